//! Notices about the gallery as a whole: what was lost, restored or left out, and that a backup is due.

use crate::state::Store;
use crate::state::gallery::notices::{Notice, notices};
use leptos::prelude::*;

/// The notices, each with a button that marks it as read if it can be.
#[component]
pub fn NoticeList(
    /// The page's state.
    store: Store,
) -> impl IntoView {
    let notices = Memo::new(move |_| notices(store.gallery.status.read().as_ref()));
    let one = move |Notice { text, dismiss }| {
        let button = dismiss.map(|notice| {
            view! { <button on:click=move |_| store.dismiss_notice(notice)>{words::GALLERY_DISMISS}</button> }
        });
        view! {
            <div class="gallery-notice">
                <p>{text}</p>
                {button}
            </div>
        }
    };
    view! { <div role="status">{move || notices.get().into_iter().map(one).collect_view()}</div> }
}
