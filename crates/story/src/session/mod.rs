//! One play-through of a scenario as a pure state machine: inputs and time stamps go in, lines of one log come out.
//! The same scenario and inputs give the same log on every machine.

mod acts;
mod log;

use std::{ops::Range, sync::Arc};

pub use acts::{Act, ActKind, Input, Mark, Reason};
pub use log::{AppDialog, Availability, Ending, Entry, Hint, Line, Outcome, Phase, Step, StepError};

use crate::{
    model::{CastIx, ChoiceIx, Kind, MessageIx, Next, NodeIx, Party, Reply, Role, Scenario},
    signs::{Level, SignSet, level_by},
};

/// Milliseconds since the play-through began, as the shell counts them.
pub type Millis = u64;

#[derive(Debug, Clone, PartialEq, Eq)]
enum State {
    /// Before message `next`; typing has been shown or not.
    Running {
        next: u16,
        typing: bool,
    },
    Choosing(Range<u16>),
    Asking,
    /// An act has settled the story; `Advance` takes it to its end. Further acts of the same flow may follow.
    Settled,
    Over(Outcome),
}

/// One play-through. Cheap to clone: exploring all paths clones it at every fork.
#[derive(Debug, Clone)]
pub struct Session {
    scenario: Arc<Scenario>,
    node: NodeIx,
    state: State,
    now: Millis,
    seen: SignSet,
    odd: bool,
    log: Vec<Entry>,
    flags: Vec<(MessageIx, Mark, Millis)>,
    acts: Vec<(Millis, Act)>,
    kept: Vec<MessageIx>,
    told: Option<Role>,
    /// The ending that acts have settled on, strongest first: told, then reported, blocked, said no.
    settled: Option<(Ending, Option<NodeIx>)>,
    /// How often the player let something worrying go on.
    let_go: u8,
    /// Whether the story is on its way to its end, so that acts no longer lead anywhere else.
    closing: bool,
}

impl Session {
    /// A play-through at its beginning. The first `Advance` starts it.
    #[must_use]
    pub fn new(scenario: Arc<Scenario>) -> Self {
        let node = scenario.start;
        let next = scenario.node(node).messages.start;
        Self {
            scenario,
            node,
            state: State::Running { next, typing: false },
            now: 0,
            seen: SignSet::EMPTY,
            odd: false,
            log: Vec::new(),
            flags: Vec::new(),
            acts: Vec::new(),
            kept: Vec::new(),
            told: None,
            settled: None,
            let_go: 0,
            closing: false,
        }
    }

    /// Takes one input at a time `at` (an earlier time than the last counts as the last), adds the lines that come of it to
    /// the log and tells what became of it.
    ///
    /// # Errors
    /// An input that does not fit the state gives a [`StepError`] and changes nothing.
    pub fn step(&mut self, at: Millis, input: Input) -> Result<Step, StepError> {
        if let State::Over(_) = self.state {
            return Err(StepError::Over);
        }
        let (time, lines, phase) = (self.now, self.log.len(), self.phase());
        self.now = self.now.max(at);
        let done = match input {
            Input::Advance => self.advance(),
            Input::Choose(choice) => self.choose(choice),
            Input::Flag(message, mark) => self.flag(message, mark),
            Input::Unflag(message) => self.unflag(message),
            Input::Act(act) => self.act(act),
        };
        if done.is_err() {
            self.now = time;
        }
        let now = self.phase();
        done.map(|()| Step { lines: lines..self.log.len(), phase: (now != phase).then_some(now) })
    }

    fn push(&mut self, line: Line) {
        self.log.push(Entry { at: self.now, line });
    }

