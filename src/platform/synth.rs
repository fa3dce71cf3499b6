//! The game's sounds, made of sine waves and filtered noise when they are needed, so that nothing has to be downloaded.
//!
//! Samples come of additions, multiplications and divisions only, which IEEE 754 rounds alike everywhere, so that the
//! web's are those of the desktop, bit for bit. All pitches belong to one D major pentatonic: any two fit together.

use std::f32::consts::PI;

/// Samples a second.
pub const RATE: u32 = 22_050;

const RATE_IN_HERTZ: f32 = RATE as f32;

const D4: f32 = tempered(-7);
const F_SHARP_4: f32 = tempered(-3);
const A4: f32 = tempered(0);
const D5: f32 = tempered(5);
const F_SHARP_5: f32 = tempered(9);
const A5: f32 = tempered(12);
const B5: f32 = tempered(14);
const D6: f32 = tempered(17);

/// How long the ambience is, in milliseconds.
const HARBOUR: u32 = 24_000;

/// The short sounds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Sound {
    /// Somebody's message arrives.
    Message,
    /// The friend answers.
    Reply,
    /// A flag is hoisted.
    FlagUp,
    /// A flag is taken down.
    FlagDown,
    /// The lighthouse's panel opens.
    Beacon,
    /// A window of the town is lit.
    Window,
    /// A story has ended well.
    Story,
}

impl Sound {
    /// All of them.
    pub const ALL: [Self; 7] =
        [Self::Message, Self::Reply, Self::FlagUp, Self::FlagDown, Self::Beacon, Self::Window, Self::Story];
}

/// The samples of an effect, mono, -1 to 1.
#[must_use]
pub fn effect(effect: Sound) -> Vec<f32> {
    match effect {
        Sound::Message => Tape::new(480).strike(0, &MARIMBA, A4, 0.32).released(150),
        Sound::Reply => Tape::new(480).strike(0, &MARIMBA, D5, 0.29).released(150),
        Sound::FlagUp => Tape::new(640)
            .flutter(&[(0, 700.0), (75, 850.0), (145, 1000.0), (210, 1150.0), (270, 1300.0)])
            .strike(90, &MARIMBA, D5, 0.2)
            .strike(250, &MARIMBA, F_SHARP_5, 0.24)
            .released(120),
        Sound::FlagDown => Tape::new(460)
            .flutter(&[(0, 1150.0), (70, 900.0), (150, 700.0)])
            .strike(20, &MARIMBA, F_SHARP_5, 0.22)
            .strike(150, &MARIMBA, D5, 0.2)
            .released(120),
        Sound::Beacon => Tape::new(1250).strike(0, &BELL, D4, 0.3).released(400),
        Sound::Window => {
            Tape::new(900).strike(0, &GLOCKENSPIEL, A5, 0.18).strike(110, &GLOCKENSPIEL, D6, 0.16).released(250)
        }
        Sound::Story => Tape::new(2400)
            .strike(0, &PAD, D4, 0.1)
            .strike(0, &PAD, A4, 0.08)
            .strike(300, &PAD, F_SHARP_4, 0.08)
            .strike(0, &MUSIC_BOX, F_SHARP_5, 0.16)
            .strike(280, &MUSIC_BOX, A5, 0.15)
            .strike(560, &MUSIC_BOX, B5, 0.14)
            .strike(920, &MUSIC_BOX, D6, 0.15)
            .released(700),
    }
}

/// One round of the harbour's ambience, mono, without a seam where it begins anew.
#[must_use]
pub fn harbour() -> Vec<f32> {
    let mut tape = Tape { round: true, ..Tape::new(HARBOUR) };
    for (count, start, gust) in WAVES {
        for wave in 0..count {
            tape = tape.gust(start + wave * HARBOUR / count, &gust);
        }
    }
    // A waker buoy far out, and two boats that touch the jetty.
    tape.strike(3_400, &BELL, A4, 0.04)
        .strike(5_100, &BELL, F_SHARP_4, 0.03)
        .strike(17_700, &BELL, A4, 0.035)
        .strike(9_200, &HULL, D4, 0.05)
        .strike(9_620, &HULL, D4, 0.03)
        .strike(21_300, &HULL, F_SHARP_4, 0.03)
        .samples
}

/// One of the sine waves of which a struck sound consists. All decay exponentially.
struct Partial {
    /// Its frequency, as a multiple of the note's.
    ratio: f32,
    /// Its amplitude, as a part of the note's.
    level: f32,
    /// The time constant of its decay, in milliseconds.
    decay: u16,
}

/// An instrument: something that is struck and dies away.
struct Voice {
    /// How long a note takes to rise, in milliseconds.
    attack: u16,
    partials: &'static [Partial],
}

