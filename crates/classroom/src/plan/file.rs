//! A plan's file as it is written: RON read into borrowed ids and numbers, so that each one's offset in the text is its place.
//! Each step is read by itself, so that a mistake in one does not hide those in the next.

use std::fmt;

use learning::stats::Occasion;
use ron::{error::SpannedError, extensions::Extensions, value::RawValue};
use serde::{
    Deserialize, Deserializer,
    de::{MapAccess, Visitor},
};
use source::{Position, Text};
use story::Band;

use super::{Devices, Known, Pick, Plan, PlanProblem, PlanStep, Step, Vote, rules::RULES};

/// The format that this version reads.
const FORMAT: u8 = 1;
/// The longest file that is read, in bytes: thirty times a long plan.
const LONGEST: usize = 64 * 1024;

/// A number with the text that says it. What is none up to 255 is told by the rules.
#[derive(Debug, Clone, Copy)]
pub(super) struct Number<'a> {
    pub(super) at: &'a str,
    pub(super) value: Option<u8>,
}

impl<'de: 'a, 'a> Deserialize<'de> for Number<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let at = bare(<&'a RawValue>::deserialize(deserializer)?.get_ron());
        Ok(Self { at, value: ron::from_str(at).ok() })
    }
}

/// The entries of a map in the file's order, repeated keys included.
#[derive(Debug)]
pub(super) struct Chats<'a>(pub(super) Vec<(Band, &'a str)>);

struct ChatsVisitor;

impl<'de> Visitor<'de> for ChatsVisitor {
    type Value = Vec<(Band, &'de str)>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a map of bands and chats, such as {Middle: \"gift-in-blockbay\"}")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut entries = Vec::new();
        while let Some(entry) = map.next_entry()? {
            entries.push(entry);
        }
        Ok(entries)
    }
}

impl<'de: 'a, 'a> Deserialize<'de> for Chats<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(ChatsVisitor).map(Self)
    }
}

#[derive(Debug, Deserialize)]
pub(super) enum RawPick<'a> {
    These(#[serde(borrow)] Chats<'a>),
    Tutor,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) enum RawStep<'a> {
    Rules,
    CheckUp(Occasion),
    Chat(#[serde(borrow)] RawPick<'a>),
    Practice(&'a str),
    Vote { question: &'a str, options: Number<'a> },
    Talk(#[serde(borrow)] Vec<&'a str>),
    Slip,
    Close,
}

#[derive(Deserialize)]
#[serde(rename = "Step", deny_unknown_fields)]
struct RawPlanStep<'a> {
    #[serde(borrow)]
    minutes: Number<'a>,
    #[serde(borrow)]
    step: RawStep<'a>,
    #[serde(default, borrow)]
    tips: Vec<&'a str>,
}

#[derive(Deserialize)]
#[serde(rename = "Plan", deny_unknown_fields)]
struct RawPlan<'a> {
    #[serde(borrow)]
    format: Number<'a>,
    id: &'a str,
    #[serde(borrow)]
    minutes: Number<'a>,
    #[serde(default)]
    band: Option<Band>,
    #[serde(borrow)]
    devices: &'a RawValue,
    #[serde(borrow)]
    pupils: Number<'a>,
    #[serde(borrow)]
    steps: Vec<&'a RawValue>,
}

/// A step as written, with the text that says it.
#[derive(Debug)]
pub(super) struct Written<'a> {
    pub(super) at: &'a str,
    pub(super) minutes: Number<'a>,
    pub(super) step: RawStep<'a>,
    pub(super) tips: Vec<&'a str>,
}

/// A plan as written, and what the rules hold it against.
pub(super) struct Draft<'a, 'k> {
    pub(super) known: &'k Known<'k>,
    /// The file's name without folder and ending.
    pub(super) stem: &'a str,
    /// Whether another plan has the id.
    pub(super) taken: &'k dyn Fn(&str) -> bool,
    pub(super) id: &'a str,
    pub(super) minutes: Number<'a>,
    pub(super) band: Option<Band>,
    pub(super) devices: (Devices, &'a str),
    pub(super) pupils: Number<'a>,
    pub(super) steps: Vec<Written<'a>>,
}

/// What was found in a file.
pub(super) struct Found<'a> {
    file: &'a str,
    text: Text<'a>,
    problems: Vec<PlanProblem>,
}

