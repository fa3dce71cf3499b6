//! The save format and its migrations.

use learning::{
    Day, Progress, Save, SaveError, Settings,
    checkup::Form,
    save::{Avatar, CHECKUPS, Digits, Pace, TextSize, Theme, VERSION, Volume, decode, encode, settings_of},
    score,
};
use proptest::prelude::*;
use story::{Act, Band, Gender, Input, Mark, Role, Sign, SignSet};

use crate::kit::{Player, any_play, library_with, scenario};

const DAY: Day = Day(20_000);

/// A save in which every setting differs from its default, with one chat played.
fn full() -> Save {
    let mut play = Player::new(&scenario("tower-code"));
    play.read().choose("c2").choose("c4").act(Act::Tell { role: Role::Mum }).read();
    let mut progress = Progress::default();
    progress.add(&score(&play.session), DAY);
    progress.add_checkup(Form::B);
    progress.practise(&crate::practice::well(&crate::practice::drill("pearl-hunt")));
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
        pace: Pace::AtOnce,
        digits: Some(Digits::ArabicIndic),
        address: Some(Gender::Feminine),
        keep_progress: true,
    };
    Save { settings, progress: Some(progress) }
}

#[test]
fn a_save_says_its_version_first_and_is_read_back() {
    let text = encode(&full()).unwrap();
    assert_eq!(text.lines().next(), Some("manara-save 6"), "the version must be known before anything is read");
    assert_eq!(decode(&text), Ok(full()), "what was kept must come back:\n{text}");
    assert_eq!(decode(&text.replace('\n', "\r\n")), Ok(full()), "line ends of another system do not matter");
    assert_eq!(decode(&encode(&Save::default()).unwrap()), Ok(Save::default()), "so must the defaults");
}

#[test]
fn the_fourth_version_is_migrated() {
    let text = concat!(
        "manara-save 4\n",
        "(settings: (language: None, band: Younger, text_size: 200, avatar: None, theme: None, easy_reading: true, ",
        "reduced_motion: None, effects: Quiet, ambience: Off, captions: true, pace: Slow, digits: None, address: None, ",
        "keep_progress: true), progress: [(scenario: \"tower-code\", hash: \"ba7816bf8f01cfea\", times: 2, last: None, ",
        "found: [S1])])",
    );
    let save = decode(text).unwrap();
    assert!(save.settings.easy_reading && save.settings.captions, "settings stay as they were");
    let progress = save.progress.clone().unwrap();
    let (chat, played) = progress.iter().next().unwrap();
    assert_eq!((chat, played.times, progress.steps()), ("tower-code", 2, 2), "the chats stay");
    assert_eq!(progress.found(), [Sign::S1].into_iter().collect(), "and the signs that were found");
    assert_eq!(progress.checkups(), [], "check-ups were not there then");
    assert_eq!(decode(&encode(&save).unwrap()), Ok(save), "once migrated it is a save like any other");
}

#[test]
fn of_many_check_ups_the_latest_stay() {
    let mut progress = Progress::default();
    for taken in 0..CHECKUPS + 3 {
        progress.add_checkup(if taken < 3 { Form::A } else { Form::B });
    }
    assert_eq!(progress.checkups(), [Form::B; CHECKUPS], "a record does not grow for ever, and the oldest go");
}

/// A record of version 5, as one version of the game wrote it: with the counts of the last time and the sums of a check-up.
const FIFTH: &str = concat!(
    "manara-save 5\n",
    "(settings: (language: None, band: Younger, text_size: 200, avatar: None, theme: None, easy_reading: true, ",
    "reduced_motion: None, effects: Quiet, ambience: Off, captions: true, pace: Slow, digits: None, address: None, ",
    "keep_progress: true), progress: (chats: [(scenario: \"tower-code\", hash: \"ba7816bf8f01cfea\", times: 2, last: (hits: 2, ",
    "named: 1, misses: 0, false_alarms: 0, early: 0, correct_rejections: 4), found: [S1]), (scenario: \"tower-club\", hash: None, ",
    "times: 1, last: None, found: [S7, S1])], recent: [\"tower-code\"], learner: (answers: (hits: 2, misses: 0, false_alarms: 0, ",
    "correct_rejections: 4), signs: []), checkups: [(form: B, band: Older, worrying: (0, 1, 0, 2, 0, 4), benign: (5, 0, 1, 0, 1, 0), ",
    "signs: [(sign: S7, shown: true, not_okay: 1, answered: 1)], for_friend: 2, for_oneself: [1, 2], told: 2, right: 4, wrong: 1, ",
    "unsure: 1, can: [2, 1, 0], worry: [0, 1], trust: 2)], practice: (done: [(\"pearl-hunt\", 2)], steps: []), people: [Aunt]))",
);

