//! Lessons that run. Each has a task of its own that takes what waits, asks the lesson what comes of it, stores that, and only then
//! lets it happen and answers: whatever was answered survives the power cut that follows.
//!
//! Over a store that several processes share ([`Host::shared`]) a process takes a lesson up when it is asked for it, follows what others
//! do with it, and gives it up when nobody has asked for a while. What it holds may then be a moment behind. A write finds that out, since
//! the revision is the lock; whatever would be answered without a write, and might have another answer by now, is looked up first: a refusal,
//! and what seems to say nothing new. Only polls are answered from what is held.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::{
        Arc, Mutex, PoisonError, RwLock,
        atomic::{AtomicBool, Ordering},
    },
    time::{Duration, SystemTime, UNIX_EPOCH},
};

use classroom::{
    AnimalCode, Begun, Catalogue, Change, Command, JoinCode, Key, Lesson, Phase, Plan, Refused, SeatId, VERSION,
};
use sha2::{Digest, Sha256};
use story::Band;
use subtle::ConstantTimeEq;
use tokio::{
    sync::{Notify, mpsc, oneshot, watch},
    task::JoinSet,
    time::{Instant, MissedTickBehavior, interval, sleep, sleep_until},
};

use crate::{
    expiry::{SWEEP, is_forgotten},
    postgres::{News, Postgres, STAMP_EVERY},
    store::{LessonId, Store, StoreError},
};

/// After so long without a post a seat's device counts as silent, so that its child can go on at another one.
pub const SILENT_AFTER: Duration = Duration::from_secs(15);
/// A store that was written no longer ago is one of a lesson that runs.
const MOMENT: Duration = Duration::from_secs(60 * 60);
/// So many posts are settled by one write at most.
const MOST_AT_ONCE: usize = 256;
/// So many posts may wait for a lesson.
const WAITING: usize = 1024;
/// So long a write is tried again after other processes wrote first; between two tries it waits a random time up to [`PAUSE`].
const PATIENCE: Duration = Duration::from_secs(10);
const PAUSE: Duration = Duration::from_millis(16);
/// So many codes are tried for a new lesson before there are none left.
const CODES: usize = 500;
/// Nobody asked a process for a lesson for so long: it gives it up.
const GIVEN_UP_AFTER: Duration = Duration::from_secs(60);
/// So often it looks for what to give up.
const LOOKS: Duration = Duration::from_secs(10);
/// So long what others did is gathered before it is asked for.
const GATHERING: Duration = Duration::from_millis(20);
/// So many lessons that are gone are remembered, so that those who still ask for them trouble nobody.
const GONE: usize = 4096;
/// So many lessons are taken up at once.
const DOORS: usize = 64;

/// A token: 32 digits from 0-9 and a-f, 128 random bits.
///
/// # Errors
/// If the system has no randomness to give.
pub fn draw_token() -> Result<String, getrandom::Error> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes)?;
    Ok(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}

/// The key of a token: the first 128 bits of its SHA-256. `None` for what is no token.
#[must_use]
pub fn key_of(token: &str) -> Option<Key> {
    LessonId::of(token)?;
    let hash = Sha256::digest(token);
    let word = |at: usize| hash.iter().skip(at).take(8).fold(0, |word, byte| word << 8 | u64::from(*byte));
    Some(Key([word(0), word(8)]))
}

/// Whether two keys are the same, in a time that tells nothing of them.
#[must_use]
pub fn is_same(one: Key, other: Key) -> bool {
    bool::from(one.0[0].ct_eq(&other.0[0]) & one.0[1].ct_eq(&other.0[1]))
}

/// Why something was not done.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotDone {
    /// The lesson refuses.
    #[error(transparent)]
    Refused(#[from] Refused),
    /// It could not be stored.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// There is no such lesson, or no more.
    #[error("there is no such lesson")]
    NoLesson,
    /// The system gives no random numbers.
    #[error("this computer gives no random numbers")]
    NoChance,
}

