//! What can happen in a lesson, in which order, and what comes of it.

use std::collections::{BTreeMap, BTreeSet};

use classroom::{
    Asked, ChatIx, ChatTally, Command, Deed, Devices, Done, IdTag, Key, Lesson, LessonTally, Live, Move, Phase,
    Refused, SeatId, StepIx, TallyCode, TallyContent, TallyCounts, Task, Tick, Topic, Votes, What, Window,
};
use learning::{
    Counts,
    checkup::{Face, Sheet},
};
use proptest::prelude::*;
use story::{ActKind, Mark, Sign};

use crate::kit::{CHAT, CHECKUP, Class, ONE, SLIP, TWO, VOTE, contact, key, window};

fn flagged(message: u16) -> What {
    What::Flagged(message, Some(Mark::Sign(Sign::S4)))
}

fn done(hits: u16) -> Done {
    Done { counts: Counts { hits, correct_rejections: 4, ..Counts::default() }, signs: Vec::new() }
}

// ------------------------------------------------------------------------------------------------------------- joining

#[test]
fn nobody_joins_before_every_tick_is_set_and_the_contact_is_entered() {
    for left_out in Tick::ALL.into_iter().map(Some).chain([None]) {
        let mut class = Class::new(Devices::Each);
        for tick in Tick::ALL.into_iter().filter(|tick| Some(*tick) != left_out) {
            class.does(Command::Tick(tick, true));
        }
        if left_out.is_some() {
            class.does(Command::Contact(Some(contact())));
        }
        assert_eq!(class.tries(Command::Joining(true)), Err(Refused::NotReady), "{left_out:?} is missing");
        assert_eq!(class.tries(Command::Go(StepIx(0))), Err(Refused::NotReady), "nor does it start");
        let joins = Command::Join { key: key(0), window: window(0), random: 1, card: None, children: 1 };
        assert_eq!(class.tries(joins), Err(Refused::Shut), "and nobody has a seat");
        assert_eq!(class.lesson.seats().count(), 0, "none at all");
    }
}

#[test]
fn a_tick_or_contact_that_is_taken_back_shuts_the_door() {
    for back in [Command::Tick(Tick::Letter, false), Command::Contact(None)] {
        let mut class = Class::open(Devices::Each);
        class.joins(0);
        class.does(back);
        assert!(!class.lesson.is_joining(), "shut");
        let joins = Command::Join { key: key(1), window: window(1), random: 1, card: None, children: 1 };
        assert_eq!(class.tries(joins), Err(Refused::Shut), "to the next one");
    }
}

#[test]
fn seats_have_names_and_cards_of_their_own_until_all_are_taken() {
    let mut class = Class::open(Devices::Each);
    for number in 0..Lesson::SEATS {
        class.joins(number);
    }
    let names: BTreeSet<_> = class.lesson.seats().map(|(_, seat)| seat.name).collect();
    let cards: BTreeSet<_> = class.lesson.seats().map(|(_, seat)| seat.card).collect();
    assert_eq!((names.len(), cards.len()), (56, 56), "all unlike");
    let joins = Command::Join { key: key(99), window: window(99), random: 1, card: None, children: 1 };
    assert_eq!(class.tries(joins), Err(Refused::Full), "then it is full, and says so");
}

#[test]
fn asking_twice_for_a_seat_gives_the_same_one() {
    let mut class = Class::open(Devices::Each);
    let seat = class.joins(0);
    assert_eq!(class.joins(0), seat, "the answer to the first time was lost");
    assert_eq!(class.lesson.seats().count(), 1, "one seat");
}

#[test]
fn a_card_from_another_lesson_is_kept_and_is_nobody_elses() {
    let mut class = Class::open(Devices::Each);
    let card = learning::checkup::SeatCode::dealt(9).expect("a card");
    let with =
        |number| Command::Join { key: key(number), window: window(number), random: 1, card: Some(card), children: 1 };
    class.does(with(0));
    assert_eq!(class.lesson.seat(SeatId(0)).map(|seat| seat.card), Some(card), "the child's own");
    assert_eq!(class.tries(with(1)), Err(Refused::CardTaken), "one child, one card");
}

