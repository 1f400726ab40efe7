//! The plan of `cargo xtask bench` for the programs we compare with: all items, their inputs, and the nets as lists of
//! layers with the same weights that the page decodes.
//!
//! `plan.json` refers to parts of `plan.bin`, which contains little-endian f32. Affine layers are folded into their
//! convolutions, as they are here, and 8-bit weights are decoded. Nothing else is changed; other programs may run the
//! layers as they like.

mod blob;
mod detector;
mod graph;
mod vgg;

use blob::{Blob, Part};
use graph::Graph;

use crate::models;
use anyhow::Context as _;
use likeness_core::bench::BenchItem;
use likeness_core::bench::layers::LAYERS;
use likeness_core::bench::pictures;
use likeness_core::manifest::ModelId;
use likeness_core::pixels::RgbField;
use likeness_core::style::settings::KAPPA;
use likeness_core::style::tap::Tap;
use likeness_core::test_picture;
use serde::Serialize;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// The picture for the face pipeline, relative to the site's base.
const PHOTO: &str = "samples/astronaut.jpg";

/// All benchmarks and their inputs.
#[derive(Debug, Serialize)]
struct Plan {
    /// The picture for the face pipeline, relative to the site's base.
    photo: &'static str,
    /// The items, in the order in which they run.
    items: Vec<PlanItem>,
    /// The nets.
    graphs: BTreeMap<String, Graph>,
    /// How costs are computed from the responses of a net.
    paint: Paint,
}

/// An item.
#[derive(Debug, Serialize)]
struct PlanItem {
    /// Its key.
    key: String,
    /// A readable name.
    label: String,
    /// The item as requested from the worker.
    item: BenchItem,
    /// What a run does.
    kind: Kind,
    /// Multiplications and additions of a single layer, computed directly.
    operations: Option<u64>,
    /// The name of the net.
    graph: Option<String>,
    /// The pictures, `[n, height, width, 3]`, 0..=255: one for a forward pass; photo, style and start for a step.
    inputs: Vec<Part>,
}

/// What a run does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
enum Kind {
    /// One forward pass of a net.
    Forward,
    /// Forward pass, costs, and the gradient of the picture.
    Paint,
    /// The face pipeline on a picture.
    #[serde(rename = "look")]
    Analyze,
    /// Something that only Likeness does.
    Ours,
    /// A single layer.
    Layer,
}

/// The costs of `likeness_core::style::settings` as numbers.
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
/// If weights cannot be read, or the folder cannot be written.
pub fn run(root: &Path, out: &Path) -> anyhow::Result<()> {
    let (plan, blob) = plan(&root.join("models"))?;
    fs::create_dir_all(out).with_context(|| format!("{} cannot be created", out.display()))?;
    let put = |name: &str, bytes: &[u8]| {
        let path = out.join(name);
        fs::write(&path, bytes).with_context(|| format!("{} cannot be written", path.display()))
    };
    put("plan.json", &serde_json::to_vec(&plan)?)?;
    put("plan.bin", &blob.bytes())
}

/// The plan for the weights in a folder.
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
        BenchItem::Detect { side } | BenchItem::VggForward { side, .. } => {
            (Kind::Forward, vec![put(&[test_picture::picture(side)])])
        }
        BenchItem::StyleStep { side, .. } => {
            let pictures::StyleInputs { photo, style, start } = pictures::style_inputs(side);
            (Kind::Paint, [photo, style, start].map(|picture| put(&[picture])).to_vec())
        }
        BenchItem::Analyze { .. } => (Kind::Analyze, vec![]),
        // The other programs have no description of the encoder yet.
        BenchItem::Encode { .. } | BenchItem::Search | BenchItem::Unlock => (Kind::Ours, vec![]),
        BenchItem::Layer(_) => (Kind::Layer, vec![]),
    };
    let operations = if let BenchItem::Layer(layer) = item { Some(layer.operations()) } else { None };
    PlanItem { key: item.key(), label: item.label(), item, kind, operations, graph: graph_of(item), inputs }
}

/// The net of an item. The padding of the detector depends on its side.
fn graph_of(item: BenchItem) -> Option<String> {
    match item {
        BenchItem::Detect { side } => Some(format!("detector-{side}")),
        BenchItem::VggForward { model, .. } | BenchItem::StyleStep { model, .. } => Some(model.name().to_owned()),
        BenchItem::Encode { .. }
        | BenchItem::Analyze { .. }
        | BenchItem::Search
        | BenchItem::Unlock
        | BenchItem::Layer(_) => None,
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
    fn every_item_has_its_net_and_its_pictures() {
        let (plan, blob) = committed();
        for item in &plan.items {
            assert!(item.graph.as_ref().is_none_or(|name| plan.graphs.contains_key(name)), "{}", item.key);
            assert!(item.inputs.iter().all(|part| blob.holds(part)), "{}", item.key);
        }
    }

    #[test]
    fn every_layer_reads_the_output_of_an_earlier_one() {
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
    fn style_transfer_nets_have_every_tap_that_the_costs_need() {
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
