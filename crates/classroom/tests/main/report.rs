//! What the report of a lesson tells, what it keeps to itself, and the files that come of it.

use std::{borrow::Cow, collections::BTreeMap, sync::OnceLock};

use classroom::{
    Asked, Chat, ChatIx, ChatReport, Command, Deed, Devices, Done, Kept, KeptError, Lesson, LessonReport, Level, Move,
    SeatId, SignReport, Step, StepIx, Tick, What, to_csv, to_json,
};
use learning::{
    Counts, SignCount,
    checkup::{Face, Form, Length, Seen, Sheet, Tally},
    stats::{Group, Measure, Occasion, Occasions},
};
use proptest::prelude::*;
use story::{ActKind, Band, Library, Mark, Scenario, Sign, Words};

use crate::kit::{CHAT, CHECKUP, Class, VOTE, begun, chats, contact, key, window};

/// The step in which the tutor picks.
const SECOND_CHAT: StepIx = StepIx(5);

struct AnyWords;

impl Words for AnyWords {
    fn text(&self, _: &str) -> Option<Cow<'_, str>> {
        Some(Cow::Borrowed("words"))
    }
}

fn library() -> &'static Library {
    static LIBRARY: OnceLock<Library> = OnceLock::new();
    LIBRARY.get_or_init(|| {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../assets/scenarios");
        let files = std::fs::read_dir(folder).expect("the chats are there").map(|file| {
            let file = file.expect("a file").path();
            let name = file.file_name().expect("a name").to_string_lossy().into_owned();
            (name, std::fs::read(&file).expect("can be read"))
        });
        Library::load(files, &AnyWords).library
    })
}

/// A chat that shows a sign, has messages without one, and prompts of its own.
fn worrying() -> (ChatIx, &'static Chat, &'static Scenario) {
    let mut found = chats().iter().filter_map(|(at, chat)| Some((at, chat, &**library().get(&chat.id)?)));
    found
        .find(|(_, _, scenario)| {
            let signs = scenario.messages.iter().filter(|message| !message.signs.is_empty()).count();
            signs > 0 && signs < scenario.messages.len() && !scenario.talk.is_empty()
        })
        .expect("there is one")
}

fn place(of: impl Fn(&story::Message) -> bool) -> u16 {
    let at = worrying().2.messages.iter().position(of).expect("there is one");
    u16::try_from(at).expect("few")
}

fn with_sign() -> u16 {
    place(|message| !message.signs.is_empty())
}

fn without_sign() -> u16 {
    place(|message| message.signs.is_empty())
}

/// What a child does in a lesson.
#[derive(Debug, Clone)]
struct Child {
    /// Whether it flags the message with a sign, and the one without.
    flags: [bool; 2],
    tells: bool,
    real: Face,
    helped: Face,
    /// Hits, misses, false alarms, correct rejections of a sign.
    sign: [u16; 4],
    vote: u8,
    tally: Option<Tally>,
    finishes: bool,
}

impl Default for Child {
    fn default() -> Self {
        Self {
            flags: [false; 2],
            tells: false,
            real: Face::No,
            helped: Face::No,
            sign: [0, 2, 0, 2],
            vote: 0,
            tally: None,
            finishes: true,
        }
    }
}

fn tally(form: Form, right: u8, trust: u8) -> Tally {
    let none = || Seen { right: 0, wrong: 0, unsure: 0 };
    let tally = Tally {
        form,
        band: Band::Middle,
        length: Length::Short,
        worrying: [0; 6],
        benign: [0; 6],
        signs: Vec::new(),
        for_friend: None,
        for_oneself: Vec::new(),
        told: 0,
        worrying_stories: none(),
        fine_stories: none(),
        right,
        wrong: 6 - right,
        unsure: 0,
        can: vec![right % 3, trust, 1],
        worry: vec![trust, right % 2],
        trust: Some(trust),
    };
    assert!(tally.is_sound(), "it could be");
    tally
}

