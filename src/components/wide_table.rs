//! A table that scrolls, also by keyboard, if it is wider than the screen.

use leptos::attr::AttributeValue;
use leptos::prelude::*;

/// Its rows are the children.
#[component]
pub fn WideTable<L, H>(
    /// What it shows, for screen readers.
    label: L,
    /// Its columns' headings.
    heads: &'static [H],
    /// Classes of the frame: `tall` for one that scrolls downwards too.
    #[prop(optional)]
    frame: &'static str,
    /// Classes of the table: `narrow` for one that fits a phone.
    #[prop(optional)]
    class: &'static str,
    /// True while it is empty.
    #[prop(optional, into)]
    hidden: Signal<bool>,
    children: Children,
) -> impl IntoView
where
    L: AttributeValue + Send + 'static,
    H: IntoView + Copy + Sync + 'static,
{
    let head = |head: &H| view! { <th scope="col">{*head}</th> };
    view! {
        <div class=format!("scroller {frame}") tabindex="0" role="region" aria-label=label hidden=move || hidden.get()>
            <table class=class>
                <thead>
                    <tr>{heads.iter().map(head).collect_view()}</tr>
                </thead>
                <tbody>{children()}</tbody>
            </table>
        </div>
    }
}
