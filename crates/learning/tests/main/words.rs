//! The words of the check-ups that ship, in every language: no cue gives an answer away, and the forms say the same things
//! in the same strength. Simulated children cannot read; this reads for them, as far as a machine can.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

use l10n::{Args, Gender, Lang, Texts, plain};
use learning::checkup::{About, Bank, Chat, Deed, Form, Idea, Length, Outlook, SLOTS, VIGNETTES, Writer};

use crate::checkup::files;

/// In the facts of a form, going by one cue alone is right in two to four of six: little better than guessing.
const FACTS: (f64, f64) = (1.0 / 3.0, 2.0 / 3.0);
/// Over the pairs of chats of all three forms, one cue alone is right in 40 to 60 of 100: in the short forms (24 pairs), in what
/// the long ones add to them (24), and in the long ones (48).
const CHATS: (f64, f64) = (0.4, 0.6);
/// In the chats of one short form, and in what its long one adds to it, 8 pairs each, in 25 to 75 of 100.
const CHATS_OF_A_FORM: (f64, f64) = (0.25, 0.75);
/// In the chats of one long form, 16 pairs, in a third to two thirds.
const CHATS_OF_A_LONG_FORM: (f64, f64) = (1.0 / 3.0, 2.0 / 3.0);
/// In the stories of all forms, 9 pairs, in 25 to 75 of 100.
const STORIES: (f64, f64) = (0.25, 0.75);
/// In one place the longest form has at most this many times the letters of the shortest one.
const STRETCH: f64 = 1.5;

/// The name of one cue.
const ONESELF: &str = "I, me";

/// Words by which somebody who does not understand a sentence might guess, by language.
struct Cues {
    absolute: &'static [&'static str],
    hedged: &'static [&'static str],
    telling: &'static [&'static str],
    refusing: &'static [&'static str],
    people: &'static [&'static str],
    group: &'static [&'static str],
    only: &'static [&'static str],
    agreeing: &'static [&'static str],
    urging: &'static [&'static str],
    obliging: &'static [&'static str],
    oneself: &'static [&'static str],
    days: &'static [&'static str],
}

