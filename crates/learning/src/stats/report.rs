//! The report of a group: what its check-ups show on one occasion, or on two or three occasions of the same children.
//!
//! Every figure is about children, not answers: a child's answers belong together, so a measure is worked out for each child
//! and then averaged. A d' of all answers thrown together would be too low where children lean differently (Macmillan and
//! Kaplan 1985, Psychological Bulletin 98:185-199).
//!
//! No figure of a report gives one child away. All figures of a block, on every occasion, are of the same
//! [`MIN_CHILDREN`](super::MIN_CHILDREN) or more children, so that no two of them differ by a child; all are rounded to a
//! grain that holds four steps of a child's score or more; spreads and signs are told from [`MIN_FOR_SPREAD`](super::MIN_FOR_SPREAD)
//! children on; and where all but two children or fewer are alike, nothing is told ([`MIN_APART`](super::MIN_APART)). Criteria
//! are judged by the rounded figures, so that they tell no more than these. What two reports tell together is
//! [`super::Group`]'s to watch.

use std::collections::BTreeSet;

use story::Band;

use super::{
    coarse::Grain,
    course::{Course, Scores, are_too_alike},
    criterion::{Criterion, Judged},
    finding::{Estimate, Finding, Interval, StatsError},
    group::Block,
    items::{BySign, FormFigures, by_sign, items},
    measure::{Asked, Measure},
    moments::sd,
    reliability::{Alpha, FormDifference, alpha, form_difference},
};
use crate::checkup::{ChildCode, Form, Length, Tally};

/// A child that a report is about, with its check-ups on the report's occasions.
#[derive(Debug)]
pub(super) struct Row<'a> {
    pub(super) code: ChildCode,
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

/// What can be told of a group, by [`super::Group::report`]. It holds no figure of fewer than
/// [`MIN_CHILDREN`](super::MIN_CHILDREN) children, none that is finer than the grain of so many, and none from which with others
/// of its own or of other reports the answers of one child follow.
#[derive(Debug, Clone, PartialEq)]
pub struct Report {
    /// The age of the children.
    pub band: Band,
    /// How long their check-ups were.
    pub length: Length,
    /// How many children the report is about: those with a check-up on every occasion, each time in another form.
    pub children: usize,
    /// Of how many classes these are. All who have no class are taken for one.
    pub classes: usize,
    /// Who is not in it.
    pub missing: Missing,
    /// Each measure, in the order of [`Measure::ALL`].
    courses: Vec<Course>,
    /// Signs on each occasion, in the order of [`story::Sign::ALL`], among the children of [`Measure::Hits`], from
    /// [`MIN_FOR_SPREAD`](super::MIN_FOR_SPREAD) of them on. [`Finding::TooAlike`] if what all did alike in one chat could follow
    /// from the others.
    pub signs: Vec<Finding<Vec<BySign>>>,
    /// How much easier form A was than form B on the first occasion, for each of [`Measure::OF_FORMS`]. Which child began
    /// with which is no choice of the child ([`Form::order`]).
    pub forms: Vec<(Measure, Finding<FormDifference>)>,
    /// How the chats of each form work, among the children who began with it. Forms are empty where a tally does not hold
    /// single chats, as in [`Length::Long`].
    pub items: Finding<Vec<FormFigures>>,
    /// How well help-seeking in the three worrying stories goes together on the first occasion. Of the other measures of stories
    /// and of facts only sums are kept, so that their consistency cannot be told.
    pub stories: Finding<Alpha>,
    /// How well the three answers to "can I" go together on the first occasion.
    pub can: Finding<Alpha>,
    /// The criteria, in the order of [`Criterion::ALL`]; none for a single occasion.
    pub judged: Vec<Judged>,
}

/// Who is not in a report, and why. The first reason counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Missing {
    /// Sheets without a seat, which nobody can pair.
    pub without_seat: usize,
    /// Sheets with the code of another one of the same occasion.
    pub twice: usize,
    /// Children who took a check-up as another age.
    pub other_band: usize,
    /// Children who took one of another length.
    pub other_length: usize,
    /// Children who lack an occasion.
    pub away: usize,
    /// Children who took a form twice, and so may remember it.
    pub same_form: usize,
}

