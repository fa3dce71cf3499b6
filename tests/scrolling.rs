//! Scrolling: by wheel, by finger, by keys and by request; and a chat that grows while its reader looks back.

use accesskit::{Action, ActionData, Point, Role, ScrollUnit};
use bevy::{input::mouse::MouseScrollUnit, prelude::*};
use manara::{
    navigation::{Overlay, Screen},
    platform::Brought,
    profile::CopyArrived,
    text::TextPercent,
};
use record::{Pace, Save, Settings, TextSize, Theme, encode};

use crate::kit::{Found, Game};

/// A long page in a small window, and its column.
fn long_page() -> (Game, Found) {
    let mut game = Game::start("en");
    game.resize(320.0, 568.0);
    game.app.world_mut().resource_mut::<NextState<Screen>>().set(Screen::Credits);
    game.settle();
    let column = game.column();
    let (at, range) = game.scrolled(&column);
    assert!(at == 0.0 && range > 1000.0, "the page begins at its beginning and is long: {at} of {range}");
    (game, column)
}

/// Something inside the column that is no control.
fn inside(game: &Game) -> Found {
    game.find_all(Role::Label).into_iter().find(|found| found.node.supports_action(Action::ScrollIntoView)).unwrap()
}

#[test]
fn the_wheel_scrolls_what_lies_under_the_pointer() {
    let (mut game, column) = long_page();
    game.wheel(&column, 3.0);
    let (down, _) = game.scrolled(&column);
    assert!(down > 0.0, "a turn towards the child goes down");
    game.wheel(&column, -1.0);
    let (up, _) = game.scrolled(&column);
    assert!(up < down, "a turn away goes up");
    game.wheel(&column, -100.0);
    assert_eq!(game.scrolled(&column).0, 0.0, "and never past the beginning");
    let bar = game.button_for("beacon");
    game.wheel(&bar, 3.0);
    assert_eq!(game.scrolled(&column).0, 0.0, "over the bar there is nothing to scroll");
}

#[test]
fn a_finger_pulls_the_column_along() {
    let (mut game, column) = long_page();
    let middle = game.middle(&column);
    game.drag(middle, Vec2::new(0.0, -120.0));
    let (down, _) = game.scrolled(&column);
    assert_eq!(down, 120.0, "the words follow the finger");
    game.drag(middle, Vec2::new(0.0, 60.0));
    let (up, _) = game.scrolled(&column);
    assert!(up < down && up > 0.0, "in both directions: {up}");
    game.drag(middle, Vec2::new(0.0, 250.0));
    assert_eq!(game.scrolled(&column).0, 0.0, "and stop at the beginning");
}

#[test]
fn a_finger_on_a_large_screen_pulls_as_far_as_it_moves() {
    let (mut game, _) = long_page();
    game.resize(2560.0, 1440.0);
    let scale = game.app.world().resource::<UiScale>().0;
    assert!(scale > 1.5, "there everything is shown larger: {scale}");
    let column = game.column();
    let middle = game.middle(&column);
    game.drag(middle, Vec2::new(0.0, -240.0));
    let down = game.scrolled(&column).0 * scale;
    assert!((down - 240.0).abs() < 0.01, "the words stay under the finger: {down}");
}

/// A long page on a screen of this density, in a window that shows everything so much larger, in letters of this size.
fn page_on(density: f32, larger: f32, letters: TextSize) -> (Game, Found) {
    let mut game = Game::start("en");
    game.set_density(density, 1280.0 * larger, 720.0 * larger);
    game.profile(|profile| profile.settings.text_size = letters);
    game.go(Screen::Credits);
    let is = (game.app.world().resource::<UiScale>().0, game.app.world().resource::<TextPercent>().0);
    assert_eq!(is, (larger, letters.percent()), "it is as it was asked for");
    let column = game.column();
    assert!(game.scrolled(&column).1 > 1000.0, "and the page is long");
    (game, column)
}

const SCREENS: [(f32, f32); 5] = [(1.0, 1.0), (1.25, 1.0), (2.0, 1.0), (1.0, 2.0), (2.0, 2.0)];

