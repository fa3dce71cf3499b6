//! Figures of the class, on loopback, with the load on the same cores: `class PROGRAM GAME [POSTGRES]`. PROGRAM is a release build of
//! `manara-classroom`, GAME a folder of the game for the web, POSTGRES an address of a database that hosts lessons.
#![allow(clippy::print_stdout, reason = "printing is what this program is for")]

mod bare;
mod client;
mod program;
mod seats;

use std::{
    env, fs,
    net::{Ipv4Addr, SocketAddr},
    path::{Path, PathBuf},
    process::ExitCode,
    time::{Duration, Instant},
};

use classroom::{
    Window,
    device::{Answer, Device},
    wire,
};
use classroom_server::ConsoleCommand;
use hyper::StatusCode;
use tokio::{sync::mpsc, task::JoinSet, time::timeout};

use crate::{
    bare::Bare,
    client::{Client, Trouble},
    program::{CHAT, Lesson, MOMENT, Program},
    seats::{Seat, Waits},
};

/// Seats that are live at once.
const SEATS: u32 = 2000;
/// So long they play.
const PLAYS: Duration = Duration::from_secs(20);
/// Connections that store as fast as they can, and how long.
const HURRIES: u32 = 200;
const ROUND: Duration = Duration::from_secs(4);
const ROUNDS: usize = 3;

fn main() -> ExitCode {
    let runtime = match tokio::runtime::Runtime::new() {
        Ok(runtime) => runtime,
        Err(error) => {
            eprintln!("It cannot start: {error}.");
            return ExitCode::FAILURE;
        }
    };
    let done = runtime.block_on(async {
        let arguments: Vec<String> = env::args().skip(1).collect();
        match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
            ["--bare", folder] => bare::serve(Path::new(folder)).await,
            [program, game] => figures(Path::new(program), game, None).await,
            [program, game, postgres] => figures(Path::new(program), game, Some(postgres)).await,
            _ => Err("class PROGRAM GAME [POSTGRES]".into()),
        }
    });
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

async fn figures(program: &Path, game: &str, postgres: Option<&str>) -> Result<(), Trouble> {
    println!("| what | figure | reach |\n| --- | --- | --- |");
    starts(program, game).await?;
    pauses(program).await?;
    browsers(program, game).await?;
    live(program, game).await?;
    against_bare(program).await?;
    if let Some(postgres) = postgres {
        hosted(program, game, postgres).await?;
    }
    Ok(())
}

fn row(what: &str, figure: &str, reach: &str, met: bool) {
    println!("| {what} | {figure} | {reach}: {} |", if met { "met" } else { "missed" });
}

/// A folder that is gone at the end.
fn folder() -> Result<(tempfile::TempDir, String), Trouble> {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("lesson").to_string_lossy().into_owned();
    Ok((folder, path))
}

/// From the start of the program until the console answers, and until the code is on the wall.
async fn starts(program: &Path, game: &str) -> Result<(), Trouble> {
    let (mut page, mut wall) = (0.0_f64, 0.0_f64);
    for _ in 0..5 {
        let (_kept, data) = folder()?;
        let since = Instant::now();
        let program = Program::start(program, &["--plan", "short-middle", "--data", &data, "--game", game])?;
        let mut client = Client::to(program.address);
        let (status, _) = client.get("/console").await?;
        page = page.max(since.elapsed().as_secs_f64());
        if status != StatusCode::OK {
            return Err(format!("the console answers {status}").into());
        }
        let lesson = told(&program)?;
        let code = lesson.open(&mut client).await?;
        let (_, shown) = client.get(&format!("/api/wall?lesson={}", lesson.id)).await?;
        if !String::from_utf8_lossy(&shown).contains(&code) {
            return Err("the wall shows no code".into());
        }
        wall = wall.max(since.elapsed().as_secs_f64());
    }
    let figure = format!("{page:.2} s / {wall:.2} s");
    row("start of the program until the console answers / until the code is on the wall", &figure, "1 s", wall <= 1.0);
    Ok(())
}

