//! A seat's own side of the wire: what it did and nobody has confirmed, when it posts next, and what an answer means. The game on the
//! desktop and in the browser drives it with a clock and a way to post; it has neither itself, so that tests can lose posts, answers
//! and whole pages in any order.

use std::collections::VecDeque;

use serde::{Deserialize, Serialize};

use crate::{Deed, Lesson, SeatId, SeatView, Window, wire};

/// Milliseconds between two posts while somebody looks at the game: a pause reaches every seat within two seconds.
pub const LOOKED_AT: u64 = 1_000;
/// The same while nobody does.
pub const HIDDEN: u64 = 10_000;
/// The same for a seat that was taken away, until it comes back.
pub const REMOVED: u64 = 5_000;
/// A deed waits so long for those that follow it at once.
const GATHERED: u64 = 150;
/// The longest wait after posts that came to nothing.
const LONGEST: u64 = 8_000;
/// Devices of a class that lost its network come back spread over so many milliseconds.
const SPREAD: u64 = 500;

/// How things stand between a device and its seat.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Standing {
    /// It sits there.
    Sits,
    /// It sits there, and the last posts came to nothing: what is done goes on, and is told later.
    Waits,
    /// Another window has the seat; [`Device::take_back`] takes it.
    Elsewhere,
    /// The teacher took the seat away, and can bring it back.
    Removed,
    /// The lesson, or this device's seat in it, is not there any more: join anew.
    Gone,
    /// The game is of another version than the teacher's program: load it anew.
    Stale,
}

/// What came of a post.
#[derive(Debug, Clone, PartialEq)]
pub enum Answer {
    /// It was taken.
    Synced(wire::Synced),
    /// It was refused.
    Refused(wire::Refusal),
    /// Nothing came, or nothing that can be read.
    Lost,
}

/// One window of a device that has a seat.
#[derive(Debug, Clone, PartialEq)]
pub struct Device {
    token: String,
    window: Window,
    lesson: String,
    seat: SeatId,
    /// The number of the last deed that is on the server's disk.
    acknowledged: u32,
    /// Those after it.
    deeds: VecDeque<Deed>,
    view: Option<SeatView>,
    standing: Standing,
    /// Whether this window has still to take the seat.
    takes: bool,
    /// Whether a post is on its way.
    flies: bool,
    /// When the next post may go.
    due: u64,
    /// Posts in a row that came to nothing.
    lost: u32,
}

/// What outlives the page in its session's storage.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Kept {
    version: u16,
    token: String,
    lesson: String,
    seat: SeatId,
    acknowledged: u32,
    deeds: VecDeque<Deed>,
}

impl Device {
    /// One that has just joined with this token and window.
    #[must_use]
    pub fn joined(token: String, window: Window, joined: wire::Joined) -> Self {
        Self {
            token,
            window,
            lesson: joined.lesson,
            seat: joined.seat,
            acknowledged: joined.last,
            deeds: VecDeque::new(),
            view: Some(joined.view),
            standing: Standing::Sits,
            takes: false,
            flies: false,
            due: 0,
            lost: 0,
        }
    }

    /// One that was kept, in a new window; `None` if this version cannot read it.
    #[must_use]
    pub fn back(kept: &str, window: Window) -> Option<Self> {
        let kept: Kept = serde_json::from_str(kept).ok().filter(|kept: &Kept| kept.version == wire::VERSION)?;
        Some(Self {
            token: kept.token,
            window,
            lesson: kept.lesson,
            seat: kept.seat,
            acknowledged: kept.acknowledged,
            deeds: kept.deeds,
            view: None,
            standing: Standing::Waits,
            takes: true,
            flies: false,
            due: 0,
            lost: 0,
        })
    }

    /// What to keep for [`Device::back`], as one line of JSON. It changes with every deed and every answer.
    #[must_use]
    pub fn keep(&self) -> String {
        let kept = Kept {
            version: wire::VERSION,
            token: self.token.clone(),
            lesson: self.lesson.clone(),
            seat: self.seat,
            acknowledged: self.acknowledged,
            deeds: self.deeds.clone(),
        };
        serde_json::to_string(&kept).unwrap_or_default()
    }

    /// Its seat.
    #[must_use]
    pub fn seat(&self) -> SeatId {
        self.seat
    }

    /// What the seat shows; `None` until the first answer after a reload.
    #[must_use]
    pub fn view(&self) -> Option<&SeatView> {
        self.view.as_ref()
    }

    /// How things stand.
    #[must_use]
    pub fn standing(&self) -> Standing {
        self.standing
    }

