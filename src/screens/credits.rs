//! Who made what, with every licence.

use bevy::prelude::*;

use super::{Parts, Screen, Slot, go, part, show};
use crate::widgets::{
    button::{Props, button},
    layout::{card, heading, paragraph},
};

pub(super) fn plugin(app: &mut App) {
    app.add_systems(OnEnter(Screen::Credits), enter);
}

fn enter(mut commands: Commands, slot: Single<Entity, With<Slot>>) {
    let keys =
        ["credits-code", "credits-words", "credits-andika", "credits-vazirmatn", "credits-engine", "credits-research"];
    let lines: Parts = keys.map(|key| part(paragraph(key))).into();
    show(
        &mut commands,
        *slot,
        Screen::Credits,
        vec![
            part(heading("credits-title", 1)),
            part(card(lines)),
            part(bsn! { button(Props::main("back")) on(go(Screen::Title)) }),
        ],
    );
}
