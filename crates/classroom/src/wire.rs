//! What goes between seats and server, as JSON. Both sides say [`VERSION`]: a game that is older or newer than the server is told so,
//! instead of misunderstanding it.

use learning::checkup::SeatCode;
use serde::{Deserialize, Serialize};

use crate::{Deed, SeatId, SeatView, Window};

/// The version of everything in this module.
pub const VERSION: u16 = 1;

/// A device asks for a seat.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Join {
    /// [`VERSION`].
    pub version: u16,
    /// The lesson's code, as four signs or as four animals: what was entered.
    pub code: String,
    /// Made by the device, and kept by it alone: 32 digits from 0-9 and a-f. A second try with the same one gets the same seat.
    pub token: String,
    /// This window.
    pub window: Window,
    /// The card that the child brings.
    pub card: Option<SeatCode>,
    /// Whether it sat there before, on another device.
    pub back: bool,
    /// How many children share the device.
    pub children: u8,
}

/// The answer to [`Join`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Joined {
    /// The lesson, as posts name it.
    pub lesson: String,
    /// The seat.
    pub seat: SeatId,
    /// The number of its last deed.
    pub last: u32,
    /// What it shows.
    pub view: SeatView,
}

/// A seat tells what it did, and asks what to do: about once a second while somebody looks at it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sync {
    /// [`VERSION`].
    pub version: u16,
    /// The lesson, from [`Joined`].
    pub lesson: String,
    /// The device's token.
    pub token: String,
    /// This window.
    pub window: Window,
    /// Whether this window takes the seat from another one of the same device: once after it was opened, and when the child asks.
    pub take: bool,
    /// The number of the first deed here: one more than the last that was acknowledged.
    pub first: u32,
    /// What was done since; [`crate::Lesson::DEEDS`] at most.
    pub deeds: Vec<Deed>,
    /// The revision that it shows, 0 for none.
    pub seen: u64,
}

/// The answer to [`Sync`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Synced {
    /// The number of the last deed that is on the server's disk.
    pub ack: u32,
    /// What the seat shows, if that is newer than what was seen.
    pub view: Option<SeatView>,
}

/// Why a post was refused.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Refusal {
    /// The end of its message key, such as `shut`, `elsewhere`, `gap`.
    pub key: String,
    /// A sentence in the language that was asked for.
    pub sentence: String,
    /// Of a gap: the number of the deed that is wanted first.
    pub wanted: Option<u32>,
}
