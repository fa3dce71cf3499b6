//! How far the answers to a check-up can be relied on: consistency of its items, and of its forms.

use super::{
    beta,
    finding::{Finding, Interval, StatsError, check, check_paired},
    moments::{correlation, mean, rounding, variance},
    normal::Z_95,
};

/// The fewest children from whom reliability is told. With twenty, a correlation of .7 has the interval .37 to .87; with
/// fewer it says next to nothing.
pub const MIN_FOR_RELIABILITY: usize = 20;

/// The consistency of a test's items.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Alpha {
    /// Cronbach's alpha, at most 1; below 0 if items go against each other.
    pub alpha: f64,
    /// Its 95 % interval, from the F distribution (Feldt 1965; Feldt, Woodruff and Salih 1987, Applied Psychological
    /// Measurement 11:93-103).
    pub interval: Interval,
}

/// The consistency of the two halves of a test.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SplitHalf {
    /// Pearson's correlation of the halves, in -1..=1.
    pub halves: f64,
    /// The reliability of the whole test, 2 r / (1 + r) (Spearman 1910 and Brown 1910, British Journal of Psychology
    /// 3:271-322), in 0..=1. `None` if the halves go against each other, for which the formula is not made.
    pub whole: Option<f64>,
}

/// How two lists of scores go together.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Correlation {
    /// Pearson's r, in -1..=1.
    pub r: f64,
    /// Its 95 % interval by Fisher's z (Fisher 1921), tanh(atanh r -+ 1.96 / sqrt(n - 3)), in -1..=1. Of no width where r is
    /// -1 or 1.
    pub interval: Interval,
}

/// How much easier one form is than another.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct FormDifference {
    /// The first form's mean less the second's in pooled standard deviations, corrected for small groups (Hedges 1981,
    /// Journal of Educational Statistics 6:107-128): g = d (1 - 3 / (4 df - 1)). Above 0, the first form is easier.
    pub g: f64,
    /// Its 95 % interval, from the variance of Hedges and Olkin 1985, chapter 5.
    pub interval: Interval,
}

impl FormDifference {
    /// Whether the forms differ by less than `margin` standard deviations as far as the whole interval goes: two one-sided
    /// tests (Schuirmann 1987) at 2.5 % each.
    #[must_use]
    pub fn is_within(self, margin: f64) -> bool {
        -margin < self.interval.low && self.interval.high < margin
    }
}

fn too_few<T>(have: usize) -> Option<Finding<T>> {
    (have < MIN_FOR_RELIABILITY).then_some(Finding::TooFew { have, need: MIN_FOR_RELIABILITY })
}

/// How many items each child has.
fn check_matrix<R: AsRef<[f64]>>(children: &[R]) -> Result<usize, StatsError> {
    let Some(need) = children.first().map(|items| items.as_ref().len()) else { return Ok(0) };
    for (child, items) in children.iter().map(AsRef::as_ref).enumerate() {
        if items.len() != need {
            return Err(StatsError::Ragged { child, have: items.len(), need });
        }
        check(items, "a child's items")?;
    }
    if need < 2 { Err(StatsError::TooFewItems { have: need }) } else { Ok(need) }
}

/// The sum of some of each child's items.
fn sums<R: AsRef<[f64]>>(children: &[R], skip: usize, step: usize) -> Vec<f64> {
    children.iter().map(|items| items.as_ref().iter().skip(skip).step_by(step).sum()).collect()
}

/// Cronbach's alpha (Cronbach 1951, Psychometrika 16:297-334), k / (k - 1) (1 - sum of the items' variances / variance of the
/// sums), of a matrix with one row for each child and one score for each item.
///
/// [`Finding::TooFew`] below [`MIN_FOR_RELIABILITY`] children, [`Finding::NoSpread`] if all children have the same sum.
///
/// # Errors
/// [`StatsError::Ragged`] for rows of different length, [`StatsError::TooFewItems`] for fewer than two items, and
/// [`StatsError::NotAScore`] for a score that is no number or beyond [`super::SCORE_LIMIT`].
pub fn alpha<R: AsRef<[f64]>>(children: &[R]) -> Result<Finding<Alpha>, StatsError> {
    let items = check_matrix(children)?;
    if let Some(finding) = too_few(children.len()) {
        return Ok(finding);
    }
    let sums = sums(children, 0, 1);
    let spread = variance(&sums);
    if spread.sqrt() <= rounding(&sums) {
        return Ok(Finding::NoSpread);
    }
    let of_item = |item: usize| {
        let scores: Vec<f64> = children.iter().filter_map(|items| items.as_ref().get(item)).copied().collect();
        variance(&scores)
    };
    let of_items: f64 = (0..items).map(of_item).sum();
    let (n, k) = (children.len() as f64, items as f64);
    let alpha = k / (k - 1.0) * (1.0 - of_items / spread);
    let (df_children, df_rest) = (n - 1.0, (n - 1.0) * (k - 1.0));
    let end = |p| 1.0 - (1.0 - alpha) * f_quantile(df_children, df_rest, p);
    Ok(Finding::Figure(Alpha { alpha, interval: Interval { low: end(0.975), high: end(0.025) } }))
}

