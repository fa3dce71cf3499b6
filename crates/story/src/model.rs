//! What a scenario is once it is loaded: a graph of nodes with ids interned to small indices. Only the loader makes one,
//! so every index in a [`Scenario`] is in range. Indices are asked of the scenario; what was saved may hold others, which a
//! session refuses.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use crate::{
    hash::ContentHash,
    session::Ending,
    signs::{SignSet, Writer},
};

macro_rules! index {
    ($(#[$doc:meta])* $name:ident, $int:ty) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub(crate) $int);

        impl $name {
            /// The index as a position in the scenario's list.
            #[must_use]
            pub fn at(self) -> usize {
                usize::from(self.0)
            }
        }
    };
}

index!(
    /// A node of a scenario: an index into [`Scenario::nodes`].
    NodeIx, u16
);
index!(
    /// A message of a scenario: an index into [`Scenario::messages`].
    MessageIx, u16
);
index!(
    /// A reply that the friend may give: an index into [`Scenario::choices`].
    ChoiceIx, u16
);
index!(
    /// A person of a scenario: an index into [`Scenario::cast`].
    CastIx, u8
);

/// The player's age group.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Band {
    /// 8 and 9 years.
    Younger,
    /// 10 to 12 years.
    Middle,
    /// 13 to 15 years.
    Older,
}

/// What a chat turns out to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Kind {
    /// It shows warning signs of grooming.
    Worrying,
    /// Nothing to worry about, though some lines look alike.
    Benign,
    /// Spam or rudeness: unpleasant, not grooming.
    Annoying,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 3] = [Self::Worrying, Self::Benign, Self::Annoying];

    /// The name used in message keys.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Worrying => "worrying",
            Self::Benign => "benign",
            Self::Annoying => "annoying",
        }
    }
}

/// The invented chat program in which a scenario happens.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the names say it")]
pub enum App {
    Messenger,
    GameChat,
    LiveStream,
    ClassGroup,
}

impl App {
    /// Every program.
    pub const ALL: [Self; 4] = [Self::Messenger, Self::GameChat, Self::LiveStream, Self::ClassGroup];
}

/// How old a chat partner is, as the friend knows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Age {
    Child,
    Teen,
    Adult,
}

/// How the friend knows a chat partner.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Relation {
    MetInGame,
    MetOnStream,
    MetInGroup,
    FriendOfFriend,
    Classmate,
    TeamMate,
    OlderPupil,
    Neighbour,
    Coach,
    Tutor,
    Relative,
}

impl Relation {
    /// Every relation.
    pub const ALL: [Self; 11] = [
        Self::MetInGame,
        Self::MetOnStream,
        Self::MetInGroup,
        Self::FriendOfFriend,
        Self::Classmate,
        Self::TeamMate,
        Self::OlderPupil,
        Self::Neighbour,
        Self::Coach,
        Self::Tutor,
        Self::Relative,
    ];

    /// The name used in message keys: `met-in-game`, `older-pupil` and so on.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::MetInGame => "met-in-game",
            Self::MetOnStream => "met-on-stream",
            Self::MetInGroup => "met-in-group",
            Self::FriendOfFriend => "friend-of-friend",
            Self::Classmate => "classmate",
            Self::TeamMate => "team-mate",
            Self::OlderPupil => "older-pupil",
            Self::Neighbour => "neighbour",
            Self::Coach => "coach",
            Self::Tutor => "tutor",
            Self::Relative => "relative",
        }
    }

    /// Whether the friend knows the person from outside the chat.
    #[must_use]
    pub fn is_known(self) -> bool {
        !matches!(self, Self::MetInGame | Self::MetOnStream | Self::MetInGroup)
    }
}

/// A trusted grown-up by role; stories and players name roles, never people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Role {
    Mum,
    Dad,
    Grandma,
    Grandpa,
    Aunt,
    Uncle,
    Teacher,
    Counsellor,
    FriendsParent,
    Helpline,
}

impl Role {
    /// Every role, in the order shown: people at home first, then people outside it.
    pub const ALL: [Self; 10] = [
        Self::Mum,
        Self::Dad,
        Self::Grandma,
        Self::Grandpa,
        Self::Aunt,
        Self::Uncle,
        Self::Teacher,
        Self::Counsellor,
        Self::FriendsParent,
        Self::Helpline,
    ];

