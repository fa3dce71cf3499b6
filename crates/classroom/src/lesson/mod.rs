//! A lesson as a pure state machine: [`Lesson::apply`] says what comes of a command, [`Lesson::take`] lets it happen.
//!
//! A lesson is the fold of its [`Change`]s, so that a restart replays them, and that whoever holds the same changes holds the same
//! lesson. What seats did stands by step and by what it is about, never as a running count: told twice, late or in another
//! order among seats, it adds up to the same.

mod command;

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use helplines::LocalContact;
use learning::checkup::SeatCode;

pub use command::{Asked, Begun, Change, Command, Key, Move, Refused, Tick, VERSION, Window, Work};

use crate::{
    Catalogue, ChatIx, CheckUpsTold, Deed, Devices, IdTag, Plan, PlanStep, SeatId, SeatName, Step, StepIx, TallyCode,
    TallyContent, What, told::Told,
};

/// A seat: one device, with one child or a few.
#[derive(Debug, Clone, PartialEq)]
pub struct Seat {
    /// Its drawn name.
    pub name: SeatName,
    /// Three pictures: the way back on another device, and to the same child's check-up of another lesson.
    pub card: SeatCode,
    /// How many children share it.
    pub children: u8,
    /// Whether the teacher took it away.
    pub removed: bool,
    /// Since which revision it asks for a hand.
    pub hand: Option<u64>,
    /// "I want to talk", once that was answered.
    pub slip: Option<bool>,
    pub(crate) key: Key,
    pub(crate) window: Window,
    /// The number of its last deed.
    pub(crate) last: u32,
    work: BTreeMap<StepIx, Work>,
}

impl Seat {
    /// What it did in a step.
    #[must_use]
    pub fn work(&self, step: StepIx) -> Option<&Work> {
        self.work.get(&step)
    }

    /// The number of its last deed that is settled.
    #[must_use]
    pub fn last(&self) -> u32 {
        self.last
    }
}

/// Where a lesson is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Phase {
    /// Before the first step.
    Gathering,
    /// In a step.
    In(StepIx),
    /// Over.
    Ended,
}

/// A lesson with one class.
#[derive(Debug, Clone, PartialEq)]
pub struct Lesson {
    begun: Begun,
    revision: u64,
    ticks: BTreeSet<Tick>,
    contact: Option<LocalContact>,
    room: Option<u16>,
    off: BTreeSet<ChatIx>,
    joining: bool,
    phase: Phase,
    /// When the step began, on the caller's clock.
    since: u64,
    paused: bool,
    results: bool,
    reminded: bool,
    /// By their ids.
    seats: Vec<Seat>,
    hands: BTreeMap<StepIx, BTreeMap<Asked, Vec<u16>>>,
    wall: BTreeMap<StepIx, Vec<Move>>,
    tallies: Vec<TallyCode>,
    told: Told,
    check_ups: Option<Arc<CheckUpsTold>>,
}

impl Lesson {
    /// Seats that there are: as many as cards.
    pub const SEATS: u16 = learning::checkup::SEATS;
    /// Children that can share a device.
    pub const SHARING: u8 = 5;
    /// Children that a room holds at most.
    pub const ROOM: u16 = crate::MOST_ANSWERS;
    /// Deeds that one post may hold.
    pub const DEEDS: usize = 200;
    /// Moves of a chat on the wall.
    const MOVES: usize = 500;

    /// A lesson that begins.
    #[must_use]
    pub fn new(begun: Begun) -> Self {
        Self {
            begun,
            revision: 1,
            ticks: BTreeSet::new(),
            contact: None,
            room: None,
            off: BTreeSet::new(),
            joining: false,
            phase: Phase::Gathering,
            since: 0,
            paused: false,
            results: false,
            reminded: false,
            seats: Vec::new(),
            hands: BTreeMap::new(),
            wall: BTreeMap::new(),
            tallies: Vec::new(),
            told: Told::default(),
            check_ups: None,
        }
    }

    /// The lesson of written changes, in their order; `None` unless the first one is [`Change::Begun`] of a version that is known.
    #[must_use]
    pub fn fold(changes: impl IntoIterator<Item = Change>) -> Option<Self> {
        let mut changes = changes.into_iter();
        let Some(Change::Begun(begun)) = changes.next() else { return None };
        if begun.version != VERSION {
            return None;
        }
        let mut lesson = Self::new(*begun);
        for change in changes {
            lesson.take(&change);
        }
        Some(lesson)
    }

