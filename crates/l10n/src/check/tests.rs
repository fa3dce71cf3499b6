//! Each check over all languages finds its mistake, and good languages have none.

use super::*;
use crate::manifest::tests::{AR, EN};

const GOOD_EN: &str = "a = Hello { $name }
    .label = Label
n = { $n ->
    [one] one flag
   *[other] { $n } flags
 }
g = Look, { $kai }
-brand = Manara
t = { -brand } shines
r = { a.label } again
";
const GOOD_AR: &str = "a = مرحبا { $name }
    .label = وسم
n = { $n ->
    [0] لا راية
    [zero] لا راية
    [one] راية
    [two] رايتان
    [few] { $n } رايات
    [many] { $n } راية
   *[other] { $n } راية
 }
g = { $kai-gender ->
    [f] انظري يا { $kai }
   *[m] انظر يا { $kai }
 }
-brand = منارة
t = { -brand } تضيء
r = { a.label } ثانية
";

fn problems(en: &str, ar: &str) -> Vec<Problem> {
    with(EN, AR, en, ar)
}

fn with(en_manifest: &str, ar_manifest: &str, en: &str, ar: &str) -> Vec<Problem> {
    let mut texts = Texts::new("en");
    texts.add_manifest(en_manifest.as_bytes()).unwrap();
    texts.add_manifest(ar_manifest.as_bytes()).unwrap();
    texts.set_file("en/ui.ftl", en.as_bytes());
    texts.set_file("ar/ui.ftl", ar.as_bytes());
    matrix(&texts)
}

#[test]
fn good_languages_have_no_problems() {
    assert_eq!(problems(GOOD_EN, GOOD_AR), [], "gender variants and exact numbers are a matter of each language");
}

/// The teeth: each mistake is found, alone, in the right file.
#[test]
fn each_mistake_is_found() {
    for (from, to, file, words) in [
        ("a = مرحبا { $name }", "a = مرحبا", "ar/ui.ftl", "does not use `$name`"),
        ("a = مرحبا { $name }", "a = مرحبا { $name } { $other }", "ar/ui.ftl", "uses `$other`"),
        ("    .label = وسم\n", "    .label = وسم\n    .more = زيادة\n", "ar/ui.ftl", "`a.more` is not in the source"),
        ("t = { -brand } تضيء\n", "", "ar/ui.ftl", "`t` is not translated"),
        ("t = { -brand } تضيء\n", "t = { -brand } تضيء\nx = زيادة\n", "ar/ui.ftl", "`x` is not in the source"),
        ("{ -brand } تضيء", "{ -bran } تضيء", "ar/ui.ftl", "refers to `-bran`"),
        ("{ a.label } ثانية", "{ a.lab } ثانية", "ar/ui.ftl", "refers to `a.lab`"),
        ("t = { -brand } تضيء", "t = {\"\"}", "ar/ui.ftl", "`t` has no words"),
        ("    [few] { $n } رايات\n", "", "ar/ui.ftl", "no variant `[few]`"),
        ("    [zero] لا راية\n", "", "ar/ui.ftl", "no variant `[zero]`"),
        ("    [few] { $n }", "    [few] { $n } رايات\n    [lots] { $n }", "ar/ui.ftl", "`[lots]` for the number"),
        ("    [two] رايتان\n", "    [two] رايتان\n    [two] رايتان\n", "ar/ui.ftl", "two variants `[two]`"),
        ("    [f] انظري يا { $kai }\n", "", "ar/ui.ftl", "no variant `[f]`"),
        ("*[m] انظر", "*[other] انظر", "ar/ui.ftl", "no variant `[m]`"),
        ("   *[m] انظر", "    [m] انظر\n   *[x] انظر", "ar/ui.ftl", "a variant `[x]`"),
        ("تضيء", "{ $kai-gender }", "ar/ui.ftl", "shows `$kai-gender`"),
        ("تضيء", "{ DATETIME($name) }", "ar/ui.ftl", "`DATETIME()`"),
        ("[few] { $n }", "[few] { NUMBER($n, style: \"percent\") }", "ar/ui.ftl", "`style`"),
    ] {
        assert!(GOOD_AR.contains(from), "the case must change something: {from}");
        let found = problems(GOOD_EN, &GOOD_AR.replacen(from, to, 1));
        let hit = found.iter().find(|problem| problem.message.contains(words));
        assert!(hit.is_some_and(|hit| hit.file == file), "{to:?} must be told as {words:?}: {found:?}");
    }
}

