//! Accesses browser interfaces by name, because each further interface of web-sys would recompile everything that depends on
//! it, including burn's GPU runtime.

use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;

/// A property; `undefined` if there is none.
///
/// # Errors
/// If `object` is not an object or the property throws.
pub fn get(object: &JsValue, name: &str) -> Result<JsValue, JsValue> {
    Reflect::get(object, &JsValue::from_str(name))
}

/// A property; `undefined` if there is none, `object` is not an object, or the property throws.
pub fn property(object: &JsValue, name: &str) -> JsValue {
    get(object, name).unwrap_or(JsValue::UNDEFINED)
}

/// Sets a property.
///
/// # Errors
/// If `object` is not an object or the property throws.
pub fn set(object: &JsValue, name: &str, value: &JsValue) -> Result<(), JsValue> {
    Reflect::set(object, &JsValue::from_str(name), value).map(drop)
}

/// Calls a method.
///
/// # Errors
/// If there is no such method or it throws.
pub fn call(object: &JsValue, method: &str, arguments: &[&JsValue]) -> Result<JsValue, JsValue> {
    let function: Function = get(object, method)?.dyn_into()?;
    let list: Array = arguments.iter().copied().cloned().collect();
    Reflect::apply(&function, object, &list)
}

/// A plain object.
///
/// # Errors
/// Never in practice.
pub fn object(fields: &[(&str, &JsValue)]) -> Result<JsValue, JsValue> {
    let object: JsValue = Object::new().into();
    fields.iter().try_for_each(|(name, value)| set(&object, name, value))?;
    Ok(object)
}

/// Calls a method and awaits its promise.
///
/// # Errors
/// As for [`call`], or the reason of the rejection.
pub async fn call_async(object: &JsValue, method: &str, arguments: &[&JsValue]) -> Result<JsValue, JsValue> {
    let promise: Promise = call(object, method, arguments)?.dyn_into()?;
    JsFuture::from(promise).await
}

/// Waits for one of an object's events: `Ok` for the first named, `Err` for any of the others.
///
/// # Errors
/// The event that indicates failure.
pub async fn event(object: &JsValue, success: &str, failures: &[&str]) -> Result<JsValue, JsValue> {
    // The promise's own functions are the handlers: nothing has to be kept alive or freed.
    let promise = Promise::new(&mut |resolve, reject| {
        // A handler that cannot be set would never be called; these objects accept them all.
        let _ = set(object, success, &resolve);
        failures.iter().for_each(|name| drop(set(object, name, &reject)));
    });
    JsFuture::from(promise).await
}

/// Waits for a database request that other connections may block, but only so long for them to close.
///
/// # Errors
/// The text `blocked` after that time, or the request's error event.
pub async fn with_block_timeout(request: &JsValue, timeout_ms: u32) -> Result<JsValue, JsValue> {
    let global: JsValue = js_sys::global().into();
    let timer = get(&global, "setTimeout")?;
    let promise = Promise::new(&mut |resolve, reject| {
        let _ = set(request, "onsuccess", &resolve);
        let _ = set(request, "onerror", &reject);
        // `setTimeout(reject, timeout_ms, "blocked")`, called if the request is blocked.
        let later = call(&timer, "bind", &[&global, &reject, &timeout_ms.into(), &"blocked".into()]);
        let _ = later.and_then(|later| set(request, "onblocked", &later));
    });
    JsFuture::from(promise).await
}

/// Calls a method and awaits its promise, but only so long; `None` if it fails or takes longer.
pub async fn call_within(object: &JsValue, method: &str, timeout_ms: u32) -> Option<JsValue> {
    let asked: Promise = call(object, method, &[]).ok()?.dyn_into().ok()?;
    let global: JsValue = js_sys::global().into();
    let timeout = Promise::new(&mut |_, reject| {
        // Without a timer the answer is awaited as long as it takes.
        let _ = call(&global, "setTimeout", &[&reject, &timeout_ms.into()]);
    });
    let first = Promise::race(&Array::of2(&asked, &timeout));
    JsFuture::from(first).await.ok()
}

/// The `name` of an exception, such as `QuotaExceededError`; empty if it has none.
pub fn error_name(error: &JsValue) -> String {
    get(error, "name").ok().and_then(|name| name.as_string()).unwrap_or_default()
}

/// An exception as text: its name and message, or the text itself if a string was thrown.
pub fn error_text(error: &JsValue) -> String {
    if let Some(text) = error.as_string() {
        return text;
    }
    let message = get(error, "message").ok().and_then(|message| message.as_string());
    format!("{}: {}", error_name(error), message.unwrap_or_else(|| format!("{error:?}")))
}
