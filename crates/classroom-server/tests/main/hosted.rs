//! Several processes host lessons on one database: any of them answers anybody, and none is missed.

use std::{
    net::{IpAddr, SocketAddr},
    sync::Arc,
    time::Duration,
};

use axum::{
    Router,
    body::Body,
    extract::ConnectInfo,
    http::{Request, StatusCode},
};
use classroom::{Command, Deed, Done, SeatId, StepIx, Task, What, Window, wire};
use classroom_server::{Begin, Begun, ConsoleCommand, Content, Host, Opened, Options, Postgres, SILENT_AFTER};
use http_body_util::BodyExt;
use learning::Counts;
use serde_json::Value;

use crate::{
    database::{Database, Server, hosted},
    kit::{Device, School, answer, post, read, request, send, token},
};

const CHAT: StepIx = StepIx(1);
const VOTE: StepIx = StepIx(8);

fn deed(step: StepIx, what: What) -> Deed {
    Deed { step, what }
}

/// Waits for what comes by itself, and not for long.
async fn soon<T>(what: &str, mut look: impl AsyncFnMut() -> Option<T>) -> T {
    let until = tokio::time::Instant::now() + Duration::from_secs(10);
    loop {
        if let Some(found) = look().await {
            return found;
        }
        assert!(tokio::time::Instant::now() < until, "{what} does not come");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

async fn events(school: &School, path: &str) -> Body {
    let path = format!("/api/{path}/events?lesson={}", school.lesson);
    let asks = request("GET", &path).header("authorization", format!("Bearer {}", school.token));
    let response = send(&school.router, asks.body(Body::empty()).unwrap()).await;
    assert_eq!(response.status(), StatusCode::OK, "a stream");
    response.into_body()
}

/// Reads a stream until a view has something in it; whether that came.
async fn shows(stream: &mut Body, wanted: &str) -> bool {
    let until = tokio::time::Instant::now() + Duration::from_secs(10);
    while let Ok(Some(Ok(frame))) = tokio::time::timeout_at(until, stream.frame()).await {
        if frame.into_data().is_ok_and(|data| String::from_utf8_lossy(&data).contains(wanted)) {
            return true;
        }
    }
    false
}

/// A whole lesson of twelve children, each of whose posts goes to the next of these processes. What the class sees in the end, and what
/// the teacher saw on the way.
async fn lesson(schools: &[School]) -> Vec<Value> {
    let mut turn = 0;
    let mut next = || {
        turn += 1;
        &schools[turn % schools.len()]
    };
    let mut seen = Vec::new();
    let mut devices: Vec<Device> = Vec::new();
    for number in 1..=12 {
        devices.push(next().joins(number).await.unwrap().0);
    }
    next().does(ConsoleCommand::Room(Some(12))).await.unwrap();
    next().does(ConsoleCommand::Go(CHAT)).await.unwrap();
    for (number, device) in devices.iter().enumerate() {
        let begun = async || match next().syncs(&device.sync(1, Vec::new())).await.unwrap().view?.task {
            Task::Chat(_, chats) => Some(chats[0].0),
            _ => None,
        };
        let chat = soon("the chat", begun).await;
        let hits = u16::try_from(number % 3).unwrap();
        let done = Done { counts: Counts { hits, misses: 3 - hits, ..Counts::default() }, signs: Vec::new() };
        for (first, whats) in [(1, vec![What::Began(chat), What::Read(2)]), (3, vec![What::Finished(done)])] {
            let deeds: Vec<Deed> = whats.into_iter().map(|what| deed(CHAT, what)).collect();
            let count = u32::try_from(deeds.len()).unwrap();
            let acknowledged = next().syncs(&device.sync(first, deeds.clone())).await.unwrap().ack;
            assert_eq!(acknowledged, first + count - 1, "the next process knows of those before");
            assert_eq!(next().syncs(&device.sync(first, deeds)).await.unwrap().ack, acknowledged, "told twice");
        }
    }
    for on in [true, false] {
        next().does(ConsoleCommand::Pause(on)).await.unwrap();
        assert_eq!(next().console().await.paused, on, "whoever looks at another process sees it");
        for device in &devices {
            let holds = async || {
                let view = next().syncs(&device.sync(4, Vec::new())).await.unwrap().view;
                view.filter(|view| view.paused == on)
            };
            soon("the pause", holds).await;
        }
    }
    next().does(ConsoleCommand::Remove(SeatId(11))).await.unwrap();
    let removed =
        async || (next().syncs(&devices[11].sync(4, Vec::new())).await == Err("removed".to_owned())).then_some(());
    soon("that the seat is away", removed).await;
    next().does(ConsoleCommand::Restore(SeatId(11))).await.unwrap();
    assert!(next().syncs(&devices[11].sync(4, Vec::new())).await.is_ok(), "back at once, since a refusal is looked up");
    next().does(ConsoleCommand::Remove(SeatId(0))).await.unwrap();
    seen.push(serde_json::to_value(next().console().await.done).unwrap());
    next().does(ConsoleCommand::Go(VOTE)).await.unwrap();
    for (number, device) in devices.iter().enumerate().skip(1) {
        let vote = vec![deed(VOTE, What::Voted(u8::from(number % 4 == 0)))];
        assert_eq!(next().syncs(&device.sync(4, vote)).await.unwrap().ack, 4, "voted");
    }
    next().does(ConsoleCommand::Results(true)).await.unwrap();
    seen.push(next().wall().await["pictures"].clone());
    next().does(ConsoleCommand::End).await.unwrap();
    assert_eq!(next().joins(99).await.map(drop), Err("code".to_owned()), "no process finds it any longer");
    let over = async || {
        let view = next().syncs(&devices[5].sync(5, Vec::new())).await.unwrap().view?;
        (view.task == Task::Ended).then_some(())
    };
    soon("the end", over).await;
    seen.push(report(next()).await);
    next().does(ConsoleCommand::Erase).await.unwrap();
    for school in schools {
        let gone =
            async || (school.syncs(&devices[5].sync(5, Vec::new())).await == Err("lesson".to_owned())).then_some(());
        soon("that it is gone everywhere", gone).await;
    }
    seen
}

async fn report(school: &School) -> Value {
    let asks = request("GET", &format!("/report.json?lesson={}", school.lesson));
    let asks = asks.header("authorization", format!("Bearer {}", school.token)).body(Body::empty()).unwrap();
    let (status, report) = read(send(&school.router, asks).await).await;
    assert_eq!(status, StatusCode::OK, "a report");
    report
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_processes_end_in_what_one_comes_to() {
    let alone = lesson(&[School::begin().await.open().await]).await;
    let database = Database::new();
    let (one, two) = database.two().await;
    let one = one.open().await;
    assert_eq!(lesson(&[one, two]).await, alone, "the same counts, pictures and report");
    assert_ne!(alone[1], Value::Array(Vec::new()), "and there is something to compare: {alone:?}");
    assert_eq!(database.rows(), ["0"; 3], "an erased lesson leaves no row");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn thirty_children_at_two_busy_processes_see_no_error() {
    let database = Database::new();
    let (one, two) = database.two().await;
    let one = one.open().await;
    let code = one.code().await;
    let routers = [one.router.clone(), two.router.clone()];
    let children: Vec<_> = (0..30_u32)
        .map(|child| {
            let (routers, code) = (routers.clone(), code.clone());
            tokio::spawn(async move {
                let at = |post: u32| &routers[usize::try_from(child + post).unwrap() % 2];
                let join = wire::Join {
                    version: wire::VERSION,
                    code,
                    token: token(child),
                    window: Window(child),
                    card: None,
                    back: false,
                    children: 1,
                };
                let joined: wire::Joined = answer(post(at(0), "/api/join", None, &join).await).unwrap();
                let device = Device { token: join.token, window: join.window, lesson: joined.lesson };
                for number in 1..=20 {
                    let hand = vec![deed(StepIx(0), What::Hand(number % 2 == 1))];
                    let synced: wire::Synced =
                        answer(post(at(number), "/api/sync", None, &device.sync(number, hand)).await).unwrap();
                    assert_eq!(synced.ack, number, "settled, whoever was asked");
                }
            })
        })
        .collect();
    for child in children {
        child.await.unwrap();
    }
    for school in [&one, &two] {
        let view = school.console().await;
        assert_eq!((view.seats.len(), view.hands.len()), (30, 0), "each child once, each hand down again");
    }
    assert_eq!(
        database.sql("SELECT sum(revision) FROM manara.lessons"),
        database.sql("SELECT count(*) FROM manara.changes"),
        "revisions count changes"
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn streams_follow_what_another_process_does_and_end_with_the_lesson() {
    let database = Database::new();
    let (one, two) = database.two().await;
    let (mut console, mut wall) = (events(&two, "console").await, events(&two, "wall").await);
    let one = one.open().await;
    assert!(shows(&mut console, "\"joining\":true").await, "the console at the other process follows");
    one.does(ConsoleCommand::Go(CHAT)).await.unwrap();
    one.does(ConsoleCommand::Pause(true)).await.unwrap();
    assert!(shows(&mut wall, "\"paused\":true").await, "and the wall");
    one.does(ConsoleCommand::End).await.unwrap();
    assert!(shows(&mut console, "\"ended\":true").await, "to the end");
    one.does(ConsoleCommand::Erase).await.unwrap();
    assert!(!shows(&mut console, "no such words").await, "and then it ends");
    let again = request("GET", &format!("/api/wall/events?lesson={}", two.lesson)).body(Body::empty()).unwrap();
    assert_eq!(send(&two.router, again).await.status(), StatusCode::NOT_FOUND, "for good");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_listening_connection_that_is_lost_is_made_again_and_catches_up() {
    let database = Database::new();
    let (one, two) = database.two().await;
    let mut wall = events(&two, "wall").await;
    for paused in [true, false, true] {
        let cut =
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'LISTEN%' OR query = 'SELECT 1'";
        let cut = format!("{cut} AND datname = current_database() AND pid <> pg_backend_pid()");
        assert!(!database.sql(&cut).is_empty(), "somebody listened");
        one.does(ConsoleCommand::Pause(paused)).await.unwrap();
        assert!(shows(&mut wall, &format!("\"paused\":{paused}")).await, "what was missed is asked for");
        let listens =
            "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN%'";
        soon("both processes that listen", async || (database.sql(listens) == ["2"]).then_some(())).await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_process_that_is_gone_is_missed_by_nobody() {
    let database = Database::new();
    let (one, two) = database.two().await;
    let one = one.open().await;
    let mut devices = Vec::new();
    for number in 1..=6 {
        devices.push(one.joins(number).await.unwrap().0);
    }
    for device in &devices {
        one.syncs(&device.sync(1, vec![deed(StepIx(0), What::Hand(true))])).await.unwrap();
    }
    drop(one);
    for device in &devices {
        let synced = two.syncs(&device.sync(2, vec![deed(StepIx(0), What::Hand(false))])).await.unwrap();
        assert_eq!(synced.ack, 2, "a seat goes on where it was");
    }
    assert_eq!(two.console().await.seats.len(), 6, "and so does the console");
    assert_eq!(two.joins(7).await.unwrap().1.seat, SeatId(6), "who comes late finds the next seat");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_seat_that_one_process_hears_is_silent_for_none() {
    let database = Database::new();
    let (one, two) = database.two().await;
    let one = one.open().await;
    let (device, joined) = one.joins(1).await.unwrap();
    let card = joined.view.card;
    let back = wire::Join { card: Some(card), back: true, ..two.join(50).await };
    let written = async || (database.sql("SELECT count(*) FROM manara.heard") == ["1"]).then_some(());
    soon("that the seat was heard", written).await;
    let refused = answer::<Value>(post(&two.router, "/api/join", None, &back).await);
    assert_eq!(refused, Err("no-card".to_owned()), "its device is there, at the other process");
    // So much later, as the database's clock has it.
    let later = SILENT_AFTER.as_secs() + 6;
    one.syncs(&device.sync(1, Vec::new())).await.unwrap();
    drop(one);
    database.sql(&format!("UPDATE manara.heard SET at = at - interval '{later} seconds'"));
    let joined: wire::Joined = answer(post(&two.router, "/api/join", None, &back).await).unwrap();
    assert_eq!(joined.seat, SeatId(0), "the same seat, once its device is silent");
    assert_eq!(two.syncs(&device.sync(1, Vec::new())).await, Err("token".to_owned()), "which the first has no more");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn lessons_expire_and_leave_nothing() {
    let database = Database::new();
    let (one, two) = database.two().await;
    let one = one.open().await;
    let (device, _) = one.joins(1).await.unwrap();
    let quiet = School::at(two.router.clone()).await;
    let fresh = School::at(two.router.clone()).await;
    let mut wall = events(&two, "wall").await;
    database.sql(&format!("UPDATE manara.lessons SET began = now() - interval '25 hours' WHERE id = '{}'", one.lesson));
    database
        .sql(&format!("UPDATE manara.lessons SET changed = now() - interval '7 hours' WHERE id = '{}'", quiet.lesson));
    // Whoever starts looks for what is to be forgotten; two may do so at once.
    let _others = (database.process().await, database.process().await);
    let left = async || (database.sql("SELECT id FROM manara.lessons") == [fresh.lesson.as_str()]).then_some(());
    soon("the sweep", left).await;
    assert_eq!(database.sql("SELECT count(*) FROM manara.changes"), ["1"], "only what the third began with");
    let gone = async || (one.syncs(&device.sync(1, Vec::new())).await == Err("lesson".to_owned())).then_some(());
    soon("that every process knows", gone).await;
    assert!(!shows(&mut wall, "no such words").await, "its wall ends");
    for school in [&one, &two, &quiet] {
        let path = format!("/api/console/view?lesson={}", school.lesson);
        let looks = request("GET", &path).header("authorization", format!("Bearer {}", school.token));
        let link = answer::<Value>(read(send(&school.router, looks.body(Body::empty()).unwrap()).await).await);
        assert_eq!(link, Err("lesson".to_owned()), "the console's link leads nowhere");
    }
    assert!(fresh.console().await.seats.is_empty(), "the third goes on");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn while_the_database_is_away_nothing_is_acknowledged_and_then_the_class_goes_on() {
    let mut server = Server::start();
    let database = server.database();
    let (one, two) = database.two().await;
    let one = one.open().await;
    let (device, _) = one.joins(1).await.unwrap();
    let hand = |number: u32| device.sync(number, vec![deed(StepIx(0), What::Hand(number % 2 == 1))]);
    assert_eq!(one.syncs(&hand(1)).await.unwrap().ack, 1, "stored");
    let mut wall = events(&two, "wall").await;
    server.does("stop");
    assert!(one.syncs(&device.sync(2, Vec::new())).await.is_ok(), "what needs no database goes on");
    let (status, refusal) = post(&one.router, "/api/sync", None, &hand(2)).await;
    assert_eq!((status, &refusal["key"]), (StatusCode::SERVICE_UNAVAILABLE, &Value::from("store")), "{refusal}");
    assert!(refusal["sentence"].as_str().unwrap().contains(' '), "with a sentence: {refusal}");
    server.does("start");
    assert_eq!(one.syncs(&hand(2)).await.unwrap().ack, 2, "sent once more, it is stored");
    assert_eq!(two.syncs(&hand(3)).await.unwrap().ack, 3, "at the other process, too");
    one.does(ConsoleCommand::Pause(true)).await.unwrap();
    assert!(shows(&mut wall, "\"paused\":true").await, "streams follow again");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_cookie_of_one_process_opens_views_at_another_and_goes_by_https_only() {
    let database = Database::new();
    let (one, two) = database.two().await;
    let open = |school: &School| {
        let opened = Opened { version: wire::VERSION, lesson: school.lesson.clone() };
        let asks = request("POST", "/api/console/open").header("content-type", "application/json");
        let asks = asks.header("authorization", format!("Bearer {}", school.token));
        asks.body(Body::from(serde_json::to_vec(&opened).unwrap())).unwrap()
    };
    let response = send(&one.router, open(&one)).await;
    let cookie = response.headers()["set-cookie"].to_str().unwrap().to_owned();
    for part in ["Secure", "HttpOnly", "SameSite=Strict"] {
        assert!(cookie.split("; ").any(|one| one == part), "{part}: {cookie}");
    }
    let cookie = cookie.split(';').next().unwrap().to_owned();
    let looks = |cookie: &str| {
        let path = format!("/api/console/view?lesson={}", two.lesson);
        request("GET", &path).header("cookie", cookie).body(Body::empty()).unwrap()
    };
    assert_eq!(send(&two.router, looks(&cookie)).await.status(), StatusCode::OK, "the other process");
    let third = database.process().await;
    assert_eq!(send(&third, looks(&cookie)).await.status(), StatusCode::OK, "and one that starts later");
    let (name, value) = cookie.split_once('=').unwrap();
    let other = School::at(two.router.clone()).await;
    let of_other = send(&two.router, open(&other)).await.headers()["set-cookie"].to_str().unwrap().to_owned();
    let of_other = of_other.split(';').next().unwrap().split_once('=').unwrap().1.to_owned();
    for wrong in [&value[1..], &token(3), &two.token, &of_other, ""] {
        let refused = send(&two.router, looks(&format!("{name}={wrong}"))).await.status();
        assert_eq!(refused, StatusCode::UNAUTHORIZED, "{wrong} opens nothing");
    }
}

/// A post from an address, by way of a proxy that says one.
async fn begins(router: &Router, peer: &str, said: Option<&str>) -> Result<Begun, String> {
    let begin = Begin { version: wire::VERSION, plan: "full-middle".to_owned(), band: None };
    let mut asks = Request::builder().method("POST").uri("/api/lessons").header("host", "127.0.0.1:8080");
    asks = asks.header("content-type", "application/json");
    asks = asks.extension(ConnectInfo(SocketAddr::new(peer.parse::<IpAddr>().unwrap(), 50_000)));
    if let Some(said) = said {
        asks = asks.header("x-forwarded-for", said);
    }
    answer(read(send(router, asks.body(Body::from(serde_json::to_vec(&begin).unwrap())).unwrap()).await).await)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn everybody_begins_lessons_but_no_address_too_many() {
    let database = Database::new();
    let behind = Options { behind_proxy: true, ..hosted() };
    let routers = [database.process_with(behind.clone()).await, database.process_with(behind).await];
    let mut begun = 0;
    while begins(&routers[0], "10.0.0.1", Some("203.0.113.9")).await.is_ok() {
        begun += 1;
        assert!(begun < 1000, "one address begins no end of lessons");
    }
    assert!(begun >= 30, "a school has thirty classes: {begun}");
    let of = async |peer, said| begins(&routers[0], peer, said).await.map(drop);
    assert_eq!(of("10.0.0.1", Some("203.0.113.9")).await, Err("often".to_owned()), "that address waits");
    assert_eq!(
        of("10.0.0.1", Some("198.51.100.1, 203.0.113.9")).await,
        Err("often".to_owned()),
        "whatever it pretends"
    );
    assert_eq!(of("10.0.0.1", Some("203.0.113.10")).await, Ok(()), "another one does not");
    assert_eq!(of("10.0.0.1", Some("[2001:db8::1]:443")).await, Ok(()), "of any kind");
    assert_eq!(of("10.0.0.1", Some("nonsense")).await, Err("far".to_owned()), "a proxy says who asks");
    assert_eq!(of("203.0.113.10", Some("10.0.0.7")).await, Err("far".to_owned()), "nobody goes past the proxy");
    for _ in 0..begun {
        begins(&routers[1], "10.0.0.1", Some("203.0.113.77")).await.unwrap();
    }
    let codes = database
        .sql("SELECT count(DISTINCT code) = count(*) AND count(DISTINCT animals) = count(*) FROM manara.lessons");
    assert_eq!(codes, ["t"], "no two lessons of any process share a code");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_console_of_a_host_begins_a_lesson_and_shows_its_https_address() {
    let database = Database::new();
    let school = School::at(database.process().await).await.open().await;
    let page = |path: String| {
        let asks = Request::builder().uri(path).header("host", "lessons.example.org");
        let asks = asks.header("authorization", format!("Bearer {}", school.token));
        let peer = SocketAddr::from(([10, 0, 0, 1], 50_000));
        asks.extension(ConnectInfo(peer)).body(Body::empty()).unwrap()
    };
    let named = Options { names: vec!["lessons.example.org".to_owned()], ..hosted() };
    let router = database.process_with(named).await;
    let text = async |path: String| {
        let response = send(&router, page(path)).await;
        assert_eq!(response.status(), StatusCode::OK, "a page");
        String::from_utf8(response.into_body().collect().await.unwrap().to_bytes().to_vec()).unwrap()
    };
    assert!(text("/console".to_owned()).await.contains("id=\"begin\""), "whoever comes may choose a plan");
    let wall = text(format!("/wall?lesson={}", school.lesson)).await.replace("<wbr>", "");
    assert!(wall.contains("https://lessons.example.org"), "children come by https: {wall}");
    assert!(!wall.contains(">http://"), "and by nothing else: {wall}");
}

#[tokio::test]
async fn what_nobody_asks_for_is_given_up_and_taken_up_again() {
    let database = Database::new();
    let url = database.url().to_owned();
    let store = tokio::task::spawn_blocking(move || Postgres::open(&url)).await.unwrap().unwrap();
    let host = Host::shared(Arc::new(store));
    let (content, _) = Content::load();
    let mut begun = Vec::new();
    for _ in 0..2 {
        let (plan, band, chats) = content.lesson("full-middle", None).unwrap();
        begun.push(host.begin(plan, band, chats).await.unwrap().0);
    }
    let watched = begun[0].watch();
    let ids: Vec<String> = begun.iter().map(|running| running.id().to_string()).collect();
    drop(begun);
    tokio::time::pause();
    for _ in 0..12 {
        tokio::time::advance(Duration::from_secs(10)).await;
        tokio::task::yield_now().await;
    }
    tokio::time::resume();
    let held: Vec<String> = host.all().iter().map(|running| running.id().to_string()).collect();
    assert_eq!(held, ids[..1], "the one that somebody watches is held");
    drop(watched);
    let again = host.reach(&ids[1]).await.unwrap();
    let room = again.does(vec![Command::Room(Some(7))]).await.unwrap();
    assert_eq!(room.room(), Some(7), "the other is there when it is asked for");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn connections_that_are_cut_while_children_act_lose_nothing_and_count_nothing_twice() {
    let database = Database::new();
    let (one, two) = database.two().await;
    let one = one.open().await;
    let mut devices = Vec::new();
    for number in 1..=6 {
        devices.push(one.joins(number).await.unwrap().0);
    }
    let routers = [one.router.clone(), two.router.clone()];
    let children: Vec<_> = devices
        .into_iter()
        .map(|device| {
            let routers = routers.clone();
            tokio::spawn(async move {
                let (mut number, mut tries, mut away) = (1, 0, 0);
                while number <= 30 {
                    tries += 1;
                    let hand = vec![deed(StepIx(0), What::Hand(number % 2 == 1))];
                    let (status, synced) =
                        post(&routers[tries % 2], "/api/sync", None, &device.sync(number, hand)).await;
                    if status == StatusCode::SERVICE_UNAVAILABLE {
                        away += 1;
                        continue;
                    }
                    assert_eq!((status, &synced["ack"]), (StatusCode::OK, &Value::from(number)), "{synced}");
                    number += 1;
                }
                away
            })
        })
        .collect();
    while !children.iter().all(tokio::task::JoinHandle::is_finished) {
        let cut = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()";
        database.sql(cut);
        tokio::time::sleep(Duration::from_millis(30)).await;
    }
    let mut away = 0;
    for child in children {
        away += child.await.unwrap();
    }
    assert!(away > 0, "some were in the air");
    let deeds = database.sql("SELECT count(*) FROM manara.changes WHERE change LIKE '{\"Did\"%'");
    assert_eq!(deeds, ["180"], "each deed is a change, once");
    assert!(one.console().await.hands.is_empty(), "and each hand is down again");
}
