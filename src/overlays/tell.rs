//! Telling a grown-up: whom, and the first sentence. Telling is always right, in a chat and outside one.

use bevy::{prelude::*, ui_widgets::Activate};
use story::{Act, Input, Role};

use super::{Dialog, Redraw, in_chat};
use crate::{
    navigation::Overlay,
    play::Submit,
    profile::AppForgets,
    text::Translated,
    widgets::{
        Parts,
        button::{Props, button},
        layout::{card, group, heading, note, paragraph},
        part,
        picture::grown_up,
    },
};

/// Whom the child chose, while the overlay is open.
#[derive(Resource, Debug, Clone, Copy, Default)]
struct Chosen(Option<Role>);

pub(super) fn plugin(app: &mut App) {
    app.forgets::<Chosen>();
    app.add_systems(OnExit(Overlay::Tell), |mut chosen: ResMut<Chosen>| chosen.0 = None);
}

/// Buttons for every role; `chosen` is on, and a press calls for `choose`.
pub(super) fn roles<M, F>(chosen: Option<Role>, choose: impl Fn(Role) -> F) -> Parts
where
    F: bevy::ecs::system::IntoObserverSystem<Activate, (), M> + Clone + Send + Sync + 'static,
    M: 'static,
{
    Role::ALL
        .into_iter()
        .map(|role| {
            let props = Props::new(format!("role-{}", role.key())).picture(grown_up(role)).on(chosen == Some(role));
            let choose = choose(role);
            part(bsn! { button(props) on(choose) })
        })
        .collect()
}

pub(super) fn content(world: &World) -> Option<Dialog> {
    let chosen = world.resource::<Chosen>().0;
    let people = roles(chosen, |role| {
        move |_: On<Activate>, mut chosen: ResMut<Chosen>, mut redraw: MessageWriter<Redraw>| {
            chosen.0 = Some(role);
            redraw.write(Redraw);
        }
    });
    let mut parts: Parts = vec![
        part(paragraph("act-tell.when")),
        part(group("flow-tell", people)),
        part(note("flow-tell-someone-on-list")),
    ];
    if let Some(role) = chosen {
        let gender = if role.gender() == story::Gender::Feminine { "f" } else { "m" };
        let sentences: Parts = (1..=3)
            .map(|number| {
                part(paragraph(Translated::new(format!("first-sentence-{number}")).text("role-gender", gender)))
            })
            .collect();
        parts.push(part(heading("help-first-words", 3)));
        parts.push(part(card(sentences)));
        parts.push(part(note("flow-tell-not-listen")));
        let chat = in_chat(world);
        let done = move |_: On<Activate>, mut commands: Commands, mut next: ResMut<NextState<Overlay>>| {
            if chat {
                commands.trigger(Submit(Input::Act(Act::Tell { role })));
            }
            next.as_mut().set_if_neq(Overlay::None);
        };
        parts.push(part(bsn! { button(Props::main(if chat { "tell-do" } else { "close" })) on(done) }));
    }
    Some(Dialog::new("act-tell", parts))
}
