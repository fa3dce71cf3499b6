//! The report of a group: by hand, against SciPy and NumPy, and what holds for every class.

use learning::{
    Seed,
    checkup::{Called, Form, Length, Seen, Tally},
    stats::{
        Course, Criterion, Estimate, Finding, Interval, Judged, Judgement, MIN_CHILDREN, MIN_FOR_RELIABILITY, Measure,
        Report, StatsError, WORRY_MARGIN,
    },
};
use proptest::prelude::*;
use serde::Deserialize;
use story::{
    Band,
    Sign::{self, *},
};

const SEED: Seed = Seed(7);

#[derive(Deserialize)]
struct Reference {
    reports: Vec<ReportCase>,
}

#[derive(Deserialize)]
struct ReportCase {
    before: Vec<Option<Tally>>,
    after: Vec<Option<Tally>>,
    later: Vec<Option<Tally>>,
    children: usize,
    figures: Vec<FigureCase>,
    forms: Vec<(f64, Ends)>,
    can: f64,
}

#[derive(Deserialize)]
struct FigureCase {
    measure: String,
    children: usize,
    means: Vec<f64>,
    change: f64,
    sd: f64,
    d_av: f64,
    kept: f64,
    wilson: Vec<Ends>,
}

#[derive(Deserialize, Clone, Copy)]
struct Ends {
    low: f64,
    high: f64,
}

/// What a child of ten and above did in a check-up: chats called not okay, of eight of each kind, and so on.
#[derive(Debug, Clone, Copy)]
struct Did {
    hits: u8,
    alarms: u8,
    told: u8,
    right: u8,
    worry: u8,
}

const SKILLED: Did = Did { hits: 8, alarms: 0, told: 3, right: 6, worry: 0 };
const GUESSING: Did = Did { hits: 4, alarms: 4, told: 0, right: 3, worry: 1 };

impl Did {
    /// Stories in which nobody was told got one point, facts that were not right went to the myth.
    fn on(self, form: Form) -> Tally {
        let Self { hits, alarms, told, right, worry } = self;
        let grades = |not_okay| [8 - not_okay, 0, 0, 0, 0, not_okay];
        let story = |number| if number <= told { 2 } else { 1 };
        let called = |sign, shown, not_okay| Called { sign, shown, not_okay: u8::from(not_okay), answered: 1 };
        Tally {
            form,
            band: Band::Middle,
            length: Length::Short,
            worrying: grades(hits),
            benign: grades(alarms),
            signs: vec![called(S1, true, hits > 4), called(S1, false, alarms > 0)],
            for_friend: Some(story(1)),
            for_oneself: vec![story(2), story(3)],
            told,
            worrying_stories: Seen::default(),
            fine_stories: Seen::default(),
            right,
            wrong: 6 - right,
            unsure: 0,
            can: vec![0, 1, 2],
            worry: vec![worry, worry],
            trust: Some(1),
        }
    }
}

fn occasion(form: Form, children: impl IntoIterator<Item = Did>) -> Vec<Option<Tally>> {
    children.into_iter().map(|did| Some(did.on(form))).collect()
}

fn course(before: &[Did], after: &[Did], later: &[Did]) -> Report {
    let [before, after, later] =
        [(Form::A, before), (Form::B, after), (Form::C, later)].map(|(form, did)| occasion(form, did.iter().copied()));
    Report::of_course(&before, &after, Some(&later), SEED).unwrap()
}

fn is_near(one: f64, other: f64, within: f64) -> bool {
    (one - other).abs() <= within * other.abs().max(1.0)
}

#[track_caller]
fn near(ours: f64, theirs: f64, what: &str) {
    assert!(is_near(ours, theirs, 1e-12), "{what} is {ours}, not {theirs}");
}

fn mean(report: &Report, measure: Measure, occasion: usize) -> Estimate {
    report.course(measure).means[occasion].figure().unwrap()
}

fn judged(report: &Report, criterion: Criterion) -> Judged {
    *report.judged.iter().find(|judged| judged.criterion == criterion).unwrap()
}

