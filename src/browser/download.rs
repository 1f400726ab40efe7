//! Handing a file to the person.

use super::exception;
use leptos::prelude::document;
use wasm_bindgen::JsCast as _;
use web_sys::HtmlElement;

/// Has the browser save what is at an address of this tab, under a name.
///
/// # Errors
/// The browser's words, where it makes no link.
pub fn offer(url: &str, name: &str) -> Result<(), String> {
    let link = document().create_element("a").map_err(|error| exception::text(&error))?;
    for (attribute, value) in [("href", url), ("download", name)] {
        link.set_attribute(attribute, value).map_err(|error| exception::text(&error))?;
    }
    link.unchecked_into::<HtmlElement>().click();
    Ok(())
}
