//! The child chooses its age band and, where its language marks it, how it is addressed.

use bevy::{prelude::*, ui_widgets::Activate};
use story::Gender;

use super::{Slot, show};
use crate::{
    navigation::Screen,
    profile::Profile,
    text::Language,
    widgets::{
        Parts,
        button::{Props, button},
        choices::{BANDS, address_choices, languages},
        layout::{group, heading, noor, note, paragraph, said, stack, status},
        part,
        sheets::Person,
    },
};

pub(super) fn plugin(app: &mut App) {
    app.add_systems(OnEnter(Screen::Band), enter);
    // Once for what the child chose and what follows from it.
    let again = enter.after(crate::settings::apply).run_if(in_state(Screen::Band)).run_if(shows_others);
    app.add_systems(Update, again);
}

/// Whether there is something else to show: a press that chooses what is chosen already leaves everything where it is, so
/// that the next press finds it.
fn shows_others(
    language: Option<Res<Language>>,
    profile: Res<Profile>,
    mut last: Local<Option<(l10n::Lang, Option<Gender>, Option<&'static str>)>>,
) -> bool {
    let now = language.map(|language| (language.lang, profile.settings.address, profile.trouble));
    let changed = last.is_some() && *last != now;
    *last = now;
    changed
}

fn enter(mut commands: Commands, slot: Single<Entity, With<Slot>>, language: Res<Language>, profile: Res<Profile>) {
    let mut parts: Parts = vec![part(heading("band-title", 1)), part(group("language-title", languages(&language)))];
    parts.extend(profile.trouble.map(|key| part(status(key))));
    parts.push(part(noor(Person::NoorGlad, vec![part(said("noor-hello")), part(said("noor-pretend"))])));
    if let Some(choices) = address_choices(&language, &profile) {
        parts.push(part(group("address-title", choices)));
    }
    parts.push(part(paragraph("band-question")));
    let bands: Parts = BANDS
        .into_iter()
        .map(|(band, key)| {
            let choose = move |_: On<Activate>, mut profile: ResMut<Profile>, mut next: ResMut<NextState<Screen>>| {
                profile.settings.band = Some(band);
                next.as_mut().set_if_neq(Screen::Hub);
            };
            part(bsn! { button(Props::main(key)) on(choose) })
        })
        .collect();
    parts.push(part(stack(bands)));
    parts.push(part(note("band-why")));
    show(&mut commands, *slot, Screen::Band, parts);
}
