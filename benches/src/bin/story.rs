//! Prints the steps per second of `story` and of its peers on one dialogue, and the ratios measured in this run.
#![allow(clippy::print_stdout, reason = "printing is what this program is for")]

use std::{process::ExitCode, time::Duration};

use benches::{
    engines::{self, EngineError, LAPS},
    measure::{grouped, median, per_second, range, ratios},
};

const ROUNDS: usize = 21;
const ROUND: Duration = Duration::from_millis(80);
/// How many times as fast as each peer `story` should be.
const TARGET: f64 = 10.0;

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), EngineError> {
    let mut engines = engines::all()?;
    let count = engines.len();
    let steps = engines[0].play(None)?;
    let mut rates = vec![Vec::new(); count];
    // The first round warms up and is not counted. Each round begins with another engine, so that none is always the
    // one after the slowest.
    for round in 0..=ROUNDS {
        for at in (0..count).map(|at| (at + round) % count) {
            let engine = &mut engines[at];
            let rate = per_second(ROUND, || engine.play(None))?;
            if round > 0 {
                rates[at].push(rate);
            }
        }
    }
    println!(
        "A step is one line shown or one reply chosen. A play-through goes {LAPS} times round a loop: {steps} steps."
    );
    println!(
        "Medians of {ROUNDS} rounds of {} ms an engine, taken in turn; in brackets the rounds' range.\n",
        ROUND.as_millis()
    );
    println!(
        "{:<16} {:>13} {:>9}   {:<26} story + l10n is faster by",
        "engine", "steps/s", "ns/step", "story is faster by"
    );
    for (at, (engine, own)) in engines.iter().zip(&rates).enumerate() {
        let rate = median(own);
        let [ids, words] = [0, 1].map(|ours| {
            if at <= ours {
                return String::new();
            }
            let ratios = ratios(&rates[ours], own);
            let (least, most) = range(&ratios);
            format!("{:.1} ({least:.1} to {most:.1})", median(&ratios))
        });
        println!("{:<16} {:>13} {:>9.1}   {ids:<26} {words}", engine.name(), grouped(rate), 1e9 / rate);
    }
    println!();
    for (engine, own) in engines.iter().zip(&rates).skip(2) {
        let ratio = median(&ratios(&rates[0], own));
        let met = if ratio >= TARGET { "met" } else { "missed" };
        println!("Target: story at least {TARGET} times as fast as {}: {met} ({ratio:.1}).", engine.name());
    }
    Ok(())
}
