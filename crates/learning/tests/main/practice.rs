//! The report practice: the chats that ship, every way through them, and how prompts grow shorter.

use std::collections::BTreeSet;

use learning::{
    Seed,
    practice::{
        Bank, Case, Circle, Drill, History, Input, Keeping, MenuItem, People, Prompt, Rehearsal, Reply, Step, Why,
        menu, next,
    },
};
use proptest::prelude::*;
use story::{App, Band, Reason, Relation, Role};

use crate::checkup::shipped;

fn files() -> Vec<(String, Vec<u8>)> {
    shipped("practice")
}

pub(crate) fn bank() -> Bank {
    let (bank, problems) = Bank::load(files(), &|_| true);
    assert_eq!(problems, [], "the chats that ship are sound");
    bank
}

pub(crate) fn drill(id: &str) -> Drill {
    bank().drill(id).unwrap().clone()
}

/// The press that leads on at a step.
fn best(rehearsal: &Rehearsal) -> Vec<Input> {
    let drill = rehearsal.drill();
    match rehearsal.step().unwrap() {
        Step::Stop => vec![Input::Stop(true)],
        Step::Keep => vec![Input::Keep(Keeping::Keep)],
        Step::Tell => vec![Input::Tell(Role::Mum), Input::Tell(Role::Teacher)],
        Step::Menu if drill.case == Case::NotMyPhone => vec![Input::GoOn],
        Step::Menu => vec![Input::OpenMenu],
        Step::Find => vec![Input::Item(menu(drill.app).into_iter().find(|item| item.leads_on()).unwrap())],
        Step::Reason => vec![Input::Reason(drill.reasons[0])],
        Step::Proof => {
            let telling = drill.lines.iter().position(|line| !line.signs.is_empty()).unwrap();
            vec![Input::Proof(telling), Input::ProofDone]
        }
        Step::Block => vec![Input::Block],
        Step::Unblock => vec![Input::Unblock],
        Step::Sorry => vec![Input::Sorry],
        Step::Next => vec![Input::GoOn],
    }
}

pub(crate) fn well(drill: &Drill) -> Rehearsal {
    let mut rehearsal = Rehearsal::new(drill.clone());
    while let Some(step) = rehearsal.step() {
        for input in best(&rehearsal) {
            if rehearsal.step() == Some(step) {
                rehearsal.act(input);
            }
        }
        assert_ne!(rehearsal.step(), Some(step), "{}: {step:?} leads on", drill.id);
    }
    rehearsal
}

#[test]
fn every_app_has_a_plain_chat_and_one_with_a_case() {
    let bank = bank();
    for app in [App::Messenger, App::GameChat, App::LiveStream, App::ClassGroup] {
        let cases: Vec<Case> = bank.drills().filter(|drill| drill.app == app).map(|drill| drill.case).collect();
        assert!(cases.contains(&Case::Plain), "{app:?} has a plain one among {cases:?}");
        assert!(cases.iter().any(|case| *case != Case::Plain), "{app:?} has a case among {cases:?}");
        let young = |drill: &&Drill| drill.app == app && drill.from() == Band::Younger;
        let reports = |drill: &Drill| Rehearsal::new(drill.clone()).steps().contains(&Step::Reason);
        assert!(bank.drills().filter(young).any(reports), "a report in {app:?} can be practised at eight");
        assert_eq!(menu(app).into_iter().filter(|item| item.leads_on()).count(), 1, "{app:?} hides one report");
    }
    let cases: BTreeSet<Case> = bank.drills().map(|drill| drill.case).collect();
    assert_eq!(cases.len(), 6, "every case is there: {cases:?}");
    let young: BTreeSet<Case> =
        bank.drills().filter(|drill| drill.from() == Band::Younger).map(|drill| drill.case).collect();
    let all_but_back: BTreeSet<Case> = cases.iter().copied().filter(|case| *case != Case::Back).collect();
    assert_eq!(young, all_but_back, "at eight too; who comes back with a new name is met from ten on");
}

#[test]
fn every_chat_can_be_practised_to_its_end_without_help() {
    for drill in bank().drills() {
        let rehearsal = well(drill);
        assert!(rehearsal.hard().is_empty(), "{}: nothing was hard: {:?}", drill.id, rehearsal.hard());
    }
}

