//! The check-up: short chats to sort, stories, facts and feelings, one page at a time. No marks, no timers; every page can be
//! left out, the whole can be stopped without trace, and what is true is told to everyone at the end.

use bevy::{ecs::system::SystemParam, prelude::*, ui_widgets::Activate};
use learning::{
    Seed,
    checkup::{
        Answer, Chat, ClassCode, Consent, Deed, Deeds, Face, Form, HARM, ItemAnswers, Length, Outlook, PICTURES, Page,
        Part, Picture, SeatCode, Sheet, Sitting, Writer, items_csv,
    },
};

use super::{Slot, home, show};
use crate::{
    accessibility::{Key, Role, Semantics},
    classroom::{Alone, Class, now},
    content::Stories,
    navigation::{Screen, go},
    overlays::help::{self, Listeners},
    platform::Arguments,
    play::faces,
    profile::{AppForgets, Profile, ProfileStorage},
    text::Translated,
    widgets::{
        Parts,
        bubble::{Side, bubble},
        button::{Props, button},
        code::code_card,
        layout::{card, group, heading, noor, note, paragraph, row, said, stack, status},
        pages::{PageSlot, pages, show_page},
        part,
        progress::progress,
        scroll::Reveal,
        sheets::{Icon, Person},
        skin::{skin, wall},
    },
};

/// The check-up that is being taken, and what is chosen on its page so far.
#[derive(Resource, Default)]
struct Taking {
    sitting: Option<Sitting>,
    /// The pictures that were chosen before it began, and the seat that they make.
    pictures: Vec<Picture>,
    seat: Option<SeatCode>,
    okay: Option<bool>,
    deeds: Deeds,
    /// Whether the child stopped it.
    stopped: bool,
    /// Whether what it adds up to was remembered.
    remembered: bool,
    /// Who agreed that its answers go to a study.
    consent: Consent,
    handed: Handed,
}

/// What became of the answers that a study may have.
#[derive(Default)]
enum Handed {
    #[default]
    No,
    Failed,
    /// They lie there, if that can be known.
    To(Option<String>),
}

pub(super) fn plugin(app: &mut App) {
    app.forgets::<Taking>();
    app.add_systems(OnEnter(Screen::CheckUp), enter);
    app.add_systems(OnExit(Screen::CheckUp), |mut taking: ResMut<Taking>| *taking = Taking::default());
    app.add_systems(
        Update,
        (turn_page, remember.run_if(resource_changed::<Taking>)).chain().run_if(in_state(Screen::CheckUp)),
    );
}

/// The seat of a child whose progress is kept. It goes by the record, which stays: a run's own seed would give another one
/// each time, and pair the child with somebody else.
fn seat(profile: &Profile) -> SeatCode {
    SeatCode::drawn(Seed(profile.progress.id().0))
}

/// The form that comes next for a child whose progress is kept: of those that were taken least often the first in the order of
/// its seat.
fn next_form(stories: &Stories, profile: &Profile) -> Option<Form> {
    let taken = |form| profile.progress.checkups().iter().filter(|taken| **taken == form).count();
    let order = seat(profile).order();
    let there = order.into_iter().filter(|form| stories.bank.form(*form).is_some());
    there.min_by_key(|form| taken(*form))
}

/// The form of an occasion, counted from 0, for a child with a card; another one if that form is not there.
fn form_by_card(stories: &Stories, seat: SeatCode, occasion: usize) -> Option<Form> {
    let mut order = (occasion..occasion + 3).map(|occasion| seat.form(occasion));
    order.find(|form| stories.bank.form(*form).is_some())
}

/// What a check-up is begun with.
#[derive(SystemParam)]
struct Beginning<'w> {
    taking: ResMut<'w, Taking>,
    stories: Res<'w, Stories>,
    profile: Res<'w, Profile>,
    arguments: Res<'w, Arguments>,
}

