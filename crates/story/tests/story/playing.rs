//! Sessions under any input, and exploring all ways.

use std::{collections::BTreeSet, sync::Arc, time::Instant};

use proptest::prelude::*;
use serde::de::DeserializeOwned;
use story::{
    Act, ActKind, AppDialog, Availability, Band, Ending, Entry, Hint, Input, Level, Library, Line, Mark, MessageIx,
    PathStep, Phase, Question, Reason, Role, Scenario, Session, Sign, SignSet, StepError, Writer, explore, level_by,
};

use crate::kit;

/// An index as a save may hold it, of a scenario or none.
fn index<T: DeserializeOwned>(at: u16) -> T {
    ron::from_str(&at.to_string()).unwrap()
}

/// An input made of two numbers: anything at all, in and out of range.
fn any_input(what: u8, which: u16) -> Input {
    let message = index(which % 24);
    let who = index(which % 6);
    let role = Role::ALL[usize::from(which) % Role::ALL.len()];
    match what % 12 {
        0 | 1 => Input::Advance,
        2 => Input::Choose(index(which % 8)),
        3 => Input::Flag(message, Mark::Sign(Sign::ALL[usize::from(which) % Sign::ALL.len()])),
        4 => Input::Flag(message, Mark::Question(Question::ALL[usize::from(which) % Question::ALL.len()])),
        5 => Input::Unflag(message),
        6 => Input::Act(Act::Tell { role }),
        7 => Input::Act(Act::Report {
            who,
            reason: Reason::ALL[usize::from(which) % Reason::ALL.len()],
            proof: vec![message],
        }),
        8 => Input::Act(Act::Block { who }),
        9 => Input::Act(Act::Keep { messages: vec![message, message] }),
        10 => Input::Act(if which.is_multiple_of(2) { Act::Pause } else { Act::Help }),
        _ => Input::Act(if which.is_multiple_of(2) { Act::SayNo } else { Act::CarryOn }),
    }
}

