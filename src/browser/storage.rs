//! Persistent storage.

use js_sys::Promise;
use leptos::prelude::window;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

/// Asks the browser not to delete the data of this site when space is short. Some browsers decide themselves; Firefox asks the
/// user, and this waits for the answer, which may never come. The gallery's status contains the answer.
pub async fn persist() {
    let storage = window().navigator().storage();
    let asked: Result<Promise, JsValue> = if storage.is_undefined() { return } else { storage.persist() };
    if let Ok(promise) = asked {
        // An error counts as a refusal.
        let _ = JsFuture::from(promise).await;
    }
}
