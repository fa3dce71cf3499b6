//! The kit: starts the game headless and finds things by role and name in the semantic tree. `hands` presses, types and
//! scrolls as a player would.

pub(crate) mod content;
mod hands;
pub(crate) mod school;

use std::{
    path::{Path, PathBuf},
    sync::atomic::{AtomicUsize, Ordering},
    time::Duration,
};

use accesskit::{Action, ActionData, ActionRequest, Node, NodeId, Role, Toggled, TreeId, TreeUpdate};
use bevy::{
    a11y::ActionRequest as Request,
    app::PluginsState,
    prelude::*,
    render::{
        RenderPlugin,
        settings::{RenderCreation, WgpuSettings},
    },
    time::TimeUpdateStrategy,
    window::{PrimaryWindow, WindowEvent, WindowResolution},
    winit::WinitPlugin,
};
use learning::{Day, SessionRecord, SignCount};
use manara::{
    content::Stories,
    navigation::Screen,
    platform::{self, Arguments, FileStorage, Storage},
    play::Play,
    profile::{Profile, ProfileStorage},
    text::{Language, Translated},
};
use record::Save;
use story::{Ending, Sign};

/// A folder of one's own, which goes when the test ends.
pub(crate) struct Folder(pub(crate) PathBuf);

impl Folder {
    pub(crate) fn new() -> Self {
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        Self(std::env::temp_dir().join(format!("manara-test-{}-{number}", std::process::id())))
    }

    /// A folder with copies of some folders of the project.
    pub(crate) fn with(parts: &[&str]) -> Self {
        let folder = Self::new();
        for part in parts {
            copy(&home().join(part), &folder.0.join(part));
        }
        folder
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        std::fs::remove_dir_all(&self.0).ok();
    }
}

/// The game, running headless.
pub(crate) struct Game {
    pub(crate) app: App,
    /// Where it keeps what the child asked it to keep.
    _kept: Option<Folder>,
}

/// What was found in the tree.
#[derive(Debug, Clone)]
pub(crate) struct Found {
    pub(crate) id: NodeId,
    pub(crate) node: Node,
}

impl Found {
    pub(crate) fn name(&self) -> String {
        self.node.label().or(self.node.value()).unwrap_or_default().to_owned()
    }

    pub(crate) fn is_on(&self) -> bool {
        self.node.toggled() == Some(Toggled::True)
    }
}

/// Each update advances the engine's clock by this much.
pub(crate) const TICK: Duration = Duration::from_millis(50);

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy(&path, &target);
        } else {
            std::fs::copy(&path, &target).unwrap();
        }
    }
}

fn home() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

impl Game {
    /// The game in a language, on its first screen, in a window of 1024 x 720.
    pub(crate) fn start(lang: &str) -> Self {
        Self::with(Arguments { lang: Some(lang.into()), seed: Some(7), ..default() })
    }

    /// The game in the middle of a chat.
    pub(crate) fn playing(lang: &str, scenario: &str) -> Self {
        Self::with(Arguments { lang: Some(lang.into()), play: Some(scenario.into()), seed: Some(7), ..default() })
    }

    /// The same for a child that has never been here, whom Noor guides through its first chat.
    pub(crate) fn first_visit(lang: &str) -> Self {
        let mut game = Self::start(lang);
        game.profile(|profile| profile.guided = false);
        game
    }

    /// Goes to a screen.
    pub(crate) fn go(&mut self, screen: Screen) {
        self.app.world_mut().resource_mut::<NextState<Screen>>().set(screen);
        self.settle();
    }

    pub(crate) fn with(arguments: Arguments) -> Self {
        let game = Self::in_folder(home(), arguments);
        assert_ne!(game.screen(), Screen::Failed, "the shipped content is sound");
        game
    }

