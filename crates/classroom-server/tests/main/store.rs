//! What is kept of a lesson, and that nothing is left of it.

use std::{fs, path::Path, sync::Arc, thread};

use classroom::Change;
use classroom_server::{Disk, LessonId, Memory, Postgres, Store, StoreError};

use crate::database::Database;

fn id(number: u32) -> LessonId {
    LessonId::of(&format!("{number:032x}")).unwrap()
}

fn stores(folder: &Path, database: &Database) -> [Arc<dyn Store>; 3] {
    let postgres = Postgres::open(database.url()).unwrap();
    [Arc::new(Memory::default()), Arc::new(Disk::open(folder).unwrap()), Arc::new(postgres)]
}

#[test]
fn changes_come_back_in_their_order_and_a_second_writer_is_told() {
    let (folder, database) = (tempfile::tempdir().unwrap(), Database::new());
    for store in stores(folder.path(), &database) {
        let changes: Vec<Change> = (0..300).map(|room| Change::Room(Some(room))).collect();
        store.append(&id(1), 0, &changes[..200]).unwrap();
        store.append(&id(2), 0, &changes[..1]).unwrap();
        store.append(&id(1), 200, &changes[200..]).unwrap();
        assert_eq!(store.load(&id(1)).unwrap(), changes, "as they were written");
        let late = store.append(&id(1), 200, &changes[..1]);
        assert_eq!(late, Err(StoreError::Conflict { expected: 200, found: 300 }), "somebody was quicker");
        assert_eq!(store.load(&id(1)).unwrap().len(), 300, "and nothing was written");
        assert_eq!(store.newer(&id(1), 290).unwrap().as_deref(), Some(&changes[290..]), "those that are newer");
        assert_eq!(store.newer(&id(1), 300).unwrap(), Some(Vec::new()), "none is");
        assert_eq!(store.newer(&id(9), 0).unwrap(), None, "there is no such lesson");
        assert_eq!(store.lessons().unwrap(), [id(1), id(2)], "every lesson");
        store.erase(&id(1)).unwrap();
        let late = store.append(&id(1), 300, &changes[..1]);
        assert_eq!(late, Err(StoreError::Conflict { expected: 300, found: 0 }), "nobody writes to what was erased");
        assert_eq!(store.load(&id(1)).unwrap(), [], "gone");
        assert_eq!(store.load(&id(2)).unwrap().len(), 1, "the other one is there");
    }
}

#[test]
fn many_who_write_at_once_are_all_stored() {
    let (folder, database) = (tempfile::tempdir().unwrap(), Database::new());
    for store in stores(folder.path(), &database) {
        let writers: Vec<_> = (0..16)
            .map(|writer| {
                let store = Arc::clone(&store);
                thread::spawn(move || {
                    for number in 0..20 {
                        store.append(&id(writer), number, &[Change::Paused(number % 2 == 0)]).unwrap();
                    }
                })
            })
            .collect();
        writers.into_iter().for_each(|writer| writer.join().unwrap());
        for writer in 0..16 {
            assert_eq!(store.load(&id(writer)).unwrap().len(), 20, "writer {writer}");
        }
    }
    let again = [
        Box::new(Disk::open(folder.path()).unwrap()) as Box<dyn Store>,
        Box::new(Postgres::open(database.url()).unwrap()),
    ];
    for store in again {
        for writer in 0..16 {
            assert_eq!(store.load(&id(writer)).unwrap().len(), 20, "writer {writer} after a restart");
        }
    }
}

#[test]
fn a_damaged_file_is_set_aside_and_a_new_one_begun() {
    for damage in ["cut", "noise", "empty"] {
        let folder = tempfile::tempdir().unwrap();
        let store = Disk::open(folder.path()).unwrap();
        store.append(&id(1), 0, &[Change::Reminded]).unwrap();
        drop(store);
        let file = folder.path().join("lessons.redb");
        let bytes = fs::read(&file).unwrap();
        match damage {
            "cut" => fs::write(&file, &bytes[..bytes.len() / 3]).unwrap(),
            "noise" => fs::write(&file, bytes.iter().map(|byte| byte ^ 0x5a).collect::<Vec<_>>()).unwrap(),
            _ => fs::write(&file, b"not a lesson").unwrap(),
        }
        let store = Disk::open(folder.path()).unwrap();
        let aside = store.set_aside().expect(damage);
        assert!(aside.exists() && aside != file, "it is kept under another name");
        store.append(&id(1), 0, &[Change::Reminded]).unwrap();
        assert_eq!(store.load(&id(1)).unwrap().len(), 1, "a new lesson is stored");
    }
}

#[test]
fn a_second_program_on_the_same_file_is_told_and_harms_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let store = Disk::open(folder.path()).unwrap();
    store.append(&id(1), 0, &[Change::Reminded]).unwrap();
    assert!(matches!(Disk::open(folder.path()).err(), Some(StoreError::InUse(_))), "it is in use");
    assert_eq!(store.load(&id(1)).unwrap().len(), 1, "the first goes on");
}

/// Whether any file of a folder holds these bytes.
fn holds(folder: &Path, text: &[u8]) -> bool {
    fs::read_dir(folder).unwrap().any(|file| {
        let bytes = fs::read(file.unwrap().path()).unwrap();
        bytes.windows(text.len()).any(|window| window == text)
    })
}

#[test]
fn what_is_erased_cannot_be_found_on_the_disk() {
    let folder = tempfile::tempdir().unwrap();
    let store = Disk::open(folder.path()).unwrap();
    let one = Change::Hands(classroom::StepIx(1), classroom::Asked::Vote, vec![40_961; 50]);
    let other = Change::Hands(classroom::StepIx(1), classroom::Asked::Vote, vec![50_777; 50]);
    store.append(&id(1), 0, &[one]).unwrap();
    store.append(&id(2), 0, &[other]).unwrap();
    assert!(holds(folder.path(), b"40961,40961"), "it is there, as the test reads it");
    store.erase(&id(1)).unwrap();
    assert!(!holds(folder.path(), b"40961,40961"), "no page has it");
    assert!(!holds(folder.path(), id(1).as_str().as_bytes()), "nor its id");
    assert!(holds(folder.path(), b"50777,50777"), "the other lesson is kept");
    store.delete().unwrap();
    assert!(!folder.path().exists(), "at the end the folder goes, too");
    assert!(store.append(&id(3), 0, &[Change::Reminded]).is_err(), "and nothing is acknowledged any longer");
}

#[cfg(unix)]
#[test]
fn only_the_teachers_account_can_look_into_the_folder() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let inside = folder.path().join("lessons");
    let _store = Disk::open(&inside).unwrap();
    assert_eq!(fs::metadata(&inside).unwrap().permissions().mode() & 0o777, 0o700, "nobody else");
}
