//! A chat: messages arrive, the friend answers, the player raises flags and acts.

use bevy::{
    input_focus::{FocusCause, InputFocus},
    prelude::*,
    ui_widgets::{Activate, ScrollArea},
};
use learning::hint::Strength;
use story::{Act, AppDialog, Band, Hint, Input, Level, Line, Mark, MessageIx, Outcome, Party, Session};

use super::{Slot, show};
use crate::{
    accessibility::{Key, Modal, Role, ScrollStep, Semantics},
    frame::FrameRequest,
    navigation::{Overlay, Screen, go},
    play::{
        Guide, Paused, Play, Stepped, Submit, Trouble,
        bubbles::{for_whom, mark_key, message_bubble, reply_bubble},
        guide,
        noor::{AskNoor, Noor},
    },
    profile::Profile,
    text::{Language, Translated},
    theme::{
        Fill, Glow, Tint, Token, metrics,
        motion::{How, Moving},
    },
    widgets::{
        Parts,
        bubble::divider,
        button::{Props, button},
        layout::{flagged, heading, noor, note, row, said, says, stack, status},
        part,
        picture::{self, grown_up, picture},
        scroll,
        sheets::{Icon, Person},
        skin::{skin, wall},
    },
};

/// The bubbles, and how many lines of the chat they show.
#[derive(Component, Debug, Clone, Copy, Default)]
struct Log {
    shown: usize,
}

/// What the player can do now, under the bubbles.
#[derive(Component, Debug, Clone, Copy, Default)]
struct ReplyBar;

/// The flag button of a message.
#[derive(Component, Debug, Clone, Copy, PartialEq, Default)]
struct FlagOf(Option<MessageIx>);

pub(super) fn plugin(app: &mut App) {
    app.add_observer(fly_flag);
    app.add_systems(OnEnter(Screen::Chat), enter.after(crate::play::begin));
    app.add_systems(
        Update,
        (grow, point, stand_foot, to_the_end).chain().run_if(in_state(Screen::Chat)).run_if(resource_exists::<Play>),
    );
}

/// `hoisted` tells whether the flag goes up now.
fn flag_button(session: &Session, message: MessageIx, hoisted: bool) -> Box<dyn Scene> {
    let mark = session.flag_on(message);
    let number = session.shown().position(|shown| shown == message).unwrap_or(0) + 1;
    let number = i64::try_from(number).unwrap_or(i64::MAX);
    let props = match mark {
        None => Props::new("chat-flag")
            .picture(Icon::Flag)
            .label(Translated::new("chat-flag-label").number("number", number)),
        Some(mark) => {
            let props = Props::new(mark_key(mark)).on(true).hoisted(hoisted);
            let props = match mark {
                Mark::Sign(sign) => props.picture(sign),
                Mark::Question(_) => props.picture(Icon::Flag),
            };
            props.description(Translated::new("chat-flagged").number("number", number))
        }
    };
    let shows = FlagOf(Some(message));
    let open =
        move |_: On<Activate>, mut next: ResMut<NextState<Overlay>>| next.as_mut().set_if_neq(Overlay::Mark(message));
    // The same name with and without a flag, so that it keeps the focus.
    let key = Key(format!("flag {number}"));
    part(bsn! { button(props) template_value(key) template_value(shows) on(open) })
}

fn line_scene(play: &Play, line: Line) -> Box<dyn Scene> {
    let session = &play.session;
    match line {
        Line::Message(message) => {
            let more =
                if session.flaggable(message) { vec![flag_button(session, message, false)] } else { Parts::new() };
            message_bubble(play, message, more)
        }
        Line::Said(choice) => reply_bubble(play, choice),
        Line::Later(hours) => part(divider(Translated::new("later-hours").number("hours", hours.into()))),
        Line::Hint(hint) => hint_scene(session, hint),
        Line::App(dialog) => app_scene(session, dialog),
    }
}

/// What Noor says in passing.
fn hint_scene(session: &Session, hint: Hint) -> Box<dyn Scene> {
    let (face, lines): (Person, Parts) = match hint {
        Hint::Paused => (Person::NoorCalm, vec![part(said("hint-paused"))]),
        Hint::AdultBeside(_) => (Person::NoorGlad, vec![part(said("hint-adult-beside"))]),
        Hint::LookAgain(message) => {
            let key = session.scenario().key(&session.scenario().message(message).id);
            let again = [Translated::new("hint-look-again"), Translated::cast(key), "hint-look-again.question".into()];
            (Person::NoorThinking, again.map(|words| part(said(words))).into())
        }
    };
    part(noor(face, lines))
}

/// What the chat program says.
fn app_scene(session: &Session, dialog: AppDialog) -> Box<dyn Scene> {
    let about = |key: &'static str, who| Translated::new(key).person("who", &session.scenario().person(who).id);
    part(divider(match dialog {
        AppDialog::Reported(who) => about("app-reported", who),
        AppDialog::Blocked(who) => about("app-blocked", who),
        AppDialog::Kept(count) => Translated::new("app-kept").number("count", count.into()),
    }))
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
    let log = Semantics { live: true, ..Semantics::new(Role::Log) }.labelled("chat-log");
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
                    Log
                    template_value(log)
                    Node { flex_direction: FlexDirection::Column, row_gap: px(metrics::GAP_M), width: percent(100) }
                })],
            )),
            part(bsn! {
                ReplyBar
                Node { flex_direction: FlexDirection::Column, row_gap: px(metrics::GAP_M), width: percent(100) }
            }),
        ])
        .collect();
    show(&mut commands, *slot, Screen::Chat, content);
}

