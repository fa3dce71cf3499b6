//! The report of a lesson, for the teacher: what the class sees well and what it misses, how it voted, what it would do, what it thinks
//! of the chats, and what its check-ups show. It holds no seat, card, code, key or time, and no answer of one child.
//!
//! **What keeps children from being picked out.** The wall was open to all, and whoever reads a report saw it.
//!
//! * There is one report, of a lesson that is over, so that no two reports can be subtracted.
//! * Children are counted, not answers. No sum of answers over children is told, neither rounded: whether a child found a sign in half
//!   of the places or more, or flagged half of what only resembles it or more, is one answer of that child, as in a check-up, and how
//!   many children did is told as a [`Level`]. So all that [`crate::Live`] says of one picture holds for each figure here: it depends
//!   on how many answered alone whether it is told (from 11 on), and whatever is told leaves five numbers of children in a row, five or
//!   more among them.
//! * Figures of chats and of signs are of the same children: those who came to the end of every chat that three quarters or more came
//!   to the end of. Where a chat, message or sign has other ones, these are six fewer or more, or nothing is told.
//! * What the wall told is repeated, and never told a second time.
//! * Which message, which chat and which prompt is named follows from the levels alone.
//! * Check-ups come from [`Group`] with its own rules, and are told when asked for: [`LessonReport::with_check_ups`] or
//!   [`LessonReport::with_earlier`], never both.
//!
//! What remains: the wall told of a message when the teacher asked, of all whom it had reached by then. If these are a few more than the
//! children of the report, the levels of that message and of a sign that only it shows can, held against each other, say that one of
//! the few flagged it, never which one.
//!
//! # The report as JSON
//!
//! [`to_json`] writes the fields of [`LessonReport`] by their names: `version` (1), `plan`, `band`, `children`, `turnout`, `signs`,
//! `chats`, `votes`, `check_ups`, `talk`, `look_back`. Levels are named as in [`Level::key`]; `null` is what cannot be told.
//!
//! # The report as a table
//!
//! [`to_csv`] writes one row for each figure, and of check-ups one more for its interval; every text in the reader's words:
//!
//! | column | holds |
//! | --- | --- |
//! | `part` | `turnout`, `signs`, `chats`, `votes`, `check-ups` or `talk` |
//! | `item` | what it is about, as a message key: a step, sign, chat, message, question, measure, criterion or prompt |
//! | `figure` | what it says of that, such as `found`, `most-missed`, `act-tell`, `mean-before` |
//! | `from`, `to` | a share from 0 to 1 where a level is told; else the figure, twice, or the ends of its interval; empty if nothing can be told |

mod checks;
mod csv;
mod kept;
mod plays;

use std::collections::BTreeSet;

use learning::{
    checkup::Sheet,
    stats::{Group, Occasion},
};
use serde::Serialize;
use story::{ActKind, Band, Library, Sign};

pub use checks::{CheckUpFigure, CheckUpReport, Untold};
pub use csv::{COLUMNS, to_csv};
pub use kept::{CheckUpsTold, Kept, KeptError};

use crate::{Lesson, Level, Phase, Step, StepIx, Topic, prompt_key};

/// The version of [`LessonReport`] as JSON.
pub const REPORT_VERSION: u16 = 1;

/// When to look back at what was learnt, in days after the lesson, both ends included.
pub const LOOK_BACK: [[u8; 2]; 3] = [[2, 3], [7, 7], [28, 28]];

/// How many prompts a report names at most.
const MOST_PROMPTS: usize = 3;

/// What may be told of a lesson that is over. Levels are shares of children, or of seats where children share one; `None` is what
/// cannot be told, for too few answered.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct LessonReport {
    /// [`REPORT_VERSION`].
    pub version: u16,
    /// The plan's id.
    pub plan: String,
    /// For which band it was.
    pub band: Band,
    /// How many children sat at the seats. The teacher counted them, too.
    pub children: u16,
    /// How many of the seats did each step that seats do.
    pub turnout: Vec<Turnout>,
    /// Signs that came up, in the order of [`Sign::ALL`].
    pub signs: Vec<SignReport>,
    /// Chats, in the order of the lesson.
    pub chats: Vec<ChatReport>,
    /// Votes, in the order of the lesson.
    pub votes: Vec<VoteReport>,
    /// Check-ups; empty until they are asked for.
    pub check_ups: Vec<CheckUpReport>,
    /// Keys of prompts to talk about, what was missed or mistaken most first: three at most, none if nothing stands out.
    pub talk: Vec<String>,
    /// [`LOOK_BACK`].
    pub look_back: [[u8; 2]; 3],
    #[serde(skip)]
    sheets: Vec<(Occasion, Sheet)>,
    #[serde(skip)]
    group: Group,
}

