//! What this page has stored in the browser, and deleting it.

use super::{address, exception, service_worker, tab_storage};
use leptos::prelude::window;
use std::cell::Cell;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Cache, CacheStorage};

/// Prefix of the names of what this page stores. Other pages of the same origin may store items too; they are not touched.
const PREFIX: &str = "likeness";

thread_local! {
    /// Whether everything was deleted in this visit.
    static DELETED: Cell<bool> = const { Cell::new(false) };
}

/// Whether everything was deleted in this visit: what the page keeps unasked it then keeps no more.
pub fn were_deleted() -> bool {
    DELETED.get()
}

/// A stored item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StoredItem {
    /// A cache, and how many files it holds.
    Cache {
        /// Its name.
        name: String,
        /// Files in it.
        files: u32,
    },
    /// What this tab keeps until it is closed, in session storage.
    Tab {
        /// How many values.
        values: u32,
    },
    /// The service worker of this page.
    ServiceWorker,
    /// A setting in local storage.
    Setting {
        /// Its key.
        key: String,
        /// Its value.
        value: String,
    },
}

/// Why the browser does not say what is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ListError {
    /// It forbids this page to store anything, so nothing is stored.
    Forbidden,
    /// Another error: its message.
    Failed(String),
}

impl From<JsValue> for ListError {
    fn from(error: JsValue) -> Self {
        match exception::name(&error).as_str() {
            "SecurityError" => Self::Forbidden,
            _ => Self::Failed(exception::message(&error)),
        }
    }
}

/// Lists what is stored.
///
/// # Errors
/// [`ListError`], if the browser does not list it.
pub async fn list() -> Result<Vec<StoredItem>, ListError> {
    let mut found: Vec<StoredItem> =
        settings().into_iter().map(|(key, value)| StoredItem::Setting { key, value }).collect();
    let kept = u32::try_from(tab_storage::keys().len()).unwrap_or(u32::MAX);
    found.extend((kept > 0).then_some(StoredItem::Tab { values: kept }));
    found.extend(service_worker::registration().await.map(|_| StoredItem::ServiceWorker));
    for name in cache_names().await? {
        let files = file_count(&name).await?;
        found.push(StoredItem::Cache { name, files });
    }
    Ok(found)
}

/// Deletes what is stored and lists what is left: nothing, unless the browser refuses.
///
/// # Errors
/// [`ListError`], if the browser refuses to delete or to list.
pub async fn delete_all() -> Result<Vec<StoredItem>, ListError> {
    DELETED.set(true);
    if let Some(storage) = address::storage() {
        for (key, _) in settings() {
            storage.remove_item(&key)?;
        }
    }
    tab_storage::keys().iter().for_each(|key| tab_storage::remove(key));
    // Before its caches, so that it does not fill them again.
    if let Some(registration) = service_worker::registration().await {
        JsFuture::from(registration.unregister()?).await?;
    }
    for name in cache_names().await? {
        if let Some(caches) = caches() {
            JsFuture::from(caches.delete(&name)).await?;
        }
    }
    list().await
}

fn settings() -> Vec<(String, String)> {
    let Some(storage) = address::storage() else { return vec![] };
    let keys = (0..storage.length().unwrap_or(0)).filter_map(|i| storage.key(i).ok().flatten());
    keys.filter(|key| key.starts_with(PREFIX))
        .map(|key| {
            let value = storage.get_item(&key).ok().flatten().unwrap_or_default();
            (key, value)
        })
        .collect()
}

/// Cache Storage; it is missing on insecure pages and in some private windows.
fn caches() -> Option<CacheStorage> {
    window().caches().ok().filter(|caches| !caches.is_undefined())
}

async fn cache_names() -> Result<Vec<String>, JsValue> {
    let Some(caches) = caches() else { return Ok(vec![]) };
    let names: js_sys::Array = JsFuture::from(caches.keys()).await?.unchecked_into();
    Ok(names.iter().filter_map(|name| name.as_string()).filter(|name| name.starts_with(PREFIX)).collect())
}

async fn file_count(name: &str) -> Result<u32, JsValue> {
    let Some(caches) = caches() else { return Ok(0) };
    let cache: Cache = JsFuture::from(caches.open(name)).await?.unchecked_into();
    let files: js_sys::Array = JsFuture::from(cache.keys()).await?.unchecked_into();
    Ok(files.length())
}
