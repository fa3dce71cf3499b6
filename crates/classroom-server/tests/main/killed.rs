//! The real program is killed in the middle of a lesson, again and again: what was acknowledged is there afterwards.

use std::{
    io::{BufRead, BufReader, Read, Write},
    net::TcpStream,
    path::Path,
    process::{Child, Command, Stdio},
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, AtomicU16, Ordering},
    },
    thread,
    time::Duration,
};

use classroom::{Deed, StepIx, Tick, What, Window, wire};
use classroom_server::{Begin, Begun, ConsoleCommand, ConsolePost};
use serde::Serialize;
use serde_json::Value;

use crate::{
    database::Database,
    kit::{contact, token},
};

const CHILDREN: u32 = 6;
/// How often the program is killed.
const KILLS: u32 = 50;

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

/// The same without a lesson, which its page begins.
fn without_a_lesson(data: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_manara-classroom"));
    command.args(&ARGUMENTS[2..]).arg(data);
    command
}

impl Program {
    pub(crate) fn start(data: &Path) -> Self {
        Self::run(command(data))
    }

    /// Starts it and waits until it has told where its console is.
    pub(crate) fn run(command: Command) -> Self {
        let (child, said, link) = Self::spawn(command, "Console: ");
        let port = link.split_once(":").unwrap().1.split_once(":").unwrap().1.split_once('/').unwrap().0;
        let field = |name: &str| {
            let rest = link.split_once(&format!("{name}=")).map_or("", |(_, rest)| rest);
            rest.split('&').next().unwrap().to_owned()
        };
        Self { port: port.parse().unwrap(), lesson: field("lesson"), token: field("token"), child, said }
    }

    /// One of several on a database.
    fn host(database: &str) -> Self {
        let mut command = Command::new(env!("CARGO_BIN_EXE_manara-classroom"));
        command.args(["--port", "0", "--hosted", "--behind-proxy", "--name", "lessons.example.org"]);
        command.env("MANARA_DATABASE", database);
        let (child, said, line) = Self::spawn(command, "Port ");
        let port = line.split(' ').next().unwrap().parse().unwrap();
        Self { port, lesson: String::new(), token: String::new(), child, said }
    }

