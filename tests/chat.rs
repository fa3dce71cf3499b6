//! A chat that stops and goes on: the child's pause, a chat that is taken up again, and who has the last word.

use accesskit::{Action, Role};
use bevy::prelude::*;
use learning::{Seed, hint::Strength};
use manara::{
    navigation::Screen,
    play::{Assigned, Assignment, Submit, noor::Noor},
    text::Translated,
};
use record::{Avatar, Digits, Pace, Resume, Settings, TextSize, Theme, Volume};
use story::{Act, Band, Ending, Input, Mark, Millis, Question, Reason, Session, Sign};

use crate::kit::Game;

#[test]
fn nothing_new_comes_while_the_child_pauses() {
    let mut game = Game::playing("en", "gift-in-blockbay");
    assert!(game.play().session.can_advance(), "something is about to come");
    game.press("beacon");
    game.press("act-pause");
    let before = game.play().session.log().len();
    for _ in 0..300 {
        game.app.update();
    }
    assert_eq!(game.play().session.log().len(), before, "fifteen seconds later nothing has come");
    assert!(game.find(Role::Label, &game.words("chat-paused")).is_some(), "the chat says that it waits");
    assert!(game.shows(&game.words("hint-paused")), "and Noor says that this is fine");
    assert!(game.find(Role::Button, &game.words("chat-next")).is_none(), "nothing pushes on");
    game.press("chat-go-on");
    assert!(game.find(Role::Label, &game.words("chat-paused")).is_none(), "going on ends the pause");
    game.until(300, "the next message", |game| game.play().session.log().len() > before);
}

#[test]
fn the_next_chat_does_not_begin_paused() {
    let mut game = Game::playing("en", "gift-in-blockbay");
    game.profile(|profile| profile.settings.band = Some(Band::Middle));
    game.press("beacon");
    game.press("act-pause");
    game.press("chat-skip");
    game.press("extra-lesson-title");
    let before = game.play().session.log().len();
    game.until(300, "the first message", |game| game.play().session.log().len() > before);
}

/// A chat as far as its first replies, then a pause, a report and a block.
fn interrupted(game: &Game, id: &str) -> Assignment {
    let stories = game.app.world().resource::<manara::content::Stories>();
    let scenario = stories.library.get(id).unwrap().clone();
    let who = scenario.others().next().unwrap();
    let mut session = Session::new(scenario.clone());
    let mut inputs: Vec<(Millis, Input)> = Vec::new();
    let mut step = |input: Input| {
        let at = 1000 * inputs.len() as Millis;
        session.step(at, input.clone()).unwrap();
        inputs.push((at, input));
        session.choices().next().is_some()
    };
    while !step(Input::Advance) {}
    step(Input::Act(Act::Pause));
    step(Input::Act(Act::Report { who, reason: Reason::Secret, proof: Vec::new() }));
    step(Input::Act(Act::Block { who }));
    Assignment { inputs, hash: Some(scenario.hash), ..Assignment::new(id, 11) }
}

/// Begins an assigned chat that does not go on by itself yet.
fn assign(game: &mut Game, assignment: Assignment) {
    game.app.world_mut().resource_mut::<manara::play::Hold>().0 = true;
    game.app.world_mut().resource_mut::<Assigned>().0 = Some(assignment);
    game.app.world_mut().resource_mut::<NextState<Screen>>().set(Screen::Chat);
    game.settle();
}

#[test]
fn a_chat_that_is_taken_up_again_shows_everything_in_its_order() {
    for lang in ["en", "ar"] {
        let mut game = Game::start(lang);
        let assignment = interrupted(&game, "gift-in-blockbay");
        assign(&mut game, assignment.clone());
        assert_eq!(game.play().assignment, assignment, "it is the chat that was left, with all that was done in it");
        let scenario = game.play().session.scenario().clone();
        let who = scenario.person(scenario.others().next().unwrap()).id.to_string();
        let mut wanted: Vec<String> = Vec::new();
        for message in game.play().session.shown() {
            wanted.push(game.words(&scenario.key(&scenario.message(message).id)));
        }
        assert!(wanted.len() >= 3, "some messages had come");
        wanted.push(game.words("hint-paused"));
        wanted.push(game.say(&Translated::new("app-reported").person("who", &who)));
        wanted.push(game.say(&Translated::new("app-blocked").person("who", &who)));
        let read: Vec<String> = game.all().iter().map(crate::kit::Found::name).collect();
        let places: Vec<_> = wanted.iter().map(|words| read.iter().position(|read| read == words)).collect();
        assert!(places.iter().all(Option::is_some), "each line is back: {wanted:?} in {read:?}");
        assert!(places.is_sorted(), "and in the order in which it came: {places:?}");
        assert!(game.find_all(Role::Status).is_empty(), "there is nothing to explain");
        game.app.world_mut().resource_mut::<manara::play::Hold>().0 = false;
        game.until(900, "the end", |game| game.play().session.outcome().is_some());
        assert_eq!(game.play().session.outcome().unwrap().ending, Ending::Reported, "and goes on to where it led");
    }
}

