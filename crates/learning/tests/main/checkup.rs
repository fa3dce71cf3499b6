//! Check-ups: the forms that ship are parallel and have words, a sitting asks what fits the age, and sums are right.

use std::{
    cell::Cell,
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

use learning::{
    Seed,
    checkup::{
        About, Answer, AnswerError, Bank, CAN, Deed, Deeds, Face, Form, HARM, Items, LONG_SLOTS, Length, Outlook, Page,
        SLOTS, Seen, Sitting, Tally, VIGNETTES, Vignette,
    },
};
use proptest::prelude::*;
use story::{Band, Kind, Library, Sign, SignSet};

use crate::{kit::AnyWords, practice};

pub(crate) fn files() -> Vec<(String, Vec<u8>)> {
    shipped("checkups")
}

/// The files of a folder of `assets`.
pub(crate) fn shipped(folder: &str) -> Vec<(String, Vec<u8>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets").join(folder);
    let mut files: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| {
            let path = entry.unwrap().path();
            (path.file_name().unwrap().to_string_lossy().into_owned(), fs::read(path).unwrap())
        })
        .collect();
    files.sort();
    files
}

pub(crate) fn bank() -> Bank {
    let (bank, problems) = Bank::load(files(), &|_| true);
    assert_eq!(problems, [], "the forms that ship are sound");
    bank
}

fn sitting(form: Form, band: Band, seed: u64) -> Sitting {
    Sitting::new(bank().form(form).unwrap().clone(), band, Seed(seed))
}

/// Takes a whole check-up with one way of answering.
fn take(mut sitting: Sitting, answer: impl Fn(Page) -> Option<Answer>) -> Sitting {
    while let Some(page) = sitting.page() {
        match answer(page) {
            Some(answer) => sitting.answer(answer).unwrap(),
            None => sitting.skip(),
        }
    }
    sitting
}

/// What is best in a story.
fn seen(story: &Vignette) -> Outlook {
    if story.kind == Kind::Worrying { Outlook::Stop } else { Outlook::GoOn }
}

fn skilled(page: Page) -> Option<Answer> {
    Some(match page {
        Page::Chat(chat) => Answer::Sorted { okay: chat.kind == Kind::Benign, sure: Face::Yes },
        Page::Vignette(story) => Answer::Does([Deed::TellAdult, Deed::KeepProof].into_iter().collect(), seen(story)),
        Page::Fact { .. } => Answer::Holds(Some(true)),
        Page::Can(_) => Answer::Feels(Face::Yes),
        Page::Harm(number) => Answer::Feels(if number == HARM { Face::Yes } else { Face::No }),
    })
}

/// The chats that ship, but for some.
fn library_without(left_out: &[&str]) -> Library {
    let kept = shipped("scenarios").into_iter().filter(|(name, _)| !left_out.contains(&name.as_str()));
    Library::load(kept, &AnyWords).library
}

/// What check-ups ask of an age and what no chat for that age or a younger one shows, and what none only resembles.
fn not_taught(library: &Library, band: Band) -> [SignSet; 2] {
    let bank = bank();
    let chats = bank.forms().flat_map(|items| &items.chats).filter(|chat| chat.from() <= band);
    let stories = bank.forms().flat_map(|items| &items.vignettes).flat_map(|story| story.signs.iter().copied());
    let asked: SignSet = chats.flat_map(|chat| chat.about().iter().collect::<Vec<_>>()).chain(stories).collect();
    let messages = || library.iter().filter(|scenario| scenario.band <= band).flat_map(|scenario| &scenario.messages);
    let shown: SignSet = messages().flat_map(|message| message.signs.iter()).collect();
    let resembled: SignSet = messages().flat_map(|message| message.look_alikes.iter()).collect();
    [shown, resembled].map(|taught| asked.iter().filter(|sign| !taught.contains(*sign)).collect())
}

#[test]
fn what_check_ups_ask_of_an_age_is_met_in_chats_of_that_age() {
    let library = library_without(&[]);
    for band in [Band::Younger, Band::Middle, Band::Older] {
        let [never_shown, never_resembled] = not_taught(&library, band);
        assert_eq!(never_shown, SignSet::EMPTY, "{band:?}: a child can learn every sign that it is asked about");
        assert_eq!(never_resembled, SignSet::EMPTY, "{band:?}: and what only looks like it");
    }
    let without_meetings = library_without(&["pond-of-frogs.ron", "pond-and-boots.ron"]);
    let gap = not_taught(&without_meetings, Band::Younger);
    assert!(gap.iter().all(|signs| signs.contains(Sign::S12)), "the check must find what no chat teaches: {gap:?}");
}

