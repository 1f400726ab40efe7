//! Chooses the language, mounts the page and removes its static first paint.

use futures_channel::oneshot;
use gloo_timers::callback::Timeout;
use leptos::prelude::*;
use likeness::app::App;
use likeness::browser::{first_paint, site_file};
use likeness::state::site::Site;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;

/// How long the page waits for the texts of the chosen language. It is then drawn in English, and changes when they arrive.
const LANGUAGE_WITHIN_MS: u32 = 4_000;

/// How long the page waits for the host's file. It is then drawn as the copy of an earlier visit says, and changes when the file arrives.
const SITE_WITHIN_MS: u32 = 1_500;

fn main() {
    console_error_panic_hook::set_once();
    let site = ArcRwSignal::new(site_file::kept());
    let mut settled = load(&site);
    let drawn = Rc::new(Cell::new(false));
    let (late, late_site) = (Rc::clone(&drawn), site.clone());
    Timeout::new(LANGUAGE_WITHIN_MS, move || draw(&late, late_site)).forget();
    spawn_local(async move {
        let by_host = async {
            // Whether it came or not: what is known by now.
            let _ = (&mut settled).await;
            site.with_untracked(|site| site.language)
        };
        // If the chosen language cannot be fetched, the page is in English.
        let _ = words::web::start(by_host).await;
        let _ = settled.await;
        first_paint::painted().await;
        draw(&drawn, site);
    });
}

/// Fetches the host's file. What is returned is ready when the file has come, or is waited for no longer.
fn load(site: &ArcRwSignal<Site>) -> oneshot::Receiver<()> {
    let (sender, receiver) = oneshot::channel();
    let sender = Rc::new(Cell::new(Some(sender)));
    let late = Rc::clone(&sender);
    // Whoever drops the sender wakes the receiver.
    Timeout::new(SITE_WITHIN_MS, move || drop(late.take())).forget();
    let site = site.clone();
    spawn_local(async move {
        site.set(site_file::load().await);
        drop(sender.take());
    });
    receiver
}

/// Draws the page, once.
fn draw(drawn: &Cell<bool>, site: ArcRwSignal<Site>) {
    if drawn.replace(true) {
        return;
    }
    // The first screen may be in a language whose texts did not come.
    let _ = words::web::mark_document();
    leptos::mount::mount_to_body(move || view! { <App site /> });
    if let Some(boot) = document().get_element_by_id("boot") {
        boot.remove();
    }
}
