//! What Noor would look at when a child asks: the first line that deserves a look and has no flag yet. Lines that show a sign
//! and lines that only resemble one are treated alike, so that being pointed at says nothing by itself.

use story::{MessageIx, Session, Sign};

/// How much a hint says. Each press asks for the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
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

/// The first line of those that arrived that shows or resembles a sign, has no flag, and is not among those that were
/// `named` already. `None` if there is nothing to point at.
#[must_use]
pub fn hint(session: &Session, named: &[MessageIx]) -> Option<Hint> {
    let open = |message: &MessageIx| {
        session.flaggable(*message) && session.flag_on(*message).is_none() && !named.contains(message)
    };
    session.shown().filter(open).find_map(|message| {
        let line = session.scenario().message(message);
        let shows = !line.signs.is_empty();
        let sign = if shows { line.signs } else { line.look_alikes }.iter().next()?;
        Some(Hint { message, sign, shows })
    })
}
