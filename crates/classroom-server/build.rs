//! Embeds the game for the web if `MANARA_DIST` names the folder of a build.

#![allow(clippy::print_stdout, reason = "cargo reads these lines")]

fn main() {
    println!("cargo::rerun-if-env-changed=MANARA_DIST");
    println!("cargo::rustc-check-cfg=cfg(embedded_game)");
    if let Ok(folder) = std::env::var("MANARA_DIST") {
        println!("cargo::rerun-if-changed={folder}");
        println!("cargo::rustc-cfg=embedded_game");
    }
}
