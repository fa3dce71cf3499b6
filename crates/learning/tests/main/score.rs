//! The score of a play-through: the worked pair by hand, and what holds for every way to play.

use std::collections::{BTreeMap, BTreeSet};

use learning::{
    ActDone, Counts, Help, PlainCount, SessionRecord, SignCount, Skill, Verdict,
    hint::{Hints, Strength},
    score, score_with, verdicts,
};
use proptest::prelude::*;
use story::{
    Act, ActKind, Band, Ending, Input, Kind, Mark, MessageIx, Question, Reason, Role, Session, Sign, Sign::*, SignSet,
};

use crate::kit::{Player, any_play, library_with, mark, message, person, scenario};

const WHO_MAY_KNOW: Mark = Mark::Question(Question::WhoMayKnow);

fn verdict_on(session: &Session, id: &str) -> Verdict {
    let ix = message(session.scenario(), id);
    verdicts(session).into_iter().find(|(at, _)| *at == ix).unwrap().1
}

fn skills(signs: &[(Sign, SignCount)], questions: &[(Question, SignCount)]) -> BTreeMap<Skill, SignCount> {
    let signs = signs.iter().map(|(sign, count)| (Skill::from(*sign), *count));
    signs.chain(questions.iter().map(|(question, count)| (Skill::from(*question), *count))).collect()
}

#[test]
fn the_worrying_chat_of_the_worked_pair_scores_as_counted_by_hand() {
    let mut play = Player::new(&scenario("tower-code"));
    play.read().choose("c1").choose("c5").choose("c7");
    // Arrived and by somebody who writes: m1, m2a, m3, m4, m5, m8, m9.
    play.flag("m1", Mark::Sign(S2)).flag("m3", Mark::Sign(S4)).flag("m5", WHO_MAY_KNOW).flag("m8", Mark::Sign(S9));
    play.act(Act::Pause).act(Act::Tell { role: Role::Aunt }).read();
    let record = score(&play.session);
    let counts = Counts { hits: 2, named: 1, misses: 2, false_alarms: 1, early: 1, correct_rejections: 1 };
    assert_eq!(record.counts, counts, "m5 m8 found, m5 named, m4 m9 missed, m1 mistaken, m3 early, m2a left alone");
    let none = SignCount::default();
    let (found, missed) = (SignCount { hits: 1, ..none }, SignCount { misses: 1, ..none });
    let signs = [(S1, found), (S3, missed), (S4, found), (S5, found), (S7, missed)];
    let both = SignCount { hits: 1, misses: 1, ..none };
    let questions = [(Question::WhoMayKnow, found), (Question::WhatDoTheyWant, both), (Question::AfterNo, missed)];
    let skills = skills(&signs, &questions);
    assert_eq!(
        record.skills, skills,
        "m8 counts for both of its signs and once for their question, the early m3 for none"
    );
    assert_eq!(record.plain, PlainCount { flagged: 2, let_be: 1 }, "m1 and the early m3 were flagged, m2a was not");
    assert_eq!(record.twin.as_deref(), Some("tower-club"), "what is known of one is known of the other");
    assert_eq!(record.messages_to_help, Some(3), "m5, m8 and m9 came between m4 and the pause");
    assert!(record.told, "the aunt was told");
    assert_eq!(record.ending, Some(Ending::Told), "telling settles it");
    let always = |kind| ActDone { kind, help: Help::AlwaysRight };
    assert_eq!(record.acts, [always(ActKind::Pause), always(ActKind::Tell)], "pausing and telling are always right");
    let by_hand = [
        ("m1", Verdict::FalseAlarm),
        ("m2a", Verdict::Plain),
        ("m3", Verdict::Early),
        ("m4", Verdict::Missed),
        ("m5", Verdict::Found { named: true }),
        ("m8", Verdict::Found { named: false }),
        ("m9", Verdict::Missed),
    ];
    let by_hand = by_hand.map(|(id, verdict)| (message(play.session.scenario(), id), verdict));
    assert_eq!(verdicts(&play.session), by_hand, "the debrief goes through the chat in its order");
}

