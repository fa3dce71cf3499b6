//! What is said in which language, with which digits, and by whom where a language has no words.

use super::*;
use crate::{
    Gender,
    manifest::tests::{AR, EN},
};

const COUNT_AR: &str = "count = { $n ->
        [zero] صفر { $n }
        [one] واحد { $n }
        [two] اثنان { $n }
        [few] قليل { $n }
        [many] كثير { $n }
       *[other] غير { $n }
    }
";

fn texts() -> Texts {
    let mut texts = Texts::new("en");
    texts.add_manifest(EN.as_bytes()).unwrap();
    texts.add_manifest(AR.as_bytes()).unwrap();
    let en = "hello = Hello, { $kai }! Look at { $n } windows.\n    .label = Greeting\nonly = Only English\n\
                  long = A calm sentence of some length\ncount = { $n } flags\n\
                  price = { NUMBER($n, minimumFractionDigits: 2) }\n";
    let ar = "hello = مرحبا { $kai }، { $kai-gender ->\n    [f] انظري\n   *[m] انظر\n }!\n    .label = تحيّة\n";
    assert_eq!(texts.set_file("en/ui.ftl", en.as_bytes()), [], "the English file is well formed");
    assert_eq!(texts.set_file("ar/ui.ftl", ar.as_bytes()), [], "the Arabic file is well formed");
    assert_eq!(texts.set_file("ar/count.ftl", COUNT_AR.as_bytes()), [], "the plurals are well formed");
    texts
}

fn words(texts: &Texts, lang: Lang, key: &str, args: &Args) -> String {
    plain(&texts.format(lang, key, args).text)
}

#[test]
fn texts_can_be_shared_between_threads() {
    fn shared<T: Send + Sync>() {}
    shared::<Texts>();
}

#[test]
fn messages_agree_with_gender_and_keep_isolation_marks() {
    let texts = texts();
    let ar = texts.lang("ar").unwrap();
    let girl = Args::new().person("kai", "سلمى", Gender::Feminine);
    let boy = Args::new().person("kai", "سامي", Gender::Masculine);
    assert_eq!(words(&texts, ar, "hello", &girl), "مرحبا سلمى، انظري!", "the verb agrees with a girl");
    assert_eq!(words(&texts, ar, "hello", &boy), "مرحبا سامي، انظر!", "the verb agrees with a boy");
    let marked = texts.format(ar, "hello", &girl).text;
    assert!(marked.contains("\u{2068}سلمى\u{2069}"), "names of another direction must not turn the sentence");
    assert_eq!(words(&texts, ar, "hello.label", &Args::new()), "تحيّة", "attributes are asked for with a dot");
}

#[test]
fn fallback_is_whole_message_and_says_its_language() {
    let texts = texts();
    let (en, ar) = (texts.source(), texts.lang("ar").unwrap());
    let only = texts.format(ar, "only", &Args::new());
    assert_eq!((&*only.text, only.lang, only.missing), ("Only English", en, false), "a gap shows the source");
    // The gender is not given: the Arabic message cannot be formatted, so that not one word of it may be shown.
    let args = Args::new().text("kai", "Sami").number("n", 2);
    let hello = texts.format(ar, "hello", &args);
    assert_eq!(plain(&hello.text), "Hello, Sami! Look at 2 windows.", "never half of a message");
    assert_eq!(hello.lang, en, "the direction must follow the words");
    let nothing = texts.format(ar, "hello", &Args::new());
    assert_eq!((&*nothing.text, nothing.missing), ("hello", true), "the key, if no language can say it");
    for key in ["nowhere", "hello.nowhere", "", ".", "-term", "hello."] {
        let missing = texts.format(ar, key, &Args::new());
        assert_eq!((&*missing.text, missing.missing), (key, true), "a missing key shows itself");
    }
}

