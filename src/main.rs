//! Starts the game in a window or on the page's canvas.
// On Windows a double click opens the game alone, without a console beside it.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

use bevy::{
    prelude::*,
    window::{PresentMode, WindowResizeConstraints, WindowResolution},
};
use manara::theme::metrics::LEAST;

fn main() -> AppExit {
    let mut app = App::new();
    let assets = manara::platform::register_sources(&mut app);
    let window = Window {
        title: "Manara".into(),
        name: Some("manara".into()),
        resolution: WindowResolution::new(1024, 720),
        present_mode: PresentMode::AutoVsync,
        canvas: Some("#manara".into()),
        fit_canvas_to_parent: true,
        // The page keeps its own keys: Tab, reload, the browser's shortcuts.
        prevent_default_event_handling: false,
        // The page gives them to its canvas, which a lower frame then cuts off at its lower edge, where the bar is.
        resize_constraints: WindowResizeConstraints { min_width: LEAST.x, min_height: LEAST.y, ..default() },
        ..default()
    };
    // Before the engine: it looks for the graphics while its plugins are added.
    manara::platform::catch_panics();
    let window = WindowPlugin { primary_window: Some(window), ..default() };
    app.add_plugins(manara::engine::Engine.set(window).set(assets));
    app.add_plugins(manara::plugin);
    app.run()
}
