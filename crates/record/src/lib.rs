//! What may be kept of a player: settings, progress, their text with its version, and the snapshot that survives a lost page.
//! No files, pages or clocks: texts, bytes and days come in as values, and the caller stores what comes out.

mod copy;
mod envelope;
mod progress;
mod resume;
mod save;
mod settings;

pub use copy::{CopyError, Summary, read_copy};
pub use envelope::{LIMIT, TextError};
pub use progress::{CHECKUPS, Played, Progress, RECENT, RecordId};
pub use resume::{Resume, ResumeError};
pub use save::{Save, VERSION, decode, encode, reconcile, settings_of};
pub use settings::{Avatar, Digits, Pace, Setting, Settings, TextSize, Theme, Volume};