struct Post {
    commands: Vec<Command>,
    answer: oneshot::Sender<Result<Arc<Lesson>, NotDone>>,
}

/// What a lesson's task is asked.
enum Ask {
    Post(Post),
    /// Others wrote these changes, from this number on.
    Newer(u64, Vec<Change>),
    /// Whether others wrote anything.
    CatchUp(oneshot::Sender<Result<(), NotDone>>),
}

/// A lesson that runs.
pub struct Running {
    id: LessonId,
    asks: mpsc::Sender<Ask>,
    lesson: Arc<watch::Sender<Arc<Lesson>>>,
    heard: Mutex<BTreeMap<SeatId, Instant>>,
    since: Instant,
    asked: Mutex<Instant>,
    /// Where processes share the store.
    shared: Option<Shared>,
}

/// What a lesson needs where others may have it, too.
struct Shared {
    /// A seat was heard that others may think silent.
    urgent: Arc<Notify>,
    /// Whether any seat was heard since that was written.
    unwritten: AtomicBool,
}

impl Running {
    /// Its id.
    #[must_use]
    pub fn id(&self) -> &LessonId {
        &self.id
    }

    /// The lesson as it is stored; where processes share it, it may be a moment behind.
    #[must_use]
    pub fn lesson(&self) -> Arc<Lesson> {
        Arc::clone(&self.lesson.borrow())
    }

    /// Tells of each change; ends with the lesson.
    #[must_use]
    pub fn watch(&self) -> watch::Receiver<Arc<Lesson>> {
        self.lesson.subscribe()
    }

    /// Does these commands in their order, up to the first that is refused: those before it stand. The lesson that comes back is on
    /// disk.
    ///
    /// # Errors
    /// [`NotDone`] tells why.
    pub async fn does(&self, commands: Vec<Command>) -> Result<Arc<Lesson>, NotDone> {
        let (answer, answered) = oneshot::channel();
        self.asks.send(Ask::Post(Post { commands, answer })).await.map_err(|_| NotDone::NoLesson)?;
        answered.await.map_err(|_| NotDone::NoLesson)?
    }

    /// Waits until nothing that another process did before is missing.
    ///
    /// # Errors
    /// If that cannot be known, or the lesson is gone.
    pub async fn catch_up(&self) -> Result<(), NotDone> {
        if self.shared.is_none() {
            return Ok(());
        }
        let (answer, answered) = oneshot::channel();
        self.asks.send(Ask::CatchUp(answer)).await.map_err(|_| NotDone::NoLesson)?;
        answered.await.map_err(|_| NotDone::NoLesson)?
    }

    /// The seat that a key opens, also one that was just taken at another process.
    ///
    /// # Errors
    /// As [`Self::catch_up`].
    pub async fn seat_of(&self, key: Key) -> Result<Option<SeatId>, NotDone> {
        // Keys are hashes: in how long they are found there is nothing that leads to a token.
        if let Some(seat) = self.lesson().seat_of(key) {
            return Ok(Some(seat));
        }
        self.catch_up().await?;
        Ok(self.lesson().seat_of(key))
    }

    /// Something was heard of a seat.
    pub fn hear(&self, seat: SeatId) {
        let now = Instant::now();
        let before = self.heard.lock().unwrap_or_else(PoisonError::into_inner).insert(seat, now);
        if let Some(shared) = &self.shared {
            shared.unwritten.store(true, Ordering::Relaxed);
            if before.is_none_or(|before| now.duration_since(before) >= STAMP_EVERY) {
                shared.urgent.notify_one();
            }
        }
    }

    /// Whether nothing was heard of a seat for [`SILENT_AFTER`], also not since the program started; of what other processes heard
    /// [`Host::is_silent`] knows.
    #[must_use]
    pub fn is_silent(&self, seat: SeatId) -> bool {
        let heard = self.heard.lock().unwrap_or_else(PoisonError::into_inner);
        match (heard.get(&seat), &self.shared) {
            (Some(heard), _) => heard.elapsed() >= SILENT_AFTER,
            (None, None) => self.since.elapsed() >= SILENT_AFTER,
            (None, Some(_)) => true,
        }
    }

