//! Libraries that simulated learners play: a made-up one, in which every sign can be practised, and the one that ships.

use std::{
    borrow::Cow,
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
    sync::Arc,
};

use learning::{Seed, booster::Item, mastery::ladder, stream, tutor::Candidate};
use rand::Rng;
use story::{
    Act, Age, App, Band, Input, Kind, Level, Library, MessageIx, Relation, Reply, Role, Scenario, Session, Sign,
    Sign::*, SignSet, Words,
};

/// Something about a line by which it can be flagged without looking for signs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Cue {
    /// One of three words.
    FewWords,
    /// One of many.
    ManyWords,
    /// Its words are likelier in lines with a sign, by the other pairs.
    BayesLine,
    /// The words of its chat are likelier in worrying chats, by the other pairs.
    BayesChat,
    /// It is the last one.
    Last,
    /// It comes after a no.
    AfterNo,
}

/// A message that can carry a flag.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Line {
    /// Which message of its chat.
    pub(crate) message: u16,
    pub(crate) signs: SignSet,
    /// Only where it shows no sign.
    pub(crate) look_alikes: SignSet,
    cues: [bool; 6],
}

impl Line {
    fn new(message: u16, signs: SignSet, look_alikes: SignSet) -> Self {
        let look_alikes = if signs.is_empty() { look_alikes } else { SignSet::EMPTY };
        Self { message, signs, look_alikes, cues: [false; 6] }
    }

    pub(crate) fn has(&self, cue: Cue) -> bool {
        self.cues[cue as usize]
    }

    /// Whether it shows or resembles a sign.
    pub(crate) fn is_item(&self) -> bool {
        !self.signs.union(self.look_alikes).is_empty()
    }
}

/// A chat: what the tutor sees, and the ways through it, of which one is played each time.
pub(crate) struct Chat {
    pub(crate) candidate: Candidate,
    pub(crate) ways: Vec<Vec<Line>>,
}

/// How often a sign comes, in pairs of twins: everyday ones often, others seldom, as authors write them.
const OFTEN: [(Sign, usize); 14] = [
    (S1, 6),
    (S7, 6),
    (S4, 4),
    (S5, 4),
    (S6, 4),
    (S13, 4),
    (S2, 3),
    (S3, 3),
    (S8, 3),
    (S9, 3),
    (S10, 2),
    (S11, 2),
    (S12, 2),
    (A1, 2),
];

const PEOPLE: [(Relation, Age); 8] = [
    (Relation::MetInGame, Age::Child),
    (Relation::Coach, Age::Adult),
    (Relation::OlderPupil, Age::Teen),
    (Relation::MetOnStream, Age::Teen),
    (Relation::Neighbour, Age::Adult),
    (Relation::FriendOfFriend, Age::Child),
    (Relation::Tutor, Age::Adult),
    (Relation::MetInGroup, Age::Adult),
];

const APPS: [App; 4] = [App::GameChat, App::Messenger, App::ClassGroup, App::LiveStream];

/// Sixty chats of a band: 24 worrying ones, their benign twins, and 12 annoying ones. A worrying one shows one sign (8 and 9
/// years) or two in three or four messages, and every second one begins with a look-alike; its twin resembles the same
/// signs as often. An annoying one resembles one or two. Among them stand lines about no sign. Of the pairs whose signs are all
/// gentle, a quarter come to the player. With `even`, every sign comes equally often.
pub(crate) fn library(band: Band, even: bool) -> Vec<Chat> {
    made_up(band, even, 24)
}

/// The same with five times as many chats, so that new ones last.
pub(crate) fn large_library(band: Band, even: bool) -> Vec<Chat> {
    made_up(band, even, 120)
}

