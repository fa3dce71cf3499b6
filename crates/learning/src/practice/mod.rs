//! The report practice: the whole chain from the pause to the report, rehearsed on short chats in each of the invented apps.
//! It is no exam: a messy report is a good report, every step can be left, and what was hard comes again another time with
//! more help, what was easy with less.

mod bank;
mod history;
mod menu;
mod people;
mod rehearsal;

pub use bank::{Bank, Case, Drill, Line};
pub use history::{History, Prompt, next};
pub use menu::{MenuItem, menu};
pub use people::{Circle, People};
pub use rehearsal::{Input, Keeping, REPORT, Rehearsal, Reply, Step, Why};
