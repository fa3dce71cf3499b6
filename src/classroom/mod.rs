//! A seat in a lesson with a class: how the child comes to it, what the lesson wants of it now, and what it tells of what was done. Who
//! plays alone has none, and then nothing here does anything.
//!
//! `classroom::device` decides when and what is posted and what an answer means; here are the clock, the way to post, the chat that is
//! played and the profile, which is put aside while the child sits in a class. `screens::class` draws it.

mod alone;
mod entry;

use std::collections::BTreeSet;

use bevy::prelude::*;
use classroom::{
    ChatIx, Deed, Done, SeatId, SeatView, StepIx, Task, What, Window,
    device::{Answer, Device, Standing},
    wire,
};
use helplines::LocalContact;
use learning::{
    Skill,
    checkup::{Face, Form, Tally},
    score_with,
};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use story::{Input, Line};

pub use self::{
    alone::Alone,
    entry::{CHILDREN, Entry},
};
use crate::{
    content::Stories,
    frame::{FrameRequest, Waker},
    navigation::{Overlay, Screen},
    platform::{self, Arguments, Letter, Post, Postman},
    play::{self, Assigned, Assignment, Hold, Play, Stepped, Unfinished},
    profile::{AppForgets, Forget, Profile},
    text::{Language, Translated},
};

/// How letters go to the teacher's program.
#[derive(Resource)]
pub struct Wire(pub Box<dyn Post>);

/// After so many milliseconds without an answer a letter counts as lost.
const LOST: u64 = 10_000;

/// What the child has of a lesson.
#[derive(Resource, Debug, Clone, Default, PartialEq)]
pub struct Class {
    /// What was pressed to join.
    pub entry: Entry,
    /// What came of the last try to join.
    pub said: Option<Translated>,
    /// Whether "leave the lesson" waits for a second press.
    pub sure: bool,
    /// Whether the child answers "I want to talk" anew.
    pub answers_anew: bool,
    /// Whether it has answered in this window.
    pub answered: bool,
    /// Whether a seat is asked for.
    joins: bool,
    /// By which the seat is the child's: the same for each try, so that no answer that was lost leaves an empty seat behind.
    token: Option<(String, Window)>,
    seat: Option<Seat>,
    /// The letter on its way, and since when.
    flies: Option<(u32, u64)>,
    /// The number of the last letter.
    last: u32,
}

/// A seat that was taken.
#[derive(Debug, Clone, PartialEq)]
struct Seat {
    device: Device,
    /// Of the teacher's program.
    address: String,
    /// What is done in which step.
    doing: Option<(StepIx, Doing)>,
    /// The steps that came to their end here, whether that was heard or not.
    settled: BTreeSet<StepIx>,
    /// What the child thinks of the chat of this step.
    judged: (StepIx, [Option<Face>; 2]),
    /// The chat that was left before the lesson, when the child played alone.
    left: Option<Assignment>,
}

/// What a seat does in a step.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
enum Doing {
    Chat(ChatIx, String),
    Practice(String),
    CheckUp(Form),
}

/// What outlives the page.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Kept {
    device: String,
    address: String,
    doing: Option<(StepIx, Doing)>,
    settled: BTreeSet<StepIx>,
    language: String,
    /// The chat as [`record::Resume`] writes it.
    chat: Option<String>,
}

impl Class {
    /// Whether the child has a seat.
    #[must_use]
    pub fn sits(&self) -> bool {
        self.seat.is_some()
    }

    /// How things stand with its seat.
    #[must_use]
    pub fn standing(&self) -> Option<Standing> {
        self.seat.as_ref().map(|seat| seat.device.standing())
    }

    /// What the seat shows.
    #[must_use]
    pub fn view(&self) -> Option<&SeatView> {
        self.seat.as_ref()?.device.view()
    }

    /// The seat.
    #[must_use]
    pub fn seat(&self) -> Option<SeatId> {
        self.seat.as_ref().map(|seat| seat.device.seat())
    }

