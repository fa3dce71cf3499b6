//! What of chats is counted in a report, child by child, and the levels that come of it.

use std::collections::{BTreeMap, BTreeSet};

use learning::{SignCount, checkup::Face};
use story::{ActKind, Library, Scenario, Sign};

use super::{ChatReport, MessageReport, SignReport};
use crate::{ChatIx, Lesson, Level, Live, Split, Step, StepIx, TallyContent, Topic, Votes};

/// A chat that was played to its end.
struct Play {
    acts: BTreeSet<ActKind>,
    real: Option<Face>,
    helped: Option<Face>,
    /// Codes of tallies hold nothing of single messages and signs.
    seen: Option<Seen>,
}

struct Seen {
    read: BTreeSet<u16>,
    flags: BTreeSet<u16>,
    signs: Vec<(Sign, SignCount)>,
}

/// One chat in one step.
type At = (StepIx, ChatIx);

/// The chats that were played to their end by the children of a report.
pub(super) struct Plays {
    /// All that were played by anybody, so that no chat is passed over in silence.
    chats: BTreeSet<At>,
    children: Vec<BTreeMap<At, Play>>,
}

/// Sets of children whose figures are told differ by so many, or by none.
const APART: usize = 6;

impl Plays {
    pub(super) fn of(lesson: &Lesson) -> Self {
        let mut children: Vec<BTreeMap<At, Play>> = lesson.present().map(|(_, seat)| of_seat(lesson, seat)).collect();
        children.extend(lesson.tallies().iter().filter_map(|typed| match typed.content() {
            TallyContent::Lesson(tallies) => Some(of_tallies(lesson, tallies)),
            TallyContent::CheckUp(_) => None,
        }));
        children.retain(|plays| !plays.is_empty());
        let chats = children.iter().flat_map(|plays| plays.keys().copied()).collect();
        let finished = |plays: &BTreeMap<At, Play>, step: StepIx| plays.keys().any(|(at, _)| *at == step);
        let common: Vec<StepIx> = lesson
            .steps()
            .map(|(step, _)| step)
            .filter(|step| 4 * children.iter().filter(|plays| finished(plays, *step)).count() >= 3 * children.len())
            .collect();
        children.retain(|plays| common.iter().all(|step| finished(plays, *step)));
        Self { chats, children }
    }

    /// The chats of a lesson; `closed` is the same with all questions closed.
    pub(super) fn chats(&self, lesson: &Lesson, closed: &Lesson, library: &Library) -> Vec<ChatReport> {
        let on_wall = |(step, _)| lesson.on_wall(step).map(|chat| (step, chat));
        let only_on_wall: BTreeSet<At> =
            lesson.steps().filter_map(on_wall).filter(|at| !self.chats.contains(at)).collect();
        let played = self.chats.iter().filter_map(|at| self.chat(*at, lesson, library));
        let by_hands = only_on_wall.iter().filter_map(|at| self.chat(*at, closed, library));
        let mut chats: Vec<ChatReport> = played.chain(by_hands).collect();
        chats.sort_by_key(|chat| chat.step);
        chats
    }

    /// A chat, of what the wall of `lesson` told and of what was done.
    fn chat(&self, at: At, lesson: &Lesson, library: &Library) -> Option<ChatReport> {
        let chat = lesson.chats().get(at.1)?;
        let plays: Vec<&Play> = self.children.iter().filter_map(|plays| plays.get(&at)).collect();
        let plays = if is_apart(plays.len(), self.children.len()) { plays } else { Vec::new() };
        let scenario = library.by_hash(&chat.id, chat.hash);
        let flagged: Vec<(u16, Level)> = (0..chat.messages)
            .filter_map(|message| {
                Some((message, told_on_wall(lesson, at, message).or_else(|| flagged(&plays, message))?))
            })
            .collect();
        let named = |found: Option<&(u16, Level)>| {
            let (message, flagged) = found?;
            let message = scenario?.messages.get(usize::from(*message))?;
            Some(MessageReport { message: scenario?.key(&message.id), flagged: *flagged })
        };
        let shows = |message: u16| scenario.is_some_and(|scenario| shows_sign(scenario, message));
        let highest = |suits: &dyn Fn(u16) -> bool| {
            let of = flagged.iter().filter(|(message, level)| level.share().0 > 0 && suits(*message));
            of.min_by_key(|(message, level)| (std::cmp::Reverse(*level), *message))
        };
        let missed = flagged.iter().filter(|(message, level)| level.share().1 < 10 && shows(*message));
        let act = |act: &ActKind| {
            let took = plays.iter().filter(|play| play.acts.contains(act)).count();
            share(took, plays.len()).map(|level| (*act, level))
        };
        let judged = |face: fn(&Play) -> Option<Face>| {
            let of = |wanted: Face| whole(plays.iter().filter(|play| face(play) == Some(wanted)).count());
            levels([Face::No, Face::ABit, Face::Yes].map(of).to_vec()).and_then(|levels| levels.try_into().ok())
        };
        Some(ChatReport {
            step: at.0,
            chat: chat.id.clone(),
            most_flagged: named(highest(&|_| true)),
            most_missed: named(missed.min_by_key(|(message, level)| (*level, *message))),
            most_mistaken: named(highest(&|message| !shows(message))),
            acts: ActKind::ALL.iter().filter_map(act).collect(),
            like_real: judged(|play| play.real),
            helped: judged(|play| play.helped),
        })
    }