    /// The game on a device that keeps this from an earlier time.
    pub(crate) fn keeping(kept: &Save, arguments: Arguments) -> Self {
        let folder = Folder::new();
        let storage = FileStorage::new(Some(folder.0.clone()));
        storage.write(&record::encode(kept).unwrap()).unwrap();
        let mut game = Self::prepare(home(), arguments, false, storage);
        game._kept = Some(folder);
        game.arrive(|_| {});
        game
    }

    /// The game on a device that keeps things in this folder, as other windows of it may.
    pub(crate) fn on_device(folder: &Path, arguments: Arguments) -> Self {
        let storage = FileStorage::new(Some(folder.to_owned()));
        let mut game = Self::prepare(home(), arguments, false, storage);
        game.arrive(|_| {});
        game
    }

    /// The game with content of one's own.
    pub(crate) fn in_folder(home: &Path, arguments: Arguments) -> Self {
        let mut game = Self::prepare(home, arguments, false, FileStorage::new(None));
        game.arrive(|_| {});
        game
    }

    /// The same, taking in what changes in the folder, as an author sees it.
    pub(crate) fn watching(home: &Path, arguments: Arguments) -> Self {
        let mut game = Self::prepare(home, arguments, true, FileStorage::new(None));
        game.arrive(|_| {});
        game
    }

    /// Starts the game and looks at it after every update in which content was still on its way.
    pub(crate) fn look_at_loading(each: impl FnMut(&Self)) -> Self {
        let mut game = Self::prepare(home(), Arguments::default(), false, FileStorage::new(None));
        game.arrive(each);
        game
    }

    /// Everything but the content.
    fn prepare(home: &Path, arguments: Arguments, watch: bool, storage: FileStorage) -> Self {
        let mut app = App::new();
        let sources = platform::register_sources_in(&mut app, home);
        let assets = AssetPlugin { watch_for_changes_override: Some(watch), ..sources };
        let gpu = WgpuSettings { backends: None, ..default() };
        let window = Window { title: "Manara".into(), resolution: WindowResolution::new(1024, 720), ..default() };
        app.add_plugins(
            manara::engine::Engine
                .set(assets)
                .set(RenderPlugin { render_creation: RenderCreation::Automatic(Box::new(gpu)), ..default() })
                .set(WindowPlugin { primary_window: Some(window), ..default() })
                .disable::<WinitPlugin>()
                .disable::<bevy::log::LogPlugin>(),
        );
        // Most tests look at chats without Noor's guide.
        app.insert_resource(Arguments { unguided: true, ..arguments });
        app.insert_resource(ProfileStorage(Box::new(storage)));
        app.insert_resource(TimeUpdateStrategy::ManualDuration(TICK));
        app.add_plugins(manara::plugin);
        while app.plugins_state() == PluginsState::Adding {
            bevy::tasks::tick_global_task_pools_on_main_thread();
        }
        app.finish();
        app.cleanup();
        Self { app, _kept: None }
    }

    fn arrive(&mut self, mut each: impl FnMut(&Self)) {
        for _ in 0..4000 {
            self.app.update();
            if self.screen() != Screen::Loading {
                break;
            }
            each(self);
            std::thread::sleep(Duration::from_millis(1));
        }
        assert_ne!(self.screen(), Screen::Loading, "the content must arrive");
        self.settle();
    }

    /// Updates until everything has its size.
    pub(crate) fn settle(&mut self) {
        for _ in 0..6 {
            self.app.update();
        }
    }

    pub(crate) fn screen(&self) -> Screen {
        *self.app.world().resource::<State<Screen>>().get()
    }

    pub(crate) fn profile(&mut self, change: impl FnOnce(&mut Profile)) {
        change(&mut self.app.world_mut().resource_mut::<Profile>());
        self.settle();
    }

