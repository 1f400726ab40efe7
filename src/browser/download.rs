//! Handing a file over to the person.

use super::exception;
use gloo_timers::callback::Timeout;
use js_sys::{Array, Uint8Array};
use leptos::prelude::document;
use protocol::failure::{Failure, FailureKind};
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, HtmlElement, Url};

/// How long the file's address stays good: browsers read it after the click, some of them late.
const REVOKE_AFTER_MS: u32 = 60_000;

/// Saves bytes as a file of this name, where the browser saves what it downloads.
///
/// # Errors
/// [`FailureKind::Internal`] with the browser's words, where it refuses.
pub fn save(bytes: &[u8], kind: &str, name: &str) -> Result<(), Failure> {
    let failed = |error: JsValue| Failure::new(FailureKind::Internal, exception::text(&error));
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let parts = Array::of1(&Uint8Array::from(bytes));
    let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &options).map_err(failed)?;
    let url = Url::create_object_url_with_blob(&blob).map_err(failed)?;
    let link: HtmlAnchorElement = document().create_element("a").map_err(failed)?.unchecked_into();
    link.set_href(&url);
    link.set_download(name);
    link.click();
    // It was made above; revoking such a one does not fail.
    Timeout::new(REVOKE_AFTER_MS, move || drop(Url::revoke_object_url(&url))).forget();
    Ok(())
}

/// Has the browser save what is at an address of this tab, under a name.
///
/// # Errors
/// The browser's words, where it makes no link.
pub fn save_url(url: &str, name: &str) -> Result<(), String> {
    let link = document().create_element("a").map_err(|error| exception::text(&error))?;
    for (attribute, value) in [("href", url), ("download", name)] {
        link.set_attribute(attribute, value).map_err(|error| exception::text(&error))?;
    }
    link.unchecked_into::<HtmlElement>().click();
    Ok(())
}
