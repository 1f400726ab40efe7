//! A button that opens the browser's file dialogue.

use crate::browser::files;
use leptos::html::Input;
use leptos::prelude::*;
use web_sys::File;
use words::Text;

/// Several files, or a whole folder.
#[component]
pub fn PhotoPicker(
    /// The button's text.
    label: Text,
    /// Receives the chosen files with their names; with their path if a folder was chosen.
    take: Callback<Vec<(String, File)>>,
    /// A folder instead of files.
    #[prop(optional)]
    folder: bool,
    /// The button's class.
    #[prop(optional)]
    class: &'static str,
) -> impl IntoView {
    let input = NodeRef::<Input>::new();
    Effect::new(move |_| {
        if let Some(input) = input.get().filter(|_| folder) {
            // The name is valid, so setting it does not fail.
            let _ = input.set_attribute("webkitdirectory", "");
        }
    });
    let open = move |_| {
        if let Some(input) = input.get_untracked() {
            input.click();
        }
    };
    let chosen = move |_| {
        let Some(input) = input.get_untracked() else { return };
        let given = files::all(input.files().as_ref());
        // So that choosing the same files again is a change.
        input.set_value("");
        take.run(given.into_iter().map(|file| (files::path(&file), file)).collect());
    };
    view! {
        <button type="button" class=class on:click=open>
            {label}
        </button>
        <input
            node_ref=input
            type="file"
            accept="image/*"
            multiple
            hidden
            aria-label=label
            on:change=chosen
        />
    }
}
