//! Which sign was shown and which was flagged.

use story::Sign;

use super::proportion::Proportion;

/// The rows and columns: every sign, then none.
const KINDS: usize = Sign::ALL.len() + 1;

fn place(sign: Option<Sign>) -> usize {
    sign.map_or(Sign::ALL.len(), |sign| sign as usize)
}

/// How often each sign, or none, was flagged where each sign, or none, was shown. A message that shows two signs belongs to
/// none of the rows, so a check-up has no such messages. Counts stay at their limit once they reach it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Confusion {
    /// The shown sign's row, the flagged sign's column.
    counts: [[u32; KINDS]; KINDS],
}

/// How well one sign is seen. Hit, named and false alarm mean what they mean in [`crate::Counts`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct SignRates {
    /// Of the messages with this sign, those that were flagged, with any sign.
    pub hits: Proportion,
    /// Of the messages with this sign, those that were flagged with this very sign. A neighbouring sign, which play takes
    /// as right too, is a mix-up here.
    pub named: Proportion,
    /// Of the messages without any sign, those that were flagged with this one.
    pub false_alarms: Proportion,
}

/// Two signs that are taken for each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Confused {
    /// The one that comes first in [`Sign::ALL`].
    pub one: Sign,
    /// The other.
    pub other: Sign,
    /// Of the messages with either, those that were flagged with the other one of the two.
    pub mixed: Proportion,
}

impl Confusion {
    /// Adds one answer: the sign that a message shows, if any, and the sign with which it was flagged, if it was.
    pub fn add(&mut self, shown: Option<Sign>, flagged: Option<Sign>) {
        let count = &mut self.counts[place(shown)][place(flagged)];
        *count = count.saturating_add(1);
    }

    /// Adds the answers of others.
    pub fn merge(&mut self, others: &Self) {
        for (own, other) in self.counts.iter_mut().flatten().zip(others.counts.iter().flatten()) {
            *own = own.saturating_add(*other);
        }
    }

    /// How often `flagged` was the answer where `shown` was shown; `None` is no sign and no flag.
    #[must_use]
    pub fn count(&self, shown: Option<Sign>, flagged: Option<Sign>) -> u32 {
        self.counts[place(shown)][place(flagged)]
    }

    /// How often a row has a column among `wanted`, of all its columns.
    fn in_row(&self, shown: Option<Sign>, wanted: impl Fn(Option<Sign>) -> bool) -> Proportion {
        let (mut part, mut rest) = (0_u32, 0_u32);
        for flagged in Sign::ALL.into_iter().map(Some).chain([None]) {
            let sum = if wanted(flagged) { &mut part } else { &mut rest };
            *sum = sum.saturating_add(self.count(shown, flagged));
        }
        Proportion::of_parts(part, rest)
    }

    /// How well a sign is seen. [`Proportion::wilson`] gives the interval of each share.
    #[must_use]
    pub fn rates(&self, sign: Sign) -> SignRates {
        let this = |flagged| flagged == Some(sign);
        SignRates {
            hits: self.in_row(Some(sign), |flagged| flagged.is_some()),
            named: self.in_row(Some(sign), this),
            false_alarms: self.in_row(None, this),
        }
    }

    /// The two signs that were taken for each other most often, counted both ways; the first in the order of [`Sign::ALL`]
    /// among equals. `None` if no sign was taken for another.
    #[must_use]
    pub fn most_confused(&self) -> Option<Confused> {
        let mut most: Option<Confused> = None;
        for (at, one) in Sign::ALL.into_iter().enumerate() {
            for other in Sign::ALL.into_iter().skip(at + 1) {
                let there = self.in_row(Some(one), |flagged| flagged == Some(other));
                let back = self.in_row(Some(other), |flagged| flagged == Some(one));
                let mixed = there.part().saturating_add(back.part());
                let rest = (there.whole() - there.part()).saturating_add(back.whole() - back.part());
                if mixed > most.map_or(0, |most| most.mixed.part()) {
                    most = Some(Confused { one, other, mixed: Proportion::of_parts(mixed, rest) });
                }
            }
        }
        most
    }
}
