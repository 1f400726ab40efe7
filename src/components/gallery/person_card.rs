//! One person of the list: their pictures, and what may be done.

use super::portrait::{Portrait, Thumbnail};
use crate::browser::clock;
use crate::components::failure_note::FailureNote;
use crate::state::Store;
use crate::state::gallery::people_list::{self, Intent};
use crate::state::gallery::settings_controller::Keeping;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use likeness_core::gallery::person::{Person, PersonId, StoredPicture};
use protocol::gallery::GalleryRequest;
use wasm_bindgen::JsCast as _;

/// A line of the list that opens; what is inside is drawn only while it is open.
#[component]
pub fn PersonCard(
    /// The page's state.
    store: Store,
    /// Who.
    id: PersonId,
) -> impl IntoView {
    let person = Memo::new(move |_| people_list::by_id(&store.gallery.people.read(), id).cloned());
    let open = RwSignal::new(false);
    let toggled = move |event: leptos::ev::Event| {
        let element = event.current_target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        open.set(element.is_some_and(|element| element.has_attribute("open")));
    };
    let name = move || person.read().as_ref().map(|person| person.name.clone());
    let facts = move || person.read().as_ref().map(facts);
    let inside = move || person.get().map(|person| view! { <Inside store person /> });
    view! {
        <li>
            <details class="person" on:toggle=toggled>
                <summary>
                    <Portrait store person=id />
                    <span class="person-words">
                        <strong>{name}</strong>
                        <span class="small">{facts}</span>
                    </span>
                </summary>
                <Show when=move || open.get()>{inside}</Show>
            </details>
        </li>
    }
}

fn facts(person: &Person) -> String {
    format!("{} \u{b7} agreed on {}", people_list::pictures(person.pictures.len()), clock::day(person.consented_at))
}

/// The pictures and the deeds.
#[component]
fn Inside(store: Store, person: Person) -> impl IntoView {
    let keeping = Keeping::new(store);
    let intent = RwSignal::new(Intent::None);
    let pictures = person.pictures.clone();
    let owner = person.name.clone();
    let picture = move |(i, picture): (usize, StoredPicture)| {
        view! { <Picture store keeping picture number=i + 1 owner=owner.clone() /> }
    };
    view! {
        <div class="person-inside">
            <ul class="pictures">{pictures.into_iter().enumerate().map(picture).collect_view()}</ul>
            <Rename keeping person=person.clone() />
            <MergeChoice store person=person.clone() intent />
            <button type="button" class="danger" on:click=move |_| intent.set(Intent::DeletePerson)>
                {format!("Delete {}", person.name)}
            </button>
            <Confirm store keeping person intent />
            <FailureNote failure=keeping.failure />
        </div>
    }
}

/// One stored picture.
#[component]
fn Picture(store: Store, keeping: Keeping, picture: StoredPicture, number: usize, owner: String) -> impl IntoView {
    let day = clock::day(picture.at);
    let shown = picture.thumbnail.then_some(picture.id);
    let old =
        (!picture.comparable).then(|| view! { <span class="small">" Made by another net; never compared."</span> });
    view! {
        <li>
            <Thumbnail store picture=shown initials=number.to_string() />
            <span>{format!("Enrolled on {day}.")} {old}</span>
            <button
                type="button"
                class="quiet"
                aria-label=format!("Delete picture {number} of {owner}")
                on:click=move |_| keeping.change(GalleryRequest::DeletePicture { picture: picture.id })
            >
                "Delete"
            </button>
        </li>
    }
}

/// Another name.
#[component]
fn Rename(keeping: Keeping, person: Person) -> impl IntoView {
    let name = RwSignal::new(person.name.clone());
    let field = format!("name-{}", person.id.0);
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let name = name.get_untracked().trim().to_owned();
        keeping.change(GalleryRequest::Rename { person: person.id, name });
    };
    view! {
        <form class="field" on:submit=submit>
            <label for=field.clone()>"Name"</label>
            <div class="field-row">
                <input
                    id=field
                    type="text"
                    autocomplete="off"
                    prop:value=move || name.get()
                    on:input=move |event| name.set(event_target_value(&event))
                />
                <button type="submit">"Rename"</button>
            </div>
        </form>
    }
}

/// The same person as another entry.
#[component]
fn MergeChoice(store: Store, person: Person, intent: RwSignal<Intent>) -> impl IntoView {
    let field = format!("merge-{}", person.id.0);
    let others: Vec<(u64, String)> = store.gallery.people.with_untracked(|people| {
        people.iter().filter(|other| other.id != person.id).map(|other| (other.id.0, other.name.clone())).collect()
    });
    let option = |(id, name): (u64, String)| view! { <option value=id.to_string()>{name}</option> };
    let choose = move |event| {
        let chosen = event_target_value(&event).parse().map(PersonId);
        intent.set(chosen.map_or(Intent::None, Intent::Merge));
    };
    (!others.is_empty()).then(|| {
        view! {
            <div class="field">
                <label for=field.clone()>"Is the same person as"</label>
                <select id=field on:change=choose>
                    <option value="">"nobody else here"</option>
                    {others.into_iter().map(option).collect_view()}
                </select>
            </div>
        }
    })
}

/// The question before what cannot be undone.
#[component]
fn Confirm(store: Store, keeping: Keeping, person: Person, intent: RwSignal<Intent>) -> impl IntoView {
    let id = person.id;
    let question = Memo::new(move |_| intent.get().question(&person, &store.gallery.people.read()));
    let carry_out = move |_| {
        let request = match intent.get_untracked() {
            Intent::None => return,
            Intent::DeletePerson => GalleryRequest::DeletePerson { person: id },
            Intent::Merge(into) => GalleryRequest::Merge { from: id, into },
        };
        intent.set(Intent::None);
        keeping.change(request);
    };
    let yes = move || if intent.get() == Intent::DeletePerson { "Delete" } else { "Merge" };
    move || {
        question.get().map(|question| {
            view! {
                <div class="doubt" role="alert">
                    <p>{question}</p>
                    <div class="controls">
                        <button type="button" class="danger" on:click=carry_out>
                            {yes}
                        </button>
                        <button type="button" on:click=move |_| intent.set(Intent::None)>
                            "Keep it"
                        </button>
                    </div>
                </div>
            }
        })
    }
}
