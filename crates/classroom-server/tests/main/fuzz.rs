//! Whatever is sent to whatever path, the answer is no fault: it is what was asked for, or a refusal with a sentence in the language of
//! who asks, and it says to browsers what keeps it to itself. The lesson goes on.

use std::{
    fs,
    path::Path,
    sync::{Arc, LazyLock},
};

use axum::{
    Router,
    body::Body,
    http::{HeaderMap, HeaderValue, StatusCode, header},
};
use classroom::wire;
use classroom_server::{ConsoleCommand, Memory, Opened, Options};
use http_body_util::BodyExt;
use proptest::prelude::*;
use serde_json::{Value, json};
use tokio::runtime::{Builder, Runtime};

use crate::kit::{School, options, program, request, send, token};

/// Every path of the program, with how it is asked for: as its sources name them, so that none is forgotten.
static ROUTES: LazyLock<Vec<(&'static str, String)>> = LazyLock::new(|| {
    let mut found = Vec::new();
    routes_in(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut found);
    found
});

/// Routes that the sources of a folder name.
fn routes_in(folder: &Path, found: &mut Vec<(&'static str, String)>) {
    let quoted = |rest: &str| rest.split('"').next().unwrap().replace("{file}", "console.js");
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            routes_in(&path, found);
            continue;
        }
        let text = fs::read_to_string(&path).unwrap();
        for rest in text.split(".route(\"").skip(1) {
            let method =
                if rest.split_once(", ").is_some_and(|(_, how)| how.starts_with("post(")) { "POST" } else { "GET" };
            found.push((method, quoted(rest)));
        }
        found.extend(text.split(" path: \"/").skip(1).map(|rest| ("GET", format!("/{}", quoted(rest)))));
    }
}

/// Time goes by at once when nothing else is left to do, since wrong codes make those who try them wait.
static RUNTIME: LazyLock<Runtime> =
    LazyLock::new(|| Builder::new_current_thread().enable_all().start_paused(true).build().unwrap());
static SCHOOLS: LazyLock<Schools> = LazyLock::new(|| RUNTIME.block_on(Schools::begin()));

/// A lesson that runs and one that is over, in one program.
struct Schools {
    runs: School,
    over: School,
    cookie: String,
    code: String,
    /// Another program, which stands behind a proxy and answers everybody.
    proxied: Router,
}

impl Schools {
    async fn begin() -> Self {
        let runs = School::begin().await.open().await;
        let over = School::beside(&runs).await.open().await;
        for (school, first) in [(&runs, 0), (&over, 100)] {
            for number in first..first + 6 {
                school.joins(number).await.unwrap();
            }
        }
        over.does(ConsoleCommand::End).await.unwrap();
        let opened = Opened { version: wire::VERSION, lesson: runs.lesson.clone() };
        let open = request("POST", "/api/console/open").header("content-type", "application/json");
        let open = open.header("authorization", format!("Bearer {}", runs.token));
        let open = open.body(Body::from(serde_json::to_vec(&opened).unwrap())).unwrap();
        let response = send(&runs.router, open).await;
        let cookie = response.headers()["set-cookie"].to_str().unwrap().split(';').next().unwrap().to_owned();
        let code = runs.code().await;
        let options = Options { anywhere: true, behind_proxy: true, ..options() };
        let proxied = program(Arc::new(Memory::default()), options).await;
        Self { runs, over, cookie, code, proxied }
    }

    /// A text with what stands for this program's own in it, such as `@over`, in its place.
    fn filled(&self, text: &str) -> String {
        text.replace("@runs-token", &self.runs.token)
            .replace("@over-token", &self.over.token)
            .replace("@runs", &self.runs.lesson)
            .replace("@over", &self.over.lesson)
            .replace("@child", &token(1))
            .replace("@cookie", &self.cookie)
            .replace("@code", &self.code)
    }
}

