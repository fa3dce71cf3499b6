//! The guided first chat: Noor shows reading along, the flag and the beacon, one at a time, each by doing it. The chat waits
//! meanwhile. It can be skipped at every step.

use bevy::{prelude::*, ui_widgets::Activate};
use learning::hint::Strength;
use story::{Act, Kind, MessageIx, Scenario, Session};

use super::{Paused, Play};
use crate::{
    navigation::{Overlay, Screen},
    profile::Profile,
};

/// Where the guide stands.
#[derive(Resource, Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Guide {
    /// There is none, or it is over.
    #[default]
    Off,
    /// Noor says what reading along is; the child begins.
    Read,
    /// The child reads until a message comes that deserves a look.
    Watch,
    /// The child raises a flag.
    Flag,
    /// The child opens the beacon's panel and comes back.
    Beacon,
    /// Noor leaves the story to the child.
    Done,
}

impl Guide {
    /// Whether Noor has something to say, and the chat waits.
    #[must_use]
    pub fn holds(self) -> bool {
        !matches!(self, Self::Off | Self::Watch)
    }
}

/// Whether a chat would be guided: the first one, if it has something to show.
#[must_use]
pub fn guides(profile: &Profile, scenario: &Scenario) -> bool {
    let first = !profile.guided && profile.progress.iter().next().is_none();
    first && scenario.kind == Kind::Worrying && !scenario.is_players_own()
}

/// How many messages come before the first that has something to show, as they are written: the fewer, the better the chat
/// is for a beginning.
#[must_use]
pub(crate) fn before_the_first_sign(scenario: &Scenario) -> usize {
    let shows = |message: &story::Message| !message.signs.is_empty();
    scenario.messages.iter().position(shows).unwrap_or(usize::MAX)
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Guide>();
    app.add_systems(OnEnter(Screen::Chat), begin.after(super::begin));
    app.add_systems(OnExit(Screen::Chat), |mut guide: ResMut<Guide>| *guide = Guide::Off);
    app.add_systems(OnExit(Overlay::Beacon), look_back);
    app.add_systems(
        Update,
        go_on.before(super::pace::go_on).run_if(in_state(Screen::Chat)).run_if(resource_exists::<Play>),
    );
}

fn begin(play: Option<Res<Play>>, mut guide: ResMut<Guide>) {
    *guide = if play.is_some_and(|play| play.assignment.guided) { Guide::Read } else { Guide::Off };
}

/// The first message that deserves a look, once it is there.
pub(crate) fn deserves_a_look(session: &Session) -> Option<MessageIx> {
    session.shown().find(|ix| session.flaggable(*ix) && !session.scenario().message(*ix).signs.is_empty())
}

fn settles(act: &Act) -> bool {
    matches!(act, Act::Tell { .. } | Act::Report { .. } | Act::Block { .. })
}

/// What the child has done takes the guide to its next step.
fn go_on(mut play: ResMut<Play>, mut guide: ResMut<Guide>, mut profile: ResMut<Profile>) {
    let session = &play.session;
    let next = match *guide {
        Guide::Off => Guide::Off,
        // Whoever tells, reports or blocks has found the way alone.
        _ if session.outcome().is_some() || session.acts().iter().any(|(_, act)| settles(act)) => Guide::Off,
        Guide::Watch if deserves_a_look(session).is_some() => Guide::Flag,
        Guide::Flag if !session.flags().is_empty() => Guide::Beacon,
        step => step,
    };
    // What Noor points at is not found by the child alone.
    if next == Guide::Flag
        && *guide == Guide::Watch
        && let Some(look) = deserves_a_look(session)
    {
        play.assignment.hints.note(look, Strength::Name);
    }
    if next == Guide::Off && *guide != Guide::Off {
        end(&mut guide, &mut profile);
    }
    guide.set_if_neq(next);
}

/// The panel was looked at, whatever was done there. A chat that the child paused there goes on when the guide does.
fn look_back(mut guide: ResMut<Guide>, mut paused: ResMut<Paused>) {
    if *guide == Guide::Beacon {
        *guide = Guide::Done;
        paused.0 = false;
    }
}

/// Skips the guide at a press.
pub(crate) fn skip(_: On<Activate>, mut guide: ResMut<Guide>, mut profile: ResMut<Profile>) {
    end(&mut guide, &mut profile);
}

/// Ends the guide, for good.
pub(crate) fn end(guide: &mut Guide, profile: &mut Profile) {
    *guide = Guide::Off;
    profile.guided = true;
}
