use helplines::Directory;

use crate::kit::{LIVE, VERIFIED, file, ids, load, with};

/// A second record, which nothing of the first may take along.
fn second() -> String {
    with(&[("fr-lamp", "fr-second")])
}

/// What is changed in a record, the place at which that is told, and a part of the sentence.
type Case<'a> = (&'a [(&'a str, &'a str)], &'a str, &'a str);

#[test]
fn each_rule_tells_its_place_and_the_other_records_stay() {
    let cases: [Case<'_>; 32] = [
        (&[("FR", "fr")], "6:22", "two capital letters"),
        (&[("fr-lamp", "lamp")], "5:17", "must begin with `fr-`"),
        (&[("fr-lamp", "fr-La Lampe")], "5:17", "a-z, 0-9 and hyphens"),
        (&[("country: \"FR\",", "country: \"FR\", region: \"DE-75\",")], "6:36", "no region of the country"),
        (&[("ChildHelpline", "Helpline")], "7:19", "`Helpline`"),
        (&[("La Lampe", " ")], "8:25", "A text is empty"),
        (&[("The Lamp", "The\\u{202e}Lamp")], "9:22", "cannot be seen"),
        (&[("[\"fr\"]", "[\"French!\"]")], "10:24", "BCP 47"),
        (&[("[\"fr\"]", "[]")], "10:24", "languages are missing"),
        (&[("[\"1 23 45\"]", "[]")], "11:25", "no way to reach it"),
        (&[("1 23 45", "")], "11:25", "A number is empty"),
        (&[("1 23 45", "call us")], "11:25", "is no number"),
        (&[("1 23 45", "١١٦")], "11:25", "digits 0-9"),
        (&[("1 23 45", "+33 1 23 45 67 89")], "11:25", "as it is dialled inside the country"),
        (&[("dial_local", "dial_abroad: \"+33 119\", dial_local")], "11:26", "short number with a plus sign"),
        (&[("dial_local", "dial_abroad: \"33 123 456 789\", dial_local")], "11:26", "has no plus sign"),
        (&[("dial_local", "other: [Text(\"+686868\")], dial_local")], "11:20", "short number with a plus sign"),
        (&[("dial_local", "other: [Web(\"lampe.example\")], dial_local")], "11:20", "https://"),
        (&[("dial_local", "other: [Email(\"lampe\")], dial_local")], "11:20", "no e-mail address"),
        (&[("dial_local", "hours: (zone: \"Paris\"), dial_local")], "11:20", "no time zone"),
        (&[("true", "true, for_ages: (from: 18, to: 8)")], "12:48", "Nobody is 18 or older"),
        (&[("https://", "")], "13:25", "is no page"),
        (&[("source_url: \"https://lampe.example\",", "")], "14:26", "There is no source"),
        (&[("Operator", "Unsourced")], "14:26", "say whose it is"),
        (&[("Operator", "Press"), ("grade: A", "grade: B")], "14:26", "not the operator's own page"),
        (&[("Operator", "Press"), ("Live", "Draft")], "15:20", "grade B at best"),
        (&[("grade: A", "grade: A, seen_on: \"2026-13\"")], "15:32", "no day `2026-13`"),
        (&[("2026-12-01", "2026-02-30")], "17:", "no day `2026-02-30`"),
        (&[("2026-12-01", "1.12.2026")], "17:", "no day `1.12.2026`"),
        (&[("2027-05-31", "2026-12-01")], "16:23", "expires before anybody could see it"),
        (&[("Called", "Email"), ("status: Live", "conflict: true, status: Live")], "16:23", "only a call tells"),
        (&[("status: Live,", "status: Live, colour: Red,")], "23:", "`colour`"),
    ];
    for (changes, place, sentence) in cases {
        let (directory, told) = load(&file(&[&with(changes), &second()]));
        let told = told.join("\n");
        assert!(told.contains(sentence) && told.contains(&format!("h.ron:{place}")), "{changes:?} is told as {told}");
        assert_eq!(ids(&directory, None, VERIFIED), ["fr-second"], "{changes:?} takes no other record along");
    }
}

#[test]
fn a_live_record_that_nobody_verified_is_refused() {
    let verified = &LIVE[LIVE.find("            verified:").unwrap()..LIVE.find("            status:").unwrap()];
    let (directory, told) = load(&file(&[&with(&[(verified, "")]), &second()]));
    let expected =
        "h.ron:16:21: The record `fr-lamp`: It is live, but nobody verified it. Add `verified`, or make it a draft.";
    assert_eq!(told, [expected], "with what to do");
    assert_eq!(directory.records().count(), 1, "it is not there at all");
}

#[test]
fn what_children_never_see_is_not_marked_for_them() {
    for kind in ["Police", "IllegalContentHotline", "GeneralLine"] {
        let (directory, told) = load(&file(&[&with(&[("ChildHelpline", kind)])]));
        assert!(matches!(&*told, [told] if told.contains("for grown-ups alone")), "{kind} is told as {told:?}");
        assert_eq!(directory.records().count(), 0, "and is left out: {kind}");
    }
}

