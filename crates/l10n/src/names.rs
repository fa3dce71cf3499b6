//! Names for the people of a chat, drawn from a language's own pool.

use rand::{Rng, seq::SliceRandom};

use crate::{Gender, Manifest, PoolName};

/// A name that was drawn for a person of a chat.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Name {
    /// The person's id in the scenario.
    pub id: String,
    /// The name.
    pub name: String,
    /// The gender with which texts agree.
    pub gender: Gender,
}

/// Draws a name of the asked gender for each person: all different, and no two with the same first letter, as far as
/// the pool allows. A pool that is too small gives names twice; a pool without the asked gender gives names of the
/// other, and an empty pool the person's id. The same pool, numbers and people give the same names.
pub fn draw_names(manifest: &Manifest, rng: &mut impl Rng, people: &[(&str, Gender)]) -> Vec<Name> {
    let orders: Vec<Vec<&PoolName>> = people.iter().map(|(_, gender)| shuffled(manifest, rng, *gender)).collect();
    let letters = match_letters(&orders);
    let mut drawn: Vec<Option<&PoolName>> = vec![None; people.len()];
    for (person, letter) in letters.iter().enumerate() {
        drawn[person] = letter
            .as_ref()
            .and_then(|letter| orders[person].iter().copied().find(|name| initial(&name.name) == *letter));
    }
    for person in 0..people.len() {
        if drawn[person].is_none() {
            let borne = |name: &PoolName| drawn.iter().flatten().filter(|other| other.name == name.name).count();
            drawn[person] = orders[person].iter().copied().min_by_key(|name| borne(name));
        }
    }
    people
        .iter()
        .zip(drawn)
        .map(|((id, gender), name)| Name {
            id: (*id).to_owned(),
            name: name.map_or_else(|| (*id).to_owned(), |name| name.name.clone()),
            gender: name.map_or(*gender, |name| name.gender),
        })
        .collect()
}

fn shuffled<'a>(manifest: &'a Manifest, rng: &mut impl Rng, gender: Gender) -> Vec<&'a PoolName> {
    let mut names: Vec<&PoolName> = manifest.names.iter().filter(|name| name.gender == gender).collect();
    if names.is_empty() {
        names = manifest.names.iter().collect();
    }
    names.shuffle(rng);
    names
}

/// Gives each person a first letter of its own where that is possible: augmenting paths (Kuhn's bipartite matching), so
/// that an early draw never takes the only letter of a later person.
fn match_letters(orders: &[Vec<&PoolName>]) -> Vec<Option<String>> {
    let wishes: Vec<Vec<String>> = orders
        .iter()
        .map(|order| {
            let mut letters: Vec<String> = Vec::new();
            for name in order {
                let letter = initial(&name.name);
                if !letters.contains(&letter) {
                    letters.push(letter);
                }
            }
            letters
        })
        .collect();
    let mut taken: Vec<(String, usize)> = Vec::new();
    for person in 0..wishes.len() {
        augment(person, &wishes, &mut taken, &mut Vec::new());
    }
    (0..wishes.len())
        .map(|person| taken.iter().find(|(_, by)| *by == person).map(|(letter, _)| letter.clone()))
        .collect()
}

fn augment(person: usize, wishes: &[Vec<String>], taken: &mut Vec<(String, usize)>, tried: &mut Vec<String>) -> bool {
    for letter in &wishes[person] {
        if tried.contains(letter) {
            continue;
        }
        tried.push(letter.clone());
        match taken.iter().position(|(other, _)| other == letter) {
            None => {
                taken.push((letter.clone(), person));
                return true;
            }
            Some(at) if augment(taken[at].1, wishes, taken, tried) => {
                taken[at].1 = person;
                return true;
            }
            Some(_) => {}
        }
    }
    false
}

