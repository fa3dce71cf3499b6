//! What may stand in a text that is shown: no characters that steer a terminal, a line or the direction of what follows.

/// Whether a character steers instead of being read: controls, those that embed, override or isolate a direction, and invisible
/// ones that no language needs. Marks of direction and joiners stay: Arabic and Persian use them.
pub(crate) fn steers(each: char) -> bool {
    each.is_control()
        || matches!(each, '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}')
        || matches!(each, '\u{ad}' | '\u{200b}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

/// A text in one line: blanks of any kind and number are one, and what steers is gone.
pub(crate) fn in_one_line(text: &str) -> String {
    let kept: String = text.chars().filter(|each| each.is_whitespace() || !steers(*each)).collect();
    kept.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether there is something to read.
pub(crate) fn says_something(text: &str) -> bool {
    text.chars().any(char::is_alphanumeric)
}
