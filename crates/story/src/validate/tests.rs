//! Each step must refuse something: broken variants of good files, with the place and the sentence that must come.

use std::collections::{BTreeMap, BTreeSet};

use super::{STEPS, TWIN_STEPS};
use crate::{Diagnostic, Layer, Library, Loaded};

const RACE: &str = include_str!("../../tests/fixtures/kite-race.ron");
const DAY: &str = include_str!("../../tests/fixtures/kite-day.ron");
const SHOP: &str = include_str!("../../tests/fixtures/kite-shop.ron");

fn good_words() -> BTreeMap<String, String> {
    let lines = include_str!("../../tests/fixtures/words.ftl").lines().filter_map(|line| line.split_once(" = "));
    lines.map(|(key, text)| (key.to_owned(), text.to_owned())).collect()
}

/// A file with one thing broken.
struct Case {
    /// The step that must find it: a name in `STEPS` or `TWIN_STEPS`, `twin exists`, or `syntax` and `read` (the shape)
    /// for what cannot be read.
    step: &'static str,
    /// The good file.
    file: &'static str,
    /// What is replaced, once each.
    edits: &'static [(&'static str, &'static str)],
    /// The text in the broken file where the diagnostic must stand.
    at: &'static str,
    /// What its sentence must say.
    says: &'static str,
}

