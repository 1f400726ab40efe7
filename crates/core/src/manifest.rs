//! `models/manifest.json`: which weights there are, how their input is made, and what their distances mean.
//!
//! Written by `cargo xtask models import`, read by the worker and by the native programs. Preprocessing constants and
//! thresholds live here and nowhere else.

pub use crate::model::ModelId;

use crate::backend::Backend;
use crate::pixels::Normalization;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use thiserror::Error;

/// The whole file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    /// Version of this file's form; this code reads [`Manifest::VERSION`].
    pub version: u32,
    /// One entry a file under `models/`.
    pub models: Vec<ModelEntry>,
    /// What distances between encodings mean, strictest first.
    pub operating_points: Vec<OperatingPoint>,
    /// Which net style transfer takes where nobody chose one; a host that offers no style transfer leaves it out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub style: Option<StyleDefaults>,
    /// How near strangers come, rarest first: the tail that the thresholds of recognition (1:K) follow.
    #[serde(rename = "strangers", default)]
    pub impostors: Vec<ImpostorPoint>,
}

/// The net of style transfer by backend. Both are in the list of models.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StyleDefaults {
    /// On the GPU.
    pub webgpu: ModelId,
    /// On the CPU.
    pub cpu: ModelId,
}

/// One weight file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ModelEntry {
    /// Which net.
    pub id: ModelId,
    /// File name under `models/`.
    pub file: String,
    /// Its length.
    pub bytes: u64,
    /// SHA-256 of its bytes, lower-case hexadecimal.
    pub sha256: String,
    /// Container and number formats, in words.
    pub format: String,
    /// How a picture becomes its input.
    pub input: InputSpec,
    /// Numbers that the net must reproduce at start-up.
    pub self_test: SelfTest,
    /// Where the weights come from: package, version, files; or the program that made them and what it started from.
    pub source: String,
    /// Integrity of that package as its registry states it, or of the file that was converted (`sha512-…`); empty for weights
    /// that this project made itself.
    pub integrity: String,
    /// Licence of the weights.
    pub licence: String,
    /// The program that wrote the file.
    pub produced_by: String,
}

/// A net's input: square RGB pictures.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InputSpec {
    /// Side of the square in pixels; for the detector its default (any multiple of 32 will do), for style transfer the side
    /// at which the net was judged (any from 16 will do, square or not).
    pub size: u32,
    /// Mean and divisor on 0..=255 RGB.
    pub normalization: Normalization,
}

/// The net's output on [`crate::test_picture::picture`], as the flex backend computed it natively. Of a net of style transfer, whose
/// output is six responses and a gradient, the numbers that `likeness_nets::vgg::self_test` makes of them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SelfTest {
    /// Side of the square probe picture, pixels.
    pub size: u32,
    /// Every `stride`-th number of the flattened output, from the first.
    pub stride: usize,
    /// Those numbers.
    pub expected: Vec<f32>,
    /// Largest accepted `|found - expected|` over the largest `|expected|`.
    pub tolerance: f32,
}

impl SelfTest {
    /// Largest deviation of an output from the stored numbers, over the largest stored one; infinite where the lengths
    /// differ or a number is not finite.
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
    /// False-match rate aimed at: the chance that two different people pass.
    pub fmr: f32,
    /// Threshold tau on the Euclidean distance: at or under it, the same person.
    pub tau: f32,
    /// False-non-match rate measured at tau: the chance that the same person is refused.
    pub fnmr: f32,
    /// The pairs that it was measured on and the command that did.
    pub measured_on: String,
}

/// A share of the pairs of two people, and the distance within which they lie.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ImpostorPoint {
    /// Share of the pairs, 0..=1.
    pub fmr: f32,
    /// Euclidean distance.
    pub distance: f32,
    /// The pairs that it was measured on and the command that did.
    pub measured_on: String,
}

