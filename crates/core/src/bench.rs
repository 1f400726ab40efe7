//! What is measured: the items by name, the numbers that they are run on, and how times are summed up.
//!
//! Every input is computed, the same bits on every machine, so that the page, the programs of `cargo xtask bench` and those
//! that we are compared with all run on the same numbers.

pub mod layers;
pub mod people;
pub mod pictures;
pub mod report;
pub mod uniform;

use crate::model::ModelId;
use layers::Layer;
use serde::{Deserialize, Serialize};

/// Something that is measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum BenchItem {
    /// The face encoder.
    Encode {
        /// Faces at once.
        faces: u32,
    },
    /// The face detector.
    Detect {
        /// Side of its square, pixels, a multiple of 32.
        side: u32,
    },
    /// A net of style transfer, forward to conv5_1.
    #[serde(rename = "See")]
    VggForward {
        /// Which net.
        model: ModelId,
        /// Side of the picture, pixels, a multiple of 16.
        side: u32,
    },
    /// One step of style transfer: forward, Gram matrices, costs, and back to the picture.
    #[serde(rename = "Paint")]
    StyleStep {
        /// Which net.
        model: ModelId,
        /// Side of the picture, pixels, a multiple of 16.
        side: u32,
    },
    /// A face found in a picture at one scale, its landmarks, its encoding. The picture comes beside
    /// the request that prepares it.
    #[serde(rename = "Look")]
    Analyze {
        /// Side of the detector's square, pixels, a multiple of 32.
        side: u32,
    },
    /// The nearest among [`crate::bench::people::GALLERY_PEOPLE`] made-up people.
    Search,
    /// Opening the sealed records of [`crate::bench::people::UNLOCK_PEOPLE`] made-up people.
    Unlock,
    /// A single convolution.
    Layer(Layer),
}

/// Searches in one run of [`BenchItem::Search`]: one alone is shorter than a browser's clock can tell.
pub const SEARCHES: u32 = 20;

impl BenchItem {
    /// Every item that a person may run, in order. Single layers are for `cargo xtask bench --layers` alone.
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

    /// Its name in files and on command lines.
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

    /// What a person would call it.
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

    /// The net that it needs besides those of the face pipeline.
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

    /// How often one run does it: its time is divided by that.
    pub const fn repetitions_per_run(self) -> u32 {
        match self {
            Self::Search => SEARCHES,
            Self::Layer(_) => layers::REPETITIONS,
            _ => 1,
        }
    }

    /// Whether it runs on the processor whatever the nets run on.
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
    fn every_item_has_a_name_and_words_of_its_own() {
        let items = BenchItem::all();
        let keys: BTreeSet<String> = items.iter().map(|item| item.key()).collect();
        let labels: BTreeSet<String> = items.iter().map(|item| item.label()).collect();
        assert_eq!((keys.len(), labels.len()), (items.len(), items.len()), "{keys:?}");
        let is_plain = |key: &String| key.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
        assert!(keys.iter().all(is_plain), "fit for a file name: {keys:?}");
    }

    #[test]
    fn items_that_need_a_net_of_style_transfer_say_which() {
        for item in BenchItem::all() {
            let names_one = item.key().contains("light") || item.key().contains("balanced");
            assert_eq!(item.model().is_some(), names_one, "{item:?}");
        }
    }
}
