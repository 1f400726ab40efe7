//! The frame of the page: header, the current page, footer.

use crate::browser::arrival::Arrival;
use crate::browser::{address, document_head, launch_queue, root_style};
use crate::components::picture_entry::PictureEntry;
use crate::components::site_footer::SiteFooter;
use crate::components::site_header::SiteHeader;
use crate::components::update_note::UpdateNote;
use crate::pages::chunk::Chunk;
use crate::pages::lazy::LazyPage;
use crate::pages::verify::VerifyPage;
use crate::route::Route;
use crate::state::Store;
use crate::state::site::Site;
use leptos::ev;
use leptos::html::Main;
use leptos::prelude::*;

/// The whole page. Starts the worker, and ends it when unmounted.
#[component]
pub fn App(
    /// What the host of this page wants different; it may still be on its way.
    site: ArcRwSignal<Site>,
) -> impl IntoView {
    let store = Store::new(site.into());
    store.connect();
    let route = RwSignal::new(address::route());
    let listener = window_event_listener(ev::hashchange, move |_| route.set(address::route()));
    let activity = [
        window_event_listener(ev::pointerdown, move |_| store.record_activity()),
        window_event_listener(ev::keydown, move |_| store.record_activity()),
    ];
    store.offline.start(store.is_running(), store.unsaved);
    launch_queue::listen(move |files| store.entry.open_with(Arrival::of_files(files)));
    store.unsaved.watch(move || store.style.has_unsaved_work());
    let leaving = window_event_listener(ev::beforeunload, move |event| {
        if store.unsaved.any() {
            event.prevent_default();
            // Browsers from before 2023 ask only with a value; none shows it.
            event.set_return_value("unsaved");
        }
    });
    on_cleanup(move || {
        leaving.remove();
        listener.remove();
        activity.into_iter().for_each(WindowListenerHandle::remove);
    });
    let main = NodeRef::<Main>::new();
    follow(route.into(), store.site, main);
    colour(store.site);
    let page = move || {
        let route = route.get();
        match Chunk::of(route) {
            None => view! { <VerifyPage store /> }.into_any(),
            Some(chunk) => view! { <LazyPage route chunk store /> }.into_any(),
        }
    };
    let skip = move |event: ev::MouseEvent| {
        // The fragment names the page, so this link moves the focus without changing it.
        event.prevent_default();
        focus(main);
    };
    view! {
        <a class="skip" href="#main" on:click=skip>
            {words::PAGE_SKIP}
        </a>
        <SiteHeader store route />
        <main id="main" tabindex="-1" node_ref=main>
            {page}
        </main>
        <PictureEntry entry=store.entry route />
        <UpdateNote store />
        <SiteFooter store route />
    }
}

/// On a change of page: its title and description, scrolled to the top, the focus at its beginning. On a change of language or of the
/// site's name: title and description only.
fn follow(route: Signal<Route>, site: RwSignal<Site>, main: NodeRef<Main>) {
    Effect::new(move |before: Option<Route>| {
        let now = route.get();
        document_head::describe(now, site.read().name());
        if before.is_some_and(|before| before != now) {
            // In this order: taking the focus scrolls the element into view, below the header.
            focus(main);
            window().scroll_to_with_x_and_y(0.0, 0.0);
        }
        now
    });
}

/// Gives the page the host's accent colour.
fn colour(site: RwSignal<Site>) {
    Effect::new(move |_| {
        let properties = site.read().accent.properties();
        properties.iter().for_each(|(name, value)| root_style::set(name, value.as_deref()));
    });
}

fn focus(main: NodeRef<Main>) {
    if let Some(main) = main.get_untracked() {
        // Only an element that cannot take the focus refuses, and this one can.
        let _ = main.focus();
    }
}
