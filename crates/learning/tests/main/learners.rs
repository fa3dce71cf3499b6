//! Simulated learners, shared by the tests and `examples/simulate.rs`. Their minds are none of the tutor's: no probability of
//! knowing, but for each sign a strength that feedback raises and time wears down, and answers by signal detection, with noise
//! and a criterion. Beside them stand opponents who learn no sign, and whom no light should come to. Floats live here and not
//! in the crate; nothing of the crate depends on it.

use std::collections::{BTreeMap, BTreeSet};

use learning::{
    Counts, Day, Heard, Learner, PlainCount, Seed, SessionRecord, SignCount, Skill,
    booster::{self, Item, Occasion},
    mastery::ladder,
    stream,
    tutor::{self, Candidate, Context},
};
use rand::{Rng, rngs::ChaCha8Rng};
use story::{Band, ContentHash, Ending, Sign, SignSet};

use crate::library::{Chat, Cue, Line, pool};

/// Chats played on a day.
const SITTING: u64 = 5;
/// Days from mastery, or from the end of practice, to the last measurement: four weeks.
pub(crate) const LATER: u32 = 28;

/// How an answer comes about.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Mind {
    /// By strength, which feedback raises.
    Learns,
    /// By a strength that stays.
    Stays(f64),
    /// Without looking: a flag with this probability.
    Blind(f64),
    /// A flag on whatever has a cue.
    Cue(Cue),
    /// What was seen before is remembered line by line; the rest is guessed.
    Memory,
}

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
    pub(crate) mind: Mind,
}

const TYPICAL: Profile =
    Profile { name: "typical", start: 0.7, top: 3.6, rate: 0.16, memory: 10.0, criterion: 0.0, mind: Mind::Learns };

/// Those who learn.
pub(crate) const LEARNERS: [Profile; 5] = [
    TYPICAL,
    Profile { name: "skilled", start: 2.6, ..TYPICAL },
    Profile { name: "slow", rate: 0.07, ..TYPICAL },
    Profile { name: "forgetter", memory: 5.0, ..TYPICAL },
    Profile { name: "jumpy", criterion: -0.6, ..TYPICAL },
];

const fn opponent(name: &'static str, mind: Mind) -> Profile {
    Profile { name, mind, ..TYPICAL }
}

/// Those who learn no sign, in any library.
pub(crate) const OPPONENTS: [Profile; 9] = [
    opponent("guesser", Mind::Blind(0.5)),
    opponent("suspicious of all", Mind::Blind(0.97)),
    opponent("trusting of all", Mind::Blind(0.03)),
    opponent("d' of 0", Mind::Stays(0.0)),
    opponent("d' of 0.5", Mind::Stays(0.5)),
    opponent("d' of 1", Mind::Stays(1.0)),
    opponent("d' of 2", Mind::Stays(2.0)),
    opponent("flags the last line", Mind::Cue(Cue::Last)),
    opponent("memoriser", Mind::Memory),
];

/// Those who go by words or by replies, which only the library that ships has.
pub(crate) const READERS: [Profile; 5] = [
    opponent("flags what follows a no", Mind::Cue(Cue::AfterNo)),
    opponent("secret, gift, photo", Mind::Cue(Cue::FewWords)),
    opponent("24 words", Mind::Cue(Cue::ManyWords)),
    opponent("naive Bayes by line", Mind::Cue(Cue::BayesLine)),
    opponent("naive Bayes by chat", Mind::Cue(Cue::BayesChat)),
];

pub(crate) fn profile(name: &str) -> Profile {
    let all = LEARNERS.into_iter().chain(OPPONENTS).chain(READERS);
    all.into_iter().find(|profile| profile.name == name).expect("a learner of that name")
}

/// How easily an answer goes wrong by a slip of the finger.
const LAPSE: f64 = 0.02;
/// How much longer a sign is remembered after it was retrieved rightly on a later day (the spacing effect), and the most.
const SPACED: f64 = 1.3;
const LONGEST_MEMORY: f64 = 120.0;

/// By how much a line about no sign is less like one than a look-alike is, to those who learn.
const PLAINER: f64 = 1.0;

