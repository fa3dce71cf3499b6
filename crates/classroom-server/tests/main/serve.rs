//! Connections that say nothing, say it slowly, are too many, or do not listen: others are answered all the same.

use std::{convert::Infallible, net::SocketAddr, time::Duration};

use axum::{
    Router,
    body::{Body, Bytes},
    http::StatusCode,
    routing::get,
};
use classroom_server::{Limits, addresses_here, serve};
use futures_util::stream;
use rand::Rng;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
    sync::oneshot,
    task::JoinHandle,
    time::timeout,
};

use crate::kit::{School, read, request, send};

/// So long everything that should happen may take, on a machine that does much else.
const SOON: Duration = Duration::from_secs(20);
const LARGE: usize = 64 * 1024 * 1024;

fn limits() -> Limits {
    Limits { head: Duration::from_millis(300), stalled: Duration::from_millis(300), ..Limits::default() }
}

/// A program with a page that comes at once, one that takes its time and one that is large.
struct Program {
    address: SocketAddr,
    end: oneshot::Sender<()>,
    ended: JoinHandle<()>,
}

async fn program(limits: Limits) -> Program {
    let slow = || async {
        tokio::time::sleep(Duration::from_millis(500)).await;
        "late"
    };
    let router = Router::new()
        .route("/", get(|| async { "here" }))
        .route("/slow", get(slow))
        .route("/stream", get(|| async { Body::from_stream(stream::pending::<Result<Bytes, Infallible>>()) }))
        .route("/large", get(|| async { Bytes::from(vec![b'x'; LARGE]) }));
    let listener = TcpListener::bind("0.0.0.0:0").await.unwrap();
    let address = SocketAddr::from(([127, 0, 0, 1], listener.local_addr().unwrap().port()));
    let (end, ends) = oneshot::channel();
    let until = async {
        let _ended = ends.await;
    };
    let ended = tokio::spawn(serve(listener, router, limits, until));
    Program { address, end, ended }
}

/// Everything that is answered until the connection ends.
async fn asks(address: SocketAddr, head: &str) -> String {
    let mut stream = TcpStream::connect(address).await.unwrap();
    stream.write_all(head.as_bytes()).await.unwrap();
    rest(&mut stream).await
}

/// What still comes; a connection that is cut off ends, too.
async fn rest(stream: &mut TcpStream) -> String {
    let mut bytes = Vec::new();
    let _cut = timeout(SOON, stream.read_to_end(&mut bytes)).await.expect("it ends");
    String::from_utf8_lossy(&bytes).into_owned()
}

const PAGE: &str = "GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";

#[tokio::test]
async fn who_begins_a_head_and_goes_silent_is_ended_and_holds_nobody_up() {
    let program = program(limits()).await;
    let mut slow = Vec::new();
    for begun in ["", "GET", "GET / HTTP/1.1\r\nHost: x\r\n", "GET / HTTP/1.1\r\nHost: x\r\n\r\n"] {
        let mut stream = TcpStream::connect(program.address).await.unwrap();
        stream.write_all(begun.as_bytes()).await.unwrap();
        slow.push((begun, stream));
    }
    assert!(asks(program.address, PAGE).await.ends_with("here"), "others are answered meanwhile");
    for (begun, mut stream) in slow {
        let answers = rest(&mut stream).await.matches("here").count();
        assert_eq!(
            answers,
            usize::from(begun.ends_with("\r\n\r\n")),
            "{begun:?} ends, a kept connection after its answer"
        );
    }
}

