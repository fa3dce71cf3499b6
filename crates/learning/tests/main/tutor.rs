//! The tutor: its rules one by one, and how simulated learners fare with it.

use std::collections::{BTreeMap, BTreeSet};

use learning::{
    Day, Heard, Learner, Seed, SignCount,
    mastery::ladder,
    tutor::{Candidate, Context, Supply, next, supply},
};
use proptest::prelude::*;
use story::{Age, App, Band, Kind, Relation, Sign, Sign::*, SignSet};

use crate::{
    kit::scenario,
    learners::{Order, Run, Until, profile, quartiles, run},
    library::{large_library, library, shipped},
    mastery::{master, record},
};

fn set(signs: &[Sign]) -> SignSet {
    signs.iter().copied().collect()
}

fn chat(id: &str, kind: Kind, person: Relation, signs: &[Sign]) -> Candidate {
    let (signs, look_alikes) =
        if kind == Kind::Worrying { (set(signs), SignSet::EMPTY) } else { (SignSet::EMPTY, set(signs)) };
    Candidate {
        id: id.into(),
        band: Band::Middle,
        kind,
        signs,
        look_alikes,
        person: Some((person, Age::Teen)),
        app: App::Messenger,
        twin: None,
        own: false,
        played: 0,
    }
}

fn context(step: u64, seed: u64) -> Context {
    Context { band: Band::Middle, day: Day(0), seed: Seed(seed), step }
}

fn made_up(band: Band) -> Vec<Candidate> {
    library(band, false).into_iter().map(|chat| chat.candidate).collect()
}

/// What the tutor chooses step by step for somebody who learns nothing.
fn choices(candidates: &[Candidate], band: Band, seed: u64, steps: u64) -> Vec<Candidate> {
    let mut candidates = candidates.to_vec();
    let mut chosen: Vec<Candidate> = Vec::new();
    for step in 0..steps {
        let history: Vec<&str> = chosen.iter().map(|chat| &*chat.id).collect();
        let context = Context { band, ..context(step, seed) };
        let chat = next(&candidates, &Learner::default(), &history, context).unwrap().clone();
        candidates.iter_mut().find(|candidate| candidate.id == chat.id).unwrap().played += 1;
        chosen.push(chat);
    }
    chosen
}

fn first(candidates: &[Candidate], learner: &Learner, history: &[&str], context: Context) -> Option<String> {
    next(candidates, learner, history, context).map(|chat| chat.id.to_string())
}

#[test]
fn an_empty_library_gives_no_chat() {
    assert_eq!(next(&[], &Learner::default(), &[], context(0, 1)), None, "there is nothing to choose");
    let mut above = chat("older", Kind::Benign, Relation::Coach, &[S1]);
    above.band = Band::Older;
    assert_eq!(next(&[above], &Learner::default(), &[], context(0, 1)), None, "a chat above the band never comes");
}

#[test]
fn a_candidate_says_what_its_scenario_says() {
    let kai = Candidate::new(&scenario("tower-code"), 3);
    assert_eq!((kai.signs, kai.look_alikes), (set(&[S1, S3, S4, S5, S7]), set(&[S4])), "signs and look-alikes");
    assert_eq!(kai.person, Some((Relation::MetInGame, Age::Child)), "Kai writes what matters");
    assert_eq!((&*kai.id, kai.twin.as_deref(), kai.played), ("tower-code", Some("tower-club"), 3), "and who it is");
    assert_eq!((kai.band, kai.kind, kai.app), (Band::Middle, Kind::Worrying, App::GameChat), "as in the file");
    assert!(!kai.own, "a friend asks");
    let mut own = story::Scenario::clone(&scenario("tower-code"));
    let friend = own.addressee().at();
    own.cast[friend].party = story::Party::Player;
    assert!(Candidate::new(&own, 0).own, "here nobody stands between");
}