/// One simulated learner.
pub(crate) struct Child {
    profile: Profile,
    rng: ChaCha8Rng,
    start: [f64; 15],
    strength: [f64; 15],
    memory: [f64; 15],
    day: [u32; 15],
    retrieved: [u32; 15],
    seen: BTreeSet<(Box<str>, u16)>,
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
        Self { profile, rng, start, strength: start, memory, day: [0; 15], retrieved: [0; 15], seen: BTreeSet::new() }
    }

    fn strength_on(&self, sign: Sign, day: u32) -> f64 {
        let at = sign as usize;
        let days = f64::from(day - self.day[at]);
        let kept = libm::pow(1.0 - 1.0 / self.memory[at], days);
        self.start[at] + (self.strength[at] - self.start[at]) * kept
    }

    /// Whether a line of a chat is flagged; feedback follows.
    fn answer(&mut self, chat: &str, line: &Line, day: u32) -> bool {
        let shows = !line.signs.is_empty();
        match self.profile.mind {
            Mind::Blind(flags) => between(0.0, 1.0, &mut self.rng) < flags,
            Mind::Cue(cue) => line.has(cue),
            Mind::Memory => {
                let new = self.seen.insert((chat.into(), line.message));
                if new { between(0.0, 1.0, &mut self.rng) < 0.5 } else { shows }
            }
            Mind::Stays(strength) => self.calls(if shows { strength / 2.0 } else { -strength / 2.0 }),
            Mind::Learns if !line.is_item() => {
                let all = self.profile.start;
                self.calls(-all / 2.0 - PLAINER)
            }
            Mind::Learns => self.learns(line, shows, day),
        }
    }

    /// Whether the evidence of a line, with noise, passes the criterion.
    fn calls(&mut self, evidence: f64) -> bool {
        let evidence = evidence + normal(&mut self.rng);
        (evidence > self.profile.criterion) != (between(0.0, 1.0, &mut self.rng) < LAPSE)
    }

    fn learns(&mut self, line: &Line, shows: bool, day: u32) -> bool {
        let about: Vec<Sign> = line.signs.union(line.look_alikes).iter().collect();
        let strengths: Vec<f64> = about.iter().map(|sign| self.strength_on(*sign, day)).collect();
        // Of several signs the one that is known best is found, of several look-alikes the one that is known least mistaken.
        let evidence = if shows {
            strengths.iter().copied().fold(f64::MIN, f64::max) / 2.0
        } else {
            -strengths.iter().copied().fold(f64::MAX, f64::min) / 2.0
        };
        let flagged = self.calls(evidence);
        for (sign, strength) in about.into_iter().zip(strengths) {
            let at = sign as usize;
            self.strength[at] = strength + self.profile.rate * (self.profile.top - strength).max(0.0);
            self.day[at] = day;
            if flagged == shows && day > self.retrieved[at] {
                self.memory[at] = (self.memory[at] * SPACED).min(LONGEST_MEMORY);
            }
            self.retrieved[at] = self.retrieved[at].max(day);
        }
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
#[derive(Debug, Clone)]
pub(crate) struct Run {
    /// Items answered until every sign of the ladder was mastered, those of boosters included. `None` if that never
    /// happened.
    pub(crate) items: Option<u32>,
    /// Chats played until then.
    pub(crate) chats: Option<u32>,
    /// For each sign that was ever mastered, the items until then.
    pub(crate) lights: BTreeMap<Skill, u32>,
    /// The mean strength (d') over the ladder at the end of practice.
    pub(crate) strength: f64,
    /// The share of the gain in strength that was left after [`LATER`] days without chats. Not a number without a gain.
    pub(crate) kept: f64,
}

impl Run {
    /// The items until the first light.
    pub(crate) fn first(&self) -> Option<u32> {
        self.lights.values().copied().min()
    }
}

/// How long a simulation goes on.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Until {
    /// So many items.
    pub(crate) items: u32,
    /// A chat would be played more often than so.
    pub(crate) times: u32,
    /// Whether there are booster rounds in the four weeks after.
    pub(crate) boosters: bool,
}

impl Until {
    pub(crate) const fn items(items: u32) -> Self {
        Self { items, times: u32::MAX, boosters: true }
    }
}

