//! The teacher's program as a process of its own, and lessons in it.

use std::{
    fs,
    io::{BufRead, BufReader},
    net::{Ipv4Addr, SocketAddr},
    path::Path,
    process::{Child, Command, Stdio},
    thread,
    time::Duration,
};

use classroom::{ConsoleView, StepIx, Tick, Window, wire};
use classroom_server::{Begin, Begun, ConsoleCommand, ConsolePost, Contact, draw_token};
use helplines::{Day, VerifiedHow};

use crate::client::{Client, Trouble};

/// Ticks of processor time in a second, as Linux tells them to programs.
const TICKS: f64 = 100.0;

/// A process that serves.
pub(crate) struct Program {
    child: Child,
    pub(crate) address: SocketAddr,
    /// What is behind `#` of the console's link.
    pub(crate) fragment: String,
}

impl Drop for Program {
    fn drop(&mut self) {
        self.kill();
    }
}

impl Program {
    /// Starts it and waits until it serves.
    pub(crate) fn start(program: &Path, arguments: &[&str]) -> Result<Self, Trouble> {
        let mut child = Command::new(program)
            .args(["--port", "0", "--no-browser", "--lang", "en"])
            .args(arguments)
            .stdout(Stdio::piped())
            .spawn()?;
        let output = child.stdout.take().ok_or("it says nothing")?;
        let mut lines = BufReader::new(output).lines().map_while(Result::ok);
        let told = lines.find_map(|line| told(&line));
        // What it says later has somewhere to go.
        thread::spawn(move || lines.for_each(drop));
        let (port, fragment) = told.ok_or("it prints no console")?;
        Ok(Self { child, address: SocketAddr::from((Ipv4Addr::LOCALHOST, port)), fragment })
    }

    /// A field of what is behind `#`.
    pub(crate) fn field(&self, name: &str) -> Option<&str> {
        self.fragment
            .split('&')
            .filter_map(|field| field.split_once('='))
            .find(|(one, _)| *one == name)
            .map(|(_, value)| value)
    }

    pub(crate) fn kill(&mut self) {
        let _gone = self.child.kill();
        let _gone = self.child.wait();
    }

    /// Memory in use and at most so far, in MB; where Linux tells of it.
    pub(crate) fn memory(&self) -> Option<(f64, f64)> {
        let status = fs::read_to_string(format!("/proc/{}/status", self.child.id())).ok()?;
        let of = |name: &str| {
            let line = status.lines().find_map(|line| line.strip_prefix(name))?;
            line.split_whitespace().next()?.parse::<f64>().ok().map(|kb| kb / 1024.0)
        };
        Some((of("VmRSS:")?, of("VmHWM:")?))
    }

    /// Seconds of processor time so far; where Linux tells of it.
    pub(crate) fn processor(&self) -> Option<f64> {
        let stat = fs::read_to_string(format!("/proc/{}/stat", self.child.id())).ok()?;
        let (_, after) = stat.rsplit_once(')')?;
        let ticks = after.split_whitespace().skip(11).take(2).filter_map(|ticks| ticks.parse::<f64>().ok());
        Some(ticks.sum::<f64>() / TICKS)
    }
}

/// The port that a line tells of, and what is behind `#` of a console's link: a lesson's, or of one to begin. Who hosts lessons needs
/// none.
fn told(line: &str) -> Option<(u16, String)> {
    if let Some(hosts) = line.strip_prefix("Port ") {
        return Some((hosts.split_once(' ')?.0.parse().ok()?, String::new()));
    }
    let (place, fragment) = line.strip_prefix("Console: ")?.split_once("/console#")?;
    Some((place.rsplit(':').next()?.parse().ok()?, fragment.to_owned()))
}

/// A lesson and its teacher.
#[derive(Clone)]
pub(crate) struct Lesson {
    pub(crate) id: String,
    pub(crate) token: String,
}

impl Lesson {
    /// A new one. `start` is what lets begin lessons.
    pub(crate) async fn begin(client: &mut Client, start: Option<&str>) -> Result<Self, Trouble> {
        let begin = Begin { version: wire::VERSION, plan: "short-middle".to_owned(), band: None };
        let begun: Begun = client.post("/api/lessons", start, &begin).await?;
        Ok(Self { id: begun.lesson, token: begun.token })
    }

    pub(crate) async fn does(&self, client: &mut Client, command: ConsoleCommand) -> Result<ConsoleView, Trouble> {
        let post = ConsolePost { version: wire::VERSION, lesson: self.id.clone(), command };
        client.post("/api/console", Some(&self.token), &post).await
    }

    /// Everything that is asked for before joining opens, and that it opens. Gives the code.
    pub(crate) async fn open(&self, client: &mut Client) -> Result<String, Trouble> {
        let today = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH)?.as_secs() / (24 * 60 * 60);
        let contact = Contact {
            who: "School counsellor".to_owned(),
            how: "Room 12".to_owned(),
            hours: None,
            verified_on: Day(u32::try_from(today)?),
            verified_how: VerifiedHow::AskedInPerson,
        };
        for tick in Tick::ALL {
            self.does(client, ConsoleCommand::Tick(tick, true)).await?;
        }
        self.does(client, ConsoleCommand::Contact(Some(contact))).await?;
        Ok(self.does(client, ConsoleCommand::Joining(true)).await?.code.to_string())
    }

    /// A device takes a seat.
    pub(crate) async fn join(client: &mut Client, code: &str, window: u32) -> Result<(String, wire::Joined), Trouble> {
        let token = draw_token()?;
        let join = wire::Join {
            version: wire::VERSION,
            code: code.to_owned(),
            token: token.clone(),
            window: Window(window),
            card: None,
            back: false,
            children: 1,
        };
        Ok((token, client.post("/api/join", None, &join).await?))
    }
}

/// The first step with a chat.
pub(crate) const CHAT: StepIx = StepIx(1);
/// Before a killed program's seats are asked again.
pub(crate) const MOMENT: Duration = Duration::from_millis(200);
