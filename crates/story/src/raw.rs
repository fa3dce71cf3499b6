//! The scenario file as it is written: RON read into borrowed ids, so that every id's offset in the text is its place.
//! The file's fields, and each node and person, are read one by one, so that one mistake does not hide the next.

use std::fmt;

use ron::{error::SpannedError, extensions::Extensions, value::RawValue};
use serde::{
    Deserialize, Deserializer,
    de::{Error as _, MapAccess, Visitor},
};

use source::{Position, Text};

use crate::{
    diagnostic::{Diagnostic, Layer},
    model::{Age, Animal, Answer, App, Band, Gender, Kind, Party, Relation, Reply, Role},
    session::Ending,
    signs::Sign,
};

/// The format that this version reads.
const FORMAT: u32 = 1;

/// How deep values may stand in one another. A good file needs less than half of it.
const NESTING: usize = 48;

/// How the sentence about an id with a backslash ends.
const WITHOUT_ESCAPES: &str = "ids are written without escapes";

/// An id in quotes, borrowed from the file's text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Id<'a>(pub(crate) &'a str);

impl fmt::Display for Id<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

struct IdVisitor;

impl<'de> Visitor<'de> for IdVisitor {
    type Value = &'de str;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an id in quotes")
    }

    fn visit_borrowed_str<E: serde::de::Error>(self, text: &'de str) -> Result<&'de str, E> {
        Ok(text)
    }

    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<&'de str, E> {
        Err(E::custom(format!("The id \"{text}\" is written with a backslash; {WITHOUT_ESCAPES}")))
    }
}

impl<'de: 'a, 'a> Deserialize<'de> for Id<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(IdVisitor).map(Self)
    }
}

/// A name without quotes (a field, an act, a sign), borrowed from the file's text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Name<'a>(pub(crate) &'a str);

impl<'de: 'a, 'a> Deserialize<'de> for Name<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_identifier(IdVisitor).map(Self)
    }
}

/// A sign with the name by which the file calls it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct RawSign<'a> {
    pub(crate) sign: Sign,
    pub(crate) name: &'a str,
}

impl<'de: 'a, 'a> Deserialize<'de> for RawSign<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        const NAMES: [&str; 15] =
            ["S1", "S2", "S3", "S4", "S5", "S6", "S7", "S8", "S9", "S10", "S11", "S12", "S13", "S14", "A1"];
        let name = Name::deserialize(deserializer)?.0;
        let at = NAMES.iter().position(|known| *known == name);
        let sign = at.and_then(|at| Sign::ALL.get(at)).ok_or_else(|| D::Error::unknown_variant(name, &NAMES))?;
        Ok(Self { sign: *sign, name })
    }
}

/// The entries of a map or the fields of a struct in the file's order, repeated keys included.
struct Entries<K, V>(Vec<(K, V)>);

struct EntriesVisitor<K, V>(std::marker::PhantomData<(K, V)>);

impl<'de, K: Deserialize<'de>, V: Deserialize<'de>> Visitor<'de> for EntriesVisitor<K, V> {
    type Value = Entries<K, V>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a map")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut entries = Vec::new();
        while let Some(entry) = map.next_entry()? {
            entries.push(entry);
        }
        Ok(Entries(entries))
    }
}

impl<'de, K: Deserialize<'de>, V: Deserialize<'de>> Deserialize<'de> for Entries<K, V> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(EntriesVisitor(std::marker::PhantomData))
    }
}

/// The fields of `Scenario(..)`, each still to be read.
struct Fields<'a>(Vec<(Name<'a>, &'a RawValue)>);

impl<'de: 'a, 'a> Deserialize<'de> for Fields<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let visitor = EntriesVisitor(std::marker::PhantomData);
        deserializer.deserialize_struct("Scenario", &[], visitor).map(|entries| Self(entries.0))
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
enum RawParty {
    Friend { animal: Animal },
    Player,
    Noor,
    Other { relation: Relation, age: Age },
    Adult { role: Role },
    Mentioned,
}

impl From<RawParty> for Party {
    fn from(party: RawParty) -> Self {
        match party {
            RawParty::Friend { animal } => Self::Friend { animal },
            RawParty::Player => Self::Player,
            RawParty::Noor => Self::Noor,
            RawParty::Other { relation, age } => Self::Other { relation, age },
            RawParty::Adult { role } => Self::Adult { role },
            RawParty::Mentioned => Self::Mentioned,
        }
    }
}

