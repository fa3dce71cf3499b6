//! A lesson with a class: joining it, and what the seat does now. What the lesson wants stands here; chats, check-ups and the report
//! practice are the game's own, and lead back here.

use bevy::{
    input::{
        ButtonState,
        keyboard::{Key as Typed, KeyboardInput},
    },
    prelude::*,
    ui_widgets::Activate,
};
use classroom::{ANIMALS, SeatName, SeatView, StepIx, Task, Vote, What, animal_key, device::Standing};
use learning::checkup::{ClassCode, Face, PICTURES, Picture};

use super::{Slot, show};
use crate::{
    accessibility::Key,
    classroom::{Alone, CHILDREN, Class, Entry, LeaveClass, now},
    content::Stories,
    navigation::{Overlay, Screen, go},
    overlays::help::{self, Listeners},
    platform::Arguments,
    play::{Assigned, Assignment, Unfinished, faces::own},
    profile::Profile,
    text::Translated,
    theme::metrics,
    widgets::{
        Parts,
        button::{Props, button},
        code::code_card,
        layout::{card, group, heading, noor, note, paragraph, row, said, stack, status},
        pages::{PageSlot, pages, show_page},
        part,
        picture::{Side, friend, picture},
        sheets::{Icon, Person},
    },
};

pub(super) fn plugin(app: &mut App) {
    app.add_systems(OnEnter(Screen::Class), enter);
    let changed = resource_changed::<Class>.or_eager(resource_changed::<Unfinished>).or_eager(state_changed::<Screen>);
    app.add_systems(Update, (typed, turn_page.run_if(changed)).chain().run_if(in_state(Screen::Class)));
}

fn enter(mut commands: Commands, slot: Single<Entity, With<Slot>>, mut class: ResMut<Class>) {
    class.set_changed();
    show(&mut commands, *slot, Screen::Class, pages("class-title"));
}

/// What a page shows; another one is told as new.
#[derive(Debug, Clone, PartialEq)]
enum Shows {
    Address,
    Code,
    Standing(Standing),
    Task(Task, bool),
}

fn turn_page(
    mut commands: Commands,
    page: Option<Single<Entity, With<PageSlot>>>,
    (class, alone): (Res<Class>, Res<Alone>),
    (unfinished, profile, stories, arguments): (Res<Unfinished>, Res<Profile>, Res<Stories>, Res<Arguments>),
    mut was: Local<Option<Shows>>,
) {
    let Some(page) = page else { return };
    let listeners = Listeners::of(&class, &profile, &stories, &arguments);
    let (shows, parts) = match (class.standing(), class.view()) {
        (None, _) if !class.entry.addressed => (Shows::Address, address(&class.entry, &alone)),
        (None, _) => (Shows::Code, join(&class, &alone)),
        (Some(standing @ (Standing::Sits | Standing::Waits)), Some(view)) => {
            (Shows::Task(view.task.clone(), view.done), seat(&class, standing, view, &unfinished, &listeners))
        }
        (Some(standing), _) => (Shows::Standing(standing), trouble(standing, class.sure, &listeners)),
    };
    let turned = was.as_ref() != Some(&shows);
    *was = Some(shows);
    show_page(&mut commands, *page, parts, turned);
}

/// Who has keys types the address and the code.
fn typed(mut keys: MessageReader<KeyboardInput>, overlay: Res<State<Overlay>>, mut class: ResMut<Class>) {
    let pressed: Vec<Typed> =
        keys.read().filter(|key| key.state == ButtonState::Pressed).map(|key| key.logical_key.clone()).collect();
    if class.sits() || class.is_joining() || *overlay.get() != Overlay::None {
        return;
    }
    for key in pressed {
        match key {
            Typed::Backspace => class.entry.erase(),
            Typed::Character(text) => text.chars().for_each(|sign| {
                let entry = &mut class.entry;
                if entry.addressed { entry.sign(sign) } else { entry.dial(sign) }
            }),
            _ => {}
        }
    }
}

/// A button that changes what was pressed so far.
fn press(props: Props, key: String, press: impl Fn(&mut Entry) + Clone + Send + Sync + 'static) -> Box<dyn Scene> {
    let press = move |_: On<Activate>, mut class: ResMut<Class>| {
        press(&mut class.entry);
        class.said = None;
    };
    let key = Key(key);
    part(bsn! { button(props) template_value(key) on(press) })
}

