//! Checks over all languages: the same messages, attributes and variables, every plural and gender form, references
//! that lead somewhere, manifests that agree with Unicode. What a single file says wrong, [`Texts::set_file`] tells.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey};
use intl_pluralrules::{PluralCategory, PluralRuleType, PluralRules};
use unic_langid::LanguageIdentifier;

use crate::{Gender, Manifest, Plural, Problem, Texts, file::FtlFile, plural, texts::Language};

/// Variables with this ending carry a grammatical gender, `f` or `m`, and are a matter of each language.
const GENDER: &str = "-gender";
/// The tutor's name, as it may be spelt: no person in a chat may bear it.
const RESERVED: [&str; 5] = ["noor", "nour", "nur", "нур", "نور"];
/// What `NUMBER()` understands here.
const OPTIONS: [&str; 5] =
    ["type", "useGrouping", "minimumIntegerDigits", "minimumFractionDigits", "maximumFractionDigits"];

/// Everything that is wrong between the languages and in each of them, in the order of files and lines.
///
/// A regional language (`ar-EG` beside `ar`) may lack messages: it falls back to the broader one.
#[must_use]
pub fn matrix(texts: &Texts) -> Vec<Problem> {
    let surveys: Vec<Survey> = texts.all().iter().enumerate().map(|(at, _)| Survey::new(texts, at)).collect();
    let mut problems = Vec::new();
    let counted = counted(&surveys);
    for survey in &surveys {
        survey.manifest(&mut problems);
        survey.forms(&counted, &mut problems);
    }
    if let Some((source, others)) = surveys.split_first() {
        for other in others {
            compare(source, other, &mut problems);
        }
    }
    problems.sort();
    problems.dedup();
    problems
}

/// The plural categories of a language's numbers, after Unicode CLDR as Fluent uses it; `None` for languages without
/// rules.
#[must_use]
pub fn plurals(code: &str) -> Option<Vec<Plural>> {
    categories(&code.parse().ok()?, PluralRuleType::CARDINAL)
}

fn categories(id: &LanguageIdentifier, kind: PluralRuleType) -> Option<Vec<Plural>> {
    let bare = LanguageIdentifier::from_parts(id.language, None, None, &[]);
    let rules = PluralRules::create(id.clone(), kind).or_else(|_| PluralRules::create(bare, kind)).ok()?;
    // Unicode's rules look at the last two digits, at fractions, and at millions: these numbers meet every rule.
    let whole = (0..=1000).chain([10_000, 100_000, 1_000_000, 2_000_000]).map(|n: u32| n.to_string());
    let fractions = (0..=20).flat_map(|n: u32| (0..=99).map(move |part: u32| format!("{n}.{part:02}")));
    let tenths = (0..=20).flat_map(|n: u32| (0..=9).map(move |part: u32| format!("{n}.{part}")));
    let found: BTreeSet<Plural> = whole
        .chain(fractions)
        .chain(tenths)
        .filter_map(|number| rules.select(number.as_str()).ok())
        .map(|category| match category {
            PluralCategory::ZERO => Plural::Zero,
            PluralCategory::ONE => Plural::One,
            PluralCategory::TWO => Plural::Two,
            PluralCategory::FEW => Plural::Few,
            PluralCategory::MANY => Plural::Many,
            PluralCategory::OTHER => Plural::Other,
        })
        .collect();
    Some(found.into_iter().collect())
}

/// A choice between variants.
struct Choice<'a> {
    /// The variable and whether it went through `NUMBER()`.
    by: Option<(&'a str, bool)>,
    ordinal: bool,
    keys: Vec<(&'a str, bool)>,
    /// A part of the source near the choice.
    near: &'a str,
}

impl Choice<'_> {
    fn names(&self) -> impl Iterator<Item = &str> {
        self.keys.iter().filter(|(_, number)| !number).map(|(key, _)| *key)
    }

    /// Whether the keys or the selector show that this is a choice by number.
    fn counts(&self) -> bool {
        let Some((_, numbered)) = self.by else { return false };
        let category = |key: &str| key != "other" && Plural::ALL.iter().any(|plural| plural.key() == key);
        numbered
            || self.keys.iter().any(|(key, number)| *number || category(key))
            || self.keys.iter().all(|(key, _)| *key == "other")
    }
}

