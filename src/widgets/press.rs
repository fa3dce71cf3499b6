//! When a button is pressed: by a pointer, a key or a request, all by one rule.
//!
//! A press counts only on what has stood for [`STANDS`] under its name, and for a pointer also at its place. So the second
//! of two quick presses does nothing to what the first one has put there: a question's answer that closes the question, a
//! dialog's button that comes where its opener was, a reply that lies under a dialog that closes. What was pressed
//! stands anew too, because it may lead to something else now. What is built anew under the same name goes on standing; what
//! scrolls or makes room long after a press stands too.

use std::time::Duration;

use bevy::{
    ecs::{entity::EntityHashMap, system::SystemParam},
    input::keyboard::KeyboardInput,
    input_focus::FocusedInput,
    prelude::*,
    time::TimeSystems,
    ui::{InteractionDisabled, Pressed, UiGlobalTransform, UiSystems},
    ui_widgets::{Activate, Button},
};

use crate::{
    accessibility::{Key, Modal, PressRequest},
    frame::FrameRequest,
};

/// How long a button stands before it takes a press: what desktops take for a double press by default.
pub const STANDS: Duration = Duration::from_millis(500);

/// How far a finger may slip, or a button move, in logical pixels, and still be where it was.
const SLIP: f32 = 10.0;

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Reach>();
    app.add_systems(First, see.after(TimeSystems));
    app.add_systems(PostUpdate, look.after(UiSystems::PostLayout));
    app.add_observer(key).add_observer(request);
    app.add_observer(down).add_observer(click).add_observer(up).add_observer(drag).add_observer(drag_end);
    app.add_observer(cancel);
}

/// When something came, on the engine's clock. What comes in a frame is seen from the next one on: a slow frame must not
/// count as time in which it stood.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
struct Since(Option<Duration>);

impl Since {
    fn is_long(self, now: Duration) -> bool {
        self.0.is_some_and(|since| now.saturating_sub(since) >= STANDS)
    }
}

/// A button that can be reached.
#[derive(Debug, Clone, PartialEq)]
struct Stand {
    key: Option<Key>,
    /// Since when it can be reached under its name.
    since: Since,
    /// The middle of where it stands, in logical pixels.
    place: Vec2,
    /// Since when it is elsewhere, because of a press.
    moved: Option<Since>,
}

/// The buttons that can be reached, and the last press that led to something.
#[derive(Resource, Debug, Default)]
struct Reach {
    stands: EntityHashMap<Stand>,
    pressed: Option<(Option<Key>, Duration)>,
}

impl Reach {
    /// How a button stands that was not there before: on, where another one of its name stood that was not pressed.
    fn come(&self, key: Option<&Key>, place: Vec2, now: Duration) -> Stand {
        let pressed = |key| {
            let last = self.pressed.as_ref();
            last.is_some_and(|(pressed, at)| pressed.as_ref() == Some(key) && now.saturating_sub(*at) < STANDS)
        };
        let old = key.filter(|key| !pressed(*key)).and_then(|key| {
            let same = self.stands.values().filter(|stand| stand.key.as_ref() == Some(key));
            same.min_by(|one, other| one.place.distance(place).total_cmp(&other.place.distance(place)))
        });
        old.cloned().unwrap_or(Stand { key: key.cloned(), since: Since::default(), place, moved: None })
    }

    /// The same button, where it stands now.
    fn stay(&self, mut stand: Stand, place: Vec2, now: Duration) -> Stand {
        let after_a_press = self.pressed.as_ref().is_some_and(|(_, at)| now.saturating_sub(*at) < STANDS);
        let long = stand.moved.is_some_and(|moved| moved.is_long(now));
        if stand.place.distance(place) <= SLIP {
            stand.moved = None;
        } else if long || (stand.moved.is_none() && !after_a_press) {
            (stand.place, stand.moved) = (place, None);
        } else {
            stand.moved = stand.moved.or(Some(Since::default()));
        }
        stand
    }

    /// Whether a press counts.
    fn counts(&self, button: Entity, by_pointer: bool, now: Duration) -> bool {
        self.stands.get(&button).is_some_and(|stand| {
            let still = stand.moved.is_none_or(|moved| moved.is_long(now));
            stand.since.is_long(now) && (still || !by_pointer)
        })
    }
}

/// Whether a button takes a press now, also by a pointer.
#[must_use]
pub fn takes(world: &World, button: Entity) -> bool {
    world.resource::<Reach>().counts(button, true, world.resource::<Time<Real>>().elapsed())
}

/// What came in the last frame is seen now.
fn see(mut reach: ResMut<Reach>, time: Res<Time<Real>>) {
    let now = Some(time.elapsed());
    for stand in reach.stands.values_mut() {
        stand.since.0 = stand.since.0.or(now);
        if let Some(moved) = &mut stand.moved {
            moved.0 = moved.0.or(now);
        }
    }
}

