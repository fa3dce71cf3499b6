//! A chat: messages arrive, the friend answers, the player raises flags and acts.

mod follow;
mod log;
mod replies;

use bevy::prelude::*;
use story::{Band, Level, Outcome, Party, Session};

use super::{Slot, show};
use crate::{
    accessibility::{Role, Semantics},
    navigation::{Screen, go},
    play::{Play, Trouble, bubbles::for_whom},
    text::{Language, Translated},
    theme::{Fill, Tint, Token, metrics},
    widgets::{
        Parts,
        button::{Props, button},
        layout::{heading, noor, note, said, says, status},
        part,
        picture::{self, grown_up, picture},
        sheets::{Icon, Person},
        skin::{skin, wall},
    },
};

pub(super) fn plugin(app: &mut App) {
    app.add_observer(log::fly_flag);
    app.add_systems(OnEnter(Screen::Chat), enter.after(crate::play::begin));
    app.add_systems(
        Update,
        (log::grow, log::point, replies::show_replies, follow::to_the_end)
            .chain()
            .run_if(in_state(Screen::Chat))
            .run_if(resource_exists::<Play>),
    );
}

fn enter(
    mut commands: Commands,
    slot: Single<Entity, With<Slot>>,
    play: Option<Res<Play>>,
    mut language: ResMut<Language>,
    mut trouble: ResMut<Trouble>,
) {
    let Some(play) = play else { return };
    // The names are drawn before the next frame; the bubbles of a chat that goes on need them at once.
    language.set_changed();
    let scenario = play.session.scenario();
    let title = heading(Translated::new(scenario.key("title")), 1);
    let skin = skin(scenario.app);
    let semantics = Semantics { live: true, ..Semantics::new(Role::Log) }.labelled("chat-log");
    let mut who: Parts = vec![part(title), part(note(skin.name))];
    for other in scenario.others() {
        let person = scenario.person(other);
        if let Party::Other { relation, .. } = person.party {
            let relation = format!("relation-{}", relation.key());
            who.push(part(note(Translated::new("chat-who").person("name", &person.id).words_of("relation", relation))));
        }
    }
    let mut opening: Parts = vec![part(said("noor-pretend"))];
    if !play.assignment.guided {
        opening.push(part(said(for_whom(scenario, "chat-how"))));
    }
    let told = trouble.0.take().map(|key| part(status(key)));
    let content: Parts = told
        .into_iter()
        .chain([
            part(bsn! {
                Fill({skin.header})
                Node {
                    flex_wrap: FlexWrap::Wrap,
                    align_items: AlignItems::Center,
                    column_gap: px(metrics::GAP_M),
                    row_gap: px(metrics::GAP_S),
                    padding: {UiRect::all(px(metrics::GAP_M))},
                    border_radius: {BorderRadius::all(px(metrics::ROUND))},
                    width: percent(100),
                }
                Children [
                    (picture(skin.icon, picture::Side::Rem(1.4)) Tint(Token::Ink)),
                    (
                        Node {
                            flex_direction: FlexDirection::Column,
                            flex_grow: 1.0,
                            flex_basis: px(metrics::NAMES),
                            min_width: px(0),
                        }
                        Children [ {who} ]
                    ),
                    (button(Props::new("chat-skip").picture(Icon::Close)) on(go(Screen::Hub))),
                ]
            }),
            part(noor(Person::NoorCalm, opening)),
            part(wall(
                skin,
                vec![part(bsn! {
                    log::Log
                    template_value(semantics)
                    Node { flex_direction: FlexDirection::Column, row_gap: px(metrics::GAP_M), width: percent(100) }
                })],
            )),
            part(bsn! {
                replies::ReplyBar
                Node { flex_direction: FlexDirection::Column, row_gap: px(metrics::GAP_M), width: percent(100) }
            }),
        ])
        .collect();
    show(&mut commands, *slot, Screen::Chat, content);
}

/// What a level asks for, as message keys. `alone` tells whether one sign by itself comes to it. For the youngest every flag
/// asks for the same.
pub(crate) fn level_keys(level: Level, alone: bool, band: Band) -> &'static [&'static str] {
    match (band, level) {
        (Band::Younger, _) => &["level-younger"],
        (_, Level::Yellow) => &["level-yellow"],
        (_, Level::Red) if alone => &["level-red"],
        (_, Level::Red) => &["level-two-yellows", "level-red"],
    }
}

/// The words with which every story closes: the grown-up's who was told, unless the story itself lets that one speak, and
/// Noor's.
pub(crate) fn closing(session: &Session, outcome: Outcome) -> Parts {
    let scenario = session.scenario();
    let key = format!("closing-{}-{}", outcome.ending.key(), scenario.kind.key());
    let own = scenario.is_players_own();
    let spoke = |role| {
        session.shown().any(|message| {
            let who = scenario.person(scenario.message(message).from);
            who.party == Party::Adult { role } && !scenario.message(message).aside
        })
    };
    let told = outcome.told.filter(|role| outcome.ending == story::Ending::Told && !spoke(*role));
    let adult = told.map(|role| {
        let (who, words) = if own { ("", "own-adult") } else { (".of-friend", "adult") };
        let who = Translated::cast(format!("role-{}{who}", role.key()));
        part(says(grown_up(role), who, vec![part(said(Translated::cast(format!("{key}.{words}"))))]))
    });
    let noors = part(said(Translated::cast(for_whom(scenario, key.clone()))));
    adult.into_iter().chain([part(noor(Person::NoorProud, vec![noors]))]).collect()
}
