//! The report of a lesson as a page that prints, and as files: what a teacher takes away, in the teacher's language, from what
//! [`classroom::LessonReport`] may tell. It comes when the lesson is over, to whoever may look at the console, and is written on no
//! disk: it is kept if the teacher saves it.
//!
//! | path | what |
//! | --- | --- |
//! | `GET /report` | the page, with its buttons |
//! | `GET /report.html`, `/report.csv`, `/report.json` | the same as files to save; `docs/report.md` says what they hold |
//! | `POST /report/check-ups` | `&show=alone` or `&show=later` chooses what is told of the lesson's check-up |
//! | `POST /report/earlier` | the file that was saved after an earlier lesson: chooses before and after |
//! | `GET /report/kept` | the file for a later lesson, once it was chosen what is told |
//!
//! All but style and script take `?lesson=` and, with the language's code, `&lang=`. What is told of a check-up can be chosen once for
//! each lesson, since two choices side by side could tell of single children ([`classroom::LessonReport::with_check_ups`]). The choice is
//! a change of the lesson, so that it stands after a restart and in every process.

mod page;
mod speech;

use std::{cell::RefCell, collections::BTreeSet, sync::Arc};

use axum::{
    Router,
    body::Bytes,
    extract::{DefaultBodyLimit, Query, State, rejection::QueryRejection},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
    routing::{get, post},
};
use classroom::{CheckUpsTold, Command, Kept, KeptError, Lesson, LessonReport, to_csv};
use l10n::Lang;
use serde::Deserialize;
use serde_json::Value;

use self::{
    page::{Page, Saved},
    speech::Speech,
};
use crate::{
    App, Running,
    api::{looked_at, no_lesson, not_done},
    guard::Told,
};

const STYLE: &str = include_str!("../pages/report.css");
const SCRIPT: &str = include_str!("../pages/report.js");
/// What the page may load: its own style and script, and nothing from elsewhere.
const POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; \
                      base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
/// So many children are told of as a number, and at least so many are left out of each number that is not of all.
const LEAST: u16 = 5;

/// The report's pages and files, to be merged with those of the console.
pub fn pages() -> Router<Arc<App>> {
    Router::new()
        .route("/report", get(shown))
        .route("/report.html", get(saved_page))
        .route("/report.csv", get(saved_table))
        .route("/report.json", get(saved_data))
        .route("/report/check-ups", post(choose))
        .route("/report/earlier", post(compare).layer(DefaultBodyLimit::max(Kept::LONGEST)))
        .route("/report/kept", get(kept))
        .route("/report.css", get(|| async { own_file("text/css; charset=utf-8", STYLE) }))
        .route("/report.js", get(|| async { own_file("text/javascript; charset=utf-8", SCRIPT) }))
}

fn own_file(kind: &'static str, text: &'static str) -> Response {
    ([(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, "no-cache")], text).into_response()
}

#[derive(Deserialize)]
struct Which {
    lesson: String,
    lang: Option<String>,
    show: Option<String>,
}

type Asks = Result<Query<Which>, QueryRejection>;

/// A lesson that is over, asked for by whoever may look at its console.
struct Asked {
    running: Arc<Running>,
    lesson: Arc<Lesson>,
    lang: Lang,
    show: Option<String>,
}

impl Asked {
    async fn read(app: &App, headers: &HeaderMap, asked: Asks) -> Result<Self, Told> {
        let Query(Which { lesson, lang, show }) = asked.map_err(|_| no_lesson())?;
        let running = looked_at(app, &lesson, headers).await?;
        let lesson = running.lesson();
        if lesson.phase() != classroom::Phase::Ended {
            return Err(not_over());
        }
        let wishes = headers.get(header::ACCEPT_LANGUAGE).and_then(|wishes| wishes.to_str().ok());
        let lang = lang.and_then(|code| app.content().texts().lang(&code));
        let lang = lang.unwrap_or_else(|| app.content().language(wishes));
        Ok(Self { running, lesson, lang, show })
    }

    /// The report with what was chosen of check-ups.
    fn report(&self, app: &App) -> Result<LessonReport, Told> {
        let report = self.lesson.report(app.content().library()).ok_or_else(not_over)?;
        Ok(report.with(self.lesson.check_ups()))
    }

    /// The same as it is told, with its words.
    fn told<'a>(&self, app: &'a App) -> Result<(LessonReport, Speech<'a>), Told> {
        let mut report = self.report(app)?;
        let speech = Speech::new(app.content(), self.lang, report.chats.iter().map(|chat| chat.chat.as_str()));
        tell_no_few(&mut report);
        // Twins have prompts of their own that say the same.
        let mut said = BTreeSet::new();
        report.talk.retain(|prompt| said.insert(speech.in_table(prompt)));
        for check_up in report.check_ups.iter_mut().filter(|check_up| check_up.refused.is_some()) {
            check_up.refused = Some(speech.in_table("report-check-ups-refused"));
        }
        Ok((report, speech))
    }

    /// The first choice stands.
    async fn choose(&self, choice: CheckUpsTold) -> Result<StatusCode, Told> {
        self.running.does(vec![Command::CheckUps(choice)]).await.map_err(not_done)?;
        Ok(StatusCode::NO_CONTENT)
    }
}

fn not_over() -> Told {
    Told::new(StatusCode::CONFLICT, "report")
}

/// Takes out numbers of children that are one to four, or leave so many.
fn tell_no_few(report: &mut LessonReport) {
    let all = usize::from(report.children);
    for check_up in &mut report.check_ups {
        check_up.children = at_least(check_up.children, all);
        check_up.missing.clear();
    }
    if report.children < LEAST {
        report.children = 0;
    }
}

