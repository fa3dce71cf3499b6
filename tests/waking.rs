//! Waking: nothing happens without a reason, and each reason wakes the game without pointer input.

use std::time::Duration;

use accesskit::{Action, ActionRequest, TreeId};
use bevy::a11y::ActionRequest as Request;
use learning::save::Pace;
use manara::{
    screens::Screen,
    wake::{SLEEP, Wake},
};

use crate::kit::Game;

fn due(game: &mut Game) -> Duration {
    game.app.update();
    game.app.world().resource::<Wake>().due()
}

#[test]
fn an_idle_screen_sleeps() {
    let mut game = Game::start("en");
    for _ in 0..20 {
        game.app.update();
    }
    assert_eq!(due(&mut game), SLEEP, "nothing is due where nothing happens");
}

#[test]
fn a_pending_message_wakes_the_game_in_time() {
    let mut game = Game::playing("en", "gift-in-blockbay");
    game.saved(|saved| saved.settings.pace = Pace::Slow);
    game.until(200, "typing", |game| game.play().session.typing().is_some());
    for _ in 0..6 {
        game.app.update();
    }
    let due = due(&mut game);
    assert!(due < Duration::from_secs(5) && due > Duration::ZERO, "the next message sets the wait, not {due:?}");
}

#[test]
fn a_chat_that_waits_for_the_player_sleeps() {
    let mut game = Game::playing("en", "gift-in-blockbay");
    game.saved(|saved| saved.settings.pace = Pace::AtOnce);
    game.until(900, "something to do", |game| !game.play().session.can_advance());
    for _ in 0..20 {
        game.app.update();
    }
    assert_eq!(due(&mut game), SLEEP, "a child may think as long as it likes, and the battery lasts");
}

#[test]
fn a_request_of_assistive_technology_is_done_in_the_frame_it_wakes() {
    let mut game = Game::start("en");
    let english = game.button("English");
    let request =
        ActionRequest { action: Action::Click, target_tree: TreeId::ROOT, target_node: english.id, data: None };
    game.app.world_mut().write_message(Request(request));
    game.app.update();
    game.app.update();
    assert_eq!(game.screen(), Screen::Band, "one wake is enough");
}

#[test]
fn loading_wakes_itself_until_it_is_done() {
    let game = Game::start("en");
    assert_ne!(game.screen(), Screen::Loading, "content that arrives is noticed without input");
}
