//! Words in views: they follow the language by themselves.

use crate::Word;
use leptos::prelude::{AnyView, ArcTrigger, IntoAny as _, Notify as _, Track as _};
use leptos::reactive::graph::Observer;
use leptos::tachys::reactive_graph::ReactiveFunction;
use std::sync::{Arc, Mutex};

thread_local! {
    static CHANGED: ArcTrigger = ArcTrigger::new();
}

/// Makes whoever computes now follow the language. Every message does it; by itself only for what else depends on it.
pub fn track() {
    // Plain code may ask where nothing can follow; leptos would warn.
    if Observer::get().is_some() {
        CHANGED.with(ArcTrigger::track);
    }
}

pub(crate) fn changed() {
    CHANGED.with(ArcTrigger::notify);
}

/// The text beside the tags of a message.
pub fn plain(text: String) -> AnyView {
    text.into_any()
}

/// `<h1>{words::PRIVACY_TITLE}</h1>` and `aria-label=words::PAGE_PAGES`: one type for all, so that each costs next to
/// nothing in the page's size.
impl ReactiveFunction for Word {
    type Output = &'static str;

    fn invoke(&mut self) -> &'static str {
        self.text()
    }

    fn into_shared(self) -> Arc<Mutex<dyn FnMut() -> &'static str + Send>> {
        Arc::new(Mutex::new(move || self.text()))
    }
}
