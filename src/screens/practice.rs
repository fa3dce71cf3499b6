//! The practice pier: the whole chain from the pause to the report, on short chats in each of the invented apps, and *My
//! people*. It is no exam: the next step is always open, and what was hard comes again with more help.

use bevy::{prelude::*, ui_widgets::Activate};
use learning::{
    Seed,
    checkup::Writer,
    practice::{Case, Circle, Drill, Input, Keeping, People, Prompt, Rehearsal, Reply, Step, Why, menu, next},
};
use story::{Reason, Role as Grownup};

use super::{Slot, home, show};
use crate::{
    accessibility::{Key, Role, Semantics},
    classroom::{Class, now},
    content::Stories,
    navigation::{Screen, go},
    play::faces,
    profile::{AppForgets, Profile},
    text::Translated,
    theme::Token,
    widgets::{
        Parts,
        bubble::{Side, bubble},
        button::{Props, button},
        layout::{card, group, heading, noor, note, paragraph, row, said, says, stack},
        pages::{PageSlot, pages, show_page},
        part,
        picture::{friend, grown_up, icon},
        progress::progress,
        sheets::{Icon, Person},
        skin::{skin, wall},
    },
};

/// Where the child is in the practice.
#[derive(Resource, Default)]
struct Practice {
    /// What is practised now.
    rehearsal: Option<Rehearsal>,
    /// What the last press led to.
    reply: Option<Reply>,
    /// Whether *My people* is open.
    choosing: bool,
    /// Whether somebody who is not on the list is looked for.
    others: bool,
    /// The grown-ups that the child picked, in this run.
    people: People,
    /// What was practised last.
    last: Option<String>,
    /// Whether the rehearsal was taken in.
    taken: bool,
}

pub(super) fn plugin(app: &mut App) {
    app.forgets::<Practice>();
    app.add_systems(OnEnter(Screen::Practice), enter);
    app.add_systems(OnExit(Screen::Practice), leave);
    let changed = resource_changed::<Practice>.or_eager(resource_changed::<Profile>);
    app.add_systems(Update, (take, turn_page.run_if(changed)).chain().run_if(in_state(Screen::Practice)));
}

fn enter(
    mut commands: Commands,
    slot: Single<Entity, With<Slot>>,
    profile: Res<Profile>,
    (class, stories): (Res<Class>, Res<Stories>),
    mut practice: ResMut<Practice>,
) {
    // In a lesson the plan says what is practised.
    let case = class.case().and_then(|case| stories.drills.drills().find(|drill| *drill.id == *case));
    practice.rehearsal = case.map(|drill| Rehearsal::new(drill.clone()));
    if let Some(people) = profile.progress.people() {
        practice.people = people.clone();
    }
    practice.set_changed();
    show(&mut commands, *slot, Screen::Practice, pages("practice-title"));
}

/// What is practised is left; the list of people goes too, unless it is kept.
fn leave(mut practice: ResMut<Practice>) {
    *practice = Practice { last: practice.last.take(), ..default() };
}

/// A rehearsal that came to its end makes its steps easier or harder, once.
fn take(mut practice: ResMut<Practice>, mut profile: ResMut<Profile>, mut class: ResMut<Class>, time: Res<Time<Real>>) {
    let over = practice.rehearsal.as_ref().filter(|rehearsal| rehearsal.step().is_none()).cloned();
    if let Some(rehearsal) = over.filter(|_| !practice.taken) {
        profile.progress.practise(&rehearsal);
        practice.last = Some(rehearsal.drill().id.clone());
        practice.taken = true;
        class.practised(now(&time));
    }
}

fn turn_page(
    mut commands: Commands,
    page: Option<Single<Entity, With<PageSlot>>>,
    practice: Res<Practice>,
    profile: Res<Profile>,
    (stories, class): (Res<Stories>, Res<Class>),
    mut was: Local<Option<(bool, Option<usize>)>>,
) {
    let Some(page) = page else { return };
    let now = Some((practice.choosing, practice.rehearsal.as_ref().map(Rehearsal::behind)));
    let parts = match &practice.rehearsal {
        _ if practice.choosing => my_people(&practice, &profile),
        Some(rehearsal) => match rehearsal.step() {
            Some(step) => rehearse(rehearsal, step, &practice, &profile),
            None => end(rehearsal, &class),
        },
        None => overview(&stories, &profile),
    };
    let turned = *was != now;
    *was = now;
    show_page(&mut commands, *page, parts, turned);
}

