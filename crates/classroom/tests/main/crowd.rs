//! An attacker who knows the rules, how many answered and, if it must be, one answer or that none was changed, and looks on the wall
//! for options that one to four children chose. It knows the rules by trying them: it takes every split there can be, and keeps those
//! that show the same on the wall.
#![expect(clippy::print_stdout, reason = "what attacks find is for whoever asks with --nocapture")]
#![expect(clippy::unwrap_used, reason = "a failed unwrap is a failed test")]

use std::collections::{BTreeMap, BTreeSet, HashMap};

use classroom::{
    Level, Live, MOST_ANSWERS, MOST_OPTIONS, Picture, Shares, Split, SplitError,
    Votes::{self, CanChange, Stand},
};
use proptest::prelude::*;

fn split(counts: &[u16]) -> Split {
    Split::new(counts.to_vec()).unwrap()
}

/// The only picture of a question that everybody answered at once.
fn alone(counts: &[u16]) -> Picture {
    let split = split(counts);
    let live = Live::new(CanChange);
    live.last(&split, split.answered()).unwrap_or(live).picture()
}

/// Every way in which so many children can choose.
fn splits(children: u16, options: usize) -> Vec<Vec<u16>> {
    if options == 1 {
        return vec![vec![children]];
    }
    let with =
        |first: u16| splits(children - first, options - 1).into_iter().map(move |rest| [vec![first], rest].concat());
    (0..=children).flat_map(with).collect()
}

/// Every set of options but none and all, as bits.
fn sets(options: usize) -> std::ops::Range<u32> {
    1..(1 << options) - 1
}

fn sum(counts: &[u16], set: u32) -> u16 {
    counts.iter().enumerate().filter(|(at, _)| set >> at & 1 == 1).map(|(_, count)| count).sum()
}

/// Whether some children are certain to be meant, and four at most.
fn gives_away<N: Copy + Into<i32>>(possible: &BTreeSet<N>) -> bool {
    possible.iter().all(|sum| (1..=4).contains(&(*sum).into()))
}

/// The numbers that each set of options can have, if the wall shows each picture.
fn attack(all: &[Vec<u16>]) -> BTreeMap<Vec<Level>, Vec<BTreeSet<u16>>> {
    let mut found: BTreeMap<Vec<Level>, Vec<BTreeSet<u16>>> = BTreeMap::new();
    for counts in all {
        let sets = sets(counts.len());
        let possible =
            found.entry(alone(counts).levels().to_vec()).or_insert_with(|| vec![BTreeSet::new(); sets.len()]);
        for (possible, set) in possible.iter_mut().zip(sets) {
            possible.insert(sum(counts, set));
        }
    }
    found
}

#[test]
fn one_picture_leaves_every_set_of_options_five_numbers_and_five_children() {
    for children in 5..=35 {
        for options in 2..=3 {
            for (levels, possible) in attack(&splits(children, options)) {
                for (possible, set) in possible.iter().zip(sets(options)) {
                    let about = format!("{levels:?} of {children}, set {set:b}: {possible:?}");
                    assert!(!gives_away(possible), "one to four are certain: {about}");
                    let (low, high) = (*possible.first().unwrap(), *possible.last().unwrap());
                    assert!(high >= 5, "four at most are certain: {about}");
                    assert!(low + 5 <= children, "all but four are certain: {about}");
                    assert!(high - low >= 4, "it is told too closely: {about}");
                    assert_eq!(possible.len(), usize::from(high - low) + 1, "some number is ruled out: {about}");
                }
            }
        }
    }
}