    /// Lets the child master a sign on a day.
    pub(crate) fn masters(&mut self, sign: Sign, day: Day) {
        let scenario = self.app.world().resource::<Stories>().library.get("extra-lesson").unwrap().clone();
        let record = learning::score(&story::Session::new(scenario));
        let count = SignCount { hits: 4, correct_rejections: 4, ..SignCount::default() };
        let skills = learning::Skill::of_line([sign].into_iter().collect()).map(|skill| (skill, count)).collect();
        let record = SessionRecord { skills, twin: None, ending: Some(Ending::Told), ..record };
        self.profile(|profile| {
            for chat in 0..3 {
                let scenario = format!("{}-{chat}", sign.key());
                profile.progress.add(&SessionRecord { scenario, ..record.clone() }, day);
            }
            assert!(profile.progress.learner().has_mastered(sign, day), "the child has learnt {sign:?}");
        });
    }

    pub(crate) fn play(&self) -> &Play {
        self.app.world().resource::<Play>()
    }

    pub(crate) fn window(&mut self) -> Entity {
        self.app.world_mut().query_filtered::<Entity, With<PrimaryWindow>>().single(self.app.world()).unwrap()
    }

    /// A screen so many times as dense, in a window of this size.
    pub(crate) fn set_density(&mut self, scale_factor: f32, width: f32, height: f32) {
        let window = self.window();
        self.app.world_mut().get_mut::<Window>(window).unwrap().resolution.set_scale_factor(scale_factor);
        self.resize(width, height);
    }

    pub(crate) fn resize(&mut self, width: f32, height: f32) {
        let window = self.window();
        self.app.world_mut().get_mut::<Window>(window).unwrap().resolution.set(width, height);
        let resized = bevy::window::WindowResized { window, width, height };
        self.app.world_mut().write_message(resized.clone());
        self.app.world_mut().write_message(WindowEvent::WindowResized(resized));
        self.settle();
    }

    /// The tree, checked by AccessKit's own consumer, which refuses malformed ones.
    pub(crate) fn tree(&self) -> TreeUpdate {
        let update = manara::accessibility::tree(self.app.world());
        accesskit_consumer::Tree::new(update.clone(), true);
        update
    }

    /// Everything in reading order; inside the open dialog if there is one.
    pub(crate) fn all(&self) -> Vec<Found> {
        let tree = self.tree();
        let root = tree.tree.as_ref().unwrap().root;
        let node =
            |id: NodeId| tree.nodes.iter().find(|(other, _)| *other == id).map(|(_, node)| node.clone()).unwrap();
        fn walk(id: NodeId, node: &dyn Fn(NodeId) -> Node, all: &mut Vec<Found>) {
            let this = node(id);
            let children = this.children().to_vec();
            all.push(Found { id, node: this });
            children.into_iter().for_each(|child| walk(child, node, all));
        }
        let modal = tree.nodes.iter().find(|(_, node)| node.is_modal()).map(|(id, _)| *id);
        let mut all = Vec::new();
        walk(modal.unwrap_or(root), &node, &mut all);
        all
    }

    pub(crate) fn find_all(&self, role: Role) -> Vec<Found> {
        self.all().into_iter().filter(|found| found.node.role() == role).collect()
    }

    pub(crate) fn find(&self, role: Role, name: &str) -> Option<Found> {
        self.find_all(role).into_iter().find(|found| found.name() == name)
    }

    pub(crate) fn button(&self, name: &str) -> Found {
        self.find(Role::Button, name).unwrap_or_else(|| {
            let names: Vec<_> = self.find_all(Role::Button).iter().map(Found::name).collect();
            panic!("no button `{name}` among {names:?}")
        })
    }

    pub(crate) fn language(&self) -> &Language {
        self.app.world().resource()
    }

    /// The words of a text in the chosen language.
    pub(crate) fn say(&self, translated: &Translated) -> String {
        self.language().plain(translated)
    }

    /// The words of a message in the chosen language.
    pub(crate) fn words(&self, key: &str) -> String {
        self.say(&Translated::cast(key.to_owned()))
    }

    /// The name drawn for someone of the chat.
    pub(crate) fn words_of_name(&self, id: &str) -> String {
        self.language().cast.get_text(id).unwrap_or_default().to_owned()
    }

    /// The button with the words of a message.
    pub(crate) fn button_for(&self, key: &str) -> Found {
        self.button(&self.words(key))
    }

