//! Text files that authors write, on any system and with any editor: from bytes to text, or to a sentence that says what to
//! do; and places in that text, as editors count them. No files: bytes come in as values.

use std::fmt;

/// A place in a text file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Position {
    /// The line, from 1.
    pub line: u32,
    /// The column in characters, from 1.
    pub column: u32,
}

impl Position {
    /// The first character of a file.
    pub const START: Self = Self { line: 1, column: 1 };
}

impl Default for Position {
    fn default() -> Self {
        Self::START
    }
}

impl fmt::Display for Position {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.line, self.column)
    }
}

impl From<Position> for (u32, u32) {
    fn from(Position { line, column }: Position) -> Self {
        (line, column)
    }
}

/// Why bytes are no text that could be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{position}: {what} {hint}")]
pub struct NoText {
    /// Where that shows.
    pub position: Position,
    /// What is wrong: a full sentence.
    pub what: &'static str,
    /// What to do: a full sentence.
    pub hint: &'static str,
}

/// How to mend a file in another encoding.
const SAVE_AS_UTF8: &str = "Save the file as UTF-8.";
/// What is said of a lone carriage return.
pub const OLD_MAC: (&str, &str) =
    ("A line ends as on old Macs, with a carriage return alone.", "Save the file with line ends of Unix or Windows.");

/// The text of a file in UTF-8, without the mark of its byte order, with which some editors begin one.
///
/// # Errors
/// At the first byte that is not UTF-8; UTF-16 is told by its name.
pub fn text(bytes: &[u8]) -> Result<&str, NoText> {
    if is_utf16(bytes) {
        return Err(NoText { position: Position::START, what: "The file is UTF-16 text.", hint: SAVE_AS_UTF8 });
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(text.strip_prefix('\u{FEFF}').unwrap_or(text)),
        Err(error) => {
            let good = bytes.get(..error.valid_up_to()).and_then(|good| std::str::from_utf8(good).ok()).unwrap_or("");
            let position = Lines::of(good).place(good, good.len());
            Err(NoText { position, what: "The bytes here are not UTF-8.", hint: SAVE_AS_UTF8 })
        }
    }
}

/// Like [`text`], for formats to which a carriage return alone is no line's end: to them such a file is one line, and its
/// first comment lasts to the end.
///
/// # Errors
/// Those of [`text`], and the first carriage return without a line feed.
pub fn text_in_lines(bytes: &[u8]) -> Result<&str, NoText> {
    let text = text(bytes)?;
    match lone_returns(text).next() {
        Some(at) => {
            let (what, hint) = OLD_MAC;
            Err(NoText { position: Lines::of(text).place(text, at), what, hint })
        }
        None => Ok(text),
    }
}

/// The carriage returns without a line feed, by their byte offsets.
pub fn lone_returns(text: &str) -> impl Iterator<Item = usize> {
    text.match_indices('\r').map(|(at, _)| at).filter(|at| !text[at + 1..].starts_with('\n'))
}

/// Whether bytes are UTF-16, by their mark or by the zero beside the ASCII character with which every file of ours begins.
fn is_utf16(bytes: &[u8]) -> bool {
    matches!(bytes, [0xff, 0xfe, ..] | [0xfe, 0xff, ..] | [0, 1..=0xff, ..] | [1..=0xff, 0, ..])
}

/// Where the lines of a text begin, by which many offsets become places quickly.
#[derive(Debug, Clone)]
pub struct Lines(Vec<usize>);

impl Lines {
    /// Those of a text.
    #[must_use]
    pub fn of(text: &str) -> Self {
        Self(std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect())
    }

    /// The place of a byte offset in that text; an offset beyond the end counts as the end, one within a character as its
    /// beginning.
    #[must_use]
    pub fn place(&self, text: &str, offset: usize) -> Position {
        let offset = text.floor_char_boundary(offset.min(text.len()));
        let line = self.0.partition_point(|start| *start <= offset).max(1);
        let before = self.0.get(line - 1).and_then(|start| text.get(*start..offset)).unwrap_or("");
        Position { line: counted(line), column: counted(before.chars().count() + 1) }
    }
}