fn begin(drill: &Drill) -> impl Fn(On<Activate>, ResMut<Practice>) + Clone + Send + Sync + 'static {
    let drill = drill.clone();
    move |_, mut practice| {
        practice.rehearsal = Some(Rehearsal::new(drill.clone()));
        (practice.reply, practice.taken, practice.others) = (None, false, false);
    }
}

/// Begins what fits best now.
fn begin_next(_: On<Activate>, mut practice: ResMut<Practice>, stories: Res<Stories>, profile: Res<Profile>) {
    let band = profile.band();
    let last = practice.last.clone();
    let drill = next(&stories.drills, band, profile.progress.practice(), last.as_deref(), Seed(profile.seed));
    if let Some(drill) = drill {
        practice.rehearsal = Some(Rehearsal::new(drill.clone()));
        (practice.reply, practice.taken, practice.others) = (None, false, false);
    }
}

/// What practice is, and the chats to practise with.
fn overview(stories: &Stories, profile: &Profile) -> Parts {
    let band = profile.band();
    let open = |_: On<Activate>, mut practice: ResMut<Practice>| practice.choosing = true;
    let drills = stories.drills.drills().filter(|drill| drill.from() <= band).map(|drill| {
        let item = Semantics::new(Role::ListItem);
        let props = Props::new(drill.key("title")).picture(friend(drill.animal));
        let done = (profile.progress.practice().times(&drill.id) > 0).then(|| part(note("practice-done-mark")));
        let content: Parts = std::iter::once(part(bsn! { button(props) on(begin(drill)) })).chain(done).collect();
        part(bsn! { row(content) template_value(item) })
    });
    let drills: Parts = drills.collect();
    let list = Semantics::new(Role::List).labelled("practice-choose");
    vec![
        part(noor(Person::NoorGlad, vec![part(said("practice-intro"))])),
        part(bsn! { button(Props::main("practice-begin").picture(Icon::Play)) on(begin_next) }),
        part(bsn! { button(Props::new("people-title").picture(Icon::People)) on(open) }),
        part(heading("practice-choose", 2)),
        part(bsn! { card(drills) template_value(list) }),
        part(bsn! { button(Props::new("checkup-home").picture(Icon::Home)) on(go(Screen::Hub)) }),
    ]
}

/// The grown-ups that the child would tell: by role, and one of each circle.
fn my_people(practice: &Practice, profile: &Profile) -> Parts {
    let mut parts: Parts = vec![part(heading("people-title", 2)), part(paragraph("people-text"))];
    let missing = practice.people.missing();
    for circle in Circle::ALL {
        let roles = Grownup::ALL.into_iter().filter(|role| Circle::of(*role) == circle).map(|role| {
            let picked = practice.people.contains(role);
            let full = !picked && practice.people.roles().len() == People::MOST;
            let props = Props::new(format!("role-{}", role.key())).picture(grown_up(role)).on(picked).off(full);
            let pick = move |_: On<Activate>, mut practice: ResMut<Practice>, mut profile: ResMut<Profile>| {
                practice.people.toggle(role);
                if profile.progress.people().is_some() {
                    profile.progress.keep_people(Some(practice.people.clone()));
                }
            };
            part(bsn! { button(props) on(pick) })
        });
        parts.push(part(group(format!("people-{}", circle.key()), roles.collect::<Parts>())));
        if missing.contains(&circle) {
            parts.push(part(note(format!("people-missing-{}", circle.key()))));
        }
    }
    parts.push(part(note("people-if-about")));
    if profile.settings.keep_progress {
        let kept = profile.progress.people().is_some();
        let keep = move |_: On<Activate>, practice: Res<Practice>, mut profile: ResMut<Profile>| {
            profile.progress.keep_people((!kept).then(|| practice.people.clone()));
        };
        parts.push(part(row(vec![part(bsn! { button(Props::new("people-kept").on(kept)) on(keep) })])));
    }
    if profile.progress.people().is_none() {
        parts.push(part(note("people-not-kept")));
    }
    let done = |_: On<Activate>, mut practice: ResMut<Practice>| practice.choosing = false;
    parts.push(part(bsn! { button(Props::main("people-done").picture(Icon::Check)) on(done) }));
    parts
}

