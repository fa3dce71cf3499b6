//! The file of records: RON, in which each record is read by itself, so that a mistake in one leaves the others.

use std::collections::BTreeSet;

use ron::{error::SpannedError, extensions::Extensions, value::RawValue};
use serde::{
    Deserialize, Deserializer,
    de::{MapAccess, Visitor},
};
use source::{Position, Text};

use crate::{checks, record::Record};

/// The format that this version reads.
const FORMAT: u32 = 1;

/// What is wrong with the file or with one of its records. That record is left out; the others are not.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{file}:{position}: {}{what}", .record.as_ref().map_or_else(String::new, |id| format!("The record `{id}`: ")))]
pub struct Problem {
    /// The file.
    pub file: String,
    /// Where.
    pub position: Position,
    /// The id of the record, where it is about one and its id can be read.
    pub record: Option<String>,
    /// What is wrong, in a sentence.
    pub what: String,
}

#[derive(Deserialize)]
#[serde(rename = "Helplines", deny_unknown_fields)]
struct File<'a> {
    format: u32,
    #[serde(borrow)]
    records: Vec<&'a RawValue>,
}

/// Reads a file; returns its records in its order, and what is wrong with it, by place.
pub(crate) fn read(file: &str, bytes: &[u8]) -> (Vec<Record>, Vec<Problem>) {
    let text = match source::text_in_lines(bytes) {
        Ok(text) => Text::new(text),
        Err(wrong) => {
            let what = format!("{} {}", wrong.what, wrong.hint);
            return (Vec::new(), vec![Problem { file: file.to_owned(), position: wrong.position, record: None, what }]);
        }
    };
    let mut reader = Reader { file, text: &text, ids: BTreeSet::new(), records: Vec::new(), problems: Vec::new() };
    match options().from_str::<File<'_>>(text.text) {
        Ok(File { format: FORMAT, records }) => records.into_iter().for_each(|raw| reader.record(raw.get_ron())),
        Ok(File { format, .. }) => {
            let what = format!("The file has format {format}, and this version of Manara reads format {FORMAT} only.");
            reader.tell(Position::START, None, what);
        }
        Err(error) => {
            reader.refuse(text.text, None, &error);
            reader.rescue();
        }
    }
    // What is wrong in a record is also why the file cannot be read: it is told once.
    reader.problems.sort_by_key(|problem| (problem.position, problem.record.is_none()));
    reader.problems.dedup_by(|one, before| one.position == before.position && one.what == before.what);
    (reader.records, reader.problems)
}

fn options() -> ron::Options {
    ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME)
}

struct Reader<'t> {
    file: &'t str,
    text: &'t Text<'t>,
    ids: BTreeSet<String>,
    records: Vec<Record>,
    problems: Vec<Problem>,
}

impl Reader<'_> {
    /// Reads one record, and whatever stands behind it in `part`, a slice of the file, not at all.
    fn record(&mut self, part: &str) {
        let read = ron::Deserializer::from_str_with_options(part, &options())
            .and_then(|mut ron| Record::deserialize(&mut ron).map_err(|error| ron.span_error(error)));
        let record = match read {
            Ok(record) => record,
            Err(error) => return self.refuse(part, named(part), &error),
        };
        let mut wrong = checks::check(&record);
        if !self.ids.insert(record.id.clone()) {
            wrong.push(("id", "There is another record with this id. Give one of the two another.".to_owned()));
        }
        if wrong.is_empty() {
            self.records.push(record);
            return;
        }
        let fields = fields(part);
        for (field, what) in wrong {
            let at = fields.iter().find(|(name, _)| *name == field).map_or(part, |(_, value)| value);
            self.tell(self.text.place_of(at.trim_start()), Some(record.id.clone()), what);
        }
    }

    /// Reads what can be read of a file in which brackets, quotes or commas are wrong: each record that begins a line. Nothing is
    /// read of another format, nor where a comment may go over several lines: in it could be what should not be shown.
    fn rescue(&mut self) {
        let text = self.text.text;
        if text.contains("/*") || !text.contains(&format!("format: {FORMAT},")) {
            return;
        }
        let lines = text.split_inclusive('\n').scan(0, |end, line| {
            *end += line.len();
            Some(*end - line.trim_start().len())
        });
        let starts: Vec<usize> = lines.filter(|start| text[*start..].starts_with("Record(")).collect();
        let ends = starts.iter().skip(1).copied().chain([text.len()]);
        for (start, end) in starts.iter().zip(ends) {
            self.record(&text[*start..end]);
        }
    }

    /// Tells an error inside `part`, a slice of the file, at its place in the file.
    fn refuse(&mut self, part: &str, record: Option<String>, error: &SpannedError) {
        let base = self.text.place_of(part);
        let (line, column) = (source::counted(error.span.start.line), source::counted(error.span.start.col));
        let column = if line <= 1 { base.column.saturating_add(column).saturating_sub(1) } else { column };
        let line = base.line.saturating_add(line).saturating_sub(1);
        let what = match &error.code {
            ron::Error::Message(sentence) => format!("{}.", sentence.trim_end_matches('.')),
            code => format!("This cannot be read: {}.", code.to_string().trim_end_matches('.')),
        };
        self.tell(Position { line, column }, record, what);
    }

    fn tell(&mut self, position: Position, record: Option<String>, what: String) {
        self.problems.push(Problem { file: self.file.to_owned(), position, record, what });
    }
}

/// The id of a record that cannot be read, by the line on which ids stand.
fn named(part: &str) -> Option<String> {
    let rest = part.lines().find_map(|line| line.trim_start().trim_start_matches("Record(").strip_prefix("id: \""))?;
    rest.split_once('"').map(|(id, _)| id.to_owned())
}

/// The fields of a record with their values, as slices of the file.
struct Fields<'a>(Vec<(&'a str, &'a str)>);

struct FieldsVisitor;

impl<'de> Visitor<'de> for FieldsVisitor {
    type Value = Vec<(&'de str, &'de str)>;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("a record")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut fields = Vec::new();
        while let Some((Name(name), value)) = map.next_entry::<Name<'de>, &RawValue>()? {
            fields.push((name, value.get_ron()));
        }
        Ok(fields)
    }
}

impl<'de: 'a, 'a> Deserialize<'de> for Fields<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_struct("Record", &[], FieldsVisitor).map(Self)
    }
}

/// The name of a field.
struct Name<'a>(&'a str);

struct NameVisitor;

impl<'de> Visitor<'de> for NameVisitor {
    type Value = Name<'de>;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("a field's name")
    }

    fn visit_borrowed_str<E: serde::de::Error>(self, name: &'de str) -> Result<Name<'de>, E> {
        Ok(Name(name))
    }
}

impl<'de: 'a, 'a> Deserialize<'de> for Name<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_identifier(NameVisitor)
    }
}

fn fields(part: &str) -> Vec<(&str, &str)> {
    let fields = ron::Deserializer::from_str_with_options(part, &options())
        .ok()
        .and_then(|mut ron| Fields::deserialize(&mut ron).ok());
    fields.map_or_else(Vec::new, |Fields(fields)| fields)
}