const fn partial(ratio: f32, level: f32, decay: u16) -> Partial {
    Partial { ratio, level, decay }
}

/// A marimba's bar is tuned so that its second partial lies two octaves above the first.
const MARIMBA: Voice = Voice { attack: 8, partials: &[partial(1.0, 1.0, 130), partial(4.0, 0.16, 40)] };
/// A boat's wooden hull, knocked on.
const HULL: Voice = Voice { attack: 12, partials: &[partial(0.5, 1.0, 70), partial(1.37, 0.4, 35)] };
/// Hum, prime, fifth, octave (the nominal) and twelfth; a waker's minor third would not fit the scale.
const BELL: Voice = Voice {
    attack: 45,
    partials: &[
        partial(0.5, 0.3, 600),
        partial(1.0, 0.6, 480),
        partial(1.5, 0.15, 360),
        partial(2.0, 0.5, 320),
        partial(3.0, 0.16, 200),
    ],
};
/// An octave below to make it warm, the note, and the second partial of a free bar.
const GLOCKENSPIEL: Voice =
    Voice { attack: 5, partials: &[partial(0.5, 0.3, 160), partial(1.0, 1.0, 260), partial(2.756, 0.08, 70)] };
const MUSIC_BOX: Voice =
    Voice { attack: 6, partials: &[partial(1.0, 1.0, 380), partial(2.0, 0.18, 200), partial(3.0, 0.07, 90)] };
/// Two partials a little apart, which beat slowly.
const PAD: Voice =
    Voice { attack: 500, partials: &[partial(1.0, 1.0, 1400), partial(1.003, 0.3, 1400), partial(2.0, 0.2, 900)] };

/// Noise that swells and ebbs: wind in a cloth, or a wave.
struct Gust {
    /// How long it swells, in milliseconds.
    rise: u16,
    /// How long it ebbs, in milliseconds.
    fall: u16,
    /// The cutoff frequency of its low-pass where it is loudest, in hertz.
    cutoff: f32,
    level: f32,
}

/// One flap of a flag.
const FLAP: Gust = Gust { rise: 22, fall: 90, cutoff: 1000.0, level: 0.75 };

/// How many to a round, the start of the first in milliseconds, and what each is like: the sea, and water that laps.
const WAVES: [(u32, u32, Gust); 4] = [
    (3, 0, Gust { rise: 7_000, fall: 11_000, cutoff: 600.0, level: 0.6 }),
    (4, 1_400, Gust { rise: 2_600, fall: 5_400, cutoff: 900.0, level: 0.36 }),
    (5, 2_500, Gust { rise: 1_900, fall: 4_600, cutoff: 1_400.0, level: 0.2 }),
    (7, 700, Gust { rise: 260, fall: 700, cutoff: 800.0, level: 0.15 }),
];

/// The pitch so many semitones above A4, in hertz: equal temperament, A4 at 440 Hz.
const fn tempered(semitones: i32) -> f32 {
    /// The twelfth root of two.
    const SEMITONE: f32 = 1.059_463_1;
    let mut pitch = 440.0;
    let mut left = semitones;
    while left != 0 {
        pitch = if left > 0 { pitch * SEMITONE } else { pitch / SEMITONE };
        left -= left.signum();
    }
    pitch
}

/// How many samples so many milliseconds are.
const fn samples(milliseconds: u32) -> usize {
    (milliseconds * RATE / 1000) as usize
}

/// Which part of so many milliseconds one sample is.
fn step(milliseconds: u16) -> f32 {
    1000.0 / (f32::from(milliseconds) * RATE_IN_HERTZ)
}

/// Smoothstep: from 0 to 1 with no slope at either end.
fn smooth(part: f32) -> f32 {
    part * part * (3.0 - 2.0 * part)
}

/// What is played onto. Starts are in milliseconds.
struct Tape {
    samples: Vec<f32>,
    /// Whether what lasts beyond the end goes on at the beginning.
    round: bool,
    /// The state of the noise, a linear congruential generator.
    noise: u32,
}

impl Tape {
    fn new(milliseconds: u32) -> Self {
        Self { samples: vec![0.0; samples(milliseconds)], round: false, noise: 1 }
    }

    /// The samples from a start on, once around at most.
    fn from(&mut self, start: u32) -> impl Iterator<Item = &mut f32> {
        let start = samples(start) % self.samples.len();
        let (before, after) = self.samples.split_at_mut(start);
        after.iter_mut().chain(if self.round { before } else { &mut [] })
    }