#[test]
fn other_presses_are_explained_and_nobody_has_to_repeat_a_step() {
    let mut rehearsal = Rehearsal::new(drill("pearl-hunt"));
    assert_eq!(rehearsal.act(Input::Stop(false)), Reply::Again(Why::TryAgain), "an answer is explained");
    assert_eq!(rehearsal.act(Input::GoOn), Reply::Onward, "and the next step is open all the same, without praise");
    assert_eq!(rehearsal.act(Input::Block), Reply::Nothing, "what the step does not have changes nothing");
    assert_eq!(rehearsal.act(Input::Keep(Keeping::Delete)), Reply::Again(Why::TryAgain), "deleted is hard to show");
    rehearsal.act(Input::Keep(Keeping::Keep));
    rehearsal.act(Input::Tell(Role::Helpline));
    rehearsal.act(Input::OpenMenu);
    assert_eq!(
        rehearsal.act(Input::Item(MenuItem::Mute)),
        Reply::Again(Why::TryAgain),
        "another item is for something else"
    );
    rehearsal.act(Input::Item(MenuItem::Safety));
    assert_eq!(rehearsal.act(Input::Reason(Reason::MeetUp)), Reply::Near(Step::Reason), "nearly right is right enough");
    let private = rehearsal.drill().lines.iter().position(|line| line.private).unwrap();
    assert_eq!(rehearsal.act(Input::ProofDone), Reply::Again(Why::TryAgain), "one message is needed");
    rehearsal.act(Input::Proof(private));
    assert_eq!(rehearsal.act(Input::ProofDone), Reply::Again(Why::Private), "what is personal stays out");
    rehearsal.act(Input::Proof(private));
    rehearsal.act(Input::Proof(2));
    assert_eq!(rehearsal.act(Input::ProofDone), Reply::Good(Step::Proof), "what shows it is enough");
    let hard: Vec<_> = rehearsal.hard().iter().copied().collect();
    assert_eq!(hard, [Step::Stop, Step::Keep, Step::Find, Step::Proof], "what was hard is known");
    assert_eq!(rehearsal.act(Input::GoOn), Reply::Onward, "the block is left out");
    rehearsal.back();
    assert!(rehearsal.hard().contains(&Step::Block), "which is noted");
    assert!(!rehearsal.done().contains(&Step::Block) && rehearsal.done().contains(&Step::Reason), "and not done");
    rehearsal.back();
    let before = rehearsal.hard().len();
    assert_eq!(rehearsal.act(Input::GoOn), Reply::Onward, "whoever went back to look");
    assert_eq!(rehearsal.hard().len(), before, "has left nothing");
    rehearsal.back();
    assert_eq!(rehearsal.step(), Some(Step::Proof), "one can go back");
    assert_eq!(rehearsal.proof().len(), 1, "and loses nothing");
}

#[test]
fn an_upset_grown_up_is_nobody_s_mistake_and_the_next_one_listens() {
    let mut rehearsal = Rehearsal::new(drill("star-stickers"));
    rehearsal.act(Input::Stop(true));
    rehearsal.act(Input::Keep(Keeping::Keep));
    assert_eq!(rehearsal.act(Input::Tell(Role::Dad)), Reply::Again(Why::Upset(Role::Dad)), "the first has no time");
    assert!(!rehearsal.can_tell(&People::default()).contains(&Role::Dad), "then comes another");
    assert_eq!(rehearsal.heard(), None, "and nobody knows yet");
    assert_eq!(rehearsal.act(Input::Tell(Role::Dad)), Reply::Nothing, "the same one is busy");
    assert_eq!(rehearsal.act(Input::Tell(Role::Aunt)), Reply::Good(Step::Tell), "who listens");
    assert_eq!(rehearsal.heard(), Some(Role::Aunt), "and is the one who knows");
    assert!(rehearsal.hard().is_empty(), "and the child did nothing wrong");
    let mut rehearsal = Rehearsal::new(drill("star-stickers"));
    rehearsal.act(Input::Stop(true));
    rehearsal.act(Input::Keep(Keeping::Keep));
    assert_eq!(rehearsal.act(Input::Tell(Role::Helpline)), Reply::Good(Step::Tell), "a helpline always listens");
}