#[test]
fn a_child_who_knows_its_own_answer_does_not_learn_of_one_to_four_others() {
    for children in 11..=30 {
        for options in 2..=3 {
            for own in 0..options {
                let others = |mut counts: Vec<u16>| {
                    counts[own] -= 1;
                    counts
                };
                let mut found: HashMap<Picture, Vec<BTreeSet<u16>>> = HashMap::new();
                for counts in splits(children, options).into_iter().filter(|counts| counts[own] > 0) {
                    let possible = found.entry(alone(&counts)).or_insert_with(|| vec![BTreeSet::new(); 1 << options]);
                    let others = others(counts);
                    sets(options).for_each(|set| _ = possible[set as usize].insert(sum(&others, set)));
                }
                for (picture, possible) in found {
                    for set in sets(options) {
                        let possible = &possible[set as usize];
                        assert!(!gives_away(possible), "{picture:?} of {children}, set {set:b}: {possible:?} others");
                    }
                }
            }
        }
    }
}

/// The least and the most that a set of options can have if the wall shows the same, found by letting one child after the other
/// choose something else. What is found is possible; there may be more.
fn reach(counts: &[u16], set: u32) -> (u16, u16) {
    let shown = alone(counts);
    let towards = |into: bool| {
        let mut counts = counts.to_vec();
        let is_in = |at: usize| (set >> at & 1 == 1) == into;
        let options = 0..counts.len();
        // Enough for what is to be shown.
        for _ in 0..10 {
            let moved = options.clone().filter(|from| !is_in(*from)).find_map(|from| {
                options.clone().filter(|to| is_in(*to)).find_map(|to| {
                    let mut moved = counts.clone();
                    moved[from] = moved[from].checked_sub(1)?;
                    moved[to] += 1;
                    (alone(&moved) == shown).then_some(moved)
                })
            });
            match moved {
                Some(moved) => counts = moved,
                None => break,
            }
        }
        sum(&counts, set)
    };
    (towards(false), towards(true))
}

fn any_split(
    options: std::ops::RangeInclusive<usize>,
    children: std::ops::RangeInclusive<usize>,
) -> BoxedStrategy<Vec<u16>> {
    let leaning = (options, children).prop_flat_map(|(options, children)| {
        // Options are not chosen alike.
        let weights = prop::collection::vec(0_u16..20, options);
        (weights, prop::collection::vec(any::<u16>(), children))
    });
    let choose = |(weights, draws): (Vec<u16>, Vec<u16>)| {
        let all: u16 = weights.iter().sum::<u16>().max(1);
        let mut counts = vec![0; weights.len()];
        for draw in draws {
            let mut left = draw % all;
            let chosen = weights.iter().position(|weight| {
                let is_here = left < *weight;
                left = left.saturating_sub(*weight);
                is_here
            });
            counts[chosen.unwrap_or(0)] += 1;
        }
        counts
    };
    leaning.prop_map(choose).boxed()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn one_picture_of_a_large_class_leaves_every_set_of_options_as_much(counts in any_split(2..=6, 11..=70)) {
        if !alone(&counts).levels().is_empty() {
            for set in sets(counts.len()) {
                let (low, high) = reach(&counts, set);
                prop_assert!(high >= 5 && high - low >= 4, "{counts:?}, set {set:b}: {low} to {high}");
            }
        }
    }
}

/// What is known of a set of options at the first picture, at the second, and in between.
type Course = [BTreeSet<i32>; 3];

/// What somebody knows of one answer: its option, and whether it was in the first picture.
type Own = Option<(usize, bool)>;

/// What a course tells of all others, if it can be the course of a class in which somebody answered so.
fn others(counts: &[u16], later: &[u16], own: Own) -> Option<(Vec<u16>, Vec<u16>)> {
    let (mut counts, mut later) = (counts.to_vec(), later.to_vec());
    if let Some((own, is_early)) = own {
        later[own] = later[own].checked_sub(1)?;
        counts[own] = counts[own].checked_sub(is_early.into())?;
    }
    counts.iter().zip(&later).all(|(one, other)| one <= other).then_some((counts, later))
}

