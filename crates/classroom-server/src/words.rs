//! What ships with the program: words in every language, chats, drills and plans, embedded when it is built.

use std::collections::BTreeMap;

use classroom::{Catalogue, Known, Plan, Plans};
use include_dir::{Dir, include_dir};
use l10n::{Args, FileKind, Lang, Texts, plain};
use learning::practice;
use story::{Band, Library};

static LOCALES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../locales");
static SCENARIOS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../assets/scenarios");
static PRACTICE: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../assets/practice");
static LESSONS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../assets/lessons");

/// The files of a folder and of those inside it, by their paths in it.
fn files(dir: &Dir<'_>) -> Vec<(String, Vec<u8>)> {
    let mut found = Vec::new();
    let mut folders = vec![dir];
    while let Some(folder) = folders.pop() {
        folders.extend(folder.dirs());
        found.extend(folder.files().map(|file| {
            let path = file.path().strip_prefix(dir.path()).unwrap_or(file.path());
            (path.to_string_lossy().replace('\\', "/"), file.contents().to_vec())
        }));
    }
    found.sort();
    found
}

/// Words, chats and plans.
pub struct Content {
    texts: Texts,
    chats: Library,
    plans: Plans,
}

impl Content {
    /// What is embedded, with a sentence for each thing that is wrong with it.
    #[must_use]
    pub fn load() -> (Self, Vec<String>) {
        let mut texts = Texts::new("en");
        let mut problems: Vec<String> = Vec::new();
        for (path, bytes) in files(&LOCALES) {
            match FileKind::of(&path) {
                Some(FileKind::Manifest) => {
                    problems.extend(texts.add_manifest(&bytes).err().map(|one| one.to_string()));
                }
                Some(FileKind::Words) => problems.extend(texts.set_file(&path, &bytes).iter().map(ToString::to_string)),
                None => {}
            }
        }
        let source = texts.source();
        let words: BTreeMap<String, String> = texts
            .keys(source)
            .into_iter()
            .filter_map(|key| Some((key.to_owned(), texts.source_text(source, key)?)))
            .collect();
        let loaded = Library::load(files(&SCENARIOS), &words);
        problems.extend(loaded.diagnostics.iter().filter(|one| one.is_error()).map(ToString::to_string));
        let has = |key: &str| texts.has(source, key);
        let drills = files(&PRACTICE).into_iter().filter(|(name, _)| name.ends_with(".ron"));
        let (drills, in_drills) = practice::Bank::load(drills, &has);
        problems.extend(in_drills.iter().map(ToString::to_string));
        let known = Known { chats: &loaded.library, practice: &drills, has: &has };
        let (plans, in_plans) = Plans::load(files(&LESSONS), &known);
        problems.extend(in_plans.iter().map(ToString::to_string));
        (Self { texts, chats: loaded.library, plans }, problems)
    }

    /// Every plan.
    #[must_use]
    pub fn plans(&self) -> &Plans {
        &self.plans
    }

    /// Every chat.
    #[must_use]
    pub fn library(&self) -> &Library {
        &self.chats
    }

    /// The words of every language.
    #[must_use]
    pub fn texts(&self) -> &Texts {
        &self.texts
    }

    /// The plan of an id for a band, with the chats of that band. Without a band it is the first of the plan's.
    #[must_use]
    pub fn lesson(&self, plan: &str, band: Option<Band>) -> Option<(Plan, Band, Catalogue)> {
        let plan = self.plans.get(plan)?;
        let band = match band {
            Some(band) => plan.bands().find(|one| *one == band)?,
            None => plan.bands().next()?,
        };
        let chats = Catalogue::of(&self.chats, |chat| chat.band == band);
        Some((plan.clone(), band, chats))
    }

    /// The language that suits an `Accept-Language` header; the source without one.
    #[must_use]
    pub fn language(&self, wishes: Option<&str>) -> Lang {
        let mut wishes: Vec<(&str, f32)> = wishes
            .unwrap_or_default()
            .split(',')
            .take(20)
            .map(|wish| {
                let (language, weight) = wish.split_once(';').unwrap_or((wish, ""));
                let weight = weight.trim().strip_prefix("q=").and_then(|weight| weight.parse().ok()).unwrap_or(1.0);
                (language.trim(), weight)
            })
            .collect();
        wishes.sort_by(|(_, one), (_, other)| other.total_cmp(one));
        self.texts.negotiate(&wishes.into_iter().map(|(language, _)| language).collect::<Vec<_>>())
    }

    /// The words of a message, without marks around what was filled in.
    #[must_use]
    pub fn say(&self, lang: Lang, key: &str, args: &Args) -> String {
        plain(&self.texts.format(lang, key, args).text).to_string()
    }

    /// Why something was refused, by the end of its key.
    #[must_use]
    pub fn refusal(&self, lang: Lang, key: &str) -> String {
        self.say(lang, &format!("refused-{key}"), &Args::new())
    }
}
