//! `lab verify`: imports the weights of the face nets again and compares them with the committed ones, and checks that
//! the thresholds were measured.

use crate::evaluate::record;
use crate::face_self_test;
use crate::import;
use crate::models::Models;
use crate::package::{Origin, PackageError};
use likeness_core::manifest::{EncoderNet, Manifest, ModelId, SelfTest};
use std::path::Path;

/// The result of a verification.
#[derive(Debug, Clone, PartialEq)]
pub enum Verification {
    /// The committed files equal those of an import. The deviation of each net on this machine.
    Same(Vec<(ModelId, f32)>),
    /// The differences.
    Different(Vec<String>),
    /// The package was not available, so nothing was compared; the reason.
    Skipped(String),
}

/// Imports the package again and compares it with a folder.
///
/// # Errors
/// If the folder cannot be read, or an available package is not the published one.
pub fn run(origin: &Origin, folder: &Path) -> anyhow::Result<Verification> {
    let package = match import::open(origin) {
        Err(PackageError::Unreachable(why)) => return Ok(Verification::Skipped(why)),
        package => package?,
    };
    let committed = Models::read_with_encoder(folder, EncoderNet::Dlib)?;
    let fresh = import::make(&package, None)?;
    let mut found = differences(&fresh, &committed);
    found.extend(record::threshold_problem(&committed.manifest));
    let mut deviations = Vec::new();
    for (net, output) in face_self_test::outputs(&fresh.manifest, &fresh.files)? {
        let test = &committed.manifest.entry(net.id)?.self_test;
        let deviation = test.deviation(&output);
        if deviation > test.tolerance {
            let name = net.id.name();
            found.push(format!(
                "the {name} deviates by {deviation:e} from its stored numbers (limit {:e})",
                test.tolerance
            ));
        }
        deviations.push((net.id, deviation));
    }
    Ok(if found.is_empty() { Verification::Same(deviations) } else { Verification::Different(found) })
}

/// The differences between two sets of models, ignoring what an import does not determine: the operating points, and
/// the numbers of the start-up tests, whose last digits depend on the machine.
fn differences(fresh: &Models, committed: &Models) -> Vec<String> {
    let mut found = Vec::new();
    for id in ModelId::FACE {
        if fresh.bytes(id) != committed.bytes(id) {
            found.push(format!("the weights of the {} differ", id.name()));
        }
    }
    if fresh.notices != committed.notices {
        found.push("the licences differ".to_owned());
    }
    let (fresh, committed) = (decided(&fresh.manifest), decided(&committed.manifest));
    if fresh.models.len() != committed.models.len() {
        found.push(format!("the manifest lists {} nets, not {}", committed.models.len(), fresh.models.len()));
    }
    for (fresh, committed) in fresh.models.iter().zip(&committed.models) {
        if fresh != committed {
            found.push(format!("the manifest describes the {} differently", fresh.id.name()));
        }
    }
    found
}

/// A manifest without what an import does not determine, including all nets but the face nets.
fn decided(manifest: &Manifest) -> Manifest {
    let mut decided = Manifest {
        operating_points: Vec::new(),
        impostors: Vec::new(),
        style: None,
        alternatives: Vec::new(),
        ..manifest.clone()
    };
    decided.models.retain(|entry| ModelId::FACE.contains(&entry.id));
    for entry in &mut decided.models {
        entry.self_test = SelfTest { expected: Vec::new(), ..entry.self_test.clone() };
    }
    decided
}

#[cfg(test)]
mod tests {
    use super::*;
    use likeness_core::manifest::{EncoderNet, InputSpec, ModelEntry, OperatingPoint};
    use likeness_core::pixels::Normalization;
    use likeness_nets::self_test::FaceFiles;

    fn models() -> Models {
        let input = InputSpec { size: 32, normalization: Normalization { mean: [0.0; 3], divisor: 1.0 } };
        let entry = |id: ModelId| ModelEntry {
            id,
            net: EncoderNet::default(),
            file: String::new(),
            bytes: 1,
            sha256: String::new(),
            format: String::new(),
            input: input.clone(),
            self_test: SelfTest { size: 32, stride: 1, expected: vec![1.0], tolerance: 0.1 },
            source: String::new(),
            integrity: String::new(),
            licence: String::new(),
            produced_by: String::new(),
        };
        Models {
            manifest: Manifest {
                version: Manifest::VERSION,
                models: ModelId::FACE.map(entry).to_vec(),
                operating_points: Vec::new(),
                style: None,
                impostors: Vec::new(),
                alternatives: Vec::new(),
            },
            files: FaceFiles { detector: vec![1], landmarks: vec![2], encoder: vec![3] },
            notices: "licences".to_owned(),
        }
    }

    #[test]
    fn measured_numbers_and_other_nets_are_not_compared() {
        let mut measured = models();
        let measured_on = "pairs".to_owned();
        measured.manifest.operating_points.push(OperatingPoint { fmr: 1e-3, tau: 0.5, fnmr: 0.1, measured_on });
        measured.manifest.models[0].self_test.expected = vec![1.000_001];
        let vgg = ModelEntry { id: ModelId::VggLight, ..measured.manifest.models[0].clone() };
        measured.manifest.models.push(vgg);
        assert_eq!(differences(&models(), &measured), Vec::<String>::new(), "an import decides none of them");
    }

    #[test]
    fn every_other_change_is_detected() {
        let changes: [fn(&mut Models); 6] = [
            |m| m.files.encoder[0] += 1,
            |m| m.notices.push('!'),
            |m| m.manifest.models[1].licence.push('!'),
            |m| m.manifest.models[2].self_test.tolerance = 1.0,
            |m| m.manifest.models[0].input.size = 64,
            |m| m.manifest.models.truncate(2),
        ];
        for (i, change) in changes.into_iter().enumerate() {
            let mut changed = models();
            change(&mut changed);
            assert_eq!(differences(&models(), &changed).len(), 1, "change {i}");
        }
    }

    #[test]
    fn only_an_unreachable_registry_is_skipped() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let origin = Origin::Tarball(folder.path().join("absent.tgz"));
        assert!(run(&origin, folder.path()).is_err(), "a file that was named must be there");
    }
}
