//! A short look back: some lines from chats, some days after their signs were mastered. First the child decides, then Noor
//! explains. Offered when it is due, and it waits as long as it likes.

use std::sync::Arc;

use bevy::{prelude::*, ui_widgets::Activate};
use learning::{
    Seed,
    booster::{self, Item, Occasion},
    mastery::Answer,
};
use story::{Line, Party, Scenario};

use super::{Slot, show};
use crate::{
    accessibility::Key,
    content::Stories,
    navigation::{Screen, go},
    platform::Arguments,
    play::{bubbles::side_of, cast::Reading, faces},
    profile::{AppForgets, Profile},
    text::Translated,
    widgets::{
        Parts,
        bubble::{Side, bubble},
        button::{Props, button},
        layout::{flagged, group, noor, note, row, said, stack},
        pages::{PageSlot, pages, show_page},
        part,
        progress::progress,
        scroll::Reveal,
        sheets::{Icon, Person},
        skin::{skin, wall},
    },
};

/// The round that is under way.
#[derive(Resource, Default)]
struct Round {
    items: Vec<(Item, Arc<Scenario>)>,
    answers: Vec<Answer>,
    /// Whether the line that was answered last is being explained.
    explained: bool,
    /// Whether the answers were taken in.
    taken: bool,
}

pub(super) fn plugin(app: &mut App) {
    app.forgets::<Round>();
    app.add_systems(OnEnter(Screen::Booster), (begin, enter).chain());
    app.add_systems(OnExit(Screen::Booster), |mut round: ResMut<Round>, mut reading: ResMut<Reading>| {
        *round = Round::default();
        reading.0 = None;
    });
    app.add_systems(Update, (take, turn_page).chain().run_if(in_state(Screen::Booster)));
}

/// The lines of a round that is due today; none if none is.
fn round(stories: &Stories, profile: &Profile, arguments: &Arguments) -> Vec<Item> {
    let pool: Vec<Item> = stories.library.iter().flat_map(|scenario| booster::items(scenario)).collect();
    let occasion = Occasion {
        band: profile.band(),
        day: arguments.today(),
        seed: Seed(profile.seed),
        last: profile.progress.recent().last().copied(),
    };
    booster::round(&pool, profile.progress.learner(), occasion).into_iter().cloned().collect()
}

/// Whether a round is due today.
pub(crate) fn is_due(stories: &Stories, profile: &Profile, arguments: &Arguments) -> bool {
    !booster::due(profile.progress.learner(), profile.band(), arguments.today()).is_empty()
        && !round(stories, profile, arguments).is_empty()
}

fn begin(mut begun: ResMut<Round>, stories: Res<Stories>, profile: Res<Profile>, arguments: Res<Arguments>) {
    let items = round(&stories, &profile, &arguments);
    let with = |item: Item| stories.library.get(&item.scenario).cloned().map(|scenario| (item, scenario));
    *begun = Round { items: items.into_iter().filter_map(with).collect(), ..default() };
}

fn enter(mut commands: Commands, slot: Single<Entity, With<Slot>>) {
    show(&mut commands, *slot, Screen::Booster, pages("booster-title"));
}

/// At the end the answers count. A round that was left counts for nothing.
fn take(mut round: ResMut<Round>, mut profile: ResMut<Profile>, arguments: Res<Arguments>) {
    if !round.taken && !round.items.is_empty() && round.answers.len() == round.items.len() {
        profile.progress.boost(&round.answers, arguments.today());
        round.taken = true;
    }
}

fn turn_page(
    mut commands: Commands,
    page: Option<Single<(Entity, Ref<PageSlot>)>>,
    round: Res<Round>,
    profile: Res<Profile>,
    mut reading: ResMut<Reading>,
) {
    let Some(page) = page else { return };
    let (entity, page) = &*page;
    if !round.is_changed() && !page.is_added() {
        return;
    }
    let at = round.answers.len() - usize::from(round.explained);
    let parts = match round.items.get(at) {
        Some((item, scenario)) => {
            reading.0 = Some((scenario.clone(), profile.seed));
            line(&round, at, item, scenario, profile.seed)
        }
        None => end(!round.items.is_empty()),
    };
    show_page(&mut commands, *entity, parts, !round.explained);
}

