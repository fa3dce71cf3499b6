//! The items of the check-ups: three parallel forms, one RON file each, checked when they are loaded.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;
use story::{App, Band, Kind, Relation, Sign, SignSet};

use crate::files::{Problem, read};

/// One of the three parallel forms of the check-up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, serde::Serialize, serde::Deserialize)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Form {
    #[default]
    A,
    B,
    C,
}

impl Form {
    /// Every form.
    pub const ALL: [Self; 3] = [Self::A, Self::B, Self::C];

    /// The letter in ids and file names: `a`, `b`, `c`.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::A => "a",
            Self::B => "b",
            Self::C => "c",
        }
    }

    /// The six orders in which the forms can be taken. Of the first three and of the last three each form comes once on each
    /// occasion.
    pub const ORDERS: [[Self; 3]; 6] = [
        [Self::A, Self::B, Self::C],
        [Self::B, Self::C, Self::A],
        [Self::C, Self::A, Self::B],
        [Self::C, Self::B, Self::A],
        [Self::A, Self::C, Self::B],
        [Self::B, Self::A, Self::C],
    ];

    /// The forms in the order in which one seat takes them. Any six seats that follow each other hold every order once, so that
    /// on each occasion each form is taken by as many, and what makes one easier than the others cancels out over a group.
    #[must_use]
    pub fn order(seat: u64) -> [Self; 3] {
        Self::ORDERS[usize::try_from(seat % 6).unwrap_or(0)]
    }
}

/// Who writes a line of a short chat.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
pub enum Writer {
    /// The child in the story.
    Friend,
    /// The one who chats with it.
    Other,
}

/// A very short chat to be sorted: okay or not okay.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Chat {
    /// Its id, such as `a1w`.
    pub id: String,
    /// Its place in the plan that all forms share: 1 to [`SLOTS`], and in a form that can be taken long to [`LONG_SLOTS`].
    pub slot: u8,
    /// [`Kind::Worrying`] or [`Kind::Benign`].
    pub kind: Kind,
    /// The signs that a worrying one shows.
    #[serde(default)]
    pub signs: Vec<Sign>,
    /// The signs that a benign one only resembles.
    #[serde(default)]
    pub look_alikes: Vec<Sign>,
    /// The invented chat program.
    pub app: App,
    /// How the two know each other.
    pub relation: Relation,
    /// Who writes each line.
    pub lines: Vec<Writer>,
}

impl Chat {
    /// The signs that it is about, shown or resembled.
    #[must_use]
    pub fn about(&self) -> SignSet {
        self.signs.iter().chain(&self.look_alikes).copied().collect()
    }

    /// The youngest band that is asked it: the one that meets all of its signs.
    #[must_use]
    pub fn from(&self) -> Band {
        self.about().iter().map(Sign::ladder).max().unwrap_or(Band::Younger)
    }

    /// The key of one of its texts: `friend`, `other`, `about`, or a line's number from 1.
    #[must_use]
    pub fn key(&self, text: &str) -> String {
        format!("checkup-{}-{text}", self.id)
    }
}

/// Whom a what-would-you-do story is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
pub enum About {
    /// A friend of the child.
    Friend,
    /// The child itself ("imagine").
    Own,
}

/// A story to which the child picks what it would do, and whether it should stop. In each worrying one telling a grown-up is
/// right; in its fine twin nothing more is needed, and telling is never wrong.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Vignette {
    /// Its id, such as `va1`. Its words are `checkup-va1` with `.debrief`.
    pub id: String,
    /// Its place in the plan that all forms share: 1 to [`VIGNETTES`].
    pub slot: u8,
    /// [`Kind::Worrying`] or [`Kind::Benign`].
    pub kind: Kind,
    /// Whom it is about.
    pub about: About,
    /// The signs that a worrying one shows.
    #[serde(default)]
    pub signs: Vec<Sign>,
    /// The signs that a fine one only resembles.
    #[serde(default)]
    pub look_alikes: Vec<Sign>,
}

