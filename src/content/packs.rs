//! Content from packs, on the web: the packs without which nothing begins, and one for each language that is wanted.

use std::collections::{BTreeMap, BTreeSet};

use bevy::{
    asset::{AssetLoader, LoadContext, LoadState, io::Reader},
    prelude::*,
};
use l10n::Texts;

use super::{Arriving, Files};
use crate::{
    platform::{self, Arguments, wanted_languages},
    profile::Profile,
    text::Came,
};

/// The files of a pack, by name.
#[derive(Asset, TypePath, Debug)]
pub(super) struct Pack(Vec<(String, Vec<u8>)>);

/// Why a pack is none.
#[derive(Debug, thiserror::Error)]
enum PackError {
    #[error("the pack cannot be read: {0}")]
    Read(#[from] std::io::Error),
    #[error("what came is no pack of files")]
    NoPack,
    #[error("the pack ends in the middle of `{0}`")]
    Short(String),
    #[error("the pack is damaged after {0} files")]
    Damaged(usize),
    #[error("the pack has no words in `{0}`")]
    NoWords(String),
}

#[derive(Default, TypePath)]
struct PackLoader;

impl AssetLoader for PackLoader {
    type Asset = Pack;
    type Settings = ();
    type Error = PackError;

    async fn load(&self, reader: &mut dyn Reader, _: &(), context: &mut LoadContext<'_>) -> Result<Pack, PackError> {
        let mut bytes = Vec::new();
        reader.read_to_end(&mut bytes).await?;
        let files = unpack(&bytes)?;
        has_words(&context.path().to_string(), &files)?;
        Ok(Pack(files))
    }
}

/// The files in a pack: `== <name> <length>\n<bytes>\n`, again and again. A pack of which something is damaged is none: with
/// half its words a language would show keys.
fn unpack(mut pack: &[u8]) -> Result<Vec<(String, Vec<u8>)>, PackError> {
    let mut files: Vec<(String, Vec<u8>)> = Vec::new();
    while !pack.is_empty() {
        let end = pack.iter().position(|byte| *byte == b'\n').unwrap_or(pack.len());
        let head = std::str::from_utf8(&pack[..end]).ok().and_then(|head| head.strip_prefix("== ")?.rsplit_once(' '));
        let Some((name, length)) = head.and_then(|(name, length)| Some((name, length.parse::<usize>().ok()?))) else {
            return Err(if files.is_empty() { PackError::NoPack } else { PackError::Damaged(files.len()) });
        };
        let rest = pack.get(end + 1..).unwrap_or_default();
        let Some(bytes) = rest.get(..length) else { return Err(PackError::Short(name.to_owned())) };
        files.push((name.to_owned(), bytes.to_vec()));
        pack = rest.get(length + 1..).unwrap_or_default();
    }
    if files.is_empty() { Err(PackError::NoPack) } else { Ok(files) }
}

/// A language's pack holds words of that language: a whole pack of something else would never be asked for again.
fn has_words(path: &str, files: &[(String, Vec<u8>)]) -> Result<(), PackError> {
    let Some(code) = path.strip_prefix("texts/").and_then(|path| path.strip_suffix(".pack")) else { return Ok(()) };
    let is_words =
        |name: &str| name.split_once('/').is_some_and(|(folder, file)| folder == code && file.ends_with(".ftl"));
    let found = files.iter().any(|(name, bytes)| is_words(name) && !bytes.is_empty());
    if found { Ok(()) } else { Err(PackError::NoWords(code.to_owned())) }
}

/// The packs that were asked for, by path.
#[derive(Resource, Debug, Default)]
pub(super) struct Packs {
    asked: BTreeMap<String, Handle<Pack>>,
    /// Those whose files have been taken in.
    taken: BTreeSet<String>,
}

impl Packs {
    fn want(&mut self, pack: &str, server: &AssetServer) {
        self.asked.entry(pack.to_owned()).or_insert_with(|| server.load(pack.to_owned()));
    }

    /// Asks for the words of a language, also if they did not come before.
    pub(super) fn ask_again(&mut self, code: &str, server: &AssetServer) {
        self.asked.retain(|_, handle| !server.load_state(&*handle).is_failed());
        if let Some(pack) = platform::pack_of(code) {
            self.want(&pack, server);
        }
    }

