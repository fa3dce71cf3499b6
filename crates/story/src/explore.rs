//! Every way through a scenario, over replies and acts: for tests, statistics and advice.

use std::{collections::BTreeSet, sync::Arc};

use crate::{
    model::{ChoiceIx, MessageIx, Party, Role, Scenario},
    session::{Act, ActKind, Availability, Ending, Input, Reason, Session},
};

/// Where exploring stops: a scenario that somebody can still review has far fewer ways.
const MOST_PATHS: usize = 20_000;
/// Where exploring stops, too: so many chat lines and nodes copied from fork to fork.
const MOST_WORK: usize = 8_000_000;
/// How often a way may come through one node.
const VISITS: u8 = 2;

/// One decision on a way through; `Advance` comes in between as often as the session can take it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum PathStep {
    /// The friend gives this reply.
    Choose(ChoiceIx),
    /// The player does this.
    Act(Act),
}

impl PathStep {
    /// The step as an input of a session.
    #[must_use]
    pub fn input(&self) -> Input {
        match self {
            Self::Choose(choice) => Input::Choose(*choice),
            Self::Act(act) => Input::Act(act.clone()),
        }
    }
}

/// What exploring found.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Explored {
    /// How many ways reach an end.
    pub paths: usize,
    /// The endings that were reached.
    pub endings: BTreeSet<Ending>,
    /// The messages that were seen on some way.
    pub shown: BTreeSet<MessageIx>,
    /// Whether every way was taken. Exploring stops after 20,000 of them, or when they
    /// are far too long.
    pub complete: bool,
}

/// Takes every way through a scenario and calls `visit` at the end of each with the finished session and the decisions.
///
/// At each point of choice every reply is given; where the friend asks, every act that settles something is taken
/// (`Tell` to each grown-up of the scenario's own ending and to one other, `Report` and `Block` for each other person,
/// `SayNo`, `CarryOn`). At each point of choice `Tell`, `Pause`, and `Report` and `Block` for each other person, once
/// somebody has written, are also tried once; if the chat then still waits for a reply, the first replies are given and a
/// grown-up is told at the end, so that these trials add ways instead of multiplying them. A way comes through each node
/// at most twice.
pub fn explore(scenario: &Arc<Scenario>, visit: impl FnMut(&Session, &[PathStep])) -> Explored {
    let visits = vec![0; scenario.nodes.len()];
    let mut walk = Walk { found: Explored { complete: true, ..Explored::default() }, visit, path: Vec::new() };
    let mut waiting = vec![Fork { session: Session::new(scenario.clone()), visits, path: Vec::new(), trial: false }];
    let listeners = listeners(scenario);
    // Depth first on a stack of its own: a long chat is no deep recursion.
    let mut work = 0;
    while let Some(mut fork) = waiting.pop() {
        if walk.found.paths >= MOST_PATHS || work > MOST_WORK {
            walk.found.complete = false;
            break;
        }
        if !walk.run(&mut fork) {
            continue;
        }
        if fork.session.outcome().is_some() {
            walk.end(&fork);
            continue;
        }
        let at = waiting.len();
        decisions(&fork, &listeners, |step, trial| {
            let mut session = fork.session.clone();
            if session.step(0, step.input()).is_ok() {
                let mut path = fork.path.clone();
                path.push(step);
                work += session.log().len() + fork.visits.len();
                waiting.push(Fork { session, visits: fork.visits.clone(), path, trial });
            }
        });
        waiting[at..].reverse();
    }
    walk.found
}

#[derive(Clone)]
struct Fork {
    session: Session,
    /// How often each node was entered.
    visits: Vec<u8>,
    path: Vec<PathStep>,
    /// Whether this way only tries an act out, and goes straight on.
    trial: bool,
}

struct Walk<F> {
    found: Explored,
    visit: F,
    path: Vec<PathStep>,
}

impl<F: FnMut(&Session, &[PathStep])> Walk<F> {
    /// Lets the session go on until it waits or is over. `false` if it would enter a node too often.
    fn run(&mut self, fork: &mut Fork) -> bool {
        loop {
            if fork.session.begins_node() {
                let visits = &mut fork.visits[fork.session.node().at()];
                *visits += 1;
                if *visits > VISITS {
                    return false;
                }
            }
            if !fork.session.can_advance() {
                return true;
            }
            if fork.session.step(0, Input::Advance).is_err() {
                return true;
            }
        }
    }

    fn end(&mut self, fork: &Fork) {
        self.found.paths += 1;
        self.found.endings.extend(fork.session.outcome().map(|outcome| outcome.ending));
        self.found.shown.extend(fork.session.shown());
        self.path.clone_from(&fork.path);
        (self.visit)(&fork.session, &self.path);
    }
}

/// Whom to tell: each grown-up whom the scenario lets answer, and one to whom the game gives the words.
fn listeners(scenario: &Scenario) -> Vec<Role> {
    let answers = scenario.beacon.tell.into_iter().flat_map(|node| scenario.messages_in(node));
    let mut roles: Vec<Role> = Vec::new();
    for message in answers {
        if let Party::Adult { role } = scenario.person(scenario.message(message).from).party
            && !roles.contains(&role)
        {
            roles.push(role);
        }
    }
    let other = Role::ALL.into_iter().find(|role| !roles.contains(role));
    roles.into_iter().chain(other).collect()
}

/// The decisions at a point where the session waits, each with whether it is a trial.
fn decisions(fork: &Fork, listeners: &[Role], mut take: impl FnMut(PathStep, bool)) {
    let tell = |role: Role| PathStep::Act(Act::Tell { role });
    let first = listeners.first().copied().unwrap_or(Role::Mum);
    let session = &fork.session;
    if session.is_asking() {
        // Where nothing odd was seen, telling brings a grown-up beside and the friend goes on asking: tell once.
        let since = fork.path.iter().rev();
        let mut since = since.take_while(|step| !matches!(step, PathStep::Choose(_) | PathStep::Act(Act::CarryOn)));
        let told = since.any(|step| matches!(step, PathStep::Act(Act::Tell { .. })));
        if fork.trial {
            take(if told { PathStep::Act(Act::SayNo) } else { tell(first) }, true);
            return;
        }
        if !told {
            for role in listeners {
                take(tell(*role), false);
            }
        }
        in_the_app(session, |act| take(PathStep::Act(act), false));
        take(PathStep::Act(Act::SayNo), false);
        take(PathStep::Act(Act::CarryOn), false);
        return;
    }
    if fork.trial {
        if let Some(first) = session.choices().next() {
            take(PathStep::Choose(first), true);
        }
        return;
    }
    for choice in session.choices() {
        take(PathStep::Choose(choice), false);
    }
    take(tell(first), true);
    take(PathStep::Act(Act::Pause), true);
    in_the_app(session, |act| take(PathStep::Act(act), true));
}

/// What the app offers now: reporting and blocking each other person.
fn in_the_app(session: &Session, mut take: impl FnMut(Act)) {
    if session.availability(ActKind::Report) != Availability::Open {
        return;
    }
    for who in session.scenario().others() {
        take(Act::Report { who, reason: Reason::FeltOdd, proof: Vec::new() });
        take(Act::Block { who });
    }
}
