//! The answers to the facts of a check-up.

/// An answer to a fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Fact {
    /// It is so, and the child says so, or it is not, and the child says so.
    Right,
    /// The other way round.
    Wrong,
    /// The child says that it is not sure, which is no mistake.
    Unsure,
}

impl Fact {
    /// Judges an answer (`Some(true)` for "that is so", `None` for "not sure") by whether the fact is true.
    #[must_use]
    pub fn judge(answer: Option<bool>, truth: bool) -> Self {
        match answer {
            Some(answer) if answer == truth => Self::Right,
            Some(_) => Self::Wrong,
            None => Self::Unsure,
        }
    }
}

/// How six facts were answered. The three counts add up to the facts that were not skipped, at most [`Knowledge::FACTS`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Knowledge {
    right: u8,
    wrong: u8,
    unsure: u8,
}

impl Knowledge {
    /// How many facts a check-up asks.
    pub const FACTS: usize = 6;

    /// Counts the answers; `None` is a fact that was skipped.
    #[must_use]
    pub fn of(answers: [Option<Fact>; Self::FACTS]) -> Self {
        let mut counts = Self::default();
        for answer in answers.into_iter().flatten() {
            *match answer {
                Fact::Right => &mut counts.right,
                Fact::Wrong => &mut counts.wrong,
                Fact::Unsure => &mut counts.unsure,
            } += 1;
        }
        counts
    }

    /// How many were right, 0..=6: the score.
    #[must_use]
    pub fn right(self) -> u8 {
        self.right
    }

    /// How many were wrong, 0..=6: myths believed.
    #[must_use]
    pub fn wrong(self) -> u8 {
        self.wrong
    }

    /// How many were answered with "not sure", 0..=6.
    #[must_use]
    pub fn unsure(self) -> u8 {
        self.unsure
    }
}