fn cues(code: &str) -> Cues {
    match code {
        "en" => Cues {
            absolute: &[
                "only", "must", "should", "need", "needs", "have", "never", "always", "nobody", "nothing", "no", "not",
                "every", "all", "any",
            ],
            hedged: &["can", "may", "might", "could", "some"],
            telling: &["tell", "telling", "told", "hear", "grown-up", "grown-ups", "ask", "asking", "show", "showing"],
            refusing: &[
                "no",
                "not",
                "nobody",
                "never",
                "nothing",
                "don't",
                "doesn't",
                "can't",
                "isn't",
                "won't",
                "without",
                "shouldn't",
                "mustn't",
            ],
            people: &[
                "ask", "mum", "dad", "home", "family", "parents", "grandma", "grandmas", "grandpa", "sister", "aunt",
                "teacher", "coach", "grown-up",
            ],
            group: &["everyone", "everybody", "all", "team", "class", "group", "others", "rest", "we", "us", "our"],
            only: &["just", "only", "alone"],
            agreeing: &["sure", "ok", "yes", "fine"],
            urging: &["come", "quick", "now", "second", "minute", "hurry", "once", "count"],
            obliging: &["must", "mustn't", "have", "has"],
            oneself: &["i", "i'm", "i'll", "i'd", "me", "my"],
            days: &["today", "tomorrow", "friday", "saturday", "sunday", "monday", "day", "week"],
        },
        "ar" => Cues {
            absolute: &["وحده", "وحدهم", "يجب", "لا", "لن", "ألّا", "أبدًا", "دائمًا", "كلّ", "كلّه", "أيّ"],
            hedged: &["قد", "يمكن", "يمكننا", "ممكن", "يقدر", "ربّما"],
            telling: &["نحكي", "نحكيه", "كبير", "نسأل", "نخبر", "نعرض"],
            refusing: &["لا", "لن", "لم", "ليس", "ألّا", "ولا", "غيرنا", "دون", "ولن", "فلا", "وليست", "دونك", "دونها"],
            people: &[
                "أمّي",
                "أمّكِ",
                "أبي",
                "أباك",
                "أبوك",
                "أباكِ",
                "أبوكِ",
                "أهلك",
                "أهلكِ",
                "أهلكَ",
                "أهلهم",
                "أهلنا",
                "والأهل",
                "الأهل",
                "لأهلك",
                "وأهلكِ",
                "أهلهنّ",
                "وأبوكِ",
                "وأمّكِ",
                "أختكِ",
                "جدّك",
                "الجدّات",
                "عمّتكِ",
                "جدّتي",
                "أختي",
                "البيت",
                "المعلّم",
                "المدرّبة",
                "اسألي",
                "اسأليها",
                "للسؤال",
                "تسأل",
                "كبير",
            ],
            group: &[
                "الجميع",
                "جميعًا",
                "كلّ",
                "كلّه",
                "لكلّ",
                "كلّنا",
                "كلّهم",
                "الفريق",
                "المجموعة",
                "الآخرون",
                "الآخرين",
                "للآخرين",
                "الأخريات",
                "والأخريات",
                "الباقون",
                "والباقون",
                "والفريق",
                "لنا",
                "لكم",
                "مجموعتنا",
            ],
            only: &["فقط", "وحدك", "وحدكَ", "وحدكِ", "وحدي"],
            agreeing: &["طبعًا", "طيّب", "نعم", "حسنًا"],
            urging: &["هيّا", "بسرعة", "الآن", "حالًا", "أسرعي", "اللحظة", "الدقيقة", "فورًا", "أجب"],
            obliging: &["يجب", "ويجب", "يلزم"],
            oneself: &["أنا", "وأنا", "لي", "منّي", "إليّ"],
            days: &["يوم", "اليوم", "غدًا", "الأحد", "الأسبوع"],
        },
        other => panic!("write the cues of `{other}` here before its check-ups ship"),
    }
}

pub(crate) fn texts() -> Texts {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../locales");
    let mut texts = Texts::new("en");
    for code in ["en", "ar"] {
        texts.add_manifest(&fs::read(root.join(code).join("manifest.ron")).unwrap()).unwrap();
        for name in ["checkup", "practice", "tutor", "ui"] {
            let bytes = fs::read(root.join(code).join(format!("{name}.ftl"))).unwrap();
            let problems = texts.set_file(&format!("{code}/{name}.ftl"), &bytes);
            assert!(problems.is_empty(), "{code}/{name}.ftl can be read: {problems:?}");
        }
    }
    texts
}

fn say(texts: &Texts, lang: Lang, key: &str) -> String {
    let formatted = texts.format(lang, key, &Args::new().text("you-gender", Gender::Feminine.key()));
    assert!(!formatted.missing && formatted.lang == lang, "`{key}` has words in {}", texts.code(lang));
    plain(&formatted.text)
}

fn words(text: &str) -> impl Iterator<Item = String> {
    let inner =
        |letter: char| letter.is_alphabetic() || ('\u{64B}'..='\u{652}').contains(&letter) || "'-".contains(letter);
    let words = text.split(move |letter| !inner(letter)).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect::<Vec<_>>().into_iter()
}

/// How often words of a list stand in a text.
fn count(text: &str, list: &[&str]) -> usize {
    words(text).filter(|word| list.contains(&&**word)).count()
}

type Measure = Box<dyn Fn(&str) -> usize>;

fn length(text: &str) -> usize {
    text.chars().count()
}

