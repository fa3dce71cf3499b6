//! Files as one text, for a place that has no files.
//!
//! The first line is `manara-pack 1`. Then comes each file: a line with its name, a space and its length in bytes; that
//! many bytes of UTF-8; and a line feed.

const HEADER: &str = "manara-pack 1\n";

/// A pack that cannot be read or written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PackError {
    /// It does not begin as a pack.
    #[error("byte 0: expected the line `manara-pack 1`; make the pack with `replay pack`")]
    NoHeader,
    /// A file does not begin with its name and length.
    #[error("byte {at}: expected a file's name, a space and its length in bytes, on a line of their own")]
    NoFile {
        /// The offset from the pack's start.
        at: usize,
    },
    /// A file's length does not lead to the line feed behind it.
    #[error("byte {at}: `{name}` should have {length} bytes and a line feed behind them; the pack is cut or changed")]
    WrongLength {
        /// The offset of the file's first byte from the pack's start.
        at: usize,
        /// The file.
        name: String,
        /// The length that the pack states.
        length: usize,
    },
    /// A file's name would not be read back.
    #[error("the name {name:?} has a line break; rename the file")]
    BadName {
        /// The name.
        name: String,
    },
}

/// Packs files, given as names and texts, in their order.
///
/// # Errors
/// [`PackError::BadName`] for a name with a line break.
pub fn write<'a>(files: impl IntoIterator<Item = (&'a str, &'a str)>) -> Result<String, PackError> {
    let mut pack = HEADER.to_owned();
    for (name, text) in files {
        if name.contains('\n') {
            return Err(PackError::BadName { name: name.to_owned() });
        }
        pack.push_str(&format!("{name} {}\n{text}\n", text.len()));
    }
    Ok(pack)
}

/// The files of a pack, as names and bytes, in their order.
///
/// # Errors
/// A [`PackError`] with the offset at which the pack is damaged.
pub fn read(pack: &str) -> Result<Vec<(String, Vec<u8>)>, PackError> {
    let mut rest = pack.strip_prefix(HEADER).ok_or(PackError::NoHeader)?;
    let mut files = Vec::new();
    while !rest.is_empty() {
        let no_file = PackError::NoFile { at: pack.len() - rest.len() };
        let stated = rest.split_once('\n').and_then(|(line, rest)| Some((line.rsplit_once(' ')?, rest)));
        let Some(((name, length), behind)) = stated else { return Err(no_file) };
        let Some(length) = length.parse::<usize>().ok() else { return Err(no_file) };
        let text = behind.get(..length).and_then(|text| Some((text, behind[length..].strip_prefix('\n')?)));
        let Some((text, behind)) = text else {
            let at = pack.len() - behind.len();
            return Err(PackError::WrongLength { at, name: name.to_owned(), length });
        };
        files.push((name.to_owned(), text.as_bytes().to_vec()));
        rest = behind;
    }
    Ok(files)
}