#[test]
fn a_number_in_one_language_is_a_number_in_all() {
    let (before, after) = (GOOD_AR.find("    [0]").unwrap(), GOOD_AR.find("   *[other]").unwrap());
    let lazy = format!("{}{}", &GOOD_AR[..before], &GOOD_AR[after..]);
    let found = problems(GOOD_EN, &lazy);
    assert_eq!(found.len(), 5, "a choice with nothing but `other` lacks all other forms: {found:?}");
    assert!(found.iter().all(|problem| problem.line == 3), "with the line of the choice: {found:?}");
    let ordinal =
        "\no = { NUMBER($n, type: \"ordinal\") ->\n    [one] st\n    [two] nd\n    [few] rd\n   *[other] th\n }\n";
    let arabic = "\no = { NUMBER($n, type: \"ordinal\") ->\n   *[other] الـ { $n }\n }\n";
    let found = problems(&format!("{GOOD_EN}{ordinal}"), &format!("{GOOD_AR}{arabic}"));
    assert_eq!(found, [], "ordinals have categories of their own");
}

#[test]
fn variables_count_through_references() {
    let inlined = GOOD_AR.replace("r = { a.label } ثانية", "r = وسم ثانية");
    assert_eq!(problems(GOOD_EN, &inlined), [], "a reference without variables may be written out");
    let english = GOOD_EN.replace("r = { a.label } again", "r = { a } again");
    let found = problems(&english, GOOD_AR);
    assert!(found.iter().any(|problem| problem.message.contains("`r` does not use `$name`")), "{found:?}");
    let looping = GOOD_AR.replace("r = { a.label } ثانية", "r = { r }");
    let _ = problems(GOOD_EN, &looping);
}

#[test]
fn manifests_agree_with_unicode_and_pools_are_clean() {
    for (from, to, words) in [
        ("Few, ", "", "plural categories"),
        ("\"كريم\"", "\"سَلمى\"", "twice"),
        ("\"سلمى\"", "\"نور\"", "the tutor's"),
        ("Masculine)", "Feminine)", "no name with the gender"),
    ] {
        let found = with(EN, &AR.replace(from, to), GOOD_EN, GOOD_AR);
        assert!(found.iter().any(|problem| problem.message.contains(words)), "{to:?} must be told: {found:?}");
    }
    let found = with(&EN.replace("Maya", "NOOR"), AR, GOOD_EN, GOOD_AR);
    assert!(found.iter().any(|problem| problem.file == "en/manifest.ron"), "the tutor's name is Noor: {found:?}");
    let found = with(EN, &AR.replace("\"ar\",\n    own", "\"mt\",\n    own"), GOOD_EN, GOOD_AR);
    assert!(found.iter().any(|problem| problem.message.contains("wrong plural forms")), "{found:?}");
    let mut texts = Texts::new("en");
    texts.set_file("fr/ui.ftl", b"a = b");
    let found = matrix(&texts);
    assert!(found.iter().any(|problem| problem.file == "fr/manifest.ron"), "no manifest, no language: {found:?}");
}

#[test]
fn a_missing_file_is_one_problem_and_regional_languages_may_have_gaps() {
    let mut texts = Texts::new("en");
    texts.add_manifest(EN.as_bytes()).unwrap();
    texts.add_manifest(AR.as_bytes()).unwrap();
    texts.set_file("en/ui.ftl", GOOD_EN.as_bytes());
    let found = matrix(&texts);
    assert_eq!(found.len(), 1, "an author who has not begun needs one sentence: {found:?}");
    texts.set_file("ar/ui.ftl", GOOD_AR.as_bytes());
    texts.add_manifest(AR.replace("\"ar\",\n    own", "\"ar-EG\",\n    own").as_bytes()).unwrap();
    texts.set_file("ar-EG/ui.ftl", "t = { -brand } منوّرة\n".as_bytes());
    assert_eq!(matrix(&texts), [], "what Egyptian Arabic lacks, Arabic has");
}

#[test]
fn plural_categories_are_unicodes() {
    use Plural::{Few, Many, One, Other, Two, Zero};
    for (code, expected) in [
        ("ar", &[Zero, One, Two, Few, Many, Other][..]),
        ("ar-EG", &[Zero, One, Two, Few, Many, Other]),
        ("en", &[One, Other]),
        ("es", &[One, Other]),
        ("fr", &[One, Other]),
        ("ru", &[One, Few, Many, Other]),
        ("cs", &[One, Few, Many, Other]),
        ("zh", &[Other]),
        ("cy", &[Zero, One, Two, Few, Many, Other]),
        ("he", &[One, Two, Many, Other]),
        ("lv", &[Zero, One, Other]),
    ] {
        assert_eq!(plurals(code).as_deref(), Some(expected), "categories of {code}");
    }
    assert_eq!(plurals("zz"), None, "an unknown language has no rules");
}
