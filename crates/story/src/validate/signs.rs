//! The signs that lines show: where they may stand, and how many of them make a chat no script.

use std::collections::{BTreeMap, BTreeSet};

use petgraph::{
    algo::kosaraju_scc,
    graph::{DiGraph, NodeIndex},
};

use super::{Context, flow::Flow};
use crate::{
    diagnostic::Diagnostic,
    model::{Kind, Party, Reply},
    raw::{BeaconAct, Id, RawMessage, RawSign},
    signs::{Level, Sign},
};

/// At most so many lines with signs on any way through.
const WORRYING_LINES: usize = 5;
/// At most so many lines with signs before the friend answers or asks.
const WORRYING_RUN: usize = 2;
/// At most so many pushes after a "no" before the friend answers or asks.
const PUSHES: usize = 1;
/// How many steps the search for a way with too many worrying lines may take. Only loops make it search at all.
const SEARCH: usize = 50_000;

pub(super) fn marks(cx: &Context<'_>, out: &mut Vec<Diagnostic>) {
    for (node, message) in cx.messages() {
        let id = message.id;
        let lists = [("signs", &message.signs), ("also_ok", &message.also_ok), ("look_alikes", &message.look_alikes)];
        let say = |out: &mut Vec<Diagnostic>, at: &str, text: String, hint: &str| {
            cx.report(out, at, Some(node.0), text, hint);
        };
        for (list, signs) in lists {
            for (at, RawSign { sign, name }) in signs.iter().enumerate() {
                if sign.is_card_only() {
                    let text = format!("The message \"{id}\" has {name} in `{list}`, which is never part of a chat");
                    say(out, name, text, "It is met on a card only. Remove it and what would show it.");
                } else if sign.ladder() > cx.raw.band {
                    let text = format!(
                        "The message \"{id}\" has {name} in `{list}`, which the band {:?} does not meet yet",
                        cx.raw.band
                    );
                    let hint = format!("{name} is met from the band {:?} on.", sign.ladder());
                    say(out, name, text, &hint);
                }
                if signs[..at].iter().any(|earlier| earlier.sign == *sign) {
                    say(out, name, format!("The message \"{id}\" names {name} twice in `{list}`"), "Name it once.");
                }
            }
        }
        let theirs = !message.aside && matches!(cx.party(message.from), Some(Party::Other { .. }));
        if !theirs && cx.party(message.from).is_some() {
            for (list, sign) in lists.iter().filter_map(|(list, signs)| Some((list, signs.first()?))) {
                let text = format!("The message \"{id}\" of \"{}\" has `{list}`", message.from);
                say(out, sign.name, text, "Only messages that an `Other(..)` writes into the chat carry signs.");
            }
        }
        if message.answer.is_some() && !theirs && cx.party(message.from).is_some() {
            let text = format!("The message \"{id}\" of \"{}\" has `answer`", message.from);
            say(out, id.0, text, "Only messages that an `Other(..)` writes into the chat answer a reply.");
        }
        if let ([_, ..], [look_alike, ..]) = (message.signs.as_slice(), message.look_alikes.as_slice()) {
            let text = format!("The message \"{id}\" has both `signs` and `look_alikes`");
            say(out, look_alike.name, text, "A line shows a sign or only resembles one; keep one of the lists.");
        }
        if let ([], [first, ..]) = (message.signs.as_slice(), message.also_ok.as_slice()) {
            let text = format!("The message \"{id}\" has `also_ok` but shows no sign");
            say(out, first.name, text, "`also_ok` stands beside `signs` only.");
        }
        for also in &message.also_ok {
            if message.signs.iter().any(|sign| sign.sign == also.sign) {
                let text = format!("The message \"{id}\" has {} in both `signs` and `also_ok`", also.name);
                say(out, also.name, text, "`also_ok` lists other signs that count as right too.");
            }
        }
    }
}

pub(super) fn signs_of_kind(cx: &Context<'_>, out: &mut Vec<Diagnostic>) {
    let id = cx.raw.id;
    let marked = cx.messages().find(|(_, message)| !message.signs.is_empty());
    match (cx.raw.kind, marked) {
        (Kind::Worrying, None) => {
            let message = format!("The worrying scenario \"{id}\" shows no sign");
            cx.report(out, id.0, None, message, "Mark the lines that show one with `signs: [..]`.");
        }
        (kind @ (Kind::Benign | Kind::Annoying), Some(_)) => {
            for (node, message) in cx.messages().filter(|(_, message)| !message.signs.is_empty()) {
                let text = format!("The message \"{}\" shows a sign in a scenario of kind `{kind:?}`", message.id);
                let hint = "Use `look_alikes`, or make the scenario worrying.";
                cx.report(out, message.id.0, Some(node.0), text, hint);
            }
        }
        _ => {}
    }
    if cx.raw.kind == Kind::Benign && cx.messages().all(|(_, message)| message.look_alikes.is_empty()) {
        let message = format!("No line of the benign scenario \"{id}\" looks like a sign");
        cx.report(out, id.0, None, message, "Mark the lines that resemble one with `look_alikes: [..]`.");
    }
}

