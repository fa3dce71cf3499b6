//! Files, read with sentences that name them.

use std::{fs, path::Path};

use anyhow::{Context, Result};

/// All files under `folder` whose relative path (with `/`) is wanted, sorted; none if there is no such folder.
///
/// # Errors
///
/// When a folder or a file cannot be read.
pub(crate) fn files_under(folder: &Path, wanted: &dyn Fn(&str) -> bool) -> Result<Vec<(String, Vec<u8>)>> {
    let mut files = Vec::new();
    let mut waiting = vec![(folder.to_owned(), String::new())];
    while let Some((current, prefix)) = waiting.pop() {
        if !current.exists() {
            continue;
        }
        for entry in fs::read_dir(&current).with_context(|| format!("cannot read {}.", current.display()))? {
            let entry = entry?;
            let name = entry.file_name().to_string_lossy().into_owned();
            if name.starts_with('.') {
                continue;
            }
            if entry.file_type()?.is_dir() {
                waiting.push((entry.path(), format!("{prefix}{name}/")));
            } else if wanted(&format!("{prefix}{name}")) {
                files.push((format!("{prefix}{name}"), read(&entry.path())?));
            }
        }
    }
    files.sort();
    Ok(files)
}

/// A file's bytes, or a sentence with its path.
pub(crate) fn read(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).with_context(|| format!("cannot read {}.", path.display()))
}

/// A file's text.
///
/// # Errors
///
/// When it cannot be read or is not UTF-8; the sentence names its path.
pub(crate) fn read_text(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("cannot read {} as UTF-8 text.", path.display()))
}

/// A file's size in bytes.
pub(crate) fn file_size(path: &Path) -> Result<u64> {
    Ok(fs::metadata(path).with_context(|| format!("cannot read {}.", path.display()))?.len())
}
