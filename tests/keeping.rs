//! What is kept and forgotten: two windows of the game, a window that is closed at once, a copy that comes back, and that
//! nothing of the player stays anywhere once it asked to be forgotten.

use std::{collections::BTreeSet, path::Path};

use accesskit::{Action, Role};
use bevy::{
    app::AppExit,
    prelude::{KeyCode, Resource, State, World},
    window::{FileDragAndDrop, WindowFocused},
};
use learning::checkup::Form;
use manara::{
    navigation::{Overlay, Screen},
    platform::{Arguments, Brought, FileStorage, Storage},
    play::Play,
    profile::{CopyArrived, Forget, Forgets},
};
use record::{Pace, Progress, RecordId, Save, Settings, TextSize};
use story::Band;

use crate::kit::{Folder, Game};

fn asked(lang: Option<&str>) -> Arguments {
    Arguments { lang: lang.map(Into::into), seed: Some(7), ..Arguments::default() }
}

/// What a child has who did so many check-ups.
fn save(checkups: usize) -> Save {
    let mut progress = Progress::begin(RecordId(5));
    (0..checkups).for_each(|_| progress.add_checkup(Form::A));
    let settings = Settings { band: Some(Band::Middle), keep_progress: true, ..Settings::default() };
    Save { settings, progress: Some(progress) }
}

fn place(folder: &Path) -> FileStorage {
    FileStorage::new(Some(folder.to_owned()))
}

/// A device on which this is kept.
fn device(save: &Save) -> Folder {
    let folder = Folder::new();
    place(&folder.0).write(&record::encode(save).unwrap()).unwrap();
    folder
}

fn kept(folder: &Path) -> Option<Save> {
    place(folder).read().unwrap().map(|text| record::decode(&text).unwrap())
}

fn checkups(game: &Game) -> usize {
    game.app.world().resource::<manara::profile::Profile>().progress.checkups().len()
}

fn overlay(game: &Game) -> Overlay {
    *game.app.world().resource::<State<Overlay>>().get()
}

/// The window gets the keyboard, as when a child comes back to it.
fn come_back(game: &mut Game) {
    let window = game.window();
    game.app.world_mut().write_message(WindowFocused { window, focused: true });
    game.settle();
}

#[test]
fn two_windows_keep_what_either_did_and_show_it() {
    let device = device(&save(0));
    let [mut one, mut other] = [0, 1].map(|_| Game::on_device(&device.0, asked(Some("en"))));
    other.press("settings");
    one.profile(|profile| profile.progress.add_checkup(Form::A));
    one.profile(|profile| profile.settings.captions = true);
    assert!(!other.button_for("sound-captions").is_on(), "the other window does not know yet");
    other.until(200, "what the other window wrote", |game| game.button_for("sound-captions").is_on());
    other.press("pace-fast");
    one.until(200, "what this window wrote", |game| {
        game.app.world().resource::<manara::profile::Profile>().settings.pace == Some(Pace::Fast)
    });
    let kept = kept(&device.0).unwrap();
    assert_eq!(kept.progress.unwrap().checkups().len(), 1, "what one did is not overwritten by the other");
    assert!(kept.settings.captions && kept.settings.pace == Some(Pace::Fast), "and so are the choices of both");
}

#[test]
fn the_hub_follows_what_was_done_in_another_window() {
    let device = device(&save(0));
    let [mut one, mut other] = [0, 1].map(|_| Game::on_device(&device.0, asked(Some("en"))));
    assert_eq!(other.screen(), Screen::Hub, "whoever has been here comes to the hub");
    one.profile(|profile| profile.settings.avatar = Some(record::Avatar::Kite));
    let pictures = |game: &Game| game.tree().nodes.len();
    let before = pictures(&other);
    come_back(&mut other);
    let badge = other.app.world().resource::<manara::profile::Profile>().settings.avatar;
    assert_eq!(badge, Some(record::Avatar::Kite), "coming back to a window is enough");
    assert!(pictures(&other) >= before && other.screen() == Screen::Hub, "and the hub is drawn with it");
}

