//! Chooses the language, mounts the page and removes its static first paint.

fn main() {
    console_error_panic_hook::set_once();
    wasm_bindgen_futures::spawn_local(async {
        // If the chosen language cannot be fetched, the page is in English.
        let _ = words::web::start().await;
        leptos::mount::mount_to_body(likeness::app::App);
        if let Some(boot) = leptos::prelude::document().get_element_by_id("boot") {
            boot.remove();
        }
    });
}
