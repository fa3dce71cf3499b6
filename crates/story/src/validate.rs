//! The rules that refuse a scenario, as a list of named steps. Each step reports everything that it finds.
//! Sources: `docs/scenarios.md`, and the content rules behind it (a worrying chat must be useless as a script).

use std::collections::BTreeMap;

use source::Text;

use crate::{
    diagnostic::{Diagnostic, Layer},
    library::Words,
    model::Party,
    raw::{Id, RawChoice, RawMessage, RawScenario},
};

mod compile;
mod flow;
mod ids;
mod people;
mod signs;
mod twins;

pub(crate) use compile::Positions;
pub(crate) use ids::is_id;

/// A rule over one file.
pub(crate) type Step = fn(&Context<'_>, &mut Vec<Diagnostic>);
/// A rule over two twins; it speaks about the first.
pub(crate) type TwinStep = fn(&Pair<'_, '_>, &mut Vec<Diagnostic>);

/// The rules over one file, in the order in which they run.
pub(crate) const STEPS: &[(&str, Step)] = &[
    ("ids", ids::ids),
    ("word ids", ids::word_ids),
    ("people", people::people),
    ("senders", people::senders),
    ("targets", flow::targets),
    ("what follows", flow::what_follows),
    ("unreachable nodes", flow::unreachable),
    ("ways out", flow::ways_out),
    ("asking", flow::asking),
    ("endings", flow::endings),
    ("acts end the story", flow::acts_end),
    ("telling", flow::telling),
    ("marks", signs::marks),
    ("signs of the kind", signs::signs_of_kind),
    ("signs to the player", signs::signs_to_player),
    ("worrying lines", signs::worrying_lines),
    ("worrying run", signs::worrying_run),
    ("pushes after a no", signs::pushes),
    ("twin", twins::twin),
    ("words", ids::words),
];

/// The rules over two twins.
pub(crate) const TWIN_STEPS: &[(&str, TwinStep)] = &[
    ("twin points back", twins::twin_points_back),
    ("twin of the other kind", twins::twin_kind),
    ("twin in the same place", twins::twin_place),
    ("twin with the same people", twins::twin_people),
    ("twin with the same choices", twins::twin_choices),
];

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
    flow: flow::Flow,
}

/// Two twins.
pub(crate) struct Pair<'c, 'a> {
    pub(crate) one: &'c Context<'a>,
    pub(crate) other: &'c Context<'a>,
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
        let cast: BTreeMap<_, _> = raw.cast.iter().enumerate().map(|(at, (id, _))| (id.0, at)).collect();
        let flow = flow::Flow::new(&raw, &nodes);
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

    fn choices(&self) -> impl Iterator<Item = (Id<'a>, &RawChoice<'a>)> {
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
}

/// A hint that lists the ids that there are, the first twelve of them.
fn known<'k>(lead: &str, ids: impl Iterator<Item = &'k &'k str>) -> String {
    let ids: Vec<_> = ids.take(12).map(|id| format!("\"{id}\"")).collect();
    format!("{lead} {}.", ids.join(", "))
}

#[cfg(test)]
mod tests;
