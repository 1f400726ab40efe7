//! A failure: what happened, the next step, and the technical detail one click away.

use crate::explain::failure;
use leptos::prelude::*;
use protocol::failure::Failure;

/// Shows what happened and what to do now.
#[component]
pub fn FailureNote(
    /// The failure; nothing is shown for `None`.
    #[prop(into)]
    failure: Signal<Option<Failure>>,
) -> impl IntoView {
    // A failure that repeats itself at every frame is announced once.
    let failure = Memo::new(move |_| failure.get());
    move || {
        failure.get().map(|failure| {
            let message = failure::message(&failure);
            let detail = (!failure.detail.is_empty()).then(|| {
                view! {
                    <details>
                        <summary>{words::FAILURE_DETAILS}</summary>
                        <p class="technical">{failure.detail.clone()}</p>
                    </details>
                }
            });
            view! {
                <div class="failure" role="alert">
                    <p class="failure-sentence">{message.sentence}</p>
                    <p>{message.next_step}</p>
                    {detail}
                </div>
            }
        })
    }
}
