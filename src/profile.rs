//! What is kept: nothing, unless the child asks to keep progress. One small text file in the player's folder or one entry
//! of the page's storage; `record` knows its format.

use bevy::prelude::*;
use record::{Progress, Save, Settings, TextError};

use crate::platform::{self, Storage, StorageError};

/// Where progress is kept.
#[derive(Resource)]
pub struct ProfileStorage(pub Box<dyn Storage>);

/// What the game knows of the player now. It is written only while `settings.keep_progress` is on.
#[derive(Resource, Debug, Clone)]
pub struct Profile {
    /// The choices.
    pub settings: Settings,
    /// What was played.
    pub progress: Progress,
    /// The seed of this run.
    pub seed: u64,
    /// Whether the guide through the first chat is over, in this run.
    pub guided: bool,
    /// The message key of what went wrong with keeping or reading, to be shown once.
    pub trouble: Option<&'static str>,
    /// Whether what is kept was written by a newer game. It is left as it is until the child forgets it.
    newer: bool,
}

impl Profile {
    /// The band whose words a chat uses: the child's, or the chat's own where none was chosen.
    #[must_use]
    pub fn band_for(&self, scenario: &story::Scenario) -> story::Band {
        self.settings.band.unwrap_or(scenario.band)
    }

    /// Reads what was kept. Damaged text is set aside, but for the settings in it; text of a newer game stays where it is.
    #[must_use]
    pub fn read(place: &dyn Storage, seed: u64) -> Self {
        let (settings, progress) = (Settings::default(), Progress::default());
        let mut profile = Self { settings, progress, seed, guided: false, trouble: None, newer: false };
        match place.read() {
            Ok(None) => {}
            Ok(Some(text)) => match record::decode(&text) {
                Ok(save) => {
                    profile.settings = save.settings;
                    profile.progress = save.progress.unwrap_or_default();
                }
                Err(error @ TextError::Newer { .. }) => {
                    warn!("what was kept stays as it is: {error}");
                    (profile.trouble, profile.newer) = (Some("save-newer"), true);
                }
                Err(error) => {
                    warn!("what was kept cannot be read and is set aside: {error}");
                    profile.settings = record::settings_of(&text).unwrap_or_default();
                    profile.trouble = Some("save-damaged");
                    if let Err(error) = place.set_aside() {
                        warn!("{error}");
                    }
                }
            },
            // Nobody asked for anything to be kept yet, so this is no news for the child.
            Err(error) => info!("{error}"),
        }
        profile
    }

    /// Keeps everything if the child asked for it; erases what was kept until now (`was_kept`) if it asks no more.
    pub fn write(&mut self, place: &dyn Storage, was_kept: bool) {
        if self.newer {
            self.trouble = self.settings.keep_progress.then_some("save-newer");
            return;
        }
        if !self.settings.keep_progress {
            if was_kept {
                self.trouble = place.erase().err().as_ref().map(key);
            }
            return;
        }
        let save = Save { settings: self.settings.clone(), progress: Some(self.progress.clone()) };
        match record::encode(&save) {
            Ok(text) => match place.write(&text) {
                Ok(()) if matches!(self.trouble, Some("save-full" | "save-blocked")) => self.trouble = None,
                Ok(()) => {}
                Err(error) => self.trouble = Some(key(&error)),
            },
            Err(error) => error!("{error}"),
        }
    }

    /// Gives the player a copy of its record, and says where it is. Nothing if there is no record or it did not work, which
    /// is told.
    pub fn hand_out(&mut self, place: &dyn Storage) -> Option<String> {
        let save = Save { settings: self.settings.clone(), progress: Some(self.progress.clone()) };
        match record::encode(&save) {
            Ok(text) => match place.hand_out(&text) {
                Ok(place) => return Some(place),
                Err(error) => self.trouble = Some(key(&error)),
            },
            Err(error) => error!("{error}"),
        }
        None
    }

    /// Erases everything that is kept and forgets it.
    pub fn forget(&mut self, place: &dyn Storage) {
        self.settings.keep_progress = false;
        (self.settings.avatar, self.settings.address) = (None, None);
        self.newer = false;
        self.progress = Progress::default();
        self.guided = false;
        self.trouble = place.erase().err().as_ref().map(key);
    }
}

/// The key of the message that tells the child what went wrong.
fn key(error: &StorageError) -> &'static str {
    warn!("{error}");
    match error {
        StorageError::Blocked(_) => "save-blocked",
        StorageError::Full(_) => "save-full",
    }
}

