//! One check-up as it is taken: the pages in their order, the answers, and what they add up to. Nothing is timed, and every
//! page can be left out without trace.

use rand::seq::SliceRandom;
use serde::{Deserialize, Serialize};
use story::{Band, Kind, Sign};

use super::{
    bank::{About, CAN, Chat, FACTS, Fact, Form, HARM, Items, Length, VIGNETTES, Vignette},
    deeds::{Deed, Deeds, Outlook},
};
use crate::seed::{Seed, stream};

/// What is asked, one at a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Page<'a> {
    /// A short chat: okay or not okay, and how sure.
    Chat(&'a Chat),
    /// A story: what would you do? At most [`Deeds::MOST`]; and what is best.
    Vignette(&'a Vignette),
    /// What is true?
    Fact {
        /// The fact.
        fact: &'a Fact,
        /// Whether the true sentence stands first.
        true_first: bool,
    },
    /// What the child trusts itself to do: from 1 to [`CAN`].
    Can(u8),
    /// The harm check: from 1 to [`HARM`], the last one on trust.
    Harm(u8),
}

/// The parts of a check-up, in their order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Part {
    Sort,
    WhatWouldYouDo,
    Facts,
    CanI,
}

/// How sure someone is, or how much they agree: as many faces as the band is offered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Face {
    No,
    ABit,
    Yes,
}

impl Face {
    /// The faces that a band is offered. At eight two are more reliable than three.
    /// Source: Coombes et al. 2021 (self-report of children: two options up to 7, three from 8, eight itself borderline).
    #[must_use]
    pub fn of_band(band: Band) -> &'static [Self] {
        match band {
            Band::Younger => &[Self::No, Self::Yes],
            Band::Middle | Band::Older => &[Self::No, Self::ABit, Self::Yes],
        }
    }
}

/// An answer to a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Answer {
    /// To a chat.
    Sorted {
        /// Whether it is okay.
        okay: bool,
        /// How sure.
        sure: Face,
    },
    /// To a story: what it would do, and what is best.
    Does(Deeds, Outlook),
    /// To a fact: whether the true sentence was chosen; `None` for "not sure".
    Holds(Option<bool>),
    /// To a question on oneself.
    Feels(Face),
}

/// An answer that does not fit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum AnswerError {
    /// Every page has been answered or left out.
    #[error("the check-up is over, so there is nothing to answer")]
    Over,
    /// The answer is of another kind than the page.
    #[error("the answer is not one to this page; answer what the page asks")]
    OtherPage,
    /// A face that the band is not offered, or no deed at all.
    #[error("the page does not offer this answer to this age")]
    NotOffered,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Asked {
    Chat(usize),
    Vignette(usize),
    Fact(usize, bool),
    Can(u8),
    Harm(u8),
}

/// A check-up that is being taken.
#[derive(Debug, Clone)]
pub struct Sitting {
    items: Items,
    band: Band,
    length: Length,
    asked: Vec<Asked>,
    /// One for each page that is behind; `None` where it was left out.
    answers: Vec<Option<Answer>>,
    /// How many pages were seen, also when the child went back.
    seen: usize,
}

impl Sitting {
    /// Begins a form as it is taken in lessons; see [`Sitting::of_length`].
    #[must_use]
    pub fn new(items: Items, band: Band, seed: Seed) -> Self {
        Self::of_length(items, band, seed, Length::Short)
    }

