//! The desktop: files beside the program, one small file in the player's own folder.

use std::{
    ffi::OsString,
    path::{Path, PathBuf},
    sync::atomic::{AtomicBool, Ordering},
};

use bevy::prelude::*;

use super::{Arguments, FileStorage, Folders, Preferences, SOURCE, Storage, wanted_languages};

/// The folder that holds `assets/` and `locales/`: the checkout in development, else the program's own.
fn home() -> PathBuf {
    let checkout = std::env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
    let beside = std::env::current_exe().ok().and_then(|program| program.parent().map(PathBuf::from));
    checkout.or(beside).unwrap_or_default()
}

/// Registers the folders from which content comes. Before `AssetPlugin`.
pub fn register_sources(app: &mut App) -> AssetPlugin {
    register_sources_in(app, &home())
}

/// The same with `assets/` and `locales/` in a folder of one's own.
pub fn register_sources_in(app: &mut App, home: &Path) -> AssetPlugin {
    // The engine's watcher ends the program where a changed file does not lie under the folder as it was named: links are
    // followed here. On Windows it needs no help, and the engine would not know the names that are long enough for any path.
    let followed = if cfg!(windows) { std::path::absolute(home) } else { home.canonicalize() };
    let home = followed.unwrap_or_else(|_| home.to_owned());
    app.insert_resource(Folders::new(&home));
    AssetPlugin {
        file_path: home.join("assets").to_string_lossy().into_owned(),
        watch_for_changes_override: Some(cfg!(debug_assertions) && std::env::var_os("CARGO_MANIFEST_DIR").is_some()),
        meta_check: bevy::asset::AssetMetaCheck::Never,
        ..default()
    }
}

/// The packs without which nothing can begin: none, since the desktop reads [`Folders`].
pub const PACKS: &[&str] = &[];

/// The pack with the words of a language: none, since the desktop reads [`Folders`].
#[must_use]
pub fn pack_of(_language: &str) -> Option<String> {
    None
}

/// The languages the player's system prefers, best first.
#[must_use]
pub fn preferred_languages() -> Vec<String> {
    sys_locale::get_locales().collect()
}

/// Desktop systems have no common way to ask; the settings offer the same.
#[must_use]
pub fn preferences() -> Preferences {
    Preferences::default()
}

/// See [`preferences`]: nothing tells that they changed.
#[must_use]
pub fn new_preferences() -> Option<Preferences> {
    None
}

/// The options on the command line: `--name value`; `--gallery` alone is `--gallery yes`.
#[must_use]
pub fn arguments() -> Arguments {
    understand(std::env::args_os().skip(1))
}

/// Words that are no text are left out, and told.
fn understand(words: impl Iterator<Item = OsString>) -> Arguments {
    let (mut good, mut bad) = (Vec::new(), None);
    for word in words {
        match word.into_string() {
            Ok(word) => good.push(word),
            Err(word) => bad = Some(word),
        }
    }
    let mut arguments = parse(good.into_iter());
    if let Some(word) = bad {
        arguments.problem = Some(format!("`{}` is not readable: options are written in UTF-8", word.to_string_lossy()));
    }
    arguments
}

fn parse(words: impl Iterator<Item = String>) -> Arguments {
    let mut arguments = Arguments::default();
    let mut words = words.peekable();
    while let Some(word) = words.next() {
        let value = words.next_if(|next| !next.starts_with("--"));
        match (word.strip_prefix("--"), value) {
            (Some(name), Some(value)) => arguments.set(name, &value),
            (Some("gallery"), None) => arguments.gallery = true,
            _ => arguments.problem = Some(format!("`{word}` needs a name that begins with -- and a value")),
        }
    }
    arguments
}

/// The folder for progress: the one that is named, else a folder in the player's own. An empty name is none; another is said in
/// full, because the player is told where a copy lies.
fn data_folder(named: Option<OsString>, own: Option<PathBuf>) -> Option<PathBuf> {
    let named = named.filter(|name| !name.is_empty()).map(PathBuf::from);
    let named = named.map(|name| std::path::absolute(&name).unwrap_or(name));
    named.or_else(|| own.map(|own| own.join("manara")))
}

/// Where progress may be kept.
#[must_use]
pub fn storage() -> Box<dyn Storage> {
    let folder = data_folder(std::env::var_os("MANARA_DATA"), bevy::platform::dirs::preferences_dir());
    let home = ["HOME", "USERPROFILE"].into_iter().find_map(std::env::var_os).map(PathBuf::from);
    let downloads = home.map(|home| home.join("Downloads")).filter(|downloads| downloads.is_dir());
    Box::new(FileStorage::new(folder).copying_to(downloads).asking())
}

