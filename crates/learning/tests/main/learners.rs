//! Simulated learners and a made-up library, shared by the tests and `examples/simulate.rs`. Their minds are none of the
//! tutor's: no probability of knowing, but for each sign a strength that feedback raises and time wears down, and answers by
//! signal detection, with noise and a criterion. Floats live here and not in the crate; nothing of the crate depends on it.

use std::collections::BTreeMap;

use learning::{
    Counts, Day, Learner, Seed, SessionRecord, SignCount,
    booster::{self, Item, Occasion},
    mastery::ladder,
    stream,
    tutor::{self, Candidate, Context},
};
use rand::{Rng, rngs::ChaCha8Rng};
use story::{Age, App, Band, ContentHash, Ending, Kind, Level, Relation, Sign, Sign::*};

/// Chats played on a day.
const SITTING: u64 = 5;
/// Days from mastery, or from the end of practice, to the last measurement: four weeks.
pub(crate) const LATER: u32 = 28;

/// A kind of learner.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Profile {
    pub(crate) name: &'static str,
    /// The strength (d') with which signs are told from look-alikes before any feedback.
    pub(crate) start: f64,
    /// The strength that practice comes to.
    pub(crate) top: f64,
    /// The share of what is missing that one feedback teaches.
    pub(crate) rate: f64,
    /// After so many days a little more than a third of what was learnt is left, without retrieval.
    pub(crate) memory: f64,
    /// Where a message is called a sign: 0 is even, below it flags too easily.
    pub(crate) criterion: f64,
    /// Whoever answers without looking flags with this probability.
    pub(crate) blind: Option<f64>,
}

const TYPICAL: Profile =
    Profile { name: "typical", start: 0.7, top: 3.6, rate: 0.16, memory: 10.0, criterion: 0.0, blind: None };

/// Every kind of learner, with the ones that answer without looking at the end.
pub(crate) const PROFILES: [Profile; 8] = [
    TYPICAL,
    Profile { name: "skilled", start: 2.6, ..TYPICAL },
    Profile { name: "slow", rate: 0.07, ..TYPICAL },
    Profile { name: "forgetter", memory: 5.0, ..TYPICAL },
    Profile { name: "jumpy", criterion: -0.6, ..TYPICAL },
    Profile { name: "guesser", blind: Some(0.5), ..TYPICAL },
    Profile { name: "suspicious of all", blind: Some(0.97), ..TYPICAL },
    Profile { name: "trusting of all", blind: Some(0.03), ..TYPICAL },
];

pub(crate) fn profile(name: &str) -> Profile {
    PROFILES.into_iter().find(|profile| profile.name == name).unwrap_or(TYPICAL)
}

/// How easily an answer goes wrong by a slip of the finger.
const LAPSE: f64 = 0.02;
/// How much longer a sign is remembered after it was retrieved rightly on a later day (the spacing effect), and the most.
const SPACED: f64 = 1.3;
const LONGEST_MEMORY: f64 = 120.0;

/// One simulated learner.
pub(crate) struct Child {
    profile: Profile,
    rng: ChaCha8Rng,
    start: [f64; 15],
    strength: [f64; 15],
    memory: [f64; 15],
    day: [u32; 15],
    retrieved: [u32; 15],
}

impl Child {
    pub(crate) fn new(profile: Profile, seed: Seed) -> Self {
        let mut rng = stream(seed, "child", profile.name);
        // No two children are alike, and no two signs are to a child.
        let rate = profile.rate * between(0.7, 1.3, &mut rng);
        let criterion = profile.criterion + between(-0.25, 0.25, &mut rng);
        let start = [(); 15].map(|()| profile.start * between(0.5, 1.5, &mut rng));
        let profile = Profile { rate, criterion, ..profile };
        let memory = [profile.memory; 15];
        Self { profile, rng, start, strength: start, memory, day: [0; 15], retrieved: [0; 15] }
    }

    fn strength_on(&self, sign: Sign, day: u32) -> f64 {
        let at = sign as usize;
        let days = f64::from(day - self.day[at]);
        let kept = libm::pow(1.0 - 1.0 / self.memory[at], days);
        self.start[at] + (self.strength[at] - self.start[at]) * kept
    }

