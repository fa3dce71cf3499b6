//! What can be told about a class: its mean, how it changed, and how much of the change it kept.

use rand::Rng;

use super::{
    bootstrap::{bca_interval, percentile_interval, resample, sign_flip_p},
    finding::{Finding, Interval, StatsError, check, check_paired},
    moments::{mean, rounding, sd},
};

/// The fewest children of whom a mean is told. Eight can be resampled in 6,435 different ways, seven only in 1,716; and
/// with fewer, a teacher who knows the class could tell from a mean what one child answered.
pub const MIN_CHILDREN: usize = 8;

/// The largest group whose signs are all tried. Seventeen would take 131,072 patterns, and draws are as good by then.
pub const EXACT_UP_TO: usize = 16;

/// The share of resamples in which a gain has the direction that was seen, below which it is not clear. It leaves out what a
/// 95 % interval leaves out on one side.
const SAME_DIRECTION: f64 = 0.975;

/// The scores of a group, in the scores' unit.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Summary {
    /// How many children.
    pub children: usize,
    /// Their mean.
    pub mean: f64,
    /// Their standard deviation, with n - 1 in the denominator.
    pub sd: f64,
}

impl Summary {
    fn of(scores: &[f64]) -> Self {
        Self { children: scores.len(), mean: mean(scores), sd: sd(scores) }
    }
}

/// How a group changed from one time to another. Up is positive.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Change {
    /// The scores before.
    pub before: Summary,
    /// The scores after.
    pub after: Summary,
    /// The mean of the differences, after less before, in the scores' unit.
    pub mean: f64,
    /// The standard deviation of the differences, with n - 1 in the denominator.
    pub sd: f64,
    /// The 95 % interval of [`Self::mean`]: bias-corrected and accelerated bootstrap over children (Efron 1987). Of no width
    /// if every child changed by the same.
    pub interval: Interval,
    /// The mean difference in standard deviations of the differences (d_z; Lakens 2013, Frontiers in Psychology 4:863,
    /// equation 6). `None` if every child changed by the same.
    pub d_z: Option<f64>,
    /// The mean difference in the mean of the two standard deviations (d_av; Cumming 2012, *Understanding the New
    /// Statistics*, chapter 11; Lakens 2013, equation 10), not corrected for small groups. This is the one to hold against
    /// the d of other studies. `None` if the scores do not vary.
    pub d_av: Option<f64>,
    /// The two-sided p-value by turning signs (Fisher 1935), in 0..=1: exact up to [`EXACT_UP_TO`] children, by
    /// [`super::RESAMPLES`] draws above.
    pub p: f64,
}

/// How much of a change was kept.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Retention {
    /// (later - before) / (after - before) of the group means: 1 is all of it, 0 none, above 1 more than was gained, below 0
    /// worse than before.
    pub share: f64,
    /// The 95 % percentile interval of [`Self::share`] by bootstrap over children. Resamples whose gain has the other
    /// direction are left out, which are one in forty at most.
    pub interval: Interval,
    /// The 95 % interval of the gain, in the scores' unit. It does not hold 0.
    pub gain: Interval,
}

fn too_few<T>(have: usize) -> Option<Finding<T>> {
    (have < MIN_CHILDREN).then_some(Finding::TooFew { have, need: MIN_CHILDREN })
}

fn differences(before: &[f64], after: &[f64]) -> Vec<f64> {
    before.iter().zip(after).map(|(before, after)| after - before).collect()
}

/// The mean and the spread of a group's scores, one for each child. [`Finding::TooFew`] below [`MIN_CHILDREN`].
///
/// # Errors
/// [`StatsError::NotAScore`] for a score that is no number or beyond [`super::SCORE_LIMIT`].
pub fn summary(scores: &[f64]) -> Result<Finding<Summary>, StatsError> {
    check(scores, "the scores")?;
    Ok(too_few(scores.len()).unwrap_or_else(|| Finding::Figure(Summary::of(scores))))
}

