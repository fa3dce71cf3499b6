//! `replay`: records random play-throughs of the scenarios in a folder, plays recordings to one hash, and packs the
//! scenarios for a build that has no files.
#![expect(clippy::print_stdout, reason = "a command-line tool answers on its standard output")]

use std::{
    collections::BTreeMap,
    env, fs,
    path::{Path, PathBuf},
    process::ExitCode,
    time::Instant,
};

use learning::Seed;
use story::{Library, is_scenario_file};

const USAGE: &str = "\
replay record --scenarios DIR [--count 10000] [--seed 1] --out FILE   records random play-throughs
replay play   --scenarios DIR FILE                                     prints their hash and the speed
replay pack   --scenarios DIR --out FILE                               packs the scenarios for node.mjs";

fn main() -> ExitCode {
    match run(env::args().skip(1)) {
        Ok(answer) => {
            println!("{answer}");
            ExitCode::SUCCESS
        }
        Err(sentence) => {
            eprintln!("{sentence}");
            ExitCode::FAILURE
        }
    }
}

fn run(args: impl Iterator<Item = String>) -> Result<String, String> {
    let mut args = args;
    let command = args.next().ok_or(USAGE)?;
    let (options, rest) = split(args)?;
    let known: &[&str] = match command.as_str() {
        "record" => &["scenarios", "count", "seed", "out"],
        "play" => &["scenarios"],
        "pack" => &["scenarios", "out"],
        _ => return Err(format!("There is no command `{command}`.\n{USAGE}")),
    };
    if let Some(option) = options.keys().find(|option| !known.contains(&option.as_str())) {
        return Err(format!("`replay {command}` has no option `--{option}`.\n{USAGE}"));
    }
    let file = match (command.as_str(), rest.as_slice()) {
        ("play", [file]) => Some(PathBuf::from(file)),
        ("play", _) => return Err(format!("`replay play` needs exactly one file of recordings.\n{USAGE}")),
        (_, []) => None,
        (_, [surplus, ..]) => return Err(format!("`{surplus}` is not an option of `replay {command}`.\n{USAGE}")),
    };
    let text = |name: &str| options.get(name).ok_or_else(|| format!("`replay {command}` needs `--{name}`.\n{USAGE}"));
    let number = |name: &str, default: u64| match options.get(name) {
        None => Ok(default),
        Some(digits) => digits.parse().map_err(|_| format!("`--{name} {digits}` is not a whole number.")),
    };

    let folder = Path::new(text("scenarios")?);
    let files = scenario_files(folder)?;
    match file {
        Some(file) => {
            let library = library(folder, files)?;
            let recordings = fs::read_to_string(&file).map_err(|error| about(&file, &error))?;
            let recordings = replay::decode(&recordings).map_err(|error| about(&file, &error))?;
            let start = Instant::now();
            let hash = replay::play(&library, &recordings).map_err(|error| about(&file, &error))?;
            let micros = start.elapsed().as_micros().max(1);
            let sessions = recordings.len() as u128;
            Ok(format!("{hash}\n{sessions} sessions, {} sessions per second", sessions * 1_000_000 / micros))
        }
        None => {
            let out = Path::new(text("out")?);
            let (written, answer) = if command == "pack" {
                let pack = replay::pack::write(files.iter().map(|(name, text)| (name.as_str(), text.as_str())));
                (pack.map_err(|error| error.to_string())?, format!("{} files in {}", files.len(), out.display()))
            } else {
                let count = number("count", 10_000)?;
                let count = usize::try_from(count).map_err(|_| format!("`--count {count}` is too large."))?;
                let recordings = replay::record(&library(folder, files)?, count, Seed(number("seed", 1)?));
                let text = replay::encode(&recordings).map_err(|error| error.to_string())?;
                (text, format!("{count} recordings in {}", out.display()))
            };
            fs::write(out, written).map_err(|error| about(out, &error))?;
            Ok(answer)
        }
    }
}

/// `--name value` pairs, and what is left.
fn split(mut args: impl Iterator<Item = String>) -> Result<(BTreeMap<String, String>, Vec<String>), String> {
    let (mut options, mut rest) = (BTreeMap::new(), Vec::new());
    while let Some(arg) = args.next() {
        let Some(name) = arg.strip_prefix("--") else {
            rest.push(arg);
            continue;
        };
        let value = args.next().ok_or_else(|| format!("`--{name}` needs a value.\n{USAGE}"))?;
        if options.insert(name.to_owned(), value).is_some() {
            return Err(format!("`--{name}` is given twice."));
        }
    }
    Ok((options, rest))
}

fn about(path: &Path, what: &dyn std::fmt::Display) -> String {
    format!("{}: {what}", path.display())
}

/// The scenario files of a folder, by name, so that every system gives them in the same order.
fn scenario_files(folder: &Path) -> Result<Vec<(String, String)>, String> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).map_err(|error| about(folder, &error))? {
        let path = entry.map_err(|error| about(folder, &error))?.path();
        let name = path.file_name().and_then(|name| name.to_str()).filter(|name| is_scenario_file(name));
        if let Some(name) = name {
            files.push((name.to_owned(), fs::read_to_string(&path).map_err(|error| about(&path, &error))?));
        }
    }
    files.sort();
    Ok(files)
}

/// The good scenarios; what is wrong with the others goes to the standard error.
fn library(folder: &Path, files: Vec<(String, String)>) -> Result<Library, String> {
    let loaded = replay::load(files.into_iter().map(|(name, text)| (name, text.into_bytes())));
    for diagnostic in &loaded.diagnostics {
        eprintln!("{diagnostic}");
    }
    if loaded.library.is_empty() {
        return Err(about(folder, &"there is no scenario that can be played"));
    }
    Ok(loaded.library)
}
