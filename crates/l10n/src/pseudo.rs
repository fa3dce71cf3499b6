//! Pseudolocales: the source language made longer, accented or mirrored, so that cut-off, hard-wired or badly laid out
//! texts are seen without knowing another language.

use std::borrow::Cow;

use crate::bidi::{plain, steers};

/// A text becomes this much longer, in tenths: what German or Arabic may need.
const LONGER: usize = 14;
/// What is added where accents and doubled vowels do not suffice.
const FILLER: &str = "one two three four five six seven eight nine ten ";

/// Accents on Latin letters and doubled vowels; markup and entities stay. For Fluent's `set_transform`.
pub(crate) fn accent(text: &str) -> Cow<'_, str> {
    outside_markup(text, |words, out| out.push_str(&fluent_pseudo::transform(words, false, true)))
}

/// As [`accent`], and every word is overridden to run from right to left.
pub(crate) fn mirror(text: &str) -> Cow<'_, str> {
    outside_markup(text, |words, out| {
        for word in words.split_inclusive(char::is_whitespace) {
            let letters = word.trim_end();
            if !letters.is_empty() {
                out.push('\u{202E}');
                out.push_str(&fluent_pseudo::transform(letters, false, true));
                out.push('\u{202C}');
            }
            out.push_str(&word[letters.len()..]);
        }
    })
}

/// Fences around a transformed message, which show cuts, and enough filler to make it 40 % longer than `source`.
pub(crate) fn fence(source: &str, transformed: &str, transform: fn(&str) -> Cow<'_, str>) -> String {
    let wanted = (plain(source).chars().count() * LONGER).div_ceil(10);
    let have = transformed.chars().filter(|c| !steers(*c)).count();
    let mut text = format!("[{transformed}");
    if have < wanted {
        // The filler is cut to the character, so that short labels do not grow out of proportion.
        let filler: String = std::iter::once(' ').chain(FILLER.chars().cycle()).take(wanted - have).collect();
        text.push_str(&filler[..filler.len() - filler.trim_start().len()]);
        text.push_str(&transform(filler.trim()));
    }
    text.push(']');
    text
}

fn outside_markup(text: &str, mut change: impl FnMut(&str, &mut String)) -> Cow<'_, str> {
    let mut out = String::with_capacity(text.len() * 2);
    let mut rest = text;
    while let Some((start, end)) = next_markup(rest) {
        change(&rest[..start], &mut out);
        out.push_str(&rest[start..end]);
        rest = &rest[end..];
    }
    change(rest, &mut out);
    Cow::Owned(out)
}

/// The first `<...>` or `&name;` in a text, as a range of bytes.
fn next_markup(text: &str) -> Option<(usize, usize)> {
    text.char_indices().filter(|(_, c)| matches!(c, '<' | '&')).find_map(|(start, c)| {
        let (close, inside): (char, fn(char) -> bool) = match c {
            '<' => ('>', |c| c != '<'),
            _ => (';', |c| c.is_ascii_alphanumeric() || c == '#'),
        };
        let body = &text[start + 1..];
        let length = body.find(close)?;
        (length > 0 && body[..length].chars().all(inside)).then_some((start, start + length + 2))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_leave_markup_alone() {
        assert_eq!(accent("Look <b>here</b> &amp; wait"), "Ŀooooķ <b>ħeeřee</b> &amp; ẇaaiŧ", "markup is not words");
        assert_eq!(accent("3 < 4 & 5"), "3 < 4 & 5", "lone signs are not markup");
    }

    #[test]
    fn mirrored_words_are_overridden_one_by_one() {
        assert_eq!(mirror("a <i>bc</i> "), "\u{202E}aa\u{202C} <i>\u{202E}ƀƈ\u{202C}</i> ", "spaces stay outside");
    }

    #[test]
    fn fences_stand_around_a_text_that_is_long_enough() {
        let source = "Why try my rhythm";
        let text = fence(source, &accent(source), accent);
        assert!(text.starts_with('[') && text.ends_with(']'), "fences show where a text is cut: {text}");
        let length = text.chars().count() - 2;
        assert!(length * 10 >= source.chars().count() * 14, "a text without vowels grows as well: {text}");
        assert!(length * 10 <= source.chars().count() * 20, "but not out of proportion: {text}");
    }
}
