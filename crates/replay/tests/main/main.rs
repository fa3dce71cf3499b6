//! Recording, the two texts, and the hash, on the fixture scenarios of `learning`.
#![expect(clippy::unwrap_used, reason = "a failed unwrap is a failed test")]

use std::{collections::BTreeSet, sync::Arc};

use learning::Seed;
use proptest::prelude::*;
use replay::{PlayError, Recording, RecordingError, decode, encode, load, pack, play, record, replay};
use story::{Ending, Input, Library, Line, Phase, Session, StepError};

const FILES: [(&str, &str); 3] = [
    ("shell-shower.ron", include_str!("../../../learning/tests/fixtures/shell-shower.ron")),
    ("tower-club.ron", include_str!("../../../learning/tests/fixtures/tower-club.ron")),
    ("tower-code.ron", include_str!("../../../learning/tests/fixtures/tower-code.ron")),
];

fn library() -> Library {
    let loaded = load(FILES.map(|(name, text)| (name.to_owned(), text.into())));
    assert_eq!(loaded.library.len(), FILES.len(), "the fixtures must load: {:?}", loaded.diagnostics);
    loaded.library
}

#[test]
fn recordings_reach_every_kind_of_line_phase_refusal_and_ending() {
    let library = library();
    let (mut lines, mut phases) = (BTreeSet::new(), BTreeSet::new());
    let (mut refusals, mut endings) = (BTreeSet::new(), BTreeSet::new());
    let (mut left, mut went_back) = (0, 0);
    for recording in record(&library, 2_000, Seed(1)) {
        let mut session = Session::new(Arc::clone(library.get(&recording.scenario).unwrap()));
        for (at, input) in &recording.inputs {
            match session.step(*at, input.clone()) {
                Ok(step) => phases.extend(step.phase.map(|phase| match phase {
                    Phase::Going => "going",
                    Phase::Typing(_) => "typing",
                    Phase::Choosing(_) => "choosing",
                    Phase::Asking => "asking",
                    Phase::Settled => "settled",
                    Phase::Over(_) => "over",
                })),
                Err(refusal) => drop(refusals.insert(match refusal {
                    StepError::Over => "over",
                    StepError::Waiting => "waiting",
                    StepError::NotOffered(_) => "not offered",
                    StepError::NotArrived(_) => "not arrived",
                    StepError::NotFlagged(_) => "not flagged",
                    StepError::NotTheirs(_) => "not theirs",
                    StepError::Nobody(_) => "nobody",
                    StepError::Unknown => "unknown",
                    StepError::TooEarly => "too early",
                    StepError::Settled => "settled",
                })),
            }
        }
        went_back += usize::from(recording.inputs.windows(2).any(|pair| pair[1].0 < pair[0].0));
        match session.outcome() {
            Some(outcome) => drop(endings.insert(outcome.ending)),
            None => left += 1,
        }
        lines.extend(session.log().iter().map(|entry| match entry.line {
            Line::Message(_) => "message",
            Line::Said(_) => "said",
            Line::Later(_) => "later",
            Line::Hint(_) => "hint",
            Line::App(_) => "app",
        }));
    }
    assert_eq!(lines.len(), 5, "what is never told is never compared: {lines:?}");
    assert_eq!(phases.len(), 6, "a phase that is never reached is never compared: {phases:?}");
    assert_eq!(refusals.len(), 10, "a refusal that never happens is never compared: {refusals:?}");
    let all = [
        Ending::Told,
        Ending::Reported,
        Ending::Blocked,
        Ending::SaidNo,
        Ending::Fine,
        Ending::PutRight,
        Ending::FriendTold,
    ];
    assert_eq!(endings, all.into(), "an ending that is never reached is never compared");
    assert!(left > 100 && left < 500, "about one chat of eight is left in its middle, not {left} of 2,000");
    assert!(went_back > 100, "a clock that goes back belongs to the inputs, not only {went_back} times");
}

#[test]
fn a_seed_gives_the_same_recordings_and_a_longer_list_begins_with_a_shorter_one() {
    let library = library();
    let (long, short) = (record(&library, 40, Seed(3)), record(&library, 10, Seed(3)));
    assert_eq!(long[..10], short, "each recording has a stream of its own");
    assert_ne!(record(&library, 10, Seed(4)), short, "another seed plays otherwise");
    assert!(record(&Library::default(), 10, Seed(3)).is_empty(), "without a scenario nothing can be played");
}

type Change<'a> = &'a dyn Fn(&mut Vec<Recording>);

