//! The pages of console and wall: whole documents in the language that was asked for, and the files that they load.
//!
//! The server writes all HTML, also the parts that change while a lesson runs; the scripts only put new parts in the place of old
//! ones. So every word comes from Fluent with its plurals and numbers, there is one template for each part and no second one in a
//! script, and what a page shows can be tested without a browser.
//!
//! | path | what |
//! | --- | --- |
//! | `GET /console` | the console without a lesson; its link carries lesson and token behind `#` |
//! | `GET /api/console/parts` | what changes in it: `?lesson=`, bearer token or cookie |
//! | `GET /wall` | the wall: `?lesson=` |
//! | `GET /pages/..` | style sheets, scripts, the icon and the animals of codes |
//!
//! `?lang=` chooses the language, else `Accept-Language` does.

mod chat;
mod console;
mod wall;

use std::{
    net::{IpAddr, Ipv4Addr},
    sync::Arc,
};

use axum::{
    Router,
    extract::{Path, Query, rejection::QueryRejection},
    http::{HeaderMap, StatusCode, header},
    response::{Html, IntoResponse, Response},
    routing::get,
};
use classroom::{AnimalCode, animal_key};
use fast_qr::{ECL, QRBuilder, QRCode};
use include_dir::{Dir, include_dir};
use l10n::{Args, Lang};
use maud::{DOCTYPE, Markup, html};
use serde::Deserialize;

use crate::{App, Content, Reach, addresses_here, guard::Told};

static PEOPLE: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../assets/art/people");

/// Files by their names, with their media types.
const FILES: [(&str, &str, &str); 5] = [
    ("console.css", "text/css; charset=utf-8", include_str!("../../pages/console.css")),
    ("console.js", "text/javascript; charset=utf-8", include_str!("../../pages/console.js")),
    ("wall.css", "text/css; charset=utf-8", include_str!("../../pages/wall.css")),
    ("wall.js", "text/javascript; charset=utf-8", include_str!("../../pages/wall.js")),
    ("icon.svg", "image/svg+xml", ICON),
];

/// The game's icon.
const ICON: &str = include_str!("../../../../web/icons/manara.svg");

/// What pages may load: files of this program, and nothing that stands in the page itself.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; \
                      frame-src 'self'; form-action 'none'; base-uri 'none'";

/// The pages, for [`crate::router_with`].
pub fn router() -> Router<Arc<App>> {
    Router::new()
        .route("/console", get(console::shell))
        .route("/api/console/parts", get(console::parts))
        .route("/wall", get(wall::page))
        .route("/pages/{file}", get(file))
        // Browsers ask for it by themselves where a page is only a sentence.
        .route("/favicon.ico", get(|| async { ([(header::CONTENT_TYPE, "image/svg+xml")], ICON) }))
}

/// What pages are asked with.
#[derive(Debug, Default, Deserialize)]
struct Asked {
    lesson: Option<String>,
    lang: Option<String>,
}

type Asks = Result<Query<Asked>, QueryRejection>;

/// Words in a language.
#[derive(Clone, Copy)]
struct Words<'a> {
    content: &'a Content,
    lang: Lang,
}

impl<'a> Words<'a> {
    /// Those that were asked for.
    fn of(content: &'a Content, asked: &Asked, headers: &HeaderMap) -> Self {
        let wishes = headers.get(header::ACCEPT_LANGUAGE).and_then(|wishes| wishes.to_str().ok());
        let asked = asked.lang.as_deref().and_then(|wish| content.texts().nearest(&[wish]));
        Self { content, lang: asked.unwrap_or_else(|| content.language(wishes)) }
    }

    fn say(self, key: &str) -> String {
        self.with(key, &Args::new())
    }

    fn with(self, key: &str, args: &Args) -> String {
        self.content.say(self.lang, key, args)
    }

    /// A message about a number, `$count`.
    fn count(self, key: &str, count: impl Into<l10n::Number>) -> String {
        self.with(key, &Args::new().number("count", count))
    }

    /// A number as the language writes it.
    fn number(self, number: impl Into<l10n::Number>) -> String {
        self.content.texts().number(self.lang, number)
    }

    fn code(self) -> &'a str {
        self.content.texts().code(self.lang)
    }

    fn dir(self) -> &'static str {
        self.content.texts().direction(self.lang).key()
    }
}

/// A document of a kind (`console` or `wall`), which has a style sheet and a script of that name. Who may frame it is a source of the
/// policy.
fn document(words: Words<'_>, kind: &str, framed_by: &str, title: &str, body: &Markup) -> Response {
    let page = html! {
        (DOCTYPE)
        html lang=(words.code()) dir=(words.dir()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (title) " - " (words.say("game-name")) }
                (icon())
                link rel="stylesheet" href={ "/pages/" (kind) ".css" };
                script type="module" src={ "/pages/" (kind) ".js" } {}
            }
            body class=(kind) { (body) }
        }
    };
    let policy = format!("{POLICY}; frame-ancestors {framed_by}");
    let fields = [
        (header::CONTENT_SECURITY_POLICY, policy.as_str()),
        (header::CACHE_CONTROL, "no-store"),
        (header::VARY, "accept-language"),
    ];
    (fields, Html(page.into_string())).into_response()
}

