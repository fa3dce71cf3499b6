//! The pace at which messages arrive: a time for typing that follows the length of the words, as fast as the child chose.
//! Where nobody chose and things stay still, everything is there at once.

use std::time::Duration;

use bevy::prelude::*;
use record::Pace;
use story::Input;

use super::{Guide, Play, Submit};
use crate::{
    frame::FrameRequest,
    navigation::{Overlay, Screen},
    platform::Preferences,
    profile::Profile,
    settings,
    text::{Language, Translated},
};

/// Pauses play from outside: a teacher, an overlay, a hidden page.
#[derive(Resource, Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Hold(pub bool);

/// The child pauses: nothing new comes until it goes on.
#[derive(Resource, Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Paused(pub bool);

/// When the next thing is due.
#[derive(Resource, Debug, Default)]
pub(super) struct Due(Option<Timer>);

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Hold>().init_resource::<Paused>().init_resource::<Due>();
    app.add_systems(OnEnter(Screen::Chat), restart);
    app.add_systems(Update, go_on.run_if(in_state(Screen::Chat)).run_if(resource_exists::<Play>));
}

fn restart(mut due: ResMut<Due>, mut paused: ResMut<Paused>) {
    due.0 = None;
    paused.0 = false;
}

/// The shortest and the longest time of typing, in milliseconds, and the time for each character.
const TYPING: (u64, u64, u64) = (500, 2600, 28);
/// The time before someone begins to type, in milliseconds.
const BREATH: u64 = 450;

fn wait(play: &Play, language: &Language, pace: Pace) -> Duration {
    let length = match play.session.upcoming() {
        Some(message) => {
            let scenario = play.session.scenario();
            let key = scenario.key(&scenario.message(message).id);
            language.plain(&Translated::cast(key)).chars().count() as u64
        }
        None => 0,
    };
    let (least, most, each) = TYPING;
    let usual = if play.session.typing().is_some() { (least + each * length).min(most) } else { BREATH };
    match pace {
        Pace::Slow => Duration::from_millis(usual * 8 / 5),
        Pace::Normal => Duration::from_millis(usual),
        Pace::Fast => Duration::from_millis(usual / 2),
        Pace::AtOnce => Duration::ZERO,
    }
}

pub(super) fn go_on(
    play: Res<Play>,
    language: Res<Language>,
    profile: Res<Profile>,
    system: Res<Preferences>,
    hold: Res<Hold>,
    paused: Res<Paused>,
    guide: Res<Guide>,
    overlay: Res<State<Overlay>>,
    time: Res<Time<Real>>,
    mut due: ResMut<Due>,
    mut frame: ResMut<FrameRequest>,
    mut commands: Commands,
) {
    if hold.0 || paused.0 || guide.holds() || *overlay.get() != Overlay::None || !play.session.can_advance() {
        due.0 = None;
        return;
    }
    let pace = settings::pace(&profile.settings, *system);
    let timer = due.0.get_or_insert_with(|| Timer::new(wait(&play, &language, pace), TimerMode::Once));
    timer.tick(time.delta());
    if timer.is_finished() {
        due.0 = None;
        commands.trigger(Submit(Input::Advance));
        frame.now();
    } else {
        frame.within(timer.remaining());
    }
}
