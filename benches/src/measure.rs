//! Rounds, medians, ratios and growth. The clock is read here and nowhere else.

use std::time::{Duration, Instant};

/// The middle of some figures; of an even number of them the upper of the two in the middle. Not a number if there are
/// none.
#[must_use]
pub fn median(figures: &[f64]) -> f64 {
    let mut sorted = figures.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted.get(sorted.len() / 2).copied().unwrap_or(f64::NAN)
}

/// The smallest and the largest of some figures.
#[must_use]
pub fn range(figures: &[f64]) -> (f64, f64) {
    let smallest = figures.iter().copied().fold(f64::INFINITY, f64::min);
    (smallest, figures.iter().copied().fold(f64::NEG_INFINITY, f64::max))
}

/// How many times as fast the first is, round by round.
#[must_use]
pub fn ratios(first: &[f64], second: &[f64]) -> Vec<f64> {
    first.iter().zip(second).map(|(first, second)| first / second).collect()
}

/// The exponent `e` of the growth `time ~ size^e` between two sizes: 1 is proportional, 2 is quadratic.
#[must_use]
pub fn exponent((size, time): (f64, f64), (larger, longer): (f64, f64)) -> f64 {
    (longer / time).ln() / (larger / size).ln()
}

/// Repeats `work`, which says how much it did, for at least `least` and returns how much was done in a second.
///
/// # Errors
/// The first error of `work`.
pub fn per_second<E>(least: Duration, mut work: impl FnMut() -> Result<u64, E>) -> Result<f64, E> {
    let begun = Instant::now();
    let mut done = 0_u64;
    loop {
        done += work()?;
        let passed = begun.elapsed();
        if passed >= least {
            return Ok(done as f64 / passed.as_secs_f64());
        }
    }
}

/// The time that `work` takes once, in milliseconds, with what it gave.
pub fn millis<T>(work: impl FnOnce() -> T) -> (f64, T) {
    let begun = Instant::now();
    let given = work();
    (begun.elapsed().as_secs_f64() * 1_000.0, given)
}

/// A whole number with its thousands set apart: `1,234,567`.
#[must_use]
pub fn grouped(number: f64) -> String {
    let digits = format!("{number:.0}");
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_disturbed_round_does_not_move_the_median() {
        assert_eq!(median(&[3.0, 1.0, 900.0]).to_bits(), 3.0_f64.to_bits(), "the machine is shared");
        assert_eq!(range(&[3.0, 1.0, 900.0]), (1.0, 900.0), "but the range shows it");
        assert!(median(&[]).is_nan(), "no rounds give no figure");
        assert_eq!(ratios(&[10.0, 8.0], &[2.0, 4.0]), [5.0, 2.0], "rounds are compared with their like");
    }

    #[test]
    fn growth_tells_proportional_from_quadratic() {
        let proportional = exponent((100.0, 7.0), (1_000.0, 70.0));
        assert!((proportional - 1.0).abs() < 1e-9, "ten times the work in ten times the time: {proportional}");
        let quadratic = exponent((100.0, 7.0), (1_000.0, 700.0));
        assert!((quadratic - 2.0).abs() < 1e-9, "a hundred times the time must be seen: {quadratic}");
    }

    #[test]
    fn a_rate_counts_all_the_work_and_stops_at_an_error() {
        let mut calls = 0_u32;
        let rate = per_second(Duration::from_millis(5), || {
            calls += 1;
            Ok::<_, ()>(1_000)
        });
        assert!(rate.is_ok_and(|rate| rate <= f64::from(calls) * 1_000.0 / 0.005), "no more than was done");
        assert_eq!(per_second(Duration::ZERO, || Err("stop")), Err("stop"), "an error is no figure");
    }

    #[test]
    fn thousands_are_set_apart() {
        let texts = [0.0, 999.0, 1_000.0, 1_234_567.0].map(grouped);
        assert_eq!(texts, ["0", "999", "1,000", "1,234,567"], "figures are read by people");
    }
}