#[test]
fn arabic_plurals_are_chosen_with_either_digits() {
    let mut texts = texts();
    let ar = texts.lang("ar").unwrap();
    let table =
        [(0, "صفر"), (1, "واحد"), (2, "اثنان"), (3, "قليل"), (11, "كثير"), (100, "غير"), (103, "قليل"), (111, "كثير")];
    for (digits, zero) in [(Digits::Latin, '0'), (Digits::ArabicIndic, '٠')] {
        texts.set_digits(ar, digits);
        assert_eq!(texts.digits(ar), digits, "what was set is what is used");
        for (n, word) in table {
            let text = words(&texts, ar, "count", &Args::new().number("n", n));
            let shown: String =
                n.to_string().bytes().map(|b| char::from_u32(zero as u32 + u32::from(b - b'0')).unwrap()).collect();
            assert_eq!(text, format!("{word} {shown}"), "{n} must agree in Arabic with {digits:?}");
        }
        let real = words(&texts, ar, "count", &Args::new().number("n", 2.0));
        assert!(real.starts_with("اثنان"), "a whole float counts like the integer: {real}");
    }
    assert_eq!(texts.number(ar, 1234.5), "١٬٢٣٤٫٥", "numbers outside messages follow the same digits");
    texts.set_digits(ar, Digits::Latin);
    assert_eq!(texts.number(ar, 1234), "1,234", "digits can be changed back");
}

#[test]
fn digits_a_language_lacks_change_nothing_that_is_shown() {
    let mut texts = texts();
    let en = texts.source();
    texts.set_digits(en, Digits::ArabicIndic);
    assert_eq!(texts.number(en, 1234), "1,234", "English has no Arabic-Indic digits");
    let text = words(&texts, en, "count", &Args::new().number("n", 1234));
    assert_eq!(text, "1,234 flags", "nor in messages");
    assert_eq!(words(&texts, en, "price", &Args::new().number("n", 3)), "3.00", "NUMBER's options work");
    assert_eq!(words(&texts, en, "price", &Args::new().text("n", "three")), "three", "a text stays a text");
}

#[test]
fn replacing_a_file_changes_only_its_own_messages() {
    let mut texts = texts();
    let ar = texts.lang("ar").unwrap();
    let problems = texts.set_file("ar/ui.ftl", "only = الآن بالعربية\nbroken\n".as_bytes());
    assert_eq!(problems.len(), 1, "the broken line is told: {problems:?}");
    assert_eq!(words(&texts, ar, "only", &Args::new()), "الآن بالعربية", "the new words are there at once");
    assert!(!texts.has(ar, "hello"), "what the file no longer has is gone");
    assert_eq!(words(&texts, ar, "count", &Args::new().number("n", 1)), "واحد 1", "other files stay");
    assert_eq!(texts.set_file("ar/ui.ftl", b"\xFF").len(), 1, "bytes that are not UTF-8 are told");
    assert!(texts.has(ar, "only"), "and the last good state stays");
    assert!(texts.remove_file("ar/ui.ftl") && !texts.has(ar, "only"), "a deleted file takes its messages along");
    assert!(!texts.remove_file("ar/ui.ftl"), "it cannot be removed twice");
}

#[test]
fn a_message_in_two_files_is_told_and_the_order_of_loading_does_not_matter() {
    let (a, b) = ("x = from a\n", "\nx = from b\n");
    let mut one = Texts::new("en");
    assert_eq!(one.set_file("en/a.ftl", a.as_bytes()), [], "the first file is alone");
    let problems = one.set_file("en/b.ftl", b.as_bytes());
    assert_eq!((problems.len(), problems[0].line), (1, 2), "the second is told with its line: {problems:?}");
    assert!(problems[0].message.contains("en/a.ftl:1"), "and with the place of the first: {problems:?}");
    let mut other = Texts::new("en");
    other.set_file("en/b.ftl", b.as_bytes());
    assert_eq!(other.set_file("en/a.ftl", a.as_bytes()).len(), 1, "in any order");
    for texts in [one, other] {
        assert_eq!(words(&texts, texts.source(), "x", &Args::new()), "from a", "files arrive in any order on the web");
    }
    let mut texts = Texts::new("en");
    assert_eq!(texts.set_file("ui.ftl", b"a = b").len(), 1, "a file outside the folders belongs to no language");
}

