//! What a learner is taken to know: the trace of one answer, forgetting, mastery and its lapse, and how it is written.

use std::collections::BTreeMap;

use learning::{
    Counts, Day, Heard, Learner, Light, PlainCount, SessionRecord, SignCount, Skill,
    booster::finish,
    hint::Strength,
    mastery::{Answer, Chance, ENOUGH, LAPSED, LEARN, MASTERED, PRIOR, SLIP, fade, ladder, taught, trace},
    score,
};
use proptest::prelude::*;
use story::{Act, Band, ContentHash, Ending, Kind, Mark, Role, Sign, Sign::*};

use crate::kit::{Player, any_play, scenario};

/// A finished chat with these answers.
pub(crate) fn record<S: Into<Skill>>(answered: impl IntoIterator<Item = (S, SignCount)>) -> SessionRecord {
    SessionRecord {
        scenario: "made-up".to_owned(),
        twin: None,
        hash: ContentHash::of(b""),
        band: Band::Middle,
        kind: Kind::Worrying,
        counts: Counts::default(),
        skills: answered.into_iter().map(|(skill, count)| (skill.into(), count)).collect(),
        hinted: BTreeMap::new(),
        plain: PlainCount::default(),
        acts: Vec::new(),
        told: false,
        messages_to_help: None,
        ending: Some(Ending::Told),
    }
}

fn count([hits, misses, false_alarms, correct_rejections]: [u16; 4]) -> SignCount {
    SignCount { hits, misses, false_alarms, correct_rejections }
}

/// A learner who has mastered these signs on a day, by right answers only.
pub(crate) fn master(signs: &[Sign], day: Day) -> Learner {
    let mut learner = Learner::default();
    for _ in 0..3 {
        learner.learn(&record(signs.iter().map(|sign| (*sign, count([2, 0, 0, 2])))), Heard::New, day);
    }
    assert!(
        signs.iter().all(|sign| learner.has_mastered(*sign, day)),
        "twelve right answers in three chats are enough"
    );
    learner
}

fn chance() -> impl Strategy<Value = Chance> {
    (10_000_u32..=990_000).prop_map(Chance::millionths)
}

fn counts() -> impl Strategy<Value = SignCount> {
    [0_u16..6, 0..6, 0..6, 0..6].prop_map(count)
}

fn counted() -> impl Strategy<Value = Vec<(BTreeMap<Sign, SignCount>, u32)>> {
    let sign = prop::sample::select(Sign::ALL.as_slice());
    prop::collection::vec((prop::collection::btree_map(sign, counts(), 0..5), 0_u32..40), 0..12)
}

/// Feeds chats to a learner, each some days after the one before.
fn learn(chats: &[(BTreeMap<Sign, SignCount>, u32)]) -> (Learner, Day) {
    let mut day = Day(100);
    let mut learner = Learner::default();
    for (signs, days) in chats {
        day = day.after(*days);
        learner.learn(&record(signs.clone()), Heard::New, day);
    }
    (learner, day)
}

#[test]
fn one_answer_is_traced_as_computed_by_hand() {
    // Bayes with P(L) = .2, P(S) = .1 and a bias of a half, worked out apart from this program:
    // .2*.9/(.2*.9+.8*.5) = .310345; .2*.1/(.2*.1+.8*.5) = .047619. What a chat teaches of .2: .2 + .1*.8 = .28.
    let half = Chance::millionths(500_000);
    for (shows, flagged, by_hand) in
        [(true, true, 310_345), (false, false, 310_345), (true, false, 47_619), (false, true, 47_619)]
    {
        let traced = trace(PRIOR, Answer { sign: S1, shows, flagged }, half).get();
        assert!(traced.abs_diff(by_hand) <= 2, "shows {shows}, flagged {flagged}: {traced} is not {by_hand}");
    }
    assert_eq!(taught(PRIOR).get(), 280_000, "a tenth of what is missing");
}

