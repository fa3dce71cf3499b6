//! How a group changed from one occasion to the next, and how much of that it kept: exact figures of its children's scores.

use super::{
    finding::{Estimate, Finding, Interval, MIN_CHILDREN, StatsError, check},
    moments::{correlation, rounding, variance},
    sampling::Linear,
    student::t_95,
};
use crate::checkup::{ClassCode, Form};

/// A child's scores in one measure, on occasions that follow each other.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Scored<const N: usize> {
    /// The class. All who have none are taken for one class.
    pub class: Option<ClassCode>,
    /// The form of each occasion.
    pub forms: [Form; N],
    /// The score on each occasion, in the measure's unit.
    pub scores: [f64; N],
}

/// How a group changed from one occasion to the next. Up is positive.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Shift {
    /// The mean of the children's changes in the measure's unit, with Student's interval over children, or over classes
    /// where it is wider. If [`Self::forms_weighed`] it is free of how hard the forms are, and then not the difference of the
    /// means where not as many took the forms in each order.
    pub mean: Estimate,
    /// Whether the orders in which the forms were taken were weighed up. If not, an easier form looks like learning.
    pub forms_weighed: bool,
    /// The mean change in the root of the mean of the two variances (d_av; Cumming 2012, chapter 11), with the interval of
    /// Bonett 2008 (Psychological Methods 13:99-109, equation 10), but for the standard error of the mean change, which is that
    /// of [`Self::mean`], and Student's quantile. [`Finding::NoSpread`] if all have the same score on an occasion.
    pub d: Finding<Estimate>,
}

/// How much of a change was kept.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Kept {
    /// (later - before) / (after - before): 1 is all of it, 0 none, above 1 more than was gained, below 0 worse than before.
    /// Its interval is that of Fieller 1954.
    pub share: Estimate,
    /// Whether both changes are free of how hard the forms are, as in [`Shift::forms_weighed`].
    pub forms_weighed: bool,
    /// The interval of the gain, in the measure's unit. It does not hold 0.
    pub gain: Interval,
}

/// How a group changed. Each child counts alike, but for [`Shift::forms_weighed`].
///
/// [`Finding::TooFew`] below [`MIN_CHILDREN`], [`Finding::NoSpread`] if all changed by the same, apart from what forms do.
///
/// # Errors
/// [`StatsError::NotAScore`] for a score that is no number or beyond [`super::SCORE_LIMIT`].
pub fn change(children: &[Scored<2>]) -> Result<Finding<Shift>, StatsError> {
    if let Some(none) = none_of(children)? {
        return Ok(none);
    }
    let Change { mean, forms_weighed, interval, d, .. } = Change::of(children);
    if mean.is_flat(rounding(children.iter().flat_map(|child| &child.scores))) {
        return Ok(Finding::NoSpread);
    }
    let d = d.map_or(Finding::NoSpread, Finding::Figure);
    Ok(Finding::Figure(Shift { mean: Estimate { value: mean.value, interval }, forms_weighed, d }))
}

/// How much of the change from the first occasion to the second was there on the third.
///
/// [`Finding::TooFew`] below [`MIN_CHILDREN`]; [`Finding::NoClearGain`] if the interval of the gain holds 0, because a part of
/// nothing is no figure.
///
/// # Errors
/// [`StatsError::NotAScore`] for a score that is no number or beyond [`super::SCORE_LIMIT`].
pub fn retention(children: &[Scored<3>]) -> Result<Finding<Kept>, StatsError> {
    if let Some(none) = none_of(children)? {
        return Ok(none);
    }
    let kept = Retention::of(children);
    let gain = kept.gain();
    let rounding = rounding(children.iter().flat_map(|child| &child.scores));
    Ok(match kept.share() {
        Some(share) if kept.whole.value.abs() > rounding => {
            Finding::Figure(Kept { share, forms_weighed: kept.forms_weighed, gain })
        }
        _ => Finding::NoClearGain(gain),
    })
}

