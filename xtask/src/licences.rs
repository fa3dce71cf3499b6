//! The licences of the libraries that end up in the game: the short list its credits show, and the full texts beside
//! the web build. Which licences may be there at all stands in `deny.toml`.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::Stdio;

use anyhow::{Context, Result, ensure};
use serde::Deserialize;

use crate::{files, progress};

/// The list that the credits show, seen from the workspace's folder.
const LIST: &str = "assets/licences.txt";

/// Where the web build runs.
const WEB: &str = "wasm32-unknown-unknown";

/// Where the game runs; each place takes libraries of its own.
const TARGETS: [&str; 4] = [WEB, "x86_64-unknown-linux-gnu", "x86_64-pc-windows-msvc", "aarch64-apple-darwin"];

/// What `cargo metadata` prints, as far as it is read here.
#[derive(Debug, Deserialize)]
struct Metadata {
    packages: Vec<Package>,
    workspace_members: BTreeSet<String>,
    resolve: Resolve,
}

/// One package, ours or another's.
#[derive(Debug, Deserialize)]
struct Package {
    id: String,
    name: String,
    version: String,
    license: Option<String>,
    authors: Vec<String>,
    repository: Option<String>,
    manifest_path: PathBuf,
    targets: Vec<Target>,
    dependencies: Vec<Dependency>,
    features: BTreeMap<String, Vec<String>>,
}

/// What a package compiles to.
#[derive(Debug, Deserialize)]
struct Target {
    kind: Vec<String>,
}

/// A dependency as its package's manifest declares it.
#[derive(Debug, Deserialize)]
struct Dependency {
    name: String,
    rename: Option<String>,
    kind: Option<String>,
    optional: bool,
}

/// The graph of packages.
#[derive(Debug, Deserialize)]
struct Resolve {
    nodes: Vec<Node>,
}

/// A package in the graph.
#[derive(Debug, Deserialize)]
struct Node {
    id: String,
    features: Vec<String>,
    deps: Vec<Edge>,
}

/// A dependency in the graph.
#[derive(Debug, Deserialize)]
struct Edge {
    pkg: String,
    dep_kinds: Vec<EdgeKind>,
}

/// What a dependency is for: nothing for a normal one, else `dev` or `build`.
#[derive(Debug, Deserialize)]
struct EdgeKind {
    kind: Option<String>,
}

impl Package {
    /// The licence expression in the form in which the same choice is always the same text.
    fn licence(&self) -> String {
        self.license.as_deref().map_or_else(|| "its own licence".to_owned(), normalised)
    }

    /// Whether this runs in the compiler and not in the game.
    fn is_proc_macro(&self) -> bool {
        self.targets.iter().any(|target| target.kind.iter().any(|kind| kind == "proc-macro"))
    }

    /// Whether the normal dependency called `name` is in use under these features of this package.
    ///
    /// The graph of `cargo metadata` also holds optional dependencies that only a weak feature mentions
    /// (`name?/feature`), which is not enough to build them.
    fn takes(&self, name: &str, features: &[String]) -> bool {
        self.dependencies.iter().filter(|one| one.name == name && one.kind.is_none()).any(|dependency| {
            let own_name = dependency.rename.as_ref().unwrap_or(&dependency.name);
            let on = |part: &String| {
                part.strip_prefix("dep:") == Some(own_name)
                    || part.split_once('/').is_some_and(|(of, _)| of == own_name)
            };
            !dependency.optional || features.iter().filter_map(|feature| self.features.get(feature)).flatten().any(on)
        })
    }
}

/// Writes the list that the credits show.
///
/// # Errors
///
/// When cargo cannot tell the graph or the file cannot be written.
pub(crate) fn update(root: &Path) -> Result<()> {
    let list = list(root)?;
    let path = root.join(LIST);
    std::fs::write(&path, &list).with_context(|| format!("cannot write {}.", path.display()))?;
    println!("{} ({} lines, {})", path.display(), list.lines().count(), progress::size(list.len() as u64));
    Ok(())
}

