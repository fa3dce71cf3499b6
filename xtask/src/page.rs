//! What the build changes in `web/`: words and names with hashes in `index.html` and `loader.js`, the list of files in
//! `worker.js`, and the check of the policy that allows the page's inline script and styles.

use anyhow::{Context, Result, bail, ensure};
use l10n::{Args, Lang, Texts};
use serde_json::json;
use sha2::{Digest, Sha256};

use crate::dist::{Kept, Manifest};

/// Where the manifest stands in `index.html`.
const MANIFEST_BLOCK: &str = r#"<script type="application/json" id="manifest">"#;
/// How `index.html` names the loader.
const LOADER: &str = r#"src="loader.js""#;
/// Where the list of files stands in `worker.js`.
const BUILD: &str = r#"const BUILD = { version: "", packed: false, files: [] };"#;
/// The opening of the page's one inline script.
const INLINE: &str = "<script>";
/// The opening of its styles: the page's own, and those for browsers without scripts.
const STYLE: &str = "<style>";

/// What stands between these is written once for each language.
const EACH: [&str; 2] = ["<!-- each language -->", "<!-- /each language -->"];
/// Stands for a language's name until the loader fills it in.
const NAME: (&str, &str) = ("\u{FFFC}", "<bdi></bdi>");

/// `index.html` with its words. What stands between the marks is there once for each language, the source language first. In
/// it `{lang}` and `{dir}` are the language's code and direction, `{key}` and `{key.attribute}` its words.
///
/// # Errors
///
/// When a mark is not closed, or a language lacks words: the page never shows another language's.
pub(crate) fn in_words(source: &str, texts: &Texts) -> Result<String> {
    let (mut page, mut rest) = (String::new(), source);
    while let Some((before, after)) = rest.split_once(EACH[0]) {
        let (block, after) =
            after.split_once(EACH[1]).context("web/index.html lacks the end of a part for each language.")?;
        page.push_str(before.trim_end_matches(' '));
        for lang in texts.languages() {
            page.push_str(&in_language(block.trim_start_matches('\n').trim_end_matches(' '), texts, lang)?);
        }
        (rest, page) = (after.trim_start_matches('\n'), page);
    }
    page.push_str(rest);
    Ok(page)
}

fn in_language(block: &str, texts: &Texts, lang: Lang) -> Result<String> {
    let code = texts.code(lang);
    let name = Args::new().text("language", NAME.0);
    let mut parts = block.split('{');
    let mut written = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (key, after) = part.split_once('}').context("a `{` in a part for each language is not closed.")?;
        match key {
            "lang" => written.push_str(code),
            "dir" => written.push_str(texts.direction(lang).key()),
            key if texts.has(lang, key) => {
                let words = l10n::plain(&texts.format(lang, key, &name).text).replace('&', "&amp;");
                let words = words.replace('<', "&lt;").replace('"', "&quot;");
                written.push_str(&words.replace(NAME.0, NAME.1));
            }
            key => bail!("web/index.html shows `{key}`, for which locales/{code} has no words."),
        }
        written.push_str(after);
    }
    Ok(written)
}

/// `index.html` with the manifest and the loader's hashed address inside.
///
/// # Errors
///
/// When the page lacks one of the places, or its security policy does not allow its inline script and styles.
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

/// `worker.js` with the files of one build inside; its version changes with any of them. No files: it removes itself.
///
/// # Errors
///
/// When the script lacks the place for the list.
pub(crate) fn worker(source: &str, packed: bool, files: &[Kept]) -> Result<String> {
    ensure!(source.matches(BUILD).count() == 1, "web/worker.js should have one place for its files: {BUILD}");
    let list: Vec<_> = files.iter().map(|file| json!([file.url, file.bytes, file.sha256, file.media_type])).collect();
    let list = serde_json::to_string(&list)?;
    let version: String = format!("{:x}", Sha256::digest(list.as_bytes())).chars().take(10).collect();
    Ok(source.replace(BUILD, &format!("const BUILD = {{ version: {version:?}, packed: {packed}, files: {list} }};")))
}