/// What comes to the player itself is gentle: yellow signs and S7, and looks like nothing else, so that its twin is as gentle.
pub(super) fn signs_to_player(cx: &Context<'_>, out: &mut Vec<Diagnostic>) {
    if !cx.is_players_own() {
        return;
    }
    for (node, message) in cx.messages() {
        for RawSign { sign, name } in message.signs.iter().chain(&message.look_alikes) {
            if sign.base_level() == Level::Red && *sign != Sign::S7 {
                let text = format!("The message \"{}\" brings {name}, a red sign, to the player itself", message.id);
                let hint = "Only yellow signs and S7 come to the player; let a friend ask about the others.";
                cx.report(out, name, Some(node.0), text, hint);
            }
        }
    }
}

/// How a play-through stands to acts: before "carry on" was used, after it, or after an act that ends the story.
const FRESH: usize = 0;
const CARRIED_ON: usize = 1;
const CLOSING: usize = 2;
const PHASES: usize = 3;

/// No way through shows more than [`WORRYING_LINES`] lines with signs, counting each node at most twice.
pub(super) fn worrying_lines(cx: &Context<'_>, out: &mut Vec<Diagnostic>) {
    let Some(start) = cx.flow.start else { return };
    let signed = |message: &&RawMessage<'_>| !message.signs.is_empty();
    let weights: Vec<usize> =
        cx.raw.nodes.iter().map(|(_, node)| node.messages.iter().filter(signed).count()).collect();
    let Some(way) = way_heavier_than(WORRYING_LINES, &cx.flow, &weights, start) else { return };
    let hint = "At most five worrying lines: show the ask and the pressure, then turn to help.";
    let lines = way.iter().flat_map(|node| {
        let (id, node) = &cx.raw.nodes[*node];
        node.messages.iter().filter(signed).map(move |message| (id, message))
    });
    match lines.clone().nth(WORRYING_LINES) {
        Some((node, message)) => {
            let text = format!("On one way through, \"{}\" is worrying line {}", message.id, WORRYING_LINES + 1);
            cx.report(out, message.id.0, Some(node.0), text, hint);
        }
        None => {
            let text = format!("The loops of \"{}\" may show more than {WORRYING_LINES} worrying lines", cx.raw.id);
            cx.report(out, cx.raw.id.0, None, text, hint);
        }
    }
}

