//! The chat again, with Noor: each sign at its message, what helped, and *My turn*.

use bevy::{prelude::*, ui_widgets::Activate};
use learning::{Help, Verdict, hint::Strength, score, verdicts};
use story::{Kind, Line, Mark, Role as Grownup};

use super::{
    Slot,
    chat::{closing, level_keys},
    home, hub, show,
};
use crate::{
    classroom::Class,
    content::Stories,
    navigation::Screen,
    platform::Arguments,
    play::{
        self, Play, Unfinished,
        bubbles::{for_whom, mark_key, message_bubble, reply_bubble},
        faces::own,
    },
    profile::{AppForgets, Profile},
    text::Translated,
    theme::metrics,
    widgets::{
        Parts,
        bubble::divider,
        button::{Props, button},
        layout::{card, flagged, group, heading, noor, note, paragraph, row, said, stack},
        part,
        picture::{Side, grown_up, picture},
        sheets::{Icon, Person},
    },
};

/// What the child chose in *My turn*. It is nowhere kept.
#[derive(Resource, Debug, Clone, Copy, Default, PartialEq, Eq)]
struct MyTurn {
    tell: Option<Grownup>,
    start: Option<u8>,
}

pub(super) fn plugin(app: &mut App) {
    app.forgets::<MyTurn>();
    app.add_systems(OnEnter(Screen::Debrief), enter);
    app.add_systems(Update, enter.run_if(in_state(Screen::Debrief)).run_if(resource_changed::<MyTurn>));
    app.add_systems(OnExit(Screen::Debrief), |mut turn: ResMut<MyTurn>| *turn = MyTurn::default());
}

/// What is said of a message. Of one that Noor had pointed at nobody is praised for finding it.
fn verdict_key(verdict: Verdict, flag: Option<Mark>, pointed_at: bool) -> Option<&'static str> {
    Some(match verdict {
        Verdict::Found { .. } | Verdict::Missed if pointed_at => "verdict-together",
        Verdict::Found { named: true } if matches!(flag, Some(Mark::Question(_))) => "verdict-found-question",
        Verdict::Found { named: true } => "verdict-found-named",
        Verdict::Found { named: false } => "verdict-found",
        Verdict::Missed => "verdict-missed",
        Verdict::OnlyLooked { flagged: false } => "verdict-only-looked",
        Verdict::OnlyLooked { flagged: true } => "verdict-only-looked-flagged",
        Verdict::Early => "verdict-early",
        Verdict::FalseAlarm => "verdict-false-alarm",
        Verdict::Plain => return None,
    })
}

