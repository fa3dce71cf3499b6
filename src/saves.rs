//! What is kept: nothing, unless the child asks to keep progress. One small text file in the player's folder or one entry
//! of the page's storage; `record` knows its format.

use std::{io, path::PathBuf};

use bevy::prelude::*;
use record::{Progress, Save, Settings, TextError};

/// Why keeping or reading did not work.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum StorageError {
    /// There is no place to keep anything, or it is not allowed.
    #[error("nothing can be kept here: {0}")]
    Blocked(String),
    /// There is no room left.
    #[error("there is no room left to keep anything: {0}")]
    Full(String),
}

impl StorageError {
    /// The key of the message that tells the child.
    fn key(&self) -> &'static str {
        warn!("{self}");
        match self {
            Self::Blocked(_) => "save-blocked",
            Self::Full(_) => "save-full",
        }
    }
}

/// A place for one text.
pub trait Storage: Send + Sync + 'static {
    /// The text, if there is one.
    ///
    /// # Errors
    /// Where nothing may be read.
    fn read(&self) -> Result<Option<String>, StorageError>;

    /// Keeps the text in place of the one before. After an error the one before is still there.
    ///
    /// # Errors
    /// Where nothing may be kept or no room is left.
    fn write(&self, text: &str) -> Result<(), StorageError>;

    /// Moves a damaged text aside, beside those that lie there already, so that nothing is lost and it is not read again.
    ///
    /// # Errors
    /// Where nothing may be kept or no room is left.
    fn set_aside(&self) -> Result<(), StorageError>;

    /// Erases everything, also what was set aside.
    ///
    /// # Errors
    /// Where nothing may be changed.
    fn erase(&self) -> Result<(), StorageError>;

    /// Gives the player a copy of the text to take along, and says where it is. The copy is the player's: it is not erased
    /// with the rest.
    ///
    /// # Errors
    /// Where no copy can be made or no room is left.
    fn hand_out(&self, text: &str) -> Result<String, StorageError>;
}

/// A file in the player's folder, written beside and then renamed.
#[derive(Debug)]
pub struct FileStorage {
    folder: Option<PathBuf>,
    /// Where copies go; beside the file if `None`.
    copies: Option<PathBuf>,
}

/// What a copy is called.
const COPY: &str = "manara-record.txt";
const FILE: &str = "progress.manara";
const ASIDE: &str = "progress.damaged";
/// How many damaged texts are put aside before the last one is replaced.
const ASIDES: u8 = 9;

/// The names under which damaged texts lie aside.
fn asides() -> impl Iterator<Item = String> {
    (1..=ASIDES).map(|number| if number == 1 { ASIDE.to_owned() } else { format!("{ASIDE}-{number}") })
}

impl FileStorage {
    /// Keeps in this folder; `None` if the system names none.
    #[must_use]
    pub fn new(folder: Option<PathBuf>) -> Self {
        Self { folder, copies: None }
    }

    /// The same with a folder for copies.
    #[must_use]
    pub fn copying_to(self, copies: Option<PathBuf>) -> Self {
        Self { copies, ..self }
    }

    fn place(&self, file: &str) -> Result<PathBuf, StorageError> {
        let folder =
            self.folder.as_ref().ok_or_else(|| StorageError::Blocked("the system names no folder for it".into()))?;
        Ok(folder.join(file))
    }
}

fn because(place: &std::path::Path) -> impl Fn(io::Error) -> StorageError {
    move |error| {
        let reason = format!("{} ({error})", place.display());
        if error.kind() == io::ErrorKind::StorageFull {
            StorageError::Full(reason)
        } else {
            StorageError::Blocked(reason)
        }
    }
}

/// Nothing there is no error.
fn if_there(result: io::Result<()>) -> io::Result<()> {
    result.or_else(|error| if error.kind() == io::ErrorKind::NotFound { Ok(()) } else { Err(error) })
}

