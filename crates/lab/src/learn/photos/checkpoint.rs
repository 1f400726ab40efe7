//! A training on photos as a file: the net, and all that it needs to go on.

use super::whole_file;
use anyhow::{Context as _, ensure};
use likeness_learn::adam::{Adam, AdamSettings};
use likeness_learn::curve::CurvePoint;
use likeness_learn::loss::BinarySimilarityHead;
use likeness_learn::net::NetShape;
use likeness_learn::settings::{PairFeatures, TrainingSettings};
use likeness_learn::snapshot::Snapshot;
use likeness_learn::weights::tensors;
use safetensors::tensor::{Dtype, SafeTensors, TensorView, serialize};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use std::path::Path;

/// The entry of the file's metadata.
const METADATA: &str = "likeness-photos";

/// The version of the metadata.
const VERSION: u32 = 1;

/// Numbers of a point of the curve in the file: step, pictures, loss, active share, spread, error rate.
const COLUMNS: usize = 6;

/// A training at rest with its course.
#[derive(Debug, Clone, PartialEq)]
pub struct Checkpoint<const D: usize> {
    /// The net's shape.
    pub shape: NetShape<D>,
    /// A hash of the photos and of who is held out.
    pub photos: String,
    /// The training.
    pub snapshot: Snapshot,
    /// Its course so far.
    pub curve: Vec<CurvePoint>,
}

#[derive(Deserialize)]
struct Versioned {
    version: u32,
}

#[derive(Serialize, Deserialize)]
struct Metadata {
    version: u32,
    side: u32,
    filters: Vec<usize>,
    photos: String,
    settings: TrainingSettings,
    adam: AdamSettings,
    step: u32,
    images: u64,
}

impl<const D: usize> Checkpoint<D> {
    /// Writes the file, whole or not at all.
    ///
    /// # Errors
    /// If it cannot be written.
    pub fn write(&self, path: &Path) -> anyhow::Result<()> {
        whole_file::write(path, &self.to_bytes()?)
    }

    /// The file: the net's tensors by their names, and `adam.first`, `adam.second`, `curve` and, of a net with a head, `head.parameters`,
    /// `head.first` and `head.second`.
    ///
    /// # Errors
    /// If it cannot be made.
    pub fn to_bytes(&self) -> anyhow::Result<Vec<u8>> {
        let Snapshot { settings, step, images, weights, adam, head } = &self.snapshot;
        let metadata = Metadata {
            version: VERSION,
            side: self.shape.side(),
            filters: self.shape.split().0.iter().map(|layer| layer[0]).collect(),
            photos: self.photos.clone(),
            settings: settings.clone(),
            adam: adam.settings,
            step: *step,
            images: *images,
        };
        let mut numbers: Vec<(String, Vec<usize>, Vec<u8>)> = Vec::new();
        for tensor in tensors(&self.shape) {
            let part = weights.get(tensor.range()).context("the weights are not those of the shape")?;
            numbers.push((tensor.name, tensor.shape, bytes(part)));
        }
        let mut add = |name: &str, values: &[f32]| numbers.push((name.to_owned(), vec![values.len()], bytes(values)));
        let [first, second] = adam.moments();
        add("adam.first", first);
        add("adam.second", second);
        if let Some((head, adam)) = head {
            let [first, second] = adam.moments();
            add("head.parameters", &head.parameters);
            add("head.first", first);
            add("head.second", second);
        }
        let curve: Vec<u8> = self.curve.iter().flat_map(columns).flat_map(f64::to_le_bytes).collect();
        let views = numbers.iter().map(|(name, shape, bytes)| view(name, Dtype::F32, shape.clone(), bytes));
        let curve = view("curve", Dtype::F64, vec![self.curve.len(), COLUMNS], &curve);
        let views = views.chain([curve]).collect::<anyhow::Result<Vec<_>>>()?;
        Ok(serialize(views, Some(HashMap::from([(METADATA.to_owned(), serde_json::to_string(&metadata)?)])))?)
    }

    /// Reads a file.
    ///
    /// # Errors
    /// If it is no checkpoint, one of a newer version, or damaged.
    pub fn from_bytes(bytes: &[u8]) -> anyhow::Result<Self> {
        let (_, header) = SafeTensors::read_metadata(bytes)?;
        let json = header.metadata().as_ref().and_then(|all| all.get(METADATA));
        let json = json.context("it is no training on photos")?;
        let Versioned { version } = serde_json::from_str(json)?;
        ensure!(
            version == VERSION,
            "it was made by a newer version: its format is {version}, and this version reads {VERSION}"
        );
        let Metadata { side, filters, photos, settings, adam, step, images, .. } = serde_json::from_str(json)?;
        let shape = NetShape::<D>::new(side, &filters)?;
        let file = SafeTensors::deserialize(bytes)?;
        let mut weights = Vec::new();
        for tensor in tensors(&shape) {
            weights.extend(numbers(&file, &tensor.name, &tensor.shape)?);
        }
        let moments = |kind: &str, count: usize| -> anyhow::Result<Adam> {
            let [first, second] = ["first", "second"].map(|which| numbers(&file, &format!("{kind}.{which}"), &[count]));
            Ok(Adam::resumed(adam, step, [first?, second?]))
        };
        let head = match PairFeatures::of(&settings.objective) {
            Some(features) => {
                let parameters = numbers(&file, "head.parameters", &[D + 1])?;
                Some((BinarySimilarityHead { features, parameters }, moments("head", D + 1)?))
            }
            None => None,
        };
        let adam = moments("adam", weights.len())?;
        let curve = curve(&file)?;
        Ok(Self { shape, photos, snapshot: Snapshot { settings, step, images, weights, adam, head }, curve })
    }
}

