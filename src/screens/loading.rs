//! Content is on its way. There are no words yet: they are part of what is loading.

use bevy::prelude::*;

use super::{Screen, Slot, show};
use crate::theme::{Fill, Token, metrics};

pub(super) fn plugin(app: &mut App) {
    app.add_systems(PostStartup, enter);
}

/// A lamp that waits.
fn enter(mut commands: Commands, slot: Single<Entity, With<Slot>>) {
    let lamp = bsn! {
        Fill(Token::Main)
        Node {
            width: px(metrics::TARGET),
            height: px(metrics::TARGET),
            border_radius: {BorderRadius::all(px(metrics::TARGET))},
            align_self: AlignSelf::Center,
        }
    };
    show(&mut commands, *slot, Screen::Loading, vec![super::part(lamp)]);
}
