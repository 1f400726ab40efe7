//! The nets that this site offers: those for faces, and those for style transfer.

use crate::components::wide_table::WideTable;
use crate::explain::model;
use crate::number_format;
use leptos::prelude::*;
use likeness_core::backend::Backend;
use likeness_core::manifest::ModelId;
use protocol::ModelReport;
use words::Text;

/// All nets; those for style transfer if the site has any.
#[component]
pub fn Nets(
    /// What the engine reports.
    models: Vec<ModelReport>,
) -> impl IntoView {
    let (style_nets, faces): (Vec<_>, Vec<_>) =
        models.into_iter().partition(|model| ModelId::STYLE.contains(&model.id));
    let bytes = faces.iter().map(|model| model.bytes).sum();
    view! {
        <h3>{words::MODELS_FACES}</h3>
        <p>{move || words::models_faces_intro(&number_format::bytes(bytes))}</p>
        <FaceNets models=faces />
        {(!style_nets.is_empty()).then(|| view! { <StyleNets models=style_nets /> })}
    }
}

/// One row per net for faces.
#[component]
fn FaceNets(models: Vec<ModelReport>) -> impl IntoView {
    let row = |model: ModelReport| {
        let deviation = model.deviation.map_or_else(|| "\u{2013}".to_owned(), |found| format!("{found:.1e}"));
        view! {
            <tr>
                <th scope="row">{model::name(model.id)}</th>
                <td>{move || number_format::bytes(model.bytes)}</td>
                <td>{hash(&model)}</td>
                <td>{model.licence}</td>
                <td>{format!("{deviation} / {:.0e}", model.tolerance)}</td>
            </tr>
        }
    };
    view! {
        <WideTable
            label=words::MODELS_TABLE
            heads=&[
                words::MODELS_NET,
                words::MODELS_SIZE,
                words::MODELS_SHA,
                words::MODELS_LICENCE,
                words::MODELS_SELF_TEST,
            ]
        >
            {models.into_iter().map(row).collect_view()}
        </WideTable>
    }
}

/// The nets for style transfer. A list each: too much for a table.
#[component]
fn StyleNets(models: Vec<ModelReport>) -> impl IntoView {
    let net = |model: ModelReport| {
        let hash = hash(&model);
        let name = model::name(model.id);
        view! {
            <section class="net" aria-label=name>
                <h4>{name}</h4>
                <dl>
                    <dt>{words::MODELS_WHAT}</dt>
                    <dd>{description(model.id)}</dd>
                    <dt>{words::MODELS_USED}</dt>
                    <dd>{usage(&model.paints_on)}</dd>
                    <dt>{words::MODELS_SIZE_OF}</dt>
                    <dd>{move || number_format::bytes(model.bytes)}</dd>
                    <dt>{words::MODELS_SOURCE}</dt>
                    <dd>{model.source}</dd>
                    <dt>{words::MODELS_LICENCE_OF}</dt>
                    <dd>{model.licence}</dd>
                    <dt>{words::MODELS_SHA}</dt>
                    <dd>{hash}</dd>
                </dl>
            </section>
        }
    };
    view! {
        <h3>{words::MODELS_STYLE}</h3>
        <p>{words::MODELS_STYLE_INTRO}</p>
        {models.into_iter().map(net).collect_view()}
    }
}

fn hash(model: &ModelReport) -> impl IntoView + use<> {
    let short: String = model.sha256.chars().take(12).collect();
    view! { <code title=model.sha256.clone()>{short}"\u{2026}"</code> }
}

/// What a net for style transfer is; `None` for those of faces. The amount of computation is that of a step at 256 pixels
/// (`docs/MODELS.md`).
const fn description(id: ModelId) -> Option<Text> {
    match id {
        ModelId::VggLight => Some(words::MODELS_VGG_LIGHT),
        ModelId::VggBalanced => Some(words::MODELS_VGG_BALANCED),
        ModelId::Vgg19 => Some(words::MODELS_VGG_19),
        ModelId::FaceDetector | ModelId::FaceLandmarks | ModelId::FaceEncoder => None,
    }
}

/// Where a net is used.
const fn usage(on: &[Backend]) -> Text {
    match on {
        [] => words::MODELS_USED_CHOSEN,
        [Backend::Cpu] => words::MODELS_USED_CPU,
        [Backend::WebGpu] => words::MODELS_USED_WEBGPU,
        [_, ..] => words::MODELS_USED_ALWAYS,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_net_says_on_which_backend_it_is_used() {
        let [cpu, webgpu] = [Backend::Cpu, Backend::WebGpu].map(|backend| usage(&[backend]).text());
        assert!(cpu.contains("CPU") && webgpu.contains("WebGPU"), "one of them");
        assert_eq!(usage(&[Backend::WebGpu, Backend::Cpu]), "unless another is chosen", "a host with one net");
        assert!(ModelId::STYLE.into_iter().all(|id| description(id).is_some()), "each is described");
    }
}
