//! Arbitrary, damaged and hostile files: they load or give diagnostics, and never a panic, a hang or an overflow.

use std::time::{Duration, Instant};

use proptest::prelude::*;
use story::{Diagnostic, Layer, Library, Loaded, explore, is_scenario_file};

use crate::kit;

const BESIDE: [&str; 2] = ["kite-day", "kite-shop"];

/// What holds for everything that is loaded as `kite-race.ron`.
fn load(bytes: &[u8]) -> Result<Loaded, TestCaseError> {
    let begun = Instant::now();
    let loaded = kit::load_with("kite-race.ron", bytes);
    for scenario in loaded.library.iter() {
        explore(scenario, |_, _| {});
    }
    let advised = loaded.library.lint(&kit::words());
    prop_assert!(advised.iter().all(|found| !found.is_error()), "advice refuses nothing: {:?}", advised);
    let took = begun.elapsed();
    prop_assert!(took < Duration::from_secs(10), "a damaged file must not hold the game up: {:?}", took);
    let refused = loaded.diagnostics.iter().any(|found| found.file == "kite-race.ron" && found.is_error());
    let kept = loaded.library.get("kite-race").is_some();
    prop_assert!(refused != kept, "a file is kept or it is said what is wrong: {:?}", loaded.diagnostics);
    let lines = bytes.iter().filter(|byte| **byte == b'\n').count() + 1;
    for found in &loaded.diagnostics {
        prop_assert!(
            !found.message.is_empty() && found.line >= 1 && found.column >= 1,
            "a sentence and a place: {:?}",
            found
        );
        let inside = found.file != "kite-race.ron" || found.line as usize <= lines;
        prop_assert!(inside, "the place is inside the file: {:?}", found);
    }
    // The twin may differ from what the damaged file still says; it is then that which is reported, and nothing else.
    let beside = loaded.library.get("kite-shop").is_some();
    prop_assert!(beside, "a bad file takes no other down: {:?}", loaded.diagnostics);
    let twin = loaded.library.get("kite-day").is_some() || kept || points_elsewhere(&loaded.diagnostics);
    prop_assert!(twin, "the twin of a bad file stays playable: {:?}", loaded.diagnostics);
    Ok(loaded)
}

fn points_elsewhere(found: &[Diagnostic]) -> bool {
    found.iter().any(|found| found.file == "kite-day.ron" && found.layer == Layer::Meaning)
}

