//! What may be kept of a player: settings, progress, their text with its version, and the snapshot that survives a lost page.
//! No files, pages or clocks: texts, bytes and days come in as values, and the caller stores what comes out.

mod envelope;
mod progress;
mod resume;
mod save;
mod settings;

pub use envelope::TextError;
pub use progress::{CHECKUPS, Played, Progress, RECENT};
pub use resume::{Resume, ResumeError};
pub use save::{Save, VERSION, decode, encode, settings_of};
pub use settings::{Avatar, Digits, Pace, Settings, TextSize, Theme, Volume};
