//! A group's check-ups, and what has been told of them.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use story::Band;

use super::{
    finding::StatsError,
    group::MIN_CHILDREN,
    report::{Report, Row, forms_differ, of_block},
};
use crate::checkup::Tally;

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

#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Child {
    class: u16,
    /// By [`Occasion`].
    taken: [Option<Tally>; 3],
}

/// Of whose answers figures were told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Told {
    occasion: Occasion,
    block: Block,
    children: BTreeSet<usize>,
}

/// The check-ups of a group of children, of one class or of many, and what its reports have told of them.
///
/// **Reports come from here only, and each is held against the earlier ones.** Two figures of the same answers whose children
/// differ by a few can be subtracted, and then tell of these few. So a report is refused if, for any block and occasion, its
/// children differ from those of an earlier report, but by fewer than [`MIN_CHILDREN`]; and if it would be the third with
/// other children. With two such sets at most, no sum over them is one of fewer than [`MIN_CHILDREN`] children. What was told
/// lies beside the answers, and is kept and erased with them: keep the whole group, and put each check-up in one group only.
///
/// A report of the first occasion can therefore cost the one of the course, if a child is missing later; wait with it, or
/// report the second occasion by itself.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Group {
    children: Vec<Child>,
    told: Vec<Told>,
}

impl Group {
    /// Adds a child of a class, numbered by the caller, and gives its place, counted from 0.
    pub fn child(&mut self, class: u16) -> usize {
        self.children.push(Child { class, ..Child::default() });
        self.children.len() - 1
    }

    /// Adds what a child did on an occasion. It can be neither changed nor taken back: two reports, of which one has the old
    /// answers and one the new ones, would tell both.
    ///
    /// # Errors
    /// [`StatsError::NoSuchChild`], [`StatsError::TakenAlready`], and [`StatsError::NotATally`] for sums that no check-up
    /// gives.
    pub fn add(&mut self, child: usize, occasion: Occasion, tally: Tally) -> Result<(), StatsError> {
        let of = self.children.get_mut(child).ok_or(StatsError::NoSuchChild { at: child })?;
        let taken = &mut of.taken[occasion as usize];
        if taken.is_some() {
            return Err(StatsError::TakenAlready { at: child });
        }
        if !tally.is_sound() {
            return Err(StatsError::NotATally { at: child });
        }
        *taken = Some(tally);
        Ok(())
    }

    /// The report of the children of one age.
    ///
    /// Whoever lacks one of the occasions, took one of them as another age, or took a form twice, counts nowhere, and
    /// [`Report::left_out`], [`Report::other_band`] and [`Report::same_form`] tell how many those are. Whoever left out a part
    /// of a block on one occasion, one chat for instance, counts in none of its measures ([`super::Course::children`]).
    ///
    /// # Errors
    /// [`StatsError::ToldBefore`] and [`StatsError::ToldTwice`]; nothing is told then, and nothing changes. Asking for the same
    /// report again is no harm. [`StatsError::NotATally`] for sums that no check-up gives, in a group from elsewhere.
    pub fn report(&mut self, band: Band, occasions: Occasions) -> Result<Report, StatsError> {
        let list = occasions.list();
        let (mut rows, mut left_out, mut other_band, mut same_form) = (Vec::new(), 0, 0, 0);
        for (at, child) in self.children.iter().enumerate() {
            if child.taken.iter().flatten().any(|tally| !tally.is_sound()) {
                return Err(StatsError::NotATally { at });
            }
            let took: Vec<&Tally> =
                list.iter().filter_map(|occasion| child.taken[*occasion as usize].as_ref()).collect();
            // A child that took nothing may be of any age.
            if took.iter().any(|tally| tally.band != band) {
                other_band += 1;
            } else if took.len() < list.len() {
                left_out += 1;
            } else if forms_differ(&took) {
                rows.push(Row { at, class: child.class, took });
            } else {
                same_form += 1;
            }
        }
        let mut fresh = Vec::new();
        for block in Block::ALL {
            let children: BTreeSet<usize> = rows.iter().filter(|row| of_block(block, row)).map(|row| row.at).collect();
            if children.len() < MIN_CHILDREN {
                continue;
            }
            for occasion in list {
                let about = |told: &&Told| (told.occasion, told.block) == (*occasion, block);
                let before: Vec<_> = self.told.iter().filter(about).map(|told| &told.children).collect();
                if before.contains(&&children) {
                    continue;
                }
                let differ = before.iter().map(|told| told.symmetric_difference(&children).count()).min();
                if let Some(differ) = differ.filter(|differ| *differ < MIN_CHILDREN) {
                    return Err(StatsError::ToldBefore { differ, need: MIN_CHILDREN });
                }
                if before.len() > 1 {
                    return Err(StatsError::ToldTwice);
                }
                fresh.push(Told { occasion: *occasion, block, children: children.clone() });
            }
        }
        let mut report = Report::of(&rows, band, list.len())?;
        (report.left_out, report.other_band, report.same_form) = (left_out, other_band, same_form);
        self.told.extend(fresh);
        Ok(report)
    }
}
