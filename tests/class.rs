//! A seat in a lesson: joining by signs, pictures and card; every kind of step; what the teacher holds, takes away and moves on; a
//! network that comes and goes. The lesson behind it is the real one, and its counts are what is looked at.

use accesskit::{Action, Role};
use bevy::prelude::*;
use classroom::{Command, SeatId, StepIx, TallyCode};
use manara::{
    classroom::{Alone, Class},
    content::Stories,
    navigation::{Overlay, Screen},
    platform::{Arguments, FileStorage, Storage},
    play::{Hold, Unfinished},
    profile::Profile,
};
use record::{Pace, Save, Settings, Volume};
use story::Band;

use crate::kit::{
    Folder, Game,
    school::{ADDRESS, CHAT, CHECKUP, PRACTICE, RULES, SECOND, SLIP, School, VOTE},
};

fn overlay(game: &Game) -> Overlay {
    *game.app.world().resource::<State<Overlay>>().get()
}

/// The teacher goes to a step, and the seat hears of it.
fn goes_to(game: &mut Game, school: &School, step: StepIx) {
    school.does(Command::Go(step));
    game.waits(2);
}

/// Plays the chat on the screen as far as its question.
fn to_the_question(game: &mut Game) {
    game.profile(|profile| profile.settings.pace = Some(Pace::AtOnce));
    for _ in 0..12 {
        game.until(900, "something to do", |game| !game.play().session.can_advance());
        let Some(choice) = game.play().session.choices().last() else { break };
        let scenario = game.play().session.scenario().clone();
        game.press(&scenario.key(&scenario.choice(choice).id));
    }
}

fn tells_a_grown_up(game: &mut Game) {
    game.press("act-tell");
    game.press("role-aunt");
    game.press("tell-do");
    game.until(900, "the end", |game| game.play().session.outcome().is_some());
}

#[test]
fn a_whole_lesson_is_played_and_counted() {
    for lang in ["en", "ar"] {
        let (mut game, school) = Game::seated(lang);
        assert!(game.shows(&game.words("class-wait")), "{lang}: it waits for the first step");
        goes_to(&mut game, &school, RULES);
        assert!(game.shows(&game.words("class-room")), "{lang}: how we talk is said in the room");

        goes_to(&mut game, &school, CHAT);
        game.press("class-chat-begin");
        assert_eq!(game.screen(), Screen::Chat, "{lang}: the plan's chat");
        to_the_question(&mut game);
        let flag = game
            .find_all(Role::Button)
            .into_iter()
            .find(|found| found.name().contains(&game.words("chat-flag")))
            .unwrap();
        game.act(&flag, Action::Click);
        game.press("question-what-do-they-want");
        tells_a_grown_up(&mut game);
        let session = &game.play().session;
        let read: Vec<usize> = session.shown().map(|message| message.at()).collect();
        let flagged: Vec<usize> = session.flags().iter().map(|(message, ..)| message.at()).collect();
        game.waits(2);
        let sum = school.lesson().sum(CHAT);
        let (_, chat) = sum.chats.iter().next().expect("a chat was played");
        assert_eq!((chat.began, chat.finished), (1, 1), "{lang}: from its beginning to its end");
        for (place, line) in chat.lines.iter().enumerate() {
            assert_eq!(line.arrived > 0, read.contains(&place), "{lang}: message {place} arrived, or did not");
            assert_eq!(line.flagged > 0, flagged.contains(&place), "{lang}: message {place} has a flag, or none");
        }
        assert!(chat.acts.contains_key(&story::ActKind::Tell), "{lang}: a grown-up was told");
        game.press("chat-to-debrief");
        assert!(game.find(Role::Button, &game.words("hub-next")).is_none(), "{lang}: the plan says what comes next");
        game.press("class-home");
        assert_eq!(game.screen(), Screen::Class, "{lang}: back to the seat");
        for (which, face) in ["checkup-face-yes", "checkup-face-a-bit"].into_iter().enumerate() {
            let words = game.words(face);
            let faces: Vec<_> = game.find_all(Role::Button).into_iter().filter(|found| found.name() == words).collect();
            game.act(&faces[which], Action::Click);
        }
        game.waits(2);
        let sum = school.lesson().sum(CHAT);
        let (_, chat) = sum.chats.iter().next().unwrap();
        assert_eq!((chat.real, chat.helped), ([0, 0, 1], [0, 1, 0]), "{lang}: what the child thinks of it");

        goes_to(&mut game, &school, VOTE);
        game.press("vote-which-rule-2");
        game.waits(2);
        assert_eq!(school.lesson().sum(VOTE).votes, [0, 1, 0, 0, 0], "{lang}: the second answer");
        assert!(game.shows(&game.words("class-voted")), "{lang}: it is thanked for");

        goes_to(&mut game, &school, SLIP);
        game.press("class-slip-yes");
        game.waits(2);
        school.does(Command::Reminded);
        assert_eq!(school.lesson().console().talk, Some(vec![SeatId(0)]), "{lang}: it wants to talk");
        assert!(game.shows(&game.words("class-slip-thanks")), "{lang}: it is thanked for");
        assert!(game.find(Role::Button, &game.words("class-slip-yes")).is_none(), "{lang}: no neighbour reads it");
        school.does(Command::Remove(SeatId(0)));
        assert_eq!(school.lesson().console().talk, Some(vec![SeatId(0)]), "{lang}: who wants to talk stays listed");
        school.does(Command::Restore(SeatId(0)));
        game.waits(6);

        school.does(Command::End);
        game.waits(2);
        assert!(game.shows(&game.words("class-over")), "{lang}: the lesson is over");
        assert!(game.shows("School nurse"), "{lang}: and ends with help");
        game.press("class-leave");
        game.press("class-leave-sure");
        assert!(!game.app.world().resource::<Class>().sits(), "{lang}: the seat is given up");
        assert_eq!(game.screen(), Screen::Band, "{lang}: who plays alone is asked for its age");
    }
}

