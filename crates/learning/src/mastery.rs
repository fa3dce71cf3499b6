//! What a learner knows of each sign: Bayesian knowledge tracing over found signs and let-be look-alikes, with a guess rate
//! that is the learner's own, and with forgetting. No choice of chats ([`crate::tutor`]) and no rounds ([`crate::booster`]).
//! The formulas, their sources and their limits stand in `docs/learning.md`.

use std::{
    cmp::Ordering,
    collections::{BTreeMap, BTreeSet},
};

use serde::{Deserialize, Serialize};
use story::{Band, Sign, SignSet};

use crate::{
    hint::Strength,
    merge,
    score::{PlainCount, SessionRecord, SignCount},
    skill::Skill,
};

/// A day, counted from one that the caller chooses and keeps. Days that go backwards count as no time; [`Learner`] tells
/// what it makes of a clock that was wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
pub struct Day(pub u32);

impl Day {
    /// The day that many days later.
    #[must_use]
    pub fn after(self, days: u32) -> Self {
        Self(self.0.saturating_add(days))
    }

    /// The day that many days later, or earlier if it is negative; none is before the first.
    fn moved(self, days: i64) -> Self {
        let moved = i64::from(self.0).saturating_add(days).clamp(0, i64::from(u32::MAX));
        Self(u32::try_from(moved).unwrap_or(self.0))
    }

    /// How many days have passed since `earlier`.
    #[must_use]
    pub fn since(self, earlier: Self) -> u32 {
        self.0.saturating_sub(earlier.0)
    }
}

/// A probability in millionths, from 0 to 1,000,000. An integer, so that desktop and web decide alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "u32", try_from = "u32")]
pub struct Chance(u32);

impl Chance {
    /// Certainty.
    pub const ONE: Self = Self(1_000_000);

    /// A probability in millionths; more than a million is certainty.
    #[must_use]
    pub const fn millionths(millionths: u32) -> Self {
        if millionths > Self::ONE.0 { Self::ONE } else { Self(millionths) }
    }

    /// The probability in millionths.
    #[must_use]
    pub const fn get(self) -> u32 {
        self.0
    }

    /// The probability of the opposite.
    #[must_use]
    pub const fn not(self) -> Self {
        Self(Self::ONE.0 - self.0)
    }

    /// `part` of `whole`, rounded to nearest; `part` is at most `whole`, and of nothing it is nothing.
    fn ratio(part: u64, whole: u64) -> Self {
        let rounded = part.saturating_mul(u64::from(Self::ONE.0)).saturating_add(whole / 2).checked_div(whole);
        Self::millionths(u32::try_from(rounded.unwrap_or(0)).unwrap_or(Self::ONE.0))
    }

    /// The probability that both happen, if neither depends on the other, rounded to nearest.
    fn and(self, other: Self) -> Self {
        Self::ratio(weight(self, other), weight(Self::ONE, Self::ONE))
    }
}

impl From<Chance> for u32 {
    fn from(chance: Chance) -> Self {
        chance.0
    }
}

impl TryFrom<u32> for Chance {
    type Error = String;

    fn try_from(millionths: u32) -> Result<Self, String> {
        if millionths > Self::ONE.0 {
            return Err(format!("a probability of {millionths} millionths is more than certainty"));
        }
        Ok(Self(millionths))
    }
}

/// P(L0): the probability that a sign is known before the first answer.
pub const PRIOR: Chance = Chance(200_000);
/// P(T): the probability that a chat with its feedback teaches a sign that was not known. Credited once a chat, however many
/// lines of the sign it had.
pub const LEARN: Chance = Chance(100_000);
/// P(S): the probability of a wrong answer on a sign that is known, of either kind.
pub const SLIP: Chance = Chance(100_000);
/// A sign becomes mastered at this probability (Corbett & Anderson 1995).
pub const MASTERED: Chance = Chance(950_000);
/// A mastered sign lapses below this one. It is lower than [`MASTERED`], so that a light does not flicker.
pub const LAPSED: Chance = Chance(750_000);
/// How far the right answers of each kind must outweigh the wrong ones before a sign is mastered.
pub const ENOUGH: u8 = 3;
/// Of so many chats that were new, at the least, answers to a sign must come before it is mastered for the first time, ...
pub const CHATS: u8 = 3;
/// ... and of so many pairs of twins.
pub const PAIRS: u8 = 2;
/// How well signs must be told from everything else, over all signs, before the first light of any sign.
pub const TELLS: Sensitivity = Sensitivity(400_000);
/// New chats are counted to this number: a sign that is not mastered by then waits until others have had their turn.
const PATIENCE: u8 = 6;
/// Balances are counted in quarters of an answer: an answer after a hint counts for a part.
const WHOLE: u8 = 4;
/// The most that right answers can outweigh wrong ones.
const MOST: u8 = 4 * WHOLE;
/// By how much a wrong answer lowers that balance. Twice what a right one adds: who guesses drifts downward.
const FALL: u8 = 2;
/// Probabilities stay between these: nobody is ever quite sure.
const BOUNDS: (Chance, Chance) = (Chance(10_000), Chance(990_000));
/// So many answers of one kind are remembered before both counts of the kind are halved.
const WINDOW: u16 = 64;

