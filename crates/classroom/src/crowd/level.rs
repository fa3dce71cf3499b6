//! The words and lengths by which a share is told, on scales of two to five steps.

use serde::{Deserialize, Serialize};

/// How large a share is, as coarsely as it is told. Larger ones come later.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// Few or none.
    Few,
    /// A third or fewer, or none.
    UpToThird,
    /// Fewer than half, or none.
    Minority,
    /// About a third.
    Third,
    /// More than a few, half at most.
    BelowHalf,
    /// About half.
    Half,
    /// More than half, but not nearly all.
    AboveHalf,
    /// About two thirds.
    TwoThirds,
    /// More than half, or all.
    Majority,
    /// Two thirds or more, or all.
    FromTwoThirds,
    /// Nearly all, or all.
    NearlyAll,
}

impl Level {
    /// Every level, the smaller before the larger.
    pub const ALL: [Self; 11] = [
        Self::Few,
        Self::UpToThird,
        Self::Minority,
        Self::Third,
        Self::BelowHalf,
        Self::Half,
        Self::AboveHalf,
        Self::TwoThirds,
        Self::Majority,
        Self::FromTwoThirds,
        Self::NearlyAll,
    ];

    /// From where to where the share lies, in tenths, about: what a bar shows as sure, and up to where it fades.
    #[must_use]
    pub fn share(self) -> (u8, u8) {
        match self {
            Self::Few => (0, 2),
            Self::UpToThird => (0, 3),
            Self::Minority => (0, 5),
            Self::Third => (2, 4),
            Self::BelowHalf => (2, 5),
            Self::Half => (4, 6),
            Self::AboveHalf => (5, 8),
            Self::TwoThirds => (6, 8),
            Self::Majority => (5, 10),
            Self::FromTwoThirds => (7, 10),
            Self::NearlyAll => (8, 10),
        }
    }

    /// Its part of a message key.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Few => "few",
            Self::UpToThird => "up-to-third",
            Self::Minority => "minority",
            Self::Third => "third",
            Self::BelowHalf => "below-half",
            Self::Half => "half",
            Self::AboveHalf => "above-half",
            Self::TwoThirds => "two-thirds",
            Self::Majority => "majority",
            Self::FromTwoThirds => "from-two-thirds",
            Self::NearlyAll => "nearly-all",
        }
    }
}

/// The parts of a whole in which scales are given.
pub(super) const PARTS: u16 = 600;

/// Levels that are told beside each other, and where they would part if nothing had to be hidden.
#[derive(Debug)]
pub(super) struct Scale {
    pub(super) levels: &'static [Level],
    /// One fewer than levels, in [`PARTS`]. One that is the half cuts there exactly, since the words say "more than half".
    pub(super) cuts: &'static [u16],
}

/// The finest first.
pub(super) const SCALES: [Scale; 4] = [
    Scale {
        levels: &[Level::Few, Level::Third, Level::Half, Level::TwoThirds, Level::NearlyAll],
        cuts: &[120, 255, 345, 480],
    },
    Scale { levels: &[Level::Few, Level::BelowHalf, Level::AboveHalf, Level::NearlyAll], cuts: &[132, 300, 468] },
    Scale { levels: &[Level::UpToThird, Level::Half, Level::FromTwoThirds], cuts: &[200, 400] },
    Scale { levels: &[Level::Minority, Level::Majority], cuts: &[300] },
];
