//! Figures about groups: against SciPy and NumPy, and what holds for every input.

use learning::{
    checkup::Form,
    stats::{
        Alpha, Confusion, Detection, Estimate, Finding, Grades, Interval, Kept, MIN_CHILDREN, MIN_FOR_RELIABILITY,
        Proportion, SCORE_LIMIT, Scored, Shift, StatsError, Sure, alpha, change, d_prime_error, form_difference, kr20,
        normal_cdf, normal_quantile, parallel_forms, retention, split_half,
    },
};
use proptest::prelude::*;
use serde::Deserialize;
use story::Sign::{self, *};

use crate::report::class_code;

/// Written by `tests/reference/stats.py`.
const REFERENCE: &str = include_str!("../fixtures/stats.ron");

/// How far a figure may be from the reference, relative to it or to 1: sums in another order, no more.
const CLOSE: f64 = 1e-12;
/// The same for what goes through the incomplete beta function, whose logarithms cancel in part.
const BETA_CLOSE: f64 = 1e-9;

#[derive(Deserialize)]
struct Reference {
    quantiles: Vec<(f64, f64)>,
    shares: Vec<(f64, f64)>,
    detections: Vec<DetectionCase>,
    areas: Vec<AreaCase>,
    proportions: Vec<ProportionCase>,
    changes: Vec<ChangeCase>,
    retentions: Vec<RetentionCase>,
    alphas: Vec<AlphaCase>,
    kr20s: Vec<Kr20Case>,
    correlations: Vec<CorrelationCase>,
    forms: Vec<FormsCase>,
}

#[derive(Deserialize, Clone, Copy, Debug)]
struct Ends {
    low: f64,
    high: f64,
}

#[derive(Deserialize)]
struct DetectionCase {
    hits: u32,
    signals: u32,
    false_alarms: u32,
    noise: u32,
    d_prime: f64,
    criterion: f64,
    error: f64,
}

#[derive(Deserialize)]
struct AreaCase {
    signals: [u32; 6],
    noise: [u32; 6],
    area: f64,
}

#[derive(Deserialize)]
struct ProportionCase {
    part: u32,
    whole: u32,
    wilson: Ends,
    exact: Ends,
}

#[derive(Deserialize)]
struct ChangeCase {
    children: Vec<ScoredCase>,
    mean: f64,
    interval: Ends,
    weighed: bool,
    d: f64,
    d_interval: Ends,
}

#[derive(Deserialize)]
struct ScoredCase {
    class: u16,
    forms: [Form; 2],
    scores: (f64, f64),
}

#[derive(Deserialize)]
struct RetentionCase {
    children: Vec<(f64, f64, f64)>,
    share: f64,
    interval: Ends,
    gain: Ends,
}

#[derive(Deserialize)]
struct AlphaCase {
    children: Vec<Vec<f64>>,
    alpha: f64,
    interval: Ends,
    halves: f64,
    whole: f64,
}

#[derive(Deserialize)]
struct Kr20Case {
    children: Vec<Vec<bool>>,
    alpha: f64,
}

#[derive(Deserialize)]
struct CorrelationCase {
    first: Vec<f64>,
    second: Vec<f64>,
    r: f64,
    interval: Ends,
}

#[derive(Deserialize)]
struct FormsCase {
    first: Vec<f64>,
    second: Vec<f64>,
    g: f64,
    interval: Ends,
}

fn reference() -> Reference {
    ron::from_str(REFERENCE).unwrap()
}

fn is_near(one: f64, other: f64, within: f64) -> bool {
    (one - other).abs() <= within * other.abs().max(1.0)
}

#[track_caller]
fn near(ours: f64, theirs: f64, within: f64, what: &str) {
    assert!(is_near(ours, theirs, within), "{what} is {ours}, SciPy says {theirs}");
}

#[track_caller]
fn near_ends(ours: Interval, theirs: Ends, within: f64, what: &str) {
    near(ours.low, theirs.low, within, &format!("the lower end of {what}"));
    near(ours.high, theirs.high, within, &format!("the upper end of {what}"));
}

/// Whether an interval is one that can be drawn.
fn sound(interval: Interval) -> bool {
    interval.low.is_finite() && interval.high.is_finite() && interval.low <= interval.high
}

#[test]
fn the_normal_distribution_is_scipys() {
    let reference = reference();
    for (p, quantile) in reference.quantiles {
        let ours = normal_quantile(p).unwrap();
        assert!(
            (ours - quantile).abs() <= 1e-14 * quantile.abs().max(1.0),
            "z({p:e}) is {ours}, SciPy says {quantile}"
        );
    }
    for (x, share) in reference.shares {
        let ours = normal_cdf(x).unwrap();
        assert!((ours - share).abs() <= 1e-13 * share + 1e-300, "below {x} is {ours}, SciPy says {share}");
    }
}

#[test]
fn detection_is_scipys() {
    for case in reference().detections {
        let DetectionCase { hits, signals, false_alarms, noise, .. } = case;
        let answers = Detection::new(hits, signals, false_alarms, noise).unwrap();
        let what = |figure: &str| format!("{figure} of {hits}/{signals} and {false_alarms}/{noise}");
        near(answers.d_prime().unwrap(), case.d_prime, CLOSE, &what("d'"));
        near(answers.criterion().unwrap(), case.criterion, CLOSE, &what("c"));
        near(answers.d_prime_error().unwrap(), case.error, CLOSE, &what("the standard error"));
    }
}

