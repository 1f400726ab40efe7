//! Saves files.

use super::{canvas, exception, files};
use gloo_timers::callback::Timeout;
use js_sys::{Array, ArrayBuffer, Uint8Array};
use leptos::prelude::document;
use likeness_core::pixels::RgbaFrame;
use protocol::failure::{Failure, FailureKind};
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, HtmlElement, Url};

/// How long the file's address remains valid: browsers read it some time after the click.
const REVOKE_AFTER_MS: u32 = 60_000;

/// Saves bytes as a file of this name in the browser's download folder.
///
/// # Errors
/// [`FailureKind::Internal`] with the browser's error message, if it fails.
pub fn save(bytes: &[u8], kind: &str, name: &str) -> Result<(), Failure> {
    save_buffer(&Uint8Array::from(bytes).buffer(), kind, name)
}

/// Saves a buffer as a file of this name in the browser's download folder.
///
/// # Errors
/// Like [`save`].
pub fn save_buffer(buffer: &ArrayBuffer, kind: &str, name: &str) -> Result<(), Failure> {
    let failed = |error: JsValue| Failure::new(FailureKind::Internal, exception::message(&error));
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let parts = Array::of1(&Uint8Array::new(buffer));
    let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &options).map_err(failed)?;
    let url = Url::create_object_url_with_blob(&blob).map_err(failed)?;
    let link: HtmlAnchorElement = document().create_element("a").map_err(failed)?.unchecked_into();
    link.set_href(&url);
    link.set_download(name);
    link.click();
    // Revoking a valid object URL does not fail.
    Timeout::new(REVOKE_AFTER_MS, move || drop(Url::revoke_object_url(&url))).forget();
    Ok(())
}

/// Saves pixels of our own as a PNG file of this name in the browser's download folder.
///
/// # Errors
/// [`FailureKind::NotSaved`] if memory runs out, or like [`save`].
pub async fn save_picture(frame: &RgbaFrame, name: &str) -> Result<(), Failure> {
    let failed = |error: JsValue| Failure::new(FailureKind::NotSaved, exception::message(&error));
    let file = canvas::png_of(&canvas::image_data(frame).map_err(failed)?).await?;
    save_buffer(&files::buffer(&file).await.map_err(failed)?, "image/png", name)
}

/// Saves the content of an address in this tab as a file of this name.
///
/// # Errors
/// The browser's error message, if it cannot create a link.
pub fn save_url(url: &str, name: &str) -> Result<(), String> {
    let link = document().create_element("a").map_err(|error| exception::message(&error))?;
    for (attribute, value) in [("href", url), ("download", name)] {
        link.set_attribute(attribute, value).map_err(|error| exception::message(&error))?;
    }
    link.unchecked_into::<HtmlElement>().click();
    Ok(())
}