/// One learner: five chats a day until the ladder is mastered or the end is reached, with a booster round on every
/// day on which one is due, in every order alike. Then four weeks without a chat, with or without boosters; so both have
/// gained the same by then.
pub(crate) fn run(chats: &[Chat], band: Band, profile: Profile, order: Order, seed: Seed, until: Until) -> Run {
    let chats: Vec<&Chat> = chats.iter().filter(|chat| chat.candidate.band <= band).collect();
    let (signs, skills): (Vec<Sign>, _) = (ladder(band).iter().collect(), Skill::of_band(band));
    let pool = pool(&chats);
    let mut child = Child::new(profile, seed);
    let mut learner = Learner::default();
    let mut candidates: Vec<Candidate> = chats.iter().map(|chat| chat.candidate.clone()).collect();
    let mut sequence: Vec<usize> = (0..chats.len()).collect();
    let mut ways = stream(seed, "ways", "");
    if order == Order::Random {
        let mut rng = stream(seed, "random order", "");
        for end in (2..=sequence.len()).rev() {
            sequence.swap(end - 1, rng.next_u32() as usize % end);
        }
    }
    let before = child.skill(&signs, 0);
    let (mut items, mut step, mut day) = (0_u32, 0_u64, Day(0));
    let mut history: Vec<usize> = Vec::new();
    let mut lights: BTreeMap<Skill, u32> = BTreeMap::new();
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
            if candidates[at].played >= until.times {
                break 'practice false;
            }
            let way = &chats[at].ways[ways.next_u32() as usize % chats[at].ways.len()];
            learner.learn(&play(chats[at], way, &mut child, day), heard(&candidates, at), day);
            items += u32::try_from(way.iter().filter(|line| line.is_item()).count()).unwrap_or(0);
            candidates[at].played += 1;
            history.push(at);
            step += 1;
            let lit: Vec<Skill> = skills.iter().copied().filter(|skill| learner.has_mastered(*skill, day)).collect();
            for skill in &lit {
                lights.entry(*skill).or_insert(items);
            }
            if lit == skills {
                break 'practice true;
            }
            if items >= until.items {
                break 'practice false;
            }
        }
        day = day.after(1);
    };
    let strength = child.skill(&signs, day.0);
    let gain = strength - before;
    let end = day.after(LATER);
    while until.boosters && day < end {
        let last = history.last().map(|at| &*chats[*at].candidate.id);
        boost(&pool, &mut child, &mut learner, Occasion { band, day, seed, last });
        day = day.after(1);
    }
    let kept = (child.skill(&signs, end.0) - before) / gain;
    let count = u32::try_from(step).unwrap_or(u32::MAX);
    Run { items: mastered.then_some(items), chats: mastered.then_some(count), lights, strength, kept }
}

fn heard(candidates: &[Candidate], at: usize) -> Heard {
    let chat = &candidates[at];
    let twin = candidates.iter().find(|other| chat.twin.as_ref() == Some(&other.id));
    match (chat.played, twin) {
        (1.., _) => Heard::Again,
        (0, Some(twin)) if twin.played > 0 => Heard::Twin,
        (0, _) => Heard::New,
    }
}

/// A chat that comes again gives another answer by chance only, but the answer counts for all signs of its line.
fn play(chat: &Chat, way: &[Line], child: &mut Child, day: Day) -> SessionRecord {
    let mut skills: BTreeMap<Skill, SignCount> = BTreeMap::new();
    let mut plain = PlainCount::default();
    for line in way {
        let flagged = child.answer(&chat.candidate.id, line, day.0);
        let mut count = |about: SignSet, pick: fn(&mut SignCount) -> &mut u16| {
            Skill::of_line(about).for_each(|skill| *pick(skills.entry(skill).or_default()) += 1);
        };
        match (line.is_item(), flagged) {
            (false, true) => plain.flagged += 1,
            (false, false) => plain.let_be += 1,
            (true, true) => {
                count(line.signs, |count| &mut count.hits);
                count(line.look_alikes, |count| &mut count.false_alarms);
            }
            (true, false) => {
                count(line.signs, |count| &mut count.misses);
                count(line.look_alikes, |count| &mut count.correct_rejections);
            }
        }
    }
    SessionRecord {
        scenario: chat.candidate.id.to_string(),
        twin: chat.candidate.twin.as_deref().map(str::to_owned),
        hash: ContentHash::of(b""),
        band: chat.candidate.band,
        kind: chat.candidate.kind,
        counts: Counts::default(),
        skills,
        hinted: BTreeMap::new(),
        plain,
        acts: Vec::new(),
        told: false,
        messages_to_help: None,
        ending: Some(Ending::Told),
    }
}

