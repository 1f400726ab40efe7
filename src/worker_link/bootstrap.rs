//! The script that starts the worker: one line in memory, so that the page's content security policy binds the worker.
//!
//! A worker takes the policy of its own script's response, and a host that sends no headers sends none; the page's `<meta>`
//! counts for the page alone. A worker whose script is a `blob:` URL inherits the policy of the page that made the URL
//! instead (HTML standard, "initialize a worker global scope's policy container"), in every engine.

use crate::browser::object_url::ObjectUrl;
use js_sys::{Array, JSON, JsString};
use wasm_bindgen::JsValue;
use web_sys::{Blob, BlobPropertyBag, Worker, WorkerOptions, WorkerType};

/// Opens a module worker that runs the module at `url` under the page's policy. The returned address must outlive the
/// worker's start; it may be closed when the worker has said anything.
///
/// # Errors
/// The browser's exception, where it starts no worker.
pub fn open(url: &str) -> Result<(Worker, ObjectUrl), JsValue> {
    // Absolute, since a relative address has no meaning in a `blob:` URL.
    let quoted: JsString = JSON::stringify(&url.into())?;
    let source = Array::of1(&JsString::from("import ").concat(&quoted));
    let options = BlobPropertyBag::new();
    options.set_type("text/javascript");
    let script = ObjectUrl::new(&Blob::new_with_str_sequence_and_options(&source, &options)?)?;
    let options = WorkerOptions::new();
    options.set_type(WorkerType::Module);
    Ok((Worker::new_with_options(script.address(), &options)?, script))
}
