//! The web build: cargo, wasm-bindgen, wasm-opt, packs, hashed names, compression.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, ensure};
use l10n::Texts;
use serde::Deserialize;
use wasm_bindgen_cli_support::Bindgen;

use crate::dist::Dist;
use crate::files::{file_size, files_under, read, read_text};
use crate::{by_crate, content, licences, page, progress};

/// How the web build is made.
#[derive(Debug, Clone, Default)]
pub(crate) struct Options {
    /// For whom.
    pub(crate) kind: Kind,
    /// Builds the bare program of the engine instead of the game, to compare with.
    pub(crate) bare: bool,
    /// The folder to write.
    pub(crate) out: PathBuf,
}

/// For whom a web build is made; only what ships takes its time to become small.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Kind {
    /// For a child: smallest, with compressed files.
    #[default]
    Shipping,
    /// For the tests in a browser: neither link-time optimisation, wasm-opt nor compression.
    Test,
    /// For whoever changes the game: incremental besides, with the names of functions.
    Dev,
}

impl Kind {
    /// The game's feature that goes with it.
    const fn feature(self) -> Option<&'static str> {
        match self {
            Self::Test => Some("for-tests"),
            Self::Shipping | Self::Dev => None,
        }
    }

    /// The profile in `Cargo.toml`.
    const fn profile(self) -> &'static str {
        match self {
            Self::Shipping => "web",
            Self::Test => "web-test",
            Self::Dev => "web-dev",
        }
    }
}

/// What the WebAssembly of today's browsers may use; the same set Rust compiles for, so that wasm-opt adds no other.
const WASM_FEATURES: [&str; 7] = [
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
    "--enable-simd",
];

/// Builds everything into `options.out`.
///
/// # Errors
///
/// When a step fails; the sentence says which and what to do.
pub(crate) fn build(root: &Path, options: &Options) -> Result<()> {
    let work = root.join("target").join("web");
    fs::create_dir_all(&work).with_context(|| format!("cannot make {}.", work.display()))?;
    let shipping = options.kind == Kind::Shipping;
    let built = progress::step("cargo build", || {
        let small = if shipping { small_std(root)? } else { None };
        let name = if options.bare { "bare" } else { "manara" };
        let mut arguments = vec!["--bin", name, "--profile", options.kind.profile()];
        let feature = if options.bare { Some("bare") } else { options.kind.feature() };
        arguments.extend(feature.iter().flat_map(|feature| ["--features", feature]));
        let wasm = cargo_build(root, &arguments, name, small)?;
        let said = progress::size(file_size(&wasm)?);
        Ok((wasm, said))
    })?;
    progress::step("wasm-bindgen", || {
        let mut bindgen = Bindgen::new();
        // What ships keeps its names until it is as small as it gets, for `cargo xtask budget --by-crate`.
        bindgen.web(true)?.remove_name_section(options.kind == Kind::Test);
        bind(&mut bindgen, &built, &work, "manara")?;
        Ok(((), progress::size(file_size(&work.join("manara_bg.wasm"))?)))
    })?;
    let mut wasm = work.join("manara_bg.wasm");
    if shipping {
        wasm = progress::step("wasm-opt -Oz", || {
            let named = named_module(root, options.bare);
            optimise(root, &wasm, &named)?;
            let small = work.join("manara_small.wasm");
            let bytes = by_crate::without_names(&read(&named)?)?;
            fs::write(&small, bytes).with_context(|| format!("cannot write {}.", small.display()))?;
            let said = progress::size(file_size(&small)?);
            Ok((small, said))
        })?;
    }
    let mut dist = Dist::create(&options.out)?;
    progress::step("names and packs", || {
        let texts = content::texts(root)?;
        collect(root, &work, &wasm, &texts, &mut dist)?;
        dist.manifest.packed = shipping;
        // Whoever tries things out wants to see the newest at once.
        dist.manifest.worker = shipping;
        let manifest = serde_json::to_string(&dist.manifest)?;
        let page = page::in_words(&read_text(&root.join("web/index.html"))?, &texts)?;
        let index = page::index(&page, &dist.manifest, &manifest)?;
        dist.play("index.html", index.as_bytes())?;
        dist.write("manifest.json", manifest.as_bytes())?;
        let kept = if dist.manifest.worker { dist.kept() } else { &[] };
        let worker = page::worker(&read_text(&root.join("web/worker.js"))?, dist.manifest.packed, kept)?;
        dist.write("worker.js", worker.as_bytes())?;
        dist.write("manara.webmanifest", &read(&root.join("web/manara.webmanifest"))?)?;
        for (path, bytes) in files_under(&root.join("web/icons"), &|path| path.ends_with(".png"))? {
            dist.write(&format!("icons/{path}"), &bytes)?;
        }
        Ok(((), format!("{} assets, {} languages", dist.manifest.assets.len(), dist.manifest.languages.len())))
    })?;
    progress::step("licence texts", || {
        let texts = licences::full_texts(root)?;
        dist.write("LICENSES.txt", texts.as_bytes())?;
        Ok(((), progress::size(texts.len() as u64)))
    })?;
    if shipping {
        progress::step("gzip -9 and brotli 11", || {
            let count = dist.compress()?;
            Ok(((), format!("{count} files")))
        })?;
    }
    println!("{} is ready.", options.out.display());
    Ok(())
}

