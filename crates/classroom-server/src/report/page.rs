//! The report as HTML: headings in their order, tables with captions and row and column heads, levels in words with a bar beside
//! them. It prints on two pages and needs no colour.

use classroom::{
    ChatReport, CheckUpFigure, CheckUpReport, Lesson, LessonReport, Level, MessageReport, SignReport, Step, Turnout,
    Untold,
};
use l10n::{Args, Direction, plain};
use learning::stats::Measure;
use maud::{DOCTYPE, Markup, PreEscaped, html};
use story::{Band, Sign};

use super::speech::{Speech, occasion_key};
use crate::{
    pages::icon,
    picture::{self, Size},
};

/// Criteria as [`CheckUpFigure::of`] names them begin so.
const CRITERION: &str = "criterion-";

/// Whether this is the page in a browser, or a file.
pub(super) enum Saved<'a> {
    /// With buttons.
    No {
        /// The lesson's id.
        lesson: &'a str,
        /// Whether it was chosen what is told of the check-up.
        chosen: bool,
    },
    /// With its style inside, since nothing lies beside it.
    With {
        /// The style sheet.
        style: &'static str,
    },
}

/// What the page is made of.
pub(super) struct Page<'a> {
    pub(super) speech: &'a Speech<'a>,
    pub(super) report: &'a LessonReport,
    pub(super) lesson: &'a Lesson,
    pub(super) saved: Saved<'a>,
}

