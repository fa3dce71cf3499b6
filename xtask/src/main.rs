//! Builds and serves the web game, its packs and its fonts: `cargo xtask help`.

#![allow(clippy::print_stdout, reason = "a tool for the command line")]

mod art;
mod budget;
mod by_crate;
mod content;
mod dist;
mod files;
mod licences;
mod pack;
mod page;
mod progress;
mod serve;
mod web;

use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use anyhow::{Context, Result, bail, ensure};

const HELP: &str = "\
Builds and serves the web game. `cargo web` is short for `cargo xtask web`.

  web [--dev | --test] [--serve] [--plain] [--port N] [--out DIR] [--bare]
                     build into dist/ what ships; --dev is quick (no optimiser, no compression)
                     and --test is what the tests in a browser take (into target/web-for-tests);
                     --bare builds the bare program of the engine instead of the game
  serve [--plain] [--port N] [--out DIR]
                     serve an earlier build on 127.0.0.1; --plain never negotiates compression
  budget [--out DIR] print what a first visit fetches; fails over the limits
  budget --by-crate [--accept]
                     print which crate the module's bytes are from; fails where one grew over its
                     limit in xtask/sizes.ron; --accept writes the sizes of today there
  pack [--out DIR]   write only the packs (target/packs)
  replay-wasm        build crates/replay for WebAssembly and bind it for Node.js (target/replay-wasm)
  art                render the pictures of assets/art into their sheets
  licences           write assets/licences.txt, the libraries that the credits list
  fonts              cut the fonts in assets/fonts anew (needs Python 3, npm, Debian's fonts-sil-andika)
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match run(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// Runs one command.
fn run(arguments: &[String]) -> Result<()> {
    let root = root()?;
    let Some((command, rest)) = arguments.split_first() else {
        print!("{HELP}");
        return Ok(());
    };
    let mut flags = Flags::parse(command, rest)?;
    let kind = flags.kind()?;
    let usual = match (command.as_str(), kind) {
        ("pack", _) => "target/packs",
        (_, web::Kind::Test) => "target/web-for-tests",
        _ => "dist",
    };
    let dist = flags.out.take().unwrap_or_else(|| root.join(usual));
    let serving = serve::Options { folder: dist.clone(), port: flags.port.unwrap_or(8080), plain: flags.plain };
    match command.as_str() {
        "web" => {
            let options = web::Options { kind, bare: flags.bare, out: dist };
            web::build(&root, &options)?;
            if flags.serve { serve::alone(&serving) } else { Ok(()) }
        }
        "serve" => {
            dist::read_manifest(&dist)?;
            serve::run(&serving)
        }
        "budget" if flags.by_crate => by_crate::check(&root, flags.accept),
        "budget" => budget::check(&dist),
        "pack" => write_packs(&root, &dist),
        "replay-wasm" => {
            println!("{}", web::replay_wasm(&root)?.display());
            Ok(())
        }
        "art" => art::update(&root),
        "licences" => licences::update(&root),
        "fonts" => fonts(&root),
        _ => {
            print!("{HELP}");
            Ok(())
        }
    }
}

/// What may stand behind a command.
#[derive(Debug, Default, PartialEq, Eq)]
struct Flags {
    dev: bool,
    test: bool,
    bare: bool,
    serve: bool,
    plain: bool,
    by_crate: bool,
    accept: bool,
    port: Option<u16>,
    out: Option<PathBuf>,
}

impl Flags {
    /// Reads the flags that `command` takes.
    fn parse(command: &str, arguments: &[String]) -> Result<Self> {
        let known: &[&str] = match command {
            "web" => &["--dev", "--test", "--bare", "--serve", "--plain", "--port", "--out"],
            "serve" => &["--plain", "--port", "--out"],
            "budget" => &["--out", "--by-crate", "--accept"],
            "pack" => &["--out"],
            "replay-wasm" | "art" | "licences" | "fonts" | "help" | "--help" | "-h" => &[],
            _ => bail!("there is no command {command:?}; `cargo xtask help` lists them."),
        };
        let mut flags = Self::default();
        let mut rest = arguments.iter();
        while let Some(flag) = rest.next() {
            ensure!(known.contains(&flag.as_str()), "`{command}` takes no {flag:?}; it takes {}.", known.join(", "));
            let mut value = || rest.next().with_context(|| format!("{flag} needs a value behind it."));
            match flag.as_str() {
                "--dev" => flags.dev = true,
                "--test" => flags.test = true,
                "--bare" => flags.bare = true,
                "--by-crate" => flags.by_crate = true,
                "--accept" => flags.accept = true,
                "--serve" => flags.serve = true,
                "--plain" => flags.plain = true,
                "--out" => flags.out = Some(PathBuf::from(value()?)),
                _ => {
                    let port = value()?;
                    flags.port = Some(port.parse().with_context(|| format!("{port:?} is not a port number."))?);
                }
            }
        }
        Ok(flags)
    }

    /// For whom a web build is made.
    fn kind(&self) -> Result<web::Kind> {
        match (self.dev, self.test) {
            (true, true) => bail!("--dev and --test are two builds; take one."),
            (true, false) => Ok(web::Kind::Dev),
            (false, true) => Ok(web::Kind::Test),
            (false, false) => Ok(web::Kind::Shipping),
        }
    }
}

/// The workspace's folder.
fn root() -> Result<PathBuf> {
    let xtask = Path::new(env!("CARGO_MANIFEST_DIR"));
    Ok(xtask.parent().context("the folder of xtask has no parent.")?.to_owned())
}

/// Writes the packs under their logical names.
fn write_packs(root: &Path, out: &Path) -> Result<()> {
    for (logical, text) in content::packs(root)? {
        let path = out.join(&logical);
        let parent = path.parent().unwrap_or(out);
        std::fs::create_dir_all(parent).with_context(|| format!("cannot make {}.", parent.display()))?;
        std::fs::write(&path, &text).with_context(|| format!("cannot write {}.", path.display()))?;
        println!("{} ({})", path.display(), progress::size(text.len() as u64));
    }
    Ok(())
}

/// Cuts the fonts by `fonts.py`, in a virtual environment under `target/`.
fn fonts(root: &Path) -> Result<()> {
    web::install_npm(root)?;
    let environment = root.join("target").join("fonts-python");
    let python = environment.join("bin").join("python");
    if !python.exists() {
        command("python3", &["-m", "venv", &environment.to_string_lossy()], root)?;
    }
    let python = python.to_string_lossy();
    command(&python, &["-m", "pip", "install", "--quiet", "--requirement", "xtask/fonts-requirements.txt"], root)?;
    command(&python, &["xtask/fonts.py"], root)
}

/// The cargo that runs this program, in the workspace's folder.
fn cargo(root: &Path) -> Command {
    let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.current_dir(root);
    cargo
}

/// Runs a program in `folder`, showing what it prints.
fn command(program: &str, arguments: &[&str], folder: &Path) -> Result<()> {
    let status = Command::new(program)
        .args(arguments)
        .current_dir(folder)
        .status()
        .with_context(|| format!("{program} cannot be started; is it installed?"))?;
    ensure!(status.success(), "{program} {} failed.", arguments.join(" "));
    Ok(())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

    use std::path::PathBuf;

    use super::Flags;

    fn parse(line: &str) -> anyhow::Result<Flags> {
        let words: Vec<String> = line.split_whitespace().map(str::to_owned).collect();
        Flags::parse(&words[0], &words[1..])
    }

    #[test]
    fn flags_are_read_and_wrong_ones_refused_with_what_is_taken() {
        let flags = parse("web --dev --serve --port 9000 --out /tmp/x").unwrap();
        assert!(flags.dev && flags.serve && !flags.plain, "only what was asked for is on");
        assert_eq!((flags.port, flags.out), (Some(9000), Some(PathBuf::from("/tmp/x"))), "values follow their flags");
        for (line, said) in [
            ("budget --dev", "takes no"),
            ("web --port", "needs a value"),
            ("web --port many", "not a port"),
            ("budget --test", "takes no"),
            ("wbe", "no command"),
        ] {
            let sentence = parse(line).unwrap_err().to_string();
            assert!(sentence.contains(said), "{line:?} should be refused with {said:?}, but said: {sentence}");
        }
    }

    /// A target as `cargo metadata` tells it.
    #[derive(serde::Deserialize)]
    struct Target {
        kind: Vec<String>,
        src_path: PathBuf,
        test: bool,
        doctest: bool,
    }

    /// What in a target's sources would be a test, but is never run.
    fn unrun(target: &Target) -> Vec<String> {
        let folder = target.src_path.parent().unwrap();
        let library = target.kind.iter().any(|kind| kind.ends_with("lib"));
        let wanted = |path: &str| path.ends_with(".rs") && (library || folder.join(path) == target.src_path);
        let mut found = Vec::new();
        for (path, bytes) in crate::files::files_under(folder, &wanted).unwrap() {
            let text = String::from_utf8(bytes).unwrap();
            let lines = || text.lines().map(str::trim_start);
            if !target.test && lines().any(|line| line.starts_with("#[test]")) {
                found.push(format!("{}/{path} holds a test", folder.display()));
            }
            // A fence without a language is Rust, and a test; every second one ends what another began.
            let mut fences = lines().filter_map(|line| line.trim_start_matches(['/', '!']).strip_prefix(" ```"));
            if library
                && !target.doctest
                && fences.any(|language| ["", "rust"].contains(&language))
                && !text.contains("```text")
            {
                found.push(format!("{}/{path} holds an example", folder.display()));
            }
        }
        found
    }

    #[test]
    fn no_test_lies_where_none_is_run() {
        #[derive(serde::Deserialize)]
        struct Package {
            targets: Vec<Target>,
        }
        #[derive(serde::Deserialize)]
        struct Metadata {
            packages: Vec<Package>,
        }
        let output = super::cargo(&super::root().unwrap())
            .args(["metadata", "--no-deps", "--format-version", "1"])
            .output()
            .unwrap();
        let metadata: Metadata = serde_json::from_slice(&output.stdout).unwrap();
        let targets: Vec<Target> = metadata.packages.into_iter().flat_map(|package| package.targets).collect();
        let ours = |target: &&Target| target.kind.iter().any(|kind| kind == "bin" || kind.ends_with("lib"));
        let found: Vec<String> = targets.iter().filter(ours).flat_map(unrun).collect();
        assert!(found.is_empty(), "Cargo.toml says that there is nothing to run, but {}", found.join("; "));
        let here = Target {
            kind: vec!["bin".into()],
            src_path: PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("src/main.rs"),
            test: false,
            doctest: false,
        };
        assert!(!unrun(&here).is_empty(), "these very tests would not be run if this program's were off");
    }
}
