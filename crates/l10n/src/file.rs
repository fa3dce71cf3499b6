//! One Fluent file: parsing with places, and what is refused so that no text, however odd, can bring the program down.

use std::{
    borrow::Cow,
    collections::{BTreeMap, btree_map::Entry as MapEntry},
    sync::Arc,
};

use fluent_bundle::FluentResource;
use fluent_syntax::{
    ast::{Attribute, Entry, InlineExpression, Pattern, Variant, VariantKey},
    parser::{ErrorKind, ParserError},
};

use source::Lines;

use crate::{
    problem::{Problem, utf8},
    walk::{Part, walk},
};

/// More braces and brackets in one entry than this are refused: the parser descends into them without a limit.
const OPENERS: usize = 120;
/// Longer number literals overflow Fluent's plural operands.
const WHOLE_DIGITS: usize = 15;
const FRACTION_DIGITS: usize = 6;

/// A parsed file and where its messages stand.
#[derive(Debug)]
pub(crate) struct FtlFile {
    pub(crate) path: String,
    pub(crate) resource: Arc<FluentResource>,
    lines: Lines,
    /// Offsets by key: `id`, `id.attribute`, `-term`, `-term.attribute`.
    index: BTreeMap<String, usize>,
}

impl FtlFile {
    /// Parses a file. What is well formed is kept, what is not is told; only bytes that are not UTF-8 give no file.
    pub(crate) fn parse(path: &str, bytes: &[u8]) -> (Option<Self>, Vec<Problem>) {
        let text = match utf8(path, bytes) {
            Ok(text) => text,
            Err(problem) => return (None, vec![problem]),
        };
        let (text, mut found) = blanks(text);
        let text = text.as_ref();
        let lines = Lines::of(text);
        let (guarded, guarding) = guard(text);
        let guards: Vec<usize> = guarding.iter().map(|finding| finding.offset).collect();
        found.extend(guarding);
        let (resource, errors) = match FluentResource::try_new(guarded) {
            Ok(resource) => (resource, Vec::new()),
            Err((resource, errors)) => (resource, errors),
        };
        // An error that a guard caused on purpose is told once, in the guard's words.
        let told = |error: &ParserError| {
            error.slice.as_ref().is_some_and(|slice| guards.iter().any(|offset| slice.contains(offset)))
        };
        found.extend(errors.iter().filter(|error| !told(error)).map(syntax));
        let resource = refuse(resource, &mut found);
        let index = index(&resource, &mut found);
        let problems = found
            .into_iter()
            .map(|finding| Problem::new(path, lines.place(text, finding.offset).into(), finding.message, finding.hint))
            .collect();
        (Some(Self { path: path.to_owned(), resource: Arc::new(resource), lines, index }), problems)
    }

    /// Line and column of a message, term or attribute.
    pub(crate) fn place(&self, key: &str) -> Option<(u32, u32)> {
        self.index.get(key).map(|offset| self.lines.place(self.resource.source(), *offset).into())
    }

    /// Line and column of a part of this file's source.
    pub(crate) fn place_of(&self, part: &str) -> (u32, u32) {
        self.lines.place(self.resource.source(), offset(self.resource.source(), part)).into()
    }

    /// Whether a message is defined here, be it only with attributes.
    pub(crate) fn defines(&self, id: &str) -> bool {
        owns(&self.index, id)
    }

    /// The keys of everything that is defined here: `id`, `id.attribute`, `-term`, `-term.attribute`.
    pub(crate) fn keys(&self) -> impl Iterator<Item = &str> {
        self.index.keys().map(String::as_str)
    }
}

struct Finding {
    offset: usize,
    message: String,
    hint: &'static str,
}

impl Finding {
    fn new(offset: usize, message: impl Into<String>, hint: &'static str) -> Self {
        Self { offset, message: message.into(), hint }
    }
}

