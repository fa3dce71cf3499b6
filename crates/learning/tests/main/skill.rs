//! What a learner is traced by: three questions at 8 and 9, signs from 10 on.

use learning::{
    Day, Heard, Learner, Light, Seed, SignCount, Skill,
    booster::{Item, Occasion, RoundResult, due, finish, round},
    mastery::ladder,
};
use story::{Band, Question, Sign, Sign::*};

use crate::{
    kit::index,
    mastery::{master, record},
};

const RIGHT: SignCount = SignCount { hits: 4, misses: 0, false_alarms: 0, correct_rejections: 4 };

/// What lines about a sign ask for.
fn asked(sign: Sign) -> Vec<(Skill, SignCount)> {
    Skill::of_line([sign].into_iter().collect()).map(|skill| (skill, RIGHT)).collect()
}

#[test]
fn the_youngest_have_three_skills_and_each_of_their_signs_belongs_to_one() {
    let three = Skill::of_band(Band::Younger);
    let questions = [Question::WhoMayKnow, Question::WhatDoTheyWant, Question::AfterNo].map(Skill::from);
    assert_eq!(three, questions, "the questions by which they flag");
    for sign in ladder(Band::Younger).iter() {
        let of: Vec<_> = three.iter().filter(|skill| skill.covers(sign)).collect();
        assert_eq!(of, [&Skill::of(sign, Band::Younger)], "{sign:?} belongs to one");
    }
    for band in [Band::Middle, Band::Older] {
        let signs: Vec<Skill> = ladder(band).iter().map(Skill::from).collect();
        assert_eq!(Skill::of_band(band), signs, "from ten on by sign");
    }
}

#[test]
fn three_chats_about_different_signs_of_a_question_light_its_lamp_and_no_signs() {
    let mut learner = master(&[S7], Day(0));
    assert_eq!(learner.light(Question::WhoMayKnow, Day(0)), Light::Dark, "made up without questions");
    for sign in [S1, S2, S13] {
        learner.learn(&record(asked(sign)), Heard::New, Day(0));
    }
    assert_eq!(learner.light(Question::WhoMayKnow, Day(0)), Light::Bright, "three chats of three pairs");
    let signs: Vec<Light> = [S1, S2, S13].map(|sign| learner.light(sign, Day(0))).to_vec();
    assert_eq!(signs, [Light::Kindled; 3], "of each sign there was one: at ten its lamp is begun and not bright");
    let found: Vec<Sign> = learner.mastered(Band::Younger, Day(0)).iter().collect();
    assert_eq!(found, [S1, S2, S12, S13], "at nine all four of the question are known");
    assert_eq!(
        learner.mastered(Band::Middle, Day(0)).iter().collect::<Vec<_>>(),
        [S7],
        "at ten, what is known by sign"
    );
}

#[test]
fn a_question_has_its_own_boosters_which_ask_lines_of_its_signs() {
    let mut learner = master(&[S7], Day(0));
    for sign in [S1, S2, S13] {
        learner.learn(&record(asked(sign)), Heard::New, Day(0));
    }
    let who = Skill::from(Question::WhoMayKnow);
    assert_eq!(due(&learner, Band::Younger, Day(2)), [who], "the question");
    assert_eq!(due(&learner, Band::Middle, Day(2)), [Skill::from(S7)], "or the sign, by what the band is traced by");
    let line = |sign: Sign, at: u16| Item {
        scenario: format!("{}-{}", sign.key(), at / 2).into(),
        band: Band::Younger,
        message: index(at),
        sign,
        shows: at.is_multiple_of(2),
    };
    let pool: Vec<Item> = [S1, S4, S12].into_iter().flat_map(|sign| (0..4).map(move |at| line(sign, at))).collect();
    let occasion = Occasion { band: Band::Younger, day: Day(2), seed: Seed(1), last: None };
    let asked = round(&pool, &learner, occasion);
    assert!(asked.len() >= 4 && asked.iter().all(|item| who.covers(item.sign)), "no other question was met: {asked:?}");
    let answers: Vec<_> = asked.iter().map(|item| item.answer(item.shows)).collect();
    let of_question = finish(&mut learner, &answers, Day(2)).into_iter().find(|(skill, _)| *skill == who);
    assert_eq!(of_question, Some((who, RoundResult::Passed)), "all was right");
    assert_eq!(learner.boosters(who), 1, "and the next is later");
    assert!(
        due(&learner, Band::Younger, Day(6)).is_empty() && !due(&learner, Band::Younger, Day(7)).is_empty(),
        "on day 7"
    );
}

#[test]
fn what_is_kept_of_questions_is_written_and_read_back() {
    let mut learner = Learner::default();
    learner.learn(&record(asked(S7)), Heard::New, Day(3));
    let text = ron::to_string(&learner).unwrap();
    assert!(text.contains("skill:Question(AfterNo)") && text.contains("skill:Sign(S7)"), "{text}");
    assert_eq!(ron::from_str::<Learner>(&text).unwrap(), learner, "{text}");
}
