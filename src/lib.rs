//! Manara, the game: the only code that may use the engine. What it plays comes from `story`, what it measures from
//! `learning`, what is kept from `record`, its words from `l10n`.
//!
//! Each floor uses only those below it, which `scripts/check-tree` proves:
//!
//! | floor | module | what is in it |
//! | --- | --- | --- |
//! | 1 | [`platform`], [`frame`] | what differs between desktop and web; when the next frame is due, and when layout is |
//! | 1 | [`engine`] | which of the engine's plugins the game runs on |
//! | 2 | [`navigation`] | which screen is shown and what lies over it |
//! | 2 | [`theme`], [`text`] | colours, sizes, motion; words, fonts, direction |
//! | 2 | [`profile`] | what is known of the player, kept and forgotten |
//! | 3 | [`accessibility`] | the semantic tree, focus, the desktop's and the web's way to screen readers |
//! | 3 | [`content`], [`settings`] | what is read; what the child chose, put into effect |
//! | 4 | [`widgets`], [`audio`] | building blocks; sounds and captions |
//! | 5 | [`play`] | the chat that is played: the bridge to `story` |
//! | 6 | [`classroom`] | a seat in a lesson with a class: what it is asked to do, and what it tells |
//! | 7 | [`overlays`] | what lies over a screen: the beacon's panel, telling, the report flow, settings, help, a break |
//! | 8 | [`screens`] | one file per screen |
#![allow(
    clippy::too_many_arguments,
    clippy::type_complexity,
    reason = "the parameters of a system are what it reads and writes, and queries say which"
)]

pub mod accessibility;
pub mod audio;
pub mod classroom;
pub mod content;
pub mod engine;
pub mod frame;
pub mod navigation;
pub mod overlays;
pub mod platform;
pub mod play;
pub mod profile;
pub mod screens;
pub mod settings;
pub mod text;
pub mod theme;
pub mod widgets;

use bevy::{
    ecs::schedule::{Schedules, SingleThreadedExecutor},
    prelude::*,
    render::RenderApp,
};

/// The whole game, to be added to an app that has the engine's plugins and the sources of
/// [`platform::register_sources`]. [`platform::Arguments`], [`platform::Preferences`] and [`profile::ProfileStorage`] may be put in
/// before; else they are the system's.
pub fn plugin(app: &mut App) {
    if !app.world().contains_resource::<platform::Arguments>() {
        app.insert_resource(platform::arguments());
    }
    if !app.world().contains_resource::<platform::Preferences>() {
        app.insert_resource(platform::preferences());
    }
    // Floor by floor, as `docs/architecture.md` lists them.
    app.add_plugins((frame::plugin, navigation::plugin, profile::plugin, theme::plugin, text::plugin));
    app.add_plugins((accessibility::plugin, content::plugin, settings::plugin));
    app.add_plugins((
        widgets::plugin,
        audio::plugin,
        play::plugin,
        classroom::plugin,
        overlays::plugin,
        screens::plugin,
    ));
    app.add_plugins(OneThread);
}

/// Runs every system on the thread of its app. A frame is hundreds of systems with next to nothing to do, and handing each
/// to another thread costs more than running it: three quarters of a frame at rest (`cargo run --release --example frames`).
struct OneThread;

impl Plugin for OneThread {
    fn build(&self, _app: &mut App) {}

    fn finish(&self, app: &mut App) {
        stay_on_one_thread(app.world_mut());
        if let Some(render) = app.get_sub_app_mut(RenderApp) {
            stay_on_one_thread(render.world_mut());
        }
    }
}

fn stay_on_one_thread(world: &mut World) {
    if let Some(mut schedules) = world.get_resource_mut::<Schedules>() {
        for (_, schedule) in schedules.iter_mut() {
            schedule.set_executor(SingleThreadedExecutor::new());
        }
    }
}