#[test]
fn a_scenario_in_which_nobody_is_the_same_type_of_person_has_its_main_partner() {
    let mut kai = story::Scenario::clone(&scenario("tower-code"));
    let dana = kai.cast.iter().position(|member| &*member.id == "dana").unwrap();
    kai.cast[dana].party = story::Party::Other { relation: Relation::Classmate, age: Age::Child };
    assert_eq!(Candidate::new(&kai, 0).person, Some((Relation::MetInGame, Age::Child)), "not the bystander");
}

#[test]
fn a_due_booster_comes_before_what_is_not_known_yet_and_only_once() {
    let learner = master(&[S2], Day(0));
    let both = |kind, at: usize| {
        [
            chat(&format!("due-{at}"), kind, Relation::Coach, &[S2]),
            chat(&format!("new-{at}"), kind, Relation::Tutor, &[S9]),
        ]
    };
    let library: Vec<_> = [Kind::Worrying, Kind::Benign, Kind::Annoying]
        .into_iter()
        .zip(0..)
        .flat_map(|(kind, at)| both(kind, at))
        .collect();
    let on =
        |learner: &Learner, day| first(&library, learner, &[], Context { day: Day(day), ..context(0, 5) }).unwrap();
    assert!(on(&learner, 1).starts_with("new"), "a mastered sign can wait while nothing is due");
    assert!(on(&learner, 2).starts_with("due"), "what is due comes first");
    let mut met = learner;
    met.learn(&record([(S2, SignCount { hits: 1, ..SignCount::default() })]), Heard::New, Day(2));
    assert!(on(&met, 3).starts_with("new"), "met since, it waits for its booster, or it would hold up all others");
}

#[test]
fn what_was_begun_comes_first_of_it_what_is_known_least_and_a_chat_that_was_played_less() {
    let mut learner = Learner::default();
    let right = SignCount { hits: 2, correct_rejections: 2, ..SignCount::default() };
    let wrong = SignCount { misses: 2, false_alarms: 2, ..SignCount::default() };
    learner.learn(&record([(S4, right), (S5, wrong)]), Heard::New, Day(0));
    // Somebody who finds S4 and was never asked to let be what resembles it.
    let found = |chats: u32| {
        let mut learner = Learner::default();
        let one = SignCount { hits: 1, ..SignCount::default() };
        (0..chats).for_each(|_| learner.learn(&record([(S4, one)]), Heard::New, Day(0)));
        learner
    };
    let kinds = [Kind::Worrying, Kind::Benign, Kind::Annoying];
    let pairs = |one: &[Sign], other: &[Sign], played: u32| -> Vec<Candidate> {
        let mut pairs = Vec::new();
        for (kind, at) in kinds.into_iter().zip(0..) {
            pairs.push(chat(&format!("one-{at}"), kind, Relation::Coach, one));
            pairs.push(Candidate { played, ..chat(&format!("other-{at}"), kind, Relation::Coach, other) });
        }
        pairs
    };
    for seed in 0..20 {
        let chosen = |library: &[Candidate]| first(library, &learner, &[], context(0, seed)).unwrap();
        assert!(chosen(&pairs(&[S4], &[S5], 0)).starts_with("other"), "S5 is known less than S4");
        assert!(chosen(&pairs(&[S4], &[S9], 0)).starts_with("one"), "S4 was begun, S9 was not");
        let after = |chats| first(&pairs(&[S4], &[S9], 0), &found(chats), &[], context(0, seed)).unwrap();
        assert!(after(5).starts_with("one"), "it goes on with what was begun");
        assert!(after(6).starts_with("other"), "but what came to no light in six chats is not preferred for ever");
        assert!(chosen(&pairs(&[S5], &[S5], 1)).starts_with("one"), "the other was played before");
    }
}

