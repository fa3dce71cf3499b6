use helplines::{Channel, Day, SHOWN_FOR};

use crate::kit::{LIVE, VERIFIED, ids, load, sound, with};

#[test]
fn a_record_is_shown_for_half_a_year_after_it_was_verified() {
    let directory = sound(&[&with(&[("2027-05-31", "2030-01-01")])]);
    let shown = |today| ids(&directory, None, today).len() == 1;
    assert!(shown(VERIFIED), "from the day on");
    assert!(shown(VERIFIED.after(SHOWN_FOR)), "to the last of 180 days");
    assert!(!shown(VERIFIED.after(SHOWN_FOR + 1)), "and no longer, whatever it says of its last day");
}

#[test]
fn a_record_is_not_shown_after_its_last_day() {
    let last = Day(VERIFIED.0 + 9);
    let directory = sound(&[&with(&[("2027-05-31", "2026-12-10")])]);
    assert_eq!(ids(&directory, None, last), ["fr-lamp"], "on the day itself it is");
    assert_eq!(ids(&directory, None, last.after(1)), [""; 0], "on the next it is not");
}

#[test]
fn what_was_verified_in_the_future_was_not_verified() {
    let directory = sound(&[LIVE]);
    for today in [Day(0), Day(VERIFIED.0 - 1)] {
        assert_eq!(ids(&directory, None, today), [""; 0], "the clock is or was wrong on {today:?}");
        assert_eq!(directory.for_grown_ups("FR", None, today).len(), 0, "for grown-ups, too");
        assert_eq!(directory.countries(today), [""; 0], "and no country is named");
    }
    assert_eq!(ids(&directory, None, Day(u32::MAX)), [""; 0], "at the end of all days it is too old");
}

#[test]
fn only_what_is_live_is_shown() {
    for status in ["Draft", "Stale", "Withdrawn"] {
        let directory = sound(&[&with(&[("status: Live", &format!("status: {status}"))])]);
        assert_eq!(directory.records().count(), 1, "it is there");
        assert_eq!(directory.for_grown_ups("FR", None, VERIFIED).len(), 0, "and not shown: {status}");
    }
}

#[test]
fn grown_ups_see_more_than_children() {
    let of = |id: &str, kind: &str, children: &str| {
        with(&[
            ("fr-lamp", &format!("fr-{id}")),
            ("ChildHelpline", kind),
            ("children_may_call: true", &format!("children_may_call: {children}")),
        ])
    };
    let records = [
        of("hotline", "IllegalContentHotline", "false"),
        of("police", "Police", "false"),
        of("general", "GeneralLine", "false"),
        of("reports", "ChildProtectionLine", "false"),
        of("protection", "ChildProtectionLine", "true"),
        of("online", "OnlineSafetyHelpline", "true"),
        LIVE.to_owned(),
    ];
    let directory = sound(&records.each_ref().map(|record| &**record));
    let children = ids(&directory, None, VERIFIED);
    assert_eq!(children, ["fr-lamp", "fr-online", "fr-protection"], "by kind, and nothing for grown-ups alone");
    let grown_ups = directory.for_grown_ups("FR", None, VERIFIED);
    let grown_ups: Vec<&str> = grown_ups.iter().map(|record| &*record.id).collect();
    assert_eq!(grown_ups[..3], children, "what children see comes first");
    assert_eq!(grown_ups[3..], ["fr-reports", "fr-general", "fr-police", "fr-hotline"], "then the rest, by kind");
    assert_eq!(directory.countries(VERIFIED), ["FR"], "a country is named once");
    let alone = sound(&[&records[1]]);
    assert_eq!(alone.countries(VERIFIED), [""; 0], "and not for what children never see");
}

#[test]
fn what_answers_in_a_region_is_shown_there_alone_and_first() {
    let regional = |id: &str, region: &str| {
        with(&[("fr-lamp", id), ("country: \"FR\",", &format!("country: \"FR\",\n            region: \"{region}\","))])
    };
    let directory = sound(&[LIVE, &regional("fr-paris", "FR-75"), &regional("fr-lyon", "FR-69")]);
    assert_eq!(ids(&directory, Some("FR-75"), VERIFIED), ["fr-paris", "fr-lamp"], "near first");
    assert_eq!(ids(&directory, None, VERIFIED), ["fr-lamp"], "without a region, only what answers everywhere");
    assert_eq!(ids(&directory, Some("FR-13"), VERIFIED), ["fr-lamp"], "nor in another one");
    assert_eq!(directory.shown("DE", Some("FR-75"), VERIFIED).len(), 0, "nor in another country");
    assert_eq!(directory.regions("FR", VERIFIED), ["FR-69", "FR-75"], "the regions that have one of their own");
    assert_eq!(directory.regions("DE", VERIFIED), [""; 0], "by country");
}

#[test]
fn ways_to_write_come_before_numbers_and_pages_last() {
    let other = "dial_local: [\"1 23 45\", \"0800 1\"],\n            other: [Web(\"https://a.example\"), \
                 App(\"Lampe\"), Email(\"a@b.example\"), Messenger(\"+33123456789\"), Text(\"#12\"), \
                 Chat(\"https://c.example\"), Text(\"13\")],";
    let directory = sound(&[&with(&[("dial_local: [\"1 23 45\"],", other)])]);
    let channels = directory.records().next().unwrap().channels();
    let expected = [
        Channel::Chat("https://c.example".into()),
        Channel::Text("#12".into()),
        Channel::Text("13".into()),
        Channel::Messenger("+33123456789".into()),
        Channel::Email("a@b.example".into()),
        Channel::App("Lampe".into()),
        Channel::Call("1 23 45".into()),
        Channel::Call("0800 1".into()),
        Channel::Web("https://a.example".into()),
    ];
    assert_eq!(channels, expected, "children rather write; among equals the file's order stays");
}

#[test]
fn a_number_to_call_stands_in_its_own_field() {
    let (directory, told) =
        load(&crate::kit::file(&[&with(&[("dial_local: [", "other: [Call(\"1\")], dial_local: [")])]));
    assert_eq!(directory.records().count(), 0, "the record is not taken");
    assert!(matches!(&*told, [told] if told.contains("`Call`")), "it is told: {told:?}");
}
