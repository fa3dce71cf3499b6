//! A class on a bad day: posts and answers get lost, come twice and late, pages are loaded again, the program is killed, the disk is
//! full or damaged, the clock jumps. What children did counts once all the same.

use std::{
    collections::BTreeSet,
    fs,
    io::Write,
    net::TcpStream,
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicU16, Ordering},
    },
    thread,
    time::{Duration, SystemTime},
};

use classroom::{
    Change, ChatIx, Command, Deed, Done, Lesson, SeatId, StepIx, What, Window,
    device::{Answer, Device},
    wire,
};
use classroom_server::{ConsoleCommand, Disk, Host, LessonId, Memory, Store, key_of};
use learning::{Counts, Seed, checkup::Face, stream};
use rand::Rng;
use serde::Serialize;
use story::{ActKind, Mark, Sign};

use crate::{
    killed::{Program, join, post},
    kit::{School, options, program, token},
};

const CHAT: StepIx = StepIx(1);
const CHILDREN: u32 = 30;
/// What each child does, and what happens on the way.
const DEEDS: usize = 40;
const EVENTS: usize = 300;

fn deed(what: What) -> Deed {
    Deed { step: CHAT, what }
}

/// Sends a post and goes away before the answer comes.
fn throw(port: u16, path: &str, body: &impl Serialize) {
    let body = serde_json::to_string(body).unwrap();
    let head = format!(
        "POST {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\r\n",
        body.len()
    );
    if let Ok(mut stream) = TcpStream::connect(("127.0.0.1", port)) {
        let _gone = stream.write_all((head + &body).as_bytes());
    }
}

fn sends(port: u16, sync: &wire::Sync) -> Answer {
    match post(port, "/api/sync", "", sync) {
        Some((200, body)) => Answer::Synced(serde_json::from_value(body).unwrap()),
        Some((status, body)) => {
            assert!(status < 500, "no fault: {status} {body}");
            Answer::Refused(serde_json::from_value(body).unwrap())
        }
        None => Answer::Lost,
    }
}

/// What a child does in its chat, each of it new.
fn deeds_of(rng: &mut impl Rng) -> Vec<What> {
    let mut deeds = vec![What::Began(ChatIx(0)), What::Read(3)];
    while deeds.len() < DEEDS {
        deeds.push(match rng.next_u32() % 5 {
            0 => What::Flagged(u16::try_from(rng.next_u32() % 4).unwrap(), Some(Mark::Sign(Sign::S4))),
            1 => What::Flagged(u16::try_from(rng.next_u32() % 4).unwrap(), None),
            2 => What::Chose(u16::try_from(rng.next_u32() % 3).unwrap()),
            3 => What::Acted(ActKind::Pause),
            _ => What::Hand(rng.next_u32().is_multiple_of(2)),
        });
    }
    let done = Done {
        counts: Counts { hits: u16::try_from(rng.next_u32() % 3).unwrap(), ..Counts::default() },
        signs: Vec::new(),
    };
    deeds.push(What::Finished(done));
    deeds.push(What::Judged { real: Face::Yes, helped: Face::ABit });
    deeds
}