#[tokio::test]
async fn who_sends_a_head_sign_by_sign_is_ended() {
    let program = program(limits()).await;
    let mut stream = TcpStream::connect(program.address).await.unwrap();
    let drip = async {
        loop {
            if stream.write_all(b"x").await.is_err() {
                break;
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    };
    assert!(timeout(SOON, drip).await.is_ok(), "however slowly it goes on");
}

#[tokio::test]
async fn when_all_places_are_taken_by_the_silent_who_comes_waits_and_is_answered() {
    let program = program(Limits { connections: 4, ..limits() }).await;
    let mut silent = Vec::new();
    for _ in 0..12 {
        silent.push(TcpStream::connect(program.address).await.unwrap());
    }
    assert!(asks(program.address, PAGE).await.ends_with("here"), "as soon as the silent are ended");
}

#[tokio::test]
async fn one_address_cannot_take_all_places() {
    let program = program(Limits { of_one: Some(3), head: SOON, ..Limits::default() }).await;
    // This computer's own address in its network, as another device has one; where there is no network nobody else can come.
    let Some((here, _)) = addresses_here().unwrap().into_iter().next() else { return };
    let from_there = SocketAddr::from((here, program.address.port()));
    let mut silent = Vec::new();
    for _ in 0..3 {
        silent.push(TcpStream::connect(from_there).await.unwrap());
    }
    // Until the last of them was taken in.
    tokio::time::sleep(Duration::from_millis(200)).await;
    let mut more = TcpStream::connect(from_there).await.unwrap();
    assert_eq!(rest(&mut more).await, "", "one more of it is closed at once");
    assert!(asks(program.address, PAGE).await.ends_with("here"), "another address is answered");
    drop(silent);
    let answered = async {
        while !asks(from_there, PAGE).await.ends_with("here") {
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    };
    assert!(timeout(SOON, answered).await.is_ok(), "and so is this one, once its own are gone");
}

#[tokio::test]
async fn a_head_that_is_too_large_or_nonsense_is_refused() {
    let program = program(limits()).await;
    let field = format!("GET / HTTP/1.1\r\nHost: x\r\nX: {}\r\n\r\n", "y".repeat(40_000));
    assert!(asks(program.address, &field).await.starts_with("HTTP/1.1 431"), "one large field");
    let fields = format!("GET / HTTP/1.1\r\nHost: x\r\n{}\r\n", "X: y\r\n".repeat(100));
    assert!(asks(program.address, &fields).await.starts_with("HTTP/1.1 431"), "many fields");
    for nonsense in ["\0\0\0\0\r\n\r\n", "GET  HTTP\r\n\r\n", "GET / HTTP/9.9\r\n\r\n", "\u{16}\u{3}\u{1}\u{2}\0"] {
        let answer = asks(program.address, nonsense).await;
        assert!(answer.is_empty() || answer.starts_with("HTTP/1.1 400"), "{nonsense:?}: {answer}");
    }
    assert!(asks(program.address, PAGE).await.ends_with("here"), "others are answered");
}

#[tokio::test]
async fn whatever_bytes_come_they_are_refused_and_the_next_is_answered() {
    let program = program(limits()).await;
    let mut rng = learning::stream(learning::Seed(1), "serve", "bytes");
    let begins =
        ["", "GET / HTTP/1.1\r\n", "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n", "GET /"];
    for (number, begin) in (0..200).zip(begins.into_iter().cycle()) {
        let mut bytes = vec![0; usize::try_from(rng.next_u32() % 600).unwrap()];
        rng.fill_bytes(&mut bytes);
        let mut stream = TcpStream::connect(program.address).await.unwrap();
        // It may be refused, and the connection ended, before all of it is there.
        let _cut = stream.write_all(&[begin.as_bytes(), &bytes].concat()).await;
        let _cut = stream.shutdown().await;
        let answer = rest(&mut stream).await;
        assert!(answer.is_empty() || answer.starts_with("HTTP/1.1 4"), "{number}: {answer}");
    }
    assert!(asks(program.address, PAGE).await.ends_with("here"), "others are answered");
}

#[tokio::test]
async fn who_takes_nothing_of_what_is_sent_is_ended() {
    let program = program(limits()).await;
    let mut stream = TcpStream::connect(program.address).await.unwrap();
    stream.write_all(b"GET /large HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").await.unwrap();
    tokio::time::sleep(Duration::from_secs(1)).await;
    assert!(rest(&mut stream).await.len() < LARGE, "the rest of it never comes");
    let whole = asks(program.address, "GET /large HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").await;
    assert!(whole.len() > LARGE, "who listens gets all of it");
}

#[tokio::test]
async fn at_the_end_what_is_asked_is_answered_and_nothing_new_is_taken() {
    let program = program(Limits { last: SOON, ..limits() }).await;
    let address = program.address;
    let asked = tokio::spawn(async move { asks(address, "GET /slow HTTP/1.1\r\nHost: x\r\n\r\n").await });
    tokio::time::sleep(Duration::from_millis(100)).await;
    program.end.send(()).unwrap();
    assert!(asked.await.unwrap().ends_with("late"), "the answer comes");
    assert!(timeout(SOON, program.ended).await.is_ok(), "then it ends, without waiting for connections that lie idle");
    assert!(TcpStream::connect(address).await.is_err(), "nobody is let in any longer");
}

#[tokio::test]
async fn a_stream_that_never_ends_holds_the_end_up_no_longer_than_it_may() {
    let program = program(Limits { last: Duration::from_millis(200), ..limits() }).await;
    let mut stream = TcpStream::connect(program.address).await.unwrap();
    stream.write_all(b"GET /stream HTTP/1.1\r\nHost: x\r\n\r\n").await.unwrap();
    assert!(timeout(SOON, stream.read_u8()).await.unwrap().is_ok(), "it begins");
    program.end.send(()).unwrap();
    assert!(timeout(SOON, program.ended).await.is_ok(), "the program ends");
}

#[tokio::test(start_paused = true)]
async fn a_body_that_never_ends_is_told_that_it_took_too_long() {
    let school = School::begin().await;
    for path in ["/api/join", "/api/sync", "/api/console"] {
        let drip = stream::unfold((), |()| async {
            tokio::time::sleep(Duration::from_secs(1)).await;
            Some((Ok::<_, std::io::Error>(Bytes::from_static(b" ")), ()))
        });
        let asked = request("POST", path).header("content-type", "application/json");
        let asked = asked.header("authorization", format!("Bearer {}", school.token));
        let (status, told) = read(send(&school.router, asked.body(Body::from_stream(drip)).unwrap()).await).await;
        assert_eq!((status, told["key"].as_str()), (StatusCode::REQUEST_TIMEOUT, Some("slow")), "{path}: {told}");
    }
}
