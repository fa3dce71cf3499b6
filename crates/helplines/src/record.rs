//! One service as the file writes it: what it is, how it is reached, who says so, and who checked that.

use learning::Day;
use serde::Deserialize;

use crate::{
    dates,
    hours::{Hours, Opening, Weekday},
};

/// What a service is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
pub enum Kind {
    /// Listens to children, whatever it is about.
    ChildHelpline,
    /// Helps with what happens online.
    OnlineSafetyHelpline,
    /// Protects children who are hurt or in danger.
    ChildProtectionLine,
    /// Helps everyone: families, women, citizens. For grown-ups.
    GeneralLine,
    /// The police, or a line for reports of crimes. For grown-ups.
    Police,
    /// Takes reports of what is against the law online. For grown-ups.
    IllegalContentHotline,
}

impl Kind {
    /// Whether a child may see services of that kind; the others are on the page for grown-ups alone.
    #[must_use]
    pub fn is_for_children(self) -> bool {
        match self {
            Self::ChildHelpline | Self::OnlineSafetyHelpline | Self::ChildProtectionLine => true,
            Self::GeneralLine | Self::Police | Self::IllegalContentHotline => false,
        }
    }
}

/// A way to reach a service.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Deserialize)]
pub enum Channel {
    /// A chat on a page: its address.
    Chat(String),
    /// Text messages: the number they go to.
    Text(String),
    /// A messenger of another company, which is never named: the number there.
    Messenger(String),
    /// An e-mail address.
    Email(String),
    /// An app of the service's own: its name.
    App(String),
    /// A number as it is dialled inside the country. It stands in `dial_local`.
    #[serde(skip_deserializing)]
    Call(String),
    /// A page: its address.
    Web(String),
}

impl Channel {
    /// Its place among the others: ways to write, numbers, pages.
    fn place(&self) -> u8 {
        match self {
            Self::Chat(_) => 0,
            Self::Text(_) => 1,
            Self::Messenger(_) => 2,
            Self::Email(_) => 3,
            Self::App(_) => 4,
            Self::Call(_) => 5,
            Self::Web(_) => 6,
        }
    }
}

/// What a call costs whoever calls.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
pub enum Cost {
    /// Nothing.
    Free,
    /// What any call inside the country costs.
    Ordinary,
    /// More than that.
    Extra,
}

/// Whom a service is for, in years, both counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
#[expect(missing_docs, reason = "the names say it")]
#[serde(deny_unknown_fields)]
pub struct Ages {
    pub from: u8,
    pub to: u8,
}

/// Whose page the facts are from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
pub enum SourceKind {
    /// Whoever answers.
    Operator,
    /// Another part of the country's government.
    Government,
    /// Child Helpline International, the network of such services.
    Network,
    /// A body of the United Nations.
    UnitedNations,
    /// Another organisation.
    Organisation,
    /// The press.
    Press,
    /// A list that somebody put together. Its page need not be named.
    Compilation,
    /// Nobody's: general knowledge.
    Unsourced,
}

/// How good the source is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
pub enum Grade {
    /// A page of the operator, of a government or of Child Helpline International was read.
    A,
    /// The press or another body quotes a named official.
    B,
    /// Lists only.
    C,
    /// General knowledge only.
    D,
}

/// Who checks a record: a role, never a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
pub enum Checker {
    /// Somebody of the service.
    Operator,
    /// Somebody who listens to children as a profession.
    Counsellor,
    /// A teacher.
    Teacher,
    /// Somebody who translates the game.
    Translator,
    /// Somebody who looks after the game.
    Maintainer,
}

/// How a record was checked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
pub enum Method {
    /// A person called, and was answered.
    Called,
    /// A person read the operator's own page.
    OperatorPage,
    /// The operator answered an e-mail.
    Email,
}

/// That two people looked at a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Verification {
    /// The day on which the first of them checked it.
    #[serde(deserialize_with = "dates::day")]
    pub verified_on: Day,
    /// Who that was.
    pub verified_by: Checker,
    /// How.
    pub method: Method,
    /// Who read the record against the source once more. Another person, perhaps of the same role.
    pub reviewed_by: Checker,
    /// The last day on which it may be shown.
    #[serde(deserialize_with = "dates::day")]
    pub expires_on: Day,
}

