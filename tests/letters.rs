//! Words and letters that do not come, or are not what they should be: the child always has a language it can read, and
//! hears of the one that is not here; authors hear of characters that cannot be drawn.

use std::fs;

use accesskit::{Action, Node, Role};
use bevy::text::{FontSource, TextFont};
use manara::{content::Stories, navigation::Screen, platform::Arguments, profile::Profile};
use record::Pace;

use crate::kit::{Game, content::Content};

const ARABIC: &str = "العربية";
const ARABIC_FONT: &str = "assets/fonts/vazirmatn/regular.ttf";
const READING_FONT: &str = "assets/fonts/andika/regular.ttf";
const EASY_FONT: &str = "assets/fonts/opendyslexic/regular.otf";

/// What comes instead of a file.
#[derive(Debug, Clone, Copy)]
enum Instead {
    Nothing,
    Page,
    Half,
    AnotherFont,
}

const INSTEAD: [Instead; 4] = [Instead::Nothing, Instead::Page, Instead::Half, Instead::AnotherFont];

fn spoil(content: &Content, file: &str, instead: Instead) {
    let whole = fs::read(content.at(file)).unwrap();
    match instead {
        Instead::Nothing => fs::remove_file(content.at(file)).unwrap(),
        Instead::Page => fs::write(content.at(file), "<html><body>Please log in</body></html>").unwrap(),
        Instead::Half => fs::write(content.at(file), &whole[..64]).unwrap(),
        Instead::AnotherFont => drop(fs::copy(content.at("assets/fonts/boot/regular.ttf"), content.at(file)).unwrap()),
    }
}

fn lang(game: &Game) -> String {
    game.language().texts.code(game.language().lang).to_owned()
}

