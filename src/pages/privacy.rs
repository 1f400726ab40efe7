//! What stays where, and deleting it.

use crate::browser::stored_items::{self, StoredItem};
use crate::components::failure_note::FailureNote;
use crate::state::Store;
use crate::state::gallery::people_list;
use crate::state::gallery::settings_controller::Keeping;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// What is computed, where it stays, and a button that deletes what is stored.
#[component]
pub fn PrivacyPage(
    /// The page's state.
    store: Store,
) -> impl IntoView {
    view! {
        <div class="prose">
            <h1>"Privacy"</h1>
            <p class="intro">
                "Likeness is files on a web server and nothing more. Your camera\u{2019}s pictures, your photos and
                everything computed from them stay in this browser tab."
            </p>
            <section aria-labelledby="computed">
                <h2 id="computed">"What is computed"</h2>
                <ul>
                    <li>"Where faces are in a picture, and 68 points of the largest one."</li>
                    <li>
                        "128 numbers that describe each face: its encoding. Encodings are compared with each other; they
                        are never shown, and stored only of the people whom you enrol."
                    </li>
                    <li>
                        "On the Style page: what a net sees in a photo and in a style, and a painting made of it. A saved
                        PNG carries the settings of the painting, and nothing about you or the photo."
                    </li>
                </ul>
                <p>
                    "The encodings live in the memory of the part that computes, a Web Worker. They are not handed even
                    to the rest of this page. Of a picture that is only looked at they are gone when it is cleared or the
                    tab is closed."
                </p>
            </section>
            <section aria-labelledby="leaves">
                <h2 id="leaves">"What leaves this device"</h2>
                <p>
                    "Nothing about you. The page fetches its own files (program, nets, sample pictures) from the server
                    that it came from; its security policy forbids any other connection."
                </p>
            </section>
            <section aria-labelledby="kept">
                <h2 id="kept">"What this browser keeps"</h2>
                <ul>
                    <li>
                        "The files of the nets, so that the next visit needs no download, and the choice made on the
                        Models page."
                    </li>
                    <li>
                        "Of everybody whom you enrol: the name, the day of their consent, and the encoding of each
                        picture. A small picture of the face only where you tick that; the photo or the camera\u{2019}s
                        frame never."
                    </li>
                </ul>
                <StoredData store />
            </section>
            <Protection />
        </div>
    }
}

/// What the lock is good for.
#[component]
fn Protection() -> impl IntoView {
    view! {
        <section aria-labelledby="protected">
            <h2 id="protected">"How enrolled people are protected"</h2>
            <p>
                "Each record is encrypted (AES-256-GCM) before it is stored. What opens it is your choice when the gallery
                is made."
            </p>
            <ul>
                <li>
                    <strong>"A passphrase"</strong>
                    " protects against everybody who has this computer or a copy of its disk but not the passphrase.
                    Forgotten, it cannot be recovered."
                </li>
                <li>
                    <strong>"This browser"</strong>
                    " protects against other sites and against casual copying of files. It does not protect against
                    somebody who uses this browser."
                </li>
            </ul>
            <p>
                "Neither protects while the gallery is open, against a program that watches this computer, or against a
                browser extension that may read this page. An exported file is as safe as its passphrase."
            </p>
        </section>
    }
}

/// The list of what is stored now, and the button that deletes it.
#[component]
fn StoredData(store: Store) -> impl IntoView {
    let found = RwSignal::new(None::<Result<Vec<StoredItem>, String>>);
    let deleted = RwSignal::new(false);
    let keeping = Keeping::new(store);
    // The answer may come after the page was left.
    spawn_local(async move { drop(found.try_set(Some(stored_items::list().await))) });
    let delete = move |_| {
        keeping.delete_everything(move |left| {
            let _ = found.try_set(Some(left));
            let _ = deleted.try_set(true);
        });
    };
    let gallery = Memo::new(move |_| gallery_line(store));
    let things = move || {
        let found = found.get().and_then(Result::ok).unwrap_or_default();
        let lines = gallery.get().into_iter().chain(found.iter().map(line));
        lines.map(|line| view! { <li>{line}</li> }).collect_view()
    };
    let summary = move || match found.get() {
        Some(found) => summary(&found, gallery.read().is_some(), deleted.get()),
        None => "Looking\u{2026}".to_owned(),
    };
    view! {
        <div aria-live="polite">
            <p>{summary}</p>
            <ul>
                {things}
            </ul>
        </div>
        <button on:click=delete disabled=move || keeping.doing.read().is_some()>
            "Delete everything this page stored"
        </button>
        <FailureNote failure=keeping.failure />
    }
}

/// The gallery among what is stored; `None` where there is none.
fn gallery_line(store: Store) -> Option<String> {
    let status = store.gallery.status.read();
    let status = status.as_ref().filter(|status| status.lock.is_some())?;
    let (people, pictures) =
        (people_list::count(status.people as usize), people_list::pictures(status.pictures as usize));
    Some(format!("Gallery: {people} with {pictures}, encrypted"))
}

fn summary(found: &Result<Vec<StoredItem>, String>, gallery: bool, deleted: bool) -> String {
    match (found, deleted) {
        (Err(detail), _) => format!("The browser does not tell: {detail}"),
        (Ok(things), false) if things.is_empty() && !gallery => "Nothing is stored now.".to_owned(),
        (Ok(_), false) => "Stored now:".to_owned(),
        (Ok(things), true) if things.is_empty() && !gallery => "Deleted, and looked again: nothing is left.".to_owned(),
        (Ok(_), true) => "The browser kept some of it all the same:".to_owned(),
    }
}

fn line(thing: &StoredItem) -> String {
    match thing {
        StoredItem::Cache { name, files } => {
            format!("Cache \u{201c}{name}\u{201d}: {files} {}", if *files == 1 { "file" } else { "files" })
        }
        StoredItem::Setting { key, value } => format!("Setting \u{201c}{key}\u{201d}: {value}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_left_after_deleting_is_not_called_deleted() {
        let left = Ok(vec![StoredItem::Setting { key: "likeness.backend".to_owned(), value: "cpu".to_owned() }]);
        assert!(summary(&Ok(vec![]), false, true).contains("nothing is left"), "{}", summary(&Ok(vec![]), false, true));
        assert!(!summary(&left, false, true).contains("Deleted"), "{}", summary(&left, false, true));
        assert!(!summary(&Ok(vec![]), true, true).contains("Deleted"), "a gallery that is still there");
        assert!(summary(&Err("denied".to_owned()), false, true).contains("denied"), "an error is told");
    }
}
