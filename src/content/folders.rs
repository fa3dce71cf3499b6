//! Content from the folders of the desktop: read when the game starts, and looked at again and again while authors change it.

use std::time::{Duration, Instant};

use bevy::prelude::*;

use super::{Arriving, Files, is_scenario_file};
use crate::{
    frame::FrameRequest,
    platform::{Folders, Looked},
};

/// How often the files are looked at while authors change them.
const WATCH: Duration = Duration::from_millis(300);

pub(super) fn plugin(app: &mut App) {
    app.add_systems(Update, look.in_set(Arriving));
}

/// A changed file does not wake the game by itself. Only the dev build watches.
fn look(
    folders: Option<ResMut<Folders>>,
    server: Res<AssetServer>,
    mut files: ResMut<Files>,
    mut frame: ResMut<FrameRequest>,
    mut last: Local<Option<Instant>>,
) {
    let Some(mut folders) = folders else { return };
    let watches = server.watching_for_changes();
    if watches {
        frame.within(WATCH);
    }
    if last.is_some_and(|last| !watches || last.elapsed() < WATCH) {
        return;
    }
    *last = Some(Instant::now());
    let looked = folders.look();
    let unchanged = |(name, bytes): &(String, Vec<u8>)| files.bytes.get(name) == Some(bytes) || is_of_no_use(name);
    let nothing = looked.gone.is_empty() && looked.problems == files.unread && looked.changed.iter().all(unchanged);
    if !nothing {
        take(looked, &mut files);
    }
}

/// Whether nobody wants to hear of a file: the library alone tells whoever named one nearly like a scenario.
fn is_of_no_use(name: &str) -> bool {
    let graph = name.starts_with("scenarios/");
    !graph && if super::in_graphs(name) { !is_scenario_file(name) } else { l10n::FileKind::of(name).is_none() }
}

fn take(looked: Looked, files: &mut Files) {
    for (name, bytes) in looked.changed.into_iter().filter(|(name, _)| !is_of_no_use(name)) {
        files.put(&name, bytes);
    }
    for name in looked.gone {
        if files.bytes.remove(&name).is_some() {
            files.fresh.insert(name);
        }
    }
    if files.unread != looked.problems {
        // Whoever reads the files tells these with them.
        files.fresh.insert("the folders".to_owned());
        files.unread = looked.problems;
    }
}
