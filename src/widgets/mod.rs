//! The building blocks of screens: each is a scene made of props, shows tokens only, and emits events.

pub mod bubble;
pub mod button;
pub mod layout;
pub mod picture;
pub mod progress;
pub mod scroll;
#[rustfmt::skip]
pub mod sheets;
mod tap;

use bevy::prelude::*;

/// Everything the widgets need.
pub fn plugin(app: &mut App) {
    app.add_plugins((button::plugin, picture::plugin, scroll::plugin, tap::plugin));
}