/// What is asked.
#[derive(Debug, Clone)]
struct Asked {
    method: String,
    path: String,
    fields: Vec<(&'static str, Vec<u8>)>,
    body: Vec<u8>,
    proxied: bool,
}

struct Got {
    status: StatusCode,
    headers: HeaderMap,
    body: String,
}

/// Asks, and reads an answer that ends; `None` for what is no request of HTTP.
fn ask(asked: &Asked) -> Option<Got> {
    let schools = &*SCHOOLS;
    let path = schools.filled(&asked.path);
    path.parse::<axum::http::Uri>().ok()?;
    let mut request = request(&asked.method, &path);
    let fields = request.headers_mut()?;
    for (name, value) in &asked.fields {
        let value = match std::str::from_utf8(value) {
            Ok(text) => HeaderValue::from_str(&schools.filled(text)),
            Err(_) => HeaderValue::from_bytes(value),
        };
        fields.insert(*name, value.ok()?);
    }
    let body = match std::str::from_utf8(&asked.body) {
        Ok(text) => Body::from(schools.filled(text)),
        Err(_) => Body::from(asked.body.clone()),
    };
    let request = request.body(body).ok()?;
    RUNTIME.block_on(async {
        let router = if asked.proxied { &schools.proxied } else { &schools.runs.router };
        let response = send(router, request).await;
        let (status, headers) = (response.status(), response.headers().clone());
        let is_stream = headers.get(header::CONTENT_TYPE).is_some_and(|kind| kind == "text/event-stream");
        let bytes = if is_stream { <_>::default() } else { response.into_body().collect().await.unwrap().to_bytes() };
        Some(Got { status, headers, body: String::from_utf8_lossy(&bytes).into_owned() })
    })
}

/// What is wrong with an answer.
fn faults(asked: &Asked, got: &Got) -> Vec<String> {
    let mut faults = Vec::new();
    let mut must = |holds: bool, what: &str| {
        if !holds {
            faults.push(format!("{what}: {} {:?} {}", got.status, got.headers, got.body));
        }
    };
    let field = |name: &str| got.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
    must(!got.status.is_server_error(), "it is no fault");
    must(field("x-content-type-options") == "nosniff", "it is what it says");
    must(field("referrer-policy") == "no-referrer", "it tells nobody where one came from");
    must(field("cross-origin-resource-policy") == "same-origin", "no other site loads it");
    let policy = field("content-security-policy");
    must(policy.contains("frame-ancestors 'none'") || policy.contains("frame-ancestors 'self'"), "nobody frames it");
    must(
        policy.contains("default-src 'none'")
            || field("content-disposition").starts_with("attachment")
            || is_file(field("content-type")),
        "it loads only what is named",
    );
    must(!policy.contains("unsafe"), "nothing in it runs by itself");
    if got.status.is_client_error() && asked.method != "HEAD" {
        let sentence = if asked.path.starts_with("/api/") {
            serde_json::from_str::<wire::Refusal>(&got.body).map(|refusal| refusal.sentence).unwrap_or_default()
        } else {
            got.body.clone()
        };
        must(sentence.contains(' ') && !sentence.contains("refused-"), "it has a sentence");
        let wish = asked.fields.iter().rev().find(|(name, _)| *name == "accept-language").map(|(_, wish)| &wish[..]);
        let is_arabic = sentence.chars().any(|c| ('\u{600}'..'\u{700}').contains(&c));
        match wish {
            Some(b"ar-EG, en;q=0.5") => must(is_arabic || asked.path.contains("lang"), "it speaks Arabic"),
            Some(b"en-GB, ar;q=0.5") => must(!is_arabic || asked.path.contains("lang"), "it speaks English"),
            _ => {}
        }
    } else if field("content-type").starts_with("text/html") && !field("content-disposition").starts_with("attachment")
    {
        let inline = [" style=", "<style", " onclick=", " onload=", " onerror=", "javascript:"];
        must(inline.iter().all(|one| !got.body.contains(one)), "no style or script stands in a page");
        let scripts = got.body.matches("<script").count();
        must(
            scripts
                == got.body.matches("<script type=\"module\" src=\"/").count()
                    + got.body.matches("<script src=\"/").count(),
            "scripts are files",
        );
    }
    faults
}

/// Style sheets, scripts and pictures load nothing.
fn is_file(kind: &str) -> bool {
    ["text/css", "text/javascript", "image/svg+xml"].iter().any(|one| kind.starts_with(one))
}

fn values() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        ".{0,12}".prop_map(Value::from),
        prop::sample::select(vec![
            "K7MX",
            "@code",
            "@runs",
            "@over",
            "@child",
            "boat+shell+sail",
            "camel+cat+crane+seal",
            "Middle",
            "End",
        ])
        .prop_map(Value::from),
        Just(json!({ "End": null })),
        Just(json!({ "Go": 300 })),
        Just(json!({ "Hands": ["Vote", [65_535, 65_535]] })),
        Just(json!([{ "step": 0, "what": { "Hand": true } }])),
        Just(json!([{ "step": 255, "what": { "Read": 65_535 } }])),
    ];
    leaf.prop_recursive(3, 16, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::hash_map("[a-z]{1,6}", inner, 0..4).prop_map(|fields| fields.into_iter().collect()),
        ]
    })
}

