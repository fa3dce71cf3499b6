//! Who made what, with every licence.

use bevy::prelude::*;

use super::{Slot, show};
use crate::{
    navigation::{Screen, go},
    text::Translated,
    widgets::{
        Parts,
        button::{Props, button},
        layout::{card, heading, note, paragraph},
        part,
    },
};

/// The libraries by licence, a line each; written by `cargo xtask licences`.
const LIBRARIES: &str = include_str!("../../assets/licences.txt");

pub(super) fn plugin(app: &mut App) {
    app.add_systems(OnEnter(Screen::Credits), enter);
}

fn enter(mut commands: Commands, slot: Single<Entity, With<Slot>>) {
    let keys = [
        "credits-code",
        "credits-words",
        "credits-andika",
        "credits-vazirmatn",
        "credits-opendyslexic",
        "credits-engine",
        "credits-research",
    ];
    let lines: Parts = keys.map(|key| part(paragraph(key))).into();
    let library = |line| part(note(Translated::new("credits-library").text("line", line)));
    let libraries: Parts =
        std::iter::once(part(paragraph("credits-full-texts"))).chain(LIBRARIES.lines().map(library)).collect();
    show(
        &mut commands,
        *slot,
        Screen::Credits,
        vec![
            part(heading("credits-title", 1)),
            part(card(lines)),
            part(heading("credits-libraries", 2)),
            part(card(libraries)),
            part(bsn! { button(Props::main("back")) on(go(Screen::Hub)) }),
        ],
    );
}
