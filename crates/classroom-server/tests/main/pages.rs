//! The pages of console and wall: what stands in them at every stage of a lesson, in both languages, and what never does.

use std::{
    collections::{BTreeMap, BTreeSet},
    net::{IpAddr, Ipv4Addr, SocketAddr},
    sync::Arc,
};

use axum::{
    Router,
    body::Body,
    extract::ConnectInfo,
    http::{HeaderMap, Request, StatusCode},
};
use classroom::{ANIMALS, Asked, Move, StepIx, Tick, animal_key, wire};
use classroom_server::{App, Begin, Begun, ConsoleCommand, Content, Host, Memory, pages, router_with};
use http_body_util::BodyExt;

use crate::kit::{School, answer, contact, options, post, send, today};

const LANGUAGES: [(&str, &str); 2] = [("en", "ltr"), ("ar", "rtl")];

/// Elements that are never closed.
const VOID: [&str; 6] = ["meta", "link", "input", "img", "br", "wbr"];

struct Element {
    name: String,
    fields: BTreeMap<String, String>,
    /// All that is read in it.
    text: String,
}

struct Got {
    status: StatusCode,
    headers: HeaderMap,
    body: String,
}

/// A program with pages.
async fn program() -> Router {
    let (host, _) = Host::over(Arc::new(Memory::default())).await.expect("the store can be read");
    let (content, problems) = Content::load();
    assert!(problems.is_empty(), "what ships is whole: {problems:?}");
    router_with(Arc::new(App::new(host, content, options())), pages::router())
}

/// A lesson of a plan in it.
async fn lesson(router: Router, plan: &str) -> School {
    let begin = Begin { version: wire::VERSION, plan: plan.to_owned(), band: None };
    let begun: Begun = answer(post(&router, "/api/lessons", None, &begin).await).expect("begins");
    School { router, lesson: begun.lesson, token: begun.token }
}

async fn school(plan: &str) -> School {
    lesson(program().await, plan).await
}

/// A lesson that can start.
async fn ready(plan: &str) -> School {
    ready_in(program().await, plan).await
}

async fn ready_in(router: Router, plan: &str) -> School {
    let school = lesson(router, plan).await;
    for tick in Tick::ALL {
        school.does(ConsoleCommand::Tick(tick, true)).await.expect("ticks");
    }
    school.does(ConsoleCommand::Contact(Some(contact()))).await.expect("the contact");
    school
}

/// Asks as a browser does that opened the page under a host.
async fn get_at(school: &School, host: &str, path: &str, lang: &str, token: Option<&str>) -> Got {
    let peer = SocketAddr::new(IpAddr::V4(Ipv4Addr::LOCALHOST), 50_000);
    let mut request =
        Request::builder().uri(path).header("host", host).header("accept-language", lang).extension(ConnectInfo(peer));
    if let Some(token) = token {
        request = request.header("authorization", format!("Bearer {token}"));
    }
    let response = send(&school.router, request.body(Body::empty()).expect("a request")).await;
    let (status, headers) = (response.status(), response.headers().clone());
    let body = response.into_body().collect().await.expect("a body").to_bytes();
    Got { status, headers, body: String::from_utf8(body.to_vec()).expect("UTF-8") }
}

async fn get(school: &School, path: &str, lang: &str) -> Got {
    get_at(school, "192.168.1.7:8080", path, lang, None).await
}

async fn parts(school: &School, lang: &str) -> String {
    let path = format!("/api/console/parts?lesson={}", school.lesson);
    let got = get_at(school, "127.0.0.1:8080", &path, lang, Some(&school.token)).await;
    assert_eq!(got.status, StatusCode::OK, "the parts are shown");
    got.body
}

async fn wall(school: &School, lang: &str) -> String {
    let got = get(school, &format!("/wall?lesson={}", school.lesson), lang).await;
    assert_eq!(got.status, StatusCode::OK, "the wall is shown");
    got.body
}

fn unescaped(text: &str) -> String {
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}

