//! Advice: what a scenario could do better without being refused. Limits by band are those of `docs/scenarios.md`.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use source::Position;

use crate::{
    answers::{self, Answers},
    diagnostic::{Diagnostic, Layer},
    explore::explore,
    library::Words,
    model::{Answer, Band, CastIx, ChoiceIx, Kind, NodeIx, Party, Reply, Scenario},
    session::{Line, Session},
    signs::Sign,
    validate::Positions,
};

/// What a drawn name or another value counts, in characters.
const NAME: &str = "Nnnnnn";
/// How deep braces are looked into; Fluent texts of ours need two.
const DEPTH: usize = 8;

struct Limits {
    bubble: usize,
    sentence: usize,
    way: usize,
}

fn limits(band: Band) -> Limits {
    match band {
        Band::Younger => Limits { bubble: 60, sentence: 9, way: 120 },
        Band::Middle => Limits { bubble: 90, sentence: 12, way: 200 },
        Band::Older => Limits { bubble: 120, sentence: 15, way: 300 },
    }
}

/// Advice on one scenario with its words. Its file is taken to be `<id>.ron`, and every place is the file's start; where
/// the scenario is in a [`crate::Library`], [`crate::Library::lint`] knows file and places.
#[must_use]
pub fn lint(scenario: &Scenario, words: &dyn Words) -> Vec<Diagnostic> {
    let mut advice = Vec::new();
    self::scenario(&Arc::new(scenario.clone()), &format!("{}.ron", scenario.id), None, words, &mut advice);
    advice
}

/// Advice on one scenario, at its places if they are known.
pub(crate) fn scenario(
    scenario: &Arc<Scenario>,
    file: &str,
    places: Option<&Positions>,
    words: &dyn Words,
    out: &mut Vec<Diagnostic>,
) {
    let mut paper = Paper { scenario, file, places, words, limits: limits(scenario.band), out };
    paper.bubbles();
    paper.sentences_and_contacts();
    paper.notes();
    paper.answers();
    paper.alone_at_home();
    paper.one_sign_for_the_younger();
    paper.length_of_ways();
}

/// What a reply asks of the one who answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Asks {
    /// Why, what for, or who.
    Why,
    /// Leave to ask somebody first.
    First,
}

struct Paper<'a> {
    scenario: &'a Arc<Scenario>,
    file: &'a str,
    places: Option<&'a Positions>,
    words: &'a dyn Words,
    limits: Limits,
    out: &'a mut Vec<Diagnostic>,
}

/// A text of the scenario: its id, where it stands, and whether it is a bubble in the chat.
struct Worded<'a> {
    id: &'a str,
    node: Option<NodeIx>,
    place: Position,
    bubble: bool,
}

impl<'a> Paper<'a> {
    fn place(&self, pick: impl FnOnce(&Positions) -> Option<Position>) -> Position {
        self.places.and_then(pick).unwrap_or_default()
    }

    fn advise(&mut self, place: Position, node: Option<NodeIx>, message: String, hint: &str) {
        self.out.push(Diagnostic {
            file: self.file.to_owned(),
            line: place.line,
            column: place.column,
            scenario: Some(self.scenario.id.to_string()),
            node: node.map(|node| self.scenario.node(node).id.to_string()),
            layer: Layer::Advice,
            message,
            hint: hint.to_owned(),
        });
    }

    /// The text of an id as the longest of its variants; missing words are the validation's matter.
    fn text(&self, id: &str) -> String {
        self.words.text(&self.scenario.key(id)).map_or_else(String::new, |raw| longest(&raw))
    }

