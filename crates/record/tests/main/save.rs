//! The save and its text.

use std::{fs, path::Path};

use helplines::{LocalContact, VerifiedHow};
use learning::{
    Day, Skill,
    checkup::Form,
    practice::{self, Bank, Rehearsal},
    score,
};
use proptest::prelude::*;
use record::{
    Avatar, CHECKUPS, Digits, Pace, Progress, RecordId, Save, Settings, TextError, TextSize, Theme, VERSION, Volume,
    decode, encode, settings_of,
};
use story::{Act, Band, Gender, Input, Mark, Role, Sign};

use crate::kit::{Player, any_play, library_with, scenario};

const DAY: Day = Day(20_000);

/// A chat of the practice that was gone through to its end.
pub(crate) fn rehearsed(id: &str) -> Rehearsal {
    let file = format!("{id}.ron");
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets/practice").join(&file);
    let (bank, problems) = Bank::load([(file, fs::read(path).unwrap())], &|_| true);
    assert_eq!(problems, [], "the chat ships and is sound");
    let mut rehearsal = Rehearsal::new(bank.drill(id).unwrap().clone());
    while rehearsal.step().is_some() {
        rehearsal.act(practice::Input::GoOn);
    }
    rehearsal
}

/// A save in which every setting differs from its default, with one chat played.
pub(crate) fn full() -> Save {
    let mut play = Player::new(&scenario("tower-code"));
    play.read().choose("c2").choose("c4").act(Act::Tell { role: Role::Mum }).read();
    let mut progress = Progress::default();
    progress.add(&score(&play.session), DAY);
    progress.add_checkup(Form::B);
    progress.practise(&rehearsed("pearl-hunt"));
    progress.keep_people(Some(vec![Role::Aunt, Role::Teacher, Role::Helpline].try_into().unwrap()));
    let settings = Settings {
        language: Some("ar".into()),
        band: Some(Band::Middle),
        text_size: TextSize::Large,
        avatar: Some(Avatar::Shell),
        theme: Some(Theme::Light),
        easy_reading: true,
        reduced_motion: Some(false),
        effects: Volume::Loud,
        ambience: Volume::Quiet,
        captions: true,
        pace: Some(Pace::AtOnce),
        digits: Some(Digits::ArabicIndic),
        address: Some(Gender::Feminine),
        contact: Some(contact(7, VerifiedHow::Called, Some("Every day"))),
        keep_progress: true,
    };
    Save { settings, progress: Some(progress) }
}

#[test]
fn a_save_says_its_version_first_and_is_read_back() {
    let text = encode(&full()).unwrap();
    assert_eq!(text.lines().next(), Some("manara-save 1"), "the version must be known before anything is read");
    assert_eq!(decode(&text), Ok(full()), "what was kept must come back:\n{text}");
    assert_eq!(decode(&text.replace('\n', "\r\n")), Ok(full()), "line ends of another system do not matter");
    assert_eq!(decode(&encode(&Save::default()).unwrap()), Ok(Save::default()), "so must the defaults");
}

#[test]
fn of_many_check_ups_the_latest_stay() {
    let mut progress = Progress::default();
    for taken in 0..CHECKUPS + 3 {
        progress.add_checkup(if taken < 3 { Form::A } else { Form::B });
    }
    assert_eq!(progress.checkups(), [Form::B; CHECKUPS], "a record does not grow for ever, and the oldest go");
}

#[test]
fn of_a_damaged_record_the_settings_are_saved() {
    let good = encode(&full()).unwrap();
    let damaged = good.replace("times: 1", "times: -1");
    assert!(decode(&damaged).is_err(), "the record cannot be read");
    assert_eq!(settings_of(&damaged), Some(full().settings), "but letters, colours and language can");
    assert_eq!(settings_of(&good[..good.len() / 4]), None, "of a torn text nothing can");
    assert_eq!(settings_of("manara-save 9\n()"), None, "nor of a later version's");
}