#[test]
fn a_shared_device_says_how_many_sit_there_and_takes_no_check_up() {
    let mut class = Class::open(Devices::Shared(4));
    let with =
        |number, children| Command::Join { key: key(number), window: window(number), random: 1, card: None, children };
    assert_eq!(class.tries(with(0, 5)), Err(Refused::Counts), "more than the plan says");
    assert_eq!(class.tries(with(0, 0)), Err(Refused::Counts), "nobody");
    class.does(with(0, 4));
    class.does(with(1, 3));
    assert_eq!(class.lesson.children(), 7, "children, not devices");
    class.does(Command::Go(CHECKUP));
    let tally = sound_tally();
    assert_eq!(class.seat_does(SeatId(0), CHECKUP, What::CheckedUp(Box::new(tally))), 1, "it is settled");
    assert!(class.lesson.sum(CHECKUP).sheets.is_empty(), "and counts nowhere");
    class.does(Command::Go(SLIP));
    class.seat_does(SeatId(0), SLIP, What::Slip(true));
    assert_eq!(
        class.lesson.seat(SeatId(0)).and_then(|seat| seat.slip),
        None,
        "nor is a slip filled in before others' eyes"
    );
    assert!(
        matches!(class.lesson.seat_view(SeatId(0)).expect("there").task, Task::Room(SLIP, _)),
        "there is paper for it"
    );
}

#[test]
fn where_there_are_no_devices_nobody_joins() {
    for devices in [Devices::Wall, Devices::Paper] {
        let mut class = Class::open(devices);
        let joins = Command::Join { key: key(0), window: window(0), random: 1, card: None, children: 1 };
        assert_eq!(class.tries(joins), Err(Refused::Shut), "{devices:?}");
    }
}

// ----------------------------------------------------------------------------------------------------------- one's seat

#[test]
fn of_two_windows_the_later_one_plays_and_the_other_is_told() {
    let mut class = Class::open(Devices::Each);
    let seat = class.joins(0);
    class.does(Command::Go(CHAT));
    class.does(Command::Hold { seat, window: Window(77) });
    let deeds = vec![Deed { step: CHAT, what: What::Began(ONE) }];
    let sync = |window| Command::Sync { seat, window, first: 1, deeds: deeds.clone() };
    assert_eq!(class.tries(sync(window(0))), Err(Refused::Elsewhere), "the older one is told");
    assert_eq!(class.tries(sync(Window(77))), Ok(1), "the later one plays");
}

#[test]
fn a_child_goes_on_at_another_device_only_when_its_own_is_silent() {
    let mut class = Class::open(Devices::Each);
    let (seat, other) = (class.joins(0), class.joins(1));
    class.does(Command::Go(CHAT));
    class.seat_does(seat, CHAT, What::Began(ONE));
    let card = class.lesson.seat(seat).expect("there").card;
    let moves = |key, silent| Command::Move { card, key, window: Window(50), silent };
    assert_eq!(class.tries(moves(key(9), false)), Err(Refused::NoCard), "somebody sits there");
    assert_eq!(class.tries(moves(key(1), true)), Err(Refused::NoCard), "a device has one seat");
    class.does(moves(key(9), true));
    assert_eq!(class.lesson.seat_of(key(9)), Some(seat), "the same seat");
    assert_eq!(class.lesson.seat_of(key(0)), None, "which the other device has no more");
    assert_eq!(
        class.lesson.seat(seat).and_then(|seat| seat.work(CHAT)).and_then(|work| work.chat),
        Some(ONE),
        "the same place"
    );
    assert_eq!(class.lesson.seat_of(key(1)), Some(other), "and nobody else's");
}

#[test]
fn a_seat_that_is_taken_away_counts_nowhere_until_it_comes_back() {
    let mut class = Class::open(Devices::Each);
    let seat = class.joins(0);
    class.does(Command::Go(CHAT));
    class.seat_does(seat, CHAT, What::Began(ONE));
    class.seat_does(seat, CHAT, flagged(2));
    class.does(Command::Remove(seat));
    assert!(class.lesson.seat_view(seat).is_none(), "it shows nothing");
    assert!(class.lesson.sum(CHAT).chats.is_empty(), "it counts nowhere");
    let sync = Command::Sync { seat, window: window(0), first: 3, deeds: Vec::new() };
    assert_eq!(class.tries(sync), Err(Refused::Removed), "and is told");
    class.does(Command::Restore(seat));
    assert_eq!(class.lesson.sum(CHAT).chats[&ONE].lines[2].flagged, 1, "and all it did is back");
}

