//! What a child presses before it has a seat: the address on the desktop, the code as signs or as pictures, how many share the device,
//! and the card of who sat elsewhere before.

use classroom::{AnimalCode, CODE_LENGTH, JoinCode};
use learning::checkup::{ClassCode, PICTURES, Picture, SeatCode};
use story::Animal;

/// The longest address: four numbers, three dots, a colon and a port.
const ADDRESS: usize = 21;
/// The most children at one device.
pub const CHILDREN: u8 = 5;

/// What was pressed so far.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The address as it is typed.
    pub address: String,
    /// Whether the address is known.
    pub addressed: bool,
    /// Whether the code is pressed as pictures.
    pub in_pictures: bool,
    /// The signs of the code.
    pub signs: String,
    /// The pictures of the code.
    pub animals: Vec<Animal>,
    /// How many children share the device.
    pub children: u8,
    /// Whether the child sat at another device before.
    pub moved: bool,
    /// The pictures of its card.
    pub card: Vec<Picture>,
}

impl Default for Entry {
    fn default() -> Self {
        Self {
            address: String::new(),
            // A page comes from the teacher's program itself.
            addressed: cfg!(target_family = "wasm"),
            in_pictures: false,
            signs: String::new(),
            animals: Vec::new(),
            children: 1,
            moved: false,
            card: Vec::new(),
        }
    }
}

impl Entry {
    /// The keys of an address.
    pub const DIGITS: &'static str = "1234567890.:";

    /// What a link or the command line gave: a code, an address, or `address/code`.
    #[must_use]
    pub fn of(given: &str) -> Self {
        let mut entry = Self::default();
        let given = given.trim().trim_start_matches("http://").trim_end_matches('/');
        let (address, code) = given.rsplit_once('/').map_or_else(
            || if given.contains(['.', ':']) { (given, "") } else { ("", given) },
            |(address, code)| (address, code),
        );
        address.chars().for_each(|sign| entry.dial(sign));
        entry.addressed |= entry.is_address();
        code.chars().for_each(|sign| entry.sign(sign));
        entry
    }

    /// Takes a sign of the address.
    pub fn dial(&mut self, sign: char) {
        if Self::DIGITS.contains(sign) && self.address.len() < ADDRESS {
            self.address.push(sign);
        }
    }

    /// Whether the address can be one: four numbers and perhaps a port.
    #[must_use]
    pub fn is_address(&self) -> bool {
        let whole = |text: &str| text.parse::<std::net::Ipv4Addr>().is_ok_and(|address| !address.is_unspecified());
        match self.address.split_once(':') {
            Some((address, port)) => whole(address) && port.parse::<u16>().is_ok_and(|port| port > 0),
            None => whole(&self.address),
        }
    }

    /// Takes a sign of the code, small or large.
    pub fn sign(&mut self, sign: char) {
        let sign = sign.to_ascii_uppercase();
        if ClassCode::SIGNS.contains(sign) && self.signs.len() < CODE_LENGTH {
            self.signs.push(sign);
        }
    }

    /// Takes a picture of the code.
    pub fn animal(&mut self, animal: Animal) {
        if self.animals.len() < CODE_LENGTH {
            self.animals.push(animal);
        }
    }

    /// Chooses a picture of the card, or no more.
    pub fn choose(&mut self, picture: Picture) {
        if let Some(at) = self.card.iter().position(|one| *one == picture) {
            self.card.remove(at);
        } else if self.card.len() < PICTURES {
            self.card.push(picture);
        }
    }

    /// Takes the last sign or picture back.
    pub fn erase(&mut self) {
        if !self.addressed {
            self.address.pop();
        } else if self.in_pictures {
            self.animals.pop();
        } else {
            self.signs.pop();
        }
    }

    /// The whole code, as the server reads it.
    #[must_use]
    pub fn code(&self) -> Option<String> {
        if self.in_pictures {
            let animals = <[Animal; CODE_LENGTH]>::try_from(self.animals.clone()).ok()?;
            Some(AnimalCode::of(animals).to_string())
        } else {
            self.signs.parse::<JoinCode>().ok().map(|code| code.to_string())
        }
    }

    /// The card of who had a seat before.
    #[must_use]
    pub fn card(&self) -> Option<SeatCode> {
        SeatCode::of(self.card.iter().copied()).ok().filter(|_| self.moved)
    }

    /// Whether everything is there to ask for a seat.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.addressed && self.code().is_some() && (!self.moved || self.card().is_some())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_and_command_lines_are_understood() {
        let read = |given: &str| {
            let entry = Entry::of(given);
            (entry.address.clone(), entry.addressed, entry.signs)
        };
        assert_eq!(read("k7mx"), (String::new(), false, "K7MX".into()), "a code");
        assert_eq!(read("192.168.1.20:8080"), ("192.168.1.20:8080".into(), true, String::new()), "an address");
        assert_eq!(read("http://10.0.0.7:8080/K7MX"), ("10.0.0.7:8080".into(), true, "K7MX".into()), "both");
        assert_eq!(read("10.0.0.7/"), ("10.0.0.7".into(), true, String::new()), "a slash at the end");
        assert_eq!(read(""), (String::new(), false, String::new()), "nothing");
        assert_eq!(read("javascript:alert(1)"), (":1".into(), false, String::new()), "what is neither");
    }

    #[test]
    fn an_address_is_four_numbers_and_perhaps_a_port() {
        for (typed, is) in [
            ("192.168.1.20:8080", true),
            ("192.168.1.20", true),
            ("0.0.0.0:8080", false),
            ("192.168.1", false),
            ("192.168.1.256", false),
            ("192.168.1.20:", false),
            ("192.168.1.20:99999", false),
            ("192.168.1.20:0", false),
        ] {
            let mut entry = Entry::default();
            typed.chars().for_each(|sign| entry.dial(sign));
            assert_eq!(entry.is_address(), is, "{typed}");
        }
    }

    #[test]
    fn a_code_is_whole_with_four_and_what_is_too_much_is_not_taken() {
        let mut entry = Entry { addressed: true, ..Entry::default() };
        "k7 mxz!".chars().for_each(|sign| entry.sign(sign));
        assert_eq!((entry.code().as_deref(), entry.is_whole()), (Some("K7MX"), true), "as it is read on the wall");
        entry.erase();
        assert_eq!((entry.code(), entry.is_whole()), (None, false), "one is missing");
        entry.in_pictures = true;
        for animal in [Animal::Cat, Animal::Seal, Animal::Cat, Animal::Crane, Animal::Camel] {
            entry.animal(animal);
        }
        assert_eq!(entry.code().as_deref(), Some("cat+seal+cat+crane"), "in pictures");
        entry.moved = true;
        assert!(!entry.is_whole(), "who sat there before needs its card");
        Picture::ALL.into_iter().take(4).for_each(|picture| entry.choose(picture));
        assert_eq!(entry.card.len(), PICTURES, "three of eight");
        assert!(entry.is_whole() && entry.card().is_some(), "then it is whole");
    }
}
