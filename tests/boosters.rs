//! A short look back and My lights, as a child meets them days after it has learnt something.

use accesskit::Role;
use learning::Day;
use manara::{content::Stories, navigation::Screen, platform::Arguments, profile::Profile};
use story::{Band, Question, Sign};

use crate::kit::Game;

const FIRST: u32 = 20_000;

/// The hub of a child that has mastered a sign on the first day, on another day.
fn hub(lang: &str, sign: Sign, day: u32) -> Game {
    hub_of(Band::Middle, lang, sign, day)
}

fn hub_of(band: Band, lang: &str, sign: Sign, day: u32) -> Game {
    let arguments = Arguments { lang: Some(lang.into()), seed: Some(7), day: Some(day), ..Arguments::default() };
    let mut game = Game::with(arguments);
    game.profile(|profile| profile.settings.band = Some(band));
    game.masters(sign, Day(FIRST));
    game.go(Screen::About);
    game.go(Screen::Hub);
    game
}

#[test]
fn a_look_back_is_offered_when_it_is_due_and_only_then() {
    let offers = |day| {
        let game = hub("en", Sign::S1, day);
        game.find(Role::Button, &game.words("booster-begin")).is_some()
    };
    assert!(!offers(FIRST) && !offers(FIRST + 1), "not at once");
    assert!(offers(FIRST + 2) && offers(FIRST + 40), "after two days, and it waits");
}

/// What the round asks now: whether the line shows a sign, found in the library by its words.
fn shows(game: &Game) -> bool {
    let stories = game.app.world().resource::<Stories>();
    let said: Vec<String> = game.find_all(Role::Label).iter().map(|found| found.name()).collect();
    stories
        .library
        .iter()
        .flat_map(|scenario| scenario.messages.iter().map(move |message| (scenario, message)))
        .filter(|(_, message)| !message.signs.is_empty() || !message.look_alikes.is_empty())
        // What is asked stands below what came before it.
        .filter_map(|(scenario, message)| {
            let words = game.words(&scenario.key(&message.id));
            Some((said.iter().rposition(|said| *said == words)?, !message.signs.is_empty()))
        })
        .max_by_key(|(place, _)| *place)
        .map(|(_, shows)| shows)
        .unwrap_or_else(|| panic!("no line of the library among {said:?}"))
}

#[test]
fn a_whole_look_back_goes_by_keyboard_alone() {
    for lang in ["en", "ar"] {
        let mut game = hub(lang, Sign::S1, FIRST + 2);
        assert!(game.shows(&game.words("booster-offer")), "{lang}: it is offered");
        let begin = game.button_for("booster-begin");
        game.tab_to(&begin);
        assert_eq!(game.screen(), Screen::Booster, "{lang}: it begins");
        let mut lines = 0;
        while !game.shows(&game.words("booster-done")) {
            assert!(!game.shows(&game.words("booster-right")), "{lang}: first the child decides");
            let answer = if shows(&game) { "booster-yes" } else { "booster-no" };
            let answer = game.button_for(answer);
            game.tab_to(&answer);
            assert!(game.shows(&game.words("booster-right")), "{lang}: then Noor explains");
            let next = game.button_for("booster-next");
            game.tab_to(&next);
            lines += 1;
            assert!(lines <= 8, "{lang}: a round is short");
        }
        assert!(lines >= 2, "{lang}: and asks both kinds: {lines}");
        let profile = game.app.world().resource::<Profile>();
        assert_eq!(profile.progress.learner().boosters(Sign::S1), 1, "{lang}: all right is passed");
        let lights = game.button_for("lights-title");
        game.tab_to(&lights);
        assert!(
            game.shows(&game.words("lights-bright")) && game.shows(&game.words("sign-s1")),
            "{lang}: the light is on"
        );
        game.press("checkup-home");
        assert!(game.find(Role::Button, &game.words("booster-begin")).is_none(), "{lang}: and nothing more is due");
    }
}

#[test]
fn wrong_answers_are_explained_and_the_step_comes_again() {
    let mut game = hub("en", Sign::S1, FIRST + 2);
    game.press("booster-begin");
    while !game.shows(&game.words("booster-done")) {
        game.press("booster-yes");
        if !game.shows(&game.words("booster-right")) {
            assert!(game.shows(&game.words("booster-look")), "looked at again, together");
        }
        game.press("booster-next");
    }
    let learner = game.app.world().resource::<Profile>().progress.learner().clone();
    assert_eq!(learner.boosters(Sign::S1), 0, "a flag on everything passes nothing");
    assert!(learner.booster_due(Sign::S1).is_some_and(|due| due > Day(FIRST + 2)), "it comes again another day");
}

#[test]
fn a_look_back_that_is_left_counts_for_nothing() {
    let mut game = hub("en", Sign::S1, FIRST + 2);
    let before = game.app.world().resource::<Profile>().progress.clone();
    game.press("booster-begin");
    game.press("booster-no");
    game.press("booster-next");
    game.press("booster-later");
    assert_eq!(game.app.world().resource::<Profile>().progress, before, "later is fine");
    assert!(game.shows(&game.words("booster-offer")), "and it is offered again");
}

#[test]
fn children_of_eight_and_nine_have_a_lamp_for_each_question_that_they_ask() {
    for lang in ["en", "ar"] {
        let mut game = hub_of(Band::Younger, lang, Sign::S1, FIRST + 2);
        game.press("booster-begin");
        while !game.shows(&game.words("booster-done")) {
            let answer = if shows(&game) { "booster-yes" } else { "booster-no" };
            game.press(answer);
            game.press("booster-next");
        }
        let learner = game.app.world().resource::<Profile>().progress.learner().clone();
        assert_eq!(learner.boosters(Question::WhoMayKnow), 1, "{lang}: what was due is the question");
        game.press("lights-title");
        let bright = game.words("lights-bright.questions");
        assert!(game.shows(&bright), "{lang}: it is said of questions");
        for question in ["who-may-know", "what-do-they-want", "after-no"] {
            assert!(game.shows(&game.words(&format!("question-{question}"))), "{lang}: {question} has a lamp");
            assert!(game.shows(&game.words(&format!("question-{question}.help"))), "{lang}: and says what it sees");
        }
        assert!(!game.shows(&game.words("question-does-it-fit")), "{lang}: which they are not asked");
        assert!(!game.shows(&game.words("sign-s1")), "{lang}: no sign has a lamp yet");
        game.profile(|profile| profile.settings.band = Some(Band::Middle));
        game.go(Screen::Hub);
        game.press("lights-title");
        assert!(game.shows(&game.words("sign-s1")) && !game.shows(&bright), "{lang}: at ten each sign has one");
    }
}

#[test]
fn lights_never_show_a_number() {
    let mut game = Game::start("en");
    game.press("band-younger");
    game.press("lights-title");
    assert!(game.shows(&game.words("lights-none-yet")), "before the first chat nothing is lit");
    let mut game = hub("en", Sign::S7, FIRST);
    game.press("lights-title");
    let said = game.heard().join(" ");
    assert!(!said.chars().any(|letter| letter.is_ascii_digit()), "no marks, no counts: {said}");
    assert!(
        game.shows(&game.words("lights-bright")) && game.shows(&game.words("lights-dark")),
        "what goes well comes first"
    );
}
