//! A copy that the child brings back: what is in it, before it takes the place of anything, or why the file is none.

use bevy::{prelude::*, ui_widgets::Activate};
use record::{CopyError, Save, Setting, read_copy};

use super::{Dialog, Redraw, settings::Copied};
use crate::{
    frame::Waker,
    navigation::Overlay,
    platform::{Arguments, Brought},
    profile::{AppForgets, CopyArrived, Profile, ProfileStorage},
    text::{Language, Translated},
    widgets::{
        Parts,
        button::{Props, button},
        layout::{card, note, paragraph, row, stack, status},
        part,
        sheets::Icon,
    },
};

/// What is shown of what the child brought.
#[derive(Resource, Debug, Clone, Default)]
enum Shown {
    #[default]
    Nothing,
    /// A copy, which waits for the child to take it.
    Copy(Box<Save>),
    /// Something else: the key of what is told.
    Refused(&'static str),
}

pub(super) fn plugin(app: &mut App) {
    app.forgets::<Shown>();
    app.add_systems(Update, arrive.run_if(on_message::<CopyArrived>).run_if(resource_exists::<Language>));
    app.add_systems(OnExit(Overlay::Copy), |mut shown: ResMut<Shown>| *shown = Shown::Nothing);
}

/// A file has come: it is looked into and shown, unless the child takes a break. That none came is told where it was asked for.
fn arrive(
    mut copies: MessageReader<CopyArrived>,
    overlay: Res<State<Overlay>>,
    mut shown: ResMut<Shown>,
    mut copied: ResMut<Copied>,
    mut next: ResMut<NextState<Overlay>>,
    mut redraw: MessageWriter<Redraw>,
) {
    let Some(copy) = copies.read().last() else { return };
    *shown = match (&copy.0, overlay.get()) {
        (_, Overlay::Break) => return,
        (Brought::File(bytes), _) => match read_copy(bytes) {
            Ok(save) => Shown::Copy(Box::new(save)),
            Err(error) => {
                warn!("a file is no copy that can be brought back: {error}");
                Shown::Refused(CopyError::key(&error))
            }
        },
        (Brought::Nothing, Overlay::Copy) if matches!(*shown, Shown::Refused(_)) => Shown::Refused("copy-none"),
        (Brought::Nothing, over) => {
            if *over == Overlay::Settings {
                *copied = Copied::NoFile;
            }
            return;
        }
    };
    next.as_mut().set_if_neq(Overlay::Copy);
    redraw.write(Redraw);
}

/// The button with which a child looks for its copy.
pub(super) fn find() -> impl Scene {
    let ask = |_: On<Activate>, place: Res<ProfileStorage>, waker: Option<Res<Waker>>| {
        place.0.ask_for_copy(waker.map(|waker| waker.clone()));
    };
    bsn! { button(Props::new("settings-bring").picture(Icon::Book)) on(ask) }
}

/// The key of a setting's name.
fn name(setting: Setting) -> &'static str {
    match setting {
        Setting::Language => "settings-language",
        Setting::TextSize => "settings-text-size",
        Setting::Colours => "settings-theme",
        Setting::EasyReading => "settings-easy-reading",
        Setting::Movement => "settings-motion",
        Setting::Effects => "sound-effects",
        Setting::Ambience => "sound-ambience",
        Setting::Captions => "sound-captions",
        Setting::Pace => "settings-pace",
        Setting::Digits => "settings-arabic-digits",
        Setting::Address => "address-title",
        Setting::Badge => "settings-avatar",
        Setting::Contact => "contact-title",
        Setting::Age => "settings-band",
        Setting::Keep => "settings-keep-progress",
    }
}

pub(super) fn content(world: &World) -> Option<Dialog> {
    let save = match world.resource::<Shown>() {
        Shown::Nothing => return None,
        Shown::Refused(key) => {
            let parts: Parts = vec![part(status(*key)), part(row(vec![part(find())]))];
            return Some(Dialog::new("copy-refused", parts));
        }
        Shown::Copy(save) => save,
    };
    let summary = save.summary(&world.resource::<Profile>().settings);
    let count = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
    let held: Parts = vec![
        part(paragraph(Translated::new("copy-chats").number("chats", count(summary.chats)))),
        part(paragraph(Translated::new("copy-signs").number("signs", count(summary.found.iter().count())))),
    ];
    let mut parts: Parts = vec![part(paragraph("copy-holds")), part(card(held))];
    if summary.settings.is_empty() {
        parts.push(part(paragraph("copy-settings-same")));
    } else {
        let names: Parts = summary.settings.iter().map(|setting| part(paragraph(name(*setting)))).collect();
        parts.push(part(paragraph("copy-settings")));
        parts.push(part(card(vec![part(stack(names))])));
    }
    parts.push(part(note("copy-instead")));
    parts.push(part(row(vec![
        // What changes nothing comes first: it has the focus when the dialog opens.
        part(bsn! { button(Props::new("copy-leave")) on(leave) }),
        part(bsn! { button(Props::main("copy-take").picture(Icon::Keep)) on(take) }),
    ])));
    Some(Dialog::new("copy-title", parts))
}

/// The copy takes the place of everything, and the settings say so.
fn take(
    _: On<Activate>,
    mut shown: ResMut<Shown>,
    mut profile: ResMut<Profile>,
    (place, arguments): (Res<ProfileStorage>, Res<Arguments>),
    mut copied: ResMut<Copied>,
    mut next: ResMut<NextState<Overlay>>,
) {
    if let Shown::Copy(save) = std::mem::take(&mut *shown) {
        profile.take(*save, &*place.0, arguments.today());
        *copied = Copied::Back;
    }
    next.as_mut().set_if_neq(Overlay::Settings);
}

/// Everything stays as it is.
fn leave(_: On<Activate>, mut next: ResMut<NextState<Overlay>>) {
    next.as_mut().set_if_neq(Overlay::Settings);
}
