//! What lies over a screen: dialogs, and the bar with the beacon that is in the same place everywhere.

mod bar;
mod beacon;
mod block;
mod contact;
mod copy;
mod eyes;
pub(crate) mod help;
mod mark;
mod report;
mod settings;
mod tell;
mod time_out;

pub use bar::{Under, bar};

use bevy::{input_focus::tab_navigation::TabGroup, prelude::*};

use crate::{
    accessibility::{Modal, Role, Semantics, Stage},
    frame::FrameRequest,
    navigation::{Overlay, Screen},
    text::{Language, Translated},
    theme::{
        Edge, Fill, Token, metrics,
        motion::{How, Moving},
    },
    widgets::{Parts, layout::heading, part, scroll},
};

/// Something the open overlay shows has changed, so it is built anew.
#[derive(Message, Debug, Clone, Copy, Default)]
pub(crate) struct Redraw;

/// The root of the open overlay.
#[derive(Component, Debug, Clone, Copy, Default)]
struct OverlayRoot;

/// Shows overlays.
pub fn plugin(app: &mut App) {
    app.add_message::<Redraw>();
    app.add_systems(Update, draw.run_if(resource_exists::<Language>));
    // What asks after the dialog was built is heard in the next frame.
    app.add_systems(PostUpdate, (|mut frame: ResMut<FrameRequest>| frame.now()).run_if(on_message::<Redraw>));
    app.add_plugins((bar::plugin, tell::plugin, report::plugin, settings::plugin, copy::plugin, contact::plugin));
}

/// Builds the open overlay, and builds it anew when what it shows has changed.
fn draw(
    world: &mut World,
    mut shown: Local<Option<Overlay>>,
    mut cursor: Local<bevy::ecs::message::MessageCursor<Redraw>>,
) {
    let overlay = *world.resource::<State<Overlay>>().get();
    let redraw = cursor.read(world.resource::<Messages<Redraw>>()).count() > 0;
    let opens = *shown != Some(overlay);
    if !opens && !redraw {
        return;
    }
    *shown = Some(overlay);
    let mut roots = world.query_filtered::<Entity, With<OverlayRoot>>();
    let old: Vec<Entity> = roots.iter(world).collect();
    for root in old {
        world.despawn(root);
    }
    let content = match overlay {
        Overlay::None => None,
        Overlay::Beacon => beacon::content(world),
        Overlay::Tell => tell::content(world),
        Overlay::Report => report::content(world),
        Overlay::Block => block::content(world),
        Overlay::Help => Some(help::content(world)),
        Overlay::Mark(message) => mark::content(world, message),
        Overlay::Settings => Some(settings::content(world)),
        Overlay::Copy => copy::content(world),
        Overlay::Contact => Some(contact::content(world)),
        Overlay::Break => Some(time_out::content()),
        Overlay::Eyes => Some(eyes::content()),
    };
    let Some(dialog) = content else { return };
    let Some(stage) = world.query_filtered::<Entity, With<Stage>>().iter(world).next() else { return };
    let scene = raised(dialog, opens);
    match world.spawn_scene(scene) {
        Ok(mut root) => {
            root.insert((ChildOf(stage), OverlayRoot, Modal));
        }
        Err(error) => error!("an overlay could not be built: {error}"),
    }
}

/// What an overlay holds.
pub(crate) struct Dialog {
    title: Translated,
    parts: Parts,
    /// The bar below it; without one it covers that too.
    bar: Option<Under>,
}

impl Dialog {
    pub(crate) fn new(title: impl Into<Translated>, parts: Parts) -> Self {
        Self { title: title.into(), parts, bar: Some(Under::Dialog) }
    }
}

fn raised(Dialog { title, mut parts, bar: under }: Dialog, opens: bool) -> impl Scene {
    let semantics = Semantics::new(Role::Dialog).labelled(title.clone());
    // The title scrolls with the rest, so that large words on a small screen leave room to read.
    parts.insert(0, part(heading(title, 2)));
    let veil = if under.is_none() { Token::Sky } else { Token::Veil };
    let bar: Vec<_> = under.map(bar).into_iter().collect();
    let tabs = TabGroup::modal();
    let arrives = opens.then(|| {
        let moving = Moving::from(How::Arrive);
        bsn! { template_value(moving) }
    });
    bsn! {
        template_value(semantics)
        template_value(tabs)
        GlobalZIndex(10)
        Fill(veil)
        Node {
            position_type: PositionType::Absolute,
            left: px(0),
            top: px(0),
            width: percent(100),
            height: percent(100),
            flex_direction: FlexDirection::Column,
            align_items: AlignItems::Center,
        }
        Children [
            (
                Node {
                    flex_direction: FlexDirection::Column,
                    align_items: AlignItems::Center,
                    flex_grow: 1.0,
                    flex_basis: px(0),
                    min_height: px(0),
                    width: percent(100),
                    padding: {UiRect::all(px(metrics::GAP_S))},
                }
                Children [
                    (
                        Fill(Token::Sky)
                        Edge(Token::Edge)
                        {arrives}
                        Node {
                            flex_direction: FlexDirection::Column,
                            width: percent(100),
                            max_width: px(metrics::DIALOG),
                            height: percent(100),
                            min_height: px(0),
                            border: {UiRect::all(px(metrics::LINE))},
                            border_radius: {BorderRadius::all(px(metrics::ROUND))},
                        }
                        Children [ scroll::column(parts) ]
                    )
                ]
            ),
            {bar},
        ]
    }
}

/// Whether there is a chat in which acts make sense.
pub(crate) fn in_chat(world: &World) -> bool {
    world.get_resource::<State<Screen>>().is_some_and(|screen| *screen.get() == Screen::Chat)
        && world.get_resource::<crate::play::Play>().is_some_and(|play| play.session.outcome().is_none())
}
