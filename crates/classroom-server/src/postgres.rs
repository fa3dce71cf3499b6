//! Keeps lessons in a PostgreSQL database, which several processes share: for whoever hosts lessons of many schools.
//!
//! A lesson's row holds its revision, and changes are appended by one statement that also moves the revision on, only if it is still
//! the one that was expected: that is the lock. One thread writes; it gathers what came within a few milliseconds into one statement
//! and so one commit, and takes the lessons' rows in one order, so that two processes never wait for each other. The same commit tells
//! every other process, by `NOTIFY`, which lesson has which revision; a connection that only listens hears it. Whoever lost that
//! connection asks for everything it holds, once a second and when it listens again, so that a notice that was missed costs a second.
//!
//! **Which seats were heard** is no change of a lesson, and a write for each poll would be many times what children do. So each process
//! writes, every [`STAMP_EVERY`] and in one statement for all its lessons, how many seconds ago it heard which seat, into a table that
//! is not logged; only a seat that comes back after a while is written at once. Whoever wants to know whether a seat is silent asks
//! that table, with the database's own clock on both sides.
//!
//! The connection is not encrypted: a unix socket, the same machine or a network of its own ([`Postgres::open`] refuses
//! `sslmode=require`).

use std::{
    collections::{BTreeMap, VecDeque},
    sync::{Mutex, PoisonError},
    thread,
    time::Duration,
};

use classroom::{AnimalCode, Change, JoinCode, SeatId};
use deadpool_postgres::{Client, Manager, ManagerConfig, Object, Pool, PoolError, RecyclingMethod, Runtime, Timeouts};
use futures_util::{StreamExt, stream};
use tokio::{
    runtime::{self, Handle},
    sync::{mpsc, oneshot},
    time::{Instant, sleep, timeout},
};
use tokio_postgres::{AsyncMessage, Config, NoTls, config::SslMode, error::SqlState};

use crate::{
    expiry::{FORGOTTEN_AFTER, QUIET_AFTER},
    host::SILENT_AFTER,
    store::{LessonId, Store, StoreError, disk, read, write},
};

/// Everything that is kept, in a schema of its own. `heard` is not logged: after a crash of the database nothing of it is missed.
const TABLES: &str = "
    CREATE SCHEMA IF NOT EXISTS manara;
    CREATE TABLE IF NOT EXISTS manara.layout (version integer NOT NULL);
    CREATE TABLE IF NOT EXISTS manara.lessons (
        number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        id text NOT NULL UNIQUE,
        revision bigint NOT NULL,
        code text UNIQUE,
        animals text UNIQUE,
        began timestamptz NOT NULL DEFAULT now(),
        changed timestamptz NOT NULL DEFAULT now()
    ) WITH (fillfactor = 60);
    CREATE TABLE IF NOT EXISTS manara.changes (
        lesson bigint NOT NULL REFERENCES manara.lessons ON DELETE CASCADE,
        number bigint NOT NULL,
        change text NOT NULL,
        PRIMARY KEY (lesson, number)
    );
    CREATE UNLOGGED TABLE IF NOT EXISTS manara.heard (
        lesson bigint NOT NULL REFERENCES manara.lessons ON DELETE CASCADE,
        process bigint NOT NULL,
        at timestamptz NOT NULL,
        ages bytea NOT NULL,
        PRIMARY KEY (lesson, process)
    ) WITH (fillfactor = 60);
";
/// The version of [`TABLES`].
const LAYOUT: i32 = 1;
/// Only one process at a time makes tables: the lock's number is any that nobody else uses.
const MAKING: i64 = 0x6d61_6e61_7261;
/// On which processes tell each other of changes: `<lesson> <revision>`, 0 for one that is gone.
const CHANNEL: &str = "manara";

