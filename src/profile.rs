//! What is kept: nothing, unless the child asks to keep progress. One small text file in the player's folder or one entry
//! of the page's storage; `record` knows its format. Other windows of the game may keep the same, and each follows the others.

use std::time::Duration;

#[cfg(not(target_family = "wasm"))]
use bevy::window::FileDragAndDrop;
use bevy::{ecs::component::Mutable, prelude::*, window::WindowFocused};
use learning::Day;
use record::{Progress, RecordId, Save, Settings, TextError, reconcile};

use crate::{
    frame::{self, FrameRequest},
    platform::{self, Arguments, Brought, Stamp, Storage, StorageError},
};

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
    /// The language that counts in this run, whatever is kept: asked for at the start, or in place of one that did not come.
    for_now: Option<String>,
    /// What is known of the place where it is kept.
    kept: Kept,
}

/// What this window knows of the place where things are kept.
#[derive(Debug, Clone, Default)]
struct Kept {
    /// What it last read or wrote there; `None` where nothing lay.
    base: Option<Save>,
    /// What the player had when it last looked.
    had: Option<Save>,
    /// How the place looked then.
    stamp: Stamp,
    /// Whether what lies there was to be replaced as a whole, which did not work yet.
    replace: bool,
}

/// What a look at the place where things are kept brought.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum News {
    /// Nothing.
    None,
    /// Another window changed something, or there is trouble to tell.
    Changed,
    /// What this window had was forgotten in another one.
    Forgotten,
}

/// A record in which nothing stands yet.
fn begin() -> Progress {
    Progress::begin(RecordId(platform::seed().unwrap_or_default()))
}

/// Whether there was a record, and it is gone or another one has taken its place.
fn was_forgotten(base: Option<&Save>, theirs: Option<&Save>) -> bool {
    let id = |save: &Save| save.progress.as_ref().map(Progress::id);
    base.is_some_and(|base| {
        theirs.is_none_or(|theirs| id(base).is_some_and(|was| id(theirs).is_some_and(|is| is != was)))
    })
}

impl Profile {
    /// The band whose words a chat uses: the child's, or the chat's own where none was chosen.
    #[must_use]
    pub fn band_for(&self, scenario: &story::Scenario) -> story::Band {
        self.settings.band.unwrap_or(scenario.band)
    }

    /// The code of the language to speak: the one for this run, else the one that the child chose; the system's if `None`.
    #[must_use]
    pub fn language(&self) -> Option<&str> {
        self.for_now.as_deref().or(self.settings.language.as_deref())
    }

    /// The child chooses a language.
    pub fn choose_language(&mut self, code: impl Into<String>) {
        self.settings.language = Some(code.into());
        self.for_now = None;
    }

    /// Speaks a language in this run until the child chooses one. It is not kept.
    pub fn speak_for_now(&mut self, code: impl Into<String>) {
        self.for_now = Some(code.into());
    }

    /// Reads what was kept. Damaged text is set aside, but for the settings in it; text of a newer game stays where it is.
    #[must_use]
    pub fn read(place: &dyn Storage, seed: u64) -> Self {
        let mut profile = Self {
            settings: Settings::default(),
            progress: begin(),
            seed,
            guided: false,
            trouble: None,
            for_now: None,
            kept: Kept::default(),
        };
        place.alone(&mut || profile.read_alone(place));
        profile.kept.had = Some(profile.save());
        profile
    }

    fn read_alone(&mut self, place: &dyn Storage) {
        self.kept.stamp = place.stamp();
        match place.read() {
            Ok(None) => {}
            Ok(Some(text)) => match record::decode(&text) {
                Ok(save) => {
                    self.settings = save.settings.clone();
                    self.progress = save.progress.clone().unwrap_or_else(begin);
                    self.kept.base = Some(save);
                }
                Err(error @ TextError::Newer { .. }) => {
                    warn!("what was kept stays as it is: {error}");
                    self.trouble = Some("save-newer");
                }
                Err(error) => {
                    warn!("what was kept cannot be read and is set aside: {error}");
                    self.settings = record::settings_of(&text).unwrap_or_default();
                    self.trouble = Some("save-damaged");
                    if let Err(error) = place.set_aside() {
                        warn!("{error}");
                    }
                }
            },
            // Nobody asked for anything to be kept yet, so this is no news for the child.
            Err(error) => info!("{error}"),
        }
    }