#[test]
fn a_seat_is_found_by_typing_by_pictures_and_at_another_address() {
    let (mut game, school) = Game::at_school("en");
    assert_eq!(game.screen(), Screen::Class, "a link to a lesson leads to it");
    assert!(game.button_for("class-sit").node.is_disabled(), "without a code nobody sits down");
    game.press("class-pictures");
    for animal in school.lesson().begun().animals.animals() {
        game.press(&format!("seat-name-{}.alone", classroom::animal_key(animal)));
    }
    game.press("class-sit");
    game.until(100, "a seat", |game| game.app.world().resource::<Class>().sits());
    assert_eq!(school.lesson().console().children, 1, "by pictures");

    // A second game, with a card and a keyboard.
    let mut second = Game::start("en");
    second.app.insert_resource(manara::classroom::Wire(Box::new(school.clone())));
    second.press("band-middle");
    second.press("hub-class");
    for sign in "10.0.0.9".chars() {
        let found = second.button(&sign.to_string());
        second.act(&found, Action::Click);
    }
    second.press("class-address-go");
    second.types_the_code(&school);
    second.press("class-sit");
    second.until(100, "no answer", |game| game.shows(&game.words("class-no-answer")));
    second.press("class-address-again");
    for _ in 0.."10.0.0.9".len() {
        second.press("class-erase");
    }
    for sign in ADDRESS.chars() {
        let found = second.button(&sign.to_string());
        second.act(&found, Action::Click);
    }
    second.press("class-address-go");
    second.press("class-moved");
    assert!(second.button_for("class-sit").node.is_disabled(), "who had a seat brings its card");
    let card = school.lesson().seat(SeatId(0)).unwrap().card;
    for picture in card.pictures() {
        second.press(&format!("avatar-{}", picture.key()));
    }
    second.press("class-sit");
    second.until(100, "the seat", |game| game.app.world().resource::<Class>().sits());
    assert_eq!(second.app.world().resource::<Class>().seat(), Some(SeatId(0)), "the same seat");
    game.waits(3);
    assert!(game.shows(&game.words("class-gone")), "and nobody sits there twice");
    assert_eq!(school.lesson().console().children, 1, "one child");
}

