//! The game's integration tests: one binary. Each module plays the real game with the real content, without a window or
//! GPU, and finds things only through the semantic tree.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop at the place")]
#![allow(missing_docs, reason = "test modules document themselves in their first line")]

mod kit;

mod access;
mod bad_content;
mod boosters;
mod chat;
mod checkup;
mod class;
mod content;
mod debrief;
mod first_minute;
mod focus;
mod hands;
mod hub;
mod keeping;
mod keys;
mod languages;
mod layout;
mod letters;
mod looks;
mod own;
mod playthrough;
mod practice;
mod scrolling;
mod sound;
mod waking;