    pub(crate) fn shows(&self, words: &str) -> bool {
        self.all().iter().any(|found| found.name().contains(words))
    }

    /// Every label, text and description of the whole tree, also of what lies under a dialog.
    pub(crate) fn heard(&self) -> Vec<String> {
        let tree = self.tree();
        let said = |node: &Node| [node.label(), node.value(), node.description()].map(|said| said.map(str::to_owned));
        tree.nodes.iter().flat_map(|(_, node)| said(node)).flatten().collect()
    }

    /// Waits until what is to be pressed takes a press, as whoever reads before pressing does.
    pub(crate) fn read(&mut self, id: NodeId) {
        let entity = Entity::from_bits(id.0);
        for _ in 0..30 {
            let button = self.app.world().get::<bevy::ui_widgets::Button>(entity).is_some();
            if !button || manara::widgets::press::takes(self.app.world(), entity) {
                return;
            }
            self.app.update();
        }
    }

    /// Asks through assistive technology for what a node offers, a press once it has been read.
    pub(crate) fn act(&mut self, found: &Found, action: Action) {
        assert!(found.node.supports_action(action), "{} offers {action:?}", found.name());
        if action == Action::Click {
            self.read(found.id);
        }
        self.ask(found, action, None);
    }

    /// Asks through assistive technology, whether a node offers it or not.
    pub(crate) fn ask(&mut self, found: &Found, action: Action, data: Option<ActionData>) {
        let request = ActionRequest { action, target_tree: TreeId::ROOT, target_node: found.id, data };
        self.app.world_mut().write_message(Request(request));
        self.settle();
    }

    /// Asks for a press at once, read or not.
    pub(crate) fn press_unread(&mut self, found: &Found) {
        let request =
            ActionRequest { action: Action::Click, target_tree: TreeId::ROOT, target_node: found.id, data: None };
        self.app.world_mut().write_message(Request(request));
        self.app.update();
    }

    /// Presses the button with the words of a message, through assistive technology.
    pub(crate) fn press(&mut self, key: &str) {
        let found = self.button_for(key);
        self.act(&found, Action::Click);
    }

    pub(crate) fn entity(&self, found: &Found) -> Entity {
        Entity::from_bits(found.id.0)
    }

    /// The middle of what was found, on the screen now, in the window's logical pixels.
    pub(crate) fn middle(&self, found: &Found) -> Vec2 {
        let world = self.app.world();
        let mut windows = world.try_query_filtered::<&Window, With<PrimaryWindow>>().unwrap();
        let scale = windows.single(world).unwrap().scale_factor();
        world.get::<bevy::ui::UiGlobalTransform>(self.entity(found)).unwrap().translation / scale
    }

    /// The column in front that scrolls.
    pub(crate) fn column(&self) -> Found {
        self.find_all(Role::ScrollView).pop().unwrap()
    }

    /// How far a column is scrolled, and how far it could be, in logical pixels.
    pub(crate) fn scrolled(&self, column: &Found) -> (f32, f32) {
        let at = self.app.world().entity(self.entity(column));
        let node = at.get::<ComputedNode>().unwrap();
        (at.get::<ScrollPosition>().unwrap().y, manara::widgets::scroll::range(node))
    }

    /// The focused node.
    pub(crate) fn focused(&self) -> Option<Found> {
        let tree = self.tree();
        tree.nodes.iter().find(|(id, _)| *id == tree.focus).map(|(id, node)| Found { id: *id, node: node.clone() })
    }

    /// Updates until something is there, at most `ticks` updates.
    pub(crate) fn until(&mut self, ticks: usize, what: &str, there: impl Fn(&Self) -> bool) {
        for _ in 0..ticks {
            if there(self) {
                self.settle();
                return;
            }
            self.app.update();
        }
        let names: Vec<_> = self.all().iter().map(Found::name).collect();
        panic!("{what} never came; there is {names:?}");
    }
}
