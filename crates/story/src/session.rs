//! One play-through of a scenario as a pure state machine: inputs and time stamps go in, lines of one log come out.
//! The same scenario and inputs give the same log on every machine.

use std::{ops::Range, sync::Arc};

use serde::{Deserialize, Serialize};

use crate::{
    model::{CastIx, ChoiceIx, Kind, MessageIx, Next, NodeIx, Party, Reply, Role, Scenario},
    signs::{Level, Question, Sign, SignSet, level_by},
};

/// Milliseconds since the play-through began, as the shell counts them.
pub type Millis = u64;

/// What the player marks on a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Mark {
    /// One of the questions: "who may know?"
    Question(Question),
    /// A sign by its name.
    Sign(Sign),
}

impl Mark {
    /// Whether this mark says what `signs` say.
    #[must_use]
    pub fn fits(self, signs: SignSet) -> bool {
        match self {
            Self::Sign(sign) => signs.contains(sign),
            Self::Question(question) => signs.iter().any(|sign| sign.question() == question),
        }
    }
}

/// What a report says has happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Reason {
    /// They want a secret or a private place.
    Secret,
    /// They ask too private things or want pictures.
    TooPrivate,
    /// They push, rush or threaten.
    Pressure,
    /// They want to meet.
    MeetUp,
    /// They pretend to be somebody else.
    Pretending,
    /// Spam or rudeness.
    RudeOrSpam,
    /// Something felt odd.
    FeltOdd,
}

impl Reason {
    /// Every reason, in the order shown.
    pub const ALL: [Self; 7] = [
        Self::Secret,
        Self::TooPrivate,
        Self::Pressure,
        Self::MeetUp,
        Self::Pretending,
        Self::RudeOrSpam,
        Self::FeltOdd,
    ];

    /// The name used in message keys.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Secret => "secret",
            Self::TooPrivate => "too-private",
            Self::Pressure => "pressure",
            Self::MeetUp => "meet-up",
            Self::Pretending => "pretending",
            Self::RudeOrSpam => "rude-or-spam",
            Self::FeltOdd => "felt-odd",
        }
    }
}

/// Something that the player does about the chat.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Act {
    /// Stop answering and look again. Always right.
    Pause,
    /// Tell a grown-up. Always right.
    Tell {
        /// Whom, by role.
        role: Role,
    },
    /// Report someone in the app.
    Report {
        /// Whom.
        who: CastIx,
        /// What happened.
        reason: Reason,
        /// The messages that are sent along.
        proof: Vec<MessageIx>,
    },
    /// Block someone in the app.
    Block {
        /// Whom.
        who: CastIx,
    },
    /// Keep messages as proof.
    Keep {
        /// Which.
        messages: Vec<MessageIx>,
    },
    /// Open the help card. Always right.
    Help,
    /// Say no and leave.
    SayNo,
    /// "That's fine": keep chatting.
    CarryOn,
}

/// An act without its details.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[expect(missing_docs, reason = "each stands for the `Act` of its name")]
pub enum ActKind {
    Pause,
    Tell,
    Report,
    Block,
    Keep,
    Help,
    SayNo,
    CarryOn,
}

impl ActKind {
    /// Every kind, in the order shown.
    pub const ALL: [Self; 8] =
        [Self::Pause, Self::Tell, Self::Report, Self::Block, Self::Help, Self::SayNo, Self::Keep, Self::CarryOn];

    /// The name used in message keys: `pause`, `say-no` and so on.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Pause => "pause",
            Self::Tell => "tell",
            Self::Report => "report",
            Self::Block => "block",
            Self::Keep => "keep",
            Self::Help => "help",
            Self::SayNo => "say-no",
            Self::CarryOn => "carry-on",
        }
    }
}

impl Act {
    /// The act without its details.
    #[must_use]
    pub fn kind(&self) -> ActKind {
        match self {
            Self::Pause => ActKind::Pause,
            Self::Tell { .. } => ActKind::Tell,
            Self::Report { .. } => ActKind::Report,
            Self::Block { .. } => ActKind::Block,
            Self::Keep { .. } => ActKind::Keep,
            Self::Help => ActKind::Help,
            Self::SayNo => ActKind::SayNo,
            Self::CarryOn => ActKind::CarryOn,
        }
    }
}

/// What goes into a session.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Input {
    /// Time for the next thing: a message that was being typed arrives, the next one begins, or a settled story ends.
    Advance,
    /// The friend answers.
    Choose(ChoiceIx),
    /// A message is flagged, or its flag changed.
    Flag(MessageIx, Mark),
    /// A flag is taken back.
    Unflag(MessageIx),
    /// The player acts.
    Act(Act),
}