/// The licences of all libraries on any target, one a line, each with the names of its libraries. It holds no versions,
/// so that it changes rarely.
fn list(root: &Path) -> Result<String> {
    let mut lines: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for target in TARGETS {
        for library in libraries(&metadata(root, target)?)? {
            lines.entry(library.licence()).or_default().insert(library.name.clone());
        }
    }
    let line = |(licence, names): (String, BTreeSet<String>)| {
        format!("{licence}: {}\n", names.into_iter().collect::<Vec<_>>().join(", "))
    };
    Ok(lines.into_iter().map(line).collect())
}

/// The licence texts of everything in the web build: the program, the words, the fonts and each library.
///
/// # Errors
///
/// When cargo cannot tell the graph or a licence file cannot be read.
pub(crate) fn full_texts(root: &Path) -> Result<String> {
    let mut texts = Texts::default();
    for (what, file) in
        [("program", "LICENSE-MIT"), ("program", "LICENSE-APACHE"), ("words and pictures", "LICENSE-WORDS.md")]
    {
        texts.add(format!("Manara, {what} ({file})"), &files::read_text(&root.join(file))?);
    }
    for (path, bytes) in files::files_under(&root.join("assets/fonts"), &|path| path.ends_with("/OFL.txt"))? {
        texts.add(format!("Manara, fonts/{path}"), &String::from_utf8_lossy(&bytes));
    }
    let metadata = metadata(root, WEB)?;
    let mut index = Vec::new();
    for library in libraries(&metadata)? {
        let folder = library.manifest_path.parent().unwrap_or(root);
        let files = files::files_under(folder, &is_licence_file)?;
        index.push(index_line(library, files.is_empty()));
        for (_, bytes) in files {
            texts.add(format!("{} {}", library.name, library.version), &String::from_utf8_lossy(&bytes));
        }
    }
    Ok(format!(
        "The licences of Manara and of the libraries in its web build. The texts stand below the list.\n\
         Rust's standard library is in it too: Apache-2.0 OR MIT, by the Rust project\n\
         (https://github.com/rust-lang/rust).\n\
         \n{}\n{}",
        index.concat(),
        texts.sections()
    ))
}

/// What the list before the texts says of a library.
fn index_line(library: &Package, without_file: bool) -> String {
    let mut line = format!("{} {}: {}", library.name, library.version, library.licence());
    if without_file {
        let authors = if library.authors.is_empty() { "not named".to_owned() } else { library.authors.join(", ") };
        let place = library.repository.as_deref().unwrap_or("not named");
        line.push_str(&format!("; it brings no licence file; authors: {authors}; repository: {place}"));
    }
    line.push('\n');
    line
}

/// Whether a file of a library is one of its licences, by its path in the library's folder. Licences below `src` are of
/// code and tables taken in from elsewhere; those in other folders are of what is not compiled.
fn is_licence_file(path: &str) -> bool {
    let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
    let name = name.to_lowercase();
    let begins = ["license", "licence", "unlicense", "copying", "copyright", "notice"];
    (folder.is_empty() || folder.split('/').next() == Some("src"))
        && begins.iter().any(|begin| name.starts_with(begin))
        && !name.ends_with(".rs")
}

/// Texts, each once, with what they belong to.
#[derive(Debug, Default)]
struct Texts(Vec<(String, Vec<String>)>);

impl Texts {
    /// Adds the text of `owner`. Texts that differ only in spaces and line ends are one.
    fn add(&mut self, owner: String, text: &str) {
        let text = text.trim_start_matches('\u{feff}');
        match self.0.iter_mut().find(|(known, _)| known.split_whitespace().eq(text.split_whitespace())) {
            Some((_, owners)) if owners.contains(&owner) => {}
            Some((_, owners)) => owners.push(owner),
            None => {
                let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
                self.0.push((lines.join("\n").trim_matches('\n').to_owned(), vec![owner]));
            }
        }
    }

