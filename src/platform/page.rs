//! The page around the canvas: `window.manara`, as `web/loader.js` documents it.

use std::cell::RefCell;

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
}

thread_local! {
    static ACTIONS: RefCell<Vec<(u64, String, String)>> = const { RefCell::new(Vec::new()) };
    static BELL: RefCell<Option<Waker>> = const { RefCell::new(None) };
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