/// An input that mostly fits: forward where that is possible, else an offered reply, else an act.
fn fitting_input(session: &Session, which: u16) -> Input {
    let choices: Vec<_> = session.choices().collect();
    if session.can_advance() {
        Input::Advance
    } else if choices.is_empty() {
        any_input(6 + (which % 6) as u8, which / 6)
    } else {
        Input::Choose(choices[usize::from(which) % choices.len()])
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn any_inputs_keep_a_session_whole_and_replay_to_the_same_log(
        which in 0_usize..3,
        steps in prop::collection::vec((any::<bool>(), any::<u8>(), any::<u16>(), any::<u32>()), 0..120),
    ) {
        let scenario: Arc<Scenario> = kit::library().iter().nth(which).unwrap().clone();
        let mut session = Session::new(scenario.clone());
        let (mut accepted, mut told, mut ends) = (Vec::new(), 0, 0);
        for (fits, what, number, at) in steps {
            let input = if fits { fitting_input(&session, number) } else { any_input(what, number) };
            let (before, was) = (format!("{session:?}"), session.phase());
            match session.step(at.into(), input.clone()) {
                Ok(step) => {
                    prop_assert!(!matches!(was, Phase::Over(_)), "a finished session accepts nothing, but took {input:?}");
                    prop_assert_eq!(step.lines.clone(), told..session.log().len(), "each line is told once, in order");
                    let phase = (session.phase() != was).then(|| session.phase());
                    prop_assert_eq!(step.phase, phase, "each change of the story's state is told once");
                    ends += usize::from(matches!(step.phase, Some(Phase::Over(_))));
                    told = step.lines.end;
                    accepted.push((at.into(), input));
                }
                Err(error) => {
                    prop_assert_eq!(before, format!("{:?}", session), "refusing with `{}` must change nothing", error);
                }
            }
        }
        prop_assert_eq!(ends, usize::from(session.outcome().is_some()), "a story ends once");
        for message in session.flags().iter().map(|(message, ..)| *message).chain(session.kept().iter().copied()) {
            prop_assert!(session.arrived(message), "only what has arrived is flagged or kept");
        }
        let mut again = Session::new(scenario);
        for (at, input) in accepted {
            prop_assert!(again.step(at, input).is_ok(), "what was accepted is accepted again");
        }
        prop_assert_eq!(session.log(), again.log(), "the same inputs give the same log");
        prop_assert_eq!(format!("{session:?}"), format!("{again:?}"), "and the same state");
    }

    #[test]
    fn from_anywhere_a_no_leads_to_an_end(which in 0_usize..3, numbers in prop::collection::vec(any::<u16>(), 0..60)) {
        let scenario = kit::library().iter().nth(which).unwrap().clone();
        let mut session = Session::new(scenario);
        for number in numbers {
            let _refused = session.step(0, fitting_input(&session, number));
        }
        for _ in 0..60 {
            let input = match session.choices().next() {
                Some(first) => Input::Choose(first),
                None if session.is_asking() => Input::Act(Act::SayNo),
                None => Input::Advance,
            };
            let _refused = session.step(0, input);
        }
        prop_assert!(session.outcome().is_some(), "60 steps are more than these chats have: {session:?}");
        for act in ActKind::ALL {
            prop_assert_eq!(session.availability(act), Availability::Over, "no act is offered after the end");
        }
    }
}

#[test]
fn what_the_flags_come_to_follows_the_child_and_not_the_scenario() {
    let race = kit::scenario("kite-race");
    let level = |marks: &[Mark]| {
        let mut session = Session::new(race.clone());
        while !session.is_asking() {
            let input = session.choices().next().map_or(Input::Advance, Input::Choose);
            session.step(0, input).unwrap();
        }
        let arrived: Vec<MessageIx> = session.shown().filter(|message| session.flaggable(*message)).collect();
        assert!(arrived.len() >= marks.len(), "enough has arrived to be flagged");
        for (message, mark) in arrived.iter().zip(marks) {
            session.step(0, Input::Flag(*message, *mark)).unwrap();
        }
        session.flagged_level()
    };
    let asks = Mark::Question(Question::WhoMayKnow);
    let (gift, place, secret) = (Mark::Sign(Sign::S4), Mark::Sign(Sign::S2), Mark::Sign(Sign::S1));
    assert_eq!(level(&[]), None, "no flag says nothing");
    assert_eq!(level(&[asks]), Some(Level::Yellow), "a question alone: pause and ask");
    assert_eq!(level(&[gift]), Some(Level::Yellow));
    assert_eq!(level(&[secret]), Some(Level::Red), "a red sign is red by itself");
    assert_eq!(level(&[gift, place]), Some(Level::Red), "two yellows make a red");
    assert_eq!(level(&[gift, asks]), Some(Level::Red), "a question counts as one of them");
    assert_eq!(level(&[secret, gift]), Some(Level::Red), "a yellow does not soften a red");
}

#[test]
fn a_push_alone_of_a_child_one_knows_is_yellow_and_anybody_elses_is_red() {
    let after = |relation: &str, age: &str, edits: &[(&str, &str)]| {
        let files = kit::FILES.map(|(name, text)| {
            let known = format!("relation: {relation}, age: {age}");
            let mut text = text.replace("relation: MetInGame, age: Teen", &known);
            for (from, to) in edits.iter().filter(|_| name == "kite-race.ron") {
                assert!(text.contains(from), "the case must find {from}");
                text = text.replace(from, to);
            }
            (name.to_owned(), text.into_bytes())
        });
        let loaded = Library::load(files, &kit::words());
        let race = loaded.library.get("kite-race").unwrap_or_else(|| panic!("{:?}", loaded.diagnostics)).clone();
        let mut session = Session::new(race);
        while !session.is_asking() {
            let input = session.choices().last().map_or(Input::Advance, Input::Choose);
            session.step(0, input).unwrap();
        }
        let push =
            session.shown().find(|message| session.scenario().message(*message).signs.contains(Sign::S7)).unwrap();
        session.step(0, Input::Flag(push, Mark::Sign(Sign::S7))).unwrap();
        (session.level_of(push), session.flagged_level())
    };
    let alone = ("signs: [S7, S1], also_ok: [S8]", "signs: [S7], also_ok: [S8]");
    let (yellow, red) = (Some(Level::Yellow), Some(Level::Red));
    assert_eq!(after("Classmate", "Child", &[alone]), (yellow, yellow), "over something harmless: pause and ask");
    assert_eq!(after("MetInGame", "Child", &[alone]), (red, red), "nobody knows a child that was met in a game");
    assert_eq!(after("Classmate", "Teen", &[alone]), (red, red), "an older one's push weighs more");
    let both = ("signs: [S7, S1], also_ok: [S8]", "signs: [S7, S8]");
    assert_eq!(
        after("Classmate", "Child", &[both]).0,
        red,
        "with another sign it is not alone: two yellows make a red"
    );
    assert_eq!(after("Classmate", "Child", &[]).0, red, "and secrecy is red by itself");
    let earlier = ("look_alikes: [S4], note: \"n3\"", "signs: [S5], note: \"n3\"");
    assert_eq!(after("Classmate", "Child", &[alone, earlier]).0, red, "what came before counts");
    let one = |sign: Sign| [sign].into_iter().collect::<SignSet>();
    let again = level_by(Writer::KnownChild, one(Sign::S7), one(Sign::S7));
    assert_eq!(again, red, "a second push is no longer harmless");
}

#[test]
fn exploring_sees_every_message_and_every_ending() {
    let race = kit::scenario("kite-race");
    let found = explore(&race, |_, _| {});
    assert!(found.complete, "three points of choice are few");
    assert_eq!(
        found.shown.len(),
        race.messages.len(),
        "validation refuses unreachable nodes, so all is shown: {found:?}"
    );
    let endings = BTreeSet::from([Ending::Told, Ending::Reported, Ending::Blocked, Ending::SaidNo, Ending::FriendTold]);
    assert_eq!(found.endings, endings, "a worrying chat ends by help and never by `Fine`");

    let found = explore(&kit::scenario("kite-day"), |_, _| {});
    let endings = BTreeSet::from([Ending::Told, Ending::SaidNo, Ending::Fine, Ending::PutRight]);
    assert_eq!(found.endings, endings, "a kind person who is reported or blocked gets it put right");
}

#[test]
fn a_way_replays_to_the_end_that_was_visited() {
    for scenario in kit::library().iter() {
        let mut visited = 0;
        let mut ways = BTreeSet::new();
        let found = explore(scenario, |session, path| {
            visited += 1;
            let mut again = Session::new(scenario.clone());
            for input in path.iter().map(PathStep::input) {
                while again.can_advance() && !(again.is_settled() && matches!(input, Input::Act(_))) {
                    again.step(0, Input::Advance).unwrap();
                }
                again.step(0, input).unwrap();
            }
            while again.can_advance() {
                again.step(0, Input::Advance).unwrap();
            }
            assert_eq!(again.outcome(), session.outcome(), "{}: {path:?} must lead to the same end", scenario.id);
            assert!(ways.insert(format!("{path:?}")), "{}: {path:?} must be visited once only", scenario.id);
        });
        assert_eq!(found.paths, visited, "each way is counted once");
        assert!(found.paths > scenario.choices.len(), "acts add ways to those over replies: {found:?}");
    }
}

#[test]
fn exploring_a_chat_takes_a_moment_only() {
    let race = kit::scenario("kite-race");
    explore(&race, |_, _| {});
    let begun = Instant::now();
    explore(&race, |_, _| {});
    let took = begun.elapsed();
    assert!(took.as_millis() < 100, "authors explore at every save, in debug builds too: {took:?}");
}

#[test]
fn exploring_a_monster_stops_instead_of_filling_memory() {
    // 1,500 points of choice after one another: more ways than there are atoms.
    let mut nodes = String::new();
    for at in 0..1_500 {
        let reply = |nth: u8, act: &str| format!("(id: \"c{at}-{nth}\", {act} goto: \"n{}\")", at + 1);
        let replies = [reply(0, "act: SayNo,"), reply(1, "act: AskFirst,")].join(", ");
        nodes.push_str(&format!(
            "\"n{at}\": Node(messages: [ (id: \"m{at}\", from: \"s\") ], choices: [ {replies} ]),\n"
        ));
    }
    let text = format!(
        "Scenario(format: 1, id: \"kite-shop\", band: Older, kind: Annoying, app: Messenger, \
         cast: {{ \"f\": Friend(animal: Cat), \"s\": Other(relation: Coach, age: Adult) }}, start: \"n0\", \
         nodes: {{ {nodes} \"n1500\": Node(ask: true) }})"
    );
    struct Chatty;
    impl story::Words for Chatty {
        fn text(&self, _: &str) -> Option<std::borrow::Cow<'_, str>> {
            Some("hello".into())
        }
    }
    let loaded = story::Library::load([("kite-shop.ron".to_owned(), text.into_bytes())], &Chatty);
    let monster =
        loaded.library.get("kite-shop").unwrap_or_else(|| panic!("it breaks no rule: {:?}", loaded.diagnostics));
    let begun = Instant::now();
    assert!(!explore(monster, |_, _| {}).complete, "nobody can take all these ways");
    assert!(begun.elapsed().as_secs() < 20, "and nobody waits for it: {:?}", begun.elapsed());
}

