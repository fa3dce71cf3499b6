//! What the wall tells of how the class sees a step. All of it goes through [`Live`], so that no figure stands for one to four.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{ChatIx, Lesson, Live, Picture, Split, Step, StepIx, Votes};

/// A question of which the wall may tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Topic {
    /// Who flagged a message of a chat: yes, no.
    Flagged(ChatIx, u16),
    /// Which reply the class would give on the wall.
    Reply,
    /// The step's vote: its options.
    Vote,
    /// Whether seats are done with the step: done, not yet.
    Done,
}

/// What was told of each question of a lesson.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Told(BTreeMap<(StepIx, Topic), Live>);

/// One picture of the wall.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shown {
    /// Of what.
    pub topic: Topic,
    /// What may be told.
    pub picture: Picture,
}

impl Lesson {
    /// The pictures of a step that may be told, in the order of their topics; none of what nothing may be told.
    pub fn pictures(&self, at: StepIx) -> impl Iterator<Item = Shown> {
        let of_step = self.told().0.range((at, Topic::Flagged(ChatIx(0), 0))..=(at, Topic::Done));
        of_step.map(|((_, topic), live)| Shown { topic: *topic, picture: live.picture() })
    }

    /// How much of a step is done, for the wall.
    #[must_use]
    pub fn progress(&self, at: StepIx) -> Option<Picture> {
        self.told().0.get(&(at, Topic::Done)).map(Live::picture)
    }

    /// Which questions a step has, how they split now, and of how many.
    fn splits(&self, at: StepIx) -> Vec<(Topic, Votes, Vec<u16>, u16)> {
        let sum = self.sum(at);
        let seats = u16::try_from(self.present().count()).unwrap_or(u16::MAX);
        let mut splits = Vec::new();
        for (chat, sum) in &sum.chats {
            for (line, message) in sum.lines.iter().zip(0_u16..) {
                // Hands are of the whole class; where they were counted there are no seats.
                let [yes, no] = sum.hands.get(&message).copied().unwrap_or([line.flagged, line.arrived - line.flagged]);
                if yes + no > 0 {
                    splits.push((Topic::Flagged(*chat, message), Votes::CanChange, vec![yes, no], yes + no));
                }
            }
        }
        if !sum.replies.is_empty() {
            let all = sum.replies.iter().sum();
            splits.push((Topic::Reply, Votes::CanChange, sum.replies, all));
        }
        if !sum.votes.is_empty() {
            let by_hands = sum.votes.iter().sum();
            splits.push((Topic::Vote, Votes::Stand, sum.votes, seats.max(by_hands)));
        }
        splits
    }

    /// Something was done in a step: what can be told at once is.
    pub(crate) fn tell_at_once(&mut self, at: StepIx) {
        if matches!(self.planned(at), Some(Step::Vote(_))) {
            self.tell(at, Live::next);
        }
    }

    /// The step's results are asked for: what can be told at the end is.
    pub(crate) fn tell_at_the_end(&mut self, at: StepIx) {
        self.tell(at, Live::last);
    }

    fn tell(&mut self, at: StepIx, next: impl Fn(&Live, &Split, u16) -> Option<Live>) {
        for (topic, votes, counts, of) in self.splits(at) {
            let Ok(split) = Split::new(counts) else { continue };
            let live = self.told_mut().0.entry((at, topic)).or_insert_with(|| Live::new(votes));
            if let Some(told) = next(live, &split, of) {
                *live = told;
            }
        }
    }
}
