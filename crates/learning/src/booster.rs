//! Boosters: short rounds of retrieval some days after a sign was mastered, which keep what was learnt. They are offered,
//! never urged. A round asks first and explains after; asking and explaining are the caller's.

use std::collections::{BTreeMap, BTreeSet};

use rand::Rng;
use story::{Band, Line, MessageIx, Next, NodeIx, Party, Scenario, Sign};

use crate::{
    mastery::{Answer, Day, Learner},
    score::SignCount,
    seed::{Seed, shuffle, stream},
    skill::Skill,
};

/// How many boosters a sign has.
pub const STEPS: u8 = 3;
/// Days from one booster to the next, from mastery on: due after 2, 7 and 28 days in all.
const GAPS: [u32; STEPS as usize] = [2, 5, 21];
/// Days until a step that was not passed comes again.
const AGAIN: u32 = 2;
/// The most items of a round: three to five minutes at half a minute each.
pub const LONGEST: usize = 8;
/// The fewest, where the library has so many.
pub const SHORTEST: usize = 6;
/// The most skills of which a round decides the booster: one item of each kind for each.
const SKILLS: usize = LONGEST / 2;

/// When the next booster is due, counted from a day, after that many were passed. `None` after the last one.
pub(crate) fn due_after(passed: u8, day: Day) -> Option<Day> {
    GAPS.get(usize::from(passed)).map(|gap| day.after(*gap))
}

/// The skills of a band with a booster due on a day. One that has waited stays due and costs nothing by waiting.
#[must_use]
pub fn due(learner: &Learner, band: Band, day: Day) -> Vec<Skill> {
    Skill::of_band(band).into_iter().filter(|skill| learner.is_due(*skill, day)).collect()
}

/// A line that can be asked: one message and one sign that it shows or only resembles.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Item {
    /// The scenario's id.
    pub scenario: Box<str>,
    /// The band for which the scenario is written.
    pub band: Band,
    /// The message.
    pub message: MessageIx,
    /// The sign.
    pub sign: Sign,
    /// Whether the message shows it. Otherwise it only resembles it.
    pub shows: bool,
}

impl Item {
    /// What a flag on the line, or none, answers.
    #[must_use]
    pub fn answer(&self, flagged: bool) -> Answer {
        Answer { sign: self.sign, shows: self.shows, flagged }
    }
}

/// The lines of a scenario that can be asked by themselves: by somebody who writes to the friend, and not such that only
/// what follows tells sign from look-alike.
#[must_use]
pub fn items(scenario: &Scenario) -> Vec<Item> {
    let mut items = Vec::new();
    for ix in scenario.message_ixs() {
        let message = scenario.message(ix);
        let written = !message.aside && matches!(scenario.person(message.from).party, Party::Other { .. });
        if !written || !message.early.is_empty() {
            continue;
        }
        let shows = !message.signs.is_empty();
        for sign in if shows { message.signs } else { message.look_alikes }.iter() {
            let (scenario, band) = (scenario.id.clone(), scenario.band);
            items.push(Item { scenario, band, message: ix, sign, shows });
        }
    }
    items
}

/// How many lines before a message are shown with it.
const BEFORE: usize = 3;

/// What stands before a message in its chat, the oldest first, three lines at most, without what is said aside: what a push
/// or a changed story answers to. Where several replies lead to it, the first one stands for them.
#[must_use]
pub fn before(scenario: &Scenario, message: MessageIx) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut node = scenario.message(message).node;
    let mut until = Some(message);
    // A node is looked at once: loops lead nowhere new.
    let mut seen = vec![false; scenario.nodes.len()];
    while lines.len() < BEFORE && !std::mem::replace(&mut seen[node.at()], true) {
        let written = scenario.messages_in(node).rev().filter(|ix| until.is_none_or(|until| *ix < until));
        lines.extend(written.filter(|ix| !scenario.message(*ix).aside).map(Line::Message));
        let leads = |from: NodeIx| match scenario.node(from).next {
            Next::Goto(goto) => (goto == node).then_some((from, None)),
            Next::Choices(_) => {
                let reply = scenario.choices_in(from).find(|choice| scenario.choice(*choice).goto == node);
                reply.map(|reply| (from, Some(reply)))
            }
            Next::Ask | Next::End(_) => None,
        };
        let Some((from, said)) = scenario.node_ixs().find_map(leads) else { break };
        lines.extend(said.map(Line::Said));
        (node, until) = (from, None);
    }
    lines.truncate(BEFORE);
    lines.reverse();
    lines
}

/// For whom and when a round is.
#[derive(Debug, Clone, Copy)]
pub struct Occasion<'a> {
    /// The player's band. Lines of younger bands come only where its own are too few.
    pub band: Band,
    /// The day.
    pub day: Day,
    /// The seed of the run.
    pub seed: Seed,
    /// The chat that was played last; none of its lines come.
    pub last: Option<&'a str>,
}