impl Vignette {
    /// The signs in it, shown or resembled.
    #[must_use]
    pub fn resembles(&self) -> SignSet {
        self.signs.iter().chain(&self.look_alikes).copied().collect()
    }
}

/// What a fact is about. Every form asks each once, in this order, so that no form tests something else.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
pub enum Idea {
    /// What somebody does counts, not who it is.
    Deeds,
    /// Whoever tricks is to blame, never the child.
    Blame,
    /// A grown-up should know too, after a block or a report.
    Person,
    /// A promise to hide a chat does not bind.
    Promise,
    /// One may ask before one is sure.
    Unsure,
    /// Messages stay until a grown-up has seen them.
    Keep,
}

impl Idea {
    /// Every idea, in the order in which a form asks for it.
    pub const ALL: [Self; FACTS] = [Self::Deeds, Self::Blame, Self::Person, Self::Promise, Self::Unsure, Self::Keep];
}

/// A choice between what is true and a common myth. Its words are `checkup-<id>` with `.true`, `.myth` and `.why`.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fact {
    /// Its id, such as `fa1`.
    pub id: String,
    /// What it is about.
    pub idea: Idea,
}

/// Places for chats in the plan that all forms share; each has a worrying chat and its benign twin.
pub const SLOTS: u8 = 8;
/// Places for chats in a form that can be taken long: the second half is about the same signs as the first, place by place.
pub const LONG_SLOTS: u8 = 2 * SLOTS;
/// Places for stories in the plan: one about a friend, two about the child itself; each has a worrying one and its fine twin.
pub const VIGNETTES: usize = 3;
/// Facts in a form.
pub const FACTS: usize = 6;
/// Questions on what the child trusts itself to do, the same in every form.
pub const CAN: u8 = 3;
/// Questions of the harm check, the same in every form: two on worry, one on trust.
pub const HARM: u8 = 3;

/// How many chats are asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, serde::Serialize, serde::Deserialize)]
pub enum Length {
    /// For lessons: those in the first [`SLOTS`] places.
    #[default]
    Short,
    /// For trials: those in all [`LONG_SLOTS`] places.
    Long,
}

impl Length {
    /// How many places it has.
    #[must_use]
    pub fn slots(self) -> u8 {
        match self {
            Self::Short => SLOTS,
            Self::Long => LONG_SLOTS,
        }
    }
}

/// The items of one form.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename = "Form", deny_unknown_fields)]
pub struct Items {
    /// The version of this shape: 1.
    format: u32,
    /// Which form it is.
    pub form: Form,
    /// The chats to be sorted.
    pub chats: Vec<Chat>,
    /// The what-would-you-do stories.
    pub vignettes: Vec<Vignette>,
    /// The facts.
    pub facts: Vec<Fact>,
}

impl Items {
    /// How long it can be taken.
    #[must_use]
    pub fn length(&self) -> Length {
        if self.chats.iter().any(|chat| chat.slot > SLOTS) { Length::Long } else { Length::Short }
    }
}

/// The forms that can be taken.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Bank {
    forms: BTreeMap<Form, Items>,
}

impl Bank {
    /// Loads forms from files, given as names and bytes in any order. `has` tells whether a message of the source language
    /// is there, by key (`name` or `name.attribute`). A bad file is told and takes no other down.
    #[must_use]
    pub fn load(
        files: impl IntoIterator<Item = (String, Vec<u8>)>,
        has: &dyn Fn(&str) -> bool,
    ) -> (Self, Vec<Problem>) {
        let (mut bank, mut problems) = (Self::default(), Vec::new());
        for (file, bytes) in files {
            let (items, text): (Items, _) = match read(&file, &bytes) {
                Ok(read) => read,
                Err(problem) => {
                    problems.push(problem);
                    continue;
                }
            };
            let before = bank.forms.values().next();
            let twice = bank.forms.contains_key(&items.form).then(|| (None, "another file holds this form".to_owned()));
            let found: Vec<_> = check(&items, before, has).into_iter().chain(twice).collect();
            if found.is_empty() {
                bank.forms.insert(items.form, items);
            }
            problems.extend(found.into_iter().map(|(id, reason)| {
                let line = id.and_then(|id| text.lines().position(|line| line.contains(&format!("\"{id}\""))));
                Problem::Unfit { file: file.clone(), line: line.map(|line| line + 1), reason }
            }));
        }
        (bank, problems)
    }

