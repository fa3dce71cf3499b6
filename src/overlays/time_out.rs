//! A break: a neutral screen over everything, without the bar.

use bevy::prelude::*;

use super::Dialog;
use crate::{
    navigation::back,
    widgets::{
        button::{Props, button},
        layout::{card, paragraph},
        part,
    },
};

pub(super) fn content() -> Dialog {
    let sums = ["break-sum-1", "break-sum-2", "break-sum-3"].map(|key| part(paragraph(key)));
    Dialog {
        bar: None,
        ..Dialog::new(
            "break-title",
            vec![part(card(Vec::from(sums))), part(bsn! { button(Props::new("break-back")) on(back) })],
        )
    }
}
