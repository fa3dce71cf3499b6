//! Languages: what a change in the middle of a chat leaves behind (nothing), what counts at the start, what other
//! languages' own names say of themselves, and the window's title.

use accesskit::{Action, Role};
use manara::{navigation::Screen, platform::Arguments, text::Translated};
use record::{Digits, Pace, Save, Settings, TextSize};
use story::{Input, Mark, Party, Question};

use crate::kit::Game;

/// The names drawn for the people of the chat who have one of their own.
fn drawn(game: &Game) -> Vec<String> {
    let scenario = game.play().session.scenario();
    let named = scenario.cast.iter().filter(|member| !matches!(member.party, Party::Adult { .. }));
    let names: Vec<String> = named.map(|member| game.words_of_name(&member.id)).collect();
    assert!(names.len() >= 2 && names.iter().all(|name| !name.is_empty()), "everybody has a name: {names:?}");
    names
}

fn holding(game: &Game, part: &str) -> Vec<String> {
    game.heard().into_iter().filter(|heard| heard.contains(part)).collect()
}

/// Chooses another language in the settings, and makes sure that nothing names anybody as before.
fn change_to(game: &mut Game, own_name: &str, what: &str) {
    let old = drawn(game);
    assert!(old.iter().any(|name| !holding(game, name).is_empty()), "{what}: somebody is named before: {old:?}");
    game.press("settings");
    let choice = game.button(own_name);
    game.act(&choice, Action::Click);
    for name in &old {
        let left = holding(game, name);
        assert!(left.is_empty(), "{what}, under the settings: `{name}` is still in {left:?}");
    }
    game.press("close");
    let new = drawn(game);
    assert!(new.iter().all(|name| !old.contains(name)), "{what}: each language has names of its own: {old:?} {new:?}");
    for name in &old {
        let left = holding(game, name);
        assert!(left.is_empty(), "{what}: `{name}` is still in {left:?}");
    }
    assert!(new.iter().any(|name| !holding(game, name).is_empty()), "{what}: the new names are there: {new:?}");
}

const ARABIC: &str = "العربية";

#[test]
fn no_name_of_the_other_language_is_left_anywhere_in_a_chat() {
    let mut game = Game::playing("en", "gift-in-blockbay");
    game.profile(|profile| {
        profile.settings.pace = Some(Pace::Slow);
        profile.settings.band = Some(story::Band::Middle);
    });
    game.until(900, "typing after some lines", |game| {
        game.play().session.shown().count() >= 2 && game.play().session.typing().is_some()
    });
    change_to(&mut game, ARABIC, "while somebody types");
    let who = game.play().session.typing().expect("they still type");
    let id = game.play().session.scenario().person(who).id.to_string();
    let line = game.say(&Translated::new("chat-typing").person("name", &id));
    assert!(game.find(Role::Label, &line).is_some(), "the typing line speaks Arabic: {line}");

    game.profile(|profile| profile.settings.pace = Some(Pace::AtOnce));
    game.until(900, "the replies", |game| game.play().session.choices().next().is_some());
    change_to(&mut game, "English", "at the replies");
    let ask = |game: &Game| game.say(&Translated::new("chat-choose").person("name", "friend"));
    assert!(game.find(Role::Label, &ask(&game)).is_some(), "`{}` asks about the friend of now", ask(&game));
    let headers = |game: &Game| -> Vec<String> {
        let scenario = game.play().session.scenario();
        let name = |id: &str| game.say(&Translated::new("chat-name").person("name", id));
        scenario.cast.iter().map(|member| name(&member.id)).collect()
    };
    assert!(headers(&game).iter().any(|name| game.find(Role::Label, name).is_some()), "bubbles have headers");
    change_to(&mut game, ARABIC, "at the replies, back again");
    assert!(headers(&game).iter().any(|name| game.find(Role::Label, name).is_some()), "in every language");

    // The flag and the report are done in English, so that what is left of them would show.
    change_to(&mut game, "English", "before the report");
    let flag = Translated::new("chat-flag-label").number("number", 2);
    let flag = game.button(&game.say(&flag));
    game.act(&flag, Action::Click);
    let question = Mark::Question(Question::WhatDoTheyWant);
    let question_key = "question-what-do-they-want";
    let english_question = game.words(question_key);
    game.press(question_key);
    assert_eq!(game.play().session.flags().first().map(|flag| flag.1), Some(question), "the flag stands");
    game.press("beacon");
    game.press("act-block");
    let scenario = game.play().session.scenario().clone();
    let kai = scenario.others().next().unwrap();
    let block = game.say(&Translated::new("block-who").person("who", &scenario.person(kai).id));
    let block = game.button(&block);
    game.act(&block, Action::Click);
    game.until(900, "the end", |game| game.play().session.outcome().is_some());
    change_to(&mut game, ARABIC, "after the block");
    let app_line = game.say(&Translated::new("app-blocked").person("who", &scenario.person(kai).id));
    assert!(game.find(Role::Label, &app_line).is_some(), "the app's line speaks Arabic: {app_line}");
    change_to(&mut game, "English", "at the end");

    game.press("chat-to-debrief");
    let yours = |game: &Game| game.say(&Translated::new("debrief-your-flag").words_of("flag", question_key));
    assert!(game.find(Role::Label, &yours(&game)).is_some(), "the debrief shows the flag");
    change_to(&mut game, ARABIC, "in the debrief");
    assert!(game.find(Role::Label, &yours(&game)).is_some(), "`{}` names the question in Arabic", yours(&game));
    let left = holding(&game, &english_question);
    assert!(left.is_empty(), "no English question is left in {left:?}");
}

