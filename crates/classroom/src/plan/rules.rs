//! The rules that refuse a plan, as a list of named steps. Each reports everything that it finds.
//! Source: how a class is kept safe (no lesson ends on a check-up, telling is practised, nobody is tested in front of others),
//! and the shape of lessons: one pair of chats in twenty minutes, two pairs and the report practice in forty-five.

use std::collections::BTreeSet;

use learning::tutor::may_be_own;
use story::{Band, Kind, Level, Scenario, Sign};

use super::{
    Devices, Plan, Vote, aim_key, bands,
    file::{Chats, Draft, Found, Number, RawPick, RawStep, Written},
    prompt_key, tip_key, title_key, vote_key, vote_option_key,
};

type Rule = fn(&Draft<'_, '_>, &mut Found<'_>);

/// The rules, in the order in which they run.
pub(super) const RULES: &[(&str, Rule)] = &[
    ("the id", id),
    ("numbers", numbers),
    ("minutes add up", sum),
    ("the beginning", beginning),
    ("the end", end),
    ("check-ups", check_ups),
    ("chats", chats),
    ("pairs of chats", pairs),
    ("chats of the player's own", own_chats),
    ("the tutor's choice", tutor),
    ("practice", practice),
    ("votes", votes),
    ("talks", talks),
    ("telling", telling),
    ("hints", tips),
];

/// How ids of prompts about telling begin.
const TELLING: &str = "tell-";
/// Of so many chats one may come to the player itself.
const OWN_ONE_IN: usize = 3;

fn id(draft: &Draft<'_, '_>, out: &mut Found<'_>) {
    let id = draft.id;
    if !story::is_scenario_file(&format!("{id}.ron")) {
        let hint = "Write it with small letters a-z, digits and hyphens, a letter first.";
        out.say(id, format!("\"{id}\" cannot be the id of a plan."), hint);
    }
    if id != draft.stem {
        let what = format!("The plan \"{id}\" is in a file named \"{}\".", draft.stem);
        out.say(id, what, format!("Name the file {id}.ron, or change the id."));
    } else if (draft.taken)(id) {
        out.say(id, format!("Another file holds the plan \"{id}\"."), "Give one of them another id and file name.");
    }
    for (what, key) in [("title", title_key(id)), ("aim", aim_key(id))] {
        wanted(draft, out, id, &format!("The plan \"{id}\" has no {what} in words."), &key);
    }
}

/// Tells that words are missing, unless they are there.
fn wanted(draft: &Draft<'_, '_>, out: &mut Found<'_>, at: &str, what: &str, key: &str) {
    if !(draft.known.has)(key) {
        out.say(
            at,
            what.to_owned(),
            format!("Add `{key} = ..` to the words of the source language, or correct the id."),
        );
    }
}

fn numbers(draft: &Draft<'_, '_>, out: &mut Found<'_>) {
    let mut within = |number: Number<'_>, least: u8, most: u8, what: &str| {
        let Number { at, value } = number;
        if !value.is_some_and(|value| (least..=most).contains(&value)) {
            let what = format!("{what}: `{at}` does not lie from {least} to {most}.");
            out.say(at, what, "Write a whole number in that range.");
        }
    };
    within(draft.minutes, Plan::SHORTEST, Plan::LONGEST, "The minutes of a plan");
    within(draft.pupils, 1, Plan::MOST_PUPILS, "The pupils of a plan");
    for step in &draft.steps {
        let least = match step.step {
            RawStep::Close => Plan::CLOSE_MINUTES,
            RawStep::CheckUp(_) => Plan::CHECK_UP_MINUTES,
            _ => 1,
        };
        within(step.minutes, least, Plan::LONGEST, &format!("The minutes of {}", name(&step.step)));
        if let RawStep::Vote { options, .. } = step.step {
            within(options, Vote::FEWEST, Vote::MOST, "The answers of a vote");
        }
    }
    if let (Devices::Shared(children), at) = draft.devices
        && !Plan::SHARING.contains(&children)
    {
        let (few, many) = (Plan::SHARING.start(), Plan::SHARING.end());
        let what = format!("{children} children share a device; {few} to {many} can.");
        out.say(at, what, "With fewer each takes a turn on a device for each; with more there is too little to do.");
    }
}

