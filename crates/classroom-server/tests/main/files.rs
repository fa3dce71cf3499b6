//! The game's files as browsers ask for them.

use std::{fs, sync::Arc};

use axum::{body::Body, http::StatusCode};
use classroom_server::{App, Content, Game, Host, Memory, router};
use http_body_util::BodyExt;

use crate::kit::{options, request, send};

/// Path, accepted codings and what is asked of the cache; status, body and the headers of these names.
async fn get(game: Option<Game>, path: &str, asks: &[(&str, &str)]) -> (StatusCode, String, [String; 4]) {
    let (host, _) = Host::over(Arc::new(Memory::default())).await.unwrap();
    let router = router(Arc::new(App::new(host, Content::load().0, options()).with_game(game)));
    let mut request = request("GET", path);
    for (name, value) in asks {
        request = request.header(*name, *value);
    }
    let response = send(&router, request.body(Body::empty()).unwrap()).await;
    let names = ["content-type", "content-encoding", "cache-control", "etag"];
    let header = |name| response.headers().get(name).map_or("", |value| value.to_str().unwrap()).to_owned();
    let (status, headers) = (response.status(), names.map(header));
    let bytes = response.into_body().collect().await.unwrap().to_bytes();
    (status, String::from_utf8(bytes.to_vec()).unwrap(), headers)
}

fn game() -> Game {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("app")).unwrap();
    for file in ["index.html", "app/a-0123456789.wasm", "app/a-0123456789.wasm.gz", "app/a-0123456789.wasm.br"] {
        fs::write(folder.path().join(file), file).unwrap();
    }
    Game::read(folder.path()).unwrap()
}

#[tokio::test]
async fn the_best_form_that_a_browser_takes_is_sent_with_its_type() {
    for (accepted, body, coding) in [
        ("gzip, deflate", "app/a-0123456789.wasm.gz", "gzip"),
        ("gzip, br", "app/a-0123456789.wasm.br", "br"),
        ("br;q=0, gzip;q=0.5", "app/a-0123456789.wasm.gz", "gzip"),
        ("", "app/a-0123456789.wasm", ""),
    ] {
        let (status, sent, [kind, encoding, cache, _]) =
            get(Some(game()), "/app/a-0123456789.wasm?x=1", &[("accept-encoding", accepted)]).await;
        assert_eq!((status, sent.as_str(), encoding.as_str()), (StatusCode::OK, body, coding), "{accepted}");
        assert_eq!(kind, "application/wasm", "another type is not compiled while it comes");
        assert!(cache.contains("immutable"), "a hashed name is kept for ever");
    }
}

#[tokio::test]
async fn a_page_that_is_known_is_not_sent_again() {
    let (_, page, [kind, _, cache, tag]) = get(Some(game()), "/?class=", &[]).await;
    assert_eq!((page.as_str(), kind.as_str()), ("index.html", "text/html; charset=utf-8"), "the page");
    assert_eq!(cache, "no-cache", "it is asked for anew");
    let (status, again, _) = get(Some(game()), "/?class=", &[("if-none-match", &tag)]).await;
    assert_eq!((status, again.as_str()), (StatusCode::NOT_MODIFIED, ""), "and not sent anew");
    let (status, _, _) = get(Some(game()), "/", &[]).await;
    assert_eq!(status, StatusCode::SEE_OTHER, "who types the address alone is led to joining");
}

#[tokio::test]
async fn nothing_else_is_served_and_a_program_without_the_game_says_so() {
    for path in ["/../Cargo.toml", "/app/../../x", "/%2e%2e/x", "/app", "//index.html", "/nothing"] {
        let (status, sentence, _) = get(Some(game()), path, &[]).await;
        assert_eq!(status, StatusCode::NOT_FOUND, "{path}");
        assert!(sentence.contains("wall"), "told where to look: {sentence}");
    }
    let (status, sentence, _) = get(None, "/", &[]).await;
    assert_eq!(status, StatusCode::NOT_FOUND, "no game");
    assert!(sentence.contains("--game"), "what to do: {sentence}");
    assert!(Game::read(&std::env::temp_dir().join("no-such-build")).is_err(), "a folder without a build is told");
}
