//! Everyone who is enrolled, with a search.

use super::person_card::PersonCard;
use crate::state::Store;
use crate::state::gallery::people_list::{PAGE, PeopleList};
use leptos::prelude::*;
use likeness_core::gallery::person::PersonId;

/// The search and the list; a long list is shown a page at a time.
#[component]
pub fn PeoplePanel(
    /// The page's state.
    store: Store,
) -> impl IntoView {
    let list = RwSignal::new(PeopleList::default());
    let people = store.gallery.people;
    let ids = Memo::new(move |_| {
        let people = people.read();
        list.read().shown(&people).0.into_iter().map(|person| person.id).collect::<Vec<PersonId>>()
    });
    let more = Memo::new(move |_| list.read().shown(&people.read()).1);
    view! {
        <section class="card" aria-label=words::PEOPLE_LIST>
            <div class="field search">
                <label for="search">{words::PEOPLE_SEARCH}</label>
                <input
                    id="search"
                    type="search"
                    autocomplete="off"
                    prop:value=move || list.read().query.clone()
                    on:input=move |event| list.update(|list| list.search(event_target_value(&event)))
                />
            </div>
            <p class="small" role="status">
                {move || list.read().count_text(&people.read())}
            </p>
            <ul class="people">
                <For each=move || ids.get() key=|id| *id children=move |id| view! { <PersonCard store id /> } />
            </ul>
            <Show when=move || { more.get() > 0 }>
                <button on:click=move |_| {
                    list.update(|list| list.limit += PAGE);
                }>{move || words::people_more(more.get() as u64)}</button>
            </Show>
        </section>
    }
}
