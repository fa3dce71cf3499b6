//! The good files and their words.

use std::{collections::BTreeMap, sync::Arc};

use story::{Library, Loaded, Scenario};

/// File names and texts: a worrying scenario, its benign twin, and an annoying one.
pub(crate) const FILES: [(&str, &str); 3] = [
    ("kite-race.ron", include_str!("../fixtures/kite-race.ron")),
    ("kite-day.ron", include_str!("../fixtures/kite-day.ron")),
    ("kite-shop.ron", include_str!("../fixtures/kite-shop.ron")),
];

/// The words of all three.
pub(crate) fn words() -> BTreeMap<String, String> {
    let lines = include_str!("../fixtures/words.ftl").lines().filter_map(|line| line.split_once(" = "));
    lines.map(|(key, text)| (key.to_owned(), text.to_owned())).collect()
}

/// The files, one of them replaced by other bytes.
pub(crate) fn load_with(name: &str, bytes: &[u8]) -> Loaded {
    let files =
        FILES.map(|(file, text)| (file.to_owned(), if file == name { bytes } else { text.as_bytes() }.to_vec()));
    Library::load(files, &words())
}

/// All good scenarios.
pub(crate) fn library() -> Library {
    load_with("", b"").library
}

/// One good scenario.
pub(crate) fn scenario(id: &str) -> Arc<Scenario> {
    library().get(id).unwrap().clone()
}
