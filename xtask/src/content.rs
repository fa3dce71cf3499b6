//! What the web build takes from `assets/` and `locales/`: packs of texts, languages with what they need first, fonts.

use std::{collections::BTreeMap, fs, path::Path};

use anyhow::{Context, Result, bail};
use l10n::Texts;

use crate::{
    dist::{Dist, Language},
    files::files_under,
};

/// The file of helplines in `assets/`.
const HELPLINES: &str = "helplines.ron";

/// The folders of `assets/` that travel in one pack.
pub(crate) const PACKED: [&str; 3] = ["scenarios", "checkups", "practice"];

/// Whether a file of `assets/` is served as it is. Folders of [`PACKED`] come as a pack, the list of licences is compiled into the
/// game, pictures are served as rendered, plans are the teacher's program's, and helplines travel with the chats: everything served here is kept
/// on a child's device for playing without a network.
pub(crate) fn is_served(path: &str) -> bool {
    let elsewhere = PACKED.into_iter().chain(["lessons"]).any(|folder| path.starts_with(&format!("{folder}/")));
    !elsewhere && !["licences.txt", HELPLINES].contains(&path) && !path.ends_with(".svg")
}

/// Words that do not travel in a pack: the page has its own, and a child needs none of a teacher's.
const NOT_OF_THE_GAME: [&str; 4] = ["page.ftl", "lessons.ftl", "classroom.ftl", "guide.ftl"];

/// All packs: logical path and text. `scenarios.pack` holds scenarios, check-ups and practice chats with paths relative to
/// `assets/`; `texts/<lang>.pack` paths relative to `locales/`; `languages.pack` every language's manifest, also under its path
/// in `locales/`. These are the very names a folder gives natively.
///
/// # Errors
///
/// When a file cannot be read or is not UTF-8.
pub(crate) fn packs(root: &Path) -> Result<Vec<(String, String)>> {
    let mut scenarios = Vec::new();
    for folder in PACKED {
        scenarios.extend(texts_under(&root.join("assets").join(folder), &format!("{folder}/"), &["ron"])?);
    }
    // A child downloads helplines once one of them may be shown to it.
    let helplines = std::fs::read_to_string(root.join("assets").join(HELPLINES)).unwrap_or_default();
    if helplines.contains("status: Live") {
        scenarios.push((HELPLINES.to_owned(), helplines));
    }
    let mut packs = vec![("scenarios.pack".to_owned(), crate::pack::write(&scenarios)?)];
    let mut manifests = Vec::new();
    for language in language_codes(root)? {
        let texts = texts_under(&root.join("locales").join(&language), &format!("{language}/"), &["ron", "ftl"])?;
        manifests.extend(texts.iter().filter(|(path, _)| path.ends_with("/manifest.ron")).cloned());
        let is_of_the_game = |path: &str| !NOT_OF_THE_GAME.iter().any(|file| path == format!("{language}/{file}"));
        let of_the_game: Vec<_> = texts.into_iter().filter(|(path, _)| is_of_the_game(path)).collect();
        packs.push((format!("texts/{language}.pack"), crate::pack::write(&of_the_game)?));
    }
    packs.push(("languages.pack".to_owned(), crate::pack::write(&manifests)?));
    for (name, text) in &packs {
        // A pack the game could not read back must never leave this machine.
        crate::pack::read(text).with_context(|| format!("the pack {name} was not written rightly."))?;
    }
    Ok(packs)
}

/// The languages: folders of `locales/` that hold a `manifest.ron`.
fn language_codes(root: &Path) -> Result<Vec<String>> {
    let folder = root.join("locales");
    let mut codes = Vec::new();
    for entry in fs::read_dir(&folder).with_context(|| format!("cannot read {}.", folder.display()))? {
        let entry = entry?;
        if entry.path().join("manifest.ron").exists() {
            codes.push(entry.file_name().to_string_lossy().into_owned());
        }
    }
    codes.sort();
    Ok(codes)
}

/// Every language's words and manifest.
///
/// # Errors
///
/// When a file cannot be read, or a manifest is none.
pub(crate) fn texts(root: &Path) -> Result<Texts> {
    let mut texts = Texts::new(SOURCE);
    for language in language_codes(root)? {
        for (path, text) in
            texts_under(&root.join("locales").join(&language), &format!("{language}/"), &["ron", "ftl"])?
        {
            if path.ends_with("/manifest.ron") {
                texts.add_manifest(text.as_bytes()).with_context(|| format!("locales/{path}"))?;
            } else {
                // What is wrong in a file is the tests' to say; here a word is there or not.
                texts.set_file(&path, text.as_bytes());
            }
        }
    }
    Ok(texts)
}

/// The language whose words stand in where another lacks them, so every visit fetches them.
const SOURCE: &str = "en";

