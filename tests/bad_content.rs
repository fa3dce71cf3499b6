//! Content that is bad or changes: the game says what is wrong and where, goes on with what is good, and takes in what an
//! author saves while it runs.

use std::{fs, path::Path, time::Duration};

use accesskit::Role;
use manara::{content::Stories, navigation::Screen, platform::Arguments};
use record::Pace;

use crate::kit::{Folder, Found, Game, content::Content};

fn to_the_hub(game: &mut Game) {
    game.profile(|profile| profile.settings.band = Some(story::Band::Middle));
    game.app.world_mut().resource_mut::<bevy::prelude::NextState<Screen>>().set(Screen::Hub);
    game.settle();
}

#[test]
fn a_broken_scenario_is_named_on_the_hub_and_the_others_play() {
    let content = Content::new();
    content.change("assets/scenarios/extra-lesson.ron", |text| text.replacen("goto: ", "goto: 7 ", 1));
    let mut game = content.play("en");
    to_the_hub(&mut game);
    let labels: Vec<_> = game.find_all(Role::Label).iter().map(Found::name).collect();
    assert!(
        labels.iter().any(|label| label.contains("extra-lesson.ron:")),
        "file, line and column are on the screen: {labels:?}"
    );
    assert!(game.find(Role::Button, &game.words("gift-in-blockbay-title")).is_some(), "the others can be played");
    assert!(game.find(Role::Button, &game.words("extra-lesson-title")).is_none(), "the broken one is not offered");
}

#[test]
fn a_missing_message_shows_its_key() {
    let content = Content::new();
    content.change("locales/en/ui.ftl", |text| text.replacen("hub-chats = Chats\n", "", 1));
    let mut game = content.play("en");
    to_the_hub(&mut game);
    assert!(game.find(Role::Heading, "hub-chats").is_some(), "an author sees which words are missing");
}

#[test]
fn a_broken_text_file_costs_its_broken_messages_only() {
    let content = Content::new();
    content.change("locales/en/ui.ftl", |text| text.replacen("settings = Settings", "settings = { $", 1));
    let mut game = content.play("en");
    to_the_hub(&mut game);
    assert!(game.shows("Break"), "other words of the file are there");
    assert!(game.shows("ui.ftl:"), "and the place is on the screen");
}

#[test]
fn a_language_without_texts_speaks_the_source_language() {
    let content = Content::new();
    fs::remove_file(content.at("locales/ar/ui.ftl")).unwrap();
    let mut game = content.play("en");
    game.profile(|profile| profile.choose_language("ar"));
    assert!(game.shows("Choose your language"), "a message falls back as a whole");
}

#[test]
fn an_unknown_language_is_the_nearest_one() {
    let content = Content::new();
    let game = Game::in_folder(
        content.folder(),
        Arguments { lang: Some("ar-EG".into()), seed: Some(7), ..Arguments::default() },
    );
    assert!(game.shows("العربية") && game.shows(&game.words("band-title")), "Egyptian Arabic is Arabic");
    let language = game.app.world().resource::<manara::text::Language>();
    assert_eq!(language.texts.code(language.lang), "ar", "the nearest language is taken");
}

#[test]
fn without_any_scenario_the_game_says_why_it_cannot_start() {
    let content = Content::new();
    for entry in fs::read_dir(content.at("assets/scenarios")).unwrap() {
        fs::remove_file(entry.unwrap().path()).unwrap();
    }
    content.change("assets/scenarios/broken.ron", |_| "Scenario(".into());
    let game = content.play("en");
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
    let content = Content::new();
    let arguments = Arguments { lang: Some("en".into()), seed: Some(7), ..Arguments::default() };
    let mut game = Game::watching(content.folder(), arguments);
    to_the_hub(&mut game);
    content.change("locales/en/ui.ftl", |text| text.replacen("hub-chats = Chats", "hub-chats = Talks", 1));
    profile(&mut game, "a changed word", |game| game.find(Role::Heading, "Talks").is_some());

    let chats = |game: &Game| game.app.world().resource::<Stories>().library.len();
    let all = chats(&game);
    content.change("assets/scenarios/extra-lesson.ron", |text| text.replacen("goto: ", "goto: 7 ", 1));
    let problem = |game: &Game| {
        let stories = game.app.world().resource::<Stories>();
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
        let stories = game.app.world().resource::<Stories>();
        stories.problems.iter().any(|problem| problem.contains("extra-two.ron:"))
    };
    profile(&mut game, "a new file", heard);
    fs::remove_file(content.at("assets/scenarios/extra-two.ron")).unwrap();
    profile(&mut game, "a file that is gone", |game| !heard(game));
}

