//! What a seat tells of itself: ids and numbers, never words.

use learning::{
    Counts, SignCount,
    checkup::{Face, Tally},
};
use serde::{Deserialize, Serialize};
use story::{ActKind, Mark, Sign};

/// Of a chat in a lesson's [`crate::Catalogue`]: its place there, from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct ChatIx(pub u16);

/// Of a step in a lesson's plan: its place there, from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct StepIx(pub u8);

/// Something that a seat did in a step.
///
/// Deeds of one seat are numbered from 1 on, in the order in which they were done ([`crate::Command::Sync`]); one that
/// says nothing new, is about a step that has not come, or fits none, is passed over.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Deed {
    /// In which step.
    pub step: StepIx,
    /// What.
    pub what: What,
}

/// What was done.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum What {
    /// A chat was begun. One that was begun and not finished counts no more.
    Began(ChatIx),
    /// A message arrived: its place in the chat's file, from 0. Not those before it, which may stand on another way through the chat.
    Read(u16),
    /// A message was flagged; `None` takes the flag back.
    Flagged(u16, Option<Mark>),
    /// A reply was chosen: its place in the chat's file, from 0.
    Chose(u16),
    /// An act was taken.
    Acted(ActKind),
    /// The chat, or the report practice, came to its end.
    Finished(Done),
    /// What the child thinks of the chat.
    Judged {
        /// "Was this like real chats?"
        real: Face,
        /// "Did it help?"
        helped: Face,
    },
    /// A choice in a vote, from 0; the first one counts, so that the wall can tell of it before all have voted ([`crate::Votes::Stand`]).
    Voted(u8),
    /// A check-up came to its end. The first one counts.
    CheckedUp(Box<Tally>),
    /// "I want to talk": yes or no; the last answer counts.
    Slip(bool),
    /// "I need a hand", or no more.
    Hand(bool),
}

/// What a chat adds up to, as the game scores it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Done {
    /// Of all messages.
    pub counts: Counts,
    /// Of each sign that came up; each once.
    pub signs: Vec<(Sign, SignCount)>,
}

impl Done {
    /// Messages that one chat can hold at most, with room to spare.
    pub const MESSAGES: u32 = 400;

    /// Whether a play-through can give it.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        let unlike =
            self.signs.iter().enumerate().all(|(at, (sign, _))| self.signs[..at].iter().all(|(one, _)| one != sign));
        let of_sign = |count: &SignCount| {
            [count.hits, count.misses, count.false_alarms, count.correct_rejections]
                .into_iter()
                .map(u32::from)
                .sum::<u32>()
        };
        let within = self.signs.iter().all(|(_, count)| of_sign(count) <= self.counts.messages());
        unlike && within && self.counts.messages() <= Self::MESSAGES && self.counts.named <= self.counts.hits
    }
}
