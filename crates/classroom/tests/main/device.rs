//! A device and its lesson over a network that loses what it can: everything the child did counts once, in its order.

use classroom::{
    Command, Deed, Devices, Lesson, Phase, Refused, SeatId, StepIx, What,
    device::{Answer, Device, HIDDEN, LOOKED_AT, Standing},
    wire,
};
use proptest::prelude::*;
use story::{Mark, Sign};

use crate::kit::{CHAT, Class, ONE, key, window};

/// A lesson in its chat, with a device that has a seat there.
fn class() -> (Class, Device) {
    let mut class = Class::open(Devices::Each);
    let seat = class.joins(0);
    class.does(Command::Go(CHAT));
    let view = class.lesson.seat_view(seat).expect("it is there");
    let joined = wire::Joined { lesson: "here".to_owned(), seat, last: 0, view };
    (class, Device::joined("token".to_owned(), window(0), joined))
}

fn deed(what: What) -> Deed {
    Deed { step: CHAT, what }
}

/// What the teacher's program answers.
fn serve(class: &mut Class, sync: wire::Sync) -> Answer {
    let seat = class.lesson.seat_of(key(0)).unwrap_or(SeatId(0));
    let mut serve = || {
        if sync.take {
            class.tries(Command::Hold { seat, window: sync.window })?;
        }
        if class.lesson.phase() != Phase::Ended || !sync.deeds.is_empty() {
            class.tries(Command::Sync { seat, window: sync.window, first: sync.first, deeds: sync.deeds.clone() })?;
        }
        let ack = class.lesson.seat(seat).expect("it is there").last();
        let is_news = class.lesson.revision() > sync.seen;
        Ok(wire::Synced { ack, view: class.lesson.seat_view(seat).filter(|_| is_news) })
    };
    match serve() {
        Ok(synced) => Answer::Synced(synced),
        Err(refused) => Answer::Refused(refusal(refused)),
    }
}

fn refusal(refused: Refused) -> wire::Refusal {
    let wanted = if let Refused::Gap(wanted) = refused { Some(wanted) } else { None };
    wire::Refusal { key: refused.key().to_owned(), sentence: "No.".to_owned(), wanted }
}

fn other(key: &str) -> Answer {
    Answer::Refused(wire::Refusal { key: key.to_owned(), sentence: "No.".to_owned(), wanted: None })
}

/// Posts until nothing is left to tell; returns the time.
fn settle(class: &mut Class, device: &mut Device, mut now: u64) -> u64 {
    for _ in 0..400 {
        if let Some(sync) = device.post(now) {
            let answer = serve(class, sync);
            let is_taken = matches!(answer, Answer::Synced(_));
            device.answered(now, false, answer);
            if is_taken && device.unconfirmed() == 0 {
                return now;
            }
        }
        now += 100;
    }
    panic!("it never settles: {device:?}")
}

#[test]
fn it_asks_about_once_a_second_while_somebody_looks_and_seldom_when_nobody_does() {
    let (mut class, mut device) = class();
    for (hidden, wait) in [(false, LOOKED_AT), (true, HIDDEN)] {
        device.looked_at(0);
        let sync = device.post(0).expect("due");
        assert!(device.post(0).is_none(), "one at a time");
        let answer = serve(&mut class, sync);
        device.answered(0, hidden, answer);
        assert!(device.post(wait - 1).is_none(), "not before {wait} ms");
        assert!(device.post(wait).is_some(), "then");
        device.answered(0, hidden, Answer::Lost);
        device = Device::back(&device.keep(), window(0)).expect("it was kept");
    }
}

#[test]
fn what_is_done_is_told_soon_and_together() {
    let (mut class, mut device) = class();
    settle(&mut class, &mut device, 0);
    device.did(300, deed(What::Began(ONE)));
    device.did(350, deed(What::Read(1)));
    assert!(device.post(400).is_none(), "it waits for what follows");
    let sync = device.post(450).expect("soon");
    assert_eq!((sync.first, sync.deeds.len()), (1, 2), "both in one post");
}

