//! What is planned for a lesson: its steps with their minutes, for whom and on which devices. Plans are RON files beside the
//! chats; their words stand in `lessons.ftl` under the keys that are made here. A plan that breaks a rule of how a class is
//! kept safe, or names something that is not there, is told with its place and takes no other down.
//!
//! ```text
//! Plan(
//!     format: 1,
//!     id: "short-middle",    // also the file's name
//!     minutes: 20,
//!     band: Middle,          // left out where every step has a chat for each band
//!     devices: Each,         // Each, Shared(3) to Shared(5), Wall, Paper
//!     pupils: 36,
//!     steps: [
//!         (minutes: 2, step: Rules, tips: ["rules"]),
//!         (minutes: 4, step: Chat(These({Middle: "gift-for-the-club"})), tips: ["chat-own-pace"]),
//!         (minutes: 4, step: Chat(These({Middle: "gift-in-blockbay"})), tips: ["chat-second"]),
//!         (minutes: 4, step: Talk(["two-alike", "tell-first-words"]), tips: ["talk", "telling"]),
//!         (minutes: 1, step: Slip, tips: ["slip"]),
//!         (minutes: 5, step: Close, tips: ["close"]),
//!     ],
//! )
//! ```
//!
//! Other steps are `CheckUp(Before)` (or `After`, `Later`), `Chat(Tutor)`, `Practice("pearl-hunt")` and
//! `Vote(question: "which-rule", options: 5)`.

mod file;
mod problem;
mod rules;

use std::collections::BTreeMap;

use learning::{practice, stats::Occasion};
use serde::{Deserialize, Serialize};
use story::{Band, Library};

pub use problem::PlanProblem;

/// Every band, the youngest first.
const BANDS: [Band; 3] = [Band::Younger, Band::Middle, Band::Older];

/// What a lesson will be. One that was loaded by [`Plans::load`] keeps every rule; what came another way may not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Plan {
    /// Its id, also the file's name without `.ron`.
    pub id: String,
    /// How long it takes, in minutes: what its steps add up to, from [`Plan::SHORTEST`] to [`Plan::LONGEST`].
    pub minutes: u8,
    /// For whom it is; `None` if it has chats for every band.
    pub band: Option<Band>,
    /// What it is played on.
    pub devices: Devices,
    /// How large a class it suits, in pupils, [`Plan::MOST_PUPILS`] at most.
    pub pupils: u8,
    /// What happens, in this order.
    pub steps: Vec<PlanStep>,
}

/// What a lesson is played on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Devices {
    /// A device for each child.
    Each,
    /// A device for so many children at most, who take turns: 3 to 5.
    Shared(u8),
    /// A projector, and nothing else: the class plays together.
    Wall,
    /// Nothing but paper.
    Paper,
}

/// A step of a plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlanStep {
    /// What happens.
    pub step: Step,
    /// How long it is meant to take, in minutes. It guides the teacher and ends nothing.
    pub minutes: u8,
    /// What the teacher is told meanwhile, by the ids of hints; their words are [`tip_key`].
    pub tips: Vec<String>,
}

/// What happens in a step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Step {
    /// How the class speaks together. Every lesson begins with it.
    Rules,
    /// The check-up; which form comes by the seat.
    CheckUp(Occasion),
    /// A chat is played.
    Chat(Pick),
    /// The report is practised on the drill with this id.
    Practice(String),
    /// The whole class votes on prepared sentences.
    Vote(Vote),
    /// The class talks about these prompts, and about those of the chats before it ([`Plan::talked_of`]). Ids that begin
    /// with `tell-` are about telling. Their words are [`prompt_key`].
    Talk(Vec<String>),
    /// "I want to talk: yes or no", which every child hands in.
    Slip,
    /// Help, and something pleasant. Every lesson ends with it.
    Close,
}

/// Which chat is played.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Pick {
    /// For each band of the plan the one with this id.
    These(BTreeMap<Band, String>),
    /// What the tutor picks for each seat.
    Tutor,
}

/// A question with prepared answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Vote {
    /// Its id.
    pub question: String,
    /// How many answers there are, from [`Vote::FEWEST`] to [`Vote::MOST`].
    pub options: u8,
}