/// A message as written.
#[derive(Debug, Deserialize)]
#[serde(rename = "Message", deny_unknown_fields)]
pub(crate) struct RawMessage<'a> {
    #[serde(borrow)]
    pub(crate) id: Id<'a>,
    #[serde(borrow)]
    pub(crate) from: Id<'a>,
    #[serde(default)]
    pub(crate) aside: bool,
    #[serde(default, borrow)]
    pub(crate) signs: Vec<RawSign<'a>>,
    #[serde(default, borrow)]
    pub(crate) also_ok: Vec<RawSign<'a>>,
    #[serde(default, borrow)]
    pub(crate) look_alikes: Vec<RawSign<'a>>,
    #[serde(default)]
    pub(crate) answer: Option<Answer>,
    #[serde(default, borrow)]
    pub(crate) note: Option<Id<'a>>,
}

/// A reply as written.
#[derive(Debug, Deserialize)]
#[serde(rename = "Choice", deny_unknown_fields)]
pub(crate) struct RawChoice<'a> {
    #[serde(borrow)]
    pub(crate) id: Id<'a>,
    #[serde(borrow)]
    pub(crate) goto: Id<'a>,
    #[serde(default)]
    pub(crate) act: Option<Reply>,
    #[serde(default, borrow)]
    pub(crate) note: Option<Id<'a>>,
}

/// A node as written.
#[derive(Debug, Deserialize)]
#[serde(rename = "Node", deny_unknown_fields)]
pub(crate) struct RawNode<'a> {
    #[serde(default)]
    pub(crate) later: Option<u16>,
    #[serde(default, borrow)]
    pub(crate) messages: Vec<RawMessage<'a>>,
    #[serde(default, borrow)]
    pub(crate) choices: Option<Vec<RawChoice<'a>>>,
    #[serde(default, borrow)]
    pub(crate) goto: Option<Id<'a>>,
    #[serde(default)]
    pub(crate) ask: bool,
    #[serde(default)]
    pub(crate) end: Option<Ending>,
}

/// An act whose way a scenario may set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum BeaconAct {
    Tell,
    Report,
    Block,
    SayNo,
    CarryOn,
}

/// A scenario as written. Every map is free of repeated keys.
#[derive(Debug)]
pub(crate) struct RawScenario<'a> {
    pub(crate) id: Id<'a>,
    pub(crate) band: Band,
    pub(crate) kind: Kind,
    pub(crate) twin: Option<Id<'a>>,
    pub(crate) app: App,
    pub(crate) cast: Vec<(Id<'a>, Party)>,
    pub(crate) genders: Vec<(Id<'a>, Gender)>,
    pub(crate) start: Id<'a>,
    pub(crate) nodes: Vec<(Id<'a>, RawNode<'a>)>,
    pub(crate) beacon: Vec<(BeaconAct, Id<'a>)>,
    pub(crate) talk: Vec<Id<'a>>,
}

pub(crate) fn options() -> ron::Options {
    ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME).with_recursion_limit(NESTING)
}

/// Reads a file's text.
///
/// # Errors
/// The first syntax error alone; otherwise the first shape error of each field, person and node, and every repeated key.
pub(crate) fn read<'a>(file: &str, text: &Text<'a>) -> Result<RawScenario<'a>, Vec<Diagnostic>> {
    let options = options();
    let Fields(fields) = match options.from_str::<Fields<'_>>(text.text) {
        Ok(fields) => fields,
        Err(error) => {
            let mut reader = Reader { file, text, options, scenario: None, found: Vec::new() };
            let strangers = strangers(text.text);
            // What stands behind a stranger is what it led to; the error would only hide it.
            if strangers.first().is_none_or(|(at, _)| reader.offset(text.text, &error) < *at) {
                reader.refuse(text.text, &error, Layer::Syntax, None);
            }
            for (at, stranger) in strangers {
                let (what, instead) = stranger_kind(stranger);
                let message = format!("{what} U+{:04X} stands here, which is no part of RON", u32::from(stranger));
                let hint = format!("Write {instead} instead, here and wherever else it stands.");
                reader.push(text.place(at), Layer::Syntax, None, message, hint);
            }
            return Err(reader.found);
        }
    };
    let mut reader = Reader { file, text, options, scenario: None, found: Vec::new() };
    if let Some((_, raw)) = fields.iter().find(|(name, _)| name.0 == "format") {
        match reader.value::<u32>(raw.get_ron(), None) {
            Some(FORMAT) | None => {}
            Some(other) => {
                reader.report(
                    raw.get_ron(),
                    format!("The file has format {other}, and this version of Manara reads format {FORMAT} only"),
                    "Update Manara, or write the file in the older format.",
                );
                return Err(reader.found);
            }
        }
    }
    reader.fields(&fields)
}