#[test]
fn a_notch_of_the_wheel_is_three_lines_of_text_on_every_screen() {
    for (density, larger) in SCREENS {
        for letters in [TextSize::ALL[0], *TextSize::ALL.last().unwrap()] {
            let (mut game, column) = page_on(density, larger, letters);
            let line = 1.2 * 17.0 * f32::from(letters.percent()) / 100.0;
            game.wheel(&column, 1.0);
            let (down, _) = game.scrolled(&column);
            let by = format!("{density} times as dense, {larger} times as large, letters of {letters:?}: {down}");
            assert!((down - 3.0 * line).abs() < 0.1, "three lines of text: {by}");
            game.profile(|profile| profile.settings.easy_reading = true);
            game.key(KeyCode::Home);
            game.wheel(&column, 1.0);
            let (wide, _) = game.scrolled(&column);
            assert!((wide - 3.0 * line * 1.25).abs() < 0.1, "also where lines stand further apart, {wide}: {by}");
        }
    }
}

#[test]
fn a_touchpad_moves_the_page_by_the_screen_s_own_pixels() {
    for (density, larger) in SCREENS {
        let (mut game, column) = page_on(density, larger, TextSize::ALL[0]);
        // The window counts a touchpad's way in pixels of the screen.
        game.wheel_by(&column, MouseScrollUnit::Pixel, 150.0 * density);
        let down = game.scrolled(&column).0 * larger;
        assert!((down - 150.0).abs() < 0.1, "{density} times as dense, {larger} times as large: {down} of 150");
    }
}

#[test]
fn the_page_stays_under_the_finger_on_every_screen() {
    for (density, larger) in SCREENS {
        let (mut game, column) = page_on(density, larger, TextSize::ALL[0]);
        let middle = game.middle(&column);
        game.drag(middle, Vec2::new(0.0, -170.0));
        let down = game.scrolled(&column).0 * larger;
        assert!((down - 170.0).abs() < 0.1, "{density} times as dense, {larger} times as large: {down} of 170");
    }
}

#[test]
fn a_finger_that_pulls_the_page_by_a_button_does_not_press_it() {
    let (mut game, column) = long_page();
    let back = game.button_for("back");
    game.act(&back, Action::ScrollIntoView);
    game.read(back.id);
    let (before, _) = game.scrolled(&column);
    let at = game.middle(&back);
    game.drag(at, Vec2::new(0.0, 150.0));
    assert!(game.scrolled(&column).0 < before - 100.0, "the page follows");
    assert_eq!(game.screen(), Screen::Credits, "and the button under the finger does nothing");
    game.drag(at, Vec2::new(0.0, -150.0));
    let onto = game.middle(&game.button_for("back"));
    game.drag(onto - Vec2::new(0.0, 120.0), Vec2::new(0.0, 120.0));
    assert_eq!(game.screen(), Screen::Credits, "nor the one on which it comes to rest");
    game.act(&back, Action::ScrollIntoView);
    game.tap_at_once(&back);
    assert_ne!(game.screen(), Screen::Credits, "a tap does");
}

#[test]
fn a_key_that_is_held_down_scrolls_on_and_stops_when_it_is_let_go() {
    for key in [KeyCode::ArrowDown, KeyCode::PageDown] {
        let (mut once, column) = long_page();
        once.key(key);
        let step = once.scrolled(&column).0;
        let (mut game, column) = long_page();
        game.hold_key(key, 3);
        let (held, _) = game.scrolled(&column);
        assert!((held - 4.0 * step).abs() < 0.1, "{key:?} steps on while it is held: {held}, {step} each");
        game.settle();
        assert_eq!(game.scrolled(&column).0, held, "and is over when it is let go");
    }
}

#[test]
fn keys_scroll_by_lines_by_pages_and_to_both_ends() {
    let (mut game, column) = long_page();
    let mut at = vec![game.scrolled(&column).0];
    for key in [KeyCode::ArrowDown, KeyCode::PageDown, KeyCode::End] {
        game.key(key);
        at.push(game.scrolled(&column).0);
    }
    assert!(at.is_sorted_by(|one, next| one < next), "each of the three goes further down: {at:?}");
    assert!(at[2] - at[1] > 4.0 * (at[1] - at[0]), "a page is much more than a line: {at:?}");
    assert_eq!(at[3], game.scrolled(&column).1, "End is the end");
    let mut back = vec![at[3]];
    for key in [KeyCode::ArrowUp, KeyCode::PageUp, KeyCode::Home] {
        game.key(key);
        back.push(game.scrolled(&column).0);
    }
    assert!(back.is_sorted_by(|one, next| one > next), "and each of these goes up: {back:?}");
    assert_eq!(back[3], 0.0, "Home is the beginning");
}