#[test]
fn on_another_one_s_device_the_menu_stays_closed() {
    let mut rehearsal = Rehearsal::new(drill("night-bakery"));
    while rehearsal.step() != Some(Step::Menu) {
        let input = best(&rehearsal)[0];
        rehearsal.act(input);
    }
    assert_eq!(rehearsal.act(Input::OpenMenu), Reply::Nothing, "it is not ours to open");
    assert!(!rehearsal.steps().contains(&Step::Block), "and the rest is its owner's");
}

#[test]
fn whom_one_knows_as_a_grown_up_in_charge_one_tells_about_and_does_not_report() {
    let rehearsal = Rehearsal::new(drill("bike-team"));
    assert_eq!(rehearsal.steps(), [Step::Stop, Step::Keep, Step::Tell, Step::Next], "it ends with telling");
    let bank = bank();
    let in_charge = |drill: &&Drill| matches!(drill.relation, Relation::Coach | Relation::Tutor);
    assert!(bank.drills().any(|drill| in_charge(&drill)), "one is about someone in charge");
    for drill in bank.drills().filter(in_charge) {
        let steps = Rehearsal::new(drill.clone()).steps();
        for step in [Step::Menu, Step::Reason, Step::Proof, Step::Block] {
            assert!(!steps.contains(&step), "{}: {step:?} is for the grown-up who hears of it", drill.id);
        }
    }
}

#[test]
fn prompts_grow_shorter_where_it_went_well_and_longer_where_it_was_hard() {
    let mut ease = History::default();
    assert_eq!(ease.prompt(Step::Keep), Prompt::Full, "the first time everything is said");
    ease.add(&well(&drill("pearl-hunt")));
    assert_eq!(ease.prompt(Step::Keep), Prompt::Short, "then a nudge");
    ease.add(&well(&drill("bike-team")));
    ease.add(&well(&drill("bike-team")));
    assert_eq!(ease.prompt(Step::Keep), Prompt::None, "then nothing");
    assert_eq!(ease.times("bike-team"), 2, "it is counted");
    let mut hard = Rehearsal::new(drill("marble-run"));
    while hard.step().is_some() {
        hard.act(Input::GoOn);
    }
    ease.add(&hard);
    assert_eq!(ease.prompt(Step::Keep), Prompt::Short, "what was left comes again with more help");
    assert_eq!(ease.prompt(Step::Next), Prompt::None, "what is only read is never hard");
    let left = Rehearsal::new(drill("school-garden"));
    let before = ease.clone();
    ease.add(&left);
    assert_eq!(ease, before, "what was not gone through counts for nothing");
    let written = ron::to_string(&ease).unwrap();
    assert_eq!(ron::from_str::<History>(&written).unwrap(), ease, "it is read back: {written}");
    assert!(ron::from_str::<History>("(done:[],steps:[(Keep,3)])").is_err(), "an ease that does not exist is refused");
    assert!(ron::from_str::<History>("(done:[],steps:[(Keep,1),(Keep,1)])").is_err(), "so is one that is there twice");
}

#[test]
fn what_is_practised_next_changes_the_app_and_begins_plainly() {
    let bank = bank();
    let mut ease = History::default();
    let mut last: Option<String> = None;
    let mut seen = BTreeSet::new();
    for round in 0..10 {
        let drill = next(&bank, Band::Middle, &ease, last.as_deref(), Seed(7)).unwrap();
        if round == 0 {
            assert_eq!(drill.case, Case::Plain, "the first is plain");
        }
        if let Some(before) = last.as_deref().and_then(|last| bank.drill(last)).filter(|_| round < 6) {
            assert_ne!(before.app, drill.app, "in round {round} another app comes");
        }
        seen.insert(drill.id.clone());
        ease.add(&well(drill));
        last = Some(drill.id.clone());
    }
    assert_eq!(seen.len(), 10, "all come before one comes again");
    for seed in 0..20 {
        let drill = next(&bank, Band::Younger, &ease, None, Seed(seed)).unwrap();
        assert_eq!(drill.from(), Band::Younger, "nothing above the age");
    }
    assert!(next(&Bank::default(), Band::Older, &ease, None, Seed(1)).is_none(), "an empty bank has nothing");
}