#[test]
fn posts_that_come_to_nothing_are_tried_again_less_often_and_not_by_all_at_once() {
    let (_, mut device) = class();
    let mut now = 0;
    let mut waits = Vec::new();
    for _ in 0..6 {
        let since = now;
        while device.post(now).is_none() {
            now += 1;
        }
        waits.push(now - since);
        device.answered(now, false, Answer::Lost);
        assert_eq!(device.standing(), Standing::Waits, "the child is told that it is not connected");
    }
    assert_eq!(waits, [0, 1001, 2001, 4001, 8001, 8001], "doubling up to eight seconds, and a little of its own");
}

#[test]
fn a_window_that_lost_its_seat_is_silent_until_the_child_takes_it_back_and_counts_nothing_twice() {
    let (mut class, mut first) = class();
    settle(&mut class, &mut first, 0);
    first.did(0, deed(What::Began(ONE)));
    let mut second = Device::back(&first.keep(), window(7)).expect("a copy of the page");
    let now = settle(&mut class, &mut second, 0);
    second.did(now, deed(What::Read(3)));
    let now = settle(&mut class, &mut second, now);
    let sync = first.post(now + HIDDEN).expect("it asks");
    let answer = serve(&mut class, sync);
    first.answered(now, false, answer);
    assert_eq!(first.standing(), Standing::Elsewhere, "it is told");
    first.did(now, deed(What::Read(1)));
    assert!(first.post(now + 100_000).is_none(), "and silent");
    first.take_back(now);
    let now = settle(&mut class, &mut first, now);
    first.did(now, deed(What::Read(5)));
    settle(&mut class, &mut first, now);
    let seat = class.lesson.seat(SeatId(0)).expect("there");
    assert_eq!(seat.last(), 3, "began, 3 and 5; each once");
    assert_eq!(second.unconfirmed(), 0, "nothing hangs");
}

#[test]
fn a_seat_that_was_taken_away_asks_on_and_comes_back() {
    let (mut class, mut device) = class();
    let now = settle(&mut class, &mut device, 0);
    class.does(Command::Remove(SeatId(0)));
    device.did(now, deed(What::Began(ONE)));
    let sync = device.post(now + 200).expect("due");
    let answer = serve(&mut class, sync);
    device.answered(now + 200, false, answer);
    assert_eq!((device.standing(), device.unconfirmed()), (Standing::Removed, 1), "told, and nothing is lost");
    class.does(Command::Restore(SeatId(0)));
    settle(&mut class, &mut device, now + 200);
    assert_eq!(class.lesson.seat(SeatId(0)).map(classroom::Seat::last), Some(1), "it goes on where it was");
}

#[test]
fn the_end_is_shown_even_to_whom_it_came_in_the_middle() {
    let (mut class, mut device) = class();
    let now = settle(&mut class, &mut device, 0);
    device.did(now, deed(What::Began(ONE)));
    class.does(Command::End);
    settle(&mut class, &mut device, now);
    assert_eq!(device.view().map(|view| &view.task), Some(&classroom::Task::Ended), "the lesson is over");
}

#[test]
fn what_cannot_be_mended_by_asking_again_is_told_and_asked_no_more() {
    for (key, standing) in [
        ("lesson", Standing::Gone),
        ("token", Standing::Gone),
        ("no-seat", Standing::Gone),
        ("version", Standing::Stale),
    ] {
        let (_, mut device) = class();
        device.post(0).expect("due");
        device.answered(0, false, other(key));
        assert_eq!(device.standing(), standing, "{key}");
        assert!(device.post(1_000_000).is_none(), "{key} is not asked again");
    }
    for key in ["store", "slow", "fault", "body", "something-new"] {
        let (_, mut device) = class();
        device.post(0).expect("due");
        device.answered(0, false, other(key));
        assert_eq!(device.standing(), Standing::Waits, "{key} may pass");
        assert!(device.post(10_000).is_some(), "{key} is tried again");
    }
}

