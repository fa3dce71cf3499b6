//! All records, and which of them may be shown on a day.

use std::collections::BTreeSet;

use learning::Day;

use crate::{
    file::{self, Problem},
    record::{Record, Status},
};

/// So many days after it was verified a record, or a local contact, is still shown; on the next it is not.
pub const SHOWN_FOR: u32 = 180;

/// How many days what was verified on a day may still be shown: 0 on the last one, `None` when that has gone by. A day in the
/// future is a clock that was or is wrong, so it counts as never.
pub(crate) fn days_left(verified_on: Day, today: Day) -> Option<u32> {
    let days = today.0.checked_sub(verified_on.0)?;
    SHOWN_FOR.checked_sub(days)
}

/// The records of a file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Directory(Vec<Record>);

impl Directory {
    /// Reads a file, by its name and bytes. A record with a problem is left out, and takes no other along.
    #[must_use]
    pub fn load(name: &str, bytes: &[u8]) -> (Self, Vec<Problem>) {
        let (records, problems) = file::read(name, bytes);
        (Self(records), problems)
    }

    /// Every record, in the order of the file, whether it may be shown or not.
    pub fn records(&self) -> impl Iterator<Item = &Record> {
        self.0.iter()
    }

    /// What a child may be shown in a country, given by ISO 3166-1 (`AE`), and in a part of it by ISO 3166-2 (`AE-DU`), if that is
    /// known: live, verified within [`SHOWN_FOR`] days, not past its last day, for children. What answers only there comes
    /// before what answers in the whole country; then it goes by kind, and by the order of the file. Without a region, what
    /// answers only in one is left out.
    #[must_use]
    pub fn shown(&self, country: &str, region: Option<&str>, today: Day) -> Vec<&Record> {
        let mut shown = self.for_grown_ups(country, region, today);
        shown.retain(|record| record.is_for_children());
        shown
    }

    /// What a grown-up may be shown, in the same order: also what is for grown-ups alone, at the end.
    #[must_use]
    pub fn for_grown_ups(&self, country: &str, region: Option<&str>, today: Day) -> Vec<&Record> {
        let here = |record: &&Record| {
            let everywhere = record.region.is_none();
            record.country == country
                && (everywhere || record.region.as_deref() == region)
                && may_be_shown(record, today)
        };
        let mut shown: Vec<&Record> = self.0.iter().filter(here).collect();
        shown.sort_by_key(|record| (!record.is_for_children(), record.region.is_none(), record.kind));
        shown
    }

    /// The countries in which a child is shown something, everywhere or in a region, by their codes.
    #[must_use]
    pub fn countries(&self, today: Day) -> Vec<&str> {
        let countries: BTreeSet<&str> = self.for_children(today).map(|record| &*record.country).collect();
        countries.into_iter().collect()
    }

    /// The regions of a country in which a child is shown more than in the whole country, by their codes.
    #[must_use]
    pub fn regions(&self, country: &str, today: Day) -> Vec<&str> {
        let inside = self.for_children(today).filter(|record| record.country == country);
        let regions: BTreeSet<&str> = inside.filter_map(|record| record.region.as_deref()).collect();
        regions.into_iter().collect()
    }

    fn for_children(&self, today: Day) -> impl Iterator<Item = &Record> {
        self.0.iter().filter(move |record| record.is_for_children() && may_be_shown(record, today))
    }
}

/// Whether anybody may see a record on a day.
fn may_be_shown(record: &Record, today: Day) -> bool {
    let holds = |verified: &crate::Verification| {
        days_left(verified.verified_on, today).is_some() && today <= verified.expires_on
    };
    record.status == Status::Live && record.verified.as_ref().is_some_and(holds)
}
