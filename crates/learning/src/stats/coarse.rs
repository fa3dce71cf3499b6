//! Rounding of what leaves the crate, so coarse that no figure tells one child's answer.
//!
//! A mean of n children moves by a step s of one child's score by s / n. The grain is at least four times that, so that
//! every rounded mean stands for three sums or more; whoever subtracts two such means of n children and of all but one knows
//! the one's score to four steps up or down. Ends of intervals go outwards.

use super::{Estimate, Interval};

/// Steps of one child's score that a grain holds.
const STEPS: f64 = 4.0;

/// What is a whole number of grains up to this is one.
const ROUNDING: f64 = 1e-9;

/// The grains there are, as a fraction of two whole numbers, so that a figure is the nearest number to its decimals.
const LADDER: [(f64, f64); 7] = [(1.0, 20.0), (1.0, 10.0), (1.0, 5.0), (1.0, 2.0), (1.0, 1.0), (2.0, 1.0), (5.0, 1.0)];

/// The distance of two figures that can be told.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Grain {
    top: f64,
    bottom: f64,
}

impl Grain {
    /// The finest grain that holds four steps of a child whose score has the given weight in the figure: 1 / n in a mean.
    pub(super) fn of(step: f64, weight: f64) -> Self {
        let least = STEPS * step * weight - ROUNDING;
        let (top, bottom) = LADDER.into_iter().find(|(top, bottom)| top / bottom >= least).unwrap_or((5.0, 1.0));
        Self { top, bottom }
    }

    fn grains(self, value: f64) -> f64 {
        value * self.bottom / self.top
    }

    fn whole(self, grains: f64) -> f64 {
        // Never a negative zero.
        grains * self.top / self.bottom + 0.0
    }

    /// The nearest figure. Halves go to the even one, so that of two shares that add up to one both together tell no more than
    /// either.
    pub(super) fn nearest(self, value: f64) -> f64 {
        let grains = self.grains(value);
        let below = (grains + ROUNDING).floor();
        let half = (grains - below - 0.5).abs() <= ROUNDING;
        let up = if half { below % 2.0 != 0.0 } else { grains - below > 0.5 };
        self.whole(if up { below + 1.0 } else { below })
    }

    /// All that is told as the same figure as this.
    pub(super) fn around(self, value: f64) -> Interval {
        let (value, half) = (self.nearest(value), 0.5 * self.whole(1.0));
        Interval { low: value - half, high: value + half }
    }

    fn below(self, value: f64) -> f64 {
        self.whole((self.grains(value) + ROUNDING).floor())
    }

    fn above(self, value: f64) -> f64 {
        self.whole((self.grains(value) - ROUNDING).ceil())
    }

    /// A figure to the nearest, its interval outwards and never without width, within the ends of its scale.
    pub(super) fn estimate(self, exact: Estimate, scale: Interval) -> Estimate {
        let value = self.nearest(exact.value).clamp(scale.low, scale.high);
        let (low, high) = (self.below(exact.interval.low), self.above(exact.interval.high));
        let one = self.whole(1.0);
        let (low, high) = (low.min(value - one).max(scale.low), high.max(value + one).min(scale.high));
        // The subtraction leaves a rounding behind.
        Estimate {
            value,
            interval: Interval { low: self.nearest(low).max(scale.low), high: self.nearest(high).min(scale.high) },
        }
    }
}