/// A child with its device, from the code to the last answer. Returns its seat and what it did.
fn plays(child: u32, code: &str, port: &AtomicU16) -> (SeatId, Vec<What>) {
    let mut rng = stream(Seed(u64::from(child)), "faults", "child");
    let here = || port.load(Ordering::Relaxed);
    let join = join(code, child);
    // The first answer is lost, and two of the next tries come at once.
    throw(here(), "/api/join", &join);
    let joined: wire::Joined = loop {
        let both = thread::scope(|scope| {
            let one = scope.spawn(|| post(here(), "/api/join", "", &join));
            (post(here(), "/api/join", "", &join), one.join().unwrap())
        });
        if let (Some((200, one)), Some((200, other))) = both {
            assert_eq!(one["seat"], other["seat"], "two tries of one device are one seat");
            break serde_json::from_value(one).unwrap();
        }
        thread::sleep(Duration::from_millis(20));
    };
    let seat = joined.seat;
    let mut device = Device::joined(join.token.clone(), join.window, joined);
    let (deeds, mut did, mut late) = (deeds_of(&mut rng), 0, Vec::new());
    let (mut now, mut window) = (0, child);
    for _ in 0..EVENTS {
        now += 20_000;
        match rng.next_u32() % 10 {
            0..4 => {
                if let Some(what) = deeds.get(did) {
                    device.did(now, deed(what.clone()));
                    did += 1;
                }
            }
            4 => {
                window += CHILDREN;
                device = Device::back(&device.keep(), Window(window)).expect("it was kept");
            }
            // It sleeps.
            5 => thread::sleep(Duration::from_millis(30)),
            how => {
                let Some(sync) = device.post(now) else { continue };
                let answer = match how {
                    6 => Answer::Lost,
                    7 => {
                        throw(here(), "/api/sync", &sync);
                        Answer::Lost
                    }
                    8 => thread::scope(|scope| {
                        scope.spawn(|| sends(here(), &sync));
                        sends(here(), &sync)
                    }),
                    _ => sends(here(), &sync),
                };
                device.answered(now, false, answer);
                // A copy that comes much later takes nothing from the window that plays then.
                late.push(wire::Sync { take: false, ..sync });
                if late.len() > 3 {
                    sends(here(), &late.remove(0));
                }
            }
        }
    }
    for what in &deeds[did..] {
        device.did(now, deed(what.clone()));
    }
    for _ in 0..1000 {
        now += 20_000;
        if let Some(sync) = device.post(now) {
            let answer = sends(here(), &sync);
            let is_taken = matches!(answer, Answer::Synced(_));
            device.answered(now, false, answer);
            if is_taken && device.unconfirmed() == 0 {
                return (seat, deeds);
            }
        }
        thread::sleep(Duration::from_millis(10));
    }
    panic!("child {child} never comes to its end: {device:?}");
}

/// The lesson that is kept in a folder.
fn kept(folder: &Path, lesson: &str) -> Vec<Change> {
    let disk = Disk::open(folder).unwrap();
    assert_eq!(disk.set_aside(), None, "it is whole");
    disk.load(&LessonId::of(lesson).unwrap()).unwrap()
}

#[test]
fn thirty_children_on_a_bad_network_with_a_program_that_is_killed_end_in_the_counts_of_a_good_day() {
    let folder = tempfile::tempdir().unwrap();
    let mut program = Program::start(folder.path());
    let code = program.open();
    program.does(ConsoleCommand::Go(CHAT));
    let port = AtomicU16::new(program.port);
    let over = AtomicBool::new(false);
    let mut kills = 0;
    let played: Vec<(SeatId, Vec<What>)> = thread::scope(|scope| {
        let (port, code, over) = (&port, &code, &over);
        let children: Vec<_> = (0..CHILDREN).map(|child| scope.spawn(move || plays(child, code, port))).collect();
        let done = scope.spawn(move || {
            let played = children.into_iter().map(|child| child.join().unwrap()).collect();
            over.store(true, Ordering::Relaxed);
            played
        });
        while !over.load(Ordering::Relaxed) && kills < 8 {
            thread::sleep(Duration::from_millis(250 + 70 * kills));
            program.kill();
            program = Program::start(folder.path());
            port.store(program.port, Ordering::Relaxed);
            kills += 1;
        }
        done.join().unwrap()
    });
    assert!(kills > 1, "the program was killed while they played: {kills}");
    let lesson_id = program.lesson.clone();
    program.kill();

    let changes = kept(folder.path(), &lesson_id);
    let lesson = Lesson::fold(changes.iter().cloned()).unwrap();
    let seats: BTreeSet<SeatId> = played.iter().map(|(seat, _)| *seat).collect();
    assert_eq!((seats.len(), lesson.seats().count()), (30, 30), "thirty devices have thirty seats");
    let plain = changes.iter().filter(|change| !matches!(change, Change::Did { .. } | Change::Held { .. })).cloned();
    let mut plain = Lesson::fold(plain).unwrap();
    for ((seat, did), child) in played.iter().zip(0..) {
        let deeds = did.iter().cloned().map(deed).collect();
        let sync = Command::Sync { seat: *seat, window: Window(child), first: 1, deeds };
        let changes = plain.apply(0, sync).unwrap();
        changes.iter().for_each(|change| plain.take(change));
    }
    assert_eq!(lesson.sum(CHAT), plain.sum(CHAT), "the same counts");
    for (seat, _) in &played {
        let of = |lesson: &Lesson| {
            lesson.seat(*seat).map(|seat| (seat.last(), seat.hand.is_some(), seat.work(CHAT).cloned()))
        };
        assert_eq!(of(&lesson), of(&plain), "the same of {seat:?}");
    }
}

/// Flags that go up and down: each is new.
#[cfg(target_os = "linux")]
fn flags(first: u32) -> Vec<Deed> {
    let flag = |number: u32| What::Flagged(1, number.is_multiple_of(2).then_some(Mark::Sign(Sign::S4)));
    (first..first + 200).map(|number| deed(flag(number))).collect()
}