    /// Begins a form, long if it can be taken so. The seed draws the order of the chats and of the stories, in which no twin follows its twin, and which
    /// sentence of a fact stands first, half of the true ones. The youngest are asked only about signs that they meet in the game.
    #[must_use]
    pub fn of_length(items: Items, band: Band, seed: Seed, length: Length) -> Self {
        let mut rng = stream(seed, "checkup", items.form.key());
        let length = length.min(items.length());
        let is_asked = |chat: &Chat| chat.from() <= band && chat.slot <= length.slots();
        let mut chats: Vec<usize> = (0..items.chats.len()).filter(|at| is_asked(&items.chats[*at])).collect();
        chats.shuffle(&mut rng);
        part_twins(&mut chats, |chat| items.chats[chat].slot);
        let mut first: Vec<bool> = (0..items.facts.len()).map(|at| at % 2 == 0).collect();
        first.shuffle(&mut rng);
        let mut stories: Vec<usize> = (0..items.vignettes.len()).collect();
        stories.shuffle(&mut rng);
        part_twins(&mut stories, |story| items.vignettes[story].slot);
        let asked = chats
            .into_iter()
            .map(Asked::Chat)
            .chain(stories.into_iter().map(Asked::Vignette))
            .chain(first.into_iter().enumerate().map(|(at, first)| Asked::Fact(at, first)))
            .chain((1..=CAN).map(Asked::Can))
            .chain((1..=HARM).map(Asked::Harm))
            .collect();
        Self { items, band, length, asked, answers: Vec::new(), seen: 1 }
    }

    /// The form that is taken.
    #[must_use]
    pub fn form(&self) -> Form {
        self.items.form
    }

    /// The items of the form, for what is shown to everyone at the end.
    #[must_use]
    pub fn items(&self) -> &Items {
        &self.items
    }

    /// The band by which answers are offered.
    #[must_use]
    pub fn band(&self) -> Band {
        self.band
    }

    fn page_at(&self, at: usize) -> Option<Page<'_>> {
        Some(match *self.asked.get(at)? {
            Asked::Chat(at) => Page::Chat(&self.items.chats[at]),
            Asked::Vignette(at) => Page::Vignette(&self.items.vignettes[at]),
            Asked::Fact(at, true_first) => Page::Fact { fact: &self.items.facts[at], true_first },
            Asked::Can(number) => Page::Can(number),
            Asked::Harm(number) => Page::Harm(number),
        })
    }

    /// What is asked now; `None` at the end.
    #[must_use]
    pub fn page(&self) -> Option<Page<'_>> {
        self.page_at(self.answers.len())
    }

    fn part_at(&self, at: usize) -> Option<Part> {
        Some(match self.page_at(at)? {
            Page::Chat(_) => Part::Sort,
            Page::Vignette(_) => Part::WhatWouldYouDo,
            Page::Fact { .. } => Part::Facts,
            Page::Can(_) | Page::Harm(_) => Part::CanI,
        })
    }

    /// The part to which the page belongs, and whether the part begins with it.
    #[must_use]
    pub fn part(&self) -> Option<(Part, bool)> {
        let at = self.answers.len();
        let part = self.part_at(at)?;
        let before = at.checked_sub(1).and_then(|before| self.part_at(before));
        Some((part, before != Some(part)))
    }

    /// How many pages are behind, and how many there are.
    #[must_use]
    pub fn progress(&self) -> (usize, usize) {
        (self.answers.len(), self.asked.len())
    }

    /// Answers the page.
    ///
    /// # Errors
    /// An [`AnswerError`] if there is no page, or it asks something else; nothing is changed then.
    pub fn answer(&mut self, answer: Answer) -> Result<(), AnswerError> {
        let page = self.page().ok_or(AnswerError::Over)?;
        let face = match (page, answer) {
            (Page::Chat(_), Answer::Sorted { sure, .. }) => Some(sure),
            (Page::Can(_) | Page::Harm(_), Answer::Feels(face)) => Some(face),
            (Page::Vignette(_), Answer::Does(deeds, _)) if !deeds.is_empty() => None,
            (Page::Vignette(_), Answer::Does(..)) => return Err(AnswerError::NotOffered),
            (Page::Fact { .. }, Answer::Holds(_)) => None,
            _ => return Err(AnswerError::OtherPage),
        };
        if face.is_some_and(|face| !Face::of_band(self.band).contains(&face)) {
            return Err(AnswerError::NotOffered);
        }
        self.push(Some(answer));
        Ok(())
    }

    /// Whether a fact, and with it a myth, is or was on the page, also when the child went back.
    #[must_use]
    pub fn has_shown_facts(&self) -> bool {
        self.asked.iter().take(self.seen).any(|asked| matches!(asked, Asked::Fact(..)))
    }

    /// Whether anything was answered at all.
    #[must_use]
    pub fn is_answered(&self) -> bool {
        self.answers.iter().any(Option::is_some)
    }

    /// Leaves the page out, without trace: it counts nowhere.
    pub fn skip(&mut self) {
        if self.answers.len() < self.asked.len() {
            self.push(None);
        }
    }

    fn push(&mut self, answer: Option<Answer>) {
        self.answers.push(answer);
        self.seen = self.seen.max(self.answers.len() + 1);
    }

    /// Goes back a page, whose answer can then be given anew.
    pub fn back(&mut self) {
        self.answers.pop();
    }

    /// What the answers so far add up to.
    #[must_use]
    pub fn tally(&self) -> Tally {
        let mut tally = Tally::new(self.items.form, self.band, self.length);
        for (page, answer) in self.answered() {
            tally.add(page, answer);
        }
        tally
    }

    /// What was answered, stories in the order of their places: in which order they came, no sum tells.
    pub(super) fn answered(&self) -> Vec<(Page<'_>, Answer)> {
        let answers = self.answers.iter().enumerate();
        let mut answered: Vec<_> = answers.filter_map(|(at, answer)| Some((self.page_at(at)?, (*answer)?))).collect();
        answered.sort_by_key(|(page, _)| match page {
            Page::Vignette(vignette) => vignette.slot,
            _ => 0,
        });
        answered
    }
}