/// A body that looks like one of ours.
fn ours() -> impl Strategy<Value = Value> {
    let names = [
        "code", "token", "window", "card", "back", "children", "lesson", "take", "first", "deeds", "seen", "command",
        "plan", "band",
    ];
    prop::collection::hash_map(prop::sample::select(names.to_vec()), values(), 0..14).prop_map(|fields| {
        let mut body: serde_json::Map<String, Value> =
            fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
        body.insert("version".to_owned(), wire::VERSION.into());
        Value::from(body)
    })
}

/// Posts that each path takes, as they should be.
fn right(path: &str) -> Vec<Value> {
    let sync = |lesson: &str, deeds: Value| {
        json!({
            "version": 1, "lesson": lesson, "token": "@child", "window": 1, "take": true, "first": 1, "deeds": deeds, "seen": 0
        })
    };
    let deeds =
        json!([{ "step": 1, "what": { "Began": 0 } }, { "step": 1, "what": { "Flagged": [1, { "Sign": "S4" }] } }]);
    let asks = |command: Value| json!({ "version": 1, "lesson": "@runs", "command": command });
    match path {
        "/api/join" => vec![json!({
            "version": 1, "code": "@code", "token": "@child", "window": 1, "card": null, "back": false, "children": 1
        })],
        "/api/sync" => vec![sync("@runs", json!([])), sync("@runs", deeds), sync("@over", json!([]))],
        "/api/lessons" => vec![json!({ "version": 1, "plan": "full-middle", "band": null })],
        "/api/console" => [
            json!({ "Go": 1 }),
            json!({ "Pause": true }),
            json!({ "Hands": ["Vote", [3, 4]] }),
            json!({ "Wall": { "Begin": 0 } }),
            json!({ "Remove": 0 }),
            json!({ "Tallies": "K7MX" }),
            json!({ "Room": 20 }),
        ]
        .map(asks)
        .to_vec(),
        "/api/console/open" => vec![json!({ "version": 1, "lesson": "@runs" })],
        _ => vec![json!({ "format": 1 })],
    }
}

/// A post that is whole but for one value, of one of its own fields or of what is in it.
fn nearly_right(path: &str) -> impl Strategy<Value = Value> + use<> {
    let index = any::<prop::sample::Index>;
    (prop::sample::select(right(path)), index(), index(), values(), 0..3_u8).prop_map(
        |(mut post, at, inner, value, how)| {
            let fields = post.as_object_mut().expect("an object");
            let name = fields.keys().nth(at.index(fields.len())).expect("a field").clone();
            match (how, fields.get_mut(&name)) {
                (0, Some(Value::Object(inside))) => {
                    let name = inside.keys().nth(inner.index(inside.len())).expect("a field").clone();
                    inside.insert(name, value);
                }
                (1, _) if name != "version" => _ = fields.insert(name, value),
                _ => {}
            }
            post
        },
    )
}

fn bodies() -> impl Strategy<Value = Vec<u8>> {
    prop_oneof![
        Just(Vec::new()),
        prop::collection::vec(any::<u8>(), 0..300),
        ours().prop_map(|body| serde_json::to_vec(&body).expect("JSON")),
    ]
}