/// Builds `crates/replay` for WebAssembly and binds it for Node.js into `target/replay-wasm`; returns the script's
/// path.
///
/// # Errors
///
/// When a step fails.
pub(crate) fn replay_wasm(root: &Path) -> Result<PathBuf> {
    let out = root.join("target").join("replay-wasm");
    fs::create_dir_all(&out).with_context(|| format!("cannot make {}.", out.display()))?;
    let built = progress::step("cargo build -p replay", || {
        // This crate never reaches Bevy, so choosing it by `-p` builds nothing twice.
        let wasm = cargo_build(root, &["-p", "replay", "--lib", "--release"], "replay", None)?;
        let said = progress::size(file_size(&wasm)?);
        Ok((wasm, said))
    })?;
    progress::step("wasm-bindgen for Node.js", || {
        let mut bindgen = Bindgen::new();
        bindgen.nodejs(true)?;
        bind(&mut bindgen, &built, &out, "replay")?;
        Ok(((), out.display().to_string()))
    })?;
    Ok(out.join("replay.js"))
}

/// Where the shipping build leaves its module with the names of functions.
pub(crate) fn named_module(root: &Path, bare: bool) -> PathBuf {
    root.join("target").join("web").join(if bare { "bare_named.wasm" } else { "manara_named.wasm" })
}

/// A standard library that is built with the program, for size: what it takes. Only the pinned compiler is asked for what is not
/// stable yet, so it cannot change under us.
struct SmallStd {
    arguments: [&'static str; 2],
    environment: [(&'static str, &'static str); 2],
}

const SMALL_STD: SmallStd = SmallStd {
    arguments: ["-Zbuild-std=std,panic_abort", "-Zbuild-std-features=optimize_for_size"],
    environment: [
        ("RUSTC_BOOTSTRAP", "1"),
        // Not `fmt-debug=none`: the shader compiler writes its numbers by it.
        ("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", "-Zfmt-debug=shallow -Zlocation-detail=none"),
    ],
};

/// The small standard library if the compiler's sources are here, in which it lies; else says how to have it.
fn small_std(root: &Path) -> Result<Option<&'static SmallStd>> {
    let output = Command::new("rustc").args(["--print", "sysroot"]).current_dir(root).output();
    let output = output.context("rustc cannot be started.")?;
    let sysroot = PathBuf::from(String::from_utf8_lossy(&output.stdout).trim());
    if sysroot.join("lib/rustlib/src/rust/library/Cargo.lock").exists() {
        return Ok(Some(&SMALL_STD));
    }
    println!("  the component rust-src is not installed, so the standard library stays as large as it comes;");
    println!("  `rustup component add rust-src` makes the game's download 0.3 MB smaller");
    Ok(None)
}

/// Runs cargo for WebAssembly and returns the module it made for the target `name`.
fn cargo_build(root: &Path, arguments: &[&str], name: &str, small: Option<&SmallStd>) -> Result<PathBuf> {
    let mut cargo = crate::cargo(root);
    cargo.args(["build", "--target", "wasm32-unknown-unknown", "--message-format=json-render-diagnostics"]);
    if let Some(small) = small {
        cargo.args(small.arguments).envs(small.environment);
    }
    let output = cargo.args(arguments).stderr(Stdio::inherit()).output().context("cargo cannot be started.")?;
    ensure!(output.status.success(), "cargo build failed; its messages stand above.");
    module_in(&String::from_utf8_lossy(&output.stdout), name)
}

/// Finds the module of the target `name` in cargo's JSON messages.
fn module_in(messages: &str, name: &str) -> Result<PathBuf> {
    /// One line of cargo's messages; lines of other kinds leave the fields empty.
    #[derive(Deserialize)]
    struct Line {
        #[serde(default)]
        target: Option<Target>,
        #[serde(default)]
        filenames: Vec<PathBuf>,
    }
    /// What was compiled.
    #[derive(Deserialize)]
    struct Target {
        name: String,
    }
    messages
        .lines()
        .filter_map(|line| serde_json::from_str::<Line>(line).ok())
        .filter(|line| line.target.as_ref().is_some_and(|target| target.name == name))
        .flat_map(|line| line.filenames)
        .rfind(|file| file.extension().is_some_and(|extension| extension == "wasm"))
        .with_context(|| format!("cargo made no WebAssembly module for `{name}`."))
}