#[test]
fn the_noise_of_d_prime_of_one_child_is_what_the_design_reckons_with() {
    // Chats with and without a sign; the error for one child and for the mean of a class of 25.
    for (chats, child, class) in [(6, 0.79, 0.16), (8, 0.68, 0.14), (12, 0.56, 0.11), (20, 0.43, 0.09)] {
        let error = d_prime_error(0.75, chats, 0.25, chats).unwrap();
        let rounded = |value: f64| (value * 100.0).round() / 100.0;
        assert_eq!(rounded(error), child, "a child sorting {chats} and {chats} chats is not to be graded");
        assert_eq!(rounded(error / 5.0), class, "what is left of it in a class sorting {chats} and {chats}");
    }
}

fn grades(signals: [u32; 6], noise: [u32; 6]) -> Grades {
    let mut grades = Grades::default();
    for (signal, counts) in [(true, signals), (false, noise)] {
        for (grade, count) in counts.into_iter().enumerate() {
            let sure = Sure::ALL[if grade < 3 { 2 - grade } else { grade - 3 }];
            (0..count).for_each(|_| grades.add(signal, grade >= 3, sure));
        }
    }
    grades
}

#[test]
fn the_area_under_the_curve_is_scipys_mann_whitney_statistic() {
    for case in reference().areas {
        let area = grades(case.signals, case.noise).area().unwrap();
        near(area, case.area, CLOSE, &format!("the area of {:?} and {:?}", case.signals, case.noise));
    }
}

#[test]
fn intervals_of_proportions_are_scipys() {
    for case in reference().proportions {
        let of = Proportion::new(case.part, case.whole).unwrap();
        let what = |name: &str| format!("{name} of {} in {}", case.part, case.whole);
        near_ends(of.wilson().unwrap(), case.wilson, CLOSE, &what("Wilson's interval"));
        near_ends(of.clopper_pearson().unwrap(), case.exact, BETA_CLOSE, &what("Clopper and Pearson's interval"));
    }
}

#[test]
fn the_change_of_a_group_is_that_of_statsmodels() {
    for (at, case) in reference().changes.into_iter().enumerate() {
        let child = |child: &ScoredCase| Scored {
            class: class_code(child.class.into()),
            forms: child.forms,
            scores: child.scores.into(),
        };
        let children: Vec<Scored<2>> = case.children.iter().map(child).collect();
        let Shift { mean, forms_weighed, d } = change(&children).unwrap().figure().unwrap();
        let what = |figure: &str| format!("{figure} of case {at}");
        near(mean.value, case.mean, BETA_CLOSE, &what("the mean change"));
        near_ends(mean.interval, case.interval, BETA_CLOSE, &what("its interval"));
        assert_eq!(forms_weighed, case.weighed, "{}", what("forms are weighed where both ways are there"));
        let d = d.figure().unwrap();
        near(d.value, case.d, BETA_CLOSE, &what("d"));
        near_ends(d.interval, case.d_interval, BETA_CLOSE, &what("the interval of d"));
    }
}

#[test]
fn retention_is_numpys() {
    for case in reference().retentions {
        let child = |scores: &(f64, f64, f64)| Scored { class: None, forms: Form::ALL, scores: (*scores).into() };
        let children: Vec<Scored<3>> = case.children.iter().map(child).collect();
        let Kept { share, forms_weighed, gain } = retention(&children).unwrap().figure().unwrap();
        near(share.value, case.share, CLOSE, "the share that was kept");
        near_ends(share.interval, case.interval, 1e-6, "Fieller's interval of the share");
        near_ends(gain, case.gain, BETA_CLOSE, "the interval of the gain");
        assert!(!forms_weighed, "all took the forms in one order");
    }
}

#[test]
fn reliability_is_scipys() {
    let reference = reference();
    for case in reference.alphas {
        let found = alpha(&case.children).unwrap().figure().unwrap();
        near(found.alpha, case.alpha, CLOSE, "alpha");
        near_ends(found.interval, case.interval, BETA_CLOSE, "the interval of alpha");
        let found = split_half(&case.children).unwrap().figure().unwrap();
        near(found.halves, case.halves, CLOSE, "the correlation of the halves");
        match found.whole {
            Some(whole) => near(whole, case.whole, CLOSE, "the reliability of the whole"),
            None => assert!(case.halves < 0.0, "only halves that go against each other have no whole"),
        }
    }
    for case in reference.kr20s {
        near(kr20(&case.children).unwrap().figure().unwrap().alpha, case.alpha, CLOSE, "KR-20 by its own formula");
    }
    for case in reference.correlations {
        let found = parallel_forms(&case.first, &case.second).unwrap().figure().unwrap();
        near(found.r, case.r, CLOSE, "the correlation of the forms");
        near_ends(found.interval, case.interval, CLOSE, "the interval of the correlation");
    }
    for case in reference.forms {
        let found = form_difference(&case.first, &case.second).unwrap().figure().unwrap();
        near(found.g, case.g, CLOSE, "the difference of the forms");
        near_ends(found.interval, case.interval, CLOSE, "the interval of the difference");
    }
}