#[test]
fn what_one_window_forgot_goes_from_the_other_too() {
    let device = device(&save(2));
    let [mut one, mut other] = [0, 1].map(|_| Game::on_device(&device.0, asked(Some("en"))));
    other.go(Screen::Practice);
    one.press("settings");
    one.press("settings-forget");
    one.press("settings-forget-sure");
    assert_eq!(kept(&device.0), None, "nothing is kept any more");
    other.profile(|profile| profile.settings.text_size = TextSize::Large);
    assert_eq!(checkups(&other), 0, "the other window forgets with its next change");
    assert_eq!(kept(&device.0), None, "and brings nothing back");
    assert_eq!(std::fs::read_dir(&device.0).unwrap().count(), 0, "no file is left at all");
}

#[test]
fn a_window_that_is_closed_at_once_loses_nothing() {
    let device = device(&save(0));
    let mut game = Game::on_device(&device.0, asked(Some("en")));
    game.press("settings");
    let fast = game.button_for("pace-fast");
    game.read(fast.id);
    // The press and the end of the program come in one frame.
    let request = accesskit::ActionRequest {
        action: Action::Click,
        target_tree: accesskit::TreeId::ROOT,
        target_node: fast.id,
        data: None,
    };
    game.app.world_mut().write_message(bevy::a11y::ActionRequest(request));
    game.app.world_mut().write_message(AppExit::Success);
    game.app.update();
    assert!(game.app.should_exit().is_some(), "the program ends after this frame");
    assert_eq!(kept(&device.0).unwrap().settings.pace, Some(Pace::Fast), "and what was pressed in it is kept");
}

#[test]
fn a_language_in_the_address_is_not_kept() {
    let english = Save { settings: Settings { language: Some("en".into()), ..save(0).settings }, ..save(0) };
    let device = device(&english);
    let mut game = Game::on_device(&device.0, asked(Some("ar")));
    assert_eq!(game.language().texts.code(game.language().lang), "ar", "what was asked for counts");
    game.press("settings");
    game.press("sound-captions");
    let settings = kept(&device.0).unwrap().settings;
    assert!(settings.captions, "something was written");
    assert_eq!(settings.language.as_deref(), Some("en"), "but not the language of the address");
    let english = game.button("English");
    game.act(&english, Action::Click);
    assert_eq!(game.language().texts.code(game.language().lang), "en", "the kept one can be chosen again");
}

/// Presses whatever a child can choose, so that every room holds something of it.
fn choose_everything(game: &mut Game) {
    game.press("beacon");
    game.press("act-report");
    game.press("flow-keep-do");
    game.press("flow-after");
    game.press("role-counsellor");
    assert!(game.button_for("role-counsellor").is_on(), "a grown-up is chosen");
    game.key(KeyCode::Escape);
}

#[test]
fn whoever_is_forgotten_in_the_middle_of_a_chat_has_chosen_nobody() {
    let mut game = Game::playing("en", "gift-in-blockbay");
    game.profile(|profile| profile.settings.pace = Some(Pace::AtOnce));
    let may_report =
        |game: &Game| game.play().session.availability(story::ActKind::Report) == story::Availability::Open;
    while !may_report(&game) {
        game.until(900, "a reply", |game| may_report(game) || game.play().session.choices().next().is_some());
        if let Some(choice) = game.play().session.choices().last() {
            game.app.world_mut().trigger(manara::play::Submit(story::Input::Choose(choice)));
            game.settle();
        }
    }
    choose_everything(&mut game);
    game.press("settings");
    game.press("settings-forget");
    game.press("settings-forget-sure");
    game.key(KeyCode::Escape);
    game.press("beacon");
    game.press("act-report");
    assert!(!game.button_for("flow-keep-do").is_on(), "the report begins at its first step, with nothing chosen");
    game.press("flow-after");
    assert!(!game.button_for("role-counsellor").is_on(), "and the grown-up is forgotten");
}

