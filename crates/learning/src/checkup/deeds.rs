//! What a child would do in a story, and how far that seeks help.

use story::Kind;

use super::bank::About;

/// Something to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Deed {
    Ask,
    SayNo,
    Block,
    Report,
    KeepProof,
    TellAdult,
    KeepChatting,
    KeepSecret,
}

impl Deed {
    /// Every deed, in the order in which they are offered.
    pub const ALL: [Self; 8] = [
        Self::KeepChatting,
        Self::SayNo,
        Self::Ask,
        Self::KeepSecret,
        Self::Block,
        Self::TellAdult,
        Self::KeepProof,
        Self::Report,
    ];

    /// The name used in message keys: `ask`, `say-no` and so on.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Ask => "ask",
            Self::SayNo => "say-no",
            Self::Block => "block",
            Self::Report => "report",
            Self::KeepProof => "keep-proof",
            Self::TellAdult => "tell-adult",
            Self::KeepChatting => "keep-chatting",
            Self::KeepSecret => "keep-secret",
        }
    }

    /// The key of its words. What one says or goes on doing oneself is put differently where the story is about a friend.
    #[must_use]
    pub fn words(self, about: About) -> String {
        let key = self.key();
        match (self, about) {
            (Self::SayNo | Self::KeepChatting, About::Friend) => format!("checkup-do-{key}.friend"),
            _ => format!("checkup-do-{key}"),
        }
    }

    /// Whether it protects by itself: asking someone, saying no, blocking, reporting, keeping proof, telling.
    #[must_use]
    pub fn protects(self) -> bool {
        !matches!(self, Self::KeepChatting | Self::KeepSecret)
    }
}

/// What is best in a story, as the child sees it. In every story the same three are offered, so that what a child always
/// answers is right in half of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Outlook {
    Stop,
    GoOn,
    Unsure,
}

impl Outlook {
    /// Every outlook, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Stop, Self::GoOn, Self::Unsure];

    /// The name used in message keys: `stop`, `go-on`, `unsure`. Its words are `checkup-outlook-<key>`.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Stop => "stop",
            Self::GoOn => "go-on",
            Self::Unsure => "unsure",
        }
    }

    /// Whether it is right for a story of this kind; `None` for "not sure", which is no mistake.
    #[must_use]
    pub fn is_right(self, kind: Kind) -> Option<bool> {
        match self {
            Self::Stop => Some(kind == Kind::Worrying),
            Self::GoOn => Some(kind != Kind::Worrying),
            Self::Unsure => None,
        }
    }
}

/// At most [`Deeds::MOST`] deeds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Deeds(u8);

impl Deeds {
    /// How many can be picked.
    pub const MOST: usize = 2;

    /// Whether a deed is among them.
    #[must_use]
    pub fn contains(self, deed: Deed) -> bool {
        self.0 & (1 << deed as u8) != 0
    }

    /// Whether none is picked.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// How many are picked.
    #[must_use]
    pub fn len(self) -> usize {
        self.0.count_ones() as usize
    }

    /// Picks a deed or lets go of it. Returns whether it could: there is no room for a third.
    pub fn toggle(&mut self, deed: Deed) -> bool {
        let possible = self.contains(deed) || self.len() < Self::MOST;
        if possible {
            self.0 ^= 1 << deed as u8;
        }
        possible
    }

    /// How far they seek help: 2 if a grown-up is told and nothing is kept secret; 1 if a grown-up is told all the same, or
    /// something else protects and nothing is kept secret; 0 otherwise.
    ///
    /// Telling is the aim of prevention, and hardly grows by being told about (Jones, Mitchell and Beseler 2023), so it
    /// alone gives two points.
    #[must_use]
    pub fn score(self) -> u8 {
        let (told, secret) = (self.contains(Deed::TellAdult), self.contains(Deed::KeepSecret));
        let protected = Deed::ALL.into_iter().any(|deed| deed.protects() && self.contains(deed));
        match (told, secret) {
            (true, false) => 2,
            (true, true) => 1,
            (false, secret) => u8::from(protected && !secret),
        }
    }
}

impl FromIterator<Deed> for Deeds {
    /// The first [`Deeds::MOST`] different deeds.
    fn from_iter<T: IntoIterator<Item = Deed>>(deeds: T) -> Self {
        let mut picked = Self::default();
        for deed in deeds {
            if !picked.contains(deed) {
                picked.toggle(deed);
            }
        }
        picked
    }
}
