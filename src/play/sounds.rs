//! What is heard of a chat: its lines, its flags, its end.

use bevy::prelude::*;
use story::Line;

use super::Play;
use crate::{
    audio::{PlaySound, Sound},
    navigation::{Overlay, Screen},
};

pub(super) fn plugin(app: &mut App) {
    app.add_systems(OnEnter(Overlay::Beacon), |mut sounds: MessageWriter<PlaySound>| {
        sounds.write(PlaySound(Sound::Beacon));
    });
    app.add_systems(Update, listen.run_if(in_state(Screen::Chat)).run_if(resource_exists_and_changed::<Play>));
}

/// What was there the last time: the chat, its lines, its flags, and whether it had ended.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
struct Was {
    chat: Option<(String, u64)>,
    lines: usize,
    flags: usize,
    ended: bool,
}

/// What is new in the chat makes one sound at a time, however much came at once.
fn listen(play: Res<Play>, mut was: Local<Was>, mut sounds: MessageWriter<PlaySound>) {
    let session = &play.session;
    let now = Was {
        chat: Some((play.assignment.scenario.clone(), play.assignment.seed)),
        lines: session.log().len(),
        flags: session.flags().len(),
        ended: session.outcome().is_some(),
    };
    // A chat that begins, or goes on after a fault, is silent.
    if now.chat == was.chat && now.lines >= was.lines {
        let new = if now.ended && !was.ended {
            Some(Sound::Story)
        } else if now.flags != was.flags {
            Some(if now.flags > was.flags { Sound::FlagUp } else { Sound::FlagDown })
        } else if now.lines > was.lines {
            match session.log().last().map(|entry| entry.line) {
                Some(Line::Message(_)) => Some(Sound::Message),
                Some(Line::Said(_)) => Some(Sound::Reply),
                Some(Line::Later(_)) | None => None,
            }
        } else {
            None
        };
        sounds.write_batch(new.map(PlaySound));
    }
    *was = now;
}
