//! Plans of lessons: those that ship, with their words in every language, and every rule with a file that breaks it.
#![allow(clippy::unwrap_used, reason = "a failed unwrap is a failed test")]

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
    sync::LazyLock,
};

use classroom::{Devices, Known, Pick, Plan, PlanProblem, Plans, Step, Vote, prompt_key, tip_key};
use l10n::{Args, FileKind, Texts, plain};
use learning::{practice, stats::Occasion};
use proptest::prelude::*;
use story::{Band, Kind, Library};

/// What ships beside the plans.
struct Shipped {
    texts: Texts,
    chats: Library,
    practice: practice::Bank,
}

static SHIPPED: LazyLock<Shipped> = LazyLock::new(|| {
    let mut texts = Texts::new("en");
    for (name, bytes) in files("locales") {
        match FileKind::of(&name) {
            Some(FileKind::Manifest) => {
                texts.add_manifest(&bytes).unwrap();
            }
            Some(FileKind::Words) => {
                let problems = texts.set_file(&name, &bytes);
                assert!(problems.is_empty(), "{name} can be read: {problems:?}");
            }
            None => {}
        }
    }
    let source = texts.source();
    let words: BTreeMap<String, String> = texts
        .keys(source)
        .into_iter()
        .filter_map(|key| Some((key.to_owned(), texts.source_text(source, key)?)))
        .collect();
    let loaded = Library::load(files("assets/scenarios"), &words);
    let (practice, problems) = practice::Bank::load(files("assets/practice"), &|key| texts.has(source, key));
    assert!(loaded.library.len() > 30 && problems.is_empty(), "chats and practice load: {problems:?}");
    Shipped { texts, chats: loaded.library, practice }
});

/// The files of a folder of the checkout and of those inside it, by their paths in it.
fn files(folder: &str) -> Vec<(String, Vec<u8>)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(folder);
    let (mut found, mut folders) = (Vec::new(), vec![root.clone()]);
    while let Some(next) = folders.pop() {
        for path in fs::read_dir(next).unwrap().map(|entry| entry.unwrap().path()) {
            if path.is_dir() {
                folders.push(path);
            } else {
                found.push((name_in(&root, &path), fs::read(&path).unwrap()));
            }
        }
    }
    found.sort();
    found
}

fn name_in(root: &Path, path: &Path) -> String {
    path.strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/")
}

/// Loads files. Beside the words that ship there are title and aim of the plans `day` and `week`.
fn load(files: impl IntoIterator<Item = (String, Vec<u8>)>) -> (Plans, Vec<PlanProblem>) {
    let Shipped { texts, chats, practice } = &*SHIPPED;
    let own = |key: &str| {
        ["day", "week"].iter().any(|id| key == format!("lesson-{id}-title") || key == format!("lesson-{id}-aim"))
    };
    let has = |key: &str| own(key) || texts.has(texts.source(), key);
    Plans::load(files, &Known { chats, practice, has: &has })
}

fn shipped() -> Plans {
    let (plans, problems) = load(files("assets/lessons"));
    assert!(problems.is_empty(), "every plan that ships loads: {}", told(&problems).join("\n"));
    plans
}

fn told(problems: &[PlanProblem]) -> Vec<String> {
    problems.iter().map(ToString::to_string).collect()
}

/// A whole lesson for one band.
const DAY: &str = r#"Plan(
    format: 1,
    id: "day",
    minutes: 45,
    band: Middle,
    devices: Each,
    pupils: 36,
    steps: [
        (minutes: 2, step: Rules, tips: ["rules"]),
        (minutes: 5, step: Chat(These({Middle: "extra-lesson"}))),
        (minutes: 5, step: Chat(These({Middle: "extra-practice"}))),
        (minutes: 4, step: Talk(["two-alike"])),
        (minutes: 5, step: Chat(These({Middle: "jingle-with-squeak"}))),
        (minutes: 5, step: Chat(These({Middle: "squeaky-jingle"}))),
        (minutes: 6, step: Practice("boat-race")),
        (minutes: 4, step: Vote(question: "which-rule", options: 5)),
        (minutes: 3, step: Talk(["tell-first-words"])),
        (minutes: 1, step: Slip),
        (minutes: 5, step: Close),
    ],
)
"#;

/// A lesson with a check-up.
const WEEK: &str = r#"Plan(
    format: 1,
    id: "week",
    minutes: 30,
    devices: Each,
    pupils: 36,
    steps: [
        (minutes: 2, step: Rules),
        (minutes: 15, step: CheckUp(Before)),
        (minutes: 5, step: Talk(["quiet-minute", "tell-next-one"])),
        (minutes: 2, step: Slip),
        (minutes: 6, step: Close),
    ],
)
"#;

fn day() -> Plan {
    let (plans, problems) = load([("day.ron".to_owned(), DAY.into())]);
    assert!(problems.is_empty(), "the lesson that tests change is good: {}", told(&problems).join("\n"));
    plans.get("day").unwrap().clone()
}

/// What is told of a plan in which each of some parts was replaced by another.
fn broken(plan: &str, changes: &[(&str, &str)]) -> Vec<String> {
    let name = if plan == DAY { "day.ron" } else { "week.ron" };
    let mut text = plan.to_owned();
    for (part, other) in changes {
        assert!(text.contains(part), "{name} has `{part}`, so that it can be changed");
        text = text.replacen(part, other, 1);
    }
    let (plans, problems) = load([(name.to_owned(), text.into_bytes())]);
    assert_eq!(plans.is_empty(), !problems.is_empty(), "a plan is offered if and only if nothing is told of it");
    told(&problems)
}

