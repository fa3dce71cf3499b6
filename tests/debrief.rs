//! What the debrief says is true of what was done: who found a sign, what was needed, and that an ended chat counts.

use manara::{navigation::Screen, play::Submit, profile::Profile};
use record::Pace;
use story::{Input, Mark, MessageIx, Question, Sign};

use crate::kit::Game;

/// A chat as far as its question what to do, giving the first reply each time.
fn asking(id: &str) -> Game {
    let mut game = Game::playing("en", id);
    game.profile(|profile| profile.settings.pace = Some(Pace::AtOnce));
    loop {
        game.until(900, "something to do", |game| !game.play().session.can_advance());
        let session = &game.play().session;
        if session.is_asking() {
            return game;
        }
        let (scenario, choice) = (session.scenario().clone(), session.choices().next().unwrap());
        game.press(&scenario.key(&scenario.choice(choice).id));
    }
}

fn message(game: &Game, id: &str) -> MessageIx {
    game.play().session.scenario().find_message(id).unwrap()
}

fn flag(game: &mut Game, id: &str, mark: Mark) {
    let message = message(game, id);
    game.app.world_mut().trigger(Submit(Input::Flag(message, mark)));
    game.settle();
}

fn tell(game: &mut Game) {
    game.press("act-tell");
    game.press("role-aunt");
    game.press("tell-do");
    game.until(900, "the end", |game| game.play().session.outcome().is_some());
}

#[test]
fn a_right_question_is_no_name_and_what_noor_pointed_at_was_found_together() {
    let mut game = asking("gift-in-blockbay");
    flag(&mut game, "m4", Mark::Sign(Sign::S3));
    flag(&mut game, "m5", Mark::Question(Question::WhoMayKnow));
    tell(&mut game);
    let pointed_at = message(&game, "m6");
    game.app
        .world_mut()
        .resource_mut::<manara::play::Play>()
        .assignment
        .hints
        .note(pointed_at, learning::hint::Strength::Name);
    game.press("chat-to-debrief");
    assert!(game.shows(&game.words("verdict-found-named")), "a sign was named");
    assert!(game.shows(&game.words("verdict-found-question")), "a question was asked, which is no name");
    assert!(game.shows(&game.words("verdict-together")), "and one was looked at with Noor");
    assert!(!game.shows(&game.words("verdict-missed")), "which nobody missed");
}

#[test]
fn in_a_fine_chat_telling_was_good_without_being_needed() {
    let mut game = asking("gift-for-the-club");
    tell(&mut game);
    game.press("chat-to-debrief");
    assert!(game.shows(&game.words("act-tell.not-needed")), "the chat was fine, and asking was good");
    assert!(!game.shows(&game.words("act-tell.result")), "nobody had anything to carry");
}

#[test]
fn a_chat_that_came_to_its_end_counts_with_its_last_line_however_it_is_left() {
    let mut game = asking("gift-in-blockbay");
    let times = |game: &Game| game.app.world().resource::<Profile>().progress.steps();
    assert_eq!(times(&game), 0, "not while it goes on");
    tell(&mut game);
    assert_eq!(times(&game), 1, "whoever closes the window at the last line loses nothing");
    game.press("chat-skip");
    assert!(matches!(game.screen(), Screen::Hub | Screen::Band), "by the way out at its head");
    assert_eq!(times(&game), 1, "and it counts once");
}