/// What of the knowledge above [`PRIOR`] is left after one day, in billionths: 2^(-1/h) for a half-life h of 14, 28 and 56
/// days, by boosters passed. After the third nothing fades by time, only by answers.
const LEFT_AFTER_A_DAY: [u64; 3] = [951_695_153, 975_548_642, 987_698_660];
const BILLION: u64 = 1_000_000_000;

/// The signs that a band meets in chats: those of the ladder, without `S14`, which is met on a card only.
#[must_use]
pub fn ladder(band: Band) -> SignSet {
    Sign::in_chats_of(band).collect()
}

/// One answer: a message that shows a sign or only resembles it, and whether it was flagged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Answer {
    /// The sign.
    pub sign: Sign,
    /// Whether the message shows it. Otherwise it only resembles it.
    pub shows: bool,
    /// Whether the message was flagged.
    pub flagged: bool,
}

impl Answer {
    /// Whether a sign was found or a look-alike let be.
    #[must_use]
    pub fn is_right(self) -> bool {
        self.shows == self.flagged
    }
}

/// How much of an answer is the child's own, in quarters: after a hint the rest is the hint's.
fn own(hint: Option<Strength>) -> u8 {
    match hint {
        None => WHOLE,
        Some(Strength::Look) => WHOLE / 2,
        Some(Strength::Ask) => WHOLE / 4,
        Some(Strength::Name) => 0,
    }
}

/// What some answers to one sign say of whether it is known: two likelihoods of which only the ratio matters, so that it
/// does not matter either in which order the answers come.
#[derive(Debug, Clone, Copy)]
struct Evidence {
    known: u64,
    not: u64,
}

impl Evidence {
    const NONE: Self = Self { known: 1 << (Self::BITS - 1), not: 1 << (Self::BITS - 1) };
    /// The larger one has so many bits, and times a million it still fits 64.
    const BITS: u32 = 41;

    /// Adds an answer of somebody who flags with the probability `bias` where it does not know, and of whom `own` quarters of
    /// the answer are its own.
    fn add(&mut self, answer: Answer, bias: Chance, own: u8) {
        // Beyond these a right answer would speak against knowledge.
        let flags = bias.clamp(SLIP, SLIP.not());
        let if_known = if answer.is_right() { SLIP.not() } else { SLIP };
        let if_not = if answer.flagged { flags } else { flags.not() };
        // What the hint decides it decides for all alike.
        let part = |chance: Chance| {
            u64::from(chance.0) * u64::from(own) + u64::from(Chance::ONE.0 / 2) * u64::from(WHOLE - own)
        };
        (self.known, self.not) = (self.known * part(if_known), self.not * part(if_not));
        let spare = self.known.max(self.not).leading_zeros();
        let surplus = (u64::BITS - spare).saturating_sub(Self::BITS);
        (self.known, self.not) = ((self.known >> surplus).max(1), (self.not >> surplus).max(1));
    }

    /// What a probability becomes by it (Bayes).
    fn posterior(self, known: Chance) -> Chance {
        // Twenty bits of each are more than a millionth needs.
        let surplus = Self::BITS - 20;
        let [yes, no] = [(self.known, known), (self.not, known.not())]
            .map(|(likelihood, chance)| (likelihood >> surplus).max(1) * u64::from(chance.0));
        Chance::ratio(yes, yes + no).clamp(BOUNDS.0, BOUNDS.1)
    }
}

