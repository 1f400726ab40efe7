//! Photos: choosing them, how far it is, and who is on them.

use super::name_overlay::NameOverlay;
use super::photo_picker::PhotoPicker;
use super::recognition_list::RecognitionList;
use crate::components::failure_note::FailureNote;
use crate::components::wide_table::WideTable;
use crate::explain::failure;
use crate::state::Store;
use crate::state::gallery::batch::{self, Batch, Outcome, Row};
use crate::state::gallery::face_labels::summary;
use crate::state::gallery::photo_batch::PhotoBatch;
use leptos::prelude::*;
use web_sys::File;

/// The photo that is shown as the hero, and the table of all.
#[component]
pub fn PhotoBatchPanel(
    /// The page's state.
    store: Store,
) -> impl IntoView {
    let desk = PhotoBatch::new(store);
    let seen = Signal::derive(move || desk.shown.read().as_ref().map(|shown| shown.seen.clone()));
    let progress_text = Memo::new(move |_| match &*desk.shown.read() {
        Some(shown) => summary(&shown.seen.faces),
        None if desk.batch.read().is_running() => "Looking\u{2026}".to_owned(),
        None => "Who is on it?".to_owned(),
    });
    let several = Memo::new(move |_| desk.batch.read().rows().len() > 1);
    view! {
        <div class="watching">
            <section class="card" aria-label="Photo">
                <div class="stage">
                    <Picture desk />
                    <NameOverlay seen />
                </div>
                <Choose desk />
                <Progress desk />
            </section>
            <section class="card" aria-label="Answer">
                <h2 role="status" aria-label="Who it is">
                    {move || progress_text.get()}
                </h2>
                <RecognitionList seen />
                <FailureNote failure=desk.failure />
            </section>
            <Show when=move || several.get()>
                <Table desk />
            </Show>
        </div>
    }
}

/// The photo that is shown, or an invitation.
#[component]
fn Picture(desk: PhotoBatch) -> impl IntoView {
    let photo = Memo::new(move |_| desk.shown.read().as_ref().map(|shown| (shown.url.clone(), shown.label.clone())));
    move || match photo.get() {
        Some((url, label)) => view! { <img src=url alt=label draggable="false" /> }.into_any(),
        None => view! {
            <div class="invitation">
                <svg class="silhouette" viewBox="0 0 96 96" aria-hidden="true">
                    <rect x="14" y="22" width="68" height="54" rx="6" />
                    <circle cx="48" cy="44" r="9" />
                    <path d="M30 76c1-11 8-16 18-16s17 5 18 16" />
                </svg>
                <p>"One photo, several, or a whole folder."</p>
            </div>
        }
        .into_any(),
    }
}

/// Files or a folder.
#[component]
fn Choose(desk: PhotoBatch) -> impl IntoView {
    let take = Callback::new(move |files| desk.take(files));
    // A folder holds other things too; a file that was chosen by itself is looked at whatever it is called.
    let take_folder = Callback::new(move |files: Vec<(String, File)>| {
        desk.take(files.into_iter().filter(|(name, file)| batch::is_picture(&file.type_(), name)).collect());
    });
    view! {
        <div class="controls">
            <PhotoPicker label="Choose photos" class="primary" take />
            <PhotoPicker label="Choose a folder" folder=true take=take_folder />
        </div>
    }
}

/// How far it is; a way to stop, and one to take the table away.
#[component]
fn Progress(desk: PhotoBatch) -> impl IntoView {
    let running = Memo::new(move |_| desk.batch.read().is_running());
    let any = Memo::new(move |_| desk.batch.read().progress().0 > 0);
    let fraction = move || {
        let (done, all) = desk.batch.read().progress();
        format!("{:.3}", done as f64 / (all.max(1)) as f64)
    };
    let progress_text = Memo::new(move |_| {
        let batch = desk.batch.read();
        if batch.rows().is_empty() { String::new() } else { Batch::progress_text(&batch) }
    });
    view! {
        <div class="start">
            <label for="batch-progress" role="status">{move || progress_text.get()}</label>
            <progress id="batch-progress" max="1" value=fraction hidden=move || !running.get()></progress>
        </div>
        <div class="controls" hidden=move || !any.get() && !running.get()>
            <button type="button" hidden=move || !running.get() on:click=move |_| desk.cancel()>
                "Cancel"
            </button>
            <button type="button" hidden=move || !any.get() on:click=move |_| desk.save_table()>
                "Save as CSV"
            </button>
        </div>
    }
}

/// A line a photo.
#[component]
fn Table(desk: PhotoBatch) -> impl IntoView {
    let row = move |(at, row): (usize, Row)| {
        let show = matches!(row.outcome, Outcome::Seen(_));
        let current = move || desk.shown.read().as_ref().is_some_and(|shown| shown.at == at).then_some("true");
        view! {
            <tr aria-current=current>
                <th scope="row">
                    <button type="button" class="quiet" disabled=!show on:click=move |_| desk.show(at)>
                        {row.file}
                    </button>
                </th>
                <td>{progress_text(&row.outcome)}</td>
            </tr>
        }
    };
    view! {
        <section class="card wide" aria-label="All photos">
            <WideTable label="Table of the photos" heads=&["photo", "who is on it"] frame="tall" class="narrow">
                {move || desk.batch.read().rows().iter().cloned().enumerate().map(row).collect_view()}
            </WideTable>
        </section>
    }
}

fn progress_text(outcome: &Outcome) -> String {
    match outcome {
        Outcome::Waiting => String::new(),
        Outcome::Looking => "Looking\u{2026}".to_owned(),
        Outcome::Seen(seen) => summary(&seen.faces),
        Outcome::Failed(failure) => failure::message(failure).sentence,
    }
}
