//! The scenarios that ship, with their words in every language: no answer gives a chat away, and nobody asks a child when
//! it is at home. What only the game can see stands in its own tests.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use story::{Answer, Answers, Kind, Library};

type Words = BTreeMap<String, String>;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn read(folder: PathBuf, ending: &str) -> Vec<(String, String)> {
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut read: Vec<_> = files
        .filter(|path| path.extension().is_some_and(|found| found == ending))
        .map(|path| (path.file_name().unwrap().to_string_lossy().into_owned(), fs::read_to_string(&path).unwrap()))
        .collect();
    read.sort();
    read
}

/// The raw messages of a language's scenario files. A message goes on in lines that begin with a blank.
fn words(language: &str) -> Words {
    let mut words = Words::new();
    for (_, text) in read(root().join("locales").join(language).join("scenarios"), "ftl") {
        let mut key = None;
        for line in text.lines() {
            if let Some((id, value)) =
                line.split_once('=').filter(|_| line.starts_with(|one: char| one.is_ascii_lowercase()))
            {
                key = Some(id.trim().to_owned());
                words.insert(id.trim().to_owned(), value.trim().to_owned());
            } else if let Some(key) = key.as_ref().filter(|_| line.starts_with(' ')) {
                words.get_mut(key).unwrap().push_str(&format!("\n{line}"));
            }
        }
    }
    words
}

/// The library, each file changed first.
fn library(words: &Words, change: impl Fn(&str) -> String) -> Library {
    let files = read(root().join("assets/scenarios"), "ron");
    let files = files.into_iter().map(|(name, text)| (name, change(&text).into_bytes()));
    let loaded = Library::load(files, words);
    assert!(loaded.library.len() >= 17, "the scenarios that ship are there: {:?}", loaded.diagnostics);
    loaded.library
}

fn answers(library: &Library, words: &Words) -> Answers {
    let text = |key: &str| words.get(key).cloned().unwrap_or_default();
    Answers::of(library.iter().map(|scenario| &**scenario), text)
}

#[test]
fn no_kind_length_or_word_of_an_answer_stands_on_one_side_only() {
    let words = words("en");
    let table = answers(&library(&words, str::to_owned), &words);
    for answer in Answer::ALL {
        let (worrying, benign) = table.count(answer);
        assert!(worrying > 0 && benign > 0, "`{answer:?}` must stand on both sides:\n{table}");
    }
    let told = table.given_away();
    assert!(told.is_empty(), "answers give chats away: {told:?}\n{table}");
}

#[test]
fn answers_that_give_a_side_away_are_found() {
    let english = words("en");
    let benign = |text: &str| text.contains("kind: Benign");
    let says = |change: &dyn Fn(&str) -> String, words: &Words, what: &str| {
        let library = library(words, change);
        let told = answers(&library, words).given_away();
        assert!(told.iter().any(|(text, _)| text.contains(what)), "it must say \"{what}\": {told:?}");
        let advice = library.lint(words);
        assert!(advice.iter().any(|found| found.message.contains(what)), "the lint must advise it: {advice:#?}");
    };
    let sure = |text: &str| {
        if !benign(text) {
            return text.replace("answer: Sure", "answer: Plain");
        }
        text.replace("answer: Plain", "answer: Sure").replace("answer: Against", "answer: Sure")
    };
    says(&sure, &english, "answers `Sure`, 0 are in worrying chats");
    says(
        &|text| text.replace("answer: Reason", if benign(text) { "answer: Reason" } else { "answer: NoReason" }),
        &english,
        "they are benign",
    );

    // The same with words: every benign answer gets one of its own, and a long one.
    let library = library(&english, str::to_owned);
    let mut warm = english.clone();
    for scenario in library.iter().filter(|scenario| scenario.kind == Kind::Benign) {
        for message in scenario.messages.iter().filter(|message| message.answer.is_some()) {
            let text = warm.get_mut(&scenario.key(&message.id)).unwrap();
            text.push_str(" dear friend, all of us have time for that, as you know");
        }
    }
    says(&str::to_owned, &warm, "The word \"dear\" is in answers of");
    says(&str::to_owned, &warm, "answers in benign chats are longer");
}

#[test]
fn the_scenarios_that_ship_follow_all_advice() {
    let words = words("en");
    let advice: Vec<_> = library(&words, str::to_owned).lint(&words).iter().map(ToString::to_string).collect();
    assert!(advice.is_empty(), "advice on what ships:\n{}", advice.join("\n"));
}

#[test]
fn nobody_asks_a_child_when_it_is_at_home_in_any_language() {
    let library = library(&words("en"), str::to_owned);
    let asked = |words: &Words| -> Vec<String> {
        let advice = library.lint(words).into_iter().filter(|found| found.message.contains("at home or alone"));
        advice.map(|found| found.to_string()).collect()
    };
    for folder in fs::read_dir(root().join("locales")).unwrap() {
        let code = folder.unwrap().file_name().to_string_lossy().into_owned();
        if root().join("locales").join(&code).join("scenarios").is_dir() {
            assert_eq!(asked(&words(&code)), Vec::<String>::new(), "in {code}");
        }
    }
    let mut arabic = words("ar");
    let gendered = "\n    { $you-gender ->\n        [f] متى تكونين في البيت؟\n       *[m] متى تكون في البيت؟\n    }";
    arabic.insert("map-of-the-town-m8".into(), gendered.into());
    assert_eq!(asked(&arabic).len(), 1, "a look-alike that asks it in Arabic is found");
}
