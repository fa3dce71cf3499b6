//! Answers item by item, for research that was agreed to: what a table of items needs, and nothing by which a child is found.

use std::fmt::Write;

use super::{
    bank::HARM,
    codes::{ClassCode, SeatCode},
    deeds::Deed,
    sitting::{Answer, Face, Page, Sitting},
};

/// Who agreed that answers are handed out one by one. Nobody did, until somebody says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Consent {
    /// Whether a board for research ethics approved the study.
    pub ethics: bool,
    /// Whether those who care for the child agreed.
    pub guardians: bool,
    /// Whether the child itself said yes, after it was told that it may say no.
    pub child: bool,
}

impl Consent {
    /// Whether all agreed.
    #[must_use]
    pub fn is_given(self) -> bool {
        self.ethics && self.guardians && self.child
    }
}

/// The answers of one check-up by item, with what pairs it with another one. No name, no time, no day, no order in which pages
/// came, no text of a child's own. Not part of a [`super::Tally`], and made only of what was agreed to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ItemAnswers {
    /// Class, seat, form and band: the same in each row.
    child: [String; 4],
    /// Item, answer, and how sure the child was.
    rows: Vec<[String; 3]>,
}

impl ItemAnswers {
    /// The columns of the table, in their order:
    ///
    /// * `class`: the code of the class, empty if there is none
    /// * `seat`: the three pictures of the seat, such as `boat+shell+sail`, empty if there are none
    /// * `form`: `a`, `b` or `c`
    /// * `band`: `younger`, `middle` or `older`
    /// * `item`: the id of a chat, a story or a fact in `assets/checkups`; `<story>-outlook`; `can-1` to `can-3`; `worry-1`,
    ///   `worry-2`, `trust`
    /// * `answer`: of a chat `okay` or `not-okay`; of a story one or two deeds, joined by `+`; of an outlook `stop`, `go-on` or
    ///   `unsure`; of a fact `true`, `myth` or `unsure`; of the others a face: `no`, `a-bit`, `yes`
    /// * `sure`: of a chat a face, else empty
    pub const COLUMNS: [&'static str; 7] = ["class", "seat", "form", "band", "item", "answer", "sure"];

    /// The answers of a check-up, if all agreed. What was left out has no row: it leaves no trace.
    #[must_use]
    pub fn of(sitting: &Sitting, class: Option<ClassCode>, seat: Option<SeatCode>, consent: Consent) -> Option<Self> {
        if !consent.is_given() {
            return None;
        }
        let class = class.map_or_else(String::new, |class| class.to_string());
        let seat = seat.map_or_else(String::new, |seat| seat.to_string());
        let band = match sitting.band() {
            story::Band::Younger => "younger",
            story::Band::Middle => "middle",
            story::Band::Older => "older",
        };
        let mut rows: Vec<_> = sitting.answered().into_iter().flat_map(|(page, answer)| rows(page, answer)).collect();
        // By item, so that the order in which pages came is not in it.
        rows.sort_unstable();
        Some(Self { child: [class, seat, sitting.form().key().to_owned(), band.to_owned()], rows })
    }
}

fn face(face: Face) -> &'static str {
    match face {
        Face::No => "no",
        Face::ABit => "a-bit",
        Face::Yes => "yes",
    }
}

fn rows(page: Page, answer: Answer) -> Vec<[String; 3]> {
    let row = |item: String, answer: &str, sure: &str| [item, answer.to_owned(), sure.to_owned()];
    match (page, answer) {
        (Page::Chat(chat), Answer::Sorted { okay, sure }) => {
            vec![row(chat.id.clone(), if okay { "okay" } else { "not-okay" }, face(sure))]
        }
        (Page::Vignette(story), Answer::Does(deeds, outlook)) => {
            let picked = Deed::ALL.into_iter().filter(|deed| deeds.contains(*deed));
            let picked: Vec<_> = picked.map(Deed::key).collect();
            vec![row(story.id.clone(), &picked.join("+"), ""), row(format!("{}-outlook", story.id), outlook.key(), "")]
        }
        (Page::Fact { fact, .. }, Answer::Holds(held)) => {
            let held = held.map_or("unsure", |held| if held { "true" } else { "myth" });
            vec![row(fact.id.clone(), held, "")]
        }
        (Page::Can(number), Answer::Feels(felt)) => vec![row(format!("can-{number}"), face(felt), "")],
        (Page::Harm(HARM), Answer::Feels(felt)) => vec![row("trust".to_owned(), face(felt), "")],
        (Page::Harm(number), Answer::Feels(felt)) => vec![row(format!("worry-{number}"), face(felt), "")],
        // `Sitting::answer` lets no other pair through.
        _ => Vec::new(),
    }
}

/// The table of many check-ups as comma-separated text (RFC 4180: lines end in CR and LF), with [`ItemAnswers::COLUMNS`] above.
/// Rows stand by class, seat and form, so they do not tell who came first. Every field is a code of the game's own, of letters,
/// digits, `-` and `+` after the first: nothing to quote, and nothing that a spreadsheet takes for a formula.
#[must_use]
pub fn items_csv(answers: &[ItemAnswers]) -> String {
    let mut text = format!("{}\r\n", ItemAnswers::COLUMNS.join(","));
    let mut sorted: Vec<&ItemAnswers> = answers.iter().collect();
    sorted.sort_unstable_by(|one, other| (&one.child, &one.rows).cmp(&(&other.child, &other.rows)));
    for ItemAnswers { child, rows } in sorted {
        for row in rows {
            // Writing into a string does not fail.
            let _written = write!(text, "{},{}\r\n", child.join(","), row.join(","));
        }
    }
    text
}