    /// Whether a seat is asked for.
    #[must_use]
    pub fn is_joining(&self) -> bool {
        self.joins
    }

    /// The contact near by that the teacher entered.
    #[must_use]
    pub fn contact(&self) -> Option<&LocalContact> {
        self.view()?.contact.as_ref()
    }

    /// Whether the teacher was asked for a hand, if one can be: while the seat sits, and the lesson runs.
    #[must_use]
    pub fn can_ask(&self) -> Option<bool> {
        let sits = matches!(self.standing()?, Standing::Sits | Standing::Waits);
        self.view().filter(|view| sits && view.task != Task::Ended).map(|view| view.hand)
    }

    /// The case to practise.
    #[must_use]
    pub fn case(&self) -> Option<&str> {
        match &self.seat.as_ref()?.doing {
            Some((_, Doing::Practice(case))) => Some(case),
            _ => None,
        }
    }

    /// The form of the check-up to take.
    #[must_use]
    pub fn form(&self) -> Option<Form> {
        match self.seat.as_ref()?.doing {
            Some((_, Doing::CheckUp(form))) => Some(form),
            _ => None,
        }
    }

    /// What the child thinks of the chat of a step: whether it was like real ones, and whether it helped.
    #[must_use]
    pub fn judged(&self, step: StepIx) -> [Option<Face>; 2] {
        self.seat.as_ref().filter(|seat| seat.judged.0 == step).map_or([None; 2], |seat| seat.judged.1)
    }

    /// Asks for a seat.
    pub fn sit(&mut self) {
        if self.entry.is_whole() && !self.joins && self.seat.is_none() {
            match (self.token.is_some(), draw_token()) {
                (false, Ok(token)) => self.token = Some(token),
                (true, _) => {}
                (false, Err(error)) => {
                    warn!("{error}");
                    return;
                }
            }
            (self.joins, self.said) = (true, None);
        }
    }

    /// Goes on in this window and not in the other one.
    pub fn take_back(&mut self, now: u64) {
        if let Some(seat) = &mut self.seat {
            seat.device.take_back(now);
        }
    }

    /// Tells something that was done in a step.
    pub fn did(&mut self, now: u64, step: StepIx, what: What) {
        if let Some(seat) = &mut self.seat {
            if matches!(what, What::Finished(_) | What::CheckedUp(_) | What::Voted(_)) {
                seat.settled.insert(step);
            }
            seat.device.did(now, Deed { step, what });
        }
    }

    /// Whether a step came to its end at this seat, as far as is known here: where no answer comes the child has done it all the same.
    #[must_use]
    pub fn is_settled(&self, step: StepIx) -> bool {
        self.seat.as_ref().is_some_and(|seat| seat.settled.contains(&step))
    }

    /// Asks the teacher for a hand, or no more.
    pub fn hand(&mut self, now: u64, wanted: bool) {
        self.did(now, StepIx(0), What::Hand(wanted));
    }

    /// Judges the chat of a step: whether it was like real ones (0), or whether it helped (1).
    pub fn judge(&mut self, now: u64, step: StepIx, which: usize, face: Face) {
        let Some(seat) = &mut self.seat else { return };
        if seat.judged.0 != step {
            seat.judged = (step, [None; 2]);
        }
        if let Some(judged) = seat.judged.1.get_mut(which) {
            *judged = Some(face);
        }
        if let (_, [Some(real), Some(helped)]) = seat.judged {
            self.did(now, step, What::Judged { real, helped });
        }
    }

    /// A check-up came to its end.
    pub fn checked_up(&mut self, now: u64, tally: &Tally) {
        if let Some((step, Doing::CheckUp(_))) = self.doing().cloned() {
            self.did(now, step, What::CheckedUp(Box::new(tally.clone())));
        }
    }

    /// A report practice came to its end.
    pub fn practised(&mut self, now: u64) {
        if let Some((step, Doing::Practice(_))) = self.doing().cloned() {
            self.did(now, step, What::Finished(Done::default()));
        }
    }