/// What systems, editors and people leave in folders.
const STRAYS: [&str; 13] = [
    "Thumbs.db",
    ".DS_Store",
    "._left-sock.ron",
    "desktop.ini",
    "README.md",
    "left-sock.ron~",
    "#left-sock.ron#",
    ".#left-sock.ron",
    "left-sock.ron.bak",
    "left-sock (copy).RON",
    "notes.docx",
    "ui.ftl.orig",
    "no-ending",
];

fn problems(game: &Game) -> Vec<String> {
    game.app.world().resource::<Stories>().problems.clone()
}

/// How much there is to play, of each kind.
fn amounts(game: &Game) -> [usize; 3] {
    let stories = game.app.world().resource::<Stories>();
    [stories.library.len(), stories.bank.forms().count(), stories.drills.drills().count()]
}

#[test]
fn stray_files_and_folders_take_nothing_away() {
    let whole = amounts(&Game::start("en"));
    assert!(whole.iter().all(|amount| *amount > 0), "there is something to lose: {whole:?}");
    let content = Content::new();
    let folders = ["assets/scenarios", "assets/checkups", "assets/practice", "locales", "locales/en", "locales/ar"];
    for folder in folders {
        for stray in STRAYS {
            fs::write(content.at(folder).join(stray), b"\x00\xFF no text of ours").unwrap();
        }
        fs::create_dir_all(content.at(folder).join("old/empty")).unwrap();
    }
    let mut game = content.play("en");
    assert_eq!(amounts(&game), whole, "all chats, forms and practices are there");
    let told = problems(&game);
    assert!(
        matches!(told.as_slice(), [line] if line.contains("left-sock (copy).RON")),
        "one line names the file that was meant to be a chat, and nothing else is said: {told:?}"
    );
    to_the_hub(&mut game);
    assert!(game.find(Role::Heading, &game.words("hub-chats")).is_some(), "and all words");
}

#[cfg(unix)]
#[test]
fn names_that_are_no_text_and_links_that_lead_round_take_nothing_away() {
    use std::{ffi::OsStr, os::unix::ffi::OsStrExt};
    let content = Content::new();
    let whole = amounts(&content.play("en"));
    for folder in ["assets/scenarios", "locales/en"] {
        let folder = content.at(folder);
        fs::write(folder.join(OsStr::from_bytes(b"le\xFFft.ron")), "x").unwrap();
        std::os::unix::fs::symlink(&folder, folder.join("round")).unwrap();
        std::os::unix::fs::symlink("/there/is/nothing.ron", folder.join("nowhere.ron")).unwrap();
    }
    let game = content.play("en");
    let chats = game.app.world().resource::<Stories>().library.len();
    assert_eq!(chats, whole[0], "all chats are there");
    assert_eq!(game.words("hub-chats"), "Chats", "and all words");
}

