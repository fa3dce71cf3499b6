//! The guide for teachers: every page in every language, read as a browser, a screen reader and a printer would.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
    sync::Arc,
};

use axum::{Router, body::Body, http::StatusCode};
use classroom::{Devices, Tick};
use classroom_server::{App, Content, Host, Memory, guide, router_with};
use http_body_util::BodyExt;
use l10n::{Args, Direction};

use crate::kit::{options, request, send};

const PAGES: [&str; 6] =
    ["/guide", "/guide/disclosure", "/guide/letter", "/guide/head", "/guide/lesson", "/guide/network"];
/// So many words a page may have. The minutes of a lesson are a table and do not count.
const MOST_WORDS: usize = 350;
/// So many words a sentence may have.
const LONGEST_SENTENCE: usize = 30;
/// The keys of the four acts when a child tells, in their order.
const ACTS: [&str; 4] = [
    "guide-disclosure-listen",
    "guide-disclosure-no-promise",
    "guide-disclosure-write-down",
    "guide-disclosure-hand-on",
];
/// Elements that have no end.
const VOID: [&str; 3] = ["meta", "link", "br"];

fn content() -> Content {
    Content::load().0
}

async fn program() -> Router {
    let (host, _) = Host::over(Arc::new(Memory::default())).await.unwrap();
    router_with(Arc::new(App::new(host, content(), options())), guide::pages())
}

/// What is answered to a path: status, headers by name, body.
async fn get(router: &Router, path: &str, wishes: &str) -> (StatusCode, BTreeMap<String, String>, String) {
    let asked = request("GET", path).header("accept-language", wishes).body(Body::empty()).unwrap();
    let response = send(router, asked).await;
    let fields = response.headers().iter();
    let fields = fields.map(|(name, value)| (name.to_string(), value.to_str().unwrap().to_owned())).collect();
    let status = response.status();
    let bytes = response.into_body().collect().await.unwrap().to_bytes();
    (status, fields, String::from_utf8(bytes.to_vec()).unwrap())
}

/// Text of a page, and where it stands.
#[derive(Debug, Clone, PartialEq)]
struct Piece {
    text: String,
    lang: String,
    /// The elements around it, the outermost first.
    within: Vec<String>,
}

impl Piece {
    fn is_in(&self, element: &str) -> bool {
        self.within.iter().any(|one| one == element)
    }
}

/// A page that was read.
#[derive(Debug, Default)]
struct Html {
    /// Each element's name and attributes, in their order.
    elements: Vec<(String, BTreeMap<String, String>)>,
    pieces: Vec<Piece>,
}

fn decoded(text: &str) -> String {
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}

/// The name and the attributes in a tag.
fn tag(inside: &str) -> (String, BTreeMap<String, String>) {
    let (name, mut rest) = inside.split_once(' ').unwrap_or((inside, ""));
    let mut attributes = BTreeMap::new();
    while let Some((name, after)) = rest.split_once("=\"") {
        let (value, after) = after.split_once('"').expect("the value ends");
        attributes.insert(name.trim().to_owned(), decoded(value));
        rest = after;
    }
    assert!(rest.trim().is_empty(), "every attribute has a value: <{inside}>");
    (name.to_owned(), attributes)
}

impl Html {
    /// Reads a page; elements that are not closed in their order fail.
    fn read(page: &str) -> Self {
        let mut html = Self::default();
        let mut open: Vec<(String, String)> = Vec::new();
        let mut rest = page.strip_prefix("<!DOCTYPE html>").expect("a doctype");
        while let Some((text, after)) = rest.split_once('<') {
            if !text.trim().is_empty() {
                let lang = open.last().expect("text stands in an element").1.clone();
                let within = open.iter().map(|(name, _)| name.clone()).collect();
                html.pieces.push(Piece { text: decoded(text), lang, within });
            }
            let (inside, after) = after.split_once('>').expect("the tag ends");
            if let Some(name) = inside.strip_prefix('/') {
                assert_eq!(open.pop().map(|(name, _)| name).as_deref(), Some(name), "elements end in their order");
            } else {
                let (name, attributes) = tag(inside);
                let around = open.last().map_or("", |(_, lang)| lang);
                let lang = attributes.get("lang").map_or(around, String::as_str).to_owned();
                if !VOID.contains(&name.as_str()) {
                    open.push((name.clone(), lang));
                }
                html.elements.push((name, attributes));
            }
            rest = after;
        }
        assert!(open.is_empty() && rest.trim().is_empty(), "every element ends: {open:?}, {rest}");
        html
    }

    fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a BTreeMap<String, String>> {
        self.elements.iter().filter(move |(found, _)| found == name).map(|(_, attributes)| attributes)
    }

    /// The text inside elements of a name, joined.
    fn text(&self, element: &str) -> String {
        self.pieces.iter().filter(|piece| piece.is_in(element)).map(|piece| piece.text.as_str()).collect()
    }

    /// The words of the page's own text, without tables.
    fn words(&self) -> usize {
        let own = self.pieces.iter().filter(|piece| piece.is_in("main") && !piece.is_in("table"));
        own.map(|piece| piece.text.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).count()).sum()
    }

    /// Levels of the headings, in their order.
    fn headings(&self) -> Vec<u8> {
        let level = |name: &str| name.strip_prefix('h').and_then(|level| level.parse().ok());
        self.elements.iter().filter_map(|(name, _)| level(name)).collect()
    }
}

/// Every page in every language, with the language's code.
async fn every_page() -> Vec<(String, String, Html)> {
    let router = program().await;
    let content = content();
    let mut found = Vec::new();
    for lang in content.texts().languages() {
        let code = content.texts().code(lang).to_owned();
        for path in PAGES {
            let (status, _, page) = get(&router, &format!("{path}?lang={code}"), "").await;
            assert_eq!(status, StatusCode::OK, "{path} is there in {code}");
            found.push((path.to_owned(), code.clone(), Html::read(&page)));
        }
    }
    assert!(found.len() >= 12, "six pages in two languages: {}", found.len());
    found
}

#[tokio::test]
async fn every_page_says_its_language_direction_and_title_and_has_landmarks() {
    let content = content();
    let mut titles = BTreeSet::new();
    for (path, code, html) in every_page().await {
        let lang = content.texts().lang(&code).unwrap();
        let direction = if content.texts().direction(lang) == Direction::Rtl { "rtl" } else { "ltr" };
        let root = html.all("html").next().unwrap();
        assert_eq!((root["lang"].as_str(), root["dir"].as_str()), (code.as_str(), direction), "{path}");
        let heading = html.text("h1");
        assert!(!heading.trim().is_empty() && html.text("title").starts_with(&heading), "{path} {code}: {heading}");
        assert!(titles.insert(html.text("title")), "no other page has the title of {path} in {code}");
        for (element, count) in [("main", 1), ("header", 1), ("footer", 1), ("nav", 2)] {
            assert_eq!(html.all(element).count(), count, "{path} has <{element}>");
        }
        let labels: BTreeSet<&String> = html.all("nav").map(|nav| &nav["aria-label"]).collect();
        assert_eq!(labels.len(), 2, "{path}: two navigations are told apart by their labels");
        assert!(html.all("main").all(|main| main["id"] == "text"), "{path}: where the first link leads");
        assert!(html.all("a").next().is_some_and(|link| link["href"] == "#text"), "{path}: the first stop leads there");
        assert!(html.all("th").all(|cell| cell["scope"] == "col"), "{path}: cells know their headings");
        let ids: Vec<&String> = html.elements.iter().filter_map(|(_, attributes)| attributes.get("id")).collect();
        assert_eq!(ids.len(), ids.iter().collect::<BTreeSet<_>>().len(), "{path}: every id is there once");
    }
}

#[tokio::test]
async fn headings_begin_with_one_title_and_skip_no_level() {
    for (path, code, html) in every_page().await {
        let levels = html.headings();
        assert_eq!(levels.first(), Some(&1), "{path} in {code} begins with its title");
        assert_eq!(levels.iter().filter(|level| **level == 1).count(), 1, "{path} in {code} has one title");
        assert!(levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "{path} in {code}: {levels:?}");
        assert!(levels.len() > 1, "{path} in {code} is divided");
    }
}

