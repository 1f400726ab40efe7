//! The header of every page: name, navigation and the state of the engine.

use crate::browser::address;
use crate::route::Route;
use crate::state::Store;
use leptos::prelude::*;

/// Name, navigation and the engine's badge, which leads to the Models page.
#[component]
pub fn SiteHeader(
    /// The page's state.
    store: Store,
    /// The page that is shown.
    #[prop(into)]
    route: Signal<Route>,
) -> impl IntoView {
    // Switching the backend removes a parameter from the address, and links follow.
    let href = move |to: Route| {
        move || {
            store.backend_choice.track();
            address::link(to)
        }
    };
    let item = move |to: Route| {
        let current = move || (route.get().section() == to).then_some("page");
        view! {
            <li>
                <a href=href(to) aria-current=current>
                    {to.label()}
                </a>
            </li>
        }
    };
    let engine = store.shown_engine();
    let tone = move || match engine.read() {
        engine if engine.failure().is_some() => "failed",
        engine if engine.report().is_some() => "running",
        _ => "starting",
    };
    let name = Memo::new(move |_| store.site.read().name().to_owned());
    let badge = Memo::new(move |_| engine.read().badge());
    view! {
        <header class="site-header">
            <a class="brand" href=href(Route::Verify)>
                <svg viewBox="0 0 32 32" aria-hidden="true">
                    <circle cx="12" cy="16" r="9" />
                    <circle cx="20" cy="16" r="9" />
                </svg>
                <span class="site-name">{move || name.get()}</span>
            </a>
            <nav aria-label=words::PAGE_NAVIGATION>
                <ul>{Route::MAIN.into_iter().map(item).collect_view()}</ul>
            </nav>
            <a class="badge" href=href(Route::Models) data-tone=tone>
                {move || badge.get()}
            </a>
        </header>
    }
}
