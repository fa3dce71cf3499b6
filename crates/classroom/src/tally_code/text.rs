//! A code as text: groups of signs, how they are typed, and the check by which a mistyped one is found.

use learning::checkup::ClassCode;

use super::{GROUP, TallyCode, TallyCodeError};

/// How many signs there are, each known by its place among [`ClassCode::SIGNS`].
pub(super) const SIGNS: usize = ClassCode::SIGNS.len();
/// Signs of the check.
pub(super) const CHECK: usize = 4;
/// What the check is counted by; see the module's description.
const MODULUS: usize = 159_979;

/// The sign of a number.
pub(super) fn sign(number: usize) -> char {
    ClassCode::SIGNS.chars().nth(number).unwrap_or('?')
}

/// The number of a sign, if it is one.
pub(super) fn number(sign: char) -> Option<usize> {
    ClassCode::SIGNS.chars().position(|known| known == sign)
}

/// The code without hyphens.
pub(super) fn plain(signs: &[usize]) -> String {
    signs.iter().copied().map(sign).collect()
}

/// The code as it is shown.
pub(super) fn grouped(signs: &[usize]) -> String {
    signs.chunks(GROUP).map(plain).collect::<Vec<_>>().join("-")
}

/// The signs of a text as it was typed or scanned: whole groups.
pub(super) fn read(text: &str) -> Result<Vec<usize>, TallyCodeError> {
    let mut signs = Vec::new();
    // How many signs each group has, as far as it was typed in groups.
    let mut groups = vec![0];
    for typed in text.chars().filter(|typed| !is_mark(*typed)) {
        if is_gap(typed) {
            groups.push(0);
            continue;
        }
        let Some(number) = number(western(typed).to_ascii_uppercase()) else {
            return Err(TallyCodeError::NoSuchSign { sign: typed, group: signs.len() / GROUP + 1 });
        };
        signs.push(number);
        if signs.len() > TallyCode::MOST_SIGNS {
            return Err(TallyCodeError::TooLong);
        }
        if let Some(group) = groups.last_mut() {
            *group += 1;
        }
    }
    if signs.is_empty() {
        return Err(TallyCodeError::Empty);
    }
    if signs.len().is_multiple_of(GROUP) {
        return Ok(signs);
    }
    groups.retain(|group| *group > 0);
    let mut uneven = groups.iter().enumerate().filter(|(_, group)| **group != GROUP);
    Err(match (uneven.next(), uneven.next()) {
        (Some((at, group)), None) if groups.len() > 1 => TallyCodeError::Uneven { group: at + 1, signs: *group },
        _ => TallyCodeError::Ragged { signs: signs.len() },
    })
}

/// A mark that is not seen: of direction, or of the order of bytes.
fn is_mark(typed: char) -> bool {
    matches!(typed, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

/// A blank, a hyphen or a dash.
fn is_gap(typed: char) -> bool {
    typed.is_whitespace() || matches!(typed, '-' | '\u{ad}' | '\u{2010}'..='\u{2015}' | '\u{2212}')
}

/// The digit of an Arabic or Persian keyboard as the one that codes are written with.
fn western(typed: char) -> char {
    let digit = ['\u{660}', '\u{6f0}'].into_iter().find_map(|zero| {
        let digit = u32::from(typed).checked_sub(u32::from(zero))?;
        char::from_digit(digit, 10)
    });
    digit.unwrap_or(typed)
}

/// What a code leaves when it is read as a number.
fn left(signs: &[usize]) -> usize {
    signs.iter().fold(0, |left, sign| (left * SIGNS + sign) % MODULUS)
}

/// Whether the check fits.
pub(super) fn adds_up(signs: &[usize]) -> bool {
    left(signs) == 1
}

/// Puts the check at the end.
pub(super) fn add_check(signs: &mut Vec<usize>) {
    let without = left(signs) * SIGNS.pow(4) % MODULUS;
    let check = (MODULUS + 1 - without) % MODULUS;
    signs.extend([3, 2, 1, 0].map(|place| check / SIGNS.pow(place) % SIGNS));
}

/// The group, from 1, in which another sign, or two neighbours the other way round, make a code of signs that add up to none.
/// There is no second such group: the modulus leaves these errors apart.
pub(super) fn wrong_group(signs: &[usize], is_code: impl Fn(&[usize]) -> bool) -> Option<usize> {
    let mut tried = signs.to_vec();
    let mends = |tried: &[usize]| adds_up(tried) && is_code(tried);
    let at = (0..signs.len()).find(|at| {
        let another = (0..SIGNS).any(|sign| {
            tried[*at] = sign;
            mends(&tried)
        });
        tried[*at] = signs[*at];
        let next = at + 1;
        if another || next.is_multiple_of(GROUP) {
            return another;
        }
        tried.swap(*at, next);
        let swapped = mends(&tried);
        tried.swap(*at, next);
        swapped
    });
    at.map(|at| at / GROUP + 1)
}