    fn texts(&self) -> Vec<Worded<'a>> {
        let scenario: &'a Scenario = self.scenario;
        let title = self.place(|places| Some(places.id));
        let mut texts = vec![Worded { id: "title", node: None, place: title, bubble: false }];
        for (at, message) in scenario.messages.iter().enumerate() {
            let (node, place) = (Some(message.node), self.place(|places| places.messages.get(at).copied()));
            texts.push(Worded { id: &message.id, node, place, bubble: true });
            texts.extend(message.note.as_deref().map(|id| Worded { id, node, place, bubble: false }));
        }
        for (at, choice) in scenario.choices.iter().enumerate() {
            let place = self.place(|places| places.choices.get(at).copied());
            let node = scenario.nodes.iter().position(|node| {
                matches!(&node.next, crate::model::Next::Choices(range) if range.clone().any(|ix| usize::from(ix) == at))
            });
            let node = node.and_then(|at| u16::try_from(at).ok()).map(NodeIx);
            texts.push(Worded { id: &choice.id, node, place, bubble: true });
            texts.extend(choice.note.as_deref().map(|id| Worded { id, node, place, bubble: false }));
        }
        for (at, prompt) in scenario.talk.iter().enumerate() {
            let place = self.place(|places| places.talk.get(at).copied());
            texts.push(Worded { id: prompt, node: None, place, bubble: false });
        }
        texts
    }

    fn bubbles(&mut self) {
        let most = self.limits.bubble;
        for worded in self.texts().into_iter().filter(|worded| worded.bubble) {
            let length = self.text(worded.id).chars().count();
            if length > most {
                let message = format!("The bubble \"{}\" has {length} characters", worded.id);
                let hint =
                    format!("In the band {:?} a bubble has {most} at most: one thought a bubble.", self.scenario.band);
                self.advise(worded.place, worded.node, message, &hint);
            }
        }
    }

    fn sentences_and_contacts(&mut self) {
        let most = self.limits.sentence;
        let mut done = BTreeSet::new();
        for worded in self.texts() {
            if !done.insert(worded.id) {
                continue;
            }
            let text = self.text(worded.id);
            let longest = sentences(&text).map(count_words).max().unwrap_or(0);
            if longest > most {
                let message = format!("A sentence of \"{}\" has {longest} words", worded.id);
                let hint =
                    format!("In the band {:?} a sentence has {most} at most: make two of it.", self.scenario.band);
                self.advise(worded.place, worded.node, message, &hint);
            }
            if let Some(what) = contact(&text) {
                let message = format!("The words of \"{}\" look as if they held {what}", worded.id);
                self.advise(worded.place, worded.node, message, "Chats hold no addresses, handles, links or numbers.");
            }
        }
    }

    fn notes(&mut self) {
        let scenario: &'a Scenario = self.scenario;
        for (at, message) in scenario.messages.iter().enumerate().filter(|(_, message)| message.note.is_none()) {
            let what = match (message.signs.is_empty(), message.look_alikes.is_empty()) {
                (false, _) => "shows a sign",
                (true, false) => "looks like a sign",
                (true, true) => continue,
            };
            let place = self.place(|places| places.messages.get(at).copied());
            let text = format!("The message \"{}\" {what} but has no note", message.id);
            self.advise(place, Some(message.node), text, "Let Noor say in the debrief what it does: `note: \"n1\"`.");
        }
    }

    /// What a reply asks, if it asks why or says "I'll ask first": the act tells, or the words of the source language.
    fn asks(&self, choice: ChoiceIx) -> Option<Asks> {
        let reply = self.scenario.choice(choice);
        match reply.act {
            Some(Reply::AskFirst) => Some(Asks::First),
            None if answers::asks_why(&self.text(&reply.id)) => Some(Asks::Why),
            _ => None,
        }
    }

    /// Every answer to "why?" and to "I'll ask first" says which kind it is, and nothing else does.
    fn answers(&mut self) {
        let scenario: &'a Scenario = self.scenario;
        if scenario.kind == Kind::Annoying {
            return;
        }
        let mut asked: BTreeMap<usize, BTreeSet<Asks>> = BTreeMap::new();
        for at in (0u16..).take(scenario.choices.len()) {
            let (Some(asks), Some(line)) = (self.asks(ChoiceIx(at)), scenario.answer_to(ChoiceIx(at))) else {
                continue;
            };
            asked.entry(line.at()).or_default().insert(asks);
        }
        for (at, message) in scenario.messages.iter().enumerate() {
            let asks = asked.get(&at);
            let told = message.answer.map(|answer| if answer.is_to_ask_first() { Asks::First } else { Asks::Why });
            let text = match (asks, told) {
                (None, None) => continue,
                (Some(asks), Some(told)) if asks.contains(&told) => continue,
                (Some(asks), None) => {
                    let what = if asks.contains(&Asks::First) { "\"I'll ask first\"" } else { "a \"why?\"" };
                    format!("The message \"{}\" answers {what}, but does not say how", message.id)
                }
                (_, Some(_)) => {
                    let answer = message.answer.map_or_else(String::new, |answer| format!("{answer:?}"));
                    format!(
                        "The message \"{}\" has `answer: {answer}`, but no reply before it asks for one",
                        message.id
                    )
                }
            };
            let place = self.place(|places| places.messages.get(at).copied());
            let hint = "To a \"why?\" `answer` is Reason or NoReason; to \"I'll ask first\" Sure, Plain or Against.";
            self.advise(place, Some(message.node), text, hint);
        }
    }

    /// Whether a child is at home or alone is nobody's to ask, not even as a look-alike.
    fn alone_at_home(&mut self) {
        let scenario: &'a Scenario = self.scenario;
        for (at, message) in scenario.messages.iter().enumerate() {
            let theirs = matches!(scenario.person(message.from).party, Party::Other { .. });
            if !theirs || !message.signs.is_empty() || !answers::asks_if_alone(&self.text(&message.id)) {
                continue;
            }
            let place = self.place(|places| places.messages.get(at).copied());
            let text =
                format!("The message \"{}\" asks when a child is at home or alone, and shows no sign", message.id);
            let hint = "Nobody's such question is fine: ask \"when can you play?\", or mark the sign that it shows.";
            self.advise(place, Some(message.node), text, hint);
        }
    }

    fn one_sign_for_the_younger(&mut self) {
        let mut signs = self.scenario.signs();
        signs.remove(Sign::S7);
        if self.scenario.band == Band::Younger && signs.len() > 1 {
            let place = self.place(|places| Some(places.id));
            let shown: Vec<_> = signs.iter().map(|sign| format!("{sign:?}")).collect();
            let message =
                format!("\"{}\" shows {} signs to the youngest: {}", self.scenario.id, signs.len(), shown.join(", "));
            self.advise(place, None, message, "For 8 and 9 one sign a chat is enough, with S7 after a \"no\" at most.");
        }
    }

    fn length_of_ways(&mut self) {
        let words = |id: &str| count_words(&self.text(id));
        let messages: Vec<_> = self.scenario.messages.iter().map(|message| words(&message.id)).collect();
        let choices: Vec<_> = self.scenario.choices.iter().map(|choice| words(&choice.id)).collect();
        let count = |session: &Session| -> usize {
            let lines = session.log().iter().map(|entry| match entry.line {
                Line::Message(message) => messages[message.at()],
                Line::Said(choice) => choices[choice.at()],
                Line::Later(_) | Line::Hint(_) | Line::App(_) => 0,
            });
            lines.sum()
        };
        let mut longest = 0;
        let explored = explore(self.scenario, |session, _| longest = longest.max(count(session)));
        let (place, most) = (self.place(|places| Some(places.id)), self.limits.way);
        if longest > most {
            let message = format!("The longest way through \"{}\" has {longest} words", self.scenario.id);
            let hint =
                format!("In the band {:?} a way has {most} at most: cut small talk or a turn.", self.scenario.band);
            self.advise(place, None, message, &hint);
        }
        if !explored.complete {
            let message = format!("\"{}\" has more than {} ways through", self.scenario.id, explored.paths);
            self.advise(place, None, message, "Nobody can review so many: let ways come together earlier.");
        }
    }
}