/// How many did a step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Turnout {
    /// The step's place.
    pub step: StepIx,
    /// The key of its name.
    pub name: &'static str,
    /// How many of the seats.
    pub done: Option<Level>,
}

/// How a sign was seen over all chats that were played to their end.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SignReport {
    /// Which.
    pub sign: Sign,
    /// How many found it in half of the places or more.
    pub found: Option<Level>,
    /// How many flagged half of what only resembles it or more.
    pub mistaken: Option<Level>,
}

/// Of one chat in one step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ChatReport {
    /// The step's place.
    pub step: StepIx,
    /// The chat's id.
    pub chat: String,
    /// The message that most flagged, if more than a few did; of several with one level the first.
    pub most_flagged: Option<MessageReport>,
    /// The message with a sign that fewest flagged, unless nearly all did.
    pub most_missed: Option<MessageReport>,
    /// The message without a sign that most flagged, if more than a few did.
    pub most_mistaken: Option<MessageReport>,
    /// How many took each act, in the order of [`ActKind::ALL`]; empty if that cannot be told.
    pub acts: Vec<(ActKind, Level)>,
    /// "Was this like real chats?": no, a bit, yes.
    pub like_real: Option<[Level; 3]>,
    /// "Did it help?": no, a bit, yes.
    pub helped: Option<[Level; 3]>,
}

/// A message that stands out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct MessageReport {
    /// The key of its words: `<chat>-<message>`.
    pub message: String,
    /// How many flagged it.
    pub flagged: Level,
}

/// How the class voted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct VoteReport {
    /// The step's place.
    pub step: StepIx,
    /// The key of the question.
    pub question: String,
    /// The key of each answer, and how many chose it: what the wall told at the end, or would have told.
    pub options: Vec<(String, Option<Level>)>,
}

impl Lesson {
    /// The report of this lesson. `library` knows the words' keys and which messages show a sign; of a chat that it does not hold in the
    /// lesson's version no message is named.
    ///
    /// `None` before the lesson is over: what was told of half of it could be subtracted from the whole.
    #[must_use]
    pub fn report(&self, library: &Library) -> Option<LessonReport> {
        if self.phase() != Phase::Ended {
            return None;
        }
        let mut closed = self.clone();
        for (at, _) in self.steps() {
            closed.tell_at_the_end(at);
        }
        let plays = plays::Plays::of(self);
        let chats = plays.chats(self, &closed, library);
        let signs = plays.signs();
        let talk = self.prompts(&chats, library);
        let mut report = LessonReport {
            version: REPORT_VERSION,
            plan: self.plan().id.clone(),
            band: self.begun().band,
            children: self.children(),
            turnout: self.turnout(),
            signs,
            chats,
            votes: closed.vote_reports(),
            check_ups: Vec::new(),
            talk,
            look_back: LOOK_BACK,
            sheets: Vec::new(),
            group: Group::default(),
        };
        for (at, planned) in self.steps() {
            if let Step::CheckUp(occasion) = planned.step {
                report.sheets.extend(self.sum(at).sheets.into_iter().map(|sheet| (occasion, sheet)));
            }
        }
        // What seats hand over was looked at before; codes of tallies, too.
        report.sheets.retain(|(occasion, sheet)| report.group.add(*occasion, [sheet.clone()]).is_ok());
        Some(report)
    }

    fn turnout(&self) -> Vec<Turnout> {
        let seats = plays::whole(self.present().count());
        let is_done_by_seats =
            |step: &Step| matches!(step, Step::Chat(_) | Step::Practice(_) | Step::Vote(_) | Step::CheckUp(_));
        let steps = self.steps().filter(|(_, planned)| is_done_by_seats(&planned.step));
        steps
            .map(|(at, planned)| {
                let done = plays::whole(self.present().filter(|(_, seat)| self.is_done(seat, at)).count());
                Turnout { step: at, name: planned.step.name_key(), done: plays::turnout(done, seats) }
            })
            .collect()
    }

