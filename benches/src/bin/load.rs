//! Prints how long `story::Library::load` takes to read and check 100, 1,000 and 10,000 generated scenarios, and how
//! the time grows.
#![allow(clippy::print_stdout, reason = "printing is what this program is for")]

use std::process::ExitCode;

use benches::{
    inputs::scenarios,
    measure::{exponent, grouped, median, millis, range},
};

/// Sizes, each with its number of rounds.
const SIZES: [(usize, usize); 3] = [(100, 15), (1_000, 9), (10_000, 5)];
/// The size of which the time is a target, and the most milliseconds it should take.
const TARGET: (usize, f64) = (1_000, 1_000.0);

fn main() -> ExitCode {
    println!("Reading and checking generated scenarios: medians, in brackets the rounds' range.\n");
    println!("{:>9} {:>6} {:>11}   {:<22} {:>12}   growth exponent", "scenarios", "rounds", "ms", "", "scenarios/s");
    let mut before: Option<(f64, f64)> = None;
    let mut verdict = String::new();
    for (count, rounds) in SIZES {
        let files = scenarios(count);
        let mut times = Vec::with_capacity(rounds);
        for _ in 0..rounds {
            let files = files.clone();
            let (time, loaded) = millis(|| replay::load(files));
            if loaded.library.len() != count {
                let first = loaded.diagnostics.first().map_or_else(String::new, ToString::to_string);
                eprintln!("Only {} of {count} scenarios were kept. {first}", loaded.library.len());
                return ExitCode::FAILURE;
            }
            times.push(time);
        }
        let (time, (least, most), size) = (median(&times), range(&times), count as f64);
        let growth = before.map_or_else(String::new, |before| format!("{:.2}", exponent(before, (size, time))));
        let spread = format!("({least:.1} to {most:.1})");
        let rate = grouped(size * 1_000.0 / time);
        println!("{:>9} {rounds:>6} {time:>11.1}   {spread:<22} {rate:>12}   {growth}", grouped(size));
        before = Some((size, time));
        if count == TARGET.0 {
            let met = if time <= TARGET.1 { "met" } else { "missed" };
            verdict = format!("Target: {count} scenarios in {} ms at most: {met} ({time:.1} ms).", TARGET.1);
        }
    }
    println!("\n{verdict}");
    ExitCode::SUCCESS
}