/// Where a record stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
pub enum Status {
    /// Written down, not checked. Never shown.
    Draft,
    /// Checked, and shown as long as that lasts.
    Live,
    /// Was live; something in it may have changed. Not shown until it is checked anew.
    Stale,
    /// The service is gone, or should not be shown. Kept so that nobody adds it again.
    Withdrawn,
}

/// A service that can be reached in one country.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Record {
    /// Its id: the country in small letters, and what tells it from the others there: `fr-3018`.
    pub id: String,
    /// The country: two capital letters of ISO 3166-1.
    pub country: String,
    /// The part of the country in which it answers, by ISO 3166-2 (`AE-DU`). `None` is everywhere.
    #[serde(default)]
    pub region: Option<String>,
    /// What it is for.
    pub kind: Kind,
    /// Its own name in its own language and letters, if the source has it.
    #[serde(default)]
    pub name_local: Option<String>,
    /// Its name in English.
    pub name_en: String,
    /// The languages that are spoken there, by BCP 47. In a draft they may only be those of the country.
    #[serde(default)]
    pub languages: Vec<String>,
    /// The numbers exactly as they are dialled inside the country, blanks and all. Short ones have no form for abroad.
    #[serde(default)]
    pub dial_local: Vec<String>,
    /// The number from abroad, with a plus sign, if the operator publishes one.
    #[serde(default)]
    pub dial_abroad: Option<String>,
    /// The other ways to reach it.
    #[serde(default)]
    pub other: Vec<Channel>,
    /// When it answers, as far as that is known.
    #[serde(default)]
    pub hours: Option<Hours>,
    /// What a call costs, if that is known.
    #[serde(default)]
    pub cost: Option<Cost>,
    /// Whether a child can stay without a name there, if that is known.
    #[serde(default)]
    pub anonymous: Option<bool>,
    /// Whom it is for, if it says so.
    #[serde(default)]
    pub for_ages: Option<Ages>,
    /// Whether children themselves may call or write.
    pub children_may_call: bool,
    /// Whether somebody there signs.
    #[serde(default)]
    pub sign_language: bool,
    /// The page that says all that. `None` in drafts alone.
    #[serde(default)]
    pub source_url: Option<String>,
    /// Whose page that is.
    pub source_kind: SourceKind,
    /// How good it is.
    pub grade: Grade,
    /// The year, month or day of the source: `2026`, `2026-11` or `2026-11-28`. `None` if it has no date.
    #[serde(default)]
    pub seen_on: Option<String>,
    /// Whether there is war in the country, or the service may have had to stop for another such reason.
    #[serde(default)]
    pub conflict: bool,
    /// That it was checked, once it was.
    #[serde(default)]
    pub verified: Option<Verification>,
    /// Where it stands.
    pub status: Status,
}

impl Record {
    /// The ways to reach it from inside the country, in the order in which they are shown: those to write (chat, text, messenger,
    /// e-mail, app), then numbers, then pages; among equals, the file's order.
    #[must_use]
    pub fn channels(&self) -> Vec<Channel> {
        let calls = self.dial_local.iter().cloned().map(Channel::Call);
        let mut channels: Vec<Channel> = self.other.iter().cloned().chain(calls).collect();
        channels.sort_by_key(Channel::place);
        channels
    }

    /// Whether somebody answers in that minute of that day, by the clock of the service's place; see [`Hours::opens`].
    #[must_use]
    pub fn opens(&self, weekday: Weekday, minute_of_day: u16) -> Opening {
        self.hours.as_ref().map_or(Opening::Unknown, |hours| hours.opens(weekday, minute_of_day))
    }

    /// Whether a child may see it once it may be shown at all: a service for children that they may turn to themselves.
    #[must_use]
    pub fn is_for_children(&self) -> bool {
        self.kind.is_for_children() && self.children_may_call
    }
}