/// The lesson that the program's link tells of.
fn told(program: &Program) -> Result<Lesson, Trouble> {
    let (id, token) = program.field("lesson").zip(program.field("token")).ok_or("the link leads to no lesson")?;
    Ok(Lesson { id: id.to_owned(), token: token.to_owned() })
}

/// From "eyes up" until the last of thirty devices holds, which ask as the game does.
async fn pauses(program: &Path) -> Result<(), Trouble> {
    let (_kept, data) = folder()?;
    let program = Program::start(program, &["--plan", "short-middle", "--data", &data])?;
    let mut teacher = Client::to(program.address);
    let lesson = told(&program)?;
    let code = lesson.open(&mut teacher).await?;
    lesson.does(&mut teacher, ConsoleCommand::Go(CHAT)).await?;
    let (tells, mut held) = mpsc::unbounded_channel();
    let since = Instant::now();
    let mut devices = JoinSet::new();
    for number in 0..30 {
        let mut client = Client::to(program.address);
        let (token, joined) = Lesson::join(&mut client, &code, number).await?;
        let device = Device::joined(token, Window(number), joined);
        // Each begins its seconds at a moment of its own.
        let follows = follows(client, device, since, tells.clone());
        devices.spawn(async move {
            tokio::time::sleep(Duration::from_millis(33 * u64::from(number))).await;
            follows.await;
        });
    }
    let mut worst = Duration::ZERO;
    for round in 0..4 {
        // At no special moment of a device's second, and after all have gone on.
        tokio::time::sleep(Duration::from_millis(2300 + 190 * round)).await;
        let pressed = Instant::now();
        lesson.does(&mut teacher, ConsoleCommand::Pause(true)).await?;
        for _ in 0..30 {
            let at = timeout(Duration::from_secs(10), held.recv()).await?.ok_or("a device is gone")?;
            worst = worst.max(at.duration_since(pressed));
        }
        lesson.does(&mut teacher, ConsoleCommand::Pause(false)).await?;
    }
    let worst = worst.as_secs_f64();
    row("pause pressed until the last of 30 seats is held", &format!("{worst:.2} s"), "2 s", worst <= 2.0);
    Ok(())
}

/// A device that follows its lesson, and tells whenever it begins to hold.
async fn follows(mut client: Client, mut device: Device, since: Instant, tells: mpsc::UnboundedSender<Instant>) {
    let now = || u64::try_from(since.elapsed().as_millis()).unwrap_or(u64::MAX);
    loop {
        if let Some(sync) = device.post(now()) {
            let held = device.view().is_some_and(|view| view.paused);
            let answer = client.post::<wire::Synced>("/api/sync", None, &sync).await;
            device.answered(now(), false, answer.map_or(Answer::Lost, Answer::Synced));
            let holds = device.view().is_some_and(|view| view.paused);
            if holds && !held && tells.send(Instant::now()).is_err() {
                return;
            }
        }
        // As often as a game draws.
        tokio::time::sleep(Duration::from_millis(16)).await;
    }
}

/// Thirty browsers load the whole game at once: the server's processor time for 100 MB.
async fn browsers(program: &Path, game: &str) -> Result<(), Trouble> {
    let mut paths = Vec::new();
    let mut folders = vec![PathBuf::from(game)];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(next)? {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_none_or(|ending| ending != "gz" && ending != "br") {
                paths.push(format!("/{}", path.strip_prefix(game)?.to_string_lossy().replace('\\', "/")));
            }
        }
    }
    let (_kept, data) = folder()?;
    let program = Program::start(program, &["--plan", "short-middle", "--data", &data, "--game", game])?;
    let before = program.processor();
    let mut loading = JoinSet::new();
    for _ in 0..30 {
        let (mut client, paths) = (Client::to(program.address), paths.clone());
        loading.spawn(async move {
            let mut bytes = 0;
            for path in paths {
                let (status, body) = client.get(&path).await?;
                if status != StatusCode::OK {
                    return Err(Trouble::from(format!("{path}: {status}")));
                }
                bytes += body.len();
            }
            Ok(bytes)
        });
    }
    let mut bytes = 0;
    while let Some(loaded) = loading.join_next().await {
        bytes += loaded??;
    }
    let hundreds = bytes as f64 / 100e6;
    let Some(seconds) = program.processor().zip(before).map(|(after, before)| (after - before) / hundreds) else {
        println!("| 30 browsers that load the game at once | this system does not tell | 0.3 s |");
        return Ok(());
    };
    let what =
        format!("30 browsers that load the game at once, {:.0} MB: processor time per 100 MB sent", hundreds * 100.0);
    row(&what, &format!("{seconds:.2} s"), "0.3 s", seconds <= 0.3);
    Ok(())
}

