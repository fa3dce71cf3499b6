//! All languages' texts: adding manifests and files, choosing a language, and formatting messages.

use std::{collections::BTreeMap, sync::Arc};

use fluent_bundle::{FluentResource, FluentValue, concurrent::FluentBundle};
use fluent_langneg::{NegotiationStrategy, negotiate_languages};
use fluent_syntax::{
    ast::{Entry, Identifier, Message, Pattern, Resource},
    serializer::serialize,
};
use unic_langid::LanguageIdentifier;

use crate::{
    Args, Digits, Direction, Manifest, Number, Problem, args::safe, bidi::plain, file::FtlFile, numbers, plural, pseudo,
};

/// A loaded language or a pseudolocale of one [`Texts`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Lang(u16);

/// The language in which texts are written first.
const SOURCE: Lang = Lang(0);
const ACCENTED: Lang = Lang(u16::MAX);
const MIRRORED: Lang = Lang(u16::MAX - 1);
const KEYS: Lang = Lang(u16::MAX - 2);
const PSEUDO: [(Lang, &str); 3] = [(ACCENTED, "en-XA"), (MIRRORED, "ar-XB"), (KEYS, "en-XK")];

/// The words of a message.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Formatted {
    /// The words, with isolation marks around what was filled in; the key where there are no words.
    pub text: String,
    /// The language the words are in: one for the whole message.
    pub lang: Lang,
    /// Whether no language has these words.
    pub missing: bool,
}

/// What a file of texts holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FileKind {
    /// What the program knows of a language: for [`Texts::add_manifest`].
    Manifest,
    /// Words: for [`Texts::set_file`].
    Words,
}

impl FileKind {
    /// What a file holds, by its path such as `ar/ui.ftl`; `None` for what is no text of ours: what editors, systems and
    /// copies leave behind, such as `ar/ui.ftl~`, `ar/._ui.ftl` or `Thumbs.db`. Words stand in `<language>/<name>.ftl` or
    /// in folders below that; names have letters a-z, digits, hyphens and underscores.
    #[must_use]
    pub fn of(path: &str) -> Option<Self> {
        let name = path.rsplit(['/', '\\']).next().unwrap_or(path);
        if name == "manifest.ron" {
            return Some(Self::Manifest);
        }
        let plain = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
        let stem = name.strip_suffix(".ftl")?;
        (!stem.is_empty() && stem.chars().all(plain)).then_some(Self::Words)
    }
}

/// Where a message stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Location {
    /// The file, as it was named when it was added.
    pub file: String,
    /// The line, from 1.
    pub line: u32,
    /// The column in characters, from 1.
    pub column: u32,
}

type Bundle = FluentBundle<Arc<FluentResource>>;
type Transform = fn(&str) -> std::borrow::Cow<'_, str>;

pub(crate) struct Language {
    pub(crate) code: String,
    pub(crate) id: LanguageIdentifier,
    pub(crate) manifest: Option<Manifest>,
    /// By path: the first path wins where two files define the same message, whatever the order of loading.
    pub(crate) files: BTreeMap<String, FtlFile>,
    /// The digits that were asked for.
    digits: Option<Digits>,
    bundle: Bundle,
}

impl Language {
    fn new(id: LanguageIdentifier) -> Self {
        let code = id.to_string();
        let bundle = Bundle::new_concurrent(vec![id.clone()]);
        let mut language = Self { code, bundle, id, manifest: None, files: BTreeMap::new(), digits: None };
        language.bundle = self::bundle(&language, &[], None);
        language
    }

    /// The digits it is written with: those asked for, if it has them.
    fn digits(&self) -> Digits {
        let has = self.manifest.as_ref().map_or([].as_slice(), |manifest| &manifest.digits);
        let usual = has.first().copied().unwrap_or_default();
        self.digits.filter(|asked| has.contains(asked)).unwrap_or(usual)
    }

