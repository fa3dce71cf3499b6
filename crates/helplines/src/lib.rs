//! Where a child or a grown-up can write or call. Records name services with their numbers, hours and sources; a [`Directory`]
//! says which of them may be shown on a day, and which are due to be looked at again. A [`LocalContact`] is what a teacher or a
//! grown-up at home enters. No files, clocks or words of the game: bytes and days come in as values.
//!
//! A [`Day`] here is counted from 1 January 1970. `docs/helplines.md` has the rules.

mod checks;
mod dates;
mod directory;
mod due;
mod file;
mod hours;
mod local;
mod record;
mod texts;

pub use directory::{Directory, SHOWN_FOR};
pub use due::{Due, SOON, Why};
pub use file::Problem;
pub use hours::{DAY, Hours, Moment, Opening, Range, Weekday};
pub use learning::Day;
pub use local::{Field, LocalContact, Refused, VerifiedHow};
pub use record::{Ages, Channel, Checker, Cost, Grade, Kind, Method, Record, SourceKind, Status, Verification};