#[test]
fn a_refusal_names_what_the_file_names() {
    let race = kit::scenario("kite-race");
    let (first, friend) = (race.find_message("m1").unwrap(), race.find_person("friend").unwrap());
    let reply = race.choice_ixs().next().unwrap();
    let mut session = Session::new(race.clone());
    let mut refused = |input| session.step(0, input).unwrap_err().to_string();
    let id = &*race.choice(reply).id;
    assert!(refused(Input::Choose(reply)).contains(&format!("`{id}`")), "an author looks for ids, not for numbers");
    assert!(refused(Input::Unflag(first)).contains("`m1` has not arrived"), "so with messages");
    let tell = Input::Act(Act::Keep { messages: vec![first] });
    assert!(refused(tell).contains("not possible yet"), "an act that comes too early");
    while session.availability(ActKind::Block) != Availability::Open {
        session.step(0, Input::Advance).unwrap();
    }
    let nobody = session.step(0, Input::Act(Act::Block { who: friend })).unwrap_err();
    assert_eq!(nobody, StepError::Nobody("friend".into()), "so with people");
    // A longer chat's index is none of this one's.
    let foreign: MessageIx = index(u16::MAX);
    let unknown = session.step(0, Input::Unflag(foreign)).unwrap_err();
    assert_eq!(unknown, StepError::Unknown, "and of what is not there it says so");
}

