//! The report of a group: what its check-ups show on one occasion, or on two or three occasions of the same children.
//!
//! Every figure is about children, not answers: a child's answers belong together, so a measure is worked out for each child
//! and then averaged. A d' of all answers thrown together would be too low where children lean differently (Macmillan and
//! Kaplan 1985, Psychological Bulletin 98:185-199).
//!
//! No figure of a report gives one child away. All figures of a measure, on every occasion, are of the same
//! [`MIN_CHILDREN`] or more children, so that no two of them differ by a child; see [`Report`] for what a caller must not do.

use story::Sign;

use super::{
    bootstrap::{bca_interval, percentile_interval, resample},
    finding::{Finding, Interval, StatsError},
    group::{Change, MIN_CHILDREN, Retention, change, retention},
    moments::{mean, rounding, sd},
    proportion::score_interval,
    reliability::{Alpha, FormDifference, alpha, form_difference},
    sdt::{Detection, Grades},
};
use crate::{
    checkup::{CAN, FACTS, Form, HARM, Tally, VIGNETTES},
    seed::{Seed, stream},
};

/// The fewest worrying and the fewest benign chats that a child must have sorted to count among those who sorted: two thirds
/// of what the youngest are asked. The log-linear correction pulls d' from fewer too far towards 0.
pub const MIN_SORTED: u32 = 4;

/// What is measured of each child. Means of shares are shares of a group whose children count alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Measure {
    /// d' with the log-linear correction ([`Detection::d_prime`]); the primary measure.
    Discrimination,
    /// The criterion c ([`Detection::criterion`]): below 0 says "not okay" too easily.
    Bias,
    /// The area under the ROC curve, 0..=1 ([`Grades::area`]).
    Area,
    /// The share of worrying chats that were called not okay, 0..=1.
    Hits,
    /// The share of benign chats that were called not okay, 0..=1.
    FalseAlarms,
    /// The share of benign chats that were called okay, 0..=1: what false alarms leave.
    BenignCorrect,
    /// Help-seeking in the three stories, 0..=6 ([`Tally::help_seeking`]).
    HelpSeeking,
    /// The share of the three stories in which a grown-up was told, 0..=1.
    Told,
    /// How much more help is sought for a friend than for oneself, -2..=2 ([`Tally::gap_halves`]).
    Gap,
    /// Facts that were right, 0..=6.
    Knowledge,
    /// Facts for which the myth was chosen, 0..=6.
    Myths,
    /// What children trust themselves to do, the mean of three answers, 0..=2.
    Can,
    /// Worry, the mean of two answers, 0..=2.
    Worry,
    /// "Most people in chats are kind", 0..=2.
    Trust,
}

impl Measure {
    /// Every measure, in the order of the check-up's blocks.
    pub const ALL: [Self; 14] = [
        Self::Discrimination,
        Self::Bias,
        Self::Area,
        Self::Hits,
        Self::FalseAlarms,
        Self::BenignCorrect,
        Self::HelpSeeking,
        Self::Told,
        Self::Gap,
        Self::Knowledge,
        Self::Myths,
        Self::Can,
        Self::Worry,
        Self::Trust,
    ];

    /// The measures by which forms are compared: the score of each block that has items of its own in every form.
    pub const OF_FORMS: [Self; 3] = [Self::Discrimination, Self::HelpSeeking, Self::Knowledge];