    fn doing(&self) -> Option<&(StepIx, Doing)> {
        self.seat.as_ref()?.doing.as_ref()
    }

    /// The chat that is played for the lesson, if it is this one.
    fn chat(&self, scenario: &str) -> Option<(StepIx, ChatIx)> {
        match self.doing()? {
            (step, Doing::Chat(chat, id)) if id == scenario => Some((*step, *chat)),
            _ => None,
        }
    }

    /// The chat of a step that fits this child: of those that this game has, in the version that the lesson knows.
    #[must_use]
    pub fn pick(
        chats: &[(ChatIx, String, story::ContentHash)],
        stories: &Stories,
        profile: &Profile,
        today: learning::Day,
    ) -> Option<(ChatIx, String)> {
        let here = |(_, id, hash): &&(ChatIx, String, story::ContentHash)| {
            stories.library.get(id).is_some_and(|scenario| scenario.hash == *hash)
        };
        let here: Vec<_> = chats.iter().filter(here).collect();
        let ids: Vec<&str> = here.iter().map(|(_, id, _)| id.as_str()).collect();
        let best = play::next_of(stories, profile, today, &ids);
        let chosen = best.and_then(|best| here.iter().find(|(_, id, _)| *id == *best.id));
        chosen.or(here.first()).map(|(chat, id, _)| (*chat, id.clone()))
    }

    /// Whether the chat of a step was begun and can be gone on with.
    #[must_use]
    pub fn begun(&self, step: StepIx, unfinished: &Unfinished) -> Option<Assignment> {
        let left = unfinished.0.as_ref()?;
        self.chat(&left.scenario).filter(|(at, _)| *at == step).map(|_| left.clone())
    }

    /// Begins a chat for the lesson.
    pub fn begin_chat(&mut self, now: u64, step: StepIx, (chat, id): (ChatIx, String)) {
        if let Some(seat) = &mut self.seat {
            seat.doing = Some((step, Doing::Chat(chat, id)));
            self.did(now, step, What::Began(chat));
        }
    }

    /// Begins a report practice for the lesson.
    pub fn begin_practice(&mut self, step: StepIx, case: String) {
        if let Some(seat) = &mut self.seat {
            seat.doing = Some((step, Doing::Practice(case)));
        }
    }

    /// Begins a check-up for the lesson.
    pub fn begin_check_up(&mut self, step: StepIx, form: Form) {
        if let Some(seat) = &mut self.seat {
            seat.doing = Some((step, Doing::CheckUp(form)));
        }
    }

    /// Gives the seat up, and returns the chat that the child had left before the lesson.
    fn leave(&mut self) -> Option<Assignment> {
        let seat = self.seat.take();
        // Who joins again finds the address it knows.
        let entry = Entry { address: self.entry.address.clone(), addressed: self.entry.addressed, ..Entry::default() };
        *self = Self { entry, last: self.last, ..Self::default() };
        seat.and_then(|seat| seat.left)
    }

    /// What outlives the page, with the chat on the screen.
    fn kept(&self, play: Option<&Play>, language: &Language, profile: &Profile) -> Option<String> {
        let seat = self.seat.as_ref()?;
        let chat = play.filter(|play| self.chat(&play.assignment.scenario).is_some() && !play.assignment.noted);
        let kept = Kept {
            device: seat.device.keep(),
            address: seat.address.clone(),
            doing: seat.doing.clone(),
            settled: seat.settled.clone(),
            language: language.texts.code(language.lang).to_owned(),
            chat: chat.and_then(|play| play::snapshot(play, language, profile).encode().ok()),
        };
        serde_json::to_string(&kept).ok()
    }

