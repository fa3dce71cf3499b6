//! Starts a lesson on the teacher's computer: finds a port, prints the addresses, opens the console. Or hosts lessons of many schools,
//! with a database behind it and a proxy in front.

#![allow(clippy::print_stdout, reason = "these lines are what the teacher reads")]

use std::{
    io,
    net::{Ipv4Addr, SocketAddr},
    path::{Path, PathBuf},
    process::{Command, ExitCode, Stdio},
    sync::Arc,
    time::Duration,
};

use classroom_server::{
    App, Arguments, Content, DATABASE, Disk, Game, HELP, Host, Limits, Links, Notice, Options, Postgres, Store,
    addresses_here, draw_token, guide, key_of, pages, report, router_with,
};
use l10n::{Args, Lang};
use tokio::net::TcpListener;

/// Where it answers unless a port is given, and how many ports it tries.
const PORT: u16 = 8080;
const PORTS: u16 = 20;
/// Connections of a host at once: three streams of each lesson, and what the proxy keeps open for seats.
const CONNECTIONS: usize = 20_000;
/// So often the addresses are looked at again.
const LOOKS: Duration = Duration::from_secs(5);

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
    let served = if arguments.hosted { runtime.block_on(host(arguments)) } else { runtime.block_on(serve(arguments)) };
    match served {
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

fn content() -> Content {
    let (content, problems) = Content::load();
    for problem in problems {
        eprintln!("{problem}");
    }
    content
}

/// The game for the web, of a folder or embedded.
fn game(folder: Option<&Path>) -> Result<Option<Game>, String> {
    let Some(folder) = folder else { return Ok(Game::embedded()) };
    let unread = |error| format!("There is no game for the web in {}: {error}.", folder.display());
    Game::read(folder).map(Some).map_err(unread)
}

/// Hosts lessons of many schools until it is asked to end. What runs goes on at the other processes.
async fn host(arguments: Arguments) -> Result<(), String> {
    let content = content();
    let lang = content.language(arguments.lang.as_deref());
    let database = arguments.database.or_else(|| std::env::var(DATABASE).ok());
    let database = database.ok_or_else(|| format!("--hosted needs --database, or {DATABASE} in the environment."))?;
    let opened = tokio::task::spawn_blocking(move || Postgres::open(&database)).await;
    let database = opened.map_err(|error| error.to_string())?.map_err(|error| error.to_string())?;
    let host = Host::shared(Arc::new(database));
    let listener = listen(&content, lang, Some(arguments.port.unwrap_or(PORT))).await?;
    let port = listener.local_addr().map_err(|error| error.to_string())?.port();
    let name = arguments.names.first().cloned().unwrap_or_default();
    let behind_proxy = arguments.behind_proxy;
    let options = Options { anywhere: true, names: arguments.names, hosted: true, behind_proxy, ..Options::default() };
    let app = Arc::new(App::new(host, content, options).with_game(game(arguments.game.as_deref())?));
    let router = router_with(app, pages::router().merge(report::pages()).merge(guide::pages()));
    if !behind_proxy {
        println!("Without --behind-proxy every request counts as the proxy's, and all schools share one limit.");
    }
    println!("Port {port} answers for https://{name}/console");
    let limits = Limits { connections: CONNECTIONS, of_one: None, ..Limits::default() };
    classroom_server::serve(listener, router, limits, asked_to_end()).await;
    Ok(())
}

/// Waits until the account or the system asks the program to end.
async fn asked_to_end() {
    #[cfg(unix)]
    if let Ok(mut terminate) = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
        tokio::select! {
            _ = tokio::signal::ctrl_c() => {}
            _ = terminate.recv() => {}
        }
        return;
    }
    let _asked = tokio::signal::ctrl_c().await;
}

async fn serve(arguments: Arguments) -> Result<(), String> {
    let content = content();
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
        hosted: false,
        behind_proxy: arguments.behind_proxy,
    };
    let links = consoles(&content, &host, &folder, arguments.plan.as_deref(), arguments.band).await?;
    let console = |(lesson, token)| format!("http://127.0.0.1:{port}/console#lesson={lesson}&token={token}");
    let mut pages: Vec<String> = links.all().into_iter().map(console).collect();
    let app = App::new(host, content, options).with_game(game(arguments.game.as_deref())?).with_links(links);
    let app = Arc::new(app);
    if arguments.port.is_none() && port != PORT {
        app.network().took_port(PORT, port);
        println!("{}", Notice::Port { asked: PORT, at: port }.say(app.content(), lang));
    }
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
    let service = router_with(app, pages::router().merge(report::pages()).merge(guide::pages())).layer(sees);
    let limits = if arguments.anywhere { Limits { of_one: None, ..Limits::default() } } else { Limits::default() };
    // Whatever else ends it, such as a window that was closed or power that failed, leaves the lesson to be gone on with.
    let until = async {
        let _asked = tokio::signal::ctrl_c().await;
    };
    classroom_server::serve(listener, service, limits, until).await;
    Links::delete(&folder).map_err(|error| error.to_string())?;
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

/// The links of consoles: of lessons that go on, and of the one that was asked for if none does.
async fn consoles(
    content: &Content,
    host: &Host,
    folder: &Path,
    plan: Option<&str>,
    band: Option<story::Band>,
) -> Result<Links, String> {
    let running = host.all();
    let links = Links::of(folder, |lesson| running.iter().any(|running| running.id() == lesson));
    let links = links.map_err(|error| error.to_string())?;
    if let (Some(plan), true) = (plan, running.is_empty()) {
        let args = || content.refusal(content.language(None), "plan");
        let (plan, band, chats) = content.lesson(plan, band).ok_or_else(args)?;
        let (running, token) = host.begin(plan, band, chats).await.map_err(|error| error.to_string())?;
        links.add(running.id(), &token).map_err(|error| error.to_string())?;
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
