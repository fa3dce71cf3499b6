//! The first minute: three presses to the first chat, Noor's guide through it, and the greeting of whoever comes back.

use accesskit::{Action, Role};
use bevy::prelude::*;
use manara::{
    audio::{PlaySound, Sound},
    navigation::Overlay,
    navigation::Screen,
    platform::Arguments,
    play::{Guide, Play},
    theme::{Glow, motion::Moving},
};
use record::{Pace, Save, Settings};
use story::{Band, Kind};

use crate::kit::{Found, Game};

fn guide(game: &Game) -> Guide {
    *game.app.world().resource::<Guide>()
}

/// The hub of a child that has never been here.
fn first_hub(lang: &str) -> Game {
    let mut game = Game::first_visit(lang);
    assert_eq!(game.screen(), Screen::Band, "{lang}: the first question is the age, in the language of the device");
    game.press("band-middle");
    assert_eq!(game.screen(), Screen::Hub, "{lang}: then comes the hub");
    game
}

fn passes(game: &mut Game, ticks: usize) {
    (0..ticks).for_each(|_| game.app.update());
}

fn log(game: &Game) -> usize {
    game.play().session.log().len()
}

fn glowing(game: &mut Game) -> usize {
    let world = game.app.world_mut();
    world.query_filtered::<(), With<Glow>>().iter(world).count()
}

/// Reads on, with the first reply each time, until the guide asks for a flag.
fn to_the_flag(game: &mut Game) {
    game.profile(|profile| profile.settings.pace = Some(Pace::AtOnce));
    while guide(game) != Guide::Flag {
        game.until(900, "something to do", |game| guide(game) == Guide::Flag || !game.play().session.can_advance());
        if guide(game) != Guide::Flag {
            let choice = game.play().session.choices().next().unwrap();
            game.app.world_mut().trigger(manara::play::Submit(story::Input::Choose(choice)));
            game.settle();
        }
    }
}

/// Presses as a player with only a keyboard does, or as a screen reader does.
fn press(game: &mut Game, keyboard: bool, found: &Found) {
    if keyboard { game.tab_to(found) } else { game.act(found, Action::Click) }
}

#[test]
fn the_first_chat_is_two_presses_away_and_guided_step_by_step() {
    for (lang, keyboard) in [("en", true), ("ar", false)] {
        let mut game = first_hub(lang);
        assert!(game.shows(&game.words("noor-first")), "{lang}: Noor greets");
        let first = game.button_for("hub-first");
        press(&mut game, keyboard, &first);
        // The start page's button on the web makes it three.
        assert_eq!(game.screen(), Screen::Chat, "{lang}: the second press begins the chat");
        assert_eq!(game.play().session.scenario().kind, Kind::Worrying, "{lang}: one that has something to show");

        assert!(game.shows(&game.words("guide-read")), "{lang}: reading along comes first");
        assert!(!game.shows(&game.words("chat-how")), "{lang}: and nothing else");
        passes(&mut game, 200);
        assert_eq!(log(&game), 0, "{lang}: the chat waits for the child");
        let read = game.button_for("guide-read-do");
        press(&mut game, keyboard, &read);
        to_the_flag(&mut game);

        let session = &game.play().session;
        let last = session.shown().last().unwrap();
        assert!(!session.scenario().message(last).signs.is_empty(), "{lang}: it is the last message that is meant");
        assert!(game.shows(&game.words("guide-flag")), "{lang}: then the flag");
        assert_eq!(glowing(&mut game), 1, "{lang}: the flag that is meant shines");
        let lines = log(&game);
        passes(&mut game, 200);
        assert_eq!(log(&game), lines, "{lang}: nothing comes while the child looks");
        let number = i64::try_from(game.play().session.shown().count()).unwrap();
        let label = game.say(&manara::text::Translated::new("chat-flag-label").number("number", number));
        let flag = game.button(&label);
        let said = flag.node.description().unwrap_or_default();
        assert_eq!(said, game.words("guide-flag"), "{lang}: whoever listens hears at the flag what it is for");
        if keyboard {
            let focused = game.focused().map(|found| found.name());
            assert_eq!(focused, Some(label), "{lang}: whoever goes by keyboard is taken to it");
        }
        press(&mut game, keyboard, &flag);
        let question = game.button_for("question-what-do-they-want");
        press(&mut game, keyboard, &question);
        assert_eq!(game.play().session.flags().len(), 1, "{lang}: the child has raised it");

        assert_eq!(guide(&game), Guide::Beacon, "{lang}: then the beacon");
        assert!(game.shows(&game.words("guide-flagged")) && game.shows(&game.words("guide-beacon")), "{lang}");
        assert_eq!(glowing(&mut game), 1, "{lang}: now the beacon shines");
        let beacon = game.button_for("beacon");
        press(&mut game, keyboard, &beacon);
        assert_eq!(guide(&game), Guide::Beacon, "{lang}: the panel is there to be looked at");
        game.key(KeyCode::Escape);
        assert_eq!(guide(&game), Guide::Done, "{lang}: that was all");
        assert!(game.shows(&game.words("guide-done")), "{lang}: Noor says so");
        let lines = log(&game);
        let on = game.button_for("chat-go-on");
        press(&mut game, keyboard, &on);
        let goes_on = |game: &Game| log(game) > lines || game.play().session.choices().next().is_some();
        game.until(900, "the rest of the chat", goes_on);
        assert_eq!(glowing(&mut game), 0, "{lang}: nothing is pointed at any more");

        game.press("chat-skip");
        game.press("hub-go-on");
        assert_eq!(guide(&game), Guide::Off, "{lang}: what was shown once is not shown again");
    }
}