// --------------------------------------------------------------------------------------------------------------- deeds

#[test]
fn deeds_are_counted_once_and_gaps_are_told() {
    let mut class = Class::open(Devices::Each);
    let seat = class.joins(0);
    class.does(Command::Go(CHAT));
    let deed = |what| Deed { step: CHAT, what };
    let deeds = vec![deed(What::Began(ONE)), deed(What::Read(3)), deed(flagged(2))];
    let sync = |first, deeds| Command::Sync { seat, window: window(0), first, deeds };
    assert_eq!(class.tries(sync(3, deeds[2..].to_vec())), Err(Refused::Gap(1)), "nothing was told before");
    assert_eq!(class.tries(sync(1, deeds[..2].to_vec())), Ok(1), "the first two");
    assert_eq!(class.tries(sync(1, deeds.clone())), Ok(1), "told again with a third");
    assert_eq!(class.tries(sync(1, deeds)), Ok(0), "and again: nothing new");
    let line = class.lesson.sum(CHAT).chats[&ONE].lines[2];
    assert_eq!((line.arrived, line.flagged), (1, 1), "one child, one flag");
}

#[test]
fn what_makes_no_sense_is_settled_and_counts_nowhere() {
    let mut class = Class::open(Devices::Each);
    let seat = class.joins(0);
    class.does(Command::Go(CHAT));
    let too_far = class.lesson.chats().get(ONE).expect("there").messages;
    let mut unsound = done(1);
    unsound.counts.named = 3;
    let nonsense = [
        (CHAT, What::Began(ChatIx(999))),
        (CHAT, What::Voted(0)),
        (CHAT, What::Slip(true)),
        (CHAT, What::Finished(unsound)),
        (VOTE, What::Voted(0)),
        (StepIx(200), What::Began(ONE)),
        (StepIx(0), What::Began(ONE)),
    ];
    for (step, what) in nonsense {
        class.seat_does(seat, step, what);
    }
    class.seat_does(seat, CHAT, What::Began(ONE));
    class.seat_does(seat, CHAT, flagged(too_far));
    class.seat_does(seat, CHAT, What::Chose(9_999));
    let found = class.lesson.seat(seat).expect("there");
    assert_eq!(found.last(), 10, "all are settled");
    let work = found.work(CHAT).expect("it began a chat");
    assert!(work.flags.is_empty() && work.chosen.is_empty() && work.done.is_none() && work.voted.is_none(), "{work:?}");
    assert_eq!(found.slip, None, "no slip in a chat");
    assert!(found.work(VOTE).is_none(), "no vote before its step");
}

#[test]
fn a_chat_counts_once_however_often_it_is_played() {
    let mut class = Class::open(Devices::Each);
    let seat = class.joins(0);
    class.does(Command::Go(CHAT));
    class.seat_does(seat, CHAT, What::Began(ONE));
    class.seat_does(seat, CHAT, flagged(1));
    // It began anew before the end: the flags of the first time are gone.
    class.seat_does(seat, CHAT, What::Began(ONE));
    class.seat_does(seat, CHAT, flagged(2));
    class.seat_does(seat, CHAT, What::Finished(done(1)));
    for what in [What::Began(TWO), flagged(3), What::Finished(done(7))] {
        class.seat_does(seat, CHAT, what);
    }
    let sum = class.lesson.sum(CHAT);
    assert_eq!(sum.chats.len(), 1, "the first one");
    let chat = &sum.chats[&ONE];
    assert_eq!((chat.began, chat.finished, chat.hits), (1, 1, 1), "once");
    assert_eq!(chat.marks.keys().map(|(message, _)| *message).collect::<Vec<_>>(), [2], "as it ended");
}

#[test]
fn what_comes_late_counts_in_its_own_step() {
    let mut class = Class::open(Devices::Each);
    let seat = class.joins(0);
    class.does(Command::Go(CHAT));
    class.does(Command::Go(VOTE));
    class.seat_does(seat, CHAT, What::Began(ONE));
    class.seat_does(seat, CHAT, What::Finished(done(2)));
    assert_eq!(class.lesson.sum(CHAT).chats[&ONE].finished, 1, "its network was away");
}

