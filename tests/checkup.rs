//! The check-up as a child takes it: by keyboard alone, in both languages, at every age; left out, stopped, and what is remembered.

use accesskit::Role;
use bevy::prelude::*;
use learning::checkup::{Form, Sheet};
use manara::{navigation::Screen, platform::Arguments, profile::Profile, screens::checkup::Taken, text::Translated};
use record::{Progress, RecordId, Save, Settings};
use story::Band;

use crate::kit::{Folder, Found, Game};

fn hub(lang: &str, band: &'static str) -> Game {
    let mut game = measuring(Game::start(lang));
    game.press(band);
    game.press("checkup-title");
    assert_eq!(game.screen(), Screen::CheckUp, "{lang}: the hub leads there");
    game
}

/// The game with somebody who takes in what is measured.
fn measuring(mut game: Game) -> Game {
    game.app.init_resource::<Measured>();
    game.app.add_observer(|taken: On<Taken>, mut measured: ResMut<Measured>| measured.0.push(taken.0.clone()));
    game
}

/// What was measured, in order.
#[derive(Resource, Default)]
struct Measured(Vec<Sheet>);

/// What was measured, and the forms that are remembered.
fn taken(game: &Game) -> (Vec<Sheet>, Vec<Form>) {
    let world = game.app.world();
    (world.resource::<Measured>().0.clone(), world.resource::<Profile>().progress.checkups().to_vec())
}

/// The button among these keys that is there and can be pressed.
fn first_of(game: &Game, keys: &[&str]) -> Option<Found> {
    keys.iter().find_map(|key| game.find(Role::Button, &game.words(key)).filter(|found| !found.node.is_disabled()))
}

/// What is pressed on a page by a child who sorts everything as not okay and tells.
const WAY: [&str; 6] = [
    "checkup-sure-3",
    "checkup-not-okay",
    "checkup-outlook-stop",
    "checkup-do-tell-adult",
    "checkup-face-yes",
    "checkup-home",
];

/// The pictures of a card.
const CARD: [&str; 3] = ["avatar-shell", "avatar-kite", "avatar-boat"];

/// Picks the pictures of the card, and which time it is.
fn begin_time(game: &mut Game, time: &str) {
    assert!(game.button_for(time).node.is_disabled(), "without pictures nothing begins");
    for picture in CARD {
        game.press(picture);
    }
    assert!(game.button_for("avatar-sail").node.is_disabled(), "three are enough");
    game.press(time);
}

/// The true sentences of all forms: whichever is there.
fn truth(game: &Game) -> Option<Found> {
    let ids =
        ["a", "b", "c"].into_iter().flat_map(|form| (1..=6).map(move |number| format!("checkup-f{form}{number}.true")));
    ids.map(|key| game.words(&key)).find_map(|words| game.find(Role::Button, &words))
}

