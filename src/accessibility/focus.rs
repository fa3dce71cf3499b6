//! The keyboard's focus: a ring around it, scrolled into view, kept when a screen is built anew, held inside dialogs.

use bevy::{
    input::{keyboard::KeyboardInput, mouse::MouseButtonInput},
    input_focus::{
        FocusCause, InputFocus, InputFocusVisible,
        tab_navigation::{TabIndex, TabNavigationPlugin},
    },
    prelude::*,
    ui_widgets::ScrollIntoView,
};

use super::{Key, Modal};
use crate::theme::{Token, metrics};

pub(super) fn plugin(app: &mut App) {
    app.add_plugins(TabNavigationPlugin);
    app.init_resource::<LastKey>();
    app.add_systems(PreUpdate, seen_by);
    app.add_systems(Update, (enter_dialog, keep).chain());
    app.add_systems(PostUpdate, (remember, ring, follow).before(bevy::ui::UiSystems::Prepare));
    app.add_observer(pressed);
}

/// The key of what had the focus last.
#[derive(Resource, Default)]
struct LastKey {
    entity: Option<Entity>,
    key: Option<Key>,
}

/// The ring shows once the keyboard is used, and not while a pointer is.
fn seen_by(
    mut keys: MessageReader<KeyboardInput>,
    mut presses: MessageReader<MouseButtonInput>,
    mut touches: MessageReader<TouchInput>,
    mut visible: ResMut<InputFocusVisible>,
) {
    if presses.read().count() + touches.read().count() > 0 && visible.0 {
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

fn remember(focus: Res<InputFocus>, keys: Query<&Key>, mut last: ResMut<LastKey>) {
    let Some(entity) = focus.get() else { return };
    if last.entity != Some(entity) {
        last.entity = Some(entity);
        last.key = keys.get(entity).ok().cloned();
    }
}

/// What is built anew under the key of what had the focus takes it over; without one, nothing is focused.
fn keep(mut focus: ResMut<InputFocus>, last: Res<LastKey>, exists: Query<()>, new: Query<(Entity, &Key), Added<Key>>) {
    let lost = focus.get().is_some_and(|entity| !exists.contains(entity));
    if lost {
        focus.clear();
    }
    if focus.get().is_none()
        && let Some(key) = &last.key
        && let Some((entity, _)) = new.iter().find(|(_, other)| *other == key)
    {
        focus.set(entity, FocusCause::Navigated);
    }
}

/// A new dialog takes the focus from what lies under it.
fn enter_dialog(
    dialogs: Query<Entity, Added<Modal>>,
    children: Query<&Children>,
    stops: Query<(), With<TabIndex>>,
    mut focus: ResMut<InputFocus>,
    parents: Query<&ChildOf>,
    keys: Query<&Key>,
    last: Res<LastKey>,
) {
    for dialog in &dialogs {
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

fn ring(
    focus: Res<InputFocus>,
    visible: Res<InputFocusVisible>,
    ringed: Query<Entity, With<Outline>>,
    stops: Query<(), With<TabIndex>>,
    mut commands: Commands,
) {
    if !focus.is_changed() && !visible.is_changed() {
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
        let outline = Outline::new(px(metrics::RING), px(metrics::LINE), Token::Focus.color());
        commands.entity(entity).try_insert(outline);
    }
}

fn follow(focus: Res<InputFocus>, stops: Query<(), With<TabIndex>>, mut commands: Commands) {
    if focus.is_changed()
        && let Some(entity) = focus.get()
        && stops.contains(entity)
    {
        commands.trigger(ScrollIntoView { entity });
    }
}