/// What holds nothing of the player, and why.
const HOLDS_NOTHING: [(&str, &str); 37] = [
    ("manara::classroom::Wire", "a way to post"),
    ("manara::content::packs::Packs", "files"),
    ("manara::platform::folders::Folders", "files"),
    ("manara::text::switch::Switch", "which language is spoken stays, like how the game looks"),
    ("manara::overlays::bar::Shown", "how the bar fits the window"),
    ("manara::widgets::press::Reach", "which buttons stand"),
    ("manara::profile::ProfileStorage", "a place, not what lies there"),
    ("manara::profile::Profile", "forgets by itself"),
    ("manara::profile::forget::Forgets", "the list"),
    ("manara::text::fonts::Fonts", "files"),
    ("manara::text::Language", "texts, and what follows the profile"),
    ("manara::text::TextPercent", "how the game looks stays"),
    ("manara::text::EasyReading", "how the game looks stays"),
    ("manara::platform::Arguments", "how the game was started"),
    ("manara::platform::Preferences", "the system's"),
    ("manara::content::Files", "files"),
    ("manara::content::Stories", "what can be played"),
    ("manara::content::Failure", "what is wrong with the content"),
    ("manara::frame::FrameRequest", "a time"),
    ("manara::frame::Waker", "a bell"),
    ("manara::accessibility::focus::Last", "what has the focus on this screen"),
    ("manara::accessibility::focus::Opener", "what has the focus on this screen"),
    ("manara::accessibility::Tree", "what is on the screen"),
    ("manara::theme::motion::ReducedMotion", "how the game looks stays"),
    ("manara::theme::Theme", "how the game looks stays"),
    ("manara::play::guide::Guide", "the step of the chat on the screen"),
    ("manara::play::Assigned", "the chat that begins in this frame"),
    ("manara::play::Play", "the chat on the screen, which is marked as forgotten"),
    ("manara::play::Trouble", "why a chat could not begin"),
    ("manara::play::pace::Hold", "the pace of the chat on the screen"),
    ("manara::play::pace::Paused", "the pace of the chat on the screen"),
    ("manara::play::pace::Due", "the pace of the chat on the screen"),
    ("manara::play::cast::Reading", "the lines on the screen"),
    ("manara::play::cast::NamedFor", "the invented names on the screen"),
    ("manara::widgets::tap::Held", "a finger"),
    ("manara::widgets::picture::Files", "pictures"),
    ("manara::widgets::picture::Drawing", "how sharp pictures are drawn"),
];

/// Every resource in the code, by the path of its type.
fn resources(folder: &Path, path: &str, found: &mut BTreeSet<String>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let place = entry.unwrap().path();
        let stem = place.file_stem().unwrap().to_string_lossy().into_owned();
        let inside = if stem == "mod" { path.to_owned() } else { format!("{path}::{stem}") };
        if place.is_dir() {
            resources(&place, &inside, found);
            continue;
        }
        if stem == "tests" {
            continue;
        }
        let code = std::fs::read_to_string(&place).unwrap();
        let code = code.split("#[cfg(test)]").next().unwrap_or_default();
        for (at, _) in code.match_indices("Resource") {
            let line_start = code[..at].rfind('\n').map_or(0, |end| end + 1);
            if !code[line_start..].starts_with("#[derive(") {
                continue;
            }
            let rest = &code[at..];
            let kind =
                ["struct ", "enum "].iter().filter_map(|kind| Some(rest.find(kind)? + kind.len())).min().unwrap();
            let name: String = rest[kind..].chars().take_while(|letter| letter.is_alphanumeric()).collect();
            found.insert(format!("{inside}::{name}"));
        }
    }
}

#[test]
fn every_resource_is_forgotten_or_holds_nothing_of_the_player() {
    let game = Game::start("en");
    let forgotten: BTreeSet<&str> = game.app.world().resource::<Forgets>().names().collect();
    let mut all = BTreeSet::new();
    resources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), "manara", &mut all);
    assert!(all.contains("manara::overlays::report::Flow"), "the search finds what it is for: {all:?}");
    let held: BTreeSet<&str> = HOLDS_NOTHING.iter().map(|(name, _)| *name).collect();
    let open: Vec<_> = all.iter().filter(|name| !forgotten.contains(&***name) && !held.contains(&***name)).collect();
    assert!(
        open.is_empty(),
        "each of these is to be forgotten (`app.forgets`) or listed here with its reason: {open:#?}"
    );
    let gone: Vec<_> = held.iter().filter(|name| !all.contains(**name)).collect();
    assert!(gone.is_empty(), "these are no resources any more: {gone:?}");
    let twice: Vec<_> = held.intersection(&forgotten).collect();
    assert!(twice.is_empty(), "these are forgotten, so they hold something: {twice:?}");
}