#[test]
fn a_class_of_eight_by_hand() {
    let class: Vec<Tally> = [SKILLED, GUESSING].repeat(4).iter().map(|did| did.on(Form::A)).collect();
    let report = Report::of_occasion(&class, SEED).unwrap();
    // z(8.5 / 9), of which d' of a child that sorts all rightly is the double.
    let z = 1.593_218_818_023_050_5;
    let by_hand = [
        (Measure::Discrimination, z),
        (Measure::Bias, 0.0),
        (Measure::Area, 0.75),
        (Measure::Hits, 0.75),
        (Measure::FalseAlarms, 0.25),
        (Measure::BenignCorrect, 0.75),
        (Measure::HelpSeeking, 4.5),
        (Measure::Told, 0.5),
        (Measure::Gap, 0.0),
        (Measure::Knowledge, 4.5),
        (Measure::Myths, 1.5),
        (Measure::Can, 1.0),
        (Measure::Worry, 0.5),
        (Measure::Trust, 1.0),
    ];
    assert_eq!(by_hand.map(|(measure, _)| measure), Measure::ALL, "every measure has its figure");
    for (measure, value) in by_hand {
        near(mean(&report, measure, 0).value, value, measure.key());
        assert_eq!(report.course(measure).children, 8, "{measure:?}: all answered all");
        assert_eq!((report.course(measure).change, report.course(measure).kept), (None, None), "one occasion");
    }
    let told = mean(&report, Measure::Told, 0).interval;
    let rounded = |value: f64| (value * 1e4).round() / 1e4;
    assert_eq!((rounded(told.low), rounded(told.high)), (0.2152, 0.7848), "Wilson's interval of four in eight");
    let trust = mean(&report, Measure::Trust, 0).interval;
    assert_eq!(trust, Interval { low: 1.0, high: 1.0 }, "resamples of the same are the same");
    let Finding::Figure(signs) = &report.signs[0] else { panic!("eight children sorted S1") };
    assert_eq!(signs.len(), 1, "no one was asked about another sign");
    assert_eq!((signs[0].sign, signs[0].hits.value, signs[0].false_alarms.value), (S1, 0.5, 0.5), "half of them");
    assert_eq!(report.judged, [], "one occasion shows no course");
    let few = Finding::TooFew { have: 8, need: MIN_FOR_RELIABILITY };
    assert_eq!((report.stories, report.can), (few, few), "consistency takes more children");
}

#[test]
fn a_report_is_scipys() {
    let reference: Reference = ron::from_str(include_str!("../fixtures/stats.ron")).unwrap();
    for case in reference.reports {
        let report = Report::of_course(&case.before, &case.after, Some(&case.later), SEED).unwrap();
        assert_eq!((report.children, report.left_out), (case.children, case.before.len() - case.children));
        assert_eq!(case.figures.len(), Measure::ALL.len(), "SciPy has a figure for every measure");
        for (measure, figure) in Measure::ALL.into_iter().zip(case.figures) {
            let what = |name: &str| format!("{name} of {}", measure.key());
            assert_eq!(measure.key(), figure.measure, "in the same order");
            let Course { children, means, change, kept } = report.course(measure);
            assert_eq!(*children, figure.children, "{measure:?}: who answered the block on every occasion");
            for (at, theirs) in figure.means.into_iter().enumerate() {
                near(means[at].figure().unwrap().value, theirs, &what("the mean"));
                if let Some(wilson) = figure.wilson.get(at) {
                    let ours = means[at].figure().unwrap().interval;
                    near(ours.low, wilson.low, &what("the lower end"));
                    near(ours.high, wilson.high, &what("the upper end"));
                }
            }
            let change = change.unwrap().figure().unwrap();
            near(change.mean, figure.change, &what("the change"));
            near(change.sd, figure.sd, &what("the sd of the change"));
            near(change.d_av.unwrap(), figure.d_av, &what("d_av"));
            if let Some(kept) = kept.unwrap().figure() {
                near(kept.share, figure.kept, &what("the share kept"));
            }
        }
        let kept = report.course(Measure::Discrimination).kept.unwrap();
        assert!(matches!(kept, Finding::Figure(_)), "a gain of almost one is clear: {kept:?}");
        let effect = judged(&report, Criterion::Knowledge).figure.unwrap().figure().unwrap();
        let change = report.course(Measure::Knowledge).change.unwrap().figure().unwrap();
        near(effect.value, change.d_av.unwrap(), "the effect that is judged");
        assert!(effect.interval.contains(effect.value), "{effect:?}");
        for ((measure, found), (g, ends)) in report.forms.iter().zip(case.forms) {
            let found = found.figure().unwrap();
            near(found.g, g, &format!("the difference of the forms in {}", measure.key()));
            near(found.interval.low, ends.low, "its lower end");
            near(found.interval.high, ends.high, "its upper end");
        }
        near(report.can.figure().unwrap().alpha, case.can, "alpha of what children trust themselves to do");
    }
}

