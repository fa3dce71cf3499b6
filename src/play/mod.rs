//! The bridge between the game and `story`: the chat that is played, its pace, and inputs on their way in. An
//! [`Assignment`] is the only way into a chat.

pub(crate) mod bubbles;
pub(crate) mod cast;
pub(crate) mod faces;
pub mod guide;
pub mod noor;
mod pace;
mod sounds;

use bevy::prelude::*;
use learning::{
    Day, Seed, draw_genders,
    hint::Hints,
    score_with, stream,
    tutor::{self, Candidate, Context, Supply},
};
use rand::Rng;
use record::{Resume, Settings};
use story::{Gender, Input, Line, MessageIx, Millis, Phase, Session};

use crate::{
    content::Stories,
    navigation::Screen,
    platform::Arguments,
    profile::{AppForgets, Forget, Profile},
    text::Language,
    widgets::sheets::Person,
};

pub use faces::faces;
pub use guide::Guide;
pub use pace::{Hold, Paused};

/// Which chat is to be played, and from what.
#[derive(Debug, Clone, PartialEq)]
pub struct Assignment {
    /// The scenario's id.
    pub scenario: String,
    /// The seed from which names are drawn.
    pub seed: u64,
    /// What has been done in it already, with times.
    pub inputs: Vec<(Millis, Input)>,
    /// The hints that Noor gave.
    pub hints: Hints,
    /// Whether what it showed has gone into the progress.
    pub noted: bool,
    /// The content hash for which the inputs were made.
    pub hash: Option<story::ContentHash>,
    /// Whether Noor guides through it.
    pub guided: bool,
}

impl Assignment {
    /// A chat from its beginning.
    #[must_use]
    pub fn new(scenario: impl Into<String>, seed: u64) -> Self {
        Self {
            scenario: scenario.into(),
            seed,
            inputs: Vec::new(),
            hints: Hints::default(),
            noted: false,
            hash: None,
            guided: false,
        }
    }

    /// A chat as a lost page left it, and what the child had chosen.
    ///
    /// # Errors
    /// A sentence, where the text cannot be read.
    pub fn from_snapshot(text: &str) -> Result<(Self, Settings), String> {
        let Resume { scenario, hash, seed, inputs, hints, noted, settings } =
            Resume::decode(text).map_err(|error| error.to_string())?;
        Ok((Self { scenario, seed: seed.0, inputs, hints, noted, hash: Some(hash), guided: false }, settings))
    }
}

/// The assignment that the next chat starts with.
#[derive(Resource, Debug, Clone, Default)]
pub struct Assigned(pub Option<Assignment>);

/// The chat that is played, or was played last.
#[derive(Resource)]
pub struct Play {
    /// The play-through.
    pub session: Session,
    /// The assignment it came from, with the inputs so far.
    pub assignment: Assignment,
    /// The grammatical gender of each person, in the scenario's order.
    pub genders: Vec<Option<Gender>>,
    /// The face of each person, in the scenario's order.
    pub faces: Vec<Option<Person>>,
    /// What Noor says when it was asked.
    pub noor: noor::Noor,
    /// Whether the child asked in it to be forgotten, so that nothing of it stays once it is left.
    forgotten: bool,
    /// When it began, on the engine's clock.
    began: std::time::Duration,
}

/// Puts an input into the chat.
#[derive(Event, Debug, Clone)]
pub struct Submit(pub Input);

/// What became of an input that was taken: each new line, flag and change of state is told once, here.
#[derive(Event, Debug, Clone)]
pub struct Stepped {
    /// The lines that came of it.
    pub lines: Vec<Line>,
    /// How the story stands now, if it stood otherwise before.
    pub phase: Option<Phase>,
    /// The message whose flag is another, and whether it had one before.
    pub flag: Option<(MessageIx, bool)>,
}

impl Stepped {
    /// Whether the story came to its end by it.
    #[must_use]
    pub fn ended(&self) -> bool {
        matches!(self.phase, Some(Phase::Over(_)))
    }
}

