//! Estimates the number of guesses that a passphrase withstands, with zxcvbn-ts. It is loaded on first use: it has a third of
//! the page's size, and few visitors choose a passphrase.

use js_sys::{Array, Function, Object, Promise, Reflect};
use leptos::prelude::document;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;

/// The files in the order in which they must run.
const SCRIPTS: [&str; 2] = ["zxcvbn/core.js", "zxcvbn/dictionaries.js"];

/// A loaded estimator.
#[derive(Debug, Clone)]
pub struct PassphraseEstimator {
    factory: JsValue,
    check: Function,
}

impl PassphraseEstimator {
    /// Fetches and prepares zxcvbn-ts.
    ///
    /// # Errors
    /// The browser's exception, or a missing member of the library.
    pub async fn load() -> Result<Self, JsValue> {
        let global = js_sys::global();
        if Reflect::get(&global, &"zxcvbnts".into())?.is_undefined() {
            for script in SCRIPTS {
                JsFuture::from(run(script)).await?;
            }
        }
        let library = Reflect::get(&global, &"zxcvbnts".into())?;
        let core = Reflect::get(&library, &"core".into())?;
        let common = Reflect::get(&library, &"language-common".into())?;
        let options = Object::new();
        Reflect::set(&options, &"dictionary".into(), &Reflect::get(&common, &"dictionary".into())?)?;
        Reflect::set(&options, &"graphs".into(), &Reflect::get(&common, &"adjacencyGraphs".into())?)?;
        let factory: Function = Reflect::get(&core, &"ZxcvbnFactory".into())?.dyn_into()?;
        let factory = Reflect::construct(&factory, &Array::of1(&options))?;
        let check = Reflect::get(&factory, &"check".into())?.dyn_into()?;
        Ok(Self { factory, check })
    }

    /// The decimal logarithm of the number of guesses; `None` if the library returns something else.
    pub fn guesses_log10(&self, passphrase: &str) -> Option<f64> {
        let result = self.check.call1(&self.factory, &passphrase.into()).ok()?;
        Reflect::get(&result, &"guessesLog10".into()).ok()?.as_f64()
    }
}

/// Runs a script of this site; the promise resolves once it has run.
fn run(address: &str) -> Promise {
    let address = address.to_owned();
    Promise::new(&mut |resolve, reject| {
        let append = || -> Result<(), JsValue> {
            let script = document().create_element("script")?;
            script.set_attribute("src", &address)?;
            let failed = reject.clone();
            let on_error = Closure::once_into_js(move || drop(failed.call0(&JsValue::NULL)));
            script.add_event_listener_with_callback("load", resolve.unchecked_ref())?;
            script.add_event_listener_with_callback("error", on_error.unchecked_ref())?;
            document().body().ok_or("no body")?.append_child(&script)?;
            script.remove();
            Ok(())
        };
        if let Err(error) = append() {
            let _ = reject.call1(&JsValue::NULL, &error);
        }
    })
}
