//! An attacker who holds a class's reports, knows how they are made, who was there and who left out what, and looks for the
//! answers of single children. From the sums without protection it finds them; from what leaves the crate it finds none.

use std::collections::{BTreeMap, BTreeSet};

use learning::{
    Seed,
    checkup::{Called, Form, Length, Seen, Tally},
    stats::{Finding, Group, MIN_FOR_SPREAD, Measure, Occasion, Occasions, Report, StatsError},
    stream,
};
use rand::{Rng, rngs::ChaCha8Rng};
use story::{
    Band,
    Sign::{self, *},
};

/// The signs of the eight chats of each kind, one each.
const SIGNS: [Sign; 8] = [S1, S2, S4, S6, S7, S8, S10, S13];

/// What an attacker adds up: whole numbers of each child.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Answer {
    Hits,
    Alarms,
    Stories,
    Right,
    Worry,
    Trust,
    Sign(Sign, bool),
}

impl Answer {
    const SUMS: [Self; 6] = [Self::Hits, Self::Alarms, Self::Stories, Self::Right, Self::Worry, Self::Trust];

    /// The measure that is made of it, its scale in whole numbers, and what one of them adds to the measure.
    fn told_by(self) -> Option<(Measure, f64)> {
        match self {
            Self::Hits => Some((Measure::Hits, 1.0 / 8.0)),
            Self::Alarms => Some((Measure::FalseAlarms, 1.0 / 8.0)),
            Self::Stories => Some((Measure::Told, 1.0 / 3.0)),
            Self::Right => Some((Measure::Knowledge, 1.0)),
            Self::Worry => Some((Measure::Worry, 0.5)),
            Self::Trust => Some((Measure::Trust, 1.0)),
            Self::Sign(..) => None,
        }
    }

    fn most(self) -> i64 {
        match self {
            Self::Hits | Self::Alarms => 8,
            Self::Stories => 3,
            Self::Right => 6,
            Self::Worry => 4,
            Self::Trust => 2,
            Self::Sign(..) => 1,
        }
    }

    /// What a child answered; `None` if it left out a part.
    fn of(self, tally: &Tally) -> Option<i64> {
        match self {
            Self::Hits => (tally.hits().1 == 8 && tally.false_alarms().1 == 8).then(|| tally.hits().0.into()),
            Self::Alarms => (tally.hits().1 == 8 && tally.false_alarms().1 == 8).then(|| tally.false_alarms().0.into()),
            Self::Stories => tally.help_seeking().map(|_| tally.told.into()),
            Self::Right => (tally.right + tally.wrong + tally.unsure == 6).then(|| tally.right.into()),
            Self::Worry => (tally.worry.len() == 2).then(|| tally.worry.iter().map(|face| i64::from(*face)).sum()),
            Self::Trust => tally.trust.map(i64::from),
            Self::Sign(sign, shown) => {
                let called = tally.signs.iter().find(|called| (called.sign, called.shown) == (sign, shown))?;
                Some(called.not_okay.into())
            }
        }
    }
}

/// That a sum over some children's answers on an occasion lies between two bounds.
#[derive(Debug, Clone)]
struct Known {
    about: (Occasion, Answer),
    children: BTreeSet<usize>,
    low: f64,
    high: f64,
}

type Found = BTreeMap<(usize, Occasion, Answer), i64>;

/// The answers that follow from what is known. One sum tells all of its children when it can only be that of the end of the
/// scale; two sums of the same answers do so for the children in one and not in the other.
fn attack(known: &[Known]) -> Found {
    let mut found = Found::new();
    let mut take = |children: &BTreeSet<usize>, (occasion, answer): (Occasion, Answer), low: f64, high: f64| {
        let (n, most) = (children.len() as i64, answer.most());
        let (low, high) = (((low - 1e-6).ceil() as i64).max(0), ((high + 1e-6).floor() as i64).min(n * most));
        let each = match (low, high) {
            _ if low != high || n == 0 => return,
            (sum, _) if n == 1 => sum,
            (0, _) => 0,
            (sum, _) if sum == n * most => most,
            _ => return,
        };
        found.extend(children.iter().map(|child| ((*child, occasion, answer), each)));
    };
    let none = BTreeSet::new();
    for (at, one) in known.iter().enumerate() {
        take(&one.children, one.about, one.low, one.high);
        for other in known[..at].iter().filter(|other| other.about == one.about) {
            let only = |from: &BTreeSet<usize>, of: &BTreeSet<usize>| {
                from.difference(of).copied().collect::<BTreeSet<usize>>()
            };
            let (mine, theirs) = (only(&one.children, &other.children), only(&other.children, &one.children));
            if theirs == none {
                take(&mine, one.about, one.low - other.high, one.high - other.low);
            } else if mine == none {
                take(&theirs, one.about, other.low - one.high, other.high - one.low);
            }
        }
    }
    found
}