/// Asks that exactly these things are told, each by its place and a part of the sentence.
#[track_caller]
fn tells(plan: &str, changes: &[(&str, &str)], expected: &[(&str, &str)]) {
    let name = if plan == DAY { "day.ron" } else { "week.ron" };
    let found = broken(plan, changes);
    let right = found.len() == expected.len()
        && found
            .iter()
            .zip(expected)
            .all(|(told, (place, what))| told.starts_with(&format!("{name}:{place}: ")) && told.contains(what));
    assert!(right, "{changes:?} must give {expected:#?}, not {found:#?}");
}

#[test]
fn every_plan_that_ships_loads_and_each_kind_of_lesson_is_there() {
    let plans = shipped();
    for band in [Band::Younger, Band::Middle, Band::Older] {
        for minutes in [20, 45, 90] {
            let fits = |plan: &&Plan| (plan.band, plan.minutes, plan.devices) == (Some(band), minutes, Devices::Each);
            assert_eq!(plans.iter().filter(fits).count(), 1, "{band:?} has a lesson of {minutes} minutes");
        }
    }
    let suits = |devices: Devices, pupils: u8| {
        plans.iter().any(|plan| plan.devices == devices && plan.pupils >= pupils && plan.bands().count() == 3)
    };
    for (devices, pupils) in [(Devices::Wall, 40), (Devices::Wall, 70), (Devices::Shared(5), 50), (Devices::Paper, 70)]
    {
        assert!(suits(devices, pupils), "every band has a lesson for {devices:?} and {pupils} pupils");
    }
    for occasion in [Occasion::Before, Occasion::After, Occasion::Later] {
        let asks = |plan: &&Plan| plan.steps.iter().any(|planned| planned.step == Step::CheckUp(occasion));
        assert_eq!(plans.iter().filter(asks).count(), 1, "one lesson has the check-up {occasion:?}");
    }
    assert_eq!(plans.len(), 16, "and there are no others");
}

#[test]
fn minutes_add_up_and_tell_when_each_step_begins() {
    for plan in shipped().iter() {
        let whole = plan.steps.len();
        assert_eq!(plan.minutes_until(whole), u16::from(plan.minutes), "the steps of {} take its minutes", plan.id);
        assert_eq!(plan.minutes_until(usize::MAX), u16::from(plan.minutes), "nothing comes behind the last step");
        for at in 0..whole {
            let took = plan.minutes_until(at + 1) - plan.minutes_until(at);
            assert_eq!(took, u16::from(plan.steps[at].minutes), "step {at} of {} takes its own minutes", plan.id);
        }
    }
    let day = day();
    assert_eq!([0, 1, 3, 10].map(|at| day.minutes_until(at)), [0, 2, 12, 40], "minutes count from the beginning");
}

#[test]
fn a_plan_says_what_is_played_and_what_a_talk_is_about() {
    let day = day();
    let chats: Vec<_> = day.chats(Band::Middle).collect();
    let expected = [(1, "extra-lesson"), (2, "extra-practice"), (4, "jingle-with-squeak"), (5, "squeaky-jingle")];
    assert_eq!(chats, expected, "the chats come in order, with their steps");
    assert_eq!(day.chats(Band::Older).count(), 0, "other bands have none");
    assert_eq!(
        day.talked_of(3, Band::Middle),
        ["extra-lesson", "extra-practice"],
        "the first talk is about the first pair"
    );
    assert_eq!(
        day.talked_of(8, Band::Middle),
        ["jingle-with-squeak", "squeaky-jingle"],
        "the next one about the second"
    );
    assert!(day.talked_of(99, Band::Middle).is_empty(), "and what is behind the end about nothing");
    assert!(!day.has_checkup(), "no check-up is in it");
    assert_eq!(day.bands().collect::<Vec<_>>(), [Band::Middle], "it is for one band");
    let (plans, _) = load([("week.ron".to_owned(), WEEK.into())]);
    let week = plans.get("week").unwrap();
    assert!(week.has_checkup() && week.bands().count() == 3, "a check-up is in the other one, for every band");
    assert_eq!(Pick::Tutor.chat(Band::Middle), None, "what the tutor picks nobody knows before");
    assert_eq!((day.step(9), day.step(11)), (Some(&Step::Slip), None), "steps are found by their places");
}

#[test]
fn every_key_of_a_plan_has_words_in_every_language_and_no_words_are_left_over() {
    let texts = &SHIPPED.texts;
    let wanted: BTreeSet<String> =
        shipped().iter().flat_map(Plan::keys).chain(Step::NAME_KEYS.map(str::to_owned)).collect();
    for lang in texts.languages() {
        let code = texts.code(lang);
        let written: BTreeSet<String> = texts
            .keys(lang)
            .into_iter()
            .filter(|key| {
                let file = texts.place(lang, key).map(|place| place.file.clone()).unwrap_or_default();
                let at_seats = file == format!("{code}/class.ftl") && !key.contains("class");
                at_seats || file == format!("{code}/lessons.ftl")
            })
            .map(str::to_owned)
            .collect();
        let missing: Vec<_> = wanted.difference(&written).collect();
        let left: Vec<_> = written.difference(&wanted).collect();
        assert!(missing.is_empty() && left.is_empty(), "{code} lacks {missing:?} and has no use for {left:?}");
        for key in &wanted {
            let formatted = texts.format(lang, key, &Args::new());
            let says = !formatted.missing && formatted.lang == lang && !plain(&formatted.text).trim().is_empty();
            assert!(says, "`{key}` has words in {code} that need no variables");
        }
    }
    let ours: Vec<String> = l10n::check::matrix(texts)
        .iter()
        .map(ToString::to_string)
        .filter(|problem| problem.contains("lessons.ftl") || problem.contains("class.ftl"))
        .collect();
    assert!(ours.is_empty(), "the languages agree: {ours:?}");
}

