//! Two windows, or two tabs, that keep one record.

use std::{collections::BTreeMap, sync::LazyLock};

use learning::{Counts, Day, PlainCount, SessionRecord, SignCount, checkup::Form, practice::Rehearsal};
use proptest::prelude::*;
use record::{Avatar, Pace, Progress, RecordId, Save, Settings, TextSize, decode, encode, reconcile};
use story::{Band, ContentHash, Ending, Kind, Role, Sign};

use crate::save::{any_save, rehearsed};

const DAY: Day = Day(20_000);

/// A chat that was played to its end and in which one sign was found, another for each number.
fn chat(number: u8) -> SessionRecord {
    let sign = Sign::ALL[usize::from(number)];
    let count = SignCount { hits: 2, correct_rejections: 2, ..SignCount::default() };
    SessionRecord {
        scenario: format!("chat-{number}"),
        twin: None,
        hash: "0123456789abcdef".parse::<ContentHash>().unwrap(),
        band: Band::Middle,
        kind: Kind::Worrying,
        counts: Counts { hits: 2, correct_rejections: 2, ..Counts::default() },
        skills: [(sign.into(), count)].into(),
        hinted: BTreeMap::new(),
        plain: PlainCount::default(),
        acts: Vec::new(),
        told: true,
        messages_to_help: None,
        ending: Some(Ending::Told),
    }
}

static REHEARSED: LazyLock<Rehearsal> = LazyLock::new(|| rehearsed("pearl-hunt"));

/// What lies where the record is kept.
#[derive(Default)]
struct Disk(Option<String>);

/// A window of the game, as the shell keeps it.
#[derive(Clone)]
struct Window {
    save: Save,
    base: Option<Save>,
    /// The settings when it last looked.
    before: Settings,
}

impl Window {
    fn progress(&mut self) -> &mut Progress {
        self.save.progress.get_or_insert_default()
    }

    /// Looks at what lies there and writes.
    fn sync(&mut self, disk: &mut Disk) {
        let theirs = disk.0.as_deref().map(|text| decode(text).unwrap());
        self.save = reconcile(self.base.as_ref(), &self.before, &self.save, theirs.as_ref(), DAY);
        self.write(disk);
    }

    /// Writes without a look: what must not be done.
    fn write(&mut self, disk: &mut Disk) {
        let keeps = self.save.settings.keep_progress;
        self.before = self.save.settings.clone();
        self.base = keeps.then(|| self.save.clone());
        disk.0 = keeps.then(|| encode(&self.save).unwrap());
    }
}

/// What a child does in one of the windows.
#[derive(Debug, Clone, Copy)]
enum Deed {
    Play(u8),
    Pace(Pace),
    Badge(Avatar),
    Checkup,
    Practise,
    Forget,
    Keep,
}

fn deed(with_forgetting: bool) -> impl Strategy<Value = Deed> {
    let last = if with_forgetting { 7_u8 } else { 5 };
    (0..last, 0_u8..6).prop_map(|(what, which)| match what {
        0 => Deed::Play(which),
        1 => Deed::Pace([Pace::Slow, Pace::Fast, Pace::AtOnce][usize::from(which % 3)]),
        2 => Deed::Badge(Avatar::ALL[usize::from(which)]),
        3 => Deed::Checkup,
        4 => Deed::Practise,
        5 => Deed::Forget,
        _ => Deed::Keep,
    })
}

/// What is expected to lie there.
#[derive(Default)]
struct Expected {
    chats: BTreeMap<String, u32>,
    found: Vec<Sign>,
    checkups: usize,
    rehearsals: u32,
    pace: Option<Pace>,
    badge: Option<Avatar>,
}

fn run(deeds: &[(bool, Deed)], sync: fn(&mut Window, &mut Disk)) -> ([Window; 2], Disk, Expected) {
    let settings = Settings { keep_progress: true, text_size: TextSize::Large, ..Settings::default() };
    let begun = Window {
        save: Save { settings, progress: Some(Progress::begin(RecordId(1))) },
        base: None,
        before: Settings::default(),
    };
    let (mut disk, mut windows, mut expected) = (Disk::default(), [begun.clone(), begun], Expected::default());
    windows.iter_mut().for_each(|window| sync(window, &mut disk));
    for (number, (second, deed)) in (2..).zip(deeds) {
        let window = &mut windows[usize::from(*second)];
        // What a window has in memory alone is no matter of the other's.
        if !window.save.settings.keep_progress && !matches!(deed, Deed::Keep | Deed::Forget) {
            continue;
        }
        match *deed {
            Deed::Play(number) => {
                let record = chat(number);
                window.progress().add(&record, DAY);
                *expected.chats.entry(record.scenario).or_default() += 1;
                expected.found.push(Sign::ALL[usize::from(number)]);
            }
            // What is shown as chosen is not chosen again.
            Deed::Pace(pace) if window.save.settings.pace != Some(pace) => {
                (window.save.settings.pace, expected.pace) = (Some(pace), Some(pace));
            }
            Deed::Badge(badge) if window.save.settings.avatar != Some(badge) => {
                (window.save.settings.avatar, expected.badge) = (Some(badge), Some(badge));
            }
            Deed::Pace(_) | Deed::Badge(_) => {}
            Deed::Checkup => {
                window.progress().add_checkup(Form::B);
                expected.checkups += 1;
            }
            Deed::Practise => {
                window.progress().practise(&REHEARSED);
                expected.rehearsals += 1;
            }
            Deed::Forget => {
                window.save.settings.forget();
                window.save.progress = Some(Progress::begin(RecordId(number)));
                window.write(&mut disk);
                expected = Expected { pace: expected.pace, ..Expected::default() };
            }
            Deed::Keep => window.save.settings.keep_progress = true,
        }
        sync(window, &mut disk);
    }
    (windows, disk, expected)
}

