//! The engine's plugins, without those that no screen needs: each is code that a child would wait for.

use bevy::{
    app::{PanicHandlerPlugin, PluginGroupBuilder},
    image::TextureAtlasPlugin,
    prelude::*,
    render::{ExtractSchedule, RenderApp},
    sprite::SpritePlugin,
    sprite_render::{SpriteAssetEvents, SpriteRenderPlugin, extract_sprite_events},
    text::TextPlugin,
    ui_widgets::{
        ButtonPlugin, CheckboxPlugin, EditableTextInputPlugin, ListBoxPlugin, MenuPlugin, RadioGroupPlugin,
        ScrollbarPlugin, SliderPlugin, popover::PopoverPlugin,
    },
};

/// The engine's default plugins for a game that is all words and pictures in boxes: of its widgets the scroll
/// area stays. `widgets::press` says when a button is pressed. On the web, lines of the log go to the browser's console.
pub fn plugins() -> PluginGroupBuilder {
    let plugins = DefaultPlugins
        .build()
        .disable::<PanicHandlerPlugin>()
        .disable::<SpritePlugin>()
        .disable::<SpriteRenderPlugin>()
        .add_before::<TextPlugin>(PicturesInBoxes)
        .disable::<ButtonPlugin>()
        .disable::<CheckboxPlugin>()
        .disable::<EditableTextInputPlugin>()
        .disable::<ListBoxPlugin>()
        .disable::<MenuPlugin>()
        .disable::<PopoverPlugin>()
        .disable::<RadioGroupPlugin>()
        .disable::<ScrollbarPlugin>()
        .disable::<SliderPlugin>();
    #[cfg(target_family = "wasm")]
    let plugins = plugins.disable::<bevy::log::LogPlugin>().add_before::<TaskPoolPlugin>(crate::platform::Console);
    plugins
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
