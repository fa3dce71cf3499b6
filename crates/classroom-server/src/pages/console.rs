//! The console: a page without a lesson, whose script opens one with the token behind `#`, and the parts that it then shows.
//!
//! Every button carries the [`ConsoleCommand`] that it asks for as JSON, written here by its type, so that the script knows none of
//! them. Beside each section is a place where a refusal is told. What was told of a chat's results first stays, and the page says so.
//!
//! Sections stand in the order in which a teacher needs them ([`Page::columns`]): what has to be there before anybody joins, then what
//! runs, then the end; the plan is a line above all of them.

use std::{
    sync::Arc,
    time::{SystemTime, UNIX_EPOCH},
};

use axum::{
    extract::{Query, State},
    http::{HeaderMap, StatusCode, header},
    response::{Html, IntoResponse, Response},
};
use classroom::{
    Asked as Question, ConsoleSeat, ConsoleView, Devices, Lesson, Move, Phase, Plan, PlanStep, SeatId, SeatName, Step,
    StepIx, tip_key,
};
use helplines::{Day, Field, VerifiedHow};
use l10n::Args;
use maud::{Markup, html};
use serde::Serialize;
use story::{Band, Mark};

use super::{Asks, Words, addresses, animals, chat, chat::Played, document, languages, part};
use crate::{App, ConsoleCommand, Notice, api::looked_at, guard::Told};

/// Parts of the page as they stand before the lesson: the end of the heading's key, which is the part's name, too.
const PARTS: [&str; 12] =
    ["ready", "door", "now", "steps", "hand", "class", "talk", "seats", "chats", "tallies", "end", "elsewhere"];

/// The small wall's place among the parts beside what runs.
const WALL: &str = "wall";

const BANDS: [(Band, &str); 3] = [(Band::Younger, "younger"), (Band::Middle, "middle"), (Band::Older, "older")];

const CHECKED: [(VerifiedHow, &str); 3] = [
    (VerifiedHow::AskedInPerson, "asked-in-person"),
    (VerifiedHow::Called, "called"),
    (VerifiedHow::OperatorPage, "operator-page"),
];

/// The page without a lesson.
pub(super) async fn shell(State(app): State<Arc<App>>, headers: HeaderMap, asked: Asks) -> Response {
    let asked = asked.map(|Query(asked)| asked).unwrap_or_default();
    let words = Words::of(app.content(), &asked, &headers);
    let body = html! {
        a.skip href="#main" { (words.say("console-to-main")) }
        header {
            p.name { img src="/pages/icon.svg" alt="" width="32" height="32"; (words.say("game-name")) }
            (languages(words))
        }
        main #main {
            h1 tabindex="-1" { (words.say("console-title")) }
            p #lost role="status" data-lost=(words.say("console-lost")) {}
            noscript { p { (words.say("console-script")) } }
            (begin(words))
            div #lesson hidden {
                div data-column="top" {}
                div.columns {
                    div data-column="main" { @for name in PARTS { (section(words, name)) } }
                    div data-column="side" { (small_wall(words)) }
                }
            }
            p #erased hidden tabindex="-1" { (words.say("console-erased")) }
        }
    };
    document(words, "console", "'none'", &words.say("console-title"), &body)
}

/// A section whose part comes later, with a place for what it has to say to the teacher.
fn section(words: Words<'_>, name: &str) -> Markup {
    let heading = format!("heading-{name}");
    html! {
        section data-section=(name) aria-labelledby=(heading) {
            h2 id=(heading) tabindex="-1" { (words.say(&format!("console-{name}"))) }
            // Who asks for a hand is read out, and nothing else that comes by itself.
            div data-part=(name) role=[(name == "hand").then_some("status")] {}
            p.told role="status" data-told {}
        }
    }
}