#[test]
fn a_stray_file_that_comes_while_the_game_runs_hides_no_new_chat() {
    let content = Content::new();
    let arguments = Arguments { lang: Some("en".into()), seed: Some(7), ..Arguments::default() };
    let mut game = Game::watching(content.folder(), arguments);
    for stray in STRAYS {
        fs::write(content.at("assets/scenarios").join(stray), "x").unwrap();
    }
    let copy = |file: &str| fs::read_to_string(content.at(file)).unwrap().replace("extra-lesson", "extra-two");
    fs::write(content.at("locales/en/scenarios/extra-two.ftl"), copy("locales/en/scenarios/extra-lesson.ftl")).unwrap();
    fs::write(content.at("assets/scenarios/extra-two.ron"), copy("assets/scenarios/extra-lesson.ron")).unwrap();
    profile(&mut game, "a chat beside stray files", |game| {
        problems(game).iter().any(|problem| problem.contains("extra-two.ron:"))
    });
}

/// A way to save, from the content's folder, the file's name, and what was and what is to be in it.
type Save = fn(&Path, &str, &str);

const WAYS_TO_SAVE: [(&str, Save); 5] = [
    ("in place", |folder, name, text| fs::write(folder.join(name), text).unwrap()),
    ("another file that is renamed", |folder, name, text| {
        fs::write(folder.join(format!("{name}.tmp")), text).unwrap();
        fs::rename(folder.join(format!("{name}.tmp")), folder.join(name)).unwrap();
    }),
    ("the old one renamed first", |folder, name, text| {
        fs::rename(folder.join(name), folder.join(format!("{name}~"))).unwrap();
        fs::write(folder.join(name), text).unwrap();
    }),
    ("emptied, and written after a while", |folder, name, text| {
        fs::write(folder.join(name), "").unwrap();
        let (path, text) = (folder.join(name), text.to_owned());
        std::thread::spawn(move || {
            std::thread::sleep(Duration::from_millis(500));
            fs::write(path, text).ok();
        });
    }),
    ("twice within a moment", |folder, name, text| {
        fs::write(folder.join(name), "hub-chats = Not yet\n").unwrap();
        std::thread::sleep(Duration::from_millis(20));
        fs::write(folder.join(name), text).unwrap();
    }),
];

/// Saves words and a graph in every way, and sees both each time.
fn save_in_every_way(home: &Path, content: &Path) {
    let arguments = Arguments { lang: Some("en".into()), seed: Some(7), ..Arguments::default() };
    let mut game = Game::watching(home, arguments);
    to_the_hub(&mut game);
    let (words, graphs) = (content.join("locales/en"), content.join("assets/scenarios"));
    let all = amounts(&game);
    for (number, (way, save)) in WAYS_TO_SAVE.into_iter().enumerate() {
        let heading = format!("Talks {number}");
        let text = fs::read_to_string(words.join("ui.ftl")).unwrap();
        let line = |line: &str| {
            if line.starts_with("hub-chats =") { format!("hub-chats = {heading}\n") } else { format!("{line}\n") }
        };
        save(&words, "ui.ftl", &text.lines().map(line).collect::<String>());
        let graph = fs::read_to_string(graphs.join("extra-lesson.ron")).unwrap();
        save(&graphs, "extra-lesson.ron", &graph.replacen("goto: ", "goto: 7 ", 1));
        profile(&mut game, way, |game| {
            game.find(Role::Heading, &heading).is_some()
                && problems(game).iter().any(|problem| problem.contains("extra-lesson.ron:"))
                && amounts(game)[0] < all[0]
        });
        save(&graphs, "extra-lesson.ron", &graph);
        profile(&mut game, way, |game| amounts(game) == all && problems(game).is_empty());
    }
    // A name that was written in capitals is put right.
    fs::rename(graphs.join("extra-lesson.ron"), graphs.join("Extra-Lesson.ron")).unwrap();
    profile(&mut game, "a name in capitals", |game| amounts(game)[0] < all[0]);
    fs::rename(graphs.join("Extra-Lesson.ron"), graphs.join("extra-lesson.ron")).unwrap();
    profile(&mut game, "the right name", |game| amounts(game) == all && problems(game).is_empty());
}

