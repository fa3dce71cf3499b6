//! The semantic tree: everything that can be used or read has a role, a label, a state and actions. Screen readers, the
//! web's DOM mirror and all tests see the game through this one tree.

mod actions;
#[cfg(not(target_family = "wasm"))]
mod desktop;
mod focus;
mod mirror;
mod tree;

use accesskit::{NodeId, TreeUpdate};
use bevy::prelude::*;

pub use accesskit::{Action, Role};
pub use mirror::{Page, update as mirror_update};
pub use tree::tree;

use crate::text::Translated;

/// What a node means. A node without it is only layout; plain text needs none.
#[derive(Component, Debug, Clone, PartialEq)]
#[require(Spoken)]
pub struct Semantics {
    /// The role.
    pub role: Role,
    /// The label, where it is not the text inside.
    pub label: Option<Translated>,
    /// More about it: what a press does, what state it is in.
    pub description: Option<Translated>,
    /// A heading's level, 1 to 4.
    pub level: u8,
    /// Whether a button is switched on; `None` for one that does not switch.
    pub pressed: Option<bool>,
    /// Whether changes inside are read out.
    pub live: bool,
    /// How far something has come, in percent.
    pub percent: Option<u8>,
}

/// The words of a node's label and description in the language that is chosen.
#[derive(Component, Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Spoken {
    label: Option<String>,
    description: Option<String>,
    /// The language of the label, or of the description where there is no label, if it is not the one that is spoken.
    foreign: Option<l10n::Lang>,
}

impl Default for Semantics {
    fn default() -> Self {
        Self::new(Role::Group)
    }
}

impl Semantics {
    /// A node of a role, labelled by the text inside.
    #[must_use]
    pub fn new(role: Role) -> Self {
        Self { role, label: None, description: None, level: 0, pressed: None, live: false, percent: None }
    }

    /// A heading of a level, 1 to 4.
    #[must_use]
    pub fn heading(level: u8) -> Self {
        Self { level, ..Self::new(Role::Heading) }
    }

    /// The same with a label.
    #[must_use]
    pub fn labelled(mut self, label: impl Into<Translated>) -> Self {
        self.label = Some(label.into());
        self
    }

    /// The same with a description.
    #[must_use]
    pub fn described(mut self, description: impl Into<Translated>) -> Self {
        self.description = Some(description.into());
        self
    }

    /// The same as a switch that is on or off.
    #[must_use]
    pub fn switched(mut self, on: bool) -> Self {
        self.pressed = Some(on);
        self
    }
}

/// The root of everything on the screen.
#[derive(Component, Debug, Clone, Copy, Default)]
pub struct Stage;

/// Marks what lies over a screen and takes all input: the rest cannot be reached while it is there.
#[derive(Component, Debug, Clone, Copy, Default)]
pub struct Modal;

/// A name that outlives the entity: what is built anew under the same name keeps the focus.
#[derive(Component, Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Key(pub String);

/// A step of scrolling.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ScrollStep {
    /// A few lines up.
    Up,
    /// A few lines down.
    Down,
    /// Nearly a page up.
    PageUp,
    /// Nearly a page down.
    PageDown,
    /// To the beginning.
    Home,
    /// To the end.
    End,
}

/// Scrolls a column a step.
#[derive(EntityEvent, Debug, Clone, Copy)]
pub struct Scroll {
    /// The column.
    pub entity: Entity,
    /// How far.
    pub step: ScrollStep,
}

/// Assistive technology or the web's mirror presses a button that can be reached.
#[derive(EntityEvent, Debug, Clone, Copy)]
pub struct PressRequest {
    /// The button.
    pub entity: Entity,
}

/// The tree as it was last built.
#[derive(Resource)]
pub struct Tree {
    /// The whole tree.
    pub update: TreeUpdate,
    /// Counts the builds, so that whoever passes it on knows whether it has this one.
    pub version: u64,
}

impl Tree {
    /// A node of the tree.
    #[must_use]
    pub fn node(&self, id: NodeId) -> Option<&accesskit::Node> {
        self.update.nodes.iter().find(|(other, _)| *other == id).map(|(_, node)| node)
    }
}

/// Builds the tree, passes it on, and turns requests into what a pointer would cause.
pub fn plugin(app: &mut App) {
    app.add_plugins((tree::plugin, actions::plugin, focus::plugin, mirror::plugin));
    #[cfg(not(target_family = "wasm"))]
    app.add_plugins(desktop::plugin);
}