#[test]
fn a_flag_of_somebody_who_flags_everything_says_nothing() {
    let known = Chance::millionths(400_000);
    let flag = |flagged, bias| trace(known, Answer { sign: S1, shows: true, flagged }, Chance::millionths(bias));
    for bias in [900_000, 970_000, 1_000_000] {
        assert_eq!(flag(true, bias), known, "a flag says nothing at a bias of {bias}");
        assert_eq!(flag(false, bias), known, "nor does a miss speak for knowledge");
    }
    assert!(flag(true, 500_000) > known, "from an even hand a flag is evidence");
    let let_be = trace(known, Answer { sign: S1, shows: false, flagged: false }, Chance::millionths(20_000));
    assert_eq!(let_be, known, "and so nothing is said by letting be, if nothing is ever flagged");
}

#[test]
fn what_is_kept_of_knowledge_halves_in_fourteen_days_and_twice_as_many_with_each_booster() {
    let known = Chance::millionths(990_000);
    for (boosters, half_life) in [(0, 14), (1, 28), (2, 56)] {
        for halvings in [1_u32, 2, 3] {
            let expected = 200_000 + (790_000 >> halvings);
            let left = fade(known, half_life * halvings, boosters).get();
            assert!(left.abs_diff(expected) <= 2, "{halvings} half-lives of {half_life} days leave {left}");
        }
    }
    assert_eq!(fade(known, 10_000, 3), known, "after the last booster time alone takes nothing");
    assert_eq!(fade(known, 10_000, 0), PRIOR, "all is forgotten in the end");
    let low = Chance::millionths(50_000);
    assert!(fade(low, 14, 0) > low && fade(low, 14, 0) < PRIOR, "errors fade too");
}

#[test]
fn a_sign_is_mastered_by_finding_it_and_letting_be_what_resembles_it() {
    let day = Day(3);
    let learnt = |answers: [[u16; 4]; 2]| {
        let mut learner = Learner::default();
        learner.learn(&record([(S4, count(answers[0]))]), Heard::New, day);
        answers.into_iter().for_each(|answers| learner.learn(&record([(S4, count(answers))]), Heard::New, day));
        learner
    };
    let both = learnt([[2, 0, 0, 2], [2, 0, 0, 2]]);
    assert!(both.has_mastered(S4, day), "six right answers of each kind: {:?}", both.chance(S4, day));
    assert_eq!((both.light(S4, day), both.light(S5, day)), (Light::Bright, Light::Dark), "one light of two is lit");
    let found = learnt([[9, 0, 0, 0], [9, 0, 0, 2]]);
    assert!(found.chance(S4, day) >= MASTERED, "the probability alone would do");
    assert!(!found.has_mastered(S4, day), "but letting be was asked too seldom");
    assert_eq!(found.light(S4, day), Light::Kindled, "this sign is worth some practice");
    assert!(!learnt([[0, 0, 0, 9], [2, 0, 0, 9]]).has_mastered(S4, day), "nor is letting be enough without finding");
    assert!(!learnt([[2, 0, 0, 2], [0, 2, 2, 0]]).has_mastered(S4, day), "nor answers that were right once");
}

/// Chats that were new, each with these answers to S4; no chat has two signs.
fn chats(answers: &[[u16; 4]]) -> Learner {
    let mut learner = sharp();
    answers.iter().for_each(|answers| learner.learn(&record([(S4, count(*answers))]), Heard::New, Day(0)));
    learner
}

/// Somebody who tells signs apart and flags evenly, by answers to another sign.
fn sharp() -> Learner {
    let mut learner = Learner::default();
    learner.learn(&record([(S13, count([20, 0, 0, 20]))]), Heard::New, Day(0));
    learner
}

