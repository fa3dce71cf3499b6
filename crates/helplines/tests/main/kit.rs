use helplines::{Day, Directory};

/// 1 December 2026, on which the record below was verified.
pub(crate) const VERIFIED: Day = Day(20_788);
/// 31 May 2027, its last day.
pub(crate) const EXPIRES: Day = Day(20_969);

/// A live record of an invented service, in which nothing is wrong.
pub(crate) const LIVE: &str = r#"        Record(
            id: "fr-lamp",
            country: "FR",
            kind: ChildHelpline,
            name_local: "La Lampe",
            name_en: "The Lamp",
            languages: ["fr"],
            dial_local: ["1 23 45"],
            children_may_call: true,
            source_url: "https://lampe.example",
            source_kind: Operator,
            grade: A,
            verified: (
                verified_on: "2026-12-01",
                verified_by: Teacher,
                method: Called,
                reviewed_by: Maintainer,
                expires_on: "2027-05-31",
            ),
            status: Live,
        ),
"#;

/// A file of records.
pub(crate) fn file(records: &[&str]) -> String {
    format!("Helplines(\n    format: 1,\n    records: [\n{}    ],\n)\n", records.concat())
}

/// [`LIVE`] with changes, each of something that stands in it once.
pub(crate) fn with(changes: &[(&str, &str)]) -> String {
    changes.iter().fold(LIVE.to_owned(), |record, (from, to)| {
        assert_eq!(record.matches(from).count(), 1, "`{from}` stands in the record once");
        record.replace(from, to)
    })
}

/// Reads a file, with its problems as they are told.
pub(crate) fn load(text: &str) -> (Directory, Vec<String>) {
    let (directory, problems) = Directory::load("h.ron", text.as_bytes());
    (directory, problems.iter().map(ToString::to_string).collect())
}

/// Reads records in which nothing is wrong.
pub(crate) fn sound(records: &[&str]) -> Directory {
    let (directory, problems) = load(&file(records));
    assert_eq!(problems, [""; 0], "nothing is wrong with these records");
    directory
}

/// The ids of what a child is shown in France.
pub(crate) fn ids(directory: &Directory, region: Option<&str>, today: Day) -> Vec<String> {
    directory.shown("FR", region, today).iter().map(|record| record.id.clone()).collect()
}
