//! The save: settings and progress as one text with a version. Nothing is kept unless the player asked for it.

use learning::Day;
use serde::{Deserialize, Serialize};

use crate::{
    Progress, Settings,
    envelope::{TextError, open, parse, seal},
};

const NAME: &str = "manara-save";

/// The version that [`encode`] writes and [`decode`] reads.
pub const VERSION: u32 = 1;

/// Everything that may be kept.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Save {
    /// How the game looks and speaks.
    pub settings: Settings,
    /// What was played. Never written or read unless [`Settings::keep_progress`] is on.
    pub progress: Option<Progress>,
}

impl Save {
    /// The save without what the player did not ask to keep.
    fn permitted(mut self) -> Self {
        if !self.settings.keep_progress {
            self.progress = None;
        }
        self
    }
}

/// What becomes of a record that other windows keep too, each time before this window writes, and when another one wrote.
///
/// `mine` is what this window has, `base` what it last read or wrote, `theirs` what lies there now; `None` where nothing lay.
/// The caller shows the result, writes it if it is to be kept, and erases what lies there if not; what it wrote is the next
/// `base`. What replaces everything (a copy that is brought back, "forget everything") is written as it is. Where what lies
/// there cannot be read, `base` may stand for it.
///
/// `before` are this window's settings when it last looked: where nothing lay, they tell what it has changed since. Each setting
/// is that of the side that changed it. Nothing that either side kept is lost, and what one forgot does not come
/// back: where something lay and nothing does, another window forgot it, and this one does the same.
#[must_use]
pub fn reconcile(base: Option<&Save>, before: &Settings, mine: &Save, theirs: Option<&Save>, today: Day) -> Save {
    let Some(theirs) = theirs else {
        let mut mine = mine.clone();
        if base.is_some() {
            mine.settings.forget();
            mine.progress = None;
        }
        return mine;
    };
    let was = base.map_or(before, |base| &base.settings);
    let settings = Settings::merged(was, &mine.settings, &theirs.settings);
    let progress = match (&mine.progress, &theirs.progress) {
        // This window keeps nothing any more, which is no matter of the other's.
        (mine, _) if !settings.keep_progress => mine.clone(),
        (Some(mine), Some(theirs)) => {
            Some(Progress::merged(base.and_then(|base| base.progress.as_ref()), mine, theirs, today))
        }
        (mine, theirs) => theirs.clone().or_else(|| mine.clone()),
    };
    Save { settings, progress }
}

/// The text of a save, of [`VERSION`]. Without [`Settings::keep_progress`] it holds no progress; whether it may then be
/// stored at all, the caller decides: in this game it may not.
///
/// # Errors
/// [`TextError::Unwritable`] if a value has no text.
pub fn encode(save: &Save) -> Result<String, TextError> {
    seal(NAME, VERSION, 4, &save.clone().permitted())
}

/// The save of a text.
///
/// # Errors
/// A [`TextError`] with its place for a text that is damaged, too long, of a later version or of something else. The text
/// is not changed.
pub fn decode(text: &str) -> Result<Save, TextError> {
    Ok(parse::<Save>(open(NAME, VERSION, text)?)?.permitted())
}

/// The settings of a text of which the rest is damaged, as far as they can be read: nobody has to choose letters and colours
/// again because a count is not right.
#[must_use]
pub fn settings_of(damaged: &str) -> Option<Settings> {
    #[derive(Deserialize)]
    struct Settled {
        settings: Settings,
        #[serde(rename = "progress")]
        _progress: serde::de::IgnoredAny,
    }
    let body = open(NAME, VERSION, damaged).ok()?;
    parse::<Settled>(body).ok().map(|settled| settled.settings)
}
