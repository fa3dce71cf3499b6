//! What the player can do now, under the bubbles: replies, acts, hints, the guide, the end.

use bevy::{prelude::*, ui_widgets::Activate};
use learning::hint::Strength;
use story::{Act, Band, Hint, Input, Level, Line, Mark, Outcome, Session};

use super::{closing, level_keys};
use crate::{
    accessibility::Key,
    navigation::{Overlay, Screen, go, open},
    play::{
        Guide, Paused, Play, Submit,
        bubbles::for_whom,
        guide,
        noor::{AskNoor, Noor},
    },
    profile::Profile,
    text::{Language, Translated},
    theme::motion::{How, Moving},
    widgets::{
        Parts,
        button::{Props, button},
        layout::{flagged, heading, noor, note, row, said, stack},
        part,
        sheets::{Icon, Person},
    },
};

/// What the player can do now, under the bubbles.
#[derive(Component, Debug, Clone, Copy, Default)]
pub(super) struct ReplyBar;

/// What the bar shows.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) enum Standing {
    #[default]
    Nothing,
    Typing(story::CastIx),
    Waiting,
    Paused,
    Choosing(Vec<story::ChoiceIx>, Noor),
    /// With the keys of what the child's flags ask for, and how often Noor has asked for another look: each time it is another
    /// question, for which a press on the last one does not count.
    Asking(&'static [&'static str], Noor, usize),
    /// Noor shows how it is done.
    Guided(Guide),
    Ended(Outcome),
}

/// How often Noor has asked for another look.
fn second_looks(session: &Session) -> usize {
    session.log().iter().filter(|entry| matches!(entry.line, Line::Hint(Hint::LookAgain(_)))).count()
}

fn standing(play: &Play, paused: Paused, guide: Guide, band: Band) -> Standing {
    let session = &play.session;
    if guide.holds() {
        Standing::Guided(guide)
    } else if let Some(outcome) = session.outcome() {
        Standing::Ended(outcome)
    } else if paused.0 && session.can_advance() {
        Standing::Paused
    } else if session.is_asking() {
        Standing::Asking(flags_ask(session, band), play.noor, second_looks(session))
    } else if let Some(who) = session.typing() {
        Standing::Typing(who)
    } else if session.can_advance() {
        Standing::Waiting
    } else {
        Standing::Choosing(session.choices().collect(), play.noor)
    }
}

pub(super) fn show_replies(
    mut commands: Commands,
    bar: Option<Single<Entity, With<ReplyBar>>>,
    play: Res<Play>,
    paused: Res<Paused>,
    guide: Res<Guide>,
    language: Res<Language>,
    profile: Res<Profile>,
    mut shown: Local<(Option<Entity>, Standing)>,
) {
    let Some(bar) = bar else { return };
    let band = profile.band_for(play.session.scenario());
    let now = standing(&play, *paused, *guide, band);
    if (shown.0 == Some(*bar) && shown.1 == now) || language.cast.get_text("friend").is_none() {
        return;
    }
    // Waiting looks the same again and again, and must not fidget.
    let arrives =
        matches!(now, Standing::Choosing(..) | Standing::Asking(..) | Standing::Guided(_) | Standing::Ended(_));
    *shown = (Some(*bar), now.clone());
    commands.entity(*bar).despawn_children();
    let scenario = play.session.scenario();
    let parts: Parts = match now {
        Standing::Nothing => Parts::new(),
        Standing::Typing(who) => {
            let typing = Translated::new("chat-typing").person("name", &scenario.person(who).id);
            vec![part(note(typing)), skip()]
        }
        Standing::Waiting => vec![part(note("chat-wait")), skip()],
        Standing::Paused => {
            let go_on = |_: On<Activate>, mut paused: ResMut<Paused>| paused.0 = false;
            vec![
                part(note("chat-paused")),
                part(bsn! { button(Props::new("chat-go-on").picture(Icon::Play)) on(go_on) }),
            ]
        }
        Standing::Choosing(choices, noor_says) => {
            let replies: Parts = choices
                .into_iter()
                .map(|choice| {
                    let props = Props::new(Translated::cast(scenario.key(&scenario.choice(choice).id)));
                    let choose =
                        move |_: On<Activate>, mut commands: Commands| commands.trigger(Submit(Input::Choose(choice)));
                    part(bsn! { button(props) on(choose) })
                })
                .collect();
            let ask = Translated::new(for_whom(scenario, "chat-choose")).person("name", "friend");
            let mut parts = hints(&play, noor_says, band);
            parts.extend([
                part(noor(Person::NoorCurious, vec![part(said(ask))])),
                part(stack(replies)),
                part(row(vec![ask_noor(noor_says)])),
            ]);
            parts
        }
        Standing::Asking(asked_for, noor_says, _) => {
            let fine = |_: On<Activate>, mut commands: Commands| commands.trigger(Submit(Input::Act(Act::CarryOn)));
            let no = |_: On<Activate>, mut commands: Commands| commands.trigger(Submit(Input::Act(Act::SayNo)));
            let mut lines: Parts = asked_for.iter().map(|key| part(said(*key))).collect();
            lines.push(part(said("noor-ask")));
            let mut parts = hints(&play, noor_says, band);
            parts.extend([
                part(noor(Person::NoorThinking, lines)),
                part(row(vec![
                    part(bsn! { button(Props::main("act-tell").picture(Icon::ActTell)) on(open(Overlay::Tell)) }),
                    part(bsn! { button(Props::new("act-report").picture(Icon::ActReport)) on(open(Overlay::Report)) }),
                    part(bsn! { button(Props::new("act-block").picture(Icon::ActBlock)) on(open(Overlay::Block)) }),
                    part(bsn! { button(Props::new("act-say-no").picture(Icon::ActSayNo)) on(no) }),
                    part(bsn! { button(Props::new("act-carry-on").picture(Icon::ActCarryOn)) on(fine) }),
                    ask_noor(noor_says),
                ])),
            ]);
            parts
        }
        Standing::Guided(step) => guided(step),
        Standing::Ended(outcome) => {
            let mut parts: Parts = vec![part(heading(format!("ending-title-{}", outcome.ending.key()), 2))];
            parts.extend(closing(&play.session, outcome));
            parts.push(part(bsn! { button(Props::main("chat-to-debrief")) on(go(Screen::Debrief)) }));
            parts
        }
    };
    for scene in parts {
        let mut piece = commands.spawn_scene(scene);
        piece.insert(ChildOf(*bar));
        if arrives {
            piece.insert(Moving::from(How::Arrive));
        }
    }
}

