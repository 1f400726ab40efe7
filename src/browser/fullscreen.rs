//! Showing one element on the whole screen.

use super::exception;
use leptos::prelude::document;
use web_sys::Element;

/// Whether this browser can; phones of some makers cannot.
pub fn is_offered() -> bool {
    document().fullscreen_enabled()
}

/// Shows an element on the whole screen, or ends that. The Escape key ends it too.
///
/// # Errors
/// The browser's words, where it refuses.
pub fn toggle(element: &Element) -> Result<(), String> {
    if document().fullscreen_element().is_some() {
        document().exit_fullscreen();
        return Ok(());
    }
    element.request_fullscreen().map_err(|error| exception::text(&error))
}
