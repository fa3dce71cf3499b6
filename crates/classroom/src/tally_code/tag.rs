//! Short numbers for ids, where there is no room for an id itself.

use super::sha256;

/// The number of an id, of a plan or a chat: the first two bytes (big-endian) of its SHA-256. Whoever knows the ids finds the one
/// that is meant; no id can be made from its number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct IdTag(pub u16);

/// A number by which no id is found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TagError {
    /// No known id has it.
    #[error(
        "the code tells of something that is not here: open the lesson that the child took, with the same plans and chats"
    )]
    Unknown,
    /// Two known ids have it.
    #[error("the code tells of one of two things, and nobody knows which: leave one of the two out of the lesson")]
    Ambiguous,
}

impl IdTag {
    /// The number of an id.
    #[must_use]
    pub fn of(id: &str) -> Self {
        let [high, low, ..] = sha256(id);
        Self(u16::from_be_bytes([high, low]))
    }

    /// The one id of this number among those that are known, in any order; one that comes twice is still one.
    ///
    /// # Errors
    /// A [`TagError`] if none has it, or unlike ones do: a guess would count for the wrong chat.
    pub fn find<'a>(self, known: impl IntoIterator<Item = &'a str>) -> Result<&'a str, TagError> {
        let mut fitting = known.into_iter().filter(|id| Self::of(id) == self);
        let id = fitting.next().ok_or(TagError::Unknown)?;
        if fitting.all(|other| other == id) { Ok(id) } else { Err(TagError::Ambiguous) }
    }
}