#[test]
fn the_benign_twin_scores_as_counted_by_hand() {
    let rami = scenario("tower-club");
    let mut play = Player::new(&rami);
    play.read().choose("c2").choose("c4").flag("m5", Mark::Sign(S1));
    play.act(Act::Block { who: person(&rami, "rami") }).read();
    let record = score(&play.session);
    let counts = Counts { false_alarms: 1, correct_rejections: 6, ..Counts::default() };
    assert_eq!(record.counts, counts, "m1 m2a m3 m5b m5a m7 were left alone, m5 was mistaken");
    assert_eq!(verdict_on(&play.session, "m5"), Verdict::OnlyLooked { flagged: true }, "a surprise is no secret");
    assert_eq!(verdict_on(&play.session, "m3"), Verdict::OnlyLooked { flagged: false }, "a spare code is a spare code");
    let none = SignCount::default();
    let (mistaken, let_be) = (SignCount { false_alarms: 1, ..none }, SignCount { correct_rejections: 1, ..none });
    let skills = skills(
        &[(S1, mistaken), (S4, let_be)],
        &[(Question::WhoMayKnow, mistaken), (Question::WhatDoTheyWant, let_be)],
    );
    assert_eq!(record.skills, skills, "the surprise was mistaken for a secret, the spare code was let be");
    assert_eq!(record.messages_to_help, None, "without a sign there is nothing to help with");
    assert_eq!(record.acts, [ActDone { kind: ActKind::Block, help: Help::PutRight }], "Rami is kind");
    assert_eq!((record.told, record.ending), (false, Some(Ending::PutRight)), "it is put right, lightly");
}

#[test]
fn carrying_on_is_what_fits_a_fine_chat_and_helps_in_no_other() {
    for (id, replies, help) in [
        ("tower-club", ["c2", "c4"].as_slice(), Help::Helpful),
        ("tower-code", &["c2", "c4"], Help::Neutral),
        ("shell-shower", &["c2"], Help::Neutral),
    ] {
        let mut play = Player::new(&scenario(id));
        play.read();
        for reply in replies {
            play.choose(reply);
        }
        play.act(Act::CarryOn);
        let carried = ActDone { kind: ActKind::CarryOn, help };
        assert_eq!(score(&play.session).acts, [carried], "carrying on in {id}");
    }
}

#[test]
fn an_act_is_judged_by_the_chat_and_by_whom_it_is_about() {
    let (kai, rami, pip) = (scenario("tower-code"), scenario("tower-club"), scenario("shell-shower"));
    let block = |chat, who| Act::Block { who: person(chat, who) };
    let report = Act::Report { who: person(&kai, "kai"), reason: Reason::FeltOdd, proof: Vec::new() };
    let keep = Act::Keep { messages: vec![message(&kai, "m1")] };
    let nothing = Act::Keep { messages: Vec::new() };
    for (chat, act, help) in [
        (&kai, block(&kai, "kai"), Help::Helpful),
        (&kai, block(&kai, "dana"), Help::PutRight),
        (&kai, report, Help::Helpful),
        (&rami, block(&rami, "dana"), Help::PutRight),
        (&pip, block(&pip, "pip"), Help::Helpful),
        (&kai, Act::SayNo, Help::Helpful),
        (&pip, Act::SayNo, Help::Helpful),
        (&rami, Act::SayNo, Help::Neutral),
        (&kai, keep.clone(), Help::Helpful),
        (&kai, nothing, Help::Neutral),
        (&rami, keep, Help::Neutral),
    ] {
        assert_eq!(Help::of(&act, chat), help, "{act:?} in {}", chat.id);
    }
    for always in [Act::Pause, Act::Help, Act::Tell { role: Role::Helpline }] {
        for chat in [&kai, &rami, &pip] {
            assert_eq!(Help::of(&always, chat), Help::AlwaysRight, "{always:?} never costs anything");
        }
    }
}

#[test]
fn help_before_the_first_sign_does_not_stop_the_count() {
    let mut play = Player::new(&scenario("tower-code"));
    play.read().act(Act::Pause).choose("c1");
    assert_eq!(score(&play.session).messages_to_help, None, "nothing helped after m4 yet");
    play.act(Act::Help).choose("c3");
    assert_eq!(score(&play.session).messages_to_help, Some(1), "m5 came between m4 and opening the help card");
}

