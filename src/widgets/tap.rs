//! What pointers do, before anything hears of it. Only the primary button presses, which is also a finger and a pen's tip:
//! nothing else a mouse or a pen has may press, drag or move the focus. And quick taps: a press and its release that fall
//! into one frame. The engine looks for what a release hits among what was under the pointer a frame earlier, so such a tap
//! would be lost; its release waits for the next frame instead.

use bevy::{
    ecs::message::MessageCursor,
    picking::{
        PickingSystems,
        pointer::{PointerAction, PointerButton, PointerId, PointerInput},
    },
    prelude::*,
};

use crate::frame::{self, FrameRequest};

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Held>();
    app.add_systems(First, hold_back.in_set(PickingSystems::PostInput).after(frame::begin));
}

/// What waits for the next frame.
#[derive(Resource, Debug, Default)]
pub(super) struct Held(Vec<PointerInput>);

/// Holds back what waits, and drops what presses nothing.
pub(super) fn hold_back(
    mut inputs: ResMut<Messages<PointerInput>>,
    mut seen: Local<MessageCursor<PointerInput>>,
    mut held: ResMut<Held>,
    mut frame: ResMut<FrameRequest>,
) {
    let new: Vec<_> = seen.read(&inputs).cloned().collect();
    if new.is_empty() && held.0.is_empty() {
        return;
    }
    let new = new.into_iter().filter(|input| presses(input.action));
    let (now, later) = split(std::mem::take(&mut held.0).into_iter().chain(new));
    // What is older has been read: everyone reads every frame.
    inputs.clear();
    inputs.write_batch(now);
    seen.clear(&inputs);
    if !later.is_empty() {
        frame.now();
    }
    held.0 = later;
}

/// Whether it is anything but a button that does not press.
fn presses(action: PointerAction) -> bool {
    match action {
        PointerAction::Press(button) | PointerAction::Release(button) => button == PointerButton::Primary,
        _ => true,
    }
}

/// What is for this frame, and what waits: from the first release on that follows a press of the same pointer.
fn split(inputs: impl Iterator<Item = PointerInput>) -> (Vec<PointerInput>, Vec<PointerInput>) {
    let (mut now, mut later) = (Vec::new(), Vec::<PointerInput>::new());
    let mut pressed: Vec<PointerId> = Vec::new();
    for input in inputs {
        let id = input.pointer_id;
        let waits = later.iter().any(|other| other.pointer_id == id);
        match input.action {
            PointerAction::Release(_) if pressed.contains(&id) => later.push(input),
            _ if waits => later.push(input),
            PointerAction::Press(_) => {
                pressed.push(id);
                now.push(input);
            }
            _ => now.push(input),
        }
    }
    (now, later)
}

#[cfg(test)]
mod tests {
    use bevy::{camera::NormalizedRenderTarget, picking::pointer::Location};

    use super::*;

    fn input(pointer_id: PointerId, action: PointerAction) -> PointerInput {
        let target = NormalizedRenderTarget::None { width: 1, height: 1 };
        PointerInput { pointer_id, location: Location { target, position: Vec2::ZERO }, action }
    }

    #[test]
    fn only_what_follows_a_press_and_release_of_the_same_pointer_waits() {
        let press = PointerAction::Press(PointerButton::Primary);
        let release = PointerAction::Release(PointerButton::Primary);
        let (mouse, finger) = (PointerId::Mouse, PointerId::Touch(1));
        let inputs = [
            input(mouse, release),
            input(finger, press),
            input(mouse, press),
            input(finger, release),
            input(mouse, PointerAction::Cancel),
            input(finger, press),
        ];
        let (now, later) = split(inputs.into_iter());
        let ids = |inputs: &[PointerInput]| inputs.iter().map(|input| input.pointer_id).collect::<Vec<_>>();
        assert_eq!(ids(&now), [mouse, finger, mouse, mouse], "a release alone and other pointers do not wait");
        assert_eq!(ids(&later), [finger, finger], "a second tap does not overtake the first one's release");
        let (now, later) = split(later.into_iter());
        assert_eq!((now.len(), later.len()), (2, 0), "a frame later nothing waits any more");
    }
}