#[test]
fn whatever_comes_out_otherwise_changes_the_hash() {
    let library = library();
    let recordings = record(&library, 200, Seed(5));
    let hash = play(&library, &recordings).unwrap();
    assert_eq!(play(&library, &recordings), Ok(hash), "the same inputs give the same hash");
    assert_eq!(hash.to_string().len(), 64, "a SHA-256 has 64 hex digits");
    assert_eq!(play(&library, &record(&library, 200, Seed(5))), Ok(hash), "recording again gives the same, too");

    let advance = recordings.iter().position(|recording| matches!(recording.inputs[..], [(_, Input::Advance), ..]));
    let advance = advance.unwrap();
    let race = library.iter().next().unwrap();
    let (message, reply) = (race.message_ixs().next().unwrap(), race.choice_ixs().next().unwrap());
    let wrongs: [Change; 5] = [
        &|list| drop(list.pop()),
        &|list| list.reverse(),
        &|list| list[advance].inputs[0].1 = Input::Unflag(message),
        &|list| list[advance].inputs.insert(0, (0, Input::Choose(reply))), // only a refusal more
        &|list| list.iter_mut().for_each(|recording| recording.seed = Seed(recording.seed.0 ^ 1)),
    ];
    for (at, wrong) in wrongs.into_iter().enumerate() {
        let mut changed = recordings.clone();
        wrong(&mut changed);
        assert_ne!(play(&library, &changed), Ok(hash), "change {at} must show in the hash");
    }
    let look_alike = FILES.map(|(name, text)| (name.to_owned(), text.replace("signs: [S3]", "signs: [S10]").into()));
    let other = load(look_alike).library;
    assert_ne!(play(&other, &recordings), Ok(hash), "another sign must show in the hash");
}

#[test]
fn a_recording_of_an_unknown_scenario_is_named() {
    let lost = Recording { scenario: "lost".into(), seed: Seed(0), inputs: Vec::new() };
    let error = play(&library(), &[lost]).unwrap_err();
    assert_eq!(error, PlayError::Unknown { index: 0, scenario: "lost".into() }, "it must not be passed over");
    assert!(error.to_string().contains("the scenario `lost`, which was not loaded"), "a person reads `{error}`");
}

#[test]
fn texts_give_the_same_hash_as_values() {
    let library = library();
    let recordings = record(&library, 50, Seed(6));
    let (packed, text) = (pack::write(FILES).unwrap(), encode(&recordings).unwrap());
    let hash = play(&library, &recordings).unwrap();
    assert_eq!(replay(&packed, &text), Ok(hash), "this is what the web build does");
    let short = pack::write(FILES.into_iter().take(1)).unwrap();
    let error = replay(&short, &text).unwrap_err().to_string();
    assert!(error.contains("was not loaded"), "a scenario left out must be noticed: `{error}`");
}

#[test]
fn a_damaged_line_is_named() {
    let text = encode(&record(&library(), 3, Seed(7))).unwrap();
    assert_eq!(text.lines().count(), 4, "one line for each recording, after the first");
    let error = decode(&text.replacen("manara", "menara", 1)).unwrap_err();
    assert_eq!(error, RecordingError::NoHeader, "this is something else");
    let mut lines: Vec<&str> = text.lines().collect();
    lines[2] = "(scenario: \"a\", seed: 1, inputs: [(0, Advance), (1, Retreat)])";
    let error = decode(&lines.join("\n")).unwrap_err().to_string();
    assert!(error.starts_with("line 3, column 5"), "the place must be named: `{error}`");
    assert!(error.contains("Retreat"), "what is wrong must be named: `{error}`");
}

#[test]
fn a_damaged_pack_is_refused_with_its_place() {
    let packed = pack::write([("a b.ron", "é\r\n"), ("c.ron", "")]).unwrap();
    assert_eq!(packed, "manara-pack 1\na b.ron 4\né\r\n\nc.ron 0\n\n", "the format is what its documentation says");
    let files = [("a b.ron".to_owned(), "é\r\n".into()), ("c.ron".to_owned(), Vec::new())];
    assert_eq!(pack::read(&packed).unwrap(), files, "names with spaces, other line ends and empty files come back");
    for (text, part) in [
        (packed.replace("pack 1", "pack 2"), "byte 0: expected the line `manara-pack 1`"),
        (packed.replace("ron 4", "ron 1"), "byte 24: `a b.ron` should have 1 bytes"),
        (packed.replace("ron 4", "ron 99"), "byte 25: `a b.ron` should have 99 bytes"),
        (packed.replace("ron 0", "ron"), "byte 29: expected a file's name"),
        (packed.trim_end().to_owned(), "byte 29: expected a file's name"),
        (packed.replace("ron 0", "ron -1"), "byte 29: expected a file's name"),
    ] {
        let error = pack::read(&text).unwrap_err().to_string();
        assert!(error.starts_with(part), "`{error}` does not say `{part}`");
    }
    assert!(pack::write([("a\nb", "")]).is_err(), "a name with a line break would not be read back");
}

proptest! {
    #[test]
    fn every_pack_is_read_back(files in prop::collection::vec(("[^\n]*", any::<String>()), 0..5)) {
        let packed = pack::write(files.iter().map(|(name, text)| (name.as_str(), text.as_str()))).unwrap();
        let expected: Vec<_> = files.into_iter().map(|(name, text)| (name, text.into_bytes())).collect();
        prop_assert_eq!(pack::read(&packed), Ok(expected), "every file must come back");
    }

    #[test]
    fn any_text_is_read_or_refused(text: String) {
        let _either = pack::read(&format!("manara-pack 1\n{text}"));
        let _either = decode(&format!("manara-recordings 1\n{text}"));
        let _either = replay(&text, &text);
    }

    #[test]
    fn every_list_of_recordings_is_read_back_and_a_cut_one_is_read_or_refused(
        seed: u64,
        cut in any::<prop::sample::Index>(),
    ) {
        let recordings = record(&library(), 2, Seed(seed));
        let text = encode(&recordings).unwrap();
        prop_assert_eq!(decode(&text), Ok(recordings), "every recording must come back");
        let _either = decode(&text[..cut.index(text.len())]);
    }
}
