//! The hash by which snapshots, records and approvals name one version of a scenario or of its words.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::model::Scenario;

/// The first eight bytes of a SHA-256: of what a scenario means, or of a file's bytes. Shown and stored as 16 lower-case
/// hex digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct ContentHash([u8; 8]);

impl ContentHash {
    /// The hash of what a scenario means: its people, graph, signs, notes and prompts, as they are once it is loaded. Comments,
    /// layout, line ends, the order of fields and of the signs of a line are no part of it; the order of people, nodes,
    /// messages and replies is, because inputs name them by their place. `None` if the scenario has no text.
    pub(crate) fn of_scenario(scenario: &Scenario) -> Option<Self> {
        ron::to_string(scenario).ok().map(|text| Self::of(text.as_bytes()))
    }

    /// The hash of a file's bytes, with CRLF counted as LF so that a checkout on another system has the same hash.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Self {
        let mut sha = Sha256::new();
        let mut rest = bytes;
        while let Some(at) = rest.windows(2).position(|pair| pair == b"\r\n") {
            sha.update(&rest[..at]);
            rest = &rest[at + 1..];
        }
        sha.update(rest);
        let digest = sha.finalize();
        let mut first = [0; 8];
        first.copy_from_slice(&digest[..8]);
        Self(first)
    }
}

impl fmt::Display for ContentHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}", u64::from_be_bytes(self.0))
    }
}

/// A text that is not a content hash.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a content hash: it needs exactly 16 digits from 0-9 and a-f")]
pub struct NotAHash(String);

impl FromStr for ContentHash {
    type Err = NotAHash;

    fn from_str(text: &str) -> Result<Self, NotAHash> {
        let refused = || NotAHash(text.chars().take(40).collect());
        let digits = text.len() == 16 && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
        if !digits {
            return Err(refused());
        }
        u64::from_str_radix(text, 16).map(|number| Self(number.to_be_bytes())).map_err(|_| refused())
    }
}

impl From<ContentHash> for String {
    fn from(hash: ContentHash) -> Self {
        hash.to_string()
    }
}

impl TryFrom<String> for ContentHash {
    type Error = NotAHash;

    fn try_from(text: String) -> Result<Self, NotAHash> {
        text.parse()
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a failed unwrap is a failed test")]
mod tests {
    use super::*;

    #[test]
    fn a_hash_is_the_start_of_the_files_sha_256() {
        // The first eight bytes of the published test vector for "abc" (FIPS 180-4).
        assert_eq!(ContentHash::of(b"abc").to_string(), "ba7816bf8f01cfea", "saves name a scenario by this hash");
        assert_ne!(ContentHash::of(b"abc"), ContentHash::of(b"abd"), "another text is another version");
    }

    #[test]
    fn line_ends_of_another_system_do_not_change_a_hash() {
        let unix = ContentHash::of(b"a\nb\n\nc");
        assert_eq!(unix, ContentHash::of(b"a\r\nb\r\n\r\nc"), "a checkout with CRLF is the same version");
        assert_ne!(unix, ContentHash::of(b"a\rb\n\nc"), "a lone CR is content");
        assert_ne!(ContentHash::of(b"a"), ContentHash::of(b"a\r"), "a CR at the end is content");
    }

    #[test]
    fn a_hash_survives_being_written_down_and_nothing_else_is_read_as_one() {
        let hash = ContentHash::of(b"x");
        assert_eq!(hash.to_string().parse(), Ok(hash), "what is shown must be read back");
        let stored = ron::to_string(&hash).unwrap();
        assert_eq!(ron::from_str::<ContentHash>(&stored).unwrap(), hash, "what is stored must be read back");
        for wrong in ["", "ba7816bf8f01cfe", "ba7816bf8f01cfeaa", "BA7816BF8F01CFEA", "+a7816bf8f01cfea", "١٢٣٤٥٦٧٨"]
        {
            assert!(wrong.parse::<ContentHash>().is_err(), "`{wrong}` is not a hash and must be refused");
        }
    }
}