#[test]
fn negotiation_finds_the_nearest_language() {
    let mut texts = texts();
    texts.add_manifest(AR.replace("code: \"ar\"", "code: \"ar-MA\"").as_bytes()).unwrap();
    for (wishes, code) in [
        (&["ar"][..], "ar"),
        (&["ar-EG"], "ar"),
        (&["ar-MA"], "ar-MA"),
        (&["ar-u-nu-latn"], "ar"),
        (&["ar-EG-u-nu-latn-ca-islamic"], "ar"),
        (&["ar_EG.UTF-8"], "ar"),
        (&["en-GB", "ar"], "en"),
        (&["fr", "ar-EG", "en"], "ar"),
        (&["zz"], "en"),
        (&["", "not a tag!", "C", "*", "x-private"], "en"),
        (&[], "en"),
        (&["ar-XB"], "ar-XB"),
    ] {
        assert_eq!(texts.code(texts.negotiate(wishes)), code, "nearest to {wishes:?}");
    }
    let codes: Vec<&str> = texts.languages().into_iter().map(|lang| texts.code(lang)).collect();
    assert_eq!(codes, ["en", "ar", "ar-MA"], "the source, then by code; no pseudolocales");
    assert_eq!(texts.lang("fr"), None, "what is not loaded is not there");
}

#[test]
fn a_regional_language_falls_back_to_the_broader_one_first() {
    let mut texts = texts();
    texts.set_file("ar-EG/ui.ftl", "greet = { -name } يا { hello.label }\n".as_bytes());
    let eg = texts.add_manifest(AR.replace("code: \"ar\"", "code: \"ar-EG\"").as_bytes()).unwrap();
    texts.set_file("ar/terms.ftl", "-name = منارة\n".as_bytes());
    let label = texts.format(eg, "hello.label", &Args::new());
    assert_eq!((&*label.text, texts.code(label.lang)), ("تحيّة", "ar"), "Egyptian Arabic borrows from Arabic");
    let greet = texts.format(eg, "greet", &Args::new());
    assert_eq!((&*greet.text, texts.code(greet.lang)), ("منارة يا تحيّة", "ar-EG"), "also inside its own messages");
    let only = texts.format(eg, "only", &Args::new());
    assert_eq!(texts.code(only.lang), "en", "and from the source last");
    assert!(!texts.has(eg, "hello.label"), "borrowed words are not its own");
}

#[test]
fn authors_words_and_places_can_be_asked_for() {
    let texts = texts();
    let (en, ar) = (texts.source(), texts.lang("ar").unwrap());
    assert_eq!(texts.source_text(en, "only").as_deref(), Some("Only English"), "plain words come as they are");
    assert_eq!(texts.source_text(en, "hello.label").as_deref(), Some("Greeting"), "attributes too");
    let choice = texts.source_text(ar, "hello").unwrap();
    assert!(choice.contains("{ $kai-gender ->") && choice.contains("*[m] انظر"), "choices in syntax: {choice}");
    assert_eq!(texts.source_text(ar, "only"), None, "without falling back");
    let place = texts.place(ar, "hello.label").unwrap();
    assert_eq!((&*place.file, place.line), ("ar/ui.ftl", 5), "a lint names the author's line");
    assert_eq!(texts.keys(ar), ["count", "hello", "hello.label"], "keys are those that can be formatted");
}

