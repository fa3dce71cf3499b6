//! The building blocks of screens: each is a scene made of props, shows tokens only, and emits events.

pub mod bubble;
pub mod button;
pub mod layout;
pub mod progress;
pub mod scroll;
mod tap;

use bevy::prelude::*;

/// Everything the widgets need.
pub fn plugin(app: &mut App) {
    app.add_plugins((button::plugin, scroll::plugin, tap::plugin));
}