#[test]
fn a_whole_check_up_is_taken_by_keyboard_alone() {
    for (lang, band, chats) in [("en", "band-middle", 8), ("ar", "band-younger", 6)] {
        let mut game = hub(lang, band);
        for picture in CARD {
            let picture = game.button_for(picture);
            game.tab_to(&picture);
        }
        let begin = game.button_for("checkup-time-1");
        game.tab_to(&begin);
        let mut pages = 0;
        while !game.shows(&game.words("checkup-end-title")) {
            assert!(game.shows(&game.words("checkup-no-marks")), "{lang}: no marks, says every page");
            let truth = truth(&game);
            let next = truth
                .or_else(|| first_of(&game, &WAY[..5]))
                .unwrap_or_else(|| panic!("{lang}: page {pages} has no way on"));
            game.tab_to(&next);
            pages += 1;
            assert!(pages < 120, "{lang}: a check-up comes to its end");
        }
        let (measured, kept) = taken(&game);
        let sheet = measured.first().unwrap();
        let seat = sheet.seat.unwrap();
        assert_eq!(seat.to_string(), "kite+boat+shell", "{lang}: paired by the card alone");
        assert_eq!(sheet.tally.form, seat.form(0), "{lang}: with the form that the card has first");
        let tally = &sheet.tally;
        assert_eq!(
            (measured.len(), &*kept),
            (1, &[tally.form][..]),
            "{lang}: it is measured once, and the form remembered"
        );
        assert_eq!(
            (tally.hits(), tally.false_alarms()),
            ((chats, chats), (chats, chats)),
            "{lang}: not okay, all of them"
        );
        assert_eq!((tally.help_seeking(), tally.right), (Some(6), 6), "{lang}: and told, and right");
        assert_eq!(tally.recognised(), Some(3), "{lang}: but it stopped the fine stories, too");
        assert!(!game.shows("16") && !game.shows("%"), "{lang}: no marks, says the last page too");
        let why = format!("checkup-f{}1.why", tally.form.key());
        assert!(game.shows(&game.words(&why)), "{lang}: every myth is put right");
        assert!(game.shows(&game.words("checkup-end-help")), "{lang}: and everyone is told where help is");
        assert!(
            game.shows(&game.words("help-line")) && game.shows(&game.words("danger-now")),
            "{lang}: on the help card"
        );
        let home = game.button_for("checkup-home");
        game.tab_to(&home);
        assert_eq!(game.screen(), Screen::Hub, "{lang}: back in the harbour");
        game.press("checkup-title");
        assert!(game.shows(&game.words("checkup-intro-again")), "{lang}: the next time is another");
        begin_time(&mut game, "checkup-time-2");
        let other = ["a", "b", "c"].iter().filter(|form| **form != tally.form.key()).any(|form| {
            (1..=8).any(|slot| {
                ["w", "b"].iter().any(|kind| game.shows(&game.words(&format!("checkup-{form}{slot}{kind}-about"))))
            })
        });
        assert!(other, "{lang}: with a form that was not taken yet");
    }
}

/// The seat is how two occasions are known to be the same child's: another one at each start would pair it with somebody else.
#[test]
fn a_kept_record_has_one_seat_however_often_the_game_is_started() {
    let settings = Settings { band: Some(story::Band::Middle), keep_progress: true, ..Settings::default() };
    let taken_with = |record: u64, run: u64| {
        let kept = Save { settings: settings.clone(), progress: Some(Progress::begin(RecordId(record))) };
        let arguments = Arguments { lang: Some("en".into()), seed: Some(run), ..Arguments::default() };
        let mut game = measuring(Game::keeping(&kept, arguments));
        game.press("checkup-title");
        game.press("checkup-begin");
        game.press("checkup-not-okay");
        game.press("checkup-sure-3");
        while !game.shows(&game.words("checkup-end-title")) {
            game.press("checkup-skip");
        }
        let sheet = taken(&game).0.remove(0);
        (sheet.seat.unwrap(), sheet.tally.form)
    };
    let first = taken_with(5, 1);
    assert_eq!(first.1, first.0.form(0), "the seat says which form comes first");
    for run in 2..5 {
        assert_eq!(taken_with(5, run), first, "the same record, in run {run}");
    }
    assert!((6..10).any(|record| taken_with(record, 1).0 != first.0), "and seats differ between children");
}

/// Files that were handed out to the folder.
fn handed_out(folder: &Folder) -> Vec<String> {
    let files = std::fs::read_dir(&folder.0).into_iter().flatten().map(|file| file.unwrap().path());
    let answers = files.filter(|file| file.extension().is_some_and(|kind| kind == "csv"));
    answers.map(|file| std::fs::read_to_string(file).unwrap()).collect()
}