/// Connections of a process, beside the one that listens.
const CONNECTIONS: usize = 8;
/// So long the writer waits for more to write at once.
const GATHERING: Duration = Duration::from_millis(2);
/// So many lessons are written at once at most.
const MOST_AT_ONCE: usize = 512;
/// So long it is tried to connect before somebody is told that the database is not there; a restart of it may take as long.
const CONNECTING: Duration = Duration::from_secs(2);
/// Between two tries to connect.
const AGAIN: Duration = Duration::from_millis(200);
/// So long the database may take for an answer.
const ANSWERING: Duration = Duration::from_secs(8);
/// Everything is asked for so often, for the case that a notice was lost.
const CHECK: Duration = Duration::from_secs(5);
/// The same while nothing can be heard.
const CHECK_DEAF: Duration = Duration::from_secs(1);
/// So often a process writes which seats it heard.
pub(crate) const STAMP_EVERY: Duration = Duration::from_secs(5);
/// So many lessons are swept away by one statement.
const SWEPT_AT_ONCE: i64 = 500;

/// What other processes did, or may have done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum News {
    /// A lesson has a revision; 0 if it is gone.
    Of(LessonId, u64),
    /// Of any lesson something may have been missed.
    Any,
}

/// What is appended, until it is on disk.
struct Pending {
    lesson: LessonId,
    expected: u64,
    changes: Vec<String>,
    /// Nobody joins it any longer.
    ended: bool,
    answer: oneshot::Sender<Result<(), StoreError>>,
}

/// Lessons in a database.
pub struct Postgres {
    pool: Pool,
    handle: Handle,
    /// Gone once this is dropped.
    runtime: Option<runtime::Runtime>,
    writer: Mutex<mpsc::UnboundedSender<Pending>>,
    news: Mutex<Option<mpsc::UnboundedReceiver<News>>>,
    /// Tells this process from others.
    process: i64,
}

impl Postgres {
    /// Connects to a database such as `postgres://user:password@host/name` or `host=/run/postgresql user=manara`, and makes its tables
    /// if they are not there. Blocks.
    ///
    /// # Errors
    /// A sentence about what is wrong with the database, or with how it is named.
    pub fn open(database: &str) -> Result<Self, StoreError> {
        let mut config: Config = database
            .parse()
            .map_err(|error| StoreError::Database(format!("--database names no database ({})", sentence(&error))))?;
        if config.get_ssl_mode() == SslMode::Require {
            let why = "sslmode=require cannot be had: connections to the database are not encrypted; use a unix socket, a \
                       network of its own, or a tunnel";
            return Err(StoreError::Database(why.to_owned()));
        }
        let given = config.get_options().map(|given| format!("{given} ")).unwrap_or_default();
        let limits = "-c statement_timeout=7000 -c lock_timeout=5000 -c idle_in_transaction_session_timeout=7000";
        config.options(format!("{given}{limits}"));
        if config.get_connect_timeout().is_none() {
            config.connect_timeout(CONNECTING);
        }
        if config.get_application_name().is_none() {
            config.application_name("manara-classroom");
        }
        let runtime = runtime::Builder::new_multi_thread()
            .worker_threads(1)
            .thread_name("database")
            .enable_all()
            .build()
            .map_err(disk)?;
        let handle = runtime.handle().clone();
        let manager = ManagerConfig { recycling_method: RecyclingMethod::Fast };
        let pool = Pool::builder(Manager::from_config(config.clone(), NoTls, manager))
            .max_size(CONNECTIONS)
            .runtime(Runtime::Tokio1)
            .timeouts(Timeouts { wait: Some(ANSWERING), create: Some(CONNECTING), recycle: Some(CONNECTING) })
            .build()
            .map_err(disk)?;
        let process = i64::from_ne_bytes(getrandom::u64().map_err(disk)?.to_ne_bytes());
        handle.block_on(make_tables(&pool))?;
        let (writer, waiting) = mpsc::unbounded_channel();
        let (of_writer, on) = (pool.clone(), handle.clone());
        thread::Builder::new()
            .name("store".to_owned())
            .spawn(move || on.block_on(write_all(&of_writer, waiting)))
            .map_err(disk)?;
        let (sender, news) = mpsc::unbounded_channel();
        handle.spawn(listen(config, sender));
        let (writer, news) = (Mutex::new(writer), Mutex::new(Some(news)));
        Ok(Self { pool, handle, runtime: Some(runtime), writer, news, process })
    }

