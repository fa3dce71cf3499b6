//! Lessons that run. Each has a task of its own that takes what waits, asks the lesson what comes of it, stores that, and only then
//! lets it happen and answers: whatever was answered survives the power cut that follows.

use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex, PoisonError, RwLock},
    time::{Duration, SystemTime, UNIX_EPOCH},
};

use classroom::{
    AnimalCode, Begun, Catalogue, Change, Command, JoinCode, Key, Lesson, Phase, Plan, Refused, SeatId, VERSION,
};
use sha2::{Digest, Sha256};
use story::Band;
use subtle::ConstantTimeEq;
use tokio::{
    sync::{mpsc, oneshot, watch},
    time::Instant,
};

use crate::store::{LessonId, Store, StoreError};

/// After so long without a post a seat's device counts as silent, so that its child can go on at another one.
pub const SILENT_AFTER: Duration = Duration::from_secs(15);
/// A lesson whose last step began so long ago, in milliseconds, does not go on when the program starts: it is erased.
const FORGOTTEN_AFTER: u64 = 24 * 60 * 60 * 1000;
/// So many posts are settled by one write at most.
const MOST_AT_ONCE: usize = 256;
/// So many posts may wait for a lesson.
const WAITING: usize = 1024;
/// So often a write is tried again after another process wrote first.
const TRIES: usize = 5;

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

/// A lesson that runs.
pub struct Running {
    id: LessonId,
    posts: mpsc::Sender<Post>,
    lesson: watch::Receiver<Arc<Lesson>>,
    heard: Mutex<BTreeMap<SeatId, Instant>>,
    since: Instant,
}

impl Running {
    /// Its id.
    #[must_use]
    pub fn id(&self) -> &LessonId {
        &self.id
    }

    /// The lesson as it is stored.
    #[must_use]
    pub fn lesson(&self) -> Arc<Lesson> {
        Arc::clone(&self.lesson.borrow())
    }

    /// Tells of each change; ends with the lesson.
    #[must_use]
    pub fn watch(&self) -> watch::Receiver<Arc<Lesson>> {
        self.lesson.clone()
    }

    /// Does these commands in their order, up to the first that is refused: those before it stand. The lesson that comes back is on
    /// disk.
    ///
    /// # Errors
    /// [`NotDone`] tells why.
    pub async fn does(&self, commands: Vec<Command>) -> Result<Arc<Lesson>, NotDone> {
        let (answer, answered) = oneshot::channel();
        self.posts.send(Post { commands, answer }).await.map_err(|_| NotDone::NoLesson)?;
        answered.await.map_err(|_| NotDone::NoLesson)?
    }

    /// Something was heard of a seat.
    pub fn hear(&self, seat: SeatId) {
        self.heard.lock().unwrap_or_else(PoisonError::into_inner).insert(seat, Instant::now());
    }

    /// Whether nothing was heard of a seat for [`SILENT_AFTER`], also not since the program started.
    #[must_use]
    pub fn is_silent(&self, seat: SeatId) -> bool {
        let heard = self.heard.lock().unwrap_or_else(PoisonError::into_inner);
        heard.get(&seat).unwrap_or(&self.since).elapsed() >= SILENT_AFTER
    }
}

/// Milliseconds that never go back, across restarts neither.
#[derive(Debug)]
struct Clock {
    base: u64,
    since: Instant,
}

impl Clock {
    /// One whose first time is no earlier than `least`.
    fn new(least: u64) -> Self {
        let now = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, millis);
        Self { base: now.max(least), since: Instant::now() }
    }

    fn now(&self) -> u64 {
        self.base.saturating_add(millis(self.since.elapsed()))
    }
}

fn millis(time: Duration) -> u64 {
    u64::try_from(time.as_millis()).unwrap_or(u64::MAX)
}

/// All lessons that run, over a store.
pub struct Host {
    store: Arc<dyn Store>,
    clock: Arc<Clock>,
    lessons: RwLock<BTreeMap<LessonId, Arc<Running>>>,
    /// So that no two lessons draw the same code.
    beginning: tokio::sync::Mutex<()>,
}

