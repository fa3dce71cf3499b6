//! The tests of `learning`: scoring of hand-checked and random play-throughs, streams, saves and snapshots.
#![expect(clippy::unwrap_used, reason = "a failed unwrap is a failed test")]

/// The check-ups.
mod checkup;
/// Fixture scenarios, a player that names messages by id, and random play.
mod kit;
/// The snapshot of a chat in play.
mod resume;
/// The save format and its migrations.
mod save;
/// The score of a play-through.
mod score;
/// Streams and what is drawn from them.
mod seed;
