//! The desktop: files beside the program, one small file in the player's own folder.

use std::path::{Path, PathBuf};

use bevy::{asset::io::AssetSourceBuilder, prelude::*};

use super::Arguments;
use crate::{
    loading::Content,
    saves::{FileStorage, Storage},
};

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
    let locales = home.join("locales");
    app.register_asset_source("locales", AssetSourceBuilder::platform_default(&locales.to_string_lossy(), None));
    AssetPlugin {
        file_path: home.join("assets").to_string_lossy().into_owned(),
        watch_for_changes_override: Some(cfg!(debug_assertions) && std::env::var_os("CARGO_MANIFEST_DIR").is_some()),
        meta_check: bevy::asset::AssetMetaCheck::Never,
        ..default()
    }
}

/// Asks for all content.
#[must_use]
pub fn content(server: &AssetServer, _lang: &str) -> Content {
    Content { folders: vec![server.load_folder("scenarios"), server.load_folder("locales://.")], packs: Vec::new() }
}

/// The languages the player's system prefers, best first.
#[must_use]
pub fn preferred_languages() -> Vec<String> {
    ["LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"]
        .iter()
        .filter_map(|name| std::env::var(name).ok())
        .flat_map(|value| value.split(':').map(language_tag).collect::<Vec<_>>())
        .filter(|tag| !tag.is_empty() && tag != "C" && tag != "POSIX")
        .collect()
}

/// `ar_EG.UTF-8` as `ar-EG`.
fn language_tag(name: &str) -> String {
    name.split(['.', '@']).next().unwrap_or_default().replace('_', "-")
}

/// The options on the command line: `--name value`.
#[must_use]
pub fn arguments() -> Arguments {
    parse(std::env::args().skip(1))
}

fn parse(words: impl Iterator<Item = String>) -> Arguments {
    let mut arguments = Arguments::default();
    let mut words = words;
    while let Some(word) = words.next() {
        match (word.strip_prefix("--"), words.next()) {
            (Some(name), Some(value)) => arguments.set(name, &value),
            _ => arguments.problem = Some(format!("`{word}` needs a name that begins with -- and a value")),
        }
    }
    arguments
}

/// Where progress may be kept.
#[must_use]
pub fn storage() -> Box<dyn Storage> {
    let folder = std::env::var_os("MANARA_DATA")
        .map(PathBuf::from)
        .or_else(|| bevy::platform::dirs::preferences_dir().map(|folder| folder.join("manara")));
    Box::new(FileStorage::new(folder))
}

/// A desktop program that is killed has no page that could hold its state.
pub fn snapshot(_text: &str) {}

/// See [`snapshot`].
#[must_use]
pub fn take_resume() -> Option<String> {
    None
}

/// A panic on the desktop ends the program and prints itself.
pub fn catch_panics() {}

/// The window is its own sign of readiness.
pub fn ready() {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn options_are_names_and_values() {
        let words = ["--play", "gift-in-blockbay", "--lang", "ar", "--seed", "7"].map(String::from);
        let wanted =
            Arguments { play: Some("gift-in-blockbay".into()), lang: Some("ar".into()), seed: Some(7), problem: None };
        assert_eq!(parse(words.into_iter()), wanted, "what the README shows must be understood");
    }

    #[test]
    fn an_unknown_option_is_named() {
        let problem = parse(["--fly", "high"].map(String::from).into_iter()).problem;
        assert!(
            problem.is_some_and(|problem| problem.contains("fly")),
            "whoever typed it must see which word was wrong"
        );
    }

    #[test]
    fn a_locale_name_becomes_a_language_tag() {
        assert_eq!(language_tag("ar_EG.UTF-8"), "ar-EG", "desktops write it with an underscore and an encoding");
    }
}
