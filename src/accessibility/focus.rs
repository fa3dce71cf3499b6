//! The keyboard's focus: a ring around it, scrolled into view, kept when a screen is built anew, held inside dialogs.
//!
//! Where it goes, on the desktop and on the web, in this order:
//!
//! 1. to what was pressed, reached by Tab, or named by a request;
//! 2. into a dialog that opens: to the stop under the key of what had the focus (a dialog built anew), else to its first stop;
//! 3. back, when the last dialog closes, to what had the focus when the first one opened, or is built anew under its key;
//! 4. from what is gone to what is built anew under its key, else to the first stop of the innermost thing around it that is
//!    still there;
//! 5. on another screen nowhere: the next Tab begins at its beginning. A page reads it from its heading, which is no stop here;
//! 6. what was given up stays given up.
//!
//! This is settled before the tree is built, which names the focus; the web's mirror follows it.

use bevy::{
    input::{keyboard::KeyboardInput, mouse::MouseButtonInput},
    input_focus::{
        FocusCause, InputFocus, InputFocusVisible,
        tab_navigation::{TabIndex, TabNavigationPlugin},
    },
    prelude::*,
    ui_widgets::{ScrollArea, ScrollIntoView},
};

use super::{Key, Modal};
use crate::{
    frame::{FrameRequest, SETTLES},
    theme::{Theme, Token, metrics},
};

pub(super) fn plugin(app: &mut App) {
    app.add_plugins(TabNavigationPlugin);
    app.init_resource::<Last>().init_resource::<Opener>();
    app.add_systems(PreUpdate, seen_by);
    // After everything that builds something anew, and before the tree, which says where the focus is.
    let find = (remember, enter_dialog, leave_dialog, keep, remember).chain();
    app.add_systems(PostUpdate, (find, ring, follow).chain().before(bevy::ui::UiSystems::Prepare));
    app.add_observer(pressed);
}

/// What had the focus last: its key, and what it lay in, innermost first, up to the column that scrolls.
#[derive(Resource, Default)]
struct Last {
    entity: Option<Entity>,
    key: Option<Key>,
    around: Vec<Entity>,
}

/// What had the focus when the first open dialog came.
#[derive(Resource, Default)]
struct Opener(Option<(Entity, Option<Key>)>);

/// The ring shows once the keyboard is used, and not while a pointer is.
fn seen_by(
    mut keys: MessageReader<KeyboardInput>,
    mut presses: MessageReader<MouseButtonInput>,
    mut touches: MessageReader<TouchInput>,
    mut visible: ResMut<InputFocusVisible>,
) {
    let presses = presses.read().filter(|press| press.button == MouseButton::Left);
    if presses.count() + touches.read().count() > 0 && visible.0 {
        visible.0 = false;
    }
    if keys.read().count() > 0 && !visible.0 {
        visible.0 = true;
    }
}

/// A press moves the focus to what is pressed.
fn pressed(press: On<Pointer<Press>>, stops: Query<(), With<TabIndex>>, mut focus: ResMut<InputFocus>) {
    if stops.contains(press.entity) && focus.get() != Some(press.entity) {
        focus.set(press.entity, FocusCause::Pressed);
    }
}

fn remember(
    focus: Res<InputFocus>,
    keys: Query<&Key>,
    parents: Query<&ChildOf>,
    areas: Query<(), With<ScrollArea>>,
    exists: Query<()>,
    mut last: ResMut<Last>,
) {
    let Some(entity) = focus.get().filter(|entity| exists.contains(*entity)) else { return };
    if last.entity == Some(entity) {
        return;
    }
    let up: Vec<Entity> = parents.iter_ancestors(entity).collect();
    let column = up.iter().position(|up| areas.contains(*up));
    *last = Last {
        entity: Some(entity),
        key: keys.get(entity).ok().cloned(),
        around: column.map_or_else(Vec::new, |column| up[..=column].to_vec()),
    };
}

