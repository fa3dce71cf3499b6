//! The report of a group: what its check-ups show on one occasion, or on two or three occasions of the same children.
//!
//! Every figure is about children, not answers: a child's answers belong together, so a measure is worked out for each child
//! and then averaged. A d' of all answers thrown together would be too low where children lean differently (Macmillan and
//! Kaplan 1985, Psychological Bulletin 98:185-199).
//!
//! No figure of a report gives one child away. All figures of a block, on every occasion, are of the same
//! [`MIN_CHILDREN`] or more children, so that no two of them differ by a child; all are rounded to a grain that holds four
//! steps of a child's score or more; spreads and signs are told from [`MIN_FOR_SPREAD`] children on; and where all but
//! two children or fewer are alike, nothing is told ([`MIN_APART`]). Criteria are judged by the rounded figures, so that they
//! tell no more than these. What two reports tell together is [`super::Group`]'s to watch.

use story::{Band, Sign};

use super::{
    coarse::Grain,
    finding::{Estimate, Finding, Interval, StatsError},
    group::MIN_CHILDREN,
    items::{FormFigures, of_form},
    moments::{correlation, mean, sd},
    normal::quantile,
    proportion::score_interval,
    reliability::{Alpha, FormDifference, alpha, form_difference},
    sampling::Linear,
    sdt::{Detection, Grades},
    student::t_95,
    told::Block,
};
use crate::checkup::{CAN, FACTS, Form, HARM, SLOTS, Tally, VIGNETTES};

/// The fewest children of whom a spread is told, or what depends on it (a standard deviation, d), or how single chats
/// were sorted. In a class of eight or nine a mean and a standard deviation together tell how many gave each answer.
pub const MIN_FOR_SPREAD: usize = 20;

/// How many children at least must differ from the score that most have. With fewer, a figure would tell most children's
/// answers nearly for certain, and no interval of it holds what it says.
pub const MIN_APART: usize = 3;

/// The share of children at an end of a scale above which the scale shows no more beyond it (Terwee et al. 2007, Journal of
/// Clinical Epidemiology 60:34-42).
pub const CEILING: f64 = 0.15;

/// The share of children who called all worrying chats not okay, or no benign one, above which c says little: it is then
/// what the correction makes it.
const EXTREME: f64 = 0.5;

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

    /// The block whose answers it is made of.
    #[must_use]
    pub fn block(self) -> Block {
        match self {
            Self::Discrimination | Self::Bias | Self::Area | Self::Hits | Self::FalseAlarms | Self::BenignCorrect => {
                Block::Chats
            }
            Self::HelpSeeking | Self::Told | Self::Gap => Block::Stories,
            Self::Knowledge | Self::Myths => Block::Facts,
            Self::Can => Block::Can,
            Self::Worry => Block::Worry,
            Self::Trust => Block::Trust,
        }
    }

    /// The least and the largest that a child of this age can have.
    fn scale(self, band: Band) -> Interval {
        let chats = f64::from(asked(band));
        let most = quantile((chats + 0.5) / (chats + 1.0));
        let (low, high) = match self {
            Self::Discrimination => (-2.0 * most, 2.0 * most),
            Self::Bias => (-most, most),
            Self::Area | Self::Hits | Self::FalseAlarms | Self::BenignCorrect | Self::Told => (0.0, 1.0),
            Self::HelpSeeking | Self::Knowledge | Self::Myths => (0.0, 6.0),
            Self::Gap | Self::Can | Self::Worry | Self::Trust => (if self == Self::Gap { -2.0 } else { 0.0 }, 2.0),
        };
        Interval { low, high }
    }

    /// By how much one answer moves the score of a child near the end of the scale.
    fn step(self, band: Band) -> f64 {
        let chats = f64::from(asked(band));
        let error = quantile((chats + 0.5) / (chats + 1.0)) - quantile((chats - 0.5) / (chats + 1.0));
        // The youngest have two faces, 0 and 2.
        let face = if band == Band::Younger { 2.0 } else { 1.0 };
        match self {
            Self::Discrimination => error,
            Self::Bias => 0.5 * error,
            Self::Area | Self::Hits | Self::FalseAlarms | Self::BenignCorrect => 1.0 / chats,
            Self::Told => 1.0 / VIGNETTES as f64,
            Self::HelpSeeking | Self::Knowledge | Self::Myths => 1.0,
            Self::Gap => 0.5,
            Self::Can => face / f64::from(CAN),
            Self::Worry => face / f64::from(HARM - 1),
            Self::Trust => face,
        }
    }

    /// The ends between which figures of it lie: of d' and c what rounding makes of the scale.
    fn ends(self, band: Band) -> Interval {
        match self {
            Self::Discrimination | Self::Bias => Interval { low: f64::NEG_INFINITY, high: f64::INFINITY },
            _ => self.scale(band),
        }
    }

    /// The measure of one child; `None` if it left out anything of the block. Never shown.
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

