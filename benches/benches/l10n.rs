//! The words of 1,000 messages: in English, in Arabic and in the longer pseudolocale.

use std::{process::ExitCode, sync::OnceLock};

use benches::inputs::{Keys, messages};
use divan::{Bencher, counter::ItemsCount};
use l10n::Texts;

static MESSAGES: OnceLock<(Texts, Keys)> = OnceLock::new();

fn main() -> ExitCode {
    match messages(1_000) {
        Ok(made) => {
            MESSAGES.get_or_init(|| made);
            divan::main();
            ExitCode::SUCCESS
        }
        Err(problem) => {
            eprintln!("{problem}");
            ExitCode::FAILURE
        }
    }
}

#[divan::bench(args = ["en", "ar", "en-XA"])]
fn words_of_1000_messages(bencher: Bencher, code: &str) {
    let Some((texts, keys)) = MESSAGES.get() else { return };
    let lang = texts.negotiate(&[code]);
    bencher.counter(ItemsCount::new(keys.len())).bench_local(|| {
        for (key, args) in keys {
            divan::black_box(texts.format(lang, key, args));
        }
    });
}