#[test]
fn keys_are_made_of_ids() {
    let day = day();
    assert_eq!((day.title_key(), day.aim_key()), ("lesson-day-title".into(), "lesson-day-aim".into()), "of a plan");
    let vote = Vote { question: "q".into(), options: 2 };
    assert_eq!(vote.key(), "vote-q", "of a question");
    assert_eq!(vote.option_keys().collect::<Vec<_>>(), ["vote-q-1", "vote-q-2"], "of its answers");
    assert_eq!((prompt_key("p"), tip_key("t")), ("talk-p".into(), "tip-t".into()), "of prompts and hints");
    let keys = day.keys();
    for key in ["step-rules", "step-practice", "tip-rules", "talk-two-alike", "vote-which-rule-5", "lesson-day-aim"] {
        assert!(keys.contains(&key.to_owned()), "`{key}` is among the keys: {keys:?}");
    }
    let names: BTreeSet<&str> = day.steps.iter().map(|planned| planned.step.name_key()).collect();
    let others = [Step::CheckUp(Occasion::Before).name_key()];
    let all: BTreeSet<&str> = names.into_iter().chain(others).collect();
    assert_eq!(all, Step::NAME_KEYS.into_iter().collect(), "every kind of step has a name of its own");
}

#[test]
fn what_stands_on_the_wall_is_short_and_asks_nobody_what_happened_to_it() {
    let texts = &SHIPPED.texts;
    let plans = shipped();
    let keys: BTreeSet<String> = plans.iter().flat_map(Plan::keys).filter(|key| !key.starts_with("tip-")).collect();
    for key in keys.iter().filter(|key| !key.starts_with("lesson-")) {
        for lang in texts.languages() {
            let words = plain(&texts.format(lang, key, &Args::new()).text);
            let most = if key.starts_with("talk-") { 125 } else { 60 };
            let length = words.chars().count();
            assert!(length <= most, "`{key}` has {length} letters in {}; the last row reads {most}", texts.code(lang));
            let lower = format!(" {} ", words.to_lowercase());
            for asks in [
                "have you",
                "did you",
                "has anyone",
                "who has",
                " ever ",
                "your own",
                "to you?",
                "هل حدث",
                "حدث لك",
                "هل سبق",
            ] {
                assert!(!lower.contains(asks), "`{key}` asks about a child's own life: {words}");
            }
        }
    }
}

#[test]
fn what_a_band_reads_on_the_wall_has_sentences_of_its_length() {
    let texts = &SHIPPED.texts;
    let mut looked_at = 0;
    for plan in shipped().iter() {
        let most = match plan.bands().next() {
            Some(Band::Younger) => 9,
            Some(Band::Middle) => 12,
            Some(Band::Older) | None => 15,
        };
        for key in plan.keys().iter().filter(|key| key.starts_with("talk-") || key.starts_with("vote-")) {
            let words = plain(&texts.format(texts.source(), key, &Args::new()).text);
            for sentence in words.split(['.', '?', '!', ':']) {
                let count = sentence.split_whitespace().count();
                assert!(count <= most, "`{key}` of {} has a sentence of {count} words: {words}", plan.id);
                looked_at += 1;
            }
        }
    }
    assert!(looked_at > 100, "sentences were looked at: {looked_at}");
}

#[test]
fn over_all_plans_the_worrying_chat_comes_first_as_often_as_its_twin() {
    let (mut worrying, mut pairs) = (0_usize, 0_usize);
    for plan in shipped().iter() {
        for band in plan.bands() {
            let chats: Vec<&str> = plan.chats(band).map(|(_, chat)| chat).collect();
            for pair in chats.chunks(2) {
                let [first, second] = pair else { panic!("{} names chats in twos", plan.id) };
                let first = SHIPPED.chats.get(first).unwrap();
                assert_eq!(first.twin.as_deref(), Some(*second), "twins of {} follow each other", plan.id);
                worrying += usize::from(first.kind == Kind::Worrying);
                pairs += 1;
            }
        }
    }
    let share = worrying * 100 / pairs;
    assert!((40..=60).contains(&share), "{worrying} of {pairs} pairs begin with the worrying chat");
}

#[test]
fn a_bad_file_takes_no_other_down_and_each_is_told_by_its_name() {
    let day = ("day.ron".to_owned(), DAY.into());
    let bad = ("week.ron".to_owned(), WEEK.replace("minutes: 15", "minutes: 3").into_bytes());
    let (plans, problems) = load([bad, day, ("notes.txt".into(), b"x".to_vec()), (".day.ron".into(), b"x".to_vec())]);
    assert_eq!(plans.iter().map(|plan| &*plan.id).collect::<Vec<_>>(), ["day"], "the good one is offered");
    assert!(problems.iter().all(|problem| problem.file == "week.ron"), "only the bad one is told: {problems:?}");
    assert_eq!(problems.len(), 2, "with its short check-up and its sum: {problems:?}");
}