const CASES: &[Case] = &[
    // What cannot be read.
    Case {
        step: "read",
        file: RACE,
        edits: &[("kind: Worrying", "kind: Scary")],
        at: "Scary",
        says: "`Scary` is not known",
    },
    Case { step: "read", file: RACE, edits: &[("format: 1", "format: 7")], at: "7", says: "format 7" },
    Case { step: "read", file: RACE, edits: &[("app: GameChat,", "")], at: "Scenario(", says: "no field `app`" },
    Case { step: "read", file: RACE, edits: &[("start:", "begin: 3, start:")], at: "begin", says: "no field `begin`" },
    Case {
        step: "read",
        file: RACE,
        edits: &[("start:", "start: \"x\", start:")],
        at: "start: \"hello\"",
        says: "twice",
    },
    Case {
        step: "read",
        file: RACE,
        edits: &[("\"offer\": Node(", "\"hello\": Node(")],
        at: "\"hello\": Node(\n            messages: [ (",
        says: "\"hello\" stands twice",
    },
    Case {
        step: "read",
        file: RACE,
        edits: &[("\"lina\": Mentioned", "\"sami\": Mentioned")],
        at: "\"sami\": Mentioned",
        says: "\"sami\" stands twice",
    },
    Case {
        step: "read",
        file: RACE,
        edits: &[("{ \"lina\": Feminine }", "{ \"lina\": Feminine, \"lina\" : Masculine }")],
        at: "\"lina\" : M",
        says: "\"lina\" stands twice",
    },
    Case {
        step: "read",
        file: RACE,
        edits: &[("{ Tell: \"told\" }", "{ Tell: \"told\", Tell : \"told\" }")],
        at: "Tell :",
        says: "`Tell` stands twice",
    },
    Case {
        step: "read",
        file: RACE,
        edits: &[("{ Tell: \"told\" }", "{ Help: \"told\" }")],
        at: "Help",
        says: "no act `Help`",
    },
    Case {
        step: "read",
        file: RACE,
        edits: &[("signs: [S1], note", "signs: [S99], note")],
        at: "S99",
        says: "`S99` is not known",
    },
    Case {
        step: "read",
        file: RACE,
        edits: &[("(id: \"m2\", from: \"friend\")", "(id: \"m2\", from: \"friend\", loud: true)")],
        at: "loud",
        says: "no field `loud`",
    },
    Case {
        step: "read",
        file: RACE,
        edits: &[("\"aunt\": Adult(role: Aunt)", "\"aunt\": Adult(role: Pirate)")],
        at: "Pirate",
        says: "`Pirate`",
    },
    Case {
        step: "read",
        file: RACE,
        edits: &[("id: \"m4\"", "id: \"m\\u{34}\"")],
        at: "\"m\\u{34}\"",
        says: "without escapes",
    },
    Case { step: "read", file: RACE, edits: &[("later: 20", "later: 70000")], at: "70000", says: "out of bounds" },
    Case { step: "read", file: RACE, edits: &[("aside: true", "aside: 1")], at: "1) ]", says: "Expected boolean" },
    Case {
        step: "syntax",
        file: RACE,
        edits: &[("start: \"hello\",", "start: \"hello\"")],
        at: "nodes: {",
        says: "comma",
    },
    Case {
        step: "syntax",
        file: RACE,
        edits: &[("talk: [\"why-nice-first\"],\n)", "talk: [\"why")],
        at: "\"why",
        says: "no closing quote",
    },
    Case {
        step: "syntax",
        file: RACE,
        edits: &[("Scenario(", "Story(")],
        at: "Story(",
        says: "`Story` stands where `Scenario(`",
    },
    Case {
        step: "syntax",
        file: RACE,
        edits: &[("    talk: [\"why-nice-first\"],\n)", "    talk: [\"why-nice-first\"],\n) more")],
        at: "more",
        says: "follows after the end",
    },
    // Ids.
    Case {
        step: "ids",
        file: RACE,
        edits: &[("id: \"m2\"", "id: \"M2\"")],
        at: "M2",
        says: "\"M2\" cannot be the id of a message",
    },
    Case {
        step: "ids",
        file: RACE,
        edits: &[("id: \"kite-race\"", "id: \"kite-rice\"")],
        at: "kite-rice",
        says: "file named \"kite-race\"",
    },
    Case {
        step: "ids",
        file: RACE,
        edits: &[("\"lina\": Mentioned", "\"lina\": Mentioned, \"you\": Mentioned")],
        at: "you\"",
        says: "mistaken for a variable",
    },
    Case {
        step: "word ids",
        file: RACE,
        edits: &[("id: \"m2\"", "id: \"m1\"")],
        at: "m1\", from: \"friend\"",
        says: "already the id of a message",
    },
    Case {
        step: "word ids",
        file: RACE,
        edits: &[("id: \"c2\"", "id: \"title\"")],
        at: "title",
        says: "already the id of a title",
    },
    Case {
        step: "word ids",
        file: RACE,
        edits: &[("note: \"n7\"", "note: \"c1\"")],
        at: "c1\") ]",
        says: "this note is already the id of a reply",
    },
    Case {
        step: "ids",
        file: RACE,
        edits: &[("\"lina\": Mentioned", "\"lina\": Player")],
        at: "lina\": Player",
        says: "The player has the id \"lina\"",
    },
    Case {
        step: "ids",
        file: RACE,
        edits: &[("\"lina\": Mentioned", "\"lina\": Noor")],
        at: "lina\": Noor",
        says: "The lamp Noor has the id \"lina\"",
    },
    // People.
    Case {
        step: "people",
        file: RACE,
        edits: &[("\"friend\": Friend(animal: Turtle)", "\"you\": Player")],
        at: "kite-race",
        says: "Noor is not beside it",
    },
    Case {
        step: "people",
        file: RACE,
        edits: &[("\"lina\": Mentioned", "\"noor\": Noor")],
        at: "noor\": Noor",
        says: "in which a friend asks",
    },
    Case {
        step: "people",
        file: RACE,
        edits: &[("\"lina\": Mentioned", "\"noor\": Noor"), ("{ \"lina\": Feminine }", "{ \"noor\": Feminine }")],
        at: "noor\": Fem",
        says: "not the story's to fix",
    },
    Case {
        step: "people",
        file: RACE,
        edits: &[("Friend(animal: Turtle)", "Mentioned")],
        at: "kite-race",
        says: "is the friend",
    },
    Case {
        step: "people",
        file: RACE,
        edits: &[("\"lina\": Mentioned", "\"lina\": Friend(animal: Cat)")],
        at: "lina",
        says: "second friend",
    },
    Case {
        step: "people",
        file: RACE,
        edits: &[("Other(relation: MetInGame, age: Teen)", "Mentioned")],
        at: "kite-race",
        says: "writes to the friend",
    },
    Case {
        step: "people",
        file: RACE,
        edits: &[("{ \"lina\": Feminine }", "{ \"mina\": Feminine }")],
        at: "mina",
        says: "no person \"mina\"",
    },
    Case {
        step: "people",
        file: RACE,
        edits: &[("{ \"lina\": Feminine }", "{ \"aunt\": Feminine }")],
        at: "aunt\": Fem",
        says: "cannot be fixed",
    },
    Case {
        step: "senders",
        file: RACE,
        edits: &[
            ("\"friend\": Friend(animal: Turtle)", "\"you\": Player"),
            ("m2\", from: \"friend\"", "m2\", from: \"you\""),
        ],
        at: "you\")",
        says: "into the player's mouth",
    },
    Case {
        step: "senders",
        file: RACE,
        edits: &[("\"lina\": Mentioned", "\"noor\": Noor"), ("m2\", from: \"friend\"", "m2\", from: \"noor\"")],
        at: "noor\")",
        says: "lets Noor write",
    },
    Case {
        step: "senders",
        file: RACE,
        edits: &[("id: \"m1\", from: \"sami\"", "id: \"m1\", from: \"samy\"")],
        at: "samy",
        says: "\"samy\", who is not in the cast",
    },
    Case {
        step: "senders",
        file: RACE,
        edits: &[("id: \"m1\", from: \"sami\"", "id: \"m1\", from: \"lina\"")],
        at: "lina\")",
        says: "only spoken of",
    },
    Case {
        step: "senders",
        file: RACE,
        edits: &[("id: \"m1\", from: \"sami\"", "id: \"m1\", from: \"sami\", aside: true")],
        at: "sami\", aside",
        says: "only the friend speaks aside",
    },
    // The graph.
    Case {
        step: "targets",
        file: RACE,
        edits: &[("start: \"hello\"", "start: \"helo\"")],
        at: "helo\"",
        says: "no node \"helo\"",
    },
    Case {
        step: "targets",
        file: RACE,
        edits: &[("goto: \"pushes\"", "goto: \"push\"")],
        at: "push\"",
        says: "no node \"push\"",
    },
    Case {
        step: "targets",
        file: RACE,
        edits: &[("Tell: \"told\"", "Tell: \"tild\"")],
        at: "tild",
        says: "no node \"tild\"",
    },
    Case {
        step: "what follows",
        file: RACE,
        edits: &[("ask: true,", "ask: true, end: Told,")],
        at: "what-now\": Node",
        says: "`ask` and `end` at once",
    },
    Case {
        step: "what follows",
        file: RACE,
        edits: &[("ask: true,", "")],
        at: "what-now\": Node",
        says: "Nothing follows",
    },
    Case {
        step: "what follows",
        file: RACE,
        edits: &[("(id: \"c2\", act: SayNo, goto: \"pushes\"),", "")],
        at: "hello\": Node",
        says: "offers 1 choices",
    },
    Case {
        step: "unreachable nodes",
        file: RACE,
        edits: &[("beacon: { Tell: \"told\" }", "beacon: {}")],
        at: "told\": Node",
        says: "No way leads to the node \"told\"",
    },
    Case {
        step: "ways out",
        file: RACE,
        edits: &[(
            "\"m5\", from: \"sami\", signs: [S7, S1], also_ok: [S8], note: \"n5\") ],\n            goto: \"what-now\"",
            "\"m5\", from: \"sami\", signs: [S7, S1], also_ok: [S8], note: \"n5\") ],\n            goto: \"pushes\"",
        )],
        at: "pushes\": Node",
        says: "out of the node \"pushes\"",
    },
    Case { step: "asking", file: RACE, edits: &[("ask: true", "end: Told")], at: "kite-race", says: "never asks" },
    Case { step: "asking", file: RACE, edits: &[("act: AskFirst, ", "")], at: "kite-race", says: "`act: AskFirst`" },
    Case { step: "asking", file: RACE, edits: &[("act: SayNo, ", "")], at: "kite-race", says: "`act: SayNo`" },
    Case { step: "endings", file: RACE, edits: &[("end: Told", "end: Fine")], at: "told\": Node", says: "`Fine`" },
    Case {
        step: "endings",
        file: RACE,
        edits: &[("from: \"aunt\"", "from: \"sami\"")],
        at: "told\": Node",
        says: "No grown-up speaks",
    },
    Case {
        step: "acts end the story",
        file: RACE,
        edits: &[("Tell: \"told\"", "Tell: \"told\", Block: \"pushes\"")],
        at: "pushes\" }",
        says: "asks again",
    },
    Case {
        step: "telling",
        file: RACE,
        edits: &[("Tell: \"told\"", "Tell: \"told\""), ("from: \"aunt\"", "from: \"friend\"")],
        at: "told\" }",
        says: "to which `Tell` leads",
    },
    // Signs.
    Case {
        step: "marks",
        file: RACE,
        edits: &[("signs: [S4, S5]", "signs: [S4, S14]")],
        at: "S14",
        says: "never part of a chat",
    },
    Case {
        step: "marks",
        file: RACE,
        edits: &[("band: Middle", "band: Younger")],
        at: "S8",
        says: "does not meet yet",
    },
    Case {
        step: "marks",
        file: RACE,
        edits: &[("signs: [S4, S5]", "signs: [S4, S4]")],
        at: "S4], note: \"n7\"",
        says: "names S4 twice",
    },
    Case {
        step: "marks",
        file: RACE,
        edits: &[("id: \"m2\", from: \"friend\"", "id: \"m2\", from: \"friend\", look_alikes: [S2]")],
        at: "S2",
        says: "of \"friend\" has `look_alikes`",
    },
    Case {
        step: "marks",
        file: RACE,
        edits: &[("id: \"m2\", from: \"friend\"", "id: \"m2\", from: \"friend\", answer: Sure")],
        at: "m2",
        says: "of \"friend\" has `answer`",
    },
    Case {
        step: "marks",
        file: RACE,
        edits: &[("signs: [S4, S5]", "signs: [S4, S5], look_alikes: [S2]")],
        at: "S2",
        says: "both `signs` and `look_alikes`",
    },
    Case {
        step: "marks",
        file: RACE,
        edits: &[("look_alikes: [S4]", "also_ok: [S4]")],
        at: "S4",
        says: "shows no sign",
    },
    Case {
        step: "marks",
        file: RACE,
        edits: &[("also_ok: [S8]", "also_ok: [S7]")],
        at: "S7], note",
        says: "both `signs` and `also_ok`",
    },
    Case {
        step: "signs of the kind",
        file: DAY,
        edits: &[("look_alikes: [S5]", "signs: [S5]")],
        at: "m7",
        says: "kind `Benign`",
    },
    Case {
        step: "signs of the kind",
        file: DAY,
        edits: &[("look_alikes: [S5], ", ""), ("look_alikes: [S4], ", ""), ("look_alikes: [S1], ", "")],
        at: "kite-day",
        says: "looks like a sign",
    },
    Case {
        step: "signs of the kind",
        file: RACE,
        edits: &[
            ("signs: [S1], also_ok: [S4], ", ""),
            ("signs: [S7, S1], also_ok: [S8], ", ""),
            ("signs: [S1], ", ""),
            ("signs: [S4, S5], ", ""),
        ],
        at: "kite-race",
        says: "shows no sign",
    },
    Case {
        step: "signs of the kind",
        file: SHOP,
        edits: &[("(id: \"m3\", from: \"noisy\")", "(id: \"m3\", from: \"noisy\", signs: [S7])")],
        at: "m3",
        says: "kind `Annoying`",
    },
    // Useless as a script.
    Case {
        step: "worrying run",
        file: RACE,
        edits: &[(
            "(id: \"m5\"",
            "(id: \"x1\", from: \"sami\", signs: [S1]), (id: \"x2\", from: \"sami\", signs: [S2]), (id: \"m5\"",
        )],
        at: "m5\"",
        says: "\"m5\" is one worrying line too many",
    },
    Case {
        step: "pushes after a no",
        file: RACE,
        edits: &[("(id: \"m5\"", "(id: \"x1\", from: \"sami\", signs: [S7]), (id: \"m5\"")],
        at: "m5\"",
        says: "\"m5\" is a second push",
    },
    Case {
        step: "signs to the player",
        file: RACE,
        edits: &[("\"friend\": Friend(animal: Turtle)", "\"you\": Player")],
        at: "S1",
        says: "brings S1",
    },
    Case {
        step: "worrying lines",
        file: RACE,
        edits: &[(
            "(id: \"m8\"",
            "(id: \"x1\", from: \"sami\", signs: [S1]), (id: \"x2\", from: \"sami\", signs: [S2]), (id: \"x3\", from: \"sami\", signs: [S2]), (id: \"x4\", from: \"sami\", signs: [S2]), (id: \"m8\"",
        )],
        at: "x4",
        says: "\"x4\" is worrying line 6",
    },
    // A loop shows its lines twice, and "carry on" leads through some once more.
    Case {
        step: "worrying lines",
        file: RACE,
        edits: &[
            ("goto: \"no-asking\"", "goto: \"offer\""),
            ("\"no-asking\": Node(", "\"no-asking\": Node( // by the beacon\n"),
            ("Tell: \"told\"", "Tell: \"told\", CarryOn: \"no-asking\""),
            ("(id: \"m8\"", "(id: \"x1\", from: \"sami\", signs: [S2]), (id: \"m8\""),
        ],
        at: "x1",
        says: "worrying line 6",
    },
    // Words and twins.
    Case {
        step: "words",
        file: RACE,
        edits: &[("id: \"m4\"", "id: \"m44\"")],
        at: "m44",
        says: "no words for \"m44\"",
    },
    Case {
        step: "words",
        file: RACE,
        edits: &[("[\"why-nice-first\"]", "[\"why-nice-first\", \"who-knows\"]")],
        at: "who-knows",
        says: "no words for \"who-knows\"",
    },
    Case { step: "twin", file: RACE, edits: &[("twin: \"kite-day\", ", "")], at: "kite-race", says: "has no twin" },
    Case {
        step: "twin",
        file: SHOP,
        edits: &[("kind: Annoying,", "kind: Annoying, twin: \"kite-day\",")],
        at: "kite-day",
        says: "annoying scenario \"kite-shop\"",
    },
    Case {
        step: "twin exists",
        file: RACE,
        edits: &[("twin: \"kite-day\"", "twin: \"kite-dai\"")],
        at: "kite-dai",
        says: "\"kite-dai\" does not exist",
    },
    Case {
        step: "twin points back",
        file: RACE,
        edits: &[("twin: \"kite-day\"", "twin: \"kite-shop\"")],
        at: "kite-shop",
        says: "does not point back: its twin is none",
    },
    Case {
        step: "twin of the other kind",
        file: RACE,
        edits: &[("twin: \"kite-day\"", "twin: \"kite-shop\"")],
        at: "kite-shop",
        says: "not one worrying and one benign",
    },
    Case {
        step: "twin in the same place",
        file: RACE,
        edits: &[("app: GameChat", "app: Messenger")],
        at: "kite-day",
        says: "happens in GameChat",
    },
    Case {
        step: "twin in the same place",
        file: RACE,
        edits: &[("band: Middle", "band: Older")],
        at: "kite-day",
        says: "for the band Middle",
    },
    Case {
        step: "twin with the same people",
        file: RACE,
        edits: &[("relation: MetInGame, age: Teen", "relation: Coach, age: Teen")],
        at: "sami",
        says: "relation Coach, but \"rami\"",
    },
    Case {
        step: "twin with the same people",
        file: RACE,
        edits: &[("age: Teen", "age: Adult")],
        at: "sami",
        says: "age Adult",
    },
    Case {
        step: "twin with the same people",
        file: RACE,
        edits: &[("genders: { ", "genders: { \"sami\": Masculine, ")],
        at: "sami",
        says: "gender Masculine",
    },
    Case {
        step: "twin with the same choices",
        file: RACE,
        edits: &[("(id: \"c4\",", "(id: \"c5\", goto: \"no-asking\"), (id: \"c4\",")],
        at: "kite-day",
        says: "offers 4 replies, and this 5",
    },
];

