//! The text around everything that is written down: a first line with a name and a version, then RON.

use std::cmp::Ordering;

use ron::{extensions::Extensions, ser::PrettyConfig};
use serde::{Serialize, de::DeserializeOwned};

/// The longest text that is read, in bytes. A save of a thousand chats has about a tenth of it.
pub const LIMIT: usize = 1 << 20;

/// A text that cannot be read or written. Lines and columns count from 1, columns in characters.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TextError {
    /// The first line does not say what the text is.
    #[error(
        "line 1: expected `{name}` and a version number, so this is something else or its start is damaged; \
         delete it to begin afresh"
    )]
    NoHeader {
        /// The name that the first line should begin with.
        name: &'static str,
    },
    /// The text is of a later version of the game.
    #[error("line 1: `{name}` has version {found}, but this game reads version {known}; update the game to read it")]
    Newer {
        /// What the text is.
        name: &'static str,
        /// Its version.
        found: u32,
        /// The version that is read.
        known: u32,
    },
    /// The text is longer than anything that this game writes.
    #[error("`{name}` has {bytes} bytes, but at most {LIMIT} are read; delete it to begin afresh")]
    TooLong {
        /// What the text should be.
        name: &'static str,
        /// Its length.
        bytes: usize,
    },
    /// The text behind the first line is damaged.
    #[error("line {line}, column {column}: {reason}; restore an older copy or delete it to begin afresh")]
    Corrupt {
        /// The line of the text, the first line counted.
        line: usize,
        /// The column.
        column: usize,
        /// What is wrong there.
        reason: String,
    },
    /// The values have no text.
    #[error("`{name}` cannot be written: {reason}; nothing was stored")]
    Unwritable {
        /// What was to be written.
        name: &'static str,
        /// Why not.
        reason: String,
    },
}

/// How RON is written and read: a value stands for `Some` of itself.
pub(crate) fn options() -> ron::Options {
    ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME | Extensions::UNWRAP_NEWTYPES)
}

/// Writes a value under a first line, one field a line to a depth of `depth`.
pub(crate) fn seal<T: Serialize>(
    name: &'static str,
    version: u32,
    depth: usize,
    value: &T,
) -> Result<String, TextError> {
    let layout = PrettyConfig::new().new_line("\n").depth_limit(depth);
    let body = options()
        .to_string_pretty(value, layout)
        .map_err(|error| TextError::Unwritable { name, reason: error.to_string() })?;
    Ok(format!("{name} {version}\n{body}\n"))
}

/// The body of a text of version `known`.
pub(crate) fn open<'a>(name: &'static str, known: u32, text: &'a str) -> Result<&'a str, TextError> {
    if text.len() > LIMIT {
        return Err(TextError::TooLong { name, bytes: text.len() });
    }
    // Some editors begin a file with a mark of its byte order; it is no content.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let (first, body) = text.split_once('\n').unwrap_or((text, ""));
    let version = first
        .trim_end()
        .strip_prefix(name)
        .and_then(|rest| rest.strip_prefix(' '))
        .filter(|digits| digits.bytes().all(|byte| byte.is_ascii_digit()))
        .and_then(|digits| digits.parse::<u32>().ok())
        .ok_or(TextError::NoHeader { name })?;
    match version.cmp(&known) {
        Ordering::Equal => Ok(body),
        Ordering::Greater => Err(TextError::Newer { name, found: version, known }),
        // No version before the present one was ever handed to anybody.
        Ordering::Less => Err(TextError::NoHeader { name }),
    }
}

/// Reads the value of a body.
pub(crate) fn parse<T: DeserializeOwned>(body: &str) -> Result<T, TextError> {
    options().from_str(body).map_err(|error| TextError::Corrupt {
        line: error.span.start.line + 1,
        column: error.span.start.col,
        reason: error.code.to_string(),
    })
}
