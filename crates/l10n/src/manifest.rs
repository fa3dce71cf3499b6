//! A language's manifest: its own name, direction, digits, fonts, voice, plural categories, address forms and names.

use ron::extensions::Extensions;
use serde::{Deserialize, Serialize};
use unic_langid::LanguageIdentifier;

use source::{Lines, counted};

use crate::problem::{Problem, utf8};

/// The direction in which a language is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum Direction {
    /// From left to right.
    #[default]
    Ltr,
    /// From right to left.
    Rtl,
}

impl Direction {
    /// The value of HTML's `dir`: `ltr` or `rtl`.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Ltr => "ltr",
            Self::Rtl => "rtl",
        }
    }
}

/// A set of digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum Digits {
    /// 0 1 2 3
    #[default]
    Latin,
    /// ٠ ١ ٢ ٣
    ArabicIndic,
}

/// A grammatical gender, of a person's name or of the one spoken to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Gender {
    /// Feminine.
    Feminine,
    /// Masculine.
    Masculine,
}

impl Gender {
    /// The value of a `$...-gender` variable: `f` or `m`.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Feminine => "f",
            Self::Masculine => "m",
        }
    }
}

/// A plural category of Unicode TR35, part 3, section 5.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Plural {
    /// `zero`
    Zero,
    /// `one`
    One,
    /// `two`
    Two,
    /// `few`
    Few,
    /// `many`
    Many,
    /// `other`
    Other,
}

impl Plural {
    /// All categories, in Unicode's order.
    pub const ALL: [Self; 6] = [Self::Zero, Self::One, Self::Two, Self::Few, Self::Many, Self::Other];

    /// The category's name as a Fluent variant key.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Zero => "zero",
            Self::One => "one",
            Self::Two => "two",
            Self::Few => "few",
            Self::Many => "many",
            Self::Other => "other",
        }
    }
}

/// A name that a person in a chat may bear.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PoolName {
    /// The name as it is written in this language.
    pub name: String,
    /// With which forms it agrees.
    pub gender: Gender,
}

/// What the program knows of a language, from `locales/<language>/manifest.ron`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    /// The language's code (BCP 47 without extensions), the name of its folder.
    pub code: String,
    /// The language's name in itself.
    pub own_name: String,
    /// How it is read.
    pub direction: Direction,
    /// The digits it may be written with; the first are the usual ones.
    pub digits: Vec<Digits>,
    /// Font families, the first is tried first.
    pub fonts: Vec<String>,
    /// The language tag of a voice that reads it aloud.
    pub voice: String,
    /// The plural categories of its cardinal numbers.
    pub plurals: Vec<Plural>,
    /// The forms in which it can address the player; empty where the language does not mark it.
    #[serde(default)]
    pub address: Vec<Gender>,
    /// The pool from which the people of a chat get their names.
    pub names: Vec<PoolName>,
}