/// The icon of each of the teacher's pages.
pub(crate) fn icon() -> Markup {
    html! { link rel="icon" type="image/svg+xml" href="/pages/icon.svg"; }
}

/// A part of a page that its script puts in the place of the one before.
fn part(name: &str, inner: &Markup) -> Markup {
    html! { div data-part=(name) { (inner) } }
}

/// This page in each language, under the language's own name.
fn languages(words: Words<'_>) -> Markup {
    let texts = words.content.texts();
    html! {
        nav aria-label=(words.say("console-languages")) {
            ul.languages {
                @for lang in texts.languages() {
                    @let code = texts.code(lang);
                    li {
                        a href={ "?lang=" (code) } lang=(code) hreflang=(code) dir=(texts.direction(lang).key())
                            data-keeps-key aria-current=[(lang == words.lang).then_some("true")] {
                            (texts.manifest(lang).map_or(code, |manifest| manifest.own_name.as_str()))
                        }
                    }
                }
            }
        }
    }
}

/// A file of the pages.
async fn file(Path(name): Path<String>) -> Result<Response, Told> {
    let not_there = Told::new(StatusCode::NOT_FOUND, "path");
    let cache = (header::CACHE_CONTROL, "no-cache");
    if let Some((_, kind, text)) = FILES.into_iter().find(|(file, ..)| *file == name) {
        return Ok(([(header::CONTENT_TYPE, kind), cache], text).into_response());
    }
    let drawn = PEOPLE.get_file(&name).filter(|_| name.starts_with("friend-") && name.ends_with(".svg"));
    let drawn = drawn.ok_or(not_there)?;
    Ok(([(header::CONTENT_TYPE, "image/svg+xml"), cache], drawn.contents()).into_response())
}

/// The animals of a code in their order, each with its name and number: on a wall from right to left, who reads from left to right
/// finds the first one by it.
fn animals(words: Words<'_>, code: AnimalCode) -> Markup {
    html! {
        ol.animals {
            @for (animal, number) in code.animals().into_iter().zip(1_u8..) {
                @let key = animal_key(animal);
                li {
                    span.drawn {
                        bdi.number { (words.number(number)) }
                        img src={ "/pages/friend-" (key) ".svg" } alt="" width="128" height="128";
                    }
                    span { (words.say(&format!("seat-name-{key}.alone"))) }
                }
            }
        }
    }
}

/// The addresses under which children reach this program, the likeliest first. Who was asked by a name or an address that leads here
/// from outside says that one; a page that is open on the teacher's own computer needs the computer's addresses. Where lessons are hosted
/// there is one, and it is that of the proxy.
async fn addresses(app: &App, headers: &HeaderMap) -> Vec<String> {
    let host = headers.get(header::HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
    if app.options().hosted {
        return vec![format!("https://{host}")];
    }
    let here = tokio::task::spawn_blocking(addresses_here).await.ok().and_then(Result::ok).unwrap_or_default();
    addresses_of(host, &here)
}

/// The same, of what the request names as its host and of this computer's addresses. Loopback leads nowhere from a child's device.
fn addresses_of(host: &str, here: &[(Ipv4Addr, Reach)]) -> Vec<String> {
    let (name, port) = match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|digit| digit.is_ascii_digit()) && !port.is_empty() => (name, port),
        _ => (host, "80"),
    };
    let bare = name.trim_start_matches('[').trim_end_matches(']');
    let is_here_only = bare.is_empty()
        || bare.eq_ignore_ascii_case("localhost")
        || bare.parse::<IpAddr>().is_ok_and(|address| address.is_loopback() || address.is_unspecified());
    let written = |name: &str| if port == "80" { format!("http://{name}") } else { format!("http://{name}:{port}") };
    let mut found: Vec<String> = if is_here_only { Vec::new() } else { vec![written(name)] };
    for (address, _) in here {
        let one = written(&address.to_string());
        if !found.contains(&one) {
            found.push(one);
        }
    }
    found
}

/// A text as a QR code; nothing if it is too long for one.
fn qr(text: &str, label: &str) -> Markup {
    let Ok(code) = QRBuilder::new(text).ecl(ECL::M).build() else { return html! {} };
    let (size, path) = (code.size + 2 * QUIET, modules(&code));
    html! {
        svg.qr xmlns="http://www.w3.org/2000/svg" viewBox={ "0 0 " (size) " " (size) } role="img" aria-label=(label)
            shape-rendering="crispEdges" {
            rect width=(size) height=(size) fill="#fff" {}
            path d=(path) fill="#000" {}
        }
    }
}

/// The light edge that readers need around a QR code, in modules.
const QUIET: usize = 4;

/// The dark modules as a path, each a square.
fn modules(code: &QRCode) -> String {
    let mut path = String::new();
    for y in 0..code.size {
        for (x, module) in code[y].iter().enumerate().take(code.size) {
            if module.value() {
                path.push_str(&format!("M{} {}h1v1h-1z", x + QUIET, y + QUIET));
            }
        }
    }
    path
}
