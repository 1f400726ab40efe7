//! What `cargo xtask bench` gives to those we are compared with: every item that is measured, its inputs, and the nets as
//! lists of layers with the very weights that the page decodes.
//!
//! `plan.json` names parts of `plan.bin`, which holds f32, little end first. Affine layers are folded into their
//! convolutions, as they are here; 8-bit weights are decoded. Nothing else is changed: a peer may run the layers as it likes.

mod blob;
mod detector;
mod encoder;
mod graph;
mod vgg;

use blob::{Blob, Part};
use graph::Graph;

use crate::models;
use anyhow::Context as _;
use likeness_core::bench::BenchItem;
use likeness_core::bench::layers::LAYERS;
use likeness_core::bench::pictures;
use likeness_core::face::alignment::CHIP;
use likeness_core::manifest::ModelId;
use likeness_core::pixels::RgbField;
use likeness_core::style::settings::KAPPA;
use likeness_core::style::tap::Tap;
use likeness_core::test_picture;
use serde::Serialize;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// The picture of the looks, under the site's base.
const PHOTO: &str = "samples/astronaut.jpg";

/// Everything that is measured, and how.
#[derive(Debug, Serialize)]
struct Plan {
    /// The picture of the looks, under the site's base.
    photo: &'static str,
    /// The items, in the order in which they are run.
    items: Vec<PlanItem>,
    /// The nets.
    graphs: BTreeMap<String, Graph>,
    /// How costs are taken from what the net sees.
    paint: Paint,
}

/// An item.
#[derive(Debug, Serialize)]
struct PlanItem {
    /// Its name.
    key: String,
    /// What it is.
    label: String,
    /// As the worker is asked for it.
    item: BenchItem,
    /// What is done.
    kind: Kind,
    /// Multiplications and additions of a single layer, term by term.
    operations: Option<u64>,
    /// The net, by name.
    graph: Option<String>,
    /// The pictures, `[n, height, width, 3]`, 0..=255: one for a run forward; photo, style and start for a step.
    inputs: Vec<Part>,
}

/// What is done in a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
enum Kind {
    /// A net once forward.
    Forward,
    /// Forward, costs, and back to the picture.
    Paint,
    /// The face pipeline on a picture.
    #[serde(rename = "look")]
    Analyze,
    /// Something that only we have.
    Ours,
    /// A single convolution.
    Layer,
}

