//! Whatever authors write and the game asks for, texts never panic, and what they give keeps its promises.
#![allow(clippy::unwrap_used, reason = "a failed unwrap is a failed test")]

use l10n::{Args, Digits, Gender, Lang, Manifest, Texts, check, draw_names, plain, with_base};
use proptest::prelude::*;
use rand::{SeedableRng, rngs::ChaCha8Rng};

/// Pieces of Fluent syntax, whose random rows come closer to the parser's corners than random bytes.
fn ftl() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("\na = ".to_owned()),
        Just("\nb = ".to_owned()),
        Just("\n-t = ".to_owned()),
        Just("\n    .x = ".to_owned()),
        Just("{ ".to_owned()),
        Just(" }".to_owned()),
        Just("{ $n }".to_owned()),
        Just("{ a }".to_owned()),
        Just("{ b.x }".to_owned()),
        Just("{ -t(n: 1.50) }".to_owned()),
        Just("{ NUMBER($n, minimumFractionDigits: 99, maximumFractionDigits: 0) }".to_owned()),
        Just("{ $n ->\n [one] x\n [2.50] y\n *[other] z { $n }\n }".to_owned()),
        Just("{ NUMBER($n, type: \"ordinal\") ->\n [few] x\n *[other] z\n }".to_owned()),
        Just("{ NUMBER(99999999999999999999999.9999999999999999999999) ->\n *[other] z\n }".to_owned()),
        Just("{ -t.x ->\n *[other] z { b }\n }".to_owned()),
        Just("{ \"".to_owned()),
        Just("\\u12".to_owned()),
        Just("\\U01F6".to_owned()),
        Just("\r\n".to_owned()),
        Just("\n".to_owned()),
        Just("*[f] ".to_owned()),
        Just(" ->\n".to_owned()),
        "[a-z ]{0,6}",
        "\\PC{0,4}",
    ];
    prop::collection::vec(piece, 0..24).prop_map(|pieces| pieces.concat())
}

fn args() -> impl Strategy<Value = Args> {
    let number = prop_oneof![
        any::<f64>(),
        any::<i64>().prop_map(|n| f64::from_bits(n.cast_unsigned())),
        Just(f64::NAN),
        Just(f64::NEG_INFINITY),
        Just(1e300),
        Just(1e-300),
        Just(0.1 + 0.2),
    ];
    let value = prop_oneof![
        "\\PC{0,8}".prop_map(|text| Args::new().text("n", &text)),
        number.prop_map(|n| Args::new().number("n", n)),
        any::<i64>().prop_map(|n| Args::new().number("n", n)),
        Just(Args::new()),
    ];
    (value, any::<bool>()).prop_map(
        |(args, named)| {
            if named { args.person("kai", "Sami", Gender::Masculine) } else { args }
        },
    )
}

fn languages(texts: &Texts) -> Vec<Lang> {
    texts.languages().into_iter().chain(texts.pseudolocales()).collect()
}

fn manifest(code: &str, direction: &str, plurals: &str) -> String {
    format!(
        "Manifest(code: \"{code}\", own_name: \"x\", direction: {direction}, digits: [Latin, ArabicIndic], \
         fonts: [\"x\"], voice: \"x\", plurals: [{plurals}], \
         names: [(name: \"A\", gender: Feminine), (name: \"B\", gender: Masculine)])"
    )
}