/// Signs to press, and the way to take one back; whether nothing was pressed yet, and whether everything was.
fn keypad(label: &'static str, signs: &str, (empty, full): (bool, bool), take: fn(&mut Entry, char)) -> Box<dyn Scene> {
    let keys = signs.chars().map(|sign| {
        let props = Props::new(Translated::new("class-sign").text("sign", &sign.to_string())).off(full);
        press(props, format!("class key {sign}"), move |entry| take(entry, sign))
    });
    part(group(label, keys.chain([erase(empty)]).collect::<Parts>()))
}

/// What was typed so far.
fn typed_so_far(key: &'static str, typed: &str) -> Box<dyn Scene> {
    if typed.is_empty() {
        part(status("class-typed-none"))
    } else {
        part(status(Translated::new(key).text("typed", typed)))
    }
}

/// The animals that were pressed so far.
fn animals_so_far(entry: &Entry) -> Box<dyn Scene> {
    let chosen = entry.animals.iter().map(|animal| part(picture(friend(*animal), Side::Rem(2.5))));
    if entry.animals.is_empty() { part(status("class-typed-none")) } else { part(row(chosen.collect::<Parts>())) }
}

fn erase(empty: bool) -> Box<dyn Scene> {
    press(Props::new("class-erase").picture(Icon::Close).off(empty), "class erase".into(), Entry::erase)
}

/// What was played without a lesson, for a teacher without a network.
fn played(alone: &Alone) -> Option<Box<dyn Scene>> {
    alone.chats().map(|code| part(code_card(code)))
}

fn go_alone() -> Box<dyn Scene> {
    part(bsn! { button(Props::new("class-alone").picture(Icon::Play)) on(go(Screen::Hub)) })
}

/// Where the teacher's program is, for a game that does not come from it.
fn address(entry: &Entry, alone: &Alone) -> Parts {
    let found = press(Props::main("class-address-go").off(!entry.is_address()), "class address".into(), |entry| {
        entry.addressed = entry.is_address();
    });
    let mut parts: Parts = vec![
        part(noor(Person::NoorGlad, vec![part(said("class-address")), part(said("class-address-why"))])),
        typed_so_far("class-address-typed", &entry.address),
        keypad("class-address", Entry::DIGITS, (entry.address.is_empty(), false), Entry::dial),
        part(row(vec![found])),
        part(row(vec![go_alone()])),
    ];
    parts.extend(played(alone));
    parts
}

/// The code, and who comes.
fn join(class: &Class, alone: &Alone) -> Parts {
    let entry = &class.entry;
    let mut parts: Parts = vec![part(paragraph("class-join-how"))];
    let kinds = [(false, "class-signs"), (true, "class-pictures")].map(|(pictures, key)| {
        let props = Props::new(key).on(entry.in_pictures == pictures);
        press(props, format!("class {key}"), move |entry| entry.in_pictures = pictures)
    });
    parts.push(part(row(Parts::from(kinds))));
    let full = entry.code().is_some();
    if entry.in_pictures {
        parts.push(animals_so_far(entry));
        let keys = ANIMALS.map(|animal| {
            let props = Props::new(format!("seat-name-{}.alone", animal_key(animal))).picture(friend(animal)).off(full);
            press(props, format!("class key {}", animal_key(animal)), move |entry| entry.animal(animal))
        });
        let keys = keys.into_iter().chain([erase(entry.animals.is_empty())]);
        parts.push(part(group("class-pictures", keys.collect::<Parts>())));
    } else {
        // Blanks keep a screen reader from making a word of it.
        let apart = entry.signs.chars().map(String::from).collect::<Vec<_>>().join(" ");
        parts.push(typed_so_far("class-typed", &apart));
        parts.push(keypad("class-signs", ClassCode::SIGNS, (entry.signs.is_empty(), full), Entry::sign));
    }
    let counts = (1..=CHILDREN).map(|count| {
        let caption = Translated::new("class-children-count").number("count", count.into());
        let props = Props::new(caption).on(entry.children == count);
        press(props, format!("class children {count}"), move |entry| entry.children = count)
    });
    parts.push(part(group("class-children", counts.collect::<Parts>())));
    if entry.moved {
        let pictures = Picture::ALL.map(|picture| {
            let chosen = entry.card.contains(&picture);
            let full = !chosen && entry.card.len() == PICTURES;
            let props = Props::new(format!("avatar-{}", picture.key())).picture(own(picture)).on(chosen).off(full);
            press(props, format!("class card {}", picture.key()), move |entry| entry.choose(picture))
        });
        parts.push(part(group("class-moved-how", Parts::from(pictures))));
    }
    if let Some(said) = &class.said {
        parts.push(part(status(said.clone())));
    }
    if class.is_joining() {
        parts.push(part(status("class-coming")));
    }
    let sit = |_: On<Activate>, mut class: ResMut<Class>| class.sit();
    let ready = entry.is_whole() && !class.is_joining();
    parts.push(part(row(vec![part(
        bsn! { button(Props::main("class-sit").picture(Icon::Check).off(!ready)) on(sit) },
    )])));
    let moved = entry.moved;
    let other = if moved { "class-new" } else { "class-moved" };
    let mut ways = vec![press(Props::new(other), format!("class {other}"), move |entry| entry.moved = !moved)];
    if cfg!(not(target_family = "wasm")) {
        ways.push(press(Props::new("class-address-again"), "class address again".into(), |entry| {
            entry.addressed = false;
        }));
    }
    ways.push(go_alone());
    parts.push(part(row(ways)));
    parts.extend(played(alone));
    parts
}