/// The items of a round, in the order in which they are asked: [`LONGEST`] at most, half of them showing a sign and half
/// only resembling one. Empty if no booster is due or the library has no pair of lines for one.
///
/// The skills that have waited longest come first, four at most: with two lines of each kind if there are one or two, with
/// one of each kind if there are more. Room that is left is filled with others that were met, so that a round does not say by
/// itself what to look for.
#[must_use]
pub fn round<'a>(pool: &'a [Item], learner: &Learner, occasion: Occasion<'_>) -> Vec<&'a Item> {
    let mut rng = stream(occasion.seed, "booster", &format!("day {}", occasion.day.0));
    let mut picker = Picker::new(pool, occasion, &mut rng);
    let due = due(learner, occasion.band, occasion.day).into_iter();
    let mut waiting: Vec<_> = due.map(|skill| (learner.booster_due(skill), skill)).collect();
    waiting.sort();
    let waiting: Vec<Skill> = waiting.into_iter().map(|(_, skill)| skill).filter(|skill| picker.has(*skill)).collect();
    let asked = &waiting[..waiting.len().min(SKILLS)];
    let each = if asked.len() <= 2 { 2 } else { 1 };
    for _ in 0..each {
        asked.iter().for_each(|skill| picker.pair(*skill));
    }
    if picker.round.is_empty() {
        return Vec::new();
    }
    let met = Skill::of_band(occasion.band).into_iter().filter(|skill| learner.has_met(*skill));
    let mut others: Vec<Skill> = met.filter(|skill| !asked.contains(skill)).collect();
    shuffle(&mut others, &mut rng);
    others.iter().for_each(|skill| picker.pair(*skill));
    // A learner who has met little: rather more lines of what is due than a round too short to be worth it.
    for skill in asked.iter().cycle().take(asked.len() * SHORTEST) {
        if picker.round.len() < SHORTEST {
            picker.pair(*skill);
        }
    }
    let mut round = picker.round;
    shuffle(&mut round, &mut rng);
    round
}

/// Picks lines, each once, with chats that were not picked from before others.
struct Picker<'a> {
    band: Band,
    left: Vec<&'a Item>,
    chats: BTreeMap<&'a str, usize>,
    round: Vec<&'a Item>,
}

impl<'a> Picker<'a> {
    fn new(pool: &'a [Item], occasion: Occasion<'_>, rng: &mut impl Rng) -> Self {
        let fits = |item: &&Item| item.band <= occasion.band && occasion.last != Some(&*item.scenario);
        let mut left: Vec<&Item> = pool.iter().filter(fits).collect();
        left.sort();
        shuffle(&mut left, rng);
        Self { band: occasion.band, left, chats: BTreeMap::new(), round: Vec::new() }
    }

    fn best(&self, skill: Skill, shows: bool) -> Option<&'a Item> {
        let fits = self.left.iter().filter(|item| skill.covers(item.sign) && item.shows == shows);
        fits.min_by_key(|item| (item.band != self.band, self.chats.get(&*item.scenario).copied().unwrap_or(0))).copied()
    }

    fn has(&self, skill: Skill) -> bool {
        self.best(skill, true).is_some() && self.best(skill, false).is_some()
    }

    /// One line that shows it and one that resembles it, if there are both and there is room.
    fn pair(&mut self, skill: Skill) {
        if self.round.len() + 2 > LONGEST {
            return;
        }
        if let (Some(shows), Some(resembles)) = (self.best(skill, true), self.best(skill, false)) {
            for item in [shows, resembles] {
                self.left.retain(|other| (&other.scenario, other.message) != (&item.scenario, item.message));
                *self.chats.entry(&item.scenario).or_default() += 1;
                self.round.push(item);
            }
        }
    }
}

/// What a round meant for a skill.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RoundResult {
    /// The booster is passed: the next one comes later, and what is known fades more slowly.
    Passed,
    /// The same booster comes again in two days.
    Again,
    /// No booster was due, or lines of one kind only were asked: it was practice.
    Practised,
}

/// Takes the answers of a round: each line with whether it was flagged. Of a skill that was mastered once all of them count; of
/// another one only wrong ones do, for its lights are earned in chats.
///
/// A booster is passed if lines of both kinds were asked, at least one of each was answered rightly, and at most a quarter
/// of the skill's answers were wrong: none of two, one of four. A flag on everything, or on nothing, never passes.
pub fn finish(learner: &mut Learner, answers: &[Answer], day: Day) -> Vec<(Skill, RoundResult)> {
    let mut counts: BTreeMap<Skill, SignCount> = BTreeMap::new();
    for answer in answers {
        for skill in Skill::of_line([answer.sign].into_iter().collect()) {
            let count = counts.entry(skill).or_default();
            let count = match (answer.shows, answer.flagged) {
                (true, true) => &mut count.hits,
                (true, false) => &mut count.misses,
                (false, true) => &mut count.false_alarms,
                (false, false) => &mut count.correct_rejections,
            };
            *count = count.saturating_add(1);
        }
    }
    let due: BTreeSet<Skill> = counts.keys().copied().filter(|skill| learner.is_due(*skill, day)).collect();
    learner.practise(&counts, day);
    let outcome = |skill, count: SignCount| {
        let sum = |one, other| u32::from(one) + u32::from(other);
        let (shown, resembled) = (sum(count.hits, count.misses), sum(count.false_alarms, count.correct_rejections));
        if !due.contains(&skill) || shown == 0 || resembled == 0 {
            return RoundResult::Practised;
        }
        let few = sum(count.misses, count.false_alarms) * 4 <= shown + resembled;
        if few && count.hits > 0 && count.correct_rejections > 0 { RoundResult::Passed } else { RoundResult::Again }
    };
    let outcomes: Vec<_> = counts.into_iter().map(|(skill, count)| (skill, outcome(skill, count))).collect();
    for (skill, outcome) in &outcomes {
        let passed = learner.boosters(*skill);
        match outcome {
            RoundResult::Passed => learner.boost(*skill, passed + 1, due_after(passed + 1, day)),
            RoundResult::Again => learner.boost(*skill, passed, Some(day.after(AGAIN))),
            RoundResult::Practised => {}
        }
    }
    outcomes
}