/// A query, right, odd or nonsense.
fn queries() -> impl Strategy<Value = String> {
    let name = prop::sample::select(vec!["lesson", "lang", "show", "", "lesson[]", "%00"]);
    let value = prop_oneof![
        3 => prop::sample::select(vec![
            "@runs", "@over", "en", "ar", "alone", "later", "", "%", "%ff%fe", "00000000000000000000000000000000", "../..",
        ])
        .prop_map(str::to_owned),
        1 => "[!-~]{0,12}",
    ];
    let pairs = prop::collection::vec((name, value), 0..4);
    let of = |pairs: Vec<(&str, String)>| {
        let pairs: Vec<String> = pairs.into_iter().map(|(name, value)| format!("{name}={value}")).collect();
        if pairs.is_empty() { String::new() } else { format!("?{}", pairs.join("&")) }
    };
    prop_oneof![3 => pairs.prop_map(of), 1 => "\\?[!-~]{0,40}"]
}

fn fields() -> impl Strategy<Value = Vec<(&'static str, Vec<u8>)>> {
    let known = |name: &'static str, values: &'static [&'static str]| {
        prop::sample::select(values).prop_map(move |value| (name, value.as_bytes().to_vec()))
    };
    let names = [
        "authorization",
        "cookie",
        "content-type",
        "last-event-id",
        "if-none-match",
        "accept-encoding",
        "origin",
        "accept-language",
        "host",
        "range",
        "content-length",
        "x-forwarded-for",
    ];
    let field = prop_oneof![
        3 => known("authorization", &["Bearer @runs-token", "Bearer @over-token", "Bearer @child", "Basic x", "bearer", ""]),
        2 => known("cookie", &["@cookie", "console-@over=@child; @cookie", "console-@runs=@runs-token", "=;=;;", "a=b"]),
        2 => known("content-type", &["application/json", "application/json; charset=x", "text/plain", ""]),
        1 => known("last-event-id", &["0", "2", "-1", "18446744073709551616", "x"]),
        1 => known("x-forwarded-for", &["10.0.0.7", "8.8.8.8, 1.2.3.4:99", "[::1]", "", ",", "unknown"]),
        1 => known("origin", &["null", "http://127.0.0.1:8080", "http://evil.example"]),
        1 => known("host", &["evil.example", "", "[::1]:99", "127.0.0.1", "@"]),
        3 => known("accept-language", &["ar-EG, en;q=0.5", "en-GB, ar;q=0.5", "ar;q=NaN, en;q=-1", "*", ",;,;q=q"]),
        1 => (prop::sample::select(names.to_vec()), prop::collection::vec(any::<u8>(), 0..30)),
    ];
    prop::collection::vec(field, 0..6)
}

prop_compose! {
    /// A route with what it should be asked with: its lesson, who may ask, a body that is nearly right.
    fn route()((method, path) in prop::sample::select(ROUTES.clone()))(
        body in nearly_right(&path), over in any::<bool>(), method in Just(method), path in Just(path),
    ) -> Asked {
        let (lesson, bearer) = if over { ("@over", "Bearer @over-token") } else { ("@runs", "Bearer @runs-token") };
        let fields = vec![("content-type", b"application/json".to_vec()), ("authorization", bearer.as_bytes().to_vec())];
        let body = serde_json::to_vec(&body).expect("JSON");
        Asked { method: method.to_owned(), path: format!("{path}?lesson={lesson}"), fields, body, proxied: false }
    }
}

prop_compose! {
    /// The same with some of it odd.
    fn asked()(
        asked in route(),
        method in prop::option::weighted(0.1, prop::sample::select(vec!["GET", "POST", "HEAD", "PUT", "DELETE", "OPTIONS", "X"])),
        query in prop::option::weighted(0.4, queries()),
        more in prop::option::weighted(0.3, "&(lang|show|x)=[!-~]{0,8}"),
        fields in prop::option::weighted(0.5, fields()),
        body in prop::option::weighted(0.3, bodies()),
        proxied in prop::bool::weighted(0.1),
    ) -> Asked {
        let path = asked.path.split('?').next().unwrap_or_default().to_owned();
        let path = query.map_or(asked.path.clone(), |query| format!("{path}{query}")) + &more.unwrap_or_default();
        let mut all = asked.fields.clone();
        all.extend(fields.unwrap_or_default());
        let method = method.map_or(asked.method.clone(), str::to_owned);
        Asked { method, path, fields: all, body: body.unwrap_or(asked.body), proxied }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4000))]

    #[test]
    fn no_route_is_at_fault_whatever_it_is_asked(asked in asked()) {
        if let Some(got) = ask(&asked) {
            let faults = faults(&asked, &got);
            prop_assert!(faults.is_empty(), "{faults:?}");
        }
    }

    #[test]
    fn no_path_is_at_fault(path in "/[a-z/%0-9?=&.~:@!-]{0,40}", api in any::<bool>(), fields in fields()) {
        let path = if api { format!("/api{path}") } else { path };
        let asked = Asked { method: "GET".to_owned(), path, fields, body: Vec::new(), proxied: false };
        if let Some(got) = ask(&asked) {
            let faults = faults(&asked, &got);
            prop_assert!(faults.is_empty(), "{faults:?}");
        }
    }
}

