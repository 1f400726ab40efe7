//! Name, consent, thumbnail, and the button that enrols.

use super::duplicate_prompt::DuplicatePrompt;
use crate::browser::clock;
use crate::components::failure_note::FailureNote;
use crate::state::Store;
use crate::state::gallery::enrol_form::{EnrolForm, Progress};
use crate::state::gallery::enrolment_controller::EnrolmentController;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;

/// What is asked about the chosen faces.
#[component]
pub fn EnrolFields(
    /// The page's state.
    store: Store,
    /// The desk.
    desk: EnrolmentController,
) -> impl IntoView {
    let tried = RwSignal::new(false);
    let missing = Memo::new(move |_| desk.form.read().missing(desk.tray.read().chosen().len()));
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        tried.set(missing.read_untracked().is_some());
        if missing.read_untracked().is_none() {
            desk.enrol();
        }
    };
    let duplicate = Memo::new(move |_| match desk.progress.get() {
        Progress::ConfirmDuplicate(duplicate) => Some(duplicate),
        _ => None,
    });
    let busy = Memo::new(move |_| match desk.progress.get() {
        Progress::Busy(done, all) => Some((done, all)),
        _ => None,
    });
    let button = move || match busy.get() {
        Some((_, 1)) => "Enrolling\u{2026}".to_owned(),
        Some((done, all)) => format!("Enrolling {} of {all}\u{2026}", done + 1),
        None => "Enrol".to_owned(),
    };
    let complaint = move || missing.get().filter(|_| tried.get());
    view! {
        <form class="stack" on:submit=submit hidden=move || duplicate.read().is_some()>
            <NameField store desk />
            <ConsentTick desk />
            <ThumbnailTick desk />
            <button class="primary" type="submit" disabled=move || busy.read().is_some()>
                {button}
            </button>
            <p class="complaint" role="status">{complaint}</p>
        </form>
        {move || duplicate.get().map(|duplicate| view! { <DuplicatePrompt store desk duplicate /> })}
        <FailureNote failure=desk.failure />
    }
}

/// The name, with those who are there already offered.
#[component]
fn NameField(store: Store, desk: EnrolmentController) -> impl IntoView {
    let remark = move || desk.form.read().name_remark(&store.gallery.people.read());
    let names = move || {
        let people = store.gallery.people.read();
        people.iter().map(|person| view! { <option value=person.name.clone()></option> }).collect_view()
    };
    view! {
        <div class="field">
            <label for="enrol-name">"Name"</label>
            <input
                id="enrol-name"
                type="text"
                list="enrol-names"
                autocomplete="off"
                aria-describedby="enrol-name-remark"
                prop:value=move || desk.form.read().name.clone()
                on:input=move |event| desk.form.update(|form| form.name = event_target_value(&event))
            />
            <datalist id="enrol-names">{names}</datalist>
            <p id="enrol-name-remark" class="small">{remark}</p>
        </div>
    }
}

/// The tick that the person agrees, with its date.
#[component]
fn ConsentTick(desk: EnrolmentController) -> impl IntoView {
    let words = move || {
        let EnrolForm { name, agreed_at, .. } = desk.form.get();
        let who = if name.trim().is_empty() { "The person".to_owned() } else { name.trim().to_owned() };
        let when = agreed_at.map(|at| format!(", {}", clock::day(at))).unwrap_or_default();
        format!("{who} agrees that the encoding of this face is stored here{when}.")
    };
    let tick = move |event| {
        let agreed = event_target_checked(&event).then(clock::now);
        desk.form.update(|form| form.agreed_at = agreed);
    };
    view! {
        <label class="option">
            <input type="checkbox" prop:checked=move || desk.form.read().agreed_at.is_some() on:change=tick />
            <span>{words}</span>
        </label>
    }
}

/// Whether a small picture is kept.
#[component]
fn ThumbnailTick(desk: EnrolmentController) -> impl IntoView {
    let tick = move |event| desk.form.update(|form| form.keep_thumbnail = event_target_checked(&event));
    view! {
        <label class="option">
            <input type="checkbox" prop:checked=move || desk.form.read().keep_thumbnail on:change=tick />
            <span>"Keep a small picture for the list. The photo itself is never kept."</span>
        </label>
    }
}
