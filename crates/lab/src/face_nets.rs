//! The three nets of the face pipeline: their origin, input and self-test.

use crate::package::{Pinned, Release};
use likeness_core::manifest::{InputSpec, ModelId};
use likeness_core::pixels::Normalization;

/// The package that contains the weights.
pub const RELEASE: Release = Release {
    name: "@vladmandic/face-api@1.7.15",
    integrity: "sha512-WDMmK3CfNLo8jylWqMoQgf4nIst3M0fzx1dnac96wv/dvMTN4DxC/Pq1DGtduDk1lktCamQ3MIDXFnvrdHTXDw==",
};

/// The licence of the package.
pub const LICENCE: Pinned = Pinned { path: "LICENSE", blob: "f62fb36dd8ec3701afcab60abe19d75f374c2ba5" };

/// Mean colour subtracted by the landmark net and the encoder: dlib's `input_rgb_image` (`dlib/dnn/input.h`).
const DLIB_MEAN: [f32; 3] = [122.782, 117.001, 104.298];

/// A net and its files.
#[derive(Debug, Clone)]
pub struct Net {
    /// The net's id.
    pub id: ModelId,
    /// The name of our weight file.
    pub file: &'static str,
    /// The list of tensors in the package.
    pub list: Pinned,
    /// The data of those tensors in the package.
    pub weights: Pinned,
    /// How a picture is prepared as input.
    pub input: InputSpec,
    /// The start-up test.
    pub self_test: SelfTestInput,
    /// Licence of the weights.
    pub licence: &'static str,
}

/// The start-up test: the side of the test picture, and which numbers of the output are stored.
#[derive(Debug, Clone, Copy)]
pub struct SelfTestInput {
    /// Side of the square test picture, in pixels.
    pub size: u32,
    /// The distance between stored numbers in the flattened output. 7 is coprime to the detector's 25 channels.
    pub stride: usize,
}

/// The nets in the order in which the pipeline runs them.
pub const NETS: [Net; 3] = [
    Net {
        id: ModelId::FaceDetector,
        file: "face-detector.safetensors",
        list: Pinned {
            path: "model/tiny_face_detector_model-weights_manifest.json",
            blob: "d11c9a32070222e9838b614c6981334b358423d5",
        },
        weights: Pinned {
            path: "model/tiny_face_detector_model.bin",
            blob: "a3f113a54220f9bda6b5e9a805fa657a13a0cd21",
        },
        // face-api.js, `tinyYolov2/const.ts` (mean) and `TinyYolov2Base.ts` (divisor); the package itself divides by 255.
        input: InputSpec {
            size: 416,
            normalization: Normalization { mean: [117.001, 114.697, 97.404], divisor: 256.0 },
        },
        self_test: SelfTestInput { size: 128, stride: 7 },
        licence: "MIT",
    },
    Net {
        id: ModelId::FaceLandmarks,
        file: "face-landmarks.safetensors",
        list: Pinned {
            path: "model/face_landmark_68_model-weights_manifest.json",
            blob: "43a7b01b42a444fb5f380cd542b6b77098320a44",
        },
        weights: Pinned { path: "model/face_landmark_68_model.bin", blob: "fcaca474f001923870e24940a926d9f01b4ac9e9" },
        // face-api.js, `faceFeatureExtractor/FaceFeatureExtractor.ts`.
        input: InputSpec { size: 112, normalization: Normalization { mean: DLIB_MEAN, divisor: 255.0 } },
        self_test: SelfTestInput { size: 112, stride: 1 },
        licence: "MIT",
    },
    Net {
        id: ModelId::FaceEncoder,
        file: "face-encoder-dlib.safetensors",
        list: Pinned {
            path: "model/face_recognition_model-weights_manifest.json",
            blob: "cb7ce7ad9d1326a8bf6218bb1733fdedeb376e43",
        },
        weights: Pinned { path: "model/face_recognition_model.bin", blob: "62496a8f2b884aa2669531eadff1c1e7dfffc85b" },
        // dlib, `dlib/dnn/input.h`; the package itself divides by 255.
        input: InputSpec { size: 150, normalization: Normalization { mean: DLIB_MEAN, divisor: 256.0 } },
        self_test: SelfTestInput { size: 150, stride: 1 },
        licence: "CC0-1.0 (dlib's model), MIT (its conversion)",
    },
];

/// All files of the package that are used.
pub fn wanted() -> Vec<Pinned> {
    let mut files = vec![LICENCE];
    files.extend(NETS.iter().flat_map(|net| [net.list, net.weights]));
    files
}