/// Every element of a page that is whole: each tag is closed in its turn, and nothing stands between them that should not.
fn elements(html: &str) -> Vec<Element> {
    let mut found: Vec<Element> = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    let mut rest = html.strip_prefix("<!DOCTYPE html>").unwrap_or(html);
    while let Some(start) = rest.find('<') {
        let text = unescaped(&rest[..start]);
        for at in &open {
            found[*at].text.push_str(&text);
        }
        let end = rest[start..].find('>').expect("a tag ends") + start;
        let tag = &rest[start + 1..end];
        rest = &rest[end + 1..];
        if let Some(name) = tag.strip_prefix('/') {
            let at = open.pop().expect("something is open");
            assert_eq!(found[at].name, name, "tags close in their turn");
            continue;
        }
        let (tag, closed) = tag.strip_suffix('/').map_or((tag, false), |tag| (tag, true));
        let (name, mut fields) = tag.split_once(char::is_whitespace).unwrap_or((tag, ""));
        let mut element = Element { name: name.to_owned(), fields: BTreeMap::new(), text: String::new() };
        while !fields.trim().is_empty() {
            fields = fields.trim_start();
            let length = fields.find(|sign: char| sign == '=' || sign.is_whitespace()).unwrap_or(fields.len());
            let (field, after) = fields.split_at(length);
            let (value, after) = match after.strip_prefix("=\"") {
                Some(value) => value.split_once('"').expect("a value ends"),
                None => ("", after),
            };
            assert!(
                element.fields.insert(field.to_owned(), unescaped(value)).is_none(),
                "{field} stands once in <{name}>"
            );
            fields = after;
        }
        found.push(element);
        if !closed && !VOID.contains(&name) {
            open.push(found.len() - 1);
        }
    }
    assert!(open.is_empty(), "every tag is closed");
    found
}

/// What holds for whatever is shown.
fn check(html: &str) {
    let found = elements(html);
    let ids: Vec<&String> = found.iter().filter_map(|one| one.fields.get("id")).collect();
    let once: BTreeSet<&String> = ids.iter().copied().collect();
    assert_eq!(once.len(), ids.len(), "each id stands once: {ids:?}");
    let labelled: BTreeSet<&String> =
        found.iter().filter(|one| !one.text.trim().is_empty()).filter_map(|one| one.fields.get("for")).collect();
    for one in &found {
        let id = one.fields.get("id");
        assert!(!one.fields.contains_key("style"), "no style stands in the page: {:?}", one.fields);
        assert!(!one.fields.keys().any(|field| field.starts_with("on")), "no script in fields: {:?}", one.fields);
        match one.name.as_str() {
            "input" | "select" => {
                assert!(id.is_some_and(|id| labelled.contains(id)), "a label says what it is: {:?}", one.fields);
            }
            "button" | "a" | "legend" | "h1" | "h2" | "h3" | "summary" | "title" | "option" => {
                assert!(!one.text.trim().is_empty(), "<{}> says something: {:?}", one.name, one.fields);
            }
            "iframe" => assert!(one.fields.contains_key("title"), "a frame has a title"),
            "img" => assert!(one.fields.contains_key("alt"), "a picture says what it is, or that it says nothing"),
            "script" => {
                assert!(one.text.is_empty() && one.fields.contains_key("src"), "scripts are files");
            }
            _ => {}
        }
        if let Some(command) = one.fields.get("data-command") {
            let _known: ConsoleCommand = serde_json::from_str(command).expect("a command that the program knows");
        }
        for spoken in ["aria-label", "title", "data-lost"] {
            if let Some(text) = one.fields.get(spoken) {
                check_words(text);
            }
        }
    }
    for one in found.iter().filter(|one| matches!(one.name.as_str(), "title" | "body" | "div")) {
        check_words(&one.text);
    }
    for references in ["aria-labelledby", "aria-describedby"] {
        for id in found.iter().filter_map(|one| one.fields.get(references)) {
            assert!(once.contains(id), "{references} leads to {id}");
        }
    }
}

