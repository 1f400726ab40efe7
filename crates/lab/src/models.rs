//! What lies under `models/`: the weight files of the face nets, the manifest that describes these and others, and licences.
//! The nets of style transfer are written by [`crate::vgg`].

use anyhow::{Context as _, ensure};
use likeness_core::manifest::{Manifest, ModelEntry, ModelId};
use likeness_nets::self_test::FaceFiles;
use likeness_nets::weights::Weights;
use std::fs;
use std::path::Path;

/// The manifest's file name.
pub const MANIFEST: &str = "manifest.json";

/// The licences' file name.
pub const NOTICES: &str = "NOTICES.md";

/// The files under `models/` that the face pipeline needs, read.
#[derive(Debug, Clone)]
pub struct Models {
    /// What the weight files are.
    pub manifest: Manifest,
    /// Their bytes.
    pub files: FaceFiles,
    /// Their licences.
    pub notices: String,
}

impl Models {
    /// Reads a folder. Hashes are not checked here but where the nets are loaded.
    ///
    /// # Errors
    /// Where a file cannot be read, or the manifest is malformed or of another version.
    pub fn read(folder: &Path) -> anyhow::Result<Self> {
        let manifest = manifest(folder)?;
        let bytes = |id: ModelId| -> anyhow::Result<Vec<u8>> {
            let path = folder.join(&manifest.entry(id)?.file);
            fs::read(&path).with_context(|| format!("{} cannot be read", path.display()))
        };
        let files = FaceFiles {
            detector: bytes(ModelId::FaceDetector)?,
            landmarks: bytes(ModelId::FaceLandmarks)?,
            encoder: bytes(ModelId::FaceEncoder)?,
        };
        let path = folder.join(NOTICES);
        let notices = fs::read_to_string(&path).with_context(|| format!("{} cannot be read", path.display()))?;
        Ok(Self { manifest, files, notices })
    }

    /// Writes a folder, which is made where it is missing.
    ///
    /// # Errors
    /// Where a file cannot be written.
    pub fn write(&self, folder: &Path) -> anyhow::Result<()> {
        fs::create_dir_all(folder).with_context(|| format!("{} cannot be made", folder.display()))?;
        let put = |name: &str, bytes: &[u8]| {
            let path = folder.join(name);
            fs::write(&path, bytes).with_context(|| format!("{} cannot be written", path.display()))
        };
        for id in ModelId::FACE {
            put(&self.manifest.entry(id)?.file, self.bytes(id))?;
        }
        put(NOTICES, self.notices.as_bytes())?;
        put(MANIFEST, crate::json::text(&self.manifest)?.as_bytes())
    }

    /// The bytes of a face net's weight file; none for the nets of style transfer.
    pub fn bytes(&self, id: ModelId) -> &[u8] {
        match id {
            ModelId::FaceDetector => &self.files.detector,
            ModelId::FaceLandmarks => &self.files.landmarks,
            ModelId::FaceEncoder => &self.files.encoder,
            ModelId::VggBalanced | ModelId::VggLight | ModelId::Vgg19 => &[],
        }
    }
}

/// Opens a net of a folder: what its manifest says of it, and its weights.
///
/// # Errors
/// Where manifest or file cannot be read, or the file is not what the manifest says.
pub fn open(folder: &Path, id: ModelId) -> anyhow::Result<(ModelEntry, Weights)> {
    let entry = manifest(folder)?.entry(id)?.clone();
    let path = folder.join(&entry.file);
    let bytes = fs::read(&path).with_context(|| format!("{} cannot be read", path.display()))?;
    let weights = Weights::open(&entry, &bytes)?;
    Ok((entry, weights))
}

/// Reads a folder's manifest. Unlike [`Manifest::parse`] it takes one without operating points: they are measured with the
/// nets that the manifest describes, so there must be a manifest before there is one of them.
///
/// # Errors
/// Where it cannot be read, or is malformed or of another version.
pub fn manifest(folder: &Path) -> anyhow::Result<Manifest> {
    let path = folder.join(MANIFEST);
    let text = fs::read_to_string(&path).with_context(|| format!("{} cannot be read", path.display()))?;
    let manifest: Manifest = serde_json::from_str(&text).with_context(|| format!("{} is malformed", path.display()))?;
    let version = manifest.version;
    ensure!(version == Manifest::VERSION, "{} has version {version}, not {}", path.display(), Manifest::VERSION);
    Ok(manifest)
}