#[test]
fn a_course_meets_its_criteria_or_not_or_nobody_can_tell() {
    use Judgement::{CannotTell, Met, NotMet};
    let some = |did: Did| [did; 24];
    // Half of the class with one, half with the other.
    let mixed = |one: Did, other: Did| -> Vec<Did> { [one, other].repeat(12) };
    let before = mixed(GUESSING, Did { hits: 5, alarms: 3, right: 2, ..GUESSING });
    let skilled = mixed(SKILLED, Did { hits: 7, alarms: 1, right: 5, ..SKILLED });
    let wary: Vec<Did> = before.iter().map(|did| Did { hits: 8, alarms: 8, ..*did }).collect();
    let worse: Vec<Did> = before.iter().map(|did| Did { hits: 0, alarms: 7, ..*did }).collect();
    let torn = mixed(SKILLED, GUESSING);
    let a_little_worried: Vec<Did> = (0..24).map(|at| Did { worry: u8::from(at < 5), ..SKILLED }).collect();
    let calm = some(SKILLED);
    type Class<'a> = &'a [Did];
    let cases: [(&str, Class, Class, Class, [Judgement; 7]); 7] = [
        ("all was learnt and kept", &before, &skilled, &skilled, [Met, Met, Met, Met, Met, Met, Met]),
        ("nothing changed", &before, &before, &before, [NotMet, NotMet, Met, Met, NotMet, CannotTell, Met]),
        ("all was forgotten", &before, &skilled, &before, [Met, Met, Met, Met, Met, NotMet, Met]),
        ("only mistrust was learnt", &before, &wary, &wary, [NotMet, NotMet, NotMet, NotMet, NotMet, CannotTell, Met]),
        (
            "of a loss no gain is kept",
            &before,
            &worse,
            &worse,
            [NotMet, NotMet, NotMet, NotMet, NotMet, CannotTell, Met],
        ),
        ("half tell, half do not", &calm, &torn, &torn, [NotMet, NotMet, Met, NotMet, NotMet, CannotTell, NotMet]),
        (
            "a clear rise of worry, a fifth of a face",
            &calm,
            &a_little_worried,
            &calm,
            [CannotTell, NotMet, Met, Met, Met, CannotTell, NotMet],
        ),
    ];
    for (what, before, after, later, outcomes) in cases {
        let report = course(before, after, later);
        let found: Vec<_> = report.judged.iter().map(|judged| (judged.criterion, judged.outcome)).collect();
        let expected: Vec<_> = Criterion::ALL.into_iter().zip(outcomes).collect();
        assert_eq!(found, expected, "{what}: {:#?}", report.judged);
    }
    let report = course(&before, &worse, &worse);
    let kept = judged(&report, Criterion::Kept);
    assert!(matches!(kept.figure, Some(Finding::NoClearGain(gain)) if gain.high < 0.0), "the loss is told: {kept:?}");
    let two = Report::of_course(
        &occasion(Form::A, before.iter().copied()),
        &occasion(Form::B, skilled.iter().copied()),
        None,
        SEED,
    );
    let kept = judged(&two.unwrap(), Criterion::Kept);
    assert_eq!((kept.outcome, kept.figure), (CannotTell, None), "without a third occasion nothing is known to be kept");
}

