//! An attacker who holds a class's reports, knows how they are made, who was there and who left out what, and looks for the
//! answers of single children. From the sums without protection it finds them; from what leaves the crate it finds none.

use std::collections::{BTreeMap, BTreeSet};

use learning::{
    Seed,
    checkup::{Called, Form, Length, Seen, Sheet, Tally},
    stats::{BySign, Finding, Group, MIN_FOR_SPREAD, Measure, Occasion, Occasions, Report, StatsError},
    stream,
};
use rand::{Rng, rngs::ChaCha8Rng};
use story::{
    Band,
    Sign::{self, *},
};

use crate::report::sheet;

/// The signs of the eight chats of each kind, one each.
const SIGNS: [Sign; 8] = [S1, S2, S4, S6, S7, S8, S10, S13];

/// What an attacker adds up: whole numbers of each child.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Answer {
    Hits,
    Alarms,
    Stories,
    Seen,
    Right,
    Worry,
    Trust,
    /// The story about a friend, of which no measure is told.
    Friend,
    /// Facts that were left at "not sure", of which none is told either.
    Unsure,
    Sign(Sign, bool),
}

impl Answer {
    const SUMS: [Self; 7] =
        [Self::Hits, Self::Alarms, Self::Stories, Self::Seen, Self::Right, Self::Worry, Self::Trust];

    /// The measure that is made of it, its scale in whole numbers, and what one of them adds to the measure.
    fn told_by(self) -> Option<(Measure, f64)> {
        match self {
            Self::Hits => Some((Measure::Hits, 1.0 / 8.0)),
            Self::Alarms => Some((Measure::FalseAlarms, 1.0 / 8.0)),
            Self::Stories => Some((Measure::Told, 1.0 / 3.0)),
            Self::Seen => Some((Measure::Recognised, 1.0)),
            Self::Right => Some((Measure::Knowledge, 1.0)),
            Self::Worry => Some((Measure::Worry, 0.5)),
            Self::Trust => Some((Measure::Trust, 1.0)),
            Self::Friend | Self::Unsure | Self::Sign(..) => None,
        }
    }

    fn most(self) -> i64 {
        match self {
            Self::Hits | Self::Alarms => 8,
            Self::Stories => 3,
            Self::Seen | Self::Right | Self::Unsure => 6,
            Self::Worry => 4,
            Self::Trust | Self::Friend => 2,
            Self::Sign(..) => 1,
        }
    }

