//! Picture files that were chosen, dropped or pasted.

use super::exception;
use js_sys::{Array, ArrayBuffer, Uint8Array};
use leptos::prelude::window;
use protocol::failure::{Failure, FailureKind};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, File, FileList, Response};

/// The first picture among these files; if none has the media type of one, the first file, which is then decoded or rejected.
///
/// # Errors
/// [`FailureKind::NoPictureGiven`] if there is no file.
pub fn first_picture(files: Option<&FileList>) -> Result<File, Failure> {
    let all = || files.into_iter().flat_map(|files| (0..files.length()).filter_map(|i| files.item(i)));
    let picture = all().find(|file| file.type_().starts_with("image/")).or_else(|| all().next());
    picture.ok_or_else(|| Failure::new(FailureKind::NoPictureGiven, "no file among what was given"))
}

/// All bytes of a file.
///
/// # Errors
/// The browser's exception, if the file is gone or memory runs out.
pub async fn bytes(file: &Blob) -> Result<Vec<u8>, JsValue> {
    let buffer = buffer(file).await?;
    Ok(Uint8Array::new(&buffer).to_vec())
}

/// All bytes of a file, outside this program's memory.
///
/// # Errors
/// Like [`bytes`].
pub async fn buffer(file: &Blob) -> Result<ArrayBuffer, JsValue> {
    JsFuture::from(file.array_buffer()).await?.dyn_into()
}

/// A PNG file of these bytes.
///
/// # Errors
/// The browser's exception, if memory runs out.
pub fn png(bytes: &[u8]) -> Result<Blob, JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type("image/png");
    Blob::new_with_u8_array_sequence_and_options(&Array::of1(&Uint8Array::from(bytes)), &options)
}

/// The file of these bytes in base64; `None` if they are not.
pub fn of_base64(base64: &str) -> Option<Blob> {
    // Each character is a byte.
    let bytes: Option<Vec<u8>> = window().atob(base64).ok()?.chars().map(|c| u8::try_from(c).ok()).collect();
    let bytes = Uint8Array::from(bytes?.as_slice());
    Blob::new_with_u8_array_sequence(&Array::of1(&bytes)).ok()
}

/// Fetches a sample picture.
///
/// # Errors
/// [`FailureKind::NoConnection`] if the server is not reached or the connection breaks, [`FailureKind::FileMissing`] if it has no
/// such picture; with the address.
pub async fn fetch_sample(path: &str) -> Result<Blob, Failure> {
    let failed = |kind: FailureKind, detail: String| Failure::new(kind, format!("{path}: {detail}"));
    let broken = |error: JsValue| failed(FailureKind::NoConnection, exception::message(&error));
    let url = super::address::resolve(path).map_err(|detail| failed(FailureKind::Internal, detail))?;
    let response: Response = JsFuture::from(window().fetch_with_str(&url)).await.map_err(broken)?.unchecked_into();
    let blob: Blob = JsFuture::from(response.blob().map_err(broken)?).await.map_err(broken)?.unchecked_into();
    match is_picture_answer(response.status(), &blob.type_()) {
        true => Ok(blob),
        false => Err(failed(FailureKind::FileMissing, format!("{} {}", response.status(), blob.type_()))),
    }
}

/// Whether the server answered with a picture. Some answer every unknown address with a page and the status 200.
fn is_picture_answer(status: u16, media_type: &str) -> bool {
    (200..300).contains(&status) && !media_type.starts_with("text/")
}

/// Every file that was chosen.
pub fn all(files: Option<&FileList>) -> Vec<File> {
    files.into_iter().flat_map(|files| (0..files.length()).filter_map(|i| files.item(i))).collect()
}

/// The name of a file, including its folders if a folder was chosen.
pub fn path(file: &File) -> String {
    let path = js_sys::Reflect::get(file, &"webkitRelativePath".into()).ok().and_then(|path| path.as_string());
    path.filter(|path| !path.is_empty()).unwrap_or_else(|| file.name())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_without_the_picture_is_recognised() {
        assert!(is_picture_answer(200, "image/jpeg"), "the picture");
        assert!(is_picture_answer(200, "application/octet-stream"), "the picture, on a host that knows no media types");
        assert!(!is_picture_answer(404, "image/jpeg"), "not there");
        assert!(!is_picture_answer(200, "text/html"), "a page in its place");
    }
}
