//! The reading direction of the whole screen: rows start at the side at which the language is read. Padding and margins
//! are symmetric everywhere else, so this is the one place that knows sides.

use bevy::{prelude::*, ui::UiSystems};
use l10n::Direction;

use super::Language;

pub(super) fn plugin(app: &mut App) {
    app.add_systems(PostUpdate, set_direction.run_if(resource_exists::<Language>).before(UiSystems::Prepare));
}

/// `Node::direction` is not inherited, so every node gets it.
fn set_direction(language: Res<Language>, mut nodes: Query<&mut Node>) {
    let wanted = match language.direction() {
        Direction::Ltr => InlineDirection::Ltr,
        Direction::Rtl => InlineDirection::Rtl,
    };
    let all = language.is_changed();
    for mut node in &mut nodes {
        if (all || node.is_added()) && node.direction != wanted {
            node.direction = wanted;
        }
    }
}