/// A file's text with its lines.
#[derive(Debug)]
pub struct Text<'a> {
    /// The whole text.
    pub text: &'a str,
    lines: Lines,
}

impl<'a> Text<'a> {
    /// A text.
    #[must_use]
    pub fn new(text: &'a str) -> Self {
        Self { text, lines: Lines::of(text) }
    }

    /// The place of a byte offset; see [`Lines::place`].
    #[must_use]
    pub fn place(&self, offset: usize) -> Position {
        self.lines.place(self.text, offset)
    }

    /// The place of a slice of this very text. A slice of another text counts as the start.
    #[must_use]
    pub fn place_of(&self, slice: &str) -> Position {
        let offset = slice.as_ptr().addr().wrapping_sub(self.text.as_ptr().addr());
        if offset > self.text.len() { Position::START } else { self.place(offset) }
    }
}

/// Lines and columns are small: files are cut off long before this can saturate.
#[must_use]
pub fn counted(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a failed unwrap is a failed test")]
mod tests {
    use super::*;

    #[test]
    fn a_place_counts_lines_and_characters_from_one() {
        let text = "a\nسلام x\n";
        let lines = Lines::of(text);
        let at = |offset| lines.place(text, offset).to_string();
        assert_eq!(at(0), "1:1", "the first byte");
        assert_eq!(at(text.find('x').unwrap()), "2:6", "columns count characters, not bytes");
        assert_eq!(at(3), "2:1", "within a character is its beginning");
        assert_eq!(at(usize::MAX), "3:1", "beyond the end is the end");
        assert_eq!(Lines::of("").place("", 7), Position::START, "nothing has one place");
    }

    #[test]
    fn a_slice_knows_its_place() {
        let text = Text::new("ab\nمرحبا x\n");
        let x = text.text.find('x').unwrap();
        assert_eq!(text.place_of(&text.text[x..=x]).to_string(), "2:7", "five letters and a blank stand before the x");
        assert_eq!(text.place_of("another"), Position::START, "a slice of another text has no place here");
    }

    #[test]
    fn bytes_that_are_not_utf8_are_named_with_their_place() {
        let problem = text(b"a = b\nc = \xFF").unwrap_err();
        assert_eq!(problem.to_string(), "2:5: The bytes here are not UTF-8. Save the file as UTF-8.", "the bad byte");
        assert_eq!(text("\u{FEFF}a".as_bytes()).unwrap(), "a", "editors on Windows write byte order marks");
        assert_eq!(text(b"").unwrap(), "", "nothing is text");
    }

    #[test]
    fn utf16_is_told_by_its_name() {
        for word in ["a = A\n", "Scenario("] {
            for mark in ["\u{FEFF}", ""] {
                let units: Vec<u16> = format!("{mark}{word}").encode_utf16().collect();
                for bytes in [u16::to_le_bytes, u16::to_be_bytes] {
                    let bytes: Vec<u8> = units.iter().flat_map(|unit| bytes(*unit)).collect();
                    let problem = text(&bytes).unwrap_err();
                    assert!(problem.what.contains("UTF-16"), "{word:?} after {mark:?} is told as {problem}");
                }
            }
        }
        assert!(text("م = a".as_bytes()).is_ok(), "and nothing else is taken for it");
    }

    #[test]
    fn lines_of_old_macs_are_told_where_they_matter() {
        assert_eq!(text_in_lines(b"a\r\nb\rc").unwrap_err().position, Position { line: 2, column: 2 }, "the lone one");
        assert_eq!(text_in_lines(b"a\r\nb\n").unwrap(), "a\r\nb\n", "those of Windows are fine");
        assert_eq!(text(b"a\rb").unwrap(), "a\rb", "and where they do not matter they stay");
    }
}
