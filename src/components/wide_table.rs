//! A table that scrolls on its own if it is wider than a phone, with the keyboard too.

use leptos::attr::AttributeValue;
use leptos::prelude::*;

/// Its rows are the children.
#[component]
pub fn WideTable<H>(
    /// What it shows, for who cannot see it.
    #[prop(into)]
    label: TextProp,
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
    H: IntoView + Copy + 'static,
{
    let head = |head: &H| view! { <th scope="col">{*head}</th> };
    view! {
        <div class=format!("scroller {frame}") tabindex="0" role="region" aria-label=move || label.get() hidden=move || hidden.get()>
            <table class=class>
                <thead>
                    <tr>{heads.iter().map(head).collect_view()}</tr>
                </thead>
                <tbody>{children()}</tbody>
            </table>
        </div>
    }
}
