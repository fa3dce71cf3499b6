//! What can be asked of a lesson, what comes of it, and why it may be refused.

use helplines::LocalContact;
use learning::checkup::{SeatCode, Tally};
use serde::{Deserialize, Serialize};
use story::{Band, Mark};

use crate::{AnimalCode, Catalogue, ChatIx, CheckUpsTold, Deed, JoinCode, Plan, SeatId, SeatName, StepIx, TallyCode};

/// What proves who asks: the hash of a token that only the one browser has. The lesson never sees the token.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Key(pub [u64; 2]);

/// One window of one device, drawn anew by each page that is opened: of two windows with one token only the later one plays.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Window(pub u32);

/// What a teacher confirms before anybody can join.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Tick {
    /// The guide on what to do when a child tells something was read.
    Guide,
    /// The person for safeguarding knows of the lesson and is in the building.
    Safeguarding,
    /// Parents have their letter.
    Letter,
    /// The chats were looked at, and those that do not suit are off.
    Previewed,
    /// Whoever does not want to take part has something quiet to do.
    Alternative,
}

impl Tick {
    /// Every tick, in the order shown.
    pub const ALL: [Self; 5] = [Self::Guide, Self::Safeguarding, Self::Letter, Self::Previewed, Self::Alternative];

    /// The name used in message keys: `guide`, `letter` and so on.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Guide => "guide",
            Self::Safeguarding => "safeguarding",
            Self::Letter => "letter",
            Self::Previewed => "previewed",
            Self::Alternative => "alternative",
        }
    }
}

/// A question that a class answers by a show of hands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Asked {
    /// "Who would raise a flag here?" about a message of the wall's chat: yes, no.
    Flag(u16),
    /// Which reply, of those that are offered there.
    Reply,
    /// The vote of the step: its options.
    Vote,
}

/// What happens to the chat on the wall.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Move {
    /// It begins, from its first message.
    Begin(ChatIx),
    /// The next message, or to the end.
    On,
    /// A reply is chosen: its place in the chat's file.
    Choose(u16),
    /// A flag is put on a message or taken back.
    Flag(u16, Option<Mark>),
    /// A grown-up is told, which ends the story well.
    Tell,
}

/// What is asked of a lesson. Time stamps, random numbers and keys are the caller's.
#[derive(Debug, Clone, PartialEq)]
pub enum Command {
    /// A tick is set or taken back.
    Tick(Tick, bool),
    /// The contact near by is entered, or taken out.
    Contact(Option<LocalContact>),
    /// How many children are in the room.
    Room(Option<u16>),
    /// A chat is switched on or off.
    Chat(ChatIx, bool),
    /// Joining is opened or shut.
    Joining(bool),
    /// The lesson goes to a step; to the first one, it starts.
    Go(StepIx),
    /// "Eyes up": every seat holds, or goes on.
    Pause(bool),
    /// The wall shows how the class sees the step, or no more.
    Results(bool),
    /// A seat is taken away; what it did counts no more.
    Remove(SeatId),
    /// A seat that was taken away comes back with all it did.
    Restore(SeatId),
    /// A seat got the hand that it asked for.
    Helped(SeatId),
    /// Hands were counted.
    Hands(Asked, Vec<u16>),
    /// The chat on the wall goes on.
    Wall(Move),
    /// A child's code of tallies was typed in.
    Tallies(TallyCode),
    /// The reminder was read, so that the slips "I want to talk" may be seen.
    Reminded,
    /// The lesson ends.
    End,
    /// It is chosen what the report tells of check-ups: once, when the lesson is over.
    CheckUps(CheckUpsTold),
    /// A device asks for a seat.
    Join {
        /// Proves later who it is.
        key: Key,
        /// Which window.
        window: Window,
        /// Draws the name and the card.
        random: u64,
        /// The card that the child has from another lesson.
        card: Option<SeatCode>,
        /// How many children share the device, from 1 to [`Lesson::SHARING`](super::Lesson::SHARING).
        children: u8,
    },
    /// A child goes on at another device, by its card.
    Move {
        /// The card.
        card: SeatCode,
        /// Proves later who it is.
        key: Key,
        /// Which window.
        window: Window,
        /// Whether nothing was heard of the device that has the seat for a while.
        silent: bool,
    },
    /// A window takes the seat that its device has: after a reload, or beside another window.
    Hold {
        /// The seat.
        seat: SeatId,
        /// Which window.
        window: Window,
    },
    /// A seat tells what it did since.
    Sync {
        /// The seat.
        seat: SeatId,
        /// Which window.
        window: Window,
        /// The number of the first of these deeds, from 1 on.
        first: u32,
        /// The deeds in their order.
        deeds: Vec<Deed>,
    },
}