#[test]
fn a_chat_is_judged_when_it_is_over_and_not_in_its_middle() {
    let before: &[[u16; 4]] = &[[1, 0, 0, 1], [2, 0, 0, 1]];
    let with = |last: [u16; 4]| chats(&[before, &[last]].concat());
    assert!(with([2, 0, 0, 2]).has_mastered(S4, Day(0)), "five found and four let be are enough");
    // After its right answers it would be mastered; its wrong one comes last, first, or in between.
    let mixed = with([2, 0, 1, 2]);
    assert_eq!(mixed.light(S4, Day(0)), Light::Kindled, "of five look-alikes one was mistaken: {mixed:?}");
    assert_eq!(with([2, 1, 0, 2]).light(S4, Day(0)), Light::Kindled, "nor with one that was missed");
}

#[test]
fn a_sign_is_mastered_by_three_new_chats_of_two_pairs_and_by_nothing_that_was_heard_before() {
    let learnt = |heard: &[Heard]| {
        let mut learner = sharp();
        heard.iter().for_each(|heard| learner.learn(&record([(S4, count([3, 0, 0, 3]))]), *heard, Day(0)));
        learner
    };
    use Heard::{Again, New, Twin};
    for (heard, lit) in [
        (&[New, Twin, New][..], true),
        (&[New, New, New], true),
        (&[New, New], false),
        (&[New, Twin, Twin], false),
        (&[New, Twin, Again, Again, Again, Again], false),
        (&[New, Again, New, Again, Again], false),
        (&[Again; 12], false),
    ] {
        assert_eq!(learnt(heard).has_mastered(S4, Day(0)), lit, "{heard:?}, and all was right");
    }
    let lapsed = |heard| {
        let mut learner = learnt(&[New, Twin, New]);
        learner.learn(&record([(S4, count([3, 0, 0, 3]))]), heard, Day(60));
        learner.learn(&record([(S4, count([3, 0, 0, 3]))]), heard, Day(60));
        learner.has_mastered(S4, Day(60))
    };
    assert!(
        !learnt(&[New, Twin, New]).has_mastered(S4, Day(60)) && lapsed(Again),
        "but what faded may come back by it"
    );
}

#[test]
fn what_was_heard_before_says_nothing_if_right_and_something_if_wrong() {
    let before = chats(&[[2, 0, 0, 2]]);
    let after = |answers, heard| {
        let mut learner = before.clone();
        learner.learn(&record([(S4, count(answers))]), heard, Day(0));
        learner
    };
    assert_eq!(after([4, 0, 0, 4], Heard::Again), before, "whoever remembers a line has learnt no sign");
    let wrong = after([0, 2, 2, 0], Heard::Again);
    assert!(wrong.chance(S4, Day(0)) < before.chance(S4, Day(0)), "but whoever mistakes it once more has not");
    assert_eq!((wrong.bias(), wrong.sensitivity()), (before.bias(), before.sensitivity()), "habit is of new chats");
}

#[test]
fn a_chat_teaches_once_however_many_lines_it_has() {
    // No answer is of its own, so that all that is left is what the chat taught.
    let with = |lines: u16| {
        let mut record = record::<Sign>([]);
        record.hinted.insert(Strength::Name, [(S4.into(), count([lines, 0, 0, lines]))].into());
        let mut learner = Learner::default();
        learner.learn(&record, Heard::New, Day(0));
        learner.chance(S4, Day(0))
    };
    assert!(with(1) > PRIOR, "something is taught");
    assert_eq!(with(1), with(9), "and no more by nine lines of one chat");
}

