//! Content that is bad or changes: the game says what is wrong and where, goes on with what is good, and takes in what an
//! author saves while it runs.

use std::{fs, path::PathBuf};

use accesskit::Role;
use manara::{navigation::Screen, platform::Arguments};

use crate::kit::{Folder, Game};

/// A copy of the content in a folder of its own.
struct Copy(Folder);

impl Copy {
    fn new() -> Self {
        Self(Folder::with(&["assets", "locales"]))
    }

    fn at(&self, file: &str) -> PathBuf {
        self.0.0.join(file)
    }

    fn change(&self, file: &str, change: impl Fn(&str) -> String) {
        let text = fs::read_to_string(self.at(file)).unwrap_or_default();
        fs::write(self.at(file), change(&text)).unwrap();
    }

    fn play(&self) -> Game {
        Game::in_folder(&self.0.0, Arguments { lang: Some("en".into()), seed: Some(7), ..Arguments::default() })
    }
}

fn to_the_hub(game: &mut Game) {
    game.profile(|profile| profile.settings.band = Some(story::Band::Middle));
    game.app.world_mut().resource_mut::<bevy::prelude::NextState<Screen>>().set(Screen::Hub);
    game.settle();
}

#[test]
fn a_broken_scenario_is_named_on_the_hub_and_the_others_play() {
    let content = Copy::new();
    content.change("assets/scenarios/extra-lesson.ron", |text| text.replacen("goto: ", "goto: 7 ", 1));
    let mut game = content.play();
    to_the_hub(&mut game);
    let labels: Vec<_> = game.find_all(Role::Label).iter().map(crate::kit::Found::name).collect();
    assert!(
        labels.iter().any(|label| label.contains("extra-lesson.ron:")),
        "file, line and column are on the screen: {labels:?}"
    );
    assert!(game.find(Role::Button, &game.words("gift-in-blockbay-title")).is_some(), "the others can be played");
    assert!(game.find(Role::Button, &game.words("extra-lesson-title")).is_none(), "the broken one is not offered");
}

#[test]
fn a_missing_message_shows_its_key() {
    let content = Copy::new();
    content.change("locales/en/ui.ftl", |text| text.replacen("hub-chats = Chats\n", "", 1));
    let mut game = content.play();
    to_the_hub(&mut game);
    assert!(game.find(Role::Heading, "hub-chats").is_some(), "an author sees which words are missing");
}

#[test]
fn a_broken_text_file_costs_its_broken_messages_only() {
    let content = Copy::new();
    content.change("locales/en/ui.ftl", |text| text.replacen("settings = Settings", "settings = { $", 1));
    let mut game = content.play();
    to_the_hub(&mut game);
    assert!(game.shows("Break"), "other words of the file are there");
    assert!(game.shows("ui.ftl:"), "and the place is on the screen");
}

#[test]
fn a_language_without_texts_speaks_the_source_language() {
    let content = Copy::new();
    fs::remove_file(content.at("locales/ar/ui.ftl")).unwrap();
    let mut game = content.play();
    game.profile(|profile| profile.choose_language("ar"));
    assert!(game.shows("Choose your language"), "a message falls back as a whole");
}

#[test]
fn an_unknown_language_is_the_nearest_one() {
    let content = Copy::new();
    let game =
        Game::in_folder(&content.0.0, Arguments { lang: Some("ar-EG".into()), seed: Some(7), ..Arguments::default() });
    assert!(game.shows("العربية") && game.shows(&game.words("band-title")), "Egyptian Arabic is Arabic");
    let language = game.app.world().resource::<manara::text::Language>();
    assert_eq!(language.texts.code(language.lang), "ar", "the nearest language is taken");
}

#[test]
fn without_any_scenario_the_game_says_why_it_cannot_start() {
    let content = Copy::new();
    for entry in fs::read_dir(content.at("assets/scenarios")).unwrap() {
        fs::remove_file(entry.unwrap().path()).unwrap();
    }
    content.change("assets/scenarios/broken.ron", |_| "Scenario(".into());
    let game = content.play();
    assert_eq!(game.screen(), Screen::Failed, "there is nothing to play");
    assert!(game.shows(&game.words("failed-title")), "in the player's language");
    assert!(game.shows("broken.ron:"), "with the reason");
}

/// Updates until the files' changes have come through the watcher.
fn profile(game: &mut Game, what: &str, there: impl Fn(&Game) -> bool) {
    for _ in 0..1000 {
        game.app.update();
        if there(game) {
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
    panic!("{what} is not taken in");
}

#[test]
fn what_an_author_saves_is_on_the_screen_at_once() {
    let content = Copy::new();
    let arguments = Arguments { lang: Some("en".into()), seed: Some(7), ..Arguments::default() };
    let mut game = Game::watching(&content.0.0, arguments);
    to_the_hub(&mut game);
    content.change("locales/en/ui.ftl", |text| text.replacen("hub-chats = Chats", "hub-chats = Talks", 1));
    profile(&mut game, "a changed word", |game| game.find(Role::Heading, "Talks").is_some());

    let chats = |game: &Game| game.app.world().resource::<manara::content::Stories>().library.len();
    let all = chats(&game);
    content.change("assets/scenarios/extra-lesson.ron", |text| text.replacen("goto: ", "goto: 7 ", 1));
    let problem = |game: &Game| {
        let stories = game.app.world().resource::<manara::content::Stories>();
        stories.problems.iter().any(|problem| problem.contains("extra-lesson.ron:"))
    };
    profile(&mut game, "a mistake", problem);
    assert!(chats(&game) < all, "the broken chat is not played");
    content.change("assets/scenarios/extra-lesson.ron", |text| text.replacen("goto: 7 ", "goto: ", 1));
    profile(&mut game, "a mended chat", |game| chats(game) == all);

    // A new chat, whose twin does not know it: it is found, and the mistake is named.
    let copy = |file: &str| fs::read_to_string(content.at(file)).unwrap().replace("extra-lesson", "extra-two");
    let words = copy("locales/en/scenarios/extra-lesson.ftl");
    content.change("locales/en/scenarios/extra-two.ftl", |_| words.clone());
    let graph = copy("assets/scenarios/extra-lesson.ron");
    content.change("assets/scenarios/extra-two.ron", |_| graph.clone());
    let heard = |game: &Game| {
        let stories = game.app.world().resource::<manara::content::Stories>();
        stories.problems.iter().any(|problem| problem.contains("extra-two.ron:"))
    };
    profile(&mut game, "a new file", heard);
    fs::remove_file(content.at("assets/scenarios/extra-two.ron")).unwrap();
    profile(&mut game, "a file that is gone", |game| !heard(game));
}
