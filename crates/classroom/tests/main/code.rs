//! Codes of lessons: all of them can be drawn but those that a child should not see, and they are read as children type them.
#![allow(clippy::unwrap_used, reason = "a failed unwrap is a failed test")]

use std::collections::{BTreeMap, BTreeSet};

use classroom::{ANIMALS, Animal, AnimalCode, JoinCode, NoLessonCode, animal_key};
use learning::{Seed, checkup::ClassCode, stream};
use proptest::{array::uniform4, prelude::*, sample::select};
use rand::Rng;

/// Random numbers, the same in every run.
fn numbers(count: usize) -> impl Iterator<Item = u64> {
    let mut rng = stream(Seed(7), "tests", "codes");
    (0..count).map(move |_| rng.next_u64())
}

fn signs() -> impl Strategy<Value = String> {
    uniform4(select(ClassCode::SIGNS.chars().collect::<Vec<_>>())).prop_map(String::from_iter)
}

fn animals() -> impl Strategy<Value = [Animal; 4]> {
    uniform4(select(ANIMALS.to_vec()))
}

/// Codes that can be read as words which nobody should have to read, so their letters are turned by half the alphabet.
fn turned_back(word: &str) -> JoinCode {
    let letters = word.bytes().map(|letter| match letter {
        b'A'..=b'Z' => char::from(b'A' + (letter - b'A' + 13) % 26),
        digit => char::from(digit),
    });
    letters.collect::<String>().parse().unwrap()
}

/// Codes of all kinds that must never be drawn, and how they are read.
const NEVER: [(&str, &str); 20] = [
    ("SPX7", "a word without its vowel"),
    ("7SPX", "the same at the end"),
    ("S4PX", "with a digit for the vowel"),
    ("SLPX", "with a letter for the vowel"),
    ("S4G7", "a word whose vowel is a digit"),
    ("Q34Q", "two vowels in digits"),
    ("E4C3", "four letters, two of them digits"),
    ("A66E", "digits for consonants"),
    ("A69E", "two digits for one consonant"),
    ("67PU", "digits for different consonants"),
    ("ALX7", "Arabic in Latin letters"),
    ("7ZE9", "Arabic, a digit for a sound"),
    ("36Q7", "Arabic, a digit for a sound and one for a letter"),
    ("ZSQC", "a French abbreviation"),
    ("UQC7", "a Spanish abbreviation"),
    ("JKE7", "German"),
    ("KLA7", "Russian in letters that look alike"),
    ("7PC7", "an abbreviation of two letters"),
    ("7697", "a number of two digits"),
    ("X666", "a number of three digits"),
];

#[test]
fn what_can_be_read_as_a_word_for_no_wall_is_unwanted() {
    for (word, how) in NEVER {
        assert!(turned_back(word).is_unwanted(), "`{word}`, turned: {how}");
    }
    for (code, why) in [
        ("K7MX", "says nothing"),
        ("CRNT", "a consonant between makes another word"),
        ("C4P7", "an abbreviation counts only as it stands"),
        ("9977", "digits alone say nothing"),
    ] {
        assert!(!code.parse::<JoinCode>().unwrap().is_unwanted(), "`{code}` {why}");
    }
}

#[test]
fn two_hundred_thousand_draws_give_no_unwanted_code_and_all_signs_alike() {
    let never: BTreeSet<JoinCode> = NEVER.iter().map(|(word, _)| turned_back(word)).collect();
    let mut seen = [(); 4].map(|()| BTreeMap::<char, u32>::new());
    for random in numbers(200_000) {
        let code = JoinCode::draw(random).next().unwrap();
        assert!(!code.is_unwanted() && !never.contains(&code), "{random} draws `{code}`");
        for (seen, sign) in seen.iter_mut().zip(code.to_string().chars()) {
            *seen.entry(sign).or_default() += 1;
        }
    }
    for (place, seen) in seen.iter().enumerate() {
        assert_eq!(seen.len(), ClassCode::SIGNS.len(), "every sign stands at place {place}: {seen:?}");
        // What is passed over takes from some signs more than from others: 10,000 draws each, give or take 15 in 100.
        assert!(
            seen.values().all(|count| (8_500..11_500).contains(count)),
            "about as often at place {place}: {seen:?}"
        );
    }
}

#[test]
fn every_code_that_is_not_unwanted_comes_once_however_it_is_drawn() {
    for random in [0, u64::MAX] {
        let drawn: Vec<JoinCode> = JoinCode::draw(random).collect();
        let different: BTreeSet<_> = drawn.iter().collect();
        assert_eq!(drawn.len(), different.len(), "{random}: none comes twice");
        assert_eq!(drawn.len(), 134_337, "{random}: five of six codes are left; say so here when the list changes");
    }
}

#[test]
fn every_animal_code_comes_once_and_no_animal_follows_itself() {
    for random in [0, 1, 20_735, 20_736, u64::MAX, 0x5eed_0000_5eed] {
        let drawn: Vec<AnimalCode> = AnimalCode::draw(random).collect();
        let different: BTreeSet<_> = drawn.iter().collect();
        assert_eq!((drawn.len(), different.len()), (12 * 11 * 11 * 11, 12 * 11 * 11 * 11), "{random}: each once");
        let doubled = drawn.iter().find(|code| code.animals().windows(2).any(|two| two[0] == two[1]));
        assert_eq!(doubled, None, "{random}: four camels in a row are hard to count");
    }
}

