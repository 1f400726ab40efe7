//! JavaScript exceptions as text.

use js_sys::Reflect;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{ErrorEvent, Event};

/// The name of an exception, such as `NotAllowedError`; empty if it has none.
pub fn name(error: &JsValue) -> String {
    property(error, "name").unwrap_or_default()
}

/// The exception's name and message.
pub fn message(error: &JsValue) -> String {
    if let Some(text) = error.as_string() {
        return text;
    }
    match (property(error, "name"), property(error, "message")) {
        (Some(name), Some(message)) => format!("{name}: {message}"),
        (Some(text), None) | (None, Some(text)) => text,
        (None, None) => format!("{error:?}"),
    }
}

/// The message of an error event. The event of a script that could not be loaded has none.
pub fn event_message(event: &Event) -> String {
    match event.dyn_ref::<ErrorEvent>().map(ErrorEvent::message) {
        Some(message) if !message.is_empty() => message,
        _ => format!("the worker sent a \u{201c}{}\u{201d} event without a message", event.type_()),
    }
}

fn property(value: &JsValue, name: &str) -> Option<String> {
    Reflect::get(value, &name.into()).ok()?.as_string().filter(|text| !text.is_empty())
}
