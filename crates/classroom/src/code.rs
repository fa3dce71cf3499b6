//! How a class finds its lesson: a code of four signs to type, and another one of four animals to press. Both are drawn from random
//! numbers that come in, and whoever hosts lessons takes the first that no other lesson has.

use std::{fmt, str::FromStr};

use learning::checkup::ClassCode;
use serde::{Deserialize, Serialize};
use story::Animal;

use crate::seat::{ANIMALS, animal_key, animal_of};

/// Signs or animals of a code.
pub const CODE_LENGTH: usize = 4;

/// The signs of which codes are made, those of a class's code: no vowels, and of signs that look alike only one.
const SIGNS: &[u8] = ClassCode::SIGNS.as_bytes();

/// A text that is no lesson's code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NoLessonCode {
    /// Not four of the signs.
    #[error("a lesson's code is four of the signs {}", ClassCode::SIGNS)]
    Signs,
    /// Not four animals.
    #[error("a lesson's code in pictures is four animals, such as `camel+cat+crane+seal`")]
    Animals,
}

/// The code of a lesson to type: four of the signs of [`ClassCode::SIGNS`].
///
/// As text, the signs: `K7MX`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct JoinCode([u8; CODE_LENGTH]);

impl JoinCode {
    /// Candidates for a new lesson, in an order that follows from a random number: every code once but those that are
    /// unwanted ([`JoinCode::is_unwanted`]).
    pub fn draw(random: u64) -> impl Iterator<Item = Self> {
        tour(random, SIGNS).map(Self).filter(|code| !code.is_unwanted())
    }

    /// Whether one can read in it what no child should see on a wall: swear words, insults, slurs, drugs, violence, names that
    /// are holy, in English, Arabic and the largest other languages, with digits as letters or without the vowels. Such codes are
    /// never drawn; what is typed may be one, and is then no lesson's.
    #[must_use]
    pub fn is_unwanted(self) -> bool {
        UNWANTED.iter().flat_map(|words| words.split(' ')).any(|word| reads(&self.0, word.as_bytes()))
    }
}

impl fmt::Display for JoinCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|sign| write!(f, "{}", char::from(*sign)))
    }
}

impl FromStr for JoinCode {
    type Err = NoLessonCode;

    /// Reads small letters and Arabic digits too, and passes over blanks, wherever they stand.
    fn from_str(text: &str) -> Result<Self, NoLessonCode> {
        let signs: Option<Vec<u8>> = text.chars().filter(|sign| !sign.is_whitespace()).map(sign).collect();
        signs.and_then(|signs| signs.try_into().ok()).map(Self).ok_or(NoLessonCode::Signs)
    }
}

impl From<JoinCode> for String {
    fn from(code: JoinCode) -> Self {
        code.to_string()
    }
}

impl TryFrom<String> for JoinCode {
    type Error = NoLessonCode;

    fn try_from(text: String) -> Result<Self, NoLessonCode> {
        text.parse()
    }
}

/// The sign that a character stands for.
fn sign(typed: char) -> Option<u8> {
    let digit = ["٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹"].iter().find_map(|digits| digits.chars().position(|digit| digit == typed));
    let plain = digit.and_then(|digit| char::from_digit(u32::try_from(digit).ok()?, 10)).unwrap_or(typed);
    SIGNS.iter().copied().find(|sign| char::from(*sign) == plain.to_ascii_uppercase())
}

/// The code of a lesson to press, for those who do not read these letters yet: four animals, in the order of reading. It is drawn
/// by itself and does not follow from the signs.
///
/// As text, their keys: `camel+cat+crane+seal`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct AnimalCode([Animal; CODE_LENGTH]);

impl AnimalCode {
    /// The code of four animals.
    #[must_use]
    pub fn of(animals: [Animal; CODE_LENGTH]) -> Self {
        Self(animals)
    }

    /// Candidates for a new lesson, in an order that follows from a random number: every code once in which no animal follows
    /// itself, because from the last row nobody counts how often. Those are 12 x 11 x 11 x 11. A lesson's two codes are drawn by
    /// two numbers.
    pub fn draw(random: u64) -> impl Iterator<Item = Self> {
        tour(random, &ANIMALS).map(Self).filter(|code| code.0.windows(2).all(|two| two[0] != two[1]))
    }

    /// The animals in the order in which they are pressed.
    #[must_use]
    pub fn animals(self) -> [Animal; CODE_LENGTH] {
        self.0
    }
}

impl fmt::Display for AnimalCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.map(animal_key).join("+"))
    }
}

impl FromStr for AnimalCode {
    type Err = NoLessonCode;

    /// Reads capitals too, and passes over blanks around each key.
    fn from_str(text: &str) -> Result<Self, NoLessonCode> {
        let animals: Option<Vec<Animal>> = text.split('+').map(animal_of).collect();
        animals.and_then(|animals| animals.try_into().ok()).map(Self).ok_or(NoLessonCode::Animals)
    }
}

impl From<AnimalCode> for String {
    fn from(code: AnimalCode) -> Self {
        code.to_string()
    }
}

impl TryFrom<String> for AnimalCode {
    type Error = NoLessonCode;

    fn try_from(text: String) -> Result<Self, NoLessonCode> {
        text.parse()
    }
}

