//! When a service answers, week by week.

use serde::{Deserialize, Deserializer, de::Error};

use crate::dates::digits;

/// The minutes of a day.
pub const DAY: u16 = 24 * 60;

const WEEK: u32 = 7 * 24 * 60;

/// A day of the week.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Weekday {
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday,
}

impl Weekday {
    /// Every day of the week, from Monday.
    pub const ALL: [Self; 7] =
        [Self::Monday, Self::Tuesday, Self::Wednesday, Self::Thursday, Self::Friday, Self::Saturday, Self::Sunday];

    /// The minute of the week with which it begins.
    fn begins(self) -> u32 {
        let before = Self::ALL.into_iter().take_while(|day| *day != self);
        before.map(|_| u32::from(DAY)).sum()
    }
}

/// A time from which, and one until which, somebody answers on some days.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Range {
    /// The days on which it begins.
    pub days: Vec<Weekday>,
    /// The minute of the day with which it begins: 0 to 1439. Files write `14:00`.
    #[serde(deserialize_with = "minute")]
    pub from: u16,
    /// The minute of the day with which it ends: 0 to 1440, not counted in. If it is not after `from`, it is one of the next day.
    #[serde(deserialize_with = "minute")]
    pub to: u16,
}

/// When a service answers, by the clock of its place.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Hours {
    /// The place's time zone in the IANA database, such as `Europe/Paris`.
    pub zone: String,
    /// Whether it answers around the clock on every day. Only the operator itself can say so.
    #[serde(default)]
    pub always_open: bool,
    /// When it answers in an ordinary week. Empty if that is not known, or always.
    #[serde(default)]
    pub open: Vec<Range>,
    /// What else is known, such as holidays, in English: for whoever checks the record. It is never shown to a child.
    #[serde(default)]
    pub note: Option<String>,
}

/// A minute of an ordinary week.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment {
    /// The day of the week.
    pub weekday: Weekday,
    /// The minute of that day: 0 to 1439.
    pub minute: u16,
}

impl Moment {
    /// One by its minute of the week; those beyond the end are in the next one.
    fn of_week(minute: u32) -> Self {
        let minute = minute % WEEK;
        let weekday = Weekday::ALL.into_iter().rfind(|day| day.begins() <= minute).unwrap_or(Weekday::Monday);
        Self { weekday, minute: u16::try_from(minute - weekday.begins()).unwrap_or(0) }
    }
}

/// Whether somebody answers at a moment, and what comes next.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Opening {
    /// Around the clock.
    Always,
    /// Now, and until then. Until midnight is until the first minute of the next day.
    OpenUntil(Moment),
    /// Not now, but from then on; within a week.
    OpensAt(Moment),
    /// Nobody wrote down when.
    Unknown,
}

impl Hours {
    /// Whether somebody answers in that minute of that day, by the clock of the service's place. A minute that no day has, from
    /// 1440 on, is [`Opening::Unknown`]. Holidays are not known.
    #[must_use]
    pub fn opens(&self, weekday: Weekday, minute_of_day: u16) -> Opening {
        if minute_of_day >= DAY {
            return Opening::Unknown;
        }
        if self.always_open {
            return Opening::Always;
        }
        let spans = self.spans();
        let now = weekday.begins() + u32::from(minute_of_day);
        let mut until = now;
        // One range may go on where another ends, over midnight as over noon.
        while let Some(end) = spans.iter().filter_map(|span| span.end_if_open(until)).max() {
            until = end;
            if until >= now + WEEK {
                return Opening::Always;
            }
        }
        if until > now {
            return Opening::OpenUntil(Moment::of_week(until));
        }
        let next = spans.iter().map(|span| now + (span.start + WEEK - now) % WEEK).min();
        next.map_or(Opening::Unknown, |next| Opening::OpensAt(Moment::of_week(next)))
    }

    /// Whether its ranges leave no minute of the week out.
    pub(crate) fn never_closes(&self) -> bool {
        !self.always_open && self.opens(Weekday::Monday, 0) == Opening::Always
    }

    fn spans(&self) -> Vec<Span> {
        let spans = self.open.iter().flat_map(|range| {
            let over_midnight = if range.to <= range.from { DAY } else { 0 };
            let length = u32::from((range.to + over_midnight).saturating_sub(range.from));
            range.days.iter().map(move |day| Span { start: day.begins() + u32::from(range.from), length })
        });
        spans.collect()
    }
}

/// Minutes of a week in which somebody answers; they may reach into the next one.
struct Span {
    /// The first minute of the week.
    start: u32,
    /// How many minutes.
    length: u32,
}

impl Span {
    /// The end of what is left of it at a minute, if that is in it.
    fn end_if_open(&self, minute: u32) -> Option<u32> {
        let gone = (minute % WEEK + WEEK - self.start) % WEEK;
        (gone < self.length).then(|| minute + (self.length - gone))
    }
}

/// Reads a time of day such as `14:00`; `24:00` is the end of the day.
fn minute<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u16, D::Error> {
    let text = String::deserialize(deserializer)?;
    let minute =
        text.split_once(':').and_then(|(hour, minute)| Some((digits::<u16>(hour, 2)?, digits::<u16>(minute, 2)?)));
    match minute {
        Some((hour, minute)) if minute < 60 && hour * 60 + minute <= DAY => Ok(hour * 60 + minute),
        _ => Err(D::Error::custom(format!("There is no time `{text}`; write one as in 09:30"))),
    }
}
