//! What a player can put in: flags, acts, replies, time.

use serde::{Deserialize, Serialize};

use crate::{
    model::{CastIx, ChoiceIx, MessageIx, Role},
    signs::{Question, Sign, SignSet},
};

/// What the player marks on a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Mark {
    /// One of the questions: "who may know?"
    Question(Question),
    /// A sign by its name.
    Sign(Sign),
}

impl Mark {
    /// Whether this mark says what `signs` say.
    #[must_use]
    pub fn fits(self, signs: SignSet) -> bool {
        match self {
            Self::Sign(sign) => signs.contains(sign),
            Self::Question(question) => signs.iter().any(|sign| sign.question() == question),
        }
    }
}

/// What a report says has happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Reason {
    /// They want a secret or a private place.
    Secret,
    /// They ask too private things or want pictures.
    TooPrivate,
    /// They push, rush or threaten.
    Pressure,
    /// They want to meet.
    MeetUp,
    /// They pretend to be somebody else.
    Pretending,
    /// Spam or rudeness.
    RudeOrSpam,
    /// Something felt odd.
    FeltOdd,
}

impl Reason {
    /// Every reason, in the order shown.
    pub const ALL: [Self; 7] = [
        Self::Secret,
        Self::TooPrivate,
        Self::Pressure,
        Self::MeetUp,
        Self::Pretending,
        Self::RudeOrSpam,
        Self::FeltOdd,
    ];

    /// The name used in message keys.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Secret => "secret",
            Self::TooPrivate => "too-private",
            Self::Pressure => "pressure",
            Self::MeetUp => "meet-up",
            Self::Pretending => "pretending",
            Self::RudeOrSpam => "rude-or-spam",
            Self::FeltOdd => "felt-odd",
        }
    }
}

/// Something that the player does about the chat.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Act {
    /// Stop answering and look again. Always right.
    Pause,
    /// Tell a grown-up. Always right.
    Tell {
        /// Whom, by role.
        role: Role,
    },
    /// Report someone in the app.
    Report {
        /// Whom.
        who: CastIx,
        /// What happened.
        reason: Reason,
        /// The messages that are sent along.
        proof: Vec<MessageIx>,
    },
    /// Block someone in the app.
    Block {
        /// Whom.
        who: CastIx,
    },
    /// Keep messages as proof.
    Keep {
        /// Which.
        messages: Vec<MessageIx>,
    },
    /// Open the help card. Always right.
    Help,
    /// Say no and leave.
    SayNo,
    /// "That's fine": keep chatting.
    CarryOn,
}

/// An act without its details.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[expect(missing_docs, reason = "each stands for the `Act` of its name")]
pub enum ActKind {
    Pause,
    Tell,
    Report,
    Block,
    Keep,
    Help,
    SayNo,
    CarryOn,
}

impl ActKind {
    /// Every kind, in the order shown.
    pub const ALL: [Self; 8] =
        [Self::Pause, Self::Tell, Self::Report, Self::Block, Self::Help, Self::SayNo, Self::Keep, Self::CarryOn];

    /// The name used in message keys: `pause`, `say-no` and so on.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Pause => "pause",
            Self::Tell => "tell",
            Self::Report => "report",
            Self::Block => "block",
            Self::Keep => "keep",
            Self::Help => "help",
            Self::SayNo => "say-no",
            Self::CarryOn => "carry-on",
        }
    }
}

impl Act {
    /// The act without its details.
    #[must_use]
    pub fn kind(&self) -> ActKind {
        match self {
            Self::Pause => ActKind::Pause,
            Self::Tell { .. } => ActKind::Tell,
            Self::Report { .. } => ActKind::Report,
            Self::Block { .. } => ActKind::Block,
            Self::Keep { .. } => ActKind::Keep,
            Self::Help => ActKind::Help,
            Self::SayNo => ActKind::SayNo,
            Self::CarryOn => ActKind::CarryOn,
        }
    }
}

/// What goes into a session.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Input {
    /// Time for the next thing: a message that was being typed arrives, the next one begins, or a settled story ends.
    Advance,
    /// The friend answers.
    Choose(ChoiceIx),
    /// A message is flagged, or its flag changed.
    Flag(MessageIx, Mark),
    /// A flag is taken back.
    Unflag(MessageIx),
    /// The player acts.
    Act(Act),
}
