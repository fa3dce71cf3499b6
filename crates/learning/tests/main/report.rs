//! The report of a group: by hand, against SciPy and NumPy, and what holds for every class.

use learning::{
    checkup::{
        Answer, Called, ClassCode, Deed, Face, Form, Length, Outlook, Page, SeatCode, Seen, Sheet, Sitting, Tally,
    },
    stats::{
        Course, Criterion, Estimate, Finding, Group, Interval, Judged, Judgement, Kept, MIN_CHILDREN,
        MIN_FOR_RELIABILITY, MIN_FOR_SPREAD, Measure, Missing, Occasion, Occasions, Report, Shift, StatsError,
        WORRY_MARGIN,
    },
};
use proptest::prelude::*;
use serde::Deserialize;
use story::{Band, Sign::*};

use crate::checkup::bank;

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
pub(crate) struct Did {
    pub(crate) hits: u8,
    pub(crate) alarms: u8,
    pub(crate) told: u8,
    pub(crate) right: u8,
    pub(crate) worry: u8,
}

pub(crate) const SKILLED: Did = Did { hits: 8, alarms: 0, told: 3, right: 6, worry: 0 };
pub(crate) const GUESSING: Did = Did { hits: 4, alarms: 4, told: 0, right: 3, worry: 1 };

