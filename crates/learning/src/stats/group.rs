//! A group's check-ups, and what has been told of them.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use story::Band;

use super::{
    finding::{MIN_CHILDREN, StatsError},
    measure::Asked,
    report::{Missing, Report, Row, forms_differ, of_block},
};
use crate::checkup::{ChildCode, Length, Paired, Sheet, Tally, pair};

/// When a check-up was taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Occasion {
    /// Before the course.
    Before,
    /// After it.
    After,
    /// Some weeks later.
    Later,
}

/// What a report is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Occasions {
    /// One occasion by itself.
    One(Occasion),
    /// Before and after, of the same children.
    Course,
    /// Before, after and later, of the same children.
    WholeCourse,
}

impl Occasions {
    /// In their order, one at least.
    #[must_use]
    pub fn list(self) -> &'static [Occasion] {
        use Occasion::{After, Before, Later};
        match self {
            Self::One(Before) => &[Before],
            Self::One(After) => &[After],
            Self::One(Later) => &[Later],
            Self::Course => &[Before, After],
            Self::WholeCourse => &[Before, After, Later],
        }
    }
}

/// A part of the check-up that is answered as a whole or does not count: all measures of a block are of the same children.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Block {
    Chats,
    Stories,
    Facts,
    Can,
    Worry,
    Trust,
}

impl Block {
    /// Every block, in the order of the check-up.
    pub const ALL: [Self; 6] = [Self::Chats, Self::Stories, Self::Facts, Self::Can, Self::Worry, Self::Trust];
}

/// Of whose answers figures were told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Told {
    occasion: Occasion,
    block: Block,
    children: BTreeSet<ChildCode>,
}

/// The check-ups of a group of children, of one class or of many, and what its reports have told of them.
///
/// **Reports come from here only, and each is held against the earlier ones.** Two figures of the same answers whose children
/// differ by a few can be subtracted, and then tell of these few. So a report is refused if, for any block and occasion, its
/// children differ from those of an earlier report, but by fewer than [`MIN_CHILDREN`]; and if it would be the third with
/// other children. With two such sets at most, no sum over them is one of fewer than [`MIN_CHILDREN`] children. What is told of
/// the children of one form ([`Report::forms`], [`Report::items`]) is told of the first set only. What was told lies beside the
/// answers, and is kept and erased with them: keep the whole group, and put each sheet in one group only.
///
/// A report of the first occasion can therefore cost the one of the course, if a child is missing later; wait with it, or
/// report the second occasion by itself.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Group {
    /// By [`Occasion`].
    sheets: [Vec<Sheet>; 3],
    told: Vec<Told>,
}

impl Group {
    /// Adds what children did on an occasion. It can be neither changed nor taken back: two reports, of which one has the old
    /// answers and one the new ones, would tell both.
    ///
    /// # Errors
    /// [`StatsError::NotATally`] for sums that no check-up gives; then none of the sheets is added.
    pub fn add(&mut self, occasion: Occasion, sheets: impl IntoIterator<Item = Sheet>) -> Result<(), StatsError> {
        let sheets: Vec<Sheet> = sheets.into_iter().collect();
        check(&sheets)?;
        self.sheets[occasion as usize].extend(sheets);
        Ok(())
    }

    /// The report of the children of one age whose check-ups were of one length.
    ///
    /// Sheets are paired by [`pair`]. Whoever cannot be paired, took a check-up of another age or length, lacks one of the
    /// occasions, or took a form twice, counts nowhere, and [`Report::missing`] tells how many those are. Whoever left out a part
    /// of a block on one occasion, one chat for instance, counts in none of its measures ([`super::Course::children`]).
    ///
    /// # Errors
    /// [`StatsError::ToldBefore`] and [`StatsError::ToldTwice`]; nothing is told then, and nothing changes. Asking for the same
    /// report again is no harm. [`StatsError::NotATally`] for sums that no check-up gives, in a group from elsewhere.
    pub fn report(&mut self, band: Band, length: Length, occasions: Occasions) -> Result<Report, StatsError> {
        let (list, asked) = (occasions.list(), Asked { band, length });
        let sheets: Vec<&[Sheet]> = list.iter().map(|occasion| &self.sheets[*occasion as usize][..]).collect();
        sheets.iter().try_for_each(|sheets| check(sheets))?;
        let Paired { children, without_seat, twice } = pair(&sheets);
        let (mut rows, mut missing) = (Vec::new(), Missing { without_seat, twice, ..Missing::default() });
        for (code, taken) in &children {
            let took: Vec<&Tally> = taken.iter().flatten().collect();
            if took.iter().any(|tally| tally.band != band) {
                missing.other_band += 1;
            } else if took.iter().any(|tally| tally.length != length) {
                missing.other_length += 1;
            } else if took.len() < list.len() {
                missing.away += 1;
            } else if forms_differ(&took) {
                rows.push(Row { code: *code, took });
            } else {
                missing.same_form += 1;
            }
        }
        let (mut fresh, mut first) = (Vec::new(), Vec::new());
        for block in Block::ALL {
            let children: BTreeSet<ChildCode> =
                rows.iter().filter(|row| of_block(block, row)).map(|row| row.code).collect();
            let before = |occasion: Occasion| {
                self.told.iter().filter(move |told| (told.occasion, told.block) == (occasion, block))
            };
            if before(list[0]).next().is_none_or(|told| told.children == children) {
                first.push(block);
            }
            if children.len() < MIN_CHILDREN {
                continue;
            }
            for occasion in list {
                if before(*occasion).any(|told| told.children == children) {
                    continue;
                }
                let differ = before(*occasion).map(|told| told.children.symmetric_difference(&children).count()).min();
                if let Some(differ) = differ.filter(|differ| *differ < MIN_CHILDREN) {
                    return Err(StatsError::ToldBefore { differ, need: MIN_CHILDREN });
                }
                if before(*occasion).count() > 1 {
                    return Err(StatsError::ToldTwice);
                }
                fresh.push(Told { occasion: *occasion, block, children: children.clone() });
            }
        }
        let report = Report::of(&rows, asked, list.len(), missing, &first)?;
        self.told.extend(fresh);
        Ok(report)
    }
}

fn check(sheets: &[Sheet]) -> Result<(), StatsError> {
    match sheets.iter().position(|sheet| !sheet.tally.is_sound()) {
        Some(at) => Err(StatsError::NotATally { at }),
        None => Ok(()),
    }
}
