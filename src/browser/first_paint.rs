//! The first screen, which is plain HTML, is painted before the page is drawn.

use futures_channel::oneshot;
use gloo_timers::callback::Timeout;
use leptos::prelude::request_animation_frame;
use std::cell::Cell;
use std::rc::Rc;

/// How long it may take. A tab that is not seen paints nothing.
const WITHIN_MS: u32 = 300;

/// Waits until the browser has painted what is there, which drawing the page would put off on a slow device.
pub async fn painted() {
    let (sender, painted) = oneshot::channel::<()>();
    let sender = Rc::new(Cell::new(Some(sender)));
    let frame = Rc::clone(&sender);
    // A callback of a frame runs before it is painted, a timer of that callback after it. Whoever drops the sender wakes the receiver.
    request_animation_frame(move || {
        Timeout::new(0, move || drop(frame.take())).forget();
    });
    Timeout::new(WITHIN_MS, move || drop(sender.take())).forget();
    let _ = painted.await;
}