    /// What other processes do from now on; once.
    pub(crate) fn news(&self) -> Option<mpsc::UnboundedReceiver<News>> {
        self.news.lock().unwrap_or_else(PoisonError::into_inner).take()
    }

    /// Waits for what is asked of the database.
    fn ask<T>(&self, ask: impl AsyncFnOnce(&Client) -> Result<T, Failed>) -> Result<T, StoreError> {
        self.handle.block_on(asked(&self.pool, ask))
    }

    /// The lesson that is not over and has one of these codes.
    pub(crate) fn find(
        &self,
        code: Option<JoinCode>,
        animals: Option<AnimalCode>,
    ) -> Result<Option<LessonId>, StoreError> {
        let (code, animals) = (code.map(|code| code.to_string()), animals.map(|animals| animals.to_string()));
        self.ask(async |client| {
            let sql = "SELECT id FROM manara.lessons WHERE code = $1 OR animals = $2 LIMIT 1";
            let found = client.query_opt(&client.prepare_cached(sql).await?, &[&code, &animals]).await?;
            found.map(|row| id_of(&row.get::<_, String>(0))).transpose()
        })
    }

    /// The same as [`Store::newer`], of many lessons.
    pub(crate) fn newer_of(
        &self,
        known: &[(LessonId, u64)],
    ) -> Result<BTreeMap<LessonId, Option<Vec<Change>>>, StoreError> {
        let ids: Vec<&str> = known.iter().map(|(id, _)| id.as_str()).collect();
        let from: Vec<i64> = known.iter().map(|(_, from)| number(*from)).collect();
        let sql = "
            SELECT known.id, lesson.number IS NOT NULL, change.change
            FROM unnest($1::text[], $2::bigint[]) AS known (id, number)
            LEFT JOIN manara.lessons AS lesson ON lesson.id = known.id
            LEFT JOIN LATERAL (
                SELECT number, change FROM manara.changes
                WHERE lesson.revision > known.number AND changes.lesson = lesson.number AND changes.number >= known.number
                ORDER BY number
            ) AS change ON true
            ORDER BY known.id, change.number";
        let rows =
            self.ask(async |client| Ok(client.query(&client.prepare_cached(sql).await?, &[&ids, &from]).await?))?;
        let mut found: BTreeMap<LessonId, Option<Vec<Change>>> = BTreeMap::new();
        for row in rows {
            let id = id_of(&row.get::<_, String>(0)).map_err(Failed::told)?;
            let changes = found.entry(id).or_insert_with(|| row.get::<_, bool>(1).then(Vec::new));
            if let (Some(changes), Some(change)) = (changes, row.get::<_, Option<String>>(2)) {
                changes.push(read(change.as_bytes())?);
            }
        }
        Ok(found)
    }

    /// Writes how many seconds ago this process heard the seats of lessons, 255 for never; a seat's place is its number.
    pub(crate) fn stamp(&self, heard: &[(LessonId, Vec<u8>)]) -> Result<(), StoreError> {
        let ids: Vec<&str> = heard.iter().map(|(id, _)| id.as_str()).collect();
        let ages: Vec<&[u8]> = heard.iter().map(|(_, ages)| ages.as_slice()).collect();
        let sql = "
            INSERT INTO manara.heard (lesson, process, at, ages)
            SELECT lessons.number, $1, now(), heard.ages
            FROM unnest($2::text[], $3::bytea[]) AS heard (id, ages) JOIN manara.lessons USING (id)
            ON CONFLICT (lesson, process) DO UPDATE SET at = excluded.at, ages = excluded.ages";
        let stamp = async |client: &Client| {
            client.execute(&client.prepare_cached(sql).await?, &[&self.process, &ids, &ages]).await?;
            Ok(())
        };
        self.ask(stamp)
    }

