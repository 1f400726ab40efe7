//! The camera: opened on request, stopped when dropped.

use super::media::tracks;
use super::{exception, media};
use js_sys::{Function, Reflect};
use leptos::prelude::window;
use protocol::failure::{Failure, FailureKind};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{MediaDeviceInfo, MediaDeviceKind, MediaStream, MediaStreamConstraints};

/// A running camera. Dropping it stops its tracks, which turns off the camera's light.
#[derive(Debug)]
pub struct Camera {
    stream: MediaStream,
    _on_ended: Closure<dyn FnMut()>,
}

/// An available camera.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CameraChoice {
    /// Its id in the browser.
    pub id: String,
    /// Its name.
    pub label: String,
}

impl Camera {
    /// Opens a camera: the one with this id, else the one that faces the user. `on_ended` is called if it stops by itself:
    /// it was unplugged, or the permission was withdrawn.
    ///
    /// # Errors
    /// A [`Failure`] of one of the `Camera…` kinds.
    pub async fn open(id: Option<&str>, on_ended: impl FnMut() + 'static) -> Result<Self, Failure> {
        let devices = media::devices().map_err(|detail| Failure::new(FailureKind::CameraInsecure, detail))?;
        let stream: MediaStream = match devices.get_user_media_with_constraints(&constraints(id)) {
            Ok(promise) => JsFuture::from(promise).await.map_err(|error| refusal(&error))?.unchecked_into(),
            Err(error) => return Err(refusal(&error)),
        };
        let on_ended = Closure::<dyn FnMut()>::new(on_ended);
        for track in tracks(&stream) {
            track.set_onended(Some(on_ended.as_ref().unchecked_ref()));
        }
        Ok(Self { stream, _on_ended: on_ended })
    }

    /// The id of the opened camera, if the browser reports it.
    pub fn id(&self) -> Option<String> {
        tracks(&self.stream).next().and_then(|track| track.get_settings().get_device_id())
    }

    /// The stream, for a `<video>`.
    pub const fn stream(&self) -> &MediaStream {
        &self.stream
    }
}

impl Drop for Camera {
    fn drop(&mut self) {
        for track in tracks(&self.stream) {
            track.set_onended(None);
            track.stop();
        }
    }
}

/// The available cameras. Their names are known only after one was allowed. Empty if the browser does not list them.
pub async fn choices() -> Vec<CameraChoice> {
    let Ok(promise) = media::devices().map_err(|_| ()).and_then(|devices| devices.enumerate_devices().map_err(|_| ()))
    else {
        return vec![];
    };
    let listed = JsFuture::from(promise).await.unwrap_or_default();
    let listed = listed.dyn_into::<js_sys::Array>().unwrap_or_default();
    let all = listed.iter().map(JsCast::unchecked_into);
    all.filter(|device: &MediaDeviceInfo| device.kind() == MediaDeviceKind::Videoinput)
        .enumerate()
        .map(|(i, device)| CameraChoice { id: device.device_id(), label: named(device.label(), i) })
        .collect()
}

/// Whether the pages and servers around this page let it use the camera, apart from the person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Delegation {
    /// They do, or this is a page of its own.
    Given,
    /// The page that embeds this one does not pass the camera on, or the browser does not tell whether it does.
    Withheld,
    /// The server's `Permissions-Policy` forbids it.
    Forbidden,
}

impl Delegation {
    /// Decides it: whether the page is embedded in one of another site, and whether the browser says that the document may
    /// use the camera (Permissions Policy, "allowsFeature"), which some do not say.
    pub const fn new(embedded: bool, allowed: Option<bool>) -> Self {
        match (embedded, allowed) {
            (_, Some(true)) | (false, None) => Self::Given,
            (true, _) => Self::Withheld,
            (false, Some(false)) => Self::Forbidden,
        }
    }

    fn of_page() -> Self {
        // Only a page of the same site may look at the one around it.
        let embedded = window().top().ok().flatten().is_none_or(|top| top.location().href().is_err());
        Self::new(embedded, allowed())
    }
}

