//! The nets for a painting: those under `models/`, or one from any file.

use super::options::Model;
use crate::json;
use crate::models;
use crate::vgg;
use anyhow::Context as _;
use likeness_core::manifest::ModelId;
use std::fs;
use std::path::Path;
use worker::ports::MemoryModels;

/// The id used for a net from a file. It need not be the original VGG-19.
pub const EXTERNAL: ModelId = ModelId::Vgg19;

/// Everything under `models/`, plus the given file, as the engine fetches it.
///
/// # Errors
/// If a file cannot be read or is not a net.
pub fn models(folder: &Path, model: &Model) -> anyhow::Result<MemoryModels> {
    let mut manifest = models::manifest(folder)?;
    let mut published = std::collections::BTreeMap::new();
    for entry in &manifest.models {
        let path = folder.join(&entry.file);
        let bytes = fs::read(&path).with_context(|| format!("{} cannot be read", path.display()))?;
        published.insert(entry.file.clone(), bytes);
    }
    if let Model::File(path) = model {
        let (entry, bytes) = vgg::external(EXTERNAL, path)?;
        published.insert(entry.file.clone(), bytes);
        manifest.models.retain(|other| other.id != EXTERNAL);
        manifest.models.push(entry);
    }
    Ok(MemoryModels { manifest: Ok(json::text(&manifest)?), published, ..MemoryModels::default() })
}