#[test]
fn the_three_forms_that_ship_are_parallel() {
    let bank = bank();
    assert_eq!(bank.forms().count(), 3, "A, B and C");
    let mut ids = BTreeSet::new();
    for items in bank.forms() {
        assert_eq!(items.chats.len(), usize::from(LONG_SLOTS) * 2, "{:?}: half worrying, half fine", items.form);
        let (short, added): (Vec<_>, Vec<_>) = items.chats.iter().partition(|chat| chat.slot <= SLOTS);
        for half in [short, added] {
            let younger = half.iter().filter(|chat| chat.from() == Band::Younger).count();
            assert_eq!((half.len(), younger), (16, 12), "{:?}: six and six of a half for the youngest", items.form);
        }
        let people: BTreeSet<_> = items.chats.iter().map(|chat| chat.relation).collect();
        let apps: BTreeSet<_> = items.chats.iter().map(|chat| chat.app).collect();
        assert!(people.len() > 6 && apps.len() == 4, "{:?}: all sorts of people, and every app", items.form);
        let ours = items.chats.iter().map(|chat| &chat.id).chain(items.vignettes.iter().map(|vignette| &vignette.id));
        for id in ours.chain(items.facts.iter().map(|fact| &fact.id)) {
            assert!(ids.insert(id.clone()), "`{id}` occurs in one form only");
        }
    }
    let chats = bank.forms().map(|items| items.chats.len()).sum::<usize>();
    assert!(chats >= 96, "enough items to sort: {chats}");
    let places = |items: &Items| {
        let places = items.chats.iter().map(|chat| ((chat.slot - 1) % SLOTS, chat.relation.is_known()));
        places.collect::<BTreeSet<_>>()
    };
    let known: Vec<_> = bank.forms().map(places).collect();
    assert!(known.iter().all(|places| places == &known[0]), "the same places are about someone known: {known:?}");
    assert_eq!(known[0].len(), usize::from(SLOTS), "in both halves of every form: {known:?}");
    let known = |kind| {
        let chats = bank.forms().flat_map(|items| &items.chats).filter(move |chat| chat.kind == kind);
        chats.filter(|chat| chat.relation.is_known()).count()
    };
    assert_eq!(known(Kind::Worrying), known(Kind::Benign), "knowing someone gives no answer away");
    assert!((16..=32).contains(&known(Kind::Benign)), "and both sorts of people occur");
}

#[test]
fn a_skilled_child_gets_every_point_and_an_alarmed_one_is_told_apart() {
    for (band, chats) in [(Band::Younger, 6), (Band::Middle, 8), (Band::Older, 8)] {
        let tally = take(sitting(Form::A, band, 3), skilled).tally();
        assert_eq!(
            (tally.hits(), tally.false_alarms()),
            ((chats, chats), (0, chats)),
            "{band:?}: all are sorted rightly"
        );
        assert_eq!(tally.help_seeking(), Some(6), "{band:?}: a grown-up is told in every story");
        assert_eq!((tally.told, tally.right, tally.wrong, tally.unsure), (3, 6, 0, 0), "{band:?}");
        assert_eq!(tally.recognised(), Some(6), "{band:?}: and it sees which stories should stop");
        assert_eq!(
            (tally.can.len(), tally.worry.clone(), tally.trust),
            (usize::from(CAN), vec![0, 0], Some(2)),
            "{band:?}"
        );
        let alarmed = |page: Page| match page {
            Page::Chat(_) => Some(Answer::Sorted { okay: false, sure: Face::Yes }),
            _ => None,
        };
        let tally = take(sitting(Form::A, band, 3), alarmed).tally();
        assert_eq!(
            (tally.hits(), tally.false_alarms()),
            ((chats, chats), (chats, chats)),
            "{band:?}: all hits, all false alarms"
        );
        assert_eq!((tally.help_seeking(), tally.trust), (None, None), "{band:?}: what was left out counts nowhere");
        let called = tally.signs.iter().map(|called| u32::from(called.answered)).sum::<u32>();
        assert!(called >= 2 * chats, "{band:?}: every answer is counted by sign: {called}");
        assert!(tally.signs.iter().all(|called| called.not_okay == called.answered), "{band:?}");
    }
}