/// Counted and shown, the counted at most the shown, from none to all that 32 bits hold.
fn any_counts() -> impl Strategy<Value = (u32, u32)> {
    let shown = prop_oneof![4 => 0..=40_u32, 1 => any::<u32>(), 1 => Just(u32::MAX)];
    shown.prop_flat_map(|shown| (prop_oneof![4 => 0..=shown, 1 => Just(0), 1 => Just(shown)], Just(shown)))
}

proptest! {
    #[test]
    fn the_quantile_undoes_the_share_and_is_odd_and_monotone(p in 1e-12..0.5_f64, step in 1e-6..0.4_f64) {
        let z = normal_quantile(p).unwrap();
        prop_assert!((normal_cdf(z).unwrap() / p - 1.0).abs() < 1e-12, "the share below z({p}) is {p}");
        let mirrored = normal_quantile(1.0 - p).unwrap();
        prop_assert!(is_near(mirrored, -z, 1e-3), "{z} and {mirrored} lie on either side");
        prop_assert!(normal_quantile(p + step).unwrap() > z, "more lies below a larger value");
    }

    #[test]
    fn only_shares_between_0_and_1_have_a_quantile(p: f64) {
        let z = normal_quantile(p);
        prop_assert_eq!(z.is_some(), p > 0.0 && p < 1.0, "z({}) is {:?}", p, z);
        prop_assert!(z.is_none_or(f64::is_finite), "z({p}) must be a number");
        let share = normal_cdf(p);
        prop_assert_eq!(share.is_none(), p.is_nan(), "every number has a share below it");
        prop_assert!(share.is_none_or(|share| (0.0..=1.0).contains(&share)), "a share is none of {share:?}");
    }

    #[test]
    fn detection_turns_round_with_its_answers((hits, signals) in any_counts(), (alarms, noise) in any_counts()) {
        let of = |hits, signals, alarms, noise| {
            let answers = Detection::new(hits, signals, alarms, noise).unwrap();
            answers.d_prime().zip(answers.criterion())
        };
        let Some((d, c)) = of(hits, signals, alarms, noise) else {
            prop_assert!(signals == 0 || noise == 0, "with both kinds of chats there is a d'");
            return Ok(());
        };
        prop_assert!(signals > 0 && noise > 0, "without one of the kinds of chats there is no d'");
        prop_assert!(d.is_finite() && c.is_finite(), "all right and all wrong are numbers too: {d}, {c}");
        let (swapped_d, swapped_c) = of(alarms, noise, hits, signals).unwrap();
        prop_assert!(is_near(swapped_d, -d, CLOSE), "with signals and noise swapped, d' turns its sign");
        prop_assert!(is_near(swapped_c, c, CLOSE), "and the leaning stays");
        // 1 - H of a rate near 1 keeps fewer digits than H near 0.
        let (turned_d, turned_c) = of(signals - hits, signals, noise - alarms, noise).unwrap();
        prop_assert!(is_near(turned_d, -d, 1e-6), "with every answer turned round, d' turns its sign");
        prop_assert!(is_near(turned_c, -c, 1e-6), "and so does the leaning");
    }

    #[test]
    fn a_hit_more_is_better_and_an_alarm_more_is_worse(
        (hits, signals, alarms, noise) in (1..200_u32, 1..200_u32)
            .prop_flat_map(|(signals, noise)| (0..signals, Just(signals), 0..noise, Just(noise))),
    ) {
        let of = |hits, alarms| {
            let answers = Detection::new(hits, signals, alarms, noise).unwrap();
            (answers.d_prime().unwrap(), answers.criterion().unwrap())
        };
        let (d, c) = of(hits, alarms);
        let (more_hits, more_alarms) = (of(hits + 1, alarms), of(hits, alarms + 1));
        prop_assert!(more_hits.0 > d && more_alarms.0 < d, "d' grows with hits and falls with false alarms");
        prop_assert!(more_hits.1 < c && more_alarms.1 < c, "whoever flags more leans more to flagging");
    }

    #[test]
    fn more_was_never_found_than_there_was((part, whole) in any_counts(), beyond in 1..9_u32) {
        let too_many = whole.saturating_add(beyond);
        prop_assume!(too_many > whole);
        let error = StatsError::MoreThanShown { what: "hits", counted: too_many, shown: whole };
        prop_assert_eq!(Detection::new(too_many, whole, part, whole), Err(error), "so many hits cannot be");
        let error = StatsError::MoreThanShown { what: "false alarms", counted: too_many, shown: whole };
        prop_assert_eq!(Detection::new(part, whole, too_many, whole), Err(error), "nor so many false alarms");
        prop_assert!(Proportion::new(too_many, whole).is_err(), "nor such a part");
    }

    #[test]
    fn the_error_of_d_prime_is_a_number_and_falls_with_more_chats(h: f64, f in 0.01..0.99_f64, chats in 1..1000_u32) {
        for (h, f) in [(h, f), (f, h), (h, h)] {
            let error = d_prime_error(h, chats, f, chats);
            prop_assert!(error.is_none_or(|error| error.is_finite() && error > 0.0), "{error:?} at {h} and {f}");
        }
        let error = |chats| d_prime_error(f, chats, f, chats);
        prop_assert!(error(chats + 1) < error(chats), "more chats tell more");
        prop_assert_eq!(error(0), None, "no chats tell nothing");
    }

    #[test]
    fn the_area_is_the_chance_to_grade_a_sign_higher(signals: [u8; 6], noise: [u8; 6], up in 0..5_usize) {
        let (signals, noise) = (signals.map(|count| u32::from(count % 7)), noise.map(|count| u32::from(count % 7)));
        let area = grades(signals, noise).area();
        let (mut points, mut pairs) = (0, 0);
        for (grade, of_signal) in signals.iter().enumerate() {
            for (other, of_noise) in noise.iter().enumerate() {
                pairs += of_signal * of_noise;
                points += of_signal * of_noise * [2, 1, 0][1 + usize::from(other > grade) - usize::from(other < grade)];
            }
        }
        let counted = (pairs > 0).then(|| f64::from(points) / f64::from(2 * pairs));
        prop_assert_eq!(area, counted, "pair by pair, ties half");
        let flipped = |counts: [u32; 6]| { let mut counts = counts; counts.reverse(); counts };
        let swapped = grades(noise, signals).area();
        let turned = grades(flipped(signals), flipped(noise)).area();
        prop_assert_eq!(turned, swapped, "turning all answers round is swapping the chats");
        prop_assert_eq!(area.is_none(), swapped.is_none(), "swapped chats have an area too");
        if let (Some(area), Some(swapped)) = (area, swapped) {
            prop_assert!((0.0..=1.0).contains(&area), "an area is none of {area}");
            prop_assert!(is_near(area + swapped, 1.0, CLOSE), "what one gains the other loses");
        }
        if signals[up] > 0 {
            let mut surer = signals;
            surer[up] -= 1;
            surer[up + 1] += 1;
            prop_assert!(grades(surer, noise).area() >= area, "a signal graded higher is never worse");
        }
    }

    #[test]
    fn grades_of_two_children_add_up(one: [u8; 6], other: [u8; 6], noise: [u8; 6]) {
        let [one, other, noise] = [one, other, noise].map(|counts| counts.map(|count| u32::from(count % 5)));
        let mut merged = grades(one, noise);
        merged.merge(&grades(other, [0; 6]));
        let sum = std::array::from_fn(|grade| one[grade] + other[grade]);
        prop_assert_eq!(merged, grades(sum, noise), "a class is its children's answers");
    }

    #[test]
    fn intervals_of_proportions_hold_the_share_and_mirror((part, whole) in any_counts()) {
        let of = Proportion::new(part, whole).unwrap();
        let rest = Proportion::new(whole - part, whole).unwrap();
        for of in [Proportion::wilson, Proportion::clopper_pearson].map(|interval| (interval(of), interval(rest))) {
            let (Some(interval), Some(mirrored)) = of else {
                prop_assert_eq!(whole, 0, "every part of something has an interval");
                continue;
            };
            let share = f64::from(part) / f64::from(whole);
            prop_assert!(sound(interval) && interval.low >= 0.0 && interval.high <= 1.0, "{interval:?} of {part}/{whole}");
            // For counts of billions the interval is as narrow as the rounding of the logarithms.
            prop_assert!(interval.low <= share + 1e-5 && share - 1e-5 <= interval.high, "{interval:?} holds {share}");
            prop_assert!(is_near(interval.low, 1.0 - mirrored.high, 1e-5), "the rest has what is left");
            if whole <= 10_000 {
                prop_assert!(interval.contains(share), "{interval:?} holds {share}");
                prop_assert!(is_near(interval.low, 1.0 - mirrored.high, BETA_CLOSE), "the rest has what is left");
            }
        }
    }

    #[test]
    fn ten_times_as_many_children_tell_more((part, whole) in (1..500_u32).prop_flat_map(|n| (0..=n, Just(n)))) {
        let width = |interval: Option<Interval>| interval.map(|interval| interval.high - interval.low).unwrap();
        let (few, many) = (Proportion::new(part, whole).unwrap(), Proportion::new(part * 10, whole * 10).unwrap());
        prop_assert!(width(many.wilson()) < width(few.wilson()), "Wilson's interval narrows");
        prop_assert!(width(many.clopper_pearson()) < width(few.clopper_pearson()), "the exact interval narrows");
        prop_assert!(width(few.clopper_pearson()) > 0.0, "and is never a point");
    }

    #[test]
    fn the_exact_interval_leaves_one_in_forty_on_either_side((part, whole) in (1..60_u32).prop_flat_map(|n| (0..=n, Just(n)))) {
        let interval = Proportion::new(part, whole).unwrap().clopper_pearson().unwrap();
        // The chance of `counts` of `whole` at a share, by multiplying up.
        let chance = |share: f64, counts: std::ops::RangeInclusive<u32>| -> f64 {
            let of = |count: u32| {
                let choose = (0..count).fold(1.0, |product, k| product * f64::from(whole - k) / f64::from(k + 1));
                let powers = (0..count).map(|_| share).chain((count..whole).map(|_| 1.0 - share));
                powers.fold(choose, |product, factor| product * factor)
            };
            counts.map(of).sum()
        };
        if part > 0 {
            prop_assert!(is_near(chance(interval.low, part..=whole), 0.025, BETA_CLOSE), "so many or more at the lower end");
        }
        if part < whole {
            prop_assert!(is_near(chance(interval.high, 0..=part), 0.025, BETA_CLOSE), "so few or fewer at the upper end");
        }
    }
}