    /// What may be kept of it.
    fn save(&self) -> Save {
        Save { settings: self.settings.clone(), progress: Some(self.progress.clone()) }
    }

    /// Brings together what this window has and what lies in the place, and leaves that there: everything if the child asked
    /// for it to be kept, else nothing.
    pub fn keep(&mut self, place: &dyn Storage, today: Day) -> News {
        let (trouble, mine) = (self.trouble, self.save());
        let mut forgotten = false;
        place.alone(&mut || forgotten = self.keep_alone(place, &mine, today));
        self.kept.stamp = place.stamp();
        let now = self.save();
        let changed = now != mine || self.trouble != trouble;
        self.kept.had = Some(now);
        match (forgotten, changed) {
            (true, _) => News::Forgotten,
            (false, true) => News::Changed,
            (false, false) => News::None,
        }
    }

    /// See [`Profile::keep`]; says whether another window forgot.
    fn keep_alone(&mut self, place: &dyn Storage, mine: &Save, today: Day) -> bool {
        if self.kept.replace {
            self.put(place);
            return false;
        }
        let base = self.kept.base.clone();
        let theirs = match place.read() {
            Ok(None) => None,
            Ok(Some(text)) => match record::decode(&text) {
                Ok(save) => Some(save),
                Err(error @ TextError::Newer { .. }) => {
                    warn!("what is kept stays as it is: {error}");
                    if self.settings.keep_progress {
                        self.trouble = Some("save-newer");
                    }
                    return false;
                }
                Err(error) => {
                    warn!("what is kept cannot be read any more and is set aside: {error}");
                    if let Err(error) = place.set_aside() {
                        warn!("{error}");
                    }
                    base.clone()
                }
            },
            Err(error) => {
                info!("{error}");
                base.clone()
            }
        };
        let together = reconcile(base.as_ref(), mine, theirs.as_ref(), today);
        self.settings = together.settings;
        self.progress = together.progress.unwrap_or_else(begin);
        let is_there = theirs.is_some() && theirs.as_ref() == Some(&self.save());
        if is_there && self.settings.keep_progress && base == theirs {
            return false;
        }
        if is_there && self.settings.keep_progress {
            self.kept.base.clone_from(&theirs);
        } else if self.settings.keep_progress || theirs.is_some() || base.is_some() {
            // What could not be put there is tried again with the next change.
            self.put(place);
            self.kept.replace = false;
        }
        was_forgotten(base.as_ref(), theirs.as_ref())
    }

    /// Puts what this window has in place of whatever lies there: everything, or nothing if nothing is to be kept.
    fn put(&mut self, place: &dyn Storage) {
        let save = self.save();
        let done = if save.settings.keep_progress {
            match record::encode(&save) {
                Ok(text) => place.write(&text),
                Err(error) => {
                    error!("{error}");
                    return;
                }
            }
        } else {
            place.erase()
        };
        match done {
            Ok(()) => {
                self.kept.base = save.settings.keep_progress.then_some(save);
                self.kept.replace = false;
                if matches!(self.trouble, Some("save-full" | "save-blocked" | "save-newer")) {
                    self.trouble = None;
                }
            }
            Err(error) => {
                self.kept.replace = true;
                self.trouble = Some(key(&error));
            }
        }
    }

    /// Gives the player a copy of its record. `None` if there is none or it did not work, which is told; else where it is, if
    /// that can be known.
    pub fn hand_out(&mut self, place: &dyn Storage) -> Option<Option<String>> {
        match record::encode(&self.save()) {
            Ok(text) => match place.hand_out(&text) {
                Ok(place) => return Some(place),
                Err(error) => self.trouble = Some(key(&error)),
            },
            Err(error) => error!("{error}"),
        }
        None
    }