/// What stands in one value of a message, attribute or term.
#[derive(Default)]
struct Contents<'a> {
    variables: BTreeSet<&'a str>,
    printed: Vec<&'a str>,
    messages: Vec<(&'a str, Option<&'a str>)>,
    terms: Vec<(&'a str, Option<&'a str>)>,
    functions: Vec<&'a str>,
    options: Vec<&'a str>,
    choices: Vec<Choice<'a>>,
}

impl<'a> Contents<'a> {
    fn pattern(&mut self, pattern: &Pattern<&'a str>) {
        for element in &pattern.elements {
            let PatternElement::Placeable { expression } = element else { continue };
            if let Expression::Inline(InlineExpression::VariableReference { id }) = expression {
                self.printed.push(id.name);
            }
            self.expression(expression);
        }
    }

    fn expression(&mut self, expression: &Expression<&'a str>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                self.inline(selector);
                let keys: Vec<(&str, bool)> = variants
                    .iter()
                    .map(|variant| match variant.key {
                        VariantKey::Identifier { name } => (name, false),
                        VariantKey::NumberLiteral { value } => (value, true),
                    })
                    .collect();
                let (by, ordinal) = selected(selector);
                if let Some(near) = by.map(|(name, _)| name).or(keys.first().map(|(key, _)| *key)) {
                    self.choices.push(Choice { by, ordinal, keys, near });
                }
                variants.iter().for_each(|variant| self.pattern(&variant.value));
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&'a str>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.variables.insert(id.name);
            }
            InlineExpression::MessageReference { id, attribute } => {
                self.messages.push((id.name, attribute.as_ref().map(|attribute| attribute.name)));
            }
            InlineExpression::TermReference { id, attribute, arguments } => {
                self.terms.push((id.name, attribute.as_ref().map(|attribute| attribute.name)));
                if let Some(arguments) = arguments {
                    self.arguments(arguments);
                }
            }
            InlineExpression::FunctionReference { id, arguments } => {
                self.functions.push(id.name);
                self.options.extend(arguments.named.iter().map(|named| named.name.name));
                self.arguments(arguments);
            }
            InlineExpression::Placeable { expression } => self.expression(expression),
            InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
        }
    }

    fn arguments(&mut self, arguments: &CallArguments<&'a str>) {
        arguments.positional.iter().for_each(|argument| self.inline(argument));
        arguments.named.iter().for_each(|argument| self.inline(&argument.value));
    }
}

/// The variable by which a selector chooses, whether through `NUMBER()`, and whether it is an ordinal.
fn selected<'a>(selector: &InlineExpression<&'a str>) -> (Option<(&'a str, bool)>, bool) {
    match selector {
        InlineExpression::VariableReference { id } => (Some((id.name, false)), false),
        InlineExpression::FunctionReference { arguments, .. } => {
            let ordinal = arguments.named.iter().any(|named| {
                named.name.name == "type"
                    && matches!(named.value, InlineExpression::StringLiteral { value } if value == "ordinal")
            });
            let by = arguments.positional.first().and_then(|first| match first {
                InlineExpression::VariableReference { id } => Some((id.name, true)),
                _ => None,
            });
            (by, ordinal)
        }
        _ => (None, false),
    }
}

/// Whether a pattern can never show anything.
fn blank(pattern: &Pattern<&str>) -> bool {
    pattern.elements.iter().all(|element| match element {
        PatternElement::TextElement { value } => value.trim().is_empty(),
        PatternElement::Placeable { expression: Expression::Inline(InlineExpression::StringLiteral { value }) } => {
            value.trim().is_empty()
        }
        PatternElement::Placeable { expression: Expression::Select { variants, .. } } => {
            variants.iter().all(|variant| blank(&variant.value))
        }
        PatternElement::Placeable { .. } => false,
    })
}

/// A value with its key (`id`, `id.attribute`, `-term`, `-term.attribute`) and place.
struct Value<'a> {
    file: &'a FtlFile,
    place: (u32, u32),
    blank: bool,
    contents: Contents<'a>,
}

