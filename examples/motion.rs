//! Prints the time from frame to frame while things move, in a window of 1280 x 720 that waits for no screen.
//!
//! `cargo run --release --example motion`, under Xvfb where there is no screen. The game goes round: the hub with its beam
//! and screens that arrive, a chat whose messages arrive, the hub again. Only frames in which something moves count.
#![allow(clippy::print_stdout, reason = "printing is what this program is for")]
#![allow(clippy::too_many_arguments, reason = "the parameters of a system are what it reads and writes")]

use std::time::Instant;

use bevy::{
    prelude::*,
    window::{PresentMode, WindowResolution},
};
use manara::{
    navigation::Screen,
    platform::Arguments,
    play::{Assigned, Assignment, Hold, Play, Submit},
    profile::Profile,
    theme::motion::Moving,
};
use record::Pace;
use story::{Act, Band, Input, Role};

/// How many frames with motion are measured.
const FRAMES: usize = 800;
/// The median that is aimed at, in milliseconds.
const AIM: f64 = 16.0;
/// Frames between two messages.
const BEAT: u32 = 14;

/// The times from frame to frame, in milliseconds.
#[derive(Resource, Default)]
struct Times(Vec<f64>);

fn main() -> AppExit {
    let mut app = App::new();
    let assets = manara::platform::register_sources(&mut app);
    let window = Window {
        title: "Manara".into(),
        resolution: WindowResolution::new(1280, 720),
        present_mode: PresentMode::AutoNoVsync,
        ..default()
    };
    app.add_plugins(manara::engine::Engine.set(WindowPlugin { primary_window: Some(window), ..default() }).set(assets));
    let arguments = Arguments { lang: Some("en".into()), seed: Some(7), unguided: true, ..default() };
    app.insert_resource(arguments).insert_resource(Hold(true)).init_resource::<Times>();
    app.add_plugins(manara::plugin);
    app.add_systems(Update, (go_round, keep_awake));
    app.add_systems(Last, measure);
    app.run()
}

/// Frames follow each other without a pause.
fn keep_awake(mut frame: ResMut<manara::frame::FrameRequest>) {
    frame.now();
}

fn go_round(
    screen: Res<State<Screen>>,
    moving: Query<(), With<Moving>>,
    play: Option<Res<Play>>,
    mut profile: ResMut<Profile>,
    mut assigned: ResMut<Assigned>,
    mut next: ResMut<NextState<Screen>>,
    mut commands: Commands,
    mut beat: Local<u32>,
) {
    *beat += 1;
    match *screen.get() {
        Screen::Band => {
            profile.settings.band = Some(Band::Middle);
            profile.settings.pace = Some(Pace::Normal);
            next.as_mut().set_if_neq(Screen::Hub);
        }
        Screen::Hub if moving.is_empty() && *beat > BEAT => {
            assigned.0 = Some(Assignment::new("gift-in-blockbay", 7));
            next.as_mut().set_if_neq(Screen::Chat);
        }
        Screen::Chat if (*beat).is_multiple_of(BEAT) => {
            let Some(play) = play else { return };
            let session = &play.session;
            let input = match session.choices().next() {
                _ if session.outcome().is_some() => {
                    *beat = 0;
                    next.as_mut().set_if_neq(Screen::Hub);
                    return;
                }
                Some(choice) => Input::Choose(choice),
                None if session.is_asking() => Input::Act(Act::Tell { role: Role::Mum }),
                None => Input::Advance,
            };
            commands.trigger(Submit(input));
        }
        _ => {}
    }
}

fn measure(
    moving: Query<(), With<Moving>>,
    mut times: ResMut<Times>,
    mut last: Local<Option<Instant>>,
    mut exit: MessageWriter<AppExit>,
) {
    let now = Instant::now();
    let Some(last) = last.replace(now).filter(|_| !moving.is_empty()) else { return };
    times.0.push((now - last).as_secs_f64() * 1_000.0);
    // The first hundred fill the caches of glyphs and shaders.
    if times.0.len() == FRAMES + 100 {
        let mut sorted = times.0.split_off(100);
        sorted.sort_by(f64::total_cmp);
        let at = |part: usize| sorted[(sorted.len() - 1) * part / 100];
        println!("{FRAMES} frames in which something moves, 1280 x 720; milliseconds from frame to frame:");
        println!(
            "median {:.1}, 95 of 100 within {:.1}, longest {:.1}; aim: {AIM} at the median: {}",
            at(50),
            at(95),
            at(100),
            if at(50) <= AIM { "met" } else { "missed" }
        );
        exit.write(AppExit::Success);
    }
}