/// What an answer says of a sign (Bayes), nothing being taught.
///
/// `bias` is the probability with which this learner flags when it does not know, kept between [`SLIP`] and its opposite:
/// beyond them a right answer would speak against knowledge. At the upper end a found sign says nothing at all, at the
/// lower end a let-be look-alike does not.
#[must_use]
pub fn trace(known: Chance, answer: Answer, bias: Chance) -> Chance {
    let mut evidence = Evidence::NONE;
    evidence.add(answer, bias, WHOLE);
    evidence.posterior(known)
}

/// What a chat with its feedback teaches, whatever was answered.
#[must_use]
pub fn taught(known: Chance) -> Chance {
    Chance(known.0 + known.not().and(LEARN).0).clamp(BOUNDS.0, BOUNDS.1)
}

/// At most 10^12, so that [`Chance::ratio`] of it stays within 64 bits.
fn weight(chance: Chance, likelihood: Chance) -> u64 {
    u64::from(chance.0) * u64::from(likelihood.0)
}

/// What time takes away: the probability moves towards [`PRIOR`] with a half-life of 14, 28 or 56 days after no, one or two
/// `boosters`, and not at all after three.
#[must_use]
pub fn fade(known: Chance, days: u32, boosters: u8) -> Chance {
    let Some(daily) = LEFT_AFTER_A_DAY.get(usize::from(boosters)).copied() else { return known };
    let (mut left, mut base, mut days) = (BILLION, daily, days);
    while days > 0 {
        if days & 1 == 1 {
            left = scale(left, base);
        }
        base = scale(base, base);
        days >>= 1;
    }
    let away = scale(u64::from(known.0.abs_diff(PRIOR.0)), left);
    let away = u32::try_from(away).unwrap_or(0);
    if known >= PRIOR { Chance(PRIOR.0 + away) } else { Chance(PRIOR.0 - away) }
}

/// A number times a share in billionths, rounded to nearest; both are at most a billion.
fn scale(number: u64, share: u64) -> u64 {
    (number * share + BILLION / 2) / BILLION
}

/// The answers of a learner in chats that were new, all signs together; older ones weigh less. Finding and suspecting are two
/// things: neither can be read from the number of right answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Answers {
    hits: u16,
    misses: u16,
    false_alarms: u16,
    correct_rejections: u16,
    /// Flags on lines that answer about no sign.
    plain_flagged: u16,
    plain_let_be: u16,
}

/// How well signs are told from look-alikes, whatever the learner's readiness to flag.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Sensitivity(
    /// The hit rate less the false-alarm rate, in millionths: from -1,000,000 over 0 for guessing to 1,000,000.
    pub i32,
);

/// How ready the learner is to flag when it does not know.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Bias(
    /// The probability of a flag where nothing can be told apart: 0 never flags, a half is even, 1 always flags.
    pub Chance,
);

impl Answers {
    /// Counts answers in, and halves both counts of a kind as often as they pass the window.
    fn add(&mut self, count: &SignCount, plain: PlainCount) {
        let join = |one: &mut u16, other: &mut u16, (more, others): (u16, u16)| {
            *one = one.saturating_add(more);
            *other = other.saturating_add(others);
            while one.saturating_add(*other) >= WINDOW {
                *one /= 2;
                *other /= 2;
            }
        };
        join(&mut self.hits, &mut self.misses, (count.hits, count.misses));
        join(&mut self.false_alarms, &mut self.correct_rejections, (count.false_alarms, count.correct_rejections));
        join(&mut self.plain_flagged, &mut self.plain_let_be, (plain.flagged, plain.let_be));
    }

    /// A rate with `prior` halves of an answer added to each side. With one, none is 0 or 1 (the log-linear correction, Hautus
    /// 1995).
    fn rate(of: u16, others: u16, prior: u64) -> Chance {
        Chance::ratio(2 * u64::from(of) + prior, 2 * (u64::from(of) + u64::from(others)) + 2 * prior)
    }

    /// What two windows that both began with `base` counted together.
    fn merged(base: &Self, mine: &Self, theirs: &Self) -> Self {
        let sum = |of: fn(&Self) -> u16| {
            let sum = i32::from(of(theirs)) + i32::from(of(mine)) - i32::from(of(base));
            u16::try_from(sum.max(0)).unwrap_or(u16::MAX)
        };
        let mut merged = Self::default();
        merged.add(
            &SignCount {
                hits: sum(|answers| answers.hits),
                misses: sum(|answers| answers.misses),
                false_alarms: sum(|answers| answers.false_alarms),
                correct_rejections: sum(|answers| answers.correct_rejections),
            },
            PlainCount { flagged: sum(|answers| answers.plain_flagged), let_be: sum(|answers| answers.plain_let_be) },
        );
        merged
    }