/// Updates until something is there that other threads bring.
fn soon(game: &mut Game, what: &str, there: impl Fn(&Game) -> bool) {
    for _ in 0..1000 {
        game.app.update();
        if there(game) {
            game.settle();
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
    panic!("{what} never came");
}

/// Updates for long enough that whatever comes has come.
fn wait(game: &mut Game) {
    for _ in 0..40 {
        game.app.update();
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
}

fn to_the_hub(game: &mut Game) {
    game.profile(|profile| profile.settings.band = Some(story::Band::Middle));
    game.go(Screen::Hub);
}

fn choose(game: &mut Game, own_name: &str) {
    let choice = game.button(own_name);
    game.act(&choice, Action::Click);
}

fn trouble(game: &Game) -> Option<&'static str> {
    game.app.world().resource::<Profile>().trouble
}

fn problems(game: &Game) -> Vec<String> {
    game.app.world().resource::<Stories>().problems.clone()
}

#[test]
fn a_start_whose_letters_do_not_come_begins_in_the_other_language_and_says_so() {
    for instead in INSTEAD {
        let content = Content::new();
        spoil(&content, ARABIC_FONT, instead);
        let mut game = content.play("ar");
        assert_eq!(lang(&game), "en", "{instead:?}: words without letters cannot be read");
        assert!(game.shows(&game.words("language-not-here")), "{instead:?}: the child hears of it on the first screen");
        choose(&mut game, ARABIC);
        wait(&mut game);
        assert!(game.shows(&game.words("language-not-here")), "{instead:?}: and again when it asks again");
        to_the_hub(&mut game);
        assert!(game.shows(&game.words("language-not-here")), "{instead:?}: and there");
        game.press("settings");
        assert!(game.button("English").is_on() && !game.button(ARABIC).is_on(), "{instead:?}: and sees what counts");
        content.mend(ARABIC_FONT);
        choose(&mut game, ARABIC);
        soon(&mut game, "Arabic, once its letters can be had", |game| lang(game) == "ar");
        assert!(game.button(ARABIC).is_on(), "{instead:?}: without a new start");
    }
}

#[test]
fn a_language_whose_letters_do_not_come_is_not_spoken_however_it_is_chosen() {
    for instead in INSTEAD {
        let content = Content::new();
        spoil(&content, ARABIC_FONT, instead);
        let mut game = content.play("en");
        to_the_hub(&mut game);
        game.press("settings");
        // Slowly, twice, and there and back again.
        for row in [&[ARABIC][..], &[ARABIC, ARABIC], &[ARABIC, "English"], &[ARABIC, "English", ARABIC]] {
            game.profile(|profile| profile.trouble = None);
            for name in row {
                choose(&mut game, name);
                assert!(!game.button(ARABIC).is_on(), "{instead:?}, {row:?}: what is not here is not the chosen one");
            }
            wait(&mut game);
            assert_eq!(lang(&game), "en", "{instead:?}, {row:?}: English stays");
            let kept = game.app.world().resource::<Profile>().settings.language.clone();
            assert_ne!(kept.as_deref(), Some("ar"), "{instead:?}, {row:?}: and nothing else is kept");
            if row.last() == Some(&ARABIC) {
                assert!(game.shows(&game.words("language-not-here")), "{instead:?}, {row:?}: the child hears of it");
            }
        }
        content.mend(ARABIC_FONT);
        choose(&mut game, ARABIC);
        soon(&mut game, "Arabic, once its letters can be had", |game| lang(game) == "ar");
        choose(&mut game, "English");
        assert_eq!(lang(&game), "en", "{instead:?}: and the way back is at once");
    }
}

#[test]
fn a_language_without_any_words_is_not_spoken() {
    let content = Content::new();
    fs::rename(content.at("locales/ar/manifest.ron"), content.at("manifest.ron")).unwrap();
    fs::remove_dir_all(content.at("locales/ar")).unwrap();
    fs::create_dir(content.at("locales/ar")).unwrap();
    fs::rename(content.at("manifest.ron"), content.at("locales/ar/manifest.ron")).unwrap();
    let mut game = content.play("ar");
    assert_eq!((&*lang(&game), trouble(&game)), ("en", Some("language-not-here")), "a name alone is no language");
    to_the_hub(&mut game);
    game.press("settings");
    choose(&mut game, ARABIC);
    wait(&mut game);
    assert_eq!(lang(&game), "en", "nor later");
}

#[test]
fn without_any_letters_the_start_ends_and_does_not_hang() {
    for instead in INSTEAD {
        let content = Content::new();
        spoil(&content, READING_FONT, instead);
        assert_eq!(content.play("en").screen(), Screen::Failed, "{instead:?}: nobody waits for ever");
        let game = content.play("ar");
        assert_eq!((lang(&game).as_str(), game.screen()), ("ar", Screen::Band), "{instead:?}: Arabic does without");
    }
}

fn families(game: &mut Game) -> Vec<String> {
    let mut query = game.app.world_mut().query::<&TextFont>();
    let families = query.iter(game.app.world()).filter_map(|font| match &font.font {
        FontSource::Family(family) => Some(family.to_string()),
        _ => None,
    });
    families.collect()
}

/// The families of all words but the Arabic ones: a language's own name stands in its own letters.
fn english(game: &mut Game) -> Vec<String> {
    let mut families = families(game);
    families.retain(|family| family != "Vazirmatn");
    assert!(families.len() > 5, "there are words: {families:?}");
    families
}

#[test]
fn easy_letters_that_do_not_come_are_told_and_leave_the_usual_ones() {
    for instead in INSTEAD {
        let content = Content::new();
        spoil(&content, EASY_FONT, instead);
        let mut game = content.play("en");
        to_the_hub(&mut game);
        game.press("settings");
        game.press("settings-easy-reading");
        soon(&mut game, "the news", |game| trouble(game) == Some("letters-not-here"));
        assert!(game.shows(&game.words("letters-not-here")), "{instead:?}: the child hears of it");
        assert!(!game.button_for("settings-easy-reading").is_on(), "{instead:?}: what is not here is not chosen");
        assert!(english(&mut game).iter().all(|family| family == "Manara Reading"), "{instead:?}: the usual ones stay");
        content.mend(EASY_FONT);
        game.press("settings-easy-reading");
        soon(&mut game, "the easy letters", |game| {
            let fonts = game.app.world().resource::<manara::text::fonts::Fonts>();
            fonts.came(&["Manara Easy".to_owned()]) == manara::text::Came::Here
        });
        assert!(game.button_for("settings-easy-reading").is_on(), "{instead:?}: chosen again they are asked for again");
        assert!(english(&mut game).iter().all(|family| family == "Manara Easy"), "{instead:?}: and come");
    }
}

#[test]
fn words_that_a_language_lacks_are_marked_as_the_other_language_and_drawn_in_its_letters() {
    let content = Content::new();
    content.change("locales/ar/ui.ftl", |text| {
        let left = |line: &&str| !["hub-more =", "settings ="].iter().any(|key| line.starts_with(key));
        text.lines().filter(left).map(|line| format!("{line}\n")).collect()
    });
    let mut game = content.play("ar");
    to_the_hub(&mut game);
    let mark = |node: &Node| (node.language().map(str::to_owned), node.text_direction());
    let english = (Some("en".to_owned()), Some(accesskit::TextDirection::LeftToRight));
    let heading = game.find(Role::Heading, "More in the harbour").expect("the words come from English");
    assert_eq!(mark(&heading.node), english, "a voice must know it");
    let other = game.find(Role::Heading, &game.words("hub-chats")).unwrap();
    assert_eq!(mark(&other.node), (None, None), "its neighbours are as the page is");
    let settings = game.button("Settings");
    assert_eq!(mark(&settings.node), english, "a button, by its label or the words inside");
    let page = manara::accessibility::Page { lang: "ar", dir: "rtl", title: "Manara", scale: 1.0 };
    let json = manara::accessibility::mirror_update(None, &game.tree(), page).unwrap();
    let elements: serde_json::Value = serde_json::from_str(&json).unwrap();
    let elements = elements["nodes"].as_array().unwrap();
    let element = |name: &str| elements.iter().find(|element| element["name"] == name).unwrap();
    assert_eq!(element("More in the harbour")["lang"], "en", "the page's mirror has it");
    assert_eq!(element("More in the harbour")["dir"], "ltr", "with its direction");
    assert!(element(&game.words("hub-chats"))["dir"].is_null(), "and nothing where the page's own counts");
    soon(&mut game, "the letters of English", |game| {
        let fonts = game.app.world().resource::<manara::text::fonts::Fonts>();
        fonts.came(&["Manara Reading".to_owned()]) == manara::text::Came::Here
    });
    let families = families(&mut game);
    let count = |family: &str| families.iter().filter(|other| *other == family).count();
    assert!(count("Manara Reading") >= 1 && count("Vazirmatn") > 5, "each in its own letters: {families:?}");
}

#[test]
fn characters_without_a_glyph_are_told_with_their_place_and_leave_no_box() {
    let content = Content::new();
    let spoil = |text: &str| {
        text.lines()
            .map(|line| match line.strip_prefix("gift-in-blockbay-m1 = ") {
                Some(words) => format!("gift-in-blockbay-m1 = {words} 😀👍🏽\n"),
                None => format!("{line}\n"),
            })
            .collect::<String>()
    };
    let mut line = 0;
    for code in ["en", "ar"] {
        let file = format!("locales/{code}/scenarios/gift-in-blockbay.ftl");
        content.change(&file, spoil);
        let text = fs::read_to_string(content.at(&file)).unwrap();
        line = text.lines().position(|line| line.contains('😀')).unwrap() + 1;
    }
    for code in ["en", "ar"] {
        let arguments = Arguments {
            lang: Some(code.into()),
            play: Some("gift-in-blockbay".into()),
            seed: Some(7),
            ..Arguments::default()
        };
        let mut game = Game::in_folder(content.folder(), arguments);
        soon(&mut game, "the problems of both languages", |game| problems(game).len() == 6);
        let told = problems(&game);
        for (character, point) in [("😀", "U+1F600"), ("👍", "U+1F44D"), ("🏽", "U+1F3FD")] {
            let says = |problem: &&String| problem.contains(character) && problem.contains(point);
            assert_eq!(told.iter().filter(says).count(), 2, "{character} is told in each language: {told:?}");
        }
        let place = format!("ar/scenarios/gift-in-blockbay.ftl:{line}:");
        assert!(told.iter().any(|problem| problem.starts_with(&place)), "{place} in {told:?}");
        game.profile(|profile| profile.settings.pace = Some(Pace::AtOnce));
        game.until(900, "the replies", |game| game.play().session.choices().next().is_some());
        let mut texts = game.app.world_mut().query::<&bevy::ui::widget::Text>();
        let drawn = |text: &bevy::ui::widget::Text| text.0.contains(['😀', '👍', '🏽']);
        assert!(!texts.iter(game.app.world()).any(drawn), "{code}: what no font has is not drawn");
        let plain = game.words("gift-in-blockbay-m1");
        let rest = plain.trim_end_matches(['😀', '👍', '🏽', ' ']);
        assert!(game.shows(rest), "{code}: the rest of the line stands there: {rest}");
        to_the_hub(&mut game);
        assert!(game.shows("U+1F600"), "{code}: whoever writes sees it on the hub");
    }
}

#[test]
fn what_ships_has_no_problem_with_its_letters() {
    for code in ["en", "ar"] {
        let mut game = Game::start(code);
        wait(&mut game);
        assert_eq!(problems(&game), Vec::<String>::new(), "{code}: nothing is told that is none");
    }
}
