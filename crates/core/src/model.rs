//! The names of the neural networks.

use serde::{Deserialize, Serialize};

/// A neural network that Likeness can run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ModelId {
    /// `TinyFaceDetector`: finds faces.
    FaceDetector,
    /// `FaceLandmark68Net`: finds 68 landmarks on a face.
    FaceLandmarks,
    /// The 29-layer `ResNet`: encodes an aligned face as 128 numbers.
    FaceEncoder,
    /// VGG-19 up to conv5_1 with factorised convolutions, for a GPU.
    VggBalanced,
    /// The same with fewer intermediate channels, for the CPU.
    VggLight,
    /// The original VGG-19 up to conv5_1, if a host offers it.
    #[serde(rename = "vgg-19")]
    Vgg19,
}

impl ModelId {
    /// The nets of the face pipeline, in the order in which they run.
    pub const FACE: [Self; 3] = [Self::FaceDetector, Self::FaceLandmarks, Self::FaceEncoder];

    /// The nets for style transfer, lightest first.
    pub const STYLE: [Self; 3] = [Self::VggLight, Self::VggBalanced, Self::Vgg19];

    /// A readable name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::FaceDetector => "face detector",
            Self::FaceLandmarks => "face landmarks",
            Self::FaceEncoder => "face encoder",
            Self::VggBalanced => "balanced VGG",
            Self::VggLight => "light VGG",
            Self::Vgg19 => "VGG-19",
        }
    }
}
