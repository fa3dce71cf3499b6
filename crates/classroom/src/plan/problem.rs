//! What is wrong with a plan's file: a place, a sentence and what to do.

use source::Position;

/// One thing that is wrong with a plan's file. The plan is not offered; others are.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, thiserror::Error)]
#[error("{file}:{position}: {what} {hint}")]
pub struct PlanProblem {
    /// The file's name as it was given.
    pub file: String,
    /// Where.
    pub position: Position,
    /// What is wrong: a full sentence.
    pub what: String,
    /// What to do: a full sentence.
    pub hint: String,
}