/// How many worrying chats an age is asked about, and as many benign ones.
pub(super) fn asked(band: Band) -> u32 {
    match band {
        Band::Younger => 6,
        Band::Middle | Band::Older => u32::from(SLOTS),
    }
}

/// What was sorted, if every chat was. With one left out, the table of signs would be of other children than the sums.
fn detection(tally: &Tally) -> Option<Detection> {
    let ((hits, signals), (false_alarms, noise)) = (tally.hits(), tally.false_alarms());
    let all = signals.min(noise) >= asked(tally.band);
    all.then(|| Detection::new(hits, signals, false_alarms, noise).ok())?
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

/// A child that a report is about, with its check-ups on the report's occasions.
#[derive(Debug)]
pub(super) struct Row<'a> {
    pub(super) at: usize,
    pub(super) class: u16,
    pub(super) took: Vec<&'a Tally>,
}

/// Whether a child answered all of a block on every occasion.
pub(super) fn of_block(block: Block, row: &Row) -> bool {
    let answered = |tally: &&Tally| {
        Measure::ALL.into_iter().filter(|measure| measure.block() == block).all(|measure| measure.of(tally).is_some())
    };
    row.took.iter().all(answered)
}

pub(super) fn forms_differ(took: &[&Tally]) -> bool {
    took.iter().enumerate().all(|(at, tally)| took[..at].iter().all(|before| before.form != tally.form))
}

/// A measure on every occasion, always of the same children.
#[derive(Debug, Clone, PartialEq)]
pub struct Course {
    /// How many children: those who answered all of the block on every occasion. [`Finding::TooFew`] tells how many if they
    /// are fewer than [`MIN_CHILDREN`].
    pub children: usize,
    /// The mean on each occasion. The interval of a share is Wilson's with a child as one answer, the widest that any
    /// likeness of one child's answers can make it, and where there are several classes no narrower than theirs; of other
    /// measures it is Student's over children, or over classes where it is wider.
    pub means: Vec<Finding<Estimate>>,
    /// The standard deviation over children on each occasion, with n - 1 in the denominator, from [`MIN_FOR_SPREAD`]
    /// children on.
    pub sds: Vec<Finding<f64>>,
    /// From the first occasion to the second, if there is one.
    pub change: Option<Finding<Shift>>,
    /// The share of that change that was there on the third, if there is one.
    pub kept: Option<Finding<Kept>>,
}

/// How a group changed from one occasion to the next. Up is positive.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Shift {
    /// The mean of the children's changes in the measure's unit, with Student's interval over children, or over classes
    /// where it is wider. If [`Self::forms_weighed`] it is free of how hard the forms are, and then not the difference of the
    /// means where not as many took the forms in each order.
    pub mean: Estimate,
    /// Whether the orders in which the forms were taken were weighed up. If not, an easier form looks like learning.
    pub forms_weighed: bool,
    /// The mean change in the mean of the two standard deviations (d_av; Cumming 2012, chapter 11), with the interval of
    /// Bonett 2008 (Psychological Methods 13:99-109), from [`MIN_FOR_SPREAD`] children on.
    pub d: Finding<Estimate>,
}