/// Every way to choose four times out of `choices`, each once. Where the tour begins and how far it goes at each step follows from
/// the random number; a step that shares no factor with the number of ways meets all of them.
fn tour<T: Copy>(random: u64, choices: &'static [T]) -> impl Iterator<Item = [T; CODE_LENGTH]> {
    let count = u64::try_from(choices.len()).unwrap_or(1);
    let ways = count * count * count * count;
    let begin = random % ways;
    let step = (random / ways % ways..).find(|step| common_factor(*step, ways) == 1).unwrap_or(1);
    (0..ways).map(move |at| {
        let mut rest = (begin + at * step) % ways;
        [(); CODE_LENGTH].map(|()| {
            let place = usize::try_from(rest % count).unwrap_or(0);
            rest /= count;
            choices[place]
        })
    })
}

/// The greatest common factor (Euclid).
fn common_factor(one: u64, other: u64) -> u64 {
    if other == 0 { one } else { common_factor(other, one % other) }
}

/// Signs that stand for vowels: children pass over them, or over what is written with them.
const VOWELS: &[u8] = b"34YWJ";

/// Whether a word, written as in [`UNWANTED`], can be read among signs: as it stands, with digits as letters, or with signs for
/// vowels in between. What has two signs only is taken as it stands, or hardly a code would be left.
fn reads(signs: &[u8], word: &[u8]) -> bool {
    let freely = word.len() > 2;
    (0..signs.len()).any(|from| {
        let mut met = 0;
        for sign in &signs[from..] {
            let Some(letter) = word.get(met).map(turned) else { break };
            if *sign == letter || (freely && letters(*sign).contains(&letter)) {
                met += 1;
            } else if !freely || met == 0 || !VOWELS.contains(sign) {
                break;
            }
        }
        met == word.len()
    })
}

/// The letters that a digit is read as.
fn letters(sign: u8) -> &'static [u8] {
    match sign {
        b'3' => b"E",
        b'4' => b"A",
        b'6' => b"GB",
        b'7' => b"T",
        b'9' => b"G",
        _ => b"",
    }
}

/// A capital letter, turned by half the alphabet; anything else as it is.
fn turned(letter: &u8) -> u8 {
    match letter {
        b'A'..=b'M' => letter + 13,
        b'N'..=b'Z' => letter - 13,
        _ => *letter,
    }
}

/// What no code may be read as, by language. Each letter is turned by half the alphabet (ROT13), so that nobody has to read these
/// words who works on the program; `tr A-Z N-ZA-M` shows them to whoever reviews the list. Vowels are left out where the word is
/// known without them, and digits stand for the sounds that Arabic chats write with them (3, 7, 9) or, in Russian, for the letters
/// that they look like.
const UNWANTED: [&str; 11] = [
    // English.
    "SPX SX SJX SLX SXA SXE ZSX PAG PPX QPX QXUQ QLX GJG GLG GGL JAX JUE CEPX CEA CAL CUX CUPX PEC QZA UEA XAX AXQ AQR AJQ ALQ \
     ALZC SNC SCC OGPU OAE PJZ PLZ PZA TUL TNL SNT STG STTG UAXL UXE GEAL GENA PUAX TLC XLX CNX CXL CXW ATE ATTE ENC ECR ECG ECQ \
     TGS QGS JGS ZEA WEX QEX AEQ SNG SERN SEX ERGN GEQ SEG CRR JRR QRN QRQ QLR QGU UNAT UNGR UGE XXX PC CRQ CQS KKK UW UU ZAT \
     CZC TLA JNE",
    // Drugs; parties and forces.
    "ZQZN GUP TUO CPC QZG ZGU QET QEAX KGP XRG ORRE PEPX WAXL ACQ NSQ CXX LCT PPC",
    // Numbers that stand for such things.
    "69 666 444 336",
    // Arabic.
    "ALX ANX GAX 3ET UZE 7ZE 7LJ X7O T7O RUE 3LE QLG XUE KEN ZLG ZJG 7EO EUO XSE LUQ LUJU ESQ Q3P 3OQ SEW XLE XJA 7EZ UEZ WZ3 \
     XUAG GSU ZWAA ZWAJ TEQ OTE W7P ZUZQ",
    // Persian and Turkish.
    "WAQ NZX NZP LEX LEEX XUC",
    // French.
    "SQC AGZ CGA CGR CGN CLG CJG CQ ZEQ PAA OGR OLG AXGZ PEGA",
    // Spanish, Portuguese and Italian.
    "UQC PGZ CGZ UCG CAPU CAQW PUAT ZZQ ZZT PTQ PNT PTE PAPU PEW WQE WQG CEE ZEP SRN GRG PNPN XNX XNTN CNWN CWE GZAP GAP SQE SQR \
     PPG XPG OPG ZAPU CEPQ SEP SLP SLT SWT",
    // German and Dutch.
    "SGG AGG GGA JK JPUE JKE NEPU NEK QZZ QCC XPX CRAA CAAE ANPX APXG UER UJE ULE XAG XLG AXE",
    // Polish.
    "XEJ PUW WRO WOP QCN QJC PLC TJA",
    // Russian.
    "KL ULW ULA ULL UJL UJW KJW KJL XUL PLX PXN CQE CQP ROG LRO ZLQ ZQX GEK GCK KRC URC PZRC ZCNO CAK CAU QAK QAU UNK LCXN K44 \
     QLE QJE CNP TZA ZAQ",
    // Hindi, Indonesian, Filipino, Swahili and Chinese.
    "ZQEP PUG PUQ TAQ EAQ XGG NAW AWA ZZX ATAG WAPX WNAP TNT GATA XZZ PAZ GZQ AZQ",
];
