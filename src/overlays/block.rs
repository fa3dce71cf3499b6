//! Blocking someone who writes to the friend.

use bevy::{prelude::*, ui_widgets::Activate};
use story::{Act, Input};

use super::Dialog;
use crate::{
    navigation::Overlay,
    play::{Play, Submit},
    text::Translated,
    widgets::{
        Parts,
        button::{Props, button},
        layout::{paragraph, stack},
        part,
    },
};

pub(super) fn content(world: &World) -> Option<Dialog> {
    let scenario = world.get_resource::<Play>()?.session.scenario();
    let people: Parts = scenario
        .others()
        .map(|who| {
            let props = Props::new(Translated::new("block-who").person("who", &scenario.person(who).id));
            let block = move |_: On<Activate>, mut commands: Commands, mut next: ResMut<NextState<Overlay>>| {
                commands.trigger(Submit(Input::Act(Act::Block { who })));
                next.as_mut().set_if_neq(Overlay::None);
            };
            part(bsn! { button(props) on(block) })
        })
        .collect();
    Some(Dialog::new("act-block", vec![part(paragraph("flow-block.text")), part(stack(people))]))
}