    fn style(&self) -> &'static numbers::Style {
        numbers::style(self.id.language.as_str(), self.digits())
    }

    /// Whether one of its own files defines a message, be it only with attributes.
    fn defines(&self, id: &str) -> bool {
        self.files.values().any(|file| file.defines(id))
    }

    /// The file that defines a key, in the order in which files win.
    pub(crate) fn definition(&self, key: &str) -> Option<(&FtlFile, (u32, u32))> {
        self.files.values().find_map(|file| file.place(key).map(|place| (file, place)))
    }
}

/// All languages' texts. Files and manifests come in any order, and again when they change.
pub struct Texts {
    /// The source language first; the others in order of arrival.
    languages: Vec<Language>,
    accented: Bundle,
    mirrored: Bundle,
}

impl Texts {
    /// No texts yet; `source` is the code of the language in which texts are written first and to which all others fall
    /// back. What is no language code counts as `en`.
    #[must_use]
    pub fn new(source: &str) -> Self {
        let id = identify(source).unwrap_or_else(|| "en".parse().unwrap_or_default());
        let source = Language::new(id);
        let accented = bundle(&source, &[], Some(pseudo::accent));
        let mirrored = bundle(&source, &[], Some(pseudo::mirror));
        Self { languages: vec![source], accented, mirrored }
    }

    /// Adds a language by its `manifest.ron`, or replaces its manifest.
    ///
    /// # Errors
    /// The first thing that is wrong with the manifest; a manifest that was there before stays.
    pub fn add_manifest(&mut self, bytes: &[u8]) -> Result<Lang, Problem> {
        let manifest = Manifest::parse(bytes)?;
        let file = format!("{}/manifest.ron", manifest.code);
        let at = identify(&manifest.code).and_then(|id| self.slot(id)).ok_or_else(|| {
            let message = format!("The language `{}` cannot be added.", manifest.code);
            Problem::new(&file, (0, 0), message, "Its code is a pseudolocale's, or there are too many languages.")
        })?;
        self.languages[at].manifest = Some(manifest);
        self.rebuild(at);
        Ok(lang_at(at))
    }

    /// Adds one Fluent file or replaces it; only its own messages change. `path` starts with the language's folder,
    /// such as `ar/ui.ftl`. Returns what is wrong with it; all that is well formed is used all the same, and where the
    /// bytes are not UTF-8 the file's last state stays. What is no file of words (see [`FileKind`]) is passed over, and
    /// nothing is said of it.
    pub fn set_file(&mut self, path: &str, bytes: &[u8]) -> Vec<Problem> {
        if FileKind::of(path) != Some(FileKind::Words) {
            return Vec::new();
        }
        let at = path.split_once('/').and_then(|(folder, _)| identify(folder)).and_then(|id| self.slot(id));
        let Some(at) = at else {
            let hint = "Texts stand in `<language code>/<name>.ftl`.";
            return vec![Problem::new(path, (0, 0), "This file belongs to no language.".into(), hint)];
        };
        let (file, mut problems) = FtlFile::parse(path, bytes);
        let Some(file) = file else { return problems };
        for key in file.keys().filter(|key| !key.contains('.')) {
            let other = self.languages[at].files.values().filter(|other| other.path != path);
            let twice = other.filter_map(|other| {
                let bare = key.trim_start_matches('-');
                let place = other.place(bare).or_else(|| other.place(&format!("-{bare}")))?;
                Some((other, place))
            });
            for (other, (line, _)) in twice {
                let message = format!("`{key}` is also defined in {}:{line}.", other.path);
                let used = if other.path.as_str() < path { &other.path } else { path };
                let hint = format!("Keep one; the one in {used} is used.");
                problems.push(Problem::new(path, file.place(key).unwrap_or_default(), message, &hint));
            }
        }
        let files = &mut self.languages[at].files;
        let last = files.last_key_value().is_none_or(|(other, _)| other.as_str() < path);
        let resource = Arc::clone(&file.resource);
        files.insert(path.to_owned(), file);
        if last {
            self.append(at, &resource);
        } else {
            self.rebuild(at);
        }
        problems.sort();
        problems
    }