/// The byte offset of a part within the source it was cut from.
fn offset(source: &str, part: &str) -> usize {
    part.as_ptr().addr().saturating_sub(source.as_ptr().addr())
}

/// Makes of blanks that Fluent does not know those that were meant, and tells it at the first of each: tabs that indent a
/// line, and line ends of old Macs, with which a whole file would be one message. Lengths stay, so that places stay.
fn blanks(text: &str) -> (Cow<'_, str>, Vec<Finding>) {
    let mut found = Vec::new();
    if !text.contains(['\t', '\r']) {
        return (Cow::Borrowed(text), found);
    }
    let mut bytes = text.as_bytes().to_vec();
    for (nth, at) in source::lone_returns(text).enumerate() {
        bytes[at] = b'\n';
        if nth == 0 {
            let (message, hint) = source::OLD_MAC;
            found.push(Finding::new(at, message, hint));
        }
    }
    let (mut told, mut indents) = (false, true);
    for (at, byte) in bytes.iter_mut().enumerate() {
        if *byte == b'\t' && indents {
            *byte = b' ';
            if !told {
                let message = "A line is indented with a tab.";
                found.push(Finding::new(at, message, "Indent with spaces, here and wherever else a tab does it."));
            }
            told = true;
        }
        indents = *byte == b'\n' || (indents && *byte == b' ');
    }
    if found.is_empty() {
        return (Cow::Borrowed(text), found);
    }
    // Only ASCII was replaced, by ASCII: this is UTF-8.
    (Cow::Owned(String::from_utf8(bytes).unwrap_or_default()), found)
}

/// Defuses what would make the parser itself fail: nesting without end, and a `\u` escape cut off by a letter of
/// several bytes, which it slices in the middle. Lengths stay, so that places stay.
fn guard(text: &str) -> (String, Vec<Finding>) {
    let mut bytes = text.as_bytes().to_vec();
    let mut found = Vec::new();
    let mut openers = 0;
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        if starts_entry(line) {
            openers = 0;
        }
        for (inside, byte) in line.bytes().enumerate() {
            if matches!(byte, b'{' | b'(') {
                openers += 1;
                if openers > OPENERS {
                    // A closing brace stops the parser here with an error of its own.
                    bytes[at + inside] = b'}';
                }
                if openers == OPENERS + 1 {
                    let message = "This message holds too many braces and brackets.";
                    found.push(Finding::new(at + inside, message, "Split it into several messages."));
                }
            }
        }
        at += line.len();
    }
    for (start, _) in text.match_indices('\\') {
        let rest = &text[start + 1..];
        let digits = match rest.bytes().next() {
            Some(b'u') => 4,
            Some(b'U') => 6,
            _ => continue,
        };
        let hex = rest.bytes().skip(1).take(digits).take_while(u8::is_ascii_hexdigit).count();
        let Some(next) = rest[1 + hex..].chars().next().filter(|c| hex < digits && !c.is_ascii()) else { continue };
        let wrong = start + 2 + hex;
        bytes[wrong..wrong + next.len_utf8()].fill(b'?');
        let message = format!("The escape `{}` is not complete.", &text[start..wrong]);
        found.push(Finding::new(start, message, "Write four hexadecimal digits after `\\u`, six after `\\U`."));
    }
    // Only whole characters were replaced, by ASCII: this is UTF-8.
    (String::from_utf8(bytes).unwrap_or_default(), found)
}

/// Whether a line has the shape `id =` or `-id =` from its first column: nothing that is open goes on behind it.
fn starts_entry(line: &str) -> bool {
    let id = line.strip_prefix('-').unwrap_or(line);
    let end = id.find(|c: char| !(c.is_ascii_alphanumeric() || c == '-' || c == '_')).unwrap_or(id.len());
    id.starts_with(|c: char| c.is_ascii_alphabetic()) && id[end..].trim_start_matches(' ').starts_with('=')
}