/// A lesson that every child plays through, with a check-up on an occasion.
fn lesson(children: &[Child], occasion: Occasion) -> Lesson {
    let mut begun = begun(Devices::Each);
    begun.plan.steps[usize::from(CHECKUP.0)].step = Step::CheckUp(occasion);
    let mut class = Class { lesson: Lesson::new(begun), written: Vec::new() };
    for tick in Tick::ALL {
        class.does(Command::Tick(tick, true));
    }
    class.does(Command::Contact(Some(contact())));
    class.does(Command::Joining(true));
    for number in 0..u16::try_from(children.len()).expect("few") {
        let card = learning::checkup::SeatCode::dealt(number);
        let random = u64::from(number);
        class.does(Command::Join { key: key(number), window: window(number), random, card, children: 1 });
    }
    let (chat, known, _) = worrying();
    for step in 0..=CHECKUP.0 {
        let step = StepIx(step);
        class.does(Command::Go(step));
        for (child, number) in children.iter().zip(0_u16..) {
            let mut deeds = Vec::new();
            if step == CHAT {
                deeds.push(What::Began(chat));
                deeds.extend((0..known.messages).map(What::Read));
                for (flags, message) in child.flags.into_iter().zip([with_sign(), without_sign()]) {
                    deeds.extend(flags.then_some(What::Flagged(message, Some(Mark::Sign(Sign::S4)))));
                }
                deeds.extend(child.tells.then_some(What::Acted(ActKind::Tell)));
                let [hits, misses, false_alarms, correct_rejections] = child.sign;
                let counts = Counts { hits, misses, false_alarms, correct_rejections, ..Counts::default() };
                let sign = SignCount { hits, misses, false_alarms, correct_rejections };
                if child.finishes {
                    deeds.push(What::Finished(Done { counts, signs: vec![(Sign::S4, sign)] }));
                    deeds.push(What::Judged { real: child.real, helped: child.helped });
                }
            } else if step == VOTE {
                deeds.push(What::Voted(child.vote));
            } else if step == CHECKUP {
                deeds.extend(child.tally.clone().map(|tally| What::CheckedUp(Box::new(tally))));
            }
            let deeds = deeds.into_iter().map(|what| Deed { step, what }).collect();
            let first = class.lesson.seat(SeatId(number)).expect("there").last() + 1;
            class.does(Command::Sync { seat: SeatId(number), window: window(number), first, deeds });
        }
    }
    class.does(Command::End);
    class.lesson
}

fn report(children: &[Child]) -> LessonReport {
    lesson(children, Occasion::Before).report(library()).expect("it is over")
}

/// A class in which the first ones do one thing and the others another.
fn first(some: usize, of: usize, yes: &Child) -> Vec<Child> {
    (0..of).map(|at| if at < some { yes.clone() } else { Child::default() }).collect()
}

fn seeing() -> Child {
    Child {
        flags: [true, false],
        tells: true,
        real: Face::Yes,
        helped: Face::ABit,
        sign: [2, 0, 0, 2],
        vote: 1,
        ..Child::default()
    }
}

fn sign(report: &LessonReport) -> &SignReport {
    report.signs.iter().find(|sign| sign.sign == Sign::S4).expect("it came up")
}

fn chat(report: &LessonReport) -> &ChatReport {
    report.chats.first().expect("it was played")
}

/// Every level of a report, by what it is of.
fn levels(report: &LessonReport) -> BTreeMap<String, Option<Level>> {
    let mut all = BTreeMap::new();
    for sign in &report.signs {
        all.insert(format!("{:?} found", sign.sign), sign.found);
        all.insert(format!("{:?} mistaken", sign.sign), sign.mistaken);
    }
    for chat in &report.chats {
        for (act, level) in &chat.acts {
            all.insert(format!("{act:?}"), Some(*level));
        }
        for (what, told) in [("real", chat.like_real), ("helped", chat.helped)] {
            for at in 0..3 {
                all.insert(format!("{what} {at}"), told.map(|levels| levels[at]));
            }
        }
    }
    for (option, level) in report.votes.iter().flat_map(|vote| &vote.options) {
        all.insert(option.clone(), *level);
    }
    for step in &report.turnout {
        all.insert(format!("{:?}", step.step), step.done);
    }
    all
}

