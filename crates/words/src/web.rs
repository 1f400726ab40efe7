//! The person's language: which one the browser or an earlier choice asks for, and fetching its table.

use crate::{Language, catalogue};
use std::cell::Cell;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Response, Storage, UrlSearchParams, Window};

/// Local storage's key of the choice.
const KEY: &str = "likeness.language";

/// The parameter of the address that names a language.
const PARAM: &str = "lang";

thread_local! {
    /// Counts the choices, so that a slow download does not override a later choice.
    static CHOICES: Cell<u32> = const { Cell::new(0) };
}

/// Uses the language that the address names, or that was chosen earlier, or the default of the host, or one that the browser prefers. Best
/// called before the first view.
///
/// The host's default may be on its way; it is waited for only if nothing was chosen, and the table that is needed without it is fetched
/// meanwhile.
///
/// # Errors
/// The browser's exception, where the table cannot be fetched; the page then stays English.
pub async fn start(by_host: impl Future<Output = Option<Language>>) -> Result<(), JsValue> {
    let window = window()?;
    let named = query(&window).and_then(|query| query.get(PARAM));
    let saved = storage(&window).and_then(|storage| storage.get_item(KEY).ok().flatten());
    let preferred: Vec<String> = window.navigator().languages().iter().filter_map(|code| code.as_string()).collect();
    let chosen = named.as_deref().into_iter().chain(saved.as_deref()).find_map(Language::from_code);
    let language = match chosen {
        Some(language) => language,
        None => {
            let preferred = Language::choose([], preferred.iter().map(String::as_str));
            // If it cannot be fetched, it is tried again unless the host wants another.
            let _ = fetch(preferred).await;
            by_host.await.unwrap_or(preferred)
        }
    };
    if fetch(language).await? { apply(language) } else { Ok(()) }
}

/// Switches to a language, stores the choice for the next visit, and names it in the address, for those who are sent it.
///
/// # Errors
/// The browser's exception, where the table cannot be fetched; the page then keeps its language.
pub async fn choose(language: Language) -> Result<(), JsValue> {
    if !fetch(language).await? {
        return Ok(());
    }
    let window = window()?;
    if let Some(storage) = storage(&window) {
        // A browser that stores nothing keeps the choice for this visit only.
        let _ = storage.set_item(KEY, language.code());
    }
    // Before the views change: their links take over what the address says.
    name_in_address(&window, language)?;
    apply(language)
}

/// Writes the language into the address; the page and its history stay.
fn name_in_address(window: &Window, language: Language) -> Result<(), JsValue> {
    let Some(query) = query(window) else { return Ok(()) };
    query.set(PARAM, language.code());
    let (location, history) = (window.location(), window.history()?);
    let address = format!("{}?{}{}", location.pathname()?, String::from(query.to_string()), location.hash()?);
    history.replace_state_with_url(&history.state()?, "", Some(&address))
}

/// Fetches a language's table the first time. Returns whether no other choice was made meanwhile.
async fn fetch(language: Language) -> Result<bool, JsValue> {
    let choice = CHOICES.get().wrapping_add(1);
    CHOICES.set(choice);
    if !catalogue::is_loaded(language) {
        let response: Response = JsFuture::from(window()?.fetch_with_str(language.file())).await?.dyn_into()?;
        let table = JsFuture::from(response.text()?).await?.as_string().unwrap_or_default();
        catalogue::add_table(language, table).map_err(|error| JsValue::from(error.to_string()))?;
    }
    Ok(CHOICES.get() == choice)
}

/// Switches to a language whose table is loaded.
fn apply(language: Language) -> Result<(), JsValue> {
    catalogue::set_language(language);
    mark_document()
}

/// Marks the document with the language in use and its direction.
///
/// # Errors
/// The browser's exception, where there is no document.
pub fn mark_document() -> Result<(), JsValue> {
    let language = catalogue::language();
    let Some(root) = window()?.document().and_then(|document| document.document_element()) else { return Ok(()) };
    root.set_attribute("lang", language.code())?;
    root.set_attribute("dir", language.direction())
}

fn window() -> Result<Window, JsValue> {
    web_sys::window().ok_or_else(|| JsValue::from("no window"))
}

fn storage(window: &Window) -> Option<Storage> {
    window.local_storage().ok().flatten()
}

fn query(window: &Window) -> Option<UrlSearchParams> {
    UrlSearchParams::new_with_str(&window.location().search().ok()?).ok()
}
