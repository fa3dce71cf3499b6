//! How lessons run.

mod code;
mod crowd;
mod device;
mod kit;
mod lesson;
mod plan;
mod report;
mod seat;
mod tally_code;
