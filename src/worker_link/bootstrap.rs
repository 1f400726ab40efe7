//! The script that starts the worker: one line in memory, so that the page's content security policy binds the worker.
//!
//! A worker takes the policy of its own script's response, and a host that sends no headers sends none; the page's `<meta>`
//! counts for the page alone. A worker whose script is a `blob:` URL inherits the policy of the page that made the URL
//! instead (HTML standard, "initialize a worker global scope's policy container"), in every engine.
//!
//! The line imports while it runs: Firefox fetches what such a script imports statically past the service worker, and then there is
//! no worker without a connection. What the import throws is thrown once more, since a rejected promise is no `error` event.
//!
//! Firefox forbids it to import while it runs where all site data are blocked. Then the line says so, and another one imports
//! statically: there is no service worker either.

use crate::browser::object_url::ObjectUrl;
use js_sys::{Array, JSON};
use wasm_bindgen::JsValue;
use web_sys::{Blob, BlobPropertyBag, Worker, WorkerOptions, WorkerType};

/// What the line says instead of an event where the browser forbids the import.
pub const FORBIDDEN: &str = "forbidden";

/// A worker, and the address of its script, which must outlive the worker's start; it may be closed when the worker has said anything.
type Opened = Result<(Worker, ObjectUrl), JsValue>;

/// Opens a module worker that runs the module at `url` under the page's policy.
///
/// # Errors
/// The browser's exception, where it starts no worker.
pub fn open(url: &str) -> Opened {
    run(&format!(
        "await import({}).catch((error) => error.name === 'SecurityError' ? postMessage('{FORBIDDEN}') : {THROW});",
        quoted(url)?
    ))
}

/// The same where a worker may import nothing while it runs. What a loader does, the line does itself.
///
/// # Errors
/// As [`open`].
pub fn open_statically(url: &str) -> Opened {
    match url.strip_suffix("_loader.js") {
        Some(program) => {
            let [script, wasm] = [quoted(&format!("{program}.js"))?, quoted(&format!("{program}_bg.wasm"))?];
            run(&format!("import init from {script}; init({{ module_or_path: {wasm} }}).catch((error) => {THROW});"))
        }
        None => run(&format!("import {};", quoted(url)?)),
    }
}

/// Throws the error outside of the promise.
const THROW: &str = "setTimeout(() => { throw error; })";

/// As a literal. The address must be absolute: a relative one has no meaning in a `blob:` URL.
fn quoted(url: &str) -> Result<String, JsValue> {
    Ok(JSON::stringify(&url.into())?.into())
}

fn run(source: &str) -> Opened {
    let options = BlobPropertyBag::new();
    options.set_type("text/javascript");
    let script = ObjectUrl::new(&Blob::new_with_str_sequence_and_options(&Array::of1(&source.into()), &options)?)?;
    let options = WorkerOptions::new();
    options.set_type(WorkerType::Module);
    Ok((Worker::new_with_options(script.address(), &options)?, script))
}
