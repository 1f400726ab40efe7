//! Name, consent, thumbnail, and the button that enrols.

use super::duplicate_prompt::DuplicatePrompt;
use crate::browser::clock;
use crate::components::failure_note::FailureNote;
use crate::state::Store;
use crate::state::gallery::enrol_form::{EnrolForm, Progress};
use crate::state::gallery::enrolment_controller::EnrolmentController;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;

/// The form about the chosen faces.
#[component]
pub fn EnrolFields(
    /// The page's state.
    store: Store,
    /// The controller.
    controller: EnrolmentController,
) -> impl IntoView {
    let tried = RwSignal::new(false);
    let missing = Memo::new(move |_| controller.form.read().missing(controller.pending.read().chosen().len()));
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        tried.set(missing.read_untracked().is_some());
        if missing.read_untracked().is_none() {
            controller.enrol();
        }
    };
    let duplicate = Memo::new(move |_| match controller.progress.get() {
        Progress::ConfirmDuplicate(duplicate) => Some(duplicate),
        _ => None,
    });
    let busy = Memo::new(move |_| match controller.progress.get() {
        Progress::Busy(done, all) => Some((done, all)),
        _ => None,
    });
    let button = move || match busy.get() {
        Some((_, 1)) => words::ENROL_ENROLLING.text().to_owned(),
        Some((done, all)) => words::enrol_enrolling_of(done as u64 + 1, all as u64),
        None => words::ENROL_ENROL.text().to_owned(),
    };
    let form_error = move || missing.get().filter(|_| tried.get());
    view! {
        <form class="stack" on:submit=submit hidden=move || duplicate.read().is_some()>
            <NameField store controller />
            <AnotherTick store controller />
            <ConsentTick controller />
            <ThumbnailTick controller />
            <button class="primary" type="submit" disabled=move || busy.read().is_some()>
                {button}
            </button>
            <p class="form-error" role="status">{form_error}</p>
        </form>
        {move || duplicate.get().map(|duplicate| view! { <DuplicatePrompt store controller duplicate /> })}
        <FailureNote failure=controller.failure />
    }
}

/// The name, with the enrolled names as suggestions.
#[component]
fn NameField(store: Store, controller: EnrolmentController) -> impl IntoView {
    let note = move || controller.form.read().name_note(&store.gallery.people.read());
    let names = move || {
        let people = store.gallery.people.read();
        people.iter().map(|person| view! { <option value=person.label.clone()></option> }).collect_view()
    };
    view! {
        <div class="field">
            <label for="enrol-name">{words::GALLERY_NAME}</label>
            <input
                id="enrol-name"
                type="text"
                list="enrol-names"
                autocomplete="off"
                aria-describedby="enrol-name-note"
                prop:value=move || controller.form.read().name.clone()
                on:input=move |event| controller.form.update(|form| form.rename(event_target_value(&event)))
            />
            <datalist id="enrol-names">{names}</datalist>
            <p id="enrol-name-note" class="small">{note}</p>
        </div>
    }
}

/// Whether a known name is that of another person.
#[component]
fn AnotherTick(store: Store, controller: EnrolmentController) -> impl IntoView {
    let known = Memo::new(move |_| controller.form.read().is_known(&store.gallery.people.read()));
    let tick = move |event| controller.form.update(|form| form.another = event_target_checked(&event));
    let option = move || {
        view! {
            <label class="option">
                <input
                    id="enrol-another"
                    type="checkbox"
                    prop:checked=move || controller.form.read().another
                    on:change=tick
                />
                <span>{words::ENROL_ANOTHER}</span>
            </label>
        }
    };
    move || known.get().then(option)
}

/// The person's consent, with its date.
#[component]
fn ConsentTick(controller: EnrolmentController) -> impl IntoView {
    let text = move || {
        let EnrolForm { name, agreed_at, .. } = controller.form.get();
        let person = if name.trim().is_empty() { words::ENROL_THE_PERSON.text() } else { name.trim() };
        match agreed_at {
            Some(at) => words::enrol_consent_dated(person, &clock::day(at)),
            None => words::enrol_consent(person),
        }
    };
    let tick = move |event| {
        let agreed = event_target_checked(&event).then(clock::now);
        controller.form.update(|form| form.agreed_at = agreed);
    };
    view! {
        <label class="option">
            <input type="checkbox" prop:checked=move || controller.form.read().agreed_at.is_some() on:change=tick />
            <span>{text}</span>
        </label>
    }
}

/// Whether a thumbnail is stored.
#[component]
fn ThumbnailTick(controller: EnrolmentController) -> impl IntoView {
    let tick = move |event| controller.form.update(|form| form.keep_thumbnail = event_target_checked(&event));
    view! {
        <label class="option">
            <input type="checkbox" prop:checked=move || controller.form.read().keep_thumbnail on:change=tick />
            <span>{words::ENROL_THUMBNAIL}</span>
        </label>
    }
}
