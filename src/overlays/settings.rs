//! What the child can choose: language, text size, pace, motion, address, digits, age, and what is kept.

use bevy::{prelude::*, ui_widgets::Activate};
use record::{Avatar, Digits, Pace, Settings, TextSize, Theme, Volume};

use super::{Dialog, Redraw, contact, copy};
use crate::{
    audio::{PlaySound, Sound},
    navigation::Overlay,
    platform::Preferences,
    play::faces::own,
    profile::{AppForgets, Forget, Profile, ProfileStorage},
    text::{Language, Translated},
    widgets::{
        Parts,
        button::{Props, button},
        choices::{BANDS, address_choices, languages},
        layout::{group, note, row, status},
        part,
        sheets::Icon,
    },
};

/// Whether "forget everything" waits for a second press.
#[derive(Resource, Debug, Clone, Copy, Default)]
struct Sure(bool);

/// What became of a copy of the record, or of looking for one.
#[derive(Resource, Debug, Clone, Default)]
pub(super) enum Copied {
    #[default]
    No,
    /// It lies here.
    At(String),
    /// The browser was asked to save it, and does not say whether it did.
    Asked,
    /// It was brought back.
    Back,
    /// No file came of looking for one.
    NoFile,
}

pub(super) fn plugin(app: &mut App) {
    app.forgets::<Sure>().forgets::<Copied>();
    app.add_systems(OnExit(Overlay::Settings), |mut sure: ResMut<Sure>, mut copied: ResMut<Copied>| {
        sure.0 = false;
        *copied = Copied::No;
    });
    app.add_systems(
        Update,
        redraw.run_if(in_state(Overlay::Settings)).run_if(
            resource_changed::<Profile>
                .or_eager(resource_changed::<Sure>)
                .or_eager(resource_changed::<Copied>)
                .or_eager(speaks_another),
        ),
    );
}

/// Whether another language is spoken, which may come long after it was chosen.
fn speaks_another(language: Option<Res<Language>>, mut last: Local<Option<l10n::Lang>>) -> bool {
    let now = language.map(|language| language.lang);
    std::mem::replace(&mut *last, now) != now
}

fn redraw(mut redraw: MessageWriter<Redraw>) {
    redraw.write(Redraw);
}

/// A button that sets something and shows whether it is set.
fn switch(
    caption: impl Into<Translated>,
    is_on: bool,
    set: impl Fn(&mut Profile) + Clone + Send + Sync + 'static,
) -> Box<dyn Scene> {
    let set = move |_: On<Activate>, mut profile: ResMut<Profile>| set(&mut profile);
    part(bsn! { button(Props::new(caption).on(is_on)) on(set) })
}

/// The keys of the volumes' captions.
const VOLUMES: [(Volume, &str); 4] = [
    (Volume::Off, "volume-off"),
    (Volume::Quiet, "volume-quiet"),
    (Volume::Medium, "volume-medium"),
    (Volume::Loud, "volume-loud"),
];

/// A volume for effects and one for the harbour, and captions.
fn sounds(settings: &Settings) -> Parts {
    let effects = VOLUMES.map(|(volume, key)| {
        let label = Translated::new("sound-effects-label").words_of("volume", key);
        let props = Props::new(key).on(settings.effects == volume).label(label);
        // Whoever chooses a volume hears it.
        let set = move |_: On<Activate>, mut profile: ResMut<Profile>, mut sounds: MessageWriter<PlaySound>| {
            profile.settings.effects = volume;
            sounds.write(PlaySound(Sound::Message));
        };
        part(bsn! { button(props) on(set) })
    });
    let ambience = VOLUMES.map(|(volume, key)| {
        let label = Translated::new("sound-ambience-label").words_of("volume", key);
        let props = Props::new(key).on(settings.ambience == volume).label(label);
        let set = move |_: On<Activate>, mut profile: ResMut<Profile>| profile.settings.ambience = volume;
        part(bsn! { button(props) on(set) })
    });
    let captions = settings.captions;
    vec![
        part(group("sound-effects", Vec::from(effects))),
        part(group("sound-ambience", Vec::from(ambience))),
        switch("sound-captions", captions, move |profile| profile.settings.captions = !captions),
    ]
}

