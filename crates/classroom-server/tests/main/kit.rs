//! A program without a network: requests go straight to the router.

use std::{
    net::{IpAddr, Ipv4Addr, SocketAddr},
    sync::Arc,
};

use axum::{
    Router,
    body::Body,
    extract::ConnectInfo,
    http::{Request, StatusCode},
    response::Response,
};
use classroom::{ConsoleView, Deed, Tick, Window, wire};
use classroom_server::{
    App, Begin, Begun, ConsoleCommand, ConsolePost, Contact, Content, Host, Memory, Options, Store, guide, pages,
    report, router_with,
};
use helplines::{Day, VerifiedHow};
use http_body_util::BodyExt;
use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;
use tower::ServiceExt;

/// The program with its lesson.
pub(crate) struct School {
    pub(crate) router: Router,
    pub(crate) lesson: String,
    pub(crate) token: String,
}

/// A child's device.
#[derive(Clone)]
pub(crate) struct Device {
    pub(crate) token: String,
    pub(crate) window: Window,
    pub(crate) lesson: String,
}

pub(crate) fn token(number: u32) -> String {
    format!("{number:032x}")
}

pub(crate) fn today() -> Day {
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).expect("after 1970");
    Day(u32::try_from(now.as_secs() / 86_400).expect("a day"))
}

pub(crate) fn contact() -> Contact {
    Contact {
        who: "School counsellor".to_owned(),
        how: "Room 12".to_owned(),
        hours: None,
        verified_on: today(),
        verified_how: VerifiedHow::AskedInPerson,
    }
}

/// The program with all its pages over a store, from which lessons go on.
pub(crate) async fn program(store: Arc<dyn Store>, options: Options) -> Router {
    let (host, unread) = Host::over(store).await.expect("the store can be read");
    assert!(unread.is_empty(), "every lesson goes on: {unread:?}");
    program_of(host, options)
}

pub(crate) fn program_of(host: Host, options: Options) -> Router {
    let (content, problems) = Content::load();
    assert!(problems.is_empty(), "what ships is whole: {problems:?}");
    let pages = pages::router().merge(report::pages()).merge(guide::pages());
    router_with(Arc::new(App::new(host, content, options)), pages)
}

pub(crate) fn options() -> Options {
    Options { loopback_begins: true, ..Options::default() }
}

pub(crate) fn request(method: &str, path: &str) -> axum::http::request::Builder {
    let peer = SocketAddr::new(IpAddr::V4(Ipv4Addr::LOCALHOST), 50_000);
    Request::builder().method(method).uri(path).header("host", "127.0.0.1:8080").extension(ConnectInfo(peer))
}

pub(crate) async fn read(response: Response) -> (StatusCode, Value) {
    let status = response.status();
    let bytes = response.into_body().collect().await.expect("a body").to_bytes();
    (status, serde_json::from_slice(&bytes).unwrap_or(Value::Null))
}

pub(crate) async fn send(router: &Router, request: Request<Body>) -> Response {
    router.clone().oneshot(request).await.expect("answers")
}

pub(crate) async fn post(
    router: &Router,
    path: &str,
    bearer: Option<&str>,
    body: &impl Serialize,
) -> (StatusCode, Value) {
    let mut request = request("POST", path).header("content-type", "application/json");
    if let Some(token) = bearer {
        request = request.header("authorization", format!("Bearer {token}"));
    }
    let body = Body::from(serde_json::to_vec(body).expect("JSON"));
    read(send(router, request.body(body).expect("a request")).await).await
}

/// What was answered, or the key of the refusal, which has a sentence.
pub(crate) fn answer<T: DeserializeOwned>((status, body): (StatusCode, Value)) -> Result<T, String> {
    if status.is_success() {
        return Ok(serde_json::from_value(body).expect("the answer's type"));
    }
    assert!(status.is_client_error(), "{status} is a refusal: {body}");
    let refusal: wire::Refusal = serde_json::from_value(body).expect("a refusal");
    assert!(refusal.sentence.contains(' ') && !refusal.sentence.contains("refused-"), "words: {refusal:?}");
    Err(refusal.key)
}

impl School {
    pub(crate) async fn begin() -> Self {
        Self::over(Arc::new(Memory::default())).await
    }

    pub(crate) async fn over(store: Arc<dyn Store>) -> Self {
        Self::at(program(store, options()).await).await
    }

    /// Another lesson in the same program.
    pub(crate) async fn beside(school: &Self) -> Self {
        Self::at(school.router.clone()).await
    }

    pub(crate) async fn at(router: Router) -> Self {
        let begin = Begin { version: wire::VERSION, plan: "full-middle".to_owned(), band: None };
        let begun: Begun = answer(post(&router, "/api/lessons", None, &begin).await).expect("begins");
        Self { router, lesson: begun.lesson, token: begun.token }
    }

    /// With the door open.
    pub(crate) async fn open(self) -> Self {
        for tick in Tick::ALL {
            self.does(ConsoleCommand::Tick(tick, true)).await.expect("ticks");
        }
        self.does(ConsoleCommand::Contact(Some(contact()))).await.expect("the contact");
        self.does(ConsoleCommand::Joining(true)).await.expect("opens");
        self
    }

    pub(crate) async fn does(&self, command: ConsoleCommand) -> Result<ConsoleView, String> {
        let post_of = ConsolePost { version: wire::VERSION, lesson: self.lesson.clone(), command };
        answer(post(&self.router, "/api/console", Some(&self.token), &post_of).await)
    }

    pub(crate) async fn code(&self) -> String {
        self.console().await.code.to_string()
    }

    pub(crate) async fn console(&self) -> ConsoleView {
        let path = format!("/api/console/view?lesson={}", self.lesson);
        let request = request("GET", &path).header("authorization", format!("Bearer {}", self.token));
        let response = send(&self.router, request.body(Body::empty()).expect("a request")).await;
        answer(read(response).await).expect("a view")
    }

    pub(crate) async fn wall(&self) -> Value {
        let path = format!("/api/wall?lesson={}", self.lesson);
        let (status, body) =
            read(send(&self.router, request("GET", &path).body(Body::empty()).expect("a request")).await).await;
        assert_eq!(status, StatusCode::OK, "the wall is for everybody");
        body
    }

    pub(crate) async fn joins(&self, number: u32) -> Result<(Device, wire::Joined), String> {
        let join = self.join(number).await;
        let joined: wire::Joined = answer(post(&self.router, "/api/join", None, &join).await)?;
        let device = Device { token: join.token, window: join.window, lesson: joined.lesson.clone() };
        Ok((device, joined))
    }

    pub(crate) async fn join(&self, number: u32) -> wire::Join {
        wire::Join {
            version: wire::VERSION,
            code: self.code().await,
            token: token(number),
            window: Window(number),
            card: None,
            back: false,
            children: 1,
        }
    }

    pub(crate) async fn syncs(&self, sync: &wire::Sync) -> Result<wire::Synced, String> {
        answer(post(&self.router, "/api/sync", None, sync).await)
    }
}

impl Device {
    pub(crate) fn sync(&self, first: u32, deeds: Vec<Deed>) -> wire::Sync {
        wire::Sync {
            version: wire::VERSION,
            lesson: self.lesson.clone(),
            token: self.token.clone(),
            window: self.window,
            take: false,
            first,
            deeds,
            seen: 0,
        }
    }
}
