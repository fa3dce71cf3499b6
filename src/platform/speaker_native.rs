//! The desktop's speaker. Without a device there is silence and no trouble.

use std::{collections::HashMap, num::NonZero};

use bevy::log::info;
use rodio::{DeviceSinkBuilder, MixerDeviceSink, Player, Source, buffer::SamplesBuffer};

use crate::audio::synth::{self, Effect, RATE};

/// How long the harbour takes to be heard, so that it never begins with a start.
const FADE: std::time::Duration = std::time::Duration::from_secs(2);

/// Plays sounds. The device is opened when something first has to be heard, and closed when nothing has any more.
#[derive(Default)]
pub struct Speaker {
    device: Option<MixerDeviceSink>,
    /// Whether the system has no device, so that it is not asked again and again.
    refused: bool,
    effects: HashMap<Effect, SamplesBuffer>,
    harbour: Option<Player>,
}

fn sound(samples: Vec<f32>) -> SamplesBuffer {
    SamplesBuffer::new(NonZero::<u16>::MIN, NonZero::new(RATE).unwrap_or(NonZero::<u32>::MIN), samples)
}

impl Speaker {
    fn open(&mut self) -> Option<&MixerDeviceSink> {
        if self.device.is_none() && !self.refused {
            match DeviceSinkBuilder::open_default_sink() {
                Ok(mut device) => {
                    device.log_on_drop(false);
                    self.device = Some(device);
                }
                Err(error) => {
                    info!("there is no sound: {error}");
                    self.refused = true;
                }
            }
        }
        self.device.as_ref()
    }

    /// Plays a short sound at a gain, 0 to 1.
    pub fn play(&mut self, effect: Effect, gain: f32) {
        if self.open().is_none() {
            return;
        }
        let sound = self.effects.entry(effect).or_insert_with(|| sound(synth::effect(effect))).clone();
        if let Some(device) = &self.device {
            device.mixer().add(sound.amplify(gain));
        }
    }

    /// Lets the harbour be heard at a gain, 0 to 1. At 0 it stops.
    pub fn ambience(&mut self, gain: f32) {
        if gain <= 0.0 {
            self.harbour = None;
        } else if let Some(harbour) = &self.harbour {
            harbour.set_volume(gain);
        } else if let Some(device) = self.open() {
            let harbour = Player::connect_new(device.mixer());
            harbour.set_volume(gain);
            harbour.append(sound(synth::harbour()).repeat_infinite().fade_in(FADE));
            self.harbour = Some(harbour);
        }
    }

    /// Nothing has to be heard any more: the device is left to others.
    pub fn close(&mut self) {
        self.harbour = None;
        self.device = None;
        self.refused = false;
    }
}
