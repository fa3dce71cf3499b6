//! What the game may keep on a device, as text with a version, and how older versions become the present one.
//! Nothing is kept unless the player asked for it, and then no single answer: settings and counts only.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use story::{Band, ContentHash, Gender, Scenario, Sign, SignSet};

use crate::{
    booster,
    checkup::{Form, Tally},
    envelope::{open, parse, seal},
    mastery::{Answer, Day, Learner},
    practice::{Ease, People, Rehearsal},
    score::{Counts, SessionRecord},
};

pub use crate::envelope::TextError as SaveError;

const NAME: &str = "manara-save";

/// The version that [`encode`] writes.
pub const VERSION: u32 = 6;

/// Everything that may be kept.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Save {
    /// How the game looks and speaks.
    pub settings: Settings,
    /// What was played. Never written or read unless [`Settings::keep_progress`] is on.
    pub progress: Option<Progress>,
}

/// How the game looks and speaks.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    /// The language's code, such as `ar`. `None` follows the system.
    pub language: Option<String>,
    /// The player's age group, once chosen.
    pub band: Option<Band>,
    /// How large text is.
    pub text_size: TextSize,
    /// The thing that stands for the player, once chosen.
    pub avatar: Option<Avatar>,
    /// The colours. `None` follows the system.
    pub theme: Option<Theme>,
    /// Whether words are set in letters that are easy to tell apart, with more room.
    pub easy_reading: bool,
    /// Whether things stay still instead of moving. `None` follows the system.
    pub reduced_motion: Option<bool>,
    /// How loud short sounds are.
    pub effects: Volume,
    /// How loud the harbour is.
    pub ambience: Volume,
    /// Whether sounds are told in words, heard or not.
    pub captions: bool,
    /// How fast messages come.
    pub pace: Pace,
    /// The digits in which numbers are written. `None` follows the language.
    pub digits: Option<Digits>,
    /// How the player wishes to be addressed, in languages that mark it.
    pub address: Option<Gender>,
    /// Whether anything may be kept at all. Off until the player turns it on; while it is off, the game stores nothing.
    pub keep_progress: bool,
}

/// A thing that stands for the player: never a face, a name or a photo.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Avatar {
    Kite,
    Boat,
    Starfish,
    Shell,
    Compass,
    Balloon,
    Feather,
    Sail,
}

impl Avatar {
    /// Every avatar.
    pub const ALL: [Self; 8] =
        [Self::Kite, Self::Boat, Self::Starfish, Self::Shell, Self::Compass, Self::Balloon, Self::Feather, Self::Sail];

    /// The name used in message keys: `kite`, `boat` and so on.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Kite => "kite",
            Self::Boat => "boat",
            Self::Starfish => "starfish",
            Self::Shell => "shell",
            Self::Compass => "compass",
            Self::Balloon => "balloon",
            Self::Feather => "feather",
            Self::Sail => "sail",
        }
    }
}

/// The colours of the game.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
pub enum Theme {
    /// The harbour at dusk.
    #[default]
    Harbour,
    /// High contrast: light words on black.
    Dark,
    /// High contrast: dark words on white.
    Light,
}

/// How loud something is. Off until the player turns it on: a game that begins to sound by itself is a surprise, in class
/// and elsewhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Volume {
    #[default]
    Off,
    Quiet,
    Medium,
    Loud,
}

impl Volume {
    /// Every volume, from silence.
    pub const ALL: [Self; 4] = [Self::Off, Self::Quiet, Self::Medium, Self::Loud];
}

/// How large text is. Stored as percent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(into = "u16", try_from = "u16")]
pub enum TextSize {
    /// 100 %.
    #[default]
    Normal,
    /// 150 %.
    Large,
    /// 200 %.
    Largest,
}

impl TextSize {
    /// Every size, from the smallest.
    pub const ALL: [Self; 3] = [Self::Normal, Self::Large, Self::Largest];

    /// The size in percent.
    #[must_use]
    pub fn percent(self) -> u16 {
        match self {
            Self::Normal => 100,
            Self::Large => 150,
            Self::Largest => 200,
        }
    }
}

impl From<TextSize> for u16 {
    fn from(size: TextSize) -> Self {
        size.percent()
    }
}

impl TryFrom<u16> for TextSize {
    type Error = String;

    fn try_from(percent: u16) -> Result<Self, String> {
        Self::ALL
            .into_iter()
            .find(|size| size.percent() == percent)
            .ok_or_else(|| format!("a text size of {percent} % does not exist; it is 100, 150 or 200"))
    }
}

