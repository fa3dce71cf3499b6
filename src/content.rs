//! Content: scenarios and texts arrive as bytes, from folders on the desktop and from packs on the web, and become the
//! library and the languages. A file that changes while the game runs is taken in at once.

use std::collections::{BTreeMap, BTreeSet};

use bevy::{
    asset::{AssetLoader, LoadContext, LoadState, LoadedFolder, RecursiveDependencyLoadState, io::Reader},
    prelude::*,
};
use l10n::{Gender, Texts};
use learning::{checkup::Bank, practice};
use story::Library;

use crate::{
    frame::{ARRIVING, FrameRequest},
    navigation::Screen,
    platform::{self, Arguments, ContentPaths, SOURCE, wanted_languages},
    profile::Profile,
    text::Language,
};

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

impl Content {
    fn ask(server: &AssetServer, paths: &ContentPaths) -> Self {
        Self {
            folders: paths.folders.iter().map(|folder| server.load_folder(*folder)).collect(),
            packs: paths.packs.iter().map(|pack| server.load(pack)).collect(),
        }
    }
}

/// The files that have arrived, by name: `scenarios/<id>.ron`, `<language>/ui.ftl` and so on.
#[derive(Resource, Debug, Default)]
pub struct Files {
    bytes: BTreeMap<String, Vec<u8>>,
    /// What is wrong with each text.
    problems: BTreeMap<String, Vec<String>>,
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

fn ask(mut commands: Commands, server: Res<AssetServer>, profile: Res<Profile>, arguments: Res<Arguments>) {
    let wanted = wanted_languages(profile.settings.language.as_deref(), &arguments);
    commands.insert_resource(Content::ask(&server, &platform::content(&wanted)));
}

/// The name of a file in [`Files`], from where it was loaded.
fn name_of(server: &AssetServer, id: AssetId<Raw>) -> Option<String> {
    let path = server.get_path(id)?;
    Some(path.path().to_string_lossy().replace('\\', "/").trim_start_matches("./").to_owned())
}

fn put(files: &mut Files, name: &str, bytes: &[u8]) -> Vec<String> {
    if !name.ends_with(".pack") {
        files.bytes.insert(name.to_owned(), bytes.to_vec());
        return vec![name.to_owned()];
    }
    let mut names = Vec::new();
    for (name, bytes) in unpack(bytes) {
        files.bytes.insert(name.to_owned(), bytes.to_vec());
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
    arguments: Res<'w, Arguments>,
}

impl Arriving<'_> {
    /// All files that were asked for, by name.
    fn listed(&self, content: &Content) -> impl Iterator<Item = (String, AssetId<Raw>)> {
        let folders = content.folders.iter().filter_map(|folder| self.folders.get(folder));
        let inside = folders.flat_map(|folder| &folder.handles).filter_map(|handle| handle.id().try_typed().ok());
        let ids: Vec<_> = inside.chain(content.packs.iter().map(Handle::id)).collect();
        ids.into_iter().filter_map(|id| Some((name_of(&self.server, id)?, id)))
    }
}

fn arrive(
    arriving: Arriving,
    content: Option<Res<Content>>,
    mut files: ResMut<Files>,
    mut profile: ResMut<Profile>,
    language: Option<Res<Language>>,
    mut failure: ResMut<Failure>,
    mut frame: ResMut<FrameRequest>,
    mut next: ResMut<NextState<Screen>>,
    mut commands: Commands,
) {
    frame.within(ARRIVING);
    let Some(content) = content else { return };
    if language.is_some() {
        return;
    }
    for pack in &content.packs {
        if let LoadState::Failed(error) = arriving.server.load_state(pack) {
            // Without words the page itself must tell.
            platform::did_not_arrive(&error.to_string());
        }
    }
    // A folder or a file in it that cannot be read counts as what it gives: the rest may do.
    let folders = content.folders.iter().all(|folder| {
        let state = arriving.server.recursive_dependency_load_state(folder);
        if let RecursiveDependencyLoadState::Failed(error) = &state {
            failure.0 = error.to_string();
        }
        state.is_loaded() || state.is_failed()
    });
    let packs = content.packs.iter().all(|pack| arriving.raws.contains(pack));
    if !folders || !packs {
        return;
    }
    for (name, id) in arriving.listed(&content) {
        if let Some(raw) = arriving.raws.get(id) {
            put(&mut files, &name, &raw.0);
        }
    }
    let mut texts = Texts::new(SOURCE);
    let (manifests, others): (Vec<String>, Vec<String>) =
        files.bytes.keys().cloned().partition(|name| name.ends_with("/manifest.ron"));
    for name in manifests.iter().chain(&others) {
        files.read_text(name, &mut texts);
    }
    let wanted = wanted_languages(profile.settings.language.as_deref(), &arriving.arguments);
    let wanted: Vec<&str> = wanted.iter().map(String::as_str).collect();
    let lang = texts.negotiate(&wanted);
    // What was asked for at the start counts until the child chooses another.
    let arguments_lang = arriving.arguments.lang.is_some();
    let mut stories = Stories::read(&files, &texts);
    if !failure.0.is_empty() {
        stories.problems.insert(0, failure.0.clone());
    }
    if stories.library.is_empty() {
        failure.0 = stories.problems.first().cloned().unwrap_or_else(|| "no scenario was found".to_owned());
        next.as_mut().set_if_neq(Screen::Failed);
    }
    if arguments_lang {
        profile.bypass_change_detection().speak_for_now(texts.code(lang));
    }
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
    /// Takes a text or manifest into the texts, or out of them when its file is gone, and remembers what is wrong with it.
    fn read_text(&mut self, name: &str, texts: &mut Texts) {
        let found: Vec<String> = match self.bytes.get(name) {
            Some(bytes) if name.ends_with("/manifest.ron") => {
                texts.add_manifest(bytes).err().iter().map(|problem| format!("{name}: {problem}")).collect()
            }
            Some(bytes) if name.ends_with(".ftl") => {
                texts.set_file(name, bytes).iter().map(ToString::to_string).collect()
            }
            Some(_) => Vec::new(),
            None => {
                texts.remove_file(name);
                Vec::new()
            }
        };
        self.problems.insert(name.to_owned(), found);
    }
}

impl Stories {
    /// Reads the scenarios and the check-ups. Whatever is wrong with them or with the texts is logged.
    fn read(files: &Files, texts: &Texts) -> Self {
        let inside = |folder: &'static str| {
            files.bytes.iter().filter_map(move |(name, bytes)| {
                let name = name.strip_prefix(folder)?;
                name.ends_with(".ron").then(|| (name.to_owned(), bytes.clone()))
            })
        };
        let loaded = Library::load(inside("scenarios/"), &SourceWords(texts));
        let has = |key: &str| texts.has(texts.source(), key);
        let (bank, in_bank) = Bank::load(inside("checkups/"), &has);
        let (drills, in_drills) = practice::Bank::load(inside("practice/"), &has);
        let in_texts = files.problems.values().flatten().cloned();
        let in_scenarios = loaded.diagnostics.iter().map(ToString::to_string);
        let problems: Vec<_> = in_texts
            .chain(in_scenarios)
            .chain(in_bank.iter().map(|problem| format!("checkups/{problem}")))
            .chain(in_drills.iter().map(|problem| format!("practice/{problem}")))
            .collect();
        for problem in &problems {
            error!("{problem}");
        }
        Self { library: loaded.library, bank, drills, problems }
    }
}

