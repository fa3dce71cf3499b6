//! Where the changes of lessons are kept while the lessons last: on disk in one file, or in memory for tests. The third place, a
//! database that several processes share, is [`crate::Postgres`].
//!
//! What [`Store::append`] has answered is on disk. One thread writes: it gathers what came within a few milliseconds into one
//! transaction, so that thirty children who act at once wait for one write and not for thirty.

use std::{
    collections::BTreeMap,
    fmt, fs, io,
    path::{Path, PathBuf},
    sync::{
        Mutex, PoisonError,
        mpsc::{self, Receiver, Sender},
    },
    thread,
    time::{Duration, Instant},
};

use classroom::Change;
use redb::{Database, ReadableDatabase, ReadableTable, TableDefinition};

/// Changes as JSON, by lesson and number from 0.
const CHANGES: TableDefinition<'_, (&str, u64), &[u8]> = TableDefinition::new("changes");
/// So long the writer waits for more to write at once.
const GATHERING: Duration = Duration::from_millis(3);
/// So much is written at once at most.
const MOST_AT_ONCE: usize = 512;
/// The file's name in its folder.
const FILE: &str = "lessons.redb";
/// What is being written anew, without a lesson that was erased.
const FRESH: &str = "lessons.redb.new";

/// Which lesson: 128 random bits as 32 digits from 0-9 and a-f.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LessonId(String);

impl LessonId {
    /// The id of a text; `None` unless it is one.
    #[must_use]
    pub fn of(text: &str) -> Option<Self> {
        let digits = text.len() == 32 && text.bytes().all(|c| matches!(c, b'0'..=b'9' | b'a'..=b'f'));
        digits.then(|| Self(text.to_owned()))
    }

    /// The digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for LessonId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Why nothing was stored or read. Nothing was changed then.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum StoreError {
    /// Another process wrote in between, or the lesson was erased.
    #[error("the lesson has {found} changes where {expected} were expected")]
    Conflict {
        /// How many changes the caller knew.
        expected: u64,
        /// How many there are.
        found: u64,
    },
    /// Another lesson that is not over has one of its codes.
    #[error("another lesson has this code")]
    CodeTaken,
    /// A second program has the file.
    #[error("another lesson program has the file {0} open; close that one first")]
    InUse(String),
    /// The disk is full, or cannot be read or written.
    #[error("the lesson cannot be stored: {0}")]
    Disk(String),
    /// The database is not there, or refuses; in a sentence.
    #[error("{0}")]
    Database(String),
    /// What is stored makes no sense.
    #[error("what is stored of the lesson is damaged: {0}")]
    Damaged(String),
}

pub(crate) fn disk(error: impl fmt::Display) -> StoreError {
    StoreError::Disk(error.to_string())
}

/// A change as it is written.
pub(crate) fn write(change: &Change) -> Result<String, StoreError> {
    serde_json::to_string(change).map_err(disk)
}

/// A change that was written.
pub(crate) fn read(written: &[u8]) -> Result<Change, StoreError> {
    serde_json::from_slice(written).map_err(|error| StoreError::Damaged(error.to_string()))
}

/// Keeps the changes of lessons. Calls may take as long as a disk does: not for a thread that serves others.
pub trait Store: Send + Sync + 'static {
    /// Appends changes to a lesson, which is new if it has none. They are on disk when this returns.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] unless the lesson has as many changes as expected; else what is wrong with the disk.
    fn append(&self, lesson: &LessonId, expected: u64, changes: &[Change]) -> Result<(), StoreError>;

    /// The changes of a lesson in their order; none for one that is not there.
    ///
    /// # Errors
    /// If they cannot be read, or make no sense.
    fn load(&self, lesson: &LessonId) -> Result<Vec<Change>, StoreError>;

    /// The changes of a lesson from a number on, counted from 0; `None` if there is no such lesson, or no more.
    ///
    /// # Errors
    /// As [`Self::load`].
    fn newer(&self, lesson: &LessonId, from: u64) -> Result<Option<Vec<Change>>, StoreError> {
        let mut changes = self.load(lesson)?;
        let known = usize::try_from(from).unwrap_or(usize::MAX).min(changes.len());
        Ok(if changes.is_empty() { None } else { Some(changes.split_off(known)) })
    }

    /// Erases a lesson so that nothing of it is left.
    ///
    /// # Errors
    /// If the disk cannot be written.
    fn erase(&self, lesson: &LessonId) -> Result<(), StoreError>;

    /// Every lesson.
    ///
    /// # Errors
    /// If they cannot be read.
    fn lessons(&self) -> Result<Vec<LessonId>, StoreError>;

    /// How long nothing had been written when it was opened, if that is known.
    fn idle(&self) -> Option<Duration> {
        None
    }
}