    /// The name used in message keys: `discrimination`, `false-alarms` and so on.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Discrimination => "discrimination",
            Self::Bias => "bias",
            Self::Area => "area",
            Self::Hits => "hits",
            Self::FalseAlarms => "false-alarms",
            Self::BenignCorrect => "benign-correct",
            Self::HelpSeeking => "help-seeking",
            Self::Told => "told",
            Self::Gap => "gap",
            Self::Knowledge => "knowledge",
            Self::Myths => "myths",
            Self::Can => "can",
            Self::Worry => "worry",
            Self::Trust => "trust",
        }
    }

    fn is_share(self) -> bool {
        matches!(self, Self::Hits | Self::FalseAlarms | Self::BenignCorrect | Self::Told)
    }

    /// The measure of one child; `None` if it left out too much of the block. All measures of a block are of the same
    /// children: those who sorted [`MIN_SORTED`] chats of each kind, or answered all of the block. Never shown.
    fn of(self, tally: &Tally) -> Option<f64> {
        match self {
            Self::Discrimination => detection(tally)?.d_prime(),
            Self::Bias => detection(tally)?.criterion(),
            Self::Area => {
                detection(tally)?;
                Grades::of_counts(tally.worrying.map(u32::from), tally.benign.map(u32::from)).area()
            }
            Self::Hits => detection(tally).and(share(tally.hits())),
            Self::FalseAlarms => detection(tally).and(share(tally.false_alarms())),
            Self::BenignCorrect => Self::FalseAlarms.of(tally).map(|alarms| 1.0 - alarms),
            Self::HelpSeeking => tally.help_seeking().map(f64::from),
            Self::Told => tally.help_seeking().map(|_| f64::from(tally.told) / VIGNETTES as f64),
            Self::Gap => tally.gap_halves().map(|halves| 0.5 * f64::from(halves)),
            Self::Knowledge => all_facts(tally).then(|| f64::from(tally.right)),
            Self::Myths => all_facts(tally).then(|| f64::from(tally.wrong)),
            Self::Can => mean_of(&tally.can, CAN),
            Self::Worry => mean_of(&tally.worry, HARM - 1),
            Self::Trust => tally.trust.map(f64::from),
        }
    }
}

fn detection(tally: &Tally) -> Option<Detection> {
    let ((hits, signals), (false_alarms, noise)) = (tally.hits(), tally.false_alarms());
    let enough = signals.min(noise) >= MIN_SORTED;
    enough.then(|| Detection::new(hits, signals, false_alarms, noise).ok())?
}

fn share((part, whole): (u32, u32)) -> Option<f64> {
    (whole > 0).then(|| f64::from(part) / f64::from(whole))
}

fn all_facts(tally: &Tally) -> bool {
    usize::from(tally.right) + usize::from(tally.wrong) + usize::from(tally.unsure) == FACTS
}

fn mean_of(answers: &[u8], asked: u8) -> Option<f64> {
    let answers: Vec<f64> = answers.iter().copied().map(f64::from).collect();
    (answers.len() == usize::from(asked)).then(|| mean(&answers))
}

/// A figure with its 95 % interval, in the unit of what it measures.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Estimate {
    /// The figure.
    pub value: f64,
    /// Its 95 % interval. Of no width where it is resampled and all children have the same.
    pub interval: Interval,
}

/// A measure on every occasion, always of the same children.
#[derive(Debug, Clone, PartialEq)]
pub struct Course {
    /// How many children: those who have the measure on every occasion. [`Finding::TooFew`] tells how many if they are fewer
    /// than [`MIN_CHILDREN`].
    pub children: usize,
    /// The mean on each occasion. The interval of a share is Wilson's with a child as one answer, the widest that any
    /// likeness of one child's answers can make it; of other measures it is the bootstrap's over children, as in [`Change`].
    pub means: Vec<Finding<Estimate>>,
    /// From the first occasion to the second, if there is one.
    pub change: Option<Finding<Change>>,
    /// The share of that change that was there on the third, if there is one.
    pub kept: Option<Finding<Retention>>,
}

/// How the chats of one sign were sorted: shares of children, or of their answers where a form has several chats of a sign.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct BySign {
    /// The sign.
    pub sign: Sign,
    /// Of chats that show it, the share that was called not okay, 0..=1.
    pub hits: Estimate,
    /// Of chats that only resemble it, the share that was called not okay, 0..=1.
    pub false_alarms: Estimate,
}

