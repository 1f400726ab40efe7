//! Messages in views: they follow the language by themselves.

pub use crate::language_change::track;

use crate::Text;
use leptos::html::strong as strong_element;
use leptos::prelude::{AnyView, ElementChild as _, IntoAny as _};
use leptos::tachys::reactive_graph::ReactiveFunction;
use std::sync::{Arc, Mutex};

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
impl ReactiveFunction for Text {
    type Output = &'static str;

    fn invoke(&mut self) -> &'static str {
        self.text()
    }

    fn into_shared(self) -> Arc<Mutex<dyn FnMut() -> &'static str + Send>> {
        Arc::new(Mutex::new(move || self.text()))
    }
}