impl Storage for FileStorage {
    fn read(&self) -> Result<Option<String>, StorageError> {
        let place = self.place(FILE)?;
        match std::fs::read(&place) {
            Ok(bytes) => Ok(Some(String::from_utf8_lossy(&bytes).into_owned())),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(because(&place)(error)),
        }
    }

    fn write(&self, text: &str) -> Result<(), StorageError> {
        let (place, beside) = (self.place(FILE)?, self.place("progress.new")?);
        let folder = self.folder.clone().unwrap_or_default();
        std::fs::create_dir_all(&folder).map_err(because(&folder))?;
        std::fs::write(&beside, text).map_err(because(&beside))?;
        std::fs::rename(&beside, &place).map_err(because(&place))
    }

    fn set_aside(&self) -> Result<(), StorageError> {
        let place = self.place(FILE)?;
        let places = asides().map(|aside| self.place(&aside)).collect::<Result<Vec<_>, _>>()?;
        let Some(aside) = places.iter().find(|aside| !aside.exists()).or(places.last()) else { return Ok(()) };
        if_there(std::fs::rename(&place, aside)).map_err(because(&place))
    }

    fn erase(&self) -> Result<(), StorageError> {
        for file in [FILE.to_owned(), "progress.new".to_owned()].into_iter().chain(asides()) {
            let place = self.place(&file)?;
            if_there(std::fs::remove_file(&place)).map_err(because(&place))?;
        }
        Ok(())
    }

    fn hand_out(&self, text: &str) -> Result<String, StorageError> {
        let folder = match &self.copies {
            Some(copies) => copies.clone(),
            None => self.place("")?,
        };
        // The copy of another child, or an older one, stays.
        let name =
            |number: u32| if number == 1 { COPY.into() } else { COPY.replace(".txt", &format!("-{number}.txt")) };
        let free = (1..1000).map(|number| folder.join(name(number))).find(|place| !place.exists());
        let place = free.unwrap_or_else(|| folder.join(COPY));
        std::fs::write(&place, text).map_err(because(&place))?;
        Ok(place.display().to_string())
    }
}

/// The page's `localStorage`, of which every call may fail.
#[cfg(target_family = "wasm")]
#[derive(Debug)]
pub struct PageStorage;

#[cfg(target_family = "wasm")]
impl PageStorage {
    fn with<T>(act: impl FnOnce(&web_sys::Storage) -> Result<T, wasm_bindgen::JsValue>) -> Result<T, StorageError> {
        let say = |error: wasm_bindgen::JsValue| {
            let name =
                js_sys::Reflect::get(&error, &"name".into()).ok().and_then(|name| name.as_string()).unwrap_or_default();
            if name.contains("Quota") { StorageError::Full(name) } else { StorageError::Blocked(name) }
        };
        let window = web_sys::window().ok_or_else(|| StorageError::Blocked("there is no window".into()))?;
        let storage = window.local_storage().map_err(say)?;
        let storage = storage.ok_or_else(|| StorageError::Blocked("the browser has none".into()))?;
        act(&storage).map_err(say)
    }
}

#[cfg(target_family = "wasm")]
impl Storage for PageStorage {
    fn read(&self) -> Result<Option<String>, StorageError> {
        Self::with(|storage| storage.get_item(FILE))
    }

    fn write(&self, text: &str) -> Result<(), StorageError> {
        Self::with(|storage| storage.set_item(FILE, text))
    }

    fn set_aside(&self) -> Result<(), StorageError> {
        Self::with(|storage| {
            let Some(text) = storage.get_item(FILE)? else { return Ok(()) };
            let mut aside = ASIDE.to_owned();
            for name in asides() {
                aside = name;
                if storage.get_item(&aside)?.is_none() {
                    break;
                }
            }
            // There may be no room for both.
            storage.remove_item(FILE)?;
            storage.set_item(&aside, &text).or_else(|error| storage.set_item(FILE, &text).and(Err(error)))
        })
    }

