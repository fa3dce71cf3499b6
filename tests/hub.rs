//! The hub: it leaves the chat behind, and shows what fits the child as it is now.

use accesskit::Role;
use learning::{Day, SessionRecord};
use manara::{
    content::Stories, navigation::Overlay, navigation::Screen, platform::Arguments, play::Play, text::Translated,
};
use record::{Pace, Save, Settings};
use story::{Band, Ending, Sign};

use crate::kit::Game;

/// The hub for an age, reached through a chat that is left.
fn hub_after_a_chat(band: Band) -> Game {
    let mut game = Game::playing("en", "gift-in-blockbay");
    game.profile(|profile| {
        profile.settings.band = Some(band);
        profile.settings.pace = Some(Pace::AtOnce);
    });
    game.until(900, "the replies", |game| game.play().session.choices().next().is_some());
    game.press("chat-skip");
    assert_eq!(game.screen(), Screen::Hub, "the chat is left");
    game
}

fn overlay(game: &Game) -> Overlay {
    *game.app.world().resource::<bevy::prelude::State<Overlay>>().get()
}

#[test]
fn the_hub_says_when_nothing_new_is_there_to_practise_with() {
    for lang in ["en", "ar"] {
        let mut game = Game::start(lang);
        game.press("band-middle");
        let [played_out, all_bright] = ["hub-played-out", "hub-all-bright"].map(|key| game.words(key));
        assert!(!game.shows(&played_out) && !game.shows(&all_bright), "{lang}: at first every chat is new");
        let scenarios: Vec<_> = game.app.world().resource::<Stories>().library.iter().cloned().collect();
        let today = Arguments::default().today();
        game.profile(|profile| {
            for scenario in &scenarios {
                let record = learning::score(&story::Session::new(scenario.clone()));
                profile.progress.add(&SessionRecord { ending: Some(Ending::Told), ..record }, today);
            }
        });
        game.go(Screen::About);
        game.go(Screen::Hub);
        assert!(game.shows(&played_out), "{lang}: every chat was played and no lamp is bright");
        assert!(game.find(Role::Button, &game.words("hub-next")).is_some(), "{lang}: and one may play again");
        Sign::in_chats_of(Band::Middle).for_each(|sign| game.masters(sign, today));
        game.go(Screen::About);
        game.go(Screen::Hub);
        assert!(game.shows(&all_bright) && !game.shows(&played_out), "{lang}: all lamps are bright");
    }
}

#[test]
fn nothing_leads_from_the_hub_back_into_a_chat() {
    let mut game = hub_after_a_chat(Band::Middle);
    let in_play = |game: &Game| game.app.world().contains_resource::<Play>();
    assert!(!in_play(&game), "whoever left a chat has left it");
    game.press("beacon");
    for act in ["act-pause", "act-report", "act-block"] {
        assert!(game.button_for(act).node.is_disabled(), "{act} has nothing to act on");
    }
    game.press("act-help");
    assert_eq!(overlay(&game), Overlay::Help, "help is there without a chat");
    assert!(!in_play(&game), "and touches none");
    game.press("beacon");
    game.press("act-tell");
    game.press("role-mum");
    game.press("close");
    assert!(!in_play(&game) && overlay(&game) == Overlay::None, "nor does rehearsing whom to tell");
    game.press("gift-in-blockbay-title");
    assert!(game.play().session.acts().is_empty(), "the next chat begins without anything done in it");
}

/// The chats that are offered, and how many of them say that they were played.
fn offered(game: &Game) -> (usize, usize) {
    let list = game.find(Role::List, &game.words("hub-chats")).unwrap();
    let played = game.words("hub-played");
    (list.node.children().len(), game.find_all(Role::Label).iter().filter(|found| found.name() == played).count())
}

#[test]
fn the_hub_follows_the_age_chosen_in_the_settings() {
    let mut game = hub_after_a_chat(Band::Younger);
    let (young, _) = offered(&game);
    game.press("settings");
    game.press("band-older");
    game.press("close");
    let (old, _) = offered(&game);
    assert!(old > young && young > 0, "an older child is offered more: {young}, {old}");
    game.press("settings");
    game.press("band-younger");
    game.press("close");
    assert_eq!(offered(&game).0, young, "and a younger one less");
}

#[test]
fn forgetting_everything_takes_the_marks_of_played_chats_away() {
    let mut game = hub_after_a_chat(Band::Middle);
    assert_eq!(offered(&game).1, 0, "a chat that was left is not played");
    game.press("gift-in-blockbay-title");
    game.until(900, "the replies", |game| game.play().session.choices().next().is_some());
    game.press("beacon");
    game.press("act-tell");
    game.press("role-mum");
    game.press("tell-do");
    game.until(900, "the end", |game| game.play().session.outcome().is_some());
    game.press("chat-to-debrief");
    game.press("debrief-home");
    assert_eq!(offered(&game).1, 1, "one that came to its end is");
    game.press("settings");
    game.press("settings-forget");
    assert_eq!(
        game.heard().iter().filter(|heard| **heard == game.words("hub-played")).count(),
        1,
        "one press only asks"
    );
    game.press("settings-forget-sure");
    game.press("close");
    assert_eq!(offered(&game).1, 0, "forgotten is forgotten at once");
}

#[test]
fn a_child_takes_a_copy_of_its_record_along() {
    let settings = Settings { band: Some(Band::Middle), keep_progress: true, ..Settings::default() };
    let kept = Save { settings, progress: None };
    let mut game = Game::keeping(&kept, Arguments { lang: Some("en".into()), seed: Some(7), ..Arguments::default() });
    game.masters(Sign::S1, Day(20_000));
    game.press("settings");
    assert!(game.shows(&game.words("settings-copy-why")), "it is told that anyone can open a copy");
    game.press("settings-copy");
    let told = game.say(&Translated::new("settings-copied").text("place", ""));
    let told = told.trim();
    let place =
        game.find_all(Role::Label).into_iter().find_map(|found| found.name().strip_prefix(told).map(str::to_owned));
    let copy = std::fs::read_to_string(place.unwrap().trim()).unwrap();
    let copy = record::decode(&copy).unwrap();
    let progress = copy.progress.unwrap();
    assert!(progress.learner().has_mastered(Sign::S1, Day(20_000)), "what is known of each sign is in it");
    game.press("settings-keep-progress");
    assert!(game.find(Role::Button, &game.words("settings-copy")).is_none(), "who keeps nothing has nothing to copy");
}
