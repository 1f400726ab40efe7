//! What computes, why, and with which nets.

use crate::components::failure_note::FailureNote;
use crate::components::nets::Nets;
use crate::components::start_progress::StartProgress;
use crate::explain::cpu_reason;
use crate::number_format;
use crate::state::Store;
use crate::state::backend::{BackendChoice, Origin, PARAMETER, word};
use crate::state::operations;
use leptos::prelude::*;
use likeness_core::backend::{Backend, CpuReason, Preference};
use protocol::EngineReport;
use protocol::failure::Failure;

/// The engine, the switch between its backends, and a table of the nets.
#[component]
pub fn ModelsPage(
    /// The page's state.
    store: Store,
) -> impl IntoView {
    let failure = Signal::derive(move || store.engine.read().failure().cloned());
    let failed = Memo::new(move |_| store.engine.read().failure().is_some());
    let report = Memo::new(move |_| store.engine.read().report().cloned());
    view! {
        <div class="prose">
            <h1>"Models"</h1>
            <section aria-labelledby="engine">
                <h2 id="engine">"Engine"</h2>
                <StartProgress engine=store.engine />
                <Show when=move || failed.get()>
                    <FailureNote failure />
                    <button class="primary" on:click=move |_| store.restart()>"Try again"</button>
                </Show>
                {move || report.get().map(|report| view! { <EngineFacts report replaced=store.replaced.get() /> })}
                <FailureNote failure=store.remark />
                <BackendSwitch store />
            </section>
            <section aria-labelledby="nets">
                <h2 id="nets">"Nets"</h2>
                {move || match report.get() {
                    Some(report) => view! { <Nets models=report.models /> }.into_any(),
                    None => view! { <p class="small">"Listed here once the engine runs."</p> }.into_any(),
                }}
            </section>
        </div>
    }
}

/// Backend, adapter, reason, start-up time, and what became of the worker before this one.
#[component]
fn EngineFacts(report: EngineReport, replaced: Option<Failure>) -> impl IntoView {
    let backend = match report.backend {
        Backend::WebGpu => "GPU, through WebGPU",
        Backend::Cpu => "CPU, through WebAssembly",
    };
    let row = |name: &'static str, value: String| view! { <dt>{name}</dt><dd>{value}</dd> };
    let technical = report.cpu_reason.as_ref().and_then(technical);
    view! {
        <dl>
            {row("Computes on", backend.to_owned())}
            {report.adapter.map(|adapter| row("Adapter", adapter))}
            {report.cpu_reason.map(|reason| row("Why not the GPU", cpu_reason::sentence(&reason)))}
            {technical.map(|technical| row("Details", technical))}
            {row("Kernels", operations::sentence(report.operations).to_owned())}
            {row("Started in", number_format::milliseconds(report.startup_ms))}
            {replaced.map(|cause| row("Started again after", cause.detail))}
        </dl>
    }
}

/// Auto, WebGPU or CPU.
#[component]
fn BackendSwitch(store: Store) -> impl IntoView {
    let option = move |preference: Preference, label: &'static str| {
        view! {
            <label class="option">
                <input
                    type="radio"
                    name="backend"
                    value=word(preference)
                    prop:checked=move || store.backend_choice.read().preference == preference
                    on:change=move |_| store.choose_backend(preference)
                />
                {label}
            </label>
        }
    };
    let remark = move || match store.backend_choice.get() {
        BackendChoice { origin: Origin::Address, preference } => {
            format!("Set by the address (?{PARAMETER}={}). Choosing here takes that out of it.", word(preference))
        }
        BackendChoice { origin: Origin::Setting, .. } => "Kept in this browser for the next visit.".to_owned(),
        BackendChoice { origin: Origin::Default, .. } => {
            "WebGPU where there is a real graphics processor, else the CPU.".to_owned()
        }
    };
    view! {
        <fieldset>
            <legend>"Compute on"</legend>
            <div class="options">
                {option(Preference::Auto, "Auto")} {option(Preference::WebGpu, "WebGPU")} {option(Preference::Cpu, "CPU")}
            </div>
            <p class="small">{remark}</p>
        </fieldset>
    }
}

/// The technical part of a reason, where it has one that its sentence leaves out.
fn technical(reason: &CpuReason) -> Option<String> {
    match reason {
        CpuReason::OpenFailed(detail) => Some(detail.clone()),
        CpuReason::SelfTestFailed { deviation, .. } if deviation.is_finite() => {
            Some(format!("deviation {deviation:.1e} of the largest number"))
        }
        CpuReason::SelfTestFailed { .. } => Some("what it computed were no numbers".to_owned()),
        CpuReason::Requested
        | CpuReason::NoWebGpu
        | CpuReason::NoAdapter
        | CpuReason::NoTimestamps
        | CpuReason::SoftwareAdapter(_)
        | CpuReason::Lost
        | CpuReason::Stopped => None,
    }
}
