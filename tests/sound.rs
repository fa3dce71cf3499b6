//! Sound: what is heard when, that nothing is heard unasked, that captions tell it, and that no device is no trouble.

use accesskit::Role;
use bevy::prelude::*;
use manara::{
    audio::{PlaySound, Sound},
    play::{Hold, Submit},
    profile::Profile,
};
use record::{Pace, Volume};
use story::{Input, Mark, Question};

use crate::kit::Game;

/// What is heard during some updates.
fn during(game: &mut Game, ticks: usize) -> Vec<Sound> {
    let mut cursor = game.app.world().resource::<Messages<PlaySound>>().get_cursor_current();
    let mut heard = Vec::new();
    for _ in 0..ticks {
        game.app.update();
        heard.extend(cursor.read(game.app.world().resource::<Messages<PlaySound>>()).map(|heard| heard.0));
    }
    heard
}

fn put(game: &mut Game, input: Input) -> Vec<Sound> {
    game.app.world_mut().trigger(Submit(input));
    during(game, 3)
}

/// A chat in which nothing comes by itself.
fn held() -> Game {
    let mut game = Game::playing("en", "gift-in-blockbay");
    game.app.insert_resource(Hold(true));
    game.profile(|profile| profile.settings.pace = Some(Pace::AtOnce));
    game
}

#[test]
fn what_happens_in_a_chat_is_heard_once_each() {
    let mut game = held();
    let mut first = Vec::new();
    while game.play().session.shown().count() == 0 {
        first.extend(put(&mut game, Input::Advance));
    }
    assert_eq!(first, [Sound::Message], "a message that arrives");
    assert_eq!(during(&mut game, 40), [], "then it is quiet");
    let session = &game.play().session;
    let message = session.shown().find(|shown| session.flaggable(*shown));
    while game.play().session.can_advance() {
        put(&mut game, Input::Advance);
    }
    let message = message.or_else(|| {
        let session = &game.play().session;
        session.shown().find(|shown| session.flaggable(*shown))
    });
    let message = message.unwrap();
    let mark = Mark::Question(Question::WhoMayKnow);
    assert_eq!(put(&mut game, Input::Flag(message, mark)), [Sound::FlagUp], "a flag that goes up");
    assert_eq!(put(&mut game, Input::Unflag(message)), [Sound::FlagDown], "and comes down");
    let choice = game.play().session.choices().next().unwrap();
    assert_eq!(put(&mut game, Input::Choose(choice)), [Sound::Reply], "the friend's answer");
    game.app.world_mut().trigger(Submit(Input::Act(story::Act::Tell { role: story::Role::Mum })));
    let mut last = during(&mut game, 2);
    while game.play().session.outcome().is_none() {
        last.extend(put(&mut game, Input::Advance));
    }
    assert_eq!(last.last(), Some(&Sound::Story), "a story that ends well");
    let beacon = game.button_for("beacon");
    let mut cursor = game.app.world().resource::<Messages<PlaySound>>().get_cursor_current();
    let request = accesskit::ActionRequest {
        action: accesskit::Action::Click,
        target_tree: accesskit::TreeId::ROOT,
        target_node: beacon.id,
        data: None,
    };
    game.app.world_mut().write_message(bevy::a11y::ActionRequest(request));
    let mut heard = Vec::new();
    for _ in 0..6 {
        game.app.update();
        heard.extend(cursor.read(game.app.world().resource::<Messages<PlaySound>>()).map(|heard| heard.0));
    }
    assert_eq!(heard, [Sound::Beacon], "the beacon's panel");
}

#[test]
fn nothing_sounds_until_the_child_asks_and_without_a_device_nothing_breaks() {
    let mut game = held();
    let settings = &game.app.world().resource::<Profile>().settings;
    assert_eq!((settings.effects, settings.ambience), (Volume::Off, Volume::Off), "it begins silent");
    game.press("settings");
    for effects in ["volume-quiet", "volume-loud"] {
        let label = manara::text::Translated::new("sound-effects-label").words_of("volume", effects);
        let name = game.say(&label);
        let button = game.button(&name);
        game.act(&button, accesskit::Action::Click);
        assert!(game.button(&name).is_on(), "{name} is on");
    }
    let label = manara::text::Translated::new("sound-ambience-label").words_of("volume", "volume-medium");
    let name = game.say(&label);
    let button = game.button(&name);
    game.act(&button, accesskit::Action::Click);
    assert!(game.button(&name).is_on(), "{name} is on");
    game.press("close");
    // Wherever this runs, with a device or without: the game goes on.
    while game.play().session.can_advance() {
        put(&mut game, Input::Advance);
    }
    game.press("break");
    game.press("break-back");
    game.profile(|profile| {
        profile.settings.effects = Volume::Off;
        profile.settings.ambience = Volume::Off;
    });
    assert!(game.play().session.choices().next().is_some(), "the chat is where it was");
}

#[test]
fn captions_say_what_is_or_would_be_heard() {
    let mut game = held();
    let caption = |game: &Game, key: &str| game.find(Role::Label, &game.words(key)).is_some();
    put(&mut game, Input::Advance);
    assert!(!caption(&game, "caption-silence") && !caption(&game, "caption-message"), "unasked there are none");
    game.press("settings");
    game.press("sound-captions");
    assert!(game.button_for("sound-captions").is_on(), "they are on");
    game.press("close");
    during(&mut game, 60);
    assert!(caption(&game, "caption-silence"), "the line is there and says that it is silent");
    while !caption(&game, "caption-message") {
        assert!(game.play().session.can_advance(), "a message must come");
        put(&mut game, Input::Advance);
    }
    during(&mut game, 100);
    assert!(caption(&game, "caption-silence"), "after a while it is silent again");
    game.profile(|profile| profile.settings.ambience = Volume::Quiet);
    during(&mut game, 3);
    assert!(caption(&game, "caption-harbour"), "the harbour is told as long as it is heard");
    game.press("beacon");
    assert!(caption(&game, "caption-beacon"), "captions are there under dialogs too");
}