#[test]
fn the_check_for_old_names_finds_one_that_is_left() {
    let mut game = Game::playing("en", "gift-in-blockbay");
    game.profile(|profile| profile.settings.pace = Some(Pace::AtOnce));
    game.until(900, "the replies", |game| game.play().session.choices().next().is_some());
    let stage = game.find(Role::Main, "").unwrap();
    let name = drawn(&game)[0].clone();
    // As a text that was given the name itself instead of whose it is.
    let fixed = Translated::new("chat-name").text("name", &name);
    let stage = game.entity(&stage);
    game.app.world_mut().spawn((fixed, bevy::prelude::Node::default(), bevy::prelude::ChildOf(stage)));
    game.profile(|profile| profile.choose_language("ar"));
    assert_eq!(
        holding(&game, &name),
        std::slice::from_ref(&name),
        "only the text that was made wrongly keeps the old name"
    );
}

fn kept(settings: Settings) -> Save {
    Save { settings: Settings { band: Some(story::Band::Middle), keep_progress: true, ..settings }, progress: None }
}

fn asked(lang: Option<&str>) -> Arguments {
    Arguments { lang: lang.map(Into::into), seed: Some(7), ..Arguments::default() }
}

#[test]
fn the_language_asked_for_at_the_start_stays_until_the_child_chooses() {
    let english = Settings { language: Some("en".into()), ..Settings::default() };
    let mut game = Game::keeping(&kept(english.clone()), asked(Some("ar")));
    assert_eq!(game.screen(), Screen::Hub, "whoever has been here comes to the hub");
    let lang = |game: &Game| game.language().texts.code(game.language().lang).to_owned();
    assert_eq!(lang(&game), "ar", "what was asked for counts before what was kept");
    game.press("settings");
    game.press("pace-fast");
    assert_eq!(lang(&game), "ar", "a press on something else does not bring the old language back");
    game.profile(|profile| profile.settings.reduced_motion = Some(true));
    assert_eq!(lang(&game), "ar", "nor does any other change");
    let choice = game.button("English");
    game.act(&choice, Action::Click);
    assert_eq!(lang(&game), "en", "the child's own choice does");
    let game = Game::keeping(&kept(english), asked(None));
    assert_eq!(lang(&game), "en", "without an argument the kept language counts");
}