/// Begins a form: the short one, and for a study the longer one.
fn begin(beginning: Beginning, form: Option<Form>, seat: Option<SeatCode>) {
    let Beginning { mut taking, stories, profile, arguments } = beginning;
    if let Some(items) = form.and_then(|form| stories.bank.form(form)) {
        let band = profile.band();
        let length = arguments.study.map_or(Length::Short, |_| stories.bank.length());
        let sitting = Some(Sitting::of_length(items.clone(), band, Seed(profile.seed), length));
        *taking = Taking { sitting, seat, consent: taking.consent, ..default() };
    }
}

/// Whether there is a check-up to take.
pub(crate) fn is_there(stories: &Stories) -> bool {
    stories.bank.forms().next().is_some()
}

fn enter(mut commands: Commands, slot: Single<Entity, With<Slot>>, class: Res<Class>, beginning: Beginning) {
    // In a lesson the seat says which form is due.
    if let Some((form, view)) = class.form().zip(class.view()) {
        begin(beginning, Some(form), Some(view.card));
    }
    show(&mut commands, *slot, Screen::CheckUp, pages("checkup-title"));
}

/// Turns to the page that is due.
fn turn_page(
    mut commands: Commands,
    page: Option<Single<(Entity, Ref<PageSlot>)>>,
    taking: Res<Taking>,
    profile: Res<Profile>,
    arguments: Res<Arguments>,
    (class, alone, stories): (Res<Class>, Res<Alone>, Res<Stories>),
    mut was: Local<Option<usize>>,
) {
    let Some(page) = page else { return };
    let (entity, page) = &*page;
    // How it begins depends on whether anything is kept, which a child may change meanwhile.
    let begins_anew = taking.sitting.is_none() && profile.is_changed();
    if !taking.is_changed() && !page.is_added() && !begins_anew {
        return;
    }
    let now = taking.sitting.as_ref().map(|sitting| sitting.progress().0);
    let parts = match &taking.sitting {
        None => {
            let again = !profile.progress.checkups().is_empty();
            let study = arguments.study.map(|_| taking.consent);
            beginning(again, profile.settings.keep_progress, &taking.pictures, study)
        }
        Some(sitting) => match sitting.page().filter(|_| !taking.stopped) {
            Some(page) => ask(sitting, page, &taking),
            None => {
                let listeners = Listeners::of(&class, &profile, &stories, &arguments);
                end(sitting, &taking, arguments.study, profile.trouble, &class, &alone, &listeners)
            }
        },
    };
    let turned = *was != now;
    *was = now;
    show_page(&mut commands, *entity, parts, turned);
}

/// What a check-up is, and the way in: at once where progress is kept, else by a card, so that nobody takes a form twice though
/// nothing is remembered.
fn beginning(again: bool, kept: bool, pictures: &[Picture], study: Option<Consent>) -> Parts {
    let intro = if again { "checkup-intro-again" } else { "checkup-intro" };
    let mut parts: Parts =
        vec![part(noor(Person::NoorGlad, vec![part(said(intro))])), part(note("checkup-intro.grown-ups"))];
    parts.extend(study.map(|consent| part(asks_for_consent(consent))));
    let home = part(bsn! { button(Props::new("checkup-home").picture(Icon::Home)) on(go(Screen::Hub)) });
    if kept {
        let at_once = |_: On<Activate>, beginning: Beginning| {
            let (form, seat) = (next_form(&beginning.stories, &beginning.profile), seat(&beginning.profile));
            begin(beginning, form, Some(seat));
        };
        parts.push(part(row(vec![
            part(bsn! { button(Props::main("checkup-begin").picture(Icon::Play)) on(at_once) }),
            home,
        ])));
        return parts;
    }
    parts.push(part(paragraph("checkup-card-why")));
    let cards = Picture::ALL.map(|picture| {
        let chosen = pictures.contains(&picture);
        let full = !chosen && pictures.len() == PICTURES;
        let props = Props::new(format!("avatar-{}", picture.key())).picture(faces::own(picture)).on(chosen).off(full);
        let choose = move |_: On<Activate>, mut taking: ResMut<Taking>| match chosen {
            true => taking.pictures.retain(|other| *other != picture),
            false => taking.pictures.push(picture),
        };
        let key = Key(format!("checkup card {}", picture.key()));
        part(bsn! { button(props) template_value(key) on(choose) })
    });
    parts.push(part(group("checkup-card", Parts::from(cards))));
    let seat = SeatCode::of(pictures.iter().copied()).ok();
    let times = (0..3_usize).map(|occasion| {
        let props = Props::main(format!("checkup-time-{}", occasion + 1)).off(seat.is_none());
        let start = move |_: On<Activate>, beginning: Beginning| {
            if let Some(seat) = seat {
                let form = form_by_card(&beginning.stories, seat, occasion);
                begin(beginning, form, Some(seat));
            }
        };
        let key = Key(format!("checkup time {occasion}"));
        part(bsn! { button(props) template_value(key) on(start) })
    });
    parts.push(part(group("checkup-time", times.collect::<Parts>())));
    parts.push(part(row(vec![home])));
    parts
}

