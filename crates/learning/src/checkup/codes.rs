//! Codes by which the occasions of one child are found again without its name: three pictures of a seat, four signs of a class.

use std::{collections::BTreeMap, fmt, str::FromStr};

use rand::Rng;
use serde::{Deserialize, Serialize};

use super::{bank::Form, sitting::Tally};
use crate::seed::{Seed, stream};

/// A picture on a card: a calm thing, in the game's own drawings. A player may take one as its badge, too.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Picture {
    Kite,
    Boat,
    Starfish,
    Shell,
    Compass,
    Balloon,
    Feather,
    Sail,
}

impl Picture {
    /// Every picture.
    pub const ALL: [Self; 8] =
        [Self::Kite, Self::Boat, Self::Starfish, Self::Shell, Self::Compass, Self::Balloon, Self::Feather, Self::Sail];

    /// The name used in message keys and in texts of codes: `kite`, `boat` and so on.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Kite => "kite",
            Self::Boat => "boat",
            Self::Starfish => "starfish",
            Self::Shell => "shell",
            Self::Compass => "compass",
            Self::Balloon => "balloon",
            Self::Feather => "feather",
            Self::Sail => "sail",
        }
    }
}

/// Pictures on a card.
pub const PICTURES: usize = 3;
/// Cards that there are: every choice of [`PICTURES`] out of eight, in whatever order a child finds them.
pub const SEATS: u16 = 56;

/// Coprime to [`SEATS`], so that cards that are dealt one after the other are unlike, and every picture is on cards of every
/// order of forms.
const STRIDE: u16 = 17;

/// The seat of a child in a class, told by the three pictures on its card. It says which form comes on which occasion, and which
/// check-ups are the same child's. Never a name; in another class another child has the same ([`ClassCode`]).
///
/// As text, three keys in the order of [`Picture::ALL`], such as `boat+shell+sail`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct SeatCode([Picture; PICTURES]);

/// A text or a choice that is no code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CodeError {
    /// Not three different pictures.
    #[error("a seat's code is three different pictures, such as `boat+shell+sail`")]
    NoSeat,
    /// Not four of the signs.
    #[error("a class's code is four of the signs {}", ClassCode::SIGNS)]
    NoClass,
}

impl SeatCode {
    /// The code of three different pictures, in any order.
    ///
    /// # Errors
    /// [`CodeError::NoSeat`] unless they are three different ones.
    pub fn of(pictures: impl IntoIterator<Item = Picture>) -> Result<Self, CodeError> {
        let mut pictures: Vec<Picture> = pictures.into_iter().collect();
        pictures.sort_unstable();
        let different = pictures.windows(2).all(|pair| pair[0] != pair[1]);
        let pictures = pictures.try_into().ok().filter(|_| different);
        pictures.map(Self).ok_or(CodeError::NoSeat)
    }

    /// The code of a seat, counted from 0; `None` from [`SEATS`] on. Any six that follow each other take the forms in all six
    /// orders.
    #[must_use]
    pub fn dealt(seat: u16) -> Option<Self> {
        (seat < SEATS).then(|| cards().nth(usize::from(seat * STRIDE % SEATS)))?
    }

    /// A code drawn by a seed, for a child that plays alone: the same whenever the seed is, such as a record's number.
    #[must_use]
    pub fn drawn(seed: Seed) -> Self {
        let seat = stream(seed, "checkup", "seat").next_u32() % u32::from(SEATS);
        Self::dealt(u16::try_from(seat).unwrap_or(0)).unwrap_or(Self([Picture::Kite, Picture::Boat, Picture::Starfish]))
    }

    /// The number of the seat, from 0 to below [`SEATS`].
    #[must_use]
    pub fn seat(self) -> u16 {
        (0..SEATS).find(|seat| Self::dealt(*seat) == Some(self)).unwrap_or(0)
    }

    /// Its pictures, in the order of [`Picture::ALL`].
    #[must_use]
    pub fn pictures(self) -> [Picture; PICTURES] {
        self.0
    }

    /// The forms in the order in which the seat takes them.
    #[must_use]
    pub fn order(self) -> [Form; 3] {
        Form::order(u64::from(self.seat()))
    }

    /// The form of an occasion, counted from 0. After the third it begins anew, with the form that is longest ago.
    #[must_use]
    pub fn form(self, occasion: usize) -> Form {
        let order = self.order();
        order[occasion % order.len()]
    }
}

