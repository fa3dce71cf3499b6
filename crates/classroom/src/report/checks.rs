//! What the check-ups of a group show, as a teacher is told of it: means, changes, signs and criteria of [`Report`], as rounded as they
//! come from there. Figures about the forms themselves are for whoever makes them, and are left out.

use std::collections::BTreeSet;

use learning::{
    checkup::{Length, Sheet},
    stats::{Criterion, Estimate, Finding, Group, Judgement, Measure, Occasion, Occasions, Report},
};
use serde::Serialize;
use story::Band;

/// What one occasion, or a course, shows.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CheckUpReport {
    /// The occasions, in their order.
    pub occasions: Vec<Occasion>,
    /// How many children it is about: those who were there on every occasion.
    pub children: usize,
    /// How many it is not about, by `without-seat`, `twice`, `other-band`, `other-length`, `away`, `same-form`
    /// ([`learning::stats::Missing`]).
    pub missing: Vec<(&'static str, usize)>,
    /// Every figure.
    pub figures: Vec<CheckUpFigure>,
    /// Why it was refused, as a sentence; then there is nothing else.
    pub refused: Option<String>,
}

/// A figure with its 95 % interval, or why there is none.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CheckUpFigure {
    /// Of what: a measure ([`Measure::key`]), a sign ([`story::Sign::key`]) or a criterion.
    pub of: &'static str,
    /// What it says: `mean-before`, `mean-after`, `mean-later`, `change`, `change-d`, `kept`; of a sign `hits-before`,
    /// `false-alarms-before` and so on; of a criterion `met`, `not-met`, `cannot-tell`.
    pub figure: String,
    /// The figure.
    pub value: Option<f64>,
    /// The lower end of its interval.
    pub from: Option<f64>,
    /// The upper one.
    pub to: Option<f64>,
    /// Why there is none.
    pub untold: Option<Untold>,
}

/// Why there is no figure; [`Finding`] says more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "each is the `Finding` of its name")]
pub enum Untold {
    TooFew,
    NoSpread,
    TooAlike,
    AtCeiling,
    ToldBefore,
    NoClearGain,
    NoSuchOccasion,
}

impl CheckUpReport {
    /// Of one occasion, or of all up to it.
    pub(super) fn of(
        group: &mut Group,
        sheets: &[(Occasion, Sheet)],
        band: Band,
        occasion: Occasion,
        is_course: bool,
    ) -> Self {
        let occasions = match occasion {
            Occasion::After if is_course => Occasions::Course,
            Occasion::Later if is_course => Occasions::WholeCourse,
            one => Occasions::One(one),
        };
        // One lesson has one length, unless codes of a study came among them; these are told as missing.
        let lengths: BTreeSet<bool> = sheets.iter().map(|(_, sheet)| sheet.tally.length == Length::Long).collect();
        let length = if lengths.contains(&false) { Length::Short } else { Length::Long };
        match group.report(band, length, occasions) {
            Ok(report) => Self::told(&report, occasions),
            Err(refused) => Self {
                occasions: occasions.list().to_vec(),
                children: 0,
                missing: Vec::new(),
                figures: Vec::new(),
                refused: Some(refused.to_string()),
            },
        }
    }

    fn told(report: &Report, occasions: Occasions) -> Self {
        let list = occasions.list();
        let mut figures = Vec::new();
        for measure in Measure::ALL {
            let (of, course) = (measure.key(), report.course(measure));
            for (mean, occasion) in course.means.iter().zip(list) {
                figures.push(CheckUpFigure::of(of, format!("mean-{}", name(*occasion)), *mean));
            }
            if let Some(change) = course.change {
                figures.push(CheckUpFigure::of(of, "change", turn(change, |change| change.mean)));
                if let Finding::Figure(change) = change {
                    figures.push(CheckUpFigure::of(of, "change-d", change.d));
                }
            }
            if let Some(kept) = course.kept {
                figures.push(CheckUpFigure::of(of, "kept", turn(kept, |kept| kept.share)));
            }
        }
        for (signs, occasion) in report.signs.iter().zip(list) {
            let Finding::Figure(signs) = signs else { continue };
            for by_sign in signs {
                let of = by_sign.sign.key();
                figures.push(CheckUpFigure::of(of, format!("hits-{}", name(*occasion)), by_sign.hits));
                figures.push(CheckUpFigure::of(of, format!("false-alarms-{}", name(*occasion)), by_sign.false_alarms));
            }
        }
        for judged in &report.judged {
            let outcome = match judged.outcome {
                Judgement::Met => "met",
                Judgement::NotMet => "not-met",
                Judgement::CannotTell => "cannot-tell",
            };
            let none = CheckUpFigure::none(criterion(judged.criterion), outcome.to_owned(), Untold::NoSuchOccasion);
            let told = |figure| CheckUpFigure::of(criterion(judged.criterion), outcome, figure);
            figures.push(judged.figure.map_or(none, told));
        }
        let missing = report.missing;
        let missing = [
            ("without-seat", missing.without_seat),
            ("twice", missing.twice),
            ("other-band", missing.other_band),
            ("other-length", missing.other_length),
            ("away", missing.away),
            ("same-form", missing.same_form),
        ];
        Self { occasions: list.to_vec(), children: report.children, missing: missing.into(), figures, refused: None }
    }
}

impl CheckUpFigure {
    fn of(of: &'static str, figure: impl Into<String>, found: Finding<Estimate>) -> Self {
        let untold = match found {
            Finding::Figure(Estimate { value, interval }) => {
                let (from, to) = (Some(interval.low), Some(interval.high));
                return Self { of, figure: figure.into(), value: Some(value), from, to, untold: None };
            }
            Finding::TooFew { .. } => Untold::TooFew,
            Finding::NoSpread => Untold::NoSpread,
            Finding::TooAlike => Untold::TooAlike,
            Finding::AtCeiling => Untold::AtCeiling,
            Finding::ToldBefore => Untold::ToldBefore,
            Finding::NoClearGain(_) => Untold::NoClearGain,
        };
        Self::none(of, figure.into(), untold)
    }

    fn none(of: &'static str, figure: String, untold: Untold) -> Self {
        Self { of, figure, value: None, from: None, to: None, untold: Some(untold) }
    }
}

fn turn<T>(found: Finding<T>, figure: fn(T) -> Estimate) -> Finding<Estimate> {
    match found {
        Finding::Figure(found) => Finding::Figure(figure(found)),
        Finding::TooFew { have, need } => Finding::TooFew { have, need },
        Finding::NoSpread => Finding::NoSpread,
        Finding::TooAlike => Finding::TooAlike,
        Finding::AtCeiling => Finding::AtCeiling,
        Finding::ToldBefore => Finding::ToldBefore,
        Finding::NoClearGain(gain) => Finding::NoClearGain(gain),
    }
}

fn name(occasion: Occasion) -> &'static str {
    match occasion {
        Occasion::Before => "before",
        Occasion::After => "after",
        Occasion::Later => "later",
    }
}

fn criterion(criterion: Criterion) -> &'static str {
    match criterion {
        Criterion::Knowledge => "criterion-knowledge",
        Criterion::Discrimination => "criterion-discrimination",
        Criterion::Bias => "criterion-bias",
        Criterion::BenignCorrect => "criterion-benign-correct",
        Criterion::Told => "criterion-told",
        Criterion::Kept => "criterion-kept",
        Criterion::Worry => "criterion-worry",
    }
}
