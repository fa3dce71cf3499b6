//! Texts in many languages: Fluent bundles with whole-message fallback, negotiation, numbers, direction, grammatical
//! gender, names for the people of a chat, pseudolocales, and checks over all languages. No files, no clock, no
//! drawing.
//!
//! ```
//! use l10n::{Args, Texts, plain};
//!
//! let mut texts = Texts::new("en");
//! let problems = texts.set_file("en/ui.ftl", b"seen = You looked twice, { $name }.");
//! assert!(problems.is_empty(), "the file is well formed");
//! let lang = texts.negotiate(&["en-GB"]);
//! let formatted = texts.format(lang, "seen", &Args::new().text("name", "Maya"));
//! assert_eq!(plain(&formatted.text), "You looked twice, Maya.");
//! ```

mod args;
mod bidi;
pub mod check;
mod file;
mod letters;
mod manifest;
mod names;
mod numbers;
mod plural;
mod problem;
mod pseudo;
mod texts;
mod walk;

pub use args::{Args, Number};
pub use bidi::{plain, with_base};
pub use letters::{drawn_characters, is_drawn};
pub use manifest::{Digits, Direction, Gender, Manifest, Plural, PoolName};
pub use names::{Name, draw_names};
pub use problem::Problem;
pub use texts::{FileKind, Formatted, Lang, Location, Texts};