// --------------------------------------------------------------------------------------------------------- what it tells

#[test]
fn a_class_of_thirty_hears_what_it_saw_and_missed() {
    let mistaking = Child { flags: [false, true], sign: [0, 2, 2, 0], ..Child::default() };
    let children: Vec<Child> = (0..30).map(|at| if at < 8 { seeing() } else { mistaking.clone() }).collect();
    let report = report(&children);
    assert_eq!(report.children, 30, "the teacher counted them, too");
    assert_eq!(sign(&report).found, Some(Level::Third), "8 of 30 found it");
    assert_eq!(sign(&report).mistaken, Some(Level::TwoThirds), "22 flagged what resembles it");
    let chat = chat(&report);
    let key = |message: u16| worrying().2.key(&worrying().2.messages[usize::from(message)].id);
    let most = chat.most_flagged.as_ref().expect("many flagged it");
    assert_eq!((&most.message, most.flagged), (&key(without_sign()), Level::TwoThirds), "22 of 30");
    assert_eq!(chat.most_mistaken, chat.most_flagged, "and it shows no sign");
    let missed = chat.most_missed.as_ref().expect("many missed one");
    assert!(missed.flagged <= Level::Third, "a message with a sign: {missed:?}");
    assert!(chat.acts.contains(&(ActKind::Tell, Level::Third)), "8 told: {:?}", chat.acts);
    assert_eq!(chat.like_real.map(|levels| levels[0] > levels[2]), Some(true), "22 said no, 8 yes");
    assert_eq!(chat.helped.map(|levels| levels[0] > levels[1]), Some(true), "22 said no, 8 a bit");
    let votes: Vec<Option<Level>> = report.votes[0].options.iter().map(|(_, level)| *level).collect();
    assert!(votes[0] > votes[1] && votes[1] >= votes[2], "22, 8, 0: {votes:?}");
    let turnout: Vec<_> = report.turnout.iter().map(|step| (step.step, step.done)).collect();
    assert!(turnout.contains(&(CHAT, Some(Level::NearlyAll))), "all were there: {turnout:?}");
    assert!(turnout.contains(&(CHECKUP, Some(Level::Few))), "nobody took the check-up: {turnout:?}");
    let prompt = worrying().2.key(&worrying().2.talk[0]);
    assert_eq!(report.talk.first(), Some(&prompt), "the chat that was missed is talked about");
    assert_eq!(report.look_back, [[2, 3], [7, 7], [28, 28]], "days");
}

#[test]
fn where_all_was_seen_nothing_is_put_up_for_talk() {
    let scenario = worrying().2;
    let only = scenario.messages.iter().filter(|message| !message.signs.is_empty()).count() == 1;
    let report = report(&first(30, 30, &seeing()));
    assert_eq!(sign(&report).found, Some(Level::NearlyAll), "all found it");
    assert_eq!(sign(&report).mistaken, Some(Level::Few), "none mistook it");
    assert_eq!(chat(&report).most_mistaken, None, "nor a message");
    assert_eq!(report.talk.is_empty(), only, "only what was missed is named");
}

#[test]
fn a_lesson_that_runs_has_no_report() {
    let class = Class::open(Devices::Each);
    assert_eq!(class.lesson.report(library()), None, "it could be subtracted from the last one");
}

#[test]
fn what_the_wall_told_of_a_message_is_told_again_and_not_anew() {
    let mut class = Class::open(Devices::Each);
    let (chat_ix, known, _) = worrying();
    let seats: Vec<SeatId> = (0..20).map(|number| class.joins(number)).collect();
    class.does(Command::Go(CHAT));
    for seat in &seats {
        class.seat_does(*seat, CHAT, What::Began(chat_ix));
        for message in 0..known.messages {
            class.seat_does(*seat, CHAT, What::Read(message));
        }
    }
    class.does(Command::Results(true));
    for seat in &seats {
        class.seat_does(*seat, CHAT, What::Flagged(with_sign(), Some(Mark::Sign(Sign::S4))));
        class.seat_does(*seat, CHAT, What::Finished(Done::default()));
    }
    class.does(Command::End);
    let report = class.lesson.report(library()).expect("over");
    let missed = chat(&report).most_missed.as_ref().expect("the wall said that few flagged it");
    assert_eq!(missed.flagged, Level::UpToThird, "as the wall told it, though all flagged it since");
    let message = &worrying().2.messages[usize::from(with_sign())];
    assert_eq!(missed.message, worrying().2.key(&message.id), "of the first message that none had flagged");
}