fn made_up(band: Band, even: bool, pairs: usize) -> Vec<Chat> {
    let weights = OFTEN.into_iter().filter(|(sign, _)| ladder(band).contains(*sign));
    let cycle: Vec<Sign> = if even {
        weights.map(|(sign, _)| sign).collect()
    } else {
        // Round after round, each sign as long as it has turns left, so that two of a chat are different.
        let weights: Vec<_> = weights.collect();
        (0..6).flat_map(|turn| weights.iter().filter(move |(_, times)| *times > turn).map(|(sign, _)| *sign)).collect()
    };
    let mut signs = cycle.iter().copied().cycle();
    let mut chats = Vec::new();
    let all = pairs * 5 / 2;
    // Ids say nothing of the kind, and their order mixes kinds.
    let id = |number: usize| format!("chat-{:03}", number * 37 % all);
    let per_chat = if band == Band::Younger { 1 } else { 2 };
    for pair in 0..pairs {
        let mut about: Vec<Sign> = Vec::new();
        while about.len() < per_chat {
            about.extend(signs.next().filter(|sign| !about.contains(sign)));
        }
        let lines = 3 + pair % 2;
        let shown: Vec<(Sign, bool)> = about.iter().copied().cycle().take(lines).map(|sign| (sign, true)).collect();
        let resembled = shown.iter().map(|(sign, _)| (*sign, false)).collect();
        let first = (pair % 2 == 0).then_some((about[0], false));
        let shown = first.into_iter().chain(shown).collect();
        let look = (PEOPLE[pair % 8], APPS[pair % 4]);
        let gentle = |sign: &Sign| sign.base_level() == Level::Yellow || *sign == S7;
        let own = pair % 4 == 0 && about.iter().all(gentle);
        let mut push = |kind, number, twin, items| {
            let mut chat = chat(band, kind, id(number), Some(id(twin)), look, items);
            chat.candidate.own = own;
            chats.push(chat);
        };
        push(Kind::Worrying, 2 * pair, 2 * pair + 1, shown);
        push(Kind::Benign, 2 * pair + 1, 2 * pair, resembled);
    }
    for number in 0..pairs / 2 {
        let items = signs.by_ref().take(1 + number % 2).map(|sign| (sign, false)).collect();
        let look = (PEOPLE[(number * 3 + 1) % 8], APPS[(number + 1) % 4]);
        chats.push(chat(band, Kind::Annoying, id(2 * pairs + number), None, look, items));
    }
    chats.sort_by(|one, other| one.candidate.id.cmp(&other.candidate.id));
    chats
}

fn chat(
    band: Band,
    kind: Kind,
    id: String,
    twin: Option<String>,
    (person, app): ((Relation, Age), App),
    items: Vec<(Sign, bool)>,
) -> Chat {
    let of = |shows| items.iter().filter(move |item| item.1 == shows).map(|item| item.0).collect();
    let candidate = Candidate {
        id: id.into(),
        band,
        kind,
        signs: of(true),
        look_alikes: of(false),
        person: Some(person),
        app,
        twin: twin.map(Into::into),
        own: false,
        played: 0,
    };
    // A line about no sign comes before each other one.
    let line = |(at, (sign, shows)): (u16, &(Sign, bool))| {
        let only = [*sign].into_iter().collect();
        let (signs, look_alikes) = if *shows { (only, SignSet::EMPTY) } else { (SignSet::EMPTY, only) };
        [Line::new(2 * at, SignSet::EMPTY, SignSet::EMPTY), Line::new(2 * at + 1, signs, look_alikes)]
    };
    let mut way: Vec<Line> = (0..).zip(&items).flat_map(line).collect();
    if let Some(last) = way.last_mut() {
        last.cues[Cue::Last as usize] = true;
    }
    Chat { candidate, ways: vec![way] }
}

/// The lines of a library, for boosters.
pub(crate) fn pool(chats: &[&Chat]) -> Vec<(Item, Line)> {
    let mut items = BTreeMap::new();
    for chat in chats {
        for line in chat.ways.iter().flatten() {
            let shows = !line.signs.is_empty();
            for sign in line.signs.union(line.look_alikes).iter() {
                let (scenario, band) = (chat.candidate.id.clone(), chat.candidate.band);
                items.insert(Item { scenario, band, message: index(line.message), sign, shows }, *line);
            }
        }
    }
    items.into_iter().collect()
}

