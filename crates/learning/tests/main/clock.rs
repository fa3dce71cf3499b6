//! Days from clocks that are wrong: ahead for a while, back for a while, to and fro.

use learning::{Day, Heard, Learner, Light, SignCount, booster::due};
use proptest::prelude::*;
use story::{Band, Sign::*};

use crate::mastery::{master, record};

/// A day on which the clock is right.
const TODAY: Day = Day(20_000);

/// Something about another sign is answered.
fn answer(learner: &mut Learner, day: Day) {
    let found = SignCount { hits: 1, ..SignCount::default() };
    learner.learn(&record([(S6, found)]), Heard::New, day);
}

/// What is known of S1 on a day, and whether its booster is due.
fn state(learner: &Learner, day: Day) -> (u32, bool, Light) {
    (learner.chance(S1, day).get(), due(learner, Band::Middle, day).contains(&S1.into()), learner.light(S1, day))
}

#[test]
fn a_clock_that_was_ahead_for_a_day_delays_no_booster() {
    for ahead in [1, 3, 30, 365, 9_000] {
        // Mastered while the clock was ahead; then it was put right and something else was answered.
        let mut learner = master(&[S1], TODAY.after(ahead));
        answer(&mut learner, TODAY);
        let mut days = 0;
        while !due(&learner, Band::Middle, TODAY.after(days)).contains(&S1.into()) {
            days += 1;
            assert!(days <= 3, "{ahead} days ahead: the booster comes within a day of its time");
            learner.come_to(TODAY.after(days));
        }
        assert!(days >= 2, "{ahead} days ahead: nor does it come early");
    }
}

#[test]
fn a_clock_that_was_back_for_a_day_ages_nothing() {
    for back in [1, 30, 365, 19_999] {
        let mut learner = master(&[S1], TODAY);
        let before = state(&learner, TODAY);
        answer(&mut learner, Day(TODAY.0 - back));
        assert_eq!(state(&learner, Day(TODAY.0 - back)), before, "{back} days back: nothing has passed");
        assert_eq!(state(&learner, TODAY), before, "{back} days back: nor has it when the clock is right again");
        answer(&mut learner, TODAY);
        assert_eq!(state(&learner, TODAY), before, "{back} days back: answers do not change that");
        let (fresh, later) = (master(&[S1], TODAY), TODAY.after(5));
        assert_eq!(state(&learner, later), state(&fresh, later), "{back} days back: and from there time goes on");
    }
}

#[test]
fn a_clock_that_was_back_and_then_nearly_right_ages_a_week_at_the_most() {
    let mut learner = master(&[S1], TODAY);
    learner.come_to(Day(0));
    learner.come_to(Day(TODAY.0 - 1));
    let fresh = master(&[S1], TODAY);
    assert!(
        learner.chance(S1, Day(TODAY.0 - 1)) >= fresh.chance(S1, TODAY.after(7)),
        "fifty years did not pass because a battery was empty"
    );
    learner.come_to(TODAY.after(1));
    assert_eq!(state(&learner, TODAY.after(1)).2, state(&fresh, TODAY.after(1)).2, "and no light goes out");
}

proptest! {
    #[test]
    fn a_clock_that_goes_on_changes_nothing(gaps in prop::collection::vec(0_u32..60, 1..20), later in 0_u32..200) {
        let (mut visited, left) = (master(&[S1, S2], TODAY), master(&[S1, S2], TODAY));
        let mut day = TODAY;
        for gap in gaps {
            day = day.after(gap);
            visited.come_to(day);
        }
        prop_assert_eq!(&visited, &left, "a visit leaves no trace");
        prop_assert_eq!(state(&visited, day.after(later)), state(&left, day.after(later)), "nor a difference");
    }

    #[test]
    fn a_day_that_goes_back_never_ages(
        days in prop::collection::vec((0_u32..40_000, any::<bool>()), 1..20),
        back in 1_u32..40_000,
    ) {
        let mut learner = master(&[S1], TODAY);
        let mut day = TODAY;
        for (next, answers) in days {
            day = Day(next);
            if answers { answer(&mut learner, day) } else { learner.come_to(day) }
        }
        let earlier = Day(day.0.saturating_sub(back));
        let (known, was_due, light) = state(&learner, day);
        let before = state(&learner, earlier);
        prop_assert!(before.0 >= known && (before.2 >= light), "a date that goes back fades nothing");
        prop_assert!(!before.1 || was_due, "and makes nothing due");
        let mut visited = learner.clone();
        visited.come_to(earlier);
        prop_assert_eq!(state(&visited, earlier), before, "whether that is written down or only looked at");
        let kept = ron::from_str::<Learner>(&ron::to_string(&visited).unwrap());
        prop_assert_eq!(kept.as_ref(), Ok(&visited), "and what the clock did is kept");
    }

    #[test]
    fn whatever_the_clock_did_days_count_again_from_there(
        days in prop::collection::vec(0_u32..40_000, 0..12),
        now in 0_u32..40_000,
    ) {
        // Some clock or other, then a right one that is looked at day by day.
        let mut learner = master(&[S1], TODAY);
        days.iter().for_each(|day| learner.come_to(Day(*day)));
        learner.come_to(Day(now));
        let mut shown = 0;
        while !due(&learner, Band::Middle, Day(now + shown)).contains(&S1.into()) {
            shown += 1;
            learner.come_to(Day(now + shown));
            prop_assert!(shown <= 3, "a booster that is due in two days comes in three at the latest");
        }
    }

    #[test]
    fn a_detour_into_the_past_is_forgotten(
        detour in prop::collection::vec((0_u32..20_000, any::<bool>()), 1..2),
        later in 0_u32..60,
    ) {
        let (mut learner, straight) = (master(&[S1], TODAY), master(&[S1], TODAY));
        for (day, answers) in detour {
            if answers { answer(&mut learner, Day(day)) } else { learner.come_to(Day(day)) }
        }
        let day = TODAY.after(later);
        prop_assert_eq!(state(&learner, day), state(&straight, day), "once the clock is right all is as if it had been");
    }
}