/// Lessons of so many seats in all, in their chat, at programs that share what is stored.
async fn classes(
    addresses: &[SocketAddr],
    start: Option<&str>,
    seats: u32,
    lessons: u32,
) -> Result<Vec<Seat>, Trouble> {
    let first = *addresses.first().ok_or("nothing serves")?;
    let mut joining = JoinSet::new();
    for lesson in 0..lessons {
        let mut addresses = addresses.to_vec();
        let places = addresses.len();
        let start = start.map(str::to_owned);
        joining.spawn(async move {
            let mut client = Client::to(first);
            // Each lesson is of a school of its own: one alone may begin only so many.
            client.told_as = Some(Ipv4Addr::from_bits(0x0a00_0000 + lesson));
            let begun = Lesson::begin(&mut client, start.as_deref()).await?;
            let code = begun.open(&mut client).await?;
            begun.does(&mut client, ConsoleCommand::Go(CHAT)).await?;
            let mut joined = Vec::new();
            for number in (lesson..seats).step_by(usize::try_from(lessons)?) {
                addresses.rotate_left(1 % places);
                joined.push(Seat::join(&addresses, &code, number).await?);
            }
            Ok::<_, Trouble>(joined)
        });
    }
    let mut all = Vec::new();
    while let Some(joined) = joining.join_next().await {
        all.extend(joined??);
    }
    Ok(all)
}

/// Lets seats play, each from a moment of its own within the first second.
async fn play(seats: Vec<Seat>, plays: Duration) -> Result<(Vec<Seat>, Waits), Trouble> {
    let first = Instant::now() + Duration::from_millis(200);
    let share = Duration::from_secs(1) / u32::try_from(seats.len().max(1))?;
    let mut playing = JoinSet::new();
    for (seat, at) in seats.into_iter().zip(0..) {
        playing.spawn(seat.plays(first + share * at, first + plays));
    }
    let (mut done, mut waits) = (Vec::new(), Waits::default());
    while let Some(seat) = playing.join_next().await {
        let mut seat = seat??;
        waits.add(std::mem::take(&mut seat.waits));
        done.push(seat);
    }
    Ok((done, waits))
}

/// How many seats have less or more in the store than was acknowledged.
async fn unlike(seats: &mut [Seat]) -> Result<usize, Trouble> {
    let mut unlike = 0;
    for seat in seats {
        unlike += usize::from(!seat.checks().await?);
    }
    Ok(unlike)
}