/// Why a manifest or a weight file is refused.
#[derive(Debug, Error, Clone, PartialEq, Eq)]
pub enum ManifestError {
    /// The text is not a manifest.
    #[error("the manifest cannot be read: {0}")]
    Syntax(String),
    /// A manifest of another version.
    #[error("the manifest has version {found}, this program reads {expected}")]
    Version {
        /// What this code reads.
        expected: u32,
        /// What the file says.
        found: u32,
    },
    /// A net is not listed.
    #[error("the manifest lists no {0}")]
    Missing(&'static str),
    /// No usable operating point.
    #[error("the manifest has no operating point with finite, positive tau")]
    OperatingPoint,
    /// A net that sees nothing for style transfer is named as its default.
    #[error("the manifest paints with the {0}, which is no net for it")]
    Style(&'static str),
    /// The file has another length.
    #[error("{file} has {found} bytes, the manifest says {expected}")]
    Length {
        /// File name.
        file: String,
        /// Bytes in the manifest.
        expected: u64,
        /// Bytes that came.
        found: u64,
    },
    /// The file has another hash.
    #[error("{file} has SHA-256 {found}, the manifest says {expected}")]
    Hash {
        /// File name.
        file: String,
        /// Hash in the manifest.
        expected: String,
        /// Hash of the bytes.
        found: String,
    },
}

impl Manifest {
    /// The version of the form that this code reads and writes.
    pub const VERSION: u32 = 1;

    /// Parses the file and checks that the face nets and an operating point are in it, and every default that it names.
    ///
    /// # Errors
    /// [`ManifestError`] where the text is malformed, of another version, or incomplete.
    pub fn parse(text: &str) -> Result<Self, ManifestError> {
        let manifest: Self = serde_json::from_str(text).map_err(|e| ManifestError::Syntax(e.to_string()))?;
        if manifest.version != Self::VERSION {
            return Err(ManifestError::Version { expected: Self::VERSION, found: manifest.version });
        }
        for id in ModelId::FACE {
            manifest.entry(id)?;
        }
        let usable = |p: &OperatingPoint| p.tau.is_finite() && p.tau > 0.0;
        if manifest.operating_points.is_empty() || !manifest.operating_points.iter().all(usable) {
            return Err(ManifestError::OperatingPoint);
        }
        for id in manifest.style.iter().flat_map(|style| [style.webgpu, style.cpu]) {
            manifest.entry(id)?;
            if !ModelId::STYLE.contains(&id) {
                return Err(ManifestError::Style(id.name()));
            }
        }
        Ok(manifest)
    }

    /// The net that style transfer takes on a backend where nobody chose one; none where the host offers no style transfer.
    pub fn style_default(&self, backend: Backend) -> Option<ModelId> {
        self.style.map(|style| match backend {
            Backend::WebGpu => style.webgpu,
            Backend::Cpu => style.cpu,
        })
    }

    /// The entry of a net.
    ///
    /// # Errors
    /// [`ManifestError::Missing`] where there is none.
    pub fn entry(&self, id: ModelId) -> Result<&ModelEntry, ManifestError> {
        self.models.iter().find(|m| m.id == id).ok_or(ManifestError::Missing(id.name()))
    }
}

impl ModelEntry {
    /// Checks length and SHA-256 of the file's bytes.
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

/// SHA-256 as lower-case hexadecimal.
pub fn sha256(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    Sha256::digest(bytes).iter().fold(String::with_capacity(64), |mut hex, byte| {
        // Writing to a String cannot fail.
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A manifest with the face nets, a threshold, the light VGG, and these style defaults.
    fn text(style: &str) -> String {
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
        format!(r#"{{"version":1,"models":[{models}],"operating_points":[{point}]{style}}}"#)
    }

    #[test]
    fn each_backend_has_its_own_net_for_painting() {
        let same = Manifest::parse(&text(r#","style":{"webgpu":"vgg-light","cpu":"vgg-light"}"#)).expect("both listed");
        assert_eq!(same.style_default(Backend::Cpu), Some(ModelId::VggLight), "on the CPU");
        let style = StyleDefaults { webgpu: ModelId::VggBalanced, cpu: ModelId::VggLight };
        let other = Manifest { style: Some(style), ..same };
        assert_eq!(other.style_default(Backend::WebGpu), Some(ModelId::VggBalanced), "on the GPU");
    }

    #[test]
    fn a_host_may_offer_no_style_transfer() {
        let without = Manifest::parse(&text("")).expect("faces are enough");
        assert_eq!(without.style_default(Backend::WebGpu), None, "nothing to paint with");
        assert!(!serde_json::to_string(&without).expect("strings as keys").contains("style"), "nor is it written");
    }

    #[test]
    fn a_default_that_is_missing_or_not_a_style_net_is_refused() {
        let refused = |style: &str| Manifest::parse(&text(style)).expect_err("refused");
        let absent = refused(r#","style":{"webgpu":"vgg-19","cpu":"vgg-light"}"#);
        assert_eq!(absent, ManifestError::Missing("VGG-19"), "not listed");
        let blind = refused(r#","style":{"webgpu":"vgg-light","cpu":"face-encoder"}"#);
        assert_eq!(blind, ManifestError::Style("face encoder"), "a face net does not paint");
        let unknown = refused(r#","style":{"webgpu":"vgg-light","cpu":"vgg-light","npu":"vgg-light"}"#);
        assert!(matches!(unknown, ManifestError::Syntax(_)), "a field too many: {unknown:?}");
    }
}