    /// Starts it; what it prints, and what follows in the line that begins so.
    fn spawn(mut command: Command, begins: &str) -> (Child, Arc<Mutex<Vec<String>>>, String) {
        let mut child = command.stdout(Stdio::piped()).spawn().unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok);
        let said: Arc<Mutex<Vec<String>>> = Arc::default();
        let line = lines.find_map(|line| {
            said.lock().unwrap().push(line.clone());
            line.strip_prefix(begins).map(str::to_owned)
        });
        // What it prints later has somewhere to go.
        let later = Arc::clone(&said);
        thread::spawn(move || lines.for_each(|line| later.lock().unwrap().push(line)));
        (child, said, line.unwrap())
    }

    /// Begins a lesson as its page does.
    fn begin(&mut self, start: &str) {
        let begin = Begin { version: wire::VERSION, plan: "full-middle".to_owned(), band: None };
        let (status, begun) = post(self.port, "/api/lessons", start, &begin).unwrap();
        assert_eq!(status, 200, "{begun}");
        let begun: Begun = serde_json::from_value(begun).unwrap();
        (self.lesson, self.token) = (begun.lesson, begun.token);
    }

    /// Kills it as a power cut does, and waits until it is gone.
    pub(crate) fn kill(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    /// Opens the door; the code.
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

pub(crate) fn join(code: &str, child: u32) -> wire::Join {
    wire::Join {
        version: wire::VERSION,
        code: code.to_owned(),
        token: token(child),
        window: Window(child),
        card: None,
        back: false,
        children: 1,
    }
}

#[test]
fn every_deed_that_was_acknowledged_survives_that_the_program_is_killed() {
    let folder = tempfile::tempdir().unwrap();
    let mut program = Program::start(folder.path());
    let code = program.open();
    for child in 0..CHILDREN {
        assert_eq!(program.post("/api/join", &join(&code, child)).unwrap().0, 200, "a seat");
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

#[test]
fn a_lesson_that_was_begun_from_its_page_goes_on_and_its_link_is_printed_again() {
    let folder = tempfile::tempdir().unwrap();
    let mut program = Program::run(without_a_lesson(folder.path()));
    assert!(program.lesson.is_empty(), "none runs");
    program.begin("");
    program.open();
    let (lesson, token) = (program.lesson.clone(), program.token.clone());
    program.kill();
    let program = Program::run(without_a_lesson(folder.path()));
    assert_eq!((&program.lesson, &program.token), (&lesson, &token), "the link is the same");
    assert_eq!(program.does(ConsoleCommand::Room(Some(20)))["joining"], Value::Bool(true), "and the door is as it was");
    program.does(ConsoleCommand::End);
    program.does(ConsoleCommand::Erase);
    assert!(!folder.path().join("consoles").exists(), "an erased lesson takes its link with it");
}

#[test]
fn of_two_hosts_one_is_killed_again_and_again_and_children_go_on_at_the_other() {
    let database = Database::new();
    let mut hosts = [Program::host(database.url()), Program::host(database.url())];
    hosts[0].begin("");
    let code = hosts[0].open();
    let (lesson, token) = (hosts[0].lesson.clone(), hosts[0].token.clone());
    for child in 0..CHILDREN {
        let host = &hosts[child as usize % 2];
        assert_eq!(host.post("/api/join", &join(&code, child)).unwrap().0, 200, "a seat");
    }
    let stop = AtomicBool::new(false);
    let ports = hosts.each_ref().map(|host| AtomicU16::new(host.port));
    let acknowledged: Vec<u32> = thread::scope(|scope| {
        let children: Vec<_> = (0..CHILDREN)
            .map(|child| {
                let (lesson, stop, ports) = (&lesson, &stop, &ports);
                scope.spawn(move || {
                    let (mut last, mut at) = (0, child as usize);
                    while !stop.load(Ordering::Relaxed) {
                        let deeds = vec![Deed { step: StepIx(0), what: What::Hand(last % 2 == 0) }];
                        // As a proxy does: who does not answer is passed over.
                        at += 1;
                        let port = ports[at % 2].load(Ordering::Relaxed);
                        let Some((status, synced)) = post(port, "/api/sync", "", &sync(lesson, child, last + 1, deeds))
                        else {
                            continue;
                        };
                        assert_eq!(status, 200, "{synced}");
                        let ack = u32::try_from(synced["ack"].as_u64().unwrap()).unwrap();
                        assert!(ack > last, "a deed that is answered is settled: {ack} after {last}");
                        last = ack;
                    }
                    last
                })
            })
            .collect();
        for kill in 0..10 {
            thread::sleep(Duration::from_millis(100 + kill as u64 * 37 % 150));
            hosts[kill % 2].kill();
            thread::sleep(Duration::from_millis(100));
            hosts[kill % 2] = Program::host(database.url());
            ports[kill % 2].store(hosts[kill % 2].port, Ordering::Relaxed);
        }
        stop.store(true, Ordering::Relaxed);
        children.into_iter().map(|child| child.join().unwrap()).collect()
    });
    for host in &mut hosts {
        for (child, last) in (0..CHILDREN).zip(&acknowledged) {
            let (status, synced) = host.post("/api/sync", &sync(&lesson, child, last + 1, Vec::new())).unwrap();
            assert_eq!(status, 200, "nothing that was acknowledged is missing: {synced}");
        }
        (host.lesson, host.token) = (lesson.clone(), token.clone());
        assert_eq!(host.does(ConsoleCommand::Room(Some(20)))["seats"].as_array().unwrap().len(), 6, "each child once");
    }
    assert!(acknowledged.iter().all(|last| *last > 10), "every child did something all the while: {acknowledged:?}");
}

#[cfg(unix)]
#[test]
fn a_host_that_is_asked_to_end_leaves_its_lessons() {
    let database = Database::new();
    let mut host = Program::host(database.url());
    host.begin("");
    let stopped = Command::new("kill").args(["-TERM", &host.child.id().to_string()]).status().unwrap();
    assert!(stopped.success(), "asked to end");
    assert!(host.child.wait().unwrap().success(), "it ends well");
    let again = Program::host(database.url());
    let looks =
        ConsolePost { version: wire::VERSION, lesson: host.lesson.clone(), command: ConsoleCommand::Room(None) };
    assert_eq!(post(again.port, "/api/console", &host.token, &looks).unwrap().0, 200, "the lesson goes on");
}

#[test]
fn a_host_says_what_it_lacks() {
    let says = |arguments: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_manara-classroom"));
        let output = command.args(arguments).env_remove("MANARA_DATABASE").output().unwrap();
        assert!(!output.status.success(), "{arguments:?} does not start");
        String::from_utf8(output.stderr).unwrap()
    };
    let hosted = ["--hosted", "--name", "lessons.example.org"];
    assert!(says(&["--hosted"]).contains("--hosted needs --name"), "how schools reach it");
    assert!(says(&hosted).contains("--hosted needs --database"), "where lessons are kept");
    let away = says(&[&hosted[..], &["--database", "host=/nonexistent user=manara"]].concat());
    assert!(away.contains("the database cannot be reached"), "a database that is away: {away}");
    assert!(says(&[&hosted[..], &["--plan", "full-middle"]].concat()).contains("--plan is for"), "two ways at once");
    assert!(says(&["--database", "host=/x"]).contains("add --hosted"), "nor without");
}
