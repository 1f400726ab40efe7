//! What camera and microphone share: the devices, and the tracks of a stream.

use super::exception;
use leptos::prelude::window;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{MediaDevices, MediaStream, MediaStreamTrack};

/// The devices.
///
/// # Errors
/// The browser's error message: it offers none, or not on an insecure page.
pub(super) fn devices() -> Result<MediaDevices, String> {
    let devices = window().navigator().media_devices().map_err(|error| exception::message(&error))?;
    // On an insecure page the property is missing rather than failing.
    if devices.is_undefined() { Err("navigator.mediaDevices is undefined".to_owned()) } else { Ok(devices) }
}

/// The tracks of a stream. Stopping all of them turns off the device's light.
pub(super) fn tracks(stream: &MediaStream) -> impl Iterator<Item = MediaStreamTrack> {
    stream.get_tracks().into_iter().map(JsValue::unchecked_into)
}
