//! The contents of `models/`: the weight files of the face nets, the manifest that describes these and others, and the
//! licences. [`crate::vgg`] writes the style-transfer nets.

use anyhow::{Context as _, ensure};
use likeness_core::manifest::{AlternativeEncoder, EncoderNet, Manifest, ModelEntry, ModelId};
use likeness_nets::self_test::FaceFiles;
use likeness_nets::weights::Weights;
use std::fs;
use std::path::Path;

/// The file name of the manifest.
pub const MANIFEST: &str = "manifest.json";

/// The file name of the licences.
pub const NOTICES: &str = "NOTICES.md";

/// The files under `models/` that the face pipeline needs.
#[derive(Debug, Clone)]
pub struct Models {
    /// The description of the weight files.
    pub manifest: Manifest,
    /// Their bytes.
    pub files: FaceFiles,
    /// Their licences.
    pub notices: String,
}

impl Models {
    /// Reads a folder. Hashes are not checked here but when the nets are loaded.
    ///
    /// # Errors
    /// If a file cannot be read, or the manifest is malformed or of another version.
    pub fn read(folder: &Path) -> anyhow::Result<Self> {
        Self::of(folder, manifest(folder)?)
    }

    /// [`Self::read`] as if this encoder were the default one.
    ///
    /// # Errors
    /// As [`Self::read`], or if the folder has no such encoder.
    pub fn read_with_encoder(folder: &Path, net: EncoderNet) -> anyhow::Result<Self> {
        Self::of(folder, manifest(folder)?.with_encoder(net)?)
    }

    fn of(folder: &Path, manifest: Manifest) -> anyhow::Result<Self> {
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

    /// Writes a folder, creating it if necessary.
    ///
    /// # Errors
    /// If a file cannot be written.
    pub fn write(&self, folder: &Path) -> anyhow::Result<()> {
        fs::create_dir_all(folder).with_context(|| format!("{} cannot be created", folder.display()))?;
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

    /// The weight file of a face net; empty for style-transfer nets.
    pub fn bytes(&self, id: ModelId) -> &[u8] {
        match id {
            ModelId::FaceDetector => &self.files.detector,
            ModelId::FaceLandmarks => &self.files.landmarks,
            ModelId::FaceEncoder => &self.files.encoder,
            ModelId::VggBalanced | ModelId::VggLight | ModelId::Vgg19 => &[],
        }
    }
}

/// Writes an encoder's file, and its entry in place of that of the same net. If there is none, the encoder becomes an
/// alternative whose thresholds are still to be measured.
///
/// # Errors
/// If the manifest cannot be read, or a file cannot be written.
pub fn write_encoder(folder: &Path, entry: ModelEntry, bytes: &[u8]) -> anyhow::Result<()> {
    let mut manifest = manifest(folder)?;
    let path = folder.join(&entry.file);
    fs::write(&path, bytes).with_context(|| format!("{} cannot be written", path.display()))?;
    let default = manifest.models.iter_mut().filter(|model| model.id == ModelId::FaceEncoder);
    let others = manifest.alternatives.iter_mut().map(|alternative| &mut alternative.model);
    match default.chain(others).find(|model| model.net == entry.net) {
        Some(model) => *model = entry,
        None => manifest.alternatives.push(AlternativeEncoder {
            model: entry,
            operating_points: Vec::new(),
            impostors: Vec::new(),
        }),
    }
    write_manifest(folder, &manifest)
}

/// Makes an encoder the default one in the manifest of a folder.
///
/// # Errors
/// If the manifest cannot be read or written, or lists no such encoder.
pub fn set_default_encoder(folder: &Path, net: EncoderNet) -> anyhow::Result<()> {
    write_manifest(folder, &manifest(folder)?.with_encoder(net)?)
}

/// Writes the manifest of a folder.
///
/// # Errors
/// If it cannot be written.
pub fn write_manifest(folder: &Path, manifest: &Manifest) -> anyhow::Result<()> {
    let path = folder.join(MANIFEST);
    fs::write(&path, crate::json::text(manifest)?).with_context(|| format!("{} cannot be written", path.display()))
}

/// Opens a net in a folder: its entry in the manifest, and its weights.
///
/// # Errors
/// If the manifest or the file cannot be read, or the file does not match the manifest.
pub fn open(folder: &Path, id: ModelId) -> anyhow::Result<(ModelEntry, Weights)> {
    let entry = manifest(folder)?.entry(id)?.clone();
    let path = folder.join(&entry.file);
    let bytes = fs::read(&path).with_context(|| format!("{} cannot be read", path.display()))?;
    let weights = Weights::open(&entry, &bytes)?;
    Ok((entry, weights))
}

/// Reads the manifest of a folder. Unlike [`Manifest::parse`], this accepts one without operating points, because they
/// can only be measured once the manifest describes the nets.
///
/// # Errors
/// If it cannot be read, or is malformed or of another version.
pub fn manifest(folder: &Path) -> anyhow::Result<Manifest> {
    let path = folder.join(MANIFEST);
    let text = fs::read_to_string(&path).with_context(|| format!("{} cannot be read", path.display()))?;
    let manifest: Manifest = serde_json::from_str(&text).with_context(|| format!("{} is malformed", path.display()))?;
    let version = manifest.version;
    ensure!(version == Manifest::VERSION, "{} has version {version}, not {}", path.display(), Manifest::VERSION);
    Ok(manifest)
}
