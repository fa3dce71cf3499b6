//! Where the game may keep one small text: a file in the player's folder, or one entry of the page's storage. What it says is
//! `profile`'s.

use std::{io, path::PathBuf};

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
        super::page::download(COPY, text);
        Ok(COPY.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
    fn without_a_folder_storage_is_blocked() {
        let read = FileStorage::new(None).read();
        assert!(matches!(read, Err(StorageError::Blocked(_))), "a system that names no folder is no reason to panic");
    }
}