#[test]
fn a_code_that_is_wrong_is_told_and_a_lost_answer_leaves_no_empty_seat() {
    let (mut game, school) = Game::at_school("en");
    for _ in 0..4 {
        let found = game.button("C");
        game.act(&found, Action::Click);
    }
    game.press("class-sit");
    game.until(100, "a sentence", |game| game.shows("A sentence about `code`."));
    for _ in 0..4 {
        game.press("class-erase");
    }
    game.types_the_code(&school);
    school.is_mute(true);
    game.press("class-sit");
    assert!(game.shows(&game.words("class-coming")), "it is looked for");
    game.waits(11);
    assert!(game.shows(&game.words("class-no-answer")), "no answer came");
    assert_eq!(school.lesson().console().seats.len(), 1, "though the seat was given");
    school.is_mute(false);
    game.press("class-sit");
    game.until(100, "a seat", |game| game.app.world().resource::<Class>().sits());
    assert_eq!(school.lesson().console().seats.len(), 1, "it is the same one");
}

#[test]
fn the_teacher_holds_the_class_and_help_stays_in_reach() {
    let (mut game, school) = Game::seated("en");
    goes_to(&mut game, &school, CHAT);
    game.press("class-chat-begin");
    school.does(Command::Pause(true));
    game.waits(2);
    assert_eq!((overlay(&game), game.app.world().resource::<Hold>().0), (Overlay::Eyes, true), "all hold");
    let shown = game.play().session.log().len();
    game.waits(5);
    assert_eq!(game.play().session.log().len(), shown, "nothing goes on meanwhile");
    game.key(KeyCode::Escape);
    game.settle();
    assert_eq!(overlay(&game), Overlay::Eyes, "the child cannot close it");
    game.press("beacon");
    assert_eq!(overlay(&game), Overlay::Beacon, "the beacon can be reached");
    game.press("class-hand");
    game.waits(2);
    assert_eq!(overlay(&game), Overlay::Eyes, "and what was held is held again");
    assert_eq!(school.lesson().console().hands, [SeatId(0)], "the teacher sees that a hand is needed");
    school.does(Command::Pause(false));
    game.waits(2);
    assert_eq!((overlay(&game), game.app.world().resource::<Hold>().0), (Overlay::None, false), "all go on");
    assert_eq!(game.screen(), Screen::Chat, "where they were");
    school.does(Command::Helped(SeatId(0)));
    game.waits(2);
    game.press("beacon");
    assert!(game.find(Role::Button, &game.words("class-hand")).is_some(), "the hand is down again");
    game.press("act-help");
    assert!(game.shows("School nurse") && game.shows("Every break"), "who listens near by stands on the help card");
}

#[test]
fn the_lesson_moves_on_and_back_and_nothing_is_lost() {
    let (mut game, school) = Game::seated("en");
    goes_to(&mut game, &school, CHAT);
    game.press("class-chat-begin");
    game.until(900, "the first reply", |game| game.play().session.choices().next().is_some());
    let inputs = game.play().assignment.inputs.len();
    goes_to(&mut game, &school, VOTE);
    assert_eq!(game.screen(), Screen::Class, "the class is elsewhere");
    goes_to(&mut game, &school, CHAT);
    game.press("class-chat-go-on");
    assert!(game.play().assignment.inputs.len() >= inputs, "it goes on where it was left");
    to_the_question(&mut game);
    tells_a_grown_up(&mut game);
    game.waits(2);
    let sum = school.lesson().sum(CHAT);
    let (_, chat) = sum.chats.iter().next().unwrap();
    assert_eq!((chat.began, chat.finished), (1, 1), "it counts once");
}

#[test]
fn the_network_may_go_and_everything_counts_once_when_it_is_back() {
    let (mut game, school) = Game::seated("en");
    goes_to(&mut game, &school, CHAT);
    game.press("class-chat-begin");
    game.until(900, "the first reply", |game| game.play().session.choices().next().is_some());
    school.is_away(true);
    to_the_question(&mut game);
    tells_a_grown_up(&mut game);
    game.press("chat-to-debrief");
    game.press("class-home");
    assert!(game.shows(&game.words("class-waits")), "the child hears that nothing is lost");
    assert!(game.shows(&game.words("class-judge-real")), "and is done with its chat, though nobody has heard of it");
    assert_eq!(school.lesson().console().done, 0, "nothing has arrived");
    school.is_away(false);
    game.waits(12);
    let sum = school.lesson().sum(CHAT);
    let (_, chat) = sum.chats.iter().next().unwrap();
    assert_eq!((chat.began, chat.finished), (1, 1), "all of it arrives, once");
    assert!(!game.shows(&game.words("class-waits")), "and the child hears nothing of it any more");
    // Answers may be lost, too.
    goes_to(&mut game, &school, VOTE);
    school.is_mute(true);
    game.press("vote-which-rule-1");
    game.waits(12);
    school.is_mute(false);
    game.waits(12);
    assert_eq!(school.lesson().sum(VOTE).votes, [1, 0, 0, 0, 0], "a vote counts once");
}

