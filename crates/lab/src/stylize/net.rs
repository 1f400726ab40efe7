//! The nets that a painting may be seen by: those under `models/`, or one from any file.

use super::options::Model;
use crate::json;
use crate::models;
use crate::vgg;
use anyhow::Context as _;
use likeness_core::manifest::ModelId;
use std::fs;
use std::path::Path;
use worker::ports::MemoryModels;

/// The name under which a net from a file goes. It need not be VGG-19 itself.
pub const EXTERNAL: ModelId = ModelId::Vgg19;

/// Everything under `models/`, and the file that was named, as the engine fetches it.
///
/// # Errors
/// Where a file cannot be read, or is no net.
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
