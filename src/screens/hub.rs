//! The hub: the next chat, all chats, and the way to everything else.

use bevy::{prelude::*, ui_widgets::Activate};
use learning::tutor::Supply;
use record::{Avatar, Progress};
use story::Party;

use super::{Slot, booster, checkup, show};
use crate::{
    accessibility::{Role, Semantics},
    audio::{PlaySound, Sound},
    classroom::Class,
    content::Stories,
    navigation::{Screen, go},
    platform::Arguments,
    play::{self, Assigned, Assignment, Trouble, Unfinished, faces::own, guide},
    profile::{AppForgets, Profile},
    text::Translated,
    theme::metrics,
    widgets::{
        Parts,
        button::{Look, Props, button},
        layout::{card, heading, noor, note, paragraph, row, said, status},
        part,
        picture::{Shows, Side, friend, picture},
        sheets::{Icon, Person},
        skin::skin,
        town::{self, town},
    },
};

pub(super) fn plugin(app: &mut App) {
    app.forgets::<Welcome>();
    app.add_systems(OnEnter(Screen::Hub), (welcome.after(play::leave), enter).chain());
    app.add_systems(OnExit(Screen::Hub), forget_trouble);
    let changed = resource_exists_and_changed::<Stories>.or_else(offers_others);
    // A hub that was just built is as it should be.
    let stays = in_state(Screen::Hub).and_then(not(state_changed::<Screen>));
    app.add_systems(Update, enter.run_if(stays).run_if(changed));
}

/// Starts a chat.
pub(crate) fn start(
    scenario: String,
) -> impl Fn(On<Activate>, ResMut<Assigned>, Res<Profile>, Res<Stories>, ResMut<NextState<Screen>>)
+ Clone
+ Send
+ Sync
+ 'static {
    move |_, mut assigned, profile, stories, mut next| {
        let played =
            u64::from(profile.progress.iter().find(|(id, _)| *id == scenario).map_or(0, |(_, played)| played.times));
        let guided = stories.library.get(&scenario).is_some_and(|scenario| guide::guides(&profile, scenario));
        assigned.0 =
            Some(Assignment { guided, ..Assignment::new(scenario.clone(), profile.seed.wrapping_add(played)) });
        // Entering the chat again from the chat's own debrief is a change of screen in every case.
        next.as_mut().set_if_neq(Screen::Chat);
    }
}

/// What was told once is told no more. Without an age nothing was shown.
fn forget_trouble(mut trouble: ResMut<Trouble>, mut profile: ResMut<Profile>) {
    if profile.settings.band.is_some() {
        trouble.0 = None;
        profile.bypass_change_detection().trouble = None;
    }
}

/// What the hub shows of the player: age, badge, what was played, whether a chat was left, and whether the guide is over.
type Offer = (Option<story::Band>, Option<Avatar>, Progress, bool, bool);

/// Whether it has changed, so that the hub is another.
fn offers_others(profile: Res<Profile>, unfinished: Res<Unfinished>, mut last: Local<Option<Offer>>) -> bool {
    let left = unfinished.0.is_some();
    let now = Some((profile.settings.band, profile.settings.avatar, profile.progress.clone(), left, profile.guided));
    let changed = last.is_some() && *last != now;
    *last = now;
    changed
}

/// What the town shows: the chats that were played, and the signs that were found in them.
fn way(stories: &Stories, profile: &Profile) -> town::Growth {
    let lit = stories.library.iter().filter(|scenario| profile.progress.of(scenario).is_some()).count();
    town::Growth { lit, all: stories.library.iter().count(), signs: profile.progress.found().iter().collect() }
}

/// How the child is greeted.
#[derive(Resource, Debug, Clone, PartialEq)]
struct Welcome {
    words: Translated,
    /// What the town showed the last time it was seen in this run.
    seen: Option<town::Growth>,
    /// What it showed before, for the one time at which what is new comes in.
    before: Option<town::Growth>,
}

impl Default for Welcome {
    fn default() -> Self {
        Self { words: "noor-watch".into(), seen: None, before: None }
    }
}

/// Whoever comes is greeted where it left off: in the middle of a chat, with a new light, after a while, or for the first
/// time.
fn welcome(
    stories: Res<Stories>,
    profile: Res<Profile>,
    unfinished: Res<Unfinished>,
    mut welcome: ResMut<Welcome>,
    mut sounds: MessageWriter<PlaySound>,
) {
    // Nothing was shown yet.
    if profile.settings.band.is_none() {
        return;
    }
    let now = way(&stories, &profile);
    let windows = i64::try_from(now.lit).unwrap_or(i64::MAX);
    let before = welcome.seen.replace(now.clone());
    let lit = before.as_ref().is_some_and(|before| before.lit < now.lit);
    let flown = before.as_ref().is_some_and(|before| now.signs.iter().any(|sign| !before.signs.contains(sign)));
    if lit || flown {
        sounds.write(PlaySound(Sound::Window));
    }
    welcome.words = match before {
        _ if unfinished.0.is_some() => "noor-left".into(),
        Some(_) if lit && flown => "noor-window-and-flag".into(),
        Some(_) if lit => "noor-window".into(),
        Some(_) if flown => "noor-flag".into(),
        None if now.lit > 0 => Translated::new("noor-back").number("windows", windows),
        _ if now.lit == 0 && !profile.guided => "noor-first".into(),
        _ => "noor-watch".into(),
    };
    welcome.before = Some(before.unwrap_or(now));
}

