//! Days as files write them, `2026-11-28`, and as [`Day`]s since 1970.

use learning::Day;
use serde::{Deserialize, Deserializer, de::Error};
use time::{Date, Month, OffsetDateTime};

/// The first of days, as the calendar counts.
fn epoch() -> i32 {
    OffsetDateTime::UNIX_EPOCH.date().to_julian_day()
}

/// The digits of a number of exactly that length.
pub(crate) fn digits<T: std::str::FromStr>(text: &str, length: usize) -> Option<T> {
    (text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit())).then(|| text.parse().ok()).flatten()
}

/// A day of the calendar.
fn date(text: &str) -> Option<Date> {
    let mut parts = text.split('-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    let month = Month::try_from(digits::<u8>(month, 2)?).ok()?;
    let date = Date::from_calendar_date(digits(year, 4)?, month, digits(day, 2)?).ok()?;
    parts.next().is_none().then_some(date)
}

/// Reads a day of 1970 or later.
pub(crate) fn day<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Day, D::Error> {
    let text = String::deserialize(deserializer)?;
    let since = date(&text).and_then(|date| u32::try_from(date.to_julian_day() - epoch()).ok());
    since.map(Day).ok_or_else(|| D::Error::custom(format!("There is no day `{text}`; write one as in 2026-11-28")))
}

/// How a day is written.
pub(crate) fn written(day: Day) -> String {
    let date = i32::try_from(day.0).ok().and_then(|days| days.checked_add(epoch()));
    match date.and_then(|date| Date::from_julian_day(date).ok()) {
        Some(date) => date.to_string(),
        None => format!("day {}", day.0),
    }
}

/// Whether a text is a year, a month or a day: `2026`, `2026-11` or `2026-11-28`.
pub(crate) fn is_date_in_part(text: &str) -> bool {
    match text.len() {
        4 => date(&format!("{text}-01-01")).is_some(),
        7 => date(&format!("{text}-01")).is_some(),
        _ => date(text).is_some(),
    }
}
