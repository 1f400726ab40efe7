//! Buttons to add a picture from a file or the camera.

use crate::browser::files;
use crate::state::style::StyleStore;
use crate::state::style::pictures::Target;
use leptos::html::Input;
use leptos::prelude::*;
use protocol::failure::Failure;
use web_sys::File;
use words::Text;

/// A button for a file and a button for the camera.
#[component]
pub fn SourceButtons(
    /// The page's state.
    store: StyleStore,
    /// Which card.
    target: Target,
) -> impl IntoView {
    let chosen = Callback::new(move |given| store.take(target, given));
    let file = match target {
        Target::Photo => words::STYLE_CHOOSE_PHOTO,
        Target::Style => words::STYLE_CHOOSE_PICTURE,
    };
    view! {
        <div class="controls">
            <FileButton label=file accept="image/*" chosen />
            <button on:click=move |_| store.use_camera(target)>{words::CAMERA_USE}</button>
        </div>
    }
}

/// A button that opens the browser's file dialogue.
#[component]
pub fn FileButton(
    /// Its label.
    label: Text,
    /// The file types that it accepts.
    accept: &'static str,
    /// Receives the file.
    chosen: Callback<Result<File, Failure>>,
) -> impl IntoView {
    let input = NodeRef::<Input>::new();
    let open = move |_| {
        if let Some(input) = input.get_untracked() {
            input.click();
        }
    };
    let change = move |_| {
        let Some(input) = input.get_untracked() else { return };
        let given = files::first_picture(input.files().as_ref());
        // So that choosing the same file again is a change.
        input.set_value("");
        chosen.run(given);
    };
    view! {
        <button on:click=open>{label}</button>
        <input node_ref=input type="file" accept=accept hidden aria-label=label on:change=change />
    }
}
