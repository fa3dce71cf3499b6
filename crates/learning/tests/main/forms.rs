//! Simulated children take the forms that ship: none of the three is easier by its structure. What an item is to them comes
//! from what the form says of it; its words they cannot read, so this says nothing about real children.

use std::collections::BTreeMap;

use learning::{
    Seed,
    checkup::{About, Answer, Chat, Deed, Face, Form, Items, Length, Outlook, Page, SLOTS, Sitting, Tally, Vignette},
    stats::{FormDifference, form_difference},
    stream,
};
use rand::{Rng, rngs::ChaCha8Rng};
use story::{App, Band, Kind, Level, Relation, Sign, SignSet, level};

use crate::{
    checkup::bank,
    learners::{between, normal},
};

/// Children who take each form. The standard error of a difference is 0.025 standard deviations.
const CHILDREN: u64 = 3_200;

/// How far the forms may differ, in standard deviations.
const MARGIN: f64 = 0.1;

/// A simulated child. Strengths are in standard deviations of its noise.
struct Child {
    rng: ChaCha8Rng,
    band: Band,
    /// How well it tells signs from what resembles them, and how much better or worse each of them.
    ability: f64,
    signs: [f64; Sign::ALL.len()],
    /// Where it calls a chat not okay; below 0 too easily.
    leaning: f64,
    /// How much more it trusts whoever it knows from outside, what it feels about each relation, and how each app confuses it.
    trust: f64,
    relations: BTreeMap<Relation, f64>,
    apps: BTreeMap<App, f64>,
    /// How readily it tells a grown-up, how much it knows, and how often it takes the first sentence when it does not know.
    telling: f64,
    knowledge: f64,
    first: f64,
}

impl Child {
    fn new(band: Band, seed: Seed) -> Self {
        let mut rng = stream(seed, "child", "form");
        let mut about = |mean, sd| mean + sd * normal(&mut rng);
        let (ability, leaning, trust) = (about(1.2, 0.5), about(-0.1, 0.4), about(0.3, 0.2));
        let signs = std::array::from_fn(|_| about(0.0, 0.3));
        let (telling, knowledge) = (about(0.0, 0.7), about(0.4, 0.6));
        let first = between(0.4, 0.9, &mut rng);
        Self {
            rng,
            band,
            ability,
            signs,
            leaning,
            trust,
            relations: BTreeMap::new(),
            apps: BTreeMap::new(),
            telling,
            knowledge,
            first,
        }
    }

    /// A red sign is plainer than a yellow one, one that only older children meet is subtler, a second sign helps.
    fn strength(&self, signs: SignSet) -> f64 {
        let of = |sign: Sign| {
            let plain = if sign.base_level() == Level::Red { 0.4 } else { 0.0 };
            let subtle = if sign.ladder() > Band::Younger { 0.4 } else { 0.0 };
            self.ability + self.signs[sign as usize] + plain - subtle
        };
        let strongest = signs.iter().map(of).fold(f64::NEG_INFINITY, f64::max);
        strongest + 0.2 * (signs.iter().count() as f64 - 1.0)
    }

    /// What it makes of a chat: above its leaning, not okay. Every line more hides the sign, or what puts a look-alike right,
    /// a little, and people it knows it finds kind.
    fn sort(&mut self, chat: &Chat) -> Answer {
        let strength = self.strength(chat.about()) - 0.15 * (chat.lines.len() as f64 - 3.0);
        let side = if chat.kind == Kind::Worrying { 0.5 } else { -0.5 };
        let known = if chat.relation.is_known() { self.trust } else { 0.0 };
        let liked = *self.relations.entry(chat.relation).or_insert_with(|| 0.2 * normal(&mut self.rng));
        let odd = *self.apps.entry(chat.app).or_insert_with(|| 0.2 * normal(&mut self.rng));
        let off = side * strength - known - liked + odd + normal(&mut self.rng) - self.leaning;
        let sure = match off.abs() {
            far if far > 1.0 => Face::Yes,
            far if far > 0.5 && self.band > Band::Younger => Face::ABit,
            _ => Face::No,
        };
        Answer::Sorted { okay: off <= 0.0, sure }
    }