    /// The name used in message keys: `mum`, `friends-parent` and so on.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Mum => "mum",
            Self::Dad => "dad",
            Self::Grandma => "grandma",
            Self::Grandpa => "grandpa",
            Self::Aunt => "aunt",
            Self::Uncle => "uncle",
            Self::Teacher => "teacher",
            Self::Counsellor => "counsellor",
            Self::FriendsParent => "friends-parent",
            Self::Helpline => "helpline",
        }
    }

    /// The grammatical gender with which a text speaks to or about this person.
    #[must_use]
    pub fn gender(self) -> Gender {
        match self {
            Self::Mum | Self::Grandma | Self::Aunt => Gender::Feminine,
            Self::Dad
            | Self::Grandpa
            | Self::Uncle
            | Self::Teacher
            | Self::Counsellor
            | Self::FriendsParent
            | Self::Helpline => Gender::Masculine,
        }
    }
}

/// Grammatical gender, for texts that agree with a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Gender {
    Feminine,
    Masculine,
}

/// The animal as which a friend is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Animal {
    Dolphin,
    Crane,
    Turtle,
    Gazelle,
    Hoopoe,
    Cat,
    Camel,
    Hedgehog,
    Rabbit,
    Stork,
    Lizard,
    Seal,
}

/// Which part a person plays.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Party {
    /// The friend who comes up to the lighthouse and asks the player. Exactly one in every scenario that is not the
    /// player's own.
    Friend {
        /// How the friend is drawn.
        animal: Animal,
    },
    /// The player, to whom the chat comes: in place of a friend, with Noor beside it. Says only what the player chooses.
    Player,
    /// Noor, who asks the player in a chat of its own what a friend would ask. Speaks aside only.
    Noor,
    /// Someone who writes to the friend, or to the player.
    Other {
        /// How they know each other.
        relation: Relation,
        /// Their age, as far as it is known.
        age: Age,
    },
    /// A trusted grown-up who speaks in an ending. Shown by role, so no name is drawn.
    Adult {
        /// Which one.
        role: Role,
    },
    /// Someone who is only spoken of.
    Mentioned,
}

/// A person of a scenario. Names are drawn for each play-through, so there is none here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CastMember {
    /// The id by which messages and words refer to this person: `$<id>` and `$<id>-gender` in Fluent.
    pub id: Box<str>,
    /// The part.
    pub party: Party,
    /// A fixed grammatical gender, where the story needs one; otherwise it is drawn with the name.
    pub gender: Option<Gender>,
}

/// Who sent a message: a member of the cast. Kept as its own name because it is what bubbles ask for.
pub type Sender = CastIx;

/// One message of a chat.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Message {
    /// Its id; its words are the Fluent message `<scenario>-<id>`.
    pub id: Box<str>,
    /// Who sends it.
    pub from: Sender,
    /// Whether the friend, or Noor, says it to the player beside the chat instead of writing it.
    pub aside: bool,
    /// The signs it shows.
    pub signs: SignSet,
    /// Neighbouring signs that count as right too.
    pub also_ok: SignSet,
    /// Signs it only resembles.
    pub look_alikes: SignSet,
    /// The debrief's note on it; its words are `<scenario>-<note>`.
    pub note: Option<Box<str>>,
    /// The node it stands in.
    #[serde(skip)]
    pub node: NodeIx,
    /// How it answers the reply before it, where that reply asked why or said "I'll ask first".
    pub answer: Option<Answer>,
    /// Look-alikes of this message that are shown by a message which may still follow: a flag for one of them is *early*.
    #[serde(skip)]
    pub early: SignSet,
}

/// What a reply of the friend does, where it matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Reply {
    /// It says no.
    SayNo,
    /// "I'll ask first."
    AskFirst,
    /// It goes along with what was asked.
    CarryOn,
}

/// How a line answers a "why?" or an "I'll ask first": its form alone, which says nothing of how the chat turns out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Answer {
    /// To "why?", "what for?" or "who?": a reason or an answer, true or not.
    Reason,
    /// To "why?": none, as in "just because" or "not telling".
    NoReason,
    /// To "I'll ask first": agrees in words, as in "sure" or "of course".
    Sure,
    /// To "I'll ask first": says nothing about the asking.
    Plain,
    /// To "I'll ask first": talks against the asking, be it in earnest or as a joke.
    Against,
}

impl Answer {
    /// Every kind of answer, in the order shown.
    pub const ALL: [Self; 5] = [Self::Reason, Self::NoReason, Self::Sure, Self::Plain, Self::Against];

    /// Whether it answers "I'll ask first", and not "why?".
    #[must_use]
    pub fn is_to_ask_first(self) -> bool {
        matches!(self, Self::Sure | Self::Plain | Self::Against)
    }
}

