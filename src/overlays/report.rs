//! The report flow, in the order that helps: keep it, tell someone, find the app's menu and its report, say what happened,
//! choose proof, block, and what may happen next. Going back at any step loses nothing; telling alone is a good end too.

use bevy::{prelude::*, ui_widgets::Activate};
use learning::practice::{self, MenuItem, REPORT, Step};
use story::{Act, App as ChatApp, CastIx, Input, MessageIx, Reason, Role, Session};

use super::{Dialog, Redraw, tell};
use crate::{
    navigation::{GoBack, Overlay},
    play::{Play, Submit, bubbles::message_bubble},
    profile::AppForgets,
    text::Translated,
    theme::Token,
    widgets::{
        Parts,
        button::{Props, button},
        layout::{card, group, note, paragraph, row, stack},
        part,
        picture::icon,
        sheets::Icon,
        skin::skin,
    },
};

/// What has been chosen so far. Kept until the flow is finished or another chat begins, so that closing loses nothing.
#[derive(Resource, Debug, Clone, Default, PartialEq)]
struct Flow {
    /// How many steps are behind.
    at: usize,
    keep: bool,
    tell: Option<Role>,
    /// Whether the wrong item of the app's menu was tried, which explains itself.
    tried: Option<&'static str>,
    who: Option<CastIx>,
    reason: Option<Reason>,
    proof: Vec<MessageIx>,
    block: bool,
}

impl Flow {
    fn step(&self) -> Step {
        REPORT[self.at.min(REPORT.len() - 1)]
    }

    fn go(&mut self, step: Step) {
        self.at = REPORT.iter().position(|other| *other == step).unwrap_or(self.at);
    }
}

pub(super) fn plugin(app: &mut App) {
    app.forgets::<Flow>();
    app.add_systems(OnEnter(crate::navigation::Screen::Chat), |mut flow: ResMut<Flow>| *flow = Flow::default());
    app.add_systems(Update, redraw.run_if(in_state(Overlay::Report)).run_if(resource_changed::<Flow>));
}

fn redraw(mut redraw: MessageWriter<Redraw>) {
    redraw.write(Redraw);
}

/// Changes the flow at a press.
fn change(
    change: impl Fn(&mut Flow) + Clone + Send + Sync + 'static,
) -> impl Fn(On<Activate>, ResMut<Flow>) + Clone + Send + Sync + 'static {
    move |_, mut flow| change(&mut flow)
}

pub(super) fn content(world: &World) -> Option<Dialog> {
    let play = world.get_resource::<Play>()?;
    let session = &play.session;
    let flow = world.resource::<Flow>();
    let key = flow.step().key();
    let progress = Translated::new("flow-step").number("step", flow.at as i64 + 1).number("all", REPORT.len() as i64);
    let mut parts: Parts = vec![part(note(progress)), part(paragraph(format!("flow-{key}.text")))];
    match flow.step() {
        Step::Keep => {
            let keep = flow.keep;
            let caption = Props::new("flow-keep-do").on(keep);
            parts.push(part(bsn! { button(caption) on(change(move |flow| flow.keep = !keep)) }));
        }
        Step::Tell => {
            let people = tell::roles(flow.tell, |role| change(move |flow| flow.tell = Some(role)));
            parts.push(part(group("flow-tell", people)));
            parts.push(part(note("flow-tell-someone-on-list")));
            parts.push(part(note("flow-tell-not-listen")));
            if flow.tell.is_some() {
                parts.push(part(paragraph("flow-tell-only")));
                parts.push(part(bsn! { button(Props::new("flow-tell-enough")) on(finish_telling) }));
            }
        }
        Step::Menu => parts.extend(menu_to_open(session)),
        Step::Find => {
            parts.push(part(stack(menu(session.scenario().app))));
            if let Some(tried) = flow.tried {
                parts.push(part(card(vec![part(paragraph(tried))])));
            }
        }
        Step::Reason => parts.extend(reasons(session, flow)),
        Step::Proof => parts.extend(proof(play, flow)),
        Step::Block => {
            let block = flow.block;
            let caption = Props::new("flow-block-do").on(block);
            parts.push(part(bsn! { button(caption) on(change(move |flow| flow.block = !block)) }));
        }
        Step::Next => {
            parts.push(part(note("flow-messy")));
            parts.push(part(bsn! { button(Props::main("flow-send")) on(finish) }));
        }
        // No report has them.
        Step::Stop | Step::Unblock | Step::Sorry => {}
    }
    parts.push(part(row(ways(session, flow))));
    Some(Dialog::new(format!("flow-{key}"), parts))
}

/// The ways to the step before and the step after.
fn ways(session: &Session, flow: &Flow) -> Parts {
    let mut ways = Parts::new();
    let at = flow.at;
    if at > 0 {
        ways.push(part(bsn! { button(Props::new("flow-before")) on(change(move |flow| flow.at = at - 1)) }));
    }
    // In the app's menu the right item itself leads on.
    if !matches!(flow.step(), Step::Menu | Step::Find | Step::Next) {
        let caption = Props::main("flow-after").off(flow.step() == Step::Reason && !says_enough(session, flow));
        ways.push(part(bsn! { button(caption) on(change(move |flow| flow.at = at + 1)) }));
    }
    ways
}