// ------------------------------------------------------------------------------------------------- what it keeps to itself

#[test]
fn four_children_and_ten_hear_nothing() {
    for count in [1, 4, 10] {
        let report = report(&first(count / 2, count, &seeing()));
        assert!(chat(&report).acts.is_empty(), "of {count}");
        assert_eq!(chat(&report).most_flagged, None, "of {count}");
        let told: Vec<_> = levels(&report).into_iter().filter(|(_, level)| level.is_some()).collect();
        let of_children: Vec<_> = told.iter().filter(|(of, _)| !of.starts_with("StepIx")).collect();
        assert!(of_children.is_empty(), "of {count}: {of_children:?}");
        assert!(report.talk.is_empty(), "nor what to talk about");
    }
}

/// The numbers of children that each figure of a class can stand for: at least five in a row, of which one is five or more, and of which
/// one leaves five or more of the others.
#[test]
fn every_figure_stands_for_five_numbers_of_children_or_more() {
    for of in 11..=30 {
        let mut stands: BTreeMap<(String, Option<Level>), Vec<usize>> = BTreeMap::new();
        for some in 0..=of {
            for (what, level) in levels(&report(&first(some, of, &seeing()))) {
                stands.entry((what, level)).or_default().push(some);
            }
        }
        for ((what, level), counts) in stands {
            let is_row = counts.windows(2).all(|pair| pair[0] + 1 == pair[1]);
            let (least, most) = (counts[0], counts[counts.len() - 1]);
            assert!(is_row && counts.len() >= 5, "{what} of {of}: {level:?} stands for {counts:?}");
            assert!(most >= 5 && of - least >= 5, "{what} of {of}: {level:?} stands for {counts:?}");
        }
    }
}

#[test]
fn a_sign_that_all_but_a_few_met_is_not_told_beside_the_chat_of_all() {
    for (others, is_told) in [(0, true), (1, false), (5, false), (6, true), (12, true)] {
        let mut children = first(30, 30, &seeing());
        for child in &mut children[..others] {
            child.sign = [0; 4];
        }
        let report = report(&children);
        assert_eq!(sign(&report).found.is_some(), is_told, "{others} did not meet it");
        assert!(!chat(&report).acts.is_empty(), "the chat is told");
    }
}

/// A sign that one message shows, and that message, are one question: held against each other they say no more than either.
#[test]
fn a_sign_and_the_only_message_that_shows_it_are_told_alike() {
    for of in 11..=30 {
        for some in 0..=of {
            let report = report(&first(some, of, &seeing()));
            let found = sign(&report).found;
            let flagged = chat(&report).most_flagged.as_ref().map(|message| message.flagged);
            assert_eq!(flagged, found.filter(|level| level.share().0 > 0), "{some} of {of}");
        }
    }
}

#[test]
fn a_plan_without_devices_is_told_by_hands() {
    let mut class = Class::open(Devices::Wall);
    class.does(Command::Go(CHAT));
    class.does(Command::Wall(Move::Begin(worrying().0)));
    class.does(Command::Hands(Asked::Flag(without_sign()), vec![27, 3]));
    class.does(Command::Go(VOTE));
    class.does(Command::Hands(Asked::Vote, vec![20, 8, 2]));
    class.does(Command::End);
    let report = class.lesson.report(library()).expect("over");
    let mistaken = chat(&report).most_mistaken.as_ref().expect("nearly all flagged it");
    assert_eq!(mistaken.flagged, Level::NearlyAll, "27 of 30 hands");
    assert!(chat(&report).acts.is_empty() && report.signs.is_empty(), "hands tell nothing else");
    assert!(report.votes[0].options[0].1 > report.votes[0].options[1].1, "20 and 8 hands");
    assert_eq!(
        (report.children, report.turnout.iter().all(|step| step.done.is_none())),
        (0, true),
        "nobody had a seat"
    );
    assert!(!report.talk.is_empty(), "there is something to talk about");
}