/// Keeps lessons in memory.
#[derive(Debug, Default)]
pub struct Memory(Mutex<BTreeMap<LessonId, Vec<Change>>>);

impl Store for Memory {
    fn append(&self, lesson: &LessonId, expected: u64, changes: &[Change]) -> Result<(), StoreError> {
        let mut lessons = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let found = lessons.get(lesson).map_or(0, |there| count(there.len()));
        if found != expected {
            return Err(StoreError::Conflict { expected, found });
        }
        lessons.entry(lesson.clone()).or_default().extend_from_slice(changes);
        Ok(())
    }

    fn load(&self, lesson: &LessonId) -> Result<Vec<Change>, StoreError> {
        Ok(self.0.lock().unwrap_or_else(PoisonError::into_inner).get(lesson).cloned().unwrap_or_default())
    }

    fn erase(&self, lesson: &LessonId) -> Result<(), StoreError> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).remove(lesson);
        Ok(())
    }

    fn lessons(&self) -> Result<Vec<LessonId>, StoreError> {
        Ok(self.0.lock().unwrap_or_else(PoisonError::into_inner).keys().cloned().collect())
    }
}

fn count(count: usize) -> u64 {
    u64::try_from(count).unwrap_or(u64::MAX)
}

type Answer<T> = Sender<Result<T, StoreError>>;

/// What the writer is asked.
enum Asked {
    Append { lesson: LessonId, expected: u64, changes: Vec<Vec<u8>>, answer: Answer<()> },
    Load { lesson: LessonId, answer: Answer<Vec<Change>> },
    Erase { lesson: LessonId, answer: Answer<()> },
    Lessons { answer: Answer<Vec<LessonId>> },
}

/// Keeps lessons in a file of a folder.
pub struct Disk {
    folder: PathBuf,
    /// Gone once the store is closed.
    writer: Mutex<Option<(Sender<Asked>, thread::JoinHandle<()>)>>,
    set_aside: Option<PathBuf>,
    idle: Option<Duration>,
}

impl Disk {
    /// Opens the file in a folder, which is made, for this account alone, if it is not there. A file that is damaged is set
    /// aside under another name ([`Self::set_aside`]), and a new one begun.
    ///
    /// # Errors
    /// [`StoreError::InUse`] if another program has it, else what is wrong with the disk.
    pub fn open(folder: &Path) -> Result<Self, StoreError> {
        make_private(folder).map_err(disk)?;
        let (path, fresh) = (folder.join(FILE), folder.join(FRESH));
        // Left behind by a program that ended while it wrote anew; the old file is whole then.
        if fresh.exists() {
            fs::remove_file(&fresh).map_err(disk)?;
        }
        let written = fs::metadata(&path).and_then(|file| file.modified());
        let idle = written.ok().and_then(|written| written.elapsed().ok());
        let mut set_aside = None;
        let database = match open(&path) {
            Err(StoreError::Damaged(_)) => {
                set_aside = Some(put_aside(&path).map_err(disk)?);
                open(&path)?
            }
            opened => opened?,
        };
        let (sender, receiver) = mpsc::channel();
        let mut writer = Writer { folder: folder.to_owned(), database: Some(database) };
        let thread = thread::Builder::new().name("store".to_owned()).spawn(move || writer.run(&receiver));
        let writer = Mutex::new(Some((sender, thread.map_err(disk)?)));
        Ok(Self { folder: folder.to_owned(), writer, set_aside, idle })
    }

    /// Where a damaged file was put, if there was one.
    #[must_use]
    pub fn set_aside(&self) -> Option<&Path> {
        self.set_aside.as_deref()
    }

    /// Closes the file and deletes it, with every lesson. Whatever is asked later fails.
    ///
    /// # Errors
    /// If it cannot be deleted.
    pub fn delete(&self) -> Result<(), StoreError> {
        self.close();
        fs::remove_file(self.folder.join(FILE)).or_else(only_if_there).map_err(disk)?;
        // Somebody else's files may be there; then the folder stays.
        let _kept = fs::remove_dir(&self.folder);
        Ok(())
    }

    /// Waits until the file is closed.
    fn close(&self) {
        if let Some((sender, thread)) = self.writer.lock().unwrap_or_else(PoisonError::into_inner).take() {
            drop(sender);
            let _panicked = thread.join();
        }
    }

