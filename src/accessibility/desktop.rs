//! The desktop: the tree goes to the platform through the window's AccessKit adapter, and the loop is woken when assistive
//! technology asks for something.

use std::{thread, time::Duration};

use bevy::{
    a11y::{AccessibilityRequested, AccessibilitySystems, ActionRequest},
    ecs::system::NonSendMarker,
    prelude::*,
    window::PrimaryWindow,
    winit::accessibility::{ACCESS_KIT_ADAPTERS, WinitActionRequestHandlers},
};

use super::{Tree, tree::BuildTree};
use crate::frame::{FrameRequest, Waker};

/// How often the watch looks for requests. Assistive technology is used at a person's pace.
const WATCH: Duration = Duration::from_millis(50);

pub(super) fn plugin(app: &mut App) {
    app.add_systems(PostUpdate, push.after(BuildTree).run_if(resource_exists::<Tree>));
    app.add_systems(Update, watch.run_if(resource_exists::<Waker>));
    app.add_systems(PostUpdate, hurry.after(AccessibilitySystems::Update));
}

/// The engine hands requests on at the end of a frame. They are obeyed in the next one, which would else come when the game
/// wakes by itself.
fn hurry(mut requests: MessageReader<ActionRequest>, mut frame: ResMut<FrameRequest>) {
    if requests.read().count() > 0 {
        frame.now();
    }
}

/// A tree is passed on when it is new, and when somebody asks who has none: assistive technology that comes, or comes again.
fn push(
    tree: Res<Tree>,
    requested: Option<Res<AccessibilityRequested>>,
    window: Option<Single<Entity, With<PrimaryWindow>>>,
    _main_thread: NonSendMarker,
) {
    let Some(window) = window else { return };
    let asked = requested.filter(|requested| requested.get());
    if asked.is_none() && !tree.is_changed() {
        return;
    }
    if let Some(asked) = asked {
        // The engine sets it each time, and never takes it back.
        asked.set(false);
    }
    ACCESS_KIT_ADAPTERS.with_borrow_mut(|adapters| {
        if let Some(adapter) = adapters.get_mut(&*window) {
            adapter.update_if_active(|| tree.update.clone());
        }
    });
}

/// The adapter's threads put requests into a queue without waking the loop, so a thread of ours looks at the queues.
fn watch(
    waker: Res<Waker>,
    requested: Res<AccessibilityRequested>,
    handlers: Res<WinitActionRequestHandlers>,
    mut watched: Local<usize>,
) {
    if handlers.len() == *watched {
        return;
    }
    *watched = handlers.len();
    let (waker, requested) = (waker.clone(), requested.clone());
    let queues: Vec<_> = handlers.values().map(std::sync::Arc::downgrade).collect();
    let watch = move || {
        loop {
            thread::sleep(WATCH);
            let alive: Vec<_> = queues.iter().filter_map(std::sync::Weak::upgrade).collect();
            if alive.is_empty() {
                return;
            }
            let waiting = alive.iter().any(|queue| queue.lock().is_ok_and(|queue| !queue.is_empty()));
            if waiting || requested.get() {
                waker.wake();
            }
        }
    };
    if let Err(error) = thread::Builder::new().name("accessibility watch".into()).spawn(watch) {
        error!("assistive technology will be answered late, because no thread could be started: {error}");
    }
}

#[cfg(test)]
mod tests {
    use accesskit::{Action, NodeId, TreeId};

    use super::*;

    #[test]
    fn a_request_that_comes_at_the_end_of_a_frame_makes_the_next_one_due() {
        let mut app = App::new();
        app.add_message::<ActionRequest>().init_resource::<FrameRequest>().add_plugins(plugin);
        let ask = |mut requests: MessageWriter<ActionRequest>, mut asked: Local<bool>| {
            if !std::mem::replace(&mut *asked, true) {
                let (action, target_node) = (Action::Click, NodeId(1));
                let request = accesskit::ActionRequest { action, target_tree: TreeId::ROOT, target_node, data: None };
                requests.write(ActionRequest(request));
            }
        };
        app.add_systems(First, crate::frame::begin);
        app.add_systems(PostUpdate, ask.in_set(AccessibilitySystems::Update));
        let mut due = || {
            app.update();
            app.world().resource::<FrameRequest>().due()
        };
        assert_eq!(due(), Duration::ZERO, "it is obeyed at once, not when the game wakes by itself");
        assert_eq!(due(), crate::frame::SLEEP, "and then the game sleeps again");
    }
}
