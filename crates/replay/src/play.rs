//! Playing recordings again, with everything that comes out put into one hash.

use std::{
    fmt,
    hash::{Hash, Hasher},
    sync::Arc,
};

use learning::{draw_genders, score, verdicts};
use sha2::{Digest, Sha256};
use story::{Library, Session};

use crate::recording::Recording;

/// The SHA-256 of everything that came out. Shown as 64 lower-case hex digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PlayHash([u8; 32]);

impl fmt::Display for PlayHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

/// A recording that does not fit the library.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PlayError {
    /// Its scenario was not loaded.
    #[error("recording {index} is of the scenario `{scenario}`, which was not loaded; record again, or mend its file")]
    Unknown {
        /// The recording's place in the list, from 0.
        index: usize,
        /// The scenario.
        scenario: String,
    },
}

/// Plays recordings in their order, each in a new session. Into the hash go the genders drawn, what became of
/// every input, every line with its time, the debrief's verdicts and the record of each session.
///
/// # Errors
/// [`PlayError::Unknown`] for the first recording of a scenario that is not in the library.
pub fn play(library: &Library, recordings: &[Recording]) -> Result<PlayHash, PlayError> {
    let mut sink = Sink(Sha256::new());
    for (index, recording) in recordings.iter().enumerate() {
        let Some(scenario) = library.get(&recording.scenario) else {
            return Err(PlayError::Unknown { index, scenario: recording.scenario.clone() });
        };
        draw_genders(recording.seed, scenario).hash(&mut sink);
        let mut session = Session::new(Arc::clone(scenario));
        for (at, input) in &recording.inputs {
            session.step(*at, input.clone()).hash(&mut sink);
        }
        session.log().hash(&mut sink);
        verdicts(&session).hash(&mut sink);
        score(&session).hash(&mut sink);
    }
    Ok(PlayHash(sink.0.finalize().into()))
}

/// Feeds what the standard library hashes to SHA-256, numbers little-endian and those of the machine's width as 8 bytes,
/// so that machines of 32 and 64 bits agree. Only builds by the same compiler are compared.
struct Sink(Sha256);

impl Hasher for Sink {
    fn write(&mut self, bytes: &[u8]) {
        self.0.update(bytes);
    }

    fn write_u16(&mut self, number: u16) {
        self.write(&number.to_le_bytes());
    }

    fn write_u32(&mut self, number: u32) {
        self.write(&number.to_le_bytes());
    }

    fn write_u64(&mut self, number: u64) {
        self.write(&number.to_le_bytes());
    }

    fn write_usize(&mut self, number: usize) {
        self.write_u64(number as u64);
    }

    fn write_isize(&mut self, number: isize) {
        self.write(&(number as i64).to_le_bytes());
    }

    /// The first eight bytes of the hash so far.
    fn finish(&self) -> u64 {
        self.0.clone().finalize().iter().take(8).fold(0, |number, byte| number << 8 | u64::from(*byte))
    }
}
