//! The content that ships: every way through every chat ends well and has words in every language, languages agree, and
//! every character has a glyph.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
    sync::Arc,
};

use l10n::{Gender, Lang, Texts};
use story::{Ending, Kind, Library, Line, Party, PathStep, Role, Scenario};

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

fn files(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(next).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(folder).unwrap().to_string_lossy().replace('\\', "/");
                found.push((name, fs::read(path).unwrap()));
            }
        }
    }
    found.sort();
    found
}

pub(crate) fn texts() -> Texts {
    let mut texts = Texts::new("en");
    let files = files(&Path::new(ROOT).join("locales"));
    for (name, bytes) in files.iter().filter(|(name, _)| name.ends_with("manifest.ron")) {
        texts.add_manifest(bytes).unwrap_or_else(|problem| panic!("{name}: {problem}"));
    }
    for (name, bytes) in files.iter().filter(|(name, _)| name.ends_with(".ftl")) {
        let problems = texts.set_file(name, bytes);
        assert!(problems.is_empty(), "every text can be read: {problems:?}");
    }
    texts
}

fn words(texts: &Texts) -> BTreeMap<String, String> {
    let source = texts.source();
    let text = |key: &str| Some((key.to_owned(), texts.source_text(source, key)?));
    texts.keys(source).into_iter().filter_map(text).collect()
}

fn library(texts: &Texts) -> Library {
    let words = words(texts);
    let loaded = Library::load(files(&Path::new(ROOT).join("assets/scenarios")), &words);
    let sentences: Vec<_> = loaded.diagnostics.iter().map(ToString::to_string).collect();
    assert!(sentences.is_empty(), "every scenario loads:\n{}", sentences.join("\n"));
    let advice: Vec<_> = loaded.library.lint(&words).iter().map(ToString::to_string).collect();
    assert!(advice.is_empty(), "and follows all advice:\n{}", advice.join("\n"));
    loaded.library
}

#[test]
fn languages_have_the_same_messages_attributes_variables_and_plurals() {
    let problems = l10n::check::matrix(&texts());
    let sentences: Vec<_> = problems.iter().map(ToString::to_string).collect();
    assert!(sentences.is_empty(), "languages differ:\n{}", sentences.join("\n"));
}

#[test]
fn a_language_that_lacks_a_message_is_found() {
    let mut texts = texts();
    texts.set_file("ar/ui.ftl", b"back = x\n");
    assert!(!l10n::check::matrix(&texts).is_empty(), "the comparison must fail on a language with one message");
}

#[test]
fn there_are_four_pairs_of_twins_over_all_bands() {
    let library = library(&texts());
    let twins = library.iter().filter(|scenario| library.twin_of(scenario).is_some()).count();
    assert!(twins >= 8, "every worrying chat has its benign twin");
    for band in [story::Band::Younger, story::Band::Middle, story::Band::Older] {
        let kinds: Vec<_> =
            library.iter().filter(|scenario| scenario.band == band).map(|scenario| scenario.kind).collect();
        assert!(kinds.contains(&Kind::Worrying) && kinds.contains(&Kind::Benign), "{band:?} has both: {kinds:?}");
    }
}

/// Whether a message has words in a language itself, for either gender of everyone.
fn has_words(texts: &Texts, lang: Lang, scenario: &Scenario, id: &str) -> bool {
    [Gender::Feminine, Gender::Masculine].into_iter().all(|gender| {
        let mut args = l10n::Args::new().text("you-gender", gender.key());
        for member in &scenario.cast {
            args = args.person(&member.id, "Sami", gender);
        }
        let formatted = texts.format(lang, &scenario.key(id), &args);
        !formatted.missing && formatted.lang == lang && !l10n::plain(&formatted.text).trim().is_empty()
    })
}

#[test]
fn every_way_through_every_chat_ends_recovers_and_has_words_in_every_language() {
    let texts = texts();
    let library = library(&texts);
    for scenario in library.iter() {
        let scenario: &Arc<Scenario> = scenario;
        let mut unfinished = 0;
        let mut before_asked = BTreeSet::new();
        let explored = story::explore(scenario, |session, path| {
            unfinished += usize::from(session.outcome().is_none());
            if let Some(PathStep::Act(act)) = path.first() {
                before_asked.insert(act.kind().key());
            }
        });
        assert_eq!(
            before_asked.iter().copied().collect::<Vec<_>>(),
            ["block", "pause", "report", "tell"],
            "what the beacon offers before the first reply of {} is tried there",
            scenario.id
        );
        assert!(explored.complete, "every way through {} is explored", scenario.id);
        assert_eq!(unfinished, 0, "every way through {} ends", scenario.id);
        assert!(explored.paths >= 2, "{} has at least two ways through", scenario.id);
        assert_eq!(explored.shown.len(), scenario.messages.len(), "every message of {} is met", scenario.id);
        if scenario.kind == Kind::Worrying {
            assert!(!explored.endings.contains(&Ending::Fine), "no way through {} ends without help", scenario.id);
        }
        for lang in texts.languages() {
            for id in scenario.word_ids() {
                assert!(
                    has_words(&texts, lang, scenario, id),
                    "`{}` has words in {}",
                    scenario.key(id),
                    texts.code(lang)
                );
            }
        }
    }
}