#[cfg(target_os = "linux")]
#[test]
fn with_a_full_disk_nothing_is_acknowledged_that_is_not_kept_and_with_room_again_the_lesson_goes_on() {
    use crate::killed::ARGUMENTS;

    /// A disk without room: no file grows beyond this. The system tells the program so, instead of ending it.
    fn limit(program: &Program, size: u64) {
        let id = i32::try_from(program.child.id()).unwrap();
        rlimit::prlimit(id, rlimit::Resource::FSIZE, Some((size, rlimit::INFINITY)), None).unwrap();
    }
    fn start(folder: &Path, blocks: &str) -> Program {
        let script = format!("trap '' XFSZ; ulimit -S -f {blocks}; exec \"$0\" \"$@\"");
        let mut command = std::process::Command::new("sh");
        command.args(["-c", &script, env!("CARGO_BIN_EXE_manara-classroom")]).args(ARGUMENTS).arg(folder);
        Program::run(command)
    }

    let folder = tempfile::tempdir().unwrap();
    let mut program = start(folder.path(), "unlimited");
    let code = program.open();
    assert_eq!(program.post("/api/join", &join(&code, 1)).unwrap().0, 200, "a seat");
    program.does(ConsoleCommand::Go(CHAT));
    let sync = |program: &Program, first: u32, deeds| {
        let sync = wire::Sync {
            version: wire::VERSION,
            lesson: program.lesson.clone(),
            token: token(1),
            window: Window(1),
            take: false,
            first,
            deeds,
            seen: 0,
        };
        program.post("/api/sync", &sync).unwrap()
    };
    let size = || fs::metadata(folder.path().join("lessons.redb")).unwrap().len();
    limit(&program, size());
    let mut acknowledged = 0;
    let refused = loop {
        let (status, body) = sync(&program, acknowledged + 1, flags(acknowledged + 1));
        if status != 200 {
            break (status, body);
        }
        acknowledged += 200;
        assert_eq!(body["ack"], acknowledged, "stored");
        assert!(acknowledged < 400_000, "the disk is full at some time");
    };
    assert_eq!((refused.0, &refused.1["key"]), (503, &"store".into()), "told by a sentence: {}", refused.1);
    let shown = sync(&program, acknowledged + 1, Vec::new());
    assert_eq!((shown.0, &shown.1["ack"]), (200, &acknowledged.into()), "what needs no disk goes on: {}", shown.1);

    program.kill();
    let blocks = (size() / 512).to_string();
    let mut program = start(folder.path(), &blocks);
    let found = sync(&program, acknowledged + 1, Vec::new());
    assert_eq!((found.0, &found.1["ack"]), (200, &acknowledged.into()), "nothing is lost by a restart: {}", found.1);
    limit(&program, rlimit::INFINITY);
    let (status, body) = sync(&program, acknowledged + 1, flags(acknowledged + 1));
    assert_eq!((status, &body["ack"]), (200, &(acknowledged + 200).into()), "with room again it is stored: {body}");
    program.kill();
    let changes = kept(folder.path(), &program.lesson);
    let last = Lesson::fold(changes).unwrap().seat(SeatId(0)).unwrap().last();
    assert_eq!(last, acknowledged + 200, "all of it is there");
}

#[test]
fn a_program_whose_store_is_damaged_says_where_it_is_kept_and_begins_anew() {
    let folder = tempfile::tempdir().unwrap();
    let mut program = Program::start(folder.path());
    let lesson = program.lesson.clone();
    program.kill();
    let file = folder.path().join("lessons.redb");
    let bytes: Vec<u8> = fs::read(&file).unwrap().iter().map(|byte| byte ^ 0x5a).collect();
    fs::write(&file, &bytes).unwrap();
    let again = Program::start(folder.path());
    let said = again.said.lock().unwrap().join("\n");
    let aside = folder.path().join("lessons.damaged-1");
    assert!(said.contains("damaged") && said.contains(&aside.display().to_string()), "told: {said}");
    assert_eq!(fs::read(&aside).unwrap(), bytes, "kept as it was");
    assert_ne!(again.lesson, lesson, "a new lesson");
    assert_eq!(again.open().len(), 4, "which can be taught");
}

