//! A picture with what it says to somebody who knows the rules.

use serde::{Deserialize, Serialize};

use super::{
    cuts::{Bin, Bins},
    level::Level,
    split::Split,
};

/// A picture that was told, or could be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Look {
    pub(super) answered: u16,
    /// The least and the most that can have chosen each option.
    pub(super) told: Vec<[u16; 2]>,
    pub(super) levels: Vec<Level>,
}

impl Look {
    fn new<'a>(answered: u16, bins: impl Iterator<Item = &'a Bin> + Clone) -> Self {
        let told = bins.clone().map(|bin| [bin.low, bin.high]).collect();
        Self { answered, told, levels: bins.map(|bin| bin.level).collect() }
    }

    /// Of a split; `None` if the bins are of fewer answers.
    pub(super) fn of(split: &Split, bins: &Bins) -> Option<Self> {
        let bin = |count: &u16| bins.iter().find(|bin| (bin.low..=bin.high).contains(count));
        let bins = split.counts().iter().map(bin).collect::<Option<Vec<_>>>()?;
        Some(Self::new(split.answered(), bins.into_iter()))
    }

    /// All that can be told of so many answers.
    pub(super) fn all(answered: u16, options: usize, bins: &Bins) -> Vec<Self> {
        let sum = |bins: &[&Bin], end: fn(&Bin) -> u16| bins.iter().map(|bin| u32::from(end(bin))).sum::<u32>();
        let mut found: Vec<Vec<&Bin>> = vec![Vec::new()];
        for _ in 0..options {
            let with = |bin| found.iter().map(move |before| [&before[..], &[bin]].concat());
            found = bins.iter().flat_map(with).collect();
            found.retain(|bins| sum(bins, |bin| bin.low) <= answered.into());
        }
        found.retain(|bins| sum(bins, |bin| bin.high) >= answered.into());
        found.iter().map(|bins| Self::new(answered, bins.iter().copied())).collect()
    }

    /// What it says of all others to one of those who chose an option; `None` if nobody can have chosen it.
    pub(super) fn without_one(&self, option: usize) -> Option<Self> {
        let mut others = self.clone();
        let [low, high] = others.told.get_mut(option)?;
        (*low, *high) = (low.saturating_sub(1), high.checked_sub(1)?);
        others.answered = self.answered.checked_sub(1)?;
        Some(others)
    }
}