/// How much of a change was kept.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Kept {
    /// (later - before) / (after - before): 1 is all of it, 0 none. Its interval is Fieller's (1954).
    pub share: Estimate,
    /// The interval of the gain, in the measure's unit. It does not hold 0.
    pub gain: Interval,
}

/// How the chats of one sign were sorted: shares of children, or of their answers where a form has several chats of a sign.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct BySign {
    /// The sign.
    pub sign: Sign,
    /// Of chats that show it, the share that was called not okay, 0..=1.
    pub hits: Finding<Estimate>,
    /// Of chats that only resemble it, the share that was called not okay, 0..=1.
    pub false_alarms: Finding<Estimate>,
}

/// What a course of learning is held against.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Criterion {
    /// [`Measure::Knowledge`] grew by d >= 0.5 ([`Shift::d`]).
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
    /// The interval holds both, or there is no figure: too few children or too much alike, a
    /// scale that ends too early, no clear gain, no such occasion.
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

/// What can be told of a group, by [`super::Group::report`]. It holds no figure of fewer than [`MIN_CHILDREN`] children, none
/// that is finer than the grain of so many, and none from which with others of its own or of other reports the answers of
/// one child follow.
#[derive(Debug, Clone, PartialEq)]
pub struct Report {
    /// The age of the children.
    pub band: Band,
    /// How many children the report is about: those with a check-up on every occasion, each time in another form.
    pub children: usize,
    /// Of how many classes these are.
    pub classes: usize,
    /// How many were left out because they lack an occasion.
    pub left_out: usize,
    /// How many were left out because they took a check-up of another age.
    pub other_band: usize,
    /// How many were left out because they took a form twice, and so may remember it.
    pub same_form: usize,
    /// Each measure, in the order of [`Measure::ALL`].
    courses: Vec<Course>,
    /// Signs on each occasion, in the order of [`Sign::ALL`], among the children of [`Measure::Hits`], from
    /// [`MIN_FOR_SPREAD`] of them on.
    pub signs: Vec<Finding<Vec<BySign>>>,
    /// How much easier form A was than form B on the first occasion, for each of [`Measure::OF_FORMS`]. Which child began
    /// with which is no choice of the child ([`Form::order`]).
    pub forms: Vec<(Measure, Finding<FormDifference>)>,
    /// How the chats of each form work, among the children who began with it. None if so few began with one of the forms
    /// that the others would tell of these.
    pub items: Vec<FormFigures>,
    /// How well the three stories go together on the first occasion.
    pub stories: Finding<Alpha>,
    /// How well the three answers to "can I" go together on the first occasion.
    pub can: Finding<Alpha>,
    /// The criteria, in the order of [`Criterion::ALL`]; none for a single occasion.
    pub judged: Vec<Judged>,
}

impl Report {
    pub(super) fn of(rows: &[Row], band: Band, occasions: usize) -> Result<Self, StatsError> {
        let mut classes: Vec<u16> = rows.iter().map(|row| row.class).collect();
        classes.sort_unstable();
        classes.dedup();
        let scores = Measure::ALL.map(|measure| Scores::of(measure, band, rows, occasions));
        let mut report = Self {
            band,
            children: rows.len(),
            classes: classes.len(),
            left_out: 0,
            other_band: 0,
            same_form: 0,
            courses: scores.iter().map(Scores::course).collect(),
            signs: by_sign(rows, occasions),
            forms: forms(rows)?,
            items: items(rows, band)?,
            stories: alpha(&first(rows, stories))?.map(coarse_alpha),
            can: alpha(&first(rows, can))?.map(coarse_alpha),
            judged: Vec::new(),
        };
        if occasions > 1 {
            report.judged = Criterion::ALL.map(|criterion| report.judge(criterion, &scores)).into();
        }
        Ok(report)
    }