/// The quantile of the F distribution, through the beta distribution of d1 F / (d1 F + d2).
fn f_quantile(d1: f64, d2: f64, p: f64) -> f64 {
    let x = beta::quantile(0.5 * d1, 0.5 * d2, p);
    d2 * x / (d1 * (1.0 - x))
}

/// Kuder and Richardson's formula 20 (1937, Psychometrika 2:151-160) of a matrix with one row for each child and, for each
/// item, whether it was right. It is what [`alpha`] is for scores of 0 and 1.
///
/// # Errors
/// Those of [`alpha`].
pub fn kr20<R: AsRef<[bool]>>(children: &[R]) -> Result<Finding<Alpha>, StatsError> {
    let score = |items: &R| items.as_ref().iter().map(|right| f64::from(u8::from(*right))).collect();
    let children: Vec<Vec<f64>> = children.iter().map(score).collect();
    alpha(&children)
}

/// The consistency of the items at odd places with those at even places, of a matrix as in [`alpha`]. With an odd number of
/// items the halves differ by one, and the whole is a little more consistent than told.
///
/// [`Finding::TooFew`] below [`MIN_FOR_RELIABILITY`] children, [`Finding::NoSpread`] if all have the same sum in a half.
///
/// # Errors
/// Those of [`alpha`].
pub fn split_half<R: AsRef<[f64]>>(children: &[R]) -> Result<Finding<SplitHalf>, StatsError> {
    check_matrix(children)?;
    if let Some(finding) = too_few(children.len()) {
        return Ok(finding);
    }
    let Some(halves) = correlation(&sums(children, 0, 2), &sums(children, 1, 2)) else { return Ok(Finding::NoSpread) };
    let whole = (halves >= 0.0).then(|| 2.0 * halves / (1.0 + halves));
    Ok(Finding::Figure(SplitHalf { halves, whole }))
}

/// How the scores of the same children in two forms go together. Each child stands at the same place in both lists.
///
/// [`Finding::TooFew`] below [`MIN_FOR_RELIABILITY`] children, [`Finding::NoSpread`] if all have the same score in a form.
///
/// # Errors
/// [`StatsError::NotPaired`] for lists of different length, and [`StatsError::NotAScore`] for a score that is no number or
/// beyond [`super::SCORE_LIMIT`].
pub fn parallel_forms(first: &[f64], second: &[f64]) -> Result<Finding<Correlation>, StatsError> {
    check(first, "the first form's scores")?;
    check(second, "the second form's scores")?;
    check_paired(first, second)?;
    if let Some(finding) = too_few(first.len()) {
        return Ok(finding);
    }
    let Some(r) = correlation(first, second) else { return Ok(Finding::NoSpread) };
    // At -1 and 1, z is infinite and both ends come back as r.
    let (z, reach) = (libm::atanh(r), Z_95 / (first.len() as f64 - 3.0).sqrt());
    let interval = Interval { low: libm::tanh(z - reach), high: libm::tanh(z + reach) };
    Ok(Finding::Figure(Correlation { r, interval }))
}

/// How much easier the first form is than the second, from two groups to which the forms were dealt by chance, each child in
/// one of the lists.
///
/// [`Finding::TooFew`] if either group has fewer than [`MIN_FOR_RELIABILITY`] children, [`Finding::NoSpread`] if the scores
/// vary in neither.
///
/// # Errors
/// [`StatsError::NotAScore`] for a score that is no number or beyond [`super::SCORE_LIMIT`].
pub fn form_difference(first: &[f64], second: &[f64]) -> Result<Finding<FormDifference>, StatsError> {
    check(first, "the first form's scores")?;
    check(second, "the second form's scores")?;
    if let Some(finding) = too_few(first.len().min(second.len())) {
        return Ok(finding);
    }
    let (n1, n2) = (first.len() as f64, second.len() as f64);
    let df = n1 + n2 - 2.0;
    let pooled = (((n1 - 1.0) * variance(first) + (n2 - 1.0) * variance(second)) / df).sqrt();
    if pooled <= rounding(first.iter().chain(second)) {
        return Ok(Finding::NoSpread);
    }
    let d = (mean(first) - mean(second)) / pooled;
    let correction = 1.0 - 3.0 / (4.0 * df - 1.0);
    let g = d * correction;
    let reach = Z_95 * correction * ((n1 + n2) / (n1 * n2) + d * d / (2.0 * (n1 + n2))).sqrt();
    Ok(Finding::Figure(FormDifference { g, interval: Interval { low: g - reach, high: g + reach } }))
}