#[test]
fn every_hint_takes_from_an_answer_and_a_plainer_one_takes_more() {
    let after = |hint: Option<Strength>| {
        let mut record = record::<Sign>([]);
        let answered = [(S4.into(), count([2, 0, 0, 2]))].into();
        match hint {
            None => record.skills = answered,
            Some(hint) => drop(record.hinted.insert(hint, answered)),
        }
        let mut learner = sharp();
        (0..3).for_each(|_| learner.learn(&record, Heard::New, Day(0)));
        (learner.chance(S4, Day(0)), learner.light(S4, Day(0)))
    };
    let [alone, look, ask, name] = [None, Some(Strength::Look), Some(Strength::Ask), Some(Strength::Name)].map(after);
    assert!(alone.0 > look.0 && look.0 > ask.0 && ask.0 > name.0, "{alone:?} {look:?} {ask:?} {name:?}");
    assert_eq!(alone.1, Light::Bright, "without a hint it is found");
    assert!([look, ask, name].iter().all(|(_, light)| *light == Light::Kindled), "with one nobody knows");
}

#[test]
fn lines_about_no_sign_count_in_the_bias_and_a_guesser_is_known_by_them() {
    let with = |flagged: u16| {
        let mut record = record([(S13, count([10, 0, 2, 8]))]);
        record.plain = PlainCount { flagged, let_be: 30 - flagged };
        let mut learner = Learner::default();
        learner.learn(&record, Heard::New, Day(0));
        learner
    };
    let biases: Vec<u32> = [0, 5, 15, 30].map(|flagged| with(flagged).bias().0.get()).into();
    assert!(biases.is_sorted() && biases[0] + 100_000 < biases[3], "each flag on a plain line is one: {biases:?}");
    assert!(with(25).sensitivity() < with(0).sensitivity(), "and whoever flags those does not tell signs apart");
    let [mut even, mut jumpy] = [with(0), with(25)];
    for learner in [&mut even, &mut jumpy] {
        (0..3).for_each(|_| learner.learn(&record([(S4, count([2, 0, 0, 2]))]), Heard::New, Day(0)));
    }
    assert!(even.has_mastered(S4, Day(0)), "by the same answers to a sign");
    assert!(!jumpy.has_mastered(S4, Day(0)), "a light comes to one and not to the other");
}

#[test]
fn how_well_signs_are_told_apart_does_not_enter_the_bias() {
    // Hits and false alarms out of forty at a criterion of 0 and of -0.6, for a d' of 0, 1, 2 and 3.
    let bias = |[hits, false_alarms]: [u16; 2]| {
        let mut learner = Learner::default();
        learner.learn(&record([(S1, count([hits, 40 - hits, false_alarms, 40 - false_alarms]))]), Heard::New, Day(0));
        learner.bias().0.get()
    };
    for even in [[20, 20], [28, 12], [34, 6], [37, 3]].map(bias) {
        assert!(even.abs_diff(500_000) < 20_000, "an even hand has a bias of a half: {even}");
    }
    let jumpy = [[29, 29], [35, 22], [38, 14], [39, 7]].map(bias);
    let (low, high) = (jumpy.iter().min().unwrap(), jumpy.iter().max().unwrap());
    assert!(*low > 600_000 && high - low < 160_000, "a ready one the same above it, whatever is known: {jumpy:?}");
}

#[test]
fn mastery_lapses_with_time_and_comes_back_with_practice() {
    let learner = master(&[S2], Day(10));
    assert!(learner.has_mastered(S2, Day(13)), "not within three days");
    assert!(!learner.has_mastered(S2, Day(38)), "but in four weeks without a booster");
    assert!(learner.chance(S2, Day(38)) < LAPSED, "since too little is likely to be left");
    assert_eq!(learner.light(S2, Day(38)), Light::Kindled, "a light that was lit never goes dark");
    assert_eq!(learner.chance(S2, Day(3)), learner.chance(S2, Day(10)), "a clock that was put back takes nothing");
    let mut again = learner;
    again.learn(&record([(S2, count([4, 0, 0, 4]))]), Heard::New, Day(38));
    assert!(again.has_mastered(S2, Day(38)), "practice brings it back");
    again.learn(&record([(S2, count([0, 3, 3, 0]))]), Heard::New, Day(38));
    assert!(!again.has_mastered(S2, Day(38)), "and mistakes take it");
}