/// How fast messages come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Pace {
    Slow,
    #[default]
    Normal,
    Fast,
    AtOnce,
}

/// The digits in which numbers are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Digits {
    /// 0 1 2 3
    Latin,
    /// ٠ ١ ٢ ٣
    ArabicIndic,
}

/// The record of a child: what was played, what is known of each sign, and which check-ups were taken. Ids and numbers
/// only, and no answers, because a brother or sister, or anybody, may open it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Progress {
    /// For each chat its version and how often it was played.
    chats: Chats,
    /// How often chats were played to their end, all versions together.
    steps: u64,
    /// The signs that were found, in any chat.
    found: Vec<Sign>,
    /// The ids of the chats that were played last, at most [`RECENT`], the latest last.
    recent: Vec<String>,
    /// What is known of each sign.
    learner: Learner,
    /// The forms of the check-ups that were taken, the latest last. What was answered is not kept.
    checkups: Vec<Form>,
    /// How easy the steps of the report practice have become.
    practice: Ease,
    /// The grown-ups whom the child would tell, by role; only if it asked to keep them too.
    people: Option<People>,
}

/// The chats that were played.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(into = "Vec<Entry>", try_from = "Vec<Entry>")]
struct Chats(BTreeMap<String, Played>);

/// How many of the last chats are remembered by their order: as many as the tutor looks back on.
pub const RECENT: usize = 5;

/// How many check-ups are kept.
pub const CHECKUPS: usize = 24;

/// What is kept of one chat.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Played {
    /// The version that was played. `None` in saves from before versions were kept.
    pub hash: Option<ContentHash>,
    /// How often it was played to its end.
    pub times: u32,
}

/// A [`Played`] with its scenario, as written: a list, because RON drops a repeated key of a map without a word.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    scenario: String,
    hash: Option<ContentHash>,
    times: u32,
}

impl From<Chats> for Vec<Entry> {
    fn from(chats: Chats) -> Self {
        chats.0.into_iter().map(|(scenario, Played { hash, times })| Entry { scenario, hash, times }).collect()
    }
}

impl TryFrom<Vec<Entry>> for Chats {
    type Error = String;

    fn try_from(entries: Vec<Entry>) -> Result<Self, String> {
        let mut chats = BTreeMap::new();
        for Entry { scenario, hash, times } in entries {
            if chats.insert(scenario.clone(), Played { hash, times }).is_some() {
                return Err(format!("the chat `{scenario}` is listed twice"));
            }
        }
        Ok(Self(chats))
    }
}

impl Progress {
    /// Adds a play-through that came to its end on a day; one that was left takes no place. Of an older version of the chat
    /// nothing is kept: the new one starts again. Signs count as found where flags were right at least as often as wrong and
    /// some line was let be, so that a flag on everything finds nothing.
    pub fn add(&mut self, record: &SessionRecord, day: Day) {
        if record.ending.is_none() {
            return;
        }
        self.learner.learn(record, day);
        self.recent.push(record.scenario.clone());
        self.recent.drain(..self.recent.len().saturating_sub(RECENT));
        let before =
            self.chats.0.get(&record.scenario).filter(|played| played.hash.is_none_or(|hash| hash == record.hash));
        let times = before.map_or(0, |played| played.times).saturating_add(1);
        self.chats.0.insert(record.scenario.clone(), Played { hash: Some(record.hash), times });
        self.steps = self.steps.saturating_add(1);
        let counts = record.counts;
        if counts.hits >= counts.false_alarms && counts.correct_rejections > 0 {
            let hit = record.signs.iter().filter(|(_, count)| count.hits > 0);
            self.found = self.found().union(hit.map(|(sign, _)| *sign).collect()).iter().collect();
        }
    }

    /// The signs that were found, in any chat.
    #[must_use]
    pub fn found(&self) -> SignSet {
        self.found.iter().copied().collect()
    }

    /// What is kept of a chat. Nothing if another version of it was played.
    #[must_use]
    pub fn of(&self, scenario: &Scenario) -> Option<&Played> {
        self.chats.0.get(&*scenario.id).filter(|played| played.hash.is_none_or(|hash| hash == scenario.hash))
    }