/// Whether all that either window kept lies there, once.
fn holds_all(disk: &Disk, expected: &Expected) -> bool {
    let save = decode(disk.0.as_deref().unwrap()).unwrap();
    let progress = save.progress.unwrap_or_default();
    let chats: BTreeMap<String, u32> = progress.iter().map(|(id, played)| (id.to_owned(), played.times)).collect();
    let found = expected.found.iter().all(|sign| progress.found().contains(*sign));
    let met = expected.found.iter().all(|sign| progress.learner().met().contains(*sign));
    let steps = expected.chats.values().map(|times| u64::from(*times)).sum::<u64>();
    chats == expected.chats
        && progress.steps() == steps
        && found
        && met
        && progress.checkups().len() == expected.checkups.min(record::CHECKUPS)
        && progress.practice().times("pearl-hunt") == expected.rehearsals
        && (save.settings.pace, save.settings.avatar) == (expected.pace, expected.badge)
}

/// Whether anything lies there that was done before it was last forgotten.
fn brings_back(disk: &Disk, expected: &Expected) -> bool {
    let Some(text) = &disk.0 else { return false };
    let save = decode(text).unwrap();
    let progress = save.progress.unwrap_or_default();
    let more = |id: &str, times| times > expected.chats.get(id).copied().unwrap_or(0);
    progress.iter().any(|(id, played)| more(id, played.times))
        || progress.found().iter().chain(progress.learner().met().iter()).any(|sign| !expected.found.contains(&sign))
        || progress.checkups().len() > expected.checkups
        || progress.practice().times("pearl-hunt") > expected.rehearsals
        || (save.settings.avatar.is_some() && expected.badge.is_none())
}

#[test]
fn windows_that_write_without_a_look_lose_and_bring_back() {
    // Teeth of the two checks.
    let (_, disk, expected) = run(&[(false, Deed::Play(1)), (true, Deed::Play(2))], Window::write);
    assert!(!holds_all(&disk, &expected), "what the first one kept is overwritten");
    let (_, disk, expected) =
        run(&[(true, Deed::Play(1)), (false, Deed::Forget), (true, Deed::Play(2))], Window::write);
    assert!(brings_back(&disk, &expected), "what the first one forgot comes back");
}

#[test]
fn a_record_that_was_begun_anew_takes_nothing_from_the_one_before() {
    let deeds = [
        (true, Deed::Play(1)),
        (true, Deed::Badge(Avatar::Kite)),
        (false, Deed::Forget),
        (false, Deed::Keep),
        (false, Deed::Play(1)),
        (true, Deed::Play(1)),
    ];
    let (mut windows, mut disk, _) = run(&deeds, Window::sync);
    windows[0].sync(&mut disk);
    let progress = windows[0].save.progress.clone().unwrap();
    let fresh = {
        let mut fresh = Progress::begin(progress.id());
        fresh.add(&chat(1), DAY);
        fresh
    };
    assert_eq!(progress, fresh, "the old window's knowledge of the same sign does not come along");
    assert_eq!(windows[0].save.settings.avatar, None, "nor does its badge");
    assert_eq!(windows[1].save, windows[0].save, "and the old window shows the new record");
}

#[test]
fn what_lies_nowhere_any_more_was_forgotten() {
    let mut progress = Progress::default();
    progress.add(&chat(1), DAY);
    progress.keep_people(Some(vec![Role::Aunt].try_into().unwrap()));
    let settings =
        Settings { keep_progress: true, avatar: Some(Avatar::Boat), pace: Some(Pace::Slow), ..Settings::default() };
    let save = Save { settings, progress: Some(progress) };
    let after = reconcile(Some(&save), &save.settings, &save, None, DAY);
    let settings = Settings { pace: Some(Pace::Slow), ..Settings::default() };
    assert_eq!(
        after,
        Save { settings, progress: None },
        "this window forgets too, but for how the game looks and speaks"
    );
    assert_eq!(
        reconcile(None, &save.settings, &save, None, DAY),
        save,
        "where nothing ever lay, nothing was forgotten"
    );
}

