//! The report of a played lesson, as a teacher gets it: page, table and data, in both languages, and nothing before the end.

use std::sync::Arc;

use axum::{
    body::Body,
    http::{HeaderMap, StatusCode},
};
use classroom::{Deed, Done, StepIx, Task, What};
use classroom_server::{App, Begin, Begun, ConsoleCommand, Content, Host, Memory, Opened, Store, report, router_with};
use http_body_util::BodyExt;
use l10n::Lang;
use learning::{
    Counts, SignCount,
    checkup::{Face, Form, Length, SeatCode, Seen, Tally},
};
use serde_json::Value;
use story::{ActKind, Band, Mark, Sign};

use crate::kit::{Device, School, answer, options, post, request, send, token};

/// A program with the report's pages.
async fn program() -> axum::Router {
    program_over(Arc::new(Memory::default())).await
}

async fn program_over(store: Arc<dyn Store>) -> axum::Router {
    let (host, _) = Host::over(store).await.unwrap();
    router_with(Arc::new(App::new(host, Content::load().0, options())), report::pages())
}

async fn begin(router: &axum::Router, plan: &str) -> School {
    let begin = Begin { version: classroom::wire::VERSION, plan: plan.to_owned(), band: Some(Band::Middle) };
    let begun: Begun = answer(post(router, "/api/lessons", None, &begin).await).unwrap();
    School { router: router.clone(), lesson: begun.lesson, token: begun.token }.open().await
}

/// A device with the number of its next deed.
struct Child(Device, u32);

async fn children(school: &School, count: u16) -> Vec<Child> {
    let mut children = Vec::new();
    for number in 0..count {
        let mut join = school.join(u32::from(number) + 1).await;
        join.card = SeatCode::dealt(number);
        let joined: classroom::wire::Joined = answer(post(&school.router, "/api/join", None, &join).await).unwrap();
        let device = Device { token: join.token, window: join.window, lesson: joined.lesson };
        children.push(Child(device, 1));
    }
    children
}

impl Child {
    async fn task(&self, school: &School) -> Task {
        school.syncs(&self.0.sync(self.1, Vec::new())).await.unwrap().view.unwrap().task
    }

    async fn does(&mut self, school: &School, step: StepIx, whats: Vec<What>) {
        let deeds: Vec<Deed> = whats.into_iter().map(|what| Deed { step, what }).collect();
        let count = u32::try_from(deeds.len()).unwrap();
        let synced = school.syncs(&self.0.sync(self.1, deeds)).await.unwrap();
        assert_eq!(synced.ack + 1, self.1 + count, "all of it is stored");
        self.1 += count;
    }
}

/// Whether children of this number see what there is to see: eight of thirty do.
fn sees(number: usize) -> bool {
    number < 8
}

/// Plays the first two chats and the vote with so many children, and ends the lesson.
async fn played(count: u16) -> School {
    let school = begin(&program().await, "full-middle").await;
    let (content, _) = Content::load();
    let mut children = children(&school, count).await;
    for step in [StepIx(1), StepIx(2)] {
        school.does(ConsoleCommand::Go(step)).await.unwrap();
        let Task::Chat(_, chats) = children[0].task(&school).await else { panic!("a chat runs") };
        let (chat, id, _) = &chats[0];
        let scenario = content.library().get(id).unwrap();
        let place = |shows: bool| {
            let at = scenario.messages.iter().position(|message| message.signs.is_empty() != shows);
            at.map(|at| u16::try_from(at).unwrap())
        };
        let last = u16::try_from(scenario.messages.len()).unwrap() - 1;
        for (number, child) in children.iter_mut().enumerate() {
            let mut whats = vec![What::Began(*chat)];
            whats.extend((0..=last).map(What::Read));
            let flagged = place(sees(number));
            whats.extend(flagged.map(|message| What::Flagged(message, Some(Mark::Sign(Sign::S4)))));
            whats.extend(sees(number).then_some(What::Acted(ActKind::Tell)));
            let [hits, misses] = if sees(number) { [2, 0] } else { [0, 2] };
            let counts = Counts { hits, misses, false_alarms: misses, correct_rejections: hits, ..Counts::default() };
            let sign = SignCount { hits, misses, false_alarms: misses, correct_rejections: hits };
            whats.push(What::Finished(Done { counts, signs: vec![(Sign::S4, sign)] }));
            let face = if sees(number) { Face::Yes } else { Face::No };
            whats.push(What::Judged { real: face, helped: Face::ABit });
            child.does(&school, step, whats).await;
        }
    }
    let vote = StepIx(8);
    school.does(ConsoleCommand::Go(vote)).await.unwrap();
    for (number, child) in children.iter_mut().enumerate() {
        child.does(&school, vote, vec![What::Voted(u8::from(sees(number)))]).await;
    }
    school.does(ConsoleCommand::End).await.unwrap();
    school
}

