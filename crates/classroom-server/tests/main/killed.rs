//! The real program is killed in the middle of a lesson, again and again: what was acknowledged is there afterwards.

use std::{
    io::{BufRead, BufReader, Read, Write},
    net::TcpStream,
    path::Path,
    process::{Child, Command, Stdio},
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, Ordering},
    },
    thread,
    time::Duration,
};

use classroom::{Deed, StepIx, Tick, What, Window, wire};
use classroom_server::{ConsoleCommand, ConsolePost};
use serde::Serialize;
use serde_json::Value;

use crate::kit::{contact, token};

const CHILDREN: u32 = 6;

/// The real program with its lesson.
pub(crate) struct Program {
    pub(crate) child: Child,
    pub(crate) port: u16,
    pub(crate) lesson: String,
    pub(crate) token: String,
    /// The lines that it printed.
    pub(crate) said: Arc<Mutex<Vec<String>>>,
}

impl Drop for Program {
    fn drop(&mut self) {
        let _gone = self.child.kill();
        let _gone = self.child.wait();
    }
}

/// The program as it is started for a lesson that is kept in a folder.
pub(crate) fn command(data: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_manara-classroom"));
    command.args(ARGUMENTS).arg(data);
    command
}

/// Its arguments before the folder.
pub(crate) const ARGUMENTS: [&str; 6] = ["--plan", "full-middle", "--port", "0", "--no-browser", "--data"];

impl Program {
    pub(crate) fn start(data: &Path) -> Self {
        Self::run(&mut command(data))
    }

    /// Waits until it has told where its console is.
    pub(crate) fn run(command: &mut Command) -> Self {
        let mut child = command.stdout(Stdio::piped()).spawn().unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok);
        let said: Arc<Mutex<Vec<String>>> = Arc::default();
        let link = lines.find_map(|line| {
            said.lock().unwrap().push(line.clone());
            line.strip_prefix("Console: ").map(str::to_owned)
        });
        let link = link.unwrap();
        // What it prints later has somewhere to go.
        let later = Arc::clone(&said);
        thread::spawn(move || lines.for_each(|line| later.lock().unwrap().push(line)));
        let port = link.split_once(":").unwrap().1.split_once(":").unwrap().1.split_once('/').unwrap().0;
        let field = |name: &str| {
            let (_, rest) = link.split_once(&format!("{name}=")).unwrap();
            rest.split('&').next().unwrap().to_owned()
        };
        Self { port: port.parse().unwrap(), lesson: field("lesson"), token: field("token"), child, said }
    }

    /// Kills it as a power cut does, and waits until it is gone.
    pub(crate) fn kill(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    /// Opens joining; gives the code.
    pub(crate) fn open(&self) -> String {
        for tick in Tick::ALL {
            self.does(ConsoleCommand::Tick(tick, true));
        }
        self.does(ConsoleCommand::Contact(Some(contact())));
        self.does(ConsoleCommand::Joining(true))["code"].as_str().unwrap().to_owned()
    }

    pub(crate) fn post(&self, path: &str, body: &impl Serialize) -> Option<(u16, Value)> {
        post(self.port, path, &self.token, body)
    }

    pub(crate) fn does(&self, command: ConsoleCommand) -> Value {
        let body = ConsolePost { version: wire::VERSION, lesson: self.lesson.clone(), command };
        let (status, view) = self.post("/api/console", &body).unwrap();
        assert_eq!(status, 200, "{view}");
        view
    }
}

/// `None` if the program went away meanwhile.
pub(crate) fn post(port: u16, path: &str, token: &str, body: &impl Serialize) -> Option<(u16, Value)> {
    let body = serde_json::to_string(body).unwrap();
    let mut stream = TcpStream::connect(("127.0.0.1", port)).ok()?;
    stream.set_read_timeout(Some(Duration::from_secs(30))).ok()?;
    let head = format!(
        "POST {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\nContent-Type: application/json\r\n\
         Authorization: Bearer {token}\r\nContent-Length: {}\r\n\r\n",
        body.len()
    );
    stream.write_all((head + &body).as_bytes()).ok()?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer).ok()?;
    let status = answer.split(' ').nth(1)?.parse().ok()?;
    let (_, json) = answer.split_once("\r\n\r\n")?;
    Some((status, serde_json::from_str(json).ok()?))
}

