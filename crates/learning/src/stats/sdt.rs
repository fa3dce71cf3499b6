//! Signal detection over one sorting of chats: d', criterion and the area under the ROC curve.

use super::{
    finding::StatsError,
    normal::{density, normal_quantile},
};

/// Answers to a set of chats of which some show a sign (signals) and some do not (noise).
///
/// d' and criterion use the log-linear correction (Hautus 1995, Behavior Research Methods 27:46-51), with which all right
/// and all wrong have finite figures too: H = (hits + 0.5) / (signals + 1), F = (false alarms + 0.5) / (noise + 1).
///
/// ```
/// use learning::stats::Detection;
///
/// let answers = Detection::new(6, 8, 2, 8)?;
/// assert!(answers.criterion().is_some_and(|c| c.abs() < 1e-12), "as many misses as false alarms: no leaning");
/// # Ok::<(), learning::stats::StatsError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Detection {
    hits: u32,
    signals: u32,
    false_alarms: u32,
    noise: u32,
}

impl Detection {
    /// `hits` are the signals answered with "not okay", `false_alarms` the noise answered so.
    ///
    /// # Errors
    /// [`StatsError::MoreThanShown`] if there are more hits than signals, or more false alarms than noise.
    pub fn new(hits: u32, signals: u32, false_alarms: u32, noise: u32) -> Result<Self, StatsError> {
        if hits > signals {
            return Err(StatsError::MoreThanShown { what: "hits", counted: hits, shown: signals });
        }
        if false_alarms > noise {
            return Err(StatsError::MoreThanShown { what: "false alarms", counted: false_alarms, shown: noise });
        }
        Ok(Self { hits, signals, false_alarms, noise })
    }

    /// H, the corrected share of signals that were found, strictly between 0 and 1. `None` without signals.
    #[must_use]
    pub fn hit_rate(self) -> Option<f64> {
        corrected(self.hits, self.signals)
    }

    /// F, the corrected share of noise that was taken for a signal, strictly between 0 and 1. `None` without noise.
    #[must_use]
    pub fn false_alarm_rate(self) -> Option<f64> {
        corrected(self.false_alarms, self.noise)
    }

    fn z(self) -> Option<(f64, f64)> {
        Some((normal_quantile(self.hit_rate()?)?, normal_quantile(self.false_alarm_rate()?)?))
    }

    /// d' = z(H) - z(F) (Green and Swets 1966), in standard deviations: 0 is guessing, below 0 answers the other way round.
    /// `None` without signals or without noise.
    #[must_use]
    pub fn d_prime(self) -> Option<f64> {
        self.z().map(|(hit, false_alarm)| hit - false_alarm)
    }

    /// c = -(z(H) + z(F)) / 2 (Macmillan and Creelman 2005, section 2.2), in standard deviations: below 0 says "not okay"
    /// too easily, above 0 too rarely. `None` without signals or without noise.
    #[must_use]
    pub fn criterion(self) -> Option<f64> {
        self.z().map(|(hit, false_alarm)| -0.5 * (hit + false_alarm))
    }

    /// The standard error of [`Self::d_prime`]: [`d_prime_error`] at the corrected rates.
    #[must_use]
    pub fn d_prime_error(self) -> Option<f64> {
        d_prime_error(self.hit_rate()?, self.signals, self.false_alarm_rate()?, self.noise)
    }
}

fn corrected(counted: u32, shown: u32) -> Option<f64> {
    (shown > 0).then(|| (f64::from(counted) + 0.5) / (f64::from(shown) + 1.0))
}

/// The standard error of a d' that comes from `signals` and `noise` chats at the rates `hit_rate` and `false_alarm_rate`:
/// the square root of H (1 - H) / (signals phi(z(H))^2) + F (1 - F) / (noise phi(z(F))^2), where phi is the normal density
/// (Gourevitch and Galanter 1967, Psychometrika 32:25-33). It holds for many chats and is rough for few.
///
/// `None` without signals or noise, and unless both rates lie between 0 and 1, so far from both that the error is finite.
#[must_use]
pub fn d_prime_error(hit_rate: f64, signals: u32, false_alarm_rate: f64, noise: u32) -> Option<f64> {
    let of = |rate: f64, shown: u32| {
        let density = density(normal_quantile(rate)?);
        (shown > 0).then(|| rate * (1.0 - rate) / (f64::from(shown) * density * density))
    };
    let error = (of(hit_rate, signals)? + of(false_alarm_rate, noise)?).sqrt();
    error.is_finite().then_some(error)
}

/// How sure a child is of its answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sure {
    /// The first face.
    NotSure,
    /// The second face.
    RatherSure,
    /// The third face.
    VerySure,
}

impl Sure {
    /// Every level, from not sure to very sure.
    pub const ALL: [Self; 3] = [Self::NotSure, Self::RatherSure, Self::VerySure];
}

/// Answers with how sure they are: six grades from "surely okay" over the two "not sure" to "surely not okay".
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Grades {
    signals: [u32; 6],
    noise: [u32; 6],
}

impl Grades {
    /// The grades of signals and of noise, counted from "surely okay" to "surely not okay".
    #[must_use]
    pub fn of_counts(signals: [u32; 6], noise: [u32; 6]) -> Self {
        Self { signals, noise }
    }

    /// Adds the answer to one chat: whether it shows a sign, whether the answer was "not okay", and how sure. Counts stay
    /// at their limit once they reach it.
    pub fn add(&mut self, signal: bool, not_okay: bool, sure: Sure) {
        let grade = if not_okay { 3 + sure as usize } else { 2 - sure as usize };
        let counts = if signal { &mut self.signals } else { &mut self.noise };
        counts[grade] = counts[grade].saturating_add(1);
    }

    /// Adds the answers of others.
    pub fn merge(&mut self, others: &Self) {
        let own = self.signals.iter_mut().chain(&mut self.noise);
        for (own, other) in own.zip(others.signals.iter().chain(&others.noise)) {
            *own = own.saturating_add(*other);
        }
    }

    /// The area under the ROC curve by straight lines between its points, in 0..=1: the chance that a chat with a sign got a
    /// higher grade than one without, ties counted half (Green and Swets 1966; Hanley and McNeil 1982, Radiology
    /// 143:29-36). 0.5 is guessing. `None` without signals or without noise.
    #[must_use]
    pub fn area(&self) -> Option<f64> {
        // Whole halves in 128 bits, so that swapping or turning the grades around gives exactly the complement.
        let total = |counts: &[u32; 6]| counts.iter().map(|count| u128::from(*count)).sum::<u128>();
        let pairs = total(&self.signals) * total(&self.noise);
        let (mut below, mut half_wins) = (0_u128, 0_u128);
        for (signals, noise) in self.signals.iter().zip(&self.noise) {
            half_wins += u128::from(*signals) * (2 * below + u128::from(*noise));
            below += u128::from(*noise);
        }
        (pairs > 0).then(|| half_wins as f64 / (2 * pairs) as f64)
    }
}
