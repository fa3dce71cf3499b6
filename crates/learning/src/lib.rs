//! What a play-through shows and teaches: the score with its [`SessionRecord`], what a learner knows, the tutor that picks
//! the next chat, boosters, the report practice, check-ups, labelled random streams, and figures about groups of children
//! ([`stats`]). No clock, files, words or engine: sessions, days, seeds and scores come in as values.

#![deny(clippy::float_arithmetic, reason = "numbers that decide are integers, the same on desktop and web")]

pub mod booster;
pub mod checkup;
mod files;
pub mod hint;
pub mod mastery;
pub mod merge;
pub mod practice;
mod score;
pub mod seed;
mod skill;
pub mod stats;
pub mod tutor;

pub use files::Problem;
pub use mastery::{Day, Heard, Learner, Light};
pub use score::{ActDone, Counts, Help, PlainCount, SessionRecord, SignCount, Verdict, score, score_with, verdicts};
pub use seed::{Seed, draw_genders, stream};
pub use skill::Skill;