#[test]
fn the_first_vote_stands() {
    let mut class = Class::open(Devices::Each);
    let seat = class.joins(0);
    class.does(Command::Go(VOTE));
    class.seat_does(seat, VOTE, What::Voted(1));
    class.seat_does(seat, VOTE, What::Voted(2));
    class.seat_does(seat, VOTE, What::Voted(9));
    assert_eq!(class.lesson.sum(VOTE).votes, [0, 1, 0], "one voice");
}

// ------------------------------------------------------------------------------------------------- what others can see

#[test]
fn slips_are_seen_after_the_reminder_only_and_never_on_the_wall() {
    let mut class = Class::open(Devices::Each);
    let (one, two) = (class.joins(0), class.joins(1));
    class.does(Command::Go(SLIP));
    class.seat_does(one, SLIP, What::Slip(true));
    class.seat_does(two, SLIP, What::Slip(false));
    let console = class.lesson.console();
    assert_eq!((console.talk, console.answered), (None, 2), "how many answered, not who wants to talk");
    class.does(Command::End);
    class.does(Command::Reminded);
    assert_eq!(class.lesson.console().talk, Some(vec![one]), "after the reminder, also when the lesson is over");
    let wall = serde_json::to_string(&class.lesson.wall_view()).expect("it can be written");
    assert!(!wall.contains("talk") && !wall.contains("lip"), "{wall}");
}

#[test]
fn the_wall_names_no_seat_whatever_happens() {
    let mut class = Class::open(Devices::Each);
    for number in 0..30 {
        class.joins(number);
    }
    for (step, what) in [(CHAT, What::Began(ONE)), (VOTE, What::Voted(1)), (SLIP, What::Slip(true))] {
        class.does(Command::Go(step));
        for number in 0..30 {
            class.seat_does(SeatId(number), step, what.clone());
            class.seat_does(SeatId(number), step, What::Hand(true));
        }
        for results in [false, true] {
            class.does(Command::Results(results));
            let wall = serde_json::to_string(&class.lesson.wall_view()).expect("it can be written");
            for (_, seat) in class.lesson.seats() {
                let (name, card) = (seat.name.to_string(), seat.card.to_string());
                assert!(!wall.contains(&name) && !wall.contains(&card), "{name}: {wall}");
            }
        }
    }
}

#[test]
fn the_wall_tells_of_flags_when_the_teacher_shows_it_and_of_votes_in_two_pictures() {
    let mut class = Class::open(Devices::Each);
    for number in 0..30 {
        class.joins(number);
    }
    class.does(Command::Go(CHAT));
    for number in 0..30 {
        let seat = SeatId(number);
        class.seat_does(seat, CHAT, What::Began(ONE));
        for message in 0..6 {
            class.seat_does(seat, CHAT, What::Read(message));
        }
        if number < 20 {
            class.seat_does(seat, CHAT, flagged(3));
        }
        if number == 7 {
            class.seat_does(seat, CHAT, flagged(1));
        }
    }
    assert!(class.lesson.wall_view().pictures.is_empty(), "nothing before it is shown");
    class.does(Command::Results(true));
    let pictures = class.lesson.wall_view().pictures;
    let of = |message| pictures.iter().find(|shown| shown.topic == Topic::Flagged(ONE, message)).expect("it arrived");
    assert_eq!(of(3).picture.levels().len(), 2, "about two thirds flagged the fourth message");
    let (lone, none) = (&of(1).picture, &of(0).picture);
    assert_eq!(lone, none, "whether one child flagged a message, or nobody did, looks alike");

    class.does(Command::Go(VOTE));
    let mut seen = BTreeSet::new();
    for number in 0..30 {
        class.seat_does(SeatId(number), VOTE, What::Voted(u8::try_from(number % 3).expect("small")));
        let shown = class.lesson.wall_view().pictures;
        seen.extend(shown.iter().map(|shown| shown.picture.levels().to_vec()).filter(|levels| !levels.is_empty()));
    }
    assert!((1..=2).contains(&seen.len()), "one in the middle at most, and the last one: {seen:?}");
    assert!(!class.lesson.wall_view().pictures[0].picture.levels().is_empty(), "all have voted: it is told");
}