/// Puts a press to the step.
fn press(input: Input) -> impl Fn(On<Activate>, ResMut<Practice>) + Clone + Send + Sync + 'static {
    move |_, mut practice| practice.reply = practice.rehearsal.as_mut().map(|rehearsal| rehearsal.act(input))
}

fn choice(caption: impl Into<Translated>, input: Input) -> Box<dyn Scene> {
    let props = Props::new(caption);
    part(bsn! { button(props) on(press(input)) })
}

/// A step: the chat, what Noor says of the last press and of this step, and what can be pressed.
fn rehearse(rehearsal: &Rehearsal, step: Step, practice: &Practice, profile: &Profile) -> Parts {
    let drill = rehearsal.drill();
    let (now, all) = (rehearsal.behind(), rehearsal.steps().len());
    let at = Translated::new("practice-step").number("step", now as i64 + 1).number("all", all as i64);
    let percent = u8::try_from(now * 100 / all.max(1)).unwrap_or(100);
    let mut parts: Parts = vec![part(note(at.clone())), part(progress(at, percent))];
    if now == 0 {
        let who = Translated::new("chat-name").words_of("name", drill.key("friend"));
        parts.push(part(says(friend(drill.animal), who, vec![part(said(drill.key("about")))])));
    }
    parts.push(chat(rehearsal, step));
    parts.extend(answer(practice.reply, step, rehearsal));
    parts.push(part(heading(title(step, drill.case), 2)));
    let lines = prompt(step, drill.case, profile.progress.practice().prompt(step));
    if !lines.is_empty() {
        parts.push(part(noor(Person::NoorCurious, lines)));
    }
    parts.extend(presses(rehearsal, step, practice));
    let mut ways = Parts::new();
    if now > 0 {
        let back = |_: On<Activate>, mut practice: ResMut<Practice>| {
            practice.reply = None;
            if let Some(rehearsal) = &mut practice.rehearsal {
                rehearsal.back();
            }
        };
        ways.push(part(bsn! { button(Props::new("flow-before")) on(back) }));
    }
    let reads = step == Step::Next || (step == Step::Menu && drill.case == Case::NotMyPhone);
    let forward = if reads { Props::main("flow-after") } else { Props::new("practice-skip").picture(Icon::Skip) };
    let key = Key(format!("practice {now} on"));
    ways.push(part(bsn! { button(forward) template_value(key) on(press(Input::GoOn)) }));
    let leave = |_: On<Activate>, mut practice: ResMut<Practice>| (practice.rehearsal, practice.reply) = (None, None);
    ways.push(part(bsn! { button(Props::new("chat-skip").picture(Icon::Close)) on(leave) }));
    parts.push(part(row(ways)));
    parts
}

/// The heading of a step.
fn title(step: Step, case: Case) -> String {
    match (step, case) {
        (Step::Unblock, _) => "practice-kind-unblock".to_owned(),
        (Step::Menu, Case::NotMyPhone) => "practice-not-mine-title".to_owned(),
        (step, _) => format!("practice-{}", step.key()),
    }
}

/// The chat; where proof is chosen, each line can be added.
fn chat(rehearsal: &Rehearsal, step: Step) -> Box<dyn Scene> {
    let drill = rehearsal.drill();
    let skin = skin(drill.app);
    let theirs = faces::of_item(u8::try_from(drill.id.len()).unwrap_or(0));
    let mut lines: Parts = Parts::new();
    for (at, line) in drill.lines.iter().enumerate() {
        let (side, face, who) = match line.from {
            Writer::Other => (Side::Theirs, theirs, "other"),
            Writer::Friend => (Side::Friends, friend(drill.animal), "friend"),
        };
        let name = Translated::new("chat-name").words_of("name", drill.key(who));
        let add = (step == Step::Proof).then(|| {
            let chosen = rehearsal.proof().contains(&at);
            let number = at as i64 + 1;
            let props = Props::new("flow-proof-do")
                .on(chosen)
                .label(Translated::new("flow-proof-label").number("number", number));
            let key = Key(format!("proof {at}"));
            part(bsn! { button(props) template_value(key) on(press(Input::Proof(at))) })
        });
        let words = Translated::new(drill.key(&line.id));
        lines.push(part(bubble(skin, side, Some(face), name, words, add.into_iter().collect())));
    }
    let log = Semantics::new(Role::Group).labelled("chat-log");
    let column = part(bsn! { stack(lines) template_value(log) });
    part(wall(skin, vec![column]))
}

