//! Photos: choosing them, the progress, and who is in them.

use super::name_overlay::NameOverlay;
use super::photo_picker::PhotoPicker;
use super::recognition_list::RecognitionList;
use super::renewal::RenewalOffers;
use crate::browser::arrival::Arrival;
use crate::components::failure_note::FailureNote;
use crate::components::turn_panel::TurnFirst;
use crate::components::wide_table::WideTable;
use crate::explain::failure;
use crate::file_label;
use crate::state::Store;
use crate::state::gallery::batch::{self, Batch, Outcome, Row};
use crate::state::gallery::face_labels::summary;
use crate::state::gallery::photo_batch::PhotoBatch;
use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::File;
use words::Text;

const HEADS: [Text; 2] = [words::RECOGNISE_HEAD_PHOTO, words::RECOGNISE_HEAD_WHO];

/// The photo that is shown, and the table of all photos.
#[component]
pub fn PhotoBatchPanel(
    /// The page's state.
    store: Store,
    /// What was pasted or dropped on the page.
    given: RwSignal<Option<Arrival>, LocalStorage>,
) -> impl IntoView {
    let controller = PhotoBatch::new(store);
    Effect::new(move |_| {
        let arrived = given.read().is_some();
        if let Some(arrival) = given.try_update_untracked(Option::take).flatten().filter(|_| arrived) {
            spawn_local(async move { controller.take(arrival.all_files().await) });
        }
    });
    let recognition = Signal::derive(move || controller.shown.read().as_ref().map(|shown| shown.recognition.clone()));
    let progress_text = Memo::new(move |_| match &*controller.shown.read() {
        Some(_) if controller.owes_turn.get() => words::TURN_FIRST.text().to_owned(),
        Some(shown) => summary(&shown.recognition.faces),
        None if controller.batch.read().is_running() => words::RECOGNISE_LOOKING.text().to_owned(),
        None => words::RECOGNISE_PHOTO_WHO.text().to_owned(),
    });
    // The photo that is shown says the same as its only row; one that cannot be shown has nothing but its row.
    let listed = Memo::new(move |_| controller.batch.read().has_list());
    view! {
        <div class="recognition-layout">
            <section class="card" aria-label=words::RECOGNISE_PHOTO>
                <div class="preview">
                    <Picture controller />
                    <NameOverlay recognition />
                </div>
                <Choose controller />
                <Progress controller />
            </section>
            <section class="card" aria-label=words::GALLERY_ANSWER>
                <h2 role="status" aria-label=words::RECOGNISE_STATUS>
                    {move || progress_text.get()}
                </h2>
                <TurnFirst owed=controller.owes_turn />
                <RecognitionList recognition />
                <RenewalOffers store photos=controller />
                <FailureNote failure=controller.failure />
            </section>
            <Show when=move || listed.get()>
                <Table controller />
            </Show>
        </div>
    }
}

/// The photo that is shown, or an empty state.
#[component]
fn Picture(controller: PhotoBatch) -> impl IntoView {
    let photo =
        Memo::new(move |_| controller.shown.read().as_ref().map(|shown| (shown.url.clone(), shown.label.clone())));
    move || match photo.get() {
        Some((url, label)) => view! { <img src=url alt=label draggable="false" /> }.into_any(),
        None => view! {
            <div class="empty-state">
                <svg class="empty-state-icon" viewBox="0 0 96 96" aria-hidden="true">
                    <rect x="14" y="22" width="68" height="54" rx="6" />
                    <circle cx="48" cy="44" r="9" />
                    <path d="M30 76c1-11 8-16 18-16s17 5 18 16" />
                </svg>
                <p>{words::RECOGNISE_PHOTO_INVITATION}</p>
            </div>
        }
        .into_any(),
    }
}

/// Choosing files or a folder.
#[component]
fn Choose(controller: PhotoBatch) -> impl IntoView {
    let take = Callback::new(move |files| controller.take(files));
    // A folder holds other files too; a file that was chosen itself is used whatever its name.
    let take_folder = Callback::new(move |files: Vec<(String, File)>| {
        controller.take(files.into_iter().filter(|(name, file)| batch::is_picture(&file.type_(), name)).collect());
    });
    view! {
        <div class="controls">
            <PhotoPicker label=words::GALLERY_CHOOSE_PHOTOS class="primary" take />
            <PhotoPicker label=words::RECOGNISE_CHOOSE_FOLDER folder=true take=take_folder />
        </div>
    }
}

/// The progress, a button to cancel, and one to save the table.
#[component]
fn Progress(controller: PhotoBatch) -> impl IntoView {
    let running = Memo::new(move |_| controller.batch.read().is_running());
    let any = Memo::new(move |_| controller.batch.read().progress().0 > 0);
    let fraction = move || {
        let (done, all) = controller.batch.read().progress();
        format!("{:.3}", done as f64 / (all.max(1)) as f64)
    };
    let progress_text = Memo::new(move |_| {
        let batch = controller.batch.read();
        if batch.rows().is_empty() { String::new() } else { Batch::progress_text(&batch) }
    });
    view! {
        <div class="start">
            <label for="batch-progress" role="status">{move || progress_text.get()}</label>
            <progress id="batch-progress" max="1" value=fraction hidden=move || !running.get()></progress>
        </div>
        <div class="controls" hidden=move || !any.get() && !running.get()>
            <button type="button" hidden=move || !running.get() on:click=move |_| controller.cancel()>
                {words::GALLERY_CANCEL}
            </button>
            <button type="button" hidden=move || !any.get() on:click=move |_| controller.save_table()>
                {words::RECOGNISE_SAVE_CSV}
            </button>
        </div>
    }
}

/// One row per photo.
#[component]
fn Table(controller: PhotoBatch) -> impl IntoView {
    let row = move |(at, row): (usize, Row)| {
        let show = matches!(row.outcome, Outcome::Recognised(_));
        let current = move || controller.shown.read().as_ref().is_some_and(|shown| shown.at == at).then_some("true");
        view! {
            <tr aria-current=current>
                <th scope="row">
                    <button type="button" class="quiet" disabled=!show on:click=move |_| controller.show(at)>
                        {file_label::shortened(&row.file)}
                    </button>
                </th>
                <td>{outcome_text(&row.outcome)}</td>
            </tr>
        }
    };
    view! {
        <section class="card wide" aria-label=words::RECOGNISE_ALL_PHOTOS>
            <WideTable label=words::RECOGNISE_PHOTO_TABLE heads=&HEADS frame="tall" class="narrow">
                {move || controller.batch.read().rows().iter().cloned().enumerate().map(row).collect_view()}
            </WideTable>
        </section>
    }
}

fn outcome_text(outcome: &Outcome) -> String {
    match outcome {
        Outcome::Waiting => String::new(),
        Outcome::InProgress => words::RECOGNISE_LOOKING.text().to_owned(),
        Outcome::Recognised(recognition) => summary(&recognition.faces),
        Outcome::Failed(failure) => failure::message(failure).sentence,
    }
}
