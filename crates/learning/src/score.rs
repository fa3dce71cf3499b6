//! Signal detection over one play-through: what the player found, missed and mistook, and which acts helped.
//! Only counts are made here; rates, d' and the criterion belong to the check-up.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use story::{Act, ActKind, Band, ContentHash, Ending, Kind, Line, Mark, Message, MessageIx, Scenario, Session};

use crate::{
    hint::{Hints, Strength},
    skill::Skill,
};

/// What the debrief says about one message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Verdict {
    /// It shows a sign and was flagged.
    Found {
        /// Whether the flag says which sign it is, as exactly as the band asks for.
        named: bool,
    },
    /// It shows a sign and was not flagged.
    Missed,
    /// It only resembles a sign.
    OnlyLooked {
        /// Whether it was flagged, which is a false alarm.
        flagged: bool,
    },
    /// It was flagged for a sign that could still follow in this chat: neither hit nor false alarm.
    Early,
    /// It was flagged and neither shows nor resembles a sign.
    FalseAlarm,
    /// Nothing about it, and no flag.
    Plain,
}

/// How often each answer of signal detection was given, over the messages that arrived and could be flagged; one that
/// arrived twice counts once. The five counts other than `named` add up to those messages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Counts {
    /// Messages with a sign that were flagged, with any mark.
    pub hits: u16,
    /// Those hits whose mark fits the message's signs or `also_ok`: by question or sign for [`Band::Younger`] and
    /// [`Band::Middle`], by sign for [`Band::Older`].
    pub named: u16,
    /// Messages with a sign that were not flagged.
    pub misses: u16,
    /// Messages without a sign that were flagged, unless early.
    pub false_alarms: u16,
    /// Messages without a sign, flagged for a sign that could still follow.
    pub early: u16,
    /// Messages without a sign that were not flagged.
    pub correct_rejections: u16,
}

impl Counts {
    /// The messages that arrived and could be flagged.
    #[must_use]
    pub fn messages(&self) -> u32 {
        self.with_sign() + self.without_sign() + u32::from(self.early)
    }

    /// The messages that show a sign: hits and misses.
    #[must_use]
    pub fn with_sign(&self) -> u32 {
        u32::from(self.hits) + u32::from(self.misses)
    }

    /// The messages without a sign on which a decision counts: false alarms and correct rejections, without early ones.
    #[must_use]
    pub fn without_sign(&self) -> u32 {
        u32::from(self.false_alarms) + u32::from(self.correct_rejections)
    }

    fn add(&mut self, verdict: Verdict) {
        let count = match verdict {
            Verdict::Found { named } => {
                self.named = self.named.saturating_add(u16::from(named));
                &mut self.hits
            }
            Verdict::Missed => &mut self.misses,
            Verdict::OnlyLooked { flagged: true } | Verdict::FalseAlarm => &mut self.false_alarms,
            Verdict::Early => &mut self.early,
            Verdict::OnlyLooked { flagged: false } | Verdict::Plain => &mut self.correct_rejections,
        };
        *count = count.saturating_add(1);
    }
}

/// How often one sign was found and missed, and how often what only resembles it was mistaken and let be. A message with
/// two signs counts for both, and so does one that resembles two. A message that shows any sign counts as no look-alike,
/// and a flag that was early counts for nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SignCount {
    /// Messages with this sign that were flagged, with any mark.
    pub hits: u16,
    /// Messages with this sign that were not flagged.
    pub misses: u16,
    /// Messages that only resemble this sign and were flagged, with any mark.
    pub false_alarms: u16,
    /// Messages that only resemble this sign and were not flagged.
    pub correct_rejections: u16,
}

impl SignCount {
    /// Whether nothing was answered.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// How often a flag was put, and how often none, on lines that answer about no sign: those that neither show nor resemble one,
/// and those that were flagged too early. They say nothing of what is known, only how readily somebody flags.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlainCount {
    /// Such messages that were flagged.
    pub flagged: u16,
    /// Such messages that were let be.
    pub let_be: u16,
}

/// Whether an act helped in the chat in which it was taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Help {
    /// Pausing, telling and asking for help are right in every chat.
    AlwaysRight,
    /// It fits this chat: it protects in a worrying or annoying one, or lets a fine one go on.
    Helpful,
    /// A kind person was reported or blocked, and that is put right, lightly.
    PutRight,
    /// It neither helped nor hurt.
    Neutral,
}

impl Help {
    /// Whether it counts as help.
    #[must_use]
    pub fn helped(self) -> bool {
        matches!(self, Self::AlwaysRight | Self::Helpful)
    }

    /// Whether an act helps in a scenario. Asking and telling never cost anything; only a report or block of a kind
    /// person is put right.
    #[must_use]
    pub fn of(act: &Act, scenario: &Scenario) -> Self {
        let fits = |fits| if fits { Self::Helpful } else { Self::Neutral };
        match act {
            Act::Pause | Act::Tell { .. } | Act::Help => Self::AlwaysRight,
            Act::Report { who, .. } | Act::Block { who } => {
                if scenario.well_meaning(*who) {
                    Self::PutRight
                } else {
                    Self::Helpful
                }
            }
            Act::Keep { messages } => fits(scenario.kind != Kind::Benign && !messages.is_empty()),
            Act::SayNo => fits(scenario.kind != Kind::Benign),
            Act::CarryOn => fits(scenario.kind == Kind::Benign),
        }
    }
}

/// An act that was taken, without whom it was about or told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ActDone {
    /// What was done.
    pub kind: ActKind,
    /// Whether it helped.
    pub help: Help,
}