#[test]
fn an_answer_that_does_not_fit_changes_nothing() {
    let mut sitting = sitting(Form::B, Band::Younger, 1);
    assert!(matches!(sitting.page(), Some(Page::Chat(_))), "chats come first");
    assert_eq!(sitting.answer(Answer::Holds(None)), Err(AnswerError::OtherPage), "an answer to another page");
    let graded = Answer::Sorted { okay: true, sure: Face::ABit };
    assert_eq!(sitting.answer(graded), Err(AnswerError::NotOffered), "the youngest have two faces, not three");
    assert_eq!(sitting.progress().0, 0, "and the page stays");
    while !matches!(sitting.page(), Some(Page::Vignette(_))) {
        sitting.skip();
    }
    assert_eq!(
        sitting.answer(Answer::Does(Deeds::default(), Outlook::Stop)),
        Err(AnswerError::NotOffered),
        "nothing was picked"
    );
    sitting.back();
    assert!(matches!(sitting.page(), Some(Page::Chat(_))), "one can go back a page");
    let mut over = take(sitting, |_| None);
    assert_eq!(over.answer(graded), Err(AnswerError::Over), "at the end there is nothing to answer");
    assert_eq!(
        over.tally(),
        take(self::sitting(Form::B, Band::Younger, 9), |_| None).tally(),
        "leaving all out leaves no trace"
    );
}

#[test]
fn half_of_the_true_sentences_stand_first() {
    let mut first = 0;
    let mut sitting = sitting(Form::C, Band::Older, 5);
    while let Some(page) = sitting.page() {
        if let Page::Fact { true_first: true, .. } = page {
            first += 1;
        }
        sitting.skip();
    }
    assert_eq!(first, 3, "whoever always takes the first is right half of the time");
}

#[test]
fn a_story_scores_telling_above_protecting_and_secrets_least() {
    // Every set of one or two deeds, by hand: rows and columns in the order of `Deed::ALL`, one alone on the diagonal.
    let by_hand: [[u8; 8]; 8] = [
        [0, 1, 1, 0, 1, 2, 1, 1], // KeepChatting
        [1, 1, 1, 0, 1, 2, 1, 1], // SayNo
        [1, 1, 1, 0, 1, 2, 1, 1], // Ask
        [0, 0, 0, 0, 0, 1, 0, 0], // KeepSecret
        [1, 1, 1, 0, 1, 2, 1, 1], // Block
        [2, 2, 2, 1, 2, 2, 2, 2], // TellAdult
        [1, 1, 1, 0, 1, 2, 1, 1], // KeepProof
        [1, 1, 1, 0, 1, 2, 1, 1], // Report
    ];
    for (one, row) in Deed::ALL.into_iter().zip(by_hand) {
        for (other, score) in Deed::ALL.into_iter().zip(row) {
            let deeds: Deeds = [one, other].into_iter().collect();
            assert_eq!(deeds.score(), score, "{one:?} and {other:?}");
            let picked = Deed::ALL.into_iter().filter(|deed| deeds.contains(*deed)).count();
            assert_eq!((picked, deeds.len()), (1 + usize::from(one != other), picked), "{one:?} twice is once");
        }
    }
    assert_eq!(Deeds::default().score(), 0, "nothing picked is nothing done");
    let mut deeds = Deeds::default();
    assert!(deeds.toggle(Deed::Ask) && deeds.toggle(Deed::Block), "two can be picked");
    assert!(!deeds.toggle(Deed::Report) && deeds.len() == 2, "and no third");
    assert!(deeds.toggle(Deed::Ask) && !deeds.contains(Deed::Ask), "one can let go");
}