    fn ask<T>(&self, asked: impl FnOnce(Answer<T>) -> Asked) -> Result<T, StoreError> {
        let closed = || StoreError::Disk("the file is closed".to_owned());
        let (answer, answered) = mpsc::channel();
        {
            let writer = self.writer.lock().unwrap_or_else(PoisonError::into_inner);
            let (sender, _) = writer.as_ref().ok_or_else(closed)?;
            sender.send(asked(answer)).map_err(|_| closed())?;
        }
        answered.recv().map_err(|_| closed())?
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        self.close();
    }
}

fn only_if_there(error: io::Error) -> io::Result<()> {
    if error.kind() == io::ErrorKind::NotFound { Ok(()) } else { Err(error) }
}

impl Store for Disk {
    fn append(&self, lesson: &LessonId, expected: u64, changes: &[Change]) -> Result<(), StoreError> {
        let changes = changes.iter().map(|change| write(change).map(String::into_bytes)).collect::<Result<_, _>>()?;
        self.ask(|answer| Asked::Append { lesson: lesson.clone(), expected, changes, answer })
    }

    fn load(&self, lesson: &LessonId) -> Result<Vec<Change>, StoreError> {
        self.ask(|answer| Asked::Load { lesson: lesson.clone(), answer })
    }

    fn erase(&self, lesson: &LessonId) -> Result<(), StoreError> {
        self.ask(|answer| Asked::Erase { lesson: lesson.clone(), answer })
    }

    fn lessons(&self) -> Result<Vec<LessonId>, StoreError> {
        self.ask(|answer| Asked::Lessons { answer })
    }

    fn idle(&self) -> Option<Duration> {
        self.idle
    }
}

#[cfg(unix)]
fn make_private(folder: &Path) -> io::Result<()> {
    use std::os::unix::fs::{DirBuilderExt, PermissionsExt};
    fs::DirBuilder::new().recursive(true).mode(0o700).create(folder)?;
    fs::set_permissions(folder, fs::Permissions::from_mode(0o700))
}

#[cfg(not(unix))]
fn make_private(folder: &Path) -> io::Result<()> {
    fs::create_dir_all(folder)
}

/// Opens a file, checks it and reads all of it once, so that damage is found now and not in the middle of a lesson.
fn open(path: &Path) -> Result<Database, StoreError> {
    let name = path.display().to_string();
    // A disk without room damages nothing: only what is read and makes no sense is set aside.
    let why = |error: redb::Error| match error {
        redb::Error::DatabaseAlreadyOpen => StoreError::InUse(name.clone()),
        redb::Error::Io(error) if error.kind() != io::ErrorKind::InvalidData => disk(error),
        redb::Error::PreviousIo => disk(error),
        error => StoreError::Damaged(error.to_string()),
    };
    // What is damaged badly enough makes the library panic instead of telling.
    let opened = std::panic::catch_unwind(|| {
        let database = Database::builder().set_check_integrity_on_open(true).create(path);
        let database = database.map_err(|error| why(error.into()))?;
        let write = database.begin_write().map_err(|error| why(error.into()))?;
        write.open_table(CHANGES).map_err(|error| why(error.into()))?;
        write.commit().map_err(|error| why(error.into()))?;
        for lesson in lessons(&database)? {
            load(&database, &lesson)?;
        }
        Ok(database)
    });
    opened.unwrap_or_else(|_| Err(StoreError::Damaged("its pages cannot be read".to_owned())))
}

/// Renames a damaged file to the first name of its kind that is free.
fn put_aside(path: &Path) -> io::Result<PathBuf> {
    let free = (1_u32..).map(|number| path.with_extension(format!("damaged-{number}"))).find(|path| !path.exists());
    let aside = free.ok_or(io::ErrorKind::AlreadyExists)?;
    fs::rename(path, &aside)?;
    Ok(aside)
}

fn lessons(database: &Database) -> Result<Vec<LessonId>, StoreError> {
    let read = database.begin_read().map_err(disk)?;
    let table = read.open_table(CHANGES).map_err(disk)?;
    let mut lessons: Vec<LessonId> = Vec::new();
    for entry in table.iter().map_err(disk)? {
        let (key, _) = entry.map_err(disk)?;
        let (id, _) = key.value();
        if lessons.last().is_none_or(|last| last.as_str() != id) {
            lessons.push(LessonId::of(id).ok_or_else(|| StoreError::Damaged("it has no id".to_owned()))?);
        }
    }
    Ok(lessons)
}

/// The changes of a lesson as they are written.
fn written(database: &Database, lesson: &LessonId) -> Result<Vec<Vec<u8>>, StoreError> {
    let read = database.begin_read().map_err(disk)?;
    let table = read.open_table(CHANGES).map_err(disk)?;
    let range = table.range((lesson.as_str(), 0)..=(lesson.as_str(), u64::MAX)).map_err(disk)?;
    range.map(|entry| entry.map(|(_, change)| change.value().to_vec()).map_err(disk)).collect()
}