    /// The chats that were played, by id.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Played)> {
        self.chats.0.iter().map(|(scenario, played)| (&**scenario, played))
    }

    /// How often chats were played to their end, all together.
    #[must_use]
    pub fn steps(&self) -> u64 {
        self.steps
    }

    /// The ids of the chats that were played last, the latest last.
    #[must_use]
    pub fn recent(&self) -> Vec<&str> {
        self.recent.iter().map(String::as_str).collect()
    }

    /// What is known of each sign.
    #[must_use]
    pub fn learner(&self) -> &Learner {
        &self.learner
    }

    /// How easy the steps of the report practice have become.
    #[must_use]
    pub fn practice(&self) -> &Ease {
        &self.practice
    }

    /// Takes in a rehearsal of the report that came to its end.
    pub fn practise(&mut self, rehearsal: &Rehearsal) {
        self.practice.add(rehearsal);
    }

    /// The grown-ups whom the child would tell, if it asked to keep them.
    #[must_use]
    pub fn people(&self) -> Option<&People> {
        self.people.as_ref()
    }

    /// Keeps the grown-ups whom the child would tell, or forgets them.
    pub fn keep_people(&mut self, people: Option<People>) {
        self.people = people;
    }

    /// Takes the answers of a booster round.
    pub fn boost(&mut self, answers: &[Answer], day: Day) -> Vec<(Sign, booster::Outcome)> {
        booster::finish(&mut self.learner, answers, day)
    }

    /// The forms of the check-ups that were taken, the latest last.
    #[must_use]
    pub fn checkups(&self) -> &[Form] {
        &self.checkups
    }

    /// Notes down that a check-up was taken; of more than [`CHECKUPS`] the oldest goes.
    pub fn add_checkup(&mut self, form: Form) {
        self.checkups.push(form);
        self.checkups.drain(..self.checkups.len().saturating_sub(CHECKUPS));
    }
}

impl Save {
    /// The save without what the player did not ask to keep.
    #[must_use]
    fn permitted(mut self) -> Self {
        if !self.settings.keep_progress {
            self.progress = None;
        }
        self
    }
}

/// The text of a save, of [`VERSION`]. Without [`Settings::keep_progress`] it holds no progress; whether it may then be
/// stored at all, the caller decides: in this game it may not.
///
/// # Errors
/// [`SaveError::Unwritable`] if a value has no text.
pub fn encode(save: &Save) -> Result<String, SaveError> {
    seal(NAME, VERSION, 4, &save.clone().permitted())
}

/// The save of a text, of any version so far.
///
/// # Errors
/// A [`SaveError`] with its place for a text that is damaged, too long or of a later version. The text is not changed.
pub fn decode(text: &str) -> Result<Save, SaveError> {
    let (version, body) = open(NAME, VERSION, text)?;
    let save = match version {
        1 => migrate_5_to_6(migrate_4_to_5(migrate_3_to_4(migrate_2_to_3(migrate_1_to_2(parse(body)?))))),
        2 => migrate_5_to_6(migrate_4_to_5(migrate_3_to_4(migrate_2_to_3(parse(body)?)))),
        3 => migrate_5_to_6(migrate_4_to_5(migrate_3_to_4(parse(body)?))),
        4 => migrate_5_to_6(migrate_4_to_5(parse(body)?)),
        5 => migrate_5_to_6(parse(body)?),
        _ => parse(body)?,
    };
    Ok(save.permitted())
}

/// The settings of a text of which the rest is damaged, as far as they can be read: nobody has to choose letters and colours
/// again because a count is not right. Since version 4 they stand alone.
#[must_use]
pub fn settings_of(damaged: &str) -> Option<Settings> {
    #[derive(Deserialize)]
    struct Settled {
        settings: Settings,
        #[serde(rename = "progress")]
        _progress: serde::de::IgnoredAny,
    }
    let (version, body) = open(NAME, VERSION, damaged).ok()?;
    (version >= 4).then(|| parse::<Settled>(body).ok())?.map(|settled| settled.settings)
}

/// Version 5: of a chat the counts of the last time and the signs found in it were kept, and of check-ups the sums. For a
/// while it was written without some of its fields.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Save5 {
    settings: Settings,
    progress: Option<Progress5>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Progress5 {
    chats: Vec<Entry5>,
    recent: Vec<String>,
    learner: Learner,
    checkups: Vec<Tally>,
    practice: Ease,
    people: Option<People>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry5 {
    scenario: String,
    hash: Option<ContentHash>,
    times: u32,
    #[serde(rename = "last")]
    _last: Option<Counts>,
    found: Vec<Sign>,
}

/// A chat that is listed twice counts once, with all its times.
fn migrate_5_to_6(old: Save5) -> Save {
    let progress = |old: Progress5| {
        let mut progress = Progress {
            steps: old.chats.iter().map(|chat| u64::from(chat.times)).sum(),
            found: old.chats.iter().flat_map(|chat| &chat.found).copied().collect::<SignSet>().iter().collect(),
            recent: old.recent,
            learner: old.learner,
            checkups: old.checkups.iter().map(|tally| tally.form).collect(),
            practice: old.practice,
            people: old.people,
            ..Progress::default()
        };
        for Entry5 { scenario, hash, times, .. } in old.chats {
            let played = progress.chats.0.entry(scenario).or_insert(Played { hash, times: 0 });
            played.times = played.times.saturating_add(times);
        }
        progress
    };
    Save { settings: old.settings, progress: old.progress.map(progress) }
}

/// Version 4: progress was the chats alone.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Save4 {
    settings: Settings,
    progress: Option<Vec<Entry5>>,
}