    /// All texts, each below the lines that say what it belongs to.
    fn sections(&self) -> String {
        let rule = "=".repeat(80);
        let section =
            |(text, owners): &(String, Vec<String>)| format!("{rule}\n{}\n{rule}\n\n{text}\n\n", owners.join("\n"));
        self.0.iter().map(section).collect()
    }
}

/// Asks cargo for the graph of the lock file on one target.
fn metadata(root: &Path, target: &str) -> Result<Metadata> {
    let output = crate::cargo(root)
        .args(["metadata", "--locked", "--format-version", "1", "--filter-platform", target])
        .stderr(Stdio::inherit())
        .output()
        .context("cargo cannot be started.")?;
    ensure!(output.status.success(), "cargo metadata failed for {target}; its messages stand above.");
    serde_json::from_slice(&output.stdout).with_context(|| format!("cargo's metadata for {target} cannot be read."))
}

/// The libraries that are compiled into the game, without our own, sorted by name and version.
fn libraries(metadata: &Metadata) -> Result<Vec<&Package>> {
    let ours = &metadata.workspace_members;
    let packages: BTreeMap<&str, &Package> = metadata.packages.iter().map(|one| (one.id.as_str(), one)).collect();
    let nodes: BTreeMap<&str, &Node> = metadata.resolve.nodes.iter().map(|node| (node.id.as_str(), node)).collect();
    let game = metadata.packages.iter().find(|package| package.name == "manara" && ours.contains(&package.id));
    let mut waiting = vec![game.context("cargo's metadata holds no package `manara` of this workspace.")?];
    let mut met = BTreeMap::new();
    while let Some(package) = waiting.pop() {
        if met.insert(package.id.as_str(), package).is_some() {
            continue;
        }
        let lost = |id: &str| format!("cargo's metadata names {id} but does not describe it.");
        let node = nodes.get(package.id.as_str()).with_context(|| lost(&package.id))?;
        for edge in node.deps.iter().filter(|edge| edge.dep_kinds.iter().any(|kind| kind.kind.is_none())) {
            let next = packages.get(edge.pkg.as_str()).with_context(|| lost(&edge.pkg))?;
            if !next.is_proc_macro() && package.takes(&next.name, &node.features) {
                waiting.push(next);
            }
        }
    }
    let mut found: Vec<&Package> = met.into_values().filter(|package| !ours.contains(&package.id)).collect();
    found.sort_by_key(|package| (&package.name, &package.version));
    Ok(found)
}

