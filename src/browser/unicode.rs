//! Unicode's composed form, by the browser's own tables: those of a crate would be large.

/// The text in composed form (NFC). Native tests have no browser; there the text is unchanged.
pub fn composed(text: &str) -> String {
    if cfg!(target_arch = "wasm32") { js_sys::JsString::from(text).normalize("NFC").into() } else { text.to_owned() }
}