    /// The items of a form, if it is there.
    #[must_use]
    pub fn form(&self, form: Form) -> Option<&Items> {
        self.forms.get(&form)
    }

    /// How long check-ups can be: long only if all forms can, for whoever begins long must go on so.
    #[must_use]
    pub fn length(&self) -> Length {
        let all = Form::ALL.map(|form| self.form(form).map_or(Length::Short, Items::length));
        all.into_iter().min().unwrap_or_default()
    }

    /// The forms that are there.
    pub fn forms(&self) -> impl Iterator<Item = &Items> {
        self.forms.values()
    }
}

/// What is wrong with a form, each with the id of the item. `other` is a form that it must be parallel to.
fn check(items: &Items, other: Option<&Items>, has: &dyn Fn(&str) -> bool) -> Vec<(Option<String>, String)> {
    let mut found: Vec<(Option<String>, String)> = Vec::new();
    if items.format != 1 {
        found.push((None, format!("the format is {}, but this game knows 1", items.format)));
    }
    let mut ids = BTreeSet::new();
    let of = items.chats.iter().map(|chat| &chat.id).chain(items.vignettes.iter().map(|vignette| &vignette.id));
    for id in of.chain(items.facts.iter().map(|fact| &fact.id)) {
        let known = |sign: u8| sign.is_ascii_lowercase() || sign.is_ascii_digit() || sign == b'-';
        if id.is_empty() || !id.bytes().all(known) {
            found.push((Some(id.clone()), format!("`{id}` is no id: it may hold a to z, digits and `-`")));
        }
        if !ids.insert(id) {
            found.push((Some(id.clone()), format!("`{id}` is there twice; every id is used once")));
        }
    }
    for slot in 1..=items.length().slots() {
        let of_kind = |kind| {
            let mut chats = items.chats.iter().filter(move |chat| (chat.slot, chat.kind) == (slot, kind));
            (chats.next(), chats.next())
        };
        let ((Some(worrying), None), (Some(benign), None)) = (of_kind(Kind::Worrying), of_kind(Kind::Benign)) else {
            found.push((None, format!("slot {slot} needs one worrying and one benign chat")));
            continue;
        };
        if (worrying.app, worrying.relation, worrying.lines.len()) != (benign.app, benign.relation, benign.lines.len())
        {
            let reason = format!("the twins of slot {slot} differ in app, relation or number of lines");
            found.push((Some(benign.id.clone()), reason));
        }
        if worrying.signs.is_empty() || worrying.about() != benign.about() || !benign.signs.is_empty() {
            let reason =
                format!("the benign chat of slot {slot} must look like the signs that its twin shows, and show none");
            found.push((Some(benign.id.clone()), reason));
        }
        let first = items.chats.iter().find(|chat| chat.slot.checked_add(SLOTS) == Some(slot)).filter(|_| slot > SLOTS);
        if first.is_some_and(|first| first.about() != worrying.about()) {
            let reason = format!("slot {slot} has other signs than slot {}, whose second it is", slot - SLOTS);
            found.push((Some(worrying.id.clone()), reason));
        }
        let there = |chat: &&Chat| (chat.slot, chat.kind) == (slot, Kind::Worrying);
        let parallel = other.and_then(|other| Some((other.form, other.chats.iter().find(there)?)));
        if let Some((form, parallel)) = parallel
            && (parallel.about() != worrying.about() || parallel.lines.len() != worrying.lines.len())
        {
            let reason = format!("slot {slot} has other signs or another length than in form {form:?}");
            found.push((Some(worrying.id.clone()), reason));
        }
    }
    for chat in &items.chats {
        if !(1..=LONG_SLOTS).contains(&chat.slot) || chat.kind == Kind::Annoying {
            let reason =
                format!("`{}` has no place: slots go from 1 to {LONG_SLOTS}, kinds are Worrying and Benign", chat.id);
            found.push((Some(chat.id.clone()), reason));
        }
        let texts = ["friend", "other", "about"].map(str::to_owned);
        let lines = (1..=chat.lines.len()).map(|line| line.to_string());
        let missing: Vec<_> = texts.into_iter().chain(lines).filter(|text| !has(&chat.key(text))).collect();
        if !missing.is_empty() {
            found.push((Some(chat.id.clone()), format!("`{}` has no words for {}", chat.id, missing.join(", "))));
        }
    }
    found.extend(check_stories(items, other));
    if !items.facts.iter().map(|fact| fact.idea).eq(Idea::ALL) {
        let ideas: Vec<Idea> = items.facts.iter().map(|fact| fact.idea).collect();
        found.push((None, format!("a form asks for {:?} in this order, not for {ideas:?}", Idea::ALL)));
    }
    let words = items
        .vignettes
        .iter()
        .flat_map(|vignette| ["", ".debrief"].map(|part| (&vignette.id, format!("checkup-{}{part}", vignette.id))));
    let words = words.chain(
        items
            .facts
            .iter()
            .flat_map(|fact| [".true", ".myth", ".why"].map(|part| (&fact.id, format!("checkup-{}{part}", fact.id)))),
    );
    for (id, key) in words {
        if !has(&key) {
            found.push((Some(id.clone()), format!("there are no words for `{key}`")));
        }
    }
    found
}