#[test]
fn a_seat_that_is_taken_away_comes_back_with_its_chat() {
    let (mut game, school) = Game::seated("en");
    goes_to(&mut game, &school, CHAT);
    game.press("class-chat-begin");
    game.until(900, "the first reply", |game| game.play().session.choices().next().is_some());
    school.does(Command::Remove(SeatId(0)));
    game.waits(2);
    assert!(game.shows(&game.words("class-removed")), "the child is told whom to ask");
    school.does(Command::Restore(SeatId(0)));
    game.waits(6);
    assert!(game.find(Role::Button, &game.words("class-chat-go-on")).is_some(), "and goes on");
}

#[test]
fn a_report_practice_and_a_check_up_of_the_plan_are_done() {
    let (mut game, school) = Game::seated("en");
    goes_to(&mut game, &school, PRACTICE);
    game.press("class-practice-begin");
    assert_eq!(game.screen(), Screen::Practice, "the plan's case");
    for _ in 0..40 {
        if let Some(home) = game.find(Role::Button, &game.words("class-home")) {
            game.act(&home, Action::Click);
            break;
        }
        let goes_on = ["flow-after", "practice-skip"];
        let found = goes_on.iter().find_map(|key| game.find(Role::Button, &game.words(key))).unwrap();
        game.act(&found, Action::Click);
    }
    assert_eq!(game.screen(), Screen::Class, "back to the seat");
    game.waits(2);
    assert_eq!(school.lesson().sum(PRACTICE).practised, 1, "it counts");

    goes_to(&mut game, &school, CHECKUP);
    game.press("class-check-up-begin");
    assert_eq!(game.screen(), Screen::CheckUp, "the form of the seat's card");
    for _ in 0..60 {
        if game.find(Role::Button, &game.words("class-home")).is_some() {
            break;
        }
        // One page is answered, the rest left out.
        if let Some(sure) = game.find(Role::Button, &game.words("checkup-sure-3")) {
            game.act(&sure, Action::Click);
        } else if game.shows(&game.words("checkup-not-okay")) && !game.button_for("checkup-not-okay").is_on() {
            game.press("checkup-not-okay");
        } else {
            game.press("checkup-skip");
        }
    }
    assert!(game.shows("School nurse"), "it ends with help near by");
    game.press("class-home");
    game.waits(2);
    let sheets = school.lesson().sum(CHECKUP).sheets;
    assert_eq!(sheets.len(), 1, "it counts once");
    assert_eq!(sheets[0].seat, Some(school.lesson().seat(SeatId(0)).unwrap().card), "by the card");
}

#[test]
fn a_chat_that_the_tutor_picks_is_one_of_the_lessons() {
    let (mut game, school) = Game::seated("en");
    goes_to(&mut game, &school, SECOND);
    game.press("class-chat-begin");
    assert_eq!(game.screen(), Screen::Chat, "one was found");
    let id = game.play().assignment.scenario.clone();
    game.waits(2);
    let sum = school.lesson().sum(SECOND);
    let (chat, _) = sum.chats.iter().next().expect("it is told");
    assert_eq!(school.lesson().chats().get(*chat).unwrap().id, id, "and it is the one that is played");
}

#[test]
fn jobs_go_round_where_children_share_a_device() {
    let (mut game, school) = Game::at_school("en");
    game.types_the_code(&school);
    let three = game.button("3");
    // The keypad has a 3, too; how many they are stands below it.
    let all: Vec<_> = game.find_all(Role::Button).into_iter().filter(|found| found.name() == "3").collect();
    assert_eq!(all.len(), 2, "a sign and a count: {three:?}");
    game.act(&all[1], Action::Click);
    game.press("class-sit");
    game.until(100, "a seat", |game| game.app.world().resource::<Class>().sits());
    assert_eq!(school.lesson().console().children, 3, "three children at one seat");
    let mut readers = Vec::new();
    for step in [RULES, CHAT, SECOND] {
        goes_to(&mut game, &school, step);
        let reads = |child: i64| game.say(&manara::text::Translated::new("class-job-read").number("child", child));
        readers.extend((1..=3).filter(|child| game.shows(&reads(*child))));
    }
    assert_eq!(readers, [1, 2, 3], "each reads once");
    goes_to(&mut game, &school, SLIP);
    assert!(game.shows(&game.words("class-room")), "a slip is no matter for three at once: it is on paper");
}

