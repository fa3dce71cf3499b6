//! The cast: who must be in it, and who may say what.

use super::{Context, known};
use crate::{diagnostic::Diagnostic, model::Party};

pub(super) fn people(cx: &Context<'_>, out: &mut Vec<Diagnostic>) {
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

pub(super) fn senders(cx: &Context<'_>, out: &mut Vec<Diagnostic>) {
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