/// What the last press led to, in words.
fn answer(reply: Option<Reply>, step: Step, rehearsal: &Rehearsal) -> Parts {
    let drill = rehearsal.drill();
    match reply {
        Some(Reply::Good(Step::Sorry)) if !rehearsal.done().contains(&Step::Unblock) => {
            vec![part(noor(Person::NoorGlad, vec![part(said("practice-kind-not-yet"))]))]
        }
        Some(Reply::Near(_)) => {
            let reason = drill.reasons.first().copied().unwrap_or(Reason::FeltOdd);
            let near = Translated::new("practice-reason-near").words_of("reason", format!("reason-{}", reason.key()));
            vec![part(noor(Person::NoorGlad, vec![part(said(near))]))]
        }
        Some(Reply::Good(Step::Sorry)) => {
            let who = Translated::new("chat-name").words_of("name", drill.key("other"));
            let theirs = faces::of_item(u8::try_from(drill.id.len()).unwrap_or(0));
            vec![
                part(says(theirs, who, vec![part(said("practice-kind-answer"))])),
                part(noor(Person::NoorProud, vec![part(said("practice-kind-done"))])),
            ]
        }
        Some(Reply::Good(Step::Tell)) if drill.case == Case::Upset => {
            let listens = rehearsal.heard().map(|role| {
                let who = Translated::new(format!("role-{}", role.key()));
                part(says(grown_up(role), who, vec![part(said("practice-upset-listens"))]))
            });
            let knows = part(noor(Person::NoorProud, vec![part(said("practice-tell-good"))]));
            listens.into_iter().chain([knows]).collect()
        }
        Some(Reply::Good(done)) if done != Step::Unblock => {
            vec![part(noor(Person::NoorProud, vec![part(said(format!("practice-{}-good", done.key())))]))]
        }
        Some(Reply::Again(Why::Upset(role))) => {
            let gender = if role.gender() == story::Gender::Feminine { "f" } else { "m" };
            let who = Translated::new(format!("role-{}", role.key()));
            let words = Translated::new("practice-upset-says").text("role-gender", gender);
            vec![
                part(says(grown_up(role), who, vec![part(said(words))])),
                part(noor(Person::NoorConcerned, vec![part(said("practice-upset-noor"))])),
            ]
        }
        Some(Reply::Again(Why::Private)) => {
            vec![part(noor(Person::NoorThinking, vec![part(said("practice-proof-private"))]))]
        }
        Some(Reply::Again(Why::TryAgain)) => {
            vec![part(noor(Person::NoorThinking, vec![part(said(format!("practice-{}-again", step.key())))]))]
        }
        Some(Reply::Good(_) | Reply::Onward | Reply::Noted | Reply::Nothing) | None => Parts::new(),
    }
}

/// What Noor says of a step: less, the easier it has become.
fn prompt(step: Step, case: Case, prompt: Prompt) -> Parts {
    let mut lines = Parts::new();
    match (step, case) {
        (Step::Unblock, _) => lines.push(part(said("practice-kind-noor"))),
        (Step::Sorry, _) | (Step::Next, Case::Kind | Case::Known) => {}
        (Step::Menu, Case::NotMyPhone) => lines.push(part(said("practice-not-mine-menu"))),
        _ => match prompt {
            Prompt::Full => lines.push(part(said(format!("practice-{}.full", step.key())))),
            Prompt::Short => lines.push(part(said(format!("practice-{}.short", step.key())))),
            Prompt::None => {}
        },
    }
    match (step, case) {
        (Step::Stop, Case::Back) => lines.push(part(said("practice-back-noor"))),
        (Step::Keep, Case::NotMyPhone) => lines.push(part(said("practice-not-mine-noor"))),
        _ => {}
    }
    lines
}