#[test]
fn older_players_name_a_sign_by_its_name_and_younger_ones_also_by_its_question() {
    let older = library_with(|text| text.replace("band: Middle", "band: Older"));
    for (chat, mark, named) in [
        (scenario("tower-code"), WHO_MAY_KNOW, true),
        (scenario("tower-code"), Mark::Sign(S1), true),
        (scenario("tower-code"), Mark::Sign(S4), true), // also_ok
        (scenario("tower-code"), Mark::Question(Question::WhatDoTheyWant), true),
        (scenario("tower-code"), Mark::Question(Question::AfterNo), false),
        (scenario("tower-code"), Mark::Sign(S9), false),
        (older.get("tower-code").unwrap().clone(), WHO_MAY_KNOW, false),
        (older.get("tower-code").unwrap().clone(), Mark::Sign(S1), true),
        (older.get("tower-code").unwrap().clone(), Mark::Sign(S4), true),
    ] {
        let mut play = Player::new(&chat);
        play.read().choose("c1").flag("m5", mark);
        let found = Verdict::Found { named };
        assert_eq!(verdict_on(&play.session, "m5"), found, "{mark:?} on m5 for {:?}", chat.band);
    }
}

#[test]
fn an_early_flag_is_one_for_a_sign_that_may_still_come() {
    for (mark, verdict) in [
        (Mark::Sign(S4), Verdict::Early),
        (Mark::Question(Question::WhatDoTheyWant), Verdict::Early),
        (Mark::Sign(S5), Verdict::OnlyLooked { flagged: true }),
        (WHO_MAY_KNOW, Verdict::OnlyLooked { flagged: true }),
    ] {
        let mut play = Player::new(&scenario("tower-code"));
        play.read().flag("m3", mark);
        assert_eq!(verdict_on(&play.session, "m3"), verdict, "m3 looks like S4, which m8 shows; flagged {mark:?}");
    }
    let mut play = Player::new(&scenario("tower-club"));
    play.read().flag("m3", Mark::Sign(S4));
    let mistaken = Verdict::OnlyLooked { flagged: true };
    assert_eq!(verdict_on(&play.session, "m3"), mistaken, "in the benign twin S4 never comes");
}

#[test]
fn a_message_that_arrives_twice_counts_once() {
    let mut play = Player::new(&scenario("shell-shower"));
    play.read().choose("c1").flag("m1", Mark::Sign(S8)).choose("c1").choose("c2");
    assert_eq!(play.session.shown().filter(|shown| shown.at() == 0).count(), 3, "the chat came round three times");
    let record = score(&play.session);
    let counts = Counts { false_alarms: 1, correct_rejections: 1, ..Counts::default() };
    assert_eq!(record.counts, counts, "m1 and m2 are two messages, however often they come");
    assert_eq!(verdict_on(&play.session, "m1"), Verdict::FalseAlarm, "rudeness is not grooming");
    assert_eq!(record.ending, None, "the story is not over");
}

#[test]
fn lines_at_which_a_hint_pointed_are_counted_apart_by_what_it_said() {
    let kai = scenario("tower-code");
    let mut play = Player::new(&kai);
    play.read().choose("c1").choose("c5").choose("c7").flag("m5", WHO_MAY_KNOW).flag("m8", Mark::Sign(S4));
    let at = |id: &str| message(&kai, id);
    let hints = Hints::from(vec![
        (at("m4"), Strength::Name),
        (at("m8"), Strength::Ask),
        (at("m8"), Strength::Look),
        (at("m5"), Strength::Look),
    ]);
    let (alone, hinted) = (score(&play.session), score_with(&play.session, &hints));
    let none = SignCount::default();
    let (found, missed) = (SignCount { hits: 1, ..none }, SignCount { misses: 1, ..none });
    assert_eq!(hinted.counts, alone.counts, "the debrief tells what was flagged");
    assert_eq!(alone.skills.get(&S1.into()), Some(&found), "without hints m5 would be the child's own");
    assert_eq!(
        hinted.hinted[&Strength::Look],
        skills(&[(S1, found)], &[(Question::WhoMayKnow, found)]),
        "it was told to look at m5"
    );
    let asked = skills(&[(S4, found), (S5, found)], &[(Question::WhatDoTheyWant, found)]);
    assert_eq!(hinted.hinted[&Strength::Ask], asked, "the plainer hint of two stands");
    assert_eq!(hinted.hinted.get(&Strength::Name), None, "what was named says nothing");
    assert_eq!(hinted.skills.get(&S7.into()), Some(&missed), "what no hint pointed at stays: {:?}", hinted.skills);
    assert_eq!(hinted.skills.get(&S3.into()), None, "m4 was named");
}

