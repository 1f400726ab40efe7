//! A batch of photos, one after the other: its progress, its results and its table.

use crate::explain::failure;
use likeness_core::gallery::recognition::Recognition;
use likeness_core::gallery::recognition_csv;
use likeness_core::gallery::recognition_csv::TableRow;
use protocol::failure::Failure;

/// The result of a photo.
#[derive(Debug, Clone, PartialEq)]
pub enum Outcome {
    /// Not started.
    Waiting,
    /// Being recognised.
    InProgress,
    /// Recognised.
    Recognised(Recognition),
    /// It failed.
    Failed(Failure),
}

/// A photo of the batch.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// The file's name, with its folder if a folder was chosen.
    pub file: String,
    /// Its result.
    pub outcome: Outcome,
}

/// A batch of photos.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Batch {
    rows: Vec<Row>,
    cancelled: bool,
    saved: bool,
}

impl Batch {
    /// A batch of these files.
    pub fn new(files: impl IntoIterator<Item = String>) -> Self {
        let row = |file| Row { file, outcome: Outcome::Waiting };
        Self { rows: files.into_iter().map(row).collect(), cancelled: false, saved: false }
    }

    /// The photos.
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// Starts the next photo and returns its index; `None` when the batch is over.
    pub fn begin_next(&mut self) -> Option<usize> {
        let at = self.rows.iter().position(|row| row.outcome == Outcome::Waiting).filter(|_| !self.cancelled)?;
        self.rows[at].outcome = Outcome::InProgress;
        Some(at)
    }

    /// A photo was recognised, or failed.
    pub fn finish(&mut self, at: usize, found: Result<Recognition, Failure>) {
        if let Some(row) = self.rows.get_mut(at) {
            row.outcome = found.map_or_else(Outcome::Failed, Outcome::Recognised);
        }
    }

    /// Whether the rows are shown: there are several, or the only one failed.
    pub fn has_list(&self) -> bool {
        match self.rows.as_slice() {
            [only] => matches!(only.outcome, Outcome::Failed(_)),
            rows => !rows.is_empty(),
        }
    }

    /// Starts no further photo.
    pub const fn cancel(&mut self) {
        self.cancelled = true;
    }

    /// Photos done, and their total.
    pub fn progress(&self) -> (usize, usize) {
        let done = |row: &&Row| matches!(row.outcome, Outcome::Recognised(_) | Outcome::Failed(_));
        (self.rows.iter().filter(done).count(), self.rows.len())
    }

    /// Whether photos are left to do.
    pub fn is_running(&self) -> bool {
        let (done, all) = self.progress();
        done < all && !self.cancelled
    }

    /// Its table was saved.
    pub const fn on_saved(&mut self) {
        self.saved = true;
    }

    /// Whether it holds work that would be lost: photos are left to do, or the table of several was not saved.
    pub fn is_unsaved(&self) -> bool {
        self.is_running() || !self.saved && self.rows.len() > 1 && self.progress().0 > 0
    }

    /// The progress as text.
    pub fn progress_text(&self) -> String {
        let (done, all) = self.progress();
        match (self.is_running(), self.cancelled && done < all) {
            (true, _) => words::recognise_batch_running(done as u64, all as u64),
            (_, true) => words::recognise_batch_stopped(done as u64, all as u64),
            _ => words::recognise_batch_done(all as u64),
        }
    }

    /// The results so far as comma-separated values.
    pub fn csv(&self) -> String {
        let row = |row: &Row| {
            let found = match &row.outcome {
                Outcome::Recognised(recognition) => Ok(recognition.faces.clone()),
                Outcome::Failed(failure) => Err(failure::message(failure).sentence),
                Outcome::Waiting | Outcome::InProgress => return None,
            };
            Some(TableRow { file: row.file.clone(), found })
        };
        recognition_csv::csv(&self.rows.iter().filter_map(row).collect::<Vec<_>>())
    }
}

/// Whether a file of a folder is a picture, by its media type or, if the browser does not know that, by its extension.
pub fn is_picture(kind: &str, name: &str) -> bool {
    // Those that no browser opens are among them: they are named rather than passed over.
    const EXTENSIONS: [&str; 14] =
        ["jpg", "jpeg", "jfif", "png", "webp", "gif", "bmp", "avif", "heic", "heif", "jxl", "tif", "tiff", "ico"];
    let extension = name.rsplit_once('.').map(|(_, extension)| extension.to_lowercase()).unwrap_or_default();
    // Metadata files that some systems put next to pictures on foreign file systems (`._a.jpg`).
    let hidden = name.rsplit('/').next().unwrap_or(name).starts_with('.');
    !hidden && (kind.starts_with("image/") && kind != "image/svg+xml" || EXTENSIONS.contains(&extension.as_str()))
}

#[cfg(test)]
#[path = "batch_tests.rs"]
mod tests;
