//! Messages on the wire: `{ head: JSON of a message enum, parts: [bitmap or buffer] }`; the parts are transferred.

use super::attachment::Attachment;
use crate::browser::exception;
use js_sys::{Array, ArrayBuffer, Object, Reflect};
use protocol::{Event, FaceEvent, Request};
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::Worker;

/// Sends requests.
pub trait Post {
    /// Posts a request and transfers its attachment.
    ///
    /// # Errors
    /// The browser's message if it refuses.
    fn post(&self, request: &Request, attachment: Option<&Attachment>) -> Result<(), String>;
}

impl Post for Worker {
    fn post(&self, request: &Request, attachment: Option<&Attachment>) -> Result<(), String> {
        let head = serde_json::to_string(request).map_err(|error| error.to_string())?;
        let parts = attachment.map_or_else(Array::new, |attachment| Array::of1(&attachment.handle()));
        let message = Object::new();
        let sent = Reflect::set(&message, &"head".into(), &head.into())
            .and_then(|_| Reflect::set(&message, &"parts".into(), &parts))
            .and_then(|_| self.post_message_with_transfer(&message, &parts));
        sent.map_err(|error| exception::message(&error))
    }
}

/// Reads any event.
///
/// # Errors
/// The reason, as a technical detail.
pub fn read(head: &str) -> Result<Event, String> {
    serde_json::from_str(head).map_err(|error| error.to_string())
}

/// Reads an event about faces or the gallery.
///
/// # Errors
/// The reason, as a technical detail; for any other event too.
pub fn read_about_faces(head: &str) -> Result<Event, String> {
    serde_json::from_str::<FaceEvent>(head).map(Event::from).map_err(|error| error.to_string())
}

/// Takes an event, which `read` reads, and the buffer attached to it.
///
/// # Errors
/// The reason, as a technical detail.
pub fn receive(
    message: &JsValue,
    read: impl FnOnce(&str) -> Result<Event, String>,
) -> Result<(Event, Option<ArrayBuffer>), String> {
    let field = |name: &str| Reflect::get(message, &name.into()).map_err(|error| exception::message(&error));
    let head = field("head")?.as_string().ok_or("a message without head")?;
    let event = read(&head)?;
    let parts = field("parts")?.dyn_into::<Array>().map_err(|_| "a message without parts")?;
    Ok((event, parts.get(0).dyn_into::<ArrayBuffer>().ok()))
}