#[test]
fn hours_say_one_thing() {
    let all = "days: [Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday]";
    let cases = [
        (
            "always_open: true, open: [(days: [Monday], from: \"09:00\", to: \"10:00\")]".to_owned(),
            "has no other hours",
        ),
        (format!("open: [({all}, from: \"00:00\", to: \"24:00\")]"), "never end"),
        (format!("open: [({all}, from: \"09:00\", to: \"09:00\")]"), "two different times"),
        ("open: [(days: [], from: \"09:00\", to: \"10:00\")]".to_owned(), "needs days"),
        ("open: [(days: [Monday], from: \"24:00\", to: \"10:00\")]".to_owned(), "before 24:00"),
        ("open: [(days: [Monday], from: \"9:00\", to: \"10:00\")]".to_owned(), "no time `9:00`"),
        ("open: [(days: [Monday], from: \"09:00\", to: \"24:01\")]".to_owned(), "no time `24:01`"),
        ("open: [(days: [Monday], from: \"09:+1\", to: \"10:00\")]".to_owned(), "no time `09:+1`"),
    ];
    for (hours, sentence) in cases {
        let record = with(&[("dial_local", &format!("hours: (zone: \"Europe/Paris\", {hours}), dial_local"))]);
        let told = load(&file(&[&record])).1.join("\n");
        assert!(told.contains(sentence), "{hours} is told as {told}");
    }
    let always = "status: Draft, hours: (zone: \"Europe/Paris\", always_open: true)";
    let record = with(&[("status: Live", always), ("Operator", "Government")]);
    let told = load(&file(&[&record])).1.join("\n");
    assert!(told.contains("Only the operator can say"), "nobody else can: {told}");
}

#[test]
fn an_id_is_given_once() {
    let (directory, told) = load(&file(&[LIVE, &with(&[("The Lamp", "Another")]), &second()]));
    assert!(
        matches!(&*told, [told] if told.starts_with("h.ron:26:17: ") && told.contains("another record")),
        "{told:?}"
    );
    assert_eq!(ids(&directory, None, VERIFIED), ["fr-lamp", "fr-second"], "the first one stays");
}

#[test]
fn a_record_that_breaks_the_file_takes_no_other_along() {
    for (from, to) in [
        ("\"1 23 45\"]", "\"1 23 45\""),
        ("\"La Lampe\"", "\"La Lampe"),
        ("Live,\n        )", "Live,\n"),
        (": A", " A"),
    ] {
        let (directory, told) = load(&file(&[&with(&[("fr-lamp", "fr-first")]), &with(&[(from, to)]), &second()]));
        let shown = ids(&directory, None, VERIFIED);
        assert!(shown.contains(&"fr-first".to_owned()), "what stands before `{to}` is shown: {shown:?}, {told:?}");
        assert!(shown.contains(&"fr-second".to_owned()), "what stands behind it, too: {shown:?}, {told:?}");
        assert!(!told.is_empty(), "and it is told");
    }
}

#[test]
fn what_is_commented_out_stays_so_in_a_broken_file() {
    let commented = format!("/*\n{}*/\n", second());
    let (directory, told) = load(&file(&[&with(&[("\"La Lampe\"", "\"La Lampe")]), &commented]));
    assert_eq!(directory.records().count(), 0, "a record in a comment could be one that is gone");
    assert_eq!(told.len(), 1, "the file is told: {told:?}");
    let lines: String = second().lines().map(|line| format!("        // {line}\n")).collect();
    let (directory, _) = load(&file(&[LIVE, &lines, &with(&[("fr-lamp", "fr-bad"), ("\"La Lampe\"", "\"La Lampe")])]));
    assert_eq!(ids(&directory, None, VERIFIED), ["fr-lamp"], "comments of one line are passed over");
}

#[test]
fn another_format_is_told() {
    for text in [
        file(&[LIVE]).replace("format: 1", "format: 2"),
        format!("{})", file(&[LIVE]).replace("format: 1", "format: 2")),
    ] {
        let (directory, told) = load(&text);
        assert_eq!((directory.records().count(), told.len()), (0, 1), "nothing is read of it: {told:?}");
    }
}

#[test]
fn other_encodings_are_told_by_name() {
    let text = file(&[LIVE]);
    let utf16: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let old_mac = text.replace('\n', "\r").into_bytes();
    for (name, bytes) in [("UTF-16", utf16), ("old Macs", old_mac), ("not UTF-8", [text.as_bytes(), b"\xFF"].concat())]
    {
        let (directory, problems) = Directory::load("h.ron", &bytes);
        assert!(matches!(&*problems, [told] if told.what.contains(name)), "{name} is told as {problems:?}");
        assert_eq!(directory, Directory::default(), "and nothing is read");
    }
    assert_eq!(load(&text.replace('\n', "\r\n")).1, [""; 0], "line ends of Windows are fine");
}