impl Host {
    /// The host of a store, with the lessons that are in it; one of a day ago or more is erased. Those whose changes cannot be read are left out and come back as
    /// the second value, with why.
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
                Ok(None) => unread.push((id, "another version of this program began it".to_owned())),
                Err(error) => unread.push((id, error.to_string())),
            }
        }
        let least = lessons.iter().map(|(_, lesson)| lesson.since()).max().unwrap_or(0);
        let clock = Arc::new(Clock::new(least));
        let host = Self { store, clock, lessons: RwLock::default(), beginning: tokio::sync::Mutex::new(()) };
        for (id, lesson) in lessons {
            let since = lesson.since();
            if since > 0 && since.saturating_add(FORGOTTEN_AFTER) < host.clock.now() {
                host.erase(&id).await?;
            } else {
                host.run(id, lesson);
            }
        }
        Ok((host, unread))
    }

    /// Begins a lesson and returns it with the token of its console, which nobody else has.
    ///
    /// # Errors
    /// If it cannot be stored, or no code is free.
    pub async fn begin(&self, plan: Plan, band: Band, chats: Catalogue) -> Result<(Arc<Running>, String), NotDone> {
        let _alone = self.beginning.lock().await;
        let running: Vec<Arc<Lesson>> = self.all().iter().map(|running| running.lesson()).collect();
        let taken = |code: JoinCode| running.iter().any(|lesson| lesson.begun().code == code);
        let in_animals = |code: AnimalCode| running.iter().any(|lesson| lesson.begun().animals == code);
        let code = JoinCode::draw(draw()?).find(|code| !taken(*code)).ok_or(NotDone::NoChance)?;
        let animals = AnimalCode::draw(draw()?).find(|code| !in_animals(*code)).ok_or(NotDone::NoChance)?;
        let token = draw_token().map_err(|_| NotDone::NoChance)?;
        let console = key_of(&token).ok_or(NotDone::NoChance)?;
        let id = draw_token().ok().and_then(|id| LessonId::of(&id)).ok_or(NotDone::NoChance)?;
        let begun = Begun { version: VERSION, plan, band, chats, code, animals, console };
        let (store, of) = (Arc::clone(&self.store), id.clone());
        let change = Change::Begun(Box::new(begun.clone()));
        blocking(move || store.append(&of, 0, &[change])).await?;
        Ok((self.run(id, Lesson::new(begun)), token))
    }

    fn run(&self, id: LessonId, lesson: Lesson) -> Arc<Running> {
        let (posts, waiting) = mpsc::channel(WAITING);
        let (sender, receiver) = watch::channel(Arc::new(lesson));
        let task = Task { id: id.clone(), store: Arc::clone(&self.store), clock: Arc::clone(&self.clock), sender };
        tokio::spawn(task.run(waiting));
        let heard = Mutex::default();
        let running = Arc::new(Running { id: id.clone(), posts, lesson: receiver, heard, since: Instant::now() });
        self.lessons.write().unwrap_or_else(PoisonError::into_inner).insert(id, Arc::clone(&running));
        running
    }

    /// Every lesson that runs.
    #[must_use]
    pub fn all(&self) -> Vec<Arc<Running>> {
        self.lessons.read().unwrap_or_else(PoisonError::into_inner).values().cloned().collect()
    }

    /// A lesson by its id.
    #[must_use]
    pub fn get(&self, id: &str) -> Option<Arc<Running>> {
        let id = LessonId::of(id)?;
        self.lessons.read().unwrap_or_else(PoisonError::into_inner).get(&id).cloned()
    }

    /// The lesson that children find by this code, typed or pressed; those that are over are not found.
    #[must_use]
    pub fn find(&self, code: &str) -> Option<Arc<Running>> {
        let (signs, animals) = (code.parse::<JoinCode>().ok(), code.parse::<AnimalCode>().ok());
        self.all().into_iter().find(|running| {
            let lesson = running.lesson();
            let begun = lesson.begun();
            lesson.phase() != Phase::Ended && (signs == Some(begun.code) || animals == Some(begun.animals))
        })
    }

    /// Erases a lesson: nothing of it is left, in memory or on disk.
    ///
    /// # Errors
    /// If the disk cannot be written; the lesson runs on then.
    pub async fn erase(&self, id: &LessonId) -> Result<(), StoreError> {
        let (store, of) = (Arc::clone(&self.store), id.clone());
        blocking(move || store.erase(&of)).await?;
        self.lessons.write().unwrap_or_else(PoisonError::into_inner).remove(id);
        Ok(())
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
    clock: Arc<Clock>,
    sender: watch::Sender<Arc<Lesson>>,
}

impl Task {
    async fn run(self, mut waiting: mpsc::Receiver<Post>) {
        let mut posts = Vec::new();
        while waiting.recv_many(&mut posts, MOST_AT_ONCE).await > 0 {
            self.settle(std::mem::take(&mut posts)).await;
        }
    }

    /// Settles posts by one write. Another process that wrote first is caught up with.
    async fn settle(&self, posts: Vec<Post>) {
        let mut lesson = Arc::clone(&self.sender.borrow());
        let mut failed = StoreError::Disk("others write all the time".to_owned());
        for _ in 0..TRIES {
            let (after, changes, refused) = self.try_out(&lesson, &posts);
            let stored = if changes.is_empty() { Ok(()) } else { self.store(lesson.revision(), changes).await };
            match stored {
                Ok(()) => {
                    self.sender.send_if_modified(|current| {
                        let new = current.revision() != after.revision();
                        *current = Arc::clone(&after);
                        new
                    });
                    for (post, refused) in posts.into_iter().zip(refused) {
                        let answer = refused.map_or_else(|| Ok(Arc::clone(&after)), |refused| Err(refused.into()));
                        let _gone = post.answer.send(answer);
                    }
                    return;
                }
                Err(StoreError::Conflict { .. }) => match self.reload().await {
                    Ok(Some(newer)) => lesson = Arc::new(newer),
                    Ok(None) => {
                        // It was erased meanwhile.
                        posts.into_iter().for_each(|post| drop(post.answer.send(Err(NotDone::NoLesson))));
                        return;
                    }
                    Err(error) => {
                        failed = error;
                        break;
                    }
                },
                Err(error) => {
                    failed = error;
                    break;
                }
            }
        }
        posts.into_iter().for_each(|post| drop(post.answer.send(Err(failed.clone().into()))));
    }

    /// What comes of posts, each on top of those before it, and which are refused.
    fn try_out(&self, lesson: &Arc<Lesson>, posts: &[Post]) -> (Arc<Lesson>, Vec<Change>, Vec<Option<Refused>>) {
        let (mut after, mut all) = (Arc::clone(lesson), Vec::new());
        let mut one = |commands: &[Command]| {
            for command in commands {
                let changes = match after.apply(self.clock.now(), command.clone()) {
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

    async fn reload(&self) -> Result<Option<Lesson>, StoreError> {
        let (store, id) = (Arc::clone(&self.store), self.id.clone());
        blocking(move || store.load(&id)).await.map(Lesson::fold)
    }
}
