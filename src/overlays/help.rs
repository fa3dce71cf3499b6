//! The help card: who listens, and what to say first.

use super::Dialog;
use crate::{
    screens::part,
    widgets::layout::{card, heading, paragraph},
};

pub(super) fn content() -> Dialog {
    let lines = |keys: &[&'static str]| part(card(keys.iter().map(|key| part(paragraph(*key))).collect::<Vec<_>>()));
    Dialog::new(
        "help-title",
        vec![
            lines(&["help-tell", "help-line", "help-not-sure", "danger-now"]),
            part(heading("help-first-words", 3)),
            lines(&["help-sentence-1", "help-sentence-2"]),
            lines(&["some-grown-ups", "snitching", "flow-tell-someone-on-list"]),
        ],
    )
}
