//! What answers to "why?" and to "I'll ask first" look like on the two sides of the library, and the patterns of words by
//! which such questions, and those that nobody may ask a child, are known.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt,
};

use crate::model::{Answer, Kind, Scenario};

/// From so many answers of a kind on it must stand on both sides.
const ENOUGH: usize = 3;
/// A word that stands in so many scenarios of one side and in none of the other gives the side away.
const TELLING: usize = 4;

/// The answers of a library by kind, counted for worrying and for benign scenarios.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Answers {
    counts: BTreeMap<Answer, Sides>,
    words: Sides,
    /// For each word of the answers, in how many scenarios it stands.
    vocabulary: BTreeMap<String, Sides>,
}

/// A number for each side.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Sides {
    worrying: usize,
    benign: usize,
}

impl Sides {
    fn of(&mut self, kind: Kind) -> &mut usize {
        if kind == Kind::Worrying { &mut self.worrying } else { &mut self.benign }
    }

    fn all(self) -> usize {
        self.worrying + self.benign
    }

    /// The side that has more than two thirds.
    fn heavy(self) -> Option<&'static str> {
        match self {
            Self { worrying, benign } if worrying * 3 < self.all() && benign > 0 => Some("benign"),
            Self { worrying, benign } if benign * 3 < self.all() && worrying > 0 => Some("worrying"),
            _ => None,
        }
    }
}

impl Answers {
    /// The answers of some scenarios; `text` gives the words of a key in one language.
    #[must_use]
    pub fn of<'a>(scenarios: impl IntoIterator<Item = &'a Scenario>, text: impl Fn(&str) -> String) -> Self {
        let mut table = Self::default();
        for scenario in scenarios.into_iter().filter(|scenario| scenario.kind != Kind::Annoying) {
            let mut said = BTreeSet::new();
            for message in &scenario.messages {
                let Some(answer) = message.answer else { continue };
                *table.counts.entry(answer).or_default().of(scenario.kind) += 1;
                let words = words(&text(&scenario.key(&message.id)));
                *table.words.of(scenario.kind) += words.len();
                // A letter by itself, such as "a", is no cue.
                said.extend(words.into_iter().filter(|word| word.chars().nth(1).is_some()));
            }
            for word in said {
                *table.vocabulary.entry(word).or_default().of(scenario.kind) += 1;
            }
        }
        table
    }

    /// How many answers of a kind stand in worrying, and how many in benign scenarios.
    #[must_use]
    pub fn count(&self, answer: Answer) -> (usize, usize) {
        let sides = self.counts.get(&answer).copied().unwrap_or_default();
        (sides.worrying, sides.benign)
    }

    fn total(&self) -> Sides {
        self.counts.values().fold(Sides::default(), |sum, sides| Sides {
            worrying: sum.worrying + sides.worrying,
            benign: sum.benign + sides.benign,
        })
    }

    /// What gives a side away, each as a sentence with the kind of answer that it is about, if it is about one.
    #[must_use]
    pub fn given_away(&self) -> Vec<(String, Option<Answer>)> {
        let mut told = Vec::new();
        for (answer, sides) in &self.counts {
            if let Some(heavy) = sides.heavy().filter(|_| sides.all() >= ENOUGH) {
                let text = format!(
                    "Of {} answers `{answer:?}`, {} are in worrying chats and {} in benign ones: they are {heavy}",
                    sides.all(),
                    sides.worrying,
                    sides.benign
                );
                told.push((text, Some(*answer)));
            }
        }
        let (answers, words) = (self.total(), self.words);
        // Words per answer, compared without dividing: a third more is too much.
        let (worrying, benign) = (words.worrying * answers.benign, words.benign * answers.worrying);
        if answers.worrying.min(answers.benign) >= ENOUGH && worrying.max(benign) * 3 > worrying.min(benign) * 4 {
            let longer = if worrying > benign { "worrying" } else { "benign" };
            told.push((format!("The answers in {longer} chats are longer by more than a third"), None));
        }
        for (word, sides) in &self.vocabulary {
            let side = match (sides.worrying, sides.benign) {
                (TELLING.., 0) => "worrying",
                (0, TELLING..) => "benign",
                _ => continue,
            };
            told.push((
                format!("The word \"{word}\" is in answers of {} {side} chats and of no other", sides.all()),
                None,
            ));
        }
        told
    }
}

