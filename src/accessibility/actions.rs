//! Requests of assistive technology and of the DOM mirror, turned into what a pointer or key would cause.

use accesskit::{Action, ActionData, NodeId, ScrollUnit};
use bevy::{
    a11y::ActionRequest,
    input_focus::{FocusCause, InputFocus},
    prelude::*,
    ui::InteractionDisabled,
    ui_widgets::{Activate, Button, ScrollArea, ScrollIntoView},
};

use super::Modal;
use crate::widgets::scroll::{self, Turn};

pub(super) fn plugin(app: &mut App) {
    // `WinitPlugin` registers it only where there is a window.
    app.add_message::<ActionRequest>();
    app.add_systems(PreUpdate, obey);
}

/// The entity that a node of the tree stands for.
#[must_use]
pub(super) fn entity_of(id: NodeId) -> Option<Entity> {
    Entity::try_from_bits(id.0)
}

/// How far a request scrolls: nearly a page, a few lines where it says so, or to an end.
fn turn(request: &accesskit::ActionRequest) -> Option<Turn> {
    let lines = matches!(request.data, Some(ActionData::ScrollUnit(ScrollUnit::Item)));
    match (request.action, &request.data) {
        (Action::ScrollUp, _) => Some(if lines { Turn::Up } else { Turn::PageUp }),
        (Action::ScrollDown, _) => Some(if lines { Turn::Down } else { Turn::PageDown }),
        (Action::SetScrollOffset, Some(ActionData::SetScrollOffset(to))) => {
            Some(if to.y > 0.0 { Turn::End } else { Turn::Home })
        }
        _ => None,
    }
}

fn obey(
    mut requests: MessageReader<ActionRequest>,
    mut commands: Commands,
    mut focus: ResMut<InputFocus>,
    buttons: Query<(), (With<Button>, Without<InteractionDisabled>)>,
    exists: Query<()>,
    modals: Query<Entity, With<Modal>>,
    parents: Query<&ChildOf>,
    mut areas: Query<(&ComputedNode, &mut ScrollPosition), With<ScrollArea>>,
) {
    for ActionRequest(request) in requests.read() {
        let Some(entity) = entity_of(request.target_node).filter(|entity| exists.contains(*entity)) else { continue };
        let under_modal =
            modals.iter().all(|modal| modal == entity || parents.iter_ancestors(entity).any(|up| up == modal));
        if !under_modal {
            continue;
        }
        match request.action {
            Action::Click if buttons.contains(entity) => {
                focus.set(entity, FocusCause::Navigated);
                commands.trigger(Activate { entity });
            }
            Action::Focus => focus.set(entity, FocusCause::Navigated),
            Action::Blur if focus.get() == Some(entity) => focus.clear(),
            Action::ScrollIntoView => commands.trigger(ScrollIntoView { entity }),
            Action::ScrollUp | Action::ScrollDown | Action::SetScrollOffset => {
                let area = std::iter::once(entity).chain(parents.iter_ancestors(entity)).find(|up| areas.contains(*up));
                if let (Some((node, mut position)), Some(turn)) =
                    (area.and_then(|area| areas.get_mut(area).ok()), turn(request))
                {
                    scroll::turn(node, &mut position, turn);
                }
            }
            _ => {}
        }
    }
}
