//! Who gets a light: nobody who knows no sign, and soon whoever knows them. Simulated children with fixed seeds; the figures of
//! more of them stand in `docs/learning.md`.

use learning::Seed;
use story::Band;

use crate::{
    learners::{Order, Run, Until, masterable, profile, quartiles, run, table},
    library::{Chat, library, shipped},
};

/// Simulated children of each kind, in each library.
const CHILDREN: u64 = 200;

/// Items within which no light should come to somebody who knows no sign.
const SOON: u32 = 200;

/// The made-up libraries and the one that ships.
fn libraries() -> [(&'static str, Vec<Chat>, Vec<Band>); 3] {
    [
        ("made up, 8-9", library(Band::Younger, false), vec![Band::Younger]),
        ("made up, 10-12", library(Band::Middle, false), vec![Band::Middle]),
        ("ships", shipped(), vec![Band::Younger, Band::Middle, Band::Older]),
    ]
}

fn runs(chats: &[Chat], band: Band, name: &str) -> Vec<Run> {
    let until = Until { boosters: false, ..Until::items(SOON) };
    (0..CHILDREN).map(|seed| run(chats, band, profile(name), Order::Tutor, Seed(seed), until)).collect()
}

/// The share with any light, in per cent.
fn any(runs: &[Run]) -> f64 {
    100.0 * runs.iter().filter(|run| !run.lights.is_empty()).count() as f64 / runs.len() as f64
}

#[test]
fn hardly_any_light_comes_to_whoever_knows_no_sign() {
    for (title, chats, bands) in libraries() {
        for band in bands {
            for (name, most) in [
                ("guesser", 2.0),
                ("suspicious of all", 2.0),
                ("trusting of all", 2.0),
                ("d' of 0", 2.0),
                ("d' of 0.5", 5.0),
                ("memoriser", 10.0),
                ("flags the last line", 2.0),
            ] {
                let lit = any(&runs(&chats, band, name));
                println!("{title}, {band:?}, {name}: {lit} %");
                assert!(lit <= most, "{title}, {band:?}: {lit} % of {name} have a light within {SOON} items");
            }
        }
    }
}

#[test]
fn the_first_light_of_whoever_knows_the_signs_comes_soon() {
    for band in [Band::Younger, Band::Middle] {
        let runs = runs(&library(band, false), band, "skilled");
        let items: Vec<f64> = runs.iter().map(|run| run.first().map_or(f64::INFINITY, f64::from)).collect();
        let [_, median, _] = quartiles(&items);
        println!("{band:?}: {median} items");
        assert!(median <= 40.0, "{band:?}: half of those who know the signs wait {median} items for a light");
    }
}

#[test]
fn which_signs_the_library_that_ships_can_teach_is_known() {
    let found = table(masterable(&shipped()));
    let known = include_str!("../fixtures/library.md");
    assert_eq!(
        found, known,
        "the library teaches other signs than before; if that is meant, `cargo run --release -p learning --example simulate` \
         writes it down:\n{found}"
    );
}
