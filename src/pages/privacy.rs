//! What stays where, and deleting it.

use crate::browser::stored::{self, Stored};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// What is computed, where it stays, and a button that deletes what is stored.
#[component]
pub fn PrivacyPage() -> impl IntoView {
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
                        "128 numbers that describe that face: its encoding. Two encodings are compared; neither is shown
                        or stored."
                    </li>
                    <li>
                        "On the Style page: what a net sees in a photo and in a style, and a painting made of it. A saved
                        PNG carries the settings of the painting, and nothing about you or the photo."
                    </li>
                </ul>
                <p>
                    "The encodings live in the memory of the part that computes, a Web Worker. They are not handed even
                    to the rest of this page, and are gone when a side is cleared or the tab is closed."
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
                <p>
                    "The files of the nets, so that the next visit needs no download, and the choice made on the Models
                    page. No picture and no encoding is stored."
                </p>
                <StoredThings />
            </section>
        </div>
    }
}

/// The list of what is stored now, and the button that deletes it.
#[component]
fn StoredThings() -> impl IntoView {
    let found = RwSignal::new(None::<Result<Vec<Stored>, String>>);
    let deleted = RwSignal::new(false);
    // The answer may come after the page was left.
    spawn_local(async move { drop(found.try_set(Some(stored::list().await))) });
    let delete = move |_| {
        spawn_local(async move {
            let left = stored::delete_all().await;
            let _ = found.try_set(Some(left));
            let _ = deleted.try_set(true);
        });
    };
    let things = move || {
        let found = found.get().and_then(Result::ok).unwrap_or_default();
        found.iter().map(|thing| view! { <li>{line(thing)}</li> }).collect_view()
    };
    let summary = move || match found.get() {
        Some(found) => summary(&found, deleted.get()),
        None => "Looking\u{2026}".to_owned(),
    };
    view! {
        <div aria-live="polite">
            <p>{summary}</p>
            <ul>
                {things}
            </ul>
        </div>
        <button on:click=delete>"Delete everything this page stored"</button>
    }
}

fn summary(found: &Result<Vec<Stored>, String>, deleted: bool) -> String {
    match (found, deleted) {
        (Err(detail), _) => format!("The browser does not tell: {detail}"),
        (Ok(things), false) if things.is_empty() => "Nothing is stored now.".to_owned(),
        (Ok(_), false) => "Stored now:".to_owned(),
        (Ok(things), true) if things.is_empty() => "Deleted, and looked again: nothing is left.".to_owned(),
        (Ok(_), true) => "The browser kept some of it all the same:".to_owned(),
    }
}

fn line(thing: &Stored) -> String {
    match thing {
        Stored::Cache { name, files } => {
            format!("Cache \u{201c}{name}\u{201d}: {files} {}", if *files == 1 { "file" } else { "files" })
        }
        Stored::Setting { key, value } => format!("Setting \u{201c}{key}\u{201d}: {value}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_left_after_deleting_is_not_called_deleted() {
        let left = Ok(vec![Stored::Setting { key: "likeness.backend".to_owned(), value: "cpu".to_owned() }]);
        assert!(summary(&Ok(vec![]), true).contains("nothing is left"), "{}", summary(&Ok(vec![]), true));
        assert!(!summary(&left, true).contains("Deleted"), "{}", summary(&left, true));
        assert!(summary(&Err("denied".to_owned()), true).contains("denied"), "an error is told");
    }
}
