//! Arbitrary, damaged and hostile files: they load or give diagnostics, and never a panic, a hang or an overflow.

use std::time::{Duration, Instant};

use proptest::prelude::*;
use story::{Diagnostic, Layer, Library, Loaded, explore};

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
