use std::{collections::BTreeMap, path::Path};

use helplines::{Channel, Day, Directory, Opening, Status, Weekday, Why};
use proptest::prelude::*;

fn bytes() -> Vec<u8> {
    std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets/helplines.ron")).unwrap()
}

fn shipped() -> Directory {
    let (directory, problems) = Directory::load("helplines.ron", &bytes());
    assert_eq!(problems, [], "every record that ships is sound");
    directory
}

#[test]
fn every_record_is_a_draft_and_none_is_shown() {
    let directory = shipped();
    assert!(directory.records().count() > 80, "they are all there");
    for record in directory.records() {
        assert_eq!(record.status, Status::Draft, "nobody verified {}", record.id);
        assert_eq!(record.verified, None, "nobody verified {}", record.id);
    }
    let codes: Vec<&str> = directory.records().map(|record| &*record.country).collect();
    for today in (0..40_000).step_by(97).map(Day) {
        assert_eq!(directory.countries(today), [""; 0], "no country has anything to show");
        for country in &codes {
            assert_eq!(directory.for_grown_ups(country, None, today).len(), 0, "not even for grown-ups");
        }
    }
}

#[test]
fn every_draft_is_due() {
    let directory = shipped();
    let due = directory.due(Day(20_785));
    assert_eq!(due.len(), directory.records().count(), "each has to be verified");
    assert!(due.iter().all(|due| due.why == Why::NeverVerified && !due.is_missed()), "and none was missed");
}

#[test]
fn rows_are_split_where_the_number_depends_on_hour_or_place() {
    let directory = shipped();
    let mut by_country: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for record in directory.records() {
        by_country.entry(&record.country).or_default().push(&record.id);
    }
    assert_eq!(by_country["TN"], ["tn-192", "tn-1809"], "in and outside office hours");
    assert_eq!(by_country["AE"], ["ae-116111", "ae-du-800988", "ae-sh-800700"], "national, Dubai, Sharjah");
    for unknown in ["LY", "YE", "SY", "MR", "DJ", "KM", "GH"] {
        assert!(!by_country.contains_key(unknown), "nothing was found for {unknown}");
    }
    let conflict: Vec<&str> =
        directory.records().filter(|record| record.conflict).map(|record| &*record.country).collect();
    assert_eq!(conflict, ["PS", "SD", "UA"], "lines may be down there");
}

#[test]
fn numbers_are_those_that_are_dialled_inside_the_country() {
    for record in shipped().records() {
        for channel in record.channels() {
            if let Channel::Call(number) | Channel::Text(number) = channel {
                assert!(!number.starts_with('+'), "{number} of {} is dialled inside the country", record.id);
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn damaged_bytes_never_panic_and_never_show_anything(
        hits in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..6), cut in any::<prop::sample::Index>(),
        whole in any::<bool>(),
    ) {
        let mut bytes = bytes();
        for (at, byte) in hits {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        if !whole {
            bytes.truncate(cut.index(bytes.len()));
        }
        let (directory, problems) = Directory::load("helplines.ron", &bytes);
        for problem in problems {
            prop_assert!(problem.to_string().ends_with(['.', '!', '?']), "a sentence: {}", problem);
        }
        let today = Day(20_785);
        prop_assert_eq!(directory.countries(today), [""; 0], "drafts stay drafts");
        prop_assert_eq!(directory.due(today).len(), directory.records().count(), "and are due");
        for record in directory.records() {
            prop_assert!(!record.channels().is_empty(), "{} can be reached", record.id);
            let opening = record.opens(Weekday::Sunday, 1439);
            prop_assert!(record.hours.is_some() || opening == Opening::Unknown, "without hours nothing is known");
        }
    }

    #[test]
    fn any_bytes_are_read_or_told(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let (directory, problems) = Directory::load("helplines.ron", &bytes);
        prop_assert!(directory.records().count() == 0 && !problems.is_empty(), "they are no records");
    }
}
