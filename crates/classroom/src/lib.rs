//! How a lesson with a class runs, as pure values: what was planned, who took a seat, what was done, what console, wall and seats
//! show of it, and what may be told of a class. No clock, chance, files, words, network or engine: time stamps and random numbers come
//! in with each command.

mod code;
mod crowd;
mod plan;
mod seat;
mod slip;

pub use code::*;
pub use crowd::*;
pub use plan::*;
pub use seat::*;
pub use slip::*;
