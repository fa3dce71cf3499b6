//! A small server for trying a build: this machine only, right content types, compressed files where the browser takes
//! them.

use std::fs;
use std::path::{Component, Path, PathBuf};
use std::process::Command;
use std::sync::Arc;

use anyhow::{Context, Result, anyhow};
use tiny_http::{Header, Method, Request, Response, Server};

use crate::dist::{beside, is_hashed};

/// What is served and how.
#[derive(Debug, Clone)]
pub(crate) struct Options {
    /// The folder.
    pub(crate) folder: PathBuf,
    /// The port on 127.0.0.1; 0 takes a free one.
    pub(crate) port: u16,
    /// Behaves like a host that never serves compressed files by negotiation.
    pub(crate) plain: bool,
}

/// What one address is answered with.
#[derive(Debug, PartialEq, Eq)]
struct Answer {
    path: PathBuf,
    content_type: &'static str,
    encoding: Option<&'static str>,
    cache: &'static str,
}

/// Serves until the program is ended.
///
/// # Errors
///
/// When the port cannot be taken.
pub(crate) fn run(options: &Options) -> Result<()> {
    let server = Server::http(("127.0.0.1", options.port))
        .map_err(|error| anyhow!("port {} cannot be taken: {error}. Choose another by --port.", options.port))?;
    let server = Arc::new(server);
    println!("http://{}/", server.server_addr());
    std::thread::scope(|scope| {
        for _ in 0..4 {
            let server = Arc::clone(&server);
            scope.spawn(move || {
                while let Ok(request) = server.recv() {
                    respond(request, options);
                }
            });
        }
    });
    Ok(())
}

/// Serves as a process that does nothing else: this one has built, and would hold the gigabytes that it took.
///
/// # Errors
///
/// When the process cannot be started or ends with a failure.
pub(crate) fn alone(options: &Options) -> Result<()> {
    let program = std::env::current_exe().context("this program's own file is not known.")?;
    let mut server = Command::new(program);
    server.arg("serve").arg("--port").arg(options.port.to_string()).arg("--out").arg(&options.folder);
    if options.plain {
        server.arg("--plain");
    }
    replace_by(server).context("the server cannot be started.")
}

/// Becomes another program.
#[cfg(unix)]
fn replace_by(mut program: Command) -> Result<()> {
    Err(std::os::unix::process::CommandExt::exec(&mut program).into())
}

/// Runs another program to its end, where no process can become another.
#[cfg(not(unix))]
fn replace_by(mut program: Command) -> Result<()> {
    anyhow::ensure!(program.status()?.success(), "it ended with a failure.");
    Ok(())
}

/// Answers one request. A connection that broke off is the browser's choice and no failure here.
fn respond(request: Request, options: &Options) {
    let accepted = request
        .headers()
        .iter()
        .find(|header| header.field.equiv("Accept-Encoding"))
        .map_or("", |header| header.value.as_str())
        .to_owned();
    if !matches!(request.method(), Method::Get | Method::Head) {
        drop(request.respond(Response::from_string("Only GET and HEAD.\n").with_status_code(405)));
        return;
    }
    let found = answer(options, request.url(), &accepted).and_then(|answer| {
        let bytes = fs::read(&answer.path).ok()?;
        Some((answer, bytes))
    });
    let Some((answer, bytes)) = found else {
        drop(request.respond(Response::from_string("Not found.\n").with_status_code(404)));
        return;
    };
    // Above this size tiny_http would send no Content-Length.
    let mut response = Response::from_data(bytes).with_chunked_threshold(usize::MAX);
    let fields = [
        ("Content-Type", Some(answer.content_type)),
        ("Content-Encoding", answer.encoding),
        ("Cache-Control", Some(answer.cache)),
        ("Vary", Some("Accept-Encoding")),
        ("X-Content-Type-Options", Some("nosniff")),
    ];
    for (name, value) in fields {
        if let Some(header) = value.and_then(|value| Header::from_bytes(name, value).ok()) {
            response.add_header(header);
        }
    }
    drop(request.respond(response));
}

