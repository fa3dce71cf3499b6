//! The folders from which content is read on the desktop, and what has changed in them. They are listed here, not by the
//! engine: that gives up a whole folder for one file it does not know, and passes over files that are saved by renaming.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    time::{Duration, SystemTime},
};

/// The folders in which content stands, and how the names of their files begin.
const PLACES: [(&str, &str); 4] = [
    ("assets/scenarios", "scenarios/"),
    ("assets/checkups", "checkups/"),
    ("assets/practice", "practice/"),
    ("locales", ""),
];

/// A file of `assets/` that is content by itself.
const HELPLINES: &str = "helplines.ron";

/// A file that was written so shortly ago may be written again without a sign of it: clocks of file systems are coarse.
const FRESH: Duration = Duration::from_secs(2);

/// What tells whether a file may be another than it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Stamp {
    length: u64,
    modified: Option<SystemTime>,
}

impl Stamp {
    fn of(about: &fs::Metadata) -> Self {
        Self { length: about.len(), modified: about.modified().ok() }
    }

    /// Whether it says too little: the file is new, or its time lies ahead.
    fn is_fresh(self, now: SystemTime) -> bool {
        self.modified.and_then(|modified| now.duration_since(modified).ok()).is_none_or(|age| age < FRESH)
    }
}

/// The content's folders, and what was found in them the last time.
#[derive(bevy::prelude::Resource, Debug, Default)]
pub struct Folders {
    home: PathBuf,
    seen: BTreeMap<String, Stamp>,
}

/// What one look at the folders gave.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Looked {
    /// The files that are new or may have changed, by name, such as `scenarios/left-sock.ron` and `en/ui.ftl`. What is no
    /// content comes without bytes, once.
    pub changed: Vec<(String, Vec<u8>)>,
    /// The files that are no longer there.
    pub gone: Vec<String>,
    /// What cannot be read, as sentences.
    pub problems: Vec<String>,
}

impl Folders {
    /// The folders `assets` and `locales` in a folder.
    #[must_use]
    pub fn new(home: &Path) -> Self {
        Self { home: home.to_owned(), seen: BTreeMap::new() }
    }

    /// Looks at all files, and reads those that may be others than before. What cannot be read takes nothing else away, and
    /// is tried again at the next look.
    pub fn look(&mut self) -> Looked {
        let (mut looked, mut found) = (Looked::default(), BTreeMap::new());
        for (folder, name) in PLACES {
            list(&self.home.join(folder), name, &mut Vec::new(), &mut found, &mut looked.problems);
        }
        let helplines = self.home.join("assets").join(HELPLINES);
        if let Ok(about) = fs::metadata(&helplines) {
            found.insert(HELPLINES.to_owned(), (helplines, Stamp::of(&about)));
        }
        let now = SystemTime::now();
        looked.gone = self.seen.keys().filter(|name| !found.contains_key(*name)).cloned().collect();
        self.seen.retain(|name, _| found.contains_key(name));
        for (name, (path, stamp)) in found {
            let known = self.seen.get(&name);
            if !is_content(&name) {
                if known.is_none() {
                    looked.changed.push((name.clone(), Vec::new()));
                    self.seen.insert(name, stamp);
                }
                continue;
            }
            if known == Some(&stamp) && !stamp.is_fresh(now) {
                continue;
            }
            match fs::read(&path) {
                Ok(bytes) => {
                    looked.changed.push((name.clone(), bytes));
                    self.seen.insert(name, stamp);
                }
                Err(error) => looked.problems.push(format!("{name}: The file cannot be read ({error}).")),
            }
        }
        looked
    }
}

/// Whether a file is one of ours by its name.
fn is_content(name: &str) -> bool {
    let in_graphs = PLACES.iter().any(|(_, begin)| !begin.is_empty() && name.starts_with(begin));
    if in_graphs { story::is_scenario_file(name) } else { name == HELPLINES || l10n::FileKind::of(name).is_some() }
}