    fn advance(&mut self) -> Result<(), StepError> {
        match self.state {
            State::Running { next, typing } => {
                if next < self.scenario.node(self.node).messages.end {
                    let ix = MessageIx(next);
                    let aside = self.scenario.message(ix).aside;
                    if next == self.scenario.node(self.node).messages.start && !typing {
                        self.tell_time();
                    }
                    if typing || aside {
                        self.arrive(ix);
                        self.state = State::Running { next: next + 1, typing: false };
                        self.follow();
                    } else {
                        self.state = State::Running { next, typing: true };
                    }
                } else {
                    self.tell_time();
                    self.follow();
                }
                Ok(())
            }
            State::Choosing(_) | State::Asking => Err(StepError::Waiting),
            State::Settled => {
                let (ending, node) = self.settled.unwrap_or((Ending::Fine, None));
                self.closing = true;
                match node {
                    Some(node) => self.enter(node),
                    None => self.end(ending),
                }
                Ok(())
            }
            State::Over(_) => Err(StepError::Over),
        }
    }

    fn tell_time(&mut self) {
        if let Some(hours) = self.scenario.node(self.node).later {
            self.push(Line::Later(hours));
        }
    }

    fn arrive(&mut self, ix: MessageIx) {
        let message = self.scenario.message(ix);
        self.seen = self.seen.union(message.signs);
        self.odd |= !message.signs.is_empty() || !message.look_alikes.is_empty();
        self.push(Line::Message(ix));
    }

    /// After a message: at the end of the node's messages, what follows them.
    fn follow(&mut self) {
        let State::Running { next, .. } = self.state else { return };
        let node = self.scenario.node(self.node);
        if next < node.messages.end {
            return;
        }
        match node.next.clone() {
            Next::Choices(choices) => self.state = State::Choosing(choices),
            Next::Goto(node) => self.enter(node),
            // After an act has settled the story, nothing could answer another question: it ends.
            Next::Ask if self.closing => {
                let ending = self.settled.map_or(Ending::Fine, |(ending, _)| ending);
                self.end(ending);
            }
            Next::Ask => self.state = State::Asking,
            Next::End(ending) => self.end(ending),
        }
    }

    fn enter(&mut self, node: NodeIx) {
        self.node = node;
        self.state = State::Running { next: self.scenario.node(node).messages.start, typing: false };
    }

    fn end(&mut self, ending: Ending) {
        self.state = State::Over(Outcome { ending, told: self.told });
    }

    fn choose(&mut self, choice: ChoiceIx) -> Result<(), StepError> {
        match &self.state {
            State::Choosing(offered) if offered.contains(&choice.0) => {
                self.push(Line::Said(choice));
                self.enter(self.scenario.choice(choice).goto);
                Ok(())
            }
            State::Settled => Err(StepError::Settled),
            _ => Err(StepError::about(
                StepError::NotOffered,
                self.scenario.choices.get(choice.at()).map(|choice| &*choice.id),
            )),
        }
    }

    /// What is wrong with an input about a message.
    fn refused(&self, about: fn(Box<str>) -> StepError, message: MessageIx) -> StepError {
        StepError::about(about, self.scenario.messages.get(message.at()).map(|message| &*message.id))
    }

    fn check_flaggable(&self, message: MessageIx) -> Result<(), StepError> {
        if !self.arrived(message) {
            return Err(self.refused(StepError::NotArrived, message));
        }
        if !self.flaggable(message) {
            return Err(self.refused(StepError::NotTheirs, message));
        }
        Ok(())
    }

    fn flag(&mut self, message: MessageIx, mark: Mark) -> Result<(), StepError> {
        self.check_flaggable(message)?;
        let now = self.now;
        match self.flags.iter_mut().find(|(flagged, ..)| *flagged == message) {
            Some(flag) => *flag = (message, mark, now),
            None => self.flags.push((message, mark, now)),
        }
        Ok(())
    }

    fn unflag(&mut self, message: MessageIx) -> Result<(), StepError> {
        self.check_flaggable(message)?;
        let at = self.flags.iter().position(|(flagged, ..)| *flagged == message);
        self.flags.remove(at.ok_or_else(|| self.refused(StepError::NotFlagged, message))?);
        Ok(())
    }