#[test]
fn a_wrong_answer_takes_from_its_own_balance_twice_what_a_right_one_adds() {
    let mut learner = master(&[S2], Day(0));
    for (answers, balances) in
        [([0, 1, 0, 0], "found:8,let_be:16"), ([1, 0, 1, 0], "found:12,let_be:8"), ([0, 2, 2, 0], "found:0,let_be:0")]
    {
        learner.learn(&record([(S2, count(answers))]), Heard::New, Day(0));
        let text = ron::to_string(&learner).unwrap();
        assert!(text.contains(balances), "guessing must drift downward: {balances} in {text}");
    }
}

#[test]
fn finding_and_suspecting_are_reported_apart() {
    let of = |answers: [u16; 4]| {
        let mut learner = Learner::default();
        learner.learn(&record([(S1, count(answers))]), Heard::New, Day(0));
        (learner.sensitivity().0, learner.bias().0.get())
    };
    let (sharp, suspicious, trusting, jumpy) =
        (of([20, 0, 0, 20]), of([20, 0, 20, 0]), of([0, 20, 0, 20]), of([20, 0, 10, 10]));
    assert!(sharp.0 > 900_000 && sharp.1 == 500_000, "tells apart, evenly: {sharp:?}");
    assert!(suspicious.0 == 0 && suspicious.1 > 950_000, "tells nothing apart, flags all: {suspicious:?}");
    assert!(trusting.0 == 0 && trusting.1 < 50_000, "tells nothing apart, flags nothing: {trusting:?}");
    assert!((400_000..600_000).contains(&jumpy.0) && jumpy.1 > 800_000, "tells apart, flags easily: {jumpy:?}");
    assert_eq!(of([0; 4]), (0, 500_000), "of nobody nothing is known");
}

#[test]
fn old_answers_give_way_to_new_ones() {
    let mut learner = Learner::default();
    (0..20).for_each(|_| learner.learn(&record([(S1, count([5, 0, 5, 0]))]), Heard::New, Day(0)));
    assert!(learner.bias().0.get() > 950_000, "flags everything for a hundred answers");
    (0..40).for_each(|_| learner.learn(&record([(S1, count([5, 0, 0, 5]))]), Heard::New, Day(0)));
    assert!(learner.bias().0.get() < 850_000, "and is not held to it for ever: {:?}", learner.bias());
    assert!(learner.sensitivity().0 > 850_000, "what it does now counts more: {:?}", learner.sensitivity());
}

#[test]
fn a_chat_that_was_left_teaches_nothing_and_a_finished_one_each_sign_in_it() {
    let mut play = Player::new(&scenario("tower-club"));
    play.read().choose("c2").choose("c4").flag("m5", Mark::Sign(S1));
    let mut learner = Learner::default();
    learner.learn(&score(&play.session), Heard::New, Day(0));
    assert_eq!(learner, Learner::default(), "it was not played to its end");
    learner.learn(&score(&play.act(Act::Tell { role: Role::Mum }).read().session), Heard::New, Day(0));
    let met: Vec<Sign> = learner.met().iter().collect();
    assert_eq!(met, [S1, S4], "a look-alike is met too");
    assert!(learner.chance(S4, Day(0)) > PRIOR, "the spare code was let be");
    assert!(learner.chance(S1, Day(0)) < PRIOR, "the surprise was mistaken");
}

#[test]
fn the_ladder_has_the_signs_that_a_band_meets_in_chats() {
    let of = |band| ladder(band).iter().collect::<Vec<_>>();
    assert_eq!(of(Band::Younger), [S1, S2, S4, S5, S6, S7, S12, S13], "eight at 8 and 9");
    assert_eq!(ladder(Band::Middle).len(), 14, "all but the card from 10 on");
    assert!(!ladder(Band::Older).contains(S14), "S14 is never dialogue, so no chat can teach it");
}

