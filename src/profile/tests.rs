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
    fn hand_out(&self, _name: &str, _text: &str) -> Result<Option<String>, StorageError> {
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
    for (fails, told) in
        [(StorageError::Full("quota".into()), "save-full"), (StorageError::Blocked("policy".into()), "save-blocked")]
    {
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