impl Vote {
    /// At least so many answers.
    pub const FEWEST: u8 = 2;
    /// At most so many: what can be read from the last row.
    pub const MOST: u8 = 6;

    /// The key of its question: `vote-<id>`.
    #[must_use]
    pub fn key(&self) -> String {
        vote_key(&self.question)
    }

    /// The keys of its answers, in order: `vote-<id>-1` and so on.
    pub fn option_keys(&self) -> impl Iterator<Item = String> {
        (1..=self.options).map(|option| vote_option_key(&self.question, option))
    }
}

/// The key of a question: `vote-<id>`.
fn vote_key(question: &str) -> String {
    format!("vote-{question}")
}

/// The key of an answer, from 1.
fn vote_option_key(question: &str, option: u8) -> String {
    format!("vote-{question}-{option}")
}

/// The key of a talk's prompt: `talk-<id>`.
#[must_use]
pub fn prompt_key(id: &str) -> String {
    format!("talk-{id}")
}

/// The key of a hint for the teacher: `tip-<id>`.
#[must_use]
pub fn tip_key(id: &str) -> String {
    format!("tip-{id}")
}

impl Step {
    /// The keys of all steps' names.
    pub const NAME_KEYS: [&str; 8] = [
        "step-rules",
        "step-check-up",
        "step-chat",
        "step-practice",
        "step-vote",
        "step-talk",
        "step-slip",
        "step-close",
    ];

    /// The key of its name: `step-rules` and so on.
    #[must_use]
    pub fn name_key(&self) -> &'static str {
        match self {
            Self::Rules => "step-rules",
            Self::CheckUp(_) => "step-check-up",
            Self::Chat(_) => "step-chat",
            Self::Practice(_) => "step-practice",
            Self::Vote(_) => "step-vote",
            Self::Talk(_) => "step-talk",
            Self::Slip => "step-slip",
            Self::Close => "step-close",
        }
    }
}

impl Pick {
    /// The chat that a band plays; `None` where the tutor picks, or none is named for that band.
    #[must_use]
    pub fn chat(&self, band: Band) -> Option<&str> {
        match self {
            Self::These(chats) => chats.get(&band).map(String::as_str),
            Self::Tutor => None,
        }
    }
}

impl Plan {
    /// The shortest plan, in minutes.
    pub const SHORTEST: u8 = 10;
    /// The longest one.
    pub const LONGEST: u8 = 120;
    /// The largest class.
    pub const MOST_PUPILS: u8 = 100;
    /// How few and how many children share a device.
    pub const SHARING: std::ops::RangeInclusive<u8> = 3..=5;
    /// So long the end is at least, in minutes.
    pub const CLOSE_MINUTES: u8 = 5;
    /// So long a check-up is at least: its forms are meant to take ten to twelve minutes, and nobody is hurried.
    pub const CHECK_UP_MINUTES: u8 = 12;
    /// So long a pair of chats needs of a lesson, with rules, talk and close.
    pub const PAIR_MINUTES: u8 = 20;
    /// From so many minutes on a lesson has two pairs of chats and practises the report.
    pub const FULL_MINUTES: u8 = 45;

    /// The bands it has chats for, the youngest first.
    pub fn bands(&self) -> impl Iterator<Item = Band> + use<> {
        bands(self.band)
    }

    /// A step by its place, from 0.
    #[must_use]
    pub fn step(&self, at: usize) -> Option<&Step> {
        self.steps.get(at).map(|planned| &planned.step)
    }

    /// The minutes from the beginning of the lesson to that of a step; those of the whole lesson for a place behind the last.
    #[must_use]
    pub fn minutes_until(&self, at: usize) -> u16 {
        self.steps.iter().take(at).map(|planned| u16::from(planned.minutes)).fold(0, u16::saturating_add)
    }

    /// Whether a check-up is in it.
    #[must_use]
    pub fn has_checkup(&self) -> bool {
        self.steps.iter().any(|planned| matches!(planned.step, Step::CheckUp(_)))
    }