fn enter(
    mut commands: Commands,
    slot: Single<Entity, With<Slot>>,
    stories: Res<Stories>,
    profile: Res<Profile>,
    trouble: Res<Trouble>,
    unfinished: Res<Unfinished>,
    (arguments, class): (Res<Arguments>, Res<Class>),
    mut welcome: ResMut<Welcome>,
    mut next: ResMut<NextState<Screen>>,
) {
    // Who sits in a lesson goes back to its seat.
    if class.sits() {
        next.as_mut().set_if_neq(Screen::Class);
        return;
    }
    // Who came straight into a chat has not been asked yet.
    if profile.settings.band.is_none() {
        next.as_mut().set_if_neq(Screen::Band);
        return;
    }
    let title = match profile.settings.avatar {
        Some(avatar) => {
            part(row(vec![part(picture(own(avatar), Side::Px(metrics::SPEAKER))), part(heading("game-name", 1))]))
        }
        None => part(heading("game-name", 1)),
    };
    let town = town(&way(&stories, &profile), welcome.before.take().as_ref());
    let mut parts: Parts = vec![title, part(paragraph("game-promise")), part(town)];
    if let Some(key) = trouble.0.or(profile.trouble) {
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
    parts.push(part(noor(Person::NoorGlad, vec![part(said(welcome.words.clone()))])));
    let chats = play::offered(&stories, &profile);
    let left = unfinished.0.as_ref().and_then(|left| Some((left.clone(), stories.library.get(&left.scenario)?)));
    let look = if left.is_some() { Look::Plain } else { Look::Main };
    if let Some((left, scenario)) = left {
        let props = Props::main("hub-go-on").picture(Icon::Play).description(Translated::new(scenario.key("title")));
        let go_on = move |_: On<Activate>, mut assigned: ResMut<Assigned>, mut next: ResMut<NextState<Screen>>| {
            assigned.0 = Some(left.clone());
            next.as_mut().set_if_neq(Screen::Chat);
        };
        parts.push(part(bsn! { button(props) on(go_on) }));
    }
    // Who is here for the first time begins with a chat through which Noor guides.
    let guided = chats.iter().filter(|scenario| guide::guides(&profile, scenario));
    let guided = guided.min_by_key(|scenario| guide::before_the_first_sign(scenario));
    if let Some(next) = guided.cloned().or_else(|| play::next(&stories, &profile, &unfinished, arguments.today())) {
        let caption = if guided.is_some() { "hub-first" } else { "hub-next" };
        let props = Props::new(caption).look(look).picture(Icon::Play);
        let begin = start(next.id.to_string());
        parts.push(part(bsn! { button(props.description(Translated::new(next.key("title")))) on(begin) }));
    }
    match play::supply(&stories, &profile, arguments.today()) {
        Supply::New => {}
        Supply::PlayedOut(_) => parts.push(part(note("hub-played-out"))),
        Supply::Enough => parts.push(part(note("hub-all-bright"))),
    }
    if booster::is_due(&stories, &profile, &arguments) {
        parts.push(part(noor(Person::NoorCurious, vec![part(said("booster-offer"))])));
        parts.push(part(bsn! { button(Props::new("booster-begin").picture(Icon::Clock)) on(go(Screen::Booster)) }));
    }
    parts.push(part(heading("hub-chats", 2)));
    let list: Parts = chats
        .iter()
        .map(|scenario| {
            let title = Translated::new(scenario.key("title"));
            let begin = start(scenario.id.to_string());
            let played = profile.progress.of(scenario).is_some();
            let badge = profile.settings.avatar.map(own);
            let face = match scenario.person(scenario.addressee()).party {
                Party::Friend { animal } => friend(animal).into(),
                _ => badge.map_or(Shows::from(skin(scenario.app).icon), Shows::from),
            };
            let item = Semantics::new(Role::ListItem);
            let mut content: Parts = vec![part(bsn! { button(Props::new(title).picture(face)) on(begin) })];
            content.extend(scenario.is_players_own().then(|| part(note("hub-own"))));
            content.extend(played.then(|| part(note("hub-played"))));
            part(bsn! { row(content) template_value(item) })
        })
        .collect();
    let semantics = Semantics::new(Role::List).labelled("hub-chats");
    parts.push(part(bsn! { card(list) template_value(semantics) }));
    parts.push(part(heading("hub-more", 2)));
    let mut more: Parts = vec![
        part(bsn! { button(Props::new("practice-title").picture(Icon::ActReport)) on(go(Screen::Practice)) }),
        part(bsn! { button(Props::new("book-title").picture(Icon::Book)) on(go(Screen::Book)) }),
        part(bsn! { button(Props::new("lights-title").picture(Icon::Sun)) on(go(Screen::Lights)) }),
    ];
    if checkup::is_there(&stories) {
        more.push(part(bsn! { button(Props::new("checkup-title").picture(Icon::Check)) on(go(Screen::CheckUp)) }));
    }
    // A page finds the teacher's program only where it came from.
    if cfg!(not(target_family = "wasm")) || arguments.class.is_some() {
        more.push(part(bsn! { button(Props::new("hub-class").picture(Icon::Home)) on(go(Screen::Class)) }));
    }
    parts.push(part(row(more)));
    parts.push(part(row(vec![
        part(bsn! { button(Props::new("about-title").picture(Icon::Info)) on(go(Screen::About)) }),
        part(bsn! { button(Props::new("credits-title").picture(Icon::Credits)) on(go(Screen::Credits)) }),
        part(bsn! { button(Props::new("language-title").picture(Icon::Language)) on(go(Screen::Language)) }),
    ])));
    show(&mut commands, *slot, Screen::Hub, parts);
}
