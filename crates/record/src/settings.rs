//! How the game looks and speaks: what a player chose, with the defaults of one who has chosen nothing.

use helplines::LocalContact;
/// A thing that stands for the player: never a face, a name or a photo. The pictures of a check-up's card are the same.
pub use learning::checkup::Picture as Avatar;
use learning::merge::pick;
use serde::{Deserialize, Serialize};
use story::{Band, Gender};

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
    /// How fast messages come. `None` follows the system: all at once where things stay still.
    pub pace: Option<Pace>,
    /// The digits in which numbers are written. `None` follows the language.
    pub digits: Option<Digits>,
    /// How the player wishes to be addressed, in languages that mark it.
    pub address: Option<Gender>,
    /// Whom a grown-up at home named for this child. It is sent nowhere.
    #[serde(default)]
    pub contact: Option<LocalContact>,
    /// Whether anything may be kept at all. Off until the player turns it on; while it is off, the game stores nothing.
    pub keep_progress: bool,
}

impl Settings {
    /// Forgets what was kept and what is the player's own, and keeps nothing from now on. How the game looks and speaks stays.
    pub fn forget(&mut self) {
        self.keep_progress = false;
        (self.avatar, self.address, self.contact) = (None, None, None);
    }

    /// The settings in which two differ, in the order of the screen.
    #[must_use]
    pub fn differences(&self, other: &Self) -> Vec<Setting> {
        use Setting::{
            Address, Age, Ambience, Badge, Captions, Colours, Contact, Digits, EasyReading, Effects, Keep, Language,
            Movement, Pace, TextSize,
        };
        let differ = [
            (Language, self.language != other.language),
            (TextSize, self.text_size != other.text_size),
            (Colours, self.theme != other.theme),
            (EasyReading, self.easy_reading != other.easy_reading),
            (Movement, self.reduced_motion != other.reduced_motion),
            (Effects, self.effects != other.effects),
            (Ambience, self.ambience != other.ambience),
            (Captions, self.captions != other.captions),
            (Pace, self.pace != other.pace),
            (Digits, self.digits != other.digits),
            (Address, self.address != other.address),
            (Badge, self.avatar != other.avatar),
            (Age, self.band != other.band),
            (Contact, self.contact != other.contact),
            (Keep, self.keep_progress != other.keep_progress),
        ];
        differ.into_iter().filter(|(_, differ)| *differ).map(|(setting, _)| setting).collect()
    }

    /// The settings of a play that comes back to a page: those of its snapshot if nothing is kept, else what is kept, since it is
    /// newer. Whether anything is kept is as it is, and the language that was spoken then is not one that the child asked to keep.
    #[must_use]
    pub fn come_back(&self, snapshot: Self) -> Self {
        if self.keep_progress {
            return self.clone();
        }
        Self { language: self.language.clone(), keep_progress: false, ..snapshot }
    }

    /// What two windows that both began with `base` chose together: of each setting what the one chose that changed it, and
    /// mine if both did.
    #[must_use]
    pub fn merged(base: &Self, mine: &Self, theirs: &Self) -> Self {
        macro_rules! of {
            ($field:ident) => {
                pick(&base.$field, &mine.$field, &theirs.$field, || mine.$field.clone())
            };
        }
        Self {
            language: of!(language),
            band: of!(band),
            text_size: of!(text_size),
            avatar: of!(avatar),
            theme: of!(theme),
            easy_reading: of!(easy_reading),
            reduced_motion: of!(reduced_motion),
            effects: of!(effects),
            ambience: of!(ambience),
            captions: of!(captions),
            pace: of!(pace),
            digits: of!(digits),
            address: of!(address),
            contact: of!(contact),
            keep_progress: of!(keep_progress),
        }
    }
}

/// One of the settings, to be told by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Setting {
    Language,
    TextSize,
    Colours,
    EasyReading,
    Movement,
    Effects,
    Ambience,
    Captions,
    Pace,
    Digits,
    Address,
    Badge,
    Age,
    Contact,
    Keep,
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Pace {
    Slow,
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
