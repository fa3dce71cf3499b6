//! The rules that refuse a scenario, as a list of named steps. Each step reports everything that it finds.
//! Sources: `docs/scenarios.md`, and the content rules behind it (a worrying chat must be useless as a script).

use std::collections::{BTreeMap, BTreeSet};

use petgraph::{
    algo::kosaraju_scc,
    graph::{DiGraph, NodeIndex},
    visit::Dfs,
};

use crate::{
    diagnostic::{Diagnostic, Layer, Place, Text},
    hash::ContentHash,
    library::Words,
    model::{Beacon, CastIx, CastMember, Choice, Kind, Message, Next, Node, NodeIx, Party, Reply, Scenario},
    raw::{BeaconAct, Id, RawMessage, RawScenario, RawSign},
    session::Ending,
    signs::{Level, Sign, SignSet},
};

/// At most so many lines with signs on any way through.
const WORRYING_LINES: usize = 5;
/// At most so many lines with signs before the friend answers or asks.
const WORRYING_RUN: usize = 2;
/// At most so many pushes after a "no" before the friend answers or asks.
const PUSHES: usize = 1;
/// How many steps the search for a way with too many worrying lines may take. Only loops make it search at all.
const SEARCH: usize = 50_000;

/// A rule over one file.
pub(crate) type Step = fn(&Context<'_>, &mut Vec<Diagnostic>);
/// A rule over two twins; it speaks about the first.
pub(crate) type TwinStep = fn(&Pair<'_, '_>, &mut Vec<Diagnostic>);

/// The rules over one file, in the order in which they run.
pub(crate) const STEPS: &[(&str, Step)] = &[
    ("ids", ids),
    ("word ids", word_ids),
    ("people", people),
    ("senders", senders),
    ("targets", targets),
    ("what follows", what_follows),
    ("unreachable nodes", unreachable),
    ("ways out", ways_out),
    ("asking", asking),
    ("endings", endings),
    ("acts end the story", acts_end),
    ("telling", telling),
    ("marks", marks),
    ("signs of the kind", signs_of_kind),
    ("signs to the player", signs_to_player),
    ("worrying lines", worrying_lines),
    ("worrying run", worrying_run),
    ("pushes after a no", pushes),
    ("twin", twin),
    ("words", words),
];

/// The rules over two twins.
pub(crate) const TWIN_STEPS: &[(&str, TwinStep)] = &[
    ("twin points back", twin_points_back),
    ("twin of the other kind", twin_kind),
    ("twin in the same place", twin_place),
    ("twin with the same people", twin_people),
    ("twin with the same choices", twin_choices),
];

/// The places of a scenario's parts, for what is found later.
#[derive(Debug, Clone)]
pub(crate) struct Places {
    pub(crate) id: Place,
    pub(crate) messages: Vec<Place>,
    pub(crate) choices: Vec<Place>,
    pub(crate) talk: Vec<Place>,
}

/// One file with what the steps need: ids resolved as far as they are known.
pub(crate) struct Context<'a> {
    file: &'a str,
    stem: &'a str,
    text: &'a Text<'a>,
    /// The scenario as written.
    pub(crate) raw: RawScenario<'a>,
    words: &'a dyn Words,
    nodes: BTreeMap<&'a str, usize>,
    cast: BTreeMap<&'a str, usize>,
    flow: Flow,
}

/// Two twins.
pub(crate) struct Pair<'c, 'a> {
    pub(crate) one: &'c Context<'a>,
    pub(crate) other: &'c Context<'a>,
}

/// The graph of a scenario by node numbers; unknown targets are left out.
struct Flow {
    /// Where each node leads by itself or by a reply.
    next: Vec<Vec<usize>>,
    /// Where each node leads by itself.
    goto: Vec<Option<usize>>,
    /// Whether the friend asks after it.
    ask: Vec<bool>,
    start: Option<usize>,
    beacon: Vec<(BeaconAct, usize)>,
    /// Whether every target is known. If not, reachability would only repeat what is said already.
    complete: bool,
}

