//! What is measured: generated scenarios, sessions that were played at random, and generated messages in two languages.

use std::sync::Arc;

use l10n::{Args, Gender, Problem, Texts};
use learning::Seed;
use story::Session;

const RACE: &str = include_str!("../../crates/story/tests/fixtures/kite-race.ron");
const DAY: &str = include_str!("../../crates/story/tests/fixtures/kite-day.ron");
const ENGLISH: &[u8] = include_bytes!("../../locales/en/manifest.ron");
const ARABIC: &[u8] = include_bytes!("../../locales/ar/manifest.ron");

/// Scenario files as names and bytes: pairs of twins with ids of their own, made from the story crate's fixtures. An odd
/// `count` gives one less.
#[must_use]
pub fn scenarios(count: usize) -> Vec<(String, Vec<u8>)> {
    let own = |text: &str, at: usize| {
        text.replace("kite-race", &format!("race-{at}")).replace("kite-day", &format!("day-{at}")).into_bytes()
    };
    (0..count / 2)
        .flat_map(|at| [(format!("race-{at}.ron"), own(RACE, at)), (format!("day-{at}.ron"), own(DAY, at))])
        .collect()
}

/// Sessions of one pair of twins, played at random with flags and acts.
#[must_use]
pub fn sessions(count: usize) -> Vec<Session> {
    let library = replay::load(scenarios(2)).library;
    let recordings = replay::record(&library, count, Seed(1));
    let played = recordings.into_iter().filter_map(|recording| {
        let mut session = Session::new(Arc::clone(library.get(&recording.scenario)?));
        for (at, input) in recording.inputs {
            // Random play holds inputs that do not fit; a refused one changes nothing.
            let _refused = session.step(at, input);
        }
        Some(session)
    });
    played.collect()
}

/// Keys with their variables.
pub type Keys = Vec<(String, Args)>;

/// English and Arabic with `count` messages each, and the keys: a quarter each are plain, with a name, with a count in
/// the language's plural forms, and with a gender.
///
/// # Errors
/// The first problem of a manifest or of the messages.
pub fn messages(count: usize) -> Result<(Texts, Keys), Problem> {
    let mut texts = Texts::new("en");
    for manifest in [ENGLISH, ARABIC] {
        texts.add_manifest(manifest)?;
    }
    for (path, message) in [("en/chat.ftl", english as fn(usize) -> String), ("ar/chat.ftl", arabic)] {
        let file: String = (0..count).map(|at| format!("k{at} = {}\n", message(at))).collect();
        if let Some(problem) = texts.set_file(path, file.as_bytes()).into_iter().next() {
            return Err(problem);
        }
    }
    let args = |at: usize| match at % 4 {
        0 => Args::new(),
        1 => Args::new().text("who", "Noor"),
        2 => Args::new().number("n", at),
        _ => Args::new().person("who", "Noor", if at % 8 < 4 { Gender::Feminine } else { Gender::Masculine }),
    };
    Ok((texts, (0..count).map(|at| (format!("k{at}"), args(at))).collect()))
}

fn english(at: usize) -> String {
    match at % 4 {
        0 => "The boats come back before the rain.".to_owned(),
        1 => "{ $who } lights the lamp.".to_owned(),
        2 => "{ $n ->\n    [one] { $n } boat\n   *[other] { $n } boats\n } in the harbour".to_owned(),
        _ => "{ $who-gender ->\n    [f] { $who } has her kite.\n   *[m] { $who } has his kite.\n }".to_owned(),
    }
}

fn arabic(at: usize) -> String {
    match at % 4 {
        0 => "تعود القوارب قبل المطر.".to_owned(),
        1 => "المصباح مع { $who }.".to_owned(),
        2 => "{ $n ->\n    [zero] لا قوارب\n    [one] قارب واحد\n    [two] قاربان\n    [few] { $n } قوارب\n    \
              [many] { $n } قاربًا\n   *[other] { $n } قارب\n } في الميناء"
            .to_owned(),
        _ => "{ $who-gender ->\n    [f] { $who } معها طائرتها.\n   *[m] { $who } معه طائرته.\n }".to_owned(),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a failed unwrap is a failed test")]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn generated_scenarios_are_all_good_and_all_different() {
        let files = scenarios(40);
        assert_eq!(files.len(), 40, "as many as asked for");
        let loaded = replay::load(files.clone());
        assert_eq!(loaded.library.len(), 40, "a refused file would be quick to load: {:#?}", loaded.diagnostics);
        let loaded = replay::load(files.into_iter().skip(1));
        assert_eq!(loaded.library.len(), 38, "a twin that is missing is seen");
    }

    #[test]
    fn sessions_are_played_and_scored() {
        let sessions = sessions(50);
        assert_eq!(sessions.len(), 50, "as many as asked for");
        let records: Vec<_> = sessions.iter().map(learning::score).collect();
        assert!(records.iter().filter(|record| record.ending.is_some()).count() > 25, "most reach their end");
        assert!(records.iter().any(|record| record.counts.hits > 0), "flags are among what is scored");
        assert!(records.iter().any(|record| !record.acts.is_empty()), "and acts");
    }

    #[test]
    fn every_generated_message_has_words_in_both_languages() {
        let (texts, keys) = messages(100).unwrap();
        for code in ["en", "ar"] {
            let lang = texts.lang(code).unwrap();
            let mut words = BTreeSet::new();
            for (key, args) in &keys {
                let formatted = texts.format(lang, key, args);
                assert!(!formatted.missing && formatted.lang == lang, "`{key}` falls back in {code}");
                words.insert(formatted.text);
            }
            assert!(words.len() > 25, "counts are written out in {code}: {words:?}");
        }
        let source = texts.source();
        assert!(texts.format(source, "k1", &Args::new()).missing, "a message without its variable is seen");
    }
}
