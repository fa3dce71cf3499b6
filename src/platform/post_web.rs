//! The page's way to post: `fetch`, to the server that the page came from.

use std::cell::RefCell;

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Headers, RequestInit, Response};

use super::post::{LONGEST, Letter, Post, Reply};
use crate::frame::Waker;

thread_local! {
    static REPLIES: RefCell<Vec<Reply>> = const { RefCell::new(Vec::new()) };
}

/// Posts to the page's own server.
#[derive(Default)]
pub struct Postman(());

async fn posted(letter: &Letter) -> Result<(bool, String), JsValue> {
    let window = web_sys::window().ok_or(JsValue::NULL)?;
    let headers = Headers::new()?;
    headers.set("content-type", "application/json")?;
    headers.set("accept-language", &letter.language)?;
    let init = RequestInit::new();
    init.set_method("POST");
    init.set_headers(&headers);
    init.set_body(&JsValue::from_str(&letter.body));
    let response = JsFuture::from(window.fetch_with_str_and_init(letter.path, &init)).await?;
    let response: Response = response.dyn_into()?;
    let text = JsFuture::from(response.text()?).await?.as_string().filter(|text| text.len() <= LONGEST);
    Ok((response.ok(), text.ok_or(JsValue::NULL)?))
}

impl Post for Postman {
    fn post(&self, letter: Letter, waker: Option<Waker>) {
        spawn_local(async move {
            let came = posted(&letter).await.ok();
            REPLIES.with_borrow_mut(|replies| replies.push(Reply { number: letter.number, came }));
            if let Some(waker) = waker {
                waker.wake();
            }
        });
    }

    fn replies(&self) -> Vec<Reply> {
        REPLIES.take()
    }
}
