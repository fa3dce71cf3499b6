//! A lesson to try things on.

use std::{borrow::Cow, collections::BTreeMap, sync::OnceLock};

use classroom::{
    AnimalCode, Begun, Catalogue, Change, ChatIx, Command, Deed, Devices, JoinCode, Key, Lesson, Pick, Plan, PlanStep,
    Refused, SeatId, Step, StepIx, Tick, VERSION, Vote, What, Window,
};
use helplines::{Day, LocalContact, VerifiedHow};
use learning::stats::Occasion;
use story::{Band, Library, Words};

/// Words for every key.
struct AnyWords;

impl Words for AnyWords {
    fn text(&self, _: &str) -> Option<Cow<'_, str>> {
        Some(Cow::Borrowed("words"))
    }
}

/// The chats for 10 to 12 that ship.
pub(crate) fn chats() -> &'static Catalogue {
    static CHATS: OnceLock<Catalogue> = OnceLock::new();
    CHATS.get_or_init(|| {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../assets/scenarios");
        let files = std::fs::read_dir(folder).expect("the chats are there").map(|file| {
            let file = file.expect("a file").path();
            let name = file.file_name().expect("a name").to_string_lossy().into_owned();
            (name, std::fs::read(&file).expect("can be read"))
        });
        let loaded = Library::load(files, &AnyWords);
        Catalogue::of(&loaded.library, |scenario| scenario.band == Band::Middle)
    })
}

/// The first two chats.
pub(crate) const ONE: ChatIx = ChatIx(0);
pub(crate) const TWO: ChatIx = ChatIx(1);

/// Places of steps in [`plan`].
pub(crate) const CHAT: StepIx = StepIx(1);
pub(crate) const VOTE: StepIx = StepIx(3);
pub(crate) const CHECKUP: StepIx = StepIx(4);
pub(crate) const SLIP: StepIx = StepIx(6);

/// A plan with every kind of step.
pub(crate) fn plan(devices: Devices) -> Plan {
    let chat = chats().get(ONE).expect("there are chats").id.clone();
    let steps = [
        Step::Rules,
        Step::Chat(Pick::These(BTreeMap::from([(Band::Middle, chat)]))),
        Step::Practice("boat-race".to_owned()),
        Step::Vote(Vote { question: "rules".to_owned(), options: 3 }),
        Step::CheckUp(Occasion::Before),
        Step::Chat(Pick::Tutor),
        Step::Slip,
        Step::Close,
    ];
    let steps = steps.into_iter().map(|step| PlanStep { step, minutes: 5, tips: Vec::new() }).collect();
    Plan { id: "all-kinds".to_owned(), minutes: 40, band: Some(Band::Middle), devices, pupils: 36, steps }
}

pub(crate) fn begun(devices: Devices) -> Begun {
    Begun {
        version: VERSION,
        plan: plan(devices),
        band: Band::Middle,
        chats: chats().clone(),
        code: JoinCode::draw(7).next().expect("there are codes"),
        animals: AnimalCode::draw(7).next().expect("there are codes"),
        console: Key([1, 2]),
    }
}

pub(crate) fn contact() -> LocalContact {
    LocalContact::new("School nurse", "Room 12", None, Day(20_000), VerifiedHow::AskedInPerson, Day(20_000))
        .expect("it is one")
}

/// A lesson with everything that was written down of it.
pub(crate) struct Class {
    pub(crate) lesson: Lesson,
    pub(crate) written: Vec<Change>,
}

impl Class {
    /// One that nothing was done in.
    pub(crate) fn new(devices: Devices) -> Self {
        let begun = begun(devices);
        Self { lesson: Lesson::new(begun.clone()), written: vec![Change::Begun(Box::new(begun))] }
    }

    /// One in which children can join.
    pub(crate) fn open(devices: Devices) -> Self {
        let mut class = Self::new(devices);
        for tick in Tick::ALL {
            class.does(Command::Tick(tick, true));
        }
        class.does(Command::Contact(Some(contact())));
        class.does(Command::Joining(true));
        class
    }

    /// Puts a command through.
    pub(crate) fn tries(&mut self, command: Command) -> Result<usize, Refused> {
        let changes = self.lesson.apply(1_000, command)?;
        for change in &changes {
            self.lesson.take(change);
        }
        let count = changes.len();
        self.written.extend(changes);
        Ok(count)
    }

    /// Puts a command through that must be done.
    pub(crate) fn does(&mut self, command: Command) -> usize {
        self.tries(command.clone()).unwrap_or_else(|refused| panic!("{command:?}: {refused}"))
    }

    /// A child takes a seat with the key and window of a number.
    pub(crate) fn joins(&mut self, number: u16) -> SeatId {
        let key = key(number);
        self.does(Command::Join {
            key,
            window: window(number),
            random: 99 + u64::from(number),
            card: None,
            children: 1,
        });
        self.lesson.seat_of(key).expect("it has a seat")
    }

    /// A seat does something, next after what it did.
    pub(crate) fn seat_does(&mut self, seat: SeatId, step: StepIx, what: What) -> usize {
        let first = self.lesson.seat(seat).expect("it is there").last() + 1;
        self.does(Command::Sync { seat, window: window(seat.0), first, deeds: vec![Deed { step, what }] })
    }
}

pub(crate) fn key(number: u16) -> Key {
    Key([5, u64::from(number)])
}

pub(crate) fn window(number: u16) -> Window {
    Window(u32::from(number) + 1)
}
