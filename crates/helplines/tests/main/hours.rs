use helplines::{DAY, Hours, Moment, Opening, Range, Weekday};
use proptest::prelude::*;

use Weekday::{Friday, Monday, Saturday, Sunday, Thursday, Tuesday};

fn hours(ranges: &[(&[Weekday], u16, u16)]) -> Hours {
    let open = ranges.iter().map(|(days, from, to)| Range { days: days.to_vec(), from: *from, to: *to });
    Hours { zone: "Europe/Paris".into(), always_open: false, open: open.collect(), note: None }
}

fn at(weekday: Weekday, hour: u16, minute: u16) -> Moment {
    Moment { weekday, minute: hour * 60 + minute }
}

#[test]
fn afternoons_open_and_close() {
    let hours = hours(&[(&[Monday, Tuesday], 14 * 60, 20 * 60)]);
    assert_eq!(hours.opens(Monday, 9 * 60), Opening::OpensAt(at(Monday, 14, 0)), "later today");
    assert_eq!(hours.opens(Monday, 14 * 60), Opening::OpenUntil(at(Monday, 20, 0)), "from the first minute");
    assert_eq!(hours.opens(Monday, 20 * 60 - 1), Opening::OpenUntil(at(Monday, 20, 0)), "to the last");
    assert_eq!(hours.opens(Monday, 20 * 60), Opening::OpensAt(at(Tuesday, 14, 0)), "then tomorrow");
    assert_eq!(hours.opens(Tuesday, 20 * 60), Opening::OpensAt(at(Monday, 14, 0)), "and over the end of the week");
}

#[test]
fn nights_and_days_that_meet_are_one() {
    let weekdays = [Monday, Tuesday, Weekday::Wednesday, Thursday, Friday];
    let hours = hours(&[(&weekdays, 15 * 60, 8 * 60), (&[Saturday, Sunday], 0, DAY)]);
    assert_eq!(hours.opens(Tuesday, 60), Opening::OpenUntil(at(Tuesday, 8, 0)), "a night that began on Monday");
    assert_eq!(hours.opens(Friday, 23 * 60), Opening::OpenUntil(at(Monday, 0, 0)), "from Friday through the weekend");
    assert_eq!(hours.opens(Monday, 0), Opening::OpensAt(at(Monday, 15, 0)), "the week begins closed");
    let hours = self::hours(&[(&[Sunday], 22 * 60, 6 * 60)]);
    assert_eq!(hours.opens(Monday, 5 * 60), Opening::OpenUntil(at(Monday, 6, 0)), "a night over the end of the week");
    assert_eq!(hours.opens(Sunday, 21 * 60), Opening::OpensAt(at(Sunday, 22, 0)), "and before it");
}

#[test]
fn what_is_not_known_is_not_made_up() {
    assert_eq!(hours(&[]).opens(Monday, 0), Opening::Unknown, "no ranges are no hours");
    assert_eq!(hours(&[(&[Monday], 0, 60)]).opens(Monday, DAY), Opening::Unknown, "no day has that minute");
    let always = Hours { always_open: true, ..hours(&[]) };
    assert_eq!(always.opens(Sunday, 3), Opening::Always, "around the clock");
}

fn any_hours() -> impl Strategy<Value = Hours> {
    let day = (0..7_usize).prop_map(|day| Weekday::ALL[day]);
    let range = (prop::collection::vec(day, 1..4), 0..DAY, 0..=DAY);
    prop::collection::vec(range, 1..4).prop_map(|ranges| {
        let ranges: Vec<_> = ranges.iter().filter(|(_, from, to)| from != to).collect();
        hours(&ranges.iter().map(|(days, from, to)| (&**days, *from, *to)).collect::<Vec<_>>())
    })
}

/// Whether somebody answers, minute by minute, by the plainest reading of the ranges.
fn answers(hours: &Hours, weekday: Weekday, minute: u16) -> bool {
    let yesterday = Weekday::ALL[(Weekday::ALL.iter().position(|day| *day == weekday).unwrap() + 6) % 7];
    hours.open.iter().any(|range| {
        let over = range.to <= range.from;
        let today = minute >= range.from && (over || minute < range.to);
        range.days.contains(&weekday) && today || over && range.days.contains(&yesterday) && minute < range.to
    })
}

proptest! {
    #[test]
    fn what_is_said_of_a_moment_holds_minute_by_minute(hours in any_hours(), day in 0..7_usize, minute in 0..DAY) {
        let said = hours.opens(Weekday::ALL[day], minute);
        let opens = answers(&hours, Weekday::ALL[day], minute);
        let first_change = (1..7 * usize::from(DAY)).find_map(|later| {
            let total = day * usize::from(DAY) + usize::from(minute) + later;
            let weekday = Weekday::ALL[total / usize::from(DAY) % 7];
            let minute = u16::try_from(total % usize::from(DAY)).unwrap();
            (answers(&hours, weekday, minute) != opens).then_some(Moment { weekday, minute })
        });
        let expected = match first_change {
            Some(change) if opens => Opening::OpenUntil(change),
            Some(change) => Opening::OpensAt(change),
            None if opens => Opening::Always,
            None => Opening::Unknown,
        };
        prop_assert_eq!(said, expected, "of {:?}", hours);
    }
}