#[test]
fn an_interval_on_both_sides_of_the_bound_tells_nothing() {
    // Nine in ten tell, which is above 0.8, but so few children leave room below it.
    let class = |children: usize| -> Vec<Did> {
        (0..children).map(|at| Did { told: if at % 10 == 0 { 0 } else { 3 }, ..SKILLED }).collect()
    };
    let outcome = |children| {
        let class = class(children);
        judged(&course(&class, &class, &class), Criterion::Told).outcome
    };
    assert_eq!(outcome(20), Judgement::CannotTell, "twenty are too few for that");
    assert_eq!(outcome(80), Judgement::Met, "eighty are enough");
    let [eight, twenty] = [8, 20].map(|children| vec![SKILLED; children]);
    let outcome = |class: &[Did]| judged(&course(class, class, class), Criterion::Told).outcome;
    assert_eq!(outcome(&eight), Judgement::CannotTell, "even if all eight tell, the next eight may not");
    assert_eq!(outcome(&twenty), Judgement::Met, "twenty of twenty leave no room below 0.8");
}

#[test]
fn worry_that_did_not_move_is_met_and_its_margin_is_a_tenth_of_the_scale() {
    assert_eq!(WORRY_MARGIN, 0.2, "answers go from 0 to 2");
    let before: Vec<Did> = (0..24).map(|at| Did { worry: u8::from(at % 2 == 0), ..SKILLED }).collect();
    let turned: Vec<Did> = (0..24).map(|at| Did { worry: u8::from(at % 2 == 1), ..SKILLED }).collect();
    let one_less: Vec<Did> = (0..24).map(|at| Did { worry: u8::from(at % 2 == 0 && at > 0), ..SKILLED }).collect();
    let outcome = |after: &[Did]| judged(&course(&before, after, after), Criterion::Worry).outcome;
    assert_eq!(outcome(&one_less), Judgement::Met, "less worry is no more");
    assert_eq!(outcome(&turned), Judgement::CannotTell, "as many up as down leave room for a rise");
}

#[test]
fn a_child_that_is_left_out_leaves_no_trace() {
    let before: Vec<Did> = (0..12).map(|at| Did { hits: 4 + at % 4, ..GUESSING }).collect();
    let with = |missing: Did| {
        let mut before = occasion(Form::A, before.iter().copied());
        let mut after = occasion(Form::B, [SKILLED; 12]);
        // One was away, and one left out the stories afterwards.
        before[3] = Some(missing.on(Form::A));
        after[3] = None;
        let mut skipped = before[5].clone().unwrap();
        (skipped.for_friend, skipped.for_oneself) = (Some(missing.told.min(2)), vec![1, missing.told.min(2)]);
        skipped.told = 0;
        before[5] = Some(skipped);
        let mut without = after[5].clone().unwrap();
        (without.for_friend, without.for_oneself, without.told) = (None, Vec::new(), 0);
        after[5] = Some(without);
        Report::of_course(&before, &after, None, SEED).unwrap()
    };
    let report = with(GUESSING);
    assert_eq!((report.children, report.left_out, report.same_form), (11, 1, 0));
    assert_eq!(report.course(Measure::Hits).children, 11, "who was away counts nowhere");
    assert_eq!(report.course(Measure::Told).children, 10, "who left out the stories once, in none of their figures");
    assert_eq!(report, with(SKILLED), "no figure of any occasion holds what they answered, so none can be subtracted");
}

#[test]
fn a_form_taken_twice_is_no_pair() {
    let before = occasion(Form::A, [GUESSING; 10]);
    let mut after = occasion(Form::B, [SKILLED; 10]);
    after[0] = Some(SKILLED.on(Form::A));
    let report = Report::of_course(&before, &after, None, SEED).unwrap();
    assert_eq!((report.children, report.left_out, report.same_form), (9, 0, 1), "what is remembered is not learnt");
}