/// What contradicts the session in a record of it.
fn contradiction(session: &Session, record: &SessionRecord) -> Option<String> {
    let chat = session.scenario();
    let arrived: BTreeSet<MessageIx> = session.shown().filter(|ix| session.flaggable(*ix)).collect();
    let with_sign = arrived.iter().filter(|ix| !chat.message(**ix).signs.is_empty()).count();
    let flagged = session.flags().len();
    let counts = record.counts;
    let sum = |counts: &[u16]| counts.iter().map(|count| usize::from(*count)).sum::<usize>();
    let all = [counts.hits, counts.misses, counts.false_alarms, counts.early, counts.correct_rejections];
    let of_signs = || record.skills.iter().filter(|(skill, _)| matches!(skill, Skill::Sign(_))).map(|(_, count)| count);
    let total = |pick: fn(&SignCount) -> [u16; 2]| of_signs().map(|sign| sum(&pick(sign))).sum::<usize>();
    let (signs_found, signs_shown) = (total(|sign| [sign.hits, 0]), total(|sign| [sign.hits, sign.misses]));
    let (mistaken, resembled) =
        (total(|sign| [sign.false_alarms, 0]), total(|sign| [sign.false_alarms, sign.correct_rejections]));
    let looked = |ix: &&MessageIx| chat.message(**ix).signs.is_empty();
    let early = |ix: &MessageIx| session.flag_on(*ix).is_some_and(|mark| mark.fits(chat.message(*ix).early));
    let alike: usize =
        arrived.iter().filter(looked).filter(|ix| !early(ix)).map(|ix| chat.message(*ix).look_alikes.len()).sum();
    let plain = sum(&[record.plain.flagged, record.plain.let_be]);
    let about_look_alikes =
        arrived.iter().filter(looked).filter(|ix| !early(ix) && !chat.message(**ix).look_alikes.is_empty()).count();
    let questions_fit = Skill::of_band(Band::Younger).into_iter().all(|skill| {
        let about = |signs: SignSet| signs.iter().any(|sign| skill.covers(sign));
        let shown = arrived.iter().filter(|ix| about(chat.message(**ix).signs)).count();
        let looked = arrived.iter().filter(looked).filter(|ix| !early(ix) && about(chat.message(**ix).look_alikes));
        let count = record.skills.get(&skill).copied().unwrap_or_default();
        sum(&[count.hits, count.misses]) == shown
            && sum(&[count.false_alarms, count.correct_rejections]) == looked.count()
    });
    let shown: usize = arrived.iter().map(|ix| chat.message(*ix).signs.len()).sum();
    [
        (sum(&all) == arrived.len(), "the counts do not add up to the messages"),
        (counts.messages() as usize == arrived.len(), "the number of messages is wrong"),
        (sum(&[counts.hits, counts.misses]) == with_sign, "hits and misses are not the messages with a sign"),
        (sum(&[counts.hits, counts.false_alarms, counts.early]) == flagged, "a flag is lost or counted twice"),
        (counts.named <= counts.hits, "more is named than found"),
        (signs_shown == shown, "a sign is lost or counted twice"),
        (signs_found >= sum(&[counts.hits]), "a hit has no sign"),
        (resembled == alike, "a look-alike is lost or counted twice"),
        (questions_fit, "a question is not asked once of each line that is about it"),
        (plain == arrived.len() - with_sign - about_look_alikes, "a line about no sign is lost or counted twice"),
        (mistaken == 0 || counts.false_alarms > 0, "a look-alike is mistaken without a false alarm"),
        (record.acts.len() == session.acts().len(), "an act is lost"),
        (chat.kind == Kind::Worrying || with_sign == 0, "a chat that is not worrying has a sign"),
    ]
    .into_iter()
    .find(|(holds, _)| !holds)
    .map(|(_, what)| what.to_owned())
}

