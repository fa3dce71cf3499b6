//! The web's place for progress: one entry of the page's `localStorage`.

use super::{
    page,
    storage::{ASIDE, Brought, COPY_LIMIT, FILE, Stamp, Storage, StorageError, asides},
};
use crate::frame::Waker;

/// The page's `localStorage`, of which every call may fail. Nothing can be held there while one tab reads and writes: both
/// happen in one task, and the tab that wrote first hears of the other.
#[derive(Debug)]
pub struct PageStorage;

impl PageStorage {
    fn with<T>(act: impl FnOnce(&web_sys::Storage) -> Result<T, wasm_bindgen::JsValue>) -> Result<T, StorageError> {
        let say = |error: wasm_bindgen::JsValue| {
            let name =
                js_sys::Reflect::get(&error, &"name".into()).ok().and_then(|name| name.as_string()).unwrap_or_default();
            if name.contains("Quota") { StorageError::Full(name) } else { StorageError::Blocked(name) }
        };
        let window = web_sys::window().ok_or_else(|| StorageError::Blocked("there is no window".into()))?;
        let storage = window.local_storage().map_err(say)?;
        let storage = storage.ok_or_else(|| StorageError::Blocked("the browser has none".into()))?;
        act(&storage).map_err(say)
    }
}

impl Storage for PageStorage {
    fn read(&self) -> Result<Option<String>, StorageError> {
        Self::with(|storage| storage.get_item(FILE))
    }

    fn write(&self, text: &str) -> Result<(), StorageError> {
        Self::with(|storage| storage.set_item(FILE, text))
    }

    fn set_aside(&self) -> Result<(), StorageError> {
        Self::with(|storage| {
            let Some(text) = storage.get_item(FILE)? else { return Ok(()) };
            let mut aside = ASIDE.to_owned();
            for name in asides() {
                aside = name;
                if storage.get_item(&aside)?.is_none() {
                    break;
                }
            }
            // There may be no room for both.
            storage.remove_item(FILE)?;
            storage.set_item(&aside, &text).or_else(|error| storage.set_item(FILE, &text).and(Err(error)))
        })
    }

    fn erase(&self) -> Result<(), StorageError> {
        Self::with(|storage| {
            storage.remove_item(FILE)?;
            asides().try_for_each(|aside| storage.remove_item(&aside))
        })
    }

    fn stamp(&self) -> Stamp {
        Stamp { time: page::others_wrote().into(), bytes: 0 }
    }

    fn hand_out(&self, name: &str, text: &str) -> Result<Option<String>, StorageError> {
        // Whether the browser saves it, and where, the page is not told.
        page::download(name, text);
        Ok(None)
    }

    fn ask_for_copy(&self, _waker: Option<Waker>) {
        page::ask_for_file(COPY_LIMIT);
    }

    fn brought(&self) -> Option<Brought> {
        page::take_file().map(Brought::File)
    }
}
