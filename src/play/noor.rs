//! Noor's hints, when the child asks for one: look here, what to ask, what it shows. The chat goes on as it would.

use bevy::prelude::*;
use learning::hint::{Hint, Strength, hint};
use story::Line;

use super::{Play, Stepped};

/// The child asks Noor.
#[derive(Event, Debug, Clone, Copy)]
pub struct AskNoor;

/// What Noor says of the chat so far.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Noor {
    /// Nothing, because nobody asked.
    #[default]
    Quiet,
    /// Where to look.
    Points(Hint, Strength),
    /// That there is nothing else to look at.
    SeesNothing,
}

pub(super) fn plugin(app: &mut App) {
    app.add_observer(answer).add_observer(fall_silent);
}

/// The same line again, more plainly, until it has been named; then the next one.
fn answer(_: On<AskNoor>, play: Option<ResMut<Play>>) {
    let Some(mut play) = play else { return };
    let stronger = match play.noor {
        Noor::Points(hint, strength) if strength != Strength::Name => Some((hint, strength.stronger())),
        _ => hint(&play.session, &play.assignment.hints).map(|hint| (hint, Strength::default())),
    };
    if let Some((hint, strength)) = stronger {
        play.assignment.hints.note(hint.message, strength);
    }
    play.noor = stronger.map_or(Noor::SeesNothing, |(hint, strength)| Noor::Points(hint, strength));
}

/// A line that has its flag needs no pointing at, and whoever goes on has heard it.
fn fall_silent(stepped: On<Stepped>, play: Option<ResMut<Play>>) {
    let Some(mut play) = play else { return };
    let flagged = matches!(play.noor, Noor::Points(hint, _) if play.session.flag_on(hint.message).is_some());
    let went_on = stepped.lines.iter().any(|line| !matches!(line, Line::Hint(_) | Line::App(_)));
    if play.noor != Noor::Quiet && (flagged || went_on) {
        play.noor = Noor::Quiet;
    }
}
