//! The names of the nets.

use likeness_core::manifest::ModelId;
use words::Text;

/// A net's name, for the middle of a sentence: in lower case unless it is a proper name.
pub const fn name(id: ModelId) -> Text {
    match id {
        ModelId::FaceDetector => words::MODEL_FACE_DETECTOR,
        ModelId::FaceLandmarks => words::MODEL_FACE_LANDMARKS,
        ModelId::FaceEncoder => words::MODEL_FACE_ENCODER,
        ModelId::VggBalanced => words::MODEL_VGG_BALANCED,
        ModelId::VggLight => words::MODEL_VGG_LIGHT,
        ModelId::Vgg19 => words::MODEL_VGG_19,
    }
}