/// A made-up chat has no scenario whose message this could be; what is saved is a number too.
fn index(message: u16) -> MessageIx {
    ron::from_str(&message.to_string()).expect("a message is saved as a number")
}

/// Ways through a chat that ships, by replies drawn at random.
const WAYS: u64 = 8;

/// The words of the language in which chats are written, for English sentences only.
struct English(BTreeMap<String, String>);

impl Words for English {
    fn text(&self, key: &str) -> Option<Cow<'_, str>> {
        self.0.get(key).map(|words| Cow::Borrowed(&**words))
    }
}

fn read(folder: PathBuf, ending: &str) -> Vec<(String, String)> {
    let files = fs::read_dir(folder).expect("a folder of the project").map(|entry| entry.expect("its file").path());
    let mut read: Vec<_> = files
        .filter(|path| path.extension().is_some_and(|found| found == ending))
        .map(|path| {
            let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
            (name, fs::read_to_string(&path).expect("a text file"))
        })
        .collect();
    read.sort();
    read
}

/// The chats that ship, with ways through them and what their lines look like to somebody who goes by words.
pub(crate) fn shipped() -> Vec<Chat> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut words = BTreeMap::new();
    for (_, text) in read(root.join("locales/en/scenarios"), "ftl") {
        let messages = text.lines().filter(|line| line.starts_with(|letter: char| letter.is_ascii_lowercase()));
        words.extend(messages.filter_map(|line| line.split_once(" = ")).map(|(key, words)| (key.into(), words.into())));
    }
    let english = English(words);
    let files = read(root.join("assets/scenarios"), "ron").into_iter().map(|(name, text)| (name, text.into_bytes()));
    let library = Library::load(files, &english).library;
    let scenarios: Vec<Arc<Scenario>> = library.iter().cloned().collect();
    let bayes = Bayes::new(&scenarios, &english);
    scenarios.iter().map(|scenario| real(scenario, &english, &bayes)).collect()
}

fn real(scenario: &Arc<Scenario>, english: &English, bayes: &Bayes) -> Chat {
    let mut ways: Vec<Vec<Line>> = Vec::new();
    for number in 0..WAYS {
        let mut rng = stream(Seed(number), "way", &scenario.id);
        let mut session = Session::new(Arc::clone(scenario));
        // No chat is longer.
        for _ in 0..500 {
            let offered: Vec<_> = session.choices().collect();
            let input = if session.can_advance() {
                Input::Advance
            } else if offered.is_empty() {
                Input::Act(Act::Tell { role: Role::Mum })
            } else {
                Input::Choose(offered[rng.next_u32() as usize % offered.len()])
            };
            if session.step(0, input).is_err() {
                break;
            }
        }
        assert!(session.outcome().is_some(), "{} comes to its end", scenario.id);
        ways.push(way(&session, english, bayes));
    }
    Chat { candidate: Candidate::new(scenario, 0), ways }
}

