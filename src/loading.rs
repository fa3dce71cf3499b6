//! Loading: scenarios and texts arrive as bytes, from folders on the desktop and from packs on the web, and become the
//! library and the languages. A file that changes while the game runs is taken in at once.

use std::collections::BTreeMap;

use bevy::{
    asset::{AssetLoader, LoadContext, LoadState, LoadedFolder, io::Reader},
    prelude::*,
};
use l10n::{Gender, Texts};
use story::{Diagnostic, Library};

use crate::{
    platform::{self, Arguments},
    play::{Assigned, Assignment},
    saves::Saved,
    screens::Screen,
    text::{Language, fonts::Fonts},
    wake::{ARRIVING, Wake},
};

/// The language in which texts are written first.
pub const SOURCE: &str = "en";

/// A file's bytes.
#[derive(Asset, TypePath, Debug)]
pub struct Raw(Vec<u8>);

/// What was asked for.
#[derive(Resource, Debug, Default)]
pub struct Content {
    /// Folders, on the desktop.
    pub folders: Vec<Handle<LoadedFolder>>,
    /// Packs, on the web.
    pub packs: Vec<Handle<Raw>>,
}

/// The files that have arrived, by name: `scenarios/<id>.ron`, `<language>/ui.ftl` and so on.
#[derive(Resource, Debug, Default)]
pub struct Files(pub BTreeMap<String, Vec<u8>>);

/// The scenarios that can be played, and what was wrong with the others.
#[derive(Resource)]
pub struct Stories {
    /// The good ones.
    pub library: Library,
    /// Everything that was found, also in texts.
    pub problems: Vec<String>,
}

/// Why the game cannot start.
#[derive(Resource, Debug, Clone, Default)]
pub struct Failure(pub String);

#[derive(Default, TypePath)]
struct RawLoader;

impl AssetLoader for RawLoader {
    type Asset = Raw;
    type Settings = ();
    type Error = std::io::Error;

    async fn load(
        &self,
        reader: &mut dyn Reader,
        _settings: &(),
        _context: &mut LoadContext<'_>,
    ) -> Result<Raw, std::io::Error> {
        let mut bytes = Vec::new();
        reader.read_to_end(&mut bytes).await?;
        Ok(Raw(bytes))
    }

    fn extensions(&self) -> &[&str] {
        &["ron", "ftl", "pack"]
    }
}

/// Loads, and keeps what is loaded up to date.
pub fn plugin(app: &mut App) {
    app.init_asset::<Raw>().init_asset_loader::<RawLoader>();
    app.init_resource::<Files>().init_resource::<Failure>();
    app.add_systems(Startup, ask);
    app.add_systems(Update, (arrive.run_if(in_state(Screen::Loading)), watch, change, fetch_language));
}

fn ask(mut commands: Commands, server: Res<AssetServer>, saved: Res<Saved>, arguments: Res<Arguments>) {
    let lang = wanted_languages(&saved, &arguments).into_iter().next().unwrap_or_else(|| SOURCE.to_owned());
    commands.insert_resource(platform::content(&server, lang.split('-').next().unwrap_or(SOURCE)));
}

/// The languages to try, best first: asked for, kept, the system's.
fn wanted_languages(saved: &Saved, arguments: &Arguments) -> Vec<String> {
    let asked = arguments.lang.clone();
    asked.into_iter().chain(saved.settings.language.clone()).chain(platform::preferred_languages()).collect()
}

/// The name of a file in [`Files`], from where it was loaded.
fn name_of(server: &AssetServer, id: AssetId<Raw>) -> Option<String> {
    let path = server.get_path(id)?;
    Some(path.path().to_string_lossy().replace('\\', "/").trim_start_matches("./").to_owned())
}

fn put(files: &mut Files, name: &str, bytes: &[u8]) -> Vec<String> {
    if !name.ends_with(".pack") {
        files.0.insert(name.to_owned(), bytes.to_vec());
        return vec![name.to_owned()];
    }
    let mut names = Vec::new();
    for (name, bytes) in unpack(bytes) {
        files.0.insert(name.to_owned(), bytes.to_vec());
        names.push(name.to_owned());
    }
    names
}

