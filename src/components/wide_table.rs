//! A table that scrolls by itself where it is wider than a phone, by keyboard too.

use leptos::prelude::*;

/// Its rows are the children.
#[component]
pub fn WideTable(
    /// What it shows, for who cannot see it.
    label: &'static str,
    /// Its columns' headings.
    heads: &'static [&'static str],
    /// Classes of the frame: `tall` for one that scrolls downwards too.
    #[prop(optional)]
    frame: &'static str,
    /// Classes of the table: `narrow` for one that fits a phone.
    #[prop(optional)]
    class: &'static str,
    /// While there is nothing in it.
    #[prop(optional, into)]
    hidden: Signal<bool>,
    children: Children,
) -> impl IntoView {
    let head = |head: &&'static str| view! { <th scope="col">{*head}</th> };
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
