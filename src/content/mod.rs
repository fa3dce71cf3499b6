//! Content: scenarios and texts arrive as bytes, from folders on the desktop and from packs on the web, and become the
//! library and the languages. A file that changes while the game runs is taken in at once; a language whose words and letters
//! are all here is spoken.

#[cfg(not(target_family = "wasm"))]
mod folders;
mod packs;

use std::collections::{BTreeMap, BTreeSet};

use bevy::prelude::*;
use helplines::Directory;
use l10n::{FileKind, Gender, Texts};
use learning::{checkup::Bank, practice};
use story::{Library, is_scenario_file};

use crate::{
    frame::{ARRIVING, FrameRequest},
    navigation::Screen,
    platform::{self, Arguments, SOURCE, wanted_languages},
    profile::Profile,
    text::{Came, Language, Switch, SwitchLanguage, Turn, fonts, fonts::Fonts},
};
use packs::Packs;

/// The files that have arrived, by name: `scenarios/<id>.ron`, `<language>/ui.ftl` and so on. Of what lies among the scenarios
/// and is none there is the name alone.
#[derive(Resource, Debug, Default)]
pub struct Files {
    bytes: BTreeMap<String, Vec<u8>>,
    /// The files that are new, changed or gone since they were last read.
    fresh: BTreeSet<String>,
    /// What could not even be read, as sentences.
    unread: Vec<String>,
    /// What is wrong with each text.
    problems: BTreeMap<String, Vec<String>>,
    /// The characters of each text that need a glyph, with their places.
    characters: BTreeMap<String, BTreeMap<char, (u32, u32)>>,
}

/// The scenarios that can be played, and what was wrong with the others.
#[derive(Resource)]
pub struct Stories {
    /// The good ones.
    pub library: Library,
    /// The check-ups that can be taken.
    pub bank: Bank,
    /// The chats on which the report is practised.
    pub drills: practice::Bank,
    /// Helplines, country by country.
    pub helplines: Directory,
    /// Everything that was found, also in texts.
    pub problems: Vec<String>,
    /// How many of the problems, at the end, are characters that no font has.
    without_glyph: usize,
}

/// Why the game cannot start.
#[derive(Resource, Debug, Clone, Default)]
pub struct Failure(pub String);

/// Loads, and keeps what is loaded up to date.
pub fn plugin(app: &mut App) {
    app.init_resource::<Files>().init_resource::<Failure>().init_resource::<Switch>();
    app.add_plugins(packs::plugin);
    #[cfg(not(target_family = "wasm"))]
    app.add_plugins(folders::plugin);
    let look_at_letters = resource_exists_and_changed::<Stories>
        .or_eager(resource_exists_and_changed::<Files>)
        .or_eager(resource_exists_and_changed::<Fonts>);
    app.add_systems(
        Update,
        (
            arrive.run_if(in_state(Screen::Loading)),
            change,
            switch.in_set(SwitchLanguage),
            easy_letters.run_if(resource_changed::<Fonts>),
            spell.run_if(look_at_letters),
        )
            .chain()
            .after(Arriving),
    );
}

/// The set in which bytes come in.
#[derive(SystemSet, Debug, Clone, PartialEq, Eq, Hash)]
struct Arriving;

fn arrive(
    server: Res<AssetServer>,
    packs: Res<Packs>,
    mut files: ResMut<Files>,
    mut profile: ResMut<Profile>,
    language: Option<Res<Language>>,
    arguments: Res<Arguments>,
    mut switch: ResMut<Switch>,
    mut fonts: ResMut<Fonts>,
    mut failure: ResMut<Failure>,
    mut frame: ResMut<FrameRequest>,
    mut next: ResMut<NextState<Screen>>,
    mut commands: Commands,
    mut told: Local<bool>,
) {
    frame.within(ARRIVING);
    if language.is_some() {
        return;
    }
    if let Some(reason) = packs.missing(platform::PACKS, &server) {
        // Without words the page itself must tell.
        if !std::mem::replace(&mut *told, true) {
            platform::did_not_arrive(&reason);
        }
        return;
    }
    if packs.are_coming(&server) {
        return;
    }
    let mut texts = Texts::new(SOURCE);
    let fresh = std::mem::take(&mut files.fresh);
    files.read_texts(&fresh, &mut texts);
    let wanted = wanted_languages(profile.settings.language.as_deref(), &arguments);
    let lang = texts.negotiate(&wanted.iter().map(String::as_str).collect::<Vec<_>>());
    let code = texts.code(lang).to_owned();
    // What was asked for at the start counts until the child chooses another.
    if arguments.lang.is_some() {
        profile.bypass_change_detection().speak_for_now(code.clone());
    }
    // The source is there; the language that is wanted may have to be waited for, and may not come.
    *switch = Switch::speaking(texts.code(texts.source()));
    switch.choose(&code);
    let asked = if cfg!(target_family = "wasm") { vec![lang] } else { texts.languages() };
    for lang in asked {
        fonts.want(&fonts::families(&texts, lang), &server);
    }
    let stories = Stories::read(&files, &texts, &[]);
    if stories.library.is_empty() {
        failure.0 = stories.problems.first().cloned().unwrap_or_else(|| "no scenario was found".to_owned());
        next.as_mut().set_if_neq(Screen::Failed);
    }
    let lang = texts.source();
    commands.insert_resource(stories);
    commands.insert_resource(Language { texts, lang, address: Gender::Masculine, cast: l10n::Args::new() });
}

