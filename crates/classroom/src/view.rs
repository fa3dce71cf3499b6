//! What console, wall and seats show of a lesson: functions of the lesson alone, as they go over the wire.

use helplines::LocalContact;
use learning::checkup::{Form, SeatCode};
use serde::{Deserialize, Serialize};
use story::Band;

use crate::{
    AnimalCode, Asked, ChatIx, Devices, JoinCode, Lesson, Phase, Pick, PlanStep, Seat, SeatId, SeatName, Shown, Step,
    StepIx, Tick,
};

/// A step as it is shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StepView {
    /// Its place in the plan.
    pub step: StepIx,
    /// The key of its name, such as `step-rules`.
    pub name: String,
    /// How many minutes are planned for it.
    pub minutes: u8,
}

impl StepView {
    fn of(step: StepIx, planned: &PlanStep) -> Self {
        Self { step, name: planned.step.name_key().to_owned(), minutes: planned.minutes }
    }
}

/// What the teacher sees.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ConsoleView {
    /// The lesson's revision that this shows.
    pub revision: u64,
    /// The plan's id.
    pub plan: String,
    /// How children find the lesson.
    pub code: JoinCode,
    /// The same as pictures.
    pub animals: AnimalCode,
    /// Ticks, in the order shown.
    pub ticks: Vec<(Tick, bool)>,
    /// The contact near by.
    pub contact: Option<LocalContact>,
    /// Whether joining can be opened.
    pub ready: bool,
    /// Whether it is open.
    pub joining: bool,
    /// The plan's steps.
    pub steps: Vec<StepView>,
    /// The one that runs.
    pub step: Option<StepIx>,
    /// When it began, on the server's clock.
    pub since: u64,
    /// Whether the lesson is over.
    pub ended: bool,
    /// "Eyes up".
    pub paused: bool,
    /// Whether the wall shows results.
    pub results: bool,
    /// Chats, and whether each is on.
    pub chats: Vec<(ChatIx, String, bool)>,
    /// Children in the room, as the teacher entered it.
    pub room: Option<u16>,
    /// Children at the seats.
    pub children: u16,
    /// How many seats are done with the step that runs.
    pub done: u16,
    /// Every seat.
    pub seats: Vec<ConsoleSeat>,
    /// Seats that ask for a hand, those that have waited longest first.
    pub hands: Vec<SeatId>,
    /// Whether the reminder was read.
    pub reminded: bool,
    /// Seats that want to talk; told only after the reminder.
    pub talk: Option<Vec<SeatId>>,
    /// How many answered that.
    pub answered: u16,
    /// Codes of tallies that were typed in.
    pub tallies: u16,
    /// Moves of the chat on the wall in the step that runs, so that each of them is news.
    pub moves: u16,
    /// Hands that were counted in that step.
    pub counted: Vec<(Asked, Vec<u16>)>,
}

/// A seat as the teacher sees it: nothing of what it did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ConsoleSeat {
    /// Which.
    pub seat: SeatId,
    /// Its name.
    pub name: SeatName,
    /// Its card.
    pub card: SeatCode,
    /// How many children share it.
    pub children: u8,
    /// Whether it was taken away.
    pub removed: bool,
}

/// What everybody sees.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WallView {
    /// The lesson's revision that this shows.
    pub revision: u64,
    /// How children find the lesson, while they can join.
    pub code: Option<JoinCode>,
    /// The same as pictures.
    pub animals: Option<AnimalCode>,
    /// The plan's id.
    pub plan: String,
    /// The step that runs.
    pub step: Option<StepView>,
    /// Whether the lesson is over.
    pub ended: bool,
    /// "Eyes up".
    pub paused: bool,
    /// The chat on the wall, where the class plays it together.
    pub chat: Option<ChatIx>,
    /// Its moves so far, so that each of them is news; the moves themselves stand in [`Lesson::wall`].
    pub moves: u16,
    /// How the class sees it: of a vote while it runs, of the rest once the teacher shows it.
    pub pictures: Vec<Shown>,
}

