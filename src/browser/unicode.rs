//! Unicode's composed form, by the browser's own tables: those of a crate would be large.

/// The text in composed form (NFC). Native tests have no browser; there the text stays as it is.
pub fn composed(text: &str) -> String {
    #[cfg(target_arch = "wasm32")]
    let text = String::from(js_sys::JsString::from(text).normalize("NFC"));
    text.into()
}