#[test]
fn what_a_seat_is_told_to_do_follows_the_step() {
    let mut class = Class::open(Devices::Each);
    let seat = class.joins(0);
    let task = |class: &Class| class.lesson.seat_view(seat).expect("there").task;
    assert_eq!(task(&class), Task::Wait, "before the first step");
    class.does(Command::Go(CHAT));
    assert!(
        matches!(task(&class), Task::Chat(CHAT, chats) if chats.len() == 1 && chats[0].0 == ONE),
        "the plan's chat"
    );
    class.does(Command::Go(StepIx(5)));
    class.does(Command::Chat(ONE, false));
    let all = class.lesson.chats().iter().count();
    assert!(matches!(task(&class), Task::Chat(_, chats) if chats.len() == all - 1), "the tutor's choice of what is on");
    class.does(Command::Go(CHECKUP));
    let form = class.lesson.seat(seat).expect("there").card.form(0);
    assert_eq!(task(&class), Task::CheckUp(CHECKUP, form), "the form of its card");
    class.does(Command::Pause(true));
    assert!(class.lesson.seat_view(seat).expect("there").paused, "eyes up");
    class.does(Command::Go(SLIP));
    assert!(!class.lesson.seat_view(seat).expect("there").paused, "another step is no pause");
    class.does(Command::End);
    assert_eq!(task(&class), Task::Ended, "over");
    assert_eq!(class.tries(Command::Hold { seat, window: Window(5) }), Err(Refused::Over), "nothing is done any more");
}

#[test]
fn a_hand_is_asked_for_and_given_in_the_order_of_asking() {
    let mut class = Class::open(Devices::Each);
    let (one, two) = (class.joins(0), class.joins(1));
    // It can be asked for at any time, also before the first step.
    class.seat_does(two, StepIx(0), What::Hand(true));
    class.seat_does(one, StepIx(0), What::Hand(true));
    class.seat_does(two, StepIx(0), What::Hand(true));
    assert_eq!(class.lesson.console().hands, [two, one], "who asked first");
    class.does(Command::Helped(two));
    class.seat_does(one, StepIx(0), What::Hand(false));
    assert!(class.lesson.console().hands.is_empty(), "helped, or no more needed");
}

// --------------------------------------------------------------------------------------------- the whole class together

#[test]
fn hands_are_counted_for_what_is_on_the_wall() {
    let mut class = Class::open(Devices::Wall);
    class.does(Command::Room(Some(30)));
    class.does(Command::Go(CHAT));
    assert_eq!(
        class.tries(Command::Hands(Asked::Flag(2), vec![20, 10])),
        Err(Refused::NotHere),
        "nothing is on the wall"
    );
    class.does(Command::Wall(Move::Begin(ONE)));
    class.does(Command::Wall(Move::On));
    assert_eq!(
        class.tries(Command::Hands(Asked::Flag(2), vec![21, 10])),
        Err(Refused::Counts),
        "more than are in the room"
    );
    assert_eq!(class.tries(Command::Hands(Asked::Flag(2), vec![21])), Err(Refused::Counts), "yes and no");
    class.does(Command::Hands(Asked::Flag(2), vec![19, 11]));
    class.does(Command::Hands(Asked::Flag(2), vec![20, 10]));
    assert_eq!(class.lesson.sum(CHAT).chats[&ONE].hands[&2], [20, 10], "the last count");
    class.does(Command::Results(true));
    let wall = class.lesson.wall_view();
    assert_eq!(wall.chat, Some(ONE), "the chat");
    assert_eq!(wall.pictures.len(), 1, "and how the class sees it");
    class.does(Command::Go(VOTE));
    class.does(Command::Hands(Asked::Vote, vec![10, 12, 8]));
    assert_eq!(class.lesson.sum(VOTE).votes, [10, 12, 8], "the same records");
}