#[tokio::test]
async fn no_page_shows_a_key_or_what_was_to_be_filled_in() {
    for (path, code, html) in every_page().await {
        let labels = html.elements.iter().filter_map(|(_, attributes)| attributes.get("aria-label"));
        for text in html.pieces.iter().map(|piece| &piece.text).chain(labels) {
            let raw = ["guide-", "step-", "game-name", "{", "}", "$", "`"].iter().find(|raw| text.contains(**raw));
            assert!(raw.is_none(), "{path} in {code} shows {raw:?}: {text}");
        }
    }
}

#[tokio::test]
async fn arabic_has_no_latin_letters_but_those_that_say_that_they_are_english() {
    let mut english = BTreeSet::new();
    for (path, code, html) in every_page().await.into_iter().filter(|(_, code, _)| code == "ar") {
        for piece in &html.pieces {
            if piece.lang == "en" {
                english.insert(piece.text.clone());
            } else {
                let latin = piece.text.chars().any(|letter| letter.is_ascii_alphabetic());
                assert!(!latin, "{path} in {code}: {}", piece.text);
            }
        }
        for (_, attributes) in &html.elements {
            let label = attributes.get("aria-label").map_or("", String::as_str);
            assert!(!label.chars().any(|letter| letter.is_ascii_alphabetic()), "{path}: the label {label}");
        }
    }
    for marked in ["English", "http://", "https"] {
        assert!(english.contains(marked), "{marked} is marked: {english:?}");
    }
    assert!(english.len() < 10, "and little else: {english:?}");
}

#[tokio::test]
async fn pages_are_short_and_so_are_their_sentences() {
    for (path, code, html) in every_page().await {
        let words = html.words();
        assert!((50..=MOST_WORDS).contains(&words), "{path} in {code} has {words} words");
        for piece in html.pieces.iter().filter(|piece| piece.is_in("main")) {
            for sentence in piece.text.split_inclusive(['.', '?', '؟', ':', ';']) {
                let words = sentence.split_whitespace().count();
                assert!(words <= LONGEST_SENTENCE, "{path} in {code}: {words} words in one sentence: {sentence}");
            }
        }
    }
}

#[tokio::test]
async fn when_a_child_tells_the_four_acts_stand_in_their_order_and_the_emergency_number_first() {
    let content = content();
    for (_, code, html) in every_page().await.into_iter().filter(|(path, ..)| path == "/guide/disclosure") {
        let lang = content.texts().lang(&code).unwrap();
        let say = |key: &str| content.say(lang, key, &Args::new());
        let acts = html.pieces.iter().filter(|piece| piece.is_in("ol"));
        let named: Vec<&str> =
            acts.clone().filter(|piece| piece.is_in("strong")).map(|one| one.text.as_str()).collect();
        assert_eq!(named, ACTS.map(say), "the four acts in {code}");
        let how: Vec<&str> = acts.filter(|piece| !piece.is_in("strong")).map(|one| one.text.trim()).collect();
        assert_eq!(how, ACTS.map(|key| say(&format!("{key}.text"))), "and how, in {code}");
        let text = html.text("main");
        let place = |key: &str| text.find(&say(key)).unwrap_or_else(|| panic!("{key} is told in {code}"));
        let danger = place("guide-disclosure-danger-text");
        assert!(danger < place(ACTS[0]), "whoever is in danger comes first, in {code}");
        for key in ["say-fault", "leave-lead", "leave-blame", "leave-ask", "colleague-text"] {
            place(&format!("guide-disclosure-{key}"));
        }
    }
}

#[tokio::test]
async fn what_is_handed_out_has_lines_to_fill_in_where_it_needs_them() {
    for (path, code, html) in every_page().await {
        let lines = html.all("span").filter(|span| span.get("class").is_some_and(|class| class == "line")).count();
        let wanted = match path.as_str() {
            "/guide/disclosure" => 3,
            "/guide/letter" => 8,
            _ => 0,
        };
        assert_eq!(lines, wanted, "{path} in {code}");
        let fields =
            ["form", "input", "textarea", "select"].iter().filter(|name| html.all(name).next().is_some()).count();
        assert_eq!(fields, 0, "{path}: what is filled in by hand reaches no program");
    }
}

