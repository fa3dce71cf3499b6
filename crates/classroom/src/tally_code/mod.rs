//! What a child hands in where no server runs: its sums as a short code on the screen, which the teacher types or scans into the
//! console later. A code tells what was answered and nothing of who answered it; it is no slip that says "I want to talk".
//!
//! # The code
//!
//! A code is written with the 20 signs of [`ClassCode::SIGNS`], as classes' codes are, so that one keypad serves both. Each sign
//! stands for its place in that list, 0 to 19. 32 signs would need a seventh fewer of them, but without vowels there are only 31
//! letters and digits, look-alikes among them; 16 signs would need a twelfth more.
//!
//! | signs | what they hold |
//! | --- | --- |
//! | 1 | the format: 0 a check-up, 1 a lesson, others are of newer versions |
//! | 4 | the nonce, lowest sign first |
//! | 3, 7, 11 and so on | the contents, packed as one number, lowest sign first, filled up with noughts |
//! | 4 | the check |
//!
//! Contents are packed without gaps, each in its own range. To each of their signs a random one is added (modulo 20), drawn by
//! the nonce: equal answers give codes that do not look alike, and another nonce gives a wholly other code. That keeps no secret.
//! How long a code is depends on what was asked and left out, never on how well it was answered.
//!
//! The check is a pure system of ISO/IEC 7064, as in the numbers of bank accounts (MOD 97-10), with modulus 159979 and radix 20:
//! read as a number, highest sign first, each code leaves 1. The modulus is the largest prime below 20^4 for which, in codes of
//! up to 400 signs, no two errors leave the same, of all errors in one sign and all swaps of neighbours, but for swaps that give
//! the same number as an error in one of the two signs. So all those errors are found and their place can be told, any two wrong
//! signs are found, and of random codes 1 in 160,000 adds up. Codes of every version keep format and check where they are.
//!
//! # How long it is
//!
//! | | signs | groups | side of the QR code, level M |
//! | --- | --- | --- | --- |
//! | check-up of a lesson, all answered, class and seat known | 32 | 8 | 29 modules |
//! | the same without class and seat | 28 | 7 | 25 modules |
//! | the same with both, the longest if some was left out | 40 | 10 | 29 modules |
//! | check-up of a trial, all answered, class and seat known | 36 | 9 | 29 modules |
//! | the longest if some was left out | 44 | 11 | 29 modules |
//! | lesson with two chats and a vote | 36 | 9 | 29 modules |
//! | the longest lesson: four chats, six votes | 60 | 15 | 33 modules |
//! | the longest of all: sums that no form of the game gives | 92 | 23 | 37 modules |
//!
//! A QR code holds the same text as the screen, hyphens too, in its alphanumeric mode (ISO/IEC 18004). Like any text of letters,
//! digits and hyphens, a code must be set from left to right on a page that runs the other way, or its groups trade places.

mod checkup;
mod lesson;
mod pack;
mod tag;
mod text;

use learning::{
    Seed,
    checkup::{ClassCode, Sheet},
    stream,
};
use rand::Rng;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use pack::{Pass, Reader, Writer};

pub use lesson::{ChatTally, LessonTally, TallyActs, TallyCounts};
pub use tag::{IdTag, TagError};

/// Signs in a group.
const GROUP: usize = 4;
/// Signs of the nonce.
const NONCE: usize = 4;

/// What one child hands in, as a code. Two tally codes are equal if their codes are.
///
/// Serialised, it is its code.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct TallyCode {
    nonce: u32,
    content: TallyContent,
}

/// What a tally code tells of.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum TallyContent {
    /// What a check-up adds up to.
    CheckUp(Sheet),
    /// What was done in a lesson.
    Lesson(LessonTally),
}