/// What is known of each set of options after all courses that are possible.
fn courses<'a>(options: usize, all: impl Iterator<Item = (&'a [u16], &'a [u16])>, own: Own) -> Vec<Course> {
    let mut known = vec![Course::default(); sets(options).len()];
    for (counts, later) in all.filter_map(|(counts, later)| others(counts, later, own)) {
        for (course, set) in known.iter_mut().zip(sets(options)) {
            let (one, other) = (i32::from(sum(&counts, set)), i32::from(sum(&later, set)));
            course[0].insert(one);
            course[1].insert(other);
            course[2].insert(other - one);
        }
    }
    known
}

/// Every way to know one answer, or none.
fn owns(options: usize) -> impl Iterator<Item = Own> {
    let one = (0..options).flat_map(|own| [Some((own, true)), Some((own, false))]);
    std::iter::once(None).chain(one)
}

/// From how many of the pairs of pictures somebody learns of one to four children, and how many pairs there are. `first` makes the
/// picture of `before` answers, `second` the one of `after`; nobody changes an answer in between.
fn attack_both<First: Ord, Second: Ord>(
    (options, before, after): (usize, u16, u16),
    first: impl Fn(&[u16]) -> First,
    second: impl Fn(&First, &[u16]) -> Second,
) -> (usize, usize) {
    let (mut firsts, last) = (BTreeMap::<First, Vec<Vec<u16>>>::new(), splits(after, options));
    splits(before, options).into_iter().for_each(|counts| firsts.entry(first(&counts)).or_default().push(counts));
    let (mut found, mut pairs) = (0, 0);
    for (first, earlier) in &firsts {
        let mut seconds = BTreeMap::<Second, Vec<&Vec<u16>>>::new();
        last.iter().for_each(|later| seconds.entry(second(first, later)).or_default().push(later));
        for later in seconds.values() {
            let all = || later.iter().flat_map(|later| earlier.iter().map(move |counts| (&counts[..], &later[..])));
            let is_bad = |own| {
                let known = courses(options, all(), own);
                // What shows no course at all cannot be seen.
                known.iter().flatten().any(|possible| !possible.is_empty() && gives_away(possible))
            };
            found += usize::from(owns(options).any(is_bad));
            pairs += 1;
        }
    }
    (found, pairs)
}

/// What the wall shows, kept so that it can be put in order.
fn shown(live: &Live) -> String {
    serde_json::to_string(live).unwrap()
}

#[test]
fn two_pictures_and_what_lies_between_never_tell_of_one_to_four_children() {
    let classes: [(usize, Vec<u16>, usize); 3] =
        [(2, (11..=30).collect(), 1), (3, (11..=20).collect(), 5), (4, vec![13], 7)];
    let (mut naive, mut pairs, mut untold) = (0, 0, 0);
    for (options, firsts, step) in classes {
        for before in firsts {
            for after in (before + 6..=before + 19).step_by(step) {
                let class = (options, before, after);
                let first = |counts: &[u16]| {
                    let live = Live::new(Stand);
                    shown(&live.last(&split(counts), before).unwrap_or(live))
                };
                let second = |first: &String, counts: &[u16]| {
                    let live: Live = serde_json::from_str(first).unwrap();
                    live.last(&split(counts), before).filter(|last| told(last) == 2).map(|last| shown(&last))
                };
                let (found, all) = attack_both(class, first, second);
                assert_eq!(found, 0, "{options} options, {before} then {after}");
                pairs += all;
                untold +=
                    usize::from(second(&first(&splits(before, options)[0]), &splits(after, options)[0]).is_none());
                if options == 2 {
                    // As if each picture were looked at by itself.
                    let by_itself = |counts: &[u16]| alone(counts).levels().to_vec();
                    naive += attack_both(class, by_itself, |_, counts| by_itself(counts)).0;
                }
            }
        }
    }
    println!(
        "none of {pairs} pairs gives one to four children away; safe only by themselves, {naive} would; untold {untold}"
    );
    assert!(naive > 100, "the attack is real: pictures that are safe by themselves give children away together");
}

