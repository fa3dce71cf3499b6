//! The browser's speaker: Web Audio. Where the browser has none or does not allow it, there is silence and no trouble.

use std::collections::HashMap;

use bevy::log::info;
use wasm_bindgen::{JsCast, JsValue, prelude::Closure};
use web_sys::{
    AudioBuffer, AudioBufferSourceNode, AudioContext, AudioContextState, AudioScheduledSourceNode, Document, GainNode,
};

use super::synth::{self, RATE, Sound};

/// How many seconds the harbour takes to be heard or to fall silent (the time constant of Web Audio's `setTargetAtTime`).
const FADE: f64 = 0.7;

/// Plays sounds. The context is opened when something first has to be heard, which comes from a press; it sleeps while the
/// page is hidden.
#[derive(Default)]
pub struct Speaker {
    context: Option<AudioContext>,
    /// Whether the browser has no audio, so that it is not asked again and again.
    refused: bool,
    effects: HashMap<Sound, AudioBuffer>,
    waves: Option<AudioBuffer>,
    harbour: Option<(AudioBufferSourceNode, GainNode)>,
}

fn sound(context: &AudioContext, samples: &[f32]) -> Result<AudioBuffer, JsValue> {
    let length = u32::try_from(samples.len()).unwrap_or(u32::MAX);
    #[expect(clippy::cast_precision_loss, reason = "the rate is exact as a float")]
    let buffer = context.create_buffer(1, length, RATE as f32)?;
    buffer.copy_to_channel(samples, 0)?;
    Ok(buffer)
}

/// Calls `act` whenever the page hears of `event`, as long as the page lives.
fn whenever(document: &Document, event: &str, act: impl FnMut() + 'static) {
    let heard = Closure::<dyn FnMut()>::new(act);
    document.add_event_listener_with_callback_and_bool(event, heard.as_ref().unchecked_ref(), true).ok();
    heard.forget();
}

/// The page's audio follows its visibility: who looks elsewhere hears nothing. What the browser suspended itself, because
/// no press had come yet or a phone call took the sound away, goes on with the next press.
fn follow_the_page(context: &AudioContext) {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    let follow = {
        let (page, context) = (document.clone(), context.clone());
        move || {
            let asked = match (page.hidden(), context.state()) {
                (true, AudioContextState::Running) => context.suspend(),
                (false, AudioContextState::Suspended) => context.resume(),
                _ => return,
            };
            if let Err(error) = asked {
                info!("the page's sound does not follow it: {error:?}");
            }
        }
    };
    for event in ["visibilitychange", "pointerup", "keyup", "click"] {
        whenever(&document, event, follow.clone());
    }
}

impl Speaker {
    fn open(&mut self) -> Option<AudioContext> {
        if self.context.is_none() && !self.refused {
            match AudioContext::new() {
                Ok(context) => {
                    follow_the_page(&context);
                    self.context = Some(context);
                }
                Err(error) => {
                    info!("there is no sound: {error:?}");
                    self.refused = true;
                }
            }
        }
        self.context.clone()
    }

    /// Plays a short sound at a gain, 0 to 1.
    pub fn play(&mut self, effect: Sound, gain: f32) {
        let Some(context) = self.open() else { return };
        if let Err(error) = self.try_play(&context, effect, gain) {
            info!("a sound could not be played: {error:?}");
        }
    }

    fn try_play(&mut self, context: &AudioContext, effect: Sound, gain: f32) -> Result<(), JsValue> {
        if let std::collections::hash_map::Entry::Vacant(unheard) = self.effects.entry(effect) {
            unheard.insert(sound(context, &synth::effect(effect))?);
        }
        let (source, volume) = (context.create_buffer_source()?, context.create_gain()?);
        source.set_buffer(self.effects.get(&effect));
        volume.gain().set_value(gain);
        source.connect_with_audio_node(&volume)?;
        volume.connect_with_audio_node(&context.destination())?;
        source.start()
    }

    /// Lets the harbour be heard at a gain, 0 to 1. At 0 it stops.
    pub fn ambience(&mut self, gain: f32) {
        if gain <= 0.0 && self.harbour.is_none() {
            return;
        }
        let Some(context) = self.open() else { return };
        if let Err(error) = self.try_ambience(&context, gain) {
            info!("the harbour cannot be heard: {error:?}");
        }
    }

    fn try_ambience(&mut self, context: &AudioContext, gain: f32) -> Result<(), JsValue> {
        if gain > 0.0 && self.harbour.is_none() {
            if self.waves.is_none() {
                self.waves = Some(sound(context, &synth::harbour())?);
            }
            let (source, volume) = (context.create_buffer_source()?, context.create_gain()?);
            source.set_buffer(self.waves.as_ref());
            source.set_loop(true);
            volume.gain().set_value(0.0);
            source.connect_with_audio_node(&volume)?;
            volume.connect_with_audio_node(&context.destination())?;
            source.start()?;
            self.harbour = Some((source, volume));
        }
        if let Some((source, volume)) = &self.harbour {
            volume.gain().set_target_at_time(gain, context.current_time(), FADE)?;
            if gain <= 0.0 {
                let source: &AudioScheduledSourceNode = source;
                source.stop_with_when(context.current_time() + 5.0 * FADE)?;
                self.harbour = None;
            }
        }
        Ok(())
    }

    /// Nothing has to be heard any more. The context stays: browsers count them.
    pub fn close(&mut self) {
        self.ambience(0.0);
        self.refused = false;
    }
}
