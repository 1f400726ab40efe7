//! Chooses the language, mounts the page and removes its static first paint.

use gloo_timers::callback::Timeout;
use std::cell::Cell;
use std::rc::Rc;

/// How long the page waits for the texts of the chosen language. It is then drawn in English, and changes when they arrive.
const LANGUAGE_WITHIN_MS: u32 = 4_000;

fn main() {
    console_error_panic_hook::set_once();
    let drawn = Rc::new(Cell::new(false));
    let late = Rc::clone(&drawn);
    Timeout::new(LANGUAGE_WITHIN_MS, move || draw(&late)).forget();
    wasm_bindgen_futures::spawn_local(async move {
        // If the chosen language cannot be fetched, the page is in English.
        let _ = words::web::start().await;
        draw(&drawn);
    });
}

/// Draws the page, once.
fn draw(drawn: &Cell<bool>) {
    if drawn.replace(true) {
        return;
    }
    // The first screen may be in a language whose texts did not come.
    let _ = words::web::mark_document();
    leptos::mount::mount_to_body(likeness::app::App);
    if let Some(boot) = leptos::prelude::document().get_element_by_id("boot") {
        boot.remove();
    }
}