/// A chat as it would come to the player itself.
fn to_the_player(file: &str) -> String {
    let own =
        file.replace("Turtle", "Cat").replace("\"friend\": Friend(animal: Cat)", "\"you\": Player, \"noor\": Noor");
    let own = own.replace("(id: \"m2\", from: \"friend\"),", "");
    own.replace("from: \"friend\"", "from: \"noor\"").replace("S1]", "S2]")
}

#[test]
fn a_gentle_pair_comes_to_the_player_itself() {
    let files = [("kite-race.ron", to_the_player(RACE)), ("kite-day.ron", to_the_player(DAY))];
    let loaded = Library::load(files.map(|(name, text)| (name.to_owned(), text.into_bytes())), &good_words());
    assert!(loaded.diagnostics.is_empty(), "nothing is wrong with it:{}", listed(&loaded.diagnostics));
    let own = loaded.library.get("kite-race").expect("it was kept");
    assert!(own.is_players_own(), "nobody stands between");
    assert_eq!(&*own.person(own.addressee()).id, "you", "the player answers");
    let unlike = load(&to_the_player(RACE), RACE).diagnostics;
    let said = |diagnostic: &Diagnostic| diagnostic.message.contains("comes to a friend, and this to the player");
    assert!(unlike.iter().any(said), "twins come to the same:{}", listed(&unlike));
    let friends = load(RACE, RACE);
    let friends = friends.library.get("kite-race").expect("it is good");
    assert!(!friends.is_players_own() && &*friends.person(friends.addressee()).id == "friend", "here a friend does");
}

