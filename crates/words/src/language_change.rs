//! The change of the language, as a reactive trigger.

use leptos::prelude::{ArcTrigger, Notify as _, Track as _};
use leptos::reactive::graph::Observer;

thread_local! {
    static CHANGED: ArcTrigger = ArcTrigger::new();
}

/// Subscribes the current reactive computation to changes of the language. Every message does that by itself; call it only
/// for what depends on the language otherwise.
pub fn track() {
    // Plain code may ask outside of any computation; leptos would warn.
    if Observer::get().is_some() {
        CHANGED.with(ArcTrigger::track);
    }
}

/// Runs everything again that depends on the language.
pub(crate) fn notify() {
    CHANGED.with(ArcTrigger::notify);
}