#[test]
fn what_was_typed_in_counts_once_in_its_own_step_and_only_of_this_plan() {
    let mut class = Class::new(Devices::Each);
    let id = |chat| class.lesson.chats().get(chat).expect("there").id.clone();
    let (one, plan) = (id(ONE), class.lesson.plan().id.clone());
    let of = |nonce, plan: &str| {
        let counts = TallyCounts { hits: 3, misses: 1, ..TallyCounts::default() };
        let acts = [ActKind::Tell].into_iter().collect();
        let chat = ChatTally { chat: IdTag::of(&one), counts, acts, like_real: Some(Face::Yes), helped: None };
        let lesson = LessonTally { plan: IdTag::of(plan), chats: vec![chat], votes: vec![Some(2)] };
        Command::Tallies(TallyCode::new(nonce, TallyContent::Lesson(lesson)).expect("it has room"))
    };
    class.does(of(1, &plan));
    assert_eq!(class.tries(of(1, &plan)), Err(Refused::Again), "typed twice");
    class.does(of(2, &plan));
    assert_eq!(class.tries(of(3, "another")), Err(Refused::OtherLesson), "its votes would be on other questions");
    let without_plan = |nonce, votes| {
        let chat = ChatTally { chat: IdTag::of(&one), ..ChatTally::default() };
        let lesson = LessonTally { plan: LessonTally::NO_PLAN, chats: vec![chat], votes };
        Command::Tallies(TallyCode::new(nonce, TallyContent::Lesson(lesson)).expect("it has room"))
    };
    let mut alone = Class::new(Devices::Each);
    assert_eq!(alone.tries(without_plan(4, vec![Some(1)])), Err(Refused::OtherLesson), "votes need their plan");
    alone.does(without_plan(5, Vec::new()));
    assert_eq!(alone.lesson.sum(CHAT).chats[&ONE].finished, 1, "a chat that a child played alone counts by itself");
    let sum = class.lesson.sum(CHAT);
    let chat = &sum.chats[&ONE];
    assert_eq!((chat.finished, chat.hits, chat.acts[&ActKind::Tell], chat.real), (2, 6, 2, [0, 0, 2]), "two children");
    assert!(class.lesson.sum(StepIx(5)).chats.is_empty(), "in the first step that plays it, and in no other");
    assert_eq!(class.lesson.sum(VOTE).votes, [0, 0, 2], "by the vote's place in the plan");
    let sheet = Sheet { class: None, seat: None, tally: sound_tally() };
    class.does(Command::Tallies(TallyCode::new(4, TallyContent::CheckUp(sheet)).expect("it is sound")));
    assert_eq!(class.lesson.sum(CHECKUP).sheets.len(), 1, "and a check-up");
    assert_eq!(Lesson::fold(class.written.clone()), Some(class.lesson), "all of it is written down");
}

// ------------------------------------------------------------------------------------------------------- in any order

/// What a seat does in a whole lesson, step by step.
fn whole(number: u16) -> Vec<Deed> {
    let mut deeds = Vec::new();
    let mut does = |step, what| deeds.push(Deed { step, what });
    does(CHAT, What::Began(ONE));
    (0..3 + number % 3).for_each(|message| does(CHAT, What::Read(message)));
    does(CHAT, flagged(number % 4));
    if number.is_multiple_of(5) {
        does(CHAT, What::Flagged(number % 4, None));
    }
    does(CHAT, What::Acted(ActKind::Tell));
    does(CHAT, What::Finished(done(number % 3)));
    does(CHAT, What::Judged { real: Face::Yes, helped: if number.is_multiple_of(2) { Face::Yes } else { Face::ABit } });
    does(VOTE, What::Voted(u8::try_from(number % 3).expect("small")));
    does(SLIP, What::Slip(number.is_multiple_of(7)));
    deeds
}

/// What happens next in a class.
#[derive(Debug, Clone)]
enum Event {
    /// The seat posts from this deed on this many, whether it told them or not.
    Posts { seat: u16, back: u16, many: usize },
    /// The seat's page is loaded anew.
    Reloads(u16),
    /// The teacher goes to the next step.
    Next,
    /// The teacher pauses, or goes on.
    Pauses(bool),
    /// The server starts anew from what was written down.
    Restarts,
}

fn event(seats: u16) -> impl Strategy<Value = Event> {
    prop_oneof![
        12 => (0..seats, 0..6_u16, 1..5_usize).prop_map(|(seat, back, many)| Event::Posts { seat, back, many }),
        2 => (0..seats).prop_map(Event::Reloads),
        1 => Just(Event::Next),
        1 => any::<bool>().prop_map(Event::Pauses),
        1 => Just(Event::Restarts),
    ]
}

