//! What reads wrongly in Arabic although no other check can see it: labels that are one sign away from another word, deeds
//! without a person, names that are adjectives. The texts are those that ship.
#![allow(clippy::unwrap_used, reason = "a failed unwrap is a failed test")]

use std::{fs, path::Path};

use l10n::{Args, Texts, plain};

/// Files of the game's own words. The chats stand in a folder of their own.
const FILES: [&str; 10] =
    ["book", "checkup", "classroom", "guide", "lessons", "practice", "seats", "signs", "tutor", "ui"];

/// Forms that a child takes for another word, with what it reads instead. The start of a word is enough, after any
/// of the prefixes that Arabic joins to it.
const AVOID: [(&str, &str); 11] = [
    ("إخبار", "one sign away from news, and a near-synonym of report: say «أحكي», «أن نحكي»"),
    ("الاثنين", "Monday: say «معًا», or name the two"),
    ("للاثنين", "for Monday: say «لهما معًا», or name the two"),
    ("كلّ اثنين", "every Monday: say «وكلّ لاعبَين»"),
    ("قريب يكفي", "a relative is enough: say «ويكفي جواب قريب»"),
    ("عندها؟", "at her place, and stiff for then: say «فما الذي يساعد؟»"),
    ("عدم الجواب", "stiff: say «ويمكن ألّا نجيب»"),
    ("توقّف ممكن", "stiff: say «نستطيع أن نتوقّف»"),
    ("صورة للجدار", "a picture of the wall: say «صورة نعلّقها على الجدار»"),
    ("ضربت", "I hit: name the stroke"),
    ("عرض عليك", "offers you: say «تُريك», «يُريك»"),
];

/// Labels that are another word when they stand alone.
const AVOID_ALONE: [(&str, &str); 2] = [
    ("دوري", "league: say «جاء دوري»"),
    ("من يعرف؟", "who knows? as one says when nobody does: say «مَن يجوز أن يعرف؟»"),
];

/// What one can mute. Without it, «نكتم هذه الرسائل» is to keep these messages secret: the opposite of telling.
const MUTED: [&str; 2] = ["إشعارات", "صوت"];

/// Adjectives that are given as names. «ما جواب سليم؟» asks for a sound answer, «محادثة آمنة» is a safe chat.
const ADJECTIVES: [&str; 30] = [
    "سليم",
    "كريم",
    "خالد",
    "باسل",
    "آمنة",
    "حليمة",
    "وسيم",
    "جميل",
    "جميلة",
    "أمين",
    "أمينة",
    "سعيد",
    "سعيدة",
    "حكيم",
    "رشيد",
    "ماجد",
    "صالح",
    "عادل",
    "كامل",
    "شريف",
    "لطيف",
    "لطيفة",
    "نبيل",
    "عزيز",
    "حسن",
    "سامي",
    "كبير",
    "هادي",
    "شجاع",
    "صادق",
];

/// What one does, as verbal nouns: they need no person, and «إبلاغ» and «إخبار» cannot be told apart.
const VERBAL_NOUNS: [&str; 14] = [
    "إخبار",
    "إبلاغ",
    "حظر",
    "حفظ",
    "قول",
    "توقّف",
    "التوقّف",
    "مساعدة",
    "سؤال",
    "كتابة",
    "إرسال",
    "متابعة",
    "إبقاء",
    "عرض",
];

/// The labels of what one does in or after a chat. Names of menus in the invented apps are not among them: real apps
/// have verbal nouns there.
const DEEDS: [&str; 48] = [
    "act-pause",
    "act-tell",
    "act-report",
    "act-block",
    "act-help",
    "act-say-no",
    "act-keep",
    "act-carry-on",
    "tell-do",
    "block-who",
    "flow-keep",
    "flow-tell",
    "flow-menu",
    "flow-proof",
    "flow-block",
    "flow-keep-do",
    "flow-tell-enough",
    "flow-proof-do",
    "flow-proof-label",
    "flow-block-do",
    "flow-send",
    "my-turn-pause",
    "my-turn-tell",
    "my-turn-start",
    "practice-stop",
    "practice-stop-do",
    "practice-stop-answer-1",
    "practice-stop-answer-2",
    "practice-keep",
    "practice-keep-do",
    "practice-keep-delete",
    "practice-keep-send-on",
    "practice-tell",
    "practice-menu",
    "practice-proof",
    "practice-block",
    "practice-kind-unblock",
    "practice-sorry",
    "checkup-do-ask",
    "checkup-do-say-no",
    "checkup-do-say-no.friend",
    "checkup-do-block",
    "checkup-do-report",
    "checkup-do-keep-proof",
    "checkup-do-tell-adult",
    "checkup-do-keep-chatting",
    "checkup-do-keep-chatting.friend",
    "checkup-do-keep-secret",
];

