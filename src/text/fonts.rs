//! Fonts: each language names its own in its manifest; scripts that a font lacks fall back to those that have them.
//! What arrives is looked at before the engine gets it, because that takes any bytes for a font. Handles of fonts are kept
//! for ever, because dropping one makes the engine rebuild its collection.

use std::borrow::Cow;

use bevy::{
    asset::{AssetLoader, LoadContext, io::Reader},
    platform::collections::HashMap,
    prelude::*,
    text::{Font, FontCx},
};
use l10n::{Lang, Texts};
use parley::fontique::{Blob, CharmapIndex, Collection, CollectionOptions, FallbackKey, Script};

use super::{Came, EasyReading, Language};
use crate::frame::{ARRIVING, FrameRequest};

/// Every font the game ships: family, file, and the scripts for which it is a fallback. Subsets of fonts that reserve
/// their name carry another: "Manara Reading" is Andika, "Manara Easy" OpenDyslexic; "Manara Boot" holds every language's own
/// name.
pub const FONTS: &[(&str, &str, &[&[u8; 4]])] = &[
    (READING, "fonts/andika/regular.ttf", &[b"Latn", b"Cyrl", b"Zyyy"]),
    ("Vazirmatn", "fonts/vazirmatn/regular.ttf", &[b"Arab", b"Zyyy"]),
    (EASY, "fonts/opendyslexic/regular.otf", &[]),
    (BOOT, "fonts/boot/regular.ttf", &[b"Latn", b"Arab"]),
];

const BOOT: &str = "Manara Boot";
/// The letters that are easy to tell apart, which stand in for [`READING`].
const EASY: &str = "Manara Easy";
const READING: &str = "Manara Reading";

/// The families that a language's manifest names, or the usual one.
#[must_use]
pub fn families(texts: &Texts, lang: Lang) -> Vec<String> {
    let named = texts.manifest(lang).map(|manifest| manifest.fonts.clone()).unwrap_or_default();
    if named.is_empty() { vec![READING.to_owned()] } else { named }
}

/// A font that can be drawn with: its bytes, its family, and where its list of characters stands.
#[derive(Asset, TypePath, Clone)]
struct Letters {
    bytes: Blob<u8>,
    family: String,
    characters: CharmapIndex,
}

impl Letters {
    /// Looks at bytes that should be a font. Nothing if they are none.
    fn read(bytes: Vec<u8>) -> Option<Self> {
        let bytes = Blob::from(bytes);
        let mut collection = Collection::new(CollectionOptions { shared: false, system_fonts: false });
        let found = collection.register_fonts(bytes.clone(), None);
        let (family, fonts) = found.first()?;
        let characters = fonts.first()?.charmap_index();
        Some(Self { family: collection.family_name(*family)?.to_owned(), characters, bytes })
    }

    fn has(&self, character: char) -> bool {
        let map = self.characters.charmap(self.bytes.as_ref());
        map.and_then(|map| map.map(character)).is_some_and(|glyph| glyph != 0)
    }
}

/// Why there are no letters.
#[derive(Debug, thiserror::Error)]
enum LettersError {
    #[error("the file cannot be read: {0}")]
    Read(#[from] std::io::Error),
    #[error("the file is no font")]
    NoFont,
}

#[derive(Default, TypePath)]
struct LettersLoader;

impl AssetLoader for LettersLoader {
    type Asset = Letters;
    type Settings = ();
    type Error = LettersError;