    /// A measure on every occasion.
    #[must_use]
    pub fn course(&self, measure: Measure) -> &Course {
        &self.courses[measure as usize]
    }

    fn judge(&self, criterion: Criterion, scores: &[Scores; 14]) -> Judged {
        let grew = |measure| self.course(measure).change.map(|change| change.map(|change| change.mean));
        let figure = match criterion {
            Criterion::Knowledge => self.course(Measure::Knowledge).change.map(|change| match change {
                Finding::Figure(change) => change.d,
                none => none.map(|change| change.mean),
            }),
            Criterion::Discrimination => grew(Measure::Discrimination),
            Criterion::Bias => grew(Measure::Bias),
            Criterion::BenignCorrect => grew(Measure::BenignCorrect),
            Criterion::Told => self.course(Measure::Told).means.get(1).copied(),
            Criterion::Kept => {
                // Of a loss, too, a share can be kept.
                self.course(Measure::Discrimination).kept.map(|kept| match kept {
                    Finding::Figure(kept) if kept.gain.high < 0.0 => Finding::NoClearGain(kept.gain),
                    kept => kept.map(|kept| kept.share),
                })
            }
            Criterion::Worry => grew(Measure::Worry),
        };
        let of = |measure: Measure| &scores[measure as usize];
        let ends = |measure, occasion, high| of(measure).at_end(occasion, high);
        let any = |measure, high| (0..of(measure).occasions.len()).any(|at| ends(measure, at, high) > CEILING);
        let one_sided = |measure, high| (0..2).any(|at| ends(measure, at, high) > EXTREME);
        // Growth that ends at the top is growth all the same, and only larger than it looks.
        let outcome =
            figure.and_then(Finding::figure).map_or(Judgement::CannotTell, |found| criterion.judge(found.interval));
        let at_ceiling = match criterion {
            // The standard deviation shrinks at the top, and d grows with it.
            Criterion::Knowledge => any(Measure::Knowledge, true),
            Criterion::Discrimination => any(Measure::Discrimination, true) && outcome != Judgement::Met,
            Criterion::Bias => {
                any(Measure::Discrimination, true)
                    || one_sided(Measure::Hits, true)
                    || one_sided(Measure::Hits, false)
                    || one_sided(Measure::FalseAlarms, true)
                    || one_sided(Measure::FalseAlarms, false)
            }
            // What is at the bottom cannot fall.
            Criterion::BenignCorrect => ends(Measure::BenignCorrect, 0, false) > CEILING,
            Criterion::Told => false,
            Criterion::Kept => any(Measure::Discrimination, true),
            Criterion::Worry => ends(Measure::Worry, 0, true) > CEILING,
        };
        let is_figure = figure.is_some_and(|figure| figure.figure().is_some());
        if at_ceiling && is_figure {
            return Judged { criterion, outcome: Judgement::CannotTell, figure: Some(Finding::AtCeiling) };
        }
        Judged { criterion, outcome, figure }
    }
}

/// The scores of a measure, of the children that have it on every occasion.
struct Scores {
    measure: Measure,
    band: Band,
    classes: Vec<u16>,
    orders: Vec<[Form; 2]>,
    /// One list for each occasion.
    occasions: Vec<Vec<f64>>,
}

impl Scores {
    fn of(measure: Measure, band: Band, rows: &[Row], occasions: usize) -> Self {
        let rows: Vec<&Row> = rows.iter().filter(|row| of_block(measure.block(), row)).collect();
        let on = |at: usize| rows.iter().filter_map(|row| measure.of(row.took[at])).collect();
        let order = |from: usize, to: usize| rows.iter().map(|row| [row.took[from].form, row.took[to].form]).collect();
        Self {
            measure,
            band,
            classes: rows.iter().map(|row| row.class).collect(),
            orders: if occasions > 1 { order(0, 1) } else { Vec::new() },
            occasions: (0..occasions).map(on).collect(),
        }
    }

