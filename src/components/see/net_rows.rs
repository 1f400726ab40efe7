//! The net that the visitor builds, row by row.

use crate::state::see::field_text::{mistake, name};
use crate::state::see::own_net::{OwnNet, Term};
use leptos::prelude::*;
use likeness_see::receptive_field::LayerKind;

/// The rows with their fields, and a button for another.
#[component]
pub fn NetRows(
    /// The net.
    own: RwSignal<OwnNet>,
) -> impl IntoView {
    let count = Memo::new(move |_| own.read().rows().len());
    let has_room = Memo::new(move |_| own.read().has_room());
    view! {
        <ol class="net-rows">
            // By number: a row that goes hands its place to the next, and the focus stays.
            <For each=move || 0..count.get() key=|row| *row children=move |row| view! { <Row own row count /> } />
        </ol>
        <div class="controls">
            <button disabled=move || !has_room.get() on:click=move |_| own.update(OwnNet::add)>
                {words::SEE_NET_ADD}
            </button>
        </div>
    }
}

/// A row, and what is wrong with it.
#[component]
fn Row(own: RwSignal<OwnNet>, row: usize, count: Memo<usize>) -> impl IntoView {
    let error = Memo::new(move |_| own.read().error().filter(|(at, _)| *at == row).map(|(_, error)| mistake(error)));
    let id = format!("net-error-{row}");
    let kind = move || own.read().rows().get(row).map(|row| row.kind);
    let option = move |of: LayerKind, label: words::Text| {
        view! {
            <option value=(of == LayerKind::Pool).to_string() prop:selected=move || kind() == Some(of)>
                {label}
            </option>
        }
    };
    let choose = move |event| {
        let kind = if event_target_value(&event) == "true" { LayerKind::Pool } else { LayerKind::Convolution };
        own.update(|own| own.choose_kind(row, kind));
    };
    let number = row as u64 + 1;
    view! {
            <li>
    <div class="net-row" role="group" aria-label=move || words::see_net_row(number)>
                <div class="setting">
                    <label>
                        {words::SEE_NET_KIND} <select on:change=choose>
                            {option(LayerKind::Convolution, words::SEE_NET_KIND_CONVOLUTION)}
                            {option(LayerKind::Pool, words::SEE_NET_KIND_POOL)}
                        </select>
                    </label>
                </div>
                {Term::ALL.map(|term| view! { <TermField own row term error error_id=id.clone() /> })}
                <button
                    class="pill-button"
                    aria-label=move || words::see_net_remove_row(number)
                    disabled=move || count.get() < 2
                    on:click=move |_| own.update(|own| own.remove(row))
                >
                    {words::SEE_NET_REMOVE}
                </button>
                <p class="net-error" id=id role="alert" hidden=move || error.read().is_none()>
                    {move || error.get()}
                </p>
            </div>
    </li>
        }
}

/// A term of a row.
#[component]
fn TermField(
    own: RwSignal<OwnNet>,
    row: usize,
    term: Term,
    error: Memo<Option<String>>,
    error_id: String,
) -> impl IntoView {
    let text = move || own.read().rows().get(row).map(|row| row.terms[term as usize].clone());
    view! {
        <div class="setting">
            <label>
                {name(term)}
                <input
                    type="text"
                    inputmode="numeric"
                    autocomplete="off"
                    aria-describedby=error_id
                    aria-invalid=move || error.read().is_some().to_string()
                    prop:value=text
                    on:input=move |event| own.update(|own| own.type_term(row, term, event_target_value(&event)))
                />
            </label>
        </div>
    }
}