/// Scores as they come, all the same now and then, and as large as is taken.
fn any_score() -> impl Strategy<Value = f64> {
    prop_oneof![
        6 => -3.0..3.0_f64,
        6 => (0..7_u8).prop_map(f64::from),
        1 => prop::sample::select(vec![0.0, -0.0, 1e-300, 5e-324, SCORE_LIMIT, -SCORE_LIMIT]),
    ]
}

/// Children of up to three classes with scores on `N` occasions, all with the same scores now and then, and with forms in all
/// orders or in one.
fn any_group<const N: usize>(children: std::ops::Range<usize>) -> impl Strategy<Value = Vec<Scored<N>>> {
    let child = (0..3_usize, 0..6_u64, prop::collection::vec(any_score(), N));
    let child = child.prop_map(|(class, order, scores)| Scored {
        class: class_code(class),
        forms: std::array::from_fn(|at| Form::order(order)[at]),
        scores: std::array::from_fn(|at| scores[at]),
    });
    let same = || prop_oneof![4 => Just(false), 1 => Just(true)];
    (prop::collection::vec(child, children), same(), same()).prop_map(|(mut children, same, one_order)| {
        let first = children.first().copied();
        for child in &mut children {
            child.scores = first.filter(|_| same).map_or(child.scores, |first| first.scores);
            child.forms = first.filter(|_| one_order).map_or(child.forms, |first| first.forms);
        }
        children
    })
}