    /// Plays a note by additive synthesis: each partial is a phasor that turns and shrinks.
    fn strike(mut self, start: u32, voice: &Voice, pitch: f32, level: f32) -> Self {
        /// After so many time constants a partial is 78 dB down, and over.
        const TIME_CONSTANTS: u32 = 9;
        let attack = step(voice.attack);
        for partial in voice.partials {
            // The tangent of half the angle between two samples, by Lambert's continued fraction; sine and cosine
            // follow from it.
            let half = PI * pitch * partial.ratio / RATE_IN_HERTZ;
            let square = half * half;
            let tangent = half / (1.0 - square / (3.0 - square / (5.0 - square / 7.0)));
            let shrink = (1.0 - step(partial.decay)) / (1.0 + tangent * tangent);
            let (cosine, sine) = (shrink * (1.0 - tangent * tangent), shrink * 2.0 * tangent);
            let (mut real, mut imaginary) = (level * partial.level, 0.0);
            let mut risen: f32 = 0.0;
            for sample in self.from(start).take(samples(TIME_CONSTANTS * u32::from(partial.decay))) {
                *sample += imaginary * smooth(risen);
                (real, imaginary) = (real * cosine - imaginary * sine, imaginary * cosine + real * sine);
                risen = (risen + attack).min(1.0);
            }
        }
        self
    }

    /// Plays a gust: white noise through three one-pole low-passes, which open as it swells, and a one-pole high-pass.
    fn gust(mut self, start: u32, gust: &Gust) -> Self {
        let angle = 2.0 * PI * gust.cutoff / RATE_IN_HERTZ;
        let open = angle / (1.0 + angle);
        let (mut noise, mut poles, mut slow) = (self.noise, [0.0; 3], 0.0);
        let (mut part, mut change) = (0.0_f32, step(gust.rise));
        for sample in self.from(start).take(samples(u32::from(gust.rise) + u32::from(gust.fall))) {
            noise = noise.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            let [high, low, ..] = noise.to_be_bytes();
            let mut tone = f32::from(i16::from_be_bytes([high, low])) / 32_768.0;
            let swell = smooth(part);
            let coefficient = open * (0.3 + 0.7 * swell);
            for pole in &mut poles {
                *pole += coefficient * (tone - *pole);
                tone = *pole;
            }
            slow += open / 5.0 * (tone - slow);
            *sample += gust.level * swell * swell * (tone - slow);
            part = (part + change).clamp(0.0, 1.0);
            if part >= 1.0 {
                change = -step(gust.fall);
            }
        }
        self.noise = noise;
        self
    }

    /// Plays a flapping cloth, by the starts and the cutoff frequencies of its flaps.
    fn flutter(self, flaps: &[(u32, f32)]) -> Self {
        flaps.iter().fold(self, |tape, &(start, cutoff)| tape.gust(start, &Gust { cutoff, ..FLAP }))
    }