#[test]
fn rules_are_relaxed_one_after_the_other_and_the_last_chat_comes_again_only_at_the_end() {
    let twin = |id: &str, of: &str, kind, person| Candidate { twin: Some(of.into()), ..chat(id, kind, person, &[S1]) };
    let last = twin("last", "twin", Kind::Worrying, Relation::Coach);
    let its_twin = twin("twin", "last", Kind::Benign, Relation::Relative);
    let same_person = chat("same-person", Kind::Annoying, Relation::Coach, &[S1]);
    let younger = Candidate { band: Band::Younger, ..chat("younger", Kind::Benign, Relation::Tutor, &[S1]) };
    let fine = chat("fine", Kind::Benign, Relation::Neighbour, &[S1]);
    let mut library = vec![last, its_twin, same_person, younger, fine];
    let mut order = Vec::new();
    while let Some(id) = first(&library, &Learner::default(), &["last"], context(1, 3)) {
        library.retain(|chat| *chat.id != *id);
        order.push(id);
        if order.len() == 4 {
            assert_eq!(library.len(), 1, "only the last one is left");
        }
    }
    assert_eq!(order, ["fine", "younger", "same-person", "twin", "last"], "the stated order");
}

#[test]
fn among_equals_another_chat_program_comes_first_and_the_twin_of_a_chat_of_some_time_ago() {
    let kinds = [Kind::Worrying, Kind::Benign, Kind::Annoying];
    let mut library = vec![chat("last", Kind::Benign, Relation::Tutor, &[S5])];
    let mut old = chat("old", Kind::Benign, Relation::Tutor, &[S5]);
    old.played = 1;
    library.push(old);
    for (kind, at) in kinds.into_iter().zip(0..) {
        library.push(chat(&format!("alike-{at}"), kind, Relation::Coach, &[S5]));
        library.push(chat(&format!("other-{at}"), kind, Relation::Coach, &[S5]));
    }
    let chosen =
        |library: &[Candidate], seed| first(library, &Learner::default(), &["old", "last"], context(2, seed)).unwrap();
    let mut by_app = library.clone();
    by_app.iter_mut().filter(|chat| chat.id.starts_with("other")).for_each(|chat| chat.app = App::GameChat);
    let mut by_twin = library;
    by_twin.iter_mut().filter(|chat| chat.id.starts_with("other")).for_each(|chat| chat.twin = Some("old".into()));
    for seed in 0..20 {
        assert!(chosen(&by_app, seed).starts_with("other"), "the last chat was in the messenger");
        assert!(chosen(&by_twin, seed).starts_with("other"), "its twin is fresh enough to be compared");
    }
}

#[test]
fn without_annoying_chats_the_place_goes_to_a_benign_one() {
    let library: Vec<_> = made_up(Band::Middle).into_iter().filter(|chat| chat.kind != Kind::Annoying).collect();
    let chosen = choices(&library, Band::Middle, 9, 50);
    let worrying = chosen.iter().filter(|chat| chat.kind == Kind::Worrying).count();
    assert_eq!(worrying, 20, "two of five are worrying all the same");
}

#[test]
fn a_block_that_began_otherwise_still_comes_out_right() {
    let library = made_up(Band::Middle);
    let annoying = library.iter().find(|chat| chat.kind == Kind::Annoying).unwrap();
    for seed in 0..30 {
        let mut history = vec![annoying.id.to_string()];
        for step in 1..5 {
            let ids: Vec<&str> = history.iter().map(String::as_str).collect();
            history.push(first(&library, &Learner::default(), &ids, context(step, seed)).unwrap());
        }
        let kinds: Vec<Kind> =
            history.iter().map(|id| library.iter().find(|chat| *chat.id == **id).unwrap().kind).collect();
        let of = |kind| kinds.iter().filter(|each| **each == kind).count();
        let mix = (of(Kind::Worrying), of(Kind::Benign), of(Kind::Annoying));
        assert_eq!(mix, (2, 2, 1), "the child began with an annoying chat, whatever was planned (seed {seed})");
    }
}

