//! Records random play-throughs and plays them again to one hash, by which a build for the desktop and one for the web
//! are compared. No files and no clock; the binary beside it has those.

pub mod pack;
mod play;
mod record;
mod recording;
#[cfg(target_family = "wasm")]
mod web;

use std::borrow::Cow;

pub use play::{PlayError, PlayHash, play};
pub use record::record;
pub use recording::{Recording, RecordingError, decode, encode};
use story::{Library, Loaded, Words};
#[cfg(target_family = "wasm")]
pub use web::replay_hash;

/// Answers every key: a play-through does not depend on words, so none are read.
struct AnyWords;

impl Words for AnyWords {
    fn text(&self, _key: &str) -> Option<Cow<'_, str>> {
        Some(Cow::Borrowed("words"))
    }
}

/// Loads scenario files, given as names and bytes, without their words.
#[must_use]
pub fn load(files: impl IntoIterator<Item = (String, Vec<u8>)>) -> Loaded {
    Library::load(files, &AnyWords)
}

/// Why a pack and recordings, both as text, give no hash.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ReplayError {
    /// The pack cannot be read.
    #[error("the pack of scenarios: {0}")]
    Pack(#[from] pack::PackError),
    /// The recordings cannot be read.
    #[error("the recordings: {0}")]
    Recording(#[from] RecordingError),
    /// A recording does not fit the library.
    #[error(transparent)]
    Play(#[from] PlayError),
}

/// The hash of a pack's scenarios played with recordings, both as text.
///
/// # Errors
/// A [`ReplayError`] with its place if a text cannot be read or a recording is of a scenario that was not loaded.
pub fn replay(scenarios_pack: &str, recordings: &str) -> Result<PlayHash, ReplayError> {
    let library = load(pack::read(scenarios_pack)?).library;
    Ok(play(&library, &decode(recordings)?)?)
}