    /// P_r of the two-high-threshold model (Snodgrass & Corwin 1988), from whichever rate of flags on lines without a sign is
    /// higher: that on look-alikes or that on all of them. Whoever goes by words mistakes the first, whoever guesses all.
    fn tells(&self, prior: u64) -> Sensitivity {
        let alike = Self::rate(self.false_alarms, self.correct_rejections, prior);
        let all =
            Self::rate(self.false_alarms + self.plain_flagged, self.correct_rejections + self.plain_let_be, prior);
        let rates = [Self::rate(self.hits, self.misses, prior), alike.max(all)];
        let [hits, false_alarms] = rates.map(|rate| i32::try_from(rate.0).unwrap_or(0));
        Sensitivity(hits - false_alarms)
    }

    /// How well signs are told from everything else.
    #[must_use]
    pub fn sensitivity(&self) -> Sensitivity {
        self.tells(1)
    }

    /// Whether that is beyond luck. Two right and two wrong answers of each kind are thought added, so that few answers do not
    /// do.
    fn are_told_apart(&self) -> bool {
        self.tells(4) >= TELLS
    }

    /// The bias of the choice model (Luce 1963) over all lines: the probability of a flag at the middle, by their logits,
    /// between the rate on lines with a sign and that on all others. How well they are told apart does not enter.
    #[must_use]
    pub fn bias(&self) -> Bias {
        let odds = |of: u16, others: u16| (2 * u64::from(of) + 1, 2 * u64::from(others) + 1);
        let (hits, misses) = odds(self.hits, self.misses);
        let (flagged, let_be) =
            odds(self.false_alarms + self.plain_flagged, self.correct_rejections + self.plain_let_be);
        // Roots of 2^40 times the products keep a millionth.
        let root = |one: u64, other: u64| ((one * other) << 40).isqrt();
        let (yes, no) = (root(hits, flagged), root(misses, let_be));
        Bias(Chance::ratio(yes, yes + no))
    }
}

/// The light of a skill: what a child sees instead of numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Light {
    /// Not met yet.
    Dark,
    /// Met, and worth some practice. Once met it never goes dark again.
    Kindled,
    /// What the child looks for well.
    Bright,
}

/// What is known of one sign. Two small balances instead of a list of answers: no single choice can be read from them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
struct Known {
    /// The probability that the sign is known, on `day`.
    chance: Chance,
    /// By how much finding outweighs missing, 0 to [`MOST`], in quarters.
    found: u8,
    /// By how much letting look-alikes be outweighs mistaking them, likewise.
    let_be: u8,
    /// In how many new chats it was answered, to [`PATIENCE`].
    chats: u8,
    /// Of how many pairs, to [`PAIRS`].
    pairs: u8,
    /// Whether it was mastered and has not lapsed by `day`.
    mastered: bool,
    /// Boosters passed, 0 to 3.
    boosters: u8,
    /// When the next booster is due, once mastered and until the third is passed.
    due: Option<Day>,
    /// The day of the last answer.
    day: Day,
}

impl Known {
    fn new(day: Day) -> Self {
        Self { chance: PRIOR, found: 0, let_be: 0, chats: 0, pairs: 0, mastered: false, boosters: 0, due: None, day }
    }

    /// The same on a day on which nothing was answered yet.
    fn on(self, day: Day) -> Self {
        let chance = fade(self.chance, day.since(self.day), self.boosters);
        Self { chance, mastered: self.mastered && chance >= LAPSED, day: self.day.max(day), ..self }
    }

    /// The same by a clock that shows so many days more.
    fn moved(self, days: i64) -> Self {
        Self { day: self.day.moved(days), due: self.due.map(|due| due.moved(days)), ..self }
    }