#[test]
fn what_makes_a_form_easier_cancels_out_and_is_told() {
    // Form B gives everyone two facts more. A third begin with it, and nobody learns anything.
    let did = |form, at: u8| Did { right: 2 + at % 3 + if form == Form::B { 2 } else { 0 }, ..GUESSING }.on(form);
    let taken = |occasion: usize| -> Vec<Option<Tally>> {
        (0..144_u8).map(|seat| Some(did(Form::order(seat.into())[occasion], seat / 6))).collect()
    };
    let report = Report::of_course(&taken(0), &taken(1), None, SEED).unwrap();
    let change = report.course(Measure::Knowledge).change.unwrap().figure().unwrap();
    assert_eq!(change.mean, 0.0, "as many changes are two up as two down");
    let (measure, found) = report.forms[2];
    let found = found.figure().unwrap();
    assert_eq!(measure, Measure::Knowledge);
    assert!(found.g < -1.0 && found.interval.high < 0.0, "form A is clearly harder: {found:?}");
    let alone = course(&[GUESSING; 24], &[SKILLED; 24], &[SKILLED; 24]);
    let none = Finding::TooFew { have: 0, need: MIN_FOR_RELIABILITY };
    assert_eq!(alone.forms[0].1, none, "where all begin with A, forms cannot be compared");
}

#[test]
fn signs_are_told_of_enough_children_or_not_at_all() {
    let younger = |at: u8| Did { hits: 4 + at % 5, ..GUESSING }.on(Form::A);
    let mut class: Vec<Tally> = (0..9).map(younger).collect();
    let told = |class: &[Tally]| Report::of_occasion(class, SEED).unwrap().signs.remove(0);
    assert!(matches!(told(&class), Finding::Figure(signs) if signs.len() == 1), "nine sorted S1");
    for shown in [true, false] {
        class[0].signs.push(Called { sign: Sign::S10, shown, not_okay: 1, answered: 1 });
    }
    let too_few = Finding::TooFew { have: 1, need: MIN_CHILDREN };
    assert_eq!(told(&class), too_few, "all hits less those of S1 would be the one child's answers to S10");
}

#[test]
fn sums_that_no_check_up_gives_are_refused() {
    type Spoil = fn(&mut Tally);
    let spoils: [Spoil; 12] = [
        |tally| tally.worrying[0] += 1,
        |tally| tally.benign[3] = 255,
        |tally| tally.for_friend = Some(3),
        |tally| tally.for_oneself.push(1),
        |tally| tally.told = 4,
        |tally| tally.right += 1,
        |tally| (tally.right, tally.wrong, tally.unsure) = (255, 255, 255),
        |tally| tally.can.push(0),
        |tally| tally.worry[0] = 3,
        |tally| tally.trust = Some(9),
        |tally| tally.signs[0].not_okay = 2,
        |tally| tally.signs[1].shown = true,
    ];
    let class: Vec<Tally> = [SKILLED; 9].iter().map(|did| did.on(Form::A)).collect();
    assert!(Report::of_occasion(&class, SEED).is_ok(), "before anything is spoilt");
    for (number, spoil) in spoils.into_iter().enumerate() {
        let mut class = class.clone();
        spoil(&mut class[4]);
        let error = Report::of_occasion(&class, SEED).unwrap_err();
        assert_eq!(error, StatsError::NotATally { at: 4 }, "spoilt in way {number}");
    }
    let [eight, nine] = [8, 9].map(|children| occasion(Form::A, vec![SKILLED; children]));
    let error = Report::of_course(&nine, &eight, None, SEED).unwrap_err();
    assert_eq!(error, StatsError::NotPaired { first: 9, second: 8 }, "whose change would it be?");
}

prop_compose! {
    fn any_did()(hits in 0..=8_u8, alarms in 0..=8_u8, told in 0..=3_u8, right in 0..=6_u8, worry in 0..=2_u8) -> Did {
        Did { hits, alarms, told, right, worry }
    }
}

/// Classes of all sizes, with children that are all alike now and then.
fn any_class(children: std::ops::Range<usize>) -> impl Strategy<Value = Vec<[Did; 3]>> {
    let three = || prop::array::uniform3(any_did());
    prop_oneof![
        4 => prop::collection::vec(three(), children.clone()),
        1 => (three(), children).prop_map(|(did, children)| vec![did; children]),
    ]
}

fn of(class: &[[Did; 3]]) -> Report {
    let on = |at: usize| class.iter().map(|did| did[at]).collect::<Vec<_>>();
    course(&on(0), &on(1), &on(2))
}

fn estimates(report: &Report) -> Vec<(Measure, Estimate)> {
    let of = |measure| report.course(measure).means.iter().filter_map(move |mean| Some((measure, mean.figure()?)));
    Measure::ALL.into_iter().flat_map(of).collect()
}