/// A line, the question, and once it is answered what Noor says.
fn line(round: &Round, at: usize, item: &Item, scenario: &Scenario, seed: u64) -> Parts {
    let all = round.items.len();
    let place = Translated::new("booster-progress").number("now", at as i64 + 1).number("all", all as i64);
    let percent = u8::try_from(at * 100 / all.max(1)).unwrap_or(100);
    let skin = skin(scenario.app);
    let message = scenario.message(item.message);
    let person = scenario.person(message.from);
    let dealt = faces(scenario, Seed(seed), None);
    let face = dealt.get(message.from.at()).copied().flatten();
    let name = Translated::new("chat-name").person("name", &person.id);
    let words = Translated::cast(scenario.key(&message.id));
    let mut parts: Parts = vec![part(note(place.clone())), part(progress(place, percent)), part(note(skin.name))];
    if let Party::Other { relation, .. } = person.party {
        let relation = format!("relation-{}", relation.key());
        parts.push(part(note(Translated::new("chat-who").person("name", &person.id).words_of("relation", relation))));
    }
    let mut lines: Parts = booster::before(scenario, item.message)
        .into_iter()
        .filter_map(|line| {
            let (who, id, side) = match line {
                Line::Message(ix) => (scenario.message(ix).from, &scenario.message(ix).id, side_of(scenario, ix)),
                Line::Said(choice) => (scenario.addressee(), &scenario.choice(choice).id, Side::Friends),
                Line::Later(_) | Line::Hint(_) | Line::App(_) => return None,
            };
            let name = Translated::new("chat-name").person("name", &scenario.person(who).id);
            let words = Translated::cast(scenario.key(id));
            Some(part(bubble(skin, side, dealt.get(who.at()).copied().flatten(), name, words, Parts::new())))
        })
        .collect();
    if !lines.is_empty() {
        lines.insert(0, part(note("booster-before")));
        lines.push(part(note("booster-this-line")));
    }
    lines.push(part(bubble(skin, side_of(scenario, item.message), face, name, words, Parts::new())));
    parts.push(part(wall(skin, vec![part(stack(lines))])));
    let key = |what: &str| Key(format!("booster {at} {what}"));
    if !round.explained {
        let buttons = [(true, "booster-yes", Icon::Flag), (false, "booster-no", Icon::ActCarryOn)];
        let buttons = buttons.map(|(flagged, caption, icon)| {
            let answer = item.answer(flagged);
            let decide = move |_: On<Activate>, mut round: ResMut<Round>| {
                round.answers.push(answer);
                round.explained = true;
            };
            let key = key(caption);
            part(bsn! { button(Props::new(caption).picture(icon)) template_value(key) on(decide) })
        });
        parts.push(part(group("booster-ask-show", buttons.into_iter().collect::<Parts>())));
    } else {
        let right = round.answers.last().is_some_and(|answer| answer.is_right());
        let (face, opening) =
            if right { (Person::NoorProud, "booster-right") } else { (Person::NoorThinking, "booster-look") };
        let mut lines: Parts = vec![part(said(opening))];
        if item.shows {
            lines.push(part(flagged(item.sign)));
        } else {
            let like = Translated::new("debrief-looks-like").words_of("sign", format!("sign-{}", item.sign.key()));
            lines.push(part(said(like)));
        }
        lines.push(part(said(format!("sign-{}.question", item.sign.key()))));
        if let Some(note) = &message.note {
            lines.push(part(said(Translated::cast(scenario.key(note)))));
        }
        parts.push(part(bsn! { noor(face, lines) Reveal }));
        let go_on = |_: On<Activate>, mut round: ResMut<Round>| round.explained = false;
        let key = key("next");
        let next = Props::main("booster-next").picture(Icon::Next);
        parts.push(part(bsn! { button(next) template_value(key) on(go_on) }));
    }
    let leave = Props::new("booster-later").picture(Icon::Close);
    parts.push(part(bsn! { button(leave) on(go(Screen::Hub)) }));
    parts
}

fn end(was: bool) -> Parts {
    let words = if was { "booster-done" } else { "booster-nothing" };
    vec![
        part(noor(Person::NoorProud, vec![part(said(words))])),
        part(row(vec![
            part(bsn! { button(Props::main("checkup-home").picture(Icon::Home)) on(go(Screen::Hub)) }),
            part(bsn! { button(Props::new("lights-title").picture(Icon::Sun)) on(go(Screen::Lights)) }),
        ])),
    ]
}