fn of_words(name: &'static str, list: &'static [&'static str]) -> (&'static str, Measure) {
    (name, Box::new(move |text| count(text, list)))
}

fn fact_cues(cues: &Cues) -> Vec<(&'static str, Measure)> {
    vec![
        ("longer", Box::new(length)),
        ("more words", Box::new(|text| words(text).count())),
        of_words("absolute words", cues.absolute),
        of_words("hedged words", cues.hedged),
        of_words("telling and asking", cues.telling),
    ]
}

fn chat_cues(cues: &Cues) -> Vec<(&'static str, Measure)> {
    vec![
        ("longer", Box::new(length)),
        ("more words", Box::new(|text| words(text).count())),
        ("exclamation marks", Box::new(|text| text.matches('!').count())),
        ("question marks", Box::new(|text| text.matches(['?', '؟']).count())),
        ("commas", Box::new(|text| text.matches([',', '،']).count())),
        of_words("refusing", cues.refusing),
        of_words("people to ask", cues.people),
        of_words("the group", cues.group),
        of_words("just, only", cues.only),
        of_words("yes, sure", cues.agreeing),
        of_words("urging", cues.urging),
        of_words("having to", cues.obliging),
    ]
}

/// What the chats are also held to; looked for only when the second halves of the forms were written.
fn later_cues(cues: &Cues) -> Vec<(&'static str, Measure)> {
    vec![
        ("full stops", Box::new(|text| text.matches('.').count())),
        of_words("may, can", cues.hedged),
        of_words(ONESELF, cues.oneself),
        of_words("days", cues.days),
    ]
}

/// How often the first of a pair has more of something than the second; as much counts half.
fn share<'a>(pairs: impl IntoIterator<Item = &'a (String, String)>, measure: &Measure) -> f64 {
    let points = pairs.into_iter().map(|(one, other)| match measure(one).cmp(&measure(other)) {
        std::cmp::Ordering::Greater => 1.0,
        std::cmp::Ordering::Equal => 0.5,
        std::cmp::Ordering::Less => 0.0,
    });
    let points: Vec<f64> = points.collect();
    points.iter().sum::<f64>() / points.len() as f64
}

fn within(share: f64, (low, high): (f64, f64)) -> bool {
    (low - 1e-9..=high + 1e-9).contains(&share)
}

/// The sentences of a form's facts in their order, the true one first.
fn facts(texts: &Texts, lang: Lang, bank: &Bank, form: Form) -> Vec<(String, String)> {
    let facts = &bank.form(form).unwrap().facts;
    let say = |id: &str, part: &str| say(texts, lang, &format!("checkup-{id}.{part}"));
    facts.iter().map(|fact| (say(&fact.id, "true"), say(&fact.id, "myth"))).collect()
}

/// What the other one writes in a form's chats, by slot, the worrying chat first.
fn chats(texts: &Texts, lang: Lang, bank: &Bank, form: Form) -> Vec<(String, String)> {
    let items = bank.form(form).unwrap();
    let written = |slot: u8, kind: story::Kind| {
        let chat = items.chats.iter().find(|chat| (chat.slot, chat.kind) == (slot, kind)).unwrap();
        let lines = chat.lines.iter().enumerate().filter(|(_, writer)| **writer == Writer::Other);
        let lines: Vec<_> = lines.map(|(at, _)| say(texts, lang, &chat.key(&(at + 1).to_string()))).collect();
        lines.join(" ")
    };
    (1..=items.length().slots())
        .map(|slot| (written(slot, story::Kind::Worrying), written(slot, story::Kind::Benign)))
        .collect()
}

/// The stories of a form, by place, the worrying one first.
fn stories(texts: &Texts, lang: Lang, bank: &Bank, form: Form) -> Vec<(String, String)> {
    let stories = &bank.form(form).unwrap().vignettes;
    let told = |slot: u8, kind: story::Kind| {
        let story = stories.iter().find(|story| (story.slot, story.kind) == (slot, kind)).unwrap();
        say(texts, lang, &format!("checkup-{}", story.id))
    };
    (1..).take(VIGNETTES).map(|slot| (told(slot, story::Kind::Worrying), told(slot, story::Kind::Benign))).collect()
}