/// The grain of a mean of so many children: four steps of one child's score, rounded up to the next of the ladder.
fn grain(step: f64, children: usize) -> f64 {
    let least = 4.0 * step / children as f64 - 1e-9;
    [0.05, 0.1, 0.2, 0.5, 1.0, 2.0, 5.0].into_iter().find(|grain| *grain >= least).unwrap()
}

/// What a report says of sums: each figure stands for half a grain more or less.
fn of_report(report: &Report, occasions: &[Occasion], of_block: impl Fn(Answer) -> BTreeSet<usize>) -> Vec<Known> {
    let mut known = Vec::new();
    let mut add = |about, children: BTreeSet<usize>, value: f64, unit: f64| {
        let (n, half) = (children.len() as f64, 0.5 * grain(unit, children.len()));
        known.push(Known { about, low: n * (value - half) / unit, high: n * (value + half) / unit, children });
    };
    for (at, occasion) in occasions.iter().enumerate() {
        for answer in Answer::SUMS {
            let (measure, unit) = answer.told_by().unwrap();
            let children = of_block(answer);
            assert_eq!(
                report.course(measure).children,
                children.len(),
                "the attacker knows who is counted: {answer:?}"
            );
            if let Some(mean) = report.course(measure).means[at].figure() {
                add((*occasion, answer), children, mean.value, unit);
            }
        }
        for row in report.signs[at].clone().figure().into_iter().flatten() {
            for (shown, told) in [(true, row.hits), (false, row.false_alarms)] {
                if let Some(told) = told.figure() {
                    add((*occasion, Answer::Sign(row.sign, shown)), of_block(Answer::Hits), told.value, 1.0);
                }
            }
        }
    }
    known
}

/// What exact sums say.
fn of_sums(class: &Class, occasions: &[Occasion], of_block: impl Fn(Answer) -> BTreeSet<usize>) -> Vec<Known> {
    let mut known = Vec::new();
    let signs = SIGNS.iter().flat_map(|sign| [Answer::Sign(*sign, true), Answer::Sign(*sign, false)]);
    let all: Vec<Answer> = Answer::SUMS.into_iter().chain(signs).collect();
    for occasion in occasions {
        for answer in &all {
            let children = of_block(if matches!(answer, Answer::Sign(..)) { Answer::Hits } else { *answer });
            let of = |child: &usize| answer.of(class.taken[*occasion as usize][*child].as_ref().unwrap()).unwrap();
            let sum = children.iter().map(of).sum::<i64>() as f64;
            known.push(Known { about: (*occasion, *answer), children, low: sum, high: sum });
        }
    }
    known
}

/// Check-ups of a class on two occasions, of which some are missing.
#[derive(Debug, Clone)]
struct Class {
    taken: [Vec<Option<Tally>>; 2],
}

fn below(n: u32, rng: &mut ChaCha8Rng) -> u8 {
    ((u64::from(rng.next_u32()) * u64::from(n)) >> 32) as u8
}

/// A child that gets most right, some, or few.
fn child(form: Form, rng: &mut ChaCha8Rng) -> Tally {
    let skill = 2 + below(3, rng);
    let mut signs = Vec::new();
    let (mut worrying, mut benign) = ([0; 6], [0; 6]);
    for sign in SIGNS {
        for shown in [true, false] {
            let right = below(5, rng) < skill;
            let not_okay = right == shown;
            let grades = if shown { &mut worrying } else { &mut benign };
            grades[if not_okay { 5 } else { 0 }] += 1;
            signs.push(Called { sign, shown, not_okay: u8::from(not_okay), answered: 1 });
        }
    }
    let stories: Vec<u8> = (0..3).map(|_| below(3, rng)).collect();
    let right = (0..6).filter(|_| below(5, rng) < skill).count() as u8;
    Tally {
        form,
        band: Band::Middle,
        length: Length::Short,
        worrying,
        benign,
        signs,
        for_friend: Some(stories[0]),
        for_oneself: stories[1..].to_vec(),
        told: stories.iter().filter(|score| **score == 2).count() as u8,
        worrying_stories: Seen::default(),
        fine_stories: Seen::default(),
        right,
        wrong: 6 - right,
        unsure: 0,
        can: (0..3).map(|_| below(3, rng)).collect(),
        worry: (0..2).map(|_| below(6, rng) / 5).collect(),
        trust: Some(below(3, rng)),
    }
}

