//! Plural categories where the library is wrong: `intl_pluralrules` 7.0.2 drops the modulo from rules like Arabic's
//! `n % 100 = 3..10`, so that 103 would count as `other` and 3.5 as `few`.

use fluent_bundle::types::FluentNumber;

/// Languages whose rules are affected as well, without a remedy here.
const MISCOUNTED: [&str; 7] = ["br", "kw", "lt", "lv", "mt", "prg", "sgs"];

/// Whether a language's plural forms cannot be relied on.
pub(crate) fn miscounted(language: &str) -> bool {
    MISCOUNTED.contains(&language)
}

/// A number as Fluent must see it in a language: one of the same plural category that the library counts rightly. The
/// number to show then travels in the currency option, which is ours to use: no message shows money.
///
/// An exact variant such as `[103]` does not match a number that had to be replaced.
pub(crate) fn counted(language: &str, mut number: FluentNumber) -> FluentNumber {
    let value = shown(&number);
    let counted = match language {
        "ar" | "ars" => arabic(value),
        _ => value,
    };
    number.options.currency = (counted.to_bits() != value.to_bits()).then(|| value.to_string());
    number.value = counted;
    number
}

/// The number to show.
pub(crate) fn shown(number: &FluentNumber) -> f64 {
    number.options.currency.as_ref().and_then(|value| value.parse().ok()).unwrap_or(number.value)
}

/// Unicode TR35's rules for Arabic: `few` for n % 100 = 3..10, `many` for n % 100 = 11..99, both only for whole
/// numbers.
fn arabic(value: f64) -> f64 {
    let rest = value.abs() % 100.0;
    if value.fract() != 0.0 {
        // 100 is `other`, as every fraction is.
        100.0
    } else if value.abs() >= 100.0 && rest >= 3.0 {
        // Numbers for which hardly a message has an exact variant: 120 must not match `[20]`.
        if rest <= 10.0 { 9.0 } else { 99.0 }
    } else {
        value
    }
}

#[cfg(test)]
mod tests {
    use intl_pluralrules::{PluralCategory, PluralRuleType, PluralRules};

    use super::*;

    /// The rules of CLDR 37 for Arabic, written once more from the specification.
    fn expected(value: f64) -> PluralCategory {
        if value.fract() != 0.0 {
            return PluralCategory::OTHER;
        }
        match (value.abs(), value.abs() % 100.0) {
            (0.0, _) => PluralCategory::ZERO,
            (1.0, _) => PluralCategory::ONE,
            (2.0, _) => PluralCategory::TWO,
            (_, rest) if (3.0..=10.0).contains(&rest) => PluralCategory::FEW,
            (_, rest) if (11.0..=99.0).contains(&rest) => PluralCategory::MANY,
            _ => PluralCategory::OTHER,
        }
    }

    #[test]
    fn arabic_counts_rightly_beyond_a_hundred_and_between_whole_numbers() -> Result<(), &'static str> {
        let id: unic_langid::LanguageIdentifier = "ar".parse().map_err(|_| "a language code")?;
        let rules = PluralRules::create(id, PluralRuleType::CARDINAL)?;
        let select = |value: f64| rules.select(value);
        let mut wrong = 0;
        for value in (0..=1250).map(f64::from).chain([0.5, 1.5, 3.5, 11.25, 103.5, -3.0, -103.0, 1e6, 1e6 + 11.0]) {
            let number = counted("ar", value.into());
            assert_eq!(select(number.value), Ok(expected(value)), "{value} must agree in Arabic");
            assert_eq!(shown(&number).to_bits(), value.to_bits(), "{value} must be shown as it is");
            wrong += usize::from(select(value) != Ok(expected(value)));
        }
        assert!(wrong > 0, "the library counts rightly now: this module can go");
        Ok(())
    }

    #[test]
    fn other_languages_are_left_alone() {
        let number = counted("en", 103.0.into());
        assert_eq!((number.value, number.options.currency), (103.0, None), "nothing to repair in English");
    }
}