/// What to send for `url`; nothing for an address outside the folder or without a file.
fn answer(options: &Options, url: &str, accepted: &str) -> Option<Answer> {
    let path = url.split(['?', '#']).next().unwrap_or_default().trim_start_matches('/');
    // The build's own names need no percent encoding.
    let inside = Path::new(path).components().all(|part| matches!(part, Component::Normal(_)));
    if !inside || path.contains(['\\', '%']) {
        return None;
    }
    let name = if path.is_empty() { "index.html" } else { path };
    let plain = options.folder.join(name);
    let takes = |coding: &str| {
        accepted.split(',').any(|entry| {
            let mut parts = entry.split(';').map(str::trim);
            parts.next() == Some(coding) && parts.all(|part| part.replace(' ', "") != "q=0")
        })
    };
    let (path, encoding) = [("br", "br"), ("gz", "gzip")]
        .into_iter()
        .filter(|(_, coding)| !options.plain && takes(coding))
        .map(|(extension, coding)| (beside(&plain, extension), Some(coding)))
        .find(|(path, _)| path.is_file())
        .unwrap_or_else(|| (plain.clone(), None));
    let cache = if is_hashed(name) { "public, max-age=31536000, immutable" } else { "no-cache" };
    path.is_file().then(|| Answer { path, content_type: content_type(name), encoding, cache })
}

/// The media type of a file by its ending.
pub(crate) fn content_type(name: &str) -> &'static str {
    match name.rsplit('.').next().unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "wasm" => "application/wasm",
        "ttf" => "font/ttf",
        "otf" => "font/otf",
        "png" => "image/png",
        "svg" => "image/svg+xml",
        "ogg" => "audio/ogg",
        "pack" | "ron" | "ftl" | "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

    use std::fs;
    use std::path::PathBuf;

    use super::{Options, answer};

    /// A folder with one hashed module in three forms, a page, and a file outside that must stay unreachable.
    fn folder(name: &str) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("manara-serve-{}-{name}", std::process::id()));
        fs::create_dir_all(folder.join("dist/app")).unwrap();
        for file in ["app/a-0123456789.wasm", "app/a-0123456789.wasm.br", "app/a-0123456789.wasm.gz", "index.html"] {
            fs::write(folder.join("dist").join(file), file).unwrap();
        }
        fs::write(folder.join("outside.txt"), "not ours").unwrap();
        folder
    }

    #[test]
    fn the_best_accepted_form_is_sent_with_the_modules_type() {
        let root = folder("forms");
        let options = Options { folder: root.join("dist"), port: 0, plain: false };
        for (accepted, encoding) in
            [("gzip, br", Some("br")), ("gzip", Some("gzip")), ("", None), ("br;q=0, gzip;q=0.5", Some("gzip"))]
        {
            let found = answer(&options, "/app/a-0123456789.wasm?x=1", accepted).unwrap();
            assert_eq!(found.encoding, encoding, "a browser that takes {accepted:?}");
            assert_eq!(found.content_type, "application/wasm", "streaming compilation refuses any other type");
            assert!(found.cache.contains("immutable"), "a hashed name is kept for ever");
        }
        let plain = Options { plain: true, ..options };
        assert_eq!(answer(&plain, "/app/a-0123456789.wasm", "br").unwrap().encoding, None, "--plain never negotiates");
        assert!(answer(&plain, "/app/a-0123456789.wasm.gz", "").is_some(), "the loader may ask for the .gz itself");
        let page = answer(&plain, "/?lang=ar", "").unwrap();
        assert_eq!((page.content_type, page.cache), ("text/html; charset=utf-8", "no-cache"), "the page is asked anew");
        fs::remove_dir_all(root).unwrap();
    }

    #[test]
    fn nothing_outside_the_folder_is_served() {
        let root = folder("outside");
        let options = Options { folder: root.join("dist"), port: 0, plain: false };
        for url in ["/../outside.txt", "//../outside.txt", "/app/../../outside.txt", "/%2e%2e/outside.txt", "/app"] {
            assert_eq!(answer(&options, url, ""), None, "{url} must not be answered");
        }
        fs::remove_dir_all(root).unwrap();
    }
}