    /// How many seconds ago each seat was heard, if any was since this was asked last; 255 is long ago, or never.
    fn ages(&self) -> Option<Vec<u8>> {
        if !self.shared.as_ref()?.unwritten.swap(false, Ordering::Relaxed) {
            return None;
        }
        let heard = self.heard.lock().unwrap_or_else(PoisonError::into_inner);
        let (last, _) = heard.last_key_value()?;
        let age = |seat| {
            heard.get(&SeatId(seat)).map_or(u8::MAX, |heard| u8::try_from(heard.elapsed().as_secs()).unwrap_or(u8::MAX))
        };
        Some((0..=last.0).map(age).collect())
    }

    /// Whether nobody has asked for it for a while, and nobody watches it.
    fn is_unused(&self) -> bool {
        let asked = *self.asked.lock().unwrap_or_else(PoisonError::into_inner);
        self.lesson.receiver_count() == 0 && asked.elapsed() >= GIVEN_UP_AFTER
    }

    fn is_asked_for(&self) {
        *self.asked.lock().unwrap_or_else(PoisonError::into_inner) = Instant::now();
    }
}

/// Milliseconds that never go back, across restarts neither.
#[derive(Debug)]
struct Clock {
    base: u64,
    since: Instant,
}

impl Clock {
    /// One whose first time is no earlier than `least`, and not much later if the store was written a moment ago: then the computer's
    /// clock was put forward while the lesson ran, and no lesson is forgotten for that.
    fn new(least: u64, idle: Option<Duration>) -> Self {
        let now = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, millis);
        let idle = idle.filter(|idle| *idle < MOMENT && is_forgotten(least, now));
        let now = idle.map_or(now, |idle| least.saturating_add(millis(idle)));
        Self { base: now.max(least), since: Instant::now() }
    }

    fn now(&self) -> u64 {
        self.base.saturating_add(millis(self.since.elapsed()))
    }
}

fn millis(time: Duration) -> u64 {
    u64::try_from(time.as_millis()).unwrap_or(u64::MAX)
}

type Lessons = RwLock<BTreeMap<LessonId, Arc<Running>>>;

/// All lessons that run, over a store.
pub struct Host {
    store: Arc<dyn Store>,
    /// The same store, where several processes share it.
    shared: Option<Arc<Postgres>>,
    urgent: Arc<Notify>,
    clock: Arc<Clock>,
    lessons: Arc<Lessons>,
    /// So that no two lessons draw the same code.
    beginning: tokio::sync::Mutex<()>,
    /// So that no lesson is taken up twice.
    doors: [tokio::sync::Mutex<()>; DOORS],
    /// Lessons that were asked for and are not there. No id comes twice.
    gone: Mutex<BTreeSet<LessonId>>,
    /// What goes on by itself; ends with the host.
    tasks: JoinSet<()>,
}

impl Host {
    /// The host of a store that is its alone, with the lessons that are in it, but for those that are to be forgotten. Those whose
    /// changes cannot be read are left out and come back as the second value, with why.
    ///
    /// # Errors
    /// If the store tells of no lessons.
    pub async fn over(store: Arc<dyn Store>) -> Result<(Self, Vec<(LessonId, String)>), StoreError> {
        let there = Arc::clone(&store);
        let found = blocking(move || {
            let loaded = |id: LessonId| {
                let changes = there.load(&id);
                (id, changes)
            };
            Ok(there.lessons()?.into_iter().map(loaded).collect::<Vec<_>>())
        })
        .await?;
        let (mut lessons, mut unread) = (Vec::new(), Vec::new());
        for (id, changes) in found {
            match changes.map(Lesson::fold) {
                Ok(Some(lesson)) => lessons.push((id, lesson)),
                Ok(None) => unread.push((id, OTHER_VERSION.to_owned())),
                Err(error) => unread.push((id, error.to_string())),
            }
        }
        let least = lessons.iter().map(|(_, lesson)| lesson.since()).max().unwrap_or(0);
        let mut host = Self::new(Arc::clone(&store), None, Clock::new(least, store.idle()));
        for (id, lesson) in lessons {
            host.run(id, lesson);
        }
        forget(&host.store, &host.lessons, &host.clock).await?;
        let (store, lessons, clock) = (Arc::clone(&host.store), Arc::clone(&host.lessons), Arc::clone(&host.clock));
        host.tasks.spawn(async move {
            loop {
                sleep(SWEEP).await;
                let _next_time = forget(&store, &lessons, &clock).await;
            }
        });
        Ok((host, unread))
    }