    /// What two windows that both began with `base` know together: what each learnt is added.
    fn merged(base: &Self, mine: &Self, theirs: &Self, tells: bool) -> Self {
        let day = mine.day.max(theirs.day);
        let [base, mine, theirs] = [base, mine, theirs].map(|known| known.on(day));
        let chance = i64::from(theirs.chance.0) + i64::from(mine.chance.0) - i64::from(base.chance.0);
        let chance = chance.clamp(i64::from(BOUNDS.0.0), i64::from(BOUNDS.1.0));
        let chance = u32::try_from(chance).map_or(theirs.chance, Chance);
        let mut known = Self {
            chance,
            found: merge::balance(base.found, mine.found, theirs.found, MOST),
            let_be: merge::balance(base.let_be, mine.let_be, theirs.let_be, MOST),
            chats: merge::balance(base.chats, mine.chats, theirs.chats, PATIENCE),
            pairs: merge::balance(base.pairs, mine.pairs, theirs.pairs, PAIRS),
            mastered: (mine.mastered || theirs.mastered) && chance >= LAPSED,
            boosters: mine.boosters.max(theirs.boosters),
            due: match mine.boosters.cmp(&theirs.boosters) {
                Ordering::Greater => mine.due,
                Ordering::Less => theirs.due,
                Ordering::Equal => mine.due.max(theirs.due),
            },
            day,
        };
        known.judge(tells);
        known
    }

    /// Whether it was mastered once.
    fn was_mastered(&self) -> bool {
        self.due.is_some() || self.boosters > 0
    }

    /// Takes the answers of a chat or a round, all at once. Of lines that were heard before, and before the sign was mastered
    /// once, right answers say nothing: whoever remembers a line has learnt no sign.
    fn answered(&mut self, counts: &[(Option<Strength>, SignCount)], bias: Chance, heard: Heard) {
        let counts_right = heard != Heard::Again || self.was_mastered();
        let mut evidence = Evidence::NONE;
        let (mut gains, mut losses) = ([0_u32; 2], [0_u32; 2]);
        for (hint, count) in counts {
            for (times, shows, flagged) in [
                (count.hits, true, true),
                (count.misses, true, false),
                (count.correct_rejections, false, false),
                (count.false_alarms, false, true),
            ] {
                // The sign is the same for all and does not enter.
                let answer = Answer { sign: Sign::S1, shows, flagged };
                if answer.is_right() && !counts_right {
                    continue;
                }
                (0..times).for_each(|_| evidence.add(answer, bias, own(*hint)));
                let sum = if answer.is_right() { &mut gains } else { &mut losses };
                sum[usize::from(shows)] += u32::from(times) * u32::from(own(*hint));
            }
        }
        self.chance = evidence.posterior(self.chance);
        if counts_right {
            self.chance = taught(self.chance);
        }
        for (balance, kind) in [(&mut self.let_be, 0), (&mut self.found, 1)] {
            let sum = u32::from(*balance) + gains[kind];
            let left = sum.saturating_sub(losses[kind] * u32::from(FALL)).min(u32::from(MOST));
            *balance = u8::try_from(left).unwrap_or(MOST);
        }
        if heard != Heard::Again && counts.iter().any(|(hint, count)| hint.is_none() && !count.is_empty()) {
            self.chats = (self.chats + 1).min(PATIENCE);
            self.pairs = (self.pairs + u8::from(heard == Heard::New)).min(PAIRS);
        }
    }

    /// Whether the sign is mastered now, has lapsed, or stays what it was. `tells` is whether the learner tells signs apart at
    /// all.
    fn judge(&mut self, tells: bool) {
        let often = self.chats >= CHATS && self.pairs >= PAIRS;
        let enough = self.found >= ENOUGH * WHOLE && self.let_be >= ENOUGH * WHOLE;
        if self.chance >= MASTERED && enough && (self.was_mastered() || often && tells) {
            self.mastered = true;
            if self.due.is_none() {
                self.due = crate::booster::due_after(self.boosters, self.day);
            }
        } else if self.chance < LAPSED {
            self.mastered = false;
        }
    }
}

/// Whether a chat was heard before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Heard {
    /// Neither it nor its twin.
    New,
    /// Its twin was, but not it.
    Twin,
    /// It was played before, or its lines are asked once more.
    Again,
}

/// How many days pass at the most between two visits while the clock shows less than it once did: so many that a light does
/// not go out if it was not time that passed.
const UNSURE: u32 = 7;

/// The clock went back. Which of the two dates was wrong cannot be known, so no more days count than either allows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct WentBack {
    /// The latest day that it showed.
    from: Day,
    /// The day that it showed last, earlier than `from`.
    seen: Day,
    /// How many days have passed since it went back.
    passed: u32,
}

