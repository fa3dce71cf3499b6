//! The game for the web, served from memory: of the folder of a build, or embedded when this program was built.
//!
//! Whoever takes compressed files gets those that the build wrote beside the plain ones. Browsers take brotli over https only, so
//! in a classroom gzip is what counts.

use std::{collections::BTreeMap, fs, io, path::Path};

use axum::{
    body::{Body, Bytes},
    http::{HeaderMap, HeaderValue, Response, StatusCode, header},
};
use sha2::{Digest, Sha256};

#[cfg(embedded_game)]
static EMBEDDED: include_dir::Dir<'_> = include_dir::include_dir!("$MANARA_DIST");

/// The files of a build.
#[derive(Debug, Clone, Default)]
pub struct Game(BTreeMap<String, File>);

#[derive(Debug, Clone)]
struct File {
    bytes: Bytes,
    /// Of the bytes.
    hash: String,
}

impl Game {
    /// A build, from files by their paths in it, with `/` between folders.
    #[must_use]
    pub fn of(files: impl IntoIterator<Item = (String, Bytes)>) -> Self {
        let file = |bytes: Bytes| {
            let hash = Sha256::digest(&bytes).iter().take(8).map(|byte| format!("{byte:02x}")).collect();
            File { bytes, hash }
        };
        Self(files.into_iter().map(|(path, bytes)| (path, file(bytes))).collect())
    }

    /// The build in a folder.
    ///
    /// # Errors
    /// If the folder has no `index.html`, or a file cannot be read.
    pub fn read(folder: &Path) -> io::Result<Self> {
        fs::metadata(folder.join("index.html"))?;
        let mut files = Vec::new();
        let mut folders = vec![folder.to_owned()];
        while let Some(next) = folders.pop() {
            for entry in fs::read_dir(next)? {
                let path = entry?.path();
                if path.is_dir() {
                    folders.push(path);
                } else if let Ok(name) = path.strip_prefix(folder) {
                    files.push((name.to_string_lossy().replace('\\', "/"), fs::read(&path)?.into()));
                }
            }
        }
        Ok(Self::of(files))
    }

    /// The build that this program was built with, if it was with one.
    #[must_use]
    pub fn embedded() -> Option<Self> {
        #[cfg(embedded_game)]
        {
            let mut files = Vec::new();
            let mut folders = vec![&EMBEDDED];
            while let Some(next) = folders.pop() {
                folders.extend(next.dirs());
                let of = |file: &'static include_dir::File<'_>| {
                    (file.path().to_string_lossy().replace('\\', "/"), Bytes::from_static(file.contents()))
                };
                files.extend(next.files().map(of));
            }
            Some(Self::of(files))
        }
        #[cfg(not(embedded_game))]
        None
    }

    /// The answer to a path such as `/app/manara-7692c3ad35.wasm`; `None` if nothing is there.
    pub(crate) fn answer(&self, path: &str, headers: &HeaderMap) -> Option<Response<Body>> {
        let name = path.strip_prefix('/')?;
        let name = if name.is_empty() { "index.html" } else { name };
        let plain = self.0.get(name)?;
        let accepted = headers.get(header::ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).unwrap_or_default();
        let (file, coding) = [("br", "br"), ("gz", "gzip")]
            .into_iter()
            .filter(|(_, coding)| takes(accepted, coding))
            .find_map(|(ending, coding)| Some((self.0.get(&format!("{name}.{ending}"))?, Some(coding))))
            .unwrap_or((plain, None));
        let tag = format!("\"{}\"", file.hash);
        let known = headers.get(header::IF_NONE_MATCH).and_then(|value| value.to_str().ok()).unwrap_or_default();
        let is_known = known.split(',').any(|one| one.trim().trim_start_matches("W/") == tag);
        let mut response = Response::new(if is_known { Body::empty() } else { Body::from(file.bytes.clone()) });
        if is_known {
            *response.status_mut() = StatusCode::NOT_MODIFIED;
        }
        let cache = if is_hashed(name) { "public, max-age=31536000, immutable" } else { "no-cache" };
        let fields = response.headers_mut();
        fields.insert(header::CONTENT_TYPE, HeaderValue::from_static(media_type(name)));
        fields.insert(header::CACHE_CONTROL, HeaderValue::from_static(cache));
        fields.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
        if let Some(coding) = coding {
            fields.insert(header::CONTENT_ENCODING, HeaderValue::from_static(coding));
        }
        if let Ok(tag) = HeaderValue::from_str(&tag) {
            fields.insert(header::ETAG, tag);
        }
        Some(response)
    }
}

/// Whether an `Accept-Encoding` header takes a coding.
fn takes(accepted: &str, coding: &str) -> bool {
    accepted.split(',').any(|entry| {
        let mut parts = entry.split(';').map(str::trim);
        let refused = |part: &str| {
            part.replace(' ', "").strip_prefix("q=").and_then(|weight| weight.parse::<f32>().ok()) == Some(0.0)
        };
        parts.next() == Some(coding) && !parts.any(refused)
    })
}

/// Whether a name carries the hash of its bytes, such as `app/manara-7692c3ad35.wasm`, so that it can be kept for ever.
fn is_hashed(name: &str) -> bool {
    let name = name.rsplit('/').next().unwrap_or(name);
    name.split('.').next().and_then(|stem| stem.rsplit_once('-')).is_some_and(|(_, hash)| {
        hash.len() == 10 && hash.bytes().all(|byte| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte))
    })
}

/// The media type of a file by its ending.
fn media_type(name: &str) -> &'static str {
    match name.rsplit('.').next().unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
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