#[tokio::test]
async fn the_minutes_are_those_of_the_plans_and_the_same_for_every_age() {
    let content = content();
    let mut tables = 0;
    for (_, code, html) in every_page().await.into_iter().filter(|(path, ..)| path == "/guide/lesson") {
        let lang = content.texts().lang(&code).unwrap();
        let cells: Vec<&str> =
            html.pieces.iter().filter(|piece| piece.is_in("td")).map(|piece| piece.text.as_str()).collect();
        let mut expected = Vec::new();
        for minutes in [20, 45, 90] {
            let plans = content.plans().iter();
            let fits =
                plans.filter(|plan| plan.minutes == minutes && plan.devices == Devices::Each && !plan.has_checkup());
            let rows: Vec<Vec<String>> = fits
                .map(|plan| {
                    let steps = plan.steps.iter().enumerate();
                    steps
                        .flat_map(|(at, planned)| {
                            let from = content.texts().number(lang, plan.minutes_until(at));
                            [from, content.say(lang, planned.step.name_key(), &Args::new())]
                        })
                        .collect()
                })
                .collect();
            assert_eq!(rows.len(), 3, "three ages have a lesson of {minutes} minutes");
            assert!(rows.iter().all(|one| *one == rows[0]), "one table is true for all: {rows:?}");
            expected.extend(rows[0].clone());
        }
        assert_eq!(cells, expected, "in {code}");
        tables += html.all("table").count();
    }
    assert_eq!(tables, 3 * content.texts().languages().len(), "three lessons in each language");
}

#[tokio::test]
async fn the_first_page_names_every_tick_and_leads_to_every_other_page() {
    let content = content();
    for (_, code, html) in every_page().await.into_iter().filter(|(path, ..)| path == "/guide") {
        let lang = content.texts().lang(&code).unwrap();
        for tick in Tick::ALL {
            let words = content.say(lang, &format!("guide-index-tick-{}", tick.key()), &Args::new());
            assert!(html.pieces.iter().any(|piece| piece.text == words), "{tick:?} in {code}: {words}");
        }
        for path in PAGES {
            let address = format!("{path}?lang={code}");
            assert!(html.all("a").any(|link| link["href"] == address), "{address} is linked");
        }
    }
}

#[tokio::test]
async fn every_word_of_the_guide_is_on_a_page() {
    let router = program().await;
    let content = content();
    let texts = content.texts();
    let lang = texts.source();
    let is_ours = |key: &&str| texts.place(lang, key).is_some_and(|place| place.file.ends_with("/guide.ftl"));
    let written: BTreeSet<String> = texts.keys(lang).into_iter().filter(is_ours).map(str::to_owned).collect();
    assert!(written.len() > 100, "the words were found: {}", written.len());
    let mut shown = BTreeSet::new();
    for path in PAGES {
        // A language in which each message is its own key.
        let (_, _, page) = get(&router, &format!("{path}?lang=en-XK"), "").await;
        let is_key = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '.';
        shown.extend(page.split(|c: char| !is_key(c)).filter(|key| key.starts_with("guide-")).map(str::to_owned));
    }
    let left: Vec<_> = written.difference(&shown).collect();
    let missing: Vec<_> = shown.difference(&written).collect();
    assert!(left.is_empty() && missing.is_empty(), "no use for {left:?}, no words for {missing:?}");
    let problems = l10n::check::matrix(texts).into_iter().map(|problem| problem.to_string());
    let ours: Vec<String> = problems.filter(|problem| problem.contains("guide.ftl")).collect();
    assert!(ours.is_empty(), "the languages have the same: {ours:?}");
}

