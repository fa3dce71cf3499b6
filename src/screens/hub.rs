//! The hub: the next chat, all chats, and the way to everything else.

use bevy::{prelude::*, ui_widgets::Activate};
use learning::save::{Avatar, Progress};
use story::{Party, SignSet};

use super::{Parts, Screen, Slot, go, part, show};
use crate::{
    accessibility::{Role, Semantics},
    loading::Stories,
    play::{self, Assigned, Assignment, Trouble},
    saves::Saved,
    text::Translated,
    theme::metrics,
    widgets::{
        button::{Props, button},
        layout::{card, heading, noor, note, paragraph, row, said},
        picture::{Shows, Side, friend, own, picture},
        sheets::{Icon, Person},
        skin::skin,
        town::{self, town},
    },
};

pub(super) fn plugin(app: &mut App) {
    app.add_systems(OnEnter(Screen::Title), enter);
    app.add_systems(OnExit(Screen::Title), forget_trouble);
    let changed = resource_exists_and_changed::<Stories>.or_else(offers_others);
    app.add_systems(Update, enter.run_if(in_state(Screen::Title)).run_if(changed));
}

/// Starts a chat.
pub(crate) fn start(
    scenario: String,
) -> impl Fn(On<Activate>, ResMut<Assigned>, Res<Saved>, ResMut<NextState<Screen>>) + Clone + Send + Sync + 'static {
    move |_, mut assigned, saved, mut next| {
        let played =
            u64::from(saved.progress.iter().find(|(id, _)| *id == scenario).map_or(0, |(_, played)| played.times));
        assigned.0 = Some(Assignment::new(scenario.clone(), saved.seed.wrapping_add(played)));
        // Entering the chat again from the chat's own debrief is a change of screen in every case.
        next.as_mut().set_if_neq(Screen::Chat);
    }
}

/// What was told once is told no more. Without an age nothing was shown.
fn forget_trouble(mut trouble: ResMut<Trouble>, mut saved: ResMut<Saved>) {
    if saved.settings.band.is_some() {
        trouble.0 = None;
        saved.bypass_change_detection().trouble = None;
    }
}

/// What the hub shows of the player: age, badge, and what was played.
type Offer = (Option<story::Band>, Option<Avatar>, Progress);

/// Whether it has changed, so that the hub is another.
fn offers_others(saved: Res<Saved>, mut last: Local<Option<Offer>>) -> bool {
    let now = Some((saved.settings.band, saved.settings.avatar, saved.progress.clone()));
    let changed = last.is_some() && *last != now;
    *last = now;
    changed
}

/// What the town shows: the chats that were played, and the signs that were found in them.
fn way(stories: &Stories, saved: &Saved) -> town::Progress {
    let played: Vec<_> = stories.library.iter().filter_map(|scenario| saved.progress.of(scenario)).collect();
    let signs = played.iter().fold(SignSet::EMPTY, |signs, played| signs.union(played.found));
    town::Progress { lit: played.len(), all: stories.library.iter().count(), signs: signs.iter().collect() }
}

fn enter(
    mut commands: Commands,
    slot: Single<Entity, With<Slot>>,
    stories: Res<Stories>,
    saved: Res<Saved>,
    trouble: Res<Trouble>,
    mut next: ResMut<NextState<Screen>>,
) {
    // Who came straight into a chat has not been asked yet.
    if saved.settings.band.is_none() {
        next.as_mut().set_if_neq(Screen::Band);
        return;
    }
    let title = match saved.settings.avatar {
        Some(avatar) => {
            part(row(vec![part(picture(own(avatar), Side::Px(metrics::SPEAKER))), part(heading("game-name", 1))]))
        }
        None => part(heading("game-name", 1)),
    };
    let town = town(&way(&stories, &saved));
    let mut parts: Parts = vec![title, part(paragraph("game-promise")), part(town)];
    if let Some(key) = trouble.0.or(saved.trouble) {
        parts.push(part(status(key)));
    }
    if !stories.problems.is_empty() {
        let mut lines: Parts = vec![part(paragraph(
            Translated::new("author-problems").number("count", stories.problems.len().try_into().unwrap_or(i64::MAX)),
        ))];
        lines.extend(
            stories
                .problems
                .iter()
                .take(5)
                .map(|problem| part(note(Translated::new("author-problem").text("problem", problem)))),
        );
        parts.push(part(card(lines)));
    }
    let chats = play::offered(&stories, &saved);
    if let Some(next) = chats.first() {
        let props = Props::main("hub-next").picture(Icon::Play).description(Translated::new(next.key("title")));
        let begin = start(next.id.to_string());
        let greeting: Parts = vec![part(said("noor-watch"))];
        parts.push(part(noor(Person::NoorCalm, greeting)));
        parts.push(part(bsn! { button(props) on(begin) }));
    }
    parts.push(part(heading("hub-chats", 2)));
    let list: Parts = chats
        .iter()
        .map(|scenario| {
            let title = Translated::new(scenario.key("title"));
            let begin = start(scenario.id.to_string());
            let played = saved.progress.of(scenario).is_some();
            let face = match scenario.person(scenario.friend()).party {
                Party::Friend { animal } => friend(animal).into(),
                _ => Shows::from(skin(scenario.app).icon),
            };
            let item = Semantics::new(Role::ListItem);
            let mark = played.then(|| part(note("hub-played")));
            let content: Parts =
                std::iter::once(part(bsn! { button(Props::new(title).picture(face)) on(begin) })).chain(mark).collect();
            part(bsn! { row(content) template_value(item) })
        })
        .collect();
    let semantics = Semantics::new(Role::List).labelled("hub-chats");
    parts.push(part(bsn! { card(list) template_value(semantics) }));
    parts.push(part(row(vec![
        part(bsn! { button(Props::new("about-title").picture(Icon::Info)) on(go(Screen::About)) }),
        part(bsn! { button(Props::new("credits-title").picture(Icon::Credits)) on(go(Screen::Credits)) }),
        part(bsn! { button(Props::new("language-title").picture(Icon::Language)) on(go(Screen::Language)) }),
    ])));
    show(&mut commands, *slot, Screen::Title, parts);
}

/// A sentence about something that happened, read out.
pub(crate) fn status(key: &'static str) -> impl Scene {
    let semantics = Semantics { live: true, ..Semantics::new(Role::Status) };
    let lines: Parts = vec![part(paragraph(key))];
    bsn! { card(lines) template_value(semantics) }
}