/// Where an item comes directly after its twin, another one comes between.
fn part_twins(order: &mut [usize], slot_of: impl Fn(usize) -> u8) {
    let slot = |order: &[usize], at: usize| order.get(at).map(|item| slot_of(*item));
    for at in 1..order.len() {
        if slot(order, at) != slot(order, at - 1) {
            continue;
        }
        // The place must fit on both sides, and so must what moves here.
        let fits = |other: &usize| {
            let mut tried = order.to_vec();
            tried.swap(at, *other);
            let pairs = [at, at + 1, *other, *other + 1];
            pairs
                .into_iter()
                .filter(|at| *at > 0 && *at < tried.len())
                .all(|at| slot(&tried, at) != slot(&tried, at - 1))
        };
        if let Some(other) = (0..order.len()).find(fits) {
            order.swap(at, other);
        }
    }
}

/// How often a chat of one sign was called not okay.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Called {
    /// The sign.
    pub sign: Sign,
    /// Whether the chats show it, or only resemble it.
    pub shown: bool,
    /// How many of them were called not okay.
    pub not_okay: u8,
    /// How many were answered.
    pub answered: u8,
}

/// How stories of one kind were seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Seen {
    /// How many were seen rightly: that it should stop, or that it can go on.
    pub right: u8,
    /// How many were seen the other way round.
    pub wrong: u8,
    /// How many were left at "not sure".
    pub unsure: u8,
}

impl Seen {
    fn add(&mut self, right: Option<bool>) {
        match right {
            Some(true) => self.right += 1,
            Some(false) => self.wrong += 1,
            None => self.unsure += 1,
        }
    }

    /// How many were answered.
    #[must_use]
    pub fn answered(self) -> u8 {
        self.right.saturating_add(self.wrong).saturating_add(self.unsure)
    }
}

