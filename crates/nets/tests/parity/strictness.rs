//! Loading refuses damaged, truncated or swapped files.

use crate::fixtures::{files, manifest};
use likeness_core::manifest::{ManifestError, ModelId};
use likeness_nets::device::LoadOptions;
use likeness_nets::self_test::FaceNets;
use likeness_nets::weights::WeightError;

#[test]
fn a_flipped_bit_is_refused() {
    let mut files = files();
    let last = files.encoder.len() - 1;
    files.encoder[last] ^= 1;
    let refused = FaceNets::load(&manifest(), &files, &LoadOptions::cpu()).expect_err("the hash differs");
    assert!(matches!(refused, (ModelId::FaceEncoder, WeightError::File(ManifestError::Hash { .. }))), "{refused:?}");
}

#[test]
fn a_truncated_file_is_refused() {
    let mut files = files();
    files.landmarks.pop();
    let refused = FaceNets::load(&manifest(), &files, &LoadOptions::cpu()).expect_err("a byte is missing");
    assert!(
        matches!(refused, (ModelId::FaceLandmarks, WeightError::File(ManifestError::Length { .. }))),
        "{refused:?}"
    );
}

#[test]
fn another_nets_file_is_refused_even_if_the_manifest_lists_it() {
    let (mut manifest, mut files) = (manifest(), files());
    files.detector = files.landmarks.clone();
    let landmarks = manifest.models[1].clone();
    manifest.models[0].sha256 = landmarks.sha256;
    manifest.models[0].bytes = landmarks.bytes;
    let refused = FaceNets::load(&manifest, &files, &LoadOptions::cpu()).expect_err("the tensors have other names");
    assert!(matches!(refused, (ModelId::FaceDetector, WeightError::Missing(_))), "{refused:?}");
}
