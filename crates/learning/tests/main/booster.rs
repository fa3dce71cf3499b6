//! Boosters: when they are due, what a round asks, and what its answers mean.

use std::collections::BTreeSet;

use learning::{
    Day, Learner, Light, Seed, Skill,
    booster::{Item, LONGEST, Occasion, RoundResult, before, due, finish, items, round},
    mastery::Answer,
};
use proptest::prelude::*;
use story::{Band, Line, Sign, Sign::*};

use crate::{
    kit::{index, message, scenario},
    mastery::master,
};

/// Four chats for each of these signs in a band, each with two lines of both kinds.
fn pool(signs: &[Sign], band: Band) -> Vec<Item> {
    let line = |sign: Sign, chat: u16, at: u16| Item {
        scenario: format!("{}-{chat}-{band:?}", sign.key()).into(),
        band,
        message: index(at),
        sign,
        shows: at.is_multiple_of(2),
    };
    signs.iter().flat_map(|sign| (0..4).flat_map(move |chat| (0..4).map(move |at| line(*sign, chat, at)))).collect()
}

fn occasion(day: Day, seed: u64) -> Occasion<'static> {
    Occasion { band: Band::Middle, day, seed: Seed(seed), last: None }
}

fn answers(sign: Sign, rights: &[(bool, bool)]) -> Vec<Answer> {
    rights.iter().map(|(shows, right)| Answer { sign, shows: *shows, flagged: shows == right }).collect()
}

const ALL_RIGHT: [(bool, bool); 4] = [(true, true), (false, true), (true, true), (false, true)];

fn is_due(learner: &Learner, sign: Sign, day: u32) -> bool {
    due(learner, Band::Middle, Day(day)).contains(&sign.into())
}

/// What the answers of a round mean for the signs.
fn finished(learner: &mut Learner, answers: &[Answer], day: Day) -> Vec<(Sign, RoundResult)> {
    let of_sign = |(skill, result)| if let Skill::Sign(sign) = skill { Some((sign, result)) } else { None };
    finish(learner, answers, day).into_iter().filter_map(of_sign).collect()
}

#[test]
fn boosters_come_two_seven_and_twenty_eight_days_after_mastery_and_then_no_more() {
    let mut learner = master(&[S1], Day(100));
    for (passed, day) in [(0, 102), (1, 107), (2, 128)] {
        assert_eq!(learner.boosters(S1), passed, "so many are passed");
        assert!(!is_due(&learner, S1, day - 1), "booster {passed} does not come early");
        assert!(is_due(&learner, S1, day), "booster {passed} comes on its day");
        assert!(is_due(&learner, S1, day + 300), "and waits without end");
        let outcomes = finished(&mut learner, &answers(S1, &ALL_RIGHT), Day(day));
        assert_eq!(outcomes, [(S1, RoundResult::Passed)], "all was right");
    }
    assert_eq!((learner.boosters(S1), learner.booster_due(S1)), (3, None), "after the third there is none");
    assert_eq!(learner.light(S1, Day(5_000)), Light::Bright, "and the light stays");
}

#[test]
fn a_booster_that_was_not_passed_comes_again_in_two_days() {
    let mut learner = master(&[S1], Day(0));
    let wrong = [(true, true), (false, false)];
    assert_eq!(
        finished(&mut learner, &answers(S1, &wrong), Day(2)),
        [(S1, RoundResult::Again)],
        "one of two was wrong"
    );
    assert!(!is_due(&learner, S1, 3) && is_due(&learner, S1, 4), "what was missed is soon seen again");
    assert_eq!(learner.boosters(S1), 0, "the step is the same");
}

#[test]
fn a_booster_is_passed_by_both_kinds_and_no_more_than_a_quarter_wrong() {
    let [found, missed, let_be, mistaken] = [(true, true), (true, false), (false, true), (false, false)];
    for (rights, outcome) in [
        (vec![found, let_be], RoundResult::Passed),
        (vec![found, found, let_be, mistaken], RoundResult::Passed),
        (vec![found, missed, let_be, mistaken], RoundResult::Again),
        (vec![found, found, found, mistaken], RoundResult::Again),
        (vec![found, mistaken, found, mistaken], RoundResult::Again),
        (vec![missed, let_be, missed, let_be], RoundResult::Again),
        (vec![found, found], RoundResult::Practised),
        (vec![let_be, let_be], RoundResult::Practised),
    ] {
        let mut learner = master(&[S1], Day(0));
        let outcomes = finished(&mut learner, &answers(S1, &rights), Day(2));
        assert_eq!(outcomes, [(S1, outcome)], "{rights:?}");
        assert_eq!(
            learner.boosters(S1),
            u8::from(outcome == RoundResult::Passed),
            "only a passed one moves on: {rights:?}"
        );
    }
    let mut learner = master(&[S1], Day(0));
    let early = finished(&mut learner, &answers(S1, &ALL_RIGHT), Day(1));
    assert_eq!(early, [(S1, RoundResult::Practised)], "what is not due is practice");
}

#[test]
fn lines_are_taken_by_those_who_write_and_only_where_the_line_itself_tells() {
    let kai = scenario("tower-code");
    let lines = items(&kai);
    let of = |id: &str| -> Vec<(Sign, bool)> {
        let at = message(&kai, id);
        lines.iter().filter(|item| item.message == at).map(|item| (item.sign, item.shows)).collect()
    };
    assert_eq!(of("m8"), [(S4, true), (S5, true)], "one line for each sign that it shows");
    assert_eq!(of("m3"), [], "whether m3 is a look-alike, only m8 tells");
    assert_eq!(of("m1"), [], "nothing about it");
    assert_eq!(of("e1"), [], "mum does not write to the friend");
    let rami = scenario("tower-club");
    assert!(items(&rami).iter().all(|item| !item.shows), "in the benign twin nothing is a sign");
    assert!(items(&rami).iter().any(|item| item.sign == S4), "there the spare code is a look-alike for good");
}