    /// With what it began.
    #[must_use]
    pub fn begun(&self) -> &Begun {
        &self.begun
    }

    /// What is planned.
    #[must_use]
    pub fn plan(&self) -> &Plan {
        &self.begun.plan
    }

    /// A step of the plan.
    #[must_use]
    pub fn planned(&self, step: StepIx) -> Option<&Step> {
        self.plan().step(usize::from(step.0))
    }

    /// Every step of the plan with its place.
    pub fn steps(&self) -> impl Iterator<Item = (StepIx, &PlanStep)> {
        (0..).map(StepIx).zip(&self.plan().steps)
    }

    /// The chats that are there, also those that are off.
    #[must_use]
    pub fn chats(&self) -> &Catalogue {
        &self.begun.chats
    }

    /// How many changes made it.
    #[must_use]
    pub fn revision(&self) -> u64 {
        self.revision
    }

    /// Where it is.
    #[must_use]
    pub fn phase(&self) -> Phase {
        self.phase
    }

    /// The step that runs.
    #[must_use]
    pub fn step(&self) -> Option<(StepIx, &Step)> {
        match self.phase {
            Phase::In(step) => self.planned(step).map(|planned| (step, planned)),
            Phase::Gathering | Phase::Ended => None,
        }
    }

    /// When the step began, in milliseconds of the clock whose time stamps came in.
    #[must_use]
    pub fn since(&self) -> u64 {
        self.since
    }

    /// Whether a tick is set.
    #[must_use]
    pub fn is_ticked(&self, tick: Tick) -> bool {
        self.ticks.contains(&tick)
    }

    /// The contact near by.
    #[must_use]
    pub fn contact(&self) -> Option<&LocalContact> {
        self.contact.as_ref()
    }

    /// How many children are in the room, if that was entered.
    #[must_use]
    pub fn room(&self) -> Option<u16> {
        self.room
    }

    /// Whether a chat can be played.
    #[must_use]
    pub fn is_on(&self, chat: ChatIx) -> bool {
        self.chats().get(chat).is_some() && !self.off.contains(&chat)
    }

    /// Whether devices can join.
    #[must_use]
    pub fn is_joining(&self) -> bool {
        self.joining && self.phase != Phase::Ended
    }

    /// Whether every seat holds.
    #[must_use]
    pub fn is_paused(&self) -> bool {
        self.paused
    }

    /// Whether the wall shows how the class sees the step.
    #[must_use]
    pub fn shows_results(&self) -> bool {
        self.results
    }

    /// Whether the reminder was read.
    #[must_use]
    pub fn is_reminded(&self) -> bool {
        self.reminded
    }

    /// A seat, also one that was taken away.
    #[must_use]
    pub fn seat(&self, seat: SeatId) -> Option<&Seat> {
        self.seats.get(usize::from(seat.0))
    }

    /// Every seat that was taken, also those that were taken away.
    pub fn seats(&self) -> impl Iterator<Item = (SeatId, &Seat)> {
        (0..).map(SeatId).zip(&self.seats)
    }

    /// Every seat that counts.
    pub fn present(&self) -> impl Iterator<Item = (SeatId, &Seat)> {
        self.seats().filter(|(_, seat)| !seat.removed)
    }

    /// How many children sit at those seats.
    #[must_use]
    pub fn children(&self) -> u16 {
        self.present().map(|(_, seat)| u16::from(seat.children)).sum()
    }

    /// The seat that a key opens.
    #[must_use]
    pub fn seat_of(&self, key: Key) -> Option<SeatId> {
        self.seats().find(|(_, seat)| seat.key == key).map(|(id, _)| id)
    }

    /// Counts by a show of hands.
    pub fn hands(&self, step: StepIx) -> impl Iterator<Item = (Asked, &[u16])> {
        self.hands.get(&step).into_iter().flatten().map(|(asked, counts)| (*asked, &counts[..]))
    }

    /// What happened to the chat on the wall.
    #[must_use]
    pub fn wall(&self, step: StepIx) -> &[Move] {
        self.wall.get(&step).map_or(&[], Vec::as_slice)
    }

    /// Codes of tallies that were typed in.
    #[must_use]
    pub fn tallies(&self) -> &[TallyCode] {
        &self.tallies
    }