#[test]
fn what_a_room_holds_is_as_at_the_start_once_the_player_is_forgotten() {
    #[derive(Resource, Default, PartialEq, Debug)]
    struct Held(u8);
    use manara::profile::AppForgets;
    let mut game = Game::start("en");
    game.app.forgets::<Held>();
    for forget in [Forget::Here, Forget::Everything] {
        game.app.world_mut().resource_mut::<Held>().0 = 1;
        game.app.world_mut().trigger(forget);
        game.settle();
        assert_eq!(game.app.world().resource::<Held>(), &Held(0), "{forget:?}: nothing is left");
    }
}

/// Brings a file back, as the window of the system or of the browser would pass it on.
fn bring(game: &mut Game, bytes: &[u8]) {
    game.app.world_mut().write_message(CopyArrived(Brought::File(bytes.to_vec())));
    game.settle();
}

/// Whether a status says this, which a screen reader reads out by itself.
fn tells(game: &Game, key: &str) -> bool {
    game.shows(&game.words(key)) && !game.find_all(Role::Status).is_empty()
}

/// Another child's copy: more check-ups, other settings.
fn copy() -> Save {
    let other = save(3);
    Save { settings: Settings { text_size: TextSize::Large, captions: true, ..other.settings }, ..other }
}

#[test]
fn a_copy_says_what_is_in_it_and_takes_its_place_when_the_child_wants_it() {
    for lang in ["en", "ar"] {
        let device = Folder::new();
        let mut game = Game::on_device(&device.0, asked(Some(lang)));
        game.press("settings");
        game.press("settings-bring");
        assert_eq!(overlay(&game), Overlay::Settings, "nothing happens before a file is chosen");
        let text = record::encode(&copy()).unwrap();
        bring(&mut game, text.as_bytes());
        assert_eq!(overlay(&game), Overlay::Copy, "what is in it is shown");
        for key in ["copy-settings", "settings-text-size", "sound-captions", "settings-keep-progress", "copy-instead"] {
            assert!(game.shows(&game.words(key)), "{lang}: it says `{key}`");
        }
        assert_eq!((checkups(&game), kept(&device.0)), (0, None), "and nothing is replaced yet");
        let leave = game.button_for("copy-leave");
        game.tab_to(&leave);
        assert_eq!((checkups(&game), kept(&device.0)), (0, None), "nor when the child leaves it");
        bring(&mut game, text.as_bytes());
        let take = game.button_for("copy-take");
        game.tab_to(&take);
        assert_eq!(checkups(&game), 3, "the child has what was in it");
        assert!(tells(&game, "copy-back"), "{lang}: and hears of it");
        let percent = game.app.world().resource::<manara::text::TextPercent>().0;
        assert_eq!(percent, 150, "its settings are in effect");
        assert_eq!(kept(&device.0), Some(copy()), "and it is kept as it was");
    }
}

#[test]
fn a_child_to_whom_no_file_came_is_told() {
    for lang in ["en", "ar"] {
        let mut game = Game::start(lang);
        let none = |game: &mut Game| {
            game.app.world_mut().write_message(CopyArrived(Brought::Nothing));
            game.settle();
        };
        none(&mut game);
        assert_eq!(overlay(&game), Overlay::None, "whoever does something else is left alone");
        game.press("settings");
        none(&mut game);
        assert_eq!(overlay(&game), Overlay::Settings, "{lang}: the settings stay");
        assert!(tells(&game, "copy-none"), "{lang}: and say so, in case no window came");
        bring(&mut game, b"Dear diary");
        none(&mut game);
        assert!(tells(&game, "copy-none"), "{lang}: also where another file was looked for");
        game.press("close");
        game.press("settings");
        assert!(!game.shows(&game.words("copy-none")), "{lang}: later it is old news");
    }
}