/// The wall as a small picture, and the way to it.
fn small_wall(words: Words<'_>) -> Markup {
    html! {
        section data-section=(WALL) aria-labelledby="heading-wall" {
            h2 #heading-wall { (words.say("console-wall")) }
            div.small-wall { iframe #wall title=(words.say("console-wall-small")) tabindex="-1" {} }
            p { a #wall-link target="_blank" rel="noopener" href="/wall" { (words.say("console-wall-open")) } }
        }
    }
}

/// How a lesson is chosen: by age, then from lists by devices and minutes.
fn begin(words: Words<'_>) -> Markup {
    let mut plans: Vec<&Plan> = words.content.plans().iter().collect();
    plans.sort_by_key(|plan| (room_of(plan.devices), plan.has_checkup(), plan.minutes));
    let groups = plans.chunk_by(|one, other| room_of(one.devices) == room_of(other.devices));
    html! {
        form #begin hidden {
            h2 { (words.say("console-begin")) }
            p {
                label for="band" { (words.say("console-begin-band")) }
                select #band name="band" {
                    @for (band, key) in BANDS {
                        option value=(key) data-band=(json(&band)) { (words.say(&format!("band-{key}"))) }
                    }
                }
            }
            @for group in groups {
                fieldset {
                    legend { (group.first().map(|plan| devices(words, plan.devices)).unwrap_or_default()) }
                    @for plan in group { (choice(words, plan)) }
                }
            }
            p { button.main type="submit" { (words.say("console-begin-do")) } }
            p.told role="status" data-told {}
        }
    }
}

/// Plans of one room stand together, those that need the most devices first.
fn room_of(devices: Devices) -> u8 {
    match devices {
        Devices::Each => 0,
        Devices::Shared(_) => 1,
        Devices::Wall => 2,
        Devices::Paper => 3,
    }
}

fn devices(words: Words<'_>, devices: Devices) -> String {
    match devices {
        Devices::Each => words.say("console-devices-each"),
        Devices::Shared(most) => words.count("console-devices-shared", most),
        Devices::Wall => words.say("console-devices-wall"),
        Devices::Paper => words.say("console-devices-paper"),
    }
}

fn choice(words: Words<'_>, plan: &Plan) -> Markup {
    let id = format!("plan-{}", plan.id);
    let bands: Vec<&str> =
        plan.bands().filter_map(|band| BANDS.iter().find(|(one, _)| *one == band)).map(|(_, key)| *key).collect();
    html! {
        div.choice data-bands=(bands.join(" ")) {
            input type="radio" name="plan" value=(plan.id) id=(id) required aria-describedby={ (id) "-aim" };
            label for=(id) {
                (words.say(&plan.title_key()))
                span.minutes { (words.count("console-minutes", plan.minutes)) }
            }
            p.hint id={ (id) "-aim" } { (words.say(&plan.aim_key())) }
        }
    }
}

/// What changes while a lesson runs.
pub(super) async fn parts(State(app): State<Arc<App>>, headers: HeaderMap, asked: Asks) -> Result<Response, Told> {
    let Query(asked) = asked.map_err(|_| Told::new(StatusCode::BAD_REQUEST, "body"))?;
    let lesson = asked.lesson.as_deref().unwrap_or_default();
    let running = looked_at(&app, lesson, &headers).await?;
    let lesson = running.lesson();
    let words = Words::of(app.content(), &asked, &headers);
    let page = Page {
        words,
        id: running.id().to_string(),
        view: lesson.console(),
        lesson: &lesson,
        addresses: addresses(&app, &headers).await,
        now: now(),
        notices: app.network().notices(tokio::time::Instant::now(), lesson.is_joining()),
    };
    let html = html! {
        @for (column, names) in ["top", "main", "side"].into_iter().zip(page.columns()) {
            div data-column=(column) {
                @for name in names {
                    @if name == WALL { div data-section=(WALL) {} } @else { (part(name, &page.part(name))) }
                }
            }
        }
    };
    Ok(([(header::VARY, "accept-language")], Html(html.into_string())).into_response())
}

/// Milliseconds since 1970.
fn now() -> u64 {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    u64::try_from(now.as_millis()).unwrap_or(u64::MAX)
}

fn json(value: &impl Serialize) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

/// A button that asks for something. Its id keeps the focus on it while its words change.
fn button(id: &str, command: &ConsoleCommand, label: &str) -> Markup {
    html! { button type="button" id=(id) data-command=(json(command)) { (label) } }
}

