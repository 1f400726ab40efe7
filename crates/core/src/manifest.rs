//! `models/manifest.json`: the available weights, how their input is prepared, and what distances between embeddings
//! mean.
//!
//! `cargo xtask models import` writes the file; the worker and the native programs read it. Preprocessing constants and
//! thresholds are defined nowhere else.

mod encoder;

pub use crate::model::ModelId;
pub use encoder::{AlternativeEncoder, EncoderNet};

use crate::backend::Backend;
use crate::format_version::format_version;
use crate::hex::hex;
use crate::pixels::Normalization;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use thiserror::Error;

/// The contents of the manifest.
///
/// ```
/// use likeness_core::manifest::{Manifest, ManifestError};
///
/// let text = r#"{ "version": 2, "models": [], "operating_points": [] }"#;
/// assert_eq!(Manifest::parse(text), Err(ManifestError::Missing("face detector")));
/// ```
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    /// Version of the file format; this code reads [`Manifest::VERSION`].
    pub version: u32,
    /// One entry per file under `models/`.
    pub models: Vec<ModelEntry>,
    /// Thresholds and their error rates, strictest first.
    pub operating_points: Vec<OperatingPoint>,
    /// The default nets for style transfer. Absent if a host offers no style transfer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub style: Option<StyleDefaults>,
    /// The distribution of distances between different people, lowest rate first. The thresholds for recognition (1:N)
    /// are derived from this tail.
    #[serde(rename = "strangers", default)]
    pub impostors: Vec<ImpostorPoint>,
    /// The other encoders that the host offers; the default one is among the models.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub alternatives: Vec<AlternativeEncoder>,
}

/// The default net for style transfer by backend. Both must be among the models.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StyleDefaults {
    /// The default on the GPU.
    pub webgpu: ModelId,
    /// The default on the CPU.
    pub cpu: ModelId,
}

/// One weight file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ModelEntry {
    /// The net that it contains.
    pub id: ModelId,
    /// Which encoder the file contains; of no meaning for other nets.
    #[serde(default, skip_serializing_if = "EncoderNet::is_unnamed")]
    pub net: EncoderNet,
    /// File name under `models/`.
    pub file: String,
    /// Its length in bytes.
    pub bytes: u64,
    /// SHA-256 of its bytes in lower-case hexadecimal.
    pub sha256: String,
    /// Container and number formats, as a description.
    pub format: String,
    /// How a picture is prepared as input.
    pub input: InputSpec,
    /// Numbers that the net must reproduce at start-up.
    pub self_test: SelfTest,
    /// Origin of the weights: package, version and files, or the program that trained them and its starting point.
    pub source: String,
    /// Integrity of that package as stated by its registry, or of the converted file (`sha512-…`). Empty for weights
    /// trained by this project.
    pub integrity: String,
    /// Licence of the weights.
    pub licence: String,
    /// The program that wrote the file.
    pub produced_by: String,
}

/// The input of a net: square RGB pictures.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InputSpec {
    /// Side of the square in pixels. For the detector this is the default (any multiple of 32 works); for style
    /// transfer, the side at which the net was evaluated (any from 16 works, square or not).
    pub size: u32,
    /// Mean and divisor for RGB values of 0..=255.
    pub normalization: Normalization,
}

/// The output of the net for [`crate::test_picture::picture`], as computed natively by the flex backend.
///
/// The output of a net for style transfer is six responses and a gradient; for these, it is the numbers that
/// `likeness_nets::vgg::self_test` derives from them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SelfTest {
    /// Side of the square test picture, in pixels.
    pub size: u32,
    /// The distance between the stored numbers in the flattened output; the first one is stored.
    pub stride: usize,
    /// The stored numbers.
    pub expected: Vec<f32>,
    /// Maximum of `|found - expected|`, relative to the largest `|expected|`.
    pub tolerance: f32,
}

impl SelfTest {
    /// The largest deviation of an output from the stored numbers, relative to the largest of these. Infinite if the
    /// lengths differ or a number is not finite.
    pub fn deviation(&self, output: &[f32]) -> f32 {
        let found: Vec<f32> = output.iter().copied().step_by(self.stride.max(1)).collect();
        if found.len() != self.expected.len() || found.iter().any(|v| !v.is_finite()) {
            return f32::INFINITY;
        }
        let largest = self.expected.iter().fold(f32::MIN_POSITIVE, |m, v| m.max(v.abs()));
        let worst = found.iter().zip(&self.expected).fold(0.0_f32, |m, (f, e)| m.max((f - e).abs()));
        worst / largest
    }
}