/// A way from `start` whose nodes weigh more than `limit` together, each node at most twice, acts included. An empty way
/// if loops are so tangled that the search was cut off; `None` if there is no such way.
fn way_heavier_than(limit: usize, flow: &Flow, weights: &[usize], start: usize) -> Option<Vec<usize>> {
    let state = |node: usize, phase: usize| NodeIndex::new(node * PHASES + phase);
    let mut graph: DiGraph<(), ()> = DiGraph::with_capacity(weights.len() * PHASES, weights.len() * PHASES * 2);
    for _ in 0..weights.len() * PHASES {
        graph.add_node(());
    }
    for from in 0..weights.len() {
        for phase in [FRESH, CARRIED_ON, CLOSING] {
            for target in &flow.next[from] {
                graph.add_edge(state(from, phase), state(*target, phase), ());
            }
        }
        for (act, target) in &flow.beacon {
            let asked = flow.ask[from];
            for phase in [FRESH, CARRIED_ON] {
                match act {
                    BeaconAct::Tell | BeaconAct::Report | BeaconAct::Block => {
                        graph.add_edge(state(from, phase), state(*target, CLOSING), ());
                    }
                    BeaconAct::SayNo if asked => {
                        graph.add_edge(state(from, phase), state(*target, CLOSING), ());
                    }
                    BeaconAct::CarryOn if asked && phase == FRESH => {
                        graph.add_edge(state(from, phase), state(*target, CARRIED_ON), ());
                    }
                    BeaconAct::SayNo | BeaconAct::CarryOn => {}
                }
            }
        }
    }
    // The most that can follow from each state, its own node included; exact where there is no loop.
    let mut most = vec![0; graph.node_count()];
    for component in kosaraju_scc(&graph) {
        let inside: BTreeSet<_> = component.iter().copied().collect();
        let looped = inside.len() > 1 || graph.contains_edge(component[0], component[0]);
        let own: usize = component.iter().map(|state| weights[state.index() / PHASES]).sum();
        let after = component
            .iter()
            .flat_map(|state| graph.neighbors(*state))
            .filter(|next| !inside.contains(next))
            .map(|next| most[next.index()])
            .max()
            .unwrap_or(0);
        for state in component {
            most[state.index()] = after + if looped { own * 2 } else { own };
        }
    }
    if most[state(start, FRESH).index()] <= limit {
        return None;
    }
    // Depth first, led by that bound, to a way that really is too heavy.
    let mut visits = vec![0_u8; weights.len()];
    let mut way: Vec<(NodeIndex, Vec<NodeIndex>)> = Vec::new();
    let mut weight = 0;
    let mut entering = Some(state(start, FRESH));
    for _ in 0..SEARCH {
        if let Some(state) = entering.take() {
            let node = state.index() / PHASES;
            if visits[node] < 2 && weight + most[state.index()] > limit {
                visits[node] += 1;
                weight += weights[node];
                let mut next: Vec<_> = graph.neighbors(state).collect();
                next.sort_by_key(|next| most[next.index()]);
                way.push((state, next));
                if weight > limit {
                    return Some(way.iter().map(|(state, _)| state.index() / PHASES).collect());
                }
            }
        }
        let (state, next) = way.last_mut()?;
        if let Some(next) = next.pop() {
            entering = Some(next);
        } else {
            let node = state.index() / PHASES;
            visits[node] -= 1;
            weight -= weights[node];
            way.pop();
        }
    }
    Some(Vec::new())
}

/// The messages at which more than `limit` messages that fulfil `counts` came since the last turn of the friend (a reply
/// or the question what to do), beginning anew in each of `starts`.
fn runs<'c, 'a>(
    cx: &'c Context<'a>,
    starts: impl Iterator<Item = usize>,
    limit: usize,
    counts: impl Fn(&RawMessage<'a>) -> bool,
) -> Vec<(Id<'a>, &'c RawMessage<'a>)> {
    // The most that came before each node since the last turn; more than the limit is all the same.
    let mut before: Vec<Option<usize>> = vec![None; cx.raw.nodes.len()];
    let mut waiting: Vec<(usize, usize)> = starts.map(|start| (start, 0)).collect();
    let mut found: BTreeMap<(usize, usize), (Id<'a>, &'c RawMessage<'a>)> = BTreeMap::new();
    while let Some((at, mut run)) = waiting.pop() {
        if before[at].is_some_and(|known| known >= run) {
            continue;
        }
        before[at] = Some(run);
        let (id, node) = &cx.raw.nodes[at];
        for (nth, message) in node.messages.iter().enumerate().filter(|(_, message)| counts(message)) {
            run = (run + 1).min(limit + 1);
            if run > limit {
                found.insert((at, nth), (*id, message));
            }
        }
        if let Some(next) = cx.flow.goto[at] {
            waiting.push((next, run));
        }
    }
    found.into_values().collect()
}

pub(super) fn worrying_run(cx: &Context<'_>, out: &mut Vec<Diagnostic>) {
    let all = 0..cx.raw.nodes.len();
    for (node, message) in runs(cx, all, WORRYING_RUN, |message| !message.signs.is_empty()) {
        let text = format!("\"{}\" is one worrying line too many in a row", message.id);
        let hint = "After two worrying lines the friend answers or asks the player.";
        cx.report(out, message.id.0, Some(node.0), text, hint);
    }
}

pub(super) fn pushes(cx: &Context<'_>, out: &mut Vec<Diagnostic>) {
    let nos = cx.choices().filter(|(_, choice)| choice.act == Some(Reply::SayNo));
    let starts: Vec<_> = nos.filter_map(|(_, choice)| cx.nodes.get(choice.goto.0).copied()).collect();
    let push = |message: &RawMessage<'_>| message.signs.iter().any(|sign| sign.sign == Sign::S7);
    for (node, message) in runs(cx, starts.into_iter(), PUSHES, push) {
        let text = format!("\"{}\" is a second push after one \"no\"", message.id);
        let hint = "After a \"no\" comes one plain push at most; then the friend answers or asks.";
        cx.report(out, message.id.0, Some(node.0), text, hint);
    }
}