    /// Why one of these packs did not come.
    pub(super) fn missing(&self, packs: &[&str], server: &AssetServer) -> Option<String> {
        packs.iter().find_map(|pack| match server.load_state(self.asked.get(*pack)?) {
            LoadState::Failed(error) => Some(error.to_string()),
            _ => None,
        })
    }

    /// Whether some pack is still on its way.
    pub(super) fn are_coming(&self, server: &AssetServer) -> bool {
        self.asked.iter().any(|(pack, handle)| !self.taken.contains(pack) && !server.load_state(handle).is_failed())
    }

    /// What has come of the words of a language.
    pub(super) fn words(&self, code: &str, texts: &Texts, server: &AssetServer) -> Came {
        let pack = platform::pack_of(code).filter(|pack| !self.taken.contains(pack));
        match pack.and_then(|pack| self.asked.get(&pack)) {
            Some(handle) if !server.load_state(handle).is_failed() => Came::Coming,
            _ if texts.lang(code).is_some_and(|lang| !texts.keys(lang).is_empty()) => Came::Here,
            _ => Came::Missing,
        }
    }
}

pub(super) fn plugin(app: &mut App) {
    app.init_asset::<Pack>().register_asset_loader(PackLoader).init_resource::<Packs>();
    app.add_systems(Startup, ask);
    app.add_systems(Update, take_in.in_set(Arriving));
}

/// Asks for what is needed, and for the first wanted language of which the build has words.
fn ask(mut packs: ResMut<Packs>, server: Res<AssetServer>, profile: Res<Profile>, arguments: Res<Arguments>) {
    let wanted = wanted_languages(profile.settings.language.as_deref(), &arguments);
    let language = wanted.iter().find_map(|language| platform::pack_of(language));
    for pack in platform::PACKS.iter().copied().chain(language.as_deref()) {
        packs.want(pack, &server);
    }
}

fn take_in(mut packs: ResMut<Packs>, arrived: Res<Assets<Pack>>, mut files: ResMut<Files>) {
    let new: Vec<String> = packs
        .asked
        .iter()
        .filter(|(pack, handle)| !packs.taken.contains(*pack) && arrived.contains(*handle))
        .map(|(pack, _)| pack.clone())
        .collect();
    for pack in new {
        for (name, bytes) in
            packs.asked.get(&pack).and_then(|handle| arrived.get(handle)).into_iter().flat_map(|pack| &pack.0)
        {
            files.put(name, bytes.clone());
        }
        packs.taken.insert(pack);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pack_gives_back_its_files() {
        let files = unpack(b"== scenarios/a.ron 3\nabc\n== en/ui.ftl 5\nx = y\n").unwrap_or_default();
        let wanted = [("scenarios/a.ron", &b"abc"[..]), ("en/ui.ftl", &b"x = y"[..])];
        assert_eq!(files, wanted.map(|(name, bytes)| (name.to_owned(), bytes.to_vec())), "both files come out whole");
    }

    #[test]
    fn a_languages_pack_holds_its_words() {
        let files = |name: &str, words: &[u8]| vec![(name.to_owned(), words.to_vec())];
        for (path, name, words, well) in [
            ("texts/ar.pack", "ar/ui.ftl", &b"x = y"[..], true),
            ("texts/ar.pack", "ar/scenarios/a.ftl", b"x = y", true),
            ("texts/ar.pack", "ar/ui.ftl", b"", false),
            ("texts/ar.pack", "ar/manifest.ron", b"Manifest()", false),
            ("texts/ar.pack", "en/ui.ftl", b"x = y", false),
            ("scenarios.pack", "left-sock.ron", b"Scenario()", true),
        ] {
            assert_eq!(has_words(path, &files(name, words)).is_ok(), well, "{path} with {name}");
        }
    }

    #[test]
    fn what_is_no_whole_pack_counts_as_not_come() {
        for wrong in [
            &b""[..],
            b"<html><body>Please log in</body></html>",
            b"<html>\n<body>\n</body>\n",
            b"== a.ron 3\nabc\n== b.ron 99\nx",
            b"== a.ron 3\nabc\n<html>\n",
            b"== a.ron three\nabc\n",
        ] {
            assert!(unpack(wrong).is_err(), "{:?} must not be taken for words", String::from_utf8_lossy(wrong));
        }
    }
}