    /// Comes back to the seat that the page had before it was loaded anew; with the language that was spoken and the chat that was
    /// played.
    #[must_use]
    pub fn come_back(kept: &str) -> Option<(Self, String, Option<Assignment>)> {
        let kept: Kept = serde_json::from_str(kept).ok()?;
        let (_, window) = draw_token().ok()?;
        let device = Device::back(&kept.device, window)?;
        let seat = Seat {
            device,
            address: kept.address,
            doing: kept.doing,
            settled: kept.settled,
            judged: (StepIx(0), [None; 2]),
            left: None,
        };
        let chat = kept.chat.and_then(|chat| Assignment::from_snapshot(&chat).ok());
        Some((Self { seat: Some(seat), ..Self::default() }, kept.language, chat.map(|(chat, _)| chat)))
    }
}

/// A token for a seat, and a number for this window.
fn draw_token() -> Result<(String, Window), String> {
    let token = format!("{:016x}{:016x}", platform::seed()?, platform::seed()?);
    Ok((token, Window(u32::try_from(platform::seed()? >> 32).unwrap_or_default())))
}

/// Milliseconds since the game started, as deeds and posts count them.
#[must_use]
pub fn now(time: &Time<Real>) -> u64 {
    u64::try_from(time.elapsed().as_millis()).unwrap_or(u64::MAX)
}

/// Gives the seat up and goes home.
#[derive(Event, Debug, Clone, Copy, Default)]
pub struct LeaveClass;

/// Follows a lesson, once there is one.
pub fn plugin(app: &mut App) {
    app.forgets::<Class>().forgets::<Alone>();
    if !app.world().contains_resource::<Wire>() {
        app.insert_resource(Wire(Box::new(Postman::default())));
    }
    if let Some(given) = &app.world().resource::<Arguments>().class {
        let entry = Entry::of(given);
        app.world_mut().resource_mut::<Class>().entry = entry;
    }
    let follows = resource_changed::<Class>.or_eager(state_changed::<Overlay>).or_eager(state_changed::<Screen>);
    app.add_systems(Update, (listen, post, follow.run_if(follows)).chain().run_if(resource_exists::<Language>));
    let keeps = resource_changed::<Class>.or_eager(resource_exists_and_changed::<Play>);
    app.add_systems(Last, keep.run_if(keeps).run_if(resource_exists::<Language>));
    app.add_observer(tell).add_observer(leave).add_observer(alone::note);
    app.add_observer(|_: On<Forget>, mut hold: ResMut<Hold>| hold.0 = false);
}

/// Whether anything is to be posted or waited for.
fn is_busy(class: &Class) -> bool {
    class.sits() || class.joins
}

/// Takes what came.
fn listen(
    mut class: ResMut<Class>,
    wire: Res<Wire>,
    time: Res<Time<Real>>,
    mut profile: ResMut<Profile>,
    mut unfinished: ResMut<Unfinished>,
) {
    if !is_busy(&class) {
        return;
    }
    let now = now(&time);
    let replies = wire.0.replies();
    let came = replies.into_iter().find(|reply| class.flies.is_some_and(|(number, _)| number == reply.number));
    let lost = class.flies.is_some_and(|(_, since)| since + LOST <= now);
    if came.is_none() && !lost {
        return;
    }
    let came = came.and_then(|reply| reply.came);
    let before = class.clone();
    let class_now = class.bypass_change_detection();
    class_now.flies = None;
    match &mut class_now.seat {
        Some(seat) => seat.device.answered(now, !platform::is_looked_at(), answer(came)),
        None => class_now.joined(came, &mut unfinished),
    }
    if let Some(view) = class_now.view()
        && profile.lesson() != Some(view.band)
    {
        profile.sit_down(view.band);
    }
    // A post with no news is no reason to draw anything anew.
    let differs = (before.view(), before.standing(), &before.said, before.is_joining())
        != (class_now.view(), class_now.standing(), &class_now.said, class_now.is_joining());
    let unconfirmed = |class: &Class| class.seat.as_ref().map(|seat| seat.device.unconfirmed());
    if differs || unconfirmed(&before) != unconfirmed(class_now) {
        class.set_changed();
    }
}

