//! Starts a lesson on the teacher's computer: finds a port, prints the addresses, opens the console.

#![allow(clippy::print_stdout, reason = "these lines are what the teacher reads")]

use std::{
    fs, io,
    net::{Ipv4Addr, SocketAddr},
    path::{Path, PathBuf},
    process::{Command, ExitCode, Stdio},
    sync::Arc,
    time::Duration,
};

use classroom_server::{
    App, Arguments, Content, Disk, Game, HELP, Host, LessonId, Notice, Options, Store, addresses_here, draw_token,
    guide, key_of, pages, report, router_with,
};
use l10n::{Args, Lang};
use tokio::net::TcpListener;

/// Where it answers unless a port is given, and how many ports it tries.
const PORT: u16 = 8080;
const PORTS: u16 = 20;
/// So often the addresses are looked at again.
const LOOKS: Duration = Duration::from_secs(5);
/// The tokens of consoles, so that a restart can print the link again. They lie beside the lessons and go with them.
const CONSOLES: &str = "consoles";

fn main() -> ExitCode {
    let arguments = match Arguments::read(std::env::args().skip(1)) {
        Ok(arguments) => arguments,
        Err(sentence) => {
            eprintln!("{sentence}");
            return ExitCode::from(2);
        }
    };
    if arguments.help {
        print!("{HELP}");
        return ExitCode::SUCCESS;
    }
    let runtime = match tokio::runtime::Runtime::new() {
        Ok(runtime) => runtime,
        Err(error) => {
            eprintln!("The program cannot start: {error}");
            return ExitCode::FAILURE;
        }
    };
    match runtime.block_on(serve(arguments)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            eprintln!("{sentence}");
            ExitCode::FAILURE
        }
    }
}

/// The folder of this account among the system's temporary ones.
fn usual_folder() -> PathBuf {
    let account = std::env::var("USER").or_else(|_| std::env::var("USERNAME")).unwrap_or_default();
    let account: String = account.chars().filter(char::is_ascii_alphanumeric).collect();
    std::env::temp_dir().join(format!("manara-classroom-{account}"))
}

async fn serve(arguments: Arguments) -> Result<(), String> {
    let (content, problems) = Content::load();
    for problem in problems {
        eprintln!("{problem}");
    }
    let lang = content.language(arguments.lang.as_deref());
    let folder = arguments.data.clone().unwrap_or_else(usual_folder);
    let disk = Arc::new(Disk::open(&folder).map_err(|error| format!("{error}"))?);
    if let Some(aside) = disk.set_aside() {
        println!("What was kept of an earlier lesson is damaged. It was put aside: {}", aside.display());
    }
    let (host, unread) = Host::over(Arc::clone(&disk) as Arc<dyn Store>).await.map_err(|error| error.to_string())?;
    for (lesson, why) in unread {
        println!("An earlier lesson ({lesson}) cannot go on: {why}.");
    }
    let listener = listen(&content, lang, arguments.port).await?;
    let port = listener.local_addr().map_err(|error| error.to_string())?.port();

    let start = draw_token().map_err(|error| error.to_string())?;
    let options = Options {
        anywhere: arguments.anywhere,
        names: arguments.names,
        loopback_begins: !arguments.anywhere,
        start: key_of(&start),
    };
    let links = consoles(&content, &host, &folder, arguments.plan.as_deref(), arguments.band).await?;
    let game = match &arguments.game {
        Some(folder) => {
            let unread = |error| format!("There is no game for the web in {}: {error}.", folder.display());
            Some(Game::read(folder).map_err(unread)?)
        }
        None => Game::embedded(),
    };
    let app = Arc::new(App::new(host, content, options).with_game(game));
    if arguments.port.is_none() && port != PORT {
        app.network().took_port(PORT, port);
        println!("{}", Notice::Port { asked: PORT, at: port }.say(app.content(), lang));
    }
    let console =
        |(lesson, token): &(String, String)| format!("http://127.0.0.1:{port}/console#lesson={lesson}&token={token}");
    let mut pages: Vec<String> = links.iter().map(console).collect();
    if pages.is_empty() {
        pages.push(format!("http://127.0.0.1:{port}/console#start={start}"));
    }
    pages.iter().for_each(|page| println!("Console: {page}"));
    if !arguments.no_browser {
        pages.iter().for_each(|page| browse(page));
    }

    tokio::spawn(look_around(Arc::clone(&app), lang, port));
    let seen_by = Arc::clone(&app);
    let sees = axum::middleware::from_fn(move |request: axum::extract::Request, next: axum::middleware::Next| {
        let peer = request.extensions().get::<axum::extract::ConnectInfo<SocketAddr>>();
        if peer.is_some_and(|peer| !peer.0.ip().to_canonical().is_loopback()) {
            seen_by.network().visit();
        }
        next.run(request)
    });
    let service = router_with(app, pages::router().merge(report::pages()).merge(guide::pages()))
        .layer(sees)
        .into_make_service_with_connect_info::<SocketAddr>();
    tokio::select! {
        served = async { axum::serve(listener, service).await } => served.map_err(|error| error.to_string())?,
        // Whatever else ends it, such as a window that was closed or power that failed, leaves the lesson to be gone on with.
        _ = tokio::signal::ctrl_c() => {}
    }
    let consoles = folder.join(CONSOLES);
    if consoles.exists() {
        fs::remove_file(&consoles).map_err(|error| error.to_string())?;
    }
    disk.delete().map_err(|error| error.to_string())
}

