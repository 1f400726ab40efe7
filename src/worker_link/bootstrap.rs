//! The script that starts the worker: one line in memory, so that the page's content security policy binds the worker.
//!
//! A worker takes the policy of its own script's response, and a host that sends no headers sends none; the page's `<meta>`
//! counts for the page alone. A worker whose script is a `blob:` URL inherits the policy of the page that made the URL
//! instead (HTML standard, "initialize a worker global scope's policy container"), in every engine.
//!
//! The line imports while it runs: Firefox fetches what such a script imports statically past the service worker, and then there is
//! no worker without a connection. What the import throws is thrown once more, since a rejected promise is no `error` event.
//!
//! Firefox forbids the import altogether where all site data are blocked. Then the line says so, and the worker is started by its own
//! address, with the policy that the host sends.

use crate::browser::object_url::ObjectUrl;
use js_sys::{Array, JSON};
use wasm_bindgen::JsValue;
use web_sys::{Blob, BlobPropertyBag, Worker, WorkerOptions, WorkerType};

/// What the line says instead of an event where the browser forbids the import.
pub const FORBIDDEN: &str = "forbidden";

/// Opens a module worker that runs the module at `url` under the page's policy. The returned address must outlive the
/// worker's start; it may be closed when the worker has said anything.
///
/// # Errors
/// The browser's exception, where it starts no worker.
pub fn open(url: &str) -> Result<(Worker, ObjectUrl), JsValue> {
    // Absolute, since a relative address has no meaning in a `blob:` URL.
    let quoted = JSON::stringify(&url.into())?;
    let source = Array::of3(&"await import(".into(), &quoted, &").catch((error) => ".into());
    source.push(
        &"error.name === 'SecurityError' ? postMessage('forbidden') : setTimeout(() => { throw error; }));".into(),
    );
    let options = BlobPropertyBag::new();
    options.set_type("text/javascript");
    let script = ObjectUrl::new(&Blob::new_with_str_sequence_and_options(&source, &options)?)?;
    Ok((open_directly(script.address())?, script))
}

/// Opens a module worker by its own address.
///
/// # Errors
/// As [`open`].
pub fn open_directly(url: &str) -> Result<Worker, JsValue> {
    let options = WorkerOptions::new();
    options.set_type(WorkerType::Module);
    Worker::new_with_options(url, &options)
}