#[test]
fn what_was_played_alone_is_a_code_that_the_teacher_types_in() {
    let mut game = Game::start("en");
    game.press("band-middle");
    let school = School::open(&game);
    game.press("gift-in-blockbay-title");
    to_the_question(&mut game);
    tells_a_grown_up(&mut game);
    game.press("chat-to-debrief");
    game.press("debrief-home");
    game.press("hub-class");
    let code = game.app.world().resource::<Alone>().chats().expect("a chat was played").to_owned();
    assert!(game.shows(&code), "the page for joining shows it");
    assert!(school.posts().is_empty(), "and nothing is posted");
    school.does(Command::Tallies(TallyCode::decode(&code).expect("the teacher types it in")));
    let sum = school.lesson().sum(CHAT);
    let (_, chat) = sum.chats.iter().next().expect("it counts for the chat of the plan");
    assert_eq!((chat.finished, chat.acts.get(&story::ActKind::Tell)), (1, Some(&1)), "with what was done in it");
}

#[test]
fn a_grown_up_at_home_names_someone_who_stands_first_on_the_help_card() {
    for lang in ["en", "ar"] {
        let mut game = Game::start(lang);
        game.press("band-middle");
        game.press("settings");
        game.press("contact-enter");
        assert_eq!(overlay(&game), Overlay::Contact, "{lang}: the form is there");
        game.press("contact-save");
        assert!(game.shows(&game.words("contact-unchecked")), "{lang}: how it was checked is asked");
        game.press("contact-checked-asked");
        game.press("contact-save");
        assert!(game.shows(&game.words("contact-empty")), "{lang}: nobody is named");
        game.press("contact-who-none");
        game.types("Aunt Sami");
        game.press("contact-how-none");
        game.types("Ring twice!");
        game.key_event(KeyCode::Backspace, bevy::input::ButtonState::Pressed, false);
        game.press("contact-save");
        assert_eq!(overlay(&game), Overlay::None, "{lang}: it is taken");
        game.press("beacon");
        game.press("act-help");
        let all: Vec<String> = game.all().iter().map(|found| found.name()).collect();
        let at = |words: &str| all.iter().position(|name| name.contains(words));
        let (who, tell) = (at("Aunt Sami"), at(&game.words("help-tell")));
        assert!(
            who.is_some() && who < tell && at("Ring twice").is_some(),
            "{lang}: before what is always true: {all:?}"
        );
        assert!(at("Ring twice!").is_none(), "{lang}: what was taken back is gone");
        game.press("close");
        game.press("settings");
        game.press("contact-remove");
        let named = game.app.world().resource::<Profile>().settings.contact.clone();
        assert_eq!(named, None, "{lang}: nobody is named any more");
    }
}

/// A record that may be shown for half a year from the day on which it was verified.
const LIVE: &str = r#"Helplines(format: 1, records: [
    Record(
        id: "zz-lamp",
        country: "ZZ",
        kind: ChildHelpline,
        name_local: "La Lampe",
        name_en: "The Lamp",
        languages: ["fr"],
        dial_local: ["1 23 45"],
        other: [Chat("https://lampe.example/chat")],
        hours: (zone: "Europe/Paris", open: [(days: [Monday], from: "14:00", to: "20:00")]),
        children_may_call: true,
        source_url: "https://lampe.example",
        source_kind: Operator,
        grade: A,
        seen_on: "2026-11",
        verified: (
            verified_on: "2026-11-01",
            verified_by: Teacher,
            method: Called,
            reviewed_by: Maintainer,
            expires_on: "2027-11-01",
        ),
        status: Live,
    ),
])"#;