    /// Whether a message is flagged; feedback follows.
    fn answer(&mut self, sign: Sign, shows: bool, day: u32) -> bool {
        let at = sign as usize;
        let strength = self.strength_on(sign, day);
        if let Some(flags) = self.profile.blind {
            return between(0.0, 1.0, &mut self.rng) < flags;
        }
        let evidence = normal(&mut self.rng) + if shows { strength / 2.0 } else { -strength / 2.0 };
        let flagged = (evidence > self.profile.criterion) != (between(0.0, 1.0, &mut self.rng) < LAPSE);
        self.strength[at] = strength + self.profile.rate * (self.profile.top - strength).max(0.0);
        self.day[at] = day;
        if flagged == shows && day > self.retrieved[at] {
            self.memory[at] = (self.memory[at] * SPACED).min(LONGEST_MEMORY);
        }
        self.retrieved[at] = self.retrieved[at].max(day);
        flagged
    }

    /// The mean strength over some signs: what a long test without feedback would find.
    fn skill(&self, signs: &[Sign], day: u32) -> f64 {
        signs.iter().map(|sign| self.strength_on(*sign, day)).sum::<f64>() / signs.len() as f64
    }
}

pub(crate) fn between(low: f64, high: f64, rng: &mut impl Rng) -> f64 {
    low + (high - low) * f64::from(rng.next_u32()) / f64::from(u32::MAX)
}

/// A normal deviate, near enough: twelve uniform ones (Irwin and Hall), by additions that give the same bits everywhere.
pub(crate) fn normal(rng: &mut impl Rng) -> f64 {
    (0..12).map(|_| between(0.0, 1.0, rng)).sum::<f64>() - 6.0
}

/// A chat of the made-up library: what the tutor sees, and its messages that show or resemble a sign.
pub(crate) struct Chat {
    pub(crate) candidate: Candidate,
    items: Vec<(Sign, bool)>,
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
/// signs as often. An annoying one resembles one or two. Of the pairs whose signs are all gentle, a quarter come to the player. With `even`, every sign comes equally often.
pub(crate) fn library(band: Band, even: bool) -> Vec<Chat> {
    const PAIRS: usize = 24;
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
    // Ids say nothing of the kind, and their order mixes kinds.
    let id = |number: usize| format!("chat-{:02}", number * 37 % 60);
    let per_chat = if band == Band::Younger { 1 } else { 2 };
    for pair in 0..PAIRS {
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
    for number in 0..12 {
        let items = signs.by_ref().take(1 + number % 2).map(|sign| (sign, false)).collect();
        let look = (PEOPLE[(number * 3 + 1) % 8], APPS[(number + 1) % 4]);
        chats.push(chat(band, Kind::Annoying, id(2 * PAIRS + number), None, look, items));
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
    Chat { candidate, items }
}

/// The lines of a library, for boosters.
fn pool(chats: &[Chat]) -> Vec<Item> {
    let lines = |chat: &Chat| {
        let (scenario, band) = (chat.candidate.id.clone(), chat.candidate.band);
        let line = move |(at, (sign, shows)): (u16, &(Sign, bool))| {
            // The chat has no scenario whose message this could be; what is saved is a number too.
            let message = ron::from_str(&at.to_string()).ok()?;
            Some(Item { scenario: scenario.clone(), band, message, sign: *sign, shows: *shows })
        };
        (0..).zip(&chat.items).filter_map(line).collect::<Vec<_>>()
    };
    chats.iter().flat_map(lines).collect()
}

/// In which order chats come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Order {
    /// As the tutor chooses.
    Tutor,
    /// By id, again and again.
    Fixed,
    /// In a random order, again and again.
    Random,
}

/// What one simulated learner did.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Run {
    /// Items answered until every sign of the ladder was mastered, those of boosters included. `None` if that never
    /// happened.
    pub(crate) items: Option<u32>,
    /// Chats played until then.
    pub(crate) chats: Option<u32>,
    /// The mean strength (d') over the ladder at the end of practice.
    pub(crate) strength: f64,
    /// The share of the gain in strength that was left after [`LATER`] days without chats. Not a number without a gain.
    pub(crate) kept: f64,
}

/// One learner: five chats a day until the ladder is mastered or so many items are answered, with a booster round on every
/// day on which one is due, in every order alike. Then four weeks without a chat, with or without `boosters`; so both have
/// gained the same by then.
pub(crate) fn run(
    chats: &[Chat],
    band: Band,
    profile: Profile,
    order: Order,
    seed: Seed,
    most: u32,
    boosters: bool,
) -> Run {
    let signs: Vec<Sign> = ladder(band).iter().collect();
    let pool = pool(chats);
    let mut child = Child::new(profile, seed);
    let mut learner = Learner::default();
    let mut candidates: Vec<Candidate> = chats.iter().map(|chat| chat.candidate.clone()).collect();
    let mut sequence: Vec<usize> = (0..chats.len()).collect();
    if order == Order::Random {
        let mut rng = stream(seed, "random order", "");
        for end in (2..=sequence.len()).rev() {
            sequence.swap(end - 1, rng.next_u32() as usize % end);
        }
    }
    let before = child.skill(&signs, 0);
    let (mut items, mut step, mut day) = (0_u32, 0_u64, Day(0));
    let mut history: Vec<usize> = Vec::new();
    let mastered = 'practice: loop {
        let last = history.last().map(|at| &*chats[*at].candidate.id);
        items += boost(&pool, &mut child, &mut learner, Occasion { band, day, seed, last });
        for _ in 0..SITTING {
            let ids: Vec<&str> = history.iter().rev().take(5).rev().map(|at| &*chats[*at].candidate.id).collect();
            let at = match order {
                Order::Tutor => {
                    let choice = tutor::next(&candidates, &learner, &ids, Context { band, day, seed, step });
                    let id = choice.map(|chat| &*chat.id).unwrap_or_default();
                    candidates.iter().position(|candidate| &*candidate.id == id).unwrap_or(0)
                }
                Order::Fixed | Order::Random => sequence[usize::try_from(step).unwrap_or(0) % sequence.len()],
            };
            learner.learn(&play(&chats[at], &mut child, day), day);
            items += u32::try_from(chats[at].items.len()).unwrap_or(0);
            candidates[at].played += 1;
            history.push(at);
            step += 1;
            if signs.iter().all(|sign| learner.has_mastered(*sign, day)) {
                break 'practice true;
            }
            if items >= most {
                break 'practice false;
            }
        }
        day = day.after(1);
    };
    let strength = child.skill(&signs, day.0);
    let gain = strength - before;
    let end = day.after(LATER);
    while boosters && day < end {
        let last = history.last().map(|at| &*chats[*at].candidate.id);
        boost(&pool, &mut child, &mut learner, Occasion { band, day, seed, last });
        day = day.after(1);
    }
    let kept = (child.skill(&signs, end.0) - before) / gain;
    let count = u32::try_from(step).unwrap_or(u32::MAX);
    Run { items: mastered.then_some(items), chats: mastered.then_some(count), strength, kept }
}