/// No key stands where words should.
fn check_words(text: &str) {
    let prefixes = [
        "console-",
        "wall-",
        "picture-",
        "step-",
        "lesson-",
        "tip-",
        "talk-",
        "vote-",
        "band-",
        "network-",
        "seat-name-",
        "question-",
        "role-",
        "game-name",
    ];
    for word in text.split(|sign: char| sign.is_whitespace() || "⟨⟩{}".contains(sign)) {
        assert!(!prefixes.iter().any(|prefix| word.starts_with(prefix)), "a key is no word: {word} in {text}");
    }
    assert!(!text.contains("{ $"), "every gap is filled: {text}");
}

fn check_document(got: &Got, lang: &str, dir: &str) {
    assert_eq!(got.status, StatusCode::OK, "the page is there");
    check(&got.body);
    let found = elements(&got.body);
    let one = |name: &str| {
        let all: Vec<&Element> = found.iter().filter(|one| one.name == name).collect();
        assert_eq!(all.len(), 1, "one <{name}>");
        all[0]
    };
    assert_eq!((one("html").fields["lang"].as_str(), one("html").fields["dir"].as_str()), (lang, dir), "its language");
    let (_title, _main, _heading) = (one("title"), one("main"), one("h1"));
    let policy = got.headers["content-security-policy"].to_str().expect("text");
    assert!(policy.starts_with("default-src 'none'") && !policy.contains("unsafe"), "a strict policy: {policy}");
    assert!(policy.contains("frame-ancestors"), "who may frame it: {policy}");
    for address in found.iter().flat_map(|one| [one.fields.get("src"), one.fields.get("href")]).flatten() {
        assert!(address.starts_with(['/', '#', '?']), "nothing comes from elsewhere: {address}");
    }
}

#[tokio::test]
async fn the_console_is_a_whole_page_in_each_language() {
    let school = school("full-middle").await;
    for (lang, dir) in LANGUAGES {
        let got = get(&school, "/console", lang).await;
        check_document(&got, lang, dir);
        assert!(!got.body.contains(&school.token), "the token is in no page");
        assert!(!got.body.contains(&school.lesson), "nor is the lesson");
        assert!(!got.headers.contains_key("set-cookie"), "no cookie comes with it");
        let asked = get(&school, &format!("/console?lang={lang}"), "fr").await;
        check_document(&asked, lang, dir);
        let policy = asked.headers["content-security-policy"].to_str().expect("text");
        assert!(policy.contains("frame-ancestors 'none'"), "nobody frames the console: {policy}");
    }
}

#[tokio::test]
async fn every_plan_can_be_chosen_for_each_of_its_ages() {
    let school = school("full-middle").await;
    let (content, _) = Content::load();
    let page = elements(&get(&school, "/console", "en").await.body);
    let offered: BTreeSet<&str> = page
        .iter()
        .filter(|one| one.fields.get("name").is_some_and(|name| name == "plan"))
        .map(|one| one.fields["value"].as_str())
        .collect();
    let there: BTreeSet<&str> = content.plans().iter().map(|plan| plan.id.as_str()).collect();
    assert_eq!(offered, there, "all plans are offered");
}

#[tokio::test]
async fn parts_are_for_who_has_the_token() {
    let school = school("full-middle").await;
    let path = format!("/api/console/parts?lesson={}", school.lesson);
    let none = get(&school, &path, "en").await;
    assert_eq!(none.status, StatusCode::UNAUTHORIZED, "without a token");
    let wrong = get_at(&school, "127.0.0.1:8080", &path, "en", Some(&"0".repeat(32))).await;
    assert_eq!(wrong.status, StatusCode::UNAUTHORIZED, "with another token");
    assert!(!parts(&school, "en").await.contains(&school.token), "what is shown tells no token");
}