    async fn load(&self, reader: &mut dyn Reader, _: &(), _: &mut LoadContext<'_>) -> Result<Letters, LettersError> {
        let mut bytes = Vec::new();
        reader.read_to_end(&mut bytes).await?;
        Letters::read(bytes).ok_or(LettersError::NoFont)
    }
}

/// A font that was asked for.
struct Asked {
    handle: Handle<Letters>,
    came: Came,
    letters: Option<Letters>,
    /// The engine's own.
    _font: Option<Handle<Font>>,
}

/// The fonts that are here, on their way or did not come, by family.
#[derive(Resource, Default)]
pub struct Fonts(HashMap<&'static str, Asked>);

impl Fonts {
    /// Asks for fonts that were not asked for yet, or of which it was forgotten that they did not come. Returns whether there
    /// were such.
    pub fn want(&mut self, families: &[String], server: &AssetServer) -> bool {
        let before = self.0.len();
        for (family, file, _) in FONTS {
            if *family == BOOT || families.iter().any(|wanted| wanted == family) {
                let ask = || Asked { handle: server.load(*file), came: Came::Coming, letters: None, _font: None };
                self.0.entry(family).or_insert_with(ask);
            }
        }
        self.0.len() > before
    }

    /// Asks anew for what did not come: at once where another font came in its place, else when it is wanted again.
    pub fn forget_missing(&mut self, server: &AssetServer) {
        self.0.retain(|_, asked| {
            let missing = asked.came == Came::Missing;
            if missing && server.load_state(&asked.handle).is_loaded() {
                // To load it would give back the same.
                if let Some(path) = asked.handle.path() {
                    server.reload(path.clone());
                }
                asked.came = Came::Coming;
            }
            asked.came != Came::Missing
        });
    }

    /// The same for the letters that are easy to tell apart.
    pub fn forget_easy(&mut self) {
        self.0.remove(EASY);
    }

    /// What has come of fonts. What the game does not ship is missing; what was not asked for yet will be.
    #[must_use]
    pub fn came(&self, families: &[String]) -> Came {
        families.iter().map(|family| self.came_of(family)).max().unwrap_or(Came::Missing)
    }

    fn came_of(&self, family: &str) -> Came {
        let ships = FONTS.iter().any(|(name, ..)| *name == family);
        let unasked = if ships { Came::Coming } else { Came::Missing };
        self.0.get(family).map_or(unasked, |asked| asked.came)
    }

    /// Whether the letters that are easy to tell apart were asked for and did not come.
    #[must_use]
    pub fn easy_is_missing(&self) -> bool {
        self.0.get(EASY).is_some_and(|asked| asked.came == Came::Missing)
    }

    /// The family in which words of a language are drawn: its own first one, and for easy reading the letters that are easy to
    /// tell apart where its script has such. Until those are here, that of the language that is spoken.
    #[must_use]
    pub fn family<'a>(&self, texts: &'a Texts, lang: Lang, spoken: Lang, easy: bool) -> &'a str {
        let own =
            |lang| texts.manifest(lang).and_then(|manifest| manifest.fonts.first()).map_or(READING, String::as_str);
        let usual = if self.came_of(own(lang)) == Came::Here { own(lang) } else { own(spoken) };
        if usual == READING && easy && self.came_of(EASY) == Came::Here { EASY } else { usual }
    }

    /// Whether one of these families has a character, or none is needed to draw it. Without a family that is here nothing is
    /// known to be missing.
    #[must_use]
    pub fn has(&self, families: &[String], character: char) -> bool {
        let mut here = families.iter().filter_map(|family| self.0.get(family.as_str())?.letters.as_ref()).peekable();
        !l10n::is_drawn(character) || here.peek().is_none() || here.any(|letters| letters.has(character))
    }

    /// Words without the characters that no font has: a box or another sign in their place would be read as part of the
    /// sentence. Where nothing else stands, three dots say that something was there.
    #[must_use]
    pub fn drawable<'a>(&self, words: &'a str) -> Cow<'a, str> {
        let here: Vec<&Letters> = self.0.values().filter_map(|asked| asked.letters.as_ref()).collect();
        let has = |character: char| !l10n::is_drawn(character) || here.iter().any(|letters| letters.has(character));
        if here.is_empty() || words.chars().all(has) {
            return Cow::Borrowed(words);
        }
        let left: String = words.chars().filter(|character| has(*character)).collect();
        let said = left.chars().any(|character| character.is_ascii_graphic() || l10n::is_drawn(character));
        Cow::Owned(if said { left.trim_end().to_owned() } else { "...".to_owned() })
    }
}

pub(super) fn plugin(app: &mut App) {
    app.init_asset::<Letters>().register_asset_loader(LettersLoader).init_resource::<Fonts>();
    app.add_systems(Update, (take_in, want_easy.run_if(resource_exists::<Language>), fall_back).chain());
}