#[test]
fn without_a_due_booster_or_a_pair_of_lines_there_is_no_round() {
    let learner = master(&[S1], Day(0));
    let lines = pool(&[S1, S2], Band::Middle);
    assert!(round(&lines, &learner, occasion(Day(1), 1)).is_empty(), "nothing is due yet");
    assert!(!round(&lines, &learner, occasion(Day(2), 1)).is_empty(), "now it is");
    assert!(round(&[], &learner, occasion(Day(2), 1)).is_empty(), "an empty library asks nothing");
    let found: Vec<Item> = lines.iter().filter(|item| item.shows).cloned().collect();
    assert!(round(&found, &learner, occasion(Day(2), 1)).is_empty(), "signs alone would reward suspicion");
    let older = pool(&[S1], Band::Older);
    assert!(round(&older, &learner, occasion(Day(2), 1)).is_empty(), "lines above the band never come");
}

#[test]
fn a_round_does_not_ask_what_was_just_played_and_takes_younger_lines_only_at_need() {
    let learner = master(&[S1], Day(0));
    let mut lines = pool(&[S1], Band::Middle);
    lines.extend(pool(&[S1], Band::Younger));
    for seed in 0..40 {
        let asked = round(&lines, &learner, Occasion { last: Some("s1-0-Middle"), ..occasion(Day(2), seed) });
        assert!(asked.iter().all(|item| &*item.scenario != "s1-0-Middle"), "it is still in memory");
        assert!(asked.iter().all(|item| item.band == Band::Middle), "the band has lines enough");
    }
    let younger = pool(&[S1], Band::Younger);
    assert!(!round(&younger, &learner, occasion(Day(2), 1)).is_empty(), "younger lines are better than none");
}

proptest! {
    #[test]
    fn a_round_is_short_half_and_half_and_the_same_for_the_same_seed(
        signs in prop::sample::subsequence(&[S1, S2, S3, S4, S5, S6, S7, S8][..], 1..=8), seed: u64, filled: bool,
    ) {
        let learner = master(&signs, Day(0));
        let asked_about: Vec<Sign> = if filled { Sign::ALL.to_vec() } else { signs[..1].to_vec() };
        let mut lines = pool(&asked_about, Band::Middle);
        let first: Vec<Item> = round(&lines, &learner, occasion(Day(2), seed)).into_iter().cloned().collect();
        prop_assert!((6..=LONGEST).contains(&first.len()), "three to five minutes: {}", first.len());
        let shows = first.iter().filter(|item| item.shows).count();
        prop_assert_eq!(shows * 2, first.len(), "half show a sign, half do not");
        let messages: BTreeSet<_> = first.iter().map(|item| (&item.scenario, item.message)).collect();
        prop_assert_eq!(messages.len(), first.len(), "no line twice");
        for sign in first.iter().map(|item| item.sign).collect::<BTreeSet<_>>() {
            let kinds: BTreeSet<bool> = first.iter().filter(|item| item.sign == sign).map(|item| item.shows).collect();
            prop_assert_eq!(kinds.len(), 2, "{:?} is asked both ways", sign);
        }
        lines.reverse();
        let again: Vec<Item> = round(&lines, &learner, occasion(Day(2), seed)).into_iter().cloned().collect();
        prop_assert_eq!(first, again, "the library's order does not matter");
    }

    #[test]
    fn whoever_flags_all_or_nothing_never_passes(flagged: bool, seed: u64) {
        let mut learner = master(&[S1, S2, S3], Day(0));
        let lines = pool(&Sign::ALL, Band::Middle);
        for day in 2..40 {
            let asked = round(&lines, &learner, occasion(Day(day), seed));
            let answers: Vec<_> = asked.iter().map(|item| item.answer(flagged)).collect();
            let outcomes = finish(&mut learner, &answers, Day(day));
            prop_assert!(outcomes.iter().all(|(_, outcome)| *outcome != RoundResult::Passed), "day {}", day);
        }
    }
}

#[test]
fn different_days_and_seeds_ask_different_lines() {
    let learner = master(&[S1], Day(0));
    let lines = pool(&[S1], Band::Middle);
    let asked =
        |day, seed| -> Vec<Item> { round(&lines, &learner, occasion(Day(day), seed)).into_iter().cloned().collect() };
    assert_ne!(asked(2, 1), asked(2, 2), "the seed counts");
    assert_ne!(asked(2, 1), asked(3, 1), "and so does the day");
}

#[test]
fn what_came_before_a_line_is_shown_with_it() {
    let chat = scenario("tower-code");
    let id = |line: &Line| match line {
        Line::Message(ix) => chat.message(*ix).id.to_string(),
        Line::Said(choice) => chat.choice(*choice).id.to_string(),
        other => format!("{other:?}"),
    };
    let at = |wanted: &str| chat.find_message(wanted).unwrap();
    let before = |wanted: &str| before(&chat, at(wanted)).iter().map(id).collect::<Vec<_>>();
    assert_eq!(before("m1"), Vec::<String>::new(), "nothing comes before the first");
    let push = before("m5b");
    assert_eq!(push.last().map(String::as_str), Some("c2"), "a push is read with the no before it: {push:?}");
    assert_eq!(push.len(), 3, "and with what that answered: {push:?}");
    for message in &chat.messages {
        let lines = before(&message.id);
        assert!(lines.len() <= 3 && !lines.contains(&message.id.to_string()), "{}: {lines:?}", message.id);
    }
}
