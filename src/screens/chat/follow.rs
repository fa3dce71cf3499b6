//! The chat's column follows its end, for whoever is there.

use bevy::{prelude::*, ui_widgets::ScrollArea};

use super::{log::Log, replies::ReplyBar};
use crate::{
    accessibility::{Modal, ScrollStep},
    frame::{FrameRequest, SETTLES},
    widgets::scroll,
};

/// How near to the end, in logical pixels, counts as being there.
const NEAR: f32 = 24.0;

/// The scrolling column of the chat.
type Column<'w, 's> =
    Query<'w, 's, (&'static ComputedNode, &'static mut ScrollPosition), (With<ScrollArea>, Without<Modal>)>;

/// Where the column was: whose it was, its position and how far it could scroll.
#[derive(Default, Clone, Copy)]
pub(super) struct Was {
    log: Option<Entity>,
    position: f32,
    range: f32,
    following: u8,
}

/// New lines are scrolled into view once they have their size, for whoever is at the end; a column that was scrolled back
/// to read again stays. What was at its end stays there also when the window or the text size changes.
pub(super) fn to_the_end(
    log: Option<Single<(Entity, Option<Ref<Children>>), With<Log>>>,
    bar: Option<Single<Ref<Children>, With<ReplyBar>>>,
    parents: Query<&ChildOf>,
    mut areas: Column,
    mut was: Local<Was>,
    mut frame: ResMut<FrameRequest>,
) {
    let Some(log) = log else { return };
    let (entity, lines) = &*log;
    if was.log != Some(*entity) {
        *was = Was { log: Some(*entity), ..default() };
    }
    let changed = lines.as_ref().is_some_and(DetectChanges::is_changed) || bar.is_some_and(|bar| bar.is_changed());
    // An open dialog has a column of its own.
    let column = parents.iter_ancestors(*entity).find(|up| areas.contains(*up));
    if let Some((node, mut position)) = column.and_then(|column| areas.get_mut(column).ok()) {
        let range = scroll::range(node);
        let stayed = (position.y - was.position).abs() < 1.0 && was.position >= was.range - NEAR;
        if stayed && (changed || (range - was.range).abs() > 1.0) {
            // Text needs two updates to get its size.
            was.following = SETTLES;
        }
        if was.following > 0 {
            was.following -= 1;
            frame.now();
            scroll::scroll(node, &mut position, ScrollStep::End);
        }
        was.position = position.y;
        was.range = range;
    }
}
