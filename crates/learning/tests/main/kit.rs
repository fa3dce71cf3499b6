//! Fixture scenarios, a player that names messages by id, and random play.

use std::{
    borrow::Cow,
    sync::{Arc, LazyLock},
};

use proptest::prelude::*;
use serde::de::DeserializeOwned;
use story::{
    Act, CastIx, Input, Library, Mark, MessageIx, Millis, Question, Reason, Role, Scenario, Session, Sign, Words,
};

/// The worked pair: the worrying chat, then its benign twin.
const KAI: &str = include_str!("../fixtures/tower-code.ron");
const RAMI: &str = include_str!("../fixtures/tower-club.ron");
/// An annoying chat in which a message can arrive twice.
const PIP: &str = include_str!("../fixtures/shell-shower.ron");

static LIBRARY: LazyLock<Library> = LazyLock::new(|| library_with(str::to_owned));

/// Words do not matter to a score.
pub(crate) struct AnyWords;

impl Words for AnyWords {
    fn text(&self, _key: &str) -> Option<Cow<'_, str>> {
        Some(Cow::Borrowed("words"))
    }
}

/// The library of the three fixtures after `change` was made to each text.
pub(crate) fn library_with(change: impl Fn(&str) -> String) -> Library {
    let files = [("tower-code", KAI), ("tower-club", RAMI), ("shell-shower", PIP)];
    let files = files.map(|(name, text)| (format!("{name}.ron"), change(text).into_bytes()));
    let loaded = Library::load(files, &AnyWords);
    let errors: Vec<String> = loaded.diagnostics.iter().map(ToString::to_string).collect();
    assert_eq!(loaded.library.len(), 3, "the fixtures must load: {errors:#?}");
    loaded.library
}

pub(crate) fn scenario(id: &str) -> Arc<Scenario> {
    Arc::clone(LIBRARY.get(id).unwrap())
}

pub(crate) fn message(scenario: &Scenario, id: &str) -> MessageIx {
    scenario.find_message(id).unwrap()
}

pub(crate) fn person(scenario: &Scenario, id: &str) -> CastIx {
    scenario.find_person(id).unwrap()
}

/// An index as a save may hold it, of this scenario or none.
pub(crate) fn index<T: DeserializeOwned>(at: u16) -> T {
    ron::from_str(&at.to_string()).unwrap()
}

/// A player that lets a second go by with every input.
pub(crate) struct Player {
    pub(crate) session: Session,
    at: Millis,
}

impl Player {
    pub(crate) fn new(scenario: &Arc<Scenario>) -> Self {
        Self { session: Session::new(Arc::clone(scenario)), at: 0 }
    }

    pub(crate) fn input(&mut self, input: Input) -> &mut Self {
        self.at += 1_000;
        self.session.step(self.at, input).unwrap();
        self
    }

    /// Until a reply or an act is awaited, or the story is over.
    pub(crate) fn read(&mut self) -> &mut Self {
        while self.session.can_advance() {
            self.input(Input::Advance);
        }
        self
    }

    pub(crate) fn choose(&mut self, id: &str) -> &mut Self {
        let reply = self.session.scenario().find_choice(id).unwrap();
        self.input(Input::Choose(reply)).read()
    }

    pub(crate) fn flag(&mut self, id: &str, mark: Mark) -> &mut Self {
        let ix = message(self.session.scenario(), id);
        self.input(Input::Flag(ix, mark))
    }

    pub(crate) fn unflag(&mut self, id: &str) -> &mut Self {
        let ix = message(self.session.scenario(), id);
        self.input(Input::Unflag(ix))
    }

    pub(crate) fn act(&mut self, act: Act) -> &mut Self {
        self.input(Input::Act(act))
    }
}

pub(crate) fn mark(pick: u8) -> Mark {
    let pick = usize::from(pick) % 19;
    Sign::ALL.get(pick).map_or_else(|| Mark::Question(Question::ALL[pick - 15]), |sign| Mark::Sign(*sign))
}

/// Some input, fitting or not, from three random bytes.
pub(crate) fn any_input(session: &Session, (what, a, b): (u8, u8, u8)) -> Input {
    let message: MessageIx = index(u16::from(a) % 24);
    match what % 16 {
        0..=5 => Input::Advance,
        6..=8 => {
            let offered: Vec<_> = session.choices().collect();
            let fitting = offered.get(usize::from(a) % offered.len().max(1)).copied();
            Input::Choose(fitting.unwrap_or_else(|| index(u16::from(a))))
        }
        9..=11 => Input::Flag(message, mark(b)),
        12 => Input::Unflag(message),
        _ => Input::Act(match b % 8 {
            0 => Act::Pause,
            1 => Act::Tell { role: Role::ALL[usize::from(a) % Role::ALL.len()] },
            2 => Act::Report { who: index(u16::from(a % 5)), reason: Reason::FeltOdd, proof: vec![message] },
            3 => Act::Block { who: index(u16::from(a % 5)) },
            4 => Act::Keep { messages: vec![message] },
            5 => Act::Help,
            6 => Act::SayNo,
            _ => Act::CarryOn,
        }),
    }
}

/// One of the fixtures, played with random inputs, and those inputs with their times.
pub(crate) fn any_play() -> impl Strategy<Value = (Session, Vec<(Millis, Input)>)> {
    let scenarios: Vec<_> = LIBRARY.iter().cloned().collect();
    let bytes = prop::collection::vec((any::<u8>(), any::<u8>(), any::<u8>()), 0..120);
    (prop::sample::select(scenarios), bytes).prop_map(|(scenario, bytes)| {
        let mut session = Session::new(scenario);
        let mut inputs = Vec::new();
        for (at, bytes) in (0..).step_by(400).zip(bytes) {
            let input = any_input(&session, bytes);
            inputs.push((at, input.clone()));
            let _refused = session.step(at, input);
        }
        (session, inputs)
    })
}
