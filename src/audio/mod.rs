//! Sound: short effects that follow what happens, the harbour's ambience, and captions that tell both in words. All of it
//! is off until the child turns it on: no sound is a surprise, in class and elsewhere.

use std::time::Duration;

use bevy::prelude::*;
use record::Volume;

pub use crate::platform::synth::Sound;

use crate::{
    frame::FrameRequest,
    navigation::Overlay,
    platform::Speaker,
    profile::Profile,
    text::{Translated, text},
    theme::{
        Token,
        metrics::{self, TypeSize},
    },
};

/// Asks for a short sound. It is heard, and told in a caption, as the child chose.
#[derive(Message, Debug, Clone, Copy, PartialEq, Eq)]
pub struct PlaySound(pub Sound);

/// How long a caption stays.
const STAYS: Duration = Duration::from_millis(2500);

/// Sounds.
pub fn plugin(app: &mut App) {
    app.init_non_send::<Speaker>();
    app.add_message::<PlaySound>();
    app.add_systems(PostUpdate, (play, surround, tell).before(crate::text::FillTexts));
}

/// A volume as a factor.
fn gain(volume: Volume) -> f32 {
    match volume {
        Volume::Off => 0.0,
        Volume::Quiet => 0.25,
        Volume::Medium => 0.5,
        Volume::Loud => 1.0,
    }
}

fn play(mut heard: MessageReader<PlaySound>, profile: Res<Profile>, mut speaker: NonSendMut<Speaker>) {
    for PlaySound(effect) in heard.read() {
        if profile.settings.effects != Volume::Off {
            speaker.play(*effect, gain(profile.settings.effects));
        }
    }
}

/// The harbour is heard on every screen but the neutral one of a break.
fn surround(
    profile: Res<Profile>,
    overlay: Res<State<Overlay>>,
    mut speaker: NonSendMut<Speaker>,
    mut was: Local<(Volume, bool)>,
) {
    let away = *overlay.get() == Overlay::Break;
    let ambience = if away { Volume::Off } else { profile.settings.ambience };
    let silent = profile.settings.effects == Volume::Off && profile.settings.ambience == Volume::Off;
    if *was != (ambience, silent) {
        speaker.ambience(gain(ambience));
        if silent && !was.1 {
            speaker.close();
        }
        *was = (ambience, silent);
    }
}

/// The line that tells what is heard.
#[derive(Component, Debug, Clone, Copy, Default)]
pub(crate) struct Caption;

/// A caption: a line of words that is there while captions are on, and says so while it is silent.
pub(crate) fn caption() -> impl Scene {
    bsn! {
        text("caption-silence", TypeSize::Small, Token::InkSoft)
        Caption
        Node { display: Display::None, padding: {UiRect::horizontal(px(metrics::GAP_M))} }
    }
}

/// The key of what an effect is in words.
pub(crate) fn caption_key(effect: Sound) -> &'static str {
    match effect {
        Sound::Message => "caption-message",
        Sound::Reply => "caption-reply",
        Sound::FlagUp => "caption-flag-up",
        Sound::FlagDown => "caption-flag-down",
        Sound::Beacon => "caption-beacon",
        Sound::Window => "caption-window",
        Sound::Story => "caption-story",
    }
}

/// Captions say the last effect for a while, then the harbour if it is heard, whether or not anything can be heard.
fn tell(
    mut heard: MessageReader<PlaySound>,
    profile: Res<Profile>,
    time: Res<Time<Real>>,
    mut frame: ResMut<FrameRequest>,
    mut last: Local<Option<(Sound, Duration)>>,
    mut captions: Query<(&mut Node, &mut Translated), With<Caption>>,
) {
    if let Some(PlaySound(effect)) = heard.read().last() {
        *last = Some((*effect, time.elapsed() + STAYS));
    }
    last.take_if(|(_, until)| *until <= time.elapsed());
    let on = profile.settings.captions;
    let key = match *last {
        Some((effect, until)) => {
            if on {
                frame.within(until.saturating_sub(time.elapsed()));
            }
            caption_key(effect)
        }
        None if profile.settings.ambience != Volume::Off => "caption-harbour",
        None => "caption-silence",
    };
    for (mut node, mut words) in &mut captions {
        let display = if on { Display::Flex } else { Display::None };
        if node.display != display {
            node.display = display;
        }
        if on && words.key != key {
            *words = key.into();
        }
    }
}