#[test]
fn a_learner_is_written_and_what_cannot_be_is_refused() {
    let text = ron::to_string(&master(&[S2, A1], Day(7))).unwrap();
    assert_eq!(ron::from_str::<Learner>(&text).unwrap(), master(&[S2, A1], Day(7)), "{text}");
    let entry = text.split_once("skills:[").and_then(|(_, rest)| rest.split_once(",(")).unwrap().0;
    for (from, to, part) in [
        ("found:16", "found:17", "`sign-s2` has a balance of 17 and 16"),
        ("chats:3", "chats:7", "`sign-s2` has 7 chats of 2 pairs"),
        ("chats:3", "chats:1", "`sign-s2` has 1 chats of 2 pairs"),
        ("boosters:0", "boosters:4", "`sign-s2` has 4 boosters"),
        ("boosters:0", "boosters:3", "a booster due after the last one"),
        ("chance:", "chance:9", "millionths"),
        ("hits:12", "hits:64", "answers are more than the 64"),
        ("skills:[", &format!("skills:[{entry},"), "`sign-s2` is listed twice"),
        ("mastered", "name", "name"),
    ] {
        let broken = text.replacen(from, to, 1);
        assert_ne!(broken, text, "the text to refuse differs: {from} in {text}");
        let error = ron::from_str::<Learner>(&broken).unwrap_err().to_string();
        assert!(error.contains(part), "{to}: {error}");
    }
}

