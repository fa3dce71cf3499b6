use helplines::{Day, SHOWN_FOR, SOON, Why};

use crate::kit::{EXPIRES, LIVE, VERIFIED, sound, with};

#[test]
fn what_is_due_is_told_in_sentences_the_worst_first() {
    let of = |id: &str, changes: &[(&str, &str)]| with(&[changes, &[("fr-lamp", id)]].concat());
    let verified = &LIVE[LIVE.find("            verified:").unwrap()..LIVE.find("            status:").unwrap()];
    let directory = sound(&[
        &of("fr-draft", &[(verified, ""), ("status: Live", "status: Draft")]),
        &of("fr-soon", &[("2027-05-31", "2026-12-11")]),
        &of("fr-past", &[("2026-12-01", "2026-01-01"), ("2027-05-31", "2027-01-01")]),
        &of("fr-future", &[("2026-12-01", "2026-12-10")]),
        &of(
            "fr-stale",
            &[("status: Live", "status: Stale"), ("children_may_call", "conflict: true, children_may_call")],
        ),
        &of("fr-gone", &[("2026-12-01", "2020-12-01"), ("status: Live", "status: Withdrawn")]),
        &of("fr-good", &[]),
    ]);
    let due = directory.due(VERIFIED);
    let told: Vec<String> = due.iter().map(ToString::to_string).collect();
    let expected = [
        "fr-future (The Lamp) was verified on 2026-12-10, which is still to come, and is not shown: correct the day.",
        "fr-past (The Lamp) was good until 2026-06-30 and is no longer shown: verify it again.",
        "fr-stale (The Lamp) is stale: verify it again, or withdraw it. There is a conflict there: call before it is shown.",
        "fr-soon (The Lamp) is good until 2026-12-11, 10 days from now: verify it again.",
        "fr-draft (The Lamp) is a draft that nobody verified yet.",
    ];
    assert_eq!(told, expected, "what is good or withdrawn is not due");
    let missed: Vec<bool> = due.iter().map(helplines::Due::is_missed).collect();
    assert_eq!(missed, [true, true, false, false, false], "live and yet not shown");
}

#[test]
fn a_record_is_due_a_month_before_its_last_day() {
    for (changes, last) in [
        (&[("2027-05-31", "2030-01-01")][..], VERIFIED.after(SHOWN_FOR)),
        (&[("2027-05-31", "2027-02-28")], Day(20_877)),
    ] {
        let directory = sound(&[&with(changes)]);
        let why = |today: Day| directory.due(today).first().map(|due| due.why);
        assert_eq!(why(Day(last.0 - SOON - 1)), None, "there is time yet");
        assert_eq!(why(Day(last.0 - SOON)), Some(Why::Soon { last, days: SOON }), "a month before");
        assert_eq!(why(last), Some(Why::Soon { last, days: 0 }), "on the last day it is still shown");
        assert_eq!(directory.countries(last), ["FR"], "so it is");
        assert_eq!(why(last.after(1)), Some(Why::Past { last }), "then it is past");
        assert_eq!(directory.countries(last.after(1)), [""; 0], "and not shown");
    }
    let directory = sound(&[LIVE]);
    let told = |today: Day| directory.due(today)[0].to_string();
    let last = VERIFIED.after(SHOWN_FOR);
    assert!(last < EXPIRES, "what comes first counts");
    assert!(told(last).contains("has its last day today, 2027-05-30"), "{}", told(last));
    assert!(told(Day(last.0 - 1)).contains("good until tomorrow"), "{}", told(Day(last.0 - 1)));
}