fn syntax(error: &ParserError) -> Finding {
    let hint = match &error.kind {
        ErrorKind::ExpectedToken('=') => "A message is `id = words`; lines that go on must be indented.",
        ErrorKind::ExpectedToken('}') => "Close the placeable with `}`.",
        ErrorKind::ExpectedCharRange { .. } => "Ids start with a letter from a to z at the first column.",
        ErrorKind::ExpectedMessageField { .. } | ErrorKind::ExpectedTermField { .. } | ErrorKind::MissingValue => {
            "Write the words after `=` or `]`, or indented on the next line."
        }
        ErrorKind::MissingDefaultVariant | ErrorKind::MultipleDefaultVariants => "Mark exactly one variant with `*`.",
        ErrorKind::UnbalancedClosingBrace => "Take the brace out, or write it as `{\"}\"}`.",
        ErrorKind::UnterminatedStringLiteral => "Close the text with `\"` on the same line.",
        ErrorKind::UnknownEscapeSequence(_) | ErrorKind::InvalidUnicodeEscapeSequence(_) => {
            "Use `\\\"`, `\\\\`, `\\u` with four or `\\U` with six hexadecimal digits."
        }
        _ => "See the guide at projectfluent.org for the syntax.",
    };
    Finding::new(error.pos.start, format!("{}.", error.kind), hint)
}

/// Takes out the entries that would make Fluent's resolver panic, and tells why.
fn refuse(resource: FluentResource, found: &mut Vec<Finding>) -> FluentResource {
    let source = resource.source();
    let mut starts: Vec<usize> = Vec::new();
    let mut refused: Vec<usize> = Vec::new();
    for entry in resource.entries() {
        let (start, patterns) = match entry {
            Entry::Message(message) => (
                offset(source, message.id.name),
                message.value.iter().chain(values(&message.attributes)).collect::<Vec<_>>(),
            ),
            Entry::Term(term) => (
                offset(source, term.id.name).saturating_sub(1),
                std::iter::once(&term.value).chain(values(&term.attributes)).collect(),
            ),
            Entry::Junk { content } => (offset(source, content), Vec::new()),
            _ => continue,
        };
        starts.push(start);
        let mut wrong = Vec::new();
        patterns.into_iter().for_each(|pattern| hazards(source, start, pattern, &mut wrong));
        if let Some(hazard) = wrong.into_iter().next() {
            refused.push(start);
            found.push(hazard);
        }
    }
    if refused.is_empty() {
        return resource;
    }
    let mut bytes = source.as_bytes().to_vec();
    for start in refused {
        let end = starts.iter().copied().find(|other| *other > start).unwrap_or(bytes.len());
        bytes[start..end].iter_mut().filter(|byte| **byte != b'\n').for_each(|byte| *byte = b' ');
    }
    // Entries begin and end at characters' boundaries: this is UTF-8. Errors were told the first time.
    match FluentResource::try_new(String::from_utf8(bytes).unwrap_or_default()) {
        Ok(resource) | Err((resource, _)) => resource,
    }
}

fn values<'a>(attributes: &'a [Attribute<&'a str>]) -> impl Iterator<Item = &'a Pattern<&'a str>> {
    attributes.iter().map(|attribute| &attribute.value)
}

/// What in a value of the entry that begins at `entry` would make the resolver panic.
fn hazards(source: &str, entry: usize, pattern: &Pattern<&str>, found: &mut Vec<Finding>) {
    walk(pattern, &mut |part| match part {
        Part::Choice(InlineExpression::StringLiteral { value } | InlineExpression::NumberLiteral { value }, _) => {
            let message = "A choice by a fixed value always gives the same words.";
            found.push(Finding::new(offset(source, value), message, "Choose by a variable, such as `$count`."));
        }
        Part::Variant(Variant { key: VariantKey::NumberLiteral { value }, .. })
        | Part::Inline(InlineExpression::NumberLiteral { value }) => literal_hazard(source, value, found),
        Part::Inline(InlineExpression::Placeable { .. }) => {
            let message = "A placeable stands directly inside another one.";
            found.push(Finding::new(entry, message, "Write `{ $name }` with one pair of braces."));
        }
        Part::Shown(_) | Part::Choice(..) | Part::Variant(_) | Part::Inline(_) => {}
    });
}