    /// What the report tells of check-ups, once that was chosen.
    #[must_use]
    pub fn check_ups(&self) -> Option<&CheckUpsTold> {
        self.check_ups.as_deref()
    }

    pub(crate) fn told(&self) -> &Told {
        &self.told
    }

    pub(crate) fn told_mut(&mut self) -> &mut Told {
        &mut self.told
    }

    /// What is missing before joining can be opened; empty if nothing is. The contact is not a tick.
    #[must_use]
    pub fn missing(&self) -> Vec<Tick> {
        Tick::ALL.into_iter().filter(|tick| !self.ticks.contains(tick)).collect()
    }

    /// Whether joining can be opened.
    #[must_use]
    pub fn is_ready(&self) -> bool {
        self.missing().is_empty() && self.contact.is_some()
    }

    /// What comes of a command at a time, in milliseconds of any clock that does not go back; the changes are not taken yet
    /// ([`Self::take`]). Nothing at all comes of what says nothing new.
    ///
    /// # Errors
    /// [`Refused`] tells why it cannot be done. Nothing changes then.
    pub fn apply(&self, at: u64, command: Command) -> Result<Vec<Change>, Refused> {
        if self.phase == Phase::Ended {
            return self.after_its_end(&command);
        }
        let only_if = |new: bool, change: Change| Ok(if new { vec![change] } else { Vec::new() });
        match command {
            Command::Tick(tick, on) => {
                // Who takes a tick back shuts the door, too.
                let mut changes = Vec::new();
                if on != self.ticks.contains(&tick) {
                    changes.push(Change::Ticked(tick, on));
                    if !on && self.joining {
                        changes.push(Change::Joining(false));
                    }
                }
                Ok(changes)
            }
            Command::Contact(contact) => {
                let mut changes = Vec::new();
                if contact != self.contact {
                    if contact.is_none() && self.joining {
                        changes.push(Change::Joining(false));
                    }
                    changes.push(Change::Contact(contact));
                }
                Ok(changes)
            }
            Command::Room(room) if room.is_some_and(|room| room > Self::ROOM) => Err(Refused::Counts),
            Command::Room(room) => only_if(room != self.room, Change::Room(room)),
            Command::Chat(chat, _) if self.chats().get(chat).is_none() => Err(Refused::NoChat),
            Command::Chat(chat, on) => only_if(on != self.is_on(chat), Change::Chat(chat, on)),
            Command::Joining(true) | Command::Go(_) if !self.is_ready() => Err(Refused::NotReady),
            Command::Joining(on) => only_if(on != self.joining, Change::Joining(on)),
            Command::Go(step) if self.planned(step).is_none() => Err(Refused::NoStep),
            Command::Go(step) => only_if(self.phase != Phase::In(step), Change::Went { step, at }),
            Command::Pause(on) => only_if(on != self.paused, Change::Paused(on)),
            Command::Results(on) => only_if(on != self.results, Change::Results(on)),
            Command::Remove(seat) => {
                self.seat(seat).ok_or(Refused::NoSeat).and_then(|found| only_if(!found.removed, Change::Removed(seat)))
            }
            Command::Restore(seat) => {
                self.seat(seat).ok_or(Refused::NoSeat).and_then(|found| only_if(found.removed, Change::Restored(seat)))
            }
            Command::Helped(seat) => self
                .seat(seat)
                .ok_or(Refused::NoSeat)
                .and_then(|found| only_if(found.hand.is_some(), Change::Helped(seat))),
            Command::Hands(asked, counts) => self.counted(asked, counts),
            Command::Wall(moved) => self.moved(moved),
            Command::Tallies(typed) => {
                let is_ours = match typed.content() {
                    TallyContent::CheckUp(_) => self.plan().has_checkup(),
                    TallyContent::Lesson(lesson) => lesson.plan == IdTag::of(&self.plan().id),
                };
                if !is_ours {
                    return Err(Refused::OtherLesson);
                }
                let again = self.tallies.iter().any(|one| one.fingerprint() == typed.fingerprint());
                if again { Err(Refused::Again) } else { Ok(vec![Change::Tallies(typed)]) }
            }
            Command::Reminded => only_if(!self.reminded, Change::Reminded),
            Command::End => Ok(vec![Change::Ended]),
            Command::CheckUps(_) => Err(Refused::NotHere),
            Command::Join { key, window, random, card, children } => self.joined(key, window, random, card, children),
            Command::Move { card, key, window, silent } => self.goes_on_at(card, key, window, silent),
            Command::Hold { seat, window } => {
                let found = self.sits(seat)?;
                only_if(found.window != window, Change::Held { seat, window })
            }
            Command::Sync { seat, window, first, deeds } => self.did(seat, window, first, deeds),
        }
    }