#[test]
fn three_stories_add_up_and_the_friend_is_held_against_oneself() {
    let (tell, block, secret) = (Some(Deed::TellAdult), Some(Deed::Block), Some(Deed::KeepSecret));
    for (friend, oneself, total, gap) in [
        (tell, [tell, tell], Some(6), Some(0)),
        (tell, [block, secret], Some(3), Some(3)),
        (tell, [secret, secret], Some(2), Some(4)),
        (secret, [tell, tell], Some(4), Some(-4)),
        (block, [tell, block], Some(4), Some(-1)),
        (secret, [secret, secret], Some(0), Some(0)),
        (None, [tell, tell], None, None),
        (tell, [tell, None], None, None),
    ] {
        let own = Cell::new(0);
        let tally = take(sitting(Form::A, Band::Middle, 4), |page| match page {
            Page::Vignette(vignette) if vignette.kind == Kind::Worrying => {
                let deed = match vignette.about {
                    About::Friend => friend,
                    About::Own => oneself[own.replace(own.get() + 1)],
                };
                deed.map(|deed| Answer::Does([deed].into_iter().collect(), Outlook::Unsure))
            }
            _ => None,
        })
        .tally();
        assert_eq!(tally.help_seeking(), total, "the sum of {friend:?} and {oneself:?}");
        assert_eq!(tally.gap_halves(), gap, "done for a friend and not for oneself: {friend:?} and {oneself:?}");
        let told = [friend, oneself[0], oneself[1]].iter().filter(|deed| **deed == tell).count();
        assert_eq!(usize::from(tally.told), told, "stories with a grown-up told: {friend:?} and {oneself:?}");
    }
}

#[test]
fn a_bad_form_is_told_with_its_place_and_takes_no_other_down() {
    let cases: [(&str, &str, &str); 11] = [
        ("format: 1", "format: 2", "a.ron: the format is 2"),
        ("id: \"a1b\"", "id: \"a1w\"", "`a1w` is there twice"),
        ("kind: Worrying, signs: [S1]", "kind: Worrying, signs: []", "must look like the signs that its twin shows"),
        ("(id: \"a1w\", slot: 1", "(id: \"a1w\", slot: 9", "slot 1 needs one worrying and one benign chat"),
        ("about: Friend", "about: Own", "one story about a friend"),
        ("(id: \"va1b\", slot: 1", "(id: \"va1b\", slot: 2", "place 1 needs one worrying and one fine story"),
        ("look_alikes: [S6, S7]", "signs: [S6, S7]", "the fine story of place 1 must be about the same child"),
        ("look_alikes: [S4, S1]", "look_alikes: [S4, S2]", "the fine story of place 2 must be about the same child"),
        ("(id: \"va1\"", "(id: \"vä 1\"", "is no id"),
        (
            "idea: Promise",
            "idea: Unsure",
            "a form asks for [Deeds, Blame, Person, Promise, Unsure, Keep] in this order",
        ),
        ("Form(", "Form(nonsense: 1,", "a.ron:"),
    ];
    for (from, to, sentence) in cases {
        let mut files = files();
        let text = String::from_utf8(files[0].1.clone()).unwrap();
        assert!(text.contains(from), "the case changes something: {from}");
        files[0].1 = text.replacen(from, to, 1).into_bytes();
        let (bank, problems) = Bank::load(files, &|_| true);
        let told: Vec<_> = problems.iter().map(ToString::to_string).collect();
        assert!(told.iter().any(|told| told.contains(sentence)), "`{to}` gives `{sentence}`, not {told:?}");
        assert!(bank.form(Form::A).is_none(), "`{to}`: such a form is not offered");
        assert_eq!(bank.forms().count(), 2, "`{to}`: the others are");
    }
    let mut harder = files();
    let text = String::from_utf8(harder[1].1.clone()).unwrap();
    harder[1].1 =
        text.replacen("signs: [S1]", "signs: [S10]", 1).replacen("look_alikes: [S1]", "look_alikes: [S10]", 1).into();
    let (bank, problems) = Bank::load(harder, &|_| true);
    assert!(
        problems[0].to_string().contains("slot 1 has other signs or another length than in form A"),
        "{problems:?}"
    );
    assert!(bank.form(Form::B).is_none(), "a form with a harder sign is not parallel");
    let mut other_story = files();
    let text = String::from_utf8(other_story[2].1.clone()).unwrap();
    other_story[2].1 = text.replace("[S13, S12]", "[S13, S7]").into();
    let (bank, problems) = Bank::load(other_story, &|_| true);
    let told: Vec<_> = problems.iter().map(ToString::to_string).collect();
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(told[0].contains("story 3 is about somebody else or has other signs than in form A"), "{told:?}");
    assert!(bank.form(Form::C).is_none(), "a form with another story is not parallel");
    let (bank, problems) = Bank::load(files(), &|key| key != "checkup-b2w-about");
    assert!(
        problems[0].to_string().contains("b.ron:") && problems[0].to_string().contains("`b2w` has no words for about")
    );
    assert!(bank.form(Form::B).is_none(), "a chat without words cannot be asked");
}

