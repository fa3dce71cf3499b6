//! Layout is computed anew only when something it is made from has changed. The engine would walk every node in every
//! frame, which is most of a long chat's frame while a pointer moves.

use bevy::{
    prelude::*,
    ui::{ComputedUiRenderTargetInfo, ContentSize, UiSystems},
};

/// How many frames layout goes on after a change, because the size of words is known a frame after they are.
const SETTLE: u8 = 3;

/// Lets layout rest.
pub(crate) fn plugin(app: &mut App) {
    // The condition is asked when all that it looks at has been settled in this frame.
    app.configure_sets(PostUpdate, UiSystems::Stack.after(UiSystems::Content));
    app.configure_sets(PostUpdate, (UiSystems::Layout, UiSystems::Stack).run_if(is_due));
}

/// What layout is made from.
type LayoutInput = Or<(
    Changed<Node>,
    Changed<ContentSize>,
    Changed<Children>,
    Changed<UiTransform>,
    Changed<ScrollPosition>,
    Changed<Outline>,
    Changed<GlobalZIndex>,
    Changed<ZIndex>,
    Changed<ComputedUiRenderTargetInfo>,
)>;

fn is_due(
    changed: Query<(), (With<Node>, LayoutInput)>,
    gone: (RemovedComponents<Node>, RemovedComponents<Children>, RemovedComponents<Outline>),
    mut left: Local<u8>,
) -> bool {
    let (mut nodes, mut children, mut outlines) = gone;
    let gone = nodes.read().count() + children.read().count() + outlines.read().count() > 0;
    *left = if gone || !changed.is_empty() { SETTLE } else { left.saturating_sub(1) };
    *left > 0
}
