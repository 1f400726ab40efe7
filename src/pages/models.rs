//! The engine, the reason for its backend, and its nets.

use crate::components::failure_note::FailureNote;
use crate::components::nets::Nets;
use crate::components::offline_files::OfflineFiles;
use crate::components::start_progress::StartProgress;
use crate::explain::cpu_reason;
use crate::number_format;
use crate::state::Store;
use crate::state::backend::{BackendChoice, Origin, QUERY_PARAM, as_param};
use crate::state::{encoder, kernel_set};
use leptos::prelude::*;
use likeness_core::backend::{Backend, CpuReason, Preference};
use likeness_core::manifest::EncoderNet;
use protocol::EngineReport;
use protocol::failure::Failure;
use words::Text;

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
            <h1>{words::MODELS_TITLE}</h1>
            <section aria-labelledby="engine">
                <h2 id="engine">{words::MODELS_ENGINE}</h2>
                <StartProgress engine=store.engine />
                <Show when=move || failed.get()>
                    <FailureNote failure />
                    <button class="primary" on:click=move |_| store.restart()>{words::PAGE_TRY_AGAIN}</button>
                </Show>
                {move || report.get().map(|report| view! { <EngineFacts report replaced=store.replaced.get() /> })}
                <OtherEngine store />
                <FailureNote failure=store.warning />
                <BackendSwitch store />
            </section>
            <section aria-labelledby="nets">
                <h2 id="nets">{words::MODELS_NETS}</h2>
                <EncoderSwitch store />
                {move || match report.get() {
                    Some(report) => view! { <Nets models=report.models /> }.into_any(),
                    None => view! { <p class="small">{words::MODELS_LATER}</p> }.into_any(),
                }}
            </section>
            <OfflineFiles offline=store.offline />
        </div>
    }
}

/// Backend, adapter, reason, start-up time, and why the previous worker was replaced.
#[component]
fn EngineFacts(report: EngineReport, replaced: Option<Failure>) -> impl IntoView {
    let backend = match report.backend {
        Backend::WebGpu => words::MODELS_WEBGPU,
        Backend::Cpu => words::MODELS_CPU,
    };
    let reason = report.cpu_reason;
    // In a closure: a reason is a sentence in the language in use.
    let why = move || {
        reason.as_ref().map(|reason| {
            let details = technical(reason).map(|text| row(words::MODELS_DETAILS, text));
            (row(words::MODELS_WHY_CPU, cpu_reason::sentence(reason)), details)
        })
    };
    view! {
        <dl>
            {row(words::MODELS_RUNS_ON, backend)} {report.adapter.map(|adapter| row(words::MODELS_ADAPTER, adapter))}
            {why} {row(words::MODELS_KERNELS, kernel_set::name(report.kernels))}
            {row(words::MODELS_STARTED_IN, move || number_format::milliseconds(report.startup_ms))}
            {replaced.map(|cause| row(words::MODELS_RESTARTED, cause.detail))}
        </dl>
    }
}

/// What the other engine runs on, once it runs.
#[component]
fn OtherEngine(store: Store) -> impl IntoView {
    let others = move || {
        let (faces, others) = (store.engine.read(), store.engines.painting.read());
        let report = others.report().filter(|others| faces.report() != Some(*others))?;
        let backend = match report.backend {
            Backend::WebGpu => words::MODELS_WEBGPU,
            Backend::Cpu => words::MODELS_CPU,
        };
        Some(view! { <dl>{row(words::MODELS_OTHERS_RUN_ON, backend)}</dl> })
    };
    view! { {others} }
}

fn row(name: Text, value: impl IntoView) -> impl IntoView {
    view! {
        <dt>{name}</dt>
        <dd>{value}</dd>
    }
}

/// Auto, WebGPU or CPU.
#[component]
fn BackendSwitch(store: Store) -> impl IntoView {
    let option = move |preference: Preference, label: Text| {
        view! {
            <label class="option">
                <input
                    type="radio"
                    name="backend"
                    value=as_param(preference)
                    prop:checked=move || store.backend_choice.read().preference == preference
                    on:change=move |_| store.choose_backend(preference)
                />
                {label}
            </label>
        }
    };
    let origin = move || match store.backend_choice.get() {
        BackendChoice { origin: Origin::Address, preference } => {
            words::models_choice_address(QUERY_PARAM, as_param(preference))
        }
        BackendChoice { origin: Origin::Setting, .. } => words::MODELS_CHOICE_STORED.into(),
        BackendChoice { origin: Origin::Default, .. } => words::MODELS_CHOICE_DEFAULT.into(),
    };
    view! {
        <fieldset>
            <legend>{words::MODELS_COMPUTE_ON}</legend>
            <div class="options">
                {option(Preference::Auto, words::MODELS_AUTO)} {option(Preference::WebGpu, words::MODELS_WEBGPU_NAME)} {option(Preference::Cpu, words::MODELS_CPU_NAME)}
            </div>
            <p class="small">{origin}</p>
        </fieldset>
    }
}

/// The encoders that the site offers, if it offers several. They stay while the worker starts again with another one.
#[component]
fn EncoderSwitch(store: Store) -> impl IntoView {
    let offered = Memo::new(move |before: Option<&Vec<EncoderNet>>| match store.engine.read().report() {
        Some(report) => report.encoders.iter().map(|encoder| encoder.net).collect(),
        None => before.cloned().unwrap_or_default(),
    });
    let in_use = Memo::new(move |before: Option<&Option<EncoderNet>>| match store.engine.read().report() {
        Some(report) => report.encoders.iter().find(|encoder| encoder.in_use).map(|encoder| encoder.net),
        None => store.encoder_choice.get().or_else(|| before.copied().flatten()),
    });
    let default = Memo::new(move |_| encoder::default_of(&offered.read(), store.site.read().encoder));
    let option = move |net: EncoderNet| {
        view! {
            <label class="option">
                <input
                    type="radio"
                    name="encoder"
                    value=encoder::as_param(net)
                    prop:checked=move || in_use.get() == Some(net)
                    on:change=move |_| store.choose_encoder(net)
                />
                {move || encoder::label(net, default.get() == Some(net))}
            </label>
        }
    };
    let choice = move |nets: Vec<EncoderNet>| {
        view! {
            <fieldset>
                <legend>{words::MODELS_ENCODE_WITH}</legend>
                <div class="options">{nets.into_iter().map(option).collect_view()}</div>
                <p class="small">{words::MODELS_ENCODER_CHOICE}</p>
            </fieldset>
        }
    };
    move || Some(offered.get()).filter(|nets| nets.len() > 1).map(choice)
}

/// The technical part of a reason that its sentence leaves out.
fn technical(reason: &CpuReason) -> Option<String> {
    match reason {
        CpuReason::OpenFailed(detail) => Some(detail.clone()),
        CpuReason::SelfTestFailed { deviation, .. } if deviation.is_finite() => {
            Some(words::models_deviation(&format!("{deviation:.1e}")))
        }
        CpuReason::SelfTestFailed { .. } => Some(words::MODELS_NOT_NUMBERS.into()),
        CpuReason::Requested
        | CpuReason::NoWebGpu
        | CpuReason::NoAdapter
        | CpuReason::NoTimestamps
        | CpuReason::SoftwareAdapter(_)
        | CpuReason::NotBuiltIn
        | CpuReason::Lost
        | CpuReason::Stopped => None,
    }
}