impl Manifest {
    /// Reads a manifest in RON.
    ///
    /// # Errors
    /// A sentence with line and column where the bytes are not UTF-8, not RON, not of this shape, or say something
    /// impossible (a code that is no language, no digits, no font, an empty name).
    pub fn parse(bytes: &[u8]) -> Result<Self, Problem> {
        let file = "manifest.ron";
        let text = utf8(file, bytes)?;
        let options = ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME);
        let manifest: Self = options.from_str(text).map_err(|error| {
            let start = error.span.start;
            let hint = "Compare with another language's manifest.";
            Problem::new(file, (counted(start.line), counted(start.col)), format!("{}.", error.code), hint)
        })?;
        manifest.possible(text).map_or(Ok(()), Err)?;
        Ok(manifest)
    }

    fn possible(&self, text: &str) -> Option<Problem> {
        // RON gives no places for values that are well formed: the field's name is the nearest place that is sure.
        let at = |field: &str| Lines::of(text).place(text, text.find(&format!("{field}:")).unwrap_or(0)).into();
        let file = format!("{}/manifest.ron", self.code);
        let wrong = |field: &str, message: String, hint: &str| Some(Problem::new(&file, at(field), message, hint));
        match self.code.parse::<LanguageIdentifier>() {
            Ok(id) if !id.language.is_empty() && id.to_string() == self.code => {}
            Ok(id) if !id.language.is_empty() => {
                let message = format!("The code `{}` is not in its usual spelling.", self.code);
                return wrong("code", message, &format!("Write `{id}`."));
            }
            _ => {
                let message = format!("The code `{}` is not a language code.", self.code);
                return wrong("code", message, "Use a code like `ar` or `pt-BR`.");
            }
        }
        if self.own_name.trim().is_empty() {
            return wrong("own_name", "The language has no name.".into(), "Write its name in the language itself.");
        }
        if self.digits.is_empty() {
            return wrong("digits", "The language has no digits.".into(), "List `Latin`, `ArabicIndic` or both.");
        }
        if self.fonts.is_empty() {
            return wrong("fonts", "The language has no font.".into(), "Name at least one font family.");
        }
        if self.names.iter().any(|name| name.name.trim().is_empty()) {
            return wrong("names", "A name in the pool is empty.".into(), "Write a name or take the entry out.");
        }
        None
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a failed unwrap is a failed test")]
pub(crate) mod tests {
    use super::*;

    pub(crate) const AR: &str = r#"Manifest(
    code: "ar",
    own_name: "العربية",
    direction: Rtl,
    digits: [Latin, ArabicIndic],
    fonts: ["Vazirmatn"],
    voice: "ar",
    plurals: [Zero, One, Two, Few, Many, Other],
    address: [Feminine, Masculine],
    names: [(name: "سلمى", gender: Feminine), (name: "كريم", gender: Masculine)],
)"#;

    pub(crate) const EN: &str = r#"Manifest(
    code: "en",
    own_name: "English",
    direction: Ltr,
    digits: [Latin],
    fonts: ["Andika"],
    voice: "en",
    plurals: [One, Other],
    names: [(name: "Maya", gender: Feminine), (name: "Finn", gender: Masculine)],
)"#;

    #[test]
    fn a_manifest_is_read_in_the_shape_authors_write() {
        let manifest = Manifest::parse(AR.as_bytes()).unwrap();
        assert_eq!(manifest.code, "ar", "the code names the folder");
        assert_eq!(manifest.direction, Direction::Rtl, "Arabic is read from right to left");
        assert_eq!(manifest.digits, [Digits::Latin, Digits::ArabicIndic], "the first digits are the usual ones");
        assert_eq!(manifest.names.len(), 2, "all names are read");
        let english = Manifest::parse(EN.as_bytes()).unwrap();
        assert!(english.address.is_empty(), "a language that does not mark address may leave the field out");
    }

    #[test]
    fn a_mistake_is_told_with_line_and_column() {
        let problem = Manifest::parse(AR.replace("Rtl", "Rlt").as_bytes()).unwrap_err();
        assert_eq!(problem.line, 4, "an author must find the misspelt direction: {problem}");
        let problem = Manifest::parse(AR.replace("voice", "voce").as_bytes()).unwrap_err();
        assert_eq!(problem.line, 7, "an unknown field is a mistake, not something to skip: {problem}");
        let problem = Manifest::parse(b"Manifest(\n  code: \"\xFF\"").unwrap_err();
        assert_eq!(problem.line, 2, "bytes that are not UTF-8 have a place too: {problem}");
    }

    #[test]
    fn impossible_values_are_refused() {
        for (from, to, line) in [
            ("\"ar\"", "\"not a code\"", 2),
            ("\"ar\"", "\"AR\"", 2),
            ("\"العربية\"", "\" \"", 3),
            ("[Latin, ArabicIndic]", "[]", 5),
            ("[\"Vazirmatn\"]", "[]", 6),
            ("\"سلمى\"", "\"\"", 10),
        ] {
            let problem = Manifest::parse(AR.replacen(from, to, 1).as_bytes()).unwrap_err();
            assert_eq!(problem.line, line, "`{to}` must be refused at its field: {problem}");
        }
    }
}