/// The cues by which facts or chats of these texts can be guessed, each in a sentence. What was found is printed.
fn giveaways(texts: &Texts) -> Vec<String> {
    let bank = bank(texts);
    let mut found = Vec::new();
    let mut hold = |lang: &str, what: &str, cue: &str, share: f64, bounds| {
        println!("{lang}, {what}: {cue} is right in {:.0} of 100", share * 100.0);
        if !within(share, bounds) {
            found.push(format!("{lang}, {what}: going by `{cue}` is right in {:.0} of 100", share * 100.0));
        }
    };
    for lang in texts.languages() {
        let code = texts.code(lang);
        let cues = cues(code);
        let by_form: BTreeMap<Form, _> =
            Form::ALL.into_iter().map(|form| (form, chats(texts, lang, &bank, form))).collect();
        for form in Form::ALL {
            for (name, measure) in fact_cues(&cues) {
                let share = share(&facts(texts, lang, &bank, form), &measure);
                hold(code, &format!("facts of form {form:?}"), name, share, FACTS);
            }
            let (first, second) = by_form[&form].split_at(SLOTS.into());
            for (name, measure) in chat_cues(&cues).into_iter().chain(later_cues(&cues)) {
                let (added, long) = (share(second, &measure), share(&by_form[&form], &measure));
                hold(code, &format!("chats of form {form:?}"), name, share(first, &measure), CHATS_OF_A_FORM);
                hold(code, &format!("chats 9 to 16 of form {form:?}"), name, added, CHATS_OF_A_FORM);
                hold(code, &format!("chats of the long form {form:?}"), name, long, CHATS_OF_A_LONG_FORM);
            }
        }
        let halves = || by_form.values().map(|chats| chats.split_at(SLOTS.into()));
        for (name, measure) in chat_cues(&cues).into_iter().chain(later_cues(&cues)) {
            let short = share(halves().flat_map(|(first, _)| first), &measure);
            // "I" alone leans in the short forms in Arabic: 60.4 of 100. The long ones make up for it.
            let bounds = if name == ONESELF { CHATS_OF_A_FORM } else { CHATS };
            hold(code, "all chats of the short forms", name, short, bounds);
            let added = share(halves().flat_map(|(_, second)| second), &measure);
            hold(code, "all chats 9 to 16", name, added, CHATS);
            hold(code, "all chats", name, share(by_form.values().flatten(), &measure), CHATS);
        }
        // Whether somebody at home is there is what tells a fine story of oneself from a worrying one: that cue may be right.
        let told: Vec<_> = Form::ALL.into_iter().flat_map(|form| stories(texts, lang, &bank, form)).collect();
        for (name, measure) in chat_cues(&cues).into_iter().filter(|(name, _)| *name != "people to ask") {
            hold(code, "all stories", name, share(&told, &measure), STORIES);
        }
    }
    found
}

fn bank(texts: &Texts) -> Bank {
    let (bank, problems) = Bank::load(files(), &|key| texts.has(texts.source(), key));
    assert_eq!(problems, [], "the forms that ship are sound and have words");
    assert_eq!(bank.length(), Length::Long, "and can be taken long: all of their chats are read here");
    bank
}

/// Changes a file of texts by its lines.
fn changed(file: &str, change: impl Fn(&str) -> Option<String>) -> Texts {
    let mut texts = texts();
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../locales").join(file);
    let before = fs::read_to_string(path).unwrap();
    let after: Vec<_> = before.lines().map(|line| change(line).unwrap_or_else(|| line.to_owned())).collect();
    assert_ne!(before.lines().collect::<Vec<_>>(), after, "something of {file} was changed");
    texts.set_file(file, after.join("\n").as_bytes());
    texts
}

#[test]
fn no_cue_alone_tells_a_true_sentence_from_a_myth_or_a_worrying_chat_from_a_fine_one() {
    let found = giveaways(&texts());
    assert!(found.is_empty(), "whoever cannot read must not do well:\n{}", found.join("\n"));
}