    /// Takes a file out, when it was deleted. Returns whether it was there.
    pub fn remove_file(&mut self, path: &str) -> bool {
        let at = path.split_once('/').and_then(|(folder, _)| identify(folder)).and_then(|id| self.find(&id));
        let Some(at) = at else { return false };
        let removed = self.languages[at].files.remove(path).is_some();
        if removed {
            self.rebuild(at);
        }
        removed
    }

    /// The source language.
    #[must_use]
    pub fn source(&self) -> Lang {
        SOURCE
    }

    /// The languages that can be chosen: the source, then those with a manifest in the order of their codes.
    #[must_use]
    pub fn languages(&self) -> Vec<Lang> {
        let mut langs: Vec<Lang> = (1..self.languages.len()).map(lang_at).collect();
        langs.retain(|lang| self.language(*lang).manifest.is_some());
        langs.sort_by(|a, b| self.code(*a).cmp(self.code(*b)));
        std::iter::once(SOURCE).chain(langs).collect()
    }

    /// The pseudolocales, made from the source language: accented and longer (`en-XA`), the same from right to left
    /// (`ar-XB`), and keys instead of words (`en-XK`).
    #[must_use]
    pub fn pseudolocales(&self) -> [Lang; 3] {
        PSEUDO.map(|(lang, _)| lang)
    }

    /// The language or pseudolocale with exactly this code.
    #[must_use]
    pub fn lang(&self, code: &str) -> Option<Lang> {
        let id = identify(code)?;
        pseudo_lang(&id).or_else(|| self.languages().into_iter().find(|lang| self.language(*lang).id == id))
    }

    /// The code of a language.
    #[must_use]
    pub fn code(&self, lang: Lang) -> &str {
        PSEUDO.iter().find(|(pseudo, _)| *pseudo == lang).map_or(&self.language(lang).code, |(_, code)| code)
    }

    /// The manifest of a language, of the source for pseudolocales.
    #[must_use]
    pub fn manifest(&self, lang: Lang) -> Option<&Manifest> {
        self.language(lang).manifest.as_ref()
    }

    /// The direction in which a language is read.
    #[must_use]
    pub fn direction(&self, lang: Lang) -> Direction {
        if lang == MIRRORED {
            return Direction::Rtl;
        }
        self.manifest(lang).map(|manifest| manifest.direction).unwrap_or_default()
    }

    /// The language nearest to the wishes, best wish first: `ar-EG` gives `ar`, and what is not there gives the source.
    /// Extensions such as `-u-nu-latn` and the tails of POSIX names such as `.UTF-8` do not count.
    #[must_use]
    pub fn negotiate(&self, wishes: &[&str]) -> Lang {
        self.nearest(wishes).unwrap_or(SOURCE)
    }

    /// The same without the source for wishes that none is near to.
    #[must_use]
    pub fn nearest(&self, wishes: &[&str]) -> Option<Lang> {
        let langs = self.languages();
        let available: Vec<&LanguageIdentifier> = langs.iter().map(|lang| &self.language(*lang).id).collect();
        for wish in wishes.iter().filter_map(|wish| identify(wish)) {
            if let Some(lang) = pseudo_lang(&wish) {
                return Some(lang);
            }
            let wish = [wish];
            let found = negotiate_languages(&wish, &available, None, NegotiationStrategy::Lookup);
            if let Some(at) = found.first().and_then(|found| available.iter().position(|id| id == *found)) {
                return Some(langs[at]);
            }
        }
        None
    }

    /// Writes a language's numbers with these digits from now on, if it has them (see [`Manifest::digits`]).
    pub fn set_digits(&mut self, lang: Lang, digits: Digits) {
        let at = self.at(lang);
        if self.languages[at].digits != Some(digits) {
            self.languages[at].digits = Some(digits);
            self.rebuild(at);
        }
    }