/// What a seat is told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SeatView {
    /// The lesson's revision that this shows.
    pub revision: u64,
    /// Its name.
    pub name: SeatName,
    /// Its card.
    pub card: SeatCode,
    /// How many children share it.
    pub children: u8,
    /// For which age the lesson is.
    pub band: Band,
    /// What to do now.
    pub task: Task,
    /// Whether that is done.
    pub done: bool,
    /// "Eyes up".
    pub paused: bool,
    /// The contact near by.
    pub contact: Option<LocalContact>,
    /// Whether it asks for a hand.
    pub hand: bool,
}

/// What a seat does now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Task {
    /// Waits for the first step.
    Wait,
    /// Something that happens in the room: the key of the step's name is told, eyes are on the wall.
    Room(StepIx, String),
    /// A chat: one of these, by id and hash. With one there is no choice.
    Chat(StepIx, Vec<(ChatIx, String, story::ContentHash)>),
    /// A report practice, by its case's id.
    Practice(StepIx, String),
    /// A check-up, in this form.
    CheckUp(StepIx, Form),
    /// A vote, by its id, with so many options; `true` once this seat has voted.
    Vote(StepIx, String, u8, bool),
    /// "I want to talk: yes or no", and what was answered.
    Slip(StepIx, Option<bool>),
    /// The lesson is over.
    Ended,
}

impl Lesson {
    /// What the teacher sees.
    #[must_use]
    pub fn console(&self) -> ConsoleView {
        let count = |count: usize| u16::try_from(count).unwrap_or(u16::MAX);
        let mut hands: Vec<(u64, SeatId)> =
            self.present().filter_map(|(id, seat)| seat.hand.map(|since| (since, id))).collect();
        hands.sort_unstable();
        // Whoever wants to talk is heard, also at a seat that was taken away since.
        let talk = || self.seats().filter(|(_, seat)| seat.slip == Some(true)).map(|(id, _)| id).collect();
        let now = self.step().map(|(at, _)| at);
        ConsoleView {
            revision: self.revision(),
            plan: self.plan().id.to_string(),
            code: self.begun().code,
            animals: self.begun().animals,
            ticks: Tick::ALL.into_iter().map(|tick| (tick, self.is_ticked(tick))).collect(),
            contact: self.contact().cloned(),
            ready: self.is_ready(),
            joining: self.is_joining(),
            steps: self.steps().map(|(at, planned)| StepView::of(at, planned)).collect(),
            step: now,
            since: self.since(),
            ended: self.phase() == Phase::Ended,
            paused: self.is_paused(),
            results: self.shows_results(),
            chats: self.chats().iter().map(|(at, chat)| (at, chat.id.clone(), self.is_on(at))).collect(),
            room: self.room(),
            children: self.children(),
            done: now.map_or(0, |at| count(self.present().filter(|(_, seat)| self.is_done(seat, at)).count())),
            seats: self
                .seats()
                .map(|(seat, of)| ConsoleSeat {
                    seat,
                    name: of.name,
                    card: of.card,
                    children: of.children,
                    removed: of.removed,
                })
                .collect(),
            hands: hands.into_iter().map(|(_, seat)| seat).collect(),
            reminded: self.is_reminded(),
            talk: self.is_reminded().then(talk),
            answered: count(self.present().filter(|(_, seat)| seat.slip.is_some()).count()),
            tallies: count(self.tallies().len()),
            moves: now.map_or(0, |at| count(self.wall(at).len())),
            counted: now
                .into_iter()
                .flat_map(|at| self.hands(at))
                .map(|(asked, counts)| (asked, counts.to_vec()))
                .collect(),
        }
    }

