//! How a lesson with a class runs, as pure values: what was planned, who took a seat, what was done, what console, wall and seats
//! show of it, and what may be told of a class. No clock, chance, files, words, network or engine: time stamps and random numbers come
//! in with each command.

mod catalogue;
mod code;
mod crowd;
mod deed;
pub mod device;
mod lesson;
mod plan;
mod report;
mod seat;
mod sums;
mod tally_code;
mod told;
mod view;
pub mod wire;

pub use catalogue::{Catalogue, Chat};
pub use code::*;
pub use crowd::*;
pub use deed::{ChatIx, Deed, Done, StepIx, What};
pub use lesson::{Asked, Begun, Change, Command, Key, Lesson, Move, Phase, Refused, Seat, Tick, VERSION, Window, Work};
pub use plan::*;
pub use report::*;
pub use seat::*;
pub use sums::{ChatSum, LineSum, SignSum, StepSum};
pub use tally_code::*;
pub use told::{Shown, Topic};
pub use view::{ConsoleSeat, ConsoleView, SeatView, StepView, Task, WallView};
