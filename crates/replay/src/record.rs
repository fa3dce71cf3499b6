//! Random play: mostly inputs that fit, some that do not, now and then a chat that is left or a clock that goes back.

use std::sync::Arc;

use learning::{Seed, stream};
use rand::Rng;
use story::{
    Act, CastIx, ChoiceIx, Input, Library, Mark, MessageIx, Millis, Question, Reason, Role, Scenario, Session, Sign,
};

use crate::recording::Recording;

/// The most inputs of one recording; a chat with a loop might never end by itself.
const LONGEST: usize = 300;

/// Plays `count` sessions with random inputs. Each has a random stream of its own, so a longer list begins with the
/// shorter one. Without a scenario there is nothing to play, and the list is empty.
#[must_use]
pub fn record(library: &Library, count: usize, seed: Seed) -> Vec<Recording> {
    let scenarios: Vec<&Arc<Scenario>> = library.iter().collect();
    if scenarios.is_empty() {
        return Vec::new();
    }
    (0..count)
        .map(|number| {
            let mut rng = stream(seed, "replay", &number.to_string());
            let scenario = *pick(&mut rng, &scenarios);
            let cast = Seed(rng.next_u64());
            Recording { scenario: scenario.id.to_string(), seed: cast, inputs: session(&mut rng, scenario, &scenarios) }
        })
        .collect()
}

fn session(rng: &mut impl Rng, scenario: &Arc<Scenario>, all: &[&Arc<Scenario>]) -> Vec<(Millis, Input)> {
    let mut session = Session::new(Arc::clone(scenario));
    let mut inputs = Vec::new();
    let mut at: Millis = 0;
    // One chat of eight is left in its middle; the others get a few inputs more than they take.
    let most = if below(rng, 8) == 0 { below(rng, 40) } else { LONGEST };
    let mut more = 1 + below(rng, 3);
    while inputs.len() < most && more > 0 {
        at = if below(rng, 50) == 0 { at.saturating_sub(700) } else { at + u64::from(rng.next_u32() % 4_000) };
        let input = input(rng, &session, all);
        let _refused = session.step(at, input.clone());
        inputs.push((at, input));
        more -= usize::from(session.outcome().is_some());
    }
    inputs
}

fn input(rng: &mut impl Rng, session: &Session, all: &[&Arc<Scenario>]) -> Input {
    let shown: Vec<MessageIx> = session.shown().collect();
    match below(rng, 20) {
        0..=11 => onward(rng, session),
        12..=14 if !shown.is_empty() => Input::Flag(*pick(rng, &shown), mark(rng)),
        15 if !session.flags().is_empty() => Input::Unflag(pick(rng, session.flags()).0),
        16 if !shown.is_empty() => Input::Unflag(*pick(rng, &shown)),
        17 => Input::Act(act(rng, session)),
        _ => anything(rng, all),
    }
}

/// An input that brings the story on.
fn onward(rng: &mut impl Rng, session: &Session) -> Input {
    let choices: Vec<ChoiceIx> = session.choices().collect();
    if session.can_advance() {
        Input::Advance
    } else if choices.is_empty() {
        Input::Act(act(rng, session))
    } else {
        Input::Choose(*pick(rng, &choices))
    }
}

fn act(rng: &mut impl Rng, session: &Session) -> Act {
    let others: Vec<CastIx> = session.scenario().others().collect();
    let who = if others.is_empty() { session.scenario().addressee() } else { *pick(rng, &others) };
    let messages: Vec<MessageIx> = session.shown().filter(|_| rng.next_u32() & 1 == 0).collect();
    some_act(rng, who, messages)
}

fn some_act(rng: &mut impl Rng, who: CastIx, messages: Vec<MessageIx>) -> Act {
    match below(rng, 8) {
        0 => Act::Pause,
        1 => Act::Tell { role: *pick(rng, &Role::ALL) },
        2 => Act::Report { who, reason: *pick(rng, &Reason::ALL), proof: messages },
        3 => Act::Block { who },
        4 => Act::Keep { messages },
        5 => Act::Help,
        6 => Act::SayNo,
        _ => Act::CarryOn,
    }
}

fn mark(rng: &mut impl Rng) -> Mark {
    if rng.next_u32() & 1 == 0 {
        Mark::Sign(*pick(rng, &Sign::ALL))
    } else {
        Mark::Question(*pick(rng, &Question::ALL))
    }
}

/// An input without a look at the state; what it names may be another scenario's, and then beyond what this one has.
fn anything(rng: &mut impl Rng, all: &[&Arc<Scenario>]) -> Input {
    let scenario = *pick(rng, all);
    let messages: Vec<MessageIx> = scenario.message_ixs().collect();
    let choices: Vec<ChoiceIx> = scenario.choice_ixs().collect();
    let people: Vec<CastIx> = scenario.cast_ixs().collect();
    match below(rng, 5) {
        1 if !choices.is_empty() => Input::Choose(*pick(rng, &choices)),
        2 if !messages.is_empty() => Input::Flag(*pick(rng, &messages), mark(rng)),
        3 if !messages.is_empty() => Input::Unflag(*pick(rng, &messages)),
        4 if !messages.is_empty() && !people.is_empty() => {
            let (who, message) = (*pick(rng, &people), *pick(rng, &messages));
            Input::Act(some_act(rng, who, vec![message]))
        }
        _ => Input::Advance,
    }
}

/// A number below `limit`, which is above 0. The slight preference for small numbers does not matter here.
fn below(rng: &mut impl Rng, limit: usize) -> usize {
    (rng.next_u32() as usize) % limit
}

fn pick<'a, T>(rng: &mut impl Rng, list: &'a [T]) -> &'a T {
    &list[below(rng, list.len())]
}
