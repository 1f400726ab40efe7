//! Asking the browser to keep what this page stores.

use js_sys::Promise;
use leptos::prelude::window;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

/// Asks the browser not to clear this site by itself when space is short. Some browsers decide alone; Firefox asks
/// the person, and this waits for the answer, which may never come. What it was is read from the gallery's state.
pub async fn persist() {
    let storage = window().navigator().storage();
    let asked: Result<Promise, JsValue> = if storage.is_undefined() { return } else { storage.persist() };
    if let Ok(promise) = asked {
        // A refusal is an answer, and an error is a refusal.
        let _ = JsFuture::from(promise).await;
    }
}