    /// After the end slips can still be looked at, and what the report tells of check-ups is chosen; nothing else.
    fn after_its_end(&self, command: &Command) -> Result<Vec<Change>, Refused> {
        match command {
            Command::Reminded if !self.reminded => Ok(vec![Change::Reminded]),
            Command::Reminded | Command::End => Ok(Vec::new()),
            Command::CheckUps(_) if !self.plan().has_checkup() => Err(Refused::NotHere),
            Command::CheckUps(choice) => match self.check_ups() {
                None => Ok(vec![Change::CheckUps(choice.clone())]),
                Some(chosen) if chosen == choice => Ok(Vec::new()),
                Some(_) => Err(Refused::Chosen),
            },
            _ => Err(Refused::Over),
        }
    }

    /// A seat that can do something.
    fn sits(&self, seat: SeatId) -> Result<&Seat, Refused> {
        let found = self.seat(seat).ok_or(Refused::NoSeat)?;
        if found.removed { Err(Refused::Removed) } else { Ok(found) }
    }

    fn joined(
        &self,
        key: Key,
        window: Window,
        random: u64,
        card: Option<SeatCode>,
        children: u8,
    ) -> Result<Vec<Change>, Refused> {
        if let Some(seat) = self.seat_of(key) {
            // The answer to the first time was lost.
            return self.apply(0, Command::Hold { seat, window });
        }
        if !self.is_joining() {
            return Err(Refused::Shut);
        }
        let sharing = match self.plan().devices {
            Devices::Each => 1..=1,
            Devices::Shared(most) => 1..=most.min(Self::SHARING),
            Devices::Wall | Devices::Paper => return Err(Refused::Shut),
        };
        if !sharing.contains(&children) {
            return Err(Refused::Counts);
        }
        let id = u16::try_from(self.seats.len()).ok().filter(|seats| *seats < Self::SEATS).ok_or(Refused::Full)?;
        let cards: BTreeSet<SeatCode> = self.seats.iter().map(|seat| seat.card).collect();
        let card = match card {
            Some(card) if cards.contains(&card) => return Err(Refused::CardTaken),
            Some(card) => card,
            None => crate::deal(random, &cards).ok_or(Refused::Full)?,
        };
        let names: BTreeSet<SeatName> = self.seats.iter().map(|seat| seat.name).collect();
        let name = SeatName::draw(random, &names).ok_or(Refused::Full)?;
        Ok(vec![Change::Seated { seat: SeatId(id), key, window, name, card, children }])
    }

    fn goes_on_at(&self, card: SeatCode, key: Key, window: Window, silent: bool) -> Result<Vec<Change>, Refused> {
        let (seat, found) = self.present().find(|(_, seat)| seat.card == card).ok_or(Refused::NoCard)?;
        if found.key == key {
            return self.apply(0, Command::Hold { seat, window });
        }
        if silent && self.seat_of(key).is_none() {
            Ok(vec![Change::Moved { seat, key, window }])
        } else {
            Err(Refused::NoCard)
        }
    }

    fn did(&self, seat: SeatId, window: Window, first: u32, deeds: Vec<Deed>) -> Result<Vec<Change>, Refused> {
        let found = self.sits(seat)?;
        if found.window != window {
            return Err(Refused::Elsewhere);
        }
        let next = found.last.saturating_add(1);
        if first > next {
            return Err(Refused::Gap(next));
        }
        let known = usize::try_from(next - first).unwrap_or(usize::MAX);
        let mut trial = found.clone();
        let mut last = found.last;
        let mut news = Vec::new();
        for deed in deeds.into_iter().skip(known) {
            last = last.saturating_add(1);
            if self.fits(found, &deed) && trial.take(&deed, self.revision) {
                news.push(deed);
            }
        }
        Ok(if last == found.last { Vec::new() } else { vec![Change::Did { seat, last, deeds: news }] })
    }

