//! The quality check as a list with ticks.

use crate::state::gallery::criteria::CheckLine;
use leptos::prelude::*;

/// One line per check. For screen readers, each tick has a text.
#[component]
pub fn Checklist(
    /// The lines; always the same number.
    #[prop(into)]
    lines: Signal<Vec<CheckLine>>,
) -> impl IntoView {
    let row = |line: CheckLine| {
        let mark = if line.passed { words::ENROL_CHECK_PASSED } else { words::ENROL_CHECK_FAILED };
        view! {
            <li class:passed=line.passed>
                <svg viewBox="0 0 20 20" aria-hidden="true">
                    <circle cx="10" cy="10" r="9" />
                    <path d="M5.5 10.5 L9 14 L15 6.5" />
                </svg>
                <span class="visually-hidden">{mark} " "</span>
                {line.label}
            </li>
        }
    };
    view! { <ul class="checklist">{move || lines.get().into_iter().map(row).collect_view()}</ul> }
}