#[test]
fn ids_and_file_names_belong_together() {
    tells(
        DAY,
        &[("\"day\"", "\"dry\"")],
        &[
            ("3:10", "The plan \"dry\" has no aim in words. Add `lesson-dry-aim = ..`"),
            ("3:10", "The plan \"dry\" has no title in words. Add `lesson-dry-title = ..`"),
            ("3:10", "The plan \"dry\" is in a file named \"day\". Name the file dry.ron, or change the id."),
        ],
    );
    let two = ["a/day.ron", "b/day.ron"].map(|name| (name.to_owned(), DAY.into()));
    let (plans, problems) = load(two);
    assert_eq!(plans.len(), 1, "one of two files with one id is offered");
    assert_eq!(
        told(&problems),
        ["b/day.ron:3:10: Another file holds the plan \"day\". Give one of them another id and file name."],
        "and the other one is told"
    );
    let (plans, problems) = load([("Day (1).ron".to_owned(), DAY.replace("\"day\"", "\"Day (1)\"").into())]);
    let told = told(&problems);
    assert!(
        plans.is_empty() && told[0].contains("\"Day (1)\" cannot be the id of a plan."),
        "a copy is told: {told:?}"
    );
}

#[test]
fn numbers_lie_in_their_ranges() {
    tells(
        DAY,
        &[("minutes: 45", "minutes: 9")],
        &[
            ("4:14", "The minutes of a plan: `9` does not lie from 10 to 120."),
            ("4:14", "The steps take 45 minutes together, but the plan takes 9."),
        ],
    );
    tells(DAY, &[("minutes: 45", "minutes: 300")], &[("4:14", "`300` does not lie from 10 to 120.")]);
    tells(
        DAY,
        &[("pupils: 36", "pupils: /* none */ 0")],
        &[("7:24", "The pupils of a plan: `0` does not lie from 1 to 100.")],
    );
    tells(
        DAY,
        &[("minutes: 2,", "minutes: \"2\",")],
        &[("9:19", "The minutes of the rules: `\"2\"` does not lie from 1")],
    );
    tells(DAY, &[("minutes: 2,", "minutes: 0,"), ("minutes: 6", "minutes: 8")], &[("9:19", "`0` does not lie from 1")]);
    tells(DAY, &[("devices: Each", "devices: Shared(6)")], &[("6:14", "6 children share a device; 3 to 5 can.")]);
    tells(DAY, &[("devices: Each", "devices: Shared(2)")], &[("6:14", "2 children share a device; 3 to 5 can.")]);
    assert!(broken(DAY, &[("devices: Each", "devices: Shared(3)")]).is_empty(), "three may share one");
    tells(
        DAY,
        &[("options: 5", "options: 1")],
        &[
            ("16:66", "The answers of a vote: `1` does not lie from 2 to 6."),
            ("16:66", "The question \"which-rule\" has more answers than 1."),
        ],
    );
    tells(DAY, &[("options: 5", "options: 7")], &[("16:66", "`7` does not lie from 2 to 6.")]);
}

#[test]
fn the_steps_take_the_minutes_of_the_plan() {
    tells(
        DAY,
        &[("minutes: 6, step: Practice", "minutes: 7, step: Practice")],
        &[(
            "4:14",
            "The steps take 46 minutes together, but the plan takes 45. Change the minutes of some step, or those of the plan.",
        )],
    );
}

#[test]
fn a_lesson_begins_with_the_rules() {
    tells(
        DAY,
        &[("step: Rules", "step: Talk([\"kind-words\"])")],
        &[("9:9", "The lesson begins with a talk, not with the rules. Put `Rules` first")],
    );
    tells(DAY, &[("Talk([\"two-alike\"])", "Rules")], &[("12:9", "The rules stand in the middle of the lesson.")]);
    let all = DAY.find("steps: [").map(|at| &DAY[at..]).unwrap();
    let found = broken(DAY, &[(all, "steps: [],\n)\n")]);
    assert!(
        found.iter().any(|told| told.contains("day.ron:3:10: The plan \"day\" has no steps.")),
        "nothing is no plan: {found:?}"
    );
}

#[test]
fn a_lesson_ends_with_the_slip_and_a_calm_close() {
    let swapped = [("step: Slip", "step: Close"), ("minutes: 5, step: Close", "minutes: 5, step: Slip")];
    tells(
        DAY,
        &swapped,
        &[
            ("18:9", "The close stands in the middle of the lesson."),
            ("18:19", "The minutes of the close: `1` does not lie from 5 to 120."),
            ("19:9", "The lesson ends with the slip, not with the close."),
            ("19:9", "The slip does not stand directly before the close."),
        ],
    );
    let short = [("minutes: 5, step: Close", "minutes: 4, step: Close"), ("minutes: 1,", "minutes: 2,")];
    tells(DAY, &short, &[("19:19", "The minutes of the close: `4` does not lie from 5 to 120.")]);
    tells(
        DAY,
        &[("step: Slip", "step: Talk([\"kind-words\"])")],
        &[(
            "3:10",
            "The plan \"day\" has no slip. Put `Slip` before the close: every child is asked whether it wants to talk.",
        )],
    );
    tells(
        DAY,
        &[("Vote(question: \"which-rule\", options: 5)", "Slip")],
        &[("16:9", "The slip does not stand directly before the close."), ("18:9", "A second slip is handed in.")],
    );
}

