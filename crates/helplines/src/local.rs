//! A local contact: whom a teacher or a grown-up at home names for the children there. It stays on the device.

use learning::Day;
use serde::{Deserialize, Serialize};

use crate::{
    directory::{SHOWN_FOR, days_left},
    texts::{in_one_line, says_something},
};

/// How a grown-up made sure that a local contact is right.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum VerifiedHow {
    /// By calling.
    Called,
    /// By the operator's own page.
    OperatorPage,
    /// By asking in person.
    AskedInPerson,
}

/// A text of a local contact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Field {
    /// The name of the service, or a role.
    Who,
    /// How to reach it.
    How,
    /// When it is there.
    Hours,
}

impl Field {
    /// The most characters that it may have.
    #[must_use]
    pub fn most(self) -> usize {
        match self {
            Self::Who => 60,
            Self::How => 120,
            Self::Hours => 80,
        }
    }
}

/// Why a local contact is refused. The sentences are for logs; screens have their own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// A text that is needed says nothing.
    #[error("{field:?} is empty; it needs a letter or a digit")]
    Empty {
        /// [`Field::Who`] or [`Field::How`].
        field: Field,
    },
    /// A text is too long.
    #[error("{field:?} has {characters} characters; {} is the most", .field.most())]
    TooLong {
        /// Which.
        field: Field,
        /// How many it has, blanks around it not counted.
        characters: usize,
    },
    /// It was verified on a day that is still to come.
    #[error("it was verified on a day that is still to come")]
    InTheFuture,
    /// It was verified too long ago.
    #[error("it was verified {days} days ago; {SHOWN_FOR} is the most")]
    TooOld {
        /// How many days ago.
        days: u32,
    },
}

/// A service or a role near the children, as a grown-up entered it. Texts are in one line, without characters that steer.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "Written")]
pub struct LocalContact {
    who: String,
    how: String,
    hours: Option<String>,
    verified_on: Day,
    verified_how: VerifiedHow,
}

/// A local contact as it was stored.
#[derive(Deserialize)]
#[serde(rename = "LocalContact", deny_unknown_fields)]
struct Written {
    who: String,
    how: String,
    hours: Option<String>,
    verified_on: Day,
    verified_how: VerifiedHow,
}

impl TryFrom<Written> for LocalContact {
    type Error = Refused;

    /// The texts are checked as when they were entered. Whether it is still good is asked on each day, by `expires`.
    fn try_from(written: Written) -> Result<Self, Refused> {
        let Written { who, how, hours, verified_on, verified_how } = written;
        Self::new(&who, &how, hours.as_deref(), verified_on, verified_how, verified_on)
    }
}

impl LocalContact {
    /// One that a grown-up enters on a day. Texts are trimmed, blanks of any kind and number become one, and controls and
    /// characters that override the direction are taken out; hours that then say nothing count as none.
    ///
    /// # Errors
    /// If who or how says nothing, a text has more than [`Field::most`] characters, or it was verified on a day that is still to
    /// come or more than [`SHOWN_FOR`] days ago.
    pub fn new(
        who: &str,
        how: &str,
        hours: Option<&str>,
        verified_on: Day,
        verified_how: VerifiedHow,
        today: Day,
    ) -> Result<Self, Refused> {
        let (who, how) = (needed(Field::Who, who)?, needed(Field::How, how)?);
        let hours = hours.map(|hours| fitting(Field::Hours, hours)).transpose()?.filter(|hours| says_something(hours));
        if verified_on > today {
            return Err(Refused::InTheFuture);
        }
        if days_left(verified_on, today).is_none() {
            return Err(Refused::TooOld { days: today.since(verified_on) });
        }
        Ok(Self { who, how, hours, verified_on, verified_how })
    }

    /// The name of the service, or a role.
    #[must_use]
    pub fn who(&self) -> &str {
        &self.who
    }

    /// How to reach it.
    #[must_use]
    pub fn how(&self) -> &str {
        &self.how
    }

    /// When it is there, if somebody wrote that down.
    #[must_use]
    pub fn hours(&self) -> Option<&str> {
        self.hours.as_deref()
    }

    /// The day on which it was verified.
    #[must_use]
    pub fn verified_on(&self) -> Day {
        self.verified_on
    }

    /// How it was verified.
    #[must_use]
    pub fn verified_how(&self) -> VerifiedHow {
        self.verified_how
    }

    /// In how many days it expires: 0 on its last day, and `None` when it may not be shown, because that has gone by or because
    /// today lies before the day on which it was verified.
    #[must_use]
    pub fn expires(&self, today: Day) -> Option<u32> {
        days_left(self.verified_on, today)
    }
}

/// A text in one line that is not too long.
fn fitting(field: Field, text: &str) -> Result<String, Refused> {
    let text = in_one_line(text);
    let characters = text.chars().count();
    if characters > field.most() { Err(Refused::TooLong { field, characters }) } else { Ok(text) }
}

/// One that also says something.
fn needed(field: Field, text: &str) -> Result<String, Refused> {
    fitting(field, text).and_then(|text| if says_something(&text) { Ok(text) } else { Err(Refused::Empty { field }) })
}
