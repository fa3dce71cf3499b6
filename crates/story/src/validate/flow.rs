//! The ways through a chat: that every way leads somewhere, asks the player and ends with help.

use std::collections::BTreeMap;

use petgraph::{
    graph::{DiGraph, NodeIndex},
    visit::Dfs,
};

use super::{Context, known};
use crate::{
    diagnostic::Diagnostic,
    model::{Kind, Party, Reply},
    raw::{BeaconAct, Id, RawScenario},
    session::Ending,
};

/// The graph of a scenario by node numbers; unknown targets are left out.
pub(super) struct Flow {
    /// Where each node leads by itself or by a reply.
    pub(super) next: Vec<Vec<usize>>,
    /// Where each node leads by itself.
    pub(super) goto: Vec<Option<usize>>,
    /// Whether the friend asks after it.
    pub(super) ask: Vec<bool>,
    pub(super) start: Option<usize>,
    pub(super) beacon: Vec<(BeaconAct, usize)>,
    /// Whether every target is known. If not, reachability would only repeat what is said already.
    pub(super) complete: bool,
}

impl Flow {
    /// The graph of a scenario, with its nodes found by id in `nodes`.
    pub(super) fn new(raw: &RawScenario<'_>, nodes: &BTreeMap<&str, usize>) -> Self {
        let mut complete = true;
        let mut find = |id: Id<'_>| {
            let at = nodes.get(id.0).copied();
            complete &= at.is_some();
            at
        };
        let (mut next, mut goto, mut ask) = (Vec::new(), Vec::new(), Vec::new());
        for (_, node) in &raw.nodes {
            let by_itself = node.goto.and_then(&mut find);
            let replies = node.choices.iter().flatten().filter_map(|choice| find(choice.goto));
            next.push(replies.chain(by_itself).collect());
            goto.push(by_itself);
            ask.push(node.ask);
        }
        let start = find(raw.start);
        let beacon = raw.beacon.iter().filter_map(|(act, target)| Some((*act, find(*target)?))).collect();
        Self { next, goto, ask, start, beacon, complete }
    }

    /// The graph of the story alone, without acts.
    fn story(&self) -> DiGraph<(), ()> {
        let mut graph = DiGraph::with_capacity(self.next.len(), self.next.len());
        for _ in &self.next {
            graph.add_node(());
        }
        for (from, targets) in self.next.iter().enumerate() {
            for target in targets {
                graph.add_edge(NodeIndex::new(from), NodeIndex::new(*target), ());
            }
        }
        graph
    }

    /// The graph with the ways that acts open: "say no" and "carry on" once the friend asks, the others at any time.
    pub(super) fn with_acts(&self) -> DiGraph<(), ()> {
        let mut graph = self.story();
        for (act, target) in &self.beacon {
            for from in 0..self.next.len() {
                let open = match act {
                    BeaconAct::Tell | BeaconAct::Report | BeaconAct::Block => true,
                    BeaconAct::SayNo | BeaconAct::CarryOn => self.ask[from],
                };
                if open && from != *target {
                    graph.update_edge(NodeIndex::new(from), NodeIndex::new(*target), ());
                }
            }
        }
        graph
    }

    fn targets_of_acts(&self) -> impl Iterator<Item = usize> {
        self.beacon.iter().map(|(_, target)| *target)
    }
}

pub(super) fn targets(cx: &Context<'_>, out: &mut Vec<Diagnostic>) {
    let starts = [(None, cx.raw.start)];
    let acts = cx.raw.beacon.iter().map(|(_, target)| (None, *target));
    let gotos = cx.raw.nodes.iter().filter_map(|(id, node)| Some((Some(id.0), node.goto?)));
    let replies = cx.choices().map(|(node, choice)| (Some(node.0), choice.goto));
    for (node, target) in starts.into_iter().chain(acts).chain(gotos).chain(replies) {
        if !cx.nodes.contains_key(target.0) {
            let hint = known("The nodes are", cx.nodes.keys());
            cx.report(out, target.0, node, format!("There is no node \"{target}\""), &hint);
        }
    }
}

pub(super) fn what_follows(cx: &Context<'_>, out: &mut Vec<Diagnostic>) {
    const HINT: &str = "After its messages a node has exactly one of `choices`, `goto`, `ask: true` and `end`.";
    for (id, node) in &cx.raw.nodes {
        let given = [
            ("choices", node.choices.is_some()),
            ("goto", node.goto.is_some()),
            ("ask", node.ask),
            ("end", node.end.is_some()),
        ];
        let given: Vec<_> = given.iter().filter(|(_, given)| *given).map(|(name, _)| format!("`{name}`")).collect();
        match given.as_slice() {
            [_] => {}
            [] => cx.report(out, id.0, Some(id.0), format!("Nothing follows the messages of the node \"{id}\""), HINT),
            several => {
                let message = format!("The node \"{id}\" has {} at once", several.join(" and "));
                cx.report(out, id.0, Some(id.0), message, HINT);
            }
        }
        let offered = node.choices.as_ref().map_or(2, Vec::len);
        if !(2..=4).contains(&offered) {
            let message = format!("The node \"{id}\" offers {offered} choices");
            cx.report(out, id.0, Some(id.0), message, "Offer two, three or four replies.");
        }
    }
}