/// A program that was closed comes back to its seat by the card.
#[must_use]
pub fn kept_seat() -> Option<String> {
    None
}

/// See [`kept_seat`].
pub fn keep_seat(_seat: Option<&str>) {}

/// A desktop has a keyboard: the game takes the contact near by itself.
pub fn ask_for_contact(_form: &str) {}

/// See [`ask_for_contact`].
#[must_use]
pub fn contact_came() -> Option<String> {
    None
}

/// Whether somebody looks at the game, as far as the system tells.
#[must_use]
pub fn is_looked_at() -> bool {
    true
}

/// Besides the storage nothing of the player lies anywhere.
pub fn forget() {}

/// A desktop program that is killed has no page that could hold its state.
pub fn snapshot(_text: &str) {}

/// See [`snapshot`].
#[must_use]
pub fn take_resume() -> Option<String> {
    None
}

/// Whether the game goes on without what panicked: the library that talks to assistive technology, on a thread of its own,
/// gives up there when the bus it was told of cannot be reached.
fn can_be_spared(file: &str, thread: Option<&str>) -> bool {
    thread != Some("main") && ["accesskit_unix", "zbus"].iter().any(|library| file.contains(library))
}

/// A program that stops says so in the player's language, on the terminal and in a window of the system's own. It ends then:
/// where the graphics cannot be had, the engine would wait for them without end.
pub fn catch_panics() {
    let before = std::panic::take_hook();
    let told = AtomicBool::new(false);
    std::panic::set_hook(Box::new(move |panic| {
        before(panic);
        if can_be_spared(panic.location().map_or("", |place| place.file()), std::thread::current().name()) {
            error!("assistive technology is not answered any more, because of this; the game goes on without it");
            return;
        }
        if told.swap(true, Ordering::Relaxed) {
            return;
        }
        let reason = panic.payload_as_str().unwrap_or_default();
        let (title, words) = farewell(&home(), &wanted_languages(None, &arguments()), reason);
        eprintln!("\n{title}\n{words}");
        if std::env::var_os("DISPLAY").is_some() || std::env::var_os("WAYLAND_DISPLAY").is_some() || cfg!(not(unix)) {
            let window = rfd::MessageDialog::new().set_level(rfd::MessageLevel::Error);
            window.set_title(title).set_description(words).show();
        }
        std::process::exit(1);
    }));
}

/// What is said when the program stops for a reason: a title, and lines below it. The words are read anew, because nothing
/// may have been loaded, and there is a sentence even without them.
fn farewell(home: &Path, languages: &[String], reason: &str) -> (String, String) {
    let mut texts = l10n::Texts::new(SOURCE);
    for folder in std::fs::read_dir(home.join("locales")).into_iter().flatten().flatten() {
        let read = |file: &str| std::fs::read(folder.path().join(file)).unwrap_or_default();
        // A language whose manifest is damaged is left out.
        if texts.add_manifest(&read("manifest.ron")).is_ok() {
            texts.set_file(&format!("{}/ui.ftl", folder.file_name().to_string_lossy()), &read("ui.ftl"));
        }
    }
    let lang = texts.negotiate(&languages.iter().map(String::as_str).collect::<Vec<_>>());
    let say = |key: &str, args: &l10n::Args| l10n::plain(&texts.format(lang, key, args).text);
    let none = l10n::Args::new();
    if texts.format(lang, "stopped-title", &none).missing {
        return ("Manara has stopped".into(), reason.into());
    }
    let graphics = ["GPU", "adapter", "surface", "graphics"].iter().any(|word| reason.contains(word));
    let why = if graphics { "stopped-no-graphics" } else { "stopped-other" };
    let lines =
        [say(why, &none), say("stopped-meanwhile", &none), say("stopped-reason", &none.clone().text("reason", reason))];
    (say("stopped-title", &none), lines.join("\n\n"))
}

/// The days since 1970, by universal time.
pub fn days() -> u32 {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap_or_default();
    u32::try_from(since.as_secs() / 86_400).unwrap_or(u32::MAX)
}

/// The window is its own sign of readiness.
pub fn ready() {}

