//! What comes out: the lines of the log, the phase, the end, and why an input was refused.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::Millis;
use crate::model::{CastIx, ChoiceIx, MessageIx, NodeIx, Role};

/// What Noor says in passing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Hint {
    /// "Good idea to stop for a moment."
    Paused,
    /// A grown-up was told before there was anything odd, and looks on too.
    AdultBeside(Role),
    /// "Look here again": the player let something worrying go on.
    LookAgain(MessageIx),
}

/// What the invented app says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum AppDialog {
    /// The report about someone was sent.
    Reported(CastIx),
    /// Someone is blocked.
    Blocked(CastIx),
    /// So many messages are kept.
    Kept(u16),
}

/// How a story ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Ending {
    /// A grown-up was told.
    Told,
    /// It was reported in the app.
    Reported,
    /// Someone was blocked.
    Blocked,
    /// The friend said no and left.
    SaidNo,
    /// The chat goes on, and that is fine.
    Fine,
    /// A kind person was reported or blocked, and it was put right.
    PutRight,
    /// The friend showed it to a grown-up itself.
    FriendTold,
}

impl Ending {
    /// Every ending.
    pub const ALL: [Self; 7] =
        [Self::Told, Self::Reported, Self::Blocked, Self::SaidNo, Self::Fine, Self::PutRight, Self::FriendTold];

    /// The name used in message keys.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Told => "told",
            Self::Reported => "reported",
            Self::Blocked => "blocked",
            Self::SaidNo => "said-no",
            Self::Fine => "fine",
            Self::PutRight => "put-right",
            Self::FriendTold => "friend-told",
        }
    }
}

/// The end of a play-through.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Outcome {
    /// How it ended. The game closes every ending with a grown-up's words of help, after the scenario's own.
    pub ending: Ending,
    /// Whom the player told, if it told someone.
    pub told: Option<Role>,
}

/// A line of the chat so far: all that a player sees of it, in one order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Line {
    /// A message that arrived.
    Message(MessageIx),
    /// A reply that the friend gave.
    Said(ChoiceIx),
    /// So many hours went by.
    Later(u16),
    /// Noor says something in passing.
    Hint(Hint),
    /// The app says something.
    App(AppDialog),
}

/// A line of the chat so far, with its time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Entry {
    /// When it came.
    pub at: Millis,
    /// What came.
    pub line: Line,
}

/// How a story stands between two inputs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Phase {
    /// It goes on by itself: `Advance` is what comes next.
    Going,
    /// Someone is typing; the message arrives with the next `Advance`.
    Typing(CastIx),
    /// The friend wonders what to answer: one of the replies of this node.
    Choosing(NodeIx),
    /// The friend asks the player what to do.
    Asking,
    /// An act has settled it, and `Advance` takes it to its end. Further acts of the same flow may follow.
    Settled,
    /// It is over.
    Over(Outcome),
}

/// What became of an input that was taken.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Step {
    /// The lines that came of it: positions in [`Session::log`], none for a flag.
    pub lines: Range<usize>,
    /// How the story stands now, if it stood otherwise before.
    pub phase: Option<Phase>,
}

/// Whether an act can be taken now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Availability {
    /// It can.
    Open,
    /// Only once the friend has asked what to do.
    OnceAsked,
    /// Only once somebody has written.
    OnceWritten,
    /// The story is over.
    Over,
}

/// An input that does not fit the state. The session is unchanged. Messages, replies and people are named by their ids.
#[derive(Debug, Clone, PartialEq, Eq, Hash, thiserror::Error)]
pub enum StepError {
    /// The story has ended.
    #[error("the story has ended; nothing more can happen in it")]
    Over,
    /// `Advance` while a reply or an act is awaited.
    #[error("the story waits for a reply or an act; it does not go on by itself")]
    Waiting,
    /// A reply that is not offered now.
    #[error("the reply `{0}` is not offered now")]
    NotOffered(Box<str>),
    /// A message that has not arrived.
    #[error("the message `{0}` has not arrived")]
    NotArrived(Box<str>),
    /// A message that carries no flag.
    #[error("the message `{0}` carries no flag")]
    NotFlagged(Box<str>),
    /// A message of the friend, a grown-up or an aside, which cannot be flagged.
    #[error("the message `{0}` is not by somebody who writes to the friend")]
    NotTheirs(Box<str>),
    /// Someone who cannot be reported or blocked.
    #[error("`{0}` does not write to the friend, so there is nobody to report or block")]
    Nobody(Box<str>),
    /// A message, reply or person of another scenario, or of another version of this one.
    #[error("this story does not have what the input names")]
    Unknown,
    /// An act that is only possible once the friend has asked, or once somebody has written.
    #[error("this act is not possible yet")]
    TooEarly,
    /// The story is settled and waits for `Advance`.
    #[error("the story is settled; it goes on to its end")]
    Settled,
}

impl StepError {
    /// The error `about` something of a scenario with this id, or that there is no such thing.
    pub(super) fn about(about: fn(Box<str>) -> Self, id: Option<&str>) -> Self {
        id.map_or(Self::Unknown, |id| about(id.into()))
    }
}