/// How a group changed. Each child stands at the same place in both lists, and whoever lacks a score in neither.
/// [`Finding::TooFew`] below [`MIN_CHILDREN`].
///
/// It takes [`super::RESAMPLES`] times as many 32-bit words from the stream as there are children, then the signs' draws.
///
/// # Errors
/// [`StatsError::NotPaired`] for lists of different length, and [`StatsError::NotAScore`] for a score that is no number or
/// beyond [`super::SCORE_LIMIT`].
pub fn change(before: &[f64], after: &[f64], rng: &mut impl Rng) -> Result<Finding<Change>, StatsError> {
    check(before, "the scores before")?;
    check(after, "the scores after")?;
    check_paired(before, after)?;
    if let Some(finding) = too_few(before.len()) {
        return Ok(finding);
    }
    let differences = differences(before, after);
    let rounding = rounding(before.iter().chain(after));
    let (mean_difference, sd_difference) = (mean(&differences), sd(&differences));
    let means = resample(differences.len(), rng, |places| mean_at(&differences, places));
    let same = sd_difference <= rounding;
    let interval =
        if same { Interval { low: mean_difference, high: mean_difference } } else { bca_interval(&differences, means) };
    let (before, after) = (Summary::of(before), Summary::of(after));
    let mean_sd = 0.5 * (before.sd + after.sd);
    Ok(Finding::Figure(Change {
        before,
        after,
        mean: mean_difference,
        sd: sd_difference,
        interval,
        d_z: (!same).then(|| mean_difference / sd_difference),
        d_av: (mean_sd > rounding).then(|| mean_difference / mean_sd),
        p: sign_flip_p(&differences, EXACT_UP_TO, rng),
    }))
}

/// How much of the change from `before` to `after` was there `later`. Each child stands at the same place in all lists.
///
/// [`Finding::TooFew`] below [`MIN_CHILDREN`]; [`Finding::NoClearGain`] if the interval of the gain holds 0 or more than one
/// resample in forty turns its direction, because a part of nothing is no figure.
///
/// # Errors
/// [`StatsError::NotPaired`] for lists of different length, and [`StatsError::NotAScore`] for a score that is no number or
/// beyond [`super::SCORE_LIMIT`].
pub fn retention(
    before: &[f64],
    after: &[f64],
    later: &[f64],
    rng: &mut impl Rng,
) -> Result<Finding<Retention>, StatsError> {
    check(before, "the scores before")?;
    check(after, "the scores after")?;
    check(later, "the later scores")?;
    check_paired(before, after)?;
    check_paired(before, later)?;
    if let Some(finding) = too_few(before.len()) {
        return Ok(finding);
    }
    let (gains, kept) = (differences(before, after), differences(before, later));
    let gain = mean(&gains);
    let rounding = rounding(before.iter().chain(after).chain(later));
    let resampled = resample(gains.len(), rng, |places| (mean_at(&gains, places), mean_at(&kept, places)));
    let shares: Vec<f64> = resampled
        .iter()
        .filter(|(resampled, _)| resampled.abs() > rounding && (*resampled > 0.0) == (gain > 0.0))
        .map(|(gain, kept)| kept / gain)
        .collect();
    let gain_interval = if sd(&gains) <= rounding {
        Interval { low: gain, high: gain }
    } else {
        bca_interval(&gains, resampled.iter().map(|(gain, _)| *gain).collect())
    };
    let same_direction = shares.len() as f64 >= SAME_DIRECTION * resampled.len() as f64;
    if gain.abs() <= rounding || gain_interval.contains(0.0) || !same_direction {
        return Ok(Finding::NoClearGain(gain_interval));
    }
    let share = mean(&kept) / gain;
    Ok(Finding::Figure(Retention { share, interval: percentile_interval(shares), gain: gain_interval }))
}

/// The mean of the scores at some places, of which there is at least one.
fn mean_at(scores: &[f64], places: &[usize]) -> f64 {
    places.iter().map(|place| scores[*place]).sum::<f64>() / places.len() as f64
}