    /// Takes a copy that was brought back in place of everything that is here and kept.
    pub fn take(&mut self, copy: Save, place: &dyn Storage, today: Day) {
        self.settings = copy.settings;
        self.progress = copy.progress.unwrap_or_else(begin);
        self.progress.come_to(today);
        self.for_now = None;
        place.alone(&mut || {
            let newer = |text: &String| matches!(record::decode(text), Err(TextError::Newer { .. }));
            if place.read().ok().flatten().as_ref().is_some_and(newer) {
                self.trouble = Some("save-newer");
            } else {
                self.put(place);
            }
        });
        self.looked(place);
    }

    /// Erases everything that is kept and forgets it.
    pub fn forget(&mut self, place: &dyn Storage) {
        self.settings.forget();
        self.progress = begin();
        self.guided = false;
        self.trouble = None;
        place.alone(&mut || self.put(place));
        self.looked(place);
    }

    fn looked(&mut self, place: &dyn Storage) {
        self.kept.stamp = place.stamp();
        self.kept.had = Some(self.save());
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

/// The player is forgotten.
#[derive(Event, Debug, Clone, Copy, PartialEq, Eq)]
pub enum Forget {
    /// The child asked for it: what is kept goes, and what any room holds in memory.
    Everything,
    /// Another window forgot what is kept: what the rooms of this one hold goes too.
    Here,
}

/// The resources that hold something of the player.
#[derive(Resource, Default)]
pub struct Forgets(Vec<(&'static str, fn(&mut World))>);

impl Forgets {
    /// The names of their types.
    pub fn names(&self) -> impl Iterator<Item = &'static str> {
        self.0.iter().map(|(name, _)| *name)
    }
}

/// How rooms say what they hold of the player.
pub trait AppForgets {
    /// Adds a resource that holds something of the player, and is as at the start once the player is forgotten.
    fn forgets<T: Resource + Component<Mutability = Mutable> + Default>(&mut self) -> &mut Self;
}

impl AppForgets for App {
    fn forgets<T: Resource + Component<Mutability = Mutable> + Default>(&mut self) -> &mut Self {
        self.init_resource::<T>().init_resource::<Forgets>();
        let reset = |world: &mut World| {
            if let Some(mut held) = world.get_resource_mut::<T>() {
                *held = T::default();
            }
        };
        self.world_mut().resource_mut::<Forgets>().0.push((std::any::type_name::<T>(), reset));
        self
    }
}

/// What came of asking for a copy to bring back, or a file that the player dropped as one.
#[derive(Message, Debug, Clone)]
pub struct CopyArrived(pub Brought);

/// Reads at the start, writes at each change, and follows what other windows write.
pub fn plugin(app: &mut App) {
    let place =
        app.world_mut().remove_resource::<ProfileStorage>().unwrap_or_else(|| ProfileStorage(platform::storage()));
    let arguments = app.world().get_resource::<Arguments>().cloned().unwrap_or_default();
    let seed = arguments.seed.map_or_else(platform::seed, Ok).unwrap_or_else(|error| {
        warn!("{error}; every run draws the same names");
        0
    });
    let mut profile = Profile { guided: arguments.unguided, ..Profile::read(&*place.0, seed) };
    profile.progress.come_to(arguments.today());
    app.insert_resource(profile).insert_resource(place).init_resource::<Forgets>();
    app.add_message::<CopyArrived>();
    app.add_observer(forget);
    app.add_systems(First, chosen);
    #[cfg(not(target_family = "wasm"))]
    app.add_systems(First, dropped);
    app.add_systems(Last, keep.before(frame::sleep));
}

fn forget(forget: On<Forget>, mut profile: ResMut<Profile>, place: Res<ProfileStorage>, mut commands: Commands) {
    if *forget == Forget::Everything {
        profile.forget(&*place.0);
        platform::forget();
    } else {
        profile.guided = false;
    }
    commands.queue(|world: &mut World| {
        let resets: Vec<_> = world.resource::<Forgets>().0.iter().map(|(_, reset)| *reset).collect();
        resets.into_iter().for_each(|reset| reset(world));
    });
}

/// How often a drawn game looks whether another window wrote. A browser tells it at once, and looking costs nothing there.
const LOOK: Duration = if cfg!(target_family = "wasm") { Duration::ZERO } else { Duration::from_secs(1) };

fn keep(
    mut profile: ResMut<Profile>,
    place: Res<ProfileStorage>,
    (arguments, time): (Res<Arguments>, Res<Time<Real>>),
    mut focused: MessageReader<WindowFocused>,
    mut looked: Local<Duration>,
    mut frame: ResMut<FrameRequest>,
    mut commands: Commands,
) {
    let changed = profile.is_changed() && profile.kept.had.as_ref() != Some(&profile.save());
    // Whoever comes back to this window may have been in another one.
    let comes_back = focused.read().any(|window| window.focused);
    let looks = comes_back || time.elapsed().saturating_sub(*looked) >= LOOK;
    if looks {
        *looked = time.elapsed();
    }
    let is_due = changed || comes_back || (looks && place.0.stamp() != profile.kept.stamp);
    if !is_due {
        return;
    }
    let news = profile.bypass_change_detection().keep(&*place.0, arguments.today());
    if news == News::None {
        return;
    }
    // Whatever shows it must hear of it, and be drawn.
    profile.set_changed();
    frame.now();
    if news == News::Forgotten {
        commands.trigger(Forget::Here);
    }
}

/// A copy that the player chose.
fn chosen(place: Res<ProfileStorage>, mut copies: MessageWriter<CopyArrived>) {
    if let Some(brought) = place.0.brought() {
        copies.write(CopyArrived(brought));
    }
}

/// A copy that the player dropped on the window. A page gets no files this way.
#[cfg(not(target_family = "wasm"))]
fn dropped(mut files: MessageReader<FileDragAndDrop>, mut copies: MessageWriter<CopyArrived>) {
    for file in files.read() {
        if let FileDragAndDrop::DroppedFile { path_buf, .. } = file {
            copies.write(CopyArrived(Brought::File(platform::read_copy(path_buf))));
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Mutex;

    use super::*;
    use crate::{frame::Waker, platform::FileStorage};

    const TODAY: Day = Day(20_000);

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
            self.fails.clone().map_or(Ok(()), Err)?;
            if let (Ok(mut text), Ok(mut aside)) = (self.text.lock(), self.aside.lock()) {
                *text = None;
                *aside = None;
            }
            Ok(())
        }
        fn stamp(&self) -> Stamp {
            Stamp { time: 0, bytes: self.text.lock().map_or(0, |text| text.as_ref().map_or(0, String::len) as u64) }
        }
        fn hand_out(&self, _text: &str) -> Result<Option<String>, StorageError> {
            self.fails.clone().map_or(Ok(None), Err)
        }
        fn ask_for_copy(&self, _waker: Option<Waker>) {}
        fn brought(&self) -> Option<Brought> {
            None
        }
    }

    /// A window in which the child keeps its progress, and a place where it lies.
    fn keeping() -> (Profile, Fake) {
        let fake = Fake::default();
        let mut profile = Profile::read(&fake, 1);
        profile.settings.keep_progress = true;
        profile.keep(&fake, TODAY);
        (profile, fake)
    }

    /// Something that is counted in a record.
    fn practise(profile: &mut Profile) {
        profile.progress.add_checkup(learning::checkup::Form::A);
    }

    fn count(profile: &Profile) -> usize {
        profile.progress.checkups().len()
    }

    fn kept(fake: &Fake) -> Option<String> {
        fake.text.lock().map_or(None, |text| text.clone())
    }

    #[test]
    fn nothing_is_kept_unless_the_child_asks() {
        let fake = Fake::default();
        let mut profile = Profile::read(&fake, 1);
        profile.settings.text_size = record::TextSize::Largest;
        profile.keep(&fake, TODAY);
        assert_eq!(kept(&fake), None, "a shared computer must show nothing of the child before");
        profile.settings.keep_progress = true;
        profile.keep(&fake, TODAY);
        assert!(kept(&fake).is_some(), "what was asked for is kept");
        assert_eq!(Profile::read(&fake, 1).settings.text_size, record::TextSize::Largest, "and comes back");
    }

    #[test]
    fn forgetting_leaves_nothing() {
        let fake = Fake::default();
        let mut profile = Profile::read(&fake, 1);
        profile.settings.keep_progress = true;
        profile.keep(&fake, TODAY);
        profile.forget(&fake);
        assert_eq!(kept(&fake), None, "forget everything means everything");
        profile.keep(&fake, TODAY);
        assert_eq!(kept(&fake), None, "and nothing is written afterwards");
    }

    #[test]
    fn a_child_who_asks_no_more_leaves_nothing_behind() {
        let fake = Fake::default();
        let mut profile = Profile::read(&fake, 1);
        profile.settings.keep_progress = true;
        profile.keep(&fake, TODAY);
        profile.settings.keep_progress = false;
        profile.keep(&fake, TODAY);
        assert_eq!(kept(&fake), None, "off means: when you close the game, it forgets you");
        assert!(!Profile::read(&fake, 1).settings.keep_progress, "and it stays off");
    }

    #[test]
    fn trouble_that_has_passed_is_told_no_more() {
        let mut profile = Profile::read(&Fake::default(), 1);
        profile.settings.keep_progress = true;
        profile.keep(&Fake { fails: Some(StorageError::Full("quota".into())), ..Fake::default() }, TODAY);
        assert_eq!(profile.trouble, Some("save-full"), "it is told while it lasts");
        profile.keep(&Fake::default(), TODAY);
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
        profile.keep(&fake, TODAY);
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
        profile.keep(&fake, TODAY);
        assert_eq!(kept(&fake), Some(newer), "and nothing is written over it");
        assert!(fake.aside.lock().is_ok_and(|aside| aside.is_none()), "nor put aside");
        profile.forget(&fake);
        profile.settings.keep_progress = true;
        profile.keep(&fake, TODAY);
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
            profile.keep(&fake, TODAY);
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
        let place = profile.hand_out(&storage).flatten().unwrap_or_default();
        let copy = std::fs::read_to_string(&place).unwrap_or_default();
        assert_eq!(
            record::decode(&copy).map(|save| save.settings),
            Ok(profile.settings.clone()),
            "it is a record like any"
        );
        let second = profile.hand_out(&storage).flatten().unwrap_or_default();
        assert!(second != place && std::path::Path::new(&place).exists(), "a second copy does not replace the first");
        profile.forget(&storage);
        assert!(std::path::Path::new(&place).exists(), "what a child took along is its own");
        std::fs::remove_dir_all(folder).ok();
        let blocked = Fake { fails: Some(StorageError::Blocked("policy".into())), ..Fake::default() };
        assert_eq!(profile.hand_out(&blocked), None, "where there can be no copy");
        assert_eq!(profile.trouble, Some("save-blocked"), "the child hears of it");
    }

    #[test]
    fn what_one_window_kept_another_does_not_overwrite() {
        let (mut one, fake) = keeping();
        let mut other = Profile::read(&fake, 2);
        practise(&mut one);
        one.keep(&fake, TODAY);
        other.settings.text_size = record::TextSize::Large;
        assert_eq!(other.keep(&fake, TODAY), News::Changed, "the other window follows");
        assert_eq!(count(&other), 1, "what was done in the first is there");
        assert_eq!(one.keep(&fake, TODAY), News::Changed, "and the first follows it");
        assert_eq!(one.settings.text_size, record::TextSize::Large, "with what the child chose there");
        assert_eq!(one.keep(&fake, TODAY), News::None, "and then both are at rest");
        let third = Profile::read(&fake, 3);
        assert_eq!((count(&third), third.settings.text_size), (1, record::TextSize::Large), "both are kept");
    }

    #[test]
    fn what_one_window_forgot_does_not_come_back_with_another() {
        let (mut one, fake) = keeping();
        practise(&mut one);
        one.keep(&fake, TODAY);
        let mut others = [2, 3].map(|seed| Profile::read(&fake, seed));
        one.forget(&fake);
        practise(&mut others[0]);
        assert_eq!(others[0].keep(&fake, TODAY), News::Forgotten, "the other window hears of it");
        assert_eq!((count(&others[0]), kept(&fake)), (0, None), "and forgets too, instead of writing all of it again");
        one.settings.keep_progress = true;
        one.keep(&fake, TODAY);
        practise(&mut others[1]);
        assert_eq!(others[1].keep(&fake, TODAY), News::Forgotten, "also where another record has been begun meanwhile");
        assert_eq!(count(&others[1]), 0, "to which it adds nothing of the one that was forgotten");
        assert!(kept(&fake).is_some() && count(&Profile::read(&fake, 4)) == 0, "and which stays");
    }

    #[test]
    fn a_child_who_asks_no_more_in_one_window_is_forgotten_in_the_other() {
        let (mut one, fake) = keeping();
        practise(&mut one);
        one.keep(&fake, TODAY);
        let mut other = Profile::read(&fake, 2);
        one.settings.keep_progress = false;
        one.keep(&fake, TODAY);
        assert_eq!(count(&one), 1, "where it was asked for, the child plays on with what it has");
        assert_eq!(other.keep(&fake, TODAY), News::Forgotten, "the other window hears of it");
        assert!(!other.settings.keep_progress && kept(&fake).is_none(), "and keeps nothing");
    }

    #[test]
    fn what_could_not_be_forgotten_is_forgotten_later() {
        let (mut profile, fake) = keeping();
        practise(&mut profile);
        profile.keep(&fake, TODAY);
        profile.forget(&Fake { fails: Some(StorageError::Blocked("policy".into())), ..Fake::default() });
        assert_eq!(profile.trouble, Some("save-blocked"), "the child hears that it did not work");
        profile.settings.keep_progress = true;
        profile.keep(&fake, TODAY);
        assert_eq!(profile.trouble, None, "now it did");
        assert_eq!(count(&profile), 0, "and what was forgotten is not taken from there again");
        assert_eq!(count(&Profile::read(&fake, 2)), 0, "nor left there");
    }

    #[test]
    fn two_programs_that_keep_at_once_lose_nothing() {
        let folder = std::env::temp_dir().join(format!("manara-keep-{}", std::process::id()));
        let place = || FileStorage::new(Some(folder.clone()));
        let mut profile = Profile::read(&place(), 1);
        profile.settings.keep_progress = true;
        profile.keep(&place(), TODAY);
        std::thread::scope(|threads| {
            for seed in 0..3 {
                threads.spawn(move || {
                    let place = place();
                    let mut profile = Profile::read(&place, seed);
                    for _ in 0..6 {
                        practise(&mut profile);
                        profile.keep(&place, TODAY);
                    }
                });
            }
        });
        assert_eq!(count(&Profile::read(&place(), 9)), 18, "each of three windows did something six times");
        std::fs::remove_dir_all(&folder).ok();
    }

    #[test]
    fn a_language_for_this_run_is_not_kept() {
        let (mut profile, fake) = keeping();
        profile.choose_language("en");
        profile.speak_for_now("ar");
        profile.settings.captions = true;
        profile.keep(&fake, TODAY);
        assert_eq!(profile.language(), Some("ar"), "a link may say how the game speaks now");
        assert_eq!(Profile::read(&fake, 2).language(), Some("en"), "but the child's own choice is kept");
        profile.choose_language("en");
        assert_eq!(profile.language(), Some("en"), "and counts once it chooses again");
    }

    #[test]
    fn a_copy_takes_the_place_of_everything() {
        let (mut profile, fake) = keeping();
        practise(&mut profile);
        profile.keep(&fake, TODAY);
        let copy = Save { settings: Settings { captions: true, ..profile.settings.clone() }, ..profile.save() };
        practise(&mut profile);
        profile.keep(&fake, TODAY);
        let mut other = Profile::read(&fake, 2);
        profile.take(copy, &fake, TODAY);
        let read = Profile::read(&fake, 3);
        assert_eq!((count(&read), read.settings.captions), (1, true), "what is in it is there, and nothing else");
        other.keep(&fake, TODAY);
        assert_eq!((count(&other), other.settings.captions), (1, true), "in another window too");
        let newer = format!("manara-save {}\n(what: ever)", record::VERSION + 1);
        let fake = Fake { text: Mutex::new(Some(newer.clone())), ..Fake::default() };
        profile.take(read.save(), &fake, TODAY);
        assert_eq!((kept(&fake), profile.trouble), (Some(newer), Some("save-newer")), "what a newer game keeps stays");
    }
}
