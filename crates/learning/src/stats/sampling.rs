//! Linear figures of a group, means above all, with intervals that know the children's classes.

use super::{finding::Interval, moments::mean, student::t_95};
use crate::checkup::Form;

/// The most that one child may weigh in a figure, in parts of what it weighs in a mean. A rarer order of forms than that is
/// not weighed up.
const HEAVIEST: f64 = 2.0;

/// What is nothing among sums of whole numbers.
const NOTHING: f64 = 1e-9;

/// A sum of weighted scores whose weights add up to 1, and what each child contributes to its error.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Linear {
    pub(super) value: f64,
    /// Each child's weight times its residual.
    parts: Vec<f64>,
    /// How many parameters were fitted.
    fitted: usize,
    /// The largest weight of a child.
    pub(super) heaviest: f64,
}

/// What standard errors are multiplied by, and the classes.
struct Quantiles {
    children: f64,
    /// If there are two classes or more.
    classes: Option<f64>,
    names: Vec<u16>,
}

impl Quantiles {
    fn of(linear: &Linear, classes: &[u16]) -> Self {
        let mut names = classes.to_vec();
        names.sort_unstable();
        names.dedup();
        Self {
            children: t_95(linear.parts.len() as f64 - linear.fitted as f64),
            classes: (names.len() > 1).then(|| t_95(names.len() as f64 - 1.0)),
            names,
        }
    }
}

fn dot(one: &[f64], other: &[f64]) -> f64 {
    one.iter().zip(other).map(|(one, other)| one * other).sum()
}

/// Takes from a list what it has in common with lists that have nothing in common with each other.
fn part_from(list: &mut [f64], basis: &[Vec<f64>]) {
    for of in basis {
        let share = dot(list, of) / dot(of, of);
        list.iter_mut().zip(of).for_each(|(value, of)| *value -= share * of);
    }
}

impl Linear {
    /// The mean of the scores, of which there is at least one.
    pub(super) fn mean(scores: &[f64]) -> Self {
        let (n, value) = (scores.len() as f64, mean(scores));
        let parts = scores.iter().map(|score| (score - value) / n).collect();
        Self { value, parts, fitted: 1, heaviest: 1.0 / n }
    }

    /// The mean change, free of how hard the forms are: the constant in a least-squares fit of the changes by it and the
    /// difference of two forms' easiness (Frisch and Waugh 1933, Econometrica 1:387-401). With two orders, A then B and B
    /// then A, it is the mean of the two orders' mean changes, however many took which; with six it is their like.
    ///
    /// `None` if all took the forms in one order, so that nothing tells form and change apart, or if one child would weigh
    /// more than twice what it does in a mean.
    pub(super) fn change_without_forms(changes: &[f64], orders: &[[Form; 2]]) -> Option<Self> {
        let easiness = |form: Form, column: usize| match form {
            Form::A => [1.0, 0.0][column],
            Form::B => [0.0, 1.0][column],
            Form::C => -1.0,
        };
        let mut basis: Vec<Vec<f64>> = Vec::new();
        for column in 0..2 {
            let mut list: Vec<f64> =
                orders.iter().map(|[before, after]| easiness(*after, column) - easiness(*before, column)).collect();
            part_from(&mut list, &basis);
            if dot(&list, &list) > NOTHING {
                basis.push(list);
            }
        }
        let n = changes.len() as f64;
        let mut constant = vec![1.0; changes.len()];
        part_from(&mut constant, &basis);
        let square = dot(&constant, &constant);
        let heaviest = constant.iter().fold(0.0_f64, |most, weight| most.max(weight.abs())) / square;
        if square <= NOTHING || heaviest * n > HEAVIEST + NOTHING {
            return None;
        }
        let value = dot(&constant, changes) / square;
        let mut residuals = changes.to_vec();
        part_from(&mut residuals, &basis);
        let parts = residuals.iter().zip(&constant).map(|(left, at)| at / square * (left - value * at)).collect();
        Some(Self { value, parts, fitted: basis.len() + 1, heaviest })
    }

    /// This less so many times the other, of the same children.
    fn less(&self, times: f64, other: &Self) -> Self {
        Self {
            value: self.value - times * other.value,
            parts: self.parts.iter().zip(&other.parts).map(|(own, other)| own - times * other).collect(),
            fitted: self.fitted.max(other.fitted),
            heaviest: self.heaviest,
        }
    }

    /// How far the 95 % interval reaches on either side.
    ///
    /// Of one class it is Student's, t times the root of n / (n - k) times the sum of squared parts, which of a mean is
    /// t s / sqrt n with n - 1 degrees of freedom (HC1 of MacKinnon and White 1985, Journal of Econometrics 29:305-325). It
    /// is about children like those of this class. Of several classes it is the larger of that and of the cluster-robust one,
    /// with the sums of each class and classes - 1 degrees of freedom (Liang and Zeger 1986, Biometrika 73:13-22; Cameron and
    /// Miller 2015, Journal of Human Resources 50:317-372).
    pub(super) fn reach(&self, classes: &[u16]) -> f64 {
        self.reach_by(&Quantiles::of(self, classes), classes)
    }

    fn reach_by(&self, quantiles: &Quantiles, classes: &[u16]) -> f64 {
        let (n, fitted) = (self.parts.len() as f64, self.fitted as f64);
        let by_child = quantiles.children * (n / (n - fitted) * dot(&self.parts, &self.parts)).sqrt();
        let Some(t) = quantiles.classes else { return by_child };
        let sum = |name: &u16| -> f64 {
            let of_class = self.parts.iter().zip(classes).filter(|(_, class)| *class == name);
            of_class.map(|(part, _)| part).sum()
        };
        let sums: Vec<f64> = quantiles.names.iter().map(sum).collect();
        let g = sums.len() as f64;
        by_child.max(t * (g / (g - 1.0) * dot(&sums, &sums)).sqrt())
    }

    /// The 95 % interval, as far as [`Self::reach`] goes.
    pub(super) fn interval(&self, classes: &[u16]) -> Interval {
        let reach = self.reach(classes);
        Interval { low: self.value - reach, high: self.value + reach }
    }

    /// How large this is in parts of `whole`, with the 95 % interval of Fieller 1954 (Journal of the Royal Statistical
    /// Society B 16:175-185): every ratio r for which the interval of this less r times the whole holds 0. `None` if the
    /// interval of the whole holds 0, for then there is no end to them.
    pub(super) fn ratio(&self, whole: &Self, classes: &[u16]) -> Option<(f64, Interval)> {
        if whole.interval(classes).contains(0.0) {
            return None;
        }
        let value = self.value / whole.value;
        let quantiles = Quantiles::of(self, classes);
        let holds = |ratio: f64| {
            let rest = self.less(ratio, whole);
            rest.value.abs() <= rest.reach_by(&quantiles, classes)
        };
        let end = |direction: f64| {
            let (mut within, mut far) = (0.0, 1.0);
            while holds(value + direction * far) && far < 1e6 {
                (within, far) = (far, 2.0 * far);
            }
            for _ in 0..60 {
                let middle = 0.5 * (within + far);
                if holds(value + direction * middle) { within = middle } else { far = middle }
            }
            value + direction * within
        };
        Some((value, Interval { low: end(-1.0), high: end(1.0) }))
    }
}
