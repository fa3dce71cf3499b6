use helplines::{Day, Field, LocalContact, Refused, SHOWN_FOR, VerifiedHow};
use proptest::prelude::*;

const TODAY: Day = Day(20_800);

fn contact(who: &str, how: &str, hours: Option<&str>) -> Result<LocalContact, Refused> {
    LocalContact::new(who, how, hours, TODAY, VerifiedHow::Called, TODAY)
}

#[test]
fn texts_are_in_one_line_and_nothing_in_them_steers() {
    let local = contact(
        " \u{202e}The\tschool \n counsellor\u{202c}\u{0} ",
        "Room\u{a0}\u{2028}12,\u{2066} 116\u{200b} 111\u{2069}",
        Some("\r\n Mondays\u{7} "),
    )
    .unwrap();
    assert_eq!(local.who(), "The school counsellor", "blanks are one, and the override is gone");
    assert_eq!(local.how(), "Room 12, 116 111", "isolates and invisible characters, too");
    assert_eq!(local.hours(), Some("Mondays"), "and a bell");
    let arabic = "المرشدة\u{200f} (مكتب 3)";
    assert_eq!(contact(arabic, "می\u{200c}آیم", None).unwrap().who(), arabic, "marks and joiners belong to the text");
}

#[test]
fn who_and_how_are_needed_and_hours_are_not() {
    for nothing in ["", " \n", "\u{202e}\u{200b}", "--", "\u{200f}"] {
        assert_eq!(contact(nothing, "12", None), Err(Refused::Empty { field: Field::Who }), "{nothing:?} is nobody");
        assert_eq!(contact("Aunt", nothing, None), Err(Refused::Empty { field: Field::How }), "{nothing:?} is no way");
        assert_eq!(contact("Aunt", "12", Some(nothing)).unwrap().hours(), None, "{nothing:?} is no time");
    }
}

#[test]
fn texts_have_a_greatest_length_in_characters() {
    let long = |field: Field, more: usize| "ش".repeat(field.most() + more);
    let fits = contact(&format!("  {}  ", long(Field::Who, 0)), &long(Field::How, 0), Some(&long(Field::Hours, 0)));
    assert!(fits.is_ok(), "blanks around a text do not count, nor do bytes: {fits:?}");
    let refused = |field: Field| Err(Refused::TooLong { field, characters: field.most() + 1 });
    assert_eq!(contact(&long(Field::Who, 1), "12", None), refused(Field::Who), "61 are too many");
    assert_eq!(contact("Aunt", &long(Field::How, 1), None), refused(Field::How), "121 are too many");
    assert_eq!(contact("Aunt", "12", Some(&long(Field::Hours, 1))), refused(Field::Hours), "81 are too many");
}

#[test]
fn a_contact_is_good_for_half_a_year() {
    let verified = |on: Day| LocalContact::new("Aunt", "12", None, on, VerifiedHow::AskedInPerson, TODAY);
    assert_eq!(verified(TODAY.after(1)), Err(Refused::InTheFuture), "tomorrow nobody was asked yet");
    let old = |days| Day(TODAY.0 - days);
    assert_eq!(verified(old(SHOWN_FOR + 1)), Err(Refused::TooOld { days: SHOWN_FOR + 1 }), "that is too long ago");
    let local = verified(old(SHOWN_FOR)).unwrap();
    assert_eq!(local.expires(TODAY), Some(0), "today is its last day");
    assert_eq!(local.expires(TODAY.after(1)), None, "tomorrow it is not shown");
    assert_eq!(local.expires(local.verified_on()), Some(SHOWN_FOR), "it began with all of them");
    assert_eq!(local.expires(old(SHOWN_FOR + 1)), None, "before it was verified, it was not");
}

#[test]
fn what_was_stored_is_checked_when_it_is_read() {
    let read = |text: &str| ron::from_str::<LocalContact>(text);
    let stored = r#"(who: "\u{202e}Aunt ", how: "12", hours: None, verified_on: (9), verified_how: Called)"#;
    assert_eq!(read(stored).unwrap().who(), "Aunt", "what steers is taken out");
    assert!(read(&stored.replace("\"12\"", "\" \"")).is_err(), "nothing is refused");
    assert!(read(&stored.replace("12", &"1".repeat(121))).is_err(), "and what is too long");
    assert!(read(&stored.replace("who", "whom")).is_err(), "and a stranger's field");
    let day = read(&stored.replace("(9)", "(4294967295)")).unwrap();
    assert_eq!(day.expires(TODAY), None, "a day that never comes shows nothing");
}

proptest! {
    #[test]
    fn whatever_is_entered_is_refused_or_stored_and_read_again(
        who in "\\PC{0,70}|.{0,70}", how in ".{0,130}", hours in proptest::option::of(".{0,90}"), ago in 0..200_u32,
    ) {
        let on = Day(TODAY.0 - ago);
        if let Ok(local) = LocalContact::new(&who, &how, hours.as_deref(), on, VerifiedHow::OperatorPage, TODAY) {
            let again: LocalContact = ron::from_str(&ron::to_string(&local).unwrap()).unwrap();
            prop_assert_eq!(&again, &local, "the round trip");
            for text in [Some(local.who()), Some(local.how()), local.hours()].into_iter().flatten() {
                prop_assert!(!text.chars().any(char::is_control), "no control is left in {:?}", text);
                let overrides = |each| matches!(each, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
                prop_assert!(!text.contains(overrides), "no override is left in {:?}", text);
                prop_assert_eq!(text.split_whitespace().collect::<Vec<_>>().join(" "), text, "blanks are single");
            }
        }
    }
}
