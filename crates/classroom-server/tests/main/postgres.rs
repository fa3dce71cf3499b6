//! Lessons in a real database, as several processes share it.

use std::{sync::Arc, thread, time::Duration};

use classroom::{Change, Lesson};
use classroom_server::{Content, FORGOTTEN_AFTER, LessonId, Memory, Postgres, QUIET_AFTER, Store, StoreError};

use crate::{
    database::{Database, Server},
    kit::School,
};

fn id(number: u32) -> LessonId {
    LessonId::of(&format!("{number:032x}")).unwrap()
}

/// What a lesson begins with.
async fn begun() -> Change {
    let store = Arc::new(Memory::default());
    let school = School::over(Arc::clone(&store) as Arc<dyn Store>).await;
    store.load(&LessonId::of(&school.lesson).unwrap()).unwrap().remove(0)
}

fn in_its_thread<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> T {
    thread::spawn(work).join().unwrap()
}

#[test]
fn two_busy_processes_each_write_everything_once() {
    let database = Database::new();
    let stores = [(); 2].map(|()| Arc::new(Postgres::open(database.url()).unwrap()));
    stores[0].append(&id(1), 0, &[Change::Reminded]).unwrap();
    let writers: Vec<_> = (0..8_u16)
        .map(|writer| {
            let store = Arc::clone(&stores[usize::from(writer) % 2]);
            thread::spawn(move || {
                let mut known = 1;
                for number in 0..25 {
                    let change = [Change::Room(Some(writer * 100 + number))];
                    while let Err(error) = store.append(&id(1), known, &change) {
                        assert!(
                            matches!(error, StoreError::Conflict { .. }),
                            "others write, and nothing else: {error}"
                        );
                        known += store.newer(&id(1), known).unwrap().unwrap().len() as u64;
                    }
                    known += 1;
                }
            })
        })
        .collect();
    writers.into_iter().for_each(|writer| writer.join().unwrap());
    let all = stores[1].load(&id(1)).unwrap();
    assert_eq!(all.len(), 201, "each change once");
    for writer in 0..8 {
        let own: Vec<u16> = all
            .iter()
            .filter_map(|change| if let Change::Room(Some(room)) = change { Some(*room) } else { None })
            .filter(|room| room / 100 == writer)
            .collect();
        assert_eq!(own, (0..25).map(|number| writer * 100 + number).collect::<Vec<_>>(), "in its order");
    }
}

#[tokio::test]
async fn no_two_lessons_have_a_code_until_one_is_over_and_erased_ones_leave_no_row() {
    let (database, begun) = (Database::new(), begun().await);
    in_its_thread(move || {
        let stores = [(); 2].map(|()| Postgres::open(database.url()).unwrap());
        let first = [begun];
        stores[0].append(&id(1), 0, &first).unwrap();
        assert_eq!(stores[1].append(&id(2), 0, &first), Err(StoreError::CodeTaken), "another process's lesson has it");
        assert_eq!(stores[1].append(&id(1), 0, &first), Err(StoreError::Conflict { expected: 0, found: 1 }), "no code");
        stores[1].append(&id(1), 1, &[Change::Ended]).unwrap();
        stores[1].append(&id(2), 0, &first).unwrap();
        assert!(Lesson::fold(stores[0].load(&id(2)).unwrap()).is_some(), "a lesson");
        stores[0].erase(&id(1)).unwrap();
        stores[0].erase(&id(2)).unwrap();
        assert_eq!(database.rows(), ["0"; 3], "of both");
    });
}

#[test]
fn what_is_wrong_with_a_database_is_said() {
    let database = Database::new();
    let why = |url: &str| Postgres::open(url).err().map(|error| error.to_string()).unwrap_or_default();
    let encrypted = why(&format!("{} sslmode=require", database.url()));
    assert!(encrypted.contains("sslmode=require cannot be had"), "{encrypted}");
    let nonsense = why("postgres://:::");
    assert!(nonsense.contains("--database names no database"), "{nonsense}");
    let away = why("host=/nonexistent user=manara");
    assert!(away.contains("the database cannot be reached"), "{away}");
    let other = why(&database.url().replace("dbname=", "dbname=no_"));
    assert!(other.contains("does not exist"), "{other}");
    drop(Postgres::open(database.url()).unwrap());
    database.sql("UPDATE manara.layout SET version = 99");
    let newer = why(database.url());
    assert!(newer.contains("another version of this program (99"), "{newer}");
}

#[test]
fn processes_that_start_at_once_make_the_tables_once() {
    let database = Database::new();
    let processes: Vec<_> = (0..4)
        .map(|_| {
            let url = database.url().to_owned();
            thread::spawn(move || Postgres::open(&url).map(drop))
        })
        .collect();
    for process in processes {
        assert_eq!(process.join().unwrap(), Ok(()), "each of them");
    }
    assert_eq!(database.sql("SELECT count(*) FROM manara.layout"), ["1"], "one version");
}

#[test]
fn a_database_that_was_restarted_is_connected_to_again() {
    let mut server = Server::start();
    let database = server.database();
    let store = Postgres::open(database.url()).unwrap();
    store.append(&id(1), 0, &[Change::Reminded]).unwrap();
    server.does("stop");
    let refused = store.append(&id(1), 1, &[Change::Reminded]).map_err(|error| error.to_string());
    assert!(refused.clone().is_err_and(|why| why.contains("database")), "nothing is acknowledged: {refused:?}");
    assert!(store.load(&id(1)).is_err(), "nor made up");
    server.does("start");
    store.append(&id(1), 1, &[Change::Paused(true)]).unwrap();
    assert_eq!(store.load(&id(1)).unwrap(), [Change::Reminded, Change::Paused(true)], "what was acknowledged is there");
}

#[test]
fn limits_of_time_are_of_a_school_day() {
    assert!(QUIET_AFTER >= Duration::from_secs(2 * 60 * 60), "a teacher comes back to the report");
    assert!(FORGOTTEN_AFTER <= Duration::from_secs(24 * 60 * 60), "nothing is kept over night and longer");
    assert!(QUIET_AFTER < FORGOTTEN_AFTER, "what nobody touches goes sooner");
    let (content, _) = Content::load();
    let longest = content.plans().iter().map(|plan| plan.minutes).max().unwrap();
    assert!(Duration::from_secs(u64::from(longest) * 60) < QUIET_AFTER, "no lesson ends by it");
}
