//! A whole lesson over the wire, and who may do what in it.

use std::{
    net::{IpAddr, SocketAddr},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use axum::{
    body::Body,
    extract::ConnectInfo,
    http::{Request, StatusCode},
};
use classroom::{Change, ChatIx, Deed, Done, Refused, StepIx, Task, Tick, What, Window, wire};
use classroom_server::{Begin, ConsoleCommand, ConsolePost, LessonId, Memory, Opened, Options, Store, StoreError};
use http_body_util::BodyExt;
use learning::Counts;
use serde_json::{Value, json};

use crate::kit::{School, answer, contact, options, post, program, read, request, send, token};

const CHAT: StepIx = StepIx(1);

fn deed(what: What) -> Deed {
    Deed { step: CHAT, what }
}

/// The chat that a seat has in the step that runs.
fn chat_of(task: &Task) -> ChatIx {
    match task {
        Task::Chat(_, chats) => chats[0].0,
        other => panic!("a chat runs, not {other:?}"),
    }
}

fn slip_step(view: &classroom::ConsoleView) -> StepIx {
    view.steps.iter().find(|step| step.name == "step-slip").unwrap().step
}

#[tokio::test]
async fn a_whole_lesson() {
    let school = School::begin().await;
    assert_eq!(school.joins(1).await.map(|_| ()), Err("shut".to_owned()), "nobody before the ticks");
    assert_eq!(school.does(ConsoleCommand::Joining(true)).await.map(|_| ()), Err("not-ready".to_owned()), "nor then");
    let school = school.open().await;
    let mut devices = Vec::new();
    for number in 1..=30 {
        devices.push(school.joins(number).await.unwrap().0);
    }
    assert_eq!(school.console().await.children, 30, "thirty children");
    school.does(ConsoleCommand::Go(CHAT)).await.unwrap();
    let sync = school.syncs(&devices[0].sync(1, Vec::new())).await.unwrap();
    let chat = chat_of(&sync.view.unwrap().task);
    let done = Done { counts: Counts { hits: 3, ..Counts::default() }, signs: Vec::new() };
    let deeds = [What::Began(chat), What::Read(2), What::Finished(done)].map(deed).to_vec();
    for device in &devices {
        assert_eq!(school.syncs(&device.sync(1, deeds.clone())).await.unwrap().ack, 3, "stored");
        assert_eq!(school.syncs(&device.sync(1, deeds.clone())).await.unwrap().ack, 3, "the answer was lost");
        assert_eq!(school.syncs(&device.sync(3, deeds[2..].to_vec())).await.unwrap().ack, 3, "and once more, late");
    }
    assert_eq!(school.console().await.done, 30, "each counts once");
    let gap = post(&school.router, "/api/sync", None, &devices[0].sync(9, deeds.clone())).await;
    assert_eq!(gap.1["wanted"], json!(4), "what is missing is asked for");

    school.does(ConsoleCommand::Pause(true)).await.unwrap();
    let view = school.syncs(&devices[3].sync(4, Vec::new())).await.unwrap().view.unwrap();
    assert!(view.paused, "with the next post every seat holds");
    school.does(ConsoleCommand::Pause(false)).await.unwrap();

    let slip = slip_step(&school.console().await);
    school.does(ConsoleCommand::Go(slip)).await.unwrap();
    for (number, device) in devices.iter().enumerate() {
        let talk = Deed { step: slip, what: What::Slip(number == 7) };
        school.syncs(&device.sync(4, vec![talk])).await.unwrap();
    }
    assert_eq!(school.console().await.talk, None, "not before the reminder");
    let view = school.does(ConsoleCommand::Reminded).await.unwrap();
    assert_eq!(view.talk.map(|seats| seats.len()), Some(1), "one child wants to talk");
    let wall = school.wall().await.to_string();
    assert!(!wall.contains("seat") && !wall.contains("talk"), "the wall says nothing of any seat: {wall}");

    school.does(ConsoleCommand::End).await.unwrap();
    let over = school.syncs(&devices[0].sync(5, Vec::new())).await.unwrap().view.unwrap();
    assert_eq!(over.task, Task::Ended, "every seat is told");
    assert_eq!(school.joins(99).await.map(|_| ()), Err("code".to_owned()), "no code finds it");
    school.does(ConsoleCommand::Erase).await.unwrap();
    let gone = school.syncs(&devices[0].sync(5, Vec::new())).await;
    assert_eq!(gone, Err("lesson".to_owned()), "nothing is left");
}

#[tokio::test]
async fn a_lesson_goes_on_after_a_restart() {
    let store: Arc<dyn Store> = Arc::new(Memory::default());
    let school = School::over(Arc::clone(&store)).await.open().await;
    let (device, joined) = school.joins(1).await.unwrap();
    school.does(ConsoleCommand::Go(CHAT)).await.unwrap();
    let before = school.console().await;
    let again =
        School { router: program(store, options()).await, lesson: school.lesson.clone(), token: school.token.clone() };
    assert_eq!(again.console().await, before, "the console goes on with its token");
    let rejoined = again.joins(1).await.unwrap().1;
    assert_eq!(rejoined.seat, joined.seat, "a reload finds its seat");
    assert!(again.syncs(&device.sync(1, Vec::new())).await.is_ok(), "a seat notices nothing");
}

#[tokio::test]
async fn one_child_cannot_act_for_another_nor_teach() {
    let school = School::begin().await.open().await;
    let (one, _) = school.joins(1).await.unwrap();
    let (other, _) = school.joins(2).await.unwrap();
    let second = School { router: school.router.clone(), ..begin_another(&school).await }.open().await;
    let deeds = vec![Deed { step: StepIx(0), what: What::Hand(true) }];

    let mut forged = other.sync(1, deeds.clone());
    forged.token = token(77);
    assert_eq!(school.syncs(&forged).await, Err("token".to_owned()), "a token that nobody has");
    let mut elsewhere = one.sync(1, deeds.clone());
    elsewhere.lesson.clone_from(&second.lesson);
    assert_eq!(school.syncs(&elsewhere).await, Err("token".to_owned()), "a token opens one lesson only");
    let mut window = one.sync(1, deeds.clone());
    window.window = Window(555);
    assert_eq!(school.syncs(&window).await, Err("elsewhere".to_owned()), "another window is told");
    window.take = true;
    assert_eq!(school.syncs(&window).await.map(|synced| synced.ack), Ok(1), "and can take the seat");
    assert_eq!(school.syncs(&one.sync(2, Vec::new())).await, Err("elsewhere".to_owned()), "which the first is told");
    assert_eq!(school.console().await.hands.len(), 1, "one seat asked for a hand, once");

    for token in [Some(other.token.as_str()), Some(second.token.as_str()), Some("nonsense"), None] {
        for command in [ConsoleCommand::End, ConsoleCommand::Reminded, ConsoleCommand::Erase] {
            let body = ConsolePost { version: wire::VERSION, lesson: school.lesson.clone(), command };
            let refused = answer::<Value>(post(&school.router, "/api/console", token, &body).await);
            assert_eq!(refused, Err("token".to_owned()), "{token:?} does not teach this lesson");
        }
        let path = format!("/api/console/view?lesson={}", school.lesson);
        let mut looks = request("GET", &path);
        if let Some(token) = token {
            looks = looks.header("authorization", format!("Bearer {token}"));
        }
        let refused = answer::<Value>(read(send(&school.router, looks.body(Body::empty()).unwrap()).await).await);
        assert_eq!(refused, Err("token".to_owned()), "nor looks at it");
    }
    assert!(!school.console().await.ended, "the lesson runs");
}

#[tokio::test]
async fn no_route_of_the_teacher_opens_to_the_token_of_a_child_or_of_another_teacher() {
    let school = School::begin().await.open().await;
    let over = School::beside(&school).await.open().await;
    let (child, _) = school.joins(1).await.unwrap();
    over.does(ConsoleCommand::End).await.unwrap();
    let before = [school.console().await, over.console().await];
    let paths = [
        "/api/console/view",
        "/api/console/events",
        "/api/console/parts",
        "/report",
        "/report.html",
        "/report.csv",
        "/report.json",
        "/report/kept",
        "/report/check-ups?show=alone",
        "/report/earlier",
    ];
    for (taught, other) in [(&school, &over), (&over, &school)] {
        for path in paths {
            let method = if path.starts_with("/report/") && !path.ends_with("kept") { "POST" } else { "GET" };
            let path = format!("{path}{}lesson={}", if path.contains('?') { '&' } else { '?' }, taught.lesson);
            for token in [&child.token, &other.token, &taught.lesson, &token(0)] {
                let cookie = format!("console-{}={token}; console-{}={token}", taught.lesson, other.lesson);
                for (field, value) in [("authorization", format!("Bearer {token}")), ("cookie", cookie)] {
                    let asked = request(method, &path).header(field, value).body(Body::from("{}")).unwrap();
                    let status = send(&school.router, asked).await.status();
                    assert_eq!(status, StatusCode::UNAUTHORIZED, "{method} {path} with {field} of another");
                }
            }
        }
        for token in [&child.token, &other.token] {
            let opened = Opened { version: wire::VERSION, lesson: taught.lesson.clone() };
            let refused = answer::<Value>(post(&school.router, "/api/console/open", Some(token), &opened).await);
            assert_eq!(refused, Err("token".to_owned()), "no cookie for it neither");
        }
    }
    assert_eq!([school.console().await, over.console().await], before, "nothing happened in either lesson");
}

#[tokio::test]
async fn pages_and_streams_are_for_near_addresses_and_known_names_too() {
    let school = School::begin().await.open().await;
    let wall = format!("/wall?lesson={}", school.lesson);
    let stream = format!("/api/wall/events?lesson={}", school.lesson);
    for path in ["/", "/console", &wall, &stream, "/guide", "/pages/wall.css", "/report.js", "/nothing"] {
        for (peer, host, status) in [
            ("8.8.8.8", "192.168.0.2:8080", StatusCode::FORBIDDEN),
            ("100.64.0.1", "192.168.0.2:8080", StatusCode::FORBIDDEN),
            ("192.168.0.9", "rebound.example:8080", StatusCode::MISDIRECTED_REQUEST),
            ("127.0.0.1", "rebound.example", StatusCode::MISDIRECTED_REQUEST),
        ] {
            let peer = SocketAddr::new(peer.parse::<IpAddr>().unwrap(), 40_000);
            let asked = Request::builder().uri(path).header("host", host).extension(ConnectInfo(peer));
            let asked = asked.header("accept-language", "ar").body(Body::empty()).unwrap();
            let response = send(&school.router, asked).await;
            assert_eq!(response.status(), status, "{path} by {host} from {peer}");
            let bytes = response.into_body().collect().await.unwrap().to_bytes();
            assert!(String::from_utf8_lossy(&bytes).contains("برنامج الدرس"), "told in Arabic: {bytes:?}");
        }
    }
    let elsewhere = |uri: &str| {
        let peer = SocketAddr::new(IpAddr::from([192, 168, 0, 9]), 40_000);
        Request::builder()
            .uri(uri)
            .header("host", "192.168.0.2")
            .extension(ConnectInfo(peer))
            .body(Body::empty())
            .unwrap()
    };
    let named = send(&school.router, elsewhere("http://rebound.example/console")).await.status();
    assert_eq!(named, StatusCode::MISDIRECTED_REQUEST, "a name before the path counts, too");
}

async fn begin_another(school: &School) -> School {
    let begin = Begin { version: wire::VERSION, plan: "short-middle".to_owned(), band: None };
    let begun: classroom_server::Begun = answer(post(&school.router, "/api/lessons", None, &begin).await).unwrap();
    School { router: school.router.clone(), lesson: begun.lesson, token: begun.token }
}

#[tokio::test]
async fn a_child_moves_to_another_device_by_its_card_only_when_the_first_is_silent() {
    let school = School::begin().await.open().await;
    let (first, joined) = school.joins(1).await.unwrap();
    let mut back = school.join(2).await;
    (back.back, back.card) = (true, Some(joined.view.card));
    let refused = answer::<wire::Joined>(post(&school.router, "/api/join", None, &back).await);
    assert_eq!(refused, Err("no-card".to_owned()), "its device was heard just now");
    tokio::time::pause();
    tokio::time::advance(classroom_server::SILENT_AFTER).await;
    tokio::time::resume();
    let moved: wire::Joined = answer(post(&school.router, "/api/join", None, &back).await).unwrap();
    assert_eq!(moved.seat, joined.seat, "the child goes on in its seat");
    assert_eq!(school.syncs(&first.sync(1, Vec::new())).await, Err("token".to_owned()), "its first device is told");
    back.card = None;
    let refused = answer::<wire::Joined>(post(&school.router, "/api/join", None, &back).await);
    assert_eq!(refused, Err("no-card".to_owned()), "and without a card there is no way back");
}

#[tokio::test]
async fn animals_find_the_lesson_too() {
    let school = School::begin().await.open().await;
    let mut join = school.join(1).await;
    join.code = school.console().await.animals.to_string();
    assert!(answer::<wire::Joined>(post(&school.router, "/api/join", None, &join).await).is_ok(), "four pictures");
}

#[tokio::test]
async fn another_version_is_told_whatever_else_it_says() {
    let school = School::begin().await;
    for path in ["/api/join", "/api/sync", "/api/lessons", "/api/console", "/api/console/open"] {
        let told = post(&school.router, path, None, &json!({ "version": 2, "new": true })).await;
        assert_eq!(answer::<Value>(told), Err("version".to_owned()), "{path}");
    }
}

#[tokio::test]
async fn a_refusal_speaks_the_language_that_was_asked_for() {
    let school = School::begin().await;
    for (wish, word) in [("ar-EG,en;q=0.5", "الرمز"), ("en", "code"), ("xx", "code"), ("fr;q=0.2, ar;q=0.9", "الرمز")]
    {
        let mut join = school.join(1).await;
        join.code = "CCCC".to_owned();
        let request = request("POST", "/api/join").header("content-type", "application/json");
        let body = Body::from(serde_json::to_vec(&join).unwrap());
        let response = send(&school.router, request.header("accept-language", wish).body(body).unwrap()).await;
        let (status, body) = read(response).await;
        assert_eq!(status, StatusCode::NOT_FOUND, "no lesson has it");
        assert!(body["sentence"].as_str().unwrap().contains(word), "{wish}: {body}");
    }
}

#[tokio::test]
async fn only_near_addresses_known_names_and_own_pages_are_answered() {
    let school = School::begin().await;
    let ask = async |peer: &str, host: &str, origin: Option<&str>| {
        let peer = SocketAddr::new(peer.parse::<IpAddr>().unwrap(), 40_000);
        let mut request = Request::builder().method("POST").uri("/api/join").header("content-type", "application/json");
        if let Some(origin) = origin {
            request = request.header("origin", origin);
        }
        let request = request.header("host", host).extension(ConnectInfo(peer)).body(Body::from("{}")).unwrap();
        answer::<Value>(read(send(&school.router, request).await).await).unwrap_err()
    };
    for near in
        ["127.0.0.1", "10.1.2.3", "192.168.0.9", "172.16.0.1", "169.254.1.1", "fe80::1", "fd12::1", "::ffff:10.0.0.1"]
    {
        assert_eq!(ask(near, "192.168.0.2:8080", None).await, "body", "{near} is answered");
    }
    for far in ["8.8.8.8", "2001:4860::8", "::ffff:8.8.8.8", "172.32.0.1"] {
        assert_eq!(ask(far, "192.168.0.2", None).await, "far", "{far} is not");
    }
    for host in ["evil.example", "localhost.evil.example:8080", "192.168.0.2.evil.example", ""] {
        assert_eq!(ask("10.0.0.1", host, None).await, "host", "{host} may be a page's");
    }
    assert_eq!(ask("10.0.0.1", "[fd12::1]:8080", None).await, "body", "an address");
    assert_eq!(ask("10.0.0.1", "10.0.0.2", Some("http://10.0.0.2")).await, "body", "the lesson's own page");
    for origin in ["http://evil.example", "null", "http://10.0.0.2:99"] {
        assert_eq!(ask("10.0.0.1", "10.0.0.2", Some(origin)).await, "origin", "{origin}");
    }
}

#[tokio::test]
async fn only_the_teachers_computer_begins_lessons() {
    let store: Arc<dyn Store> = Arc::new(Memory::default());
    let start = classroom_server::key_of(&token(9));
    let router = program(store, Options { loopback_begins: false, start, ..Options::default() }).await;
    let begin = Begin { version: wire::VERSION, plan: "full-middle".to_owned(), band: None };
    let refused = answer::<Value>(post(&router, "/api/lessons", None, &begin).await);
    assert_eq!(refused, Err("start".to_owned()), "without the token");
    assert!(answer::<Value>(post(&router, "/api/lessons", Some(&token(9)), &begin).await).is_ok(), "with it");
    let none = Begin { plan: "no-such-plan".to_owned(), ..begin };
    let refused = answer::<Value>(post(&router, "/api/lessons", Some(&token(9)), &none).await);
    assert_eq!(refused, Err("plan".to_owned()), "a plan that is not there");
}

#[tokio::test]
async fn every_answer_has_the_headers_that_keep_it_to_itself() {
    let school = School::begin().await;
    for path in ["/api/wall?lesson=x", "/api/nothing", "/api/join"] {
        let response = send(&school.router, request("GET", path).body(Body::empty()).unwrap()).await;
        let header =
            |name: &str| response.headers().get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
        assert!(header("content-security-policy").contains("frame-ancestors 'none'"), "{path} in no frame");
        assert_eq!(header("x-content-type-options"), "nosniff", "{path}");
        assert_eq!(header("referrer-policy"), "no-referrer", "{path}");
        assert_eq!(header("cache-control"), "no-store", "{path}");
        assert!(answer::<Value>(read(response).await).is_err(), "{path} is refused with a sentence");
    }
}

/// The next event of a stream.
async fn next(body: &mut Body) -> String {
    let frame = tokio::time::timeout(Duration::from_secs(5), body.frame()).await.expect("in time").unwrap().unwrap();
    String::from_utf8(frame.into_data().unwrap().to_vec()).unwrap()
}

#[tokio::test]
async fn the_console_follows_by_a_cookie_that_only_looks() {
    let school = School::begin().await;
    let opened = Opened { version: wire::VERSION, lesson: school.lesson.clone() };
    let body = Body::from(serde_json::to_vec(&opened).unwrap());
    let open = request("POST", "/api/console/open").header("content-type", "application/json");
    let open = open.header("authorization", format!("Bearer {}", school.token)).body(body).unwrap();
    let response = send(&school.router, open).await;
    let cookie = response.headers()["set-cookie"].to_str().unwrap().to_owned();
    assert!(cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict"), "{cookie}");
    assert!(!cookie.contains(&school.token), "the token itself is in no cookie");
    let cookie = cookie.split(';').next().unwrap().to_owned();

    let path = format!("/api/console/events?lesson={}", school.lesson);
    let events = |seen: Option<u64>| {
        let mut events = request("GET", &path).header("cookie", &cookie);
        if let Some(seen) = seen {
            events = events.header("last-event-id", seen.to_string());
        }
        events.body(Body::empty()).unwrap()
    };
    let mut stream = send(&school.router, events(None)).await.into_body();
    let first = next(&mut stream).await;
    assert!(first.contains("event: view") && first.contains("id: 1"), "at once what is: {first}");
    school.does(ConsoleCommand::Tick(Tick::Guide, true)).await.unwrap();
    assert!(next(&mut stream).await.contains("id: 2"), "then what changes");

    let mut resumed = send(&school.router, events(Some(2))).await.into_body();
    school.does(ConsoleCommand::Tick(Tick::Letter, true)).await.unwrap();
    assert!(next(&mut resumed).await.contains("id: 3"), "nothing that was seen comes again");

    let acts = ConsolePost { version: wire::VERSION, lesson: school.lesson.clone(), command: ConsoleCommand::End };
    let acts = request("POST", "/api/console")
        .header("content-type", "application/json")
        .header("cookie", &cookie)
        .body(Body::from(serde_json::to_vec(&acts).unwrap()))
        .unwrap();
    let refused = answer::<Value>(read(send(&school.router, acts).await).await);
    assert_eq!(refused, Err("token".to_owned()), "the cookie does nothing");
}

#[tokio::test]
async fn the_wall_is_told_of_nothing_while_it_looks_the_same() {
    let school = School::begin().await.open().await;
    let (device, _) = school.joins(1).await.unwrap();
    let path = format!("/api/wall/events?lesson={}", school.lesson);
    let mut stream = send(&school.router, request("GET", &path).body(Body::empty()).unwrap()).await.into_body();
    next(&mut stream).await;
    school.syncs(&device.sync(1, vec![Deed { step: StepIx(0), what: What::Hand(true) }])).await.unwrap();
    let quiet = tokio::time::timeout(Duration::from_millis(300), stream.frame()).await;
    assert!(quiet.is_err(), "what one child does shows nowhere, not as a beat either");
    school.does(ConsoleCommand::Pause(true)).await.unwrap();
    assert!(next(&mut stream).await.contains("\"paused\":true"), "what all should see does");
}

/// A store whose disk can be full.
#[derive(Default)]
struct Full(Memory, AtomicBool);

impl Store for Full {
    fn append(&self, lesson: &LessonId, expected: u64, changes: &[Change]) -> Result<(), StoreError> {
        if self.1.load(Ordering::Relaxed) {
            return Err(StoreError::Disk("No space left on device".to_owned()));
        }
        self.0.append(lesson, expected, changes)
    }
    fn load(&self, lesson: &LessonId) -> Result<Vec<Change>, StoreError> {
        self.0.load(lesson)
    }
    fn erase(&self, lesson: &LessonId) -> Result<(), StoreError> {
        self.0.erase(lesson)
    }
    fn lessons(&self) -> Result<Vec<LessonId>, StoreError> {
        self.0.lessons()
    }
}

#[tokio::test]
async fn what_cannot_be_stored_is_not_acknowledged_and_changes_nothing() {
    let store = Arc::new(Full::default());
    let school = School::over(Arc::clone(&store) as Arc<dyn Store>).await.open().await;
    let (device, _) = school.joins(1).await.unwrap();
    let before = school.console().await;
    store.1.store(true, Ordering::Relaxed);
    let hand = device.sync(1, vec![Deed { step: StepIx(0), what: What::Hand(true) }]);
    let (status, body) = post(&school.router, "/api/sync", None, &hand).await;
    assert_eq!(status, StatusCode::SERVICE_UNAVAILABLE, "not stored");
    assert_eq!(body["key"], "store", "and told by a sentence: {body}");
    assert_eq!(school.console().await, before, "nothing changed");
    assert!(school.syncs(&device.sync(1, Vec::new())).await.is_ok(), "what needs no disk goes on");
    store.1.store(false, Ordering::Relaxed);
    assert_eq!(school.syncs(&hand).await.unwrap().ack, 1, "with room again it is stored");
}

#[tokio::test]
async fn two_programs_on_one_store_lose_nothing() {
    let store: Arc<dyn Store> = Arc::new(Memory::default());
    let one = School::over(Arc::clone(&store)).await.open().await;
    let two = School { router: program(store, options()).await, lesson: one.lesson.clone(), token: one.token.clone() };
    for number in 0..10 {
        let school = if number % 2 == 0 { &one } else { &two };
        school.joins(number).await.unwrap();
    }
    one.does(ConsoleCommand::Room(Some(10))).await.unwrap();
    assert_eq!(one.console().await.seats.len(), 10, "a conflict is caught up with");
}

#[tokio::test]
async fn what_is_stored_holds_no_words_but_ids_and_the_contact() {
    let store: Arc<dyn Store> = Arc::new(Memory::default());
    let school = School::over(Arc::clone(&store)).await.open().await;
    let (device, _) = school.joins(1).await.unwrap();
    school.does(ConsoleCommand::Go(CHAT)).await.unwrap();
    let chat = chat_of(&school.syncs(&device.sync(1, Vec::new())).await.unwrap().view.unwrap().task);
    school
        .syncs(&device.sync(1, [What::Began(chat), What::Read(1), What::Hand(true)].map(deed).to_vec()))
        .await
        .unwrap();
    let changes = store.load(&LessonId::of(&school.lesson).unwrap()).unwrap();
    assert!(changes.len() > 8, "a lesson");
    let contact = contact();
    let mut left = vec![serde_json::to_value(&changes).unwrap()];
    while let Some(value) = left.pop() {
        match value {
            Value::String(text) if [contact.who.as_str(), contact.how.as_str()].contains(&text.as_str()) => {}
            Value::String(text) => {
                let is_id = text.len() <= 64 && text.chars().all(|c| c.is_ascii_alphanumeric() || "-+_".contains(c));
                assert!(is_id, "`{text}` is free text");
                assert_ne!(text, school.token, "no token is stored");
                assert_ne!(text, device.token, "a child's neither");
            }
            Value::Array(values) => left.extend(values),
            Value::Object(fields) => left.extend(fields.into_iter().map(|(_, value)| value)),
            Value::Null | Value::Bool(_) | Value::Number(_) => {}
        }
    }
}

#[test]
fn every_refusal_has_a_sentence_in_every_language() {
    let (content, problems) = classroom_server::Content::load();
    assert!(problems.is_empty(), "what ships is whole: {problems:?}");
    let texts = content.texts();
    let unlike = l10n::check::matrix(texts);
    assert!(unlike.is_empty(), "languages have the same words: {unlike:?}");
    let lessons = [
        Refused::NotReady,
        Refused::Shut,
        Refused::Full,
        Refused::NoCard,
        Refused::CardTaken,
        Refused::NoSeat,
        Refused::Removed,
        Refused::Elsewhere,
        Refused::Gap(1),
        Refused::NoStep,
        Refused::NoChat,
        Refused::NotHere,
        Refused::Counts,
        Refused::Again,
        Refused::OtherLesson,
        Refused::Over,
    ];
    let own = [
        "code",
        "lesson",
        "token",
        "version",
        "body",
        "too-large",
        "slow",
        "host",
        "origin",
        "far",
        "path",
        "plan",
        "start",
        "often",
        "deeds",
        "contact",
        "tallies",
        "store",
        "fault",
        "game",
    ];
    for lang in texts.languages() {
        for key in lessons.map(Refused::key).into_iter().chain(own) {
            assert!(texts.has(lang, &format!("refused-{key}")), "{} has words for {key}", texts.code(lang));
        }
        for key in ["network-none", "network-changed", "network-port", "network-no-port", "network-nobody"] {
            assert!(texts.has(lang, key), "{} has words for {key}", texts.code(lang));
        }
    }
}

#[tokio::test(start_paused = true)]
async fn wrong_codes_slow_down_and_lock_nobody_out() {
    let school = School::begin().await.open().await;
    let mut join = school.join(1).await;
    let code = std::mem::replace(&mut join.code, "CCCC".to_owned());
    let waits = async || {
        let since = tokio::time::Instant::now();
        let refused = answer::<Value>(post(&school.router, "/api/join", None, &join).await);
        assert_eq!(refused, Err("code".to_owned()), "a wrong code is told, never locked out");
        since.elapsed()
    };
    for _ in 0..60 {
        assert!(waits().await < Duration::from_millis(100), "a class mistypes as it likes");
    }
    let mut longest = Duration::ZERO;
    for _ in 0..60 {
        longest = longest.max(waits().await);
    }
    assert!(longest > Duration::from_secs(1) && longest <= Duration::from_secs(9), "then it slows down: {longest:?}");
    join.code = code;
    let since = tokio::time::Instant::now();
    assert!(
        answer::<wire::Joined>(post(&school.router, "/api/join", None, &join).await).is_ok(),
        "behind the same address"
    );
    assert!(since.elapsed() < Duration::from_millis(100), "who has the code waits for nothing");
}

#[tokio::test]
async fn a_lesson_of_days_ago_is_erased_instead_of_going_on() {
    let store: Arc<dyn Store> = Arc::new(Memory::default());
    let school = School::over(Arc::clone(&store)).await.open().await;
    let id = LessonId::of(&school.lesson).unwrap();
    let changes = store.load(&id).unwrap();
    store.append(&id, changes.len() as u64, &[Change::Went { step: CHAT, at: 1 }]).unwrap();
    let _router = program(Arc::clone(&store), options()).await;
    assert_eq!(store.lessons().unwrap(), [], "nobody goes on with it, and nothing of it stays");
}