/// Why there is no figure at all, if so.
fn none_of<T, const N: usize>(children: &[Scored<N>]) -> Result<Option<Finding<T>>, StatsError> {
    for at in 0..N {
        check(&on(children, at), "the scores of an occasion")?;
    }
    let have = children.len();
    Ok((have < MIN_CHILDREN).then_some(Finding::TooFew { have, need: MIN_CHILDREN }))
}

fn on<const N: usize>(children: &[Scored<N>], at: usize) -> Vec<f64> {
    children.iter().map(|child| child.scores[at]).collect()
}

pub(super) fn differences<const N: usize>(children: &[Scored<N>], to: usize) -> Vec<f64> {
    children.iter().map(|child| child.scores[to] - child.scores[0]).collect()
}

fn classes<const N: usize>(children: &[Scored<N>]) -> Vec<Option<ClassCode>> {
    children.iter().map(|child| child.class).collect()
}

/// The change from the first occasion to another one, free of how hard the forms are if that can be told.
fn without_forms<const N: usize>(children: &[Scored<N>], to: usize) -> Option<Linear> {
    let orders: Vec<[Form; 2]> = children.iter().map(|child| [child.forms[0], child.forms[to]]).collect();
    Linear::change_without_forms(&differences(children, to), &orders)
}

/// A change as it is before anything is rounded; of one child at least.
pub(super) struct Change {
    pub(super) mean: Linear,
    pub(super) forms_weighed: bool,
    pub(super) interval: Interval,
    /// The root of the mean of the two variances.
    pub(super) spread: f64,
    /// `None` if there is no spread on an occasion.
    pub(super) d: Option<Estimate>,
}

impl Change {
    pub(super) fn of(children: &[Scored<2>]) -> Self {
        let weighed = without_forms(children, 1);
        let forms_weighed = weighed.is_some();
        let mean = weighed.unwrap_or_else(|| Linear::mean(&differences(children, 1)));
        let reach = mean.reach(&classes(children));
        let interval = Interval { low: mean.value - reach, high: mean.value + reach };
        let (before, after) = (on(children, 0), on(children, 1));
        let (v1, v2) = (variance(&before), variance(&after));
        let spread = (0.5 * (v1 + v2)).sqrt();
        let d = correlation(&before, &after).map(|r| {
            let (d, df) = (mean.value / spread, children.len() as f64 - 1.0);
            let of_spread = d * d * (v1 * v1 + v2 * v2 + 2.0 * r * r * v1 * v2) / (2.0 * df * (v1 + v2) * (v1 + v2));
            let (t, of_mean) = (t_95(df), reach / spread);
            let reach = (t * t * of_spread + of_mean * of_mean).sqrt();
            Estimate { value: d, interval: Interval { low: d - reach, high: d + reach } }
        });
        Self { mean, forms_weighed, interval, spread, d }
    }
}

/// What was kept as it is before anything is rounded; of one child at least.
pub(super) struct Retention {
    pub(super) whole: Linear,
    pub(super) part: Linear,
    pub(super) forms_weighed: bool,
    classes: Vec<Option<ClassCode>>,
}

impl Retention {
    pub(super) fn of(children: &[Scored<3>]) -> Self {
        let weighed = without_forms(children, 1).zip(without_forms(children, 2));
        let forms_weighed = weighed.is_some();
        let plain = || (Linear::mean(&differences(children, 1)), Linear::mean(&differences(children, 2)));
        let (whole, part) = weighed.unwrap_or_else(plain);
        Self { whole, part, forms_weighed, classes: classes(children) }
    }

    pub(super) fn gain(&self) -> Interval {
        self.whole.interval(&self.classes)
    }

    /// `None` if the interval of the gain holds 0.
    pub(super) fn share(&self) -> Option<Estimate> {
        let (value, interval) = self.part.ratio(&self.whole, &self.classes)?;
        Some(Estimate { value, interval })
    }
}
