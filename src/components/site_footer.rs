//! The foot of every page: a promise, and where things are explained.

use crate::browser::address;
use crate::route::Route;
use crate::state::Store;
use leptos::prelude::*;

/// The promise and the second navigation.
#[component]
pub fn SiteFooter(
    /// The page's state.
    store: Store,
    /// The page that is shown.
    #[prop(into)]
    route: Signal<Route>,
) -> impl IntoView {
    let item = move |to: Route| {
        let href = move || {
            store.backend_choice.track();
            address::link(to)
        };
        let current = move || (route.get() == to).then_some("page");
        view! {
            <li>
                <a href=href aria-current=current>
                    {to.label()}
                </a>
            </li>
        }
    };
    view! {
        <footer class="site-footer">
            <nav aria-label="More pages">
                <ul>{Route::MORE.into_iter().map(item).collect_view()}</ul>
            </nav>
            <p>"Computed in this browser. No picture and no number about a face leaves this device."</p>
        </footer>
    }
}
