//! Prints what a frame of a long chat costs, headless: at rest, and when a message arrives.
//!
//! `cargo run --release --example frames`. A chat of 300 messages is generated and played to its end. A frame is one update
//! of the whole game without a graphics card: layout, text, the semantic tree. A message that arrives needs a few frames
//! until everything has its size; the costliest of them counts.
#![allow(clippy::print_stdout, reason = "printing is what this program is for")]
#![allow(clippy::unwrap_used, reason = "a bench that cannot go on should stop at the place")]

#[path = "../tests/kit/mod.rs"]
#[allow(dead_code, reason = "the tests use the rest")]
mod kit;

use std::{fmt::Write, fs, path::Path, time::Instant};

use kit::{Folder, Game};
use manara::{
    accessibility::{Page, Tree, mirror_update},
    platform::Arguments,
    play::{Hold, Submit},
};

const MESSAGES: usize = 300;
/// How many arrivals at the end of the chat are measured.
const ARRIVALS: usize = 50;
const FRAMES: usize = 1_000;

fn main() {
    let folder = Folder::with(&["assets/fonts", "locales"]);
    write_content(&folder.0);
    let mut game = Game::in_folder(
        &folder.0,
        Arguments { lang: Some("en".into()), play: Some("long-chat".into()), seed: Some(7), ..Arguments::default() },
    );
    game.app.insert_resource(Hold(true));
    let mut arrivals = Vec::new();
    while game.play().session.can_advance() {
        let begun = game.play().session.shown().count();
        game.app.world_mut().trigger(Submit(story::Input::Advance));
        let costliest = (0..8).map(|_| frame(&mut game)).fold(0.0, f64::max);
        if game.play().session.shown().count() > begun {
            arrivals.push(costliest);
        }
    }
    assert_eq!(arrivals.len(), MESSAGES, "the whole chat is played");
    game.settle();
    let steady: Vec<f64> = (0..FRAMES).map(|_| frame(&mut game)).collect();
    let mirror: Vec<f64> = (0..100).map(|_| mirror(&game)).collect();

    println!("A chat of {MESSAGES} messages, headless; milliseconds: median (smallest to largest).\n");
    report("a frame at rest", &steady, Some(1.0));
    report("the costliest frame of a message's arrival", &arrivals[MESSAGES - ARRIVALS..], Some(8.0));
    report("the same, for the first messages", &arrivals[..ARRIVALS], None);
    report("the web mirror's whole tree as text", &mirror, None);
}

/// The time of one update, in milliseconds.
fn frame(game: &mut Game) -> f64 {
    let begun = Instant::now();
    game.app.update();
    begun.elapsed().as_secs_f64() * 1_000.0
}

fn mirror(game: &Game) -> f64 {
    let tree = &game.app.world().resource::<Tree>().update;
    let page = Page { lang: "en", dir: "ltr", title: "Manara", scale: 1.0 };
    let begun = Instant::now();
    std::hint::black_box(mirror_update(None, tree, page).unwrap());
    begun.elapsed().as_secs_f64() * 1_000.0
}

fn report(what: &str, times: &[f64], most: Option<f64>) {
    let mut sorted = times.to_vec();
    sorted.sort_by(f64::total_cmp);
    let median = sorted[sorted.len() / 2];
    let target = most.map_or_else(String::new, |most| {
        format!("   target: {most} at most: {}", if median <= most { "met" } else { "missed" })
    });
    println!("{what:<44} {median:>7.2} ({:.2} to {:.2}){target}", sorted[0], sorted[sorted.len() - 1]);
}

/// One long chat that is only annoying.
fn write_content(home: &Path) {
    let mut graph = String::from(
        "Scenario(format: 1, id: \"long-chat\", band: Middle, kind: Annoying, app: ClassGroup, cast: { \"friend\": \
         Friend(animal: Seal), \"pip\": Other(relation: Classmate, age: Child) }, start: \"all\", nodes: { \"all\": \
         Node(messages: [",
    );
    let mut words = String::from("long-chat-title = A long chat\n");
    for at in 0..MESSAGES {
        let from = if at % 3 == 2 { "friend" } else { "pip" };
        write!(graph, "(id: \"m{at}\", from: \"{from}\"),").unwrap();
        writeln!(words, "long-chat-m{at} = sticker number {at} is the one with the small whale on it").unwrap();
    }
    graph.push_str("], ask: true) })");
    fs::create_dir_all(home.join("assets/scenarios")).unwrap();
    fs::write(home.join("assets/scenarios/long-chat.ron"), graph).unwrap();
    fs::write(home.join("locales/en/scenarios/long-chat.ftl"), words).unwrap();
}