/// The seat is not to be had at the moment, or not any more.
fn trouble(standing: Standing, sure: bool, listeners: &Listeners) -> Parts {
    let words = match standing {
        Standing::Sits | Standing::Waits => "class-waits",
        Standing::Elsewhere => "class-elsewhere",
        Standing::Removed => "class-removed",
        Standing::Gone => "class-gone",
        Standing::Stale => "class-stale",
    };
    let mut parts: Parts = vec![part(noor(Person::NoorCalm, vec![part(said(words))]))];
    if standing == Standing::Elsewhere {
        let here = |_: On<Activate>, mut class: ResMut<Class>, time: Res<Time<Real>>| class.take_back(now(&time));
        parts.push(part(row(vec![part(bsn! { button(Props::main("class-elsewhere-here")) on(here) })])));
    }
    if standing == Standing::Gone {
        let again = |_: On<Activate>, mut commands: Commands, mut next: ResMut<NextState<Screen>>| {
            commands.trigger(LeaveClass);
            next.as_mut().set_if_neq(Screen::Class);
        };
        parts.push(part(row(vec![part(bsn! { button(Props::main("class-gone-join")) on(again) })])));
    } else {
        parts.push(leave(sure));
    }
    if matches!(standing, Standing::Gone | Standing::Removed) {
        parts.extend(help::lines(listeners));
    }
    parts
}

/// The way out, at the second press.
fn leave(sure: bool) -> Box<dyn Scene> {
    let leave = |_: On<Activate>, mut class: ResMut<Class>, mut commands: Commands| {
        if class.sure {
            commands.trigger(LeaveClass);
        }
        class.sure = !class.sure;
    };
    let key = if sure { "class-leave-sure" } else { "class-leave" };
    part(row(vec![part(bsn! { button(Props::new(key).picture(Icon::Close)) on(leave) })]))
}

fn name(name: SeatName) -> Translated {
    Translated::new(name.message()).text("colour", name.colour().key())
}

/// What the seat does now, and whose it is.
fn seat(class: &Class, standing: Standing, view: &SeatView, unfinished: &Unfinished, listeners: &Listeners) -> Parts {
    let mut parts: Parts = vec![part(row(vec![
        part(picture(friend(view.name.animal()), Side::Px(metrics::SPEAKER))),
        part(heading(name(view.name), 2)),
    ]))];
    if standing == Standing::Waits {
        parts.push(part(status("class-waits")));
    }
    parts.extend(task(class, view, unfinished, listeners));
    if view.children > 1 {
        parts.push(jobs(view));
    }
    if view.task != Task::Ended {
        let pictures = view.card.pictures().map(|picture| {
            let caption = part(paragraph(format!("avatar-{}", picture.key())));
            part(row(vec![part(self::picture(own(picture), Side::Rem(2.5))), caption]))
        });
        let mut lines: Parts = vec![part(heading("class-card", 3)), part(row(Parts::from(pictures)))];
        lines.push(part(note("class-card-why")));
        parts.push(part(card(lines)));
    }
    parts.push(leave(class.sure));
    parts
}