#[test]
fn a_copy_replaces_what_was_here_and_adds_nothing_to_it() {
    let device = device(&save(7));
    let mut game = Game::on_device(&device.0, asked(Some("en")));
    bring(&mut game, record::encode(&copy()).unwrap().as_bytes());
    game.press("copy-take");
    assert_eq!(kept(&device.0).unwrap().progress.unwrap().checkups().len(), 3, "three, not ten");
}

#[test]
fn a_file_that_is_no_copy_is_told_apart_and_changes_nothing() {
    let good = record::encode(&copy()).unwrap();
    let newer = good.replacen(&format!(" {}", record::VERSION), &format!(" {}", record::VERSION + 1), 1);
    let files: [(&str, Vec<u8>); 5] = [
        ("copy-damaged", good[..good.len() / 2].into()),
        ("copy-newer", newer.into()),
        ("copy-foreign", b"Dear diary".to_vec()),
        ("copy-not-text", vec![0x89, b'P', b'N', b'G', 0xff]),
        ("copy-too-large", vec![b'm'; 5 << 20]),
    ];
    for lang in ["en", "ar"] {
        let device = device(&save(1));
        let before = kept(&device.0);
        let mut game = Game::on_device(&device.0, asked(Some(lang)));
        for (key, bytes) in &files {
            bring(&mut game, bytes);
            assert!(tells(&game, key), "{lang}: it says `{key}`");
            assert!(game.find(Role::Button, &game.words("copy-take")).is_none(), "{key}: there is nothing to take");
            assert!(game.find(Role::Button, &game.words("settings-bring")).is_some(), "but another can be chosen");
            game.press("close");
            assert_eq!((overlay(&game), checkups(&game)), (Overlay::None, 1), "{key}: everything is as it was");
            assert_eq!(kept(&device.0), before, "{key}: also what is kept");
        }
    }
}

#[test]
fn a_file_that_is_dropped_on_the_window_is_looked_at() {
    let folder = Folder::new();
    std::fs::create_dir_all(&folder.0).unwrap();
    let path_buf = folder.0.join("manara-record.txt");
    std::fs::write(&path_buf, record::encode(&copy()).unwrap()).unwrap();
    let mut game = Game::start("en");
    let window = game.window();
    let drop = FileDragAndDrop::DroppedFile { window, path_buf };
    game.app.world_mut().write_message(drop.clone());
    game.settle();
    assert!(game.find(Role::Button, &game.words("copy-take")).is_some(), "a file need not be looked for");
    game.press("break");
    game.app.world_mut().write_message(drop);
    game.settle();
    assert_eq!(overlay(&game), Overlay::Break, "a break stays a break");
}

#[test]
fn a_copy_is_told_with_its_place_where_that_is_known() {
    let device = device(&save(1));
    let mut game = Game::on_device(&device.0, asked(Some("en")));
    game.press("settings");
    game.press("settings-copy");
    let there = device.0.join("manara-record.txt");
    assert!(game.shows(&there.display().to_string()), "whoever wants it knows where it is");
    assert!(!game.shows(&game.words("settings-copy-asked")), "which the web cannot say");
    let text = std::fs::read(&there).unwrap();
    game.press("close");
    game.profile(|profile| profile.progress.add_checkup(Form::B));
    bring(&mut game, &text);
    game.press("copy-take");
    assert_eq!(checkups(&game), 1, "and it comes back as it went");
}

#[test]
fn a_chat_that_goes_on_after_being_forgotten_is_not_kept() {
    let mut game = Game::playing("en", "gift-in-blockbay");
    let world: &mut World = game.app.world_mut();
    world.trigger(Forget::Everything);
    game.settle();
    assert!(game.app.world().get_resource::<Play>().is_some(), "the chat stays on the screen");
    game.profile(|profile| profile.settings.band = Some(Band::Middle));
    game.go(Screen::Hub);
    assert!(game.find(Role::Button, &game.words("hub-go-on")).is_none(), "but nobody is led back into it");
}
