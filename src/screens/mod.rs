//! The screens, one file each, and the stage they stand on: the screen above, the bar with the beacon below, overlays over
//! both.

mod about;
pub(crate) mod band;
mod book;
mod booster;
pub mod chat;
pub mod checkup;
mod class;
mod credits;
mod debrief;
mod failed;
mod gallery;
pub(crate) mod hub;
mod language;
mod lights;
mod loading;
mod practice;

use bevy::{input_focus::tab_navigation::TabGroup, prelude::*, window::PrimaryWindow};

use crate::{
    accessibility::{Role, Semantics, Stage},
    classroom::Class,
    navigation::{Overlay, Screen, go},
    overlays,
    text::Language,
    theme::motion::{How, Moving},
    widgets::{
        Parts,
        button::{Props, button},
        part, scroll,
        sheets::Icon,
    },
};

/// Where the screen stands.
#[derive(Component, Debug, Clone, Copy, Default)]
pub struct Slot;

/// Shows the screens.
pub fn plugin(app: &mut App) {
    app.add_systems(Startup, raise_stage);
    let changed = resource_exists_and_changed::<Language>.or_else(state_changed::<Overlay>);
    app.add_systems(Update, title.run_if(resource_exists::<Language>).run_if(changed));
    app.add_systems(Update, arrive.run_if(state_changed::<Screen>));
    app.add_plugins((
        loading::plugin,
        language::plugin,
        band::plugin,
        hub::plugin,
        chat::plugin,
        debrief::plugin,
        book::plugin,
        booster::plugin,
        checkup::plugin,
        lights::plugin,
        practice::plugin,
        about::plugin,
        credits::plugin,
        failed::plugin,
        gallery::plugin,
    ));
    app.add_plugins(class::plugin);
}

/// A screen arrives when it is another one, not when it is built anew. It may be built anew in the same frame, and is then
/// simply there.
fn arrive(mut commands: Commands, slot: Single<Option<&Children>, With<Slot>>) {
    for screen in slot.into_inner().into_iter().flatten() {
        commands.entity(*screen).try_insert(Moving::from(How::Arrive));
    }
}

/// The window's title speaks the child's language; during a break it tells nothing.
fn title(language: Res<Language>, overlay: Res<State<Overlay>>, mut windows: Query<&mut Window, With<PrimaryWindow>>) {
    let key = if *overlay.get() == Overlay::Break { "break-title" } else { "game-name" };
    let wanted = language.plain(&key.into());
    for mut window in &mut windows {
        if window.title != wanted {
            window.title.clone_from(&wanted);
        }
    }
}

fn raise_stage(mut commands: Commands) {
    // Boxes and letters have smooth edges of their own. What the camera clears is the sky, so nothing else paints it.
    commands.spawn((Camera2d, Msaa::Off));
    let main = Semantics::new(Role::Main);
    commands.spawn_scene(bsn! {
        #Stage
        Stage
        TabGroup { order: 0 }
        Node { flex_direction: FlexDirection::Column, width: percent(100), height: percent(100) }
        Children [
            (
                Slot
                template_value(main)
                Node { flex_direction: FlexDirection::Column, flex_grow: 1.0, flex_basis: px(0), min_height: px(0), width: percent(100) }
            ),
            overlays::bar(overlays::Under::Screen),
        ]
    });
}

/// The way home from what was done: to the harbour, and in a lesson back to the seat.
fn home(alone: Props, class: &Class) -> Box<dyn Scene> {
    if class.sits() {
        part(bsn! { button(Props::main("class-home").picture(Icon::Home)) on(go(Screen::Class)) })
    } else {
        part(bsn! { button(alone.picture(Icon::Home)) on(go(Screen::Hub)) })
    }
}

/// Puts a screen, one scrolling column, into the slot in place of the one before.
pub fn show(commands: &mut Commands, slot: Entity, screen: Screen, parts: Parts) {
    commands.entity(slot).despawn_children();
    commands
        .spawn_scene(bsn! {
            DespawnOnExit<Screen>(screen)
            Node {
                flex_direction: FlexDirection::Column,
                flex_grow: 1.0,
                flex_basis: px(0),
                min_height: px(0),
                width: percent(100),
            }
            Children [ scroll::column(parts) ]
        })
        .insert(ChildOf(slot));
}