    /// What everybody sees.
    #[must_use]
    pub fn wall_view(&self) -> WallView {
        let now = self.step().map(|(at, _)| at);
        let joining = self.is_joining();
        let live = matches!(self.step(), Some((_, Step::Vote(_))));
        let shown = now.filter(|_| live || self.shows_results());
        WallView {
            revision: self.revision(),
            code: joining.then_some(self.begun().code),
            animals: joining.then_some(self.begun().animals),
            plan: self.plan().id.to_string(),
            step: now
                .and_then(|at| self.steps().find(|(step, _)| *step == at))
                .map(|(at, planned)| StepView::of(at, planned)),
            ended: self.phase() == Phase::Ended,
            paused: self.is_paused(),
            chat: now.and_then(|at| self.on_wall(at)),
            moves: now.map_or(0, |at| u16::try_from(self.wall(at).len()).unwrap_or(u16::MAX)),
            pictures: shown.into_iter().flat_map(|at| self.pictures(at)).collect(),
        }
    }

    /// What a seat is told; `None` for one that is not there or was taken away.
    #[must_use]
    pub fn seat_view(&self, id: SeatId) -> Option<SeatView> {
        let seat = self.seat(id).filter(|seat| !seat.removed)?;
        Some(SeatView {
            revision: self.revision(),
            name: seat.name,
            card: seat.card,
            children: seat.children,
            band: self.begun().band,
            task: self.task(seat),
            done: self.step().is_some_and(|(at, _)| self.is_done(seat, at)),
            paused: self.is_paused(),
            contact: self.contact().cloned(),
            hand: seat.hand.is_some(),
        })
    }

    fn task(&self, seat: &Seat) -> Task {
        if self.phase() == Phase::Ended {
            return Task::Ended;
        }
        let Some((at, step)) = self.step() else { return Task::Wait };
        match step {
            Step::Chat(_) if self.plan().devices == Devices::Wall => Task::Room(at, step.name_key().to_owned()),
            Step::Chat(_) => {
                let of = |chat: ChatIx| self.chats().get(chat).map(|of| (chat, of.id.clone(), of.hash));
                Task::Chat(at, self.choices(at).into_iter().filter_map(of).collect())
            }
            Step::Practice(case) => Task::Practice(at, case.to_string()),
            Step::CheckUp(occasion) if seat.children == 1 => Task::CheckUp(at, seat.card.form(*occasion as usize)),
            Step::Vote(vote) => {
                let voted = seat.work(at).is_some_and(|work| work.voted.is_some());
                Task::Vote(at, vote.question.clone(), vote.options, voted)
            }
            Step::Slip if seat.children == 1 => Task::Slip(at, seat.slip),
            Step::CheckUp(_) | Step::Slip | Step::Rules | Step::Talk(_) | Step::Close => {
                Task::Room(at, step.name_key().to_owned())
            }
        }
    }

    /// The chats among which a seat finds its own in a step: those of the plan that are on, or all that are on.
    #[must_use]
    pub fn choices(&self, at: StepIx) -> Vec<ChatIx> {
        let Some(Step::Chat(pick)) = self.planned(at) else { return Vec::new() };
        let chats: Vec<ChatIx> = match pick {
            Pick::These(_) => pick.chat(self.begun().band).and_then(|id| self.chats().find(id)).into_iter().collect(),
            Pick::Tutor => self.chats().iter().map(|(at, _)| at).collect(),
        };
        chats.into_iter().filter(|chat| self.is_on(*chat)).collect()
    }

    /// Whether a seat is done with a step. With what happens in the room every seat is.
    #[must_use]
    pub fn is_done(&self, seat: &Seat, at: StepIx) -> bool {
        let work = seat.work(at);
        match self.planned(at) {
            Some(Step::Chat(_) | Step::Practice(_)) => work.is_some_and(|work| work.done.is_some()),
            Some(Step::CheckUp(_)) => seat.children > 1 || work.is_some_and(|work| work.tally.is_some()),
            Some(Step::Vote(_)) => work.is_some_and(|work| work.voted.is_some()),
            Some(Step::Slip) => seat.slip.is_some() || seat.children > 1,
            Some(Step::Rules | Step::Talk(_) | Step::Close) | None => true,
        }
    }
}