fn play(chat: &Chat, child: &mut Child, day: Day) -> SessionRecord {
    let mut signs: BTreeMap<Sign, SignCount> = BTreeMap::new();
    let mut counts = Counts::default();
    for (sign, shows) in &chat.items {
        let flagged = child.answer(*sign, *shows, day.0);
        let count = signs.entry(*sign).or_default();
        let (count, all) = match (*shows, flagged) {
            (true, true) => (&mut count.hits, &mut counts.hits),
            (true, false) => (&mut count.misses, &mut counts.misses),
            (false, true) => (&mut count.false_alarms, &mut counts.false_alarms),
            (false, false) => (&mut count.correct_rejections, &mut counts.correct_rejections),
        };
        *count += 1;
        *all += 1;
    }
    SessionRecord {
        scenario: chat.candidate.id.to_string(),
        hash: ContentHash::of(b""),
        band: chat.candidate.band,
        kind: chat.candidate.kind,
        counts,
        signs,
        acts: Vec::new(),
        told: false,
        messages_to_help: None,
        ending: Some(Ending::Told),
    }
}

/// A booster round, if one is due; how many items it had.
fn boost(pool: &[Item], child: &mut Child, learner: &mut Learner, occasion: Occasion<'_>) -> u32 {
    let round = booster::round(pool, learner, occasion);
    let answers: Vec<_> =
        round.iter().map(|item| item.answer(child.answer(item.sign, item.shows, occasion.day.0))).collect();
    booster::finish(learner, &answers, occasion.day);
    u32::try_from(answers.len()).unwrap_or(0)
}

/// The quartiles of some figures: at a quarter, half and three quarters of them in order.
pub(crate) fn quartiles(figures: &[f64]) -> [f64; 3] {
    let mut sorted = figures.to_vec();
    sorted.sort_by(f64::total_cmp);
    [1, 2, 3].map(|quarter| sorted.get(sorted.len() * quarter / 4).copied().unwrap_or(f64::NAN))
}
