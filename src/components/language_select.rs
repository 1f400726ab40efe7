//! The choice of the page's language.

use super::failure_note::FailureNote;
use crate::browser::exception;
use leptos::html::Select;
use leptos::prelude::*;
use leptos::task::spawn_local;
use protocol::failure::{Failure, FailureKind};
use words::Language;

/// A list of the languages, each by its own name.
#[component]
pub fn LanguageSelect() -> impl IntoView {
    let failure = RwSignal::new(None::<Failure>);
    let select = NodeRef::<Select>::new();
    let choose = move |event| {
        if let Some(language) = Language::from_code(&event_target_value(&event)) {
            spawn_local(async move {
                let chosen = words::web::choose(language).await;
                if let Some(select) = select.try_get_untracked().flatten() {
                    // After a failure this is still the language before.
                    select.set_value(words::language().code());
                }
                let unavailable = |error| Failure::new(FailureKind::LanguageUnavailable, exception::message(&error));
                let _ = failure.try_set(chosen.err().map(unavailable));
            });
        }
    };
    let option = |language: &Language| {
        let language = *language;
        let selected = move || words::language() == language;
        view! {
            <option value=language.code() lang=language.code() selected=selected>
                {language.own_name()}
            </option>
        }
    };
    view! {
        <div class="language">
            <label for="language">{words::LANGUAGE_CHOOSE}</label>
            <select id="language" node_ref=select on:change=choose>
                {Language::ALL.iter().map(option).collect_view()}
            </select>
            <FailureNote failure />
        </div>
    }
}
