//! What is kept: nothing, unless the child asks to keep progress. One small text file in the player's folder or one entry
//! of the page's storage; `record` knows its format. Other windows of the game may keep the same, and each follows the others.

mod forget;

use std::time::Duration;

#[cfg(not(target_family = "wasm"))]
use bevy::window::FileDragAndDrop;
use bevy::{prelude::*, window::WindowFocused};
use learning::Day;
use record::{Progress, RecordId, Save, Settings, TextError, reconcile};

pub use self::forget::{AppForgets, Forget, Forgets};
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
    /// What lies aside while the child sits in a class, and for which age that lesson is.
    aside: Option<(story::Band, Box<Save>)>,
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
    /// The age for which the game plays: the one that was chosen, and until then the one in the middle.
    #[must_use]
    pub fn band(&self) -> story::Band {
        self.settings.band.unwrap_or(story::Band::Middle)
    }

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
            aside: None,
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

    /// For which age the lesson is in which the child sits, if it sits in one.
    #[must_use]
    pub fn lesson(&self) -> Option<story::Band> {
        self.aside.as_ref().map(|(band, _)| *band)
    }

    /// The child sits down in a class: its own progress lies aside until [`Profile::stand_up`], nothing is kept, and the game is silent until
    /// the child wants to hear it. How it looks and speaks stays.
    pub fn sit_down(&mut self, band: story::Band) {
        let own = self.aside.take().map_or_else(|| Box::new(self.save()), |(_, own)| own);
        self.settings.band = Some(band);
        self.settings.keep_progress = false;
        (self.settings.effects, self.settings.ambience) = (record::Volume::Off, record::Volume::Off);
        self.progress = begin();
        self.aside = Some((band, own));
    }

    /// The child leaves the class: everything is as it was before.
    pub fn stand_up(&mut self) {
        if let Some((_, own)) = self.aside.take() {
            self.settings = own.settings;
            self.progress = own.progress.unwrap_or_else(begin);
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
        let before = self.kept.had.as_ref().map_or_else(Settings::default, |had| had.settings.clone());
        let together = reconcile(base.as_ref(), &before, mine, theirs.as_ref(), today);
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
            Ok(text) => self.hand_out_file(place, "manara-record.txt", &text),
            Err(error) => {
                error!("{error}");
                None
            }
        }
    }

    /// The same of any other text, as a file of that name.
    pub fn hand_out_file(&mut self, place: &dyn Storage, name: &str, text: &str) -> Option<Option<String>> {
        place.hand_out(name, text).map_err(|error| self.trouble = Some(key(&error))).ok()
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
        self.stand_up();
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
    commands.queue(Forgets::reset);
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
    // What is done in a class is no part of the child's own.
    if profile.aside.is_some() {
        return;
    }
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
mod tests;