/// What one play-through showed, in ids and numbers: no words, no names, no times, and not which grown-up was told.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SessionRecord {
    /// The scenario's id.
    pub scenario: String,
    /// The id of its twin.
    pub twin: Option<String>,
    /// The version of the scenario.
    pub hash: ContentHash,
    /// The band for which the scenario is written, by which flags are counted as named.
    pub band: Band,
    /// What the chat turned out to be.
    pub kind: Kind,
    /// The answers of signal detection.
    pub counts: Counts,
    /// The same for each sign that arrived or was resembled, and for each question, on lines at which no hint had pointed.
    pub skills: BTreeMap<Skill, SignCount>,
    /// The same on lines at which a hint had pointed without naming them, by how much it said. Lines that it named say nothing
    /// of what the player knows.
    pub hinted: BTreeMap<Strength, BTreeMap<Skill, SignCount>>,
    /// The lines about no sign.
    pub plain: PlainCount,
    /// The acts, in the order in which they were taken.
    pub acts: Vec<ActDone>,
    /// Whether a grown-up was told.
    pub told: bool,
    /// How many messages by those who write to the friend came after the first one with a sign and before the first act
    /// that helped. `None` if no sign arrived or no act helped after it. By time stamps: a message and an act of the
    /// same millisecond count as message first.
    pub messages_to_help: Option<u16>,
    /// How the story ended, if it did.
    pub ending: Option<Ending>,
}

/// The score of a play-through so far; it may be unfinished.
#[must_use]
pub fn score(session: &Session) -> SessionRecord {
    score_with(session, &Hints::default())
}

/// The same where hints were given: answers on lines at which they pointed are counted apart, by how much was said.
#[must_use]
pub fn score_with(session: &Session, hints: &Hints) -> SessionRecord {
    let scenario = session.scenario();
    let mut counts = Counts::default();
    let mut skills: BTreeMap<Skill, SignCount> = BTreeMap::new();
    let mut hinted: BTreeMap<Strength, BTreeMap<Skill, SignCount>> = BTreeMap::new();
    let mut plain = PlainCount::default();
    for (ix, verdict) in verdicts(session) {
        counts.add(verdict);
        let message = scenario.message(ix);
        let (about, pick): (_, fn(&mut SignCount) -> &mut u16) = match verdict {
            Verdict::Found { .. } => (message.signs, |count| &mut count.hits),
            Verdict::Missed => (message.signs, |count| &mut count.misses),
            Verdict::OnlyLooked { flagged: true } => (message.look_alikes, |count| &mut count.false_alarms),
            Verdict::OnlyLooked { flagged: false } => (message.look_alikes, |count| &mut count.correct_rejections),
            Verdict::Early | Verdict::FalseAlarm => {
                plain.flagged = plain.flagged.saturating_add(1);
                continue;
            }
            Verdict::Plain => {
                plain.let_be = plain.let_be.saturating_add(1);
                continue;
            }
        };
        let counted = match hints.of(ix) {
            None => &mut skills,
            Some(Strength::Name) => continue,
            Some(strength) => hinted.entry(strength).or_default(),
        };
        for skill in Skill::of_line(about) {
            let count = pick(counted.entry(skill).or_default());
            *count = count.saturating_add(1);
        }
    }
    let acts: Vec<ActDone> =
        session.acts().iter().map(|(_, act)| ActDone { kind: act.kind(), help: Help::of(act, scenario) }).collect();
    SessionRecord {
        scenario: scenario.id.to_string(),
        twin: scenario.twin.as_deref().map(str::to_owned),
        hash: scenario.hash,
        band: scenario.band,
        kind: scenario.kind,
        counts,
        skills,
        hinted,
        plain,
        told: acts.iter().any(|act| act.kind == ActKind::Tell),
        acts,
        messages_to_help: messages_to_help(session),
        ending: session.outcome().map(|outcome| outcome.ending),
    }
}

/// The verdict on each message that arrived and could be flagged, in the order of first arrival; one that arrived twice
/// comes once.
#[must_use]
pub fn verdicts(session: &Session) -> Vec<(MessageIx, Verdict)> {
    let scenario = session.scenario();
    let mut verdicts: Vec<(MessageIx, Verdict)> = Vec::new();
    let mut judged = vec![false; scenario.messages.len()];
    for ix in session.shown().filter(|ix| session.flaggable(*ix)) {
        if !std::mem::replace(&mut judged[ix.at()], true) {
            verdicts.push((ix, verdict(scenario.band, scenario.message(ix), session.flag_on(ix))));
        }
    }
    verdicts
}

fn verdict(band: Band, message: &Message, flag: Option<Mark>) -> Verdict {
    let looked = !message.look_alikes.is_empty();
    match flag {
        Some(mark) if !message.signs.is_empty() => {
            let exact_enough = band != Band::Older || matches!(mark, Mark::Sign(_));
            Verdict::Found { named: exact_enough && mark.fits(message.signs.union(message.also_ok)) }
        }
        None if !message.signs.is_empty() => Verdict::Missed,
        Some(mark) if mark.fits(message.early) => Verdict::Early,
        flag if looked => Verdict::OnlyLooked { flagged: flag.is_some() },
        Some(_) => Verdict::FalseAlarm,
        None => Verdict::Plain,
    }
}

fn messages_to_help(session: &Session) -> Option<u16> {
    let scenario = session.scenario();
    let mut theirs = session.log().iter().filter_map(|entry| match entry.line {
        Line::Message(ix) if session.flaggable(ix) => Some((entry.at, ix)),
        _ => None,
    });
    let (first_sign, _) = theirs.find(|(_, ix)| !scenario.message(*ix).signs.is_empty())?;
    let (helped, _) = session.acts().iter().find(|(at, act)| *at >= first_sign && Help::of(act, scenario).helped())?;
    let between = theirs.take_while(|(at, _)| at <= helped).count();
    Some(u16::try_from(between).unwrap_or(u16::MAX))
}
