//! The scenario as it is played, made of one as it is written: ids become indices, and each message learns which signs may
//! still follow it.

use std::collections::BTreeSet;

use petgraph::{algo::kosaraju_scc, graph::NodeIndex};

use super::Context;
use source::Position;

use crate::{
    hash::ContentHash,
    model::{Beacon, CastIx, CastMember, Choice, Message, Next, Node, NodeIx, Scenario},
    raw::{BeaconAct, Id, RawSign},
    signs::SignSet,
};

/// The places of a scenario's parts, for what is found later.
#[derive(Debug, Clone)]
pub(crate) struct Positions {
    pub(crate) id: Position,
    pub(crate) messages: Vec<Position>,
    pub(crate) choices: Vec<Position>,
    pub(crate) talk: Vec<Position>,
}

impl Context<'_> {
    /// The scenario with its ids resolved, and the places of its parts. `None` if an id is unknown or a number too large,
    /// which the steps have reported.
    pub(crate) fn build(&self) -> Option<(Scenario, Positions)> {
        let raw = &self.raw;
        let node_ix = |id: Id<'_>| self.nodes.get(id.0).and_then(|at| u16::try_from(*at).ok()).map(NodeIx);
        let cast_ix = |id: Id<'_>| self.cast.get(id.0).and_then(|at| u8::try_from(*at).ok()).map(CastIx);
        let own = |id: Id<'_>| Box::<str>::from(id.0);
        let mut cast = Vec::with_capacity(raw.cast.len());
        for (id, party) in &raw.cast {
            let gender = raw.genders.iter().find(|(who, _)| who == id).map(|(_, gender)| *gender);
            cast.push(CastMember { id: own(*id), party: *party, gender });
        }
        let after = self.signs_after();
        let (mut nodes, mut messages, mut choices) = (Vec::new(), Vec::new(), Vec::new());
        let mut places =
            Positions { id: self.text.place_of(raw.id.0), messages: Vec::new(), choices: Vec::new(), talk: Vec::new() };
        for (at, (id, node)) in raw.nodes.iter().enumerate() {
            let ix = NodeIx(u16::try_from(at).ok()?);
            let first_message = u16::try_from(messages.len()).ok()?;
            for (nth, message) in node.messages.iter().enumerate() {
                let later = node.messages[nth + 1..].iter().map(|message| set(&message.signs));
                let follow = later.fold(after[at], SignSet::union);
                let look_alikes = set(&message.look_alikes);
                places.messages.push(self.text.place_of(message.id.0));
                messages.push(Message {
                    id: own(message.id),
                    from: cast_ix(message.from)?,
                    aside: message.aside,
                    signs: set(&message.signs),
                    also_ok: set(&message.also_ok),
                    look_alikes,
                    answer: message.answer,
                    note: message.note.map(own),
                    node: ix,
                    early: look_alikes.intersection(follow),
                });
            }
            let first_choice = u16::try_from(choices.len()).ok()?;
            for choice in node.choices.iter().flatten() {
                places.choices.push(self.text.place_of(choice.id.0));
                choices.push(Choice {
                    id: own(choice.id),
                    goto: node_ix(choice.goto)?,
                    act: choice.act,
                    note: choice.note.map(own),
                });
            }
            let next = match (node.goto, node.end) {
                _ if node.choices.is_some() => Next::Choices(first_choice..u16::try_from(choices.len()).ok()?),
                (Some(goto), _) => Next::Goto(node_ix(goto)?),
                (None, Some(ending)) => Next::End(ending),
                (None, None) => Next::Ask,
            };
            let range = first_message..u16::try_from(messages.len()).ok()?;
            nodes.push(Node { id: own(*id), later: node.later, messages: range, next });
        }
        let mut beacon = Beacon::default();
        for (act, target) in &raw.beacon {
            let target = Some(node_ix(*target)?);
            match act {
                BeaconAct::Tell => beacon.tell = target,
                BeaconAct::Report => beacon.report = target,
                BeaconAct::Block => beacon.block = target,
                BeaconAct::SayNo => beacon.say_no = target,
                BeaconAct::CarryOn => beacon.carry_on = target,
            }
        }
        places.talk = raw.talk.iter().map(|id| self.text.place_of(id.0)).collect();
        let mut scenario = Scenario {
            id: own(raw.id),
            // Until the rest is there.
            hash: ContentHash::of(raw.id.0.as_bytes()),
            band: raw.band,
            kind: raw.kind,
            twin: raw.twin.map(own),
            app: raw.app,
            cast,
            start: node_ix(raw.start)?,
            nodes,
            messages,
            choices,
            beacon,
            talk: raw.talk.iter().copied().map(own).collect(),
        };
        scenario.hash = ContentHash::of_scenario(&scenario)?;
        Some((scenario, places))
    }

    /// For each node, the signs of every message that may follow after the node, acts included.
    fn signs_after(&self) -> Vec<SignSet> {
        let shown: Vec<SignSet> = self
            .raw
            .nodes
            .iter()
            .map(|(_, node)| node.messages.iter().fold(SignSet::EMPTY, |all, message| all.union(set(&message.signs))))
            .collect();
        let graph = self.flow.with_acts();
        let mut after = vec![SignSet::EMPTY; shown.len()];
        // Components come with what follows them first.
        for component in kosaraju_scc(&graph) {
            let inside: BTreeSet<usize> = component.iter().map(|node| node.index()).collect();
            let looped = inside.len() > 1 || graph.contains_edge(component[0], component[0]);
            let mut all = SignSet::EMPTY;
            for node in &inside {
                if looped {
                    all = all.union(shown[*node]);
                }
                for next in graph.neighbors(NodeIndex::new(*node)) {
                    if !inside.contains(&next.index()) {
                        all = all.union(shown[next.index()]).union(after[next.index()]);
                    }
                }
            }
            for node in inside {
                after[node] = all;
            }
        }
        after
    }
}
fn set(signs: &[RawSign<'_>]) -> SignSet {
    signs.iter().map(|sign| sign.sign).collect()
}
