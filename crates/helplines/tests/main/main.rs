//! The tests of `helplines`: the file that ships, its problems, what is shown and what is due on a day, hours, and local contacts.
#![expect(clippy::unwrap_used, reason = "a failed unwrap is a failed test")]

/// What is due to be looked at again.
mod due;
/// Files that are not right.
mod file;
/// When services answer.
mod hours;
/// Records made up for tests.
mod kit;
/// Local contacts.
mod local;
/// The file that ships.
mod shipped;
/// What may be shown on a day.
mod shown;
