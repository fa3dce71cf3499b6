//! Going from one language to another: it is spoken once its words and its letters are both here, and a language of which
//! something does not come leaves the one before.

use bevy::prelude::*;

/// What has come of something that was asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Came {
    /// It is here.
    Here,
    /// It is on its way.
    Coming,
    /// It did not come, or is not what it should be.
    Missing,
}

/// What is to be done about a wish.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Turn {
    /// Nothing yet, or nothing at all.
    Wait,
    /// The language with this code is spoken from now on.
    Speak(String),
    /// The one with this code did not come: the child hears of it.
    Tell(String),
}

/// The language that is spoken, and the one that is wanted next.
#[derive(Resource, Debug, Clone, PartialEq, Eq, Default)]
pub struct Switch {
    spoken: String,
    wanted: Option<String>,
}

/// The set in which a language that is here begins to be spoken.
#[derive(SystemSet, Debug, Clone, PartialEq, Eq, Hash)]
pub struct SwitchLanguage;

impl Switch {
    /// A language is spoken, and none is wanted.
    #[must_use]
    pub fn speaking(code: &str) -> Self {
        Self { spoken: code.to_owned(), wanted: None }
    }

    /// The code of the language that is wanted and not spoken yet.
    #[must_use]
    pub fn wanted(&self) -> Option<&str> {
        self.wanted.as_deref()
    }

    /// The code of the language that is spoken.
    #[must_use]
    pub fn spoken(&self) -> &str {
        &self.spoken
    }

    /// The child chooses a language. The last choice counts: what was wanted before may still come, but nobody waits for it.
    /// Returns whether it must be asked for.
    pub fn choose(&mut self, code: &str) -> bool {
        if self.wanted.as_deref() == Some(code) {
            return false;
        }
        self.wanted = (self.spoken != code).then(|| code.to_owned());
        self.wanted.is_some()
    }

    /// What follows from what has come of the wanted language's words and letters.
    pub fn settle(&mut self, words: Came, letters: Came) -> Turn {
        match (self.wanted.take(), words.max(letters)) {
            (None, _) => Turn::Wait,
            (Some(wanted), Came::Coming) => {
                self.wanted = Some(wanted);
                Turn::Wait
            }
            (Some(wanted), Came::Missing) => Turn::Tell(wanted),
            (Some(wanted), Came::Here) => {
                self.spoken.clone_from(&wanted);
                Turn::Speak(wanted)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Came::*, *};

    fn speak(code: &str) -> Turn {
        Turn::Speak(code.into())
    }

    #[test]
    fn a_language_is_spoken_when_both_its_words_and_its_letters_are_here() {
        for (words, letters, turn) in [
            (Here, Here, speak("ar")),
            (Here, Coming, Turn::Wait),
            (Coming, Here, Turn::Wait),
            (Coming, Coming, Turn::Wait),
            (Missing, Here, Turn::Tell("ar".into())),
            (Here, Missing, Turn::Tell("ar".into())),
            (Coming, Missing, Turn::Tell("ar".into())),
            (Missing, Missing, Turn::Tell("ar".into())),
        ] {
            let mut switch = Switch::speaking("en");
            assert!(switch.choose("ar"), "what is new is asked for");
            assert_eq!(switch.settle(words, letters), turn, "words {words:?}, letters {letters:?}");
            let spoken = if turn == speak("ar") { "ar" } else { "en" };
            assert_eq!(switch.spoken(), spoken, "never a language of which something is not here");
        }
    }

    #[test]
    fn the_last_choice_counts_however_quickly_it_comes() {
        let mut switch = Switch::speaking("en");
        assert!(switch.choose("ar") && !switch.choose("en"), "there and back again");
        assert_eq!(switch.settle(Missing, Missing), Turn::Wait, "nobody waits for Arabic any more, so nothing is told");
        assert_eq!((switch.spoken(), switch.wanted()), ("en", None), "English stays");
        assert!(switch.choose("ar") && !switch.choose("ar"), "chosen twice is asked for once");
        assert_eq!(switch.settle(Missing, Here), Turn::Tell("ar".into()), "and told once");
        assert_eq!(switch.settle(Missing, Here), Turn::Wait, "not again");
        assert!(switch.choose("ar"), "chosen again it is asked for again");
        assert_eq!(switch.settle(Here, Here), speak("ar"), "and may come");
        assert!(switch.choose("en"), "and the way back is a choice like any");
        assert_eq!(switch.settle(Here, Here), speak("en"), "to what is here");
    }

    /// Every row of choices and of what comes, to some length, ends in a language that is all here.
    #[test]
    fn no_row_of_choices_ends_in_a_language_that_is_not_here() {
        for row in 0..6_u32.pow(6) {
            let mut switch = Switch::speaking("en");
            let mut arabic = Coming;
            for step in 0..6 {
                match row / 6_u32.pow(step) % 6 {
                    0 => drop(switch.choose("en")),
                    1 => arabic = if switch.choose("ar") && arabic == Missing { Coming } else { arabic },
                    2 if arabic == Coming => arabic = Missing,
                    3 if arabic == Coming => arabic = Here,
                    _ => {
                        let came = if switch.wanted() == Some("en") { Here } else { arabic };
                        switch.settle(Here, came);
                    }
                }
                assert!(switch.spoken() == "en" || arabic == Here, "row {row}, step {step}: {switch:?}, {arabic:?}");
            }
        }
    }
}