#[test]
fn keys_scroll_the_dialog_and_not_what_lies_under_it() {
    let (mut game, page) = long_page();
    game.press("settings");
    let dialog = game.column();
    assert_ne!(dialog.id, page.id, "the dialog has a column of its own");
    game.key(KeyCode::End);
    let (at, range) = game.scrolled(&dialog);
    assert!(range > 0.0 && at == range, "the dialog goes to its end: {at} of {range}");
    assert_eq!(game.scrolled(&page).0, 0.0, "and the page stays");
}

#[test]
fn requests_to_the_column_and_to_what_lies_in_it_scroll() {
    let (mut game, column) = long_page();
    for action in [Action::ScrollDown, Action::ScrollUp, Action::SetScrollOffset] {
        assert!(column.node.supports_action(action), "assistive technology hears of {action:?}");
    }
    let inside = inside(&game);
    for target in [&column, &inside] {
        let mut ask = |action, data| {
            game.ask(target, action, data);
            game.scrolled(&column)
        };
        let (page, _) = ask(Action::ScrollDown, None);
        assert!(page > 0.0, "a page down goes down");
        let (line, _) = ask(Action::ScrollDown, Some(ActionData::ScrollUnit(ScrollUnit::Item)));
        assert!(line > page && line - page < page, "a line is less than a page");
        let (up, _) = ask(Action::ScrollUp, None);
        assert!(up < line, "a page up goes up");
        let to = |y| Some(ActionData::SetScrollOffset(Point { x: 0.0, y }));
        let (end, range) = ask(Action::SetScrollOffset, to(1e6));
        assert_eq!(end, range, "far down is the end");
        let (home, _) = ask(Action::SetScrollOffset, to(0.0));
        assert_eq!(home, 0.0, "nothing is the beginning");
    }
}

#[test]
fn a_request_brings_what_is_out_of_sight_into_view() {
    let (mut game, column) = long_page();
    let back = game.button_for("back");
    game.act(&back, Action::ScrollIntoView);
    assert!(game.scrolled(&column).0 > 0.0, "the last button of a long page is brought up");
    let (middle, height) = (game.middle(&back).y, 568.0);
    assert!((0.0..height).contains(&middle), "and can be seen: {middle}");
}

#[test]
fn requests_do_not_scroll_what_lies_under_a_dialog() {
    let (mut game, page) = long_page();
    game.press("settings");
    game.ask(&page, Action::ScrollDown, None);
    assert_eq!(game.scrolled(&page).0, 0.0, "what cannot be reached does not move");
}

/// A chat in a small window with enough to scroll, while someone types.
fn someone_types() -> (Game, Found) {
    let mut game = Game::playing("en", "gift-in-blockbay");
    game.profile(|profile| profile.settings.pace = Some(Pace::Slow));
    game.resize(320.0, 568.0);
    game.until(900, "enough to scroll", |game| {
        game.play().session.shown().count() >= 2 && game.play().session.typing().is_some()
    });
    let column = game.column();
    let (at, range) = game.scrolled(&column);
    assert!(range > 100.0 && at == range, "a chat that grew past its window is at its end: {at} of {range}");
    (game, column)
}

/// Updates until the next message has come, and says by how much the column grew.
fn next_message(game: &mut Game, column: &Found) -> f32 {
    let (lines, (_, before)) = (game.play().session.log().len(), game.scrolled(column));
    game.until(200, "a message", |game| game.play().session.log().len() > lines);
    game.scrolled(column).1 - before
}

#[test]
fn a_reader_at_the_end_sees_every_new_message() {
    let (mut game, column) = someone_types();
    assert!(next_message(&mut game, &column) > 0.0, "a message makes the chat longer");
    let (at, range) = game.scrolled(&column);
    assert_eq!(at, range, "and it is in view");
}