    /// Of a lesson whose questions are all closed.
    fn vote_reports(&self) -> Vec<VoteReport> {
        let votes = self.steps().filter_map(|(at, planned)| match &planned.step {
            Step::Vote(vote) => Some((at, vote)),
            _ => None,
        });
        votes
            .map(|(at, vote)| {
                let told = self.pictures(at).find(|shown| shown.topic == Topic::Vote);
                let levels = told.map(|shown| shown.picture.levels().to_vec()).unwrap_or_default();
                let options =
                    vote.option_keys().enumerate().map(|(option, key)| (key, levels.get(option).copied())).collect();
                VoteReport { step: at, question: vote.key(), options }
            })
            .collect()
    }

    /// What to talk about: of the chats in which most was missed or mistaken the first prompt of their own, then the prompts of the talk
    /// that is planned on them.
    fn prompts(&self, chats: &[ChatReport], library: &Library) -> Vec<String> {
        let mut worst: Vec<(u8, &ChatReport)> =
            chats.iter().map(|chat| (chat.trouble(), chat)).filter(|(trouble, _)| *trouble > 0).collect();
        worst.sort_by_key(|(trouble, _)| std::cmp::Reverse(*trouble));
        let mut own = Vec::new();
        let mut planned = Vec::new();
        for (_, chat) in worst {
            let scenario = library.get(&chat.chat);
            own.extend(scenario.and_then(|scenario| Some(scenario.key(scenario.talk.first()?))));
            let talk = self.steps().skip(usize::from(chat.step.0)).find_map(|(_, planned)| match &planned.step {
                Step::Talk(prompts) => Some(prompts),
                _ => None,
            });
            planned.extend(talk.into_iter().flatten().map(|prompt| prompt_key(prompt)));
        }
        let mut seen = BTreeSet::new();
        own.into_iter().chain(planned).filter(|key| seen.insert(key.clone())).take(MOST_PROMPTS).collect()
    }
}

impl ChatReport {
    /// How much was missed or mistaken, in tenths, as far as that is sure.
    fn trouble(&self) -> u8 {
        let missed = self.most_missed.as_ref().map_or(0, |message| 10 - message.flagged.share().1);
        let mistaken = self.most_mistaken.as_ref().map_or(0, |message| message.flagged.share().0);
        missed.max(mistaken)
    }
}

impl LessonReport {
    /// The same with what its check-ups show, each occasion by itself.
    ///
    /// Whoever wants to see a class before and after does not ask for this the first time: figures of all children and of those who
    /// were there both times may not be told beside each other ([`Group`]), so the second report would be refused if a few are away.
    #[must_use]
    pub fn with_check_ups(mut self) -> Self {
        let occasions: BTreeSet<Occasion> = self.sheets.iter().map(|(occasion, _)| *occasion).collect();
        self.check_ups = occasions
            .into_iter()
            .map(|occasion| CheckUpReport::of(&mut self.group, &self.sheets, self.band, occasion, false))
            .collect();
        self
    }

    /// The same with what the check-ups of this lesson show beside those of earlier ones that the teacher kept: before and after, or
    /// with later, of the same children. It takes the place of [`Self::with_check_ups`]; show one of both.
    #[must_use]
    pub fn with_earlier(mut self, earlier: Kept) -> Self {
        self.group = earlier.group;
        let last = self.sheets.iter().map(|(occasion, _)| *occasion).max();
        let group = &mut self.group;
        self.sheets.retain(|(occasion, sheet)| group.add(*occasion, [sheet.clone()]).is_ok());
        self.check_ups = last
            .map(|occasion| CheckUpReport::of(&mut self.group, &self.sheets, self.band, occasion, true))
            .into_iter()
            .collect();
        self
    }

    /// The same with what was chosen to be told of check-ups ([`Lesson::check_ups`]).
    #[must_use]
    pub fn with(self, choice: Option<&CheckUpsTold>) -> Self {
        match choice {
            Some(CheckUpsTold::Alone) => self.with_check_ups(),
            Some(CheckUpsTold::Beside(earlier)) => self.with_earlier(Kept::clone(earlier)),
            Some(CheckUpsTold::Later) | None => self,
        }
    }

    /// What a teacher keeps for the next lesson: this lesson's check-ups, with those of earlier ones if there were, and what was told of
    /// them. It holds cards and sums of single children: it is for the teacher's own disk alone. Written after the check-ups were told.
    #[must_use]
    pub fn kept(&self) -> Kept {
        Kept::of(self.group.clone())
    }
}

/// The report as JSON; its fields are told in the module's description.
#[must_use]
pub fn to_json(report: &LessonReport) -> String {
    // Keys are names and no figure is beyond the numbers, so it can always be written.
    serde_json::to_string_pretty(report).unwrap_or_default()
}
