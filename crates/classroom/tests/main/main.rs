//! How lessons run.

mod code;
mod crowd;
mod plan;
mod seat;
mod slip;
