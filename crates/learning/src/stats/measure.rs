//! What is measured of each child, the scales of it, and who is asked how much.

use story::Band;

use super::{
    finding::Interval,
    group::Block,
    moments::mean,
    normal::quantile,
    sdt::{Detection, Grades},
};
use crate::checkup::{CAN, FACTS, HARM, Length, SLOTS, Tally, VIGNETTES};

/// How much of a form is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Asked {
    pub(super) band: Band,
    pub(super) length: Length,
}

impl Asked {
    pub(super) fn of(tally: &Tally) -> Self {
        Self { band: tally.band, length: tally.length }
    }

    /// How many worrying chats are asked, and as many benign ones. The youngest are spared two of [`SLOTS`].
    pub(super) fn chats(self) -> u32 {
        let slots = u32::from(self.length.slots());
        let spared = if self.band == Band::Younger { 2 * slots / u32::from(SLOTS) } else { 0 };
        slots - spared
    }
}

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
    /// Help-seeking in the three worrying stories, 0..=6 ([`Tally::help_seeking`]).
    HelpSeeking,
    /// The share of the three worrying stories in which a grown-up was told, 0..=1.
    Told,
    /// Stories, worrying and fine ones, of which the child saw whether it should stop or can go on, 0..=6
    /// ([`Tally::recognised`]). Whoever sees all of them alike has 3.
    Recognised,
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
    pub const ALL: [Self; 15] = [
        Self::Discrimination,
        Self::Bias,
        Self::Area,
        Self::Hits,
        Self::FalseAlarms,
        Self::BenignCorrect,
        Self::HelpSeeking,
        Self::Told,
        Self::Recognised,
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
            Self::Recognised => "recognised",
            Self::Gap => "gap",
            Self::Knowledge => "knowledge",
            Self::Myths => "myths",
            Self::Can => "can",
            Self::Worry => "worry",
            Self::Trust => "trust",
        }
    }

    pub(super) fn is_share(self) -> bool {
        matches!(self, Self::Hits | Self::FalseAlarms | Self::BenignCorrect | Self::Told)
    }

    /// The block whose answers it is made of.
    #[must_use]
    pub fn block(self) -> Block {
        match self {
            Self::Discrimination | Self::Bias | Self::Area | Self::Hits | Self::FalseAlarms | Self::BenignCorrect => {
                Block::Chats
            }
            Self::HelpSeeking | Self::Told | Self::Recognised | Self::Gap => Block::Stories,
            Self::Knowledge | Self::Myths => Block::Facts,
            Self::Can => Block::Can,
            Self::Worry => Block::Worry,
            Self::Trust => Block::Trust,
        }
    }

    /// The least and the largest that a child can have.
    pub(super) fn scale(self, asked: Asked) -> Interval {
        let chats = f64::from(asked.chats());
        let most = quantile((chats + 0.5) / (chats + 1.0));
        let (low, high) = match self {
            Self::Discrimination => (-2.0 * most, 2.0 * most),
            Self::Bias => (-most, most),
            Self::Area | Self::Hits | Self::FalseAlarms | Self::BenignCorrect | Self::Told => (0.0, 1.0),
            Self::HelpSeeking | Self::Recognised | Self::Knowledge | Self::Myths => (0.0, 6.0),
            Self::Gap => (-2.0, 2.0),
            Self::Can | Self::Worry | Self::Trust => (0.0, 2.0),
        };
        Interval { low, high }
    }

    /// By how much one answer moves the score of a child near the end of the scale.
    pub(super) fn step(self, asked: Asked) -> f64 {
        let chats = f64::from(asked.chats());
        let error = quantile((chats + 0.5) / (chats + 1.0)) - quantile((chats - 0.5) / (chats + 1.0));
        // The youngest have two faces, 0 and 2.
        let face = if asked.band == Band::Younger { 2.0 } else { 1.0 };
        match self {
            Self::Discrimination => error,
            Self::Bias => 0.5 * error,
            Self::Area | Self::Hits | Self::FalseAlarms | Self::BenignCorrect => 1.0 / chats,
            Self::Told => 1.0 / VIGNETTES as f64,
            Self::HelpSeeking | Self::Recognised | Self::Knowledge | Self::Myths => 1.0,
            Self::Gap => 0.5,
            Self::Can => face / f64::from(CAN),
            Self::Worry => face / f64::from(HARM - 1),
            Self::Trust => face,
        }
    }

    /// The ends between which figures of it lie: of d' and c what rounding makes of the scale.
    pub(super) fn ends(self, asked: Asked) -> Interval {
        match self {
            Self::Discrimination | Self::Bias => Interval { low: f64::NEG_INFINITY, high: f64::INFINITY },
            _ => self.scale(asked),
        }
    }

    /// The measure of one child; `None` if it left out anything of the block. Never shown.
    pub(super) fn of(self, tally: &Tally) -> Option<f64> {
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
            Self::Recognised => tally.recognised().map(f64::from),
            Self::Gap => tally.gap_halves().map(|halves| 0.5 * f64::from(halves)),
            Self::Knowledge => all_facts(tally).then(|| f64::from(tally.right)),
            Self::Myths => all_facts(tally).then(|| f64::from(tally.wrong)),
            Self::Can => mean_of(&tally.can, CAN),
            Self::Worry => mean_of(&tally.worry, HARM - 1),
            Self::Trust => tally.trust.map(f64::from),
        }
    }

    /// What it is the difference of, of one child: friend and oneself, which help-seeking is the sum of.
    pub(super) fn parts(self, tally: &Tally) -> Vec<f64> {
        let own: u32 = tally.for_oneself.iter().copied().map(u32::from).sum();
        match (self, tally.for_friend) {
            (Self::Gap, Some(friend)) => vec![f64::from(friend), f64::from(own)],
            _ => Vec::new(),
        }
    }
}

/// What was sorted, if every chat was. With one left out, the table of signs would be of other children than the sums.
fn detection(tally: &Tally) -> Option<Detection> {
    let ((hits, signals), (false_alarms, noise)) = (tally.hits(), tally.false_alarms());
    let all = [signals, noise] == [Asked::of(tally).chats(); 2];
    all.then(|| Detection::new(hits, signals, false_alarms, noise).ok())?
}

pub(super) fn share((part, whole): (u32, u32)) -> Option<f64> {
    (whole > 0).then(|| f64::from(part) / f64::from(whole))
}

fn all_facts(tally: &Tally) -> bool {
    usize::from(tally.right) + usize::from(tally.wrong) + usize::from(tally.unsure) == FACTS
}

fn mean_of(answers: &[u8], asked: u8) -> Option<f64> {
    let answers: Vec<f64> = answers.iter().copied().map(f64::from).collect();
    (answers.len() == usize::from(asked)).then(|| mean(&answers))
}