/// The files in a pack: `== <name> <length>\n<bytes>\n`, again and again. What cannot be read ends the list.
fn unpack(mut pack: &[u8]) -> Vec<(&str, &[u8])> {
    let mut files = Vec::new();
    while let Some(end) = pack.iter().position(|byte| *byte == b'\n') {
        let head = std::str::from_utf8(&pack[..end]).ok().and_then(|head| head.strip_prefix("== ")?.rsplit_once(' '));
        let Some((name, length)) = head.and_then(|(name, length)| Some((name, length.parse::<usize>().ok()?))) else {
            error!("a pack of files is damaged after {} files", files.len());
            break;
        };
        let Some(bytes) = pack.get(end + 1..end + 1 + length) else {
            error!("a pack of files ends in the middle of `{name}`");
            break;
        };
        files.push((name, bytes));
        pack = pack.get(end + 2 + length..).unwrap_or_default();
    }
    files
}

#[derive(bevy::ecs::system::SystemParam)]
struct Arriving<'w> {
    server: Res<'w, AssetServer>,
    folders: Res<'w, Assets<LoadedFolder>>,
    raws: Res<'w, Assets<Raw>>,
    fonts: Res<'w, Assets<Font>>,
    wanted_fonts: Res<'w, Fonts>,
    arguments: Res<'w, Arguments>,
}

fn arrive(
    arriving: Arriving,
    content: Option<Res<Content>>,
    mut files: ResMut<Files>,
    saved: Res<Saved>,
    language: Option<Res<Language>>,
    mut failure: ResMut<Failure>,
    mut wake: ResMut<Wake>,
    mut next: ResMut<NextState<Screen>>,
    mut commands: Commands,
    mut assigned: ResMut<Assigned>,
) {
    wake.within(ARRIVING);
    let Some(content) = content else { return };
    if language.is_some() {
        if arriving.wanted_fonts.ready(&arriving.fonts) {
            platform::ready();
            next.as_mut().set_if_neq(start(&saved, &arriving.arguments, &mut assigned));
        }
        return;
    }
    let states = content.folders.iter().map(|folder| arriving.server.recursive_dependency_load_state(folder).clone());
    for state in states {
        if let bevy::asset::RecursiveDependencyLoadState::Failed(error) = state {
            failure.0 = error.to_string();
            next.as_mut().set_if_neq(Screen::Failed);
        }
    }
    for pack in &content.packs {
        if let LoadState::Failed(error) = arriving.server.load_state(pack) {
            failure.0 = error.to_string();
            next.as_mut().set_if_neq(Screen::Failed);
        }
    }
    let folders = content.folders.iter().all(|folder| arriving.server.is_loaded_with_dependencies(folder));
    let packs = content.packs.iter().all(|pack| arriving.raws.contains(pack));
    if !folders || !packs {
        return;
    }
    let inside =
        content.folders.iter().filter_map(|folder| arriving.folders.get(folder)).flat_map(|folder| &folder.handles);
    let ids =
        inside.filter_map(|handle| handle.id().try_typed::<Raw>().ok()).chain(content.packs.iter().map(Handle::id));
    for id in ids {
        if let (Some(name), Some(raw)) = (name_of(&arriving.server, id), arriving.raws.get(id)) {
            put(&mut files, &name, &raw.0);
        }
    }
    let (texts, mut problems) = read_texts(&files);
    let wanted = wanted_languages(&saved, &arriving.arguments);
    let wanted: Vec<&str> = wanted.iter().map(String::as_str).collect();
    let lang = texts.negotiate(&wanted);
    let (library, diagnostics) = read_stories(&files, &texts);
    problems.extend(diagnostics.iter().map(ToString::to_string));
    for problem in &problems {
        error!("{problem}");
    }
    if library.is_empty() {
        failure.0 = problems.first().cloned().unwrap_or_else(|| "no scenario was found".to_owned());
        next.as_mut().set_if_neq(Screen::Failed);
    }
    let address = match saved.settings.address {
        Some(story::Gender::Feminine) => Gender::Feminine,
        _ => Gender::Masculine,
    };
    commands.insert_resource(Stories { library, problems });
    commands.insert_resource(Language { texts, lang, address, cast: l10n::Args::new() });
}

/// The first screen after loading.
fn start(saved: &Saved, arguments: &Arguments, assigned: &mut Assigned) -> Screen {
    if let Some(problem) = &arguments.problem {
        warn!("{problem}");
    }
    if let Some(text) = platform::take_resume() {
        match Assignment::from_snapshot(&text) {
            Ok(assignment) => {
                assigned.0 = Some(assignment);
                return Screen::Chat;
            }
            Err(problem) => warn!("{problem}"),
        }
    }
    if let Some(scenario) = &arguments.play {
        assigned.0 = Some(Assignment::new(scenario.clone(), saved.seed));
        return Screen::Chat;
    }
    if saved.settings.language.is_some() && saved.settings.band.is_some() { Screen::Title } else { Screen::Language }
}