/// What a learner knows. Ids and numbers only, about a dozen for each sign and question that was met.
///
/// Its days come from clocks that may be wrong. A day that goes back ages nothing, and from then on days count by the new
/// date, so that a clock that was ahead delays nothing; once the old date is reached again, the days since then count less
/// those that were counted in between.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(into = "Written", try_from = "Written")]
pub struct Learner {
    answers: Answers,
    skills: BTreeMap<Skill, Known>,
    went_back: Option<WentBack>,
}

impl Learner {
    /// The day from which days count.
    fn seen(&self) -> Option<Day> {
        let answered = self.skills.values().map(|known| known.day).max();
        self.went_back.map(|back| back.seen).or(answered)
    }

    /// How many days have passed from `seen` to a day.
    fn passed(&self, seen: Day, day: Day) -> u32 {
        match self.went_back {
            Some(back) if day >= back.from => day.since(back.from).saturating_sub(back.passed),
            Some(_) => day.since(seen).min(UNSURE),
            None => day.since(seen),
        }
    }

    /// By how many days the clock of a day shows more than the one by which days are kept, apart from what has passed. None
    /// as long as the clock just goes on.
    fn shift(&self, day: Day) -> i64 {
        let shift = |seen: Day| i64::from(day.0) - i64::from(seen.0) - i64::from(self.passed(seen, day));
        self.seen().map_or(0, shift)
    }

    /// What two windows that both began with `base` know together on a day. What one of them forgot stays forgotten; where both
    /// learnt something of a sign, it is added.
    #[must_use]
    pub fn merged(base: &Self, mine: &Self, theirs: &Self, day: Day) -> Self {
        if mine == base || mine == theirs {
            return theirs.clone();
        }
        if theirs == base {
            return mine.clone();
        }
        let [base, mine, theirs] = [base, mine, theirs].map(|learner| {
            let mut learner = learner.clone();
            learner.come_to(day);
            learner
        });
        let answers = merge::pick(&base.answers, &mine.answers, &theirs.answers, || {
            Answers::merged(&base.answers, &mine.answers, &theirs.answers)
        });
        let merged = |skill: Skill| {
            let [base, mine, theirs] = [&base, &mine, &theirs].map(|learner| learner.skills.get(&skill).copied());
            merge::pick(&base, &mine, &theirs, || match (mine, theirs) {
                (Some(mine), Some(theirs)) => {
                    let base = base.unwrap_or_else(|| Known::new(day));
                    Some(Known::merged(&base, &mine, &theirs, answers.are_told_apart()))
                }
                _ => None,
            })
        };
        let known: BTreeSet<Skill> =
            [&base, &mine, &theirs].into_iter().flat_map(|learner| learner.skills.keys().copied()).collect();
        let skills = known.into_iter().filter_map(|skill| Some((skill, merged(skill)?))).collect();
        let went_back = merge::pick(&base.went_back, &mine.went_back, &theirs.went_back, || theirs.went_back);
        Self { answers, skills, went_back }
    }

    /// Takes notice of the date, and puts what is kept right if the clock was put right since. Every answer does the same;
    /// called at each start it also counts the days on which nothing was answered. With a clock that just goes on it changes
    /// nothing.
    pub fn come_to(&mut self, day: Day) {
        let Some(seen) = self.seen() else { return };
        let (passed, shift) = (self.passed(seen, day), self.shift(day));
        self.went_back = match self.went_back {
            None if day < seen => Some(WentBack { from: seen, seen: day, passed: 0 }),
            Some(back) if day < back.from => {
                Some(WentBack { seen: day, passed: back.passed.saturating_add(passed), ..back })
            }
            _ => None,
        };
        if shift != 0 {
            self.skills.values_mut().for_each(|known| *known = known.moved(shift));
        }
    }

    /// Learns from a play-through that came to its end; one that was left counts for nothing.
    ///
    /// Which message came first does not matter: the answers enter the bias all at once, then each sign takes all of its own
    /// at once, then what the chat taught, and at last it is judged.
    pub fn learn(&mut self, record: &SessionRecord, heard: Heard, day: Day) {
        if record.ending.is_none() {
            return;
        }
        self.come_to(day);
        if heard != Heard::Again {
            self.answers.add(&SignCount::default(), record.plain);
        }
        let mut skills: BTreeMap<Skill, Vec<(Option<Strength>, SignCount)>> = BTreeMap::new();
        let hinted = record.hinted.iter().map(|(hint, counts)| (Some(*hint), counts));
        for (hint, counts) in [(None, &record.skills)].into_iter().chain(hinted) {
            counts.iter().for_each(|(skill, count)| skills.entry(*skill).or_default().push((hint, *count)));
        }
        self.take(&skills, heard, day);
    }

