//! The person's language: which one the browser or an earlier choice asks for, and fetching its table.

use crate::{Language, catalogue};
use std::cell::Cell;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Response, Storage, Window};

/// Local storage's key of the choice.
const KEY: &str = "likeness.language";

thread_local! {
    /// Counts the choices, so that a slow download does not override a later choice.
    static CHOICES: Cell<u32> = const { Cell::new(0) };
}

/// Uses the language that was chosen earlier, or that the browser prefers. Best called before the first view.
///
/// # Errors
/// The browser's exception, where the table cannot be fetched; the page then stays English.
pub async fn start() -> Result<(), JsValue> {
    let window = window()?;
    let saved = storage(&window).and_then(|storage| storage.get_item(KEY).ok().flatten());
    let preferred: Vec<String> = window.navigator().languages().iter().filter_map(|code| code.as_string()).collect();
    set_language(Language::choose(saved.as_deref(), preferred.iter().map(String::as_str))).await
}

/// Switches to a language and stores the choice for the next visit.
///
/// # Errors
/// The browser's exception, where the table cannot be fetched; the page then keeps its language.
pub async fn choose(language: Language) -> Result<(), JsValue> {
    set_language(language).await?;
    if let Some(storage) = storage(&window()?) {
        // A browser that stores nothing keeps the choice for this visit only.
        let _ = storage.set_item(KEY, language.code());
    }
    Ok(())
}

/// Switches to a language, fetching its table the first time.
async fn set_language(language: Language) -> Result<(), JsValue> {
    let window = window()?;
    let choice = CHOICES.get().wrapping_add(1);
    CHOICES.set(choice);
    if !catalogue::is_loaded(language) {
        let response: Response = JsFuture::from(window.fetch_with_str(language.file())).await?.dyn_into()?;
        let table = JsFuture::from(response.text()?).await?.as_string().unwrap_or_default();
        catalogue::add_table(language, table).map_err(|error| JsValue::from(error.to_string()))?;
    }
    if CHOICES.get() != choice {
        return Ok(());
    }
    catalogue::set_language(language);
    let root = window.document().and_then(|document| document.document_element());
    root.map_or(Ok(()), |root| root.set_attribute("lang", language.code()))
}

fn window() -> Result<Window, JsValue> {
    web_sys::window().ok_or_else(|| JsValue::from("no window"))
}

fn storage(window: &Window) -> Option<Storage> {
    window.local_storage().ok().flatten()
}
