//! The way in for JavaScript.

use wasm_bindgen::prelude::{JsError, wasm_bindgen};

/// The hash of a pack's scenarios played with recordings, both as text, as 64 hex digits. What cannot be read is thrown
/// as an error with a sentence.
#[wasm_bindgen]
pub fn replay_hash(scenarios_pack: &str, recordings: &str) -> Result<String, JsError> {
    Ok(crate::replay(scenarios_pack, recordings)?.to_string())
}
