//! Seats: names are drawn fairly, never twice, and have words that hurt nobody in every language; cards are dealt so that nobody
//! knows the neighbour's.
#![allow(clippy::unwrap_used, reason = "a failed unwrap is a failed test")]

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

use classroom::{ANIMALS, Colour, NAMES, NoSeatName, SeatId, SeatName, WayBack, animal_key, deal};
use l10n::{Args, Lang, Texts, plain};
use learning::{
    Seed,
    checkup::{Form, SEATS, SeatCode},
    stream,
};
use proptest::{collection::btree_set, prelude::*, sample::select};
use rand::Rng;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// Random numbers, the same in every run.
fn numbers(count: usize) -> impl Iterator<Item = u64> {
    let mut rng = stream(Seed(7), "tests", "seats");
    (0..count).map(move |_| rng.next_u64())
}

fn name() -> impl Strategy<Value = SeatName> {
    select(SeatName::all().collect::<Vec<_>>())
}

/// How far counts lie from being equal: the sum of (count - mean)² / mean, rounded down (Pearson).
fn chi_square(counts: &[u64]) -> u64 {
    let mean = counts.iter().sum::<u64>() / u64::try_from(counts.len()).unwrap();
    counts.iter().map(|count| count.abs_diff(mean).pow(2)).sum::<u64>() / mean
}