fn enter(
    mut commands: Commands,
    slot: Single<Entity, With<Slot>>,
    play: Option<Res<Play>>,
    stories: Res<Stories>,
    profile: Res<Profile>,
    (unfinished, arguments, class): (Res<Unfinished>, Res<Arguments>, Res<Class>),
    turn: Res<MyTurn>,
) {
    let Some(play) = play else { return };
    let session = &play.session;
    let Some(outcome) = session.outcome() else { return };
    let scenario = session.scenario();
    let record = score(session);
    let kind_key = match scenario.kind {
        Kind::Worrying => "debrief-worrying",
        Kind::Benign => "debrief-benign",
        Kind::Annoying => "debrief-annoying",
    };
    let band = profile.band_for(scenario);
    let mut parts: Parts = vec![part(heading("debrief-title", 1))];
    let mut opening: Parts = vec![part(said(kind_key))];
    if scenario.kind == Kind::Worrying {
        opening.push(part(said(Translated::cast(for_whom(scenario, "debrief-not-your-fault")))));
        opening.push(part(said("debrief-sign-count")));
    }
    opening.push(part(said("debrief-no-marks")));
    parts.push(part(noor(Person::NoorGlad, opening)));
    parts.extend(closing(session, outcome));

    parts.push(part(heading("debrief-again", 2)));
    let verdicts = verdicts(session);
    let mut told = std::collections::BTreeSet::new();
    for entry in session.log() {
        match entry.line {
            Line::Message(message) => {
                let first = told.insert(message);
                let found = verdicts.iter().find(|(other, _)| *other == message).map(|(_, verdict)| *verdict);
                let mut lines = Parts::new();
                let flag = session.flag_on(message);
                let pointed_at = play.assignment.hints.of(message) == Some(Strength::Name);
                let key = found.and_then(|found| verdict_key(found, flag, pointed_at));
                if let Some(key) = key.filter(|_| first) {
                    lines.push(part(said(key)));
                    for sign in scenario.message(message).signs.iter() {
                        lines.push(part(flagged(sign)));
                    }
                    for sign in scenario.message(message).look_alikes.iter() {
                        let like = Translated::new("debrief-looks-like");
                        lines.push(part(said(like.words_of("sign", format!("sign-{}", sign.key())))));
                    }
                    if let Some(level) = session.level_of(message) {
                        let alone = scenario.message(message).signs.iter().any(|sign| sign.base_level() == level);
                        lines.extend(level_keys(level, alone, band).iter().map(|key| part(said(*key))));
                    }
                    if let Some(mark) = session.flag_on(message) {
                        lines.push(part(said(Translated::new("debrief-your-flag").words_of("flag", mark_key(mark)))));
                    }
                }
                if let Some(note) = scenario.message(message).note.as_deref().filter(|_| first) {
                    lines.push(part(said(Translated::cast(scenario.key(note)))));
                }
                parts.push(message_bubble(&play, message, Parts::new()));
                parts.extend(remark(found, lines));
            }
            Line::Said(choice) => {
                let note = scenario.choice(choice).note.as_deref();
                let lines: Parts =
                    note.map(|note| part(said(Translated::cast(scenario.key(note))))).into_iter().collect();
                parts.push(reply_bubble(&play, choice));
                parts.extend(remark(None, lines));
            }
            Line::Later(hours) => {
                parts.push(part(divider(Translated::new("later-hours").number("hours", hours.into()))));
            }
            // What was said in passing had its use there and then.
            Line::Hint(_) | Line::App(_) => {}
        }
    }

    // Whoever has learnt a sign needs to know what is fine beside it.
    if session.seen().iter().next().is_some() {
        parts.push(part(heading("debrief-fine-too", 2)));
        let alike = session.seen().iter().flat_map(|sign| {
            let name: Parts =
                vec![part(picture(sign, Side::Rem(2.0))), part(paragraph(format!("sign-{}", sign.key())))];
            [part(row(name)), part(note(format!("sign-{}.look-alike", sign.key())))]
        });
        parts.push(part(card(alike.collect::<Parts>())));
    }

    parts.push(part(heading("debrief-what-helped", 2)));
    let mut helped: Parts = Parts::new();
    let mut said_of = std::collections::BTreeSet::new();
    for act in record.acts.iter().filter(|act| said_of.insert(act.kind.key())) {
        // In a fine chat a pause or a question was good without being needed.
        let needed = act.help == Help::Helpful || (act.help.helped() && scenario.kind != Kind::Benign);
        let ending = if needed { "result" } else { "not-needed" };
        helped.push(part(paragraph(format!("act-{}.{ending}", act.kind.key()))));
    }
    helped.push(part(paragraph(if record.told { for_whom(scenario, "debrief-helped") } else { "tell-anyway".into() })));
    if scenario.kind == Kind::Worrying {
        if session.seen().iter().any(|sign| sign.tell_today()) {
            helped.push(part(paragraph("tell-today")));
        }
        helped.push(part(paragraph("like-and-tell")));
        helped.push(part(paragraph("grown-ups-job")));
    }
    helped.push(part(paragraph("some-grown-ups")));
    parts.push(part(card(helped)));

    let own_picture = profile.settings.avatar.map(|avatar| part(picture(own(avatar), Side::Px(metrics::FACE))));
    let title = own_picture.into_iter().chain([part(heading("my-turn-title", 2))]);
    parts.push(part(row(title.collect::<Parts>())));
    parts.push(part(my_turn(for_whom(scenario, "my-turn-text"), *turn)));

    let again = hub::start(scenario.id.to_string());
    let mut ways: Parts = Vec::new();
    // In a lesson the plan says what comes next.
    let alone = !class.sits();
    if let Some(next) = alone.then(|| play::next(&stories, &profile, &unfinished, arguments.today())).flatten() {
        let begin = hub::start(next.id.to_string());
        ways.push(part(bsn! { button(Props::main("hub-next").picture(Icon::Play)) on(begin) }));
    }
    ways.extend(alone.then(|| part(bsn! { button(Props::new("debrief-play-again")) on(again) })));
    ways.push(home(Props::new("debrief-home"), &class));
    parts.push(part(row(ways)));
    show(&mut commands, *slot, Screen::Debrief, parts);
}

/// What Noor says about the message above, with a face that fits.
fn remark(found: Option<Verdict>, lines: Parts) -> Option<Box<dyn Scene>> {
    let face = match found {
        Some(Verdict::Found { .. }) => Person::NoorProud,
        Some(Verdict::Missed) => Person::NoorConcerned,
        _ => Person::NoorThinking,
    };
    (!lines.is_empty()).then(|| part(noor(face, lines)))
}

/// "If this chat came to me": choices for practice, of which nothing is kept.
fn my_turn(opening: String, turn: MyTurn) -> impl Scene {
    let people: Parts = Grownup::ALL
        .into_iter()
        .map(|role| {
            let props = Props::new(format!("role-{}", role.key())).picture(grown_up(role)).on(turn.tell == Some(role));
            let choose = move |_: On<Activate>, mut turn: ResMut<MyTurn>| turn.tell = Some(role);
            part(bsn! { button(props) on(choose) })
        })
        .collect();
    let gender = turn.tell.map_or("m", |role| if role.gender() == story::Gender::Feminine { "f" } else { "m" });
    let sentences: Parts = (1..=3u8)
        .map(|number| {
            let caption = Translated::new(format!("first-sentence-{number}")).text("role-gender", gender);
            let choose = move |_: On<Activate>, mut turn: ResMut<MyTurn>| turn.start = Some(number);
            let props = Props::new(caption).on(turn.start == Some(number));
            part(bsn! { button(props) on(choose) })
        })
        .collect();
    let mut parts: Parts = vec![
        part(paragraph(opening)),
        part(paragraph("my-turn-pause")),
        part(group("my-turn-tell", people)),
        part(paragraph("my-turn-start")),
        part(stack(sentences)),
    ];
    if turn.tell.is_some() && turn.start.is_some() {
        parts.push(part(paragraph("my-turn-done")));
    }
    card(parts)
}
