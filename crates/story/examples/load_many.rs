//! Prints how long loading and checking takes for 100, 1,000 and 10,000 generated scenarios, and how it grows.
//! `cargo run --release -p story --example load_many`
#![allow(clippy::print_stdout, reason = "printing is what this program is for")]

use std::{borrow::Cow, time::Instant};

use story::{Library, Words};

const RACE: &str = include_str!("../tests/fixtures/kite-race.ron");
const DAY: &str = include_str!("../tests/fixtures/kite-day.ron");

/// Words for every id.
struct Chatty;

impl Words for Chatty {
    fn text(&self, _: &str) -> Option<Cow<'_, str>> {
        Some("hello, how are you?".into())
    }
}

fn main() {
    let mut before: Option<f64> = None;
    for count in [100, 1_000, 10_000] {
        let files = generated(count);
        let begun = Instant::now();
        let loaded = Library::load(files, &Chatty);
        let millis = begun.elapsed().as_secs_f64() * 1_000.0;
        let growth = before.map_or_else(String::new, |before| {
            format!(", {:.1} times the time for ten times as many", millis / before)
        });
        let (kept, said) = (loaded.library.len(), loaded.diagnostics.len());
        println!("{count:>6} scenarios: {millis:>9.1} ms{growth} ({kept} kept, {said} diagnostics)");
        before = Some(millis);
    }
}

/// Twin pairs with ids of their own.
fn generated(count: usize) -> Vec<(String, Vec<u8>)> {
    let own = |text: &str, at: usize| {
        text.replace("kite-race", &format!("race-{at}")).replace("kite-day", &format!("day-{at}"))
    };
    let pairs = (0..count / 2).flat_map(|at| {
        [(format!("race-{at}.ron"), own(RACE, at).into_bytes()), (format!("day-{at}.ron"), own(DAY, at).into_bytes())]
    });
    pairs.collect()
}
