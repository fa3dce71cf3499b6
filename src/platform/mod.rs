//! What differs between the desktop and the web, behind the same functions: where content comes from, where progress may
//! be kept, which language the player's system speaks, and how the game was asked to start.

#[cfg(target_family = "wasm")]
mod console;
#[cfg(not(target_family = "wasm"))]
mod folders;
#[cfg(not(target_family = "wasm"))]
mod native;
#[cfg(target_family = "wasm")]
pub(crate) mod page;
mod post;
#[cfg_attr(target_family = "wasm", path = "post_web.rs")]
#[cfg_attr(not(target_family = "wasm"), path = "post_native.rs")]
mod postman;
#[cfg_attr(target_family = "wasm", path = "speaker_web.rs")]
#[cfg_attr(not(target_family = "wasm"), path = "speaker_native.rs")]
mod speaker;
mod storage;
#[cfg(not(target_family = "wasm"))]
mod storage_native;
#[cfg(target_family = "wasm")]
mod storage_web;
pub mod synth;
#[cfg(target_family = "wasm")]
mod web;

#[cfg(target_family = "wasm")]
pub use console::Console;
#[cfg(not(target_family = "wasm"))]
pub use folders::{Folders, Looked};
#[cfg(not(target_family = "wasm"))]
pub use native::{
    PACKS, arguments, ask_for_contact, catch_panics, contact_came, days, did_not_arrive, forget, is_looked_at,
    keep_seat, kept_seat, new_preferences, pack_of, preferences, preferred_languages, ready, register_sources,
    register_sources_in, snapshot, storage, take_resume,
};
pub use post::{Letter, Post, Reply};
pub use postman::Postman;
pub use speaker::Speaker;
pub use storage::{Brought, Stamp, Storage, StorageError};
#[cfg(not(target_family = "wasm"))]
pub use storage_native::{FileStorage, read_copy};
#[cfg(target_family = "wasm")]
pub use storage_web::PageStorage;
#[cfg(target_family = "wasm")]
pub use web::{
    PACKS, arguments, ask_for_contact, catch_panics, contact_came, days, did_not_arrive, forget, is_looked_at,
    keep_seat, kept_seat, new_preferences, pack_of, preferences, preferred_languages, ready, register_sources,
    snapshot, storage, take_resume,
};

use learning::checkup::ClassCode;

/// The language in which texts are written first.
pub const SOURCE: &str = "en";

/// The languages to try, best first: asked for, kept, the system's.
#[must_use]
pub fn wanted_languages(kept: Option<&str>, arguments: &Arguments) -> Vec<String> {
    let kept = kept.map(str::to_owned);
    arguments.lang.clone().into_iter().chain(kept).chain(preferred_languages()).collect()
}

/// The country of the player's system, by ISO 3166-1, as far as its languages tell: `EG` of `ar-EG`.
#[must_use]
pub fn country() -> Option<String> {
    preferred_languages().iter().find_map(|tag| country_of(tag))
}

fn country_of(tag: &str) -> Option<String> {
    let tag = tag.split(['.', '@']).next()?;
    let is_country = |part: &&str| part.len() == 2 && part.chars().all(|letter| letter.is_ascii_alphabetic());
    tag.split(['-', '_']).skip(1).find(is_country).map(str::to_ascii_uppercase)
}

/// How the game was asked to start: `--play ID --lang ar` or `?play=ID&lang=ar`.
#[derive(bevy::prelude::Resource, Debug, Clone, PartialEq, Eq, Default)]
pub struct Arguments {
    /// The chat to start with.
    pub play: Option<String>,
    /// The language to start in.
    pub lang: Option<String>,
    /// Whether to show the gallery of widgets and pictures.
    pub gallery: bool,
    /// Whether the first chat goes without Noor's guide.
    pub unguided: bool,
    /// The day that counts as today, in days since 1970; else the clock says it.
    pub day: Option<u32>,
    /// The seed from which everything random is drawn; else the system gives one.
    pub seed: Option<u64>,
    /// The class of a study whose check-ups may be handed out item by item, if all agree.
    pub study: Option<ClassCode>,
    /// A lesson to join: the code, the address of the teacher's program, or `address/code`; empty asks for both.
    pub class: Option<String>,
    /// The country whose helplines the help card shows, by ISO 3166-1; else the system's language may name one.
    pub country: Option<String>,
    /// What was not understood, as a sentence.
    pub problem: Option<String>,
}

/// Whether this build is for those who make the game. What ships does not let a link say which day it is: records would be made for days
/// that have not come.
const FOR_TESTS: bool = cfg!(any(debug_assertions, feature = "for-tests"));

/// The options of what ships.
const KNOWN: &str = "play, lang, gallery, guide, seed, study, class and country";

impl Arguments {
    /// Takes one named value.
    pub(crate) fn set(&mut self, name: &str, value: &str) {
        match name {
            "play" => self.play = Some(value.to_owned()),
            "lang" => self.lang = Some(value.to_owned()),
            "gallery" => self.gallery = value == "yes",
            "guide" => self.unguided = value == "no",
            "seed" => match value.parse() {
                Ok(seed) => self.seed = Some(seed),
                Err(_) => self.problem = Some(format!("the seed `{value}` is not a whole number, so one is drawn")),
            },
            "study" => match value.parse() {
                Ok(class) => self.study = Some(class),
                Err(error) => self.problem = Some(format!("the study's class `{value}`: {error}")),
            },
            "country" => self.country = Some(value.to_ascii_uppercase()),
            "class" => self.class = Some(value.to_owned()),
            "day" if FOR_TESTS => match value.parse() {
                Ok(day) => self.day = Some(day),
                Err(_) => self.problem = Some(format!("the day `{value}` is not a whole number, so it is today")),
            },
            other => {
                let known =
                    if FOR_TESTS { "play, lang, gallery, guide, seed, study, class, country and day" } else { KNOWN };
                self.problem = Some(format!("`{other}` is not a known option; known are {known}"));
            }
        }
    }
}

/// What the player's system asks of every program.
#[derive(bevy::prelude::Resource, Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Preferences {
    /// Things stay still.
    pub less_motion: bool,
    /// Words stand out more.
    pub more_contrast: bool,
    /// A few colours of the user's own in all programs, as Windows' contrast themes have it.
    pub forced_colours: bool,
    /// Light backgrounds rather than dark ones.
    pub light: bool,
}

impl Arguments {
    /// Today, in days since 1970, by universal time.
    #[must_use]
    pub fn today(&self) -> learning::Day {
        learning::Day(self.day.unwrap_or_else(days))
    }
}

/// A seed from the system's randomness.
///
/// # Errors
/// A sentence, where the system has none.
pub fn seed() -> Result<u64, String> {
    getrandom::u64().map_err(|error| format!("the system gives no random numbers ({error})"))
}

#[cfg(test)]
mod tests {
    use super::country_of;

    #[test]
    fn a_country_is_read_from_the_tag_of_a_language() {
        let read = |tag| country_of(tag);
        assert_eq!(read("ar-EG").as_deref(), Some("EG"), "a browser's");
        assert_eq!(read("zh-Hans-cn").as_deref(), Some("CN"), "with a script");
        assert_eq!(read("en_GB.UTF-8").as_deref(), Some("GB"), "a desktop's");
        assert_eq!((read("ar"), read("es-419"), read("")), (None, None, None), "none is told");
    }
}