#[test]
fn chats_come_to_the_player_now_and_then_from_the_third_on_and_of_both_kinds() {
    let library = made_up(Band::Younger);
    let mut kinds: BTreeMap<Kind, usize> = BTreeMap::new();
    let mut own = 0;
    for seed in 0..60 {
        let chosen = choices(&library, Band::Younger, seed, 30);
        let steps: Vec<usize> = (0..30).filter(|step| chosen[*step].own).collect();
        assert!(steps.iter().all(|step| *step >= 2), "the first two are a friend's");
        assert!(steps.windows(2).all(|pair| pair[1] - pair[0] >= 3), "at most every third: {steps:?}");
        assert!(steps.len() >= 2, "and it happens to everybody, not only at {steps:?}");
        for step in steps {
            *kinds.entry(chosen[step].kind).or_default() += 1;
            own += 1;
        }
    }
    assert!(own <= 600, "one in three at most, also over all: {own} of 1,800");
    let share = kinds[&Kind::Worrying] * 100 / own;
    assert!((40..=60).contains(&share), "as many worrying ones as fine ones, not {share} %");
}

#[test]
fn a_sign_that_only_younger_chats_have_is_not_starved() {
    // Own chats enough about two signs, and of a third one pair for younger children.
    let kinds = [Kind::Worrying, Kind::Benign];
    let mut library = Vec::new();
    for (at, sign) in [S9, S10, S9, S10, S9, S10, S9, S10, S9, S10, S9, S10].into_iter().enumerate() {
        let person = [Relation::Coach, Relation::Tutor, Relation::Neighbour][at % 3];
        library.extend(kinds.map(|kind| chat(&format!("own-{at}-{kind:?}"), kind, person, &[sign])));
    }
    for kind in kinds {
        let chat = chat(&format!("younger-{kind:?}"), kind, Relation::MetInGame, &[S6]);
        library.push(Candidate { band: Band::Younger, ..chat });
    }
    for seed in 0..20 {
        let chosen = choices(&library, Band::Middle, seed, library.len() as u64);
        let younger = chosen.iter().filter(|chat| chat.band == Band::Younger).count();
        assert!(younger >= 1, "S6 comes within as many chats as there are (seed {seed})");
    }
    // Where the own band has it too, its own chats come first.
    library.extend(kinds.map(|kind| chat(&format!("own-s6-{kind:?}"), kind, Relation::Classmate, &[S6])));
    for seed in 0..20 {
        let chosen = choices(&library, Band::Middle, seed, library.len() as u64);
        let s6 = chosen.iter().find(|chat| chat.signs.union(chat.look_alikes).contains(S6)).unwrap();
        assert_eq!(s6.band, Band::Middle, "own chats before younger ones (seed {seed})");
    }
}

#[test]
fn in_the_library_that_ships_every_sign_that_it_has_comes_to_every_band() {
    let library: Vec<Candidate> = shipped().into_iter().map(|chat| chat.candidate).collect();
    for band in [Band::Younger, Band::Middle, Band::Older] {
        let about = |chat: &Candidate| chat.signs.union(chat.look_alikes).intersection(ladder(band));
        let own = library.iter().filter(|chat| chat.band <= band);
        let has = own.clone().fold(SignSet::EMPTY, |signs, chat| signs.union(about(chat)));
        let steps = own.count() as u64;
        for seed in 0..10 {
            let chosen = choices(&library, band, seed, steps);
            let met = chosen.iter().fold(SignSet::EMPTY, |signs, chat| signs.union(about(chat)));
            assert_eq!(met, has, "{band:?}, seed {seed}: within as many chats as there are");
        }
    }
}