pub(super) fn content(world: &World) -> Dialog {
    let profile = world.resource::<Profile>();
    let language = world.resource::<Language>();
    let settings = &profile.settings;
    let mut parts = Parts::new();
    if let Some(key) = profile.trouble {
        parts.push(part(status(key)));
    }
    let copied = world.resource::<Copied>();
    if matches!(copied, Copied::Back) {
        parts.push(part(status("copy-back")));
    }
    parts.push(part(group("settings-language", languages(language))));
    let sizes: Parts = TextSize::ALL
        .into_iter()
        .map(|size| {
            let caption = Translated::new("settings-percent").number("percent", size.percent().into());
            switch(caption, settings.text_size == size, move |profile| profile.settings.text_size = size)
        })
        .collect();
    parts.push(part(group("settings-text-size", sizes)));
    let easy = settings.easy_reading;
    parts.push(part(row(vec![switch("settings-easy-reading", easy, move |profile| {
        profile.settings.easy_reading = !easy;
    })])));
    let themes = [
        (None, "theme-system"),
        (Some(Theme::Harbour), "theme-harbour"),
        (Some(Theme::Dark), "theme-dark"),
        (Some(Theme::Light), "theme-light"),
    ]
    .map(|(theme, key)| switch(key, settings.theme == theme, move |profile| profile.settings.theme = theme));
    parts.push(part(group("settings-theme", Vec::from(themes))));
    // Where nobody chose, the pace that follows from the system is shown.
    let now = crate::settings::pace(settings, *world.resource::<Preferences>());
    let paces = [
        (Pace::Slow, "pace-slow"),
        (Pace::Normal, "pace-normal"),
        (Pace::Fast, "pace-fast"),
        (Pace::AtOnce, "pace-at-once"),
    ]
    .map(|(pace, key)| switch(key, now == pace, move |profile| profile.settings.pace = Some(pace)));
    parts.push(part(group("settings-pace", Vec::from(paces))));
    let motions =
        [(None, "motion-system"), (Some(true), "motion-less"), (Some(false), "motion-usual")].map(|(less, key)| {
            switch(key, settings.reduced_motion == less, move |profile| profile.settings.reduced_motion = less)
        });
    parts.push(part(group("settings-motion", Vec::from(motions))));
    parts.push(part(group("settings-sound", sounds(settings))));
    if let Some(choices) = address_choices(language, profile) {
        parts.push(part(group("address-title", choices)));
    }
    if language.texts.manifest(language.lang).is_some_and(|manifest| manifest.digits.len() > 1) {
        let arabic = settings.digits == Some(Digits::ArabicIndic);
        parts.push(part(row(vec![switch("settings-arabic-digits", arabic, move |profile| {
            profile.settings.digits = Some(if arabic { Digits::Latin } else { Digits::ArabicIndic });
        })])));
    }
    let own_pictures: Parts = Avatar::ALL
        .into_iter()
        .map(|avatar| {
            let props = Props::new(format!("avatar-{}", avatar.key())).picture(own(avatar));
            let chosen = settings.avatar == Some(avatar);
            let props = props.on(chosen);
            // The same again takes it off.
            let choose = move |_: On<Activate>, mut profile: ResMut<Profile>| {
                profile.settings.avatar = (!chosen).then_some(avatar);
            };
            part(bsn! { button(props) on(choose) })
        })
        .collect();
    parts.push(part(group("settings-avatar", own_pictures)));
    // In a lesson the age is the lesson's, and nothing is kept.
    if profile.lesson().is_some() {
        return Dialog::new("settings", parts);
    }
    let bands = BANDS
        .map(|(band, key)| switch(key, settings.band == Some(band), move |profile| profile.settings.band = Some(band)));
    parts.push(part(group("settings-band", Vec::from(bands))));
    parts.push(part(group("contact-title", contact::in_settings(world))));
    let keep = settings.keep_progress;
    parts.push(part(group(
        "settings-keep",
        vec![switch("settings-keep-progress", keep, move |profile| {
            profile.settings.keep_progress = !keep;
            // The list of people is kept only for whoever asks for it each time.
            profile.progress.keep_people(None);
        })],
    )));
    parts.push(part(note("settings-keep-why")));
    if keep {
        let copy =
            |_: On<Activate>, mut profile: ResMut<Profile>, place: Res<ProfileStorage>, mut copied: ResMut<Copied>| {
                *copied = match profile.hand_out(&*place.0) {
                    Some(Some(place)) => Copied::At(place),
                    Some(None) => Copied::Asked,
                    None => Copied::No,
                };
            };
        parts.push(part(row(vec![part(bsn! { button(Props::new("settings-copy").picture(Icon::Keep)) on(copy) })])));
        parts.push(match copied {
            Copied::At(place) => part(status(Translated::new("settings-copied").text("place", place))),
            Copied::Asked => part(status("settings-copy-asked")),
            Copied::No | Copied::Back | Copied::NoFile => part(note("settings-copy-why")),
        });
    }
    parts.push(part(row(vec![part(copy::find())])));
    if matches!(copied, Copied::NoFile) {
        parts.push(part(status("copy-none")));
    }
    // A page gets no files that way.
    if cfg!(not(target_family = "wasm")) {
        parts.push(part(note("settings-bring-drop")));
    }
    let sure = world.resource::<Sure>().0;
    let forget = move |_: On<Activate>, mut commands: Commands, mut asked: ResMut<Sure>| {
        if asked.0 {
            commands.trigger(Forget::Everything);
        }
        asked.0 = !asked.0;
    };
    let key = if sure { "settings-forget-sure" } else { "settings-forget" };
    parts.push(part(row(vec![part(bsn! { button(Props::new(key)) on(forget) })])));
    Dialog::new("settings", parts)
}
