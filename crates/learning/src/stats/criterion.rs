//! What a course of learning is held against, and how it came out.

use super::{
    course::{CEILING, Course, Scores},
    finding::{Estimate, Finding, Interval},
    measure::Measure,
};

/// The share of children who called all worrying chats not okay, or no benign one, above which c says little: it is then
/// what the correction makes it.
const EXTREME: f64 = 0.5;

/// What a course of learning is held against.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Criterion {
    /// [`Measure::Knowledge`] grew by d >= 0.5 ([`super::Shift::d`]).
    Knowledge,
    /// [`Measure::Discrimination`] grew by 0.5 or more.
    Discrimination,
    /// And [`Measure::Bias`] moved by 0.2 at most, up or down: no general mistrust.
    Bias,
    /// [`Measure::BenignCorrect`] did not fall by more than 5 points in a hundred.
    BenignCorrect,
    /// [`Measure::Told`] after the course is 0.8 or more. In every story there is reason to tell.
    Told,
    /// Of the gain in [`Measure::Discrimination`] 0.7 or more was kept on the third occasion.
    Kept,
    /// [`Measure::Worry`] did not rise. An interval never proves a rise of nothing, so the whole of it must lie below
    /// [`WORRY_MARGIN`]; yet a rise that is clear, however small, fails.
    Worry,
}

/// The rise of worry, on its scale of 0..=2, that must be ruled out: a tenth of the scale. Set by us.
pub const WORRY_MARGIN: f64 = 0.2;

impl Criterion {
    /// Every criterion.
    pub const ALL: [Self; 7] =
        [Self::Knowledge, Self::Discrimination, Self::Bias, Self::BenignCorrect, Self::Told, Self::Kept, Self::Worry];

    /// The values that meet it, ends included.
    fn bounds(self) -> Interval {
        let (low, high) = match self {
            Self::Knowledge | Self::Discrimination => (0.5, f64::INFINITY),
            Self::Bias => (-0.2, 0.2),
            Self::BenignCorrect => (-0.05, f64::INFINITY),
            Self::Told => (0.8, f64::INFINITY),
            Self::Kept => (0.7, f64::INFINITY),
            Self::Worry => (f64::NEG_INFINITY, WORRY_MARGIN),
        };
        Interval { low, high }
    }

    /// [`Judgement::Met`] if the whole interval lies within the bounds, [`Judgement::NotMet`] if none of it does.
    fn judge(self, found: Interval) -> Judgement {
        let bounds = self.bounds();
        let clear_rise = self == Self::Worry && found.low > 0.0;
        if clear_rise || found.high < bounds.low || bounds.high < found.low {
            Judgement::NotMet
        } else if bounds.contains(found.low) && bounds.contains(found.high) {
            Judgement::Met
        } else {
            Judgement::CannotTell
        }
    }
}

/// Whether a criterion is met.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Judgement {
    /// The whole 95 % interval meets it.
    Met,
    /// No value of the interval meets it.
    NotMet,
    /// The interval holds both, or there is no figure: too few children or too much alike, a
    /// scale that ends too early, no clear gain, no such occasion.
    CannotTell,
}

/// A criterion and how it came out.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Judged {
    /// The criterion.
    pub criterion: Criterion,
    /// Whether it is met.
    pub outcome: Judgement,
    /// The figure that was held against it; `None` if the occasion that it needs is not there.
    pub figure: Option<Finding<Estimate>>,
}

impl Judged {
    /// How a criterion came out, by the courses and scores of every measure on two occasions or three. Judged by rounded
    /// figures, so that it tells no more than they do.
    pub(super) fn of(criterion: Criterion, courses: &[Course], scores: &[Scores]) -> Self {
        let course = |measure: Measure| &courses[measure as usize];
        let grew = |measure| course(measure).change.map(|change| change.map(|change| change.mean));
        let figure = match criterion {
            Criterion::Knowledge => course(Measure::Knowledge).change.map(|change| match change {
                Finding::Figure(change) => change.d,
                none => none.map(|change| change.mean),
            }),
            Criterion::Discrimination => grew(Measure::Discrimination),
            Criterion::Bias => grew(Measure::Bias),
            Criterion::BenignCorrect => grew(Measure::BenignCorrect),
            Criterion::Told => course(Measure::Told).means.get(1).copied(),
            Criterion::Kept => {
                // Of a loss, too, a share can be kept.
                course(Measure::Discrimination).kept.map(|kept| match kept {
                    Finding::Figure(kept) if kept.gain.high < 0.0 => Finding::NoClearGain(kept.gain),
                    kept => kept.map(|kept| kept.share),
                })
            }
            Criterion::Worry => grew(Measure::Worry),
        };
        let ends = |measure: Measure, occasion, high| scores[measure as usize].at_end(occasion, high);
        let occasions = scores[Measure::Discrimination as usize].occasions.len();
        let perfect = || (0..occasions).any(|at| ends(Measure::Discrimination, at, true) > CEILING);
        let one_sided = |measure| {
            [(0, false), (0, true), (1, false), (1, true)].iter().any(|end| ends(measure, end.0, end.1) > EXTREME)
        };
        let outcome =
            figure.and_then(Finding::figure).map_or(Judgement::CannotTell, |found| criterion.judge(found.interval));
        let at_ceiling = match criterion {
            // d is not told there, and in every story there is reason to tell.
            Criterion::Knowledge | Criterion::Told => false,
            // Growth that ends at the top is growth all the same, and only larger than it looks.
            Criterion::Discrimination => perfect() && outcome != Judgement::Met,
            Criterion::Bias => perfect() || one_sided(Measure::Hits) || one_sided(Measure::FalseAlarms),
            // What is at the bottom cannot fall.
            Criterion::BenignCorrect => ends(Measure::BenignCorrect, 0, false) > CEILING,
            Criterion::Kept => perfect(),
            Criterion::Worry => ends(Measure::Worry, 0, true) > CEILING,
        };
        let is_figure = figure.is_some_and(|figure| figure.figure().is_some());
        if at_ceiling && is_figure {
            return Self { criterion, outcome: Judgement::CannotTell, figure: Some(Finding::AtCeiling) };
        }
        Self { criterion, outcome, figure }
    }
}
