//! Everybody who is enrolled, with a search.

use super::person_card::PersonCard;
use crate::state::Store;
use crate::state::gallery::people_list::{PAGE, Roll};
use leptos::prelude::*;
use likeness_core::gallery::person::PersonId;

/// The search and the list; a long one a page at a time.
#[component]
pub fn PeoplePanel(
    /// The page's state.
    store: Store,
) -> impl IntoView {
    let roll = RwSignal::new(Roll::default());
    let people = store.gallery.people;
    let ids = Memo::new(move |_| {
        let people = people.read();
        roll.read().shown(&people).0.into_iter().map(|person| person.id).collect::<Vec<PersonId>>()
    });
    let more = Memo::new(move |_| roll.read().shown(&people.read()).1);
    view! {
        <section class="card" aria-label="Enrolled people">
            <div class="field search">
                <label for="search">"Search"</label>
                <input
                    id="search"
                    type="search"
                    autocomplete="off"
                    prop:value=move || roll.read().query.clone()
                    on:input=move |event| roll.update(|roll| roll.search(event_target_value(&event)))
                />
            </div>
            <p class="small" role="status">
                {move || roll.read().words(&people.read())}
            </p>
            <ul class="people">
                <For each=move || ids.get() key=|id| *id children=move |id| view! { <PersonCard store id /> } />
            </ul>
            <Show when=move || { more.get() > 0 }>
                <button on:click=move |_| {
                    roll.update(|roll| roll.limit += PAGE);
                }>{move || format!("Show more ({} left)", more.get())}</button>
            </Show>
        </section>
    }
}
