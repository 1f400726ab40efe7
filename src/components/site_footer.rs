//! The footer of every page: the pages that explain, a promise, and the language.

use super::language_select::LanguageSelect;
use crate::browser::address;
use crate::route::Route;
use crate::state::Store;
use leptos::prelude::*;

/// The second navigation, the promise and the choice of language.
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
            <nav aria-label=words::PAGE_MORE>
                <ul>{Route::MORE.into_iter().map(item).collect_view()}</ul>
            </nav>
            <p>{words::PAGE_PROMISE}</p>
            <LanguageSelect />
        </footer>
    }
}
