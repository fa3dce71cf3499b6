//! What the check-up can show: reliability, detectable change, sizes of trials, and how often intervals hold the truth. The
//! tables are those of docs/checkups.md.

use learning::{
    Seed,
    checkup::{Form, Length, Seen, Tally},
    stats::{
        Detection, Finding, Group, Interval, Kept, Measure, Occasion, Occasions, RETEST, Report, Scored, Trial, alpha,
        change, detectable_change, form_difference, kr20, normal_cdf, t_quantile,
    },
    stream,
};
use proptest::prelude::*;
use rand::rngs::ChaCha8Rng;
use story::Band;

use crate::{
    learners::{between, normal},
    report::{class_code, sheet},
};

const DOCS: &str = include_str!("../../../../docs/checkups.md");

fn documented(rows: &[String]) {
    rows.iter().for_each(|row| println!("{row}"));
    for row in rows {
        assert!(DOCS.contains(row), "docs/checkups.md has no row\n{row}");
    }
}

#[test]
fn students_quantiles_are_those_of_the_tables() {
    // Abramowitz and Stegun, table 26.10, with more digits from SciPy.
    for (p, df, t) in [
        (0.975, 1.0, 12.706_204_736_2),
        (0.975, 7.0, 2.364_624_251_6),
        (0.975, 24.0, 2.063_898_561_6),
        (0.9, 10.0, 1.372_183_641_1),
        (0.995, 3.0, 5.840_909_309_7),
    ] {
        let ours = t_quantile(p, df).unwrap();
        assert!((ours - t).abs() < 1e-6, "t({p}, {df}) is {ours}, not {t}");
    }
    for (p, df) in [(0.0, 3.0), (1.0, 3.0), (0.5, 0.0), (f64::NAN, 3.0), (0.5, f64::NAN)] {
        assert_eq!(t_quantile(p, df), None, "{p} of {df}");
    }
}

proptest! {
    #[test]
    fn students_quantile_is_odd_and_falls_to_the_normal_one(p in 0.501..0.999_f64, df in 1.0..400.0_f64) {
        let t = t_quantile(p, df).unwrap();
        prop_assert!((t + t_quantile(1.0 - p, df).unwrap()).abs() < 1e-6 * t, "odd");
        prop_assert!(t_quantile(p, df + 1.0).unwrap() < t, "tails grow thinner");
        // Of one and of two degrees of freedom there are closed forms.
        let one = (std::f64::consts::PI * (p - 0.5)).tan();
        prop_assert!((t_quantile(p, 1.0).unwrap() / one - 1.0).abs() < 1e-6, "Cauchy's");
        let two = (2.0 * p - 1.0) * (2.0 / (4.0 * p * (1.0 - p))).sqrt();
        prop_assert!((t_quantile(p, 2.0).unwrap() / two - 1.0).abs() < 1e-6, "of two");
        prop_assert!((normal_cdf(t_quantile(p, 1e6).unwrap()).unwrap() - p).abs() < 1e-4, "in the end the normal one");
    }
}

/// How often a trial with so many classes in each arm finds a difference, with t of class means freed of the score before.
fn power(trial: Trial, classes: u32, d: f64) -> f64 {
    let mut rng = stream(Seed(6), "instrument", "power");
    let Trial { class, icc, correlation, .. } = trial;
    let sd = (icc + (1.0 - icc) / f64::from(class)).sqrt() * (1.0 - correlation * correlation).sqrt();
    let t = t_quantile(0.975, 2.0 * f64::from(classes) - 2.0).unwrap();
    let found = (0..2_000).filter(|_| {
        let mut arm = |mean: f64| (0..classes).map(|_| mean + sd * normal(&mut rng)).collect::<Vec<f64>>();
        let (one, other) = (arm(d), arm(0.0));
        let n = f64::from(classes);
        let mean = |arm: &[f64]| arm.iter().sum::<f64>() / n;
        let squares = |arm: &[f64]| arm.iter().map(|x| (x - mean(arm)) * (x - mean(arm))).sum::<f64>();
        let error = ((squares(&one) + squares(&other)) / (2.0 * n - 2.0) * 2.0 / n).sqrt();
        (mean(&one) - mean(&other)).abs() > t * error
    });
    found.count() as f64 / 2_000.0
}

