//! How the game looks: faces, pictures, the town, colours. What is only seen is found in the engine's components.

use std::collections::BTreeSet;

use accesskit::Role;
use bevy::prelude::*;
use learning::Seed;
use manara::{
    content::Stories,
    navigation::Screen,
    platform::Preferences,
    play::{Hold, Submit, faces},
    theme::{
        Fill, Theme, Token,
        motion::{Moving, WAY},
    },
    widgets::{
        picture::{Picture, Shows},
        sheets::{Icon, Person},
    },
};
use record::Pace;
use story::{Band, Kind};

use crate::kit::Game;

fn shown(game: &mut Game) -> Vec<(Shows, ImageNode)> {
    let world = game.app.world_mut();
    world.query::<(&Picture, &ImageNode)>().iter(world).map(|(picture, image)| (picture.shows, image.clone())).collect()
}

fn fills(game: &mut Game, token: Token) -> usize {
    let world = game.app.world_mut();
    world.query::<&Fill>().iter(world).filter(|fill| fill.0 == token).count()
}

#[test]
fn twins_are_dealt_the_same_faces_and_no_face_means_a_sign() {
    let game = Game::start("en");
    let stories = game.app.world().resource::<Stories>();
    let (mut worrying, mut benign) = (BTreeSet::new(), BTreeSet::new());
    for seed in 0..40 {
        for scenario in stories.library.iter() {
            let dealt = faces(scenario, Seed(seed), None);
            assert_eq!(dealt.len(), scenario.cast.len(), "{}: everyone has a place", scenario.id);
            let partners: Vec<Person> = scenario.others().filter_map(|who| dealt[who.at()]).collect();
            assert_eq!(partners.len(), scenario.others().count(), "{}: who writes has a face", scenario.id);
            let different: BTreeSet<Person> = partners.iter().copied().collect();
            assert_eq!(different.len(), partners.len(), "{}: nobody looks like another", scenario.id);
            if let Some(twin) = scenario.twin.as_deref().and_then(|twin| stories.library.get(twin)) {
                let theirs = faces(twin, Seed(seed), None);
                let theirs: Vec<Person> = twin.others().filter_map(|who| theirs[who.at()]).collect();
                assert_eq!(partners, theirs, "{} and its twin look alike", scenario.id);
            }
            let kind = if scenario.kind == Kind::Worrying { &mut worrying } else { &mut benign };
            kind.extend(partners);
        }
    }
    assert_eq!(worrying.len(), 6, "every partner's face is met in worrying chats");
    assert_eq!(worrying, benign, "and the same ones in fine chats");
}

#[test]
fn everyone_in_a_chat_has_a_face_and_pictures_say_nothing_twice() {
    let mut game = Game::playing("en", "gift-in-blockbay");
    game.profile(|profile| profile.settings.pace = Some(Pace::AtOnce));
    game.until(900, "the replies", |game| game.play().session.choices().next().is_some());
    let play = game.play();
    let wanted: Vec<Person> =
        play.session.shown().filter_map(|message| play.face(play.session.scenario().message(message).from)).collect();
    let found: Vec<Person> = shown(&mut game)
        .into_iter()
        .filter_map(|(shows, _)| if let Shows::Person(person) = shows { Some(person) } else { None })
        .collect();
    for person in &wanted {
        let count = |list: &[Person]| list.iter().filter(|other| *other == person).count();
        assert!(count(&found) >= count(&wanted), "{person:?} stands beside each of its messages");
    }
    assert!(found.contains(&Person::NoorCurious), "Noor asks");
    assert!(game.find(Role::Image, "").is_none(), "pictures are no nodes of their own: what they tell is in words");
}

