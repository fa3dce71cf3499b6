//! What was played and learnt: ids and counts, no answers.

use std::collections::BTreeMap;

use learning::{
    Day, Heard, Learner, SessionRecord, Skill, booster,
    checkup::Form,
    mastery::Answer,
    merge::{pick, sums},
    practice::{History, People, Rehearsal},
};
use serde::{Deserialize, Serialize};
use story::{Scenario, Sign, SignSet};

/// Tells one record from another: a number drawn when a record begins. It says nothing of the child. Two windows know by it that
/// the record which both had was forgotten and another one begun.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub struct RecordId(pub u64);

/// The record of a child: what was played, what is known of each sign, and which check-ups were taken. Ids and numbers
/// only, and no answers, because a brother or sister, or anybody, may open it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Progress {
    /// Which record it is.
    id: RecordId,
    /// For each chat how often it was played, by its id: an author's edit takes nothing away from a child.
    chats: Chats,
    /// How often chats were played to their end.
    steps: u64,
    /// The signs that were found, in any chat.
    found: Vec<Sign>,
    /// The ids of the chats that were played last, at most [`RECENT`], the latest last.
    recent: Vec<String>,
    /// What is known of each sign.
    learner: Learner,
    /// The forms of the check-ups that were taken, the latest last. What was answered is not kept.
    checkups: Vec<Form>,
    /// How easy the steps of the report practice have become.
    practice: History,
    /// The grown-ups whom the child would tell, by role; only if it asked to keep them too.
    people: Option<People>,
}

/// The chats that were played.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(into = "Vec<Entry>", try_from = "Vec<Entry>")]
struct Chats(BTreeMap<String, u32>);

/// How many of the last chats are remembered by their order: as many as the tutor looks back on.
pub const RECENT: usize = 5;

/// How many check-ups are kept.
pub const CHECKUPS: usize = 24;

/// What is kept of one chat.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Played {
    /// How often it was played to its end.
    pub times: u32,
}

/// What is kept of one chat, as written: a list, because RON drops a repeated key of a map without a word.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    scenario: String,
    times: u32,
}

impl From<Chats> for Vec<Entry> {
    fn from(chats: Chats) -> Self {
        chats.0.into_iter().map(|(scenario, times)| Entry { scenario, times }).collect()
    }
}

impl TryFrom<Vec<Entry>> for Chats {
    type Error = String;

    fn try_from(entries: Vec<Entry>) -> Result<Self, String> {
        let mut chats = BTreeMap::new();
        for Entry { scenario, times } in entries {
            if chats.insert(scenario.clone(), times).is_some() {
                return Err(format!("the chat `{scenario}` is listed twice"));
            }
        }
        Ok(Self(chats))
    }
}

/// What was added to the end of a list of which the start may have gone since.
fn added<'a, T: PartialEq>(base: &[T], mine: &'a [T]) -> &'a [T] {
    let still = (0..=base.len()).map(|gone| &base[gone..]).find(|rest| mine.starts_with(rest)).unwrap_or_default();
    &mine[still.len()..]
}

impl Progress {
    /// A record in which nothing stands yet.
    #[must_use]
    pub fn begin(id: RecordId) -> Self {
        Self { id, ..Self::default() }
    }

    /// Which record it is.
    #[must_use]
    pub fn id(&self) -> RecordId {
        self.id
    }

    /// Takes notice of the date at a start ([`Learner::come_to`]).
    pub fn come_to(&mut self, day: Day) {
        self.learner.come_to(day);
    }

    /// What two windows that both began with `base` did together on a day: each chat, check-up and rehearsal of either counts
    /// once, and what one of them forgot stays forgotten.
    ///
    /// If theirs is another record than `base`, the one that both had was forgotten, and theirs alone is left. Without a `base`
    /// nothing was forgotten, and what both did is added.
    #[must_use]
    pub fn merged(base: Option<&Self>, mine: &Self, theirs: &Self, day: Day) -> Self {
        let empty = Self::begin(theirs.id);
        let base = base.unwrap_or(&empty);
        if theirs.id != base.id {
            return theirs.clone();
        }
        let new_steps = mine.steps.saturating_sub(base.steps);
        let new_recent = usize::try_from(new_steps).unwrap_or(RECENT).min(mine.recent.len());
        let signs = |keep: &dyn Fn(Sign) -> bool| Sign::ALL.into_iter().filter(|sign| keep(*sign)).collect::<Vec<_>>();
        let [was, here, there] = [base.found(), mine.found(), theirs.found()];
        let found = signs(&|sign| {
            pick(&was.contains(sign), &here.contains(sign), &there.contains(sign), || here.contains(sign))
        });
        let mut merged = Self {
            id: theirs.id,
            chats: Chats(sums(&base.chats.0, &mine.chats.0, &theirs.chats.0)),
            steps: theirs.steps.saturating_add(new_steps),
            found,
            recent: theirs.recent.iter().chain(&mine.recent[mine.recent.len() - new_recent..]).cloned().collect(),
            learner: Learner::merged(&base.learner, &mine.learner, &theirs.learner, day),
            checkups: theirs.checkups.iter().chain(added(&base.checkups, &mine.checkups)).copied().collect(),
            practice: History::merged(&base.practice, &mine.practice, &theirs.practice),
            // People whom either forgot stay forgotten.
            people: pick(&base.people, &mine.people, &theirs.people, || {
                mine.people.clone().filter(|_| theirs.people.is_some())
            }),
        };
        merged.shorten();
        merged
    }