#[tokio::test]
async fn the_language_is_the_one_that_was_asked_for_else_the_browsers() {
    let router = program().await;
    for (path, wishes, expected) in [
        ("/guide/letter", "ar-EG,en;q=0.5", "ar"),
        ("/guide/letter", "", "en"),
        ("/guide/letter?lang=en", "ar", "en"),
        ("/guide/letter?lang=ar", "en", "ar"),
        ("/guide/letter?lang=ar-MA", "en", "ar"),
        ("/guide/letter?lang=qq", "ar", "ar"),
        ("/guide/letter?lang=%ff", "ar", "ar"),
        ("/guide/letter?lang=en&lang=ar", "ar", "ar"),
        ("/guide/letter?what=x", "ar", "ar"),
    ] {
        let (status, fields, page) = get(&router, path, wishes).await;
        assert_eq!(status, StatusCode::OK, "{path}");
        assert_eq!(fields["vary"], "accept-language", "{path}: a cache keeps languages apart");
        let html = Html::read(&page);
        assert_eq!(html.all("html").next().unwrap()["lang"], expected, "{path} for {wishes:?}");
        let switch: Vec<_> = html.all("a").filter(|link| link.contains_key("hreflang")).collect();
        let codes: Vec<&str> = switch.iter().map(|link| link["href"].as_str()).collect();
        assert_eq!(codes, ["?lang=en", "?lang=ar"], "the switch has each language");
        let now: Vec<&str> =
            switch.iter().filter(|link| link.contains_key("aria-current")).map(|link| link["lang"].as_str()).collect();
        assert_eq!(now, [expected], "and says which is chosen");
    }
}

#[tokio::test]
async fn pages_load_nothing_but_their_style_and_icon_and_run_nothing() {
    let router = program().await;
    for path in PAGES {
        let (_, fields, page) = get(&router, path, "en").await;
        assert_eq!(fields["content-type"], "text/html; charset=utf-8", "{path}");
        let policy = &fields["content-security-policy"];
        assert!(policy.starts_with("default-src 'none'; style-src 'self';"), "{path}: {policy}");
        assert!(policy.contains("frame-ancestors 'none'") && !policy.contains("unsafe"), "{path}: {policy}");
        assert_eq!(fields["referrer-policy"], "no-referrer", "{path} is guarded");
        let html = Html::read(&page);
        for element in ["script", "style", "img", "iframe"] {
            assert_eq!(html.all(element).count(), 0, "{path} has no <{element}>");
        }
        for (name, attributes) in &html.elements {
            let inline = attributes.keys().find(|name| name.starts_with("on") || *name == "style" || *name == "src");
            assert!(inline.is_none(), "{path}: <{name}> has {inline:?}");
            if let Some(address) = attributes.get("href") {
                let own = ["#text", "/pages/icon.svg"].contains(&address.as_str())
                    || address.starts_with("/guide")
                    || address.starts_with("?lang=");
                assert!(own, "{path} leads to {address}");
            }
        }
        let style = &html.all("link").find(|link| link["rel"] == "stylesheet").unwrap()["href"];
        let (status, fields, css) = get(&router, style, "en").await;
        assert_eq!((status, fields["content-type"].as_str()), (StatusCode::OK, "text/css; charset=utf-8"), "{style}");
        assert!(css.contains("@media print") && css.contains("@page"), "{path} can be printed");
        assert!(!css.contains("url(") && !css.contains("@import"), "the style loads nothing");
    }
    let (status, _, sentence) = get(&router, "/guide/nothing", "en").await;
    assert_eq!(status, StatusCode::NOT_FOUND, "there is no other page");
    assert!(sentence.contains(' '), "which is told: {sentence}");
}

#[test]
fn every_test_that_the_description_names_is_there() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let page = fs::read_to_string(root.join("docs/classroom.md")).unwrap();
    let rows = page.lines().filter(|line| line.starts_with('|'));
    let rows: Vec<Vec<&str>> = rows.map(|row| row.trim_matches('|').split('|').map(str::trim).collect()).collect();
    let coded = |cell: &str| cell.split('`').skip(1).step_by(2).map(str::to_owned).collect::<Vec<_>>();
    let mut found = 0;
    for row in rows.iter().filter(|row| row.len() == 3) {
        let named = coded(row[1]);
        let sources: String = ["crates/classroom", "crates/classroom-server"]
            .iter()
            .flat_map(|of| named.iter().map(|file| root.join(of).join("tests/main").join(file)).collect::<Vec<_>>())
            .filter_map(|file| fs::read_to_string(file).ok())
            .collect();
        for test in coded(row[2]) {
            assert!(sources.contains(&format!("fn {test}(")), "{test} is in {named:?}");
            found += 1;
        }
    }
    assert!(found > 20, "the rules name their tests: {found}");
}
