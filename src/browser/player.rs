//! Sound through the loudspeaker, with Web Audio.

use super::exception;
use std::cell::Cell;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{AudioBufferSourceNode, AudioContext, AudioScheduledSourceNode};

/// A sound that is being played. Dropping it ends the sound and closes what it was played with.
#[derive(Debug)]
pub struct Player {
    context: AudioContext,
    source: AudioBufferSourceNode,
    _ended: Closure<dyn FnMut()>,
}

impl Player {
    /// Plays a sound once, from its beginning; to be called in answer to a click. `ended` is called at its end, but not if it is dropped
    /// before.
    ///
    /// # Shapes
    /// - samples: `[length]`, −1..=1
    ///
    /// # Errors
    /// The browser's error message, if it plays no sound.
    pub fn play(samples: &[f32], rate: f32, ended: impl FnOnce() + 'static) -> Result<Self, String> {
        let failed = |error: JsValue| exception::message(&error);
        let context = AudioContext::new().map_err(failed)?;
        let source = start(&context, samples, rate).map_err(|error| {
            let _ = context.close();
            failed(error)
        })?;
        let ended = Cell::new(Some(ended));
        let ended = Closure::<dyn FnMut()>::new(move || {
            if let Some(ended) = ended.take() {
                ended();
            }
        });
        let scheduled: &AudioScheduledSourceNode = &source;
        scheduled.set_onended(Some(ended.as_ref().unchecked_ref()));
        Ok(Self { context, source, _ended: ended })
    }
}

fn start(context: &AudioContext, samples: &[f32], rate: f32) -> Result<AudioBufferSourceNode, JsValue> {
    let length = u32::try_from(samples.len()).unwrap_or(0);
    let buffer = context.create_buffer(1, length, rate)?;
    buffer.copy_to_channel(samples, 0)?;
    let source = context.create_buffer_source()?;
    source.set_buffer(Some(&buffer));
    source.connect_with_audio_node(&context.destination())?;
    source.start()?;
    Ok(source)
}

impl Drop for Player {
    fn drop(&mut self) {
        let scheduled: &AudioScheduledSourceNode = &self.source;
        scheduled.set_onended(None);
        // Closing ends the sound; a context that is closed already refuses.
        let _ = self.context.close();
    }
}