    /// The samples, faded out over their last milliseconds.
    fn released(mut self, milliseconds: u16) -> Vec<f32> {
        let mut part = 0.0;
        for sample in self.samples.iter_mut().rev().take(samples(u32::from(milliseconds))) {
            *sample *= smooth(part);
            part += step(milliseconds);
        }
        self.samples
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The root mean square.
    fn loudness(samples: &[f32]) -> f32 {
        (samples.iter().map(|sample| sample * sample).sum::<f32>() / samples.len() as f32).sqrt()
    }

    fn peak(samples: &[f32]) -> f32 {
        samples.iter().fold(0.0, |peak, sample| peak.max(sample.abs()))
    }

    /// The loudness of the loudest 100 ms.
    fn loudest(sound: &[f32]) -> f32 {
        sound.windows(samples(100)).step_by(samples(10)).map(loudness).fold(0.0, f32::max)
    }

    fn steps(samples: &[f32]) -> Vec<f32> {
        samples.windows(2).map(|pair| pair[1] - pair[0]).collect()
    }

    fn effects() -> [(Sound, Vec<f32>); 7] {
        Sound::ALL.map(|name| (name, effect(name)))
    }

    #[test]
    fn effects_are_short_and_sane() {
        for (name, sound) in effects() {
            let seconds = sound.len() as f32 / RATE_IN_HERTZ;
            assert!((0.08..=2.5).contains(&seconds), "{name:?} lasts {seconds} s");
            assert!(sound.iter().all(|sample| sample.is_finite()), "{name:?} is made of numbers");
            assert!(peak(&sound) <= 0.5, "{name:?} peaks at {}", peak(&sound));
        }
    }

    #[test]
    fn effects_begin_and_end_in_silence() {
        for (name, sound) in effects() {
            let peak_of = peak(&sound);
            assert!(sound[0].abs() < 1e-6, "{name:?} begins at {}", sound[0]);
            let first = peak(&sound[..samples(1)]);
            assert!(first < peak_of / 10.0, "{name:?} rises softly: {first} in its first millisecond");
            let early = peak(&sound[..samples(3)]);
            assert!(early < peak_of * 0.75, "{name:?} takes 4 ms or more to rise: {early} after three");
            let (before, last) = sound.split_at(sound.len() - samples(5));
            assert!(peak(last) < peak_of / 100.0, "{name:?} fades out: {} in its last 5 ms", peak(last));
            assert!(peak(before) > peak(last), "{name:?} is louder before");
            assert!(last.last().is_some_and(|sample| sample.abs() < 1e-6), "{name:?} ends in silence");
        }
    }

    #[test]
    fn effects_are_about_as_loud_as_each_other() {
        let loudness = effects().map(|(name, sound)| (name, loudest(&sound)));
        let quietest = loudness.iter().fold(f32::MAX, |least, (_, level)| least.min(*level));
        let loudest = loudness.iter().fold(0.0, |most: f32, (_, level)| most.max(*level));
        assert!(quietest > 0.08, "all can be heard: {loudness:?}");
        assert!(loudest < quietest * 2.0, "within 6 dB: {loudness:?}");
    }

    #[test]
    fn nothing_is_shrill() {
        // The steps of a sine wave at 1750 Hz are half as loud as itself, those of a lower one are quieter.
        for (name, sound) in effects() {
            assert!(loudness(&steps(&sound)) < loudness(&sound) / 2.0, "{name:?} has too much treble");
        }
        let sound = harbour();
        assert!(loudness(&steps(&sound)) < loudness(&sound) / 4.0, "the sea does not hiss");
    }

    #[test]
    fn effects_differ() {
        let effects = effects();
        for (at, (name, sound)) in effects.iter().enumerate() {
            for (other_name, other) in &effects[..at] {
                let difference: Vec<f32> = sound.iter().zip(other).map(|(one, two)| one - two).collect();
                assert!(peak(&difference) > 0.1, "{name:?} and {other_name:?} sound alike");
            }
        }
    }

    #[test]
    fn pitches_are_those_of_equal_temperament() {
        for (pitch, hertz) in [(D4, 293.665), (A4, 440.0), (F_SHARP_5, 739.989), (D6, 1174.659)] {
            assert!((pitch - hertz).abs() < 0.01, "{pitch} Hz instead of {hertz}");
        }
        for (name, pitch) in [(Sound::Message, A4), (Sound::Reply, D5)] {
            let sound = effect(name);
            let waves = sound[..samples(400)].windows(2).filter(|pair| pair[0] < 0.0 && pair[1] >= 0.0).count() as f32;
            assert!((waves - pitch * 0.4).abs() <= 1.5, "{name:?} has {waves} waves in 0.4 s at {pitch} Hz");
        }
    }

    #[test]
    fn the_harbour_is_long_and_quiet() {
        let sound = harbour();
        assert!((20..=30).contains(&(sound.len() / samples(1000))), "{} samples", sound.len());
        assert!(sound.iter().all(|sample| sample.is_finite()), "it is made of numbers");
        assert!(peak(&sound) <= 0.35, "its peak is {}", peak(&sound));
        assert!((0.03..=0.08).contains(&loudness(&sound)), "its loudness is {}", loudness(&sound));
        let offset = sound.iter().sum::<f32>() / sound.len() as f32;
        assert!(offset.abs() < 1e-4, "no DC offset: {offset}");
    }

    #[test]
    fn the_harbour_breathes_calmly() {
        let sound = harbour();
        let levels: Vec<f32> = sound.chunks_exact(samples(500)).map(loudness).collect();
        let (least, most) =
            levels.iter().fold((f32::MAX, 0.0_f32), |(least, most), level| (least.min(*level), most.max(*level)));
        assert!((1.5..4.0).contains(&(most / least)), "from {least} to {most}");
        let around = levels.iter().zip(levels.iter().cycle().skip(1));
        let jump = around.map(|(level, next)| (next / level).max(level / next)).fold(0.0, f32::max);
        assert!(jump < 1.6, "nothing comes suddenly, not even where it begins anew: {jump}");
    }

    #[test]
    fn the_harbour_has_no_seam() {
        let sound = harbour();
        let seam = [sound[sound.len() - 2], sound[sound.len() - 1], sound[0], sound[1]];
        let (step, inside) = (steps(&seam), steps(&sound));
        assert!(step[1].abs() <= peak(&inside), "the samples go on: {seam:?}");
        assert!(peak(&steps(&step)) <= peak(&steps(&inside)), "the slope goes on: {seam:?}");
        let around = [&sound[sound.len() - samples(50)..], &sound[..samples(50)]].concat();
        assert!(loudness(&steps(&around)) < loudness(&around) / 4.0, "nothing crackles around it");
    }

    #[test]
    fn sounds_are_the_same_each_time() {
        assert!(effects() == effects(), "an effect is the same each time");
        assert!(harbour() == harbour(), "the harbour is the same each time");
    }
}