struct SourceWords<'a>(&'a Texts);

impl story::Words for SourceWords<'_> {
    fn text(&self, key: &str) -> Option<std::borrow::Cow<'_, str>> {
        self.0.source_text(self.0.lang(SOURCE)?, key).map(Into::into)
    }
}

impl Files {
    /// Takes a file in. Whoever reads the files hears of it if it is another than before.
    fn put(&mut self, name: &str, bytes: Vec<u8>) {
        if self.bytes.get(name) != Some(&bytes) {
            self.bytes.insert(name.to_owned(), bytes);
            self.fresh.insert(name.to_owned());
        }
    }

    /// Reads the texts among these files, manifests first.
    fn read_texts(&mut self, names: &BTreeSet<String>, texts: &mut Texts) {
        let kind = |name: &&String| FileKind::of(name).filter(|_| !in_graphs(name));
        for wanted in [FileKind::Manifest, FileKind::Words] {
            names.iter().filter(|name| kind(name) == Some(wanted)).for_each(|name| self.read_text(name, wanted, texts));
        }
    }

    /// Takes a text or manifest into the texts, or out of them when its file is gone, and remembers what is wrong with it.
    fn read_text(&mut self, name: &str, kind: FileKind, texts: &mut Texts) {
        let (found, comment) = match (self.bytes.get(name), kind) {
            (Some(bytes), FileKind::Manifest) => {
                (texts.add_manifest(bytes).err().iter().map(|problem| format!("{name}: {problem}")).collect(), "//")
            }
            (Some(bytes), FileKind::Words) => {
                (texts.set_file(name, bytes).iter().map(ToString::to_string).collect(), "#")
            }
            (None, _) => {
                texts.remove_file(name);
                (Vec::new(), "#")
            }
        };
        let words = self.bytes.get(name).and_then(|bytes| std::str::from_utf8(bytes).ok()).unwrap_or_default();
        self.characters.insert(name.to_owned(), l10n::drawn_characters(words, comment));
        self.problems.insert(name.to_owned(), found);
    }

    /// The characters that none of their language's fonts has, as sentences with their places.
    fn without_glyph(&self, texts: &Texts, fonts: &Fonts) -> Vec<String> {
        let mut found = Vec::new();
        for (name, characters) in &self.characters {
            let Some(lang) = name.split('/').next().and_then(|code| texts.lang(code)) else { continue };
            let families = fonts::families(texts, lang);
            if fonts.came(&families) != Came::Here {
                continue;
            }
            for (character, (line, column)) in characters {
                if !fonts.has(&families, *character) {
                    found.push(format!(
                        "{name}:{line}:{column}: No font of this language has {character} (U+{:04X}), so it is not shown. \
                         Say it in words.",
                        u32::from(*character)
                    ));
                }
            }
        }
        found
    }
}

/// Whether a file stands among scenarios, check-ups or practice chats.
fn in_graphs(name: &str) -> bool {
    ["scenarios/", "checkups/", "practice/"].iter().any(|folder| name.starts_with(folder))
}

