//! Whose code a child downloads: the bytes of the module by the crate that they come from, against a table of limits, so that
//! growth is seen where it happens.

use std::collections::{BTreeMap, HashMap};
use std::path::Path;

use anyhow::{Context, Result, bail};
use serde::{Deserialize, Serialize};
use wasmparser::{KnownCustom, Name, Parser, Payload, TypeRef};

use crate::progress::size;
use crate::{files, web};

/// The table of limits, in the project's folder.
const TABLE: &str = "xtask/sizes.ron";

/// A crate with fewer bytes is counted among the small ones.
const SMALL: u64 = 20_000;

/// The row of all small crates, and of code whose name says no crate.
const OTHERS: &str = "(others)";

/// The row of read-only data: texts, tables, shaders.
const DATA: &str = "(data)";

/// The committed sizes: what each crate had when growth was last accepted, and how much more is borne.
#[derive(Debug, Serialize, Deserialize)]
struct Limits {
    /// Growth in per cent that no one need explain.
    tolerance: u64,
    /// Bytes by crate.
    crates: BTreeMap<String, u64>,
}

/// Prints the shipped module's bytes by crate and compares them with the table; `accept` writes today's into it.
///
/// # Errors
///
/// When there is no module of a shipping build, the table is not readable, or a crate grew over its limit; the sentence names
/// each.
pub(crate) fn check(root: &Path, accept: bool) -> Result<()> {
    let path = web::named_module(root, false);
    let module = std::fs::read(&path)
        .with_context(|| format!("{} cannot be read; `cargo web` leaves it there.", path.display()))?;
    let sizes = sizes(&module)?;
    let table = root.join(TABLE);
    let mut limits: Limits =
        ron::from_str(&files::read_text(&table)?).with_context(|| format!("{}", table.display()))?;
    println!("{:<34} {:>10} {:>10}", "bytes by crate, not compressed", "now", "limit");
    let mut rows: Vec<_> = sizes.iter().collect();
    rows.sort_by_key(|(name, bytes)| (std::cmp::Reverse(**bytes), *name));
    for (name, bytes) in &rows {
        let limit = limits.crates.get(*name).map_or_else(String::new, |known| size(limits.limit(*known)));
        println!("{name:<34} {:>10} {limit:>10}", size(**bytes));
    }
    println!("{:<34} {:>10}", "all", size(sizes.values().sum()));
    if accept {
        limits.crates = sizes;
        let text = ron::ser::to_string_pretty(&limits, ron::ser::PrettyConfig::default())?;
        return std::fs::write(&table, text + "\n").with_context(|| format!("cannot write {}.", table.display()));
    }
    let grown = limits.grown(&sizes);
    if grown.is_empty() {
        return Ok(());
    }
    bail!("the module has grown: {}; if it is worth it, `cargo xtask budget --by-crate --accept`.", grown.join("; "))
}

impl Limits {
    /// The most bytes for what had `known` bytes.
    const fn limit(&self, known: u64) -> u64 {
        known + known * self.tolerance / 100
    }

    /// One phrase for each crate that is over its limit, or large and new.
    fn grown(&self, sizes: &BTreeMap<String, u64>) -> Vec<String> {
        let over = |(name, bytes): (&String, &u64)| match self.crates.get(name) {
            Some(known) if *bytes <= self.limit(*known) => None,
            Some(known) => Some(format!("{name} has {}, limit {}", size(*bytes), size(self.limit(*known)))),
            // One that was just below what is counted apart has not grown.
            None if *bytes <= self.limit(SMALL) => None,
            None => Some(format!("{name} is new with {}", size(*bytes))),
        };
        sizes.iter().filter_map(over).collect()
    }
}