#[test]
fn kept_settings_count_from_the_first_frame() {
    let arabic = |digits| {
        let settings =
            Settings { language: Some("ar".into()), digits, text_size: TextSize::Large, ..Settings::default() };
        let mut game = Game::keeping(&kept(settings), asked(None));
        let percent = game.app.world().resource::<manara::text::TextPercent>().0;
        assert_eq!(percent, 150, "large text is large at once");
        game.press("settings");
        game
    };
    let game = arabic(Some(Digits::ArabicIndic));
    assert!(game.shows("١٥٠") && !game.shows("150"), "kept digits write the numbers before anything is pressed");
    let game = arabic(Some(Digits::Latin));
    assert!(game.shows("150") && !game.shows("١٥٠"), "and so do the others");
    let game = arabic(None);
    assert!(game.shows("150"), "without a choice the language's own come");
}

#[test]
fn digits_that_a_child_chooses_are_on_the_screen_at_once() {
    let mut game = Game::start("ar");
    game.press("settings");
    assert!(game.shows("150"), "Arabic begins with 1 2 3");
    game.press("settings-arabic-digits");
    assert!(game.shows("١٥٠") && !game.shows("150"), "a press writes ١ ٢ ٣");
}

#[test]
fn a_language_s_own_name_is_marked_as_that_language() {
    for (lang, own) in [("en", "English"), ("ar", ARABIC)] {
        let mut game = Game::start(lang);
        for settings in [false, true] {
            if settings {
                game.press("settings");
            }
            for (code, name) in [("en", "English"), ("ar", ARABIC)] {
                let button = game.button(name);
                assert_eq!(button.node.language(), Some(code), "a voice must know how to read `{name}`");
            }
        }
        let close = game.button_for("close");
        assert_eq!(close.node.language(), None, "what speaks the game's language needs no mark");
        let tree = game.tree();
        let root = tree.tree.as_ref().unwrap().root;
        let window = tree.nodes.iter().find(|(id, _)| *id == root).map(|(_, node)| node.clone()).unwrap();
        assert_eq!(window.language(), Some(lang), "the window has it, where {own} is spoken");
    }
}

/// The window's title, which must be the tree's.
fn title(game: &mut Game) -> String {
    let window = game.window();
    let title = game.app.world().get::<bevy::prelude::Window>(window).unwrap().title.clone();
    let tree = game.tree();
    let root = tree.tree.as_ref().unwrap().root;
    let named = tree.nodes.iter().any(|(id, node)| *id == root && node.label() == Some(&title));
    assert!(named, "the tree's window has the title `{title}`");
    title
}

#[test]
fn the_window_is_called_as_the_game_is_and_tells_nothing_during_a_break() {
    let mut titles = Vec::new();
    for lang in ["en", "ar"] {
        let mut game = Game::playing(lang, "gift-in-blockbay");
        let name = game.words("game-name");
        assert_eq!(title(&mut game), name, "the title speaks the child's language");
        titles.push(name.clone());
        game.press("break");
        let neutral = game.words("break-title");
        assert_eq!(title(&mut game), neutral, "whoever looks at the task bar learns nothing");
        assert!(!neutral.contains(&name), "the neutral title does not name the game");
        game.press("break-back");
        assert_eq!(title(&mut game), name, "after the break it is back");
        game.press("settings");
        assert_eq!(title(&mut game), name, "other dialogs do not hide it");
        let other = game.button(if lang == "en" { ARABIC } else { "English" });
        game.act(&other, Action::Click);
        assert_ne!(title(&mut game), name, "and it changes with the language");
    }
    assert_ne!(titles[0], titles[1], "the two languages have names of their own");
}

#[test]
fn a_chat_s_first_input_waits_for_nobody_s_name() {
    let game = Game::playing("ar", "gift-in-blockbay");
    let begun = game.play().assignment.inputs.iter().all(|(_, input)| matches!(input, Input::Advance));
    assert!(begun, "only time has passed");
    let letters = |name: &String| name.chars().all(|letter| ('\u{600}'..'\u{700}').contains(&letter));
    assert!(drawn(&game).iter().all(letters), "an Arabic game draws Arabic names: {:?}", drawn(&game));
}
