//! Which characters of a text need a letter in a font, and where they stand.

use std::collections::BTreeMap;

use source::Lines;

use crate::bidi::steers;

/// Whether a character needs a glyph: not what steers direction, joins or breaks, or chooses between forms of the character
/// before it. Blanks and plain ASCII are in every font.
#[must_use]
pub fn is_drawn(c: char) -> bool {
    let silent = matches!(c,
        '\u{AD}' | '\u{34F}' | '\u{180E}' | '\u{200B}'..='\u{200D}' | '\u{2060}'..='\u{2064}' | '\u{FE00}'..='\u{FE0F}'
        | '\u{FEFF}' | '\u{E0000}'..='\u{E0FFF}');
    !(c.is_ascii() || silent || steers(c) || c.is_control() || c.is_whitespace())
}

/// The characters of a file of words that need a glyph beyond ASCII, each with the line and column, from 1, where it first
/// stands. Escapes such as `\u00e9` count as what they stand for; lines that begin with `comment` do not count.
#[must_use]
pub fn drawn_characters(text: &str, comment: &str) -> BTreeMap<char, (u32, u32)> {
    let mut first: BTreeMap<char, usize> = BTreeMap::new();
    let mut last = '\0';
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        if !line.trim_start().starts_with(comment) {
            for (inside, c) in line.char_indices() {
                let c = if c == '\\' { escaped(&line[inside + 1..]).unwrap_or(c) } else { c };
                // Most characters are the same few again and again.
                if c != last && is_drawn(c) {
                    first.entry(c).or_insert(at + inside);
                    last = c;
                }
            }
        }
        at += line.len();
    }
    if first.is_empty() {
        return BTreeMap::new();
    }
    let lines = Lines::of(text);
    first.into_iter().map(|(c, at)| (c, lines.place(text, at).into())).collect()
}

/// The character of an escape, from behind its backslash.
fn escaped(rest: &str) -> Option<char> {
    let digits = match rest.bytes().next()? {
        b'u' => 4,
        b'U' => 6,
        _ => return None,
    };
    char::from_u32(u32::from_str_radix(rest.get(1..1 + digits)?, 16).ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_are_found_with_their_first_place() {
        let text = "# a smile 🙂\na = hé 😀\nb = 😀 {\"\\u06ff\\U01F44D\"}\n";
        let found = drawn_characters(text, "#");
        let wanted = [('é', (2, 6)), ('😀', (2, 8)), ('\u{6ff}', (3, 9)), ('👍', (3, 15))];
        assert_eq!(found, BTreeMap::from(wanted), "each once, escapes too, and none of a comment");
    }

    #[test]
    fn what_is_never_drawn_is_not_looked_for() {
        let silent = "plain \u{a0}\u{200f}\u{2068}x\u{2069}\u{200d}\u{fe0f}\u{ad}\t\r\n";
        assert_eq!(drawn_characters(silent, "#"), BTreeMap::new(), "blanks, marks, joiners and selectors have no form");
        assert!(is_drawn('\u{651}'), "a vowel mark is drawn");
    }
}