#[tokio::test]
async fn parts_and_wall_hold_at_every_step_of_every_plan() {
    let (content, _) = Content::load();
    let router = program().await;
    for plan in content.plans().iter() {
        let school = ready_in(router.clone(), &plan.id).await;
        for step in 0..plan.steps.len() {
            let step = StepIx(u8::try_from(step).expect("few steps"));
            school.does(ConsoleCommand::Go(step)).await.expect("goes");
            for (lang, _) in LANGUAGES {
                check(&parts(&school, lang).await);
                check(&wall(&school, lang).await);
            }
        }
        school.does(ConsoleCommand::End).await.expect("ends");
        for (lang, dir) in LANGUAGES {
            check(&parts(&school, lang).await);
            check_document(&get(&school, &format!("/wall?lesson={}", school.lesson), lang).await, lang, dir);
        }
    }
}

#[tokio::test]
async fn the_console_shows_what_was_entered() {
    let school = ready("full-middle").await;
    school.does(ConsoleCommand::Joining(true)).await.expect("opens");
    school.does(ConsoleCommand::Room(Some(24))).await.expect("counts");
    let (_, joined) = school.joins(1).await.expect("joins");
    school.does(ConsoleCommand::Go(StepIx(1))).await.expect("goes");
    for (lang, _) in LANGUAGES {
        let shown = parts(&school, lang).await;
        check(&shown);
        let page = elements(&shown);
        let value = |id: &str| {
            let field = page.iter().find(|one| one.fields.get("id").is_some_and(|one| one == id));
            field.unwrap_or_else(|| panic!("{id} is there")).fields.get("value").cloned().unwrap_or_default()
        };
        assert_eq!(value("contact-who"), "School counsellor", "the contact");
        assert_eq!(value("contact-day"), date(today().0), "the day on which it was checked");
        assert_eq!(value("room-count"), "24", "the room");
        assert!(shown.contains(&school.code().await), "the code");
    }
    let hint = "shown as they are when they are first asked for";
    assert!(parts(&school, "en").await.contains(hint), "the teacher knows that results come once");
    let read = parts(&school, "ar").await;
    assert!(read.contains("id=\"read-gift-in-blockbay\""), "chats can be read before they are played");
    school.does(ConsoleCommand::Remove(joined.seat)).await.expect("takes away");
    let shown = parts(&school, "en").await;
    let restore = serde_json::to_string(&ConsoleCommand::Restore(joined.seat)).expect("JSON");
    let offers = elements(&shown).iter().any(|one| one.fields.get("data-command") == Some(&restore));
    assert!(offers, "the seat can come back");
}

/// A day as a date, counted year by year and month by month.
fn date(day: u32) -> String {
    let is_leap = |year: u32| year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let (mut year, mut month, mut left) = (1970, 1, day);
    loop {
        let length = match month {
            2 => 28 + u32::from(is_leap(year)),
            4 | 6 | 9 | 11 => 30,
            _ => 31,
        };
        if left < length {
            return format!("{year:04}-{month:02}-{:02}", left + 1);
        }
        left -= length;
        month += 1;
        if month > 12 {
            (year, month) = (year + 1, 1);
        }
    }
}

#[tokio::test]
async fn who_wants_to_talk_is_shown_after_the_reminder_only() {
    let school = ready("full-middle").await;
    let before = parts(&school, "en").await;
    assert!(!before.contains("Reminded"), "before children are asked there is nothing to read");
    let slip = school.console().await.steps.iter().find(|step| step.name == "step-slip").expect("a slip").step;
    school.does(ConsoleCommand::Go(slip)).await.expect("goes");
    let before = parts(&school, "en").await;
    assert!(before.contains("/guide/disclosure?lang=en"), "the guide is a link");
    assert!(before.contains("\"Reminded\"") || before.contains("&quot;Reminded&quot;"), "the reminder can be read");
    assert!(!before.contains("So far nobody says"), "nothing is told before");
    school.does(ConsoleCommand::Reminded).await.expect("reads");
    assert!(parts(&school, "en").await.contains("So far nobody says"), "then it is");
}