/// What an answer says; of another kind it is none.
fn answer(came: Option<(bool, String)>) -> Answer {
    fn read<T: DeserializeOwned>(text: &str) -> Option<T> {
        serde_json::from_str(text).ok()
    }
    let read = came.and_then(
        |(taken, text)| {
            if taken { read(&text).map(Answer::Synced) } else { read(&text).map(Answer::Refused) }
        },
    );
    read.unwrap_or(Answer::Lost)
}

impl Class {
    /// What came of asking for a seat.
    fn joined(&mut self, came: Option<(bool, String)>, unfinished: &mut Unfinished) {
        self.joins = false;
        let Some((token, window)) = self.token.clone() else { return };
        match came {
            Some((true, text)) => match serde_json::from_str::<wire::Joined>(&text) {
                Ok(joined) => {
                    self.token = None;
                    self.seat = Some(Seat {
                        device: Device::joined(token, window, joined),
                        address: self.entry.address.clone(),
                        doing: None,
                        settled: BTreeSet::new(),
                        judged: (StepIx(0), [None; 2]),
                        left: unfinished.0.take(),
                    });
                }
                Err(_) => self.said = Some("class-stale".into()),
            },
            Some((false, text)) => {
                let sentence = serde_json::from_str::<wire::Refusal>(&text).ok().map(|refusal| refusal.sentence);
                self.said = Some(sentence.map_or_else(
                    || "class-no-answer".into(),
                    |sentence| Translated::new("class-answer").text("sentence", &sentence),
                ));
            }
            None => self.said = Some("class-no-answer".into()),
        }
    }

    /// The letter that is due.
    fn letter(&mut self, now: u64, language: &str) -> Option<Letter> {
        let (address, path, body) = match (&mut self.seat, &self.token) {
            (Some(seat), _) => {
                let sync = seat.device.post(now)?;
                (seat.address.clone(), "/api/sync", serde_json::to_string(&sync))
            }
            (None, Some((token, window))) if self.joins && self.flies.is_none() => {
                let join = wire::Join {
                    version: wire::VERSION,
                    code: self.entry.code()?,
                    token: token.clone(),
                    window: *window,
                    card: self.entry.card(),
                    back: self.entry.moved,
                    children: self.entry.children,
                };
                (self.entry.address.clone(), "/api/join", serde_json::to_string(&join))
            }
            _ => return None,
        };
        self.last = self.last.wrapping_add(1);
        self.flies = Some((self.last, now));
        let language = language.to_owned();
        Some(Letter { number: self.last, address, path, body: body.ok()?, language })
    }

    /// When something is due next, in milliseconds.
    fn due(&self, now: u64) -> Option<u64> {
        let lost = self.flies.map(|(_, since)| since + LOST);
        let next = self.seat.as_ref().and_then(|seat| seat.device.due());
        lost.into_iter().chain(next).min().map(|at| at.saturating_sub(now))
    }
}

/// Posts what is due.
fn post(
    mut class: ResMut<Class>,
    wire: Res<Wire>,
    language: Res<Language>,
    time: Res<Time<Real>>,
    waker: Option<Res<Waker>>,
    mut frame: ResMut<FrameRequest>,
) {
    if !is_busy(&class) {
        return;
    }
    let now = now(&time);
    let class = class.bypass_change_detection();
    if let Some(letter) = class.letter(now, language.texts.code(language.lang)) {
        wire.0.post(letter, waker.as_deref().cloned());
    }
    if let Some(due) = class.due(now) {
        frame.within(std::time::Duration::from_millis(due));
    }
}