#[test]
fn a_wrong_record_contradicts_its_session() {
    let mut play = Player::new(&scenario("tower-code"));
    play.read().choose("c1").flag("m5", Mark::Sign(S1)).act(Act::Pause);
    let right = score(&play.session);
    assert_eq!(contradiction(&play.session, &right), None, "the record itself is right");
    let wrongs: [fn(&mut SessionRecord); 9] = [
        |record| record.plain.flagged += 1,
        |record| record.skills.entry(S4.into()).or_default().correct_rejections += 1,
        |record| record.counts.hits += 1,
        |record| record.counts.correct_rejections -= 1,
        |record| record.counts.named += 1,
        |record| record.skills.entry(Question::AfterNo.into()).or_default().misses += 1,
        |record| record.skills.clear(),
        |record| record.acts.clear(),
        |record| {
            record.counts.early += 1;
            record.counts.correct_rejections -= 1;
        },
    ];
    for (at, wrong) in wrongs.into_iter().enumerate() {
        let mut record = right.clone();
        wrong(&mut record);
        assert!(contradiction(&play.session, &record).is_some(), "wrong record {at} must be noticed");
    }
}

/// The two chats of the pair, at the moment in which the friend asks.
fn asked() -> [Player; 2] {
    [("tower-code", ["c1", "c5", "c7"].as_slice()), ("tower-club", &["c1", "c5", "c7"])].map(|(id, replies)| {
        let mut play = Player::new(&scenario(id));
        play.read();
        for reply in replies {
            play.choose(reply);
        }
        play
    })
}

fn flag(session: &mut Session, at: MessageIx, mark: Mark) {
    session.step(0, Input::Flag(at, mark)).unwrap();
}

proptest! {
    #[test]
    fn every_play_through_has_a_record_without_contradiction((session, _) in any_play()) {
        let record = score(&session);
        prop_assert_eq!(contradiction(&session, &record), None, "{:?}", record);
        let written = ron::to_string(&record).unwrap();
        prop_assert_eq!(ron::from_str::<SessionRecord>(&written).unwrap(), record, "a record is sent and read back");
    }

    #[test]
    fn the_order_of_flags_changes_nothing(
        picks in prop::collection::btree_map(0_usize..20, any::<u8>(), 0..8),
        order in any::<prop::sample::Index>(),
    ) {
        for play in asked() {
            let all: Vec<MessageIx> = verdicts(&play.session).into_iter().map(|(ix, _)| ix).collect();
            let flags: Vec<_> = picks.iter().filter_map(|(at, pick)| Some((*all.get(*at)?, mark(*pick)))).collect();
            let (mut one, mut other) = (play.session.clone(), play.session.clone());
            flags.iter().for_each(|(at, mark)| flag(&mut one, *at, *mark));
            let turn = if flags.is_empty() { 0 } else { order.index(flags.len()) };
            let (late, soon) = flags.split_at(turn);
            soon.iter().rev().chain(late).for_each(|(at, mark)| flag(&mut other, *at, *mark));
            prop_assert_eq!(score(&one), score(&other), "the same flags in another order are the same answer");
        }
    }

    #[test]
    fn only_the_last_flag_on_a_message_counts_and_taking_it_back_undoes_it(at in 0_usize..7, first: u8, last: u8) {
        for play in asked() {
            let untouched = score(&play.session);
            let (ix, _) = verdicts(&play.session)[at];
            let (mut twice, mut once) = (play.session.clone(), play.session);
            flag(&mut twice, ix, mark(first));
            flag(&mut twice, ix, mark(last));
            flag(&mut once, ix, mark(last));
            prop_assert_eq!(score(&twice), score(&once), "a second flag replaces the first");
            prop_assert_ne!(score(&twice).counts, untouched.counts, "a flag that stands shows in the counts");
            twice.step(0, Input::Unflag(ix)).unwrap();
            prop_assert_eq!(score(&twice), untouched, "a flag taken back leaves no trace");
        }
    }
}

#[test]
fn a_flag_on_each_sign_finds_them_all() {
    let [mut play, _] = asked();
    for id in ["m4", "m5", "m8", "m9"] {
        play.flag(id, Mark::Sign(Sign::S13));
    }
    assert_eq!(score(&play.session).counts.hits, 4, "any mark on a message with a sign is a hit");
    play.unflag("m4");
    assert_eq!(score(&play.session).counts.misses, 1, "without its flag it is missed");
}
