//! The help card: who listens, and what to say first.

use super::Dialog;
use crate::widgets::{
    Parts,
    layout::{card, heading, paragraph},
    part,
};

pub(super) fn content() -> Dialog {
    Dialog::new("help-title", lines())
}

/// What stands on the card, without its title.
pub(crate) fn lines() -> Parts {
    let lines = |keys: &[&'static str]| part(card(keys.iter().map(|key| part(paragraph(*key))).collect::<Parts>()));
    vec![
        lines(&["help-tell", "help-line", "help-not-sure", "danger-now"]),
        part(heading("help-first-words", 3)),
        lines(&["help-sentence-1", "help-sentence-2"]),
        lines(&["some-grown-ups", "snitching", "flow-tell-someone-on-list"]),
    ]
}