/// Something that happened. A lesson is the fold of these.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "each is what became of the command of its name")]
pub enum Change {
    Begun(Box<Begun>),
    Ticked(Tick, bool),
    Contact(Option<LocalContact>),
    Room(Option<u16>),
    Chat(ChatIx, bool),
    Joining(bool),
    Went {
        step: StepIx,
        at: u64,
    },
    Paused(bool),
    Results(bool),
    Seated {
        seat: SeatId,
        key: Key,
        window: Window,
        name: SeatName,
        card: SeatCode,
        children: u8,
    },
    Moved {
        seat: SeatId,
        key: Key,
        window: Window,
    },
    Held {
        seat: SeatId,
        window: Window,
    },
    /// A seat's deeds up to this number are settled; those that said something new, in their order.
    Did {
        seat: SeatId,
        last: u32,
        deeds: Vec<Deed>,
    },
    Removed(SeatId),
    Restored(SeatId),
    Helped(SeatId),
    Hands(StepIx, Asked, Vec<u16>),
    Wall(StepIx, Move),
    Tallies(TallyCode),
    Reminded,
    Ended,
    CheckUps(CheckUpsTold),
}

/// With what a lesson begins.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Begun {
    /// The version of what is written down: [`VERSION`].
    pub version: u16,
    /// What is planned.
    pub plan: Plan,
    /// For which of the plan's bands.
    pub band: Band,
    /// The chats that are there.
    pub chats: Catalogue,
    /// By which children find it.
    pub code: JoinCode,
    /// The same as pictures.
    pub animals: AnimalCode,
    /// Who may teach it.
    pub console: Key,
}

/// The version of changes as they are written down.
pub const VERSION: u16 = 1;

/// Why something was not done. As a key it is `refused-<key>`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, thiserror::Error)]
pub enum Refused {
    /// The ticks are not all there, or the contact near by.
    #[error("joining opens when every tick is set and the contact near by is entered")]
    NotReady,
    /// Joining is shut.
    #[error("nobody can join at the moment")]
    Shut,
    /// Every seat is taken.
    #[error("every seat is taken")]
    Full,
    /// A card is not one of this lesson, or its device is still there.
    #[error("no free seat has these three pictures")]
    NoCard,
    /// Somebody has that card already.
    #[error("somebody already sits at these three pictures")]
    CardTaken,
    /// No such seat.
    #[error("there is no such seat")]
    NoSeat,
    /// The seat was taken away.
    #[error("this seat was taken away by the teacher")]
    Removed,
    /// Another window has the seat.
    #[error("this seat is open in another window")]
    Elsewhere,
    /// Deeds are missing before these.
    #[error("deeds before number {0} are missing")]
    Gap(u32),
    /// No such step, or it makes no sense there.
    #[error("the plan has no such step")]
    NoStep,
    /// No such chat, or one that is off.
    #[error("the lesson has no such chat")]
    NoChat,
    /// That cannot be done in this step.
    #[error("that does not belong to this step")]
    NotHere,
    /// Counts that cannot be.
    #[error("these counts cannot be: there are not so many children in the room")]
    Counts,
    /// The code of tallies was typed in before.
    #[error("this code was typed in before")]
    Again,
    /// The code of tallies is of another plan, or of a check-up where none is planned.
    #[error("this code is of another lesson")]
    OtherLesson,
    /// The lesson is over.
    #[error("the lesson is over")]
    Over,
    /// Something else was chosen before, and that stands.
    #[error("what is told of these check-ups was chosen before")]
    Chosen,
}

impl Refused {
    /// The end of its message key.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::NotReady => "not-ready",
            Self::Shut => "shut",
            Self::Full => "full",
            Self::NoCard => "no-card",
            Self::CardTaken => "card-taken",
            Self::NoSeat => "no-seat",
            Self::Removed => "removed",
            Self::Elsewhere => "elsewhere",
            Self::Gap(_) => "gap",
            Self::NoStep => "no-step",
            Self::NoChat => "no-chat",
            Self::NotHere => "not-here",
            Self::Counts => "counts",
            Self::Again => "again",
            Self::OtherLesson => "other-lesson",
            Self::Over => "over",
            Self::Chosen => "chosen",
        }
    }
}

/// What one seat did in one step. Serves sums only.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Work {
    /// The chat that it plays.
    pub chat: Option<ChatIx>,
    /// How many messages of it arrived, at least.
    pub read: u16,
    /// Flags that stand, by message.
    pub flags: std::collections::BTreeMap<u16, Mark>,
    /// Replies that were chosen.
    pub chosen: std::collections::BTreeSet<u16>,
    /// Acts that were taken.
    pub acts: std::collections::BTreeSet<story::ActKind>,
    /// How it ended, once it did.
    pub done: Option<crate::Done>,
    /// What the child thinks of it.
    pub judged: Option<(learning::checkup::Face, learning::checkup::Face)>,
    /// The choice in the vote.
    pub voted: Option<u8>,
    /// The check-up.
    pub tally: Option<Box<Tally>>,
}