/// How often the files are looked at while authors change them.
const WATCH: std::time::Duration = std::time::Duration::from_millis(300);

/// A changed file does not wake the game by itself. Only the dev build watches.
fn watch(server: Res<AssetServer>, mut frame: ResMut<FrameRequest>) {
    if server.watching_for_changes() {
        frame.within(WATCH);
    }
}

/// Takes in files that are new or changed or gone on disk, or that arrived for another language.
fn change(
    mut events: MessageReader<AssetEvent<Raw>>,
    mut listings: MessageReader<AssetEvent<LoadedFolder>>,
    arriving: Arriving,
    content: Option<Res<Content>>,
    mut files: ResMut<Files>,
    language: Option<ResMut<Language>>,
    stories: Option<ResMut<Stories>>,
) {
    let (Some(content), Some(mut language), Some(mut stories)) = (content, language, stories) else { return };
    let mut changed = Vec::new();
    for event in events.read() {
        if let AssetEvent::Modified { id } | AssetEvent::Added { id } = event
            && let (Some(name), Some(raw)) = (name_of(&arriving.server, *id), arriving.raws.get(*id))
            && (matches!(event, AssetEvent::Modified { .. }) || !files.bytes.contains_key(&name))
        {
            changed.extend(put(&mut files, &name, &raw.0));
        }
    }
    if listings.read().any(|event| matches!(event, AssetEvent::Modified { .. })) {
        let there: BTreeSet<String> = arriving.listed(&content).map(|(name, _)| name).collect();
        let gone = files.bytes.extract_if(.., |name, _| !there.contains(name));
        changed.extend(gone.map(|(name, _)| name));
    }
    if changed.is_empty() {
        return;
    }
    for name in &changed {
        files.read_text(name, &mut language.texts);
    }
    *stories = Stories::read(&files, &language.texts);
    info!("took in {}", changed.join(", "));
}

/// On the web the texts of a language come when it is chosen. If they do not come, the child hears of it, and the language
/// before stays.
fn fetch_language(
    language: Option<Res<Language>>,
    server: Res<AssetServer>,
    content: Option<ResMut<Content>>,
    mut profile: ResMut<Profile>,
    mut frame: ResMut<FrameRequest>,
    mut asked: Local<String>,
    mut before: Local<String>,
) {
    let (true, Some(language), Some(mut content)) = (cfg!(target_family = "wasm"), language, content) else { return };
    let code = language.texts.code(language.lang);
    if *asked != code {
        *before = std::mem::replace(&mut *asked, code.to_owned());
        content.packs.extend(Content::ask(&server, &platform::content(&[code.to_owned()])).packs);
    }
    if content.packs.iter().any(|pack| server.load_state(pack).is_loading()) {
        frame.within(ARRIVING);
    }
    let asked_for = content.packs.len();
    content.packs.retain(|pack| !server.load_state(pack).is_failed());
    if content.packs.len() < asked_for && !before.is_empty() {
        asked.clone_from(&before);
        profile.speak_for_now(before.clone());
        profile.trouble = Some("language-not-here");
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