#[test]
fn whoever_did_not_finish_counts_in_no_figure_of_a_chat() {
    let mut children = first(30, 30, &seeing());
    for child in &mut children[..3] {
        *child = Child { finishes: false, ..seeing() };
    }
    let with_three_more = levels(&report(&children));
    children.drain(..3);
    let without = levels(&report(&children));
    for (what, level) in without.iter().filter(|(what, _)| what.starts_with("S4") || what.starts_with("real")) {
        assert_eq!(Some(level), with_three_more.get(what), "{what}");
    }
}

/// Of two chats those children are told who came to the end of both; a few who did not would follow by subtraction.
#[test]
fn of_two_chats_the_same_children_are_told() {
    let both = |away_from_second: u16| {
        let mut class = Class::open(Devices::Each);
        let seats: Vec<SeatId> = (0..30).map(|number| class.joins(number)).collect();
        let (chat_ix, known, _) = worrying();
        for (step, from) in [(CHAT, 0), (SECOND_CHAT, away_from_second)] {
            class.does(Command::Go(step));
            for seat in seats.iter().filter(|seat| seat.0 >= from) {
                class.seat_does(*seat, step, What::Began(chat_ix));
                for message in 0..known.messages {
                    class.seat_does(*seat, step, What::Read(message));
                }
                class.seat_does(*seat, step, What::Finished(Done::default()));
            }
        }
        class.does(Command::End);
        let report = class.lesson.report(library()).expect("over");
        let told: Vec<bool> = report.chats.iter().map(|chat| !chat.acts.is_empty()).collect();
        <[bool; 2]>::try_from(told).expect("two chats")
    };
    assert_eq!(both(0), [true, true], "of all");
    assert_eq!(both(3), [true, true], "of the 27 who finished both, also the first one");
    assert_eq!(both(10), [true, true], "of all, and of the 20 who finished the second one, too");
    assert_eq!(both(20), [true, false], "of all; ten are too few to be told of");
}

fn face() -> impl Strategy<Value = Face> {
    prop_oneof![Just(Face::No), Just(Face::ABit), Just(Face::Yes)]
}

fn child() -> impl Strategy<Value = Child> {
    let sign = (0..3_u16, 0..3_u16).prop_map(|(hits, alarms)| [hits, 2 - hits, alarms, 2 - alarms]);
    (any::<[bool; 2]>(), any::<bool>(), face(), face(), sign, 0..3_u8).prop_map(
        |(flags, tells, real, helped, sign, vote)| Child { flags, tells, real, helped, sign, vote, ..Child::default() },
    )
}

