//! The web: packs from the page's own origin, `localStorage` if it is there.

use std::{borrow::Cow, cell::Cell, sync::Once};

use bevy::{
    asset::io::{AssetSourceBuilder, wasm::HttpWasmAssetReader},
    prelude::*,
};

use wasm_bindgen::{JsCast, prelude::Closure};

use super::{Arguments, PageStorage, Preferences, Storage, page};

/// Maps every content file to its hashed name.
pub fn register_sources(app: &mut App) -> AssetPlugin {
    let reader = || -> Box<dyn bevy::asset::io::ErasedAssetReader> {
        Box::new(
            HttpWasmAssetReader::new("")
                .with_request_mapper(|path| page::asset_url(path).map_or(Cow::Borrowed(path), Cow::Owned)),
        )
    };
    app.register_asset_source(bevy::asset::io::AssetSourceId::Default, AssetSourceBuilder::new(reader));
    AssetPlugin { meta_check: bevy::asset::AssetMetaCheck::Never, ..default() }
}

/// The packs without which nothing can begin: the chats, every language's manifest, and the words of the source language.
pub const PACKS: &[&str] = &["scenarios.pack", "languages.pack", "texts/en.pack"];

/// The pack with the words of a language, if the build has one.
#[must_use]
pub fn pack_of(language: &str) -> Option<String> {
    let code = language.split('-').next()?.to_lowercase();
    Some(format!("texts/{code}.pack")).filter(|pack| page::asset_url(pack).is_some())
}

/// The languages the browser prefers, best first.
#[must_use]
pub fn preferred_languages() -> Vec<String> {
    let Some(window) = web_sys::window() else { return Vec::new() };
    window.navigator().languages().iter().filter_map(|tag| tag.as_string()).collect()
}

/// What the browser passes on of the system's wishes.
#[must_use]
pub fn preferences() -> Preferences {
    let asks = |query: &str| {
        let found = web_sys::window().and_then(|window| window.match_media(query).ok().flatten());
        found.is_some_and(|query| query.matches())
    };
    Preferences {
        less_motion: asks(LESS_MOTION),
        more_contrast: asks(MORE_CONTRAST),
        forced_colours: asks(FORCED_COLOURS),
        light: asks(LIGHT),
    }
}

const LESS_MOTION: &str = "(prefers-reduced-motion: reduce)";
const MORE_CONTRAST: &str = "(prefers-contrast: more)";
const FORCED_COLOURS: &str = "(forced-colors: active)";
const LIGHT: &str = "(prefers-color-scheme: light)";

thread_local! {
    static CHANGED: Cell<bool> = const { Cell::new(false) };
}

/// Rings the waker whenever one of the wishes becomes another.
fn watch_preferences() {
    for query in [LESS_MOTION, MORE_CONTRAST, FORCED_COLOURS, LIGHT] {
        let Some(query) = web_sys::window().and_then(|window| window.match_media(query).ok().flatten()) else {
            continue;
        };
        let changed = Closure::<dyn FnMut()>::new(|| {
            CHANGED.set(true);
            page::wake();
        });
        query.set_onchange(Some(changed.as_ref().unchecked_ref()));
        // Both live as long as the page.
        changed.forget();
        std::mem::forget(query);
    }
}

/// The wishes, if they have changed since the last call.
#[must_use]
pub fn new_preferences() -> Option<Preferences> {
    static WATCH: Once = Once::new();
    WATCH.call_once(watch_preferences);
    CHANGED.take().then(preferences)
}

/// The options in the address: `?play=ID&lang=ar`.
#[must_use]
pub fn arguments() -> Arguments {
    let query = web_sys::window().and_then(|window| window.location().search().ok()).unwrap_or_default();
    let mut arguments = Arguments::default();
    for pair in query.trim_start_matches('?').split('&').filter(|pair| !pair.is_empty()) {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        arguments.set(name, value);
    }
    arguments
}

/// Where progress may be kept.
#[must_use]
pub fn storage() -> Box<dyn Storage> {
    static WATCH: Once = Once::new();
    WATCH.call_once(watch_storage);
    Box::new(PageStorage)
}

/// Notes down whenever another window of the page writes. A window hears nothing of its own writes.
fn watch_storage() {
    let Some(window) = web_sys::window() else { return };
    let wrote = Closure::<dyn FnMut()>::new(page::other_wrote);
    window.set_onstorage(Some(wrote.as_ref().unchecked_ref()));
    // It lives as long as the page.
    wrote.forget();
}

/// The page forgets what it holds of the game: what a lost page left, and what lies ready for a start without a network.
pub fn forget() {
    keep_seat(None);
    if page::forget().is_err() {
        warn!("the page could not forget what it holds");
    }
}

/// Where a seat in a lesson is kept: with the tab, and no longer than it.
const SEAT: &str = "manara.seat";

fn session() -> Option<web_sys::Storage> {
    web_sys::window()?.session_storage().ok()?
}

/// The seat in a lesson that this tab had before it was loaded anew.
#[must_use]
pub fn kept_seat() -> Option<String> {
    session()?.get_item(SEAT).ok()?
}

/// Keeps the seat for when the tab is loaded anew, or no more. Where the browser keeps nothing the card leads back.
pub fn keep_seat(seat: Option<&str>) {
    let Some(session) = session() else { return };
    let _kept = match seat {
        Some(seat) => session.set_item(SEAT, seat),
        None => session.remove_item(SEAT),
    };
}

/// Lets a grown-up write, in a form of the page's own, whom the child can turn to near by.
pub fn ask_for_contact(form: &str) {
    page::ask_for_contact(form);
}

/// What was written since the last call, as JSON.
#[must_use]
pub fn contact_came() -> Option<String> {
    page::take_contact()
}

/// Whether somebody looks at the page.
#[must_use]
pub fn is_looked_at() -> bool {
    let document = web_sys::window().and_then(|window| window.document());
    document.is_none_or(|document| !document.hidden())
}

/// Leaves the latest state with the page, in memory only.
pub fn snapshot(text: &str) {
    page::snapshot(text);
}

/// Takes the state that a lost page left, once.
#[must_use]
pub fn take_resume() -> Option<String> {
    page::take_resume()
}

/// A panic is told to the page, which offers to go on from the last snapshot.
pub fn catch_panics() {
    let before = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        before(panic);
        page::failed(&panic.to_string());
    }));
}

/// What the game needs to begin did not arrive; the page says so and offers to try again.
pub fn did_not_arrive(reason: &str) {
    page::did_not_arrive(reason);
}

/// The days since 1970, by universal time.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a cast of a float stops at both ends")]
pub fn days() -> u32 {
    (js_sys::Date::now() / 86_400_000.0) as u32
}

/// The first screen is there.
pub fn ready() {
    page::ready();
}
