//! Files of items, as authors write them in RON: read whole, or told with their place.

use serde::de::DeserializeOwned;
use source::Position;

/// What is wrong with a file. What it holds is not offered; other files are.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Problem {
    /// The file cannot be read.
    #[error("{file}:{position}: {reason}")]
    Unreadable {
        /// The file.
        file: String,
        /// Where.
        position: Position,
        /// What is wrong there.
        reason: String,
    },
    /// What it holds cannot be used.
    #[error("{file}{}: {reason}", .line.map_or_else(String::new, |line| format!(":{line}")))]
    Unfit {
        /// The file.
        file: String,
        /// The line on which the item's id stands, from 1, where it is about one.
        line: Option<usize>,
        /// What is wrong, in a sentence.
        reason: String,
    },
}

/// Reads a file, in which a value stands for `Some` of itself; returns its text, too.
pub(crate) fn read<'a, T: DeserializeOwned>(file: &str, bytes: &'a [u8]) -> Result<(T, &'a str), Problem> {
    use ron::extensions::Extensions;
    let refused = |position, reason| Problem::Unreadable { file: file.to_owned(), position, reason };
    let text = source::text_in_lines(bytes)
        .map_err(|wrong| refused(wrong.position, format!("{} {}", wrong.what, wrong.hint)))?;
    let options =
        ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME | Extensions::UNWRAP_NEWTYPES);
    let value = options.from_str(text).map_err(|error| {
        let at = error.span.start;
        refused(Position { line: source::counted(at.line), column: source::counted(at.col) }, error.code.to_string())
    })?;
    Ok((value, text))
}