#[tokio::test]
async fn the_wall_says_nothing_of_one_to_four_children() {
    let school = ready("full-middle").await;
    school.does(ConsoleCommand::Joining(true)).await.expect("opens");
    let empty = wall(&school, "en").await;
    for number in 1..=4 {
        let _seat = school.joins(number).await.expect("joins");
        assert_eq!(wall(&school, "en").await, empty, "the wall is the same with {number} at the seats");
    }
    school.does(ConsoleCommand::Go(StepIx(1))).await.expect("goes");
    school.does(ConsoleCommand::Results(true)).await.expect("shows");
    let shown = wall(&school, "en").await;
    for name in school.console().await.seats.iter().map(|seat| seat.name.to_string()) {
        assert!(!shown.contains(&name), "no seat stands there: {name}");
    }
    assert!(!shown.contains("data-level"), "no picture is of so few");
}

#[tokio::test]
async fn the_wall_shows_the_way_in_while_there_is_one() {
    let school = ready("full-middle").await;
    let code = school.code().await;
    assert!(!wall(&school, "en").await.contains(&code), "the code of a shut lesson is of no use");
    school.does(ConsoleCommand::Joining(true)).await.expect("opens");
    for (lang, dir) in LANGUAGES {
        let got = get(&school, &format!("/wall?lesson={}", school.lesson), lang).await;
        check_document(&got, lang, dir);
        assert!(got.body.contains(&code), "the code");
        assert!(got.body.replace("<wbr>", "").contains("http://192.168.1.7:8080"), "the address");
        assert!(got.body.contains("class=\"qr\""), "the same to be read by a camera");
        let animals = elements(&got.body).iter().filter(|one| one.name == "img").count();
        assert_eq!(animals, 4, "the code in animals");
    }
    let here = get_at(&school, "127.0.0.1:8080", &format!("/wall?lesson={}", school.lesson), "en", None).await.body;
    assert!(!here.contains("127.0.0.1") && !here.contains("localhost"), "loopback leads children nowhere");
    school.does(ConsoleCommand::Go(StepIx(0))).await.expect("goes");
    assert!(wall(&school, "en").await.contains(&code), "for who comes late");
    school.does(ConsoleCommand::Pause(true)).await.expect("pauses");
    assert!(wall(&school, "en").await.contains("Eyes up"), "eyes up");
    let other = get(&school, "/wall?lesson=00000000000000000000000000000000", "ar").await;
    assert_eq!(other.status, StatusCode::NOT_FOUND, "another lesson has no wall here");
    assert!(other.body.contains("الدرس"), "told in words: {}", other.body);
}

#[tokio::test]
async fn a_class_plays_a_chat_on_the_wall_to_its_end() {
    let school = ready("one-projector").await;
    school.does(ConsoleCommand::Go(StepIx(1))).await.expect("goes");
    let offered = elements(&parts(&school, "en").await);
    let begins =
        offered.iter().filter_map(|one| one.fields.get("data-command")).find(|command| command.contains("Begin"));
    let begin: ConsoleCommand = serde_json::from_str(begins.expect("the chat can begin")).expect("a command");
    school.does(begin).await.expect("begins");
    let mut lines = BTreeSet::new();
    let mut over = false;
    for _ in 0..60 {
        let shown = parts(&school, "en").await;
        check(&shown);
        for (lang, _) in LANGUAGES {
            check(&wall(&school, lang).await);
        }
        let on_wall = elements(&wall(&school, "en").await);
        lines.extend(on_wall.iter().filter(|one| one.name == "li").map(|one| one.text.clone()));
        if shown.contains("This chat is over.") {
            over = true;
            break;
        }
        let page = elements(&shown);
        let commands: Vec<ConsoleCommand> = page
            .iter()
            .filter_map(|one| one.fields.get("data-command"))
            .map(|command| serde_json::from_str(command).expect("a command"))
            .collect();
        let first = |is: fn(&Move) -> bool| {
            commands.iter().find(|one| matches!(one, ConsoleCommand::Wall(moved) if is(moved))).cloned()
        };
        let next = first(|moved| matches!(moved, Move::On))
            .or_else(|| first(|moved| matches!(moved, Move::Choose(_))))
            .or_else(|| first(|moved| matches!(moved, Move::Tell)));
        school.does(next.expect("something can be done")).await.expect("goes on");
    }
    assert!(over, "the chat ends");
    assert!(lines.len() > 8, "its lines stood on the wall: {lines:?}");
}