/// Whether the report says what happened, and about whom where more than one person writes.
fn says_enough(session: &Session, flow: &Flow) -> bool {
    flow.reason.is_some() && (flow.who.is_some() || session.scenario().others().count() == 1)
}

/// The invented app's window as far as it matters: its name and the button that opens its menu.
fn menu_to_open(session: &Session) -> Parts {
    let skin = skin(session.scenario().app);
    let opens = Props::main("app-open-menu").picture(Icon::Menu);
    vec![part(card(vec![
        part(row(vec![part(icon(skin.icon, Token::Ink)), part(paragraph(skin.name))])),
        part(bsn! { button(opens) on(change(|flow| flow.go(Step::Find))) }),
    ]))]
}

/// The items of an app's menu.
fn menu(app: ChatApp) -> Parts {
    practice::menu(app)
        .into_iter()
        .map(|item| {
            let tried: &'static str = match item {
                MenuItem::Mute => "flow-tried-mute",
                MenuItem::Leave => "flow-tried-leave",
                MenuItem::Block => "flow-tried-block",
                MenuItem::Profile | MenuItem::Report | MenuItem::Safety => "flow-tried-profile",
            };
            let press = change(move |flow| {
                flow.tried = (!item.leads_on()).then_some(tried);
                if item.leads_on() {
                    flow.go(Step::Reason);
                }
            });
            part(bsn! { button(Props::new(format!("app-menu-{}", item.key()))) on(press) })
        })
        .collect()
}

fn reasons(session: &Session, flow: &Flow) -> Parts {
    let scenario = session.scenario();
    let mut parts = Parts::new();
    if scenario.others().count() > 1 {
        let people: Parts = scenario
            .others()
            .map(|who| {
                let name = Translated::new("chat-name").person("name", &scenario.person(who).id);
                let caption = Props::new(name).on(flow.who == Some(who));
                part(bsn! { button(caption) on(change(move |flow| flow.who = Some(who))) })
            })
            .collect();
        parts.push(part(group("flow-who", people)));
    }
    let reasons: Parts = Reason::ALL
        .into_iter()
        .map(|reason| {
            let caption = Props::new(format!("reason-{}", reason.key())).on(flow.reason == Some(reason));
            part(bsn! { button(caption) on(change(move |flow| flow.reason = Some(reason))) })
        })
        .collect();
    parts.push(part(stack(reasons)));
    parts
}

fn proof(play: &Play, flow: &Flow) -> Parts {
    let session = &play.session;
    let mut shown: Vec<MessageIx> = session.shown().filter(|message| session.flaggable(*message)).collect();
    shown.dedup();
    shown
        .into_iter()
        .enumerate()
        .map(|(at, message)| {
            let chosen = flow.proof.contains(&message);
            let number = at as i64 + 1;
            let caption = Props::new("flow-proof-do")
                .on(chosen)
                .label(Translated::new("flow-proof-label").number("number", number));
            let toggle = change(move |flow| {
                if chosen {
                    flow.proof.retain(|other| *other != message);
                } else {
                    flow.proof.push(message);
                }
            });
            let choose: Parts = vec![part(bsn! { button(caption) on(toggle) })];
            message_bubble(play, message, choose)
        })
        .collect()
}

/// Whom the report is about, where the player did not have to choose.
fn about(session: &Session, flow: &Flow) -> Option<CastIx> {
    flow.who.or_else(|| session.scenario().others().next())
}

fn submit(session: &Session, flow: &Flow, report: bool) -> Vec<Act> {
    let mut acts = Vec::new();
    if flow.keep {
        acts.push(Act::Keep { messages: session.shown().filter(|message| session.flaggable(*message)).collect() });
    }
    if let (true, Some(who)) = (report, about(session, flow)) {
        let reason = flow.reason.unwrap_or(Reason::FeltOdd);
        acts.push(Act::Report { who, reason, proof: flow.proof.clone() });
        if flow.block {
            acts.push(Act::Block { who });
        }
    }
    acts.extend(flow.tell.map(|role| Act::Tell { role }));
    acts
}

fn finish(_: On<Activate>, play: Res<Play>, mut flow: ResMut<Flow>, mut commands: Commands) {
    for act in submit(&play.session, &flow, true) {
        commands.trigger(Submit(Input::Act(act)));
    }
    *flow = Flow::default();
    commands.trigger(GoBack);
}

fn finish_telling(_: On<Activate>, play: Res<Play>, mut flow: ResMut<Flow>, mut commands: Commands) {
    for act in submit(&play.session, &flow, false) {
        commands.trigger(Submit(Input::Act(act)));
    }
    *flow = Flow::default();
    commands.trigger(GoBack);
}
