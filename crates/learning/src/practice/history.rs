//! How easy each step has become, by which prompts grow shorter, and which chat is practised next.

use std::collections::{BTreeMap, BTreeSet};

use rand::Rng;
use serde::{Deserialize, Serialize};
use story::Band;

use super::{
    bank::{Bank, Case, Drill},
    rehearsal::{Rehearsal, Step},
};
use crate::{
    merge,
    seed::{Seed, stream},
};

/// How much is said at a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Prompt {
    /// What to do and why.
    Full,
    /// A nudge.
    Short,
    /// The heading alone.
    None,
}

/// What a child's practice has come to: how often each chat was gone through, and how easy each step is by now. Counts
/// only, and not which button was pressed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(into = "Written", try_from = "Written")]
pub struct History {
    done: BTreeMap<String, u32>,
    steps: BTreeMap<Step, u8>,
}

/// The easiest.
const EASY: u8 = 2;

impl History {
    /// How much to say at a step: less each time that it went by itself.
    #[must_use]
    pub fn prompt(&self, step: Step) -> Prompt {
        match self.steps.get(&step).copied().unwrap_or(0) {
            0 => Prompt::Full,
            1 => Prompt::Short,
            _ => Prompt::None,
        }
    }

    /// How often a chat was gone through.
    #[must_use]
    pub fn times(&self, id: &str) -> u32 {
        self.done.get(id).copied().unwrap_or(0)
    }

    /// How often chats were gone through, all together.
    #[must_use]
    pub fn rehearsals(&self) -> u64 {
        self.done.values().map(|times| u64::from(*times)).sum()
    }

    /// What two windows that both began with `base` practised together.
    #[must_use]
    pub fn merged(base: &Self, mine: &Self, theirs: &Self) -> Self {
        let easy = |history: &Self, step: Step| history.steps.get(&step).copied();
        let merged = |step: Step| {
            let [base, mine, theirs] = [base, mine, theirs].map(|history| easy(history, step));
            merge::pick(&base, &mine, &theirs, || {
                Some(merge::balance(base.unwrap_or(0), mine.unwrap_or(0), theirs.unwrap_or(0), EASY))
            })
        };
        let steps: BTreeSet<Step> = mine.steps.keys().chain(theirs.steps.keys()).copied().collect();
        Self {
            done: merge::sums(&base.done, &mine.done, &theirs.done),
            steps: steps.into_iter().filter_map(|step| Some((step, merged(step)?))).collect(),
        }
    }

    /// Takes in a rehearsal that came to its end: what went by itself gets easier, what was hard gets more help again.
    pub fn add(&mut self, rehearsal: &Rehearsal) {
        if rehearsal.step().is_some() {
            return;
        }
        let hard = rehearsal.hard();
        for step in rehearsal.steps() {
            let history = self.steps.entry(*step).or_default();
            *history = if hard.contains(step) { history.saturating_sub(1) } else { (*history + 1).min(EASY) };
        }
        let times = self.done.entry(rehearsal.drill().id.clone()).or_default();
        *times = times.saturating_add(1);
    }
}

/// [`History`] as written: lists, because RON drops a repeated key of a map without a word.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    done: Vec<(String, u32)>,
    steps: Vec<(Step, u8)>,
}

impl From<History> for Written {
    fn from(history: History) -> Self {
        Self { done: history.done.into_iter().collect(), steps: history.steps.into_iter().collect() }
    }
}

impl TryFrom<Written> for History {
    type Error = String;

    fn try_from(written: Written) -> Result<Self, String> {
        let mut history = Self::default();
        for (id, times) in written.done {
            if history.done.insert(id.clone(), times).is_some() {
                return Err(format!("the practice `{id}` is listed twice"));
            }
        }
        for (step, easy) in written.steps {
            if easy > EASY {
                return Err(format!("the step `{}` has an history of {easy}; the most is {EASY}", step.key()));
            }
            if history.steps.insert(step, easy).is_some() {
                return Err(format!("the step `{}` is listed twice", step.key()));
            }
        }
        Ok(history)
    }
}

/// The chat to practise next: for the band, gone through least often, a plain one before the first case, with most of the steps
/// that were hard, in another app than `last` if there is one; the seed decides between equals.
#[must_use]
pub fn next<'a>(bank: &'a Bank, band: Band, history: &History, last: Option<&str>, seed: Seed) -> Option<&'a Drill> {
    let fits = |drill: &&Drill| drill.from() <= band;
    let fresh = !bank.drills().filter(fits).any(|drill| drill.case == Case::Plain && history.times(&drill.id) > 0);
    let app = last.and_then(|last| bank.drill(last)).map(|drill| drill.app);
    bank.drills().filter(fits).min_by_key(|drill| {
        let tie = stream(seed, "practice", &drill.id).next_u64();
        let case_too_early = fresh && drill.case != Case::Plain;
        let hard = Step::of(drill.case).iter().filter(|step| history.steps.get(step) == Some(&0)).count();
        let (times, hard) = (history.times(&drill.id), std::cmp::Reverse(hard));
        (Some(&*drill.id) == last, case_too_early, times, hard, Some(drill.app) == app, tie)
    })
}
