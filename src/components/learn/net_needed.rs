//! What needs a trained net: shown once there is one, and before that the way to it.

use super::run_bar::RunBar;
use crate::state::Store;
use crate::state::learn::Slot;
use leptos::prelude::*;

/// The content, or the button that trains the net of the first run.
#[component]
pub fn NetNeeded(
    /// The page's state.
    store: Store,
    /// What needs the net.
    children: ChildrenFn,
) -> impl IntoView {
    let run = store.learn.run(Slot::First);
    let is_there = Memo::new(move |_| run.read().net().is_some());
    let missing = move || {
        view! {
            <p>{words::LEARN_NET_NEEDED}</p>
            <RunBar store />
        }
    };
    view! {
        <Show when=move || is_there.get() fallback=missing>
            {children()}
        </Show>
    }
}