/// The levels that a yes or no of so many children is told in, in their order.
fn scale(of: usize) -> Vec<Level> {
    let mut scale: Vec<Level> = (0..=of).filter_map(|some| sign(&report(&first(some, of, &seeing()))).found).collect();
    scale.dedup();
    scale
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// Two classes that differ in one answer of one child: what is told of yes or no is the same, or moves to the next level, which
    /// stands for five numbers of children or more, too; and all that the answer is not about stays as it is.
    #[test]
    fn one_answer_moves_a_figure_by_one_level_at_most(
        children in prop::collection::vec(child(), 12..=30),
        at in any::<prop::sample::Index>(),
        other in child(),
        which in 0..4,
    ) {
        let at = at.index(children.len());
        let mut changed = children.clone();
        let about: &[&str] = match which {
            0 => { changed[at].tells = !children[at].tells; &["Tell"] }
            1 => { changed[at].sign = other.sign; &["S4 found", "S4 mistaken"] }
            2 => { changed[at].real = other.real; &["real 0", "real 1", "real 2"] }
            _ => { changed[at].vote = other.vote; &["vote-rules-1", "vote-rules-2", "vote-rules-3"] }
        };
        let scale = scale(children.len());
        let (one, two) = (levels(&report(&children)), levels(&report(&changed)));
        prop_assert_eq!(one.keys().collect::<Vec<_>>(), two.keys().collect::<Vec<_>>(), "whether it is told depends on no answer");
        for (what, level) in &one {
            let moved = two[what];
            if !about.contains(&what.as_str()) {
                prop_assert_eq!(*level, moved, "{} is about other answers", what);
            } else if which < 2 {
                let place = |level: Option<Level>| scale.iter().position(|one| Some(*one) == level);
                let (Some(from), Some(to)) = (place(*level), place(moved)) else {
                    prop_assert_eq!(*level, moved, "not told: {}", what);
                    continue;
                };
                prop_assert!(from.abs_diff(to) <= 1, "{}: {:?} to {:?} of {:?}", what, level, moved, scale);
            } else {
                prop_assert_eq!(level.is_some(), moved.is_some(), "whether it is told depends on no answer: {}", what);
            }
        }
    }

    #[test]
    fn bytes_that_are_no_kept_file_are_refused_with_a_sentence(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        prop_assert!(Kept::read(&bytes).is_err(), "nobody kept this");
    }

    /// A file that was damaged anywhere is read or refused, and a report of it is made or refused.
    #[test]
    fn a_damaged_kept_file_takes_nothing_down(at in any::<prop::sample::Index>(), byte in any::<u8>(), cut in any::<prop::sample::Index>()) {
        static FILE: OnceLock<Vec<u8>> = OnceLock::new();
        let file = FILE.get_or_init(|| lesson(&checked(Form::A, 12, 0), Occasion::Before).report(library()).expect("over").with_check_ups().kept().write().into_bytes());
        let mut damaged = file.clone();
        damaged[at.index(file.len())] = byte;
        let _read = Kept::read(&damaged[..cut.index(file.len())]).is_err();
        if let Ok(kept) = Kept::read(&damaged) {
            let later = lesson(&checked(Form::B, 12, 1), Occasion::After).report(library()).expect("over");
            let _told = to_json(&later.with_earlier(kept));
        }
    }
}

// ------------------------------------------------------------------------------------------------------------- check-ups

fn checked(form: Form, count: usize, more: u8) -> Vec<Child> {
    let right = |at: usize| u8::try_from(at % 5).expect("few") + more;
    let trust = |at: usize| u8::try_from(at % 3).expect("few");
    (0..count).map(|at| Child { tally: Some(tally(form, right(at), trust(at))), ..Child::default() }).collect()
}

fn sheets(lesson: &Lesson) -> Vec<Sheet> {
    lesson.sum(CHECKUP).sheets
}

#[test]
fn before_and_after_are_paired_by_card_as_the_group_itself_reports_it() {
    let before = lesson(&checked(Form::A, 24, 0), Occasion::Before);
    let after = lesson(&checked(Form::B, 24, 1), Occasion::After);
    let file = before.report(library()).expect("over").kept().write();
    let kept = Kept::read(file.as_bytes()).expect("it was kept");
    let told = after.report(library()).expect("over").with_earlier(kept);

    let mut group = Group::default();
    group.add(Occasion::Before, sheets(&before)).expect("sound");
    group.add(Occasion::After, sheets(&after)).expect("sound");
    let own = group.report(Band::Middle, Length::Short, Occasions::Course).expect("the first one");

    let [course] = &told.check_ups[..] else { panic!("one report of the course: {:?}", told.check_ups) };
    assert_eq!((course.children, &course.refused), (own.children, &None), "all were paired");
    assert_eq!(own.children, 24, "by their cards");
    for measure in Measure::ALL {
        let figure = |name: &str| {
            let found = course.figures.iter().find(|figure| figure.of == measure.key() && figure.figure == name);
            found.and_then(|figure| Some((figure.value?, figure.from?, figure.to?)))
        };
        let theirs = own.course(measure);
        let ends = |found: learning::stats::Estimate| (found.value, found.interval.low, found.interval.high);
        for (at, name) in ["mean-before", "mean-after"].into_iter().enumerate() {
            assert_eq!(figure(name), theirs.means[at].figure().map(ends), "{} {name}", measure.key());
        }
        let change = theirs.change.and_then(learning::stats::Finding::figure);
        assert_eq!(figure("change"), change.map(|change| ends(change.mean)), "{}", measure.key());
    }
    let knows = course.figures.iter().find(|figure| figure.of == "knowledge" && figure.figure == "mean-after");
    assert!(knows.is_some_and(|figure| figure.value.is_some()), "there is something to compare: {knows:?}");
    assert_eq!(course.figures.iter().filter(|figure| figure.of.starts_with("criterion-")).count(), 7, "all criteria");
}