/// The forms that ship without the second half of their plan.
fn short() -> Vec<(String, Vec<u8>)> {
    let shorter = |(name, bytes): (String, Vec<u8>)| {
        let text = String::from_utf8(bytes).unwrap();
        let added = |line: &&str| {
            let slot = line.split_once("slot: ").and_then(|(_, rest)| rest.split(',').next());
            slot.is_some_and(|slot| slot.parse::<u8>().unwrap() > SLOTS)
        };
        let kept: Vec<&str> = text.lines().filter(|line| !added(line)).collect();
        (name, kept.join("\n").into_bytes())
    };
    files().into_iter().map(shorter).collect()
}

#[test]
fn a_longer_form_is_offered_once_all_forms_are_whole_and_parallel() {
    let bank = bank();
    assert_eq!(bank.length(), Length::Long, "what ships can be taken long");
    for (band, chats) in [(Band::Younger, 12), (Band::Middle, 16), (Band::Older, 16)] {
        for (length, chats) in [(Length::Long, chats), (Length::Short, chats / 2)] {
            let items = bank.form(Form::B).unwrap().clone();
            let sitting = Sitting::of_length(items, band, Seed(7), length);
            let tally = take(sitting, skilled).tally();
            assert_eq!(
                (tally.length, tally.hits(), tally.false_alarms()),
                (length, (chats, chats), (0, chats)),
                "{band:?}"
            );
            assert!(tally.is_sound(), "{band:?}: {tally:?}");
            let as_short = Tally { length: Length::Short, ..tally };
            assert_eq!(as_short.is_sound(), chats <= u32::from(SLOTS), "{band:?}: no short form has {chats} of a kind");
        }
    }
    let (shorter, problems) = Bank::load(short(), &|_| true);
    assert_eq!(
        (problems.as_slice(), shorter.length()),
        (&[][..], Length::Short),
        "without the second half it is whole"
    );
    let items = shorter.form(Form::A).unwrap().clone();
    assert_eq!(items.chats.len(), usize::from(SLOTS) * 2);
    let sitting = Sitting::of_length(items, Band::Middle, Seed(7), Length::Long);
    assert_eq!(take(sitting, skilled).tally().length, Length::Short, "but cannot be taken long");
    // One form that is still short: all are taken short, for a child takes one after the other.
    let mut mixed = files();
    mixed[2] = short().remove(2);
    assert_eq!(Bank::load(mixed, &|_| true).0.length(), Length::Short);
    for (from, to, sentence) in [
        (
            "(id: \"a11w\", slot: 11, kind: Worrying",
            "(id: \"a11w\", slot: 12, kind: Worrying",
            "slot 11 needs one worrying",
        ),
        (
            "slot: 11, kind: Worrying, signs: [S4, S5]",
            "slot: 11, kind: Worrying, signs: [S4, S6]",
            "slot 11 has other signs than slot 3, whose second it is",
        ),
        ("slot: 16, kind: Benign", "slot: 17, kind: Benign", "slots go from 1 to 16"),
    ] {
        let mut files = files();
        let text = String::from_utf8(files[0].1.clone()).unwrap();
        assert!(text.contains(from), "the case changes something: {from}");
        files[0].1 = text.replacen(from, to, 1).into_bytes();
        let (bank, problems) = Bank::load(files, &|_| true);
        let told: Vec<_> = problems.iter().map(ToString::to_string).collect();
        assert!(told.iter().any(|told| told.contains(sentence)), "`{to}` gives `{sentence}`, not {told:?}");
        assert_eq!(bank.length(), Length::Short, "`{to}`");
    }
    assert_eq!(LONG_SLOTS, 2 * SLOTS);
}

