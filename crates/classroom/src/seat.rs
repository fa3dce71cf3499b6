//! Who sits where, without a name: each seat of a lesson gets a drawn one, a colour and an animal, and a card of three pictures by
//! which it is found again on another device. What is drawn follows from random numbers that come in.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt,
    str::FromStr,
};

use learning::{
    Seed,
    checkup::{SEATS, SeatCode},
    stream,
};
use rand::Rng;
use serde::{Deserialize, Serialize};
pub use story::Animal;

/// Every animal, in the order in which a keypad shows them: that of their English names.
pub const ANIMALS: [Animal; 12] = [
    Animal::Camel,
    Animal::Cat,
    Animal::Crane,
    Animal::Dolphin,
    Animal::Gazelle,
    Animal::Hedgehog,
    Animal::Hoopoe,
    Animal::Lizard,
    Animal::Rabbit,
    Animal::Seal,
    Animal::Stork,
    Animal::Turtle,
];

/// The name of an animal in message keys, in texts of codes and seats, and in its picture's: `camel`, drawn as `friend-camel`.
#[must_use]
pub fn animal_key(animal: Animal) -> &'static str {
    match animal {
        Animal::Camel => "camel",
        Animal::Cat => "cat",
        Animal::Crane => "crane",
        Animal::Dolphin => "dolphin",
        Animal::Gazelle => "gazelle",
        Animal::Hedgehog => "hedgehog",
        Animal::Hoopoe => "hoopoe",
        Animal::Lizard => "lizard",
        Animal::Rabbit => "rabbit",
        Animal::Seal => "seal",
        Animal::Stork => "stork",
        Animal::Turtle => "turtle",
    }
}

/// The animal with a key, in whatever case; blanks around it do not count.
pub(crate) fn animal_of(key: &str) -> Option<Animal> {
    ANIMALS.into_iter().find(|animal| animal_key(*animal).eq_ignore_ascii_case(key.trim()))
}

/// The colour in a seat's name.
///
/// Not among them: red and yellow, which are what a flag says of a message; white, black, brown, yellow, red and all tones of
/// sand, which some use as words for people's skin; pink, by which boys are teased; the rainbow, over which grown-ups quarrel.
/// Silver and golden stand beside five others and without bronze, so that hardly anybody reads them as places in a race.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Colour {
    Blue,
    Green,
    Orange,
    Purple,
    Turquoise,
    Silver,
    Golden,
}

impl Colour {
    /// Every colour.
    pub const ALL: [Self; 7] =
        [Self::Blue, Self::Green, Self::Orange, Self::Purple, Self::Turquoise, Self::Silver, Self::Golden];

    /// The name used in messages, as `$colour`, and in texts of seats: `blue`, `green` and so on.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Blue => "blue",
            Self::Green => "green",
            Self::Orange => "orange",
            Self::Purple => "purple",
            Self::Turquoise => "turquoise",
            Self::Silver => "silver",
            Self::Golden => "golden",
        }
    }
}

/// Names that there are: every colour with every animal, but for eleven pairs.
pub const NAMES: usize = 73;

/// The drawn name of a seat, such as "Green Camel": never a child's. Its words are those of the message [`SeatName::message`].
///
/// Some pairs are no names, because somewhere they are something else:
///
/// | pair | what it is |
/// | --- | --- |
/// | camel in blue, orange, purple, silver, golden | names under which a brand of cigarettes is sold |
/// | green turtle | in Chinese, a jeer at a man whose wife deceives him (a turtle, a green hat) |
/// | orange cat | in jokes of the net, the one without brains |
/// | blue hoopoe | Israel's national bird in the colour of its flag: a side in a quarrel of grown-ups |
/// | hedgehog in blue and silver, golden rabbit | figures of a video game and of a maker of chocolate: the game names no brands |
///
/// As text, the two keys joined: `green-camel`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct SeatName {
    colour: Colour,
    animal: Animal,
}

/// A text or a pair that is no seat's name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a seat's name is a colour and an animal that go together, such as `green-camel`")]
pub struct NoSeatName;

impl SeatName {
    /// The name of a colour and an animal.
    ///
    /// # Errors
    /// [`NoSeatName`] for a pair that is left out.
    pub fn of(colour: Colour, animal: Animal) -> Result<Self, NoSeatName> {
        use Colour::{Blue, Golden, Green, Orange, Purple, Silver};
        let left_out = matches!(
            (colour, animal),
            (Blue | Orange | Purple | Silver | Golden, Animal::Camel)
                | (Green, Animal::Turtle)
                | (Orange, Animal::Cat)
                | (Blue, Animal::Hoopoe)
                | (Blue | Silver, Animal::Hedgehog)
                | (Golden, Animal::Rabbit)
        );
        if left_out { Err(NoSeatName) } else { Ok(Self { colour, animal }) }
    }

