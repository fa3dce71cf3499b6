//! What a play-through shows and what may be kept of it: the score with its [`SessionRecord`], what a learner knows, the
//! tutor that picks the next chat, boosters, check-ups, labelled random streams, the save format with its migrations, the
//! snapshot that survives a lost graphics context, and figures about groups of children ([`stats`]). No clock, files, words or
//! engine: sessions, days, seeds, texts and scores come in as values.

#![deny(clippy::float_arithmetic, reason = "numbers that decide are integers, the same on desktop and web")]

pub mod booster;
pub mod checkup;
mod envelope;
pub mod hint;
pub mod mastery;
pub mod practice;
pub mod resume;
pub mod save;
mod score;
pub mod seed;
pub mod stats;
pub mod tutor;

pub use envelope::TextError;
pub use mastery::{Day, Learner, Light};
pub use resume::{Resume, ResumeError};
pub use save::{Played, Progress, Save, SaveError, Settings};
pub use score::{ActDone, Counts, Help, SessionRecord, SignCount, Verdict, score, score_without, verdicts};
pub use seed::{Seed, draw_genders, stream};