#[test]
fn what_points_along_the_line_turns_round_in_arabic() {
    for (lang, turned) in [("en", false), ("ar", true)] {
        let mut game = Game::playing(lang, "gift-in-blockbay");
        game.until(60, "the button that skips waiting", |game| {
            game.find(Role::Button, &game.words("chat-next")).is_some()
        });
        let flipped = |pictures: &[(Shows, ImageNode)], icon: Icon| {
            pictures.iter().find(|(shows, _)| *shows == Shows::Icon(icon)).map(|(_, image)| image.flip_x)
        };
        let pictures = shown(&mut game);
        assert_eq!(flipped(&pictures, Icon::Skip), Some(turned), "{lang}: skipping goes on along the line");
        assert_eq!(flipped(&pictures, Icon::Cup), Some(false), "{lang}: a cup is a cup");
    }
}

#[test]
fn a_chat_that_is_played_lights_a_window_and_hoists_its_flags() {
    let mut game = Game::start("en");
    game.profile(|profile| profile.settings.band = Some(Band::Middle));
    let to_hub = |game: &mut Game| {
        game.app.world_mut().resource_mut::<NextState<Screen>>().set(Screen::Hub);
        game.settle();
    };
    to_hub(&mut game);
    let town = |game: &Game| game.find_all(Role::Image).into_iter().map(|found| found.name()).collect::<Vec<_>>();
    let flags = |game: &mut Game| shown(game).into_iter().filter(|(shows, _)| matches!(shows, Shows::Flag(_))).count();
    assert_eq!(town(&game), ["The harbour town at dusk. No window is lit yet. "], "it is told in words");
    assert_eq!((fills(&mut game, Token::SkyWindow), flags(&mut game)), (0, 0), "nothing shines yet");

    // Two chats played to their ends: one in which every sign was found, one in which none was.
    let mut records = Vec::new();
    for (id, finds) in [("gift-in-blockbay", true), ("best-friend-by-friday", false)] {
        let scenario = game.app.world().resource::<Stories>().library.get(id).unwrap().clone();
        let mut session = story::Session::new(scenario.clone());
        while session.outcome().is_none() {
            let unflagged = session.shown().find(|message| {
                finds && session.flag_on(*message).is_none() && !scenario.message(*message).signs.is_empty()
            });
            let input = match unflagged {
                Some(message) => {
                    let sign = scenario.message(message).signs.iter().next().unwrap();
                    story::Input::Flag(message, story::Mark::Sign(sign))
                }
                None if session.is_asking() => story::Input::Act(story::Act::Tell { role: story::Role::Mum }),
                None => session.choices().next().map_or(story::Input::Advance, story::Input::Choose),
            };
            session.step(0, input).unwrap();
        }
        records.push((learning::score(&session), session.seen()));
    }
    let signs = records[0].1.iter().count();
    assert!(signs > 0 && records[0].0.counts.misses == 0, "the first chat shows signs, and all were found");
    assert!(records[1].0.counts.misses > 0, "in the second some were missed");
    game.profile(|profile| records.iter().for_each(|(record, _)| profile.progress.add(record, learning::Day(0))));
    to_hub(&mut game);
    assert_eq!(fills(&mut game, Token::SkyWindow), 2, "two windows shine");
    assert!(flags(&mut game) >= signs, "what was found is hoisted");
    assert!(town(&game)[0].starts_with("The harbour town. 2 windows are lit."), "and told: {:?}", town(&game));
}

#[test]
fn colours_follow_the_system_until_the_child_chooses() {
    let mut game = Game::start("en");
    let colours = |game: &Game| *game.app.world().resource::<Theme>();
    let sky = |game: &Game| game.app.world().resource::<ClearColor>().0;
    assert_eq!(colours(&game), Theme::Harbour, "without a wish it is the harbour");
    let wishes = [
        (true, false, true, Theme::Light),
        (false, true, false, Theme::Dark),
        (false, true, true, Theme::Light),
        (true, false, false, Theme::Dark),
    ];
    for (more_contrast, forced_colours, light, wanted) in wishes {
        game.app.insert_resource(Preferences { more_contrast, forced_colours, light, ..default() });
        game.profile(|_| {});
        assert_eq!(
            colours(&game),
            wanted,
            "more contrast: {more_contrast}, forced colours: {forced_colours}, light: {light}"
        );
        assert_eq!(sky(&game), Token::Sky.color(wanted), "and everything is drawn in it");
    }
    game.press("settings");
    game.press("theme-harbour");
    assert_eq!(colours(&game), Theme::Harbour, "what the child chooses counts more");
    assert_eq!(sky(&game), Token::Sky.color(Theme::Harbour), "at once");
    assert!(game.button_for("theme-harbour").is_on(), "and the button says so");
    game.press("theme-system");
    assert_eq!(colours(&game), Theme::Dark, "until it is left to the system again");
    game.app.insert_resource(Preferences { forced_colours: true, ..default() });
    game.press("theme-harbour");
    assert_eq!(colours(&game), Theme::Harbour, "so it is with forced colours");
}