impl Did {
    /// Stories in which nobody was told got one point and were not seen rightly, facts that were not right went to the myth.
    pub(crate) fn on(self, form: Form) -> Tally {
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
            worrying_stories: Seen { right: told, wrong: 3 - told, unsure: 0 },
            fine_stories: Seen { right: 2, wrong: 0, unsure: 1 },
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

const LISTED: [Occasion; 3] = [Occasion::Before, Occasion::After, Occasion::Later];

/// The code of a class.
pub(crate) fn class_code(number: usize) -> Option<ClassCode> {
    let signs = ClassCode::SIGNS.as_bytes();
    let sign = |place: u32| char::from(signs[number / signs.len().pow(place) % signs.len()]);
    Some((0..4).rev().map(sign).collect::<String>().parse().unwrap())
}

/// What a child of a class did.
pub(crate) fn sheet(class: usize, seat: usize, tally: Tally) -> Sheet {
    Sheet { class: class_code(class), seat: SeatCode::dealt(seat as u16), tally }
}

/// Occasions of the same children, each at its place in every list, forty-eight to a class.
fn group(occasions: &[&[Option<Tally>]]) -> Group {
    let mut group = Group::default();
    for (occasion, taken) in LISTED.into_iter().zip(occasions) {
        let sheets = taken.iter().enumerate();
        let sheets = sheets.filter_map(|(at, tally)| Some(sheet(at / 48, at % 48, tally.clone()?)));
        group.add(occasion, sheets).unwrap();
    }
    group
}

fn report(occasions: &[&[Option<Tally>]]) -> Report {
    let about = [Occasions::One(Occasion::Before), Occasions::Course, Occasions::WholeCourse][occasions.len() - 1];
    group(occasions).report(Band::Middle, Length::Short, about).unwrap()
}

fn course(before: &[Did], after: &[Did], later: &[Did]) -> Report {
    let [before, after, later] =
        [(Form::A, before), (Form::B, after), (Form::C, later)].map(|(form, did)| occasion(form, did.iter().copied()));
    report(&[&before, &after, &later])
}

fn mean(report: &Report, measure: Measure, occasion: usize) -> Estimate {
    report.course(measure).means[occasion].figure().unwrap()
}

fn judged(report: &Report, criterion: Criterion) -> Judged {
    *report.judged.iter().find(|judged| judged.criterion == criterion).unwrap()
}

#[test]
fn a_class_of_eight_by_hand() {
    let class = occasion(Form::A, [SKILLED, GUESSING].repeat(4));
    let report = report(&[&class]);
    // Of eight children d' of 1.59 is told to the half, shares of eight chats to tenths, of three stories to fifths;
    // halves go to the even one.
    let by_hand = [
        (Measure::Discrimination, Some(1.5)),
        (Measure::Bias, None),
        (Measure::Area, Some(0.8)),
        (Measure::Hits, Some(0.8)),
        (Measure::FalseAlarms, Some(0.2)),
        (Measure::BenignCorrect, Some(0.8)),
        (Measure::HelpSeeking, Some(4.5)),
        (Measure::Told, Some(0.4)),
        (Measure::Recognised, Some(3.5)),
        (Measure::Gap, None),
        (Measure::Knowledge, Some(4.5)),
        (Measure::Myths, Some(1.5)),
        (Measure::Can, None),
        (Measure::Worry, Some(0.5)),
        (Measure::Trust, None),
    ];
    assert_eq!(by_hand.map(|(measure, _)| measure), Measure::ALL, "every measure has its figure");
    for (measure, value) in by_hand {
        let Course { children, means, sds, change, kept } = report.course(measure);
        assert_eq!(means[0].figure().map(|mean| mean.value), value, "{measure:?}");
        assert!(value.is_some() || means[0] == Finding::TooAlike, "{measure:?}: all had the same");
        assert_eq!(sds[0].figure(), None, "{measure:?}: no spread is told of eight");
        assert_eq!(*children, 8, "{measure:?}: all answered all");
        assert_eq!((change, kept), (&None, &None), "one occasion");
    }
    // A share of 0.4 may be one of 0.3 to 0.5, of which Wilson's intervals go from 0.10 to 0.78; that of t about a knowledge of
    // 4.5 is 3.16 to 5.84.
    assert_eq!(mean(&report, Measure::Told, 0).interval, Interval { low: 0.0, high: 0.8 });
    assert_eq!(mean(&report, Measure::Knowledge, 0).interval, Interval { low: 3.0, high: 6.0 });
    assert_eq!(report.signs, [Finding::TooFew { have: 8, need: MIN_FOR_SPREAD }], "single chats take more children");
    assert_eq!(report.judged, [], "one occasion shows no course");
    let few = Finding::TooFew { have: 8, need: MIN_FOR_RELIABILITY };
    assert_eq!((report.stories, report.can), (few, few), "consistency takes more children");
}

#[test]
fn a_report_is_scipys() {
    let reference: Reference = ron::from_str(include_str!("../fixtures/stats.ron")).unwrap();
    for case in reference.reports {
        let report = report(&[&case.before, &case.after, &case.later]);
        assert_eq!((report.children, report.missing.away), (case.children, case.before.len() - case.children));
        assert_eq!(case.figures.len(), Measure::ALL.len(), "SciPy has a figure for every measure");
        for (measure, figure) in Measure::ALL.into_iter().zip(case.figures) {
            let what = |name: &str| format!("{name} of {}", measure.key());
            assert_eq!(measure.key(), figure.measure, "in the same order");
            let Course { children, means, change, kept, .. } = report.course(measure);
            assert_eq!(*children, figure.children, "{measure:?}: who answered the block on every occasion");
            let grain = match measure {
                Measure::Discrimination
                | Measure::HelpSeeking
                | Measure::Recognised
                | Measure::Knowledge
                | Measure::Myths
                | Measure::Trust => 0.1,
                _ => 0.05,
            };
            let rounded = |ours: f64, theirs: f64, name: &str| {
                assert!((ours - theirs).abs() <= 0.5 * grain + 1e-9, "{} is {ours}, not {theirs}", what(name));
                assert!(((ours / grain).round() * grain - ours).abs() < 1e-9, "{} is finer than {grain}", what(name));
            };
            for (at, theirs) in figure.means.into_iter().enumerate() {
                let ours = means[at].figure().unwrap();
                rounded(ours.value, theirs, "the mean");
                if let Some(wilson) = figure.wilson.get(at) {
                    let outwards = ours.interval.low <= wilson.low && wilson.high <= ours.interval.high;
                    let near =
                        wilson.low - ours.interval.low < 2.0 * grain && ours.interval.high - wilson.high < 2.0 * grain;
                    assert!(outwards && near, "{}: {ours:?}", what("Wilson's interval"));
                }
            }
            // 23 began with A and 22 with B, so that weighing up the orders moves next to nothing.
            let change = change.unwrap().figure().unwrap();
            assert!(change.forms_weighed, "both orders are there");
            assert!((change.mean.value - figure.change).abs() < 0.6 * grain, "{}: {change:?}", what("the change"));
            match change.d {
                Finding::Figure(d) => assert!((d.value - figure.d_av).abs() < 0.12, "{}: {d:?}", what("d")),
                none => assert_eq!(none, Finding::AtCeiling, "{}", what("d")),
            }
            if let Some(kept) = kept.unwrap().figure() {
                assert!((kept.share.value - figure.kept).abs() < 0.15, "{}: {kept:?}", what("the share kept"));
            }
        }
        let kept = report.course(Measure::Discrimination).kept.unwrap();
        assert!(matches!(kept, Finding::Figure(_)), "a gain of almost one is clear: {kept:?}");
        for ((measure, found), (g, ends)) in report.forms.iter().zip(case.forms) {
            let found = found.figure().unwrap();
            assert!((found.g - g).abs() <= 0.1 + 1e-9, "the difference of the forms in {}", measure.key());
            assert!(found.interval.low <= ends.low && ends.high <= found.interval.high, "its ends go outwards");
        }
        let can = report.can.figure().unwrap().alpha;
        assert!((can - case.can).abs() <= 0.05 + 1e-9, "alpha of what children trust themselves to do");
    }
}

/// Ninety-six children who know a little, each unlike its neighbours.
fn beginners() -> Vec<Did> {
    let one = |at: u8| Did { hits: 4 + at % 2, alarms: 4 - at % 2, told: at % 3, right: 2 + at % 2, worry: at % 2 };
    (0..96).map(one).collect()
}

fn each(class: &[Did], turn: impl Fn(usize, Did) -> Did) -> Vec<Did> {
    class.iter().enumerate().map(|(at, did)| turn(at, *did)).collect()
}

/// What they do after a good course: not all of it, so that no scale ends too early.
fn learnt(at: usize, did: Did) -> Did {
    let few = u8::from(at.is_multiple_of(8));
    Did {
        hits: 7 - did.hits % 2,
        alarms: 1,
        told: 3 - few,
        right: did.right + 2 - few,
        worry: did.worry - u8::from(at % 8 == 1),
    }
}

#[test]
fn a_course_meets_its_criteria_or_not_or_nobody_can_tell() {
    use Judgement::{CannotTell, Met, NotMet};
    let before = beginners();
    let after = each(&before, learnt);
    let same = before.clone();
    let still: Vec<Did> = each(&before, |at, did| if at % 8 < 2 { before[(at + 1) % 96] } else { did });
    let wary =
        each(&before, |at, did| Did { hits: 8 - u8::from(at % 8 == 0), alarms: 8 - u8::from(at % 7 == 0), ..did });
    let worse = each(&before, |at, did| Did { hits: u8::from(at % 8 == 0), alarms: 7, ..did });
    let worried = each(&after, |at, did| Did { worry: did.worry + u8::from(at % 2 == 0), ..did });
    type Class<'a> = &'a [Did];
    let cases: [(&str, Class, Class, [Judgement; 7]); 6] = [
        ("all was learnt and kept", &after, &after, [Met, Met, Met, Met, Met, Met, Met]),
        ("all was forgotten", &after, &still, [Met, Met, Met, Met, Met, NotMet, Met]),
        ("worry rose", &worried, &worried, [Met, Met, Met, Met, Met, Met, NotMet]),
        (
            "nothing changed at all, which no interval can say",
            &same,
            &same,
            [CannotTell, CannotTell, CannotTell, CannotTell, NotMet, CannotTell, CannotTell],
        ),
        (
            "only mistrust was learnt, so much that c cannot be told",
            &wary,
            &wary,
            [CannotTell, NotMet, CannotTell, NotMet, NotMet, CannotTell, CannotTell],
        ),
        (
            "of a loss no gain is kept",
            &worse,
            &worse,
            [CannotTell, NotMet, CannotTell, NotMet, NotMet, CannotTell, CannotTell],
        ),
    ];
    for (what, after, later, outcomes) in cases {
        let report = course(&before, after, later);
        let found: Vec<_> = report.judged.iter().map(|judged| (judged.criterion, judged.outcome)).collect();
        let expected: Vec<_> = Criterion::ALL.into_iter().zip(outcomes).collect();
        assert_eq!(found, expected, "{what}: {:#?}", report.judged);
    }
    let kept = judged(&course(&before, &worse, &worse), Criterion::Kept);
    assert!(matches!(kept.figure, Some(Finding::NoClearGain(gain)) if gain.high < 0.0), "the loss is told: {kept:?}");
    let two = report(&[&occasion(Form::A, before.iter().copied()), &occasion(Form::B, after.iter().copied())]);
    let kept = judged(&two, Criterion::Kept);
    assert_eq!((kept.outcome, kept.figure), (CannotTell, None), "without a third occasion nothing is known to be kept");
}

#[test]
fn a_scale_that_ends_too_early_shows_no_growth_and_no_want_of_it() {
    let perfect = |at: usize| Did { hits: 8, alarms: 0, right: 6, told: 3, worry: u8::from(at.is_multiple_of(3)) };
    // Perfect children who err a little here and there, before as after: there is spread, and no room to grow.
    let before: Vec<Did> = (0..40)
        .map(|at| Did { hits: 8 - u8::from(at % 4 == 0), right: 6 - u8::from(at % 5 == 0), ..perfect(at) })
        .collect();
    let after: Vec<Did> = (0..40)
        .map(|at| Did { hits: 8 - u8::from(at % 4 == 1), right: 6 - u8::from(at % 5 == 1), ..perfect(at) })
        .collect();
    let report = course(&before, &after, &after);
    for criterion in [Criterion::Knowledge, Criterion::Discrimination, Criterion::Bias] {
        let Judged { outcome, figure, .. } = judged(&report, criterion);
        assert_eq!((outcome, figure), (Judgement::CannotTell, Some(Finding::AtCeiling)), "{criterion:?}");
    }
    assert_eq!(judged(&report, Criterion::Kept).outcome, Judgement::CannotTell, "of no gain nothing is kept");
    // Growth that ends at the top is there all the same; how much, how c moved and what was kept cannot be told.
    let top =
        each(&beginners(), |at, did| Did { hits: 8 - u8::from(at % 4 == 0), alarms: u8::from(at % 5 == 0), ..did });
    let report = course(&beginners(), &top, &top);
    assert_eq!(judged(&report, Criterion::Discrimination).outcome, Judgement::Met, "it is larger than it looks");
    for criterion in [Criterion::Bias, Criterion::Kept] {
        assert_eq!(judged(&report, criterion).outcome, Judgement::CannotTell, "{criterion:?} at the top");
    }
    // Worry that was at its top cannot rise, benign chats that were all refused cannot be refused more.
    let top = each(&beginners(), |_, did| Did { alarms: 8, worry: 2, ..did });
    let mixed =
        each(&top, |at, did| Did { alarms: 8 - u8::from(at % 8 == 0), worry: 2 - u8::from(at % 8 == 0), ..did });
    let report = course(&top, &mixed, &mixed);
    for criterion in [Criterion::BenignCorrect, Criterion::Worry] {
        assert_eq!(judged(&report, criterion).figure, Some(Finding::AtCeiling), "{criterion:?} could not get worse");
    }
}

#[test]
fn of_children_who_are_alike_nobody_can_tell_and_no_mean_is_told() {
    for children in [8, 25, 96] {
        for (what, before, after) in [
            ("perfect twice", SKILLED, SKILLED),
            ("all learnt the same", GUESSING, SKILLED),
            ("all lost the same", SKILLED, GUESSING),
        ] {
            // Whether all are alike or two are not makes no difference to what is told.
            let told = |off: usize| {
                let odd = |at: usize, did: Did| {
                    if at < off { Did { hits: 3, alarms: 3, told: 1, right: 1, worry: 2 } } else { did }
                };
                let [before, after] = [before, after].map(|did| each(&vec![did; children], odd));
                course(&before, &after, &after)
            };
            let report = told(0);
            for judged in &report.judged {
                assert_eq!(judged.outcome, Judgement::CannotTell, "{children} {what}: {judged:?}");
            }
            for measure in Measure::ALL {
                let Course { means, change, kept, .. } = report.course(measure);
                assert!(means.iter().all(|mean| *mean == Finding::TooAlike), "{children} {what}: {measure:?}");
                assert_eq!((change, kept), (&Some(Finding::TooAlike), &Some(Finding::TooAlike)), "{measure:?}");
            }
            for off in [1, 2] {
                let odd = told(off);
                assert!(
                    Measure::ALL.iter().all(|measure| odd.course(*measure) == report.course(*measure)),
                    "{off} odd"
                );
                assert_eq!(odd.judged, report.judged, "{off} odd ones of {children} stay hidden");
            }
        }
    }
}

#[test]
fn an_interval_on_both_sides_of_the_bound_tells_nothing() {
    // Nine in ten tell, which is above 0.8, but so few children leave room below it.
    let outcome = |children| {
        let class: Vec<Did> =
            (0..children).map(|at| Did { told: if at % 7 == 0 { 1 } else { 3 }, ..SKILLED }).collect();
        judged(&course(&class, &class, &class), Criterion::Told).outcome
    };
    assert_eq!(outcome(20), Judgement::CannotTell, "twenty are too few for that");
    assert_eq!(outcome(240), Judgement::Met, "two hundred and forty are enough");
}

#[test]
fn worry_that_fell_is_met_and_its_margin_is_a_tenth_of_the_scale() {
    assert_eq!(WORRY_MARGIN, 0.2, "answers go from 0 to 2");
    let before: Vec<Did> = (0..24).map(|at| Did { worry: u8::from(at % 2 == 0), ..SKILLED }).collect();
    let turned: Vec<Did> = (0..24).map(|at| Did { worry: u8::from(at % 2 == 1), ..SKILLED }).collect();
    let less: Vec<Did> = (0..24).map(|at| Did { worry: u8::from(at % 2 == 0 && at > 4), ..SKILLED }).collect();
    let outcome = |after: &[Did]| judged(&course(&before, after, after), Criterion::Worry).outcome;
    assert_eq!(outcome(&less), Judgement::Met, "less worry is no more");
    assert_eq!(outcome(&turned), Judgement::CannotTell, "as many up as down leave room for a rise");
    assert_eq!(outcome(&before), Judgement::CannotTell, "that nothing moved at all is more than an interval can say");
}

#[test]
fn a_child_that_is_left_out_leaves_no_trace() {
    let before: Vec<Did> = (0..24).map(|at| Did { hits: 4 + at % 4, ..GUESSING }).collect();
    let with = |missing: Did| {
        let mut before = occasion(Form::A, before.iter().copied());
        let mut after = occasion(Form::B, [SKILLED; 24]);
        // One was away, one left out the stories afterwards, one a single chat, and one has turned thirteen.
        before[3] = Some(missing.on(Form::A));
        after[3] = None;
        let mut skipped = before[5].clone().unwrap();
        (skipped.for_friend, skipped.for_oneself) = (Some(missing.told.min(2)), vec![1, missing.told.min(2)]);
        skipped.told = 0;
        before[5] = Some(skipped);
        let mut without = after[5].clone().unwrap();
        (without.for_friend, without.for_oneself, without.told) = (None, Vec::new(), 0);
        after[5] = Some(without);
        let mut all_but_one = Did { right: 3, told: 0, worry: 1, ..missing }.on(Form::A);
        all_but_one.benign = [7, 0, 0, 0, 0, 0];
        all_but_one.signs = vec![Called { sign: S1, shown: true, not_okay: u8::from(missing.told == 3), answered: 1 }];
        before[7] = Some(all_but_one);
        after[9].as_mut().unwrap().band = Band::Older;
        before[9] = Some(missing.on(Form::A));
        report(&[&before, &after])
    };
    let report = with(GUESSING);
    let missing = Missing { away: 1, other_band: 1, ..Missing::default() };
    assert_eq!((report.children, report.missing), (22, missing));
    assert_eq!(report.course(Measure::Hits).children, 21, "who left out a chat counts with none of them");
    assert_eq!(report.course(Measure::Told).children, 21, "who left out the stories once, in none of their figures");
    assert_eq!(report.course(Measure::Worry).children, 22, "and with all else");
    assert_eq!(report, with(SKILLED), "no figure of any occasion holds what they answered, so none can be subtracted");
}

#[test]
fn a_form_taken_twice_is_no_pair() {
    let before = occasion(Form::A, [GUESSING; 10]);
    let mut after = occasion(Form::B, [SKILLED; 10]);
    after[0] = Some(SKILLED.on(Form::A));
    let report = report(&[&before, &after]);
    let missing = Missing { same_form: 1, ..Missing::default() };
    assert_eq!((report.children, report.missing), (9, missing), "what is remembered is not learnt");
}

#[test]
fn what_makes_a_form_easier_cancels_out_and_is_told() {
    // Form B gives everyone two facts more. A third begin with it, and nobody learns anything.
    // One gets a fact more by luck, one a fact less, and so on.
    let did = |form, at: u8| Did { right: 1 + at % 3 + if form == Form::B { 2 } else { 0 }, ..GUESSING }.on(form);
    let taken = |occasion: usize, there: &dyn Fn(u8) -> bool| -> Vec<Option<Tally>> {
        let luck = |seat: u8| if occasion == 0 { 0 } else { [1, 0, 2][usize::from(seat / 6 % 3)] };
        let of = |seat: u8| there(seat).then(|| did(Form::order(seat.into())[occasion], seat / 6 + luck(seat)));
        (0..144).map(of).collect()
    };
    let told = |there: &dyn Fn(u8) -> bool| report(&[&taken(0, &|_| true), &taken(1, there)]);
    for away in [0, 20, 60, 144] {
        // Of those who are away all began with A.
        let report = told(&|seat| seat >= away || Form::order(seat.into())[0] != Form::A);
        let change = report.course(Measure::Knowledge).change.unwrap().figure().unwrap();
        assert!(change.forms_weighed, "both orders of two forms are there");
        assert!(change.mean.value.abs() <= 0.1, "{away} away: nobody learnt anything, whoever is away: {change:?}");
    }
    // Where 24 took A and then B, and five the other way round.
    let change = told(&|seat| seat % 6 == 0 || seat % 6 == 5 && seat < 30).course(Measure::Knowledge).change;
    assert!(!change.unwrap().figure().unwrap().forms_weighed, "five are too few to weigh as much as twenty-four");
    let (measure, found) = told(&|_| true).forms[2];
    let found = found.figure().unwrap();
    assert_eq!(measure, Measure::Knowledge);
    assert!(found.g < -1.0 && found.interval.high < 0.0, "form A is clearly harder: {found:?}");
    let alone = course(&beginners(), &each(&beginners(), learnt), &beginners());
    let none = Finding::TooFew { have: 0, need: MIN_FOR_RELIABILITY };
    assert_eq!(alone.forms[0].1, none, "where all begin with A, forms cannot be compared");
    let change = alone.course(Measure::Knowledge).change.unwrap().figure().unwrap();
    assert!(!change.forms_weighed, "and learning not told from an easier form");
}

#[test]
fn six_orders_of_forms_are_weighed_up_too() {
    // B gives a fact more than A, C two more; everyone learns exactly one, and orders are unequally many.
    let easy = |form| [0, 1, 2][form as usize];
    let orders: Vec<[Form; 2]> = Form::ALL
        .iter()
        .flat_map(|one| Form::ALL.map(|other| [*one, other]))
        .filter(|[one, other]| one != other)
        .collect();
    let seats: Vec<[Form; 2]> =
        orders.iter().enumerate().flat_map(|(at, order)| vec![*order; 6 + at % 3 * 2]).collect();
    let taken = |at: usize| -> Vec<Option<Tally>> {
        let luck = |seat: usize| (seat / 2 % 2) as u8;
        let right =
            |seat: usize, form| easy(form) + (seat % 2) as u8 + if at == 0 { 1 - luck(seat) } else { 1 + luck(seat) };
        seats
            .iter()
            .enumerate()
            .map(|(seat, order)| Some(Did { right: right(seat, order[at]), ..GUESSING }.on(order[at])))
            .collect()
    };
    let report = report(&[&taken(0), &taken(1)]);
    let change = report.course(Measure::Knowledge).change.unwrap().figure().unwrap();
    assert!(change.forms_weighed && change.mean.value == 1.0, "everyone learnt one: {change:?}");
}

#[test]
fn what_was_kept_is_free_of_the_forms_too() {
    // C gives two facts more. Everyone learns two and keeps one of them, and half of the children began with A, then B.
    let easy = |form| if form == Form::C { 2 } else { 0 };
    let seats: Vec<[Form; 3]> =
        Form::ORDERS.iter().zip([24, 6, 6, 6, 6, 6]).flat_map(|(order, n)| vec![*order; n]).collect();
    let taken = |at: usize| -> Vec<Option<Tally>> {
        let luck = |seat: usize| (seat / [1, 2, 3][at] % 2) as u8;
        let right = |seat: usize| [0, 2, 1][at] + easy(seats[seat][at]) + luck(seat);
        (0..seats.len()).map(|seat| Some(Did { right: right(seat), ..GUESSING }.on(seats[seat][at]))).collect()
    };
    let report = report(&[&taken(0), &taken(1), &taken(2)]);
    let course = report.course(Measure::Knowledge);
    let kept = course.kept.unwrap().figure().unwrap();
    assert!(kept.forms_weighed && (kept.share.value - 0.5).abs() <= 0.11, "one of two is half: {kept:?}");
    let means: Vec<f64> = course.means.iter().map(|mean| mean.figure().unwrap().value).collect();
    let plain = (means[2] - means[0]) / (means[1] - means[0]);
    assert!(plain > 0.8, "by the means alone the easier form would pass for keeping: {plain}");
}

#[test]
fn single_chats_are_told_of_enough_children() {
    let class =
        |children: u8| occasion(Form::A, (0..children).map(|at| Did { hits: 3 + at % 5, alarms: at % 4, ..GUESSING }));
    let too_few = Finding::TooFew { have: 19, need: MIN_FOR_SPREAD };
    assert_eq!(report(&[&class(19)]).signs, [too_few], "of nineteen a sign would be told to a quarter at most");
    let Finding::Figure(signs) = &report(&[&class(20)]).signs[0] else { panic!("twenty sorted S1") };
    assert_eq!(signs.len(), 1, "no one was asked about another sign");
    let values = |found: Finding<Estimate>| found.figure().map(|found| found.value);
    assert_eq!((values(signs[0].hits), values(signs[0].false_alarms)), (Some(0.6), Some(0.8)), "to fifths");
}

#[test]
fn who_sorted_every_chat_counts_at_every_age_and_length() {
    let bands = [Band::Younger, Band::Middle, Band::Older];
    for (band, length) in bands.into_iter().flat_map(|band| [(band, Length::Short), (band, Length::Long)]) {
        let take = |seat: u64, skipped: usize| {
            let mut sitting =
                Sitting::of_length(bank().form(Form::B).unwrap().clone(), band, learning::Seed(seat), length);
            while let Some(page) = sitting.page() {
                match page {
                    Page::Chat(_) if sitting.progress().0 >= skipped => {
                        sitting.answer(Answer::Sorted { okay: seat.is_multiple_of(2), sure: Face::Yes }).unwrap();
                    }
                    _ => sitting.skip(),
                }
            }
            sitting.tally()
        };
        let mut group = Group::default();
        let sheets = (0..10).map(|seat| sheet(0, seat, take(seat as u64, usize::from(seat == 3))));
        group.add(Occasion::Before, sheets).unwrap();
        let report = group.report(band, length, Occasions::One(Occasion::Before)).unwrap();
        assert_eq!(
            report.course(Measure::Hits).children,
            9,
            "{band:?}, {length:?}: all but the one who left out a chat"
        );
    }
}

#[test]
fn the_chats_of_a_form_are_weighed() {
    // Children of two kinds sit through form A as it ships: the able sort all but a few rightly, the others guess.
    let items = bank().form(Form::A).unwrap().clone();
    let take = |seat: u64| {
        let mut sitting = Sitting::new(items.clone(), Band::Middle, learning::Seed(seat));
        while let Some(page) = sitting.page() {
            let answer = match page {
                Page::Chat(chat) => {
                    let worrying = chat.kind == story::Kind::Worrying;
                    // Slot 2 is hard for everyone, slot 7 says nothing of ability.
                    let right = match chat.slot {
                        2 => seat.is_multiple_of(5),
                        7 => seat.is_multiple_of(3),
                        slot => {
                            seat.is_multiple_of(2) && seat % 10 != u64::from(slot)
                                || (seat / 2 + u64::from(slot)).is_multiple_of(3)
                        }
                    };
                    Answer::Sorted { okay: right != worrying, sure: Face::Yes }
                }
                Page::Vignette(_) => Answer::Does([Deed::TellAdult].into_iter().collect(), Outlook::Stop),
                Page::Fact { .. } => Answer::Holds(Some(true)),
                Page::Can(_) | Page::Harm(_) => Answer::Feels(Face::Yes),
            };
            sitting.answer(answer).unwrap();
        }
        Some(sitting.tally())
    };
    let class: Vec<Option<Tally>> = (0..40).map(take).collect();
    let told = report(&[&class]);
    let items = told.items.figure().unwrap();
    let of_a = items.iter().find(|figures| figures.form == Form::A).unwrap();
    assert_eq!((of_a.children, of_a.chats.len()), (40, 16), "two signs of one chat are one chat");
    let chat = |sign, shown| of_a.chats.iter().find(|chat| (chat.sign, chat.shown) == (sign, shown)).unwrap();
    assert_eq!(chat(S2, true).right, Finding::Figure(0.2), "one in five sorts it rightly");
    assert!(chat(S2, true).right.figure() < chat(S1, true).right.figure(), "it is the harder one");
    let tells = |sign| chat(sign, true).discrimination.figure().unwrap();
    assert!(tells(S1) > 0.4 && tells(S10) < 0.3, "{} and {}: only one tells children apart", tells(S1), tells(S10));
    let kr20 = of_a.consistency.figure().unwrap();
    assert!(kr20.alpha > 0.6 && kr20.interval.contains(kr20.alpha), "most chats go together: {kr20:?}");
    let mut mixed = class;
    mixed.extend((40..43).map(|seat| take(seat).map(|tally| Tally { form: Form::C, ..tally })));
    let few = Finding::TooFew { have: 3, need: MIN_FOR_SPREAD };
    assert_eq!(report(&[&mixed]).items, few, "all less those of A would be the three who began with C");
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
    let mut group = Group::default();
    for (number, spoil) in spoils.into_iter().enumerate() {
        let mut tally = SKILLED.on(Form::A);
        spoil(&mut tally);
        let sheets = [sheet(0, 0, SKILLED.on(Form::A)), sheet(0, 1, tally)];
        let refused = group.add(Occasion::Before, sheets);
        assert_eq!(refused, Err(StatsError::NotATally { at: 1 }), "spoilt in way {number}");
    }
    assert_eq!(group, Group::default(), "and nothing of what came with them is taken");
    group.add(Occasion::Before, [sheet(0, 0, SKILLED.on(Form::A))]).unwrap();
    let text = ron::to_string(&group).unwrap();
    assert_eq!(ron::from_str::<Group>(&text).unwrap(), group, "a group comes back from a file");
    // The same in a file that was written by hand.
    let mut spoilt: Group = ron::from_str(&text.replace("told:3", "told:4")).unwrap();
    let refused = spoilt.report(Band::Middle, Length::Short, Occasions::One(Occasion::Before));
    assert_eq!(refused.map(|report| report.children), Err(StatsError::NotATally { at: 0 }));
}

#[test]
fn who_cannot_be_paired_or_was_asked_otherwise_counts_nowhere_and_is_told() {
    let mut group = Group::default();
    let long = |form| Tally { length: Length::Long, worrying: [8, 0, 0, 0, 0, 8], ..SKILLED.on(form) };
    let older = |form| Tally { band: Band::Older, ..SKILLED.on(form) };
    let both = |seat: usize| if seat < 12 { SKILLED.on(Form::A) } else { GUESSING.on(Form::A) };
    group.add(Occasion::Before, (0..24).map(|seat| sheet(0, seat, both(seat)))).unwrap();
    group.add(Occasion::After, (2..24).map(|seat| sheet(0, seat, SKILLED.on(Form::B)))).unwrap();
    // Seat 2 came twice, seat 24 both times in the long form, 25 turned thirteen, 26 took form A again; one has no seat.
    group.add(Occasion::After, [sheet(0, 2, GUESSING.on(Form::B))]).unwrap();
    let others = |form: Form| [sheet(0, 24, long(form)), sheet(0, 26, SKILLED.on(Form::A))];
    group.add(Occasion::Before, others(Form::A)).unwrap();
    group.add(Occasion::After, others(Form::B)).unwrap();
    group.add(Occasion::Before, [sheet(0, 25, SKILLED.on(Form::A))]).unwrap();
    group.add(Occasion::After, [sheet(0, 25, older(Form::B))]).unwrap();
    group.add(Occasion::After, [Sheet { seat: None, ..sheet(0, 0, SKILLED.on(Form::B)) }]).unwrap();
    let report = group.report(Band::Middle, Length::Short, Occasions::Course).unwrap();
    let missing = Missing { without_seat: 1, twice: 2, other_band: 1, other_length: 1, away: 3, same_form: 1 };
    assert_eq!((report.children, report.missing), (21, missing), "seats 0 to 2 lack the second occasion");
    let long = group.report(Band::Middle, Length::Long, Occasions::Course).unwrap();
    assert_eq!(
        (long.children, long.missing.other_length),
        (1, 25),
        "d' of more chats is never averaged with d' of fewer"
    );
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
    #[test]
    fn figures_stay_within_their_scale(class in any_class(MIN_CHILDREN..14)) {
        let report = of(&class);
        prop_assert_eq!(&report, &of(&class), "the same children give the same bits");
        for (measure, Estimate { value, interval }) in estimates(&report) {
            let (low, high) = match measure {
                // What rounding to halves makes of 3.19.
                Measure::Discrimination => (-7.0, 7.0),
                Measure::Bias => (-4.0, 4.0),
                Measure::Area | Measure::Hits | Measure::FalseAlarms | Measure::BenignCorrect | Measure::Told => (0.0, 1.0),
                Measure::HelpSeeking | Measure::Recognised | Measure::Knowledge | Measure::Myths => (0.0, 6.0),
                Measure::Gap => (-2.0, 2.0),
                Measure::Can | Measure::Worry | Measure::Trust => (0.0, 2.0),
            };
            let within = low <= interval.low && interval.low < interval.high && interval.high <= high;
            prop_assert!(within && interval.contains(value), "{measure:?}: {value} in {interval:?}");
        }
        for Judged { criterion, outcome, figure } in &report.judged {
            let figure = figure.and_then(Finding::figure);
            prop_assert!(figure.is_some() || *outcome == Judgement::CannotTell, "{criterion:?} is {outcome:?} of nothing");
        }
        for measure in Measure::ALL {
            let Course { change, kept, .. } = report.course(measure);
            if let Some(Finding::Figure(Shift { mean, .. })) = change {
                prop_assert!(mean.interval.low < mean.interval.high && mean.interval.contains(mean.value), "{measure:?}");
            }
            if let Some(Finding::Figure(Kept { share, gain, .. })) = kept {
                prop_assert!(share.interval.contains(share.value) && !gain.contains(0.0), "{measure:?}: {kept:?}");
                prop_assert!(share.interval.low.is_finite() && share.interval.high.is_finite(), "{measure:?}: {kept:?}");
            }
        }
    }

    #[test]
    fn the_order_of_children_does_not_matter(class in any_class(MIN_CHILDREN..30), cut: prop::sample::Index) {
        let mut turned = class.clone();
        turned.rotate_left(cut.index(class.len()));
        turned.swap(0, 1);
        prop_assert_eq!(of(&class), of(&turned), "not in a single bit, for what is rounded hides the order of sums");
    }

    #[test]
    fn a_course_backwards_changes_the_other_way(class in any_class(MIN_CHILDREN..14)) {
        let back: Vec<_> = class.iter().map(|[before, after, later]| [*after, *before, *later]).collect();
        let (there, back) = (of(&class), of(&back));
        for measure in Measure::ALL {
            let change = |report: &Report| report.course(measure).change.unwrap().figure().map(|shift| shift.mean);
            let (there, back) = (change(&there), change(&back));
            prop_assert_eq!(there.is_some(), back.is_some(), "{:?}", measure);
            if let Some((there, back)) = there.zip(back) {
                // Halves of a grain go up either way.
                let width = there.interval.high - there.interval.low;
                prop_assert!((there.value + back.value).abs() <= 0.5 * width + 1e-9, "{measure:?}: {there:?} and {back:?}");
                prop_assert!((there.interval.low + back.interval.high).abs() <= 0.5 * width + 1e-9, "{measure:?}");
            }
        }
    }

    #[test]
    fn of_too_few_nothing_is_told(class in any_class(1..MIN_CHILDREN)) {
        let report = of(&class);
        let have = class.len();
        for measure in Measure::ALL {
            let Course { children, means, sds, change, kept } = report.course(measure);
            prop_assert_eq!(*children, have);
            prop_assert!(means.iter().all(|mean| *mean == Finding::TooFew { have, need: MIN_CHILDREN }), "{measure:?}");
            prop_assert!(sds.iter().all(|sd| *sd == Finding::TooFew { have, need: MIN_CHILDREN }), "{measure:?}");
            prop_assert_eq!(change, &Some(Finding::TooFew { have, need: MIN_CHILDREN }));
            prop_assert_eq!(kept, &Some(Finding::TooFew { have, need: MIN_CHILDREN }));
        }
        let few = report.signs.iter().all(|signs| matches!(signs, Finding::TooFew { .. }));
        prop_assert!(few, "no sign");
        let few = report.forms.iter().all(|(_, found)| matches!(found, Finding::TooFew { .. }));
        prop_assert!(few, "no form");
        let few = [report.stories, report.can].iter().all(|found| matches!(found, Finding::TooFew { .. }));
        prop_assert!(few && matches!(report.items, Finding::TooFew { .. }), "no consistency");
        for judged in report.judged {
            prop_assert_eq!(judged.outcome, Judgement::CannotTell);
            prop_assert!(judged.figure.and_then(Finding::figure).is_none(), "{judged:?}");
        }
    }
}