/// What is known of each sign can not be made from the counts that were kept, so the child begins with what it shows next.
fn migrate_4_to_5(old: Save4) -> Save5 {
    let progress = |chats| Progress5 { chats, ..Progress5::default() };
    Save5 { settings: old.settings, progress: old.progress.map(progress) }
}

/// Version 3: no sound and no easy reading, and the signs found in a chat were not kept.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Save3 {
    settings: Settings3,
    progress: Option<Vec<Entry3>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Settings3 {
    language: Option<String>,
    band: Option<Band>,
    text_size: TextSize,
    avatar: Option<Avatar>,
    theme: Option<Theme>,
    reduced_motion: Option<bool>,
    pace: Pace,
    digits: Option<Digits>,
    address: Option<Gender>,
    keep_progress: bool,
}

/// What was played of a chat, until version 3.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry3 {
    scenario: String,
    hash: Option<ContentHash>,
    times: u32,
    last: Option<Counts>,
}

/// Which signs were found is not known, so none are. New settings take their defaults.
fn migrate_3_to_4(old: Save3) -> Save4 {
    let settings = Settings {
        language: old.settings.language,
        band: old.settings.band,
        text_size: old.settings.text_size,
        avatar: old.settings.avatar,
        theme: old.settings.theme,
        easy_reading: false,
        reduced_motion: old.settings.reduced_motion,
        effects: Volume::Off,
        ambience: Volume::Off,
        captions: false,
        pace: old.settings.pace,
        digits: old.settings.digits,
        address: old.settings.address,
        keep_progress: old.settings.keep_progress,
    };
    let chat =
        |Entry3 { scenario, hash, times, last }| Entry5 { scenario, hash, times, _last: last, found: Vec::new() };
    Save4 { settings, progress: old.progress.map(|chats| chats.into_iter().map(chat).collect()) }
}

/// Version 2: avatar and colours could not be chosen, and motion did not follow the system.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Save2 {
    settings: Settings2,
    progress: Option<Vec<Entry3>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Settings2 {
    language: Option<String>,
    band: Option<Band>,
    text_size: TextSize,
    reduced_motion: bool,
    pace: Pace,
    digits: Option<Digits>,
    address: Option<Gender>,
    keep_progress: bool,
}

/// Less motion stays where it was asked for; else motion and colours follow the system.
fn migrate_2_to_3(old: Save2) -> Save3 {
    let settings = Settings3 {
        language: old.settings.language,
        band: old.settings.band,
        text_size: old.settings.text_size,
        avatar: None,
        theme: None,
        reduced_motion: old.settings.reduced_motion.then_some(true),
        pace: old.settings.pace,
        digits: old.settings.digits,
        address: old.settings.address,
        keep_progress: old.settings.keep_progress,
    };
    Save3 { settings, progress: old.progress }
}

/// Version 1: settings and progress side by side, no message pace or form of address, progress as a list of ids.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Save1 {
    language: Option<String>,
    band: Option<Band>,
    text_size: TextSize,
    reduced_motion: bool,
    digits: Option<Digits>,
    keep_progress: bool,
    played: Vec<String>,
}

/// Chats of version 1 count as played once; their version and counts are not known. New settings take their defaults.
fn migrate_1_to_2(old: Save1) -> Save2 {
    let once = |scenario| Entry3 { scenario, hash: None, times: 1, last: None };
    Save2 {
        settings: Settings2 {
            language: old.language,
            band: old.band,
            text_size: old.text_size,
            reduced_motion: old.reduced_motion,
            pace: Pace::default(),
            digits: old.digits,
            address: None,
            keep_progress: old.keep_progress,
        },
        progress: Some(old.played.into_iter().map(once).collect()),
    }
}