/// Words that have something to say for every id.
struct Chatty;

impl crate::Words for Chatty {
    fn text(&self, _: &str) -> Option<std::borrow::Cow<'_, str>> {
        Some("hello".into())
    }
}

fn load(broken: &str, good: &str) -> Loaded {
    let files = [("kite-race.ron", RACE), ("kite-day.ron", DAY), ("kite-shop.ron", SHOP)];
    let files =
        files.map(|(name, text)| (name.to_owned(), if text == good { broken } else { text }.as_bytes().to_vec()));
    Library::load(files, &good_words())
}

fn place_of(text: &str, at: &str) -> (u32, u32) {
    let before = text.find(at).map_or("", |found| &text[..found]);
    let (mut line, mut column) = (1, 1);
    for each in before.chars() {
        (line, column) = if each == '\n' { (line + 1, 1) } else { (line, column + 1) };
    }
    (line, column)
}

impl Case {
    fn broken(&self) -> String {
        self.edits.iter().fold(self.file.to_owned(), |text, (from, to)| {
            assert!(text.contains(from), "the case for `{}` looks for `{from}`, which is not there", self.step);
            text.replacen(from, to, 1)
        })
    }

    /// Ids begin inside their quotes.
    fn stands_at(&self, found: &Diagnostic, broken: &str) -> bool {
        let at = place_of(broken, self.at);
        self.at.is_empty() || (found.line, found.column) == at || (found.line, found.column) == (at.0, at.1 + 1)
    }
}

