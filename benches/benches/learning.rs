//! The score of 1,000 sessions that were played at random.

use benches::inputs::sessions;
use divan::{Bencher, counter::ItemsCount};

fn main() {
    divan::main();
}

#[divan::bench]
fn score_of_1000_sessions(bencher: Bencher) {
    let sessions = sessions(1_000);
    bencher
        .counter(ItemsCount::new(sessions.len()))
        .bench_local(|| sessions.iter().map(learning::score).for_each(|record| drop(divan::black_box(record))));
}