/// A number of some of all children, so far down that it and what it leaves may each be five or more: what a report says of check-ups
/// beside how many sat there.
fn at_least(some: usize, all: usize) -> usize {
    let least = usize::from(LEAST);
    some.min(some.max(all).saturating_sub(least)) / least * least
}

async fn shown(State(app): State<Arc<App>>, headers: HeaderMap, asked: Asks) -> Result<Response, Told> {
    let asked = Asked::read(&app, &headers, asked).await?;
    let (report, speech) = asked.told(&app)?;
    let lesson = asked.running.id().to_string();
    let page = Page {
        speech: &speech,
        report: &report,
        lesson: &asked.lesson,
        saved: Saved::No { lesson: &lesson, chosen: asked.lesson.check_ups().is_some() },
    };
    let head = [
        (header::CONTENT_TYPE, "text/html; charset=utf-8"),
        (header::CACHE_CONTROL, "no-store"),
        (header::CONTENT_SECURITY_POLICY, POLICY),
    ];
    Ok((head, page.html().into_string()).into_response())
}

async fn saved_page(State(app): State<Arc<App>>, headers: HeaderMap, asked: Asks) -> Result<Response, Told> {
    let asked = Asked::read(&app, &headers, asked).await?;
    let (report, speech) = asked.told(&app)?;
    let page = Page { speech: &speech, report: &report, lesson: &asked.lesson, saved: Saved::With { style: STYLE } };
    Ok(file(&report.plan, "html", "text/html; charset=utf-8", page.html().into_string().into_bytes()))
}

async fn saved_table(State(app): State<Arc<App>>, headers: HeaderMap, asked: Asks) -> Result<Response, Told> {
    let (report, speech) = Asked::read(&app, &headers, asked).await?.told(&app)?;
    let table = to_csv(&report, &|key| speech.in_table(key));
    Ok(file(&report.plan, "csv", "text/csv; charset=utf-8", table))
}

async fn saved_data(State(app): State<Arc<App>>, headers: HeaderMap, asked: Asks) -> Result<Response, Told> {
    let asked = Asked::read(&app, &headers, asked).await?;
    let (report, speech) = asked.told(&app)?;
    let data = data(&report, &speech).map_err(|_| Told::new(StatusCode::INTERNAL_SERVER_ERROR, "fault"))?;
    Ok(file(&report.plan, "json", "application/json", data))
}

/// The report as JSON, with the words of every key that the table has and the code of their language.
fn data(report: &LessonReport, speech: &Speech<'_>) -> serde_json::Result<Vec<u8>> {
    let asked = RefCell::new(BTreeSet::new());
    let _table = to_csv(report, &|key| {
        asked.borrow_mut().insert(key.to_owned());
        String::new()
    });
    let level = |level: &classroom::Level| format!("picture-level-{}", level.key());
    let mut keys = asked.into_inner();
    keys.extend(classroom::Level::ALL.iter().map(level));
    let words = keys.into_iter().map(|key| (key.clone(), Value::String(speech.in_table(&key)))).collect();
    let mut data = serde_json::to_value(report)?;
    if let Value::Object(fields) = &mut data {
        let code = speech.content.texts().code(speech.lang);
        fields.insert("language".to_owned(), Value::String(code.to_owned()));
        fields.insert("words".to_owned(), Value::Object(words));
    }
    serde_json::to_vec_pretty(&data)
}

/// A file to save. Plans are named in letters, digits and hyphens.
fn file(plan: &str, ending: &str, kind: &'static str, bytes: Vec<u8>) -> Response {
    let mut response = bytes.into_response();
    let fields = response.headers_mut();
    fields.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    fields.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    let name = format!("attachment; filename=\"manara-{plan}.{ending}\"");
    fields.insert(
        header::CONTENT_DISPOSITION,
        HeaderValue::from_str(&name).unwrap_or(HeaderValue::from_static("attachment")),
    );
    response
}

async fn choose(State(app): State<Arc<App>>, headers: HeaderMap, asked: Asks) -> Result<StatusCode, Told> {
    let asked = Asked::read(&app, &headers, asked).await?;
    let choice = match asked.show.as_deref() {
        Some("alone") => CheckUpsTold::Alone,
        Some("later") => CheckUpsTold::Later,
        _ => return Err(Told::new(StatusCode::BAD_REQUEST, "body")),
    };
    asked.choose(choice).await
}

async fn compare(
    State(app): State<Arc<App>>,
    headers: HeaderMap,
    asked: Asks,
    file: Bytes,
) -> Result<StatusCode, Told> {
    let asked = Asked::read(&app, &headers, asked).await?;
    let earlier = Kept::read(&file).map_err(|error| match error {
        KeptError::Newer { .. } => Told::new(StatusCode::UNPROCESSABLE_ENTITY, "kept-newer"),
        KeptError::Unreadable(_) | KeptError::TooLarge | KeptError::Unsound(_) => {
            Told::new(StatusCode::UNPROCESSABLE_ENTITY, "kept")
        }
    })?;
    asked.choose(CheckUpsTold::Beside(Box::new(earlier))).await
}

async fn kept(State(app): State<Arc<App>>, headers: HeaderMap, asked: Asks) -> Result<Response, Told> {
    let asked = Asked::read(&app, &headers, asked).await?;
    if asked.lesson.check_ups().is_none() {
        return Err(Told::new(StatusCode::CONFLICT, "open"));
    }
    let report = asked.report(&app)?;
    Ok(file(&report.plan, "kept.json", "application/json", report.kept().write().into_bytes()))
}