    /// The digits that were asked for, or the language's usual ones. A language without the digits that were asked for
    /// is written with its usual ones all the same.
    #[must_use]
    pub fn digits(&self, lang: Lang) -> Digits {
        let language = self.language(lang);
        language.digits.unwrap_or_else(|| language.digits())
    }

    /// A number as the language writes it: grouped, with at most three fraction digits.
    #[must_use]
    pub fn number(&self, lang: Lang, value: impl Into<Number>) -> String {
        self.language(lang).style().number(value.into())
    }

    /// The words of a message (`key`) or of one of its attributes (`key.attribute`). A message that a language lacks,
    /// or that cannot be formatted with these variables, comes whole from the broader language (`ar` for `ar-EG`), else
    /// from the source, else it is the key itself. Never panics.
    #[must_use]
    pub fn format(&self, lang: Lang, key: &str, args: &Args) -> Formatted {
        let pseudo = match lang {
            ACCENTED => self.pseudo(&self.accented, pseudo::accent, key, args),
            MIRRORED => self.pseudo(&self.mirrored, pseudo::mirror, key, args),
            KEYS => self.has(SOURCE, key).then(|| key.to_owned()),
            _ => None,
        };
        if let Some(text) = pseudo {
            return Formatted { text, lang, missing: false };
        }
        for at in self.chain(self.at(lang)) {
            let language = &self.languages[at];
            if let Some(text) = words(&language.bundle, language, key, args) {
                return Formatted { text, lang: self.owner(at, key), missing: false };
            }
        }
        Formatted { text: key.to_owned(), lang: SOURCE, missing: true }
    }

    /// Whether the language itself has words for a message or attribute, without falling back. Pseudolocales have what
    /// the source has.
    #[must_use]
    pub fn has(&self, lang: Lang, key: &str) -> bool {
        !key.starts_with('-') && self.language(lang).definition(key).is_some()
    }

    /// The keys of all messages and attributes that the language itself has, in alphabetical order.
    #[must_use]
    pub fn keys(&self, lang: Lang) -> Vec<&str> {
        let files = self.language(lang).files.values();
        let mut keys: Vec<&str> = files.flat_map(FtlFile::keys).filter(|key| !key.starts_with('-')).collect();
        keys.sort_unstable();
        keys.dedup();
        keys
    }

    /// Where the language itself defines a message or attribute.
    #[must_use]
    pub fn place(&self, lang: Lang, key: &str) -> Option<Location> {
        let (file, (line, column)) = self.language(lang).definition(key)?;
        Some(Location { file: file.path.clone(), line, column })
    }

    /// What an author wrote for a message or attribute in the language itself, in Fluent syntax with canonical spaces,
    /// for checks of wording.
    #[must_use]
    pub fn source_text(&self, lang: Lang, key: &str) -> Option<String> {
        let (file, _) = self.language(lang).definition(key)?;
        let (id, attribute) = key.split_once('.').map_or((key, None), |(id, attribute)| (id, Some(attribute)));
        file.resource.entries().find_map(|entry| {
            let Entry::Message(message) = entry else { return None };
            if message.id.name != id {
                return None;
            }
            let pattern = match attribute {
                None => message.value.as_ref(),
                Some(name) => {
                    message.attributes.iter().find(|attribute| attribute.id.name == name).map(|found| &found.value)
                }
            };
            pattern.map(written)
        })
    }

    pub(crate) fn all(&self) -> &[Language] {
        &self.languages
    }

    /// The languages to which one falls back before the source, itself first, then the source.
    pub(crate) fn chain(&self, at: usize) -> Vec<usize> {
        let mut chain = vec![at];
        let mut id = self.languages[at].id.clone();
        while id.region.is_some() || id.script.is_some() || id.variants().next().is_some() {
            if id.variants().next().is_some() {
                id.clear_variants();
            } else if id.region.take().is_none() {
                id.script = None;
            }
            chain.extend(self.find(&id));
        }
        chain.push(0);
        let mut seen = std::collections::BTreeSet::new();
        chain.retain(|at| seen.insert(*at));
        chain
    }