impl fmt::Display for Answers {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{:<22}{:>9}{:>9}", "answer", "worrying", "benign")?;
        for answer in Answer::ALL {
            let (worrying, benign) = self.count(answer);
            let asked = if answer.is_to_ask_first() { "I'll ask first" } else { "why?" };
            writeln!(f, "{:<22}{worrying:>9}{benign:>9}", format!("{asked}: {answer:?}"))?;
        }
        write!(f, "{:<22}{:>9}{:>9}", "words in all of them", self.words.worrying, self.words.benign)
    }
}

/// The words of a text in small letters, without what only marks or lengthens: Arabic vowel signs and the tatweel go, and
/// the forms of alif and ya become one.
fn words(text: &str) -> Vec<String> {
    let plain: String = text
        .to_lowercase()
        .chars()
        .filter(|each| !matches!(each, '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{640}'))
        .map(|each| match each {
            'أ' | 'إ' | 'آ' => 'ا',
            'ى' => 'ي',
            '’' => '\'',
            other => other,
        })
        .collect();
    let word = |part: &str| part.trim_matches('\'').to_owned();
    plain
        .split(|each: char| !each.is_alphanumeric() && each != '\'')
        .map(word)
        .filter(|word| !word.is_empty())
        .collect()
}

/// Whether a reply of the source language asks why, what for, or who.
pub(crate) fn asks_why(text: &str) -> bool {
    let words = words(text);
    let has = |word: &str| words.iter().any(|each| each == word);
    let for_what = words.last().is_some_and(|last| last == "for") && (has("what") || has("what's"));
    let who = text.trim_end().ends_with('?') && (has("who") || has("who's"));
    has("why") || for_what || who
}

/// Whether a line asks when, or whether, a child is at home or alone. English and Arabic are known; each pattern is words
/// in their order with at most `gap` others between two of them.
pub(crate) fn asks_if_alone(text: &str) -> bool {
    const PATTERNS: [(usize, &[&str]); 24] = [
        (6, &["when", "you", "home"]),
        (6, &["when", "you're", "home"]),
        (6, &["what", "time", "you", "home"]),
        (6, &["how", "long", "you", "alone"]),
        (3, &["are", "you", "alone"]),
        (3, &["are", "you", "by", "yourself"]),
        (1, &["you're", "alone"]),
        (2, &["you", "home", "alone"]),
        (2, &["anyone", "home"]),
        (2, &["anybody", "home"]),
        (1, &["who", "is", "home"]),
        (1, &["who's", "home"]),
        (2, &["parents", "home"]),
        (2, &["parents", "out"]),
        (2, &["parents", "away"]),
        (3, &["are", "you", "home"]),
        (6, &["متي", "البيت"]),
        (6, &["متي", "بيتك"]),
        (6, &["متي", "المنزل"]),
        (3, &["هل", "انت", "وحدك"]),
        (3, &["هل", "انت", "بمفردك"]),
        (2, &["هل", "البيت", "احد"]),
        (1, &["اهلك", "البيت"]),
        (0, &["من", "في", "البيت"]),
    ];
    text.split(['.', '!', '?', '؟', '\n']).any(|sentence| {
        let words = words(sentence);
        PATTERNS.iter().any(|(gap, pattern)| in_order(&words, pattern, *gap))
    })
}

fn in_order(words: &[String], pattern: &[&str], gap: usize) -> bool {
    let Some((first, rest)) = pattern.split_first() else { return true };
    words.iter().enumerate().filter(|(_, word)| word == first).any(|(at, _)| {
        let mut at = at;
        rest.iter().all(|wanted| {
            let near = words.iter().enumerate().skip(at + 1).take(gap + 1);
            let found = near.filter(|(_, word)| word == wanted).map(|(next, _)| next).next();
            if let Some(next) = found {
                at = next;
            }
            found.is_some()
        })
    })
}