#[test]
fn the_guide_can_be_skipped_at_every_step_and_does_not_come_back() {
    for steps in 0..3 {
        let mut game = first_hub("en");
        game.press("hub-first");
        if steps > 0 {
            game.press("guide-read-do");
            to_the_flag(&mut game);
        }
        if steps > 1 {
            let message = game.play().session.shown().last().unwrap();
            let mark = story::Mark::Question(story::Question::WhoMayKnow);
            game.app.world_mut().trigger(manara::play::Submit(story::Input::Flag(message, mark)));
            game.until(20, "the beacon's turn", |game| guide(game) == Guide::Beacon);
        }
        if steps < 2 {
            let skip = game.button_for("guide-skip");
            game.press_unread(&skip);
            assert_ne!(guide(&game), Guide::Off, "after {steps} steps: a press meant for what stood there before");
        }
        game.press("guide-skip");
        assert_eq!(guide(&game), Guide::Off, "after {steps} steps: it is over");
        game.until(900, "something to do", |game| !game.play().session.can_advance());
        game.press("chat-skip");
        assert!(game.find(Role::Button, &game.words("hub-first")).is_none(), "after {steps} steps: and stays over");
    }
}

#[test]
fn whoever_finds_the_way_alone_is_not_held_up() {
    let mut game = first_hub("en");
    game.press("hub-first");
    game.press("beacon");
    game.press("act-tell");
    game.press("role-mum");
    game.press("tell-do");
    assert_eq!(guide(&game), Guide::Off, "whoever tells at once needs no guide");
    game.profile(|profile| profile.settings.pace = Some(Pace::AtOnce));
    game.until(900, "something to do", |game| !game.play().session.can_advance());
    assert!(log(&game) > 1, "and the chat goes on");
}

#[test]
fn only_a_worrying_chat_is_guided_and_only_the_first() {
    let mut game = first_hub("en");
    game.press("gift-for-the-club-title");
    assert_eq!(guide(&game), Guide::Off, "where there is nothing to find, nothing is pointed at");
    game.go(Screen::Hub);
    game.press("gift-in-blockbay-title");
    assert_eq!(guide(&game), Guide::Read, "any worrying one will do");
    let kept = Save {
        settings: Settings { band: Some(Band::Middle), keep_progress: true, ..Settings::default() },
        progress: Some(played(&game, "gift-in-blockbay")),
    };
    let arguments = Arguments { lang: Some("en".into()), seed: Some(7), ..Arguments::default() };
    let mut game = Game::keeping(&kept, arguments);
    game.profile(|profile| profile.guided = false);
    assert_eq!(game.screen(), Screen::Hub, "whoever comes back is asked nothing");
    let one = game.say(&manara::text::Translated::new("noor-back").number("windows", 1));
    assert!(game.shows(&one) && one.contains("One window"), "it is greeted with what it has done: {one}");
    game.press("extra-lesson-title");
    assert_eq!(guide(&game), Guide::Off, "and needs no guide");
}

/// The progress of a child that has played one chat to its end.
fn played(game: &Game, id: &str) -> record::Progress {
    let scenario = game.app.world().resource::<manara::content::Stories>().library.get(id).unwrap().clone();
    let mut session = story::Session::new(scenario);
    while session.outcome().is_none() {
        let input = match session.choices().next() {
            Some(choice) => story::Input::Choose(choice),
            None if session.is_asking() => story::Input::Act(story::Act::Tell { role: story::Role::Mum }),
            None => story::Input::Advance,
        };
        session.step(0, input).unwrap();
    }
    let mut progress = record::Progress::default();
    progress.add(&learning::score(&session), learning::Day(0));
    assert!(progress.iter().next().is_some(), "the chat came to its end");
    progress
}

