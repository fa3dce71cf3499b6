//! What a check-up adds up to, as a tally code tells it.
//!
//! Most of a code goes to the answers by sign. All forms share a plan in which each chat is about the signs of its place, so with
//! the answers place by place those by sign are told. Sums that do not follow this plan are told sign by sign: that is longer, but
//! holds whatever is sound, also if a form should have another plan.

use learning::checkup::{
    CAN, Called, ClassCode, FACTS, Face, Form, HARM, Length, SEATS, SLOTS, SeatCode, Seen, Sheet, Tally, VIGNETTES,
};
use story::{
    Band,
    Sign::{self, *},
};

use super::{
    pack::{Pass, byte, pass_split},
    text,
};

/// The signs of the chats in each place of the plan that all forms share. No sign is in two places.
const PLACES: [&[Sign]; SLOTS as usize] = [&[S1], &[S2], &[S4, S5], &[S6], &[S7], &[S13], &[S10], &[S8]];

const BANDS: [Band; 3] = [Band::Younger, Band::Middle, Band::Older];
const LENGTHS: [Length; 2] = [Length::Short, Length::Long];

/// The chats in one place: how many were called not okay, and how many were answered.
#[derive(Clone, Copy, PartialEq, Eq, Default)]
struct Place {
    not_okay: u8,
    answered: u8,
}

/// How the answers to chats are told.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Told {
    /// By place; all chats of the band were answered.
    Whole,
    /// By place; some were left out.
    ByPlace,
    /// By sign, in whatever way they were asked.
    BySign,
}

/// Puts the answers by sign in their one order, and leaves out those of which there are none.
pub(super) fn put_in_order(signs: &mut Vec<Called>) {
    signs.retain(|called| called.answered > 0);
    signs.sort_unstable_by_key(|called| (called.sign, called.shown));
}

/// A check-up of which a reader may ask what is known: nothing.
pub(super) fn blank() -> Sheet {
    let tally = Tally::new(Form::A, Band::Younger, Length::Short);
    Sheet { class: None, seat: None, tally }
}

/// Passes a check-up. Which ranges its numbers have depends on what was asked and left out, not on how it was answered, and so
/// does the length of its code; only where it is told by sign do sums count.
pub(super) fn pass_sheet(pass: &mut impl Pass, known: &Sheet) -> Sheet {
    let class = pass_class(pass, known.class);
    let seat = pass.flag(known.seat.is_some()).then(|| {
        let seat = pass.pass(known.seat.map_or(0, |seat| usize::from(seat.seat())), usize::from(SEATS));
        SeatCode::dealt(u16::from(byte(seat)))
    });
    Sheet { class, seat: seat.flatten(), tally: pass_tally(pass, &known.tally) }
}

fn pass_class(pass: &mut impl Pass, known: Option<ClassCode>) -> Option<ClassCode> {
    if !pass.flag(known.is_some()) {
        return None;
    }
    let known = known.map_or_else(|| "CCCC".to_owned(), |class| class.to_string());
    let signs = known.chars().map(|sign| text::sign(pass.pass(text::number(sign).unwrap_or(0), text::SIGNS)));
    signs.collect::<String>().parse().ok()
}

fn pass_tally(pass: &mut impl Pass, known: &Tally) -> Tally {
    let form = pass.one_of(known.form, &Form::ALL);
    let band = pass.one_of(known.band, &BANDS);
    let length = pass.one_of(known.length, &LENGTHS);
    let told = pass.one_of(how_told(known), &[Told::Whole, Told::ByPlace, Told::BySign]);
    let (benign, benign_signs) = pass_chats(pass, known, (band, length, told), false);
    let (worrying, worrying_signs) = pass_chats(pass, known, (band, length, told), true);
    let mut signs = [benign_signs, worrying_signs].concat();
    put_in_order(&mut signs);

    let whole = pass.flag(is_rest_whole(known));
    let for_friend = pass_scores(pass, known.for_friend.as_slice(), 1, whole).first().copied();
    let for_oneself = pass_scores(pass, &known.for_oneself, VIGNETTES - 1, whole);
    let told = pass.up_to(known.told, byte(VIGNETTES));
    let worrying_stories = pass_seen(pass, known.worrying_stories, whole);
    let fine_stories = pass_seen(pass, known.fine_stories, whole);
    let [right, wrong, unsure] = pass_split(pass, [known.right, known.wrong, known.unsure], FACTS, !whole);
    let can = pass_scores(pass, &known.can, usize::from(CAN), whole);
    let worry = pass_scores(pass, &known.worry, usize::from(HARM) - 1, whole);
    let trust = pass_scores(pass, known.trust.as_slice(), 1, whole).first().copied();
    Tally {
        form,
        band,
        length,
        worrying,
        benign,
        signs,
        for_friend,
        for_oneself,
        told,
        worrying_stories,
        fine_stories,
        right,
        wrong,
        unsure,
        can,
        worry,
        trust,
    }
}

