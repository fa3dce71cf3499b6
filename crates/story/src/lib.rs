//! Scenarios of simulated chats and how they are played: the model, loading with places, validation, lint, and
//! [`Session`] as a pure state machine. No clock, words, randomness, files or engine: bytes, ids and time stamps come in
//! as values.

mod answers;
mod approval;
mod diagnostic;
mod explore;
mod hash;
mod library;
mod lint;
mod model;
mod raw;
mod session;
mod signs;
mod validate;

pub use answers::Answers;
pub use approval::{Approval, Approvals, ApprovalsError, Reader, Review};
pub use diagnostic::{Diagnostic, Layer};
pub use explore::{Explored, PathStep, explore};
pub use hash::{ContentHash, NotAHash};
pub use library::{Library, Loaded, Words, is_scenario_file};
pub use lint::lint;
pub use model::{
    Age, Animal, Answer, App, Band, Beacon, CastIx, CastMember, Choice, ChoiceIx, Gender, Kind, Message, MessageIx,
    Next, Node, NodeIx, Party, Relation, Reply, Role, Scenario, Sender,
};
pub use session::{
    Act, ActKind, AppDialog, Availability, Ending, Entry, Hint, Input, Line, Mark, Millis, Outcome, Phase, Reason,
    Session, Step, StepError,
};
pub use signs::{Level, Question, Sign, SignSet, Writer, level, level_by};
pub use source::Position;
