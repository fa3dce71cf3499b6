//! What a class did in a step, added up over seats, over hands that were counted and over codes of tallies that were typed in. Seats that were
//! taken away count nowhere. These are exact counts for whoever reports on the class; what a wall may tell of them stands in
//! [`crate::Lesson::pictures`].

use std::collections::BTreeMap;

use learning::{
    Counts,
    checkup::{Face, Sheet},
};
use story::{ActKind, Mark, Sign};

use crate::{Asked, ChatIx, Lesson, Step, StepIx, TallyContent, Work};

/// Of one message of a chat.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct LineSum {
    /// For how many it arrived.
    pub arrived: u16,
    /// How many of them have a flag on it.
    pub flagged: u16,
}

/// How often a sign was found and missed, and what resembles it mistaken and let be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[expect(missing_docs, reason = "`learning::SignCount` tells what they are")]
pub struct SignSum {
    pub hits: u32,
    pub misses: u32,
    pub false_alarms: u32,
    pub correct_rejections: u32,
}

/// Of one chat.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ChatSum {
    /// How many seats and codes of tallies began it.
    pub began: u16,
    /// How many came to its end.
    pub finished: u16,
    /// Its messages, by their places. Codes of tallies tell of none.
    pub lines: Vec<LineSum>,
    /// By hands: who would flag a message, and who would not.
    pub hands: BTreeMap<u16, [u16; 2]>,
    /// Which marks stand on which message.
    pub marks: BTreeMap<(u16, Mark), u16>,
    /// How many chose a reply.
    pub chosen: BTreeMap<u16, u16>,
    /// How many took an act.
    pub acts: BTreeMap<ActKind, u16>,
    /// What the finished ones add up to.
    pub hits: u32,
    /// Messages with a sign that were not flagged.
    pub misses: u32,
    /// Messages without one that were flagged.
    pub false_alarms: u32,
    /// Messages without one that were not.
    pub correct_rejections: u32,
    /// The same by sign. Codes of tallies tell of none.
    pub signs: BTreeMap<Sign, SignSum>,
    /// "Was this like real chats?": no, a bit, yes.
    pub real: [u16; 3],
    /// "Did it help?": no, a bit, yes.
    pub helped: [u16; 3],
}

/// Of one step.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct StepSum {
    /// The chats that were played in it.
    pub chats: BTreeMap<ChatIx, ChatSum>,
    /// Report practices that came to their end.
    pub practised: u16,
    /// Votes, by option; empty if the step is none.
    pub votes: Vec<u16>,
    /// By hands: how many chose which reply of the wall's chat.
    pub replies: Vec<u16>,
    /// Check-ups.
    pub sheets: Vec<Sheet>,
}

impl Lesson {
    /// What the class did in a step.
    #[must_use]
    pub fn sum(&self, at: StepIx) -> StepSum {
        let mut sum = StepSum::default();
        let Some(step) = self.planned(at) else { return sum };
        if let Step::Vote(vote) = step {
            sum.votes = vec![0; usize::from(vote.options)];
        }
        for (_, seat) in self.present() {
            let Some(work) = seat.work(at) else { continue };
            if let Some(chat) = work.chat {
                self.chat_sum(&mut sum, chat).add(work);
            } else if work.done.is_some() && matches!(step, Step::Practice(_)) {
                sum.practised += 1;
            }
            if let Some(votes) = work.voted.and_then(|option| sum.votes.get_mut(usize::from(option))) {
                *votes += 1;
            }
            let sheet =
                |tally: &learning::checkup::Tally| Sheet { class: None, seat: Some(seat.card), tally: tally.clone() };
            sum.sheets.extend(work.tally.as_deref().map(sheet));
        }
        for (asked, counts) in self.hands(at) {
            match (asked, counts) {
                (Asked::Flag(message), [yes, no]) => {
                    if let Some(chat) = self.on_wall(at) {
                        self.chat_sum(&mut sum, chat).hands.insert(message, [*yes, *no]);
                    }
                }
                (Asked::Reply, counts) => sum.replies = counts.to_vec(),
                (Asked::Vote, counts) => {
                    for (votes, hands) in sum.votes.iter_mut().zip(counts) {
                        *votes = votes.saturating_add(*hands);
                    }
                }
                (Asked::Flag(_), _) => {}
            }
        }
        self.add_tallies(at, step, &mut sum);
        sum
    }

    /// The chat that is on the wall in a step.
    #[must_use]
    pub fn on_wall(&self, at: StepIx) -> Option<ChatIx> {
        self.wall(at).iter().rev().find_map(|moved| match moved {
            crate::Move::Begin(chat) => Some(*chat),
            _ => None,
        })
    }