    fn act(&mut self, act: Act) -> Result<(), StepError> {
        match self.availability(act.kind()) {
            Availability::Open => {}
            Availability::OnceAsked | Availability::OnceWritten => return Err(StepError::TooEarly),
            Availability::Over => return Err(StepError::Over),
        }
        let kind = self.scenario.kind;
        match &act {
            Act::Pause => self.push(Line::Hint(Hint::Paused)),
            Act::Help => {}
            Act::Tell { role } => {
                self.told = Some(*role);
                if self.odd || self.settled.is_some() {
                    let node = self.scenario.beacon.tell.filter(|node| self.listens(*role, *node));
                    self.settle(Ending::Told, node);
                } else {
                    self.push(Line::Hint(Hint::AdultBeside(*role)));
                }
            }
            Act::Report { who, proof, .. } => {
                self.check_other(*who)?;
                self.check_arrived(proof)?;
                self.push(Line::App(AppDialog::Reported(*who)));
                let (ending, node) = self.answer_to(*who, Ending::Reported, self.scenario.beacon.report);
                self.settle(ending, node);
            }
            Act::Block { who } => {
                self.check_other(*who)?;
                self.push(Line::App(AppDialog::Blocked(*who)));
                let (ending, node) = self.answer_to(*who, Ending::Blocked, self.scenario.beacon.block);
                self.settle(ending, node);
            }
            Act::Keep { messages } => {
                self.check_arrived(messages)?;
                self.kept.clone_from(messages);
                let kept = u16::try_from(messages.len()).unwrap_or(u16::MAX);
                self.push(Line::App(AppDialog::Kept(kept)));
            }
            Act::SayNo => self.settle(Ending::SaidNo, self.scenario.beacon.say_no),
            Act::CarryOn => match (kind, self.scenario.beacon.carry_on) {
                (_, Some(node)) if self.let_go == 0 => {
                    self.let_go += 1;
                    self.enter(node);
                }
                (Kind::Benign | Kind::Annoying, _) => self.settle(Ending::Fine, None),
                (Kind::Worrying, _) => match self.worst_seen() {
                    Some(message) if self.let_go == 0 => {
                        self.let_go += 1;
                        self.push(Line::Hint(Hint::LookAgain(message)));
                    }
                    _ => self.settle(Ending::FriendTold, None),
                },
            },
        }
        self.acts.push((self.now, act));
        Ok(())
    }

    /// Whether the grown-up of a role is the one who speaks in a node: the story's own ending is for the person who was
    /// told, and anybody else's words are the game's.
    fn listens(&self, role: Role, node: NodeIx) -> bool {
        self.scenario.messages_in(node).any(|message| {
            let from = self.scenario.message(message).from;
            self.scenario.person(from).party == Party::Adult { role }
        })
    }

    /// A well-meaning person who was reported or blocked gets it put right; anyone else's ending stands.
    fn answer_to(&self, who: CastIx, ending: Ending, node: Option<NodeIx>) -> (Ending, Option<NodeIx>) {
        if self.scenario.well_meaning(who) { (Ending::PutRight, None) } else { (ending, node) }
    }

    fn settle(&mut self, ending: Ending, node: Option<NodeIx>) {
        if self.closing {
            return;
        }
        let kind = self.scenario.kind;
        let weight = |ending| match ending {
            Ending::PutRight if kind == Kind::Benign => 0,
            Ending::Told => 1,
            Ending::Reported => 2,
            Ending::Blocked | Ending::PutRight => 3,
            Ending::SaidNo => 4,
            Ending::FriendTold => 5,
            Ending::Fine => 6,
        };
        if self.settled.is_none_or(|(other, _)| weight(ending) < weight(other)) {
            self.settled = Some((ending, node));
        }
        self.state = State::Settled;
    }

    fn check_other(&self, who: CastIx) -> Result<(), StepError> {
        match self.scenario.cast.get(who.at()).map(|member| member.party) {
            Some(Party::Other { .. }) => Ok(()),
            Some(_) => Err(StepError::Nobody(self.scenario.person(who).id.clone())),
            None => Err(StepError::Unknown),
        }
    }

