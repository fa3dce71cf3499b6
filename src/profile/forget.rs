//! Forgetting: whatever holds something of the player says so once, and is as at the start afterwards.

use bevy::{ecs::component::Mutable, prelude::*};

/// The player is forgotten.
#[derive(Event, Debug, Clone, Copy, PartialEq, Eq)]
pub enum Forget {
    /// The child asked for it: what is kept goes, and what any room holds in memory.
    Everything,
    /// Another window forgot what is kept: what the rooms of this one hold goes too.
    Here,
}

/// The resources that hold something of the player.
#[derive(Resource, Default)]
pub struct Forgets(Vec<(&'static str, fn(&mut World))>);

impl Forgets {
    /// The names of their types.
    pub fn names(&self) -> impl Iterator<Item = &'static str> {
        self.0.iter().map(|(name, _)| *name)
    }

    /// Everything of it is as at the start.
    pub(super) fn reset(world: &mut World) {
        let resets: Vec<_> = world.resource::<Self>().0.iter().map(|(_, reset)| *reset).collect();
        resets.into_iter().for_each(|reset| reset(world));
    }
}

/// How rooms say what they hold of the player.
pub trait AppForgets {
    /// Adds a resource that holds something of the player, and is as at the start once the player is forgotten.
    fn forgets<T: Resource + Component<Mutability = Mutable> + Default>(&mut self) -> &mut Self;
}

impl AppForgets for App {
    fn forgets<T: Resource + Component<Mutability = Mutable> + Default>(&mut self) -> &mut Self {
        self.init_resource::<T>().init_resource::<Forgets>();
        let reset = |world: &mut World| {
            if let Some(mut held) = world.get_resource_mut::<T>() {
                *held = T::default();
            }
        };
        self.world_mut().resource_mut::<Forgets>().0.push((std::any::type_name::<T>(), reset));
        self
    }
}