#[test]
fn a_check_up_comes_alone_first_and_something_calm_follows() {
    assert!(broken(WEEK, &[]).is_empty(), "the lesson that is changed here is good");
    let vote =
        ("(minutes: 5, step", "(minutes: 1, step: Vote(question: \"first-step\", options: 5)), (minutes: 4, step");
    assert!(broken(WEEK, &[vote]).is_empty(), "a vote is calm, too");
    tells(
        WEEK,
        &[
            ("Talk([\"quiet-minute\", \"tell-next-one\"])", "CheckUp(Later)"),
            ("minutes: 5", "minutes: 12"),
            ("minutes: 30", "minutes: 37"),
        ],
        &[
            ("3:10", "The plan \"week\" has no talk."),
            ("9:9", "Nothing calm follows the check-up. Put a talk or a vote directly behind it."),
            ("10:9", "A second check-up stands in this lesson."),
        ],
    );
    for devices in ["Shared(4)", "Wall", "Paper"] {
        tells(
            WEEK,
            &[("devices: Each", &format!("devices: {devices}"))],
            &[("9:9", "A check-up needs a device for each child.")],
        );
    }
    tells(
        WEEK,
        &[("minutes: 15", "minutes: 11"), ("minutes: 6", "minutes: 10")],
        &[("9:19", "The minutes of a check-up: `11` does not lie from 12 to 120.")],
    );
    let chat = "(minutes: 4, step: Chat(Tutor)), (minutes: 11";
    for occasion in ["Before", "After", "Later"] {
        let check_up = format!("CheckUp({occasion})");
        tells(
            WEEK,
            &[
                ("(minutes: 15", chat),
                ("CheckUp(Before)", &check_up),
                ("minutes: 11", "minutes: 12"),
                ("minutes: 6", "minutes: 5"),
            ],
            &[
                ("9:9", "A chat comes before the check-up. Let nothing but the rules come before it"),
                ("9:9", "A chat stands in a lesson with a check-up. Teach in a lesson of another week."),
            ],
        );
    }
    tells(
        WEEK,
        &[("(minutes: 2, step: Slip)", "(minutes: 1, step: Practice(\"pearl-hunt\")), (minutes: 1, step: Slip)")],
        &[
            ("11:9", "The class does not talk about telling after this."),
            ("11:9", "The practice stands in a lesson with a check-up."),
        ],
    );
    let last = [("minutes: 5, step: Talk([\"quiet-minute\", \"tell-next-one\"])", "minutes: 5, step: Rules")];
    let found = broken(WEEK, &last);
    assert!(
        found.iter().any(|told| told.contains("9:9: Nothing calm follows the check-up.")),
        "rules are not it: {found:?}"
    );
}

#[test]
fn chats_exist_and_are_meant_for_the_band() {
    tells(
        DAY,
        &[("\"extra-lesson\"", "\"extra-lessons\"")],
        &[
            (
                "10:49",
                "There is no chat \"extra-lessons\". Write the name of a file in assets/scenarios, without `.ron`.",
            ),
            (
                "11:49",
                "Middle plays the chat \"extra-practice\" without its twin \"extra-lesson\". Give the twin a step",
            ),
        ],
    );
    tells(
        DAY,
        &[("{Middle: \"extra-lesson\"}", "{Older: \"extra-lesson\"}")],
        &[
            ("10:9", "This step has no chat for Middle. Add `Middle: \"..\"`, or write for which band the plan is."),
            ("10:48", "The chat \"extra-lesson\" is for Older, but the plan is not."),
            ("11:49", "Middle plays the chat \"extra-practice\" without its twin \"extra-lesson\"."),
        ],
    );
}

#[test]
fn chats_of_a_younger_band_are_fine_and_those_of_an_older_one_are_too_much() {
    let to = |from: &'static str, chat: &'static str| (from, chat);
    let younger = [to("extra-lesson", "penguin-page"), to("extra-practice", "hat-for-a-penguin")];
    assert!(broken(DAY, &younger).is_empty(), "a class may play what is written for younger children");
    let older = [to("extra-lesson", "clip-and-rank"), to("extra-practice", "clip-and-cake")];
    tells(
        DAY,
        &older,
        &[
            ("10:49", "The chat \"clip-and-rank\" is written for Older: too much for Middle."),
            ("11:49", "The chat \"clip-and-cake\" is written for Older: too much for Middle."),
        ],
    );
    let red = [("band: Middle", "band: Younger")];
    let text = DAY
        .replace("Middle: ", "Younger: ")
        .replace("jingle-with-squeak", "noodle-kite")
        .replace("squeaky-jingle", "captain-noodle");
    let (_, problems) = load([("day.ron".to_owned(), text.replacen(red[0].0, red[0].1, 1).into_bytes())]);
    let found = told(&problems);
    let named = found.iter().any(|told| {
        told.contains("\"captain-noodle\" is written for Middle and shows S9 in red: too much for Younger.")
    });
    assert!(named, "red signs above the band are named: {found:#?}");
}