/// Letters that are easy to tell apart are asked for when they are first wanted.
fn want_easy(language: Res<Language>, easy: Res<EasyReading>, mut fonts: ResMut<Fonts>, server: Res<AssetServer>) {
    if easy.0 && (language.is_changed() || easy.is_changed()) {
        let reads = families(&language.texts, language.lang).first().is_some_and(|family| family == READING);
        if reads && !fonts.0.contains_key(EASY) {
            fonts.want(&[EASY.to_owned()], &server);
        }
    }
}

/// Gives the engine the fonts that have arrived. They wake nobody by themselves.
fn take_in(
    mut fonts: ResMut<Fonts>,
    server: Res<AssetServer>,
    mut arrived: ResMut<Assets<Letters>>,
    mut engine: ResMut<Assets<Font>>,
    mut frame: ResMut<FrameRequest>,
) {
    if fonts.0.values().all(|asked| asked.came != Came::Coming) {
        return;
    }
    frame.within(ARRIVING);
    let ready = |arrived: &Assets<Letters>, asked: &Asked| {
        arrived.contains(&asked.handle) || server.load_state(&asked.handle).is_failed()
    };
    if !fonts.0.values().any(|asked| asked.came == Came::Coming && ready(&arrived, asked)) {
        return;
    }
    for (family, asked) in &mut fonts.0 {
        if asked.came != Came::Coming || !ready(&arrived, asked) {
            continue;
        }
        match arrived.get(&asked.handle).filter(|letters| letters.family == *family) {
            Some(letters) => {
                asked._font = Some(engine.add(Font { data: letters.bytes.clone(), alias: String::new() }));
                asked.letters = Some(letters.clone());
                asked.came = Came::Here;
            }
            None => {
                error!("the letters of `{family}` did not come");
                arrived.remove(&asked.handle);
                asked.came = Came::Missing;
            }
        }
    }
}

/// Names the fallbacks of each script again whenever a font arrives, since the engine forgets them with its collection.
fn fall_back(mut arrived: MessageReader<AssetEvent<Font>>, mut cx: ResMut<FontCx>, mut texts: Query<&mut TextFont>) {
    if arrived.read().count() == 0 {
        return;
    }
    for (family, _, scripts) in FONTS {
        let Some(id) = cx.collection.family_id(family) else { continue };
        for script in *scripts {
            let key = FallbackKey::new(Script::from_bytes(**script), None);
            cx.collection.append_fallbacks(key, std::iter::once(id));
        }
    }
    for mut font in &mut texts {
        font.set_changed();
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a failed unwrap is a failed test")]
mod tests {
    use super::*;

    fn bytes(file: &str) -> Vec<u8> {
        std::fs::read(std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("assets").join(file)).unwrap()
    }

    #[test]
    fn every_font_that_ships_is_one_and_has_the_name_it_is_asked_for_by() {
        for (family, file, _) in FONTS {
            let letters = Letters::read(bytes(file)).unwrap_or_else(|| panic!("{file} is a font"));
            assert_eq!(letters.family, *family, "{file} would never be found under another name");
        }
    }

    #[test]
    fn what_is_no_font_gives_no_letters() {
        let half = bytes(FONTS[0].1)[..40].to_vec();
        for wrong in [b"<html><body>Not here</body></html>".to_vec(), Vec::new(), half] {
            assert!(Letters::read(wrong.clone()).is_none(), "{} bytes are no font", wrong.len());
        }
    }

    #[test]
    fn what_no_font_has_is_left_out_and_never_leaves_nothing() {
        let letters = Letters::read(bytes("fonts/andika/regular.ttf"));
        assert!(letters.as_ref().is_some_and(|letters| letters.has('a') && !letters.has('😀')), "the font is known");
        let mut fonts = Fonts::default();
        assert_eq!(fonts.drawable("hi 😀"), "hi 😀", "before any font is here nothing is known to be missing");
        let asked = Asked { handle: Handle::default(), came: Came::Here, letters, _font: None };
        fonts.0.insert(READING, asked);
        for (words, drawn) in [
            ("that's fine, keep chatting", "that's fine, keep chatting"),
            ("won! 😀👍🏽", "won!"),
            ("\u{200e}yes 🙂 now", "\u{200e}yes  now"),
            ("\u{200e}😀\u{fe0f}", "..."),
            ("", ""),
        ] {
            assert_eq!(fonts.drawable(words), drawn, "of `{words}`");
        }
    }
}