    /// Whether another process heard a seat in the last [`SILENT_AFTER`], as far as that was written; what it heard since it wrote may
    /// be as much later as it writes rarely.
    pub(crate) fn is_heard_elsewhere(&self, lesson: &LessonId, seat: SeatId) -> Result<bool, StoreError> {
        let least = (SILENT_AFTER + STAMP_EVERY).as_secs_f64();
        let sql = "
            SELECT EXISTS (
                SELECT FROM manara.heard JOIN manara.lessons ON lessons.number = heard.lesson
                WHERE lessons.id = $1 AND heard.process <> $2 AND length(heard.ages) > $3
                    AND get_byte(heard.ages, $3) < 255
                    AND extract(epoch FROM clock_timestamp() - heard.at)::float8 + get_byte(heard.ages, $3) < $4
            )";
        let seat = i32::from(seat.0);
        self.ask(async |client| {
            let statement = client.prepare_cached(sql).await?;
            Ok(client.query_one(&statement, &[&lesson.as_str(), &self.process, &seat, &least]).await?.get(0))
        })
    }

    /// Erases what is to be forgotten by the rules of [`crate::expiry`]; which lessons those were. Several processes may do it at once.
    pub(crate) fn sweep(&self) -> Result<Vec<LessonId>, StoreError> {
        let sql = format!(
            "WITH gone AS (
                DELETE FROM manara.lessons WHERE number IN (
                    SELECT number FROM manara.lessons
                    WHERE began < now() - make_interval(secs => $1) OR changed < now() - make_interval(secs => $2)
                    LIMIT $3 FOR UPDATE SKIP LOCKED
                ) RETURNING id
            ) SELECT id, pg_notify('{CHANNEL}', id || ' 0') FROM gone"
        );
        self.ask(async |client| {
            let statement = client.prepare_cached(&sql).await?;
            let (began, changed) = (FORGOTTEN_AFTER.as_secs_f64(), QUIET_AFTER.as_secs_f64());
            let gone = client.query(&statement, &[&began, &changed, &SWEPT_AT_ONCE]).await?;
            gone.iter().map(|row| id_of(&row.get::<_, String>(0))).collect()
        })
    }

    /// A new lesson with its first changes.
    fn begin(&self, lesson: &LessonId, changes: &[Change]) -> Result<(), StoreError> {
        let begun =
            changes.iter().find_map(|change| if let Change::Begun(begun) = change { Some(begun) } else { None });
        let code = begun.map(|begun| begun.code.to_string());
        let animals = begun.map(|begun| begun.animals.to_string());
        let changes: Vec<String> = changes.iter().map(write).collect::<Result<_, _>>()?;
        let revision = number(count(changes.len()));
        let sql = "
            WITH new AS (
                INSERT INTO manara.lessons (id, revision, code, animals) VALUES ($1, $2, $3, $4)
                ON CONFLICT DO NOTHING RETURNING number
            ), written AS (
                INSERT INTO manara.changes (lesson, number, change)
                SELECT new.number, change.place - 1, change.change
                FROM new, unnest($5::text[]) WITH ORDINALITY AS change (change, place)
            ) SELECT number FROM new";
        self.ask(async |client| {
            let statement = client.prepare_cached(sql).await?;
            let new = client.query_opt(&statement, &[&lesson.as_str(), &revision, &code, &animals, &changes]).await?;
            if new.is_some() {
                return Ok(());
            }
            let found = revisions(client, &[lesson.as_str()]).await?.get(lesson).copied();
            Err(Failed::Told(found.map_or(StoreError::CodeTaken, |found| StoreError::Conflict { expected: 0, found })))
        })
    }
}

impl Drop for Postgres {
    fn drop(&mut self) {
        // What runs there is in nobody's way, and may be waiting for a database that is not there.
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
    }
}

