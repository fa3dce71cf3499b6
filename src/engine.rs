//! The engine's plugins, without those that no screen needs: each is code that a child would wait for.

use bevy::{
    a11y::AccessibilityPlugin,
    app::PluginGroupBuilder,
    camera::CameraPlugin,
    core_pipeline::CorePipelinePlugin,
    diagnostic::{DiagnosticsPlugin, FrameCountPlugin},
    image::TextureAtlasPlugin,
    input::InputPlugin,
    input_focus::{InputDispatchPlugin, InputFocusPlugin},
    mesh::MeshPlugin,
    picking::DefaultPickingPlugins,
    prelude::*,
    render::{ExtractSchedule, RenderApp, RenderPlugin},
    scene::ScenePlugin,
    sprite_render::{SpriteAssetEvents, extract_sprite_events},
    state::app::StatesPlugin,
    text::TextPlugin,
    time::TimePlugin,
    ui::UiPlugin,
    ui_render::UiRenderPlugin,
    ui_widgets::ScrollAreaPlugin,
    winit::WinitPlugin,
};

/// The engine's plugins for a game that is all words and pictures in boxes, in the order of its default ones: of its widgets the
/// scroll area (`widgets::press` says when a button is pressed). Not the default group with some taken out, for what is taken out there is still compiled in. On the web, lines
/// of the log go to the browser's console.
pub struct Engine;

impl PluginGroup for Engine {
    fn build(self) -> PluginGroupBuilder {
        let start = PluginGroupBuilder::start::<Self>();
        #[cfg(target_family = "wasm")]
        let start = start.add(crate::platform::Console);
        #[cfg(not(target_family = "wasm"))]
        let start = start.add(bevy::log::LogPlugin::default()).add(bevy::app::TerminalCtrlCHandlerPlugin);
        let group = start
            .add(TaskPoolPlugin::default())
            .add(FrameCountPlugin)
            .add(TimePlugin)
            .add(TransformPlugin)
            .add(DiagnosticsPlugin)
            .add(InputPlugin)
            .add(InputFocusPlugin)
            .add(InputDispatchPlugin)
            .add(WindowPlugin::default())
            .add(AccessibilityPlugin)
            .add(AssetPlugin::default())
            .add(ScenePlugin)
            .add(WinitPlugin::default())
            .add(RenderPlugin::default())
            .add(ImagePlugin::default())
            .add(MeshPlugin)
            .add(CameraPlugin);
        #[cfg(not(target_family = "wasm"))]
        let group = group.add(bevy::render::pipelined_rendering::PipelinedRenderingPlugin);
        group
            .add(CorePipelinePlugin)
            .add(PicturesInBoxes)
            .add(TextPlugin)
            .add(UiPlugin)
            .add(UiRenderPlugin)
            .add(StatesPlugin)
            .add(ScrollAreaPlugin)
            .add_group(DefaultPickingPlugins)
    }
}

/// What boxes need of the plugins for sprites: sheets of pictures, and word of pictures that change.
struct PicturesInBoxes;

impl Plugin for PicturesInBoxes {
    fn build(&self, app: &mut App) {
        app.add_plugins(TextureAtlasPlugin);
        if let Some(render) = app.get_sub_app_mut(RenderApp) {
            render.init_resource::<SpriteAssetEvents>().add_systems(ExtractSchedule, extract_sprite_events);
        }
    }
}