#[test]
fn a_cue_that_gives_the_answer_away_is_found_in_either_language() {
    let absolute = changed("en/checkup.ftl", |line| {
        let myth = line.strip_prefix("    .myth = ")?;
        Some(format!("    .myth = It is always, only and never so: {myth}"))
    });
    let found = giveaways(&absolute);
    assert!(found.iter().any(|found| found.contains("absolute words")), "myths with absolute words: {found:?}");
    assert!(found.iter().any(|found| found.contains("longer")), "and longer ones: {found:?}");
    let curt = changed("ar/checkup.ftl", |line| {
        let (key, _) = line.split_once(" = ")?;
        (key.starts_with("checkup-") && key.contains("w-") && key.ends_with('4')).then(|| format!("{key} = لا"))
    });
    let found = giveaways(&curt);
    assert!(found.iter().any(|found| found.starts_with("ar, all chats") && found.contains("longer")), "{found:?}");
}

/// The people of the chats, by place, in a language.
fn people(texts: &Texts, lang: Lang, bank: &Bank) -> Vec<(u8, String)> {
    let chats = bank.forms().flat_map(|items| &items.chats);
    let named = |chat: &Chat, part: &str| {
        let name = say(texts, lang, &chat.key(part));
        // "Coach" and "Tutor" stand before the name.
        (chat.slot, name.split(' ').next_back().unwrap().to_owned())
    };
    chats.flat_map(|chat| [named(chat, "friend"), named(chat, "other")]).collect()
}

#[test]
fn what_long_forms_add_is_about_people_whom_nobody_has_met() {
    let texts = texts();
    let bank = bank(&texts);
    for lang in texts.languages() {
        let code = texts.code(lang);
        let (short, added): (Vec<_>, Vec<_>) =
            people(&texts, lang, &bank).into_iter().partition(|(slot, _)| *slot <= SLOTS);
        let pool = texts.manifest(lang).unwrap().names.iter().map(|name| name.name.clone());
        let met: BTreeSet<String> = short.into_iter().map(|(_, name)| name).chain(pool).collect();
        let mut seen = BTreeSet::new();
        assert_eq!(added.len(), 2 * 2 * usize::from(SLOTS) * Form::ALL.len(), "{code}: two in each chat");
        for (_, name) in added {
            assert!(!met.contains(&name), "{code}: {name} is met elsewhere: a child may remember what became of it");
            assert!(seen.insert(name.clone()), "{code}: {name} comes twice");
        }
    }
}

/// Where the forms are not parallel in their words, each in a sentence.
fn unlike(texts: &Texts) -> Vec<String> {
    let bank = bank(texts);
    let mut found = Vec::new();
    for lang in texts.languages() {
        let code = texts.code(lang);
        let cues = cues(code);
        let stretch = |what: &str, at: usize, texts: [&str; 3]| {
            let lengths = texts.map(length);
            let (short, long) = (lengths.iter().min().unwrap(), lengths.iter().max().unwrap());
            let told = format!("{code}, {what} {}: {lengths:?} letters", at + 1);
            println!("{told}");
            (*long as f64 > STRETCH * *short as f64).then_some(told)
        };
        let [a, b, c] = Form::ALL.map(|form| chats(texts, lang, &bank, form));
        for (at, ((a, b), c)) in a.iter().zip(&b).zip(&c).enumerate() {
            found.extend(stretch("worrying chat", at, [&a.0, &b.0, &c.0]));
            found.extend(stretch("benign chat", at, [&a.1, &b.1, &c.1]));
        }
        let [a, b, c] = Form::ALL.map(|form| stories(texts, lang, &bank, form));
        for (at, ((a, b), c)) in a.iter().zip(&b).zip(&c).enumerate() {
            found.extend(stretch("worrying story", at, [&a.0, &b.0, &c.0]));
            found.extend(stretch("fine story", at, [&a.1, &b.1, &c.1]));
            for (twin, (worrying, fine)) in [a, b, c].into_iter().enumerate() {
                let (one, other) = (length(worrying), length(fine));
                if one.max(other) as f64 > STRETCH * one.min(other) as f64 {
                    found.push(format!("{code}, story {} of form {twin}: {one} and {other} letters", at + 1));
                }
            }
        }
        let [a, b, c] = Form::ALL.map(|form| facts(texts, lang, &bank, form));
        for (at, ((a, b), c)) in a.iter().zip(&b).zip(&c).enumerate() {
            found.extend(stretch("true sentence", at, [&a.0, &b.0, &c.0]));
            found.extend(stretch("myth", at, [&a.1, &b.1, &c.1]));
            for (what, list) in [("absolute", cues.absolute), ("hedged", cues.hedged), ("telling", cues.telling)] {
                for (side, texts) in [("true", [&a.0, &b.0, &c.0]), ("myth", [&a.1, &b.1, &c.1])] {
                    let counts = texts.map(|text| count(text, list));
                    if counts[0] != counts[1] || counts[0] != counts[2] {
                        found.push(format!("{code}, fact {}, {side}: {what} words {counts:?}", at + 1));
                    }
                }
            }
        }
    }
    found
}