impl<'a> Found<'a> {
    /// Tells what is wrong at a slice of the file's text, in a sentence with its hint.
    pub(super) fn say(&mut self, at: &str, what: String, hint: impl Into<String>) {
        self.push(self.text.place_of(at), what, hint.into());
    }

    fn push(&mut self, position: Position, what: String, hint: String) {
        self.problems.push(PlanProblem { file: self.file.to_owned(), position, what, hint });
    }

    /// Reads a part of the file; what keeps it from being read is told at its place.
    fn part<T: Deserialize<'a>>(&mut self, part: &'a str) -> Option<T> {
        let options = ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME);
        match options.from_str(part) {
            Ok(value) => Some(value),
            Err(error) => {
                let base = part.as_ptr().addr().saturating_sub(self.text.text.as_ptr().addr());
                let position = self.text.place(base.saturating_add(offset(part, &error)));
                let (what, hint) = sentence(&error.code);
                self.push(position, what, hint);
                None
            }
        }
    }
}

/// Loads a file.
///
/// # Errors
/// What keeps its parts from being read, the first of each, or else everything that breaks a rule; by place.
pub(super) fn load(
    file: &str,
    bytes: &[u8],
    known: &Known<'_>,
    taken: &dyn Fn(&str) -> bool,
) -> Result<Plan, Vec<PlanProblem>> {
    let refused = |position, what: &str, hint: &str| {
        vec![PlanProblem { file: file.to_owned(), position, what: what.to_owned(), hint: hint.to_owned() }]
    };
    if bytes.len() > LONGEST {
        let what = format!("The file has {} bytes; a plan has {LONGEST} at most.", bytes.len());
        return Err(refused(Position::START, &what, "Split it into several lessons."));
    }
    let text = source::text_in_lines(bytes).map_err(|wrong| refused(wrong.position, wrong.what, wrong.hint))?;
    let mut found = Found { file, text: Text::new(text), problems: Vec::new() };
    let plan = read(file, text, known, taken, &mut found).and_then(|draft| {
        for (_, rule) in RULES {
            rule(&draft, &mut found);
        }
        draft.plan()
    });
    found.problems.sort();
    match plan {
        Some(plan) if found.problems.is_empty() => Ok(plan),
        _ => Err(found.problems),
    }
}

fn read<'a, 'k>(
    file: &'a str,
    text: &'a str,
    known: &'k Known<'k>,
    taken: &'k dyn Fn(&str) -> bool,
    found: &mut Found<'a>,
) -> Option<Draft<'a, 'k>> {
    let raw: RawPlan<'a> = found.part(text)?;
    if raw.format.value != Some(FORMAT) {
        let at = raw.format.at;
        let what = format!("The file has format {at}, and this version of Manara reads format {FORMAT} only.");
        found.say(at, what, format!("Write `format: {FORMAT}`."));
        return None;
    }
    let devices_at = bare(raw.devices.get_ron());
    let devices = found.part(devices_at);
    let mut steps = Vec::with_capacity(raw.steps.len());
    for step in raw.steps {
        let at = bare(step.get_ron());
        if let Some(RawPlanStep { minutes, step, tips }) = found.part(at) {
            steps.push(Written { at, minutes, step, tips });
        }
    }
    let name = file.rsplit(['/', '\\']).next().unwrap_or(file);
    let stem = name.strip_suffix(".ron").unwrap_or(name);
    let devices = (devices?, devices_at);
    found.problems.is_empty().then_some(Draft {
        known,
        stem,
        taken,
        id: raw.id,
        minutes: raw.minutes,
        band: raw.band,
        devices,
        pupils: raw.pupils,
        steps,
    })
}

impl Draft<'_, '_> {
    /// The minutes of the plan, if they lie in their range.
    pub(super) fn whole_minutes(&self) -> Option<u8> {
        self.minutes.value.filter(|minutes| (Plan::SHORTEST..=Plan::LONGEST).contains(minutes))
    }

    /// Whether it is a lesson in which something is taught: one without a check-up.
    pub(super) fn teaches(&self) -> bool {
        !self.steps.iter().any(|step| matches!(step.step, RawStep::CheckUp(_)))
    }

