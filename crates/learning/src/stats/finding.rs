//! What every statistic answers with: a figure or the reason why there is none, intervals, and errors of the input.

/// The largest score that is taken, up or down. No instrument here reaches a thousand; what is beyond is a mistake, and
/// below it no sum can overflow.
pub const SCORE_LIMIT: f64 = 1e9;

/// The fewest children of whom a mean is told. With fewer, a teacher who knows the class could tell from it what one child
/// answered.
pub const MIN_CHILDREN: usize = 8;

/// What can be told from the answers of a group.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Finding<T> {
    /// Enough was seen to tell this.
    Figure(T),
    /// Too few to tell.
    TooFew {
        /// How many there are.
        have: usize,
        /// How many it takes.
        need: usize,
    },
    /// All scores are the same, so that what depends on their spread is not defined.
    NoSpread,
    /// All children but two at most have the same score: too little spread for an interval, and so few others that a figure
    /// would tell most children's answer.
    TooAlike,
    /// So many children stand at an end of the scale that it cannot show what is asked ([`super::CEILING`]).
    AtCeiling,
    /// An earlier report told this of other children, a few of whom the two could tell apart.
    ToldBefore,
    /// The interval of the gain includes 0, so there is nothing of which a part could have been kept.
    NoClearGain(Interval),
}

impl<T> Finding<T> {
    /// The same with the figure turned into another.
    pub(super) fn map<U>(self, turn: impl FnOnce(T) -> U) -> Finding<U> {
        match self {
            Self::Figure(figure) => Finding::Figure(turn(figure)),
            Self::TooFew { have, need } => Finding::TooFew { have, need },
            Self::NoSpread => Finding::NoSpread,
            Self::TooAlike => Finding::TooAlike,
            Self::AtCeiling => Finding::AtCeiling,
            Self::ToldBefore => Finding::ToldBefore,
            Self::NoClearGain(gain) => Finding::NoClearGain(gain),
        }
    }

    /// The figure, if there is one.
    #[must_use]
    pub fn figure(self) -> Option<T> {
        match self {
            Self::Figure(figure) => Some(figure),
            Self::TooFew { .. }
            | Self::NoSpread
            | Self::TooAlike
            | Self::AtCeiling
            | Self::ToldBefore
            | Self::NoClearGain(_) => None,
        }
    }
}

/// A figure with its 95 % interval, in the unit of what it measures.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Estimate {
    /// The figure.
    pub value: f64,
    /// Its 95 % interval.
    pub interval: Interval,
}

/// A 95 % interval, in the unit of the figure it belongs to. Both ends are finite and `low <= high`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Interval {
    /// The lower end.
    pub low: f64,
    /// The upper end.
    pub high: f64,
}

impl Interval {
    /// Whether `value` lies within, ends included.
    #[must_use]
    pub fn contains(self, value: f64) -> bool {
        self.low <= value && value <= self.high
    }
}

/// Answers of which no statistic can be made.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum StatsError {
    /// More was counted than there was to count.
    #[error("{counted} {what} were counted, but there were only {shown} chances; count each answer once")]
    MoreThanShown {
        /// What was counted, in the plural.
        what: &'static str,
        /// How many were counted.
        counted: u32,
        /// How many there could be.
        shown: u32,
    },
    /// A score is not a number, or not one that an instrument gives.
    #[error("score {at} (counted from 0) of {scores} is no number within {SCORE_LIMIT:e}; leave the child out")]
    NotAScore {
        /// Which scores these are.
        scores: &'static str,
        /// The place of the score.
        at: usize,
    },
    /// Two lists that should hold the same children in the same order differ in length.
    #[error("there are {first} and {second} scores, but each child needs one in both lists; leave out who lacks one")]
    NotPaired {
        /// How many scores the first list has.
        first: usize,
        /// How many scores the other list has.
        second: usize,
    },
    /// A row of a matrix of answers has another number of items than the first.
    #[error("child {child} (counted from 0) has {have} items, the first has {need}; leave out who skipped items")]
    Ragged {
        /// The row.
        child: usize,
        /// How many items it has.
        have: usize,
        /// How many items the first row has.
        need: usize,
    },
    /// Consistency among items needs at least two of them.
    #[error("there are {have} items, but it takes two to compare them")]
    TooFewItems {
        /// How many items each child has.
        have: usize,
    },
    /// Sums that no check-up gives.
    #[error("tally {at} (counted from 0) holds sums that no check-up gives; leave the child out")]
    NotATally {
        /// The place of the tally.
        at: usize,
    },
    /// A report whose children are nearly those of an earlier one about the same answers.
    #[error(
        "an earlier report told of the same answers with {differ} children more or less, so that the two would tell the \
         answers of these; {need} must differ. Report the other occasions by themselves"
    )]
    ToldBefore {
        /// How many children are in one of the two and not in the other.
        differ: usize,
        /// How many it takes.
        need: usize,
    },
    /// A third report about the same answers with other children.
    #[error("two reports told of the same answers with other children each; a third could be held against both")]
    ToldTwice,
}

/// Refuses what is not finite or beyond [`SCORE_LIMIT`].
pub(super) fn check(scores: &[f64], name: &'static str) -> Result<(), StatsError> {
    // `contains` is false for what is not a number.
    match scores.iter().position(|score| !(-SCORE_LIMIT..=SCORE_LIMIT).contains(score)) {
        Some(at) => Err(StatsError::NotAScore { scores: name, at }),
        None => Ok(()),
    }
}

/// Refuses lists of different length.
pub(super) fn check_paired(first: &[f64], second: &[f64]) -> Result<(), StatsError> {
    let (first, second) = (first.len(), second.len());
    if first == second { Ok(()) } else { Err(StatsError::NotPaired { first, second }) }
}