proptest! {
    #[test]
    fn twins_never_follow_each_other_and_the_seed_decides_the_order(seed: u64, older: bool) {
        let band = if older { Band::Older } else { Band::Younger };
        let order = |seed| {
            let mut sitting = sitting(Form::A, band, seed);
            let mut ids = Vec::new();
            while let Some(Page::Chat(chat)) = sitting.page() {
                ids.push((chat.id.clone(), chat.slot));
                sitting.skip();
            }
            ids
        };
        let ids = order(seed);
        prop_assert!(ids.windows(2).all(|pair| pair[0].1 != pair[1].1), "{ids:?}");
        prop_assert_eq!(&ids, &order(seed), "the same seed gives the same order");
        let unique: BTreeSet<_> = ids.iter().collect();
        prop_assert_eq!(unique.len(), if older { 16 } else { 12 }, "every chat comes once");
        let mut sitting = sitting(Form::A, band, seed);
        let mut told = Vec::new();
        while let Some(page) = sitting.page() {
            if let Page::Vignette(story) = page {
                told.push((story.slot, story.kind == Kind::Benign));
            }
            sitting.skip();
        }
        prop_assert!(told.windows(2).all(|pair| pair[0].0 != pair[1].0), "nor does a story: {:?}", told);
        prop_assert_eq!(told.iter().collect::<BTreeSet<_>>().len(), 2 * VIGNETTES, "every story comes once");
    }

    #[test]
    fn any_answers_add_up(choices in proptest::collection::vec(0_u8..7, 40)) {
        let mut at = 0;
        let mut sitting = sitting(Form::B, Band::Middle, 2);
        while let Some(page) = sitting.page() {
            let choice = choices[at % choices.len()];
            at += 1;
            let face = [Face::No, Face::ABit, Face::Yes][usize::from(choice % 3)];
            let answer = match page {
                _ if choice == 6 => None,
                Page::Chat(_) => Some(Answer::Sorted { okay: choice < 3, sure: face }),
                Page::Vignette(_) => {
                    let outlook = Outlook::ALL[usize::from(choice % 3)];
                    Some(Answer::Does([Deed::ALL[usize::from(choice)]].into_iter().collect(), outlook))
                }
                Page::Fact { .. } => Some(Answer::Holds([Some(true), Some(false), None][usize::from(choice % 3)])),
                Page::Can(_) | Page::Harm(_) => Some(Answer::Feels(face)),
            };
            match answer {
                Some(answer) => prop_assert_eq!(sitting.answer(answer), Ok(())),
                None => sitting.skip(),
            }
        }
        let tally = sitting.tally();
        let ((hits, signals), (alarms, noises)) = (tally.hits(), tally.false_alarms());
        prop_assert!(hits <= signals && signals <= 8 && alarms <= noises && noises <= 8);
        prop_assert!(tally.help_seeking().is_none_or(|score| score <= 6));
        prop_assert!(tally.gap_halves().is_none_or(|gap| (-4..=4).contains(&gap)));
        prop_assert_eq!(tally.gap_halves().is_some(), tally.help_seeking().is_some());
        prop_assert!(tally.right + tally.wrong + tally.unsure <= 6);
        prop_assert!(tally.is_sound() && tally.recognised().is_none_or(|score| score <= 6), "{tally:?}");
        prop_assert!(tally.told <= 3 && tally.can.len() <= 3 && tally.worry.len() <= 2);
    }
}

#[test]
fn stories_are_about_a_friend_once_and_about_oneself_twice_and_each_has_a_fine_twin() {
    for items in bank().forms() {
        let kinds = [Kind::Worrying, Kind::Benign];
        for stories in kinds.map(|kind| items.vignettes.iter().filter(move |vignette| vignette.kind == kind)) {
            let about: Vec<_> = stories.map(|vignette| vignette.about).collect();
            assert_eq!(about, [About::Friend, About::Own, About::Own], "{:?}", items.form);
        }
        for vignette in &items.vignettes {
            let level = story::level(vignette.resembles(), story::SignSet::EMPTY);
            assert_eq!(level, Some(story::Level::Red), "`{}`: what it shows or resembles is red", vignette.id);
            assert_eq!(vignette.signs.is_empty(), vignette.kind == Kind::Benign, "`{}`", vignette.id);
            assert!(!vignette.resembles().contains(Sign::S14), "never S14");
        }
    }
}

/// A whole check-up whose stories are all answered alike, or by what they are.
fn stories(deeds: &[Deed], outlook: impl Fn(&Vignette) -> Outlook) -> Tally {
    let answer = |page: Page| match page {
        Page::Vignette(story) => Some(Answer::Does(deeds.iter().copied().collect(), outlook(story))),
        _ => None,
    };
    take(sitting(Form::A, Band::Middle, 6), answer).tally()
}