struct Reader<'t, 'a> {
    file: &'t str,
    text: &'t Text<'a>,
    options: ron::Options,
    scenario: Option<String>,
    found: Vec<Diagnostic>,
}

impl<'a> Reader<'_, 'a> {
    fn fields(mut self, fields: &[(Name<'a>, &'a RawValue)]) -> Result<RawScenario<'a>, Vec<Diagnostic>> {
        const KNOWN: [&str; 12] =
            ["format", "id", "band", "kind", "twin", "app", "cast", "genders", "start", "nodes", "beacon", "talk"];
        let raw = |name: &str| fields.iter().find(|(field, _)| field.0 == name).map(|(_, raw)| raw.get_ron());
        // The id comes first, so that everything found after it can name the scenario.
        let id: Option<Id<'a>> = raw("id").and_then(|ron| self.value(ron, None));
        self.scenario = id.map(|id| id.0.to_owned());
        for (at, (name, _)) in fields.iter().enumerate() {
            if !KNOWN.contains(&name.0) {
                let hint = format!("A scenario has {}.", listed(&KNOWN));
                self.report(name.0, format!("A scenario has no field `{}`", name.0), &hint);
            } else if fields[..at].iter().any(|(earlier, _)| earlier == name) {
                self.report(name.0, format!("The field `{}` is given twice", name.0), "Keep one of the two.");
            }
        }
        for name in ["format", "id", "band", "kind", "app", "cast", "start", "nodes"] {
            if raw(name).is_none() {
                let example = if name == "format" { "Write `format: 1`." } else { "See docs/scenarios.md." };
                self.report(self.text.text, format!("The scenario has no field `{name}`"), example);
            }
        }
        let band = raw("band").and_then(|ron| self.value(ron, None));
        let kind = raw("kind").and_then(|ron| self.value(ron, None));
        let twin = raw("twin").and_then(|ron| self.value::<Option<Id<'a>>>(ron, None)).flatten();
        let app = raw("app").and_then(|ron| self.value(ron, None));
        let cast: Vec<(Id<'a>, RawParty)> = raw("cast").map_or_else(Vec::new, |ron| self.parts(ron, "person", false));
        let genders: Vec<(Id<'a>, Gender)> =
            raw("genders").map_or_else(Vec::new, |ron| self.parts(ron, "person", false));
        let start = raw("start").and_then(|ron| self.value(ron, None));
        let nodes = raw("nodes").map_or_else(Vec::new, |ron| self.parts(ron, "node", true));
        let beacon = raw("beacon").map_or_else(Vec::new, |ron| self.beacon(ron));
        let talk = raw("talk").and_then(|ron| self.value(ron, None)).unwrap_or_default();
        match (id, band, kind, app, start) {
            (Some(id), Some(band), Some(kind), Some(app), Some(start)) if self.found.is_empty() => {
                let cast = cast.into_iter().map(|(id, party)| (id, party.into())).collect();
                Ok(RawScenario { id, band, kind, twin, app, cast, genders, start, nodes, beacon, talk })
            }
            _ => Err(self.found),
        }
    }

    /// The entries of a map, each value read by itself. Repeated keys are refused.
    fn parts<T: Deserialize<'a>>(&mut self, ron: &'a str, what: &str, nodes: bool) -> Vec<(Id<'a>, T)> {
        let Some(Entries(entries)) = self.value::<Entries<Id<'a>, &'a RawValue>>(ron, None) else {
            return Vec::new();
        };
        let mut seen = std::collections::BTreeSet::new();
        let mut parts = Vec::with_capacity(entries.len());
        for (key, raw) in entries {
            if !seen.insert(key) {
                let hint = "Give one of the two another id, or remove it.";
                self.report(key.0, format!("The {what} \"{key}\" stands twice in this map"), hint);
            }
            if let Some(part) = self.value(raw.get_ron(), nodes.then_some(key.0)) {
                parts.push((key, part));
            }
        }
        parts
    }

    fn beacon(&mut self, ron: &'a str) -> Vec<(BeaconAct, Id<'a>)> {
        let Some(Entries(entries)) = self.value::<Entries<Name<'a>, Id<'a>>>(ron, None) else {
            return Vec::new();
        };
        let mut beacon: Vec<(BeaconAct, Id<'a>)> = Vec::new();
        for (name, target) in entries {
            let act = match name.0 {
                "Tell" => BeaconAct::Tell,
                "Report" => BeaconAct::Report,
                "Block" => BeaconAct::Block,
                "SayNo" => BeaconAct::SayNo,
                "CarryOn" => BeaconAct::CarryOn,
                other => {
                    let hint = "The beacon knows Tell, Report, Block, SayNo and CarryOn.";
                    self.report(other, format!("The beacon has no act `{other}` that leads somewhere"), hint);
                    continue;
                }
            };
            if beacon.iter().any(|(earlier, _)| *earlier == act) {
                self.report(name.0, format!("The act `{}` stands twice in the beacon", name.0), "Keep one of the two.");
            }
            beacon.push((act, target));
        }
        beacon
    }

    fn value<T: Deserialize<'a>>(&mut self, ron: &'a str, node: Option<&str>) -> Option<T> {
        match self.options.from_str(ron) {
            Ok(value) => Some(value),
            Err(error) => {
                self.refuse(ron, &error, Layer::Shape, node);
                None
            }
        }
    }

    fn report(&mut self, at: &str, message: String, hint: &str) {
        let place = self.text.place_of(at);
        self.push(place, Layer::Shape, None, message, hint.to_owned());
    }

    /// Turns an error inside `part`, a slice of the file, into a diagnostic at its place in the file.
    fn refuse(&mut self, part: &str, error: &SpannedError, layer: Layer, node: Option<&str>) {
        let place = self.text.place(self.offset(part, error));
        let (message, hint) = sentence(&error.code);
        self.push(place, layer, node, message, hint);
    }

    /// Where in the file an error inside `part` begins: RON counts lines and columns from the part's own start.
    fn offset(&self, part: &str, error: &SpannedError) -> usize {
        let base = (part.as_ptr() as usize).saturating_sub(self.text.text.as_ptr() as usize);
        let (start, end) = (inside(part, &error.span.start), inside(part, &error.span.end));
        // A refused id was read piece by piece up to its closing quote.
        if matches!(&error.code, ron::Error::Message(sentence) if sentence.ends_with(WITHOUT_ESCAPES)) {
            return base + part.get(..start).and_then(|read| read.rfind('"')).unwrap_or(start);
        }
        // What was read last is what is wrong, but for blanks before it.
        let blanks = part.get(start..end).map_or(0, |read| read.len() - read.trim_start().len());
        base + if start + blanks < end { start + blanks } else { start.max(end.min(start + blanks)) }
    }

    fn push(&mut self, place: Position, layer: Layer, node: Option<&str>, message: String, hint: String) {
        self.found.push(Diagnostic {
            file: self.file.to_owned(),
            line: place.line,
            column: place.column,
            scenario: self.scenario.clone(),
            node: node.map(str::to_owned),
            layer,
            message,
            hint,
        });
    }
}

