//! Files as the editors of other systems write them: understood, or told by what is wrong with them.

use learning::{checkup, practice};

const FORM: &str = "a.ron";
const DRILL: &str = "boat-race.ron";

fn asset(path: &str) -> String {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets");
    std::fs::read_to_string(folder.join(path)).unwrap()
}

type Change<'a> = &'a dyn Fn(String) -> Vec<u8>;

/// What each of the two kinds of files gives: whether it was taken in, and what is told.
fn load(change: Change<'_>) -> [(bool, String); 2] {
    let form = change(asset(&format!("checkups/{FORM}")));
    let drill = change(asset(&format!("practice/{DRILL}")));
    let (forms, wrong) = checkup::Bank::load([(FORM.to_owned(), form)], &|_| true);
    let form = (forms.forms().count() == 1, wrong.iter().map(ToString::to_string).collect());
    let (drills, wrong) = practice::Bank::load([(DRILL.to_owned(), drill)], &|_| true);
    [form, (drills.drills().count() == 1, wrong.iter().map(ToString::to_string).collect())]
}

#[test]
fn marks_of_the_byte_order_and_line_ends_of_windows_are_understood() {
    for change in
        [(|text| text) as fn(String) -> String, |text| format!("\u{FEFF}{text}"), |text| text.replace('\n', "\r\n")]
    {
        for (taken, told) in load(&|text| change(text).into_bytes()) {
            assert!(taken && told.is_empty(), "the same file: {told}");
        }
    }
}

#[test]
fn other_encodings_are_told_by_name_with_what_to_do() {
    let utf16 = |text: String| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
    let latin = |text: String| [text.as_bytes(), b"// \xE9\n"].concat();
    let old_mac = |text: String| text.replace('\n', "\r").into_bytes();
    let cases: [(&str, Change<'_>); 3] = [("UTF-16", &utf16), ("not UTF-8", &latin), ("old Macs", &old_mac)];
    for (name, change) in cases {
        for (taken, told) in load(change) {
            assert!(!taken && told.contains(name) && told.contains("Save the file"), "{name} is told as: {told}");
        }
    }
}
