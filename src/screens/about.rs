//! What this game keeps, in a child's words, and what grown-ups should know.

use bevy::prelude::*;

use super::{Slot, show};
use crate::{
    navigation::{Screen, go},
    widgets::{
        Parts,
        button::{Props, button},
        layout::{card, heading, paragraph},
        part,
    },
};

pub(super) fn plugin(app: &mut App) {
    app.add_systems(OnEnter(Screen::About), enter);
}

fn enter(mut commands: Commands, slot: Single<Entity, With<Slot>>) {
    let kept: Parts = ["about-nothing", "about-asked", "about-where", "about-forget", "about-network"]
        .map(|key| part(paragraph(key)))
        .into();
    let grown_ups: Parts = ["about-drafts", "about-limits", "about-made-up"].map(|key| part(paragraph(key))).into();
    show(
        &mut commands,
        *slot,
        Screen::About,
        vec![
            part(heading("about-title", 1)),
            part(card(kept)),
            part(heading("about-grown-ups", 2)),
            part(card(grown_ups)),
            part(bsn! { button(Props::main("back")) on(go(Screen::Hub)) }),
        ],
    );
}
