//! What may be told on the wall about how a class split, so that nothing told stands for one to four children, and no such figure
//! follows by subtraction.
//!
//! Whoever looks at the wall may count heads, and so know how many answered, exactly; may have read these rules; and may know its own
//! answer. So a split is told in coarse [`Level`]s, whose ends depend on nothing but how many answered and how many options there
//! were. They are chosen so that, whatever was answered,
//!
//! * **one picture** leaves to every set of options (one option, some of them, all but one) at least five numbers in a row, and five
//!   children or more among these. So no set of options is ever certain to have been chosen, or left, by one to four children, nor by
//!   four at most; nor are one to four others certain for a child that knows its own answer;
//! * **two pictures** of the same question, with what lies between them, leave to no set of options a number that is certain to be one
//!   to four: not at the first picture, not at the second, not among those who answered in between; nor one to four others for a child
//!   that knows its own answer. All know that nobody changed an answer.
//!
//! There are two pictures of a question at most, and where answers can be changed, one ([`Live`]). When a picture is told depends on how
//! many answered and on what was told, never on the answers themselves, so that silence tells nothing (Kenthapadi, Mishra and Nissim
//! 2005, "Simulatable auditing", PODS, 118-127).
//!
//! This is about options of which everybody chooses one. It does not hold two questions against each other: where the answers to one
//! follow from those to another, tell one of them only. It tells how many answered coarsely, but does not hide it from whoever reckons
//! with the rules; and children who put their answers together may learn of the others.

mod cuts;
mod level;
mod live;
mod look;
mod pair;
mod split;

pub use level::Level;
pub use live::{Live, Picture, Shares, Votes};
pub use split::{MOST_ANSWERS, MOST_OPTIONS, Split, SplitError};

/// The least number of children that a figure may stand for.
const MIN_CHILDREN: u16 = 5;