    fn check_arrived(&self, messages: &[MessageIx]) -> Result<(), StepError> {
        messages
            .iter()
            .find(|message| !self.arrived(**message))
            .map_or(Ok(()), |message| Err(self.refused(StepError::NotArrived, *message)))
    }

    /// The message with a sign that most needs a second look: the latest red one, else the latest yellow one.
    fn worst_seen(&self) -> Option<MessageIx> {
        let mut seen = SignSet::EMPTY;
        let mut worst = None;
        for message in self.shown() {
            let signs = self.scenario.message(message).signs;
            if let Some(level) = level_by(self.scenario.writer_of(message), signs, seen)
                && worst.is_none_or(|(_, other)| level >= other)
            {
                worst = Some((message, level));
            }
            seen = seen.union(signs);
        }
        worst.map(|(message, _)| message)
    }

    /// Whether an act can be taken now.
    #[must_use]
    pub fn availability(&self, act: ActKind) -> Availability {
        match (&self.state, act) {
            (State::Over(_), _) => Availability::Over,
            (_, ActKind::Pause | ActKind::Tell | ActKind::Help)
            | (State::Asking, ActKind::SayNo | ActKind::CarryOn) => Availability::Open,
            (_, ActKind::SayNo | ActKind::CarryOn) => Availability::OnceAsked,
            (_, ActKind::Report | ActKind::Block | ActKind::Keep) => {
                let written = self.shown().any(|message| self.flaggable(message));
                if written { Availability::Open } else { Availability::OnceWritten }
            }
        }
    }

    /// The scenario that is played.
    #[must_use]
    pub fn scenario(&self) -> &Arc<Scenario> {
        &self.scenario
    }

    /// The lines of the chat so far: messages and replies, and what Noor and the app said between them.
    #[must_use]
    pub fn log(&self) -> &[Entry] {
        &self.log
    }