type Seen = (Entity, Option<&'static Key>, &'static ComputedNode, &'static UiGlobalTransform);

/// Looks at which buttons can be reached now, and where they stand.
fn look(
    mut reach: ResMut<Reach>,
    buttons: Query<Seen, (With<Button>, Without<InteractionDisabled>)>,
    modals: Query<Entity, With<Modal>>,
    parents: Query<&ChildOf>,
    time: Res<Time<Real>>,
    mut frame: ResMut<FrameRequest>,
) {
    let now = time.elapsed();
    let in_front = |button: Entity| modals.iter().all(|modal| parents.iter_ancestors(button).any(|up| up == modal));
    let stands: EntityHashMap<Stand> = buttons
        .iter()
        .filter(|(button, ..)| in_front(*button))
        .map(|(button, key, node, at)| {
            let place = at.translation * node.inverse_scale_factor;
            let was = reach.stands.get(&button).filter(|stand| stand.key.as_ref() == key).cloned();
            let stand = was.unwrap_or_else(|| reach.come(key, place, now));
            (button, reach.stay(stand, place, now))
        })
        .collect();
    let new = |stand: &Stand| stand.since.0.is_none() || stand.moved.is_some_and(|moved| moved.0.is_none());
    if stands.values().any(new) {
        // Without it they would be seen only when somebody presses.
        frame.now();
    }
    if stands != reach.stands {
        reach.stands = stands;
    }
}

/// What decides about presses.
#[derive(SystemParam)]
struct Judge<'w, 's> {
    reach: ResMut<'w, Reach>,
    time: Res<'w, Time<Real>>,
    buttons: Query<'w, 's, (Option<&'static Key>, Has<InteractionDisabled>), With<Button>>,
}

impl Judge<'_, '_> {
    fn is_button(&self, entity: Entity) -> bool {
        self.buttons.contains(entity)
    }

    fn counts(&self, button: Entity, by_pointer: bool) -> bool {
        self.buttons.get(button).is_ok_and(|(_, disabled)| !disabled)
            && self.reach.counts(button, by_pointer, self.time.elapsed())
    }

    /// A press that counts leads to something.
    fn press(&mut self, button: Entity, commands: &mut Commands) {
        let key = self.buttons.get(button).ok().and_then(|(key, _)| key.cloned());
        self.reach.pressed = Some((key, self.time.elapsed()));
        // It may mean something else now, under the same name at the same place.
        if let Some(stand) = self.reach.stands.get_mut(&button) {
            stand.since = Since::default();
        }
        commands.trigger(Activate { entity: button });
    }
}

/// Enter and Space press once, however long they are held.
fn key(mut event: On<FocusedInput<KeyboardInput>>, mut judge: Judge, mut commands: Commands) {
    let (button, key) = (event.focused_entity, &event.input);
    let presses = key.state.is_pressed() && matches!(key.key_code, KeyCode::Enter | KeyCode::Space);
    if !presses || !judge.is_button(button) {
        return;
    }
    let first = !key.repeat;
    event.propagate(false);
    if first && judge.counts(button, false) {
        judge.press(button, &mut commands);
    }
}

fn request(request: On<PressRequest>, mut judge: Judge, mut commands: Commands) {
    if judge.counts(request.entity, false) {
        judge.press(request.entity, &mut commands);
    }
}

/// A pointer presses what counts when it goes down, and leads to something when it comes up there.
fn down(mut press: On<Pointer<Press>>, judge: Judge, mut commands: Commands) {
    let button = press.entity;
    if !judge.is_button(button) {
        return;
    }
    press.propagate(false);
    if judge.counts(button, true) {
        commands.entity(button).try_insert(Pressed);
    } else {
        commands.entity(button).try_remove::<Pressed>();
    }
}

fn click(mut click: On<Pointer<Click>>, pressed: Query<(), With<Pressed>>, mut judge: Judge, mut commands: Commands) {
    let button = click.entity;
    if !judge.is_button(button) {
        return;
    }
    click.propagate(false);
    if pressed.contains(button) && !judge.buttons.get(button).is_ok_and(|(_, disabled)| disabled) {
        judge.press(button, &mut commands);
    }
}

fn up(release: On<Pointer<Release>>, pressed: Query<(), With<Pressed>>, mut commands: Commands) {
    let_go(release.entity, &pressed, &mut commands);
}

/// A press that turns into a drag is no click: fingers that scroll start on buttons too.
fn drag(drag: On<Pointer<Drag>>, pressed: Query<(), With<Pressed>>, mut commands: Commands) {
    if drag.distance.length() > SLIP {
        let_go(drag.entity, &pressed, &mut commands);
    }
}

fn drag_end(end: On<Pointer<DragEnd>>, pressed: Query<(), With<Pressed>>, mut commands: Commands) {
    let_go(end.entity, &pressed, &mut commands);
}

fn cancel(cancel: On<Pointer<Cancel>>, pressed: Query<(), With<Pressed>>, mut commands: Commands) {
    let_go(cancel.entity, &pressed, &mut commands);
}

fn let_go(button: Entity, pressed: &Query<(), With<Pressed>>, commands: &mut Commands) {
    if pressed.contains(button) {
        commands.entity(button).try_remove::<Pressed>();
    }
}
