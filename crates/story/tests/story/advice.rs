//! The lint: good files get no advice, and each piece of advice has a file that must get it.

use story::{Layer, Library, lint};

use crate::kit;

/// One change to a good file or its words, and what the advice must say.
struct Case {
    file: &'static str,
    edit: Option<(&'static str, &'static str)>,
    words: Option<(&'static str, &'static str)>,
    says: &'static str,
}

const fn words(key: &'static str, text: &'static str, says: &'static str) -> Case {
    Case { file: "kite-race", edit: None, words: Some((key, text)), says }
}

const fn edit(file: &'static str, from: &'static str, to: &'static str, says: &'static str) -> Case {
    Case { file, edit: Some((from, to)), words: None, says }
}

const CASES: &[Case] = &[
    words(
        "m1",
        "that kite flies so high. did you draw it. i like the tail. i like the wind. i like the sea too",
        "bubble \"m1\" has 94 characters",
    ),
    words("c1", "one two three four five six seven eight nine ten eleven twelve thirteen", "\"c1\" has 13 words"),
    words("n3", "One two three four five six seven eight nine ten eleven twelve thirteen.", "\"n3\" has 13 words"),
    words("m1", "write to me at kim@mail.example", "handle or a mail address"),
    words("m1", "i am @kim there", "handle or a mail address"),
    words("m1", "look at www.kites", "a link"),
    words("m1", "look at kites.com/new", "a link"),
    words("m1", "it is 12 34-567", "a long number"),
    words("m1", "الرقم ١٢٣٤٥", "a long number"),
    words("m1", "come to 12 Harbour Street", "an address"),
    words("m1", "{ $you-gender -> [f] short *[m] look at kites.com }", "a link"),
    edit("kite-race", "answer: NoReason, ", "", "\"m4\" answers a \"why?\", but does not say how"),
    edit("kite-race", "answer: Against, ", "", "\"m6\" answers \"I'll ask first\", but does not say how"),
    edit("kite-race", "answer: Against, ", "answer: Reason, ", "\"m6\" has `answer: Reason`, but no reply before it"),
    edit(
        "kite-day",
        "(id: \"m5\", from: \"rami\")",
        "(id: \"m5\", from: \"rami\", answer: Sure)",
        "\"m5\" has `answer: Sure`",
    ),
    Case { file: "kite-day", edit: None, words: Some(("c4", "who will see it?")), says: "\"m7\" answers a \"why?\"" },
    words("m1", "when are you home from school?", "\"m1\" asks when a child is at home or alone"),
    words("m1", "hi! are you all alone?", "\"m1\" asks when a child is at home or alone"),
    words("m1", "who's home with you?", "\"m1\" asks when a child is at home or alone"),
    words("m1", "are your parents out tonight?", "\"m1\" asks when a child is at home or alone"),
    words("m1", "متى تكونين في البيت؟", "\"m1\" asks when a child is at home or alone"),
    words("m1", "هل أنتِ وحدكِ الآن؟", "\"m1\" asks when a child is at home or alone"),
    words("m1", "هل أنتَ في البيت وحدك؟", "\"m1\" asks when a child is at home or alone"),
    words("m1", "من في البيت؟", "\"m1\" asks when a child is at home or alone"),
    edit(
        "kite-race",
        "look_alikes: [S4], note: \"n3\"",
        "look_alikes: [S4]",
        "\"m3\" looks like a sign but has no note",
    ),
    edit("kite-race", "signs: [S1], also_ok: [S4], note: \"n4\"", "signs: [S1]", "\"m4\" shows a sign but has no note"),
];

/// Loads the good files with a change and lints them.
fn advice(case: &Case) -> (Library, Vec<story::Diagnostic>) {
    let mut words = kit::words();
    if let Some((id, text)) = case.words {
        words.insert(format!("{}-{id}", case.file), text.to_owned());
    }
    let files = kit::FILES.map(|(name, text)| {
        let changed = case.edit.filter(|_| name == format!("{}.ron", case.file));
        let text = changed.map_or_else(|| text.to_owned(), |(from, to)| text.replacen(from, to, 1));
        (name.to_owned(), text.into_bytes())
    });
    let library = Library::load(files, &words).library;
    let advice = library.lint(&words);
    (library, advice)
}

#[test]
fn the_good_files_get_no_advice() {
    let (library, advice) = advice(&words("m1", "hello", ""));
    assert!(advice.is_empty(), "advice on good files would be noise: {advice:#?}");
    assert_eq!(library.len(), 3, "all are linted");
}

#[test]
fn each_piece_of_advice_has_a_file_that_gets_it() {
    for case in CASES {
        let (library, advice) = advice(case);
        let found = advice.iter().find(|found| found.message.contains(case.says));
        assert!(found.is_some(), "the lint must say \"{}\"; it said {advice:#?}", case.says);
        assert!(library.get(case.file).is_some(), "advice refuses nothing: {}", case.says);
        assert!(advice.iter().all(|found| found.layer == Layer::Advice), "the lint only advises");
        assert!(found.is_some_and(|found| found.line > 1), "advice has its place in the file: {found:?}");
    }
}

#[test]
fn questions_that_only_sound_like_being_alone_get_no_advice() {
    for fine in [
        "did you build it alone?",
        "when can you play? let's all build then",
        "are you coming? i'm home at six",
        "هل بنيته وحدك؟",
        "متى يمكنك أن تلعبي؟",
    ] {
        let (_, advice) = advice(&words("m1", fine, ""));
        assert!(advice.is_empty(), "\"{fine}\" asks nobody whether they are alone: {advice:#?}");
    }
}