    /// Learns from answers that were given outside a chat, to lines of chats.
    pub(crate) fn practise(&mut self, skills: &BTreeMap<Skill, SignCount>, day: Day) {
        self.come_to(day);
        let skills = skills.iter().map(|(skill, count)| (*skill, vec![(None, *count)])).collect();
        self.take(&skills, Heard::Again, day);
    }

    fn take(&mut self, skills: &BTreeMap<Skill, Vec<(Option<Strength>, SignCount)>>, heard: Heard, day: Day) {
        if heard != Heard::Again {
            // Questions are asked on the same lines once more.
            let of_signs = skills.iter().filter(|(skill, _)| matches!(skill, Skill::Sign(_)));
            let own = of_signs.flat_map(|(_, counts)| counts).filter(|(hint, _)| hint.is_none());
            own.for_each(|(_, count)| self.answers.add(count, PlainCount::default()));
        }
        let (bias, tells) = (self.answers.bias().0, self.answers.are_told_apart());
        for (&skill, counts) in skills {
            if counts.iter().all(|(_, count)| count.is_empty()) {
                continue;
            }
            let mut known = self.on(skill, day).unwrap_or_else(|| Known::new(day));
            known.answered(counts, bias, heard);
            known.judge(tells);
            self.skills.insert(skill, known);
        }
    }

    fn on(&self, skill: Skill, day: Day) -> Option<Known> {
        self.skills.get(&skill).map(|known| known.moved(self.shift(day)).on(day))
    }

    /// The probability that a sign is known on a day; [`PRIOR`] before it was met.
    #[must_use]
    pub fn chance(&self, skill: impl Into<Skill>, day: Day) -> Chance {
        self.on(skill.into(), day).map_or(PRIOR, |known| known.chance)
    }

    /// Whether a sign is mastered on a day: at the end of a chat the probability came to [`MASTERED`] while right answers
    /// outweighed wrong ones by [`ENOUGH`] in both kinds, finding and letting be, and it has not fallen below [`LAPSED`] since.
    /// The first time the answers must also come from [`CHATS`] new chats of [`PAIRS`] pairs, by somebody who tells signs
    /// apart at all ([`TELLS`]).
    #[must_use]
    pub fn has_mastered(&self, skill: impl Into<Skill>, day: Day) -> bool {
        self.on(skill.into(), day).is_some_and(|known| known.mastered)
    }

    /// The signs of a band that are mastered on a day, by what the band is traced by.
    #[must_use]
    pub fn mastered(&self, band: Band, day: Day) -> SignSet {
        ladder(band).iter().filter(|sign| self.has_mastered(Skill::of(*sign, band), day)).collect()
    }

    /// Whether it was met.
    #[must_use]
    pub fn has_met(&self, skill: Skill) -> bool {
        self.skills.contains_key(&skill)
    }

    /// The signs that were met.
    #[must_use]
    pub fn met(&self) -> SignSet {
        let sign = |skill: &Skill| if let Skill::Sign(sign) = *skill { Some(sign) } else { None };
        self.skills.keys().filter_map(sign).collect()
    }

    /// The light of a sign on a day.
    #[must_use]
    pub fn light(&self, skill: impl Into<Skill>, day: Day) -> Light {
        match self.on(skill.into(), day) {
            None => Light::Dark,
            Some(known) if known.mastered => Light::Bright,
            Some(_) => Light::Kindled,
        }
    }

    /// How well the learner tells signs from look-alikes, of late and over all signs.
    #[must_use]
    pub fn sensitivity(&self) -> Sensitivity {
        self.answers.sensitivity()
    }

    /// How ready the learner is to flag, of late and over all signs.
    #[must_use]
    pub fn bias(&self) -> Bias {
        self.answers.bias()
    }

    /// How many right answers of a kind are still wanted for a sign, 0 to [`ENOUGH`].
    pub(crate) fn wants(&self, skill: Skill, shows: bool) -> u8 {
        let balance = |known: &Known| if shows { known.found } else { known.let_be };
        ENOUGH.saturating_sub(self.skills.get(&skill).map_or(0, balance) / WHOLE)
    }