#[test]
fn whoever_always_says_the_same_sees_half_of_the_stories_and_telling_costs_nothing() {
    // Whatever a child always would do, with what it always says of the story.
    for one in Deed::ALL {
        for other in Deed::ALL {
            for outlook in [Outlook::Stop, Outlook::GoOn] {
                let tally = stories(&[one, other], |_| outlook);
                assert_eq!(tally.recognised(), Some(3), "{one:?}, {other:?} and {outlook:?} everywhere");
            }
            assert_eq!(stories(&[one, other], |_| Outlook::Unsure).recognised(), Some(0), "not sure is no point");
            // Nor do the deeds give or take a point in what was seen.
            assert_eq!(stories(&[one, other], seen).recognised(), Some(6), "{one:?} and {other:?}");
        }
    }
    let teller = stories(&[Deed::TellAdult], |_| Outlook::Stop);
    assert_eq!(
        (teller.help_seeking(), teller.told),
        (Some(6), 3),
        "telling is never wrong, and counts in three stories"
    );
    assert_eq!(teller.fine_stories, Seen { right: 0, wrong: 3, unsure: 0 }, "but always telling is no full score");
    let knowing = stories(&[Deed::TellAdult], seen);
    assert_eq!((knowing.help_seeking(), knowing.recognised()), (Some(6), Some(6)), "who tells and sees has both");
    // In a fine story nothing that is done changes a sum.
    let alike: BTreeSet<String> = Deed::ALL
        .into_iter()
        .map(|deed| {
            let answer = |page: Page| match page {
                Page::Vignette(story) if story.kind == Kind::Benign => {
                    Some(Answer::Does([deed].into_iter().collect(), Outlook::GoOn))
                }
                _ => None,
            };
            format!("{:?}", take(sitting(Form::B, Band::Older, 2), answer).tally())
        })
        .collect();
    assert_eq!(alike.len(), 1, "what one would do in a fine story adds nothing and takes nothing away");
    let mut tally = stories(&[Deed::TellAdult], seen);
    assert!(tally.is_sound());
    tally.fine_stories.right = 4;
    assert!(!tally.is_sound(), "more stories than there are");
}

/// Where a band meets each sign: in chats written for it, or at the practice pier.
fn taught(band: Band) -> BTreeMap<Sign, Vec<String>> {
    let library = library_without(&[]);
    assert!(library.len() > 10, "the chats that ship were read");
    let mut taught: BTreeMap<Sign, Vec<String>> = BTreeMap::new();
    for chat in library.iter().filter(|chat| chat.band == band) {
        let shown: BTreeSet<Sign> = chat.messages.iter().flat_map(|message| message.signs.iter()).collect();
        shown.into_iter().for_each(|sign| taught.entry(sign).or_default().push(chat.id.to_string()));
    }
    for drill in practice::bank().drills().filter(|drill| drill.from() <= band) {
        let shown: BTreeSet<Sign> = drill.lines.iter().flat_map(|line| line.signs.iter().copied()).collect();
        shown.into_iter().for_each(|sign| taught.entry(sign).or_default().push(format!("practice {}", drill.id)));
    }
    taught
}

/// The signs that a band is asked about and nobody showed it.
fn untaught(bank: &Bank, band: Band, taught: &BTreeMap<Sign, Vec<String>>) -> BTreeSet<Sign> {
    let asked = bank.forms().flat_map(|items| {
        let chats = items.chats.iter().filter(|chat| chat.from() <= band).flat_map(|chat| chat.about().iter());
        chats
            .chain(items.vignettes.iter().flat_map(|vignette| vignette.resembles().iter().collect::<Vec<_>>()))
            .collect::<Vec<_>>()
    });
    asked.filter(|sign| !taught.contains_key(sign)).collect()
}

#[test]
fn what_a_check_up_asks_of_a_band_is_taught_in_chats_or_practice_of_that_band() {
    let bank = bank();
    for band in [Band::Younger, Band::Middle, Band::Older] {
        let mut taught = taught(band);
        println!("{band:?}: {taught:#?}");
        assert_eq!(untaught(&bank, band, &taught), BTreeSet::new(), "{band:?}: nothing is measured that was not shown");
        assert!(taught.keys().all(|sign| sign.ladder() <= band), "{band:?}: and nothing shown too early: {taught:?}");
        taught.remove(&Sign::S13);
        assert_eq!(untaught(&bank, band, &taught), BTreeSet::from([Sign::S13]), "{band:?}: a gap is found");
    }
    let without_practice = BTreeMap::new();
    let all = untaught(&bank, Band::Younger, &without_practice);
    assert!(all.contains(&Sign::S12), "stories ask too: {all:?}");
    assert!(!all.contains(&Sign::S10), "and the youngest are not asked about what only the older ones meet: {all:?}");
}
