//! Who has read a scenario: approvals by role, never by name, for exactly the version that was read.

use serde::{Deserialize, Serialize};

use source::{Position, counted};

use crate::{hash::ContentHash, raw};

/// In which role somebody read a scenario.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Reader {
    /// Somebody who protects children by profession.
    ChildProtection,
    /// A native reader of the language with this tag, such as `ar`.
    Native(String),
}

/// One reading with a good end.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Approval {
    /// In which role.
    pub reader: Reader,
    /// The version of the scenario that was read: the hash of what it means.
    pub scenario: ContentHash,
    /// The version of the words that were read: the hash of their file.
    pub words: ContentHash,
}

/// Whether a scenario in a language may be called reviewed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Review {
    /// Not, or not in this version: grown-ups are told so.
    Draft,
    /// A child-protection reader and a native reader have approved this very version.
    Approved,
}

/// The approvals of one scenario, from the file `<id>.approvals.ron` beside it: a list such as
/// `[(reader: Native("ar"), scenario: "0123456789abcdef", words: "fedcba9876543210")]`.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Approvals {
    /// All approvals, of older versions too.
    pub given: Vec<Approval>,
}

/// Why an approvals file cannot be read. Without it the scenario is a draft.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{place}: {message}. {hint}")]
pub struct ApprovalsError {
    /// Where in the file.
    pub place: Position,
    /// What is wrong.
    pub message: String,
    /// What to do.
    pub hint: String,
}

impl Approvals {
    /// Reads an approvals file.
    ///
    /// # Errors
    /// The first place at which the bytes are not a list of approvals.
    pub fn parse(bytes: &[u8]) -> Result<Self, ApprovalsError> {
        let unreadable = |wrong: source::NoText| ApprovalsError {
            place: wrong.position,
            message: wrong.what.into(),
            hint: wrong.hint.into(),
        };
        raw::options().from_str(source::text_in_lines(bytes).map_err(unreadable)?).map_err(|error| {
            let place = Position { line: counted(error.span.start.line), column: counted(error.span.start.col) };
            let (message, hint) = raw::sentence(&error.code);
            let hint = if hint.is_empty() {
                "The file is a list of `(reader: .., scenario: .., words: ..)`.".into()
            } else {
                hint
            };
            ApprovalsError { place, message, hint }
        })
    }

    /// How the version `scenario` with the words `words` in `language` stands: approved only if both a child-protection
    /// reader and a native reader of that language have approved exactly these hashes.
    #[must_use]
    pub fn review(&self, scenario: ContentHash, words: ContentHash, language: &str) -> Review {
        let mut read = self.given.iter().filter(|given| given.scenario == scenario && given.words == words);
        let (mut protection, mut native) = (false, false);
        for given in &mut read {
            match &given.reader {
                Reader::ChildProtection => protection = true,
                Reader::Native(tag) => native |= tag == language,
            }
        }
        if protection && native { Review::Approved } else { Review::Draft }
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a failed unwrap is a failed test")]
mod tests {
    use super::*;

    fn approval(reader: Reader, scenario: &[u8], words: &[u8]) -> Approval {
        Approval { reader, scenario: ContentHash::of(scenario), words: ContentHash::of(words) }
    }

    #[test]
    fn only_both_readers_of_this_very_version_make_it_approved() {
        let native = || Reader::Native("ar".into());
        let (scenario, words) = (ContentHash::of(b"s"), ContentHash::of(b"w"));
        let review = |given: Vec<Approval>, language: &str| Approvals { given }.review(scenario, words, language);
        let both = || vec![approval(Reader::ChildProtection, b"s", b"w"), approval(native(), b"s", b"w")];
        assert_eq!(review(both(), "ar"), Review::Approved, "both have read exactly this");
        assert_eq!(review(both(), "fr"), Review::Draft, "an Arabic reader says nothing about French");
        assert_eq!(review(both()[..1].to_vec(), "ar"), Review::Draft, "a native reader must have read it too");
        assert_eq!(
            review(both()[1..].to_vec(), "ar"),
            Review::Draft,
            "a child-protection reader must have read it too"
        );
        for changed in 0..2 {
            for other in [approval(native(), b"t", b"w"), approval(native(), b"s", b"v")] {
                let mut given = both();
                given[changed] = Approval { reader: given[changed].reader.clone(), ..other };
                assert_eq!(review(given, "ar"), Review::Draft, "an approval holds for the version that was read");
            }
        }
    }

    #[test]
    fn an_approvals_file_is_read_and_a_broken_one_says_where() {
        let file = "[\n  (reader: ChildProtection, scenario: \"0123456789abcdef\", words: \"fedcba9876543210\"),\n  \
                    (reader: Native(\"ar\"), scenario: \"0123456789abcdef\", words: \"fedcba9876543210\"),\n]";
        let approvals = Approvals::parse(file.as_bytes()).unwrap();
        let hash = |text: &str| text.parse().unwrap();
        let review = approvals.review(hash("0123456789abcdef"), hash("fedcba9876543210"), "ar");
        assert_eq!(review, Review::Approved, "what readers wrote down counts");
        let broken = file.replace("fedcba9876543210\"),\n]", "fedcba\"),\n]");
        let error = Approvals::parse(broken.as_bytes()).unwrap_err();
        assert_eq!(error.place.line, 3, "the broken line is named: {error}");
        assert!(error.to_string().contains("fedcba"), "the broken hash is named: {error}");
        assert!(Approvals::parse(b"\xff").is_err(), "bytes that are no text are refused");
        assert!(Approvals::parse(&b"[".repeat(100_000)).is_err(), "deep nesting is refused without harm");
    }
}
