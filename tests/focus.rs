//! The focus: back to what opened a dialog, on to what stands where it was, and never where nothing was asked for.

use accesskit::{Action, Role};
use bevy::prelude::KeyCode;
use record::Pace;

use crate::kit::Game;

fn focused(game: &Game) -> String {
    game.focused().map(|found| found.name()).unwrap_or_default()
}

#[test]
fn a_dialog_gives_the_focus_back_to_what_opened_it() {
    let mut game = Game::start("en");
    let settings = game.button_for("settings");
    game.tab_to(&settings);
    assert!(game.find(Role::Dialog, &game.words("settings")).is_some(), "it is open");
    // What is set builds the dialog anew.
    let fast = game.button_for("pace-fast");
    game.tab_to(&fast);
    assert_eq!(focused(&game), game.words("pace-fast"), "what was pressed keeps the focus");
    game.key(KeyCode::Escape);
    assert_eq!(focused(&game), game.words("settings"), "a keyboard goes on where it was");
}

#[test]
fn a_dialog_that_is_opened_in_one_frame_gives_the_focus_back_too() {
    let mut game = Game::start("en");
    let settings = game.button_for("settings");
    game.act(&settings, Action::Click);
    game.key(KeyCode::Escape);
    assert_eq!(focused(&game), game.words("settings"), "a press through assistive technology is a press");
}

#[test]
fn a_dialog_that_leads_to_another_gives_the_focus_back_to_the_first_opener() {
    let mut game = Game::playing("en", "gift-in-blockbay");
    let beacon = game.button_for("beacon");
    game.tab_to(&beacon);
    let tell = game.button_for("act-tell");
    game.tab_to(&tell);
    game.key(KeyCode::Escape);
    assert_eq!(focused(&game), game.words("beacon"), "from the inner dialog too");
}

#[test]
fn a_flag_keeps_the_focus_when_it_is_raised() {
    let mut game = Game::playing("en", "gift-in-blockbay");
    game.profile(|profile| profile.settings.pace = Some(Pace::AtOnce));
    game.until(900, "something to do", |game| !game.play().session.can_advance());
    let first = game.find_all(Role::Button).into_iter().find(|found| found.name().starts_with("Flag message")).unwrap();
    game.tab_to(&first);
    let question = game.button_for("question-what-do-they-want");
    game.tab_to(&question);
    assert_eq!(focused(&game), game.words("question-what-do-they-want"), "the raised flag, under its new name");
    assert!(game.focused().is_some_and(|found| found.is_on()), "it is the flag, which is on");
}

#[test]
fn a_reply_leads_the_focus_to_what_comes_next_and_not_to_the_top() {
    let mut game = Game::playing("en", "gift-in-blockbay");
    game.profile(|profile| profile.settings.pace = Some(Pace::AtOnce));
    game.until(900, "something to do", |game| !game.play().session.can_advance());
    let reply = game.button_for("gift-in-blockbay-c1");
    game.tab_to(&reply);
    game.until(900, "the next question", |game| game.find(Role::Button, &game.words("gift-in-blockbay-c3")).is_some());
    assert_eq!(focused(&game), game.words("gift-in-blockbay-c3"), "the next reply is one press away");
}

#[test]
fn a_focus_that_is_given_up_stays_given_up() {
    let mut game = Game::start("en");
    let settings = game.button_for("settings");
    game.act(&settings, Action::Focus);
    game.app.world_mut().resource_mut::<bevy::input_focus::InputFocus>().clear();
    game.settle();
    assert_eq!(game.focused().map(|found| found.node.role()), Some(Role::Window), "nothing takes it by itself");
}
