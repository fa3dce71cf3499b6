//! The warning signs, the questions that come before their names, and the one table of levels.
//! Source: the project's taxonomy of signs (`docs/signs.md`).

use serde::{Deserialize, Serialize};

use crate::model::Band;

/// A warning sign. `S1` to `S14` are seen in a chat, `A1` after a block.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[expect(missing_docs, reason = "each sign's name is its label in `label_key`'s message")]
pub enum Sign {
    S1,
    S2,
    S3,
    S4,
    S5,
    S6,
    S7,
    S8,
    S9,
    S10,
    S11,
    S12,
    S13,
    S14,
    A1,
}

/// How strongly a sign speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Level {
    /// Pause and ask someone you trust.
    Yellow,
    /// Stop, block, report, tell.
    Red,
}

/// The questions a player asks of a message before it knows the signs' names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Question {
    /// Who may know?
    WhoMayKnow,
    /// What do they want?
    WhatDoTheyWant,
    /// What comes after "no"?
    AfterNo,
    /// Does it fit? (from [`Band::Middle`] on)
    DoesItFit,
}

impl Question {
    /// Every question, in the order shown.
    pub const ALL: [Self; 4] = [Self::WhoMayKnow, Self::WhatDoTheyWant, Self::AfterNo, Self::DoesItFit];

    /// The questions a band is asked.
    #[must_use]
    pub fn of_band(band: Band) -> &'static [Self] {
        match band {
            Band::Younger => &Self::ALL[..3],
            Band::Middle | Band::Older => &Self::ALL,
        }
    }

    /// The name used in message keys: `who-may-know` and so on.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::WhoMayKnow => "who-may-know",
            Self::WhatDoTheyWant => "what-do-they-want",
            Self::AfterNo => "after-no",
            Self::DoesItFit => "does-it-fit",
        }
    }
}

impl Sign {
    /// Every sign, in order.
    pub const ALL: [Self; 15] = [
        Self::S1,
        Self::S2,
        Self::S3,
        Self::S4,
        Self::S5,
        Self::S6,
        Self::S7,
        Self::S8,
        Self::S9,
        Self::S10,
        Self::S11,
        Self::S12,
        Self::S13,
        Self::S14,
        Self::A1,
    ];

    /// The name used in message keys: `s1` ... `s14`, `a1`.
    #[must_use]
    pub fn key(self) -> &'static str {
        const KEYS: [&str; 15] =
            ["s1", "s2", "s3", "s4", "s5", "s6", "s7", "s8", "s9", "s10", "s11", "s12", "s13", "s14", "a1"];
        KEYS[self as usize]
    }

    /// The question that leads to this sign.
    #[must_use]
    pub fn question(self) -> Question {
        match self {
            Self::S1 | Self::S2 | Self::S10 | Self::S12 | Self::S13 => Question::WhoMayKnow,
            Self::S3 | Self::S4 | Self::S5 | Self::S6 | Self::S14 => Question::WhatDoTheyWant,
            Self::S7 | Self::S8 | Self::S9 | Self::A1 => Question::AfterNo,
            Self::S11 => Question::DoesItFit,
        }
    }

    /// Whether this sign is met on a card only: no line of a chat, a practice or a check-up ever shows or resembles it.
    #[must_use]
    pub fn is_card_only(self) -> bool {
        self == Self::S14
    }

    /// Whether a grown-up is to be told the same day: a threat and a meeting in secret do not wait.
    #[must_use]
    pub fn tell_today(self) -> bool {
        matches!(self, Self::S9 | Self::S12)
    }

    /// The signs that a band meets in chats: those up to its ladder, without those that are met on a card only.
    pub fn in_chats_of(band: Band) -> impl Iterator<Item = Self> {
        Self::ALL.into_iter().filter(move |sign| sign.ladder() <= band && !sign.is_card_only())
    }

    /// The youngest band that meets this sign, in a chat or (see [`Sign::is_card_only`]) on its card.
    #[must_use]
    pub fn ladder(self) -> Band {
        match self {
            Self::S1 | Self::S2 | Self::S4 | Self::S5 | Self::S6 | Self::S7 | Self::S12 | Self::S13 => Band::Younger,
            Self::S3 | Self::S8 | Self::S9 | Self::S10 | Self::S11 | Self::A1 => Band::Middle,
            Self::S14 => Band::Older,
        }
    }

    /// The sign's level by itself, before what was seen earlier is counted.
    #[must_use]
    pub fn base_level(self) -> Level {
        match self {
            Self::S1 | Self::S7 | Self::S9 | Self::S12 | Self::S14 | Self::A1 => Level::Red,
            Self::S2 | Self::S3 | Self::S4 | Self::S5 | Self::S6 | Self::S8 | Self::S10 | Self::S11 | Self::S13 => {
                Level::Yellow
            }
        }
    }

    /// Neighbouring signs, one of which counts as right for the other: S1/S10/S13, S7/S8/S9, S2/S12.
    #[must_use]
    pub fn neighbours(self) -> SignSet {
        let family: &[Self] = match self {
            Self::S1 | Self::S10 | Self::S13 => &[Self::S1, Self::S10, Self::S13],
            Self::S7 | Self::S8 | Self::S9 => &[Self::S7, Self::S8, Self::S9],
            Self::S2 | Self::S12 => &[Self::S2, Self::S12],
            _ => &[],
        };
        let mut set: SignSet = family.iter().copied().collect();
        set.remove(self);
        set
    }
}

