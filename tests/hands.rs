//! Hands: quick double presses, keys that are held down, and the buttons of a mouse that press nothing.

use accesskit::Role;
use bevy::{input::ButtonState, prelude::*};
use manara::navigation::{Overlay, Screen};
use record::Pace;

use crate::kit::{Found, Game, TICK};

/// What presses.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Hand {
    Mouse,
    Finger,
    Key,
    Request,
}

const HANDS: [Hand; 4] = [Hand::Mouse, Hand::Finger, Hand::Key, Hand::Request];

/// Two updates, in which a press is made where a hand is: at a place, or on what has the focus.
fn press(game: &mut Game, hand: Hand, at: Vec2) {
    match (hand, game.focused().filter(|focused| focused.node.role() == Role::Button)) {
        (Hand::Mouse, _) => {
            game.pointer(ButtonState::Pressed);
            game.pointer(ButtonState::Released);
        }
        (Hand::Finger, _) => game.tap(at),
        (Hand::Key, _) => {
            game.key_event(KeyCode::Enter, ButtonState::Pressed, false);
            game.key_event(KeyCode::Enter, ButtonState::Released, false);
        }
        (Hand::Request, Some(focused)) => {
            game.press_unread(&focused);
            game.app.update();
        }
        (Hand::Request, None) => passes(game, 2),
    }
}

fn passes(game: &mut Game, ticks: usize) {
    (0..ticks).for_each(|_| game.app.update());
}

/// Puts a hand on a button that has been read.
fn reach(game: &mut Game, hand: Hand, found: &Found) -> Vec2 {
    game.ask(found, accesskit::Action::ScrollIntoView, None);
    game.act(found, accesskit::Action::Focus);
    game.read(found.id);
    let at = game.middle(found);
    if hand == Hand::Mouse {
        game.move_pointer(at);
    }
    at
}

fn names(game: &Game) -> Vec<String> {
    game.all().iter().map(|found| format!("{:?} {} {}", found.node.role(), found.name(), found.is_on())).collect()
}

/// What there is two seconds after a press, followed by another one after so many ticks if there is a number.
fn after(place: &Place, hand: Hand, again: Option<usize>) -> Vec<String> {
    let mut game = (place.there)();
    let found = game.button_for(place.button);
    let at = reach(&mut game, hand, &found);
    let before = names(&game);
    press(&mut game, hand, at);
    if let Some(ticks) = again {
        passes(&mut game, ticks - 2);
        press(&mut game, hand, at);
        passes(&mut game, 40 - ticks);
    } else {
        passes(&mut game, 40);
    }
    let names = names(&game);
    // A slow second press may lead back.
    assert!(again.is_some() || names != before, "{}, {hand:?}: the first press leads to something", place.button);
    names
}

/// A place where two presses came too quickly.
struct Place {
    there: fn() -> Game,
    button: &'static str,
}

fn at_noors_question() -> Game {
    let mut game = Game::playing("en", "gift-in-blockbay");
    game.profile(|profile| profile.settings.pace = Some(Pace::AtOnce));
    for _ in 0..40 {
        game.until(900, "something to do", |game| !game.play().session.can_advance());
        if game.play().session.is_asking() {
            return game;
        }
        let choice = game.play().session.choices().next().unwrap();
        game.app.world_mut().trigger(manara::play::Submit(story::Input::Choose(choice)));
        game.settle();
    }
    panic!("Noor never asks");
}

fn at_what_is_kept() -> Game {
    let mut game = Game::start("en");
    game.press("band-middle");
    game.press("practice-title");
    let id = game.app.world().resource::<manara::content::Stories>().drills.drills().next().unwrap().id.clone();
    game.press(&format!("practice-{id}-title"));
    for first in ["practice-stop-do"] {
        if game.find(Role::Button, &game.words(first)).is_some() {
            game.press(first);
        }
    }
    game
}

fn in_the_beacon() -> Game {
    let mut game = Game::playing("en", "gift-in-blockbay");
    game.press("beacon");
    game
}

fn on_the_first_screen() -> Game {
    Game::start("en")
}

fn in_the_settings() -> Game {
    let mut game = Game::start("en");
    game.press("settings");
    game
}

const PLACES: [Place; 6] = [
    Place { there: at_noors_question, button: "act-carry-on" },
    Place { there: at_what_is_kept, button: "practice-keep-do" },
    Place { there: in_the_beacon, button: "act-tell" },
    Place { there: on_the_first_screen, button: "settings" },
    // What closes uncovers what lies under it.
    Place { there: in_the_settings, button: "close" },
    Place { there: on_the_first_screen, button: "band-middle" },
];

#[test]
fn the_second_of_two_quick_presses_does_nothing_to_what_the_first_one_brought() {
    for place in &PLACES {
        for hand in HANDS {
            let once = after(place, hand, None);
            for ticks in [3, 5, 8] {
                let twice = after(place, hand, Some(ticks));
                assert_eq!(twice, once, "{}, {hand:?}, the second after {:?}", place.button, TICK * ticks as u32);
            }
        }
    }
}