#[test]
fn my_people_are_roles_of_three_circles() {
    let mut people = People::default();
    assert_eq!(people.missing(), Circle::ALL, "at first nobody is there");
    for role in [Role::Mum, Role::Aunt, Role::Teacher, Role::Helpline] {
        assert!(people.toggle(role), "there is room for {role:?}");
    }
    assert_eq!(people.missing(), [], "one of each circle");
    assert!(!people.toggle(Role::Dad), "four are enough");
    assert!(people.toggle(Role::Teacher) && people.missing() == [Circle::Outside], "one can let go");
    let written = ron::to_string(&people).unwrap();
    assert_eq!(ron::from_str::<People>(&written).unwrap(), people, "it is read back: {written}");
    assert!(ron::from_str::<People>("[Mum,Mum]").is_err(), "nobody is there twice");
    assert!(ron::from_str::<People>("[Mum,Dad,Aunt,Uncle,Teacher]").is_err(), "nor five");
    let rehearsal = Rehearsal::new(drill("pearl-hunt"));
    assert_eq!(rehearsal.can_tell(&people), people.roles(), "whoever has a list tells someone on it");
}

#[test]
fn a_bad_file_is_told_and_takes_no_other_down() {
    let cases: [(&str, &str, &str); 9] = [
        ("format: 1", "format: 3", "the format is 3"),
        ("id: \"bike-team\"", "id: \"bike\"", "must be the file's name"),
        ("(id: \"m4\"", "(id: \"m1\"", "a line's id is there twice"),
        (", private: true", "", "no line is private"),
        ("(id: \"m4\", from: Friend)", "(id: \"m4\", from: Friend, signs: [S1])", "only the other one does"),
        ("reasons: [Secret]", "reasons: []", "needs the reasons that fit"),
        ("case: Known", "case: Kind", "a kind friend shows no sign"),
        ("case: Known", "case: Plain", "a coach or a tutor is the case `Known`"),
        ("app: Messenger", "app: Telegraph", "bike-team.ron:4:"),
    ];
    for (from, to, sentence) in cases {
        let mut files = files();
        let text = String::from_utf8(files[0].1.clone()).unwrap();
        assert!(text.contains(from), "the case changes something: {from}");
        files[0].1 = text.replacen(from, to, 1).into_bytes();
        let (bank, problems) = Bank::load(files, &|_| true);
        let told: Vec<_> = problems.iter().map(ToString::to_string).collect();
        assert!(told.iter().any(|told| told.contains(sentence)), "`{to}` gives `{sentence}`, not {told:?}");
        assert_eq!(bank.drills().count(), 9, "`{to}`: the others stay");
    }
    let (bank, problems) = Bank::load(files(), &|key| key != "practice-pearl-hunt-m3");
    assert!(problems[0].to_string().contains("pearl-hunt.ron: there are no words for m3"), "{problems:?}");
    assert!(bank.drill("pearl-hunt").is_none(), "a chat without words cannot be practised");
}

fn input() -> impl Strategy<Value = Input> {
    prop_oneof![
        any::<bool>().prop_map(Input::Stop),
        prop::sample::select(vec![Keeping::Keep, Keeping::Delete, Keeping::SendOn]).prop_map(Input::Keep),
        prop::sample::select(Role::ALL.to_vec()).prop_map(Input::Tell),
        Just(Input::OpenMenu),
        prop::sample::select(menu(App::Messenger).to_vec()).prop_map(Input::Item),
        prop::sample::select(Reason::ALL.to_vec()).prop_map(Input::Reason),
        (0_usize..9).prop_map(Input::Proof),
        Just(Input::ProofDone),
        Just(Input::Block),
        Just(Input::Unblock),
        Just(Input::Sorry),
        Just(Input::GoOn),
    ]
}

proptest! {
    #[test]
    fn whatever_is_pressed_the_end_can_be_reached(which in 0_usize..10, inputs in prop::collection::vec(input(), 0..60)) {
        let drill = bank().drills().nth(which).unwrap().clone();
        let mut rehearsal = Rehearsal::new(drill);
        for input in inputs {
            let before = rehearsal.step();
            let reply = rehearsal.act(input);
            let moved = rehearsal.step() != before;
            prop_assert_eq!(moved, matches!(reply, Reply::Good(_) | Reply::Near(_) | Reply::Onward), "only a step done or left leads on");
        }
        let left = rehearsal.steps().len() - rehearsal.behind();
        for _ in 0..left {
            rehearsal.act(Input::GoOn);
        }
        prop_assert_eq!(rehearsal.step(), None, "the next step is always open");
        let hard = rehearsal.hard();
        prop_assert!(hard.iter().all(|step| rehearsal.steps().contains(step)), "only its own steps can be hard");
    }
}