#[test]
fn a_course_that_was_told_too_nearly_before_is_refused_with_the_groups_own_sentence() {
    let before = lesson(&checked(Form::A, 24, 0), Occasion::Before);
    let told = before.report(library()).expect("over").with_check_ups();
    assert_eq!(told.check_ups[0].children, 24, "all of the first lesson");
    let mut later = checked(Form::B, 24, 1);
    later.truncate(21);
    let after = lesson(&later, Occasion::After).report(library()).expect("over").with_earlier(told.kept());
    let refused = after.check_ups[0].refused.as_ref().expect("three are away");
    assert!(refused.contains("an earlier report told of the same answers"), "{refused}");
    assert!(after.check_ups[0].figures.is_empty(), "and nothing is told");
}

#[test]
fn too_few_check_ups_say_so() {
    let report = lesson(&checked(Form::A, 7, 0), Occasion::Before).report(library()).expect("over").with_check_ups();
    assert!(
        report.check_ups[0].figures.iter().all(|figure| figure.value.is_none() && figure.untold.is_some()),
        "seven"
    );
}

#[test]
fn a_kept_file_comes_back_as_it_was_and_newer_or_unsound_ones_are_refused() {
    let kept =
        lesson(&checked(Form::A, 12, 0), Occasion::Before).report(library()).expect("over").with_check_ups().kept();
    let file = kept.write();
    assert_eq!(Kept::read(file.as_bytes()), Ok(kept), "with what was told");
    let newer = file.replacen("\"version\":1", "\"version\":2", 1);
    assert_eq!(Kept::read(newer.as_bytes()), Err(KeptError::Newer { version: 2 }), "even if it looks the same");
    let newest = br#"{"version":7,"something":[1]}"#;
    assert_eq!(Kept::read(newest), Err(KeptError::Newer { version: 7 }), "and if it does not");
    let unsound = file.replacen("\"trust\":0", "\"trust\":9", 1);
    assert_ne!(unsound, file, "it was changed");
    let refused = Kept::read(unsound.as_bytes()).expect_err("no such face");
    assert!(matches!(refused, KeptError::Unsound(_)) && refused.to_string().contains("no check-up"), "{refused}");
    assert_eq!(Kept::read(&vec![b' '; Kept::LONGEST + 1]), Err(KeptError::TooLarge), "no class is that large");
}

// ----------------------------------------------------------------------------------------------------------------- files

/// Reads RFC 4180 back.
fn rows(csv: &[u8]) -> Vec<Vec<String>> {
    let text = std::str::from_utf8(csv).expect("UTF-8").strip_prefix('\u{feff}').expect("a byte-order mark");
    let (mut rows, mut row, mut field, mut quoted) = (Vec::new(), Vec::new(), String::new(), false);
    let mut signs = text.chars().peekable();
    while let Some(sign) = signs.next() {
        match sign {
            '"' if quoted && signs.peek() == Some(&'"') => field.push(signs.next().expect("it is there")),
            '"' => quoted = !quoted,
            ',' if !quoted => row.push(std::mem::take(&mut field)),
            '\r' if !quoted => {
                assert_eq!(signs.next(), Some('\n'), "rows end with both");
                row.push(std::mem::take(&mut field));
                rows.push(std::mem::take(&mut row));
            }
            sign => field.push(sign),
        }
    }
    assert!(row.is_empty() && field.is_empty(), "the last row ends, too");
    rows
}