/// What the start page needs to know of each language.
pub(crate) fn languages(root: &Path, texts: &Texts, dist: &Dist) -> Result<Vec<(String, Language)>> {
    let fonts = font_families(root)?;
    let boot = fonts.keys().find(|family| family.as_str() == "Manara Boot").cloned();
    let mut languages = Vec::new();
    for lang in texts.languages() {
        let code = texts.code(lang);
        let manifest = texts.manifest(lang).with_context(|| format!("locales/{code} has no manifest.ron."))?;
        let mut first = vec![format!("texts/{SOURCE}.pack"), "languages.pack".to_owned(), "scenarios.pack".to_owned()];
        if code != SOURCE {
            first.insert(0, format!("texts/{code}.pack"));
        }
        for family in boot.iter().chain(&manifest.fonts) {
            // A manifest may name a font by its source where the licence reserves that name, as the folder does.
            let folder = format!("fonts/{}/regular.ttf", family.to_lowercase().replace(' ', "-"));
            let Some(file) = fonts.get(family).or_else(|| fonts.values().find(|file| **file == folder)) else {
                let known = fonts.keys().cloned().collect::<Vec<_>>().join(", ");
                bail!("{code} names the font {family:?}, but the families in assets/fonts are: {known}.");
            };
            if !first.contains(file) {
                first.push(file.clone());
            }
        }
        if let Some(missing) = first.iter().find(|file| !dist.manifest.assets.contains_key(*file)) {
            bail!("{code} needs {missing}, which this build does not hold.");
        }
        let (name, dir) = (manifest.own_name.clone(), manifest.direction.key().to_owned());
        languages.push((code.to_owned(), Language { name, dir, first }));
    }
    Ok(languages)
}

pub(crate) fn is_font(path: &str) -> bool {
    path.ends_with("/regular.ttf") || path.ends_with("/regular.otf")
}

/// The regular face of each family under `assets/fonts`, by the family name inside the file: logical path by family.
fn font_families(root: &Path) -> Result<BTreeMap<String, String>> {
    let mut families = BTreeMap::new();
    for (path, bytes) in files_under(&root.join("assets/fonts"), &is_font)? {
        let family = font_family(&bytes)
            .with_context(|| format!("assets/fonts/{path} holds no family name; is it a TrueType or OpenType font?"))?;
        families.insert(family, format!("fonts/{path}"));
    }
    Ok(families)
}

/// The family name inside a font: name 1 of platform 3 in its `name` table (OpenType 1.9, chapter *name*).
fn font_family(font: &[u8]) -> Option<String> {
    let two = |at: usize| Some(usize::from(u16::from_be_bytes(font.get(at..at + 2)?.try_into().ok()?)));
    let four = |at: usize| usize::try_from(u32::from_be_bytes(font.get(at..at + 4)?.try_into().ok()?)).ok();
    let record = (0..two(4)?).map(|table| 12 + 16 * table).find(|at| font.get(*at..at + 4) == Some(b"name"))?;
    let table = four(record + 8)?;
    let strings = table + two(table + 4)?;
    for entry in (0..two(table + 2)?).map(|entry| table + 6 + 12 * entry) {
        if (two(entry)?, two(entry + 6)?) == (3, 1) {
            let start = strings + two(entry + 10)?;
            let text = font.get(start..start + two(entry + 8)?)?;
            let units: Vec<u16> = text.chunks_exact(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]])).collect();
            return String::from_utf16(&units).ok();
        }
    }
    None
}

/// Text files under `folder` with one of the endings, named `prefix` + path.
fn texts_under(folder: &Path, prefix: &str, endings: &[&str]) -> Result<Vec<(String, String)>> {
    let wanted = |path: &str| path.rsplit_once('.').is_some_and(|(_, ending)| endings.contains(&ending));
    let mut texts = Vec::new();
    for (path, bytes) in files_under(folder, &wanted)? {
        let Ok(text) = String::from_utf8(bytes) else {
            bail!("{} is not UTF-8 text; save it as UTF-8.", folder.join(path).display());
        };
        texts.push((format!("{prefix}{path}"), text));
    }
    Ok(texts)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

    use std::path::Path;

    use super::{files_under, font_families, font_family, is_served};

    #[test]
    fn a_child_downloads_nothing_of_assets_that_the_game_does_not_read() {
        let assets = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().join("assets");
        for (path, _) in files_under(&assets, &is_served).unwrap() {
            let is_of_the_game = ["art/", "fonts/"].iter().any(|folder| path.starts_with(folder));
            assert!(
                is_of_the_game,
                "{path} is served: put its folder here if the game reads it, else into `is_served`"
            );
        }
    }

    #[test]
    fn the_shipped_fonts_are_known_by_the_name_inside() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
        let families = font_families(root).unwrap();
        assert_eq!(
            families.get("Vazirmatn").map(String::as_str),
            Some("fonts/vazirmatn/regular.ttf"),
            "the engine finds a font by the name inside, so the build must know it by the same: {families:?}"
        );
        for (family, file) in &families {
            let reserved = family.contains("Andika") || family.contains("SIL");
            assert!(!reserved, "{file}: the licence reserves this name for the unchanged font, and ours is cut");
        }
        assert_eq!(font_family(b"not a font"), None, "what is no font has no family");
    }
}
