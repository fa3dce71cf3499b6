//! The gallery: every widget, picture, skin and state on one page, for those who design and for the tests. Reached by
//! `--gallery` and `?gallery=yes`; colours, text size and language are those of the settings.

use bevy::prelude::*;
use story::{App as ChatApp, Sign};

use super::{Slot, show};
use crate::{
    navigation::{Overlay, Screen, go, open},
    text::Translated,
    theme::{Tint, Token, metrics},
    widgets::{
        Parts,
        bubble::{Side, bubble, divider},
        button::{Look, Props, button},
        layout::{card, heading, noor, note, paragraph, row, said},
        part,
        picture::{self, icon, picture},
        progress::progress,
        sheets::{Icon, Person},
        skin::{skin, wall},
        town::{self, town},
    },
};

pub(super) fn plugin(app: &mut App) {
    app.add_systems(OnEnter(Screen::Gallery), enter);
}

/// A name that is the same in every language.
fn called(name: &impl std::fmt::Debug) -> impl Scene {
    note(Translated::new("gallery-name").text("name", &format!("{name:?}")))
}

/// A picture beside its name.
fn shown(scene: Box<dyn Scene>, name: &impl std::fmt::Debug) -> Box<dyn Scene> {
    part(row(vec![scene, part(called(name))]))
}

/// The ways to every screen and dialog. Settings, break and beacon stand in the bar; chats are reached from the hub.
fn screens() -> Parts {
    let name = |name: &dyn std::fmt::Debug| Translated::new("gallery-name").text("name", &format!("{name:?}"));
    let screens = Screen::ALL.into_iter().filter(|screen| screen.stands_alone());
    let screens = screens.map(|screen| part(bsn! { button(Props::new(name(&screen))) on(go(screen)) }));
    let overlays = [Overlay::Tell, Overlay::Help];
    let overlays = overlays.map(|overlay| part(bsn! { button(Props::new(name(&overlay))) on(open(overlay)) }));
    screens.chain(overlays).collect()
}

fn buttons() -> Parts {
    let looks = [("Plain", Look::Plain), ("Main", Look::Main), ("Beacon", Look::Beacon)];
    let mut parts = Parts::new();
    for (name, look) in looks {
        let plain = || Props::new(Translated::new("gallery-name").text("name", name)).look(look);
        let states = [plain(), plain().picture(Icon::Beacon), plain().on(true), plain().on(false), plain().off(true)];
        parts.push(part(row(states.map(|props| part(bsn! { button(props) })).into_iter().collect::<Parts>())));
    }
    parts
}

fn bubbles(app: ChatApp) -> Box<dyn Scene> {
    let skin = skin(app);
    let line = |side, face, key: &'static str| -> Box<dyn Scene> {
        part(bubble(skin, side, Some(face), Translated::new(skin.name), Translated::new(key), Parts::new()))
    };
    let lines: Parts = vec![
        part(row(vec![part(bsn! { icon(skin.icon, Token::Ink) }), part(note(skin.name))])),
        line(Side::Aside, Person::FriendTurtle, "noor-watch"),
        line(Side::Theirs, Person::PartnerOtter, "noor-pretend"),
        line(Side::Friends, Person::FriendTurtle, "noor-ask"),
        part(divider(Translated::new("later-hours").number("hours", 20))),
    ];
    let column = part(bsn! {
        Node { flex_direction: FlexDirection::Column, row_gap: px(metrics::GAP_M), width: percent(100) }
        Children [ {lines} ]
    });
    part(wall(skin, vec![column]))
}

fn enter(mut commands: Commands, slot: Single<Entity, With<Slot>>) {
    let title = |key: &'static str| part(heading(key, 2));
    let mut parts: Parts = vec![part(heading("gallery-title", 1)), title("gallery-widgets")];
    parts.extend(buttons());
    parts.push(part(card(vec![part(paragraph("noor-pretend")), part(note("noor-pretend"))])));
    parts.push(part(progress("gallery-widgets", 40)));
    parts.push(title("gallery-screens"));
    parts.push(part(row(screens())));
    parts.push(title("gallery-town"));
    for lit in [0, 12, 24] {
        let signs = Sign::ALL.into_iter().take(lit * Sign::ALL.len() / 24).collect();
        parts.push(part(town(&town::Growth { lit, all: 24, signs }, None)));
    }
    parts.push(title("gallery-skins"));
    parts.extend([ChatApp::Messenger, ChatApp::GameChat, ChatApp::LiveStream, ChatApp::ClassGroup].map(bubbles));
    parts.push(title("gallery-people"));
    for face in [Person::NoorCalm, Person::NoorConcerned] {
        parts.push(part(noor(face, vec![part(said("noor-watch"))])));
    }
    let people = Person::ALL.map(|person| shown(part(picture(person, picture::Side::Px(96.0))), &person));
    parts.push(part(row(people.into_iter().collect::<Parts>())));
    parts.push(title("gallery-flags"));
    let flag = |sign: Sign| {
        let name = part(paragraph(format!("sign-{}", sign.key())));
        part(row(vec![part(picture(sign, picture::Side::Px(64.0))), name]))
    };
    parts.extend(Sign::ALL.map(flag));
    parts.push(title("gallery-icons"));
    let icons = Icon::ALL.map(|shows| {
        let drawn = part(bsn! { picture(shows, picture::Side::Px(32.0)) Tint(Token::Ink) });
        shown(drawn, &shows)
    });
    parts.push(part(row(icons.into_iter().collect::<Parts>())));
    parts.push(part(bsn! { button(Props::main("back")) on(go(Screen::Language)) }));
    show(&mut commands, *slot, Screen::Gallery, parts);
}