impl Store for Postgres {
    fn append(&self, lesson: &LessonId, expected: u64, changes: &[Change]) -> Result<(), StoreError> {
        if expected == 0 {
            return self.begin(lesson, changes);
        }
        let ended = changes.iter().any(|change| matches!(change, Change::Ended));
        let changes = changes.iter().map(write).collect::<Result<_, _>>()?;
        let (answer, answered) = oneshot::channel();
        let pending = Pending { lesson: lesson.clone(), expected, changes, ended, answer };
        let closed = || StoreError::Database("the database is closed".to_owned());
        self.writer.lock().unwrap_or_else(PoisonError::into_inner).send(pending).map_err(|_| closed())?;
        answered.blocking_recv().unwrap_or_else(|_| Err(closed()))
    }

    fn load(&self, lesson: &LessonId) -> Result<Vec<Change>, StoreError> {
        Ok(self.newer(lesson, 0)?.unwrap_or_default())
    }

    fn newer(&self, lesson: &LessonId, from: u64) -> Result<Option<Vec<Change>>, StoreError> {
        Ok(self.newer_of(&[(lesson.clone(), from)])?.remove(lesson).flatten())
    }

    fn erase(&self, lesson: &LessonId) -> Result<(), StoreError> {
        let sql = format!(
            "WITH gone AS (DELETE FROM manara.lessons WHERE id = $1 RETURNING id)
             SELECT pg_notify('{CHANNEL}', id || ' 0') FROM gone"
        );
        self.ask(async |client| {
            client.query(&client.prepare_cached(&sql).await?, &[&lesson.as_str()]).await?;
            Ok(())
        })
    }

    fn lessons(&self) -> Result<Vec<LessonId>, StoreError> {
        self.ask(async |client| {
            let sql = "SELECT id FROM manara.lessons ORDER BY id";
            let rows = client.query(&client.prepare_cached(sql).await?, &[]).await?;
            rows.iter().map(|row| id_of(&row.get::<_, String>(0))).collect()
        })
    }
}

/// Why the database did not do something.
enum Failed {
    Database(tokio_postgres::Error),
    Told(StoreError),
}

impl Failed {
    fn told(self) -> StoreError {
        match self {
            Self::Database(error) => StoreError::Database(sentence(&error)),
            Self::Told(error) => error,
        }
    }
}

impl From<tokio_postgres::Error> for Failed {
    fn from(error: tokio_postgres::Error) -> Self {
        Self::Database(error)
    }
}

/// What an error says, with what the database says of it. The library's own words leave that out.
fn sentence(error: &tokio_postgres::Error) -> String {
    let why = std::error::Error::source(error).map(|source| format!(": {source}")).unwrap_or_default();
    error.as_db_error().map_or_else(|| format!("{error}{why}"), |error| error.message().to_owned())
}

/// A connection. One that is not there at once may be back in a moment.
async fn connected(pool: &Pool) -> Result<Client, StoreError> {
    let until = Instant::now() + CONNECTING;
    loop {
        let error = match pool.get().await {
            Ok(client) => return Ok(client),
            Err(error) => error,
        };
        let why = match &error {
            PoolError::Backend(error) => sentence(error),
            _ => "it does not answer".to_owned(),
        };
        // Whoever is turned away is turned away again.
        let is_final = matches!(&error, PoolError::Backend(error) if error.code().is_some_and(|code| *code != SqlState::CANNOT_CONNECT_NOW));
        if is_final || Instant::now() + AGAIN > until {
            return Err(StoreError::Database(format!("the database cannot be reached: {why}")));
        }
        sleep(AGAIN).await;
    }
}

/// Asks by a connection of the pool. One that does not answer is given up.
async fn asked<T>(pool: &Pool, ask: impl AsyncFnOnce(&Client) -> Result<T, Failed>) -> Result<T, StoreError> {
    let client = connected(pool).await?;
    let answered = timeout(ANSWERING, ask(&client)).await;
    answered.map_or_else(
        |_| {
            drop(Object::take(client));
            Err(StoreError::Database("the database does not answer".to_owned()))
        },
        |answer| answer.map_err(Failed::told),
    )
}

