//! The wall: what the projector shows. It is made from [`classroom::WallView`], which tells of no child and of no seat, and of the
//! chat that a class plays together; how many have joined stands nowhere in it.

use std::sync::Arc;

use axum::{
    extract::{Query, State},
    http::{HeaderMap, StatusCode},
    response::Response,
};
use classroom::{Devices, Lesson, Picture, Shares, Shown, Step, StepIx, Topic, WallView, prompt_key};
use l10n::Args;
use maud::{Markup, html};

use super::{
    Asks, Words, addresses, animals,
    chat::{self, Played, Said},
    document, part, qr,
};
use crate::{
    App,
    api::not_done,
    guard::Told,
    picture::{self, Size},
};

/// Lines of a chat that can be read from the last row at once, alone and above replies.
const LINES: [usize; 2] = [4, 2];
/// Messages whose pictures can be.
const PICTURES: usize = 3;

/// The page of a lesson's wall.
pub(super) async fn page(State(app): State<Arc<App>>, headers: HeaderMap, asked: Asks) -> Result<Response, Told> {
    let Query(asked) = asked.map_err(|_| Told::new(StatusCode::BAD_REQUEST, "body"))?;
    let lesson = app.host().look(asked.lesson.as_deref().unwrap_or_default()).await.map_err(not_done)?.lesson();
    let words = Words::of(app.content(), &asked, &headers);
    let wall = Wall {
        words,
        view: lesson.wall_view(),
        lesson: &lesson,
        address: addresses(&app, &headers).await.into_iter().next(),
    };
    let title = words.say("wall-title");
    let body = html! {
        main data-lost=(words.say("wall-lost")) {
            (part("wall", &wall.whole()))
            p #lost role="status" {}
        }
    };
    Ok(document(words, "wall", "'self'", &title, &body))
}

struct Wall<'a> {
    words: Words<'a>,
    lesson: &'a Lesson,
    view: WallView,
    address: Option<String>,
}

