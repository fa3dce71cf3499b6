//! My lights: what the child looks for well, what is getting brighter, and what to practise. Never a number.

use bevy::prelude::*;
use learning::{Light, booster, mastery::ladder};
use story::{Band, Sign, SignSet};

use super::{Slot, show};
use crate::{
    accessibility::{Role, Semantics},
    content::Stories,
    navigation::{Screen, go},
    platform::Arguments,
    profile::Profile,
    text::Translated,
    widgets::{
        Parts,
        button::{Props, button},
        layout::{card, heading, noor, paragraph, row, said},
        part,
        picture::{Side, picture},
        sheets::{Icon, Person},
    },
};

pub(super) fn plugin(app: &mut App) {
    app.add_systems(OnEnter(Screen::Lights), enter);
}

/// The signs that have a lamp: those that the child's chats both show and only resemble, so that it can be lit, and those
/// that were met.
fn lamps(stories: &Stories, profile: &Profile) -> SignSet {
    let band = profile.settings.band.unwrap_or(Band::Middle);
    let chats = stories.library.iter().filter(|scenario| scenario.band <= band);
    let lines: Vec<_> = chats.flat_map(|scenario| booster::items(scenario)).collect();
    let of = |shows| -> SignSet { lines.iter().filter(|line| line.shows == shows).map(|line| line.sign).collect() };
    of(true).intersection(of(false)).union(profile.progress.learner().met()).intersection(ladder(band))
}

fn enter(
    mut commands: Commands,
    slot: Single<Entity, With<Slot>>,
    stories: Res<Stories>,
    profile: Res<Profile>,
    arguments: Res<Arguments>,
) {
    let (lamps, today) = (lamps(&stories, &profile), arguments.today());
    let lit = |light| -> Vec<Sign> {
        lamps.iter().filter(|sign| profile.progress.learner().light(*sign, today) == light).collect()
    };
    let mut parts: Parts = vec![part(heading("lights-title", 1))];
    let none = lit(Light::Dark).len() == lamps.len();
    let words = if none { "lights-none-yet" } else { "lights-intro" };
    parts.push(part(noor(if none { Person::NoorCurious } else { Person::NoorProud }, vec![part(said(words))])));
    for (light, title) in
        [(Light::Bright, "lights-bright"), (Light::Kindled, "lights-kindled"), (Light::Dark, "lights-dark")]
    {
        let signs = lit(light);
        if signs.is_empty() {
            continue;
        }
        parts.push(part(heading(title, 2)));
        let items = signs.into_iter().map(|sign| {
            let item = Semantics::new(Role::ListItem);
            let name: Parts =
                vec![part(picture(sign, Side::Rem(2.0))), part(paragraph(format!("sign-{}", sign.key())))];
            part(bsn! { row(name) template_value(item) })
        });
        let items: Parts = items.collect();
        let list = Semantics::new(Role::List).labelled(Translated::new(title));
        parts.push(part(bsn! { card(items) template_value(list) }));
    }
    parts.push(part(row(vec![
        part(bsn! { button(Props::main("checkup-home").picture(Icon::Home)) on(go(Screen::Hub)) }),
        part(bsn! { button(Props::new("book-title").picture(Icon::Book)) on(go(Screen::Book)) }),
    ])));
    show(&mut commands, *slot, Screen::Lights, parts);
}
