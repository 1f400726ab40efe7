//! The visitor's own photos: scanned for the patches that excite each unit most.

use super::patch_grid::PatchGrid;
use crate::browser::files;
use crate::components::failure_note::FailureNote;
use crate::state::see::own_scan::OwnScan;
use crate::state::see::photo_index::PatchView;
use crate::state::see::scan_control::ScanControl;
use crate::state::see::unit_choice::UnitChoice;
use leptos::html::Input;
use leptos::prelude::*;

/// A button for the photos, how far the scan is, and what it found for the unit.
#[component]
pub fn OwnPhotos(
    /// The scan.
    control: ScanControl,
    /// Whether the worker runs.
    runs: Memo<bool>,
    /// The unit.
    choice: RwSignal<UnitChoice>,
    /// Receives the patch that is to be shown in its picture.
    show: Callback<PatchView>,
) -> impl IntoView {
    let input = NodeRef::<Input>::new();
    let scan = control.scan;
    let change = move |_| {
        let Some(input) = input.get_untracked() else { return };
        let files = files::all(input.files().as_ref());
        // So that choosing the same files again is a change.
        input.set_value("");
        if !files.is_empty() {
            control.begin(files);
        }
    };
    let open = move |_| input.get_untracked().into_iter().for_each(|input| input.click());
    let is_running = Memo::new(move |_| scan.read().is_running());
    let patches = Signal::derive(move || scan.read().patches(choice.get().unit()));
    let label = move || words::see_own_label(choice.get().number().unsigned_abs());
    view! {
        <p>{words::SEE_OWN_LEAD}</p>
        <div class="controls">
            <button on:click=open disabled=move || !runs.get()>{words::SEE_OWN_CHOOSE}</button>
            <button hidden=move || !is_running.get() on:click=move |_| control.stop()>{words::SEE_OWN_STOP}</button>
            <input node_ref=input type="file" accept="image/*" multiple hidden aria-label=words::SEE_OWN_CHOOSE on:change=change />
        </div>
        <ScanProgress scan />
        <Show when=move || !patches.read().is_empty()>
            <PatchGrid label=Signal::derive(label) patches show />
        </Show>
        <FailureNote failure=Signal::derive(move || scan.read().failure().cloned()) />
    }
}

/// How far the scan is, and what was left out.
#[component]
fn ScanProgress(scan: RwSignal<OwnScan>) -> impl IntoView {
    let is_running = Memo::new(move |_| scan.read().is_running());
    let said = move || {
        let scan = scan.read();
        let (scanned, planned) = (scan.scanned_photos() as u64, scan.planned() as u64);
        let progress = (planned > 0).then(|| words::see_own_progress(scanned, planned));
        let unreadable = (scan.unreadable() > 0).then(|| words::see_own_unreadable(scan.unreadable() as u64));
        let left_out = (scan.left_out() > 0).then(|| words::see_own_left_out(scan.left_out() as u64));
        [progress, unreadable, left_out].into_iter().flatten().collect::<Vec<_>>().join(" ")
    };
    view! {
        <progress
            hidden=move || !is_running.get()
            max=move || scan.read().planned()
            prop:value=move || scan.read().done() as f64
            aria-label=words::SEE_OWN_SCAN
        ></progress>
        <p class="small" role="status">{said}</p>
    }
}
