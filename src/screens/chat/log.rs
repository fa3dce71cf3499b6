//! The bubbles of a chat, with their flags.

use bevy::{
    input_focus::{FocusCause, InputFocus},
    prelude::*,
    ui_widgets::Activate,
};
use story::{AppDialog, Hint, Line, Mark, MessageIx, Session};

use crate::{
    accessibility::{Key, Semantics},
    navigation::Overlay,
    play::{
        Guide, Play, Stepped,
        bubbles::{mark_key, message_bubble, reply_bubble},
        guide,
    },
    text::{Language, Translated},
    theme::{
        Glow,
        motion::{How, Moving},
    },
    widgets::{
        Parts,
        bubble::divider,
        button::{Props, button},
        layout::{noor, said},
        part,
        sheets::{Icon, Person},
    },
};

/// The bubbles, and how many lines of the chat they show.
#[derive(Component, Debug, Clone, Copy, Default)]
pub(super) struct Log {
    shown: usize,
}

/// The flag button of a message.
#[derive(Component, Debug, Clone, Copy, PartialEq, Default)]
pub(super) struct FlagOf(Option<MessageIx>);

/// `hoisted` tells whether the flag goes up now.
fn flag_button(session: &Session, message: MessageIx, hoisted: bool) -> Box<dyn Scene> {
    let mark = session.flag_on(message);
    let number = session.shown().position(|shown| shown == message).unwrap_or(0) + 1;
    let number = i64::try_from(number).unwrap_or(i64::MAX);
    let props = match mark {
        None => Props::new("chat-flag")
            .picture(Icon::Flag)
            .label(Translated::new("chat-flag-label").number("number", number)),
        Some(mark) => {
            let props = Props::new(mark_key(mark)).on(true).hoisted(hoisted);
            let props = match mark {
                Mark::Sign(sign) => props.picture(sign),
                Mark::Question(_) => props.picture(Icon::Flag),
            };
            props.description(Translated::new("chat-flagged").number("number", number))
        }
    };
    let shows = FlagOf(Some(message));
    let open =
        move |_: On<Activate>, mut next: ResMut<NextState<Overlay>>| next.as_mut().set_if_neq(Overlay::Mark(message));
    // The same name with and without a flag, so that it keeps the focus.
    let key = Key(format!("flag {number}"));
    part(bsn! { button(props) template_value(key) template_value(shows) on(open) })
}

fn line_scene(play: &Play, line: Line) -> Box<dyn Scene> {
    let session = &play.session;
    match line {
        Line::Message(message) => {
            let more =
                if session.flaggable(message) { vec![flag_button(session, message, false)] } else { Parts::new() };
            message_bubble(play, message, more)
        }
        Line::Said(choice) => reply_bubble(play, choice),
        Line::Later(hours) => part(divider(Translated::new("later-hours").number("hours", hours.into()))),
        Line::Hint(hint) => hint_scene(session, hint),
        Line::App(dialog) => app_scene(session, dialog),
    }
}

/// What Noor says in passing.
fn hint_scene(session: &Session, hint: Hint) -> Box<dyn Scene> {
    let (face, lines): (Person, Parts) = match hint {
        Hint::Paused => (Person::NoorCalm, vec![part(said("hint-paused"))]),
        Hint::AdultBeside(_) => (Person::NoorGlad, vec![part(said("hint-adult-beside"))]),
        Hint::LookAgain(message) => {
            let key = session.scenario().key(&session.scenario().message(message).id);
            let again = [Translated::new("hint-look-again"), Translated::cast(key), "hint-look-again.question".into()];
            (Person::NoorThinking, again.map(|words| part(said(words))).into())
        }
    };
    part(noor(face, lines))
}

/// What the chat program says.
fn app_scene(session: &Session, dialog: AppDialog) -> Box<dyn Scene> {
    let about = |key: &'static str, who| Translated::new(key).person("who", &session.scenario().person(who).id);
    part(divider(match dialog {
        AppDialog::Reported(who) => about("app-reported", who),
        AppDialog::Blocked(who) => about("app-blocked", who),
        AppDialog::Kept(count) => Translated::new("app-kept").number("count", count.into()),
    }))
}

/// New lines of the log become bubbles.
pub(super) fn grow(
    mut commands: Commands,
    log: Option<Single<(Entity, &mut Log)>>,
    play: Res<Play>,
    language: Res<Language>,
) {
    let Some(log) = log else { return };
    if language.cast.get_text("friend").is_none() {
        return;
    }
    let (entity, mut log) = log.into_inner();
    // What was there when the screen came is simply there.
    let arrives = log.shown > 0;
    for entry in play.session.log().iter().skip(log.shown) {
        let mut line = commands.spawn_scene(line_scene(&play, entry.line));
        line.insert(ChildOf(entity));
        if arrives {
            line.insert(Moving::from(How::Arrive));
        }
    }
    if log.shown != play.session.log().len() {
        log.shown = play.session.log().len();
    }
}

/// A flag button whose message was flagged, or whose flag was taken back, is built anew.
pub(super) fn fly_flag(
    stepped: On<Stepped>,
    mut commands: Commands,
    play: Res<Play>,
    flags: Query<(Entity, &FlagOf, &ChildOf)>,
) {
    let Some((message, _)) = stepped.flag else { return };
    for (entity, _, bubble) in flags.iter().filter(|(_, shows, _)| shows.0 == Some(message)) {
        commands.entity(entity).despawn();
        commands.spawn_scene(flag_button(&play.session, message, true)).insert(ChildOf(bubble.parent()));
    }
}

/// Noor points at the flag of the message that deserves a look: it shines, and whoever goes by keyboard or listens is
/// taken to it.
pub(super) fn point(
    mut commands: Commands,
    play: Res<Play>,
    guide: Res<Guide>,
    mut focus: ResMut<InputFocus>,
    mut flags: Query<(Entity, &FlagOf, Has<Glow>, &mut Semantics)>,
) {
    let look = guide::deserves_a_look(&play.session).filter(|_| *guide == Guide::Flag);
    for (entity, shows, shines, mut semantics) in &mut flags {
        let wanted = look.is_some() && shows.0 == look;
        if wanted && !shines {
            commands.entity(entity).try_insert(Glow);
            semantics.description = Some("guide-flag".into());
            if focus.get().is_some() {
                focus.set(entity, FocusCause::Navigated);
            }
        } else if !wanted && shines {
            commands.entity(entity).try_remove::<Glow>();
            semantics.description = None;
        }
    }
}