/// Plays a lesson with these events, then lets everybody tell the rest.
fn played(seats: u16, events: &[Event]) -> Class {
    let mut class = Class::open(Devices::Each);
    let mut windows: BTreeMap<u16, Window> = (0..seats).map(|number| (number, window(number))).collect();
    for number in 0..seats {
        class.joins(number);
    }
    let steps = u8::try_from(class.lesson.plan().steps.len()).expect("few");
    let mut step = 0;
    class.does(Command::Go(StepIx(0)));
    let post = |class: &mut Class, windows: &BTreeMap<u16, Window>, seat: u16, back: u16, many: usize, step: u8| {
        // A child does what its step offers, not what comes later.
        let deeds: Vec<Deed> = whole(seat).into_iter().filter(|deed| deed.step.0 <= step).collect();
        let last = class.lesson.seat(SeatId(seat)).expect("there").last();
        let first = last.saturating_sub(u32::from(back)) + 1;
        let from = usize::try_from(first - 1).expect("small");
        let deeds: Vec<Deed> = deeds.into_iter().skip(from).take(many).collect();
        class.does(Command::Sync { seat: SeatId(seat), window: windows[&seat], first, deeds });
    };
    for event in events {
        match event {
            Event::Posts { seat, back, many } => post(&mut class, &windows, *seat, *back, *many, step),
            Event::Reloads(seat) => {
                let next = Window(windows[seat].0 + 1_000);
                windows.insert(*seat, next);
                class.does(Command::Hold { seat: SeatId(*seat), window: next });
            }
            Event::Next => {
                step = (step + 1).min(steps - 1);
                class.does(Command::Go(StepIx(step)));
            }
            Event::Pauses(on) => {
                class.does(Command::Pause(*on));
            }
            Event::Restarts => {
                let again = Lesson::fold(class.written.clone()).expect("it was written down");
                assert_eq!(again, class.lesson, "what was written down is the lesson");
                class.lesson = again;
            }
        }
    }
    class.does(Command::Go(StepIx(steps - 1)));
    for seat in 0..seats {
        post(&mut class, &windows, seat, 0, 100, steps - 1);
    }
    class
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn any_interleaving_of_thirty_seats_ends_in_the_same_counts(events in prop::collection::vec(event(30), 0..250)) {
        let (calm, wild) = (played(30, &[]), played(30, &events));
        for (step, _) in calm.lesson.steps() {
            prop_assert_eq!(calm.lesson.sum(step), wild.lesson.sum(step));
        }
        let slips = |class: &Class| class.lesson.seats().map(|(_, seat)| seat.slip).collect::<Vec<_>>();
        prop_assert_eq!(slips(&calm), slips(&wild));
        prop_assert_eq!(Lesson::fold(wild.written.clone()), Some(wild.lesson));
    }

    #[test]
    fn what_is_written_down_reads_the_same(events in prop::collection::vec(event(6), 0..60)) {
        let class = played(6, &events);
        for change in &class.written {
            let text = serde_json::to_string(change).expect("it can be written");
            let read: classroom::Change = serde_json::from_str(&text).expect("and read");
            prop_assert_eq!(&read, change);
        }
        let view = class.lesson.console();
        let text = serde_json::to_string(&view).expect("it can be written");
        prop_assert_eq!(serde_json::from_str::<classroom::ConsoleView>(&text).expect("and read"), view);
    }
}

/// Every way through a short lesson with two devices, to a depth at which most of what can meet has met.
#[test]
fn short_lessons_keep_their_promises_whatever_is_done() {
    let commands = |lesson: &Lesson| -> Vec<Command> {
        let deed = |what| vec![Deed { step: CHAT, what }];
        let mut all = vec![
            Command::Joining(true),
            Command::Joining(false),
            Command::Tick(Tick::Letter, false),
            Command::Tick(Tick::Letter, true),
            Command::Go(CHAT),
            Command::Pause(true),
            Command::Results(true),
            Command::End,
            Command::Hold { seat: SeatId(0), window: Window(9) },
            Command::Remove(SeatId(0)),
            Command::Restore(SeatId(0)),
        ];
        for number in 0..2 {
            all.push(Command::Join { key: key(number), window: window(number), random: 3, card: None, children: 1 });
            let first = lesson.seat(SeatId(number)).map_or(1, |seat| seat.last() + 1);
            for what in [What::Began(ONE), flagged(1), What::Finished(done(1))] {
                all.push(Command::Sync { seat: SeatId(number), window: window(number), first, deeds: deed(what) });
            }
        }
        if let Some(seat) = lesson.seat(SeatId(0)) {
            all.push(Command::Move { card: seat.card, key: Key([8, 8]), window: Window(8), silent: true });
        }
        all
    };
    let mut start = Class::open(Devices::Each);
    start.joins(0);
    let mut layer = vec![start.lesson];
    let mut seen = 0;
    for _depth in 0..4 {
        let mut next: Vec<Lesson> = Vec::new();
        for lesson in &layer {
            for command in commands(lesson) {
                let Ok(changes) = lesson.apply(5, command.clone()) else { continue };
                let mut after = lesson.clone();
                changes.iter().for_each(|change| after.take(change));
                keeps_its_promises(&after, &command);
                assert!(
                    after.apply(6, command.clone()).is_ok_and(|again| again.is_empty() || moves_on(&command))
                        || ends(&after, &command),
                    "done twice it is done once: {command:?}"
                );
                seen += 1;
                if !changes.is_empty() && !next.contains(&after) {
                    next.push(after);
                }
            }
        }
        // Enough of each depth, spread over all of it.
        let every = next.len().div_ceil(150).max(1);
        layer = next.into_iter().step_by(every).collect();
    }
    assert!(seen > 2_000, "there is something to see: {seen}");
}