/// What a check-up adds up to: numbers by block. Deeds, facts and the order of pages are not in it; but with one pair of
/// chats for a sign, [`Tally::signs`] says how that pair was sorted, so it is for adding up over children only.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tally {
    /// The form.
    pub form: Form,
    /// The band by which it was taken.
    pub band: Band,
    /// How many chats were asked. Sums of unlike lengths are not to be compared: d' from fewer is pulled further towards 0.
    #[serde(default)]
    pub length: Length,
    /// How many worrying chats got each answer, from "okay, sure" to "not okay, sure": okay by yes, a bit, no; not okay by
    /// no, a bit, yes.
    pub worrying: [u8; 6],
    /// The same for benign chats.
    pub benign: [u8; 6],
    /// The same answers by sign.
    pub signs: Vec<Called>,
    /// The score of the worrying story about a friend, 0 to 2.
    pub for_friend: Option<u8>,
    /// The scores of the worrying stories about the child itself, 0 to 2 each.
    pub for_oneself: Vec<u8>,
    /// In how many worrying stories a grown-up was told.
    pub told: u8,
    /// How the worrying stories were seen: right is "this should stop".
    #[serde(default)]
    pub worrying_stories: Seen,
    /// How their fine twins were seen: right is "this can go on", whatever else the child would do. Telling adds nothing here
    /// and takes nothing away.
    #[serde(default)]
    pub fine_stories: Seen,
    /// Facts that were right.
    pub right: u8,
    /// Facts for which the myth was chosen.
    pub wrong: u8,
    /// Facts that were left at "not sure".
    pub unsure: u8,
    /// What the child trusts itself to do: 0 to 2 for each question that was answered.
    pub can: Vec<u8>,
    /// Worry: 0 to 2 for each question that was answered.
    pub worry: Vec<u8>,
    /// Trust: 0 to 2.
    pub trust: Option<u8>,
}

impl Tally {
    /// Of a check-up in which nothing was answered.
    #[must_use]
    pub fn new(form: Form, band: Band, length: Length) -> Self {
        Self {
            form,
            band,
            length,
            worrying: [0; 6],
            benign: [0; 6],
            signs: Vec::new(),
            for_friend: None,
            for_oneself: Vec::new(),
            told: 0,
            worrying_stories: Seen::default(),
            fine_stories: Seen::default(),
            right: 0,
            wrong: 0,
            unsure: 0,
            can: Vec::new(),
            worry: Vec::new(),
            trust: None,
        }
    }

    fn add(&mut self, page: Page, answer: Answer) {
        match (page, answer) {
            (Page::Chat(chat), Answer::Sorted { okay, sure }) => {
                let grade = match (okay, sure) {
                    (true, Face::Yes) => 0,
                    (true, Face::ABit) => 1,
                    (true, Face::No) => 2,
                    (false, Face::No) => 3,
                    (false, Face::ABit) => 4,
                    (false, Face::Yes) => 5,
                };
                let shown = chat.kind == Kind::Worrying;
                let grades = if shown { &mut self.worrying } else { &mut self.benign };
                grades[grade] = grades[grade].saturating_add(1);
                for sign in chat.about().iter() {
                    let known = self.signs.iter().position(|called| (called.sign, called.shown) == (sign, shown));
                    let at = known.unwrap_or_else(|| {
                        self.signs.push(Called { sign, shown, not_okay: 0, answered: 0 });
                        self.signs.len() - 1
                    });
                    let called = &mut self.signs[at];
                    called.answered = called.answered.saturating_add(1);
                    called.not_okay = called.not_okay.saturating_add(u8::from(!okay));
                }
            }
            (Page::Vignette(vignette), Answer::Does(_, outlook)) if vignette.kind != Kind::Worrying => {
                self.fine_stories.add(outlook.is_right(vignette.kind));
            }
            (Page::Vignette(vignette), Answer::Does(deeds, outlook)) => {
                self.worrying_stories.add(outlook.is_right(vignette.kind));
                let score = deeds.score();
                match vignette.about {
                    About::Friend => self.for_friend = Some(score),
                    About::Own => self.for_oneself.push(score),
                }
                self.told += u8::from(deeds.contains(Deed::TellAdult));
            }
            (Page::Fact { .. }, Answer::Holds(held)) => match held {
                Some(true) => self.right += 1,
                Some(false) => self.wrong += 1,
                None => self.unsure += 1,
            },
            (Page::Can(_), Answer::Feels(face)) => self.can.push(face as u8),
            (Page::Harm(number), Answer::Feels(face)) if number < HARM => self.worry.push(face as u8),
            (Page::Harm(_), Answer::Feels(face)) => self.trust = Some(face as u8),
            // `Sitting::answer` lets no other pair through.
            _ => {}
        }
    }