/// One damage: what, where and with what.
fn damage(bytes: &mut Vec<u8>, what: u8, at: usize, with: u8, length: usize) {
    const PIECES: [&str; 16] = [
        "(",
        ")",
        "[",
        "]",
        "{",
        "}",
        ",",
        "\"",
        "\\",
        "S14",
        "Some(",
        "/*",
        "\"hello\"",
        "goto: \"offer\",",
        "r#\"",
        "#![enable(unwrap_newtypes)]",
    ];
    if bytes.is_empty() {
        return;
    }
    let at = at % bytes.len();
    let to = (at + length).min(bytes.len());
    match what % 6 {
        0 => bytes[at] ^= with.max(1),
        1 => drop(bytes.drain(at..to)),
        2 => {
            let piece = PIECES[usize::from(with) % PIECES.len()];
            bytes.splice(at..at, piece.bytes());
        }
        3 => {
            let copy = bytes[at..to].to_vec();
            bytes.splice(at..at, copy);
        }
        // Whole lines, and ids in each other's place: damage that still can be read.
        4 => {
            let mut lines: Vec<Vec<u8>> = bytes.split_inclusive(|byte| *byte == b'\n').map(<[u8]>::to_vec).collect();
            let (one, other) = (at % lines.len(), length % lines.len());
            if with.is_multiple_of(2) {
                lines.swap(one, other);
            } else {
                drop(lines.remove(one));
            }
            *bytes = lines.concat();
        }
        _ => {
            let mut quoted: Vec<Vec<u8>> = bytes.split(|byte| *byte == b'"').map(<[u8]>::to_vec).collect();
            let ids: Vec<_> = (1..quoted.len()).step_by(2).collect();
            if let (Some(one), Some(other)) = (ids.get(at % ids.len().max(1)), ids.get(length % ids.len().max(1))) {
                quoted[*one] = quoted[*other].clone();
            }
            *bytes = quoted.join(&b'"');
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn any_bytes_give_diagnostics(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        let loaded = load(&bytes)?;
        prop_assert!(loaded.library.get("kite-race").is_none(), "noise is no scenario");
    }

    #[test]
    fn any_text_of_ron_pieces_gives_diagnostics(
        pieces in prop::collection::vec("[(){}\\[\\],:\"a-z0-9#!/*. ]{1,6}|Scenario\\(|Some\\(|nodes: \\{|\"m1\"|S1|r#\"", 0..120),
    ) {
        load(pieces.concat().as_bytes())?;
    }

    #[test]
    fn a_damaged_file_loads_or_gives_diagnostics(
        damages in prop::collection::vec((any::<u8>(), any::<usize>(), any::<u8>(), 1_usize..80), 1..5),
    ) {
        let mut bytes = kit::FILES[0].1.as_bytes().to_vec();
        for (what, at, with, length) in damages {
            damage(&mut bytes, what, at, with, length);
        }
        load(&bytes)?;
    }
}

#[test]
fn deep_and_huge_files_are_refused_quickly() {
    let deep = [
        "(",
        "[",
        "{",
        "Some(",
        "/*",
        "{\"a\":",
        "(a:",
        "\"",
        "r#",
        "r#\"",
        "#![enable(",
        "a(",
        "[(",
        "'",
        "-",
        "\\",
        "//",
    ];
    for piece in deep {
        for count in [40, 1_000, 50_000] {
            for wrap in ["", "Scenario(format: 1, nodes: ", "Scenario(nodes: { \"a\": Node(messages: ", "Scenario(id: "]
            {
                let text = format!("{wrap}{}", piece.repeat(count));
                let loaded = load(text.as_bytes()).unwrap_or_else(|error| panic!("{wrap}{piece} x {count}: {error}"));
                assert!(loaded.library.get("kite-race").is_none(), "{wrap}{piece} x {count} is no scenario");
            }
        }
    }
    let huge = kit::FILES[0].1.replace("format: 1,", &format!("format: 1, /*{}*/", "x".repeat(1_000_000)));
    let loaded = load(huge.as_bytes()).unwrap();
    let says = loaded.diagnostics.iter().any(|found| found.message.contains("bytes; a scenario has 262144 at most"));
    assert!(says, "a huge file is refused by its size: {:?}", loaded.diagnostics);
}

#[test]
fn long_chains_rings_and_crowds_are_checked_quickly() {
    let count = 4_000;
    let chain: String = (0..count).map(|at| format!("\"a{at}\":Node(goto:\"a{}\"),", at + 1)).collect();
    let ring = format!("{chain}\"a{count}\":Node(goto:\"a0\"),");
    let worry: String = (0..900)
        .map(|at| {
            let replies: String = (0..3)
                .map(|nth| format!("(id:\"c{at}-{nth}\",goto:\"a{}\"),", (at * 7 + nth * 311 + 1) % 900))
                .collect();
            format!("\"a{at}\":Node(messages:[(id:\"m{at}\",from:\"sami\",signs:[S2])],choices:[{replies}]),")
        })
        .collect();
    let crowd: String = (0..3_000).map(|at| format!("\"p{at}\": Mentioned,")).collect();
    let (head, _) = kit::FILES[0].1.split_once("nodes: {").unwrap();
    for (what, text) in [
        ("chain", format!("{head}nodes: {{ {chain} \"a{count}\":Node(ask:true) }})")),
        ("ring", format!("{head}nodes: {{ {ring} }})")),
        ("tangle", format!("{head}nodes: {{ {worry} }})")),
        ("crowd", kit::FILES[0].1.replacen("cast: {", &format!("cast: {{ {crowd}"), 1)),
        ("repeats", format!("Scenario({})", "id: \"kite-race\",".repeat(12_000))),
    ] {
        let loaded = load(text.as_bytes()).unwrap_or_else(|error| panic!("{what}: {error}"));
        assert!(loaded.library.get("kite-race").is_none(), "the {what} breaks rules");
    }
}

#[test]
fn empty_foreign_and_marked_files_are_told_apart() {
    let says = |bytes: &[u8], sentence: &str| {
        let loaded = kit::load_with("kite-race.ron", bytes);
        let found =
            loaded.diagnostics.iter().any(|found| found.file == "kite-race.ron" && found.message.contains(sentence));
        assert!(found, "must say \"{sentence}\": {:?}", loaded.diagnostics);
        for good in BESIDE {
            assert!(loaded.library.get(good).is_some(), "{good} is kept beside a file that is refused");
        }
    };
    says(b"", "empty");
    says(b" \n\t ", "empty");
    let mut latin = kit::FILES[0].1.as_bytes().to_vec();
    latin[30] = 0xe9;
    says(&latin, "not UTF-8");
    let place = kit::load_with("kite-race.ron", &latin).diagnostics[0].place();
    let before = &kit::FILES[0].1[..30];
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap().len() + 1;
    assert_eq!((place.line as usize, place.column as usize), (line, column), "the first wrong byte is named");

    let marked = format!("\u{feff}{}", kit::FILES[0].1);
    assert!(
        kit::load_with("kite-race.ron", marked.as_bytes()).diagnostics.is_empty(),
        "a byte order mark is no content"
    );
    let windows = kit::FILES[0].1.replace('\n', "\r\n");
    let loaded = kit::load_with("kite-race.ron", windows.as_bytes());
    let hash = loaded.library.get("kite-race").unwrap().hash;
    assert_eq!(hash, kit::scenario("kite-race").hash, "the same version under another system's line ends");
    let broken = windows.replacen("goto: \"pushes\"", "goto: \"push\"", 1);
    let found = kit::load_with("kite-race.ron", broken.as_bytes()).diagnostics;
    assert_eq!((found[0].line, found[0].column), (22, 47), "CRLF shifts no place: {}", found[0]);
}

#[test]
fn approvals_beside_the_scenarios_are_no_scenarios() {
    let files = kit::FILES.map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec()));
    let approvals = ("assets/kite-race.approvals.ron".to_owned(), b"[]".to_vec());
    let loaded = Library::load(files.into_iter().chain([approvals]), &kit::words());
    assert!(loaded.diagnostics.is_empty(), "they are passed over: {:?}", loaded.diagnostics);
    let race = loaded.library.get("kite-race").unwrap();
    assert_eq!(loaded.library.twin_of(race).map(|twin| &*twin.id), Some("kite-day"), "twins find each other");
    assert!(loaded.library.by_hash("kite-race", race.hash).is_some(), "a version is found by its hash");
    assert!(loaded.library.by_hash("kite-day", race.hash).is_none(), "and not under another id");
    let ids: Vec<_> = loaded.library.iter().map(|scenario| &*scenario.id).collect();
    assert_eq!(ids, ["kite-day", "kite-race", "kite-shop"], "the order is that of the ids, not of the files");
}