/// Why an assigned chat could not start, as a message key.
#[derive(Resource, Debug, Clone, Copy, Default)]
pub struct Trouble(pub Option<&'static str>);

impl Play {
    /// The face of a person of the chat.
    #[must_use]
    pub fn face(&self, who: story::CastIx) -> Option<Person> {
        self.faces.get(who.at()).copied().flatten()
    }

    fn now(&self, time: &Time<Real>) -> Millis {
        let last = self.assignment.inputs.last().map_or(0, |(at, _)| *at);
        let since = time.elapsed().saturating_sub(self.began).as_millis();
        last.max(u64::try_from(since).unwrap_or(u64::MAX))
    }
}

/// Plays the assigned chat: its pace, names, guide, hints and sounds.
pub fn plugin(app: &mut App) {
    app.init_resource::<Assigned>().init_resource::<Trouble>();
    app.forgets::<Unfinished>();
    app.add_observer(|_: On<Forget>, play: Option<ResMut<Play>>| {
        if let Some(mut play) = play {
            play.forgotten = true;
        }
    });
    app.add_plugins((cast::plugin, pace::plugin, guide::plugin, noor::plugin, sounds::plugin));
    app.add_systems(OnEnter(Screen::Chat), begin);
    app.add_systems(OnEnter(Screen::Hub), leave);
    app.add_systems(OnEnter(Screen::Class), leave);
    app.add_observer(step).add_observer(note_down);
    let changed = resource_exists_and_changed::<Play>.or_eager(resource_changed::<Profile>);
    app.add_systems(Last, leave_with_the_page.run_if(resource_exists::<Play>).run_if(changed));
}

/// Begins the assigned chat. Without one, or with one that is not there, the hub says so.
pub(crate) fn begin(
    mut commands: Commands,
    mut assigned: ResMut<Assigned>,
    stories: Res<Stories>,
    profile: Res<Profile>,
    time: Res<Time<Real>>,
    mut trouble: ResMut<Trouble>,
    mut next: ResMut<NextState<Screen>>,
) {
    let Some(mut assignment) = assigned.0.take() else { return };
    let Some(scenario) = stories.library.get(&assignment.scenario) else {
        warn!("the chat `{}` is not among the scenarios", assignment.scenario);
        trouble.0 = Some("hub-no-such-chat");
        next.as_mut().set_if_neq(Screen::Hub);
        return;
    };
    let mut session = Session::new(scenario.clone());
    if assignment.hash.is_some_and(|hash| hash != scenario.hash) {
        trouble.0 = Some("hub-chat-changed");
        assignment.inputs.clear();
        assignment.hints.clear();
        assignment.noted = false;
    }
    for (at, input) in &assignment.inputs {
        if let Err(error) = session.step(*at, input.clone()) {
            warn!("a step of the interrupted chat does not fit any more: {error}");
        }
    }
    let seed = Seed(assignment.seed);
    let own = profile.settings.avatar.map(faces::own);
    let (genders, faces) = (draw_genders(seed, scenario), faces(scenario, seed, own));
    let last = assignment.inputs.last().map_or(0, |(at, _)| *at);
    let began = time.elapsed().saturating_sub(std::time::Duration::from_millis(last));
    commands.insert_resource(Play {
        session,
        assignment,
        genders,
        faces,
        forgotten: false,
        began,
        noor: noor::Noor::Quiet,
    });
}

/// What a play-through showed goes into the progress with the line that ends it, so that whoever closes the window there
/// loses nothing. It is written only if the child asked for it.
fn note_down(
    stepped: On<Stepped>,
    play: Option<ResMut<Play>>,
    mut profile: ResMut<Profile>,
    arguments: Res<Arguments>,
) {
    if let Some(mut play) = play.filter(|play| stepped.ended() && !play.assignment.noted) {
        profile.progress.add(&score_with(&play.session, &play.assignment.hints), arguments.today());
        play.assignment.noted = true;
    }
}

/// A chat that was left in the middle, so that the child can go on with it. In memory only.
#[derive(Resource, Debug, Clone, Default)]
pub struct Unfinished(pub Option<Assignment>);

/// Who is in the hub has left the chat; only the hub leads back into it.
pub(crate) fn leave(mut commands: Commands, play: Option<Res<Play>>, mut unfinished: ResMut<Unfinished>) {
    if let Some(play) = play {
        let begun = play.session.outcome().is_none() && play.session.shown().next().is_some() && !play.forgotten;
        let hash = Some(play.session.scenario().hash);
        let same = |left: &Assignment| (&left.scenario, left.seed) == (&play.assignment.scenario, play.assignment.seed);
        // A look into another chat does not take the place of one that was begun.
        if begun {
            unfinished.0 = Some(Assignment { hash, guided: false, ..play.assignment.clone() });
        } else if unfinished.0.as_ref().is_some_and(same) {
            unfinished.0 = None;
        }
    }
    commands.remove_resource::<Play>();
    crate::platform::snapshot("");
}

/// Every input goes through here; what becomes of it is told by [`Stepped`].
fn step(input: On<Submit>, play: Option<ResMut<Play>>, time: Res<Time<Real>>, mut commands: Commands) {
    let Some(mut play) = play else { return };
    let at = play.now(&time);
    let flagged = match input.0 {
        Input::Flag(message, _) | Input::Unflag(message) => Some((message, play.session.flag_on(message))),
        _ => None,
    };
    match play.session.step(at, input.0.clone()) {
        Ok(step) => {
            play.assignment.inputs.push((at, input.0.clone()));
            let lines = play.session.log()[step.lines].iter().map(|entry| entry.line).collect();
            let flag = flagged
                .filter(|(message, before)| play.session.flag_on(*message) != *before)
                .map(|(message, before)| (message, before.is_some()));
            commands.trigger(Stepped { lines, phase: step.phase, flag });
        }
        Err(error) => debug!("an input was not taken: {error}"),
    }
}

/// After a fault the page goes on from here: with the last input, and with what the child had chosen or had forgotten.
fn leave_with_the_page(play: Res<Play>, language: Res<Language>, profile: Res<Profile>) {
    if play.assignment.inputs.is_empty() {
        return;
    }
    if play.forgotten {
        crate::platform::snapshot("");
        return;
    }
    match snapshot(&play, &language, &profile).encode() {
        Ok(text) => crate::platform::snapshot(&text),
        Err(error) => error!("{error}"),
    }
}

/// What is needed to come back to where the chat is.
pub(crate) fn snapshot(play: &Play, language: &Language, profile: &Profile) -> Resume {
    Resume {
        scenario: play.assignment.scenario.clone(),
        hash: play.session.scenario().hash,
        seed: Seed(play.assignment.seed),
        inputs: play.assignment.inputs.clone(),
        hints: play.assignment.hints.clone(),
        noted: play.assignment.noted,
        settings: Settings {
            language: Some(language.texts.code(language.lang).to_owned()),
            ..profile.settings.clone()
        },
    }
}

fn candidates(stories: &Stories, profile: &Profile) -> impl Iterator<Item = Candidate> {
    let times = |scenario: &story::Scenario| profile.progress.of(scenario).map_or(0, |played| played.times);
    stories.library.iter().map(move |scenario| Candidate::new(scenario, times(scenario)))
}

/// Whether the library has new chats about what is not mastered yet.
#[must_use]
pub fn supply(stories: &Stories, profile: &Profile, today: Day) -> Supply {
    let candidates: Vec<_> = candidates(stories, profile).collect();
    tutor::supply(&candidates, profile.progress.learner(), profile.band(), today)
}

/// The scenario that the tutor would have come next: what is known least or due, in a mix of kinds and people. Not the one
/// that was left, to which another way leads back.
#[must_use]
pub fn next(
    stories: &Stories,
    profile: &Profile,
    left: &Unfinished,
    today: Day,
) -> Option<std::sync::Arc<story::Scenario>> {
    let left = left.0.as_ref().map(|left| left.scenario.as_str());
    let candidates: Vec<_> = candidates(stories, profile).filter(|chat| left != Some(&*chat.id)).collect();
    let context =
        Context { band: profile.band(), day: today, seed: Seed(profile.seed), step: profile.progress.steps() };
    let chat = tutor::next(&candidates, profile.progress.learner(), &profile.progress.recent(), context)?;
    stories.library.get(&chat.id).cloned()
}

/// The scenario of these that the tutor would have come next.
#[must_use]
pub fn next_of(
    stories: &Stories,
    profile: &Profile,
    today: Day,
    ids: &[&str],
) -> Option<std::sync::Arc<story::Scenario>> {
    let candidates: Vec<_> = candidates(stories, profile).filter(|chat| ids.contains(&&*chat.id)).collect();
    let context =
        Context { band: profile.band(), day: today, seed: Seed(profile.seed), step: profile.progress.steps() };
    let chat = tutor::next(&candidates, profile.progress.learner(), &profile.progress.recent(), context)?;
    stories.library.get(&chat.id).cloned()
}

/// The scenarios for a player, in the order in which they are offered: for its age or younger, least played first, own
/// age first, never twins in a row where it can be helped. The first chats are friends'; those to the player come later.
#[must_use]
pub fn offered(stories: &Stories, profile: &Profile) -> Vec<std::sync::Arc<story::Scenario>> {
    let band = profile.band();
    let may_be_own = tutor::may_be_own(profile.progress.steps());
    let fits = |scenario: &story::Scenario| scenario.band <= band && (may_be_own || !scenario.is_players_own());
    let mut scenarios: Vec<_> = stories.library.iter().filter(|scenario| fits(scenario)).cloned().collect();
    let key = |scenario: &story::Scenario| {
        let played = profile.progress.of(scenario).map_or(0, |played| played.times);
        let drawn = stream(Seed(profile.seed), "hub", &scenario.id).next_u64();
        (played, std::cmp::Reverse(scenario.band), drawn)
    };
    scenarios.sort_by_key(|scenario| key(scenario));
    let mut ordered: Vec<std::sync::Arc<story::Scenario>> = Vec::with_capacity(scenarios.len());
    while !scenarios.is_empty() {
        let last = ordered.last().and_then(|last| last.twin.clone());
        let fits =
            |scenario: &std::sync::Arc<story::Scenario>| last.is_none() || last.as_deref() != Some(&*scenario.id);
        let at = scenarios.iter().position(fits).unwrap_or(0);
        ordered.push(scenarios.remove(at));
    }
    ordered
}