#[test]
fn a_chosen_pace_counts_more_than_less_motion() {
    let mut game = Game::playing("en", "gift-in-blockbay");
    game.app.insert_resource(Preferences { less_motion: true, ..default() });
    game.press("settings");
    assert!(game.button_for("pace-at-once").is_on(), "nobody chose, and things stay still: all comes at once");
    game.press("pace-slow");
    assert!(game.button_for("pace-slow").is_on(), "the child may have it otherwise");
    let waits = |game: &mut Game| {
        game.key(KeyCode::Escape);
        let before = game.play().session.log().len();
        game.settle();
        game.play().session.log().len() == before && game.play().session.can_advance()
    };
    assert!(waits(&mut game), "and then the lines take their time");
    game.press("settings");
    game.press("pace-at-once");
    assert!(!waits(&mut game), "until it chooses again");
}

#[test]
fn less_motion_follows_the_system_until_the_child_chooses() {
    let mut game = Game::start("en");
    game.app.insert_resource(Preferences { less_motion: true, ..default() });
    game.press("settings");
    let still = |game: &Game| {
        let profile = game.app.world().resource::<manara::profile::Profile>();
        manara::settings::less_motion(&profile.settings, *game.app.world().resource())
    };
    assert!(game.button_for("motion-system").is_on() && still(&game), "the system asks for it");
    game.press("motion-usual");
    assert!(game.button_for("motion-usual").is_on() && !still(&game), "the child may have it otherwise");
    game.press("motion-less");
    assert!(still(&game), "either way");
    game.press("motion-system");
    game.app.insert_resource(Preferences::default());
    assert!(!still(&game), "and leave it to the system again, also when that changes its mind");
}

#[test]
fn a_new_line_arrives_from_below_and_with_less_motion_is_simply_there() {
    for (still, wanted) in [(false, WAY), (true, 0.0)] {
        let mut game = Game::playing("en", "gift-in-blockbay");
        game.app.insert_resource(Hold(true));
        game.profile(|profile| profile.settings.reduced_motion = Some(still));
        let advance_to = |game: &mut Game, lines: usize| {
            while game.play().session.log().len() < lines {
                game.app.world_mut().trigger(Submit(story::Input::Advance));
            }
        };
        advance_to(&mut game, 1);
        game.settle();
        advance_to(&mut game, 2);
        let mut furthest = 0.0_f32;
        for _ in 0..8 {
            game.app.update();
            let world = game.app.world_mut();
            for transform in world.query::<&UiTransform>().iter(world) {
                if let Val::Px(way) = transform.translation.y {
                    furthest = furthest.max(way);
                }
            }
        }
        assert!((furthest - wanted).abs() < 0.01, "less motion {still}: it came from {furthest} below");
        let world = game.app.world_mut();
        let moving = world.query::<&Moving>().iter(world).count();
        assert_eq!(moving, 0, "and stays where it belongs");
    }
}

#[test]
fn a_badge_is_put_on_taken_off_and_forgotten() {
    let mut game = Game::start("en");
    game.press("settings");
    game.press("avatar-shell");
    assert!(game.button_for("avatar-shell").is_on(), "it is put on");
    let badges = |game: &mut Game| {
        shown(game).into_iter().filter(|(shows, _)| *shows == Shows::Person(Person::OwnShell)).count()
    };
    game.profile(|profile| profile.settings.band = Some(Band::Middle));
    game.app.world_mut().resource_mut::<NextState<Screen>>().set(Screen::Hub);
    game.settle();
    assert_eq!(badges(&mut game), 2, "the hub behind the settings shows it too");
    game.press("avatar-shell");
    assert!(!game.button_for("avatar-shell").is_on(), "the same again takes it off");
    assert_eq!(badges(&mut game), 1, "and from the hub as well");
    game.press("avatar-shell");
    game.press("settings-forget");
    game.press("settings-forget-sure");
    assert!(!game.button_for("avatar-shell").is_on(), "who comes next finds nobody's badge");
}