/// Advice on the library: no relation, age, app or fixed gender may give away how a chat turns out.
pub(crate) fn balance(scenarios: &[(&Scenario, &str, Position)], out: &mut Vec<Diagnostic>) {
    let mut tally: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (at, (scenario, ..)) in scenarios.iter().enumerate().filter(|(_, (each, ..))| each.kind != Kind::Annoying) {
        for trait_ in traits(scenario) {
            tally.entry(trait_).or_default().push(at);
        }
    }
    for (shared, with) in tally.iter().filter(|(_, with)| with.len() >= 2) {
        let worrying = with.iter().filter(|at| scenarios[**at].0.kind == Kind::Worrying).count();
        let only = match worrying {
            0 => "benign",
            all if all == with.len() => "worrying",
            _ => continue,
        };
        let (scenario, file, place) = scenarios[with[0]];
        out.push(Diagnostic {
            file: file.to_owned(),
            line: place.line,
            column: place.column,
            scenario: Some(scenario.id.to_string()),
            node: None,
            layer: Layer::Advice,
            message: format!(
                "All {} scenarios with {shared} are {only}, beginning with \"{}\"",
                with.len(),
                scenario.id
            ),
            hint: "Write one of the other kind, or this alone would give the answer away.".to_owned(),
        });
    }
}