#[test]
fn a_slow_second_press_counts() {
    // What has the focus then, and what stands under a pointer where the first press was.
    // In the settings the first stop is the language that is chosen already, of which a press makes nothing; on another screen
    // nothing has the focus.
    let all = PLACES
        .iter()
        .filter(|place| !["settings", "band-middle"].contains(&place.button))
        .map(|place| (place, vec![Hand::Key, Hand::Request]));
    let same_place = [3, 4].map(|ix| (&PLACES[ix], vec![Hand::Mouse, Hand::Finger]));
    for (place, hands) in all.chain(same_place) {
        for hand in hands {
            let (once, twice) = (after(place, hand, None), after(place, hand, Some(16)));
            assert_ne!(twice, once, "{}, {hand:?}: what has stood is pressed on purpose", place.button);
        }
    }
}

#[test]
fn quick_presses_on_what_has_stood_all_count() {
    for hand in HANDS {
        let mut game = in_the_settings();
        let pace = |game: &Game| game.app.world().resource::<manara::profile::Profile>().settings.pace;
        let fast = game.button_for("pace-fast");
        let at = reach(&mut game, hand, &fast);
        press(&mut game, hand, at);
        assert_eq!(pace(&game), Some(Pace::Fast), "{hand:?}: the first");
        passes(&mut game, 3);
        // The dialog is built anew, and its other buttons stand where they stood.
        let slow = game.button_for("pace-slow");
        let at = game.middle(&slow);
        match hand {
            Hand::Mouse => game.move_pointer(at),
            Hand::Finger => {}
            Hand::Key | Hand::Request => {
                game.app
                    .world_mut()
                    .resource_mut::<bevy::input_focus::InputFocus>()
                    .set(Entity::from_bits(slow.id.0), bevy::input_focus::FocusCause::Navigated);
                game.app.update();
            }
        }
        press(&mut game, hand, at);
        assert_eq!(pace(&game), Some(Pace::Slow), "{hand:?}: and the second, on something else that has stood");
    }
}

#[test]
fn a_press_that_nobody_looked_at_for_long_is_not_lost() {
    let mut game = Game::start("en");
    passes(&mut game, 40);
    let choice = game.button_for("band-middle");
    game.press_unread(&choice);
    game.settle();
    assert_eq!(game.screen(), Screen::Hub, "what has stood takes the first press");
}

#[test]
fn enter_and_space_that_are_held_down_press_once() {
    for key in [KeyCode::Enter, KeyCode::Space] {
        let mut game = Game::start("en");
        let settings = game.button_for("settings");
        reach(&mut game, Hand::Key, &settings);
        // Long enough for what came to have stood.
        game.hold_key(key, 40);
        assert_eq!(*game.app.world().resource::<State<Overlay>>().get(), Overlay::Settings, "{key:?}: open it stays");
        let close = game.button_for("close");
        game.act(&close, accesskit::Action::Focus);
        game.key(key);
        assert_eq!(*game.app.world().resource::<State<Overlay>>().get(), Overlay::None, "{key:?}: the next one counts");
    }
}

#[test]
fn escape_that_is_held_down_closes_one_thing() {
    let mut game = Game::playing("en", "gift-in-blockbay");
    game.press("beacon");
    game.hold_key(KeyCode::Escape, 40);
    assert_eq!(*game.app.world().resource::<State<Overlay>>().get(), Overlay::None, "the panel closes");
    assert_eq!(game.screen(), Screen::Chat, "and the chat goes on");
    game.press("settings");
    game.key_event(KeyCode::Escape, ButtonState::Pressed, true);
    game.settle();
    assert_ne!(*game.app.world().resource::<State<Overlay>>().get(), Overlay::None, "a repeat alone closes nothing");
}

#[test]
fn only_the_primary_button_presses_drags_and_moves_the_focus() {
    use MouseButton::{Back, Forward, Left, Middle, Other, Right};
    // A pen's barrel is the secondary button, its eraser another one.
    for button in [Right, Middle, Back, Forward, Other(5), Left] {
        let presses = button == Left;
        let mut game = Game::start("en");
        game.resize(320.0, 400.0);
        let (column, choice) = (game.column(), game.button_for("band-older"));
        let at = {
            game.act(&choice, accesskit::Action::ScrollIntoView);
            game.read(choice.id);
            game.middle(&choice)
        };
        let ((before, _), focus) = (game.scrolled(&column), game.focused().map(|found| found.id));
        let moves = |game: &mut Game, by: f32| {
            game.move_pointer(at);
            game.mouse_button(button, ButtonState::Pressed);
            game.move_pointer(at + Vec2::new(0.0, by));
            game.mouse_button(button, ButtonState::Released);
            game.settle();
        };
        moves(&mut game, 40.0);
        assert!(before > 40.0, "there is something to scroll: {before}");
        assert_eq!(game.scrolled(&column).0 != before, presses, "{button:?} drags the page");
        assert_eq!(game.focused().map(|found| found.id) != focus, presses, "{button:?} moves the focus");
        game.act(&choice, accesskit::Action::ScrollIntoView);
        game.read(choice.id);
        moves(&mut game, 0.0);
        assert_eq!(game.screen() == Screen::Hub, presses, "{button:?} presses");
    }
}