/// Whether the browser says that this document may use the camera.
fn allowed() -> Option<bool> {
    let document = leptos::prelude::document();
    let policy = |name: &str| Reflect::get(&document, &name.into()).ok().filter(JsValue::is_object);
    let policy = policy("permissionsPolicy").or_else(|| policy("featurePolicy"))?;
    let allows: Function = Reflect::get(&policy, &"allowsFeature".into()).ok()?.dyn_into().ok()?;
    allows.call1(&policy, &"camera".into()).ok()?.as_bool()
}

/// The kind of failure for the name of an exception of `getUserMedia`.
pub fn refusal_kind(name: &str, delegation: Delegation) -> FailureKind {
    match (name, delegation) {
        ("NotAllowedError" | "SecurityError", Delegation::Given) => FailureKind::CameraDenied,
        ("NotAllowedError" | "SecurityError", Delegation::Withheld) => FailureKind::CameraNotDelegated,
        ("NotAllowedError" | "SecurityError", Delegation::Forbidden) => FailureKind::CameraForbidden,
        ("NotFoundError" | "OverconstrainedError", _) => FailureKind::CameraMissing,
        ("NotReadableError" | "AbortError", _) => FailureKind::CameraBusy,
        _ => FailureKind::Internal,
    }
}

fn refusal(error: &JsValue) -> Failure {
    Failure::new(refusal_kind(&exception::name(error), Delegation::of_page()), exception::message(error))
}

/// VGA, from which the detector's input is made: a preference, not a requirement, so that every camera works.
fn constraints(id: Option<&str>) -> MediaStreamConstraints {
    let which = match id {
        Some(id) => serde_json::json!({ "deviceId": { "exact": id } }),
        None => serde_json::json!({ "facingMode": "user" }),
    };
    let mut video = serde_json::json!({ "width": { "ideal": 640 }, "height": { "ideal": 480 } });
    if let (Some(video), serde_json::Value::Object(which)) = (video.as_object_mut(), which) {
        video.extend(which);
    }
    let text = serde_json::json!({ "audio": false, "video": video }).to_string();
    js_sys::JSON::parse(&text).unwrap_or(JsValue::NULL).unchecked_into()
}

fn named(label: String, index: usize) -> String {
    if label.is_empty() { words::camera_numbered(index as u64 + 1) } else { label }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_refusal_has_its_own_kind() {
        for (name, kind) in [
            ("NotAllowedError", FailureKind::CameraDenied),
            ("NotFoundError", FailureKind::CameraMissing),
            ("OverconstrainedError", FailureKind::CameraMissing),
            ("NotReadableError", FailureKind::CameraBusy),
            ("AbortError", FailureKind::CameraBusy),
            ("TypeError", FailureKind::Internal),
        ] {
            assert_eq!(refusal_kind(name, Delegation::Given), kind, "{name}");
        }
    }

    #[test]
    fn a_camera_that_the_embedding_page_or_the_server_withholds_is_not_called_denied_by_the_person() {
        for (embedded, allowed, kind) in [
            (true, Some(false), FailureKind::CameraNotDelegated),
            (true, None, FailureKind::CameraNotDelegated),
            (true, Some(true), FailureKind::CameraDenied),
            (false, Some(false), FailureKind::CameraForbidden),
            (false, Some(true), FailureKind::CameraDenied),
            (false, None, FailureKind::CameraDenied),
        ] {
            let delegation = Delegation::new(embedded, allowed);
            assert_eq!(refusal_kind("NotAllowedError", delegation), kind, "{embedded} {allowed:?}");
            assert_eq!(refusal_kind("NotFoundError", delegation), FailureKind::CameraMissing, "there is none at all");
        }
    }

    #[test]
    fn a_camera_without_a_name_is_numbered() {
        assert_eq!(named(String::new(), 1), "Camera 2", "the second one");
        assert_eq!(named("FaceTime".to_owned(), 0), "FaceTime", "its own name");
    }
}
