//! Mounts a page over a fake worker, with methods to find and click elements.

use super::fake_worker::worker;
use gloo_timers::future::TimeoutFuture;
use leptos::mount::{UnmountHandle, mount_to};
use leptos::prelude::*;
use likeness::state::Store;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, EventInit, HtmlElement, HtmlInputElement, HtmlMetaElement, HtmlSelectElement};

/// Timeout for something that the fake worker answers immediately: a busy machine is slow to open a camera.
const TIMEOUT_MS: u32 = 60_000;
const STEP_MS: u32 = 20;

/// A page and its worker; dropping it removes both.
pub(crate) struct PageHarness {
    container: HtmlElement,
    meta: HtmlMetaElement,
    /// The page's state.
    pub(crate) store: Store,
    _page: Box<dyn std::any::Any>,
}

impl PageHarness {
    /// Mounts a page over a worker with the fake gallery, after `before` (JavaScript) has changed it.
    pub(crate) fn new<V, N>(before: &str, page: V) -> Self
    where
        V: FnOnce(Store) -> N + 'static,
        N: IntoView + 'static,
    {
        let source = format!("{}\n{before}", include_str!("fake_gallery.js"));
        let meta: HtmlMetaElement = document().create_element("meta").expect("an element").unchecked_into();
        meta.set_name("likeness-worker");
        meta.set_content(&worker(&source));
        document().head().expect("a head").prepend_with_node_1(&meta).expect("room for it");
        let container: HtmlElement = document().create_element("div").expect("an element").unchecked_into();
        // Above everything else and always in view: a video that is not visible has almost no frames.
        container.set_attribute("style", "position: fixed; inset: 0; z-index: 9; overflow: auto").expect("a style");
        document().body().expect("a body").prepend_with_node_1(&container).expect("room for it");
        let made = std::rc::Rc::new(std::cell::Cell::new(None));
        let keep = std::rc::Rc::clone(&made);
        let handle: UnmountHandle<_> = mount_to(container.clone(), move || {
            let store = Store::default();
            store.connect();
            keep.set(Some(store));
            page(store)
        });
        let store = made.get().expect("the page was drawn");
        Self { container, meta, store, _page: Box::new(handle) }
    }

    /// The text of the page.
    pub(crate) fn text(&self) -> String {
        self.container.text_content().unwrap_or_default()
    }

    /// Waits for an element and returns the first that matches.
    pub(crate) async fn find(&self, selector: &str) -> HtmlElement {
        for _ in 0..TIMEOUT_MS / STEP_MS {
            if let Some(found) = self.container.query_selector(selector).expect("a selector") {
                return found.unchecked_into();
            }
            TimeoutFuture::new(STEP_MS).await;
        }
        panic!("no {selector} in: {}", self.container.inner_html());
    }

    /// Waits until the page contains this text.
    pub(crate) async fn says(&self, words: &str) {
        self.until(words, |page| page.text().contains(words)).await;
    }

    /// Waits until the page no longer contains this text.
    pub(crate) async fn says_no_more(&self, words: &str) {
        self.until(words, |page| !page.text().contains(words)).await;
    }

    /// Waits until a condition is met.
    pub(crate) async fn until(&self, what: &str, holds: impl Fn(&Self) -> bool) {
        for _ in 0..TIMEOUT_MS / STEP_MS {
            if holds(self) {
                return;
            }
            TimeoutFuture::new(STEP_MS).await;
        }
        panic!("timed out waiting for \u{201c}{what}\u{201d} in: {}", self.container.inner_html());
    }

    /// Waits until the button or `summary` with this name is enabled, and clicks it.
    pub(crate) async fn press(&self, name: &str) {
        for _ in 0..TIMEOUT_MS / STEP_MS {
            if let Some(button) = self.button(name) {
                return button.click();
            }
            TimeoutFuture::new(STEP_MS).await;
        }
        panic!("no button \u{201c}{name}\u{201d} in: {}", self.container.inner_html());
    }

    fn button(&self, name: &str) -> Option<HtmlElement> {
        let all = self.container.query_selector_all("button:not(:disabled), summary").expect("a selector");
        let all = (0..all.length()).filter_map(|i| all.item(i)?.dyn_into::<HtmlElement>().ok());
        let named = |element: &HtmlElement| {
            let label = element.get_attribute("aria-label").or_else(|| element.text_content());
            label.as_deref().map(str::trim) == Some(name)
        };
        all.into_iter().find(|element| named(element) && element.offset_parent().is_some())
    }

    /// Types into a field.
    pub(crate) async fn fill(&self, selector: &str, words: &str) {
        let field: HtmlInputElement = self.find(selector).await.unchecked_into();
        field.set_value(words);
        dispatch(&field, "input");
    }

    /// Chooses an option of a list.
    pub(crate) async fn choose(&self, selector: &str, value: &str) {
        let list: HtmlSelectElement = self.find(selector).await.unchecked_into();
        list.set_value(value);
        dispatch(&list, "change");
    }

    /// Ticks a box or chooses an option.
    pub(crate) async fn tick(&self, selector: &str) {
        self.find(selector).await.click();
    }
}

impl Drop for PageHarness {
    fn drop(&mut self) {
        self.meta.remove();
        self.container.remove();
    }
}

fn dispatch(element: &Element, name: &str) {
    let options = EventInit::new();
    options.set_bubbles(true);
    let event = Event::new_with_event_init_dict(name, &options).expect("an event");
    element.dispatch_event(&event).expect("an element has events");
}
