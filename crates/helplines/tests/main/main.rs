//! The tests of `helplines`: files and their problems, what is shown and what is due on a day, hours, and local contacts.
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
/// What may be shown on a day.
mod shown;