/// Leaves out one chat.
fn skip(tally: &mut Tally) {
    let Called { not_okay, .. } = tally.signs.remove(0);
    tally.worrying[if not_okay == 1 { 5 } else { 0 }] -= 1;
}

/// How children go missing the second time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Missing {
    Away,
    OneChat,
    Stories,
    Trust,
}

impl Class {
    fn new(children: usize, missing: usize, how: Missing, rng: &mut ChaCha8Rng) -> Self {
        let order = |seat: usize| Form::order(seat as u64);
        let mut taken =
            [0, 1].map(|at| (0..children).map(|seat| Some(child(order(seat)[at], rng))).collect::<Vec<_>>());
        for left in taken[1].iter_mut().take(missing) {
            let Some(tally) = left else { continue };
            match how {
                Missing::Away => *left = None,
                Missing::OneChat => skip(tally),
                Missing::Stories => (tally.for_friend, tally.for_oneself, tally.told) = (None, Vec::new(), 0),
                Missing::Trust => tally.trust = None,
            }
        }
        Self { taken }
    }

    /// Who answered all of a block on some occasions.
    fn who(&self, occasions: &[Occasion], answer: Answer) -> BTreeSet<usize> {
        let on = |occasion: &Occasion, at: usize| {
            self.taken[*occasion as usize][at].as_ref().is_some_and(|tally| answer.of(tally).is_some())
        };
        (0..self.taken[0].len()).filter(|at| occasions.iter().all(|occasion| on(occasion, *at))).collect()
    }

    fn answer(&self, (child, occasion, answer): (usize, Occasion, Answer)) -> i64 {
        answer.of(self.taken[occasion as usize][child].as_ref().unwrap()).unwrap()
    }

    /// A group with the first occasion, to which the second is added later.
    fn group(&self) -> Group {
        let mut group = Group::default();
        for tally in self.taken[0].iter().flatten() {
            let at = group.child(1);
            group.add(at, Occasion::Before, tally.clone()).unwrap();
        }
        group
    }

    fn add_second(&self, group: &mut Group) {
        for (at, tally) in self.taken[1].iter().enumerate() {
            if let Some(tally) = tally {
                group.add(at, Occasion::After, tally.clone()).unwrap();
            }
        }
    }

    fn known(&self, report: &Report, occasions: &[Occasion]) -> Vec<Known> {
        of_report(report, occasions, |answer| self.who(occasions, answer))
    }

    fn sums(&self, occasions: &[Occasion]) -> Vec<Known> {
        of_sums(self, occasions, |answer| self.who(occasions, answer))
    }
}

const WAYS: [Missing; 4] = [Missing::Away, Missing::OneChat, Missing::Stories, Missing::Trust];
const BEFORE: &[Occasion] = &[Occasion::Before];
const AFTER: &[Occasion] = &[Occasion::After];
const COURSE: &[Occasion] = &[Occasion::Before, Occasion::After];

