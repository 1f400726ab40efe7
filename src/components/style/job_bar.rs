//! What may be done with the painting now, and how far it is.

use crate::components::failure_note::FailureNote;
use crate::state::style::StyleStore;
use crate::state::style::job::{Action, Job, Phase};
use crate::state::style::job_control::MORE;
use crate::state::style::status_text::{self, Readiness};
use leptos::prelude::*;

/// Status, progress and buttons; stays in view while the cards are scrolled.
#[component]
pub fn JobBar(
    /// The page's state.
    store: StyleStore,
) -> impl IntoView {
    let (job, readiness) = (store.job, store.readiness());
    let status = Memo::new(move |_| status_line(&job.read(), readiness.get()));
    let fraction = Memo::new(move |_| status_text::fraction(&job.read()));
    let line = Memo::new(move |_| status_text::progress_line(&job.read()));
    let actions = Memo::new(move |_| job.read().actions());
    let refused = Signal::derive(move || match job.read().phase() {
        Phase::Refused(failure) => Some(failure.clone()),
        _ => None,
    });
    let button = move |(i, action): (usize, Action)| view! { <ActionButton store action first=i == 0 readiness /> };
    view! {
        <section class="job-bar" aria-label="Painting">
            <div role="status" aria-label="Painting">
                <p class="job-status">{move || status.get()}</p>
                <p class="small">{move || store.notice.get()}</p>
            </div>
            <Show when=move || fraction.get().is_some()>
                <progress
                    max="1"
                    aria-label="Progress of the painting"
                    value=move || format!("{:.4}", fraction.get().unwrap_or_default())
                ></progress>
            </Show>
            <p class="small job-line" hidden=move || line.read().is_empty()>
                {move || line.get()}
            </p>
            <FailureNote failure=refused />
            <FailureNote failure=store.remark />
            <div class="controls">{move || actions.get().into_iter().enumerate().map(button).collect_view()}</div>
        </section>
    }
}

/// A button. What begins a painting waits until everything for it is there.
#[component]
fn ActionButton(store: StyleStore, action: Action, first: bool, readiness: Memo<Readiness>) -> impl IntoView {
    let begins = matches!(action, Action::Paint | Action::PaintAgain | Action::Resume);
    let waiting = move || begins && readiness.get() != Readiness::Ready;
    view! {
        <button class:primary=first disabled=waiting on:click=move |_| store.act(action)>
            {label(action)}
        </button>
    }
}

fn label(action: Action) -> String {
    match action {
        Action::Paint => "Paint".to_owned(),
        Action::PaintAgain => "Paint again".to_owned(),
        Action::Pause => "Pause".to_owned(),
        Action::GoOn => "Continue".to_owned(),
        Action::Stop => "Stop".to_owned(),
        Action::Cancel => "Cancel".to_owned(),
        Action::More => format!("{MORE} more"),
        Action::Resume => "Go on from the last picture".to_owned(),
        Action::Save => "Save PNG".to_owned(),
    }
}

/// What the painting is doing; where none is, what is missing for one.
fn status_line(job: &Job, readiness: Readiness) -> String {
    match (status_text::status(job), readiness) {
        (Some(status), Readiness::Ready) => status,
        (Some(status), _) if job.is_under_way() => status,
        (Some(status), missing) => format!("{status} {}", missing.sentence()),
        (None, missing) => missing.sentence().to_owned(),
    }
}