/// A threshold and the error rates measured at it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OperatingPoint {
    /// The target false-match rate: the probability that two different people match.
    pub fmr: f32,
    /// The threshold on the Euclidean distance, tau. At or below it: the same person.
    pub tau: f32,
    /// The false-non-match rate measured at `tau`: the probability that the same person is rejected.
    pub fnmr: f32,
    /// The pairs and the command used for the measurement.
    pub measured_on: String,
}

/// A fraction of the impostor pairs, and the distance below which they lie.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ImpostorPoint {
    /// Fraction of the pairs, 0..=1.
    pub fmr: f32,
    /// Euclidean distance.
    pub distance: f32,
    /// Whether the tail was extrapolated to here, for lack of pairs that could be counted.
    #[serde(default, skip_serializing_if = "is_false")]
    pub extrapolated: bool,
    /// The pairs and the command used for the measurement.
    pub measured_on: String,
}

/// Why a manifest or a weight file is rejected.
#[derive(Debug, Error, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum ManifestError {
    /// The text is not a manifest.
    #[error("the manifest cannot be read: {0}")]
    Syntax(String),
    /// The format version is not supported.
    #[error("the manifest has version {found}; this program supports version {expected}")]
    Version {
        /// The version that this code reads.
        expected: u32,
        /// The version in the file.
        found: u32,
    },
    /// A net is not listed.
    #[error("the manifest lists no {0}")]
    Missing(&'static str),
    /// There is no usable operating point.
    #[error("the manifest has no operating point with finite, positive tau")]
    OperatingPoint,
    /// An alternative encoder is no encoder, or one of a net that is already there.
    #[error("{0} is not an alternative encoder")]
    Alternative(String),
    /// The default net for style transfer is not a net for style transfer.
    #[error("the manifest uses the {0} for style transfer")]
    Style(&'static str),
    /// The file has the wrong length.
    #[error("{file} has {found} bytes, the manifest says {expected}")]
    Length {
        /// File name.
        file: String,
        /// The length according to the manifest.
        expected: u64,
        /// The actual length.
        found: u64,
    },
    /// The file has the wrong hash.
    #[error("{file} has SHA-256 {found}, the manifest says {expected}")]
    Hash {
        /// File name.
        file: String,
        /// The hash according to the manifest.
        expected: String,
        /// The actual hash.
        found: String,
    },
}

impl Manifest {
    /// The format version that this code reads and writes.
    ///
    /// Every new field is a new version: a program that does not know it then calls the file newer, and not malformed. Version 2 has
    /// alternative encoders, `net`, `extrapolated`, and thresholds for embeddings of unit length; those of version 1 are for the
    /// lengths that dlib's net computes, so that they must not be read as if they were the same.
    pub const VERSION: u32 = 2;

    /// Parses the file and checks that it contains the face nets, at least one operating point, and every default net
    /// that it names.
    ///
    /// # Errors
    /// [`ManifestError`] if the text is malformed, incomplete, or of another version.
    pub fn parse(text: &str) -> Result<Self, ManifestError> {
        let syntax = |error: serde_json::Error| ManifestError::Syntax(error.to_string());
        let version = format_version(text.as_bytes()).map_err(syntax)?;
        if version != Self::VERSION {
            return Err(ManifestError::Version { expected: Self::VERSION, found: version });
        }
        let manifest: Self = serde_json::from_str(text).map_err(syntax)?;
        for id in ModelId::FACE {
            manifest.entry(id)?;
        }
        check_points(&manifest.operating_points)?;
        manifest.check_alternatives()?;
        for id in manifest.style.iter().flat_map(|style| [style.webgpu, style.cpu]) {
            manifest.entry(id)?;
            if !ModelId::STYLE.contains(&id) {
                return Err(ManifestError::Style(id.name()));
            }
        }
        Ok(manifest)
    }

    /// The default net for style transfer on a backend, or `None` if the host offers no style transfer.
    pub fn style_default(&self, backend: Backend) -> Option<ModelId> {
        self.style.map(|style| match backend {
            Backend::WebGpu => style.webgpu,
            Backend::Cpu => style.cpu,
        })
    }

    /// The entry of a net.
    ///
    /// # Errors
    /// [`ManifestError::Missing`] if there is none.
    pub fn entry(&self, id: ModelId) -> Result<&ModelEntry, ManifestError> {
        self.models.iter().find(|m| m.id == id).ok_or(ManifestError::Missing(id.name()))
    }
}

impl ModelEntry {
    /// Checks the length and the SHA-256 of a file.
    ///
    /// # Errors
    /// [`ManifestError::Length`] or [`ManifestError::Hash`].
    pub fn verify(&self, bytes: &[u8]) -> Result<(), ManifestError> {
        let found = bytes.len() as u64;
        if found != self.bytes {
            return Err(ManifestError::Length { file: self.file.clone(), expected: self.bytes, found });
        }
        let found = sha256(bytes);
        if found != self.sha256 {
            return Err(ManifestError::Hash { file: self.file.clone(), expected: self.sha256.clone(), found });
        }
        Ok(())
    }
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
const fn is_false(value: &bool) -> bool {
    !*value
}

/// Checks that there are operating points and that each has a usable threshold.
fn check_points(points: &[OperatingPoint]) -> Result<(), ManifestError> {
    let usable = |p: &OperatingPoint| p.tau.is_finite() && p.tau > 0.0;
    if points.is_empty() || !points.iter().all(usable) { Err(ManifestError::OperatingPoint) } else { Ok(()) }
}

/// SHA-256 in lower-case hexadecimal.
pub fn sha256(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// A manifest with the face nets, one operating point, the light VGG, and the given style defaults.
    pub(super) fn text(style: &str) -> String {
        let entry = |id: &str| {
            format!(
                r#"{{"id":"{id}","file":"","bytes":0,"sha256":"","format":"",
                "input":{{"size":1,"normalization":{{"mean":[0,0,0],"divisor":1}}}},
                "self_test":{{"size":1,"stride":1,"expected":[],"tolerance":0}},
                "source":"","integrity":"","licence":"","produced_by":""}}"#
            )
        };
        let models = ["face-detector", "face-landmarks", "face-encoder", "vgg-light"].map(entry).join(",");
        let point = r#"{"fmr":0.001,"tau":0.5,"fnmr":0.1,"measured_on":""}"#;
        format!(r#"{{"version":2,"models":[{models}],"operating_points":[{point}]{style}}}"#)
    }

    #[test]
    fn each_backend_has_its_own_default_style_net() {
        let same = Manifest::parse(&text(r#","style":{"webgpu":"vgg-light","cpu":"vgg-light"}"#)).expect("both listed");
        assert_eq!(same.style_default(Backend::Cpu), Some(ModelId::VggLight), "on the CPU");
        let style = StyleDefaults { webgpu: ModelId::VggBalanced, cpu: ModelId::VggLight };
        let other = Manifest { style: Some(style), ..same };
        assert_eq!(other.style_default(Backend::WebGpu), Some(ModelId::VggBalanced), "on the GPU");
    }

    #[test]
    fn a_newer_manifest_with_unknown_fields_is_called_newer_and_not_malformed() {
        let newer = text(r#","shards":[]"#).replace("\"version\":2", "\"version\":3");
        assert_eq!(Manifest::parse(&newer), Err(ManifestError::Version { expected: 2, found: 3 }), "another version");
        let unknown = Manifest::parse(&text(r#","shards":[]"#)).expect_err("an unknown field of this version");
        assert!(matches!(unknown, ManifestError::Syntax(_)), "{unknown:?}");
    }

    #[test]
    fn a_manifest_of_version_1_is_refused_as_its_thresholds_are_for_other_embeddings() {
        let older = text("").replace("\"version\":2", "\"version\":1");
        assert_eq!(
            Manifest::parse(&older),
            Err(ManifestError::Version { expected: 2, found: 1 }),
            "well formed, but older"
        );
    }

    #[test]
    fn a_host_may_offer_no_style_transfer() {
        let without = Manifest::parse(&text("")).expect("the face nets suffice");
        assert_eq!(without.style_default(Backend::WebGpu), None, "no net for style transfer");
        assert!(
            !serde_json::to_string(&without).expect("strings as keys").contains("style"),
            "and it is not serialised"
        );
    }

    #[test]
    fn a_default_that_is_missing_or_not_a_style_net_is_rejected() {
        let rejected = |style: &str| Manifest::parse(&text(style)).expect_err("rejected");
        let absent = rejected(r#","style":{"webgpu":"vgg-19","cpu":"vgg-light"}"#);
        assert_eq!(absent, ManifestError::Missing("VGG-19"), "not listed");
        let blind = rejected(r#","style":{"webgpu":"vgg-light","cpu":"face-encoder"}"#);
        assert_eq!(blind, ManifestError::Style("face encoder"), "a face net cannot paint");
        let unknown = rejected(r#","style":{"webgpu":"vgg-light","cpu":"vgg-light","npu":"vgg-light"}"#);
        assert!(matches!(unknown, ManifestError::Syntax(_)), "an unknown field: {unknown:?}");
    }

    proptest! {
        #[test]
        fn a_changed_manifest_never_panics(at in any::<prop::sample::Index>(), by in 0_u8..128, text in "\\PC{0,60}") {
            let mut changed = super::tests::text("").into_bytes();
            let at = at.index(changed.len());
            changed[at] = by;
            let _ = Manifest::parse(&String::from_utf8(changed).expect("ASCII"));
            prop_assert!(Manifest::parse(&text).is_err());
        }
    }
}