fn listed(diagnostics: &[Diagnostic]) -> String {
    diagnostics.iter().map(|each| format!("\n  {each}")).collect()
}

#[test]
fn the_good_files_load_without_a_word() {
    let loaded = load(RACE, RACE);
    assert!(loaded.diagnostics.is_empty(), "the cases below break files that are good:{}", listed(&loaded.diagnostics));
    assert_eq!(loaded.library.len(), 3, "all three are kept");
}

#[test]
fn every_broken_file_is_refused_at_its_place_with_its_sentence() {
    for case in CASES {
        let broken = case.broken();
        let loaded = load(&broken, case.file);
        let name = if case.file == RACE {
            "kite-race"
        } else if case.file == DAY {
            "kite-day"
        } else {
            "kite-shop"
        };
        let fits = |found: &&Diagnostic| {
            found.is_error()
                && found.file == format!("{name}.ron")
                && found.message.contains(case.says)
                && case.stands_at(found, &broken)
        };
        let found = loaded.diagnostics.iter().find(fits);
        let place = place_of(&broken, case.at);
        assert!(
            found.is_some(),
            "`{}` must say \"{}\" at {}:{} (`{}`); found:{}",
            case.step,
            case.says,
            place.0,
            place.1,
            case.at,
            listed(&loaded.diagnostics)
        );
        assert!(loaded.library.get(name).is_none(), "`{}` found an error, so {name} must not be kept", case.step);
        let layer = match case.step {
            "syntax" => Layer::Syntax,
            "read" => Layer::Shape,
            _ => Layer::Meaning,
        };
        let layered = found.is_some_and(|found| found.layer == layer);
        assert!(layered, "`{}` reports in the wrong layer", case.step);
    }
}