/// Runs wasm-bindgen with what all uses share.
fn bind(bindgen: &mut Bindgen, wasm: &Path, out: &Path, name: &str) -> Result<()> {
    let snippets = out.join("snippets");
    if snippets.exists() {
        fs::remove_dir_all(&snippets).with_context(|| format!("cannot remove {}.", snippets.display()))?;
    }
    bindgen
        .input_path(wasm)
        .typescript(false)
        .out_name(name)
        .remove_producers_section(true)
        .generate(out)
        .with_context(|| format!("wasm-bindgen could not bind {}.", wasm.display()))
}

/// Runs wasm-opt from npm's `binaryen`, which is installed when it is missing; the names of functions stay.
fn optimise(root: &Path, from: &Path, to: &Path) -> Result<()> {
    install_npm(root)?;
    let status = Command::new("node")
        .arg(root.join("xtask/node_modules/binaryen/bin/wasm-opt"))
        .arg(from)
        .arg("-o")
        .arg(to)
        .args(["-Oz", "--debuginfo"])
        .args(WASM_FEATURES)
        .status()
        .context("node cannot be started; install Node.js 18 or newer.")?;
    ensure!(status.success(), "wasm-opt failed on {}.", from.display());
    Ok(())
}

/// Installs the npm packages pinned in `xtask/package-lock.json`, if they are not there yet.
///
/// # Errors
///
/// When npm fails.
pub(crate) fn install_npm(root: &Path) -> Result<()> {
    let xtask = root.join("xtask");
    if xtask.join("node_modules/binaryen").exists() && xtask.join("node_modules/vazirmatn").exists() {
        return Ok(());
    }
    let status = Command::new("npm")
        .current_dir(&xtask)
        .args(["ci", "--no-audit", "--no-fund"])
        .status()
        .context("npm cannot be started; install Node.js 18 or newer with npm.")?;
    ensure!(status.success(), "npm ci failed in {}.", xtask.display());
    Ok(())
}

/// Puts the scripts, the module, the packs and the other assets into `dist`.
fn collect(root: &Path, bound: &Path, wasm: &Path, texts: &Texts, dist: &mut Dist) -> Result<()> {
    dist.add("app/manara.wasm", &read(wasm)?)?;
    let mut glue = read_text(&bound.join("manara.js"))?;
    for (path, bytes) in files_under(&bound.join("snippets"), &|_| true)? {
        // Glue code names its snippets by relative path, so they keep their names.
        dist.play(&format!("app/snippets/{path}"), &bytes)?;
    }
    // The module's address is always given by the loader; the default name would point at nothing.
    glue = glue.replace("manara_bg.wasm", "manara.wasm");
    dist.add("app/manara.js", glue.as_bytes())?;
    let mirror = dist.add("app/mirror.js", &read(&root.join("web/mirror.js"))?)?;
    let loader = page::point_import(&read_text(&root.join("web/loader.js"))?, "./mirror.js", &mirror)?;
    dist.add("app/loader.js", loader.as_bytes())?;
    for (path, bytes) in files_under(&root.join("assets"), &content::is_served)? {
        dist.add(&path, &bytes)?;
    }
    for (logical, text) in content::packs(root)? {
        dist.add(&logical, text.as_bytes())?;
    }
    dist.manifest.languages = content::languages(root, texts, dist)?.into_iter().collect();
    Ok(())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

    use std::path::Path;

    use super::module_in;

    #[test]
    fn the_module_is_found_in_cargos_messages_by_its_target() {
        let messages = concat!(
            r#"{"reason":"compiler-artifact","target":{"name":"other"},"filenames":["/t/other.wasm"]}"#,
            "\n",
            r#"{"reason":"compiler-artifact","target":{"name":"manara"},"filenames":["/t/libmanara.rlib"]}"#,
            "\n",
            r#"{"reason":"compiler-artifact","target":{"name":"manara"},"filenames":["/t/manara.wasm","/t/manara.d"]}"#,
            "\nnot json\n",
            r#"{"reason":"build-finished","success":true}"#,
        );
        assert_eq!(module_in(messages, "manara").unwrap(), Path::new("/t/manara.wasm"), "only the game's own module");
        assert!(module_in(messages, "absent").is_err(), "a target without a module must be said, not guessed");
    }
}