    /// Whether a sign was met, was never mastered, and has not had so many chats that others should come first.
    pub(crate) fn has_begun(&self, skill: Skill) -> bool {
        self.skills.get(&skill).is_some_and(|known| known.chats < PATIENCE && !known.was_mastered())
    }

    /// Whether a booster is due on a day.
    pub(crate) fn is_due(&self, skill: Skill, day: Day) -> bool {
        self.on(skill, day).is_some_and(|known| known.due.is_some_and(|due| due <= day))
    }

    /// The day of the last answer about a sign.
    pub(crate) fn last_seen(&self, skill: Skill) -> Option<Day> {
        self.skills.get(&skill).map(|known| known.day)
    }

    /// When the next booster of a sign is due, by the clock that the learner came to last. `None` before it is mastered and after the third was passed.
    #[must_use]
    pub fn booster_due(&self, skill: impl Into<Skill>) -> Option<Day> {
        self.skills.get(&skill.into())?.due
    }

    /// Boosters passed for a sign, 0 to 3.
    #[must_use]
    pub fn boosters(&self, skill: impl Into<Skill>) -> u8 {
        self.skills.get(&skill.into()).map_or(0, |known| known.boosters)
    }

    /// Notes a booster: how many are passed now, and when the next is due.
    pub(crate) fn boost(&mut self, skill: Skill, boosters: u8, due: Option<Day>) {
        if let Some(known) = self.skills.get_mut(&skill) {
            known.boosters = boosters;
            known.due = due;
        }
    }
}

/// A [`Learner`] as written: a list, because RON drops a repeated key of a map without a word.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    answers: Answers,
    skills: Vec<Entry>,
    went_back: Option<WentBack>,
}

#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    skill: Skill,
    chance: Chance,
    found: u8,
    let_be: u8,
    chats: u8,
    pairs: u8,
    mastered: bool,
    boosters: u8,
    due: Option<Day>,
    day: Day,
}

impl From<Learner> for Written {
    fn from(learner: Learner) -> Self {
        let entry = |(skill, known)| {
            let Known { chance, found, let_be, chats, pairs, mastered, boosters, due, day } = known;
            Entry { skill, chance, found, let_be, chats, pairs, mastered, boosters, due, day }
        };
        let skills = learner.skills.into_iter().map(entry).collect();
        Self { answers: learner.answers, skills, went_back: learner.went_back }
    }
}

impl TryFrom<Written> for Learner {
    type Error = String;

    fn try_from(written: Written) -> Result<Self, String> {
        let counts = written.answers;
        let kinds = [
            (counts.hits, counts.misses),
            (counts.false_alarms, counts.correct_rejections),
            (counts.plain_flagged, counts.plain_let_be),
        ];
        if let Some((one, other)) = kinds.into_iter().find(|(one, other)| one.saturating_add(*other) >= WINDOW) {
            return Err(format!("{one} and {other} answers are more than the {WINDOW} that are remembered"));
        }
        let mut skills = BTreeMap::new();
        for Entry { skill, chance, found, let_be, chats, pairs, mastered, boosters, due, day } in written.skills {
            let id = skill.key();
            if !(BOUNDS.0..=BOUNDS.1).contains(&chance) {
                return Err(format!("`{id}` has a probability of {} millionths, out of bounds", chance.0));
            }
            if found > MOST || let_be > MOST {
                return Err(format!("`{id}` has a balance of {found} and {let_be}; the most is {MOST}"));
            }
            if chats > PATIENCE || pairs > chats.min(PAIRS) {
                let most = format!("the most are {PATIENCE} of {PAIRS}");
                return Err(format!("`{id}` has {chats} chats of {pairs} pairs; {most}"));
            }
            if boosters > crate::booster::STEPS {
                return Err(format!("`{id}` has {boosters} boosters; there are {}", crate::booster::STEPS));
            }
            if boosters == crate::booster::STEPS && due.is_some() {
                return Err(format!("`{id}` has a booster due after the last one"));
            }
            let known = Known { chance, found, let_be, chats, pairs, mastered, boosters, due, day };
            if skills.insert(skill, known).is_some() {
                return Err(format!("`{id}` is listed twice"));
            }
        }
        if let Some(back) = written.went_back
            && back.seen >= back.from
        {
            return Err(format!("the clock cannot have gone back from day {} to day {}", back.from.0, back.seen.0));
        }
        Ok(Self { answers: counts, skills, went_back: written.went_back })
    }
}