/// What a study gets, and who agrees. Without all of them the check-up is as always.
fn asks_for_consent(consent: Consent) -> impl Scene {
    let switch = |words: &'static str, chosen: bool, set: fn(&mut Consent)| {
        let press = move |_: On<Activate>, mut taking: ResMut<Taking>| set(&mut taking.consent);
        let key = Key(words.to_owned());
        part(bsn! { button(Props::new(words).on(chosen)) template_value(key) on(press) })
    };
    let grown_ups: Parts = vec![
        switch("checkup-study-ethics", consent.ethics, |consent| consent.ethics = !consent.ethics),
        switch("checkup-study-guardians", consent.guardians, |consent| consent.guardians = !consent.guardians),
    ];
    let child: Parts = vec![
        switch("checkup-study-yes", consent.child, |consent| consent.child = true),
        switch("checkup-study-no", !consent.child, |consent| consent.child = false),
    ];
    card(vec![
        part(heading("checkup-study", 2)),
        part(paragraph("checkup-study-what")),
        part(group("checkup-study-grown-ups", grown_ups)),
        part(group("checkup-study-child", child)),
    ])
}

/// The answers of a check-up that was taken to its end, for a study to which all agreed. They go nowhere until the child presses.
fn hands_out(
    sitting: &Sitting,
    taking: &Taking,
    study: Option<ClassCode>,
    trouble: Option<&'static str>,
) -> Option<Parts> {
    let class = study.filter(|_| !taking.stopped && sitting.is_answered())?;
    let answers = ItemAnswers::of(sitting, Some(class), taking.seat, taking.consent)?;
    let hand_out =
        move |_: On<Activate>, mut taking: ResMut<Taking>, mut profile: ResMut<Profile>, place: Res<ProfileStorage>| {
            let name = format!("manara-answers-{class}.csv");
            let place = profile.hand_out_file(&*place.0, &name, &items_csv(std::slice::from_ref(&answers)));
            taking.handed = place.map_or(Handed::Failed, Handed::To);
        };
    let mut parts: Parts = vec![part(heading("checkup-study", 2))];
    parts.extend((!matches!(taking.handed, Handed::To(_))).then(|| part(paragraph("checkup-study-now"))));
    // The first button has the focus, and should do nothing that cannot be taken back.
    let keep = |_: On<Activate>, mut taking: ResMut<Taking>| taking.consent.child = false;
    let ways: Parts = vec![
        part(bsn! { button(Props::new("checkup-study-keep")) on(keep) }),
        part(bsn! { button(Props::new("checkup-study-hand-out").picture(Icon::Keep)) on(hand_out) }),
    ];
    parts.push(match (&taking.handed, trouble) {
        (Handed::To(Some(place)), _) => {
            let words = Translated::new("checkup-study-at").text("place", place);
            part(bsn! { status(words) Reveal })
        }
        (Handed::To(None), _) => part(bsn! { status("checkup-study-asked") Reveal }),
        (Handed::Failed, Some(words)) => part(stack(vec![part(row(ways)), part(status(words))])),
        (Handed::No | Handed::Failed, _) => part(row(ways)),
    });
    Some(parts)
}

