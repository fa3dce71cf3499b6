//! A break: a neutral screen over everything, without the bar.

use bevy::prelude::*;

use super::{Dialog, back};
use crate::{
    screens::part,
    widgets::{
        button::{Props, button},
        layout::{card, paragraph},
    },
};

pub(super) fn content() -> Dialog {
    let sums = ["break-sum-1", "break-sum-2", "break-sum-3"].map(|key| part(paragraph(key)));
    Dialog {
        neutral: true,
        ..Dialog::new(
            "break-title",
            vec![part(card(Vec::from(sums))), part(bsn! { button(Props::new("break-back")) on(back) })],
        )
    }
}