#[test]
fn no_answer_of_any_child_follows_from_what_leaves_the_crate() {
    let mut rng = stream(Seed(1), "privacy", "attack");
    let (mut classes, mut refused, mut from_sums, mut held_wrongly, mut sought) = (0, 0, 0, 0, 0);
    for children in 8..=30 {
        for missing in 1..=6 {
            for how in WAYS {
                let class = Class::new(children, missing, how, &mut rng);
                let check = |found: &Found| {
                    assert!(found.iter().all(|(of, value)| class.answer(*of) == *value), "what is found is true");
                    found.len()
                };
                // What the teacher sees, in the order in which it comes.
                let mut group = class.group();
                let mut known =
                    class.known(&group.report(Band::Middle, Occasions::One(Occasion::Before)).unwrap(), BEFORE);
                assert_eq!(attack(&known), Found::new(), "one report of {children}");
                class.add_second(&mut group);
                let after = group.report(Band::Middle, Occasions::One(Occasion::After)).unwrap();
                known.extend(class.known(&after, AFTER));
                // Of few who are left nothing is told, so that there is nothing to subtract.
                match group.report(Band::Middle, Occasions::Course) {
                    Ok(course) => known.extend(class.known(&course, COURSE)),
                    Err(error) => {
                        assert!(matches!(error, StatsError::ToldBefore { differ, .. } if differ == missing), "{error}");
                        refused += 1;
                    }
                }
                assert_eq!(attack(&known), Found::new(), "{children} children, {missing} missing: {how:?}");
                // The course at once instead.
                let mut whole = class.group();
                class.add_second(&mut whole);
                let course = whole.report(Band::Middle, Occasions::Course).unwrap();
                assert_eq!(attack(&class.known(&course, COURSE)), Found::new(), "one report of the course");
                // The same reports as exact sums, and rounded ones from two groups that know nothing of each other.
                let both: Vec<Known> = class.sums(BEFORE).into_iter().chain(class.sums(COURSE)).collect();
                from_sums += usize::from(check(&attack(&both)) > 0);
                let first = class.group().report(Band::Middle, Occasions::One(Occasion::Before)).unwrap();
                let both: Vec<Known> =
                    class.known(&first, BEFORE).into_iter().chain(class.known(&course, COURSE)).collect();
                held_wrongly += check(&attack(&both));
                sought += missing;
                classes += 1;
            }
        }
    }
    println!(
        "of {classes} classes: exact sums give answers away in {from_sums}, {refused} second reports are refused; held in \
         two groups, rounded reports give {held_wrongly} answers of {sought} missing children"
    );
    // One missing child's answers follow from exact sums, those of more now and then.
    assert!(from_sums > classes / 6, "the attack is real: {from_sums} of {classes}");
    assert!(refused > classes / 2, "{refused} of {classes}");
}

#[test]
fn exact_sums_tell_every_answer_of_a_child_that_was_away_once() {
    let mut rng = stream(Seed(2), "privacy", "away");
    for children in 9..=30 {
        let class = Class::new(children, 1, Missing::Away, &mut rng);
        let both: Vec<Known> = class.sums(BEFORE).into_iter().chain(class.sums(COURSE)).collect();
        let found = attack(&both).into_keys().filter(|(child, ..)| *child == 0).count();
        assert_eq!(found, Answer::SUMS.len() + 2 * SIGNS.len(), "of {children}: six sums and how each chat was sorted");
    }
}

#[test]
fn a_chat_that_one_child_skipped_tells_nothing() {
    let mut rng = stream(Seed(3), "privacy", "skipped");
    for children in 9..=30 {
        let class = Class::new(children, 1, Missing::OneChat, &mut rng);
        let tallies: Vec<&Tally> = class.taken[1].iter().flatten().collect();
        // Were shares averaged over all and chats told of whoever sorted them, seven answers would weigh as much as eight.
        let shares: f64 = tallies.iter().map(|tally| f64::from(tally.hits().0) / f64::from(tally.hits().1)).sum();
        let called: u32 = tallies.iter().map(|tally| tally.hits().0).sum();
        let skipper = (shares - f64::from(called) / 8.0) * 56.0;
        assert!((skipper - f64::from(tallies[0].hits().0)).abs() < 1e-9, "the attack is real: {skipper}");
        // So it counts in neither, and whatever it answered, the report is the same.
        let told = |hits: u8| {
            let mut group = Group::default();
            for (at, tally) in tallies.iter().enumerate() {
                let mut tally = (*tally).clone();
                if at == 0 {
                    tally.worrying = [7 - hits, 0, 0, 0, 0, hits];
                    let called = tally.signs.iter_mut().filter(|called| called.shown);
                    called.enumerate().for_each(|(at, called)| called.not_okay = u8::from(at < usize::from(hits)));
                }
                let at = group.child(1);
                group.add(at, Occasion::Before, tally).unwrap();
            }
            group.report(Band::Middle, Occasions::One(Occasion::Before)).unwrap()
        };
        let report = told(0);
        assert_eq!(report.course(Measure::Hits).children, children - 1, "it is told how many are counted");
        assert!((1..=7).all(|hits| told(hits) == report), "nothing of {children} depends on it");
    }
}