/// Everything is forgotten: what is kept, and what other rooms hold of the player in memory.
#[derive(Event, Debug, Clone, Copy)]
pub struct Forget;

/// Reads at the start, writes at each change.
pub fn plugin(app: &mut App) {
    let place =
        app.world_mut().remove_resource::<ProfileStorage>().unwrap_or_else(|| ProfileStorage(platform::storage()));
    let arguments = app.world().get_resource::<platform::Arguments>().cloned().unwrap_or_default();
    let seed = arguments.seed.map_or_else(platform::seed, Ok).unwrap_or_else(|error| {
        warn!("{error}; every run draws the same names");
        0
    });
    let profile = Profile { guided: arguments.unguided, ..Profile::read(&*place.0, seed) };
    app.insert_resource(profile).insert_resource(place);
    app.add_observer(|_: On<Forget>, mut profile: ResMut<Profile>, place: Res<ProfileStorage>| {
        profile.forget(&*place.0)
    });
    app.add_systems(Last, write.run_if(resource_exists_and_changed::<Profile>));
}

fn write(mut profile: ResMut<Profile>, place: Res<ProfileStorage>, mut last: Local<Option<Save>>) {
    let save = Save { settings: profile.settings.clone(), progress: Some(profile.progress.clone()) };
    if last.as_ref() != Some(&save)
        && let Some(last) = last.replace(save)
    {
        let before = profile.trouble;
        profile.bypass_change_detection().write(&*place.0, last.settings.keep_progress);
        // Whoever shows trouble must hear of it.
        if profile.trouble != before {
            profile.set_changed();
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Mutex;

    use super::*;
    use crate::platform::FileStorage;

    /// A place that can be full, blocked or hold anything.
    #[derive(Default)]
    struct Fake {
        text: Mutex<Option<String>>,
        aside: Mutex<Option<String>>,
        fails: Option<StorageError>,
    }

    impl Storage for Fake {
        fn read(&self) -> Result<Option<String>, StorageError> {
            self.fails.clone().map_or_else(|| Ok(self.text.lock().map_or(None, |text| text.clone())), Err)
        }
        fn write(&self, text: &str) -> Result<(), StorageError> {
            self.fails.clone().map_or(Ok(()), Err)?;
            if let Ok(mut kept) = self.text.lock() {
                *kept = Some(text.to_owned());
            }
            Ok(())
        }
        fn set_aside(&self) -> Result<(), StorageError> {
            if let (Ok(mut text), Ok(mut aside)) = (self.text.lock(), self.aside.lock()) {
                *aside = text.take();
            }
            Ok(())
        }
        fn erase(&self) -> Result<(), StorageError> {
            if let (Ok(mut text), Ok(mut aside)) = (self.text.lock(), self.aside.lock()) {
                *text = None;
                *aside = None;
            }
            Ok(())
        }
        fn hand_out(&self, _text: &str) -> Result<String, StorageError> {
            self.fails.clone().map_or(Ok("a copy".into()), Err)
        }
    }

    fn kept(fake: &Fake) -> Option<String> {
        fake.text.lock().map_or(None, |text| text.clone())
    }

    #[test]
    fn nothing_is_kept_unless_the_child_asks() {
        let fake = Fake::default();
        let mut profile = Profile::read(&fake, 1);
        profile.settings.text_size = record::TextSize::Largest;
        profile.write(&fake, false);
        assert_eq!(kept(&fake), None, "a shared computer must show nothing of the child before");
        profile.settings.keep_progress = true;
        profile.write(&fake, false);
        assert!(kept(&fake).is_some(), "what was asked for is kept");
        assert_eq!(Profile::read(&fake, 1).settings.text_size, record::TextSize::Largest, "and comes back");
    }

    #[test]
    fn forgetting_leaves_nothing() {
        let fake = Fake::default();
        let mut profile = Profile::read(&fake, 1);
        profile.settings.keep_progress = true;
        profile.write(&fake, false);
        profile.forget(&fake);
        assert_eq!(kept(&fake), None, "forget everything means everything");
        profile.write(&fake, false);
        assert_eq!(kept(&fake), None, "and nothing is written afterwards");
    }

    #[test]
    fn a_child_who_asks_no_more_leaves_nothing_behind() {
        let fake = Fake::default();
        let mut profile = Profile::read(&fake, 1);
        profile.settings.keep_progress = true;
        profile.write(&fake, false);
        profile.settings.keep_progress = false;
        profile.write(&fake, true);
        assert_eq!(kept(&fake), None, "off means: when you close the game, it forgets you");
        assert!(!Profile::read(&fake, 1).settings.keep_progress, "and it stays off");
    }

    #[test]
    fn trouble_that_has_passed_is_told_no_more() {
        let mut profile = Profile::read(&Fake::default(), 1);
        profile.settings.keep_progress = true;
        profile.write(&Fake { fails: Some(StorageError::Full("quota".into())), ..Fake::default() }, true);
        assert_eq!(profile.trouble, Some("save-full"), "it is told while it lasts");
        profile.write(&Fake::default(), true);
        assert_eq!(profile.trouble, None, "and not once there is room again");
    }

    #[test]
    fn a_damaged_save_is_set_aside_and_told() {
        let fake = Fake { text: Mutex::new(Some("manara-save 1\n(((".into())), ..Fake::default() };
        let profile = Profile::read(&fake, 1);
        assert_eq!(profile.trouble, Some("save-damaged"), "the child is told in its language");
        assert!(fake.aside.lock().is_ok_and(|aside| aside.is_some()), "the damaged text is not lost");
    }

    #[test]
    fn of_a_damaged_save_the_settings_stay() {
        let mut profile = Profile::read(&Fake::default(), 1);
        (profile.settings.keep_progress, profile.settings.text_size) = (true, record::TextSize::Largest);
        let fake = Fake::default();
        profile.write(&fake, false);
        let damaged = kept(&fake).unwrap_or_default().replace("steps: 0", "steps: -1");
        let read = Profile::read(&Fake { text: Mutex::new(Some(damaged)), ..Fake::default() }, 1);
        assert_eq!(read.trouble, Some("save-damaged"), "it is damaged");
        assert_eq!(read.settings.text_size, record::TextSize::Largest, "but whoever needs large words has them");
    }

    #[test]
    fn what_a_newer_game_keeps_is_not_touched() {
        let newer = format!("manara-save {}\n(what: ever)", record::VERSION + 1);
        let fake = Fake { text: Mutex::new(Some(newer.clone())), ..Fake::default() };
        let mut profile = Profile::read(&fake, 1);
        assert_eq!(profile.trouble, Some("save-newer"), "the child is told");
        profile.settings.keep_progress = true;
        profile.write(&fake, false);
        assert_eq!(kept(&fake), Some(newer), "and nothing is written over it");
        assert!(fake.aside.lock().is_ok_and(|aside| aside.is_none()), "nor put aside");
        profile.forget(&fake);
        profile.settings.keep_progress = true;
        profile.write(&fake, false);
        assert!(profile.trouble.is_none() && kept(&fake).is_some(), "until the child forgets it");
    }

    #[test]
    fn full_and_blocked_storage_are_told_apart_and_never_panic() {
        for (fails, told) in [
            (StorageError::Full("quota".into()), "save-full"),
            (StorageError::Blocked("policy".into()), "save-blocked"),
        ] {
            let fake = Fake { fails: Some(fails), ..Fake::default() };
            let mut profile = Profile::read(&fake, 1);
            profile.settings.keep_progress = true;
            profile.write(&fake, false);
            assert_eq!(profile.trouble, Some(told), "a child who asked to keep must hear that it did not work");
        }
    }

    #[test]
    fn a_copy_holds_what_is_kept_and_stays_when_the_rest_is_forgotten() {
        let folder = std::env::temp_dir().join(format!("manara-copy-{}", std::process::id()));
        std::fs::create_dir_all(&folder).ok();
        let storage = FileStorage::new(Some(folder.clone())).copying_to(Some(folder.clone()));
        let mut profile = Profile::read(&storage, 1);
        profile.settings.keep_progress = true;
        profile.settings.text_size = record::TextSize::Large;
        let place = profile.hand_out(&storage).unwrap_or_default();
        let copy = std::fs::read_to_string(&place).unwrap_or_default();
        assert_eq!(
            record::decode(&copy).map(|save| save.settings),
            Ok(profile.settings.clone()),
            "it is a record like any"
        );
        let second = profile.hand_out(&storage).unwrap_or_default();
        assert!(second != place && std::path::Path::new(&place).exists(), "a second copy does not replace the first");
        profile.forget(&storage);
        assert!(std::path::Path::new(&place).exists(), "what a child took along is its own");
        std::fs::remove_dir_all(folder).ok();
        let blocked = Fake { fails: Some(StorageError::Blocked("policy".into())), ..Fake::default() };
        assert_eq!(profile.hand_out(&blocked), None, "where there can be no copy");
        assert_eq!(profile.trouble, Some("save-blocked"), "the child hears of it");
    }
}
