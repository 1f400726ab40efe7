//! Sound files, decoded by the browser.

use super::{exception, files};
use wasm_bindgen::JsCast as _;
use wasm_bindgen_futures::JsFuture;
use web_sys::{AudioBuffer, Blob, OfflineAudioContext};

/// The channels of a sound file at another rate. The browser filters out what that rate cannot hold.
///
/// # Shapes
/// - returned: `[channels][length]`, about −1..=1
///
/// # Errors
/// The browser's error message, if it cannot read the file as a sound, or memory runs out.
pub async fn decode(file: &Blob, rate: f32) -> Result<Vec<Vec<f32>>, String> {
    let failed = |error| exception::message(&error);
    let buffer = files::buffer(file).await.map_err(failed)?;
    // A context decodes to its own rate. It plays nothing, so that there is nothing to close.
    let context = OfflineAudioContext::new_with_number_of_channels_and_length_and_sample_rate(1, 1, rate);
    let decoding = context.and_then(|context| context.decode_audio_data(&buffer)).map_err(failed)?;
    let sound: AudioBuffer = JsFuture::from(decoding).await.map_err(failed)?.unchecked_into();
    (0..sound.number_of_channels()).map(|channel| sound.get_channel_data(channel).map_err(failed)).collect()
}