#[test]
fn sizes_of_trials_have_the_power_that_they_are_told_with() {
    let mut rows = Vec::new();
    let trial = |icc| Trial { class: 25, icc, correlation: RETEST, power: 0.8 };
    for d in [0.3, 0.4, 0.5] {
        let needed = [0.02, 0.05, 0.10, 0.15].map(|icc| trial(icc).classes_per_arm(d).unwrap());
        rows.push(format!("| {d} | {} | {} | {} | {} |", needed[0], needed[1], needed[2], needed[3]));
        for (icc, classes) in [0.02, 0.05, 0.10, 0.15].into_iter().zip(needed) {
            let (enough, fewer) = (power(trial(icc), classes, d), power(trial(icc), classes - 1, d));
            assert!(enough > 0.77, "{classes} classes for {d} at {icc} have the power {enough}");
            assert!(fewer < 0.82, "{classes} classes for {d} at {icc} are more than needed: {fewer}");
        }
    }
    let found = [0.02, 0.05, 0.10, 0.15].map(|icc| trial(icc).detectable(20).unwrap());
    rows.push(format!("| 20 classes | {:.2} | {:.2} | {:.2} | {:.2} |", found[0], found[1], found[2], found[3]));
    for children in [25, 50, 100] {
        rows.push(format!("| {children} | {:.2} |", detectable_change(children, RETEST, 0.8).unwrap()));
    }
    documented(&rows);
    assert_eq!(trial(0.02).detectable(1), None, "one class in each arm has no spread");
    assert_eq!(Trial { class: 0, ..trial(0.02) }.classes_per_arm(0.5), None, "nor have empty ones");
    assert_eq!((detectable_change(1, RETEST, 0.8), detectable_change(9, 1.5, 0.8)), (None, None));
    assert_eq!(trial(0.02).classes_per_arm(0.0), None, "nothing is never seen");
}

/// Of `chats`, how many are called not okay, each with a chance.
fn called(chance: f64, chats: u32, rng: &mut ChaCha8Rng) -> u32 {
    (0..chats).filter(|_| between(0.0, 1.0, rng) < chance).count() as u32
}

/// What d' a child measures with so many chats of each kind, if it has no leaning.
fn measured(d: f64, chats: u32, rng: &mut ChaCha8Rng) -> f64 {
    let hit = normal_cdf(0.5 * d).unwrap();
    let (hits, alarms) = (called(hit, chats, rng), called(1.0 - hit, chats, rng));
    Detection::new(hits, chats, alarms, chats).unwrap().d_prime().unwrap()
}

#[test]
fn reliability_is_the_correlation_of_two_forms() {
    let mut rows = Vec::new();
    for chats in [6, 8, 12, 16] {
        let reliability = [0.4, 0.6, 0.8].map(|sd| {
            let mut rng = stream(Seed(7), "instrument", "reliability");
            let children = 20_000;
            let pairs: Vec<(f64, f64)> = (0..children)
                .map(|_| {
                    let d = 1.35 + sd * normal(&mut rng);
                    (measured(d, chats, &mut rng), measured(d, chats, &mut rng))
                })
                .collect();
            let n = f64::from(children);
            let (one, other) =
                pairs.iter().fold((0.0, 0.0), |(one, other), pair| (one + pair.0 / n, other + pair.1 / n));
            let of = |product: &dyn Fn(&(f64, f64)) -> f64| pairs.iter().map(product).sum::<f64>();
            let both = of(&|pair| (pair.0 - one) * (pair.1 - other));
            let squares = of(&|pair| (pair.0 - one) * (pair.0 - one)) * of(&|pair| (pair.1 - other) * (pair.1 - other));
            both / squares.sqrt()
        });
        rows.push(format!(
            "| {chats} + {chats} | {:.2} | {:.2} | {:.2} |",
            reliability[0], reliability[1], reliability[2]
        ));
    }
    documented(&rows);
}

/// A child on one occasion, by d', leaning and worry.
fn tally(form: Form, d: f64, c: f64, right: f64, worry: [bool; 2], rng: &mut ChaCha8Rng) -> Tally {
    let hits = called(normal_cdf(0.5 * d - c).unwrap(), 8, rng) as u8;
    let alarms = called(normal_cdf(-0.5 * d - c).unwrap(), 8, rng) as u8;
    let right = called(right, 6, rng) as u8;
    let told = called(0.7, 3, rng) as u8;
    let story = |at: u8| if at < told { 2 } else { 1 };
    Tally {
        form,
        band: Band::Middle,
        length: Length::Short,
        worrying: [8 - hits, 0, 0, 0, 0, hits],
        benign: [8 - alarms, 0, 0, 0, 0, alarms],
        signs: Vec::new(),
        for_friend: Some(story(0)),
        for_oneself: vec![story(1), story(2)],
        told,
        worrying_stories: Seen { right: told, wrong: 3 - told, unsure: 0 },
        fine_stories: Seen { right: 2, wrong: 0, unsure: 1 },
        right,
        wrong: 6 - right,
        unsure: 0,
        can: vec![1, 1, 1],
        worry: worry.map(u8::from).to_vec(),
        trust: Some(1),
    }
}