    fn chat_sum<'a>(&self, sum: &'a mut StepSum, chat: ChatIx) -> &'a mut ChatSum {
        let messages = self.chats().get(chat).map_or(0, |chat| usize::from(chat.messages));
        sum.chats
            .entry(chat)
            .or_insert_with(|| ChatSum { lines: vec![LineSum::default(); messages], ..ChatSum::default() })
    }

    /// Codes tell by plan, chat and place of a vote; each of their chats counts in the first step that plays it.
    fn add_tallies(&self, at: StepIx, step: &Step, sum: &mut StepSum) {
        let votes_before = self
            .steps()
            .take_while(|(step, _)| *step < at)
            .filter(|(_, planned)| matches!(planned.step, Step::Vote(_)))
            .count();
        for typed in self.tallies() {
            match typed.content() {
                TallyContent::CheckUp(sheet) if matches!(step, Step::CheckUp(_)) => sum.sheets.push(sheet.clone()),
                TallyContent::Lesson(lesson) => {
                    for played in &lesson.chats {
                        let found = self.chat_of(played.chat);
                        if let Some(chat) = found.filter(|chat| self.first_step_of(*chat) == Some(at)) {
                            self.chat_sum(sum, chat).add_tally(played);
                        }
                    }
                    if matches!(step, Step::Vote(_)) {
                        let option = lesson.votes.get(votes_before).copied().flatten();
                        if let Some(votes) = option.and_then(|option| sum.votes.get_mut(usize::from(option))) {
                            *votes += 1;
                        }
                    }
                }
                TallyContent::CheckUp(_) => {}
            }
        }
    }

    fn chat_of(&self, tag: crate::IdTag) -> Option<ChatIx> {
        let id = tag.find(self.chats().iter().map(|(_, chat)| chat.id.as_str())).ok()?;
        self.chats().find(id)
    }

    fn first_step_of(&self, chat: ChatIx) -> Option<StepIx> {
        self.steps().find(|(at, _)| self.choices(*at).contains(&chat)).map(|(at, _)| at)
    }
}

impl ChatSum {
    fn add(&mut self, work: &Work) {
        self.began += 1;
        for (line, place) in self.lines.iter_mut().zip(0_u16..) {
            if work.read.contains(&place) || work.flags.contains_key(&place) {
                line.arrived += 1;
                line.flagged += u16::from(work.flags.contains_key(&place));
            }
        }
        for (message, mark) in &work.flags {
            *self.marks.entry((*message, *mark)).or_default() += 1;
        }
        for choice in &work.chosen {
            *self.chosen.entry(*choice).or_default() += 1;
        }
        for act in &work.acts {
            *self.acts.entry(*act).or_default() += 1;
        }
        if let Some((real, helped)) = work.judged {
            self.judge(Some(real), Some(helped));
        }
        let Some(done) = &work.done else { return };
        self.finished += 1;
        let Counts { hits, misses, false_alarms, correct_rejections, .. } = done.counts;
        self.count([hits, misses, false_alarms, correct_rejections]);
        for (sign, count) in &done.signs {
            let sum = self.signs.entry(*sign).or_default();
            sum.hits += u32::from(count.hits);
            sum.misses += u32::from(count.misses);
            sum.false_alarms += u32::from(count.false_alarms);
            sum.correct_rejections += u32::from(count.correct_rejections);
        }
    }

    fn add_tally(&mut self, played: &crate::ChatTally) {
        self.began += 1;
        self.finished += 1;
        let crate::TallyCounts { hits, misses, false_alarms, correct_rejections } = played.counts;
        self.count([hits, misses, false_alarms, correct_rejections].map(u16::from));
        let crate::TallyActs { told, reported, blocked, said_no } = played.acts;
        let acts =
            [(told, ActKind::Tell), (reported, ActKind::Report), (blocked, ActKind::Block), (said_no, ActKind::SayNo)];
        for (_, act) in acts.into_iter().filter(|(taken, _)| *taken) {
            *self.acts.entry(act).or_default() += 1;
        }
        self.judge(played.like_real, played.helped);
    }

    fn count(&mut self, [hits, misses, false_alarms, correct_rejections]: [u16; 4]) {
        self.hits += u32::from(hits);
        self.misses += u32::from(misses);
        self.false_alarms += u32::from(false_alarms);
        self.correct_rejections += u32::from(correct_rejections);
    }

    fn judge(&mut self, real: Option<Face>, helped: Option<Face>) {
        for (face, sums) in [(real, &mut self.real), (helped, &mut self.helped)] {
            if let Some(sum) = face.and_then(|face| sums.get_mut(face as usize)) {
                *sum += 1;
            }
        }
    }
}
