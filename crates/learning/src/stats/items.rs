//! Single chats: how each was sorted, by sign and by form; item difficulty, item discrimination and the consistency of a form.
//!
//! A chat that nearly all sorted alike is not told of, and is not to follow from the sum over all chats less the others: where
//! the sum is told from one side ([`Scores::is_at_edge`]) and such a chat was sorted alike by all, no single chat is told of.

use story::Sign;

use super::{
    coarse::Grain,
    course::{Scores, are_too_alike, enough_for_spread, of_share, untold},
    finding::{Estimate, Finding, Interval, StatsError},
    measure::{Asked, share},
    moments::{correlation, mean},
    reliability::{Alpha, kr20},
    report::{Row, coarse_alpha},
    sampling::Linear,
};
use crate::checkup::{ClassCode, Form, Tally};

/// How the chats of one sign were sorted: shares of children, or of their answers where a form has several chats of a sign.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct BySign {
    /// The sign.
    pub sign: Sign,
    /// Of chats that show it, the share that was called not okay, 0..=1.
    pub hits: Finding<Estimate>,
    /// Of chats that only resemble it, the share that was called not okay, 0..=1.
    pub false_alarms: Finding<Estimate>,
}

/// A chat of a form.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ChatFigures {
    /// Its sign, the first if it has several.
    pub sign: Sign,
    /// Whether it shows the sign, or only resembles it.
    pub shown: bool,
    /// Item difficulty: the share of children that sorted it rightly, 0..=1, so the easier the higher (Lord and Novick 1968,
    /// section 15.3). [`Finding::TooAlike`] in every form if it is so in one.
    pub right: Finding<f64>,
    /// Item discrimination: the point-biserial correlation of a right answer with the number of the other chats that were
    /// sorted rightly (corrected item-total correlation; Henrysson 1963, Psychometrika 28:211-218), -1..=1.
    /// [`Finding::TooAlike`] also if nearly all have the same number.
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

/// The children's own shares of a sign's chats that were called not okay; `None` unless all sorted some.
fn shares(rows: &[&Row], occasion: usize, sign: Sign, shown: bool) -> Option<Vec<f64>> {
    let of_child = |row: &&Row| {
        let called = row.took[occasion].signs.iter().find(|called| (called.sign, called.shown) == (sign, shown))?;
        share((called.not_okay.into(), called.answered.into()))
    };
    rows.iter().map(of_child).collect()
}

/// Signs on each occasion, of children who sorted every chat; `sums` are their hits and their false alarms.
pub(super) fn by_sign(rows: &[&Row], occasions: usize, sums: [&Scores; 2]) -> Vec<Finding<Vec<BySign>>> {
    let classes: Vec<Option<ClassCode>> = rows.iter().map(|row| row.code.class).collect();
    let on = |occasion: usize| {
        if let Some(none) = enough_for_spread(rows.len()) {
            return none;
        }
        let of_kind = |shown| Sign::ALL.into_iter().filter_map(move |sign| shares(rows, occasion, sign, shown));
        // All called it not okay and the sum has no room below, or nobody did and it has none above.
        let follows = |(sums, shown): (&Scores, bool)| {
            let alike = |all: f64| of_kind(shown).any(|shares| shares.iter().all(|share| *share == all));
            alike(1.0) && sums.is_at_edge(occasion, false) || alike(0.0) && sums.is_at_edge(occasion, true)
        };
        if [(sums[0], true), (sums[1], false)].into_iter().any(follows) {
            return Finding::TooAlike;
        }
        let figure = |sign, shown| Some(of_shares(&shares(rows, occasion, sign, shown)?, &classes));
        let row = |sign| Some(BySign { sign, hits: figure(sign, true)?, false_alarms: figure(sign, false)? });
        Finding::Figure(Sign::ALL.into_iter().filter_map(row).collect())
    };
    (0..occasions).map(on).collect()
}

/// The mean of children's shares of single chats.
fn of_shares(shares: &[f64], classes: &[Option<ClassCode>]) -> Finding<Estimate> {
    untold(shares).unwrap_or_else(|| {
        let mean = Linear::mean(shares);
        let grain = Grain::of(1.0, mean.heaviest);
        let scale = Interval { low: 0.0, high: 1.0 };
        Finding::Figure(grain.estimate(of_share(&mean, grain, classes), scale))
    })
}

