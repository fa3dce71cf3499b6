//! Whole scenarios from the first screen to the debrief: by pointer, by keyboard alone, by semantic action alone, in both
//! directions; the report flow, flags, and every way back.

use accesskit::{Action, Role};
use bevy::prelude::*;
use manara::navigation::Screen;
use record::Pace;
use story::{Mark, Question};

use crate::kit::{Found, Game};

/// How a player presses.
#[derive(Clone, Copy, Debug)]
enum Hand {
    Pointer,
    Keyboard,
    Semantic,
}

fn press(game: &mut Game, hand: Hand, key: &str) {
    let found = game.button_for(key);
    press_found(game, hand, &found);
}

fn press_found(game: &mut Game, hand: Hand, found: &Found) {
    match hand {
        Hand::Pointer => game.click(found),
        Hand::Keyboard => game.tab_to(found),
        Hand::Semantic => game.act(found, Action::Click),
    }
}

fn is_waiting_for_player(game: &Game) -> bool {
    let session = &game.play().session;
    !session.can_advance()
}

/// From the first screen to the debrief of a worrying chat, raising a flag and telling a grown-up.
fn play_whole(lang: &str, hand: Hand) {
    let mut game = Game::start(lang);
    assert_eq!(game.screen(), Screen::Band, "a new player says how old it is");
    let own = if lang == "ar" { "العربية" } else { "English" };
    assert!(game.button(own).is_on(), "in the language of its device, with the others at hand");
    press(&mut game, hand, "band-middle");
    assert_eq!(game.screen(), Screen::Hub, "then the hub");
    press(&mut game, hand, "gift-in-blockbay-title");
    assert_eq!(game.screen(), Screen::Chat, "a chat begins at a press");
    game.profile(|profile| profile.settings.pace = Some(Pace::Fast));
    game.until(600, "the friend's first reply", is_waiting_for_player);
    assert!(game.find(Role::Log, &game.words("chat-log")).is_some(), "the messages stand in a log");

    let flag =
        game.find_all(Role::Button).into_iter().find(|found| found.name().contains(&game.words("chat-flag"))).unwrap();
    press_found(&mut game, hand, &flag);
    assert!(game.find(Role::Dialog, &game.words("mark-title")).is_some(), "a flag asks what the message shows");
    press(&mut game, hand, "question-what-do-they-want");
    assert_eq!(game.play().session.flags().len(), 1, "the flag stands");
    assert_eq!(game.play().session.flags()[0].1, Mark::Question(Question::WhatDoTheyWant), "with the question chosen");

    let mut replies = 0;
    while !game.play().session.is_asking() {
        let scenario = game.play().session.scenario().clone();
        let choice = game.play().session.choices().next().unwrap();
        let key = scenario.key(&scenario.choice(choice).id);
        press(&mut game, hand, &key);
        game.until(900, "the next thing to do", is_waiting_for_player);
        replies += 1;
        assert!(replies < 10, "the story comes to its question");
    }
    press(&mut game, hand, "beacon");
    press(&mut game, hand, "act-tell");
    press(&mut game, hand, "role-aunt");
    press(&mut game, hand, "tell-do");
    game.until(900, "the end", |game| game.play().session.outcome().is_some());
    assert_eq!(game.play().session.outcome().unwrap().told, Some(story::Role::Aunt), "the aunt was told");
    let thanks = game.words("closing-told-worrying.adult");
    assert!(game.shows(&thanks), "the grown-up listens and thanks");
    press(&mut game, hand, "chat-to-debrief");
    assert_eq!(game.screen(), Screen::Debrief, "then Noor looks back");
    assert!(game.shows(&game.words("debrief-not-your-fault")), "it is nobody's fault in the story but the other's");
    press(&mut game, hand, "role-mum");
    press(&mut game, hand, "first-sentence-1");
    assert!(game.shows(&game.words("my-turn-done")), "My turn closes with a word");
    press(&mut game, hand, "debrief-home");
    assert_eq!(game.screen(), Screen::Hub, "and back to the harbour");
}

#[test]
fn a_whole_chat_by_pointer_in_english() {
    play_whole("en", Hand::Pointer);
}

#[test]
fn a_whole_chat_by_pointer_in_arabic() {
    play_whole("ar", Hand::Pointer);
}

#[test]
fn a_whole_chat_by_keyboard_alone_in_english() {
    play_whole("en", Hand::Keyboard);
}

#[test]
fn a_whole_chat_by_keyboard_alone_in_arabic() {
    play_whole("ar", Hand::Keyboard);
}