fn id_of(text: &str) -> Result<LessonId, Failed> {
    LessonId::of(text).ok_or_else(|| Failed::Told(StoreError::Damaged("it has no id".to_owned())))
}

fn count(count: usize) -> u64 {
    u64::try_from(count).unwrap_or(u64::MAX)
}

/// A number as the database has it.
fn number(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

async fn make_tables(pool: &Pool) -> Result<(), StoreError> {
    asked(pool, async |client| {
        // Where they are there, the account needs no right to make them.
        let there = client.query_one("SELECT to_regclass('manara.heard') IS NOT NULL", &[]).await?.get::<_, bool>(0);
        if !there {
            let version = format!("INSERT INTO manara.layout SELECT {LAYOUT} WHERE NOT EXISTS (SELECT FROM manara.layout);");
            let all = format!("BEGIN; SELECT pg_advisory_xact_lock({MAKING}); {TABLES} {version} COMMIT");
            client.batch_execute(&all).await?;
        }
        let layout: i32 = client.query_one("SELECT max(version) FROM manara.layout", &[]).await?.get(0);
        if layout == LAYOUT {
            return Ok(());
        }
        let why = format!(
            "the database was made for another version of this program ({layout}, and this one is {LAYOUT}); when no lesson runs, \
             `DROP SCHEMA manara CASCADE` makes room"
        );
        Err(Failed::Told(StoreError::Database(why)))
    })
    .await
}

/// The revisions of those lessons that are there.
async fn revisions(client: &Client, ids: &[&str]) -> Result<BTreeMap<LessonId, u64>, Failed> {
    let sql = "SELECT id, revision FROM manara.lessons WHERE id = ANY($1)";
    let rows = client.query(&client.prepare_cached(sql).await?, &[&ids]).await?;
    rows.iter()
        .map(|row| Ok((id_of(&row.get::<_, String>(0))?, u64::try_from(row.get::<_, i64>(1)).unwrap_or(0))))
        .collect()
}

/// Writes until nobody is left who could ask.
async fn write_all(pool: &Pool, mut waiting: mpsc::UnboundedReceiver<Pending>) {
    let mut left: VecDeque<Pending> = VecDeque::new();
    loop {
        let Some(first) = (match left.pop_front() {
            Some(first) => Some(first),
            None => waiting.recv().await,
        }) else {
            return;
        };
        sleep(GATHERING).await;
        let mut batch: BTreeMap<LessonId, Pending> = BTreeMap::from([(first.lesson.clone(), first)]);
        let mut later = VecDeque::new();
        while let Some(next) = left.pop_front().or_else(|| waiting.try_recv().ok()) {
            // Of one lesson one at a time: the second counts on what comes of the first.
            if batch.len() < MOST_AT_ONCE && !batch.contains_key(&next.lesson) {
                batch.insert(next.lesson.clone(), next);
            } else {
                later.push_back(next);
                if batch.len() >= MOST_AT_ONCE {
                    break;
                }
            }
        }
        later.append(&mut left);
        left = later;
        let found = asked(pool, async |client| append(client, &batch).await).await;
        for (lesson, one) in batch {
            let result = match &found {
                Err(error) => Err(error.clone()),
                Ok(conflicts) => match conflicts.get(&lesson) {
                    Some(found) => Err(StoreError::Conflict { expected: one.expected, found: *found }),
                    None => Ok(()),
                },
            };
            let _gone = one.answer.send(result);
        }
    }
}

/// Appends all of these by one statement, but for those lessons that have another revision: those come back with it.
async fn append(client: &Client, batch: &BTreeMap<LessonId, Pending>) -> Result<BTreeMap<LessonId, u64>, Failed> {
    let ids: Vec<&str> = batch.keys().map(LessonId::as_str).collect();
    let expected: Vec<i64> = batch.values().map(|one| number(one.expected)).collect();
    let counts: Vec<i64> = batch.values().map(|one| number(count(one.changes.len()))).collect();
    let ended: Vec<bool> = batch.values().map(|one| one.ended).collect();
    let (mut of, mut places, mut changes) = (Vec::new(), Vec::new(), Vec::new());
    for (id, one) in batch {
        for (place, change) in (0_i64..).zip(&one.changes) {
            of.push(id.as_str());
            places.push(place);
            changes.push(change.as_str());
        }
    }
    let sql = format!(
        "WITH wanted AS (
            SELECT * FROM unnest($1::text[], $2::bigint[], $3::bigint[], $4::boolean[]) AS w (id, expected, count, ended)
        ), held AS MATERIALIZED (
            SELECT lessons.number FROM manara.lessons WHERE id = ANY($1) ORDER BY number FOR NO KEY UPDATE
        ), moved AS (
            UPDATE manara.lessons SET
                revision = wanted.expected + wanted.count,
                changed = now(),
                code = CASE WHEN wanted.ended THEN NULL ELSE lessons.code END,
                animals = CASE WHEN wanted.ended THEN NULL ELSE lessons.animals END
            FROM wanted
            WHERE lessons.id = wanted.id AND lessons.revision = wanted.expected AND (SELECT count(*) FROM held) > 0
            RETURNING lessons.number, lessons.id, lessons.revision, wanted.expected
        ), written AS (
            INSERT INTO manara.changes (lesson, number, change)
            SELECT moved.number, moved.expected + change.place, change.change
            FROM moved JOIN unnest($5::text[], $6::bigint[], $7::text[]) AS change (id, place, change) USING (id)
        ) SELECT id, pg_notify('{CHANNEL}', id || ' ' || revision) FROM moved"
    );
    let statement = client.prepare_cached(&sql).await?;
    let moved = client.query(&statement, &[&ids, &expected, &counts, &ended, &of, &places, &changes]).await?;
    if moved.len() == batch.len() {
        return Ok(BTreeMap::new());
    }
    let moved: Vec<String> = moved.iter().map(|row| row.get(0)).collect();
    let others: Vec<&str> = ids.into_iter().filter(|id| moved.iter().all(|moved| moved != id)).collect();
    let found = revisions(client, &others).await?;
    others.into_iter().map(|id| id_of(id).map(|id| (id.clone(), found.get(&id).copied().unwrap_or(0)))).collect()
}

