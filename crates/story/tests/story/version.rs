//! What makes one version of a scenario another: its meaning, not its bytes.

use story::ContentHash;

use crate::kit;

/// The hash of a fixture after a change to its text, which must still load.
fn hash(id: &str, change: impl Fn(&str) -> String) -> ContentHash {
    let file = format!("{id}.ron");
    let text = kit::FILES.iter().find(|(name, _)| *name == file).unwrap().1;
    let loaded = kit::load_with(&file, change(text).as_bytes());
    let found: Vec<String> = loaded.diagnostics.iter().map(ToString::to_string).collect();
    loaded.library.get(id).unwrap_or_else(|| panic!("the changed file must load: {found:#?}")).hash
}

/// A change of `from` into `to`, which must be there.
fn replaced(from: &str, to: &str) -> impl Fn(&str) -> String {
    move |text| {
        assert!(text.contains(from), "the fixture has `{from}`");
        text.replacen(from, to, 1)
    }
}

#[test]
fn what_changes_no_meaning_changes_no_version() {
    let before = hash("kite-race", str::to_owned);
    let after = |change: &dyn Fn(&str) -> String| hash("kite-race", change);
    assert_eq!(before, after(&|text| format!("// Mended.\n{text}/* And\n here. */\n")), "a comment");
    assert_eq!(before, after(&|text| text.replace('\n', "  \n\n\t")), "blanks and empty lines");
    assert_eq!(before, after(&|text| text.replace('\n', "\r\n")), "line ends of another system");
    assert_eq!(before, after(&|text| format!("\u{feff}{text}")), "a byte order mark");
    let cases = [
        ("id: \"m1\", from: \"sami\"", "from: \"sami\", id: \"m1\"", "the order of fields"),
        ("band: Middle, kind: Worrying,", "kind: Worrying,\n band: Middle,", "the order of the file's fields"),
        ("signs: [S7, S1]", "signs: [S1, S7]", "the order of a line's signs"),
        ("from: \"sami\")", "from: \"sami\", aside: false, signs: [])", "a default that is written out"),
        ("note: \"n10\"", "note: Some(\"n10\"),", "a value in `Some`"),
    ];
    for (from, to, what) in cases {
        assert_eq!(before, after(&replaced(from, to)), "{what} is no other version");
    }
}

#[test]
fn what_changes_the_meaning_changes_the_version() {
    let before = hash("kite-race", str::to_owned);
    let cases = [
        ("signs: [S7, S1]", "signs: [S7]", "a sign less"),
        ("also_ok: [S8]", "also_ok: [S9]", "another sign that is right too"),
        ("look_alikes: [S4]", "look_alikes: [S4, S3]", "something more that it resembles"),
        (
            "goto: \"what-now\",\n        ),\n        \"no-asking\"",
            "goto: \"no-asking\",\n        ),\n        \"no-asking\"",
            "another way",
        ),
        ("(id: \"c1\", goto", "(id: \"c1\", act: CarryOn, goto", "a reply that does more"),
        ("animal: Turtle", "animal: Crane", "another friend"),
        ("\"lina\": Feminine", "\"lina\": Masculine", "another gender"),
        ("note: \"n10\"", "note: \"n5\"", "another note"),
    ];
    for (from, to, what) in cases {
        assert_ne!(before, hash("kite-race", replaced(from, to)), "{what} is another version");
    }
    let swapped = hash("kite-race", |text| {
        let (one, two) = ("(id: \"m1\", from: \"sami\"),", "(id: \"m2\", from: \"friend\"),");
        text.replacen(one, "ONE", 1).replacen(two, one, 1).replacen("ONE", two, 1)
    });
    assert_ne!(before, swapped, "messages in another order are another chat, and inputs name them by their place");
}

#[test]
fn a_version_is_the_same_on_every_machine_and_tomorrow() {
    // Approvals and snapshots are compared by it: if it changes with a library, every approval lapses, so that must be seen.
    let hashes = ["kite-day", "kite-race", "kite-shop"].map(|id| kit::scenario(id).hash.to_string());
    assert_eq!(hashes, ["0979f92c5ddbf176", "cc5afd3992179a4d", "e8a519b1e232976a"], "the hashes of the fixtures");
}
