//! The chats of the report practice, one RON file each, checked when they are loaded.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;
use story::{Animal, App, Band, Reason, Relation, Sign};

use crate::{
    checkup::Writer,
    files::{Problem, read},
};

/// What is special about a chat.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
pub enum Case {
    /// Nothing.
    Plain,
    /// Someone who was blocked seems to be back with a new name.
    Back,
    /// The first grown-up who is told has no time or gets upset first.
    Upset,
    /// The device is not the child's own.
    NotMyPhone,
    /// A kind friend was reported and blocked by mistake.
    Kind,
    /// The other one is a grown-up in charge whom the child knows: it tells, and the grown-up who hears it does the rest.
    Known,
}

/// A line of a chat.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Line {
    /// Its id: `m1` and so on.
    pub id: String,
    /// Who writes it.
    pub from: Writer,
    /// The signs that it shows.
    #[serde(default)]
    pub signs: Vec<Sign>,
    /// Whether it tells something personal that a report does not need.
    #[serde(default)]
    pub private: bool,
}

/// A short chat on which the report is practised.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename = "Practice", deny_unknown_fields)]
pub struct Drill {
    /// The version of this shape: 1.
    format: u32,
    /// Its id, also the file's name.
    pub id: String,
    /// The invented chat program.
    pub app: App,
    /// What is special about it.
    pub case: Case,
    /// The friend who shows it.
    pub animal: Animal,
    /// How the friend knows the other one.
    pub relation: Relation,
    /// The chat.
    pub lines: Vec<Line>,
    /// The reasons that fit in a report. [`Reason::FeltOdd`] always does.
    pub reasons: Vec<Reason>,
}

impl Drill {
    /// The youngest band that practises on it: the one that meets all of its signs.
    #[must_use]
    pub fn from(&self) -> Band {
        self.lines.iter().flat_map(|line| &line.signs).map(|sign| sign.ladder()).max().unwrap_or(Band::Younger)
    }

    /// The key of one of its texts: `title`, `friend`, `other`, `about`, `note`, or a line's id.
    #[must_use]
    pub fn key(&self, text: &str) -> String {
        format!("practice-{}-{text}", self.id)
    }
}

/// The chats that can be practised on.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Bank(BTreeMap<String, Drill>);

impl Bank {
    /// Loads chats from files, given as names and bytes in any order. `has` tells whether a message of the source language
    /// is there, by key. A bad file is told and takes no other down.
    #[must_use]
    pub fn load(
        files: impl IntoIterator<Item = (String, Vec<u8>)>,
        has: &dyn Fn(&str) -> bool,
    ) -> (Self, Vec<Problem>) {
        let (mut bank, mut problems) = (Self::default(), Vec::new());
        for (file, bytes) in files {
            let (drill, _): (Drill, _) = match read(&file, &bytes) {
                Ok(read) => read,
                Err(problem) => {
                    problems.push(problem);
                    continue;
                }
            };
            let found = check(&drill, &file, has);
            if found.is_empty() {
                bank.0.insert(drill.id.clone(), drill);
            }
            problems.extend(found.into_iter().map(|reason| Problem::Unfit { file: file.clone(), line: None, reason }));
        }
        (bank, problems)
    }

    /// A chat by its id.
    #[must_use]
    pub fn drill(&self, id: &str) -> Option<&Drill> {
        self.0.get(id)
    }

    /// Every chat, by id.
    pub fn drills(&self) -> impl Iterator<Item = &Drill> {
        self.0.values()
    }
}

fn check(drill: &Drill, file: &str, has: &dyn Fn(&str) -> bool) -> Vec<String> {
    let mut found = Vec::new();
    if drill.format != 1 {
        found.push(format!("the format is {}, but this game knows 1", drill.format));
    }
    if file != format!("{}.ron", drill.id) {
        found.push(format!("the id is `{}`; it must be the file's name", drill.id));
    }
    let ids: BTreeSet<&str> = drill.lines.iter().map(|line| &*line.id).collect();
    if ids.len() != drill.lines.len() {
        found.push("a line's id is there twice; every id is used once".to_owned());
    }
    if !drill.lines.iter().any(|line| line.private) {
        found.push("no line is private, so there is nothing to leave out of the report".to_owned());
    }
    for line in &drill.lines {
        if line.from == Writer::Friend && !line.signs.is_empty() {
            found.push(format!("the friend's line `{}` shows a sign; only the other one does", line.id));
        }
        if line.private && line.from == Writer::Other {
            found.push(format!("the line `{}` is private but not the friend's own", line.id));
        }
        if line.private && !line.signs.is_empty() {
            found.push(format!("the line `{}` is private and shows a sign; it cannot be both", line.id));
        }
        if let Some(sign) = line.signs.iter().find(|sign| sign.is_card_only()) {
            found.push(format!("the line `{}` shows {}, which is never dialogue", line.id, sign.key().to_uppercase()));
        }
    }
    // No child reports or blocks its coach in an app: that is for the grown-up whom it tells.
    let in_charge = matches!(drill.relation, Relation::Coach | Relation::Tutor);
    if in_charge != (drill.case == Case::Known) {
        found.push("a coach or a tutor is the case `Known`, and nobody else is".to_owned());
    }
    let shows = drill.lines.iter().any(|line| !line.signs.is_empty());
    if (drill.case == Case::Kind) == shows {
        found.push("a kind friend shows no sign, and everyone else in a practice does".to_owned());
    }
    if shows == drill.reasons.is_empty() {
        found.push("a chat with signs needs the reasons that fit, and one without has none".to_owned());
    }
    let texts =
        ["title", "friend", "other", "about", "note"].into_iter().chain(drill.lines.iter().map(|line| &*line.id));
    let missing: Vec<&str> = texts.filter(|text| !has(&drill.key(text))).collect();
    if !missing.is_empty() {
        found.push(format!("there are no words for {}", missing.join(", ")));
    }
    found
}