#[test]
fn every_story_closes_with_words_in_every_language() {
    let texts = texts();
    let endings = [
        Ending::Told,
        Ending::Reported,
        Ending::Blocked,
        Ending::SaidNo,
        Ending::Fine,
        Ending::PutRight,
        Ending::FriendTold,
    ];
    for lang in texts.languages() {
        for ending in endings {
            for kind in ["worrying", "benign", "annoying"] {
                let key = format!("closing-{}-{kind}", ending.key());
                assert!(texts.has(lang, &key), "{key} is missing in {}", texts.code(lang));
            }
        }
    }
}

#[test]
fn the_story_s_own_grown_up_answers_in_the_chat_and_anybody_else_in_the_game_s_words() {
    let texts = texts();
    let library = library(&texts);
    let mut with_own = 0;
    for scenario in library.iter() {
        // Whom each way to the ending told, and which grown-ups spoke on it.
        let mut heard: BTreeSet<(Role, Option<Role>)> = BTreeSet::new();
        story::explore(scenario, |session, _| {
            let Some(outcome) = session.outcome().filter(|outcome| outcome.ending == Ending::Told) else { return };
            let told = outcome.told.unwrap_or_else(|| panic!("nobody was told in {}", scenario.id));
            let spoke =
                session.shown().find_map(|message| match scenario.person(scenario.message(message).from).party {
                    Party::Adult { role } if !scenario.message(message).aside => Some(role),
                    _ => None,
                });
            heard.insert((told, spoke));
        });
        let own: Vec<Role> = scenario
            .beacon
            .tell
            .into_iter()
            .flat_map(|node| scenario.messages_in(node))
            .filter_map(|message| match scenario.person(scenario.message(message).from).party {
                Party::Adult { role } => Some(role),
                _ => None,
            })
            .collect();
        with_own += usize::from(!own.is_empty());
        for (told, spoke) in &heard {
            let wanted = own.contains(told).then_some(*told);
            assert_eq!(*spoke, wanted, "in {} `{}` was told, so that one speaks or none", scenario.id, told.key());
        }
        let others = heard.iter().filter(|(told, _)| !own.contains(told)).count();
        assert!(others > 0, "somebody else is told on some way of {}: {heard:?}", scenario.id);
        for role in &own {
            assert!(heard.contains(&(*role, Some(*role))), "so is the own grown-up of {}: {heard:?}", scenario.id);
        }
        let kind = match scenario.kind {
            Kind::Worrying => "worrying",
            Kind::Benign => "benign",
            Kind::Annoying => "annoying",
        };
        for lang in texts.languages() {
            let key = format!("closing-told-{kind}.adult");
            assert!(texts.has(lang, &key), "`{key}` answers for everybody else in {}", texts.code(lang));
        }
    }
    assert!(with_own > 0, "some story lets a grown-up speak");
}

#[test]
fn a_session_of_nothing_but_waiting_shows_only_what_the_story_says() {
    let texts = texts();
    let library = library(&texts);
    for scenario in library.iter() {
        let mut session = story::Session::new(scenario.clone());
        while session.can_advance() {
            session.step(0, story::Input::Advance).unwrap();
        }
        let says = session.log().iter().any(|entry| matches!(entry.line, Line::Message(_)));
        assert!(says, "{} says something", scenario.id);
    }
}

/// The characters a font has.
fn glyphs(file: &str) -> impl Fn(char) -> bool {
    let bytes = fs::read(Path::new(ROOT).join("assets").join(file)).unwrap();
    move |character| ttf_parser::Face::parse(&bytes, 0).unwrap().glyph_index(character).is_some()
}