/// What editors, systems, sync programs and people leave beside scenarios.
const STRAYS: [&str; 16] = [
    "Thumbs.db",
    ".DS_Store",
    "README.md",
    "desktop.ini",
    "kite-race.ron~",
    "#kite-race.ron#",
    ".#kite-race.ron",
    "._kite-race.ron",
    ".kite-race.ron.swp",
    "kite-race.ron.bak",
    "kite-race.ron.orig",
    "kite-race (copy).RON",
    "kite-race (1).ron",
    "kite-race.sync-conflict-20260101.ron",
    "4913",
    "",
];

fn good_files() -> Vec<(String, Vec<u8>)> {
    kit::FILES.map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec())).to_vec()
}

#[test]
fn stray_files_take_no_chat_away() {
    let race = kit::FILES[0].1.as_bytes();
    for folder in ["", "scenarios/", "C:\\content\\"] {
        for stray in STRAYS {
            let name = format!("{folder}{stray}");
            assert!(!is_scenario_file(&name), "{name} is no scenario's file");
            for bytes in [b"\x00\x05\xff noise".as_slice(), race, b""] {
                // It may come before the scenarios or after them.
                for first in [true, false] {
                    let mut files = good_files();
                    files.insert(if first { 0 } else { files.len() }, (name.clone(), bytes.to_vec()));
                    let loaded = Library::load(files, &kit::words());
                    assert_eq!(loaded.library.len(), 3, "{name} takes nothing away: {:?}", loaded.diagnostics);
                    let lines = loaded.diagnostics.len();
                    assert!(lines <= 1, "one line at most names {name}: {:?}", loaded.diagnostics);
                    let told = loaded.diagnostics.iter().all(|found| found.file == name && !found.is_error());
                    assert!(told, "and it is no error: {:?}", loaded.diagnostics);
                }
            }
        }
    }
    let named = |name: &str| Library::load([(name.to_owned(), race.to_vec())], &kit::words()).diagnostics.len();
    assert_eq!(named("kite-race (copy).RON"), 1, "whoever named it nearly like a scenario hears of it");
    assert_eq!(named(".DS_Store"), 0, "and nobody hears of what a system leaves behind");
    for good in ["kite-race.ron", "scenarios/kite-race.ron", "c:\\x\\kite-2.ron"] {
        assert!(is_scenario_file(good), "{good} is a scenario's file, so it must not be passed over");
    }
}