#[test]
fn who_means_well_is_told_by_the_kind_and_the_signs() {
    let (race, day, shop) = (kit::scenario("kite-race"), kit::scenario("kite-day"), kit::scenario("kite-shop"));
    for scenario in [&race, &day, &shop] {
        for who in scenario.others() {
            let expected = match scenario.kind {
                story::Kind::Benign => true,
                story::Kind::Annoying => false,
                story::Kind::Worrying => !scenario.shows_signs(who),
            };
            assert_eq!(scenario.well_meaning(who), expected, "{} in {}", scenario.person(who).id, scenario.id);
        }
    }
    assert!(race.others().any(|who| !race.well_meaning(who)), "somebody in the worrying chat does not");
    assert_eq!((race.pair(), day.pair()), ("kite-day", "kite-day"), "twins draw from one id");
    assert_eq!(shop.pair(), "kite-shop", "who has no twin draws from its own");
}

#[test]
fn a_scenarios_indices_are_its_own() {
    for scenario in kit::library().iter() {
        let by_node: Vec<_> = scenario.node_ixs().flat_map(|node| scenario.messages_in(node)).collect();
        assert_eq!(by_node, scenario.message_ixs().collect::<Vec<_>>(), "messages stand node by node");
        let by_node: Vec<_> = scenario.node_ixs().flat_map(|node| scenario.choices_in(node)).collect();
        assert_eq!(by_node, scenario.choice_ixs().collect::<Vec<_>>(), "and so do replies");
        for ix in scenario.message_ixs() {
            assert_eq!(scenario.find_message(&scenario.message(ix).id), Some(ix), "a message is found by its id");
        }
        for ix in scenario.cast_ixs() {
            assert_eq!(scenario.find_person(&scenario.person(ix).id), Some(ix), "and so is a person");
        }
        assert_eq!(scenario.find_choice("no such reply"), None, "what is not there is not found");
    }
}

#[test]
fn signs_of_chats_end_at_the_ladder_and_before_the_card() {
    for band in [Band::Younger, Band::Middle, Band::Older] {
        let met: Vec<Sign> = Sign::in_chats_of(band).collect();
        assert!(!met.contains(&Sign::S14), "{band:?}: one sign is met on a card only");
        assert!(met.iter().all(|sign| sign.ladder() <= band), "{band:?}: none comes before its age");
        assert_eq!(Sign::ALL.iter().filter(|sign| sign.is_card_only()).count(), 1, "there is one such sign");
    }
    assert_eq!(Sign::in_chats_of(Band::Older).count(), Sign::ALL.len() - 1, "the oldest meet all others");
    let today: Vec<Sign> = Sign::ALL.into_iter().filter(|sign| sign.tell_today()).collect();
    assert_eq!(today, [Sign::S9, Sign::S12], "threats and a meeting in secret do not wait");
}

#[test]
fn one_log_holds_what_noor_and_the_app_say_between_the_lines() {
    let race = kit::scenario("kite-race");
    let sami = race.find_person("sami").unwrap();
    let mut session = Session::new(race.clone());
    let flagless = session.step(0, Input::Act(Act::Help)).unwrap();
    assert_eq!((flagless.lines, flagless.phase), (0..0, None), "the help card tells nothing in the chat");
    let pause = session.step(5, Input::Act(Act::Pause)).unwrap();
    assert_eq!(session.log()[pause.lines][0].line, Line::Hint(Hint::Paused), "Noor's word stands where it was said");
    while session.availability(ActKind::Block) != Availability::Open {
        session.step(10, Input::Advance).unwrap();
    }
    let messages = session.log().len();
    let block = session.step(15, Input::Act(Act::Block { who: sami })).unwrap();
    assert_eq!(block.lines, messages..messages + 1, "the app's word comes after the messages that were there");
    assert_eq!(block.phase, Some(Phase::Settled), "and the change of state is told with it");
    let last = *session.log().last().unwrap();
    assert_eq!(last, Entry { at: 15, line: Line::App(AppDialog::Blocked(sami)) }, "with its time");
    let shown = session.shown().count();
    assert_eq!(session.log().len() - shown, 2, "what Noor and the app say is no message that could be flagged");
}