async fn ask(school: &School, method: &str, path: &str, lang: &str, body: Vec<u8>) -> (StatusCode, HeaderMap, Vec<u8>) {
    let sign = if path.contains('?') { '&' } else { '?' };
    let path = format!("{path}{sign}lesson={}", school.lesson);
    let request = request(method, &path)
        .header("authorization", format!("Bearer {}", school.token))
        .header("accept-language", lang)
        .body(Body::from(body))
        .unwrap();
    let response = send(&school.router, request).await;
    let (parts, body) = response.into_parts();
    (parts.status, parts.headers, body.collect().await.unwrap().to_bytes().to_vec())
}

async fn text(school: &School, path: &str, lang: &str) -> String {
    let (status, _, body) = ask(school, "GET", path, lang, Vec::new()).await;
    let body = String::from_utf8(body).unwrap();
    assert_eq!(status, StatusCode::OK, "{path}: {body}");
    body
}

/// What is read on a page, without tags and marks.
fn read_out(page: &str) -> String {
    let body = page.split_once("<body>").unwrap().1;
    let mut read = String::new();
    let mut inside = false;
    for sign in body.chars() {
        match sign {
            '<' => inside = true,
            '>' => {
                inside = false;
                read.push(' ');
            }
            sign if !inside => read.push(sign),
            _ => {}
        }
    }
    let read = read.replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"");
    l10n::plain(&read)
}

/// Keys and variables that were left without words.
fn untranslated(content: &Content, lang: Lang, text: &str) -> Vec<String> {
    let is_key = |word: &str| {
        let looks =
            word.contains('-') && word.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
        looks && (content.texts().has(lang, word) || word.starts_with("report-") || word.starts_with("picture-"))
    };
    let words = text.split(|c: char| c.is_whitespace() || "«»“”\"():.;,؛،".contains(c));
    words.filter(|word| is_key(word) || word.contains("{ $")).map(str::to_owned).collect()
}

fn headings(page: &str) -> Vec<u8> {
    let starts = page.match_indices("<h").filter_map(|(at, _)| page.as_bytes().get(at + 2).copied());
    starts.filter(u8::is_ascii_digit).map(|level| level - b'0').collect()
}

/// Reads RFC 4180 back.
fn rows(csv: &[u8]) -> Vec<Vec<String>> {
    let text = std::str::from_utf8(csv).unwrap().strip_prefix('\u{feff}').expect("a byte-order mark");
    let (mut rows, mut row, mut field, mut quoted) = (Vec::new(), Vec::new(), String::new(), false);
    let mut signs = text.chars().peekable();
    while let Some(sign) = signs.next() {
        match sign {
            '"' if quoted && signs.peek() == Some(&'"') => field.push(signs.next().unwrap()),
            '"' => quoted = !quoted,
            ',' if !quoted => row.push(std::mem::take(&mut field)),
            '\r' if !quoted => {
                assert_eq!(signs.next(), Some('\n'), "rows end with both");
                row.push(std::mem::take(&mut field));
                rows.push(std::mem::take(&mut row));
            }
            sign => field.push(sign),
        }
    }
    rows
}