fn sync(lesson: &str, child: u32, first: u32, deeds: Vec<Deed>) -> wire::Sync {
    let (token, window) = (token(child), Window(child));
    wire::Sync { version: wire::VERSION, lesson: lesson.to_owned(), token, window, take: false, first, deeds, seen: 0 }
}

/// How often it is killed.
const KILLS: u32 = 50;

#[test]
fn every_deed_that_was_acknowledged_survives_that_the_program_is_killed() {
    let folder = tempfile::tempdir().unwrap();
    let mut program = Program::start(folder.path());
    let code = program.open();
    for child in 0..CHILDREN {
        let join = wire::Join {
            version: wire::VERSION,
            code: code.clone(),
            token: token(child),
            window: Window(child),
            card: None,
            back: false,
            children: 1,
        };
        assert_eq!(program.post("/api/join", &join).unwrap().0, 200, "a seat");
    }
    let mut acknowledged = vec![0_u32; CHILDREN as usize];
    for kill in 0..KILLS {
        let (port, lesson) = (program.port, program.lesson.clone());
        let stop = AtomicBool::new(false);
        let before = acknowledged.clone();
        thread::scope(|scope| {
            let children: Vec<_> = (0..CHILDREN)
                .zip(&before)
                .map(|(child, last)| {
                    let (lesson, stop) = (&lesson, &stop);
                    scope.spawn(move || {
                        let mut last = *last;
                        while !stop.load(Ordering::Relaxed) {
                            let hand = |up| Deed { step: StepIx(0), what: What::Hand(up) };
                            // Whether its hand is up follows from the number, so that each deed says something new.
                            let deeds = vec![hand(last % 2 == 0)];
                            let Some((status, synced)) =
                                post(port, "/api/sync", "", &sync(lesson, child, last + 1, deeds))
                            else {
                                break;
                            };
                            assert_eq!(status, 200, "{synced}");
                            let ack = u32::try_from(synced["ack"].as_u64().unwrap()).unwrap();
                            assert!(ack > last, "a deed that is answered is settled");
                            last = ack;
                        }
                        last
                    })
                })
                .collect();
            thread::sleep(Duration::from_millis(u64::from(60 + kill * 37 % 150)));
            program.kill();
            stop.store(true, Ordering::Relaxed);
            acknowledged = children.into_iter().map(|child| child.join().unwrap()).collect();
        });
        program = Program::start(folder.path());
        assert_eq!(program.lesson, lesson, "the lesson goes on");
        for (child, last) in (0..CHILDREN).zip(&mut acknowledged) {
            let (status, synced) = program.post("/api/sync", &sync(&lesson, child, 1, Vec::new())).unwrap();
            assert_eq!(status, 200, "the seat goes on: {synced}");
            let there = u32::try_from(synced["ack"].as_u64().unwrap()).unwrap();
            assert!(there >= *last, "child {child} was told that {last} deeds are stored, and {there} are");
            assert!(there <= *last + 1, "and at most the one whose answer was lost is there beside them");
            assert_eq!(synced["view"]["hand"], Value::from(there % 2 == 1), "and each of them counted");
            *last = there;
        }
    }
    assert!(acknowledged.iter().sum::<u32>() > KILLS, "children did something: {acknowledged:?}");
}

#[cfg(unix)]
#[test]
fn a_teacher_who_ends_the_program_leaves_nothing_behind() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("lessons");
    let mut program = Program::start(&data);
    assert!(data.join("lessons.redb").exists(), "kept while it lasts");
    let stopped = Command::new("kill").args(["-INT", &program.child.id().to_string()]).status().unwrap();
    assert!(stopped.success(), "asked to end");
    assert!(program.child.wait().unwrap().success(), "it ends well");
    assert!(!data.exists(), "and takes the lesson with it");
}