/// What a course of learning is held against.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Criterion {
    /// [`Measure::Knowledge`] grew by d >= 0.5 ([`Change::d_av`]; its interval is the percentile bootstrap's over children).
    Knowledge,
    /// [`Measure::Discrimination`] grew by 0.5 or more.
    Discrimination,
    /// And [`Measure::Bias`] moved by 0.2 at most, up or down: no general mistrust.
    Bias,
    /// [`Measure::BenignCorrect`] did not fall by more than 5 points in a hundred.
    BenignCorrect,
    /// [`Measure::Told`] after the course is 0.8 or more. In every story there is reason to tell.
    Told,
    /// Of the gain in [`Measure::Discrimination`] 0.7 or more was kept on the third occasion.
    Kept,
    /// [`Measure::Worry`] did not rise. An interval never proves a rise of nothing, so the whole of it must lie below
    /// [`WORRY_MARGIN`]; yet a rise that is clear, however small, fails.
    Worry,
}

/// The rise of worry, on its scale of 0..=2, that must be ruled out: a tenth of the scale. Set by us.
pub const WORRY_MARGIN: f64 = 0.2;

impl Criterion {
    /// Every criterion.
    pub const ALL: [Self; 7] =
        [Self::Knowledge, Self::Discrimination, Self::Bias, Self::BenignCorrect, Self::Told, Self::Kept, Self::Worry];

    /// The values that meet it, ends included.
    fn bounds(self) -> Interval {
        let (low, high) = match self {
            Self::Knowledge | Self::Discrimination => (0.5, f64::INFINITY),
            Self::Bias => (-0.2, 0.2),
            Self::BenignCorrect => (-0.05, f64::INFINITY),
            Self::Told => (0.8, f64::INFINITY),
            Self::Kept => (0.7, f64::INFINITY),
            Self::Worry => (f64::NEG_INFINITY, WORRY_MARGIN),
        };
        Interval { low, high }
    }

    /// [`Judgement::Met`] if the whole interval lies within the bounds, [`Judgement::NotMet`] if none of it does.
    fn judge(self, found: Interval) -> Judgement {
        let bounds = self.bounds();
        let clear_rise = self == Self::Worry && found.low > 0.0;
        if clear_rise || found.high < bounds.low || bounds.high < found.low {
            Judgement::NotMet
        } else if bounds.contains(found.low) && bounds.contains(found.high) {
            Judgement::Met
        } else {
            Judgement::CannotTell
        }
    }
}

/// Whether a criterion is met.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Judgement {
    /// The whole 95 % interval meets it.
    Met,
    /// No value of the interval meets it.
    NotMet,
    /// The interval holds both, or there is no figure: too few children, no spread, no clear gain, no such occasion.
    CannotTell,
}

/// A criterion and how it came out.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Judged {
    /// The criterion.
    pub criterion: Criterion,
    /// Whether it is met.
    pub outcome: Judgement,
    /// The figure that was held against it; `None` if the occasion that it needs is not there.
    pub figure: Option<Finding<Estimate>>,
}

/// What can be told of a group. It holds no figure of fewer than [`MIN_CHILDREN`] children.
///
/// Figures within a report cannot be subtracted to give one child's answers. Figures of two reports can, if their children
/// differ by one: so show a class the report of the whole course **instead of** that of its first occasion when children are
/// missing, and never one with and one without a child. When all children answered alike, a mean tells each one's answer.
#[derive(Debug, Clone, PartialEq)]
pub struct Report {
    /// How many children the report is about: those with a check-up on every occasion, each time in another form.
    pub children: usize,
    /// How many were left out because they lack an occasion.
    pub left_out: usize,
    /// How many were left out because they took a form twice, and so may remember it.
    pub same_form: usize,
    /// Each measure, in the order of [`Measure::ALL`].
    courses: Vec<Course>,
    /// Signs on each occasion, in the order of [`Sign::ALL`], among the children of [`Measure::Hits`].
    ///
    /// All or none: if a sign that anyone was asked about was sorted by fewer than [`MIN_CHILDREN`], the sum over the other
    /// signs would give these few away. So it is in a group of two ages with few of one; report those apart.
    pub signs: Vec<Finding<Vec<BySign>>>,
    /// How much easier form A was than form B on the first occasion, for each of [`Measure::OF_FORMS`]. Which child began
    /// with which is no choice of the child ([`Form::order`]).
    pub forms: Vec<(Measure, Finding<FormDifference>)>,
    /// How well the three stories go together on the first occasion.
    pub stories: Finding<Alpha>,
    /// How well the three answers to "can I" go together on the first occasion. Of the other blocks only sums are kept, of
    /// which no consistency can be told.
    pub can: Finding<Alpha>,
    /// The criteria, in the order of [`Criterion::ALL`]; none for a single occasion.
    pub judged: Vec<Judged>,
}