#[test]
fn wherever_a_store_is_damaged_it_is_whole_or_kept_aside() {
    let folder = tempfile::tempdir().unwrap();
    let id = LessonId::of(&token(1)).unwrap();
    let changes: Vec<Change> = (0..400).map(|room| Change::Room(Some(room))).collect();
    let disk = Disk::open(folder.path()).unwrap();
    disk.append(&id, 0, &changes).unwrap();
    drop(disk);
    let bytes = fs::read(folder.path().join("lessons.redb")).unwrap();
    let mut rng = stream(Seed(1), "faults", "damage");
    let mut aside = 0;
    for _ in 0..60 {
        let mut damaged = bytes.clone();
        let at = usize::try_from(rng.next_u64()).unwrap_or(usize::MAX) % damaged.len();
        let length = 1 << (rng.next_u32() % 13);
        damaged.iter_mut().skip(at).take(length).for_each(|byte| *byte ^= 0x41);
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("lessons.redb"), &damaged).unwrap();
        let disk = Disk::open(folder.path()).unwrap();
        match disk.set_aside() {
            Some(kept) => {
                assert!(fs::metadata(kept).unwrap().len() > 0, "kept aside");
                aside += 1;
            }
            None => assert_eq!(disk.load(&id).unwrap(), changes, "whole, with {length} bytes at {at} damaged"),
        }
        disk.append(&LessonId::of(&token(2)).unwrap(), 0, &[Change::Reminded]).unwrap();
    }
    assert!(aside > 0, "some damage was found");
}

#[tokio::test]
async fn a_clock_that_was_put_back_takes_no_time_back() {
    let store: Arc<dyn Store> = Arc::new(Memory::default());
    let school = School::over(Arc::clone(&store)).await.open().await;
    let id = LessonId::of(&school.lesson).unwrap();
    // It was wrong by a year while the lesson began, and was set right meanwhile.
    let ahead = 1_000 * (u64::from(crate::kit::today().0) + 365) * 24 * 60 * 60;
    let written = store.load(&id).unwrap().len();
    store.append(&id, u64::try_from(written).unwrap(), &[Change::Went { step: StepIx(0), at: ahead }]).unwrap();
    let again = School { router: program(Arc::clone(&store), options()).await, ..school };
    let view = again.does(ConsoleCommand::Go(CHAT)).await.expect("the lesson goes on");
    assert!(view.since >= ahead, "a later step began no earlier: {} and {ahead}", view.since);
    let (device, _) = again.joins(1).await.expect("children join");
    assert_eq!(
        again.syncs(&device.sync(1, vec![deed(What::Hand(true))])).await.map(|synced| synced.ack),
        Ok(1),
        "and act"
    );
    assert!(key_of(&device.token).is_some(), "as ever");
}

#[tokio::test]
async fn a_clock_that_was_put_forward_ends_no_lesson_that_runs() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("lessons.redb");
    let disk = Arc::new(Disk::open(folder.path()).unwrap());
    let school = School::over(Arc::clone(&disk) as Arc<dyn Store>).await.open().await;
    let id = LessonId::of(&school.lesson).unwrap();
    let written = disk.load(&id).unwrap().len();
    // Its last step began a year ago, as the clock says now; what was done last was written just now.
    let long_ago = 1_000 * (u64::from(crate::kit::today().0) - 365) * 24 * 60 * 60;
    disk.append(&id, u64::try_from(written).unwrap(), &[Change::Went { step: CHAT, at: long_ago }]).unwrap();
    drop((school, disk));
    let again = open_when_closed(folder.path()).await;
    let goes_on = Host::over(Arc::clone(&again) as Arc<dyn Store>).await.unwrap().0;
    assert_eq!(again.lessons().unwrap(), [id], "the lesson goes on");
    drop((goes_on, again));

    let yesterday = SystemTime::now() - Duration::from_secs(2 * 24 * 60 * 60);
    let again = open_when_closed(folder.path()).await;
    drop(again);
    fs::File::options().write(true).open(&file).unwrap().set_modified(yesterday).unwrap();
    let again = open_when_closed(folder.path()).await;
    let _host = Host::over(Arc::clone(&again) as Arc<dyn Store>).await.unwrap();
    assert_eq!(again.lessons().unwrap(), [], "one that nobody wrote in for days is forgotten");
}

/// The store of a folder, once those who had it before are gone.
async fn open_when_closed(folder: &Path) -> Arc<Disk> {
    for _ in 0..200 {
        match Disk::open(folder) {
            Ok(disk) => return Arc::new(disk),
            Err(_) => tokio::time::sleep(Duration::from_millis(10)).await,
        }
    }
    panic!("it is never closed");
}
