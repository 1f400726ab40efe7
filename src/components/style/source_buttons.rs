//! The ways to give a card a picture: a file or the camera. Dropping and pasting need no button.

use crate::browser::files;
use crate::state::style::StyleStore;
use crate::state::style::pictures::Target;
use leptos::html::Input;
use leptos::prelude::*;
use protocol::failure::Failure;
use web_sys::File;

/// A file dialogue and the camera.
#[component]
pub fn SourceButtons(
    /// The page's state.
    store: StyleStore,
    /// Which card.
    target: Target,
) -> impl IntoView {
    let chosen = Callback::new(move |given| store.take(target, given));
    let file = match target {
        Target::Photo => "Choose a photo",
        Target::Style => "Choose a picture",
    };
    view! {
        <div class="controls">
            <FileButton label=file accept="image/*" chosen />
            <button on:click=move |_| store.use_camera(target)>"Use camera"</button>
        </div>
    }
}

/// A button that opens the browser's file dialogue.
#[component]
pub fn FileButton(
    /// Its words.
    label: &'static str,
    /// Which files it offers.
    accept: &'static str,
    /// Takes the file.
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
        // So that choosing the same file once more is a change again.
        input.set_value("");
        chosen.run(given);
    };
    view! {
        <button on:click=open>{label}</button>
        <input node_ref=input type="file" accept=accept hidden aria-label=label on:change=change />
    }
}
