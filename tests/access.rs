//! The semantic tree: every control has a name and its actions, requests do what a pointer would, dialogs keep the rest
//! out, Tab follows the tree, and the mirror hears of changes only.

use accesskit::{Action, Role};
use bevy::prelude::*;
use manara::{accessibility, navigation::Overlay, navigation::Screen};
use record::Pace;

use crate::kit::Game;

fn at_a_reply(scenario: &str) -> Game {
    let mut game = Game::playing("en", scenario);
    game.profile(|profile| profile.settings.pace = Some(Pace::AtOnce));
    game.until(900, "something to do", |game| !game.play().session.can_advance());
    game
}

#[test]
fn every_control_has_a_name_and_its_actions() {
    for lang in ["en", "ar"] {
        let mut game = Game::start(lang);
        for screen in [Screen::Language, Screen::Band, Screen::Hub, Screen::About, Screen::Credits] {
            game.app.world_mut().resource_mut::<NextState<Screen>>().set(screen);
            game.settle();
            let buttons = game.find_all(Role::Button);
            assert!(!buttons.is_empty(), "{screen:?} can be left");
            for button in buttons {
                assert!(!button.name().trim().is_empty(), "a button on {screen:?} in {lang} has no name");
                assert!(button.node.supports_action(Action::Focus), "{} can be focused", button.name());
                let clicks = button.node.supports_action(Action::Click);
                assert_eq!(clicks, !button.node.is_disabled(), "{} can be pressed unless it is off", button.name());
            }
            let headings: Vec<_> = game.find_all(Role::Heading).iter().filter_map(|found| found.node.level()).collect();
            assert_eq!(headings.first(), Some(&1), "{screen:?} begins with its title");
            assert_eq!(headings.iter().filter(|level| **level == 1).count(), 1, "and has one");
        }
    }
}

#[test]
fn plain_text_is_in_the_tree_without_direction_marks() {
    let mut game = Game::start("ar");
    game.app.world_mut().resource_mut::<NextState<Screen>>().set(Screen::About);
    game.settle();
    let promise = game.words("about-nothing");
    let found = game.find(Role::Label, &promise);
    assert!(found.is_some(), "a paragraph can be read aloud");
    assert!(!promise.contains(['\u{200f}', '\u{2068}']), "and holds nothing that speech would stumble over");
}

#[test]
fn a_click_request_is_a_press() {
    let mut game = Game::start("en");
    let choice = game.button_for("band-middle");
    game.act(&choice, Action::Click);
    assert_eq!(game.screen(), Screen::Hub, "the button did what it does");
}

#[test]
fn a_focus_request_moves_the_focus() {
    let mut game = Game::start("en");
    let settings = game.button_for("settings");
    game.act(&settings, Action::Focus);
    assert_eq!(game.focused().map(|found| found.id), Some(settings.id), "the tree says who has it");
}

#[test]
fn a_blur_request_takes_the_focus_from_what_has_it_and_from_nothing_else() {
    let mut game = Game::start("en");
    let (settings, beacon) = (game.button_for("settings"), game.button_for("beacon"));
    game.act(&settings, Action::Focus);
    game.ask(&beacon, Action::Blur, None);
    assert_eq!(game.focused().map(|found| found.id), Some(settings.id), "another one's focus stays");
    game.ask(&settings, Action::Blur, None);
    let focused = game.focused().unwrap();
    assert_eq!(focused.node.role(), Role::Window, "without a focus the tree names its root, not {}", focused.name());
}

#[test]
fn a_disabled_button_takes_no_request() {
    let mut game = Game::start("en");
    let beacon = game.button_for("beacon");
    game.act(&beacon, Action::Click);
    let report = game.button_for("act-report");
    assert!(report.node.is_disabled(), "outside a chat there is nothing to report");
    game.ask(&report, Action::Click, None);
    assert_eq!(*game.app.world().resource::<State<Overlay>>().get(), Overlay::Beacon, "nothing happens");
}

