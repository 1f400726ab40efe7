//! How strong a new passphrase is, as it is typed.

use crate::browser::passphrase_estimator::PassphraseEstimator;
use crate::state::gallery::passphrase_strength::{PassphraseStrength, guessing_time};
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

/// A meter of five parts and a sentence; nothing while the field is empty.
#[component]
pub fn StrengthMeter(
    /// What is typed.
    value: RwSignal<String>,
) -> impl IntoView {
    let estimator = StoredValue::new_local(None::<PassphraseEstimator>);
    // `None` until zxcvbn is asked for, then whether it is there.
    let loaded = RwSignal::new(None::<bool>);
    let wanted = Memo::new(move |_| !value.read().is_empty());
    Effect::new(move |_| {
        if wanted.get() && loaded.get_untracked().is_none() {
            spawn_local(async move {
                let found = PassphraseEstimator::load().await.ok();
                let is_there = found.is_some();
                // The form may be gone by now.
                let _ = estimator.try_set_value(found);
                let _ = loaded.try_set(Some(is_there));
            });
        }
    });
    let guesses = Memo::new(move |_| {
        let passphrase = value.get();
        let is_loaded = loaded.get() == Some(true) && !passphrase.is_empty();
        is_loaded.then(|| estimator.with_value(|e| e.as_ref().and_then(|e| e.guesses_log10(&passphrase)))).flatten()
    });
    let sentence = move || match (guesses.get(), loaded.get()) {
        (Some(guesses), _) => {
            words::passphrase_estimate(PassphraseStrength::new(guesses).name().text(), &guessing_time(guesses))
        }
        (None, Some(false)) if wanted.get() => words::PASSPHRASE_NO_ESTIMATE.text().to_owned(),
        (None, _) => String::new(),
    };
    view! {
        <div class="strength" hidden=move || !wanted.get()>
            <meter
                min="0"
                max="5"
                low="3"
                high="4"
                optimum="5"
                aria-label=words::PASSPHRASE_STRENGTH
                prop:value=move || guesses.get().map_or(0, |guesses| PassphraseStrength::new(guesses).meter())
            ></meter>
            <p role="status">{sentence}</p>
        </div>
    }
}
