//! Mounts the page in place of its static first paint.

use likeness::app::App;
use wasm_bindgen::JsCast as _;

fn main() {
    console_error_panic_hook::set_once();
    let place = leptos::prelude::document().get_element_by_id("app");
    match place.and_then(|place| place.dyn_into::<web_sys::HtmlElement>().ok()) {
        Some(place) => {
            place.set_text_content(None);
            leptos::mount::mount_to(place, App).forget();
        }
        None => leptos::mount::mount_to_body(App),
    }
}
