//! A recorded play-through, and its text: a first line with a version, then one line of RON for each.

use learning::Seed;
use ron::extensions::Extensions;
use serde::{Deserialize, Serialize};
use story::{Input, Millis};

const HEADER: &str = "manara-recordings 1";

/// What was put into one play-through, fitting or not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Recording {
    /// The scenario's id.
    pub scenario: String,
    /// The seed from which the cast is drawn.
    pub seed: Seed,
    /// The inputs with their times.
    pub inputs: Vec<(Millis, Input)>,
}

/// Recordings that cannot be read or written. Lines and columns count from 1.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RecordingError {
    /// They do not begin as recordings.
    #[error("line 1: expected `{HEADER}`; make the recordings with `replay record`")]
    NoHeader,
    /// A line is no recording.
    #[error("line {line}, column {column}: {reason}; record again with `replay record`")]
    Corrupt {
        /// The line.
        line: usize,
        /// The column.
        column: usize,
        /// What is wrong there.
        reason: String,
    },
    /// A recording has no text.
    #[error("recording {index} cannot be written: {reason}")]
    Unwritable {
        /// Its place in the list, from 0.
        index: usize,
        /// Why not.
        reason: String,
    },
}

fn options() -> ron::Options {
    ron::Options::default().with_default_extension(Extensions::UNWRAP_NEWTYPES)
}

/// The text of recordings.
///
/// # Errors
/// [`RecordingError::Unwritable`] if a recording has no text.
pub fn encode(recordings: &[Recording]) -> Result<String, RecordingError> {
    let mut text = format!("{HEADER}\n");
    for (index, recording) in recordings.iter().enumerate() {
        let line = options().to_string(recording);
        text.push_str(&line.map_err(|error| RecordingError::Unwritable { index, reason: error.to_string() })?);
        text.push('\n');
    }
    Ok(text)
}

/// The recordings of a text. Empty lines are passed over.
///
/// # Errors
/// A [`RecordingError`] with the first line that is no recording.
pub fn decode(text: &str) -> Result<Vec<Recording>, RecordingError> {
    let mut lines = text.lines();
    if lines.next() != Some(HEADER) {
        return Err(RecordingError::NoHeader);
    }
    (2..)
        .zip(lines)
        .filter(|(_, line)| !line.trim().is_empty())
        .map(|(number, line)| {
            options().from_str(line).map_err(|error| RecordingError::Corrupt {
                line: number,
                column: error.span.start.col,
                reason: error.code.to_string(),
            })
        })
        .collect()
}
