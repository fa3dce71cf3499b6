//! The beacon's panel: pause, tell, report, block, help, each with when it helps.

use bevy::{prelude::*, ui_widgets::Activate};
use story::{Act, ActKind, Availability, Input};

use super::{Dialog, in_chat};
use crate::{
    classroom::{Class, now},
    navigation::{Overlay, open},
    play::{Paused, Play, Submit},
    widgets::{
        Parts,
        button::{Look, Props, button},
        layout::{card, note, paragraph},
        part,
        sheets::Icon,
    },
};

pub(super) fn content(world: &World) -> Option<Dialog> {
    let chat = in_chat(world);
    let open_in_chat = |act: ActKind| {
        chat && world.get_resource::<Play>().is_some_and(|play| play.session.availability(act) == Availability::Open)
    };
    let mut parts: Parts = vec![part(paragraph("beacon.help"))];
    for act in [ActKind::Pause, ActKind::Tell, ActKind::Report, ActKind::Block, ActKind::Help] {
        let off = match act {
            ActKind::Tell | ActKind::Help => false,
            other => !open_in_chat(other),
        };
        let icon = match act {
            ActKind::Tell => Icon::ActTell,
            ActKind::Report => Icon::ActReport,
            ActKind::Block => Icon::ActBlock,
            ActKind::Help => Icon::ActHelp,
            _ => Icon::ActPause,
        };
        let look = if act == ActKind::Tell { Look::Main } else { Look::Plain };
        let props = Props::new(format!("act-{}", act.key())).look(look).picture(icon).off(off);
        let pressed: Box<dyn Scene> = match act {
            ActKind::Tell => part(bsn! { button(props) on(open(Overlay::Tell)) }),
            ActKind::Report => part(bsn! { button(props) on(open(Overlay::Report)) }),
            ActKind::Block => part(bsn! { button(props) on(open(Overlay::Block)) }),
            ActKind::Help if chat => part(bsn! { button(props) on(help) }),
            ActKind::Help => part(bsn! { button(props) on(open(Overlay::Help)) }),
            _ => part(bsn! { button(props) on(pause) }),
        };
        let mut lines: Parts = vec![pressed, part(note(format!("act-{}.when", act.key())))];
        if off {
            lines.push(part(note(if chat { "beacon-not-yet" } else { "beacon-no-chat" })));
        }
        parts.push(part(card(lines)));
    }
    parts.extend(hand(world.resource::<Class>()));
    Some(Dialog::new("beacon", parts))
}

/// In a lesson the teacher can be asked for a hand, without the others seeing it.
fn hand(class: &Class) -> Option<Box<dyn Scene>> {
    let up = class.can_ask()?;
    let key = if up { "class-hand-up" } else { "class-hand" };
    let ask = move |_: On<Activate>,
                    mut class: ResMut<Class>,
                    time: Res<Time<Real>>,
                    mut next: ResMut<NextState<Overlay>>| {
        class.hand(now(&time), !up);
        next.as_mut().set_if_neq(Overlay::None);
    };
    let when = if up { "class-hand-up-when" } else { "class-hand-when" };
    Some(part(card(vec![part(bsn! { button(Props::new(key).picture(Icon::ActHelp)) on(ask) }), part(note(when))])))
}

fn pause(_: On<Activate>, mut commands: Commands, mut paused: ResMut<Paused>, mut next: ResMut<NextState<Overlay>>) {
    commands.trigger(Submit(Input::Act(Act::Pause)));
    paused.0 = true;
    next.as_mut().set_if_neq(Overlay::None);
}

fn help(_: On<Activate>, mut commands: Commands, mut next: ResMut<NextState<Overlay>>) {
    commands.trigger(Submit(Input::Act(Act::Help)));
    next.as_mut().set_if_neq(Overlay::Help);
}