/// What is wrong with the stories of a form.
fn check_stories(items: &Items, other: Option<&Items>) -> Vec<(Option<String>, String)> {
    let mut found = Vec::new();
    let worrying = || items.vignettes.iter().filter(|vignette| vignette.kind == Kind::Worrying);
    let about = |about| worrying().filter(|vignette| vignette.about == about).count();
    if (about(About::Friend), about(About::Own)) != (1, VIGNETTES - 1) {
        let reason = "a form has one story about a friend and two about the child itself, each with its fine twin";
        found.push((None, reason.to_owned()));
    }
    if items.vignettes.len() != 2 * VIGNETTES {
        found.push((None, format!("a form has {} stories, not {}", 2 * VIGNETTES, items.vignettes.len())));
    }
    for slot in (1_u8..).take(VIGNETTES) {
        let of_kind = |items: &Items, kind| {
            items.vignettes.iter().find(|vignette| (vignette.slot, vignette.kind) == (slot, kind)).cloned()
        };
        let (Some(worrying), Some(fine)) = (of_kind(items, Kind::Worrying), of_kind(items, Kind::Benign)) else {
            found.push((None, format!("place {slot} needs one worrying and one fine story")));
            continue;
        };
        if worrying.about != fine.about
            || worrying.signs.is_empty()
            || !fine.signs.is_empty()
            || worrying.resembles() != fine.resembles()
        {
            let reason = format!(
                "the fine story of place {slot} must be about the same child and resemble the signs that its twin shows, and show none"
            );
            found.push((Some(fine.id.clone()), reason));
        }
        let parallel = other.and_then(|other| Some((other.form, of_kind(other, Kind::Worrying)?)));
        if let Some((form, parallel)) = parallel
            && (parallel.about, parallel.resembles()) != (worrying.about, worrying.resembles())
        {
            let reason = format!("story {slot} is about somebody else or has other signs than in form {form:?}");
            found.push((Some(worrying.id.clone()), reason));
        }
    }
    found
}
