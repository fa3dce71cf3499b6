//! What the build changes in `web/`: names with hashes in `index.html` and `loader.js`, and the check of the policy
//! that allows the page's one inline script.

use anyhow::{Context, Result, ensure};
use sha2::{Digest, Sha256};

use crate::dist::Manifest;

/// Where the manifest stands in `index.html`.
const MANIFEST_BLOCK: &str = r#"<script type="application/json" id="manifest">"#;
/// How `index.html` names the loader.
const LOADER: &str = r#"src="loader.js""#;
/// The opening of the page's one inline script.
const INLINE: &str = "<script>";

/// `index.html` with the manifest and the loader's hashed address inside.
///
/// # Errors
///
/// When the page lacks one of the places, or its security policy does not allow its inline script.
pub(crate) fn index(source: &str, manifest: &Manifest, json: &str) -> Result<String> {
    check_policy(source)?;
    let loader = manifest.assets.get("app/loader.js").context("the loader was not added before the page.")?;
    ensure!(source.matches(LOADER).count() == 1, "web/index.html should name the loader once, as {LOADER}.");
    let page = source.replace(LOADER, &format!("src=\"{}\"", loader.url));
    let (before, rest) = page
        .split_once(MANIFEST_BLOCK)
        .with_context(|| format!("web/index.html has no place for the manifest: {MANIFEST_BLOCK}"))?;
    let (_, after) = rest.split_once("</script>").context("the manifest's block in web/index.html is not closed.")?;
    // `</` would end the block early.
    let json = json.replace("</", "<\\/");
    Ok(format!("{before}{MANIFEST_BLOCK}{json}</script>{after}"))
}

/// `script` with its import of `name` pointing at the hashed file of `url`, which lies in the same folder.
///
/// # Errors
///
/// When the script does not import `name` exactly once.
pub(crate) fn point_import(script: &str, name: &str, url: &str) -> Result<String> {
    let quoted = format!("from \"{name}\"");
    ensure!(script.matches(&quoted).count() == 1, "the script should import {name:?} exactly once, as {quoted}.");
    let file = url.rsplit('/').next().unwrap_or(url);
    Ok(script.replace(&quoted, &format!("from \"./{file}\"")))
}

/// Checks that the page's policy names the SHA-256 of its inline script (CSP level 3, section 2.3.1).
///
/// # Errors
///
/// When it does not; the sentence gives the right value.
fn check_policy(page: &str) -> Result<()> {
    ensure!(page.matches(INLINE).count() == 1, "web/index.html should hold exactly one inline script.");
    let script = page
        .split_once(INLINE)
        .and_then(|(_, rest)| rest.split_once("</script>"))
        .map(|(script, _)| script)
        .context("the inline script of web/index.html is not closed.")?;
    let allowed = format!("'sha256-{}'", base64(&Sha256::digest(script.as_bytes())));
    ensure!(
        page.contains(&allowed),
        "the security policy in web/index.html does not allow its inline script; put {allowed} into script-src."
    );
    Ok(())
}

/// Base64 with padding (RFC 4648, section 4).
fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::new();
    for chunk in bytes.chunks(3) {
        let group = chunk.iter().fold(0_u32, |group, byte| group << 8 | u32::from(*byte)) << (8 * (3 - chunk.len()));
        for place in 0..4 {
            let letter = LETTERS[(group >> (18 - 6 * place) & 63) as usize];
            text.push(if place <= chunk.len() { char::from(letter) } else { '=' });
        }
    }
    text
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

    use super::{base64, check_policy, index, point_import};
    use crate::dist::{Asset, Manifest};

    const PAGE: &str = include_str!("../../web/index.html");
    const LOADER: &str = include_str!("../../web/loader.js");

    #[test]
    fn base64_follows_the_rfcs_own_examples() {
        for (bytes, text) in [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy")] {
            assert_eq!(base64(bytes.as_bytes()), text, "RFC 4648, section 10");
        }
    }

    #[test]
    fn the_page_allows_its_own_inline_script_and_no_changed_one() {
        check_policy(PAGE).unwrap();
        let changed = PAGE.replace("<script>", "<script>void 0;");
        let sentence = check_policy(&changed).unwrap_err().to_string();
        assert!(sentence.contains("sha256-"), "a changed script must be refused with the right value: {sentence}");
    }

    #[test]
    fn the_page_gets_the_manifest_and_the_hashed_loader() {
        let mut manifest = Manifest::default();
        let loader = Asset { url: "app/loader-0123456789.js".to_owned(), bytes: 1 };
        manifest.assets.insert("app/loader.js".to_owned(), loader);
        let page = index(PAGE, &manifest, r#"{"name":"</script>"}"#).unwrap();
        assert!(page.contains(r#"src="app/loader-0123456789.js""#), "the page starts the hashed loader");
        assert!(page.contains(r#"{"name":"<\/script>"}"#), "no text in the manifest may end its block");
        assert!(index("<html>", &manifest, "{}").is_err(), "a page without the places must be refused");
        assert!(index(PAGE, &Manifest::default(), "{}").is_err(), "a build without a loader must be refused");
    }

    #[test]
    fn the_loader_imports_the_hashed_mirror() {
        let loader = point_import(LOADER, "./mirror.js", "app/mirror-0123456789.js").unwrap();
        assert!(loader.contains(r#"from "./mirror-0123456789.js""#), "the import names the file that is served");
        assert!(point_import(LOADER, "./absent.js", "x").is_err(), "an import that is not there must be said");
    }
}