/// What a second time does something new, because it is numbered by what came before.
fn moves_on(command: &Command) -> bool {
    matches!(command, Command::Sync { .. })
}

/// After some commands the same one is refused, with a reason.
fn ends(after: &Lesson, command: &Command) -> bool {
    let gone = matches!(command, Command::Sync { seat: SeatId(0), .. } | Command::Hold { .. })
        && after.seat(SeatId(0)).is_none_or(|seat| seat.removed);
    after.phase() == Phase::Ended || gone
}

fn keeps_its_promises(lesson: &Lesson, command: &Command) {
    let sum = lesson.sum(CHAT);
    let seats = u16::try_from(lesson.present().count()).expect("few");
    for chat in sum.chats.values() {
        assert!(chat.began <= seats && chat.finished <= chat.began, "nobody counts twice after {command:?}: {sum:?}");
        assert!(chat.lines.iter().all(|line| line.flagged <= line.arrived && line.arrived <= seats), "{sum:?}");
    }
    let keys: BTreeSet<_> = lesson.seats().map(|(_, seat)| seat.card).collect();
    assert_eq!(keys.len(), lesson.seats().count(), "no two seats with one card after {command:?}");
    assert!(!lesson.is_joining() || lesson.is_ready(), "the door is open only when all is ready, after {command:?}");
    assert!(
        lesson.wall_view().pictures.iter().all(|shown| shown.picture.levels().is_empty()),
        "two seats are too few to tell of"
    );
    let _console = lesson.console();
}

#[test]
fn what_was_never_told_tells_nothing() {
    assert!(Live::new(Votes::Stand).picture().levels().is_empty(), "nothing yet");
}

fn sound_tally() -> learning::checkup::Tally {
    use learning::checkup::{Form, Length, Seen, Tally};
    let seen = || Seen { right: 1, wrong: 0, unsure: 0 };
    let tally = Tally {
        form: Form::A,
        band: story::Band::Middle,
        length: Length::Short,
        worrying: [0, 0, 0, 1, 2, 1],
        benign: [2, 1, 0, 1, 0, 0],
        signs: Vec::new(),
        for_friend: None,
        for_oneself: Vec::new(),
        told: 0,
        worrying_stories: seen(),
        fine_stories: seen(),
        right: 3,
        wrong: 1,
        unsure: 0,
        can: vec![2, 1],
        worry: Vec::new(),
        trust: None,
    };
    assert!(tally.is_sound(), "it could be");
    tally
}

#[test]
fn a_check_up_counts_once_with_the_card_of_its_seat() {
    let mut class = Class::open(Devices::Each);
    let seat = class.joins(0);
    class.does(Command::Go(CHECKUP));
    let mut other = sound_tally();
    class.seat_does(seat, CHECKUP, What::CheckedUp(Box::new(other.clone())));
    other.right = 0;
    class.seat_does(seat, CHECKUP, What::CheckedUp(Box::new(other)));
    let sheets = class.lesson.sum(CHECKUP).sheets;
    assert_eq!(sheets.len(), 1, "one check-up");
    assert_eq!(
        (sheets[0].tally.right, sheets[0].seat),
        (3, Some(class.lesson.seat(seat).expect("there").card)),
        "the first one"
    );
}
