//! Requests of assistive technology and of the DOM mirror, turned into what a pointer or key would cause.

use accesskit::{Action, ActionData, NodeId, ScrollUnit};
use bevy::{
    a11y::ActionRequest,
    input_focus::{FocusCause, InputFocus},
    prelude::*,
    ui::InteractionDisabled,
    ui_widgets::{Button, ScrollArea, ScrollIntoView},
};

use super::{Modal, PressRequest, Scroll, ScrollStep};

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
fn step(request: &accesskit::ActionRequest) -> Option<ScrollStep> {
    let lines = matches!(request.data, Some(ActionData::ScrollUnit(ScrollUnit::Item)));
    match (request.action, &request.data) {
        (Action::ScrollUp, _) => Some(if lines { ScrollStep::Up } else { ScrollStep::PageUp }),
        (Action::ScrollDown, _) => Some(if lines { ScrollStep::Down } else { ScrollStep::PageDown }),
        (Action::SetScrollOffset, Some(ActionData::SetScrollOffset(to))) => {
            Some(if to.y > 0.0 { ScrollStep::End } else { ScrollStep::Home })
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
    areas: Query<(), With<ScrollArea>>,
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
                commands.trigger(PressRequest { entity });
            }
            Action::Focus => focus.set(entity, FocusCause::Navigated),
            Action::Blur if focus.get() == Some(entity) => focus.clear(),
            Action::ScrollIntoView => commands.trigger(ScrollIntoView { entity }),
            Action::ScrollUp | Action::ScrollDown | Action::SetScrollOffset => {
                let area = std::iter::once(entity).chain(parents.iter_ancestors(entity)).find(|up| areas.contains(*up));
                if let (Some(entity), Some(step)) = (area, step(request)) {
                    commands.trigger(Scroll { entity, step });
                }
            }
            _ => {}
        }
    }
}