/// A text that is no code, or contents that fit in none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TallyCodeError {
    /// No sign at all.
    #[error("there is no code yet: type all groups from the child's screen")]
    Empty,
    /// A letter, a digit or something else that is in no code.
    #[error(
        "no code has the sign `{sign}` (group {group}): compare the group with the screen; the signs are {}",
        ClassCode::SIGNS
    )]
    NoSuchSign {
        /// What was typed.
        sign: char,
        /// The group, from 1.
        group: usize,
    },
    /// One group has more or fewer signs than the others.
    #[error("group {group} has {signs} signs instead of four: compare it with the screen")]
    Uneven {
        /// The group, from 1.
        group: usize,
        /// How many signs it has.
        signs: usize,
    },
    /// The signs make no whole groups, and nobody knows which one is not whole.
    #[error(
        "the code has {signs} signs, but groups have four each: one is missing or too many; compare it with the screen"
    )]
    Ragged {
        /// How many signs there are.
        signs: usize,
    },
    /// More signs than any code has.
    #[error("no code has more than {most} signs: type one code at a time", most = TallyCode::MOST_SIGNS)]
    TooLong,
    /// Another sign, or two swapped neighbours, in this group alone make it a code.
    #[error("one sign of group {group} seems wrong, or two stand the wrong way round: compare it with the screen")]
    Wrong {
        /// The group, from 1.
        group: usize,
    },
    /// It is no code, and what is wrong cannot be told.
    #[error("the code does not add up: compare all groups with the screen, one by one")]
    DoesNotAddUp,
    /// It adds up, but holds what this version does not know.
    #[error("this code is of a newer Manara: update the program of the console, then type it again")]
    Newer,
    /// Sums that no check-up can give.
    #[error("a check-up cannot give these sums, so no code is made of them")]
    Unsound,
    /// More was done in a lesson than a tally code has room for.
    #[error(
        "a tally code has room for {} chats and {} votes of options from 0 to {}, and for counts up to {} and {}",
        LessonTally::MOST_CHATS,
        LessonTally::MOST_VOTES,
        LessonTally::MOST_OPTION,
        TallyCounts::MOST_WITH_SIGN,
        TallyCounts::MOST_WITHOUT
    )]
    NoRoom,
}

impl TallyCode {
    /// How many nonces there are: as many as four signs can tell, 17.3 bits.
    pub const NONCES: u32 = 160_000;
    /// Signs of the longest code, without hyphens.
    pub const MOST_SIGNS: usize = 92;

    /// A tally code. The nonce is random and drawn once for each tally code, not each time that it is shown: by it two children who answer
    /// alike are still two, and one tally code that is typed twice is still one. What counts is its remainder by [`TallyCode::NONCES`]. Of
    /// thirty children who all answer alike, two draw the same one in less than three classes of a thousand.
    ///
    /// Signs of a check-up stand in the order of [`story::Sign::ALL`] from then on, what shows one after what resembles it, and
    /// without those of which no chat was answered.
    ///
    /// # Errors
    /// [`TallyCodeError::Unsound`] for sums that [`learning::checkup::Tally::is_sound`] refuses; [`TallyCodeError::NoRoom`] for too many
    /// chats or votes, or numbers out of range.
    pub fn new(nonce: u32, mut content: TallyContent) -> Result<Self, TallyCodeError> {
        match &mut content {
            TallyContent::CheckUp(sheet) => {
                if !sheet.tally.is_sound() {
                    return Err(TallyCodeError::Unsound);
                }
                checkup::put_in_order(&mut sheet.tally.signs);
            }
            TallyContent::Lesson(lesson) if !lesson.has_room() => return Err(TallyCodeError::NoRoom),
            TallyContent::Lesson(_) => {}
        }
        Ok(Self { nonce: nonce % Self::NONCES, content })
    }

    /// What it tells of.
    #[must_use]
    pub fn content(&self) -> &TallyContent {
        &self.content
    }

    /// What it tells of, for keeps.
    #[must_use]
    pub fn into_content(self) -> TallyContent {
        self.content
    }

    /// Its code, in groups of four joined by hyphens, such as `CDFG-HJKM-...`; for the screen and for a QR code.
    #[must_use]
    pub fn encode(&self) -> String {
        text::grouped(&self.signs())
    }

