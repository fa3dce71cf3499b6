//! Randomness as values: one seed for a run, and a stream of its own for every label and id, so that a new draw anywhere
//! shifts no other draw.

use rand::{Rng, SeedableRng, rngs::ChaCha8Rng};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use story::{Gender, Party, Scenario};

/// The seed of a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Seed(pub u64);

/// The random stream of a seed for one purpose (`label`, for instance `cast`) and one thing (`id`).
///
/// Its key is the SHA-256 of the seed (8 bytes, little-endian), then label and id, each after its length in bytes (8
/// bytes, little-endian), so that no two pairs of label and id share a key. ChaCha8 gives the same numbers everywhere.
#[must_use]
pub fn stream(seed: Seed, label: &str, id: &str) -> ChaCha8Rng {
    let mut sha = Sha256::new();
    sha.update(seed.0.to_le_bytes());
    for part in [label, id] {
        sha.update((part.len() as u64).to_le_bytes());
        sha.update(part);
    }
    ChaCha8Rng::from_seed(sha.finalize().into())
}

/// The grammatical gender of each member of a scenario's cast, in the cast's order; never `None`, so that a caller may
/// index it beside [`story::CastMember::gender`].
///
/// A fixed gender wins, a grown-up has its role's, and the others are drawn from the stream `cast`. The draw depends on
/// the pair of twins and on the member's part and its place among members of that part: the friend of both twins, and
/// the people who write, have the same genders, whatever other cast one of the two adds.
#[must_use]
pub fn draw_genders(seed: Seed, scenario: &Scenario) -> Vec<Option<Gender>> {
    let pair = scenario.pair();
    let (mut others, mut mentioned) = (0_u8, 0_u8);
    let next = |count: &mut u8| {
        *count = count.saturating_add(1);
        *count
    };
    scenario
        .cast
        .iter()
        .map(|member| {
            let place = match member.party {
                Party::Adult { role } => return Some(member.gender.unwrap_or(role.gender())),
                // The player is addressed as it wishes to be, whatever stands here, and Noor is a lamp.
                Party::Player | Party::Noor => return Some(Gender::Masculine),
                Party::Friend { .. } => "friend".to_owned(),
                Party::Other { .. } => format!("other {}", next(&mut others)),
                Party::Mentioned => format!("mentioned {}", next(&mut mentioned)),
            };
            Some(member.gender.unwrap_or_else(|| gender(&mut stream(seed, "cast", &format!("{pair} {place}")))))
        })
        .collect()
}

fn gender(rng: &mut impl Rng) -> Gender {
    if rng.next_u32() & 1 == 0 { Gender::Feminine } else { Gender::Masculine }
}

/// A number from 0 to below `end`, which is not 0.
fn below(end: usize, rng: &mut impl Rng) -> usize {
    let end = u64::try_from(end).unwrap_or(u64::MAX) & 0xffff_ffff;
    usize::try_from((u64::from(rng.next_u32()) * end) >> 32).unwrap_or(0)
}

/// Puts things into a random order (Fisher and Yates). The same on machines of 32 and 64 bits.
pub(crate) fn shuffle<T>(things: &mut [T], rng: &mut impl Rng) {
    for end in (2..=things.len()).rev() {
        things.swap(end - 1, below(end, rng));
    }
}