/// Advice on the answers to "why?" and "I'll ask first": neither their kind, nor their length, nor a word of them may give
/// away how a chat turns out.
pub(crate) fn answers(scenarios: &[(&Scenario, &str, Position)], words: &dyn Words, out: &mut Vec<Diagnostic>) {
    let table = Answers::of(scenarios.iter().map(|(scenario, ..)| *scenario), |key| {
        words.text(key).map_or_else(String::new, |raw| longest(&raw))
    });
    for (told, answer) in table.given_away() {
        let file = |with: &Answer| {
            scenarios
                .iter()
                .find(|(scenario, ..)| scenario.messages.iter().any(|message| message.answer == Some(*with)))
        };
        let Some((scenario, file, place)) = answer.map_or(scenarios.first(), |answer| file(&answer)) else { continue };
        out.push(Diagnostic {
            file: (*file).to_owned(),
            line: place.line,
            column: place.column,
            scenario: Some(scenario.id.to_string()),
            node: None,
            layer: Layer::Advice,
            message: told,
            hint: "Answers are of every kind, length and wording on both sides: change some, here or elsewhere."
                .to_owned(),
        });
    }
}

fn traits(scenario: &Scenario) -> BTreeSet<String> {
    let mut traits = BTreeSet::from([format!("the app {:?}", scenario.app)]);
    for who in scenario.others() {
        let member = scenario.person(CastIx(who.0));
        if let Party::Other { relation, age } = member.party {
            traits.insert(format!("the relation {relation:?}"));
            traits.insert(format!("the age {age:?}"));
        }
        if let Some(gender) = member.gender {
            traits.insert(format!("the fixed gender {gender:?}"));
        }
    }
    traits
}

/// A Fluent text as a reader sees it, with the longest variant of every selection and six characters for a name.
fn longest(raw: &str) -> String {
    let joined: Vec<_> = raw.lines().map(str::trim).collect();
    flatten(&joined.join("\n"), 0).trim().to_owned()
}

fn flatten(text: &str, depth: usize) -> String {
    let mut flat = String::new();
    let mut rest = text;
    while let Some(open) = rest.find('{') {
        flat.push_str(&rest[..open]);
        let inside = &rest[open + 1..];
        let Some(close) = closing(inside).filter(|_| depth < DEPTH) else {
            flat.push_str(&rest[open..]);
            return flat;
        };
        flat.push_str(&placeable(&inside[..close], depth));
        rest = &inside[close + 1..];
    }
    flat.push_str(rest);
    flat
}