    fn children(&self) -> usize {
        self.classes.len()
    }

    fn grain(&self, weight: f64) -> Grain {
        Grain::of(self.measure.step(self.band), weight)
    }

    /// The share of children at the end of the scale on an occasion.
    fn at_end(&self, occasion: usize, high: bool) -> f64 {
        let Interval { low, high: top } = self.measure.scale(self.band);
        let end = if high { top } else { low };
        let there = self.occasions[occasion].iter().filter(|score| (*score - end).abs() < SAME).count();
        there as f64 / self.children().max(1) as f64
    }

    fn mean(&self, scores: &[f64]) -> Finding<Estimate> {
        if let Some(none) = untold(scores) {
            return none;
        }
        let mean = Linear::mean(scores);
        let mut interval = mean.interval(&self.classes);
        if self.measure.is_share() {
            let wilson = score_interval(mean.value, scores.len() as f64);
            let classes = self.classes.iter().any(|class| *class != self.classes[0]);
            interval = if classes {
                Interval { low: wilson.low.min(interval.low), high: wilson.high.max(interval.high) }
            } else {
                wilson
            };
        }
        let grain = self.grain(mean.heaviest);
        Finding::Figure(grain.estimate(Estimate { value: mean.value, interval }, self.measure.ends(self.band)))
    }

    fn sd(&self, scores: &[f64]) -> Finding<f64> {
        untold(scores).unwrap_or_else(|| {
            let grain = self.grain(1.0 / scores.len() as f64);
            enough_for_spread(scores.len()).unwrap_or_else(|| Finding::Figure(grain.nearest(sd(scores))))
        })
    }

    fn change(&self, before: &[f64], after: &[f64]) -> Finding<Shift> {
        let changes: Vec<f64> = before.iter().zip(after).map(|(before, after)| after - before).collect();
        if let Some(none) = untold(&changes) {
            return none;
        }
        let weighed = Linear::change_without_forms(&changes, &self.orders);
        let forms_weighed = weighed.is_some();
        let mean = weighed.unwrap_or_else(|| Linear::mean(&changes));
        let interval = mean.interval(&self.classes);
        let grain = self.grain(mean.heaviest);
        let ends = self.measure.ends(self.band);
        let range = ends.high - ends.low;
        let exact = Estimate { value: mean.value, interval };
        Finding::Figure(Shift {
            mean: grain.estimate(exact, Interval { low: -range, high: range }),
            forms_weighed,
            d: self.effect(before, after, &mean),
        })
    }

    /// d_av and its interval by equation 10 of Bonett 2008, with the standard error of the mean change in place of the root
    /// of the differences' variance over n - 1, so that it knows classes too, and Student's quantile.
    fn effect(&self, before: &[f64], after: &[f64], mean: &Linear) -> Finding<Estimate> {
        let n = before.len();
        if let Some(none) = enough_for_spread(n).or_else(|| untold(before)).or_else(|| untold(after)) {
            return none;
        }
        let (s1, s2) = (sd(before), sd(after));
        let (Some(r), spread) = (correlation(before, after), 0.5 * (s1 + s2)) else { return Finding::NoSpread };
        let (v1, v2, df) = (s1 * s1, s2 * s2, n as f64 - 1.0);
        let d = mean.value / spread;
        let of_spread =
            d * d * (v1 * v1 + v2 * v2 + 2.0 * r * r * v1 * v2) / (8.0 * df * spread * spread * spread * spread);
        let t = t_95(df);
        let of_mean = mean.reach(&self.classes) / spread;
        let reach = (t * t * of_spread + of_mean * of_mean).sqrt();
        let exact = Estimate { value: d, interval: Interval { low: d - reach, high: d + reach } };
        let all = Interval { low: f64::NEG_INFINITY, high: f64::INFINITY };
        Finding::Figure(Grain::of(self.measure.step(self.band) / spread, mean.heaviest).estimate(exact, all))
    }

