//! A field for a passphrase, which can be shown.

use leptos::prelude::*;
use words::Text;

/// A labelled field bound to a signal.
#[component]
pub fn PassphraseField(
    /// Its id, which its label refers to.
    id: &'static str,
    /// Its label.
    label: Text,
    /// What is typed.
    value: RwSignal<String>,
    /// Whether it is a new passphrase, for password managers.
    #[prop(optional)]
    new: bool,
    /// Id of the text that explains it.
    #[prop(optional)]
    described_by: Option<&'static str>,
) -> impl IntoView {
    let shown = RwSignal::new(false);
    let kind = move || if shown.get() { "text" } else { "password" };
    let complete = if new { "new-password" } else { "current-password" };
    view! {
        <div class="field">
            <label for=id>{label}</label>
            <div class="field-row">
                <input
                    id=id
                    type=kind
                    autocomplete=complete
                    autocapitalize="off"
                    spellcheck="false"
                    aria-describedby=described_by
                    prop:value=move || value.get()
                    on:input=move |event| value.set(event_target_value(&event))
                />
                <button
                    type="button"
                    class="quiet"
                    aria-pressed=move || shown.get().to_string()
                    aria-label=move || words::access_show_field(label.text())
                    on:click=move |_| shown.update(|shown| *shown = !*shown)
                >
                    {move || if shown.get() { words::ACCESS_HIDE.text() } else { words::ACCESS_SHOW.text() }}
                </button>
            </div>
        </div>
    }
}