    /// How many deeds nobody has confirmed.
    #[must_use]
    pub fn unconfirmed(&self) -> usize {
        self.deeds.len()
    }

    /// The child did something. While another window has the seat, or there is none, it counts nowhere.
    pub fn did(&mut self, now: u64, deed: Deed) {
        if matches!(self.standing, Standing::Elsewhere | Standing::Gone | Standing::Stale) {
            return;
        }
        self.deeds.push_back(deed);
        if self.lost == 0 && self.standing == Standing::Sits {
            self.due = self.due.min(now + GATHERED);
        }
    }

    /// The child wants to go on here and not in the other window. What it did here and had not told is given up: the other window
    /// has gone on since.
    pub fn take_back(&mut self, now: u64) {
        if self.standing == Standing::Elsewhere {
            self.takes = true;
            self.standing = Standing::Waits;
            self.due = now;
        }
    }

    /// The game is looked at again: asks at once.
    pub fn looked_at(&mut self, now: u64) {
        self.due = self.due.min(now);
    }

    /// When the next post is due; `None` while one is on its way, or none will be.
    #[must_use]
    pub fn due(&self) -> Option<u64> {
        let silent = matches!(self.standing, Standing::Elsewhere | Standing::Gone | Standing::Stale);
        (!silent && !self.flies).then_some(self.due)
    }

    /// The post that is due, if one is. Until [`Device::answered`] no other is.
    pub fn post(&mut self, now: u64) -> Option<wire::Sync> {
        self.due().filter(|due| *due <= now)?;
        self.flies = true;
        Some(wire::Sync {
            version: wire::VERSION,
            lesson: self.lesson.clone(),
            token: self.token.clone(),
            window: self.window,
            take: self.takes,
            first: self.acknowledged + 1,
            deeds: self.deeds.iter().take(Lesson::DEEDS).cloned().collect(),
            seen: self.view.as_ref().map_or(0, |view| view.revision),
        })
    }

    /// What came of the post. `hidden`: nobody looks at the game.
    pub fn answered(&mut self, now: u64, hidden: bool, answer: Answer) {
        self.flies = false;
        match answer {
            Answer::Synced(synced) => self.synced(now, hidden, synced),
            Answer::Refused(refusal) => self.refused(now, &refusal),
            Answer::Lost => self.came_to_nothing(now),
        }
    }

    fn synced(&mut self, now: u64, hidden: bool, synced: wire::Synced) {
        self.confirm(synced.ack);
        self.takes = false;
        self.lost = 0;
        self.standing = Standing::Sits;
        if let Some(view) = synced.view {
            self.view = Some(view);
        }
        let pause = if hidden { HIDDEN } else { LOOKED_AT };
        self.due = now + if self.deeds.is_empty() { pause } else { GATHERED };
    }

    fn refused(&mut self, now: u64, refusal: &wire::Refusal) {
        match (refusal.key.as_str(), refusal.wanted) {
            ("gap", Some(wanted)) => {
                // Whatever was confirmed beyond that is not there any more; what is left is told with the numbers that are.
                self.acknowledged = wanted.saturating_sub(1);
                self.came_to_nothing(now);
            }
            ("elsewhere", _) => {
                self.deeds.clear();
                self.takes = false;
                self.standing = Standing::Elsewhere;
            }
            ("removed", _) => {
                self.lost = 0;
                self.standing = Standing::Removed;
                self.due = now + REMOVED;
            }
            // Too late to be told: what the end looks like is asked for without it.
            ("over", _) => {
                self.deeds.clear();
                self.due = now + GATHERED;
            }
            ("lesson" | "token" | "no-seat", _) => self.standing = Standing::Gone,
            ("version", _) => self.standing = Standing::Stale,
            _ => self.came_to_nothing(now),
        }
    }

    fn came_to_nothing(&mut self, now: u64) {
        self.lost = self.lost.saturating_add(1);
        if self.standing != Standing::Removed {
            self.standing = Standing::Waits;
        }
        let doubled = LOOKED_AT << self.lost.min(4).saturating_sub(1);
        self.due = now + doubled.min(LONGEST) + u64::from(self.window.0) % SPREAD;
    }

    /// Deeds up to this number are on the server's disk. It may be more than this window knows of, if another one had the seat.
    fn confirm(&mut self, ack: u32) {
        let settled = usize::try_from(ack.saturating_sub(self.acknowledged)).unwrap_or(usize::MAX);
        self.deeds.drain(..settled.min(self.deeds.len()));
        self.acknowledged = self.acknowledged.max(ack);
    }
}