/// Checks that the page's policy names the SHA-256 of its inline script and of each of its styles (CSP level 3, section
/// 2.3.1), and allows no other.
///
/// # Errors
///
/// When it does not; the sentence gives the right value.
fn check_policy(page: &str) -> Result<()> {
    ensure!(page.matches(INLINE).count() == 1, "web/index.html should hold exactly one inline script.");
    ensure!(!page.contains("'unsafe-inline'"), "the security policy in web/index.html should name hashes instead.");
    ensure!(!page.contains(" style=\""), "web/index.html may set no style by an attribute; its policy refuses it.");
    for (opening, closing, directive) in [(INLINE, "</script>", "script-src"), (STYLE, "</style>", "style-src")] {
        let sources = page
            .split_once(&format!("{directive} "))
            .and_then(|(_, rest)| rest.split_once(';'))
            .map(|(sources, _)| sources)
            .with_context(|| format!("the security policy in web/index.html has no {directive}."))?;
        let mut blocks = 0;
        for rest in page.split(opening).skip(1) {
            let (block, _) = rest.split_once(closing).context("an inline block of web/index.html is not closed.")?;
            let allowed = format!("'sha256-{}'", base64(&Sha256::digest(block.as_bytes())));
            let first: String = block.trim().chars().take(40).collect();
            ensure!(
                sources.contains(&allowed),
                "the security policy in web/index.html does not allow the block that begins {first:?}; put {allowed} \
                 into {directive}."
            );
            blocks += 1;
        }
        let named = sources.matches("'sha256-").count();
        ensure!(named == blocks, "{directive} in web/index.html names {named} hashes for {blocks} inline blocks.");
    }
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

    use l10n::Texts;

    use super::{EACH, INLINE, base64, check_policy, in_words, index, point_import, worker};
    use crate::dist::{Asset, Kept, Manifest};

    const PAGE: &str = include_str!("../../web/index.html");
    const LOADER: &str = include_str!("../../web/loader.js");
    const WORKER: &str = include_str!("../../web/worker.js");

    #[test]
    fn base64_follows_the_rfcs_own_examples() {
        for (bytes, text) in [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy")] {
            assert_eq!(base64(bytes.as_bytes()), text, "RFC 4648, section 10");
        }
    }

    #[test]
    fn the_page_allows_its_own_script_and_styles_and_no_changed_ones() {
        check_policy(PAGE).unwrap();
        for (before, after, said) in [
            ("<script>", "<script>void 0;", "script-src"),
            ("<style>", "<style>p {}", "style-src"),
            ("</style></noscript>", "p {}</style></noscript>", "style-src"),
            ("</head>", "<style>p {}</style></head>", "style-src"),
            ("style-src 'self'", "style-src 'self' 'sha256-unused'", "3 hashes for 2"),
            ("style-src 'self'", "style-src 'self' 'unsafe-inline'", "hashes instead"),
            ("<body>", "<body style=\"margin: 0\">", "attribute"),
        ] {
            let changed = PAGE.replacen(before, after, 1);
            assert_ne!(changed, PAGE, "the page has {before}");
            let sentence = check_policy(&changed).unwrap_err().to_string();
            assert!(sentence.contains(said), "{after} must be refused with {said:?}, but said: {sentence}");
        }
    }

    fn texts() -> Texts {
        let mut texts = Texts::new("en");
        texts
            .add_manifest(
                crate::files::read(&crate::root().unwrap().join("locales/ar/manifest.ron")).unwrap().as_slice(),
            )
            .unwrap();
        texts.set_file("en/page.ftl", b"a = One & \"two\"\n    .b = In { $language }\n");
        texts.set_file("ar/page.ftl", "a = <واحد>\n    .b = بلغة { $language }\n".as_bytes());
        texts
    }

    #[test]
    fn what_is_marked_stands_there_once_for_each_language() {
        let [from, to] = EACH;
        let source = format!(
            "<main>\n  {from}\n  <p lang=\"{{lang}}\" dir=\"{{dir}}\" title=\"{{a}}\">{{a.b}}</p>\n  {to}\n</main>"
        );
        let page = in_words(&source, &texts()).unwrap();
        let wanted = concat!(
            "<main>\n",
            "  <p lang=\"en\" dir=\"ltr\" title=\"One &amp; &quot;two&quot;\">In <bdi></bdi></p>\n",
            "  <p lang=\"ar\" dir=\"rtl\" title=\"&lt;واحد>\">بلغة <bdi></bdi></p>\n",
            "</main>",
        );
        assert_eq!(
            page, wanted,
            "the source language first, and no word of a language ends an attribute or begins a tag"
        );
        let refuse = |source: String| in_words(&source, &texts()).unwrap_err().to_string();
        assert!(
            refuse(format!("{from}{{c}}{to}")).contains("locales/en has no words"),
            "a word that is not there is told"
        );
        assert!(refuse(format!("{from}{{a}}")).contains("lacks the end"), "and an end that is not there");
        assert!(refuse(format!("{from}{{a{to}")).contains("not closed"), "and a key without its end");
    }

    #[test]
    fn every_language_has_the_pages_words() {
        let texts = crate::content::texts(&crate::root().unwrap()).unwrap();
        let page = in_words(PAGE, &texts).unwrap();
        for lang in texts.languages() {
            let section = format!("<section lang=\"{}\"", texts.code(lang));
            assert_eq!(page.matches(&section).count(), 4, "start page, advice, frame and lost picture speak it");
        }
        assert!(!page.contains(EACH[0]) && !page.contains("{page-"), "no place is left over");
        check_policy(&page).unwrap();
    }

    /// What ECMAScript 5 has not, as far as a text shows it.
    fn newer_words(script: &str) -> Vec<&'static str> {
        ["=>", "let ", "const ", "class ", "async ", "await ", "`", "?.", "??", "...", "**", "URLSearchParams"]
            .into_iter()
            .filter(|word| script.lines().any(|line| line.split("//").next().unwrap_or_default().contains(word)))
            .collect()
    }

    #[test]
    fn the_inline_script_speaks_to_the_oldest_browsers() {
        let script = PAGE.split_once(INLINE).unwrap().1.split_once("</script>").unwrap().0;
        assert_eq!(newer_words(script), Vec::<&str>::new(), "a word it does not know would leave the child alone");
        assert_eq!(newer_words("let f = () => 1;"), ["=>", "let "], "newer words are noticed");
    }

    #[test]
    fn the_worker_gets_the_files_of_one_build_and_another_version_with_any_change() {
        let file = |sha256: &str| Kept {
            url: "app/a-0123456789.js".to_owned(),
            bytes: 7,
            sha256: sha256.to_owned(),
            media_type: "text/javascript",
        };
        let version = |script: &str| script.split_once("version: \"").unwrap().1.chars().take(10).collect::<String>();
        let one = worker(WORKER, true, &[file("aa")]).unwrap();
        assert!(one.contains(r#"packed: true, files: [["app/a-0123456789.js",7,"aa","text/javascript"]] };"#), "{one}");
        assert_eq!(version(&one), version(&worker(WORKER, true, &[file("aa")]).unwrap()), "the same build, the same");
        assert_ne!(version(&one), version(&worker(WORKER, true, &[file("ab")]).unwrap()), "another file, another");
        assert!(worker("", true, &[]).is_err(), "a worker without the place must be refused");
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
