//! The tutor's choice among 1,000 chats, beside a full sort of the same candidates by how little is known of their signs: the
//! median of each and their ratio, measured in one run.
//!
//! `cargo bench -p learning --bench tutor`
#![allow(clippy::print_stdout, reason = "a bench prints what it found")]

use std::{hint::black_box, time::Instant};

use learning::{
    Day, Learner, Seed,
    booster::finish,
    mastery::Answer,
    tutor::{Candidate, Context, next},
};
use story::{Age, App, Band, Kind, Relation, Sign};

const CHATS: usize = 1_000;
const TODAY: Day = Day(9);
const ROUNDS: u64 = 401;

fn main() {
    let library = library();
    let mut learner = Learner::default();
    let met = Sign::ALL.map(|sign| Answer { sign, shows: true, flagged: true });
    finish(&mut learner, &met, Day(0));
    let history = ["chat-1", "chat-5", "chat-9", "chat-13", "chat-17"];
    let context = |step| Context { band: Band::Middle, day: TODAY, seed: Seed(7), step };
    let (mut ours, mut sorts) = (Vec::new(), Vec::new());
    for step in 0..ROUNDS {
        // By turns, so that whatever disturbs the machine disturbs both.
        ours.push(micros(|| next(&library, &learner, &history, context(step)).map(|chat| chat.id.len())));
        sorts.push(micros(|| by_sorting(&library, &learner)));
    }
    let (ours, sorts) = (median(ours), median(sorts));
    println!("choosing among {CHATS} chats: {ours:.0} us; sorting them: {sorts:.0} us; ratio {:.2}", ours / sorts);
}

fn library() -> Vec<Candidate> {
    const KINDS: [Kind; 5] = [Kind::Worrying, Kind::Benign, Kind::Worrying, Kind::Benign, Kind::Annoying];
    const PEOPLE: [Relation; 4] = [Relation::MetInGame, Relation::Coach, Relation::Classmate, Relation::Neighbour];
    let chat = |at: usize| {
        let kind = KINDS[at % 5];
        let about = [Sign::ALL[at % 13], Sign::ALL[(at + 5) % 13]].into_iter().collect();
        let (signs, look_alikes) =
            if kind == Kind::Worrying { (about, Default::default()) } else { (Default::default(), about) };
        Candidate {
            id: format!("chat-{at}").into(),
            band: [Band::Younger, Band::Middle][at % 2],
            kind,
            signs,
            look_alikes,
            person: Some((PEOPLE[at % 4], Age::Teen)),
            app: App::Messenger,
            twin: Some(format!("chat-{}", at ^ 1).into()),
            own: at % 8 < 2,
            played: 0,
        }
    };
    (0..CHATS).map(chat).collect()
}

/// What a first draft would do: put all in order, look every sign up for every comparison, and take the first.
fn by_sorting(library: &[Candidate], learner: &Learner) -> Option<usize> {
    let known = |chat: &Candidate| -> u64 {
        let about = chat.signs.union(chat.look_alikes);
        about.iter().map(|sign| u64::from(learner.chance(sign, TODAY).get())).sum()
    };
    let mut sorted: Vec<&Candidate> = library.iter().collect();
    sorted.sort_by(|one, other| (known(one), &one.id).cmp(&(known(other), &other.id)));
    sorted.first().map(|chat| chat.id.len())
}

fn micros<T>(work: impl FnOnce() -> T) -> f64 {
    let begun = Instant::now();
    black_box(work());
    begun.elapsed().as_secs_f64() * 1e6
}

fn median(mut figures: Vec<f64>) -> f64 {
    figures.sort_by(f64::total_cmp);
    figures.get(figures.len() / 2).copied().unwrap_or(f64::NAN)
}
