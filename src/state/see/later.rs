//! Work that waits until the page has answered the click or the key that asked for it.

use gloo_timers::future::TimeoutFuture;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;

/// Computes something from an input in a task of its own, and again whenever the input changes. Of inputs that follow each other quickly
/// only the last counts. The last result stays until the next is there.
pub fn later<I, O>(input: Signal<Option<I>>, compute: fn(&I) -> Option<O>) -> ReadSignal<Option<Arc<O>>>
where
    I: Clone + Send + Sync + 'static,
    O: Send + Sync + 'static,
{
    let (result, set_result) = signal(None);
    let last = StoredValue::new(0_u32);
    Effect::new(move |_| {
        let input = input.get();
        last.update_value(|last| *last = last.wrapping_add(1));
        let own = last.get_value();
        spawn_local(async move {
            TimeoutFuture::new(0).await;
            // Another may be wanted by now, or the page is gone.
            if last.try_get_value() == Some(own) {
                let _ = set_result.try_set(input.and_then(|input| compute(&input)).map(Arc::new));
            }
        });
    });
    result
}