impl Report {
    /// The report of one occasion.
    ///
    /// # Errors
    /// [`StatsError::NotATally`] for sums that no check-up gives.
    pub fn of_occasion(tallies: &[Tally], seed: Seed) -> Result<Self, StatsError> {
        let tallies: Vec<_> = tallies.iter().cloned().map(Some).collect();
        Self::of(&[&tallies], seed)
    }

    /// The report of a course: before, after and, some weeks later, once more. Each child stands at the same place in every
    /// list, with `None` where it was away.
    ///
    /// A child that was away once, or took a form twice, counts nowhere, and [`Self::left_out`] and [`Self::same_form`] tell
    /// how many those are. Whoever left out a block on one occasion counts nowhere in its measures. Children are paired
    /// whichever form they took when; with both orders in the group, what makes a form easier cancels out.
    ///
    /// Resamples take streams of their own from `seed` ([`stream`]), so the same lists and seed give the same bits.
    ///
    /// # Errors
    /// [`StatsError::NotPaired`] for lists of different length, and [`StatsError::NotATally`] for sums that no check-up gives.
    pub fn of_course(
        before: &[Option<Tally>],
        after: &[Option<Tally>],
        later: Option<&[Option<Tally>]>,
        seed: Seed,
    ) -> Result<Self, StatsError> {
        let occasions: Vec<_> = [before, after].into_iter().chain(later).collect();
        Self::of(&occasions, seed)
    }

    fn of(occasions: &[&[Option<Tally>]], seed: Seed) -> Result<Self, StatsError> {
        let all = occasions.first().map_or(0, |occasion| occasion.len());
        for occasion in occasions {
            if occasion.len() != all {
                return Err(StatsError::NotPaired { first: all, second: occasion.len() });
            }
            let unsound = occasion.iter().position(|tally| tally.as_ref().is_some_and(|tally| !tally.is_sound()));
            if let Some(at) = unsound {
                return Err(StatsError::NotATally { at });
            }
        }
        let took = |child: usize| occasions.iter().map(|occasion| occasion[child].as_ref()).collect::<Option<Vec<_>>>();
        let complete: Vec<Vec<&Tally>> = (0..all).filter_map(took).collect();
        let left_out = all - complete.len();
        let (children, same): (Vec<_>, Vec<_>) = complete.into_iter().partition(|child| forms_differ(child));
        let courses = Measure::ALL.map(|measure| course(measure, &children, occasions.len(), seed));
        let courses = courses.into_iter().collect::<Result<Vec<_>, _>>()?;
        let mut report = Self {
            children: children.len(),
            left_out,
            same_form: same.len(),
            courses,
            signs: by_sign(&children, occasions.len()),
            forms: forms(&children)?,
            stories: alpha(&first(&children, stories))?,
            can: alpha(&first(&children, can))?,
            judged: Vec::new(),
        };
        if occasions.len() > 1 {
            let knowledge = effect(&children, seed);
            report.judged = Criterion::ALL.map(|criterion| report.judge(criterion, knowledge)).into();
        }
        Ok(report)
    }

