//! Figures about a group: detection of signs ([`Detection`], [`Grades`]), change and retention of a group ([`change()`],
//! [`retention`]), shares with their intervals ([`Proportion`]), how far a check-up can be relied on ([`alpha`] and its
//! neighbours), how many children it takes ([`detectable_change`], [`Trial`]) and mixed-up signs ([`Confusion`]). A [`Group`]
//! holds check-ups and puts them together in a [`Report`]; what one child's answers score stands in [`crate::checkup`].
//!
//! Functions of scores give exact figures, to whoever has the scores. What comes of a [`Group`] is rounded, and so told that
//! no child's answers follow from it.
//!
//! They are reported to grown-ups about groups and decide nothing in play. No single child's d' is ever shown: from the
//! eight and eight chats of a check-up its standard error is about 0.7, half of a good d' itself ([`d_prime_error`]). What
//! holds for too few children comes as [`Finding::TooFew`], never as a number.
//!
//! The same input gives the same bits on every machine: IEEE operations and `libm` only, no clock and no chance.

#![allow(clippy::float_arithmetic, reason = "these numbers are reported, not decided on")]

mod beta;
mod change;
mod coarse;
mod confusion;
mod course;
mod criterion;
mod finding;
mod group;
mod items;
mod measure;
mod moments;
mod normal;
mod power;
mod proportion;
mod reliability;
mod report;
mod sampling;
mod sdt;
mod student;

pub use change::{Kept, Scored, Shift, change, retention};
pub use confusion::{Confused, Confusion, SignRates};
pub use course::{CEILING, Course, MIN_APART, MIN_FOR_SPREAD};
pub use criterion::{Criterion, Judged, Judgement, WORRY_MARGIN};
pub use finding::{Estimate, Finding, Interval, MIN_CHILDREN, SCORE_LIMIT, StatsError};
pub use group::{Block, Group, Occasion, Occasions};
pub use items::{BySign, ChatFigures, FormFigures};
pub use measure::Measure;
pub use normal::{normal_cdf, normal_quantile};
pub use power::{RETEST, Trial, detectable_change};
pub use proportion::Proportion;
pub use reliability::{
    Alpha, Correlation, FormDifference, MIN_FOR_RELIABILITY, SplitHalf, alpha, form_difference, kr20, parallel_forms,
    split_half,
};
pub use report::{Missing, Report};
pub use sdt::{Detection, Grades, Sure, d_prime_error};
pub use student::t_quantile;
