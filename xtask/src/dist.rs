//! The folder that is served: hashed names, the manifest of logical paths, and gzip and brotli beside each file.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use anyhow::{Context, Result, bail};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// What `manifest.json` and the block in `index.html` say; written here, read by `web/loader.js` and `budget`.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(crate) struct Manifest {
    /// Version of this shape.
    pub(crate) format: u32,
    /// Whether each file has `.gz` and `.br` beside it.
    pub(crate) packed: bool,
    /// Whether `worker.js` may keep this build for playing without a network.
    #[serde(default)]
    pub(crate) worker: bool,
    /// Logical path (`fonts/andika/regular.ttf`, `texts/en.pack`, `app/manara.wasm`) to what is served for it.
    pub(crate) assets: BTreeMap<String, Asset>,
    /// Languages by code, for the start page's choice and for what to fetch first.
    pub(crate) languages: BTreeMap<String, Language>,
}

/// One served file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Asset {
    /// Address relative to `index.html`, with the hash in its name.
    pub(crate) url: String,
    /// Size before compression: what a stream gives, hence what the loading bar counts.
    pub(crate) bytes: u64,
}

/// What the start page knows of a language.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Language {
    /// Its own name for itself.
    pub(crate) name: String,
    /// `ltr` or `rtl`.
    pub(crate) dir: String,
    /// Logical paths a first visit fetches before the first chat: words, scenarios, fonts.
    pub(crate) first: Vec<String>,
}

/// One file that the worker keeps for playing without a network.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Kept {
    /// Address relative to `index.html`.
    pub(crate) url: String,
    /// Size before compression.
    pub(crate) bytes: u64,
    /// Its SHA-256 in hex.
    pub(crate) sha256: String,
    /// What it is sent as.
    pub(crate) media_type: &'static str,
}

/// A `dist` folder being written.
pub(crate) struct Dist {
    folder: PathBuf,
    pub(crate) manifest: Manifest,
    written: Vec<PathBuf>,
    kept: Vec<Kept>,
}

impl Dist {
    /// Empties or makes `folder`.
    ///
    /// # Errors
    ///
    /// When the folder cannot be written, or holds something else than an earlier build (no `manifest.json` in it).
    pub(crate) fn create(folder: &Path) -> Result<Self> {
        if folder.exists() {
            let empty =
                fs::read_dir(folder).with_context(|| format!("cannot read {}.", folder.display()))?.next().is_none();
            if !empty && !folder.join("manifest.json").exists() {
                bail!("{} holds something that is not an earlier web build; name another folder.", folder.display());
            }
            fs::remove_dir_all(folder).with_context(|| format!("cannot empty {}.", folder.display()))?;
        }
        fs::create_dir_all(folder).with_context(|| format!("cannot make {}.", folder.display()))?;
        let manifest = Manifest { format: 1, ..Manifest::default() };
        Ok(Self { folder: folder.to_owned(), manifest, written: Vec::new(), kept: Vec::new() })
    }

    /// Writes `bytes` under a hashed name and lists it in the manifest as `logical`; returns the address.
    ///
    /// # Errors
    ///
    /// When the file cannot be written.
    pub(crate) fn add(&mut self, logical: &str, bytes: &[u8]) -> Result<String> {
        let url = hashed(logical, bytes);
        self.play(&url, bytes)?;
        self.manifest.assets.insert(logical.to_owned(), Asset { url: url.clone(), bytes: bytes.len() as u64 });
        Ok(url)
    }

    /// Writes a file under exactly this name that the game needs for playing.
    ///
    /// # Errors
    ///
    /// When the file cannot be written.
    pub(crate) fn play(&mut self, name: &str, bytes: &[u8]) -> Result<()> {
        self.write(name, bytes)?;
        self.kept.push(Kept {
            url: name.to_owned(),
            bytes: bytes.len() as u64,
            sha256: format!("{:x}", Sha256::digest(bytes)),
            media_type: crate::serve::content_type(name),
        });
        Ok(())
    }

    /// What the game needs for playing, in the order in which it was written.
    pub(crate) fn kept(&self) -> &[Kept] {
        &self.kept
    }

    /// Writes `bytes` under exactly this name, outside the manifest, for whoever asks for it.
    ///
    /// # Errors
    ///
    /// When the file cannot be written.
    pub(crate) fn write(&mut self, name: &str, bytes: &[u8]) -> Result<()> {
        let path = self.folder.join(name);
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent).with_context(|| format!("cannot make {}.", parent.display()))?;
        }
        fs::write(&path, bytes).with_context(|| format!("cannot write {}.", path.display()))?;
        self.written.push(path);
        Ok(())
    }

    /// Writes `.gz` and `.br` beside each file written so far, on all cores; returns how many files.
    ///
    /// # Errors
    ///
    /// When a file cannot be read, compressed or written.
    pub(crate) fn compress(&self) -> Result<usize> {
        // The largest first, so that no core ends with it alone.
        let mut waiting = self.written.clone();
        waiting.sort_by_key(|path| fs::metadata(path).map_or(0, |file| file.len()));
        let waiting = Mutex::new(waiting);
        let workers = std::thread::available_parallelism().map_or(1, usize::from);
        std::thread::scope(|scope| {
            let threads: Vec<_> = (0..workers)
                .map(|_| {
                    scope.spawn(|| -> Result<usize> {
                        let mut count = 0;
                        loop {
                            let next = waiting.lock().map_or(None, |mut files| files.pop());
                            let Some(path) = next else { return Ok(count) };
                            compress_file(&path)?;
                            count += 1;
                        }
                    })
                })
                .collect();
            let mut count = 0;
            for thread in threads {
                match thread.join() {
                    Ok(done) => count += done?,
                    Err(_) => bail!("a compressing thread stopped unexpectedly; run the build again."),
                }
            }
            Ok(count)
        })
    }
}