/// A reply that the friend may give.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Choice {
    /// Its id; its words are the Fluent message `<scenario>-<id>`.
    pub id: Box<str>,
    /// Where it leads.
    pub goto: NodeIx,
    /// What it does, where it matters.
    pub act: Option<Reply>,
    /// The debrief's note on it; its words are `<scenario>-<note>`.
    pub note: Option<Box<str>>,
}

/// What follows a node's messages.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub enum Next {
    /// The friend answers with one of these: positions in [`Scenario::choices`].
    Choices(Range<u16>),
    /// The chat goes on by itself.
    Goto(NodeIx),
    /// The friend asks the player what to do: the beacon's moment.
    Ask,
    /// The story ends.
    End(Ending),
}

/// A piece of a chat: some messages and what follows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Node {
    /// Its id in the file.
    pub id: Box<str>,
    /// Hours that pass before it, told by Noor in a sentence.
    pub later: Option<u16>,
    /// Its messages: positions in [`Scenario::messages`].
    pub messages: Range<u16>,
    /// What follows.
    pub next: Next,
}

/// Where acts lead, for acts that do not take their ending by default.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[expect(missing_docs, reason = "each field is the node to which that act leads")]
pub struct Beacon {
    pub tell: Option<NodeIx>,
    pub report: Option<NodeIx>,
    pub block: Option<NodeIx>,
    pub say_no: Option<NodeIx>,
    pub carry_on: Option<NodeIx>,
}

/// One authored chat. What is serialised is what it means: the text from which [`ContentHash`] is made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Scenario {
    /// Its id, also the file's name without `.ron`.
    pub id: Box<str>,
    /// The hash of what it means.
    #[serde(skip)]
    pub hash: ContentHash,
    /// For whom it is written.
    pub band: Band,
    /// What it turns out to be.
    pub kind: Kind,
    /// The scenario with nearly the same surface and the opposite kind. Annoying ones have none.
    pub twin: Option<Box<str>>,
    /// The chat program it happens in.
    pub app: App,
    /// The people, in the file's order.
    pub cast: Vec<CastMember>,
    /// The node in which it starts.
    pub start: NodeIx,
    /// The nodes, in the file's order.
    pub nodes: Vec<Node>,
    /// All messages, node by node.
    pub messages: Vec<Message>,
    /// All replies, node by node.
    pub choices: Vec<Choice>,
    /// Where acts lead.
    pub beacon: Beacon,
    /// Discussion prompts for a class; their words are `<scenario>-<prompt>`.
    pub talk: Vec<Box<str>>,
}

impl Scenario {
    /// The message at an index.
    #[must_use]
    pub fn message(&self, ix: MessageIx) -> &Message {
        &self.messages[ix.at()]
    }

    /// The reply at an index.
    #[must_use]
    pub fn choice(&self, ix: ChoiceIx) -> &Choice {
        &self.choices[ix.at()]
    }

    /// The node at an index.
    #[must_use]
    pub fn node(&self, ix: NodeIx) -> &Node {
        &self.nodes[ix.at()]
    }

    /// The person at an index.
    #[must_use]
    pub fn person(&self, ix: CastIx) -> &CastMember {
        &self.cast[ix.at()]
    }

    /// The nodes, in the file's order.
    pub fn node_ixs(&self) -> impl Iterator<Item = NodeIx> + use<> {
        (0..small(self.nodes.len())).map(NodeIx)
    }

    /// The messages, node by node.
    pub fn message_ixs(&self) -> impl Iterator<Item = MessageIx> + use<> {
        (0..small(self.messages.len())).map(MessageIx)
    }

    /// The replies, node by node.
    pub fn choice_ixs(&self) -> impl Iterator<Item = ChoiceIx> + use<> {
        (0..small(self.choices.len())).map(ChoiceIx)
    }

    /// The people, in the file's order.
    pub fn cast_ixs(&self) -> impl Iterator<Item = CastIx> + use<> {
        (0..u8::try_from(self.cast.len()).unwrap_or(u8::MAX)).map(CastIx)
    }

    /// The messages of a node, in order.
    pub fn messages_in(&self, node: NodeIx) -> impl DoubleEndedIterator<Item = MessageIx> + use<> {
        self.node(node).messages.clone().map(MessageIx)
    }

    /// The replies that a node offers; none where something else follows.
    pub fn choices_in(&self, node: NodeIx) -> impl DoubleEndedIterator<Item = ChoiceIx> + use<> {
        let offered = if let Next::Choices(offered) = &self.node(node).next { offered.clone() } else { 0..0 };
        offered.map(ChoiceIx)
    }

