//! Exceptions of the browser's storage as errors of the gallery's ports.

use super::js::{error_name, error_text};
use crate::ports::gallery::StoreError;
use wasm_bindgen::JsValue;

/// Storage cannot be used at all.
pub fn unavailable(error: JsValue) -> StoreError {
    StoreError::Unavailable(error_text(&error))
}

/// What an exception of the browser's storage means: of `IndexedDB` and Cache Storage alike.
pub fn failed(error: JsValue) -> StoreError {
    let text = error_text(&error);
    match error_name(&error).as_str() {
        "QuotaExceededError" => StoreError::Full(text),
        "VersionError" => StoreError::Newer,
        // The errors of private windows and blocked storage.
        "SecurityError" | "InvalidStateError" => StoreError::Unavailable(text),
        // Chromium's, where all site data is blocked. Its messages are in English everywhere.
        "UnknownError" if text.contains("denied permission") => StoreError::Unavailable(text),
        _ => StoreError::Failed(text),
    }
}
