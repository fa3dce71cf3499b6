//! Packs: many small text files in one, so that the web fetches one file for all scenarios and one for each language.
//!
//! The format is plain UTF-8 text. Each entry is a header line, the file's bytes, and a line feed:
//!
//! ```text
//! == <path> <byte length>\n
//! <bytes>\n
//! ```
//!
//! A path holds no line break and may hold spaces: the length is what follows the last space. The bytes are taken by
//! their length, so a file may itself hold lines that look like headers. Entries are sorted by path; a path occurs
//! once.

use anyhow::{Result, bail, ensure};

/// Writes entries `(path, text)` as one pack, sorted by path.
///
/// # Errors
///
/// When a path is empty or holds a line break, or occurs twice.
pub(crate) fn write(entries: &[(String, String)]) -> Result<String> {
    let mut sorted: Vec<_> = entries.iter().collect();
    sorted.sort_by(|a, b| a.0.cmp(&b.0));
    for pair in sorted.windows(2) {
        ensure!(pair[0].0 != pair[1].0, "the path {:?} occurs twice in one pack; remove one of the files.", pair[0].0);
    }
    let mut pack = String::new();
    for (path, text) in sorted {
        ensure!(
            !path.is_empty() && !path.contains(['\n', '\r']),
            "the path {path:?} cannot stand in a pack's header line; rename the file."
        );
        pack.push_str(&format!("== {path} {}\n{text}\n", text.len()));
    }
    Ok(pack)
}

/// Reads a pack back into its entries `(path, text)`, in the pack's order.
///
/// # Errors
///
/// A sentence with the byte offset when a header, a length or the closing line feed is wrong, or a path occurs twice.
pub(crate) fn read(pack: &str) -> Result<Vec<(&str, &str)>> {
    let mut entries: Vec<(&str, &str)> = Vec::new();
    let mut at = 0;
    while at < pack.len() {
        let Some((header, _)) = pack[at..].split_once('\n') else {
            bail!("the pack ends inside the header at byte {at}; it was cut off.");
        };
        let Some((path, length)) = header.strip_prefix("== ").and_then(|rest| rest.rsplit_once(' ')) else {
            bail!("byte {at} of the pack should begin a header `== <path> <byte length>`, but has {header:?}.");
        };
        let Ok(length) = length.parse::<usize>() else {
            bail!("the length {length:?} of {path:?} at byte {at} is not a number.");
        };
        let start = at + header.len() + 1;
        let Some(text) = start.checked_add(length).and_then(|end| pack.get(start..end)) else {
            bail!("{path:?} at byte {at} should have {length} bytes, but the pack ends before, or splits a letter.");
        };
        let end = start + length;
        ensure!(
            pack.as_bytes().get(end) == Some(&b'\n'),
            "{path:?} at byte {at} is not closed by a line feed after {length} bytes; its length is wrong."
        );
        ensure!(entries.iter().all(|(known, _)| *known != path), "the path {path:?} occurs twice in the pack.");
        entries.push((path, text));
        at = end + 1;
    }
    Ok(entries)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

    use super::{read, write};

    fn entry(path: &str, text: &str) -> (String, String) {
        (path.to_owned(), text.to_owned())
    }

    #[test]
    fn what_is_written_is_read_back_sorted() {
        let tricky = "== b.ftl 3\nnot a header\n";
        let pack = write(&[entry("b c.ftl", "نص\n"), entry("a.ron", tricky), entry("empty", "")]).unwrap();
        assert_eq!(
            read(&pack).unwrap(),
            [("a.ron", tricky), ("b c.ftl", "نص\n"), ("empty", "")],
            "headers inside a file, letters of many bytes and empty files must survive"
        );
    }

    #[test]
    fn the_bytes_are_exactly_the_documented_ones() {
        let pack = write(&[entry("ar/ui.ftl", "a = ب\n")]).unwrap();
        assert_eq!(pack, "== ar/ui.ftl 7\na = ب\n\n", "the game's own reader expects exactly this");
    }

    #[test]
    fn broken_packs_and_paths_are_refused_with_a_sentence() {
        for (broken, said) in [
            ("== a 4\nab\n", "should have 4 bytes"),
            ("== a 3\nab\n", "not closed"),
            ("== a 1\nab\n", "not closed"),
            ("== a x\nab\n", "not a number"),
            ("a 2\nab\n", "should begin a header"),
            ("== a 2", "cut off"),
            ("== a 1\nx\n== a 1\nx\n", "twice"),
            ("== a 1\nب\n", "splits a letter"),
            ("== a 18446744073709551615\nx\n", "should have"),
        ] {
            let sentence = read(broken).unwrap_err().to_string();
            assert!(sentence.contains(said), "{broken:?} should be refused with {said:?}, but said: {sentence}");
        }
        assert!(write(&[entry("a\nb", "")]).is_err(), "a line break in a path would break the header");
        assert!(write(&[entry("a", ""), entry("a", "")]).is_err(), "a second file of one path would hide the first");
    }
}