#[test]
fn pseudolocales_are_longer_keep_variables_and_mirror() {
    let texts = texts();
    let [accented, mirrored, keys] = texts.pseudolocales();
    let args = Args::new().text("kai", "Sami").number("n", 1234);
    for key in ["hello", "long", "only", "hello.label"] {
        let source = words(&texts, texts.source(), key, &args).chars().count();
        for lang in [accented, mirrored] {
            let formatted = texts.format(lang, key, &args);
            let text = plain(&formatted.text);
            assert!(text.chars().count() * 100 >= source * 135, "`{key}` must grow by a third: {text}");
            assert!(!formatted.missing && formatted.lang == lang, "pseudolocales have what the source has");
        }
    }
    let hello = texts.format(accented, "hello", &args).text;
    assert!(hello.contains("\u{2068}Sami\u{2069}") && hello.contains("1,234"), "variables stay intact: {hello}");
    assert!(!hello.contains("Hello"), "words must be seen to be changed: {hello}");
    assert!(texts.format(mirrored, "long", &args).text.contains('\u{202E}'), "words run from right to left");
    assert_eq!(texts.direction(mirrored), Direction::Rtl, "and so does the layout");
    assert_eq!(texts.direction(accented), Direction::Ltr, "the other one does not");
    assert_eq!(texts.format(keys, "hello.label", &args).text, "hello.label", "keys show where a text comes from");
    assert!(texts.format(keys, "nowhere", &args).missing, "a key that is nowhere is still missing");
    assert_eq!(texts.code(keys), "en-XK", "pseudolocales have codes");
    assert_eq!(texts.lang("en-XA"), Some(accented), "by which they can be asked for");
    let mut reloaded = texts;
    reloaded.set_file("en/ui.ftl", b"only = Changed words here");
    let text = reloaded.format(accented, "only", &args).text;
    assert!(text.contains("Ƈħ"), "a changed source changes them: {text}");
}

#[test]
fn texts_that_exhaust_fluent_fall_back_to_the_key() {
    let mut texts = Texts::new("en");
    let mut bomb = "b0 = x\n".to_owned();
    for at in 1..20 {
        bomb.push_str(&format!("b{at} = {{ b{} }} {{ b{} }}\n", at - 1, at - 1));
    }
    bomb.push_str("loop = { loop }\nother = { $n ->\n   *[a] { b19 }\n }\n");
    texts.set_file("en/bomb.ftl", bomb.as_bytes());
    let args = Args::new().text("n", "a");
    for key in ["b19", "loop", "other"] {
        assert!(texts.format(texts.source(), key, &args).missing, "`{key}` must not hang, panic or show half");
    }
}

#[test]
fn stray_files_change_no_words() {
    for stray in [
        "en/Thumbs.db",
        "en/.DS_Store",
        "en/README.md",
        "en/desktop.ini",
        "en/ui.ftl~",
        "en/#ui.ftl#",
        "en/.#ui.ftl",
        "en/._ui.ftl",
        "en/.ui.ftl.swp",
        "en/ui.ftl.orig",
        "en/ui.ftl.bak",
        "en/ui (copy).FTL",
        "en/ui (1).ftl",
        "en/manifest.ron~",
        "Thumbs.db",
        "",
    ] {
        assert_eq!(FileKind::of(stray), None, "{stray} is no text of ours");
        let mut texts = texts();
        let (ours, before) = (texts.source(), texts.keys(texts.source()).len());
        for bytes in [b"\xFF\x00 noise".as_slice(), b"only = Other words\nmore = More\n"] {
            assert_eq!(texts.set_file(stray, bytes), [], "{stray} is passed over without an error");
        }
        assert_eq!(words(&texts, ours, "only", &Args::new()), "Only English", "{stray} changes no words");
        assert_eq!(texts.keys(ours).len(), before, "{stray} adds none");
    }
    for (path, kind) in [
        ("en/ui.ftl", FileKind::Words),
        ("ar-EG/scenarios/left-sock.ftl", FileKind::Words),
        ("en/chat_2.ftl", FileKind::Words),
        ("en/manifest.ron", FileKind::Manifest),
    ] {
        assert_eq!(FileKind::of(path), Some(kind), "{path} is ours and must not be passed over");
    }
}