/// What is true of many children: mean changes and shares, by a group so large that chance is out of it.
struct Truth {
    discrimination: f64,
    knowledge: f64,
    worry: f64,
    kept: f64,
    told: f64,
}

const FIRST: f64 = 0.9;
const GAIN: f64 = 0.8;
const RARE: f64 = 0.1;

fn class(classes: usize, each: usize, icc: f64, rng: &mut ChaCha8Rng) -> Report {
    let mut group = Group::default();
    for of in 0..classes {
        // The class shares in what its children gain.
        let shared = icc.sqrt() * 0.7 * normal(rng);
        // Classes are not of one size.
        let size = if classes > 1 { each - 5 + 10 * (of % 2) } else { each };
        for seat in 0..size {
            let able = FIRST + 0.5 * normal(rng);
            let gain = GAIN + shared + (1.0 - icc).sqrt() * 0.7 * normal(rng);
            let c = 0.3 * normal(rng);
            let knows = 0.1 * shared + 0.1 * (1.0 - icc).sqrt() * normal(rng);
            let order = Form::order(seat as u64);
            let share = |base: f64| (base + knows).clamp(0.02, 0.98);
            let mut face = |chance: f64| [between(0.0, 1.0, rng) < chance, between(0.0, 1.0, rng) < chance];
            let worry = [face(0.02), face(RARE), face(0.02)];
            let occasions = [
                (Occasion::Before, able, share(0.45)),
                (Occasion::After, able + gain, share(0.65)),
                (Occasion::Later, able + 0.7 * gain, share(0.6)),
            ];
            for (at, (occasion, d, right)) in occasions.into_iter().enumerate() {
                let tally = tally(order[at], d, c, right, worry[at], rng);
                group.add(occasion, [sheet(of, seat, tally)]).unwrap();
            }
        }
    }
    group.report(Band::Middle, Length::Short, Occasions::WholeCourse).unwrap()
}

/// The long-run means from many thousands of children.
fn truth() -> Truth {
    let mut rng = stream(Seed(8), "instrument", "truth");
    let (n, mut sums) = (100_000, [0.0; 6]);
    for _ in 0..n {
        let (able, gain, c) = (FIRST + 0.5 * normal(&mut rng), GAIN + 0.7 * normal(&mut rng), 0.3 * normal(&mut rng));
        let knows = 0.1 * normal(&mut rng);
        let occasions = [(able, 0.45), (able + gain, 0.65), (able + 0.7 * gain, 0.6)];
        for (at, (d, right)) in occasions.into_iter().enumerate() {
            let hits = called(normal_cdf(0.5 * d - c).unwrap(), 8, &mut rng);
            let alarms = called(normal_cdf(-0.5 * d - c).unwrap(), 8, &mut rng);
            sums[at] += Detection::new(hits, 8, alarms, 8).unwrap().d_prime().unwrap();
            sums[at + 3] += 6.0 * f64::clamp(right + knows, 0.02, 0.98);
        }
    }
    let mean = sums.map(|sum| sum / f64::from(n));
    Truth {
        discrimination: mean[1] - mean[0],
        knowledge: mean[4] - mean[3],
        worry: RARE - 0.02,
        kept: (mean[2] - mean[0]) / (mean[1] - mean[0]),
        told: 0.7,
    }
}

/// Of the intervals that were given, how many hold the truth, and how many were given of all.
#[derive(Default)]
struct Cover {
    held: u32,
    given: u32,
}

impl Cover {
    fn add(&mut self, interval: Option<Interval>, truth: f64) {
        if let Some(interval) = interval {
            self.given += 1;
            self.held += u32::from(interval.contains(truth));
        }
    }

    fn share(&self) -> f64 {
        f64::from(self.held) / f64::from(self.given.max(1))
    }
}