/// Listens at the port that was asked for, or at the first free one.
async fn listen(content: &Content, lang: Lang, asked: Option<u16>) -> Result<TcpListener, String> {
    let first = asked.unwrap_or(PORT);
    let last = if asked.is_some() { first } else { first.saturating_add(PORTS) };
    for port in first..=last {
        match TcpListener::bind((Ipv4Addr::UNSPECIFIED, port)).await {
            Ok(listener) => return Ok(listener),
            Err(error) if matches!(error.kind(), io::ErrorKind::AddrInUse | io::ErrorKind::PermissionDenied) => {}
            Err(error) => return Err(error.to_string()),
        }
    }
    let args = Args::new().text("first", &first.to_string()).text("last", &last.to_string());
    Err(content.say(lang, "network-no-port", &args))
}

/// Lessons with the tokens of their consoles: those that go on, and the one that was asked for if none does.
async fn consoles(
    content: &Content,
    host: &Host,
    folder: &Path,
    plan: Option<&str>,
    band: Option<story::Band>,
) -> Result<Vec<(String, String)>, String> {
    let kept = fs::read_to_string(folder.join(CONSOLES)).unwrap_or_default();
    let goes_on = |(lesson, token): (&str, &str)| {
        let id = LessonId::of(lesson).filter(|_| host.get(lesson).is_some())?;
        Some((id.to_string(), token.to_owned()))
    };
    let mut links: Vec<(String, String)> =
        kept.lines().filter_map(|line| line.split_once(' ')).filter_map(goes_on).collect();
    if let (Some(plan), true) = (plan, host.all().is_empty()) {
        let args = || content.refusal(content.language(None), "plan");
        let (plan, band, chats) = content.lesson(plan, band).ok_or_else(args)?;
        let (running, token) = host.begin(plan, band, chats).await.map_err(|error| error.to_string())?;
        links.push((running.id().to_string(), token));
        let lines: String = links.iter().map(|(lesson, token)| format!("{lesson} {token}\n")).collect();
        fs::write(folder.join(CONSOLES), lines).map_err(|error| error.to_string())?;
    }
    Ok(links)
}

/// Prints the addresses, and whatever is to be told of the network when it is new.
async fn look_around(app: Arc<App>, lang: Lang, port: u16) {
    let mut first = true;
    loop {
        let found = tokio::task::spawn_blocking(addresses_here).await.ok().and_then(Result::ok).unwrap_or_default();
        let now: Vec<String> = found.iter().map(|(address, _)| format!("http://{address}:{port}")).collect();
        if first {
            now.iter().for_each(|address| println!("{address}"));
            first = false;
        }
        for notice in app.network().look(tokio::time::Instant::now(), now) {
            println!("{}", notice.say(app.content(), lang));
        }
        tokio::time::sleep(LOOKS).await;
    }
}

/// Opens a page in the browser. The link is printed, too, so that a computer without one is no trouble.
fn browse(page: &str) {
    let mut command = if cfg!(target_os = "windows") {
        let mut command = Command::new("rundll32");
        command.arg("url.dll,FileProtocolHandler");
        command
    } else if cfg!(target_os = "macos") {
        Command::new("open")
    } else {
        Command::new("xdg-open")
    };
    let _started = command.arg(page).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn();
}