/// What the game needs to begin is not beside the program. The screen may have no letters to say so.
pub fn did_not_arrive(reason: &str) {
    error!("{reason}");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn options_are_names_and_values() {
        let words = ["--play", "gift-in-blockbay", "--lang", "ar", "--seed", "7"].map(String::from);
        let wanted = Arguments {
            play: Some("gift-in-blockbay".into()),
            lang: Some("ar".into()),
            seed: Some(7),
            ..Arguments::default()
        };
        assert_eq!(parse(words.into_iter()), wanted, "what the README shows must be understood");
    }

    #[test]
    fn a_study_is_named_by_the_code_of_its_class() {
        let study = |code: &str| parse(["--study", code].map(String::from).into_iter());
        assert_eq!(study("4rx7").study, "4RX7".parse().ok(), "as it is written on the board");
        let wrong = study("2A");
        assert_eq!(wrong.study, None, "no study begins by mistake");
        assert!(
            wrong.problem.is_some_and(|problem| problem.contains("`2A`")),
            "and it is said what was not understood"
        );
    }

    #[test]
    fn the_gallery_needs_no_value() {
        for line in ["--gallery", "--gallery yes", "--gallery --lang ar", "--lang ar --gallery"] {
            let parsed = parse(line.split(' ').map(String::from));
            assert!(parsed.gallery && parsed.problem.is_none(), "`{line}` shows the gallery: {parsed:?}");
        }
        assert!(!parse(["--gallery", "no"].map(String::from).into_iter()).gallery, "unless it is said otherwise");
        assert!(parse(["--lang", "--gallery"].map(String::from).into_iter()).problem.is_some(), "others need theirs");
    }

    #[test]
    fn a_program_that_stops_says_so_in_the_players_language() {
        let home = Path::new(env!("CARGO_MANIFEST_DIR"));
        let (title, words) = farewell(home, &["ar-EG".into()], "Unable to find a GPU!");
        assert_eq!(title, "توقّفت منارة", "a child in Cairo reads Arabic");
        assert!(
            words.contains("Vulkan") && words.contains("Unable to find a GPU!"),
            "whoever helps reads why: {words}"
        );
        let (_, other) = farewell(home, &["ar-EG".into()], "an index is out of bounds");
        assert!(!other.contains("Vulkan"), "not everything that stops lacks graphics: {other}");
        let (title, words) = farewell(Path::new("/there/is/nothing"), &[], "why");
        assert_eq!((&*title, &*words), ("Manara has stopped", "why"), "without any texts a sentence is left");
    }

    #[test]
    fn the_game_goes_on_without_assistive_technology_and_without_it_alone() {
        let library = "/home/x/.cargo/registry/src/index.crates.io-1949/accesskit_unix-0.21.1/src/context.rs";
        assert!(can_be_spared(library, None), "its own thread may end");
        assert!(!can_be_spared(library, Some("main")), "the game's may not");
        assert!(!can_be_spared("/home/x/.cargo/registry/src/bevy_render-0.19.1/src/lib.rs", None), "nor what draws");
    }

    #[test]
    fn progress_is_kept_where_it_is_said_and_never_wherever_the_game_was_started() {
        let folder = |named: &str| data_folder(Some(named.into()), Some("/home/x/.config".into()));
        let own = Some(PathBuf::from("/home/x/.config/manara"));
        assert_eq!(data_folder(None, Some("/home/x/.config".into())), own, "nobody says where");
        assert_eq!(folder(""), own, "an empty name says nothing");
        let arabic = std::env::temp_dir().join("مجلد اللعبة 100% (1)");
        assert_eq!(folder(&arabic.to_string_lossy()), Some(arabic), "any name is taken as it is");
        assert!(folder("here").is_some_and(|folder| folder.is_absolute()), "and told in full");
    }

    #[cfg(unix)]
    #[test]
    fn an_option_that_is_no_text_is_told_and_the_others_count() {
        use std::os::unix::ffi::OsStringExt;
        let words = [b"--lang".to_vec(), b"ar".to_vec(), b"--play".to_vec(), b"gift\xFF".to_vec()];
        let parsed = understand(words.into_iter().map(OsString::from_vec));
        assert_eq!(parsed.lang.as_deref(), Some("ar"), "what can be read counts");
        assert!(parsed.problem.is_some_and(|problem| problem.contains("gift")), "what cannot is named");
    }

    #[test]
    fn an_unknown_option_is_named() {
        let problem = parse(["--fly", "high"].map(String::from).into_iter()).problem;
        assert!(
            problem.is_some_and(|problem| problem.contains("fly")),
            "whoever typed it must see which word was wrong"
        );
    }
}