    /// Whether a deed makes sense: its step has come, is of its kind, and it names what is there.
    fn fits(&self, seat: &Seat, deed: &Deed) -> bool {
        if let What::Hand(_) = deed.what {
            return true;
        }
        let Phase::In(now) = self.phase else { return false };
        let Some(step) = self.planned(deed.step).filter(|_| deed.step <= now) else { return false };
        let chat = seat.work(deed.step).and_then(|work| work.chat).and_then(|chat| self.chats().get(chat));
        let in_chat = matches!(step, Step::Chat(_));
        match &deed.what {
            What::Began(chat) => in_chat && self.chats().get(*chat).is_some(),
            What::Read(message) | What::Flagged(message, _) => {
                in_chat && chat.is_none_or(|chat| *message < chat.messages)
            }
            What::Chose(choice) => in_chat && chat.is_none_or(|chat| *choice < chat.choices),
            What::Acted(_) | What::Judged { .. } => in_chat,
            What::Finished(done) => (in_chat || matches!(step, Step::Practice(_))) && done.is_sound(),
            What::Voted(option) => matches!(step, Step::Vote(vote) if *option < vote.options),
            What::CheckedUp(tally) => matches!(step, Step::CheckUp(_)) && seat.children == 1 && tally.is_sound(),
            // Whoever shares a device hands it in on paper: a neighbour would see the answer.
            What::Slip(_) => matches!(step, Step::Slip) && seat.children == 1,
            What::Hand(_) => true,
        }
    }

    fn counted(&self, asked: Asked, counts: Vec<u16>) -> Result<Vec<Change>, Refused> {
        let Some((at, step)) = self.step() else { return Err(Refused::NotHere) };
        let wanted = match (asked, step) {
            (Asked::Flag(message), Step::Chat(_)) => {
                let chat = self.wall(at).iter().find_map(|moved| match moved {
                    Move::Begin(chat) => self.chats().get(*chat),
                    _ => None,
                });
                chat.filter(|chat| message < chat.messages).ok_or(Refused::NotHere)?;
                2..=2
            }
            (Asked::Reply, Step::Chat(_)) => 2..=4,
            (Asked::Vote, Step::Vote(vote)) => usize::from(vote.options)..=usize::from(vote.options),
            _ => return Err(Refused::NotHere),
        };
        let most = u32::from(self.room.unwrap_or(Self::ROOM));
        if !wanted.contains(&counts.len()) || counts.iter().copied().map(u32::from).sum::<u32>() > most {
            return Err(Refused::Counts);
        }
        let same = self.hands(at).any(|(one, before)| one == asked && before == counts);
        Ok(if same { Vec::new() } else { vec![Change::Hands(at, asked, counts)] })
    }

    fn moved(&self, moved: Move) -> Result<Vec<Change>, Refused> {
        let Some((at, Step::Chat(_))) = self.step() else { return Err(Refused::NotHere) };
        let done = self.wall(at);
        let playing = done.iter().rev().find_map(|moved| match moved {
            Move::Begin(chat) => self.chats().get(*chat),
            _ => None,
        });
        let fits = match moved {
            Move::Begin(chat) if !self.is_on(chat) => return Err(Refused::NoChat),
            Move::Begin(_) => true,
            Move::On | Move::Tell => playing.is_some(),
            Move::Choose(choice) => playing.is_some_and(|chat| choice < chat.choices),
            Move::Flag(message, _) => playing.is_some_and(|chat| message < chat.messages),
        };
        if fits && done.len() < Self::MOVES { Ok(vec![Change::Wall(at, moved)]) } else { Err(Refused::NotHere) }
    }

    fn seat_mut(&mut self, seat: SeatId) -> Option<&mut Seat> {
        self.seats.get_mut(usize::from(seat.0))
    }