/// The files of a folder and of those inside it, by name. What is hidden is passed over, and so is a link that leads back to a
/// folder in which it lies (`above`).
fn list(
    folder: &Path,
    name: &str,
    above: &mut Vec<PathBuf>,
    found: &mut BTreeMap<String, (PathBuf, Stamp)>,
    problems: &mut Vec<String>,
) {
    let (entries, real) = match fs::read_dir(folder).and_then(|entries| Ok((entries, folder.canonicalize()?))) {
        Ok(opened) => opened,
        Err(error) => {
            problems.push(format!("{}: The folder cannot be read ({error}).", folder.display()));
            return;
        }
    };
    if above.contains(&real) {
        return;
    }
    above.push(real);
    for entry in entries.flatten() {
        let file = entry.file_name();
        let file = file.to_string_lossy();
        // A link counts as what it leads to; one that leads nowhere, or a file that has just gone, as nothing.
        let Ok(about) = fs::metadata(entry.path()) else { continue };
        if file.starts_with('.') {
            continue;
        }
        if about.is_file() {
            found.insert(format!("{name}{file}"), (entry.path(), Stamp::of(&about)));
        } else if about.is_dir() {
            list(&entry.path(), &format!("{name}{file}/"), above, found, problems);
        }
    }
    above.pop();
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a failed unwrap is a failed test")]
mod tests {
    use super::*;

    /// A home with one file of each kind.
    fn home(name: &str) -> PathBuf {
        let home = std::env::temp_dir().join(format!("manara-folders-{name}-{}", std::process::id()));
        fs::remove_dir_all(&home).ok();
        for (folder, _) in PLACES {
            fs::create_dir_all(home.join(folder)).unwrap();
        }
        fs::create_dir_all(home.join("locales/en")).unwrap();
        fs::write(home.join("assets/scenarios/left-sock.ron"), "a").unwrap();
        fs::write(home.join("locales/en/ui.ftl"), "a = A").unwrap();
        home
    }

    fn names(looked: &Looked) -> Vec<&str> {
        let read = looked.changed.iter().filter(|(_, bytes)| !bytes.is_empty());
        let mut names: Vec<_> = read.map(|(name, _)| name.as_str()).collect();
        names.sort_unstable();
        names
    }

    #[test]
    fn content_is_found_by_name_and_strays_come_without_their_bytes() {
        let home = home("strays");
        for stray in ["Thumbs.db", ".DS_Store", "#left-sock.ron#", "left-sock.ron~", "left-sock (copy).RON"] {
            fs::write(home.join("assets/scenarios").join(stray), "x").unwrap();
        }
        fs::write(home.join("locales/en/ui.ftl.orig"), "x").unwrap();
        let mut folders = Folders::new(&home);
        let looked = folders.look();
        assert_eq!(names(&looked), ["en/ui.ftl", "scenarios/left-sock.ron"], "only what is ours is read");
        assert_eq!(looked.changed.len(), 7, "the others are named, but for what is hidden: {looked:?}");
        assert_eq!(looked.problems, Vec::<String>::new(), "and are no problem");
        assert!(folders.look().changed.iter().all(|(_, bytes)| !bytes.is_empty()), "strays are named once");
        fs::remove_dir_all(home).ok();
    }

    #[test]
    fn what_is_saved_in_any_way_is_seen_and_what_rests_is_not_read_again() {
        let home = home("saves");
        let file = home.join("assets/scenarios/left-sock.ron");
        let mut folders = Folders::new(&home);
        folders.look();
        let old = SystemTime::now() - FRESH * 2;
        let rest = |path: &Path| fs::File::options().append(true).open(path).unwrap().set_modified(old).unwrap();
        rest(&file);
        rest(&home.join("locales/en/ui.ftl"));
        folders.look();
        assert_eq!(names(&folders.look()), Vec::<&str>::new(), "what rests is left alone");
        // Same length: only the time tells.
        fs::write(home.join("assets/scenarios/left-sock.ron.tmp"), "b").unwrap();
        fs::rename(home.join("assets/scenarios/left-sock.ron.tmp"), &file).unwrap();
        assert_eq!(names(&folders.look()), ["scenarios/left-sock.ron"], "a file that came by renaming");
        fs::write(&file, "c").unwrap();
        assert_eq!(
            folders.look().changed,
            [("scenarios/left-sock.ron".to_owned(), b"c".to_vec())],
            "twice in a moment"
        );
        fs::remove_file(&file).unwrap();
        assert!(folders.look().gone.contains(&"scenarios/left-sock.ron".to_owned()), "and one that went");
        fs::remove_dir_all(home).ok();
    }

    #[test]
    fn a_folder_that_is_not_there_is_told_and_the_others_are_read() {
        let home = home("missing");
        fs::remove_dir_all(home.join("assets/practice")).unwrap();
        let looked = Folders::new(&home).look();
        assert_eq!(names(&looked).len(), 2, "the rest is read");
        assert!(matches!(&*looked.problems, [problem] if problem.contains("practice")), "by its name: {looked:?}");
        fs::remove_dir_all(home).ok();
    }
}