    /// A measure on every occasion.
    #[must_use]
    pub fn course(&self, measure: Measure) -> &Course {
        &self.courses[measure as usize]
    }

    fn judge(&self, criterion: Criterion, knowledge: Finding<Estimate>) -> Judged {
        let grew = |measure| {
            let change = self.course(measure).change;
            change.map(|change| change.map(|change| Estimate { value: change.mean, interval: change.interval }))
        };
        let figure = match criterion {
            Criterion::Knowledge => Some(knowledge),
            Criterion::Discrimination => grew(Measure::Discrimination),
            Criterion::Bias => grew(Measure::Bias),
            Criterion::BenignCorrect => grew(Measure::BenignCorrect),
            Criterion::Told => self.course(Measure::Told).means.get(1).copied(),
            Criterion::Kept => {
                // Of a loss, too, a share can be kept.
                self.course(Measure::Discrimination).kept.map(|kept| match kept {
                    Finding::Figure(kept) if kept.gain.high < 0.0 => Finding::NoClearGain(kept.gain),
                    kept => kept.map(|kept| Estimate { value: kept.share, interval: kept.interval }),
                })
            }
            Criterion::Worry => grew(Measure::Worry),
        };
        let found = figure.and_then(Finding::figure);
        let outcome = found.map_or(Judgement::CannotTell, |found| criterion.judge(found.interval));
        Judged { criterion, outcome, figure }
    }
}

fn forms_differ(child: &[&Tally]) -> bool {
    child.iter().enumerate().all(|(at, tally)| child[..at].iter().all(|before| before.form != tally.form))
}

/// The scores of a measure on each occasion, of the children that have it on all of them.
fn scores(measure: Measure, children: &[Vec<&Tally>], occasions: usize) -> Vec<Vec<f64>> {
    let of = |child: &Vec<&Tally>| child.iter().map(|tally| measure.of(tally)).collect::<Option<Vec<f64>>>();
    let rows: Vec<Vec<f64>> = children.iter().filter_map(of).collect();
    (0..occasions).map(|occasion| rows.iter().map(|row| row[occasion]).collect()).collect()
}

fn course(measure: Measure, children: &[Vec<&Tally>], occasions: usize, seed: Seed) -> Result<Course, StatsError> {
    let scores = scores(measure, children, occasions);
    let mut rng = stream(seed, "report", measure.key());
    let means = scores.iter().map(|scores| {
        let value = mean(scores);
        enough(scores.len()).unwrap_or_else(|| {
            let interval = if measure.is_share() {
                score_interval(value, scores.len() as f64)
            } else if sd(scores) <= rounding(scores) {
                Interval { low: value, high: value }
            } else {
                let means = resample(scores.len(), &mut rng, |places| mean_at(scores, places));
                bca_interval(scores, means)
            };
            Finding::Figure(Estimate { value, interval })
        })
    });
    let means = means.collect();
    let change = match &scores[..] {
        [before, after, ..] => Some(change(before, after, &mut rng)?),
        _ => None,
    };
    let kept = match &scores[..] {
        [before, after, later] => Some(retention(before, after, later, &mut rng)?),
        _ => None,
    };
    Ok(Course { children: scores.first().map_or(0, Vec::len), means, change, kept })
}

fn enough<T>(have: usize) -> Option<Finding<T>> {
    (have < MIN_CHILDREN).then_some(Finding::TooFew { have, need: MIN_CHILDREN })
}

fn mean_at(scores: &[f64], places: &[usize]) -> f64 {
    places.iter().map(|place| scores[*place]).sum::<f64>() / places.len() as f64
}

