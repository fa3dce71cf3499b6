//! The size budget: what a first visit in English fetches until the first chat.

use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::dist::{Manifest, beside};
use crate::progress::size;

/// Most bytes a first visit may fetch from a host that serves brotli.
const BROTLI_LIMIT: u64 = 3_100_000;
/// Most bytes a first visit may fetch where only gzip is understood (plain http on a classroom's network).
const GZIP_LIMIT: u64 = 4_300_000;
/// Most requests of a first visit.
const REQUEST_LIMIT: usize = 14;

/// What every visit fetches, whatever the language.
const ALWAYS: [&str; 4] = ["app/loader.js", "app/mirror.js", "app/manara.js", "app/manara.wasm"];

/// The pictures of a first visit on a screen of two pixels a unit; those for simpler screens are as many and smaller.
const PICTURES: [&str; 4] =
    ["art/icons-48.png", "art/people-128.png", "art/harbour/town.png", "art/patterns/game-chat.png"];

/// One file of the first visit, in bytes.
struct Row {
    name: String,
    raw: u64,
    gzip: u64,
    brotli: u64,
}

/// Prints the table for the build in `dist` and compares it with the limits.
///
/// # Errors
///
/// When the build is a quick one, lacks a file, or a limit is passed; the sentence names the limit.
pub(crate) fn check(dist: &Path) -> Result<()> {
    let manifest = crate::dist::read_manifest(dist)?;
    if !manifest.packed {
        bail!("{} is a quick build without compressed files; run `cargo web` without `--dev`.", dist.display());
    }
    let rows = rows(dist, &manifest)?;
    println!("{:<34} {:>10} {:>10} {:>10}", "first visit in English", "raw", "gzip", "brotli");
    for row in &rows {
        println!("{:<34} {:>10} {:>10} {:>10}", row.name, size(row.raw), size(row.gzip), size(row.brotli));
    }
    let gzip = rows.iter().map(|row| row.gzip).sum();
    let brotli = rows.iter().map(|row| row.brotli).sum();
    let raw = rows.iter().map(|row| row.raw).sum();
    println!("{:<34} {:>10} {:>10} {:>10}", format!("{} requests", rows.len()), size(raw), size(gzip), size(brotli));
    println!(
        "{:<34} {:>10} {:>10} {:>10}",
        format!("limit: {REQUEST_LIMIT} requests"),
        "",
        size(GZIP_LIMIT),
        size(BROTLI_LIMIT)
    );
    let passed = passed_limits(rows.len(), gzip, brotli);
    if passed.is_empty() { Ok(()) } else { bail!("the first visit is too heavy: {}.", passed.join("; ")) }
}

/// The files of the first visit.
fn rows(dist: &Path, manifest: &Manifest) -> Result<Vec<Row>> {
    let english =
        manifest.languages.get("en").context("the build holds no English words (locales/en/manifest.ron).")?;
    let mut rows = vec![row(dist, "index.html", "index.html")?];
    for logical in ALWAYS.into_iter().chain(english.first.iter().map(String::as_str)).chain(PICTURES) {
        let asset = manifest
            .assets
            .get(logical)
            .with_context(|| format!("the build has no {logical}, which a first visit fetches."))?;
        rows.push(row(dist, logical, &asset.url)?);
    }
    Ok(rows)
}

/// Measures one file and its compressed forms.
fn row(dist: &Path, name: &str, url: &str) -> Result<Row> {
    let path = dist.join(url);
    let bytes = |path: &Path| -> Result<u64> {
        Ok(std::fs::metadata(path).with_context(|| format!("{} is missing; build again.", path.display()))?.len())
    };
    Ok(Row {
        name: name.to_owned(),
        raw: bytes(&path)?,
        gzip: bytes(&beside(&path, "gz"))?,
        brotli: bytes(&beside(&path, "br"))?,
    })
}

/// One phrase for each limit that is passed.
fn passed_limits(requests: usize, gzip: u64, brotli: u64) -> Vec<String> {
    let mut passed = Vec::new();
    if brotli > BROTLI_LIMIT {
        passed.push(format!("{} in brotli, limit {}", size(brotli), size(BROTLI_LIMIT)));
    }
    if gzip > GZIP_LIMIT {
        passed.push(format!("{} in gzip, limit {}", size(gzip), size(GZIP_LIMIT)));
    }
    if requests > REQUEST_LIMIT {
        passed.push(format!("{requests} requests, limit {REQUEST_LIMIT}"));
    }
    passed
}

#[cfg(test)]
mod tests {
    use super::{BROTLI_LIMIT, GZIP_LIMIT, REQUEST_LIMIT, passed_limits};

    #[test]
    fn each_limit_is_kept_to_the_byte_and_said_when_passed() {
        assert!(
            passed_limits(REQUEST_LIMIT, GZIP_LIMIT, BROTLI_LIMIT).is_empty(),
            "exactly the limit is within the budget"
        );
        for (requests, gzip, brotli, said) in
            [(REQUEST_LIMIT + 1, 0, 0, "requests"), (0, GZIP_LIMIT + 1, 0, "gzip"), (0, 0, BROTLI_LIMIT + 1, "brotli")]
        {
            let passed = passed_limits(requests, gzip, brotli);
            assert!(
                passed.len() == 1 && passed[0].contains(said),
                "passing one limit must name it ({said}): {passed:?}"
            );
        }
    }
}
