//! What is said in a chat, as bubbles: whose side a line stands on, and the words that differ where a chat comes to the player
//! itself.

use bevy::prelude::*;
use story::{Mark, MessageIx, Party, Scenario};

use super::Play;
use crate::{
    text::Translated,
    widgets::{
        Parts,
        bubble::{Side, bubble},
        layout::{noor, said},
        part,
        sheets::Person,
        skin::skin,
    },
};

/// The side of a message: the friend's, somebody's who writes to it, or beside the chat.
pub(crate) fn side_of(scenario: &Scenario, message: MessageIx) -> Side {
    let message = scenario.message(message);
    match scenario.person(message.from).party {
        _ if message.aside => Side::Aside,
        Party::Friend { .. } | Party::Player => Side::Friends,
        Party::Adult { .. } | Party::Noor => Side::Aside,
        Party::Other { .. } | Party::Mentioned => Side::Theirs,
    }
}

/// The caption of a mark.
#[must_use]
pub(crate) fn mark_key(mark: Mark) -> String {
    match mark {
        Mark::Question(question) => format!("question-{}", question.key()),
        Mark::Sign(sign) => format!("sign-{}", sign.key()),
    }
}

/// The key of words that are others where the chat comes to the player itself.
pub(crate) fn for_whom(scenario: &Scenario, key: impl Into<String>) -> String {
    let key = key.into();
    if scenario.is_players_own() { format!("{key}.own") } else { key }
}

/// The bubble of a message, or what Noor says.
pub(crate) fn message_bubble(play: &Play, message: MessageIx, more: Parts) -> Box<dyn Scene> {
    let scenario = play.session.scenario();
    let words = Translated::cast(scenario.key(&scenario.message(message).id));
    let from = scenario.message(message).from;
    if scenario.person(from).party == Party::Noor {
        return part(noor(Person::NoorThinking, vec![part(said(words))]));
    }
    let name = Translated::new(if scenario.message(message).aside { "chat-asks-you" } else { "chat-name" });
    let name = name.person("name", &scenario.person(from).id);
    part(bubble(skin(scenario.app), side_of(scenario, message), play.face(from), name, words, more))
}

/// The bubble of a reply.
pub(crate) fn reply_bubble(play: &Play, choice: story::ChoiceIx) -> Box<dyn Scene> {
    let scenario = play.session.scenario();
    let words = Translated::cast(scenario.key(&scenario.choice(choice).id));
    let name = Translated::new("chat-name").person("name", "friend");
    part(bubble(skin(scenario.app), Side::Friends, play.face(scenario.addressee()), name, words, Parts::new()))
}