#[test]
fn easy_reading_has_letters_and_room_of_its_own_where_the_script_has_them() {
    use bevy::text::{FontCx, FontSource, LineHeight};
    for (lang, family) in [("en", "Manara Easy"), ("ar", "Vazirmatn")] {
        let mut game = Game::start(lang);
        let set = |game: &mut Game| {
            let promise = game.words("band-question");
            let world = game.app.world_mut();
            let mut texts = world.query::<(&Text, &TextFont, &LineHeight)>();
            let found = texts.iter(world).find(|(text, ..)| l10n::plain(&text.0) == promise);
            let (_, font, line) = found.unwrap();
            (font.font.clone(), *line)
        };
        let usual = set(&mut game);
        game.press("settings");
        game.press("settings-easy-reading");
        assert!(game.button_for("settings-easy-reading").is_on(), "{lang}: it is on");
        let wanted = (FontSource::Family(family.into()), LineHeight::RelativeToFont(1.5));
        assert_eq!(set(&mut game), wanted, "{lang}: its letters and lines");
        for _ in 0..200 {
            game.app.update();
            std::thread::sleep(std::time::Duration::from_millis(2));
            let there = game.app.world_mut().resource_mut::<FontCx>().collection.family_id(family).is_some();
            if there {
                break;
            }
        }
        let there = game.app.world_mut().resource_mut::<FontCx>().collection.family_id(family).is_some();
        assert!(there, "{lang}: the font has arrived");
        game.press("settings-easy-reading");
        assert_eq!(set(&mut game), usual, "{lang}: it can be switched off");
    }
}

/// The page around the game has the game's colours: no seam when the first picture comes.
#[test]
fn the_page_wears_the_games_colours() {
    const PAGE: &str = include_str!("../web/index.html");
    const APP: &str = include_str!("../web/manara.webmanifest");
    let hex = |token: Token| {
        let [red, green, blue, _] = token.color(Theme::Harbour).to_srgba().to_u8_array();
        format!("#{red:02x}{green:02x}{blue:02x}")
    };
    let style = PAGE.split_once("<style>").unwrap().1.split_once("</style>").unwrap().0;
    let names = [
        ("night", Token::Sky),
        ("deep", Token::Deck),
        ("sea", Token::Surface),
        ("paper", Token::Ink),
        ("lamp", Token::Main),
        ("on-lamp", Token::OnMain),
        ("off", Token::Off),
        ("on-off", Token::OnOff),
        ("white", Token::Focus),
    ];
    for (name, token) in names {
        let colour = format!("--{name}: {};", hex(token));
        assert!(style.contains(&colour), "the page's --{name} is {token:?}: {colour}");
    }
    // Browsers that know no variables get the two that words cannot do without.
    let others = style.lines().filter(|line| !line.trim_start().starts_with(":root")).collect::<String>();
    let plain: BTreeSet<&str> = others
        .match_indices('#')
        .filter_map(|(at, _)| others.get(at..at + 7))
        .filter(|text| text[1..].chars().all(|c| c.is_ascii_hexdigit()))
        .collect();
    assert_eq!(plain, BTreeSet::from([&*hex(Token::Sky), &*hex(Token::Ink)]), "every other colour goes by its name");
    let sky = hex(Token::Sky);
    assert!(PAGE.contains(&format!("name=\"theme-color\" content=\"{sky}\"")), "the browser's own bar goes with it");
    for key in ["theme_color", "background_color"] {
        assert!(APP.contains(&format!("\"{key}\": \"{sky}\"")), "and the installed game's {key}");
    }
}
