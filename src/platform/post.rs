//! Posts to the program of a teacher in the same room, and what it answers.

use crate::frame::Waker;

/// A text in JSON that goes to a path of a server, such as `/api/sync`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// By which its answer is known.
    pub number: u32,
    /// Where, such as `192.168.1.20:8080`; empty for the page's own server.
    pub address: String,
    /// The path.
    pub path: &'static str,
    /// The text.
    pub body: String,
    /// The language in which a refusal is to be told.
    pub language: String,
}

/// What came back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reply {
    /// To which letter.
    pub number: u32,
    /// Whether it was taken, and the text; `None` if nothing came that can be read.
    pub came: Option<(bool, String)>,
}

/// A way to post.
pub trait Post: Send + Sync + 'static {
    /// Posts, and rings when the answer is there.
    fn post(&self, letter: Letter, waker: Option<Waker>);

    /// The answers since the last call.
    fn replies(&self) -> Vec<Reply>;
}

/// The longest answer that is read, in bytes.
pub(super) const LONGEST: usize = 256 * 1024;