#[test]
fn every_step_has_a_case_that_it_alone_finds() {
    let names = |step: &&str| CASES.iter().any(|case| case.step == *step);
    let steps = STEPS.iter().map(|(name, _)| *name).chain(TWIN_STEPS.iter().map(|(name, _)| *name));
    let untested: Vec<_> = steps.filter(|name| !names(name)).collect();
    assert!(untested.is_empty(), "a rule that nothing breaks may be dead: {untested:?}");

    let (race, day, shop) = (source::Text::new(RACE), source::Text::new(DAY), source::Text::new(SHOP));
    for (name, step) in STEPS {
        for case in CASES.iter().filter(|case| case.step == *name) {
            let broken = case.broken();
            let text = source::Text::new(&broken);
            let stem = if case.file == RACE {
                "kite-race"
            } else if case.file == DAY {
                "kite-day"
            } else {
                "kite-shop"
            };
            let raw = crate::raw::read("x.ron", &text)
                .unwrap_or_else(|found| panic!("`{name}` must be readable: {}", listed(&found)));
            let words = good_words();
            let context = super::Context::new("x.ron", stem, &text, raw, &words);
            let mut found = Vec::new();
            step(&context, &mut found);
            assert!(
                found.iter().any(|found| found.message.contains(case.says)),
                "`{name}` itself must say \"{}\"",
                case.says
            );
        }
        // The same step is silent about the good files: it refuses the fault and not everything.
        for (stem, text) in [("kite-race", &race), ("kite-day", &day), ("kite-shop", &shop)] {
            let raw =
                crate::raw::read("x.ron", text).unwrap_or_else(|found| panic!("{stem} is good: {}", listed(&found)));
            let mut found = Vec::new();
            step(&super::Context::new("x.ron", stem, text, raw, &Chatty), &mut found);
            assert!(found.is_empty(), "`{name}` must let {stem} pass:{}", listed(&found));
        }
    }
}