    fn kept(&self, before: &[f64], after: &[f64], later: &[f64]) -> Finding<Kept> {
        let since = |then: &[f64]| before.iter().zip(then).map(|(before, then)| then - before).collect::<Vec<f64>>();
        let (gains, kept) = (since(after), since(later));
        if let Some(none) = untold(&gains).or_else(|| untold(&kept)) {
            return none;
        }
        let (whole, part) = (Linear::mean(&gains), Linear::mean(&kept));
        let all = Interval { low: f64::NEG_INFINITY, high: f64::INFINITY };
        let exact = Estimate { value: whole.value, interval: whole.interval(&self.classes) };
        let gain = self.grain(whole.heaviest).estimate(exact, all).interval;
        match part.ratio(&whole, &self.classes) {
            Some((value, interval)) if !gain.contains(0.0) => {
                let grain = Grain::of(self.measure.step(self.band) / whole.value.abs(), part.heaviest);
                Finding::Figure(Kept { share: grain.estimate(Estimate { value, interval }, all), gain })
            }
            _ => Finding::NoClearGain(gain),
        }
    }

    fn course(&self) -> Course {
        let (change, kept) = match &self.occasions[..] {
            [before, after] => (Some(self.change(before, after)), None),
            [before, after, later, ..] => (Some(self.change(before, after)), Some(self.kept(before, after, later))),
            _ => (None, None),
        };
        Course {
            children: self.children(),
            means: self.occasions.iter().map(|scores| self.mean(scores)).collect(),
            sds: self.occasions.iter().map(|scores| self.sd(scores)).collect(),
            change,
            kept,
        }
    }
}

/// Scores up to this apart are the same; two that differ do so by a hundredth at least.
const SAME: f64 = 1e-6;

/// Whether fewer than [`MIN_APART`] differ from the score that most have.
pub(super) fn are_too_alike(scores: &[f64]) -> bool {
    let mut scores = scores.to_vec();
    scores.sort_unstable_by(f64::total_cmp);
    let most = scores.chunk_by(|one, other| other - one < SAME).map(<[f64]>::len).max().unwrap_or(0);
    scores.len() - most < MIN_APART
}

/// Why nothing is told of the scores, if so.
fn untold<T>(scores: &[f64]) -> Option<Finding<T>> {
    let have = scores.len();
    if have < MIN_CHILDREN {
        return Some(Finding::TooFew { have, need: MIN_CHILDREN });
    }
    are_too_alike(scores).then_some(Finding::TooAlike)
}

fn enough_for_spread<T>(have: usize) -> Option<Finding<T>> {
    (have < MIN_FOR_SPREAD).then_some(Finding::TooFew { have, need: MIN_FOR_SPREAD })
}

/// Consistency, to the finest grain.
pub(super) fn coarse_alpha(Alpha { alpha, interval }: Alpha) -> Alpha {
    let ends = Interval { low: f64::NEG_INFINITY, high: 1.0 };
    let Estimate { value, interval } = Grain::FINEST.estimate(Estimate { value: alpha, interval }, ends);
    Alpha { alpha: value, interval }
}