proptest! {
    #[test]
    fn a_right_answer_never_lowers_what_a_wrong_one_would_leave(
        known in chance(), other in chance(), bias in 0_u32..=1_000_000, shows: bool,
    ) {
        let bias = Chance::millionths(bias);
        let after = |known, right: bool| trace(known, Answer { sign: S1, shows, flagged: shows == right }, bias);
        prop_assert!(after(known, true) >= after(known, false), "a right answer is worth no less than a wrong one");
        prop_assert!(after(known.min(other), true) <= after(known.max(other), true), "who knew more knows more after");
        prop_assert!(after(known, true) >= known.min(Chance::millionths(990_000)), "nor does it take anything");
        for chance in [after(known, true), after(known, false)] {
            prop_assert!((10_000..=990_000).contains(&chance.get()), "nobody is ever quite sure: {:?}", chance);
        }
    }

    #[test]
    fn forgetting_in_two_parts_is_forgetting_in_one(known in chance(), one in 0_u32..400, two in 0_u32..400, boosters in 0_u8..4) {
        let parts = fade(fade(known, one, boosters), two, boosters).get();
        let whole = fade(known, one + two, boosters).get();
        prop_assert!(parts.abs_diff(whole) <= 2, "{} and {} differ by more than rounding", parts, whole);
        let between = known.min(PRIOR)..=known.max(PRIOR);
        prop_assert!(between.contains(&Chance::millionths(whole)), "it moves towards the prior and not past it");
    }

    #[test]
    fn a_learner_stays_in_range_and_is_written_and_read_back(chats in counted(), later in 0_u32..1_000) {
        let (learner, day) = learn(&chats);
        let day = day.after(later);
        for sign in Sign::ALL {
            let chance = learner.chance(sign, day).get();
            prop_assert!((10_000..=990_000).contains(&chance), "{:?} is known with {}", sign, chance);
            let bright = learner.light(sign, day) == Light::Bright;
            prop_assert_eq!(bright, learner.has_mastered(sign, day), "the light says what is mastered");
            prop_assert!(!bright || learner.booster_due(sign).is_some(), "and a booster is to come");
        }
        let written = ron::to_string(&learner).unwrap();
        prop_assert!(written.len() < 150 * (learner.met().len() + 1), "what is kept is small: {}", written);
        prop_assert_eq!(ron::from_str::<Learner>(&written).unwrap(), learner, "and complete: {}", written);
    }

    #[test]
    fn a_right_answer_leaves_a_sign_no_lower_than_a_wrong_one(before in counts(), others in counts(), shows: bool) {
        let mut learner = Learner::default();
        learner.learn(&record([(S6, before)]), Heard::New, Day(0));
        learner.learn(&record([(S1, others)]), Heard::New, Day(0));
        let chance = |right: bool| {
            let answered = match (shows, right) {
                (true, true) => count([1, 0, 0, 0]),
                (true, false) => count([0, 1, 0, 0]),
                (false, false) => count([0, 0, 1, 0]),
                (false, true) => count([0, 0, 0, 1]),
            };
            let mut learner = learner.clone();
            learner.learn(&record([(S6, answered)]), Heard::New, Day(0));
            learner.chance(S6, Day(0)).get()
        };
        prop_assert!(chance(true) >= chance(false), "{} for right, {} for wrong", chance(true), chance(false));
    }

    #[test]
    fn every_play_through_can_be_learnt_from((session, _) in any_play()) {
        let record = score(&session);
        let mut learner = Learner::default();
        learner.learn(&record, Heard::New, Day(0));
        let met: Vec<Sign> = learner.met().iter().collect();
        let of_sign = |skill: &Skill| if let Skill::Sign(sign) = *skill { Some(sign) } else { None };
        let counted: Vec<Sign> = record.skills.keys().filter(|_| record.ending.is_some()).filter_map(of_sign).collect();
        prop_assert_eq!(met, counted, "each sign of a finished chat, and nothing of another");
    }

    #[test]
    fn answers_outside_a_chat_count_like_those_to_a_chat_that_comes_again(counts in counts(), known: bool) {
        let [mut one, mut other] = [(), ()].map(|()| if known { master(&[S8], Day(4)) } else { Learner::default() });
        let answered = Skill::of_line([S8].into_iter().collect()).map(|skill| (skill, counts));
        one.learn(&record(answered), Heard::Again, Day(4));
        let answers = |times, shows, flagged| vec![Answer { sign: S8, shows, flagged }; usize::from(times)];
        let all: Vec<_> = [
            answers(counts.hits, true, true),
            answers(counts.misses, true, false),
            answers(counts.correct_rejections, false, false),
            answers(counts.false_alarms, false, true),
        ].concat();
        finish(&mut other, &all, Day(4));
        prop_assert_eq!(one, other, "a line is a line");
    }

    #[test]
    fn a_light_is_lit_only_where_right_answers_of_both_kinds_outweigh_wrong_ones(chats in counted()) {
        let mut learner = Learner::default();
        for (signs, _) in chats {
            let before = learner.mastered(Band::Middle, Day(0));
            learner.learn(&record(signs), Heard::New, Day(0));
            let text = ron::to_string(&learner).unwrap();
            for sign in learner.mastered(Band::Middle, Day(0)).iter().filter(|sign| !before.contains(*sign)) {
                let name = format!("(skill:Sign({sign:?}),");
                let entry = text.split_once(&name).and_then(|(_, rest)| rest.split_once(")")).unwrap().0;
                let number = |key: &str| -> u32 {
                    let (_, rest) = entry.split_once(key).unwrap();
                    rest.split_once(',').unwrap().0.parse().unwrap()
                };
                prop_assert!(number("found:") >= 12 && number("let_be:") >= 12, "{:?} was lit with {}", sign, entry);
                prop_assert!(number("chats:") >= 3 && number("chance:") >= MASTERED.get(), "{}", entry);
            }
        }
    }
}

#[test]
fn the_published_parameters_keep_their_order() {
    assert!(PRIOR < LAPSED && LAPSED < MASTERED, "a sign is unknown, lapsed, mastered, in that order");
    assert!(SLIP.get() < 500_000 && LEARN.get() < 500_000, "or a right answer would speak against knowledge");
    assert_eq!(ENOUGH, 3, "docs/learning.md says three");
}