    /// Of the worrying chats: how many were called not okay (hits), and how many were answered.
    #[must_use]
    pub fn hits(&self) -> (u32, u32) {
        not_okay(&self.worrying)
    }

    /// Of the benign chats: how many were called not okay (false alarms), and how many were answered.
    #[must_use]
    pub fn false_alarms(&self) -> (u32, u32) {
        not_okay(&self.benign)
    }

    /// The help-seeking score, 0 to 6; `None` unless every story was answered.
    #[must_use]
    pub fn help_seeking(&self) -> Option<u8> {
        let (friend, oneself) = self.stories()?;
        Some(friend.saturating_add(oneself))
    }

    /// In how many stories the child saw whether it should stop or can go on, 0 to 6; `None` unless every story was answered.
    /// Whoever sees all of them alike has 3.
    #[must_use]
    pub fn recognised(&self) -> Option<u8> {
        let all = [self.worrying_stories, self.fine_stories];
        let whole = all.iter().all(|seen| usize::from(seen.answered()) == VIGNETTES);
        whole.then(|| all.iter().map(|seen| seen.right).sum())
    }

    /// How much more help is sought for a friend than for oneself: the friend's score less the mean of the two for oneself,
    /// in half points, -4 to 4. `None` unless every story was answered.
    #[must_use]
    pub fn gap_halves(&self) -> Option<i8> {
        let (friend, oneself) = self.stories()?;
        let halves = 2 * i16::from(friend) - i16::from(oneself);
        i8::try_from(halves.clamp(-4, 4)).ok()
    }

    /// Whether a check-up can give these sums: no more answers than are asked, and no score beyond its scale. What comes from
    /// elsewhere is asked this before it is counted.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        let stories = self.for_friend.iter().chain(&self.for_oneself);
        let helped = stories.clone().filter(|score| **score > 0).count();
        let faces = self.can.iter().chain(&self.worry).chain(&self.trust);
        let ((_, signals), (_, noise)) = (self.hits(), self.false_alarms());
        let facts = u32::from(self.right) + u32::from(self.wrong) + u32::from(self.unsure);
        let of_sign = |(at, called): (usize, &Called)| {
            let twice = self.signs[..at].iter().any(|other| (other.sign, other.shown) == (called.sign, called.shown));
            let sorted = if called.shown { signals } else { noise };
            !twice && called.not_okay <= called.answered && u32::from(called.answered) <= sorted
        };
        signals.max(noise) <= u32::from(self.length.slots())
            && self.for_oneself.len() < VIGNETTES
            && [self.worrying_stories, self.fine_stories].iter().all(|seen| usize::from(seen.answered()) <= VIGNETTES)
            && stories.chain(faces).all(|score| *score <= Face::Yes as u8)
            && usize::from(self.told) <= helped
            && facts <= FACTS as u32
            && self.can.len() <= usize::from(CAN)
            && self.worry.len() < usize::from(HARM)
            && self.signs.iter().enumerate().all(of_sign)
    }

    /// The friend's score and the sum of those for oneself, if every story was answered.
    fn stories(&self) -> Option<(u8, u8)> {
        let sum = self.for_oneself.iter().fold(0, |sum: u8, score| sum.saturating_add(*score));
        (self.for_oneself.len() == VIGNETTES - 1).then_some((self.for_friend?, sum))
    }
}

fn not_okay(grades: &[u8; 6]) -> (u32, u32) {
    let count = |grades: &[u8]| grades.iter().map(|count| u32::from(*count)).sum();
    (count(&grades[3..]), count(grades))
}
