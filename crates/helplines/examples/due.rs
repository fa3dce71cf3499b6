//! Lists the helplines that are due to be checked, worst first: `cargo run -p helplines --example due`. Fails where a record that
//! was once checked is hidden now, or the file has a problem; drafts are listed and fail nothing.

#![allow(clippy::print_stdout, reason = "a tool for the command line")]

use std::{fs, process::ExitCode, time::SystemTime};

use helplines::{Day, Directory, Due};

fn main() -> ExitCode {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/../../assets/helplines.ron");
    let bytes = match fs::read(file) {
        Ok(bytes) => bytes,
        Err(error) => {
            eprintln!("assets/helplines.ron cannot be read: {error}");
            return ExitCode::FAILURE;
        }
    };
    let since = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
    let today = Day(u32::try_from(since.as_secs() / 86_400).unwrap_or(u32::MAX));
    let (directory, problems) = Directory::load("assets/helplines.ron", &bytes);
    let due = directory.due(today);
    for problem in &problems {
        eprintln!("{problem}");
    }
    for due in &due {
        println!("{due}");
    }
    let missed = due.iter().filter(|due| Due::is_missed(due)).count();
    println!(
        "{} of {} records are due, {missed} of them are hidden that were shown",
        due.len(),
        directory.records().count()
    );
    if problems.is_empty() && missed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
