//! Bodies compressed as most hosts do: text and programs with gzip, each version of a file once.

use flate2::Compression;
use flate2::write::GzEncoder;
use std::collections::BTreeMap;
use std::io::{self, Write as _};
use std::sync::{Arc, Mutex, PoisonError};

/// What was compressed, by the version of its file.
#[derive(Debug, Default)]
pub(super) struct Compressed(Mutex<BTreeMap<String, Arc<Vec<u8>>>>);

impl Compressed {
    /// A file's bytes compressed, made by `read` the first time that its version is asked for.
    ///
    /// # Errors
    /// If it cannot be read.
    pub(super) fn of(&self, version: &str, read: impl FnOnce() -> io::Result<Vec<u8>>) -> io::Result<Arc<Vec<u8>>> {
        // A thread that panicked left the others' work as it was.
        let known = || self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(bytes) = known().get(version) {
            return Ok(Arc::clone(bytes));
        }
        let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
        encoder.write_all(&read()?)?;
        let bytes = Arc::new(encoder.finish()?);
        known().insert(version.to_owned(), Arc::clone(&bytes));
        Ok(bytes)
    }
}

/// Whether hosts compress this media type. Pictures and weights hardly shrink.
pub(super) fn pays(media: &str) -> bool {
    media.starts_with("text/")
        || media.starts_with("application/") && media != "application/octet-stream"
        || media == "image/svg+xml"
}