fn literal_hazard(source: &str, value: &str, found: &mut Vec<Finding>) {
    let (whole, fraction) = value.split_once('.').unwrap_or((value, ""));
    if whole.trim_start_matches('-').len() > WHOLE_DIGITS || fraction.len() > FRACTION_DIGITS {
        let message = format!("The number {value} has too many digits.");
        found.push(Finding::new(offset(source, value), message, "Use at most 15 digits, six of them after the point."));
    }
}

fn index(resource: &FluentResource, found: &mut Vec<Finding>) -> BTreeMap<String, usize> {
    let source = resource.source();
    let mut index = BTreeMap::new();
    for entry in resource.entries() {
        let (dash, id, attributes, has_value) = match entry {
            Entry::Message(message) => ("", message.id.name, &message.attributes, message.value.is_some()),
            Entry::Term(term) => ("-", term.id.name, &term.attributes, true),
            _ => continue,
        };
        let start = offset(source, id);
        if id == "NUMBER" {
            let message = "The id `NUMBER` is the name of a function.";
            found.push(Finding::new(start, message, "Choose another id."));
            continue;
        }
        // Fluent keeps messages and terms in one table: `name` and `-name` shut each other out.
        let known = [id.to_owned(), format!("-{id}")].iter().any(|key| owns(&index, key));
        if known {
            let message = format!("`{dash}{id}` is defined twice in this file.");
            found.push(Finding::new(start, message, "Keep one; the first is used."));
            continue;
        }
        if has_value {
            index.insert(format!("{dash}{id}"), start);
        }
        for attribute in attributes {
            let at = offset(source, attribute.id.name);
            let key = format!("{dash}{id}.{}", attribute.id.name);
            match index.entry(key) {
                MapEntry::Vacant(free) => {
                    free.insert(at);
                }
                MapEntry::Occupied(taken) => {
                    let message = format!("The attribute `{}` is defined twice.", taken.key());
                    found.push(Finding::new(at, message, "Keep one; the first is used."));
                }
            }
        }
    }
    index
}

