//! Three-way merging: what two windows made of one value, seen from the value with which both began.

use std::collections::BTreeMap;

/// The value of the side that changed it. If both did, `both` says what becomes of it.
pub fn pick<T: PartialEq + Clone>(base: &T, mine: &T, theirs: &T, both: impl FnOnce() -> T) -> T {
    if mine == base || mine == theirs {
        theirs.clone()
    } else if theirs == base {
        mine.clone()
    } else {
        both()
    }
}

/// A count that only grows: what each side added.
#[must_use]
pub fn sum(base: u32, mine: u32, theirs: u32) -> u32 {
    theirs.saturating_add(mine.saturating_sub(base))
}

/// The same for the counts of a map, without those that are 0.
#[must_use]
pub fn sums(
    base: &BTreeMap<String, u32>,
    mine: &BTreeMap<String, u32>,
    theirs: &BTreeMap<String, u32>,
) -> BTreeMap<String, u32> {
    let of = |map: &BTreeMap<String, u32>, key: &str| map.get(key).copied().unwrap_or(0);
    let merged = mine.keys().chain(theirs.keys()).map(|key| {
        let count = sum(of(base, key), of(mine, key), of(theirs, key));
        (key.clone(), count)
    });
    merged.filter(|(_, count)| *count > 0).collect()
}

/// A small number that goes up and down, from 0 to `most`: what each side added or took.
pub(crate) fn balance(base: u8, mine: u8, theirs: u8, most: u8) -> u8 {
    let merged = i16::from(theirs) + i16::from(mine) - i16::from(base);
    u8::try_from(merged.clamp(0, i16::from(most))).unwrap_or(most)
}