#[test]
fn a_window_that_keeps_nothing_follows_one_that_begins_to_keep() {
    let large = |text_size| Settings { text_size, ..Settings::default() };
    let begins = Settings { band: Some(Band::Older), keep_progress: true, ..large(TextSize::Largest) };
    let theirs = Save { settings: begins.clone(), progress: Some(Progress::begin(RecordId(2))) };
    let chose_before = large(TextSize::Large);
    let mine = Save { settings: chose_before.clone(), progress: Some(Progress::begin(RecordId(1))) };
    let after = reconcile(None, &chose_before, &mine, Some(&theirs), DAY);
    assert_eq!(after.settings, begins, "what it chose long ago does not take the place of what is asked to be kept");
    let chooses_now = Settings { pace: Some(Pace::Fast), ..chose_before.clone() };
    let mine = Save { settings: chooses_now, ..mine };
    let after = reconcile(None, &chose_before, &mine, Some(&theirs), DAY);
    assert_eq!(after.settings, Settings { pace: Some(Pace::Fast), ..begins }, "what it chooses now counts");
}

#[test]
fn a_play_that_comes_back_follows_what_is_kept() {
    let snapshot = Settings {
        text_size: TextSize::Largest,
        keep_progress: true,
        language: Some("ar".into()),
        ..Settings::default()
    };
    let nothing = Settings { language: Some("en".into()), ..Settings::default() };
    let back = nothing.come_back(snapshot.clone());
    let wanted = Settings { text_size: TextSize::Largest, language: Some("en".into()), ..Settings::default() };
    assert_eq!(back, wanted, "where another window forgot meanwhile nothing is kept, and the letters are as they were");
    let kept = Settings { text_size: TextSize::Large, keep_progress: true, ..Settings::default() };
    assert_eq!(kept.come_back(snapshot), kept, "what is kept is newer");
}

#[test]
fn people_whom_one_window_forgot_stay_forgotten() {
    let with = |people: Option<Vec<Role>>| {
        let mut progress = Progress::default();
        progress.keep_people(people.map(|people| people.try_into().unwrap()));
        let settings = Settings { keep_progress: true, ..Settings::default() };
        Save { settings, progress: Some(progress) }
    };
    let (base, none) = (with(Some(vec![Role::Mum])), with(None));
    for (mine, theirs) in [(&base, &none), (&none, &base), (&with(Some(vec![Role::Dad])), &none)] {
        let after = reconcile(Some(&base), &base.settings, mine, Some(theirs), DAY).progress.unwrap();
        assert_eq!(after.people(), None, "a child that took them out does not find them again");
    }
}

proptest! {
    // Each case writes and reads a dozen records.
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn what_one_window_kept_the_other_does_not_overwrite(deeds in prop::collection::vec((any::<bool>(), deed(false)), 0..12)) {
        let (mut windows, mut disk, expected) = run(&deeds, Window::sync);
        prop_assert!(holds_all(&disk, &expected), "all of it lies there, once: {:?}", disk.0);
        windows.iter_mut().for_each(|window| window.sync(&mut disk));
        prop_assert_eq!(&windows[0].save, &windows[1].save, "and both windows show the same");
    }

    #[test]
    fn what_one_window_forgot_does_not_come_back(deeds in prop::collection::vec((any::<bool>(), deed(true)), 0..12)) {
        let (_, disk, expected) = run(&deeds, Window::sync);
        prop_assert!(!brings_back(&disk, &expected), "something is back: {:?}", disk.0);
    }

    #[test]
    fn a_window_in_which_nothing_happened_follows(base in any_save(), other in any_save()) {
        let (mut base, mut other) = (base, other);
        (base.settings.keep_progress, other.settings.keep_progress) = (true, true);
        let follows = reconcile(Some(&base), &base.settings, &base, Some(&other), DAY);
        prop_assert_eq!(&follows.settings, &other.settings, "the settings are the other's");
        if let (Some(_), Some(progress)) = (&base.progress, &other.progress) {
            let same_record = follows.progress.as_ref().map(Progress::id);
            prop_assert_eq!(same_record, Some(progress.id()), "and so is the record");
        }
        let goes_on = reconcile(Some(&base), &base.settings, &other, Some(&base), DAY);
        prop_assert_eq!(goes_on.settings, other.settings.clone(), "and where only this one did something, it is kept");
        prop_assert_eq!(reconcile(Some(&base), &base.settings, &base, Some(&base), DAY), base, "and nothing stays nothing");
    }

    #[test]
    fn what_comes_of_it_can_be_kept(base in any_save(), mine in any_save(), theirs in any_save()) {
        let save = reconcile(Some(&base), &base.settings, &mine, Some(&theirs), DAY);
        let back = decode(&encode(&save).unwrap());
        let expected = if save.settings.keep_progress { save } else { Save { progress: None, ..save } };
        prop_assert_eq!(back, Ok(expected), "whatever three records are merged, the result is one that is read");
    }
}