fn by_sign(rows: &[Row], occasions: usize) -> Vec<Finding<Vec<BySign>>> {
    let rows: Vec<&Row> = rows.iter().filter(|row| of_block(Block::Chats, row)).collect();
    let classes: Vec<u16> = rows.iter().map(|row| row.class).collect();
    let on = |occasion: usize| {
        if let Some(none) = enough_for_spread(rows.len()) {
            return none;
        }
        // For each sign, those that show it and those that resemble it: the children's own shares.
        let figure = |sign: Sign, shown: bool| {
            let called = rows.iter().filter_map(|row| {
                let called = &row.took[occasion].signs;
                called.iter().find(|called| (called.sign, called.shown) == (sign, shown))
            });
            let shares: Vec<f64> =
                called.filter_map(|called| share((called.not_okay.into(), called.answered.into()))).collect();
            // Who sorted every chat sorted those of every sign, unless forms differ in their signs.
            (shares.len() == rows.len()).then(|| of_shares(&shares, &classes))
        };
        let row = |sign| Some(BySign { sign, hits: figure(sign, true)?, false_alarms: figure(sign, false)? });
        Finding::Figure(Sign::ALL.into_iter().filter_map(row).collect())
    };
    (0..occasions).map(on).collect()
}

/// The mean of children's shares of single chats.
fn of_shares(shares: &[f64], classes: &[u16]) -> Finding<Estimate> {
    untold(shares).unwrap_or_else(|| {
        let mean = Linear::mean(shares);
        let (wilson, student) = (score_interval(mean.value, shares.len() as f64), mean.interval(classes));
        let interval = Interval { low: wilson.low.min(student.low), high: wilson.high.max(student.high) };
        let scale = Interval { low: 0.0, high: 1.0 };
        Finding::Figure(Grain::of(1.0, mean.heaviest).estimate(Estimate { value: mean.value, interval }, scale))
    })
}

/// What is found for each child on the first occasion, of the children for whom it is found on all of them.
fn first<T>(rows: &[Row], of: impl Fn(&Tally) -> Option<T>) -> Vec<T> {
    let of_child = |row: &Row| {
        let found: Option<Vec<T>> = row.took.iter().map(|tally| of(tally)).collect();
        found?.into_iter().next()
    };
    rows.iter().filter_map(of_child).collect()
}

/// How much easier form A was than form B on the first occasion.
fn forms(rows: &[Row]) -> Result<Vec<(Measure, Finding<FormDifference>)>, StatsError> {
    let of = |measure: Measure| {
        let rows = rows.iter().filter(|row| of_block(measure.block(), row));
        let scores: Vec<(Form, f64)> =
            rows.filter_map(|row| Some((row.took[0].form, measure.of(row.took[0])?))).collect();
        let took = |form| {
            let scores = scores.iter().filter(|(took, _)| *took == form);
            scores.map(|(_, score)| *score).collect::<Vec<f64>>()
        };
        let found = form_difference(&took(Form::A), &took(Form::B))?.map(|FormDifference { g, interval }| {
            let all = Interval { low: f64::NEG_INFINITY, high: f64::INFINITY };
            let Estimate { value, interval } = Grain::FINEST.estimate(Estimate { value: g, interval }, all);
            FormDifference { g: value, interval }
        });
        Ok((measure, found))
    };
    Measure::OF_FORMS.into_iter().map(of).collect()
}

/// How the chats of each form work, on the first occasion.
fn items(rows: &[Row], band: Band) -> Result<Vec<FormFigures>, StatsError> {
    let sorted: Vec<&Row> = rows.iter().filter(|row| of_block(Block::Chats, row)).collect();
    let began =
        |form: Form| sorted.iter().map(|row| row.took[0]).filter(|tally| tally.form == form).collect::<Vec<_>>();
    let forms = Form::ALL.map(|form| (form, began(form)));
    // What the forms that are told leave of the whole.
    let rest: usize = forms.iter().map(|(_, began)| began.len()).filter(|began| *began < MIN_FOR_SPREAD).sum();
    if (1..MIN_CHILDREN).contains(&rest) {
        return Ok(Vec::new());
    }
    let figures = forms.iter().map(|(form, began)| of_form(*form, band, began));
    Ok(figures.collect::<Result<Vec<_>, _>>()?.into_iter().flatten().collect())
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