/// The costs of `likeness_core::style::settings`, in numbers.
#[derive(Debug, Serialize)]
struct Paint {
    alpha: f32,
    beta: f32,
    kappa: f32,
    variation: f32,
    content: &'static str,
    styles: Vec<(&'static str, f32)>,
}

/// Writes `plan.json` and `plan.bin` into a folder.
///
/// # Errors
/// Where weights cannot be read, or the folder not be written.
pub fn run(root: &Path, out: &Path) -> anyhow::Result<()> {
    let (plan, blob) = plan(&root.join("models"))?;
    fs::create_dir_all(out).with_context(|| format!("{} cannot be made", out.display()))?;
    let put = |name: &str, bytes: &[u8]| {
        let path = out.join(name);
        fs::write(&path, bytes).with_context(|| format!("{} cannot be written", path.display()))
    };
    put("plan.json", &serde_json::to_vec(&plan)?)?;
    put("plan.bin", &blob.bytes())
}

/// The plan over the weights of a folder.
fn plan(models: &Path) -> anyhow::Result<(Plan, Blob)> {
    let mut blob = Blob::default();
    let graphs = graphs(models, &mut blob)?;
    let items = BenchItem::all().into_iter().chain(LAYERS.map(BenchItem::Layer));
    let items = items.map(|item| plan_item(item, &mut blob)).collect();
    Ok((Plan { photo: PHOTO, items, graphs, paint: paint() }, blob))
}

fn graphs(models: &Path, blob: &mut Blob) -> anyhow::Result<BTreeMap<String, Graph>> {
    let open = |id: ModelId| models::open(models, id);
    let mut graphs = BTreeMap::new();
    let (entry, weights) = open(ModelId::FaceEncoder)?;
    graphs.insert("encoder".to_owned(), encoder::graph(&entry, weights, blob)?);
    for item in BenchItem::all() {
        if let (BenchItem::Detect { side }, Some(name)) = (item, graph_of(item)) {
            let (entry, weights) = open(ModelId::FaceDetector)?;
            graphs.insert(name, detector::graph(&entry, weights, side, blob)?);
        }
    }
    for model in [ModelId::VggLight, ModelId::VggBalanced] {
        let (entry, weights) = open(model)?;
        graphs.insert(entry.id.name().to_owned(), vgg::graph(&entry, weights, blob)?);
    }
    Ok(graphs)
}

fn plan_item(item: BenchItem, blob: &mut Blob) -> PlanItem {
    let mut put = |pictures: &[RgbField]| blob.pictures(pictures);
    let (kind, inputs) = match item {
        BenchItem::Encode { faces } => (Kind::Forward, vec![put(&pictures::faces(faces, CHIP))]),
        BenchItem::Detect { side } | BenchItem::VggForward { side, .. } => {
            (Kind::Forward, vec![put(&[test_picture::picture(side)])])
        }
        BenchItem::StyleStep { side, .. } => {
            let pictures::StyleInputs { photo, style, start } = pictures::style_inputs(side);
            (Kind::Paint, [photo, style, start].map(|picture| put(&[picture])).to_vec())
        }
        BenchItem::Analyze { .. } => (Kind::Analyze, vec![]),
        BenchItem::Search | BenchItem::Unlock => (Kind::Ours, vec![]),
        BenchItem::Layer(_) => (Kind::Layer, vec![]),
    };
    let operations = if let BenchItem::Layer(layer) = item { Some(layer.operations()) } else { None };
    PlanItem { key: item.key(), label: item.label(), item, kind, operations, graph: graph_of(item), inputs }
}

/// The net of an item. The detector's pads depend on its side.
fn graph_of(item: BenchItem) -> Option<String> {
    match item {
        BenchItem::Encode { .. } => Some("encoder".to_owned()),
        BenchItem::Detect { side } => Some(format!("detector-{side}")),
        BenchItem::VggForward { model, .. } | BenchItem::StyleStep { model, .. } => Some(model.name().to_owned()),
        BenchItem::Analyze { .. } | BenchItem::Search | BenchItem::Unlock | BenchItem::Layer(_) => None,
    }
}

fn paint() -> Paint {
    let settings = pictures::settings();
    Paint {
        alpha: settings.alpha,
        beta: settings.beta,
        kappa: KAPPA,
        variation: settings.variation,
        content: settings.content.name(),
        styles: Tap::STYLE.into_iter().map(Tap::name).zip(settings.layer_weights()).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    fn committed() -> (Plan, Blob) {
        plan(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../models")).expect("the committed models are well formed")
    }

    #[test]
    fn every_item_finds_its_net_and_its_pictures() {
        let (plan, blob) = committed();
        for item in &plan.items {
            assert!(item.graph.as_ref().is_none_or(|name| plan.graphs.contains_key(name)), "{}", item.key);
            assert!(item.inputs.iter().all(|part| blob.holds(part)), "{}", item.key);
        }
    }

    #[test]
    fn every_layer_reads_what_a_layer_before_it_gave() {
        let (plan, blob) = committed();
        for (name, graph) in &plan.graphs {
            let mut there = BTreeSet::from([Graph::INPUT]);
            for op in &graph.ops {
                assert!(op.inputs().iter().all(|input| there.contains(input.as_str())), "{name}: {op:?}");
                assert!(op.weights().iter().all(|part| blob.holds(part)), "{name}: {op:?}");
                assert!(there.insert(op.output()), "{name}: {} is given twice", op.output());
            }
            assert!(there.contains(graph.output.as_str()), "{name}: {}", graph.output);
        }
    }

    #[test]
    fn a_net_of_style_transfer_gives_every_tap_that_costs_are_taken_from() {
        let (plan, _) = committed();
        let wanted = plan.paint.styles.iter().map(|(name, _)| *name).chain([plan.paint.content]);
        for tap in wanted {
            for model in [ModelId::VggLight, ModelId::VggBalanced] {
                let graph = &plan.graphs[model.name()];
                assert!(graph.ops.iter().any(|op| op.output() == tap), "{} has no {tap}", model.name());
            }
        }
    }
}
