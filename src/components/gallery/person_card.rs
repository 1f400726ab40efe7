//! One person of the list: their pictures, and what can be done.

use super::photo_picker::PhotoPicker;
use super::portrait::{Portrait, Thumbnail};
use super::renewal::RenewalStatus;
use crate::browser::clock;
use crate::components::failure_note::FailureNote;
use crate::state::Store;
use crate::state::gallery::people_list::{self, Intent};
use crate::state::gallery::renewal::{self, picture_note};
use crate::state::gallery::renewal_controller::RenewalController;
use crate::state::gallery::settings_controller::SettingsController;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use likeness_core::gallery::person::{Person, PersonId, StoredPicture};
use protocol::gallery::PeopleRequest;
use wasm_bindgen::JsCast as _;
use web_sys::File;
use words::Text;

/// An entry of the list that opens; its details are drawn only while it is open.
#[component]
pub fn PersonCard(
    /// The page's state.
    store: Store,
    /// The person's id.
    id: PersonId,
) -> impl IntoView {
    let person = Memo::new(move |_| people_list::by_id(&store.gallery.people.read(), id).cloned());
    let open = RwSignal::new(false);
    // Lives longer than the details, which are drawn again when the person is renewed.
    let renewal = RenewalController::new(store);
    let toggled = move |event: leptos::ev::Event| {
        let element = event.current_target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        open.set(element.is_some_and(|element| element.has_attribute("open")));
    };
    let label = move || person.read().as_ref().map(|person| person.label.clone());
    let facts = move || person.read().as_ref().map(facts);
    let inside = move || person.get().map(|person| view! { <PersonDetails store renewal person /> });
    view! {
        <li>
            <details class="person" on:toggle=toggled>
                <summary>
                    <Portrait store person=id />
                    <span class="person-summary">
                        <strong>{label}</strong>
                        <span class="small">{facts}</span>
                    </span>
                </summary>
                <Show when=move || open.get()>{inside}</Show>
            </details>
        </li>
    }
}

fn facts(person: &Person) -> String {
    let facts = words::people_facts(person.pictures.len() as u64, &clock::day(person.consented_at));
    if person.needs_renewal() { format!("{facts} \u{b7} {}", words::RENEWAL_MARK.text()) } else { facts }
}

/// The pictures and the actions.
#[component]
fn PersonDetails(store: Store, renewal: RenewalController, person: Person) -> impl IntoView {
    let controller = SettingsController::new(store);
    let intent = RwSignal::new(Intent::None);
    let pictures = person.pictures.clone();
    let (owner, label) = (person.label.clone(), person.label.clone());
    let notes: Vec<_> = pictures.iter().map(|picture| picture_note(&person, picture.encoder)).collect();
    let picture = move |(i, (picture, note)): (usize, (StoredPicture, Option<Text>))| {
        view! { <Picture store controller picture note number=i + 1 owner=owner.clone() /> }
    };
    view! {
        // One action at a time: the next one waits until this one is answered.
        <fieldset class="person-details" disabled=move || controller.busy.get()>
            <ul class="pictures">{pictures.into_iter().zip(notes).enumerate().map(picture).collect_view()}</ul>
            <Renewal renewal person=person.clone() intent />
            <Rename controller person=person.clone() />
            <MergeChoice store person=person.clone() intent />
            <button type="button" class="danger" on:click=move |_| intent.set(Intent::DeletePerson)>
                {move || words::people_delete(&label)}
            </button>
            <Confirm store controller person intent />
            <FailureNote failure=controller.failure />
        </fieldset>
    }
}

/// One stored picture.
#[component]
fn Picture(
    store: Store,
    controller: SettingsController,
    picture: StoredPicture,
    note: Option<Text>,
    number: usize,
    owner: String,
) -> impl IntoView {
    let at = picture.at;
    let shown = picture.thumbnail.then_some(picture.id);
    let note = note.map(|note| view! { <span class="small">" " {note}</span> });
    view! {
        <li>
            <Thumbnail store picture=shown initials=number.to_string() />
            <span>{move || words::people_enrolled_on(&clock::day(at))} {note}</span>
            <button
                type="button"
                class="quiet"
                aria-label=move || words::people_delete_picture(number as u64, &owner)
                on:click=move |_| controller.change(PeopleRequest::DeletePicture { picture: picture.id })
            >
                {words::GALLERY_DELETE}
            </button>
        </li>
    }
}

