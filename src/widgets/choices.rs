//! Choices that stand on several screens: language, age band, form of address.

use bevy::{prelude::*, ui_widgets::Activate};
use story::{Band, Gender};

use super::{
    Parts,
    button::{Props, button},
    part,
};
use crate::{
    profile::Profile,
    text::{Language, OWN_NAME, Translated},
};

/// The bands with the keys of their captions.
pub(crate) const BANDS: [(Band, &str); 3] =
    [(Band::Younger, "band-younger"), (Band::Middle, "band-middle"), (Band::Older, "band-older")];

/// The forms of address with the keys of their captions.
pub(crate) const ADDRESS: [(Gender, &str); 2] =
    [(Gender::Feminine, "address-feminine"), (Gender::Masculine, "address-masculine")];

/// The buttons for how the child is addressed; none in languages that do not mark it.
pub(crate) fn address_choices(language: &Language, profile: &Profile) -> Option<Parts> {
    let marks = language.texts.manifest(language.lang).is_some_and(|manifest| !manifest.address.is_empty());
    marks.then(|| {
        let button_for = |(gender, key): (Gender, &'static str)| {
            let props = Props::new(key).on(profile.settings.address == Some(gender));
            let choose = move |_: On<Activate>, mut profile: ResMut<Profile>| profile.settings.address = Some(gender);
            part(bsn! { button(props) on(choose) })
        };
        ADDRESS.map(button_for).into()
    })
}

/// A button for each language, by its own name; the one that is spoken is on.
pub(crate) fn languages(language: &Language) -> Parts {
    let button_for = |lang| {
        let code = language.texts.code(lang).to_owned();
        let props = Props::new(Translated::new(OWN_NAME).in_language(&code)).on(lang == language.lang);
        let choose = move |_: On<Activate>, mut profile: ResMut<Profile>| profile.choose_language(code.clone());
        part(bsn! { button(props) on(choose) })
    };
    language.texts.languages().into_iter().map(button_for).collect()
}
