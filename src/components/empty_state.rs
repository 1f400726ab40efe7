//! The empty state of a preview for faces.

use leptos::prelude::*;
use words::Text;

/// A silhouette and a text about what to do.
#[component]
pub fn EmptyState(
    /// The text.
    text: Text,
) -> impl IntoView {
    view! {
        <div class="empty-state">
            <svg class="empty-state-icon" viewBox="0 0 96 96" aria-hidden="true">
                <circle cx="48" cy="36" r="17" />
                <path d="M16 84c2-18 15-27 32-27s30 9 32 27" />
            </svg>
            <p>{text}</p>
        </div>
    }
}
