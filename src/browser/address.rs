//! The addresses of the page: its base, query and fragment, and the workers' files.

use super::exception;
use crate::route::Route;
use crate::state::backend::{BackendChoice, QUERY_PARAM, STORAGE_KEY, as_param};
use crate::state::{encoder, kernel_set};
use leptos::prelude::{Effect, document, window};
use likeness_core::backend::{KernelSet, Preference};
use likeness_core::manifest::EncoderNet;
use protocol::failure::{Failure, FailureKind};
use wasm_bindgen::JsValue;
use web_sys::{Storage, Url, UrlSearchParams};

/// The address that relative addresses are resolved against.
pub fn base() -> String {
    document().base_uri().ok().flatten().unwrap_or_default()
}

/// An absolute address from one relative to the page's base.
///
/// # Errors
/// The browser's error message, if the result is not a valid address.
pub fn resolve(relative: &str) -> Result<String, String> {
    Url::new_with_base(relative, &base()).map(|url| url.href()).map_err(|error| exception::message(&error))
}

/// The address of the whole worker's file, as the page's `<meta name="likeness-worker">` gives it.
///
/// # Errors
/// [`FailureKind::WorkerMissing`] if the page does not name one.
pub fn worker() -> Result<String, Failure> {
    let missing = |detail: String| Failure::new(FailureKind::WorkerMissing, detail);
    resolve(&meta("likeness-worker").ok_or_else(|| missing("the page names no worker".to_owned()))?).map_err(missing)
}

/// The address of the file of the worker for faces alone, if the page's `<meta name="likeness-face-worker">` gives one.
pub fn face_worker() -> Option<String> {
    resolve(&meta("likeness-face-worker")?).ok()
}

fn meta(name: &str) -> Option<String> {
    document().query_selector(&format!("meta[name={name}]")).ok().flatten()?.get_attribute("content")
}

/// The page that the address names.
pub fn route() -> Route {
    Route::parse(&fragment())
}

/// The address's fragment, with its `#`.
pub fn fragment() -> String {
    window().location().hash().unwrap_or_default()
}

/// The address of a page, relative to the site. It names the language, so it changes with it.
pub fn link(route: Route) -> String {
    words::view::track();
    let location = window().location();
    route.link(&location.pathname().unwrap_or_default(), &location.search().unwrap_or_default())
}

/// The backend from the address or from the stored setting.
pub fn backend_choice() -> BackendChoice {
    let address = query().and_then(|query| query.get(QUERY_PARAM));
    let stored = storage().and_then(|storage| storage.get_item(STORAGE_KEY).ok().flatten());
    BackendChoice::new(address.as_deref(), stored.as_deref())
}

/// The encoder from the stored setting.
pub fn encoder_choice() -> Option<EncoderNet> {
    let stored = storage().and_then(|storage| storage.get_item(encoder::STORAGE_KEY).ok().flatten());
    encoder::from_param(stored.as_deref())
}

/// Stores the chosen encoder. If the browser stores nothing, the setting lasts for this visit.
pub fn set_encoder(net: EncoderNet) {
    if let Some(storage) = storage() {
        let _ = storage.set_item(encoder::STORAGE_KEY, encoder::as_param(net));
    }
}

/// The kernels from the address.
pub fn kernels() -> KernelSet {
    kernel_set::from_param(query().and_then(|query| query.get(kernel_set::QUERY_PARAM)).as_deref())
}

/// Stores the setting and removes the parameter that would override it from the address. If the browser stores nothing, the
/// setting lasts for this visit.
pub fn set_backend(preference: Preference) {
    if let Some(storage) = storage() {
        let _ = storage.set_item(STORAGE_KEY, as_param(preference));
    }
    let Some(query) = query().filter(|query| query.has(QUERY_PARAM)) else { return };
    query.delete(QUERY_PARAM);
    let rest = String::from(query.to_string());
    let query = if rest.is_empty() { rest } else { format!("?{rest}") };
    replace(&query, &fragment());
}

/// Keeps the address of a page at the samples and settings that it shows, until the caller's owner ends. The history gets no new entry.
pub fn follow(route: Route, query: impl Fn() -> String + 'static) {
    Effect::new(move |_| {
        let (query, here) = (query(), fragment());
        let now = here.find('?').map_or("", |start| &here[start..]);
        // After a click on a link, the address is that of the next page before this one is gone.
        if Route::parse(&here) == route && now != query {
            replace(&window().location().search().unwrap_or_default(), &format!("{}{query}", route.fragment()));
        }
    });
}

/// Replaces the address by one of the same page.
fn replace(query: &str, fragment: &str) {
    let path = window().location().pathname().unwrap_or_default();
    if let Ok(history) = window().history() {
        // Fails for an address of another origin, which this is not, and in Safari for the hundredth within half a minute.
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&format!("{path}{query}{fragment}")));
    }
}

/// Local storage, if the browser provides it.
pub fn storage() -> Option<Storage> {
    window().local_storage().ok().flatten()
}

fn query() -> Option<UrlSearchParams> {
    UrlSearchParams::new_with_str(&window().location().search().ok()?).ok()
}