#[tokio::test]
async fn thirty_children_make_a_page_that_everybody_can_read() {
    let school = played(30).await;
    let (content, _) = Content::load();
    for (code, direction, words) in [
        ("en", "ltr", ["What the class sees well", "about a third", "told a grown-up", "day 28", "Gift that costs"]),
        ("ar", "rtl", ["ما يراه الصفّ جيّدًا", "نحو الثلث", "حكوا لشخص كبير", "اليوم 28", "هديّة لها ثمن"]),
    ] {
        let page = text(&school, "/report", code).await;
        let lang = content.texts().lang(code).unwrap();
        assert!(
            page.contains(&format!("<html lang=\"{code}\" dir=\"{direction}\">")),
            "{code}: language and direction"
        );
        let read = read_out(&page);
        for word in words {
            assert!(read.contains(word), "{code}: `{word}` is told: {read}");
        }
        assert_eq!(untranslated(&content, lang, &read), Vec::<String>::new(), "{code}: words, not keys");

        let levels = headings(&page);
        assert_eq!(levels.first(), Some(&1), "{code}: the title first");
        assert_eq!(levels.iter().filter(|level| **level == 1).count(), 1, "{code}: one title");
        assert!(levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "{code}: no level is left out: {levels:?}");
        assert!(levels.len() >= 8, "{code}: every part has a heading: {levels:?}");

        let tables = page.matches("<table>").count();
        assert!(tables >= 5, "{code}: signs, messages, acts, vote, faces, turnout: {tables}");
        assert_eq!(page.matches("<table><caption>").count(), tables, "{code}: each table says what it is of");
        let heads = page.matches("<th ").count() + page.matches("<th>").count();
        let scoped = page.matches("<th scope=\"col\">").count() + page.matches("<th scope=\"row\">").count();
        assert_eq!(heads, scoped, "{code}: each head says of what");
        let prompts = page.split_once("id=\"report-talk\"").unwrap().1.split_once("</section>").unwrap().0;
        let mut said: Vec<&str> = prompts.split("<li>").skip(1).collect();
        let count = said.len();
        said.sort_unstable();
        said.dedup();
        assert!(count > 0 && said.len() == count, "{code}: prompts of twins come once: {prompts}");
        assert!(!page.contains("style=\"") && !page.contains("onclick"), "{code}: no inline style or script");
        assert!(page.contains("<main>") && page.contains("role=\"status\""), "{code}: landmark and status");
        let chat = content.say(lang, "step-chat", &l10n::Args::new());
        assert!(page.contains(&format!("{chat}: ")), "{code}: a chat by its title, in one direction with its step");
    }
}

#[tokio::test]
async fn every_level_on_the_page_stands_beside_its_bar() {
    let school = played(30).await;
    let (content, _) = Content::load();
    let lang = content.texts().lang("en").unwrap();
    let page = text(&school, "/report", "en").await;
    let cells: Vec<&str> = page.split("<span class=\"bar\">").skip(1).collect();
    assert!(cells.len() > 5, "there are bars");
    for cell in cells {
        let (drawn, rest) = cell.split_once("</span><span class=\"level\" data-level=\"").unwrap();
        let (key, rest) = rest.split_once("\">").unwrap();
        let level = classroom::Level::ALL.into_iter().find(|level| level.key() == key).unwrap();
        let bar = classroom_server::picture::bar(&content, lang, level, classroom_server::picture::Size::Print);
        assert_eq!(drawn, bar.into_string(), "the bar of {key}");
        assert!(rest.starts_with(&classroom_server::picture::level(&content, lang, level)), "the words of {key}");
    }
}

#[tokio::test]
async fn nine_children_hear_that_they_are_too_few() {
    let school = played(9).await;
    for (code, too_few) in [("en", "too few answers to tell"), ("ar", "الأجوبة أقلّ من أن تكفي للحكم")]
    {
        let page = text(&school, "/report", code).await;
        let read = read_out(&page);
        assert!(read.matches(too_few).count() >= 4, "{code}: signs, acts, faces and vote say so: {read}");
        assert!(!page.contains("data-level="), "{code}: no level of anything");
        assert!(!page.contains("class=\"bar\""), "{code}: and no bar");
    }
    let rows = rows(&ask(&school, "GET", "/report.csv", "en", Vec::new()).await.2);
    let told = rows.iter().skip(1).filter(|row| !row[3].is_empty());
    assert!(told.clone().count() == 1, "only how many there were: {:?}", told.collect::<Vec<_>>());
}