/// New lines of the log become bubbles.
fn grow(mut commands: Commands, log: Option<Single<(Entity, &mut Log)>>, play: Res<Play>, language: Res<Language>) {
    let Some(log) = log else { return };
    if language.cast.get_text("friend").is_none() {
        return;
    }
    let (entity, mut log) = log.into_inner();
    // What was there when the screen came is simply there.
    let arrives = log.shown > 0;
    for entry in play.session.log().iter().skip(log.shown) {
        let mut line = commands.spawn_scene(line_scene(&play, entry.line));
        line.insert(ChildOf(entity));
        if arrives {
            line.insert(Moving::from(How::Arrive));
        }
    }
    if log.shown != play.session.log().len() {
        log.shown = play.session.log().len();
    }
}

/// A flag button whose message was flagged, or whose flag was taken back, is built anew.
fn fly_flag(stepped: On<Stepped>, mut commands: Commands, play: Res<Play>, flags: Query<(Entity, &FlagOf, &ChildOf)>) {
    let Some((message, _)) = stepped.flag else { return };
    for (entity, _, bubble) in flags.iter().filter(|(_, shows, _)| shows.0 == Some(message)) {
        commands.entity(entity).despawn();
        commands.spawn_scene(flag_button(&play.session, message, true)).insert(ChildOf(bubble.parent()));
    }
}

/// Noor points at the flag of the message that deserves a look: it shines, and whoever goes by keyboard or listens is
/// taken to it.
fn point(
    mut commands: Commands,
    play: Res<Play>,
    guide: Res<Guide>,
    mut focus: ResMut<InputFocus>,
    mut flags: Query<(Entity, &FlagOf, Has<Glow>, &mut Semantics)>,
) {
    let look = guide::deserves_a_look(&play.session).filter(|_| *guide == Guide::Flag);
    for (entity, shows, shines, mut semantics) in &mut flags {
        let wanted = look.is_some() && shows.0 == look;
        if wanted && !shines {
            commands.entity(entity).try_insert(Glow);
            semantics.description = Some("guide-flag".into());
            if focus.get().is_some() {
                focus.set(entity, FocusCause::Navigated);
            }
        } else if !wanted && shines {
            commands.entity(entity).try_remove::<Glow>();
            semantics.description = None;
        }
    }
}

/// What the bar shows.
#[derive(Debug, Clone, PartialEq, Default)]
enum Standing {
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

fn stand_foot(
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

/// What the child's flags ask for.
fn flags_ask(session: &Session, band: Band) -> &'static [&'static str] {
    let Some(level) = session.flagged_level() else { return &[] };
    let alone = session.flags().iter().any(|(_, mark, _)| match mark {
        Mark::Sign(sign) => sign.base_level() == level,
        Mark::Question(_) => level == Level::Yellow,
    });
    level_keys(level, alone, band)
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

fn skip() -> Box<dyn Scene> {
    let next = |_: On<Activate>, mut commands: Commands| commands.trigger(Submit(Input::Advance));
    part(bsn! { button(Props::new("chat-next").picture(Icon::Skip)) on(next) })
}

fn open(overlay: Overlay) -> impl Fn(On<Activate>, ResMut<NextState<Overlay>>) + Clone + Send + Sync + 'static {
    move |_, mut next| next.as_mut().set_if_neq(overlay)
}

/// How near to the end, in logical pixels, counts as being there.
const NEAR: f32 = 24.0;

/// The scrolling column of the chat.
type Column<'w, 's> =
    Query<'w, 's, (&'static ComputedNode, &'static mut ScrollPosition), (With<ScrollArea>, Without<Modal>)>;

/// Where the column was: whose it was, its position and how far it could scroll.
#[derive(Default, Clone, Copy)]
struct Was {
    log: Option<Entity>,
    position: f32,
    range: f32,
    following: u8,
}

/// New lines are scrolled into view once they have their size, for whoever is at the end; a column that was scrolled back
/// to read again stays. What was at its end stays there also when the window or the text size changes.
fn to_the_end(
    log: Option<Single<(Entity, Option<Ref<Children>>), With<Log>>>,
    bar: Option<Single<Ref<Children>, With<ReplyBar>>>,
    parents: Query<&ChildOf>,
    mut areas: Column,
    mut was: Local<Was>,
    mut frame: ResMut<FrameRequest>,
) {
    let Some(log) = log else { return };
    let (entity, lines) = &*log;
    if was.log != Some(*entity) {
        *was = Was { log: Some(*entity), ..default() };
    }
    let changed = lines.as_ref().is_some_and(DetectChanges::is_changed) || bar.is_some_and(|bar| bar.is_changed());
    // An open dialog has a column of its own.
    let column = parents.iter_ancestors(*entity).find(|up| areas.contains(*up));
    if let Some((node, mut position)) = column.and_then(|column| areas.get_mut(column).ok()) {
        let range = scroll::range(node);
        let stayed = (position.y - was.position).abs() < 1.0 && was.position >= was.range - NEAR;
        if stayed && (changed || (range - was.range).abs() > 1.0) {
            // Text needs two updates to get its size.
            was.following = 4;
        }
        if was.following > 0 {
            was.following -= 1;
            frame.now();
            scroll::scroll(node, &mut position, ScrollStep::End);
        }
        was.position = position.y;
        was.range = range;
    }
}