/// A booster round, if one is due; how many items it had.
fn boost(pool: &[(Item, Line)], child: &mut Child, learner: &mut Learner, occasion: Occasion<'_>) -> u32 {
    if booster::due(learner, occasion.band, occasion.day).is_empty() {
        return 0;
    }
    let items: Vec<Item> = pool.iter().map(|(item, _)| item.clone()).collect();
    let round = booster::round(&items, learner, occasion);
    let mut answers = Vec::new();
    for item in round {
        let line = pool.iter().find(|(other, _)| other == item).map(|(_, line)| line).expect("it is of the pool");
        answers.push(item.answer(child.answer(&item.scenario, line, occasion.day.0)));
    }
    booster::finish(learner, &answers, occasion.day);
    u32::try_from(answers.len()).unwrap_or(0)
}

/// The quartiles of some figures: at a quarter, half and three quarters of them in order.
pub(crate) fn quartiles(figures: &[f64]) -> [f64; 3] {
    let mut sorted = figures.to_vec();
    sorted.sort_by(f64::total_cmp);
    [1, 2, 3].map(|quarter| sorted.get(sorted.len() * quarter / 4).copied().unwrap_or(f64::NAN))
}

/// Simulated children of each kind who play the library that ships.
const CHILDREN: u64 = 100;

/// What can be mastered by each band in a library with no chat played more than twice, questions and signs: from how many pairs
/// the lines come, and what share of typical children ever masters it, with slow and skilled ones in brackets. The last row has
/// the mean number of lights.
pub(crate) fn masterable(chats: &[Chat]) -> Vec<Vec<String>> {
    let until = Until { items: u32::MAX, times: 2, boosters: false };
    let skills: Vec<Skill> = [Band::Younger, Band::Older].into_iter().flat_map(Skill::of_band).collect();
    let mut rows = vec![["lamp", "8 and 9", "10 to 12", "13 to 15"].map(str::to_owned).to_vec()];
    rows.extend(skills.iter().map(|skill| {
        vec![match skill {
            Skill::Question(question) => question.key().replace('-', " "),
            Skill::Sign(sign) => sign.key().to_uppercase(),
        }]
    }));
    rows.push(vec!["lights, of all".to_owned()]);
    for band in [Band::Younger, Band::Middle, Band::Older] {
        let [typical, slow, skilled] = ["typical", "slow", "skilled"].map(|name| -> Vec<Run> {
            (0..CHILDREN).map(|seed| run(chats, band, profile(name), Order::Tutor, Seed(seed), until)).collect()
        });
        let own = Skill::of_band(band);
        for (skill, row) in skills.iter().zip(&mut rows[1..]) {
            let of = chats.iter().map(|chat| &chat.candidate).filter(|chat| chat.band <= band);
            let about = of.filter(|chat| chat.signs.union(chat.look_alikes).iter().any(|sign| skill.covers(sign)));
            let pairs: BTreeSet<&str> =
                about.map(|chat| chat.twin.as_deref().map_or(&*chat.id, |twin| twin.min(&chat.id))).collect();
            let share =
                |runs: &[Run]| runs.iter().filter(|run| run.lights.contains_key(skill)).count() * 100 / runs.len();
            let [typical, slow, skilled] = [&typical, &slow, &skilled].map(|runs| share(runs));
            row.push(if own.contains(skill) {
                format!("{} / {typical} % ({slow}-{skilled})", pairs.len())
            } else {
                "-".to_owned()
            });
        }
        let mean = |runs: &[Run]| runs.iter().map(|run| run.lights.len()).sum::<usize>() as f64 / runs.len() as f64;
        let [typical, slow, skilled] = [&typical, &slow, &skilled].map(|runs| mean(runs));
        let all = own.len();
        rows.last_mut().expect("the last row").push(format!("{typical:.1} ({slow:.1}-{skilled:.1}) of {all}"));
    }
    rows
}

/// A Markdown table whose columns also line up as plain text; the first line is its head.
pub(crate) fn table(mut lines: Vec<Vec<String>>) -> String {
    let columns = lines.first().map_or(0, Vec::len);
    let widths: Vec<usize> =
        (0..columns).map(|at| lines.iter().map(|line| line[at].chars().count()).max().unwrap_or(3)).collect();
    lines.insert(1, widths.iter().map(|width| "-".repeat(*width)).collect());
    let cells = |line: Vec<String>| {
        let cells = line.iter().zip(&widths).map(|(cell, width)| format!("| {cell:width$} "));
        cells.collect::<String>() + "|\n"
    };
    lines.into_iter().map(cells).collect()
}