    /// The messages that have arrived, in order; one that arrived twice comes twice.
    pub fn shown(&self) -> impl Iterator<Item = MessageIx> + '_ {
        self.log.iter().filter_map(|entry| match entry.line {
            Line::Message(message) => Some(message),
            _ => None,
        })
    }

    /// Whether a message has arrived.
    #[must_use]
    pub fn arrived(&self, message: MessageIx) -> bool {
        self.shown().any(|shown| shown == message)
    }

    /// Whether a message is by somebody who writes to the friend, so that it can carry a flag.
    #[must_use]
    pub fn flaggable(&self, message: MessageIx) -> bool {
        self.scenario.messages.get(message.at()).is_some_and(|message| {
            !message.aside && matches!(self.scenario.person(message.from).party, Party::Other { .. })
        })
    }

    /// The flags that stand, in the order in which they were raised, with their times.
    #[must_use]
    pub fn flags(&self) -> &[(MessageIx, Mark, Millis)] {
        &self.flags
    }

    /// The flag on a message.
    #[must_use]
    pub fn flag_on(&self, message: MessageIx) -> Option<Mark> {
        self.flags.iter().find(|(flagged, ..)| *flagged == message).map(|(_, mark, _)| *mark)
    }

    /// The acts taken, with their times.
    #[must_use]
    pub fn acts(&self) -> &[(Millis, Act)] {
        &self.acts
    }

    /// The messages that are kept as proof.
    #[must_use]
    pub fn kept(&self) -> &[MessageIx] {
        &self.kept
    }

    /// The signs seen so far.
    #[must_use]
    pub fn seen(&self) -> SignSet {
        self.seen
    }

    /// The level of a message, counting what was seen before it on this path. `None` if it shows no sign or has not
    /// arrived.
    #[must_use]
    pub fn level_of(&self, message: MessageIx) -> Option<Level> {
        let mut seen = SignSet::EMPTY;
        for shown in self.shown() {
            let signs = self.scenario.message(shown).signs;
            if shown == message {
                return level_by(self.scenario.writer_of(message), signs, seen);
            }
            seen = seen.union(signs);
        }
        None
    }

    /// What the flags that stand come to, as the child raised them: whether right or not. A flag raised by a question
    /// alone counts as one yellow. `None` if no flag stands.
    #[must_use]
    pub fn flagged_level(&self) -> Option<Level> {
        let mut named = SignSet::EMPTY;
        let mut worst = None;
        let mut yellows = 0;
        for (message, mark, _) in &self.flags {
            let writer = self.scenario.writer_of(*message);
            let now = match mark {
                Mark::Question(_) => {
                    yellows += 1;
                    Some(Level::Yellow)
                }
                Mark::Sign(sign) => {
                    let one = [*sign].into_iter().collect();
                    let alone = level_by(writer, one, SignSet::EMPTY);
                    yellows += usize::from(alone == Some(Level::Yellow) && !named.contains(*sign));
                    let now = level_by(writer, one, named);
                    named.insert(*sign);
                    now
                }
            };
            worst = worst.max(now);
        }
        if yellows >= 2 { Some(Level::Red) } else { worst }
    }

    /// The replies that are offered now.
    pub fn choices(&self) -> impl Iterator<Item = ChoiceIx> + use<> {
        let offered = if let State::Choosing(offered) = &self.state { offered.clone() } else { 0..0 };
        offered.map(ChoiceIx)
    }

    /// The replies given so far.
    pub fn said(&self) -> impl Iterator<Item = ChoiceIx> + '_ {
        self.log.iter().filter_map(|entry| match entry.line {
            Line::Said(choice) => Some(choice),
            _ => None,
        })
    }

    /// Whether a reply with this meaning was given.
    #[must_use]
    pub fn replied(&self, reply: Reply) -> bool {
        self.said().any(|choice| self.scenario.choice(choice).act == Some(reply))
    }

    /// How the story stands.
    #[must_use]
    pub fn phase(&self) -> Phase {
        match self.state {
            State::Running { next, typing: true } => Phase::Typing(self.scenario.message(MessageIx(next)).from),
            State::Running { .. } => Phase::Going,
            State::Choosing(_) => Phase::Choosing(self.node),
            State::Asking => Phase::Asking,
            State::Settled => Phase::Settled,
            State::Over(outcome) => Phase::Over(outcome),
        }
    }

    /// Whether the friend has asked the player what to do and waits.
    #[must_use]
    pub fn is_asking(&self) -> bool {
        self.state == State::Asking
    }

    /// Whether an act has settled the story, so that `Advance` takes it to its end.
    #[must_use]
    pub fn is_settled(&self) -> bool {
        self.state == State::Settled
    }

    /// Whether `Advance` is what comes next.
    #[must_use]
    pub fn can_advance(&self) -> bool {
        matches!(self.state, State::Running { .. } | State::Settled)
    }

    /// Who is typing now.
    #[must_use]
    pub fn typing(&self) -> Option<CastIx> {
        if let Phase::Typing(who) = self.phase() { Some(who) } else { None }
    }

    /// The message that comes next, if one does.
    #[must_use]
    pub fn upcoming(&self) -> Option<MessageIx> {
        match self.state {
            State::Running { next, .. } if next < self.scenario.node(self.node).messages.end => Some(MessageIx(next)),
            _ => None,
        }
    }

    /// Whether a node was just entered and nothing of it has come yet.
    pub(crate) fn begins_node(&self) -> bool {
        let first = self.scenario.node(self.node).messages.start;
        matches!(self.state, State::Running { next, typing: false } if next == first)
    }

    /// The node in which the story is.
    #[must_use]
    pub fn node(&self) -> NodeIx {
        self.node
    }

    /// The end, once it is reached.
    #[must_use]
    pub fn outcome(&self) -> Option<Outcome> {
        match self.state {
            State::Over(outcome) => Some(outcome),
            _ => None,
        }
    }
}
