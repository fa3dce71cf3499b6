//! Sound: short effects that follow what happens, the harbour's ambience, and captions that tell both in words. All of it
//! is off until the child turns it on: no sound is a surprise, in class and elsewhere.

pub mod synth;

use std::time::Duration;

use bevy::prelude::*;
use record::Volume;
use story::Line;

pub use synth::Effect;

use crate::{
    overlays::Overlay,
    platform::Speaker,
    play::Play,
    saves::Saved,
    screens::Screen,
    text::{Translated, text},
    theme::{Token, metrics, metrics::TypeSize},
    wake::Wake,
};

/// A short sound is heard, or would be.
#[derive(Message, Debug, Clone, Copy, PartialEq, Eq)]
pub struct Heard(pub Effect);

/// How long a caption stays.
const STAYS: Duration = Duration::from_millis(2500);

/// Sounds.
pub fn plugin(app: &mut App) {
    app.init_non_send::<Speaker>();
    app.add_message::<Heard>();
    app.add_systems(OnEnter(Overlay::Beacon), |mut heard: MessageWriter<Heard>| {
        heard.write(Heard(Effect::Beacon));
    });
    app.add_systems(Update, listen.run_if(in_state(Screen::Chat)).run_if(resource_exists_and_changed::<Play>));
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

/// What was there the last time: the chat, its lines, its flags, and whether it had ended.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
struct Was {
    chat: Option<(String, u64)>,
    lines: usize,
    flags: usize,
    ended: bool,
}

/// What is new in the chat makes one sound at a time, however much came at once.
fn listen(play: Res<Play>, mut was: Local<Was>, mut heard: MessageWriter<Heard>) {
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
            Some(Effect::Story)
        } else if now.flags != was.flags {
            Some(if now.flags > was.flags { Effect::FlagUp } else { Effect::FlagDown })
        } else if now.lines > was.lines {
            match session.log().last().map(|entry| entry.line) {
                Some(Line::Message(_)) => Some(Effect::Message),
                Some(Line::Said(_)) => Some(Effect::Reply),
                Some(Line::Later(_)) | None => None,
            }
        } else {
            None
        };
        heard.write_batch(new.map(Heard));
    }
    *was = now;
}

fn play(mut heard: MessageReader<Heard>, saved: Res<Saved>, mut speaker: NonSendMut<Speaker>) {
    for Heard(effect) in heard.read() {
        if saved.settings.effects != Volume::Off {
            speaker.play(*effect, gain(saved.settings.effects));
        }
    }
}

/// The harbour is heard on every screen but the neutral one of a break.
fn surround(
    saved: Res<Saved>,
    overlay: Res<State<Overlay>>,
    mut speaker: NonSendMut<Speaker>,
    mut was: Local<(Volume, bool)>,
) {
    let away = *overlay.get() == Overlay::Break;
    let ambience = if away { Volume::Off } else { saved.settings.ambience };
    let silent = saved.settings.effects == Volume::Off && saved.settings.ambience == Volume::Off;
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
fn caption_key(effect: Effect) -> &'static str {
    match effect {
        Effect::Message => "caption-message",
        Effect::Reply => "caption-reply",
        Effect::FlagUp => "caption-flag-up",
        Effect::FlagDown => "caption-flag-down",
        Effect::Beacon => "caption-beacon",
        Effect::Window => "caption-window",
        Effect::Story => "caption-story",
    }
}

/// Captions say the last effect for a while, then the harbour if it is heard, whether or not anything can be heard.
fn tell(
    mut heard: MessageReader<Heard>,
    saved: Res<Saved>,
    time: Res<Time<Real>>,
    mut wake: ResMut<Wake>,
    mut last: Local<Option<(Effect, Duration)>>,
    mut captions: Query<(&mut Node, &mut Translated), With<Caption>>,
) {
    if let Some(Heard(effect)) = heard.read().last() {
        *last = Some((*effect, time.elapsed() + STAYS));
    }
    last.take_if(|(_, until)| *until <= time.elapsed());
    let on = saved.settings.captions;
    let key = match *last {
        Some((effect, until)) => {
            if on {
                wake.within(until.saturating_sub(time.elapsed()));
            }
            caption_key(effect)
        }
        None if saved.settings.ambience != Volume::Off => "caption-harbour",
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