fn read(name: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../locales/ar").join(name)).unwrap()
}

/// Every file of Arabic words that ships, by its path under the language's folder.
fn files() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../locales/ar/scenarios");
    let names = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let chats = names.filter(|name| name.ends_with(".ftl")).map(|name| format!("scenarios/{name}"));
    FILES.iter().map(|name| format!("{name}.ftl")).chain(chats).collect()
}

fn texts() -> Texts {
    let mut texts = Texts::new("ar");
    texts.add_manifest(read("manifest.ron").as_bytes()).unwrap();
    for name in files() {
        let problems = texts.set_file(&format!("ar/{name}"), read(&name).as_bytes());
        assert!(problems.is_empty(), "{name} can be read: {problems:?}");
    }
    texts
}

/// A label as it stands on a button.
fn label(texts: &Texts, key: &str) -> String {
    let args = Args::new().text("who", "ريم").number("number", 3);
    let formatted = texts.format(texts.source(), key, &args);
    assert!(!formatted.missing, "`{key}` is there");
    plain(&formatted.text)
}

/// Deeds that do not say who does them.
fn without_person(texts: &Texts) -> Vec<String> {
    let mut found = Vec::new();
    for key in DEEDS {
        let label = label(texts, key);
        let words: Vec<&str> = label.split([' ', '،', ':', '«', '»']).filter(|word| !word.is_empty()).collect();
        let person = words.iter().any(|word| {
            let bare = word.strip_prefix('و').unwrap_or(word);
            bare.strip_prefix('س').unwrap_or(bare).starts_with('أ')
        });
        if !person || VERBAL_NOUNS.contains(words.first().unwrap()) {
            found.push(format!("{key} = {label}"));
        }
    }
    found
}

#[test]
fn what_one_does_stands_in_the_first_person() {
    let found = without_person(&texts());
    assert!(found.is_empty(), "the first person has no gender and keeps telling and reporting apart: {found:#?}");
    let mut old = texts();
    let tutor = read("tutor.ftl").replace("act-tell = أحكي", "act-tell = إخبار");
    old.set_file("ar/tutor.ftl", tutor.replace("act-pause = أتوقّف", "act-pause = توقّف").as_bytes());
    assert_eq!(without_person(&old), ["act-pause = توقّف", "act-tell = إخبار"], "a verbal noun and a command are found");
}

/// A text without vowel marks except shadda, which makes another word.
fn bare(text: &str) -> String {
    text.chars().filter(|letter| !matches!(letter, '\u{64B}'..='\u{650}' | '\u{652}')).collect()
}

/// Whether a form begins a word of a text, after the prefixes that Arabic joins to a word.
fn begins_a_word(text: &str, form: &str) -> bool {
    text.match_indices(form).any(|(at, _)| {
        let before = text[..at].rsplit(|letter: char| !letter.is_alphabetic()).next().unwrap_or_default();
        ["", "ال", "وال", "فال", "بال", "لل", "و", "ف", "ب", "ل", "ت", "ي", "ن"].contains(&before)
    })
}

/// Words of muting that do not say what falls silent.
fn hushed(text: &str) -> Vec<&str> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let mutes = |word: &str| {
        let inner = word.trim_matches(|letter: char| !letter.is_alphabetic());
        let verbs = ["كتم", "أكتم", "نكتم", "تكتم", "يكتم", "اكتم", "سأكتم", "سنكتم"];
        !inner.contains("كتمل") && verbs.into_iter().any(|verb| begins_a_word(inner, verb))
    };
    let says_what = |next: Option<&&str>| next.is_some_and(|next| MUTED.iter().any(|what| next.contains(what)));
    let muting = words.iter().enumerate().filter(|(_, word)| mutes(word));
    muting.filter(|(at, _)| !says_what(words.get(at + 1))).map(|(_, word)| *word).collect()
}

fn misread(texts: &Texts) -> Vec<String> {
    let mut found = Vec::new();
    // Monday itself may be called so.
    for key in texts.keys(texts.source()).into_iter().filter(|key| *key != "weekday-monday") {
        let text = bare(&texts.source_text(texts.source(), key).unwrap());
        for (form, why) in AVOID.into_iter().filter(|(form, _)| begins_a_word(&text, form)) {
            found.push(format!("`{key}` has «{form}» ({why})"));
        }
        for (form, why) in AVOID_ALONE.into_iter().filter(|(form, _)| text.trim() == *form) {
            found.push(format!("`{key}` is «{form}» ({why})"));
        }
        for word in hushed(&text) {
            found.push(format!("`{key}` has «{word}» (keeping a secret: say «كتم الإشعارات», «نكتم الصوت»)"));
        }
    }
    found
}

