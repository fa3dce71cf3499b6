//! The desktop's place for progress: a file in the player's folder.

use std::{
    fs::{File, TryLockError},
    io::{self, Read, Write},
    path::{Path, PathBuf},
    sync::{Arc, Mutex},
    time::{Duration, UNIX_EPOCH},
};

use super::storage::{Brought, COPY_LIMIT, FILE, Stamp, Storage, StorageError, asides};
use crate::frame::Waker;

/// A file in the player's folder. Whatever is written lies beside it as a whole before it takes its place.
#[derive(Debug)]
pub struct FileStorage {
    folder: Option<PathBuf>,
    /// Where copies go; beside the file if `None`.
    copies: Option<PathBuf>,
    /// Whether a copy is asked for in a window of the system's own.
    asks: bool,
    /// What came of it.
    brought: Arc<Mutex<Option<Brought>>>,
}

/// What a file is called that is still being written: this, some letters, and its ending.
const NEW: (&str, &str) = ("progress-", ".new");
/// What is held while one window writes, where a folder cannot be held itself.
const LOCK: &str = "progress.lock";
/// How often, and after what time each, a window tries again while another one writes. Then it goes on: one that has stopped in
/// the middle must not stop the others.
const TRIES: (u32, Duration) = (250, Duration::from_millis(2));

impl FileStorage {
    /// Keeps in this folder; `None` if the system names none.
    #[must_use]
    pub fn new(folder: Option<PathBuf>) -> Self {
        Self { folder, copies: None, asks: false, brought: Arc::default() }
    }

    /// The same with a folder for copies.
    #[must_use]
    pub fn copying_to(self, copies: Option<PathBuf>) -> Self {
        Self { copies, ..self }
    }

    /// The same with a window of the system's own in which the player chooses a copy.
    #[must_use]
    pub fn asking(self) -> Self {
        Self { asks: true, ..self }
    }

    fn folder(&self) -> Result<&Path, StorageError> {
        self.folder.as_deref().ok_or_else(|| StorageError::Blocked("the system names no folder for it".into()))
    }

    fn place(&self, file: &str) -> Result<PathBuf, StorageError> {
        Ok(self.folder()?.join(file))
    }

    /// Holds the folder; nothing where it cannot be had.
    fn hold(&self) -> Option<File> {
        let folder = self.folder.as_ref()?;
        let file = if cfg!(windows) {
            File::options().create(true).truncate(false).write(true).open(folder.join(LOCK)).ok()?
        } else {
            File::open(folder).ok()?
        };
        for _ in 0..TRIES.0 {
            match file.try_lock() {
                Ok(()) => return Some(file),
                Err(TryLockError::WouldBlock) => std::thread::sleep(TRIES.1),
                Err(TryLockError::Error(_)) => return None,
            }
        }
        None
    }

    /// Files that were not finished, because the program or the system ended first.
    fn unfinished(&self) -> Result<Vec<PathBuf>, StorageError> {
        let folder = self.folder()?;
        let entries = match std::fs::read_dir(folder) {
            Ok(entries) => entries,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
            Err(error) => return Err(because(folder)(error)),
        };
        let unfinished = |name: &str| name.starts_with(NEW.0) && name.ends_with(NEW.1);
        let names = entries.flatten().filter(|entry| entry.file_name().to_str().is_some_and(unfinished));
        Ok(names.map(|entry| entry.path()).collect())
    }
}