#[test]
fn a_whole_chat_by_semantic_action_in_english() {
    play_whole("en", Hand::Semantic);
}

#[test]
fn a_whole_chat_by_semantic_action_in_arabic() {
    play_whole("ar", Hand::Semantic);
}

fn at_the_question(lang: &str, scenario: &str) -> Game {
    let mut game = Game::playing(lang, scenario);
    game.profile(|profile| {
        profile.settings.pace = Some(Pace::AtOnce);
        profile.settings.band = Some(story::Band::Middle);
    });
    for _ in 0..12 {
        game.until(900, "something to do", is_waiting_for_player);
        if game.play().session.is_asking() {
            break;
        }
        let scenario = game.play().session.scenario().clone();
        let choice = game.play().session.choices().last().unwrap();
        let key = scenario.key(&scenario.choice(choice).id);
        press(&mut game, Hand::Semantic, &key);
    }
    game
}

#[test]
fn the_report_flow_goes_forth_and_back_and_loses_nothing() {
    for lang in ["en", "ar"] {
        let mut game = at_the_question(lang, "gift-in-blockbay");
        let hand = Hand::Semantic;
        press(&mut game, hand, "act-report");
        press(&mut game, hand, "flow-keep-do");
        press(&mut game, hand, "flow-after");
        press(&mut game, hand, "role-mum");
        press(&mut game, hand, "flow-before");
        assert!(game.button_for("flow-keep-do").is_on(), "what was kept is still kept");
        press(&mut game, hand, "flow-after");
        assert!(game.button_for("role-mum").is_on(), "whoever was chosen is still chosen");
        press(&mut game, hand, "flow-after");
        press(&mut game, hand, "app-open-menu");
        press(&mut game, hand, "app-menu-mute");
        assert!(game.shows(&game.words("flow-tried-mute")), "a wrong item explains itself");
        game.key(KeyCode::Escape);
        press(&mut game, hand, "act-report");
        press(&mut game, hand, "app-menu-safety");
        assert!(game.button_for("flow-after").node.is_disabled(), "a report says what happened before it goes on");
        press(&mut game, hand, "reason-secret");
        assert!(game.button_for("flow-after").node.is_disabled(), "and about whom");
        let scenario = game.play().session.scenario().clone();
        let kai = game.words_of_name(&scenario.person(scenario.others().next().unwrap()).id);
        let kai = game.button(&kai);
        press_found(&mut game, hand, &kai);
        press(&mut game, hand, "flow-after");
        let proof = game.find_all(Role::Button).into_iter().find(|found| found.node.toggled().is_some()).unwrap();
        press_found(&mut game, hand, &proof);
        press(&mut game, hand, "flow-after");
        press(&mut game, hand, "flow-block-do");
        press(&mut game, hand, "flow-after");
        press(&mut game, hand, "flow-send");
        game.until(900, "the end", |game| game.play().session.outcome().is_some());
        let acts: Vec<_> = game.play().session.acts().iter().map(|(_, act)| act.kind()).collect();
        use story::ActKind::{Block, Keep, Report, Tell};
        assert_eq!(acts, [Keep, Report, Block, Tell], "everything chosen was done");
    }
}

#[test]
fn telling_alone_is_a_good_end_of_the_report_flow() {
    let mut game = at_the_question("en", "extra-lesson");
    press(&mut game, Hand::Semantic, "act-report");
    press(&mut game, Hand::Semantic, "flow-after");
    press(&mut game, Hand::Semantic, "role-counsellor");
    press(&mut game, Hand::Semantic, "flow-tell-enough");
    game.until(900, "the end", |game| game.play().session.outcome().is_some());
    assert_eq!(game.play().session.outcome().unwrap().ending, story::Ending::Told, "telling is enough");
}

#[test]
fn a_flag_can_be_changed_and_taken_back() {
    let mut game = Game::playing("en", "gift-in-blockbay");
    game.profile(|profile| profile.settings.pace = Some(Pace::AtOnce));
    game.until(900, "something to do", is_waiting_for_player);
    let flags =
        |game: &Game| game.find_all(Role::Button).into_iter().filter(|found| found.name().contains("Flag")).count();
    let before = flags(&game);
    let flag = game.find_all(Role::Button).into_iter().find(|found| found.name().contains("Flag message")).unwrap();
    game.act(&flag, Action::Click);
    press(&mut game, Hand::Semantic, "question-after-no");
    assert_eq!(flags(&game), before - 1, "a flagged message shows its question instead");
    let flagged = game.button_for("question-after-no");
    assert!(flagged.is_on(), "and says that it is flagged");
    press_found(&mut game, Hand::Semantic, &flagged);
    press(&mut game, Hand::Semantic, "question-who-may-know");
    assert_eq!(game.play().session.flags().len(), 1, "changing is not adding");
    let flagged = game.button_for("question-who-may-know");
    press_found(&mut game, Hand::Semantic, &flagged);
    press(&mut game, Hand::Semantic, "mark-take-back");
    assert!(game.play().session.flags().is_empty(), "it is taken back");
    assert_eq!(flags(&game), before, "and can be raised again");
}