impl Report {
    /// Of children who took what is `asked`. `first` holds the blocks that no earlier report told of other children.
    pub(super) fn of(
        rows: &[Row],
        asked: Asked,
        occasions: usize,
        missing: Missing,
        first: &[Block],
    ) -> Result<Self, StatsError> {
        let Asked { band, length } = asked;
        let classes: BTreeSet<_> = rows.iter().map(|row| row.code.class).collect();
        let scores = Measure::ALL.map(|measure| Scores::of(measure, asked, rows, occasions));
        let courses: Vec<Course> = scores.iter().map(Scores::course).collect();
        let judged = |criterion| Judged::of(criterion, &courses, &scores);
        let judged = if occasions > 1 { Criterion::ALL.map(judged).into() } else { Vec::new() };
        let of = |block| rows.iter().filter(|row| of_block(block, row)).collect::<Vec<&Row>>();
        let chats = of(Block::Chats);
        let sums = [Measure::Hits, Measure::FalseAlarms].map(|measure| &scores[measure as usize]);
        let signs = by_sign(&chats, occasions, sums);
        let items = match signs.first() {
            _ if !first.contains(&Block::Chats) => Finding::ToldBefore,
            Some(Finding::TooAlike) => Finding::TooAlike,
            _ => items(&chats, asked)?,
        };
        let forms = |measure: Measure| {
            let none = (!first.contains(&measure.block())).then_some(Finding::ToldBefore);
            Ok((measure, none.map_or_else(|| easier(measure, asked, &of(measure.block())), Ok)?))
        };
        Ok(Self {
            band,
            length,
            children: rows.len(),
            classes: classes.len(),
            missing,
            signs,
            forms: Measure::OF_FORMS.into_iter().map(forms).collect::<Result<_, _>>()?,
            items,
            stories: consistency(&of(Block::Stories), |tally| {
                tally.for_friend.iter().chain(&tally.for_oneself).collect()
            })?,
            can: consistency(&of(Block::Can), |tally| tally.can.iter().collect())?,
            judged,
            courses,
        })
    }

    /// A measure on every occasion.
    #[must_use]
    pub fn course(&self, measure: Measure) -> &Course {
        &self.courses[measure as usize]
    }
}

/// How well some of a tally's scores go together on the first occasion.
fn consistency(rows: &[&Row], scores: impl Fn(&Tally) -> Vec<&u8>) -> Result<Finding<Alpha>, StatsError> {
    let of_child = |row: &&Row| scores(row.took[0]).into_iter().copied().map(f64::from).collect();
    let children: Vec<Vec<f64>> = rows.iter().map(of_child).collect();
    let sums: Vec<f64> = children.iter().map(|scores| scores.iter().sum()).collect();
    Ok(coarse_alpha(alpha(&children)?, &sums))
}

/// Consistency as it is told: to four parts in as many as there are children, as a correlation of a few answers moves.
pub(super) fn coarse_alpha(found: Finding<Alpha>, sums: &[f64]) -> Finding<Alpha> {
    let told = |Alpha { alpha, interval }: Alpha| {
        let grain = Grain::of(1.0, 1.0 / sums.len() as f64);
        let ends = Interval { low: f64::NEG_INFINITY, high: 1.0 };
        let Estimate { value, interval } = grain.estimate(Estimate { value: alpha, interval }, ends);
        Alpha { alpha: value, interval }
    };
    match found {
        Finding::TooFew { .. } => found,
        _ if are_too_alike(sums) => Finding::TooAlike,
        found => found.map(told),
    }
}

/// How much easier form A was than form B on the first occasion.
fn easier(measure: Measure, asked: Asked, rows: &[&Row]) -> Result<Finding<FormDifference>, StatsError> {
    let took = |form| {
        let rows = rows.iter().map(|row| row.took[0]).filter(|tally| tally.form == form);
        rows.filter_map(|tally| measure.of(tally)).collect::<Vec<f64>>()
    };
    let (one, other) = (took(Form::A), took(Form::B));
    let found = form_difference(&one, &other)?;
    let told = |FormDifference { g, interval }: FormDifference| {
        let step = measure.step(asked) / (0.5 * (sd(&one) + sd(&other)));
        let grain = Grain::of(step, 1.0 / one.len().min(other.len()) as f64);
        let all = Interval { low: f64::NEG_INFINITY, high: f64::INFINITY };
        let Estimate { value, interval } = grain.estimate(Estimate { value: g, interval }, all);
        FormDifference { g: value, interval }
    };
    Ok(match found {
        Finding::TooFew { .. } => found,
        _ if are_too_alike(&one) || are_too_alike(&other) => Finding::TooAlike,
        found => found.map(told),
    })
}
