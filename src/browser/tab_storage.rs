//! Session storage: what is kept for this tab, over a reload and until the tab is closed.

use leptos::prelude::window;
use web_sys::Storage;

/// Prefix of the keys of this page.
pub const PREFIX: &str = "likeness.";

/// The value of a key.
pub fn get(key: &str) -> Option<String> {
    storage()?.get_item(key).ok().flatten()
}

/// Keeps a value. If there is no room, or the browser keeps nothing, an earlier value of the key is removed.
pub fn set(key: &str, value: &str) {
    let Some(storage) = storage() else { return };
    if storage.set_item(key, value).is_err() {
        remove(key);
    }
}

/// Removes a value.
pub fn remove(key: &str) {
    if let Some(storage) = storage() {
        // Fails only for storage that the browser forbids, which holds nothing.
        let _ = storage.remove_item(key);
    }
}

/// The keys of this page.
pub fn keys() -> Vec<String> {
    let Some(storage) = storage() else { return vec![] };
    let all = (0..storage.length().unwrap_or(0)).filter_map(|i| storage.key(i).ok().flatten());
    all.filter(|key| key.starts_with(PREFIX)).collect()
}

fn storage() -> Option<Storage> {
    window().session_storage().ok().flatten()
}
