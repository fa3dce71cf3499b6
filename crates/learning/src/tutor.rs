//! The tutor: which chat comes next. It aims at what the learner does not know yet and keeps the mix of worrying, benign and
//! annoying chats, so that looking pays and suspecting everything does not. Rules in order: `docs/learning.md`.

use std::collections::BTreeMap;

use story::{Age, App, Band, CastIx, Kind, Party, Relation, Scenario, Sign, SignSet};

use rand::Rng;

use crate::{
    booster,
    mastery::{Chance, Day, Learner, ladder},
    seed::{Seed, shuffle, stream},
    skill::Skill,
};

/// The kinds of five chats in a row: 40 % worrying, 40 % benign, 20 % annoying.
const BLOCK: [Kind; 5] = [Kind::Worrying, Kind::Worrying, Kind::Benign, Kind::Benign, Kind::Annoying];
/// How many chats of friends are played before one comes to the player itself.
const FRIENDS_FIRST: u64 = 2;
/// From then on it may be every such chat.
const OWN_EVERY: u64 = 3;

/// Whether chats to the player itself are among those that it may pick, after so many chats of this run.
#[must_use]
pub fn may_be_own(played: u64) -> bool {
    played >= FRIENDS_FIRST
}

/// A chat that may come next, as far as the tutor looks at it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// The scenario's id.
    pub id: Box<str>,
    /// For whom it is written.
    pub band: Band,
    /// What it turns out to be.
    pub kind: Kind,
    /// The signs that messages to the friend, or to the player, show.
    pub signs: SignSet,
    /// The signs that such messages only resemble.
    pub look_alikes: SignSet,
    /// The type of the person it is mostly about. `None` if nobody writes.
    pub person: Option<(Relation, Age)>,
    /// The chat program it happens in.
    pub app: App,
    /// The id of its twin.
    pub twin: Option<Box<str>>,
    /// Whether it comes to the player itself instead of a friend.
    pub own: bool,
    /// How often it was played to its end.
    pub played: u32,
}

impl Candidate {
    /// A scenario that was played that often. Of the people who write, the one with most messages that show or resemble a
    /// sign stands for it; of several, the first of the cast.
    #[must_use]
    pub fn new(scenario: &Scenario, played: u32) -> Self {
        let others: Vec<CastIx> = scenario.others().collect();
        let telling = |who: &CastIx| {
            let theirs = scenario.messages.iter().filter(|message| message.from == *who && !message.aside);
            theirs.filter(|message| !message.signs.is_empty() || !message.look_alikes.is_empty()).count()
        };
        let main = others.iter().rev().max_by_key(|who| telling(who));
        let person = main.and_then(|who| match scenario.person(*who).party {
            Party::Other { relation, age } => Some((relation, age)),
            Party::Friend { .. } | Party::Player | Party::Noor | Party::Adult { .. } | Party::Mentioned => None,
        });
        let (mut signs, mut look_alikes) = (SignSet::EMPTY, SignSet::EMPTY);
        for message in scenario.messages.iter().filter(|message| !message.aside && others.contains(&message.from)) {
            signs = signs.union(message.signs);
            look_alikes = look_alikes.union(message.look_alikes);
        }
        Self {
            id: scenario.id.clone(),
            band: scenario.band,
            kind: scenario.kind,
            signs,
            look_alikes,
            person,
            app: scenario.app,
            twin: scenario.twin.clone(),
            own: scenario.is_players_own(),
            played,
        }
    }
}

/// For whom and when a chat is chosen.
#[derive(Debug, Clone, Copy)]
pub struct Context {
    /// The player's band.
    pub band: Band,
    /// The day.
    pub day: Day,
    /// The seed of the run.
    pub seed: Seed,
    /// How many chats were chosen before in this run.
    pub step: u64,
}

/// The rules that a choice breaks, the gravest first. The candidate that breaks the least is chosen, so that a rule is
/// relaxed only when nothing else is left, and the lower ones before the higher ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Breach {
    /// It comes to the player itself, and that has no turn.
    own: bool,
    /// It is the very chat that was played last.
    same: bool,
    /// It is the twin of the chat that was played last.
    twin: bool,
    /// The same type of person comes twice in a row.
    person: bool,
    /// It worries, and the block of five has no such kind left.
    worries: bool,
    /// How often it was played before: it comes again only when nothing else serves.
    again: u32,
    /// The block has no such kind left, and it does not worry.
    kind: bool,
    /// It is written for a younger band, and says nothing of a wanted sign that new chats of the player's own do not say: how
    /// many bands younger.
    younger: u8,
    /// The block has such a kind left, but plans it for later.
    later: bool,
}

