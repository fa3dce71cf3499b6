//! What somebody has to look at again.

use std::fmt;

use learning::Day;

use crate::{
    dates::written,
    directory::{Directory, SHOWN_FOR},
    record::{Record, Status},
};

/// So many days before a record's last one it is due.
pub const SOON: u32 = 30;

/// Why a record is due. What is worse is greater.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Why {
    /// It is a draft that nobody ever verified.
    NeverVerified,
    /// Its last day is near.
    Soon {
        /// The last day on which it is shown, or could be.
        last: Day,
        /// How many days are left after today.
        days: u32,
    },
    /// Somebody marked it as stale.
    Stale,
    /// Its last day has gone by.
    Past {
        /// The last day on which it was shown, or could have been.
        last: Day,
    },
    /// It says that it was verified on a day that is still to come.
    InTheFuture {
        /// That day.
        verified_on: Day,
    },
}

/// A record that somebody has to look at again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Due<'a> {
    /// The record.
    pub record: &'a Record,
    /// Why.
    pub why: Why,
}

impl Due<'_> {
    /// Whether it is live and yet not shown: not only to be prepared, but missed.
    #[must_use]
    pub fn is_missed(&self) -> bool {
        self.record.status == Status::Live && self.why >= Why::Stale
    }
}

impl fmt::Display for Due<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Record { id, name_en, conflict, .. } = self.record;
        write!(f, "{id} ({name_en}) ")?;
        match self.why {
            Why::NeverVerified => f.write_str("is a draft that nobody verified yet.")?,
            Why::Soon { last, days: 0 } => write!(f, "has its last day today, {}: verify it again.", written(last))?,
            Why::Soon { last, days: 1 } => write!(f, "is good until tomorrow, {}: verify it again.", written(last))?,
            Why::Soon { last, days } => {
                write!(f, "is good until {}, {days} days from now: verify it again.", written(last))?;
            }
            Why::Stale => f.write_str("is stale: verify it again, or withdraw it.")?,
            Why::Past { last } => {
                write!(f, "was good until {} and is no longer shown: verify it again.", written(last))?;
            }
            Why::InTheFuture { verified_on } => {
                let day = written(verified_on);
                write!(f, "was verified on {day}, which is still to come, and is not shown: correct the day.")?;
            }
        }
        if *conflict {
            f.write_str(" There is a conflict there: call before it is shown.")?;
        }
        Ok(())
    }
}

impl Directory {
    /// What somebody has to look at again on a day: what was marked as stale, what is past its last day, what has at most [`SOON`]
    /// days left, and drafts that were never verified. The worst comes first; then it goes by id. What was withdrawn is not
    /// due.
    #[must_use]
    pub fn due(&self, today: Day) -> Vec<Due<'_>> {
        let mut due: Vec<Due<'_>> =
            self.records().filter_map(|record| why(record, today).map(|why| Due { record, why })).collect();
        due.sort_by(|one, other| (other.why, &one.record.id).cmp(&(one.why, &other.record.id)));
        due
    }
}

fn why(record: &Record, today: Day) -> Option<Why> {
    match (record.status, &record.verified) {
        (Status::Withdrawn, _) => None,
        (Status::Stale, _) => Some(Why::Stale),
        (_, None) => Some(Why::NeverVerified),
        (_, Some(verified)) if verified.verified_on > today => {
            Some(Why::InTheFuture { verified_on: verified.verified_on })
        }
        (_, Some(verified)) => {
            let last = verified.expires_on.min(verified.verified_on.after(SHOWN_FOR));
            match last.0.checked_sub(today.0) {
                None => Some(Why::Past { last }),
                Some(days) => (days <= SOON).then_some(Why::Soon { last, days }),
            }
        }
    }
}
