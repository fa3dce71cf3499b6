//! What is wrong with a file, as a sentence with its place.

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

/// Reads UTF-8 without a byte order mark.
///
/// # Errors
/// A problem at the first byte that is not UTF-8, or one that names UTF-16.
pub(crate) fn utf8<'a>(file: &str, bytes: &'a [u8]) -> Result<&'a str, Problem> {
    source::text(bytes).map_err(|wrong| Problem::new(file, wrong.position.into(), wrong.what.into(), wrong.hint))
}