#[test]
fn a_reader_who_scrolled_back_stays_there() {
    let look_back: [fn(&mut Game, &Found); 4] = [
        |game, column| game.act(column, Action::ScrollUp),
        |game, column| game.wheel(column, -4.0),
        |game, column| game.drag(game.middle(column), Vec2::new(0.0, 90.0)),
        |game, _| game.key(KeyCode::PageUp),
    ];
    for back in look_back {
        let (mut game, column) = someone_types();
        back(&mut game, &column);
        let (read, end) = game.scrolled(&column);
        assert!(read < end - 40.0, "the reader looks back: {read} of {end}");
        assert!(next_message(&mut game, &column) > 0.0, "a message makes the chat longer");
        assert_eq!(game.scrolled(&column).0, read, "whoever reads again is not pulled away");
    }
}

#[test]
fn a_reader_who_comes_back_to_the_end_follows_again() {
    let (mut game, column) = someone_types();
    game.act(&column, Action::ScrollUp);
    game.key(KeyCode::End);
    next_message(&mut game, &column);
    let (at, range) = game.scrolled(&column);
    assert_eq!(at, range, "the end is the end, however one got there");
}

#[test]
fn a_break_leaves_the_reader_where_it_was() {
    let (mut game, column) = someone_types();
    game.key(KeyCode::Home);
    assert_eq!(game.scrolled(&column).0, 0.0, "the reader looks at the beginning");
    game.press("break");
    game.press("break-back");
    assert_eq!(game.scrolled(&column).0, 0.0, "and still does after the break");
}

#[test]
fn a_dialog_over_a_short_chat_opens_at_its_beginning() {
    let mut game = Game::playing("en", "gift-in-blockbay");
    game.resize(1024.0, 560.0);
    let chat = game.column();
    assert_eq!(game.scrolled(&chat).1, 0.0, "at its beginning the whole chat fits");
    game.press("settings");
    let dialog = game.column();
    let (at, range) = game.scrolled(&dialog);
    assert!(range > 0.0, "the settings do not fit");
    assert_eq!(at, 0.0, "and are read from their beginning");
}

/// Whether the middle of something lies in the part of its column that can be seen.
fn in_sight(game: &Game, found: &Found) -> bool {
    let column = game.column();
    let node = game.app.world().entity(game.entity(&column)).get::<ComputedNode>().unwrap();
    let half = node.size().y * node.inverse_scale_factor / 2.0;
    (game.middle(found).y - game.middle(&column).y).abs() <= half
}

#[test]
fn what_has_the_focus_in_a_dialog_that_comes_can_be_seen_in_a_low_window_and_changes_nothing() {
    let mut game = Game::start("en");
    game.resize(910.0, 417.0);
    let settings = Settings {
        band: Some(story::Band::Older),
        text_size: TextSize::Large,
        theme: Some(Theme::Light),
        easy_reading: true,
        reduced_motion: Some(true),
        captions: true,
        pace: Some(Pace::Fast),
        keep_progress: true,
        ..Settings::default()
    };
    let copy = encode(&Save { settings, progress: None }).unwrap();
    game.app.world_mut().write_message(CopyArrived(Brought::File(copy.into_bytes())));
    game.settle();
    assert_eq!(*game.app.world().resource::<State<Overlay>>().get(), Overlay::Copy, "the copy is shown");
    let focused = game.focused().unwrap();
    assert_eq!(focused.name(), game.words("copy-leave"), "a key that comes too early leaves all as it is");
    assert!(in_sight(&game, &focused), "and what it would press is in sight");
}

#[test]
fn what_a_press_brings_below_comes_into_sight() {
    let mut game = Game::start("en");
    game.profile(|profile| profile.settings.keep_progress = true);
    game.resize(390.0, 600.0);
    game.app.world_mut().resource_mut::<NextState<Screen>>().set(Screen::CheckUp);
    game.settle();
    game.press("checkup-begin");
    game.press("checkup-not-okay");
    let sure = game.button_for("checkup-sure-3");
    assert!(in_sight(&game, &sure), "the question after the first one is not missed");
}
