//! A bare program of the engine with the game's features: one word on a dark ground. The figures for start-up and size are
//! given against it, so that they say what the game adds.

use bevy::prelude::*;

fn main() -> AppExit {
    let window = Window { canvas: Some("#manara".into()), fit_canvas_to_parent: true, ..default() };
    App::new()
        .add_plugins(DefaultPlugins.set(WindowPlugin { primary_window: Some(window), ..default() }))
        .insert_resource(bevy::winit::WinitSettings::desktop_app())
        .add_systems(Startup, |mut commands: Commands| {
            commands.spawn(Camera2d);
            commands.spawn((Node::default(), BackgroundColor(Color::WHITE), Text::new("Manara")));
        })
        .run()
}
