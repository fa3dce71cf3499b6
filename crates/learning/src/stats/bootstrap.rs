//! Resampling: intervals from children drawn with replacement, and the p-value of turned signs.

use rand::Rng;

use super::{
    finding::Interval,
    moments::{mean, rounding},
    normal::{Z_95, cdf, quantile},
};

/// How many times a group is resampled. Two thousand would do for the ends of a 95 % interval (Efron and Tibshirani 1993,
/// section 14.2); with this many, the ends of two streams differ by one or two hundredths of its width.
pub const RESAMPLES: usize = 5_000;

/// One of `n` places: the upper 32 bits of a 32-bit word times `n`. No place is favoured by more than `n` in 2^32.
fn place(n: usize, rng: &mut impl Rng) -> usize {
    ((u128::from(rng.next_u32()) * n as u128) >> 32) as usize
}

/// [`RESAMPLES`] times, what `figure` makes of `n` places drawn with replacement, one word of the stream each.
pub(super) fn resample<T>(n: usize, rng: &mut impl Rng, mut figure: impl FnMut(&[usize]) -> T) -> Vec<T> {
    let mut places = vec![0; n];
    let mut once = || {
        places.fill_with(|| place(n, rng));
        figure(&places)
    };
    (0..RESAMPLES).map(|_| once()).collect()
}

/// The value below which a share `p` of sorted values lies, by straight lines between them (type 7 of Hyndman and Fan
/// 1996). 0 of nothing.
fn sorted_quantile(sorted: &[f64], p: f64) -> f64 {
    let Some(last) = sorted.len().checked_sub(1) else { return 0.0 };
    let at = p.clamp(0.0, 1.0) * last as f64;
    let below = at.floor();
    let (low, high) = (sorted[below as usize], sorted[(below as usize + 1).min(last)]);
    low + (at - below) * (high - low)
}

/// The 95 % percentile interval of resampled figures.
pub(super) fn percentile_interval(mut resampled: Vec<f64>) -> Interval {
    resampled.sort_unstable_by(f64::total_cmp);
    Interval { low: sorted_quantile(&resampled, 0.025), high: sorted_quantile(&resampled, 0.975) }
}

/// The 95 % interval for the mean of `scores` from its resampled means, bias-corrected and accelerated (Efron 1987, JASA
/// 82:171-185). The acceleration is the jackknife's, which for a mean is the sum of cubed deviations over 6 (sum of
/// squared ones)^(3/2). Resamples that equal the mean count half as below it.
pub(super) fn bca_interval(scores: &[f64], mut resampled: Vec<f64>) -> Interval {
    let (centre, rounding) = (mean(scores), rounding(scores));
    let halves: u32 = resampled
        .iter()
        .map(|figure| match figure - centre {
            off if off < -rounding => 2,
            off if off > rounding => 0,
            _ => 1,
        })
        .sum();
    let all = resampled.len() as f64;
    let below = f64::from(halves) / (2.0 * all);
    // Where no resample, or every one, is below, the bias is beyond what so many resamples can tell.
    let bias = quantile(below.clamp(0.5 / all, 1.0 - 0.5 / all));
    let power = |exponent: i32| -> f64 {
        scores
            .iter()
            .map(|score| score - centre)
            .map(|off| if exponent == 2 { off * off } else { off * off * off })
            .sum()
    };
    let squares = power(2);
    let acceleration = if squares > rounding * rounding { power(3) / (6.0 * squares * squares.sqrt()) } else { 0.0 };
    let shifted = |z: f64| {
        let z = bias + z;
        // The acceleration of a mean is at most about 1/6 and z below 6, so that this stays above 0.
        cdf(bias + z / (1.0 - acceleration * z).max(0.01))
    };
    resampled.sort_unstable_by(f64::total_cmp);
    Interval { low: sorted_quantile(&resampled, shifted(-Z_95)), high: sorted_quantile(&resampled, shifted(Z_95)) }
}

/// The two-sided p-value of a mean difference if each child's difference had either sign by chance (Fisher 1935, *The Design
/// of Experiments*, section 21). Exact over all signs for at most `exact_up_to` children; above, from [`RESAMPLES`] draws
/// with the observed signs counted as one of them (Phipson and Smyth 2010). A draw takes 64 bits of the stream for each 64
/// children, lowest bit first, a set bit being a minus.
pub(super) fn sign_flip_p(differences: &[f64], exact_up_to: usize, rng: &mut impl Rng) -> f64 {
    let total: f64 = differences.iter().map(|difference| difference.abs()).sum();
    let observed = differences.iter().sum::<f64>().abs() - rounding(&[total]);
    if differences.len() <= exact_up_to {
        let patterns = differences.iter().fold(1.0, |patterns, _| 2.0 * patterns);
        return f64::from(patterns_as_far(differences, 0.0, observed)) / patterns;
    }
    let mut once = || {
        let mut bits = 0_u64;
        let turned = |(at, difference): (usize, &f64)| {
            bits = if at.is_multiple_of(64) { rng.next_u64() } else { bits >> 1 };
            if bits & 1 == 1 { -difference } else { *difference }
        };
        differences.iter().enumerate().map(turned).sum::<f64>().abs() >= observed
    };
    let far = (0..RESAMPLES).filter(|_| once()).count();
    (far as f64 + 1.0) / (RESAMPLES as f64 + 1.0)
}

/// How many ways to give the differences signs take a sum at least as far from 0 as was observed.
fn patterns_as_far(differences: &[f64], sum: f64, observed: f64) -> u32 {
    let Some((first, rest)) = differences.split_first() else { return u32::from(sum.abs() >= observed) };
    patterns_as_far(rest, sum + first, observed) + patterns_as_far(rest, sum - first, observed)
}
