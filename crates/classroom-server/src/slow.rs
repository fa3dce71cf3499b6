//! Wrong codes slow whoever tries them down. Behind one address a whole class may sit, so that it delays only the answer to a wrong
//! code, refuses nothing, and begins after more wrong codes than a class mistypes.

use std::{
    collections::BTreeMap,
    net::IpAddr,
    sync::{Mutex, PoisonError},
    time::{Duration, Instant},
};

/// So many wrong codes of one address are answered at once: two for each child of a class.
const BURST: u32 = 60;
/// In this time one is forgotten.
const FORGETS: Duration = Duration::from_secs(2);
/// Each one beyond the burst adds this to the delay.
const STEP: Duration = Duration::from_millis(250);
/// The longest delay.
const LONGEST: Duration = Duration::from_secs(8);
/// So many addresses are remembered.
const ADDRESSES: usize = 4096;

/// How many wrong codes came from where.
#[derive(Debug, Default)]
pub(crate) struct Slow(Mutex<BTreeMap<IpAddr, (u32, Instant)>>);

impl Slow {
    /// Counts a wrong code; how long its answer has to wait.
    pub(crate) fn wrong(&self, from: IpAddr, now: Instant) -> Duration {
        let mut counted = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if counted.len() >= ADDRESSES {
            counted.retain(|_, (count, since)| left(*count, *since, now) > 0);
        }
        if counted.len() >= ADDRESSES && !counted.contains_key(&from) {
            return LONGEST;
        }
        let (count, since) = counted.entry(from).or_insert((0, now));
        (*count, *since) = (left(*count, *since, now) + 1, now);
        (STEP * count.saturating_sub(BURST)).min(LONGEST)
    }
}

/// How many of so many are remembered.
fn left(count: u32, since: Instant, now: Instant) -> u32 {
    let forgotten = now.saturating_duration_since(since).as_millis() / FORGETS.as_millis();
    count.saturating_sub(u32::try_from(forgotten).unwrap_or(u32::MAX))
}