/// Small enough for sums of squares to keep their digits.
fn is_plain<const N: usize>(children: &[Scored<N>]) -> bool {
    children.iter().flat_map(|child| child.scores).all(|score| score.abs() < 10.0)
}

proptest! {
    #[test]
    fn a_change_is_told_of_enough_children_and_in_numbers(group in any_group::<2>(0..30)) {
        match change(&group).unwrap() {
            Finding::Figure(Shift { mean, d, .. }) => {
                prop_assert!(group.len() >= MIN_CHILDREN, "{} are too few to tell", group.len());
                let sizes = [Some(mean), d.figure()];
                for Estimate { value, interval } in sizes.into_iter().flatten() {
                    prop_assert!(sound(interval) && interval.contains(value), "{value} in {interval:?}");
                }
                prop_assert!(mean.interval.low < mean.interval.high, "what has spread is not known for certain: {mean:?}");
            }
            Finding::TooFew { have, need } => {
                prop_assert_eq!((have, need), (group.len(), MIN_CHILDREN));
                prop_assert!(have < need, "{} are enough", have);
            }
            other => prop_assert_eq!(other, Finding::NoSpread, "nothing else stands in the way"),
        }
    }

    #[test]
    fn a_change_backwards_has_the_other_sign(group in any_group::<2>(MIN_CHILDREN..30)) {
        let back = |child: &Scored<2>| {
            let ([from, to], [before, after]) = (child.forms, child.scores);
            Scored { forms: [to, from], scores: [after, before], ..*child }
        };
        let back: Vec<Scored<2>> = group.iter().map(back).collect();
        let (there, back) = (change(&group).unwrap().figure(), change(&back).unwrap().figure());
        prop_assert_eq!(there.is_some(), back.is_some(), "either both ways have a size or none");
        if let Some((there, back)) = there.zip(back).filter(|_| is_plain(&group)) {
            let mirrors = |one: Estimate, other: Estimate| {
                is_near(one.value, -other.value, 1e-9) && is_near(one.interval.low, -other.interval.high, 1e-9)
            };
            prop_assert!(mirrors(there.mean, back.mean), "{there:?} and {back:?}");
            let both = there.d.figure().zip(back.d.figure());
            prop_assert!(both.is_none_or(|(there, back)| mirrors(there, back)), "{there:?} and {back:?}");
        }
    }

    #[test]
    fn more_for_everyone_is_a_larger_change_and_an_easier_form_none(
        group in any_group::<2>(12..30),
        more in 0.1..4.0_f64,
        easier in -2.0..2.0_f64,
    ) {
        prop_assume!(is_plain(&group));
        let with = |more: f64, easier: f64| {
            let child = |child: &Scored<2>| {
                let ease = |form| if form == Form::B { easier } else { 0.0 };
                let ([from, to], [before, after]) = (child.forms, child.scores);
                Scored { scores: [before + ease(from), after + ease(to) + more], ..*child }
            };
            change(&group.iter().map(child).collect::<Vec<_>>()).unwrap().figure()
        };
        let Some(some) = with(0.0, 0.0) else { return Ok(()) };
        let larger = with(more, 0.0).unwrap();
        prop_assert!(is_near(larger.mean.value, some.mean.value + more, 1e-9), "the mean moves with everyone");
        prop_assert!(is_near(larger.mean.interval.low, some.mean.interval.low + more, 1e-9), "and its interval along");
        if some.forms_weighed {
            let same = with(0.0, easier).unwrap();
            prop_assert!(is_near(same.mean.value, some.mean.value, 1e-9), "what form B does is no change");
            prop_assert!(is_near(same.mean.interval.high, some.mean.interval.high, 1e-9), "nor is it noise");
        }
    }

    #[test]
    fn retention_is_told_of_a_clear_gain_only(group in any_group::<3>(0..30)) {
        let finding = retention(&group).unwrap();
        match finding {
            Finding::Figure(Kept { share, gain, .. }) => {
                prop_assert!(!gain.contains(0.0), "a gain that may be none has no part: {gain:?}");
                prop_assert!(share.value.is_finite() && sound(share.interval) && sound(gain), "{share:?} of {gain:?}");
                let as_on = |at: usize| {
                    let child = |child: &Scored<3>| {
                        let ([first, second, _], [before, after, _]) = (child.forms, child.scores);
                        let last = [before, after][at];
                        Scored { forms: [first, second, [first, second][at]], scores: [before, after, last], ..*child }
                    };
                    retention(&group.iter().map(child).collect::<Vec<_>>()).unwrap().figure()
                };
                for (at, part) in [(0, 0.0), (1, 1.0)] {
                    let near = as_on(at).is_none_or(|kept| is_near(kept.share.value, part, 1e-6));
                    prop_assert!(near, "{part} is kept where it is as on occasion {at}: {:?}", as_on(at));
                }
            }
            Finding::NoClearGain(gain) => prop_assert!(sound(gain), "{gain:?}"),
            other => prop_assert_eq!(other, Finding::TooFew { have: group.len(), need: MIN_CHILDREN }, "too few to tell"),
        }
        prop_assert!(group.len() >= MIN_CHILDREN || matches!(finding, Finding::TooFew { .. }), "of too few nothing is told");
    }

    #[test]
    fn of_a_clear_gain_the_part_that_is_left_is_told(
        children in prop::collection::vec((0.0..6.0_f64, 0.5..2.0_f64), MIN_CHILDREN..25),
        left in -0.5..1.5_f64,
        fallen: bool,
    ) {
        let sign = if fallen { -1.0 } else { 1.0 };
        let share = |left: f64| {
            let child = |(before, gain): &(f64, f64)| {
                let gain = sign * gain;
                Scored { class: None, forms: Form::ALL, scores: [*before, before + gain, before + left * gain] }
            };
            retention(&children.iter().map(child).collect::<Vec<_>>()).unwrap().figure().unwrap()
        };
        let Kept { share: found, gain, .. } = share(left);
        prop_assert!(is_near(found.value, left, 1e-9), "every child kept {left} of its gain, the class {}", found.value);
        prop_assert!(is_near(found.interval.low, left, 1e-6) && is_near(found.interval.high, left, 1e-6), "{found:?}");
        prop_assert!(share(left + 0.1).share.value > found.value, "who keeps more has kept more");
        prop_assert_eq!(gain.high < 0.0, fallen, "a score that should fall, such as worry, gains downwards");
    }

    #[test]
    fn what_is_no_score_is_refused(scores in prop::collection::vec(any_score(), 1..30), wrong: f64, at: prop::sample::Index) {
        let mut bad = scores.clone();
        bad[at.index(scores.len())] = wrong;
        let refused = !wrong.is_finite() || wrong.abs() > SCORE_LIMIT;
        let child = |scores| Scored { class: None, forms: [Form::A, Form::B], scores };
        let changed = |scores: [&[f64]; 2]| scores[0].iter().zip(scores[1]).map(|(one, two)| child([*one, *two])).collect();
        let changes: [Vec<Scored<2>>; 2] = [changed([&bad, &scores]), changed([&scores, &bad])];
        let last = |score: f64| Scored { class: None, forms: Form::ALL, scores: [0.0, 1.0, score] };
        let errors = [
            change(&changes[0]).is_err(),
            change(&changes[1]).is_err(),
            retention(&bad.iter().copied().map(last).collect::<Vec<_>>()).is_err(),
            parallel_forms(&bad, &scores).is_err(),
            form_difference(&scores, &bad).is_err(),
            alpha(&[[0.0, 1.0], [1.0, wrong]]).is_err(),
            split_half(&[[0.0, 1.0], [1.0, wrong]]).is_err(),
        ];
        prop_assert_eq!(errors, [refused; 7], "{} among scores", wrong);
    }
}

