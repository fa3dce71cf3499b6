//! One chat as it is practised: the steps in the order that helps, what a press leads to, and which steps were hard. Whatever
//! was pressed, the next step is always open: nobody repeats one to deserve help.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use story::{Reason, Role};

use super::{
    bank::{Case, Drill},
    menu::MenuItem,
    people::{Circle, People},
};

/// A step of the practice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Step {
    /// Stop answering.
    Stop,
    /// Keep the messages.
    Keep,
    /// Tell a grown-up.
    Tell,
    /// Open the app's menu.
    Menu,
    /// Find the report in it.
    Find,
    /// Say what happened.
    Reason,
    /// Add messages that show it, and no private ones.
    Proof,
    /// Block.
    Block,
    /// Take a block off again.
    Unblock,
    /// Say sorry.
    Sorry,
    /// What may come next.
    Next,
}

impl Step {
    /// The name used in message keys: `stop`, `keep` and so on.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Stop => "stop",
            Self::Keep => "keep",
            Self::Tell => "tell",
            Self::Menu => "menu",
            Self::Find => "find",
            Self::Reason => "reason",
            Self::Proof => "proof",
            Self::Block => "block",
            Self::Unblock => "unblock",
            Self::Sorry => "sorry",
            Self::Next => "next",
        }
    }

    /// The steps of a case, in the order that helps.
    pub(super) fn of(case: Case) -> &'static [Self] {
        match case {
            Case::Plain | Case::Back | Case::Upset => &WHOLE,
            // The rest is its owner's.
            Case::NotMyPhone => &[Self::Stop, Self::Keep, Self::Tell, Self::Menu, Self::Next],
            Case::Kind => &[Self::Unblock, Self::Sorry, Self::Next],
            // The rest is for the grown-up who hears it, without a word to the other one.
            Case::Known => &[Self::Stop, Self::Keep, Self::Tell, Self::Next],
        }
    }
}

/// The whole way, in the order that helps: whatever takes the chat away comes after what keeps it and after who can help.
const WHOLE: [Step; 9] =
    [Step::Stop, Step::Keep, Step::Tell, Step::Menu, Step::Find, Step::Reason, Step::Proof, Step::Block, Step::Next];

/// The way of a report, once the child has stopped answering.
pub const REPORT: &[Step] = WHOLE.split_at(1).1;

/// What to do with the messages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Keeping {
    Keep,
    Delete,
    SendOn,
}

/// What was pressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Input {
    /// At [`Step::Stop`]: stop, or answer all the same.
    Stop(bool),
    /// At [`Step::Keep`].
    Keep(Keeping),
    /// At [`Step::Tell`].
    Tell(Role),
    /// At [`Step::Menu`].
    OpenMenu,
    /// At [`Step::Find`].
    Item(MenuItem),
    /// At [`Step::Reason`].
    Reason(Reason),
    /// At [`Step::Proof`]: adds a line by its place in the chat, or takes it out.
    Proof(usize),
    /// At [`Step::Proof`]: that is all.
    ProofDone,
    /// At [`Step::Block`].
    Block,
    /// At [`Step::Unblock`].
    Unblock,
    /// At [`Step::Sorry`].
    Sorry,
    /// At any step: on to the next.
    GoOn,
}

/// Why a press did not lead on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Why {
    /// The step asks for something else; Noor says what, gently.
    TryAgain,
    /// The grown-up had no time or got upset first.
    Upset(Role),
    /// A private line would be sent along.
    Private,
}

/// What a press led to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Reply {
    /// The step is done.
    Good(Step),
    /// The step is done, with a reason that is not quite the one; a report is read all the same.
    Near(Step),
    /// It goes on without the step: it was left out, or there was only something to read.
    Onward,
    /// It goes on at the same step.
    Again(Why),
    /// Something was chosen, and the step waits for more.
    Noted,
    /// The step has no such press, or the practice is over; nothing has changed.
    Nothing,
}

/// A chat that is being practised.
#[derive(Debug, Clone)]
pub struct Rehearsal {
    drill: Drill,
    at: usize,
    done: BTreeSet<Step>,
    hard: BTreeSet<Step>,
    told: Vec<Role>,
    heard: Option<Role>,
    proof: BTreeSet<usize>,
}

impl Rehearsal {
    /// Begins.
    #[must_use]
    pub fn new(drill: Drill) -> Self {
        let (done, hard, proof) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
        Self { drill, at: 0, done, hard, told: Vec::new(), heard: None, proof }
    }

    /// The chat.
    #[must_use]
    pub fn drill(&self) -> &Drill {
        &self.drill
    }