#[test]
fn chats_come_with_their_twins_once_and_in_either_order() {
    tells(
        DAY,
        &[("\"extra-practice\"", "\"lucky-pancake\"")],
        &[
            ("10:49", "Middle plays the chat \"extra-lesson\" without its twin \"extra-practice\"."),
            ("11:49", "The chat \"lucky-pancake\" has no twin. Name chats that come as a worrying and a benign twin."),
        ],
    );
    tells(
        DAY,
        &[("\"extra-practice\"", "\"extra-lesson\"")],
        &[
            ("10:49", "Middle plays the chat \"extra-lesson\" without its twin \"extra-practice\"."),
            ("11:49", "Middle plays the chat \"extra-lesson\" twice."),
            ("11:49", "without its twin"),
        ],
    );
    tells(
        DAY,
        &[("jingle-with-squeak", "x"), ("squeaky-jingle", "jingle-with-squeak"), ("\"x\"", "\"squeaky-jingle\"")],
        &[(
            "13:49",
            "Every pair of Middle begins with its worrying chat. Turn one pair round, so that the order gives nothing away.",
        )],
    );
    tells(
        DAY,
        &[("{Middle: \"extra-lesson\"}", "{Middle: \"extra-lesson\", Middle: \"gift-in-blockbay\"}")],
        &[
            ("10:73", "Middle has two chats in one step. Give each chat a step of its own."),
            ("10:73", "without its twin \"gift-for-the-club\""),
        ],
    );
    tells(
        DAY,
        &[("{Middle: \"extra-lesson\"}", "{Older: \"clip-and-rank\", Middle: \"extra-lesson\"}")],
        &[(
            "10:48",
            "The chat \"clip-and-rank\" is for Older, but the plan is not. Take it out, or write for which band the plan is.",
        )],
    );
}

#[test]
fn a_lesson_has_as_many_pairs_as_it_has_time_for() {
    let second = "        (minutes: 5, step: Chat(These({Middle: \"jingle-with-squeak\"}))),\n        (minutes: 5, step: Chat(These({Middle: \"squeaky-jingle\"}))),\n";
    tells(
        DAY,
        &[(second, ""), ("minutes: 4, step: Vote", "minutes: 14, step: Vote")],
        &[(
            "3:10",
            "Pairs of chats for Middle: 1. A lesson of 45 minutes has 2 at least. Name a worrying chat and its benign twin",
        )],
    );
    let third = "(minutes: 1, step: Chat(These({Middle: \"noodle-kite\"}))), (minutes: 1, step: Chat(These({Middle: \"captain-noodle\"}))), (minutes: 4, step: Talk([\"two-alike\"]))";
    tells(
        DAY,
        &[
            ("(minutes: 4, step: Talk([\"two-alike\"]))", third),
            ("minutes: 2, step: Rules", "minutes: 1, step: Rules"),
            ("minutes: 6", "minutes: 5"),
        ],
        &[(
            "3:10",
            "Pairs of chats for Middle: 3. In 45 minutes there is room for 2. Take a pair out, so that there is time to talk.",
        )],
    );
    let short = [
        (second, ""),
        ("minutes: 45", "minutes: 20"),
        ("minutes: 6, step: Practice(\"boat-race\")", "minutes: 1, step: Vote(question: \"first-step\", options: 5)"),
        ("minutes: 4, step: Vote", "minutes: 1, step: Vote"),
        ("minutes: 4, step: Talk", "minutes: 1, step: Talk"),
        ("minutes: 5, step: Chat", "minutes: 4, step: Chat"),
        ("minutes: 5, step: Chat", "minutes: 2, step: Chat"),
    ];
    assert!(broken(DAY, &short).is_empty(), "one pair and telling fit into twenty minutes: {:?}", broken(DAY, &short));
    let none = [
        (second, ""),
        ("Chat(These({Middle: \"extra-lesson\"}))", "Chat(Tutor)"),
        ("Chat(These({Middle: \"extra-practice\"}))", "Chat(Tutor)"),
        ("minutes: 45", "minutes: 35"),
    ];
    tells(DAY, &none, &[("3:10", "Pairs of chats for Middle: 0. A lesson of 35 minutes has 1 at least.")]);
}

#[test]
fn chats_come_to_the_player_itself_late_and_seldom() {
    let own = [("extra-lesson", "first-wagon"), ("extra-practice", "last-wagon")];
    tells(
        DAY,
        &own,
        &[
            (
                "10:49",
                "The chat \"first-wagon\" comes to the player itself, and too early for Middle. Let two chats of friends come first.",
            ),
            (
                "11:49",
                "2 of the 4 chats of Middle come to the player itself. One in 3 may: name more chats of friends.",
            ),
            ("11:49", "The chat \"last-wagon\" comes to the player itself, and too early for Middle."),
        ],
    );
    let later = [("jingle-with-squeak", "last-wagon"), ("squeaky-jingle", "first-wagon")];
    tells(DAY, &later, &[("14:49", "2 of the 4 chats of Middle come to the player itself.")]);
}

#[test]
fn the_tutor_needs_devices_to_pick_for() {
    for devices in ["Wall", "Paper"] {
        let name = format!("devices: {devices}");
        let changes = [("devices: Each", &*name), ("Vote(question: \"which-rule\", options: 5)", "Chat(Tutor)")];
        let found = broken(DAY, &changes);
        let told = found
            .iter()
            .any(|told| told.starts_with("day.ron:16:9: The tutor picks for a device, and the class has none."));
        assert!(told, "nobody can pick on {devices}: {found:?}");
    }
    assert!(
        broken(DAY, &[("Vote(question: \"which-rule\", options: 5)", "Chat(Tutor)")]).is_empty(),
        "on devices it can"
    );
}