/// Whether everything after the chats was answered.
fn is_rest_whole(tally: &Tally) -> bool {
    let stories = [tally.worrying_stories, tally.fine_stories];
    tally.for_friend.is_some()
        && tally.for_oneself.len() == VIGNETTES - 1
        && stories.iter().all(|seen| usize::from(seen.answered()) == VIGNETTES)
        && usize::from(tally.right) + usize::from(tally.wrong) + usize::from(tally.unsure) == FACTS
        && tally.can.len() == usize::from(CAN)
        && tally.worry.len() == usize::from(HARM) - 1
        && tally.trust.is_some()
}

/// Passes answers on a scale of three: all of them, or as many as were given.
fn pass_scores(pass: &mut impl Pass, known: &[u8], most: usize, whole: bool) -> Vec<u8> {
    let answered = if whole { most } else { pass.pass(known.len(), most + 1) };
    (0..answered).map(|at| pass.up_to(known.get(at).copied().unwrap_or(0), Face::Yes as u8)).collect()
}

fn pass_seen(pass: &mut impl Pass, known: Seen, whole: bool) -> Seen {
    let [right, wrong, unsure] = pass_split(pass, [known.right, known.wrong, known.unsure], VIGNETTES, !whole);
    Seen { right, wrong, unsure }
}

/// The places that a band is asked about, as [`learning::checkup::Sitting`] asks.
fn places(band: Band) -> impl Iterator<Item = &'static [Sign]> {
    PLACES.into_iter().filter(move |signs| signs.iter().all(|sign| sign.ladder() <= band))
}

/// How many chats of a kind stand in each place.
fn in_place(length: Length) -> u8 {
    length.slots() / SLOTS
}

/// The chats of a kind by place, if their sums are what the shared plan gives.
fn by_place(tally: &Tally, shown: bool) -> Option<Vec<Place>> {
    let of = |sign: Sign| tally.signs.iter().find(move |called| (called.sign, called.shown) == (sign, shown));
    let place = |signs: &'static [Sign]| {
        of(signs[0]).map_or_else(Place::default, |of| Place { not_okay: of.not_okay, answered: of.answered })
    };
    let found: Vec<Place> = places(tally.band).map(place).collect();
    let answered: u32 = found.iter().map(|place| u32::from(place.answered)).sum();
    let fits = found.iter().all(|place| place.answered <= in_place(tally.length))
        && answered == sorted(grades(tally, shown))
        && tally.signs.iter().filter(|called| called.shown == shown).eq(&by_sign(tally.band, &found, shown));
    fits.then_some(found)
}

/// The answers by sign that follow from those by place, in their order.
fn by_sign(band: Band, found: &[Place], shown: bool) -> Vec<Called> {
    let mut signs: Vec<Called> = places(band)
        .zip(found)
        .flat_map(|(signs, place)| {
            let Place { not_okay, answered } = *place;
            signs.iter().map(move |sign| Called { sign: *sign, shown, not_okay, answered })
        })
        .collect();
    put_in_order(&mut signs);
    signs
}

fn grades(tally: &Tally, shown: bool) -> [u8; 6] {
    if shown { tally.worrying } else { tally.benign }
}

fn sorted(grades: [u8; 6]) -> u32 {
    grades.into_iter().map(u32::from).sum()
}

fn how_told(tally: &Tally) -> Told {
    let found = [by_place(tally, false), by_place(tally, true)];
    if found.iter().any(Option::is_none) {
        return Told::BySign;
    }
    let whole = |place: &Place| place.answered == in_place(tally.length);
    if found.iter().flatten().flatten().all(whole) { Told::Whole } else { Told::ByPlace }
}

/// Passes the chats of one kind: how they were sorted, and the same by sign.
fn pass_chats(
    pass: &mut impl Pass,
    known: &Tally,
    (band, length, told): (Band, Length, Told),
    shown: bool,
) -> ([u8; 6], Vec<Called>) {
    if told == Told::BySign {
        let grades = pass_split(pass, grades(known, shown), usize::from(length.slots()), true);
        let answered = byte(usize::try_from(sorted(grades)).unwrap_or(0));
        let signs = Sign::ALL.into_iter().map(|sign| pass_called(pass, known, sign, shown, answered));
        return (grades, signs.collect());
    }
    let known_places = by_place(known, shown).unwrap_or_default();
    let found: Vec<Place> = (0..places(band).count())
        .map(|at| {
            let known = known_places.get(at).copied().unwrap_or_default();
            let most = in_place(length);
            let answered = if told == Told::Whole { most } else { pass.up_to(known.answered, most) };
            Place { not_okay: pass.up_to(known.not_okay, answered), answered }
        })
        .collect();
    let answered = found.iter().map(|place| usize::from(place.answered)).sum();
    let grades = pass_split(pass, grades(known, shown), answered, false);
    (grades, by_sign(band, &found, shown))
}

/// Passes the answers of one sign, of which there are none if it is not known.
fn pass_called(pass: &mut impl Pass, known: &Tally, sign: Sign, shown: bool, most: u8) -> Called {
    let known = known.signs.iter().find(|called| (called.sign, called.shown) == (sign, shown));
    let answered = pass.up_to(known.map_or(0, |called| called.answered), most);
    let not_okay = pass.up_to(known.map_or(0, |called| called.not_okay), answered);
    Called { sign, shown, not_okay, answered }
}
