//! The game cannot start, and says why. The reason may be that there are no words, so a plain sentence stands in.

use bevy::prelude::*;

use super::{Slot, show};
use crate::{
    accessibility::{Role, Semantics},
    content::Failure,
    navigation::Screen,
    text::{Language, Translated},
    theme::{Ink, Token},
    widgets::{
        layout::{heading, note, paragraph},
        part,
    },
};

pub(super) fn plugin(app: &mut App) {
    app.add_systems(OnEnter(Screen::Failed), enter);
}

fn enter(
    mut commands: Commands,
    slot: Single<Entity, With<Slot>>,
    failure: Res<Failure>,
    language: Option<Res<Language>>,
) {
    error!("the game cannot start: {}", failure.0);
    crate::platform::ready();
    if language.is_some() {
        let reason = Translated::new("author-problem").text("problem", &failure.0);
        let parts = vec![part(heading("failed-title", 1)), part(paragraph("failed-text")), part(note(reason))];
        show(&mut commands, *slot, Screen::Failed, parts);
        return;
    }
    let words = format!("Manara could not start.\n{}", failure.0);
    let semantics = Semantics::new(Role::Alert).labelled(words.clone());
    let plain = bsn! { Text(words) Ink(Token::Ink) template_value(semantics) };
    show(&mut commands, *slot, Screen::Failed, vec![part(plain)]);
}