/// d_av of knowledge from the first occasion to the second, with the percentile interval over resampled children. Resamples
/// without spread are left out.
fn effect(children: &[Vec<&Tally>], seed: Seed) -> Finding<Estimate> {
    let scores = scores(Measure::Knowledge, children, 2);
    let [before, after] = &scores[..] else { return Finding::NoSpread };
    if let Some(finding) = enough(before.len()) {
        return finding;
    }
    let at = |scores: &[f64], places: &[usize]| places.iter().map(|place| scores[*place]).collect::<Vec<f64>>();
    let d = |before: &[f64], after: &[f64]| {
        let spread = 0.5 * (sd(before) + sd(after));
        (spread > rounding(before.iter().chain(after))).then(|| (mean(after) - mean(before)) / spread)
    };
    let Some(value) = d(before, after) else { return Finding::NoSpread };
    let mut rng = stream(seed, "report", "knowledge effect");
    let resampled = resample(before.len(), &mut rng, |places| d(&at(before, places), &at(after, places)));
    let interval = percentile_interval(resampled.into_iter().flatten().collect());
    Finding::Figure(Estimate { value, interval })
}

fn by_sign(children: &[Vec<&Tally>], occasions: usize) -> Vec<Finding<Vec<BySign>>> {
    let sorted = |child: &&Vec<&Tally>| child.iter().all(|tally| detection(tally).is_some());
    let children: Vec<_> = children.iter().filter(sorted).collect();
    (0..occasions)
        .map(|occasion| {
            // For each sign, those that show it and those that resemble it: the children's own shares.
            let shares = |sign: Sign, shown: bool| -> Vec<f64> {
                let called = children.iter().flat_map(|child| &child[occasion].signs);
                let called = called.filter(|called| (called.sign, called.shown) == (sign, shown));
                called.filter_map(|called| share((called.not_okay.into(), called.answered.into()))).collect()
            };
            let rows = Sign::ALL.map(|sign| (sign, shares(sign, true), shares(sign, false)));
            let asked = rows.iter().filter(|(_, shown, alike)| !shown.is_empty() || !alike.is_empty());
            let fewest = asked.clone().map(|(_, shown, alike)| shown.len().min(alike.len())).min();
            let have = fewest.unwrap_or(0);
            enough(have).unwrap_or_else(|| {
                let of = |shares: &[f64]| {
                    let value = mean(shares);
                    Estimate { value, interval: score_interval(value, shares.len() as f64) }
                };
                let row = |(sign, shown, alike): &(Sign, Vec<f64>, Vec<f64>)| BySign {
                    sign: *sign,
                    hits: of(shown),
                    false_alarms: of(alike),
                };
                Finding::Figure(asked.map(row).collect())
            })
        })
        .collect()
}

/// What is found for each child on the first occasion, of the children for whom it is found on all of them.
fn first<T>(children: &[Vec<&Tally>], of: impl Fn(&Tally) -> Option<T>) -> Vec<T> {
    let of_child = |child: &Vec<&Tally>| {
        let found: Option<Vec<T>> = child.iter().map(|tally| of(tally)).collect();
        found?.into_iter().next()
    };
    children.iter().filter_map(of_child).collect()
}

/// How much easier form A was than form B on the first occasion.
fn forms(children: &[Vec<&Tally>]) -> Result<Vec<(Measure, Finding<FormDifference>)>, StatsError> {
    let of = |measure: Measure| {
        let scores = first(children, |tally| Some((tally.form, measure.of(tally)?)));
        let took = |form| {
            let scores = scores.iter().filter(|(took, _)| *took == form);
            scores.map(|(_, score)| *score).collect::<Vec<f64>>()
        };
        Ok((measure, form_difference(&took(Form::A), &took(Form::B))?))
    };
    Measure::OF_FORMS.into_iter().map(of).collect()
}

/// The scores of the stories, if all were answered.
fn stories(tally: &Tally) -> Option<Vec<f64>> {
    tally.help_seeking()?;
    Some(tally.for_friend.iter().chain(&tally.for_oneself).copied().map(f64::from).collect())
}

/// The answers to "can I", if all were answered.
fn can(tally: &Tally) -> Option<Vec<f64>> {
    (tally.can.len() == usize::from(CAN)).then(|| tally.can.iter().copied().map(f64::from).collect())
}