    /// Lets something happen. What does not fit, because it was written down for another lesson, is passed over.
    pub fn take(&mut self, change: &Change) {
        self.revision += 1;
        let revision = self.revision;
        match change {
            Change::Begun(_) => {}
            Change::Ticked(tick, on) => {
                let _news = if *on { self.ticks.insert(*tick) } else { self.ticks.remove(tick) };
            }
            Change::Contact(contact) => self.contact.clone_from(contact),
            Change::Room(room) => self.room = *room,
            Change::Chat(chat, on) => {
                let _news = if *on { self.off.remove(chat) } else { self.off.insert(*chat) };
            }
            Change::Joining(on) => self.joining = *on,
            Change::Went { step, at } => {
                (self.phase, self.since) = (Phase::In(*step), *at);
                (self.paused, self.results) = (false, false);
            }
            Change::Paused(on) => self.paused = *on,
            Change::Results(on) => {
                self.results = *on;
                if let (true, Phase::In(step)) = (*on, self.phase) {
                    self.tell_at_the_end(step);
                }
            }
            Change::Seated { seat, key, window, name, card, children } => {
                if usize::from(seat.0) == self.seats.len() {
                    self.seats.push(Seat {
                        name: *name,
                        card: *card,
                        children: *children,
                        removed: false,
                        hand: None,
                        slip: None,
                        key: *key,
                        window: *window,
                        last: 0,
                        work: BTreeMap::new(),
                    });
                }
            }
            Change::Moved { seat, key, window } => {
                if let Some(seat) = self.seat_mut(*seat) {
                    (seat.key, seat.window) = (*key, *window);
                }
            }
            Change::Held { seat, window } => {
                if let Some(seat) = self.seat_mut(*seat) {
                    seat.window = *window;
                }
            }
            Change::Did { seat, last, deeds } => {
                if let Some(seat) = self.seat_mut(*seat) {
                    seat.last = *last;
                    for deed in deeds {
                        let _news = seat.take(deed, revision);
                    }
                }
                if let (false, Phase::In(step)) = (deeds.is_empty(), self.phase) {
                    self.tell_at_once(step);
                }
            }
            Change::Removed(seat) => {
                if let Some(seat) = self.seat_mut(*seat) {
                    (seat.removed, seat.hand) = (true, None);
                }
            }
            Change::Restored(seat) => {
                if let Some(seat) = self.seat_mut(*seat) {
                    seat.removed = false;
                }
            }
            Change::Helped(seat) => {
                if let Some(seat) = self.seat_mut(*seat) {
                    seat.hand = None;
                }
            }
            Change::Hands(step, asked, counts) => {
                self.hands.entry(*step).or_default().insert(*asked, counts.clone());
            }
            Change::Wall(step, moved) => self.wall.entry(*step).or_default().push(*moved),
            Change::Tallies(typed) => self.tallies.push(typed.clone()),
            Change::Reminded => self.reminded = true,
            Change::CheckUps(choice) => self.check_ups = Some(Arc::new(choice.clone())),
            Change::Ended => (self.phase, self.joining, self.paused) = (Phase::Ended, false, false),
        }
    }
}

impl Seat {
    /// Takes a deed; whether it said anything new.
    fn take(&mut self, deed: &Deed, revision: u64) -> bool {
        match &deed.what {
            What::Hand(wanted) => {
                let new = *wanted != self.hand.is_some();
                if new {
                    self.hand = wanted.then_some(revision);
                }
                new
            }
            What::Slip(talk) => self.slip.replace(*talk) != Some(*talk),
            what => self.work.entry(deed.step).or_default().take(what),
        }
    }
}

impl Work {
    fn take(&mut self, what: &What) -> bool {
        match what {
            What::Voted(option) => {
                let new = self.voted.is_none();
                self.voted.get_or_insert(*option);
                return new;
            }
            What::Judged { real, helped } => return self.judged.replace((*real, *helped)) != Some((*real, *helped)),
            What::CheckedUp(tally) => {
                let new = self.tally.is_none();
                self.tally.get_or_insert_with(|| tally.clone());
                return new;
            }
            // A chat counts once: what is played again after its end says nothing of the class.
            _ if self.done.is_some() => return false,
            What::Began(chat) => {
                let new = self.chat != Some(*chat) || *self != Self { chat: Some(*chat), ..Self::default() };
                *self = Self { chat: Some(*chat), voted: self.voted, ..Self::default() };
                return new;
            }
            What::Finished(done) => {
                self.done = Some(done.clone());
                return true;
            }
            _ => {}
        }
        match what {
            What::Read(message) => {
                let read = message.saturating_add(1);
                let new = read > self.read;
                self.read = self.read.max(read);
                new
            }
            What::Flagged(message, Some(mark)) => self.flags.insert(*message, *mark) != Some(*mark),
            What::Flagged(message, None) => self.flags.remove(message).is_some(),
            What::Chose(choice) => self.chosen.insert(*choice),
            What::Acted(act) => self.acts.insert(*act),
            _ => false,
        }
    }
}
