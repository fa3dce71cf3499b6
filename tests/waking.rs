//! Waking: nothing happens without a reason, and each reason wakes the game without pointer input.

use std::{path::Path, time::Duration};

use accesskit::{Action, ActionRequest, TreeId};
use bevy::a11y::ActionRequest as Request;
use manara::{
    frame::{ARRIVING, FrameRequest, SLEEP},
    navigation::{Overlay, Screen},
    platform::{Arguments, Brought},
    profile::CopyArrived,
};
use record::Pace;

use crate::kit::Game;

fn due(game: &mut Game) -> Duration {
    game.app.update();
    game.app.world().resource::<FrameRequest>().due()
}

#[test]
fn an_idle_screen_sleeps() {
    let mut game = Game::start("en");
    for _ in 0..20 {
        game.app.update();
    }
    assert_eq!(due(&mut game), SLEEP, "nothing is due where nothing happens");
}

/// Nothing else wakes a game into which a file comes while the child looks for it in a window of the system's.
#[test]
fn whoever_asks_for_another_screen_or_dialog_gets_the_frame_in_which_it_comes() {
    use bevy::prelude::NextState;
    let mut game = Game::start("en");
    for _ in 0..20 {
        game.app.update();
    }
    game.app.world_mut().resource_mut::<NextState<Screen>>().set(Screen::Hub);
    // The kit's update goes to the screen at once; what is asked for within a frame waits for the next one.
    for file in [&b"no copy"[..], b"nor this"] {
        (0..20).for_each(|_| game.app.update());
        assert_eq!(due(&mut game), SLEEP, "nothing is due");
        game.app.world_mut().write_message(CopyArrived(Brought::File(file.to_vec())));
        let mut frames = 0;
        while due(&mut game) == Duration::ZERO {
            frames += 1;
            assert!(frames < 60, "and then it sleeps again");
        }
        assert!(frames > 0, "the dialog needs a frame that nobody else asks for");
        let overlay = game.app.world().resource::<bevy::prelude::State<Overlay>>();
        assert_eq!(*overlay.get(), Overlay::Copy, "and is there when the game sleeps");
        assert!(game.shows(&game.words("copy-foreign")), "with its sentence");
    }
}

/// The size of the screen's column, in physical pixels.
fn column_size(game: &Game) -> bevy::math::Vec2 {
    let column = game.entity(&game.column());
    game.app.world().get::<bevy::ui::ComputedNode>(column).unwrap().size()
}

#[test]
fn layout_rests_and_follows_the_window_in_the_frame_in_which_it_changes() {
    use bevy::{prelude::*, window::WindowResized};
    let mut game = Game::start("en");
    for _ in 0..30 {
        game.app.update();
    }
    let before = column_size(&game);
    let window = game.window();
    for width in [700.0, 340.0, 1024.0] {
        game.app.world_mut().get_mut::<Window>(window).unwrap().resolution.set(width, 720.0);
        game.app.world_mut().write_message(WindowResized { window, width, height: 720.0 });
        game.app.update();
        let now = column_size(&game).x;
        assert!(now <= width && now > width / 2.0, "after one update the column fits a window of {width}, not {now}");
        (0..30).for_each(|_| game.app.update());
    }
    assert_eq!(column_size(&game), before, "and comes back to what it was");
}

#[test]
fn a_pending_message_wakes_the_game_in_time() {
    let mut game = Game::playing("en", "gift-in-blockbay");
    game.profile(|profile| profile.settings.pace = Some(Pace::Slow));
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
    game.profile(|profile| profile.settings.pace = Some(Pace::AtOnce));
    game.until(900, "something to do", |game| !game.play().session.can_advance());
    for _ in 0..20 {
        game.app.update();
    }
    assert_eq!(due(&mut game), SLEEP, "a child may think as long as it likes, and the battery lasts");
}

#[test]
fn a_chat_that_the_child_paused_sleeps() {
    let mut game = Game::playing("en", "gift-in-blockbay");
    game.press("beacon");
    game.press("act-pause");
    for _ in 0..20 {
        game.app.update();
    }
    assert_eq!(due(&mut game), SLEEP, "a pause lasts as long as the child likes");
}

#[test]
fn a_request_of_assistive_technology_is_done_in_the_frame_it_wakes() {
    let mut game = Game::start("en");
    let choice = game.button_for("band-middle");
    game.read(choice.id);
    let request =
        ActionRequest { action: Action::Click, target_tree: TreeId::ROOT, target_node: choice.id, data: None };
    game.app.world_mut().write_message(Request(request));
    game.app.update();
    game.app.update();
    assert_eq!(game.screen(), Screen::Hub, "one wake is enough");
}

#[test]
fn loading_wakes_itself_until_it_is_done() {
    let mut waits = Vec::new();
    let mut game = Game::look_at_loading(|game| waits.push(game.app.world().resource::<FrameRequest>().due()));
    assert!(!waits.is_empty(), "content takes at least one frame to arrive");
    let longest = waits.iter().max().copied().unwrap_or_default();
    assert!(longest <= ARRIVING, "content that arrives is noticed without input, not after {longest:?}");
    for _ in 0..20 {
        game.app.update();
    }
    assert!(due(&mut game) > ARRIVING, "and once it is there nobody looks for it any more");
}

#[test]
fn a_game_that_watches_its_files_looks_at_them_again_and_again() {
    let home = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut game = Game::watching(home, Arguments { lang: Some("en".into()), ..Arguments::default() });
    for _ in 0..20 {
        game.app.update();
    }
    let due = due(&mut game);
    assert!(due <= Duration::from_millis(300), "an author sees a change at once, not after {due:?}");
}