#[test]
fn what_another_version_or_nobody_kept_is_not_taken_for_a_seat() {
    let (_, device) = class();
    let kept = device.keep();
    assert!(Device::back(&kept, window(3)).is_some(), "its own");
    let newer = kept.replacen(&format!("\"version\":{}", wire::VERSION), "\"version\":9999", 1);
    for wrong in [newer.as_str(), "", "{}", "null", &kept[..kept.len() / 2]] {
        assert!(Device::back(wrong, window(3)).is_none(), "{wrong:?}");
    }
}

#[derive(Debug, Clone)]
enum Event {
    /// The child flags, or takes a flag back.
    Does(u16, bool),
    /// The post is lost on its way.
    PostLost,
    /// Its answer is lost on its way back.
    AnswerLost,
    /// It arrives.
    Arrives,
    /// It arrives, and once more much later.
    ArrivesTwice,
    /// The page is loaded again.
    Reload,
    /// The program is started again, with what was written down.
    Restart,
}

fn event() -> impl Strategy<Value = Event> {
    prop_oneof![
        4 => (0_u16..4, any::<bool>()).prop_map(|(message, on)| Event::Does(message, on)),
        1 => Just(Event::PostLost),
        1 => Just(Event::AnswerLost),
        3 => Just(Event::Arrives),
        1 => Just(Event::ArrivesTwice),
        1 => Just(Event::Reload),
        1 => Just(Event::Restart),
    ]
}

proptest! {
    #[test]
    fn whatever_is_lost_on_the_way_everything_done_counts_once_and_in_order(events in prop::collection::vec(event(), 1..80)) {
        let (mut class, mut device) = class();
        let mut plain = Class::open(Devices::Each);
        let seat = plain.joins(0);
        plain.does(Command::Go(CHAT));
        let (mut now, mut windows, mut late) = (0, 1_u16, Vec::new());
        let both = |plain: &mut Class, device: &mut Device, now: u64, what: What| {
            plain.seat_does(seat, CHAT, what.clone());
            device.did(now, deed(what));
        };
        both(&mut plain, &mut device, now, What::Began(ONE));
        both(&mut plain, &mut device, now, What::Read(3));
        for event in events {
            now += 20_000;
            match event {
                Event::Does(message, on) => {
                    let mark = on.then_some(Mark::Sign(Sign::S4));
                    both(&mut plain, &mut device, now, What::Flagged(message, mark));
                }
                Event::PostLost => {
                    if device.post(now).is_some() {
                        device.answered(now, false, Answer::Lost);
                    }
                }
                Event::AnswerLost => {
                    if let Some(sync) = device.post(now) {
                        serve(&mut class, sync);
                        device.answered(now, false, Answer::Lost);
                    }
                }
                Event::Arrives | Event::ArrivesTwice => {
                    if let Some(sync) = device.post(now) {
                        late.extend(matches!(event, Event::ArrivesTwice).then(|| sync.clone()));
                        let answer = serve(&mut class, sync);
                        device.answered(now, false, answer);
                    }
                }
                Event::Reload => {
                    windows += 1;
                    device = Device::back(&device.keep(), window(windows)).expect("it was kept");
                }
                Event::Restart => {
                    class.lesson = Lesson::fold(class.written.iter().cloned()).expect("it was written");
                    for sync in late.drain(..) {
                        // A copy of an old post takes nothing from the window that plays now.
                        serve(&mut class, wire::Sync { take: false, ..sync });
                    }
                }
            }
        }
        settle(&mut class, &mut device, now + 20_000);
        prop_assert_eq!(class.lesson.sum(CHAT), plain.lesson.sum(CHAT));
        prop_assert_eq!(class.lesson.seat(seat).map(classroom::Seat::last), plain.lesson.seat(seat).map(classroom::Seat::last));
    }
}

#[test]
fn steps_that_come_later_are_seen_with_the_next_answer() {
    let (mut class, mut device) = class();
    let now = settle(&mut class, &mut device, 0);
    class.does(Command::Go(StepIx(2)));
    class.does(Command::Pause(true));
    settle(&mut class, &mut device, now);
    let view = device.view().expect("it was told");
    assert!(view.paused && matches!(view.task, classroom::Task::Practice(StepIx(2), _)), "{view:?}");
}
