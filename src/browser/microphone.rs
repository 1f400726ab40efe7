//! The microphone: opened on request, closed when dropped.

use super::{exception, media};
use js_sys::Reflect;
use std::cell::Cell;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobEvent, MediaRecorder, MediaStream, MediaStreamConstraints, RecordingState};

/// A microphone that records. Dropping it ends the recording without a result, and turns the microphone off.
#[derive(Debug)]
pub struct Microphone {
    stream: MediaStream,
    recorder: MediaRecorder,
    _on_data: Closure<dyn FnMut(BlobEvent)>,
}

/// Why there is no microphone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// The person, an embedding page or the server forbids it.
    Denied,
    /// There is none.
    Missing,
    /// Another program uses it, or it failed.
    Busy,
    /// The browser cannot record, or not on this page.
    Unsupported,
}

impl Refusal {
    /// The cause for the name of an exception of `getUserMedia` or `MediaRecorder`.
    pub fn of_exception(name: &str) -> Self {
        match name {
            "NotAllowedError" | "SecurityError" => Self::Denied,
            "NotFoundError" | "OverconstrainedError" => Self::Missing,
            "NotReadableError" | "AbortError" => Self::Busy,
            _ => Self::Unsupported,
        }
    }
}

impl Microphone {
    /// Opens the microphone and begins to record. `done` is called with the recording after [`Self::finish`], or when the
    /// microphone stops by itself.
    ///
    /// # Errors
    /// [`Refusal`].
    pub async fn record(done: impl FnOnce(Blob) + 'static) -> Result<Self, Refusal> {
        let stream = open().await.map_err(|error| Refusal::of_exception(&exception::name(&error)))?;
        let on_data = Cell::new(Some(done));
        let on_data = Closure::<dyn FnMut(BlobEvent)>::new(move |event: BlobEvent| {
            if let (Some(done), Some(blob)) = (on_data.take(), event.data()) {
                done(blob);
            }
        });
        let recorder = start(&stream, &on_data).map_err(|error| {
            close(&stream);
            Refusal::of_exception(&exception::name(&error))
        })?;
        Ok(Self { stream, recorder, _on_data: on_data })
    }

    /// Ends the recording. It is passed on a moment later, so this is not dropped until then.
    pub fn finish(&self) {
        if self.recorder.state() != RecordingState::Inactive {
            // Fails only if it is inactive.
            let _ = self.recorder.stop();
        }
    }

    /// The stream.
    pub const fn stream(&self) -> &MediaStream {
        &self.stream
    }
}

impl Drop for Microphone {
    fn drop(&mut self) {
        self.recorder.set_ondataavailable(None);
        self.finish();
        close(&self.stream);
    }
}

async fn open() -> Result<MediaStream, JsValue> {
    let devices = media::devices()?;
    // As it sounds: what makes speech clearer takes away music and noise, which the filters are to show.
    let sound = js_sys::Object::new();
    for name in ["autoGainControl", "echoCancellation", "noiseSuppression"] {
        Reflect::set(&sound, &name.into(), &JsValue::FALSE)?;
    }
    let constraints = MediaStreamConstraints::new();
    constraints.set_audio(&sound);
    JsFuture::from(devices.get_user_media_with_constraints(&constraints)?).await?.dyn_into()
}

fn start(stream: &MediaStream, on_data: &Closure<dyn FnMut(BlobEvent)>) -> Result<MediaRecorder, JsValue> {
    let recorder = MediaRecorder::new_with_media_stream(stream)?;
    recorder.set_ondataavailable(Some(on_data.as_ref().unchecked_ref()));
    recorder.start()?;
    Ok(recorder)
}

fn close(stream: &MediaStream) {
    media::tracks(stream).for_each(|track| track.stop());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_refusal_has_its_cause() {
        for (name, cause) in [
            ("NotAllowedError", Refusal::Denied),
            ("SecurityError", Refusal::Denied),
            ("NotFoundError", Refusal::Missing),
            ("NotReadableError", Refusal::Busy),
            ("NotSupportedError", Refusal::Unsupported),
            ("", Refusal::Unsupported),
        ] {
            assert_eq!(Refusal::of_exception(name), cause, "{name}");
        }
    }
}
