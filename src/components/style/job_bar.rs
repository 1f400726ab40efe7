//! Status, progress and actions of the job.

use crate::components::failure_note::FailureNote;
use crate::state::style::StyleStore;
use crate::state::style::info::Info;
use crate::state::style::job::{Action, Job, Phase};
use crate::state::style::job_control::MORE_ITERATIONS;
use crate::state::style::status_text::{self, Readiness};
use leptos::prelude::*;

/// Status, progress and buttons; stays in view while the cards scroll.
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
        Phase::Failed(failure) => Some(failure.clone()),
        _ => None,
    });
    let button = move |(i, action): (usize, Action)| view! { <ActionButton store action first=i == 0 readiness /> };
    view! {
        <section class="job-bar" aria-label=words::STYLE_JOB>
            <div role="status" aria-label=words::STYLE_JOB>
                <p class="job-status">{move || status.get()}</p>
                <p class="small">{move || store.info.read().as_ref().map(Info::text)}</p>
            </div>
            <Show when=move || fraction.get().is_some()>
                <progress
                    max="1"
                    aria-label=words::STYLE_JOB_PROGRESS_LABEL
                    value=move || format!("{:.4}", fraction.get().unwrap_or_default())
                ></progress>
            </Show>
            <p class="small job-line" hidden=move || line.read().is_empty()>
                {move || line.get()}
            </p>
            <FailureNote failure=refused />
            <FailureNote failure=store.warning />
            <div class="controls">{move || actions.get().into_iter().enumerate().map(button).collect_view()}</div>
        </section>
    }
}

/// A button. An action that starts a job is disabled until everything for it is there.
#[component]
fn ActionButton(store: StyleStore, action: Action, first: bool, readiness: Memo<Readiness>) -> impl IntoView {
    let waiting = move || readiness.get() != Readiness::Ready && store.job.read().starts_job(action);
    view! {
        <button class:primary=first disabled=waiting on:click=move |_| store.act(action)>
            {move || label(action)}
        </button>
    }
}

fn label(action: Action) -> String {
    match action {
        Action::Paint => words::STYLE_JOB_PAINT.into(),
        Action::PaintAgain => words::STYLE_JOB_PAINT_AGAIN.into(),
        Action::Pause => words::STYLE_JOB_PAUSE.into(),
        Action::Continue => words::STYLE_JOB_CONTINUE.into(),
        Action::Stop => words::STYLE_JOB_STOP.into(),
        Action::Cancel => words::STYLE_JOB_CANCEL.into(),
        Action::More => words::style_job_more(MORE_ITERATIONS.into()),
        Action::Resume => words::STYLE_JOB_RESUME.into(),
        Action::Save => words::STYLE_JOB_SAVE.into(),
    }
}

/// What the job is doing; without a job, what is missing to start one.
fn status_line(job: &Job, readiness: Readiness) -> String {
    match (status_text::status(job), readiness) {
        (Some(status), Readiness::Ready) => status,
        (Some(status), _) if job.is_under_way() => status,
        (Some(status), missing) => format!("{status} {}", missing.sentence()),
        (None, missing) => missing.sentence().into(),
    }
}