/// Puts an answer to the page, and clears what was chosen on it.
fn answer(answer: Answer) -> impl Fn(On<Activate>, ResMut<Taking>) + Clone + Send + Sync + 'static {
    move |_, mut taking| {
        if let Some(sitting) = &mut taking.sitting
            && let Err(error) = sitting.answer(answer)
        {
            warn!("an answer was not taken: {error}");
        }
        (taking.okay, taking.deeds) = (None, Deeds::default());
    }
}

/// A check-up was taken to its end, and this is what it adds up to, with the seat by which it is paired: for whoever measures a
/// group. The game itself keeps none of it.
#[derive(Event, Debug, Clone)]
pub struct Taken(pub Sheet);

/// That a check-up was taken is remembered once, when its last page is behind, and not what was answered. Of one that was
/// stopped, or of which every page was left out, nothing is.
fn remember(
    mut commands: Commands,
    mut taking: ResMut<Taking>,
    mut profile: ResMut<Profile>,
    arguments: Res<Arguments>,
    (mut class, mut alone, time): (ResMut<Class>, ResMut<Alone>, Res<Time<Real>>),
) {
    let Some(sitting) = &taking.sitting else { return };
    if sitting.page().is_none() && !taking.remembered {
        if sitting.is_answered() {
            profile.progress.add_checkup(sitting.form());
            class.checked_up(now(&time), &sitting.tally());
            let sheet = Sheet { class: arguments.study, seat: taking.seat, tally: sitting.tally() };
            alone.took(&sheet);
            commands.trigger(Taken(sheet));
        }
        taking.bypass_change_detection().remembered = true;
    }
}

/// Stops. Whoever stops sees the help card too, and whoever has seen a myth also sees what is true.
fn stop(_: On<Activate>, mut taking: ResMut<Taking>) {
    taking.stopped = true;
}

