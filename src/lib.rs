//! Manara, the game: the only code that may use the engine. What it plays comes from `story`, what it measures from
//! `learning`, its words from `l10n`.
//!
//! | module | what is in it |
//! | --- | --- |
//! | [`screens`] | one file per screen |
//! | [`overlays`] | what lies over a screen: the beacon's panel, telling, the report flow, settings, help, a break |
//! | [`play`] | the chat that is played: the bridge to `story` |
//! | [`widgets`] | building blocks |
//! | [`theme`] | colours and sizes |
//! | [`text`] | words, fonts, direction |
//! | [`accessibility`] | the semantic tree, focus, the desktop's and the web's way to screen readers |
//! | [`audio`] | effects, ambience, captions |
//! | [`loading`], [`saves`], [`settings`] | what is read, what is kept, what the child chose |
//! | [`engine`] | which of the engine's plugins the game runs on |
//! | [`platform`] | what differs between desktop and web |
//! | [`wake`], `relayout` | when the next frame is due, and when layout is |
#![allow(
    clippy::too_many_arguments,
    clippy::type_complexity,
    reason = "the parameters of a system are what it reads and writes, and queries say which"
)]

pub mod accessibility;
pub mod audio;
pub mod engine;
pub mod loading;
pub mod overlays;
pub mod platform;
pub mod play;
mod relayout;
pub mod saves;
pub mod screens;
pub mod settings;
pub mod text;
pub mod theme;
pub mod wake;
pub mod widgets;

use bevy::{
    ecs::schedule::{Schedules, SingleThreadedExecutor},
    prelude::*,
    render::RenderApp,
};

/// The whole game, to be added to an app that has the engine's plugins and the sources of
/// [`platform::register_sources`]. [`platform::Arguments`], [`platform::Preferences`] and [`saves::Place`] may be put in
/// before; else they are the system's.
pub fn plugin(app: &mut App) {
    if !app.world().contains_resource::<platform::Arguments>() {
        app.insert_resource(platform::arguments());
    }
    if !app.world().contains_resource::<platform::Preferences>() {
        app.insert_resource(platform::preferences());
    }
    app.add_plugins((
        wake::plugin,
        saves::plugin,
        relayout::plugin,
        theme::plugin,
        text::plugin,
        accessibility::plugin,
        widgets::plugin,
        loading::plugin,
        settings::plugin,
        play::plugin,
        screens::plugin,
        overlays::plugin,
        audio::plugin,
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