/// The first letter as a reader sees it: without case, without the dots and hamzas that tell alefs apart, without the
/// accents of Latin capitals that common names begin with.
fn initial(name: &str) -> String {
    let Some(first) = name.trim().chars().find(|c| !crate::bidi::steers(*c)) else { return String::new() };
    match first {
        'أ' | 'إ' | 'آ' | 'ٱ' => "ا".to_owned(),
        'Á' | 'À' | 'Â' | 'Ä' | 'á' | 'à' | 'â' | 'ä' => "a".to_owned(),
        'É' | 'È' | 'Ê' | 'Ë' | 'é' | 'è' | 'ê' | 'ë' => "e".to_owned(),
        'Í' | 'Î' | 'Ï' | 'í' | 'î' | 'ï' => "i".to_owned(),
        'Ó' | 'Ô' | 'Ö' | 'ó' | 'ô' | 'ö' => "o".to_owned(),
        'Ú' | 'Û' | 'Ü' | 'ú' | 'û' | 'ü' => "u".to_owned(),
        'Ç' | 'ç' => "c".to_owned(),
        'Ё' | 'ё' => "е".to_owned(),
        other => other.to_lowercase().collect(),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a failed unwrap is a failed test")]
mod tests {
    use std::collections::BTreeSet;

    use rand::{SeedableRng, rngs::ChaCha8Rng};

    use super::*;

    fn pool(names: &[(&str, Gender)]) -> Manifest {
        let mut manifest = Manifest::parse(crate::manifest::tests::EN.as_bytes()).unwrap();
        manifest.names =
            names.iter().map(|(name, gender)| PoolName { name: (*name).to_owned(), gender: *gender }).collect();
        manifest
    }

    const F: Gender = Gender::Feminine;
    const M: Gender = Gender::Masculine;

    #[test]
    fn the_same_seed_draws_the_same_names() {
        let manifest = pool(&[("Ada", F), ("Bea", F), ("Carl", M), ("Dan", M), ("Emil", M)]);
        let people = [("friend", F), ("kai", M), ("lina", F)];
        let draw = |seed| draw_names(&manifest, &mut ChaCha8Rng::seed_from_u64(seed), &people);
        assert_eq!(draw(7), draw(7), "a replay must show the same names");
        let different: BTreeSet<_> = (0..20).map(|seed| draw(seed)[1].name.clone()).collect();
        assert!(different.len() > 1, "another seed must be able to draw another name");
    }

    #[test]
    fn names_agree_differ_and_do_not_look_alike() {
        // Only L is free for the girl: the boy can bear nothing but S.
        let manifest = pool(&[("Salma", F), ("Lina", F), ("Sami", M)]);
        for seed in 0..50 {
            let names = draw_names(&manifest, &mut ChaCha8Rng::seed_from_u64(seed), &[("a", F), ("b", M)]);
            assert_eq!(names[0].name, "Lina", "an early draw must not take the only letter of a later person");
            assert_eq!((names[0].gender, names[1].gender), (F, M), "names have the gender that was asked for");
        }
        let manifest = pool(&[("أحمد", M), ("إياد", M), ("كريم", M)]);
        for seed in 0..50 {
            let names = draw_names(&manifest, &mut ChaCha8Rng::seed_from_u64(seed), &[("a", M), ("b", M)]);
            assert!(names.iter().any(|name| name.name == "كريم"), "alefs look alike, whatever hamza they carry");
        }
    }

    #[test]
    fn a_pool_that_is_too_small_gives_names_twice_and_never_numbers() {
        let manifest = pool(&[("Ada", F), ("Amal", F)]);
        let people = [("a", F), ("b", F), ("c", F), ("d", F)];
        let names = draw_names(&manifest, &mut ChaCha8Rng::seed_from_u64(1), &people);
        let ada = names.iter().filter(|name| name.name == "Ada").count();
        assert_eq!((names.len(), ada), (4, 2), "both names are used before any is used again: {names:?}");
        let names = draw_names(&manifest, &mut ChaCha8Rng::seed_from_u64(1), &[("a", M)]);
        assert_eq!(names[0].gender, F, "a name always agrees with its own gender");
        let names = draw_names(&pool(&[]), &mut ChaCha8Rng::seed_from_u64(1), &[("kai", M)]);
        assert_eq!(names[0].name, "kai", "an empty pool still gives something to call a person");
    }
}
