//! The chats and cases that a lesson knows, so that it can tell a deed from nonsense without their words.

use serde::{Deserialize, Serialize};
use story::{Band, ContentHash, Kind, Library, Scenario};

use crate::ChatIx;

/// A chat as a lesson knows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Chat {
    /// Its id.
    pub id: String,
    /// Which version the lesson plays, so that a seat with another one is told.
    pub hash: ContentHash,
    /// For which age.
    pub band: Band,
    /// Its kind.
    pub kind: Kind,
    /// How many messages its file holds.
    pub messages: u16,
    /// How many replies.
    pub choices: u16,
}

/// The chats of a lesson, in the order of their ids.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Catalogue {
    chats: Vec<Chat>,
}

impl Catalogue {
    /// Of a library: those chats for which `suits` holds.
    #[must_use]
    pub fn of(library: &Library, suits: impl Fn(&Scenario) -> bool) -> Self {
        let count = |count: usize| u16::try_from(count).unwrap_or(u16::MAX);
        let mut chats: Vec<Chat> = library
            .iter()
            .filter(|scenario| suits(scenario))
            .map(|scenario| Chat {
                id: scenario.id.to_string(),
                hash: scenario.hash,
                band: scenario.band,
                kind: scenario.kind,
                messages: count(scenario.message_ixs().count()),
                choices: count(scenario.choice_ixs().count()),
            })
            .collect();
        chats.sort_by(|one, other| one.id.cmp(&other.id));
        Self { chats }
    }

    /// A chat.
    #[must_use]
    pub fn get(&self, chat: ChatIx) -> Option<&Chat> {
        self.chats.get(usize::from(chat.0))
    }

    /// The chat of an id.
    #[must_use]
    pub fn find(&self, id: &str) -> Option<ChatIx> {
        let at = self.chats.binary_search_by(|chat| chat.id.as_str().cmp(id)).ok()?;
        u16::try_from(at).ok().map(ChatIx)
    }

    /// Every chat with its place.
    pub fn iter(&self) -> impl Iterator<Item = (ChatIx, &Chat)> {
        (0..).map(ChatIx).zip(&self.chats)
    }
}
