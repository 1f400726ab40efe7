//! Messages on the wire: `{ head: JSON of a protocol enum, parts: [bitmap, frame or buffer] }`, parts transferred.
//!
//! The only place where a copy of pixels could sneak into the thread boundary.

use super::frame::Shown;
use crate::ports::Outbox;
use js_sys::{Array, Object, Reflect, Uint8Array};
use vision::pixels::RgbaFrame;
use vision::protocol::{Event, Request};
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::DedicatedWorkerGlobalScope;

/// This worker's global scope.
pub fn scope() -> DedicatedWorkerGlobalScope {
    js_sys::global().unchecked_into()
}

/// Reads a request and the picture beside it.
///
/// # Errors
/// What is wrong with the message, in technical words.
pub fn receive(message: &JsValue) -> Result<(Request, Option<Shown>), String> {
    let field = |name: &str| Reflect::get(message, &JsValue::from_str(name)).map_err(|e| format!("{e:?}"));
    let head = field("head")?.as_string().ok_or("a message without head")?;
    let request = serde_json::from_str(&head).map_err(|e| e.to_string())?;
    let parts = field("parts")?;
    Ok((request, Shown::of(Array::from(&parts).get(0))))
}

/// Posts events to the page.
#[derive(Debug, Clone, Copy, Default)]
pub struct PostOutbox;

impl Outbox for PostOutbox {
    fn send(&self, event: Event, chip: Option<RgbaFrame>) {
        let Ok(head) = serde_json::to_string(&event) else {
            return; // Only a map with non-string keys or a failing writer makes this fail; events have neither.
        };
        let parts = Array::new();
        if let Some(chip) = chip {
            parts.push(&Uint8Array::from(chip.bytes()).buffer());
        }
        let message = Object::new();
        let set = |name: &str, value: &JsValue| Reflect::set(&message, &JsValue::from_str(name), value).is_ok();
        if set("head", &JsValue::from_str(&head)) && set("parts", &parts) {
            // A page that has gone away cannot be told anything.
            let _ = scope().post_message_with_transfer(&message, &parts);
        }
    }
}
