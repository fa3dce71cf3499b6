//! What one address may do how often. Behind one address a whole class or a whole school may sit, so that there is room for all of them.
//!
//! Wrong codes slow whoever tries them down: that delays only the answer to a wrong code, refuses nothing, and begins after more wrong
//! codes than a class mistypes. Lessons that anybody may begin are refused beyond what a school begins. Both are counted in memory, by each
//! process for itself, and an address is forgotten within minutes.

use std::{
    collections::BTreeMap,
    net::{IpAddr, Ipv6Addr},
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
/// So many lessons can be begun from one address at once: every class of a large school.
const LESSONS: u32 = 40;
/// After so long one of them is forgotten.
const FORGETS_LESSON: Duration = Duration::from_secs(60);
/// So many addresses are remembered.
const ADDRESSES: usize = 4096;

/// How many wrong codes came from where.
#[derive(Debug, Default)]
pub(crate) struct Slow(Counts);

impl Slow {
    /// Counts a wrong code; how long its answer has to wait.
    pub(crate) fn wrong(&self, from: IpAddr, now: Instant) -> Duration {
        let count = self.0.count(from, now, FORGETS);
        count.map_or(LONGEST, |count| (STEP * count.saturating_sub(BURST)).min(LONGEST))
    }
}

/// How many lessons were begun from where.
#[derive(Debug, Default)]
pub(crate) struct Begins(Counts);

impl Begins {
    /// Counts a lesson; whether it may be begun.
    pub(crate) fn may(&self, from: IpAddr, now: Instant) -> bool {
        self.0.count(from, now, FORGETS_LESSON).is_some_and(|count| count <= LESSONS)
    }
}

#[derive(Debug, Default)]
struct Counts(Mutex<BTreeMap<IpAddr, (u32, Instant)>>);

impl Counts {
    /// Counts one more; how many there are, or `None` if no more addresses can be remembered.
    fn count(&self, from: IpAddr, now: Instant, forgets: Duration) -> Option<u32> {
        let from = home_of(from);
        let mut counted = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if counted.len() >= ADDRESSES {
            counted.retain(|_, (count, since)| left(*count, *since, now, forgets) > 0);
        }
        if counted.len() >= ADDRESSES && !counted.contains_key(&from) {
            return None;
        }
        let (count, since) = counted.entry(from).or_insert((0, now));
        (*count, *since) = (left(*count, *since, now, forgets).saturating_add(1), now);
        Some(*count)
    }
}

/// Of addresses of version 6 one house has as many as it likes, which begin alike.
fn home_of(address: IpAddr) -> IpAddr {
    match address {
        IpAddr::V6(address) => IpAddr::V6(Ipv6Addr::from_bits(address.to_bits() >> 64 << 64)),
        IpAddr::V4(_) => address,
    }
}

/// How many of so many are remembered.
fn left(count: u32, since: Instant, now: Instant, forgets: Duration) -> u32 {
    let forgotten = now.saturating_duration_since(since).as_millis() / forgets.as_millis();
    count.saturating_sub(u32::try_from(forgotten).unwrap_or(u32::MAX))
}