/// Whether the index holds `id` or one of its attributes.
fn owns(index: &BTreeMap<String, usize>, id: &str) -> bool {
    let attributes = format!("{id}.");
    index.contains_key(id)
        || index.range(attributes.clone()..).next().is_some_and(|(key, _)| key.starts_with(&attributes))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a failed unwrap is a failed test")]
mod tests {
    use super::*;

    fn parse(source: &str) -> (FtlFile, Vec<Problem>) {
        let (file, problems) = FtlFile::parse("en/ui.ftl", source.as_bytes());
        (file.unwrap(), problems)
    }

    #[test]
    fn messages_terms_and_attributes_are_found_by_line() {
        let (file, problems) = parse("# a note\n\na = A\n    .label = L\r\n-t = T\n\nb =\n    B\n    b\n");
        assert!(problems.is_empty(), "nothing is wrong here: {problems:?}");
        for (key, place) in [("a", (3, 1)), ("a.label", (4, 6)), ("-t", (5, 2)), ("b", (7, 1))] {
            assert_eq!(file.place(key), Some(place), "an author jumps to `{key}`");
        }
        assert_eq!(file.place("c"), None, "what is not there has no place");
    }

    #[test]
    fn mistakes_are_told_with_their_line_and_the_rest_is_kept() {
        for (source, line, words) in [
            ("a = A\nb B\nc = C\n", 2, "Expected a token"),
            ("a = A\nb = { $x\nc = C\n", 3, "Expected a token"),
            ("a = A\nb = { $n ->\n    [one] x\n }\nc = C\n", 4, "default variant"),
            ("a = A\nb =\nc = C\n", 2, "message field"),
            ("a = A\nb = x }\nc = C\n", 2, "Unbalanced"),
            ("a = A\na = B\nc = C\n", 2, "defined twice"),
            ("a = A\n-a = B\nc = C\n", 2, "defined twice"),
            ("a = A\n    .x = 1\n    .x = 2\nc = C\n", 3, "defined twice"),
            ("a = A\nb = { 1 ->\n   *[one] x\n }\nc = C\n", 2, "fixed value"),
            ("a = A\nb = {{ $x }}\nc = C\n", 2, "inside another"),
            ("a = A\nb = { 1.00000000000000000000000 }\nc = C\n", 2, "too many digits"),
            ("a = A\nb = {\"\\u12é\"}\nc = C\n", 2, "not complete"),
            ("a = A\nNUMBER = x\nc = C\n", 2, "function"),
        ] {
            let (file, problems) = parse(source);
            assert_eq!(problems.len(), 1, "one mistake is one problem in {source:?}: {problems:?}");
            assert_eq!(problems[0].line, line, "the line must be right in {source:?}: {problems:?}");
            assert!(problems[0].message.contains(words), "the sentence must name the mistake: {problems:?}");
            assert!(file.place("a").is_some() && file.place("c").is_some(), "good messages stay, {source:?}");
        }
    }

    #[test]
    fn tabs_and_line_ends_of_old_macs_are_told_and_read_as_meant() {
        let words = |file: &FtlFile, key: &str| {
            let entry = file.resource.entries().find_map(|entry| match entry {
                Entry::Message(message) if message.id.name == key => message.value.as_ref(),
                _ => None,
            });
            format!("{:?}", entry.unwrap())
        };
        for (source, place, says) in [
            ("a =\n\twords\n", (2, 1), "tab"),
            ("a = x\n  \t.label = L\n", (2, 3), "tab"),
            ("a = { $n ->\n\t\t[one] x\n\t *[other] words\n\t}\n", (2, 1), "tab"),
            ("a = words\rb = B\r", (1, 10), "old Macs"),
        ] {
            let (file, problems) = parse(source);
            let [problem] = problems.as_slice() else { panic!("told once in {source:?}: {problems:?}") };
            assert!(problem.message.contains(says), "by its name in {source:?}: {problem}");
            assert_eq!((problem.line, problem.column), place, "where it stands in {source:?}");
            assert!(file.place("a").is_some(), "and what was meant is there: {source:?}");
        }
        let (file, _) = parse("a =\n\twords\nb = B\n");
        let (meant, _) = parse("a =\n    words\nb = B\n");
        assert_eq!(words(&file, "a"), words(&meant, "a"), "the words are those that stand there");
        let (file, _) = parse("a = A\rb = B\r");
        assert_eq!(file.place("b"), Some((2, 1)), "a second line is a second message");
        let (_, problems) = parse("a = one\ttwo\n# a comment\t\n\nb = B\r\n");
        assert!(problems.is_empty(), "a tab between words and line ends of Windows are nobody's mistake: {problems:?}");
    }

    #[test]
    fn nesting_without_end_is_refused() {
        for opener in ["{", "{\n", "{NUMBER(", "{ $x ->\n*[a] {"] {
            let source = format!("a = A\nb = {}\nc = C\n", opener.repeat(100_000));
            let (file, problems) = parse(&source);
            assert!(!problems.is_empty(), "a page of braces is a mistake");
            assert!(file.place("c").is_some(), "what follows is kept");
        }
    }

    #[test]
    fn bytes_that_are_not_utf8_give_no_file() {
        let (file, problems) = FtlFile::parse("en/ui.ftl", b"a = \xFF");
        assert!(file.is_none() && problems.len() == 1, "the caller keeps the file's last good state");
    }
}