async fn live(program: &Path, game: &str) -> Result<(), Trouble> {
    let (_kept, data) = folder()?;
    let program = Program::start(program, &["--data", &data, "--game", game])?;
    let seats = classes(&[program.address], program.field("start"), SEATS, 36).await?;
    let cpu = program.processor();
    let (mut seats, mut waits) = play(seats, PLAYS).await?;
    let cpu = program.processor().zip(cpu).map(|(after, before)| (after - before) / PLAYS.as_secs_f64());
    let memory = program.memory();
    let unlike = unlike(&mut seats).await?;
    let (half, most) = (waits.of_thousand(500), waits.of_thousand(990));
    let errors = waits.wrong.len() + usize::try_from(waits.lost)? + unlike;
    waits.wrong.iter().take(3).for_each(|wrong| eprintln!("{wrong}"));
    let what = format!(
        "{SEATS} seats live in 36 lessons, redb: {} posts, {} deeds, p50 / p99",
        waits.millis.len(),
        waits.deeds
    );
    row(&what, &format!("{half:.1} ms / {most:.1} ms"), "p99 50 ms", most <= 50.0);
    row("the same: errors", &errors.to_string(), "0", errors == 0);
    if let Some((now, peak)) = memory {
        row("the same: memory, at most so far", &format!("{now:.0} MB, {peak:.0} MB"), "120 MB", peak <= 120.0);
    }
    if let Some(cpu) = cpu {
        println!("| the same: cores in use by the server | {cpu:.2} | |");
    }
    Ok(())
}

/// Deeds a second at full load against a handler that stores one number, round by round.
async fn against_bare(program: &Path) -> Result<(), Trouble> {
    let (_kept, data) = folder()?;
    let (_kept_bare, bare_data) = folder()?;
    let program = Program::start(program, &["--data", &data])?;
    let bare = Bare::start(&bare_data)?;
    let mut seats = classes(&[program.address], program.field("start"), HURRIES, 10).await?;
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        let since = Instant::now();
        let mut hurrying = JoinSet::new();
        for seat in seats.drain(..) {
            hurrying.spawn(seat.hurries(since + ROUND));
        }
        let mut deeds = 0;
        while let Some(seat) = hurrying.join_next().await {
            let mut seat = seat??;
            deeds += seat.waits.deeds;
            if let Some(wrong) = std::mem::take(&mut seat.waits).wrong.first() {
                return Err(wrong.clone().into());
            }
            seats.push(seat);
        }
        ours.push(deeds as f64 / since.elapsed().as_secs_f64());
        theirs.push(bare.hurried(HURRIES, ROUND).await?);
    }
    let ratios = ours.iter().zip(&theirs).map(|(ours, theirs)| ours / theirs);
    let lowest = ratios.fold(f64::INFINITY, f64::min);
    let list = |rates: &[f64]| rates.iter().map(|rate| format!("{rate:.0}")).collect::<Vec<_>>().join(", ");
    let what = format!(
        "deeds a second by {HURRIES} seats at full load ({}) against a bare handler that stores one number ({}), lowest ratio",
        list(&ours),
        list(&theirs)
    );
    row(&what, &format!("{lowest:.2}"), "0.5", lowest >= 0.5);
    Ok(())
}

/// Two programs on one database; one is killed while all play.
async fn hosted(program: &Path, game: &str, postgres: &str) -> Result<(), Trouble> {
    let hosts = ["--hosted", "--name", "localhost", "--behind-proxy", "--database", postgres, "--game", game];
    let (one, mut other) = (Program::start(program, &hosts)?, Program::start(program, &hosts)?);
    let addresses = [one.address, other.address];
    let seats = classes(&addresses, None, SEATS, 70).await?;
    let killed = async {
        tokio::time::sleep(PLAYS / 2).await;
        other.kill();
    };
    let (played, ()) = tokio::join!(play(seats, PLAYS), killed);
    let (mut seats, mut waits) = played?;
    tokio::time::sleep(MOMENT).await;
    let unlike = unlike(&mut seats).await?;
    let (half, most) = (waits.of_thousand(500), waits.of_thousand(990));
    waits.wrong.iter().take(3).for_each(|wrong| eprintln!("{wrong}"));
    let what = format!(
        "the same as 70 lessons on PostgreSQL, two processes, one killed: {} posts, {} tried again, p50 / p99",
        waits.millis.len(),
        waits.lost
    );
    row(&what, &format!("{half:.1} ms / {most:.1} ms"), "p99 150 ms", most <= 150.0);
    let lost = waits.wrong.len() + unlike;
    row("the same: seats of which something was lost, or that were refused", &lost.to_string(), "0", lost == 0);
    Ok(())
}