#[test]
fn a_helpline_that_a_person_verified_is_shown_until_it_is_stale() {
    let (directory, problems) = helplines::Directory::load("helplines.ron", LIVE.as_bytes());
    assert!(problems.is_empty(), "it is sound: {problems:?}");
    // 1 November 2026, and the days after it.
    for (day, country, shown) in [(20_760, "ZZ", true), (20_758 + 181, "ZZ", false), (20_760, "YY", false)] {
        let arguments = Arguments {
            lang: Some("en".into()),
            day: Some(day),
            country: Some(country.to_owned()),
            ..Arguments::default()
        };
        let mut game = Game::with(arguments);
        game.app.world_mut().resource_mut::<Stories>().helplines = directory.clone();
        game.press("band-middle");
        game.press("beacon");
        game.press("act-help");
        let all: Vec<String> = game.all().iter().map(|found| found.name()).collect();
        let at = |words: &str| all.iter().position(|name| name.contains(words));
        assert_eq!(at("La Lampe").is_some(), shown, "day {day} in {country}: {all:?}");
        assert_eq!(at(&game.words("help-line")).is_none(), shown, "else the card says where to look");
        if shown {
            assert!(at("lampe.example/chat") < at("1 23 45"), "ways to write come before numbers");
            assert!(at(&game.words("weekday-monday")).is_some(), "and when somebody is there");
        }
    }
}

#[test]
fn a_class_changes_nothing_for_who_plays_alone() {
    let folder = Folder::new();
    let settings =
        Settings { band: Some(Band::Older), keep_progress: true, effects: Volume::Loud, ..Settings::default() };
    let storage = FileStorage::new(Some(folder.0.clone()));
    let save = Save { settings: settings.clone(), progress: None };
    storage.write(&record::encode(&save).unwrap()).unwrap();
    let arguments = Arguments { lang: Some("en".into()), seed: Some(7), ..Arguments::default() };
    let mut game = Game::on_device(&folder.0, arguments);
    game.press("gift-in-blockbay-title");
    game.until(900, "the first reply", |game| game.play().session.choices().next().is_some());
    game.press("chat-skip");
    game.waits(2);
    let (before, left) = (storage.read().unwrap(), game.app.world().resource::<Unfinished>().0.clone());
    assert!(left.is_some(), "a chat was left");

    let school = School::open(&game);
    game.app.insert_resource(manara::classroom::Wire(Box::new(school.clone())));
    game.press("hub-class");
    for sign in ADDRESS.chars() {
        let found = game.button(&sign.to_string());
        game.act(&found, Action::Click);
    }
    game.press("class-address-go");
    game.types_the_code(&school);
    assert!(school.posts().is_empty(), "nothing is posted before the child sits down");
    game.press("class-sit");
    game.until(100, "a seat", |game| game.app.world().resource::<Class>().sits());
    let profile = game.app.world().resource::<Profile>();
    assert_eq!(profile.settings.effects, Volume::Off, "a class is silent");
    assert_eq!(profile.band(), Band::Middle, "and plays for its own age");
    goes_to(&mut game, &school, CHAT);
    game.press("class-chat-begin");
    to_the_question(&mut game);
    tells_a_grown_up(&mut game);
    game.waits(2);
    assert_eq!(storage.read().unwrap(), before, "nothing of the class is kept");
    game.press("settings");
    for key in ["settings-keep-progress", "settings-forget", "band-older"] {
        assert!(game.find(Role::Button, &game.words(key)).is_none(), "{key} is no matter for a class");
    }
    game.press("close");
    game.press("chat-to-debrief");
    game.press("class-home");
    game.press("class-leave");
    game.press("class-leave-sure");
    assert_eq!(game.screen(), Screen::Hub, "alone again");
    let profile = game.app.world().resource::<Profile>();
    assert_eq!((profile.settings.effects, profile.settings.band), (Volume::Loud, Some(Band::Older)), "as it was");
    assert_eq!(profile.progress.iter().count(), 0, "the class's chat is not the child's");
    assert_eq!(game.app.world().resource::<Unfinished>().0, left, "and its own chat still waits");
    game.waits(2);
    assert_eq!(storage.read().unwrap(), before, "what is kept is as it was");
    game.press("beacon");
    assert!(game.find(Role::Button, &game.words("class-hand")).is_none(), "no teacher is asked");
    game.press("act-help");
    assert!(!game.shows("School nurse"), "the contact lived with the lesson");
}