impl<'a> Context<'a> {
    pub(crate) fn new(
        file: &'a str,
        stem: &'a str,
        text: &'a Text<'a>,
        raw: RawScenario<'a>,
        words: &'a dyn Words,
    ) -> Self {
        let nodes: BTreeMap<_, _> = raw.nodes.iter().enumerate().map(|(at, (id, _))| (id.0, at)).collect();
        let cast = raw.cast.iter().enumerate().map(|(at, (id, _))| (id.0, at)).collect();
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
        let flow = Flow { next, goto, ask, start, beacon, complete };
        Self { file, stem, text, raw, words, nodes, cast, flow }
    }

    /// Reports an error at a slice of the file's text.
    pub(crate) fn report(&self, out: &mut Vec<Diagnostic>, at: &str, node: Option<&str>, message: String, hint: &str) {
        out.push(self.diagnostic(at, node, Layer::Meaning, message, hint));
    }

    /// Gives advice at a slice of the file's text.
    pub(crate) fn advise(&self, out: &mut Vec<Diagnostic>, at: &str, message: String, hint: &str) {
        out.push(self.diagnostic(at, None, Layer::Advice, message, hint));
    }

    fn diagnostic(&self, at: &str, node: Option<&str>, layer: Layer, message: String, hint: &str) -> Diagnostic {
        let place = self.text.place_of(at);
        Diagnostic {
            file: self.file.to_owned(),
            line: place.line,
            column: place.column,
            scenario: Some(self.raw.id.0.to_owned()),
            node: node.map(str::to_owned),
            layer,
            message,
            hint: hint.to_owned(),
        }
    }

    /// Whether the chat comes to the player instead of a friend.
    fn is_players_own(&self) -> bool {
        self.raw.cast.iter().any(|(_, party)| *party == Party::Player)
    }

    fn party(&self, id: Id<'_>) -> Option<Party> {
        self.cast.get(id.0).map(|at| self.raw.cast[*at].1)
    }

    /// Every message with the id of its node.
    fn messages(&self) -> impl Iterator<Item = (Id<'a>, &RawMessage<'a>)> {
        self.raw.nodes.iter().flat_map(|(id, node)| node.messages.iter().map(|message| (*id, message)))
    }

    fn choices(&self) -> impl Iterator<Item = (Id<'a>, &crate::raw::RawChoice<'a>)> {
        self.raw.nodes.iter().flat_map(|(id, node)| node.choices.iter().flatten().map(|choice| (*id, choice)))
    }

    /// The ids that need words, each with the node it stands in.
    fn word_ids(&self) -> impl Iterator<Item = (Option<Id<'a>>, Id<'a>)> {
        let messages = self.messages().flat_map(|(node, message)| {
            [Some(message.id), message.note].into_iter().flatten().map(move |id| (Some(node), id))
        });
        let choices = self.choices().flat_map(|(node, choice)| {
            [Some(choice.id), choice.note].into_iter().flatten().map(move |id| (Some(node), id))
        });
        messages.chain(choices).chain(self.raw.talk.iter().map(|id| (None, *id)))
    }