/// What Noor says in passing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Hint {
    /// "Good idea to stop for a moment."
    Paused,
    /// A grown-up was told before there was anything odd, and looks on too.
    AdultBeside(Role),
    /// "Look here again": the player let something worrying go on.
    LookAgain(MessageIx),
}

/// What the invented app says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum AppDialog {
    /// The report about someone was sent.
    Reported(CastIx),
    /// Someone is blocked.
    Blocked(CastIx),
    /// So many messages are kept.
    Kept(u16),
}

/// How a story ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Ending {
    /// A grown-up was told.
    Told,
    /// It was reported in the app.
    Reported,
    /// Someone was blocked.
    Blocked,
    /// The friend said no and left.
    SaidNo,
    /// The chat goes on, and that is fine.
    Fine,
    /// A kind person was reported or blocked, and it was put right.
    PutRight,
    /// The friend showed it to a grown-up itself.
    FriendTold,
}

impl Ending {
    /// Every ending.
    pub const ALL: [Self; 7] =
        [Self::Told, Self::Reported, Self::Blocked, Self::SaidNo, Self::Fine, Self::PutRight, Self::FriendTold];

    /// The name used in message keys.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Told => "told",
            Self::Reported => "reported",
            Self::Blocked => "blocked",
            Self::SaidNo => "said-no",
            Self::Fine => "fine",
            Self::PutRight => "put-right",
            Self::FriendTold => "friend-told",
        }
    }
}

/// The end of a play-through.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Outcome {
    /// How it ended. The game closes every ending with a grown-up's words of help, after the scenario's own.
    pub ending: Ending,
    /// Whom the player told, if it told someone.
    pub told: Option<Role>,
}

/// A line of the chat so far: all that a player sees of it, in one order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Line {
    /// A message that arrived.
    Message(MessageIx),
    /// A reply that the friend gave.
    Said(ChoiceIx),
    /// So many hours went by.
    Later(u16),
    /// Noor says something in passing.
    Hint(Hint),
    /// The app says something.
    App(AppDialog),
}

/// A line of the chat so far, with its time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Entry {
    /// When it came.
    pub at: Millis,
    /// What came.
    pub line: Line,
}

/// How a story stands between two inputs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Phase {
    /// It goes on by itself: `Advance` is what comes next.
    Going,
    /// Someone is typing; the message arrives with the next `Advance`.
    Typing(CastIx),
    /// The friend wonders what to answer: one of the replies of this node.
    Choosing(NodeIx),
    /// The friend asks the player what to do.
    Asking,
    /// An act has settled it, and `Advance` takes it to its end. Further acts of the same flow may follow.
    Settled,
    /// It is over.
    Over(Outcome),
}

/// What became of an input that was taken.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Step {
    /// The lines that came of it: positions in [`Session::log`], none for a flag.
    pub lines: Range<usize>,
    /// How the story stands now, if it stood otherwise before.
    pub phase: Option<Phase>,
}

/// Whether an act can be taken now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Availability {
    /// It can.
    Open,
    /// Only once the friend has asked what to do.
    OnceAsked,
    /// Only once somebody has written.
    OnceWritten,
    /// The story is over.
    Over,
}

/// An input that does not fit the state. The session is unchanged. Messages, replies and people are named by their ids.
#[derive(Debug, Clone, PartialEq, Eq, Hash, thiserror::Error)]
pub enum StepError {
    /// The story has ended.
    #[error("the story has ended; nothing more can happen in it")]
    Over,
    /// `Advance` while a reply or an act is awaited.
    #[error("the story waits for a reply or an act; it does not go on by itself")]
    Waiting,
    /// A reply that is not offered now.
    #[error("the reply `{0}` is not offered now")]
    NotOffered(Box<str>),
    /// A message that has not arrived.
    #[error("the message `{0}` has not arrived")]
    NotArrived(Box<str>),
    /// A message that carries no flag.
    #[error("the message `{0}` carries no flag")]
    NotFlagged(Box<str>),
    /// A message of the friend, a grown-up or an aside, which cannot be flagged.
    #[error("the message `{0}` is not by somebody who writes to the friend")]
    NotTheirs(Box<str>),
    /// Someone who cannot be reported or blocked.
    #[error("`{0}` does not write to the friend, so there is nobody to report or block")]
    Nobody(Box<str>),
    /// A message, reply or person of another scenario, or of another version of this one.
    #[error("this story does not have what the input names")]
    Unknown,
    /// An act that is only possible once the friend has asked, or once somebody has written.
    #[error("this act is not possible yet")]
    TooEarly,
    /// The story is settled and waits for `Advance`.
    #[error("the story is settled; it goes on to its end")]
    Settled,
}

impl StepError {
    /// The error `about` something of a scenario with this id, or that there is no such thing.
    fn about(about: fn(Box<str>) -> Self, id: Option<&str>) -> Self {
        id.map_or(Self::Unknown, |id| about(id.into()))
    }
}

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