/// Reads the manifest of a finished build.
///
/// # Errors
///
/// When there is none in `folder` or it is not readable.
pub(crate) fn read_manifest(folder: &Path) -> Result<Manifest> {
    let path = folder.join("manifest.json");
    let text = fs::read_to_string(&path)
        .with_context(|| format!("{} cannot be read; run `cargo web` first.", path.display()))?;
    serde_json::from_str(&text).with_context(|| format!("{} is not a manifest of this version.", path.display()))
}

/// The name under which `bytes` are served: the first 10 hex digits of their SHA-256 before the extension.
pub(crate) fn hashed(logical: &str, bytes: &[u8]) -> String {
    let digest = Sha256::digest(bytes);
    let hash: String = digest.iter().take(5).map(|byte| format!("{byte:02x}")).collect();
    let (folder, name) = logical.rsplit_once('/').map_or(("", logical), |(folder, name)| (folder, name));
    let (stem, extension) = name.rsplit_once('.').map_or((name, String::new()), |(s, e)| (s, format!(".{e}")));
    let slash = if folder.is_empty() { "" } else { "/" };
    format!("{folder}{slash}{stem}-{hash}{extension}")
}

/// Whether a file's name carries the hash of its bytes, so that it can be kept for ever.
pub(crate) fn is_hashed(name: &str) -> bool {
    let name = name.rsplit('/').next().unwrap_or(name);
    name.split('.').next().and_then(|stem| stem.rsplit_once('-')).is_some_and(|(_, hash)| {
        hash.len() == 10 && hash.bytes().all(|byte| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte))
    })
}

/// Writes `<path>.gz` (level 9) and `<path>.br` (quality 11).
fn compress_file(path: &Path) -> Result<()> {
    let failed = || format!("cannot compress {}.", path.display());
    let raw = fs::read(path).with_context(failed)?;
    let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    gzip.write_all(&raw).with_context(failed)?;
    fs::write(beside(path, "gz"), gzip.finish().with_context(failed)?).with_context(failed)?;
    let mut packed = Vec::new();
    let settings = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 24,
        size_hint: raw.len(),
        ..brotli::enc::BrotliEncoderParams::default()
    };
    brotli::BrotliCompress(&mut raw.as_slice(), &mut packed, &settings).with_context(failed)?;
    fs::write(beside(path, "br"), packed).with_context(failed)
}

/// The path of a file's compressed form.
pub(crate) fn beside(path: &Path, extension: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".");
    name.push(extension);
    PathBuf::from(name)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

    use super::{Dist, hashed, is_hashed};

    #[test]
    fn what_the_game_needs_is_kept_and_nothing_else() {
        let folder = std::env::temp_dir().join(format!("manara-dist-{}", std::process::id()));
        let mut dist = Dist::create(&folder).unwrap();
        let asset = dist.add("app/a.js", b"one").unwrap();
        dist.write("LICENSES.txt", b"words").unwrap();
        dist.play("index.html", b"page").unwrap();
        let kept: Vec<_> = dist.kept().iter().map(|file| (file.url.as_str(), file.bytes, file.media_type)).collect();
        let (script, page) = ("text/javascript; charset=utf-8", "text/html; charset=utf-8");
        assert_eq!(
            kept,
            [(asset.as_str(), 3, script), ("index.html", 4, page)],
            "the page stands last: it makes it whole"
        );
        assert!(dist.kept()[0].sha256.starts_with("7692c3ad35"), "the worker checks what came by its hash");
        std::fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn a_name_changes_with_the_bytes_and_keeps_folder_and_ending() {
        let first = hashed("fonts/andika/regular.ttf", b"one");
        assert_eq!(first, "fonts/andika/regular-7692c3ad35.ttf", "ten hex digits of SHA-256 before the extension");
        assert_ne!(
            first,
            hashed("fonts/andika/regular.ttf", b"two"),
            "new bytes need a new name, or caches keep the old"
        );
        assert_eq!(hashed("plain", b"one"), "plain-7692c3ad35", "a name without an extension is hashed too");
    }

    #[test]
    fn only_names_with_a_hash_may_be_kept_for_ever() {
        assert!(is_hashed("fonts/andika/regular-7692c3ad35.ttf"), "a hashed name");
        assert!(is_hashed("app/manara-7692c3ad35.wasm.gz"), "its compressed form");
        for name in ["index.html", "manifest.json", "app/re-usable.js", "a-7692c3ad3.js", "a-7692C3AD35.js"] {
            assert!(!is_hashed(name), "{name} carries no hash and must be asked for again");
        }
    }
}