    /// What a child answered; `None` if it left out a part.
    fn of(self, tally: &Tally) -> Option<i64> {
        match self {
            Self::Hits => (tally.hits().1 == 8 && tally.false_alarms().1 == 8).then(|| tally.hits().0.into()),
            Self::Alarms => (tally.hits().1 == 8 && tally.false_alarms().1 == 8).then(|| tally.false_alarms().0.into()),
            Self::Stories => tally.help_seeking().map(|_| tally.told.into()),
            Self::Seen => tally.help_seeking().and(tally.recognised()).map(i64::from),
            Self::Right => (tally.right + tally.wrong + tally.unsure == 6).then(|| tally.right.into()),
            Self::Worry => (tally.worry.len() == 2).then(|| tally.worry.iter().map(|face| i64::from(*face)).sum()),
            Self::Trust => tally.trust.map(i64::from),
            Self::Friend => tally.for_friend.map(i64::from),
            Self::Unsure => Some(tally.unsure.into()),
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
    low: i64,
    high: i64,
}

type Found = BTreeMap<(usize, Occasion, Answer), i64>;

/// The answers that follow from what is known. One sum tells all of its children when it can only be that of the end of the
/// scale; two sums of the same answers do so for the children in one and not in the other.
fn attack(known: &[Known]) -> Found {
    let mut found = Found::new();
    let mut take = |children: &BTreeSet<usize>, (occasion, answer): (Occasion, Answer), low: i64, high: i64| {
        let (n, most) = (children.len() as i64, answer.most());
        let (low, high) = (low.max(0), high.min(n * most));
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

/// A figure that is told in so many grains.
#[derive(Debug, Clone, Copy)]
struct Rounded {
    grains: f64,
    grain: f64,
}

impl Rounded {
    fn told(value: f64, unit: f64, children: usize) -> Self {
        let grain = grain(unit, children);
        Self { grains: (value / grain).round(), grain }
    }

    /// The mean of so many as it would be told: halves to the even one.
    fn of(mean: f64, unit: f64, children: usize) -> Self {
        let grain = grain(unit, children);
        Self { grains: ((mean / grain * 1e9).round() / 1e9).round_ties_even(), grain }
    }

    /// The sums over children, in answers of this unit, that are told so.
    fn known(self, about: (Occasion, Answer), children: &BTreeSet<usize>, unit: f64) -> Known {
        // What lies halfway belongs to even figures.
        let half = if self.grains % 2.0 == 0.0 { 0.5 + 1e-6 } else { 0.5 - 1e-6 };
        let sum = |grains: f64| children.len() as f64 * grains * self.grain / unit;
        let (low, high) = (sum(self.grains - half).ceil() as i64, sum(self.grains + half).floor() as i64);
        Known { about, children: children.clone(), low, high }
    }
}

/// What the sum over the chats of one kind leaves to those that are not told.
fn left_to_others(occasion: Occasion, shown: bool, whole: &Known, told: &[Known]) -> Vec<Known> {
    let is_told = |sign: &Sign| told.iter().any(|known| known.about.1 == Answer::Sign(*sign, shown));
    let untold: Vec<Sign> = SIGNS.into_iter().filter(|sign| !is_told(sign)).collect();
    let low = whole.low - told.iter().map(|known| known.high).sum::<i64>();
    let high = whole.high - told.iter().map(|known| known.low).sum::<i64>();
    let n = whole.children.len() as i64;
    let each = match () {
        () if low >= n * untold.len() as i64 => n,
        () if high <= 0 => 0,
        () => return Vec::new(),
    };
    let about = |sign| (occasion, Answer::Sign(sign, shown));
    let known = |sign: Sign| Known { about: about(sign), children: whole.children.clone(), low: each, high: each };
    untold.into_iter().map(known).collect()
}

/// The story about a friend from help-seeking, which it is part of, and from the gap, which it stands against the others in.
fn friend(occasion: Occasion, children: &BTreeSet<usize>, help: Rounded, gap: Rounded) -> Known {
    let about = (occasion, Answer::Friend);
    // Help is friend and others, the gap in half points twice the friend less the others.
    let (help, gap) = (help.known(about, children, 1.0), gap.known(about, children, 0.5));
    let (low, high) = (help.low + gap.low, help.high + gap.high);
    Known { about, children: children.clone(), low: (low + 2).div_euclid(3), high: high.div_euclid(3) }
}

/// What a report says of sums: each figure stands for half a grain more or less, and what is a part of another one is told by
/// it.
fn of_report(report: &Report, occasions: &[Occasion], of_block: impl Fn(Answer) -> BTreeSet<usize>) -> Vec<Known> {
    let mut known = Vec::new();
    for (at, occasion) in occasions.iter().enumerate() {
        let mean = |measure| report.course(measure).means[at].figure().map(|mean| mean.value);
        for answer in Answer::SUMS {
            let (measure, unit) = answer.told_by().unwrap();
            let children = of_block(answer);
            assert_eq!(
                report.course(measure).children,
                children.len(),
                "the attacker knows who is counted: {answer:?}"
            );
            let told = mean(measure).map(|mean| Rounded::told(mean, unit, children.len()));
            known.extend(told.map(|told| told.known((*occasion, answer), &children, unit)));
        }
        let children = of_block(Answer::Hits);
        for (shown, sum) in [(true, Answer::Hits), (false, Answer::Alarms)] {
            let Finding::Figure(rows) = &report.signs[at] else { continue };
            let told = |row: &BySign| {
                let told = if shown { row.hits } else { row.false_alarms }.figure()?;
                let told = Rounded::told(told.value, 1.0, children.len());
                Some(told.known((*occasion, Answer::Sign(row.sign, shown)), &children, 1.0))
            };
            let told: Vec<Known> = rows.iter().filter_map(told).collect();
            let whole = known.iter().find(|known| known.about == (*occasion, sum));
            known.extend(whole.map_or_else(Vec::new, |whole| left_to_others(*occasion, shown, whole, &told)));
            known.extend(told);
        }
        let children = of_block(Answer::Stories);
        if let Some((help, gap)) = mean(Measure::HelpSeeking).zip(mean(Measure::Gap)) {
            let told = |value, unit| Rounded::told(value, unit, children.len());
            known.push(friend(*occasion, &children, told(help, 1.0), told(gap, 0.5)));
        }
        let children = of_block(Answer::Right);
        if let Some((right, myths)) = mean(Measure::Knowledge).zip(mean(Measure::Myths)) {
            let about = (*occasion, Answer::Unsure);
            let [right, myths] =
                [right, myths].map(|mean| Rounded::told(mean, 1.0, children.len()).known(about, &children, 1.0));
            let all = 6 * children.len() as i64;
            let (low, high) = (all - right.high - myths.high, all - right.low - myths.low);
            known.push(Known { about, children, low, high });
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
            let sum = children.iter().map(of).sum();
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
    let seen = below(4, rng);
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
        worrying_stories: Seen { right: seen, wrong: 3 - seen, unsure: 0 },
        fine_stories: Seen { right: 3 - seen / 2, wrong: 0, unsure: seen / 2 },
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

/// What a class did on an occasion, by seat.
fn sheets(taken: &[Option<Tally>]) -> Vec<Sheet> {
    taken.iter().enumerate().filter_map(|(seat, tally)| Some(sheet(seat / 48, seat % 48, tally.clone()?))).collect()
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
        group.add(Occasion::Before, sheets(&self.taken[0])).unwrap();
        group
    }

    fn add_second(&self, group: &mut Group) {
        group.add(Occasion::After, sheets(&self.taken[1])).unwrap();
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
                let mut known = class.known(
                    &group.report(Band::Middle, Length::Short, Occasions::One(Occasion::Before)).unwrap(),
                    BEFORE,
                );
                assert_eq!(attack(&known), Found::new(), "one report of {children}");
                class.add_second(&mut group);
                let after = group.report(Band::Middle, Length::Short, Occasions::One(Occasion::After)).unwrap();
                known.extend(class.known(&after, AFTER));
                // Of few who are left nothing is told, so that there is nothing to subtract.
                match group.report(Band::Middle, Length::Short, Occasions::Course) {
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
                let course = whole.report(Band::Middle, Length::Short, Occasions::Course).unwrap();
                assert_eq!(attack(&class.known(&course, COURSE)), Found::new(), "one report of the course");
                // The same reports as exact sums, and rounded ones from two groups that know nothing of each other.
                let both: Vec<Known> = class.sums(BEFORE).into_iter().chain(class.sums(COURSE)).collect();
                from_sums += usize::from(check(&attack(&both)) > 0);
                let first =
                    class.group().report(Band::Middle, Length::Short, Occasions::One(Occasion::Before)).unwrap();
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
        assert_eq!(
            found,
            Answer::SUMS.len() + 2 * SIGNS.len(),
            "of {children}: seven sums and how each chat was sorted"
        );
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
            let mut taken = class.taken[1].clone();
            let tally = taken[0].as_mut().unwrap();
            tally.worrying = [7 - hits, 0, 0, 0, 0, hits];
            let called = tally.signs.iter_mut().filter(|called| called.shown);
            called.enumerate().for_each(|(at, called)| called.not_okay = u8::from(at < usize::from(hits)));
            let mut group = Group::default();
            group.add(Occasion::Before, sheets(&taken)).unwrap();
            group.report(Band::Middle, Length::Short, Occasions::One(Occasion::Before)).unwrap()
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
                let taken = answers.map(|answer| Some(Tally { trust: Some(answer), ..model.clone() }));
                group.add(Occasion::Before, sheets(&taken.collect::<Vec<_>>())).unwrap();
                let report = group.report(Band::Middle, Length::Short, Occasions::One(Occasion::Before)).unwrap();
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
    let course =
        |group: &mut Group| group.report(Band::Middle, Length::Short, Occasions::Course).map(|report| report.children);
    let before = group.report(Band::Middle, Length::Short, Occasions::One(Occasion::Before)).unwrap();
    class.add_second(&mut group);
    assert_eq!(course(&mut group), Ok(32), "eight fewer are enough apart");
    assert_eq!(
        group.report(Band::Middle, Length::Short, Occasions::One(Occasion::Before)).unwrap(),
        before,
        "the same again is no harm"
    );
    let rest = child(Form::C, &mut rng);
    let later = |at: u8| {
        let [.., form] = Form::order(at.into());
        (at >= 20).then(|| Tally { form, trust: Some(at % 3), ..rest.clone() })
    };
    group.add(Occasion::Later, sheets(&(0..40).map(later).collect::<Vec<_>>())).unwrap();
    let third = group.report(Band::Middle, Length::Short, Occasions::WholeCourse).map(|report| report.children);
    assert_eq!(third, Err(StatsError::ToldTwice), "three sets can be held against each other");
    let later = group.report(Band::Middle, Length::Short, Occasions::One(Occasion::Later)).unwrap();
    assert_eq!(later.children, 20, "the third occasion by itself was not told of before");
    assert_eq!(later.course(Measure::Hits).means, [Finding::TooAlike], "all were given the same chats");
}

fn one_report(taken: &[Option<Tally>]) -> Report {
    let mut group = Group::default();
    group.add(Occasion::Before, sheets(taken)).unwrap();
    group.report(Band::Middle, Length::Short, Occasions::One(Occasion::Before)).unwrap()
}

/// A class in which all call some worrying chats not okay, and so many children each of the others.
fn sorted(children: usize, called: &[usize], rng: &mut ChaCha8Rng) -> Vec<Option<Tally>> {
    let one = |at: usize| {
        let mut tally = child(Form::A, rng);
        let mut hits = 0;
        for shown in tally.signs.iter_mut().filter(|called| called.shown) {
            let sign = SIGNS.iter().position(|sign| *sign == shown.sign).unwrap();
            // Who does so goes round, so that children do not all have the same sum.
            let turn = (at + 7 * sign) % children;
            shown.not_okay = u8::from(called.get(sign).is_none_or(|called| turn < *called));
            hits += shown.not_okay;
        }
        tally.worrying = [8 - hits, 0, 0, 0, 0, hits];
        Some(tally)
    };
    (0..children).map(one).collect()
}

#[test]
fn chats_that_all_sorted_alike_do_not_follow_from_the_sum_over_all_and_the_others() {
    let mut rng = stream(Seed(6), "privacy", "parts");
    let all = |taken: &[Option<Tally>]| (0..taken.len()).collect::<BTreeSet<usize>>();
    // What would be told if each chat were looked at by itself.
    let by_itself = |taken: &[Option<Tally>]| {
        let children = all(taken);
        let n = children.len();
        let sum = |answer: Answer| taken.iter().flatten().filter_map(|tally| answer.of(tally)).sum::<i64>();
        let whole = Rounded::of(sum(Answer::Hits) as f64 / 8.0 / n as f64, 1.0 / 8.0, n);
        let whole = whole.known((Occasion::Before, Answer::Hits), &children, 1.0 / 8.0);
        let told = |sign: Sign| {
            let answer = Answer::Sign(sign, true);
            let sum = sum(answer) as usize;
            (3..=n - 3).contains(&sum).then(|| {
                let told = Rounded::of(sum as f64 / n as f64, 1.0, n);
                told.known((Occasion::Before, answer), &children, 1.0)
            })
        };
        let told: Vec<Known> = SIGNS.into_iter().filter_map(told).collect();
        attack(&left_to_others(Occasion::Before, true, &whole, &told))
    };
    let (mut real, mut withheld, mut classes) = (0, 0, 0);
    for children in 20..=40_usize {
        // Of all sums that are told as the same, the largest: the others then have as little as can be left.
        let told = |called: &usize| Rounded::of(*called as f64 / children as f64, 1.0, children).grains;
        let tops: Vec<usize> = (3..=children - 3).filter(|called| told(called) < told(&(called + 1))).collect();
        for varied in 1..=7 {
            for _ in 0..8 {
                let called: Vec<usize> =
                    (0..varied).map(|_| tops[usize::from(below(tops.len() as u32, &mut rng))]).collect();
                let taken = sorted(children, &called, &mut rng);
                let found = by_itself(&taken);
                let of = |child: usize, answer: Answer| answer.of(taken[child].as_ref().unwrap());
                assert!(
                    found.iter().all(|((child, _, answer), value)| of(*child, *answer) == Some(*value)),
                    "it is true"
                );
                real += usize::from(!found.is_empty());
                let report = one_report(&taken);
                let known = of_report(&report, BEFORE, |_| all(&taken));
                assert_eq!(attack(&known), Found::new(), "{children} children: {called:?}");
                withheld += usize::from(report.signs == [Finding::TooAlike]);
                classes += 1;
            }
        }
    }
    println!("of {classes} classes {real} would give answers away, and in {withheld} no single chat is told");
    assert!(real > classes / 100, "the attack is real: {real} of {classes}");
    assert!(withheld < classes / 4, "the table is not given up: {withheld} of {classes}");
}

#[test]
fn the_story_about_a_friend_does_not_follow_from_help_seeking_and_the_gap() {
    let mut rng = stream(Seed(7), "privacy", "friend");
    let mut real = 0;
    for children in 8..=30 {
        for _ in 0..20 {
            let one = |_| {
                let stories = [2, below(3, &mut rng), below(3, &mut rng)];
                let told = stories.iter().filter(|score| **score == 2).count() as u8;
                let model = child(Form::A, &mut rng);
                Some(Tally { for_friend: Some(2), for_oneself: stories[1..].to_vec(), told, ..model })
            };
            let taken: Vec<Option<Tally>> = (0..children).map(one).collect();
            let who: BTreeSet<usize> = (0..children).collect();
            let mean = |of: fn(&Tally) -> f64| taken.iter().flatten().map(of).sum::<f64>() / children as f64;
            let help = mean(|tally| tally.help_seeking().unwrap().into());
            let gap = mean(|tally| 0.5 * f64::from(tally.gap_halves().unwrap()));
            let rounded = |mean, unit| Rounded::of(mean, unit, children);
            let both = friend(Occasion::Before, &who, rounded(help, 1.0), rounded(gap, 0.5));
            real += attack(&[both]).len();
            let report = one_report(&taken);
            assert_eq!(attack(&of_report(&report, BEFORE, |_| who.clone())), Found::new(), "{children} children");
        }
    }
    assert!(real > 0, "the attack is real: it finds what all would do for a friend");
}

#[test]
fn no_correlation_tells_that_all_sorted_the_other_chats_alike() {
    // All are right everywhere but in one chat, where two in three are.
    let mut rng = stream(Seed(8), "privacy", "correlation");
    let mut taken = sorted(30, &[20], &mut rng);
    for tally in taken.iter_mut().flatten() {
        let shown: Vec<Called> = tally.signs.iter().copied().filter(|called| called.shown).collect();
        tally.signs.iter_mut().filter(|called| !called.shown).for_each(|called| called.not_okay = 0);
        tally.benign = [8, 0, 0, 0, 0, 0];
        assert_eq!(shown.len(), SIGNS.len(), "every sign is there");
    }
    let told = |taken: &[Option<Tally>]| match one_report(taken).items {
        Finding::Figure(forms) => forms[0].chats.iter().map(|chat| chat.discrimination).collect::<Vec<_>>(),
        none => panic!("chats are told: {none:?}"),
    };
    assert!(told(&taken).iter().all(|found| *found == Finding::TooAlike), "{:?}", told(&taken));
    // As if two of them had erred somewhere else.
    for tally in taken[..2].iter_mut().flatten() {
        tally
            .signs
            .iter_mut()
            .filter(|called| called.sign == S8 && !called.shown)
            .for_each(|called| called.not_okay = 1);
        tally.benign = [7, 0, 0, 0, 0, 1];
    }
    assert!(told(&taken).iter().all(|found| *found == Finding::TooAlike), "nobody knows whether two did");
}

#[test]
fn what_is_told_of_the_children_of_one_form_is_told_once() {
    let mut rng = stream(Seed(9), "privacy", "forms");
    let mut class = Class::new(72, 0, Missing::Away, &mut rng);
    // Eight are away later, of whom one had begun with form A and seven with form B.
    let began = |form| (0..72).filter(move |seat| Form::order(*seat as u64)[0] == form);
    for seat in began(Form::A).take(1).chain(began(Form::B).take(7)) {
        class.taken[1][seat] = None;
    }
    let mut group = class.group();
    class.add_second(&mut group);
    let mut report = |about| group.report(Band::Middle, Length::Short, about).unwrap();
    let before = report(Occasions::One(Occasion::Before));
    let course = report(Occasions::Course);
    let forms = before.items.clone().figure().unwrap();
    assert_eq!(forms.iter().map(|form| form.children).collect::<Vec<_>>(), [24, 24, 24], "each form is told of");
    assert_eq!((before.children, course.children), (72, 64), "eight fewer may be told of");
    assert_eq!(course.items, Finding::ToldBefore, "but not the one child of form A");
    assert!(course.forms.iter().all(|(_, found)| *found == Finding::ToldBefore), "nor by comparing forms");
    let again = [report(Occasions::One(Occasion::Before)), report(Occasions::Course)];
    assert_eq!(again, [before, course], "whoever asks again hears the same");
}