    /// One of several hosts of a database; it takes up a lesson when it is asked for it.
    #[must_use]
    pub fn shared(database: Arc<Postgres>) -> Self {
        let store = Arc::clone(&database) as Arc<dyn Store>;
        let mut host = Self::new(store, Some(Arc::clone(&database)), Clock::new(0, None));
        let lessons = &host.lessons;
        if let Some(news) = database.news() {
            host.tasks.spawn(follow(Arc::clone(&database), Arc::clone(lessons), news));
        }
        host.tasks.spawn(stamp(Arc::clone(&database), Arc::clone(lessons), Arc::clone(&host.urgent)));
        host.tasks.spawn(give_up(Arc::clone(lessons)));
        host.tasks.spawn(async move {
            let mut due = interval(SWEEP);
            due.set_missed_tick_behavior(MissedTickBehavior::Delay);
            loop {
                due.tick().await;
                let database = Arc::clone(&database);
                // Whoever holds one of them is told.
                let _next_time = blocking(move || database.sweep()).await;
            }
        });
        host
    }

    fn new(store: Arc<dyn Store>, shared: Option<Arc<Postgres>>, clock: Clock) -> Self {
        Self {
            store,
            shared,
            urgent: Arc::default(),
            clock: Arc::new(clock),
            lessons: Arc::default(),
            beginning: tokio::sync::Mutex::default(),
            doors: std::array::from_fn(|_| tokio::sync::Mutex::default()),
            gone: Mutex::default(),
            tasks: JoinSet::new(),
        }
    }

    /// Begins a lesson and returns it with the token of its console, which nobody else has.
    ///
    /// # Errors
    /// If it cannot be stored, or no code is free.
    pub async fn begin(&self, plan: Plan, band: Band, chats: Catalogue) -> Result<(Arc<Running>, String), NotDone> {
        let _alone = self.beginning.lock().await;
        let running: Vec<Arc<Lesson>> = self.all().iter().map(|running| running.lesson()).collect();
        let is_free = |code: &JoinCode| running.iter().all(|lesson| lesson.begun().code != *code);
        let is_free_in_animals = |code: &AnimalCode| running.iter().all(|lesson| lesson.begun().animals != *code);
        let token = draw_token().map_err(|_| NotDone::NoChance)?;
        let console = key_of(&token).ok_or(NotDone::NoChance)?;
        let id = draw_token().ok().and_then(|id| LessonId::of(&id)).ok_or(NotDone::NoChance)?;
        let codes = JoinCode::draw(draw()?).filter(is_free).zip(AnimalCode::draw(draw()?).filter(is_free_in_animals));
        for (code, animals) in codes.take(CODES) {
            let (plan, chats) = (plan.clone(), chats.clone());
            let begun = Begun { version: VERSION, plan, band, chats, code, animals, console };
            let (store, of) = (Arc::clone(&self.store), id.clone());
            let change = Change::Begun(Box::new(begun.clone()));
            match blocking(move || store.append(&of, 0, &[change])).await {
                // A lesson of another process has it.
                Err(StoreError::CodeTaken) => {}
                stored => return stored.map(|()| (self.run(id, Lesson::new(begun)), token)).map_err(NotDone::Store),
            }
        }
        Err(NotDone::NoChance)
    }