    /// The message with an id.
    #[must_use]
    pub fn find_message(&self, id: &str) -> Option<MessageIx> {
        self.message_ixs().find(|ix| &*self.message(*ix).id == id)
    }

    /// The reply with an id.
    #[must_use]
    pub fn find_choice(&self, id: &str) -> Option<ChoiceIx> {
        self.choice_ixs().find(|ix| &*self.choice(*ix).id == id)
    }

    /// The person with an id.
    #[must_use]
    pub fn find_person(&self, id: &str) -> Option<CastIx> {
        self.cast_ixs().find(|ix| &*self.person(*ix).id == id)
    }

    /// The one to whom the others write and who answers: the friend, or the player.
    #[must_use]
    pub fn addressee(&self) -> CastIx {
        let answers = |ix: &CastIx| matches!(self.person(*ix).party, Party::Friend { .. } | Party::Player);
        self.cast_ixs().find(answers).unwrap_or(CastIx(0))
    }

    /// Whether it comes to the player itself instead of a friend.
    #[must_use]
    pub fn is_players_own(&self) -> bool {
        self.person(self.addressee()).party == Party::Player
    }

    /// The people who write to the friend, or to the player.
    pub fn others(&self) -> impl Iterator<Item = CastIx> {
        self.cast_ixs().filter(|ix| matches!(self.person(*ix).party, Party::Other { .. }))
    }

    /// Who wrote a message, as far as it changes the level of its signs.
    #[must_use]
    pub fn writer_of(&self, message: MessageIx) -> Writer {
        match self.person(self.message(message).from).party {
            Party::Other { relation, age: Age::Child } if relation.is_known() => Writer::KnownChild,
            _ => Writer::Anyone,
        }
    }

    /// Whether some message of this person shows a sign.
    #[must_use]
    pub fn shows_signs(&self, who: CastIx) -> bool {
        self.messages.iter().any(|message| message.from == who && !message.signs.is_empty())
    }

    /// Whether a person means well, as far as the chat shows: everybody in a benign one, nobody in an annoying one, and in a
    /// worrying one whoever sends no message with a sign. Reporting or blocking such a person is put right, lightly.
    #[must_use]
    pub fn well_meaning(&self, who: CastIx) -> bool {
        match self.kind {
            Kind::Benign => true,
            Kind::Annoying => false,
            Kind::Worrying => !self.shows_signs(who),
        }
    }

    /// What a scenario and its twin have in common to draw from, so that both get the same names, genders and faces: the id
    /// of the two that comes first in the alphabet, or its own where there is no twin.
    #[must_use]
    pub fn pair(&self) -> &str {
        self.twin.as_deref().map_or(&*self.id, |twin| twin.min(&self.id))
    }

    /// The line that answers a reply: the next one of an `Other`, before the friend has another turn.
    #[must_use]
    pub fn answer_to(&self, choice: ChoiceIx) -> Option<MessageIx> {
        let mut at = self.choice(choice).goto;
        // No way without a turn of the friend is longer than all nodes together.
        for _ in 0..self.nodes.len() {
            let node = self.node(at);
            let others = |ix: &MessageIx| matches!(self.person(self.message(*ix).from).party, Party::Other { .. });
            if let Some(line) = node.messages.clone().map(MessageIx).find(others) {
                return Some(line);
            }
            let Next::Goto(next) = node.next else { return None };
            at = next;
        }
        None
    }

    /// Every sign that some message shows.
    #[must_use]
    pub fn signs(&self) -> SignSet {
        self.messages.iter().fold(SignSet::EMPTY, |set, message| set.union(message.signs))
    }

    /// The key of the words that belong to an id of this scenario: `<scenario>-<id>`.
    #[must_use]
    pub fn key(&self, id: &str) -> String {
        format!("{}-{id}", self.id)
    }

    /// Every id that needs words, in the file's order: the title, messages, replies, notes, class prompts.
    pub fn word_ids(&self) -> impl Iterator<Item = &str> {
        std::iter::once("title")
            .chain(
                self.messages.iter().flat_map(|message| std::iter::once(&*message.id).chain(message.note.as_deref())),
            )
            .chain(self.choices.iter().flat_map(|choice| std::iter::once(&*choice.id).chain(choice.note.as_deref())))
            .chain(self.talk.iter().map(|prompt| &**prompt))
    }
}

/// The number of a scenario's parts: the loader refuses more than an index can name.
fn small(length: usize) -> u16 {
    u16::try_from(length).unwrap_or(u16::MAX)
}
