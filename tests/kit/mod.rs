//! The kit: starts the game headless, finds things by role and name, and presses, types and asks as a player would.

use std::{path::Path, time::Duration};

use accesskit::{Action, ActionRequest, Node, NodeId, Role, Toggled, TreeId, TreeUpdate};
use bevy::{
    a11y::ActionRequest as Request,
    app::PluginsState,
    input::{
        ButtonState,
        keyboard::{Key, KeyboardInput},
        mouse::MouseButtonInput,
        touch::TouchPhase,
    },
    prelude::*,
    render::{
        RenderPlugin,
        settings::{RenderCreation, WgpuSettings},
    },
    time::TimeUpdateStrategy,
    window::{PrimaryWindow, WindowEvent, WindowResolution},
    winit::WinitPlugin,
};
use manara::{
    platform::{self, Arguments},
    play::Play,
    saves::{FileStorage, Place, Saved},
    screens::Screen,
};

/// The game, running headless.
pub(crate) struct Game {
    pub(crate) app: App,
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

impl Game {
    /// The game in a language, on its first screen, in a window of 1024 x 720.
    pub(crate) fn start(lang: &str) -> Self {
        Self::with(Arguments { lang: Some(lang.into()), seed: Some(7), ..default() })
    }

    /// The game in the middle of a chat.
    pub(crate) fn playing(lang: &str, scenario: &str) -> Self {
        Self::with(Arguments { lang: Some(lang.into()), play: Some(scenario.into()), seed: Some(7), ..default() })
    }

    pub(crate) fn with(arguments: Arguments) -> Self {
        let game = Self::in_folder(Path::new(env!("CARGO_MANIFEST_DIR")), arguments);
        assert_ne!(game.screen(), Screen::Failed, "the shipped content is sound");
        game
    }

    /// The game with content of one's own.
    pub(crate) fn in_folder(home: &Path, arguments: Arguments) -> Self {
        Self::launch(home, arguments, false)
    }

    /// The same, taking in what changes in the folder, as an author sees it.
    pub(crate) fn watching(home: &Path, arguments: Arguments) -> Self {
        Self::launch(home, arguments, true)
    }