/// A page: where one is, what is asked, the answers, and the ways past it.
fn ask(sitting: &Sitting, page: Page, taking: &Taking) -> Parts {
    let (now, all) = sitting.progress();
    let at = Translated::new("checkup-progress").number("now", now as i64 + 1).number("all", all as i64);
    let percent = u8::try_from(now * 100 / all.max(1)).unwrap_or(100);
    let (title, begins) = match sitting.part() {
        Some((Part::WhatWouldYouDo, begins)) => ("checkup-part-do", begins),
        Some((Part::Facts, begins)) => ("checkup-part-facts", begins),
        Some((Part::CanI, begins)) => ("checkup-part-can", begins),
        Some((Part::Sort, begins)) => ("checkup-part-sort", begins),
        None => return Parts::new(),
    };
    let mut parts: Parts = vec![part(note(at.clone())), part(progress(at, percent)), part(heading(title, 2))];
    // What to do is said once.
    if begins {
        parts.push(part(noor(Person::NoorCurious, vec![part(said(format!("{title}.text")))])));
    }
    let turn_of = |what: &str| Key(format!("checkup {now} {what}"));
    let faces = Face::of_band(sitting.band());
    match page {
        Page::Chat(chat) => parts.extend(sort(chat, taking, faces, &turn_of)),
        Page::Vignette(vignette) => {
            parts.push(part(card(vec![part(paragraph(format!("checkup-{}", vignette.id)))])));
            let (deeds, about) = (taking.deeds, vignette.about);
            let buttons = Deed::ALL.map(|deed| {
                let picked = deeds.contains(deed);
                let full = !picked && deeds.len() == Deeds::MOST;
                let props = Props::new(deed.words(about)).on(picked).off(full);
                let pick = move |_: On<Activate>, mut taking: ResMut<Taking>| {
                    taking.deeds.toggle(deed);
                };
                let key = turn_of(deed.key());
                part(bsn! { button(props) template_value(key) on(pick) })
            });
            parts.push(part(group("checkup-pick-two", buttons.into_iter().collect::<Parts>())));
            let outlooks = Outlook::ALL.map(|outlook| {
                let key = turn_of(outlook.key());
                let props = Props::new(format!("checkup-outlook-{}", outlook.key())).off(deeds.is_empty());
                part(bsn! { button(props) template_value(key) on(answer(Answer::Does(deeds, outlook))) })
            });
            parts.push(part(group("checkup-outlook", outlooks.into_iter().collect::<Parts>())));
        }
        Page::Fact { fact, true_first } => {
            let sentence = |holds: bool| {
                let words = if holds { "true" } else { "myth" };
                let key = turn_of(words);
                let props = Props::new(format!("checkup-{}.{words}", fact.id));
                part(bsn! { button(props) template_value(key) on(answer(Answer::Holds(Some(holds)))) })
            };
            let unsure = turn_of("unsure");
            let buttons: Parts = vec![
                sentence(true_first),
                sentence(!true_first),
                part(
                    bsn! { button(Props::new("checkup-fact-unsure")) template_value(unsure) on(answer(Answer::Holds(None))) },
                ),
            ];
            parts.push(part(paragraph("checkup-fact-ask")));
            parts.push(part(stack(buttons)));
        }
        Page::Can(number) => {
            parts.extend(feel(format!("checkup-can-{number}"), "checkup-face-not-yet", faces, &turn_of));
        }
        Page::Harm(number) => {
            let key = if number < HARM { format!("checkup-worry-{number}") } else { "checkup-trust".to_owned() };
            parts.extend(feel(key, "checkup-face-no", faces, &turn_of));
        }
    }
    let past = |act: fn(&mut Sitting)| {
        move |_: On<Activate>, mut taking: ResMut<Taking>| {
            if let Some(sitting) = &mut taking.sitting {
                act(sitting);
            }
            (taking.okay, taking.deeds) = (None, Deeds::default());
        }
    };
    let mut ways = Parts::new();
    if now > 0 {
        ways.push(part(bsn! { button(Props::new("checkup-back")) on(past(Sitting::back)) }));
    }
    ways.push(part(bsn! { button(Props::new("checkup-skip").picture(Icon::Skip)) on(past(Sitting::skip)) }));
    ways.push(part(bsn! { button(Props::new("checkup-stop").picture(Icon::Close)) on(stop) }));
    parts.push(part(row(ways)));
    parts.push(part(note("checkup-no-marks")));
    parts
}

/// A short chat, whether it is okay, and how sure the child is.
fn sort(chat: &Chat, taking: &Taking, sure: &[Face], turn_of: &dyn Fn(&str) -> Key) -> Parts {
    let skin = skin(chat.app);
    let theirs = faces::of_item(chat.slot);
    let lines = chat.lines.iter().enumerate().map(|(at, writer)| {
        let (side, face, who) = match writer {
            Writer::Other => (Side::Theirs, Some(theirs), "other"),
            Writer::Friend => (Side::Friends, None, "friend"),
        };
        let name = Translated::new("chat-name").words_of("name", chat.key(who));
        part(bubble(skin, side, face, name, Translated::new(chat.key(&(at + 1).to_string())), Parts::new()))
    });
    let log = Semantics::new(Role::Group).labelled("chat-log");
    let lines: Parts = lines.collect();
    let bubbles = part(bsn! { stack(lines) template_value(log) });
    let mut parts: Parts =
        vec![part(note(skin.name)), part(paragraph(chat.key("about"))), part(wall(skin, vec![bubbles]))];
    let judged = [(true, "checkup-okay", Icon::ActCarryOn), (false, "checkup-not-okay", Icon::Flag)];
    let buttons = judged.map(|(okay, caption, icon)| {
        let props = Props::new(caption).picture(icon).on(taking.okay == Some(okay));
        let choose = move |_: On<Activate>, mut taking: ResMut<Taking>| taking.okay = Some(okay);
        let key = turn_of(caption);
        part(bsn! { button(props) template_value(key) on(choose) })
    });
    parts.push(part(group("checkup-ask", buttons.into_iter().collect::<Parts>())));
    if let Some(okay) = taking.okay {
        let buttons = sure.iter().map(|face| {
            let key = turn_of(sure_key(*face));
            let props = Props::new(sure_key(*face)).picture(face_of(*face));
            part(bsn! { button(props) template_value(key) on(answer(Answer::Sorted { okay, sure: *face })) })
        });
        let sure = buttons.collect::<Parts>();
        parts.push(part(bsn! { group("checkup-sure", sure) Reveal }));
    }
    parts
}

