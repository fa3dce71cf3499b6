//! Progress of long steps: a step's name when it starts, a sign of life while it lasts, its time when it ends.

use std::sync::mpsc::{self, RecvTimeoutError};
use std::time::{Duration, Instant};

use anyhow::Result;

/// How long a step may be silent.
const SIGN_OF_LIFE: Duration = Duration::from_secs(10);

/// Runs one step and prints its name, what it came to, and how long it took.
///
/// `work` returns the step's value and a short phrase for the line that ends it.
///
/// # Errors
///
/// What `work` returns.
pub(crate) fn step<T>(name: &str, work: impl FnOnce() -> Result<(T, String)>) -> Result<T> {
    println!("→ {name}");
    let started = Instant::now();
    let (done, wait) = mpsc::channel::<()>();
    let outcome = std::thread::scope(|scope| {
        scope.spawn(move || {
            while wait.recv_timeout(SIGN_OF_LIFE) == Err(RecvTimeoutError::Timeout) {
                println!("  … {name}: {}", seconds(started.elapsed()));
            }
        });
        let outcome = work();
        drop(done);
        outcome
    })?;
    println!("  ✓ {} ({})", outcome.1, seconds(started.elapsed()));
    Ok(outcome.0)
}

/// A duration in seconds with one decimal.
fn seconds(time: Duration) -> String {
    format!("{:.1} s", time.as_secs_f32())
}

/// A size in bytes, thousands or millions of bytes.
pub(crate) fn size(bytes: u64) -> String {
    match bytes {
        0..10_000 => format!("{bytes} B"),
        10_000..1_000_000 => format!("{:.1} kB", bytes as f64 / 1e3),
        _ => format!("{:.2} MB", bytes as f64 / 1e6),
    }
}