    fn erase(&self) -> Result<(), StorageError> {
        Self::with(|storage| {
            storage.remove_item(FILE)?;
            asides().try_for_each(|aside| storage.remove_item(&aside))
        })
    }

    fn hand_out(&self, text: &str) -> Result<String, StorageError> {
        crate::platform::page::download(COPY, text);
        Ok(COPY.to_owned())
    }
}

/// Where progress is kept.
#[derive(Resource)]
pub struct Place(pub Box<dyn Storage>);

/// What the game knows of the player now. It is written only while `settings.keep_progress` is on.
#[derive(Resource, Debug, Clone)]
pub struct Saved {
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

impl Saved {
    /// The band whose words a chat uses: the child's, or the chat's own where none was chosen.
    #[must_use]
    pub fn band_for(&self, scenario: &story::Scenario) -> story::Band {
        self.settings.band.unwrap_or(scenario.band)
    }

    /// Reads what was kept. Damaged text is set aside, but for the settings in it; text of a newer game stays where it is.
    #[must_use]
    pub fn read(place: &dyn Storage, seed: u64) -> Self {
        let (settings, progress) = (Settings::default(), Progress::default());
        let mut saved = Self { settings, progress, seed, guided: false, trouble: None, newer: false };
        match place.read() {
            Ok(None) => {}
            Ok(Some(text)) => match record::decode(&text) {
                Ok(save) => {
                    saved.settings = save.settings;
                    saved.progress = save.progress.unwrap_or_default();
                }
                Err(error @ TextError::Newer { .. }) => {
                    warn!("what was kept stays as it is: {error}");
                    (saved.trouble, saved.newer) = (Some("save-newer"), true);
                }
                Err(error) => {
                    warn!("what was kept cannot be read and is set aside: {error}");
                    saved.settings = record::settings_of(&text).unwrap_or_default();
                    saved.trouble = Some("save-damaged");
                    if let Err(error) = place.set_aside() {
                        warn!("{error}");
                    }
                }
            },
            // Nobody asked for anything to be kept yet, so this is no news for the child.
            Err(error) => info!("{error}"),
        }
        saved
    }

