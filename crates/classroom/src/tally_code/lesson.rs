//! What was done in a lesson, as a tally code tells it.

use learning::{Counts, checkup::Face};
use story::ActKind;

use super::{
    pack::{Pass, byte},
    tag::IdTag,
};

/// What was done in a lesson.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct LessonTally {
    /// The plan; [`LessonTally::NO_PLAN`] of a child that played chats without one.
    pub plan: IdTag,
    /// What was done in each chat, in the order of the lesson: at most [`LessonTally::MOST_CHATS`].
    pub chats: Vec<ChatTally>,
    /// The option that was voted for in each vote, from 0 to [`LessonTally::MOST_OPTION`], in the order of the plan; `None` where
    /// there was no vote. At most [`LessonTally::MOST_VOTES`].
    pub votes: Vec<Option<u8>>,
}

/// What was done in one chat.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct ChatTally {
    /// The chat.
    pub chat: IdTag,
    /// How its messages were sorted.
    pub counts: TallyCounts,
    /// The acts that were taken.
    pub acts: TallyActs,
    /// Whether it was like real chats.
    pub like_real: Option<Face>,
    /// Whether it helped.
    pub helped: Option<Face>,
}

/// How messages of a chat were sorted: [`Counts`] without what was named, and without flags that were early.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[expect(missing_docs, reason = "`Counts` tells what they are")]
pub struct TallyCounts {
    pub hits: u8,
    pub misses: u8,
    pub false_alarms: u8,
    pub correct_rejections: u8,
}

/// Which acts were taken that help.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[expect(missing_docs, reason = "the names say it")]
pub struct TallyActs {
    pub told: bool,
    pub reported: bool,
    pub blocked: bool,
    pub said_no: bool,
}

impl LessonTally {
    /// Of chats that were played without a plan. No plan that ships has this number.
    pub const NO_PLAN: IdTag = IdTag(0);
    /// Chats of a lesson.
    pub const MOST_CHATS: usize = 4;
    /// Votes of a lesson.
    pub const MOST_VOTES: usize = 6;
    /// The highest option of a vote.
    pub const MOST_OPTION: u8 = 15;

    /// Whether a tally code has room for it.
    pub(super) fn has_room(&self) -> bool {
        self.chats.len() <= Self::MOST_CHATS
            && self.votes.len() <= Self::MOST_VOTES
            && self.votes.iter().flatten().all(|option| *option <= Self::MOST_OPTION)
            && self.chats.iter().all(|chat| chat.counts.is_in_range())
    }
}

impl TallyCounts {
    /// The highest number of hits, and of misses. No chat that ships has more messages with a sign.
    pub const MOST_WITH_SIGN: u8 = 15;
    /// The highest number of false alarms, and of correct rejections. No chat that ships has more messages without a sign.
    pub const MOST_WITHOUT: u8 = 31;

    fn is_in_range(self) -> bool {
        self.hits.max(self.misses) <= Self::MOST_WITH_SIGN
            && self.false_alarms.max(self.correct_rejections) <= Self::MOST_WITHOUT
    }
}

impl From<&Counts> for TallyCounts {
    /// What is higher than the highest stands at the highest.
    fn from(counts: &Counts) -> Self {
        let clamped = |count: u16, most: u8| u8::try_from(count).map_or(most, |count| count.min(most));
        Self {
            hits: clamped(counts.hits, Self::MOST_WITH_SIGN),
            misses: clamped(counts.misses, Self::MOST_WITH_SIGN),
            false_alarms: clamped(counts.false_alarms, Self::MOST_WITHOUT),
            correct_rejections: clamped(counts.correct_rejections, Self::MOST_WITHOUT),
        }
    }
}

impl FromIterator<ActKind> for TallyActs {
    /// Of the acts of a chat, those that a tally code tells of.
    fn from_iter<T: IntoIterator<Item = ActKind>>(acts: T) -> Self {
        let mut taken = Self::default();
        for act in acts {
            match act {
                ActKind::Tell => taken.told = true,
                ActKind::Report => taken.reported = true,
                ActKind::Block => taken.blocked = true,
                ActKind::SayNo => taken.said_no = true,
                ActKind::Pause | ActKind::Keep | ActKind::Help | ActKind::CarryOn => {}
            }
        }
        taken
    }
}

/// Passes what was done in a lesson.
pub(super) fn pass_lesson(pass: &mut impl Pass, known: &LessonTally) -> LessonTally {
    let plan = pass_tag(pass, known.plan);
    let chats = pass.pass(known.chats.len(), LessonTally::MOST_CHATS + 1);
    let votes = pass.pass(known.votes.len(), LessonTally::MOST_VOTES + 1);
    LessonTally {
        plan,
        chats: (0..chats).map(|at| pass_chat(pass, known.chats.get(at).copied().unwrap_or_default())).collect(),
        votes: (0..votes).map(|at| pass_vote(pass, known.votes.get(at).copied().flatten())).collect(),
    }
}

fn pass_tag(pass: &mut impl Pass, known: IdTag) -> IdTag {
    let number = pass.pass(usize::from(known.0), usize::from(u16::MAX) + 1);
    IdTag(u16::try_from(number).unwrap_or(u16::MAX))
}

fn pass_chat(pass: &mut impl Pass, known: ChatTally) -> ChatTally {
    const FACES: [Option<Face>; 4] = [None, Some(Face::No), Some(Face::ABit), Some(Face::Yes)];
    let (counts, acts) = (known.counts, known.acts);
    ChatTally {
        chat: pass_tag(pass, known.chat),
        counts: TallyCounts {
            hits: pass.up_to(counts.hits, TallyCounts::MOST_WITH_SIGN),
            misses: pass.up_to(counts.misses, TallyCounts::MOST_WITH_SIGN),
            false_alarms: pass.up_to(counts.false_alarms, TallyCounts::MOST_WITHOUT),
            correct_rejections: pass.up_to(counts.correct_rejections, TallyCounts::MOST_WITHOUT),
        },
        acts: TallyActs {
            told: pass.flag(acts.told),
            reported: pass.flag(acts.reported),
            blocked: pass.flag(acts.blocked),
            said_no: pass.flag(acts.said_no),
        },
        like_real: pass.one_of(known.like_real, &FACES),
        helped: pass.one_of(known.helped, &FACES),
    }
}

/// Passes a vote: 0 for none, or one more than the option.
fn pass_vote(pass: &mut impl Pass, known: Option<u8>) -> Option<u8> {
    let number =
        pass.pass(known.map_or(0, |option| usize::from(option) + 1), usize::from(LessonTally::MOST_OPTION) + 2);
    number.checked_sub(1).map(byte)
}
