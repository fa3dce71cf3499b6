//! Where the levels of one picture part, so that no set of options is told too closely.

use super::{
    MIN_CHILDREN,
    level::{Level, PARTS, SCALES, Scale},
};

/// The counts that are told by one level, both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Bin {
    pub(super) low: u16,
    pub(super) high: u16,
    pub(super) level: Level,
}

/// The bins of all counts from none to all who answered, the same for every option.
pub(super) type Bins = Vec<Bin>;

/// The finest bins for so many answers to so many options that are safe by themselves and that are `accepted`; those nearest to what
/// the levels say. `None` if nothing can be told.
pub(super) fn finest(answered: u16, options: usize, accepted: impl Fn(&Bins) -> bool) -> Option<Bins> {
    SCALES.iter().find_map(|scale| {
        let mut found = Vec::new();
        let search = Search { scale, answered, options };
        search.extend(&mut Vec::new(), 0, &mut found);
        found.sort();
        found.iter().map(|(_, cuts)| bins(scale, cuts, answered)).find(&accepted)
    })
}

fn bins(scale: &Scale, cuts: &[u16], answered: u16) -> Bins {
    let lows = std::iter::once(0).chain(cuts.iter().copied());
    let highs = cuts.iter().map(|cut| cut - 1).chain([answered]);
    lows.zip(highs).zip(scale.levels).map(|((low, high), level)| Bin { low, high, level: *level }).collect()
}

struct Search<'a> {
    scale: &'a Scale,
    answered: u16,
    options: usize,
}

impl Search<'_> {
    /// Adds all that begins with these cuts, with how far it lies from the scale. What is not safe stays so with more cuts.
    fn extend(&self, cuts: &mut Vec<u16>, off: u32, found: &mut Vec<(u32, Vec<u16>)>) {
        let Some(wanted) = self.scale.cuts.get(cuts.len()).copied() else {
            found.push((off, cuts.clone()));
            return;
        };
        let half = self.answered / 2 + 1;
        let least = cuts.last().map_or(MIN_CHILDREN + 1, |last| last + MIN_CHILDREN);
        for cut in least..=self.answered {
            let ideal = u32::from(wanted) * u32::from(self.answered + 1);
            let away = (u32::from(PARTS) * u32::from(cut)).abs_diff(ideal);
            let is_near = if wanted == PARTS / 2 { cut == half } else { away <= u32::from(PARTS * self.reach()) };
            if !is_near {
                continue;
            }
            cuts.push(cut);
            if is_safe(cuts, self.answered, self.options) {
                self.extend(cuts, off + away, found);
            }
            cuts.pop();
        }
    }

    /// How many children a cut may lie away from where the scale has it: a fifteenth of them.
    fn reach(&self) -> u16 {
        (self.answered / 15).max(1)
    }
}

/// Whether every picture by these cuts leaves to every set of options, but to none and to all, five numbers in a row, of which one is
/// five or more. Every level holds five counts or more, the lowest six.
///
/// Let a picture's levels have the low ends l, the high ends h, and these the sums L and H; n answered. A set of options has chosen
/// between max(l, h - (H - n)) and min(h, l + (n - L)), l and h summed over it, and all numbers between. So it is left five numbers if
/// n - L and H - n are four or more; and one of five or more, unless all of its options are in the lowest level and n - L is four. No
/// more has to be known of a picture than L, with the number of its terms that are not zero, and H.
fn is_safe(cuts: &[u16], answered: u16, options: usize) -> bool {
    let mut lows = Sums::NONE;
    for terms in 0..=options {
        let forbidden = if terms < options { MIN_CHILDREN - 1 } else { MIN_CHILDREN - 2 };
        if lows.any(answered.saturating_sub(forbidden), answered) {
            return false;
        }
        lows = lows.plus(cuts.iter().copied());
    }
    let high_ends = || cuts.iter().map(|cut| cut - 1).chain([answered]);
    let highs = (0..options).fold(Sums::NONE, |sums, _| sums.plus(high_ends()));
    !highs.any(answered, answered + MIN_CHILDREN - 2)
}

/// The sums there are of so many terms, as bits. Sums beyond 127 are left out: nobody asks for them.
#[derive(Debug, Clone, Copy)]
struct Sums(u128);

impl Sums {
    /// Of no terms.
    const NONE: Self = Self(1);

    fn plus(self, terms: impl Iterator<Item = u16>) -> Self {
        Self(terms.fold(0, |all, term| all | self.0.checked_shl(term.into()).unwrap_or(0)))
    }

    fn any(self, from: u16, to: u16) -> bool {
        (from..=to).any(|sum| self.0.checked_shr(sum.into()).unwrap_or(0) & 1 == 1)
    }
}