/// The bytes of a module's functions by crate, and of its data; a name section must be there.
fn sizes(module: &[u8]) -> Result<BTreeMap<String, u64>> {
    let mut imported = 0;
    let mut bodies = Vec::new();
    let mut data = 0;
    let mut names: HashMap<u32, &str> = HashMap::new();
    for payload in Parser::new(0).parse_all(module) {
        match payload? {
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    imported += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                }
            }
            Payload::CodeSectionEntry(body) => bodies.push(body.range().len() as u64),
            Payload::DataSection(section) => data = section.range().len() as u64,
            Payload::CustomSection(section) => {
                if let KnownCustom::Name(sections) = section.as_known() {
                    for section in sections {
                        if let Name::Function(functions) = section? {
                            for naming in functions {
                                let naming = naming?;
                                names.insert(naming.index, naming.name);
                            }
                        }
                    }
                }
            }
            _ => {}
        }
    }
    if names.is_empty() {
        bail!("the module holds no names of functions, so nobody can say whose they are.");
    }
    let mut all: BTreeMap<String, u64> = BTreeMap::new();
    for (index, bytes) in (imported..).zip(bodies) {
        let owner = names.get(&index).and_then(|name| crate_of(name)).unwrap_or_else(|| OTHERS.to_owned());
        *all.entry(owner).or_default() += bytes;
    }
    let small: Vec<String> =
        all.iter().filter(|(name, bytes)| **bytes < SMALL && *name != OTHERS).map(|(name, _)| name.clone()).collect();
    for name in small {
        let bytes = all.remove(&name).unwrap_or_default();
        *all.entry(OTHERS.to_owned()).or_default() += bytes;
    }
    all.insert(DATA.to_owned(), data);
    Ok(all)
}

/// The crate in which a function is written, by its symbol or its readable name: the first name before a `::`, without the number of the
/// crate that may stand behind it in brackets.
fn crate_of(symbol: &str) -> Option<String> {
    let name = format!("{:#}", rustc_demangle::demangle(symbol));
    let (before, _) = name.split_once("::")?;
    let before = before.strip_suffix(']').and_then(|named| named.rsplit_once('[')).map_or(before, |(named, _)| named);
    let start = before.rfind(|letter: char| !letter.is_alphanumeric() && letter != '_').map_or(0, |at| at + 1);
    let name = before.get(start..)?;
    (!name.is_empty()).then(|| name.to_owned())
}

