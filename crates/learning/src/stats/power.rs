//! How many children and classes it takes, with Student's quantiles throughout.
//!
//! All are two-sided at 5 %: a difference is seen with the given power if it is as large as the sum of the 0.975 quantile and
//! the quantile of the power, times its standard error (Murray 1998, *Design and Analysis of Group-Randomized Trials*, chapter
//! 9; Bloom 1995, Evaluation Review 19:547-556).

use super::student::t_quantile;

/// The correlation of a score before with the score after that sizes are reckoned with here. A form is short; with a
/// reliability of .5 the scores before and after cannot go together much more closely.
pub const RETEST: f64 = 0.35;

/// The multiple of its standard error that a difference must have; `None` unless 0 < `power` < 1 and `df` > 0.
fn multiple(power: f64, df: f64) -> Option<f64> {
    Some(t_quantile(0.975, df)? + t_quantile(power, df)?)
}

/// The smallest mean change of `children` in one class that is seen with this `power`, in standard deviations of the score,
/// if scores before and after correlate by `correlation`: multiple * sqrt(2 (1 - r) / n) with n - 1 degrees of freedom.
///
/// `None` for fewer than two children, a power outside 0..1, or a correlation outside -1..=1.
#[must_use]
pub fn detectable_change(children: u32, correlation: f64, power: f64) -> Option<f64> {
    if children < 2 || !(-1.0..=1.0).contains(&correlation) {
        return None;
    }
    let n = f64::from(children);
    Some(multiple(power, n - 1.0)? * (2.0 * (1.0 - correlation) / n).sqrt())
}

/// A trial in two arms to which whole classes are dealt, with the score before as covariate.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Trial {
    /// Children in a class.
    pub class: u32,
    /// The share of the variance that lies between classes (intraclass correlation), 0..=1.
    pub icc: f64,
    /// The correlation of the score before with the score after, -1..=1.
    pub correlation: f64,
    /// The power, between 0 and 1.
    pub power: f64,
}

impl Trial {
    /// The smallest difference of the arms that is seen with so many classes in each, in standard deviations of the score:
    /// multiple * sqrt(2 (1 - r^2) (1 + (m - 1) ICC) / (m k)) for k classes of m children in each arm, with 2 k - 2 degrees of
    /// freedom, which the classes have and not the children.
    ///
    /// `None` for fewer than two classes in an arm, an empty class, and values outside their range.
    #[must_use]
    pub fn detectable(self, classes_per_arm: u32) -> Option<f64> {
        let Self { class, icc, correlation, power } = self;
        let fits =
            classes_per_arm > 1 && class > 0 && (0.0..=1.0).contains(&icc) && (-1.0..=1.0).contains(&correlation);
        if !fits {
            return None;
        }
        let (m, k) = (f64::from(class), f64::from(classes_per_arm));
        let design = 1.0 + (m - 1.0) * icc;
        let variance = 2.0 * (1.0 - correlation * correlation) * design / (m * k);
        Some(multiple(power, 2.0 * k - 2.0)? * variance.sqrt())
    }

    /// The fewest classes in each arm with which a difference of `d` > 0 standard deviations is seen. `None` as for
    /// [`Self::detectable`], and if more than 10,000 would be needed.
    #[must_use]
    pub fn classes_per_arm(self, d: f64) -> Option<u32> {
        (2..=10_000).find(|classes| self.detectable(*classes).is_some_and(|detectable| detectable <= d))
    }
}
