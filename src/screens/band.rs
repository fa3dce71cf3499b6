//! The child chooses its age band and, where its language marks it, how it is addressed.

use bevy::{prelude::*, ui_widgets::Activate};
use story::{Band, Gender};

use super::{Parts, Screen, Slot, part, show};
use crate::{
    saves::Saved,
    text::{Language, OWN_NAME, Translated},
    widgets::{
        button::{Props, button},
        layout::{group, heading, noor, note, paragraph, said, stack},
        sheets::Person,
    },
};

pub(super) fn plugin(app: &mut App) {
    app.add_systems(OnEnter(Screen::Band), enter);
    // Once for what the child chose and what follows from it.
    let again = enter.after(crate::settings::apply).run_if(in_state(Screen::Band)).run_if(shows_others);
    app.add_systems(Update, again);
}

/// Whether the buttons are others: a press that chooses what is chosen already leaves everything where it is, so that the
/// next press finds it.
fn shows_others(
    language: Option<Res<Language>>,
    saved: Res<Saved>,
    mut last: Local<Option<(l10n::Lang, Option<Gender>)>>,
) -> bool {
    let now = language.map(|language| (language.lang, saved.settings.address));
    let changed = last.is_some() && *last != now;
    *last = now;
    changed
}

/// The bands with the keys of their captions.
pub(crate) const BANDS: [(Band, &str); 3] =
    [(Band::Younger, "band-younger"), (Band::Middle, "band-middle"), (Band::Older, "band-older")];

/// The forms of address with the keys of their captions.
pub(crate) const ADDRESS: [(Gender, &str); 2] =
    [(Gender::Feminine, "address-feminine"), (Gender::Masculine, "address-masculine")];

/// The buttons for how the child is addressed; none in languages that do not mark it.
pub(crate) fn address_choices(language: &Language, saved: &Saved) -> Option<Parts> {
    let marks = language.texts.manifest(language.lang).is_some_and(|manifest| !manifest.address.is_empty());
    marks.then(|| {
        let button_for = |(gender, key): (Gender, &'static str)| {
            let props = Props::new(key).on(saved.settings.address == Some(gender));
            let choose = move |_: On<Activate>, mut saved: ResMut<Saved>| saved.settings.address = Some(gender);
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
        let choose = move |_: On<Activate>, mut saved: ResMut<Saved>| saved.settings.language = Some(code.clone());
        part(bsn! { button(props) on(choose) })
    };
    language.texts.languages().into_iter().map(button_for).collect()
}

fn enter(mut commands: Commands, slot: Single<Entity, With<Slot>>, language: Res<Language>, saved: Res<Saved>) {
    let mut parts: Parts = vec![part(heading("band-title", 1)), part(group("language-title", languages(&language)))];
    parts.push(part(noor(Person::NoorGlad, vec![part(said("noor-hello")), part(said("noor-pretend"))])));
    if let Some(choices) = address_choices(&language, &saved) {
        parts.push(part(group("address-title", choices)));
    }
    parts.push(part(paragraph("band-question")));
    let bands: Parts = BANDS
        .into_iter()
        .map(|(band, key)| {
            let choose = move |_: On<Activate>, mut saved: ResMut<Saved>, mut next: ResMut<NextState<Screen>>| {
                saved.settings.band = Some(band);
                next.as_mut().set_if_neq(Screen::Title);
            };
            part(bsn! { button(Props::main(key)) on(choose) })
        })
        .collect();
    parts.push(part(stack(bands)));
    parts.push(part(note("band-why")));
    show(&mut commands, *slot, Screen::Band, parts);
}
