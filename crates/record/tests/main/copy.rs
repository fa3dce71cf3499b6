//! A copy that was taken along and is brought back.

use record::{CopyError, LIMIT, Save, Setting, Settings, Summary, encode, read_copy};
use story::Sign;

use crate::save::full;

#[test]
fn a_copy_is_read_and_says_what_is_in_it() {
    let text = encode(&full()).unwrap();
    let windows = format!("\u{feff}{}", text.replace('\n', "\r\n"));
    for bytes in [text.as_bytes(), windows.as_bytes()] {
        let save = read_copy(bytes).unwrap();
        assert_eq!(save, full(), "also after an editor of another system has stored it");
        let summary = save.summary(&Settings::default());
        let progress = save.progress.clone().unwrap();
        let expected = Summary {
            chats: 1,
            played: 1,
            found: progress.found(),
            checkups: 1,
            rehearsals: 1,
            people: 3,
            settings: Settings::default().differences(&save.settings),
        };
        assert_eq!(summary, expected, "a child sees what it would get");
        assert_eq!(summary.settings.len(), 15, "every setting of this copy differs from its default");
        assert!(!summary.settings.contains(&Setting::Keep) || save.settings.keep_progress, "and each is one of them");
    }
    assert_eq!(full().summary(&full().settings).settings, [], "what would stay as it is need not be told");
    let empty = Save::default().summary(&Settings::default());
    assert_eq!((empty.chats, empty.played, empty.found.contains(Sign::S1)), (0, 0, false), "an empty one is empty");
}

#[test]
fn what_is_no_copy_is_told_apart() {
    let good = encode(&full()).unwrap();
    let damaged = good.replace("times: 1", "times: -1");
    let torn = &good[..good.len() / 2];
    let cases: [(&[u8], &str, &str); 8] = [
        (&vec![b' '; LIMIT + 1], "copy-too-large", "1048577 bytes"),
        (&vec![0xff; 5_000_000], "copy-too-large", "5000000 bytes"),
        (b"manara-save 1\n\xff", "copy-not-text", "byte 14"),
        (b"", "copy-foreign", "does not begin as a copy"),
        (b"\x89PNG\r\n", "copy-not-text", "byte 0"),
        (b"Dear diary", "copy-foreign", "choose the file that this game made"),
        (b"manara-save 2\n()", "copy-newer", "update the game"),
        (torn.as_bytes(), "copy-damaged", "line "),
    ];
    for (bytes, key, part) in cases {
        let error = read_copy(bytes).unwrap_err();
        let start = String::from_utf8_lossy(&bytes[..bytes.len().min(20)]).into_owned();
        assert_eq!(error.key(), key, "`{start}` has its own sentence");
        assert!(error.to_string().contains(part), "`{start}` gave `{error}`, which does not say `{part}`");
    }
    let Err(CopyError::Damaged { settings, .. }) = read_copy(damaged.as_bytes()) else { panic!("it is damaged") };
    assert_eq!(settings.as_deref(), Some(&full().settings), "the settings of a damaged one can still be had");
    let Err(CopyError::Damaged { settings, .. }) = read_copy(torn.as_bytes()) else { panic!("it is torn") };
    assert_eq!(settings, None, "of a torn one they cannot");
}
