//! When a lesson is forgotten though nobody erased it. Then its console's link leads nowhere and nothing of it is kept.
//!
//! On a teacher's computer the day counts from the last step that was begun, since nobody waits for its room; where many lessons are
//! hosted it counts from the lesson's beginning, so that nothing can be held there for longer, and what nobody changes goes sooner.

use std::time::Duration;

/// Every lesson is forgotten after a day.
pub const FORGOTTEN_AFTER: Duration = Duration::from_secs(24 * 60 * 60);
/// Where many lessons are hosted, one that nothing changed for so long: time for its teacher to come back to the report the same day.
pub const QUIET_AFTER: Duration = Duration::from_secs(6 * 60 * 60);
/// So often it is looked for what is to be forgotten.
pub(crate) const SWEEP: Duration = Duration::from_secs(5 * 60);

/// Whether a lesson whose last step began at a time is to be forgotten, both in milliseconds; 0 is a lesson before its first step.
pub(crate) fn is_forgotten(since: u64, now: u64) -> bool {
    let day = u64::try_from(FORGOTTEN_AFTER.as_millis()).unwrap_or(u64::MAX);
    since > 0 && since.saturating_add(day) < now
}