/// A licence expression (SPDX) with the old `/` as `OR` and the choices of a plain `OR` list in alphabetical order.
fn normalised(expression: &str) -> String {
    let spaced = expression.replace('/', " OR ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let expression = words.join(" ");
    if expression.contains('(') || words.contains(&"AND") {
        return expression;
    }
    let choices: BTreeSet<&str> = expression.split(" OR ").collect();
    choices.into_iter().collect::<Vec<_>>().join(" OR ")
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

    use serde_json::{Value, json};

    use super::{LIST, Metadata, Package, Texts, full_texts, index_line, is_licence_file, libraries, list, normalised};

    /// A package as cargo describes it.
    fn package(name: &str, kind: &str, dependencies: Value) -> Value {
        json!({
            "id": name, "name": name, "version": "1.0.0", "license": "MIT/Apache-2.0", "authors": ["A", "B"],
            "repository": "https://example.org", "manifest_path": "/none/Cargo.toml", "targets": [{ "kind": [kind] }],
            "dependencies": dependencies, "features": { "weak": ["asleep?/std"], "strong": ["dep:awake"] },
        })
    }

    /// An edge of the graph.
    fn edge(to: &str, kinds: &[Option<&str>]) -> Value {
        let kinds: Vec<Value> = kinds.iter().map(|kind| json!({ "kind": kind, "target": null })).collect();
        json!({ "name": to, "pkg": to, "dep_kinds": kinds })
    }

    /// Names of the libraries found in a small graph.
    fn found(metadata: Value) -> Vec<String> {
        let metadata: Metadata = serde_json::from_value(metadata).unwrap();
        libraries(&metadata).unwrap().iter().map(|library| library.name.clone()).collect()
    }

    #[test]
    fn the_credits_list_what_the_lock_file_gives() {
        let root = crate::root().unwrap();
        let committed = std::fs::read_to_string(root.join(LIST)).unwrap();
        assert_eq!(
            committed,
            list(&root).unwrap(),
            "{LIST} is not what the lock file gives: run `cargo xtask licences`"
        );
    }

    /// The lines of a list of licences of which no choice is allowed.
    fn refused(list: &str, allowed: &[&str]) -> Vec<String> {
        let may = |line: &&str| {
            let expression = spdx::Expression::parse(line.split(':').next().unwrap_or_default()).unwrap();
            expression.evaluate(|wanted| allowed.iter().any(|licence| *licence == wanted.to_string()))
        };
        list.lines().filter(|line| !may(line)).map(str::to_owned).collect()
    }

    #[test]
    fn every_library_has_a_licence_that_deny_toml_allows() {
        let deny = std::fs::read_to_string(crate::root().unwrap().join("deny.toml")).unwrap();
        let list = deny.split("allow = [").nth(1).and_then(|rest| rest.split(']').next()).unwrap();
        let allowed: Vec<&str> = list.split('"').skip(1).step_by(2).collect();
        let committed = std::fs::read_to_string(crate::root().unwrap().join(LIST)).unwrap();
        assert_eq!(refused(&committed, &allowed), [""; 0], "what ships must be free to ship");
        let odd = refused("MIT OR GPL-3.0-only: kind\nGPL-3.0-only: strict\nMIT AND GPL-3.0-only: both", &allowed);
        assert_eq!(odd.len(), 2, "a licence that is not allowed must be seen, unless there is a choice: {odd:?}");
    }

    #[test]
    fn the_same_choice_of_licences_is_the_same_line() {
        for (written, expected) in [
            ("MIT", "MIT"),
            ("MIT/Apache-2.0", "Apache-2.0 OR MIT"),
            ("MIT / Apache-2.0", "Apache-2.0 OR MIT"),
            ("MIT  OR Apache-2.0", "Apache-2.0 OR MIT"),
            ("Zlib OR Apache-2.0 OR MIT", "Apache-2.0 OR MIT OR Zlib"),
            ("MIT OR Apache-2.0 WITH LLVM-exception", "Apache-2.0 WITH LLVM-exception OR MIT"),
            ("MIT AND Apache-2.0", "MIT AND Apache-2.0"),
            ("(MIT OR Apache-2.0) AND Unicode-3.0", "(MIT OR Apache-2.0) AND Unicode-3.0"),
        ] {
            assert_eq!(normalised(written), expected, "{written:?} is put in order only where order means nothing");
        }
    }

    #[test]
    fn only_what_is_compiled_into_the_game_is_listed() {
        let declared = |name: &str, kind: Option<&str>| json!({ "name": name, "kind": kind, "optional": false });
        let optional = |name: &str| json!({ "name": name, "kind": null, "optional": true });
        let game = json!([
            declared("ours", None),
            declared("tests", Some("dev")),
            declared("builds", Some("build")),
            declared("derives", None),
            declared("both", None),
            declared("both", Some("dev")),
        ]);
        let ours = json!([declared("library", None), optional("awake"), optional("asleep")]);
        let mut packages = vec![package("manara", "bin", game), package("ours", "lib", ours)];
        packages.extend(
            ["library", "tests", "builds", "both", "awake", "asleep", "below"]
                .map(|name| package(name, "lib", json!([declared("below", None)]))),
        );
        packages.push(package("derives", "proc-macro", json!([declared("parses", None)])));
        packages.push(package("parses", "lib", json!([])));
        let mut nodes = vec![
            json!({ "id": "manara", "features": [], "deps": [
                edge("ours", &[None]), edge("tests", &[Some("dev")]), edge("builds", &[Some("build")]),
                edge("derives", &[None]), edge("both", &[Some("dev"), None]),
            ] }),
            json!({ "id": "ours", "features": ["strong", "weak"], "deps": [
                edge("library", &[None]), edge("awake", &[None]), edge("asleep", &[None]),
            ] }),
            json!({ "id": "library", "features": [], "deps": [edge("below", &[None])] }),
            json!({ "id": "derives", "features": [], "deps": [edge("parses", &[None])] }),
        ];
        nodes.extend(
            ["tests", "builds", "both", "awake", "asleep", "below", "parses"]
                .map(|name| json!({ "id": name, "features": [], "deps": [] })),
        );
        let graph =
            json!({ "packages": packages, "workspace_members": ["manara", "ours"], "resolve": { "nodes": nodes } });
        assert_eq!(
            found(graph.clone()),
            ["awake", "below", "both", "library"],
            "no dev or build dependency, no proc-macro and what it needs, nothing switched off, nothing of ours"
        );
        let mut strange = graph;
        strange["workspace_members"] = json!(["ours"]);
        let strange: Metadata = serde_json::from_value(strange).unwrap();
        assert!(libraries(&strange).is_err(), "a graph without the game must be said, not listed as empty");
    }

    #[test]
    fn the_texts_beside_the_web_build_hold_ours_the_fonts_and_the_libraries() {
        let texts = full_texts(&crate::root().unwrap()).unwrap();
        for part in [
            "\nManara, program (LICENSE-MIT)\n",
            "\nManara, words and pictures (LICENSE-WORDS.md)\n",
            "\nManara, fonts/andika/OFL.txt\n",
        ] {
            assert!(texts.contains(part), "{part:?} is missing");
        }
        assert!(texts.matches("\nbevy ").count() > 1, "the engine stands in the list and above its texts");
        assert!(!texts.contains("\nrfd "), "what only the desktop takes is not in the web build");
    }

    #[test]
    fn licence_files_are_known_by_their_names() {
        for path in ["LICENSE", "LICENSE-MIT", "licence.txt", "COPYING", "NOTICE.md", "UNLICENSE", "src/spin/LICENSE"] {
            assert!(is_licence_file(path), "{path} is a licence");
        }
        for path in ["README.md", "src/license.rs", "assets/images/LICENSE.md", "src/lib.rs"] {
            assert!(!is_licence_file(path), "{path} is no licence of what is compiled");
        }
    }

    #[test]
    fn a_text_is_written_once_with_all_it_belongs_to() {
        let mut texts = Texts::default();
        texts.add("one 1.0.0".into(), "Do what you like.\r\nBut say who made it. \r\n");
        texts.add("two 1.0.0".into(), "\n  Do what you like. But\n  say who made it.");
        texts.add("two 1.0.0".into(), "Do what you like.\nBut say who made it.\n");
        texts.add("three 1.0.0".into(), "Do what you like.\n");
        let all = texts.sections();
        assert_eq!(all.matches("who made it").count(), 1, "spaces and line ends make no other text: {all}");
        assert_eq!(all.matches("Do what you like").count(), 2, "but words do: {all}");
        assert!(all.contains("\none 1.0.0\ntwo 1.0.0\n="), "it stands below all that it belongs to, each once: {all}");
    }

    #[test]
    fn a_library_without_a_licence_file_says_who_made_it_and_where() {
        let library: Package = serde_json::from_value(package("bare", "lib", json!([]))).unwrap();
        assert_eq!(index_line(&library, false), "bare 1.0.0: Apache-2.0 OR MIT\n", "its file says the rest");
        let line = index_line(&library, true);
        assert!(line.contains("no licence file; authors: A, B; repository: https://example.org"), "{line}");
    }
}