    /// Drops the oldest of what is kept in part.
    fn shorten(&mut self) {
        self.recent.drain(..self.recent.len().saturating_sub(RECENT));
        self.checkups.drain(..self.checkups.len().saturating_sub(CHECKUPS));
    }

    /// Adds a play-through that came to its end on a day; one that was left takes no place. Signs count as found where flags were right at least as often as wrong and
    /// some line was let be, so that a flag on everything finds nothing.
    pub fn add(&mut self, record: &SessionRecord, day: Day) {
        if record.ending.is_none() {
            return;
        }
        let played = |id: &str| self.chats.0.contains_key(id);
        let heard = if played(&record.scenario) {
            Heard::Again
        } else if record.twin.as_deref().is_some_and(played) {
            Heard::Twin
        } else {
            Heard::New
        };
        self.learner.learn(record, heard, day);
        self.recent.push(record.scenario.clone());
        self.shorten();
        let times = self.chats.0.entry(record.scenario.clone()).or_default();
        *times = times.saturating_add(1);
        self.steps = self.steps.saturating_add(1);
        let counts = record.counts;
        if counts.hits >= counts.false_alarms && counts.correct_rejections > 0 {
            let all = record.hinted.values().flatten().chain(&record.skills).filter(|(_, count)| count.hits > 0);
            let hit = all.filter_map(|(skill, _)| if let Skill::Sign(sign) = *skill { Some(sign) } else { None });
            self.found = self.found().union(hit.collect()).iter().collect();
        }
    }

    /// The signs that were found, in any chat.
    #[must_use]
    pub fn found(&self) -> SignSet {
        self.found.iter().copied().collect()
    }

    /// What is kept of a chat, in whichever version it was played.
    #[must_use]
    pub fn of(&self, scenario: &Scenario) -> Option<Played> {
        self.chats.0.get(&*scenario.id).map(|times| Played { times: *times })
    }

    /// The chats that were played, by id.
    pub fn iter(&self) -> impl Iterator<Item = (&str, Played)> {
        self.chats.0.iter().map(|(scenario, times)| (&**scenario, Played { times: *times }))
    }

    /// How often chats were played to their end, all together.
    #[must_use]
    pub fn steps(&self) -> u64 {
        self.steps
    }

    /// The ids of the chats that were played last, the latest last.
    #[must_use]
    pub fn recent(&self) -> Vec<&str> {
        self.recent.iter().map(String::as_str).collect()
    }

    /// What is known of each sign.
    #[must_use]
    pub fn learner(&self) -> &Learner {
        &self.learner
    }

    /// How easy the steps of the report practice have become.
    #[must_use]
    pub fn practice(&self) -> &History {
        &self.practice
    }

    /// Takes in a rehearsal of the report that came to its end.
    pub fn practise(&mut self, rehearsal: &Rehearsal) {
        self.practice.add(rehearsal);
    }

    /// The grown-ups whom the child would tell, if it asked to keep them.
    #[must_use]
    pub fn people(&self) -> Option<&People> {
        self.people.as_ref()
    }

    /// Keeps the grown-ups whom the child would tell, or forgets them.
    pub fn keep_people(&mut self, people: Option<People>) {
        self.people = people;
    }

    /// Takes the answers of a booster round.
    pub fn boost(&mut self, answers: &[Answer], day: Day) -> Vec<(Skill, booster::RoundResult)> {
        booster::finish(&mut self.learner, answers, day)
    }

    /// The forms of the check-ups that were taken, the latest last.
    #[must_use]
    pub fn checkups(&self) -> &[Form] {
        &self.checkups
    }

    /// Notes down that a check-up was taken; of more than [`CHECKUPS`] the oldest goes.
    pub fn add_checkup(&mut self, form: Form) {
        self.checkups.push(form);
        self.shorten();
    }
}