    fn run(&self, id: LessonId, lesson: Lesson) -> Arc<Running> {
        let (asks, asked) = mpsc::channel(WAITING);
        let lesson = Arc::new(watch::Sender::new(Arc::new(lesson)));
        let task = Task {
            id: id.clone(),
            store: Arc::clone(&self.store),
            shared: self.shared.is_some(),
            clock: Arc::clone(&self.clock),
            lesson: Arc::clone(&lesson),
        };
        tokio::spawn(task.run(asked));
        let shared = || Shared { urgent: Arc::clone(&self.urgent), unwritten: AtomicBool::new(false) };
        let running = Arc::new(Running {
            id: id.clone(),
            asks,
            lesson,
            heard: Mutex::default(),
            since: Instant::now(),
            asked: Mutex::new(Instant::now()),
            shared: self.shared.is_some().then(shared),
        });
        self.lessons.write().unwrap_or_else(PoisonError::into_inner).insert(id, Arc::clone(&running));
        running
    }

    /// Every lesson that runs here.
    #[must_use]
    pub fn all(&self) -> Vec<Arc<Running>> {
        all(&self.lessons)
    }

    /// A lesson by its id; where processes share the store it is taken up if need be, and may be a moment behind.
    ///
    /// # Errors
    /// [`NotDone::NoLesson`] if there is none, or no more; else what is wrong with the store.
    pub async fn reach(&self, id: &str) -> Result<Arc<Running>, NotDone> {
        let id = LessonId::of(id).ok_or(NotDone::NoLesson)?;
        let held = || self.lessons.read().unwrap_or_else(PoisonError::into_inner).get(&id).cloned();
        if let Some(running) = held() {
            running.is_asked_for();
            return Ok(running);
        }
        if self.shared.is_none() || self.gone.lock().unwrap_or_else(PoisonError::into_inner).contains(&id) {
            return Err(NotDone::NoLesson);
        }
        let door = id.as_str().bytes().map(usize::from).sum::<usize>() % DOORS;
        let _alone = self.doors[door].lock().await;
        if let Some(running) = held() {
            return Ok(running);
        }
        let (store, of) = (Arc::clone(&self.store), id.clone());
        let Some(changes) = blocking(move || store.newer(&of, 0)).await? else {
            let mut gone = self.gone.lock().unwrap_or_else(PoisonError::into_inner);
            if gone.len() >= GONE {
                gone.clear();
            }
            gone.insert(id);
            return Err(NotDone::NoLesson);
        };
        let lesson = Lesson::fold(changes).ok_or_else(|| StoreError::Damaged(OTHER_VERSION.to_owned()))?;
        Ok(self.run(id, lesson))
    }

    /// A lesson to look at: as it is now. While the store is away it is shown as far as it is known.
    ///
    /// # Errors
    /// As [`Self::reach`].
    pub async fn look(&self, id: &str) -> Result<Arc<Running>, NotDone> {
        let running = self.reach(id).await?;
        match running.catch_up().await {
            Err(NotDone::NoLesson) => Err(NotDone::NoLesson),
            Ok(()) | Err(_) => Ok(running),
        }
    }

    /// The lesson that children find by this code, typed or pressed; those that are over are not found.
    ///
    /// # Errors
    /// If the store cannot tell.
    pub async fn find(&self, code: &str) -> Result<Option<Arc<Running>>, NotDone> {
        let (signs, animals) = (code.parse::<JoinCode>().ok(), code.parse::<AnimalCode>().ok());
        if signs.is_none() && animals.is_none() {
            return Ok(None);
        }
        if let Some(database) = self.shared.clone() {
            let Some(id) = blocking(move || database.find(signs, animals)).await? else { return Ok(None) };
            return match self.reach(id.as_str()).await {
                Err(NotDone::NoLesson) => Ok(None),
                reached => reached.map(Some),
            };
        }
        Ok(self.all().into_iter().find(|running| {
            let lesson = running.lesson();
            let begun = lesson.begun();
            lesson.phase() != Phase::Ended && (signs == Some(begun.code) || animals == Some(begun.animals))
        }))
    }