#[test]
fn one_mistake_does_not_hide_the_next() {
    let broken = RACE.replacen("signs: [S7, S1]", "sighs: [S7, S1]", 1).replacen("ask: true", "ask: maybe", 1);
    let found = load(&broken, RACE).diagnostics;
    let nodes: BTreeSet<_> =
        found.iter().filter(|each| each.layer == Layer::Shape).filter_map(|each| each.node.as_deref()).collect();
    assert_eq!(
        nodes,
        BTreeSet::from(["pushes", "what-now"]),
        "the first shape error of each node is reported:{}",
        listed(&found)
    );

    let broken = RACE.replacen("act: AskFirst, ", "", 1).replacen("goto: \"pushes\"", "goto: \"nowhere\"", 1).replacen(
        "end: Told",
        "end: Fine",
        1,
    );
    let found = load(&broken, RACE).diagnostics;
    for says in ["AskFirst", "\"nowhere\"", "`Fine`"] {
        assert!(found.iter().any(|each| each.message.contains(says)), "{says} must be reported too:{}", listed(&found));
    }
}

#[test]
fn a_bad_twin_leaves_the_other_playable_and_says_so_once() {
    for broken in
        [DAY.replacen("Benign", "Benig", 1), DAY.replacen("start: \"hello\"", "start: \"x\"", 1), String::from("(")]
    {
        let loaded = load(&broken, DAY);
        assert!(loaded.library.get("kite-race").is_some(), "the good twin is kept:{}", listed(&loaded.diagnostics));
        assert!(loaded.library.get("kite-day").is_none(), "the bad one is not");
        let about: Vec<_> = loaded.diagnostics.iter().filter(|each| each.file == "kite-race.ron").collect();
        assert!(
            matches!(about.as_slice(), [one] if one.layer == Layer::Advice && one.message.contains("kite-day")),
            "said once, as advice: {about:?}"
        );
    }
}

