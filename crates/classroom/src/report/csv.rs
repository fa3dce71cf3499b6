//! The report as a table that a spreadsheet opens rightly: UTF-8 with a byte-order mark, without which Excel garbles Arabic; rows and
//! fields as in RFC 4180; and no text that a spreadsheet takes for a formula (OWASP, "CSV Injection").

use super::{CheckUpFigure, LessonReport, MessageReport};
use crate::Level;

/// The keys of the columns' names, in order. What they hold stands in the module's description.
pub const COLUMNS: [&str; 5] = ["report-part", "report-item", "report-figure", "report-from", "report-to"];

/// A field before it is written.
enum Field {
    Text(String),
    /// A number that was made here, in decimals.
    Number(String),
    Empty,
}

struct Table<'a> {
    words: &'a dyn Fn(&str) -> String,
    bytes: Vec<u8>,
}

/// The report as CSV. `words` has the words of a key in the reader's language:
///
/// * `report-part`, `report-item`, `report-figure`, `report-from`, `report-to`, the columns' names, and `report-children`;
/// * `report-part-<part>`, of the parts told in the module's description;
/// * `report-figure-<figure>`: `children`, `done`, `found`, `mistaken`, `most-flagged`, `most-missed`, `most-mistaken`, `act-<act>`,
///   `like-real-<face>` and `helped-<face>` with `no`, `a-bit` and `yes`, `chosen`, `talk`, `refused`, the reasons of
///   [`super::CheckUpReport::missing`], and the figures of [`CheckUpFigure::figure`], each also with `-interval` behind it;
/// * `sign-<sign>`, `measure-<measure>`, `criterion-<criterion>`;
/// * keys of the plan and of chats: names of steps, titles, messages, answers of votes, prompts.
#[must_use]
pub fn to_csv(report: &LessonReport, words: &dyn Fn(&str) -> String) -> Vec<u8> {
    let mut table = Table { words, bytes: "\u{feff}".as_bytes().to_vec() };
    table.write(COLUMNS.map(|column| Field::Text(words(column))));
    table.whole("turnout", "report-children", "children", usize::from(report.children));
    for step in &report.turnout {
        table.level("turnout", step.name, "done", step.done);
    }
    for sign in &report.signs {
        let item = format!("sign-{}", sign.sign.key());
        table.level("signs", &item, "found", sign.found);
        table.level("signs", &item, "mistaken", sign.mistaken);
    }
    for chat in &report.chats {
        let title = format!("{}-title", chat.chat);
        table.message("most-flagged", chat.most_flagged.as_ref());
        table.message("most-missed", chat.most_missed.as_ref());
        table.message("most-mistaken", chat.most_mistaken.as_ref());
        for (act, level) in &chat.acts {
            table.level("chats", &title, &format!("act-{}", act.key()), Some(*level));
        }
        for (question, told) in [("like-real", chat.like_real), ("helped", chat.helped)] {
            for (at, face) in ["no", "a-bit", "yes"].into_iter().enumerate() {
                table.level("chats", &title, &format!("{question}-{face}"), told.map(|levels| levels[at]));
            }
        }
    }
    for (option, level) in report.votes.iter().flat_map(|vote| &vote.options) {
        table.level("votes", option, "chosen", *level);
    }
    for check_up in &report.check_ups {
        if let Some(sentence) = &check_up.refused {
            let (part, figure) = (table.part("check-ups"), table.figure("refused"));
            table.write([part, Field::Text(sentence.clone()), figure, Field::Empty, Field::Empty]);
            continue;
        }
        table.whole("check-ups", "report-children", "children", check_up.children);
        for (why, count) in &check_up.missing {
            table.whole("check-ups", "report-children", why, *count);
        }
        for figure in &check_up.figures {
            table.check_up(figure);
        }
    }
    for prompt in &report.talk {
        let (part, item, figure) = (table.part("talk"), table.item(prompt), table.figure("talk"));
        table.write([part, item, figure, Field::Empty, Field::Empty]);
    }
    table.bytes
}

impl Table<'_> {
    fn part(&self, part: &str) -> Field {
        Field::Text((self.words)(&format!("report-part-{part}")))
    }

    fn item(&self, key: &str) -> Field {
        Field::Text((self.words)(key))
    }

    fn figure(&self, figure: &str) -> Field {
        Field::Text((self.words)(&format!("report-figure-{figure}")))
    }

    fn level(&mut self, part: &str, item: &str, figure: &str, level: Option<Level>) {
        let [from, to] = level.map_or([Field::Empty, Field::Empty], |level| {
            let (from, to) = level.share();
            [from, to].map(|tenths| Field::Number(format!("{}.{}", tenths / 10, tenths % 10)))
        });
        let (part, item, figure) = (self.part(part), self.item(item), self.figure(figure));
        self.write([part, item, figure, from, to]);
    }

    fn whole(&mut self, part: &str, item: &str, figure: &str, count: usize) {
        let (part, item, figure) = (self.part(part), self.item(item), self.figure(figure));
        self.write([part, item, figure, Field::Number(count.to_string()), Field::Number(count.to_string())]);
    }

    fn message(&mut self, figure: &str, message: Option<&MessageReport>) {
        if let Some(message) = message {
            self.level("chats", &message.message, figure, Some(message.flagged));
        }
    }

    /// A figure, and in a row of its own its interval.
    fn check_up(&mut self, of: &CheckUpFigure) {
        let kind = if of.of.starts_with("criterion-") {
            of.of.to_owned()
        } else if story::Sign::ALL.iter().any(|sign| sign.key() == of.of) {
            format!("sign-{}", of.of)
        } else {
            format!("measure-{}", of.of)
        };
        let (part, item, figure) = (self.part("check-ups"), self.item(&kind), self.figure(&of.figure));
        self.write([part, item, figure, number(of.value), number(of.value)]);
        if of.value.is_some() {
            let (part, item) = (self.part("check-ups"), self.item(&kind));
            let figure = self.figure(&format!("{}-interval", of.figure));
            self.write([part, item, figure, number(of.from), number(of.to)]);
        }
    }

    fn write(&mut self, fields: [Field; 5]) {
        let fields = fields.map(|field| match field {
            Field::Text(text) => quoted(&safe(text)),
            Field::Number(number) => number,
            Field::Empty => String::new(),
        });
        self.bytes.extend(fields.join(",").as_bytes());
        self.bytes.extend(b"\r\n");
    }
}

fn number(value: Option<f64>) -> Field {
    value.filter(|value| value.is_finite()).map_or(Field::Empty, |value| Field::Number(value.to_string()))
}

/// A spreadsheet takes for a formula what begins with one of these, in some languages in full width.
fn safe(text: String) -> String {
    let begins = text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);
    if begins { format!("'{text}") } else { text }
}

fn quoted(text: &str) -> String {
    if text.contains([',', '"', '\r', '\n', ';', '\t']) {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text.to_owned()
    }
}