proptest! {
    // Each case draws many thousands of resamples.
    #![proptest_config(ProptestConfig::with_cases(3))]

    #[test]
    fn figures_stay_within_their_scale(class in any_class(MIN_CHILDREN..14)) {
        let report = of(&class);
        prop_assert_eq!(&report, &of(&class), "the same children and seed give the same bits");
        for (measure, Estimate { value, interval }) in estimates(&report) {
            let (low, high) = match measure {
                Measure::Discrimination => (-3.2, 3.2),
                Measure::Bias => (-1.6, 1.6),
                Measure::Area | Measure::Hits | Measure::FalseAlarms | Measure::BenignCorrect | Measure::Told => (0.0, 1.0),
                Measure::HelpSeeking | Measure::Knowledge | Measure::Myths => (0.0, 6.0),
                Measure::Gap => (-2.0, 2.0),
                Measure::Can | Measure::Worry | Measure::Trust => (0.0, 2.0),
            };
            let within = low - 1e-9 <= interval.low && interval.low <= interval.high && interval.high <= high + 1e-9;
            prop_assert!(within && low <= value && value <= high, "{measure:?}: {value} in {interval:?}");
        }
        for Judged { criterion, outcome, figure } in &report.judged {
            let figure = figure.and_then(Finding::figure);
            prop_assert!(figure.is_some() || *outcome == Judgement::CannotTell, "{criterion:?} is {outcome:?} of nothing");
        }
        let alarms = |at| mean(&report, Measure::FalseAlarms, at).value + mean(&report, Measure::BenignCorrect, at).value;
        prop_assert!((0..3).all(|at| is_near(alarms(at), 1.0, 1e-12)), "a benign chat is called one or the other");
    }

    #[test]
    fn the_order_of_children_does_not_matter_to_a_mean(class in any_class(MIN_CHILDREN..14), cut: prop::sample::Index) {
        let mut turned = class.clone();
        turned.rotate_left(cut.index(class.len()));
        turned.swap(0, 1);
        for ((measure, one), (_, other)) in estimates(&of(&class)).into_iter().zip(estimates(&of(&turned))) {
            prop_assert!(is_near(one.value, other.value, 1e-12), "{measure:?}: {} and {}", one.value, other.value);
        }
    }

    #[test]
    fn a_course_backwards_changes_the_other_way(class in any_class(MIN_CHILDREN..14)) {
        let back: Vec<_> = class.iter().map(|[before, after, later]| [*after, *before, *later]).collect();
        let (there, back) = (of(&class), of(&back));
        for measure in Measure::ALL {
            let change = |report: &Report| report.course(measure).change.unwrap().figure().unwrap().mean;
            prop_assert!(is_near(change(&there), -change(&back), 1e-12), "{measure:?}");
        }
    }

    #[test]
    fn of_too_few_nothing_is_told(class in any_class(0..MIN_CHILDREN)) {
        let report = of(&class);
        let have = class.len();
        for measure in Measure::ALL {
            let Course { children, means, change, kept } = report.course(measure);
            prop_assert_eq!(*children, have);
            prop_assert!(means.iter().all(|mean| *mean == Finding::TooFew { have, need: MIN_CHILDREN }), "{measure:?}");
            prop_assert_eq!(change, &Some(Finding::TooFew { have, need: MIN_CHILDREN }));
            prop_assert_eq!(kept, &Some(Finding::TooFew { have, need: MIN_CHILDREN }));
        }
        let few = report.signs.iter().all(|signs| matches!(signs, Finding::TooFew { .. }));
        prop_assert!(few, "no sign");
        let few = report.forms.iter().all(|(_, found)| matches!(found, Finding::TooFew { .. }));
        prop_assert!(few, "no form");
        let few = [report.stories, report.can].iter().all(|found| matches!(found, Finding::TooFew { .. }));
        prop_assert!(few, "no consistency");
        for judged in report.judged {
            prop_assert_eq!(judged.outcome, Judgement::CannotTell);
            prop_assert!(judged.figure.and_then(Finding::figure).is_none(), "{judged:?}");
        }
    }
}