#[test]
fn every_way_to_save_is_seen_and_no_false_problem_stays() {
    let content = Content::new();
    save_in_every_way(content.folder(), content.folder());
}

#[test]
fn a_folder_with_blanks_and_arabic_in_its_name_is_a_folder_like_any() {
    let content = Content::new();
    let outer = Folder::new();
    let home = outer.0.join("مجلد اللعبة 100% (1)");
    fs::create_dir_all(&home).unwrap();
    for part in ["assets", "locales"] {
        fs::rename(content.at(part), home.join(part)).unwrap();
    }
    save_in_every_way(&home, &home);
}

#[cfg(unix)]
#[test]
fn a_folder_behind_a_link_is_a_folder_like_any() {
    let content = Content::new();
    let outer = Folder::new();
    fs::create_dir_all(&outer.0).unwrap();
    let link = outer.0.join("game");
    std::os::unix::fs::symlink(content.folder(), &link).unwrap();
    save_in_every_way(&link, content.folder());
}

#[test]
fn words_change_in_the_middle_of_a_chat_and_a_graph_counts_from_the_next_start() {
    let content = Content::new();
    let arguments = Arguments {
        lang: Some("en".into()),
        play: Some("gift-in-blockbay".into()),
        seed: Some(7),
        ..Arguments::default()
    };
    let mut game = Game::watching(content.folder(), arguments);
    game.profile(|profile| profile.settings.pace = Some(Pace::AtOnce));
    game.until(900, "the replies", |game| game.play().session.choices().next().is_some());
    let place = |game: &Game| {
        let session = &game.play().session;
        (session.shown().count(), session.choices().count(), game.play().assignment.inputs.len())
    };
    let before = place(&game);

    let words = "locales/en/scenarios/gift-in-blockbay.ftl";
    let old = game.words("gift-in-blockbay-m1");
    assert!(game.shows(&old), "the line is on the screen: {old}");
    content.change(words, |text| {
        let line = |line: &str| match line.strip_prefix("gift-in-blockbay-m1 =") {
            Some(_) => "gift-in-blockbay-m1 = what a fine tower\n".to_owned(),
            None => format!("{line}\n"),
        };
        text.lines().map(line).collect()
    });
    profile(&mut game, "the new words", |game| game.shows("what a fine tower"));
    assert!(!game.shows(&old), "in place of the old ones");
    assert_eq!(place(&game), before, "and the chat stands where it stood");
    assert_eq!(game.screen(), Screen::Chat, "on its screen");

    // A broken graph, and then one with other questions at the end: the chat that is played goes on as it began.
    let graph = "assets/scenarios/gift-in-blockbay.ron";
    let whole = fs::read_to_string(content.at(graph)).unwrap();
    let in_library = |game: &Game| game.app.world().resource::<Stories>().library.get("gift-in-blockbay").cloned();
    fs::write(content.at(graph), whole.replacen("goto: ", "goto: 7 ", 1)).unwrap();
    profile(&mut game, "the mistake", |game| in_library(game).is_none());
    assert_eq!(place(&game), before, "a mistake leaves the chat alone");
    fs::write(content.at(graph), whole.replacen("talk: [\"why-nice-first\", ", "talk: [", 1)).unwrap();
    profile(&mut game, "the changed graph", |game| in_library(game).is_some());
    let questions = |scenario: &story::Scenario| scenario.talk.len();
    let (played, new) = (questions(game.play().session.scenario()), questions(&in_library(&game).unwrap()));
    assert_eq!((played, place(&game)), (new + 1, before), "a change leaves it alone too");
    let choice = game.button_for("gift-in-blockbay-c1");
    game.act(&choice, accesskit::Action::Click);
    game.until(900, "what follows the reply", |game| place(game).0 > before.0);
    to_the_hub(&mut game);
    game.press("gift-in-blockbay-title");
    assert_eq!(questions(game.play().session.scenario()), new, "the next start has the new one");
}
