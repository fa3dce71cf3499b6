//! The flag book: every sign that the child's age meets, with an example, a line that only looks like it, and the question
//! that tells them apart.

use bevy::{prelude::*, ui_widgets::Activate};
use story::{Band, Sign};

use super::{Slot, show};
use crate::{
    accessibility::{Key, Role, Semantics},
    navigation::{Screen, go},
    profile::{AppForgets, Profile},
    text::Translated,
    widgets::{
        Parts,
        button::{Props, button},
        layout::{card, heading, noor, note, paragraph, row, said, stack},
        part,
        picture::{Side, picture},
        sheets::{Icon, Person},
    },
};

/// The page at which the book is open; its list of signs if at none.
#[derive(Resource, Debug, Clone, Copy, PartialEq, Eq, Default)]
struct OpenAt(Option<Sign>);

pub(super) fn plugin(app: &mut App) {
    app.forgets::<OpenAt>();
    app.add_systems(OnEnter(Screen::Book), (|mut open: ResMut<OpenAt>| open.0 = None, draw).chain());
    app.add_systems(Update, draw.run_if(in_state(Screen::Book)).run_if(resource_changed::<OpenAt>));
}

/// The signs in a band's book, in order: those that it meets, and threats as a card for the youngest.
fn signs(band: Band) -> impl Iterator<Item = Sign> {
    Sign::ALL.into_iter().filter(move |sign| sign.ladder() <= band || *sign == Sign::S9)
}

/// Whether a band has no example of a sign, only a card.
fn is_card(sign: Sign, band: Band) -> bool {
    sign.is_card_only() || sign.ladder() > band
}

fn turn_to(sign: Option<Sign>) -> impl Fn(On<Activate>, ResMut<OpenAt>) + Clone + Send + Sync + 'static {
    move |_, mut open| open.0 = sign
}

fn draw(mut commands: Commands, slot: Single<Entity, With<Slot>>, open: Res<OpenAt>, profile: Res<Profile>) {
    let band = profile.band();
    let parts = open.0.map_or_else(|| contents(band), |sign| page(sign, band));
    show(&mut commands, *slot, Screen::Book, parts);
}

fn contents(band: Band) -> Parts {
    let signs = signs(band).map(|sign| {
        let props = Props::new(format!("sign-{}", sign.key())).picture(sign);
        let item = Semantics::new(Role::ListItem);
        let open: Parts = vec![part(bsn! { button(props) on(turn_to(Some(sign))) })];
        part(bsn! { row(open) template_value(item) })
    });
    let signs: Parts = signs.collect();
    let list = Semantics::new(Role::List).labelled("book-title");
    let mut intro: Parts = vec![part(said("book-intro"))];
    // The word itself is for those who are old enough to meet it elsewhere.
    intro.extend((band > Band::Younger).then(|| part(said("book-grooming"))));
    vec![
        part(heading("book-title", 1)),
        part(noor(Person::NoorCurious, intro)),
        part(bsn! { card(signs) template_value(list) }),
        part(bsn! { button(Props::main("checkup-home").picture(Icon::Home)) on(go(Screen::Hub)) }),
    ]
}

/// A line as somebody would write it.
fn line(label: &'static str, words: String) -> Box<dyn Scene> {
    part(stack(vec![part(note(label)), part(card(vec![part(paragraph(words))]))]))
}

fn page(sign: Sign, band: Band) -> Parts {
    let key = format!("sign-{}", sign.key());
    let title: Parts = vec![part(picture(sign, Side::Px(64.0))), part(heading(key.clone(), 1))];
    let mut parts: Parts = vec![part(row(title))];
    if is_card(sign, band) {
        // Never an example.
        parts.push(part(noor(Person::NoorCalm, vec![part(said(format!("book-{}", sign.key())))])));
        parts.push(line("book-look-alike", format!("{key}.look-alike")));
    } else {
        let band = match band {
            Band::Younger => "younger",
            Band::Middle => "middle",
            Band::Older => "older",
        };
        let example = format!("book-{}-{band}", sign.key());
        parts.push(line("book-example", example.clone()));
        parts.push(line("book-look-alike", format!("{example}.look-alike")));
    }
    let question: Parts = vec![part(said("book-question")), part(said(format!("{key}.question")))];
    parts.push(part(noor(Person::NoorThinking, question)));
    parts.push(line("book-why", format!("{key}.why")));
    let all: Vec<Sign> = signs(band).collect();
    let at = all.iter().position(|other| *other == sign).unwrap_or(0);
    let beside = |at: Option<usize>| at.and_then(|at| all.get(at)).copied();
    let mut ways: Parts =
        vec![part(bsn! { button(Props::new("book-contents").picture(Icon::Book)) on(turn_to(None)) })];
    for (caption, to) in [("book-before", beside(at.checked_sub(1))), ("book-after", beside(Some(at + 1)))] {
        if let Some(to) = to {
            let key = Key(caption.to_owned());
            let props = Props::new(caption).description(Translated::new(format!("sign-{}", to.key())));
            ways.push(part(bsn! { button(props) template_value(key) on(turn_to(Some(to))) }));
        }
    }
    parts.push(part(row(ways)));
    parts
}