/// How the chats of each form work, on the first occasion, of children who sorted every chat. Nothing is told if one of the
/// forms was begun by too few, who would be what the others leave of the whole.
pub(super) fn items(rows: &[&Row], asked: Asked) -> Result<Finding<Vec<FormFigures>>, StatsError> {
    let began = |form| rows.iter().map(|row| row.took[0]).filter(|tally| tally.form == form).collect::<Vec<_>>();
    let forms: Vec<(Form, Vec<&Tally>)> =
        Form::ALL.into_iter().map(|form| (form, began(form))).filter(|(_, began)| !began.is_empty()).collect();
    let least = forms.iter().map(|(_, began)| began.len()).min().unwrap_or(0);
    if let Some(none) = enough_for_spread(least) {
        return Ok(none);
    }
    let figures = forms.iter().map(|(form, began)| of_form(*form, asked, began));
    let mut figures: Vec<FormFigures> = figures.collect::<Result<Vec<_>, _>>()?.into_iter().flatten().collect();
    let chats = figures.iter().flat_map(|form| &form.chats);
    let alike: Vec<(Sign, bool)> =
        chats.filter(|chat| chat.right == Finding::TooAlike).map(|chat| (chat.sign, chat.shown)).collect();
    let chats = figures.iter_mut().flat_map(|form| &mut form.chats);
    for chat in chats.filter(|chat| alike.contains(&(chat.sign, chat.shown))) {
        (chat.right, chat.discrimination) = (Finding::TooAlike, Finding::TooAlike);
    }
    Ok(Finding::Figure(figures))
}

/// Whether each chat was called not okay, by sign, shown before resembled; nothing if a sign has several chats.
fn called(tally: &Tally, rows: &[(Sign, bool)]) -> Option<Vec<bool>> {
    let of = |(sign, shown): &(Sign, bool)| {
        let called = tally.signs.iter().find(|called| (called.sign, called.shown) == (*sign, *shown))?;
        (called.answered == 1).then_some(called.not_okay == 1)
    };
    rows.iter().map(of).collect()
}

/// The figures of one form. `None` where tallies do not hold single chats.
///
/// Two signs of one chat have the same answers in every tally; they are taken for one until there are as many as chats.
fn of_form(form: Form, asked: Asked, tallies: &[&Tally]) -> Result<Option<FormFigures>, StatsError> {
    let children = tallies.len();
    let mut rows: Vec<(Sign, bool)> = Vec::new();
    for shown in [true, false] {
        let has = |sign: &Sign| tallies[0].signs.iter().any(|called| (called.sign, called.shown) == (*sign, shown));
        rows.extend(Sign::ALL.into_iter().filter(has).map(|sign| (sign, shown)));
    }
    let Some(answers) = tallies.iter().map(|tally| called(tally, &rows)).collect::<Option<Vec<_>>>() else {
        return Ok(None);
    };
    let column = |at: usize| answers.iter().map(|child| child[at]).collect::<Vec<bool>>();
    let mut chats: Vec<(Sign, bool, Vec<bool>)> =
        rows.iter().enumerate().map(|(at, (sign, shown))| (*sign, *shown, column(at))).collect();
    for shown in [true, false] {
        let many = |chats: &[(Sign, bool, Vec<bool>)]| chats.iter().filter(|chat| chat.1 == shown).count();
        while many(&chats) > asked.chats() as usize {
            let again = |at: &usize| {
                let (earlier, later) = chats.split_at(*at);
                later[0].1 == shown && earlier.iter().any(|chat| chat.1 == shown && chat.2 == later[0].2)
            };
            let Some(at) = (1..chats.len()).find(again) else { return Ok(None) };
            chats.remove(at);
        }
        if many(&chats) != asked.chats() as usize {
            return Ok(None);
        }
    }
    let is_right = |chat: &(Sign, bool, Vec<bool>), child: usize| chat.2[child] == chat.1;
    let right = |child: usize| chats.iter().filter(|chat| is_right(chat, child)).count() as f64;
    let totals: Vec<f64> = (0..children).map(right).collect();
    let grain = Grain::of(1.0, 1.0 / children as f64);
    let figures = chats.iter().map(|chat| {
        let (sign, shown, not_okay) = chat;
        let not_okay: Vec<f64> = not_okay.iter().map(|not_okay| f64::from(u8::from(*not_okay))).collect();
        let answers: Vec<f64> = (0..children).map(|child| f64::from(u8::from(is_right(chat, child)))).collect();
        let rest: Vec<f64> = totals.iter().zip(&answers).map(|(total, answer)| total - answer).collect();
        let alike = are_too_alike(&answers);
        let discrimination = match correlation(&answers, &rest) {
            Some(r) if !alike && !are_too_alike(&rest) => Finding::Figure(grain.nearest(r)),
            _ => Finding::TooAlike,
        };
        // Rounded as it is by sign, so that both tell the same.
        let told = grain.nearest(mean(&not_okay));
        let right = if alike {
            Finding::TooAlike
        } else {
            Finding::Figure(if *shown { told } else { grain.nearest(1.0 - told) })
        };
        ChatFigures { sign: *sign, shown: *shown, right, discrimination }
    });
    let of_child = |child: usize| chats.iter().map(|chat| is_right(chat, child)).collect::<Vec<bool>>();
    let matrix: Vec<Vec<bool>> = (0..children).map(of_child).collect();
    let consistency = coarse_alpha(kr20(&matrix)?, &totals);
    Ok(Some(FormFigures { form, children, consistency, chats: figures.collect() }))
}
