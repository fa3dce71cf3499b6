//! The desktop: the tree goes to the platform through the window's AccessKit adapter, and the loop is woken when assistive
//! technology asks for something.

use std::{thread, time::Duration};

use bevy::{
    a11y::AccessibilityRequested,
    ecs::system::NonSendMarker,
    prelude::*,
    window::PrimaryWindow,
    winit::accessibility::{ACCESS_KIT_ADAPTERS, WinitActionRequestHandlers},
};

use super::{Tree, tree::BuildTree};
use crate::frame::Waker;

/// How often the watch looks for requests. Assistive technology is used at a person's pace.
const WATCH: Duration = Duration::from_millis(50);

pub(super) fn plugin(app: &mut App) {
    app.add_systems(PostUpdate, push.after(BuildTree).run_if(resource_exists_and_changed::<Tree>));
    app.add_systems(Update, watch.run_if(resource_exists::<Waker>));
}

fn push(tree: Res<Tree>, window: Option<Single<Entity, With<PrimaryWindow>>>, _main_thread: NonSendMarker) {
    let Some(window) = window else { return };
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
        let mut was_requested = false;
        loop {
            thread::sleep(WATCH);
            let alive: Vec<_> = queues.iter().filter_map(std::sync::Weak::upgrade).collect();
            if alive.is_empty() {
                return;
            }
            let waiting = alive.iter().any(|queue| queue.lock().is_ok_and(|queue| !queue.is_empty()));
            let newly = requested.get() && !was_requested;
            was_requested = requested.get();
            if waiting || newly {
                waker.wake();
            }
        }
    };
    if let Err(error) = thread::Builder::new().name("accessibility watch".into()).spawn(watch) {
        error!("assistive technology will be answered late, because no thread could be started: {error}");
    }
}