/// Where the brace closes that was opened before `text`; braces in quotes do not count.
fn closing(text: &str) -> Option<usize> {
    let (mut open, mut quoted) = (0_usize, false);
    for (at, each) in text.char_indices() {
        match each {
            // A quotation mark in the words of a variant is no Fluent literal: literals stand right inside braces.
            '"' if quoted || text[..at].trim_end().ends_with('{') || text[..at].trim().is_empty() => quoted = !quoted,
            '{' if !quoted => open += 1,
            '}' if !quoted => match open.checked_sub(1) {
                Some(still) => open = still,
                None => return Some(at),
            },
            _ => {}
        }
    }
    None
}

/// What stands between two braces.
fn placeable(inside: &str, depth: usize) -> String {
    let trimmed = inside.trim();
    if let Some(literal) = trimmed.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')) {
        return literal.to_owned();
    }
    let Some((_, variants)) = trimmed.split_once("->") else { return NAME.to_owned() };
    let longest = variants_of(variants).into_iter().map(|variant| flatten(variant.trim(), depth + 1));
    longest.max_by_key(|variant| variant.chars().count()).unwrap_or_else(|| NAME.to_owned())
}

/// The words of `[f] ... *[m] ...`.
fn variants_of(text: &str) -> Vec<&str> {
    let mut starts: Vec<(usize, usize)> = Vec::new();
    let mut open = 0_usize;
    for (at, each) in text.char_indices() {
        match each {
            '{' => open += 1,
            '}' => open = open.saturating_sub(1),
            '[' if open == 0 => {
                let before = text[..at].trim_end_matches('*');
                let free = before.is_empty() || before.ends_with(char::is_whitespace);
                if let Some(key) = text[at + 1..].find(']').filter(|_| free) {
                    starts.push((before.len(), at + 1 + key + 1));
                }
            }
            _ => {}
        }
    }
    let ends = starts.iter().skip(1).map(|(key, _)| *key).chain([text.len()]);
    starts.iter().zip(ends).filter_map(|((_, from), to)| text.get(*from..to)).collect()
}

fn sentences(text: &str) -> impl Iterator<Item = &str> {
    text.split(['.', '!', '?', '…', '؟', '。', '！', '？', '\n'])
}

fn count_words(text: &str) -> usize {
    text.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count()
}

/// What in a text looks like a way to reach somebody.
fn contact(text: &str) -> Option<&'static str> {
    const STREETS: [&str; 8] = ["street", "st", "road", "rd", "avenue", "ave", "lane", "square"];
    const DOMAINS: [&str; 12] = ["com", "net", "org", "info", "io", "gg", "tv", "me", "app", "co", "edu", "example"];
    let bare = |word: &str| word.trim_matches(|each: char| !each.is_alphanumeric() && each != '@').to_lowercase();
    let words: Vec<String> = text.split_whitespace().map(bare).collect();
    for word in &words {
        if let Some((_, after)) = word.split_once('@')
            && after.starts_with(char::is_alphanumeric)
        {
            return Some("a handle or a mail address");
        }
        let host = word.split('/').next().unwrap_or(word);
        let domain = host.rsplit_once('.').is_some_and(|(name, top)| !name.is_empty() && DOMAINS.contains(&top));
        if word.contains("://") || word.starts_with("www.") || domain {
            return Some("a link");
        }
    }
    // Digits count together over the blanks and strokes with which numbers are written.
    let mut digits = 0;
    for each in text.chars() {
        if each.is_numeric() {
            digits += 1;
            if digits >= 5 {
                return Some("a long number");
            }
        } else if !matches!(each, ' ' | '-' | '/' | '(' | ')' | '.' | '+') {
            digits = 0;
        }
    }
    let number = |word: &String| !word.is_empty() && word.chars().all(char::is_numeric);
    let street = |word: &String| STREETS.contains(&word.as_str());
    for (at, word) in words.iter().enumerate() {
        let near = words.iter().skip(at + 1).take(3).any(street);
        if number(word) && near {
            return Some("an address");
        }
    }
    None
}