fn view<'a>(name: &str, dtype: Dtype, shape: Vec<usize>, bytes: &'a [u8]) -> anyhow::Result<(String, TensorView<'a>)> {
    Ok((name.to_owned(), TensorView::new(dtype, shape, bytes)?))
}

fn bytes(values: &[f32]) -> Vec<u8> {
    values.iter().flat_map(|value| value.to_le_bytes()).collect()
}

fn numbers(file: &SafeTensors<'_>, name: &str, shape: &[usize]) -> anyhow::Result<Vec<f32>> {
    let view = file.tensor(name).with_context(|| format!("it lacks {name}"))?;
    ensure!(
        view.dtype() == Dtype::F32 && view.shape() == shape,
        "{name} has another shape or precision than the net's"
    );
    Ok(view.data().as_chunks::<4>().0.iter().map(|bytes| f32::from_le_bytes(*bytes)).collect())
}

fn columns(point: &CurvePoint) -> [f64; COLUMNS] {
    let CurvePoint { step, images, loss, active, spread, eer } = *point;
    // At most 64 times 2³² pictures, which double precision counts exactly.
    [
        f64::from(step),
        images as f64,
        f64::from(loss),
        f64::from(active),
        f64::from(spread),
        eer.map_or(f64::NAN, f64::from),
    ]
}

fn curve(file: &SafeTensors<'_>) -> anyhow::Result<Vec<CurvePoint>> {
    let view = file.tensor("curve").context("it lacks its course")?;
    ensure!(view.dtype() == Dtype::F64, "its course has another precision");
    let all: Vec<f64> = view.data().as_chunks::<8>().0.iter().map(|bytes| f64::from_le_bytes(*bytes)).collect();
    all.as_chunks::<COLUMNS>().0.iter().map(point).collect::<Option<Vec<_>>>().context("its course counts no steps")
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "counts and single-precision numbers, as written"
)]
fn point(columns: &[f64; COLUMNS]) -> Option<CurvePoint> {
    let [step, images, loss, active, spread, eer] = *columns;
    let is_count = |number: f64| (0.0..9e15).contains(&number);
    (is_count(step) && is_count(images)).then_some(CurvePoint {
        step: step as u32,
        images: images as u64,
        loss: loss as f32,
        active: active as f32,
        spread: spread as f32,
        eer: (!eer.is_nan()).then_some(eer as f32),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use likeness_learn::settings::Objective;
    use likeness_learn::training::Training;

    fn checkpoint(objective: Objective) -> Checkpoint<8> {
        let shape = NetShape::new(8, &[4, 6]).expect("halved twice");
        let settings = TrainingSettings { seed: u64::MAX, objective, ..TrainingSettings::default() };
        let snapshot =
            Training::of_shape(&shape, settings, AdamSettings { rate: 0.001, ..AdamSettings::new(9) }).snapshot();
        let point = |step, eer| CurvePoint { step, images: 64, loss: 0.1, active: 0.2, spread: 0.3, eer };
        Checkpoint { shape, photos: "hash".to_owned(), snapshot, curve: vec![point(0, Some(0.4)), point(1, None)] }
    }

    #[test]
    fn a_checkpoint_reads_back_as_it_was_written() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("net.safetensors");
        let head = Objective::BinarySimilarity(PairFeatures::AbsoluteDifference);
        for objective in [Objective::Contrastive { margin: 1.0 }, head] {
            let checkpoint = checkpoint(objective);
            checkpoint.write(&path).expect("writable");
            let read = std::fs::read(&path).expect("written");
            assert_eq!(Checkpoint::from_bytes(&read).expect("a checkpoint"), checkpoint, "to the bit");
            assert!(Checkpoint::<16>::from_bytes(&read).is_err(), "a net with other encodings");
            assert!(Checkpoint::<8>::from_bytes(&read[..read.len() - 1]).is_err(), "cut off");
        }
        assert_eq!(folder.path().read_dir().expect("readable").count(), 1, "nothing is left beside it");
    }

    #[test]
    fn a_checkpoint_of_a_newer_version_is_named_as_such() {
        let metadata = HashMap::from([(METADATA.to_owned(), r#"{"version": 2, "net": "deeper"}"#.to_owned())]);
        let file = serialize::<&str, TensorView<'_>, _>([], Some(metadata)).expect("a file");
        let error = Checkpoint::<8>::from_bytes(&file).expect_err("newer");
        assert!(error.to_string().contains("made by a newer version"), "{error}");
    }
}
