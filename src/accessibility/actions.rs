//! Requests of assistive technology and of the DOM mirror, turned into what a pointer or key would cause.

use accesskit::{Action, NodeId};
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
            Action::ScrollUp | Action::ScrollDown => {
                if let Ok((node, mut position)) = areas.get_mut(entity) {
                    let turn = if request.action == Action::ScrollUp { Turn::PageUp } else { Turn::PageDown };
                    scroll::turn(node, &mut position, turn);
                }
            }
            _ => {}
        }
    }
}