#[test]
fn every_route_answers_who_may_ask_and_keeps_its_answer_to_itself() {
    for (method, path) in ROUTES.iter() {
        for (lesson, bearer) in [("@runs", "Bearer @runs-token"), ("@over", "Bearer @over-token"), ("@no", "")] {
            for wish in ["ar-EG, en;q=0.5", "en-GB, ar;q=0.5"] {
                let fields = vec![
                    ("content-type", b"application/json".to_vec()),
                    ("accept-language", wish.as_bytes().to_vec()),
                    ("authorization", bearer.as_bytes().to_vec()),
                ];
                let asked = Asked {
                    method: (*method).to_owned(),
                    path: format!("{path}?lesson={lesson}"),
                    fields,
                    body: b"{}".to_vec(),
                    proxied: false,
                };
                let got = ask(&asked).unwrap();
                assert_eq!(faults(&asked, &got), Vec::<String>::new(), "{method} {path} of {lesson}");
                if *method == "GET" && lesson == "@over" && path != "/report/kept" {
                    assert_eq!(got.status, StatusCode::OK, "{path} answers who may ask: {}", got.body);
                }
            }
        }
    }
}

#[test]
fn every_route_is_found() {
    for (method, path) in
        [("POST", "/api/sync"), ("GET", "/wall"), ("GET", "/pages/console.js"), ("GET", "/guide/letter")]
    {
        let is_there = ROUTES.iter().any(|(how, one)| (*how, one.as_str()) == (method, path));
        assert!(is_there, "{method} {path} is among {:?}", *ROUTES);
    }
    assert!(
        ROUTES.iter().all(|(_, path)| !path.contains('{')),
        "paths with something to fill in are filled: {:?}",
        *ROUTES
    );
}

#[test]
fn what_is_too_large_or_of_another_type_is_told() {
    let asks = |path: &str, kind: &str, body: Vec<u8>| {
        let fields = [("content-type", kind), ("authorization", "Bearer @over-token")];
        let fields = fields.map(|(name, value)| (name, value.as_bytes().to_vec())).to_vec();
        let asked = Asked { method: "POST".to_owned(), path: path.to_owned(), fields, body, proxied: false };
        let got = ask(&asked).unwrap();
        assert_eq!(faults(&asked, &got), Vec::<String>::new(), "told");
        got.status
    };
    for path in ["/api/join", "/api/sync", "/api/lessons", "/api/console", "/api/console/open"] {
        let large = asks(path, "application/json", vec![b' '; 70 * 1024]);
        assert_eq!(large, StatusCode::PAYLOAD_TOO_LARGE, "{path}: 64 KB at most");
        let nested = asks(path, "application/json", "[".repeat(60_000).into_bytes());
        assert_eq!(nested, StatusCode::BAD_REQUEST, "{path}: what is nested without end gets nowhere");
        let plain = asks(path, "text/plain", b"{}".to_vec());
        assert_eq!(plain, StatusCode::UNSUPPORTED_MEDIA_TYPE, "{path}: nor does a form of another page");
    }
    let large = asks("/report/earlier?lesson=@over", "application/json", vec![b' '; 8 * 1024 * 1024]);
    assert_eq!(large, StatusCode::PAYLOAD_TOO_LARGE, "a file of an earlier lesson is not so large");
}