#[test]
fn a_copy_that_still_has_its_originals_id_does_not_take_it_away() {
    let mut files = good_files();
    files.insert(0, ("a-new-chat.ron".to_owned(), kit::FILES[0].1.as_bytes().to_vec()));
    let loaded = Library::load(files, &kit::words());
    assert_eq!(loaded.library.len(), 3, "the three are kept: {:?}", loaded.diagnostics);
    let about: Vec<_> = loaded.diagnostics.iter().map(|found| &*found.file).collect();
    assert!(
        !about.is_empty() && about.iter().all(|file| *file == "a-new-chat.ron"),
        "only the copy is told: {about:?}"
    );
}

#[test]
fn what_word_processors_and_other_systems_make_of_a_file_is_named_with_its_place() {
    let race = kit::FILES[0].1;
    let load = |bytes: &[u8]| {
        let loaded = kit::load_with("kite-race.ron", bytes);
        assert!(loaded.library.get("kite-race").is_none(), "it cannot be read");
        assert!(loaded.library.get("kite-day").is_some(), "and takes no other along");
        loaded.diagnostics.into_iter().filter(|found| found.file == "kite-race.ron").collect::<Vec<_>>()
    };
    // UTF-16 in both orders, with and without its mark.
    let units = |text: &str, order: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(order).collect::<Vec<u8>>();
    let marked = format!("\u{feff}{race}");
    for bytes in [
        units(&marked, u16::to_le_bytes),
        units(&marked, u16::to_be_bytes),
        units(race, u16::to_le_bytes),
        units(race, u16::to_be_bytes),
    ] {
        let found = load(&bytes);
        assert_eq!(found.len(), 1, "one sentence: {found:?}");
        assert!(found[0].message.contains("UTF-16") && found[0].hint.contains("UTF-8"), "by name: {}", found[0]);
    }
    let found = load(race.replace('\n', "\r").as_bytes());
    assert!(matches!(found.as_slice(), [one] if one.message.contains("old Macs")), "line ends by name: {found:?}");

    // What is put in the place of RON's own signs: each is named where it stands.
    let wanted = |text: &str, expected: &[(&str, u32, u32)]| {
        let found = load(text.as_bytes());
        let told: Vec<_> = found.iter().map(|found| (found.line, found.column)).collect();
        assert_eq!(told, expected.iter().map(|(_, line, column)| (*line, *column)).collect::<Vec<_>>(), "{found:?}");
        for (found, (says, ..)) in found.iter().zip(expected) {
            assert!(found.message.contains(says), "`{says}` is named: {found}");
        }
    };
    wanted(
        "Scenario(\u{a0}format: 1, id: \u{201c}x\u{201d})",
        &[("hard space U+00A0", 1, 10), ("quotation mark U+201C", 1, 26), ("quotation mark U+201D", 1, 28)],
    );
    wanted("Scenario(format: 1\u{60c} id: \"x\")", &[("Arabic comma U+060C", 1, 19)]);
    wanted("Scenario(\n  // \u{201c}said\u{201d} \u{60c}\n  format: 1,\n\u{a0} id: \"x\")", &[("U+00A0", 4, 1)]);
    // A mistake before the stranger is told too, one behind it is what it led to.
    let both = load("Scenario(format: : 1, id: \u{201c}x\u{201d})".as_bytes());
    assert_eq!(both.len(), 3, "the colon and both marks: {both:?}");
    let said = format!("// \u{201c}A note\u{201d}\u{a0}of the author\u{60c} in Arabic too: \u{645}\n{race}");
    let loaded = kit::load_with("kite-race.ron", said.as_bytes());
    assert!(loaded.library.get("kite-race").is_some(), "in comments everything may stand: {:?}", loaded.diagnostics);
}