#[test]
fn the_fifth_version_is_migrated_and_no_answers_stay() {
    let save = decode(FIFTH).unwrap();
    let progress = save.progress.clone().unwrap();
    assert_eq!((progress.iter().count(), progress.steps()), (2, 3), "the chats stay, and how many there were");
    assert_eq!(
        progress.found(),
        [Sign::S1, Sign::S7].into_iter().collect(),
        "the signs that were found, over all chats"
    );
    assert_eq!(
        (progress.checkups(), progress.practice().times("pearl-hunt")),
        (&[Form::B][..], 2),
        "and what was done"
    );
    assert_eq!(progress.people().map(|people| people.roles().to_vec()), Some(vec![Role::Aunt]), "and my people");
    let text = encode(&save).unwrap();
    for answer in ["for_oneself", "worrying", "worry", "last"] {
        assert!(FIFTH.contains(answer) && !text.contains(answer), "`{answer}` is kept no more:\n{text}");
    }
    assert_eq!(decode(&text), Ok(save), "once migrated it is a save like any other");
    let (early, _) = FIFTH.split_once(", practice:").unwrap();
    assert!(decode(&format!("{early}))")).is_ok(), "for a while it had no practice and no people");
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
fn the_third_version_is_migrated() {
    let text = concat!(
        "manara-save 3\n",
        "(settings: (language: None, band: Older, text_size: 100, avatar: Kite, theme: Dark, reduced_motion: true, ",
        "pace: Fast, digits: None, address: None, keep_progress: true), progress: [(scenario: \"tower-code\", ",
        "hash: \"ba7816bf8f01cfea\", times: 2, last: None)])",
    );
    let save = decode(text).unwrap();
    let settings = Settings {
        band: Some(Band::Older),
        avatar: Some(Avatar::Kite),
        theme: Some(Theme::Dark),
        reduced_motion: Some(true),
        pace: Pace::Fast,
        keep_progress: true,
        ..Settings::default()
    };
    assert_eq!(save.settings, settings, "old settings stay, and nothing sounds that was not asked for");
    let progress = save.progress.clone().unwrap();
    let (chat, played) = progress.iter().next().unwrap();
    assert_eq!((chat, played.times), ("tower-code", 2), "progress is read");
    assert_eq!(progress.found(), SignSet::EMPTY, "which signs were found was not kept then");
    assert_eq!(decode(&encode(&save).unwrap()), Ok(save), "once migrated it is a save like any other");
    let new_field = text.replace("last: None", "last: None, found: []");
    assert!(decode(&new_field).is_err(), "version 3 kept no signs, so this is not version 3");
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
    let shown = some.signs.values().filter(|count| count.hits > 0).count();
    assert!(shown < some.signs.len(), "one sign is only resembled in this way through the chat");
    assert_eq!(found(&progress), shown, "who looks has, and what only resembles a sign is none");
    progress.add(&play(false, false), DAY);
    assert_eq!(found(&progress), shown, "and keeps it when a later time goes otherwise");
}

#[test]
fn the_second_version_is_migrated() {
    let text = concat!(
        "manara-save 2\n",
        "(settings: (language: \"fr\", band: None, text_size: 200, reduced_motion: false, pace: Slow, digits: None, ",
        "address: Masculine, keep_progress: true), progress: [(scenario: \"tower-code\", hash: \"ba7816bf8f01cfea\", ",
        "times: 3, last: (hits: 2, named: 1, misses: 0, false_alarms: 0, early: 0, correct_rejections: 4))])",
    );
    let save = decode(text).unwrap();
    assert_eq!(save.settings.text_size, TextSize::Largest, "settings are read");
    let system = (save.settings.theme, save.settings.reduced_motion);
    assert_eq!(system, (None, None), "what was never chosen follows the system");
    let still = decode(&text.replace("reduced_motion: false", "reduced_motion: true")).unwrap();
    assert_eq!(still.settings.reduced_motion, Some(true), "what was chosen stays");
    let new_field = text.replace("pace:", "theme: Dark, pace:");
    assert!(decode(&new_field).is_err(), "version 2 had no theme, so this is not version 2");
    let progress = save.progress.unwrap();
    let (chat, played) = progress.iter().next().unwrap();
    assert_eq!((chat, played.times), ("tower-code", 3), "progress is read");
}

#[test]
fn the_first_version_is_migrated() {
    let text = concat!(
        "manara-save 1\n",
        "(language: \"ar\", band: Younger, text_size: 150, reduced_motion: true, digits: Latin, keep_progress: true, ",
        "played: [\"tower-code\", \"shell-shower\"])",
    );
    let save = decode(text).unwrap();
    let settings = Settings {
        language: Some("ar".into()),
        band: Some(Band::Younger),
        text_size: TextSize::Large,
        reduced_motion: Some(true),
        digits: Some(Digits::Latin),
        keep_progress: true,
        ..Settings::default()
    };
    assert_eq!(save.settings, settings, "old settings stay, new ones take their defaults");
    let progress = save.progress.clone().unwrap();
    let played = *progress.of(&scenario("tower-code")).unwrap();
    assert_eq!((played.hash, played.times), (None, 1), "a listed chat was played at least once");
    assert_eq!(progress.iter().count(), 2, "no chat is lost");
    assert_eq!(decode(&encode(&save).unwrap()), Ok(save), "once migrated it is a save like any other");
    let new_field = text.replace("digits:", "pace: Slow, digits:");
    assert!(decode(&new_field).is_err(), "version 1 had no pace, so this is not version 1");
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
fn progress_counts_finished_plays_of_the_present_version() {
    let chat = scenario("tower-code");
    let mut play = Player::new(&chat);
    play.read().choose("c2").choose("c4");
    let mut progress = Progress::default();
    progress.add(&score(&play.session), DAY);
    assert_eq!(progress.of(&chat), None, "a chat that was left was not played to its end");
    let record = score(&play.act(Act::Tell { role: Role::Mum }).read().session);
    progress.add(&record, DAY);
    progress.add(&record, DAY);
    let played = *progress.of(&chat).unwrap();
    assert_eq!((played.times, progress.steps()), (2, 2), "twice");
    let changed = library_with(|text| format!("{text}// a new version\n"));
    let changed = changed.get("tower-code").unwrap();
    assert_eq!(progress.of(changed), None, "another version starts again");
    let mut newer = record;
    newer.hash = changed.hash;
    progress.add(&newer, DAY);
    assert_eq!(progress.of(changed).unwrap().times, 1, "of the older version nothing is counted");
    assert_eq!(progress.steps(), 3, "but chats that were played were played");
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
        (newer, "has version 7, but this game knows versions up to 6"),
        ("manara-save 6\n".into(), "line 2, column 1: "),
        (good.replace("text_size: 150", "text_size: 120"), "a text size of 120 % does not exist"),
        (good.replace("reduced_motion", "reduced_notion"), "line 10, column "),
        (good.replace("times: 1", "times: -1"), "line "),
        (good.replace("chats: [", "chats: [(scenario: \"tower-code\", times: 1),"), "`tower-code` is listed twice"),
        (format!("{good}junk"), "line "),
        (format!("manara-save 6\n{}", "(".repeat(100_000)), "line 2, column "),
        (format!("manara-save 6\n{}", " ".repeat(2_000_000)), "at most 1048576 are read"),
    ] {
        let error = decode(&text).unwrap_err().to_string();
        let start: String = text.chars().take(60).collect();
        assert!(error.contains(part), "`{start}` gave `{error}`, which does not say `{part}`");
    }
    assert!(
        matches!(decode("manara-save 9\nwhatever"), Err(SaveError::Newer { found: 9, known: 6, .. })),
        "ask to update"
    );
}

prop_compose! {
    fn any_settings()(
        language in any::<Option<String>>(),
        band in prop::option::of(prop::sample::select(vec![Band::Younger, Band::Middle, Band::Older])),
        text_size in prop::sample::select(TextSize::ALL.to_vec()),
        pace in prop::sample::select(vec![Pace::Slow, Pace::Normal, Pace::Fast, Pace::AtOnce]),
        digits in prop::option::of(prop::sample::select(vec![Digits::Latin, Digits::ArabicIndic])),
        address in prop::option::of(prop::sample::select(vec![Gender::Feminine, Gender::Masculine])),
        avatar in prop::option::of(prop::sample::select(Avatar::ALL.to_vec())),
        theme in prop::option::of(prop::sample::select(vec![Theme::Harbour, Theme::Dark, Theme::Light])),
        (effects, ambience) in (prop::sample::select(Volume::ALL.to_vec()), prop::sample::select(Volume::ALL.to_vec())),
        (reduced_motion, easy_reading, captions, keep_progress) in any::<(Option<bool>, bool, bool, bool)>(),
    ) -> Settings {
        Settings {
            language, band, text_size, avatar, theme, easy_reading, reduced_motion, effects, ambience, captions, pace,
            digits, address, keep_progress,
        }
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

proptest! {
    #[test]
    fn every_save_is_read_back(
        settings in any_settings(),
        plays in prop::collection::vec(any_play(), 0..4),
        with_progress: bool,
    ) {
        let mut progress = Progress::default();
        plays.iter().for_each(|(session, _)| progress.add(&score(session), DAY));
        let kept = settings.keep_progress;
        let save = Save { settings, progress: with_progress.then_some(progress) };
        let back = decode(&encode(&save).unwrap()).unwrap();
        prop_assert_eq!(&back.settings, &save.settings, "settings must come back");
        let expected = if kept { save.progress } else { None };
        prop_assert_eq!(back.progress, expected, "progress must come back if it may be kept");
    }

    #[test]
    fn any_text_is_read_or_refused(text: String, version in 0_u32..7) {
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