#[test]
fn lists_of_different_children_are_refused() {
    let error = StatsError::NotPaired { first: 10, second: 9 };
    assert_eq!(parallel_forms(&[1.0; 10], &[1.0; 9]), Err(error.clone()), "who did both forms?");
    let text = error.to_string();
    assert!(text.contains("10 and 9 scores"), "a person reads `{text}`");
}

#[test]
fn a_class_that_changed_as_one_has_no_spread_to_measure_by() {
    let child = |scores| Scored { class: None, forms: Form::ALL, scores };
    let pair = |scores| Scored { class: None, forms: [Form::A, Form::B], scores };
    assert_eq!(
        change(&[pair([2.0, 3.0]); 8]),
        Ok(Finding::NoSpread),
        "everyone changed by one, and no interval tells that"
    );
    let gain = retention(&[child([2.0, 2.0, 3.0]); 8]).unwrap();
    let none = Interval { low: 0.0, high: 0.0 };
    assert_eq!(gain, Finding::NoClearGain(none), "of no gain no part is kept, whatever came later");
}

fn any_matrix() -> impl Strategy<Value = Vec<Vec<f64>>> {
    (0..40_usize, 2..8_usize, 1..4_u8).prop_flat_map(|(children, items, levels)| {
        let row = prop::collection::vec((0..levels).prop_map(f64::from), items);
        prop::collection::vec(row, children)
    })
}

