//! The faces of the people in a chat. Friends and grown-ups have theirs; chat partners are dealt theirs by the seed, and
//! twins are dealt alike, so that no face ever tells who means well.

use learning::{Seed, stream};
use rand::seq::SliceRandom;
use record::Avatar;
use story::{Party, Scenario};

use crate::widgets::{
    picture::{PARTNERS, friend, grown_up},
    sheets::Person,
};

/// The face of each person, in the scenario's order; none for who is only mentioned. `own` stands for the player.
#[must_use]
pub fn faces(scenario: &Scenario, seed: Seed, own: Option<Person>) -> Vec<Option<Person>> {
    let pair = scenario.pair();
    let mut dealt = PARTNERS;
    dealt.shuffle(&mut stream(seed, "faces", pair));
    let mut dealt = dealt.into_iter().cycle();
    scenario
        .cast
        .iter()
        .map(|member| match member.party {
            Party::Friend { animal } => Some(friend(animal)),
            Party::Player => own,
            Party::Noor => Some(Person::NoorThinking),
            Party::Adult { role } => Some(grown_up(role)),
            Party::Other { .. } => dealt.next(),
            Party::Mentioned => None,
        })
        .collect()
}

/// The face of who writes in a chat of the check-up: one for each place in the plan, the same for twins.
pub(crate) fn of_item(slot: u8) -> Person {
    PARTNERS[usize::from(slot) % PARTNERS.len()]
}

/// The picture of what stands for the player.
#[must_use]
pub(crate) fn own(avatar: Avatar) -> Person {
    match avatar {
        Avatar::Kite => Person::OwnKite,
        Avatar::Boat => Person::OwnBoat,
        Avatar::Starfish => Person::OwnStarfish,
        Avatar::Shell => Person::OwnShell,
        Avatar::Compass => Person::OwnCompass,
        Avatar::Balloon => Person::OwnBalloon,
        Avatar::Feather => Person::OwnFeather,
        Avatar::Sail => Person::OwnSail,
    }
}
