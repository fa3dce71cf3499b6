//! A measure over the occasions of a report, rounded and held back so that no child's answers follow.

use super::{
    change::{Change, Kept, Retention, Scored, Shift},
    coarse::Grain,
    finding::{Estimate, Finding, Interval, MIN_CHILDREN},
    measure::{Asked, Measure},
    moments::sd,
    proportion::score_interval,
    report::{Row, of_block},
    sampling::Linear,
};
use crate::checkup::{ClassCode, Form};

/// The fewest children of whom a spread is told, or what depends on it (a standard deviation, d), or how single chats
/// were sorted. In a class of eight or nine a mean and a standard deviation together tell how many gave each answer.
pub const MIN_FOR_SPREAD: usize = 20;

/// How many children at least must differ from the score that most have. With fewer, a figure would tell most children's
/// answers nearly for certain, and no interval of it holds what it says.
pub const MIN_APART: usize = 3;

/// The share of children at an end of a scale above which the scale shows no more beyond it (Terwee et al. 2007, Journal of
/// Clinical Epidemiology 60:34-42).
pub const CEILING: f64 = 0.15;

/// Scores up to this apart are the same; two that differ do so by a hundredth at least.
const SAME: f64 = 1e-6;

const ALL: Interval = Interval { low: f64::NEG_INFINITY, high: f64::INFINITY };

/// A measure on every occasion, always of the same children.
#[derive(Debug, Clone, PartialEq)]
pub struct Course {
    /// How many children: those who answered all of the block on every occasion. [`Finding::TooFew`] tells how many if they
    /// are fewer than [`MIN_CHILDREN`].
    pub children: usize,
    /// The mean on each occasion. The interval of a share is Wilson's with a child as one answer, the widest that any
    /// likeness of one child's answers can make it, for all that the figure may stand for, and where there are several classes
    /// no narrower than theirs; of other measures it is Student's over children, or over classes where it is wider.
    pub means: Vec<Finding<Estimate>>,
    /// The standard deviation over children on each occasion, with n - 1 in the denominator, from [`MIN_FOR_SPREAD`]
    /// children on.
    pub sds: Vec<Finding<f64>>,
    /// From the first occasion to the second, if there is one. [`Shift::d`] from [`MIN_FOR_SPREAD`] children on, and
    /// [`Finding::AtCeiling`] if more than [`CEILING`] of them stand at an end of the scale, where spreads shrink and d grows.
    pub change: Option<Finding<Shift>>,
    /// The share of that change that was there on the third, if there is one.
    pub kept: Option<Finding<Kept>>,
}

/// The scores of a measure, of the children that have it on every occasion.
pub(super) struct Scores {
    measure: Measure,
    asked: Asked,
    classes: Vec<Option<ClassCode>>,
    /// One list for each occasion.
    forms: Vec<Vec<Form>>,
    /// One list for each occasion.
    pub(super) occasions: Vec<Vec<f64>>,
    /// What the scores are the difference of, if that can be had from other measures too.
    parts: Vec<Vec<Vec<f64>>>,
}

impl Scores {
    pub(super) fn of(measure: Measure, asked: Asked, rows: &[Row], occasions: usize) -> Self {
        let rows: Vec<&Row> = rows.iter().filter(|row| of_block(measure.block(), row)).collect();
        let parts = |at: usize| {
            let of_children: Vec<Vec<f64>> = rows.iter().map(|row| measure.parts(row.took[at])).collect();
            let many = of_children.first().map_or(0, Vec::len);
            (0..many).map(|part| of_children.iter().map(|parts| parts[part]).collect()).collect()
        };
        let on = |at: usize| rows.iter().filter_map(|row| measure.of(row.took[at])).collect();
        let forms = |at: usize| rows.iter().map(|row| row.took[at].form).collect();
        Self {
            measure,
            asked,
            classes: rows.iter().map(|row| row.code.class).collect(),
            forms: (0..occasions).map(forms).collect(),
            occasions: (0..occasions).map(on).collect(),
            parts: (0..occasions).map(parts).collect(),
        }
    }

