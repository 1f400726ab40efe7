//! Keys that a page may use without taking them from the browser or from a field.

use wasm_bindgen::JsCast as _;
use web_sys::{Element, KeyboardEvent};

/// Whether a key was pressed without Alt, Control or Meta, which are the browser's, and outside fields, which use the arrow keys
/// themselves.
pub fn is_plain(event: &KeyboardEvent) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let in_field = target.is_some_and(|element| matches!(element.tag_name().as_str(), "INPUT" | "SELECT" | "TEXTAREA"));
    !(in_field || event.alt_key() || event.ctrl_key() || event.meta_key())
}