impl Wall<'_> {
    fn say(&self, key: &str) -> String {
        self.words.say(key)
    }

    fn whole(&self) -> Markup {
        if self.view.paused {
            return html! { div.eyes { h1 { (self.say("wall-eyes-up")) } } };
        }
        if self.view.ended {
            return html! { div.eyes { h1 { (self.say("wall-over")) } p { (self.say("wall-over-thanks")) } } };
        }
        match self.lesson.step() {
            Some((at, step)) => {
                // Of a vote the question is what everybody has to see.
                let heading = if let Step::Vote(vote) = step { vote.key() } else { step.name_key().to_owned() };
                html! {
                    h1 { (self.say(&heading)) }
                    div.step { (self.step(at, step)) }
                    (self.way_in())
                }
            }
            None => self.gathering(),
        }
    }

    /// Before the first step: how one joins, as large as can be.
    fn gathering(&self) -> Markup {
        let Some((code, of_animals)) = self.view.code.zip(self.view.animals) else {
            return html! { div.eyes { h1 { (self.say("wall-welcome")) } p { (self.say("wall-soon")) } } };
        };
        html! {
            h1 { (self.say("wall-join")) }
            div.gathering {
                div {
                    @match &self.address {
                        Some(address) => {
                            p.label { (self.say("wall-address")) }
                            p.address { bdi dir="ltr" { (written(address)) } }
                        }
                        None => { p { (self.say("network-none")) } }
                    }
                    p.label { (self.say("wall-code")) }
                    p.code { bdi dir="ltr" { (code) } }
                    p.label { (self.say("wall-animals")) }
                    (animals(self.words, of_animals))
                }
                @if let Some(address) = &self.address { (qr(&format!("{address}/?class={code}"), &self.say("wall-qr"))) }
            }
        }
    }

    /// For who comes late, in a line.
    fn way_in(&self) -> Markup {
        html! {
            @if let (Some(code), Some(address)) = (self.view.code, &self.address) {
                p.way-in { bdi.address dir="ltr" { (address) } " " bdi.code dir="ltr" { (code) } }
            }
        }
    }

    fn step(&self, at: StepIx, step: &Step) -> Markup {
        html! {
            @match step {
                Step::Chat(_) => {
                    @if self.view.pictures.is_empty() { (self.chat(at)) } @else { (self.pictures(at)) }
                }
                Step::Vote(vote) => {
                    @if self.view.pictures.is_empty() {
                        ol.options { @for key in vote.option_keys() { li { (self.say(&key)) } } }
                    } @else {
                        (self.pictures(at))
                    }
                }
                Step::Talk(prompts) => {
                    ul.prompts { @for prompt in prompts { li { (self.say(&prompt_key(prompt))) } } }
                }
                Step::Rules => {
                    ul.prompts { @for rule in ["story", "pass", "kind", "later"] { li { (self.say(&format!("wall-rule-{rule}"))) } } }
                }
                Step::CheckUp(_) => { p.prompts { (self.say("wall-check-up")) } }
                Step::Practice(_) => { p.prompts { (self.say("wall-practice")) } }
                Step::Slip => { p.prompts { (self.say("wall-slip")) } }
                Step::Close => {
                    ul.prompts {
                        li { (self.help()) }
                        li { (self.say("wall-close-tell")) }
                    }
                }
            }
        }
    }

    /// Where help is: on each device's help card, and where there are no devices the contact near by, whom the teacher named by a role.
    fn help(&self) -> String {
        let has_devices = matches!(self.lesson.plan().devices, Devices::Each | Devices::Shared(_));
        match self.lesson.contact().filter(|_| !has_devices) {
            Some(contact) => {
                let args = Args::new().text("who", contact.who()).text("how", contact.how());
                self.words.with("wall-close-near", &args)
            }
            None => self.say("wall-close-help"),
        }
    }

    /// The chat that the class plays together; elsewhere each device has its own.
    fn chat(&self, at: StepIx) -> Markup {
        let Some(played) = Played::of(self.lesson, at, self.words.content.library()) else {
            let key = match self.lesson.plan().devices {
                Devices::Each | Devices::Shared(_) => "wall-chat",
                Devices::Wall => "wall-chat-together",
                Devices::Paper => "wall-chat-paper",
            };
            return html! { p.prompts { (self.say(key)) } };
        };
        let lines = played.lines(self.words);
        let replies = played.replies(self.words);
        let [alone, above] = LINES;
        let last = if replies.is_empty() { alone } else { above };
        html! {
            div.chat {
                ol.lines { @for line in lines.iter().skip(lines.len().saturating_sub(last)) { (self.line(line)) } }
                @if !replies.is_empty() {
                    p.label { (self.say("wall-replies")) }
                    ol.options { @for (_, text) in &replies { li dir="auto" { (text) } } }
                }
                @if played.is_asking() { p.label { (self.say("wall-asks")) } }
            }
        }
    }

    fn line(&self, line: &Said) -> Markup {
        html! {
            li.friend[line.friend].aside[line.aside] {
                @if !line.who.is_empty() { span.who { (line.who) ":" } }
                span.text dir="auto" { (line.text) }
                @if line.flagged { span.flag { (self.say("wall-flag")) } }
            }
        }
    }

    /// How the class sees the step. Of many messages those that most children flagged, as far as levels tell; the rest is left to
    /// the report.
    fn pictures(&self, at: StepIx) -> Markup {
        let (of_messages, of_all): (Vec<&Shown>, Vec<&Shown>) =
            self.view.pictures.iter().partition(|shown| matches!(shown.topic, Topic::Flagged(..)));
        let mut most: Vec<&Shown> = of_messages.into_iter().filter(|shown| tells(&shown.picture)).collect();
        most.sort_by_key(|shown| std::cmp::Reverse(shown.picture.levels().first().copied()));
        most.truncate(PICTURES);
        most.sort_by_key(|shown| shown.topic);
        html! {
            div {
                @if most.is_empty() && of_all.is_empty() { p.prompts { (self.say("picture-too-few")) } }
                @if !most.is_empty() {
                    p.label { (self.say("wall-flagged")) }
                    @for shown in most { (self.picture(at, shown)) }
                }
                @for shown in of_all {
                    @if shown.topic == Topic::Reply { p.label { (self.say("wall-replies")) } }
                    (self.picture(at, shown))
                }
            }
        }
    }

    /// Each option with a bar and the same in words; [`picture::svg`] has them apart, and together they fill more than a wall.
    fn picture(&self, at: StepIx, shown: &Shown) -> Markup {
        let (content, lang) = (self.words.content, self.words.lang);
        let labels = self.labels(at, shown.topic);
        if !tells(&shown.picture) {
            return html! {
                ol.options { @for label in &labels { li { (label) } } }
                p.label { (picture::words(content, lang, shown, &labels)) }
            };
        }
        html! {
            ul.pictures {
                @for (label, level) in labels.iter().zip(shown.picture.levels()) {
                    li data-level=(level.key()) {
                        span dir="auto" { (label) }
                        (picture::bar(content, lang, *level, Size::Wall))
                        strong { (picture::level(content, lang, *level)) }
                    }
                }
            }
        }
    }

    /// What each option of a question is called.
    fn labels(&self, at: StepIx, topic: Topic) -> Vec<String> {
        let chats = self.words.content.library();
        match topic {
            Topic::Flagged(chat, message) => {
                let known = self.lesson.chats().get(chat);
                let scenario = known.and_then(|known| chats.by_hash(&known.id, known.hash));
                scenario
                    .and_then(|scenario| chat::message(self.words, self.lesson, scenario, message))
                    .into_iter()
                    .collect()
            }
            Topic::Reply => {
                Played::of(self.lesson, at, chats).map(|played| played.last_replies(self.words)).unwrap_or_default()
            }
            Topic::Vote => match self.lesson.planned(at) {
                Some(Step::Vote(vote)) => vote.option_keys().map(|key| self.say(&key)).collect(),
                _ => Vec::new(),
            },
            Topic::Done => vec![self.say("wall-done")],
        }
    }
}

/// An address, which may break after its scheme if it is long.
fn written(address: &str) -> Markup {
    match address.split_once("//") {
        Some((scheme, rest)) => html! { (scheme) "//" wbr; (rest) },
        None => html! { (address) },
    }
}

/// Whether a picture shows more than that too few have answered.
fn tells(picture: &Picture) -> bool {
    matches!(picture.shares, Shares::Levels(_))
}