/// All that one language says.
struct Survey<'a> {
    language: &'a Language,
    /// Whether a broader language beside the source, or the source itself, fills its gaps on purpose.
    regional: bool,
    values: BTreeMap<String, Value<'a>>,
    /// What it may refer to: its own keys and the broader languages'.
    known: BTreeSet<String>,
}

impl<'a> Survey<'a> {
    fn new(texts: &'a Texts, at: usize) -> Self {
        let language = &texts.all()[at];
        let mut values = BTreeMap::new();
        for file in language.files.values() {
            for entry in file.resource.entries() {
                let (dash, id, value, attributes) = match entry {
                    Entry::Message(message) => ("", message.id.name, message.value.as_ref(), &message.attributes),
                    Entry::Term(term) => ("-", term.id.name, Some(&term.value), &term.attributes),
                    _ => continue,
                };
                let own = value.map(|value| (format!("{dash}{id}"), id, value));
                let inner = attributes.iter().map(|attribute| {
                    (format!("{dash}{id}.{}", attribute.id.name), attribute.id.name, &attribute.value)
                });
                for (key, name, pattern) in own.into_iter().chain(inner) {
                    let mut contents = Contents::default();
                    contents.pattern(pattern);
                    let value = Value { file, place: file.place_of(name), blank: blank(pattern), contents };
                    values.entry(key).or_insert(value);
                }
            }
        }
        let held = texts.held(at);
        let known = held.iter().flat_map(|at| texts.all()[*at].files.values()).flat_map(FtlFile::keys);
        let known = known.map(str::to_owned).collect();
        Self { language, regional: held.len() > 1, values, known }
    }

    fn manifest(&self, problems: &mut Vec<Problem>) {
        let file = format!("{}/manifest.ron", self.language.code);
        let mut wrong = |message: String, hint: &str| problems.push(Problem::new(&file, (0, 0), message, hint));
        let Some(manifest) = &self.language.manifest else {
            let message = format!("The language `{}` has texts but no manifest.", self.language.code);
            wrong(message, "Write one like another language's; without it nobody can choose the language.");
            return;
        };
        match categories(&self.language.id, PluralRuleType::CARDINAL) {
            None => wrong(
                format!("No plural rules are known for `{}`.", self.language.code),
                "Check the code; with an unknown one, numbers agree as in English.",
            ),
            Some(expected) => {
                let mut given = manifest.plurals.clone();
                given.sort_unstable();
                if given != expected {
                    let message = format!("The plural categories are {given:?}, but Unicode's are {expected:?}.");
                    wrong(message, "Write Unicode's.");
                }
            }
        }
        if plural::miscounted(self.language.id.language.as_str()) {
            let message = format!("Large numbers get the wrong plural forms in `{}`.", self.language.code);
            wrong(
                message,
                "The library's rules for it are wrong: add a remedy to the module `plural` of `l10n` first.",
            );
        }
        self.pool(manifest, &mut wrong);
    }

    fn pool(&self, manifest: &Manifest, wrong: &mut impl FnMut(String, &str)) {
        let mut seen = BTreeSet::new();
        for name in &manifest.names {
            let folded = fold(&name.name);
            if RESERVED.contains(&folded.as_str()) {
                wrong(format!("The name `{}` is the tutor's.", name.name), "Choose another name for the pool.");
            }
            if !seen.insert(folded) {
                wrong(format!("The name `{}` is in the pool twice.", name.name), "Keep it once, with one gender.");
            }
        }
        for gender in [Gender::Feminine, Gender::Masculine] {
            if !manifest.names.iter().any(|name| name.gender == gender) {
                wrong(format!("The pool has no name with the gender {gender:?}."), "Add some of both.");
            }
        }
    }

    /// What can be said of each value without looking at other languages, except which variables are counts.
    fn forms(&self, counted: &BTreeSet<(String, String)>, problems: &mut Vec<Problem>) {
        for (key, value) in &self.values {
            let mut wrong = |place, message, hint: &str| {
                problems.push(Problem::new(&value.file.path, place, message, hint));
            };
            if value.blank {
                wrong(value.place, format!("`{key}` has no words."), "Write some, or take it out of every language.");
            }
            self.references(key, value, &mut wrong);
            for choice in &value.contents.choices {
                let place = value.file.place_of(choice.near);
                self.choice(key, choice, counted, &mut |message, hint: &str| wrong(place, message, hint));
            }
        }
    }

