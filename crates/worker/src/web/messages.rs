//! Messages on the wire: `{ head: JSON of a message enum, parts: [bitmap, frame or buffer] }`; the parts are transferred.
//!
//! This is the only place in the worker where pixels could accidentally be copied between threads.

use super::js::{error_text, get, set};
use super::raw_attachment::RawAttachment;
use crate::attachment::Attachment;
use crate::ports::Outbox;
use js_sys::{Array, Object, Uint8Array};
use protocol::{Event, Request};
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::DedicatedWorkerGlobalScope;

/// This worker's global scope.
pub fn scope() -> DedicatedWorkerGlobalScope {
    js_sys::global().unchecked_into()
}

/// Reads a request and its attachment.
///
/// # Errors
/// What is wrong with the message, as technical detail.
pub(super) fn receive(message: &JsValue) -> Result<(Request, RawAttachment), String> {
    let field = |name: &str| get(message, name).map_err(|error| error_text(&error));
    let head = field("head")?.as_string().ok_or("a message without head")?;
    let request = serde_json::from_str(&head).map_err(|error| error.to_string())?;
    Ok((request, RawAttachment::of(Array::from(&field("parts")?).get(0))))
}

/// Posts events to the page.
#[derive(Debug, Clone, Copy, Default)]
pub struct PostOutbox;

impl Outbox for PostOutbox {
    fn send(&self, event: Event, attachment: Attachment) {
        let Ok(head) = serde_json::to_string(&event) else {
            return; // Only a map with non-string keys or a failing writer makes this fail; events have neither.
        };
        let parts = Array::new();
        if let Some(bytes) = attachment.into_bytes() {
            parts.push(&Uint8Array::from(bytes.as_slice()).buffer());
        }
        let message = Object::new();
        if set(&message, "head", &JsValue::from_str(&head)).is_ok() && set(&message, "parts", &parts).is_ok() {
            // A page that is gone cannot receive it.
            let _ = scope().post_message_with_transfer(&message, &parts);
        }
    }
}