#[tokio::test]
async fn hands_of_a_class_become_a_picture_and_those_of_a_few_none() {
    for (counts, told) in [(vec![3, 1], false), (vec![14, 8], true)] {
        let school = ready("one-projector").await;
        school.does(ConsoleCommand::Go(StepIx(1))).await.expect("goes");
        let offered = elements(&parts(&school, "en").await);
        let begins =
            offered.iter().filter_map(|one| one.fields.get("data-command")).find(|command| command.contains("Begin"));
        school.does(serde_json::from_str(begins.expect("begins")).expect("a command")).await.expect("begins");
        for _ in 0..3 {
            school.does(ConsoleCommand::Wall(Move::On)).await.expect("goes on");
        }
        school.does(ConsoleCommand::Hands(Asked::Flag(1), counts.clone())).await.expect("counts");
        school.does(ConsoleCommand::Results(true)).await.expect("shows");
        for (lang, _) in LANGUAGES {
            let shown = wall(&school, lang).await;
            check(&shown);
            assert_eq!(shown.contains("data-level"), told, "a picture of {counts:?}: {shown}");
        }
    }
}

#[tokio::test]
async fn what_is_set_up_comes_first_and_then_what_runs() {
    let school = school("full-middle").await;
    let order = |shown: &str| {
        let all = elements(shown);
        all.iter().filter_map(|one| one.fields.get("data-part").cloned()).collect::<Vec<_>>()
    };
    let whole: BTreeSet<String> = order(&parts(&school, "en").await).into_iter().collect();
    assert_eq!(order(&parts(&school, "en").await)[..3], ["ready", "door", "now"], "ticks and contact first");
    let school = {
        for tick in Tick::ALL {
            school.does(ConsoleCommand::Tick(tick, true)).await.expect("ticks");
        }
        school.does(ConsoleCommand::Contact(Some(contact()))).await.expect("the contact");
        school.does(ConsoleCommand::Joining(true)).await.expect("opens");
        school
    };
    assert_eq!(order(&parts(&school, "en").await)[..2], ["door", "now"], "then the way in and the start");
    for step in 0..school.console().await.steps.len() {
        school.does(ConsoleCommand::Go(StepIx(u8::try_from(step).expect("few")))).await.expect("goes");
        let shown = order(&parts(&school, "en").await);
        assert_eq!(shown[..2], ["steps", "now"], "the plan and what runs, in step {step}");
        assert_eq!(shown.iter().cloned().collect::<BTreeSet<_>>(), whole, "nothing is lost");
        assert_eq!(shown.len(), whole.len(), "and nothing stands twice");
    }
    school.does(ConsoleCommand::End).await.expect("ends");
    assert_eq!(order(&parts(&school, "en").await)[..3], ["steps", "now", "end"], "at last the report");
}

#[tokio::test]
async fn moves_and_counts_of_hands_are_news_to_every_page() {
    let school = ready("one-projector").await;
    school.does(ConsoleCommand::Go(StepIx(1))).await.expect("goes");
    let path = format!("/api/wall/events?lesson={}", school.lesson);
    let request = crate::kit::request("GET", &path).body(Body::empty()).expect("a request");
    let mut stream = send(&school.router, request).await.into_body();
    let mut next = async || {
        let frame = tokio::time::timeout(std::time::Duration::from_secs(5), stream.frame()).await;
        let frame = frame.expect("at once").expect("a frame").expect("whole");
        String::from_utf8(frame.into_data().expect("data").to_vec()).expect("text")
    };
    assert!(next().await.contains("\"moves\":0"), "nothing is played yet");
    let chat = school.console().await.chats[0].0;
    school.does(ConsoleCommand::Wall(Move::Begin(chat))).await.expect("begins");
    assert!(next().await.contains("\"moves\":1"), "the wall hears of each move");
    school.does(ConsoleCommand::Wall(Move::On)).await.expect("goes on");
    assert!(next().await.contains("\"moves\":2"), "and of the next");
    school.does(ConsoleCommand::Hands(Asked::Flag(1), vec![20, 4])).await.expect("counts");
    let console = school.console().await;
    assert_eq!((console.moves, console.counted), (2, vec![(Asked::Flag(1), vec![20, 4])]), "another console, too");
}