    fn launch(home: &Path, arguments: Arguments, watch: bool) -> Self {
        let mut app = App::new();
        let sources = platform::register_sources_in(&mut app, home);
        let assets = AssetPlugin { watch_for_changes_override: Some(watch), ..sources };
        let gpu = WgpuSettings { backends: None, ..default() };
        let window = Window { title: "Manara".into(), resolution: WindowResolution::new(1024, 720), ..default() };
        app.add_plugins(
            DefaultPlugins
                .set(assets)
                .set(RenderPlugin { render_creation: RenderCreation::Automatic(Box::new(gpu)), ..default() })
                .set(WindowPlugin { primary_window: Some(window), ..default() })
                .disable::<WinitPlugin>()
                .disable::<bevy::log::LogPlugin>(),
        );
        app.insert_resource(arguments);
        app.insert_resource(Place(Box::new(FileStorage::new(None))));
        app.insert_resource(TimeUpdateStrategy::ManualDuration(TICK));
        app.add_plugins(manara::plugin);
        while app.plugins_state() == PluginsState::Adding {
            bevy::tasks::tick_global_task_pools_on_main_thread();
        }
        app.finish();
        app.cleanup();
        let mut game = Self { app };
        for _ in 0..4000 {
            game.app.update();
            if game.screen() != Screen::Loading {
                break;
            }
            std::thread::sleep(Duration::from_millis(1));
        }
        assert_ne!(game.screen(), Screen::Loading, "the content must arrive");
        game.settle();
        game
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

    pub(crate) fn saved(&mut self, change: impl FnOnce(&mut Saved)) {
        change(&mut self.app.world_mut().resource_mut::<Saved>());
        self.settle();
    }

    pub(crate) fn play(&self) -> &Play {
        self.app.world().resource::<Play>()
    }

    pub(crate) fn window(&mut self) -> Entity {
        self.app.world_mut().query_filtered::<Entity, With<PrimaryWindow>>().single(self.app.world()).unwrap()
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

    /// The words of a message in the chosen language.
    pub(crate) fn words(&self, key: &str) -> String {
        let language = self.app.world().resource::<manara::text::Language>();
        language.plain(&manara::text::Translated::cast(key.to_owned()))
    }

    /// The name drawn for someone of the chat.
    pub(crate) fn words_of_name(&self, id: &str) -> String {
        let language = self.app.world().resource::<manara::text::Language>();
        language.cast.get_text(id).unwrap_or_default().to_owned()
    }

    /// The button with the words of a message.
    pub(crate) fn button_for(&self, key: &str) -> Found {
        self.button(&self.words(key))
    }

    pub(crate) fn shows(&self, words: &str) -> bool {
        self.all().iter().any(|found| found.name().contains(words))
    }

    /// Asks through assistive technology.
    pub(crate) fn act(&mut self, found: &Found, action: Action) {
        assert!(found.node.supports_action(action), "{} offers {action:?}", found.name());
        let request = ActionRequest { action, target_tree: TreeId::ROOT, target_node: found.id, data: None };
        self.app.world_mut().write_message(Request(request));
        self.settle();
    }

    pub(crate) fn entity(&self, found: &Found) -> Entity {
        Entity::from_bits(found.id.0)
    }

    /// The middle of what was found, on the screen now.
    pub(crate) fn middle(&self, found: &Found) -> Vec2 {
        self.app.world().get::<bevy::ui::UiGlobalTransform>(self.entity(found)).unwrap().translation
    }

    pub(crate) fn move_pointer(&mut self, at: Vec2) {
        let window = self.window();
        self.app.world_mut().get_mut::<Window>(window).unwrap().set_cursor_position(Some(at));
        let moved = CursorMoved { window, position: at, delta: None };
        self.app.world_mut().write_message(moved.clone());
        self.app.world_mut().write_message(WindowEvent::CursorMoved(moved));
        self.app.update();
    }

    pub(crate) fn pointer(&mut self, state: ButtonState) {
        let window = self.window();
        let input = MouseButtonInput { button: MouseButton::Left, state, window };
        self.app.world_mut().write_message(input);
        self.app.world_mut().write_message(WindowEvent::MouseButtonInput(input));
        self.app.update();
    }

    /// Presses with a pointer, where it is on the screen.
    pub(crate) fn click(&mut self, found: &Found) {
        if found.node.supports_action(Action::ScrollIntoView) {
            self.act(found, Action::ScrollIntoView);
        }
        let at = self.middle(found);
        self.move_pointer(at);
        self.pointer(ButtonState::Pressed);
        self.pointer(ButtonState::Released);
        self.settle();
    }

    /// Clicks so quickly, or the game is so slow, that all of it falls into one frame.
    pub(crate) fn click_at_once(&mut self, found: &Found) {
        let (window, position) = (self.window(), self.middle(found));
        let moved = CursorMoved { window, position, delta: None };
        self.app.world_mut().write_message(WindowEvent::CursorMoved(moved));
        for state in [ButtonState::Pressed, ButtonState::Released] {
            let input = MouseButtonInput { button: MouseButton::Left, state, window };
            self.app.world_mut().write_message(WindowEvent::MouseButtonInput(input));
        }
        self.settle();
    }

    /// Taps with a finger within one frame.
    pub(crate) fn tap_at_once(&mut self, found: &Found) {
        let (window, position) = (self.window(), self.middle(found));
        for phase in [TouchPhase::Started, TouchPhase::Ended] {
            let touch = TouchInput { phase, position, window, force: None, id: 1 };
            self.app.world_mut().write_message(touch);
            self.app.world_mut().write_message(WindowEvent::TouchInput(touch));
        }
        self.settle();
    }

    pub(crate) fn key(&mut self, key_code: KeyCode) {
        let window = self.window();
        for state in [ButtonState::Pressed, ButtonState::Released] {
            let logical_key = match key_code {
                KeyCode::Enter => Key::Enter,
                KeyCode::Escape => Key::Escape,
                KeyCode::Tab => Key::Tab,
                _ => Key::Space,
            };
            let input = KeyboardInput { key_code, logical_key, state, text: None, repeat: false, window };
            self.app.world_mut().write_message(input.clone());
            self.app.world_mut().write_message(WindowEvent::KeyboardInput(input));
            self.app.update();
        }
        self.settle();
    }

    /// The focused node.
    pub(crate) fn focused(&self) -> Option<Found> {
        let tree = self.tree();
        tree.nodes.iter().find(|(id, _)| *id == tree.focus).map(|(id, node)| Found { id: *id, node: node.clone() })
    }

    /// Presses by Tab and Enter alone.
    pub(crate) fn tab_to(&mut self, found: &Found) {
        for _ in 0..200 {
            if self.focused().is_some_and(|focused| focused.id == found.id) {
                self.key(KeyCode::Enter);
                return;
            }
            self.key(KeyCode::Tab);
        }
        panic!("Tab never reaches `{}`", found.name());
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
