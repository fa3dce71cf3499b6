//! Message keys: whatever the game's source names has words, also where a screen is seldom visited. Keys that are put together
//! belong to a family, and every member of a family has words.

use std::{collections::BTreeSet, fs, path::Path};

use record::Avatar;
use story::{ActKind, App, Ending, Kind, Question, Reason, Relation, Role, Sign};

use crate::content::texts;

/// What looks like a key and is none: names of variables, files and features, and parts of keys.
const NO_KEYS: [&str; 21] = [
    "accept-language",
    "content-type",
    "for-tests",
    "helplines.ron",
    "languages.pack",
    "manifest.ron",
    "manara-answers-{class}.csv",
    "manara-record.txt",
    "manara.seat",
    "not-needed",
    "own-adult",
    "own-name",
    "progress.damaged",
    "progress.lock",
    "progress.manara",
    "progress.new",
    "role-gender",
    "scenarios.pack",
    "texts/{code}.pack",
    "ui.ftl",
    "you-gender",
];

/// The texts between quotation marks in a source file, without its comments and tests.
fn literals(source: &str) -> Vec<String> {
    let source = source.split("#[cfg(test)]").next().unwrap_or_default();
    let mut found = Vec::new();
    for line in source.lines().filter(|line| !line.trim_start().starts_with("//")) {
        let mut parts = line.split('"');
        parts.next();
        while let (Some(inside), rest) = (parts.next(), parts.next()) {
            found.push(inside.to_owned());
            if rest.is_none() {
                break;
            }
        }
    }
    found
}

/// Whether a text is written as keys are: small letters and digits, joined by hyphens and points, with places to fill.
fn is_key_like(text: &str) -> bool {
    let plain = text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || "-.{}_".contains(c));
    let begins = text.starts_with(|c: char| c.is_ascii_lowercase());
    let ends = text.ends_with(|c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '}');
    let outside = text.split(['{', '}']).step_by(2).collect::<String>();
    plain && begins && ends && outside.contains(['-', '.']) && !outside.contains('_') && !text.contains("..")
}

/// Whether a key is one of a pattern's: each place to fill takes at least one character.
fn fits(pattern: &str, key: &str) -> bool {
    let fixed: Vec<&str> = pattern.split(['{', '}']).step_by(2).collect();
    let Some(mut rest) = key.strip_prefix(fixed[0]) else { return false };
    for (at, part) in fixed.iter().enumerate().skip(1) {
        let last = at == fixed.len() - 1;
        let found = if last && part.is_empty() {
            (!rest.is_empty()).then_some(rest.len())
        } else if last {
            rest.strip_suffix(part).filter(|filled| !filled.is_empty()).map(|_| rest.len())
        } else {
            rest.char_indices()
                .skip(1)
                .map(|(at, _)| at)
                .find(|at| rest[*at..].starts_with(part))
                .map(|at| at + part.len())
        };
        let Some(end) = found else { return false };
        rest = &rest[end..];
    }
    rest.is_empty()
}

/// The patterns of keys in the game's source, each with the files that name it.
fn patterns() -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if !path.ends_with("tests.rs") {
                let source = fs::read_to_string(&path).unwrap();
                let keys = literals(&source).into_iter().filter(|text| is_key_like(text));
                found.extend(keys.map(|key| (key, path.display().to_string())));
            }
        }
    }
    found
}

#[test]
fn every_key_that_the_source_names_has_words() {
    let texts = texts();
    let words: Vec<&str> = texts.keys(texts.source());
    let found = patterns();
    assert!(found.len() > 300, "the source is read: {}", found.len());
    let lost: BTreeSet<_> = found
        .iter()
        .filter(|(key, _)| !NO_KEYS.contains(&key.as_str()) && !words.iter().any(|word| fits(key, word)))
        .collect();
    assert!(lost.is_empty(), "these keys have no words; if they are no keys, say so in NO_KEYS: {lost:#?}");
    assert!(!words.iter().any(|word| fits("hub-nowhere", word)), "a key without words is noticed");
    assert!(!words.iter().any(|word| fits("hub-nowhere-{}", word)), "and a family without any");
    let idle: Vec<_> = NO_KEYS.iter().filter(|name| name.contains('-') && words.contains(name)).collect();
    assert!(idle.is_empty(), "what has words is a key: {idle:?}");
}

#[test]
fn every_member_of_a_family_of_keys_has_words() {
    let signs: Vec<&str> = Sign::ALL.iter().map(|sign| sign.key()).collect();
    let questions: Vec<&str> = Question::ALL.iter().map(|question| question.key()).collect();
    let roles: Vec<&str> = Role::ALL.iter().map(|role| role.key()).collect();
    let reasons: Vec<&str> = Reason::ALL.iter().map(|reason| reason.key()).collect();
    let acts: Vec<&str> = ActKind::ALL.iter().map(|act| act.key()).collect();
    let avatars: Vec<&str> = Avatar::ALL.iter().map(|avatar| avatar.key()).collect();
    let relations: Vec<&str> = Relation::ALL.iter().map(|relation| relation.key()).collect();
    let endings: Vec<&str> = Ending::ALL.iter().map(|ending| ending.key()).collect();
    let menus: Vec<&str> =
        App::ALL.iter().flat_map(|app| learning::practice::menu(*app)).map(|item| item.key()).collect();
    let closings: Vec<String> =
        endings.iter().flat_map(|ending| Kind::ALL.map(|kind| format!("{ending}-{}", kind.key()))).collect();
    let closings: Vec<&str> = closings.iter().map(String::as_str).collect();
    let families: [(&str, &[&str]); 14] = [
        ("sign-{}", &signs),
        ("sign-{}.question", &signs),
        ("sign-{}.look-alike", &signs),
        ("question-{}", &questions),
        ("question-{}.help", &questions),
        ("role-{}", &roles),
        ("role-{}.of-friend", &roles),
        ("reason-{}", &reasons),
        ("act-{}", &acts),
        ("avatar-{}", &avatars),
        ("relation-{}", &relations),
        ("ending-title-{}", &endings),
        ("closing-{}", &closings),
        ("app-menu-{}", &menus),
    ];
    let texts = texts();
    let lost = |pattern: &str, members: &[&str]| -> Vec<String> {
        let keys = members.iter().map(|member| pattern.replace("{}", member));
        keys.filter(|key| texts.languages().into_iter().any(|lang| !texts.has(lang, key))).collect()
    };
    for (pattern, members) in families {
        assert_eq!(lost(pattern, members), Vec::<String>::new(), "`{pattern}` has words for each, in every language");
    }
    assert_eq!(lost("sign-{}", &["s99"]), ["sign-s99"], "a member without words is noticed");
}
