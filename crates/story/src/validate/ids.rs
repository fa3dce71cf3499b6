//! Ids: how they are written, that each is one thing's alone, and that there are words for each.

use std::collections::{BTreeMap, BTreeSet};

use super::Context;
use crate::{diagnostic::Diagnostic, model::Party, raw::Id};

/// Whether a text may be an id: small letters a-z, digits and hyphens, a letter first.
pub(crate) fn is_id(text: &str) -> bool {
    text.starts_with(|first: char| first.is_ascii_lowercase())
        && text.chars().all(|each| each.is_ascii_lowercase() || each.is_ascii_digit() || each == '-')
}

pub(super) fn ids(cx: &Context<'_>, out: &mut Vec<Diagnostic>) {
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
pub(super) fn word_ids(cx: &Context<'_>, out: &mut Vec<Diagnostic>) {
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

pub(super) fn words(cx: &Context<'_>, out: &mut Vec<Diagnostic>) {
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