#[tokio::test]
async fn a_class_without_devices_reads_at_the_end_who_helps_near_by() {
    for (plan, near) in [("one-projector", true), ("full-middle", false)] {
        let school = ready(plan).await;
        let close = school.console().await.steps.last().expect("steps").step;
        school.does(ConsoleCommand::Go(close)).await.expect("goes");
        for (lang, _) in LANGUAGES {
            let shown = wall(&school, lang).await;
            assert_eq!(shown.contains("School counsellor") && shown.contains("Room 12"), near, "{plan}: {shown}");
        }
    }
}

#[tokio::test]
async fn the_console_says_what_is_wrong_with_the_network() {
    let (host, _) = Host::over(Arc::new(Memory::default())).await.expect("the store can be read");
    let app = Arc::new(App::new(host, Content::load().0, options()));
    let school = lesson(router_with(Arc::clone(&app), pages::router()), "full-middle").await;
    app.network().took_port(8080, 8081);
    assert!(!parts(&school, "en").await.contains("8081"), "nothing is known before the program looks");
    app.network().look(tokio::time::Instant::now(), vec!["http://192.168.1.7:8081".to_owned()]);
    assert!(parts(&school, "en").await.contains("Port 8080 is in use"), "the port");
    assert!(parts(&school, "ar").await.contains("8081"), "in every language");
    app.network().look(tokio::time::Instant::now(), vec!["http://10.0.0.3:8081".to_owned()]);
    let shown = parts(&school, "en").await;
    check(&shown);
    assert!(shown.contains("The address has changed") && shown.contains("http://10.0.0.3:8081"), "the address");
    app.network().visit();
    let shown = parts(&school, "en").await;
    assert!(!shown.contains("has changed") && !shown.contains("in use"), "no more once somebody came");
}

#[tokio::test]
async fn files_of_the_pages_are_there_and_no_others() {
    let school = school("full-middle").await;
    for (name, kind) in [
        ("console.css", "text/css"),
        ("wall.css", "text/css"),
        ("console.js", "text/javascript"),
        ("wall.js", "text/javascript"),
        ("icon.svg", "image/svg+xml"),
    ] {
        let got = get(&school, &format!("/pages/{name}"), "en").await;
        assert_eq!(got.status, StatusCode::OK, "{name}");
        assert!(got.headers["content-type"].to_str().expect("text").starts_with(kind), "{name} is {kind}");
        assert_eq!(got.headers["x-content-type-options"], "nosniff", "{name} is what it says");
    }
    let icon = get(&school, "/favicon.ico", "en").await;
    assert_eq!(icon.status, StatusCode::OK, "what browsers ask for by themselves");
    let page = get(&school, "/console", "en").await.body;
    assert!(page.contains("rel=\"icon\"") && page.contains("/pages/icon.svg"), "pages name their icon");
    for animal in ANIMALS {
        let got = get(&school, &format!("/pages/friend-{}.svg", animal_key(animal)), "en").await;
        assert_eq!(
            (got.status, &got.headers["content-type"]),
            (StatusCode::OK, &"image/svg+xml".parse().unwrap()),
            "{animal:?}"
        );
    }
    for name in ["nothing.js", "..%2F..%2FCargo.toml", "friend-camel.png"] {
        let got = get(&school, &format!("/pages/{name}"), "en").await;
        assert_eq!(got.status, StatusCode::NOT_FOUND, "{name} is not there");
    }
}