proptest! {
    #[test]
    fn reliability_is_told_of_enough_children_and_is_at_most_one(children in any_matrix()) {
        let (consistency, halves) = (alpha(&children).unwrap(), split_half(&children).unwrap());
        let too_few = children.len() < MIN_FOR_RELIABILITY;
        prop_assert_eq!(matches!(consistency, Finding::TooFew { .. }), too_few, "of {} children", children.len());
        prop_assert_eq!(matches!(halves, Finding::TooFew { .. }), too_few, "of {} children", children.len());
        if let Finding::Figure(Alpha { alpha, interval }) = consistency {
            prop_assert!(alpha <= 1.0 + CLOSE && alpha.is_finite() && sound(interval), "{alpha} in {interval:?}");
            // Below the estimate a wide tail, above it little room: the interval holds it from twenty children on.
            prop_assert!(interval.low <= alpha + CLOSE && alpha <= interval.high + CLOSE, "{alpha} in {interval:?}");
        }
        if let Finding::Figure(found) = halves {
            prop_assert!((-1.0..=1.0).contains(&found.halves), "a correlation is none of {}", found.halves);
            prop_assert_eq!(found.whole.is_some(), found.halves >= 0.0, "{:?}", found);
            prop_assert!(found.whole.is_none_or(|whole| whole >= found.halves && whole <= 1.0), "twice as long, surer");
        }
    }

    #[test]
    fn alpha_does_not_care_for_the_order_of_children_or_items(children in any_matrix()) {
        let turned: Vec<Vec<f64>> = children.iter().rev().map(|items| items.iter().rev().copied().collect()).collect();
        match (alpha(&children).unwrap(), alpha(&turned).unwrap()) {
            (Finding::Figure(one), Finding::Figure(other)) => {
                prop_assert!(is_near(one.alpha, other.alpha, 1e-9), "{one:?} and {other:?}");
            }
            (one, other) => prop_assert_eq!(one, other, "the same children"),
        }
    }

    #[test]
    fn forms_are_compared_in_numbers(group in any_group::<2>(0..50)) {
        let [first, second] = [0, 1].map(|at| group.iter().map(|child| child.scores[at]).collect::<Vec<f64>>());
        let (correlation, back) = (parallel_forms(&first, &second).unwrap(), parallel_forms(&second, &first).unwrap());
        prop_assert_eq!(matches!(correlation, Finding::TooFew { .. }), first.len() < MIN_FOR_RELIABILITY, "{:?}", correlation);
        if let Finding::Figure(found) = correlation {
            prop_assert!((-1.0..=1.0).contains(&found.r) && sound(found.interval), "{found:?}");
            prop_assert!(found.interval.low >= -1.0 && found.interval.high <= 1.0, "{found:?}");
            prop_assert!(is_near(back.figure().unwrap().r, found.r, CLOSE), "a correlation has no direction");
        }
        let (difference, back) = (form_difference(&first, &second).unwrap(), form_difference(&second, &first).unwrap());
        prop_assert_eq!(matches!(difference, Finding::TooFew { .. }), first.len() < MIN_FOR_RELIABILITY, "{:?}", difference);
        if let Finding::Figure(found) = difference {
            prop_assert!(found.g.is_finite() && sound(found.interval) && found.interval.contains(found.g), "{found:?}");
            prop_assert!(is_near(back.figure().unwrap().g, -found.g, CLOSE), "easier one way is harder the other way");
        }
    }
}

#[test]
fn a_form_agrees_with_itself_and_a_copy_of_an_item_is_consistent() {
    let scores: Vec<f64> = (0..24).map(|child| f64::from(child % 7)).collect();
    let same = parallel_forms(&scores, &scores).unwrap().figure().unwrap();
    assert!(same.r > 1.0 - CLOSE && same.interval.high <= 1.0, "a form goes with itself: {same:?}");
    let copies: Vec<[f64; 4]> = scores.iter().map(|score| [*score; 4]).collect();
    let found = alpha(&copies).unwrap().figure().unwrap();
    near(found.alpha, 1.0, CLOSE, "alpha of four copies of an item");
    let against: Vec<[f64; 2]> =
        scores.iter().enumerate().map(|(at, score)| [*score, -score + at as f64 / 99.0]).collect();
    let found = split_half(&against).unwrap().figure().unwrap();
    assert_eq!((found.halves < 0.0, found.whole), (true, None), "halves that go against each other have no whole");
    let level = [[1.0, 0.0], [0.0, 1.0]].repeat(12);
    assert_eq!(alpha(&level), Ok(Finding::NoSpread), "where all have the same sum, nothing is told apart");
    assert_eq!(parallel_forms(&[1.0; 24], &scores), Ok(Finding::NoSpread), "nothing goes with what does not vary");
    assert_eq!(form_difference(&[1.0; 24], &[2.0; 24]), Ok(Finding::NoSpread), "no spread to measure a difference by");
    let no_one: [[f64; 3]; 0] = [];
    let none = Finding::TooFew { have: 0, need: MIN_FOR_RELIABILITY };
    assert_eq!(alpha(&no_one), Ok(none), "of no one nothing is told");
}