/// Every card, from the first three pictures to the last three.
fn cards() -> impl Iterator<Item = SeatCode> {
    let all = Picture::ALL;
    (0..all.len()).flat_map(move |one| {
        (one + 1..all.len())
            .flat_map(move |two| (two + 1..all.len()).map(move |three| SeatCode([all[one], all[two], all[three]])))
    })
}

impl fmt::Display for SeatCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.map(Picture::key).join("+"))
    }
}

impl FromStr for SeatCode {
    type Err = CodeError;

    fn from_str(text: &str) -> Result<Self, CodeError> {
        let of = |key: &str| Picture::ALL.into_iter().find(|picture| picture.key() == key).ok_or(CodeError::NoSeat);
        Self::of(text.split('+').map(of).collect::<Result<Vec<_>, _>>()?)
    }
}

impl From<SeatCode> for String {
    fn from(code: SeatCode) -> Self {
        code.to_string()
    }
}

impl TryFrom<String> for SeatCode {
    type Error = CodeError;

    fn try_from(text: String) -> Result<Self, CodeError> {
        text.parse()
    }
}

/// The code of a class, the same on every occasion: four signs that nobody takes for each other and that make no words. Whoever
/// gives it out keeps the list of which class it is; the game knows none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct ClassCode([u8; 4]);

impl ClassCode {
    /// The signs: no vowels, and of signs that look alike only one.
    pub const SIGNS: &'static str = "CDFGHJKMNPRTWXY34679";
}

impl fmt::Display for ClassCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|sign| write!(f, "{}", char::from(*sign)))
    }
}

impl FromStr for ClassCode {
    type Err = CodeError;

    /// Reads small letters too, and passes over blanks at the ends.
    fn from_str(text: &str) -> Result<Self, CodeError> {
        let signs: Vec<u8> = text.trim().bytes().map(|sign| sign.to_ascii_uppercase()).collect();
        let known = signs.iter().all(|sign| Self::SIGNS.as_bytes().contains(sign));
        signs.try_into().ok().filter(|_| known).map(Self).ok_or(CodeError::NoClass)
    }
}

impl From<ClassCode> for String {
    fn from(code: ClassCode) -> Self {
        code.to_string()
    }
}

impl TryFrom<String> for ClassCode {
    type Error = CodeError;

    fn try_from(text: String) -> Result<Self, CodeError> {
        text.parse()
    }
}

/// What a check-up adds up to, with what finds it again on another occasion. No name, no time, no day.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sheet {
    /// The class, if a lesson gave one.
    pub class: Option<ClassCode>,
    /// The seat, if a card or a lesson gave one.
    pub seat: Option<SeatCode>,
    /// What it adds up to.
    pub tally: Tally,
}

/// The code of a child: no other one of a study has the same. Never a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChildCode {
    /// The class, if a lesson gave one.
    pub class: Option<ClassCode>,
    /// The seat.
    pub seat: SeatCode,
}

/// The sheets of several occasions, by child.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Paired {
    /// What each child did on each occasion, `None` where it was away. In the order of codes, which says nothing of who came
    /// when.
    pub children: BTreeMap<ChildCode, Vec<Option<Tally>>>,
    /// Sheets without a seat, which belong to nobody and count nowhere.
    pub without_seat: usize,
    /// Sheets that came with the code of another one of the same occasion. Nobody knows whose they are, so none of them counts.
    pub twice: usize,
}

/// Pairs the sheets of each occasion by class and seat.
#[must_use]
pub fn pair(occasions: &[&[Sheet]]) -> Paired {
    let mut paired = Paired::default();
    let mut children: BTreeMap<ChildCode, Vec<Vec<&Tally>>> = BTreeMap::new();
    for (at, sheets) in occasions.iter().enumerate() {
        for sheet in *sheets {
            let Some(seat) = sheet.seat else {
                paired.without_seat += 1;
                continue;
            };
            let code = ChildCode { class: sheet.class, seat };
            children.entry(code).or_insert_with(|| vec![Vec::new(); occasions.len()])[at].push(&sheet.tally);
        }
    }
    paired.twice = children.values().flatten().map(Vec::len).filter(|sheets| *sheets > 1).sum();
    let one = |sheets: Vec<&Tally>| match sheets[..] {
        [tally] => Some(tally.clone()),
        _ => None,
    };
    paired.children =
        children.into_iter().map(|(code, occasions)| (code, occasions.into_iter().map(one).collect())).collect();
    paired
}