#[test]
fn a_chat_that_was_left_waits_in_the_hub_and_is_forgotten_with_the_rest() {
    let mut game = Game::start("en");
    game.press("band-middle");
    game.press("gift-in-blockbay-title");
    game.profile(|profile| profile.settings.pace = Some(Pace::AtOnce));
    game.until(900, "the replies", |game| game.play().session.choices().next().is_some());
    let lines = log(&game);
    game.press("chat-skip");
    assert!(game.shows(&game.words("noor-left")), "the greeting says where the child left off");
    game.press("hub-go-on");
    assert_eq!((game.screen(), log(&game)), (Screen::Chat, lines), "the chat is as it was");
    game.press("chat-skip");
    game.app.insert_resource(manara::play::Hold(true));
    game.press("extra-lesson-title");
    game.press("chat-skip");
    game.press("hub-go-on");
    assert_eq!(log(&game), lines, "a look into another does not take its place");
    game.press("chat-skip");
    game.press("settings");
    game.press("settings-forget");
    game.press("settings-forget-sure");
    game.press("close");
    assert!(game.find(Role::Button, &game.words("hub-go-on")).is_none(), "forgotten is forgotten, at once");
    assert!(!game.shows(&game.words("noor-left")), "and no longer spoken of");
    assert!(!game.app.world().contains_resource::<Play>(), "nothing is left of it");
}

#[test]
fn what_is_forgotten_in_the_middle_of_a_chat_does_not_wait_in_the_hub() {
    let mut game = Game::start("en");
    game.press("band-middle");
    game.press("gift-in-blockbay-title");
    game.profile(|profile| profile.settings.pace = Some(Pace::AtOnce));
    game.until(900, "the replies", |game| game.play().session.choices().next().is_some());
    game.press("settings");
    game.press("settings-forget");
    game.press("settings-forget-sure");
    game.press("close");
    assert!(game.play().session.choices().next().is_some(), "the chat itself can be read to its end");
    game.press("chat-skip");
    assert!(game.find(Role::Button, &game.words("hub-go-on")).is_none(), "once left it is gone like the rest");
}

#[test]
fn a_new_window_is_lit_greeted_and_heard_once() {
    let mut game = Game::start("en");
    game.press("band-middle");
    passes(&mut game, 60);
    let moving = |game: &mut Game| {
        let world = game.app.world_mut();
        world.query_filtered::<(), With<Moving>>().iter(world).count()
    };
    assert_eq!(moving(&mut game), 0, "the hub comes to rest");
    let progress = played(&game, "gift-in-blockbay");
    game.go(Screen::About);
    game.profile(|profile| profile.progress = progress);
    game.app.world_mut().resource_mut::<NextState<Screen>>().set(Screen::Hub);
    game.app.update();
    let heard: Vec<Sound> = {
        let messages = game.app.world().resource::<Messages<PlaySound>>();
        messages.iter_current_update_messages().map(|heard| heard.0).collect()
    };
    game.app.update();
    assert!(heard.contains(&Sound::Window), "it can be heard: {heard:?}");
    assert!(moving(&mut game) >= 2, "it comes in, and the beam sweeps");
    game.settle();
    assert!(game.shows(&game.words("noor-window")), "Noor points at it");
    passes(&mut game, 120);
    assert_eq!(moving(&mut game), 0, "and all comes to rest");
    game.go(Screen::About);
    game.go(Screen::Hub);
    assert!(!game.shows(&game.words("noor-window")), "the next time it is old");
    assert_eq!(*game.app.world().resource::<State<Overlay>>().get(), Overlay::None, "nothing lies over the hub");
}

#[test]
fn a_language_that_is_chosen_leads_to_the_first_question_in_it() {
    for (own, lang) in [("English", "en"), ("العربية", "ar")] {
        let mut game = Game::with(Arguments { lang: Some("xx".into()), seed: Some(7), ..Arguments::default() });
        game.go(Screen::Language);
        let choice = game.button(own);
        game.act(&choice, Action::Click);
        assert_eq!(game.screen(), Screen::Band, "{own}: then comes the age");
        assert!(game.find(Role::Heading, &game.words("band-title")).is_some(), "{own}: in the language chosen");
        let language = game.language();
        assert_eq!(language.texts.code(language.lang), lang, "{own} is spoken");
        assert!(game.button(own).is_on(), "{own}: and says so");
        let ages = game.button_for("band-middle").id;
        let again = game.button(own);
        game.act(&again, Action::Click);
        assert_eq!(game.button_for("band-middle").id, ages, "{own}: chosen twice, nothing is built anew");
    }
}