/// Why this person should be renewed, and with which picture; or what the renewal left behind.
#[component]
fn Renewal(renewal: RenewalController, person: Person, intent: RwSignal<Intent>) -> impl IntoView {
    let id = person.id;
    let take = Callback::new(move |files: Vec<(String, File)>| {
        if let Some((_, file)) = files.into_iter().next() {
            renewal.renew_with_file(id, file);
        }
    });
    let offer = renewal::why(&person).map(|why| {
        view! {
            <p>{why}</p>
            <div class="controls">
                <PhotoPicker label=words::RENEWAL_CHOOSE take />
            </div>
        }
    });
    let replaced = person.replaced_pictures();
    let replaced = (replaced > 0).then(|| {
        view! {
            <p class="small">{move || words::renewal_replaced(replaced as u64)}</p>
            <button type="button" on:click=move |_| intent.set(Intent::DeleteEarlierPictures)>
                {words::RENEWAL_DELETE}
            </button>
        }
    });
    view! {
        {offer}
        <RenewalStatus controller=renewal />
        {replaced}
    }
}

/// Changes the name.
#[component]
fn Rename(controller: SettingsController, person: Person) -> impl IntoView {
    let name = RwSignal::new(person.name.clone());
    let field = format!("name-{}", person.id.0);
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let name = name.get_untracked().trim().to_owned();
        controller.change(PeopleRequest::Rename { person: person.id, name });
    };
    view! {
        <form class="field" on:submit=submit>
            <label for=field.clone()>{words::GALLERY_NAME}</label>
            <div class="field-row">
                <input
                    id=field
                    type="text"
                    autocomplete="off"
                    prop:value=move || name.get()
                    on:input=move |event| name.set(event_target_value(&event))
                />
                <button type="submit">{words::PEOPLE_RENAME}</button>
            </div>
        </form>
    }
}

/// Merges this person with another entry.
#[component]
fn MergeChoice(store: Store, person: Person, intent: RwSignal<Intent>) -> impl IntoView {
    let field = format!("merge-{}", person.id.0);
    let others: Vec<(u64, String)> = store.gallery.people.with_untracked(|people| {
        people.iter().filter(|other| other.id != person.id).map(|other| (other.id.0, other.label.clone())).collect()
    });
    let option = |(id, label): (u64, String)| view! { <option value=id.to_string()>{label}</option> };
    let choose = move |event| {
        let chosen = event_target_value(&event).parse().map(PersonId);
        intent.set(chosen.map_or(Intent::None, Intent::Merge));
    };
    (!others.is_empty()).then(|| {
        view! {
            <div class="field">
                <label for=field.clone()>{words::PEOPLE_SAME_AS}</label>
                <select id=field on:change=choose>
                    <option value="">{words::PEOPLE_SAME_AS_NONE}</option>
                    {others.into_iter().map(option).collect_view()}
                </select>
            </div>
        }
    })
}

/// The question before something that cannot be undone.
#[component]
fn Confirm(store: Store, controller: SettingsController, person: Person, intent: RwSignal<Intent>) -> impl IntoView {
    let id = person.id;
    let question = Memo::new(move |_| intent.get().question(&person, &store.gallery.people.read()));
    let confirm = move |_| {
        let request = match intent.get_untracked() {
            Intent::None => return,
            Intent::DeletePerson => PeopleRequest::DeletePerson { person: id },
            Intent::DeleteEarlierPictures => PeopleRequest::DeleteEarlierPictures { person: id },
            Intent::Merge(into) => PeopleRequest::Merge { from: id, into },
        };
        intent.set(Intent::None);
        controller.change(request);
    };
    let yes = move || {
        let merges = matches!(intent.get(), Intent::Merge(_));
        if merges { words::PEOPLE_MERGE } else { words::GALLERY_DELETE }.text()
    };
    move || {
        question.get().map(|question| {
            view! {
                <div class="confirm" role="alert">
                    <p>{question}</p>
                    <div class="controls">
                        <button type="button" class="danger" on:click=confirm>
                            {yes}
                        </button>
                        <button type="button" on:click=move |_| intent.set(Intent::None)>
                            {words::GALLERY_CANCEL}
                        </button>
                    </div>
                </div>
            }
        })
    }
}
