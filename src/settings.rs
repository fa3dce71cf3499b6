//! What the child chose, put into effect: language, text size, pace, motion, address, digits.

use bevy::prelude::*;
use l10n::{Digits, Gender as Grammatical};
use learning::save;
use story::Gender;

use crate::{
    saves::Saved,
    text::{Language, TextPercent},
};

/// Keeps the game as the settings say.
pub fn plugin(app: &mut App) {
    app.add_systems(Update, apply.run_if(resource_exists_and_changed::<Saved>.or_else(resource_added::<Language>)));
}

fn apply(saved: Res<Saved>, language: Option<ResMut<Language>>, mut percent: ResMut<TextPercent>) {
    percent.set_if_neq(TextPercent(saved.settings.text_size.percent()));
    let Some(mut language) = language else { return };
    let lang = saved.settings.language.as_deref().and_then(|code| language.texts.lang(code)).unwrap_or(language.lang);
    let address = match saved.settings.address {
        Some(Gender::Feminine) => Grammatical::Feminine,
        Some(Gender::Masculine) | None => Grammatical::Masculine,
    };
    let usual = language.texts.manifest(lang).and_then(|manifest| manifest.digits.first().copied());
    let digits = match saved.settings.digits {
        Some(save::Digits::ArabicIndic) => Digits::ArabicIndic,
        Some(save::Digits::Latin) => Digits::Latin,
        None => usual.unwrap_or(Digits::Latin),
    };
    if lang != language.lang || address != language.address || digits != language.texts.digits(lang) {
        language.lang = lang;
        language.address = address;
        language.texts.set_digits(lang, digits);
    }
}
