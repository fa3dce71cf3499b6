//! A copy of the content in a folder of its own, to be spoilt.

use std::{
    fs,
    path::{Path, PathBuf},
};

use manara::platform::Arguments;

use super::{Folder, Game, home};

/// The copy; it goes when it is dropped.
pub(crate) struct Content(Folder);

impl Content {
    pub(crate) fn new() -> Self {
        Self(Folder::with(&["assets", "locales"]))
    }

    pub(crate) fn at(&self, file: &str) -> PathBuf {
        self.folder().join(file)
    }

    pub(crate) fn folder(&self) -> &Path {
        &self.0.0
    }

    /// Changes a file's text; a file that is not there has none, and is there afterwards.
    pub(crate) fn change(&self, file: &str, change: impl Fn(&str) -> String) {
        let text = fs::read_to_string(self.at(file)).unwrap_or_default();
        let changed = change(&text);
        assert_ne!(changed, text, "{file} is another now");
        fs::write(self.at(file), changed).unwrap();
    }

    /// Puts a file back as it is in the project.
    pub(crate) fn mend(&self, file: &str) {
        fs::copy(home().join(file), self.at(file)).unwrap();
    }

    /// The game with this content.
    pub(crate) fn play(&self, lang: &str) -> Game {
        Game::in_folder(self.folder(), Arguments { lang: Some(lang.into()), seed: Some(7), ..Arguments::default() })
    }
}