    fn references(&self, key: &str, value: &Value, wrong: &mut impl FnMut((u32, u32), String, &str)) {
        let contents = &value.contents;
        let messages = contents.messages.iter().map(|(id, attribute)| ("", *id, *attribute));
        let terms = contents.terms.iter().map(|(id, attribute)| ("-", *id, *attribute));
        for (dash, id, attribute) in messages.chain(terms) {
            let name = attribute.map_or(format!("{dash}{id}"), |attribute| format!("{dash}{id}.{attribute}"));
            if !self.known.contains(&name) {
                let message = format!("`{key}` refers to `{name}`, which this language does not have.");
                wrong(value.file.place_of(id), message, "Define it, or check its spelling.");
            }
        }
        for function in contents.functions.iter().filter(|function| **function != "NUMBER") {
            let message = format!("`{key}` calls `{function}()`, which there is not.");
            wrong(value.file.place_of(function), message, "The only function is `NUMBER()`.");
        }
        for option in contents.options.iter().filter(|option| !OPTIONS.contains(option)) {
            let message = format!("`{key}` uses the option `{option}`, which has no effect.");
            wrong(value.file.place_of(option), message, &format!("The options are {}.", OPTIONS.join(", ")));
        }
        for variable in contents.printed.iter().filter(|variable| variable.ends_with(GENDER)) {
            let message = format!("`{key}` shows `${variable}`, which is `f` or `m` and nothing to read.");
            wrong(value.file.place_of(variable), message, "Choose between variants by it.");
        }
    }

    fn choice(
        &self,
        key: &str,
        choice: &Choice,
        counted: &BTreeSet<(String, String)>,
        wrong: &mut impl FnMut(String, &str),
    ) {
        let Some((variable, _)) = choice.by else { return };
        let mut seen = BTreeSet::new();
        if let Some((twice, _)) = choice.keys.iter().find(|key| !seen.insert(key.0)) {
            wrong(format!("`{key}` has two variants `[{twice}]` for `${variable}`."), "Keep one of them.");
        }
        if variable.ends_with(GENDER) {
            for wanted in [Gender::Feminine, Gender::Masculine].map(Gender::key) {
                if !choice.names().any(|name| name == wanted) {
                    wrong(format!("`{key}` has no variant `[{wanted}]` for `${variable}`."), "Write both forms.");
                }
            }
            for (other, _) in choice.keys.iter().filter(|(name, number)| *number || !matches!(*name, "f" | "m")) {
                let message = format!("`{key}` has a variant `[{other}]` for `${variable}`, which is only `f` or `m`.");
                wrong(message, "Mark `[f]` or `[m]` as the default.");
            }
            return;
        }
        if !choice.counts() && !counted.contains(&(key.to_owned(), variable.to_owned())) {
            return;
        }
        let kind = if choice.ordinal { PluralRuleType::ORDINAL } else { PluralRuleType::CARDINAL };
        let manifest = self.language.manifest.as_ref().filter(|_| !choice.ordinal);
        let expected =
            manifest.map(|manifest| manifest.plurals.clone()).or_else(|| categories(&self.language.id, kind));
        let Some(expected) = expected else { return };
        for plural in expected.iter().filter(|plural| !choice.names().any(|name| name == plural.key())) {
            let message = format!("`{key}` has no variant `[{}]` for `${variable}`.", plural.key());
            wrong(message, "Numbers of this kind would get a form that does not agree.");
        }
        for name in choice.names().filter(|name| !expected.iter().any(|plural| plural.key() == *name)) {
            let message =
                format!("`{key}` has a variant `[{name}]` for the number `${variable}` that is never chosen.");
            wrong(message, "Use this language's plural categories or exact numbers.");
        }
    }