fn way(session: &Session, english: &English, bayes: &Bayes) -> Vec<Line> {
    let scenario = session.scenario();
    let mut lines: Vec<Line> = Vec::new();
    let mut no = false;
    for entry in session.log() {
        match entry.line {
            story::Line::Said(choice) => no = scenario.choice(choice).act == Some(Reply::SayNo),
            story::Line::Message(ix) if session.flaggable(ix) => {
                let at = u16::try_from(ix.at()).unwrap_or(u16::MAX);
                let message = scenario.message(ix);
                if lines.iter().all(|line| line.message != at) {
                    let mut line = Line::new(at, message.signs, message.look_alikes);
                    let words = words_of(scenario, ix, english);
                    let one_of = |list: &[&str]| words.iter().any(|word| list.iter().any(|cue| word.starts_with(cue)));
                    line.cues[Cue::FewWords as usize] = one_of(&["secret", "gift", "photo"]);
                    line.cues[Cue::ManyWords as usize] = one_of(&MANY);
                    line.cues[Cue::BayesLine as usize] = bayes.lines(scenario.pair()).is_likelier(&words);
                    line.cues[Cue::AfterNo as usize] = no;
                    lines.push(line);
                }
            }
            _ => {}
        }
    }
    let ix = |line: &Line| session.shown().find(|ix| ix.at() == usize::from(line.message));
    let all: Vec<String> = lines.iter().filter_map(ix).flat_map(|ix| words_of(scenario, ix, english)).collect();
    let worrying = bayes.chats(scenario.pair()).is_likelier(&all);
    lines.iter_mut().for_each(|line| line.cues[Cue::BayesChat as usize] = worrying);
    if let Some(last) = lines.last_mut() {
        last.cues[Cue::Last as usize] = true;
    }
    lines
}

/// Words that somebody may have been told to look out for.
const MANY: [&str; 24] = [
    "secret", "gift", "photo", "picture", "selfie", "alone", "only", "just", "meet", "private", "address", "where",
    "home", "school", "nobody", "parents", "mum", "dad", "hurry", "quick", "now", "must", "free", "send",
];

fn words_of(scenario: &Scenario, message: MessageIx, english: &English) -> Vec<String> {
    let text = english.text(&scenario.key(&scenario.message(message).id)).unwrap_or_default().to_lowercase();
    let words = text.split(|letter: char| !letter.is_alphabetic() && letter != '\'').filter(|word| !word.is_empty());
    words.map(str::to_owned).collect()
}

/// How often words stand in texts of one sort and another.
#[derive(Default)]
struct Counts {
    texts: [f64; 2],
    words: BTreeMap<String, [f64; 2]>,
    all: [f64; 2],
}

impl Counts {
    fn add(&mut self, words: &[String], shows: bool) {
        let at = usize::from(shows);
        self.texts[at] += 1.0;
        for word in words {
            self.words.entry(word.clone()).or_default()[at] += 1.0;
            self.all[at] += 1.0;
        }
    }

    /// Whether a text is likelier of the second sort (naive Bayes with one word of each added).
    fn is_likelier(&self, words: &[String]) -> bool {
        let different = self.words.len() as f64;
        let of = |at: usize| {
            let word = |word: &String| {
                let times = self.words.get(word).map_or(0.0, |times| times[at]);
                libm::log((times + 1.0) / (self.all[at] + different))
            };
            libm::log(self.texts[at]) + words.iter().map(word).sum::<f64>()
        };
        of(1) > of(0)
    }
}

/// What is learnt from the words of all pairs but one, for each pair.
struct Bayes(BTreeMap<String, [Counts; 2]>);

impl Bayes {
    fn new(scenarios: &[Arc<Scenario>], english: &English) -> Self {
        let pairs: BTreeSet<&str> = scenarios.iter().map(|scenario| scenario.pair()).collect();
        let others = |pair: &str| {
            let mut counts = [Counts::default(), Counts::default()];
            for scenario in scenarios.iter().filter(|scenario| scenario.pair() != pair) {
                let session = Session::new(Arc::clone(scenario));
                let lines = scenario.message_ixs().filter(|ix| session.flaggable(*ix));
                let mut all = Vec::new();
                for ix in lines {
                    let words = words_of(scenario, ix, english);
                    counts[0].add(&words, !scenario.message(ix).signs.is_empty());
                    all.extend(words);
                }
                counts[1].add(&all, scenario.kind == Kind::Worrying);
            }
            (pair.to_owned(), counts)
        };
        Self(pairs.into_iter().map(others).collect())
    }

    fn lines(&self, pair: &str) -> &Counts {
        &self.0[pair][0]
    }

    fn chats(&self, pair: &str) -> &Counts {
        &self.0[pair][1]
    }
}