/// The way to a hint, and from one to a plainer one.
fn ask_noor(noor: Noor) -> Box<dyn Scene> {
    let ask = |_: On<Activate>, mut commands: Commands| commands.trigger(AskNoor);
    let caption = match noor {
        Noor::Points(_, strength) if strength != Strength::Name => "hint-more",
        _ => "hint-ask",
    };
    // The same name for both, so that it keeps the focus.
    let key = Key("ask noor".to_owned());
    part(bsn! { button(Props::new(caption).picture(Icon::Idea)) template_value(key) on(ask) })
}

/// What Noor says when it was asked, in the strength that was asked for.
fn hints(play: &Play, noor_says: Noor, band: Band) -> Parts {
    let (hint, strength) = match noor_says {
        Noor::Quiet => return Parts::new(),
        Noor::SeesNothing => return vec![part(noor(Person::NoorCalm, vec![part(said("hint-nothing"))]))],
        Noor::Points(hint, strength) => (hint, strength),
    };
    let scenario = play.session.scenario();
    let mut lines: Parts = vec![
        part(said("hint-look-again")),
        part(said(Translated::cast(scenario.key(&scenario.message(hint.message).id)))),
    ];
    let sign = format!("sign-{}", hint.sign.key());
    if strength >= Strength::Ask {
        // The oldest ask the sign's own question, the others the one that comes before the names.
        lines.push(part(said(if band == Band::Older {
            format!("{sign}.question")
        } else {
            format!("question-{}", hint.sign.question().key())
        })));
    }
    if strength == Strength::Name {
        if hint.shows {
            lines.push(part(said("hint-shows")));
            lines.push(part(flagged(hint.sign)));
        } else {
            lines.push(part(said(Translated::new("debrief-looks-like").words_of("sign", sign))));
            lines.push(part(said("hint-only-looks")));
        }
    }
    vec![part(noor(Person::NoorThinking, lines))]
}

/// What Noor shows at a step of the guide, and the way on or out.
fn guided(step: Guide) -> Parts {
    let (face, lines): (Person, &[&'static str]) = match step {
        Guide::Read => (Person::NoorGlad, &["guide-read"]),
        Guide::Flag => (Person::NoorCurious, &["guide-flag"]),
        Guide::Beacon => (Person::NoorGlad, &["guide-flagged", "guide-beacon"]),
        Guide::Done => (Person::NoorProud, &["guide-done"]),
        Guide::Off | Guide::Watch => return Parts::new(),
    };
    let mut ways = Parts::new();
    match step {
        Guide::Read => {
            let read = |_: On<Activate>, mut guide: ResMut<Guide>| *guide = Guide::Watch;
            ways.push(part(bsn! { button(Props::main("guide-read-do").picture(Icon::Play)) on(read) }));
        }
        Guide::Done => {
            let leave = |_: On<Activate>, mut guide: ResMut<Guide>, mut profile: ResMut<Profile>| {
                guide::end(&mut guide, &mut profile);
            };
            ways.push(part(bsn! { button(Props::main("chat-go-on").picture(Icon::Play)) on(leave) }));
        }
        _ => {}
    }
    if step != Guide::Done {
        ways.push(part(bsn! { button(Props::new("guide-skip").picture(Icon::Skip)) on(guide::skip) }));
    }
    let lines: Parts = lines.iter().map(|key| part(said(*key))).collect();
    vec![part(noor(face, lines)), part(row(ways))]
}

/// What the child's flags ask for.
fn flags_ask(session: &Session, band: Band) -> &'static [&'static str] {
    let Some(level) = session.flagged_level() else { return &[] };
    let alone = session.flags().iter().any(|(_, mark, _)| match mark {
        Mark::Sign(sign) => sign.base_level() == level,
        Mark::Question(_) => level == Level::Yellow,
    });
    level_keys(level, alone, band)
}

fn skip() -> Box<dyn Scene> {
    let next = |_: On<Activate>, mut commands: Commands| commands.trigger(Submit(Input::Advance));
    part(bsn! { button(Props::new("chat-next").picture(Icon::Skip)) on(next) })
}