/// The lesson leads: it holds what is played, and moves on.
fn follow(
    class: Res<Class>,
    screen: Res<State<Screen>>,
    overlay: Res<State<Overlay>>,
    mut hold: ResMut<Hold>,
    mut to: (ResMut<NextState<Screen>>, ResMut<NextState<Overlay>>),
) {
    if !class.sits() {
        return;
    }
    let paused = class.view().is_some_and(|view| view.paused);
    hold.set_if_neq(Hold(paused));
    // Help stays open: whoever looks for it is not called away, nor who sets how the game looks.
    let covers =
        matches!(*overlay.get(), Overlay::None | Overlay::Mark(_) | Overlay::Report | Overlay::Block | Overlay::Copy);
    if paused && covers {
        to.1.as_mut().set_if_neq(Overlay::Eyes);
    } else if !paused && *overlay.get() == Overlay::Eyes {
        to.1.as_mut().set_if_neq(Overlay::None);
    }
    let at_work = matches!(*screen.get(), Screen::Chat | Screen::Debrief | Screen::Practice | Screen::CheckUp);
    let sits = matches!(class.standing(), Some(Standing::Sits | Standing::Waits));
    if at_work && !(sits && class.is_at_its_step()) {
        to.0.as_mut().set_if_neq(Screen::Class);
    }
}

impl Class {
    /// Whether what the child does belongs to the step that runs. Before the first answer after a reload nobody knows another.
    fn is_at_its_step(&self) -> bool {
        let Some(view) = self.view() else { return true };
        let runs = match &view.task {
            Task::Chat(step, _) | Task::Practice(step, _) | Task::CheckUp(step, _) => Some(*step),
            Task::Wait | Task::Room(..) | Task::Vote(..) | Task::Slip(..) | Task::Ended => None,
        };
        runs.is_some() && self.doing().map(|(step, _)| *step) == runs
    }
}

/// A place in a scenario's list, as deeds name it.
fn place(at: usize) -> u16 {
    u16::try_from(at).unwrap_or(u16::MAX)
}

/// Tells what happens in the lesson's chat.
fn tell(stepped: On<Stepped>, play: Option<Res<Play>>, mut class: ResMut<Class>, time: Res<Time<Real>>) {
    let Some(play) = play else { return };
    let Some((step, _)) = class.chat(&play.assignment.scenario) else { return };
    let now = now(&time);
    for line in &stepped.lines {
        match line {
            Line::Message(message) => class.did(now, step, What::Read(place(message.at()))),
            Line::Said(choice) => class.did(now, step, What::Chose(place(choice.at()))),
            Line::Later(_) | Line::Hint(_) | Line::App(_) => {}
        }
    }
    if let Some((message, _)) = stepped.flag {
        class.did(now, step, What::Flagged(place(message.at()), play.session.flag_on(message)));
    }
    if let Some((_, Input::Act(act))) = play.assignment.inputs.last() {
        class.did(now, step, What::Acted(act.kind()));
    }
    if stepped.ended() {
        let record = score_with(&play.session, &play.assignment.hints);
        let of_sign = |(skill, count): (&Skill, &learning::SignCount)| match skill {
            Skill::Sign(sign) => Some((*sign, *count)),
            Skill::Question(_) => None,
        };
        let signs = record.skills.iter().filter_map(of_sign).collect();
        class.did(now, step, What::Finished(Done { counts: record.counts, signs }));
    }
}

fn leave(
    _: On<LeaveClass>,
    mut class: ResMut<Class>,
    mut profile: ResMut<Profile>,
    mut unfinished: ResMut<Unfinished>,
    mut hold: ResMut<Hold>,
    mut assigned: ResMut<Assigned>,
    mut next: ResMut<NextState<Screen>>,
) {
    assigned.0 = None;
    unfinished.0 = class.leave();
    profile.stand_up();
    hold.0 = false;
    platform::keep_seat(None);
    next.as_mut().set_if_neq(Screen::Hub);
}

/// The page may be loaded anew at any time.
fn keep(
    class: Res<Class>,
    play: Option<Res<Play>>,
    language: Res<Language>,
    profile: Res<Profile>,
    mut kept: Local<bool>,
) {
    let text = class.kept(play.as_deref(), &language, &profile);
    if text.is_some() || *kept {
        *kept = text.is_some();
        platform::keep_seat(text.as_deref());
    }
}