    /// The plan, as far as its numbers are some.
    fn plan(&self) -> Option<Plan> {
        let steps = self.steps.iter().map(|written| {
            let step = match &written.step {
                RawStep::Rules => Step::Rules,
                RawStep::CheckUp(occasion) => Step::CheckUp(*occasion),
                RawStep::Chat(RawPick::Tutor) => Step::Chat(Pick::Tutor),
                RawStep::Chat(RawPick::These(Chats(chats))) => {
                    Step::Chat(Pick::These(chats.iter().map(|(band, chat)| (*band, (*chat).to_owned())).collect()))
                }
                RawStep::Practice(drill) => Step::Practice((*drill).to_owned()),
                RawStep::Vote { question, options } => {
                    Step::Vote(Vote { question: (*question).to_owned(), options: options.value? })
                }
                RawStep::Talk(prompts) => Step::Talk(owned(prompts)),
                RawStep::Slip => Step::Slip,
                RawStep::Close => Step::Close,
            };
            Some(PlanStep { step, minutes: written.minutes.value?, tips: owned(&written.tips) })
        });
        Some(Plan {
            id: self.id.to_owned(),
            minutes: self.minutes.value?,
            band: self.band,
            devices: self.devices.0,
            pupils: self.pupils.value?,
            steps: steps.collect::<Option<_>>()?,
        })
    }
}

fn owned(ids: &[&str]) -> Vec<String> {
    ids.iter().map(|id| (*id).to_owned()).collect()
}

/// A part without the blanks and comments before it.
fn bare(part: &str) -> &str {
    let mut rest = part.trim_start();
    loop {
        let comment = if rest.starts_with("//") {
            rest.find('\n')
        } else if rest.starts_with("/*") {
            rest.find("*/").map(|end| end + 2)
        } else {
            None
        };
        let Some(end) = comment else { return rest };
        rest = rest[end..].trim_start();
    }
}

/// The offset in a part at which an error begins: what was read last is what is wrong, but for the blanks before it.
fn offset(part: &str, error: &SpannedError) -> usize {
    let (start, end) = (inside(part, &error.span.start), inside(part, &error.span.end));
    if is_escape(&error.code) {
        // Such an id was read piece by piece up to its closing quote.
        return part.get(..start).and_then(|read| read.rfind('"')).unwrap_or(start);
    }
    let blanks = part.get(start..end).map_or(0, |read| read.len() - read.trim_start().len());
    if start + blanks < end { start + blanks } else { start }
}

/// The byte offset of a line and column (in characters, both from 1).
fn inside(part: &str, position: &ron::error::Position) -> usize {
    let line = part.split_inclusive('\n').take(position.line.saturating_sub(1)).map(str::len).sum::<usize>();
    let rest = part.get(line..).unwrap_or("");
    line + rest.char_indices().nth(position.col.saturating_sub(1)).map_or(rest.len(), |(at, _)| at)
}

/// Whether an error is about an id with a backslash, which cannot be borrowed from the text.
fn is_escape(error: &ron::Error) -> bool {
    matches!(error, ron::Error::InvalidValueForType { expected, .. } if expected.contains("borrowed string"))
}

/// RON's error as a sentence and a hint.
fn sentence(error: &ron::Error) -> (String, String) {
    use ron::Error as E;
    let listed = |names: &[&str]| names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ");
    match error {
        E::NoSuchStructField { expected, found, .. } => {
            (format!("There is no field `{found}`."), format!("The fields here are {}.", listed(expected)))
        }
        E::MissingStructField { field, .. } => {
            (format!("The field `{field}` is missing before this place."), format!("Add `{field}: ..`."))
        }
        E::NoSuchEnumVariant { expected, found, .. } => {
            (format!("`{found}` is not known here."), format!("Known here are {}.", listed(expected)))
        }
        _ if is_escape(error) => {
            ("This id is written with a backslash.".to_owned(), "Write ids without escapes.".to_owned())
        }
        E::InvalidValueForType { expected, found } => (
            format!("This is {found}, but it must be {expected}."),
            "See the other plans in assets/lessons.".to_owned(),
        ),
        E::Eof => ("The file ends too early.".to_owned(), "Look for a missing bracket or quote.".to_owned()),
        other => {
            (format!("The file cannot be read here: {other}."), "See the other plans in assets/lessons.".to_owned())
        }
    }
}
