//! Photos that are opened with the installed page, from the system's file manager (`file_handlers` in `static/likeness.webmanifest`; Launch
//! Handler API). The browser hands them over on the device; nothing is sent.

use js_sys::{Array, Function, Promise, Reflect};
use leptos::prelude::window;
use leptos::task::spawn_local;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::File;

/// Calls `opened` with the files of each launch, as long as the page is open. Where browsers do not know this, there are none.
pub fn listen(opened: impl Fn(Vec<File>) + Clone + 'static) {
    let Ok(queue) = Reflect::get(&window(), &"launchQueue".into()) else { return };
    let Ok(set_consumer) = Reflect::get(&queue, &"setConsumer".into()).and_then(|found| found.dyn_into::<Function>())
    else {
        return;
    };
    let on_launch = move |launch: JsValue| {
        let opened = opened.clone();
        spawn_local(async move {
            let files = files(&launch).await;
            if !files.is_empty() {
                opened(files);
            }
        });
    };
    // The browser keeps it as long as the page is open; where it refuses it, nothing is launched.
    let _ = set_consumer.call1(&queue, &Closure::<dyn Fn(JsValue)>::new(on_launch).into_js_value());
}

/// The files of a launch; those that could be read.
async fn files(launch: &JsValue) -> Vec<File> {
    let handles = Reflect::get(launch, &"files".into()).unwrap_or_default();
    let handles = if handles.is_object() { Array::from(&handles) } else { Array::new() };
    let mut files = Vec::new();
    for handle in handles.iter() {
        let asked = Reflect::get(&handle, &"getFile".into()).and_then(|found| found.dyn_into::<Function>());
        let asked = asked.and_then(|get_file| get_file.call0(&handle)).and_then(|asked| asked.dyn_into::<Promise>());
        if let Ok(promise) = asked
            && let Ok(file) = JsFuture::from(promise).await
        {
            files.extend(file.dyn_into::<File>());
        }
    }
    files
}
