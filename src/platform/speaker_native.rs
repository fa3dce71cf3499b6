//! The desktop's speaker. Without a device there is silence and no trouble.

use std::{
    collections::HashMap,
    num::NonZero,
    time::{Duration, Instant},
};

use bevy::log::info;
use rodio::{DeviceSinkBuilder, MixerDeviceSink, Player, Source, buffer::SamplesBuffer};

use super::synth::{self, RATE, Sound};

/// How long the harbour takes to be heard, so that it never begins with a start.
const FADE: Duration = Duration::from_secs(2);

/// How long a system that had no device is not asked again.
const REST: Duration = Duration::from_secs(10);

/// Plays sounds. The device is opened when something first has to be heard, and closed when nothing has any more.
#[derive(Default)]
pub struct Speaker {
    device: Option<MixerDeviceSink>,
    /// When the system last had no device.
    refused: Option<Instant>,
    effects: HashMap<Sound, SamplesBuffer>,
    waves: Option<SamplesBuffer>,
    harbour: Option<Player>,
}

fn sound(samples: Vec<f32>) -> SamplesBuffer {
    SamplesBuffer::new(NonZero::<u16>::MIN, NonZero::new(RATE).unwrap_or(NonZero::<u32>::MIN), samples)
}

impl Speaker {
    fn open(&mut self) -> Option<&MixerDeviceSink> {
        if self.device.is_none() && self.refused.is_none_or(|when| when.elapsed() >= REST) {
            match DeviceSinkBuilder::open_default_sink() {
                Ok(mut device) => {
                    device.log_on_drop(false);
                    self.device = Some(device);
                }
                Err(error) => {
                    info!("there is no sound: {error}");
                    self.refused = Some(Instant::now());
                }
            }
        }
        self.device.as_ref()
    }

    /// Plays a short sound at a gain, 0 to 1.
    pub fn play(&mut self, effect: Sound, gain: f32) {
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
        } else if self.open().is_some() {
            let waves = self.waves.get_or_insert_with(|| sound(synth::harbour())).clone();
            if let Some(device) = &self.device {
                let harbour = Player::connect_new(device.mixer());
                harbour.set_volume(gain);
                harbour.append(waves.repeat_infinite().fade_in(FADE));
                self.harbour = Some(harbour);
            }
        }
    }

    /// Nothing has to be heard any more: the device is left to others.
    pub fn close(&mut self) {
        self.harbour = None;
        self.device = None;
        self.refused = None;
    }
}
