//! A copy that a player took along and brings back: what is wrong with it, or what is in it, before it replaces anything.

use story::SignSet;

use crate::{
    Save, Settings,
    envelope::{LIMIT, TextError},
    save::{decode, settings_of},
    settings::Setting,
};

/// A file that is no copy that can be brought back. Lines and columns count from 1, columns in characters.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CopyError {
    /// It is larger than any copy, so it was not looked into.
    #[error("the file has {bytes} bytes, but a copy has {LIMIT} at the most; choose the file that this game made")]
    TooLarge {
        /// Its size.
        bytes: usize,
    },
    /// It is no text.
    #[error("byte {at}: the file is not UTF-8 text; choose the file that this game made")]
    NotText {
        /// The offset of the first byte that is no text.
        at: usize,
    },
    /// It is a text of something else.
    #[error("the file does not begin as a copy does; choose the file that this game made")]
    Foreign,
    /// It is a copy that a later version of the game made.
    #[error("the copy has version {found}, but this game reads version {known}; update the game to read it")]
    Newer {
        /// Its version.
        found: u32,
        /// The version that is read.
        known: u32,
    },
    /// It is a copy, but damaged.
    #[error("line {line}, column {column}: {reason}; the copy is damaged, choose an older one if there is any")]
    Damaged {
        /// The line.
        line: usize,
        /// The column.
        column: usize,
        /// What is wrong there.
        reason: String,
        /// The settings in it, where they can be read.
        settings: Option<Box<Settings>>,
    },
}

impl CopyError {
    /// The key of the message that tells the player.
    #[must_use]
    pub fn key(&self) -> &'static str {
        match self {
            Self::TooLarge { .. } => "copy-too-large",
            Self::NotText { .. } => "copy-not-text",
            Self::Foreign => "copy-foreign",
            Self::Newer { .. } => "copy-newer",
            Self::Damaged { .. } => "copy-damaged",
        }
    }
}

/// Reads a copy. Of more than [`LIMIT`] bytes only their number is looked at, so a caller that knows the size of a larger file
/// need not read more than one byte beyond it.
///
/// # Errors
/// A [`CopyError`] that says what the file is instead.
pub fn read_copy(bytes: &[u8]) -> Result<Save, CopyError> {
    if bytes.len() > LIMIT {
        return Err(CopyError::TooLarge { bytes: bytes.len() });
    }
    let text = std::str::from_utf8(bytes).map_err(|error| CopyError::NotText { at: error.valid_up_to() })?;
    decode(text).map_err(|error| match error {
        TextError::Newer { found, known, .. } => CopyError::Newer { found, known },
        TextError::Corrupt { line, column, reason } => {
            CopyError::Damaged { line, column, reason, settings: settings_of(text).map(Box::new) }
        }
        TextError::TooLong { bytes, .. } => CopyError::TooLarge { bytes },
        TextError::NoHeader { .. } | TextError::Unwritable { .. } => CopyError::Foreign,
    })
}

/// What is in a save, in numbers: what a player sees before it replaces anything.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Summary {
    /// How many different chats were played.
    pub chats: usize,
    /// How often chats were played to their end.
    pub played: u64,
    /// The signs that were found.
    pub found: SignSet,
    /// How many check-ups were taken.
    pub checkups: usize,
    /// How often the report was practised.
    pub rehearsals: u64,
    /// How many grown-ups the child would tell.
    pub people: usize,
    /// The settings that would change.
    pub settings: Vec<Setting>,
}

impl Save {
    /// What is in it, with the settings that differ from `present`.
    #[must_use]
    pub fn summary(&self, present: &Settings) -> Summary {
        let progress = self.progress.clone().unwrap_or_default();
        Summary {
            chats: progress.iter().count(),
            played: progress.steps(),
            found: progress.found(),
            checkups: progress.checkups().len(),
            rehearsals: progress.practice().rehearsals(),
            people: progress.people().map_or(0, |people| people.roles().len()),
            settings: self.settings.differences(present),
        }
    }
}