fn full() -> (Lesson, LessonReport) {
    let mut children = checked(Form::A, 24, 0);
    for (child, at) in children.iter_mut().zip(0..) {
        *child = Child { tally: child.tally.take(), ..if at < 10 { seeing() } else { Child::default() } };
    }
    let lesson = lesson(&children, Occasion::Before);
    let report = lesson.report(library()).expect("over").with_check_ups();
    (lesson, report)
}

#[test]
fn no_seat_card_code_or_key_is_in_a_file() {
    let (lesson, report) = full();
    let csv = String::from_utf8(to_csv(&report, &str::to_owned)).expect("UTF-8");
    for text in [to_json(&report), csv] {
        for (_, seat) in lesson.seats() {
            let card = serde_json::to_string(&seat.card).expect("can be written");
            let name = serde_json::to_string(&seat.name).expect("can be written");
            for secret in [card.trim_matches('"'), name.trim_matches('"')] {
                assert!(!text.contains(secret), "{secret}");
            }
        }
        let code = serde_json::to_string(&lesson.begun().code).expect("can be written");
        assert!(!text.contains(code.trim_matches('"')), "the lesson's code");
        for word in ["\"seat\"", "card", "token", "window", "since", "1000"] {
            assert!(!text.contains(word), "{word}");
        }
    }
}

#[test]
fn the_table_has_five_columns_and_numbers_only_where_something_is_told() {
    let (_, report) = full();
    let rows = rows(&to_csv(&report, &str::to_owned));
    assert_eq!(rows[0], classroom::COLUMNS, "names of columns");
    for row in &rows {
        assert_eq!(row.len(), 5, "{row:?}");
    }
    for row in &rows[1..] {
        let ends = [&row[3], &row[4]].map(|end| end.parse::<f64>().ok());
        assert!(ends.iter().all(Option::is_some) || row[3].is_empty() && row[4].is_empty(), "{row:?}");
        assert!(ends[0] <= ends[1], "{row:?}");
    }
    let has = |part: &str| rows.iter().any(|row| row[0] == format!("report-part-{part}"));
    for part in ["turnout", "signs", "chats", "votes", "check-ups"] {
        assert!(has(part), "{part}");
    }
    let negative = rows.iter().any(|row| row[3].starts_with('-'));
    assert!(negative || rows.iter().all(|row| !row[3].contains('\'')), "numbers stay numbers");
}

#[test]
fn words_that_look_like_formulas_are_text_and_arabic_comes_through() {
    let (_, report) = full();
    for begins in ["=1+1", "+1", "-1", "@sum", "\tx", "\rx", "\nx", "＝1"] {
        let evil = format!("{begins},\"HYPERLINK\"\r\n");
        for row in rows(&to_csv(&report, &|_| evil.clone())) {
            for field in row.iter().filter(|field| field.parse::<f64>().is_err() && !field.is_empty()) {
                assert_eq!(field, &format!("'{evil}"), "it is text, and all of it");
            }
        }
    }
    let arabic = "علامة: \"هدية\"، بثمن";
    let csv = to_csv(&report, &|_| arabic.to_owned());
    assert!(csv.starts_with(&[0xef, 0xbb, 0xbf]), "without the mark Excel garbles it");
    assert_eq!(rows(&csv)[0][0], arabic, "as it was");
}

#[test]
fn json_says_its_version_and_names_levels_by_their_keys() {
    let (_, report) = full();
    let json: serde_json::Value = serde_json::from_str(&to_json(&report)).expect("JSON");
    assert_eq!(json["version"], 1, "the version");
    assert_eq!(json["children"], 24, "the children");
    let found = json["signs"][0]["found"].as_str().expect("a level");
    assert!(Level::ALL.iter().any(|level| level.key() == found), "{found}");
    let mut fields: Vec<&str> = json.as_object().expect("fields").keys().map(String::as_str).collect();
    fields.sort_unstable();
    let known =
        ["band", "chats", "check_ups", "children", "look_back", "plan", "signs", "talk", "turnout", "version", "votes"];
    assert_eq!(fields, known, "and nothing else");
}