    /// The chats that a band plays, each with the place of its step.
    pub fn chats(&self, band: Band) -> impl Iterator<Item = (usize, &str)> {
        self.steps.iter().enumerate().filter_map(move |(at, planned)| match &planned.step {
            Step::Chat(pick) => Some((at, pick.chat(band)?)),
            _ => None,
        })
    }

    /// The chats that a talk is about: those of a band between the talk before it and the step at this place.
    #[must_use]
    pub fn talked_of(&self, at: usize, band: Band) -> Vec<&str> {
        let Some(before) = self.steps.get(..at) else { return Vec::new() };
        let since = before.iter().rposition(|planned| matches!(planned.step, Step::Talk(_))).map_or(0, |talk| talk + 1);
        self.chats(band).filter(|(chat, _)| (since..at).contains(chat)).map(|(_, chat)| chat).collect()
    }

    /// The key of its title: `lesson-<id>-title`.
    #[must_use]
    pub fn title_key(&self) -> String {
        title_key(&self.id)
    }

    /// The key of what it is for: `lesson-<id>-aim`.
    #[must_use]
    pub fn aim_key(&self) -> String {
        aim_key(&self.id)
    }

    /// The keys of all words of its own: title, aim, names of steps, hints, prompts, questions and answers. Some come more
    /// than once. Chats, practice and check-ups have theirs elsewhere.
    #[must_use]
    pub fn keys(&self) -> Vec<String> {
        let mut keys = vec![self.title_key(), self.aim_key()];
        for planned in &self.steps {
            keys.push(planned.step.name_key().to_owned());
            keys.extend(planned.tips.iter().map(|tip| tip_key(tip)));
            match &planned.step {
                Step::Talk(prompts) => keys.extend(prompts.iter().map(|prompt| prompt_key(prompt))),
                Step::Vote(vote) => {
                    keys.push(vote.key());
                    keys.extend(vote.option_keys());
                }
                Step::Rules | Step::CheckUp(_) | Step::Chat(_) | Step::Practice(_) | Step::Slip | Step::Close => {}
            }
        }
        keys
    }
}

fn bands(band: Option<Band>) -> impl Iterator<Item = Band> + use<> {
    BANDS.into_iter().filter(move |each| band.is_none_or(|only| only == *each))
}

fn title_key(id: &str) -> String {
    format!("lesson-{id}-title")
}

fn aim_key(id: &str) -> String {
    format!("lesson-{id}-aim")
}

/// What plans may name.
#[derive(Clone, Copy)]
pub struct Known<'a> {
    /// The chats.
    pub chats: &'a Library,
    /// The drills of the report practice.
    pub practice: &'a practice::Bank,
    /// Whether a message of the source language is there, by key.
    pub has: &'a dyn Fn(&str) -> bool,
}

/// The plans that a lesson can follow.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Plans(BTreeMap<String, Plan>);

impl Plans {
    /// Loads plans from files, given as names and bytes in any order. A bad file is told, with all that is wrong with its
    /// meaning or else what keeps it from being read, and takes no other down. What editors and systems leave behind
    /// (hidden files, names that do not end with `.ron`) is passed over.
    #[must_use]
    pub fn load(files: impl IntoIterator<Item = (String, Vec<u8>)>, known: &Known<'_>) -> (Self, Vec<PlanProblem>) {
        let (mut plans, mut problems) = (Self::default(), Vec::new());
        for (file, bytes) in files {
            let bare = file.rsplit(['/', '\\']).next().unwrap_or(&file);
            if bare.starts_with('.') || !bare.ends_with(".ron") {
                continue;
            }
            match file::load(&file, &bytes, known, &|id| plans.0.contains_key(id)) {
                Ok(plan) => {
                    plans.0.insert(plan.id.clone(), plan);
                }
                Err(found) => problems.extend(found),
            }
        }
        (plans, problems)
    }

    /// A plan by its id.
    #[must_use]
    pub fn get(&self, id: &str) -> Option<&Plan> {
        self.0.get(id)
    }

    /// Every plan, by id.
    pub fn iter(&self) -> impl Iterator<Item = &Plan> {
        self.0.values()
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
