//! What the wall shows of a question while a class answers it, and at the end.

use serde::{Deserialize, Serialize};

use super::{
    MIN_CHILDREN,
    cuts::finest,
    level::Level,
    look::Look,
    pair::{Together, bins_after, together},
    split::{MOST_ANSWERS, Split},
};

/// The most options of a question that is told of twice. With more, there is more to look at than can be while a class waits.
const MOST_TWICE: usize = 4;

/// How many more have to answer before a second picture: five others for each child that knows its own answer.
const MORE: u16 = MIN_CHILDREN + 1;

/// Whether answers can be changed while the question is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Votes {
    /// The first answer of a seat stands, and none is taken back. Two pictures are told: one when half of the seats have answered, and
    /// the last one.
    Stand,
    /// They can be changed until the question is closed. Only then is a picture told: if a child was seen to change its answer, two
    /// would tell from what to what.
    CanChange,
}

/// What the wall shows. It can be sent to anybody.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Picture {
    /// How many of the seats have answered; `None` where there are too few seats to tell.
    pub answered: Option<Level>,
    /// How those split who had answered when this was told.
    pub shares: Shares,
}

/// How a class split, as it is told.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Shares {
    /// Nothing: too few have answered, not yet half, or what can be changed is not closed.
    TooFew,
    /// One level for each option, in the options' order.
    Levels(Vec<Level>),
}

impl Picture {
    /// One level for each option, in the options' order; none while nothing is told.
    #[must_use]
    pub fn levels(&self) -> &[Level] {
        match &self.shares {
            Shares::TooFew => &[],
            Shares::Levels(levels) => levels,
        }
    }
}

/// What was told of one question so far, from which follows what may be told next. It holds nothing that was not told, but for how many
/// answered at the time; it is kept with the lesson, and its [`Live::picture`] goes to the wall.
///
/// **Pictures come from here only, and each is held against the one before.** Levels are told
///
/// * from 11 answers on: 6 and 5 are the least that two levels can hold. 12 and 14 are too few for two options, since the middle
///   could then only be told exactly;
/// * before the end only if votes stand, there are four options at most, half of the seats have answered, six have not, and whatever
///   will be answered the last picture can still be told, whenever it is closed after six more answers;
/// * a second time only if six more have answered, and at most [twice](Votes).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Live {
    votes: Votes,
    answered: Option<Level>,
    looks: Vec<Look>,
}

impl Live {
    /// Of a question that nobody has answered.
    #[must_use]
    pub fn new(votes: Votes) -> Self {
        Self { votes, answered: None, looks: Vec::new() }
    }

    /// What the wall shows now.
    #[must_use]
    pub fn picture(&self) -> Picture {
        let told = |look: &Look| Shares::Levels(look.levels.clone());
        Picture { answered: self.answered, shares: self.looks.last().map_or(Shares::TooFew, told) }
    }

    /// What is told after somebody answered, of so many seats; `None` if the wall stays as it is. Where votes stand and all have
    /// answered, this is the last picture.
    #[must_use]
    pub fn next(&self, split: &Split, seats: u16) -> Option<Self> {
        let is_full = split.answered() >= seats;
        let is_due = self.votes == Votes::Stand && (is_full || self.looks.is_empty() && is_middle(split, seats));
        self.told(split, seats, is_due)
    }

    /// What is told when the question is closed; `None` if the wall stays as it is, as it does if hardly any answers have come since
    /// the picture before.
    #[must_use]
    pub fn last(&self, split: &Split, seats: u16) -> Option<Self> {
        self.told(split, seats, true)
    }

    fn told(&self, split: &Split, seats: u16, is_due: bool) -> Option<Self> {
        // More seats than before do not take back what was told.
        let answered = self.answered.max(turnout(split.answered(), seats));
        let mut looks = self.looks.clone();
        looks.extend(if is_due { self.look(split) } else { None });
        let next = Self { votes: self.votes, answered, looks };
        (next != *self).then_some(next)
    }

    fn look(&self, split: &Split) -> Option<Look> {
        let (answered, options) = (split.answered(), split.counts().len());
        match (&self.looks[..], self.votes) {
            ([], _) => Look::of(split, &finest(answered, options, |_| true)?),
            ([first], Votes::Stand) => {
                let is_other = options != first.told.len() || options > MOST_TWICE;
                if is_other || answered < first.answered.saturating_add(MORE) {
                    return None;
                }
                // Votes that do not stand after all are not told.
                let second = Look::of(split, &bins_after(first, answered)?)?;
                (together(first, &second) == Together::Keep).then_some(second)
            }
            _ => None,
        }
    }
}

/// Whether a picture can be told now and another one later, of any number of answers up to all seats.
fn is_middle(split: &Split, seats: u16) -> bool {
    let (answered, options) = (split.answered(), split.counts().len());
    let waiting = seats.saturating_sub(answered);
    if answered < waiting || waiting < MORE || seats > MOST_ANSWERS || options > MOST_TWICE {
        return false;
    }
    let Some(bins) = finest(answered, options, |_| true) else { return false };
    // The order of options does not matter.
    let firsts = Look::all(answered, options, &bins).into_iter().filter(|first| first.levels.is_sorted());
    let mut lasts = firsts.flat_map(|first| (answered + MORE..=seats).map(move |last| bins_after(&first, last)));
    lasts.all(|bins| bins.is_some())
}

/// How many of the seats have answered. As it moves by one child, it cuts where five or more have answered, and five or more not.
fn turnout(answered: u16, seats: u16) -> Option<Level> {
    let seats = seats.max(answered);
    if seats > MOST_ANSWERS {
        return None;
    }
    let bins = finest(seats, 2, |_| true)?;
    bins.iter().find(|bin| (bin.low..=bin.high).contains(&answered)).map(|bin| bin.level)
}
