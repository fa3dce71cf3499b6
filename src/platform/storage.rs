//! Where the game may keep one small text: a file in the player's folder, or one entry of the page's storage. What it says is
//! `profile`'s.

use crate::frame::Waker;

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

/// A mark of what lies in a place: another one after somebody wrote there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Stamp {
    /// Nanoseconds since 1970, or a count of writes.
    pub time: u128,
    /// The length in bytes, where it is cheap to know.
    pub bytes: u64,
}

/// A place for one text, which other windows of the game may use too.
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

    /// Reads and writes in `act` while no other window does, as far as the system can keep them off.
    fn alone(&self, act: &mut dyn FnMut()) {
        act();
    }

    /// What tells cheaply whether another window wrote since.
    fn stamp(&self) -> Stamp;

    /// Gives the player a text as a file of that name to take along, and says where it is if that can be known. The file is the
    /// player's: it is not erased with the rest, and takes the place of none that is there.
    ///
    /// # Errors
    /// Where no file can be made or no room is left.
    fn hand_out(&self, name: &str, text: &str) -> Result<Option<String>, StorageError>;

    /// Lets the player choose a copy to bring back. What came of it comes to [`Storage::brought`] later, and the waker rings then.
    fn ask_for_copy(&self, waker: Option<Waker>);

    /// What came of asking since the last call.
    fn brought(&self) -> Option<Brought>;
}

/// What came of asking for a copy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Brought {
    /// A file, up to one byte more than a copy may have. One that cannot be read is empty.
    File(Vec<u8>),
    /// No file: the player chose none, or no window came in which to choose one; the system does not say which.
    Nothing,
}

pub(super) const FILE: &str = "progress.manara";
pub(super) const ASIDE: &str = "progress.damaged";
/// How many damaged texts are put aside before the last one is replaced.
const ASIDES: u8 = 9;
/// How much of a file is read that may be a copy.
pub(super) const COPY_LIMIT: usize = record::LIMIT + 1;

/// The names under which damaged texts lie aside.
pub(super) fn asides() -> impl Iterator<Item = String> {
    (1..=ASIDES).map(|number| if number == 1 { ASIDE.to_owned() } else { format!("{ASIDE}-{number}") })
}
