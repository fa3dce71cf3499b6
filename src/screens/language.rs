//! The child chooses a language, each by its own name.

use bevy::{prelude::*, ui_widgets::Activate};

use super::{Slot, show};
use crate::{
    navigation::Screen,
    platform::Arguments,
    profile::Profile,
    text::{Language, OWN_NAME, Translated},
    widgets::{
        button::{Props, button},
        layout::{heading, stack},
        part,
    },
};

pub(super) fn plugin(app: &mut App) {
    app.add_systems(OnEnter(Screen::Language), enter);
}

fn enter(mut commands: Commands, slot: Single<Entity, With<Slot>>, language: Res<Language>) {
    let choices: Vec<_> = language
        .texts
        .languages()
        .into_iter()
        .map(|lang| {
            let code = language.texts.code(lang).to_owned();
            let props = Props::main(Translated::new(OWN_NAME).in_language(&code));
            let choose = move |_: On<Activate>,
                               mut profile: ResMut<Profile>,
                               arguments: Res<Arguments>,
                               mut next: ResMut<NextState<Screen>>| {
                profile.choose_language(code.clone());
                // A lesson says itself for which age it is.
                let then = if arguments.class.is_some() { Screen::Class } else { Screen::Band };
                next.as_mut().set_if_neq(then);
            };
            part(bsn! { button(props) on(choose) })
        })
        .collect();
    show(&mut commands, *slot, Screen::Language, vec![part(heading("language-title", 1)), part(stack(choices))]);
}
