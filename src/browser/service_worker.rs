//! The service worker of this page (`static/service_worker.js`), which keeps it for visits without a connection. Where there is
//! none (an insecure page, some private windows, refused storage) everything here answers "nothing", and the page works without.

use super::address;
use js_sys::{Array, Reflect};
use leptos::prelude::window;
use std::fmt;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{MessageChannel, MessageEvent, RegistrationOptions, ServiceWorkerContainer, ServiceWorkerRegistration};

/// Its file, next to the page.
const FILE: &str = "service_worker.js";

/// A newer version of the page, which is whole and waits for being used.
#[derive(Clone)]
pub struct NewVersion(ServiceWorkerRegistration);

impl fmt::Debug for NewVersion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("NewVersion").finish_non_exhaustive()
    }
}

impl NewVersion {
    /// Uses it: loads the page again once it is in charge.
    pub fn apply(&self) {
        let reload = Closure::once_into_js(|| drop(window().location().reload()));
        match (self.0.waiting(), container()) {
            (Some(waiting), Some(container)) => {
                container.set_oncontrollerchange(Some(reload.unchecked_ref()));
                // It takes no buffers, so that nothing can fail.
                let _ = waiting.post_message(&"use".into());
            }
            // Another tab has done it.
            _ => drop(reload.unchecked_ref::<js_sys::Function>().call0(&JsValue::NULL)),
        }
    }
}

/// Registers it, which makes the browser look for a newer version, and waits until one version is in use. `found` is called when a newer
/// one is whole, now or later.
///
/// # Errors
/// The browser's exception, where it is refused.
pub async fn register(found: impl Fn(NewVersion) + 'static) -> Result<(), JsValue> {
    let Some(container) = container() else { return Err("no service workers".into()) };
    let options = RegistrationOptions::new();
    options.set_scope(&scope()?);
    let registration = JsFuture::from(container.register_with_options(&address::resolve(FILE)?, &options)).await?;
    let registration: ServiceWorkerRegistration = registration.dyn_into()?;
    watch(registration, found);
    JsFuture::from(container.ready()?).await.map(drop)
}

/// Calls `found` when a version waits for the one in use to end.
fn watch(registration: ServiceWorkerRegistration, found: impl Fn(NewVersion) + 'static) {
    let watched = registration.clone();
    let look = move || {
        // Without a controller the version is the first one, and takes over by itself.
        if watched.waiting().is_some() && container().is_some_and(|container| container.controller().is_some()) {
            found(NewVersion(watched.clone()));
        }
    };
    look();
    let look = Closure::<dyn Fn()>::new(look).into_js_value();
    let watched = registration.clone();
    let on_found = Closure::<dyn Fn()>::new(move || {
        if let Some(installing) = watched.installing() {
            installing.set_onstatechange(Some(look.unchecked_ref()));
        }
    });
    registration.set_onupdatefound(Some(on_found.into_js_value().unchecked_ref()));
    // One may be on its way already.
    if let Some(on_found) = registration.onupdatefound() {
        let _ = on_found.call0(&JsValue::NULL);
    }
}

/// This page's registration; not that of another page of the same host.
pub async fn registration() -> Option<ServiceWorkerRegistration> {
    let scope = scope().ok()?;
    let found = JsFuture::from(container()?.get_registration_with_document_url(&scope)).await.ok()?;
    let registration: ServiceWorkerRegistration = found.dyn_into().ok()?;
    (registration.scope() == scope).then_some(registration)
}

/// How many bytes of the site are not kept yet; `None` if none are kept.
pub async fn missing_bytes() -> Option<u64> {
    let (sender, receiver) = futures_channel::oneshot::channel();
    let mut sender = Some(sender);
    ask("missing", move |bytes| {
        if let Some(sender) = sender.take() {
            // The receiver waits below.
            let _ = sender.send(bytes);
        }
    })
    .await?;
    receiver.await.ok().flatten()
}

/// Keeps the rest of the site; `None` if there is no service worker. `left` is told, after each file, how many bytes are still missing, and
/// `None` if one did not come.
pub async fn keep_rest(left: impl FnMut(Option<u64>) + 'static) -> Option<()> {
    ask("keep", left).await
}

/// Sends a message to the service worker in use; `answer` gets each number of bytes that it replies, `None` for a negative one.
async fn ask(message: &str, mut answer: impl FnMut(Option<u64>) + 'static) -> Option<()> {
    let worker = registration().await?.active()?;
    let channel = MessageChannel::new().ok()?;
    let listen = move |event: MessageEvent| answer(bytes(&event.data()));
    channel.port1().set_onmessage(Some(Closure::<dyn FnMut(_)>::new(listen).into_js_value().unchecked_ref()));
    worker.post_message_with_transferable(&message.into(), &Array::of1(&channel.port2())).ok()
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a whole number of bytes, checked")]
fn bytes(number: &JsValue) -> Option<u64> {
    number.as_f64().filter(|number| *number >= 0.0).map(|number| number as u64)
}

/// The folder of the page.
fn scope() -> Result<String, String> {
    address::resolve("./")
}

/// The browser's side of service workers. Reading it fails in a frame without an origin.
fn container() -> Option<ServiceWorkerContainer> {
    let container = Reflect::get(&window().navigator(), &"serviceWorker".into()).ok()?;
    (!container.is_undefined()).then(|| container.unchecked_into())
}
