//! The page around the canvas: `window.manara`, as `web/loader.js` documents it.

use std::cell::{Cell, RefCell};

use wasm_bindgen::prelude::*;

use crate::frame::Waker;

#[wasm_bindgen]
extern "C" {
    /// Passes an update to the DOM mirror.
    #[wasm_bindgen(js_namespace = ["window", "manara"], js_name = mirrorUpdate)]
    pub(crate) fn mirror(update: &str);
    /// Leaves the latest state with the page, in memory only.
    #[wasm_bindgen(js_namespace = ["window", "manara"])]
    pub(crate) fn snapshot(text: &str);
    /// Takes the state that a lost page left, once.
    #[wasm_bindgen(js_namespace = ["window", "manara"], js_name = takeResume)]
    pub(crate) fn take_resume() -> Option<String>;
    /// The address of a content file, by its name in the project.
    #[wasm_bindgen(js_namespace = ["window", "manara"], js_name = assetUrl)]
    pub(crate) fn asset_url(path: &str) -> Option<String>;
    /// The game has stopped: shows why it cannot go on, and the way back.
    #[wasm_bindgen(js_namespace = ["window", "manara"])]
    pub(crate) fn failed(text: &str);
    /// What the game needs to begin did not arrive.
    #[wasm_bindgen(js_namespace = ["window", "manara"], js_name = didNotArrive)]
    pub(crate) fn did_not_arrive(text: &str);
    /// Lets the browser save a text as a file.
    #[wasm_bindgen(js_namespace = ["window", "manara"])]
    pub(crate) fn download(name: &str, text: &str);
    /// The first screen is there.
    #[wasm_bindgen(js_namespace = ["window", "manara"])]
    pub(crate) fn ready();
    /// Forgets everything that the page itself holds.
    #[wasm_bindgen(catch, js_namespace = ["window", "manara"])]
    pub(crate) fn forget() -> Result<(), JsValue>;
    /// Lets the player choose a file, and calls with its first bytes.
    #[wasm_bindgen(catch, js_namespace = ["window", "manara"], js_name = pickFile)]
    fn pick_file(limit: u32, done: &JsValue) -> Result<(), JsValue>;
    /// Shows a form with these words, and calls with what was written.
    #[wasm_bindgen(catch, js_namespace = ["window", "manara"], js_name = askContact)]
    fn ask_contact(form: &str, done: &JsValue) -> Result<(), JsValue>;
}

thread_local! {
    static ACTIONS: RefCell<Vec<(u64, String, String)>> = const { RefCell::new(Vec::new()) };
    static BELL: RefCell<Option<Waker>> = const { RefCell::new(None) };
    static FILE: Cell<Option<Vec<u8>>> = const { Cell::new(None) };
    static CONTACT: Cell<Option<String>> = const { Cell::new(None) };
    static OTHERS: Cell<u64> = const { Cell::new(0) };
}

/// What a child did in the mirror: the element, `click`, `focus`, `blur`, `scroll` or `key`, and the key.
#[wasm_bindgen]
#[allow(unreachable_pub, reason = "only public functions are exported to the page")]
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "ids are whole numbers below 2^53")]
pub fn manara_action(id: f64, action: String, value: String) {
    ACTIONS.with_borrow_mut(|actions| actions.push((id as u64, action, value)));
    wake();
}

/// Wakes the game.
pub(crate) fn wake() {
    BELL.with_borrow(|waker| {
        if let Some(waker) = waker {
            waker.wake();
        }
    });
}

/// Rings this waker at every action.
pub(crate) fn on_action(waker: Waker) {
    BELL.set(Some(waker));
}

/// The actions since the last call.
pub(crate) fn take_actions() -> Vec<(u64, String, String)> {
    ACTIONS.take()
}

/// Another window of the page wrote into the storage.
pub(crate) fn other_wrote() {
    OTHERS.set(OTHERS.get().wrapping_add(1));
    wake();
}

/// How often other windows wrote.
pub(crate) fn others_wrote() -> u64 {
    OTHERS.get()
}

/// Lets the player choose a file, of which so many bytes are read at the most. Then the game wakes.
pub(crate) fn ask_for_file(limit: usize) {
    let done = Closure::<dyn FnMut(js_sys::Uint8Array)>::new(|bytes: js_sys::Uint8Array| {
        FILE.set(Some(bytes.to_vec()));
        wake();
    });
    // The page lets go of it when the player has chosen.
    if pick_file(u32::try_from(limit).unwrap_or(u32::MAX), &done.into_js_value()).is_err() {
        bevy::log::warn!("the page lets no file be chosen");
    }
}

/// Shows the form for a contact near by. Once it is filled in the game wakes.
pub(crate) fn ask_for_contact(form: &str) {
    let done = Closure::<dyn FnMut(String)>::new(|text: String| {
        CONTACT.set(Some(text));
        wake();
    });
    // The page lets go of it when the form is closed.
    if ask_contact(form, &done.into_js_value()).is_err() {
        bevy::log::warn!("the page shows no form");
    }
}

/// What was written into the form since the last call.
pub(crate) fn take_contact() -> Option<String> {
    CONTACT.take()
}

/// The bytes of the file that was chosen since the last call.
pub(crate) fn take_file() -> Option<Vec<u8>> {
    FILE.take()
}
