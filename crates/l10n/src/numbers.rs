//! Numbers as text: digits, grouping and decimal signs of each language, after Unicode CLDR's number symbols.

use fluent_bundle::FluentValue;

use crate::{
    Digits, Number,
    args::{Kind, safe},
    plural,
};

/// Fraction digits that are shown where nothing else is asked for, as `Intl.NumberFormat` does.
const FRACTION: usize = 3;

/// How a language writes numbers.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Style {
    /// The digit zero; the others follow it.
    zero: char,
    /// Between groups.
    group: &'static str,
    /// Before the fraction.
    decimal: &'static str,
    /// How many digits must stand before the first separator (CLDR `minimumGroupingDigits`).
    lead: usize,
    /// Digits in the groups beyond the thousands: 2 in India, elsewhere 3.
    upper: usize,
}

const fn latin(group: &'static str, decimal: &'static str, lead: usize, upper: usize) -> Style {
    Style { zero: '0', group, decimal, lead, upper }
}

/// All styles; `formatter` has one function for each, since Fluent takes a function without state.
static STYLES: [Style; 8] = [
    latin(",", ".", 1, 3),
    Style { zero: '٠', group: "٬", decimal: "٫", lead: 1, upper: 3 },
    latin(".", ",", 1, 3),
    latin(".", ",", 2, 3),
    latin("\u{202F}", ",", 1, 3),
    latin("\u{A0}", ",", 1, 3),
    latin("\u{A0}", ",", 2, 3),
    latin(",", ".", 1, 2),
];

/// The number of the style in which a language is written with these digits.
fn style_at(language: &str, digits: Digits) -> usize {
    match (digits, language) {
        (Digits::ArabicIndic, _) => 1,
        (Digits::Latin, "de" | "it" | "nl" | "da" | "pt" | "id" | "tr" | "vi" | "el" | "ro" | "sl" | "hr" | "sr") => 2,
        (Digits::Latin, "es") => 3,
        (Digits::Latin, "fr") => 4,
        (Digits::Latin, "ru" | "uk" | "be" | "cs" | "sk" | "sv" | "nb" | "nn" | "no" | "fi" | "hu" | "kk" | "sq") => 5,
        (Digits::Latin, "pl" | "bg" | "et") => 6,
        (Digits::Latin, "hi" | "mr" | "gu" | "ta" | "te" | "kn" | "ml" | "pa") => 7,
        (Digits::Latin, _) => 0,
    }
}

/// The style of a language (its primary subtag) with these digits.
pub(crate) fn style(language: &str, digits: Digits) -> &'static Style {
    &STYLES[style_at(language, digits)]
}

type Formatter<M> = fn(&FluentValue, &M) -> Option<String>;

/// The function that writes a bundle's numbers in this style.
pub(crate) fn formatter<M>(language: &str, digits: Digits) -> Formatter<M> {
    match style_at(language, digits) {
        1 => write_value::<1, M>,
        2 => write_value::<2, M>,
        3 => write_value::<3, M>,
        4 => write_value::<4, M>,
        5 => write_value::<5, M>,
        6 => write_value::<6, M>,
        7 => write_value::<7, M>,
        _ => write_value::<0, M>,
    }
}

fn write_value<const STYLE: usize, M>(value: &FluentValue, _: &M) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    let style = &STYLES[STYLE];
    let Some(number) = safe(number) else { return Some(style.number(plural::shown(number).into())) };
    let options = &number.options;
    let least = options.minimum_fraction_digits.unwrap_or(0);
    let most = options.maximum_fraction_digits.unwrap_or(FRACTION.max(least)).max(least);
    let whole = options.minimum_integer_digits.unwrap_or(1);
    Some(style.real(number.value, least, most, whole, options.use_grouping))
}

impl Style {
    /// A number in this style, grouped, with at most three fraction digits; what is no number is a dash.
    pub(crate) fn number(&self, number: Number) -> String {
        match number.0 {
            Kind::Whole(value) => self.join(value < 0, &value.unsigned_abs().to_string(), "", true),
            Kind::Real(bits) => self.real(f64::from_bits(bits), 0, FRACTION, 1, true),
        }
    }