/// A set of signs, as one bit each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub struct SignSet(u16);

impl SignSet {
    /// The set with nothing in it.
    pub const EMPTY: Self = Self(0);

    /// Whether `sign` is in the set.
    #[must_use]
    pub fn contains(self, sign: Sign) -> bool {
        self.0 & (1 << sign as u16) != 0
    }

    /// Puts `sign` into the set.
    pub fn insert(&mut self, sign: Sign) {
        self.0 |= 1 << sign as u16;
    }

    /// Takes `sign` out of the set.
    pub fn remove(&mut self, sign: Sign) {
        self.0 &= !(1 << sign as u16);
    }

    /// The signs in either set.
    #[must_use]
    pub fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// The signs in both sets.
    #[must_use]
    pub fn intersection(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// Whether nothing is in the set.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// How many signs are in the set.
    #[must_use]
    pub fn len(self) -> usize {
        self.0.count_ones() as usize
    }

    /// The signs in order.
    pub fn iter(self) -> impl Iterator<Item = Sign> {
        Sign::ALL.into_iter().filter(move |sign| self.contains(*sign))
    }
}

impl FromIterator<Sign> for SignSet {
    fn from_iter<T: IntoIterator<Item = Sign>>(signs: T) -> Self {
        let mut set = Self::EMPTY;
        for sign in signs {
            set.insert(sign);
        }
        set
    }
}

/// Who writes, as far as it changes a level.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Writer {
    /// A child whom the friend, or the player, knows from outside the chat.
    KnownChild,
    /// Anybody else, and whoever is not told apart.
    Anyone,
}

/// [`level_by`] for a message of which nobody knows who wrote it.
#[must_use]
pub fn level(signs: SignSet, seen: SignSet) -> Option<Level> {
    level_by(Writer::Anyone, signs, seen)
}

/// The level of a message that shows `signs`, after `seen` in the same chat. `None` if it shows none.
///
/// One table for everything that colours, scores or explains a level: a red sign is red; S4, S6, S10 and S13 turn red
/// with secrecy (S1) or when they are repeated; two different yellow signs count as red. S7 of a child one knows is such
/// a yellow sign too: once, and with nothing beside it, it pushes for something harmless.
#[must_use]
pub fn level_by(writer: Writer, signs: SignSet, seen: SignSet) -> Option<Level> {
    if signs.is_empty() {
        return None;
    }
    let all = signs.union(seen);
    let own_level = |sign: Sign| match (writer, sign) {
        (Writer::KnownChild, Sign::S7) => Level::Yellow,
        _ => sign.base_level(),
    };
    let hardens = |sign| {
        matches!(sign, Sign::S4 | Sign::S6 | Sign::S7 | Sign::S10 | Sign::S13)
            && (all.contains(Sign::S1) || seen.contains(sign))
    };
    let red = signs.iter().any(|sign| own_level(sign) == Level::Red || hardens(sign));
    let yellows = all.iter().filter(|sign| own_level(*sign) == Level::Yellow).count();
    Some(if red || yellows >= 2 { Level::Red } else { Level::Yellow })
}