/// Answers go out item by item only for a study, only when everybody agreed, and only when the child presses once more.
#[test]
fn answers_go_to_a_study_only_when_all_agreed() {
    let all = ["checkup-study-ethics", "checkup-study-guardians", "checkup-study-yes"];
    let told = |lang: &str, study: Option<&str>, agreed: &[&str], stops: bool| {
        let folder = Folder::new();
        let study = study.map(|class| class.parse().unwrap());
        let arguments = Arguments { lang: Some(lang.into()), seed: Some(7), study, ..Arguments::default() };
        let mut game = measuring(Game::on_device(&folder.0, arguments));
        game.press("band-middle");
        game.press("checkup-title");
        assert_eq!(
            game.shows(&game.words("checkup-study")),
            study.is_some(),
            "{lang}: told of only where there is a study"
        );
        for who in agreed {
            game.press(who);
        }
        begin_time(&mut game, "checkup-time-1");
        let pages = if study.is_some() { 50 } else { 34 };
        let first = game.say(&Translated::new("checkup-progress").number("now", 1).number("all", pages));
        assert!(game.shows(&first), "{lang}: a study asks twice as many chats: `{first}`");
        game.press("checkup-not-okay");
        game.press("checkup-sure-3");
        if stops {
            game.press("checkup-stop");
        }
        while !stops && !game.shows(&game.words("checkup-end-title")) {
            game.press("checkup-skip");
        }
        assert_eq!(handed_out(&folder), Vec::<String>::new(), "{lang}: nothing goes out by itself");
        let offered = game.find(Role::Button, &game.words("checkup-study-hand-out")).is_some();
        if offered {
            let focused = game.focused().map(|found| found.id);
            let hand_out = game.button_for("checkup-study-hand-out").id;
            assert_ne!(focused, Some(hand_out), "{lang}: no stray press hands anything out");
            game.press("checkup-study-hand-out");
            let place = folder.0.join("manara-answers-4RX7.csv").display().to_string();
            let at = game.say(&Translated::new("checkup-study-at").text("place", &place));
            assert!(game.shows(&at), "{lang}: and where it lies is said: {at}");
            assert!(game.find(Role::Button, &game.words("checkup-study-hand-out")).is_none(), "{lang}: once is enough");
        }
        (offered, handed_out(&folder), taken(&game).0)
    };
    for lang in ["en", "ar"] {
        let (offered, files, sheets) = told(lang, Some("4RX7"), &all, false);
        assert!(offered, "{lang}: all agreed");
        let [file] = &*files else { panic!("{lang}: {files:?}") };
        let lines: Vec<&str> = file.lines().collect();
        assert_eq!(lines[0], "class,seat,form,band,item,answer,sure", "{lang}: what the columns are");
        let form = sheets[0].tally.form.key();
        let beginning = format!("4RX7,kite+boat+shell,{form},middle,{form}");
        assert!(lines.len() == 2 && lines[1].starts_with(&beginning), "{lang}: one answer, one row: {file}");
        assert!(lines[1].ends_with(",not-okay,yes"), "{lang}: {file}");
        assert_eq!(
            sheets[0].class.map(|class| class.to_string()),
            Some("4RX7".to_owned()),
            "{lang}: and it is paired by it"
        );
    }
    for missing in 0..all.len() {
        let some: Vec<&str> = all.iter().enumerate().filter(|(at, _)| *at != missing).map(|(_, who)| *who).collect();
        assert!(!told("en", Some("4RX7"), &some, false).0, "without {}", all[missing]);
    }
    let changed = [&all[..], &["checkup-study-no"]].concat();
    assert!(!told("en", Some("4RX7"), &changed, false).0, "a child may think better of it");
    assert!(!told("en", Some("4RX7"), &all, true).0, "whoever stops gives nothing");
    assert!(!told("en", None, &[], false).0, "no study, no answers");
}