#[test]
fn animal_codes_are_drawn_alike() {
    let mut seen = [(); 4].map(|()| BTreeMap::<Animal, u32>::new());
    for random in numbers(120_000) {
        let code = AnimalCode::draw(random).next().unwrap();
        for (seen, animal) in seen.iter_mut().zip(code.animals()) {
            *seen.entry(animal).or_default() += 1;
        }
    }
    for (place, seen) in seen.iter().enumerate() {
        assert!(
            seen.len() == ANIMALS.len() && seen.values().all(|count| (9_500..10_500).contains(count)),
            "of 120,000 draws each animal stands in about 10,000 at place {place}: {seen:?}"
        );
    }
}

#[test]
fn a_code_that_another_lesson_has_is_followed_by_an_unlike_one() {
    let alike = |two: (JoinCode, JoinCode)| {
        let (one, other) = (two.0.to_string(), two.1.to_string());
        one.bytes().zip(other.bytes()).filter(|(one, other)| one == other).count() > 2
    };
    let pairs = numbers(2_000).map(|random| {
        let mut codes = JoinCode::draw(random);
        (codes.next().unwrap(), codes.next().unwrap())
    });
    let count = pairs.filter(|two| alike(*two)).count();
    assert!(
        count < 40,
        "one sign apart in {count} of 2,000: rarely, so that a slip of the finger leads to no other lesson"
    );
}

#[test]
fn what_is_no_code_is_told_in_a_sentence() {
    for text in ["", "K7M", "K7MXX", "K7MO", "K7M0", "K7M×", "٠٧MX"] {
        assert_eq!(text.parse::<JoinCode>(), Err(NoLessonCode::Signs), "`{text}` is no code");
    }
    for text in
        ["", "camel", "camel+cat+crane", "camel+cat+crane+otter", "camel+cat+crane+seal+seal", "camel cat crane seal"]
    {
        assert_eq!(text.parse::<AnimalCode>(), Err(NoLessonCode::Animals), "`{text}` is no code");
    }
    assert_eq!(
        NoLessonCode::Signs.to_string(),
        "a lesson's code is four of the signs CDFGHJKMNPRTWXY34679",
        "the signs are named"
    );
    let example = "camel+cat+crane+seal";
    assert!(NoLessonCode::Animals.to_string().contains(example), "the sentence gives an example");
    assert!(example.parse::<AnimalCode>().is_ok(), "which is a code");
    assert!(serde_json::from_str::<JoinCode>("\"K7M\"").is_err(), "nor is it read from the wire");
    assert!(serde_json::from_str::<AnimalCode>("\"camel\"").is_err(), "in either form");
}

proptest! {
    #[test]
    fn a_code_is_read_as_it_is_typed(text in signs(), gaps in uniform4(0_usize..3)) {
        let code: JoinCode = text.parse().unwrap();
        prop_assert_eq!(code.to_string(), &*text, "as it stands");
        let spaced: String =
            text.chars().zip(gaps).flat_map(|(sign, gap)| [" ".repeat(gap), sign.to_string()]).collect();
        let in_arabic = |first: char| -> String {
            let digit = |sign: char| sign.to_digit(10).and_then(|digit| char::from_u32(u32::from(first) + digit));
            text.chars().map(|sign| digit(sign).unwrap_or(sign)).collect()
        };
        for typed in [text.to_lowercase(), format!("\t{spaced} "), in_arabic('٠'), in_arabic('۰')] {
            prop_assert_eq!(typed.parse(), Ok(code), "`{}` is the same", typed);
        }
        let json = serde_json::to_string(&code).unwrap();
        prop_assert_eq!(&json, &format!("\"{text}\""), "on the wire it is its text");
        prop_assert_eq!(serde_json::from_str::<JoinCode>(&json).unwrap(), code, "and comes back");
    }

    #[test]
    fn an_animal_code_is_read_back(animals in animals()) {
        let code = AnimalCode::of(animals);
        prop_assert_eq!(code.animals(), animals, "in their order");
        let text = code.to_string();
        prop_assert_eq!(&text, &animals.map(animal_key).join("+"), "the keys");
        for typed in [text.to_uppercase(), text.replace('+', " + "), format!(" {text}\n")] {
            prop_assert_eq!(typed.parse(), Ok(code), "`{}` is the same", typed);
        }
        let json = serde_json::to_string(&code).unwrap();
        prop_assert_eq!(serde_json::from_str::<AnimalCode>(&json).unwrap(), code, "the wire keeps it");
    }

    #[test]
    fn the_first_code_that_no_lesson_has_is_found(random: u64, taken in 0_usize..30) {
        let running: BTreeSet<JoinCode> = JoinCode::draw(random).take(taken).collect();
        let free = JoinCode::draw(random).find(|code| !running.contains(code));
        prop_assert!(free.is_some(), "there are many");
        prop_assert_eq!(JoinCode::draw(random).nth(taken), free, "the next one");
    }

    #[test]
    fn whatever_is_typed_is_a_code_or_none(text in "\\PC{0,12}") {
        if let Ok(code) = text.parse::<JoinCode>() {
            prop_assert_eq!(code.to_string().parse(), Ok(code), "and then it can be said");
        }
        let _ = text.parse::<AnimalCode>();
    }
}
