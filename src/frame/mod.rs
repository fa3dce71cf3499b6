//! Waking: the picture is drawn only when something asks for it. Whatever is due without input says so here, and what
//! happens outside the engine (DOM events, assistive technology, finished loads) wakes the loop through a [`Waker`].

mod relayout;

use std::time::Duration;

use bevy::{
    prelude::*,
    winit::{EventLoopProxyWrapper, UpdateMode, WinitSettings, WinitUserEvent},
};

/// How long the game sleeps when nothing is due and nobody wakes it.
pub const SLEEP: Duration = Duration::from_mins(1);

/// How often the game looks whether something it waits for has arrived.
pub const ARRIVING: Duration = Duration::from_millis(30);

/// How many frames words take until they have their size and everything has its place.
pub const SETTLES: u8 = 4;

/// When the next frame is due.
#[derive(Resource, Debug)]
pub struct FrameRequest {
    due: Duration,
}

impl Default for FrameRequest {
    fn default() -> Self {
        Self { due: SLEEP }
    }
}

impl FrameRequest {
    /// Asks for a frame within this time, counted from now.
    pub fn within(&mut self, time: Duration) {
        self.due = self.due.min(time);
    }

    /// Asks for a frame at once.
    pub fn now(&mut self) {
        self.due = Duration::ZERO;
    }

    /// How long the game may sleep.
    #[must_use]
    pub fn due(&self) -> Duration {
        self.due
    }
}

/// Wakes the loop from any thread or callback.
#[derive(Resource, Clone)]
pub struct Waker(winit::event_loop::EventLoopProxy<WinitUserEvent>);

impl Waker {
    /// Asks for a frame. After the loop has ended nobody hears it.
    pub fn wake(&self) {
        self.0.send_event(WinitUserEvent::WakeUp).ok();
    }
}

/// Turns what is due into the event loop's wait.
pub fn plugin(app: &mut App) {
    app.add_plugins(relayout::plugin);
    // The engine would take each frame's time from the end of the frame before, which is long ago where the game has slept.
    app.world_mut().remove_resource::<bevy::time::TimeReceiver>();
    app.init_resource::<FrameRequest>();
    app.add_systems(First, begin);
    app.add_systems(Last, sleep.run_if(resource_exists::<WinitSettings>));
    app.add_systems(PreStartup, hold_waker.run_if(resource_exists::<EventLoopProxyWrapper>));
}

fn hold_waker(mut commands: Commands, proxy: Res<EventLoopProxyWrapper>) {
    commands.insert_resource(Waker((**proxy).clone()));
}

/// A frame begins: nothing is due yet.
pub(crate) fn begin(mut frame: ResMut<FrameRequest>) {
    frame.due = SLEEP;
}

/// Both modes are the same: on the web the keyboard's focus lives outside the canvas, so the window counts as unfocused
/// while a child plays.
pub(crate) fn sleep(frame: Res<FrameRequest>, mut settings: ResMut<WinitSettings>) {
    let mode = UpdateMode::reactive(frame.due.max(Duration::from_millis(1)));
    if settings.focused_mode != mode {
        settings.focused_mode = mode;
        settings.unfocused_mode = mode;
    }
}