    /// Every name, [`NAMES`] of them: by colour, within it by animal as in [`ANIMALS`].
    pub fn all() -> impl Iterator<Item = Self> {
        Colour::ALL
            .into_iter()
            .flat_map(|colour| ANIMALS.into_iter().filter_map(move |animal| Self::of(colour, animal).ok()))
    }

    /// The name for a new seat: any that is not taken, each as likely as the others. `None` if all are taken.
    #[must_use]
    pub fn draw(random: u64, taken: &BTreeSet<Self>) -> Option<Self> {
        let free: Vec<Self> = Self::all().filter(|name| !taken.contains(name)).collect();
        let count = u64::try_from(free.len()).ok()?;
        let drawn = random.checked_rem(count)?;
        free.get(usize::try_from(drawn).ok()?).copied()
    }

    /// The colour.
    #[must_use]
    pub fn colour(self) -> Colour {
        self.colour
    }

    /// The animal.
    #[must_use]
    pub fn animal(self) -> Animal {
        self.animal
    }

    /// The key of the message that says it, with the colour's key as `$colour`: `seat-name-camel`. Its attribute `alone` is the
    /// animal without a colour.
    #[must_use]
    pub fn message(self) -> String {
        format!("seat-name-{}", animal_key(self.animal))
    }
}

impl fmt::Display for SeatName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", self.colour.key(), animal_key(self.animal))
    }
}

impl FromStr for SeatName {
    type Err = NoSeatName;

    /// Reads capitals too, and passes over blanks at the ends.
    fn from_str(text: &str) -> Result<Self, NoSeatName> {
        let (colour, animal) = text.split_once('-').ok_or(NoSeatName)?;
        let colour = Colour::ALL.into_iter().find(|one| one.key().eq_ignore_ascii_case(colour.trim()));
        Self::of(colour.ok_or(NoSeatName)?, animal_of(animal).ok_or(NoSeatName)?)
    }
}

impl From<SeatName> for String {
    fn from(name: SeatName) -> Self {
        name.to_string()
    }
}

impl TryFrom<String> for SeatName {
    type Error = NoSeatName;

    fn try_from(text: String) -> Result<Self, NoSeatName> {
        text.parse()
    }
}

/// A seat of one lesson, counted from 0 in the order of joining. Nobody is shown it: children and teacher know the name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct SeatId(pub u16);

/// The card by which a seat is found again on another device, and by which the check-ups of several lessons are the same child's:
/// three pictures out of eight. There are [`SEATS`], so it tells seats of one class apart and keeps nobody out.
pub type WayBack = SeatCode;

/// The card for a seat whose child brings none: the first in the lesson's own order that was not given. `None` once all
/// [`SEATS`] were.
///
/// `random` is the lesson's number, the same for every seat; `given` holds the cards of all its seats, dealt and brought, also of
/// those that left, or a newcomer would come back as somebody else. The order is shuffled, so that a card does not tell the
/// neighbour's, and any six that follow each other from the first on hold all orders of the check-up's forms, as in
/// [`SeatCode::dealt`].
#[must_use]
pub fn deal(random: u64, given: &BTreeSet<WayBack>) -> Option<WayBack> {
    shuffled(random).into_iter().find(|card| !given.contains(card))
}

/// Every card in a lesson's order: in rounds of six, each with one card of each order of forms as long as they last.
fn shuffled(random: u64) -> Vec<WayBack> {
    let mut rng = stream(Seed(random), "lesson", "cards");
    let mut cards: Vec<_> = (0..SEATS).filter_map(SeatCode::dealt).map(|card| (rng.next_u64(), card)).collect();
    cards.sort_unstable();
    let mut seen = BTreeMap::new();
    let mut rounds: Vec<(u16, WayBack)> = Vec::new();
    for (_, card) in cards {
        let round = seen.entry(card.order()).or_insert(0);
        rounds.push((*round, card));
        *round += 1;
    }
    // Stable: within a round the shuffled order stays.
    rounds.sort_by_key(|(round, _)| *round);
    rounds.into_iter().map(|(_, card)| card).collect()
}
