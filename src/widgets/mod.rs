//! The building blocks of screens: each is a scene made of props, shows tokens only, and emits events.

pub mod bubble;
pub mod button;
pub(crate) mod choices;
pub mod code;
pub mod layout;
pub mod pages;
pub mod picture;
pub mod press;
pub mod progress;
pub mod scroll;
#[rustfmt::skip]
pub mod sheets;
pub mod skin;
mod tap;
pub mod town;

use bevy::prelude::*;

/// Everything the widgets need.
pub fn plugin(app: &mut App) {
    app.add_plugins((
        button::plugin,
        code::plugin,
        picture::plugin,
        press::plugin,
        scroll::plugin,
        skin::plugin,
        tap::plugin,
        town::plugin,
    ));
}

/// A list of things that differ in kind, for building screens.
pub type Parts = Vec<Box<dyn Scene>>;

/// A part of a screen.
pub fn part(scene: impl Scene) -> Box<dyn Scene> {
    Box::new(scene)
}