/// So many different strangers of one file are told: enough for what a word processor changes.
const STRANGERS: usize = 8;

/// The characters outside comments that word processors and foreign keyboards put in the place of RON's own, each once and
/// where it stands first. Ids have none either.
fn strangers(text: &str) -> Vec<(usize, char)> {
    let mut found: Vec<(usize, char)> = Vec::new();
    let mut rest = 0..text.len();
    while found.len() < STRANGERS
        && let Some((inside, next)) =
            text[rest.clone()].char_indices().find(|(_, each)| *each == '/' || !each.is_ascii())
    {
        let at = rest.start + inside;
        let tail = &text[at..];
        let skipped = if tail.starts_with("//") {
            tail.find('\n').unwrap_or(tail.len())
        } else if tail.starts_with("/*") {
            tail.find("*/").map_or(tail.len(), |end| end + 2)
        } else {
            if !next.is_ascii() && !is_blank(next) && found.iter().all(|(_, known)| *known != next) {
                found.push((at, next));
            }
            next.len_utf8()
        };
        rest.start = at + skipped;
    }
    found
}

/// What RON takes for blanks beyond ASCII.
fn is_blank(each: char) -> bool {
    matches!(each, '\u{85}' | '\u{200e}' | '\u{200f}' | '\u{2028}' | '\u{2029}')
}

