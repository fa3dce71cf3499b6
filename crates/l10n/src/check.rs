//! Checks over all languages: the same messages, attributes and variables, every plural and gender form, references
//! that lead somewhere, manifests that agree with Unicode. What a single file says wrong, [`Texts::set_file`] tells.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey};
use intl_pluralrules::{PluralCategory, PluralRuleType, PluralRules};
use unic_langid::LanguageIdentifier;

use crate::{
    Gender, Manifest, Plural, Problem, Texts,
    file::FtlFile,
    plural,
    texts::Language,
    walk::{Part, walk},
};

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
    fn of(pattern: &Pattern<&'a str>) -> Self {
        let mut contents = Self::default();
        walk(pattern, &mut |part| match part {
            Part::Shown(Expression::Inline(InlineExpression::VariableReference { id })) => {
                contents.printed.push(id.name);
            }
            Part::Shown(_) | Part::Variant(_) => {}
            Part::Choice(selector, variants) => contents.choice(selector, variants),
            Part::Inline(inline) => contents.inline(inline),
        });
        contents
    }

    fn choice(&mut self, selector: &InlineExpression<&'a str>, variants: &[Variant<&'a str>]) {
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
    }

    fn inline(&mut self, inline: &InlineExpression<&'a str>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.variables.insert(id.name);
            }
            InlineExpression::MessageReference { id, attribute } => {
                self.messages.push((id.name, attribute.as_ref().map(|attribute| attribute.name)));
            }
            InlineExpression::TermReference { id, attribute, .. } => {
                self.terms.push((id.name, attribute.as_ref().map(|attribute| attribute.name)));
            }
            InlineExpression::FunctionReference { id, arguments } => {
                self.functions.push(id.name);
                self.options.extend(arguments.named.iter().map(|named| named.name.name));
            }
            InlineExpression::Placeable { .. }
            | InlineExpression::StringLiteral { .. }
            | InlineExpression::NumberLiteral { .. } => {}
        }
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
                    let contents = Contents::of(pattern);
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
mod tests;
