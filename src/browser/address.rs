//! Where the page lives: its base, its query, its fragment, and the worker's file.

use super::exception;
use crate::route::Route;
use crate::state::backend::{BackendChoice, QUERY_PARAM, STORAGE_KEY, as_param};
use crate::state::operations;
use leptos::prelude::{document, window};
use likeness_core::backend::{KernelSet, Preference};
use protocol::failure::{Failure, FailureKind};
use web_sys::{Storage, Url, UrlSearchParams};

/// The address that relative addresses are resolved against.
pub fn base() -> String {
    document().base_uri().ok().flatten().unwrap_or_default()
}

/// An absolute address from one relative to the page's base.
///
/// # Errors
/// The browser's message, where the two make no address.
pub fn resolve(relative: &str) -> Result<String, String> {
    Url::new_with_base(relative, &base()).map(|url| url.href()).map_err(|error| exception::text(&error))
}

/// The address of the worker's file, as the page's `<meta name="likeness-worker">` gives it.
///
/// # Errors
/// [`FailureKind::WorkerMissing`] where the page does not name one.
pub fn worker() -> Result<String, Failure> {
    let missing = |detail: String| Failure::new(FailureKind::WorkerMissing, detail);
    let meta = document().query_selector("meta[name=likeness-worker]").ok().flatten();
    let file = meta.and_then(|meta| meta.get_attribute("content"));
    resolve(&file.ok_or_else(|| missing("the page names no worker".to_owned()))?).map_err(missing)
}

/// The page that the address asks for.
pub fn route() -> Route {
    Route::parse(&window().location().hash().unwrap_or_default())
}

/// A link to a page, from wherever this one is served.
pub fn link(route: Route) -> String {
    let location = window().location();
    route.link(&location.pathname().unwrap_or_default(), &location.search().unwrap_or_default())
}

/// Which backend the address or the stored setting asks for.
pub fn backend_choice() -> BackendChoice {
    let address = query().and_then(|query| query.get(QUERY_PARAM));
    let stored = storage().and_then(|storage| storage.get_item(STORAGE_KEY).ok().flatten());
    BackendChoice::new(address.as_deref(), stored.as_deref())
}

/// The kernels that the address asks for.
pub fn operations() -> KernelSet {
    operations::from_param(query().and_then(|query| query.get(operations::QUERY_PARAM)).as_deref())
}

/// Stores the setting and takes the parameter that would override it out of the address. A browser that stores nothing
/// keeps it for this visit only.
pub fn set_backend(preference: Preference) {
    if let Some(storage) = storage() {
        let _ = storage.set_item(STORAGE_KEY, as_param(preference));
    }
    let Some(query) = query().filter(|query| query.has(QUERY_PARAM)) else { return };
    query.delete(QUERY_PARAM);
    let rest = String::from(query.to_string());
    let query = if rest.is_empty() { rest } else { format!("?{rest}") };
    let location = window().location();
    let (path, hash) = (location.pathname().unwrap_or_default(), location.hash().unwrap_or_default());
    if let Ok(history) = window().history() {
        // Refused only for another origin's address; this is the page's own.
        let _ = history.replace_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(&format!("{path}{query}{hash}")));
    }
}

/// Local storage, where the browser grants it.
pub fn storage() -> Option<Storage> {
    window().local_storage().ok().flatten()
}

fn query() -> Option<UrlSearchParams> {
    UrlSearchParams::new_with_str(&window().location().search().ok()?).ok()
}