/// The module without its name section: byte for byte what it was otherwise.
///
/// # Errors
///
/// When it is not WebAssembly.
pub(crate) fn without_names(module: &[u8]) -> Result<Vec<u8>> {
    let mut kept = Vec::with_capacity(module.len());
    // The header: magic number and version.
    let mut end = 8;
    kept.extend(module.get(..end).context("the module has no header.")?);
    for payload in Parser::new(0).parse_all(module) {
        let payload = payload?;
        let names = matches!(&payload, Payload::CustomSection(section) if section.name() == "name");
        let Some((_, range)) = payload.as_section() else { continue };
        // From the end of the section before on: the range leaves out the section's own number and length.
        let section = module.get(end..range.end).context("the module's sections overlap.")?;
        if !names {
            kept.extend(section);
        }
        end = range.end;
    }
    Ok(kept)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

    use std::collections::BTreeMap;

    use super::{DATA, Limits, OTHERS, SMALL, crate_of, sizes, without_names};

    /// A number as WebAssembly writes it.
    fn leb(mut number: usize) -> Vec<u8> {
        let mut bytes = Vec::new();
        while number >= 0x80 {
            bytes.push((number % 0x80) as u8 | 0x80);
            number /= 0x80;
        }
        bytes.push(number as u8);
        bytes
    }

    /// Bytes behind their length.
    fn sized(bytes: &[u8]) -> Vec<u8> {
        [leb(bytes.len()), bytes.to_vec()].concat()
    }

    fn section(number: u8, bytes: &[u8]) -> Vec<u8> {
        [vec![number], sized(bytes)].concat()
    }

    /// A module with one imported function, and functions of its own with a name and about so many bytes each; three bytes of
    /// data.
    fn module(functions: &[(&str, usize)]) -> Vec<u8> {
        let bodies = functions.iter().flat_map(|(_, bytes)| {
            // No locals, `nop` until it is long enough, `end`.
            sized(&[vec![0], vec![1; bytes - 2], vec![0x0b]].concat())
        });
        let names =
            functions.iter().enumerate().flat_map(|(at, (name, _))| [leb(at + 1), sized(name.as_bytes())].concat());
        let count = leb(functions.len());
        let names = [count.clone(), names.collect()].concat();
        [
            b"\0asm\x01\0\0\0".to_vec(),
            section(1, &[1, 0x60, 0, 0]),
            section(2, &[vec![1], sized(b"js"), sized(b"log"), vec![0, 0]].concat()),
            section(3, &[count.clone(), vec![0; functions.len()]].concat()),
            section(10, &[count, bodies.collect()].concat()),
            section(11, &[0]),
            section(0, &[sized(b"name"), section(1, &names)].concat()),
        ]
        .concat()
    }

    #[test]
    fn bytes_are_counted_where_the_code_is_written_and_small_crates_together() {
        let found = sizes(&module(&[
            ("_ZN9bevy_text4font4load17h0123456789abcdefE", 30_000),
            ("<story::model::Scenario as core::fmt::Debug>::fmt::h0123456789abcdef", 25_000),
            ("story::lint::h0123456789abcdef", 5_000),
            ("tiny::once", 100),
            ("main", 50),
        ]))
        .unwrap();
        let expected = [("bevy_text", 30_000), ("story", 30_000), (OTHERS, 150), (DATA, 1)];
        let expected: BTreeMap<String, u64> = expected.map(|(name, bytes)| (name.to_owned(), bytes)).into();
        assert_eq!(found, expected, "imports have no bytes and shift the numbers of those that have");
        let said = sizes(&without_names(&module(&[("story::lint", 100)])).unwrap()).unwrap_err().to_string();
        assert!(said.contains("no names"), "a module without names must not pass as one row: {said}");
    }

    #[test]
    fn only_the_names_are_taken_out() {
        let named = module(&[("story::lint", 300)]);
        let plain = without_names(&named).unwrap();
        let names = named.windows(4).position(|window| window == b"name").unwrap() - 3;
        assert_eq!(plain, named[..names], "everything before the names stays as it is");
        assert!(without_names(b"not a module").is_err(), "what is no module is refused");
    }

    #[test]
    fn a_name_says_its_crate_in_every_form() {
        for (symbol, owner) in [
            ("_RNvNtCs1234_5story4lint5check", Some("story")),
            ("<&mut bevy_ecs::world::World as core::fmt::Debug>::fmt", Some("bevy_ecs")),
            ("<[ron::value::Value] as core::fmt::Debug>::fmt", Some("ron")),
            ("<[ron[20816715b157919a]::value::Value] as core[1]::fmt::Debug>::fmt", Some("ron")),
            ("<bevy_ecs[20816715b157919a]::world::World>::spawn", Some("bevy_ecs")),
            ("core::ptr::drop_in_place<story::model::Scenario>", Some("core")),
            ("__wbindgen_malloc", None),
        ] {
            assert_eq!(crate_of(symbol).as_deref(), owner, "{symbol} belongs there");
        }
    }

    #[test]
    fn growth_is_named_where_it_happens() {
        let limits = Limits { tolerance: 10, crates: [("story".to_owned(), 100_000)].into() };
        let grown = |name: &str, bytes: u64| limits.grown(&[(name.to_owned(), bytes)].into());
        assert!(grown("story", 110_000).is_empty(), "the tolerance is borne to the byte");
        assert!(grown("story", 110_001)[0].starts_with("story has"), "one byte more is said");
        assert!(
            grown("serde_yaml", SMALL).is_empty(),
            "a crate that just became large enough to be counted is no news"
        );
        assert!(grown("serde_yaml", 90_000)[0].contains("new"), "a large crate that nobody accepted is said");
    }
}