    fn at(&self, lang: Lang) -> usize {
        let at = usize::from(lang.0);
        if at < self.languages.len() { at } else { 0 }
    }

    fn language(&self, lang: Lang) -> &Language {
        &self.languages[self.at(lang)]
    }

    fn find(&self, id: &LanguageIdentifier) -> Option<usize> {
        self.languages.iter().position(|language| language.id == *id)
    }

    /// The place of a language, made if it is new.
    fn slot(&mut self, id: LanguageIdentifier) -> Option<usize> {
        if let Some(at) = self.find(&id) {
            return Some(at);
        }
        if pseudo_lang(&id).is_some() || self.languages.len() >= usize::from(KEYS.0) {
            return None;
        }
        self.languages.push(Language::new(id));
        Some(self.languages.len() - 1)
    }

    /// The language of a bundle's words for a key: a regional bundle also holds the texts of the broader language.
    fn owner(&self, at: usize, key: &str) -> Lang {
        let id = key.split_once('.').map_or(key, |(id, _)| id);
        let defines = |at: &usize| self.languages[*at].defines(id);
        lang_at(self.chain(at).into_iter().find(defines).unwrap_or(at))
    }

    /// The languages whose texts stand in a language's bundle: its own and the broader ones'. The source lends whole
    /// messages, never parts of one, unless it is a broader one.
    pub(crate) fn held(&self, at: usize) -> Vec<usize> {
        let mut held = self.chain(at);
        if at != 0 && !is_broader(&self.languages[0].id, &self.languages[at].id) {
            held.retain(|other| *other != 0);
        }
        held
    }

    /// Builds the bundles anew that hold a language's texts; nothing is parsed again.
    fn rebuild(&mut self, changed: usize) {
        for at in 0..self.languages.len() {
            let held = self.held(at);
            if held.contains(&changed) {
                let held: Vec<&Language> = held.iter().map(|at| &self.languages[*at]).collect();
                let built = bundle(&self.languages[at], &held, None);
                self.languages[at].bundle = built;
            }
        }
        if changed == 0 {
            let source = &self.languages[0];
            let accented = bundle(source, &[source], Some(pseudo::accent));
            let mirrored = bundle(source, &[source], Some(pseudo::mirror));
            (self.accented, self.mirrored) = (accented, mirrored);
        }
    }

    /// What `rebuild` does, quicker, for a file that comes after all others of its language: loading stays linear.
    fn append(&mut self, changed: usize, resource: &Arc<FluentResource>) {
        let lent = (0..self.languages.len()).any(|at| at != changed && self.held(at).contains(&changed));
        if lent || self.held(changed).len() > 1 {
            self.rebuild(changed);
            return;
        }
        // A message that is there already stays, as in `bundle`.
        let _ = self.languages[changed].bundle.add_resource(Arc::clone(resource));
        if changed == 0 {
            let _ = self.accented.add_resource(Arc::clone(resource));
            let _ = self.mirrored.add_resource(Arc::clone(resource));
        }
    }

    fn pseudo(&self, bundle: &Bundle, transform: Transform, key: &str, args: &Args) -> Option<String> {
        let source = &self.languages[0];
        let text = words(&source.bundle, source, key, args)?;
        let transformed = words(bundle, source, key, args)?;
        Some(pseudo::fence(&plain(&text), &transformed, transform))
    }
}

impl std::fmt::Debug for Texts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_list().entries(self.languages.iter().map(|language| &language.code)).finish()
    }
}

fn lang_at(at: usize) -> Lang {
    Lang(u16::try_from(at).unwrap_or(0))
}

