//! Picture files that were chosen, dropped or pasted.

use super::exception;
use js_sys::{Array, ArrayBuffer, Uint8Array};
use leptos::prelude::window;
use protocol::failure::{Failure, FailureKind};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, DataTransfer, File, FileList, Response};

/// The first picture among these files; if none has the media type of one, the first file, which is then decoded or rejected.
///
/// # Errors
/// [`FailureKind::NoPictureGiven`] if there is no file.
pub fn first_picture(files: Option<&FileList>) -> Result<File, Failure> {
    let all = || files.into_iter().flat_map(|files| (0..files.length()).filter_map(|i| files.item(i)));
    let picture = all().find(|file| file.type_().starts_with("image/")).or_else(|| all().next());
    picture.ok_or_else(|| Failure::new(FailureKind::NoPictureGiven, "no file among what was given"))
}

/// The picture in what was dropped or pasted.
///
/// # Errors
/// [`FailureKind::NoPictureGiven`] if there is none.
pub fn transferred_picture(transfer: Option<&DataTransfer>) -> Result<File, Failure> {
    first_picture(transfer.and_then(DataTransfer::files).as_ref())
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

/// Fetches a sample picture.
///
/// # Errors
/// [`FailureKind::Internal`] with the address, if it cannot be fetched.
pub async fn fetch_sample(path: &str) -> Result<Blob, Failure> {
    let failed = |detail: String| Failure::new(FailureKind::Internal, format!("{path}: {detail}"));
    let url = super::address::resolve(path).map_err(failed)?;
    let fetched = JsFuture::from(window().fetch_with_str(&url)).await.map_err(|e| failed(exception::message(&e)))?;
    let response: Response = fetched.unchecked_into();
    if !response.ok() {
        return Err(failed(format!("{} {}", response.status(), response.status_text())));
    }
    let promise = response.blob().map_err(|e| failed(exception::message(&e)))?;
    let blob = JsFuture::from(promise).await.map_err(|e| failed(exception::message(&e)))?;
    Ok(blob.unchecked_into())
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