/// What can be pressed at a step.
fn presses(rehearsal: &Rehearsal, step: Step, practice: &Practice) -> Parts {
    let drill = rehearsal.drill();
    // The heading above names them to the eye.
    let named = Semantics::new(Role::Group).labelled(title(step, drill.case));
    let choices: Parts = match step {
        Step::Stop => vec![
            choice("practice-stop-answer-1", Input::Stop(false)),
            choice("practice-stop-do", Input::Stop(true)),
            choice("practice-stop-answer-2", Input::Stop(false)),
        ],
        Step::Keep => vec![
            choice("practice-keep-delete", Input::Keep(Keeping::Delete)),
            choice("practice-keep-send-on", Input::Keep(Keeping::SendOn)),
            choice("practice-keep-do", Input::Keep(Keeping::Keep)),
        ],
        Step::Tell => {
            let none = People::default();
            let listed = rehearsal.can_tell(if practice.others { &none } else { &practice.people });
            let others = listed.len() < rehearsal.can_tell(&none).len();
            let roles = listed.into_iter().map(|role| {
                let props = Props::new(format!("role-{}", role.key())).picture(grown_up(role));
                part(bsn! { button(props) on(press(Input::Tell(role))) })
            });
            let roles: Parts = roles.collect();
            let mut parts: Parts = vec![part(bsn! { row(roles) template_value(named) }), part(note("people-if-about"))];
            if others {
                let look = |_: On<Activate>, mut practice: ResMut<Practice>| practice.others = true;
                parts.push(part(bsn! { button(Props::new("people-others").picture(Icon::People)) on(look) }));
            }
            return parts;
        }
        Step::Menu if drill.case == Case::NotMyPhone => return Parts::new(),
        Step::Menu => {
            let skin = skin(drill.app);
            let opens = Props::main("app-open-menu").picture(Icon::Menu);
            return vec![part(card(vec![
                part(row(vec![part(icon(skin.icon, Token::Ink)), part(paragraph(skin.name))])),
                part(bsn! { button(opens) on(press(Input::OpenMenu)) }),
            ]))];
        }
        Step::Find => menu(drill.app).map(|item| choice(format!("app-menu-{}", item.key()), Input::Item(item))).into(),
        Step::Reason => {
            Reason::ALL.map(|reason| choice(format!("reason-{}", reason.key()), Input::Reason(reason))).into()
        }
        Step::Proof => {
            let done = Props::main("practice-proof-done");
            return vec![part(note("practice-proof-enough")), part(bsn! { button(done) on(press(Input::ProofDone)) })];
        }
        Step::Block => vec![choice("flow-block-do", Input::Block)],
        Step::Unblock => vec![choice("practice-kind-unblock", Input::Unblock)],
        Step::Sorry => (1..=3).map(|number| choice(format!("practice-kind-sorry-{number}"), Input::Sorry)).collect(),
        Step::Next => {
            let keys: &[&str] = match (drill.case, rehearsal.heard().is_some()) {
                (Case::Kind, _) => &["practice-kind-next"],
                (Case::Known, true) => &["practice-grown-ups-next", "practice-next-2"],
                (Case::Known, false) => &["practice-next-not-yet"],
                (_, true) => &["practice-next-1", "practice-next-2", "practice-next-known"],
                (_, false) => &["practice-next-1", "practice-next-2", "practice-next-not-yet"],
            };
            return keys.iter().map(|key| part(paragraph(*key))).collect();
        }
    };
    vec![part(bsn! { stack(choices) template_value(named) })]
}

/// The end: what it was about, that it was good as it was, and what comes again another time.
fn end(rehearsal: &Rehearsal, class: &Class) -> Parts {
    let drill = rehearsal.drill();
    let mut lines: Parts = vec![part(said(drill.key("note")))];
    match drill.case {
        Case::Plain | Case::Back | Case::Upset => lines.push(part(said("practice-end-text"))),
        Case::NotMyPhone | Case::Known => lines.push(part(said("practice-end-told"))),
        // Nothing happened that anybody needs help with.
        Case::Kind => {}
    }
    if drill.lines.iter().any(|line| line.signs.iter().any(|sign| sign.tell_today())) {
        lines.push(part(said("tell-today")));
    }
    if rehearsal.hard().is_empty() {
        lines.push(part(said("practice-end-all-easy")));
    }
    for step in rehearsal.hard() {
        lines.push(part(said(Translated::new("practice-end-again").words_of("step", title(*step, drill.case)))));
    }
    let list = |_: On<Activate>, mut practice: ResMut<Practice>| (practice.rehearsal, practice.reply) = (None, None);
    let mut ways = Parts::new();
    if !class.sits() {
        ways.push(part(bsn! { button(Props::main("practice-next-one").picture(Icon::Play)) on(begin_next) }));
        ways.push(part(bsn! { button(Props::new("practice-title").picture(Icon::ActReport)) on(list) }));
    }
    ways.push(home(Props::new("checkup-home"), class));
    vec![part(heading("practice-end-title", 2)), part(noor(Person::NoorProud, lines)), part(row(ways))]
}
