//! A column that scrolls by wheel, finger and keyboard.

use bevy::{
    input::{keyboard::KeyboardInput, mouse::MouseScrollUnit},
    input_focus::InputFocus,
    picking::{
        PickingSystems,
        pointer::{PointerAction, PointerInput},
    },
    prelude::*,
    text::RemSize,
    ui_widgets::{ScrollArea, ScrollIntoView},
    window::PrimaryWindow,
};

use super::tap;
use crate::{
    accessibility::{Modal, Role, Scroll, ScrollStep, Semantics},
    frame::{FrameRequest, SETTLES},
    text::EasyReading,
    theme::metrics::{self, TypeSize},
};

/// A column that takes the room that is left and scrolls what is too long.
pub fn column(content: impl SceneList) -> impl Scene {
    let semantics = Semantics::new(Role::ScrollView);
    bsn! {
        ScrollArea
        template_value(semantics)
        Node {
            flex_direction: FlexDirection::Column,
            align_items: AlignItems::Center,
            flex_grow: 1.0,
            flex_basis: px(0),
            min_height: px(0),
            width: percent(100),
            overflow: {Overflow::scroll_y()},
            padding: {UiRect::all(px(metrics::GAP_M))},
        }
        Children [
            (
                Node {
                    flex_direction: FlexDirection::Column,
                    row_gap: px(metrics::GAP_M),
                    width: percent(100),
                    max_width: px(metrics::COLUMN),
                    flex_shrink: 0.0,
                }
                Children [ {content} ]
            )
        ]
    }
}

/// The highest scroll position, in logical pixels.
#[must_use]
pub fn range(node: &ComputedNode) -> f32 {
    ((node.content_size().y - node.size().y) * node.inverse_scale_factor).max(0.0)
}

/// Scrolls a step.
pub fn scroll(node: &ComputedNode, position: &mut ScrollPosition, step: ScrollStep) {
    let page = node.size().y * node.inverse_scale_factor * 0.85;
    let to = match step {
        ScrollStep::Up => position.y - metrics::TARGET,
        ScrollStep::Down => position.y + metrics::TARGET,
        ScrollStep::PageUp => position.y - page,
        ScrollStep::PageDown => position.y + page,
        ScrollStep::Home => 0.0,
        ScrollStep::End => f32::MAX,
    };
    position.y = to.clamp(0.0, range(node));
}

pub(super) fn plugin(app: &mut App) {
    app.add_observer(drag).add_observer(asked);
    app.add_systems(First, to_pixels.in_set(PickingSystems::PostInput).after(tap::hold_back));
    app.add_systems(Update, (keys, settle));
    // After the focus has been followed: what a press has brought counts more than what was pressed.
    app.add_systems(PostUpdate, reveal.after(bevy::ui::UiSystems::Prepare));
}

/// Is scrolled into view when it comes: what a press has brought below the part of a page that can be seen. Holds for how many
/// frames it has been.
#[derive(Component, Debug, Clone, Copy, Default)]
pub struct Reveal(u8);

fn reveal(mut revealed: Query<(Entity, &mut Reveal)>, mut frame: ResMut<FrameRequest>, mut commands: Commands) {
    for (entity, mut reveal) in revealed.iter_mut().filter(|(_, reveal)| reveal.0 < SETTLES) {
        reveal.0 += 1;
        commands.trigger(ScrollIntoView { entity });
        frame.now();
    }
}

/// How many lines of text a wheel's line is: a browser counts lines, everything else counts notches, of three lines each.
pub const LINES: f32 = if cfg!(target_family = "wasm") { 1.0 } else { 3.0 };

/// A wheel turns by lines of text as it is set now, and a touchpad's pixels are the screen's. Both become the columns'
/// own pixels, in which the engine scrolls.
fn to_pixels(
    mut inputs: MessageMutator<PointerInput>,
    window: Option<Single<&Window, With<PrimaryWindow>>>,
    larger: Res<UiScale>,
    rem: Res<RemSize>,
    easy: Res<EasyReading>,
) {
    let Some(window) = window else { return };
    for input in inputs.read() {
        let PointerAction::Scroll { x, y, unit, .. } = &mut input.action else { continue };
        let each = match unit {
            MouseScrollUnit::Line => LINES * easy.line() * TypeSize::Body.rem() * rem.0,
            MouseScrollUnit::Pixel => 1.0 / (window.scale_factor() * larger.0),
        };
        (*x, *y, *unit) = (*x * each, *y * each, MouseScrollUnit::Pixel);
    }
}

/// A finger pulls the column along.
fn drag(
    mut drag: On<Pointer<Drag>>,
    larger: Res<UiScale>,
    mut areas: Query<(&ComputedNode, &mut ScrollPosition), With<ScrollArea>>,
) {
    if let Ok((node, mut position)) = areas.get_mut(drag.entity) {
        position.y = (position.y - drag.delta.y / larger.0).clamp(0.0, range(node));
        drag.propagate(false);
    }
}

/// Assistive technology scrolls the column it names.
fn asked(scrolls: On<Scroll>, mut areas: Query<(&ComputedNode, &mut ScrollPosition), With<ScrollArea>>) {
    if let Ok((node, mut position)) = areas.get_mut(scrolls.entity) {
        scroll(node, &mut position, scrolls.step);
    }
}

/// Keys scroll the column that holds the focus, else the one in front.
fn keys(
    mut keys: MessageReader<KeyboardInput>,
    focus: Res<InputFocus>,
    parents: Query<&ChildOf>,
    modals: Query<(), With<Modal>>,
    mut areas: Query<(Entity, &ComputedNode, &mut ScrollPosition), With<ScrollArea>>,
) {
    for key in keys.read().filter(|key| key.state.is_pressed()) {
        let step = match key.key_code {
            KeyCode::ArrowUp => ScrollStep::Up,
            KeyCode::ArrowDown => ScrollStep::Down,
            KeyCode::PageUp => ScrollStep::PageUp,
            KeyCode::PageDown => ScrollStep::PageDown,
            KeyCode::Home => ScrollStep::Home,
            KeyCode::End => ScrollStep::End,
            _ => continue,
        };
        let holds = |area: Entity| focus.get().is_some_and(|focus| parents.iter_ancestors(focus).any(|up| up == area));
        let in_front = |area: Entity| modals.is_empty() || parents.iter_ancestors(area).any(|up| modals.contains(up));
        let reach: Vec<_> = areas.iter().map(|(area, node, _)| (area, range(node))).collect();
        let scrolls = |(area, range): &&(Entity, f32)| *range > 0.0 && in_front(*area);
        let chosen = reach.iter().filter(scrolls).find(|(area, _)| holds(*area)).or_else(|| reach.iter().find(scrolls));
        if let Some((_, node, mut position)) = chosen.and_then(|(area, _)| areas.get_mut(*area).ok()) {
            scroll(node, &mut position, step);
        }
    }
}

/// After a change of size nothing stays scrolled past its end.
fn settle(mut areas: Query<(&ComputedNode, &mut ScrollPosition), (With<ScrollArea>, Changed<ComputedNode>)>) {
    for (node, mut position) in &mut areas {
        let most = range(node);
        if position.y > most {
            position.y = most;
        }
    }
}