#[test]
fn bins_that_stay_and_five_more_answers_would_not_do() {
    let bins = |counts: &[u16]| counts.iter().map(|count| count / 6).collect::<Vec<u16>>();
    let (found, pairs) = attack_both((3, 17, 22), bins, |_, counts| bins(counts));
    println!("of {pairs} pairs of pictures with bins of six {found} give one to four children away");
    assert!(found > 0, "so pictures have to be held against each other");
}

/// How many pictures were told, which does not show where the second one is like the first.
fn told(live: &Live) -> usize {
    serde_json::to_value(live).unwrap()["looks"].as_array().unwrap().len()
}

#[test]
fn whether_something_is_told_does_not_depend_on_the_answers() {
    for (seats, options) in [(22, 2), (30, 2), (33, 2), (22, 3), (30, 3)] {
        let fresh = Live::new(Stand);
        let told_after = |live: &Live, counts: &[u16]| live.next(&split(counts), seats).as_ref().map_or(0, told);
        let mut middle = None;
        for answered in 0..=seats {
            let all = splits(answered, options);
            let first = told_after(&fresh, &all[0]);
            assert!(all.iter().all(|counts| told_after(&fresh, counts) == first), "{answered} of {seats}");
            middle = middle.or((first == 1).then_some(answered));
        }
        let middle = middle.expect("something is told before the end");
        // And what follows on it.
        let mut after: HashMap<(Picture, u16), BTreeSet<usize>> = HashMap::new();
        for counts in splits(middle, options) {
            let live = fresh.next(&split(&counts), seats).unwrap();
            for more in 1..=seats - middle {
                for chosen in 0..options {
                    let mut later = counts.clone();
                    later[chosen] += more;
                    let pictures = live.last(&split(&later), seats).as_ref().map_or(1, told);
                    after.entry((live.picture(), more)).or_default().insert(pictures);
                }
            }
        }
        for ((picture, more), pictures) in after {
            let wanted = if more < 6 { 1 } else { 2 };
            assert_eq!(pictures, BTreeSet::from([wanted]), "{more} after {picture:?} of {middle} of {seats}");
        }
    }
}

/// A class that answers one by one. Each time a child answers or changes what it chose, the wall is asked whether it moves.
#[derive(Debug, Clone)]
struct Walk {
    seats: u16,
    options: usize,
    /// Which option, and whether an earlier answer is changed to it instead of a new one given.
    votes: Vec<(usize, bool)>,
}

fn any_walk() -> BoxedStrategy<Walk> {
    let walk = (2_usize..=3, 5_u16..=60, 0_u16..6).prop_flat_map(|(options, answers, missing)| {
        let vote = (0..options, prop::bool::weighted(0.2));
        let votes = prop::collection::vec(vote, usize::from(answers));
        votes.prop_map(move |votes| Walk { seats: answers + missing, options, votes })
    });
    walk.boxed()
}

