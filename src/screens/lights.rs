//! My lights: what the child looks for well, what is getting brighter, and what to practise. Children of 8 and 9 have a lamp for
//! each question that they ask, older ones for each sign. Never a number.

use bevy::prelude::*;
use learning::{Light, Skill, booster};
use story::Band;

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
        layout::{card, heading, noor, note, paragraph, row, said, stack},
        part,
        picture::Shows,
        picture::{Side, picture},
        sheets::{Icon, Person},
    },
};

pub(super) fn plugin(app: &mut App) {
    app.add_systems(OnEnter(Screen::Lights), enter);
}

/// What has a lamp: what the child's chats both show and only resemble, so that it can be lit, and what was met.
fn lamps(stories: &Stories, profile: &Profile, band: Band) -> Vec<Skill> {
    let chats = stories.library.iter().filter(|scenario| scenario.band <= band);
    let lines: Vec<_> = chats.flat_map(|scenario| booster::items(scenario)).collect();
    let kind = |skill: &Skill, shows| lines.iter().any(|line| line.shows == shows && skill.covers(line.sign));
    let can_be_lit = |skill: &Skill| kind(skill, true) && kind(skill, false);
    let met = |skill: &Skill| profile.progress.learner().has_met(*skill);
    Skill::of_band(band).into_iter().filter(|skill| can_be_lit(skill) || met(skill)).collect()
}

/// A lamp's words: a sign's flag and name, or a question with what it helps to see.
fn lamp(skill: Skill) -> Parts {
    let shows: Shows = match skill {
        Skill::Question(_) => Icon::Question.into(),
        Skill::Sign(sign) => sign.into(),
    };
    let mut parts: Parts = vec![part(row(vec![part(picture(shows, Side::Rem(2.0))), part(paragraph(skill.key()))]))];
    if let Skill::Question(_) = skill {
        parts.push(part(note(format!("{}.help", skill.key()))));
    }
    parts
}

fn enter(
    mut commands: Commands,
    slot: Single<Entity, With<Slot>>,
    stories: Res<Stories>,
    profile: Res<Profile>,
    arguments: Res<Arguments>,
) {
    let band = profile.band();
    let (lamps, today) = (lamps(&stories, &profile, band), arguments.today());
    let lit = |light| -> Vec<Skill> {
        lamps.iter().copied().filter(|skill| profile.progress.learner().light(*skill, today) == light).collect()
    };
    // Of questions it is said otherwise.
    let words = |key: &str| if band == Band::Younger { format!("{key}.questions") } else { key.to_owned() };
    let mut parts: Parts = vec![part(heading("lights-title", 1))];
    let none = lit(Light::Dark).len() == lamps.len();
    let opening = if none { "lights-none-yet".to_owned() } else { words("lights-intro") };
    parts.push(part(noor(if none { Person::NoorCurious } else { Person::NoorProud }, vec![part(said(opening))])));
    for (light, title) in
        [(Light::Bright, "lights-bright"), (Light::Kindled, "lights-kindled"), (Light::Dark, "lights-dark")]
    {
        let skills = lit(light);
        if skills.is_empty() {
            continue;
        }
        let title = if light == Light::Bright { words(title) } else { title.to_owned() };
        parts.push(part(heading(title.clone(), 2)));
        let items = skills.into_iter().map(|skill| {
            let item = Semantics::new(Role::ListItem);
            part(bsn! { stack(lamp(skill)) template_value(item) })
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