fn sure_key(face: Face) -> &'static str {
    match face {
        Face::No => "checkup-sure-1",
        Face::ABit => "checkup-sure-2",
        Face::Yes => "checkup-sure-3",
    }
}

fn face_of(face: Face) -> Icon {
    match face {
        Face::No => Icon::FaceNo,
        Face::ABit => Icon::FaceABit,
        Face::Yes => Icon::FaceYes,
    }
}

/// A sentence, and the faces with which one answers it; the lowest says `no`.
fn feel(key: String, no: &'static str, faces: &[Face], turn_of: &dyn Fn(&str) -> Key) -> Parts {
    let buttons = faces.iter().map(|face| {
        let caption = match face {
            Face::No => no,
            Face::ABit => "checkup-face-a-bit",
            Face::Yes => "checkup-face-yes",
        };
        let key = turn_of(caption);
        let props = Props::new(caption).picture(face_of(*face));
        part(bsn! { button(props) template_value(key) on(answer(Answer::Feels(*face))) })
    });
    let buttons: Parts = buttons.collect();
    vec![part(group(key, buttons))]
}

/// The end, the same for everyone: thanks, what is true, what helps in the stories, and the help card. Whoever stopped before
/// the facts gets the thanks and the card.
fn end(
    sitting: &Sitting,
    taking: &Taking,
    study: Option<ClassCode>,
    trouble: Option<&'static str>,
    class: &Class,
    alone: &Alone,
    listeners: &Listeners,
) -> Parts {
    let stopped = taking.stopped;
    let title = if stopped { "checkup-stopped-title" } else { "checkup-end-title" };
    let mut parts: Parts = vec![
        part(heading(title, 2)),
        part(noor(Person::NoorProud, vec![part(said("checkup-end-text")), part(said("checkup-no-marks"))])),
    ];
    let by_hand = alone.check_up().filter(|_| !stopped && sitting.is_answered() && !class.sits());
    parts.extend(by_hand.map(|code| part(code_card(code))));
    parts.extend(hands_out(sitting, taking, study, trouble).into_iter().flatten());
    if !stopped || sitting.has_shown_facts() {
        parts.extend(put_right(sitting));
    }
    parts.push(part(heading("help-title", 2)));
    parts.push(part(noor(Person::NoorCalm, vec![part(said("checkup-end-help"))])));
    parts.extend(help::lines(listeners));
    parts.push(home(Props::main("checkup-home"), class));
    parts
}

/// Every fact with what is true, and every story with what helps.
fn put_right(sitting: &Sitting) -> Parts {
    let items = sitting.items();
    let mut parts: Parts = vec![part(note("checkup-for-all")), part(heading("checkup-end-myths", 2))];
    for fact in &items.facts {
        let lines: Parts =
            vec![part(paragraph(format!("checkup-{}.true", fact.id))), part(note(format!("checkup-{}.why", fact.id)))];
        parts.push(part(card(lines)));
    }
    parts.push(part(heading("checkup-end-vignettes", 2)));
    for vignette in &items.vignettes {
        let lines: Parts = vec![
            part(note(format!("checkup-{}", vignette.id))),
            part(paragraph(format!("checkup-{}.debrief", vignette.id))),
        ];
        parts.push(part(card(lines)));
    }
    parts
}