#[test]
fn the_report_is_practised_on_what_the_youngest_meet() {
    tells(DAY, &[("boat-race", "boat-rice")], &[("15:38", "There is no practice \"boat-rice\".")]);
    tells(
        DAY,
        &[("Practice(\"boat-race\")", "Talk([\"kind-words\"])")],
        &[(
            "3:10",
            "The plan \"day\" does not practise the report. From 45 minutes on there is time for `Practice(..)`.",
        )],
    );
    tells(
        DAY,
        &[("Vote(question: \"which-rule\", options: 5)", "Practice(\"boat-race\")")],
        &[("16:38", "The report is practised on \"boat-race\" twice.")],
    );
    tells(DAY, &[("devices: Each", "devices: Paper")], &[("15:9", "The report cannot be practised on paper.")]);
    let on_paper = [("devices: Each", "devices: Paper"), ("Practice(\"boat-race\")", "Talk([\"kind-words\"])")];
    assert!(broken(DAY, &on_paper).is_empty(), "on paper the class talks instead");
    let younger = DAY.replace("Middle", "Younger");
    let (_, problems) = load([("day.ron".to_owned(), younger.into_bytes())]);
    let found = told(&problems);
    let named = |told: &String| {
        told.starts_with("day.ron:15:38: The practice \"boat-race\" is for Middle: too much for Younger.")
    };
    assert!(found.iter().any(named), "a threat is too much at eight: {found:?}");
}

#[test]
fn questions_have_as_many_answers_as_words() {
    tells(DAY, &[("\"which-rule\"", "\"which-ruler\"")], &[("16:44", "There is no question \"which-ruler\".")]);
    tells(
        DAY,
        &[("options: 5", "options: 6")],
        &[("16:66", "The question \"which-rule\" has no words for its answer 6.")],
    );
    tells(DAY, &[("options: 5", "options: 4")], &[("16:66", "The question \"which-rule\" has more answers than 4.")]);
    tells(
        DAY,
        &[("Talk([\"two-alike\"])", "Vote(question: \"which-rule\", options: 5)")],
        &[("16:44", "The class votes on \"which-rule\" twice. Ask another question.")],
    );
}

#[test]
fn a_class_talks_and_at_last_about_telling() {
    tells(DAY, &[("[\"two-alike\"]", "[]")], &[("12:9", "The talk has no prompts. Name one or more.")]);
    tells(
        DAY,
        &[("two-alike", "two-alikes")],
        &[("12:35", "There is no prompt \"two-alikes\". Add `talk-two-alikes = ..`")],
    );
    tells(
        DAY,
        &[("\"two-alike\"", "\"tell-first-words\"")],
        &[("17:35", "The prompt \"tell-first-words\" stands twice")],
    );
    tells(
        DAY,
        &[("\"two-alike\"", "\"tell-next-one\""), ("\"tell-first-words\"", "\"kind-words\"")],
        &[(
            "15:9",
            "The class does not talk about telling after this. Put a talk behind it with a prompt that begins with `tell-`.",
        )],
    );
    let silent = [("Talk([\"two-alike\"])", "Chat(Tutor)"), ("Talk([\"tell-first-words\"])", "Chat(Tutor)")];
    tells(DAY, &silent, &[("3:10", "The plan \"day\" has no talk.")]);
}

#[test]
fn hints_have_words_and_stand_once() {
    tells(DAY, &[("[\"rules\"]", "[\"rulers\"]")], &[("9:43", "There is no hint \"rulers\". Add `tip-rulers = ..`")]);
    tells(
        DAY,
        &[("[\"rules\"]", "[\"rules\", \"rules\"]")],
        &[("9:52", "The hint \"rules\" stands twice in one step.")],
    );
}

#[test]
fn everything_that_is_wrong_is_told_at_once() {
    let many = [
        ("\"rules\"", "\"rulers\""),
        ("boat-race", "boat-rice"),
        ("two-alike", "two-alikes"),
        ("options: 5", "options: 4"),
    ];
    tells(
        DAY,
        &many,
        &[("9:43", "no hint"), ("12:35", "no prompt"), ("15:38", "no practice"), ("16:66", "more answers")],
    );
}

#[test]
fn what_cannot_be_read_is_told_with_its_place() {
    tells(
        DAY,
        &[("    pupils: 36,\n", "")],
        &[("20:1", "The field `pupils` is missing before this place. Add `pupils: ..`.")],
    );
    tells(DAY, &[("pupils", "pupil")], &[("7:5", "There is no field `pupil`. The fields here are `format`")]);
    tells(
        DAY,
        &[("format: 1", "format: 2")],
        &[("2:13", "The file has format 2, and this version of Manara reads format 1 only.")],
    );
    tells(
        DAY,
        &[("Each", "Tablets")],
        &[("6:14", "`Tablets` is not known here. Known here are `Each`, `Shared`, `Wall`, `Paper`.")],
    );
    // Each step is read by itself, so both are told.
    tells(
        DAY,
        &[("step: Rules", "step: Rule"), ("step: Slip", "stop: Slip")],
        &[
            ("9:28", "`Rule` is not known here. Known here are `Rules`, `CheckUp`"),
            ("18:22", "There is no field `stop`. The fields here are `minutes`, `step`, `tips`."),
        ],
    );
    tells(
        DAY,
        &[("\"two-alike\"", "\"two\\u{2d}alike\"")],
        &[("12:34", "This id is written with a backslash. Write ids without escapes.")],
    );
    tells(
        DAY,
        &[("        (minutes: 2", "        // The beginning, /* calmly */\n        /* so */ (minutes: 0")],
        &[("4:14", "The steps take 43 minutes together"), ("10:28", "The minutes of the rules: `0`")],
    );
    let (plans, problems) = load([("day.ron".to_owned(), DAY[..400].into())]);
    assert!(plans.is_empty() && problems.len() == 1, "a file that breaks off is told once: {problems:?}");
    for (bytes, what) in [
        (b"\xFF\xFEP".to_vec(), "day.ron:1:1: The file is UTF-16 text. Save the file as UTF-8."),
        (b"Plan(\n\xFF".to_vec(), "day.ron:2:1: The bytes here are not UTF-8. Save the file as UTF-8."),
        (b"Plan(\rformat".to_vec(), "day.ron:1:6: A line ends as on old Macs"),
        (
            vec![b' '; 70_000],
            "day.ron:1:1: The file has 70000 bytes; a plan has 65536 at most. Split it into several lessons.",
        ),
    ] {
        let (_, problems) = load([("day.ron".to_owned(), bytes)]);
        let found = told(&problems);
        assert!(found.len() == 1 && found[0].starts_with(what), "`{what}` must be told: {found:?}");
    }
}

