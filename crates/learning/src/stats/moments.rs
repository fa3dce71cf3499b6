//! Sums over scores that were checked before. Lists of a length that has no answer give 0.

/// Spreads and gains up to this, relative to the largest score or to 1, are rounding and count as none. Scores differ by a
/// hundredth at least.
const FLAT: f64 = 1e-9;

pub(super) fn mean(scores: &[f64]) -> f64 {
    if scores.is_empty() { 0.0 } else { scores.iter().sum::<f64>() / scores.len() as f64 }
}

/// The variance with n - 1 in the denominator.
pub(super) fn variance(scores: &[f64]) -> f64 {
    if scores.len() < 2 {
        return 0.0;
    }
    let mean = mean(scores);
    let squares: f64 = scores.iter().map(|score| (score - mean) * (score - mean)).sum();
    squares / (scores.len() as f64 - 1.0)
}

/// The standard deviation with n - 1 in the denominator.
pub(super) fn sd(scores: &[f64]) -> f64 {
    variance(scores).sqrt()
}

/// The size of what is rounding among scores.
pub(super) fn rounding<'a>(scores: impl IntoIterator<Item = &'a f64>) -> f64 {
    FLAT * scores.into_iter().fold(1.0_f64, |largest, score| largest.max(score.abs()))
}

/// Pearson's correlation, in -1..=1. `None` if either list does not vary.
pub(super) fn correlation(first: &[f64], second: &[f64]) -> Option<f64> {
    if sd(first) <= rounding(first) || sd(second) <= rounding(second) {
        return None;
    }
    let (mean_first, mean_second) = (mean(first), mean(second));
    let (mut both, mut squares_first, mut squares_second) = (0.0, 0.0, 0.0);
    for (one, other) in first.iter().zip(second) {
        let (one, other) = (one - mean_first, other - mean_second);
        both += one * other;
        squares_first += one * one;
        squares_second += other * other;
    }
    Some((both / (squares_first.sqrt() * squares_second.sqrt())).clamp(-1.0, 1.0))
}
