//! Linear figures of a group, means above all, with intervals that know the children's classes.

use std::collections::{BTreeMap, BTreeSet};

use super::{finding::Interval, moments::mean, student::t_95};
use crate::checkup::{ClassCode, Form};

/// The most that one child may weigh in a figure, in parts of what it weighs in a mean. A rarer order of forms than that is
/// not weighed up.
const HEAVIEST: f64 = 2.0;

/// What is nothing among sums of whole numbers.
const NOTHING: f64 = 1e-9;

/// A sum of weighted scores whose weights add up to 1, and what each child contributes to its error.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Linear {
    pub(super) value: f64,
    /// What of each child's score is not fitted.
    pub(super) residuals: Vec<f64>,
    /// Each child's weight times its residual.
    parts: Vec<f64>,
    /// How many parameters were fitted.
    fitted: usize,
    /// The largest weight of a child.
    pub(super) heaviest: f64,
}

/// What products of parts are multiplied by to be the square of how far a 95 % interval reaches.
///
/// By children it is n / (n - k) times Student's t squared, which of a mean makes t s / sqrt n with n - 1 degrees of freedom
/// (HC1 of MacKinnon and White 1985, Journal of Econometrics 29:305-325). By g classes, with the sums of each, it is
/// g / (g - 1) times (n - 1) / (n - k) times t squared with g - 1 degrees of freedom (Liang and Zeger 1986, Biometrika 73:13-22;
/// Cameron and Miller 2015, Journal of Human Resources 50:317-372, section II.B).
struct Squares<'a> {
    children: f64,
    /// Of one class there is none.
    by_class: Option<f64>,
    classes: &'a [Option<ClassCode>],
}

impl<'a> Squares<'a> {
    fn of(fitted: usize, classes: &'a [Option<ClassCode>]) -> Self {
        let (n, k) = (classes.len() as f64, fitted as f64);
        let g = classes.iter().collect::<BTreeSet<_>>().len() as f64;
        let square = |df| {
            let t = t_95(df);
            t * t
        };
        let by_class = (g > 1.0).then(|| square(g - 1.0) * g / (g - 1.0) * (n - 1.0) / (n - k));
        Self { children: square(n - k) * n / (n - k), by_class, classes }
    }

    /// By children, and by classes if there are several.
    fn product(&self, one: &[f64], other: &[f64]) -> [Option<f64>; 2] {
        let by_class = self.by_class.map(|square| {
            let mut sums: BTreeMap<Option<ClassCode>, [f64; 2]> = BTreeMap::new();
            for ((one, other), class) in one.iter().zip(other).zip(self.classes) {
                let [sum, other_sum] = sums.entry(*class).or_default();
                (*sum, *other_sum) = (*sum + one, *other_sum + other);
            }
            square * sums.values().map(|[one, other]| one * other).sum::<f64>()
        });
        [Some(self.children * dot(one, other)), by_class]
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
        let residuals: Vec<f64> = scores.iter().map(|score| score - value).collect();
        let parts = residuals.iter().map(|residual| residual / n).collect();
        Self { value, residuals, parts, fitted: 1, heaviest: 1.0 / n }
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
        residuals.iter_mut().zip(&constant).for_each(|(left, at)| *left -= value * at);
        let parts = residuals.iter().zip(&constant).map(|(residual, at)| at / square * residual).collect();
        Some(Self { value, residuals, parts, fitted: basis.len() + 1, heaviest })
    }

    /// Whether nothing is left once the figure is known, up to this.
    pub(super) fn is_flat(&self, rounding: f64) -> bool {
        self.residuals.iter().all(|residual| residual.abs() <= rounding)
    }

    /// How far the 95 % interval reaches on either side.
    ///
    /// Of one class it is about children like those of this class. Of several classes it is the larger one of that and of the
    /// one by classes.
    pub(super) fn reach(&self, classes: &[Option<ClassCode>]) -> f64 {
        let squares = Squares::of(self.fitted, classes).product(&self.parts, &self.parts);
        squares.into_iter().flatten().fold(0.0, f64::max).sqrt()
    }

    /// The 95 % interval, as far as [`Self::reach`] goes.
    pub(super) fn interval(&self, classes: &[Option<ClassCode>]) -> Interval {
        let reach = self.reach(classes);
        Interval { low: self.value - reach, high: self.value + reach }
    }

    /// How large this is in parts of `whole`, of the same children, with the 95 % interval of Fieller 1954 (Journal of the Royal
    /// Statistical Society B 16:175-185): every ratio r for which the interval of this less r times the whole holds 0. `None` if
    /// the interval of the whole holds 0, for then there is no end to them.
    pub(super) fn ratio(&self, whole: &Self, classes: &[Option<ClassCode>]) -> Option<(f64, Interval)> {
        if whole.interval(classes).contains(0.0) {
            return None;
        }
        let value = self.value / whole.value;
        let squares = Squares::of(self.fitted.max(whole.fitted), classes);
        let product = |one: &Self, other: &Self| squares.product(&one.parts, &other.parts);
        let (own, both, all) = (product(self, self), product(self, whole), product(whole, whole));
        let mut interval = Interval { low: value, high: value };
        for ((own, both), all) in own.into_iter().zip(both).zip(all) {
            let (Some(own), Some(both), Some(all)) = (own, both, all) else { continue };
            // The roots of a r^2 - 2 b r + c, within which it is below 0; a is above 0, as the whole is clear.
            let a = whole.value * whole.value - all;
            let b = self.value * whole.value - both;
            let c = self.value * self.value - own;
            let root = (b * b - a * c).max(0.0).sqrt();
            interval = Interval { low: interval.low.min((b - root) / a), high: interval.high.max((b + root) / a) };
        }
        Some((value, interval))
    }
}
