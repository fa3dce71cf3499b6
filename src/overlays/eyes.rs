//! "Eyes up": the teacher holds the class. Only the teacher lets go; break, settings and beacon stay in reach.

use super::{Dialog, Under};
use crate::widgets::{
    layout::{noor, said},
    part,
    sheets::Person,
};

pub(super) fn content() -> Dialog {
    let words = part(noor(Person::NoorCalm, vec![part(said("class-eyes"))]));
    Dialog { bar: Some(Under::Screen), ..Dialog::new("class-eyes-title", vec![words]) }
}