    /// Keeps everything if the child asked for it; erases what was kept until now (`was_kept`) if it asks no more.
    pub fn write(&mut self, place: &dyn Storage, was_kept: bool) {
        if self.newer {
            self.trouble = self.settings.keep_progress.then_some("save-newer");
            return;
        }
        if !self.settings.keep_progress {
            if was_kept {
                self.trouble = place.erase().err().map(|error| error.key());
            }
            return;
        }
        let save = Save { settings: self.settings.clone(), progress: Some(self.progress.clone()) };
        match record::encode(&save) {
            Ok(text) => match place.write(&text) {
                Ok(()) if matches!(self.trouble, Some("save-full" | "save-blocked")) => self.trouble = None,
                Ok(()) => {}
                Err(error) => self.trouble = Some(error.key()),
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
                Err(error) => self.trouble = Some(error.key()),
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
        self.trouble = place.erase().err().map(|error| error.key());
    }
}

/// Everything is forgotten: what is kept, and what other rooms hold of the player in memory.
#[derive(Event, Debug, Clone, Copy)]
pub struct Forget;

/// Reads at the start, writes at each change.
pub fn plugin(app: &mut App) {
    let place = app.world_mut().remove_resource::<Place>().unwrap_or_else(|| Place(crate::platform::storage()));
    let arguments = app.world().get_resource::<crate::platform::Arguments>().cloned().unwrap_or_default();
    let seed = arguments.seed.map_or_else(crate::platform::seed, Ok).unwrap_or_else(|error| {
        warn!("{error}; every run draws the same names");
        0
    });
    let saved = Saved { guided: arguments.unguided, ..Saved::read(&*place.0, seed) };
    app.insert_resource(saved).insert_resource(place);
    app.add_observer(|_: On<Forget>, mut saved: ResMut<Saved>, place: Res<Place>| saved.forget(&*place.0));
    app.add_systems(Last, write.run_if(resource_exists_and_changed::<Saved>));
}

fn write(mut saved: ResMut<Saved>, place: Res<Place>, mut last: Local<Option<Save>>) {
    let save = Save { settings: saved.settings.clone(), progress: Some(saved.progress.clone()) };
    if last.as_ref() != Some(&save)
        && let Some(last) = last.replace(save)
    {
        let before = saved.trouble;
        saved.bypass_change_detection().write(&*place.0, last.settings.keep_progress);
        // Whoever shows trouble must hear of it.
        if saved.trouble != before {
            saved.set_changed();
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Mutex;

    use super::*;

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
        let mut saved = Saved::read(&fake, 1);
        saved.settings.text_size = record::TextSize::Largest;
        saved.write(&fake, false);
        assert_eq!(kept(&fake), None, "a shared computer must show nothing of the child before");
        saved.settings.keep_progress = true;
        saved.write(&fake, false);
        assert!(kept(&fake).is_some(), "what was asked for is kept");
        assert_eq!(Saved::read(&fake, 1).settings.text_size, record::TextSize::Largest, "and comes back");
    }

    #[test]
    fn forgetting_leaves_nothing() {
        let fake = Fake::default();
        let mut saved = Saved::read(&fake, 1);
        saved.settings.keep_progress = true;
        saved.write(&fake, false);
        saved.forget(&fake);
        assert_eq!(kept(&fake), None, "forget everything means everything");
        saved.write(&fake, false);
        assert_eq!(kept(&fake), None, "and nothing is written afterwards");
    }

    #[test]
    fn a_child_who_asks_no_more_leaves_nothing_behind() {
        let fake = Fake::default();
        let mut saved = Saved::read(&fake, 1);
        saved.settings.keep_progress = true;
        saved.write(&fake, false);
        saved.settings.keep_progress = false;
        saved.write(&fake, true);
        assert_eq!(kept(&fake), None, "off means: when you close the game, it forgets you");
        assert!(!Saved::read(&fake, 1).settings.keep_progress, "and it stays off");
    }

    #[test]
    fn trouble_that_has_passed_is_told_no_more() {
        let mut saved = Saved::read(&Fake::default(), 1);
        saved.settings.keep_progress = true;
        saved.write(&Fake { fails: Some(StorageError::Full("quota".into())), ..Fake::default() }, true);
        assert_eq!(saved.trouble, Some("save-full"), "it is told while it lasts");
        saved.write(&Fake::default(), true);
        assert_eq!(saved.trouble, None, "and not once there is room again");
    }

    #[test]
    fn a_damaged_save_is_set_aside_and_told() {
        let fake = Fake { text: Mutex::new(Some("manara-save 1\n(((".into())), ..Fake::default() };
        let saved = Saved::read(&fake, 1);
        assert_eq!(saved.trouble, Some("save-damaged"), "the child is told in its language");
        assert!(fake.aside.lock().is_ok_and(|aside| aside.is_some()), "the damaged text is not lost");
    }

    #[test]
    fn of_a_damaged_save_the_settings_stay() {
        let mut saved = Saved::read(&Fake::default(), 1);
        (saved.settings.keep_progress, saved.settings.text_size) = (true, record::TextSize::Largest);
        let fake = Fake::default();
        saved.write(&fake, false);
        let damaged = kept(&fake).unwrap_or_default().replace("steps: 0", "steps: -1");
        let read = Saved::read(&Fake { text: Mutex::new(Some(damaged)), ..Fake::default() }, 1);
        assert_eq!(read.trouble, Some("save-damaged"), "it is damaged");
        assert_eq!(read.settings.text_size, record::TextSize::Largest, "but whoever needs large words has them");
    }

    #[test]
    fn what_a_newer_game_keeps_is_not_touched() {
        let newer = format!("manara-save {}\n(what: ever)", record::VERSION + 1);
        let fake = Fake { text: Mutex::new(Some(newer.clone())), ..Fake::default() };
        let mut saved = Saved::read(&fake, 1);
        assert_eq!(saved.trouble, Some("save-newer"), "the child is told");
        saved.settings.keep_progress = true;
        saved.write(&fake, false);
        assert_eq!(kept(&fake), Some(newer), "and nothing is written over it");
        assert!(fake.aside.lock().is_ok_and(|aside| aside.is_none()), "nor put aside");
        saved.forget(&fake);
        saved.settings.keep_progress = true;
        saved.write(&fake, false);
        assert!(saved.trouble.is_none() && kept(&fake).is_some(), "until the child forgets it");
    }

    #[test]
    fn full_and_blocked_storage_are_told_apart_and_never_panic() {
        for (fails, told) in [
            (StorageError::Full("quota".into()), "save-full"),
            (StorageError::Blocked("policy".into()), "save-blocked"),
        ] {
            let fake = Fake { fails: Some(fails), ..Fake::default() };
            let mut saved = Saved::read(&fake, 1);
            saved.settings.keep_progress = true;
            saved.write(&fake, false);
            assert_eq!(saved.trouble, Some(told), "a child who asked to keep must hear that it did not work");
        }
    }

    #[test]
    fn the_file_on_disk_is_replaced_whole() {
        let folder = std::env::temp_dir().join(format!("manara-test-{}", std::process::id()));
        let storage = FileStorage::new(Some(folder.clone()));
        assert_eq!(storage.read(), Ok(None), "nothing is there at first");
        assert_eq!(storage.write("one"), Ok(()), "the folder is made");
        assert_eq!(storage.write("two"), Ok(()), "and written again");
        assert_eq!(storage.read(), Ok(Some("two".into())), "the last text counts");
        assert_eq!(storage.set_aside(), Ok(()), "it can be moved away");
        assert_eq!(storage.read(), Ok(None), "and is not read again");
        assert_eq!(storage.write("three"), Ok(()), "another one");
        assert_eq!(storage.set_aside(), Ok(()), "is damaged too");
        assert_eq!(std::fs::read_dir(&folder).map(Iterator::count).ok(), Some(2), "and both lie aside");
        assert_eq!(storage.erase(), Ok(()), "erasing finds all");
        assert_eq!(std::fs::read_dir(&folder).map(Iterator::count).ok(), Some(0), "and leaves nothing");
        std::fs::remove_dir_all(folder).ok();
    }

    #[test]
    fn a_copy_holds_what_is_kept_and_stays_when_the_rest_is_forgotten() {
        let folder = std::env::temp_dir().join(format!("manara-copy-{}", std::process::id()));
        std::fs::create_dir_all(&folder).ok();
        let storage = FileStorage::new(Some(folder.clone())).copying_to(Some(folder.clone()));
        let mut saved = Saved::read(&storage, 1);
        saved.settings.keep_progress = true;
        saved.settings.text_size = record::TextSize::Large;
        let place = saved.hand_out(&storage).unwrap_or_default();
        let copy = std::fs::read_to_string(&place).unwrap_or_default();
        assert_eq!(
            record::decode(&copy).map(|save| save.settings),
            Ok(saved.settings.clone()),
            "it is a record like any"
        );
        let second = saved.hand_out(&storage).unwrap_or_default();
        assert!(second != place && std::path::Path::new(&place).exists(), "a second copy does not replace the first");
        saved.forget(&storage);
        assert!(std::path::Path::new(&place).exists(), "what a child took along is its own");
        std::fs::remove_dir_all(folder).ok();
        let blocked = Fake { fails: Some(StorageError::Blocked("policy".into())), ..Fake::default() };
        assert_eq!(saved.hand_out(&blocked), None, "where there can be no copy");
        assert_eq!(saved.trouble, Some("save-blocked"), "the child hears of it");
    }

    #[test]
    fn without_a_folder_storage_is_blocked() {
        let read = FileStorage::new(None).read();
        assert!(matches!(read, Err(StorageError::Blocked(_))), "a system that names no folder is no reason to panic");
    }
}