    /// Whether nothing was heard of a seat for [`SILENT_AFTER`], by any process.
    ///
    /// # Errors
    /// If that cannot be known.
    pub async fn is_silent(&self, running: &Running, seat: SeatId) -> Result<bool, NotDone> {
        let silent = running.is_silent(seat);
        let Some(database) = self.shared.clone().filter(|_| silent) else { return Ok(silent) };
        let id = running.id().clone();
        Ok(!blocking(move || database.is_heard_elsewhere(&id, seat)).await?)
    }

    /// Erases a lesson: nothing of it is left, in memory or on disk.
    ///
    /// # Errors
    /// If the disk cannot be written; the lesson runs on then.
    pub async fn erase(&self, id: &LessonId) -> Result<(), StoreError> {
        let (store, of) = (Arc::clone(&self.store), id.clone());
        blocking(move || store.erase(&of)).await?;
        drop_lesson(&self.lessons, id);
        Ok(())
    }
}

/// Why a lesson cannot be read though nothing is damaged.
const OTHER_VERSION: &str = "another version of this program began it";

fn all(lessons: &Lessons) -> Vec<Arc<Running>> {
    lessons.read().unwrap_or_else(PoisonError::into_inner).values().cloned().collect()
}

/// Its task ends once nobody has it in hand, and so do the streams of those who watch it.
fn drop_lesson(lessons: &Lessons, id: &LessonId) {
    lessons.write().unwrap_or_else(PoisonError::into_inner).remove(id);
}

/// Erases what is to be forgotten of a store that is this host's alone.
async fn forget(store: &Arc<dyn Store>, lessons: &Lessons, clock: &Clock) -> Result<(), StoreError> {
    for running in all(lessons) {
        if is_forgotten(running.lesson().since(), clock.now()) {
            let (store, of) = (Arc::clone(store), running.id().clone());
            blocking(move || store.erase(&of)).await?;
            drop_lesson(lessons, running.id());
        }
    }
    Ok(())
}

/// Follows what other processes do with the lessons that are held here.
async fn follow(database: Arc<Postgres>, lessons: Arc<Lessons>, mut news: mpsc::UnboundedReceiver<News>) {
    while let Some(first) = news.recv().await {
        sleep(GATHERING).await;
        let (mut any, mut of) = (false, BTreeMap::new());
        let mut one = Some(first);
        while let Some(next) = one {
            match next {
                News::Any => any = true,
                News::Of(id, revision) => drop(of.insert(id, revision)),
            }
            one = news.try_recv().ok();
        }
        let is_news = |running: &Arc<Running>| {
            any || of.get(running.id()).is_some_and(|told| *told == 0 || *told > running.lesson().revision())
        };
        let known: Vec<(LessonId, u64)> = all(&lessons)
            .iter()
            .filter(|running| is_news(running))
            .map(|running| (running.id().clone(), running.lesson().revision()))
            .collect();
        if known.is_empty() {
            continue;
        }
        let (database, asked) = (Arc::clone(&database), known.clone());
        // While the database is away, whoever listens asks for everything once a second.
        let Ok(mut found) = blocking(move || database.newer_of(&asked)).await else { continue };
        for (id, from) in known {
            match found.remove(&id).flatten() {
                None => drop_lesson(&lessons, &id),
                Some(changes) if changes.is_empty() => {}
                Some(changes) => {
                    let running = lessons.read().unwrap_or_else(PoisonError::into_inner).get(&id).cloned();
                    // A task that has so much to do writes, and so finds out by itself.
                    let _full = running.map(|running| running.asks.try_send(Ask::Newer(from, changes)));
                }
            }
        }
    }
}