#[test]
fn no_text_is_read_as_another_word() {
    let found = misread(&texts());
    assert!(found.is_empty(), "a child takes these for something else: {found:#?}");
    for (line, form) in [
        ("a = لا شيء أهمّ من الإخبار", "إخبار"),
        ("a = الذنب على الاثنين", "الاثنين"),
        ("a = هذا للاثنين", "للاثنين"),
        ("a = وكلّ اثنين معًا", "كلّ اثنين"),
        ("a = نختار الأقرب. والقريب يكفي.", "قريب يكفي"),
        ("a = هناك الكتم والحظر", "الكتم"),
        ("a = كتم", "كتم"),
        ("a = هيّا نكتم هذه الرسائل معًا", "نكتم"),
        ("a = سأكتمها حتى الغد", "سأكتمها"),
        ("a = ما الذي يساعد عندها؟", "عندها؟"),
        ("a = وعدم الجواب مقبول أيضًا", "عدم الجواب"),
        ("a = ما زال التوقّف ممكنًا", "توقّف ممكن"),
        ("a = ممكن صورة للجدار؟", "صورة للجدار"),
        ("a = ضربتك اليوم ممتازة!", "ضربت"),
        ("a = صديقتك تعرض عليك محادثة", "عرض عليك"),
        ("a = دوري", "دوري"),
        ("a = من يعرف؟", "من يعرف؟"),
    ] {
        let mut texts = Texts::new("ar");
        texts.set_file("ar/a.ftl", line.as_bytes());
        let found = misread(&texts);
        assert!(found.len() == 1 && found[0].contains(form), "`{line}` must be found: {found:?}");
    }
    let mut fine = Texts::new("ar");
    fine.set_file(
        "ar/a.ftl",
        "a = هل جاءت أخبار؟ زميلة قريبة، ومدرّب. جاء دوري. نكتم الإشعارات، وضحكتم كلّكم. يكتمل القمر. غرفة لاثنين"
            .as_bytes(),
    );
    assert!(misread(&fine).is_empty(), "other words with the same letters are fine: {:?}", misread(&fine));
}

#[test]
fn the_chats_are_read_as_well() {
    let names = files();
    assert!(names.len() > FILES.len() + 30, "the chats are among the files: {names:?}");
    for name in &names {
        let mut changed = Texts::new("ar");
        let before = read(name);
        let key = before.lines().find_map(|line| line.split_once(" = ").filter(|(key, _)| !key.contains([' ', '#'])));
        let (key, words) = key.unwrap();
        let after = before.replacen(&format!("{key} = {words}"), &format!("{key} = يمكن الإخبار أيضًا"), 1);
        changed.set_file(&format!("ar/{name}"), after.as_bytes());
        let found = misread(&changed);
        assert!(found.iter().any(|found| found.contains(&format!("`{key}`"))), "{name}: {found:?}");
    }
}

fn adjectives<'a>(names: impl IntoIterator<Item = &'a str>) -> Vec<&'a str> {
    names.into_iter().filter(|name| ADJECTIVES.contains(&&*bare(name))).collect()
}

#[test]
fn no_name_is_an_adjective() {
    let texts = texts();
    let pool = &texts.manifest(texts.source()).unwrap().names;
    assert!(pool.len() >= 40, "the pool was read: {}", pool.len());
    let found = adjectives(pool.iter().map(|name| &*name.name));
    assert!(found.is_empty(), "a drawn name must not read as a quality of what stands before it: {found:?}");
    let people: Vec<String> = texts
        .keys(texts.source())
        .into_iter()
        .filter(|key| key.starts_with("checkup-") || key.starts_with("practice-"))
        .filter(|key| key.ends_with("-friend") || key.ends_with("-other"))
        .map(|key| texts.source_text(texts.source(), key).unwrap())
        .collect();
    assert!(people.len() > 90, "so were the people of check-ups and practice: {}", people.len());
    let words = people.iter().flat_map(|name| name.split_whitespace());
    let found = adjectives(words);
    assert!(found.is_empty(), "nor must a written one: {found:?}");
    assert_eq!(adjectives(["ريم", "سَليم", "هدى", "آمنة"]), ["سَليم", "آمنة"], "vowel marks hide none");
}
