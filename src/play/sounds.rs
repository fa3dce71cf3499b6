//! What is heard of a chat: its lines, its flags, its end.

use bevy::prelude::*;
use story::Line;

use super::{Play, Stepped};
use crate::{
    audio::{PlaySound, Sound},
    navigation::Overlay,
};

pub(super) fn plugin(app: &mut App) {
    app.add_systems(OnEnter(Overlay::Beacon), |mut sounds: MessageWriter<PlaySound>| {
        sounds.write(PlaySound(Sound::Beacon));
    });
    app.add_observer(sound);
}

/// One sound for a step, however much came at once.
fn sound(stepped: On<Stepped>, play: Res<Play>, mut sounds: MessageWriter<PlaySound>) {
    let flag_of = |message| play.session.flag_on(message).is_some();
    let sound = match (stepped.flag, stepped.lines.last()) {
        _ if stepped.ended() => Sound::Story,
        (Some((message, false)), _) if flag_of(message) => Sound::FlagUp,
        (Some((message, true)), _) if !flag_of(message) => Sound::FlagDown,
        (_, Some(Line::Message(_))) => Sound::Message,
        (_, Some(Line::Said(_))) => Sound::Reply,
        _ => return,
    };
    sounds.write(PlaySound(sound));
}
