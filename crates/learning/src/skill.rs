//! What a learner is traced by. From ten years on these are the signs; before that the three questions that come before their
//! names, because a flag then says which question it asks and no more.

use serde::{Deserialize, Serialize};
use story::{Band, Question, Sign, SignSet};

/// A thing to be learnt: a knowledge component, in the words of Koedinger, Corbett & Perfetti (2012).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Skill {
    /// To ask one of the youngest band's questions where it is worth asking.
    Question(Question),
    /// To tell a sign from what only resembles it.
    Sign(Sign),
}

impl From<Sign> for Skill {
    fn from(sign: Sign) -> Self {
        Self::Sign(sign)
    }
}

impl From<Question> for Skill {
    fn from(question: Question) -> Self {
        Self::Question(question)
    }
}

impl Skill {
    /// The skills of a band, in order; each has a lamp.
    #[must_use]
    pub fn of_band(band: Band) -> Vec<Self> {
        match band {
            Band::Younger => Question::of_band(band).iter().copied().map(Self::Question).collect(),
            Band::Middle | Band::Older => Sign::in_chats_of(band).map(Self::Sign).collect(),
        }
    }

    /// What a sign belongs to in a band.
    #[must_use]
    pub fn of(sign: Sign, band: Band) -> Self {
        match band {
            Band::Younger => Self::Question(sign.question()),
            Band::Middle | Band::Older => Self::Sign(sign),
        }
    }

    /// Everything that a line about some signs asks for: each of the signs, and each question of the youngest band once. So what
    /// a child learnt at nine is known of it by sign at ten.
    pub fn of_line(signs: SignSet) -> impl Iterator<Item = Self> {
        let asked = move |question: &&Question| signs.iter().any(|sign| sign.question() == **question);
        let questions = Question::of_band(Band::Younger).iter().filter(asked).copied().map(Self::Question);
        signs.iter().map(Self::Sign).chain(questions)
    }

    /// Whether a sign belongs to it.
    #[must_use]
    pub fn covers(self, sign: Sign) -> bool {
        match self {
            Self::Question(question) => sign.question() == question,
            Self::Sign(own) => own == sign,
        }
    }

    /// The key of its words: `question-after-no` or `sign-s7`.
    #[must_use]
    pub fn key(self) -> String {
        match self {
            Self::Question(question) => format!("question-{}", question.key()),
            Self::Sign(sign) => format!("sign-{}", sign.key()),
        }
    }
}