fn because(place: &Path) -> impl Fn(io::Error) -> StorageError {
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

/// What may be a copy: as much of a file as tells that, and nothing of what is no file or cannot be read.
#[must_use]
pub fn read_copy(place: &Path) -> Vec<u8> {
    let mut bytes = Vec::new();
    // A pipe or a folder would be waited for.
    if std::fs::metadata(place).is_ok_and(|found| found.is_file())
        && let Ok(file) = File::open(place)
        && let Err(error) = file.take(COPY_LIMIT as u64).read_to_end(&mut bytes)
    {
        bevy::log::warn!("{}: {error}", place.display());
        bytes.clear();
    }
    bytes
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
        let (folder, place) = (self.folder()?, self.place(FILE)?);
        std::fs::create_dir_all(folder).map_err(because(folder))?;
        let file = tempfile::Builder::new().prefix(NEW.0).suffix(NEW.1).tempfile_in(folder);
        let mut file = file.map_err(because(folder))?;
        let beside = file.path().to_owned();
        let written = file.write_all(text.as_bytes()).and_then(|()| file.as_file().sync_all());
        written.map_err(because(&beside))?;
        file.persist(&place).map_err(|error| because(&place)(error.error))?;
        // The new name too, where the system lets a folder be written out.
        File::open(folder).and_then(|folder| folder.sync_all()).ok();
        Ok(())
    }

    fn set_aside(&self) -> Result<(), StorageError> {
        let place = self.place(FILE)?;
        let places = asides().map(|aside| self.place(&aside)).collect::<Result<Vec<_>, _>>()?;
        let Some(aside) = places.iter().find(|aside| !aside.exists()).or(places.last()) else { return Ok(()) };
        if_there(std::fs::rename(&place, aside)).map_err(because(&place))
    }

    fn erase(&self) -> Result<(), StorageError> {
        let named = [FILE.to_owned()].into_iter().chain(asides()).map(|file| self.place(&file));
        let places = named.collect::<Result<Vec<_>, _>>()?;
        for place in places.into_iter().chain(self.unfinished()?) {
            if_there(std::fs::remove_file(&place)).map_err(because(&place))?;
        }
        // Nothing of the player is in it, and another window may hold it.
        std::fs::remove_file(self.place(LOCK)?).ok();
        Ok(())
    }

    fn alone(&self, act: &mut dyn FnMut()) {
        let held = self.hold();
        act();
        drop(held);
    }

    fn stamp(&self) -> Stamp {
        let Ok(found) = self.place(FILE).and_then(|place| std::fs::metadata(&place).map_err(because(&place))) else {
            return Stamp::default();
        };
        let since = found.modified().ok().and_then(|time| time.duration_since(UNIX_EPOCH).ok());
        Stamp { time: since.unwrap_or_default().as_nanos(), bytes: found.len() }
    }

    fn hand_out(&self, name: &str, text: &str) -> Result<Option<String>, StorageError> {
        let folder = match &self.copies {
            Some(copies) => copies.clone(),
            None => self.folder()?.to_owned(),
        };
        // Where nothing was kept yet it may not be there.
        std::fs::create_dir_all(&folder).map_err(because(&folder))?;
        // The file of another child, or an older one, stays.
        let (stem, kind) = name.rsplit_once('.').unwrap_or((name, "txt"));
        let named = |number: u32| if number == 1 { name.into() } else { format!("{stem}-{number}.{kind}") };
        let free = (1..1000).map(|number| folder.join(named(number))).find(|place| !place.exists());
        let place = free.unwrap_or_else(|| folder.join(name));
        std::fs::write(&place, text).map_err(because(&place))?;
        Ok(Some(place.display().to_string()))
    }

    fn ask_for_copy(&self, waker: Option<Waker>) {
        if !self.asks {
            return;
        }
        let mut dialog = rfd::AsyncFileDialog::new();
        if let Some(folder) = self.copies.as_ref().or(self.folder.as_ref()) {
            dialog = dialog.set_directory(folder);
        }
        // Some systems open their window only on this thread; waiting for it is another's.
        let chosen = dialog.pick_file();
        let brought = Arc::clone(&self.brought);
        let wait = async move {
            let file = chosen.await.map_or(Brought::Nothing, |file| Brought::File(read_copy(file.path())));
            if let Ok(mut brought) = brought.lock() {
                *brought = Some(file);
            }
            if let Some(waker) = waker {
                waker.wake();
            }
        };
        bevy::tasks::IoTaskPool::get().spawn(wait).detach();
    }

    fn brought(&self) -> Option<Brought> {
        self.brought.lock().ok()?.take()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn here(name: &str) -> PathBuf {
        std::env::temp_dir().join(format!("manara-{name}-{}", std::process::id()))
    }

    fn files(folder: &Path) -> Option<usize> {
        std::fs::read_dir(folder).map(Iterator::count).ok()
    }

    #[test]
    fn the_file_on_disk_is_replaced_whole() {
        let folder = here("test");
        let storage = FileStorage::new(Some(folder.clone()));
        assert_eq!(storage.read(), Ok(None), "nothing is there at first");
        assert_eq!(storage.write("one"), Ok(()), "the folder is made");
        assert_eq!(storage.write("two"), Ok(()), "and written again");
        assert_eq!(storage.read(), Ok(Some("two".into())), "the last text counts");
        assert_eq!(storage.set_aside(), Ok(()), "it can be moved away");
        assert_eq!(storage.read(), Ok(None), "and is not read again");
        assert_eq!(storage.write("three"), Ok(()), "another one");
        assert_eq!(storage.set_aside(), Ok(()), "is damaged too");
        assert_eq!(files(&folder), Some(2), "and both lie aside");
        assert_eq!(storage.erase(), Ok(()), "erasing finds all");
        assert_eq!(files(&folder), Some(0), "and leaves nothing");
        std::fs::remove_dir_all(folder).ok();
    }

    #[test]
    fn two_who_write_at_once_leave_one_whole_text() {
        let folder = here("at-once");
        let texts = ["short".to_owned(), "long ".repeat(20_000)];
        FileStorage::new(Some(folder.clone())).write(&texts[0]).ok();
        std::thread::scope(|threads| {
            let writers: Vec<_> = texts
                .iter()
                .map(|text| {
                    let storage = FileStorage::new(Some(folder.clone()));
                    threads.spawn(move || (0..20).all(|_| storage.write(text).is_ok()))
                })
                .collect();
            let storage = FileStorage::new(Some(folder.clone()));
            while writers.iter().any(|writer| !writer.is_finished()) {
                let read = storage.read().ok().flatten();
                assert!(read.is_some_and(|read| texts.contains(&read)), "whoever reads meanwhile finds one of the two");
            }
            for writer in writers {
                assert!(writer.join().is_ok_and(|written| written), "neither is turned away");
            }
        });
        assert_eq!(files(&folder), Some(1), "and nothing is left beside it");
        std::fs::remove_dir_all(folder).ok();
    }

    #[test]
    fn what_was_not_finished_is_erased_with_the_rest_and_nothing_else_is() {
        let folder = here("unfinished");
        let storage = FileStorage::new(Some(folder.clone()));
        assert_eq!(storage.write("one"), Ok(()), "something is kept");
        let there = ["progress-a1b2c3.new", "manara-record.txt"].map(|name| folder.join(name));
        there.iter().for_each(|place| std::fs::write(place, "half a te").unwrap_or_default());
        assert_eq!(storage.erase(), Ok(()), "everything is forgotten");
        assert!(!there[0].exists(), "a file that a lost program left is half a record of the child");
        assert!(there[1].exists(), "a copy is the child's own");
        std::fs::remove_dir_all(folder).ok();
    }

    #[test]
    fn only_one_at_a_time_is_alone() {
        let folder = here("alone");
        let storage = FileStorage::new(Some(folder.clone()));
        storage.write("0").ok();
        let add = |storage: &FileStorage| {
            let count: u32 = storage.read().ok().flatten().and_then(|text| text.parse().ok()).unwrap_or_default();
            storage.write(&(count + 1).to_string()).ok();
        };
        std::thread::scope(|threads| {
            for _ in 0..3 {
                let storage = FileStorage::new(Some(folder.clone()));
                threads.spawn(move || (0..10).for_each(|_| storage.alone(&mut || add(&storage))));
            }
        });
        assert_eq!(storage.read(), Ok(Some("30".into())), "what each wrote was still there when the next one read");
        std::fs::remove_dir_all(folder).ok();
    }

    #[test]
    fn another_writer_is_seen_without_reading() {
        let folder = here("stamp");
        let [mine, other] = [0, 1].map(|_| FileStorage::new(Some(folder.clone())));
        let nothing = mine.stamp();
        other.write("one").ok();
        let one = mine.stamp();
        assert_ne!(one, nothing, "something lies there now");
        assert_eq!(mine.stamp(), one, "looking changes nothing");
        other.write("three").ok();
        assert_ne!(mine.stamp(), one, "another text does");
        other.erase().ok();
        assert_eq!(mine.stamp(), nothing, "and so does its end");
        std::fs::remove_dir_all(folder).ok();
    }

    #[test]
    fn of_a_large_file_no_more_is_read_than_tells_that_it_is_no_copy() {
        let folder = here("large");
        std::fs::create_dir_all(&folder).ok();
        let place = folder.join("film.bin");
        std::fs::write(&place, vec![b'm'; 5 << 20]).ok();
        assert_eq!(read_copy(&place).len(), COPY_LIMIT, "one byte more than a copy may have says it");
        assert!(read_copy(&folder).is_empty(), "a folder holds no text");
        std::fs::remove_dir_all(folder).ok();
    }

    #[test]
    fn a_folder_may_have_any_name_and_what_is_no_folder_is_told() {
        let folder = here("مجلد اللعبة 100% (1)");
        let storage = FileStorage::new(Some(folder.join("new")));
        assert_eq!(storage.write("one"), Ok(()), "also a folder in a folder that is not there yet");
        assert_eq!(storage.read(), Ok(Some("one".into())), "and it is found again");
        let file = folder.join("new").join(FILE);
        let storage = FileStorage::new(Some(file.clone()));
        let blocked = |result: Result<(), StorageError>| matches!(result, Err(StorageError::Blocked(why)) if why.contains(&*file.to_string_lossy()));
        assert!(blocked(storage.write("two")), "a file holds no files, and whoever helps reads which one it is");
        assert!(blocked(storage.read().map(|_| ())), "nor is it taken for an empty folder");
        std::fs::remove_dir_all(folder).ok();
    }

    #[test]
    fn without_a_folder_storage_is_blocked() {
        let read = FileStorage::new(None).read();
        assert!(matches!(read, Err(StorageError::Blocked(_))), "a system that names no folder is no reason to panic");
    }
}