    fn children(&self) -> usize {
        self.classes.len()
    }

    fn scored<const N: usize>(&self) -> Vec<Scored<N>> {
        let of = |child: usize| Scored {
            class: self.classes[child],
            forms: std::array::from_fn(|at| self.forms[at][child]),
            scores: std::array::from_fn(|at| self.occasions[at][child]),
        };
        (0..self.children()).map(of).collect()
    }

    fn grain(&self, weight: f64) -> Grain {
        Grain::of(self.measure.step(self.asked), weight)
    }

    /// The share of children at the end of the scale on an occasion.
    pub(super) fn at_end(&self, occasion: usize, high: bool) -> f64 {
        let Interval { low, high: top } = self.measure.scale(self.asked);
        let end = if high { top } else { low };
        let there = self.occasions[occasion].iter().filter(|score| (*score - end).abs() < SAME).count();
        there as f64 / self.children().max(1) as f64
    }

    /// Whether the mean of a share would be told otherwise if one answer more, or one less, were the same. Then it tells its
    /// sum from that side.
    pub(super) fn is_at_edge(&self, occasion: usize, more: bool) -> bool {
        let scores = &self.occasions[occasion];
        if untold::<()>(scores).is_some() {
            return false;
        }
        let (mean, grain) = (Linear::mean(scores), self.grain(1.0 / scores.len() as f64));
        let one = self.measure.step(self.asked) / scores.len() as f64;
        let other = mean.value + if more { one } else { -one };
        grain.nearest(other) != grain.nearest(mean.value)
    }

    /// Why nothing is told of an occasion, if so. If all have the same in one part, the difference tells the other part.
    fn untold_on<T>(&self, occasion: usize) -> Option<Finding<T>> {
        let alike = || self.parts[occasion].iter().any(|part| are_too_alike(part));
        untold(&self.occasions[occasion]).or_else(|| alike().then_some(Finding::TooAlike))
    }

    /// Why nothing is told of the changes up to an occasion, if so.
    fn untold_since<T>(&self, occasion: usize) -> Option<Finding<T>> {
        let changes = self.occasions[0].iter().zip(&self.occasions[occasion]).map(|(before, after)| after - before);
        let alike = || [0, occasion].iter().any(|at| self.parts[*at].iter().any(|part| are_too_alike(part)));
        untold(&changes.collect::<Vec<f64>>()).or_else(|| alike().then_some(Finding::TooAlike))
    }

    fn mean(&self, occasion: usize) -> Finding<Estimate> {
        if let Some(none) = self.untold_on(occasion) {
            return none;
        }
        let mean = Linear::mean(&self.occasions[occasion]);
        let grain = self.grain(mean.heaviest);
        let exact = if self.measure.is_share() {
            of_share(&mean, grain, &self.classes)
        } else {
            Estimate { value: mean.value, interval: mean.interval(&self.classes) }
        };
        Finding::Figure(grain.estimate(exact, self.measure.ends(self.asked)))
    }

    fn sd(&self, occasion: usize) -> Finding<f64> {
        let none = self.untold_on(occasion).or_else(|| enough_for_spread(self.children()));
        let grain = self.grain(1.0 / self.children().max(1) as f64);
        none.unwrap_or_else(|| Finding::Figure(grain.nearest(sd(&self.occasions[occasion]))))
    }

