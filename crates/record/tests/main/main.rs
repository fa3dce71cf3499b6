//! The tests of `record`: the save and its text, copies, several windows, and the snapshot of a chat in play.
#![expect(clippy::unwrap_used, reason = "a failed unwrap is a failed test")]

/// A copy that is brought back.
mod copy;
/// Fixture scenarios, a player that names messages by id, and random play: those of `learning`.
#[expect(dead_code, reason = "the tests of `learning` use the rest")]
#[path = "../../../learning/tests/main/kit.rs"]
mod kit;
/// The snapshot of a chat in play.
mod resume;
/// The save and its text.
mod save;
/// Two windows that keep one record.
mod windows;
