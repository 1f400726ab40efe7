//! The quality gate as a list that ticks itself.

use crate::state::gallery::criteria::CheckLine;
use leptos::prelude::*;

/// One line a check; what is not met says what to do. Its marks are words for assistive technology.
#[component]
pub fn Checklist(
    /// The lines, always as many.
    #[prop(into)]
    lines: Signal<Vec<CheckLine>>,
) -> impl IntoView {
    let row = |line: CheckLine| {
        let mark = if line.passed { "met: " } else { "not yet: " };
        view! {
            <li class:passed=line.passed>
                <svg viewBox="0 0 20 20" aria-hidden="true">
                    <circle cx="10" cy="10" r="9" />
                    <path d="M5.5 10.5 L9 14 L15 6.5" />
                </svg>
                <span class="unseen">{mark}</span>
                {line.label}
            </li>
        }
    };
    view! { <ul class="checklist">{move || lines.get().into_iter().map(row).collect_view()}</ul> }
}