/// What the library has for a learner.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Supply {
    /// Some chat that was not played yet is about a sign that is not mastered.
    New,
    /// None is: these signs are wanted, and whatever comes is known already. The game can say that new chats come.
    PlayedOut(SignSet),
    /// Every sign is mastered.
    Enough,
}

/// What the library has for a learner of a band on a day. Chats above the band do not count.
#[must_use]
pub fn supply(candidates: &[Candidate], learner: &Learner, band: Band, day: Day) -> Supply {
    let wanted = wanted(learner, band, day);
    let serves = |chat: &Candidate| {
        chat.played == 0 && chat.band <= band && !chat.signs.union(chat.look_alikes).intersection(wanted).is_empty()
    };
    match wanted.is_empty() {
        true => Supply::Enough,
        false if candidates.iter().any(serves) => Supply::New,
        false => Supply::PlayedOut(wanted),
    }
}

/// The signs of a band that are not mastered.
fn wanted(learner: &Learner, band: Band, day: Day) -> SignSet {
    let mastered = learner.mastered(band, day);
    ladder(band).iter().filter(|sign| !mastered.contains(*sign)).collect()
}

/// The chat that comes next. `history` are the ids of the chats before it, the latest last; five are enough. The order of
/// the candidates does not matter, and the same values always give the same choice.
///
/// The first two chats are friends'. From the third on, one in three may come to the player itself; of those that fit, it is
/// then more likely than others.
///
/// `None` if no candidate is written for the player's band or a younger one.
#[must_use]
pub fn next<'a>(
    candidates: &'a [Candidate],
    learner: &Learner,
    history: &[&str],
    context: Context,
) -> Option<&'a Candidate> {
    let recent = &history[history.len().saturating_sub(BLOCK.len())..];
    let past: BTreeMap<&str, &Candidate> =
        candidates.iter().filter(|chat| recent.contains(&&*chat.id)).map(|chat| (&*chat.id, chat)).collect();
    let last_id = history.last().copied();
    let last = last_id.and_then(|id| past.get(id).copied());
    let left = left_of_block(recent, &past, context);
    let needs = Needs::new(learner, context);
    let wanted = wanted(learner, context.band, context.day);
    // What new chats of the player's own band show, and what they resemble.
    let of_own = |pick: fn(&Candidate) -> SignSet| {
        let own = candidates.iter().filter(|chat| chat.band == context.band && chat.played == 0);
        own.fold(SignSet::EMPTY, |signs, chat| signs.union(pick(chat)))
    };
    let (shown, resembled) = (of_own(|chat| chat.signs), of_own(|chat| chat.look_alikes));
    let says_more = |chat: &Candidate| {
        let more = |signs: SignSet, own: SignSet| signs.intersection(wanted).iter().any(|sign| !own.contains(sign));
        more(chat.signs, shown) || more(chat.look_alikes, resembled)
    };
    let turn = may_be_own(context.step) && (context.step - FRIENDS_FIRST).is_multiple_of(OWN_EVERY);
    let breach = |chat: &Candidate| {
        let is_last = |id: Option<&str>| id.is_some() && id == last_id;
        Breach {
            own: chat.own && !turn,
            same: is_last(Some(&chat.id)),
            twin: is_last(chat.twin.as_deref()),
            person: chat.person.is_some() && last.is_some_and(|last| last.person == chat.person),
            worries: chat.kind == Kind::Worrying && !left.contains(&chat.kind),
            again: chat.played,
            kind: chat.kind != Kind::Worrying && !left.contains(&chat.kind),
            younger: if says_more(chat) { 0 } else { (context.band as u8).saturating_sub(chat.band as u8) },
            later: left.first() != Some(&chat.kind),
        }
    };
    let mut rng = stream(context.seed, "tutor", &format!("step {}", context.step));
    let ties = rng.next_u64();
    candidates.iter().filter(|chat| chat.band <= context.band).min_by_key(|chat| {
        let follows = chat.twin.as_deref().is_some_and(|twin| recent.contains(&twin));
        let app = last.is_some_and(|last| last.app == chat.app);
        (breach(chat), -needs.worth(chat, follows, app), tie(ties, &chat.id), &chat.id)
    })
}