/// Listens, and connects again when that is lost, until nobody wants to hear it.
async fn listen(config: Config, news: mpsc::UnboundedSender<News>) {
    while !news.is_closed() {
        if let Ok(Ok((client, mut connection))) = timeout(ANSWERING, config.connect(NoTls)).await {
            let heard = news.clone();
            let mut messages = stream::poll_fn(move |context| connection.poll_message(context));
            let mut hearing = tokio::spawn(async move {
                while let Some(Ok(message)) = messages.next().await {
                    if let AsyncMessage::Notification(notice) = message {
                        let _nobody = heard.send(told(notice.payload()));
                    }
                }
            });
            let mut ask = format!("LISTEN {CHANNEL}");
            // The connection is looked at, too: where a network swallows everything, nobody says that it is lost.
            while matches!(timeout(ANSWERING, client.batch_execute(&ask)).await, Ok(Ok(())))
                && news.send(News::Any).is_ok()
            {
                ask = "SELECT 1".to_owned();
                tokio::select! {
                    _ = &mut hearing => break,
                    () = sleep(CHECK) => {}
                }
            }
            hearing.abort();
        }
        let _nobody = news.send(News::Any);
        sleep(CHECK_DEAF).await;
    }
}

fn told(payload: &str) -> News {
    let of = |payload: &str| {
        let (id, revision) = payload.split_once(' ')?;
        Some(News::Of(LessonId::of(id)?, revision.parse().ok()?))
    };
    of(payload).unwrap_or(News::Any)
}