/// The words of seats in every language that has a folder.
fn texts() -> Texts {
    let mut texts = Texts::new("en");
    let mut codes: Vec<String> = fs::read_dir(root().join("locales"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    codes.sort();
    assert!(codes.contains(&"ar".to_owned()) && codes.contains(&"en".to_owned()), "the languages are read: {codes:?}");
    for code in codes {
        let read = |name: &str| fs::read(root().join("locales").join(&code).join(name)).unwrap();
        texts.add_manifest(&read("manifest.ron")).unwrap();
        let problems = texts.set_file(&format!("{code}/seats.ftl"), &read("seats.ftl"));
        assert!(problems.is_empty(), "{code}/seats.ftl can be read: {problems:?}");
    }
    texts
}

fn say(texts: &Texts, lang: Lang, key: &str, args: &Args) -> Option<String> {
    let formatted = texts.format(lang, key, args);
    let words = plain(&formatted.text).trim().to_owned();
    (!formatted.missing && formatted.lang == lang && !words.is_empty()).then_some(words)
}

/// The words of each name in a language.
fn words(texts: &Texts, lang: Lang) -> BTreeMap<SeatName, String> {
    let said = |name: SeatName| {
        let args = Args::new().text("colour", name.colour().key());
        (name, say(texts, lang, &name.message(), &args).unwrap_or_default())
    };
    SeatName::all().map(said).collect()
}

/// A word without the marks for vowels and doubling, in small letters.
fn bare(word: &str) -> String {
    word.chars().filter(|letter| !('\u{64B}'..='\u{652}').contains(letter)).flat_map(char::to_lowercase).collect()
}

/// Words that no seat's name may have: animals by which people are abused, in the language or in the faiths of those who speak it,
/// and colours that are said of skin or mean a verdict in the game.
fn unwanted(code: &str) -> &'static [&'static str] {
    match code {
        "en" => &[
            "ape", "ass", "beast", "black", "brown", "bug", "bunny", "chicken", "cow", "dog", "donkey", "goat", "hog",
            "kitty", "monkey", "pig", "pink", "pussy", "rat", "red", "sheep", "skunk", "slug", "snake", "toad",
            "vixen", "vermin", "weasel", "whale", "white", "worm", "yellow",
        ],
        "ar" => &[
            "أبيض",
            "بيضاء",
            "أحمر",
            "حمراء",
            "أسود",
            "سوداء",
            "أسمر",
            "سمراء",
            "أصفر",
            "صفراء",
            "بني",
            "بنية",
            "زهري",
            "زهرية",
            "وردي",
            "وردية",
            "بقرة",
            "بومة",
            "تيس",
            "ثعبان",
            "ثور",
            "جحش",
            "جرذ",
            "حرباء",
            "حمار",
            "حية",
            "حيوان",
            "خنزير",
            "خروف",
            "دب",
            "دبة",
            "ضبع",
            "عجل",
            "غراب",
            "غرنوق",
            "فأر",
            "قرد",
            "قطة",
            "كلب",
            "كلبة",
            "نعجة",
            "وزغ",
            "وزغة",
        ],
        other => panic!("write the words that hurt in `{other}` here before its seats ship"),
    }
}

/// What is wrong with the names of a language.
fn faults(texts: &Texts, lang: Lang) -> Vec<String> {
    let code = texts.code(lang);
    let mut found = Vec::new();
    let mut said: BTreeMap<String, SeatName> = BTreeMap::new();
    for (name, words) in words(texts, lang) {
        if words.is_empty() {
            found.push(format!("{name} has no words"));
            continue;
        }
        if let Some(other) = said.insert(bare(&words), name) {
            found.push(format!("{name} and {other} are both `{words}`"));
        }
        if words.split(' ').any(|word| unwanted(code).contains(&&*bare(word))) {
            found.push(format!("{name} hurts as `{words}`"));
        }
        let arabic = |letter: char| matches!(letter, '\u{621}'..='\u{63A}' | '\u{641}'..='\u{64A}' | '\u{651}' | ' ');
        let english = |letter: char| letter.is_ascii_alphabetic() || letter == ' ';
        let fits: &dyn Fn(char) -> bool = if code == "ar" { &arabic } else { &english };
        if matches!(code, "ar" | "en") && !words.chars().all(fits) {
            found.push(format!("{name} has a foreign letter in `{words}`"));
        }
    }
    for animal in ANIMALS.map(animal_key) {
        let alone = say(texts, lang, &format!("seat-name-{animal}.alone"), &Args::new()).unwrap_or_default();
        let names = SeatName::all().filter(|name| animal_key(name.animal()) == animal);
        let all = words(texts, lang);
        for name in names.filter(|name| alone.is_empty() || !all[name].contains(&alone)) {
            found.push(format!("{name} is `{}`, but its animal alone `{alone}`", all[&name]));
        }
    }
    found
}

#[test]
fn every_name_has_words_of_its_own_that_hurt_nobody_in_every_language() {
    let texts = texts();
    for lang in texts.languages() {
        assert_eq!(faults(&texts, lang), Vec::<String>::new(), "the names in {}", texts.code(lang));
    }
    let problems = l10n::check::matrix(&texts);
    assert!(problems.is_empty(), "and the languages agree: {problems:?}");
}

#[test]
fn names_that_are_not_right_are_found() {
    let path = |code: &str| root().join("locales").join(code).join("seats.ftl");
    for (code, old, new, fault) in [
        ("en", "    [blue] Blue Cat\n", "", "golden-cat and blue-cat are both"),
        ("en", "Blue Cat", "Red Cat", "blue-cat hurts as `Red Cat`"),
        ("en", "Blue Cat", "Blüe Cat", "blue-cat has a foreign letter"),
        ("en", "Blue Cat", "Blue Lion", "but its animal alone `Cat`"),
        ("ar", "قطّ أزرق", "قطّ أخضر", "are both `قطّ أخضر`"),
        ("ar", "قطّ أزرق", "قطّ أصفر", "blue-cat hurts as"),
        ("ar", "قطّ أزرق", "قطّ أزرقُ", "blue-cat has a foreign letter"),
        ("ar", "قطّ أزرق", "قطّ blue", "blue-cat has a foreign letter"),
        ("ar", "قطّ أزرق", "{\"\"}", "blue-cat has no words"),
    ] {
        let mut texts = texts();
        let words = fs::read_to_string(path(code)).unwrap();
        assert!(words.contains(old), "{code} has `{old}`");
        texts.set_file(&format!("{code}/seats.ftl"), words.replacen(old, new, 1).as_bytes());
        let lang = texts.lang(code).unwrap();
        let found = faults(&texts, lang);
        assert!(found.iter().any(|found| found.contains(fault)), "`{new}` in {code} must be found: {found:?}");
    }
}

#[test]
fn the_colour_agrees_with_the_animal_in_arabic() {
    let texts = texts();
    let names = words(&texts, texts.lang("ar").unwrap());
    for (name, words) in &names {
        let (noun, colour) = words.split_once(' ').unwrap();
        let feminine = noun.ends_with('ة');
        let agrees = colour.ends_with('ة') || colour.ends_with("اء");
        assert_eq!(feminine, agrees, "{name}: `{words}`");
    }
    let feminine: BTreeSet<&str> =
        names.iter().filter(|(_, words)| words.contains("ة ")).map(|(name, _)| animal_key(name.animal())).collect();
    assert_eq!(feminine, BTreeSet::from(["lizard", "seal", "turtle"]), "three animals are feminine");
}

#[test]
fn every_animal_is_drawn() {
    let keys: BTreeSet<&str> = ANIMALS.map(animal_key).into();
    assert_eq!(keys.len(), ANIMALS.len(), "each has a key of its own");
    for key in &keys {
        let picture = root().join(format!("assets/art/people/friend-{key}.svg"));
        assert!(picture.exists(), "{} is there", picture.display());
    }
    let drawn = fs::read_dir(root().join("assets/art/people")).unwrap();
    let friends = drawn.filter(|entry| entry.as_ref().unwrap().file_name().to_string_lossy().starts_with("friend-"));
    assert_eq!(friends.count(), ANIMALS.len(), "and no animal that is drawn is left out");
}

#[test]
fn all_names_are_there_once_but_for_those_that_are_something_else() {
    let all: Vec<SeatName> = SeatName::all().collect();
    let different: BTreeSet<_> = all.iter().collect();
    assert_eq!((all.len(), different.len()), (NAMES, NAMES), "each once");
    assert!(all.len() >= 72, "a class of seventy has names");
    let keys: BTreeSet<&str> = Colour::ALL.map(Colour::key).into();
    assert_eq!(keys.len(), Colour::ALL.len(), "no two colours are the same");
    let left_out: BTreeSet<String> = Colour::ALL
        .into_iter()
        .flat_map(|colour| ANIMALS.map(|animal| (colour, animal)))
        .filter(|(colour, animal)| SeatName::of(*colour, *animal) == Err(NoSeatName))
        .map(|(colour, animal)| format!("{}-{}", colour.key(), animal_key(animal)))
        .collect();
    let wanted = [
        "blue-camel",
        "blue-hedgehog",
        "blue-hoopoe",
        "golden-camel",
        "golden-rabbit",
        "green-turtle",
        "orange-camel",
        "orange-cat",
        "purple-camel",
        "silver-camel",
        "silver-hedgehog",
    ];
    assert_eq!(left_out, wanted.map(str::to_owned).into(), "the documentation says why");
    for pair in wanted {
        assert_eq!(pair.parse::<SeatName>(), Err(NoSeatName), "`{pair}` is not read either");
        assert!(serde_json::from_str::<SeatName>(&format!("\"{pair}\"")).is_err(), "nor from the wire");
    }
}

#[test]
fn names_are_drawn_alike() {
    let names: Vec<SeatName> = SeatName::all().collect();
    let some: BTreeSet<SeatName> = names.iter().copied().step_by(3).collect();
    for taken in [BTreeSet::new(), some] {
        let mut seen: BTreeMap<SeatName, u64> = BTreeMap::new();
        for random in numbers(73_000) {
            *seen.entry(SeatName::draw(random, &taken).unwrap()).or_default() += 1;
        }
        let counts: Vec<u64> = seen.values().copied().collect();
        assert_eq!(counts.len(), NAMES - taken.len(), "all that are free are drawn");
        // With 72 degrees of freedom a fair draw stays below 136 in 99,999 of 100,000 cases; with fewer, below less.
        assert!(chi_square(&counts) < 136, "about as often: {counts:?}");
    }
    assert!(chi_square(&[1_000; 60]) == 0 && chi_square(&[900, 1_100]) == 20, "the measure is right");
}

#[test]
fn when_all_names_are_taken_there_is_none() {
    let mut taken = BTreeSet::new();
    for random in numbers(NAMES) {
        let name = SeatName::draw(random, &taken).unwrap();
        assert!(taken.insert(name), "{name} is new");
    }
    assert!(numbers(100).all(|random| SeatName::draw(random, &taken).is_none()), "a seat more has no name");
    assert_eq!(SeatName::draw(0, &taken), None, "whatever the number");
}

#[test]
fn what_is_no_name_is_told_in_a_sentence() {
    for text in ["", "green", "camel", "green camel", "camel-green", "green-otter", "red-camel", "green-camel-", "-"] {
        assert_eq!(text.parse::<SeatName>(), Err(NoSeatName), "`{text}` is no name");
    }
    assert!(NoSeatName.to_string().contains("`green-camel`"), "the sentence gives an example");
    assert!("green-camel".parse::<SeatName>().is_ok(), "which is a name");
}

/// All cards in the order in which a lesson deals them.
fn dealt(random: u64) -> Vec<WayBack> {
    let mut given = BTreeSet::new();
    std::iter::from_fn(|| deal(random, &given).inspect(|card| assert!(given.insert(*card), "{card} is new"))).collect()
}

#[test]
fn a_lesson_deals_every_card_once_and_balances_the_forms() {
    for random in numbers(50) {
        let cards = dealt(random);
        assert_eq!(cards.len(), usize::from(SEATS), "{random}: every card, then none");
        for (at, six) in cards.chunks_exact(6).enumerate() {
            let orders: BTreeSet<[Form; 3]> = six.iter().map(|card| card.order()).collect();
            assert_eq!(orders.len(), 6, "{random}: every order of forms in round {at}");
        }
    }
}

#[test]
fn a_card_does_not_tell_the_neighbours() {
    // The next card after one that a child holds as the first of its lesson, over many lessons.
    let mut after: BTreeMap<WayBack, u64> = BTreeMap::new();
    let mut first: BTreeMap<WayBack, u64> = BTreeMap::new();
    let mine = SeatCode::dealt(0).unwrap();
    for random in numbers(28_000) {
        let one = deal(random, &BTreeSet::new()).unwrap();
        *first.entry(one).or_default() += 1;
        if one == mine {
            *after.entry(deal(random, &BTreeSet::from([one])).unwrap()).or_default() += 1;
        }
    }
    assert_eq!(first.len(), usize::from(SEATS), "any card may be the first");
    // With 55 degrees of freedom a fair deal stays below 112 in 99,999 of 100,000 cases.
    let counts: Vec<u64> = first.values().copied().collect();
    assert!(chi_square(&counts) < 112, "each as often: {counts:?}");
    assert_eq!(after.len(), 46, "after mine comes any of the 46 whose order of forms is another");
    let most = after.values().max().unwrap();
    assert!(*most < 30, "none so often that one could bet on it: {after:?}");
}

#[test]
fn the_next_lesson_deals_in_another_order() {
    let orders: BTreeSet<Vec<WayBack>> = numbers(20).map(dealt).collect();
    assert_eq!(orders.len(), 20, "no two lessons alike");
    let random = numbers(1).next().unwrap();
    assert_eq!(dealt(random), dealt(random), "and the same lesson always alike");
}

proptest! {
    #[test]
    fn a_drawn_name_is_never_taken(random: u64, taken in btree_set(name(), 0..NAMES)) {
        match SeatName::draw(random, &taken) {
            Some(name) => {
                prop_assert!(!taken.contains(&name), "{} is free", name);
                prop_assert_eq!(SeatName::draw(random, &taken), Some(name), "and the same numbers draw the same");
            }
            None => prop_assert_eq!(taken.len(), NAMES, "only when none is left"),
        }
    }

    #[test]
    fn names_and_seats_are_read_back(name in name(), seat: u16) {
        let text = name.to_string();
        prop_assert_eq!(&text, &format!("{}-{}", name.colour().key(), animal_key(name.animal())), "its text");
        for typed in [text.to_uppercase(), format!(" {text} ")] {
            prop_assert_eq!(typed.parse(), Ok(name), "`{}` is the same", typed);
        }
        let json = serde_json::to_string(&BTreeMap::from([(name, SeatId(seat))])).unwrap();
        prop_assert_eq!(&json, &format!("{{\"{text}\":{seat}}}"), "on the wire: a text and a number");
        let back: BTreeMap<SeatName, SeatId> = serde_json::from_str(&json).unwrap();
        prop_assert_eq!(back, BTreeMap::from([(name, SeatId(seat))]), "and back");
        prop_assert_eq!(SeatName::of(name.colour(), name.animal()), Ok(name), "made of its parts");
    }

    #[test]
    fn cards_that_children_bring_are_dealt_to_nobody(random: u64, brought in btree_set(0..SEATS, 0..56)) {
        let mut given: BTreeSet<WayBack> = brought.iter().filter_map(|seat| SeatCode::dealt(*seat)).collect();
        let free = usize::from(SEATS) - given.len();
        for _ in 0..free {
            let card = deal(random, &given);
            prop_assert!(card.is_some_and(|card| given.insert(card)), "{:?} is new", card);
        }
        prop_assert_eq!(deal(random, &given), None, "then there is none");
    }
}