#[test]
fn a_chat_comes_again_only_when_nothing_else_serves() {
    // Two of five worry in play, and as many as the others in the library; so worrying ones last longer.
    for (library, first_again) in [(made_up(Band::Middle), 56), (made_up(Band::Younger), 56)] {
        for seed in 0..20 {
            let chosen = choices(&library, library[0].band, seed, first_again);
            let different: BTreeSet<_> = chosen.iter().map(|chat| &chat.id).collect();
            assert_eq!(different.len(), chosen.len(), "sixty chats, and none twice among the first (seed {seed})");
        }
    }
}

#[test]
fn the_tutor_says_when_the_library_has_nothing_new_for_what_is_wanted() {
    let of = |library: &[Candidate], learner: &Learner| supply(library, learner, Band::Middle, Day(0));
    let s1 = chat("s1", Kind::Worrying, Relation::Coach, &[S1]);
    let older = Candidate { band: Band::Older, ..chat("older", Kind::Worrying, Relation::Coach, &[S2]) };
    let played = Candidate { played: 1, ..chat("played", Kind::Worrying, Relation::Coach, &[S2]) };
    let all: Vec<Sign> = ladder(Band::Middle).iter().collect();
    let nobody = Learner::default();
    assert_eq!(of(std::slice::from_ref(&s1), &nobody), Supply::New, "S1 is wanted, and a chat about it is new");
    let wanted = ladder(Band::Middle);
    assert_eq!(of(&[older.clone(), played.clone()], &nobody), Supply::PlayedOut(wanted), "nothing new, none too old");
    let knows_s1 = master(&[S1], Day(0));
    let rest: SignSet = all.iter().copied().filter(|sign| *sign != S1).collect();
    assert_eq!(of(&[s1.clone(), played], &knows_s1), Supply::PlayedOut(rest), "what is new is known");
    assert_eq!(of(&[s1, older], &master(&all, Day(0))), Supply::Enough, "nothing is wanted");
    assert_eq!(of(&[], &nobody), Supply::PlayedOut(wanted), "an empty library has nothing");
}

#[test]
fn where_only_chats_to_the_player_are_left_one_of_them_comes() {
    let own = Candidate { own: true, ..chat("own", Kind::Benign, Relation::Coach, &[S4]) };
    let friends = chat("friends", Kind::Worrying, Relation::Coach, &[S1]);
    assert_eq!(
        first(&[own.clone(), friends], &Learner::default(), &["friends"], context(1, 1)).as_deref(),
        Some("friends"),
        "rather the same chat again than one to the player before the third"
    );
    assert_eq!(first(&[own], &Learner::default(), &[], context(0, 1)).as_deref(), Some("own"), "rather that than none");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn the_mix_the_people_and_the_twins_hold_over_any_stretch(seed: u64, band in prop::sample::select(&[Band::Younger, Band::Middle, Band::Older][..])) {
        let mut library = made_up(band);
        let above = made_up(Band::Older).into_iter().map(|chat| Candidate { id: format!("older-{}", chat.id).into(), twin: None, ..chat });
        if band != Band::Older {
            library.extend(above);
        }
        let chosen = choices(&library, band, seed, 70);
        let count = |from: usize, to: usize, kind| chosen[from..to].iter().filter(|chat| chat.kind == kind).count();
        for block in 0..14 {
            let [worrying, benign, annoying] =
                [Kind::Worrying, Kind::Benign, Kind::Annoying].map(|kind| count(block * 5, block * 5 + 5, kind));
            prop_assert!(worrying <= 2, "never more that worry: {} in block {}", worrying, block);
            // Later a chat that is new may take the place of a kind of which none fits any more.
            if block < 7 {
                prop_assert_eq!((worrying, benign, annoying), (2, 2, 1), "block {}", block);
            }
        }
        for from in 0..50 {
            let worrying = count(from, from + 20, Kind::Worrying);
            prop_assert!((6..=10).contains(&worrying), "{} worrying of the twenty from {}", worrying, from);
        }
        for pair in chosen.windows(2) {
            let [before, after] = pair else { continue };
            prop_assert_ne!(before.person, after.person, "the same type of person twice in a row");
            prop_assert_ne!(before.twin.as_ref(), Some(&after.id), "a twin right after its twin");
            prop_assert_ne!(&before.id, &after.id, "the same chat again");
            prop_assert_eq!(after.band, band, "its own band, as long as there are chats of it");
        }
        let different: BTreeSet<_> = chosen[..55].iter().map(|chat| &chat.id).collect();
        prop_assert!(different.len() >= 40, "chats come again only when others have come: {}", different.len());
        let apps = chosen.windows(2).filter(|pair| pair[0].app == pair[1].app).count();
        prop_assert!(apps <= 25, "the chat programs change: {} of 69 pairs are alike", apps);
    }

    #[test]
    fn the_same_seed_gives_the_same_chats_in_whatever_order_they_are_listed(seed: u64, step in 0_u64..40) {
        let library = made_up(Band::Middle);
        let mut turned = library.clone();
        turned.reverse();
        let history = ["chat-05", "chat-11"];
        let one = first(&library, &Learner::default(), &history, context(step, seed));
        prop_assert_eq!(&one, &first(&library, &Learner::default(), &history, context(step, seed)), "again");
        prop_assert_eq!(&one, &first(&turned, &Learner::default(), &history, context(step, seed)), "turned round");
    }

    #[test]
    fn an_unknown_history_and_odd_candidates_do_no_harm(
        seed: u64, step: u64, ids in prop::collection::vec("[a-c]", 0..7), played: u32, person: bool,
    ) {
        let mut odd = chat("a", Kind::Annoying, Relation::Coach, &[]);
        odd.played = played;
        odd.person = odd.person.filter(|_| person);
        let history: Vec<&str> = ids.iter().map(String::as_str).collect();
        let chosen = first(&[odd], &Learner::default(), &history, context(step, seed));
        prop_assert_eq!(chosen.as_deref(), Some("a"), "one chat is one chat, even if it was the last");
    }
}