#[test]
fn a_plan_travels_as_json() {
    for plan in shipped().iter() {
        let text = serde_json::to_string(plan).unwrap();
        assert_eq!(serde_json::from_str::<Plan>(&text).unwrap(), *plan, "{} comes back as it was: {text}", plan.id);
    }
}

/// Pieces of plans, from which files are made that are nearly good.
fn piece() -> impl Strategy<Value = String> {
    let words =
        DAY.split_inclusive([' ', '(', ')', ',', '"', '{', '}', '[', ']']).map(str::to_owned).collect::<Vec<_>>();
    prop_oneof![6 => proptest::sample::select(words), 1 => "\\PC{0,6}", 1 => Just("//".to_owned()), 1 => Just("/*".to_owned()), 1 => Just("999".to_owned())]
}

/// Asks that a file is a plan that keeps its promises, or is told at places that are in it.
fn is_plan_or_told(bytes: &[u8]) -> Result<(), TestCaseError> {
    let (plans, problems) = load([("day.ron".to_owned(), bytes.to_vec())]);
    prop_assert_eq!(plans.is_empty(), !problems.is_empty(), "a file is offered or told, not both: {:?}", problems);
    let lines: Vec<usize> = String::from_utf8_lossy(bytes).split('\n').map(|line| line.chars().count()).collect();
    for problem in &problems {
        let line = usize::try_from(problem.position.line).unwrap_or(0);
        let column = usize::try_from(problem.position.column).unwrap_or(0);
        let there = line >= 1 && column >= 1 && lines.get(line - 1).is_some_and(|length| column <= length + 1);
        prop_assert!(there, "{} lies outside the file", problem);
        prop_assert!(problem.what.ends_with('.') && problem.hint.ends_with('.'), "sentences are whole: {}", problem);
    }
    for plan in plans.iter() {
        prop_assert_eq!(plan.minutes_until(plan.steps.len()), u16::from(plan.minutes), "a good plan adds up");
        prop_assert_eq!(plan.step(plan.steps.len() - 1), Some(&Step::Close), "and ends calmly");
    }
    Ok(())
}

proptest! {
    #[test]
    fn any_bytes_are_told(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        is_plan_or_told(&bytes)?;
    }

    #[test]
    fn any_pieces_are_told(pieces in proptest::collection::vec(piece(), 0..60)) {
        is_plan_or_told(pieces.concat().as_bytes())?;
    }

    #[test]
    fn a_plan_with_a_few_other_pieces_is_good_or_told(
        week in any::<bool>(),
        changes in proptest::collection::vec((any::<proptest::sample::Index>(), 0_usize..12, piece()), 1..4),
    ) {
        let mut text: Vec<char> = if week { WEEK } else { DAY }.chars().collect();
        for (at, gone, piece) in changes {
            let at = at.index(text.len());
            let end = (at + gone).min(text.len());
            text.splice(at..end, piece.chars());
        }
        is_plan_or_told(text.into_iter().collect::<String>().as_bytes())?;
    }

    #[test]
    fn a_plan_whose_minutes_move_is_good_only_if_they_add_up(
        moves in proptest::collection::vec((0_usize..11, 0_usize..11, 0_u8..4), 0..8),
        more in prop_oneof![3 => Just(0_u8), 1 => 1_u8..3],
    ) {
        let plan = day();
        let mut minutes: Vec<u8> = plan.steps.iter().map(|planned| planned.minutes).collect();
        for (from, to, some) in moves {
            let some = some.min(minutes[from]);
            minutes[from] -= some;
            minutes[to] += some;
        }
        minutes[0] += more;
        let before = DAY.lines().take(8).map(str::to_owned);
        let steps = DAY.lines().skip(8).zip(plan.steps.iter().zip(&minutes)).map(|(line, (planned, other))| {
            line.replacen(&format!("minutes: {}", planned.minutes), &format!("minutes: {other}"), 1)
        });
        let after = DAY.lines().skip(8 + minutes.len()).map(str::to_owned);
        let text: Vec<String> = before.chain(steps).chain(after).collect();
        let (plans, problems) = load([("day.ron".to_owned(), text.join("\n").into_bytes())]);
        let good = more == 0 && minutes.iter().all(|step| *step > 0) && minutes[10] >= Plan::CLOSE_MINUTES;
        prop_assert_eq!(!plans.is_empty(), good, "{:?} is right about {:?}", problems, minutes);
    }
}
