//! The nets that this site offers: those that look at faces, and those that see for painting.

use crate::components::wide_table::WideTable;
use crate::number_format;
use leptos::prelude::*;
use likeness_core::backend::Backend;
use likeness_core::manifest::ModelId;
use protocol::ModelReport;

/// All nets; those for painting where the site offers it.
#[component]
pub fn Nets(
    /// What the engine reports.
    models: Vec<ModelReport>,
) -> impl IntoView {
    let (style_nets, faces): (Vec<_>, Vec<_>) =
        models.into_iter().partition(|model| ModelId::STYLE.contains(&model.id));
    let bytes = number_format::bytes(faces.iter().map(|model| model.bytes).sum());
    view! {
        <h3>"For faces"</h3>
        <p>
            {format!("Pretrained nets, {bytes} in all, ")}
            "downloaded once and checked every time: by the SHA-256 of the file, and by running each on a built-in picture
            and comparing with stored numbers."
        </p>
        <FaceNets models=faces />
        {(!style_nets.is_empty()).then(|| view! { <StyleNets models=style_nets /> })}
    }
}

/// One row a net that looks at faces.
#[component]
fn FaceNets(models: Vec<ModelReport>) -> impl IntoView {
    let row = |model: ModelReport| {
        let deviation = model.deviation.map_or_else(|| "\u{2013}".to_owned(), |found| format!("{found:.1e}"));
        view! {
            <tr>
                <th scope="row">{model.id.name()}</th>
                <td>{number_format::bytes(model.bytes)}</td>
                <td>{hash(&model)}</td>
                <td>{model.licence}</td>
                <td>{format!("{deviation} / {:.0e}", model.tolerance)}</td>
            </tr>
        }
    };
    view! {
        <WideTable
            label="Table of the nets for faces"
            heads=&["net", "size", "SHA-256", "licence", "self-test: deviation / allowed"]
        >
            {models.into_iter().map(row).collect_view()}
        </WideTable>
    }
}

/// What there is to say of each net that sees for painting; too much of it for a table.
#[component]
fn StyleNets(models: Vec<ModelReport>) -> impl IntoView {
    let net = |model: ModelReport| {
        let hash = hash(&model);
        let name = model.id.name();
        view! {
            <section class="net" aria-label=name>
                <h4>{name}</h4>
                <dl>
                    <dt>"What it is"</dt>
                    <dd>{description(model.id)}</dd>
                    <dt>"Sees for painting"</dt>
                    <dd>{usage(&model.paints_on)}</dd>
                    <dt>"Size"</dt>
                    <dd>{number_format::bytes(model.bytes)}</dd>
                    <dt>"Weights from"</dt>
                    <dd>{model.source}</dd>
                    <dt>"Licence"</dt>
                    <dd>{model.licence}</dd>
                    <dt>"SHA-256"</dt>
                    <dd>{hash}</dd>
                </dl>
            </section>
        }
    };
    view! {
        <h3>"For painting"</h3>
        <p>
            "The net that is used is fetched when something is first painted, then kept and checked in the same two ways.
            Another one can be chosen in the Style page\u{2019}s course view."
        </p>
        {models.into_iter().map(net).collect_view()}
    }
}

fn hash(model: &ModelReport) -> impl IntoView + use<> {
    let short: String = model.sha256.chars().take(12).collect();
    view! { <code title=model.sha256.clone()>{short}"\u{2026}"</code> }
}

/// What a net for painting is. The work is that of a step at 256 pixels (`docs/MODELS.md`).
const fn description(id: ModelId) -> &'static str {
    match id {
        ModelId::VggLight => "VGG-19 up to conv5_1, compressed to an eighth of its work",
        ModelId::VggBalanced => "VGG-19 up to conv5_1, compressed to three tenths of its work; finer",
        ModelId::Vgg19 => "VGG-19 itself up to conv5_1",
        ModelId::FaceDetector | ModelId::FaceLandmarks | ModelId::FaceEncoder => "",
    }
}

/// Where a net is used.
fn usage(on: &[Backend]) -> &'static str {
    match on {
        [] => "where it is chosen",
        [Backend::Cpu] => "on the CPU, or where it is chosen",
        [Backend::WebGpu] => "with WebGPU, or where it is chosen",
        [_, ..] => "unless another is chosen",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_net_says_on_which_backend_it_is_used() {
        assert!(usage(&[Backend::Cpu]).contains("CPU") && usage(&[Backend::WebGpu]).contains("WebGPU"), "one of them");
        assert_eq!(usage(&[Backend::WebGpu, Backend::Cpu]), "unless another is chosen", "a host with one net");
        assert!(ModelId::STYLE.into_iter().all(|id| !description(id).is_empty()), "each is described");
    }
}
