//! Custom properties of the whole page, set through the object model: the page's policy forbids styles in the document.

use leptos::prelude::document;
use wasm_bindgen::JsCast as _;
use web_sys::HtmlElement;

/// Sets a custom property, or leaves it to the style sheet.
pub fn set(name: &str, value: Option<&str>) {
    let root = document().document_element().and_then(|root| root.dyn_into::<HtmlElement>().ok());
    let Some(style) = root.map(|root| root.style()) else { return };
    // Only a style that cannot be changed refuses, and this one can.
    let _ = match value {
        Some(value) => style.set_property(name, value),
        None => style.remove_property(name).map(drop),
    };
}