/// The kinds that the present block of five still lacks, in the order drawn for it. What was played otherwise than planned
/// is taken off all the same, so that a block that was begun with another kind still comes out right.
fn left_of_block(recent: &[&str], past: &BTreeMap<&str, &Candidate>, context: Context) -> Vec<Kind> {
    let length = BLOCK.len() as u64;
    let (block, place) = (context.step / length, usize::try_from(context.step % length).unwrap_or(0));
    let mut left = BLOCK.to_vec();
    shuffle(&mut left, &mut stream(context.seed, "tutor", &format!("block {block}")));
    for id in &recent[recent.len().saturating_sub(place)..] {
        if let Some(at) = past.get(id).and_then(|chat| left.iter().position(|kind| *kind == chat.kind)) {
            left.remove(at);
        }
    }
    left.drain(..left.len().saturating_sub(BLOCK.len() - place));
    left
}

/// A number that is different for each chat and each draw, so that among equals the seed decides.
fn tie(draw: u64, id: &str) -> u64 {
    // FNV-1a (Fowler, Noll, Vo), begun at the draw, and the finaliser of SplitMix64.
    let hash = id.bytes().fold(draw, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3));
    let mixed = (hash ^ (hash >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed ^ (mixed >> 29)
}

/// What practice of each sign is worth to a learner on a day, in points.
struct Needs {
    find: [i64; Sign::ALL.len()],
    let_be: [i64; Sign::ALL.len()],
}

impl Needs {
    /// A due booster comes before everything else.
    const DUE: i64 = 1_000;
    /// A sign not yet mastered: so much, ...
    const UNKNOWN: i64 = 20;
    /// ... as much as this times the probability that it is not known, ...
    const DOUBT: i64 = 80;
    /// ... and for each right answer that is wanted before it can be mastered.
    const WANTED: i64 = 40;
    /// A mastered sign: attention that others need more.
    const KNOWN: i64 = -30;
    /// A sign that was met and is not mastered yet: what was begun is brought to an end before more is begun, unless it comes to
    /// none in several chats.
    const BEGUN: i64 = 200;
    /// Its twin was played a little while ago: what is alike is fresh enough to be compared.
    const FOLLOWS: i64 = 6;
    /// The same chat program comes twice in a row.
    const APP: i64 = -6;
    /// It comes to the player itself: nearly as much as a sign that was begun.
    const OWN: i64 = 60;

    fn new(learner: &Learner, context: Context) -> Self {
        let due = booster::due(learner, context.band, context.day);
        let need = |sign: Sign, shows: bool| {
            let skill = Skill::of(sign, context.band);
            // Met once since, it waits for its booster: whoever takes no boosters must not be held up by them.
            let met_since = learner.last_seen(skill) >= learner.booster_due(skill);
            if due.contains(&skill) && !met_since {
                return Self::DUE;
            }
            if learner.has_mastered(skill, context.day) {
                return Self::KNOWN;
            }
            let doubt = i64::from(learner.chance(skill, context.day).not().get());
            let wanted = i64::from(learner.wants(skill, shows));
            let begun = if learner.has_begun(skill) { Self::BEGUN } else { 0 };
            begun + Self::UNKNOWN + doubt * Self::DOUBT / i64::from(Chance::ONE.get()) + wanted * Self::WANTED
        };
        Self { find: Sign::ALL.map(|sign| need(sign, true)), let_be: Sign::ALL.map(|sign| need(sign, false)) }
    }

    fn worth(&self, chat: &Candidate, follows: bool, same_app: bool) -> i64 {
        let find: i64 = chat.signs.iter().map(|sign| self.find[sign as usize]).sum();
        let let_be: i64 = chat.look_alikes.iter().map(|sign| self.let_be[sign as usize]).sum();
        let about = i64::try_from(chat.signs.len() + chat.look_alikes.len()).unwrap_or(1).max(1);
        let mut worth = (find + let_be) / about;
        worth += if follows { Self::FOLLOWS } else { 0 };
        worth += if chat.own { Self::OWN } else { 0 };
        worth + if same_app { Self::APP } else { 0 }
    }
}
