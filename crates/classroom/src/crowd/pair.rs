//! What two pictures of the same question tell together to somebody who knows that no answer was changed.

use super::{
    MIN_CHILDREN,
    cuts::{Bins, finest},
    look::Look,
};

/// All that a number can be, both ends included.
#[derive(Debug, Clone, Copy, Default)]
struct Range {
    low: i32,
    high: i32,
}

impl Range {
    fn plus(self, other: Self) -> Self {
        Self { low: self.low + other.low, high: self.high + other.high }
    }

    fn minus(self, other: Self) -> Self {
        Self { low: self.low - other.high, high: self.high - other.low }
    }

    fn and(self, other: Self) -> Self {
        Self { low: self.low.max(other.low), high: self.high.min(other.high) }
    }

    fn exactly(value: i32) -> Self {
        Self { low: value, high: value }
    }

    /// Whether it is certain that some children are meant, and fewer than may be told of.
    fn gives_away(self) -> bool {
        self.low >= 1 && self.high < i32::from(MIN_CHILDREN)
    }
}

/// How many chose some options at the first picture, at the second, and in between.
#[derive(Debug, Clone, Copy, Default)]
struct Course {
    before: Range,
    after: Range,
    between: Range,
}

impl Course {
    /// Of an option that is told to lie within two ranges, one after the other.
    fn of(before: Range, after: Range) -> Self {
        Self {
            before: Range { low: before.low, high: before.high.min(after.high) },
            after: Range { low: after.low.max(before.low), high: after.high },
            between: Range { low: (after.low - before.high).max(0), high: after.high - before.low },
        }
    }

    fn plus(self, other: Self) -> Self {
        Self {
            before: self.before.plus(other.before),
            after: self.after.plus(other.after),
            between: self.between.plus(other.between),
        }
    }

    /// What is left if all other options are to make up the rest.
    fn beside(self, others: Self, all: Self) -> Self {
        let before = self.before.and(all.before.minus(others.before));
        let after = self.after.and(all.after.minus(others.after));
        let between = self.between.and(all.between.minus(others.between));
        Self {
            before: before.and(after.minus(between)),
            after: after.and(before.plus(between)),
            between: between.and(after.minus(before)),
        }
    }

    fn ranges(self) -> [Range; 3] {
        [self.before, self.after, self.between]
    }
}

/// What two pictures do together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Together {
    /// They cannot be of the same answers.
    Contradict,
    /// Some number is certain to be one to four.
    GiveAway,
    Keep,
}

/// What two pictures tell of every set of options.
///
/// The numbers of one option at both pictures lie in a polygon whose sides are upright, level or on the diagonal; those of a set of
/// options in the sum of such polygons, whose sides are so, too, and whose ends add up. So what can be said of a set follows from sums
/// over the set and over the rest, and every whole number within the ends is possible.
pub(super) fn together(first: &Look, second: &Look) -> Together {
    let range = |low: u16, high: u16| Range { low: low.into(), high: high.into() };
    let course =
        |(before, after): (&[u16; 2], &[u16; 2])| Course::of(range(before[0], before[1]), range(after[0], after[1]));
    let courses: Vec<Course> = first.told.iter().zip(&second.told).map(course).collect();
    let (before, after) = (i32::from(first.answered), i32::from(second.answered));
    let all = Course {
        before: Range::exactly(before),
        after: Range::exactly(after),
        between: Range::exactly(after - before),
    };
    let mut found = Together::Keep;
    for set in 0..1_u32 << courses.len() {
        let mut of = [Course::default(); 2];
        for (at, course) in courses.iter().enumerate() {
            let side = usize::from(set >> at & 1 == 1);
            of[side] = of[side].plus(*course);
        }
        let [others, inside] = of;
        let ranges = inside.beside(others, all).ranges();
        if ranges.iter().any(|range| range.low > range.high) {
            return Together::Contradict;
        }
        // No option at all, and all of them, are known anyway.
        let is_known = set == 0 || set + 1 == 1 << courses.len();
        if !is_known && ranges.iter().any(|range| range.gives_away()) {
            found = Together::GiveAway;
        }
    }
    found
}

/// Whether two pictures give nobody away, neither to a visitor nor to a child that knows its own answer, whichever it was and whether
/// it was in the first picture.
fn keep(first: &Look, second: &Look) -> bool {
    let is_kept = |first: &Look, second: &Look| together(first, second) != Together::GiveAway;
    let by_child = |own: usize| {
        let Some(later) = second.without_one(own) else { return true };
        is_kept(first, &later) && first.without_one(own).is_none_or(|earlier| is_kept(&earlier, &later))
    };
    is_kept(first, second) && (0..second.told.len()).all(by_child)
}

/// The bins for the picture that follows on an earlier one, so that whatever it will show, both together keep what has to be kept.
pub(super) fn bins_after(first: &Look, answered: u16) -> Option<Bins> {
    let options = first.told.len();
    finest(answered, options, |bins| Look::all(answered, options, bins).iter().all(|second| keep(first, second)))
}