    /// For a friend and for what is plainly red it tells more readily; secrecy and closeness keep it from telling.
    fn act(&mut self, vignette: &Vignette) -> Answer {
        let signs = vignette.resembles();
        let red = signs.iter().filter(|sign| sign.base_level() == Level::Red).count() as f64;
        let hard = level(signs, SignSet::EMPTY) == Some(Level::Red);
        let friend = if vignette.about == About::Friend { 0.4 } else { 0.0 };
        let secret = if signs.contains(Sign::S1) { 0.3 } else { 0.0 };
        let pull = 0.3 * red + if hard { 0.3 } else { 0.0 } + friend - secret;
        let deed = match self.telling + pull + normal(&mut self.rng) {
            will if will > 0.5 => Deed::TellAdult,
            will if will > -0.5 => Deed::Block,
            _ => Deed::KeepSecret,
        };
        // Whether it should stop, it sees as it sorts chats.
        let side = if vignette.kind == Kind::Worrying { 0.5 } else { -0.5 };
        let off = side * self.strength(signs) + normal(&mut self.rng) - self.leaning;
        let outlook = if off > 0.0 { Outlook::Stop } else { Outlook::GoOn };
        Answer::Does([deed].into_iter().collect(), outlook)
    }

    /// A fact has nothing but its place and which sentence stands first.
    fn judge(&mut self, true_first: bool) -> Answer {
        let knows = self.knowledge + normal(&mut self.rng) > 0.0;
        let unsure = between(0.0, 1.0, &mut self.rng) < 0.3;
        let takes_first = between(0.0, 1.0, &mut self.rng) < self.first;
        Answer::Holds(if knows { Some(true) } else { (!unsure).then_some(takes_first == true_first) })
    }

    fn take(mut self, items: &Items, length: Length) -> Tally {
        let seed = Seed(self.rng.next_u64());
        let mut sitting = Sitting::of_length(items.clone(), self.band, seed, length);
        while let Some(page) = sitting.page() {
            let answer = match page {
                Page::Chat(chat) => self.sort(chat),
                Page::Vignette(vignette) => self.act(vignette),
                Page::Fact { true_first, .. } => self.judge(true_first),
                Page::Can(_) | Page::Harm(_) => Answer::Feels(Face::Yes),
            };
            sitting.answer(answer).unwrap();
        }
        sitting.tally()
    }
}

/// What [`CHILDREN`] children score: chats sorted rightly, help-seeking, facts.
fn scores(items: &Items, band: Band, length: Length, group: u64) -> [Vec<f64>; 3] {
    let taken = (0..CHILDREN).map(|child| Child::new(band, Seed(group * CHILDREN + child)).take(items, length));
    let mut scores = [const { Vec::new() }; 3];
    for tally in taken {
        let ((hits, _), (alarms, benign)) = (tally.hits(), tally.false_alarms());
        scores[0].push(f64::from(hits + benign - alarms));
        scores[1].push(f64::from(tally.help_seeking().unwrap()));
        scores[2].push(f64::from(tally.right));
    }
    scores
}

const BLOCKS: [&str; 3] = ["chats", "stories", "facts"];

fn differences(one: &[Vec<f64>; 3], other: &[Vec<f64>; 3]) -> [FormDifference; 3] {
    std::array::from_fn(|block| form_difference(&one[block], &other[block]).unwrap().figure().unwrap())
}

#[test]
fn no_form_is_easier_by_its_structure_and_one_made_harder_is_found_out() {
    let bank = bank();
    // At thirteen the same items and faces come as at ten.
    let taken =
        [Length::Short, Length::Long].into_iter().flat_map(|length| [(Band::Younger, length), (Band::Middle, length)]);
    for (band, length) in taken {
        let told = format!("{band:?}, {length:?}");
        let of = |form: Form| scores(bank.form(form).unwrap(), band, length, form as u64);
        let [a, b, c] = Form::ALL.map(of);
        for (pair, one, other) in [("A and B", &a, &b), ("A and C", &a, &c), ("B and C", &b, &c)] {
            for (block, found) in BLOCKS.iter().zip(differences(one, other)) {
                assert!(found.is_within(MARGIN), "{told}, {block} of {pair}: {found:?}");
            }
        }
        // The same form with one pair of chats in eight, one story and one fact that are harder or missing.
        let mut harder = bank.form(Form::B).unwrap().clone();
        for chat in harder.chats.iter_mut().filter(|chat| chat.slot % SLOTS == 1) {
            let signs = if chat.kind == Kind::Worrying { &mut chat.signs } else { &mut chat.look_alikes };
            assert_eq!(*signs, [Sign::S1], "the pair was about a red sign");
            // A yellow one of the same ladder, in a longer chat.
            *signs = vec![Sign::S13];
            chat.lines.extend_from_within(1..);
        }
        harder.vignettes[0].signs = vec![Sign::S6];
        harder.facts.pop();
        let harder = scores(&harder, band, length, 3);
        for (block, found) in BLOCKS.iter().zip(differences(&a, &harder)) {
            assert!(found.interval.low > 0.0, "{told}: a harder form must be found out by its {block}: {found:?}");
            assert!(!found.is_within(MARGIN), "{told}: and is not taken for parallel by its {block}: {found:?}");
        }
    }
}