#[test]
fn a_chat_that_has_changed_since_starts_again_and_says_so() {
    let mut game = Game::start("en");
    let stories = game.app.world().resource::<manara::content::Stories>();
    let foreign = stories.library.get("extra-lesson").unwrap().hash;
    let assignment = Assignment { hash: Some(foreign), ..interrupted(&game, "gift-in-blockbay") };
    assign(&mut game, assignment);
    assert_eq!(game.screen(), Screen::Chat, "the chat is played all the same");
    assert!(game.play().session.log().is_empty(), "from its beginning");
    let told = game.words("hub-chat-changed");
    let status = game.find_all(Role::Status);
    assert_eq!(status.len(), 1, "one status stands in the chat");
    assert!(game.find(Role::Label, &told).is_some(), "and the child hears why");
    game.app.world_mut().resource_mut::<manara::play::Hold>().0 = false;
    game.until(300, "the first message", |game| !game.play().session.log().is_empty());
    game.profile(|profile| profile.settings.band = Some(Band::Middle));
    game.press("chat-skip");
    assert!(!game.shows(&told), "it is told once");
}

#[test]
fn a_snapshot_brings_back_the_chat_and_what_the_child_had_chosen() {
    let game = Game::start("en");
    let assignment = interrupted(&game, "gift-in-blockbay");
    let stories = game.app.world().resource::<manara::content::Stories>();
    let pointed_at = stories.library.get(&assignment.scenario).unwrap().message_ixs().nth(3).unwrap();
    let assignment = Assignment { hints: vec![(pointed_at, Strength::Name)].into(), ..assignment };
    let settings = Settings {
        language: Some("ar".into()),
        band: Some(Band::Older),
        text_size: TextSize::Largest,
        avatar: Some(Avatar::Kite),
        theme: Some(Theme::Dark),
        easy_reading: true,
        reduced_motion: Some(true),
        effects: Volume::Quiet,
        ambience: Volume::Loud,
        captions: true,
        pace: Some(Pace::Slow),
        digits: Some(Digits::ArabicIndic),
        address: Some(story::Gender::Feminine),
        contact: None,
        keep_progress: true,
    };
    let resume = Resume {
        scenario: assignment.scenario.clone(),
        hash: assignment.hash.unwrap(),
        seed: Seed(assignment.seed),
        inputs: assignment.inputs.clone(),
        hints: assignment.hints.clone(),
        noted: assignment.noted,
        settings: settings.clone(),
    };
    let text = resume.encode().unwrap();
    assert_eq!(Assignment::from_snapshot(&text), Ok((assignment, settings)), "nothing is lost on the way");
    let half = &text[..text.len() / 2];
    let damaged = Assignment::from_snapshot(half);
    assert!(damaged.is_err_and(|sentence| !sentence.is_empty()), "what is damaged is named and not half taken");
}

/// A chat at its question.
fn at_the_question(scenario: &str) -> Game {
    let mut game = Game::playing("en", scenario);
    game.profile(|profile| profile.settings.pace = Some(Pace::AtOnce));
    for _ in 0..12 {
        game.until(900, "something to do", |game| !game.play().session.can_advance());
        let Some(choice) = game.play().session.choices().last() else { break };
        let scenario = game.play().session.scenario().clone();
        game.press(&scenario.key(&scenario.choice(choice).id));
    }
    assert!(game.play().session.is_asking(), "the friend asks");
    game
}

#[test]
fn a_grown_up_who_speaks_in_the_story_does_not_thank_twice() {
    for (role, speaks) in [("role-mum", true), ("role-grandpa", false)] {
        let mut game = at_the_question("gift-in-blockbay");
        game.press("act-tell");
        game.press(role);
        game.press("tell-do");
        game.until(900, "the end", |game| game.play().session.outcome().is_some());
        let mums = game.words("gift-in-blockbay-e1");
        let thanks = game.words("closing-told-worrying.adult");
        assert_eq!(game.shows(&mums), speaks, "the story's own grown-up speaks if it was told ({role})");
        assert_eq!(game.shows(&thanks), !speaks, "and the game speaks for everybody else ({role})");
        assert!(game.shows(&game.words("closing-told-worrying")), "Noor always closes ({role})");
        game.press("chat-to-debrief");
        assert_eq!(game.shows(&thanks), !speaks, "the same in the debrief ({role})");
    }
}