#[test]
fn signs_stay_found_and_a_flag_on_everything_finds_nothing() {
    let chat = scenario("tower-code");
    // Flags what shows a sign, and everything else too if asked to.
    let play = |signs: bool, rest: bool| {
        let mut play = Player::new(&chat);
        play.read().choose("c2").choose("c4").read();
        let shown: Vec<_> = play.session.shown().filter(|shown| play.session.flaggable(*shown)).collect();
        for message in shown {
            let sign = chat.message(message).signs.iter().next();
            if if sign.is_some() { signs } else { rest } {
                play.input(Input::Flag(message, Mark::Sign(sign.unwrap_or(Sign::S1))));
            }
        }
        score(&play.act(Act::Tell { role: Role::Mum }).read().session)
    };
    let all = play(true, true);
    assert!(all.counts.false_alarms > all.counts.hits && all.counts.hits > 0, "the chat has more without a sign");
    let mut progress = Progress::default();
    let found = |progress: &Progress| progress.found().iter().count();
    progress.add(&all, DAY);
    assert_eq!(found(&progress), 0, "who flags everything has found nothing");
    let mut few = all.clone();
    (few.counts.false_alarms, few.counts.correct_rejections) = (1, 0);
    progress.add(&few, DAY);
    assert_eq!(found(&progress), 0, "also where nearly everything shows a sign");
    let some = play(true, false);
    progress.add(&some, DAY);
    let signs: Vec<_> = some.skills.iter().filter(|(skill, _)| matches!(skill, Skill::Sign(_))).collect();
    let shown = signs.iter().filter(|(_, count)| count.hits > 0).count();
    assert!(shown < signs.len(), "one sign is only resembled in this way through the chat");
    assert_eq!(found(&progress), shown, "who looks has, and what only resembles a sign is none");
    progress.add(&play(false, false), DAY);
    assert_eq!(found(&progress), shown, "and keeps it when a later time goes otherwise");
}

#[test]
fn nothing_about_play_is_written_or_read_without_being_asked_for() {
    let mut save = full();
    save.settings.keep_progress = false;
    let text = encode(&save).unwrap();
    assert!(!text.contains("tower-code"), "the player did not ask to keep this:\n{text}");
    let smuggled = encode(&full()).unwrap().replace("keep_progress: true", "keep_progress: false");
    assert!(smuggled.contains("tower-code"), "the text to refuse holds progress");
    assert_eq!(decode(&smuggled).unwrap().progress, None, "progress that may not be kept is dropped");
}

#[test]
fn progress_counts_finished_plays_and_an_edit_takes_nothing_away() {
    let chat = scenario("tower-code");
    let mut play = Player::new(&chat);
    play.read().choose("c2").choose("c4");
    let mut progress = Progress::default();
    progress.add(&score(&play.session), DAY);
    assert_eq!(progress.of(&chat), None, "a chat that was left was not played to its end");
    let record = score(&play.act(Act::Tell { role: Role::Mum }).read().session);
    progress.add(&record, DAY);
    progress.add(&record, DAY);
    assert_eq!((progress.of(&chat).unwrap().times, progress.steps()), (2, 2), "twice");
    let changed = library_with(|text| text.replace("also_ok: [S10, S13]", "also_ok: [S10]"));
    let changed = changed.get("tower-code").unwrap();
    assert_ne!(changed.hash, chat.hash, "the author changed what it means");
    let before = progress.clone();
    assert_eq!(progress.of(changed), before.of(&chat), "but the child has played it all the same");
    let mut newer = record;
    newer.hash = changed.hash;
    progress.add(&newer, DAY);
    assert_eq!(progress.of(changed).unwrap().times, 3, "and goes on from there");
}

#[test]
fn what_cannot_be_read_is_refused_with_a_sentence_and_a_place() {
    let good = encode(&full()).unwrap();
    let newer = format!("manara-save {}\n()", VERSION + 1);
    for (text, part) in [
        (String::new(), "line 1: expected `manara-save`"),
        ("manara-resume 1\n()".into(), "line 1: expected `manara-save`"),
        ("manara-save two\n()".into(), "line 1: expected `manara-save`"),
        ("manara-save 0\n()".into(), "line 1: expected `manara-save`"),
        ("manara-save +2\n()".into(), "line 1: expected `manara-save`"),
        (newer, "has version 2, but this game reads version 1"),
        ("manara-save 1\n".into(), "line 2, column 1: "),
        (good.replace("text_size: 150", "text_size: 120"), "a text size of 120 % does not exist"),
        (good.replace("reduced_motion", "reduced_notion"), "line 10, column "),
        (good.replace("times: 1", "times: -1"), "line "),
        (good.replace("chats: [", "chats: [(scenario: \"tower-code\", times: 1),"), "`tower-code` is listed twice"),
        (format!("{good}junk"), "line "),
        (format!("manara-save 1\n{}", "(".repeat(100_000)), "line 2, column "),
        (format!("manara-save 1\n{}", " ".repeat(2_000_000)), "at most 1048576 are read"),
    ] {
        let error = decode(&text).unwrap_err().to_string();
        let start: String = text.chars().take(60).collect();
        assert!(error.contains(part), "`{start}` gave `{error}`, which does not say `{part}`");
    }
    assert!(
        matches!(decode("manara-save 9\nwhatever"), Err(TextError::Newer { found: 9, known: 1, .. })),
        "ask to update"
    );
}

/// Whom a grown-up at home named.
fn contact(day: u32, how: VerifiedHow, hours: Option<&str>) -> LocalContact {
    LocalContact::new("Aunt «Sami»", "Across the street: \"ring twice\"", hours, Day(day), how, Day(day)).unwrap()
}

