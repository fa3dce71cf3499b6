//! Fonts: each language names its own in its manifest; scripts that a font lacks fall back to those that have them.
//! Handles are kept for ever, because dropping one makes the engine rebuild its collection.

use bevy::{
    platform::collections::HashMap,
    prelude::*,
    text::{Font, FontCx},
};
use l10n::{Lang, Texts};
use parley::fontique::{FallbackKey, Script};

use super::{EasyReading, Language};
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

/// The family of a language's first font; for easy reading, of letters that are easy to tell apart where its script has
/// such.
#[must_use]
pub fn family(texts: &Texts, lang: Lang, easy: bool) -> &str {
    match texts.manifest(lang).and_then(|manifest| manifest.fonts.first()).map_or(READING, String::as_str) {
        READING if easy => EASY,
        usual => usual,
    }
}

/// The fonts that are loaded or on their way, by family.
#[derive(Resource, Default)]
pub struct Fonts(HashMap<&'static str, Handle<Font>>);

impl Fonts {
    /// Whether every font asked for so far has arrived. Without the letters that are easy to read the usual ones do.
    #[must_use]
    pub fn ready(&self, assets: &Assets<Font>) -> bool {
        !self.0.is_empty() && self.0.iter().all(|(family, handle)| *family == EASY || assets.contains(handle))
    }

    /// Asks for every font a language needs.
    pub fn want(&mut self, families: &[String], server: &AssetServer) {
        for (family, file, _) in FONTS {
            if *family == BOOT || families.iter().any(|wanted| wanted == family) {
                self.0.entry(family).or_insert_with(|| server.load(*file));
            }
        }
    }
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Fonts>();
    app.add_systems(Update, (want_fonts, wait, fall_back).run_if(resource_exists::<Language>));
}

fn want_fonts(language: Res<Language>, easy: Res<EasyReading>, mut fonts: ResMut<Fonts>, server: Res<AssetServer>) {
    if !language.is_changed() && !easy.is_changed() {
        return;
    }
    if let Some(manifest) = language.texts.manifest(language.lang) {
        fonts.want(&manifest.fonts, &server);
        if family(&language.texts, language.lang, easy.0) == EASY {
            fonts.want(&[EASY.to_owned()], &server);
        }
    }
}

/// A font that has arrived wakes nobody by itself.
fn wait(fonts: Res<Fonts>, server: Res<AssetServer>, mut frame: ResMut<FrameRequest>) {
    if fonts.0.values().any(|handle| server.load_state(handle).is_loading()) {
        frame.within(ARRIVING);
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