    /// Reads a code. Small letters, and blanks, hyphens, dashes and marks of direction anywhere, are fine; so are the digits of
    /// Arabic and Persian keyboards.
    ///
    /// # Errors
    /// A [`TallyCodeError`] that says what to compare with the child's screen, or [`TallyCodeError::Newer`]. Whatever is read is sound.
    pub fn decode(text: &str) -> Result<Self, TallyCodeError> {
        let signs = text::read(text)?;
        if text::adds_up(&signs) {
            return Self::of_signs(&signs);
        }
        let is_code = |signs: &[usize]| Self::of_signs(signs) != Err(TallyCodeError::DoesNotAddUp);
        Err(text::wrong_group(&signs, is_code)
            .map_or(TallyCodeError::DoesNotAddUp, |group| TallyCodeError::Wrong { group }))
    }

    /// A number by which a tally code is known again, so that one that is typed twice counts once: the first eight bytes (big-endian)
    /// of the SHA-256 of the code without hyphens. It does not change while the code's format does not.
    #[must_use]
    pub fn fingerprint(&self) -> u64 {
        let [a, b, c, d, e, f, g, h, ..] = sha256(&text::plain(&self.signs()));
        u64::from_be_bytes([a, b, c, d, e, f, g, h])
    }

    fn signs(&self) -> Vec<usize> {
        let mut writer = Writer::default();
        let format = match &self.content {
            TallyContent::CheckUp(sheet) => {
                checkup::pass_sheet(&mut writer, sheet);
                0
            }
            TallyContent::Lesson(lesson) => {
                lesson::pass_lesson(&mut writer, lesson);
                1
            }
        };
        let mut packed = writer.signs();
        while !(1 + NONCE + packed.len() + text::CHECK).is_multiple_of(GROUP) {
            packed.push(0);
        }
        let mut nonce = Writer::default();
        nonce.pass(usize::try_from(self.nonce).unwrap_or(0), text::SIGNS.pow(4));
        let mut signs = vec![format];
        signs.extend(nonce.signs());
        signs.extend(packed.iter().zip(stirred(self.nonce)).map(|(sign, added)| (sign + added) % text::SIGNS));
        text::add_check(&mut signs);
        signs
    }

    /// The tally code of signs that add up. What no tally code gives as its signs is none, so each has one code only.
    fn of_signs(signs: &[usize]) -> Result<Self, TallyCodeError> {
        let (Some((format, rest)), Some(end)) = (signs.split_first(), signs.len().checked_sub(1 + text::CHECK)) else {
            return Err(TallyCodeError::DoesNotAddUp);
        };
        let Some((nonce, packed)) = rest[..end].split_at_checked(NONCE) else {
            return Err(TallyCodeError::DoesNotAddUp);
        };
        let nonce = Reader::new(nonce.to_vec()).pass(0, text::SIGNS.pow(4));
        let nonce = u32::try_from(nonce).unwrap_or(0);
        let unstirred =
            packed.iter().zip(stirred(nonce)).map(|(sign, added)| (sign + text::SIGNS - added) % text::SIGNS);
        let mut reader = Reader::new(unstirred.collect());
        let content = match format {
            0 => TallyContent::CheckUp(checkup::pass_sheet(&mut reader, &checkup::blank())),
            1 => TallyContent::Lesson(lesson::pass_lesson(&mut reader, &LessonTally::default())),
            _ => return Err(TallyCodeError::Newer),
        };
        Self::new(nonce, content).ok().filter(|tallies| tallies.signs() == signs).ok_or(TallyCodeError::DoesNotAddUp)
    }
}

impl From<TallyCode> for String {
    fn from(tallies: TallyCode) -> Self {
        tallies.encode()
    }
}

impl TryFrom<String> for TallyCode {
    type Error = TallyCodeError;

    fn try_from(text: String) -> Result<Self, TallyCodeError> {
        Self::decode(&text)
    }
}

/// What is added to the signs of the contents, one by one.
fn stirred(nonce: u32) -> impl Iterator<Item = usize> {
    let mut rng = stream(Seed(u64::from(nonce)), "slip", "");
    std::iter::repeat_with(move || usize::try_from(rng.next_u32()).unwrap_or(0) % text::SIGNS)
}

fn sha256(text: &str) -> [u8; 32] {
    Sha256::digest(text).into()
}