#[test]
fn intervals_hold_the_truth_as_often_as_they_say() {
    let truth = truth();
    let groups = [
        (1, 8, 0.0),
        (1, 12, 0.0),
        (1, 25, 0.0),
        (2, 25, 0.05),
        (4, 25, 0.05),
        (8, 25, 0.05),
        (8, 25, 0.10),
        (8, 25, 0.15),
    ];
    for (classes, each, icc) in groups {
        let mut rng = stream(Seed(9), "instrument", "coverage");
        let mut covers: [Cover; 5] = std::array::from_fn(|_| Cover::default());
        // A standard error of one point in a hundred.
        let rounds = if classes > 1 { 300 } else { 500 };
        for _ in 0..rounds {
            let report = class(classes, each, icc, &mut rng);
            let change =
                |measure| report.course(measure).change.and_then(Finding::figure).map(|shift| shift.mean.interval);
            covers[0].add(change(Measure::Discrimination), truth.discrimination);
            covers[1].add(change(Measure::Knowledge), truth.knowledge);
            covers[2].add(change(Measure::Worry), truth.worry);
            let kept = report.course(Measure::Discrimination).kept.and_then(Finding::figure);
            covers[3].add(kept.map(|Kept { share, .. }| share.interval), truth.kept);
            let told = report.course(Measure::Told).means[1].figure();
            covers[4].add(told.map(|told| told.interval), truth.told);
        }
        let name = if classes == 1 { format!("one of {each}") } else { format!("{classes} of {}, ICC {icc:.2}", each) };
        let shown: Vec<String> = covers.iter().map(|cover| format!("{:.2}", cover.share())).collect();
        println!("{name}: {} (given {:?} of {rounds})", shown.join(" "), covers.each_ref().map(|cover| cover.given));
        for (cover, what) in covers.iter().zip(["d'", "knowledge", "rare worry", "kept", "told"]) {
            assert!(cover.given < 60 || cover.share() >= 0.92, "{name}: {what} is held by {:.3}", cover.share());
        }
    }
}

/// How often the interval of a group drawn by chance holds the truth, of so many groups.
fn covered(name: &str, truth: f64, mut interval: impl FnMut(&mut ChaCha8Rng) -> Option<Interval>) -> f64 {
    let (mut rng, mut cover) = (stream(Seed(10), "instrument", name), Cover::default());
    for _ in 0..1_000 {
        cover.add(interval(&mut rng), truth);
    }
    println!("{name}: {:.3}", cover.share());
    assert_eq!(cover.given, 1_000, "{name}: there is always an interval");
    cover.share()
}

/// Children before and after, in classes of so many, whose scores have a standard deviation of 1 and gain `gain`; `icc` is the
/// classes' share in the gain. Scores are whole numbers if `whole`, as facts are.
fn changed(n: usize, classes: usize, icc: f64, gain: f64, whole: bool, rng: &mut ChaCha8Rng) -> Vec<Scored<2>> {
    let shared: Vec<f64> = (0..classes).map(|_| icc.sqrt() * normal(rng)).collect();
    let one = |at: usize| {
        let [first, second, _] = Form::order(at as u64 / classes as u64);
        let able = 0.6 * normal(rng);
        let before = able + 0.8 * normal(rng);
        let after = gain + able + 0.8 * (shared[at % classes] + (1.0 - icc).sqrt() * normal(rng));
        let scores =
            [before, after].map(|score| if whole { (2.5 + 1.4 * score).round().clamp(0.0, 6.0) } else { score });
        Scored { class: class_code(at % classes), forms: [first, second], scores }
    };
    (0..n).map(one).collect()
}

/// So many items of a child: how many points of `most` each gives, the harder the less.
fn answered<const K: usize>(most: u32, rng: &mut ChaCha8Rng) -> [f64; K] {
    let able = normal(rng);
    std::array::from_fn(|item| {
        let hard = item as f64 / K as f64 - 0.8;
        (0..most).filter(|_| able - hard + 1.2 * normal(rng) > 0.0).count() as f64
    })
}