#[test]
fn the_second_file_with_an_id_is_refused() {
    let again = RACE.replacen("animal: Turtle", "animal: Crane", 1);
    let files = [("a/kite-race.ron", RACE), ("b/kite-race.ron", &again), ("kite-day.ron", DAY)];
    let loaded = Library::load(files.map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec())), &good_words());
    assert_eq!(loaded.library.len(), 2, "the first one and the twin are kept:{}", listed(&loaded.diagnostics));
    let [found] = loaded.diagnostics.as_slice() else { panic!("one sentence:{}", listed(&loaded.diagnostics)) };
    assert!(
        found.file == "b/kite-race.ron" && found.message.contains("a/kite-race.ron"),
        "the later is refused: {found}"
    );
    let animal = |animal| crate::Party::Friend { animal };
    let kept = loaded.library.get("kite-race").map(|scenario| scenario.person(scenario.addressee()).party);
    assert_eq!(kept, Some(animal(crate::Animal::Turtle)), "the first stays");
}

#[test]
fn a_loop_with_a_way_out_is_fine_while_its_lines_are_few() {
    // "no-asking" leads back once: at most two times one line on top.
    let looped = RACE.replacen(
        "signs: [S1], note: \"n4\") ],\n            goto: \"what-now\"",
        "signs: [S1], note: \"n4\") ],\n            goto: \"offer\"",
        1,
    );
    assert_ne!(looped, RACE, "the case must change the file");
    let found = load(&looped, RACE).diagnostics;
    assert!(found.is_empty(), "offer, no-asking, offer, no-asking and no more make four lines:{}", listed(&found));
}

#[test]
fn a_look_alike_knows_what_may_still_come() {
    let loaded = load(RACE, RACE);
    let race = loaded.library.get("kite-race").map(|scenario| {
        let early: Vec<_> = scenario.messages.iter().filter(|message| !message.early.is_empty()).collect();
        early
            .iter()
            .map(|message| (message.id.to_string(), message.early.iter().collect::<Vec<_>>()))
            .collect::<Vec<_>>()
    });
    assert_eq!(race, Some(vec![("m3".to_owned(), vec![crate::Sign::S4])]), "m7 shows the S4 that m3 resembles");
    let day =
        loaded.library.get("kite-day").is_some_and(|day| day.messages.iter().all(|message| message.early.is_empty()));
    assert!(day, "in the benign twin nothing comes");
}
