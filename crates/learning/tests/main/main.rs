//! The tests of `learning`: scoring of hand-checked and random play-throughs, mastery, tutor and boosters, check-ups, streams
//! and statistics.
#![expect(clippy::print_stdout, reason = "the tables that a test holds are for whoever asks with --nocapture")]
#![expect(clippy::unwrap_used, reason = "a failed unwrap is a failed test")]

/// Answers by item, for research that was agreed to.
mod answers;
/// Boosters: schedule, rounds, outcomes.
mod booster;
/// The check-ups.
mod checkup;
/// Days from clocks that are wrong.
mod clock;
/// Files from other systems.
mod encodings;
/// Simulated children take every form of the check-up.
mod forms;
/// What the check-up can show.
mod instrument;
/// Fixture scenarios, a player that names messages by id, and random play.
mod kit;
/// Simulated learners.
#[expect(dead_code, reason = "the example reads the rest")]
mod learners;
/// What simulated learners play: a made-up library, and the one that ships.
mod library;
/// What a learner is taken to know.
mod mastery;
/// Orders of the forms, the codes of seats and classes, and pairing by them.
mod orders;
/// The report practice.
mod practice;
/// What an attacker makes of reports.
mod privacy;
/// Who gets a light, and who does not.
mod reach;
/// The report of a group.
mod report;
/// The score of a play-through.
mod score;
/// Streams and what is drawn from them.
mod seed;
/// What a learner is traced by.
mod skill;
/// Figures about groups.
mod stats;
/// The tutor, alone and with simulated learners.
mod tutor;
/// The words of the check-ups that ship, in every language.
mod words;