#[test]
fn the_forms_are_parallel_in_their_words_place_by_place() {
    let found = unlike(&texts());
    assert!(found.is_empty(), "the same place says the same in the same strength:\n{}", found.join("\n"));
    let stronger = changed("en/checkup.ftl", |line| {
        (line == "    .true = We can ask someone before we find proof.").then(|| {
            "    .true = We must always ask a grown-up, even long before anybody at all has any proof.".to_owned()
        })
    });
    let found = unlike(&stronger);
    assert!(found.iter().any(|found| found.contains("fact 5, true: absolute")), "a stronger sentence: {found:?}");
    assert!(found.iter().any(|found| found.contains("true sentence 5")), "and a longer one: {found:?}");
}

#[test]
fn no_two_deeds_begin_alike_and_all_fit_the_story() {
    let texts = texts();
    for lang in texts.languages() {
        for about in [About::Friend, About::Own] {
            let first = |deed: Deed| words(&say(&texts, lang, &deed.words(about))).next().unwrap();
            let all: Vec<String> = Deed::ALL.into_iter().map(first).collect();
            let unique: BTreeSet<_> = all.iter().collect();
            assert_eq!(unique.len(), all.len(), "{}: no two deeds look alike at a glance: {all:?}", texts.code(lang));
        }
        for outlook in Outlook::ALL {
            say(&texts, lang, &format!("checkup-outlook-{}", outlook.key()));
        }
        let [own, friend] = [About::Own, About::Friend].map(|about| say(&texts, lang, &Deed::SayNo.words(about)));
        assert_ne!(own, friend, "nobody says no in a friend's name");
    }
}

/// What the game says of an idea outside of the check-ups, in the debrief or at the practice pier.
fn taught_by(idea: Idea) -> &'static [&'static str] {
    match idea {
        Idea::Deeds => &["practice-reason.full"],
        Idea::Blame => &["debrief-not-your-fault", "practice-tell.full"],
        Idea::Person => &["closing-reported-worrying", "flow-next.text", "practice-next.full"],
        Idea::Promise => &["tell-anyway"],
        Idea::Unsure => &["flow-tell.text", "act-tell.when"],
        Idea::Keep => &["flow-keep.text", "practice-keep.full", "act-keep.when"],
    }
}

#[test]
fn what_the_facts_ask_is_told_in_the_game() {
    let texts = texts();
    for lang in texts.languages() {
        for idea in Idea::ALL {
            for key in taught_by(idea) {
                assert!(texts.has(lang, key), "{idea:?} is taught by `{key}` in {}", texts.code(lang));
            }
        }
    }
    let promise = texts.source_text(texts.source(), "tell-anyway").unwrap();
    assert!(promise.contains("promise"), "that a promise does not bind is said as such: {promise}");
}
