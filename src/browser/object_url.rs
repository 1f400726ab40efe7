//! An address for bytes in this tab.

use wasm_bindgen::JsValue;
use web_sys::{Blob, Url};

/// An object URL that is revoked when dropped.
#[derive(Debug)]
pub struct ObjectUrl(String);

impl ObjectUrl {
    /// An address for these bytes.
    ///
    /// # Errors
    /// The browser's exception, if memory runs out.
    pub fn new(blob: &Blob) -> Result<Self, JsValue> {
        Url::create_object_url_with_blob(blob).map(Self)
    }

    /// The address, for an `<img>` or a link.
    pub fn address(&self) -> &str {
        &self.0
    }
}

impl Drop for ObjectUrl {
    fn drop(&mut self) {
        // Revoking a valid object URL does not fail.
        let _ = Url::revoke_object_url(&self.0);
    }
}