#[test]
fn different_seeds_begin_differently() {
    let library = made_up(Band::Middle);
    let begun: BTreeSet<_> = (0..40).map(|seed| first(&library, &Learner::default(), &[], context(0, seed))).collect();
    assert!(begun.len() >= 8, "two children in a class do not see the same chats: {begun:?}");
}

/// Runs of a kind of learner through a made-up library in which new chats last.
fn runs(name: &str, band: Band, order: Order, seeds: u64, until: Until) -> Vec<Run> {
    let chats = large_library(band, false);
    (0..seeds).map(|seed| run(&chats, band, profile(name), order, Seed(seed), until)).collect()
}

fn median(runs: &[Run], pick: impl Fn(&Run) -> f64) -> f64 {
    quartiles(&runs.iter().map(pick).collect::<Vec<_>>())[1]
}

#[test]
fn a_typical_learner_needs_at_least_a_quarter_fewer_items_than_in_random_order() {
    let items = |order| {
        let runs = runs("typical", Band::Middle, order, 24, Until { boosters: false, ..Until::items(1_500) });
        median(&runs, |run| run.items.map_or(f64::INFINITY, f64::from))
    };
    let (tutor, random) = (items(Order::Tutor), items(Order::Random));
    assert!(tutor <= 0.75 * random, "{tutor} items with the tutor, {random} in random order");
    let by_id = items(Order::Fixed);
    assert!(by_id > 0.75 * random, "an order that aims at nothing saves nothing: {by_id}, or this test has no teeth");
}

#[test]
fn boosters_keep_what_a_forgetter_has_gained() {
    let kept = |boosters| {
        let until = Until { boosters, ..Until::items(1_500) };
        median(&runs("forgetter", Band::Middle, Order::Tutor, 24, until), |run| run.kept)
    };
    let (with, without) = (kept(true), kept(false));
    assert!(with >= 0.7, "{with} of the gain is kept after four weeks");
    assert!(without < 0.5, "and {without} without boosters, or they would not be needed");
}