/// Who does what at a shared device; the jobs go round with the steps.
fn jobs(view: &SeatView) -> Box<dyn Scene> {
    let step = match &view.task {
        Task::Chat(step, _)
        | Task::Practice(step, _)
        | Task::Vote(step, ..)
        | Task::Room(step, _)
        | Task::CheckUp(step, _)
        | Task::Slip(step, _) => step.0,
        Task::Wait | Task::Ended => 0,
    };
    let mut lines: Parts = vec![part(paragraph(Translated::new("class-trio").number("count", view.children.into())))];
    let jobs = ["class-job-read", "class-job-flag", "class-job-speak"];
    for (place, job) in (0_u8..).zip(jobs).take(usize::from(view.children)) {
        let child = (place + step) % view.children + 1;
        lines.push(part(paragraph(Translated::new(job).number("child", child.into()))));
    }
    if usize::from(view.children) > jobs.len() {
        lines.push(part(note("class-job-look")));
    }
    part(card(lines))
}

fn noor_says(key: &'static str) -> Box<dyn Scene> {
    part(noor(Person::NoorCalm, vec![part(said(key))]))
}

/// What the lesson wants of the seat.
fn task(class: &Class, view: &SeatView, unfinished: &Unfinished, listeners: &Listeners) -> Parts {
    match &view.task {
        Task::Wait => vec![noor_says("class-wait")],
        Task::Room(_, step) => vec![part(heading(step.clone(), 3)), noor_says("class-room")],
        Task::Chat(step, _) if view.done || class.is_settled(*step) => judge(class, *step),
        Task::Chat(step, chats) => {
            let left = class.begun(*step, unfinished);
            let key = if left.is_some() { "class-chat-go-on" } else { "class-chat-begin" };
            let (step, chats) = (*step, chats.clone());
            let begin = move |_: On<Activate>,
                              mut class: ResMut<Class>,
                              mut assigned: ResMut<Assigned>,
                              (stories, profile, arguments): (Res<Stories>, Res<Profile>, Res<Arguments>),
                              time: Res<Time<Real>>,
                              mut next: ResMut<NextState<Screen>>| {
                let assignment = left.clone().or_else(|| {
                    let chat = Class::pick(&chats, &stories, &profile, arguments.today())?;
                    let id = chat.1.clone();
                    class.begin_chat(now(&time), step, chat);
                    Some(Assignment::new(id, profile.seed))
                });
                match assignment {
                    Some(assignment) => {
                        assigned.0 = Some(assignment);
                        next.as_mut().set_if_neq(Screen::Chat);
                    }
                    None => class.said = Some("class-chat-none".into()),
                }
            };
            let mut parts = vec![
                part(heading("step-chat", 3)),
                noor_says("class-chat"),
                part(row(vec![part(bsn! { button(Props::main(key).picture(Icon::Play)) on(begin) })])),
            ];
            parts.extend(class.said.clone().map(|said| part(status(said))));
            parts
        }
        Task::Practice(step, _) | Task::CheckUp(step, _) if view.done || class.is_settled(*step) => {
            vec![noor_says("class-done")]
        }
        Task::Practice(step, case) => {
            let (step, case) = (*step, case.clone());
            let begin = move |_: On<Activate>, mut class: ResMut<Class>, mut next: ResMut<NextState<Screen>>| {
                class.begin_practice(step, case.clone());
                next.as_mut().set_if_neq(Screen::Practice);
            };
            vec![
                part(heading("step-practice", 3)),
                noor_says("class-practice"),
                part(row(vec![part(
                    bsn! { button(Props::main("class-practice-begin").picture(Icon::Play)) on(begin) },
                )])),
            ]
        }
        Task::CheckUp(step, form) => {
            let (step, form) = (*step, *form);
            let begin = move |_: On<Activate>, mut class: ResMut<Class>, mut next: ResMut<NextState<Screen>>| {
                class.begin_check_up(step, form);
                next.as_mut().set_if_neq(Screen::CheckUp);
            };
            vec![
                part(heading("step-check-up", 3)),
                noor_says("class-check-up"),
                part(row(vec![part(
                    bsn! { button(Props::main("class-check-up-begin").picture(Icon::Play)) on(begin) },
                )])),
            ]
        }
        Task::Vote(step, question, options, voted) => {
            vote(*step, question, *options, *voted || class.is_settled(*step))
        }
        Task::Slip(step, answer) => slip(class, *step, *answer),
        Task::Ended => {
            let mut parts: Parts = vec![
                part(heading("class-over-title", 3)),
                part(noor(Person::NoorProud, vec![part(said("class-over")), part(said("class-over-card"))])),
            ];
            parts.extend(help::lines(listeners));
            parts
        }
    }
}