#[test]
fn letting_something_worrying_go_on_makes_noor_ask_again() {
    let mut game = at_the_question("en", "gift-in-blockbay");
    press(&mut game, Hand::Semantic, "act-carry-on");
    assert!(game.shows(&game.words("hint-look-again")), "Noor asks for a second look");
    assert!(game.play().session.outcome().is_none(), "and there is a second chance");
    press(&mut game, Hand::Semantic, "act-carry-on");
    game.until(900, "the end", |game| game.play().session.outcome().is_some());
    assert_eq!(game.play().session.outcome().unwrap().ending, story::Ending::FriendTold, "the story ends with help");
}

#[test]
fn blocking_a_kind_friend_is_put_right() {
    let mut game = at_the_question("en", "gift-for-the-club");
    press(&mut game, Hand::Semantic, "act-block");
    let someone = game.find_all(Role::Button).into_iter().find(|found| found.name().starts_with("Block ")).unwrap();
    press_found(&mut game, Hand::Semantic, &someone);
    game.until(900, "the end", |game| game.play().session.outcome().is_some());
    assert_eq!(game.play().session.outcome().unwrap().ending, story::Ending::PutRight, "lightly");
    assert!(game.shows(&game.words("closing-put-right-benign")), "with words for it");
}

#[test]
fn a_break_covers_everything_and_the_chat_waits() {
    let mut game = Game::playing("en", "gift-in-blockbay");
    press(&mut game, Hand::Semantic, "break");
    assert!(!game.shows(&game.words("beacon")), "nothing of the game is left on the screen");
    let before = game.play().session.log().len();
    for _ in 0..400 {
        game.app.update();
    }
    assert_eq!(game.play().session.log().len(), before, "nothing arrives while the child is away");
    press(&mut game, Hand::Semantic, "break-back");
    game.until(900, "the chat", |game| game.play().session.log().len() > before);
}

#[test]
fn an_unknown_chat_leads_to_the_hub_with_a_sentence() {
    let mut game = Game::playing("en", "no-such-chat");
    assert_eq!(game.screen(), Screen::Band, "the game goes on, and asks what it was not told yet");
    press(&mut game, Hand::Semantic, "band-younger");
    assert_eq!(game.screen(), Screen::Hub, "then comes the hub");
    assert!(game.shows(&game.words("hub-no-such-chat")), "and says what was wrong");
}

#[test]
fn any_chat_can_be_left() {
    let mut game = Game::playing("en", "gift-in-blockbay");
    game.profile(|profile| profile.settings.band = Some(story::Band::Middle));
    press(&mut game, Hand::Semantic, "chat-skip");
    assert_eq!(game.screen(), Screen::Hub, "at once and without a question");
}

#[test]
fn the_language_can_change_in_the_middle_of_a_chat() {
    let mut game = at_the_question("en", "gift-in-blockbay");
    press(&mut game, Hand::Semantic, "settings");
    let arabic = game.button("العربية");
    game.act(&arabic, Action::Click);
    game.key(KeyCode::Escape);
    let scenario = game.play().session.scenario().clone();
    let first = game.play().session.shown().next().unwrap();
    let words = game.words(&scenario.key(&scenario.message(first).id));
    assert!(words.chars().any(|letter| ('\u{600}'..'\u{700}').contains(&letter)), "the words are Arabic: {words}");
    assert!(game.shows(&words), "and on the screen");
}

#[test]
fn a_child_who_asks_to_keep_where_nothing_can_be_kept_is_told() {
    let mut game = Game::start("en");
    press(&mut game, Hand::Semantic, "settings");
    press(&mut game, Hand::Semantic, "settings-keep-progress");
    assert!(game.button_for("settings-keep-progress").is_on(), "the wish stands");
    assert!(game.shows(&game.words("save-blocked")), "and the child hears that it cannot be done here");
    assert_eq!(game.screen(), Screen::Band, "the game goes on");
}
