//! What a child would do in the vignettes of a check-up.

use super::finding::StatsError;

/// What can be chosen in a vignette.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Action {
    /// Say "I'll ask first".
    Ask,
    /// Say no.
    SayNo,
    /// Block the person.
    Block,
    /// Report it.
    Report,
    /// Keep the messages as proof.
    KeepProof,
    /// Tell a grown-up.
    TellAdult,
    /// Keep chatting.
    KeepChatting,
    /// Keep it secret.
    KeepSecret,
}

impl Action {
    /// Every action.
    pub const ALL: [Self; 8] = [
        Self::Ask,
        Self::SayNo,
        Self::Block,
        Self::Report,
        Self::KeepProof,
        Self::TellAdult,
        Self::KeepChatting,
        Self::KeepSecret,
    ];

    /// Whether it protects without telling anyone.
    fn protects(self) -> bool {
        matches!(self, Self::Ask | Self::SayNo | Self::Block | Self::Report | Self::KeepProof)
    }
}

/// What was chosen in one vignette: no action if it was skipped, otherwise one or two different ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Chosen([Option<Action>; 2]);

impl Chosen {
    /// The actions of a vignette, in any order. One that comes twice counts once.
    ///
    /// # Errors
    /// [`StatsError::TooManyActions`] for more than two different ones.
    pub fn new(actions: &[Action]) -> Result<Self, StatsError> {
        let mut different = actions.to_vec();
        different.sort_unstable();
        different.dedup();
        if different.len() > 2 {
            return Err(StatsError::TooManyActions { have: different.len() });
        }
        let mut different = different.into_iter();
        Ok(Self([different.next(), different.next()]))
    }

    /// Whether an action is among those chosen.
    #[must_use]
    pub fn has(self, action: Action) -> bool {
        self.0.contains(&Some(action))
    }

    /// The score of the vignette, 0..=2, by the first line that fits:
    ///
    /// | chosen | score |
    /// | --- | --- |
    /// | nothing: it was skipped | `None` |
    /// | [`Action::KeepSecret`], also beside telling: the two contradict each other, and what stays secret finds no help | 0 |
    /// | [`Action::TellAdult`], also beside [`Action::KeepChatting`]: whoever tells is no longer alone with it | 2 |
    /// | [`Action::Ask`], [`Action::SayNo`], [`Action::Block`], [`Action::Report`] or [`Action::KeepProof`], also beside [`Action::KeepChatting`] | 1 |
    /// | [`Action::KeepChatting`] alone | 0 |
    ///
    /// The score is ours, after the appropriate-action score of vignette tests; it compares groups over time only.
    #[must_use]
    pub fn score(self) -> Option<u8> {
        let protects = self.0.iter().flatten().any(|action| action.protects());
        match self {
            Self([None, None]) => None,
            chosen if chosen.has(Action::KeepSecret) => Some(0),
            chosen if chosen.has(Action::TellAdult) => Some(2),
            _ => Some(u8::from(protects)),
        }
    }
}

/// The three vignettes of a check-up: one about a friend, two about oneself ("imagine ...").
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Vignettes {
    /// What was chosen for the friend.
    pub friend: Chosen,
    /// What was chosen for oneself.
    pub oneself: [Chosen; 2],
}

impl Vignettes {
    /// The sum of the three scores, 0..=6. `None` if one was skipped.
    #[must_use]
    pub fn total(self) -> Option<u8> {
        let [first, second] = self.oneself;
        Some(self.friend.score()? + first.score()? + second.score()?)
    }

    /// How much more help is sought for a friend than for oneself: the friend's score less the mean of the other two,
    /// -2..=2 in steps of a half. `None` if one was skipped.
    #[must_use]
    pub fn gap(self) -> Option<f64> {
        let [first, second] = self.oneself;
        let oneself = 0.5 * (f64::from(first.score()?) + f64::from(second.score()?));
        Some(f64::from(self.friend.score()?) - oneself)
    }
}