#[tokio::test]
async fn four_children_are_no_number() {
    let school = played(4).await;
    let read = read_out(&text(&school, "/report", "en").await);
    assert!(read.contains("Fewer than five children"), "{read}");
    let json: Value = serde_json::from_str(&text(&school, "/report.json", "en").await).unwrap();
    assert_eq!(json["children"], 0, "nor in the files");
    let rows = rows(&ask(&school, "GET", "/report.csv", "en", Vec::new()).await.2);
    assert!(rows.iter().all(|row| row[3] != "4"), "none of them");
}

#[tokio::test]
async fn there_is_nothing_before_the_end_and_nothing_for_strangers() {
    let school = begin(&program().await, "full-middle").await;
    for path in ["/report", "/report.html", "/report.csv", "/report.json", "/report/kept"] {
        for (code, word) in [("en", "when the lesson is over"), ("ar", "بعد انتهاء الدرس")] {
            let (status, _, body) = ask(&school, "GET", path, code, Vec::new()).await;
            let sentence = String::from_utf8(body).unwrap();
            assert_eq!(status, StatusCode::CONFLICT, "{path} is refused");
            assert!(sentence.contains(word), "{path} with a sentence: {sentence}");
        }
    }
    school.does(ConsoleCommand::End).await.unwrap();
    let stranger = School { router: school.router.clone(), lesson: school.lesson.clone(), token: token(4) };
    for path in ["/report", "/report.html", "/report.csv", "/report.json", "/report/kept"] {
        let (status, _, body) = ask(&stranger, "GET", path, "en", Vec::new()).await;
        assert_eq!(status, StatusCode::UNAUTHORIZED, "{path} with another token");
        assert!(String::from_utf8(body).unwrap().contains("lost its seat"), "{path} is refused with a sentence");
        let bare = request("GET", &format!("{path}?lesson={}", school.lesson)).body(Body::empty()).unwrap();
        assert_eq!(send(&school.router, bare).await.status(), StatusCode::UNAUTHORIZED, "{path} without any");
    }
    let (status, ..) = ask(&stranger, "POST", "/report/check-ups?show=alone", "en", Vec::new()).await;
    assert_eq!(status, StatusCode::UNAUTHORIZED, "strangers choose nothing");
}