/// Writes which seats were heard here.
async fn stamp(database: Arc<Postgres>, lessons: Arc<Lessons>, urgent: Arc<Notify>) {
    loop {
        let due = Instant::now() + STAMP_EVERY;
        tokio::select! {
            () = sleep_until(due) => {}
            // A class that comes at once is written at once.
            () = urgent.notified() => sleep(GATHERING * 5).await,
        }
        let heard: Vec<(LessonId, Vec<u8>)> =
            all(&lessons).iter().filter_map(|running| Some((running.id().clone(), running.ages()?))).collect();
        if !heard.is_empty() {
            let database = Arc::clone(&database);
            let _next_time = blocking(move || database.stamp(&heard)).await;
        }
    }
}

/// Gives up what nobody asks for here.
async fn give_up(lessons: Arc<Lessons>) {
    loop {
        sleep(LOOKS).await;
        let mut lessons = lessons.write().unwrap_or_else(PoisonError::into_inner);
        // Whoever has one in hand keeps it; while this is locked, nobody takes one.
        lessons.retain(|_, running| Arc::strong_count(running) > 1 || !running.is_unused());
    }
}

/// A random number.
///
/// # Errors
/// [`NotDone::NoChance`] if the system has none.
pub(crate) fn draw() -> Result<u64, NotDone> {
    getrandom::u64().map_err(|_| NotDone::NoChance)
}

async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, StoreError> + Send + 'static,
) -> Result<T, StoreError> {
    let done = tokio::task::spawn_blocking(work).await;
    done.unwrap_or_else(|error| Err(StoreError::Disk(error.to_string())))
}

/// What runs one lesson.
struct Task {
    id: LessonId,
    store: Arc<dyn Store>,
    shared: bool,
    clock: Arc<Clock>,
    lesson: Arc<watch::Sender<Arc<Lesson>>>,
}

impl Task {
    async fn run(self, mut asked: mpsc::Receiver<Ask>) {
        let mut asks = Vec::new();
        while asked.recv_many(&mut asks, MOST_AT_ONCE).await > 0 {
            let (mut posts, mut behind) = (Vec::new(), Vec::new());
            for ask in asks.drain(..) {
                match ask {
                    Ask::Post(post) => posts.push(post),
                    Ask::Newer(from, changes) => self.take(from, &changes),
                    Ask::CatchUp(answer) => behind.push(answer),
                }
            }
            if !behind.is_empty() {
                let mut lesson = Arc::clone(&self.lesson.borrow());
                let caught_up = self.catch_up(&mut lesson).await.map(|_| self.publish(lesson));
                behind.into_iter().for_each(|answer| drop(answer.send(caught_up.clone())));
            }
            if !posts.is_empty() {
                self.settle(posts).await;
            }
        }
    }

    fn publish(&self, lesson: Arc<Lesson>) {
        self.lesson.send_if_modified(|current| {
            let new = current.revision() != lesson.revision();
            *current = lesson;
            new
        });
    }

    /// Takes changes that others wrote, as far as they are new.
    fn take(&self, from: u64, changes: &[Change]) {
        let mut lesson = Arc::clone(&self.lesson.borrow());
        let known = lesson.revision().checked_sub(from).and_then(|known| usize::try_from(known).ok());
        let Some(news) = known.and_then(|known| changes.get(known..)).filter(|news| !news.is_empty()) else { return };
        let after = Arc::make_mut(&mut lesson);
        news.iter().for_each(|change| after.take(change));
        self.publish(lesson);
    }

    /// Settles posts by one write. Other processes that wrote first are caught up with.
    async fn settle(&self, posts: Vec<Post>) {
        let mut lesson = Arc::clone(&self.lesson.borrow());
        match self.settled(&mut lesson, &posts).await {
            Ok((after, refused)) => {
                self.publish(Arc::clone(&after));
                for (post, refused) in posts.into_iter().zip(refused) {
                    let answer = refused.map_or_else(|| Ok(Arc::clone(&after)), |refused| Err(refused.into()));
                    let _gone = post.answer.send(answer);
                }
            }
            Err(error) => {
                self.publish(lesson);
                posts.into_iter().for_each(|post| drop(post.answer.send(Err(error.clone()))));
            }
        }
    }

