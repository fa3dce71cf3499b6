//! The links of consoles, kept on the teacher's own computer so that a restart can print and open them again. The file lies beside the
//! lessons, in a folder of this account alone, and a lesson's line goes with the lesson. Where lessons are hosted there is none.

use std::{
    fs,
    io::{self, Write},
    path::{Path, PathBuf},
    sync::{Mutex, PoisonError},
};

use crate::LessonId;

/// The file's name in its folder.
const FILE: &str = "consoles";

/// Lessons with the tokens of their consoles, in a file.
#[derive(Debug)]
pub struct Links {
    folder: PathBuf,
    links: Mutex<Vec<(LessonId, String)>>,
}

impl Links {
    /// Those that are kept in a folder, of lessons that go on; the others are kept no longer.
    ///
    /// # Errors
    /// If the file cannot be written.
    pub fn of(folder: &Path, goes_on: impl Fn(&LessonId) -> bool) -> io::Result<Self> {
        let kept = fs::read_to_string(folder.join(FILE)).unwrap_or_default();
        let links = kept.lines().filter_map(|line| {
            let (lesson, token) = line.split_once(' ')?;
            Some((LessonId::of(lesson)?, token.to_owned()))
        });
        let links: Vec<_> = links.filter(|(lesson, _)| goes_on(lesson)).collect();
        let all = Self { folder: folder.to_owned(), links: Mutex::new(Vec::new()) };
        all.write(&links)?;
        Ok(Self { links: Mutex::new(links), ..all })
    }

    /// Every link.
    #[must_use]
    pub fn all(&self) -> Vec<(LessonId, String)> {
        self.links.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Keeps one more.
    ///
    /// # Errors
    /// If it cannot be written.
    pub fn add(&self, lesson: &LessonId, token: &str) -> io::Result<()> {
        let mut links = self.links.lock().unwrap_or_else(PoisonError::into_inner);
        links.push((lesson.clone(), token.to_owned()));
        self.write(&links)
    }

    /// Keeps that of a lesson no longer.
    ///
    /// # Errors
    /// If that cannot be written.
    pub fn remove(&self, lesson: &LessonId) -> io::Result<()> {
        let mut links = self.links.lock().unwrap_or_else(PoisonError::into_inner);
        links.retain(|(of, _)| of != lesson);
        self.write(&links)
    }

    /// Deletes the file.
    ///
    /// # Errors
    /// If it cannot be deleted.
    pub fn delete(folder: &Path) -> io::Result<()> {
        match fs::remove_file(folder.join(FILE)) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
            _ => Ok(()),
        }
    }

    /// Writes a new file that takes the place of the old one, so that there is a whole one at any moment.
    fn write(&self, links: &[(LessonId, String)]) -> io::Result<()> {
        if links.is_empty() {
            return Self::delete(&self.folder);
        }
        let mut fresh = tempfile::NamedTempFile::new_in(&self.folder)?;
        for (lesson, token) in links {
            writeln!(fresh, "{lesson} {token}")?;
        }
        fresh.as_file().sync_all()?;
        fresh.persist(self.folder.join(FILE)).map_err(|error| error.error)?;
        Ok(())
    }
}
