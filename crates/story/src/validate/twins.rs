//! Twins: one worrying and one benign chat with nearly the same surface.

use super::{Context, Pair};
use crate::{
    diagnostic::Diagnostic,
    model::{Kind, Party},
    raw::RawScenario,
};

pub(super) fn twin(cx: &Context<'_>, out: &mut Vec<Diagnostic>) {
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

pub(super) fn twin_points_back(pair: &Pair<'_, '_>, out: &mut Vec<Diagnostic>) {
    let (one, other) = (&pair.one.raw, &pair.other.raw);
    if other.twin != Some(one.id) {
        let points = other.twin.map_or_else(|| "none".to_owned(), |twin| format!("\"{twin}\""));
        differs(pair, out, format!("The twin \"{}\" does not point back: its twin is {points}", other.id));
    }
}

pub(super) fn twin_kind(pair: &Pair<'_, '_>, out: &mut Vec<Diagnostic>) {
    let (one, other) = (&pair.one.raw, &pair.other.raw);
    let opposite = matches!((one.kind, other.kind), (Kind::Worrying, Kind::Benign) | (Kind::Benign, Kind::Worrying));
    if !opposite {
        differs(pair, out, format!("\"{}\" and its twin \"{}\" are not one worrying and one benign", one.id, other.id));
    }
}

pub(super) fn twin_place(pair: &Pair<'_, '_>, out: &mut Vec<Diagnostic>) {
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
pub(super) fn twin_people(pair: &Pair<'_, '_>, out: &mut Vec<Diagnostic>) {
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

pub(super) fn twin_choices(pair: &Pair<'_, '_>, out: &mut Vec<Diagnostic>) {
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