#[test]
fn a_matrix_with_holes_is_refused_with_its_place() {
    let ragged = [vec![1.0, 0.0], vec![1.0]];
    let error = alpha(&ragged).unwrap_err();
    assert_eq!(error, StatsError::Ragged { child: 1, have: 1, need: 2 }, "a skipped item is no wrong answer");
    let text = error.to_string();
    assert!(text.contains("child 1 (counted from 0) has 1 items, the first has 2"), "a person reads `{text}`");
    assert_eq!(kr20(&[[true]; 30]), Err(StatsError::TooFewItems { have: 1 }), "one item agrees with nothing");
    let empty: [[f64; 0]; 30] = [[]; 30];
    assert_eq!(split_half(&empty), Err(StatsError::TooFewItems { have: 0 }), "no items have no halves");
}

#[test]
fn two_like_forms_are_within_a_margin_only_with_enough_children() {
    let form = |children: u32| (0..children).map(|child| f64::from(child % 9)).collect::<Vec<f64>>();
    let difference = |children| form_difference(&form(children), &form(children)).unwrap().figure().unwrap();
    assert!(!difference(20).is_within(0.3), "twenty and twenty children leave more room than that");
    assert!(difference(180).is_within(0.3), "with so many, the whole interval is within");
    assert!(!difference(180).is_within(0.1), "but not within any margin");
}

/// An answer: the shown and the flagged sign, or none.
fn any_answer() -> impl Strategy<Value = (Option<Sign>, Option<Sign>)> {
    let sign = || prop::option::of(prop::sample::select(&Sign::ALL[..]));
    (sign(), sign())
}

fn confusion(answers: &[(Option<Sign>, Option<Sign>)]) -> Confusion {
    let mut confusion = Confusion::default();
    answers.iter().for_each(|(shown, flagged)| confusion.add(*shown, *flagged));
    confusion
}

proptest! {
    #[test]
    fn confusion_is_counted_from_the_answers(answers in prop::collection::vec(any_answer(), 0..200), cut: prop::sample::Index) {
        let all = confusion(&answers);
        let (one, other) = answers.split_at(cut.index(answers.len() + 1));
        let mut merged = confusion(one);
        merged.merge(&confusion(other));
        prop_assert_eq!(&merged, &all, "a class is its children's answers");
        let count = |fits: &dyn Fn(Option<Sign>, Option<Sign>) -> bool| {
            answers.iter().filter(|(shown, flagged)| fits(*shown, *flagged)).count() as u32
        };
        for sign in Sign::ALL {
            let rates = all.rates(sign);
            let shown = count(&|shown, _| shown == Some(sign));
            let hits = count(&|shown, flagged| shown == Some(sign) && flagged.is_some());
            let named = count(&|shown, flagged| shown == Some(sign) && flagged == Some(sign));
            let alarms = count(&|shown, flagged| shown.is_none() && flagged == Some(sign));
            let plain = count(&|shown, _| shown.is_none());
            prop_assert_eq!(rates.hits, Proportion::new(hits, shown).unwrap(), "flagged with any sign");
            prop_assert_eq!(rates.named, Proportion::new(named, shown).unwrap(), "flagged with {:?}", sign);
            prop_assert_eq!(rates.false_alarms, Proportion::new(alarms, plain).unwrap(), "flagged without any sign");
            prop_assert_eq!(rates.hits.wilson().is_some(), shown > 0, "an interval where there was something to see");
        }
        let mixed = |one: Sign, other: Sign| {
            count(&|shown, flagged| (shown, flagged) == (Some(one), Some(other)) || (shown, flagged) == (Some(other), Some(one)))
        };
        let pairs = Sign::ALL.iter().flat_map(|one| Sign::ALL.iter().map(move |other| (*one, *other)));
        let most = pairs.filter(|(one, other)| one < other).map(|(one, other)| mixed(one, other)).max().unwrap();
        match all.most_confused() {
            Some(found) => {
                prop_assert!(found.one < found.other, "in the order of the signs");
                prop_assert_eq!(found.mixed.part(), mixed(found.one, found.other), "counted both ways");
                prop_assert_eq!(found.mixed.part(), most, "no pair is mixed up more often");
                let either = count(&|shown, _| shown == Some(found.one) || shown == Some(found.other));
                prop_assert_eq!(found.mixed.whole(), either, "of the messages with either");
            }
            None => prop_assert_eq!(most, 0, "no sign was taken for another"),
        }
    }
}

#[test]
fn the_most_confused_pair_is_told_with_its_share() {
    let answers = [
        (Some(S4), Some(S5)),
        (Some(S5), Some(S4)),
        (Some(S5), Some(S5)),
        (Some(S1), Some(S13)),
        (Some(S1), None),
        (None, Some(S7)),
        (None, Some(S7)),
        (None, Some(S7)),
    ];
    let confusion = confusion(&answers);
    let found = confusion.most_confused().unwrap();
    assert_eq!((found.one, found.other), (S4, S5), "missing a sign or seeing one in nothing is no mix-up of two");
    assert_eq!((found.mixed.part(), found.mixed.whole()), (2, 3), "two of the three messages with either");
    assert_eq!(confusion.count(Some(S1), None), 1, "one secret was missed");
    assert_eq!(confusion.rates(S7).false_alarms.share(), Some(1.0), "all that showed nothing was taken for S7");
    assert_eq!(confusion.rates(S7).hits.share(), None, "S7 was never shown");
}
