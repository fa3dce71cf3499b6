//! What the child chose, put into effect: letters, colours, motion, pace, address, digits. `content` sees to the language, which may
//! have to arrive first.

use bevy::prelude::*;
use l10n::{Digits, Gender as Grammatical};
use record::{Pace, Settings};
use story::Gender;

use crate::{
    platform::{self, Preferences},
    profile::Profile,
    text::{EasyReading, Language, SwitchLanguage, TextPercent},
    theme::{Theme, motion::ReducedMotion},
};

/// Keeps the game as the settings say.
pub fn plugin(app: &mut App) {
    app.add_systems(Update, follow);
    app.add_systems(
        Update,
        apply.after(follow).after(SwitchLanguage).run_if(
            resource_exists_and_changed::<Profile>
                .or_else(resource_exists_and_changed::<Language>)
                .or_else(resource_changed::<Preferences>),
        ),
    );
}

/// Whether things stay still: as the child chose, else as the system says.
#[must_use]
pub fn less_motion(settings: &Settings, system: Preferences) -> bool {
    settings.reduced_motion.unwrap_or(system.less_motion)
}

/// How fast messages come: as the child chose, else all at once where things stay still.
#[must_use]
pub fn pace(settings: &Settings, system: Preferences) -> Pace {
    let usual = if less_motion(settings, system) { Pace::AtOnce } else { Pace::Normal };
    settings.pace.unwrap_or(usual)
}

/// The colours: as the child chose, else as the system says, whose few colours the themes of high contrast stand for.
#[must_use]
pub fn theme(settings: &Settings, system: Preferences) -> Theme {
    match (settings.theme, system.more_contrast || system.forced_colours, system.light) {
        (Some(record::Theme::Harbour), ..) | (None, false, _) => Theme::Harbour,
        (Some(record::Theme::Light), ..) | (None, true, true) => Theme::Light,
        (Some(record::Theme::Dark), ..) | (None, true, false) => Theme::Dark,
    }
}

/// The system's wishes may change while the game runs.
fn follow(mut system: ResMut<Preferences>) {
    if let Some(now) = platform::new_preferences() {
        system.set_if_neq(now);
    }
}

pub(crate) fn apply(
    profile: Res<Profile>,
    system: Res<Preferences>,
    language: Option<ResMut<Language>>,
    mut percent: ResMut<TextPercent>,
    mut easy: ResMut<EasyReading>,
    mut colours: ResMut<Theme>,
    mut reduced: ResMut<ReducedMotion>,
) {
    percent.set_if_neq(TextPercent(profile.settings.text_size.percent()));
    easy.set_if_neq(EasyReading(profile.settings.easy_reading));
    colours.set_if_neq(theme(&profile.settings, *system));
    reduced.set_if_neq(ReducedMotion(less_motion(&profile.settings, *system)));
    let Some(mut language) = language else { return };
    let lang = language.lang;
    let address = match profile.settings.address {
        Some(Gender::Feminine) => Grammatical::Feminine,
        Some(Gender::Masculine) | None => Grammatical::Masculine,
    };
    let usual = language.texts.manifest(lang).and_then(|manifest| manifest.digits.first().copied());
    let digits = match profile.settings.digits {
        Some(record::Digits::ArabicIndic) => Digits::ArabicIndic,
        Some(record::Digits::Latin) => Digits::Latin,
        None => usual.unwrap_or(Digits::Latin),
    };
    if address != language.address || digits != language.texts.digits(lang) {
        language.address = address;
        language.texts.set_digits(lang, digits);
    }
}