    /// The scenario with its ids resolved, and the places of its parts. `None` if an id is unknown or a number too large,
    /// which the steps have reported.
    pub(crate) fn build(&self, hash: ContentHash) -> Option<(Scenario, Places)> {
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
            Places { id: self.text.place_of(raw.id.0), messages: Vec::new(), choices: Vec::new(), talk: Vec::new() };
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
        let scenario = Scenario {
            id: own(raw.id),
            hash,
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

impl Flow {
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
    fn with_acts(&self) -> DiGraph<(), ()> {
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

fn is_id(text: &str) -> bool {
    text.starts_with(|first: char| first.is_ascii_lowercase())
        && text.chars().all(|each| each.is_ascii_lowercase() || each.is_ascii_digit() || each == '-')
}

fn ids(cx: &Context<'_>, out: &mut Vec<Diagnostic>) {
    const HINT: &str = "Write it with small letters a-z, digits and hyphens, a letter first.";
    let check = |out: &mut Vec<Diagnostic>, what: &str, node: Option<&str>, id: Id<'_>| {
        if !is_id(id.0) {
            cx.report(out, id.0, node, format!("\"{id}\" cannot be the id of a {what}"), HINT);
        }
    };
    check(out, "scenario", None, cx.raw.id);
    if cx.raw.id.0 != cx.stem {
        let message = format!("The scenario \"{}\" is in a file named \"{}\"", cx.raw.id, cx.stem);
        cx.report(out, cx.raw.id.0, None, message, &format!("Name the file {}.ron, or change the id.", cx.raw.id));
    }
    for (id, _) in &cx.raw.cast {
        check(out, "person", None, *id);
        let party = cx.party(*id);
        if id.0.ends_with("-gender") || (id.0 == "you" && party != Some(Party::Player)) {
            let message = format!("The person's id \"{id}\" would be mistaken for a variable of the words");
            cx.report(out, id.0, None, message, "Use another id; `you` and `...-gender` are taken.");
        }
        for (own, name, id_of) in [(Party::Player, "player", "you"), (Party::Noor, "lamp Noor", "noor")] {
            if party == Some(own) && id.0 != id_of {
                let message = format!("The {name} has the id \"{id}\"");
                cx.report(out, id.0, None, message, &format!("The words know the {name} as \"{id_of}\"."));
            }
        }
    }
    for (id, _) in &cx.raw.nodes {
        check(out, "node", Some(id.0), *id);
    }
    for (node, message) in cx.messages() {
        check(out, "message", Some(node.0), message.id);
    }
    for (node, choice) in cx.choices() {
        check(out, "reply", Some(node.0), choice.id);
    }
    let notes = cx.messages().filter_map(|(node, message)| Some((node, message.note?)));
    for (node, note) in notes.chain(cx.choices().filter_map(|(node, choice)| Some((node, choice.note?)))) {
        check(out, "note", Some(node.0), note);
    }
    for prompt in &cx.raw.talk {
        check(out, "class prompt", None, *prompt);
    }
}

/// Messages, replies and prompts share one name space of words with the notes; only notes may be used twice.
fn word_ids(cx: &Context<'_>, out: &mut Vec<Diagnostic>) {
    let messages = cx.messages().map(|(node, message)| ("message", Some(node.0), message.id));
    let choices = cx.choices().map(|(node, choice)| ("reply", Some(node.0), choice.id));
    let talk = cx.raw.talk.iter().map(|prompt| ("class prompt", None, *prompt));
    let mut taken: BTreeMap<&str, &str> = BTreeMap::from([("title", "title")]);
    for (what, node, id) in messages.chain(choices).chain(talk) {
        if let Some(other) = taken.get(id.0) {
            let message = format!("The id \"{id}\" of this {what} is already the id of a {other}");
            cx.report(out, id.0, node, message, "Give each its own id: their words are found by it.");
        } else {
            taken.insert(id.0, what);
        }
    }
    let notes = cx.messages().filter_map(|(node, message)| Some((node, message.note?)));
    for (node, note) in notes.chain(cx.choices().filter_map(|(node, choice)| Some((node, choice.note?)))) {
        if let Some(other) = taken.get(note.0) {
            let message = format!("The id \"{note}\" of this note is already the id of a {other}");
            cx.report(out, note.0, Some(node.0), message, "Give the note its own id, such as \"n1\".");
        }
    }
}

fn people(cx: &Context<'_>, out: &mut Vec<Diagnostic>) {
    let answers = |party: &Party| matches!(party, Party::Friend { .. } | Party::Player);
    let friends: Vec<_> = cx.raw.cast.iter().filter(|(_, party)| answers(party)).collect();
    let others = cx.raw.cast.iter().filter(|(_, party)| matches!(party, Party::Other { .. })).count();
    let scenario = cx.raw.id;
    if friends.is_empty() {
        let message = format!("Nobody in the cast of \"{scenario}\" is the friend");
        cx.report(out, scenario.0, None, message, "Add one person as `Friend(animal: ..)`, or the `Player`.");
    }
    for (id, _) in friends.iter().skip(1) {
        let message = format!("\"{id}\" is a second friend beside \"{}\"", friends[0].0);
        let hint = "Exactly one person is the friend, or the player; make the others `Other(..)`.";
        cx.report(out, id.0, None, message, hint);
    }
    let noor = cx.raw.cast.iter().find(|(_, party)| *party == Party::Noor);
    match (noor, cx.is_players_own()) {
        (None, true) => {
            let message = format!("\"{scenario}\" comes to the player, but Noor is not beside it");
            cx.report(out, scenario.0, None, message, "Add `\"noor\": Noor`, and let Noor ask.");
        }
        (Some((id, _)), false) => {
            let message = format!("Noor is in the cast of \"{scenario}\", in which a friend asks");
            cx.report(out, id.0, None, message, "Remove Noor; the friend speaks to the player.");
        }
        _ => {}
    }
    if others == 0 {
        let message = format!("Nobody in the cast of \"{scenario}\" writes to the friend");
        cx.report(out, scenario.0, None, message, "Add a person as `Other(relation: .., age: ..)`.");
    }
    if let Some((id, _)) = cx.raw.cast.get(usize::from(u8::MAX)) {
        let message = format!("\"{id}\" is one person too many for one chat");
        cx.report(out, id.0, None, message, "A cast has 255 people at most.");
    }
    for (id, _) in &cx.raw.genders {
        match cx.party(*id) {
            None => {
                let message = format!("There is no person \"{id}\" whose gender could be fixed");
                cx.report(out, id.0, None, message, &known("The cast is", cx.cast.keys()));
            }
            Some(Party::Adult { .. }) => {
                let message = format!("The gender of \"{id}\" follows from the role and cannot be fixed");
                cx.report(out, id.0, None, message, "Remove it from `genders`.");
            }
            Some(Party::Player | Party::Noor) => {
                let message = format!("The gender of \"{id}\" is not the story's to fix");
                cx.report(out, id.0, None, message, "Remove it from `genders`; words use `$you-gender`.");
            }
            Some(_) => {}
        }
    }
}

fn senders(cx: &Context<'_>, out: &mut Vec<Diagnostic>) {
    for (node, message) in cx.messages() {
        let (id, from) = (message.id, message.from);
        match cx.party(from) {
            None => {
                let text = format!("The message \"{id}\" is from \"{from}\", who is not in the cast");
                cx.report(out, from.0, Some(node.0), text, &known("The cast is", cx.cast.keys()));
            }
            Some(Party::Mentioned) => {
                let text = format!("The message \"{id}\" is from \"{from}\", who is only spoken of");
                cx.report(
                    out,
                    from.0,
                    Some(node.0),
                    text,
                    "Make this person `Other(..)`, or let somebody else say it.",
                );
            }
            Some(Party::Other { .. } | Party::Adult { .. }) if message.aside => {
                let text = format!("The message \"{id}\" is an aside of \"{from}\", but only the friend speaks aside");
                cx.report(out, from.0, Some(node.0), text, "Remove `aside: true`, or let the friend say it.");
            }
            Some(Party::Player) => {
                let text = format!("The message \"{id}\" puts words into the player's mouth");
                cx.report(out, from.0, Some(node.0), text, "The player says only what it chooses: use `choices`.");
            }
            Some(Party::Noor) if !message.aside => {
                let text = format!("The message \"{id}\" lets Noor write into the chat");
                cx.report(out, from.0, Some(node.0), text, "Noor speaks to the player: add `aside: true`.");
            }
            Some(_) => {}
        }
    }
}

fn known<'k>(lead: &str, ids: impl Iterator<Item = &'k &'k str>) -> String {
    let ids: Vec<_> = ids.take(12).map(|id| format!("\"{id}\"")).collect();
    format!("{lead} {}.", ids.join(", "))
}

fn targets(cx: &Context<'_>, out: &mut Vec<Diagnostic>) {
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

fn what_follows(cx: &Context<'_>, out: &mut Vec<Diagnostic>) {
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

fn unreachable(cx: &Context<'_>, out: &mut Vec<Diagnostic>) {
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

fn ways_out(cx: &Context<'_>, out: &mut Vec<Diagnostic>) {
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

fn asking(cx: &Context<'_>, out: &mut Vec<Diagnostic>) {
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

fn endings(cx: &Context<'_>, out: &mut Vec<Diagnostic>) {
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
fn acts_end(cx: &Context<'_>, out: &mut Vec<Diagnostic>) {
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
fn telling(cx: &Context<'_>, out: &mut Vec<Diagnostic>) {
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

fn marks(cx: &Context<'_>, out: &mut Vec<Diagnostic>) {
    for (node, message) in cx.messages() {
        let id = message.id;
        let lists = [("signs", &message.signs), ("also_ok", &message.also_ok), ("look_alikes", &message.look_alikes)];
        let say = |out: &mut Vec<Diagnostic>, at: &str, text: String, hint: &str| {
            cx.report(out, at, Some(node.0), text, hint);
        };
        for (list, signs) in lists {
            for (at, RawSign { sign, name }) in signs.iter().enumerate() {
                if *sign == Sign::S14 {
                    let text = format!("The message \"{id}\" has S14 in `{list}`, which is never part of a chat");
                    say(out, name, text, "S14 is met on a card only. Remove it and what would show it.");
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

fn signs_of_kind(cx: &Context<'_>, out: &mut Vec<Diagnostic>) {
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
fn signs_to_player(cx: &Context<'_>, out: &mut Vec<Diagnostic>) {
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
fn worrying_lines(cx: &Context<'_>, out: &mut Vec<Diagnostic>) {
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

fn worrying_run(cx: &Context<'_>, out: &mut Vec<Diagnostic>) {
    let all = 0..cx.raw.nodes.len();
    for (node, message) in runs(cx, all, WORRYING_RUN, |message| !message.signs.is_empty()) {
        let text = format!("\"{}\" is one worrying line too many in a row", message.id);
        let hint = "After two worrying lines the friend answers or asks the player.";
        cx.report(out, message.id.0, Some(node.0), text, hint);
    }
}

fn pushes(cx: &Context<'_>, out: &mut Vec<Diagnostic>) {
    let nos = cx.choices().filter(|(_, choice)| choice.act == Some(Reply::SayNo));
    let starts: Vec<_> = nos.filter_map(|(_, choice)| cx.nodes.get(choice.goto.0).copied()).collect();
    let push = |message: &RawMessage<'_>| message.signs.iter().any(|sign| sign.sign == Sign::S7);
    for (node, message) in runs(cx, starts.into_iter(), PUSHES, push) {
        let text = format!("\"{}\" is a second push after one \"no\"", message.id);
        let hint = "After a \"no\" comes one plain push at most; then the friend answers or asks.";
        cx.report(out, message.id.0, Some(node.0), text, hint);
    }
}

fn twin(cx: &Context<'_>, out: &mut Vec<Diagnostic>) {
    let id = cx.raw.id;
    match (cx.raw.kind, cx.raw.twin) {
        (Kind::Annoying, Some(twin)) => {
            let message = format!("The annoying scenario \"{id}\" has the twin \"{twin}\"");
            cx.report(out, twin.0, None, message, "Annoying scenarios have none: remove `twin`.");
        }
        (Kind::Worrying | Kind::Benign, None) => {
            let message = format!("The scenario \"{id}\" has no twin");
            cx.report(out, id.0, None, message, "Write one of the opposite kind and name it in `twin`.");
        }
        _ => {}
    }
}

fn words(cx: &Context<'_>, out: &mut Vec<Diagnostic>) {
    let title = cx.raw.id;
    let missing = |id: &str| cx.words.text(&format!("{title}-{id}")).is_none_or(|text| text.trim().is_empty());
    let hint = |id: &str| format!("Add `{title}-{id} = ..` to the words of the source language.");
    if missing("title") {
        cx.report(out, title.0, None, format!("The scenario \"{title}\" has no title in words"), &hint("title"));
    }
    let mut said = BTreeSet::new();
    for (node, id) in cx.word_ids() {
        if missing(id.0) && said.insert(id) {
            let message = format!("There are no words for \"{id}\"");
            cx.report(out, id.0, node.map(|node| node.0), message, &hint(id.0));
        }
    }
}

fn twin_points_back(pair: &Pair<'_, '_>, out: &mut Vec<Diagnostic>) {
    let (one, other) = (&pair.one.raw, &pair.other.raw);
    if other.twin != Some(one.id) {
        let points = other.twin.map_or_else(|| "none".to_owned(), |twin| format!("\"{twin}\""));
        differs(pair, out, format!("The twin \"{}\" does not point back: its twin is {points}", other.id));
    }
}

fn twin_kind(pair: &Pair<'_, '_>, out: &mut Vec<Diagnostic>) {
    let (one, other) = (&pair.one.raw, &pair.other.raw);
    let opposite = matches!((one.kind, other.kind), (Kind::Worrying, Kind::Benign) | (Kind::Benign, Kind::Worrying));
    if !opposite {
        differs(pair, out, format!("\"{}\" and its twin \"{}\" are not one worrying and one benign", one.id, other.id));
    }
}

fn twin_place(pair: &Pair<'_, '_>, out: &mut Vec<Diagnostic>) {
    let (one, other) = (&pair.one.raw, &pair.other.raw);
    if one.app != other.app {
        let message = format!("The twin \"{}\" happens in {:?}, and this in {:?}", other.id, other.app, one.app);
        differs(pair, out, message);
    }
    if one.band != other.band {
        let message =
            format!("The twin \"{}\" is for the band {:?}, and this for {:?}", other.id, other.band, one.band);
        differs(pair, out, message);
    }
}

/// Those who write are compared in order; a twin may have more of them, because bystanders are what settles a chat.
fn twin_people(pair: &Pair<'_, '_>, out: &mut Vec<Diagnostic>) {
    let others = |raw: &RawScenario<'_>| {
        let writes = |party: &Party| matches!(party, Party::Other { .. } | Party::Friend { .. } | Party::Player);
        let people = raw.cast.iter().filter(|(_, party)| writes(party));
        let mut people: Vec<(String, Party, _)> = people
            .map(|(id, party)| {
                (id.0.to_owned(), *party, raw.genders.iter().find(|(who, _)| who == id).map(|found| found.1))
            })
            .collect();
        people.sort_by_key(|(_, party, _)| !matches!(party, Party::Friend { .. } | Party::Player));
        people
    };
    let name = pair.other.raw.id;
    if pair.one.is_players_own() != pair.other.is_players_own() {
        let shown = |own| if own { "the player" } else { "a friend" };
        let (mine, theirs) = (shown(pair.one.is_players_own()), shown(pair.other.is_players_own()));
        differs(pair, out, format!("The twin \"{name}\" comes to {theirs}, and this to {mine}"));
    }
    for ((id, party, gender), (their_id, their_party, their_gender)) in
        others(&pair.one.raw).into_iter().zip(others(&pair.other.raw))
    {
        let at = pair.one.raw.cast.iter().find(|(person, _)| person.0 == id).map_or(pair.one.raw.id.0, |(id, _)| id.0);
        let mut say = |what: &str, mine: String, theirs: String| {
            let message =
                format!("\"{id}\" has the {what} {mine}, but \"{their_id}\" of the twin \"{name}\" has {theirs}");
            pair.one.report(out, at, None, message, "Twins share relation, age and gender of the people who write.");
        };
        if let (Party::Other { relation, age }, Party::Other { relation: their_relation, age: their_age }) =
            (party, their_party)
        {
            if relation != their_relation {
                say("relation", format!("{relation:?}"), format!("{their_relation:?}"));
            }
            if age != their_age {
                say("age", format!("{age:?}"), format!("{their_age:?}"));
            }
        }
        if gender != their_gender {
            let shown =
                |gender: Option<_>| gender.map_or_else(|| "a drawn one".to_owned(), |gender| format!("{gender:?}"));
            say("gender", shown(gender), shown(their_gender));
        }
    }
}

fn twin_choices(pair: &Pair<'_, '_>, out: &mut Vec<Diagnostic>) {
    let (mine, theirs) = (pair.one.choices().count(), pair.other.choices().count());
    if mine != theirs {
        let message = format!("The twin \"{}\" offers {theirs} replies, and this {mine}", pair.other.raw.id);
        differs(pair, out, message);
    }
}

fn differs(pair: &Pair<'_, '_>, out: &mut Vec<Diagnostic>, message: String) {
    let at = pair.one.raw.twin.unwrap_or(pair.one.raw.id);
    let hint = "Twins point at each other, have opposite kinds and share band, app, addressee and number of replies.";
    pair.one.report(out, at.0, None, message, hint);
}

#[cfg(test)]
mod tests;
