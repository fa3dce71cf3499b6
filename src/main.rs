//! Starts the game in a window or on the page's canvas.
// On Windows a double click opens the game alone, without a console beside it.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

use bevy::{
    prelude::*,
    window::{PresentMode, WindowResolution},
};

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
        resize_constraints: bevy::window::WindowResizeConstraints { min_width: 320.0, min_height: 480.0, ..default() },
        ..default()
    };
    // Before the engine: it looks for the graphics while its plugins are added.
    manara::platform::catch_panics();
    let window = WindowPlugin { primary_window: Some(window), ..default() };
    app.add_plugins(manara::engine::Engine.set(window).set(assets));
    app.add_plugins(manara::plugin);
    app.run()
}