    fn change(&self) -> Finding<Shift> {
        if let Some(none) = self.untold_since(1) {
            return none;
        }
        let Change { mean, forms_weighed, interval, spread, d } = Change::of(&self.scored());
        if are_too_alike(&mean.residuals) {
            return Finding::TooAlike;
        }
        let ends = self.measure.ends(self.asked);
        let range = ends.high - ends.low;
        let exact = Estimate { value: mean.value, interval };
        let told = self.grain(mean.heaviest).estimate(exact, Interval { low: -range, high: range });
        let at_end = |at| self.at_end(at, true).max(self.at_end(at, false)) > CEILING;
        let none = enough_for_spread(self.children()).or_else(|| [0, 1].iter().find_map(|at| self.untold_on(*at)));
        let d = match (none, d) {
            (Some(none), _) => none,
            (None, Some(_)) if at_end(0) || at_end(1) => Finding::AtCeiling,
            (None, Some(d)) => {
                let grain = Grain::of(self.measure.step(self.asked) / spread, mean.heaviest);
                Finding::Figure(grain.estimate(d, ALL))
            }
            (None, None) => Finding::NoSpread,
        };
        Finding::Figure(Shift { mean: told, forms_weighed, d })
    }

    fn kept(&self) -> Finding<Kept> {
        if let Some(none) = self.untold_since(1).or_else(|| self.untold_since(2)) {
            return none;
        }
        let exact = Retention::of(&self.scored());
        if are_too_alike(&exact.whole.residuals) || are_too_alike(&exact.part.residuals) {
            return Finding::TooAlike;
        }
        let whole = &exact.whole;
        let gain = Estimate { value: whole.value, interval: exact.gain() };
        let gain = self.grain(whole.heaviest).estimate(gain, ALL).interval;
        match exact.share() {
            Some(share) if !gain.contains(0.0) => {
                let grain = Grain::of(self.measure.step(self.asked) / whole.value.abs(), exact.part.heaviest);
                let share = grain.estimate(share, ALL);
                Finding::Figure(Kept { share, forms_weighed: exact.forms_weighed, gain })
            }
            _ => Finding::NoClearGain(gain),
        }
    }

    pub(super) fn course(&self) -> Course {
        let occasions = self.occasions.len();
        Course {
            children: self.children(),
            means: (0..occasions).map(|at| self.mean(at)).collect(),
            sds: (0..occasions).map(|at| self.sd(at)).collect(),
            change: (occasions > 1).then(|| self.change()),
            kept: (occasions > 2).then(|| self.kept()),
        }
    }
}

/// A mean of children's own shares, with Wilson's interval of all that it is told as, and where there are several classes one
/// that is no narrower than theirs. From one class nothing follows of it that the told figure does not say.
pub(super) fn of_share(mean: &Linear, grain: Grain, classes: &[Option<ClassCode>]) -> Estimate {
    let (around, n) = (grain.around(mean.value), classes.len() as f64);
    let wilson = |share: f64| score_interval(share.clamp(0.0, 1.0), n);
    let mut interval = Interval { low: wilson(around.low).low, high: wilson(around.high).high };
    if classes.iter().any(|class| *class != classes[0]) {
        let student = mean.interval(classes);
        interval = Interval { low: interval.low.min(student.low), high: interval.high.max(student.high) };
    }
    Estimate { value: mean.value, interval }
}

/// Whether fewer than [`MIN_APART`] differ from the score that most have.
pub(super) fn are_too_alike(scores: &[f64]) -> bool {
    let mut scores = scores.to_vec();
    scores.sort_unstable_by(f64::total_cmp);
    let most = scores.chunk_by(|one, other| other - one < SAME).map(<[f64]>::len).max().unwrap_or(0);
    scores.len() - most < MIN_APART
}

/// Why nothing is told of the scores, if so.
pub(super) fn untold<T>(scores: &[f64]) -> Option<Finding<T>> {
    let have = scores.len();
    if have < MIN_CHILDREN {
        return Some(Finding::TooFew { have, need: MIN_CHILDREN });
    }
    are_too_alike(scores).then_some(Finding::TooAlike)
}

pub(super) fn enough_for_spread<T>(have: usize) -> Option<Finding<T>> {
    (have < MIN_FOR_SPREAD).then_some(Finding::TooFew { have, need: MIN_FOR_SPREAD })
}