    pub(super) fn signs(&self) -> Vec<SignReport> {
        let of_child = |plays: &BTreeMap<At, Play>, sign: Sign| {
            let mut sum = [0_u32; 4];
            let counts = plays.values().filter_map(|play| play.seen.as_ref()).flat_map(|seen| &seen.signs);
            for (_, SignCount { hits, misses, false_alarms, correct_rejections, .. }) in
                counts.filter(|(one, _)| *one == sign)
            {
                for (sum, count) in sum.iter_mut().zip([hits, misses, false_alarms, correct_rejections]) {
                    *sum += u32::from(*count);
                }
            }
            sum
        };
        let report = |sign: Sign| {
            let children: Vec<[u32; 4]> = self.children.iter().map(|plays| of_child(plays, sign)).collect();
            // Whoever met the sign at all, and whoever of them has it in half of the places or more.
            let of = |yes: usize, no: usize| {
                let met: Vec<[u32; 2]> =
                    children.iter().map(|sum| [sum[yes], sum[no]]).filter(|sum| sum[0] + sum[1] > 0).collect();
                let half = met.iter().filter(|sum| sum[0] >= sum[1]).count();
                let told = if is_apart(met.len(), children.len()) { share(half, met.len()) } else { None };
                (!met.is_empty(), told)
            };
            let ((shown, found), (resembled, mistaken)) = (of(0, 1), of(2, 3));
            (shown || resembled).then_some(SignReport { sign, found, mistaken })
        };
        Sign::ALL.into_iter().filter_map(report).collect()
    }
}

fn of_seat(lesson: &Lesson, seat: &crate::Seat) -> BTreeMap<At, Play> {
    let mut plays = BTreeMap::new();
    for (step, _) in lesson.steps() {
        let Some(work) = seat.work(step) else { continue };
        let (Some(chat), Some(done)) = (work.chat, &work.done) else { continue };
        let play = Play {
            acts: work.acts.iter().copied().collect(),
            real: work.judged.map(|(real, _)| real),
            helped: work.judged.map(|(_, helped)| helped),
            seen: Some(Seen {
                read: work.read.clone(),
                flags: work.flags.keys().copied().collect(),
                signs: done.signs.clone(),
            }),
        };
        plays.insert((step, chat), play);
    }
    plays
}

/// Codes of tallies name chats; each counts in the first step that plays it.
fn of_tallies(lesson: &Lesson, tallies: &crate::LessonTally) -> BTreeMap<At, Play> {
    let mut plays = BTreeMap::new();
    for played in &tallies.chats {
        let known = lesson.chats().iter().map(|(_, chat)| chat.id.as_str());
        let Some(chat) = played.chat.find(known).ok().and_then(|id| lesson.chats().find(id)) else { continue };
        let step = lesson
            .steps()
            .find(|(at, planned)| matches!(planned.step, Step::Chat(_)) && lesson.choices(*at).contains(&chat));
        let Some((step, _)) = step else { continue };
        let crate::TallyActs { told, reported, blocked, said_no } = played.acts;
        let acts =
            [(told, ActKind::Tell), (reported, ActKind::Report), (blocked, ActKind::Block), (said_no, ActKind::SayNo)];
        let acts = acts.into_iter().filter(|(taken, _)| *taken).map(|(_, act)| act).collect();
        plays.insert((step, chat), Play { acts, real: played.like_real, helped: played.helped, seen: None });
    }
    plays
}

fn shows_sign(scenario: &Scenario, message: u16) -> bool {
    scenario.messages.get(usize::from(message)).is_some_and(|message| !message.signs.is_empty())
}

fn told_on_wall(lesson: &Lesson, (step, chat): At, message: u16) -> Option<Level> {
    let shown = lesson.pictures(step).find(|shown| shown.topic == Topic::Flagged(chat, message))?;
    shown.picture.levels().first().copied()
}

/// How many flagged a message, of those whom it reached.
fn flagged(plays: &[&Play], message: u16) -> Option<Level> {
    let reached = |seen: &&Seen| seen.read.contains(&message) || seen.flags.contains(&message);
    let of: Vec<&Seen> = plays.iter().filter_map(|play| play.seen.as_ref()).filter(reached).collect();
    let flagged = of.iter().filter(|seen| seen.flags.contains(&message)).count();
    if is_apart(of.len(), plays.len()) { share(flagged, of.len()) } else { None }
}

fn is_apart(some: usize, all: usize) -> bool {
    some == all || some + APART <= all
}

pub(super) fn whole(count: usize) -> u16 {
    u16::try_from(count).unwrap_or(u16::MAX)
}

/// How many of all did something, as one picture.
fn share(some: usize, all: usize) -> Option<Level> {
    levels(vec![whole(some), whole(all - some)])?.first().copied()
}

fn levels(counts: Vec<u16>) -> Option<Vec<Level>> {
    let split = Split::new(counts).ok()?;
    let told = Live::new(Votes::CanChange).last(&split, split.answered())?.picture();
    let levels = told.levels();
    (!levels.is_empty()).then(|| levels.to_vec())
}

/// How many of the seats are done.
pub(super) fn turnout(done: u16, seats: u16) -> Option<Level> {
    let split = Split::new(vec![done]).ok()?;
    Live::new(Votes::CanChange).next(&split, seats)?.picture().answered
}
