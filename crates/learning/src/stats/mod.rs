//! Figures about a group: detection of signs ([`Detection`], [`Grades`]), change and retention of a class ([`change`],
//! [`retention`]), shares with their intervals ([`Proportion`]), how far a check-up can be relied on ([`alpha`] and its
//! neighbours) and mixed-up signs ([`Confusion`]). [`Report`] puts them together for
//! check-ups; what one child's answers score stands in [`crate::checkup`].
//!
//! They are reported to grown-ups about groups and decide nothing in play. No single child's d' is ever shown: from the
//! eight and eight chats of a check-up its standard error is about 0.7, half of a good d' itself ([`d_prime_error`]). What
//! holds for too few children comes as [`Finding::TooFew`], never as a number.
//!
//! The same input gives the same bits on every machine: IEEE operations and `libm` only, no clock, and randomness as a
//! stream that the caller passes in (for instance [`crate::stream`]).

#![allow(clippy::float_arithmetic, reason = "these numbers are reported, not decided on")]

mod beta;
mod bootstrap;
mod confusion;
mod finding;
mod group;
mod moments;
mod normal;
mod proportion;
mod reliability;
mod report;
mod sdt;

pub use bootstrap::RESAMPLES;
pub use confusion::{Confused, Confusion, SignRates};
pub use finding::{Finding, Interval, SCORE_LIMIT, StatsError};
pub use group::{Change, EXACT_UP_TO, MIN_CHILDREN, Retention, Summary, change, retention, summary};
pub use normal::{normal_cdf, normal_quantile};
pub use proportion::Proportion;
pub use reliability::{
    Alpha, Correlation, FormDifference, MIN_FOR_RELIABILITY, SplitHalf, alpha, form_difference, kr20, parallel_forms,
    split_half,
};
pub use report::{BySign, Course, Criterion, Estimate, Judged, Judgement, MIN_SORTED, Measure, Report, WORRY_MARGIN};
pub use sdt::{Detection, Grades, Sure, d_prime_error};
