//! Content is on its way. There are no words yet: they are part of what is loading. When all has come, the first screen.

use bevy::prelude::*;
use l10n::Texts;

use super::{Slot, show};
use crate::{
    classroom::Class,
    content::{Failure, Stories},
    frame::{ARRIVING, FrameRequest},
    navigation::Screen,
    platform::{self, Arguments, wanted_languages},
    play::{Assigned, Assignment, Unfinished},
    profile::Profile,
    text::{Came, Language, Switch, fonts, fonts::Fonts},
    theme::{Fill, Token, metrics},
    widgets::part,
};

pub(super) fn plugin(app: &mut App) {
    app.add_systems(PostStartup, enter);
    app.add_systems(Update, begin.run_if(in_state(Screen::Loading)));
}

/// A lamp that waits.
fn enter(mut commands: Commands, slot: Single<Entity, With<Slot>>) {
    let lamp = bsn! {
        Fill(Token::Main)
        Node {
            width: px(metrics::TARGET),
            height: px(metrics::TARGET),
            border_radius: {BorderRadius::all(px(metrics::TARGET))},
            align_self: AlignSelf::Center,
        }
    };
    show(&mut commands, *slot, Screen::Loading, vec![part(lamp)]);
}

/// Leaves once words, letters and chats are there. A language that does not come has left another one to begin with; without
/// letters of any nothing can.
fn begin(
    language: Option<Res<Language>>,
    stories: Option<Res<Stories>>,
    switch: Res<Switch>,
    fonts: Res<Fonts>,
    arguments: Res<Arguments>,
    mut profile: ResMut<Profile>,
    mut assigned: ResMut<Assigned>,
    (mut class, mut unfinished): (ResMut<Class>, ResMut<Unfinished>),
    mut failure: ResMut<Failure>,
    mut frame: ResMut<FrameRequest>,
    mut next: ResMut<NextState<Screen>>,
    mut told: Local<bool>,
) {
    frame.within(ARRIVING);
    let (Some(language), Some(stories)) = (language, stories) else { return };
    if stories.library.is_empty() || switch.wanted().is_some() {
        return;
    }
    match fonts.came(&fonts::families(&language.texts, language.lang)) {
        Came::Here => {
            let first = first_screen(&mut profile, &arguments, &mut assigned, &language.texts);
            let first = back_to_the_seat(&mut profile, &mut class, &mut unfinished).unwrap_or(first);
            next.as_mut().set_if_neq(first);
            // What a lost page left is erased now.
            platform::ready();
        }
        Came::Missing if !std::mem::replace(&mut *told, true) => {
            let reason = format!("the letters of `{}` did not come", language.texts.code(language.lang));
            platform::did_not_arrive(&reason);
            failure.0 = reason;
            // The page tells it by itself.
            if cfg!(not(target_family = "wasm")) {
                next.as_mut().set_if_neq(Screen::Failed);
            }
        }
        Came::Coming | Came::Missing => {}
    }
}

/// Who had a seat in a lesson when the page was loaded anew has it still.
fn back_to_the_seat(
    profile: &mut ResMut<Profile>,
    class: &mut ResMut<Class>,
    unfinished: &mut ResMut<Unfinished>,
) -> Option<Screen> {
    let (seated, language, chat) = Class::come_back(&platform::kept_seat()?)?;
    **class = seated;
    profile.speak_for_now(language);
    unfinished.0 = chat;
    Some(Screen::Class)
}

/// The first screen after loading.
fn first_screen(
    profile: &mut ResMut<Profile>,
    arguments: &Arguments,
    assigned: &mut Assigned,
    texts: &Texts,
) -> Screen {
    if let Some(problem) = &arguments.problem {
        warn!("{problem}");
    }
    if let Some(text) = platform::take_resume() {
        match Assignment::from_snapshot(&text) {
            Ok((assignment, settings)) => {
                assigned.0 = Some(assignment);
                if let Some(spoken) = &settings.language {
                    profile.speak_for_now(spoken.clone());
                }
                profile.settings = profile.settings.come_back(settings);
                return Screen::Chat;
            }
            Err(problem) => warn!("{problem}"),
        }
    }
    if arguments.gallery {
        return Screen::Gallery;
    }
    if let Some(scenario) = &arguments.play {
        assigned.0 = Some(Assignment::new(scenario.clone(), profile.seed));
        return Screen::Chat;
    }
    let lesson = arguments.class.is_some();
    // Who has to choose a language is asked only where the system's is not among ours; the others stay at hand.
    let wanted = wanted_languages(profile.settings.language.as_deref(), arguments);
    let known = texts.nearest(&wanted.iter().map(String::as_str).collect::<Vec<_>>()).is_some();
    match (known, profile.settings.band) {
        (true, _) if lesson => Screen::Class,
        (true, Some(_)) => Screen::Hub,
        (true, None) => Screen::Band,
        (false, _) => Screen::Language,
    }
}