#[test]
fn exact_intervals_hold_the_truth_about_as_often_as_they_say() {
    let mut rng = stream(Seed(11), "instrument", "truths");
    let mut shares = Vec::new();
    for (n, classes, icc) in [(8, 1, 0.0), (12, 1, 0.0), (25, 1, 0.0), (100, 4, 0.10), (200, 8, 0.05), (200, 8, 0.15)] {
        let name = format!("mean change of {n} in {classes}, ICC {icc}");
        let interval = |rng: &mut ChaCha8Rng| {
            let shift = change(&changed(n, classes, icc, 0.5, false, rng)).unwrap().figure()?;
            Some(shift.mean.interval)
        };
        shares.push((covered(&name, 0.5, interval), name));
    }
    for (n, classes, icc, gain, whole) in [
        (20, 1, 0.0, 0.0, false),
        (20, 1, 0.0, 1.2, false),
        (25, 1, 0.0, 0.5, true),
        (25, 1, 0.0, 1.0, true),
        (50, 1, 0.0, 1.0, true),
        (200, 8, 0.05, 0.5, true),
        (200, 8, 0.15, 1.0, true),
    ] {
        // Of unlimited children; whole numbers have another spread than what they are rounded from.
        let many = changed(60_000, 60_000, icc, gain, whole, &mut rng);
        let of = |at: usize| many.iter().map(|child| child.scores[at]).collect::<Vec<f64>>();
        let (before, after) = (moments(&of(0)), moments(&of(1)));
        let truth = (after.0 - before.0) / (0.5 * (before.1 + after.1)).sqrt();
        let name =
            format!("d of {n} in {classes}, ICC {icc}, {} of {truth:.2}", if whole { "facts" } else { "a gain" });
        let interval = |rng: &mut ChaCha8Rng| {
            let shift = change(&changed(n, classes, icc, gain, whole, rng)).unwrap().figure()?;
            Some(shift.d.figure()?.interval)
        };
        shares.push((covered(&name, truth, interval), name));
    }
    let stories: Vec<[f64; 3]> = (0..60_000).map(|_| answered(2, &mut rng)).collect();
    let truth = alpha(&stories).unwrap().figure().unwrap().alpha;
    for n in [20, 50] {
        let name = format!("alpha of three stories, {n} children, truth {truth:.2}");
        let interval = |rng: &mut ChaCha8Rng| {
            let children: Vec<[f64; 3]> = (0..n).map(|_| answered(2, rng)).collect();
            Some(alpha(&children).unwrap().figure()?.interval)
        };
        shares.push((covered(&name, truth, interval), name));
    }
    let right = |answers: [f64; 16]| answers.map(|answer| answer > 0.5);
    let chats: Vec<[bool; 16]> = (0..60_000).map(|_| right(answered(1, &mut rng))).collect();
    let truth = kr20(&chats).unwrap().figure().unwrap().alpha;
    for n in [20, 50] {
        let name = format!("KR-20 of sixteen chats, {n} children, truth {truth:.2}");
        let interval = |rng: &mut ChaCha8Rng| {
            let children: Vec<[bool; 16]> = (0..n).map(|_| right(answered(1, rng))).collect();
            Some(kr20(&children).unwrap().figure()?.interval)
        };
        shares.push((covered(&name, truth, interval), name));
    }
    for (n, gain, whole) in [(20, 0.0, false), (20, 1.0, false), (25, 0.5, true), (60, 1.0, true)] {
        let score = |at: usize, rng: &mut ChaCha8Rng| changed(1, 1, 0.0, gain, whole, rng)[0].scores[at];
        let of = |at: usize, n: usize, rng: &mut ChaCha8Rng| (0..n).map(|_| score(at, rng)).collect::<Vec<f64>>();
        let (first, second) = (moments(&of(1, 60_000, &mut rng)), moments(&of(0, 60_000, &mut rng)));
        let truth = (first.0 - second.0) / (0.5 * (first.1 + second.1)).sqrt();
        let name = format!("g of {n} and {n}, {} of {truth:.2}", if whole { "facts" } else { "scores" });
        let interval = |rng: &mut ChaCha8Rng| {
            let found = form_difference(&of(1, n, rng), &of(0, n, rng)).unwrap();
            Some(found.figure()?.interval)
        };
        shares.push((covered(&name, truth, interval), name));
    }
    for (share, name) in shares {
        assert!((0.92..=0.98).contains(&share), "{name}: the truth is held by {share:.3}");
    }
}

/// Mean and variance.
fn moments(scores: &[f64]) -> (f64, f64) {
    let n = scores.len() as f64;
    let mean = scores.iter().sum::<f64>() / n;
    (mean, scores.iter().map(|score| (score - mean) * (score - mean)).sum::<f64>() / n)
}
