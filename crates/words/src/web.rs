//! Which language the browser's person wishes for, and fetching its table.

use crate::{Language, catalogue};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Response, Storage, Window};

/// Where the choice is kept.
const KEY: &str = "likeness.language";

/// Speaks the language that was chosen earlier, or that the browser asks for. Best called before the first view.
pub async fn start() -> Result<(), JsValue> {
    let window = window()?;
    let saved = storage(&window).and_then(|storage| storage.get_item(KEY).ok().flatten());
    let wished: Vec<String> = window.navigator().languages().iter().filter_map(|code| code.as_string()).collect();
    set_language(Language::choose(saved.as_deref(), wished.iter().map(String::as_str))).await
}

/// Speaks a language and keeps the choice for the next visit.
pub async fn choose(language: Language) -> Result<(), JsValue> {
    set_language(language).await?;
    // Without storage the choice holds until the page is left.
    storage(&window()?).map_or(Ok(()), |storage| storage.set_item(KEY, language.code()))
}

/// Speaks a language, fetching its table the first time. On a failure the page goes on in the language that it speaks.
pub async fn set_language(language: Language) -> Result<(), JsValue> {
    let window = window()?;
    if !catalogue::set_language(language) {
        let response: Response = JsFuture::from(window.fetch_with_str(language.file())).await?.dyn_into()?;
        let table = JsFuture::from(response.text()?).await?.as_string().unwrap_or_default();
        catalogue::add_table(language, table).map_err(|error| JsValue::from(error.to_string()))?;
        catalogue::set_language(language);
    }
    let root = window.document().and_then(|document| document.document_element());
    root.map_or(Ok(()), |root| root.set_attribute("lang", language.code()))
}

fn window() -> Result<Window, JsValue> {
    web_sys::window().ok_or_else(|| JsValue::from("no window"))
}

fn storage(window: &Window) -> Option<Storage> {
    window.local_storage().ok().flatten()
}