pub(super) fn unreachable(cx: &Context<'_>, out: &mut Vec<Diagnostic>) {
    if !cx.flow.complete {
        return;
    }
    let graph = cx.flow.story();
    let mut search = Dfs::empty(&graph);
    for root in cx.flow.start.into_iter().chain(cx.flow.targets_of_acts()) {
        search.move_to(NodeIndex::new(root));
        while search.next(&graph).is_some() {}
    }
    for (at, (id, _)) in cx.raw.nodes.iter().enumerate() {
        if !search.discovered.contains(at) {
            let hint = "Lead to it from a node, a reply or the beacon, or remove it.";
            cx.report(out, id.0, Some(id.0), format!("No way leads to the node \"{id}\""), hint);
        }
    }
}

pub(super) fn ways_out(cx: &Context<'_>, out: &mut Vec<Diagnostic>) {
    if !cx.flow.complete {
        return;
    }
    let mut graph = cx.flow.story();
    graph.reverse();
    let mut search = Dfs::empty(&graph);
    for (at, (_, node)) in cx.raw.nodes.iter().enumerate() {
        // A node in which nothing follows is reported as such.
        let stands = node.goto.is_none() && node.choices.is_none();
        if node.ask || node.end.is_some() || stands {
            search.move_to(NodeIndex::new(at));
            while search.next(&graph).is_some() {}
        }
    }
    for (at, (id, _)) in cx.raw.nodes.iter().enumerate() {
        if !search.discovered.contains(at) {
            let hint = "Every way leads to a node with `ask: true` or `end`; open a way out of this loop.";
            cx.report(out, id.0, Some(id.0), format!("No way leads out of the node \"{id}\""), hint);
        }
    }
}

pub(super) fn asking(cx: &Context<'_>, out: &mut Vec<Diagnostic>) {
    let id = cx.raw.id;
    if !cx.raw.nodes.iter().any(|(_, node)| node.ask) {
        let who = if cx.is_players_own() { "Noor" } else { "The friend" };
        let message = format!("{who} in \"{id}\" never asks the player what to do");
        cx.report(out, id.0, None, message, "End the chat's ways in a node with `ask: true`.");
    }
    if cx.raw.kind == Kind::Annoying {
        return;
    }
    for (reply, name, why) in [
        (Reply::AskFirst, "AskFirst", "Offer \"I'll ask first\": what comes after it tells the twins apart."),
        (Reply::SayNo, "SayNo", "Offer a \"no\": what comes after it tells the twins apart."),
    ] {
        if !cx.choices().any(|(_, choice)| choice.act == Some(reply)) {
            cx.report(out, id.0, None, format!("No reply in \"{id}\" has `act: {name}`"), why);
        }
    }
}

pub(super) fn endings(cx: &Context<'_>, out: &mut Vec<Diagnostic>) {
    if cx.raw.kind != Kind::Worrying {
        return;
    }
    for (id, node) in &cx.raw.nodes {
        let Some(ending) = node.end else { continue };
        if matches!(ending, Ending::Fine | Ending::PutRight) {
            let message = format!("The node \"{id}\" ends a worrying story with `{ending:?}`");
            let hint = "A worrying story ends with Told, Reported, Blocked, SaidNo or FriendTold.";
            cx.report(out, id.0, Some(id.0), message, hint);
        }
        let helped = node.messages.iter().any(|message| matches!(cx.party(message.from), Some(Party::Adult { .. })));
        if !helped {
            let message = format!("No grown-up speaks in the node \"{id}\", which ends a worrying story");
            cx.report(out, id.0, Some(id.0), message, "Every ending recovers: let an `Adult(..)` say what helps.");
        }
    }
}

/// Once an act has settled the story it runs to its end: the friend cannot ask again.
pub(super) fn acts_end(cx: &Context<'_>, out: &mut Vec<Diagnostic>) {
    let graph = cx.flow.story();
    for ((act, target), (_, id)) in cx.flow.beacon.iter().zip(&cx.raw.beacon).filter(|_| cx.flow.complete) {
        if *act == BeaconAct::CarryOn {
            continue;
        }
        let mut search = Dfs::new(&graph, NodeIndex::new(*target));
        while let Some(node) = search.next(&graph) {
            if cx.flow.ask[node.index()] {
                let asks = cx.raw.nodes[node.index()].0;
                let message =
                    format!("The act `{act:?}` leads to \"{id}\" and on to \"{asks}\", where the friend asks again");
                cx.report(out, id.0, None, message, "After an act the story only ends: lead to nodes with `end`.");
            }
        }
    }
}

/// The ending for `Tell` is the answer of the grown-up who speaks in it; whoever else is told, the game answers.
pub(super) fn telling(cx: &Context<'_>, out: &mut Vec<Diagnostic>) {
    for (_, target) in cx.raw.beacon.iter().filter(|(act, _)| *act == BeaconAct::Tell) {
        let Some((id, node)) = cx.nodes.get(target.0).map(|at| &cx.raw.nodes[*at]) else { continue };
        let answers = node.messages.iter().any(|message| matches!(cx.party(message.from), Some(Party::Adult { .. })));
        if !answers {
            let message = format!("No grown-up speaks in the node \"{id}\", to which `Tell` leads");
            cx.report(
                out,
                target.0,
                None,
                message,
                "Let an `Adult(..)` answer there, or remove `Tell` from the beacon.",
            );
        }
    }
}
