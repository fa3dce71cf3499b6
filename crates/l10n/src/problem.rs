//! What is wrong with a file, as a sentence with its place; and the arithmetic from byte offsets to lines.

use std::fmt;

/// Something wrong in a text file or a manifest: a full sentence with its place and a hint.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, thiserror::Error)]
pub struct Problem {
    /// The file, as it was named when it was added, such as `ar/ui.ftl`.
    pub file: String,
    /// The line, counted from 1; 0 where the problem is the whole file's.
    pub line: u32,
    /// The column in characters, counted from 1; 0 where the problem is the whole file's.
    pub column: u32,
    /// What is wrong.
    pub message: String,
    /// What helps.
    pub hint: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        if self.line > 0 {
            write!(f, ":{}:{}", self.line, self.column)?;
        }
        write!(f, ": {}", self.message)?;
        if !self.hint.is_empty() {
            write!(f, " {}", self.hint)?;
        }
        Ok(())
    }
}

impl Problem {
    pub(crate) fn new(file: &str, (line, column): (u32, u32), message: String, hint: &str) -> Self {
        Self { file: file.to_owned(), line, column, message, hint: hint.to_owned() }
    }
}

/// Where the lines of a text start: turns byte offsets into lines and columns.
#[derive(Debug)]
pub(crate) struct Lines(Vec<usize>);

impl Lines {
    pub(crate) fn new(source: &str) -> Self {
        Self(std::iter::once(0).chain(source.match_indices('\n').map(|(at, _)| at + 1)).collect())
    }

    /// Line and column, both from 1, of a byte offset; an offset beyond the end counts as the end.
    pub(crate) fn place(&self, source: &str, offset: usize) -> (u32, u32) {
        let offset = source.floor_char_boundary(offset.min(source.len()));
        let line = self.0.partition_point(|start| *start <= offset);
        let start = self.0.get(line.saturating_sub(1)).copied().unwrap_or(0);
        let column = source.get(start..offset).map_or(0, |before| before.chars().count()) + 1;
        (u32::try_from(line).unwrap_or(u32::MAX), u32::try_from(column).unwrap_or(u32::MAX))
    }
}

/// Reads UTF-8 without a byte order mark.
///
/// # Errors
/// A problem at the first byte that is not UTF-8, or one that names UTF-16.
pub(crate) fn utf8<'a>(file: &str, bytes: &'a [u8]) -> Result<&'a str, Problem> {
    const HINT: &str = "Save the file as UTF-8.";
    if is_utf16(bytes) {
        return Err(Problem::new(file, (1, 1), "The file is UTF-16 text.".into(), HINT));
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(text.strip_prefix('\u{FEFF}').unwrap_or(text)),
        Err(error) => {
            let good = bytes.get(..error.valid_up_to()).and_then(|good| std::str::from_utf8(good).ok()).unwrap_or("");
            let place = Lines::new(good).place(good, good.len());
            Err(Problem::new(file, place, "The bytes here are not UTF-8.".into(), HINT))
        }
    }
}

/// Whether bytes are UTF-16, by their mark or by the zero beside the ASCII letter with which every file of ours begins.
fn is_utf16(bytes: &[u8]) -> bool {
    matches!(bytes, [0xff, 0xfe, ..] | [0xfe, 0xff, ..] | [0, 1..=0xff, ..] | [1..=0xff, 0, ..])
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a failed unwrap is a failed test")]
mod tests {
    use super::*;

    #[test]
    fn a_place_counts_lines_and_characters_from_one() {
        let source = "a\nسلام x\n";
        let lines = Lines::new(source);
        assert_eq!(lines.place(source, 0), (1, 1), "the first byte is line 1, column 1");
        assert_eq!(lines.place(source, source.find('x').unwrap()), (2, 6), "columns count characters, not bytes");
        assert_eq!(lines.place(source, 999), (3, 1), "beyond the end is the end");
    }

    #[test]
    fn bytes_that_are_not_utf8_are_named_with_their_place() {
        let problem = utf8("ar/ui.ftl", b"a = b\nc = \xFF").unwrap_err();
        assert_eq!((problem.line, problem.column), (2, 5), "an author must find the bad byte");
        assert_eq!(
            problem.to_string(),
            "ar/ui.ftl:2:5: The bytes here are not UTF-8. Save the file as UTF-8.",
            "format"
        );
        assert_eq!(utf8("x", "\u{FEFF}a".as_bytes()).unwrap(), "a", "editors on Windows write byte order marks");
    }

    #[test]
    fn utf16_is_told_by_its_name() {
        let units = |text: &str, order: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(order).collect::<Vec<u8>>();
        for text in ["\u{FEFF}a = مرحبا\n", "a = A\n"] {
            for bytes in [units(text, u16::to_le_bytes), units(text, u16::to_be_bytes)] {
                let problem = utf8("ar/ui.ftl", &bytes).unwrap_err();
                assert!(problem.message.contains("UTF-16") && problem.hint.contains("UTF-8"), "by name: {problem}");
            }
        }
        assert!(utf8("x", "م = a".as_bytes()).is_ok() && utf8("x", b"").is_ok(), "and nothing else is taken for it");
    }
}