impl Page<'_> {
    /// The whole page.
    pub(super) fn html(&self) -> Markup {
        let texts = self.speech.content.texts();
        let lang = self.speech.lang;
        let direction = if texts.direction(lang) == Direction::Rtl { "rtl" } else { "ltr" };
        html! {
            (DOCTYPE)
            html lang=(texts.code(lang)) dir=(direction) {
                head {
                    meta charset="utf-8";
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    title { (self.say("report-title")) }
                    @match self.saved {
                        Saved::No { .. } => {
                            (icon())
                            link rel="stylesheet" href="/report.css";
                            script type="module" src="/report.js" {}
                        }
                        Saved::With { style } => style { (PreEscaped(style)) }
                    }
                }
                body {
                    @if let Saved::No { .. } = self.saved {
                        header class="band" {
                            img src="/pages/icon.svg" alt="" width="32" height="32";
                            (self.say("game-name"))
                        }
                    }
                    main {
                        (self.head())
                        (self.actions())
                        @if self.has_chats() {
                            (self.signs())
                            (self.messages())
                            (self.would())
                            (self.judged())
                        }
                        @if self.lesson.plan().has_checkup() { (self.check_ups()) }
                        (self.talk())
                        (self.look_back())
                        (self.turnout())
                        (self.limits())
                    }
                }
            }
        }
    }

    /// Lessons with a check-up have none.
    fn has_chats(&self) -> bool {
        self.lesson.steps().any(|(_, planned)| matches!(planned.step, Step::Chat(_) | Step::Vote(_)))
    }

    fn say(&self, key: &str) -> String {
        self.speech.say(key)
    }

    fn head(&self) -> Markup {
        let ages = match self.report.band {
            Band::Younger => "band-younger",
            Band::Middle => "band-middle",
            Band::Older => "band-older",
        };
        let plan = Args::new().text("plan", &self.say(&self.lesson.plan().title_key()));
        let children = match self.report.children {
            // A number of one to four was taken out, so that it reads as none; who sat there shows in what was played.
            0 if self.lesson.present().next().is_some() => self.say("report-children-few"),
            0 => self.say("report-children-nobody"),
            count => {
                let count = self.speech.number(count.into());
                self.speech.fill("report-children-count", &Args::new().text("count", &count))
            }
        };
        html! {
            header {
                h1 { (self.say("report-title")) }
                p {
                    (self.speech.fill("report-plan", &plan)) " "
                    (self.speech.fill("report-band", &Args::new().text("ages", &self.say(ages)))) " "
                    (children)
                }
                p { (self.say("report-levels")) }
                @if let Saved::No { .. } = self.saved {
                    p class="keep" { strong { (self.say("report-keep")) } }
                }
            }
        }
    }

    fn actions(&self) -> Markup {
        let Saved::No { lesson, .. } = self.saved else { return Markup::default() };
        let texts = self.speech.content.texts();
        let code = texts.code(self.speech.lang);
        html! {
            nav class="actions" aria-label=(self.say("report-actions")) {
                ul {
                    @for ending in ["html", "csv", "json"] {
                        li {
                            a href={ "/report." (ending) "?lesson=" (lesson) "&lang=" (code) } download {
                                (self.say(&format!("report-save-{ending}")))
                            }
                        }
                    }
                    li { button type="button" data-print { (self.say("report-print")) } }
                    @for other in texts.languages().into_iter().filter(|other| *other != self.speech.lang) {
                        @let code = texts.code(other);
                        @let name = texts.manifest(other).map_or(code, |manifest| &manifest.own_name);
                        li { a href={ "/report?lesson=" (lesson) "&lang=" (code) } hreflang=(code) lang=(code) { (name) } }
                    }
                }
                p id="report-status" role="status" data-failed=(self.say("report-failed")) {}
            }
        }
    }

    /// A section with its heading.
    fn section(&self, key: &str, content: Markup) -> Markup {
        html! {
            section aria-labelledby=(key) {
                h2 id=(key) { (self.say(key)) }
                (content)
            }
        }
    }

    fn level(&self, level: Option<Level>) -> Markup {
        let (content, lang) = (self.speech.content, self.speech.lang);
        html! {
            @match level {
                Some(level) => {
                    span class="bar" { (picture::bar(content, lang, level, Size::Print)) }
                    span class="level" data-level=(level.key()) { (picture::level(content, lang, level)) }
                }
                None => span class="untold" { (self.say("report-too-few")) },
            }
        }
    }

    fn level_words(&self, level: Level) -> String {
        picture::level(self.speech.content, self.speech.lang, level)
    }

    // ------------------------------------------------------------------------------------------------------ what it sees

    fn signs(&self) -> Markup {
        let signs = &self.report.signs;
        let lines = [
            ("report-sees-well", named(signs, |sign| sign.found.is_some_and(|found| found.share().0 >= 5))),
            ("report-sees-missed", named(signs, |sign| sign.found.is_some_and(|found| found.share().1 <= 5))),
            (
                "report-sees-mistaken",
                named(signs, |sign| sign.mistaken.is_some_and(|mistaken| mistaken.share().0 >= 2)),
            ),
        ];
        let content = html! {
            @if signs.is_empty() {
                p { (self.say("report-sees-none")) }
            } @else {
                @for (key, signs) in lines.iter().filter(|(_, signs)| !signs.is_empty()) {
                    p {
                        (self.say(key)) " "
                        @for (at, sign) in signs.iter().enumerate() {
                            @if at > 0 { " · " }
                            strong { (self.sign(*sign)) }
                        }
                    }
                }
                table {
                    caption { (self.say("report-signs-caption")) }
                    thead { tr { (self.columns(&["report-sign", "report-found", "report-mistaken"])) } }
                    tbody {
                        @for sign in signs {
                            tr {
                                th scope="row" { (self.sign(sign.sign)) }
                                td { (self.level(sign.found)) }
                                td { (self.level(sign.mistaken)) }
                            }
                        }
                    }
                }
            }
        };
        self.section("report-sees", content)
    }

    fn sign(&self, sign: Sign) -> String {
        self.say(&format!("sign-{}", sign.key()))
    }

    fn columns(&self, keys: &[&str]) -> Markup {
        html! { @for key in keys { th scope="col" { (self.say(key)) } } }
    }

    fn chat_title(&self, chat: &ChatReport) -> String {
        self.say(&format!("{}-title", chat.chat))
    }

    fn messages(&self) -> Markup {
        let of = |chat: &ChatReport| [chat.most_flagged.clone(), chat.most_missed.clone(), chat.most_mistaken.clone()];
        let stand_out = self.report.chats.iter().filter(|chat| of(chat).iter().any(Option::is_some));
        let rows: Vec<_> = stand_out.map(|chat| (self.chat_title(chat), of(chat))).collect();
        let heads = ["report-chat", "report-most-flagged", "report-most-missed", "report-most-mistaken"];
        let content = html! {
            @if rows.is_empty() {
                p { (self.say("report-messages-none")) }
            } @else {
                table {
                    caption { (self.say("report-messages-caption")) }
                    thead { tr { (self.columns(&heads)) } }
                    tbody {
                        @for (title, messages) in &rows {
                            tr {
                                th scope="row" { (title) }
                                @for message in messages { td { (self.message(message.as_ref())) } }
                            }
                        }
                    }
                }
            }
        };
        self.section("report-messages", content)
    }

    fn message(&self, message: Option<&MessageReport>) -> String {
        let Some(message) = message else { return self.say("report-nothing") };
        let args = Args::new().text("message", &self.say(&message.message));
        self.speech.fill("report-message", &args.text("level", &self.level_words(message.flagged)))
    }

    // ------------------------------------------------------------------------------------- what it would do, and thinks

    fn would(&self) -> Markup {
        let content = html! {
            @if self.report.chats.is_empty() {
                p { (self.say("report-would-none")) }
            } @else {
                table {
                    caption { (self.say("report-would-caption")) }
                    thead { tr { (self.columns(&["report-chat", "report-would-acts"])) } }
                    tbody {
                        @for chat in &self.report.chats {
                            tr {
                                th scope="row" { (self.chat_title(chat)) }
                                td { (self.acts(chat)) }
                            }
                        }
                    }
                }
            }
            @for vote in &self.report.votes {
                @let question = Args::new().text("question", &self.say(&vote.question));
                table {
                    caption { (self.speech.fill("report-votes-caption", &question)) }
                    thead { tr { (self.columns(&["report-answer", "report-chosen"])) } }
                    tbody {
                        @for (option, level) in &vote.options {
                            tr {
                                th scope="row" { (self.say(option)) }
                                td { (self.level(*level)) }
                            }
                        }
                    }
                }
            }
        };
        self.section("report-would", content)
    }

    /// What was done, by how many did it, the most first.
    fn acts(&self, chat: &ChatReport) -> Markup {
        let acts_of = |level: Level| -> Vec<String> {
            let of_level = chat.acts.iter().filter(|(_, one)| *one == level);
            of_level.map(|(act, _)| self.say(&format!("report-figure-act-{}", act.key()))).collect()
        };
        let groups = Level::ALL.into_iter().rev().map(|level| (level, acts_of(level)));
        html! {
            @if chat.acts.is_empty() { (self.level(None)) }
            @for (level, acts) in groups.filter(|(_, acts)| !acts.is_empty()) {
                @let args = Args::new().text("level", &self.level_words(level)).text("acts", &acts.join(" · "));
                div class="group" { (self.speech.fill("report-would-group", &args)) }
            }
        }
    }

    fn judged(&self) -> Markup {
        let content = html! {
            @if self.report.chats.is_empty() {
                p { (self.say("report-would-none")) }
            } @else {
                table {
                    caption { (self.say("report-judged-caption")) }
                    thead { tr { (self.columns(&["report-chat", "report-like-real", "report-helped"])) } }
                    tbody {
                        @for chat in &self.report.chats {
                            tr {
                                th scope="row" { (self.chat_title(chat)) }
                                td { (self.faces(chat.like_real)) }
                                td { (self.faces(chat.helped)) }
                            }
                        }
                    }
                }
            }
        };
        self.section("report-judged", content)
    }

    fn faces(&self, told: Option<[Level; 3]>) -> Markup {
        let Some(levels) = told else { return self.level(None) };
        let [no, some, yes] = levels.map(|level| self.level_words(level));
        let args = Args::new().text("no", &no).text("some", &some).text("yes", &yes);
        html! { (self.speech.fill("report-faces", &args)) }
    }

    // --------------------------------------------------------------------------------------------------------- check-ups

    fn check_ups(&self) -> Markup {
        let content = html! {
            @match self.saved {
                Saved::No { lesson, chosen: false } => (self.choice(lesson)),
                Saved::No { lesson, chosen: true } => {
                    p class="actions" {
                        a href={ "/report/kept?lesson=" (lesson) } download { (self.say("report-check-ups-kept")) } " "
                        (self.say("report-check-ups-kept-why"))
                    }
                }
                Saved::With { .. } => {}
            }
            @if self.report.check_ups.is_empty() { p { (self.say("report-check-ups-silent")) } }
            @for check_up in &self.report.check_ups { (self.check_up(check_up)) }
        };
        self.section("report-check-ups", content)
    }

    fn choice(&self, lesson: &str) -> Markup {
        let choose = |show: &str| format!("/report/check-ups?lesson={lesson}&show={show}");
        html! {
            div class="actions" {
                p { (self.say("report-check-ups-choose")) }
                p {
                    label for="report-earlier" { (self.say("report-check-ups-earlier")) } " "
                    input id="report-earlier" type="file" accept=".json,application/json";
                    button type="button" data-file="report-earlier" data-post={ "/report/earlier?lesson=" (lesson) } {
                        (self.say("report-check-ups-compare"))
                    }
                }
                p {
                    button type="button" data-post=(choose("later")) { (self.say("report-check-ups-later")) } " "
                    button type="button" data-post=(choose("alone")) { (self.say("report-check-ups-alone")) }
                }
            }
        }
    }

    fn check_up(&self, check_up: &CheckUpReport) -> Markup {
        if check_up.refused.is_some() {
            return html! { p { (self.say("report-check-ups-refused")) } };
        }
        let occasions: Vec<&str> = check_up.occasions.iter().map(|occasion| occasion_key(*occasion)).collect();
        let mut columns: Vec<String> = occasions.iter().map(|occasion| format!("mean-{occasion}")).collect();
        columns.extend(["change", "kept"].into_iter().take(occasions.len().saturating_sub(1)).map(str::to_owned));
        let count = match check_up.children {
            0 => self.say("report-check-ups-few"),
            children => {
                let children = u32::try_from(children).unwrap_or(u32::MAX);
                let count = self.speech.number(children.into());
                self.speech.fill("report-check-ups-count", &Args::new().text("count", &count))
            }
        };
        html! {
            p { (count) }
            table {
                caption { (self.say("report-measures-caption")) }
                thead {
                    tr {
                        th scope="col" { (self.say("report-measure")) }
                        @for column in &columns { th scope="col" { (self.say(&format!("report-figure-{column}"))) } }
                    }
                }
                tbody {
                    @for measure in Measure::ALL {
                        tr {
                            th scope="row" { (self.say(&format!("report-measure-{}", measure.key()))) }
                            @for column in &columns { td { (self.found(find(check_up, measure.key(), column))) } }
                        }
                    }
                }
            }
            (self.by_sign(check_up, &occasions))
            (self.criteria(check_up))
        }
    }

    fn by_sign(&self, check_up: &CheckUpReport, occasions: &[&str]) -> Markup {
        let columns: Vec<String> = ["hits", "false-alarms"]
            .into_iter()
            .flat_map(|kind| occasions.iter().map(move |occasion| format!("{kind}-{occasion}")))
            .collect();
        let told = |sign: &Sign| columns.iter().any(|column| find(check_up, sign.key(), column).is_some());
        let signs: Vec<Sign> = Sign::ALL.into_iter().filter(told).collect();
        html! {
            @if !signs.is_empty() {
                table {
                    caption { (self.say("report-by-sign-caption")) }
                    thead {
                        tr {
                            th scope="col" { (self.say("report-sign")) }
                            @for column in &columns { th scope="col" { (self.say(&format!("report-figure-{column}"))) } }
                        }
                    }
                    tbody {
                        @for sign in signs {
                            tr {
                                th scope="row" { (self.sign(sign)) }
                                @for column in &columns { td { (self.found(find(check_up, sign.key(), column))) } }
                            }
                        }
                    }
                }
            }
        }
    }

    /// Aims are of a course: of one occasion nobody can tell of most.
    fn criteria(&self, check_up: &CheckUpReport) -> Markup {
        let judged: Vec<&CheckUpFigure> =
            check_up.figures.iter().filter(|figure| figure.of.starts_with(CRITERION)).collect();
        html! {
            @if !judged.is_empty() {
                table {
                    caption { (self.say("report-criteria-caption")) }
                    thead { tr { (self.columns(&["report-criterion", "report-value", "report-outcome"])) } }
                    tbody {
                        @for figure in judged {
                            tr {
                                th scope="row" { (self.say(&format!("report-{}", figure.of))) }
                                td { (self.found(Some(figure))) }
                                td { (self.say(&format!("report-outcome-{}", figure.figure))) }
                            }
                        }
                    }
                }
            }
        }
    }

    /// A figure with its interval, or why there is none.
    fn found(&self, figure: Option<&CheckUpFigure>) -> String {
        let Some(figure) = figure else { return self.say("report-untold-no-such-occasion") };
        let written = [figure.value, figure.from, figure.to].map(|end| end.map(|end| self.speech.number(end)));
        match written {
            [Some(value), Some(from), Some(to)] => {
                let args = Args::new().text("value", &value).text("from", &from).text("to", &to);
                self.speech.fill("report-estimate", &args)
            }
            _ => self.say(untold_key(figure.untold.unwrap_or(Untold::TooFew))),
        }
    }

    // ---------------------------------------------------------------------------------------------------------- the rest

    fn talk(&self) -> Markup {
        let content = html! {
            @if self.report.talk.is_empty() {
                p { (self.say("report-talk-none")) }
            } @else {
                ul { @for prompt in &self.report.talk { li { (self.say(prompt)) } } }
            }
        };
        self.section("report-talk", content)
    }

    fn look_back(&self) -> Markup {
        let number = |day: u8| self.speech.number(day.into());
        let days = |[from, to]: [u8; 2]| {
            if from == to {
                self.speech.fill("report-look-back-day", &Args::new().text("day", &number(from)))
            } else {
                let args = Args::new().text("from", &number(from)).text("to", &number(to));
                self.speech.fill("report-look-back-days", &args)
            }
        };
        let content = html! {
            p { (self.say("report-look-back-why")) }
            ul { @for one in self.report.look_back { li { (days(one)) } } }
        };
        self.section("report-look-back", content)
    }

    fn turnout(&self) -> Markup {
        let steps = &self.report.turnout;
        let content = html! {
            table {
                caption { (self.say("report-turnout-caption")) }
                thead { tr { (self.columns(&["report-step", "report-done"])) } }
                tbody {
                    @for step in steps {
                        tr {
                            @let number = self.speech.number(f64::from(step.step.0) + 1.0);
                            @let args = Args::new().text("number", &number).text("name", &self.step_name(step));
                            th scope="row" { (self.speech.fill("report-step-name", &args)) }
                            td { (self.level(step.done)) }
                        }
                    }
                }
            }
        };
        // Where hands were counted there are no devices of which to tell.
        let nobody = self.lesson.present().next().is_none();
        if nobody || steps.is_empty() { Markup::default() } else { self.section("report-turnout", content) }
    }

    /// A step by its name, and a chat by its title, too: a lesson has several.
    fn step_name(&self, step: &Turnout) -> String {
        let name = self.say(step.name);
        let chat = match self.lesson.planned(step.step) {
            Some(Step::Chat(pick)) => pick.chat(self.report.band),
            _ => None,
        };
        match chat {
            Some(chat) => {
                let about = Args::new().text("step", &name).text("about", &self.say(&format!("{chat}-title")));
                // Marks of direction inside of others would hide in which direction it is read.
                plain(&self.speech.fill("console-step", &about))
            }
            None => name,
        }
    }

    fn limits(&self) -> Markup {
        let limits = ["child", "protect", "causes", "small", "drafts", "worried"];
        let content = html! { ul { @for limit in limits { li { (self.say(&format!("report-limits-{limit}"))) } } } };
        self.section("report-limits", content)
    }
}

fn named(signs: &[SignReport], suits: impl Fn(&SignReport) -> bool) -> Vec<Sign> {
    signs.iter().filter(|sign| suits(sign)).map(|sign| sign.sign).collect()
}

fn find<'a>(check_up: &'a CheckUpReport, of: &str, figure: &str) -> Option<&'a CheckUpFigure> {
    check_up.figures.iter().find(|one| one.of == of && one.figure == figure)
}

fn untold_key(why: Untold) -> &'static str {
    match why {
        Untold::TooFew => "report-untold-too-few",
        Untold::NoSpread => "report-untold-no-spread",
        Untold::TooAlike => "report-untold-too-alike",
        Untold::AtCeiling => "report-untold-at-ceiling",
        Untold::ToldBefore => "report-untold-told-before",
        Untold::NoClearGain => "report-untold-no-clear-gain",
        Untold::NoSuchOccasion => "report-untold-no-such-occasion",
    }
}
