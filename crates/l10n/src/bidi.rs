//! Direction marks: taking them out for labels and speech, and giving a text its base direction.

use crate::Direction;

/// Whether a character only steers direction and is never drawn: marks, embeddings, overrides, isolates.
pub(crate) fn steers(c: char) -> bool {
    matches!(c, '\u{061C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// The text without isolates and direction marks: for labels, speech and comparison.
#[must_use]
pub fn plain(text: &str) -> String {
    text.chars().filter(|c| !steers(*c)).collect()
}

/// The text with its base direction: U+200F or U+200E in front, since layout takes the direction of a block from its
/// first strong character. An empty text stays empty.
#[must_use]
pub fn with_base(direction: Direction, text: &str) -> String {
    if text.is_empty() {
        return String::new();
    }
    let mark = match direction {
        Direction::Ltr => '\u{200E}',
        Direction::Rtl => '\u{200F}',
    };
    let mut marked = String::with_capacity(text.len() + mark.len_utf8());
    marked.push(mark);
    marked.push_str(text);
    marked
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_takes_out_what_steers_and_nothing_else() {
        let marked = "\u{200F}مرحبا \u{2068}Sami\u{2069}\u{202E}x\u{202C}\u{061C} \u{200D}!";
        assert_eq!(plain(marked), "مرحبا Samix \u{200D}!", "joiners shape letters and must stay");
    }

    #[test]
    fn a_base_mark_is_the_first_character() {
        assert_eq!(with_base(Direction::Rtl, "12"), "\u{200F}12", "digits alone would count as left to right");
        assert_eq!(with_base(Direction::Ltr, "مرحبا"), "\u{200E}مرحبا", "a name must not turn the block");
        assert_eq!(with_base(Direction::Rtl, ""), "", "nothing stays nothing");
        assert_eq!(plain(&with_base(Direction::Rtl, "a")), "a", "plain undoes it");
    }
}
