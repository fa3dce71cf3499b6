//! The check-up: the measured test, in three parallel forms of items that occur nowhere else in the game. What is true is told
//! to everyone at the end, nobody gets marks, and what is kept are sums. The battery follows the field's findings on how
//! children answer: short blocks, faces instead of numbers, no timers, no questions on their own experiences.

mod answers;
mod bank;
mod codes;
mod deeds;
mod sitting;

pub use answers::{Consent, ItemAnswers, items_csv};
pub use bank::{
    About, Bank, CAN, Chat, FACTS, Fact, Form, HARM, Idea, Items, LONG_SLOTS, Length, SLOTS, VIGNETTES, Vignette,
    Writer,
};
pub use codes::{ChildCode, ClassCode, CodeError, PICTURES, Paired, Picture, SEATS, SeatCode, Sheet, pair};
pub use deeds::{Deed, Deeds, Outlook};
pub use sitting::{Answer, AnswerError, Called, Face, Page, Part, Seen, Sitting, Tally};
