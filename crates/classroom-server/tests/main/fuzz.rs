//! Whatever is sent, the answer is a refusal with a sentence, and the lesson goes on.

use std::sync::LazyLock;

use axum::{body::Body, http::StatusCode};
use classroom::wire;
use proptest::prelude::*;
use serde_json::{Value, json};
use tokio::runtime::Runtime;

use crate::kit::{School, read, request, send};

static RUNTIME: LazyLock<Runtime> = LazyLock::new(|| Runtime::new().unwrap());
static SCHOOL: LazyLock<School> = LazyLock::new(|| RUNTIME.block_on(async { School::begin().await.open().await }));

const PATHS: [&str; 9] = [
    "/api/join",
    "/api/sync",
    "/api/lessons",
    "/api/console",
    "/api/console/open",
    "/api/console/view",
    "/api/console/events",
    "/api/wall",
    "/api/wall/events",
];

fn values() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        ".{0,12}".prop_map(Value::from),
        prop::sample::select(vec!["K7MX", "boat+shell+sail", "camel+cat+crane+seal", "Middle", "End"])
            .prop_map(Value::from),
        Just(json!({ "End": null })),
        Just(json!({ "Go": 300 })),
        Just(json!([{ "step": 0, "what": { "Hand": true } }])),
    ];
    leaf.prop_recursive(3, 16, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::hash_map("[a-z]{1,6}", inner, 0..4).prop_map(|fields| fields.into_iter().collect()),
        ]
    })
}

/// A body that looks like one of ours.
fn bodies() -> impl Strategy<Value = Value> {
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

fn asks(path: &str, method: &str, body: Vec<u8>, bearer: Option<&str>) -> (StatusCode, Value) {
    let school = &*SCHOOL;
    let mut request = request(method, path).header("content-type", "application/json");
    if let Some(token) = bearer {
        request = request.header("authorization", token);
    }
    let request = request.body(Body::from(body)).unwrap();
    RUNTIME.block_on(async { read(send(&school.router, request).await).await })
}

fn is_told(status: StatusCode, body: &Value) -> bool {
    let sentence = body["sentence"].as_str().unwrap_or_default();
    status.is_client_error() && sentence.contains(' ') && !sentence.contains("refused-")
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn random_bytes_are_refused_with_a_sentence(
        at in 0..PATHS.len(), post in any::<bool>(), body in prop::collection::vec(any::<u8>(), 0..300),
        bearer in prop::option::of("[ -~]{0,40}"),
    ) {
        let (status, told) = asks(PATHS[at], if post { "POST" } else { "GET" }, body, bearer.as_deref());
        prop_assert!(is_told(status, &told), "{} {status}: {told}", PATHS[at]);
    }

    #[test]
    fn bodies_that_look_like_ours_are_refused_with_a_sentence(at in 0..5_usize, body in bodies(), teacher in any::<bool>()) {
        let bearer = format!("Bearer {}", SCHOOL.token);
        let (status, told) = asks(PATHS[at], "POST", serde_json::to_vec(&body).unwrap(), teacher.then_some(&bearer));
        prop_assert!(is_told(status, &told) || status.is_success(), "{} {status}: {told}", PATHS[at]);
    }

    #[test]
    fn any_path_and_query_is_refused_with_a_sentence(path in "/api/[a-z/%0-9?=&.]{0,40}") {
        if path.parse::<axum::http::Uri>().is_ok() {
            let (status, told) = asks(&path, "GET", Vec::new(), None);
            prop_assert!(is_told(status, &told), "{path} {status}: {told}");
        }
    }
}

#[test]
fn what_is_too_large_or_of_another_type_is_told() {
    let (status, told) = asks("/api/sync", "POST", vec![b' '; 70 * 1024], None);
    assert_eq!((status, told["key"].as_str()), (StatusCode::PAYLOAD_TOO_LARGE, Some("too-large")), "64 KB at most");
    let plain = request("POST", "/api/sync").header("content-type", "text/plain").body(Body::from("{}")).unwrap();
    let school = &*SCHOOL;
    let (status, told) = RUNTIME.block_on(async { read(send(&school.router, plain).await).await });
    assert!(is_told(status, &told), "a form of another page gets nowhere: {status}");
    let nested = "[".repeat(60_000);
    let (status, told) = asks("/api/sync", "POST", nested.into_bytes(), None);
    assert!(is_told(status, &told), "nor does what is nested without end: {status}");
}