impl Walk {
    /// Every picture with how the class stood, and the one at the end.
    fn play(&self, votes: Votes) -> Vec<(Live, Vec<u16>)> {
        let (mut live, mut counts) = (Live::new(votes), vec![0_u16; self.options]);
        let mut seen = Vec::new();
        for (to, changes) in &self.votes {
            let from = (0..self.options).find(|from| from != to && counts[*from] > 0);
            if let Some(from) = from.filter(|_| *changes && votes == CanChange) {
                counts[from] -= 1;
            }
            counts[*to] += 1;
            if let Some(next) = live.next(&split(&counts), self.seats) {
                live = next;
                seen.push((live.clone(), counts.clone()));
            }
        }
        if let Some(next) = live.last(&split(&counts), self.seats) {
            seen.push((next, counts));
        }
        seen
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn who_can_change_an_answer_is_told_of_once(walk in any_walk()) {
        let seen = walk.play(CanChange);
        let with: Vec<_> = seen.iter().filter(|(live, _)| told(live) > 0).collect();
        prop_assert!(with.len() <= 1, "one picture, when the question is closed: {with:?}");
        if let [(live, counts)] = &with[..] {
            prop_assert_eq!(live.picture().shares, alone(counts).shares, "and it is as fine as any");
            prop_assert_eq!(live.last(&split(counts), walk.seats), None, "asking again tells nothing");
        }
    }

    #[test]
    fn whoever_watches_the_wall_for_a_whole_question_finds_nobody(walk in any_walk()) {
        let seen = walk.play(Stand);
        // The number who answered moves as well, and tells of no option.
        let first_with = |pictures| seen.iter().find(|(live, _)| told(live) == pictures);
        prop_assert!(seen.iter().all(|(live, _)| told(live) <= 2), "two pictures at most: {seen:?}");
        if let Some((first, second)) = first_with(1).zip(first_with(2)) {
            let answered = |one: &(Live, Vec<u16>)| one.1.iter().sum::<u16>();
            prop_assert!(answered(second) >= answered(first) + 6, "six more: {seen:?}");
            // The attacker takes every course that shows the same.
            let same = |one: &(Live, Vec<u16>), from: &Live, seats: u16, counts: &[u16]| {
                let shown = from.last(&split(counts), seats);
                shown.is_some_and(|live| live.picture().levels() == one.0.picture().levels())
            };
            let fresh = Live::new(Stand);
            let mut earlier = splits(answered(first), walk.options);
            earlier.retain(|counts| same(first, &fresh, walk.seats, counts));
            let mut later = splits(answered(second), walk.options);
            later.retain(|counts| same(second, &first.0, walk.seats, counts));
            let all = || earlier.iter().flat_map(|one| later.iter().map(move |other| (&one[..], &other[..])));
            for own in owns(walk.options) {
                let found = courses(walk.options, all(), own);
                let is_bad = found.iter().flatten().any(|possible| !possible.is_empty() && gives_away(possible));
                prop_assert!(!is_bad, "{seen:?}, known {own:?}: {found:?}");
            }
        }
    }

    #[test]
    fn the_same_answers_show_the_same(walk in any_walk()) {
        prop_assert_eq!(walk.play(Stand), walk.play(Stand), "nothing is left to chance");
    }

    #[test]
    fn what_is_kept_is_what_was(walk in any_walk()) {
        for (live, counts) in walk.play(Stand) {
            let kept = serde_json::to_string(&live).unwrap();
            prop_assert_eq!(serde_json::from_str::<Live>(&kept).unwrap(), live.clone(), "so a restart tells no more");
            let shown = serde_json::to_string(&live.picture()).unwrap();
            prop_assert_eq!(serde_json::from_str::<Picture>(&shown).unwrap(), live.picture(), "the wall gets the picture");
            let sums = serde_json::to_string(&split(&counts)).unwrap();
            prop_assert_eq!(serde_json::from_str::<Split>(&sums).unwrap(), split(&counts), "and sums are kept");
        }
    }

    #[test]
    fn more_votes_never_lower_a_level(counts in any_split(2..=12, 0..=100), from in 0_usize..12, to in 0_usize..12) {
        let (from, to) = (from % counts.len(), to % counts.len());
        let mut moved = counts.clone();
        prop_assume!(from != to && counts[from] > 0);
        moved[from] -= 1;
        moved[to] += 1;
        let (before, after) = (alone(&counts), alone(&moved));
        prop_assert_eq!(before.levels().len(), after.levels().len(), "what is told depends on how many answered only");
        for (at, (before, after)) in before.levels().iter().zip(after.levels()).enumerate() {
            prop_assert!(at != to || after >= before, "more votes, {after:?} after {before:?}");
            prop_assert!(at != from || after <= before, "fewer votes, {after:?} after {before:?}");
            prop_assert!(at == to || at == from || after == before, "the others stay");
        }
    }
}

#[test]
fn votes_that_do_not_stand_after_all_are_not_told_twice() {
    let first = Live::new(Stand).next(&split(&[12, 3]), 30).unwrap();
    assert_eq!(first.picture().levels(), [Level::Majority, Level::Minority], "half of the seats have answered");
    let told = first.last(&split(&[2, 28]), 30).unwrap_or(first.clone()).picture();
    assert_eq!(
        told.levels(),
        first.picture().levels(),
        "what could not be is not told: somebody would know who changed"
    );
    let other = first.last(&split(&[12, 3, 15]), 30).unwrap_or(first.clone()).picture();
    assert_eq!(other.levels(), first.picture().levels(), "nor is another question");
}

#[test]
fn a_class_of_thirty_is_told_in_words_that_differ() {
    use Level::{BelowHalf, Few, Half, NearlyAll, Third, TwoThirds};
    let shown = |counts: &[u16]| alone(counts).levels().to_vec();
    assert_eq!(shown(&[20, 10]), [TwoThirds, Third], "two thirds");
    assert_eq!(shown(&[15, 15]), [Half, Half], "half and half");
    assert_eq!(shown(&[28, 2]), [NearlyAll, Few], "nearly all");
    assert_eq!(shown(&[30, 0]), [NearlyAll, Few], "or all");
    assert_eq!(shown(&[10, 10, 10]), [BelowHalf; 3], "a vote of three");
    assert_eq!(shown(&[26, 2, 1, 1]), [NearlyAll, Few, Few, Few], "a vote of four");
    let two = |answered: u16| {
        let all: BTreeSet<Level> = splits(answered, 2).iter().flat_map(|counts| shown(counts)).collect();
        all.len()
    };
    assert!((26..=50).all(|answered| two(answered) == 5), "from 26 on there are five words for yes or no");
    assert!((16..26).all(|answered| two(answered) >= 3), "three at least from 16 on");
}

#[test]
fn from_eleven_answers_on_something_is_told() {
    for options in 2..=MOST_OPTIONS {
        for answered in 0..=MOST_ANSWERS {
            let mut counts = vec![0; options];
            counts[0] = answered;
            let told = !alone(&counts).levels().is_empty();
            let is_enough = answered >= 11 && !(options == 2 && [12, 14].contains(&answered));
            assert_eq!(told, is_enough, "{answered} answers to {options} options");
        }
    }
    assert_eq!(alone(&[30]).shares, Shares::TooFew, "where there is no choice there is nothing to tell");
}

#[test]
fn what_was_told_in_the_middle_never_costs_the_last_picture() {
    let (mut lasts, mut same) = (0, 0);
    for options in 2..=4 {
        for seats in (20..=40).chain([50, 70, 100]) {
            let (mut counts, mut first) = (vec![0_u16; options], Live::new(Stand));
            for answered in 1..=seats {
                // Not all options are chosen alike.
                counts[usize::from(answered) * usize::from(answered) % options] += 1;
                if told(&first) == 0 {
                    first = first.next(&split(&counts), seats).unwrap_or(first);
                    let is_middle = answered >= 11 && 2 * answered >= seats && answered + 6 <= seats;
                    assert!(told(&first) == 0 || is_middle, "{answered} of {seats} is no middle");
                    continue;
                }
                let middle = first.clone();
                let last = middle.last(&split(&counts), seats).filter(|last| told(last) == 2);
                let before = serde_json::to_value(&middle).unwrap()["looks"][0]["answered"].as_u64().unwrap();
                let is_enough = u64::from(answered) >= before + 6;
                assert_eq!(last.is_some(), is_enough, "{options} options, {before} then {answered} of {seats}");
                lasts += usize::from(last.is_some());
                same += usize::from(last.is_some_and(|last| last.picture().shares == alone(&counts).shares));
            }
            assert_eq!(told(&first), 1, "{seats} seats have a middle with {options} options");
        }
    }
    println!("of {lasts} last pictures {same} are told as if there had been none before");
    assert!(5 * same > 4 * lasts, "it costs little: {same} of {lasts}");
}

#[test]
fn levels_say_what_is_true() {
    for answered in (11..=40).chain([50, 63, 70, 85, MOST_ANSWERS]) {
        for options in [2, 3, 4, 6, MOST_OPTIONS] {
            for count in 0..=answered {
                let mut counts = vec![0; options];
                (counts[0], counts[1]) = (count, answered - count);
                let picture = alone(&counts);
                let Some(level) = picture.levels().first().copied() else { continue };
                let about = format!("{count} of {answered} is {level:?}, {options} options");
                let (from, to) = level.share();
                let share = 10.0 * f64::from(count) / f64::from(answered);
                assert!(share >= f64::from(from) - 1.0 && share <= f64::from(to) + 1.0, "{about}");
                match level {
                    Level::AboveHalf | Level::Majority => assert!(2 * count > answered, "{about}"),
                    Level::BelowHalf | Level::Minority => assert!(2 * count <= answered, "{about}"),
                    Level::Few => assert!(4 * count <= answered + 2, "{about}"),
                    Level::NearlyAll => assert!(4 * count + 4 >= 3 * answered, "{about}"),
                    _ => {}
                }
            }
        }
    }
}

#[test]
fn levels_rise_and_have_keys_of_their_own() {
    assert!(Level::ALL.is_sorted(), "the smaller come first");
    let middles: Vec<u8> = Level::ALL.map(|level| level.share().0 + level.share().1).to_vec();
    assert!(middles.is_sorted(), "as they are drawn: {middles:?}");
    assert!(
        Level::ALL.iter().all(|level| level.share().0 < level.share().1 && level.share().1 <= 10),
        "within the bar"
    );
    let keys: BTreeSet<&str> = Level::ALL.iter().map(|level| level.key()).collect();
    assert_eq!(keys.len(), Level::ALL.len(), "each has its words");
    for level in Level::ALL {
        assert_eq!(serde_json::to_string(&level).unwrap(), format!("\"{}\"", level.key()), "the wire has the key");
    }
}

#[test]
fn how_many_have_answered_moves_where_five_have_and_five_have_not() {
    for seats in 11..=70_u16 {
        let mut live = Live::new(CanChange);
        let mut moved = Vec::new();
        for answered in 0..=seats {
            if let Some(next) = live.next(&split(&[answered, 0]), seats) {
                assert!(next.picture().answered >= live.picture().answered, "it never falls");
                live = next;
                moved.push(answered);
            }
        }
        assert!(moved.iter().skip(1).all(|at| (5..=seats - 5).contains(at)), "{seats} seats: {moved:?}");
        assert!(moved.windows(2).all(|two| two[1] >= two[0] + 5), "never by a few: {moved:?}");
    }
    let full = Live::new(CanChange).next(&split(&[25, 0]), 25).unwrap();
    assert_eq!(full.picture().answered, Some(Level::NearlyAll), "all have answered");
    assert_eq!(full.next(&split(&[25, 0]), 40), None, "who joins later takes nothing back");
    assert_eq!(Live::new(CanChange).next(&split(&[3, 1]), 10), None, "ten seats are too few to tell");
    assert_eq!(Live::new(CanChange).next(&split(&[3, 1]), u16::MAX), None, "and no class has so many");
}

#[test]
fn counts_of_no_class_are_refused() {
    let refused = |counts: Vec<u16>| Split::new(counts).unwrap_err();
    assert_eq!(refused(Vec::new()), SplitError::Options { given: 0 }, "nothing to choose");
    assert_eq!(refused(vec![1; 13]), SplitError::Options { given: 13 }, "too much to choose");
    assert_eq!(refused(vec![u16::MAX; 2]), SplitError::Answers { given: 131_070 }, "no class is so large");
    let said = serde_json::from_str::<Split>("[60, 41]").unwrap_err().to_string();
    assert!(said.contains("101 answers are more than the 100"), "it is said what is wrong: {said}");
}
