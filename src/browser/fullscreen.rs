//! Full-screen mode.

use super::exception;
use leptos::prelude::document;
use web_sys::Element;

/// Whether this browser supports it; those of some phones do not.
pub fn is_offered() -> bool {
    document().fullscreen_enabled()
}

/// Shows an element in full-screen mode, or ends that mode. The Escape key ends it too.
///
/// # Errors
/// The browser's error message, if it fails.
pub fn toggle(element: &Element) -> Result<(), String> {
    if document().fullscreen_element().is_some() {
        document().exit_fullscreen();
        return Ok(());
    }
    element.request_fullscreen().map_err(|error| exception::message(&error))
}
