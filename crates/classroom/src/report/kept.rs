//! The file that a teacher keeps for the next lesson, and what is chosen to be told of check-ups.

use learning::{
    checkup::Length,
    stats::{Group, Occasion, Occasions, StatsError},
};
use serde::{Deserialize, Serialize};
use story::Band;

/// Check-ups of a class, with what was told of them, as a file. It holds cards and single children's sums, and so stays with the teacher.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Kept {
    /// [`Kept::VERSION`].
    pub version: u16,
    /// The check-ups.
    pub group: Group,
}

/// What a report tells of its lesson's check-ups. Chosen once, since two reports side by side could tell of single children; a part of
/// the lesson, so that a restart or another process makes the same report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum CheckUpsTold {
    /// This occasion by itself.
    Alone,
    /// This one beside those of earlier lessons.
    Beside(Box<Kept>),
    /// Nothing: it is saved for a later lesson.
    Later,
}

/// Why a kept file cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum KeptError {
    /// Another program wrote it, or it was cut short or changed.
    #[error(
        "this is no file that a lesson kept, or it is damaged ({0}); choose the one that was saved after the earlier lesson"
    )]
    Unreadable(String),
    /// Written by a newer program.
    #[error("this file was kept by a newer version ({version}; this one reads {known}); update this program", known = Kept::VERSION)]
    Newer {
        /// Its version.
        version: u16,
    },
    /// Longer than any class makes it.
    #[error("this file is too large for what a lesson keeps; choose the one that was saved after the earlier lesson")]
    TooLarge,
    /// It can be read and makes no sense.
    #[error("this file holds what no check-up gives ({0}); choose the one that was saved after the earlier lesson")]
    Unsound(StatsError),
}

/// Only this much is read of a file of any version.
#[derive(Deserialize)]
struct Version {
    version: u16,
}

impl Kept {
    /// The version that is written. Older ones are read.
    pub const VERSION: u16 = 1;

    /// The longest file that is read, in bytes: many times what a class of 100 makes on three occasions.
    pub const LONGEST: usize = 4 << 20;

    pub(super) fn of(group: Group) -> Self {
        Self { version: Self::VERSION, group }
    }

    /// The file.
    #[must_use]
    pub fn write(&self) -> String {
        // Keys are names, so it can always be written.
        serde_json::to_string(self).unwrap_or_default()
    }

    /// Reads a file.
    ///
    /// # Errors
    /// [`KeptError`] if it is none, was kept by a newer version, or holds what no check-up gives.
    pub fn read(bytes: &[u8]) -> Result<Self, KeptError> {
        if bytes.len() > Self::LONGEST {
            return Err(KeptError::TooLarge);
        }
        let unreadable = |error: serde_json::Error| KeptError::Unreadable(error.to_string());
        let Version { version } = serde_json::from_slice(bytes).map_err(unreadable)?;
        if version > Self::VERSION {
            return Err(KeptError::Newer { version });
        }
        let kept: Self = serde_json::from_slice(bytes).map_err(unreadable)?;
        // A report looks at every sheet of its occasion. It is made of a copy, so that it counts as none.
        for occasion in [Occasion::Before, Occasion::After, Occasion::Later] {
            let made = kept.group.clone().report(Band::Middle, Length::Short, Occasions::One(occasion));
            if let Err(unsound @ StatsError::NotATally { .. }) = made {
                return Err(KeptError::Unsound(unsound));
            }
        }
        Ok(kept)
    }
}
