//! How lessons run.

mod code;
mod crowd;
mod kit;
mod lesson;
mod plan;
mod seat;
mod slip;