    /// The variables that the caller must give for a key, through references too, without those for grammar.
    fn variables(&self, key: &str, seen: &mut BTreeSet<String>) -> BTreeSet<&'a str> {
        let Some(value) = self.values.get(key) else { return BTreeSet::new() };
        if !seen.insert(key.to_owned()) {
            return BTreeSet::new();
        }
        let mut all: BTreeSet<&str> =
            value.contents.variables.iter().copied().filter(|variable| !variable.ends_with(GENDER)).collect();
        for (id, attribute) in &value.contents.messages {
            let inner = attribute.map_or((*id).to_owned(), |attribute| format!("{id}.{attribute}"));
            all.extend(self.variables(&inner, seen));
        }
        all
    }
}

/// The variables of each key that some language treats as a number.
fn counted(surveys: &[Survey]) -> BTreeSet<(String, String)> {
    let values = surveys.iter().flat_map(|survey| &survey.values);
    let choices = values.flat_map(|(key, value)| value.contents.choices.iter().map(move |choice| (key, choice)));
    choices
        .filter(|(_, choice)| choice.counts())
        .filter_map(|(key, choice)| choice.by.map(|(variable, _)| (key.clone(), variable.to_owned())))
        .collect()
}

fn compare(source: &Survey, other: &Survey, problems: &mut Vec<Problem>) {
    let code = &other.language.code;
    let messages = |survey: &Survey| -> BTreeSet<String> {
        survey.values.keys().filter(|key| !key.starts_with('-')).cloned().collect()
    };
    let (wanted, given) = (messages(source), messages(other));
    if !other.regional {
        missing(source, other, wanted.difference(&given), problems);
    }
    for key in given.difference(&wanted) {
        let Some(value) = other.values.get(key) else { continue };
        let message = format!("`{key}` is not in the source language `{}`.", source.language.code);
        problems.push(Problem::new(&value.file.path, value.place, message, "Add it there, or take it out here."));
    }
    for key in wanted.intersection(&given) {
        let Some(value) = other.values.get(key) else { continue };
        let here = other.variables(key, &mut BTreeSet::new());
        let there = source.variables(key, &mut BTreeSet::new());
        for variable in there.difference(&here) {
            let message = format!("`{key}` does not use `${variable}` in `{code}`, but in the source.");
            problems.push(Problem::new(&value.file.path, value.place, message, "Use the same variables."));
        }
        for variable in here.difference(&there) {
            let message = format!("`{key}` uses `${variable}` in `{code}`, but not in the source.");
            let hint = "Nobody fills it in: use the same variables.";
            problems.push(Problem::new(&value.file.path, value.place, message, hint));
        }
    }
}

/// Tells which of the source's keys a language lacks; a whole file that is not there is one problem.
fn missing<'k>(source: &Survey, other: &Survey, keys: impl Iterator<Item = &'k String>, problems: &mut Vec<Problem>) {
    let mut by_file: BTreeMap<String, Vec<(&str, String)>> = BTreeMap::new();
    for key in keys {
        let Some(value) = source.values.get(key) else { continue };
        let name = value.file.path.split_once('/').map_or(value.file.path.as_str(), |(_, name)| name);
        let there = format!("{}:{}", value.file.path, value.place.0);
        by_file.entry(format!("{}/{name}", other.language.code)).or_default().push((key, there));
    }
    for (file, keys) in by_file {
        if !other.language.files.contains_key(&file) && keys.len() > 1 {
            let message = format!("The file is not there; its {} texts are shown in the source language.", keys.len());
            problems.push(Problem::new(&file, (0, 0), message, "Translate the source's file of this name."));
            continue;
        }
        for (key, there) in keys {
            let message = format!("`{key}` is not translated.");
            problems.push(Problem::new(&file, (0, 0), message, &format!("The source has it in {there}.")));
        }
    }
}

/// A name as it is compared: without case, without Arabic vowel marks and the letters' stretching.
fn fold(name: &str) -> String {
    name.trim()
        .chars()
        .filter(|c| !matches!(c, '\u{064B}'..='\u{0652}' | '\u{0670}' | '\u{0640}'))
        .flat_map(char::to_lowercase)
        .collect()
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a failed unwrap is a failed test")]
mod tests {
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
            (
                "    .label = وسم\n",
                "    .label = وسم\n    .more = زيادة\n",
                "ar/ui.ftl",
                "`a.more` is not in the source",
            ),
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
}
