//! What is computed, sent and stored, and deleting it.

use crate::browser::stored_items::{self, ListError, StoredItem};
use crate::components::failure_note::FailureNote;
use crate::state::Store;
use crate::state::gallery::settings_controller::SettingsController;
use leptos::prelude::*;
use leptos::task::spawn_local;
use words::view::{plain, strong};

/// What is computed, sent and stored, and a button that deletes what is stored.
#[component]
pub fn PrivacyPage(
    /// The page's state.
    store: Store,
) -> impl IntoView {
    view! {
        <div class="prose">
            <h1>{words::PRIVACY_TITLE}</h1>
            <p class="intro">{words::PRIVACY_INTRO}</p>
            <section aria-labelledby="computed">
                <h2 id="computed">{words::PRIVACY_COMPUTED}</h2>
                <ul>
                    <li>{words::PRIVACY_POINTS}</li>
                    <li>{words::PRIVACY_ENCODING}</li>
                    <li>{words::PRIVACY_STYLE}</li>
                </ul>
                <p>{words::PRIVACY_MEMORY}</p>
            </section>
            <section aria-labelledby="leaves">
                <h2 id="leaves">{words::PRIVACY_LEAVES}</h2>
                <p>{words::PRIVACY_NOTHING}</p>
            </section>
            <section aria-labelledby="stored">
                <h2 id="stored">{words::PRIVACY_STORED_TITLE}</h2>
                <ul>
                    <li>{words::PRIVACY_FILES}</li>
                    <li>{words::PRIVACY_HOST}</li>
                    <li>{words::PRIVACY_PEOPLE}</li>
                    <li>{words::PRIVACY_TAB_KEEPS}</li>
                </ul>
                <StoredData store />
            </section>
            <Protection />
        </div>
    }
}

/// What each kind of lock protects against.
#[component]
fn Protection() -> impl IntoView {
    view! {
        <section aria-labelledby="protected">
            <h2 id="protected">{words::PRIVACY_LOCK_TITLE}</h2>
            <p>{words::PRIVACY_LOCK_EACH}</p>
            <ul>
                <li>{move || words::privacy_lock_passphrase(plain, &strong)}</li>
                <li>{move || words::privacy_lock_browser(plain, &strong)}</li>
            </ul>
            <p>{words::PRIVACY_LOCK_NEITHER}</p>
        </section>
    }
}

/// The list of what is stored now, and the button that deletes it.
#[component]
fn StoredData(store: Store) -> impl IntoView {
    let found = RwSignal::new(None::<Result<Vec<StoredItem>, ListError>>);
    let deleted = RwSignal::new(false);
    let controller = SettingsController::new(store);
    // The answer may arrive after the page was left.
    spawn_local(async move { drop(found.try_set(Some(stored_items::list().await))) });
    let delete = move |_| {
        controller.delete_everything(move |left| {
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
        None => words::PRIVACY_CHECKING.into(),
    };
    view! {
        <div aria-live="polite">
            <p>{summary}</p>
            <ul>
                {things}
            </ul>
        </div>
        <button on:click=delete disabled=move || controller.busy.get()>
            {words::PRIVACY_DELETE}
        </button>
        <FailureNote failure=controller.failure />
    }
}

/// The gallery among the stored items; `None` if there is none.
fn gallery_line(store: Store) -> Option<String> {
    let status = store.gallery.status.read();
    let status = status.as_ref().filter(|status| status.lock.is_some())?;
    let (people, pictures) = (words::count_people(status.people.into()), words::count_pictures(status.pictures.into()));
    Some(words::privacy_gallery(&people, &pictures))
}

fn summary(found: &Result<Vec<StoredItem>, ListError>, gallery: bool, deleted: bool) -> String {
    match (found, deleted) {
        (Err(ListError::Forbidden), _) => words::PRIVACY_FORBIDDEN.into(),
        (Err(ListError::Failed(detail)), _) => words::privacy_unknown(detail),
        (Ok(items), false) if items.is_empty() && !gallery => words::PRIVACY_NONE.into(),
        (Ok(_), false) => words::PRIVACY_NOW.into(),
        (Ok(items), true) if items.is_empty() && !gallery => words::PRIVACY_DELETED.into(),
        (Ok(_), true) => words::PRIVACY_LEFT.into(),
    }
}

fn line(item: &StoredItem) -> String {
    match item {
        StoredItem::Cache { name, files } => words::privacy_cache((*files).into(), name),
        StoredItem::ServiceWorker => words::PRIVACY_SERVICE_WORKER.into(),
        StoredItem::Tab { values } => words::privacy_tab((*values).into()),
        StoredItem::Setting { key, value } => words::privacy_setting(key, value),
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
        assert!(
            summary(&Err(ListError::Failed("denied".to_owned())), false, true).contains("denied"),
            "an error is shown"
        );
        assert!(summary(&Err(ListError::Forbidden), false, false).contains("nothing is stored"), "blocked site data");
    }
}
