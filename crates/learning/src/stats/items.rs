//! How the chats of one form work: item difficulty, item discrimination and the consistency of the whole.

use story::{Band, Sign};

use super::{
    coarse::Grain,
    finding::{Finding, StatsError},
    moments::{correlation, mean},
    reliability::{Alpha, MIN_FOR_RELIABILITY, kr20},
    report::{are_too_alike, asked, coarse_alpha},
};
use crate::checkup::{Form, Tally};

/// A chat of a form.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ChatFigures {
    /// Its sign, the first if it has several.
    pub sign: Sign,
    /// Whether it shows the sign, or only resembles it.
    pub shown: bool,
    /// Item difficulty: the share of children that sorted it rightly, 0..=1, so the easier the higher (Lord and Novick 1968,
    /// section 15.3).
    pub right: Finding<f64>,
    /// Item discrimination: the point-biserial correlation of a right answer with the number of the other chats that were
    /// sorted rightly (corrected item-total correlation; Henrysson 1963, Psychometrika 28:211-218), -1..=1.
    /// [`Finding::NoSpread`] if the others are all sorted alike.
    pub discrimination: Finding<f64>,
}

/// The chats of one form, as sorted by the children that began with it.
#[derive(Debug, Clone, PartialEq)]
pub struct FormFigures {
    /// The form.
    pub form: Form,
    /// How many children began with it.
    pub children: usize,
    /// KR-20 of right and wrong over all its chats, with its interval.
    pub consistency: Finding<Alpha>,
    /// Its chats: those that show a sign, then those that resemble one, each by sign.
    pub chats: Vec<ChatFigures>,
}

/// Whether each chat was sorted rightly, by sign, shown before resembled; nothing if a sign has several chats.
fn sorted(tally: &Tally, rows: &[(Sign, bool)]) -> Option<Vec<bool>> {
    let of = |(sign, shown): &(Sign, bool)| {
        let called = tally.signs.iter().find(|called| (called.sign, called.shown) == (*sign, *shown))?;
        (called.answered == 1).then_some((called.not_okay == 1) == *shown)
    };
    rows.iter().map(of).collect()
}

/// The figures of one form from tallies of children that sorted every chat of it. `None` where tallies do not hold single
/// chats. Below [`MIN_FOR_RELIABILITY`] children there is only their number.
///
/// Two signs of one chat have the same answers in every tally; they are taken for one until there are as many as chats.
pub(super) fn of_form(form: Form, band: Band, tallies: &[&Tally]) -> Result<Option<FormFigures>, StatsError> {
    let children = tallies.len();
    if children < MIN_FOR_RELIABILITY {
        let consistency = Finding::TooFew { have: children, need: MIN_FOR_RELIABILITY };
        return Ok(Some(FormFigures { form, children, consistency, chats: Vec::new() }));
    }
    let mut rows: Vec<(Sign, bool)> = Vec::new();
    for shown in [true, false] {
        let has = |sign: &Sign| tallies[0].signs.iter().any(|called| (called.sign, called.shown) == (*sign, shown));
        rows.extend(Sign::ALL.into_iter().filter(has).map(|sign| (sign, shown)));
    }
    let Some(answers) = tallies.iter().map(|tally| sorted(tally, &rows)).collect::<Option<Vec<_>>>() else {
        return Ok(None);
    };
    let column = |at: usize| answers.iter().map(|child| f64::from(u8::from(child[at]))).collect::<Vec<f64>>();
    let mut chats: Vec<(Sign, bool, Vec<f64>)> =
        rows.iter().enumerate().map(|(at, (sign, shown))| (*sign, *shown, column(at))).collect();
    for shown in [true, false] {
        let many = |chats: &[(Sign, bool, Vec<f64>)]| chats.iter().filter(|chat| chat.1 == shown).count();
        while many(&chats) > asked(band) as usize {
            let again = |at: &usize| {
                let (earlier, later) = chats.split_at(*at);
                later[0].1 == shown && earlier.iter().any(|chat| chat.1 == shown && chat.2 == later[0].2)
            };
            let Some(at) = (1..chats.len()).find(again) else { return Ok(None) };
            chats.remove(at);
        }
        if many(&chats) != asked(band) as usize {
            return Ok(None);
        }
    }
    let right = |child: usize| chats.iter().map(|chat| chat.2[child]).sum::<f64>();
    let totals: Vec<f64> = (0..children).map(right).collect();
    let grain = Grain::of(1.0, 1.0 / children as f64);
    let figures = chats.iter().map(|(sign, shown, answers)| {
        let rest: Vec<f64> = totals.iter().zip(answers).map(|(total, answer)| total - answer).collect();
        let alike = are_too_alike(answers);
        let discrimination = match correlation(answers, &rest) {
            _ if alike => Finding::TooAlike,
            Some(r) => Finding::Figure(Grain::of(0.025, 1.0).nearest(r)),
            None => Finding::NoSpread,
        };
        let right = if alike { Finding::TooAlike } else { Finding::Figure(grain.nearest(mean(answers))) };
        ChatFigures { sign: *sign, shown: *shown, right, discrimination }
    });
    let of_child = |child: usize| chats.iter().map(|chat| chat.2[child] > 0.5).collect::<Vec<bool>>();
    let matrix: Vec<Vec<bool>> = (0..children).map(of_child).collect();
    let consistency = kr20(&matrix)?.map(coarse_alpha);
    Ok(Some(FormFigures { form, children, consistency, chats: figures.collect() }))
}
