//! Messages on the wire: `{ head: JSON of a protocol enum, parts: [bitmap, frame or buffer] }`, parts transferred.
//!
//! The only place where a copy of pixels could sneak into the thread boundary.

use super::frame::FrameSource;
use crate::ports::Outbox;
use js_sys::{Array, ArrayBuffer, Object, Reflect, Uint8Array};
use protocol::{Event, Request};
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::DedicatedWorkerGlobalScope;

/// This worker's global scope.
pub fn scope() -> DedicatedWorkerGlobalScope {
    js_sys::global().unchecked_into()
}

/// What comes beside a request.
#[derive(Debug)]
pub enum Attachment {
    /// A picture.
    Picture(FrameSource),
    /// A file.
    Bytes(ArrayBuffer),
}

impl Attachment {
    /// Gives the memory of a picture back that nobody will look at.
    pub fn close(&self) {
        if let Self::Picture(frame_source) = self {
            frame_source.close();
        }
    }
}

/// Reads a request and what came beside it.
///
/// # Errors
/// What is wrong with the message, in technical words.
pub fn receive(message: &JsValue) -> Result<(Request, Option<Attachment>), String> {
    let field = |name: &str| Reflect::get(message, &JsValue::from_str(name)).map_err(|e| format!("{e:?}"));
    let head = field("head")?.as_string().ok_or("a message without head")?;
    let request = serde_json::from_str(&head).map_err(|e| e.to_string())?;
    let part = Array::from(&field("parts")?).get(0);
    let beside = match FrameSource::of(part.clone()) {
        Some(frame_source) => Some(Attachment::Picture(frame_source)),
        None => part.dyn_into::<ArrayBuffer>().ok().map(Attachment::Bytes),
    };
    Ok((request, beside))
}

/// Posts events to the page.
#[derive(Debug, Clone, Copy, Default)]
pub struct PostOutbox;

impl Outbox for PostOutbox {
    fn send(&self, event: Event, beside: Option<Vec<u8>>) {
        let Ok(head) = serde_json::to_string(&event) else {
            return; // Only a map with non-string keys or a failing writer makes this fail; events have neither.
        };
        let parts = Array::new();
        if let Some(bytes) = beside {
            parts.push(&Uint8Array::from(bytes.as_slice()).buffer());
        }
        let message = Object::new();
        let set = |name: &str, value: &JsValue| Reflect::set(&message, &JsValue::from_str(name), value).is_ok();
        if set("head", &JsValue::from_str(&head)) && set("parts", &parts) {
            // A page that has gone away cannot be told anything.
            let _ = scope().post_message_with_transfer(&message, &parts);
        }
    }
}
