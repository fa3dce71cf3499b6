//! What a play-through shows and what may be kept of it: the score with its [`SessionRecord`], labelled random streams,
//! the save format with its migrations, and the snapshot that survives a lost graphics context. No clock, files, words
//! or engine: sessions, seeds and texts come in as values.

#![deny(clippy::float_arithmetic, reason = "numbers that decide are integers, the same on desktop and web")]

pub mod checkup;
mod envelope;
pub mod resume;
pub mod save;
mod score;
pub mod seed;

pub use envelope::TextError;
pub use resume::{Resume, ResumeError};
pub use save::{Played, Progress, Save, SaveError, Settings};
pub use score::{ActDone, Counts, Help, SessionRecord, SignCount, Verdict, score, verdicts};
pub use seed::{Seed, draw_genders, stream};