prop_compose! {
    fn any_contact()(
        day in 0_u32..40_000,
        how in prop::sample::select(vec![VerifiedHow::Called, VerifiedHow::OperatorPage, VerifiedHow::AskedInPerson]),
        hours in prop::option::of("[a-z0-9 \"\\\\()]{1,20}"),
    ) -> LocalContact {
        contact(day, how, hours.as_deref())
    }
}

prop_compose! {
    fn any_settings()(
        language in any::<Option<String>>(),
        band in prop::option::of(prop::sample::select(vec![Band::Younger, Band::Middle, Band::Older])),
        text_size in prop::sample::select(TextSize::ALL.to_vec()),
        pace in prop::option::of(prop::sample::select(vec![Pace::Slow, Pace::Normal, Pace::Fast, Pace::AtOnce])),
        digits in prop::option::of(prop::sample::select(vec![Digits::Latin, Digits::ArabicIndic])),
        address in prop::option::of(prop::sample::select(vec![Gender::Feminine, Gender::Masculine])),
        avatar in prop::option::of(prop::sample::select(Avatar::ALL.to_vec())),
        contact in prop::option::of(any_contact()),
        theme in prop::option::of(prop::sample::select(vec![Theme::Harbour, Theme::Dark, Theme::Light])),
        (effects, ambience) in (prop::sample::select(Volume::ALL.to_vec()), prop::sample::select(Volume::ALL.to_vec())),
        (reduced_motion, easy_reading, captions, keep_progress) in any::<(Option<bool>, bool, bool, bool)>(),
    ) -> Settings {
        Settings {
            language, band, text_size, avatar, theme, easy_reading, reduced_motion, effects, ambience, captions, pace,
            digits, address, contact, keep_progress,
        }
    }
}

prop_compose! {
    pub(crate) fn any_save()(
        settings in any_settings(),
        plays in prop::collection::vec(any_play(), 0..4),
        id in 0_u64..2,
        forms in prop::collection::vec(prop::sample::select(Form::ALL.to_vec()), 0..4),
        with_progress: bool,
    ) -> Save {
        let mut progress = Progress::begin(RecordId(id));
        plays.iter().for_each(|(session, _)| progress.add(&score(session), DAY));
        forms.into_iter().for_each(|form| progress.add_checkup(form));
        Save { settings, progress: with_progress.then_some(progress) }
    }
}

/// A text with some of its bytes changed, taken out or doubled, as long as it is still UTF-8.
pub(crate) fn damaged(text: &str, damage: &[(prop::sample::Index, u8, u8)]) -> String {
    let mut bytes = text.as_bytes().to_vec();
    for (at, what, byte) in damage {
        if bytes.is_empty() {
            break;
        }
        let at = at.index(bytes.len());
        match what % 4 {
            0 => bytes[at] = *byte,
            1 => drop(bytes.remove(at)),
            2 => bytes.insert(at, bytes[at]),
            _ => bytes.truncate(at),
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// The tests in a browser begin with saves that are written by hand: a field that is new or gone is noticed here.
#[test]
fn the_saves_of_the_tests_in_a_browser_can_be_read() {
    let specs = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/browser");
    let specs = fs::read_dir(specs).unwrap().map(|file| file.unwrap().path());
    let specs = specs.filter(|path| path.extension().is_some_and(|kind| kind == "mjs"));
    let texts: Vec<String> = specs.map(|path| fs::read_to_string(path).unwrap()).collect();
    let saves = texts.iter().flat_map(|text| text.split('`')).filter(|part| part.starts_with("manara-save 1\n("));
    let read = saves.map(|save| decode(save).unwrap_or_else(|error| panic!("{error}: {save}")));
    assert!(read.filter(|save| save.progress.is_some()).count() >= 2, "there are some");
}

proptest! {
    #[test]
    fn every_save_is_read_back(save in any_save()) {
        let kept = save.settings.keep_progress;
        let back = decode(&encode(&save).unwrap()).unwrap();
        prop_assert_eq!(&back.settings, &save.settings, "settings must come back");
        let expected = if kept { save.progress } else { None };
        prop_assert_eq!(back.progress, expected, "progress must come back if it may be kept");
    }

    #[test]
    fn any_text_is_read_or_refused(text: String, version in 0_u32..3) {
        let _either = decode(&text);
        let _either = decode(&format!("manara-save {version}\n{text}"));
    }

    #[test]
    fn a_damaged_save_is_read_or_refused(damage in prop::collection::vec(any::<(prop::sample::Index, u8, u8)>(), 1..8)) {
        if let Ok(save) = decode(&damaged(&encode(&full()).unwrap(), &damage)) {
            prop_assert_eq!(decode(&encode(&save).unwrap()), Ok(save), "what is read can be written");
        }
    }
}
