//! How a class split: sums only.

use serde::{Deserialize, Serialize};

/// The most options that a question can have here.
pub const MOST_OPTIONS: usize = 12;

/// The most answers to a question: more than any class has children.
pub const MOST_ANSWERS: u16 = 100;

/// How many children, or seats, chose each of a question's options; each chose one. A question of yes or no has two.
///
/// These are exact figures: they go to no wall. [`super::Live`] says what may.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Vec<u16>", into = "Vec<u16>")]
pub struct Split {
    counts: Vec<u16>,
    answered: u16,
}

/// Counts of which no picture can be made.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SplitError {
    /// None, or more than [`MOST_OPTIONS`].
    #[error(
        "a question has 1 to {MOST_OPTIONS} options, and here are {given}; leave out what nobody is asked, or ask two questions"
    )]
    Options {
        /// How many there are.
        given: usize,
    },
    /// More than [`MOST_ANSWERS`].
    #[error(
        "{given} answers are more than the {MOST_ANSWERS} that one class can give; make a picture of each class by itself"
    )]
    Answers {
        /// How many there are.
        given: u64,
    },
}

impl Split {
    /// Of the number of children that chose each option, in the options' order.
    ///
    /// # Errors
    /// [`SplitError`], if there are no options, too many, or more answers than a class can give.
    pub fn new(counts: Vec<u16>) -> Result<Self, SplitError> {
        if !(1..=MOST_OPTIONS).contains(&counts.len()) {
            return Err(SplitError::Options { given: counts.len() });
        }
        let given: u64 = counts.iter().copied().map(u64::from).sum();
        match u16::try_from(given) {
            Ok(answered) if answered <= MOST_ANSWERS => Ok(Self { counts, answered }),
            _ => Err(SplitError::Answers { given }),
        }
    }

    /// How many chose each option.
    #[must_use]
    pub fn counts(&self) -> &[u16] {
        &self.counts
    }

    /// How many answered.
    #[must_use]
    pub fn answered(&self) -> u16 {
        self.answered
    }
}

impl TryFrom<Vec<u16>> for Split {
    type Error = SplitError;

    fn try_from(counts: Vec<u16>) -> Result<Self, SplitError> {
        Self::new(counts)
    }
}

impl From<Split> for Vec<u16> {
    fn from(split: Split) -> Self {
        split.counts
    }
}