    fn real(&self, value: f64, least: usize, most: usize, whole: usize, grouped: bool) -> String {
        if value.is_nan() {
            return "–".to_owned();
        }
        if value.is_infinite() {
            return if value < 0.0 { "-∞" } else { "∞" }.to_owned();
        }
        let text = format!("{:.most$}", value.abs());
        let (digits, fraction) = text.split_once('.').unwrap_or((&text, ""));
        let kept = fraction.trim_end_matches('0').len().max(least.min(fraction.len()));
        let fraction = &fraction[..kept];
        let digits = format!("{digits:0>whole$}");
        let zero = digits.chars().chain(fraction.chars()).all(|c| c == '0');
        self.join(value < 0.0 && !zero, &digits, fraction, grouped)
    }

    /// Puts signs, digits and separators together; `digits` and `fraction` are ASCII digits.
    fn join(&self, negative: bool, digits: &str, fraction: &str, grouped: bool) -> String {
        let mut text = String::new();
        if negative {
            text.push('-');
        }
        let grouped = grouped && digits.len() >= 3 + self.lead;
        for (at, digit) in digits.chars().enumerate() {
            let left = digits.len() - at;
            if grouped && at > 0 && (left == 3 || left > 3 && (left - 3).is_multiple_of(self.upper)) {
                text.push_str(self.group);
            }
            text.push(self.digit(digit));
        }
        if !fraction.is_empty() {
            text.push_str(self.decimal);
            text.extend(fraction.chars().map(|digit| self.digit(digit)));
        }
        text
    }

    fn digit(&self, ascii: char) -> char {
        ascii.to_digit(10).and_then(|value| char::from_u32(u32::from(self.zero) + value)).unwrap_or(ascii)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn write(language: &str, digits: Digits, number: impl Into<Number>) -> String {
        style(language, digits).number(number.into())
    }

    #[test]
    fn numbers_are_grouped_as_the_language_does() {
        for (language, digits, small, large) in [
            ("en", Digits::Latin, "1,234", "1,234,567"),
            ("ar", Digits::Latin, "1,234", "1,234,567"),
            ("ar", Digits::ArabicIndic, "١٬٢٣٤", "١٬٢٣٤٬٥٦٧"),
            ("de", Digits::Latin, "1.234", "1.234.567"),
            ("es", Digits::Latin, "1234", "1.234.567"),
            ("fr", Digits::Latin, "1\u{202F}234", "1\u{202F}234\u{202F}567"),
            ("ru", Digits::Latin, "1\u{A0}234", "1\u{A0}234\u{A0}567"),
            ("pl", Digits::Latin, "1234", "1\u{A0}234\u{A0}567"),
            ("hi", Digits::Latin, "1,234", "12,34,567"),
        ] {
            assert_eq!(write(language, digits, 1234), small, "{language}: thousands");
            assert_eq!(write(language, digits, 1_234_567), large, "{language}: millions");
            assert_eq!(write(language, Digits::Latin, 999), "999", "{language}: no separator below a thousand");
        }
    }

    #[test]
    fn every_style_has_its_function() {
        for (at, wanted) in STYLES.iter().enumerate() {
            let languages = ["en", "ar", "de", "es", "fr", "ru", "pl", "hi"];
            let digits = if at == 1 { Digits::ArabicIndic } else { Digits::Latin };
            assert_eq!(style(languages[at], digits), wanted, "the table's order is what `formatter` counts on");
            let written = formatter::<()>(languages[at], digits)(&FluentValue::from(12_345.5), &());
            assert_eq!(written, Some(wanted.number(12_345.5.into())), "messages write numbers as `number` does");
        }
    }

    #[test]
    fn fractions_signs_and_limits_are_written_plainly() {
        assert_eq!(write("ar", Digits::ArabicIndic, 1234.5), "١٬٢٣٤٫٥", "Arabic has its own decimal sign");
        assert_eq!(write("en", Digits::Latin, 0.123_456), "0.123", "three fraction digits are enough");
        assert_eq!(write("en", Digits::Latin, -0.000_1), "0", "there is no negative zero");
        assert_eq!(write("en", Digits::Latin, i64::MIN), "-9,223,372,036,854,775,808", "whole numbers are exact");
        assert_eq!(write("en", Digits::Latin, f64::NAN), "–", "what is no number is a dash");
        assert_eq!(write("en", Digits::Latin, f64::NEG_INFINITY), "-∞", "infinity is not a panic");
    }
}