    /// All steps, in order.
    #[must_use]
    pub fn steps(&self) -> &'static [Step] {
        Step::of(self.drill.case)
    }

    /// The step that is due; `None` at the end.
    #[must_use]
    pub fn step(&self) -> Option<Step> {
        self.steps().get(self.at).copied()
    }

    /// How many steps are behind.
    #[must_use]
    pub fn behind(&self) -> usize {
        self.at
    }

    /// The steps that were done, not left.
    #[must_use]
    pub fn done(&self) -> &BTreeSet<Step> {
        &self.done
    }

    /// The steps that were hard: something else was pressed first, or the step was left.
    #[must_use]
    pub fn hard(&self) -> &BTreeSet<Step> {
        &self.hard
    }

    /// The lines that are added to the report, by their places.
    #[must_use]
    pub fn proof(&self) -> &BTreeSet<usize> {
        &self.proof
    }

    /// The grown-up who was told and listened, if any.
    #[must_use]
    pub fn heard(&self) -> Option<Role> {
        self.heard
    }

    /// The grown-ups who can be told now: those of the list, or all if it is empty, without those who were told.
    #[must_use]
    pub fn can_tell(&self, people: &People) -> Vec<Role> {
        let all: &[Role] = if people.roles().is_empty() { &Role::ALL } else { people.roles() };
        let left: Vec<Role> = all.iter().copied().filter(|role| !self.told.contains(role)).collect();
        // Whoever has told everybody on the list finds others.
        if left.is_empty() { Role::ALL.into_iter().filter(|role| !self.told.contains(role)).collect() } else { left }
    }

    /// Takes a press.
    pub fn act(&mut self, input: Input) -> Reply {
        let Some(step) = self.step() else { return Reply::Nothing };
        let reply = match (step, input) {
            (Step::Stop, Input::Stop(stops)) => if_good(stops, step),
            (Step::Keep, Input::Keep(keeping)) => if_good(keeping == Keeping::Keep, step),
            (Step::Tell, Input::Tell(role)) => self.tell(role),
            (Step::Menu, Input::OpenMenu) if self.drill.case != Case::NotMyPhone => Reply::Good(step),
            (Step::Find, Input::Item(item)) => if_good(item.leads_on(), step),
            // Nearly right is right enough: a report with any reason is read.
            (Step::Reason, Input::Reason(reason)) => {
                let fits = reason == Reason::FeltOdd || self.drill.reasons.contains(&reason);
                if fits { Reply::Good(step) } else { Reply::Near(step) }
            }
            (Step::Block, Input::Block) | (Step::Unblock, Input::Unblock) | (Step::Sorry, Input::Sorry) => {
                Reply::Good(step)
            }
            (Step::Proof, Input::Proof(line)) if line < self.drill.lines.len() => {
                if !self.proof.remove(&line) {
                    self.proof.insert(line);
                }
                Reply::Noted
            }
            (Step::Proof, Input::ProofDone) => {
                let chosen = || self.proof.iter().map(|line| &self.drill.lines[*line]);
                if chosen().any(|line| line.private) {
                    Reply::Again(Why::Private)
                } else {
                    if_good(chosen().any(|line| !line.signs.is_empty()), step)
                }
            }
            (_, Input::GoOn) => {
                // What comes next is read, and another one's menu is left alone: going on is all there is to do.
                let read = step == Step::Next || (step == Step::Menu && self.drill.case == Case::NotMyPhone);
                // Whoever went back to look has not left what was done before.
                if !read && !self.done.contains(&step) {
                    self.hard.insert(step);
                }
                Reply::Onward
            }
            _ => Reply::Nothing,
        };
        match reply {
            Reply::Good(step) | Reply::Near(step) => {
                self.done.insert(step);
                self.at += 1;
            }
            Reply::Onward => self.at += 1,
            // That a grown-up has no time is nobody's mistake.
            Reply::Again(Why::TryAgain | Why::Private) => {
                self.hard.insert(step);
            }
            Reply::Again(Why::Upset(_)) | Reply::Noted | Reply::Nothing => {}
        }
        reply
    }

    fn tell(&mut self, role: Role) -> Reply {
        if self.told.contains(&role) {
            return Reply::Nothing;
        }
        let first = self.told.is_empty();
        self.told.push(role);
        // A helpline always listens.
        if self.drill.case == Case::Upset && first && Circle::of(role) != Circle::Helpline {
            Reply::Again(Why::Upset(role))
        } else {
            self.heard = Some(role);
            Reply::Good(Step::Tell)
        }
    }

    /// Goes back a step; what was chosen stays.
    pub fn back(&mut self) {
        self.at = self.at.saturating_sub(1);
    }
}

fn if_good(good: bool, step: Step) -> Reply {
    if good { Reply::Good(step) } else { Reply::Again(Why::TryAgain) }
}
