//! All scenarios together: loading the files, keeping the good ones and saying what is wrong with the others.

use std::{
    borrow::Cow,
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use source::{Position, Text};

use crate::{
    diagnostic::{Diagnostic, Layer},
    hash::ContentHash,
    lint,
    model::Scenario,
    raw,
    validate::{Context, Pair, Positions, STEPS, TWIN_STEPS, is_id},
};

/// The longest file that is read, in bytes: thirty times a long scenario.
const LONGEST: usize = 256 * 1024;

/// How the name of an approvals file ends. It stands beside a scenario and is none.
const APPROVALS: &str = ".approvals.ron";

/// Whether a file is a scenario's, by its name or path: `<id>.ron`, where the id has small letters a-z, digits and hyphens.
/// What editors, systems and copies leave beside it is none: `left-sock.ron~`, `._left-sock.ron`, `left-sock (1).ron`.
#[must_use]
pub fn is_scenario_file(name: &str) -> bool {
    file_name(name).strip_suffix(".ron").is_some_and(is_id)
}

fn file_name(path: &str) -> &str {
    path.rsplit(['/', '\\']).next().unwrap_or(path)
}

/// What to tell about a file that was passed over. Only whoever named one nearly like a scenario hears of it: what systems
/// and editors leave behind is hidden, or named otherwise.
fn passed_over(name: &str) -> Option<Diagnostic> {
    let bare = file_name(name);
    let nearly = bare.to_ascii_lowercase().ends_with(".ron") && !bare.starts_with('.') && !bare.ends_with(APPROVALS);
    nearly.then(|| Diagnostic {
        file: name.to_owned(),
        line: Position::START.line,
        column: Position::START.column,
        scenario: None,
        node: None,
        layer: Layer::Advice,
        message: "The file is not named like a scenario and was passed over".to_owned(),
        hint: "A scenario's file is `<id>.ron`; the id has small letters a-z, digits and hyphens.".to_owned(),
    })
}

/// The words of the source language, by message key.
pub trait Words {
    /// The raw text of a message, placeables included; `None` if there is none. A key is `<scenario>-<id>`.
    fn text(&self, key: &str) -> Option<Cow<'_, str>>;
}

impl Words for BTreeMap<String, String> {
    fn text(&self, key: &str) -> Option<Cow<'_, str>> {
        self.get(key).map(|text| Cow::Borrowed(text.as_str()))
    }
}

/// The scenarios that can be played.
#[derive(Debug, Clone, Default)]
pub struct Library {
    shelf: BTreeMap<Box<str>, Shelved>,
}

#[derive(Debug, Clone)]
struct Shelved {
    scenario: Arc<Scenario>,
    file: Arc<str>,
    places: Arc<Positions>,
}

/// What loading gave.
#[derive(Debug, Clone, Default)]
pub struct Loaded {
    /// The good scenarios.
    pub library: Library,
    /// What is wrong with the others, file by file in the order given and by place inside a file. A file without
    /// an error here is in the library; [`Layer::Advice`] refuses nothing.
    pub diagnostics: Vec<Diagnostic>,
}

struct Source {
    file: String,
    text: Result<String, Box<Diagnostic>>,
}

impl Source {
    fn new(file: String, bytes: &[u8]) -> Self {
        let refused = |place: Position, message: &str, hint: &str| {
            Box::new(Diagnostic {
                file: file.clone(),
                line: place.line,
                column: place.column,
                scenario: None,
                node: None,
                layer: Layer::Syntax,
                message: message.to_owned(),
                hint: hint.to_owned(),
            })
        };
        let text = if bytes.len() > LONGEST {
            let message = format!("The file has {} bytes; a scenario has {LONGEST} at most.", bytes.len());
            Err(refused(Position::START, &message, "Split it into several chats."))
        } else {
            source::text_in_lines(bytes).map_err(|wrong| refused(wrong.position, wrong.what, wrong.hint))
        };
        let text = text.and_then(|text| {
            if text.trim().is_empty() {
                return Err(refused(Position::START, "The file is empty", "See docs/scenarios.md."));
            }
            Ok(text.to_owned())
        });
        Self { file, text }
    }

    /// The file's name without `.ron`: the id that its scenario must have.
    fn stem(&self) -> &str {
        let name = file_name(&self.file);
        name.strip_suffix(".ron").unwrap_or(name)
    }
}

