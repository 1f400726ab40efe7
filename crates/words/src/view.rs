//! Messages in views: they follow the language by themselves.

use crate::Word;
use leptos::html::strong as strong_element;
use leptos::prelude::{AnyView, ArcTrigger, ElementChild as _, IntoAny as _, Notify as _, Track as _};
use leptos::reactive::graph::Observer;
use leptos::tachys::reactive_graph::ReactiveFunction;
use std::sync::{Arc, Mutex};

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

pub(crate) fn changed() {
    CHANGED.with(ArcTrigger::notify);
}

/// The text outside the tags of a message.
pub fn plain(text: String) -> AnyView {
    text.into_any()
}

/// The text of a tag that is emphasised strongly.
pub fn strong(text: String) -> AnyView {
    strong_element().child(text).into_any()
}

/// `<h1>{words::PRIVACY_TITLE}</h1>` and `aria-label=words::PAGE_NAVIGATION`: one type for all messages, so that each adds
/// next to nothing to the size of the page.
impl ReactiveFunction for Word {
    type Output = &'static str;

    fn invoke(&mut self) -> &'static str {
        self.text()
    }

    fn into_shared(self) -> Arc<Mutex<dyn FnMut() -> &'static str + Send>> {
        Arc::new(Mutex::new(move || self.text()))
    }
}