/// Reads a language tag without its extensions and without what POSIX adds to it.
fn identify(tag: &str) -> Option<LanguageIdentifier> {
    let tag = tag.split(['.', '@']).next().unwrap_or(tag).trim();
    let kept: Vec<&str> = tag.split(['-', '_']).take_while(|part| part.len() != 1).collect();
    kept.join("-").parse().ok().filter(|id: &LanguageIdentifier| !id.language.is_empty())
}

fn pseudo_lang(id: &LanguageIdentifier) -> Option<Lang> {
    let code = id.to_string();
    PSEUDO.iter().find(|(_, pseudo)| *pseudo == code).map(|(lang, _)| *lang)
}

/// Whether `broad` is what is left of `narrow` without region, script or variants.
fn is_broader(broad: &LanguageIdentifier, narrow: &LanguageIdentifier) -> bool {
    broad.language == narrow.language
        && broad.script.is_none_or(|script| narrow.script == Some(script))
        && broad.region.is_none_or(|region| narrow.region == Some(region))
        && broad.variants().next().is_none()
}

fn bundle(language: &Language, held: &[&Language], transform: Option<Transform>) -> Bundle {
    let mut bundle = Bundle::new_concurrent(vec![language.id.clone()]);
    // A function that is there already or a message that is there already is no failure: the first one counts, and
    // `set_file` has told the author.
    let code = language.id.language.as_str().to_owned();
    let _ = bundle.add_function("NUMBER", move |positional, named| number(&code, positional, named));
    bundle.set_formatter(Some(numbers::formatter(language.id.language.as_str(), language.digits())));
    bundle.set_transform(transform);
    for file in held.iter().flat_map(|held| held.files.values()) {
        let _ = bundle.add_resource(Arc::clone(&file.resource));
    }
    bundle
}

/// `NUMBER()`: Fluent's own, with limits that its plural operands can bear; a text stays a text.
fn number<'a>(language: &str, positional: &[FluentValue<'a>], named: &fluent_bundle::FluentArgs) -> FluentValue<'a> {
    match positional.first() {
        Some(FluentValue::Number(given)) => {
            let mut number = given.clone();
            let shown = number.options.currency.clone();
            number.options.merge(named);
            number.options.currency = shown;
            safe(&number).map_or(FluentValue::Error, |number| plural::counted(language, number).into())
        }
        Some(FluentValue::String(text)) => FluentValue::String(text.clone()),
        _ => FluentValue::Error,
    }
}

/// The words of a key in one bundle; none where the key is missing or anything went wrong on the way.
fn words(bundle: &Bundle, language: &Language, key: &str, args: &Args) -> Option<String> {
    let (id, attribute) = key.split_once('.').map_or((key, None), |(id, attribute)| (id, Some(attribute)));
    let message = bundle.get_message(id)?;
    let pattern = match attribute {
        None => message.value()?,
        Some(attribute) => message.get_attribute(attribute)?.value(),
    };
    let mut errors = Vec::new();
    let args = args.fluent(language.id.language.as_str(), language.style());
    let text = bundle.format_pattern(pattern, Some(&args), &mut errors).into_owned();
    errors.is_empty().then_some(text)
}

/// A pattern in Fluent syntax, without the indentation of continued lines.
fn written(pattern: &Pattern<&str>) -> String {
    let message =
        Message { id: Identifier { name: "k" }, value: Some(pattern.clone()), attributes: Vec::new(), comment: None };
    let text = serialize(&Resource { body: vec![Entry::Message(message)] });
    let text = text.strip_prefix("k =").unwrap_or(&text).trim_end_matches('\n');
    match text.strip_prefix('\n') {
        None => text.strip_prefix(' ').unwrap_or(text).to_owned(),
        Some(lines) => {
            lines.lines().map(|line| line.strip_prefix("    ").unwrap_or(line)).collect::<Vec<_>>().join("\n")
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a failed unwrap is a failed test")]
mod tests;