impl Stories {
    /// Reads the scenarios and the check-ups. Whatever is wrong with them or with the texts is logged, but for what was told
    /// before.
    fn read(files: &Files, texts: &Texts, told: &[String]) -> Self {
        let inside = |folder: &'static str| {
            files
                .bytes
                .iter()
                .filter_map(move |(name, bytes)| Some((name.strip_prefix(folder)?.to_owned(), bytes.clone())))
        };
        let named = |folder| inside(folder).filter(|(name, _)| is_scenario_file(name));
        // The library says itself which files it passes over.
        let loaded = Library::load(inside("scenarios/"), &SourceWords(texts));
        let has = |key: &str| texts.has(texts.source(), key);
        let (bank, in_bank) = Bank::load(named("checkups/"), &has);
        let (drills, in_drills) = practice::Bank::load(named("practice/"), &has);
        // Where no record may be shown to a child the file is not there at all.
        let helplines = files.bytes.get("helplines.ron").map_or(&[][..], Vec::as_slice);
        let (helplines, in_helplines) = match helplines {
            [] => <(Directory, Vec<_>)>::default(),
            bytes => Directory::load("helplines.ron", bytes),
        };
        let (wrong, advice): (Vec<_>, Vec<_>) = loaded.diagnostics.iter().partition(|diagnostic| diagnostic.is_error());
        let mut problems: Vec<String> = files.unread.clone();
        problems.extend(files.problems.values().flatten().cloned());
        problems.extend(wrong.iter().map(ToString::to_string));
        problems.extend(in_bank.iter().map(|problem| format!("checkups/{problem}")));
        problems.extend(in_drills.iter().map(|problem| format!("practice/{problem}")));
        problems.extend(in_helplines.iter().map(ToString::to_string));
        problems.iter().filter(|problem| !told.contains(problem)).for_each(|problem| error!("{problem}"));
        let advice: Vec<String> = advice.iter().map(ToString::to_string).collect();
        advice.iter().filter(|advice| !told.contains(advice)).for_each(|advice| warn!("{advice}"));
        problems.extend(advice);
        Self { library: loaded.library, bank, drills, helplines, problems, without_glyph: 0 }
    }
}

/// Takes in files that are new or changed or gone, or that arrived for another language.
fn change(mut files: ResMut<Files>, language: Option<ResMut<Language>>, stories: Option<ResMut<Stories>>) {
    let (Some(mut language), Some(mut stories)) = (language, stories) else { return };
    if files.fresh.is_empty() {
        return;
    }
    let fresh = std::mem::take(&mut files.fresh);
    files.read_texts(&fresh, &mut language.texts);
    *stories = Stories::read(&files, &language.texts, &stories.problems);
    info!("took in {}", fresh.into_iter().collect::<Vec<_>>().join(", "));
}

/// Asks for the language that the child chose, and speaks it once its words and letters are here. If they do not come, the
/// child hears of it, and the language before stays the chosen one.
fn switch(
    mut profile: ResMut<Profile>,
    language: Option<ResMut<Language>>,
    mut switch: ResMut<Switch>,
    mut fonts: ResMut<Fonts>,
    mut packs: ResMut<Packs>,
    server: Res<AssetServer>,
    screen: Res<State<Screen>>,
    mut frame: ResMut<FrameRequest>,
) {
    let Some(mut language) = language else { return };
    if profile.is_changed()
        && let Some(lang) = profile.language().and_then(|code| language.texts.lang(code))
    {
        let code = language.texts.code(lang);
        if switch.choose(code) {
            packs.ask_again(code, &server);
            fonts.forget_missing(&server);
        }
    }
    let wanted = switch.wanted().and_then(|code| language.texts.lang(code));
    let families = fonts::families(&language.texts, wanted.unwrap_or(language.lang));
    if fonts.bypass_change_detection().want(&families, &server) {
        fonts.set_changed();
    }
    let Some(wanted) = wanted else { return };
    let words = packs.words(language.texts.code(wanted), &language.texts, &server);
    match switch.settle(words, fonts.came(&families)) {
        Turn::Wait => frame.within(ARRIVING),
        Turn::Speak(_) => {
            language.lang = wanted;
            profile.bypass_change_detection().trouble.take_if(|told| *told == "language-not-here");
        }
        Turn::Tell(code) => {
            warn!("`{code}` did not come: words {words:?}, letters {:?}", fonts.came(&families));
            // At the start nobody has chosen now: the wish stays, and the next start asks for it again.
            if *screen.get() == Screen::Loading {
                profile.speak_for_now(switch.spoken());
            } else {
                profile.choose_language(switch.spoken());
            }
            profile.trouble = Some("language-not-here");
        }
    }
}

/// Letters that are easy to tell apart and did not come are not the chosen ones, and the child hears of it.
fn easy_letters(mut profile: ResMut<Profile>, mut fonts: ResMut<Fonts>) {
    if fonts.easy_is_missing() {
        fonts.forget_easy();
        if profile.settings.easy_reading {
            profile.settings.easy_reading = false;
            profile.trouble = Some("letters-not-here");
        }
    }
}

/// Tells which characters of the texts cannot be drawn.
fn spell(files: Res<Files>, fonts: Res<Fonts>, language: Option<Res<Language>>, stories: Option<ResMut<Stories>>) {
    let (Some(language), Some(mut stories)) = (language, stories) else { return };
    let found = files.without_glyph(&language.texts, &fonts);
    let others = stories.problems.len() - stories.without_glyph;
    if stories.problems[others..] == found[..] {
        return;
    }
    found.iter().filter(|problem| !stories.problems.contains(problem)).for_each(|problem| warn!("{problem}"));
    stories.problems.truncate(others);
    stories.without_glyph = found.len();
    stories.problems.extend(found);
}
