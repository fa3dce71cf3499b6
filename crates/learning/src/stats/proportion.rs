//! A share of a count, with two intervals.

use super::{
    beta,
    finding::{Interval, StatsError},
    normal::Z_95,
};

/// So many of so many.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Proportion {
    part: u32,
    whole: u32,
}

impl Proportion {
    /// `part` of `whole`.
    ///
    /// # Errors
    /// [`StatsError::MoreThanShown`] if the part is larger than the whole.
    pub fn new(part: u32, whole: u32) -> Result<Self, StatsError> {
        if part > whole {
            return Err(StatsError::MoreThanShown { what: "answers", counted: part, shown: whole });
        }
        Ok(Self { part, whole })
    }

    /// `part` of a whole that consists of it and `rest`.
    pub(super) fn of_parts(part: u32, rest: u32) -> Self {
        Self { part, whole: part.saturating_add(rest) }
    }

    /// How many.
    #[must_use]
    pub fn part(self) -> u32 {
        self.part
    }

    /// Of how many.
    #[must_use]
    pub fn whole(self) -> u32 {
        self.whole
    }

    /// The share, in 0..=1. `None` of nothing.
    #[must_use]
    pub fn share(self) -> Option<f64> {
        (self.whole > 0).then(|| f64::from(self.part) / f64::from(self.whole))
    }

    /// The 95 % score interval of Wilson 1927 (JASA 22:209-212) without continuity correction, within 0..=1: covers about
    /// what it says on average, also for small counts (Brown, Cai and DasGupta 2001). `None` of nothing.
    #[must_use]
    pub fn wilson(self) -> Option<Interval> {
        self.share().map(|share| score_interval(share, f64::from(self.whole)))
    }

    /// The exact 95 % interval of Clopper and Pearson 1934 (Biometrika 26:404-413), within 0..=1: never covers less than it
    /// says, and so is wider. To about nine digits for counts up to ten thousand. `None` of nothing.
    #[must_use]
    pub fn clopper_pearson(self) -> Option<Interval> {
        if self.whole == 0 {
            return None;
        }
        let (part, rest) = (f64::from(self.part), f64::from(self.whole - self.part));
        let low = if self.part == 0 { 0.0 } else { beta::quantile(part, rest + 1.0, 0.025) };
        let high = if self.part == self.whole { 1.0 } else { beta::quantile(part + 1.0, rest, 0.975) };
        Some(Interval { low, high })
    }
}

/// [`Proportion::wilson`] of a share in 0..=1 of `n` > 0, which need not be whole parts of it. For the mean of `n` children's
/// own shares it is wide enough however alike each one's answers are: their variance is at most share (1 - share), as if each
/// child had answered once.
pub(super) fn score_interval(share: f64, n: f64) -> Interval {
    let z2 = Z_95 * Z_95;
    let centre = share + z2 / (2.0 * n);
    let reach = Z_95 * (share * (1.0 - share) / n + z2 / (4.0 * n * n)).sqrt();
    let norm = 1.0 + z2 / n;
    // At the ends the formula gives 0 and 1 up to rounding.
    let low = if share <= 0.0 { 0.0 } else { ((centre - reach) / norm).max(0.0) };
    let high = if share >= 1.0 { 1.0 } else { ((centre + reach) / norm).min(1.0) };
    Interval { low, high }
}