fn both(en: &[u8], ar: &[u8]) -> Texts {
    let mut texts = Texts::new("en");
    texts.add_manifest(manifest("en", "Ltr", "One, Other").as_bytes()).unwrap();
    texts.add_manifest(manifest("ar", "Rtl", "Zero, One, Two, Few, Many, Other").as_bytes()).unwrap();
    texts.set_file("en/a.ftl", en);
    texts.set_file("ar/a.ftl", ar);
    texts
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn random_bytes_never_panic(bytes in prop::collection::vec(any::<u8>(), 0..200), path in "[a-z/.]{0,8}") {
        let _ = Manifest::parse(&bytes);
        let mut texts = Texts::new("en");
        let _ = texts.set_file("en/a.ftl", &bytes);
        let _ = texts.set_file(&path, &bytes);
        let _ = check::matrix(&texts);
    }

    #[test]
    fn random_manifests_never_panic(at in 0usize..220, junk in "\\PC{0,4}") {
        let mut text = manifest("ar", "Rtl", "One, Other");
        let at = text.floor_char_boundary(at.min(text.len()));
        text.insert_str(at, &junk);
        if let Err(problem) = Manifest::parse(text.as_bytes()) {
            prop_assert!(problem.line > 0 && problem.column > 0, "a mistake has a place: {problem}");
        }
    }

    #[test]
    fn random_syntax_and_arguments_never_panic(en in ftl(), ar in ftl(), args in args()) {
        let mut texts = both(en.as_bytes(), ar.as_bytes());
        let _ = check::matrix(&texts);
        for digits in [Digits::Latin, Digits::ArabicIndic] {
            for lang in languages(&texts) {
                texts.set_digits(lang, digits);
                let keys = texts.keys(lang).into_iter().chain(["a", "a.x", "t", "-t", "é.é"]);
                for key in keys {
                    let formatted = texts.format(lang, key, &args);
                    prop_assert!(!formatted.missing || formatted.text == key, "a missing key shows itself");
                    prop_assert!(texts.source_text(lang, key).is_some() == texts.has(lang, key), "`{}` is there", key);
                    let _ = texts.place(lang, key);
                }
            }
        }
    }

    #[test]
    fn problems_point_into_the_file(source in ftl()) {
        let mut texts = Texts::new("en");
        let lines = u32::try_from(source.split('\n').count()).unwrap();
        for problem in texts.set_file("en/a.ftl", source.as_bytes()) {
            prop_assert!((1..=lines).contains(&problem.line), "line {} of {lines}: {problem}", problem.line);
            prop_assert!(!problem.message.is_empty() && !problem.hint.is_empty(), "a sentence and a hint: {problem}");
        }
    }

    #[test]
    fn replacing_files_in_any_order_gives_the_same_words(first in ftl(), second in ftl(), args in args()) {
        let mut one = Texts::new("en");
        one.set_file("en/a.ftl", first.as_bytes());
        one.set_file("en/b.ftl", second.as_bytes());
        let mut other = Texts::new("en");
        other.set_file("en/b.ftl", b"a = old");
        other.set_file("en/a.ftl", b"b = old");
        other.set_file("en/b.ftl", second.as_bytes());
        other.set_file("en/a.ftl", first.as_bytes());
        prop_assert_eq!(one.keys(one.source()), other.keys(other.source()), "the same keys");
        for lang in languages(&one) {
            for key in one.keys(lang) {
                prop_assert_eq!(one.format(lang, key, &args), other.format(lang, key, &args), "the same words");
            }
        }
    }

    #[test]
    fn pseudolocales_are_a_third_longer_and_keep_what_is_filled_in(
        words in "[A-Za-z][a-zA-Z ,.!?]{10,60}[a-z]",
        name in "[A-Z]{3,8}",
    ) {
        let texts = both(format!("a = {words} {{ $n }}").as_bytes(), b"");
        let args = Args::new().text("n", &name);
        let length = |lang| plain(&texts.format(lang, "a", &args).text).chars().count();
        let source = length(texts.source());
        let [accented, mirrored, _] = texts.pseudolocales();
        for lang in [accented, mirrored] {
            prop_assert!(length(lang) * 100 >= source * 135, "{} of {source}", length(lang));
            let text = texts.format(lang, "a", &args).text;
            let kept = format!("\u{2068}{name}\u{2069}");
            prop_assert!(text.contains(&kept), "variables stay: {}", text);
        }
    }

    #[test]
    fn negotiation_never_panics_and_always_answers(wishes in prop::collection::vec("\\PC{0,12}", 0..4)) {
        let texts = both(b"", b"");
        let wishes: Vec<&str> = wishes.iter().map(String::as_str).collect();
        prop_assert!(languages(&texts).contains(&texts.negotiate(&wishes)), "one of the languages");
    }

    #[test]
    fn marks_come_and_go_without_touching_words(text in "\\PC{0,20}") {
        let bare = plain(&text);
        prop_assert_eq!(plain(&with_base(l10n::Direction::Rtl, &bare)), bare.clone(), "the base mark is only a mark");
        prop_assert_eq!(plain(&bare), bare, "plain is plain");
    }

    #[test]
    fn names_are_distinct_whenever_the_pool_allows(seed in any::<u64>(), girls in 0usize..6, boys in 0usize..6) {
        let gender = |c| if c < 'G' { "Feminine" } else { "Masculine" };
        let names: Vec<String> = ('A'..='L').map(|c| format!("(name: \"{c}x\", gender: {})", gender(c))).collect();
        let text = manifest("en", "Ltr", "One, Other");
        let text = format!("{}names: [{}])", &text[..text.find("names:").unwrap()], names.join(", "));
        let manifest = Manifest::parse(text.as_bytes()).unwrap();
        let people: Vec<(String, Gender)> = (0..girls).map(|n| (format!("g{n}"), Gender::Feminine))
            .chain((0..boys).map(|n| (format!("b{n}"), Gender::Masculine))).collect();
        let people: Vec<(&str, Gender)> = people.iter().map(|(id, gender)| (id.as_str(), *gender)).collect();
        let drawn = draw_names(&manifest, &mut ChaCha8Rng::seed_from_u64(seed), &people);
        let mut distinct: Vec<&str> = drawn.iter().map(|name| name.name.as_str()).collect();
        distinct.sort_unstable();
        distinct.dedup();
        prop_assert_eq!(distinct.len(), people.len(), "two people of one chat must not share a name");
        let as_asked = |(name, person): (&l10n::Name, &(&str, Gender))| name.gender == person.1 && name.id == person.0;
        prop_assert!(drawn.iter().zip(&people).all(as_asked), "each person has the gender that was asked for");
    }
}