/// What such a character is, and what is written instead.
fn stranger_kind(stranger: char) -> (&'static str, &'static str) {
    match stranger {
        '\u{201c}'..='\u{201f}' | '\u{2018}'..='\u{201b}' | '\u{ab}' | '\u{bb}' => {
            ("The typographic quotation mark", "a straight one (\")")
        }
        '\u{60c}' => ("The Arabic comma", "a plain comma (,)"),
        '\u{ff0c}' | '\u{3001}' => ("The wide comma", "a plain comma (,)"),
        '\u{ff1a}' => ("The wide colon", "a plain colon (:)"),
        '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}' => ("The invisible character", "nothing"),
        other if other.is_whitespace() => ("The hard space", "a plain one"),
        _ => ("The character", "letters a-z, digits and RON's own signs"),
    }
}

/// The byte offset of a line and column (in characters, both from 1).
fn inside(part: &str, position: &ron::error::Position) -> usize {
    let line = part.split_inclusive('\n').take(position.line.saturating_sub(1)).map(str::len).sum::<usize>();
    let rest = part.get(line..).unwrap_or("");
    line + rest.char_indices().nth(position.col.saturating_sub(1)).map_or(rest.len(), |(at, _)| at)
}

fn listed(names: &[&str]) -> String {
    match names {
        [] => "nothing".to_owned(),
        [one] => format!("`{one}`"),
        [first @ .., last] => {
            let first: Vec<_> = first.iter().map(|name| format!("`{name}`")).collect();
            format!("{} and `{last}`", first.join(", "))
        }
    }
}

/// RON's error as a sentence of ours and a hint.
pub(crate) fn sentence(error: &ron::Error) -> (String, String) {
    use ron::Error as E;
    let inside = |outer: &Option<String>| outer.as_ref().map_or_else(String::new, |outer| format!(" of `{outer}`"));
    match error {
        E::NoSuchStructField { expected, found, outer } => (
            format!("There is no field `{found}`{}", inside(outer)),
            format!("The fields here are {}.", listed(expected)),
        ),
        E::MissingStructField { field, outer } => (
            format!("The field `{field}`{} is missing before this place", inside(outer)),
            format!("Add `{field}: ..`."),
        ),
        E::DuplicateStructField { field, outer } => {
            (format!("The field `{field}`{} is given twice", inside(outer)), "Keep one of the two.".to_owned())
        }
        E::NoSuchEnumVariant { expected, found, .. } => {
            (format!("`{found}` is not known here"), format!("Known here are {}.", listed(expected)))
        }
        E::Eof => ("The file ends too early".to_owned(), "Look for a missing bracket or quote.".to_owned()),
        E::ExpectedStringEnd => {
            ("A text has no closing quote".to_owned(), "Close it with a quotation mark.".to_owned())
        }
        E::ExpectedComma => ("A comma is missing before this place".to_owned(), String::new()),
        E::TrailingCharacters => {
            ("Something follows after the end of the scenario".to_owned(), "A file holds one scenario.".to_owned())
        }
        E::ExceededRecursionLimit => {
            ("The file is nested too deeply".to_owned(), "Look for brackets that are never closed.".to_owned())
        }
        E::InvalidEscape(_) => (
            "A backslash in a text begins an escape that does not exist".to_owned(),
            "Ids are written without backslashes.".to_owned(),
        ),
        E::ExpectedDifferentStructName { expected, found } => {
            (format!("`{found}` stands where `{expected}(` is expected"), format!("Write `{expected}(`."))
        }
        E::InvalidValueForType { expected, found } => {
            (format!("This is {found}, but it must be {expected}"), String::new())
        }
        E::Message(sentence) => (sentence.clone(), String::new()),
        other => (format!("The file cannot be read here: {other}"), String::new()),
    }
}