#[test]
fn limits_follow_the_band() {
    let words = kit::words();
    let at = |band: &str| {
        let files = kit::FILES.map(|(name, text)| (name.to_owned(), text.replace("band: Younger", band).into_bytes()));
        let library = Library::load(files, &words).library;
        let mut words = words.clone();
        let seventy = "i have a red kite. it has a tail. the tail is long. do you like it? hm";
        assert_eq!(seventy.len(), 70, "between the limits of the youngest and the next band");
        words.insert("kite-shop-m1".into(), seventy.into());
        lint(library.get("kite-shop").unwrap(), &words).len()
    };
    assert_eq!(at("band: Younger"), 1, "sixty characters are enough for the youngest");
    assert_eq!(at("band: Middle"), 0, "from ten on a bubble may have ninety");
}

#[test]
fn names_and_variants_count_as_what_is_read() {
    let shop = kit::scenario("kite-shop");
    let mut words = kit::words();
    let fifty_four = "a red kite and a blue one. and one more. and a tail. ok";
    // The longest variant counts, not the sum of both, and a name counts six characters.
    let text = format!("{{ $you-gender ->\n [f] {{ $noisy }}{}\n *[m] {fifty_four}\n }}", &fifty_four[..54]);
    words.insert("kite-shop-m1".into(), text.clone());
    assert_eq!(lint(&shop, &words), [], "54 characters and a name are 60: {text}");
    words.insert("kite-shop-m1".into(), text.replace("{ $noisy }", "{ $noisy }x"));
    let advice = lint(&shop, &words);
    assert!(
        advice.iter().any(|found| found.message.contains("has 61 characters")),
        "one more is too long: {advice:#?}"
    );
    for odd in [
        "{",
        "}",
        "{ { {",
        "{ $x -> ",
        "{ $x -> [f",
        "{ \"}\" }",
        "[a] *[b]",
        &"{".repeat(5_000),
        "{ $x -> *[m] { $x -> *[m] a } }",
    ] {
        words.insert("kite-shop-m1".into(), odd.into());
        let _no_panic = lint(&shop, &words);
    }
}

#[test]
fn a_chat_for_the_youngest_shows_one_sign() {
    let files = kit::FILES.map(|(name, text)| {
        let younger = text.replace("band: Middle", "band: Younger").replace("also_ok: [S8], ", "");
        (name.to_owned(), younger.into_bytes())
    });
    let library = Library::load(files, &kit::words()).library;
    let advice = lint(library.get("kite-race").unwrap(), &kit::words());
    let found = advice.iter().any(|found| found.message.contains("shows 3 signs to the youngest: S1, S4, S5"));
    assert!(found, "S7 beside one other is all that 8 and 9 are asked to see: {advice:#?}");
    let advice = lint(&kit::scenario("kite-race"), &kit::words());
    assert_eq!(advice, [], "from ten on more signs are fine");
}

#[test]
fn a_long_way_through_is_noticed() {
    let mut words = kit::words();
    let long = "and a kite. and a tail. and a string. and a cloud. and a bird. and a boat. and a wave. and a rope.";
    for id in ["m1", "m2", "m3", "c1", "m4", "c4", "m7", "m8"] {
        words.insert(format!("kite-race-{id}"), long.into());
    }
    let advice = lint(&kit::scenario("kite-race"), &words);
    let found =
        advice.iter().any(|found| found.message.contains("The longest way through \"kite-race\" has 202 words"));
    assert!(found, "8 texts of 24 words and the ending's 10: {advice:#?}");
}

#[test]
fn a_relation_that_is_always_worrying_gives_the_answer_away() {
    let words = kit::words();
    // A second worrying chat whose people are coaches, and the only two.
    let (race, day) = (kit::FILES[0].1, kit::FILES[1].1);
    let coach = |text: &str| {
        text.replace("MetInGame", "Coach").replace("kite-race", "kite-rice").replace("kite-day", "kite-dey")
    };
    let both = |race: &str, day: &str| {
        let files = [
            ("kite-race", race.to_owned()),
            ("kite-day", day.to_owned()),
            ("kite-rice", coach(race)),
            ("kite-dey", coach(day)),
        ];
        let mut all = words.clone();
        for (key, text) in &words {
            all.insert(key.replace("kite-race", "kite-rice").replace("kite-day", "kite-dey"), text.clone());
        }
        let loaded = Library::load(files.map(|(name, text)| (format!("{name}.ron"), text.into_bytes())), &all);
        assert_eq!(loaded.library.len(), 4, "all four are good: {:#?}", loaded.diagnostics);
        loaded.library.lint(&all)
    };
    // The bystander Dana is a child in both benign chats and in no worrying one.
    let advice = both(race, day);
    let [only] = advice.as_slice() else { panic!("one imbalance: {advice:#?}") };
    assert!(only.message.contains("All 2 scenarios with the age Child are benign"), "{only}");
    assert_eq!(both(race, &day.replace("age: Child", "age: Teen")), [], "coaches on both sides give nothing away");
    let fixed = |text: &str| text.replace("genders: {", "genders: { \"dana\": Masculine,");
    let advice = both(race, &fixed(day));
    assert!(advice.iter().any(|found| found.message.contains("fixed gender Masculine are benign")), "{advice:#?}");
}