#[test]
fn a_report_before_the_question_ends_the_chat_with_words() {
    let mut game = Game::playing("en", "gift-in-blockbay");
    game.profile(|profile| profile.settings.pace = Some(Pace::AtOnce));
    game.until(900, "the replies", |game| game.play().session.choices().next().is_some());
    game.press("beacon");
    game.press("act-block");
    let someone = game.find_all(Role::Button).into_iter().find(|found| found.name().starts_with("Block ")).unwrap();
    game.act(&someone, Action::Click);
    game.until(900, "the end", |game| game.play().session.outcome().is_some());
    assert_eq!(game.play().session.outcome().unwrap().ending, Ending::Blocked, "nobody has to wait to be asked");
    assert!(game.shows(&game.words("closing-blocked-worrying")), "and it closes like every story");
}

#[test]
fn what_the_flags_come_to_is_said_where_the_child_decides() {
    let mut game = Game::playing("en", "gift-in-blockbay");
    let level = |game: &Game, key: &str| game.shows(&game.words(key));
    game.profile(|profile| {
        profile.settings.band = Some(Band::Middle);
        profile.settings.pace = Some(Pace::AtOnce);
    });
    for _ in 0..900 {
        if let Some(choice) = game.play().session.choices().next() {
            game.app.world_mut().trigger(Submit(Input::Choose(choice)));
        }
        game.app.update();
    }
    assert!(game.play().session.is_asking(), "Noor asks what would help");
    assert!(!level(&game, "level-yellow") && !level(&game, "level-red"), "without a flag nothing is said");
    let session = &game.play().session;
    let messages: Vec<_> = session.shown().filter(|message| session.flaggable(*message)).collect();
    let flag = |game: &mut Game, at: usize, mark| {
        game.app.world_mut().trigger(Submit(Input::Flag(messages[at], mark)));
        game.settle();
    };
    flag(&mut game, 0, Mark::Sign(Sign::S4));
    assert!(level(&game, "level-yellow"), "a yellow flag asks for a pause");
    flag(&mut game, 1, Mark::Question(Question::WhoMayKnow));
    assert!(level(&game, "level-two-yellows") && level(&game, "level-red"), "two yellows make a red");
    flag(&mut game, 2, Mark::Sign(Sign::S1));
    assert!(!level(&game, "level-two-yellows") && level(&game, "level-red"), "a red sign needs no second one");
    game.profile(|profile| profile.settings.band = Some(Band::Younger));
    flag(&mut game, 2, Mark::Sign(Sign::S9));
    assert!(!level(&game, "level-two-yellows"), "the youngest have one step, whatever the sign");
}

#[test]
fn noor_gives_hints_in_three_strengths_and_only_when_asked() {
    for (lang, band) in [("en", Band::Middle), ("ar", Band::Older)] {
        let mut game = Game::playing(lang, "gift-in-blockbay");
        game.profile(|profile| {
            profile.settings.pace = Some(Pace::AtOnce);
            profile.settings.band = Some(band);
        });
        game.until(900, "something to do", |game| !game.play().session.can_advance());
        let look = game.words("hint-look-again");
        assert!(!game.shows(&look), "{lang}: nobody asked yet");
        let ask = game.button_for("hint-ask");
        game.tab_to(&ask);
        let Noor::Points(hint, Strength::Look) = game.play().noor else { panic!("{lang}: {:?}", game.play().noor) };
        assert!(game.shows(&look), "{lang}: first Noor says where to look");
        let (sign, question) = (format!("sign-{}", hint.sign.key()), hint.sign.question().key());
        let question = if band == Band::Older { format!("{sign}.question") } else { format!("question-{question}") };
        assert!(!game.shows(&game.words(&question)), "{lang}: and no more");
        let more = game.button_for("hint-more");
        assert_eq!(game.focused().map(|found| found.id), Some(more.id), "{lang}: the way to more keeps the focus");
        game.tab_to(&more);
        assert!(game.shows(&game.words(&question)), "{lang}: then what to ask");
        assert!(!game.shows(&game.words(&sign)), "{lang}: and not the answer");
        game.press("hint-more");
        assert!(game.shows(&game.words(&sign)), "{lang}: then its name");
        let given = game.play().assignment.hints.of(hint.message);
        assert_eq!(given, Some(Strength::Name), "{lang}: which is remembered as a hint");
        let lines = game.play().session.log().len();
        game.press("hint-ask");
        assert_ne!(game.play().noor, Noor::Points(hint, Strength::Name), "{lang}: the next question is another line");
        assert_eq!(game.play().session.log().len(), lines, "{lang}: a hint is no input of the chat");
        let choice = game.play().session.choices().next().unwrap();
        game.app.world_mut().trigger(manara::play::Submit(story::Input::Choose(choice)));
        game.settle();
        assert_eq!(game.play().noor, Noor::Quiet, "{lang}: the chat goes on, and Noor is quiet");
    }
}