/// Where the focus goes when what had it is gone: to what is built anew under its key; else to the first stop of the
/// innermost thing around it that is still there, as soon as that has one. On another screen nothing is focused.
fn keep(
    mut focus: ResMut<InputFocus>,
    mut last: ResMut<Last>,
    exists: Query<()>,
    new: Query<(Entity, &Key), Added<Key>>,
    children: Query<&Children>,
    stops: Query<(), With<TabIndex>>,
) {
    if focus.get().is_some_and(|entity| !exists.contains(entity)) {
        focus.clear();
    }
    if focus.get().is_some() {
        return;
    }
    let same = last.key.as_ref().and_then(|key| new.iter().find(|(_, other)| *other == key));
    if let Some((entity, _)) = same {
        focus.set(entity, FocusCause::Navigated);
        return;
    }
    if last.entity.is_some_and(|entity| exists.contains(entity)) {
        // It was given up, not lost.
        return;
    }
    last.around.retain(|around| exists.contains(*around));
    let inside =
        |around: &Entity| children.iter_descendants_depth_first(*around).find(|inside| stops.contains(*inside));
    if let Some(entity) = last.around.first().and_then(inside) {
        focus.set(entity, FocusCause::Navigated);
    }
}

/// A new dialog takes the focus from what lies under it.
fn enter_dialog(
    dialogs: Query<Entity, Added<Modal>>,
    children: Query<&Children>,
    stops: Query<(), With<TabIndex>>,
    mut focus: ResMut<InputFocus>,
    mut opener: ResMut<Opener>,
    parents: Query<&ChildOf>,
    keys: Query<&Key>,
    last: Res<Last>,
) {
    for dialog in &dialogs {
        if opener.0.is_none() {
            opener.0 = last.entity.map(|entity| (entity, last.key.clone()));
        }
        let inside = focus.get().is_some_and(|entity| parents.iter_ancestors(entity).any(|up| up == dialog));
        if inside {
            continue;
        }
        let stop = |entity: &Entity| stops.contains(*entity);
        let same = children
            .iter_descendants_depth_first(dialog)
            .filter(stop)
            .find(|entity| last.key.is_some() && keys.get(*entity).ok() == last.key.as_ref());
        let first = children.iter_descendants_depth_first(dialog).find(stop);
        if let Some(entity) = same.or(first) {
            focus.set(entity, FocusCause::Navigated);
        }
    }
}

/// When the last dialog closes, the focus goes back to what opened the first one.
fn leave_dialog(
    dialogs: Query<(), With<Modal>>,
    mut opener: ResMut<Opener>,
    mut focus: ResMut<InputFocus>,
    stops: Query<(Entity, Option<&Key>), With<TabIndex>>,
) {
    if opener.0.is_none() || !dialogs.is_empty() {
        return;
    }
    let Some((entity, key)) = opener.0.take() else { return };
    let same = || stops.iter().find(|(_, other)| key.is_some() && *other == key.as_ref()).map(|(same, _)| same);
    if let Some(entity) = Some(entity).filter(|entity| stops.contains(*entity)).or_else(same) {
        focus.set(entity, FocusCause::Navigated);
    }
}

fn ring(
    focus: Res<InputFocus>,
    visible: Res<InputFocusVisible>,
    theme: Res<Theme>,
    ringed: Query<Entity, With<Outline>>,
    stops: Query<(), With<TabIndex>>,
    mut commands: Commands,
) {
    if !focus.is_changed() && !visible.is_changed() && !theme.is_changed() {
        return;
    }
    // On the web the mirror's element draws the ring.
    let wanted = focus.get().filter(|entity| visible.0 && stops.contains(*entity) && !cfg!(target_family = "wasm"));
    for entity in &ringed {
        if Some(entity) != wanted {
            commands.entity(entity).try_remove::<Outline>();
        }
    }
    if let Some(entity) = wanted {
        let outline = Outline::new(px(metrics::RING), px(metrics::LINE), Token::Focus.color(*theme));
        commands.entity(entity).try_insert(outline);
    }
}

/// What gets the focus is scrolled into view: again until it has its place, since what was just built has none yet.
fn follow(
    focus: Res<InputFocus>,
    stops: Query<&ComputedNode, With<TabIndex>>,
    mut again: Local<u8>,
    mut frame: ResMut<FrameRequest>,
    mut commands: Commands,
) {
    let Some((entity, node)) = focus.get().and_then(|entity| Some((entity, stops.get(entity).ok()?))) else { return };
    if focus.is_changed() {
        *again = if node.is_empty() { SETTLES } else { 0 };
    } else if *again > 0 {
        *again -= 1;
    } else {
        return;
    }
    commands.trigger(ScrollIntoView { entity });
    if *again > 0 {
        frame.now();
    }
}
