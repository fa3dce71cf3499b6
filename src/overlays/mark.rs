//! Which sign a message shows: by question, by sign, as the band needs; and the way to take a flag back.

use bevy::{prelude::*, ui_widgets::Activate};
use story::{Band, Input, Mark, MessageIx, Question, Sign};

use super::Dialog;
use crate::{
    navigation::Overlay,
    play::{Play, Submit},
    profile::Profile,
    text::Translated,
    widgets::{
        Parts,
        button::{Props, button},
        layout::{card, heading, note, paragraph, stack},
        part,
    },
};

pub(super) fn content(world: &World, message: MessageIx) -> Option<Dialog> {
    let play = world.get_resource::<Play>()?;
    let session = &play.session;
    let scenario = session.scenario();
    let band = world.resource::<Profile>().band_for(scenario);
    let marked = session.flag_on(message);
    let words = Translated::cast(scenario.key(&scenario.message(message).id));
    let mut parts: Parts = vec![part(card(vec![part(paragraph(words))]))];
    if marked.is_some() {
        let unflag = move |_: On<Activate>, mut commands: Commands, mut next: ResMut<NextState<Overlay>>| {
            commands.trigger(Submit(Input::Unflag(message)));
            next.as_mut().set_if_neq(Overlay::None);
        };
        parts.push(part(bsn! { button(Props::new("mark-take-back")) on(unflag) }));
    }
    let choice = |mark: Mark, key: String| {
        let props = Props::new(key).on(marked == Some(mark));
        let props = if let Mark::Sign(sign) = mark { props.picture(sign) } else { props };
        let flag = move |_: On<Activate>, mut commands: Commands, mut next: ResMut<NextState<Overlay>>| {
            commands.trigger(Submit(Input::Flag(message, mark)));
            next.as_mut().set_if_neq(Overlay::None);
        };
        part(bsn! { button(props) on(flag) })
    };
    parts.push(part(paragraph("mark-question")));
    let questions: Parts = Question::of_band(band)
        .iter()
        .flat_map(|question| {
            let key = format!("question-{}", question.key());
            [choice(Mark::Question(*question), key.clone()), part(note(format!("{key}.help")))]
        })
        .collect();
    // The oldest name the sign; the middle band may; the youngest ask the question alone.
    let signs = || -> Parts {
        Sign::in_chats_of(band).map(|sign| choice(Mark::Sign(sign), format!("sign-{}", sign.key()))).collect()
    };
    match band {
        Band::Younger => parts.push(part(stack(questions))),
        Band::Middle => {
            parts.push(part(stack(questions)));
            parts.push(part(heading("mark-or-sign", 3)));
            parts.push(part(stack(signs())));
        }
        Band::Older => {
            parts.push(part(stack(signs())));
            parts.push(part(heading("mark-or-question", 3)));
            parts.push(part(stack(questions)));
        }
    }
    Some(Dialog::new("mark-title", parts))
}