#[test]
fn what_lies_under_a_dialog_cannot_be_reached() {
    let mut game = Game::start("en");
    let choice = game.button_for("band-middle");
    let help = game.button_for("beacon");
    game.act(&help, Action::Click);
    game.ask(&choice, Action::Click, None);
    assert_eq!(game.screen(), Screen::Band, "a request to what lies under it does nothing");
    for _ in 0..30 {
        game.key(KeyCode::Tab);
        let focused = game.focused().unwrap();
        let inside = game.all().iter().any(|found| found.id == focused.id);
        assert!(inside, "Tab stays inside, but reached {}", focused.name());
    }
    game.key(KeyCode::Escape);
    assert_eq!(*game.app.world().resource::<State<Overlay>>().get(), Overlay::None, "Escape closes it");
}

#[test]
fn tab_follows_the_order_of_the_tree() {
    let mut game = at_a_reply("gift-in-blockbay");
    let order: Vec<_> = game.find_all(Role::Button).into_iter().map(|found| found.id).collect();
    game.key(KeyCode::Tab);
    let first = order.iter().position(|id| Some(*id) == game.focused().map(|found| found.id)).unwrap();
    for step in 1..order.len() {
        game.key(KeyCode::Tab);
        let wanted = order[(first + step) % order.len()];
        assert_eq!(game.focused().map(|found| found.id), Some(wanted), "step {step} follows the reading order");
    }
}

#[test]
fn a_press_of_tab_shows_the_ring_and_a_pointer_hides_it() {
    let mut game = Game::start("en");
    game.key(KeyCode::Tab);
    let rings = |game: &mut Game| {
        let world = game.app.world_mut();
        world.query::<&Outline>().iter(world).count()
    };
    assert_eq!(rings(&mut game), 1, "the focus can be seen");
    let heading = game.find_all(Role::Heading)[0].clone();
    game.click(&heading);
    assert_eq!(rings(&mut game), 0, "a pointer needs no ring");
}

#[test]
fn a_drag_that_ends_on_a_button_does_not_press_it() {
    use bevy::input::ButtonState;
    let mut game = Game::start("en");
    let choice = game.button_for("band-middle");
    let at = game.middle(&choice);
    game.read(choice.id);
    game.move_pointer(at);
    game.pointer(ButtonState::Pressed);
    for step in 1..6 {
        game.move_pointer(at + Vec2::new(0.0, 4.0 * step as f32));
    }
    game.pointer(ButtonState::Released);
    game.settle();
    assert_eq!(game.screen(), Screen::Band, "whoever scrolls does not press");
}

#[test]
fn a_tap_within_one_frame_is_a_press() {
    for quickly in [Game::click_at_once, Game::tap_at_once] {
        let mut game = Game::start("en");
        let heading = game.find(Role::Heading, &game.words("band-title")).unwrap();
        quickly(&mut game, &heading);
        assert_eq!(game.screen(), Screen::Band, "a tap beside the buttons does nothing");
        let choice = game.button_for("band-middle");
        quickly(&mut game, &choice);
        assert_eq!(game.screen(), Screen::Hub, "a slow machine takes no press away");
    }
}

#[test]
fn new_messages_are_read_out() {
    let game = at_a_reply("gift-in-blockbay");
    let log = game.find_all(Role::Log).into_iter().next().unwrap();
    assert_eq!(log.node.live(), Some(accesskit::Live::Polite), "a log speaks when it grows");
    assert!(!log.node.children().is_empty(), "and holds the messages");
}

#[test]
fn the_mirror_hears_of_changes_only() {
    let mut game = Game::start("ar");
    let page = accessibility::Page { lang: "ar", dir: "rtl", title: "Manara", scale: 2.0 };
    let before = game.tree();
    let whole = accessibility::mirror_update(None, &before, page).unwrap();
    assert!(whole.contains("\"dir\":\"rtl\"") && whole.contains("العربية"), "the first update holds everything");
    let same = accessibility::mirror_update(Some(&before), &game.tree(), page).unwrap();
    assert!(same.contains("\"nodes\":[]"), "without a change there is nothing to say");
    let settings = game.button_for("settings");
    game.act(&settings, Action::Focus);
    let focused = accessibility::mirror_update(Some(&before), &game.tree(), page).unwrap();
    assert!(focused.contains(&format!("\"focus\":{}", settings.id.0)), "the focus is part of it");
}