impl Library {
    /// Loads files, given as names and bytes in any order, and checks them together. `words` are the texts of the source
    /// language. A bad file gives diagnostics and takes no other down; what is no scenario's file (see [`is_scenario_file`])
    /// is passed over, with advice at most.
    #[must_use]
    pub fn load(files: impl IntoIterator<Item = (String, Vec<u8>)>, words: &dyn Words) -> Loaded {
        let (files, strays): (Vec<_>, Vec<_>) = files.into_iter().partition(|(name, _)| is_scenario_file(name));
        let sources: Vec<_> = files.into_iter().map(|(file, bytes)| Source::new(file, &bytes)).collect();
        let texts: Vec<_> = sources.iter().map(|source| source.text.as_deref().map(Text::new)).collect();

        // Each file by itself.
        let mut found: Vec<Vec<Diagnostic>> = Vec::with_capacity(sources.len());
        let mut contexts = Vec::with_capacity(sources.len());
        for (source, text) in sources.iter().zip(&texts) {
            let mut refused = Vec::new();
            let context = match text {
                Err(diagnostic) => {
                    refused.push(Diagnostic::clone(diagnostic));
                    None
                }
                Ok(text) => match raw::read(&source.file, text) {
                    Ok(raw) => Some(Context::new(&source.file, source.stem(), text, raw, words)),
                    Err(diagnostics) => {
                        refused = diagnostics;
                        None
                    }
                },
            };
            if let Some(context) = &context {
                for (_, step) in STEPS {
                    step(context, &mut refused);
                }
            }
            found.push(refused);
            contexts.push(context);
        }

        // An id is taken by the file that is named after it, else by the first that has it: a copy under another name does
        // not take its original away.
        let mut by_id: BTreeMap<&str, usize> = BTreeMap::new();
        let named_after =
            |at: &usize| contexts[*at].as_ref().is_some_and(|context| context.raw.id.0 == sources[*at].stem());
        let (named, others): (Vec<usize>, Vec<usize>) = (0..contexts.len()).partition(named_after);
        for at in named.into_iter().chain(others) {
            let Some(context) = &contexts[at] else { continue };
            let id = context.raw.id;
            if let Some(first) = by_id.get(id.0) {
                let message = format!("The scenario \"{id}\" is already in the file {}", sources[*first].file);
                context.report(&mut found[at], id.0, None, message, "Give this one another id and file name.");
            } else {
                by_id.insert(id.0, at);
            }
        }

        // Twins, among the files that are good by themselves.
        let sound: Vec<bool> = found.iter().map(|refused| !refused.iter().any(Diagnostic::is_error)).collect();
        let refused_ids: BTreeSet<&str> =
            sources.iter().zip(&sound).filter(|(_, sound)| !**sound).map(|(source, _)| source.stem()).collect();
        for (at, context) in contexts.iter().enumerate().filter(|(at, _)| sound[*at]) {
            let Some((context, twin)) = context.as_ref().and_then(|context| Some((context, context.raw.twin?))) else {
                continue;
            };
            match by_id.get(twin.0).copied().filter(|other| sound[*other]) {
                Some(other) => {
                    if let Some(other) = &contexts[other] {
                        let pair = Pair { one: context, other };
                        for (_, step) in TWIN_STEPS {
                            step(&pair, &mut found[at]);
                        }
                    }
                }
                None if refused_ids.contains(twin.0) || by_id.contains_key(twin.0) => {
                    let message = format!("The twin \"{twin}\" of \"{}\" was refused", context.raw.id);
                    let hint = "This one can be played, but without its twin shouting wolf would work: mend the twin.";
                    context.advise(&mut found[at], twin.0, message, hint);
                }
                None => {
                    let message = format!("The twin \"{twin}\" does not exist");
                    context.report(&mut found[at], twin.0, None, message, "Write it, or correct its id here.");
                }
            }
        }

        let mut library = Self::default();
        for ((source, context), refused) in sources.iter().zip(&contexts).zip(&mut found) {
            let Some(context) = context else { continue };
            if refused.iter().any(Diagnostic::is_error) {
                continue;
            }
            if let Some((scenario, places)) = context.build() {
                let shelved = Shelved {
                    scenario: Arc::new(scenario),
                    file: source.file.as_str().into(),
                    places: Arc::new(places),
                };
                library.shelf.insert(shelved.scenario.id.clone(), shelved);
            } else {
                // The steps above let nothing through that cannot be built; a hole in them is said, not hidden.
                let message = format!("The scenario \"{}\" names something that it does not have", context.raw.id);
                context.report(refused, context.raw.id.0, None, message, "Compare its ids with docs/scenarios.md.");
            }
        }
        for refused in &mut found {
            refused.sort_by_key(|diagnostic| (diagnostic.place(), diagnostic.layer));
        }
        let advice = strays.iter().filter_map(|(name, _)| passed_over(name));
        Loaded { library, diagnostics: found.into_iter().flatten().chain(advice).collect() }
    }

    /// The scenario with an id.
    #[must_use]
    pub fn get(&self, id: &str) -> Option<&Arc<Scenario>> {
        self.shelf.get(id).map(|shelved| &shelved.scenario)
    }

    /// The scenario with an id, if it is the very version with this hash.
    #[must_use]
    pub fn by_hash(&self, id: &str, hash: ContentHash) -> Option<&Arc<Scenario>> {
        self.get(id).filter(|scenario| scenario.hash == hash)
    }

    /// All scenarios, by id.
    pub fn iter(&self) -> impl Iterator<Item = &Arc<Scenario>> {
        self.shelf.values().map(|shelved| &shelved.scenario)
    }

    /// How many scenarios there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.shelf.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.shelf.is_empty()
    }

    /// The twin of a scenario, unless it has none or its file was refused.
    #[must_use]
    pub fn twin_of(&self, scenario: &Scenario) -> Option<&Arc<Scenario>> {
        self.get(scenario.twin.as_deref()?)
    }

    /// Advice on every scenario, at its place in its file, and on the library as a whole.
    #[must_use]
    pub fn lint(&self, words: &dyn Words) -> Vec<Diagnostic> {
        let mut advice = Vec::new();
        for shelved in self.shelf.values() {
            lint::scenario(&shelved.scenario, &shelved.file, Some(&shelved.places), words, &mut advice);
        }
        let scenarios: Vec<_> =
            self.shelf.values().map(|shelved| (&*shelved.scenario, &*shelved.file, shelved.places.id)).collect();
        lint::balance(&scenarios, &mut advice);
        lint::answers(&scenarios, words, &mut advice);
        advice
    }
}
