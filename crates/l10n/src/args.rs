//! The variables of a message.

use std::collections::BTreeMap;

use fluent_bundle::{FluentArgs, FluentValue, types::FluentNumber};

use crate::{Gender, numbers::Style, plural};

/// Numbers up to here are exact in Fluent, which calculates with floats.
const EXACT: u64 = 1 << 53;
/// Larger floats are shown but have no plural category: Fluent's operands would not hold their digits.
const LARGEST: f64 = 1e15;

/// A number for a message: whole or real.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Number(pub(crate) Kind);

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Kind {
    Whole(i64),
    /// The bits of a float, so that numbers are `Eq` and `Hash`.
    Real(u64),
}

impl From<f64> for Number {
    fn from(value: f64) -> Self {
        // One zero and one not-a-number, so that equal numbers are equal.
        let value = if value.is_nan() { f64::NAN } else { value + 0.0 };
        Self(Kind::Real(value.to_bits()))
    }
}

impl From<f32> for Number {
    fn from(value: f32) -> Self {
        f64::from(value).into()
    }
}

macro_rules! from_small {
    ($($kind:ty)+) => {
        $(impl From<$kind> for Number {
            fn from(value: $kind) -> Self {
                Self(Kind::Whole(i64::from(value)))
            }
        })+
    };
}

macro_rules! from_large {
    ($($kind:ty)+) => {
        $(impl From<$kind> for Number {
            /// What is larger than an `i64` counts as the largest one.
            fn from(value: $kind) -> Self {
                Self(Kind::Whole(i64::try_from(value).unwrap_or(i64::MAX)))
            }
        })+
    };
}

from_small!(i8 i16 i32 i64 u8 u16 u32);
from_large!(u64 usize);

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum Value {
    Text(String),
    Number(Number),
}

/// The variables of a message, by name without `$`.
///
/// ```
/// use l10n::{Args, Gender};
///
/// let args = Args::new().number("count", 3).person("kai", "Sami", Gender::Masculine);
/// assert_eq!(args.get_text("kai-gender"), Some("m"));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Args(BTreeMap<String, Value>);

impl Args {
    /// No variables.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The same variables and a text.
    #[must_use]
    pub fn text(mut self, name: &str, value: &str) -> Self {
        self.0.insert(name.to_owned(), Value::Text(value.to_owned()));
        self
    }

    /// The same variables and a number.
    #[must_use]
    pub fn number(mut self, name: &str, value: impl Into<Number>) -> Self {
        self.0.insert(name.to_owned(), Value::Number(value.into()));
        self
    }

    /// The same variables and a person: `$<id>` is the name and `$<id>-gender` is `f` or `m`.
    #[must_use]
    pub fn person(self, id: &str, name: &str, gender: Gender) -> Self {
        self.text(id, name).text(&format!("{id}-gender"), gender.key())
    }

    /// Takes in another's variables; where both have one, the other's counts.
    pub fn extend(&mut self, other: &Self) {
        self.0.extend(other.0.iter().map(|(name, value)| (name.clone(), value.clone())));
    }

    /// A variable that is a text.
    #[must_use]
    pub fn get_text(&self, name: &str) -> Option<&str> {
        match self.0.get(name)? {
            Value::Text(text) => Some(text),
            Value::Number(_) => None,
        }
    }

    /// The variables as Fluent takes them in a language; numbers that it cannot count are already written out in
    /// `style`.
    pub(crate) fn fluent(&self, language: &str, style: &Style) -> FluentArgs<'_> {
        let mut args = FluentArgs::with_capacity(self.0.len());
        for (name, value) in &self.0 {
            match value {
                Value::Text(text) => args.set(name.as_str(), text.as_str()),
                Value::Number(number) => args.set(name.as_str(), number.fluent(language, style)),
            }
        }
        args
    }
}

impl Number {
    fn fluent<'a>(self, language: &str, style: &Style) -> FluentValue<'a> {
        let number = match self.0 {
            Kind::Whole(value) => (value.unsigned_abs() <= EXACT).then(|| FluentNumber::from(value)),
            Kind::Real(bits) => countable(f64::from_bits(bits)).map(FluentNumber::from),
        };
        match number {
            Some(number) => plural::counted(language, number).into(),
            None => style.number(self).into(),
        }
    }
}

/// The number with at most six fraction digits, where Fluent's plural operands can hold it.
pub(crate) fn countable(value: f64) -> Option<f64> {
    (value.is_finite() && value.abs() < LARGEST).then(|| format!("{value:.6}").parse().ok()).flatten()
}

/// A number inside Fluent with options that its plural operands can bear, rounded to the digits that it shows.
pub(crate) fn safe(number: &FluentNumber) -> Option<FluentNumber> {
    let mut number = number.clone();
    number.value = countable(plural::shown(&number))?;
    let options = &mut number.options;
    options.currency = None;
    options.minimum_fraction_digits = options.minimum_fraction_digits.map(|digits| digits.min(6));
    options.maximum_fraction_digits = options.maximum_fraction_digits.map(|digits| digits.min(6));
    options.minimum_integer_digits = options.minimum_integer_digits.map(|digits| digits.min(15));
    if let Some(digits) = options.maximum_fraction_digits {
        let digits = digits.max(options.minimum_fraction_digits.unwrap_or(0));
        number.value = format!("{:.digits$}", number.value).parse().ok()?;
    }
    Some(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_variables_are_equal_and_the_later_value_counts() {
        let args = Args::new().number("n", 0.0).number("x", f64::NAN);
        assert_eq!(args, Args::new().number("x", f64::NAN).number("n", -0.0), "order and signs of zero do not matter");
        assert_ne!(Number::from(1), Number::from(2), "other numbers are other numbers");
        let mut args = Args::new().text("a", "1").text("b", "2");
        args.extend(&Args::new().text("b", "3"));
        assert_eq!((args.get_text("a"), args.get_text("b")), (Some("1"), Some("3")), "extending replaces");
        assert_eq!(Args::new().number("n", u64::MAX), Args::new().number("n", i64::MAX), "large numbers saturate");
    }
}