/// A lesson in a language.
struct Page<'a> {
    words: Words<'a>,
    id: String,
    lesson: &'a Lesson,
    view: ConsoleView,
    addresses: Vec<String>,
    now: u64,
    notices: Vec<Notice>,
}

impl Page<'_> {
    fn say(&self, key: &str) -> String {
        self.words.say(key)
    }

    /// Which parts stand above, in the middle and beside, in their order.
    fn columns(&self) -> [Vec<&'static str>; 3] {
        let (top, main, side): (&[&str], &[&str], &[&str]) = if self.is_over() {
            (&["steps"], &["now", "end", "talk"], &[WALL])
        } else if self.is_asked() {
            (
                &["steps"],
                &["now", "hand", "class", "talk", "seats", "end"],
                &[WALL, "door", "tallies", "chats", "ready"],
            )
        } else if self.view.step.is_some() {
            (&["steps"], &["now", "hand", "class", "seats"], &[WALL, "door", "tallies", "chats", "ready", "end"])
        } else if self.view.joining {
            (&[], &["door", "now", "steps", "seats"], &[WALL, "hand", "chats", "ready", "tallies", "end"])
        } else {
            (&[], &["ready", "door", "now", "steps", "seats"], &[WALL, "chats", "hand", "tallies", "end"])
        };
        let named = |name: &&str| top.contains(name) || main.contains(name) || side.contains(name);
        let rest = PARTS.into_iter().filter(|name| !named(name));
        [top.to_vec(), main.to_vec(), side.iter().copied().chain(rest).collect()]
    }

    /// Whether children were asked by now who wants to talk.
    fn is_asked(&self) -> bool {
        let slip = self.lesson.steps().find(|(_, planned)| planned.step == Step::Slip).map(|(at, _)| at);
        slip.is_some_and(|slip| self.is_over() || self.view.step >= Some(slip))
    }

    /// An empty part hides its section.
    fn part(&self, name: &str) -> Markup {
        match name {
            "now" => self.whats_on(),
            "ready" => self.ready(),
            "door" => self.door(),
            "hand" => self.hand(),
            "class" => self.class(),
            "steps" => self.steps(),
            "seats" => self.seats(),
            "chats" => self.chats(),
            "tallies" => self.tallies(),
            "talk" => self.talk(),
            "elsewhere" => self.elsewhere(),
            _ => self.end(),
        }
    }

    fn is_over(&self) -> bool {
        self.lesson.phase() == Phase::Ended
    }

    /// Whether children come with devices.
    fn has_seats(&self) -> bool {
        matches!(self.lesson.plan().devices, Devices::Each | Devices::Shared(_))
    }

    fn planned(&self, at: StepIx) -> Option<&PlanStep> {
        self.lesson.steps().find(|(step, _)| *step == at).map(|(_, planned)| planned)
    }

    /// Which step runs and since when, with what one does in it.
    fn whats_on(&self) -> Markup {
        let plan = self.lesson.plan();
        html! {
            p.plan { (self.say(&plan.title_key())) }
            @if self.is_over() {
                p { (self.say("console-over")) }
            } @else if let Some(planned) = self.view.step.and_then(|at| self.planned(at)) {
                p.step { (self.step_name(planned)) }
                p.since {
                    (self.since(planned.minutes))
                    @if self.has_seats() && !self.view.seats.is_empty() { " " span.done { (self.done()) } }
                }
                @if self.view.paused { p.held { (self.say("console-held")) } }
                (self.doing(&planned.step))
                @if !planned.tips.is_empty() {
                    ul.tips { @for tip in &planned.tips { li { (self.say(&tip_key(tip))) } } }
                }
            } @else {
                p { (self.say("console-not-begun")) }
                @if let Some((first, _)) = self.lesson.steps().next() {
                    p.doing { (button("go-next", &ConsoleCommand::Go(first), &self.say("console-start"))) }
                }
            }
        }
    }

    fn since(&self, planned: u8) -> String {
        let minutes = self.now.saturating_sub(self.view.since) / 60_000;
        self.words.with("console-since", &Args::new().number("count", minutes).number("planned", planned))
    }

    fn done(&self) -> String {
        let all = self.view.seats.iter().filter(|seat| !seat.removed).count();
        self.words.with("console-done", &Args::new().number("count", self.view.done).number("all", all))
    }

    /// What is pressed most: eyes up, results, next.
    fn doing(&self, step: &Step) -> Markup {
        let (paused, results) = (self.view.paused, self.view.results);
        let next = self.view.step.and_then(|at| self.lesson.steps().find(|(step, _)| *step > at));
        let tells = matches!(step, Step::Chat(_) | Step::Vote(_));
        html! {
            p.doing {
                @if let Some((at, planned)) = next {
                    (button("go-next", &ConsoleCommand::Go(at), &self.next_is(planned)))
                }
                (button("eyes", &ConsoleCommand::Pause(!paused), &self.say(if paused { "console-eyes-down" } else { "console-eyes-up" })))
                @if tells {
                    (button("results", &ConsoleCommand::Results(!results), &self.say(if results { "console-results-hide" } else { "console-results-show" })))
                }
            }
            @if tells { p.hint { (self.say("console-results-once")) } }
        }
    }

    /// What a step is about, where it has a name of its own: a chat or a practice.
    fn about_step(&self, planned: &PlanStep) -> Option<String> {
        match &planned.step {
            Step::Chat(pick) => pick.chat(self.lesson.begun().band).map(|chat| self.say(&format!("{chat}-title"))),
            Step::Practice(case) => Some(self.say(&format!("practice-{case}-title"))),
            _ => None,
        }
    }

    fn step_name(&self, planned: &PlanStep) -> String {
        let name = self.say(planned.step.name_key());
        match self.about_step(planned) {
            Some(about) => self.words.with("console-step", &Args::new().text("step", &name).text("about", &about)),
            None => name,
        }
    }

    fn next_is(&self, planned: &PlanStep) -> String {
        let name = self.step_name(planned);
        self.words.with("console-next", &Args::new().text("step", &name))
    }

    /// What has to be there before joining can be opened; folded away once children can come.
    fn ready(&self) -> Markup {
        if self.is_over() {
            return html! {};
        }
        let why = match (self.view.ready, self.has_seats()) {
            (false, true) => "console-ready-why",
            (false, false) => "console-ready-why-together",
            (true, true) => "console-ready-all",
            (true, false) => "console-ready-all-together",
        };
        let asked = html! {
            ul.plain {
                @for (tick, on) in &self.view.ticks {
                    @let id = format!("tick-{}", tick.key());
                    li {
                        input type="checkbox" id=(id) checked[*on] data-switch="Tick" data-of=(json(tick));
                        label for=(id) { (self.say(&format!("console-tick-{}", tick.key()))) }
                    }
                }
            }
            p { a href=(self.link("/guide")) target="_blank" rel="noopener" { (self.say("console-guide")) } }
            (self.contact())
        };
        html! {
            @if self.view.ready && (self.view.joining || self.view.step.is_some()) {
                details #ready-again {
                    summary { (self.say("console-ready-again")) }
                    (asked)
                }
            } @else {
                p.hint { (self.say(why)) }
                (asked)
            }
        }
    }

    /// A page beside this one, in the same language.
    fn link(&self, path: &str) -> String {
        format!("{path}?lang={}", self.words.code())
    }

    fn contact(&self) -> Markup {
        let contact = self.view.contact.as_ref();
        let today = Day(u32::try_from(self.now / (24 * 60 * 60 * 1000)).unwrap_or(u32::MAX));
        let checked_on = contact.map_or(today, |contact| contact.verified_on());
        html! {
            form data-form="contact" {
                h3 { (self.say("console-contact")) }
                p.hint { (self.say("console-contact-why")) }
                (self.line("contact-who", "who", Field::Who, contact.map(|contact| contact.who())))
                (self.line("contact-how", "how", Field::How, contact.map(|contact| contact.how())))
                (self.line("contact-hours", "hours", Field::Hours, contact.and_then(|contact| contact.hours())))
                p {
                    label for="contact-day" { (self.say("console-contact-day")) }
                    input type="date" id="contact-day" name="day" required value=(date(checked_on)) max=(date(today));
                }
                p {
                    label for="contact-checked" { (self.say("console-contact-checked")) }
                    select id="contact-checked" name="checked" {
                        @for (how, key) in CHECKED {
                            option value=(json(&how)) selected[contact.is_some_and(|contact| contact.verified_how() == how)] {
                                (self.say(&format!("console-contact-{key}")))
                            }
                        }
                    }
                }
                p {
                    button #contact-do type="submit" { (self.say("console-contact-do")) }
                    @if contact.is_some() { span.note { (self.say("console-contact-there")) } }
                }
            }
        }
    }

    fn line(&self, id: &str, name: &str, field: Field, value: Option<&str>) -> Markup {
        html! {
            p {
                label for=(id) { (self.say(&format!("console-{id}"))) }
                input type="text" id=(id) name=(name) dir="auto" autocomplete="off" maxlength=(field.most())
                    required[field != Field::Hours] value=(value.unwrap_or_default());
            }
        }
    }

    /// Code, address, who is there and whether more can come.
    fn door(&self) -> Markup {
        if self.is_over() {
            return html! {};
        }
        let joining = self.view.joining;
        let label = self.say(if joining { "console-door-shut" } else { "console-door-open" });
        html! {
            @if self.has_seats() {
                p { (self.say(if joining { "console-door-is-open" } else { "console-door-is-shut" })) }
                p { (button("door", &ConsoleCommand::Joining(!joining), &label)) }
                @for notice in self.notices.iter().filter(|notice| **notice != Notice::NoNetwork) {
                    p.notice { (notice.say(self.words.content, self.words.lang)) }
                }
                p { (self.say("console-code")) " " bdi.code dir="ltr" { (self.view.code) } }
                (animals(self.words, self.view.animals))
                @if self.addresses.is_empty() {
                    p.notice { (self.say("network-none")) }
                } @else {
                    p { (self.say("console-addresses")) }
                    ul.addresses { @for address in &self.addresses { li { bdi.address dir="ltr" { (address) } } } }
                    @if self.addresses.len() > 1 { p.hint { (self.say("console-addresses-more")) } }
                }
            }
            (self.register())
        }
    }

    /// Children at seats against children in the room.
    fn register(&self) -> Markup {
        html! {
            form data-form="room" {
                label for="room-count" { (self.say("console-room")) }
                input type="number" id="room-count" name="room" min="0" max=(Lesson::ROOM) inputmode="numeric"
                    value=[self.view.room];
                button #room-do type="submit" { (self.say("console-room-do")) }
            }
            @if self.has_seats() {
                p {
                    @match self.view.room {
                        Some(room) => {
                            (self.words.with("console-register", &Args::new().number("count", self.view.children).number("room", room)))
                        }
                        None => { (self.words.count("console-register-alone", self.view.children)) }
                    }
                }
            }
        }
    }

    fn name(&self, name: SeatName) -> String {
        self.words.with(&name.message(), &Args::new().text("colour", name.colour().key()))
    }

    fn seat(&self, seat: SeatId) -> Option<&ConsoleSeat> {
        self.view.seats.iter().find(|one| one.seat == seat)
    }

    /// Who asked for a hand, the longest first.
    fn hand(&self) -> Markup {
        if self.view.seats.is_empty() || self.is_over() {
            return html! {};
        }
        html! {
            @if self.view.hands.is_empty() {
                p { (self.say("console-hand-none")) }
            } @else {
                ul.plain {
                    @for seat in self.view.hands.iter().filter_map(|seat| self.seat(*seat)) {
                        @let name = self.name(seat.name);
                        li {
                            strong { (name) } " "
                            (self.about(&format!("helped-{}", seat.seat.0), &ConsoleCommand::Helped(seat.seat), "console-helped", &name))
                        }
                    }
                }
            }
        }
    }

    /// A button about a seat. Who hears it alone hears which seat it is about.
    fn about(&self, id: &str, command: &ConsoleCommand, key: &str, name: &str) -> Markup {
        let label = self.say(key);
        html! { button type="button" id=(id) data-command=(json(command)) aria-label={ (label) ": " (name) } { (label) } }
    }

    /// The plan as a line of steps.
    fn steps(&self) -> Markup {
        html! {
            ol #steps .steps tabindex="0" aria-label=(self.say("console-steps")) {
                @for ((at, planned), number) in self.lesson.steps().zip(1_u8..) {
                    @let now = self.view.step == Some(at);
                    @let gone = self.is_over() || self.view.step.is_some_and(|now| at < now);
                    li aria-current=[now.then_some("step")] data-gone[gone] {
                        span.what { bdi.number { (self.words.number(number)) } " " (self.say(planned.step.name_key())) }
                        @if let Some(about) = self.about_step(planned) { span.about { (about) } }
                        span.minutes { (self.words.count("console-minutes", planned.minutes)) }
                        @if now {
                            strong { (self.say("console-here")) }
                        } @else if self.view.step.is_some() {
                            (self.about(&format!("go-{}", at.0), &ConsoleCommand::Go(at), "console-go", &self.step_name(planned)))
                        }
                    }
                }
            }
        }
    }

    fn seats(&self) -> Markup {
        if self.is_over() || !self.has_seats() || self.view.seats.is_empty() && !self.view.joining {
            return html! {};
        }
        html! {
            @if self.view.seats.is_empty() {
                p { (self.say("console-seats-none")) }
            } @else {
                ul.seats {
                    @for seat in &self.view.seats {
                        @let name = self.name(seat.name);
                        li.removed[seat.removed] {
                            span { (name) }
                            @if seat.children > 1 { " " span.note { (self.words.count("console-seat-children", seat.children)) } }
                            @if seat.removed {
                                " " span.note { (self.say("console-seat-removed")) } " "
                                (self.about(&format!("seat-{}", seat.seat.0), &ConsoleCommand::Restore(seat.seat), "console-restore", &name))
                            } @else {
                                " "
                                (self.about(&format!("seat-{}", seat.seat.0), &ConsoleCommand::Remove(seat.seat), "console-remove", &name))
                            }
                        }
                    }
                }
                p.hint { (self.say("console-seats-why")) }
            }
        }
    }

    /// Chats on and off: those of the plan, then the others of this age.
    fn chats(&self) -> Markup {
        if self.is_over() {
            return html! {};
        }
        let planned: Vec<&str> = self.lesson.plan().chats(self.lesson.begun().band).map(|(_, chat)| chat).collect();
        let (own, others): (Vec<_>, Vec<_>) =
            self.view.chats.iter().partition(|(_, id, _)| planned.contains(&id.as_str()));
        html! {
            p.hint { (self.say("console-chats-why")) }
            @if !own.is_empty() {
                h3 { (self.say("console-chats-plan")) }
                (self.chats_of(&own))
            }
            @if !others.is_empty() {
                details #other-chats {
                    summary { (self.say("console-chats-others")) }
                    (self.chats_of(&others))
                }
            }
        }
    }

    fn chats_of(&self, chats: &[&(classroom::ChatIx, String, bool)]) -> Markup {
        html! {
            ul.plain.chats {
                @for (at, id, on) in chats {
                    @let field = format!("chat-{id}");
                    li {
                        input type="checkbox" id=(field) checked[*on] data-switch="Chat" data-of=(json(at));
                        label for=(field) { (self.say(&format!("{id}-title"))) }
                        (self.script(id))
                    }
                }
            }
        }
    }

    /// All that a chat can say, to be read before it is played.
    fn script(&self, id: &str) -> Markup {
        let Some(scenario) = self.words.content.library().get(id) else { return html! {} };
        html! {
            details.script id={ "read-" (id) } {
                summary { (self.say("console-chats-read")) }
                ol.plain dir="auto" {
                    @for (who, text) in chat::script(self.words, self.lesson, scenario) { li { strong { (who) ":" } " " (text) } }
                }
            }
        }
    }

    /// What the class does together: the chat on the wall, and hands.
    fn class(&self) -> Markup {
        let Some((at, step)) = self.lesson.step() else { return html! {} };
        if self.has_seats() {
            return html! {};
        }
        match step {
            Step::Chat(_) => self.together(at),
            Step::Vote(vote) => {
                let options: Vec<String> = vote.option_keys().map(|key| self.say(&key)).collect();
                html! {
                    p { (self.say(&vote.key())) }
                    (self.counting(at, Question::Vote, &self.say("console-hands-vote"), &options))
                }
            }
            _ => html! {},
        }
    }

    fn together(&self, at: StepIx) -> Markup {
        let Some(played) = Played::of(self.lesson, at, self.words.content.library()) else {
            return html! {
                @for chat in self.lesson.choices(at) {
                    @let title = self.lesson.chats().get(chat).map(|chat| self.say(&format!("{}-title", chat.id))).unwrap_or_default();
                    p {
                        span { (title) } " "
                        (self.about(&format!("move-begin-{}", chat.0), &ConsoleCommand::Wall(Move::Begin(chat)), "console-chat-begin", &title))
                    }
                }
            };
        };
        let lines = played.lines(self.words);
        let last = lines.iter().rev().find(|line| line.message.is_some());
        let replies = played.replies(self.words);
        html! {
            p { strong { (played.title(self.words)) } }
            @if let Some(line) = lines.last() { blockquote { p { (line.who) } p dir="auto" { (line.text) } } }
            @if played.is_over() {
                p { (self.say("console-chat-over")) }
            } @else {
                p.doing {
                    @if played.goes_on() { (button("move-on", &ConsoleCommand::Wall(Move::On), &self.say("console-chat-on"))) }
                    (button("move-tell", &ConsoleCommand::Wall(Move::Tell), &self.say("console-chat-tell")))
                }
                @if played.is_asking() { p { (self.say("console-chat-asks")) } }
                @if !replies.is_empty() {
                    h3 { (self.say("console-chat-replies")) }
                    ul.plain {
                        @for (place, text) in &replies {
                            li { (button(&format!("move-reply-{place}"), &ConsoleCommand::Wall(Move::Choose(*place)), text)) }
                        }
                    }
                    @let texts: Vec<String> = replies.iter().map(|(_, text)| text.clone()).collect();
                    (self.counting(at, Question::Reply, &self.say("console-hands-reply"), &texts))
                }
            }
            @if let Some((line, place)) = last.and_then(|line| Some((line, line.message?))) {
                h3 { (self.say("console-chat-flag")) }
                blockquote { p { (line.who) } p dir="auto" { (line.text) } }
                p.doing { (self.flags(place, line.flagged)) }
                (self.counting(at, Question::Flag(place), &self.say("console-hands-flag"), &[self.say("console-hands-yes"), self.say("console-hands-no")]))
            }
        }
    }

    /// A flag by one of the questions that this age is asked, or the one that stands away.
    fn flags(&self, place: u16, flagged: bool) -> Markup {
        let flag = |mark: Option<Mark>| ConsoleCommand::Wall(Move::Flag(place, mark));
        html! {
            @if flagged {
                (button("move-unflag", &flag(None), &self.say("console-chat-unflag")))
            } @else {
                @for question in story::Question::of_band(self.lesson.begun().band) {
                    (button(&format!("move-flag-{}", question.key()), &flag(Some(Mark::Question(*question))), &self.say(&format!("question-{}", question.key()))))
                }
            }
        }
    }

    /// Numbers of hands for each answer.
    fn counting(&self, at: StepIx, asked: Question, heading: &str, options: &[String]) -> Markup {
        let counted: Option<&[u16]> = self.lesson.hands(at).find(|(one, _)| *one == asked).map(|(_, counts)| counts);
        let id = match asked {
            Question::Flag(message) => format!("hands-flag-{message}"),
            Question::Reply => "hands-reply".to_owned(),
            Question::Vote => "hands-vote".to_owned(),
        };
        html! {
            form data-form="hands" data-asked=(json(&asked)) {
                fieldset {
                    legend { (heading) }
                    @for (place, option) in options.iter().enumerate() {
                        p {
                            label for={ (id) "-" (place) } { (option) }
                            input type="number" id={ (id) "-" (place) } name="count" min="0" max=(Lesson::ROOM) required
                                inputmode="numeric" value=[counted.and_then(|counts| counts.get(place))];
                        }
                    }
                    button id={ (id) "-do" } type="submit" { (self.say("console-hands-do")) }
                    @if counted.is_some() { span.note { (self.say("console-hands-there")) } }
                }
            }
        }
    }

    /// Codes from children's screens, where the lesson ran without this program or a device was away.
    fn tallies(&self) -> Markup {
        if self.is_over() {
            return html! {};
        }
        html! {
            form data-form="tallies" {
                p.hint { (self.say("console-tallies-why")) }
                p {
                    label for="tallies-code" { (self.say("console-tallies-code")) }
                    input type="text" id="tallies-code" name="code" dir="ltr" required autocomplete="off" spellcheck="false"
                        autocapitalize="characters";
                }
                button #tallies-do type="submit" { (self.say("console-tallies-do")) }
            }
            p { (self.words.count("console-tallies-count", self.view.tallies)) }
        }
    }

    /// Who wants to talk, after the reminder.
    fn talk(&self) -> Markup {
        if !self.is_asked() || !self.has_seats() {
            return html! {};
        }
        let answered = self.words.count("console-talk-answered", self.view.answered);
        html! {
            @match &self.view.talk {
                None => {
                    p { (self.say("console-talk-remind")) }
                    ul { @for key in ["listen", "promise", "ask", "today", "screen"] { li { (self.say(&format!("console-talk-{key}"))) } } }
                    p { a href=(self.link("/guide/disclosure")) target="_blank" rel="noopener" { (self.say("console-guide-tell")) } }
                    p { (button("reminded", &ConsoleCommand::Reminded, &self.say("console-talk-read"))) }
                }
                Some(seats) => {
                    p { (answered) }
                    @if seats.is_empty() {
                        p { (self.say("console-talk-nobody")) }
                    } @else {
                        p { (self.say("console-talk-these")) }
                        ul { @for seat in seats.iter().filter_map(|seat| self.seat(*seat)) { li { strong { (self.name(seat.name)) } } } }
                    }
                    p.hint { (self.say("console-talk-find")) }
                    p.hint { (self.say("console-talk-alone")) }
                }
            }
        }
    }

    /// The way to this page from another computer. Its key is known to the page alone, which writes the link; it is folded away, since
    /// some teachers show their own screen to the class.
    fn elsewhere(&self) -> Markup {
        html! {
            @match self.addresses.first() {
                Some(address) => {
                    p.hint { (self.say("console-link")) }
                    details #elsewhere-link {
                        summary { (self.say("console-link-show")) }
                        p { bdi.link dir="ltr" data-console={ (address) "/console?lang=" (self.words.code()) } {} }
                    }
                }
                None => { p.hint { (self.say("network-none")) } }
            }
        }
    }

    /// The end, the report, and erasing; what cannot be taken back is asked twice.
    fn end(&self) -> Markup {
        html! {
            @if self.is_over() {
                p { a.main href={ (self.link("/report")) "&lesson=" (self.id) } target="_blank" rel="noopener" { (self.say("console-report")) } }
                p.hint { (self.say("console-report-why")) }
                details #erasing {
                    summary { (self.say("console-erase")) }
                    p { (self.say("console-erase-sure")) }
                    p { (button("erase", &ConsoleCommand::Erase, &self.say("console-erase-do"))) }
                }
            } @else {
                p.hint { (self.say("console-report-later")) }
                details #ending {
                    summary { (self.say("console-end-it")) }
                    p { (self.say("console-end-sure")) }
                    p { (button("end", &ConsoleCommand::End, &self.say("console-end-do"))) }
                }
            }
        }
    }
}

/// A day as fields for dates write it, such as `2026-11-28`: the civil date of the proleptic Gregorian calendar (H. Hinnant,
/// "chrono-compatible low-level date algorithms").
fn date(day: Day) -> String {
    let shifted = u64::from(day.0) + 719_468;
    let (era, of_era) = (shifted / 146_097, shifted % 146_097);
    let year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let shifted_month = (5 * of_year + 2) / 153;
    let of_month = of_year - (153 * shifted_month + 2) / 5 + 1;
    let month = if shifted_month < 10 { shifted_month + 3 } else { shifted_month - 9 };
    let year = era * 400 + year + u64::from(month <= 2);
    format!("{year:04}-{month:02}-{of_month:02}")
}
