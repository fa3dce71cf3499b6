//! What Noor would look at when a child asks: the first line that deserves a look and has no flag yet. Lines that show a sign
//! and lines that only resemble one are treated alike, so that being pointed at says nothing by itself.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use story::{MessageIx, Session, Sign};

/// How much a hint says. Each press asks for the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
pub enum Strength {
    /// "Look here again."
    #[default]
    Look,
    /// What to ask of the line.
    Ask,
    /// What the line shows, or only looks like.
    Name,
}

impl Strength {
    /// The next one; the strongest stays.
    #[must_use]
    pub fn stronger(self) -> Self {
        match self {
            Self::Look => Self::Ask,
            Self::Ask | Self::Name => Self::Name,
        }
    }
}

/// A line that deserves a look.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Hint {
    /// The line.
    pub message: MessageIx,
    /// The sign it is about, the first of several.
    pub sign: Sign,
    /// Whether it shows the sign. Otherwise it only resembles it.
    pub shows: bool,
}

/// The hints that were given in a chat: for each line at which one pointed the most that was said of it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(into = "Vec<(MessageIx, Strength)>", from = "Vec<(MessageIx, Strength)>")]
pub struct Hints(BTreeMap<MessageIx, Strength>);

impl From<Hints> for Vec<(MessageIx, Strength)> {
    fn from(hints: Hints) -> Self {
        hints.0.into_iter().collect()
    }
}

impl From<Vec<(MessageIx, Strength)>> for Hints {
    fn from(given: Vec<(MessageIx, Strength)>) -> Self {
        let mut hints = Self::default();
        given.into_iter().for_each(|(message, strength)| hints.note(message, strength));
        hints
    }
}

impl Hints {
    /// Notes a hint; what was said more plainly before stays.
    pub fn note(&mut self, message: MessageIx, strength: Strength) {
        let said = self.0.entry(message).or_default();
        *said = strength.max(*said);
    }

    /// The most that was said of a line.
    #[must_use]
    pub fn of(&self, message: MessageIx) -> Option<Strength> {
        self.0.get(&message).copied()
    }

    /// Forgets them.
    pub fn clear(&mut self) {
        self.0.clear();
    }
}

/// The first line of those that arrived that shows or resembles a sign, has no flag, and was not named already. `None` if
/// there is nothing to point at.
#[must_use]
pub fn hint(session: &Session, hints: &Hints) -> Option<Hint> {
    let open = |message: &MessageIx| {
        let named = hints.of(*message) == Some(Strength::Name);
        session.flaggable(*message) && session.flag_on(*message).is_none() && !named
    };
    session.shown().filter(open).find_map(|message| {
        let line = session.scenario().message(message);
        let shows = !line.signs.is_empty();
        let sign = if shows { line.signs } else { line.look_alikes }.iter().next()?;
        Some(Hint { message, sign, shows })
    })
}
