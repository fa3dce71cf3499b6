//! A screen that is read page by page: a heading, and below it one page at a time, which a screen reader is told of when it is
//! turned.

use bevy::prelude::*;

use super::{
    Parts,
    layout::{heading, stack},
    part,
};
use crate::{
    accessibility::{Role, Semantics},
    theme::motion::{How, Moving},
};

/// Where the page stands that is shown now.
#[derive(Component, Debug, Clone, Copy, Default)]
pub struct PageSlot;

/// The screen's parts: its title, and an empty page.
#[must_use]
pub fn pages(title: &'static str) -> Parts {
    let semantics = Semantics { live: true, ..Semantics::new(Role::Group) }.labelled(title);
    vec![part(heading(title, 1)), part(bsn! { stack(Parts::new()) PageSlot template_value(semantics) })]
}

/// Shows `parts` in place of what the page held. A page that was `turned` arrives; one that is only told anew is simply there.
pub fn show_page(commands: &mut Commands, page: Entity, parts: Parts, turned: bool) {
    commands.entity(page).despawn_children();
    for scene in parts {
        let mut piece = commands.spawn_scene(scene);
        piece.insert(ChildOf(page));
        if turned {
            piece.insert(Moving::from(How::Arrive));
        }
    }
}