fn load(database: &Database, lesson: &LessonId) -> Result<Vec<Change>, StoreError> {
    written(database, lesson)?.iter().map(|change| read(change)).collect()
}

/// The thread that has the file.
struct Writer {
    folder: PathBuf,
    /// `None` only while the file is exchanged, or if that failed.
    database: Option<Database>,
}

/// What is appended, until it is on disk.
struct Pending {
    lesson: LessonId,
    expected: u64,
    changes: Vec<Vec<u8>>,
    answer: Answer<()>,
}

impl Writer {
    fn run(&mut self, asked: &Receiver<Asked>) {
        // Whoever asked may have gone meanwhile; what was written stands all the same.
        while let Ok(first) = asked.recv() {
            let mut next = Some(first);
            let mut pending = Vec::new();
            let until = Instant::now() + GATHERING;
            while let Some(Asked::Append { lesson, expected, changes, answer }) = next {
                pending.push(Pending { lesson, expected, changes, answer });
                next = if pending.len() < MOST_AT_ONCE { more(asked, until) } else { None };
            }
            if !pending.is_empty() {
                self.append(pending);
            }
            match next {
                Some(Asked::Load { lesson, answer }) => {
                    let _gone = answer.send(self.database().and_then(|database| load(database, &lesson)));
                }
                Some(Asked::Lessons { answer }) => {
                    let _gone = answer.send(self.database().and_then(lessons));
                }
                Some(Asked::Erase { lesson, answer }) => {
                    let _gone = answer.send(self.erase(&lesson));
                }
                Some(Asked::Append { .. }) | None => {}
            }
        }
    }

    fn database(&mut self) -> Result<&Database, StoreError> {
        if self.database.is_none() {
            self.database = Some(open(&self.folder.join(FILE))?);
        }
        self.database.as_ref().ok_or_else(|| StoreError::Disk("the file is closed".to_owned()))
    }

    fn append(&mut self, pending: Vec<Pending>) {
        let written = self.database().and_then(|database| append(database, &pending));
        // After a failed write the library takes nothing more from this handle.
        if written.is_err() {
            self.database = None;
        }
        match written {
            Ok(results) => {
                for (one, result) in pending.iter().zip(results) {
                    let _gone = one.answer.send(result);
                }
            }
            Err(error) => {
                for one in &pending {
                    let _gone = one.answer.send(Err(error.clone()));
                }
            }
        }
    }

    /// Writes the other lessons into a new file that takes the place of this one: what is only deleted from a file can
    /// still be read on the disk.
    fn erase(&mut self, erased: &LessonId) -> Result<(), StoreError> {
        let (path, fresh) = (self.folder.join(FILE), self.folder.join(FRESH));
        fs::remove_file(&fresh).or_else(only_if_there).map_err(disk)?;
        {
            let old = self.database()?;
            let new = open(&fresh)?;
            for lesson in lessons(old)?.into_iter().filter(|lesson| lesson != erased) {
                let (answer, _) = mpsc::channel();
                let changes = written(old, &lesson)?;
                append(&new, &[Pending { lesson, expected: 0, changes, answer }])?;
            }
        }
        self.database = None;
        fs::rename(&fresh, &path).map_err(disk)?;
        self.database = Some(open(&path)?);
        Ok(())
    }
}

/// What comes next before it is time to write.
fn more(asked: &Receiver<Asked>, until: Instant) -> Option<Asked> {
    asked.recv_timeout(until.saturating_duration_since(Instant::now())).ok()
}

/// Appends all of these in one transaction, but for those whose lesson has another number of changes.
fn append(database: &Database, pending: &[Pending]) -> Result<Vec<Result<(), StoreError>>, StoreError> {
    let write = database.begin_write().map_err(disk)?;
    let mut results = Vec::new();
    {
        let mut table = write.open_table(CHANGES).map_err(disk)?;
        for Pending { lesson, expected, changes, .. } in pending {
            let id = lesson.as_str();
            let last = {
                let mut range = table.range((id, 0)..=(id, u64::MAX)).map_err(disk)?;
                range.next_back().transpose().map_err(disk)?.map(|(key, _)| key.value().1)
            };
            let found = last.map_or(0, |last| last + 1);
            if found != *expected {
                results.push(Err(StoreError::Conflict { expected: *expected, found }));
                continue;
            }
            for (change, number) in changes.iter().zip(found..) {
                table.insert((id, number), change.as_slice()).map_err(disk)?;
            }
            results.push(Ok(()));
        }
    }
    write.commit().map_err(disk)?;
    Ok(results)
}