fn read_texts(files: &Files) -> (Texts, Vec<String>) {
    let mut texts = Texts::new(SOURCE);
    let mut problems = Vec::new();
    for (name, bytes) in files.0.iter().filter(|(name, _)| name.ends_with("/manifest.ron")) {
        if let Err(problem) = texts.add_manifest(bytes) {
            problems.push(format!("{name}: {problem}"));
        }
    }
    for (name, bytes) in files.0.iter().filter(|(name, _)| name.ends_with(".ftl")) {
        problems.extend(texts.set_file(name, bytes).iter().map(ToString::to_string));
    }
    (texts, problems)
}

struct SourceWords<'a>(&'a Texts);

impl story::Words for SourceWords<'_> {
    fn text(&self, key: &str) -> Option<std::borrow::Cow<'_, str>> {
        self.0.source_text(self.0.lang(SOURCE)?, key).map(Into::into)
    }
}

fn read_stories(files: &Files, texts: &Texts) -> (Library, Vec<Diagnostic>) {
    let scenarios = files.0.iter().filter_map(|(name, bytes)| {
        let name = name.strip_prefix("scenarios/")?;
        name.ends_with(".ron").then(|| (name.to_owned(), bytes.clone()))
    });
    let loaded = Library::load(scenarios, &SourceWords(texts));
    (loaded.library, loaded.diagnostics)
}

/// How often the files are looked at while authors change them.
const WATCH: std::time::Duration = std::time::Duration::from_millis(300);

/// A changed file does not wake the game by itself. Only the dev build watches.
fn watch(server: Res<AssetServer>, mut wake: ResMut<Wake>) {
    if server.watching_for_changes() {
        wake.within(WATCH);
    }
}

/// Takes in files that changed on disk, or that arrived for another language.
fn change(
    mut events: MessageReader<AssetEvent<Raw>>,
    server: Res<AssetServer>,
    raws: Res<Assets<Raw>>,
    mut files: ResMut<Files>,
    language: Option<ResMut<Language>>,
    stories: Option<ResMut<Stories>>,
) {
    let (Some(mut language), Some(mut stories)) = (language, stories) else { return };
    let mut changed = Vec::new();
    for event in events.read() {
        if let AssetEvent::Modified { id } | AssetEvent::Added { id } = event
            && let (Some(name), Some(raw)) = (name_of(&server, *id), raws.get(*id))
            && (matches!(event, AssetEvent::Modified { .. }) || name.ends_with(".pack"))
        {
            changed.extend(put(&mut files, &name, &raw.0));
        }
    }
    if changed.is_empty() {
        return;
    }
    let mut problems = Vec::new();
    for name in changed.iter().filter(|name| name.ends_with(".ftl")) {
        if let Some(bytes) = files.0.get(name) {
            problems.extend(language.texts.set_file(name, bytes).iter().map(ToString::to_string));
        }
    }
    let (library, diagnostics) = read_stories(&files, &language.texts);
    problems.extend(diagnostics.iter().map(ToString::to_string));
    for problem in &problems {
        error!("{problem}");
    }
    info!("took in {}", changed.join(", "));
    *stories = Stories { library, problems };
}

/// On the web the texts of a language come when it is chosen.
fn fetch_language(
    language: Option<Res<Language>>,
    server: Res<AssetServer>,
    mut content: Option<ResMut<Content>>,
    mut wake: ResMut<Wake>,
    mut asked: Local<String>,
) {
    if !cfg!(target_family = "wasm") {
        return;
    }
    if let (Some(language), Some(content)) = (language, &mut content) {
        let code = language.texts.code(language.lang);
        if *asked != code {
            code.clone_into(&mut asked);
            let packs = platform::content(&server, code).packs;
            content.packs.extend(packs);
        }
        if content.packs.iter().any(|pack| server.load_state(pack).is_loading()) {
            wake.within(ARRIVING);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pack_gives_back_its_files() {
        let pack = b"== scenarios/a.ron 3\nabc\n== en/ui.ftl 5\nx = y\n";
        let files = unpack(pack);
        assert_eq!(
            files,
            [("scenarios/a.ron", &b"abc"[..]), ("en/ui.ftl", &b"x = y"[..])],
            "both files come out whole"
        );
    }

    #[test]
    fn a_damaged_pack_keeps_the_files_before_the_damage() {
        let pack = b"== a.ron 3\nabc\n== b.ron 99\nx";
        assert_eq!(unpack(pack), [("a.ron", &b"abc"[..])], "one bad end must not cost the good beginning");
    }
}