/// The characters of some words that none of a language's own fonts has. What steers and what breaks a line is not drawn.
fn without_glyph(texts: &Texts, lang: Lang, words: &str) -> BTreeSet<char> {
    let manifest = texts.manifest(lang).unwrap();
    let fonts = manara::text::fonts::FONTS.iter();
    let wanted: Vec<_> = fonts.filter(|(family, ..)| manifest.fonts.iter().any(|font| font == family)).collect();
    assert!(!wanted.is_empty(), "{} names a font that the game ships", texts.code(lang));
    let has: Vec<_> = wanted.iter().map(|(_, file, _)| glyphs(file)).collect();
    let all: BTreeSet<char> = l10n::plain(words).chars().filter(|character| !character.is_control()).collect();
    all.into_iter().filter(|character| !has.iter().any(|has| has(*character))).collect()
}

#[test]
fn every_character_of_every_language_has_a_glyph() {
    let texts = texts();
    for lang in texts.languages() {
        let code = texts.code(lang).to_owned();
        let mut all: String = files(&Path::new(ROOT).join("locales").join(&code))
            .iter()
            .filter(|(name, _)| name.ends_with(".ftl"))
            .map(|(_, bytes)| String::from_utf8_lossy(bytes).into_owned())
            .collect();
        all.extend(texts.manifest(lang).unwrap().names.iter().map(|name| name.name.as_str()));
        let missing = without_glyph(&texts, lang, &all);
        assert!(missing.is_empty(), "{code} has characters without a glyph: {missing:?}");
    }
    let missing = without_glyph(&texts, texts.source(), "\u{202e}a\u{202c}م");
    assert_eq!(missing, BTreeSet::from(['م']), "the check must find what a font lacks, and only that");
}

#[test]
fn the_easy_font_holds_every_letter_of_english() {
    let texts = texts();
    let easy = glyphs("fonts/opendyslexic/regular.otf");
    let folder = Path::new(ROOT).join("locales").join(texts.code(texts.source()));
    let words: String = files(&folder).iter().map(|(_, bytes)| String::from_utf8_lossy(bytes).into_owned()).collect();
    // What is no letter may come from the usual font.
    let letters: BTreeSet<char> = words.chars().filter(|letter| letter.is_alphabetic() && *letter < 'ƀ').collect();
    assert!(letters.len() > 45, "the words were looked at: {letters:?}");
    let missing: Vec<&char> = letters.iter().filter(|letter| !easy(**letter)).collect();
    assert!(missing.is_empty(), "letters that would look like others: {missing:?}");
    assert!(!easy('م'), "and the check must find what a font lacks");
}

#[test]
fn every_digit_and_separator_of_every_language_has_a_glyph() {
    let mut texts = texts();
    let mut digits_seen = BTreeSet::new();
    for lang in texts.languages() {
        for digits in texts.manifest(lang).unwrap().digits.clone() {
            texts.set_digits(lang, digits);
            let numbers = [texts.number(lang, -9_876_543_210i64), texts.number(lang, 1234.5)].join(" ");
            assert!(
                numbers.chars().filter(|one| one.is_numeric()).count() >= 15,
                "all ten digits are there: {numbers}"
            );
            let missing = without_glyph(&texts, lang, &numbers);
            assert!(missing.is_empty(), "`{numbers}` in {} lacks glyphs: {missing:?}", texts.code(lang));
            digits_seen.extend(numbers.chars());
        }
    }
    for character in ['7', '٧', '٬', '٫'] {
        assert!(digits_seen.contains(&character), "`{character}` is among what was looked at: {digits_seen:?}");
    }
}

#[test]
fn every_letter_of_the_pseudolocales_has_a_glyph() {
    let mut texts = texts();
    let letters: String = ('a'..='z').chain('A'..='Z').collect();
    let problems = texts.set_file("en/letters.ftl", format!("every-letter = {letters}\n").as_bytes());
    assert!(problems.is_empty(), "the letters can be read: {problems:?}");
    for lang in texts.pseudolocales() {
        let code = texts.code(lang).to_owned();
        let words = texts.format(lang, "every-letter", &l10n::Args::new()).text;
        let changed = words.chars().filter(|letter| !letter.is_ascii()).count();
        assert!(code == "en-XK" || changed > 40, "{code} changes the letters: {words}");
        let missing = without_glyph(&texts, lang, &words);
        assert!(missing.is_empty(), "{code} has letters without a glyph: {missing:?}");
    }
}

#[test]
fn the_boot_font_holds_every_language_s_own_name() {
    let texts = texts();
    let boot = glyphs("fonts/boot/regular.ttf");
    for lang in texts.languages() {
        let name = &texts.manifest(lang).unwrap().own_name;
        assert!(name.chars().all(&boot), "`{name}` can be drawn before its own font is there");
    }
}