    /// What came of posts: the lesson that is stored, and which were refused. `lesson` is what is known of it, also after a failure.
    async fn settled(
        &self,
        lesson: &mut Arc<Lesson>,
        posts: &[Post],
    ) -> Result<(Arc<Lesson>, Vec<Option<Refused>>), NotDone> {
        let until = Instant::now() + PATIENCE;
        // Whether nobody else can have written.
        let mut sure = !self.shared;
        let mut lost = 0_u32;
        loop {
            let (after, changes, refused) = self.try_out(lesson, posts);
            if changes.is_empty() {
                let hangs_on_it = |(post, refused): (&Post, &Option<Refused>)| refused.is_some() || !post.is_poll();
                if sure || !posts.iter().zip(&refused).any(hangs_on_it) {
                    return Ok((after, refused));
                }
                sure = !self.catch_up(lesson).await?;
                continue;
            }
            match self.store(lesson.revision(), changes).await {
                Ok(()) => return Ok((after, refused)),
                Err(StoreError::Conflict { expected, found }) if Instant::now() < until => {
                    if lost > 0 {
                        sleep(PAUSE.mul_f64(f64::from(u16::try_from(draw()? % 1000).unwrap_or(0)) / 1000.0)).await;
                    }
                    lost += 1;
                    if found < expected {
                        // The database went on from an older copy of itself.
                        *lesson = self.reload().await?;
                    } else {
                        self.catch_up(lesson).await?;
                    }
                }
                Err(error) => return Err(error.into()),
            }
        }
    }

    /// What comes of posts, each on top of those before it, and which are refused.
    fn try_out(&self, lesson: &Arc<Lesson>, posts: &[Post]) -> (Arc<Lesson>, Vec<Change>, Vec<Option<Refused>>) {
        let (mut after, mut all) = (Arc::clone(lesson), Vec::new());
        let mut one = |commands: &[Command]| {
            for command in commands {
                // Another computer's clock may be ahead.
                let at = self.clock.now().max(after.since());
                let changes = match after.apply(at, command.clone()) {
                    Ok(changes) => changes,
                    Err(refused) => return Some(refused),
                };
                if !changes.is_empty() {
                    let lesson = Arc::make_mut(&mut after);
                    changes.iter().for_each(|change| lesson.take(change));
                    all.extend(changes);
                }
            }
            None
        };
        let refused = posts.iter().map(|post| one(&post.commands)).collect();
        (after, all, refused)
    }

    async fn store(&self, expected: u64, changes: Vec<Change>) -> Result<(), StoreError> {
        let (store, id) = (Arc::clone(&self.store), self.id.clone());
        blocking(move || store.append(&id, expected, &changes)).await
    }

    /// Takes what others wrote; whether that was anything.
    async fn catch_up(&self, lesson: &mut Arc<Lesson>) -> Result<bool, NotDone> {
        let (store, id, from) = (Arc::clone(&self.store), self.id.clone(), lesson.revision());
        let newer = blocking(move || store.newer(&id, from)).await?.ok_or(NotDone::NoLesson)?;
        if newer.is_empty() {
            return Ok(false);
        }
        let after = Arc::make_mut(lesson);
        newer.iter().for_each(|change| after.take(change));
        Ok(true)
    }

    async fn reload(&self) -> Result<Arc<Lesson>, NotDone> {
        let (store, id) = (Arc::clone(&self.store), self.id.clone());
        let changes = blocking(move || store.newer(&id, 0)).await?.ok_or(NotDone::NoLesson)?;
        Ok(Arc::new(Lesson::fold(changes).ok_or(NotDone::NoLesson)?))
    }
}

impl Post {
    /// Whether it is answered from what is held: what a seat says twice, or only asks.
    fn is_poll(&self) -> bool {
        self.commands.iter().all(|command| matches!(command, Command::Sync { .. } | Command::Hold { .. }))
    }
}
