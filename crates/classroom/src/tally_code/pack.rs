//! Numbers of unlike ranges as one long number (mixed radix), which takes no more room than it must. What a tally code holds is
//! described once, as a walk over its numbers; a writer walks along what is there, a reader along what the code says.

use super::text::SIGNS;

/// Walks over the numbers of a tally code.
pub(super) trait Pass {
    /// Passes a number from 0 to below `of`, which is at most 20^4. A writer takes `known` and gives it back; a reader gives
    /// what the code holds, whatever is `known`.
    fn pass(&mut self, known: usize, of: usize) -> usize;

    /// Passes a yes or no.
    fn flag(&mut self, known: bool) -> bool {
        self.pass(usize::from(known), 2) == 1
    }

    /// Passes one of several.
    fn one_of<T: Copy + PartialEq>(&mut self, known: T, all: &[T]) -> T {
        let at = all.iter().position(|one| *one == known).unwrap_or(0);
        all[self.pass(at, all.len())]
    }

    /// Passes a number up to `most`.
    fn up_to(&mut self, known: u8, most: u8) -> u8 {
        byte(self.pass(usize::from(known), usize::from(most) + 1))
    }
}

/// A number that is known to be small.
pub(super) fn byte(number: usize) -> u8 {
    u8::try_from(number).unwrap_or(u8::MAX)
}

/// Takes down numbers with their ranges.
#[derive(Default)]
pub(super) struct Writer(Vec<(usize, usize)>);

impl Writer {
    /// The packed number in signs, lowest first: as many as the highest number of the same ranges has.
    pub(super) fn signs(&self) -> Vec<usize> {
        let packed = |number: fn(&(usize, usize)) -> usize| {
            self.0.iter().rev().fold(Vec::new(), |signs, each| multiply(signs, each.1, number(each)))
        };
        let mut signs = packed(|(number, _)| *number);
        signs.resize(packed(|(_, of)| of - 1).len(), 0);
        signs
    }
}

impl Pass for Writer {
    fn pass(&mut self, known: usize, of: usize) -> usize {
        debug_assert!(known < of, "a tally code is checked before it is packed: {known} of {of}");
        self.0.push((known, of));
        known
    }
}

/// Takes numbers from a packed one, given in signs, lowest first.
pub(super) struct Reader(Vec<usize>);

impl Reader {
    pub(super) fn new(signs: Vec<usize>) -> Self {
        Self(signs)
    }
}

impl Pass for Reader {
    fn pass(&mut self, _known: usize, of: usize) -> usize {
        let mut rest = 0;
        for sign in self.0.iter_mut().rev() {
            let left = rest * SIGNS + *sign;
            (*sign, rest) = (left / of, left % of);
        }
        rest
    }
}

/// A long number times `factor`, and `added`.
fn multiply(mut signs: Vec<usize>, factor: usize, added: usize) -> Vec<usize> {
    let mut carried = added;
    for sign in &mut signs {
        let product = *sign * factor + carried;
        (*sign, carried) = (product % SIGNS, product / SIGNS);
    }
    while carried > 0 {
        signs.push(carried % SIGNS);
        carried /= SIGNS;
    }
    signs
}

/// Passes how `sum` splits into parts, each way as likely as every other. With `rest`, the parts add up to `sum` or less.
pub(super) fn pass_split<const PARTS: usize>(
    pass: &mut impl Pass,
    known: [u8; PARTS],
    sum: usize,
    rest: bool,
) -> [u8; PARTS] {
    // The last part follows from the others, be it the last one known or what is left over.
    let free = if rest { PARTS } else { PARTS - 1 };
    let ways_with_less = |part: usize, left: usize, after: usize| -> usize {
        (0..part).map(|less| ways(left.saturating_sub(less), after)).sum()
    };
    let (mut way, mut left) = (0, sum);
    for (at, part) in known.into_iter().map(usize::from).enumerate().take(free) {
        way += ways_with_less(part, left, free - at);
        left = left.saturating_sub(part);
    }
    let mut way = pass.pass(way, ways(sum, free + 1));
    let (mut parts, mut left) = ([0; PARTS], sum);
    for (at, slot) in parts.iter_mut().enumerate().take(free) {
        let part = (0..left).find(|part| ways_with_less(part + 1, left, free - at) > way).unwrap_or(left);
        way -= ways_with_less(part, left, free - at);
        left -= part;
        *slot = byte(part);
    }
    if !rest {
        parts[PARTS - 1] = byte(left);
    }
    parts
}

/// In how many ways a sum splits into parts, of which any may be 0: out of `sum` and `parts - 1`, choose `sum`.
fn ways(sum: usize, parts: usize) -> usize {
    (1..parts).fold(1, |ways, part| ways * (sum + part) / part)
}