/// A button that tells the lesson something.
fn tells(props: Props, key: String, step: StepIx, what: What) -> Box<dyn Scene> {
    let tell = move |_: On<Activate>, mut class: ResMut<Class>, time: Res<Time<Real>>| {
        class.did(now(&time), step, what.clone());
    };
    let key = Key(key);
    part(bsn! { button(props) template_value(key) on(tell) })
}

/// The answers of a vote. The first press counts.
fn vote(step: StepIx, question: &str, options: u8, voted: bool) -> Parts {
    let vote = Vote { question: question.to_owned(), options };
    let mut parts: Parts = vec![part(heading(vote.key(), 3))];
    if voted {
        parts.push(noor_says("class-voted"));
        return parts;
    }
    parts.push(part(note("class-vote-how")));
    let answers = vote
        .option_keys()
        .zip(0_u8..)
        .map(|(words, option)| tells(Props::new(words), format!("class vote {option}"), step, What::Voted(option)));
    parts.push(part(stack(answers.collect::<Parts>())));
    parts
}

/// "I want to talk": yes or no. What was answered is not left standing there: a neighbour would read it.
fn slip(class: &Class, step: StepIx, answer: Option<bool>) -> Parts {
    let asks = vec![part(said("class-slip")), part(said("class-slip-why")), part(said("class-slip-safe"))];
    let mut parts: Parts = vec![part(noor(Person::NoorCalm, asks))];
    if class.answers_anew || (answer.is_none() && !class.answered) {
        let answers = [(true, "class-slip-yes"), (false, "class-slip-no")].map(|(talk, words)| {
            let tell = move |_: On<Activate>, mut class: ResMut<Class>, time: Res<Time<Real>>| {
                class.did(now(&time), step, What::Slip(talk));
                (class.answered, class.answers_anew) = (true, false);
            };
            part(bsn! { button(Props::new(words)) on(tell) })
        });
        parts.push(part(group("step-slip", Parts::from(answers))));
    } else {
        let arrived = answer.is_some() && class.standing() == Some(Standing::Sits);
        parts.push(part(status(if arrived { "class-slip-thanks" } else { "class-slip-waits" })));
        let again = |_: On<Activate>, mut class: ResMut<Class>| class.answers_anew = true;
        parts.push(part(row(vec![part(bsn! { button(Props::new("class-slip-again")) on(again) })])));
    }
    parts.push(part(note("class-slip-soon")));
    parts
}

/// What the child thinks of the chat that it has just played.
fn judge(class: &Class, step: StepIx) -> Parts {
    let judged = class.judged(step);
    let mut parts: Parts = vec![noor_says("class-done"), part(heading("class-judge", 3))];
    for (which, words) in ["class-judge-real", "class-judge-helped"].into_iter().enumerate() {
        let faces = [
            (Face::No, "checkup-face-no", Icon::FaceNo),
            (Face::ABit, "checkup-face-a-bit", Icon::FaceABit),
            (Face::Yes, "checkup-face-yes", Icon::FaceYes),
        ]
        .map(|(face, caption, icon)| {
            let props = Props::new(caption).picture(icon).on(judged[which] == Some(face));
            let judge = move |_: On<Activate>, mut class: ResMut<Class>, time: Res<Time<Real>>| {
                class.judge(now(&time), step, which, face);
            };
            let key = Key(format!("class judge {which} {caption}"));
            part(bsn! { button(props) template_value(key) on(judge) })
        });
        parts.push(part(group(words, Parts::from(faces))));
    }
    if judged.iter().all(Option::is_some) {
        parts.push(part(status("class-judge-thanks")));
    }
    parts
}