/// What a step is called in a sentence.
fn name(step: &RawStep<'_>) -> &'static str {
    match step {
        RawStep::Rules => "the rules",
        RawStep::CheckUp(_) => "a check-up",
        RawStep::Chat(_) => "a chat",
        RawStep::Practice(_) => "the practice",
        RawStep::Vote { .. } => "a vote",
        RawStep::Talk(_) => "a talk",
        RawStep::Slip => "the slip",
        RawStep::Close => "the close",
    }
}

fn sum(draft: &Draft<'_, '_>, out: &mut Found<'_>) {
    let steps: Option<Vec<u8>> = draft.steps.iter().map(|step| step.minutes.value).collect();
    let (Some(minutes), Some(steps)) = (draft.minutes.value, steps) else { return };
    let sum: usize = steps.into_iter().map(usize::from).sum();
    if sum != usize::from(minutes) {
        let what = format!("The steps take {sum} minutes together, but the plan takes {minutes}.");
        out.say(draft.minutes.at, what, "Change the minutes of some step, or those of the plan.");
    }
}

fn beginning(draft: &Draft<'_, '_>, out: &mut Found<'_>) {
    let Some(first) = draft.steps.first() else {
        out.say(draft.id, format!("The plan \"{}\" has no steps.", draft.id), "See the other plans in assets/lessons.");
        return;
    };
    if !matches!(first.step, RawStep::Rules) {
        let what = format!("The lesson begins with {}, not with the rules.", name(&first.step));
        out.say(first.at, what, "Put `Rules` first: the class agrees on how it speaks before anything else.");
    }
    for again in draft.steps.iter().skip(1).filter(|step| matches!(step.step, RawStep::Rules)) {
        out.say(
            again.at,
            "The rules stand in the middle of the lesson.".to_owned(),
            "They come once, at the beginning.",
        );
    }
}

fn end(draft: &Draft<'_, '_>, out: &mut Found<'_>) {
    let Some((last, before)) = draft.steps.split_last() else { return };
    if !matches!(last.step, RawStep::Close) {
        let what = format!("The lesson ends with {}, not with the close.", name(&last.step));
        out.say(last.at, what, "Put `Close` last: a lesson ends calmly, with help and something pleasant.");
    }
    for early in before.iter().filter(|step| matches!(step.step, RawStep::Close)) {
        out.say(early.at, "The close stands in the middle of the lesson.".to_owned(), "It comes once, at the end.");
    }
    let mut slips = draft.steps.iter().enumerate().filter(|(_, step)| matches!(step.step, RawStep::Slip));
    match slips.next() {
        None => {
            let what = format!("The plan \"{}\" has no slip.", draft.id);
            out.say(draft.id, what, "Put `Slip` before the close: every child is asked whether it wants to talk.");
        }
        Some((at, slip)) if at + 2 != draft.steps.len() => {
            let what = "The slip does not stand directly before the close.".to_owned();
            out.say(slip.at, what, "Put it there: what comes later may be what a child wants to talk about.");
        }
        Some(_) => {}
    }
    for (_, again) in slips {
        out.say(again.at, "A second slip is handed in.".to_owned(), "Keep the one before the close.");
    }
}

fn check_ups(draft: &Draft<'_, '_>, out: &mut Found<'_>) {
    let mut found = draft.steps.iter().enumerate().filter(|(_, step)| matches!(step.step, RawStep::CheckUp(_)));
    let Some((at, first)) = found.next() else { return };
    for (_, again) in found {
        let what = "A second check-up stands in this lesson.".to_owned();
        out.say(again.at, what, "Put it into a lesson of another week.");
    }
    if draft.devices.0 != Devices::Each {
        let what = "A check-up needs a device for each child.".to_owned();
        out.say(first.at, what, "Take it out, or write `devices: Each`: nobody answers in front of others.");
    }
    let before = draft.steps.get(..at).unwrap_or_default();
    if let Some(step) = before.iter().find(|step| !matches!(step.step, RawStep::Rules)) {
        let what = format!("{} comes before the check-up.", capital(name(&step.step)));
        out.say(step.at, what, "Let nothing but the rules come before it: what was just said would be measured.");
    }
    for step in draft.steps.iter().filter(|step| matches!(step.step, RawStep::Chat(_) | RawStep::Practice(_))) {
        let what = format!("{} stands in a lesson with a check-up.", capital(name(&step.step)));
        out.say(step.at, what, "Teach in a lesson of another week.");
    }
    let calm = |step: &Written<'_>| matches!(step.step, RawStep::Talk(_) | RawStep::Vote { .. });
    if !draft.steps.get(at + 1).is_some_and(calm) {
        out.say(first.at, "Nothing calm follows the check-up.".to_owned(), "Put a talk or a vote directly behind it.");
    }
}

fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// The chats of each step that names them.
fn picks<'d, 'a>(draft: &'d Draft<'a, '_>) -> impl Iterator<Item = &'d [(Band, &'a str)]> {
    draft.steps.iter().filter_map(|step| match &step.step {
        RawStep::Chat(RawPick::These(Chats(chats))) => Some(&**chats),
        _ => None,
    })
}

/// What the plan names for a band, in order: each chat by its id and, if there is such a one, as it is.
fn chats_of<'a, 'k>(draft: &Draft<'a, 'k>, band: Band) -> Vec<(&'a str, Option<&'k Scenario>)> {
    let named = picks(draft).flatten().filter(|(of, _)| *of == band);
    named.map(|(_, chat)| (*chat, draft.known.chats.get(chat).map(|scenario| &**scenario))).collect()
}

fn chats(draft: &Draft<'_, '_>, out: &mut Found<'_>) {
    let mut seen = BTreeSet::new();
    for step in &draft.steps {
        let RawStep::Chat(RawPick::These(Chats(chats))) = &step.step else { continue };
        for band in bands(draft.band).filter(|band| chats.iter().all(|(of, _)| of != band)) {
            let what = format!("This step has no chat for {band:?}.");
            out.say(step.at, what, format!("Add `{band:?}: \"..\"`, or write for which band the plan is."));
        }
        for (at, (band, chat)) in chats.iter().enumerate() {
            if chats[..at].iter().any(|(earlier, _)| earlier == band) {
                out.say(chat, format!("{band:?} has two chats in one step."), "Give each chat a step of its own.");
            } else if bands(draft.band).all(|of| of != *band) {
                let what = format!("The chat \"{chat}\" is for {band:?}, but the plan is not.");
                out.say(chat, what, "Take it out, or write for which band the plan is.");
            }
            if !seen.insert((*band, *chat)) {
                out.say(chat, format!("{band:?} plays the chat \"{chat}\" twice."), "Name another chat.");
            }
            chat_fits(draft, *band, chat, out);
        }
    }
}

/// Whether a chat is there and is meant for a band.
fn chat_fits(draft: &Draft<'_, '_>, band: Band, chat: &str, out: &mut Found<'_>) {
    let Some(scenario) = draft.known.chats.get(chat) else {
        let hint = "Write the name of a file in assets/scenarios, without `.ron`.";
        out.say(chat, format!("There is no chat \"{chat}\"."), hint);
        return;
    };
    if scenario.band > band {
        let red = |sign: &Sign| sign.ladder() > band && sign.base_level() == Level::Red;
        let red: Vec<String> = scenario.signs().iter().filter(red).map(|sign| format!("{sign:?}")).collect();
        let shows = if red.is_empty() { String::new() } else { format!(" and shows {} in red", red.join(", ")) };
        let what = format!("The chat \"{chat}\" is written for {:?}{shows}: too much for {band:?}.", scenario.band);
        out.say(chat, what, "Name one that is written for this band or a younger one.");
    }
    if scenario.twin.is_none() {
        let what = format!("The chat \"{chat}\" has no twin.");
        out.say(chat, what, "Name chats that come as a worrying and a benign twin.");
    }
}

fn pairs(draft: &Draft<'_, '_>, out: &mut Found<'_>) {
    for band in bands(draft.band) {
        let named = chats_of(draft, band);
        let mut pairs: Vec<(&str, Kind)> = Vec::new();
        let mut whole = picks(draft).all(|chats| chats.iter().any(|(of, _)| *of == band));
        for (at, (id, scenario)) in named.iter().enumerate() {
            // What is not there, or has no twin, was told; nothing is counted then.
            let Some((scenario, twin)) = scenario.and_then(|scenario| Some((scenario, scenario.twin.as_deref()?)))
            else {
                whole = false;
                continue;
            };
            if named.iter().all(|(other, _)| *other != twin) {
                let what = format!("{band:?} plays the chat \"{id}\" without its twin \"{twin}\".");
                out.say(id, what, "Give the twin a step of its own.");
                whole = false;
            } else if named[..at].iter().all(|(other, _)| *other != twin && other != id) {
                pairs.push((id, scenario.kind));
            }
        }
        if let [(_, kind), .., (last, _)] = pairs.as_slice()
            && pairs.iter().all(|(_, first)| first == kind)
        {
            let what = format!("Every pair of {band:?} begins with its {} chat.", kind.key());
            out.say(last, what, "Turn one pair round, so that the order gives nothing away.");
        }
        let Some(minutes) = draft.whole_minutes().filter(|_| whole && draft.teaches()) else { continue };
        let most = usize::from(minutes / Plan::PAIR_MINUTES).max(1);
        let least = if minutes < Plan::FULL_MINUTES { 1 } else { 2 };
        let there = format!("Pairs of chats for {band:?}: {}.", pairs.len());
        if pairs.len() < least {
            let hint = "Name a worrying chat and its benign twin, each in a step of its own.";
            out.say(draft.id, format!("{there} A lesson of {minutes} minutes has {least} at least."), hint);
        } else if pairs.len() > most {
            let hint = "Take a pair out, so that there is time to talk.";
            out.say(draft.id, format!("{there} In {minutes} minutes there is room for {most}."), hint);
        }
    }
}

fn own_chats(draft: &Draft<'_, '_>, out: &mut Found<'_>) {
    for band in bands(draft.band) {
        let chats = chats_of(draft, band);
        let own = (0_u64..).zip(&chats).filter(|(_, (_, chat))| chat.is_some_and(Scenario::is_players_own));
        let own: Vec<(u64, &str)> = own.map(|(played, (id, _))| (played, *id)).collect();
        for (_, id) in own.iter().filter(|(played, _)| !may_be_own(*played)) {
            let what = format!("The chat \"{id}\" comes to the player itself, and too early for {band:?}.");
            out.say(id, what, "Let two chats of friends come first.");
        }
        if let Some((_, last)) = own.last().filter(|_| own.len() * OWN_ONE_IN > chats.len()) {
            let what = format!("{} of the {} chats of {band:?} come to the player itself.", own.len(), chats.len());
            out.say(last, what, format!("One in {OWN_ONE_IN} may: name more chats of friends."));
        }
    }
}

fn tutor(draft: &Draft<'_, '_>, out: &mut Found<'_>) {
    if !matches!(draft.devices.0, Devices::Wall | Devices::Paper) {
        return;
    }
    for step in draft.steps.iter().filter(|step| matches!(step.step, RawStep::Chat(RawPick::Tutor))) {
        let what = "The tutor picks for a device, and the class has none.".to_owned();
        out.say(step.at, what, "Name the chat that the class plays.");
    }
}

fn practice(draft: &Draft<'_, '_>, out: &mut Found<'_>) {
    let mut seen = BTreeSet::new();
    for step in &draft.steps {
        let RawStep::Practice(id) = step.step else { continue };
        if draft.devices.0 == Devices::Paper {
            let hint = "Let the class talk about telling instead.";
            out.say(step.at, "The report cannot be practised on paper.".to_owned(), hint);
        }
        if !seen.insert(id) {
            out.say(id, format!("The report is practised on \"{id}\" twice."), "Name another one.");
        }
        let Some(drill) = draft.known.practice.drill(id) else {
            let hint = "Write the name of a file in assets/practice, without `.ron`.";
            out.say(id, format!("There is no practice \"{id}\"."), hint);
            continue;
        };
        if let Some(band) = bands(draft.band).next().filter(|band| drill.from() > *band) {
            let what = format!("The practice \"{id}\" is for {:?}: too much for {band:?}.", drill.from());
            out.say(id, what, "Name one that every band of the plan meets.");
        }
    }
    let full = draft.whole_minutes().is_some_and(|minutes| minutes >= Plan::FULL_MINUTES);
    if full && draft.teaches() && seen.is_empty() && draft.devices.0 != Devices::Paper {
        let what = format!("The plan \"{}\" does not practise the report.", draft.id);
        out.say(draft.id, what, format!("From {} minutes on there is time for `Practice(..)`.", Plan::FULL_MINUTES));
    }
}

fn votes(draft: &Draft<'_, '_>, out: &mut Found<'_>) {
    let mut seen = BTreeSet::new();
    for step in &draft.steps {
        let RawStep::Vote { question, options } = step.step else { continue };
        if !seen.insert(question) {
            out.say(question, format!("The class votes on \"{question}\" twice."), "Ask another question.");
        }
        if !(draft.known.has)(&vote_key(question)) {
            let what = format!("There is no question \"{question}\".");
            wanted(draft, out, question, &what, &vote_key(question));
            continue;
        }
        let Some(count) = options.value.filter(|count| *count <= Vote::MOST) else { continue };
        for option in 1..=count {
            let what = format!("The question \"{question}\" has no words for its answer {option}.");
            wanted(draft, out, options.at, &what, &vote_option_key(question, option));
        }
        if (draft.known.has)(&vote_option_key(question, count + 1)) {
            let what = format!("The question \"{question}\" has more answers than {count}.");
            out.say(options.at, what, "Count those that have words.");
        }
    }
}

fn talks(draft: &Draft<'_, '_>, out: &mut Found<'_>) {
    let mut seen = BTreeSet::new();
    let mut any = false;
    for step in &draft.steps {
        let RawStep::Talk(prompts) = &step.step else { continue };
        any = true;
        if prompts.is_empty() {
            out.say(step.at, "The talk has no prompts.".to_owned(), "Name one or more.");
        }
        for prompt in prompts {
            if !seen.insert(*prompt) {
                out.say(prompt, format!("The prompt \"{prompt}\" stands twice in the lesson."), "Keep one of them.");
            }
            wanted(draft, out, prompt, &format!("There is no prompt \"{prompt}\"."), &prompt_key(prompt));
        }
    }
    if !any {
        let what = format!("The plan \"{}\" has no talk.", draft.id);
        out.say(draft.id, what, "Put `Talk([..])` behind the chats: a class learns by talking about them.");
    }
}

/// The prompts of a talk.
fn prompts<'s, 'a>(step: &'s Written<'a>) -> Option<&'s [&'a str]> {
    if let RawStep::Talk(prompts) = &step.step { Some(prompts) } else { None }
}

fn telling(draft: &Draft<'_, '_>, out: &mut Found<'_>) {
    let played = |step: &Written<'_>| {
        matches!(step.step, RawStep::CheckUp(_) | RawStep::Chat(RawPick::These(_)) | RawStep::Practice(_))
    };
    let last = draft.steps.iter().rposition(played);
    let rest = draft.steps.get(last.unwrap_or(0)..).unwrap_or_default();
    let tells = rest.iter().filter_map(prompts).flatten().any(|prompt| prompt.starts_with(TELLING));
    // That there is no talk at all is told by itself.
    if !tells && draft.steps.iter().any(|step| prompts(step).is_some()) {
        let at = last.and_then(|last| draft.steps.get(last)).map_or(draft.id, |step| step.at);
        let what = "The class does not talk about telling after this.".to_owned();
        out.say(at, what, format!("Put a talk behind it with a prompt that begins with `{TELLING}`."));
    }
}

fn tips(draft: &Draft<'_, '_>, out: &mut Found<'_>) {
    for step in &draft.steps {
        for (at, tip) in step.tips.iter().enumerate() {
            if step.tips[..at].contains(tip) {
                out.say(tip, format!("The hint \"{tip}\" stands twice in one step."), "Keep one of them.");
            }
            wanted(draft, out, tip, &format!("There is no hint \"{tip}\"."), &tip_key(tip));
        }
    }
}
