//! Benchmarks: the items by name, their inputs, and the summary of their times.
//!
//! Every input is computed and bit-identical on every machine, so that the page, `cargo xtask bench` and the programs
//! we compare with all use the same numbers.

pub mod layers;
pub mod people;
pub mod pictures;
pub mod report;
pub mod uniform;

use crate::model::ModelId;
use layers::Layer;
use serde::{Deserialize, Serialize};

/// A benchmark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum BenchItem {
    /// The face encoder.
    Encode {
        /// Number of faces per batch.
        faces: u32,
    },
    /// The face detector.
    Detect {
        /// Side of its square input in pixels, a multiple of 32.
        side: u32,
    },
    /// A style-transfer net, forward pass to conv5_1.
    #[serde(rename = "See")]
    VggForward {
        /// The net.
        model: ModelId,
        /// Side of the picture in pixels, a multiple of 16.
        side: u32,
    },
    /// One step of style transfer: forward pass, Gram matrices, costs, and the gradient of the picture.
    #[serde(rename = "Paint")]
    StyleStep {
        /// The net.
        model: ModelId,
        /// Side of the picture in pixels, a multiple of 16.
        side: u32,
    },
    /// Analysing a picture at one scale: detection, landmarks and encoding. The picture accompanies the request that
    /// prepares the benchmark.
    #[serde(rename = "Look")]
    Analyze {
        /// Side of the detector's square in pixels, a multiple of 32.
        side: u32,
    },
    /// Finding the nearest of [`crate::bench::people::GALLERY_PEOPLE`] made-up people.
    Search,
    /// Decrypting and reading the records of [`crate::bench::people::UNLOCK_PEOPLE`] made-up people.
    Unlock,
    /// A single layer.
    Layer(Layer),
}

/// Number of searches per run of [`BenchItem::Search`]: a single one is shorter than the resolution of a browser's
/// clock.
pub const SEARCHES: u32 = 20;

impl BenchItem {
    /// All benchmarks that a user can run, in order. Single layers are only run by `cargo xtask bench --layers`.
    pub fn all() -> Vec<Self> {
        let mut items = vec![Self::Encode { faces: 1 }, Self::Encode { faces: 8 }];
        items.extend([224, 416].map(|side| Self::Detect { side }));
        let nets = [ModelId::VggLight, ModelId::VggBalanced];
        items.extend(nets.into_iter().flat_map(|model| [128, 256].map(|side| Self::VggForward { model, side })));
        items.extend(nets.into_iter().flat_map(|model| [128, 256].map(|side| Self::StyleStep { model, side })));
        items.extend([224, 416].map(|side| Self::Analyze { side }));
        items.extend([Self::Search, Self::Unlock]);
        items
    }

    /// The name used in files and on command lines.
    pub fn key(self) -> String {
        match self {
            Self::Encode { faces } => format!("encode-{faces}"),
            Self::Detect { side } => format!("detect-{side}"),
            Self::VggForward { model, side } => format!("see-{}-{side}", short(model)),
            Self::StyleStep { model, side } => format!("paint-{}-{side}", short(model)),
            Self::Analyze { side } => format!("look-{side}"),
            Self::Search => "search".to_owned(),
            Self::Unlock => "unlock".to_owned(),
            Self::Layer(layer) => layer.key(),
        }
    }

    /// A readable name.
    pub fn label(self) -> String {
        match self {
            Self::Encode { faces: 1 } => "face encoder, one face".to_owned(),
            Self::Encode { faces } => format!("face encoder, {faces} faces at once"),
            Self::Detect { side } => format!("face detector at {side}"),
            Self::VggForward { model, side } => format!("{} forward to conv5_1 at {side}", model.name()),
            Self::StyleStep { model, side } => format!("style-transfer step, {}, at {side}", model.name()),
            Self::Analyze { side } => format!("face, landmarks and encoding of a photo, detector at {side}"),
            Self::Search => format!("search among {} people with 5 pictures each", people::GALLERY_PEOPLE),
            Self::Unlock => format!("opening the records of {} people with 5 pictures each", people::UNLOCK_PEOPLE),
            Self::Layer(layer) => layer.label(),
        }
    }

    /// The net that it needs in addition to those of the face pipeline.
    pub const fn model(self) -> Option<ModelId> {
        match self {
            Self::VggForward { model, .. } | Self::StyleStep { model, .. } => Some(model),
            Self::Encode { .. }
            | Self::Detect { .. }
            | Self::Analyze { .. }
            | Self::Search
            | Self::Unlock
            | Self::Layer(_) => None,
        }
    }

    /// Number of repetitions per run; the measured time is divided by it.
    pub const fn repetitions_per_run(self) -> u32 {
        match self {
            Self::Search => SEARCHES,
            Self::Layer(_) => layers::REPETITIONS,
            _ => 1,
        }
    }

    /// Whether it uses the gallery, which always runs on the CPU.
    pub const fn needs_gallery(self) -> bool {
        matches!(self, Self::Search | Self::Unlock)
    }
}

const fn short(model: ModelId) -> &'static str {
    match model {
        ModelId::FaceDetector => "detector",
        ModelId::FaceLandmarks => "landmarks",
        ModelId::FaceEncoder => "encoder",
        ModelId::VggBalanced => "balanced",
        ModelId::VggLight => "light",
        ModelId::Vgg19 => "vgg19",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_item_has_a_unique_key_and_label() {
        let items = BenchItem::all();
        let keys: BTreeSet<String> = items.iter().map(|item| item.key()).collect();
        let labels: BTreeSet<String> = items.iter().map(|item| item.label()).collect();
        assert_eq!((keys.len(), labels.len()), (items.len(), items.len()), "{keys:?}");
        let is_plain = |key: &String| key.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
        assert!(keys.iter().all(is_plain), "fit for a file name: {keys:?}");
    }

    #[test]
    fn items_for_style_transfer_name_their_net() {
        for item in BenchItem::all() {
            let names_one = item.key().contains("light") || item.key().contains("balanced");
            assert_eq!(item.model().is_some(), names_one, "{item:?}");
        }
    }
}