/// How often each count of the answers 0, 1, 2 ... gives the same as no other.
fn alone<T: PartialEq>(told: &[Option<T>]) -> usize {
    let others = |one: &T| told.iter().flatten().filter(|other| *other == one).count();
    told.iter().flatten().filter(|one| others(one) == 1).count()
}

#[test]
fn mean_and_spread_do_not_tell_how_many_gave_each_answer() {
    let mut rng = stream(Seed(4), "privacy", "counts");
    let model = child(Form::A, &mut rng);
    for children in [8, 9, 12, 19, 20, 25, 30] {
        let mut splits: Vec<[usize; 3]> = Vec::new();
        for none in 0..=children {
            splits.extend((0..=children - none).map(|some| [none, some, children - none - some]));
        }
        let exact: Vec<Option<(u64, u64)>> = splits
            .iter()
            .map(|[_, one, two]| {
                let (sum, squares) = (*one as u64 + 2 * *two as u64, *one as u64 + 4 * *two as u64);
                Some((sum, squares))
            })
            .collect();
        let told: Vec<Option<String>> = splits
            .iter()
            .map(|split| {
                let mut group = Group::default();
                let answers = split.iter().enumerate().flat_map(|(answer, many)| vec![answer as u8; *many]);
                for answer in answers {
                    let at = group.child(1);
                    group.add(at, Occasion::Before, Tally { trust: Some(answer), ..model.clone() }).unwrap();
                }
                let report = group.report(Band::Middle, Occasions::One(Occasion::Before)).unwrap();
                let course = report.course(Measure::Trust);
                Some(format!("{:?} {:?}", course.means, course.sds))
            })
            .collect();
        assert_eq!(alone(&exact), splits.len(), "mean and spread tell every split of {children}");
        // Who gave which answer is never told; how many gave each one, seldom.
        let (single, all) = (alone(&told), splits.len());
        println!("{children} children: {single} of {all} splits of one question are told by mean, interval and spread");
        let most = if children < MIN_FOR_SPREAD { all / 20 } else { all / 5 };
        assert!(single <= most, "{single} of {all} splits of {children} fit no other");
        // And no answer is certain to be everybody's.
        for (at, figure) in told.iter().enumerate() {
            let fits: Vec<&[usize; 3]> =
                splits.iter().zip(&told).filter(|(_, other)| *other == figure).map(|(split, _)| split).collect();
            let certain = (0..3).any(|answer| fits.iter().all(|split| split[answer] == children));
            assert!(!certain, "{:?} is certain", splits[at]);
        }
    }
}

#[test]
fn the_same_answers_are_told_of_two_sets_of_children_at_most() {
    let mut rng = stream(Seed(5), "privacy", "sets");
    let class = Class::new(40, 8, Missing::Away, &mut rng);
    let mut group = class.group();
    let course = |group: &mut Group| group.report(Band::Middle, Occasions::Course).map(|report| report.children);
    let before = group.report(Band::Middle, Occasions::One(Occasion::Before)).unwrap();
    class.add_second(&mut group);
    assert_eq!(course(&mut group), Ok(32), "eight fewer are enough apart");
    assert_eq!(
        group.report(Band::Middle, Occasions::One(Occasion::Before)).unwrap(),
        before,
        "the same again is no harm"
    );
    let rest = child(Form::C, &mut rng);
    for at in 20..40 {
        let [.., form] = Form::order(at);
        let tally = Tally { form, trust: Some((at % 3) as u8), ..rest.clone() };
        group.add(at as usize, Occasion::Later, tally).unwrap();
    }
    let third = group.report(Band::Middle, Occasions::WholeCourse).map(|report| report.children);
    assert_eq!(third, Err(StatsError::ToldTwice), "three sets can be held against each other");
    let later = group.report(Band::Middle, Occasions::One(Occasion::Later)).unwrap();
    assert_eq!(later.children, 20, "the third occasion by itself was not told of before");
    assert_eq!(later.course(Measure::Hits).means, [Finding::TooAlike], "all were given the same chats");
}