#[tokio::test]
async fn a_browser_opens_it_with_the_consoles_cookie() {
    let school = played(9).await;
    let opened = Opened { version: classroom::wire::VERSION, lesson: school.lesson.clone() };
    let open = request("POST", "/api/console/open").header("content-type", "application/json");
    let open = open.header("authorization", format!("Bearer {}", school.token));
    let response = send(&school.router, open.body(Body::from(serde_json::to_vec(&opened).unwrap())).unwrap()).await;
    let cookie = response.headers()["set-cookie"].to_str().unwrap().to_owned();
    assert!(cookie.contains("Path=/;"), "it goes to the report, too: {cookie}");
    let cookie = cookie.split(';').next().unwrap();
    let ask = request("GET", &format!("/report?lesson={}", school.lesson)).header("cookie", cookie);
    let response = send(&school.router, ask.body(Body::empty()).unwrap()).await;
    assert_eq!(response.status(), StatusCode::OK, "it looks");
    let policy = response.headers()["content-security-policy"].to_str().unwrap();
    assert!(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"), "{policy}");
    assert_eq!(response.headers()["cache-control"], "no-store", "and the browser keeps nothing");
    for path in ["/report.css", "/report.js"] {
        let own = send(&school.router, request("GET", path).body(Body::empty()).unwrap()).await;
        assert_eq!(own.status(), StatusCode::OK, "{path}");
        assert_eq!(own.headers()["cache-control"], "no-cache", "{path}");
    }
}

#[tokio::test]
async fn tables_open_safely_and_arabic_comes_through() {
    let school = played(30).await;
    let (content, _) = Content::load();
    for (code, signs) in [("en", "Signs"), ("ar", "العلامات")] {
        let (_, headers, csv) = ask(&school, "GET", "/report.csv", code, Vec::new()).await;
        assert!(csv.starts_with(&[0xef, 0xbb, 0xbf]), "{code}: the byte-order mark");
        let disposition = headers["content-disposition"].to_str().unwrap();
        assert_eq!(disposition, "attachment; filename=\"manara-full-middle.csv\"", "it is saved");
        let rows = rows(&csv);
        assert!(rows.iter().any(|row| row[0] == signs), "{code}: {signs} is whole: {rows:?}");
        for cell in rows.iter().flatten() {
            let risky = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
            assert!(!risky || cell.parse::<f64>().is_ok(), "{code}: `{cell}` is no formula");
            let lang = content.texts().lang(code).unwrap();
            assert_eq!(untranslated(&content, lang, cell), Vec::<String>::new(), "{code}: words, not keys");
            assert_eq!(l10n::plain(cell), *cell, "{code}: no marks in a table");
        }
    }
}

#[tokio::test]
async fn data_has_keys_and_their_words() {
    let school = played(30).await;
    for (code, found) in [("en", "Gift that costs"), ("ar", "هديّة لها ثمن")] {
        let json: Value = serde_json::from_str(&text(&school, "/report.json", code).await).unwrap();
        assert_eq!(json["version"], 1, "its version");
        assert_eq!(json["language"], code, "whose words these are");
        assert_eq!(json["words"]["sign-s4"], found, "{code}");
        assert_eq!(json["signs"][0]["found"], "third", "levels are keys");
        let words = json["words"].as_object().unwrap();
        assert!(words.contains_key("picture-level-third"), "with words for each");
        let without: Vec<_> = words.iter().filter(|(key, words)| words.as_str() == Some(key.as_str())).collect();
        assert!(without.is_empty(), "{code}: every key has words: {without:?}");
    }
}

#[tokio::test]
async fn no_file_holds_a_seat_a_card_or_a_name() {
    let school = played(30).await;
    let seats = school.console().await.seats;
    let (content, _) = Content::load();
    for code in ["en", "ar"] {
        let lang = content.texts().lang(code).unwrap();
        for path in ["/report", "/report.html", "/report.csv", "/report.json"] {
            let file = l10n::plain(&text(&school, path, code).await);
            for seat in &seats {
                for secret in [serde_json::to_string(&seat.name), serde_json::to_string(&seat.card)] {
                    assert!(!file.contains(secret.unwrap().trim_matches('"')), "{path}: of no seat");
                }
            }
            let code_of_lesson = school.console().await.code.to_string();
            assert!(!file.contains(&format!(" {code_of_lesson} ")), "{path}: not the lesson's code");
            assert!(!file.contains(&school.token), "{path}: not the token");
            for name in &content.texts().manifest(lang).unwrap().names {
                let words: Vec<&str> = file.split(|c: char| !c.is_alphabetic()).collect();
                assert!(!words.contains(&name.name.as_str()), "{path}: {} could be in the room", name.name);
            }
        }
    }
}

#[tokio::test]
async fn the_saved_page_stands_alone() {
    let school = played(30).await;
    let (_, headers, body) = ask(&school, "GET", "/report.html?lang=ar", "en", Vec::new()).await;
    let page = String::from_utf8(body).unwrap();
    assert!(headers["content-disposition"].to_str().unwrap().ends_with("full-middle.html\""), "it is saved");
    assert!(page.contains("lang=\"ar\""), "the language that was asked for goes before the browser's");
    for outside in ["<link", "<script", "<button", "href=", "src=", school.lesson.as_str()] {
        assert!(!page.contains(outside), "nothing leads elsewhere: {outside}");
    }
    assert!(page.contains("@page") && page.contains("size: A4"), "it brings its style along");
    let again = String::from_utf8(ask(&school, "GET", "/report.html?lang=ar", "en", Vec::new()).await.2).unwrap();
    assert_eq!(page, again, "the same report each time");
}

// ------------------------------------------------------------------------------------------------------------- check-ups

pub(crate) fn tally(form: Form, right: u8, trust: u8) -> Tally {
    let none = || Seen { right: 0, wrong: 0, unsure: 0 };
    let tally = Tally {
        form,
        band: Band::Middle,
        length: Length::Short,
        worrying: [0; 6],
        benign: [0; 6],
        signs: Vec::new(),
        for_friend: None,
        for_oneself: Vec::new(),
        told: 0,
        worrying_stories: none(),
        fine_stories: none(),
        right,
        wrong: 6 - right,
        unsure: 0,
        can: vec![right % 3, trust, 1],
        worry: vec![trust, right % 2],
        trust: Some(trust),
    };
    assert!(tally.is_sound(), "it could be");
    tally
}

/// A check-up that so many children take; with `more` facts right.
async fn checked(router: &axum::Router, plan: &str, count: u16, more: u8) -> School {
    let school = begin(router, plan).await;
    let mut children = children(&school, count).await;
    school.does(ConsoleCommand::Go(StepIx(1))).await.unwrap();
    for (number, child) in children.iter_mut().enumerate() {
        let Task::CheckUp(step, form) = child.task(&school).await else { panic!("a check-up runs") };
        let (right, trust) = (u8::try_from(number % 5).unwrap() + more, u8::try_from(number % 3).unwrap());
        child.does(&school, step, vec![What::CheckedUp(Box::new(tally(form, right, trust)))]).await;
    }
    school.does(ConsoleCommand::End).await.unwrap();
    school
}

#[tokio::test]
async fn before_and_after_come_from_the_file_that_was_kept() {
    let router = program().await;
    let before = checked(&router, "check-up-before", 24, 0).await;
    let read = read_out(&text(&before, "/report", "en").await);
    assert!(read.contains("Choose once") && !read.contains("What was measured"), "nothing is told unasked: {read}");
    let (status, ..) = ask(&before, "GET", "/report/kept", "en", Vec::new()).await;
    assert_eq!(status, StatusCode::CONFLICT, "first it is chosen");
    let (status, ..) = ask(&before, "POST", "/report/check-ups?show=later", "en", Vec::new()).await;
    assert_eq!(status, StatusCode::NO_CONTENT, "it is only saved");
    let (status, ..) = ask(&before, "POST", "/report/check-ups?show=alone", "en", Vec::new()).await;
    assert_eq!(status, StatusCode::CONFLICT, "and that stands");
    let (_, headers, kept) = ask(&before, "GET", "/report/kept", "en", Vec::new()).await;
    assert!(headers["content-disposition"].to_str().unwrap().contains("check-up-before.kept.json"), "a file");

    let after = checked(&router, "check-up-after", 24, 1).await;
    for (file, word) in [(b"{}".to_vec(), "no file that was saved"), (br#"{"version":99}"#.to_vec(), "newer version")] {
        let (status, _, body) = ask(&after, "POST", "/report/earlier", "en", file).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "no such file");
        let sentence = String::from_utf8(body).unwrap();
        assert!(sentence.contains(word), "it says why: {sentence}");
    }
    let (status, _, body) = ask(&after, "POST", "/report/earlier", "en", kept).await;
    assert_eq!(status, StatusCode::NO_CONTENT, "it is taken: {}", String::from_utf8_lossy(&body));
    let (content, _) = Content::load();
    for (code, words) in [
        (
            "en",
            [
                "before",
                "change",
                "Facts that were right (0 to 6)",
                "nobody can tell",
                "Knowledge grew",
                "15 children or more",
            ],
        ),
        ("ar", ["قبل الدروس", "التغيّر", "جمل صحيحة عُرفت", "لا يستطيع أحد أن يحكم", "زادت المعرفة", "15"]),
    ] {
        let page = text(&after, "/report", code).await;
        let read = read_out(&page);
        for word in words {
            assert!(read.contains(word), "{code}: `{word}`: {read}");
        }
        let facts = page.split("<tr>").find(|row| row.contains("(0") && row.contains(words[2])).unwrap_or_default();
        assert!(code == "ar" || facts.matches(" to ").count() >= 3, "with intervals: {facts}");
        assert_eq!(untranslated(&content, content.texts().lang(code).unwrap(), &read), Vec::<String>::new(), "{code}");
        let rows = rows(&ask(&after, "GET", "/report.csv", code, Vec::new()).await.2);
        let lang = content.texts().lang(code).unwrap();
        for cell in rows.iter().flatten() {
            assert_eq!(untranslated(&content, lang, cell), Vec::<String>::new(), "{code}: words in the table");
        }
        let counts = rows.iter().filter(|row| row[3] == row[4] && !row[3].contains('.'));
        let few = counts.filter(|row| row[2] == content.say(lang, "report-figure-children", &l10n::Args::new()));
        assert!(
            few.clone().all(|row| row[3].parse::<u32>().unwrap() >= 5),
            "no number of few: {:?}",
            few.collect::<Vec<_>>()
        );
    }
}

#[tokio::test]
async fn what_was_chosen_stands_after_a_restart() {
    let store: Arc<dyn Store> = Arc::new(Memory::default());
    let router = program_over(Arc::clone(&store)).await;
    let before = checked(&router, "check-up-before", 24, 0).await;
    let early = begin(&router, "check-up-before").await;
    let (status, ..) = ask(&early, "POST", "/report/check-ups?show=alone", "en", Vec::new()).await;
    assert_eq!(status, StatusCode::CONFLICT, "nothing is chosen before the end");
    ask(&before, "POST", "/report/check-ups?show=later", "en", Vec::new()).await;
    let kept = ask(&before, "GET", "/report/kept", "en", Vec::new()).await.2;
    let after = checked(&router, "check-up-after", 24, 1).await;
    ask(&after, "POST", "/report/earlier", "en", kept.clone()).await;
    let told = [text(&before, "/report", "en").await, text(&after, "/report", "en").await];
    assert!(told[1].contains("What was measured"), "before and after is told");

    let again = program_over(store).await;
    let [before, after] = [before, after].map(|school| School { router: again.clone(), ..school });
    let once_more = [text(&before, "/report", "en").await, text(&after, "/report", "en").await];
    assert_eq!(once_more, told, "the same report");
    for school in [&before, &after] {
        let (status, ..) = ask(school, "POST", "/report/check-ups?show=alone", "en", Vec::new()).await;
        assert_eq!(status, StatusCode::CONFLICT, "the first choice stands");
    }
    let (status, ..) = ask(&after, "POST", "/report/earlier", "en", kept).await;
    assert_eq!(status, StatusCode::NO_CONTENT, "the same once more is no other choice");
}

#[tokio::test]
async fn seven_children_check_up_and_nothing_is_told() {
    let school = checked(&program().await, "check-up-before", 7, 0).await;
    let (status, ..) = ask(&school, "POST", "/report/check-ups?show=alone", "en", Vec::new()).await;
    assert_eq!(status, StatusCode::NO_CONTENT, "it is chosen");
    let read = read_out(&text(&school, "/report", "en").await);
    assert!(read.matches("too few to tell").count() >= 15, "every measure says so: {read}");
}

#[tokio::test]
async fn a_course_that_would_tell_of_few_is_refused_in_the_readers_words() {
    let router = program().await;
    let before = checked(&router, "check-up-before", 24, 0).await;
    ask(&before, "POST", "/report/check-ups?show=alone", "en", Vec::new()).await;
    let kept = ask(&before, "GET", "/report/kept", "en", Vec::new()).await.2;
    let after = checked(&router, "check-up-after", 21, 1).await;
    let (status, ..) = ask(&after, "POST", "/report/earlier", "en", kept).await;
    assert_eq!(status, StatusCode::NO_CONTENT, "it is taken");
    for (code, words) in [("en", "An earlier report told"), ("ar", "تحدّث تقرير سابق")] {
        for path in ["/report", "/report.csv", "/report.json"] {
            let told = l10n::plain(&text(&after, path, code).await);
            assert!(told.contains(words), "{path} {code}: says why: {told}");
        }
    }
}

#[test]
fn the_words_of_the_report_are_there_in_every_language() {
    let (content, _) = Content::load();
    let texts = content.texts();
    let mine = |key: &&str| key.starts_with("report-") || key.starts_with("picture-");
    let keys = |lang| texts.keys(lang).into_iter().filter(mine).map(str::to_owned).collect::<Vec<_>>();
    let [en, ar] = ["en", "ar"].map(|code| texts.lang(code).unwrap());
    assert_eq!(keys(en), keys(ar), "the same words");
    for key in ["report", "kept", "kept-newer", "chosen", "open"] {
        for lang in [en, ar] {
            assert!(texts.has(lang, &format!("refused-{key}")), "{} says why: {key}", texts.code(lang));
        }
    }
    for measure in learning::stats::Measure::ALL {
        assert!(texts.has(en, &format!("report-measure-{}", measure.key())), "{measure:?}");
    }
    for act in ActKind::ALL {
        assert!(texts.has(en, &format!("report-figure-act-{}", act.key())), "{act:?}");
    }
    for level in classroom::Level::ALL {
        assert!(texts.has(en, &format!("picture-level-{}", level.key())), "{level:?}");
    }
}