#[test]
fn answers_that_could_not_be_handed_out_are_told_and_can_be_tried_again() {
    for lang in ["en", "ar"] {
        let study = "4RX7".parse().ok();
        let mut game = Game::with(Arguments { lang: Some(lang.into()), seed: Some(7), study, ..Arguments::default() });
        game.press("band-middle");
        game.press("checkup-title");
        for who in ["checkup-study-ethics", "checkup-study-guardians", "checkup-study-yes"] {
            game.press(who);
        }
        begin_time(&mut game, "checkup-time-1");
        game.press("checkup-okay");
        game.press("checkup-sure-3");
        while !game.shows(&game.words("checkup-end-title")) {
            game.press("checkup-skip");
        }
        let told = game.words("save-blocked");
        assert!(!game.shows(&told), "{lang}: nothing was tried yet");
        game.press("checkup-study-hand-out");
        assert!(game.shows(&told), "{lang}: nothing can be kept here");
        assert!(
            game.find(Role::Button, &game.words("checkup-study-hand-out")).is_some(),
            "{lang}: it may be tried again"
        );
        game.press("checkup-study-keep");
        assert!(!game.shows(&game.words("checkup-study")), "{lang}: and thought better of");
    }
}

#[test]
fn what_is_left_out_or_stopped_leaves_no_trace() {
    let mut game = hub("en", "band-older");
    begin_time(&mut game, "checkup-time-1");
    game.press("checkup-not-okay");
    game.press("checkup-sure-2");
    game.press("checkup-back");
    game.press("checkup-stop");
    assert!(game.shows(&game.words("checkup-stopped-title")), "stopping is fine, and ends at once");
    assert!(game.shows(&game.words("help-line")), "with the help card");
    assert!(!game.shows(&game.words("checkup-end-myths")), "and without answers to what was not asked");
    game.press("checkup-home");
    game.press("checkup-title");
    begin_time(&mut game, "checkup-time-1");
    let one = game.say(&Translated::new("checkup-progress").number("now", 1).number("all", 34));
    assert!(game.shows(&one), "and nothing waits: `{one}`");
    while !game.shows(&game.words("checkup-part-facts")) {
        game.press("checkup-skip");
    }
    game.press("checkup-back");
    game.press("checkup-stop");
    assert!(game.shows(&game.words("checkup-end-myths")), "whoever has seen a myth sees what is true");
    assert_eq!(taken(&game), (vec![], vec![]), "and nothing of it is kept");
    game.press("checkup-home");
    game.press("checkup-title");
    begin_time(&mut game, "checkup-time-1");
    while !game.shows(&game.words("checkup-end-title")) {
        game.press("checkup-skip");
    }
    assert_eq!(taken(&game), (vec![], vec![]), "leaving everything out is no check-up");
}

#[test]
fn the_youngest_have_two_faces_and_at_most_two_deeds_are_picked() {
    let mut game = hub("en", "band-younger");
    begin_time(&mut game, "checkup-time-1");
    game.press("checkup-okay");
    assert!(game.find(Role::Button, &game.words("checkup-sure-2")).is_none(), "two faces at eight and nine");
    game.press("checkup-not-okay");
    assert!(game.button_for("checkup-not-okay").is_on(), "a choice can be another one");
    while !game.shows(&game.words("checkup-pick-two")) {
        game.press("checkup-skip");
    }
    assert!(game.button_for("checkup-outlook-stop").node.is_disabled(), "something has to be picked first");
    game.press("checkup-do-ask");
    game.press("checkup-do-tell-adult");
    assert!(game.button_for("checkup-do-block").node.is_disabled(), "two are enough");
    game.press("checkup-do-ask");
    assert!(!game.button_for("checkup-do-block").node.is_disabled(), "and one can be let go");
}

#[test]
fn a_check_up_is_forgotten_with_the_rest() {
    let mut game = hub("en", "band-middle");
    begin_time(&mut game, "checkup-time-1");
    game.press("checkup-okay");
    game.press("settings");
    game.press("settings-forget");
    game.press("settings-forget-sure");
    game.press("close");
    assert!(game.shows(&game.words("checkup-time-1")), "what was begun is gone");
    assert_eq!(game.app.world().resource::<Profile>().settings.band, Some(Band::Middle), "the age stays for this run");
}
